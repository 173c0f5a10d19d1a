//! Fields for what marks a thing: free words, a colour, personas.

use std::collections::BTreeSet;

use egui::{Id, Ui, vec2};

use super::{Form, Key};
use crate::app::marks::Mark;
use crate::app::widgets;
use crate::i18n::Words;
use crate::model::{Hue, PersonaId, Traveller};

impl Form<'_> {
    /// Free words: each a chip that can be taken away, and a field for more.
    pub(in crate::app::panels::inspector) fn tags_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        tags: &BTreeSet<String>,
    ) -> Option<TagEdit> {
        let words = self.words();
        let label = words.get("field-tags");
        self.label_ui(ui, label);
        let mut edit = None;
        if !tags.is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
                for tag in tags {
                    if removable_ui(ui, words, key.nth(tag), tag) {
                        edit = Some(TagEdit::Remove(tag.clone()));
                    }
                }
            });
        }
        let id = key.id();
        let mut text = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
        let field = egui::TextEdit::singleline(&mut text)
            .id(id)
            .hint_text(widgets::prompt(ui, words.get("hint-tags")))
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        widgets::name_it(ui, id, label);
        let is_left = response.lost_focus();
        if is_left || text.contains(',') {
            let escaped = ui.input(|input| input.key_pressed(egui::Key::Escape));
            // What was typed after the last comma, in the same frame, is a tag that goes on.
            let parted = if is_left { None } else { text.rsplit_once(',') };
            let (ready, rest) = parted.unwrap_or((&text, ""));
            let new: Vec<String> = ready
                .split(',')
                .map(|tag| tag.trim().to_owned())
                .filter(|tag| !tag.is_empty())
                .collect();
            text = rest.trim_start().to_owned();
            if !new.is_empty() && !escaped {
                edit = Some(TagEdit::Add(new));
            }
            if ui.input(|input| input.key_pressed(egui::Key::Enter)) {
                response.request_focus();
            }
        }
        ui.data_mut(|data| data.insert_temp(id, text));
        ui.add_space(4.0);
        edit
    }

    /// A colour of the palette, or the one by place.
    pub(in crate::app::panels::inspector) fn hue_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        chosen: Option<Hue>,
        ink: impl Fn(Hue) -> crate::layout::scene::Ink,
    ) -> Option<Option<Hue>> {
        let words = self.words();
        let theme = self.shell.theme;
        self.label_ui(ui, words.get("field-color"));
        let mut answer = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            for hue in Hue::ALL {
                let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
                let response = ui.interact(rect, key.nth(hue), egui::Sense::click());
                ui.painter().circle_filled(rect.center(), 8.0, theme.ink(ink(hue)));
                if chosen == Some(hue) {
                    let stroke = egui::Stroke::new(2.0, theme.text);
                    ui.painter().circle_stroke(rect.center(), 10.0, stroke);
                }
                widgets::focus_ring(ui, &response, rect.expand(2.0));
                let name = words.with("a11y-color", &[("color", words.hue(hue).into())]);
                let role = egui::accesskit::Role::Button;
                let is_chosen = chosen == Some(hue);
                response.widget_info(|| egui::WidgetInfo::selected(role, true, is_chosen, &name));
                if response.on_hover_text(words.hue(hue)).clicked() {
                    answer = Some(if is_chosen { None } else { Some(hue) });
                }
            }
            let id = key.nth("automatic");
            if widgets::chip(ui, id, words.get("value-automatic"), chosen.is_none()).clicked() {
                answer = Some(None);
            }
        });
        ui.add_space(4.0);
        answer
    }

    /// A persona's mark and name, on or off.
    pub(in crate::app::panels::inspector) fn persona_chip_ui(
        &mut self,
        ui: &mut Ui,
        id: Id,
        persona: PersonaId,
        on: bool,
        mixed: bool,
    ) -> bool {
        let Some(record) = self.document().persona(persona) else { return false };
        let name = self.words().titled(&record.name, "untitled-persona");
        let mark = Mark::of(self.document(), Traveller::Persona(persona), &self.shell.theme);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let mut checked = on;
            let response = ui
                .push_id(id, |ui| {
                    widgets::plain_outlines(ui);
                    let tick = egui::Checkbox::without_text(&mut checked).indeterminate(mixed);
                    widgets::ringed(ui, |ui| ui.add(tick))
                })
                .inner;
            widgets::name_it(ui, response.id, name);
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 14.0), egui::Sense::hover());
            let known = crate::model::EvidenceKind::Measured;
            mark.paint(ui.painter(), rect.center(), 5.5, known);
            let label = ui.add(egui::Label::new(name).sense(egui::Sense::click()).wrap());
            response.clicked() || label.clicked()
        })
        .inner
    }
}

/// What shall become of the tags.
#[derive(Debug, Clone)]
pub(in crate::app::panels::inspector) enum TagEdit {
    Add(Vec<String>),
    Remove(String),
}

impl TagEdit {
    pub(in crate::app::panels::inspector) fn apply(&self, tags: &mut BTreeSet<String>) {
        match self {
            Self::Add(new) => tags.extend(new.iter().cloned()),
            Self::Remove(old) => {
                tags.remove(old);
            }
        }
    }
}

/// A small text with a cross; answers whether the cross was pressed.
pub(in crate::app::panels::inspector) fn removable_ui(
    ui: &mut Ui,
    words: Words,
    id: Id,
    text: &str,
) -> bool {
    let name = words.with("a11y-remove", &[("name", text.into())]);
    widgets::removable(ui, id, text, &name)
}
