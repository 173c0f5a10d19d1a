//! How much is known, and what should be asked next.

use super::super::content::{KeyFinding, Tone};
use super::super::cover::THIN;
use super::super::say::Say;
use super::{listed, paragraph};
use crate::insight::{self, Answers, FindingRule, evidence_coverage};
use crate::model::{EvidenceKind, RecordId};

/// How much is known, and what should be asked next.
pub(super) fn known(say: &Say<'_>) -> Option<KeyFinding> {
    let coverage = evidence_coverage(say.document);
    let share = coverage.share()?;
    let words = say.words;
    let headline = match coverage.known {
        0 => words.get("report-key-none-known").to_owned(),
        known if known == coverage.given => words.get("report-key-all-known").to_owned(),
        _ => words.with("report-key-known", &[("percent", say.words.share(share).into())]),
    };
    let unmeasured: Vec<String> = unmeasured_moments(say);
    let moments = (!unmeasured.is_empty()).then(|| {
        let args = [("count", unmeasured.len().into()), ("what", listed(say, &unmeasured).into())];
        words.with("report-key-unmeasured", &args)
    });
    let scores = say.document.steps().flat_map(|step| step.scores.values());
    let few = scores
        .filter_map(|scores| scores.satisfaction.as_ref())
        .filter(|measure| measure.evidence.kind == EvidenceKind::Measured)
        .filter(|measure| measure.evidence.n.is_some_and(|n| Answers::of(n).are_few()))
        .count();
    let few = (few > 0).then(|| words.count("report-key-few", few));
    let ask =
        if coverage.known < coverage.given { "report-key-ask" } else { "report-key-none-assumed" };
    let ask = words.get(ask).to_owned();
    let is_sure = share >= THIN && unmeasured.is_empty();
    Some(KeyFinding {
        headline,
        body: paragraph([moments, few, Some(ask)].into_iter().flatten()),
        tone: if is_sure { Tone::Neutral } else { Tone::Attention },
    })
}

/// The steps of moments of truth where nothing is measured and nobody was asked anything.
fn unmeasured_moments(say: &Say<'_>) -> Vec<String> {
    let found = insight::findings(say.document, None).into_iter();
    let cards = found.filter(|finding| finding.rule == FindingRule::MomentUnmeasured);
    let cards = cards.filter_map(|finding| match finding.at {
        RecordId::Card(id) => say.document.card(id),
        _ => None,
    });
    let mut steps: Vec<String> = cards.map(|card| say.step_of(card.step)).collect();
    // Of two at one step, one is enough.
    steps.dedup();
    steps
}
