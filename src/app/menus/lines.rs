//! The lines of a menu that is open, and the keys that lead from one to another.

use egui::{Event, FocusDirection, Id, Key, Modifiers, Response};

/// The entries of a menu, as of the pass with that number.
#[derive(Debug, Clone, Default)]
struct Lines {
    pass: u64,
    lines: Vec<Line>,
}

#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) id: Id,
    /// What it begins with, in small letters; nothing where it cannot be chosen.
    pub(super) begins: String,
    /// From the top of the menu, in points; what is scrolled away counts too.
    pub(super) y: f32,
    pub(super) is_chosen: bool,
}

/// What has been typed to get to a line, and when the last letter of it came.
#[derive(Debug, Clone, Default)]
struct Sought {
    letters: String,
    at: f64,
}

/// Where keys lead in a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leap {
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

fn lines_id(layer: Id) -> Id {
    Id::unique("lines of a menu").with(layer)
}

/// What keeps the menu that was shown last.
pub(super) fn shown_id() -> Id {
    Id::unique("menu that was shown last")
}

pub(super) fn lines_of(ctx: &egui::Context, layer: Id) -> Vec<Line> {
    ctx.data(|data| data.get_temp::<Lines>(lines_id(layer))).unwrap_or_default().lines
}

/// Tab goes from entry to entry as the arrows do, Home and End to the ends, and letters to what
/// begins with them.
pub(super) fn walk(ctx: &egui::Context, popup: Id) {
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
pub(super) fn leap_to(ctx: &egui::Context, layer: Id, leap: Leap) {
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

pub(super) fn tell_line(response: &Response, text: &str, is_chosen: bool) {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
