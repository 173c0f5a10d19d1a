//! What the stages are worth to customers.

use std::collections::BTreeSet;

use super::Book;
use crate::export::xlsx::cell::{Kind, Value};
use crate::export::xlsx::list::{Column, List};
use crate::insight::{journey_value, stage_value, value_travellers};
use crate::model::{Dimension, Evidence, EvidenceKind, Stage, Traveller};
use crate::report::value_told_by;

impl Book<'_> {
    /// What stages are worth, for each who was asked about: what they get, what they give up, and the
    /// difference, on each dimension that was weighed; then the journey as a whole.
    pub(in crate::export::xlsx) fn value(&self) -> List<'static> {
        let (document, words) = (self.document, self.words);
        let travellers = value_travellers(document);
        let stages =
            || document.stages().flat_map(|stage| travellers.iter().map(move |w| (stage, *w)));
        let weighed: BTreeSet<Dimension> = stages()
            .filter_map(|(stage, who)| stage_value(stage, who))
            .flat_map(|value| value.dimensions.into_iter().map(|balance| balance.dimension))
            .collect();
        let dimensions: Vec<Dimension> =
            Dimension::ALL.into_iter().filter(|dimension| weighed.contains(dimension)).collect();
        let heading = |key: &str, kind| Column::new(words.get(key).to_owned(), kind);
        let mut columns =
            vec![heading("name-persona", Kind::Text), heading("field-stage", Kind::Text)];
        for dimension in &dimensions {
            let name = words.dimension(*dimension);
            let of = |key: &str| format!("{name}: {}", words.get(key).to_lowercase());
            columns.push(Column::new(of("insight-benefits"), Kind::Score));
            columns.push(Column::new(of("insight-sacrifices"), Kind::Score));
            columns.push(Column::new(name.to_owned(), Kind::Difference));
        }
        columns.push(heading("report-sum", Kind::Difference));
        columns.push(heading("field-evidence", Kind::Text));
        let weighed = columns.len();
        columns.push(heading("field-n", Kind::Count));
        columns.push(heading("report-remark", Kind::Text));
        let mut list = List::new(columns).keeping(2);
        for who in travellers {
            let name = || Value::text(words.traveller(document, who));
            for stage in document.stages() {
                let Some(value) = stage_value(stage, who) else { continue };
                let mut row =
                    vec![name(), Value::text(words.titled(&stage.title, "untitled-stage"))];
                for dimension in &dimensions {
                    let found = value.dimensions.iter().find(|b| b.dimension == *dimension);
                    row.push(Value::number(found.and_then(|balance| balance.benefits)));
                    row.push(Value::number(found.and_then(|balance| balance.sacrifices)));
                    row.push(Value::number(found.map(|balance| balance.net)));
                }
                row.push(Value::Number(value.total));
                row.extend(self.told_by(value.evidence, [stage.as_ref()], who));
                list.rows.push(row);
            }
            let Some(whole) = journey_value(document, who) else { continue };
            let mut row = vec![name(), Value::text(words.get("report-value-journey"))];
            for dimension in &dimensions {
                let found = whole.dimensions.iter().find(|(known, ..)| known == dimension);
                row.extend([Value::Empty, Value::Empty]);
                row.push(Value::number(found.map(|(_, mean, _)| *mean)));
            }
            row.push(Value::Number(whole.total));
            row.extend(self.told_by(whole.evidence, document.stages().map(AsRef::as_ref), who));
            list.rows.push(row);
        }
        list.trimmed_after(weighed)
    }

    /// How a value is known, from how many, and whether they are few.
    fn told_by<'s>(
        &self,
        kind: EvidenceKind,
        stages: impl IntoIterator<Item = &'s Stage>,
        who: Traveller,
    ) -> [Value; 3] {
        let told = value_told_by(stages.into_iter(), kind, who);
        let n = match told {
            Some((least, most)) if least == most => Value::Number(least.into()),
            Some((least, most)) => Value::text(self.words.range(least.into(), most.into(), 0)),
            None => Value::Empty,
        };
        let evidence = Evidence { kind, n: told.map(|(least, _)| least), ..Evidence::default() };
        [Value::text(self.words.evidence(kind)), n, Value::lines(self.few(&evidence))]
    }
}
