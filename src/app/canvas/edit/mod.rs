//! Typing on the map: a field over the card (or header, or label) whose text is edited.
//!
//! While somebody types, the document shows the text as a gesture under way, so that the row grows
//! with it; nothing is recorded before the end, and Escape leaves nothing behind, but what was
//! written can be brought back. The field is an ordinary text field with an undo of its own.

mod look;
mod subject;

use egui::epaint::RectShape;
use egui::text::{CCursor, CCursorRange};
use egui::{
    Event, EventFilter, FocusDirection, Frame, Id, ImeEvent, Key, KeyboardShortcut, Margin,
    Modifiers, Rect, Shape, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, vec2,
};

pub use look::Look;
pub use subject::Subject;

use crate::app::request::Request;
use crate::change::actions::Block;
use crate::layout::scene;
use crate::model::Document;

/// The least size of the text while it is edited, however far out the map is.
const LEAST_SIZE: f32 = 12.0;
/// The least width of the field.
const LEAST_WIDTH: f32 = 132.0;
/// Typing rests when nothing was typed for so long.
const REST_SECONDS: f64 = 0.6;
/// From the card's border to its text, in the scene.
const PAD: f32 = 10.0;

/// Keys that stay with the field and do not move the keyboard's focus.
const KEPT_KEYS: EventFilter =
    EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// What was written when the writing was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenUp {
    /// What it was the text of.
    pub subject: Subject,
    /// The text.
    pub text: String,
}

/// How the typing ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Escape: what was is given back.
    Cancelled,
    /// The keyboard went elsewhere.
    Left,
    /// Enter.
    Enter,
    /// Ctrl+Enter (⌘+Enter): another one of its kind is written next, whatever this one was.
    Another,
    /// Tab, or Shift+Tab.
    Tab {
        /// Towards the left.
        back: bool,
    },
}

/// What became of the field in a frame.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// How the typing ended, if it did.
    pub ending: Option<Ending>,
    /// Where the caret is, on the screen.
    pub caret: Option<Rect>,
    /// Whether the caret may have moved.
    pub moved: bool,
}

/// A text that is being edited.
#[derive(Debug, Clone)]
pub struct Editor {
    /// What is written.
    pub subject: Subject,
    text: String,
    before: String,
    /// What the document shows of it.
    previewed: Option<String>,
    /// Since when the recovery journal does not know the text.
    unkept_since: Option<f64>,
    had_keyboard: bool,
    /// Where the field was shown last, in the scene.
    shown_at: Option<scene::Rect>,
}

impl Editor {
    /// Begins to edit; `None` where there is no such text.
    #[must_use]
    pub fn begin(subject: Subject, document: &Document) -> Option<Self> {
        let subject = subject.within(document);
        let text = subject.text(document)?.to_owned();
        let before = text.clone();
        Some(Self {
            subject,
            text,
            before,
            previewed: None,
            unkept_since: None,
            had_keyboard: false,
            shown_at: None,
        })
    }

    /// Whether the field moves, or grows, with being shown over that rectangle of the scene.
    pub fn moves_to(&mut self, over: scene::Rect) -> bool {
        self.shown_at.replace(over) != Some(over)
    }

    /// Has the document show the text as it stands, and the recovery journal know it whenever the
    /// typing rests: a crash, or a system that shuts down, takes at most a second of it.
    pub fn preview(&mut self, ui: &Ui, requests: &mut Vec<Request>) {
        let now = ui.input(|input| input.time);
        let shown = self.previewed.as_deref();
        let is_shown = match shown {
            Some(shown) => shown == self.text,
            None => !self.subject.is_new() && self.text == self.before,
        };
        if !is_shown {
            self.previewed = Some(self.text.clone());
            self.unkept_since = Some(now);
            requests.push(Request::Preview(self.subject.action(self.text.clone())));
        }
        let Some(since) = self.unkept_since else { return };
        if now - since < REST_SECONDS {
            let left = std::time::Duration::from_secs_f64(REST_SECONDS - (now - since));
            ui.ctx().request_repaint_after(left);
            return;
        }
        self.unkept_since = None;
        if !(self.subject.is_new() && self.text.trim().is_empty()) {
            requests.push(Request::KeepGesture);
        }
    }

    /// Whether something has got its first name.
    #[must_use]
    pub fn names(&self) -> bool {
        self.before.trim().is_empty() && !self.text.trim().is_empty()
    }

    /// Records what was written, as one step of undo; answers whether there was anything. What is
    /// new and has no text leaves nothing behind.
    pub fn commit(&self, requests: &mut Vec<Request>) -> bool {
        let text = self.text.trim_end();
        let is_as_before = self.text == self.before || text == self.before;
        let is_nothing = if self.subject.is_new() { text.is_empty() } else { is_as_before };
        if is_nothing {
            requests.push(Request::CancelGesture);
            return false;
        }
        requests.push(Request::Edit {
            label: self.subject.label(),
            action: self.subject.action(text.to_owned()),
        });
        true
    }

    /// Ends the typing as if it had never been. Escape takes nothing away for good, though: what was
    /// written can be brought back. (To leave it there as a card would do so as well, but a letter
    /// that was hit by chance could then not be given up.)
    pub fn give_up(&self, requests: &mut Vec<Request>) {
        requests.push(Request::CancelGesture);
        let text = self.text.trim_end();
        if !text.trim().is_empty() && text != self.before.trim_end() {
            let given_up = GivenUp { subject: self.subject, text: text.to_owned() };
            requests.push(Request::GivenUp(given_up));
        }
    }

