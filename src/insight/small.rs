//! Groups of so few answers that a person could be recognised in them.
//!
//! Whatever leaves the house (pictures, reports, tables) is made of a document without them, unless
//! somebody asks for them; so no format has to know which numbers are theirs.

use std::borrow::Cow;
use std::sync::Arc;

use super::Answers;
use crate::model::{Document, EvidenceKind, Measure, MeasureKind, Record, Scores, Stage, Step};

/// Whether that many answers are a group in which a person could be recognised: one to four. Where
/// nobody answered, there is nobody to recognise.
#[must_use]
pub fn is_small_group(n: impl Into<u64>) -> bool {
    let n = n.into();
    n > 0 && Answers::of(n) == Answers::CountsOnly
}

/// The document without small groups: without surveys that so few answered, and without the
/// measured numbers that come from so few. Who is at a step stays, without the number.
#[must_use]
pub fn without_small_groups(document: &Document) -> Cow<'_, Document> {
    if !has_small_groups(document) {
        return Cow::Borrowed(document);
    }
    let records = document.records().filter_map(|record| match record {
        Record::Survey(survey) if is_small_group(survey.answers.n()) => None,
        Record::Step(mut step) => {
            if is_told_in(&step) {
                Arc::make_mut(&mut step).scores.values_mut().for_each(clear);
            }
            Some(Record::Step(step))
        }
        Record::Stage(mut stage) => {
            if values(&stage).any(is_of_few) {
                for input in Arc::make_mut(&mut stage).value.values_mut() {
                    input.benefits.take_if(|measure| is_of_few(measure));
                    input.sacrifices.take_if(|measure| is_of_few(measure));
                }
            }
            Some(Record::Stage(stage))
        }
        record => Some(record),
    });
    // Nothing belongs to a survey, so what is left is as whole as the document was.
    let without = Document::from_records(records);
    without.map_or(Cow::Borrowed(document), Cow::Owned)
}

/// Whether a document holds such groups.
#[must_use]
pub fn has_small_groups(document: &Document) -> bool {
    document.surveys().any(|survey| is_small_group(survey.answers.n()))
        || document.steps().any(|step| is_told_in(step))
        || document.stages().any(|stage| values(stage).any(is_of_few))
}

fn is_told_in(step: &Step) -> bool {
    let numbers = step
        .scores
        .values()
        .flat_map(|scores| MeasureKind::ALL.into_iter().filter_map(|kind| scores.get(kind)));
    numbers.into_iter().any(is_of_few)
}

fn clear(scores: &mut Scores) {
    for kind in MeasureKind::ALL {
        scores.slot(kind).take_if(|measure| is_of_few(measure));
    }
}

fn values(stage: &Stage) -> impl Iterator<Item = &Measure> {
    stage.value.values().flat_map(|input| input.benefits.iter().chain(&input.sacrifices))
}

/// Whether a number comes from the answers of a small group. What a team saw or heard itself is no
/// group that answered.
fn is_of_few(measure: &Measure) -> bool {
    measure.evidence.kind == EvidenceKind::Measured
        && measure.evidence.n.is_some_and(is_small_group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::{Builder, measure};
    use crate::model::{Answers, Metric, OrderKey, Survey, SurveyId, Traveller};

    fn journey(kind: EvidenceKind, n: u32) -> Document {
        let mut b = Builder::new();
        let anna = b.persona("Anna");
        b.edit_step("a", |step| {
            let mut score = measure(3.5, kind);
            score.evidence.n = Some(n);
            step.scores.entry(anna).or_default().satisfaction = Some(score);
        });
        b.document()
    }

    fn score(document: &Document) -> Option<f64> {
        let step = document.steps().next()?;
        let scores = step.scores.values().next().expect("who is there stays");
        scores.satisfaction.as_ref().map(|measure| measure.value)
    }

    #[test]
    fn a_number_of_fewer_than_five_answers_goes_and_who_is_there_stays() {
        for (kind, n, expected) in [
            (EvidenceKind::Measured, 4, None),
            (EvidenceKind::Measured, 5, Some(3.5)),
            (EvidenceKind::Measured, 0, Some(3.5)),
            (EvidenceKind::Observed, 3, Some(3.5)),
        ] {
            let document = journey(kind, n);
            assert_eq!(score(&without_small_groups(&document)), expected, "{kind:?} {n}");
            assert_eq!(has_small_groups(&document), expected.is_none());
        }
    }

    #[test]
    fn a_survey_of_fewer_than_five_goes() {
        let survey = |id, n| {
            let mut survey = Survey::new(SurveyId(id), OrderKey::default(), Metric::Nps);
            survey.answers = Answers::Counts([(9, n)].into());
            Record::from(survey)
        };
        let document = Builder::new().document();
        let records = document.records().chain([survey(1, 4), survey(2, 5), survey(3, 0)]);
        let document = Document::from_records(records).expect("a whole document");
        let left = without_small_groups(&document);
        assert_eq!(left.surveys().map(|survey| survey.id.0).collect::<Vec<_>>(), [2, 3]);
        assert!(!has_small_groups(&left));
        let who = Traveller::Everyone;
        assert!(left.steps().all(|step| !step.scores.contains_key(&who)));
    }
}
