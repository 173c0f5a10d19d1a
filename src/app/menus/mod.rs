//! Menus and lists by keyboard: where it goes when one opens, what its keys mean there, and where
//! it goes when one closes. What is in a menu, and what its lines do, is not known here.
//!
//! egui walks up and down in a menu and in and out of the menus in it; this adds what people know
//! from their systems besides. What is open is remembered in egui's own memory, since any part of
//! the window may open a menu.

mod alt;
mod lines;

use egui::{
    Atom, Event, EventFilter, FocusDirection, Id, Key, Modifiers, Popup, Pos2, Rect, Response,
    SetOpenCommand, Ui,
};

pub use alt::AltTap;

use super::icons::Icon;
use lines::{Leap, leap_to, lines_of, shown_id, tell_line, walk};

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

fn open_id() -> Id {
    Id::unique("menu that the keyboard is in")
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
    let Some(mut open) = ctx.data(|data| data.get_temp::<Open>(open_id())) else {
        come_in(ctx);
        return false;
    };
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

/// Gives the keyboard to what had it, if that is still there.
pub fn give_back(ctx: &egui::Context, back: Option<Id>) -> bool {
    let back = back.filter(|back| ctx.read_response(*back).is_some());
    if let Some(back) = back {
        ctx.memory_mut(|memory| memory.request_focus(back));
    }
    back.is_some()
}

/// A menu that the mouse has opened gets the keyboard with the first key that is meant for it.
fn come_in(ctx: &egui::Context) {
    if !Popup::is_any_open(ctx) || ctx.text_edit_focused() {
        return;
    }
    let is_meant = |event: &Event| match event {
        Event::Text(text) => !text.trim().is_empty(),
        Event::Key { key, pressed: true, modifiers, .. } => {
            use Key::{ArrowDown, ArrowUp, End, Home, PageDown, PageUp};
            let leads = [ArrowDown, ArrowUp, End, Home, PageDown, PageUp].contains(key);
            leads && modifiers.is_none()
        }
        _ => false,
    };
    if !ctx.input(|input| input.events.iter().any(is_meant)) {
        return;
    }
    let shown = ctx.data(|data| data.get_temp::<(u64, Id)>(shown_id()));
    let now = ctx.cumulative_pass_nr();
    let Some((_, layer)) = shown.filter(|(pass, _)| pass + 1 >= now) else { return };
    let focused = ctx.memory(egui::Memory::focused);
    let lines = lines_of(ctx, layer);
    let is_in = lines.iter().any(|line| Some(line.id) == focused);
    let open =
        Open { popup: layer, back: focused.filter(|_| !is_in), entering: None, is_closed: false };
    ctx.data_mut(|data| data.insert_temp(open_id(), open));
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let arrow = if is_in {
        None
    } else if pressed(Key::ArrowDown) {
        Some(Leap::First)
    } else if pressed(Key::ArrowUp) {
        Some(Leap::Last)
    } else {
        None
    };
    match arrow {
        Some(leap) => {
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            leap_to(ctx, layer, leap);
        }
        None => walk(ctx, layer),
    }
}

/// Tells what an entry of a menu begins with, so that letters lead to it.
pub fn line(response: &Response, text: &str) {
    tell_line(response, text, false);
}

/// The same of an entry of a list that scrolls.
pub fn list_line(response: &Response, text: &str, is_chosen: bool) {
    come_into_sight(response);
    tell_line(response, text, is_chosen);
}

/// Scrolls to an entry of a list that has just got the keyboard.
pub fn come_into_sight(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
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

/// Opens a list under its button, with the keyboard in it.
pub fn open_list(button: &Response) {
    let popup = Popup::default_response_id(button);
    Popup::open_id(&button.ctx, popup);
    enter(&button.ctx, popup, Some(button.id), Entry::Chosen);
    button.scroll_to_me(None);
}

fn is_pressed_by_key(button: &Response) -> bool {
    button.clicked() && !button.clicked_by(egui::PointerButton::Primary)
}

/// A line of a list of which one is chosen; answers whether it was taken, which closes the list.
pub fn choice(ui: &mut Ui, is_chosen: bool, text: &str) -> bool {
    let response = ui.selectable_label(is_chosen, text);
    list_line(&response, text, is_chosen);
    let is_taken = response.clicked();
    if is_taken {
        ui.close();
    }
    is_taken
}

/// An entry of a menu that is ticked while it is what holds; answers whether it was taken, which
/// closes the menu.
pub fn ticked(ui: &mut Ui, holds: bool, text: &str) -> bool {
    let is_taken = tick(ui, Some(holds), text).clicked();
    if is_taken {
        ui.close();
    }
    is_taken
}

/// Such an entry alone; `None` where nothing holds or does not, but it stands in line with others.
pub fn tick(ui: &mut Ui, holds: Option<bool>, text: &str) -> Response {
    let response = ui.add(egui::Button::new((tick_atom(holds == Some(true)), text)));
    let role = egui::accesskit::Role::MenuItemRadio;
    let is_enabled = response.enabled();
    response.widget_info(|| match holds {
        Some(holds) => egui::WidgetInfo::selected(role, is_enabled, holds, text),
        None => egui::WidgetInfo::labeled(egui::accesskit::Role::Button, is_enabled, text),
    });
    tell_line(&response, text, holds == Some(true));
    response
}

/// A tick before the text of an entry, or the room for one.
pub fn tick_atom<'a>(holds: bool) -> Atom<'a> {
    Atom::paint(egui::vec2(14.0, 14.0), move |ui, args| {
        if holds {
            Icon::Tick.paint(ui.painter(), args.rect, args.fallback_text_color);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_menu_opens_in_sight() {
        let screen = Rect::from_min_size(Pos2::ZERO, egui::vec2(100.0, 100.0));
        let inside = Rect::from_min_size(egui::pos2(10.0, 10.0), egui::vec2(30.0, 20.0));
        assert_eq!(beside(inside, screen), egui::pos2(22.0, 26.0));
        assert_eq!(beside(inside.translate(egui::vec2(0.0, 200.0)), screen).y, 100.0);
    }
}
