//! How much is known, from where, and what the words mean.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{Definition, EvidencePart, EvidenceRow, SourceRow};
use super::say::{Say, lower};
use crate::insight::evidence_coverage;
use crate::model::{Date, Evidence, EvidenceKind, LaneKind, MeasureKind};

/// How much of the satisfaction scores is known, in all and by stage.
pub(super) fn evidence(say: &Say<'_>) -> EvidencePart {
    let coverage = evidence_coverage(say.document);
    let args = [("k", coverage.known.into()), ("n", coverage.given.into())];
    let rows = say.document.stages().map(|stage| {
        let scores = say.document.steps_of(stage.id).flat_map(|step| step.scores.values());
        let kinds: Vec<EvidenceKind> = scores
            .filter_map(|scores| scores.satisfaction.as_ref())
            .filter(|measure| measure.is_on_scale())
            .map(|measure| measure.evidence.kind)
            .collect();
        let count = |kind| kinds.iter().map(|k| u32::from(*k == kind)).sum();
        EvidenceRow {
            stage: say.stage(stage),
            assumed: count(EvidenceKind::Assumed),
            observed: count(EvidenceKind::Observed),
            measured: count(EvidenceKind::Measured),
        }
    });
    EvidencePart {
        share: coverage.share().map(|share| say.share(share)),
        sentence: say.words.with("insight-coverage-meaning", &args),
        rows: rows.filter(|row| row.assumed + row.observed + row.measured > 0).collect(),
    }
}

/// Everything in the document that says how it is known.
fn all_evidence<'a>(say: &Say<'a>) -> Vec<&'a Evidence> {
    let scores = say.document.steps().flat_map(|step| step.scores.values());
    let measures = scores.flat_map(|scores| {
        MeasureKind::ALL.into_iter().filter_map(|kind| scores.get(kind)).map(|m| &m.evidence)
    });
    let cards = say.document.cards().filter_map(|card| card.evidence.as_ref());
    measures.chain(cards).collect()
}

/// What one source gave.
#[derive(Default)]
struct Given {
    kinds: BTreeSet<EvidenceKind>,
    dates: BTreeSet<Date>,
    n: Option<u32>,
    uses: usize,
}

/// All sources that are named, the most used first.
pub(super) fn sources(say: &Say<'_>) -> Vec<SourceRow> {
    let mut named: BTreeMap<&str, Given> = BTreeMap::new();
    for evidence in all_evidence(say) {
        let source = evidence.source.trim();
        if !source.is_empty() {
            let given = named.entry(source).or_default();
            given.kinds.insert(evidence.kind);
            given.dates.extend(evidence.date);
            given.n = given.n.max(evidence.n);
            given.uses += 1;
        }
    }
    let mut rows: Vec<(&str, Given)> = named.into_iter().collect();
    rows.sort_by_key(|(_, given)| std::cmp::Reverse(given.uses));
    rows.into_iter()
        .map(|(source, given)| SourceRow {
            source: source.to_owned(),
            kinds: given
                .kinds
                .iter()
                .rev()
                .map(|kind| lower(say.words.evidence(*kind)))
                .collect::<Vec<_>>()
                .join(", "),
            dates: dates(say, &given.dates),
            n: given.n.map(|n| say.words.number(n.into(), 0)).unwrap_or_default(),
            uses: given.uses,
        })
        .collect()
}

fn dates(say: &Say<'_>, dates: &BTreeSet<Date>) -> String {
    match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first != last => say.words.dates(*first, *last),
        (Some(only), _) => say.words.date(*only),
        (None, _) => String::new(),
    }
}

/// How the numbers came about, as far as this document has such numbers.
pub(super) fn method(say: &Say<'_>) -> Vec<String> {
    let mut paragraphs = vec!["report-method-scores"];
    let has_tallies = say
        .cards(LaneKind::Promises)
        .iter()
        .any(|card| card.promise.as_deref().is_some_and(|promise| promise.kept.is_some()))
        || say.cards(LaneKind::Touchpoints).iter().any(|card| {
            let standard = card.touchpoint.as_deref().and_then(|touch| touch.standard.as_ref());
            standard.is_some_and(|standard| standard.met.is_some())
        });
    if say.document.surveys().next().is_some() {
        paragraphs.push("report-method-surveys");
    }
    if has_tallies {
        paragraphs.push("report-method-shares");
    }
    if all_evidence(say).iter().any(|evidence| evidence.kind == EvidenceKind::Measured) {
        paragraphs.push("report-method-few");
    }
    if !say.cards(LaneKind::Pains).is_empty() {
        paragraphs.push("report-method-pains");
    }
    if !say.cards(LaneKind::Opportunities).is_empty() {
        paragraphs.push("report-method-opportunities");
    }
    paragraphs.into_iter().map(|key| say.words.get(key).to_owned()).collect()
}

/// The words that the report uses.
pub(super) fn definitions(say: &Say<'_>) -> Vec<Definition> {
    let words = say.words;
    let measures = MeasureKind::ALL
        .map(|kind| Definition { term: words.measure(kind), meaning: words.measure_meaning(kind) });
    let kinds = EvidenceKind::ALL.map(|kind| Definition {
        term: words.evidence(kind),
        meaning: words.evidence_meaning(kind),
    });
    let others = [
        ("insight-gap", "report-gap-meaning"),
        ("insight-coverage", "report-coverage-meaning"),
        ("field-moment-of-truth", "report-moment-meaning"),
        ("field-loop", "report-loop-meaning"),
    ];
    let others = others.map(|(term, meaning)| Definition {
        term: words.find(term).unwrap_or_default(),
        meaning: words.find(meaning).unwrap_or_default(),
    });
    measures.into_iter().chain(kinds).chain(others).collect()
}
