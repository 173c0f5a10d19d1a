//! Numbers as a language writes them.
//!
//! Minus is U+2212 in every language, as the typography of all three has it: what a machine shall
//! read must not be written here.

use std::fmt::Write as _;
use std::sync::OnceLock;

use fixed_decimal::{Decimal, Sign, SignDisplay, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale, locale};

use super::{Language, Words};
use crate::model::Better;

/// Holds number and unit together at the end of a line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// What stands where there is no number.
const NOTHING: &str = "–";

/// What it takes to write the numbers of one language.
struct Figures {
    formatter: Option<DecimalFormatter>,
}

impl Figures {
    /// Built at the first use of each language.
    fn of(language: Language) -> &'static Self {
        static ENGLISH: OnceLock<Figures> = OnceLock::new();
        static FINNISH: OnceLock<Figures> = OnceLock::new();
        static LATVIAN: OnceLock<Figures> = OnceLock::new();
        let slot = match language {
            Language::English => &ENGLISH,
            Language::Finnish => &FINNISH,
            Language::Latvian => &LATVIAN,
        };
        slot.get_or_init(|| Self::new(language))
    }

    fn new(language: Language) -> Self {
        let locale: Locale = match language {
            Language::English => locale!("en"),
            Language::Finnish => locale!("fi"),
            Language::Latvian => locale!("lv"),
        };
        let formatter =
            DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default());
        if let Err(error) = &formatter {
            log::error!("numbers of {}: {error}", language.code());
        }
        Self { formatter: formatter.ok() }
    }
}

/// How a number shall be written.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Form {
    /// As a hundredfold: a share in percent.
    hundredfold: bool,
    /// At least so many decimals.
    least: u8,
    /// At most so many.
    most: u8,
    /// Whether numbers above zero carry a plus sign.
    plus: bool,
}

impl Form {
    /// As many decimals as it needs, up to so many.
    pub(super) fn up_to(most: u8) -> Self {
        Self { most, ..Self::default() }
    }

    fn exactly(decimals: u8) -> Self {
        Self { least: decimals, ..Self::up_to(decimals) }
    }

    /// Numbers above zero carry a plus sign.
    pub(super) fn with_plus(self) -> Self {
        Self { plus: true, ..self }
    }

    fn in_percent(self) -> Self {
        Self { hundredfold: true, ..self }
    }
}

/// Decimals behind which there is nothing but the noise of binary arithmetic: the mean of 4.6 and
/// 4.3 is 4.45 to people, and 4.449999999999999 to a machine.
const NOISE: u8 = 9;

/// Rounds as all numbers here are rounded: in decimal digits, free of noise, halves away from zero.
fn round(decimal: &mut Decimal, decimals: u8) {
    let half_up = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
    for decimals in [NOISE.max(decimals), decimals] {
        decimal.round_with_mode(-i16::from(decimals), half_up);
    }
}

/// A number as it reads when it is written with that many decimals. Numbers that read the same are
/// the same to whoever compares them: ranks, ties and "unchanged" go by this.
#[must_use]
pub fn rounded(value: f64, decimals: u8) -> f64 {
    let Ok(mut decimal) = value.to_string().parse::<Decimal>() else { return value };
    round(&mut decimal, decimals);
    // What has nothing left of it is zero, on either side.
    decimal.to_string().parse().map_or(value, |rounded: f64| rounded + 0.0)
}

/// The fewest decimals with which each of these numbers is told, at least so many. One that needs
/// more than people read is told as what it nearly is.
fn fewest<const N: usize>(numbers: [f64; N], least: u8, is_told: impl Fn(f64, u8) -> bool) -> u8 {
    const MOST: u8 = 4;
    let are_told = |decimals: &u8| numbers.iter().all(|number| is_told(*number, *decimals));
    (least..=MOST).find(are_told).unwrap_or(least)
}

