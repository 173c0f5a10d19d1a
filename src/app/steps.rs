//! The steps under their stages, to choose one: the same list wherever a menu asks for a step.

use egui::Ui;

use super::{menus, widgets};
use crate::i18n::Words;
use crate::model::{Document, StepId};

/// Shows the list, which scrolls where it is long; answers the chosen step, which closes the menu.
/// `mark` says of each step whether it is ticked; `None` leaves it out. The first step takes the
/// keyboard where it is wanted.
pub fn choose(
    ui: &mut Ui,
    (document, words): (&Document, Words),
    mut wants_keyboard: bool,
    mark: impl Fn(StepId) -> Option<bool>,
) -> Option<StepId> {
    let mut chosen = None;
    scrolled(ui, |ui| {
        if document.step_count() == 0 {
            ui.label(words.get("empty-map-hint"));
        }
        for stage in document.stages() {
            let steps = document.steps_of(stage.id);
            let mut steps = steps.filter_map(|step| Some((step, mark(step.id)?))).peekable();
            if steps.peek().is_none() {
                continue;
            }
            ui.add_space(4.0);
            widgets::heading(ui, words.titled(&stage.title, "untitled-stage"));
            for (step, holds) in steps {
                let title = words.titled(&step.title, "untitled-step");
                let entry = ui.push_id(step.id, |ui| menus::tick(ui, holds, title)).inner;
                menus::come_into_sight(&entry);
                if std::mem::take(&mut wants_keyboard) {
                    entry.request_focus();
                }
                if entry.clicked() {
                    chosen = Some(step.id);
                    ui.close();
                }
            }
        }
    });
    chosen
}

/// A long menu scrolls.
pub fn scrolled(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.set_min_width(220.0);
    ui.set_max_width(420.0);
    // A bar that is always seen says that there is more.
    ui.spacing_mut().scroll = egui::style::ScrollStyle::solid();
    let height = (ui.ctx().content_rect().height() * 0.6).clamp(200.0, 560.0);
    egui::ScrollArea::vertical().max_height(height).show(ui, add);
}
