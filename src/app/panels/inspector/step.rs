//! One step, or several at once: its numbers for each traveller, its times, the ways on from it.

use std::sync::Arc;

use egui::{Id, Sense, Ui, vec2};

use super::form::{Form, Key, Takes, removable_ui};
use super::{Common, evidence, selected_head_ui};
use crate::app::marks::Mark;
use crate::app::menus;
use crate::app::request::Request;
use crate::app::theme;
use crate::app::widgets;
use crate::change::{Label, Verb, What, actions};
use crate::insight;
use crate::model::{
    EvidenceKind, LaneKind, MeasureKind, RecordId, Scores, Step, StepId, Traveller,
};

/// The steps that are edited at once.
struct Steps<'s> {
    steps: &'s [Arc<Step>],
    first: StepId,
}

impl Steps<'_> {
    fn key(&self, field: &'static str) -> Key {
        Key::new(self.first, field)
    }

    fn set(&self, form: &mut Form<'_>, verb: Verb, edit: impl Fn(&mut Step) + 'static) {
        let ids: Vec<StepId> = self.steps.iter().map(|step| step.id).collect();
        let label = Label { verb, what: What::Step, count: ids.len() };
        form.edit_as(label, move |draft| {
            for id in ids {
                draft.edit_step(id, &edit);
            }
        });
    }
}

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, steps: &[Arc<Step>]) {
    let Some(first) = steps.first() else { return };
    let all = Steps { steps, first: first.id };
    let words = form.words();
    if let [step] = steps {
        let stage = form.document().stage(step.stage).map(|stage| stage.title.clone());
        let kind = match stage.as_deref().map(str::trim) {
            Some(stage) if !stage.is_empty() => format!("{} · {stage}", words.get("name-step")),
            _ => words.get("name-step").to_owned(),
        };
        let title = Some((all.key("title"), step.title.as_str(), words.get("untitled-step")));
        if let Some(text) = form.head_ui(ui, &kind, title) {
            all.set(form, Verb::Rename, move |step| step.title.clone_from(&text));
        }
    } else {
        let ids: Vec<RecordId> = steps.iter().map(|step| step.id.into()).collect();
        selected_head_ui(form, ui, &ids);
    }
    travellers_ui(form, ui, &all);
    if let [step] = steps {
        super::survey::of_step_ui(form, ui, step);
        pains_ui(form, ui, step);
        form.separator_ui(ui);
        let label = words.get("field-description");
        let key = all.key("description");
        if let Some(text) = form.text_ui(ui, key, label, "", &step.description) {
            all.set(form, Verb::Edit, move |step| step.description.clone_from(&text));
        }
    } else {
        form.separator_ui(ui);
    }
    times_ui(form, ui, &all);
    let mut tags = first.tags.clone();
    tags.retain(|tag| steps.iter().all(|step| step.tags.contains(tag)));
    if let Some(edit) = form.tags_ui(ui, all.key("tags"), &tags) {
        all.set(form, Verb::Edit, move |step| edit.apply(&mut step.tags));
    }
    if let [step] = steps {
        ways_ui(form, ui, step);
    }
}

fn travellers_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Steps<'_>) {
    let mut travellers: Vec<Traveller> =
        form.document().personas().map(|persona| Traveller::Persona(persona.id)).collect();
    let everyone = Traveller::Everyone;
    let scored = all.steps.iter().any(|step| step.scores.contains_key(&everyone));
    if travellers.is_empty() || scored {
        travellers.insert(0, everyone);
    } else {
        travellers.push(everyone);
    }
    for who in travellers {
        form.separator_ui(ui);
        traveller_ui(form, ui, all, who);
    }
}

fn traveller_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Steps<'_>, who: Traveller) {
    let words = form.words();
    let mark = Mark::of(form.document(), who, &form.shell.theme);
    let name = form.words().traveller(form.document(), who);
    let present = all.steps.iter().any(|step| step.scores.contains_key(&who));
    let known = Common::of(all.steps.iter().map(|step| {
        step.written(who, MeasureKind::Satisfaction).map(|measure| measure.evidence.kind)
    }));
    let known = known.same().flatten();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        mark.paint(ui.painter(), rect.center(), 6.5, known.unwrap_or(EvidenceKind::Measured));
        ui.label(widgets::strong(&name));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let id = all.key("presence").nth(who);
            let mut checked = present;
            let response = ui.push_id(id, |ui| widgets::checkbox(ui, &mut checked, "")).inner;
            widgets::name_it(
                ui,
                response.id,
                &words.with("step-present", &[("who", name.as_str().into())]),
            );
            let response = response.on_hover_text(words.get("step-present-tip"));
            if response.clicked() {
                set_presence(form, all, who, !present);
            }
        });
    });
    if !present {
        return;
    }
    for kind in MeasureKind::ALL {
        measure_ui(form, ui, all, who, kind, &name, mark);
    }
    if let [step] = all.steps
        && let Some(scores) = step.scores.get(&who)
    {
        derived_ui(form, ui, scores, evidence_id(all, who, MeasureKind::Satisfaction));
    }
}

