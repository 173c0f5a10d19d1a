//! Findings in words.

use super::Told;
use crate::i18n::{Arg, Words};
use crate::insight::{self, Finding, FindingRule};
use crate::model::{Document, RecordId};

/// How many decimals a score or a share shows at most.
const DECIMALS: u8 = 1;

/// A finding and why it matters. A finding about one traveller's number begins with the name.
#[must_use]
pub fn finding(words: Words, document: &Document, finding: &Finding) -> Told {
    let key = format!("finding-{}", finding.rule.key());
    // What was promised is told in its own unit.
    let unit = match finding.at {
        RecordId::Card(id) if finding.rule == FindingRule::OutcomeShort => document
            .card(id)
            .and_then(|card| card.promise.as_ref())
            .map(|promise| promise.unit.as_str()),
        _ => None,
    };
    let told = |value| match (value, unit) {
        (insight::Arg::Number(number), Some(unit)) => words.quantity(number, unit).into(),
        (value, _) => arg(words, value),
    };
    let args: Vec<(&str, Arg<'_>)> =
        finding.args.iter().map(|(name, value)| (*name, told(*value))).collect();
    let what = words.with(&key, &args);
    let what = match finding.who {
        Some(who) => format!("{}: {what}", words.traveller(document, who)),
        None => what,
    };
    Told { what, why: words.find(&format!("{key}-why")).unwrap_or_default() }
}

fn arg(words: Words, value: insight::Arg) -> Arg<'static> {
    match value {
        insight::Arg::Count(count) => count.into(),
        insight::Arg::Number(number) => words.number(number, DECIMALS).into(),
        insight::Arg::Share(share) => words.percent(share, DECIMALS).into(),
        insight::Arg::Day(date) => words.date(date).into(),
    }
}