/// The target beside which a number is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Beside {
    /// None.
    Nothing,
    /// A number that reaches its target or misses it: 79.6 must not read as 80 where that is missed.
    Target(f64, Better),
    /// An end of an interval that holds a target or not.
    Interval(f64),
}

impl Beside {
    /// A target, where there is one, that is better exceeded.
    fn goal(target: Option<f64>) -> Self {
        target.map_or(Self::Nothing, |target| Self::Target(target, Better::Higher))
    }

    /// A target, where there is one, beside the ends of an interval.
    fn interval(target: Option<f64>) -> Self {
        target.map_or(Self::Nothing, Self::Interval)
    }

    /// Whether a number with so many decimals still stands to the target as it does. One that is
    /// the target is told as that was set.
    fn is_kept(self, number: f64, decimals: u8) -> bool {
        let (target, better) = match self {
            Self::Nothing => return true,
            Self::Target(target, better) => (rounded(target, NOISE), Some(better)),
            Self::Interval(target) => (rounded(target, NOISE), None),
        };
        let (told, exact) = (rounded(number, decimals), rounded(number, NOISE));
        match better.filter(|_| exact != target) {
            Some(Better::Higher) => (told >= target) == (exact >= target),
            Some(Better::Lower) => (told <= target) == (exact <= target),
            None => told.partial_cmp(&target) == exact.partial_cmp(&target),
        }
    }
}

/// How many decimals percent need, at least so many, for none of these shares (0–1) to read as all
/// or none where it is a part, nor as its target where it misses or exceeds that.
fn telling<const N: usize>(shares: [f64; N], beside: Beside, least: u8) -> u8 {
    let is_end = |share: f64, decimals: u8| matches!(rounded(share, decimals), 0.0 | 1.0);
    fewest(shares, least, |share, decimals| {
        let decimals = decimals + 2;
        (is_end(share, NOISE) || !is_end(share, decimals)) && beside.is_kept(share, decimals)
    })
}

/// How many decimals numbers need, at least so many, for none of them to read as its target where it
/// misses or exceeds that. A target itself is told as it was set.
pub(super) fn decimals_beside<const N: usize>(numbers: [f64; N], beside: Beside, least: u8) -> u8 {
    fewest(numbers, least, |number, decimals| beside.is_kept(number, decimals))
}

/// With how many decimals a share (0–1) is told in percent: `least` of them, or as many more as it
/// takes to tell nearly all from all, and what nearly reaches its target from what does.
#[must_use]
pub fn share_decimals(fraction: f64, beside: Beside, least: u8) -> u8 {
    telling([fraction], beside, least)
}

/// With how many decimals a share (0–1) that somebody wrote down is told in percent: one below a
/// tenth, where it was written with one, so that it reads the same wherever it stands.
#[must_use]
pub fn given_decimals(fraction: f64) -> u8 {
    let has_tenths = rounded(fraction, 3) != rounded(fraction, 2);
    share_decimals(fraction, Beside::Nothing, u8::from(fraction < 0.1 && has_tenths))
}

/// Writes a number, rounding halves away from zero as people do.
pub(super) fn write(language: Language, value: f64, form: Form) -> String {
    // The shortest digits that give this number back: rounding those, 2.675 becomes 2.68. Percent
    // are made of the digits too, not of a product that brings noise of its own.
    let Ok(mut decimal) = value.to_string().parse::<Decimal>() else {
        return NOTHING.to_owned();
    };
    if form.hundredfold {
        decimal.absolute.multiply_pow10(2);
        decimal.absolute.trim_start();
    }
    round(&mut decimal, form.most);
    decimal.absolute.trim_end();
    decimal.absolute.pad_end(-i16::from(form.least));
    let signs = if form.plus { SignDisplay::ExceptZero } else { SignDisplay::Negative };
    decimal.apply_sign_display(signs);
    let sign = match decimal.sign {
        Sign::Negative => "\u{2212}",
        Sign::Positive => "+",
        Sign::None => "",
    };
    decimal.sign = Sign::None;
    let mut text = sign.to_owned();
    let written = match &Figures::of(language).formatter {
        Some(formatter) => write!(text, "{}", formatter.format(&decimal)),
        None => write!(text, "{decimal}"),
    };
    debug_assert!(written.is_ok(), "writing into a string does not fail");
    text
}

