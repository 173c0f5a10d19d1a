//! What stands in for the base of a record that both sides have added.

use crate::model::{
    Card, EmpathyId, EmpathyMap, Journey, Lane, LaneId, LaneKind, Line, LineKind, Metric, Note,
    OrderKey, Persona, Picture, Record, Section, Stage, StageId, Step, StepId, Survey,
};

/// See [`super::blank`].
pub(super) fn blank(ours: &Record, theirs: &Record) -> Record {
    let order = OrderKey::default();
    match (ours, theirs) {
        (Record::Persona(one), _) => Persona::new(one.id, order, "").into(),
        (Record::Stage(one), _) => Stage::new(one.id, order, "").into(),
        (Record::Empathy(one), _) => EmpathyMap::new(one.id, order, "").into(),
        (Record::Survey(one), _) => Survey::new(one.id, order, Metric::Kpi).into(),
        (Record::Step(one), Record::Step(other)) => {
            Step::new(one.id, StageId(neither(one.stage.0, other.stage.0)), order, "").into()
        }
        (Record::Card(one), Record::Card(other)) => {
            let lane = LaneId(neither(one.lane.0, other.lane.0));
            let step = StepId(neither(one.step.0, other.step.0));
            Card::new(one.id, lane, step, order, "").into()
        }
        (Record::Note(one), Record::Note(other)) => {
            let map = EmpathyId(neither(one.map.0, other.map.0));
            Note::new(one.id, map, Section::Who, order, "").into()
        }
        (Record::Lane(one), Record::Lane(other)) => {
            let kinds = LaneKind::ALL.into_iter();
            let kind = kinds.filter(|kind| ![one.kind, other.kind].contains(kind)).min();
            let kind = kind.unwrap_or(LaneKind::Text);
            let (title, description) = (String::new(), String::new());
            Lane { id: one.id, order, kind, title, description }.into()
        }
        (Record::Line(one), Record::Line(other)) => {
            let kinds = LineKind::ALL.into_iter();
            let kind = kinds.filter(|kind| ![one.kind, other.kind].contains(kind)).min();
            Line { id: one.id, order, kind: kind.unwrap_or(LineKind::Interaction) }.into()
        }
        (Record::Picture(one), Record::Picture(other)) => {
            // Longer than both, and so none of them.
            let length = one.bytes.len() + other.bytes.len() + 1;
            Picture { bytes: vec![0; length].into(), ..Picture::clone(one) }.into()
        }
        _ => Journey::default().into(),
    }
}

/// The smallest number that is neither.
fn neither(one: u64, other: u64) -> u64 {
    (0..).find(|number| ![one, other].contains(number)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CardId;

    #[test]
    fn a_blank_stands_nowhere_that_either_side_stands() {
        let card = |lane, step| {
            Card::new(CardId(7), LaneId(lane), StepId(step), OrderKey::default(), "text")
        };
        let Record::Card(blank) = blank(&card(0, 1).into(), &card(1, 2).into()) else {
            panic!("another kind")
        };
        assert_eq!((blank.id, blank.lane, blank.step), (CardId(7), LaneId(2), StepId(0)));
        assert!(blank.is_blank());
    }
}
