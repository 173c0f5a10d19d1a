//! What stands around the canvas: bars at the top and bottom, panels at the sides, the start screen.

use super::command::{Command, Conditions, Menu};
use super::request::Request;
use super::theme::{self, Theme};
use super::workspace::Workspace;
use crate::i18n::Words;

/// What all panels may see.
#[derive(Debug, Clone, Copy)]
pub struct Shell<'a> {
    /// The language.
    pub words: Words,
    /// The colours.
    pub theme: Theme,
    /// What commands depend on.
    pub conditions: &'a Conditions,
    /// The open document.
    pub workspace: Option<&'a Workspace>,
    /// The canvas's zoom.
    pub zoom: f32,
}

/// What the panels keep between frames.
#[derive(Debug, Clone)]
pub struct PanelState {
    /// Whether the outline is open.
    pub outline_open: bool,
    /// Whether the inspector is open.
    pub inspector_open: bool,
}

impl Default for PanelState {
    fn default() -> Self {
        Self { outline_open: true, inspector_open: true }
    }
}

/// The bars and side panels; what is left is the canvas's.
pub fn bars(
    ui: &mut egui::Ui,
    shell: &Shell<'_>,
    state: &mut PanelState,
    requests: &mut Vec<Request>,
) {
    egui::Panel::top("top").exact_size(44.0).show(ui, |ui| {
        egui::MenuBar::new().ui(ui, |ui| {
            for menu in Menu::ALL {
                ui.menu_button(shell.words.get(menu.key()), |ui| {
                    for command in Command::all() {
                        let spec = command.spec();
                        if spec.menu != Some(menu) {
                            continue;
                        }
                        let enabled = spec.needs.met(shell.conditions);
                        let button = egui::Button::new(shell.words.get(spec.key));
                        if ui.add_enabled(enabled, button).clicked() {
                            requests.push(Request::Run(command));
                        }
                    }
                });
            }
        });
    });
    if shell.workspace.is_none() {
        return;
    }
    egui::Panel::bottom("status").exact_size(26.0).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.label(shell.words.number(f64::from(shell.zoom * 100.0), 0));
        });
    });
    let left = egui::Panel::left("outline").default_size(216.0);
    left.show_collapsible(ui, &mut state.outline_open, |ui| ui.take_available_space());
    let right = egui::Panel::right("inspector").default_size(272.0);
    right.show_collapsible(ui, &mut state.inspector_open, |ui| ui.take_available_space());
}

/// The start screen.
pub fn start(ui: &mut egui::Ui, shell: &Shell<'_>, requests: &mut Vec<Request>) {
    ui.vertical_centered(|ui| {
        ui.add_space(48.0);
        ui.label(egui::RichText::new("Polku").size(theme::LARGE).family(theme::bold()));
        for command in [Command::New, Command::Open] {
            if ui.button(shell.words.get(command.spec().key)).clicked() {
                requests.push(Request::Run(command));
            }
        }
    });
}
