//! The lowest and the best moments, and where the journey falls furthest short of what was expected.

use std::cmp::Ordering;

use super::super::content::{KeyFinding, Tone};
use super::super::extreme::{Basis, End, Extreme, extreme, highest, lowest};
use super::super::say::{Say, lower, upper};
use super::super::{ranking, share};
use super::{LISTED, listed, paragraph};
use crate::i18n::rounded;
use crate::insight::gap;
use crate::model::{Card, LaneKind, MeasureKind, Step, StepId, Traveller, on_scale};

/// From this score on, a moment delights.
const DELIGHT: f64 = 4.0;
/// Below this score, a moment goes badly.
const BAD: f64 = 3.0;
/// A gap smaller than this is no finding.
const NOTABLE_GAP: f64 = 0.5;

/// Where something is, and of whom.
type Places = Vec<(Traveller, StepId)>;

/// A headline about steps, by how sure it is: of what the team believes, of few, and flatly.
type Headlines = [&'static str; 3];

/// The headline about those steps, in the number that they have.
fn headline(say: &Say<'_>, keys: Headlines, basis: Basis, steps: &[StepId]) -> String {
    let [assumed, few, sure] = keys;
    let key = match basis {
        Basis::Assumed => assumed,
        Basis::Few => few,
        Basis::Sure => sure,
    };
    let titles: Vec<String> = steps.iter().map(|step| say.step_of(*step)).collect();
    let args = [("count", steps.len().into()), ("steps", listed(say, &titles).into())];
    say.words.with(key, &args)
}

/// The numbers of those who share something, a sentence for each; one whom the headline names is
/// not named again.
fn all_scores<'s>(
    say: &'s Say<'_>,
    at: &'s [(Traveller, StepId)],
    is_named: bool,
) -> impl Iterator<Item = String> + use<'s> {
    let with_step = at.iter().any(|(_, step)| at.first().is_some_and(|(_, first)| first != step));
    at.iter().take(LISTED).filter_map(move |(who, step)| {
        let step = say.document.step(*step)?;
        let mut told = scores(say, *who, step);
        if !is_named {
            told = format!("{}: {told}", say.traveller(*who));
        }
        Some(match with_step {
            true => format!("{} – {told}", say.quoted(&say.step(step))),
            false => upper(&told),
        })
    })
}

/// "satisfaction 2.1 (measured, n = 143), expectation 4.5, importance 5.0."
fn scores(say: &Say<'_>, who: Traveller, step: &Step) -> String {
    let mut parts = Vec::new();
    let mut experienced = Basis::Sure;
    for kind in MeasureKind::ALL {
        let measure = step.measure(who, kind);
        let Some(measure) = measure else { continue };
        let value = format!("{} {}", lower(say.words.measure(kind)), say.score(measure.value).text);
        let basis = Basis::of(measure);
        // What was experienced says how it is known; what was expected where that is known less.
        let is_told = match kind {
            MeasureKind::Satisfaction => true,
            MeasureKind::Expectation => parts.is_empty() || basis < experienced,
            MeasureKind::Importance => false,
        };
        if kind == MeasureKind::Satisfaction {
            experienced = basis;
        }
        let known = || lower(&say.known(&measure.evidence).text);
        parts.push(if is_told { format!("{value} ({})", known()) } else { value });
    }
    let difference = step.scores.get(&who).and_then(gap).map(|gap| gap.difference);
    if let Some(difference) = difference {
        let text = say.difference(difference).text;
        parts.push(format!("{} {text}", lower(say.words.get("insight-gap"))));
    }
    format!("{}.", parts.join(", "))
}

/// What hurts most at a step: the severest, of those the one that most customers meet.
fn hurts(say: &Say<'_>, step: StepId) -> String {
    let Some(card) = worst_pain(say, step) else { return String::new() };
    say.words.with("report-key-hurts", &[("what", pain(say, card).into())])
}

/// What causes what hurts most at a step.
fn cause(say: &Say<'_>, step: StepId) -> String {
    match worst_pain(say, step).map(|card| ranking::named_cause(say, card)) {
        Some(cause) if !cause.is_empty() => format!("{cause}."),
        _ => String::new(),
    }
}

fn worst_pain<'a>(say: &Say<'a>, step: StepId) -> Option<&'a Card> {
    let pains = say.cards_at(LaneKind::Pains, step);
    let level = |card: &Card| on_scale::level(card.pain.as_deref()?.severity);
    let share = |card: &Card| {
        on_scale::share(card.pain.as_deref().and_then(|pain| pain.share)).unwrap_or(0.0)
    };
    let worse = |a: &Card, b: &Card| {
        level(a).cmp(&level(b)).then(share(a).total_cmp(&share(b))) == Ordering::Greater
    };
    pains.reduce(|kept, new| if worse(new, kept) { new } else { kept })
}

