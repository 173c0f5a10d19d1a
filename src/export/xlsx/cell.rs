//! What a cell holds, and how it shows that in the language of the workbook.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder};

use super::paper::breadth;
use crate::i18n::{Beside, Language, Words, rounded, share_decimals};
use crate::insight::Interval;
use crate::layout::palette::{Palette, Rgb};
use crate::layout::scene::Ink;
use crate::model::{Date, Hue};

/// How many characters a cell holds.
const MOST_CHARACTERS: usize = 32_767;
/// How broad a date is, in digits: "30 Sep 2026".
const DATE: f64 = 10.2;
/// A minus as it is printed; a format writes it in quotation marks.
const MINUS: &str = "\"\u{2212}\"";

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// A whole number.
    Whole,
    /// A number on 1–5.
    Score,
    /// A difference of scores, with its sign.
    Difference,
    /// A number of things, which may be many.
    Count,
    /// A number with one decimal, as priorities are told.
    Tenths,
    /// A share, 0–1, shown in percent.
    Share,
    Date,
}

impl Kind {
    /// A number as its format shows it.
    pub(super) fn shown(self, number: f64, words: Words) -> String {
        let decimals = if (number * 10.0).fract() == 0.0 { 1 } else { 2 };
        match self {
            Self::Score => words.fixed(number, decimals),
            Self::Difference => words.signed(number, decimals),
            Self::Tenths => words.fixed(number, 1),
            Self::Share => words.share(number),
            _ => words.number(number, 0),
        }
    }

    /// How broad a number of it is about, in digits.
    fn breadth(self, number: f64) -> f64 {
        let whole = number.abs().max(1.0).log10().floor() + 1.0;
        match self {
            Self::Score => 4.0,
            Self::Difference | Self::Share => 5.0,
            Self::Tenths => whole + 1.5,
            _ => whole * 1.2,
        }
    }

    /// The format of a share that the column's would round to all or to none, or in either direction.
    pub(super) fn finer(self, value: &Value, language: Language) -> Option<String> {
        let Value::Number(number) = value else { return None };
        let decimals = decimals_of([*number], Beside::Nothing, 0);
        (self == Self::Share && decimals > 0).then(|| percent_code(decimals, language))
    }

    /// How cells of it look. Numbers do not stand in from the right: LibreOffice heeds that in some
    /// cells of a column and in others not.
    pub(super) fn format(self, language: Language) -> Format {
        let format = Format::new().set_align(FormatAlign::Top);
        let number = |code: &str| format.clone().set_num_format(code).set_align(FormatAlign::Right);
        match self {
            Self::Text => format.set_text_wrap().set_align(FormatAlign::Left).set_indent(1),
            Self::Whole => number("0"),
            Self::Score => number("0.0#"),
            Self::Difference => number(&format!("+0.0#;{MINUS}0.0#;0.0")),
            Self::Count => number("#,##0"),
            Self::Tenths => number("0.0"),
            Self::Share => number(&percent_code(0, language)),
            Self::Date => format
                .set_num_format(date_code(language))
                .set_align(FormatAlign::Left)
                .set_indent(1),
        }
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Empty,
    Number(f64),
    /// A number that is shown in its own way, whatever else stands in its column.
    Told(Told),
    Text(String),
    Date(Date),
}

/// A number, how a spreadsheet shows it, and how that looks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    pub(super) number: f64,
    pub(super) format: String,
    pub(super) shown: String,
}