impl Words {
    /// A number with as many decimals as it needs, at most `max_decimals`: `4`, `2,1`.
    ///
    /// Infinities and what is not a number give a dash.
    #[must_use]
    pub fn number(self, value: f64, max_decimals: u8) -> String {
        write(self.language(), value, Form::up_to(max_decimals))
    }

    /// A number with exactly that many decimals, for columns: `4,0`, `2,1`.
    #[must_use]
    pub fn fixed(self, value: f64, decimals: u8) -> String {
        write(self.language(), value, Form::exactly(decimals))
    }

    /// A difference with exactly that many decimals, so that those of a column line up: `+0,5`,
    /// `−2,0`, `0,0`.
    #[must_use]
    pub fn signed(self, value: f64, decimals: u8) -> String {
        write(self.language(), value, Form::exactly(decimals).with_plus())
    }

    /// A difference with exactly that many decimals, for columns: `+0,5`, `−2,0`.
    #[must_use]
    pub fn signed_fixed(self, value: f64, decimals: u8) -> String {
        write(self.language(), value, Form { plus: true, ..Form::exactly(decimals) })
    }

    /// A share (0–1) in percent: `12 %` in Finnish, `12%` in English and Latvian. It has as many
    /// decimals as it needs, at most `max_decimals`; nearly all is not all, though, and hardly any
    /// is not none: such a share has as many more as it takes to say so.
    #[must_use]
    pub fn percent(self, fraction: f64, max_decimals: u8) -> String {
        self.percent_beside(fraction, None, max_decimals)
    }

    /// The same beside a target (0–1): with as many more decimals as it takes for none of the two to
    /// contradict the other. A share that misses 80 % is told as 79.6 %.
    #[must_use]
    pub fn percent_beside(self, fraction: f64, target: Option<f64>, max_decimals: u8) -> String {
        self.percent_told(fraction, Beside::goal(target), max_decimals)
    }

    /// The same of a number that may be better below its target.
    pub(super) fn percent_told(self, fraction: f64, beside: Beside, max_decimals: u8) -> String {
        let form = Form::up_to(telling([fraction], beside, max_decimals)).in_percent();
        self.percent_of(write(self.language(), fraction, form))
    }

    /// A target (0–1) in percent, with the decimals that it was set with.
    #[must_use]
    pub fn percent_goal(self, goal: f64) -> String {
        self.percent_beside(goal, Some(goal), 0)
    }

    /// A share (0–1) in whole percent, as [`Self::percent`] tells it.
    #[must_use]
    pub fn share(self, fraction: f64) -> String {
        self.percent(fraction, 0)
    }

    /// A share (0–1) that somebody wrote down, in whole percent; below a tenth, where they wrote
    /// tenths of a percent, with those: `38%`, `5.5%`.
    #[must_use]
    pub fn given_share(self, fraction: f64) -> String {
        self.percent(fraction, given_decimals(fraction))
    }

    /// Shares (0–1) of one whole, in percent. Where whole percent do not sum to 100, tenths tell
    /// them, if those do: `14%`, `5.5%` and `80.5%`, not 14, 6 and 81. Shares that are no whole
    /// stand each by itself.
    #[must_use]
    pub fn parts(self, shares: &[f64]) -> Vec<String> {
        /// Shares that are given with so many decimals sum to 1.
        const EXACT: f64 = 1e-4;
        let sum = |decimals: u8| -> f64 {
            shares.iter().map(|share| rounded(*share, decimals + 2)).sum::<f64>()
        };
        let is_whole = (shares.iter().sum::<f64>() - 1.0).abs() <= EXACT;
        let fits = |decimals: &u8| rounded(sum(*decimals), decimals + 2) == 1.0;
        let decimals = [0, 1].into_iter().find(fits).filter(|_| is_whole);
        let told = |share: &f64| match decimals {
            Some(decimals) => self.percent(*share, decimals),
            None => self.given_share(*share),
        };
        shares.iter().map(told).collect()
    }

