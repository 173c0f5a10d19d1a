//! All keys and gestures, made from the list of commands and from what the map answers to.

use egui::Ui;

use super::{Choice, Scope, close_ui, title_ui};
use crate::app::command::{Command, Menu};
use crate::app::widgets;
use crate::i18n::Words;

/// What hands do on the map besides commands: the keys (message keys, joined by +) and what they do.
const ON_THE_MAP: [(&[&str], &str); 20] = [
    (&["key-arrows"], "help-walk"),
    (&["key-letters"], "help-type"),
    (&["key-enter"], "help-edit"),
    (&["key-enter"], "help-next-card"),
    (&["key-ctrl", "key-enter"], "help-another"),
    (&["key-shift", "key-enter"], "help-new-line"),
    (&["key-tab"], "help-next-step"),
    (&["key-escape"], "help-give-up"),
    (&["key-digits"], "help-score"),
    (&["key-menu"], "help-menu"),
    (&["key-double-click"], "help-edit"),
    (&["key-drag"], "help-drag"),
    (&["key-ctrl", "key-drag"], "help-drag-copy"),
    (&["key-shift", "key-click"], "help-select-more"),
    (&["key-shift", "key-drag"], "help-rubber-band"),
    (&["key-wheel"], "help-scroll"),
    (&["key-shift", "key-wheel"], "help-scroll-sideways"),
    (&["key-ctrl", "key-wheel"], "help-zoom"),
    (&["key-space", "key-drag"], "help-pan"),
    (&["key-middle-drag"], "help-pan"),
];

pub(super) fn ui(ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
    let words = scope.words;
    let width = (ui.ctx().content_rect().width() - 120.0).clamp(320.0, 760.0);
    ui.set_width(width);
    title_ui(ui, words.get("help-title"));
    let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
    // As high as there is room at once, rather than growing from frame to frame.
    let area = egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        let by = egui::vec2(0.0, by_keys(ui, height));
        ui.scroll_with_delta_animation(by, egui::style::ScrollAnimation::none());
        if width > 600.0 {
            ui.columns_const(|[left, right]| {
                commands_ui(left, words, &[Menu::File, Menu::Edit, Menu::Insert]);
                commands_ui(right, words, &[Menu::Map, Menu::View, Menu::Help]);
                map_ui(right, words);
            });
        } else {
            commands_ui(ui, words, &Menu::ALL);
            map_ui(ui, words);
        }
    });
    close_ui(ui, scope, is_new)
}

/// How far this frame's keys scroll the list, in points.
fn by_keys(ui: &Ui, page: f32) -> f32 {
    use egui::{Key, Modifiers};
    const LINE: f32 = 40.0;
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as f32;
        let lines = count(Key::ArrowUp) - count(Key::ArrowDown);
        let pages = count(Key::PageUp) - count(Key::PageDown);
        let ends = count(Key::Home) - count(Key::End);
        lines * LINE + pages * (page - LINE) + ends * 100_000.0
    })
}

fn commands_ui(ui: &mut Ui, words: Words, menus: &[Menu]) {
    for menu in menus {
        let with_keys: Vec<(Command, String)> = Command::all()
            .into_iter()
            .filter(|command| command.spec().menu == *menu)
            .filter_map(|command| {
                let keys: Vec<String> =
                    command.spec().shortcuts().map(|shortcut| shortcut.text(words)).collect();
                (!keys.is_empty()).then(|| (command, keys.join(", ")))
            })
            .collect();
        if with_keys.is_empty() {
            continue;
        }
        ui.add_space(4.0);
        widgets::heading(ui, &words.get(menu.key()).to_uppercase());
        for (command, keys) in with_keys {
            line_ui(ui, command.text(words), &keys);
        }
    }
}

fn map_ui(ui: &mut Ui, words: Words) {
    ui.add_space(4.0);
    widgets::heading(ui, &words.get("help-canvas").to_uppercase());
    for (keys, what) in ON_THE_MAP {
        let keys: Vec<&str> = keys.iter().map(|key| words.get(key)).collect();
        line_ui(ui, words.get(what), &keys.join("+"));
    }
}

fn line_ui(ui: &mut Ui, what: &str, keys: &str) {
    let full = ui.available_width();
    ui.horizontal_top(|ui| {
        let left = full * 0.62;
        ui.allocate_ui(egui::vec2(left, 18.0), |ui| {
            ui.set_width(left);
            ui.add(egui::Label::new(what).wrap());
        });
        ui.add(egui::Label::new(egui::RichText::new(keys).weak()).wrap());
    });
}