impl Value {
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Several texts, each on its own line.
    pub(super) fn lines<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        let texts: Vec<String> = texts.into_iter().map(|text| text.as_ref().to_owned()).collect();
        let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        Self::text(texts.join("\n"))
    }

    pub(super) fn number(number: Option<impl Into<f64>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.into()))
    }

    pub(super) fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// A number with so many decimals.
    pub(super) fn fixed(number: f64, decimals: u8, words: Words) -> Self {
        let (format, shown) = (decimal(usize::from(decimals)), words.fixed(number, decimals));
        Self::Told(Told { number, format: with_minus(&format), shown })
    }

    /// A difference with its sign and so many decimals.
    pub(super) fn signed(number: f64, decimals: u8, words: Words) -> Self {
        let (code, shown) = (decimal(usize::from(decimals)), words.signed(number, decimals));
        let format = format!("+{code};{MINUS}{code};{code}");
        Self::Told(Told { number, format, shown })
    }

    /// A share, 0–1, in percent with so many decimals, or with as many as it takes, also beside a
    /// target.
    pub(super) fn percent(share: f64, beside: Beside, least: u8, words: Words) -> Self {
        let decimals = decimals_of([share], beside, least);
        let format = percent_code(decimals, words.language());
        Self::Told(Told { number: share, format, shown: words.percent(share, decimals) })
    }

    /// The two ends of an interval of shares, both with as many decimals as one of them needs.
    pub(super) fn ends(ends: Option<Interval>, target: Option<f64>, words: Words) -> [Self; 2] {
        let Some(Interval { low, high }) = ends else { return [Self::Empty, Self::Empty] };
        let beside = target.map_or(Beside::Nothing, Beside::Interval);
        let decimals = decimals_of([low, high], beside, 0);
        [low, high].map(|end| Self::percent(end, beside, decimals, words))
    }

    /// A change of percentages in points, with one decimal.
    pub(super) fn points(difference: f64, words: Words) -> Self {
        let told = words.percentage_points(difference, 1);
        // The unit is bound to its number, as all are.
        let told = told.replacen(' ', "\u{a0}", 1);
        Self::shown(difference, &told, words)
    }

    /// A number that is there to sort by, and shows nothing.
    pub(super) fn unseen(number: f64) -> Self {
        Self::Told(Told { number, format: ";;;".to_owned(), shown: String::new() })
    }

    /// A text of the report that is a number, with a sign or a unit or both, as a number that looks
    /// the same: `62 %`, `+30`, `1.8`, `6 days`. Any other stays a text.
    pub(super) fn told(text: &str, words: Words) -> Self {
        Told::read(text, words).map_or_else(|| Self::text(text), Self::Told)
    }

    /// A number that looks as it is told.
    pub(super) fn shown(number: f64, told: &str, words: Words) -> Self {
        match Told::read(told, words) {
            Some(told) => Self::Told(Told { number, ..told }),
            None => Self::Number(number),
        }
    }

    /// How broad its longest line is, as it is shown in a column of that kind, in digits.
    pub(super) fn breadth(&self, kind: Kind) -> f64 {
        match self {
            Self::Empty => 0.0,
            Self::Number(number) => kind.breadth(*number),
            Self::Told(told) => breadth(&told.shown),
            Self::Date(_) => DATE,
            Self::Text(text) => text.lines().map(breadth).fold(0.0, f64::max),
        }
    }
}

impl Told {
    fn read(text: &str, words: Words) -> Option<Self> {
        let unsigned = text.strip_prefix(['+', '\u{2212}']);
        let (is_signed, rest) = (unsigned.is_some(), unsigned.unwrap_or(text));
        let is_negative = is_signed && !text.starts_with('+');
        let mut end = 0;
        let mut letters = rest.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let is_between = matches!(letter, '.' | ',' | '\u{a0}' | '\u{202f}')
                && letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if !(letter.is_ascii_digit() || is_between) {
                break;
            }
            end = at + letter.len_utf8();
        }
        let (digits, unit) = rest.split_at(end);
        let mark = if words.language() == Language::English { '.' } else { ',' };
        let decimals = digits.rsplit_once(mark).map_or(0, |(_, after)| after.len());
        let number = words.parse_number(digits)?;
        // Only a number that is written back as it stood is one.
        if words.fixed(number, u8::try_from(decimals).ok()?) != digits {
            return None;
        }
        let number = if is_negative { -number } else { number };
        let code = decimal(decimals);
        let (number, code) = match unit {
            "" => (number, code),
            unit if unit.trim() == "%" => {
                (number / 100.0, format!("{code}{}", percent(words.language())))
            }
            unit if is_unit(unit) => (number, format!("{code}\"{unit}\"")),
            _ => return None,
        };
        let format = match (is_signed, is_negative) {
            (true, false) => format!("+{code};{MINUS}{code};{code}"),
            _ => with_minus(&code),
        };
        Some(Self { number, format, shown: text.to_owned() })
    }
}

