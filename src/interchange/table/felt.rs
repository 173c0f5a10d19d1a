//! Satisfaction as people feel it: faces and plain words for 1–5. Only words that say how content
//! somebody is; which one of them is angry and which one curious is no number.

/// Faces, from the unhappiest (1) to the happiest (5).
const FACES: [&[char]; 5] = [
    &['😡', '😠', '🤬', '😭', '😫', '😩', '😱'],
    &['😟', '🙁', '☹', '😞', '😕', '😔', '😒', '😣', '😢', '😦', '👎'],
    &['😐', '😑', '😶'],
    &['🙂', '😊', '☺', '😌', '😉', '👍'],
    &['😀', '😃', '😄', '😁', '😆', '🤩', '😍', '🥰', '🥳'],
];

/// Words in English, Finnish and Latvian, in the same order.
const WORDS: [&[&str]; 5] = [
    &[
        "very unhappy",
        "very sad",
        "very dissatisfied",
        "very bad",
        "very negative",
        "angry",
        "furious",
        "terrible",
        "erittäin tyytymätön",
        "vihainen",
        "ļoti neapmierināts",
        "ļoti neapmierināta",
        "dusmīgs",
        "dusmīga",
    ],
    &[
        "unhappy",
        "sad",
        "dissatisfied",
        "bad",
        "negative",
        "tyytymätön",
        "surullinen",
        "neapmierināts",
        "neapmierināta",
        "bēdīgs",
        "bēdīga",
    ],
    &["neutral", "ok", "okay", "neutraali", "neitrāls", "neitrāla", "neitrāli"],
    &[
        "happy",
        "satisfied",
        "good",
        "positive",
        "content",
        "tyytyväinen",
        "iloinen",
        "apmierināts",
        "apmierināta",
        "priecīgs",
        "priecīga",
    ],
    &[
        "very happy",
        "very satisfied",
        "very good",
        "very positive",
        "delighted",
        "excellent",
        "erittäin tyytyväinen",
        "ļoti apmierināts",
        "ļoti apmierināta",
    ],
];

/// The satisfaction that a face says, if the text is one face and nothing else.
pub(super) fn face(text: &str) -> Option<f64> {
    // What follows a sign to have it drawn in colour, or with a colour of skin, is no sign.
    let is_sign = |c: &char| !matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
    let mut signs = text.trim().chars().filter(is_sign);
    let sign = signs.next().filter(|_| signs.next().is_none())?;
    level(FACES.iter().position(|faces| faces.contains(&sign)))
}

/// The satisfaction that a face or a plain word says.
pub(super) fn felt(text: &str) -> Option<f64> {
    let word = text.trim().trim_end_matches(['.', '!']).to_lowercase();
    let said = || WORDS.iter().position(|words| words.contains(&word.as_str()));
    face(text).or_else(|| level(said()))
}

fn level(at: Option<usize>) -> Option<f64> {
    [1.0, 2.0, 3.0, 4.0, 5.0].get(at?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faces_and_plain_words_are_scores() {
        let faces = ["😡", "😟", "😐", "🙂", "😀"].map(felt);
        assert_eq!(faces, [1.0, 2.0, 3.0, 4.0, 5.0].map(Some));
        let words = ["angry", "Sad", "neutral.", "HAPPY", "very happy!"].map(felt);
        assert_eq!(words, faces);
        assert_eq!(["☹\u{fe0f}", "☹", " 👍🏽 "].map(felt), [2.0, 2.0, 4.0].map(Some));
        for none in ["", "🤔", "😀😀", "😀 glad", "curious", "3", "not happy"] {
            assert_eq!(felt(none), None, "{none}");
        }
    }

    #[test]
    fn no_face_and_no_word_says_two_numbers() {
        let mut seen = std::collections::BTreeSet::new();
        let faces = FACES.iter().flat_map(|faces| faces.iter().map(char::to_string));
        let words = WORDS.iter().flat_map(|words| words.iter().map(|word| (*word).to_owned()));
        for said in faces.chain(words) {
            assert!(seen.insert(said.clone()), "{said}");
        }
    }
}
