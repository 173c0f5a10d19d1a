//! Promises and service standards, and what came of them.

use super::Book;
use crate::export::xlsx::cell::{Kind, Value};
use crate::export::xlsx::list::List;
use crate::i18n::Beside;
use crate::insight::{Answers, wilson};
use crate::model::{Better, Card, LaneKind, Promise, Tally};
use crate::report::PromiseRow;

/// A number and its unit.
type Quantity<'a> = Option<(f64, &'a str)>;

/// What was promised or set as a standard, and what came of it.
struct Outcome<'a> {
    tally: Option<Tally>,
    goal: Option<f64>,
    promised: Quantity<'a>,
    limit: Quantity<'a>,
    outcome: Quantity<'a>,
}

/// What came of a promise.
fn kept(card: &Card) -> Outcome<'_> {
    let promise = card.promise.as_deref();
    let quantity = |value: fn(&Promise) -> Option<f64>| {
        promise.and_then(|promise| Some((value(promise)?, promise.unit.as_str())))
    };
    Outcome {
        tally: promise.and_then(|promise| promise.kept),
        goal: None,
        promised: quantity(|promise| promise.value),
        limit: None,
        outcome: quantity(|promise| promise.outcome),
    }
}

/// How a service standard was met.
fn met(card: &Card) -> Option<Outcome<'_>> {
    let standard = card.touchpoint.as_deref()?.standard.as_ref()?;
    Some(Outcome {
        tally: standard.met,
        goal: standard.goal,
        promised: None,
        limit: standard.target.map(|target| (target, standard.unit.as_str())),
        outcome: None,
    })
}

impl Book<'_> {
    /// All promises, then all service standards, along the journey, as the report has them.
    pub(in crate::export::xlsx) fn promises(&self) -> List<'static> {
        let columns = [
            ("field-kind", Kind::Text),
            ("report-what", Kind::Text),
            ("field-details", Kind::Text),
            ("field-stage", Kind::Text),
            ("field-step", Kind::Text),
            ("xlsx-kept", Kind::Count),
            ("xlsx-cases", Kind::Count),
            ("xlsx-kept-share", Kind::Share),
            ("xlsx-low", Kind::Share),
            ("xlsx-high", Kind::Share),
            ("report-goal", Kind::Share),
            ("field-promised", Kind::Text),
            ("field-standard-target", Kind::Text),
            ("field-outcome", Kind::Text),
            ("report-verdict", Kind::Text),
            ("report-remark", Kind::Text),
            ("field-evidence", Kind::Text),
            ("field-n", Kind::Count),
            ("field-source", Kind::Text),
            ("report-date", Kind::Date),
        ];
        let mut list = List::of(self.words, columns).keeping(2);
        let promises = self.cards(LaneKind::Promises).into_iter().map(|card| (card, kept(card)));
        let standards = self.cards(LaneKind::Touchpoints).into_iter();
        let standards = standards.filter_map(|card| Some((card, met(card)?)));
        let all = promises.chain(standards).zip(&self.report.promises);
        list.rows.extend(all.map(|((card, outcome), row)| self.promise(card, outcome, row)));
        list.trimmed()
    }

    fn promise(&self, card: &Card, outcome: Outcome<'_>, row: &PromiseRow) -> Vec<Value> {
        let Outcome { tally, goal, promised, limit, outcome } = outcome;
        let goal = goal.filter(|goal| (0.0..=1.0).contains(goal));
        let quantity = |quantity: Quantity<'_>| match quantity {
            Some((amount, unit)) => Value::told(&self.words.quantity(amount, unit), self.words),
            None => Value::Empty,
        };
        let tally = tally.filter(|tally| tally.n > 0 && tally.k <= tally.n);
        // Of so few, no share is told.
        let told = tally.filter(|tally| Answers::of(tally.n) != Answers::CountsOnly);
        let interval = told.and_then(|tally| wilson(tally.k, tally.n));
        let few = tally.filter(|tally| Answers::of(tally.n).are_few());
        let [kind, n, source, date] = match &card.evidence {
            Some(evidence) => self.known(evidence),
            None => [Value::Empty, Value::Empty, Value::Empty, Value::Empty],
        };
        // A number that somebody counted came from somewhere.
        let source = match source {
            Value::Empty if tally.is_some() || outcome.is_some() => {
                Value::text(self.words.get("xlsx-no-source"))
            }
            source => source,
        };
        let beside = goal.map_or(Beside::Nothing, |goal| Beside::Target(goal, Better::Higher));
        let share = |share: f64| Value::percent(share, beside, 0, self.words);
        let [low, high] = Value::ends(interval, goal, self.words);
        let [stage, step] = self.place(card);
        vec![
            Value::text(row.kind),
            Value::text(row.text.as_str()),
            Value::text(card.details.trim()),
            stage,
            step,
            Value::number(tally.map(|tally| tally.k)),
            Value::number(tally.map(|tally| tally.n)),
            told.and_then(Tally::share).map_or(Value::Empty, share),
            low,
            high,
            goal.map_or(Value::Empty, share),
            quantity(promised),
            quantity(limit),
            quantity(outcome),
            Value::text(row.verdict.as_str()),
            Value::lines(few.map(|_| self.words.get("survey-few"))),
            kind,
            n,
            source,
            date,
        ]
    }
}
