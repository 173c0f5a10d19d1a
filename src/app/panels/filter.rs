//! The strip over the map while personas are hidden: who is shown, and the way back to everybody.

use egui::{Button, Id, Ui};

use super::Shell;
use crate::app::command::Command;
use crate::app::request::Request;
use crate::app::widgets;
use crate::app::workspace::Workspace;

pub(super) fn strip(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    requests: &mut Vec<Request>,
) {
    let words = shell.words;
    let frame = egui::Frame::new().fill(shell.theme.accent_faint);
    let strip =
        egui::Panel::top("filter").frame(frame.inner_margin(egui::Margin::symmetric(12, 5)));
    strip.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(widgets::strong(words.get("filter-shown")))
                .on_hover_text(words.get("filter-hint"));
            for persona in workspace.document().personas() {
                let name = words.titled(&persona.name, "untitled-persona");
                let is_shown = !workspace.personas.hides(persona.id);
                let id = Id::unique(("filter", persona.id));
                let chip = widgets::chip(ui, id, name, is_shown);
                if chip.on_hover_text(words.get("cmd-only-persona")).clicked() {
                    requests.push(Request::ShowOnly(persona.id));
                }
            }
            ui.add_space(4.0);
            let all = Button::new(Command::AllPersonas.text(words));
            if ui.add(all).on_hover_text(words.get("cmd-all-personas.tip")).clicked() {
                requests.push(Request::Run(Command::AllPersonas));
            }
        });
    });
}
