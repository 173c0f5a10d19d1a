//! How long the steps take, who goes on from them, and where the journey goes.

use std::collections::BTreeMap;

use super::Book;
use crate::export::xlsx::cell::{Kind, Value};
use crate::export::xlsx::list::{Column, List};
use crate::insight::{TimeTotal, time_totals, ways_on};
use crate::model::{Step, StepId, Timespan};

impl Book<'_> {
    /// The steps with their times, and all of them together where any is known; nothing where nobody
    /// said anything of the kind.
    pub(in crate::export::xlsx) fn time(&self) -> List<'static> {
        let words = self.words;
        let columns =
            [("field-stage", Kind::Text), ("xlsx-number", Kind::Whole), ("field-step", Kind::Text)];
        let mut list = List::of(words, columns).keeping(3);
        for key in ["field-duration", "field-waiting"] {
            let name = words.get(key);
            list.columns.push(Column::new(name.to_owned(), Kind::Text));
            let minutes = words.with("xlsx-in-minutes", &[("what", name.into())]);
            list.columns.push(Column::new(minutes, Kind::Tenths));
        }
        list.columns.push(Column::new(words.get("field-going-on").to_owned(), Kind::Share));
        list.columns.push(Column::new(words.get("field-next").to_owned(), Kind::Text));
        let says = |step: &Step| {
            step.duration.is_some()
                || step.waiting.is_some()
                || step.going_on.is_some()
                || !step.next.is_empty()
        };
        if !self.document.steps().any(|step| says(step)) {
            return list;
        }
        list.rows.extend(self.document.steps().map(|step| self.step_time(step)));
        let totals = time_totals(self.document.steps());
        let is_whole = totals.timed == totals.steps;
        let [duration, waiting] = [totals.duration, totals.waiting];
        if duration.is_some() || waiting.is_some() {
            let total = |time: Option<TimeTotal>| self.total(time, is_whole);
            let [duration, waiting] = [total(duration), total(waiting)];
            let name = Value::text(words.get("xlsx-all-steps"));
            let mut row = vec![name, Value::Empty, Value::Empty];
            row.extend(duration.into_iter().chain(waiting));
            list.rows.push(row);
        }
        list.trimmed()
    }

    fn step_time(&self, step: &Step) -> Vec<Value> {
        let mut row = vec![self.stage(step.id), self.number(step.id), self.step(step.id)];
        let time = |time: Option<Timespan>| self.total(time.map(TimeTotal::from), true);
        row.extend(time(step.duration).into_iter().chain(time(step.waiting)));
        let shares = self.shares_on(step);
        row.push(match (step.going_on, shares.get(&self.after(step.id))) {
            (Some(going_on), Some(told)) => Value::shown(going_on, told, self.words),
            _ => Value::Empty,
        });
        row.push(self.ways(step, &shares));
        row
    }

    /// A time as it is told, and in minutes. Where not all steps have one, it is at least so long.
    fn total(&self, time: Option<TimeTotal>, is_whole: bool) -> [Value; 2] {
        let Some(time) = time else { return [Value::Empty, Value::Empty] };
        let told = self.words.timespan(time.span());
        let told = match is_whole {
            true => Value::told(&told, self.words),
            false => Value::text(self.words.with("report-at-least", &[("what", told.into())])),
        };
        let decimals = u8::from(time.minutes.fract() != 0.0);
        [told, Value::fixed(time.minutes, decimals, self.words)]
    }

    /// The shares of the ways on from a step, as map and report tell them.
    fn shares_on(&self, step: &Step) -> BTreeMap<Option<StepId>, String> {
        let shares = ways_on(step, self.after(step.id));
        let told = self.words.parts(&shares.values().copied().collect::<Vec<f64>>());
        shares.into_keys().zip(told).collect()
    }

    /// Where it goes from a step: to which, under what condition, and with what share.
    fn ways(&self, step: &Step, shares: &BTreeMap<Option<StepId>, String>) -> Value {
        Value::lines(step.next.iter().filter_map(|(to, branch)| {
            let name = &self.document.step(*to)?.title;
            let name = self.words.titled(name, "untitled-step");
            let label = Some(branch.label.trim()).filter(|label| !label.is_empty());
            let share = shares.get(&Some(*to)).map(String::as_str);
            let details: Vec<&str> = label.into_iter().chain(share).collect();
            Some(match details.is_empty() {
                true => name.to_owned(),
                false => format!("{name} ({})", details.join(", ")),
            })
        }))
    }
}
