//! What a question is about, from its words: the step or the touchpoint that it names.
//!
//! A name that stands whole in the question is found for sure; words that begin alike
//! (`varaaminen` and `Varaa ajan`) make a guess, which is told as one. A name that several places
//! have is no answer, and nothing is guessed where two places fit as well as each other.

use std::collections::BTreeMap;

use super::land::touchpoints;
use crate::model::{Document, SurveyPlace};

/// Shorter words say little by themselves.
const WORD: usize = 4;

/// Words are alike that share so many letters at their beginning, and so much of the shorter one.
const ALIKE: usize = 4;
const ALIKE_PART: f64 = 0.7;

/// So many of the words of a name must be found for a guess.
const FOUND: f64 = 0.6;

/// A word of a question in more columns than this part of them is no part of what it is about.
const COMMON: f64 = 0.5;

/// A place that a question is likely to be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likely {
    /// The place.
    pub place: SurveyPlace,
    /// Whether the question names it.
    pub is_sure: bool,
}

/// The names of the places of a journey.
#[derive(Debug, Clone)]
pub struct Places {
    named: Vec<(SurveyPlace, Vec<String>)>,
}

impl Places {
    /// Those of a journey. A touchpoint that is called like a step is not told from it: the step
    /// is meant.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let steps = document.steps().map(|step| (SurveyPlace::Step(step.id), words(&step.title)));
        let mut named: Vec<_> = steps.filter(|(_, words)| !words.is_empty()).collect();
        for card in touchpoints(document, None) {
            let words = words(&card.text);
            let is_step = named
                .iter()
                .any(|(place, other)| matches!(place, SurveyPlace::Step(_)) && *other == words);
            if !words.is_empty() && !is_step {
                named.push((SurveyPlace::Card(card.id), words));
            }
        }
        Self { named }
    }

    /// What each of these questions is likely to be about. Two of them that can only be guessed to
    /// be about the same place are about none.
    #[must_use]
    pub fn likely(&self, questions: &[String]) -> Vec<Option<Likely>> {
        let all: Vec<Vec<String>> = questions.iter().map(|text| words(text)).collect();
        let common = common(&all);
        let is_own = |word: &&String| !common.contains(word);
        let mut found: Vec<Option<Likely>> = all
            .iter()
            .zip(questions)
            .map(|(words, text)| {
                self.named_in(words, text).or_else(|| {
                    self.alike(&words.iter().filter(is_own).map(String::as_str).collect::<Vec<_>>())
                })
            })
            .collect();
        let mut times: BTreeMap<SurveyPlace, usize> = BTreeMap::new();
        for likely in found.iter().flatten() {
            *times.entry(likely.place).or_default() += 1;
        }
        for slot in &mut found {
            let is_shared =
                |likely: &Likely| !likely.is_sure && times.get(&likely.place) > Some(&1);
            if slot.as_ref().is_some_and(is_shared) {
                *slot = None;
            }
        }
        found
    }

    /// The place whose name stands whole among the words of a question; of several the longest one.
    fn named_in(&self, question: &[String], text: &str) -> Option<Likely> {
        let is_in = |name: &[String]| question.windows(name.len()).any(|part| part == name);
        let length = |name: &[String]| name.iter().map(|word| word.chars().count()).sum::<usize>();
        let is_telling = |name: &[String]| length(name) >= WORD || name.len() == question.len();
        let mut found: Vec<&(SurveyPlace, Vec<String>)> =
            self.named.iter().filter(|(_, name)| is_telling(name) && is_in(name)).collect();
        found.sort_by_key(|(_, name)| std::cmp::Reverse(length(name)));
        let (place, name) = found.first()?;
        let others = || found.iter().skip(1);
        if others().any(|(_, other)| length(other) == length(name)) {
            return None;
        }
        // Another name apart from this one: the question may be about either.
        let is_part = |other: &[String]| name.windows(other.len()).any(|part| part == other);
        let is_alone = others().all(|(_, other)| is_part(other));
        let ends = text.rsplit([':', '?', '–', '—', '[', '(', '/', '|']);
        let is_end = ends.map(words).any(|part| part == *name);
        let is_sure = is_alone && (name.len() > 1 || is_end);
        Some(Likely { place: *place, is_sure })
    }

    /// The one place more of whose name than of any other's begins like words of a question.
    fn alike(&self, question: &[&str]) -> Option<Likely> {
        let mut ranked: Vec<(f64, SurveyPlace)> = self
            .named
            .iter()
            .map(|(place, name)| (part_found(name, question), *place))
            .filter(|(part, _)| *part >= FOUND)
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        match ranked.as_slice() {
            [(best, _), (next, _), ..] if best - next < 0.01 => None,
            [(_, place), ..] => Some(Likely { place: *place, is_sure: false }),
            [] => None,
        }
    }
}

