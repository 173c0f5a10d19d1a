//! Laying out large maps: the first time, after a keystroke, and what a view of it costs.
//!
//! `cargo bench --bench layout`

mod support;

use std::time::Duration;

use polku::change::{Edit, History, Label, Verb, What, actions};
use polku::i18n::{Language, Words};
use polku::layout::fonts::Fonts;
use polku::layout::map::{MapEngine, MapOptions};
use polku::layout::scene::rect;
use polku::model::{Document, IdSource, LaneKind, Measure, Record, RecordId, Traveller};

const KINDS: [LaneKind; 10] = [
    LaneKind::Actions,
    LaneKind::Touchpoints,
    LaneKind::Curve,
    LaneKind::Pains,
    LaneKind::Opportunities,
    LaneKind::Quotes,
    LaneKind::Thoughts,
    LaneKind::Time,
    LaneKind::Frontstage,
    LaneKind::Backstage,
];

/// A map with that many steps and cards.
fn map_of(steps: usize, cards: usize) -> Document {
    let (mut document, mut history) = (Document::default(), History::new());
    let edit = Edit { label: Label::one(Verb::Add, What::Items), selection: Vec::new() };
    let made = history.edit(&mut document, &mut IdSource::seeded(1), edit, |draft| {
        let lanes: Vec<_> = KINDS
            .into_iter()
            .enumerate()
            .map(|(at, kind)| (actions::add_lane(draft, kind, at), kind))
            .filter(|(_, kind)| kind.holds_cards())
            .map(|(lane, _)| lane)
            .collect();
        let mut columns = Vec::new();
        let mut stage = None;
        for at in 0..steps {
            if at % 8 == 0 {
                stage = Some(actions::add_stage(draft, usize::MAX, "Vaihe polulla"));
            }
            if let Some(stage) = stage {
                let step = actions::add_step(draft, stage, usize::MAX, "Odottaa vahvistusta")?;
                columns.push(step);
            }
        }
        for at in 0..cards {
            if let (Some(&lane), Some(&step)) =
                (lanes.get(at % lanes.len()), columns.get(at / lanes.len() % columns.len()))
            {
                let text = format!("Kortti {at}: muutama sana siitä, mitä tässä tapahtuu");
                actions::add_card(draft, lane, step, usize::MAX, &text)?;
            }
        }
        for (at, &step) in columns.iter().enumerate() {
            let scored = draft.document().step(step).map(|record| {
                let mut record = (**record).clone();
                let score = record.scores.entry(Traveller::Everyone).or_default();
                score.satisfaction = Some(Measure::assumed((at % 5 + 1) as f64));
                record
            });
            if let Some(record) = scored {
                draft.put(record);
            }
        }
        Ok::<(), actions::ActionError>(())
    });
    assert!(made.is_ok());
    document
}

fn main() {
    let words = Words::of(Language::Finnish);
    let options = MapOptions::window(words);
    for (steps, cards) in [(30, 400), (300, 10_000), (500, 100_000), (5_000, 100_000)] {
        let mut document = map_of(steps, cards);
        let name = format!("{steps} steps, {cards} cards");
        support::absolute(
            &format!("{name}: from scratch"),
            Duration::from_millis(1_000),
            3,
            || MapEngine::new(Fonts::shared()).layout(&document, &options),
        );
        let mut engine = MapEngine::new(Fonts::shared());
        engine.layout(&document, &options);
        support::absolute(
            &format!("{name}: nothing changed"),
            Duration::from_millis(2),
            11,
            || engine.layout(&document, &options),
        );
        let (mut history, mut ids) = (History::new(), IdSource::seeded(2));
        let card = document.cards().nth(cards / 2).map(|card| card.id);
        let mut times = Vec::new();
        for typed in 0..21 {
            let edit = Edit {
                label: Label::one(Verb::Edit, What::Card),
                selection: card.map(RecordId::Card).into_iter().collect(),
            };
            let done = history.edit(&mut document, &mut ids, edit, |draft| {
                let record = card.and_then(|id| draft.document().card(id).cloned());
                if let Some(record) = record {
                    let mut record = (*record).clone();
                    record.text = format!("Kirjoitettu {typed} merkkiä tähän korttiin");
                    draft.put(Record::from(record));
                }
                Ok::<(), actions::ActionError>(())
            });
            assert!(done.is_ok());
            times.push(support::time(&mut || engine.layout(&document, &options)));
        }
        println!("{name}: a keystroke in a card: {:.2?}", support::median(times));
        let picture = engine.layout(&document, &options);
        let view = rect(picture.size.width / 2.0, picture.size.height / 2.0, 1920.0, 1080.0);
        support::absolute(
            &format!("{name}: what a view shows"),
            Duration::from_micros(200),
            21,
            || picture.visible(view).len(),
        );
    }
}
