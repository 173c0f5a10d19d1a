//! The strip over the map while personas are hidden: who is shown, and the way back to everybody.
//! Over the insights it says that they are about everybody all the same.

use egui::{Button, Id, Ui};

use super::Shell;
use crate::app::command::Command;
use crate::app::request::Request;
use crate::app::widgets;
use crate::app::workspace::Workspace;
use crate::model::Traveller;

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
            everyone_ui(ui, shell, workspace, requests);
            all_ui(ui, shell, requests);
        });
    });
}

/// The numbers that are of no persona, where there are any.
fn everyone_ui(ui: &mut Ui, shell: &Shell<'_>, workspace: &Workspace, requests: &mut Vec<Request>) {
    let document = workspace.document();
    if !document.steps().any(|step| step.scores.contains_key(&Traveller::Everyone)) {
        return;
    }
    let name = shell.words.traveller(document, Traveller::Everyone);
    let is_shown = workspace.personas.shows_everyone();
    let chip = widgets::chip(ui, Id::unique("filter everyone"), &name, is_shown);
    if chip.on_hover_text(shell.words.get("filter-everyone")).clicked() {
        requests.push(Request::SetEveryoneHidden(is_shown));
    }
}

/// The way back to everybody.
fn all_ui(ui: &mut Ui, shell: &Shell<'_>, requests: &mut Vec<Request>) {
    let words = shell.words;
    ui.add_space(4.0);
    let all = Button::new(Command::AllPersonas.text(words));
    if ui.add(all).on_hover_text(words.get("cmd-all-personas.tip")).clicked() {
        requests.push(Request::Run(Command::AllPersonas));
    }
}

/// What the insights say of a filter that is on: that they do not follow it.
pub(super) fn insights_strip(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    requests: &mut Vec<Request>,
) {
    let (words, document, filter) = (shell.words, workspace.document(), &workspace.personas);
    let name = |who| words.traveller(document, who);
    let (key, who) = match filter.only() {
        Some(only) => ("insights-filter", vec![name(Traveller::Persona(only))]),
        None => {
            let hidden = filter.hidden(document).into_iter().map(Traveller::Persona);
            let everyone = (!filter.shows_everyone()).then_some(Traveller::Everyone);
            ("insights-filter-hidden", hidden.chain(everyone).map(name).collect())
        }
    };
    let frame = egui::Frame::new().fill(shell.theme.accent_faint);
    let frame = frame.inner_margin(egui::Margin::symmetric(12, 5));
    egui::Panel::top("filter insights").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(words.with(key, &[("who", words.list(&who).into())]));
            all_ui(ui, shell, requests);
        });
    });
}
