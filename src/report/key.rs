//! The key findings: what is most worth knowing, in whole sentences with their numbers.

use super::content::{KeyFinding, Tone};
use super::cover::{lowest, severe};
use super::ranking;
use super::say::{Say, lower};
use super::targets;
use crate::insight::{
    self, Answers, FindingRule, Goal, Moment, PromiseOutcome, curve_summary, evidence_coverage,
    gap, promise_outcome, standard_result,
};
use crate::model::{
    Card, EvidenceKind, LaneKind, Measure, MeasureKind, RecordId, Step, StepId, Tally, Traveller,
};

/// From this score on, a moment delights.
const DELIGHT: f64 = 4.0;
/// How many things a sentence lists; the report's tables hold them all.
const LISTED: usize = 3;
/// A gap smaller than this is no finding.
const NOTABLE_GAP: f64 = 0.5;

/// All that there is to say, gravest first and what goes well after that.
pub(super) fn findings(say: &Say<'_>) -> Vec<KeyFinding> {
    let all = [
        worst(say),
        promise(say),
        standard(say),
        shortfall(say),
        pains(say),
        quick_win(say),
        best(say),
        loops(say),
        known(say),
    ];
    all.into_iter().flatten().collect()
}

/// Sentences, one after the other.
fn paragraph(sentences: impl IntoIterator<Item = String>) -> String {
    let told: Vec<String> = sentences.into_iter().filter(|told| !told.is_empty()).collect();
    told.join(" ")
}

/// Things in quotation marks, as many as a sentence bears.
fn listed(say: &Say<'_>, things: &[String]) -> String {
    let shown: Vec<String> = things.iter().take(LISTED).map(|thing| say.quoted(thing)).collect();
    let more = things.len().saturating_sub(LISTED);
    let shown = shown.join(", ");
    if more == 0 { shown } else { format!("{shown} {}", say.words.count("report-more", more)) }
}

/// "Aino, 34: satisfaction 2.1 (measured, n = 143), expectation 4.5, importance 5.0."
fn scores(say: &Say<'_>, who: Traveller, step: &Step) -> String {
    let mut parts = Vec::new();
    for kind in MeasureKind::ALL {
        let measure = step.measure(who, kind).filter(|measure: &&Measure| measure.is_on_scale());
        let Some(measure) = measure else { continue };
        let value = format!("{} {}", lower(say.words.measure(kind)), say.score(measure.value).text);
        parts.push(match kind {
            MeasureKind::Satisfaction => {
                format!("{value} ({})", lower(&say.known(&measure.evidence).text))
            }
            _ => value,
        });
    }
    let difference = step.scores.get(&who).and_then(gap).map(|gap| gap.difference);
    if let Some(difference) = difference {
        let text = say.difference(difference).text;
        parts.push(format!("{} {text}", lower(say.words.get("insight-gap"))));
    }
    format!("{}: {}.", say.traveller(who), parts.join(", "))
}

/// What hurts most at a step.
fn hurts(say: &Say<'_>, step: StepId) -> String {
    let pains = say.cards_at(LaneKind::Pains, step);
    let level = |card: &Card| ranking::level(card.pain.as_deref()?.severity);
    let severity = |card: &Card| level(card).unwrap_or(0);
    let Some(card) =
        pains.reduce(|kept, new| if severity(new) > severity(kept) { new } else { kept })
    else {
        return String::new();
    };
    let words = say.words;
    let level = level(card)
        .map(|severity| lower(&words.with("piece-severity", &[("severity", severity.into())])));
    let share = card.pain.as_deref().and_then(|pain| pain.share);
    let share = share.filter(|share| (0.0..=1.0).contains(share)).map(|share| {
        let args = [("percent", words.percent(share, 0).into())];
        words.with("piece-share-of-customers", &args)
    });
    let details: Vec<String> = [level, share].into_iter().flatten().collect();
    let what = match details.is_empty() {
        true => say.quoted(&say.card(card)),
        false => format!("{} ({})", say.quoted(&say.card(card)), details.join(", ")),
    };
    words.with("report-key-hurts", &[("what", what.into())])
}

fn worst(say: &Say<'_>) -> Option<KeyFinding> {
    let (who, moment) = lowest(say)?;
    let step = say.document.step(moment.step)?;
    let is_end = say.document.steps().next_back().is_some_and(|last| last.id == step.id);
    let end = is_end.then(|| say.words.get("report-key-is-end").to_owned());
    let others = say.travellers.iter().copied().filter(|other| *other != who);
    let others = others.filter_map(|other| {
        let worst = curve_summary(say.document, other)?.worst;
        let args = [
            ("who", say.traveller(other).into()),
            ("step", say.step_of(worst.step).into()),
            ("value", say.score(worst.value).text.into()),
        ];
        let is_elsewhere = worst.step != moment.step && worst.value < DELIGHT;
        is_elsewhere.then(|| say.words.with("report-key-other-lowest", &args))
    });
    let sentences = [scores(say, who, step), hurts(say, step.id)].into_iter().chain(end);
    Some(KeyFinding {
        headline: say.words.with("report-key-worst", &[("step", say.step(step).into())]),
        body: paragraph(sentences.chain(others)),
        tone: if moment.value < 3.0 { Tone::Bad } else { Tone::Attention },
    })
}

