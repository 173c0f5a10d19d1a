//! Answers in words: which of them are no answer, and which sets of them are known.
//!
//! A set is known where its words say by themselves how far along a scale they stand: how much
//! somebody agrees, how satisfied they are, how easy something was, how likely something is; in
//! English, Finnish and Latvian. Whether the scale has five points or seven is seen from the words
//! that stand there, and where they do not tell, nothing is guessed. What any other word stands
//! for, a person says ([`WordMap`]).

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Scale;

/// So much of the answers in words must be of one set for it to be known.
const MOST: f64 = 0.8;

/// What somebody says that a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// That answer.
    Number(i32),
    /// No answer: it counts as blank.
    LeftOut,
}

/// What words stand for, as somebody says it; how a word is written (case, spaces, points and
/// commas) means nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordMap(BTreeMap<String, Meant>);

impl WordMap {
    /// Says what a word stands for.
    pub fn insert(&mut self, word: &str, meant: Meant) {
        self.0.insert(fold(word), meant);
    }

    /// What it stands for, where somebody said so.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<Meant> {
        self.folded(&fold(word))
    }

    /// Whether nothing is said about any word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all numbers are on the scale.
    #[must_use]
    pub fn fits(&self, scale: Scale) -> bool {
        let is_on = |meant: &Meant| match meant {
            Meant::Number(number) => (scale.min..=scale.max).contains(number),
            Meant::LeftOut => true,
        };
        self.0.values().all(is_on)
    }

    /// All of the words, folded.
    pub(super) fn words(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }

    pub(super) fn folded(&self, folded: &str) -> Option<Meant> {
        self.0.get(folded).copied()
    }
}

/// A set of words that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordSet {
    /// How much somebody agrees.
    Agreement,
    /// How satisfied somebody is.
    Satisfaction,
    /// How easy something was.
    Ease,
    /// How likely something is.
    Likelihood,
}

impl WordSet {
    /// The name in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Satisfaction => "satisfaction",
            Self::Ease => "ease",
            Self::Likelihood => "likelihood",
        }
    }
}

/// What a word is compared by: small letters, one space between words, no points and commas. What
/// holds no letter (a dash, a smiley) stays as it is.
pub(super) fn fold(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_lowercase();
    let kept: String = text
        .chars()
        .filter(|c| !matches!(c, '\'' | '’'))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let folded = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.is_empty() { text } else { folded }
}

/// Whether a word says that there is no answer.
pub(super) fn is_no_answer(folded: &str) -> bool {
    matches!(
        folded,
        "-" | "–"
            | "—"
            | "−"
            | "--"
            | "---"
            | "."
            | ".."
            | "..."
            | "…"
            | "n a"
            | "na"
            | "nan"
            | "null"
            | "blank"
            | "unknown"
            | "not applicable"
            | "not available"
            | "no answer"
            | "no response"
            | "dont know"
            | "do not know"
            | "i dont know"
            | "cant say"
            | "prefer not to say"
            | "prefer not to answer"
            | "ei tietoa"
            | "ei vastausta"
            | "ei vastannut"
            | "ei vastattu"
            | "ei koske"
            | "ei koske minua"
            | "en osaa sanoa"
            | "eos"
            | "en tiedä"
            | "en halua vastata"
            | "tyhjä"
            | "nav"
            | "nav atbildes"
            | "nav datu"
            | "nav zināms"
            | "nav attiecināms"
            | "nezinu"
            | "grūti pateikt"
            | "nevēlos atbildēt"
            | "tukšs"
    )
}

/// A set that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) set: WordSet,
    pub(super) scale: Scale,
    /// What each of the words stands for; `None` where it is not of the set.
    pub(super) numbers: Vec<Option<i32>>,
}

/// The set that words are of, each folded and with how often it stands there.
pub(super) fn known(words: &[(&str, u64)]) -> Option<Known> {
    let all: u64 = words.iter().map(|(_, count)| *count).sum();
    let mut found = FAMILIES.iter().filter_map(|family| {
        let known = family.known(words)?;
        let pairs = words.iter().zip(&known.numbers);
        let covered: u64 =
            pairs.filter(|(_, number)| number.is_some()).map(|((_, count), _)| *count).sum();
        (covered as f64 >= MOST * all as f64).then_some(known)
    });
    found.next()
}

