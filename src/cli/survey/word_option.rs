//! Answers in words: the option that says what they stand for, and what is told about them.

use super::super::console::{self, Failure};
use super::Args;
use crate::i18n::Words;
use crate::interchange::survey::{Gathered, Kind, Meant, Said, WordMap};
use crate::wording;

/// Reads `WORD=N,WORD=N,…`; without a number the word is left out. A word may hold commas. `None`
/// where it cannot be read, or a number is no answer to what was asked.
pub(super) fn parse(text: &str, kind: Kind) -> Option<WordMap> {
    let mut map = WordMap::default();
    let mut begun = String::new();
    for piece in text.split(',') {
        begun.push_str(piece);
        let Some((word, number)) = begun.rsplit_once('=') else {
            begun.push(',');
            continue;
        };
        let meant = match number.trim() {
            "" => Meant::LeftOut,
            number => Meant::Number(number.replace('−', "-").parse().ok()?),
        };
        if word.trim().is_empty() {
            return None;
        }
        map.insert(word, meant);
        begun.clear();
    }
    let fits = match kind {
        Kind::Scale(scale) | Kind::Numbers(Some(scale)) => map.fits(scale),
        Kind::Numbers(None) => true,
    };
    (begun.is_empty() && !map.is_empty() && fits).then_some(map)
}

/// Says what words were taken for, which were not understood, and how to say what they stand for.
pub(super) fn warn(args: &Args, gathered: &Gathered, given: &WordMap, words: Words) {
    let warn = |what: String| console::warning(&Failure::of_file(&args.file, what));
    let of =
        |is: &dyn Fn(Said) -> bool| gathered.words.iter().filter(|word| is(word.said)).collect();
    let read: Vec<_> = of(&|said| matches!(said, Said::Number(_)));
    if !read.is_empty() && given.is_empty() {
        let list = wording::words_read(words, &read);
        warn(words.with("survey-words-read", &[("list", list.into())]));
    }
    let none: Vec<_> = of(&|said| said == Said::NoAnswer);
    if !none.is_empty() {
        let list = wording::words_counted(words, &none);
        warn(words.with("survey-words-none", &[("list", list.into())]));
    }
    if let Some(set) = gathered.set.filter(|set| !set.fits && given.is_empty()) {
        warn(wording::word_set_misfit(words, set));
    }
    // One word is an answer that went wrong; a set of them, and more than numbers, is how people
    // answered.
    let open = gathered.open_words();
    let said: u64 = open.iter().map(|word| word.count).sum();
    if open.len() > 1 && said > gathered.whole.answers.n() {
        let list = wording::words_counted(words, &open);
        let example = open.first().map(|word| word.text.as_str()).unwrap_or_default();
        let args = [("list", list.into()), ("example", example.into())];
        warn(words.with("survey-words-open", &args));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scale;

    const FIVE: Kind = Kind::Scale(Scale { min: 1, max: 5 });

    #[test]
    fn words_and_numbers() {
        let map = parse("Great=5, Not bad, really = 3,Don't know=", FIVE).expect("a map");
        assert_eq!(map.get("great"), Some(Meant::Number(5)));
        assert_eq!(map.get("Not bad, really"), Some(Meant::Number(3)));
        assert_eq!(map.get("Don't know"), Some(Meant::LeftOut));
        assert_eq!(
            parse("Great=50", Kind::Numbers(None)).and_then(|map| map.get("Great")),
            Some(Meant::Number(50))
        );
        for wrong in ["", "Great", "Great=x", "=5", "Great=6", "Great=5,Bad"] {
            assert_eq!(parse(wrong, FIVE), None, "{wrong}");
        }
    }
}
