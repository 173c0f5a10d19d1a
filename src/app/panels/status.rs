//! The bar at the bottom: is it saved, what is worth a look, how much there is.

use egui::{Align, Layout, Sense, Ui, vec2};

use super::Shell;
use crate::app::command::Command;
use crate::app::digest::Remark;
use crate::app::request::Request;
use crate::app::views::View;
use crate::app::widgets;
use crate::app::workspace::{SaveState, Workspace};
use crate::model::RecordId;

pub(super) fn bar(
    ui: &mut Ui,
    shell: &Shell<'_>,
    workspace: &Workspace,
    requests: &mut Vec<Request>,
) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        saved_ui(ui, shell, workspace);
        findings_ui(ui, shell, workspace, requests);
        ui.label(widgets::small(counts(shell, workspace)));
        digits_ui(ui, shell, workspace);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            name_ui(ui, shell, workspace, requests);
        });
    });
}

/// What the journey is called; a click leads to where that is said.
fn name_ui(ui: &mut Ui, shell: &Shell<'_>, workspace: &Workspace, requests: &mut Vec<Request>) {
    let name = widgets::small(workspace.name(shell.words));
    let button = ui.add(egui::Button::new(name).frame(false).truncate());
    let says = shell.words.get("bar-name");
    let tip = match workspace.path() {
        Some(path) => format!("{}\n{says}", path.display()),
        None => says.to_owned(),
    };
    if button.on_hover_text(tip).clicked() {
        requests.push(Request::EditText(RecordId::Journey));
    }
}

fn saved_ui(ui: &mut Ui, shell: &Shell<'_>, workspace: &Workspace) {
    let theme = &shell.theme;
    let (key, color) = match workspace.save_state() {
        SaveState::New => ("bar-never-saved", theme.text_muted),
        SaveState::Saving => ("bar-saving", theme.text_muted),
        SaveState::Saved => ("bar-saved", theme.good),
        SaveState::Unsaved => ("bar-unsaved", theme.warning),
        SaveState::Failed => ("bar-save-failed", theme.warning),
    };
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(8.0, 8.0), Sense::hover());
        ui.painter().circle_filled(rect.center(), 4.0, color);
        ui.label(widgets::small(shell.words.get(key)));
    });
}

fn findings_ui(ui: &mut Ui, shell: &Shell<'_>, workspace: &Workspace, requests: &mut Vec<Request>) {
    let Some(digest) = workspace.digest() else { return };
    let count = digest.remarks.len();
    let words = shell.words;
    let text = match count {
        0 => words.get("bar-no-findings").to_owned(),
        _ => words.count("count-findings", count),
    };
    // Something is wrong only where there is a problem; findings are an advice.
    let is_wrong = digest.remarks.iter().any(Remark::is_problem);
    let color = if is_wrong { shell.theme.warning } else { shell.theme.text_muted };
    let button = egui::Button::new(widgets::small_bold(&text).color(color)).frame(false);
    if ui.add(button).on_hover_text(words.get("cmd-toggle-findings.tip")).clicked() {
        requests.push(Request::Run(Command::Findings));
    }
}

/// Whose satisfaction the keys with digits give, where it could be several people's.
fn digits_ui(ui: &mut Ui, shell: &Shell<'_>, workspace: &Workspace) {
    let document = workspace.document();
    let is_map = workspace.view == View::Map;
    if is_map && document.persona_count() > 1 && !workspace.score_places().is_empty() {
        let name = shell.words.traveller(document, workspace.traveller());
        let text = shell.words.with("bar-digits", &[("name", name.into())]);
        ui.label(widgets::small(text));
    }
}

fn counts(shell: &Shell<'_>, workspace: &Workspace) -> String {
    let (words, document) = (shell.words, workspace.document());
    let mut parts = vec![
        words.count("count-stages", document.stage_count()),
        words.count("count-steps", document.step_count()),
        words.count("count-personas", document.persona_count()),
    ];
    let coverage = workspace.digest().and_then(|digest| digest.coverage);
    if let Some(share) = coverage {
        let percent = words.share(share);
        parts.push(words.with("bar-coverage", &[("percent", percent.into())]));
    }
    parts.join(" · ")
}
