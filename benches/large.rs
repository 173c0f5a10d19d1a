//! What the window's own thread spends on a document of 100,000 cards with some thousand findings:
//! a frame of each thing that tells about all of it, and what a change costs. No graphics card.
//!
//! `cargo bench --bench large`

#![allow(clippy::expect_used, reason = "a bench that cannot go on has failed")]

mod support;

use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, Event, FullOutput, Key, Modifiers, Pos2, RawInput, Rect, vec2};
use polku::app::PolkuApp;
use polku::app::prefs::Preferences;
use polku::app::services::{Chosen, Dialogs, FileDialog, InlineJobs, Services};
use polku::change::{Edit, History, Label, Verb, What, actions};
use polku::i18n::Language;
use polku::model::{Date, Document, IdSource, LaneKind, RecordId};

const STEPS: usize = 5_000;
const CARDS: usize = 100_000;
/// So many pain points that nothing is done about: each is a finding.
const PAINS: usize = 5_000;

const KINDS: [LaneKind; 6] = [
    LaneKind::Actions,
    LaneKind::Touchpoints,
    LaneKind::Curve,
    LaneKind::Quotes,
    LaneKind::Pains,
    LaneKind::Backstage,
];

/// A map with all that.
fn map_of(steps: usize, cards: usize, pains: usize) -> Document {
    let (mut document, mut history) = (Document::default(), History::new());
    let edit = Edit { label: Label::one(Verb::Add, What::Items), selection: Vec::new() };
    let made = history.edit(&mut document, &mut IdSource::seeded(1), edit, |draft| {
        for name in ["Aino", "Veikko"] {
            actions::add_persona(draft, name);
        }
        let lanes: Vec<_> = KINDS
            .into_iter()
            .enumerate()
            .map(|(at, kind)| (actions::add_lane(draft, kind, at), kind))
            .filter(|(_, kind)| kind.holds_cards())
            .collect();
        let mut columns = Vec::new();
        let mut stage = None;
        for at in 0..steps {
            if at % 8 == 0 {
                stage = Some(actions::add_stage(draft, usize::MAX, "Vaihe polulla"));
            }
            if let Some(stage) = stage {
                columns.push(actions::add_step(draft, stage, usize::MAX, "Odottaa vahvistusta")?);
            }
        }
        let mut severe = 0;
        for at in 0..cards {
            let place = (lanes.get(at % lanes.len()), columns.get(at / lanes.len() % steps));
            let (Some(&(lane, kind)), Some(&step)) = place else { continue };
            let text = format!("Kortti {at}: muutama sana siitä, mitä tässä tapahtuu");
            let card = actions::add_card(draft, lane, step, usize::MAX, &text)?;
            if kind == LaneKind::Pains && severe < pains {
                severe += 1;
                draft.edit_card(card, |card| {
                    card.pain.get_or_insert_default().severity = Some(5);
                });
            }
        }
        Ok::<(), actions::ActionError>(())
    });
    assert!(made.is_ok());
    document
}

/// Nobody is asked anything.
struct NoDialogs;

impl Dialogs for NoDialogs {
    fn open(&self, _: FileDialog, _: Chosen) {}
    fn save(&self, _: FileDialog, _: Chosen) {}
}

/// The window, shown again and again.
struct Window {
    ctx: Context,
    app: PolkuApp,
    frames: u32,
}

impl Window {
    fn on(path: PathBuf) -> Self {
        let ctx = Context::default();
        let services = Services {
            dialogs: Box::new(NoDialogs),
            jobs: Box::new(InlineJobs),
            put_picture: std::sync::Arc::new(|_| true),
            today: Box::new(|| Date::constant(2026, 11, 22)),
            config_dir: None,
            journals: None,
            ids: IdSource::seeded(2),
            takes_drops: true,
        };
        let mut preferences = Preferences::default();
        preferences.set_language(Language::English);
        let app = PolkuApp::new(&ctx, services, preferences, vec![path]);
        let mut window = Self { ctx, app, frames: 0 };
        window.settle();
        window
    }

    /// One frame; how long it took.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0))),
            time: Some(f64::from(self.frames) / 60.0),
            events,
            focused: true,
            ..RawInput::default()
        };
        let Self { ctx, app, .. } = self;
        support::time(&mut || {
            let FullOutput { shapes, pixels_per_point, mut textures_delta, .. } =
                ctx.run_ui(input.clone(), |ui| app.show(ui));
            textures_delta.clear();
            ctx.tessellate(shapes, pixels_per_point).len()
        })
    }

    fn settle(&mut self) {
        for _ in 0..30 {
            self.frame(Vec::new());
        }
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) -> Duration {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        self.frame(vec![event(true), event(false)])
    }

    fn letter(&mut self) -> Duration {
        self.frame(vec![Event::Text("a".to_owned())])
    }

    fn type_text(&mut self, text: &str) {
        self.frame(vec![Event::Text(text.to_owned())]);
        self.settle();
    }

    /// The middle and the longest of so many frames.
    fn tell(&mut self, name: &str, runs: usize, mut frame: impl FnMut(&mut Self) -> Duration) {
        let times: Vec<Duration> = (0..runs).map(|_| frame(self)).collect();
        let most = times.iter().max().copied().unwrap_or_default();
        println!("{name}: {:.2?}, at most {most:.2?}", support::median(times));
    }
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.journey.ron");
    polku::file::save(&map_of(STEPS, CARDS, PAINS), &path).expect("a file");
    let mut window = Window::on(path);
    assert!(window.app.document().is_some(), "it is open");
    let none = Modifiers::NONE;
    window.tell("the map", 30, |window| window.frame(Vec::new()));
    window.press(none, Key::F8);
    window.settle();
    let remarks = window.app.workspace().and_then(|open| open.digest()).map(|d| d.remarks.len());
    println!("{remarks:?} findings");
    window.tell("the same with the list of findings", 30, |window| window.frame(Vec::new()));
    window.press(Modifiers::COMMAND, Key::F);
    window.settle();
    window.type_text("kortti 5");
    window.tell("the same with a search", 30, |window| window.frame(Vec::new()));
    window.tell("a letter of the search", 10, Window::letter);
    window.press(Modifiers::COMMAND, Key::F);
    window.settle();
    window.type_text("kortti 500");
    window.press(none, Key::Enter);
    window.settle();
    let selected = window.app.workspace().and_then(|open| open.selection.single());
    assert!(matches!(selected, Some(RecordId::Card(_))), "{selected:?}");
    window.press(none, Key::Escape);
    window.settle();
    window.press(none, Key::F2);
    window.settle();
    window.tell("a letter in a card", 20, Window::letter);
    window.press(none, Key::Escape);
    window.settle();
    let first = window.press(Modifiers::ALT, Key::Num4);
    let next = window.frame(Vec::new());
    println!("insights open: {first:.2?}, {next:.2?}");
    window.settle();
    window.tell("insights", 30, |window| window.frame(Vec::new()));
    window.press(Modifiers::ALT, Key::Num1);
    window.settle();
    for name in ["Suomi", "English"] {
        window.press(Modifiers::COMMAND, Key::K);
        window.settle();
        window.type_text(name);
        let mut longest = window.press(none, Key::Enter);
        for _ in 0..10 {
            longest = longest.max(window.frame(Vec::new()));
        }
        println!("the longest frame of a change to {name}: {longest:.2?}");
    }
}
