//! Fields that are typed as text and have a meaning: numbers, shares, days, lengths of time.

use egui::{Id, Ui};

use super::{Form, Key};
use crate::app::request::Request;
use crate::app::widgets::{self, Typed};
use crate::model::{Date, Tally, Timespan};

/// What a field takes that is typed as text and has a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app::panels::inspector) enum Takes {
    Number,
    /// From 0 up.
    Amount,
    /// From 1 to 5.
    Score,
    /// From 0 to 5.
    Worth,
    /// From 0 to 100 %.
    Share,
    Count,
    Date,
    Timespan,
    Tally,
}

impl Takes {
    /// The message key.
    fn key(self) -> &'static str {
        match self {
            Self::Number => "takes-number",
            Self::Amount => "takes-amount",
            Self::Score => "takes-score",
            Self::Worth => "takes-worth",
            Self::Share => "takes-share",
            Self::Count => "takes-count",
            Self::Date => "takes-date",
            Self::Timespan => "takes-timespan",
            Self::Tally => "takes-tally",
        }
    }
}

impl Form<'_> {
    /// A field for something with a meaning; answers its new value.
    pub(in crate::app::panels::inspector) fn typed_field_ui<T>(
        &mut self,
        ui: &mut Ui,
        id: Id,
        (name, hint, takes): (&str, &str, Takes),
        shown: &str,
        width: f32,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        let words = self.words();
        let refusal = |text: &str| {
            let takes = words.get(takes.key());
            let key = if shown.is_empty() { "field-refused-empty" } else { "field-refused" };
            words.with(key, &[("text", text.into()), ("takes", takes.into())])
        };
        match widgets::typed_field(ui, id, (name, hint), shown, width, parse, refusal)? {
            Typed::Value(value) => {
                self.answered = Some(id);
                Some(value)
            }
            Typed::Meaningless => {
                self.requests.push(Request::VoidEntry);
                None
            }
        }
    }

    /// Something that is typed as text and has a meaning, beside its label.
    fn typed_ui<T>(
        &mut self,
        ui: &mut Ui,
        id: Id,
        (label, prompt, takes): (&str, &str, Takes),
        shown: Option<String>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        let shown = shown.unwrap_or_default();
        self.row_ui(ui, label, |form, ui| {
            let texts = (label, prompt, takes);
            form.typed_field_ui(ui, id, texts, &shown, f32::INFINITY, parse)
        })
    }

    /// What an empty field shows: that it takes something like this.
    fn example(&self, example: String) -> String {
        self.words().with("hint-example", &[("example", example.into())])
    }

    /// A number.
    pub(in crate::app::panels::inspector) fn number_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<f64>,
    ) -> Option<Option<f64>> {
        let words = self.words();
        let shown = value.map(|value| words.number(value, 2));
        let texts = (label, "", Takes::Number);
        self.typed_ui(ui, key.id(), texts, shown, |text| words.parse_number(text))
    }

    /// A number from 0 up.
    pub(in crate::app::panels::inspector) fn amount_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<f64>,
    ) -> Option<Option<f64>> {
        let words = self.words();
        let shown = value.map(|value| words.number(value, 2));
        self.typed_ui(ui, key.id(), (label, "", Takes::Amount), shown, |text| {
            words.parse_number(text).filter(|value| *value >= 0.0)
        })
    }

    /// A number from 1 to 5.
    pub(in crate::app::panels::inspector) fn score_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<f64>,
    ) -> Option<Option<f64>> {
        let words = self.words();
        let shown = value.map(|value| words.number(value, 2));
        self.typed_ui(ui, key.id(), (label, "", Takes::Score), shown, |text| {
            words.parse_number(text).filter(|value| (1.0..=5.0).contains(value))
        })
    }

    /// How many.
    pub(in crate::app::panels::inspector) fn count_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        nth: &str,
        label: &str,
        value: Option<u32>,
    ) -> Option<Option<u32>> {
        let shown = value.map(|value| value.to_string());
        let texts = (label, "", Takes::Count);
        self.typed_ui(ui, key.nth(nth), texts, shown, |text| text.trim().parse().ok())
    }

    /// A share, typed in percent.
    pub(in crate::app::panels::inspector) fn share_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<f64>,
    ) -> Option<Option<f64>> {
        let words = self.words();
        let shown = value.map(|value| words.percent(value, 1));
        let prompt = self.example(words.percent(0.38, 0));
        self.typed_ui(ui, key.id(), (label, &prompt, Takes::Share), shown, |text| {
            words.parse_percent(text).filter(|share| (0.0..=1.0).contains(share))
        })
    }

    /// A day.
    pub(in crate::app::panels::inspector) fn date_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        nth: u8,
        label: &str,
        value: Option<Date>,
    ) -> Option<Option<Date>> {
        let words = self.words();
        let shown = value.map(|value| words.date(value));
        let prompt = self.example(words.date(Date::constant(2026, 3, 12)));
        let texts = (label, prompt.as_str(), Takes::Date);
        self.typed_ui(ui, key.nth(nth), texts, shown, |text| words.parse_date(text))
    }

    /// A length of time.
    pub(in crate::app::panels::inspector) fn timespan_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<Timespan>,
    ) -> Option<Option<Timespan>> {
        let words = self.words();
        let shown = value.map(|value| words.timespan(value));
        let twenty = Timespan { amount: 20.0, unit: crate::model::TimeUnit::Minute };
        let prompt = self.example(words.timespan(twenty));
        let texts = (label, prompt.as_str(), Takes::Timespan);
        self.typed_ui(ui, key.id(), texts, shown, |text| words.parse_timespan(text))
    }

    /// How many of how many, typed like `104/143`.
    pub(in crate::app::panels::inspector) fn tally_ui(
        &mut self,
        ui: &mut Ui,
        key: Key,
        label: &str,
        value: Option<Tally>,
    ) -> Option<Option<Tally>> {
        let shown = value.map(|Tally { k, n }| format!("{k}/{n}"));
        let prompt = self.example("104/143".to_owned());
        self.typed_ui(ui, key.id(), (label, &prompt, Takes::Tally), shown, parse_tally)
    }
}

/// `104/143`, `104 / 143`.
fn parse_tally(text: &str) -> Option<Tally> {
    let (k, n) = text.split_once('/')?;
    let tally = Tally { k: k.trim().parse().ok()?, n: n.trim().parse().ok()? };
    (tally.k <= tally.n).then_some(tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_is_some_of_all() {
        assert_eq!(parse_tally("104/143"), Some(Tally { k: 104, n: 143 }));
        assert_eq!(parse_tally(" 4 / 5 "), Some(Tally { k: 4, n: 5 }));
        for wrong in ["", "4", "5/4", "-1/4", "a/b"] {
            assert_eq!(parse_tally(wrong), None, "{wrong}");
        }
    }
}
