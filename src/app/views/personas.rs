//! All personas of the journey as cards. A click chooses one; the inspector beside them has the
//! fields of what is chosen. The cards are the pictures that are exported too.

use std::sync::Arc;

use egui::{Button, Id, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::super::canvas::camera::Camera;
use super::super::canvas::paint::{MapPainter, Pass};
use super::super::command::Command;
use super::super::menus;
use super::super::portraits::is_picture;
use super::super::request::Request;
use super::super::selection::Selection;
use super::super::theme::Theme;
use super::super::widgets;
use crate::i18n::{Language, Words};
use crate::layout::fonts::Fonts;
use crate::layout::persona::{NARROW, PersonaEngine, WIDTH};
use crate::layout::scene::Scene;
use crate::model::{Document, PersonaId, RecordId};

/// Between cards, and around them.
const GAP: f32 = 16.0;
/// A card of that width is easy to read: where not all fit beside each other, none is narrower.
const EASY: f32 = 340.0;
/// A view of that width shows the cards as they are; a wider one enlarges them.
const PLAIN_ROOM: f32 = 1_080.0;
/// How much larger than that a few cards may be to fill the width.
const MOST_LARGER: f32 = 1.5;

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

impl PersonasContext<'_> {
    /// The persona that is selected and still there.
    fn selected(&self) -> Option<PersonaId> {
        let record = self.selection.records().iter().find_map(|record| match record {
            RecordId::Persona(id) => Some(*id),
            _ => None,
        });
        record.filter(|id| self.document.persona(*id).is_some())
    }
}

/// What the view keeps between frames.
#[derive(Debug, Default)]
pub struct PersonasState {
    painter: MapPainter,
    engine: Option<PersonaEngine>,
    cards: Vec<(PersonaId, Scene)>,
    /// The document's revision, the language, and the cards' width.
    made_for: Option<(u64, Language, f32)>,
    /// The persona that was selected when the view was last shown: another one is scrolled to.
    seen: Option<PersonaId>,
    /// Whether a card takes the keyboard with the next frame.
    wants_keyboard: bool,
}

impl PersonasState {
    /// Forgets everything about the document that was shown.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// Gives the keyboard to the card that is selected, else to the first one.
    pub fn focus(&mut self) {
        self.wants_keyboard = true;
    }

    /// Lays the cards out again, if anything has changed.
    fn update(&mut self, context: &PersonasContext<'_>, width: f32) {
        let key = Some((context.revision, context.words.language(), width));
        if self.made_for == key {
            return;
        }
        let engine = self.engine.get_or_insert_with(|| PersonaEngine::new(Fonts::shared()));
        let document = context.document;
        self.cards = document
            .personas()
            .filter_map(|persona| {
                let id = persona.id;
                Some((id, engine.layout_in(document, id, context.words, width)?))
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
    state.painter.begin(ui.ctx(), &context.theme);
    egui::ScrollArea::vertical().id_salt("personas").auto_shrink(false).show(ui, |ui| {
        let Columns { count, width, scale } =
            columns(ui.available_width(), context.document.persona_count());
        state.update(context, width);
        let mut bottoms = vec![GAP; count];
        let origin = ui.cursor().min;
        let selected = context.selected();
        for at in 0..state.cards.len() {
            let shortest = shortest(&bottoms);
            let Some(y) = bottoms.get_mut(shortest) else { continue };
            let Some((id, scene)) = state.cards.get(at) else { continue };
            let (id, root) = (*id, scene.root.clone());
            let size = vec2(width, scene.size.height) * scale;
            let x = GAP + shortest as f32 * (size.x + GAP);
            let rect = Rect::from_min_size(origin + vec2(x, *y), size);
            *y += size.y + GAP;
            card(ui, context, state, (id, &root, rect, scale), requests);
            if selected == Some(id) && state.seen != selected {
                ui.scroll_to_rect(rect.expand(GAP), None);
            }
        }
        state.seen = selected;
        let bottom = bottoms.iter().fold(0.0_f32, |tallest, y| tallest.max(*y));
        let button =
            Rect::from_min_size(pos2(origin.x + GAP, origin.y + bottom), vec2(260.0, 30.0));
        let text = context.words.get("personas-add");
        let response = ui.put(button, egui::Button::new(text));
        if state.cards.is_empty() && std::mem::take(&mut state.wants_keyboard) {
            response.request_focus();
        }
        if response.clicked() {
            requests.push(Request::Run(Command::AddPersona));
        }
        ui.advance_cursor_after_rect(Rect::from_min_size(origin, vec2(1.0, bottom + 46.0)));
    });
    drop_hint(ui, context);
}

/// Cards beside each other.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Columns {
    count: usize,
    /// The width of a card, before it is enlarged.
    width: f32,
    /// How much larger than plain the cards are.
    scale: f32,
}

/// So many cards in that room: all beside each other where they fit, and filling it. In a wide
/// window they are larger, for the room where they are looked at.
fn columns(room: f32, cards: usize) -> Columns {
    let plain = ((room / PLAIN_ROOM) * 8.0).floor().clamp(8.0, 16.0) / 8.0;
    let fit = |least: f32| ((room / plain - GAP) / (least + GAP)).floor().max(1.0) as usize;
    let count = if cards <= fit(NARROW) { cards } else { fit(EASY) };
    let each = ((room - GAP) / count.max(1) as f32 - GAP).max(NARROW);
    let width = (each / plain).clamp(NARROW, WIDTH).floor();
    // What is left beside cards that are as wide as on paper goes to their size.
    let scale = ((each / width).clamp(1.0, plain * MOST_LARGER) * 32.0).floor() / 32.0;
    Columns { count: count.max(1), width, scale: scale.max(1.0) }
}

/// What the persona is called.
fn name_of<'a>(context: &PersonasContext<'a>, id: PersonaId) -> &'a str {
    let name = context.document.persona(id).map(|persona| persona.name.as_str());
    context.words.titled(name.unwrap_or_default(), "untitled-persona")
}

