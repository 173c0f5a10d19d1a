//! What a touchpoint says: its channel, whether it decides, the standard that it is held to.

use egui::Ui;

use super::cards::Cards;
use super::form::Form;
use crate::app::menus;
use crate::app::widgets;
use crate::change::Verb;
use crate::insight;
use crate::model::{Card, Channel, Standard, Touchpoint};

fn of(card: &Card) -> Touchpoint {
    card.touchpoint.as_deref().cloned().unwrap_or_default()
}

pub(super) fn ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    channel_ui(form, ui, all);
    let mut decides = all.cards.iter().all(|card| of(card).moment_of_truth);
    if widgets::checkbox(ui, &mut decides, words.get("field-moment-of-truth")).clicked() {
        all.set(form, Verb::Edit, move |card| {
            card.touchpoint.get_or_insert_default().moment_of_truth = decides;
        });
    }
    form.separator_ui(ui);
    standard_ui(form, ui, all);
    form.separator_ui(ui);
}

fn channel_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    let label = words.get("field-channel");
    let common = all.common(|card| of(card).channel);
    let shown = match &common {
        None => words.get("value-mixed").to_owned(),
        Some(None) => words.get("value-none").to_owned(),
        Some(Some(channel)) => words.channel(channel).to_owned(),
    };
    let mut chosen = None;
    form.row_ui(ui, label, |_, ui| {
        let combo = egui::ComboBox::from_id_salt(all.key("channel").id())
            .selected_text(shown)
            .width(ui.available_width())
            .wrap()
            .height(420.0)
            .show_ui(ui, |ui| {
                let is_none = common == Some(None);
                if menus::choice(ui, is_none, words.get("value-none")) {
                    chosen = Some(None);
                }
                for channel in Channel::KNOWN {
                    let is_chosen = common.as_ref().is_some_and(|c| c.as_ref() == Some(&channel));
                    if menus::choice(ui, is_chosen, words.channel(&channel)) {
                        chosen = Some(Some(channel));
                    }
                }
                if menus::choice(ui, false, words.get("value-other-channel")) {
                    chosen = Some(Some(Channel::Own(String::new())));
                }
            });
        widgets::name_list(ui, &combo.response, label);
    });
    let own = match common {
        Some(Some(Channel::Own(name))) => {
            form.short_text_ui(ui, all.key("own-channel"), "field-channel-name", &name)
        }
        _ => None,
    };
    let chosen = own.map(|name| Some(Channel::Own(name))).or(chosen);
    if let Some(channel) = chosen {
        all.set(form, Verb::Edit, move |card| {
            card.touchpoint.get_or_insert_default().channel.clone_from(&channel);
        });
    }
}

fn set_standard(form: &mut Form<'_>, all: &Cards<'_>, edit: impl Fn(&mut Standard) + 'static) {
    all.set(form, Verb::Edit, move |card| {
        edit(card.touchpoint.get_or_insert_default().standard.get_or_insert_default());
    });
}

fn standard_ui(form: &mut Form<'_>, ui: &mut Ui, all: &Cards<'_>) {
    let words = form.words();
    let standard = all.common(|card| of(card).standard).flatten().unwrap_or_default();
    let (label, hint) = (words.get("field-standard"), words.get("hint-standard"));
    if let Some(text) = form.text_ui(ui, all.key("standard"), label, hint, &standard.text) {
        set_standard(form, all, move |standard| standard.text.clone_from(&text));
    }
    if standard == Standard::default() {
        // Without a standard there is nothing to measure.
        return;
    }
    let label = words.get("field-standard-target");
    if let Some(new) = form.number_ui(ui, all.key("standard-target"), label, standard.target) {
        set_standard(form, all, move |standard| standard.target = new);
    }
    let key = all.key("standard-unit");
    if let Some(new) = form.short_text_ui(ui, key, "field-unit", &standard.unit) {
        set_standard(form, all, move |standard| standard.unit.clone_from(&new));
    }
    let label = words.get("field-standard-goal");
    if let Some(new) = form.share_ui(ui, all.key("standard-goal"), label, standard.goal) {
        set_standard(form, all, move |standard| standard.goal = new);
    }
    let label = words.get("field-standard-met");
    if let Some(new) = form.tally_ui(ui, all.key("standard-met"), label, standard.met) {
        set_standard(form, all, move |standard| standard.met = new);
    }
    if let Some(result) = insight::standard_result(&standard) {
        let percent = words.percent_beside(result.share, standard.goal, 0);
        let args = [("percent", percent.into()), ("n", f64::from(result.met.n).into())];
        ui.label(widgets::small(words.with("piece-met", &args)));
    }
}
