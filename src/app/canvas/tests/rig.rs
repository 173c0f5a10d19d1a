//! A map with hands on it, and a dispatcher of its own that does only what the map asks for.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, Node};

use crate::app::canvas::edit::GivenUp;
use crate::app::canvas::{CanvasContext, CanvasState, show};
use crate::app::command::Command;
use crate::app::request::Request;
use crate::app::selection::Selection;
use crate::app::theme::{self, Theme};
use crate::change::actions::{self, Done};
use crate::change::{Draft, Edit, History, Label, Verb, What};
use crate::i18n::{Language, Words};
use crate::layout::fonts::Fonts;
use crate::layout::map::{MapEngine, MapOptions, MapPicture};
use crate::model::{
    Document, IdSource, LaneId, LaneKind, LineKind, MeasureKind, PersonaId, RecordId, StepId,
    Traveller,
};

/// A document, its history, and the map of it.
pub struct Rig {
    pub document: Document,
    pub history: History,
    pub ids: IdSource,
    pub selection: Selection,
    pub hidden: BTreeSet<LaneId>,
    pub matches: Option<BTreeSet<RecordId>>,
    pub faded: Option<BTreeSet<RecordId>>,
    pub canvas: CanvasState,
    pub picture: Arc<MapPicture>,
    /// What was given up last.
    pub given_up: Option<GivenUp>,
    /// Texts that shall be pasted.
    pub pasted: Vec<String>,
    /// Commands that the map asked for; nobody carries them out.
    pub commands: Vec<Command>,
    /// Whether there are buttons before and after the map.
    pub has_neighbours: bool,
    engine: MapEngine,
}

impl Rig {
    /// A map of that document.
    pub fn new(document: Document) -> Self {
        let mut engine = MapEngine::new(Arc::new(Fonts::bundled_only()));
        let options = MapOptions::window(Words::of(Language::English));
        let picture = engine.layout(&document, &options);
        Self {
            document,
            history: History::new(),
            ids: IdSource::seeded(99),
            selection: Selection::default(),
            hidden: BTreeSet::new(),
            matches: None,
            faded: None,
            canvas: CanvasState::default(),
            picture,
            given_up: None,
            pasted: Vec::new(),
            commands: Vec::new(),
            has_neighbours: false,
            engine,
        }
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        let words = Words::of(Language::English);
        let mut options = MapOptions::window(words);
        options.hidden_lanes.clone_from(&self.hidden);
        options.open = match self.canvas.written(&self.document) {
            Some(RecordId::Card(id)) => Some(id),
            _ => None,
        };
        self.picture = self.engine.layout(&self.document, &options);
        let persona = self.document.personas().next().map(|persona| persona.id);
        let context = CanvasContext {
            document: &self.document,
            picture: &self.picture,
            selection: &self.selection,
            hidden_lanes: &self.hidden,
            matches: self.matches.as_ref(),
            faded: self.faded.as_ref(),
            traveller: persona.map_or(Traveller::Everyone, Traveller::Persona),
            words,
            theme: Theme::of(ui.ctx()),
            still: true,
        };
        if self.has_neighbours {
            egui::Panel::top("before").show(ui, |ui| ui.button("Before"));
            egui::Panel::bottom("after").show(ui, |ui| ui.button("After"));
        }
        let mut requests = Vec::new();
        show(ui, &context, &mut self.canvas, &mut requests);
        for request in requests {
            self.dispatch(request);
            ui.ctx().request_repaint();
        }
    }

    fn dispatch(&mut self, request: Request) {
        match request {
            Request::Edit { label, action } => {
                let selection = self.selection.records().to_vec();
                let edit = Edit { label, selection };
                let outcome = self.history.edit(&mut self.document, &mut self.ids, edit, |draft| {
                    action(draft)?;
                    Ok::<_, actions::ActionError>(draft.selection.clone())
                });
                let after = outcome.expect("the edit fits").value;
                self.selection = Selection::of(after).with_cell(self.selection.cell);
            }
            Request::Preview(action) => {
                self.history.preview(&mut self.document, &self.ids, action).expect("it fits");
            }
            Request::KeepGesture => {}
            Request::GivenUp(given_up) => self.given_up = Some(given_up),
            Request::Paste(text) => self.pasted.push(text),
            Request::CancelGesture => self.history.cancel_gesture(&mut self.document),
            Request::Select(selection) => self.selection = selection,
            Request::SetLaneHidden(lane, true) => {
                self.hidden.insert(lane);
            }
            Request::Run(command) => self.commands.push(command),
            other => panic!("the map does not ask for {other:?}"),
        }
    }

    /// The texts of a cell's cards.
    pub fn texts(&self, lane: LaneId, step: StepId) -> Vec<&str> {
        let cards = self.document.cards_in(lane, step).iter();
        cards.filter_map(|id| self.document.card(*id)).map(|card| card.text.as_str()).collect()
    }

    /// Adds a row at the end.
    pub fn add_lane(&mut self, kind: LaneKind) -> LaneId {
        let edit = Edit { label: Label::one(Verb::Add, What::Lane), selection: vec![] };
        let made = self.history.edit(&mut self.document, &mut self.ids, edit, |draft| {
            Ok::<_, actions::ActionError>(actions::add_lane(draft, kind, usize::MAX))
        });
        made.expect("a row").value
    }

    /// Undoes once; what it was called.
    pub fn undo(&mut self) -> Option<Label> {
        self.history.undo(&mut self.document).map(|done| done.label)
    }

    /// The selected records.
    pub fn selected(&self) -> Vec<RecordId> {
        self.selection.records().to_vec()
    }
}

