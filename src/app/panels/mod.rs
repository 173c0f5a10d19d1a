//! What stands around the canvas: bars at the top and bottom, panels at the sides, the start screen.
//!
//! Panels get everything read-only in a [`Shell`] and push requests; what they keep between frames
//! (what is open, what is dragged) is in [`PanelState`].

mod findings;
mod inspector;
mod outline;
mod start;
mod status;
mod top;

use super::command::{Command, Conditions};
use super::find::Find;
use super::prefs::Preferences;
use super::request::Request;
use super::theme::Theme;
use super::workspace::Workspace;
use crate::i18n::Words;
use crate::model::Date;

pub use start::start;

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
    /// The files that were opened lately, the last one first.
    pub recent: &'a [std::path::PathBuf],
    /// Today.
    pub today: Date,
    /// The commands that stand for what is so now: the language, the colours, the open panels.
    pub on: &'a [Command],
    /// Whether files can be dropped on the window.
    pub takes_drops: bool,
}

/// What the panels keep between frames.
#[derive(Debug, Clone)]
pub struct PanelState {
    /// Whether the outline is open.
    pub outline_open: bool,
    /// Whether the inspector is open.
    pub inspector_open: bool,
    /// Whether the list of findings is open.
    pub findings_open: bool,
    outline_width: Option<f32>,
    inspector_width: Option<f32>,
    outline: outline::OutlineState,
}

impl PanelState {
    /// As they were the last time.
    #[must_use]
    pub fn new(preferences: &Preferences) -> Self {
        Self {
            outline_open: preferences.outline.open,
            inspector_open: preferences.inspector.open,
            findings_open: false,
            outline_width: preferences.outline.width,
            inspector_width: preferences.inspector.width,
            outline: outline::OutlineState::default(),
        }
    }

    /// Tells how they are, to be remembered.
    pub fn remember(&self, preferences: &mut Preferences) {
        preferences.outline.open = self.outline_open;
        preferences.outline.width = self.outline_width;
        preferences.inspector.open = self.inspector_open;
        preferences.inspector.width = self.inspector_width;
    }
}

/// The bars and side panels; what is left is the canvas's.
pub fn around(
    ui: &mut egui::Ui,
    shell: &Shell<'_>,
    state: &mut PanelState,
    find: &mut Find,
    requests: &mut Vec<Request>,
) {
    let bar = egui::Frame::new().fill(shell.theme.chrome);
    let top = egui::Panel::top("top").exact_size(44.0).frame(bar.inner_margin(side(8)));
    top.show(ui, |ui| top::bar(ui, shell, find, requests));
    let Some(workspace) = shell.workspace else { return };
    let bottom = egui::Panel::bottom("status").exact_size(28.0).frame(bar.inner_margin(side(12)));
    bottom.show(ui, |ui| status::bar(ui, shell, workspace, requests));
    let narrow = ui.available_width() < 1_400.0;
    let (left, right) = if narrow { (180.0, 256.0) } else { (216.0, 280.0) };
    let left = egui::Panel::left("outline")
        .default_size(state.outline_width.unwrap_or(left).clamp(150.0, 360.0))
        .size_range(150.0..=360.0)
        .frame(bar);
    let shown = left.show_collapsible(ui, &mut state.outline_open, |ui| {
        outline::panel(ui, shell, workspace, &mut state.outline, requests);
    });
    state.outline_width = shown.map(|shown| shown.response.rect.width()).or(state.outline_width);
    let right = egui::Panel::right("inspector")
        .default_size(state.inspector_width.unwrap_or(right).clamp(230.0, 420.0))
        .size_range(230.0..=420.0)
        .frame(bar);
    let shown = right.show_collapsible(ui, &mut state.inspector_open, |ui| {
        inspector::panel(ui, shell, workspace, requests);
    });
    state.inspector_width =
        shown.map(|shown| shown.response.rect.width()).or(state.inspector_width);
    let mut open = state.findings_open;
    egui::Panel::bottom("findings")
        .resizable(true)
        .default_size(200.0)
        .size_range(96.0..=420.0)
        .frame(bar)
        .show_collapsible(ui, &mut state.findings_open, |ui| {
            findings::panel(ui, shell, workspace, &mut open, requests);
        });
    state.findings_open &= open;
}

/// While the first file is being read.
pub fn waiting(ui: &mut egui::Ui) {
    ui.centered_and_justified(|ui| ui.add(egui::Spinner::new().size(28.0)));
}

fn side(margin: i8) -> egui::Margin {
    egui::Margin::symmetric(margin, 0)
}
