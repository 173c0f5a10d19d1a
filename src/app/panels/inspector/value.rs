//! What a stage is worth to whom: benefits and sacrifices on four dimensions, each with how it is
//! known.

use egui::{Sense, Ui, vec2};

use super::evidence::{self, MARK};
use super::form::{Form, Key, Takes};
use crate::app::marks::Mark;
use crate::app::theme;
use crate::app::widgets;
use crate::change::Verb;
use crate::insight;
use crate::model::{Dimension, EvidenceKind, Measure, Stage, StageId, Traveller, ValueInput};

/// The width of a number.
const FIELD: f32 = 40.0;
/// From one thing in a row to the next.
const GAP: f32 = 6.0;

/// One dimension of one traveller's value of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Slot {
    stage: StageId,
    who: Traveller,
    dimension: Dimension,
}

impl Slot {
    fn key(self) -> Key {
        Key::new(self.stage, "value")
    }

    fn set(self, form: &mut Form<'_>, edit: impl FnOnce(&mut ValueInput) + 'static) {
        form.edit(self.key(), Verb::Edit, move |draft| {
            draft.edit_stage(self.stage, |stage| {
                let mut input = stage.value.remove(&(self.who, self.dimension)).unwrap_or_default();
                edit(&mut input);
                if input != ValueInput::default() {
                    stage.value.insert((self.who, self.dimension), input);
                }
            });
        });
    }
}

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, stage: &Stage) {
    let words = form.words();
    form.separator_ui(ui);
    widgets::heading(ui, &words.get("field-value").to_uppercase());
    ui.add(egui::Label::new(widgets::small(words.get("value-hint"))).wrap());
    let personas = form.document().personas().map(|persona| Traveller::Persona(persona.id));
    let mut travellers: Vec<Traveller> = personas.collect();
    let everyone = Traveller::Everyone;
    if travellers.is_empty() || insight::stage_value(stage, everyone).is_some() {
        travellers.insert(0, everyone);
    } else {
        travellers.push(everyone);
    }
    for who in travellers {
        ui.add_space(6.0);
        traveller_ui(form, ui, stage, who);
    }
}

fn traveller_ui(form: &mut Form<'_>, ui: &mut Ui, stage: &Stage, who: Traveller) {
    let words = form.words();
    let mark = Mark::of(form.document(), who, &form.shell.theme);
    let name = form.words().traveller(form.document(), who);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        mark.paint(ui.painter(), rect.center(), 5.5, EvidenceKind::Measured);
        ui.label(widgets::strong(&name));
        if let Some(value) = insight::stage_value(stage, who) {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(widgets::strong(words.signed(value.total, 1)));
            });
        }
    });
    heads_ui(form, ui);
    for dimension in Dimension::ALL {
        dimension_ui(form, ui, stage, Slot { stage: stage.id, who, dimension }, &name, mark);
    }
}

/// The names of the two columns.
fn heads_ui(form: &Form<'_>, ui: &mut Ui) {
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    let second = row.right() - MARK - GAP - FIELD;
    let names = [
        ("insight-benefits", second - GAP, egui::Align2::RIGHT_CENTER),
        ("insight-sacrifices", second, egui::Align2::LEFT_CENTER),
    ];
    for (key, x, align) in names {
        let font = egui::FontId::proportional(theme::SMALL);
        let (at, name) = (egui::pos2(x, row.center().y), form.words().get(key));
        let place = ui.painter().text(at, align, name, font, ui.visuals().text_color());
        let id = ui.next_auto_id().with(key);
        let label = ui.interact(place, id, Sense::hover());
        let role = egui::accesskit::Role::Label;
        label.widget_info(|| egui::WidgetInfo::labeled(role, true, name));
    }
}

fn dimension_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    stage: &Stage,
    slot: Slot,
    name: &str,
    mark: Mark,
) {
    let words = form.words();
    let input = stage.value.get(&(slot.who, slot.dimension)).cloned().unwrap_or_default();
    let label = words.dimension(slot.dimension);
    let parse = |text: &str| words.parse_number(text).filter(|value| (0.0..=5.0).contains(value));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let left = ui.available_width() - 2.0 * FIELD - MARK - 3.0 * GAP;
        ui.allocate_ui(vec2(left, 24.0), |ui| {
            ui.set_width(left);
            ui.add(egui::Label::new(widgets::small(label).weak()).wrap());
        });
        for (nth, key) in [(0_u8, "insight-benefits"), (1, "insight-sacrifices")] {
            let measure = if nth == 0 { &input.benefits } else { &input.sacrifices };
            let shown = measure.as_ref().map(|m| words.number(m.value, 1)).unwrap_or_default();
            let name = format!("{name}: {label}, {}", words.get(key));
            let id = slot.key().nth((slot, nth));
            let texts = (name.as_str(), words.get("value-tip"), Takes::Worth);
            let typed = form.typed_field_ui(ui, id, texts, &shown, FIELD, parse);
            if let Some(value) = typed {
                slot.set(form, move |input| {
                    let place = if nth == 0 { &mut input.benefits } else { &mut input.sacrifices };
                    put(place, value);
                });
            }
        }
        evidence_ui(form, ui, slot, &input, &format!("{name}: {label}"), mark);
    });
}

/// A new number keeps how the old one was known.
fn put(place: &mut Option<Measure>, value: Option<f64>) {
    match (value, place.as_mut()) {
        (Some(value), Some(measure)) => measure.value = value,
        (Some(value), None) => *place = Some(Measure::assumed(value)),
        (None, _) => *place = None,
    }
}

/// How the two numbers are known, and the menu in which that is said.
fn evidence_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    slot: Slot,
    input: &ValueInput,
    name: &str,
    mark: Mark,
) {
    let known = [&input.benefits, &input.sacrifices].into_iter().flatten();
    let known = known.map(|measure| &measure.evidence).min_by_key(|evidence| evidence.kind);
    let id = slot.key().nth((slot, "evidence"));
    if let Some(edit) = evidence::mark_ui(form, ui, id, slot.key(), (mark, name), known) {
        slot.set(form, move |input| {
            for measure in [&mut input.benefits, &mut input.sacrifices].into_iter().flatten() {
                edit.apply(&mut measure.evidence);
            }
        });
    }
}