/// The ids of [`sample`].
#[derive(Debug, Clone)]
pub struct Ids {
    pub steps: Vec<StepId>,
    pub actions: LaneId,
    pub touchpoints: LaneId,
    pub curve: LaneId,
    pub pains: LaneId,
    pub aino: PersonaId,
}

/// Two stages, four steps, four rows and a line, some cards, and one persona with two scores.
pub fn sample() -> (Document, Ids) {
    let mut document = Document::default();
    let mut ids = IdSource::seeded(1);
    let edit = Edit { label: Label::one(Verb::Add, What::Items), selection: vec![] };
    let made = History::new().edit(&mut document, &mut ids, edit, build).expect("a sample");
    (document, made.value)
}

fn build(draft: &mut Draft<'_>) -> Done<Ids> {
    draft.edit_journey(|journey| journey.title = "Shoes".into());
    let aino = actions::add_persona(draft, "Aino");
    let need = actions::add_stage(draft, 0, "Need");
    let buying = actions::add_stage(draft, 1, "Buying");
    let mut steps = Vec::new();
    for (stage, title) in
        [(need, "Notices"), (need, "Searches"), (buying, "Pays"), (buying, "Waits")]
    {
        steps.push(actions::add_step(draft, stage, usize::MAX, title)?);
    }
    let [actions, touchpoints, curve] = [LaneKind::Actions, LaneKind::Touchpoints, LaneKind::Curve]
        .map(|kind| actions::add_lane(draft, kind, usize::MAX));
    let pains = actions::add_lane(draft, LaneKind::Pains, usize::MAX);
    actions::add_line(draft, LineKind::Interaction);
    for (lane, step, text) in [
        (actions, 0, "Feet are cold"),
        (actions, 0, "Looks in the cupboard"),
        (actions, 1, "Types words"),
        (pains, 2, "Costs come late"),
    ] {
        actions::add_card(draft, lane, steps[step], usize::MAX, text)?;
    }
    for (step, value) in [(0, 2.0), (1, 4.0)] {
        let who = Traveller::Persona(aino);
        actions::set_score(draft, steps[step], who, MeasureKind::Satisfaction, Some(value))?;
    }
    Ok(Ids { steps, actions, touchpoints, curve, pains, aino })
}

/// The map in a window of that size.
pub fn window(rig: Rig) -> Harness<'static, Rig> {
    let mut harness = Harness::builder()
        .with_size(vec2(1200.0, 800.0))
        .with_step_dt(1.0 / 60.0)
        .with_max_steps(30)
        .with_context_setup(theme::install)
        .build_ui_state(|ui, rig: &mut Rig| rig.frame(ui), rig);
    harness.run_steps(3);
    harness
}

/// A window with [`sample`].
pub fn sample_window() -> (Harness<'static, Rig>, Ids) {
    let (document, ids) = sample();
    (window(Rig::new(document)), ids)
}

/// What hands do.
pub trait Hands {
    /// The node whose name contains that.
    fn named<'n>(&'n self, name: &'n str) -> Node<'n>;
    /// Where it is.
    fn place(&self, name: &str) -> Rect;
    fn click_at(&mut self, at: Pos2);
    fn double_click_at(&mut self, at: Pos2);
    fn types(&mut self, text: &str);
    fn press(&mut self, key: Key);
    fn press_with(&mut self, modifiers: Modifiers, key: Key);
    /// Presses there and moves, in a few steps, without letting go.
    fn drag(&mut self, from: Pos2, to: Pos2);
    fn drag_with(&mut self, modifiers: Modifiers, from: Pos2, to: Pos2);
    fn let_go(&mut self, at: Pos2);
    /// The nodes whose names contain that.
    fn count(&self, name: &str) -> usize;
}

impl Hands for Harness<'static, Rig> {
    fn named<'n>(&'n self, name: &'n str) -> Node<'n> {
        self.get_by_label_contains(name)
    }

    fn place(&self, name: &str) -> Rect {
        self.named(name).rect()
    }

    fn click_at(&mut self, at: Pos2) {
        self.hover_at(at);
        self.drag_at(at);
        self.let_go(at);
    }

    fn double_click_at(&mut self, at: Pos2) {
        self.hover_at(at);
        for pressed in [true, false, true, false] {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            self.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        }
        self.run();
    }

    fn types(&mut self, text: &str) {
        for character in text.chars() {
            self.event(Event::Text(character.to_string()));
        }
        self.run();
    }

    fn press(&mut self, key: Key) {
        self.key_press(key);
        self.run();
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.key_press_modifiers(modifiers, key);
        self.run();
    }

    fn drag(&mut self, from: Pos2, to: Pos2) {
        self.drag_with(Modifiers::NONE, from, to);
    }

    fn drag_with(&mut self, modifiers: Modifiers, from: Pos2, to: Pos2) {
        self.hover_at(from);
        self.event(Event::ModifiersChanged(modifiers));
        let button = PointerButton::Primary;
        self.event(Event::PointerButton { pos: from, button, pressed: true, modifiers });
        for part in 1..=4_u8 {
            self.hover_at(from + (to - from) * f32::from(part) / 4.0);
        }
        self.run();
    }

    fn let_go(&mut self, at: Pos2) {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        self.event(Event::PointerButton { pos: at, button, pressed: false, modifiers });
        self.event(Event::ModifiersChanged(Modifiers::NONE));
        self.run();
    }

    fn count(&self, name: &str) -> usize {
        self.query_all_by_label_contains(name).count()
    }
}
