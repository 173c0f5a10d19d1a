//! Menus and lists by keyboard: where it goes when one opens, what its keys mean there, and where
//! it goes when one closes. What is in a menu, and what its lines do, is not known here.
//!
//! egui walks up and down in a menu and in and out of the menus in it; this adds what people know
//! from their systems besides. What is open is remembered in egui's own memory, since any part of
//! the window may open a menu.

use egui::{
    Atom, Event, EventFilter, FocusDirection, Id, Key, Modifiers, Popup, Pos2, Rect, Response,
    SetOpenCommand, Ui,
};

use super::icons::Icon;

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

#[derive(Debug, Clone)]
struct Line {
    id: Id,
    /// What it begins with, in small letters; nothing where it cannot be chosen.
    begins: String,
    /// From the top of the menu, in points; what is scrolled away counts too.
    y: f32,
    is_chosen: bool,
}

/// What has been typed to get to a line, and when the last letter of it came.
#[derive(Debug, Clone, Default)]
struct Sought {
    letters: String,
    at: f64,
}

/// Where keys lead in a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leap {
    First,
    Last,
    PageUp,
    PageDown,
}

/// Letters that follow each other within so many seconds are the beginning of one word.
const WORD_SECONDS: f64 = 1.0;
/// About the height of a line, in points.
const LINE: f32 = 32.0;
/// As many letters of a line are looked at.
const MOST_LETTERS: usize = 32;

fn open_id() -> Id {
    Id::unique("menu that the keyboard is in")
}

fn lines_id(layer: Id) -> Id {
    Id::unique("lines of a menu").with(layer)
}

/// What keeps the menu that was shown last.
fn shown_id() -> Id {
    Id::unique("menu that was shown last")
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

/// Tab goes from entry to entry as the arrows do, Home and End to the ends, and letters to what
/// begins with them.
fn walk(ctx: &egui::Context, popup: Id) {
    let focused = ctx.memory(egui::Memory::focused);
    for (modifiers, direction) in
        [(Modifiers::SHIFT, FocusDirection::Up), (Modifiers::NONE, FocusDirection::Down)]
    {
        if ctx.input_mut(|input| input.consume_key(modifiers, Key::Tab)) {
            ctx.memory_mut(|memory| memory.move_focus(direction));
        }
    }
    // In a menu in the menu, if the keyboard is there.
    let is_in = |layer: &Id| lines_of(ctx, *layer).iter().any(|line| Some(line.id) == focused);
    let own = focused.and_then(|id| ctx.read_response(id)).map(|at| at.layer_id.id);
    let layer = own.filter(is_in).unwrap_or(popup);
    for (key, leap) in [
        (Key::Home, Leap::First),
        (Key::End, Leap::Last),
        (Key::PageUp, Leap::PageUp),
        (Key::PageDown, Leap::PageDown),
    ] {
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            leap_to(ctx, layer, leap);
        }
    }
    let (typed, now) = ctx.input_mut(|input| {
        let mut typed = String::new();
        input.events.retain(|event| match event {
            // (A space presses the entry.)
            Event::Text(text) if !text.trim().is_empty() => {
                typed.push_str(&text.to_lowercase());
                false
            }
            _ => true,
        });
        (typed, input.time)
    });
    if !typed.is_empty() {
        seek(ctx, layer, &typed, now);
    }
}

/// To an end of a menu, or as far as can be seen of it at once.
fn leap_to(ctx: &egui::Context, layer: Id, leap: Leap) {
    let mut lines = lines_of(ctx, layer);
    lines.retain(|line| !line.begins.is_empty());
    let focused = ctx.memory(egui::Memory::focused);
    let at = lines.iter().find(|line| Some(line.id) == focused).map_or(0.0, |line| line.y);
    // The line at the edge stays in sight.
    let height = ctx.memory(|memory| memory.area_rect(layer)).map_or(0.0, |area| area.height());
    let page = (height - LINE).max(LINE);
    let line = match leap {
        Leap::First => lines.first(),
        Leap::Last => lines.last(),
        Leap::PageUp => lines.iter().find(|line| line.y >= at - page),
        Leap::PageDown => lines.iter().rev().find(|line| line.y <= at + page),
    };
    if let Some(line) = line {
        ctx.memory_mut(|memory| memory.request_focus(line.id));
    }
}

