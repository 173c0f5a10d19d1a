//! Loading, snapshots and single edits of large documents.
//!
//! `cargo bench --bench document`

mod support;

use std::time::Duration;

use polku::change::{Edit, History, Label, Verb, What, actions};
use polku::file::{load_str, parses, to_ron};
use polku::model::{Document, IdSource, LaneKind};

/// A map of 8 lanes with that many cards, 20 a step.
fn map_of(cards: usize) -> Document {
    let (mut document, mut history) = (Document::default(), History::new());
    let edit = Edit { label: Label::one(Verb::Add, What::Items), selection: Vec::new() };
    let made = history.edit(&mut document, &mut IdSource::seeded(1), edit, |draft| {
        let lanes: Vec<_> =
            (0..8).map(|at| actions::add_lane(draft, LaneKind::Actions, at)).collect();
        let mut step = None;
        let mut stage = None;
        for at in 0..cards {
            if at % 200 == 0 {
                stage = Some(actions::add_stage(draft, usize::MAX, "A stage of the journey"));
            }
            if at % 20 == 0
                && let Some(stage) = stage
            {
                step = Some(actions::add_step(draft, stage, usize::MAX, "A step in it")?);
            }
            if let (Some(step), Some(&lane)) = (step, lanes.get(at % 8)) {
                let text = format!("Card {at}: a few words on what happens here");
                actions::add_card(draft, lane, step, usize::MAX, &text)?;
            }
        }
        Ok::<(), actions::ActionError>(())
    });
    assert!(made.is_ok());
    document
}

fn main() {
    let text = to_ron(&map_of(10_000));
    support::ratio(
        "load 10,000 cards against the bare parse of the same structs",
        2.0,
        15,
        || load_str(&text, "bench").map(|document| document.cards().len()),
        || parses(&text),
    );
    let large = map_of(100_000);
    support::absolute("snapshot of 100,000 cards", Duration::from_millis(10), 21, || large.clone());
    let (mut document, mut history) = (large, History::new());
    let mut ids = IdSource::seeded(2);
    let card = document.cards().next().map(|card| card.id);
    let mut typed = 0;
    support::absolute(
        "a keystroke in 100,000 cards while a snapshot is kept",
        Duration::from_millis(1),
        21,
        || {
            let snapshot = document.clone();
            typed += 1;
            let edit = Edit { label: Label::one(Verb::Edit, What::Card), selection: Vec::new() };
            let outcome = history.edit(&mut document, &mut ids, edit, |draft| {
                card.ok_or(actions::ActionError::Nothing)
                    .and_then(|id| actions::rename(draft, id.into(), &format!("typed {typed}")))
            });
            assert!(outcome.is_ok());
            snapshot
        },
    );
}
