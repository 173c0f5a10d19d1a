//! Where a record stands, in words that the user knows it by.

use super::{Document, RecordId, SurveyPlace};

/// The names that lead to a record, from the journey down: journey, stage, step, card. A record
/// without a name goes by its id (a lane without a title of its own by its kind), so that no part
/// is ever empty. Of a record that is gone only the journey is left.
#[must_use]
pub fn place(document: &Document, id: RecordId) -> Vec<String> {
    let named = |name: &str, id: RecordId| match name.lines().find(|line| !line.trim().is_empty()) {
        Some(line) => line.trim().to_owned(),
        None => id.to_string(),
    };
    let mut names = vec![named(&document.journey().title, RecordId::Journey)];
    let parent = match id {
        RecordId::Step(id) => document.step(id).map(|step| step.stage.into()),
        RecordId::Card(id) => document.card(id).map(|card| card.step.into()),
        RecordId::Note(id) => document.note(id).map(|note| note.map.into()),
        RecordId::Survey(id) => {
            document.survey(id).and_then(|survey| survey.place).map(|place| match place {
                SurveyPlace::Step(id) => id.into(),
                SurveyPlace::Card(id) => id.into(),
            })
        }
        _ => None,
    };
    if let Some(parent) = parent {
        names = place(document, parent);
    }
    names.extend(match id {
        RecordId::Journey => None,
        RecordId::Persona(key) => document.persona(key).map(|record| named(&record.name, id)),
        RecordId::Stage(key) => document.stage(key).map(|record| named(&record.title, id)),
        RecordId::Step(key) => document.step(key).map(|record| named(&record.title, id)),
        RecordId::Card(key) => document.card(key).map(|record| named(&record.text, id)),
        RecordId::Empathy(key) => document.empathy_map(key).map(|record| named(&record.title, id)),
        RecordId::Note(key) => document.note(key).map(|record| named(&record.text, id)),
        RecordId::Survey(key) => document.survey(key).map(|record| match record.name.trim() {
            "" => record.metric.key().to_owned(),
            name => name.to_owned(),
        }),
        RecordId::Picture(_) => document.contains(id).then(|| id.to_string()),
        RecordId::Line(key) => document.line(key).map(|record| record.kind.key().to_owned()),
        RecordId::Lane(key) => document.lane(key).map(|record| match record.title.trim() {
            "" => record.kind.key().to_owned(),
            title => title.to_owned(),
        }),
    });
    names
}

#[cfg(test)]
mod tests {
    use super::super::{Card, CardId, Journey, Lane, LaneId, LaneKind, OrderKey, Record};
    use super::super::{Stage, StageId, Step, StepId};
    use super::*;

    #[test]
    fn names_lead_from_the_journey_down() {
        let order = OrderKey::default;
        let (stage, step, lane) = (StageId(1), StepId(1), LaneId(1));
        let card = |id, text: &str| Card::new(CardId(id), lane, step, order(), text);
        let (title, description) = (String::new(), String::new());
        let records: [Record; 6] = [
            Journey { title: "Shoes".into(), ..Journey::default() }.into(),
            Stage::new(stage, order(), "Buying").into(),
            Step::new(step, stage, order(), " Pays \n").into(),
            Lane { id: lane, order: order(), kind: LaneKind::Pains, title, description }.into(),
            card(1, "\nCosts come late\nand annoy").into(),
            card(2, " ").into(),
        ];
        let document = Document::from_records(records).expect("a document");
        let check = |id: RecordId, names: &[&str]| assert_eq!(place(&document, id), names);
        check(RecordId::Journey, &["Shoes"]);
        check(stage.into(), &["Shoes", "Buying"]);
        check(step.into(), &["Shoes", "Buying", "Pays"]);
        check(CardId(1).into(), &["Shoes", "Buying", "Pays", "Costs come late"]);
        check(CardId(2).into(), &["Shoes", "Buying", "Pays", "c_2"]);
        check(lane.into(), &["Shoes", "pains"]);
        check(CardId(9).into(), &["Shoes"]);
        assert_eq!(place(&Document::default(), RecordId::Journey), ["journey"]);
    }
}
