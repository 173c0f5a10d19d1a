//! How few something was told by, in one wording wherever a share or a mean is told.

use super::say::lower;
use crate::i18n::Words;
use crate::insight::Answers;
use crate::model::{Evidence, EvidenceKind};

/// How many answers: "n = 143"; "n = 9, few answers".
#[must_use]
pub fn answers(words: Words, n: u64) -> String {
    let text = words.with("piece-n", &[("n", words.number(n as f64, 0).into())]);
    if Answers::of(n).are_few() {
        format!("{text}, {}", lower(words.get("survey-few")))
    } else {
        text
    }
}

/// "n = 9, few answers", where so few told a number that it has to be said; of several, the fewest.
/// What the team believes rests on no answers.
#[must_use]
pub fn few<'e>(words: Words, evidence: impl IntoIterator<Item = &'e Evidence>) -> Option<String> {
    let told = evidence.into_iter().filter(|one| one.kind != EvidenceKind::Assumed);
    let fewest = told.filter_map(|one| one.n).min()?;
    Answers::of(fewest).are_few().then(|| answers(words, fewest.into()))
}
