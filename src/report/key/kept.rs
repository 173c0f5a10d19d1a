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
            say.words.with("report-kept-in", &[("share", say.tally(kept).into())])
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
    let count = broken.len();
    let shown = broken.get(..LISTED.min(count))?;
    let told = match count.saturating_sub(LISTED) {
        0 => say.words.list(shown),
        more => format!("{} {}", shown.join(", "), say.words.count("report-more", more)),
    };
    let args = [("count", count.into()), ("what", told.into())];
    (count > 0).then(|| say.words.with("report-key-also", &args))
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
        body: paragraph([body, also.unwrap_or_default(), why]),
        tone: Tone::Bad,
    })
}

/// The service standard that misses its goal by most, beyond chance.
pub(super) fn standard(say: &Say<'_>) -> Option<KeyFinding> {
    let missed = say.cards(LaneKind::Touchpoints).into_iter().filter_map(|card| {
        let standard = card.touchpoint.as_deref()?.standard.as_ref()?;
        let result = standard_result(standard)?;
        let goal = standard.goal.filter(|_| result.goal == Some(Goal::Missed))?;
        Some((goal - result.share, goal, result.met, card, standard))
    });
    let (_, goal, met, card, standard) =
        missed.reduce(|kept, new| if new.0 > kept.0 { new } else { kept })?;
    let name = match standard.text.trim() {
        "" => say.card(card),
        text => text.to_owned(),
    };
    let goal = say.words.percent(goal, 0);
    let why = say.words.get("finding-standard-missed-why").to_owned();
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
