//! From key presses to commands.
//!
//! A text field that has the keyboard keeps the keys that editing needs, its own undo among them.

use egui::{Event, Id, Key, Modifiers, Response};

use super::command::{Command, Conditions, Shortcut};
use super::request::Request;

/// How many presses of keys a frame gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// None: what they are meant for is only being opened.
    Wait,
    /// One: what it means may depend on what came of the one before.
    One,
    /// All that there are: somebody types.
    All,
}

/// Lets presses of keys into this frame; the others wait for the next one.
pub fn let_in(ctx: &egui::Context, pace: Pace, waiting: &mut Vec<Event>) {
    let first_to_wait = match pace {
        Pace::Wait => 0,
        Pace::One if !ctx.text_edit_focused() => 1,
        Pace::One | Pace::All => usize::MAX,
    };
    ctx.input_mut(|input| {
        let mut events = std::mem::take(waiting);
        events.append(&mut input.events);
        let is_press = |(_, event): &(usize, &Event)| {
            matches!(
                event,
                Event::Key { pressed: true, .. } | Event::Copy | Event::Cut | Event::Paste(_)
            )
        };
        let mut presses = events.iter().enumerate().filter(is_press);
        if let Some((at, _)) = presses.nth(first_to_wait) {
            let is_pointer = |event: &Event| {
                !matches!(
                    event,
                    Event::Key { .. }
                        | Event::Text(_)
                        | Event::Ime(_)
                        | Event::Copy
                        | Event::Cut
                        | Event::Paste(_)
                )
            };
            let (pointer, keys): (Vec<_>, Vec<_>) =
                events.split_off(at).into_iter().partition(is_pointer);
            events.extend(pointer);
            *waiting = keys;
        }
        input.events = events;
    });
    if !waiting.is_empty() {
        ctx.request_repaint();
    }
}

/// Where in the window the keyboard is, as far as that decides what keys mean.
#[derive(Debug, Clone, Copy)]
pub struct Where {
    /// In a dialog.
    pub in_dialog: bool,
    /// On a title of the menu bar.
    pub on_menu_bar: bool,
}

/// Reads this frame's keys, before the widgets see them. `alt_tapped`: Alt was pressed and let go.
pub fn read(
    ctx: &egui::Context,
    conditions: &Conditions,
    place: Where,
    alt_tapped: bool,
    requests: &mut Vec<Request>,
) {
    // A menu or a list that is open has the keys: what lies behind it is not meant.
    if place.in_dialog || egui::Popup::is_any_open(ctx) {
        return;
    }
    if alt_tapped {
        requests.push(Request::Run(Command::GoToMenu));
    }
    let is_key = |event: &Event| {
        matches!(
            event,
            Event::Key { pressed: true, .. }
                | Event::Copy
                | Event::Cut
                | Event::Paste(_)
                | Event::PasteImage(_)
        )
    };
    if !ctx.input(|input| input.events.iter().any(is_key)) {
        return;
    }
    // The menu bar keeps its keys as a field does.
    let typing = ctx.text_edit_focused() || place.on_menu_bar;
    let on_value = value_has_keyboard(ctx);
    let commands = Command::all();
    let mut letter_done = false;
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Copy if !typing => !ask(Command::Copy, conditions, requests),
            Event::Cut if !typing => !ask(Command::Cut, conditions, requests),
            Event::Paste(text) if !typing => {
                requests.push(Request::Paste(text.clone()));
                false
            }
            // No text: that is told.
            Event::PasteImage(_) if !typing => {
                requests.push(Request::Paste(String::new()));
                false
            }
            Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                let pressed = Pressed { key: *key, physical: *physical_key, modifiers: *modifiers };
                let hit = commands.iter().copied().find(|command| {
                    command.spec().shortcuts().any(|shortcut| {
                        pressed.is(shortcut)
                            && !(typing && belongs_to_text(shortcut))
                            && !(on_value && belongs_to_value(shortcut))
                    })
                });
                let done = hit.is_some_and(|command| ask(command, conditions, requests));
                // A letter with Alt writes nothing, whether it is a command or not; on a Mac it
                // is how people write what is not on the key.
                let is_alt = modifiers.alt && !modifiers.ctrl;
                let is_command = is_alt && !cfg!(target_os = "macos") && !typing;
                let is_plain_digit = is_digit(*key) && modifiers.is_none();
                letter_done |= done && (is_plain_digit || is_alt) || is_command;
                !done
            }
            // The digit that scored a step comes as a text as well.
            Event::Text(_) if std::mem::take(&mut letter_done) => false,
            _ => true,
        });
    });
}