fn set_presence(form: &mut Form<'_>, all: &Steps<'_>, who: Traveller, present: bool) {
    let ids: Vec<StepId> = all.steps.iter().map(|step| step.id).collect();
    let label = Label { verb: Verb::Edit, what: What::Step, count: ids.len() };
    form.requests.push(crate::app::request::Request::edit(label, move |draft| {
        ids.iter().try_for_each(|id| actions::set_presence(draft, *id, who, present))
    }));
}

/// The field that edits of a number merge by.
fn field_of(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Satisfaction => "satisfaction",
        MeasureKind::Expectation => "expectation",
        MeasureKind::Importance => "importance",
    }
}

/// As wide as the longest of the three labels.
fn labels_width(ui: &Ui, words: crate::i18n::Words) -> f32 {
    let font = egui::FontId::proportional(theme::BODY);
    let color = egui::Color32::PLACEHOLDER;
    let width = |kind| {
        ui.painter().layout_no_wrap(words.measure(kind).to_owned(), font.clone(), color).size().x
    };
    MeasureKind::ALL.into_iter().map(width).fold(64.0, f32::max) + 4.0
}

/// The width of a number beside its slider: a measured one has two decimals.
const VALUE: f32 = 38.0;

/// One number: label, slider, value, how it is known.
fn measure_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    all: &Steps<'_>,
    who: Traveller,
    kind: MeasureKind,
    traveller: &str,
    mark: Mark,
) {
    let words = form.words();
    let label = words.measure(kind);
    let name = format!("{traveller}: {label}");
    let key = all.key(field_of(kind));
    let id = key.nth(who);
    let measures = || all.steps.iter().map(|step| step.written(who, kind));
    let value = Common::of(measures().map(|measure| measure.map(|m| m.value))).same().flatten();
    let mut new = None;
    let mut released = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let full = ui.available_width();
        let left = labels_width(ui, words);
        ui.allocate_ui(vec2(left, 24.0), |ui| {
            ui.set_width(left);
            ui.add(egui::Label::new(egui::RichText::new(label).weak()).wrap())
                .on_hover_text(words.measure_meaning(kind));
        });
        let slider = (full - left - VALUE - 20.0 - 3.0 * 6.0 - 10.0).max(40.0);
        let answer = widgets::score_slider(ui, id, &name, value, mark.color, slider);
        released = answer.released;
        if let Some(value) = answer.changed {
            form.answered = Some(id);
            new = Some(value);
        }
        let shown = value.map(|value| words.number(value, 2)).unwrap_or_default();
        let parse =
            |text: &str| words.parse_number(text).filter(|value| (1.0..=5.0).contains(value));
        let texts = (name.as_str(), "", Takes::Score);
        let typed = form.typed_field_ui(ui, id.with("typed"), texts, &shown, VALUE, parse);
        new = typed.or(new);
        evidence_menu_ui(form, ui, all, who, kind, mark, &name);
    });
    if let Some(value) = new {
        let ids: Vec<StepId> = all.steps.iter().map(|step| step.id).collect();
        let label = Label { verb: Verb::Score, what: What::Step, count: ids.len() };
        form.edit_as(label, move |draft| {
            for id in ids {
                // A step that is gone in the meantime has no number to set.
                let _ = actions::set_score(draft, id, who, kind, value);
            }
        });
    }
    if released {
        form.requests.push(Request::SettleEntry);
    }
}

/// The mark that tells how a number is known, and the menu under it.
fn evidence_menu_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    all: &Steps<'_>,
    who: Traveller,
    kind: MeasureKind,
    mark: Mark,
    name: &str,
) {
    let measure = match all.steps {
        [step] => step.written(who, kind),
        _ => None,
    };
    let id = evidence_id(all, who, kind);
    let key = Key::new(all.first, field_of(kind));
    let known = measure.map(|measure| &measure.evidence);
    if let Some(edit) = evidence::mark_ui(form, ui, id, key, (mark, name), known) {
        all.set(form, Verb::Edit, move |step| {
            let scores = step.scores.get_mut(&who);
            if let Some(measure) = scores.and_then(|scores| scores.slot(kind).as_mut()) {
                edit.apply(&mut measure.evidence);
            }
        });
    }
}

