//! The command palette: type a few letters, press Enter.

use egui::{Button, Id, Key, Modifiers, Ui};

use super::{Choice, Scope};
use crate::app::command::Command;
use crate::app::widgets;
use crate::i18n::Words;

const ID: &str = "palette";

/// What was typed, and which line the keyboard is on.
#[derive(Debug, Default)]
pub(in crate::app) struct Palette {
    query: String,
    at: usize,
}

impl Palette {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
        let words = scope.words;
        ui.set_width(460.0);
        let consume = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let (up, down, enter) =
            (consume(Key::ArrowUp), consume(Key::ArrowDown), consume(Key::Enter));
        let id = Id::unique(ID);
        let field = egui::TextEdit::singleline(&mut self.query)
            .id(id)
            .hint_text(words.get("palette-placeholder"))
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        widgets::name_it(ui, id, words.get("palette-placeholder"));
        if is_new {
            response.request_focus();
        }
        if response.changed() {
            self.at = 0;
        }
        let found = matching(&self.query, scope);
        let last = found.len().saturating_sub(1);
        if down {
            self.at = if self.at >= last { 0 } else { self.at + 1 };
        }
        if up {
            self.at = if self.at == 0 { last } else { self.at - 1 };
        }
        self.at = self.at.min(last);
        if found.is_empty() {
            ui.label(egui::RichText::new(words.get("palette-none")).weak());
        }
        let clicked = self.list_ui(ui, scope, &found, up || down);
        let chosen = found.get(self.at).copied().filter(|_| enter).or(clicked)?;
        chosen.spec().needs.met(scope.conditions).then_some(Choice::Run(chosen))
    }

    fn list_ui(
        &self,
        ui: &mut Ui,
        scope: Scope<'_>,
        found: &[Command],
        moved: bool,
    ) -> Option<Command> {
        let mut clicked = None;
        let height = (ui.ctx().content_rect().height() - 240.0).clamp(80.0, 380.0);
        egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, command) in found.iter().enumerate() {
                let response = line_ui(ui, scope, *command, at == self.at);
                if moved && at == self.at {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    clicked = Some(*command);
                }
            }
        });
        clicked
    }
}

fn line_ui(ui: &mut Ui, scope: Scope<'_>, command: Command, current: bool) -> egui::Response {
    let words = scope.words;
    let enabled = command.spec().needs.met(scope.conditions);
    let mut button = Button::selectable(current, command.full_text(words))
        .min_size(egui::vec2(ui.available_width(), 28.0));
    if let Some(shortcut) = command.spec().shortcuts().next() {
        button = button.shortcut_text(shortcut.text(words));
    } else {
        button = button.right_text("");
    }
    let response = ui.add_enabled(enabled, button);
    response.on_disabled_hover_text(words.get("palette-unavailable"))
}

/// The commands that have all typed words in their names or tips: those whose name has them first,
/// among these the ones used lately; what cannot be run now comes last.
fn matching(query: &str, scope: Scope<'_>) -> Vec<Command> {
    let mut found = named_like(query, scope.words);
    found.retain(|command| *command != Command::Palette);
    let recent = |command: &Command| {
        let place = scope.recent_commands.iter().position(|recent| recent == command);
        place.unwrap_or(usize::MAX)
    };
    let needles = needles_of(query);
    found.sort_by_key(|command| {
        let cannot = !command.spec().needs.met(scope.conditions);
        let name = command.full_text(scope.words).to_lowercase();
        let by_name = needles.iter().all(|needle| name.contains(needle.as_str()));
        (cannot, !by_name, recent(command))
    });
    found
}

fn needles_of(query: &str) -> Vec<String> {
    query.split_whitespace().map(str::to_lowercase).collect()
}

fn named_like(query: &str, words: Words) -> Vec<Command> {
    let needles = needles_of(query);
    let all = Command::all().into_iter();
    let named = all.filter(|command| {
        let name = command.full_text(words).to_lowercase();
        let tip = command.tip(words).unwrap_or_default().to_lowercase();
        let menu = words.get(command.spec().menu.key()).to_lowercase();
        let said = format!("{name}\n{tip}\n{menu}");
        needles.iter().all(|needle| said.contains(needle.as_str()))
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::LaneKind;

    #[test]
    fn a_few_letters_of_a_name_find_the_command() {
        let words = Words::of(Language::English);
        assert_eq!(named_like("zoom in", words), [Command::ZoomIn]);
        assert!(named_like("add a stage", words).contains(&Command::AddStage));
        assert!(named_like("row pain", words).contains(&Command::AddLane(LaneKind::Pains)));
        assert!(named_like("nothing like it", words).is_empty());
        assert_eq!(named_like("", words).len(), Command::all().len());
        let finnish = Words::of(Language::Finnish);
        assert!(named_like("kipu", finnish).contains(&Command::AddLane(LaneKind::Pains)));
    }
}
