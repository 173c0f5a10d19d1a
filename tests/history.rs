//! Undo and redo over random sequences of everything that a user can do.
//!
//! `POLKU_SEQUENCES=100000 cargo test --release --test history` runs the long version.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use polku::change::actions::{self, ActionError, Block, Direction};
use polku::change::{Draft, Edit, History, Label, Verb, What};
use polku::file::to_ron;
use polku::model::{
    CardId, Document, EmpathyId, IdSource, LaneId, LaneKind, LineKind, MeasureKind, NoteId,
    PersonaId, RecordId, Section, StageId, StepId, Traveller,
};

/// Dice of their own, so that a failing sequence is named by one number.
struct Dice(IdSource);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        (self.0.next_bits() % bound.max(1) as u64) as usize
    }

    /// One of them; refused, as an action would, where there is none.
    fn pick<T: Copy>(&mut self, from: &[T]) -> Result<T, ActionError> {
        let at = self.below(from.len());
        from.get(at).copied().ok_or(ActionError::Nothing)
    }
}

fn stages(document: &Document) -> Vec<StageId> {
    document.stages().map(|stage| stage.id).collect()
}

fn steps(document: &Document) -> Vec<StepId> {
    document.steps().map(|step| step.id).collect()
}

fn lanes(document: &Document) -> Vec<LaneId> {
    document.lanes().map(|lane| lane.id).collect()
}

fn cards(document: &Document) -> Vec<CardId> {
    document.cards().map(|card| card.id).collect()
}

fn maps(document: &Document) -> Vec<EmpathyId> {
    document.empathy_maps().map(|map| map.id).collect()
}

fn notes(document: &Document) -> Vec<NoteId> {
    document.empathy_maps().flat_map(|map| document.notes_of(map.id)).map(|note| note.id).collect()
}

/// A gesture on an empathy map.
fn empathy_gesture(draft: &mut Draft<'_>, dice: &mut Dice) -> Result<(), ActionError> {
    let document = draft.document();
    let index = dice.below(4);
    match dice.below(9) {
        0 => {
            let personas: Vec<PersonaId> = document.personas().map(|persona| persona.id).collect();
            actions::add_empathy_map(draft, "situation", dice.pick(&personas).ok());
            Ok(())
        }
        1..=3 => {
            let map = dice.pick(&maps(document))?;
            actions::add_note(draft, map, dice.pick(&Section::ALL)?, index, "note").map(|_| ())
        }
        4 => {
            let moving = [dice.pick(&notes(document))?];
            let (map, section) = (dice.pick(&maps(document))?, dice.pick(&Section::ALL)?);
            actions::move_notes(draft, &moving, map, section, index)
        }
        5 => actions::move_empathy_map(draft, dice.pick(&maps(document))?, index),
        6 => {
            let (note, card) = (dice.pick(&notes(document))?, dice.pick(&cards(document))?);
            actions::link_note(draft, note, card, index > 0)
        }
        7 => {
            let (note, step) = (dice.pick(&notes(document))?, dice.pick(&steps(document))?);
            actions::put_on_journey(draft, note, step).map(|_| ())
        }
        _ => {
            let map = dice.pick(&maps(document))?;
            let copied = actions::copy(document, &[map.into(), any_record(document, dice)]);
            actions::paste_people(draft, &copied, Some((map, dice.pick(&Section::ALL).ok())))
        }
    }
}

fn any_record(document: &Document, dice: &mut Dice) -> RecordId {
    let ids: Vec<RecordId> = document.records().map(|record| record.id()).collect();
    dice.pick(&ids).unwrap_or(RecordId::Journey)
}

fn any_cell(document: &Document, dice: &mut Dice) -> Result<(LaneId, StepId), ActionError> {
    Ok((dice.pick(&lanes(document))?, dice.pick(&steps(document))?))
}

