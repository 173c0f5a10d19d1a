//! Menus and lists by keyboard: where it goes when one opens, what its keys mean there, and where
//! it goes when one closes. What is in a menu, and what its lines do, is not known here.
//!
//! egui walks up and down in a menu and in and out of the menus in it; this adds what people know
//! from their systems besides. What is open is remembered in egui's own memory, since any part of
//! the window may open a menu.

use egui::{
    Event, EventFilter, FocusDirection, Id, Key, Modifiers, Popup, Pos2, Rect, Response,
    SetOpenCommand, Ui,
};

/// Keys that stay with what has the keyboard, so that egui does not walk off with them.
pub const KEPT_KEYS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// An entry of a menu, or a line of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The first one.
    First,
    /// The last one.
    Last,
    /// The one that is chosen now, else the first.
    Chosen,
}

/// A menu that the keyboard is in.
#[derive(Debug, Clone, Copy)]
struct Open {
    popup: Id,
    /// What gets the keyboard when the menu closes; `None`: whatever the view gives it to.
    back: Option<Id>,
    /// Where the keyboard goes, until it is there.
    entering: Option<Entry>,
    /// Whether it has closed.
    is_closed: bool,
}

/// The entries of a menu, as of the pass with that number.
#[derive(Debug, Clone, Default)]
struct Lines {
    pass: u64,
    lines: Vec<Line>,
}

#[derive(Debug, Clone, Copy)]
struct Line {
    id: Id,
    /// What it begins with; nothing where it cannot be chosen, nor while the menu is measured.
    letter: char,
    is_chosen: bool,
}

fn open_id() -> Id {
    Id::unique("menu that the keyboard is in")
}

fn lines_id(layer: Id) -> Id {
    Id::unique("lines of a menu").with(layer)
}

/// Has the keyboard go to an entry of a menu that is being opened, and to `back` when it closes.
pub fn enter(ctx: &egui::Context, popup: Id, back: Option<Id>, entry: Entry) {
    let open = Open { popup, back, entering: Some(entry), is_closed: false };
    ctx.data_mut(|data| data.insert_temp(open_id(), open));
    ctx.request_repaint();
}

/// What becomes of this frame's keys in the menu that the keyboard is in. To be called before
/// anything is shown; answers whether the view shall have the keyboard, since a menu has closed.
pub fn attend(ctx: &egui::Context) -> bool {
    let Some(mut open) = ctx.data(|data| data.get_temp::<Open>(open_id())) else { return false };
    if open.is_closed {
        ctx.data_mut(|data| data.remove::<Open>(open_id()));
        // What an entry has opened may have taken the keyboard meanwhile.
        let is_free = ctx.memory(|memory| memory.focused().is_none());
        return is_free && !give_back(ctx, open.back);
    }
    if !Popup::is_id_open(ctx, open.popup) {
        open.is_closed = true;
        ctx.request_repaint();
    } else if let Some(entry) = open.entering {
        // While egui only measures a menu, its entries are not there yet.
        if ctx.read_response(open.popup).is_some() {
            open.entering = None;
            go_to(ctx, open.popup, entry);
        }
        ctx.request_repaint();
    } else {
        walk(ctx, open.popup);
    }
    ctx.data_mut(|data| data.insert_temp(open_id(), open));
    false
}

fn go_to(ctx: &egui::Context, popup: Id, entry: Entry) {
    let lines = lines_of(ctx, popup);
    let chosen = lines.iter().find(|line| line.is_chosen).or_else(|| lines.first());
    match (entry, chosen) {
        (Entry::Chosen, Some(line)) => ctx.memory_mut(|memory| memory.request_focus(line.id)),
        (entry, _) => ctx.memory_mut(|memory| {
            // From nowhere, egui goes to the ends of the menu.
            memory.stop_text_input();
            memory.move_focus(match entry {
                Entry::First | Entry::Chosen => FocusDirection::Down,
                Entry::Last => FocusDirection::Up,
            });
        }),
    }
}

fn lines_of(ctx: &egui::Context, layer: Id) -> Vec<Line> {
    ctx.data(|data| data.get_temp::<Lines>(lines_id(layer))).unwrap_or_default().lines
}

