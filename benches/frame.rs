//! The processor's part of a frame of the map (no graphics card): the interface run and
//! tessellated, against a frame of egui's own demo windows.
//!
//! `cargo bench --bench frame`

mod support;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Context, Event, FullOutput, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, vec2};
use egui_demo_lib::DemoWindows;
use polku::app::canvas::{self, CanvasContext, CanvasState};
use polku::app::command::Command;
use polku::app::selection::Selection;
use polku::app::theme::{self, Theme};
use polku::change::{Draft, Edit, History, Label, Verb, What, actions};
use polku::i18n::{Language, Words};
use polku::layout::fonts::Fonts;
use polku::layout::map::{MapEngine, MapOptions, MapPicture};
use polku::model::{
    Answers, Dimension, Document, IdSource, LaneKind, Measure, MeasureKind, Metric, OrderKey,
    StageId, StepId, Survey, SurveyPlace, Timespan, Traveller, ValueInput,
};

const LANES: [LaneKind; 8] = [
    LaneKind::Actions,
    LaneKind::Touchpoints,
    LaneKind::Curve,
    LaneKind::Pains,
    LaneKind::Opportunities,
    LaneKind::Quotes,
    LaneKind::Thoughts,
    LaneKind::Backstage,
];

/// With all rows that draw numbers.
const ALL_LANES: [LaneKind; 14] = [
    LaneKind::Actions,
    LaneKind::Touchpoints,
    LaneKind::Curve,
    LaneKind::Emotions,
    LaneKind::Metrics,
    LaneKind::Gap,
    LaneKind::Value,
    LaneKind::Time,
    LaneKind::Listening,
    LaneKind::Pains,
    LaneKind::Opportunities,
    LaneKind::Quotes,
    LaneKind::Thoughts,
    LaneKind::Backstage,
];

const TEXTS: [&str; 4] = [
    "Compares prices in three tabs",
    "Asks a friend who bought one last winter",
    "Delivery costs come only at the till",
    "Tell the date before the order",
];

/// A map of 8 lanes with so many steps, and so many cards in each cell that holds cards.
fn map_of(steps: usize, cards: usize) -> Document {
    map_with(&LANES, steps, cards)
}

/// The same with those lanes, and numbers for those that draw some.
fn map_with(kinds: &[LaneKind], steps: usize, cards: usize) -> Document {
    let (mut document, mut history) = (Document::default(), History::new());
    let edit = Edit { label: Label::one(Verb::Add, What::Items), selection: Vec::new() };
    let made = history.edit(&mut document, &mut IdSource::seeded(1), edit, |draft| {
        let who = [actions::add_persona(draft, "Aino"), actions::add_persona(draft, "Veikko")];
        let lanes: Vec<_> = kinds
            .iter()
            .enumerate()
            .map(|(at, kind)| actions::add_lane(draft, *kind, at))
            .collect();
        let mut stage = None;
        for number in 0..steps {
            if number % 6 == 0 {
                stage = Some(actions::add_stage(draft, usize::MAX, "A stage of it"));
            }
            let Some(stage) = stage else { continue };
            let step = actions::add_step(draft, stage, usize::MAX, "Looks for the parcel")?;
            for (at, persona) in who.into_iter().enumerate() {
                let value = 1.0 + ((number * 7 + at * 3) % 9) as f64 / 2.0;
                let kind = MeasureKind::Satisfaction;
                let who = Traveller::Persona(persona);
                actions::set_score(draft, step, who, kind, Some(value))?;
                if kinds.contains(&LaneKind::Gap) {
                    actions::set_score(draft, step, who, MeasureKind::Expectation, Some(4.0))?;
                }
            }
            if kinds.contains(&LaneKind::Metrics) {
                numbers(draft, stage, step, number);
            }
            for (at, (lane, kind)) in lanes.iter().zip(kinds).enumerate() {
                for card in 0..if kind.holds_cards() { cards } else { 0 } {
                    let text = TEXTS.get((number + at + card) % TEXTS.len()).unwrap_or(&"");
                    actions::add_card(draft, *lane, step, usize::MAX, text)?;
                }
            }
        }
        Ok::<(), actions::ActionError>(())
    });
    assert!(made.is_ok());
    document
}

/// A survey, times and what the stage is worth.
fn numbers(draft: &mut Draft<'_>, stage: StageId, step: StepId, number: usize) {
    let counts = [(2, 20 + number as u64), (4, 50), (5, 30)];
    let id = draft.new_survey_id();
    let order = OrderKey::spread(number + 1).pop().unwrap_or_default();
    let mut survey = Survey::new(id, order, Metric::Csat);
    survey.place = Some(SurveyPlace::Step(step));
    survey.answers = Answers::Counts(counts.into_iter().collect());
    survey.target = Some(75.0);
    draft.put(survey);
    draft.edit_step(step, |step| {
        step.duration = Some(Timespan::from_minutes(10.0));
        step.waiting = Some(Timespan::from_minutes(45.0));
        step.benchmark = Some(3.5);
    });
    draft.edit_stage(stage, |stage| {
        for dimension in Dimension::ALL {
            let number = |value| Some(Measure::assumed(value));
            let input = ValueInput { benefits: number(4.0), sacrifices: number(2.0) };
            stage.value.insert((Traveller::Everyone, dimension), input);
        }
    });
}