/// With how many decimals of percent all of these shares are told, at least so many. Half of the last
/// one takes one more: programs that multiply before they round show 57.5 % as 57.
fn decimals_of<const N: usize>(shares: [f64; N], beside: Beside, least: u8) -> u8 {
    let needed = shares.map(|share| {
        let decimals = share_decimals(share, beside, least);
        let (finer, told) = (decimals + 3, decimals + 2);
        let rest = rounded(share, 9) - rounded(share, told);
        let is_half = rounded(rest.abs() * 10_f64.powi(finer.into()), 5) == 5.0;
        // Where people read whole percent, a half would be told one way here and the other there.
        decimals + u8::from(is_half && least == 0)
    });
    needed.into_iter().max().unwrap_or(least)
}

/// Whether a text that follows a number is a unit, which a format can hold.
fn is_unit(text: &str) -> bool {
    const LONGEST: usize = 20;
    let is_other = |c: char| c.is_ascii_digit() || c.is_control() || matches!(c, '"' | '%');
    text.starts_with('\u{a0}') && text.chars().count() <= LONGEST && !text.contains(is_other)
}

/// How a number with so many decimals is shown.
fn decimal(decimals: usize) -> String {
    match decimals {
        0 => "#,##0".to_owned(),
        several => format!("#,##0.{}", "0".repeat(several)),
    }
}

fn with_minus(code: &str) -> String {
    format!("{code};{MINUS}{code}")
}

/// How a share is shown in percent with so many decimals.
pub(super) fn percent_code(decimals: u8, language: Language) -> String {
    let code = match decimals {
        0 => "0".to_owned(),
        several => format!("0.{}", "0".repeat(several.into())),
    };
    format!("{code}{}", percent(language))
}

/// What follows a number in percent.
fn percent(language: Language) -> &'static str {
    match language {
        Language::Finnish => "\"\u{a0}\"%",
        Language::English | Language::Latvian => "%",
    }
}

/// How dates are written: as the texts of the report write them, wherever the file is opened.
pub(super) fn date_code(language: Language) -> &'static str {
    match language {
        Language::English => "[$-409]d\\ mmm\\ yyyy",
        Language::Finnish => "d\\.m\\.yyyy",
        Language::Latvian => "dd\\.mm\\.yyyy\\.",
    }
}

/// A number without the dust of its arithmetic.
pub(super) fn clean(number: f64) -> f64 {
    const PLACES: f64 = 1e6;
    let rounded = (number * PLACES).round() / PLACES;
    if rounded.is_finite() { rounded } else { number }
}

/// The date as spreadsheets count days, which begins in 1900.
pub(super) fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// A colour of the light palette, as the workbook takes it.
pub(super) fn color(ink: Ink) -> u32 {
    number(Palette::Light.rgb(ink))
}

fn number([r, g, b]: Rgb) -> u32 {
    u32::from_be_bytes([0, r, g, b])
}

