//! Versions of a document for property tests: random edits of every kind and of every field.

use std::sync::Arc;

use super::actions::{self, ActionError, Done};
use super::{Draft, Edit, History, Label, Verb, What};
use crate::model::{
    Card, Document, EmpathyMap, IdSource, Journey, LaneKind, MeasureKind, Metric, Note, OrderKey,
    Persona, Record, RecordId, Section, Stage, Step, Survey, SurveyId, Traveller,
};

struct Dice(IdSource);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        (self.0.next_bits() % bound.max(1) as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Result<T, ActionError> {
        from.get(self.below(from.len())).copied().ok_or(ActionError::Nothing)
    }
}

/// The document after so many random edits; what fields say then comes from another document. The
/// same seed adds the same ids.
pub(super) fn varied(document: &Document, donor: &Document, seed: u64, edits: usize) -> Document {
    let mut varied = document.clone();
    let mut dice = Dice(IdSource::seeded(seed));
    let mut ids = IdSource::seeded(seed ^ 0x5eed);
    for _ in 0..edits {
        let edit = Edit { label: Label::one(Verb::Edit, What::Items), selection: Vec::new() };
        // What does not fit is refused and changes nothing.
        let _ = History::new().edit(&mut varied, &mut ids, edit, |draft| {
            if dice.below(2) == 0 { say(draft, donor, &mut dice) } else { act(draft, &mut dice) }
        });
    }
    varied
}

fn ids<Id: Copy>(document: &Document, of: impl Fn(RecordId) -> Option<Id>) -> Vec<Id> {
    document.records().filter_map(|record| of(record.id())).collect()
}

macro_rules! all {
    ($document:expr, $kind:ident) => {
        ids($document, |id| match id {
            RecordId::$kind(id) => Some(id),
            _ => None,
        })
    };
}

fn act(draft: &mut Draft<'_>, dice: &mut Dice) -> Done {
    let document = draft.document();
    let index = dice.below(4);
    let any: Vec<RecordId> = document.records().map(|record| record.id()).collect();
    match dice.below(14) {
        0 | 1 => {
            let gone = [dice.pick(&any)?];
            actions::delete(draft, &gone);
            Ok(())
        }
        2 => actions::add_stage_with_step(draft, index, "stage", "step").map(|_| ()),
        3 => {
            let stage = dice.pick(&all!(document, Stage))?;
            actions::add_step(draft, stage, index, "step").map(|_| ())
        }
        4 | 5 => {
            let lane = dice.pick(&all!(document, Lane))?;
            let step = dice.pick(&all!(document, Step))?;
            actions::add_card(draft, lane, step, index, "card").map(|_| ())
        }
        6 => {
            let moving = [dice.pick(&all!(document, Card))?];
            let lane = dice.pick(&all!(document, Lane))?;
            actions::move_cards(draft, &moving, lane, dice.pick(&all!(document, Step))?, index)
        }
        7 => {
            let moving = [dice.pick(&all!(document, Step))?];
            actions::move_steps(draft, &moving, dice.pick(&all!(document, Stage))?, index)
        }
        8 => actions::move_stage(draft, dice.pick(&all!(document, Stage))?, index),
        9 => actions::move_row(draft, dice.pick(document.rows())?, index),
        10 => {
            let (map, section) = (dice.pick(&all!(document, Empathy))?, dice.pick(&Section::ALL)?);
            match dice.pick(&all!(document, Note)).ok().filter(|_| index > 1) {
                Some(note) => actions::move_notes(draft, &[note], map, section, index),
                None => actions::add_note(draft, map, section, index, "note").map(|_| ()),
            }
        }
        11 => {
            let step = dice.pick(&all!(document, Step))?;
            let who = dice.pick(&all!(document, Persona)).map(Traveller::Persona);
            let who = who.unwrap_or(Traveller::Everyone);
            actions::set_score(draft, step, who, dice.pick(&MeasureKind::ALL)?, Some(3.0))
        }
        12 => {
            let (card, note) =
                (dice.pick(&all!(document, Card))?, dice.pick(&all!(document, Note))?);
            actions::link_note(draft, note, card, true)
        }
        _ => {
            let id = SurveyId(dice.0.next_bits() % 8);
            if document.survey(id).is_none() {
                draft.put(Survey::new(id, OrderKey::default(), Metric::Nps));
            }
            actions::add_persona(draft, "Aino");
            actions::add_lane(draft, LaneKind::Pains, index);
            Ok(())
        }
    }
}

/// Some of the fields of a record become those of one of its kind in the other document.
fn say(draft: &mut Draft<'_>, donor: &Document, dice: &mut Dice) -> Done {
    let records: Vec<Record> = draft.document().records().collect();
    let record = records.get(dice.below(records.len())).cloned().ok_or(ActionError::Nothing)?;
    let kind = What::from(record.id());
    let others: Vec<Record> =
        donor.records().filter(|other| What::from(other.id()) == kind).collect();
    let other = others.get(dice.below(others.len())).ok_or(ActionError::Nothing)?;
    let mut said = record;
    macro_rules! some_of {
        ($ours:expr, $theirs:expr, $kind:ident { $($field:ident)* }) => {{
            let ours: &mut $kind = Arc::make_mut($ours);
            $(if dice.below(3) == 0 {
                ours.$field = $theirs.$field.clone();
            })*
        }};
    }
    match (&mut said, other) {
        (Record::Journey(ours), Record::Journey(theirs)) => some_of!(ours, theirs, Journey {
            title scenario description state language date target
        }),
        (Record::Persona(ours), Record::Persona(theirs)) => some_of!(ours, theirs, Persona {
            name role kind segment share goals needs frustrations quote context traits color
        }),
        (Record::Stage(ours), Record::Stage(theirs)) => {
            some_of!(ours, theirs, Stage { title color value });
        }
        (Record::Step(ours), Record::Step(theirs)) => some_of!(ours, theirs, Step {
            title description duration waiting going_on next benchmark tags scores
        }),
        (Record::Card(ours), Record::Card(theirs)) => {
            some_of!(ours, theirs, Card {
                text details last_step tags personas evidence touchpoint pain opportunity promise
                handover listening
            });
            *ours = Arc::new(Card::clone(ours).tidied());
        }
        (Record::Empathy(ours), Record::Empathy(theirs)) => some_of!(ours, theirs, EmpathyMap {
            title persona form designed_for designed_by date version
        }),
        (Record::Note(ours), Record::Note(theirs)) => {
            some_of!(ours, theirs, Note { text evidence links });
        }
        (Record::Survey(ours), Record::Survey(theirs)) => some_of!(ours, theirs, Survey {
            metric name scale place persona period answers source date invited customers
            incentive rejected blank target unit better
        }),
        _ => return Err(ActionError::Nothing),
    }
    draft.put(said);
    Ok(())
}
