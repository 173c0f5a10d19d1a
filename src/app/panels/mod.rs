//! What stands around the canvas: bars at the top and bottom, panels at the sides, the start screen.
//!
//! Panels get everything read-only in a [`Shell`] and push requests; what they keep between frames
//! (what is open, what is dragged) is in [`PanelState`].

mod filter;
mod findings;
mod inspector;
mod menu_bar;
mod outline;
mod start;
mod status;
mod switch;
mod top;

use super::command::{Command, Conditions};
use super::find::Find;
use super::prefs::Preferences;
use super::request::Request;
use super::theme::Theme;
use super::views::View;
use super::workspace::Workspace;
use crate::i18n::Words;
use crate::model::Date;

pub use inspector::{field_id, open_note_menu, open_ways};
pub use start::start;

/// The least width of the map.
const LEAST_MAP: f32 = 360.0;

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

/// What the keyboard can be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the panes")]
pub enum Pane {
    View,
    Inspector,
    Outline,
}

/// What the panels keep between frames.
#[derive(Debug, Clone)]
pub struct PanelState {
    /// Whether the outline is open.
    pub outline_open: bool,
    /// Whether the inspector is open.
    pub inspector_open: bool,
    /// Whether the inspector was opened after the outline.
    inspector_last: bool,
    /// Whether there is room for one of the two only.
    tight: bool,
    /// Whether the list of findings is open.
    pub findings_open: bool,
    outline_width: Option<f32>,
    inspector_width: Option<f32>,
    /// Where they were shown last, if they were in sight.
    outline_at: Option<egui::Rect>,
    inspector_at: Option<egui::Rect>,
    /// What they left for the view.
    view_at: Option<egui::Rect>,
    /// The panel whose first widget takes the keyboard with the next frame.
    wants_keyboard: Option<Pane>,
    /// The menus at the top.
    pub menu_bar: menu_bar::MenuBar,
    outline: outline::OutlineState,
    findings: findings::Findings,
}

impl PanelState {
    /// As they were the last time.
    #[must_use]
    pub fn new(preferences: &Preferences) -> Self {
        Self {
            outline_open: preferences.outline.open,
            inspector_open: preferences.inspector.open,
            inspector_last: true,
            tight: false,
            findings_open: false,
            outline_width: preferences.outline.width,
            inspector_width: preferences.inspector.width,
            outline_at: None,
            inspector_at: None,
            view_at: None,
            wants_keyboard: None,
            menu_bar: menu_bar::MenuBar::default(),
            outline: outline::OutlineState::default(),
            findings: findings::Findings::default(),
        }
    }

    /// Forgets what was told about the document that was open.
    pub fn forget_document(&mut self) {
        self.findings = findings::Findings::default();
    }

    /// Opens or closes the outline; one that a narrow window has no room for comes in place of the
    /// inspector.
    pub fn toggle_outline(&mut self) {
        let waits = self.outline_open && self.inspector_open && self.inspector_last && self.tight;
        self.outline_open = waits || !self.outline_open;
        self.inspector_last = !self.outline_open;
    }

    /// Opens or closes the inspector, likewise.
    pub fn toggle_inspector(&mut self) {
        let waits = self.outline_open && self.inspector_open && !self.inspector_last && self.tight;
        self.inspector_open = waits || !self.inspector_open;
        self.inspector_last = self.inspector_open;
    }

    /// Opens the inspector, if it is not in sight.
    pub fn show_inspector(&mut self) {
        self.inspector_open = true;
        self.inspector_last = true;
    }

    /// Where the keyboard goes that is to go to a panel: there, and from there back to the view.
    /// `keyboard`: where what has it is on the screen.
    #[must_use]
    pub fn pane_to(&self, wanted: Pane, keyboard: Option<egui::Pos2>) -> Pane {
        let is_in = |at: Option<egui::Rect>| {
            at.zip(keyboard).is_some_and(|(at, keyboard)| at.contains(keyboard))
        };
        let now = [
            (Pane::Inspector, self.inspector_at),
            (Pane::Outline, self.outline_at),
            (Pane::View, self.view_at),
        ]
        .into_iter()
        .find_map(|(pane, at)| is_in(at).then_some(pane));
        if now == Some(wanted) { Pane::View } else { wanted }
    }

