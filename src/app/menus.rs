//! Menus and lists by keyboard: where it goes when one opens, what its keys mean there, and where
//! it goes when one closes. What is in a menu, and what its lines do, is not known here.
//!
//! egui walks up and down in a menu and in and out of the menus in it; this adds what people know
//! from their systems besides. What is open is remembered in egui's own memory, since any part of
//! the window may open a menu.

use egui::{Event, EventFilter, FocusDirection, Id, Key, Modifiers, Popup, Response};

/// Keys that stay with what has the keyboard, so that egui does not walk off with them.
pub const KEPT_KEYS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// An end of a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Its first entry.
    First,
    /// Its last entry.
    Last,
}

/// A menu that the keyboard is in.
#[derive(Debug, Clone, Copy)]
struct Open {
    popup: Id,
    /// What gets the keyboard when the menu closes; `None`: whatever the view gives it to.
    back: Option<Id>,
    /// Where the keyboard goes, until it is there; `None` also where the list itself sees to it.
    entering: Option<End>,
    /// The entry that had the keyboard last.
    at: Option<Id>,
}

/// The entries of a menu with what they begin with, as of the pass with that number.
#[derive(Debug, Clone, Default)]
struct Lines {
    pass: u64,
    lines: Vec<(Id, char)>,
}

fn open_id() -> Id {
    Id::unique("menu that the keyboard is in")
}

fn lines_id(layer: Id) -> Id {
    Id::unique("lines of a menu").with(layer)
}

/// Has the keyboard go to an entry of a menu that is being opened, and to `back` when it closes.
pub fn enter(ctx: &egui::Context, popup: Id, back: Option<Id>, entering: Option<End>) {
    let open = Open { popup, back, entering, at: None };
    ctx.data_mut(|data| data.insert_temp(open_id(), open));
}

/// What becomes of this frame's keys in the menu that the keyboard is in. To be called before
/// anything is shown; answers whether the view shall have the keyboard, since a menu has closed.
pub fn attend(ctx: &egui::Context) -> bool {
    let Some(mut open) = ctx.data(|data| data.get_temp::<Open>(open_id())) else { return false };
    let focused = ctx.memory(egui::Memory::focused);
    if !Popup::is_id_open(ctx, open.popup) {
        ctx.data_mut(|data| data.remove::<Open>(open_id()));
        // What an entry has opened may have taken the keyboard already.
        return (focused.is_none() || focused == open.at) && !give_back(ctx, open.back);
    }
    // While egui only measures a menu, its entries are not there yet.
    if let Some(end) = open.entering
        && ctx.read_response(open.popup).is_some()
    {
        open.entering = None;
        let direction = match end {
            End::First => FocusDirection::Down,
            End::Last => FocusDirection::Up,
        };
        ctx.memory_mut(|memory| {
            memory.stop_text_input();
            memory.move_focus(direction);
        });
    } else {
        open.at = focused.or(open.at);
        walk(ctx, focused, open.popup);
    }
    if open.entering.is_some() {
        ctx.request_repaint();
    }
    ctx.data_mut(|data| data.insert_temp(open_id(), open));
    false
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
fn walk(ctx: &egui::Context, focused: Option<Id>, popup: Id) {
    for (modifiers, direction) in
        [(Modifiers::SHIFT, FocusDirection::Up), (Modifiers::NONE, FocusDirection::Down)]
    {
        if ctx.input_mut(|input| input.consume_key(modifiers, Key::Tab)) {
            ctx.memory_mut(|memory| memory.move_focus(direction));
        }
    }
    let layer = focused.and_then(|id| ctx.read_response(id)).map_or(popup, |at| at.layer_id.id);
    let lines = ctx.data(|data| data.get_temp::<Lines>(lines_id(layer))).unwrap_or_default().lines;
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
    let after = focused.and_then(|id| lines.iter().position(|(line, _)| *line == id));
    let (before, after) = lines.split_at(after.map_or(0, |at| at + 1));
    if let Some((line, _)) = after.iter().chain(before).find(|(_, letter)| *letter == typed) {
        ctx.memory_mut(|memory| memory.request_focus(*line));
    }
}

fn first_letter(text: &str) -> Option<char> {
    text.trim_start().chars().next().and_then(|letter| letter.to_lowercase().next())
}

/// Tells what an entry of a menu begins with, so that a letter leads to it.
pub fn line(response: &Response, text: &str) {
    let Some(letter) = first_letter(text).filter(|_| response.enabled()) else { return };
    let pass = response.ctx.cumulative_pass_nr();
    let id = lines_id(response.layer_id.id);
    response.ctx.data_mut(|data| {
        let lines = data.get_temp_mut_or_default::<Lines>(id);
        if lines.pass != pass {
            *lines = Lines { pass, lines: Vec::new() };
        }
        lines.lines.push((response.id, letter));
    });
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
            drop(ctx.run_ui(input, |ui| is_tapped |= tap.seen(ui.ctx())));
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
}