/// A pain point with its weight: “Second day off work” (severity 4/5, 17% of customers).
pub(super) fn pain(say: &Say<'_>, card: &Card) -> String {
    let details = [ranking::severity(say, card), share::share_of_customers(say.words, card)];
    let details: Vec<String> = details.into_iter().flatten().collect();
    match details.is_empty() {
        true => say.quoted(&say.card(card)),
        false => format!("{} ({})", say.quoted(&say.card(card)), details.join(", ")),
    }
}

/// What leaves other customers cold at the steps that delight some, a sentence for each.
fn not_so<'s>(say: &'s Say<'_>, best: &'s Extreme) -> impl Iterator<Item = String> + use<'s> {
    let is_told = |who: &Traveller, step: StepId| best.at.contains(&(*who, step));
    best.steps().into_iter().flat_map(move |step| {
        let customers = say.customers().into_iter().filter(move |who| !is_told(who, step));
        customers.filter_map(move |who| {
            let step = say.document.step(step)?;
            let theirs = step.measure(who, MeasureKind::Satisfaction)?.value;
            let is_short = step
                .scores
                .get(&who)
                .and_then(gap)
                .is_some_and(|gap| gap.difference <= -NOTABLE_GAP);
            let is_cold = theirs < DELIGHT && (is_short || best.value - theirs >= 1.0);
            let told = format!("{}: {}", say.traveller(who), scores(say, who, step));
            let args = [("what", told.into())];
            is_cold.then(|| say.words.with("report-key-not-so", &args))
        })
    })
}

/// A score, and what it rests on where that is little: "4.5; observed, n = 2", "2.1; assumed".
fn with_basis(say: &Say<'_>, told: &Extreme) -> String {
    let value = say.score(told.value).text;
    let of = |(who, step): &(Traveller, StepId)| {
        Some(&say.document.step(*step)?.measure(*who, MeasureKind::Satisfaction)?.evidence)
    };
    // Where all are known alike, that says it for each of them.
    let mut known = told.at.iter().filter_map(of).map(|evidence| say.known(evidence).text);
    let first = known.next();
    let alike = first.filter(|first| known.all(|other| other == *first));
    let basis = match (told.basis, alike) {
        (Basis::Sure, _) => return value,
        (_, Some(alike)) => lower(&alike),
        (Basis::Assumed, None) => lower(say.words.get("evidence-assumed")),
        (Basis::Few, None) => lower(say.words.get("survey-few")),
    };
    // A comma would stand beside that of the number.
    format!("{value}; {basis}")
}

/// What the extremes of the others come to, where they are elsewhere.
fn others<'s>(
    say: &'s Say<'_>,
    told: &'s Extreme,
    end: End,
    key: &'static str,
) -> impl Iterator<Item = String> + use<'s> {
    let steps = told.steps();
    let is_told = move |who: &Traveller| told.at.iter().any(|(other, _)| other == who);
    say.travellers.iter().filter(move |who| !is_told(who)).filter_map(move |who| {
        let theirs = extreme(say, &[*who], end)?;
        let is_notable = match end {
            End::Lowest => theirs.value < DELIGHT,
            End::Highest => theirs.value >= DELIGHT,
        };
        let is_elsewhere = theirs.steps().iter().any(|step| !steps.contains(step));
        let titles: Vec<String> = theirs.steps().into_iter().map(|s| say.step_of(s)).collect();
        let args = [
            ("count", titles.len().into()),
            ("who", say.traveller(*who).into()),
            ("steps", listed(say, &titles).into()),
            ("value", with_basis(say, &theirs).into()),
        ];
        (is_notable && is_elsewhere).then(|| say.words.with(key, &args))
    })
}

/// The lowest moment, or those that share it.
pub(super) fn worst(say: &Say<'_>) -> Option<KeyFinding> {
    let lowest = lowest(say)?;
    let steps = lowest.steps();
    let keys = ["report-key-worst-assumed", "report-key-worst-few", "report-key-worst"];
    let hurting = match steps.as_slice() {
        [only] => paragraph([hurts(say, *only), cause(say, *only)]),
        _ => String::new(),
    };
    let last = say.document.steps().next_back().map(|last| last.id);
    let is_end = last.is_some_and(|last| steps == [last]);
    let end = is_end.then(|| say.words.get("report-key-is-end").to_owned());
    let others = others(say, &lowest, End::Lowest, "report-key-other-lowest");
    let sentences = all_scores(say, &lowest.at, false).chain([hurting]).chain(end).chain(others);
    Some(KeyFinding {
        headline: headline(say, keys, lowest.basis, &steps),
        body: paragraph(sentences),
        tone: if lowest.value < BAD { Tone::Bad } else { Tone::Attention },
    })
}

