//! The menus in the bar at the top, by mouse and by keyboard.

use egui::{Button, Id, Key, Modifiers, Popup, SetOpenCommand, Ui, Vec2};

use super::{Shell, top};
use crate::app::command::{Command, Menu};
use crate::app::menus::{self, Entry};
use crate::app::request::Request;
use crate::app::widgets;
use crate::file;

/// What the bar's menus keep between frames.
#[derive(Debug, Clone, Default)]
pub struct MenuBar {
    /// The titles as they were shown last.
    titles: Vec<Title>,
    /// The title that has the keyboard.
    at: Option<usize>,
    /// What had the keyboard before the bar got it.
    back: Option<Id>,
    /// The lines of the open menu that open menus themselves.
    openers: Vec<Id>,
}

/// One title, and the menu under it.
#[derive(Debug, Clone, Copy)]
struct Title {
    id: Id,
    popup: Id,
}

impl MenuBar {
    /// Gives the keyboard to the first title, or from the titles back to where it was; answers
    /// whether the view shall have it.
    pub fn toggle(&mut self, ctx: &egui::Context) -> bool {
        if self.at.take().is_some() {
            return !menus::give_back(ctx, self.back.take());
        }
        self.back = ctx.memory(egui::Memory::focused);
        self.focus(ctx, 0);
        false
    }

    /// Whether one of the titles has the keyboard.
    #[must_use]
    pub fn has_keyboard(&self) -> bool {
        self.at.is_some()
    }

    fn focus(&mut self, ctx: &egui::Context, at: usize) {
        if let Some(title) = self.titles.get(at) {
            ctx.memory_mut(|memory| memory.request_focus(title.id));
            self.at = Some(at);
        }
    }

    /// The title beside one, around the ends.
    fn beside(&self, at: usize, by: usize) -> usize {
        (at + by) % self.titles.len().max(1)
    }

    fn open(&self, ctx: &egui::Context, at: usize, entry: Entry) {
        if let Some(title) = self.titles.get(at) {
            Popup::open_id(ctx, title.popup);
            menus::enter(ctx, title.popup, self.back, entry);
        }
    }

    /// Reads this frame's keys, before the titles and the menus see them.
    fn read(&mut self, ctx: &egui::Context, requests: &mut Vec<Request>) {
        let focused = ctx.memory(egui::Memory::focused);
        let is_open = |title: &Title| Popup::is_id_open(ctx, title.popup);
        let open = self.titles.iter().position(is_open);
        let at = self.titles.iter().position(|title| Some(title.id) == focused);
        let was_at = std::mem::replace(&mut self.at, at.filter(|_| open.is_none())).is_some();
        match (open, at) {
            (Some(open), _) => self.in_menu(ctx, open, focused),
            (None, Some(at)) => self.on_title(ctx, at, requests),
            (None, None) => {
                // egui takes the keyboard away with Escape in the frame after it came.
                if was_at && takes(ctx, Key::Escape) && !menus::give_back(ctx, self.back) {
                    requests.push(Request::FocusView);
                }
                self.back = None;
            }
        }
    }

    fn on_title(&mut self, ctx: &egui::Context, at: usize, requests: &mut Vec<Request>) {
        if let Some(title) = self.titles.get(at) {
            let id = title.id;
            ctx.memory_mut(|memory| memory.set_focus_lock_filter(id, menus::KEPT_KEYS));
        }
        let last = self.titles.len().saturating_sub(1);
        if takes(ctx, Key::ArrowRight) {
            self.focus(ctx, self.beside(at, 1));
        } else if takes(ctx, Key::ArrowLeft) {
            self.focus(ctx, self.beside(at, last));
        } else if takes(ctx, Key::Home) {
            self.focus(ctx, 0);
        } else if takes(ctx, Key::End) {
            self.focus(ctx, last);
        } else if [Key::ArrowDown, Key::Enter, Key::Space].into_iter().any(|key| takes(ctx, key)) {
            self.open(ctx, at, Entry::First);
        } else if takes(ctx, Key::ArrowUp) {
            self.open(ctx, at, Entry::Last);
        } else if takes(ctx, Key::Escape) && self.toggle(ctx) {
            requests.push(Request::FocusView);
        }
    }