    /// The two ends of something, such as an interval, with exactly that many decimals: `1,9–2,3`.
    /// Where an end is negative, dots keep its sign legible: `−19…65`.
    #[must_use]
    pub fn range(self, low: f64, high: f64, decimals: u8) -> String {
        self.range_of(low, high, Form::exactly(decimals))
    }

    /// Two shares (0–1) in percent: `60–77 %`. Both have as many more decimals as it takes to tell
    /// nearly all from all, and hardly any from none.
    #[must_use]
    pub fn percent_range(self, low: f64, high: f64, decimals: u8) -> String {
        self.percent_range_beside(low, high, None, decimals)
    }

    /// The same beside a target (0–1), as [`Self::percent_beside`] tells one.
    #[must_use]
    pub fn percent_range_beside(
        self,
        low: f64,
        high: f64,
        target: Option<f64>,
        decimals: u8,
    ) -> String {
        let decimals = telling([low, high], Beside::interval(target), decimals);
        self.percent_of(self.range_of(low, high, Form::exactly(decimals).in_percent()))
    }

    fn range_of(self, low: f64, high: f64, form: Form) -> String {
        let [low, high] = [low, high].map(|end| write(self.language(), end, form));
        let between = if low.starts_with('−') || high.starts_with('−') { '…' } else { '–' };
        format!("{low}{between}{high}")
    }