/// Words that stand before another and make it stronger, or weaker.
const STRONG: [&str; 15] = [
    "very",
    "extremely",
    "strongly",
    "completely",
    "totally",
    "entirely",
    "highly",
    "erittäin",
    "hyvin",
    "täysin",
    "todella",
    "vahvasti",
    "ļoti",
    "pilnīgi",
    "pilnībā",
];
const MILD: [&str; 19] = [
    "somewhat",
    "slightly",
    "fairly",
    "rather",
    "quite",
    "moderately",
    "a little",
    "mostly",
    "jokseenkin",
    "melko",
    "hieman",
    "osittain",
    "jossain määrin",
    "lähes",
    "drīzāk",
    "daļēji",
    "nedaudz",
    "diezgan",
    "visai",
];

/// Where a word stands that says how much there is of one thing, from nothing to all, 1–5.
const HOW_MUCH: [&[&str]; 5] = [
    &[
        "not at all",
        "ei lainkaan",
        "ei ollenkaan",
        "en lainkaan",
        "en ollenkaan",
        "nepavisam",
        "nemaz",
    ],
    &["not so", "not very", "ei kovin", "en kovin", "ne pārāk", "ne visai"],
    &["somewhat", "moderately", "jokseenkin", "melko", "jonkin verran", "daļēji", "diezgan"],
    &["very", "hyvin", "ļoti"],
    &["extremely", "erittäin", "ārkārtīgi"],
];

/// The words of one set.
struct Family {
    set: WordSet,
    high: &'static [&'static str],
    low: &'static [&'static str],
    middle: &'static [&'static str],
    /// Words with their place of seven.
    others: &'static [(&'static str, i32)],
}

const FAMILIES: [Family; 4] = [
    Family {
        set: WordSet::Agreement,
        high: &["agree", "samaa mieltä", "piekrītu", "piekrītu nekā nepiekrītu"],
        low: &["disagree", "eri mieltä", "nepiekrītu", "nepiekrītu nekā piekrītu"],
        middle: &[
            "neither agree nor disagree",
            "neither disagree nor agree",
            "neither",
            "neutral",
            "undecided",
            "en samaa enkä eri mieltä",
            "ei samaa eikä eri mieltä",
            "neutraali",
            "ne piekrītu ne nepiekrītu",
            "ne nepiekrītu ne piekrītu",
            "neitrāli",
            "neitrāls",
        ],
        others: &[],
    },
    Family {
        set: WordSet::Satisfaction,
        high: &["satisfied", "tyytyväinen", "apmierināts", "apmierināta", "apmierināti"],
        low: &[
            "dissatisfied",
            "unsatisfied",
            "tyytymätön",
            "neapmierināts",
            "neapmierināta",
            "neapmierināti",
        ],
        middle: &[
            "neither satisfied nor dissatisfied",
            "neither dissatisfied nor satisfied",
            "neither",
            "neutral",
            "en tyytyväinen enkä tyytymätön",
            "ei tyytyväinen eikä tyytymätön",
            "neutraali",
            "ne apmierināts ne neapmierināts",
            "ne apmierināta ne neapmierināta",
            "neitrāli",
            "neitrāls",
        ],
        others: &[],
    },
    Family {
        set: WordSet::Ease,
        high: &["easy", "helppo", "helppoa", "helposti", "viegli", "viegls", "viegla"],
        low: &[
            "difficult",
            "hard",
            "vaikea",
            "vaikeaa",
            "vaikeasti",
            "grūti",
            "grūts",
            "grūta",
            "sarežģīti",
        ],
        middle: &[
            "neither easy nor difficult",
            "neither difficult nor easy",
            "neither",
            "neutral",
            "ei helppo eikä vaikea",
            "ei helppoa eikä vaikeaa",
            "neutraali",
            "ne viegli ne grūti",
            "ne grūti ne viegli",
            "neitrāli",
            "neitrāls",
        ],
        others: &[],
    },
    Family {
        set: WordSet::Likelihood,
        high: &["likely", "probable", "todennäköinen", "todennäköisesti", "ticams", "iespējams"],
        low: &[
            "unlikely",
            "improbable",
            "epätodennäköinen",
            "epätodennäköisesti",
            "maz ticams",
            "neticams",
            "maz iespējams",
        ],
        middle: &[
            "neither likely nor unlikely",
            "neither unlikely nor likely",
            "neither",
            "neutral",
            "might or might not",
            "maybe",
            "ehkä",
            "neutraali",
            "varbūt",
            "neitrāli",
            "neitrāls",
        ],
        others: &[
            ("definitely not", 1),
            ("probably not", 2),
            ("probably", 6),
            ("probably yes", 6),
            ("definitely", 7),
            ("definitely yes", 7),
            ("ehdottomasti ei", 1),
            ("varmasti ei", 1),
            ("todennäköisesti ei", 2),
            ("todennäköisesti kyllä", 6),
            ("varmasti kyllä", 7),
            ("ehdottomasti kyllä", 7),
            ("noteikti nē", 1),
            ("drīzāk nē", 2),
            ("drīzāk jā", 6),
            ("noteikti jā", 7),
        ],
    },
];