    /// Goes on with what was written before it was given up.
    pub fn bring_back(&mut self, text: String) {
        self.text = text;
    }

    /// Several cards that are pasted before anything is written are not one text: they are taken
    /// out of this frame's events. What is pasted after other keys of the frame waits for its turn:
    /// another field may be open by then.
    pub fn cards_in(&self, ui: &Ui) -> Option<String> {
        if !self.subject.is_new() || !self.text.trim().is_empty() {
            return None;
        }
        ui.input_mut(|input| {
            let writes = |event: &Event| match event {
                Event::Text(_) | Event::Paste(_) => true,
                Event::Key { pressed, modifiers, .. } => *pressed && !modifiers.command,
                _ => false,
            };
            let at = input.events.iter().position(writes)?;
            let Some(Event::Paste(text)) = input.events.get(at) else { return None };
            let text = Block::parse(text).is_several().then(|| text.clone())?;
            input.events.remove(at);
            Some(text)
        })
    }

    /// Shows the field over a rectangle of the screen. What was typed after the key that ended the
    /// typing, in the same frame, is put into `later`.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        id: Id,
        over: Rect,
        look: &Look<'_>,
        later: &mut Vec<Event>,
    ) -> Shown {
        let begins = !std::mem::replace(&mut self.had_keyboard, true);
        let mut ending = None;
        // egui takes the keyboard away with Escape in the frame after it came.
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        if begins || escaped {
            if begins {
                self.put_caret_at_end(ui, id);
            }
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.ctx().request_repaint();
        }
        if ui.memory(|memory| memory.has_focus(id)) {
            // Also in its first frame: keys may be there that were pressed before it opened.
            ending = take_ending(ui, later);
            // Tab and arrows are the field's, also in the frame after it got the keyboard.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        let size = vec2(over.width().max(LEAST_WIDTH), over.height());
        let space = Rect::from_min_size(over.min, vec2(size.x, f32::INFINITY));
        let mut child = ui.new_child(UiBuilder::new().max_rect(space));
        let ground = child.painter().add(Shape::Noop);
        let pad = (PAD * look.zoom).clamp(4.0, 120.0);
        let margin = Margin::symmetric(pad as i8, (pad * 0.7) as i8);
        let output = TextEdit::multiline(&mut self.text)
            .id(id)
            .font(look.font.clone())
            .text_color(look.theme.ink(look.ink))
            .frame(Frame::NONE.inner_margin(margin))
            .desired_width(size.x)
            .desired_rows(1)
            .min_size(size)
            .align(look.align)
            .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
            .event_filter(KEPT_KEYS)
            .show(&mut child);
        let response = &output.response.response;
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(look.name.clone()));
        let radius = 6.0 * look.zoom.min(1.5);
        let (fill, stroke) = (look.theme.ink(look.ground), Stroke::new(2.0, look.theme.accent));
        let kind = StrokeKind::Outside;
        child.painter().set(ground, RectShape::new(response.rect, radius, fill, stroke, kind));
        let is_left = !ui.memory(|memory| memory.has_focus(id));
        let caret = output.cursor_range.map(|range| {
            let caret = output.galley.pos_from_cursor(range.primary);
            caret.translate(output.galley_pos.to_vec2())
        });
        let moved = begins || response.changed();
        Shown { ending: ending.or(is_left.then_some(Ending::Left)), caret, moved }
    }

    fn put_caret_at_end(&self, ui: &Ui, id: Id) {
        let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
        let end = CCursor::new(self.text.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}

/// Takes the first key that ends the typing out of this frame's events, and what was typed after
/// it with it.
fn take_ending(ui: &Ui, later: &mut Vec<Event>) -> Option<Ending> {
    ui.input_mut(|input| {
        let composes = |event: &Event| {
            matches!(event, Event::Ime(ImeEvent::Preedit { .. } | ImeEvent::Commit(_)))
        };
        if input.events.iter().any(composes) {
            // Enter and Escape then belong to the composition.
            return None;
        }
        let (at, ending) = input
            .events
            .iter()
            .enumerate()
            .find_map(|(at, event)| Some((at, ending_of(event)?)))?;
        let mut rest = input.events.split_off(at);
        rest.remove(0);
        let (typed, other): (Vec<_>, Vec<_>) = rest.into_iter().partition(is_typed);
        later.extend(typed);
        input.events.extend(other);
        Some(ending)
    })
}

/// Whether an event comes from the keyboard, so that it is meant for what has the keyboard when
/// its turn comes.
pub(in crate::app) fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(_)
            | Event::Key { .. }
            | Event::Ime(_)
            | Event::Copy
            | Event::Cut
            | Event::Paste(_)
    )
}

fn ending_of(event: &Event) -> Option<Ending> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    match (key, modifiers.shift) {
        (Key::Enter, false) if modifiers.command && !modifiers.alt => Some(Ending::Another),
        _ if modifiers.ctrl || modifiers.alt || modifiers.command => None,
        (Key::Escape, false) => Some(Ending::Cancelled),
        (Key::Enter, false) => Some(Ending::Enter),
        (Key::Tab, back) => Some(Ending::Tab { back }),
        _ => None,
    }
}