fn ask(command: Command, conditions: &Conditions, requests: &mut Vec<Request>) -> bool {
    let can = command.spec().needs.met(conditions);
    if can {
        requests.push(Request::Run(command));
    }
    can
}

struct Pressed {
    key: Key,
    physical: Option<Key>,
    modifiers: Modifiers,
}

impl Pressed {
    fn is(&self, shortcut: Shortcut) -> bool {
        // Digits stand behind Shift on some layouts: there the place of the key counts.
        let key = self.key == shortcut.key
            || (is_digit(shortcut.key) && self.physical == Some(shortcut.key));
        // So do plus and equals.
        let modifiers = if matches!(shortcut.key, Key::Plus | Key::Equals) {
            self.modifiers.matches_logically(shortcut.modifiers)
        } else {
            self.modifiers.matches_exact(shortcut.modifiers)
        };
        key && modifiers
    }
}

fn is_digit(key: Key) -> bool {
    (Key::Num0..=Key::Num9).contains(&key)
}

/// Whether a text field needs the shortcut for itself.
fn belongs_to_text(shortcut: Shortcut) -> bool {
    let Shortcut { modifiers, key } = shortcut;
    let editing = matches!(
        key,
        Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::Home
            | Key::End
            | Key::Backspace
            | Key::Delete
            | Key::Enter
            | Key::Space
    );
    let is_function = (Key::F1..=Key::F35).contains(&key);
    let clipboard_and_undo = matches!(key, Key::A | Key::C | Key::V | Key::X | Key::Y | Key::Z);
    editing || (modifiers.is_none() && !is_function) || (modifiers.command && clipboard_and_undo)
}

/// What remembers the value that had the keyboard last.
fn value_id() -> Id {
    Id::unique("value that takes digits")
}

fn value_has_keyboard(ctx: &egui::Context) -> bool {
    let value = ctx.data(|data| data.get_temp::<Id>(value_id()));
    value.is_some() && value == ctx.memory(egui::Memory::focused)
}

/// Whether a value from 1 to 5 that has the keyboard needs the shortcut for itself.
fn belongs_to_value(shortcut: Shortcut) -> bool {
    let takes_away = matches!(shortcut.key, Key::Delete | Key::Backspace);
    shortcut.modifiers.is_none() && (is_digit(shortcut.key) || takes_away)
}

/// What this frame's keys make of a value from 1 to 5 while it has the keyboard: a digit sets it,
/// 0 and Delete take it away (`Some(None)`). While it has it, those keys are no commands.
pub fn typed_value(response: &Response) -> Option<Option<u8>> {
    if !response.has_focus() {
        return None;
    }
    response.ctx.data_mut(|data| data.insert_temp(value_id(), response.id));
    response.ctx.input(|input| {
        let typed = |event: &Event| {
            let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else {
                return None;
            };
            let key = physical_key.filter(|physical| is_digit(*physical)).unwrap_or(*key);
            match key {
                _ if !modifiers.is_none() => None,
                Key::Num1 => Some(Some(1)),
                Key::Num2 => Some(Some(2)),
                Key::Num3 => Some(Some(3)),
                Key::Num4 => Some(Some(4)),
                Key::Num5 => Some(Some(5)),
                Key::Num0 | Key::Delete | Key::Backspace => Some(None),
                _ => None,
            }
        };
        input.events.iter().filter_map(typed).next_back()
    })
}