/// To the line that begins with what is being typed. The same letter again and again goes through
/// all that begin with it; what begins with nothing that is there leaves the keyboard where it is.
fn seek(ctx: &egui::Context, layer: Id, typed: &str, now: f64) {
    let id = lines_id(layer).with("sought");
    let before = ctx.data(|data| data.get_temp::<Sought>(id)).unwrap_or_default();
    let goes_on = now - before.at <= WORD_SECONDS;
    let letters = if goes_on { before.letters + typed } else { typed.to_owned() };
    let lines = lines_of(ctx, layer);
    let focused = ctx.memory(egui::Memory::focused);
    let at = lines.iter().position(|line| Some(line.id) == focused);
    let found = sought(&lines, at, &letters);
    ctx.data_mut(|data| data.insert_temp(id, Sought { letters, at: now }));
    if let Some(line) = found {
        ctx.memory_mut(|memory| memory.request_focus(line));
    }
}

fn sought(lines: &[Line], at: Option<usize>, letters: &str) -> Option<Id> {
    let mut each = letters.chars();
    let first = each.next()?;
    let is_one = each.all(|letter| letter == first);
    let find = |letters: &str, from: usize| {
        let (before, after) = lines.split_at_checked(from)?;
        let mut around = after.iter().chain(before);
        around.find(|line| line.begins.starts_with(letters)).map(|line| line.id)
    };
    // A word that is begun may go on at the line that its beginning led to.
    let word = find(letters, at.unwrap_or_default()).filter(|_| !is_one || letters.len() > 1);
    let next = || find(first.to_string().as_str(), at.map_or(0, |at| at + 1));
    if is_one
        && word.is_none_or(|word| at.and_then(|at| lines.get(at)).is_some_and(|l| l.id == word))
    {
        return next();
    }
    word
}

fn beginning(text: &str) -> String {
    text.trim_start().chars().take(MOST_LETTERS).flat_map(char::to_lowercase).collect()
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

fn tell_line(response: &Response, text: &str, is_chosen: bool) {
    let begins = if response.enabled() { beginning(text) } else { String::new() };
    let pass = response.ctx.cumulative_pass_nr();
    let layer = response.layer_id.id;
    let id = lines_id(layer);
    let y = response.rect.top();
    response.ctx.data_mut(|data| {
        let lines = data.get_temp_mut_or_default::<Lines>(id);
        if lines.pass != pass {
            *lines = Lines { pass, lines: Vec::new() };
        }
        lines.lines.push(Line { id: response.id, begins, y, is_chosen });
        data.insert_temp(shown_id(), (pass, layer));
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
    fn letters_lead_to_what_begins_with_them() {
        let names = ["Save", "Search", "Send", "Open"];
        let line = |name: &&str| Line {
            id: Id::unique(*name),
            begins: beginning(name),
            y: 0.0,
            is_chosen: false,
        };
        let lines: Vec<Line> = names.iter().map(line).collect();
        let to = |at: Option<usize>, letters: &str| {
            let found = sought(&lines, at, letters)?;
            lines.iter().position(|line| line.id == found)
        };
        assert_eq!(
            [to(None, "s"), to(Some(0), "s"), to(Some(2), "s")],
            [Some(0), Some(1), Some(0)]
        );
        assert_eq!(to(Some(0), "ss"), Some(1), "again and again: one after the other");
        assert_eq!(
            [to(Some(0), "se"), to(Some(1), "sea"), to(Some(1), "sen")],
            [1, 1, 2].map(Some)
        );
        assert_eq!([to(Some(1), "sx"), to(Some(1), "x"), to(None, "")], [None; 3]);
        assert_eq!(to(Some(3), "o"), Some(3), "the only one");
    }

    #[test]
    fn a_menu_opens_in_sight() {
        let screen = Rect::from_min_size(Pos2::ZERO, egui::vec2(100.0, 100.0));
        let inside = Rect::from_min_size(egui::pos2(10.0, 10.0), egui::vec2(30.0, 20.0));
        assert_eq!(beside(inside, screen), egui::pos2(22.0, 26.0));
        assert_eq!(beside(inside.translate(egui::vec2(0.0, 200.0)), screen).y, 100.0);
    }
}