/// "291 of 412 cases; 95% confidence interval 66–75%."
fn basis(say: &Say<'_>, tally: Tally) -> String {
    let interval = say.tally_interval(tally);
    let key = if interval.is_empty() { "report-key-cases" } else { "report-key-basis" };
    let args = [("k", tally.k.into()), ("n", tally.n.into()), ("interval", interval.into())];
    say.words.with(key, &args)
}

fn promise(say: &Say<'_>) -> Option<KeyFinding> {
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
            (words.with("report-key-promise-short", &args), String::new())
        }
    };
    let others: Vec<String> = targets::promises(say)
        .into_iter()
        .filter(|row| row.tone == Tone::Bad && row.text != worst.text)
        .filter(|row| row.kind == worst.kind)
        .map(|row| format!("{} {}", say.quoted(&row.text), row.outcome))
        .take(LISTED)
        .collect();
    let also = (!others.is_empty()).then(|| {
        let args = [("count", others.len().into()), ("what", others.join(", ").into())];
        words.with("report-key-also", &args)
    });
    let why = words.get("finding-outcome-short-why").to_owned();
    Some(KeyFinding {
        headline,
        body: paragraph([body, also.unwrap_or_default(), why]),
        tone: Tone::Bad,
    })
}

/// The service standard that misses its goal by most, beyond chance.
fn standard(say: &Say<'_>) -> Option<KeyFinding> {
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
    let args = [
        ("standard", name.into()),
        ("share", say.tally(met).into()),
        ("goal", say.words.percent(goal, 0).into()),
    ];
    Some(KeyFinding {
        headline: say.words.with("report-key-standard", &args),
        body: paragraph([basis(say, met), say.words.get("finding-standard-missed-why").to_owned()]),
        tone: Tone::Bad,
    })
}

/// The step that falls furthest short of what was expected, where it is not the lowest moment.
fn shortfall(say: &Say<'_>) -> Option<KeyFinding> {
    let mut largest: Option<(f64, Traveller, StepId)> = None;
    for &who in &say.travellers {
        for step in say.document.steps() {
            let difference = step.scores.get(&who).and_then(gap).map(|gap| gap.difference);
            let Some(difference) = difference.filter(|d| *d <= -NOTABLE_GAP) else { continue };
            if largest.is_none_or(|(kept, ..)| difference < kept) {
                largest = Some((difference, who, step.id));
            }
        }
    }
    let (_, who, step) = largest?;
    if lowest(say).is_some_and(|(_, moment)| moment.step == step) {
        return None;
    }
    let step = say.document.step(step)?;
    Some(KeyFinding {
        headline: say.words.with("report-key-gap", &[("step", say.step(step).into())]),
        body: paragraph([scores(say, who, step), hurts(say, step.id)]),
        tone: Tone::Bad,
    })
}

fn pains(say: &Say<'_>) -> Option<KeyFinding> {
    let (all, open) = severe(say);
    if all.is_empty() {
        return None;
    }
    Some(match open.len() {
        0 => KeyFinding {
            headline: say.words.count("report-key-answered", all.len()),
            body: format!("{}.", listed(say, &all)),
            tone: Tone::Good,
        },
        count => KeyFinding {
            headline: say.words.count("report-key-unanswered", count),
            body: paragraph([
                format!("{}.", listed(say, &open)),
                say.words.get("finding-severe-pain-why").to_owned(),
            ]),
            tone: Tone::Bad,
        },
    })
}

/// The best idea that helps much and costs little.
fn quick_win(say: &Say<'_>) -> Option<KeyFinding> {
    let quick = say.words.get("insight-quick-wins");
    let row = ranking::opportunities(say).into_iter().find(|row| row.quadrant == quick)?;
    let (impact, effort) = (row.impact?, row.effort?);
    let args = [("impact", impact.into()), ("effort", effort.into())];
    let levels = format!("{}.", say.words.with("piece-impact-effort", &args));
    let answers = (!row.answers.is_empty()).then(|| {
        let what = listed(say, &row.answers);
        say.words.with("report-key-answers", &[("what", what.into())])
    });
    let plan = match (row.owner.as_str(), row.due.as_str()) {
        ("", _) => say.words.get("finding-opportunity-without-owner-why").to_owned(),
        (owner, "") => say.words.with("report-key-owner", &[("who", owner.into())]),
        (owner, due) => {
            say.words.with("report-key-owner-due", &[("who", owner.into()), ("date", due.into())])
        }
    };
    Some(KeyFinding {
        headline: say.words.with("report-key-quick-win", &[("what", row.text.into())]),
        body: paragraph([levels, answers.unwrap_or_default(), plan]),
        tone: Tone::Good,
    })
}