    fn percent_of(self, number: String) -> String {
        let mut text = number;
        if self.language() == Language::Finnish {
            text.push(NO_BREAK_SPACE);
        }
        text.push('%');
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(write: impl Fn(Words) -> String, expected: [&str; 3]) {
        let written = Language::ALL.map(|language| write(Words::of(language)));
        assert_eq!(written, expected.map(|text| text.replace('_', "\u{a0}")));
    }

    #[test]
    fn numbers_have_their_language_s_signs_and_groups() {
        check(|w| w.number(12_345.67, 2), ["12,345.67", "12_345,67", "12_345,67"]);
        check(|w| w.number(1_234.5, 2), ["1,234.5", "1_234,5", "1234,5"]);
        check(|w| w.number(-12_345.67, 2), ["−12,345.67", "−12_345,67", "−12_345,67"]);
        check(|w| w.number(4.0, 1), ["4", "4", "4"]);
        check(|w| w.fixed(4.0, 1), ["4.0", "4,0", "4,0"]);
        check(|w| w.number(1e300, 0).chars().take(5).collect(), ["1,000", "1_000", "1_000"]);
    }

    #[test]
    fn halves_round_away_from_zero_as_written_digits() {
        check(|w| w.number(2.675, 2), ["2.68", "2,68", "2,68"]);
        check(|w| w.number(-0.05, 1), ["−0.1", "−0,1", "−0,1"]);
        check(|w| w.number(0.1 + 0.2, 2), ["0.3", "0,3", "0,3"]);
        check(|w| w.number(99.99, 1), ["100", "100", "100"]);
    }

    #[test]
    fn noise_of_binary_arithmetic_decides_no_half() {
        check(|w| w.fixed((4.6 + 4.3) / 2.0, 1), ["4.5", "4,5", "4,5"]);
        check(|w| w.fixed((2.1 + 3.4 + 3.7 + 4.6) / 4.0, 1), ["3.5", "3,5", "3,5"]);
        check(|w| w.fixed((3.7 + 3.8 + 3.1 + 3.2) / 4.0, 1), ["3.5", "3,5", "3,5"]);
        check(|w| w.signed(3.4 - 3.75, 1), ["−0.4", "−0,4", "−0,4"]);
        check(|w| w.percent(1.0 - 0.195, 0), ["81%", "81_%", "81%"]);
        check(|w| w.range(0.1 + 0.7 - 0.35, 2.75, 1), ["0.5–2.8", "0,5–2,8", "0,5–2,8"]);
    }

    #[test]
    fn numbers_that_read_the_same_are_the_same() {
        assert_eq!(rounded(3.4 - 3.8, 1).abs(), rounded(3.8 - 3.4, 1));
        assert_eq!(rounded((4.6 + 4.3) / 2.0, 1), 4.5);
        assert_eq!(rounded(-2.449_999_999_999_9, 1), -2.5);
        assert_eq!(rounded(-0.04, 1).to_string(), "0");
        assert_eq!(rounded(1e300, 0), 1e300);
        assert!(rounded(f64::NAN, 1).is_nan());
    }

    #[test]
    fn parts_of_a_whole_sum_to_it() {
        let told = |shares: &[f64]| Words::of(Language::English).parts(shares).join(" ");
        assert_eq!(told(&[0.62, 0.38]), "62% 38%");
        assert_eq!(told(&[0.14, 0.055, 0.805]), "14% 5.5% 80.5%");
        assert_eq!(told(&[0.385, 0.615]), "38.5% 61.5%");
        let third = 1.0 / 3.0;
        assert_eq!(told(&[third, third, third]), "33% 33% 33%");
        assert_eq!(told(&[0.055, 0.805]), "5.5% 81%", "no whole");
        assert_eq!(told(&[0.996, 0.004]), "99.6% 0.4%");
        assert_eq!(told(&[]), "");
    }

    #[test]
    fn zero_has_no_sign() {
        check(|w| w.number(-0.04, 1), ["0", "0", "0"]);
        check(|w| w.signed(0.0, 1), ["0.0", "0,0", "0,0"]);
        check(|w| w.signed(-0.04, 1), ["0.0", "0,0", "0,0"]);
        check(|w| w.signed(-2.0, 1), ["−2.0", "−2,0", "−2,0"]);
        check(|w| w.signed(8.0, 0), ["+8", "+8", "+8"]);
        check(|w| w.signed(0.5, 1), ["+0.5", "+0,5", "+0,5"]);
        check(|w| w.signed(-2.4, 1), ["−2.4", "−2,4", "−2,4"]);
        check(|w| w.signed_fixed(-2.0, 1), ["−2.0", "−2,0", "−2,0"]);
    }

    #[test]
    fn percent_is_spaced_in_finnish_only() {
        check(|w| w.percent(0.12, 0), ["12%", "12_%", "12%"]);
        check(|w| w.percent(0.0725, 1), ["7.3%", "7,3_%", "7,3%"]);
        check(|w| w.percent_range(0.6, 0.774, 0), ["60–77%", "60–77_%", "60–77%"]);
    }

    #[test]
    fn a_small_share_keeps_the_tenths_that_it_was_given_with() {
        check(|w| w.given_share(0.055), ["5.5%", "5,5_%", "5,5%"]);
        check(|w| w.given_share(0.05), ["5%", "5_%", "5%"]);
        check(|w| w.given_share(0.381), ["38%", "38_%", "38%"]);
        check(|w| w.given_share(0.0004), ["0.04%", "0,04_%", "0,04%"]);
    }

    #[test]
    fn nearly_all_is_not_all() {
        check(|w| w.share(347.0 / 348.0), ["99.7%", "99,7_%", "99,7%"]);
        check(|w| w.share(0.0001), ["0.01%", "0,01_%", "0,01%"]);
        check(|w| w.share(1e-9), ["0%", "0_%", "0%"]);
        check(|w| w.share(1.0), ["100%", "100_%", "100%"]);
        check(|w| w.share(0.0), ["0%", "0_%", "0%"]);
        check(|w| w.share(0.694), ["69%", "69_%", "69%"]);
        check(|w| w.percent(1.0 / 300.0, 0), ["0.3%", "0,3_%", "0,3%"]);
        check(|w| w.percent(0.9996, 1), ["99.96%", "99,96_%", "99,96%"]);
        check(|w| w.percent_range(0.9814, 0.9994, 0), ["98.1–99.9%", "98,1–99,9_%", "98,1–99,9%"]);
        check(|w| w.percent_range(0.0035, 0.105, 0), ["0.4–10.5%", "0,4–10,5_%", "0,4–10,5%"]);
        check(|w| w.percent_range(0.0, 0.012, 0), ["0–1%", "0–1_%", "0–1%"]);
        check(|w| w.percent_range(0.989, 1.0 - 1e-15, 0), ["99–100%", "99–100_%", "99–100%"]);
        let decimals =
            [0.999, 0.9996, 0.5, 1.0, 0.0].map(|share| share_decimals(share, Beside::Nothing, 1));
        assert_eq!(decimals, [1, 2, 1, 1, 1], "of what has one in any case");
    }

    #[test]
    fn what_nearly_reaches_its_target_does_not_read_as_if_it_did() {
        let goal = Some(0.8);
        check(|w| w.percent_beside(0.796, goal, 0), ["79.6%", "79,6_%", "79,6%"]);
        check(|w| w.percent_beside(0.804, goal, 0), ["80%", "80_%", "80%"]);
        check(|w| w.percent_beside(0.1 + 0.7, goal, 0), ["80%", "80_%", "80%"]);
        check(|w| w.percent_beside(0.742, goal, 0), ["74%", "74_%", "74%"]);
        check(
            |w| w.percent_range_beside(0.66, 0.7961, goal, 0),
            ["66.0–79.6%", "66,0–79,6_%", "66,0–79,6%"],
        );
        check(|w| w.percent_range_beside(0.66, 0.79, goal, 0), ["66–79%", "66–79_%", "66–79%"]);
        check(|w| w.percent_range_beside(0.7961, 0.9, None, 0), ["80–90%", "80–90_%", "80–90%"]);
        check(|w| w.percent_beside(0.87, Some(0.872), 0), ["87%", "87_%", "87%"]);
        check(|w| w.percent_beside(0.8719, Some(0.872), 0), ["87%", "87_%", "87%"]);
        check(|w| w.percent_goal(0.875), ["87.5%", "87,5_%", "87,5%"]);
        check(|w| w.percent_goal(0.8), ["80%", "80_%", "80%"]);
        let over = [0.804, 0.92];
        check(
            |w| w.percent_range_beside(over[0], over[1], goal, 0),
            ["80.4–92.0%", "80,4–92,0_%", "80,4–92,0%"],
        );
        let beside =
            |number: f64, better| decimals_beside([number], Beside::Target(30.0, better), 0);
        assert_eq!([29.7, 30.3, 30.0, 29.4].map(|n| beside(n, Better::Higher)), [1, 0, 0, 0]);
        assert_eq!([29.7, 30.3, 30.0, 31.4].map(|n| beside(n, Better::Lower)), [0, 1, 0, 0]);
    }

    #[test]
    fn a_range_with_a_negative_end_is_dotted() {
        check(|w| w.range(1.94, 2.3, 1), ["1.9–2.3", "1,9–2,3", "1,9–2,3"]);
        check(|w| w.range(-19.05, 65.2, 0), ["−19…65", "−19…65", "−19…65"]);
        check(|w| w.range(-33.2, -5.0, 0), ["−33…−5", "−33…−5", "−33…−5"]);
    }

    #[test]
    fn no_number_is_a_dash() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            check(|w| w.number(value, 1), ["–", "–", "–"]);
        }
    }
}
