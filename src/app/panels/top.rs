//! The bar at the top: menus, undo and redo, search, zoom, language.

use egui::{Button, Id, Rangef, Ui};

use super::menu_bar::MenuBar;
use super::{Shell, switch};
use crate::app::command::{Command, Menu};
use crate::app::find::{Find, WIDTHS};
use crate::app::menus;
use crate::app::request::Request;
use crate::app::theme;
use crate::app::views::View;
use crate::app::widgets;
use crate::change::History;
use crate::i18n::{Language, rounded};

pub(super) fn bar(
    ui: &mut Ui,
    shell: &Shell<'_>,
    menu_bar: &mut MenuBar,
    find: &mut Find,
    requests: &mut Vec<Request>,
) {
    let usual = ui.style().clone();
    ui.horizontal_centered(|ui| {
        egui::MenuBar::new().ui(ui, |ui| {
            ui.spacing_mut().button_padding = egui::vec2(8.0, 4.0);
            ui.spacing_mut().item_spacing.x = 0.0;
            menu_bar.show(ui, shell, requests);
            // From here on everything looks as everywhere else.
            ui.set_style(usual);
            ui.add_space(8.0);
            if shell.workspace.is_some() {
                for command in [Command::Undo, Command::Redo] {
                    tool(ui, shell, command, requests);
                }
                switch::show(ui, shell, requests);
            }
            let view = shell.workspace.map(|workspace| workspace.view);
            let rest = width_at_right(ui, shell, view, find);
            let field = if view.is_some() { WIDTHS } else { Rangef::point(0.0) };
            widgets::at_right(ui, Id::unique("top-right"), rest, field, |ui, width| {
                ui.spacing_mut().item_spacing.x = 4.0;
                if let Some(view) = view {
                    find.field_ui(ui, shell, width, requests);
                    ui.add_space(4.0);
                    // Nothing that does nothing in the view that is open.
                    if view != View::Insights {
                        for command in [Command::ToggleOutline, Command::ToggleInspector] {
                            tool(ui, shell, command, requests);
                        }
                        ui.add_space(4.0);
                    }
                    if matches!(view, View::Map | View::Empathy) {
                        zoom_menu(ui, shell, requests);
                    }
                }
                language_menu(ui, shell, requests);
            });
        });
    });
}

/// About how wide the tools at the right end are, beside the search field.
fn width_at_right(ui: &Ui, shell: &Shell<'_>, view: Option<View>, find: &Find) -> f32 {
    let button = |text: &str| widgets::width_of(ui, text, theme::BODY) + 20.0;
    let mut width = button(&shell.words.language().code().to_uppercase());
    let Some(view) = view else { return width };
    width += find.steps_width(ui, shell.words) + 24.0;
    if view != View::Insights {
        width += 72.0;
    }
    if matches!(view, View::Map | View::Empathy) {
        width += button(&zoom_text(shell));
    }
    width
}

fn zoom_text(shell: &Shell<'_>) -> String {
    shell.words.percent(rounded(f64::from(shell.zoom), 2), 0)
}

/// A command as a button with its icon.
pub(super) fn tool(ui: &mut Ui, shell: &Shell<'_>, command: Command, requests: &mut Vec<Request>) {
    let spec = command.spec();
    let Some(icon) = spec.icon else { return };
    let enabled = spec.needs.met(shell.conditions);
    let tip = tip_of(shell, command);
    let name = command.text(shell.words);
    if widgets::icon_button_with_tip(ui, icon, (name, &tip), enabled, shell.on.contains(&command))
        .clicked()
    {
        requests.push(Request::Run(command));
    }
}

/// What a tooltip says: the command, what it would do, its shortcut.
pub(super) fn tip_of(shell: &Shell<'_>, command: Command) -> String {
    let text = text_of(shell, command);
    match command.spec().shortcuts().next() {
        Some(shortcut) => format!("{text} ({})", shortcut.text(shell.words)),
        None => text,
    }
}

/// The command's text; undo and redo name what they undo and redo.
fn text_of(shell: &Shell<'_>, command: Command) -> String {
    let words = shell.words;
    let history = shell.workspace.map(crate::app::workspace::Workspace::history);
    let (key, label) = match command {
        Command::Undo => ("cmd-undo-what", history.and_then(History::undo_label)),
        Command::Redo => ("cmd-redo-what", history.and_then(History::redo_label)),
        _ => return command.text(words).to_owned(),
    };
    match label {
        Some(label) => words.with(key, &[("what", crate::wording::change(words, label).into())]),
        None => command.text(words).to_owned(),
    }
}

/// A command as a line of a menu.
pub(super) fn item(ui: &mut Ui, shell: &Shell<'_>, command: Command, requests: &mut Vec<Request>) {
    let spec = command.spec();
    let text = text_of(shell, command);
    let is_on = shell.on.contains(&command);
    // What can be on or off has a place for its tick, and so has what stands in line with it.
    let mut button = match spec.menu {
        Menu::View => Button::new((menus::tick_atom(is_on), &text)),
        _ => Button::new(&text),
    };
    if let Some(shortcut) = spec.shortcuts().next() {
        button = button.shortcut_text(shortcut.text(shell.words));
    }
    let mut response = ui.add_enabled(spec.needs.met(shell.conditions), button);
    menus::line(&response, &text);
    if is_on {
        let role = egui::accesskit::Role::Button;
        response.widget_info(|| egui::WidgetInfo::selected(role, true, true, &text));
    }
    if let Some(tip) = command.tip(shell.words) {
        response = response.on_hover_text(tip);
    }
    if response.clicked() {
        requests.push(Request::Run(command));
        ui.close();
    }
}

fn zoom_menu(ui: &mut Ui, shell: &Shell<'_>, requests: &mut Vec<Request>) {
    let zoom = zoom_text(shell);
    let name = shell.words.with("bar-zoom", &[("percent", zoom.clone().into())]);
    let response = ui.add(Button::new(zoom).frame_when_inactive(false));
    widgets::focus_ring(ui, &response, response.rect);
    widgets::menu(&response).show(|ui| {
        ui.set_min_width(192.0);
        let zooms = [Command::ZoomIn, Command::ZoomOut, Command::ZoomFit, Command::ZoomActual];
        for command in zooms {
            item(ui, shell, command, requests);
        }
    });
    widgets::name_it(ui, response.id, &name);
}

fn language_menu(ui: &mut Ui, shell: &Shell<'_>, requests: &mut Vec<Request>) {
    let code = shell.words.language().code().to_uppercase();
    let response = ui.add(Button::new(code).frame_when_inactive(false));
    widgets::focus_ring(ui, &response, response.rect);
    widgets::menu(&response).show(|ui| {
        for language in Language::ALL {
            item(ui, shell, Command::Language(language), requests);
        }
    });
    widgets::name_it(ui, response.id, shell.words.get("menu-language"));
}