/// The mark that tells how a number is known.
fn evidence_id(all: &Steps<'_>, who: Traveller, kind: MeasureKind) -> Id {
    all.key("evidence").nth((who, kind))
}

/// What follows from the numbers.
fn derived_ui(form: &mut Form<'_>, ui: &mut Ui, scores: &Scores, evidence: Id) {
    let words = form.words();
    let theme = form.shell.theme;
    if let Some(gap) = insight::gap(scores) {
        ui.horizontal(|ui| {
            ui.label(egui::RichText::new(words.get("field-gap")).weak());
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let color = if gap.difference < 0.0 { theme.warning } else { theme.good };
                let text = widgets::strong(words.signed(gap.difference, 1)).color(color);
                ui.label(text).on_hover_text(format!(
                    "{} − {}",
                    words.number(gap.satisfaction, 2),
                    words.number(gap.expectation, 2)
                ));
            });
        });
    }
    if let Some(need) = insight::unmet_need(scores) {
        let estimate = words.get("insight-estimate");
        let text = format!(
            "{}: {} ({})",
            words.get("insight-unmet-need"),
            words.number(need.score, 1),
            estimate.to_lowercase()
        );
        ui.label(widgets::small(text));
    }
    if insight::is_over_served(scores) {
        ui.label(widgets::small(words.get("insight-over-served")));
    }
    if let Some(measure) = &scores.satisfaction {
        let kind = words.evidence(measure.evidence.kind);
        let mut parts: Vec<String> = vec![format!("{}: {kind}", words.get("field-evidence"))];
        if !measure.evidence.source.trim().is_empty() {
            parts.push(measure.evidence.source.clone());
        }
        if let Some(n) = measure.evidence.n {
            parts.push(words.with("piece-n", &[("n", words.number(f64::from(n), 0).into())]));
        }
        if let Some(date) = measure.evidence.date {
            parts.push(words.date(date));
        }
        let text = widgets::small(parts.join(" · "));
        ui.scope(|ui| {
            // In line with what stands above it.
            ui.spacing_mut().button_padding.x = 0.0;
            let button = egui::Button::new(text).frame_when_inactive(false).wrap();
            if ui.add(button).clicked() {
                egui::Popup::open_id(ui.ctx(), evidence.with("popup"));
            }
        });
    }
}

/// The pain points at the step.
fn pains_ui(form: &mut Form<'_>, ui: &mut Ui, step: &Step) {
    let words = form.words();
    let document = form.document();
    let lanes = document.lanes().filter(|lane| lane.kind == LaneKind::Pains);
    let pains: Vec<_> = lanes
        .flat_map(|lane| document.cards_in(lane.id, step.id))
        .filter_map(|id| document.card(*id))
        .collect();
    if pains.is_empty() {
        return;
    }
    form.separator_ui(ui);
    widgets::heading(ui, &words.lane(LaneKind::Pains).to_uppercase());
    for card in pains {
        let severity = card.pain.as_ref().and_then(|pain| pain.severity);
        let text = match severity {
            Some(severity) => {
                let args = [("severity", f64::from(severity).into())];
                format!("{}\n{}", card.text, words.with("piece-severity", &args))
            }
            None => card.text.clone(),
        };
        form.link_ui(ui, card.id.into(), &text);
    }
}

fn times_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Steps<'_>) {
    let words = form.words();
    let of = |get: fn(&Step) -> Option<crate::model::Timespan>| {
        Common::of(all.steps.iter().map(|step| get(step))).same().flatten()
    };
    let (duration, waiting) = (of(|step| step.duration), of(|step| step.waiting));
    let key = all.key("duration");
    if let Some(new) = form.timespan_ui(ui, key, words.get("field-duration"), duration) {
        all.set(form, Verb::Edit, move |step| step.duration = new);
    }
    let key = all.key("waiting");
    if let Some(new) = form.timespan_ui(ui, key, words.get("field-waiting"), waiting) {
        all.set(form, Verb::Edit, move |step| step.waiting = new);
    }
    let going_on = Common::of(all.steps.iter().map(|step| step.going_on)).same().flatten();
    let key = all.key("going-on");
    if let Some(new) = form.share_ui(ui, key, words.get("field-going-on"), going_on) {
        all.set(form, Verb::Edit, move |step| step.going_on = new);
    }
    let level = Common::of(all.steps.iter().map(|step| step.benchmark)).same().flatten();
    let key = all.key("benchmark");
    let label = words.get("field-benchmark");
    if let Some(new) = form.score_ui(ui, key, label, level) {
        all.set(form, Verb::Edit, move |step| step.benchmark = new);
    }
    ui.add_space(4.0);
}