    /// With a menu open, Left and Right go to the menus beside it, unless they go into a menu in
    /// the menu or out of it: that is egui's business.
    fn in_menu(&self, ctx: &egui::Context, open: usize, focused: Option<Id>) {
        let Some(title) = self.titles.get(open) else { return };
        let layer = focused.and_then(|id| ctx.read_response(id)).map(|at| at.layer_id.id);
        let is_deeper =
            focused != Some(title.id) && layer.is_some_and(|layer| layer != title.popup);
        let opens = focused.is_some_and(|id| self.openers.contains(&id));
        let last = self.titles.len().saturating_sub(1);
        if !opens && takes(ctx, Key::ArrowRight) {
            self.open(ctx, self.beside(open, 1), Entry::First);
        } else if !is_deeper && takes(ctx, Key::ArrowLeft) {
            self.open(ctx, self.beside(open, last), Entry::First);
        } else if takes(ctx, Key::F10) {
            Popup::close_id(ctx, title.popup);
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, shell: &Shell<'_>, requests: &mut Vec<Request>) {
        self.read(ui.ctx(), requests);
        let before = std::mem::take(&mut self.titles);
        let is_open = |title: &Title| Popup::is_id_open(ui.ctx(), title.popup);
        let open = before.iter().find(|title| is_open(title)).map(|title| title.id);
        for menu in Menu::ALL {
            let text = shell.words.get(menu.key());
            let id = ui.next_auto_id();
            let response = ui.add(Button::selectable(open == Some(id), text));
            widgets::focus_ring(ui, &response, response.rect);
            let mut popup = widgets::menu(&response);
            self.titles.push(Title { id: response.id, popup: popup.get_id() });
            // A pointer that only rests on a title leaves the keyboard's menu alone.
            let points =
                response.hovered() && ui.input(|input| input.pointer.delta() != Vec2::ZERO);
            if points && !response.clicked() && open.is_some_and(|open| open != response.id) {
                popup = popup.open_memory(Some(SetOpenCommand::Bool(true)));
            }
            if let Some(shown) = popup.show(|ui| menu_ui(ui, shell, menu, requests)) {
                self.openers = shown.inner;
            }
        }
    }
}

/// Takes a key that is pressed without others out of this frame's input, so that egui does not
/// follow it either.
fn takes(ctx: &egui::Context, key: Key) -> bool {
    let taken = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if taken {
        ctx.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
    taken
}

/// The lines of a menu; answers which of them open a menu.
fn menu_ui(ui: &mut Ui, shell: &Shell<'_>, menu: Menu, requests: &mut Vec<Request>) -> Vec<Id> {
    let commands: Vec<Command> =
        Command::all().into_iter().filter(|command| command.spec().menu == menu).collect();
    ui.set_min_width(232.0);
    let mut last_group = None;
    let mut done_submenus: Vec<&str> = Vec::new();
    let mut openers = Vec::new();
    for command in &commands {
        let spec = command.spec();
        if last_group.is_some_and(|last| last != spec.group) {
            ui.separator();
        }
        last_group = Some(spec.group);
        match spec.submenu {
            None => {
                top::item(ui, shell, *command, requests);
                if *command == Command::Open {
                    openers.extend(open_menus(ui, shell, requests));
                }
            }
            Some(key) if !done_submenus.contains(&key) => {
                done_submenus.push(key);
                let in_line = menu == Menu::View;
                openers.push(opener_in_line(ui, shell.words.get(key), in_line, |ui| {
                    for command in &commands {
                        if command.spec().submenu == Some(key) {
                            top::item(ui, shell, *command, requests);
                        }
                    }
                }));
            }
            Some(_) => {}
        }
    }
    openers
}

/// A line that opens a menu beside it.
fn opener(ui: &mut Ui, text: &str, add: impl FnOnce(&mut Ui)) -> Id {
    opener_in_line(ui, text, false, add)
}

/// The same; where others have a place for a tick, in line with them.
fn opener_in_line(ui: &mut Ui, text: &str, in_line: bool, add: impl FnOnce(&mut Ui)) -> Id {
    let add = |ui: &mut Ui| {
        ui.set_min_width(192.0);
        add(ui);
    };
    let shown = match in_line {
        true => ui.menu_button((menus::tick_atom(false), text), add),
        false => ui.menu_button(text, add),
    };
    menus::line(&shown.response, text);
    shown.response.id
}

/// What can be opened besides files that are looked for: recent ones, samples, templates.
fn open_menus(ui: &mut Ui, shell: &Shell<'_>, requests: &mut Vec<Request>) -> [Id; 3] {
    let words = shell.words;
    let recent = opener(ui, words.get("menu-recent"), |ui| {
        if shell.recent.is_empty() {
            ui.add_enabled(false, Button::new(words.get("menu-recent-empty")));
        }
        for path in shell.recent {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            let line = ui.button(name.as_ref()).on_hover_text(path.display().to_string());
            menus::line(&line, &name);
            if line.clicked() {
                requests.push(Request::OpenFile(path.clone()));
            }
        }
    });
    let samples = opener(ui, words.get("menu-samples"), |ui| {
        for sample in file::samples::list() {
            let line = ui.button(sample.title).on_hover_text(sample.description);
            menus::line(&line, sample.title);
            if line.clicked() {
                requests.push(Request::OpenSample(sample.name));
            }
        }
    });
    let templates = opener(ui, words.get("start-templates"), |ui| {
        for template in file::templates::list() {
            let title = words.find(&format!("template-{}", template.name));
            let title = title.unwrap_or(template.name);
            let line = ui.button(title);
            menus::line(&line, title);
            if line.clicked() {
                requests.push(Request::OpenTemplate(template.name));
            }
        }
    });
    [recent, samples, templates]
}
