//! Promises that are not kept, and service standards that are missed.

use super::super::content::{KeyFinding, Tone};
use super::super::say::Say;
use super::super::targets;
use super::{LISTED, paragraph};
use crate::insight::{Answers, Goal, PromiseOutcome, promise_outcome, standard_result};
use crate::model::{Card, CardId, LaneKind, Tally};

/// "291 of 412 cases; 95% confidence interval 66–75%."
fn basis(say: &Say<'_>, tally: Tally) -> String {
    let interval = say.tally_interval(tally);
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
            say.words.with("report-kept-in", &[("share", say.tally_with_few(kept).into())])
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
    let words = say.words;
    let promise = card.promise.as_deref()?;
    let name = worst.text.clone();
    let (headline, body) = match promise_outcome(promise) {
        PromiseOutcome::KeptSometimes(kept) if Answers::of(kept.n) == Answers::CountsOnly => {
            let args = [("promise", name.into()), ("k", kept.k.into()), ("n", kept.n.into())];
            (words.with("report-key-promise-count", &args), String::new())
        }
        PromiseOutcome::KeptSometimes(kept) => {
            let args = [("promise", name.into()), ("percent", say.tally(kept).into())];
            (words.with("report-key-promise", &args), basis(say, kept))
        }
        _ => {
            let args = [
                ("promise", name.into()),
                ("promised", targets::promised(say, card).into()),
                ("outcome", worst.outcome.clone().into()),
            ];
            let known = format!("{}.", say.known_of(card).text);
            (words.with("report-key-promise-short", &args), known)
        }
    };
    let also = others(say, card.id);
    let why = words.get("finding-outcome-short-why").to_owned();
    Some(KeyFinding {
        headline,
        body: paragraph([body, why, also.unwrap_or_default()]),
        tone: Tone::Bad,
    })
}

/// A service standard that misses its goal beyond chance.
struct Missed {
    /// By how much, 0–1.
    by: f64,
    goal: f64,
    met: Tally,
    name: String,
}

/// All of them, the one that misses by most first.
fn missed(say: &Say<'_>) -> Vec<Missed> {
    let cards = say.cards(LaneKind::Touchpoints).into_iter();
    let missed = cards.filter_map(|card| {
        let standard = card.touchpoint.as_deref()?.standard.as_ref()?;
        let result = standard_result(standard)?;
        let goal = standard.goal.filter(|_| result.goal == Some(Goal::Missed))?;
        // Among several of a journey a standard's words alone would not say what it is about.
        let name = match standard.text.trim() {
            "" => say.card(card),
            text => format!("{}: {text}", say.card(card)),
        };
        Some(Missed { by: goal - result.share, goal, met: result.met, name })
    });
    let mut missed: Vec<Missed> = missed.collect();
    missed.sort_by(|a, b| b.by.total_cmp(&a.by));
    missed
}

/// Those beside the worst, in a sentence.
fn also_missed(say: &Say<'_>, others: &[Missed]) -> Option<String> {
    let told: Vec<String> = others
        .iter()
        .map(|one| {
            let args = [
                ("share", say.tally_with_few(one.met).into()),
                ("goal", say.words.percent(one.goal, 0).into()),
            ];
            let details = say.words.with("report-met-in", &args);
            format!("{} ({details})", say.quoted(&one.name))
        })
        .collect();
    let args = [("count", others.len().into()), ("what", all_listed(say, &told)?.into())];
    Some(say.words.with("report-key-standards-also", &args))
}

/// The service standard that misses its goal by most, and the others that do.
pub(super) fn standard(say: &Say<'_>) -> Option<KeyFinding> {
    let missed = missed(say);
    let (Missed { goal, met, name, .. }, others) = missed.split_first()?;
    let (met, name) = (*met, name.clone());
    let goal = say.words.percent(*goal, 0);
    let why =
        [also_missed(say, others), Some(say.words.get("finding-standard-missed-why").to_owned())];
    let why = paragraph(why.into_iter().flatten());
    let (headline, body) = if Answers::of(met.n) == Answers::CountsOnly {
        let args = [
            ("standard", name.into()),
            ("k", met.k.into()),
            ("n", met.n.into()),
            ("goal", goal.into()),
        ];
        (say.words.with("report-key-standard-count", &args), why)
    } else {
        let args =
            [("standard", name.into()), ("share", say.tally(met).into()), ("goal", goal.into())];
        (say.words.with("report-key-standard", &args), paragraph([basis(say, met), why]))
    };
    Some(KeyFinding { headline, body, tone: Tone::Bad })
}