/// One random gesture. Those that the document has no room for are refused, and must then leave
/// no trace.
fn gesture(draft: &mut Draft<'_>, dice: &mut Dice) -> Result<(), ActionError> {
    let document = draft.document();
    let index = dice.below(5);
    match dice.below(26) {
        0 => actions::add_stage_with_step(draft, index, "stage", "step").map(|_| ()),
        1 | 2 => {
            let stage = dice.pick(&stages(document))?;
            actions::add_step(draft, stage, index, "step").map(|_| ())
        }
        3 => {
            actions::add_lane(draft, dice.pick(&LaneKind::ALL)?, index);
            Ok(())
        }
        4 => {
            actions::add_line(draft, dice.pick(&LineKind::ALL)?);
            Ok(())
        }
        5 => {
            actions::add_persona(draft, "Aino");
            Ok(())
        }
        6..=8 => {
            let (lane, step) = any_cell(document, dice)?;
            actions::add_card(draft, lane, step, index, "card").map(|_| ())
        }
        9 => {
            let ids = [any_record(document, dice), any_record(document, dice)];
            actions::delete(draft, &ids);
            Ok(())
        }
        10 => {
            let (lane, step) = any_cell(document, dice)?;
            let moving = [dice.pick(&cards(document))?];
            actions::move_cards(draft, &moving, lane, step, index)
        }
        11 => {
            let moving = [dice.pick(&steps(document))?];
            let stage = dice.pick(&stages(document))?;
            actions::move_steps(draft, &moving, stage, index)
        }
        12 => {
            let stage = dice.pick(&stages(document))?;
            actions::move_stage(draft, stage, index)
        }
        13 => {
            let row = dice.pick(document.rows())?;
            actions::move_row(draft, row, index)
        }
        14 => {
            let all = [Direction::Left, Direction::Right, Direction::Up, Direction::Down];
            let id = any_record(document, dice);
            actions::nudge(draft, id, dice.pick(&all)?)
        }
        15 => {
            let personas: Vec<_> = document.personas().map(|p| Traveller::Persona(p.id)).collect();
            let who = dice.pick(&personas).unwrap_or(Traveller::Everyone);
            let step = dice.pick(&steps(document))?;
            let value = (index > 0).then_some(index as f64);
            actions::set_score(draft, step, who, dice.pick(&MeasureKind::ALL)?, value)
        }
        16 => {
            let (card, step) = (dice.pick(&cards(document))?, dice.pick(&steps(document))?);
            actions::set_span(draft, card, step)
        }
        17 => {
            let ids = [any_record(document, dice), any_record(document, dice)];
            actions::duplicate(draft, &ids)
        }
        18 => {
            let (lane, step) = any_cell(document, dice)?;
            actions::paste_block(draft, lane, step, &Block::parse("a\tb\nc\td"))
        }
        19..=24 => empathy_gesture(draft, dice),
        _ => {
            let fragment = actions::copy(document, &[any_record(document, dice)]);
            let cell = any_cell(document, dice)?;
            actions::paste_fragment(draft, &fragment, Some(cell))
        }
    }
}

fn edit() -> Edit {
    Edit { label: Label::one(Verb::Edit, What::Items), selection: Vec::new() }
}

/// Every child is in its parent's list exactly once, and lists are in order.
fn assert_whole(document: &Document) {
    assert_eq!(document.steps().count(), document.step_count());
    assert_eq!(document.stages().count(), document.stage_count());
    let in_lane = |lane| document.cells_of(lane).map(|(_, cards)| cards.len()).sum::<usize>();
    assert_eq!(
        document.lanes().map(|lane| in_lane(lane.id)).sum::<usize>(),
        document.cards().len()
    );
    for lane in document.lanes() {
        for (step, ids) in document.cells_of(lane.id) {
            assert!(document.step(step).is_some());
            let keys: Vec<_> =
                ids.iter().filter_map(|id| document.card(*id)).map(|c| (&c.order, c.id)).collect();
            assert!(keys.len() == ids.len() && keys.is_sorted());
        }
    }
    for map in document.empathy_maps() {
        for section in Section::ALL {
            let keys: Vec<_> =
                document.notes_in(map.id, section).map(|note| (&note.order, note.id)).collect();
            assert!(keys.is_sorted());
        }
    }
    assert_eq!(
        notes(document).len(),
        document.records().filter(|record| matches!(record.id(), RecordId::Note(_))).count()
    );
    assert!(Document::from_records(document.records()).as_ref() == Ok(document));
}

/// One random step: a gesture done at once, or shown first and then kept or cancelled. Answers
/// whether the history took it.
fn act(
    document: &mut Document,
    history: &mut History,
    ids: &mut IdSource,
    dice: &mut Dice,
) -> bool {
    let before = document.clone();
    if dice.below(4) > 0 {
        let outcome = history.edit(document, ids, edit(), |draft| gesture(draft, dice));
        let recorded = outcome.is_ok_and(|outcome| outcome.transaction.is_some());
        assert!(recorded || *document == before, "a refusal left a trace");
        return recorded;
    }
    let shown = history.preview(document, ids, |draft| gesture(draft, dice));
    if shown.is_err() || dice.below(2) == 0 {
        history.cancel_gesture(document);
        assert!(*document == before, "a cancelled gesture left a trace");
        return false;
    }
    // The ids that the preview showed are the document's now.
    *ids = IdSource::seeded(ids.next_bits());
    history.commit_gesture(edit()).is_some()
}

