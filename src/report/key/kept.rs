//! Promises that are not kept, and service standards that are missed.

use super::super::content::{KeyFinding, PromiseRow, Tone};
use super::super::say::Say;
use super::super::targets;
use super::{LISTED, paragraph};
use crate::insight::{Answers, Goal, PromiseOutcome, promise_outcome, standard_result};
use crate::model::{Card, CardId, LaneKind, Tally};

/// "291 of 412 cases; 95% confidence interval 66–75%."
fn basis(say: &Say<'_>, tally: Tally, goal: Option<f64>) -> String {
    let interval = say.tally_interval(tally, goal);
    let key = if interval.is_empty() { "report-key-cases" } else { "report-key-basis" };
    let has_interval = !interval.is_empty();
    let args = [("k", tally.k.into()), ("n", tally.n.into()), ("interval", interval.into())];
    let told = say.words.with(key, &args);
    let few = has_interval && Answers::of(tally.n).are_few();
    if few { format!("{told} {}.", say.words.get("survey-few")) } else { told }
}

/// What came of another promise, beside its name.
fn outcome(say: &Say<'_>, card: &Card) -> Option<String> {
    let promise = card.promise.as_deref()?;
    let quantity = |value: f64| say.words.quantity(value, &promise.unit);
    Some(match promise_outcome(promise) {
        PromiseOutcome::KeptSometimes(kept) => {
            say.words.with("report-kept-in", &[("share", say.tally_with_few(kept, None).into())])
        }
        PromiseOutcome::Short { promised, outcome } => {
            let args =
                [("promised", quantity(promised).into()), ("outcome", quantity(outcome).into())];
            say.words.with("piece-promised-outcome", &args)
        }
        _ => return None,
    })
}

/// The other promises that are not always kept, in a sentence.
fn others(say: &Say<'_>, worst: CardId) -> Option<String> {
    let cards = say.cards(LaneKind::Promises).into_iter().filter(|card| card.id != worst);
    let broken: Vec<String> = cards
        .filter_map(|card| {
            Some(format!("{} ({})", say.quoted(&say.card(card)), outcome(say, card)?))
        })
        .collect();
    let args = [("count", broken.len().into()), ("what", all_listed(say, &broken)?.into())];
    Some(say.words.with("report-key-also", &args))
}

/// As many as a sentence bears, and how many more there are; nothing where there are none.
fn all_listed(say: &Say<'_>, told: &[String]) -> Option<String> {
    let shown = told.get(..LISTED.min(told.len())).filter(|shown| !shown.is_empty())?;
    Some(match told.len().saturating_sub(LISTED) {
        0 => say.words.list(shown),
        more => format!("{} {}", shown.join(", "), say.words.count("report-more", more)),
    })
}

/// The promise that is broken worst.
pub(super) fn promise(say: &Say<'_>) -> Option<KeyFinding> {
    let (card, worst) = targets::worst_promise(say)?;
    let body = match promise_outcome(card.promise.as_deref()?) {
        PromiseOutcome::KeptSometimes(kept) if Answers::of(kept.n) == Answers::CountsOnly => {
            String::new()
        }
        PromiseOutcome::KeptSometimes(kept) => basis(say, kept, None),
        _ => format!("{}.", say.known_of(card).text),
    };
    let also = others(say, card.id);
    let why = say.words.get("finding-outcome-short-why").to_owned();
    Some(KeyFinding {
        headline: worst.headline,
        body: paragraph([body, why, also.unwrap_or_default()]),
        tone: Tone::Bad,
    })
}

/// A service standard that misses its goal.
struct Missed {
    row: PromiseRow,
    met: Tally,
    goal: Option<f64>,
}

/// The service standards that miss their goals beyond chance, the one that reaches the smallest share
/// of its goal first; each with how often it was met.
fn missed(say: &Say<'_>) -> Vec<Missed> {
    let cards = say.cards(LaneKind::Touchpoints).into_iter();
    let missed = cards.filter_map(|card| {
        let standard = card.touchpoint.as_deref()?.standard.as_ref()?;
        let result = standard_result(standard)?;
        let is_missed = result.goal == Some(Goal::Missed);
        let row = targets::standard_of(say, card).filter(|_| is_missed)?;
        Some(Missed { row, met: result.met, goal: standard.goal })
    });
    let mut missed: Vec<Missed> = missed.collect();
    let by = |missed: &Missed| missed.row.missed.unwrap_or_default();
    missed.sort_by(|a, b| by(b).total_cmp(&by(a)));
    missed
}

/// Those beside the worst, in a sentence.
fn also_missed(say: &Say<'_>, others: &[Missed]) -> Option<String> {
    let told: Vec<String> = others
        .iter()
        .map(|Missed { row, met, goal }| {
            let share = say.tally_with_few(*met, *goal);
            let args = [("share", share.into()), ("goal", row.goal.as_str().into())];
            let details = say.words.with("report-met-in", &args);
            format!("{} ({details})", say.quoted(&row.text))
        })
        .collect();
    let args = [("count", others.len().into()), ("what", all_listed(say, &told)?.into())];
    Some(say.words.with("report-key-standards-also", &args))
}

/// The service standard that misses its goal by most, and the others that do.
pub(super) fn standard(say: &Say<'_>) -> Option<KeyFinding> {
    let missed = missed(say);
    let (Missed { row: worst, met, goal }, others) = missed.split_first()?;
    let is_counted = Answers::of(met.n) == Answers::CountsOnly;
    let sentences = [
        (!is_counted).then(|| basis(say, *met, *goal)),
        also_missed(say, others),
        Some(say.words.get("finding-standard-missed-why").to_owned()),
    ];
    Some(KeyFinding {
        headline: worst.headline.clone(),
        body: paragraph(sentences.into_iter().flatten()),
        tone: Tone::Bad,
    })
}