/// Where a word stands between its two ends: 1 to 7, 2 and 6 without a word before it, 3 and 5
/// with a weak one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place<'w> {
    of_seven: i32,
    /// What it is without the word before it, and that word.
    base: &'w str,
    before: &'w str,
}

impl Family {
    fn known(&self, words: &[(&str, u64)]) -> Option<Known> {
        let much: Vec<Option<i32>> = words.iter().map(|(word, _)| self.how_much(word)).collect();
        // Only such a scale says "not at all".
        if much.iter().flatten().any(|number| *number <= 2) {
            return self.told(much, 5);
        }
        let places: Vec<Option<Place<'_>>> =
            words.iter().map(|(word, _)| self.place(word)).collect();
        let has = |wanted: [i32; 2]| {
            places.iter().flatten().any(|place| wanted.contains(&place.of_seven))
        };
        // Without any end of the scale nobody knows how far it goes.
        if !has([1, 7]) || differ(&places) {
            return None;
        }
        let is_seven = has([2, 6]) && has([3, 5]);
        let number = |place: Place<'_>| match place.of_seven {
            of_seven if is_seven => of_seven,
            1 => 1,
            2 | 3 => 2,
            4 => 3,
            5 | 6 => 4,
            _ => 5,
        };
        let numbers = places.iter().map(|place| place.map(number)).collect();
        self.told(numbers, if is_seven { 7 } else { 5 })
    }

    /// One answer alone is no scale.
    fn told(&self, numbers: Vec<Option<i32>>, max: i32) -> Option<Known> {
        let different: BTreeSet<i32> = numbers.iter().flatten().copied().collect();
        let known = Known { set: self.set, scale: Scale { min: 1, max }, numbers };
        (different.len() > 1).then_some(known)
    }

    fn place<'w>(&self, word: &'w str) -> Option<Place<'w>> {
        let at = |of_seven| Some(Place { of_seven, base: word, before: "" });
        if self.middle.contains(&word) {
            return at(4);
        }
        if let Some((_, of_seven)) = self.others.iter().find(|(other, _)| *other == word) {
            return at(*of_seven);
        }
        if self.high.contains(&word) {
            return at(6);
        }
        if self.low.contains(&word) {
            return at(2);
        }
        let behind = |list: &[&str]| {
            list.iter().find_map(|before| {
                let base = word.strip_prefix(before)?.strip_prefix(' ')?;
                Some((base, word.get(..before.len())?))
            })
        };
        let (end, mild) = (behind(&STRONG), behind(&MILD));
        let (base, before) = end.or(mild)?;
        let of_seven = match (self.high.contains(&base), self.low.contains(&base)) {
            (true, _) => {
                if end.is_some() {
                    7
                } else {
                    5
                }
            }
            (_, true) => {
                if end.is_some() {
                    1
                } else {
                    3
                }
            }
            _ => return None,
        };
        Some(Place { of_seven, base, before })
    }

    fn how_much(&self, word: &str) -> Option<i32> {
        (1..).zip(HOW_MUCH).find_map(|(number, list)| {
            let is_so = list.iter().any(|before| {
                let base = word.strip_prefix(before).and_then(|rest| rest.strip_prefix(' '));
                base.is_some_and(|base| self.high.contains(&base))
            });
            is_so.then_some(number)
        })
    }
}