fn best(say: &Say<'_>) -> Option<KeyFinding> {
    let best = |who| curve_summary(say.document, who).map(|summary| (who, summary.best));
    let all: Vec<(Traveller, Moment)> = say.travellers.iter().copied().filter_map(best).collect();
    let (who, moment) = all
        .iter()
        .copied()
        .reduce(|kept, new| if new.1.value > kept.1.value { new } else { kept })
        .filter(|(_, moment)| moment.value >= DELIGHT)?;
    let step = say.document.step(moment.step)?;
    let others = all
        .iter()
        .filter(|(other, best)| *other != who && best.step != moment.step && best.value >= DELIGHT);
    let others = others.map(|(other, best)| {
        let args = [
            ("who", say.traveller(*other).into()),
            ("step", say.step_of(best.step).into()),
            ("value", say.score(best.value).text.into()),
        ];
        say.words.with("report-key-other-best", &args)
    });
    let sentences =
        [scores(say, who, step), say.words.get("report-key-keep").to_owned()].into_iter();
    // What delights one persona may leave the others cold.
    let is_of_one =
        matches!(who, Traveller::Persona(_)) && say.document.personas().nth(1).is_some();
    let key = if is_of_one { "report-key-best-of" } else { "report-key-best" };
    let args = [("step", say.step(step).into()), ("who", say.traveller(who).into())];
    Some(KeyFinding {
        headline: say.words.with(key, &args),
        body: paragraph(sentences.chain(others)),
        tone: Tone::Good,
    })
}

/// How often customers heard back.
fn loops(say: &Say<'_>) -> Option<KeyFinding> {
    let rows = ranking::feedback(say);
    if rows.is_empty() {
        return None;
    }
    let open: Vec<String> =
        rows.iter().filter(|row| !row.closed).map(|row| row.said.clone()).collect();
    let args = [("k", (rows.len() - open.len()).into()), ("n", rows.len().into())];
    let body = match open.is_empty() {
        true => String::new(),
        false => say.words.with("report-key-open", &[("what", listed(say, &open).into())]),
    };
    Some(KeyFinding {
        headline: say.words.with("report-key-loops", &args),
        body,
        tone: if open.is_empty() { Tone::Good } else { Tone::Attention },
    })
}

/// How much is known, and what should be asked next.
fn known(say: &Say<'_>) -> Option<KeyFinding> {
    let coverage = evidence_coverage(say.document);
    let share = coverage.share()?;
    let words = say.words;
    let headline = match coverage.known {
        0 => words.get("report-key-none-known").to_owned(),
        known if known == coverage.given => words.get("report-key-all-known").to_owned(),
        _ => words.with("report-key-known", &[("percent", words.percent(share, 0).into())]),
    };
    let unmeasured: Vec<String> = unmeasured_moments(say);
    let moments = (!unmeasured.is_empty())
        .then(|| words.with("report-key-unmeasured", &[("what", listed(say, &unmeasured).into())]));
    let scores = say.document.steps().flat_map(|step| step.scores.values());
    let few = scores
        .filter_map(|scores| scores.satisfaction.as_ref())
        .filter(|measure| measure.evidence.kind == EvidenceKind::Measured)
        .filter(|measure| measure.evidence.n.is_some_and(|n| Answers::of(n).are_few()))
        .count();
    let few = (few > 0).then(|| words.count("report-key-few", few));
    let is_sure = share >= 0.5 && unmeasured.is_empty();
    Some(KeyFinding {
        headline,
        body: paragraph([moments, few].into_iter().flatten()),
        tone: if is_sure { Tone::Neutral } else { Tone::Attention },
    })
}

/// The steps of moments of truth where nothing is measured and nobody was asked anything.
fn unmeasured_moments(say: &Say<'_>) -> Vec<String> {
    let found = insight::findings(say.document, None).into_iter();
    let cards = found.filter(|finding| finding.rule == FindingRule::MomentUnmeasured);
    let cards = cards.filter_map(|finding| match finding.at {
        RecordId::Card(id) => say.document.card(id),
        _ => None,
    });
    let mut steps: Vec<String> = cards.map(|card| say.step_of(card.step)).collect();
    // Of two at one step, one is enough.
    steps.dedup();
    steps
}
