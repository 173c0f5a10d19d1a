//! The steps under their stages, to choose one: the same list wherever a menu asks for a step.

use egui::Ui;

use super::{menus, widgets};
use crate::i18n::Words;
use crate::model::{Document, StepId};

/// How a step is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Not at all.
    Not,
    /// Plainly.
    Plain,
    /// With a tick, or a place for one.
    Ticked(bool),
}

/// Shows the list, which scrolls where it is long; answers the chosen step, which closes the menu.
/// The first step takes the keyboard where it is wanted.
pub fn choose(
    ui: &mut Ui,
    (document, words): (&Document, Words),
    mut wants_keyboard: bool,
    offer: impl Fn(StepId) -> Offer,
) -> Option<StepId> {
    let mut chosen = None;
    scrolled(ui, |ui| {
        if document.step_count() == 0 {
            ui.label(words.get("empty-map-hint"));
        }
        for stage in document.stages() {
            let steps = document.steps_of(stage.id);
            let offered = steps.map(|step| (step, offer(step.id)));
            let mut steps = offered.filter(|(_, offer)| *offer != Offer::Not).peekable();
            if steps.peek().is_none() {
                continue;
            }
            ui.add_space(4.0);
            ui.horizontal(|ui| {
                ui.add_space(8.0);
                widgets::heading(ui, words.titled(&stage.title, "untitled-stage"));
            });
            for (step, offer) in steps {
                let holds = match offer {
                    Offer::Ticked(holds) => Some(holds),
                    Offer::Plain | Offer::Not => None,
                };
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

/// What a list is for, in a few words above it.
pub fn says(ui: &mut Ui, text: &str) {
    ui.set_max_width(420.0);
    let margin = egui::Margin { left: 8, right: 8, top: 4, bottom: 2 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.add(egui::Label::new(widgets::small(text)).wrap());
    });
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