/// Whether two words stand at one place that people tell apart: "slightly" and "moderately". Then
/// the scale is another one.
fn differ(places: &[Option<Place<'_>>]) -> bool {
    let all: BTreeSet<Place<'_>> = places.iter().flatten().copied().collect();
    let mut pairs = all.iter().zip(all.iter().skip(1));
    pairs.any(|(one, next)| (one.of_seven, one.base) == (next.of_seven, next.base))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], expected: Option<(WordSet, i32, &[i32])>) {
        let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
        let counted: Vec<(&str, u64)> = folded.iter().map(|word| (word.as_str(), 10)).collect();
        let found = known(&counted).map(|known| {
            let numbers: Vec<i32> = known.numbers.into_iter().flatten().collect();
            (known.set, known.scale.max, numbers)
        });
        let expected = expected.map(|(set, max, numbers)| (set, max, numbers.to_vec()));
        assert_eq!(found, expected, "{words:?}");
    }

    #[test]
    fn sets_of_five_and_of_seven() {
        let five = &[1, 2, 3, 4, 5];
        let agree = [
            "Strongly disagree",
            "Disagree",
            "Neither agree nor disagree",
            "Agree",
            "Strongly agree",
        ];
        check(&agree, Some((WordSet::Agreement, 5, five)));
        let seven = [
            "Strongly Disagree",
            "Disagree",
            "Somewhat disagree",
            "Neither agree nor disagree",
            "Somewhat agree",
            "Agree",
            "Strongly agree ",
        ];
        check(&seven, Some((WordSet::Agreement, 7, &[1, 2, 3, 4, 5, 6, 7])));
        let finnish = [
            "Täysin eri mieltä",
            "Jokseenkin eri mieltä",
            "En samaa enkä eri mieltä",
            "Jokseenkin samaa mieltä",
            "Täysin samaa mieltä",
        ];
        check(&finnish, Some((WordSet::Agreement, 5, five)));
        let latvian = [
            "Pilnīgi nepiekrītu",
            "Drīzāk nepiekrītu",
            "Ne piekrītu, ne nepiekrītu",
            "Drīzāk piekrītu",
            "Pilnīgi piekrītu",
        ];
        check(&latvian, Some((WordSet::Agreement, 5, five)));
        let satisfied =
            ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"];
        check(&satisfied, Some((WordSet::Satisfaction, 5, five)));
        let finnish = [
            "erittäin tyytymätön",
            "tyytymätön",
            "neutraali",
            "tyytyväinen",
            "erittäin tyytyväinen",
        ];
        check(&finnish, Some((WordSet::Satisfaction, 5, five)));
        let latvian = [
            "Ļoti neapmierināta",
            "Neapmierināts",
            "Ne apmierināts, ne neapmierināts",
            "Apmierināts",
            "Ļoti apmierināts",
        ];
        check(&latvian, Some((WordSet::Satisfaction, 5, five)));
        let ease = ["Very difficult", "Difficult", "Neutral", "Easy", "Very easy"];
        check(&ease, Some((WordSet::Ease, 5, five)));
        let likely = ["Very unlikely", "Unlikely", "Neutral", "Likely", "Very likely"];
        check(&likely, Some((WordSet::Likelihood, 5, five)));
        let latvian = ["Noteikti nē", "Drīzāk nē", "Varbūt", "Drīzāk jā", "Noteikti jā"];
        check(&latvian, Some((WordSet::Likelihood, 5, five)));
    }

    #[test]
    fn how_much_there_is_of_one_thing() {
        let words = [
            "Not at all likely",
            "Not so likely",
            "Somewhat likely",
            "Very likely",
            "Extremely likely",
        ];
        check(&words, Some((WordSet::Likelihood, 5, &[1, 2, 3, 4, 5])));
        let words = ["Ei lainkaan tyytyväinen", "hyvin tyytyväinen"];
        check(&words, Some((WordSet::Satisfaction, 5, &[1, 4])));
    }

    #[test]
    fn what_does_not_tell_is_not_guessed() {
        // No end of the scale; one word; two shades at one place; words of two things.
        check(&["Agree", "Disagree"], None);
        check(&["Strongly agree"], None);
        check(&["Very satisfied", "Extremely satisfied", "Dissatisfied"], None);
        check(&["Great", "Good", "Bad"], None);
        check(&["Very satisfied", "Very easy"], None);
        // A word of no set among many of one is left to a person.
        let folded = ["strongly agree", "agree", "asdf"].map(str::to_owned);
        let counted = [(folded[0].as_str(), 40), (folded[1].as_str(), 40), (folded[2].as_str(), 1)];
        let found = known(&counted).expect("a set");
        assert_eq!(found.numbers, [Some(5), Some(4), None]);
    }

    #[test]
    fn words_are_compared_by_what_they_say() {
        assert_eq!(fold("  Don’t know! "), "dont know");
        assert_eq!(fold("N/A"), "n a");
        assert_eq!(fold("👍"), "👍");
        for none in ["N/A", "n/a", "-", "–", "ei tietoa", "Ei vastausta", "nav", "#N/A", "(blank)"]
        {
            assert!(is_no_answer(&fold(none)), "{none}");
        }
        assert!(!is_no_answer(&fold("no")) && !is_no_answer(&fold("none")));
        let mut map = WordMap::default();
        map.insert("Very  good", Meant::Number(5));
        assert_eq!(map.get("very good."), Some(Meant::Number(5)));
        assert!(map.fits(Scale { min: 1, max: 5 }) && !map.fits(Scale { min: 1, max: 4 }));
    }
}