    /// Gives the keyboard to a panel, opening it if need be.
    pub fn focus(&mut self, pane: Pane) {
        match pane {
            Pane::Inspector => self.show_inspector(),
            Pane::Outline => (self.outline_open, self.inspector_last) = (true, false),
            Pane::View => {}
        }
        self.wants_keyboard = Some(pane);
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
    top.show(ui, |ui| top::bar(ui, shell, &mut state.menu_bar, find, requests));
    let Some(workspace) = shell.workspace else { return };
    let bottom = egui::Panel::bottom("status").exact_size(28.0).frame(bar.inner_margin(side(12)));
    bottom.show(ui, |ui| status::bar(ui, shell, workspace, requests));
    (state.outline_at, state.inspector_at) = (None, None);
    if workspace.view != View::Insights {
        sides(ui, shell, workspace, state, requests);
    }
    let mut open = state.findings_open;
    egui::Panel::bottom("findings")
        .resizable(true)
        .drag_to_open(false)
        .default_size(200.0)
        .size_range(96.0..=420.0)
        .frame(bar)
        .show_collapsible(ui, &mut state.findings_open, |ui| {
            findings::panel(ui, shell, workspace, (&mut state.findings, &mut open), requests);
        });
    state.findings_open &= open;
    if workspace.personas.is_on() {
        match workspace.view {
            View::Map => filter::strip(ui, shell, workspace, requests),
            View::Insights => filter::insights_strip(ui, shell, workspace, requests),
            View::Empathy | View::Personas => {}
        }
    }
    state.view_at = Some(ui.available_rect_before_wrap());
    leave_view(ui, state);
}

/// Who clicks in a side panel does not mean the view with what is typed next: letters would make
/// cards there.
fn leave_view(ui: &egui::Ui, state: &PanelState) {
    let pressed =
        ui.input(|input| input.pointer.interact_pos().filter(|_| input.pointer.any_pressed()));
    let Some(at) = pressed.filter(|at| ui.ctx().layer_id_at(*at) == Some(ui.layer_id())) else {
        return;
    };
    let is_in_panel = [state.outline_at, state.inspector_at]
        .into_iter()
        .flatten()
        .any(|panel| panel.contains(at));
    let Some(focused) = ui.memory(egui::Memory::focused).filter(|_| is_in_panel) else { return };
    let place = ui.ctx().read_response(focused).map(|response| response.rect.center());
    if place.zip(state.view_at).is_some_and(|(place, view)| view.contains(place)) {
        ui.memory_mut(|memory| memory.surrender_focus(focused));
    }
}

/// Outline and inspector. A window that is too narrow for both shows the one that was opened last:
/// the map stays the largest thing.
fn sides(
    ui: &mut egui::Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    state: &mut PanelState,
    requests: &mut Vec<Request>,
) {
    let bar = egui::Frame::new().fill(shell.theme.chrome);
    let room = ui.available_width();
    let (left, right) = if room < 1_400.0 { (180.0, 256.0) } else { (216.0, 280.0) };
    let left = state.outline_width.unwrap_or(left).clamp(150.0, 360.0);
    let right = state.inspector_width.unwrap_or(right).clamp(230.0, 420.0);
    let both = state.outline_open && state.inspector_open;
    let tight = both && room - left - right < LEAST_MAP.max(room * 0.4);
    state.tight = tight;
    let mut outline_open = state.outline_open && !(tight && state.inspector_last);
    let mut inspector_open = state.inspector_open && (!tight || state.inspector_last);

    let before = outline_open;
    let panel = egui::Panel::left("outline").default_size(left).size_range(150.0..=360.0);
    let shown = panel.frame(bar).show_collapsible(ui, &mut outline_open, |ui| {
        let document = workspace.document();
        let has_rows =
            document.stage_count() + document.rows().len() + document.persona_count() > 0;
        if !has_rows {
            take_keyboard(ui, &mut state.wants_keyboard, Pane::Outline);
        }
        let wants = state.wants_keyboard.take_if(|pane| *pane == Pane::Outline).is_some();
        state.outline.wants_keyboard |= wants;
        steady(ui, |ui| outline::panel(ui, shell, workspace, &mut state.outline, requests));
    });
    state.outline_at = shown.as_ref().map(|shown| shown.response.rect).filter(|_| outline_open);
    state.outline_width = shown.map(|shown| shown.response.rect.width()).or(state.outline_width);
    if outline_open != before {
        state.outline_open = outline_open;
    }

    let before = inspector_open;
    let panel = egui::Panel::right("inspector").default_size(right).size_range(230.0..=420.0);
    let shown = panel.frame(bar).show_collapsible(ui, &mut inspector_open, |ui| {
        take_keyboard(ui, &mut state.wants_keyboard, Pane::Inspector);
        steady(ui, |ui| inspector::panel(ui, shell, workspace, requests));
    });
    state.inspector_at = shown.as_ref().map(|shown| shown.response.rect).filter(|_| inspector_open);
    state.inspector_width =
        shown.map(|shown| shown.response.rect.width()).or(state.inspector_width);
    if inspector_open != before {
        state.inspector_open = inspector_open;
    }
}

/// Gives the keyboard to the first of what is shown next that can have it, if that panel wants it.
fn take_keyboard(ui: &egui::Ui, wants: &mut Option<Pane>, pane: Pane) {
    if wants.take_if(|wanted| *wanted == pane).is_some() {
        ui.memory_mut(|memory| {
            memory.stop_text_input();
            memory.move_focus(egui::FocusDirection::Next);
        });
        ui.ctx().request_repaint();
    }
}

/// Shows something in all the space that there is, which does not grow with what is in it.
fn steady(ui: &mut egui::Ui, add: impl FnOnce(&mut egui::Ui)) {
    let space = ui.available_rect_before_wrap();
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(space));
    child.set_clip_rect(space.intersect(ui.clip_rect()));
    add(&mut child);
    ui.advance_cursor_after_rect(space);
}

/// While the first file is being read.
pub fn waiting(ui: &mut egui::Ui) {
    ui.centered_and_justified(|ui| ui.add(egui::Spinner::new().size(28.0)));
}

fn side(margin: i8) -> egui::Margin {
    egui::Margin::symmetric(margin, 0)
}
