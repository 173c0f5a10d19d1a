//! The key findings: what is most worth knowing, in whole sentences with their numbers.

mod kept;
mod known;
mod moments;
mod work;

use super::content::KeyFinding;
use super::say::Say;

/// How many things a sentence lists; the report's tables hold them all.
const LISTED: usize = 3;

/// All that there is to say, gravest first and what goes well after that.
pub(super) fn findings(say: &Say<'_>) -> Vec<KeyFinding> {
    let all = [
        moments::worst(say),
        kept::promise(say),
        kept::standard(say),
        moments::shortfall(say),
        work::pains(say),
        work::quick_win(say),
        moments::best(say),
        work::loops(say),
        known::known(say),
    ];
    all.into_iter().flatten().collect()
}

/// Sentences, one after the other.
fn paragraph(sentences: impl IntoIterator<Item = String>) -> String {
    let told: Vec<String> = sentences.into_iter().filter(|told| !told.is_empty()).collect();
    told.join(" ")
}

/// Things in quotation marks, as many as a sentence bears: “A”, “B” and “C”.
fn listed(say: &Say<'_>, things: &[String]) -> String {
    let shown: Vec<String> = things.iter().take(LISTED).map(|thing| say.quoted(thing)).collect();
    match things.len().saturating_sub(LISTED) {
        0 => say.words.list(&shown),
        more => format!("{} {}", shown.join(", "), say.words.count("report-more", more)),
    }
}
