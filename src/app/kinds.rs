//! The kinds of rows and lines, to choose one to add: the same list wherever a map grows by a row.

use egui::Ui;

use super::menus;
use crate::i18n::Words;
use crate::model::{LaneKind, LineKind};

/// What is added among the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// A lane.
    Lane(LaneKind),
    /// A blueprint line, which has its own place.
    Line(LineKind),
}

/// Shows the list in a menu, with the lines where they are wanted; answers what was chosen, which
/// closes the menu. A list that is longer than the window scrolls.
pub fn choose(ui: &mut Ui, words: Words, with_lines: bool) -> Option<RowKind> {
    let mut chosen = None;
    ui.set_min_width(192.0);
    let height = (ui.ctx().content_rect().height() - 48.0).max(120.0);
    // (A menu by itself is no longer than some 400 points.)
    let list = egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    list.show(ui, |ui| {
        for kind in LaneKind::ALL {
            if entry(ui, words.lane(kind), Some(words.lane_prompt(kind))) {
                chosen = Some(RowKind::Lane(kind));
            }
        }
        if !with_lines {
            return;
        }
        ui.separator();
        for kind in LineKind::ALL {
            if entry(ui, words.line(kind), None) {
                chosen = Some(RowKind::Line(kind));
            }
        }
    });
    chosen
}

fn entry(ui: &mut Ui, text: &str, tip: Option<&str>) -> bool {
    let mut line = ui.button(text);
    menus::list_line(&line, text, false);
    if let Some(tip) = tip {
        line = line.on_hover_text(tip);
    }
    let is_taken = line.clicked();
    if is_taken {
        ui.close();
    }
    is_taken
}
