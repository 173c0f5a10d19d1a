//! How much is known, and how it was measured.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::content::{EvidencePart, EvidenceRow};
use super::say::Say;
use super::surveys;
use crate::insight::{Answers, evidence_coverage, step_satisfaction, survey_step};
use crate::model::{
    Answers as Answered, Evidence, EvidenceKind, LaneKind, MeasureKind, Metric, Scale, Survey,
};

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

/// Everything in the document that says how it is known: numbers at steps, inputs of value, cards,
/// notes of empathy maps; and surveys, which are evidence themselves.
pub(super) fn all_evidence<'a>(say: &Say<'a>) -> Vec<Cow<'a, Evidence>> {
    let document = say.document;
    let scores = document.steps().flat_map(|step| step.scores.values());
    let measures =
        scores.flat_map(|scores| MeasureKind::ALL.into_iter().filter_map(|kind| scores.get(kind)));
    let values = document.stages().flat_map(|stage| stage.value.values());
    let values = values.flat_map(|input| input.benefits.iter().chain(&input.sacrifices));
    let cards = document.cards().filter_map(|card| card.evidence.as_ref());
    let notes = document.empathy_maps().flat_map(|map| document.notes_of(map.id));
    let notes = notes.filter_map(|note| note.evidence.as_ref());
    let surveys = document.surveys().filter(|survey| survey.answers.n() > 0).map(|survey| {
        let n = Some(u32::try_from(survey.answers.n()).unwrap_or(u32::MAX));
        let (source, date) = (survey.source.clone(), survey.date);
        Evidence { kind: EvidenceKind::Measured, source, date, n }
    });
    let written = measures.chain(values).map(|measure| &measure.evidence).chain(cards).chain(notes);
    written.map(Cow::Borrowed).chain(surveys.map(Cow::Owned)).collect()
}

/// How the numbers came about, as far as this document has such numbers.
pub(super) fn method(say: &Say<'_>) -> Vec<String> {
    let mut paragraphs = vec!["report-method-scores"];
    paragraphs.extend(metrics(say));
    let has_tallies = say
        .cards(LaneKind::Promises)
        .iter()
        .any(|card| card.promise.as_deref().is_some_and(|promise| promise.kept.is_some()))
        || say.cards(LaneKind::Touchpoints).iter().any(|card| {
            let standard = card.touchpoint.as_deref().and_then(|touch| touch.standard.as_ref());
            standard.is_some_and(|standard| standard.met.is_some())
        });
    let has_surveys = say.document.surveys().next().is_some();
    // A list of customers that is shorter than its answers says nothing.
    if say.document.surveys().any(|s| s.customers.is_some_and(|all| all >= s.answers.n())) {
        paragraphs.push("report-method-finite");
    }
    if has_tallies {
        paragraphs.push("report-method-shares");
    }
    if has_surveys || has_tallies {
        paragraphs.push("report-method-chance");
    }
    if surveys::metrics(say).iter().any(|row| !row.change.is_empty()) {
        paragraphs.push("report-method-change");
    }
    let are_few =
        |evidence: &Cow<'_, Evidence>| evidence.n.is_some_and(|n| Answers::of(n).are_few());
    if all_evidence(say).iter().any(are_few) {
        paragraphs.push("report-method-few");
    }
    if !say.pains().is_empty() {
        paragraphs.push("report-method-pains");
    }
    if !say.cards(LaneKind::Opportunities).is_empty() {
        paragraphs.push("report-method-opportunities");
    }
    paragraphs.into_iter().map(|key| say.words.get(key).to_owned()).collect()
}

/// What the metrics are that surveys of this document came to.
fn metrics(say: &Say<'_>) -> impl Iterator<Item = &'static str> + use<> {
    let used: BTreeSet<Metric> = say.document.surveys().map(|survey| survey.metric).collect();
    let explained = used.iter().filter_map(|metric| match metric {
        Metric::Nps => Some("report-method-nps"),
        Metric::Csat => Some("report-method-csat"),
        Metric::Csat7 => Some("report-method-csat7"),
        Metric::Ces => Some("report-method-ces"),
        Metric::Ces1 => Some("report-method-ces1"),
        Metric::Satisfaction | Metric::Kpi => None,
    });
    let is_mean =
        |metric: &Metric| matches!(metric, Metric::Ces | Metric::Ces1 | Metric::Satisfaction);
    let has_means = used.iter().any(is_mean)
        || say.document.surveys().any(|survey| matches!(survey.answers, Answered::Numbers(_)));
    let means = has_means.then_some("report-method-means");
    // Only satisfaction at a step is put on the curve, and only another scale is bent for it.
    let is_rescaled = |survey: &Arc<Survey>| {
        survey_step(say.document, survey).is_some()
            && step_satisfaction(survey).is_some()
            && survey.scale() != Some(Scale { min: 1, max: 5 })
    };
    let rescaled = say.document.surveys().any(is_rescaled).then_some("report-method-rescaled");
    explained.chain(means).chain(rescaled).collect::<Vec<_>>().into_iter()
}
