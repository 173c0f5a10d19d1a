//! All personas of the journey as cards. A click chooses one; the inspector beside them has the
//! fields of what is chosen. The cards are the pictures that are exported too.

use std::sync::Arc;

use egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::super::canvas::camera::Camera;
use super::super::canvas::paint::{MapPainter, Pass};
use super::super::command::Command;
use super::super::request::Request;
use super::super::selection::Selection;
use super::super::theme::Theme;
use super::super::widgets;
use crate::i18n::{Language, Words};
use crate::layout::fonts::Fonts;
use crate::layout::persona::{PersonaEngine, WIDTH};
use crate::layout::scene::Scene;
use crate::model::{Document, PersonaId};

/// Between cards, and around them.
const GAP: f32 = 16.0;

/// All that the view may see.
#[derive(Debug, Clone, Copy)]
pub struct PersonasContext<'a> {
    /// The document, with what a gesture under way shows.
    pub document: &'a Document,
    /// A number that changes whenever the document does.
    pub revision: u64,
    /// What is selected.
    pub selection: &'a Selection,
    /// The language of the window.
    pub words: Words,
    /// The colours.
    pub theme: Theme,
}

/// What the view keeps between frames.
#[derive(Debug, Default)]
pub struct PersonasState {
    painter: MapPainter,
    engine: Option<PersonaEngine>,
    cards: Vec<(PersonaId, Scene)>,
    made_for: Option<(u64, Language)>,
}

impl PersonasState {
    /// Forgets everything about the document that was shown.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// Lays the cards out again, if anything has changed.
    fn update(&mut self, context: &PersonasContext<'_>) {
        let key = Some((context.revision, context.words.language()));
        if self.made_for == key {
            return;
        }
        let engine = self.engine.get_or_insert_with(|| PersonaEngine::new(Fonts::shared()));
        let document = context.document;
        self.cards = document
            .personas()
            .filter_map(|persona| {
                Some((persona.id, engine.layout(document, persona.id, context.words)?))
            })
            .collect();
        self.made_for = key;
    }
}

/// Shows the cards in all the space that there is.
pub fn show(
    ui: &mut Ui,
    context: &PersonasContext<'_>,
    state: &mut PersonasState,
    requests: &mut Vec<Request>,
) {
    state.update(context);
    state.painter.begin(ui.ctx(), &context.theme);
    egui::ScrollArea::vertical().id_salt("personas").auto_shrink(false).show(ui, |ui| {
        let room = ui.available_width() - GAP;
        let columns = ((room / (WIDTH + GAP)).floor() as usize).max(1);
        let mut bottoms = vec![GAP; columns];
        let origin = ui.cursor().min;
        for at in 0..state.cards.len() {
            let shortest = shortest(&bottoms);
            let Some(y) = bottoms.get_mut(shortest) else { continue };
            let Some((id, scene)) = state.cards.get(at) else { continue };
            let (id, root, height) = (*id, scene.root.clone(), scene.size.height);
            let x = GAP + shortest as f32 * (WIDTH + GAP);
            let rect = Rect::from_min_size(origin + vec2(x, *y), vec2(WIDTH, height));
            *y += height + GAP;
            card(ui, context, state, (id, &root, rect), requests);
        }
        let bottom = bottoms.iter().fold(0.0_f32, |tallest, y| tallest.max(*y));
        let button =
            Rect::from_min_size(pos2(origin.x + GAP, origin.y + bottom), vec2(260.0, 30.0));
        let text = Command::AddPersona.full_text(context.words);
        if ui.put(button, egui::Button::new(text)).clicked() {
            requests.push(Request::Run(Command::AddPersona));
        }
        ui.advance_cursor_after_rect(Rect::from_min_size(origin, vec2(1.0, bottom + 46.0)));
    });
}

/// The column that the next card goes into.
fn shortest(bottoms: &[f32]) -> usize {
    let mut best = 0;
    for (at, bottom) in bottoms.iter().enumerate() {
        if bottoms.get(best).is_some_and(|least| bottom < least) {
            best = at;
        }
    }
    best
}

fn card(
    ui: &Ui,
    context: &PersonasContext<'_>,
    state: &mut PersonasState,
    (id, root, rect): (PersonaId, &Arc<crate::layout::scene::Group>, Rect),
    requests: &mut Vec<Request>,
) {
    let response = ui.interact(rect, Id::unique(("persona-card", id)), Sense::click());
    let chosen = context.selection.contains(id.into());
    if ui.is_rect_visible(rect) {
        let lens = Camera::default().lens();
        let theme = &context.theme;
        let pass = Pass { lens: &lens, zoom: 1.0, theme, matches: None, lifted: &[] };
        state.painter.ghost(ui.painter(), root, rect.min, pass);
        if chosen {
            let stroke = Stroke::new(2.0, theme.accent);
            ui.painter().rect_stroke(rect, 12.0, stroke, StrokeKind::Middle);
        }
        widgets::focus_ring(ui, &response, rect);
    }
    let name = context.document.persona(id).map(|persona| persona.name.clone());
    let name = context.words.with("a11y-persona", &[("name", name.unwrap_or_default().into())]);
    let role = egui::accesskit::Role::ListItem;
    response.widget_info(|| egui::WidgetInfo::selected(role, true, chosen, &name));
    if response.clicked() || response.secondary_clicked() && !chosen {
        requests.push(Request::Select(Selection::of([id.into()])));
    }
    if response.double_clicked() {
        requests.push(Request::EditText(id.into()));
    }
    response.context_menu(|ui| {
        ui.set_min_width(200.0);
        for command in [
            Command::EditText,
            Command::AddEmpathyMap,
            Command::Duplicate,
            Command::MoveUp,
            Command::MoveDown,
            Command::Delete,
        ] {
            if ui.button(command.text(context.words)).clicked() {
                requests.push(Request::Run(command));
                ui.close();
            }
        }
    });
}
