//! The fixed words of a report: headings of columns, names of things.

use std::collections::BTreeMap;

use crate::i18n::Words;

/// The fixed words that templates need: the name that data has for each, and its message.
const LABELS: [(&str, &str); 58] = [
    ("answers", "report-answers"),
    ("answered_by", "report-answered-by"),
    ("assumed", "evidence-assumed"),
    ("closed", "report-closed-loop"),
    ("confidence", "report-confidence"),
    ("context", "field-context"),
    ("contents", "report-contents"),
    ("customers", "report-customers"),
    ("definitions", "report-definitions"),
    ("due", "report-when"),
    ("effort", "field-effort"),
    ("evidence", "field-evidence"),
    ("expected", "insight-expected"),
    ("experienced", "insight-experienced"),
    ("expectation", "measure-expectation"),
    ("figures", "report-figures"),
    ("gap", "report-gap"),
    ("gaps", "report-gaps"),
    ("gaps_note", "report-gaps-note"),
    ("goal", "report-goal"),
    ("impact", "field-impact"),
    ("importance", "measure-importance"),
    ("interval", "survey-interval"),
    ("loop", "field-loop"),
    ("map_note", "report-map-note"),
    ("matrix", "insight-matrix"),
    ("measure", "field-measure"),
    ("measured", "evidence-measured"),
    ("method", "report-method"),
    ("metric", "report-metric"),
    ("missing", "report-missing"),
    ("moment_of_truth", "piece-moment-of-truth"),
    ("nobody", "report-nobody"),
    ("observed", "evidence-observed"),
    ("opportunities", "lane-opportunities"),
    ("open", "report-open-loop"),
    ("outcome", "report-outcome"),
    ("pains", "lane-pains"),
    ("personas", "field-personas"),
    ("priority", "report-priority"),
    ("promise", "report-what"),
    ("reach", "report-reach"),
    ("remark", "report-remark"),
    ("satisfaction", "measure-satisfaction"),
    ("score", "report-score"),
    ("severity", "field-severity"),
    ("share", "field-share"),
    ("source", "field-source"),
    ("sources", "report-sources"),
    ("stage", "name-stage"),
    ("status", "field-status"),
    ("step", "name-step"),
    ("sum", "report-sum"),
    ("traits", "field-traits"),
    ("uses", "report-uses"),
    ("value", "insight-value"),
    ("verdict", "report-verdict"),
    ("who", "report-who"),
];

/// The fixed words by name.
pub(super) fn labels(words: Words) -> BTreeMap<&'static str, &'static str> {
    LABELS.iter().filter_map(|(name, key)| Some((*name, words.find(key)?))).collect()
}