/// Gives the keyboard to what had it, if that is still there.
pub fn give_back(ctx: &egui::Context, back: Option<Id>) -> bool {
    let back = back.filter(|back| ctx.read_response(*back).is_some());
    if let Some(back) = back {
        ctx.memory_mut(|memory| memory.request_focus(back));
    }
    back.is_some()
}

/// Tab goes from entry to entry as the arrows do, and letters to what begins with them.
fn walk(ctx: &egui::Context, popup: Id) {
    let focused = ctx.memory(egui::Memory::focused);
    for (modifiers, direction) in
        [(Modifiers::SHIFT, FocusDirection::Up), (Modifiers::NONE, FocusDirection::Down)]
    {
        if ctx.input_mut(|input| input.consume_key(modifiers, Key::Tab)) {
            ctx.memory_mut(|memory| memory.move_focus(direction));
        }
    }
    let layer = focused.and_then(|id| ctx.read_response(id)).map_or(popup, |at| at.layer_id.id);
    let lines = lines_of(ctx, layer);
    let typed = ctx.input_mut(|input| {
        let mut typed = None;
        input.events.retain(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => {
                typed = first_letter(text).or(typed);
                false
            }
            _ => true,
        });
        typed
    });
    let Some(typed) = typed else { return };
    let after = focused.and_then(|id| lines.iter().position(|line| line.id == id));
    let (before, after) = lines.split_at(after.map_or(0, |at| at + 1));
    if let Some(line) = after.iter().chain(before).find(|line| line.letter == typed) {
        ctx.memory_mut(|memory| memory.request_focus(line.id));
    }
}

fn first_letter(text: &str) -> Option<char> {
    text.trim_start().chars().next().and_then(|letter| letter.to_lowercase().next())
}

/// Tells what an entry of a menu begins with, so that a letter leads to it.
pub fn line(response: &Response, text: &str) {
    tell_line(response, text, false);
}

fn tell_line(response: &Response, text: &str, is_chosen: bool) {
    let letter = first_letter(text).filter(|_| response.enabled()).unwrap_or_default();
    let pass = response.ctx.cumulative_pass_nr();
    let id = lines_id(response.layer_id.id);
    response.ctx.data_mut(|data| {
        let lines = data.get_temp_mut_or_default::<Lines>(id);
        if lines.pass != pass {
            *lines = Lines { pass, lines: Vec::new() };
        }
        lines.lines.push(Line { id: response.id, letter, is_chosen });
    });
}

/// The menu of what a widget shows: a right click opens it at the pointer. `asked`: a key asks for
/// it now, beside that rectangle; the keyboard then goes to the first entry, and back to `back`.
pub fn context_menu(
    response: &Response,
    asked: Option<Rect>,
    back: Option<Id>,
    add: impl FnOnce(&mut Ui),
) {
    let ctx = &response.ctx;
    let mut popup = Popup::context_menu(response);
    let id = popup.get_id();
    if let Some(rect) = asked {
        let at = beside(rect, ctx.content_rect());
        ctx.data_mut(|data| data.insert_temp(id, at));
        enter(ctx, id, back, Entry::First);
        popup = popup.open_memory(Some(SetOpenCommand::Bool(true)));
    } else if response.secondary_clicked() {
        ctx.data_mut(|data| data.remove::<Pos2>(id));
    }
    if let Some(at) = ctx.data(|data| data.get_temp::<Pos2>(id)) {
        popup = popup.at_position(at);
    }
    popup.show(add);
}

/// Where a menu opens that is about something: at its lower left, a little inside, as far as that
/// can be seen.
fn beside(rect: Rect, screen: Rect) -> Pos2 {
    let at = rect.left_bottom() + egui::vec2(12.0, -4.0);
    at.clamp(screen.min, screen.max)
}

/// Whether a key asks for the menu of a widget that has the keyboard: the one for menus, or
/// Shift+F10.
pub fn asked_for(response: &Response) -> bool {
    response.has_focus() && takes_menu_key(&response.ctx)
}

