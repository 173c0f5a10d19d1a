//! How much is known of each stage, and where from.

use super::Book;
use crate::export::xlsx::cell::{Kind, Value};
use crate::export::xlsx::list::List;
use crate::report::EvidenceRow;

impl Book<'_> {
    /// How the satisfaction scores of each stage are known, and those of the whole journey.
    pub(in crate::export::xlsx) fn evidence(&self) -> List<'static> {
        let columns = [
            ("field-stage", Kind::Text),
            ("evidence-measured", Kind::Count),
            ("evidence-observed", Kind::Count),
            ("evidence-assumed", Kind::Count),
            ("report-sum", Kind::Count),
            ("insight-coverage", Kind::Share),
        ];
        let mut list = List::of(self.words, columns).keeping(1);
        let rows = &self.report.evidence.rows;
        if rows.is_empty() {
            return list;
        }
        let sum = |count: fn(&EvidenceRow) -> u32| rows.iter().map(count).sum();
        let whole = EvidenceRow {
            stage: self.words.get("report-value-journey").to_owned(),
            assumed: sum(|row| row.assumed),
            observed: sum(|row| row.observed),
            measured: sum(|row| row.measured),
        };
        list.rows.extend(rows.iter().chain([&whole]).map(|row| {
            let all = row.assumed + row.observed + row.measured;
            let known = f64::from(row.observed + row.measured) / f64::from(all.max(1));
            let mut values = vec![Value::text(row.stage.as_str())];
            values.extend(
                [row.measured, row.observed, row.assumed, all].map(|n| Value::Number(n.into())),
            );
            values.push(Value::Number(known));
            values
        }));
        list
    }

    /// All sources that are named, the most used first.
    pub(in crate::export::xlsx) fn sources(&self) -> List<'static> {
        let columns = [
            ("field-source", Kind::Text),
            ("field-evidence", Kind::Text),
            ("report-date", Kind::Text),
            ("survey-n", Kind::Text),
            ("report-uses", Kind::Count),
        ];
        let mut list = List::of(self.words, columns).keeping(1);
        list.rows.extend(self.report.sources.iter().map(|row| {
            let date = self.words.parse_date(&row.dates);
            vec![
                Value::text(row.source.as_str()),
                Value::text(capital(&row.kinds)),
                date.map_or_else(|| Value::text(row.dates.as_str()), Value::Date),
                Value::told(&row.n, self.words),
                Value::Number(row.uses as f64),
            ]
        }));
        list
    }
}

/// A text that begins with a capital, as all in a column do.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
