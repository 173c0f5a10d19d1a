//! What the program is.

use egui::Ui;

use super::{Choice, Scope, buttons_ui, primary_button};
use crate::app::theme;

pub(super) fn ui(ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
    let words = scope.words;
    ui.set_width(380.0);
    let title = egui::RichText::new(words.get("start-title"));
    ui.label(title.size(theme::LARGE).family(theme::bold()));
    let version = env!("CARGO_PKG_VERSION");
    let text = words.with("about-version", &[("version", version.into())]);
    ui.label(egui::RichText::new(text).weak());
    ui.add_space(4.0);
    for key in ["about-text", "about-license", "about-fonts"] {
        ui.add(egui::Label::new(words.get(key)).wrap());
    }
    ui.add_space(8.0);
    let mut choice = None;
    buttons_ui(ui, |ui| {
        let button = primary_button(ui, scope, words.get("dialog-close"), true);
        if is_new {
            button.request_focus();
        }
        if button.clicked() {
            choice = Some(Choice::Cancel);
        }
    });
    choice
}