/// Whether the keys that open the menu of what is selected are pressed; they are used up then.
pub fn takes_menu_key(ctx: &egui::Context) -> bool {
    ctx.input_mut(|input| {
        input.consume_key(Modifiers::SHIFT, Key::F10)
            || input.consume_key(Modifiers::NONE, Key::Menu)
    })
}

/// Opens, and shows while it is open, the menu under a button, which a key enters at once.
pub fn under<'a>(button: &Response, popup: Popup<'a>) -> Popup<'a> {
    if is_pressed_by_key(button) {
        enter(&button.ctx, popup.get_id(), Some(button.id), Entry::First);
    }
    popup
}

/// Has the keyboard go to the chosen line of a list that a key has just opened under its button.
pub fn list_under(button: &Response) {
    if is_pressed_by_key(button) {
        let popup = Popup::default_response_id(button);
        enter(&button.ctx, popup, Some(button.id), Entry::Chosen);
    }
}

fn is_pressed_by_key(button: &Response) -> bool {
    button.clicked() && !button.clicked_by(egui::PointerButton::Primary)
}

/// A line of a list of which one is chosen; answers whether it was taken, which closes the list.
pub fn choice(ui: &mut Ui, is_chosen: bool, text: &str) -> bool {
    let response = ui.selectable_label(is_chosen, text);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    tell_line(&response, text, is_chosen);
    let is_taken = response.clicked();
    if is_taken {
        ui.close();
    }
    is_taken
}

/// Alt that is pressed and let go again alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct AltTap {
    is_down_alone: bool,
}

impl AltTap {
    /// Looks at this frame's events, before anybody takes any; answers whether it was tapped.
    /// Where Alt is for typing signs (macOS), it opens no menus.
    pub fn seen(&mut self, ctx: &egui::Context) -> bool {
        if ctx.os().is_mac() {
            return false;
        }
        ctx.input(|input| {
            let mut is_tapped = false;
            for event in &input.events {
                match event {
                    Event::ModifiersChanged(now) if *now == Modifiers::ALT => {
                        self.is_down_alone = true;
                    }
                    Event::ModifiersChanged(now) => {
                        is_tapped |= now.is_none() && self.is_down_alone;
                        self.is_down_alone = false;
                    }
                    // Whoever goes to another window lets go of Alt here first.
                    Event::WindowFocused(_) => (is_tapped, self.is_down_alone) = (false, false),
                    Event::PointerMoved(_) | Event::MouseMoved(_) => {}
                    Event::Key { pressed: false, .. } => {}
                    _ => self.is_down_alone = false,
                }
            }
            is_tapped
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tapped(events: Vec<Event>) -> bool {
        let ctx = egui::Context::default();
        let mut tap = AltTap::default();
        let mut is_tapped = false;
        for event in events {
            let input = egui::RawInput { events: vec![event], ..Default::default() };
            let mut output = ctx.run_ui(input, |ui| is_tapped |= tap.seen(ui.ctx()));
            output.textures_delta.clear();
        }
        is_tapped
    }

    #[test]
    fn alt_is_tapped_when_nothing_else_happens_meanwhile() {
        let alt = || Event::ModifiersChanged(Modifiers::ALT);
        let none = || Event::ModifiersChanged(Modifiers::NONE);
        let left = || Event::Key {
            key: Key::ArrowLeft,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::ALT,
        };
        let both = || Event::ModifiersChanged(Modifiers::ALT | Modifiers::SHIFT);
        assert!(tapped(vec![alt(), none()]));
        assert!(!tapped(vec![alt(), left(), none()]));
        assert!(!tapped(vec![alt(), both(), alt()]));
        assert!(!tapped(vec![alt(), Event::WindowFocused(false), none()]));
        assert!(!tapped(vec![none()]));
    }

    #[test]
    fn a_menu_opens_in_sight() {
        let screen = Rect::from_min_size(Pos2::ZERO, egui::vec2(100.0, 100.0));
        let inside = Rect::from_min_size(egui::pos2(10.0, 10.0), egui::vec2(30.0, 20.0));
        assert_eq!(beside(inside, screen), egui::pos2(22.0, 26.0));
        assert_eq!(beside(inside.translate(egui::vec2(0.0, 200.0)), screen).y, 100.0);
    }
}