/// Without what no cell can hold.
pub(super) fn cut(text: &str) -> String {
    let units = |text: &str| text.chars().map(char::len_utf16).sum::<usize>();
    if text.len() <= MOST_CHARACTERS || units(text) <= MOST_CHARACTERS {
        return text.to_owned();
    }
    let mut room = MOST_CHARACTERS - 1;
    let fits = text.chars().take_while(|c| {
        let left = room.checked_sub(c.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    });
    fits.chain(['…']).collect()
}

/// The look of headings: pale, or in a team's accent colour. A white line parts each from the next.
pub(super) fn header(accent: Option<Rgb>) -> Format {
    let format = Format::new()
        .set_bold()
        .set_font_color(color(Ink::StageText(Hue::Blue)))
        .set_background_color(color(Ink::StageBand(Hue::Blue)))
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(color(Ink::StageText(Hue::Blue)))
        .set_border_right(FormatBorder::Thin)
        .set_border_right_color(color(Ink::Paper))
        .set_align(FormatAlign::Top)
        .set_align(FormatAlign::Left)
        .set_indent(1)
        .set_text_wrap();
    match accent {
        Some(accent) => format
            .set_font_color(color(Ink::OnAccent))
            .set_background_color(number(accent))
            .set_border_bottom_color(number(accent)),
        None => format,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_no_more_than_it_can() {
        let whole = "ä".repeat(MOST_CHARACTERS);
        assert_eq!(cut(&whole), whole);
        let cut = cut(&"🙂".repeat(MOST_CHARACTERS));
        assert_eq!(cut.encode_utf16().count(), MOST_CHARACTERS);
        assert!(cut.ends_with("🙂…"));
    }

    #[test]
    fn what_the_report_tells_as_a_number_is_one() {
        let check = |language, text: &str, number: f64, format: &str| {
            let told = Value::told(text, Words::of(language));
            let Value::Told(told) = told else { panic!("{text}: {told:?}") };
            assert!((told.number - number).abs() < 1e-9, "{text}: {}", told.number);
            assert_eq!((told.format.as_str(), told.shown.as_str()), (format, text));
        };
        let (english, finnish) = (Language::English, Language::Finnish);
        check(english, "62%", 0.62, "#,##0%;\"−\"#,##0%");
        check(finnish, "62\u{a0}%", 0.62, "#,##0\"\u{a0}\"%;\"−\"#,##0\"\u{a0}\"%");
        check(english, "1.8", 1.8, "#,##0.0;\"−\"#,##0.0");
        check(finnish, "+30", 30.0, "+#,##0;\"−\"#,##0;#,##0");
        check(english, "−3", -3.0, "#,##0;\"−\"#,##0");
        check(english, "6\u{a0}days", 6.0, "#,##0\"\u{a0}days\";\"−\"#,##0\"\u{a0}days\"");
        check(english, "1,200", 1200.0, "#,##0;\"−\"#,##0");
        let sentence = Value::told("50\u{a0}% pisteistä mitattu", Words::of(finnish));
        assert!(matches!(sentence, Value::Text(_)), "{sentence:?}");
        let points = Value::points(17.25, Words::of(finnish));
        let Value::Told(points) = points else { panic!("{points:?}") };
        let unit = "\u{a0}prosenttiyksikköä";
        let code = format!("#,##0.0\"{unit}\"");
        assert_eq!(points.shown, format!("+17,3{unit}"));
        assert_eq!(points.format, format!("+{code};\"−\"{code};{code}"));
        assert_eq!(points.number, 17.25);
        for text in ["1 of 2", "21\u{a0}Nov 2026", "–", "", "=1", "5\u{a0}\"x", "1-2", "4 stages"]
        {
            let told = Value::told(text, Words::of(english));
            assert!(matches!(told, Value::Text(_) | Value::Empty), "{text}: {told:?}");
        }
    }

    #[test]
    fn a_share_halfway_between_two_is_told_in_tenths() {
        let words = Words::of(Language::English);
        let shown = |share: f64, beside| match Value::percent(share, beside, 0, words) {
            Value::Told(told) => (told.format, told.shown),
            other => panic!("{other:?}"),
        };
        assert_eq!(shown(0.575, Beside::Nothing), ("0.0%".to_owned(), "57.5%".to_owned()));
        assert_eq!(shown(0.574, Beside::Nothing), ("0%".to_owned(), "57%".to_owned()));
        assert_eq!(shown(0.796, Beside::Interval(0.8)), ("0.0%".to_owned(), "79.6%".to_owned()));
        let ends = Some(Interval { low: 0.9842, high: 0.9994 });
        let shown = Value::ends(ends, None, words).map(|end| match end {
            Value::Told(told) => told.shown,
            other => panic!("{other:?}"),
        });
        assert_eq!(shown, ["98.4%", "99.9%"]);
    }

    #[test]
    fn dust_is_swept() {
        assert_eq!(clean(6.300000000000001), 6.3);
        assert_eq!(clean(-0.1 - 0.2), -0.3);
        assert_eq!(clean(f64::MAX), f64::MAX);
    }
}
