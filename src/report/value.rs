//! What the stages are worth to customers: benefits less sacrifices, on four dimensions.

use super::content::{Known, Number};
use super::content::{Tone, ValueCell, ValueRow, ValueTable};
use super::few;
use super::say::{DOT, Say, evidence_name};
use crate::insight::{Balance, JourneyValue, journey_value, stage_value, value_travellers};
use crate::model::{Dimension, Evidence, EvidenceKind, Stage, Traveller};

/// One table for each for whom a stage was weighed.
pub(super) fn tables(say: &Say<'_>) -> Vec<ValueTable> {
    value_travellers(say.document).into_iter().filter_map(|who| table(say, who)).collect()
}

fn table(say: &Say<'_>, who: Traveller) -> Option<ValueTable> {
    let journey = journey_value(say.document, who)?;
    let dimensions: Vec<Dimension> = journey.dimensions.iter().map(|(d, ..)| *d).collect();
    let rows = say.document.stages().filter_map(|stage| row(say, stage, who, &dimensions));
    let few = few::few(say.words, say.document.stages().flat_map(|stage| evidence(stage, who)));
    Some(ValueTable {
        // How few told it is said once, for all rows.
        traveller: [Some(say.traveller(who)), few]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(DOT),
        hue: say.hue(who),
        rows: rows.collect(),
        journey: whole(say, &journey, who),
        dimensions: dimensions.into_iter().map(|d| say.words.dimension(d)).collect(),
    })
}

fn row(say: &Say<'_>, stage: &Stage, who: Traveller, all: &[Dimension]) -> Option<ValueRow> {
    let value = stage_value(stage, who)?;
    let cell = |dimension: &Dimension| {
        value.dimensions.iter().find(|b| b.dimension == *dimension).map(|b| weighed(say, b))
    };
    Some(ValueRow {
        stage: say.stage(stage),
        cells: all.iter().map(cell).collect(),
        total: say.difference(value.total),
        tone: tone(value.total),
        known: known(say, value.evidence, [stage].into_iter(), who),
    })
}

/// "4,0 − 2,0"; one that nobody named is left out.
fn weighed(say: &Say<'_>, balance: &Balance) -> ValueCell {
    let text = |value: f64| say.score(value).text;
    let parts = match (balance.benefits, balance.sacrifices) {
        (Some(got), Some(given)) => format!("{} − {}", text(got), text(given)),
        _ => String::new(),
    };
    ValueCell { net: say.difference(balance.net), parts, tone: tone(balance.net) }
}

fn whole(say: &Say<'_>, value: &JourneyValue, who: Traveller) -> ValueRow {
    let cells = value.dimensions.iter().map(|(_, mean, _)| {
        Some(ValueCell { net: say.difference(*mean), parts: String::new(), tone: tone(*mean) })
    });
    ValueRow {
        stage: say.words.get("report-value-journey").to_owned(),
        cells: cells.collect(),
        total: say.difference(value.total),
        tone: tone(value.total),
        known: known(say, value.evidence, say.document.stages().map(AsRef::as_ref), who),
    }
}

/// What the numbers of a stage rest on.
fn evidence(stage: &Stage, who: Traveller) -> impl Iterator<Item = &Evidence> {
    let inputs = Dimension::ALL.into_iter().filter_map(move |of| stage.value.get(&(who, of)));
    inputs.flat_map(|input| [&input.benefits, &input.sacrifices]).flatten().map(|one| &one.evidence)
}

/// How many told what stages are worth, at the least and at the most: those whom the inputs of that
/// kind come from. `None` where one of them does not say.
#[must_use]
pub fn value_told_by<'s>(
    stages: impl Iterator<Item = &'s Stage>,
    kind: EvidenceKind,
    who: Traveller,
) -> Option<(u32, u32)> {
    let told = stages.flat_map(|stage| evidence(stage, who)).filter(|one| one.kind == kind);
    let all: Vec<u32> = told.map(|evidence| evidence.n).collect::<Option<_>>()?;
    Some((*all.iter().min()?, *all.iter().max()?))
}

/// How it is known, and by how many: by the inputs of that kind, which are the weakest of the row.
fn known<'s>(
    say: &Say<'_>,
    kind: EvidenceKind,
    stages: impl Iterator<Item = &'s Stage>,
    who: Traveller,
) -> Known {
    let told = match value_told_by(stages, kind, who) {
        Some((least, most)) if least == most => {
            // That they are few stands above the table.
            say.known_said(&Evidence { kind, n: Some(least), ..Evidence::default() }).text
        }
        Some((least, most)) => {
            let range = say.words.range(least.into(), most.into(), 0);
            let n = say.words.with("piece-n", &[("n", range.into())]);
            format!("{}, {n}", say.words.evidence(kind))
        }
        _ => say.words.evidence(kind).to_owned(),
    };
    Known { kind: evidence_name(kind), text: told }
}

fn tone(net: f64) -> Tone {
    match net {
        net if net < 0.0 => Tone::Bad,
        net if net > 0.0 => Tone::Good,
        _ => Tone::Neutral,
    }
}

/// What a stage is worth to each for whom it was weighed.
pub(super) fn of_stage(say: &Say<'_>, stage: &Stage) -> Vec<(Traveller, Number)> {
    let all = value_travellers(say.document).into_iter();
    all.filter_map(|who| Some((who, say.difference(stage_value(stage, who)?.total)))).collect()
}
