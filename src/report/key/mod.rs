//! The key findings: what is most worth knowing, in whole sentences with their numbers.

mod flow;
mod kept;
mod known;
mod missed;
mod moments;
mod work;

use super::content::{KeyFinding, SectionId};
use super::say::Say;

/// How many things a sentence lists; the report's tables hold them all.
const LISTED: usize = 3;

/// All that there is to say, gravest first and what goes well after that; each with the part of the
/// report that it sums up, where it does.
pub(super) fn findings(say: &Say<'_>) -> Vec<(Option<SectionId>, KeyFinding)> {
    let all = [
        (Some(SectionId::Map), moments::worst(say)),
        (None, flow::target(say)),
        (Some(SectionId::Promises), kept::promise(say)),
        (Some(SectionId::Promises), kept::standard(say)),
        (Some(SectionId::Metrics), missed::metric(say)),
        (Some(SectionId::Findings), moments::shortfall(say)),
        (None, flow::lost(say)),
        (Some(SectionId::Pains), work::pains(say)),
        (Some(SectionId::Opportunities), work::quick_win(say)),
        (None, moments::best(say)),
        (Some(SectionId::Feedback), work::loops(say)),
        (Some(SectionId::Evidence), known::known(say)),
    ];
    all.into_iter().filter_map(|(about, finding)| Some((about, finding?))).collect()
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