/// Where the journey falls furthest short of what was expected, and how sure that is. Differences
/// that read the same are the same.
fn largest_shortfall(say: &Say<'_>) -> Option<(Places, Basis)> {
    let told = |difference: f64| rounded(difference, 1);
    let mut found: Option<(f64, Places, Basis)> = None;
    for step in say.document.steps() {
        for &who in &say.travellers {
            let Some(scores) = step.scores.get(&who) else { continue };
            let Some(gap) = gap(scores).filter(|gap| gap.difference <= -NOTABLE_GAP) else {
                continue;
            };
            let of = |kind| scores.get(kind).map_or(Basis::Assumed, Basis::of);
            let basis = of(MeasureKind::Satisfaction).min(of(MeasureKind::Expectation));
            match &mut found {
                Some((kept, at, least)) if told(*kept) == told(gap.difference) => {
                    at.push((who, step.id));
                    *least = basis.min(*least);
                }
                Some((kept, ..)) if *kept < gap.difference => {}
                kept => *kept = Some((gap.difference, vec![(who, step.id)], basis)),
            }
        }
    }
    found.map(|(_, at, basis)| (at, basis))
}

/// The steps that fall furthest short of what was expected, where they are not the lowest moments.
pub(super) fn shortfall(say: &Say<'_>) -> Option<KeyFinding> {
    let (at, basis) = largest_shortfall(say)?;
    let mut steps: Vec<StepId> = at.iter().map(|(_, step)| *step).collect();
    steps.dedup();
    let low = lowest(say).map(|lowest| lowest.steps()).unwrap_or_default();
    if steps.iter().all(|step| low.contains(step)) {
        return None;
    }
    let keys = ["report-key-gap-assumed", "report-key-gap-few", "report-key-gap"];
    let hurting = match steps.as_slice() {
        [only] => hurts(say, *only),
        _ => String::new(),
    };
    Some(KeyFinding {
        headline: headline(say, keys, basis, &steps),
        body: paragraph(all_scores(say, &at, false).chain([hurting])),
        tone: Tone::Bad,
    })
}

/// The best moment, or those that share it, where they delight.
pub(super) fn best(say: &Say<'_>) -> Option<KeyFinding> {
    let delights = |highest: &Extreme| highest.value >= DELIGHT;
    // What delights those who work here comes after what delights those whom they work for.
    let of_customers = extreme(say, &say.customers(), End::Highest).filter(delights);
    let highest = of_customers.or_else(|| highest(say).filter(delights))?;
    let steps = highest.steps();
    let titles: Vec<String> = steps.iter().map(|step| say.step_of(*step)).collect();
    let mut whose: Vec<Traveller> = Vec::new();
    for (who, _) in &highest.at {
        if !whose.contains(who) {
            whose.push(*who);
        }
    }
    // What delights one persona may leave the others cold.
    let is_of_one = say.document.personas().nth(1).is_some()
        && matches!(whose.as_slice(), [Traveller::Persona(_)]);
    let names: Vec<String> = whose.iter().map(|who| say.traveller(*who)).collect();
    let named = [("count", steps.len().into()), ("steps", listed(say, &titles).into())];
    let is_thin = highest.basis == Basis::Few;
    let headline = if is_of_one {
        let [count, steps] = named;
        let args = [count, steps, ("who", say.words.list(&names).into())];
        say.words.with(if is_thin { "report-key-best-of-few" } else { "report-key-best-of" }, &args)
    } else {
        say.words.with(if is_thin { "report-key-best-few" } else { "report-key-best" }, &named)
    };
    let believed = match highest.basis {
        Basis::Assumed => Some(say.words.get("report-key-believed").to_owned()),
        Basis::Few | Basis::Sure => None,
    };
    let keep = say.words.count("report-key-keep", steps.len());
    let others = others(say, &highest, End::Highest, "report-key-other-best");
    let scores = all_scores(say, &highest.at, is_of_one);
    let sentences = scores.chain(not_so(say, &highest)).chain(believed).chain([keep]);
    let sentences = sentences.chain(others);
    Some(KeyFinding { headline, body: paragraph(sentences), tone: Tone::Good })
}