/// What asks for the list of where a step leads.
fn asked_id() -> Id {
    Id::unique("ways asked")
}

/// Opens, with the next frame, the list of where the selected step can lead.
pub fn open_ways(ctx: &egui::Context) {
    ctx.data_mut(|data| data.insert_temp(asked_id(), true));
    ctx.request_repaint();
}

fn lead(form: &mut Form<'_>, from: StepId, to: StepId, leads: bool) {
    let label = Label::one(Verb::Link, What::Step);
    form.requests.push(Request::edit(label, move |draft| actions::lead_to(draft, from, to, leads)));
}

/// Where the journey goes from here, if not simply on.
fn ways_ui(form: &mut Form<'_>, ui: &mut Ui, step: &Step) {
    let words = form.words();
    let document = form.document();
    let all = Steps { steps: &[], first: step.id };
    let id = step.id;
    let set = |form: &mut Form<'_>, edit: Box<dyn FnOnce(&mut Step)>| {
        form.edit_as(Label::one(Verb::Link, What::Step), move |draft| {
            draft.edit_step(id, edit);
        });
    };
    form.separator_ui(ui);
    form.label_ui(ui, words.get("field-next"));
    let title_of = |id: StepId| {
        let title = document.step(id).map(|step| step.title.as_str());
        words.titled(title.unwrap_or_default(), "untitled-step").to_owned()
    };
    for (next, branch) in &step.next {
        let next = *next;
        if removable_ui(ui, words, all.key("next").nth(next), &title_of(next)) {
            lead(form, id, next, false);
        }
        let label = words.get("field-condition");
        let name = format!("{}: {label}", title_of(next));
        let field = widgets::TextField {
            id: all.key("next").nth((next, 1)),
            name: &name,
            hint: label,
            lines: false,
            title: false,
        };
        if let Some(text) = form.field_ui(ui, field, &branch.label) {
            set(
                form,
                Box::new(move |step| {
                    step.next.entry(next).or_default().label = text;
                }),
            );
        }
        let shown = branch.share.map(|share| words.percent(share, 1)).unwrap_or_default();
        let label = words.get("field-share");
        let share = form.row_ui(ui, label, |form, ui| {
            let parse =
                |text: &str| words.parse_percent(text).filter(|share| (0.0..=1.0).contains(share));
            let id = all.key("next").nth((next, 2));
            form.typed_field_ui(ui, id, (label, "", Takes::Share), &shown, f32::INFINITY, parse)
        });
        if let Some(share) = share {
            set(
                form,
                Box::new(move |step| {
                    step.next.entry(next).or_default().share = share;
                }),
            );
        }
        ui.add_space(4.0);
    }
    let count = Id::unique(("ways", id));
    let before = ui.data_mut(|data| data.get_temp::<usize>(count).unwrap_or(step.next.len()));
    ui.data_mut(|data| data.insert_temp(count, step.next.len()));
    let text =
        if step.next.is_empty() { words.get("step-next-default") } else { words.get("link-add") };
    let combo = egui::ComboBox::from_id_salt(Id::unique(("next", id)))
        .selected_text(egui::RichText::new(text).color(form.shell.theme.text_muted))
        .width(ui.available_width())
        .wrap()
        .height(theme::LARGE * 12.0)
        .show_ui(ui, |ui| {
            for other in document.steps().filter(|other| other.id != id) {
                if step.next.contains_key(&other.id) {
                    continue;
                }
                let next = other.id;
                if menus::choice(ui, false, &title_of(next)) {
                    lead(form, id, next, true);
                }
            }
        });
    widgets::name_list(ui, &combo.response, words.get("field-next"));
    if ui.data_mut(|data| data.remove_temp::<bool>(asked_id())).is_some() {
        menus::open_list(&combo.response);
    }
    if step.next.len() > before {
        // What came with the new one stands above, often below the panel's edge.
        combo.response.scroll_to_me(None);
    }
}