/// While a picture hangs over the window: who would get it.
fn drop_hint(ui: &Ui, context: &PersonasContext<'_>) {
    let hangs = ui.input(|input| {
        input.raw.hovered_files.iter().any(|file| file.path.as_deref().is_some_and(is_picture))
    });
    if !hangs {
        return;
    }
    let text = match context.selection.single() {
        Some(RecordId::Persona(id)) => {
            context.words.with("picture-drop", &[("name", name_of(context, id).into())])
        }
        _ => context.words.get("toast-picture-whose").to_owned(),
    };
    let area = ui.clip_rect();
    let galley = ui.painter().layout(
        text,
        egui::FontId::proportional(crate::app::theme::BODY),
        context.theme.on_toast,
        area.width() - 2.0 * GAP,
    );
    let middle = pos2(area.center().x, area.bottom() - GAP - galley.size().y);
    let rect = Rect::from_center_size(middle, galley.size() + vec2(24.0, 12.0));
    ui.painter().rect_filled(rect, 6.0, context.theme.toast);
    ui.painter().galley(rect.min + vec2(12.0, 6.0), galley, context.theme.on_toast);
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
    (id, root, rect, zoom): (PersonaId, &Arc<crate::layout::scene::Group>, Rect, f32),
    requests: &mut Vec<Request>,
) {
    let response = ui.interact(rect, Id::unique(("persona-card", id)), Sense::click());
    let chosen = context.selection.contains(id.into());
    let first = state.cards.first().is_some_and(|(first, _)| *first == id);
    let none = context.selected().is_none();
    if state.wants_keyboard && (chosen || first && none) {
        state.wants_keyboard = false;
        response.request_focus();
    }
    if ui.is_rect_visible(rect) {
        let mut lens = Camera::default().lens();
        lens.zoom = zoom;
        let theme = &context.theme;
        let pass = Pass { lens: &lens, zoom, theme, matches: None, faded: None, lifted: &[] };
        state.painter.ghost(ui.painter(), root, rect.min, pass);
        if chosen {
            let stroke = Stroke::new(2.0, theme.accent);
            ui.painter().rect_stroke(rect, 12.0, stroke, StrokeKind::Middle);
        }
        widgets::focus_ring(ui, &response, rect);
    }
    let name = name_of(context, id);
    let name = context.words.with("a11y-persona", &[("name", name.into())]);
    let role = egui::accesskit::Role::ListItem;
    response.widget_info(|| egui::WidgetInfo::selected(role, true, chosen, &name));
    // The card that has the keyboard is the one whose fields stand beside the cards.
    let comes = response.gained_focus();
    let asked = menus::asked_for(&response) || response.secondary_clicked();
    if response.clicked() || (comes || asked) && !chosen {
        requests.push(Request::Select(Selection::of([id.into()])));
    }
    if response.double_clicked() {
        requests.push(Request::EditText(id.into()));
    }
    let asked = asked.then_some(response.rect);
    menus::context_menu(&response, asked, Some(response.id), |ui| {
        ui.set_min_width(200.0);
        for command in [
            Command::EditText,
            Command::ChoosePicture,
            Command::RemovePicture,
            Command::AddEmpathyMap,
            Command::Duplicate,
            Command::MoveUp,
            Command::MoveDown,
            Command::Delete,
        ] {
            let works = command != Command::RemovePicture
                || context.document.persona(id).is_some_and(|persona| persona.picture.is_some());
            let text = command.text(context.words);
            let line = ui.add_enabled(works, Button::new(text));
            menus::line(&line, text);
            if line.clicked() {
                requests.push(Request::Run(command));
                ui.close();
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_fill_the_width_of_the_view() {
        for room in [300.0, 700.0, 904.0, 1_000.0, 1_490.0, 2_000.0, 2_560.0] {
            for cards in [2, 3, 4, 9] {
                let Columns { count, width, scale } = columns(room, cards);
                let used = GAP + count as f32 * (width * scale + GAP);
                assert!(count == 1 || used <= room + 0.5, "{room} {cards}: {used}");
                let is_few = scale >= 1.5;
                assert!(is_few || used > room * 0.94, "{room} {cards}: {used} of {room}");
                assert!((NARROW..=WIDTH).contains(&width) && scale >= 1.0);
            }
        }
    }

    #[test]
    fn three_stand_beside_each_other_in_a_common_window_and_grow_in_a_large_one() {
        assert_eq!(columns(920.0, 3).count, 3);
        let large = columns(2_040.0, 3);
        assert!(large.count == 3 && large.scale >= 1.5, "{large:?}");
    }

    #[test]
    fn many_are_no_narrower_than_is_easy_to_read() {
        let many = columns(1_000.0, 9);
        assert!(many.count == 2 && many.width >= EASY, "{many:?}");
    }
}