fn run_sequence(seed: u64, length: usize) {
    let mut document = Document::default();
    let mut history = History::new();
    let mut ids = IdSource::seeded(seed);
    let mut dice = Dice(IdSource::seeded(!seed));
    let mut states = vec![document.clone()];
    for _ in 0..length {
        if act(&mut document, &mut history, &mut ids, &mut dice) {
            states.push(document.clone());
        }
    }
    assert_whole(&document);
    let file = to_ron(&document);
    for state in states.iter().rev() {
        assert!(document == *state, "undo did not come back");
        history.undo(&mut document);
    }
    assert!(document == Document::default() && !history.is_dirty());
    assert_eq!(to_ron(&document), to_ron(&Document::default()));
    assert!(history.undo(&mut document).is_none());
    for state in states.iter().skip(1) {
        assert!(history.redo(&mut document).is_some());
        assert!(document == *state, "redo did not come back");
    }
    assert!(history.redo(&mut document).is_none());
    assert_eq!(to_ron(&document), file, "the file after redo has other bytes");
}

#[test]
fn undo_all_and_redo_all_over_random_sequences() {
    let sequences = std::env::var("POLKU_SEQUENCES").ok().and_then(|text| text.parse().ok());
    for seed in 0..sequences.unwrap_or(300_u64) {
        let outcome = std::panic::catch_unwind(|| run_sequence(seed, 3 + (seed % 40) as usize));
        assert!(outcome.is_ok(), "the sequence of seed {seed} failed, see above");
    }
}

#[test]
fn what_changes_nothing_is_not_recorded() {
    let (mut document, mut history) = (Document::default(), History::new());
    let mut ids = IdSource::seeded(1);
    let outcome = history.edit(&mut document, &mut ids, edit(), |draft| {
        let stage = actions::add_stage(draft, 0, "gone at once");
        actions::delete(draft, &[stage.into()]);
        actions::rename(draft, RecordId::Journey, "")
    });
    assert!(outcome.is_ok_and(|outcome| outcome.transaction.is_none()));
    assert_eq!(history.undo_label(), None);
    assert!(!history.is_dirty());
}

fn type_title(history: &mut History, document: &mut Document, text: &str) {
    let outcome = history.edit(document, &mut IdSource::seeded(1), edit(), |draft| {
        actions::rename(draft, RecordId::Journey, text)
    });
    assert!(outcome.is_ok());
}

#[test]
fn saving_marks_the_state_and_undo_returns_to_it() {
    let (mut document, mut history) = (Document::default(), History::unsaved());
    assert!(history.is_dirty());
    history.mark_saved(history.state());
    assert!(!history.is_dirty());
    type_title(&mut history, &mut document, "Polku");
    assert!(history.is_dirty());
    history.undo(&mut document);
    assert!(!history.is_dirty());
}

/// What is pasted into another journey brings its people along, or does without them: no link
/// leads nowhere afterwards.
#[test]
fn pasting_into_another_journey_leaves_no_dangling_link() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = path.join("sample_journeys/warranty-repair.journey.ron");
    let source = polku::file::load(&path).unwrap().document;
    let stages = source.stages().map(|stage| RecordId::from(stage.id));
    let personas = source.personas().map(|persona| RecordId::from(persona.id));
    let steps = source.steps().map(|step| RecordId::from(step.id));
    let cards = source.cards().map(|card| RecordId::from(card.id));
    for (ids, is_scored) in [
        (stages.clone().chain(personas).collect::<Vec<_>>(), true),
        (stages.collect(), false),
        (steps.collect(), false),
        (cards.collect(), false),
    ] {
        let fragment = actions::copy(&source, &ids);
        let mut document =
            polku::file::templates::load("customer-journey", polku::i18n::Language::English)
                .unwrap();
        let done = History::new().edit(&mut document, &mut IdSource::seeded(7), edit(), |draft| {
            actions::paste_fragment(draft, &fragment, None)
        });
        assert!(done.is_ok());
        assert_eq!(polku::model::problems(&document), [], "{} records", ids.len());
        let scored = document.steps().flat_map(|step| step.scores.keys());
        assert_eq!(scored.filter(|who| **who != Traveller::Everyone).count() > 0, is_scored);
    }
}
