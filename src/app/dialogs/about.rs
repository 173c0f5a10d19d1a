//! What the program is.

use egui::Ui;

use super::{Choice, Scope, close_ui};
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
    close_ui(ui, scope, is_new)
}
