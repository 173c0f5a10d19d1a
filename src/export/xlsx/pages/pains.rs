//! Pain points, and what came of what customers said.

use super::Book;
use crate::export::xlsx::cell::{Kind, Told, Value, percent_code};
use crate::export::xlsx::list::{Column, List};
use crate::i18n::given_decimals;
use crate::insight::{RankedPain, pain_ranking};
use crate::model::{Card, LaneKind, LoopState, Pain, on_scale};
use crate::report::{LoopStep, PainRow};

/// What stands between date and owner of a state of the feedback loop.
const APART: &str = "\u{a0}· ";

impl Book<'_> {
    /// The pain points, most urgent first.
    pub(in crate::export::xlsx) fn pains(&self) -> List<'static> {
        let columns = [
            ("xlsx-number", Kind::Whole),
            ("card-pains", Kind::Text),
            ("field-details", Kind::Text),
            ("field-stage", Kind::Text),
            ("field-step", Kind::Text),
            ("name-lane", Kind::Text),
            ("field-personas", Kind::Text),
            ("field-severity", Kind::Whole),
            ("field-share", Kind::Share),
            ("measure-importance", Kind::Score),
            ("report-priority", Kind::Tenths),
            ("report-remark", Kind::Text),
            ("field-evidence", Kind::Text),
            ("field-n", Kind::Count),
            ("field-source", Kind::Text),
            ("report-date", Kind::Date),
            ("field-caused-by", Kind::Text),
            ("field-recovery", Kind::Text),
            ("field-loop", Kind::Text),
            ("report-answered-by", Kind::Text),
        ];
        let mut list = List::of(self.words, columns).keeping(2);
        let ranking = pain_ranking(self.document);
        let rows = ranking.iter().zip(&self.report.pains);
        list.rows.extend(rows.filter_map(|(ranked, row)| self.pain(ranked, row)));
        list.trimmed()
    }

    fn pain(&self, ranked: &RankedPain, row: &PainRow) -> Option<Vec<Value>> {
        let card = self.document.card(ranked.card)?;
        let none = Pain::default();
        let pain = card.pain.as_deref().unwrap_or(&none);
        let evidence = card.evidence.clone().unwrap_or_default();
        let [stage, step] = self.place(card);
        let [kind, n, source, date] = self.known(&evidence);
        let missing = Some(row.missing.as_str()).filter(|missing| !missing.is_empty());
        let missing =
            missing.map(|what| self.words.with("insight-missing", &[("what", what.into())]));
        let causes = pain.caused_by.iter().filter_map(|id| self.document.card(*id));
        Some(vec![
            Value::Number(row.rank as f64),
            Value::text(row.text.as_str()),
            Value::text(card.details.trim()),
            stage,
            step,
            self.internal(card),
            self.concerned(card),
            Value::number(row.severity),
            self.share(row),
            Value::number(importance(ranked, pain)),
            Value::number(ranked.priority),
            Value::lines(missing.into_iter().chain(self.few(&evidence))),
            kind,
            n,
            source,
            date,
            Value::lines(causes.map(|cause| self.cause(cause))),
            Value::text(pain.recovery.trim()),
            Value::lines([row.feedback.text.as_str(), &row.feedback.since]),
            match row.answered {
                true => Value::lines(&row.answers),
                false => Value::text(self.words.get("report-no-answer")),
            },
        ])
    }

    /// A share of customers as a number that says what it is: "26% (estimate)". Of so few that it
    /// is told as "1 of 2" it stays a text.
    fn share(&self, row: &PainRow) -> Value {
        let Some(share) = &row.share else { return Value::Empty };
        let percent = self.words.given_share(share.value);
        let around = share.text.split_once(percent.as_str());
        match around.filter(|_| !share.text.contains('"')) {
            Some(("", "")) if percent == self.words.share(share.value) => {
                Value::Number(share.value)
            }
            Some((before, after)) => {
                let decimals = given_decimals(share.value);
                let percent = percent_code(decimals, self.words.language());
                let quoted = |text: &str| match text {
                    "" => String::new(),
                    text => format!("\"{text}\""),
                };
                let format = format!("{}{percent}{}", quoted(before), quoted(after));
                Value::Told(Told { number: share.value, format, shown: share.text.clone() })
            }
            None => Value::text(share.text.as_str()),
        }
    }

    /// The row that an internal pain point stands in; nothing for those of customers.
    fn internal(&self, card: &Card) -> Value {
        let lane = self.document.lane(card.lane).filter(|lane| lane.kind != LaneKind::Pains);
        lane.map_or(Value::Empty, |lane| Value::text(self.words.lane_titled(lane)))
    }

    /// What causes a pain point, and how bad that is.
    fn cause(&self, cause: &Card) -> String {
        let severity = cause.pain.as_deref().and_then(|pain| on_scale::level(pain.severity));
        let text = self.text(cause);
        match severity {
            Some(severity) => {
                let told = self.words.with("piece-severity", &[("severity", severity.into())]);
                format!("{text} ({})", told.to_lowercase())
            }
            None => text,
        }
    }

    /// What customers said, what was done, and when by whom.
    pub(in crate::export::xlsx) fn feedback(&self) -> List<'static> {
        let words = self.words;
        let mut list =
            List::of(words, [("xlsx-said", Kind::Text), ("xlsx-did", Kind::Text)]).keeping(1);
        let owner = words.get("field-owner").to_lowercase();
        for state in LoopState::ALL {
            let name = words.loop_state(state);
            list.columns.push(Column::new(name.to_owned(), Kind::Date));
            list.columns.push(Column::new(format!("{name}: {owner}"), Kind::Text));
        }
        list.columns.push(Column::new(words.get("field-loop").to_owned(), Kind::Text));
        for row in &self.report.feedback {
            let mut values = vec![Value::text(row.said.as_str()), Value::lines(&row.did)];
            values.extend(row.states.iter().flat_map(|state| self.state(state)));
            let end = if row.closed { "report-closed-loop" } else { "report-open-loop" };
            values.push(Value::text(words.get(end)));
            list.rows.push(values);
        }
        list.trimmed()
    }

    /// When a state was reached, and by whom; a tick where nobody wrote down when.
    fn state(&self, state: &LoopStep) -> [Value; 2] {
        let (first, rest) = state.detail.split_once(APART).unwrap_or((&state.detail, ""));
        match self.words.parse_date(first) {
            Some(date) => [Value::Date(date), Value::text(rest)],
            None if state.reached => [Value::text("✓"), Value::text(state.detail.as_str())],
            None => [Value::Empty, Value::text(state.detail.as_str())],
        }
    }
}

/// The importance that a priority was made with.
fn importance(ranked: &RankedPain, pain: &Pain) -> Option<f64> {
    let severity = f64::from(on_scale::level(pain.severity)?);
    let share = on_scale::share(pain.share).filter(|share| *share > 0.0)?;
    ranked.priority.map(|priority| priority / (severity * share))
}
