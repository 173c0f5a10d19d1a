//! Whether something was measured again after it was changed.

use std::collections::BTreeMap;

use super::columns::Columns;
use super::survey_step;
use crate::model::{Card, Date, Document, EvidenceKind, MeasureKind, Opportunity, Step, StepId};

/// What was measured at which step, and when: numbers with measured evidence, and surveys.
pub(super) struct Again {
    dates: BTreeMap<StepId, Vec<Option<Date>>>,
    today: Option<Date>,
}

impl Again {
    pub(super) fn of(document: &Document, today: Option<Date>) -> Self {
        let mut dates: BTreeMap<StepId, Vec<Option<Date>>> = BTreeMap::new();
        for step in document.steps() {
            let measured = measured(step);
            dates.entry(step.id).or_default().extend(measured);
        }
        for survey in document.surveys().filter(|survey| survey.answers.n() > 0) {
            if let Some(step) = survey_step(document, survey) {
                dates.entry(step).or_default().push(survey.date);
            }
        }
        Self { dates, today }
    }

    /// Whether anything was measured after an opportunity was done, where it stands or where a pain
    /// point stands that it answers. A journey knows no day on which it was done: that is the day
    /// by which it was due. Where one of the two days is not known, or it was due later than today,
    /// whatever was measured counts.
    pub(super) fn is_measured(
        &self,
        document: &Document,
        columns: &Columns<'_>,
        card: &Card,
        opportunity: &Opportunity,
    ) -> bool {
        let done = opportunity.due.filter(|due| self.today.is_none_or(|today| *due <= today));
        let pains = opportunity.answers.iter().filter_map(|id| document.card(*id));
        pains
            .map(AsRef::as_ref)
            .chain([card])
            .flat_map(|card| columns.under(card))
            .filter_map(|step| self.dates.get(&step.id))
            .flatten()
            .any(|date| date.zip(done).is_none_or(|(date, done)| date > done))
    }
}

fn measured(step: &Step) -> impl Iterator<Item = Option<Date>> {
    let numbers = step
        .scores
        .values()
        .flat_map(|scores| MeasureKind::ALL.into_iter().filter_map(|kind| scores.get(kind)));
    numbers
        .filter(|measure| measure.is_on_scale())
        .map(|measure| &measure.evidence)
        .filter(|evidence| evidence.kind == EvidenceKind::Measured)
        .map(|evidence| evidence.date)
}
