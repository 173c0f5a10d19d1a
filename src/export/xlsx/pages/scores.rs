//! Scores: the satisfaction of all beside each other, which the chart draws, and each score with all
//! that is known of it.

use super::Book;
use crate::export::xlsx::cell::{Kind, Value};
use crate::export::xlsx::list::{Column, List};
use crate::insight::{MeasuredSteps, gap, goes_on, travellers};
use crate::model::{Document, Evidence, EvidenceKind, MeasureKind, Step, Traveller};

impl Book<'_> {
    /// The steps with everybody's satisfaction beside each other; who has no curve has no column.
    /// Where nobody goes from one step to the next, a row without scores breaks the curves.
    pub(in crate::export::xlsx) fn curve(&self) -> List<'static> {
        let (document, words) = (self.document, self.words);
        let mut list = List::of(
            words,
            [("field-stage", Kind::Text), ("xlsx-number", Kind::Whole), ("field-step", Kind::Text)],
        )
        .keeping(3);
        let all = curves(document);
        let name = words.measure(MeasureKind::Satisfaction);
        list.columns.extend(all.iter().map(|who| {
            Column::new(format!("{name}: {}", words.traveller(document, *who)), Kind::Score)
        }));
        let target = document.journey().target;
        let heading = |key: &str| Column::new(words.get(key).to_owned(), Kind::Score);
        list.columns.extend(target.map(|_| heading("field-target")));
        list.columns.push(heading("field-benchmark"));
        if all.is_empty() && document.steps().all(|step| step.benchmark.is_none()) {
            return list;
        }
        for (step, leads_on) in document.steps().zip(goes_on(document)) {
            let mut row = vec![self.stage(step.id), self.number(step.id), self.step(step.id)];
            let satisfaction = |who| step.measure(who, MeasureKind::Satisfaction);
            let values = all.iter().map(|who| satisfaction(*who).map(|measure| measure.value));
            row.extend(values.map(Value::number));
            row.extend(target.map(Value::Number));
            row.push(Value::number(step.benchmark));
            list.rows.push(row);
            if let Some(after) = self.after(step.id).filter(|_| !leads_on) {
                let ends = [("from", self.place_of(step.id)), ("to", self.place_of(after))];
                let ends = ends.map(|(name, place)| (name, place.into()));
                // Whoever filters by stages or sorts by steps keeps it where it is.
                let between = self.place_of(step.id) as f64 + 0.5;
                let mut row = vec![self.stage(step.id), Value::unseen(between)];
                row.push(Value::text(words.with("xlsx-nobody-goes", &ends)));
                row.extend(all.iter().map(|_| Value::Empty));
                // The target is one line throughout.
                row.extend(target.map(Value::Number));
                list.rows.push(row);
            }
        }
        list.trimmed()
    }

    /// The numbers of each at each step.
    pub(in crate::export::xlsx) fn scores(&self) -> List<'static> {
        let columns = [
            ("field-stage", Kind::Text),
            ("xlsx-number", Kind::Whole),
            ("field-step", Kind::Text),
            ("name-persona", Kind::Text),
            ("measure-satisfaction", Kind::Score),
            ("xlsx-low", Kind::Score),
            ("xlsx-high", Kind::Score),
            ("xlsx-known-satisfaction", Kind::Text),
            ("field-n", Kind::Count),
            ("report-remark", Kind::Text),
            ("measure-expectation", Kind::Score),
            ("field-gap", Kind::Difference),
            ("xlsx-known-gap", Kind::Text),
            ("measure-importance", Kind::Score),
            ("field-source", Kind::Text),
            ("report-date", Kind::Date),
        ];
        let mut list = List::of(self.words, columns).keeping(4);
        let (measured, travellers) = (MeasuredSteps::of(self.document), travellers(self.document));
        for step in self.document.steps() {
            let rows = travellers.iter().filter_map(|who| self.score(&measured, step, *who));
            list.rows.extend(rows);
        }
        list.trimmed()
    }

    /// The numbers of one at one step; nothing for one who is merely present. What they rest on is
    /// the satisfaction's; where there is none, the expectation's, else the importance's.
    fn score(&self, measured: &MeasuredSteps, step: &Step, who: Traveller) -> Option<Vec<Value>> {
        let [satisfaction, expectation, importance] =
            MeasureKind::ALL.map(|kind| step.measure(who, kind));
        let known: &Evidence = &satisfaction.or(expectation).or(importance)?.evidence;
        let interval = satisfaction
            .filter(|measure| measure.evidence.kind == EvidenceKind::Measured)
            .and_then(|measure| measured.interval(step.id, who, measure.value));
        let gap = step.scores.get(&who).and_then(gap);
        let [kind, n, source, date] = self.known(known);
        let score = |value: f64| Value::fixed(value, 1, self.words);
        Some(vec![
            self.stage(step.id),
            self.number(step.id),
            self.step(step.id),
            Value::text(self.words.traveller(self.document, who)),
            Value::number(satisfaction.map(|measure| measure.value)),
            interval.map_or(Value::Empty, |ends| score(ends.low)),
            interval.map_or(Value::Empty, |ends| score(ends.high)),
            kind,
            n,
            Value::lines(self.few(known)),
            Value::number(expectation.map(|measure| measure.value)),
            Value::number(gap.map(|gap| gap.difference)),
            gap.map_or(Value::Empty, |gap| {
                Value::text(self.words.evidence(gap.evidence).to_owned())
            }),
            Value::number(importance.map(|measure| measure.value)),
            source,
            date,
        ])
    }
}

/// Who has a satisfaction anywhere.
pub(in crate::export::xlsx) fn curves(document: &Document) -> Vec<Traveller> {
    let scored = |who: &Traveller| {
        document.steps().any(|step| step.measure(*who, MeasureKind::Satisfaction).is_some())
    };
    travellers(document).into_iter().filter(scored).collect()
}