/// How much of a name begins like words of a question, 0–1, by its longer words.
fn part_found(name: &[String], question: &[&str]) -> f64 {
    let telling: Vec<&String> = name.iter().filter(|word| word.chars().count() >= WORD).collect();
    if telling.is_empty() {
        return 0.0;
    }
    let is_found = |word: &&&String| question.iter().any(|other| are_alike(word, other));
    telling.iter().filter(is_found).count() as f64 / telling.len() as f64
}

/// Whether two words begin alike, as forms of one word do.
fn are_alike(a: &str, b: &str) -> bool {
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let shorter = a.chars().count().min(b.chars().count());
    same >= ALIKE && same as f64 >= ALIKE_PART * shorter as f64
}

/// The words that most of several questions have.
fn common(all: &[Vec<String>]) -> Vec<String> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for words in all {
        let mut once: Vec<&String> = words.iter().collect();
        once.sort();
        once.dedup();
        once.into_iter().for_each(|word| *counts.entry(word).or_default() += 1);
    }
    let is_common = |count: usize| all.len() > 2 && count as f64 > COMMON * all.len() as f64;
    counts
        .into_iter()
        .filter(|(_, count)| is_common(*count))
        .map(|(word, _)| word.clone())
        .collect()
}

/// The words of a text in lower case.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::load_str;

    /// The names of the places that questions are likely to be about; with a `?` where that is
    /// guessed.
    fn likely(questions: &[&str]) -> Vec<String> {
        let text = "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, title: \"X\", \
            rows: [lane(id: \"l_1\", kind: touchpoints)], \
            stages: [(id: \"st_1\", title: \"S\", steps: [\
            (id: \"s_1\", title: \"Calls the service line\", \
             cards: {\"l_1\": [(id: \"c_1\", text: \"Booking page\")]}), \
            (id: \"s_2\", title: \"Waits for the part\"), \
            (id: \"s_3\", title: \"Pays\"), \
            (id: \"s_4\", title: \"Varaa ajan\"), \
            (id: \"s_5\", title: \"Waits\"), (id: \"s_6\", title: \"Leaves\"), \
            (id: \"s_7\", title: \"Leaves\")])])";
        let document = load_str(text, "test").expect("a journey");
        let questions: Vec<String> = questions.iter().map(|text| (*text).to_owned()).collect();
        let name = |likely: Likely| {
            let name = match likely.place {
                SurveyPlace::Step(id) => document.step(id).map(|step| step.title.clone()),
                SurveyPlace::Card(id) => document.card(id).map(|card| card.text.clone()),
            };
            format!("{}{}", name.unwrap_or_default(), if likely.is_sure { "" } else { "?" })
        };
        let all = Places::of(&document).likely(&questions);
        all.into_iter().map(|likely| likely.map(name).unwrap_or_default()).collect()
    }

    #[test]
    fn a_question_that_names_a_place_is_about_it() {
        let questions = [
            "Q1 Tyytyväisyys (1–5): Calls the service line",
            "Waits for the part",
            "pays",
            "How did you like our booking page?",
            "Satisfaction: Pays",
        ];
        let expected =
            ["Calls the service line", "Waits for the part", "Pays", "Booking page", "Pays"];
        assert_eq!(likely(&questions), expected);
    }

    #[test]
    fn other_forms_of_its_words_make_a_guess() {
        assert_eq!(likely(&["Kuinka helppoa ajan varaaminen oli?"]), ["Varaa ajan?"]);
        assert_eq!(likely(&["Was it clear how one pays there?"]), ["Pays?"]);
        assert_eq!(likely(&["The service lines that I called"]), ["Calls the service line?"]);
    }

    #[test]
    fn what_fits_several_places_or_none_is_about_none() {
        assert_eq!(likely(&["Leaves"]), [""]);
        assert_eq!(likely(&["How likely are you to recommend us?"]), [""]);
        // The same guess for two questions.
        assert_eq!(likely(&["Ajan varaus, netti", "Ajan varaus, puhelin"]), ["", ""]);
        // Words that all questions share say nothing.
        let shared = ["Service line: speed", "Service line: tone", "Service line: price"];
        assert_eq!(likely(&shared), ["", "", ""]);
    }
}