/// A window of 1920 × 1080 that is shown again and again.
struct Window {
    ctx: Context,
    frames: u32,
}

impl Window {
    fn new() -> Self {
        Self { ctx: Context::default(), frames: 0 }
    }

    fn frame(&mut self, events: Vec<Event>, show: impl FnMut(&mut egui::Ui)) -> usize {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0))),
            time: Some(f64::from(self.frames) / 60.0),
            events,
            ..RawInput::default()
        };
        let FullOutput { shapes, pixels_per_point, mut textures_delta, .. } =
            self.ctx.run_ui(input, show);
        textures_delta.clear();
        self.ctx.tessellate(shapes, pixels_per_point).len()
    }
}

/// A map in a window.
struct Map {
    window: Window,
    document: Document,
    picture: Arc<MapPicture>,
    state: CanvasState,
    selection: Selection,
}

impl Map {
    fn new(document: Document) -> Self {
        let words = Words::of(Language::English);
        let mut engine = MapEngine::new(Arc::new(Fonts::bundled_only()));
        let picture = engine.layout(&document, &MapOptions::window(words));
        let window = Window::new();
        theme::install(&window.ctx);
        let (state, selection) = (CanvasState::default(), Selection::default());
        let mut map = Self { window, document, picture, state, selection };
        map.settle();
        map
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        let Self { window, document, picture, state, selection } = self;
        let hidden_lanes = BTreeSet::new();
        window.frame(events, |ui| {
            let context = CanvasContext {
                document,
                picture,
                selection,
                hidden_lanes: &hidden_lanes,
                matches: None,
                faded: None,
                traveller: Traveller::Everyone,
                words: Words::of(Language::English),
                theme: Theme::of(ui.ctx()),
                still: false,
            };
            canvas::show(ui, &context, state, &mut Vec::new());
        })
    }

    fn settle(&mut self) {
        for _ in 0..40 {
            self.frame(Vec::new());
        }
    }

    /// The whole map in sight.
    fn fitted(mut self) -> Self {
        // Of a map that is too long to be made out, the first shows the height alone.
        for _ in 0..2 {
            self.state.run(Command::ZoomFit);
            self.settle();
        }
        self
    }

    /// A frame in which the wheel scrolls.
    fn scrolled(&mut self, by: f32) -> usize {
        let pointer = Event::PointerMoved(egui::pos2(900.0, 600.0));
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(-by, 0.0),
            phase: TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        };
        self.frame(vec![pointer, wheel])
    }
}

fn main() {
    let (mut window, mut windows) = (Window::new(), DemoWindows::default());
    let mut demo = || window.frame(Vec::new(), |ui| windows.ui(ui));
    for _ in 0..40 {
        demo();
    }
    let runs = 101;

    let mut near = Map::new(map_of(60, 1));
    support::ratio("a map of 60 steps at 100 %", 3.0, runs, || near.frame(Vec::new()), &mut demo);
    support::ratio("the same while it scrolls", 3.0, runs, || near.scrolled(7.0), &mut demo);
    let mut far = Map::new(map_of(60, 1)).fitted();
    support::ratio("the same, all of it in sight", 3.0, runs, || far.frame(Vec::new()), &mut demo);

    let all = || Map::new(map_with(&ALL_LANES, 60, 1));
    let (mut rich, mut far) = (all(), all().fitted());
    let name = "all rows of numbers, 60 steps at 100 %";
    support::ratio(name, 3.0, runs, || rich.frame(Vec::new()), &mut demo);
    support::ratio("the same while it scrolls", 3.0, runs, || rich.scrolled(7.0), &mut demo);
    support::ratio("the same, all of it in sight", 3.0, runs, || far.frame(Vec::new()), &mut demo);

    let mut small = Map::new(map_of(70, 1));
    let mut wide = Map::new(map_of(14_286, 1));
    support::ratio(
        "100,000 cards in 14,286 steps against 490 cards",
        1.3,
        runs,
        || wide.frame(Vec::new()),
        || small.frame(Vec::new()),
    );
    let mut few = Map::new(map_of(60, 12));
    let mut tall = Map::new(map_of(60, 238));
    support::ratio(
        "100,000 cards in 60 steps against 5,000 cards",
        1.3,
        runs,
        || tall.frame(Vec::new()),
        || few.frame(Vec::new()),
    );
    let mut tall = tall.fitted();
    support::ratio(
        "100,000 cards, all of them in sight",
        3.0,
        runs,
        || tall.frame(Vec::new()),
        &mut demo,
    );
}
