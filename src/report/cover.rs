//! The first page, and the numbers for those who read only one.

use super::content::{Cover, Figure, PromiseRow, Tone};
use super::extreme::{Basis, Extreme, highest, lowest};
use super::say::{DOT, Say, lower};
use super::surveys;
use super::targets;
use crate::insight::{
    PromiseOutcome, SeverePain, counted, evidence_coverage, goes_on, promise_outcome, severe_pains,
};
use crate::layout::chart::{CurveLine, CurveMark, CurveTarget, Drawing};
use crate::layout::scene::Scene;
use crate::model::{Card, Date, LaneKind, MeasureKind, StepId, Traveller};

/// How many of the places that share the lowest score are named.
const PLACES: usize = 2;
/// Under this share of known scores, the evidence is to be read with care.
pub(super) const THIN: f64 = 0.5;

/// The first page.
pub(super) fn cover(say: &Say<'_>, date: Option<Date>) -> Cover {
    let (document, words) = (say.document, say.words);
    let journey = document.journey();
    let state = words.state(journey.state);
    let kind = format!("{}{DOT}{}", words.get("name-journey"), lower(state));
    let mut facts = Vec::new();
    let personas: Vec<String> = document
        .personas()
        .map(|persona| {
            let name = say.persona(persona.id).unwrap_or_default();
            match persona.role.trim() {
                "" => name,
                role => format!("{name} – {role}"),
            }
        })
        .collect();
    if !personas.is_empty() {
        facts.push(say.pair("field-personas", personas.join("\n")));
    }
    let extent = [
        words.count("count-stages", document.stage_count()),
        words.count("count-steps", document.step_count()),
    ];
    facts.push(say.pair("report-extent", extent.join(", ")));
    let times: Vec<String> = super::stages::times(say, document.steps())
        .into_iter()
        .map(|time| format!("{} {}", lower(&time.label), time.text))
        .collect();
    if !times.is_empty() {
        let told = times.join(", ");
        let args = [("time", told.clone().into())];
        // Nobody takes both ways of a fork, so nobody's journey takes as long as all steps together.
        let has_forks = document.steps().any(|step| step.next.len() > 1);
        let told = if has_forks { words.with("report-time-of-all", &args) } else { told };
        facts.push(say.pair("lane-time", told));
    }
    let coverage = evidence_coverage(document);
    if let Some(share) = coverage.share() {
        let args = [("percent", say.words.share(share).into())];
        facts.push(say.pair("insight-coverage", words.with("report-known-short", &args)));
    }
    if let Some(target) = journey.target.filter(|target| (1.0..=5.0).contains(target)) {
        facts.push(say.pair("field-target", say.score(target).text));
    }
    let written = date.map(|date| words.date(date)).unwrap_or_default();
    if !written.is_empty() {
        facts.push(say.pair("report-date", written.clone()));
    }
    Cover {
        kind,
        scenario: journey.scenario.trim().to_owned(),
        curve_note: match lines(say).iter().any(is_cut) {
            true => words.get("report-curve-cut").to_owned(),
            false => String::new(),
        },
        description: journey.description.trim().to_owned(),
        facts,
        date: written,
        day: date.map(|date| (date.year(), date.month(), date.day())),
        foot: format!("{}{DOT}{}", say.title(), lower(state)),
    }
}

/// The numbers that a board looks at first.
pub(super) fn figures(say: &Say<'_>) -> Vec<Figure> {
    let mut figures: Vec<Figure> = surveys::figures(say);
    figures.extend(lowest_figure(say));
    let promise = targets::worst_promise(say).filter(|(card, _)| !is_told(say, card));
    figures.extend(promise.map(|(card, row)| promise_figure(say, card, row)));
    figures.extend(pains_figure(say));
    figures.extend(known_figure(say));
    figures
}

/// Whether the share that a promise was kept in is the very one that a leading survey tells.
fn is_told(say: &Say<'_>, card: &Card) -> bool {
    let Some(PromiseOutcome::KeptSometimes(kept)) = card.promise.as_deref().map(promise_outcome)
    else {
        return false;
    };
    let mut told = surveys::leading(say).into_iter().filter_map(|(_, reading)| counted(&reading));
    told.any(|(k, n)| (k, n) == (kept.k.into(), kept.n.into()))
}

/// A share says how often it was kept; without one, promised and actual stand side by side.
fn promise_figure(say: &Say<'_>, card: &Card, row: PromiseRow) -> Figure {
    let is_counted = card.promise.as_deref().is_some_and(|promise| promise.kept.is_some());
    let (label, detail) = if is_counted {
        let parts = [row.interval, row.basis].into_iter().filter(|part| !part.is_empty());
        let all = say.cards(LaneKind::Promises);
        let counted = all.iter().filter_map(|card| card.promise.as_deref()?.kept);
        // One of several is not how promises are kept here.
        let label =
            if counted.count() > 1 { "report-promise-least" } else { "report-promise-kept" };
        (label, parts.collect::<Vec<_>>().join(DOT))
    } else {
        let args = [("promised", targets::promised(say, card).into())];
        let promised = say.words.with("piece-promised", &args);
        ("report-promise-broken", format!("{promised}{DOT}{}", lower(&row.basis)))
    };
    Figure {
        label: say.words.get(label).to_owned(),
        value: row.outcome,
        detail,
        remark: row.text,
        tone: row.tone,
        ..Figure::default()
    }
}

fn lowest_figure(say: &Say<'_>) -> Option<Figure> {
    let lowest = lowest(say)?;
    let place = |(who, step): &(Traveller, StepId)| {
        format!("{}{DOT}{}", say.step_of(*step), say.traveller(*who))
    };
    let mut places: Vec<String> = lowest.at.iter().map(place).take(PLACES).collect();
    let more = lowest.at.len() - places.len();
    places.extend((more > 0).then(|| say.words.count("report-more", more)));
    Some(Figure {
        // Beside metrics on scales of their own.
        label: format!("{} (1–5)", say.words.get("insight-worst")),
        value: say.score(lowest.value).text,
        detail: places.join("; "),
        remark: lowest_remark(say, &lowest),
        tone: if lowest.value < 3.0 { Tone::Bad } else { Tone::Neutral },
        ..Figure::default()
    })
}

/// How it is known and what was expected, where it is one moment; of several, that few were asked.
fn lowest_remark(say: &Say<'_>, lowest: &Extreme) -> String {
    let only = lowest.first().filter(|_| lowest.at.len() == 1);
    let measure = |kind| {
        let (who, step) = only?;
        say.document.step(step)?.measure(who, kind)
    };
    let expected = measure(MeasureKind::Expectation).map(|expected| {
        let args = [("expected", say.score(expected.value).text.into())];
        say.words.with("report-expected-short", &args)
    });
    let basis = match (measure(MeasureKind::Satisfaction), lowest.basis) {
        (Some(score), _) => Some(lower(&say.known(&score.evidence).text)),
        (None, Basis::Assumed) => Some(lower(say.words.get("evidence-assumed"))),
        (None, Basis::Few) => Some(lower(say.words.get("survey-few"))),
        (None, Basis::Sure) => None,
    };
    [basis, expected].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The severe pain points, along the journey.
pub(super) struct Severe<'a> {
    pub(super) all: Vec<&'a Card>,
    /// Those that nothing answers.
    pub(super) open: Vec<&'a Card>,
    /// Those that no opportunity answers, though they were acted on: nobody works on a solution.
    pub(super) unsolved: Vec<&'a Card>,
}

/// The severe pain points, by what answers them.
pub(super) fn severe<'a>(say: &Say<'a>) -> Severe<'a> {
    let found = severe_pains(say.document);
    let cards = |is: fn(&SeverePain) -> bool| {
        let found = found.iter().filter(|pain| is(pain));
        found.filter_map(|pain| say.document.card(pain.card).map(AsRef::as_ref)).collect()
    };
    Severe {
        all: cards(|_| true),
        open: cards(|pain| !pain.is_answered()),
        unsolved: cards(|pain| pain.is_answered() && !pain.has_opportunity),
    }
}

fn pains_figure(say: &Say<'_>) -> Option<Figure> {
    let Severe { all, open, unsolved } = severe(say);
    let pains = say.pains().len();
    if pains == 0 {
        return None;
    }
    let (remark, tone) = match (all.is_empty(), open.len()) {
        (true, _) => (String::new(), Tone::Neutral),
        (false, 0) if unsolved.is_empty() => {
            (say.words.count("report-all-answered", all.len()), Tone::Good)
        }
        (false, 0) => (say.words.count("report-all-settled", all.len()), Tone::Neutral),
        (false, count) => (say.words.count("report-unanswered", count), Tone::Bad),
    };
    let args = [("pains", say.words.count("count-pains", pains).into())];
    Some(Figure {
        label: say.words.get("report-severe-pains").to_owned(),
        value: say.words.number(all.len() as f64, 0),
        detail: say.words.with("report-of-pains", &args),
        remark,
        tone,
        ..Figure::default()
    })
}

fn known_figure(say: &Say<'_>) -> Option<Figure> {
    let coverage = evidence_coverage(say.document);
    let share = coverage.share()?;
    let args = [("k", coverage.known.into()), ("n", coverage.given.into())];
    let is_thin = share < THIN;
    Some(Figure {
        label: say.words.get("insight-coverage").to_owned(),
        value: say.words.share(share),
        detail: say.words.with("report-known-of", &args),
        remark: if is_thin {
            say.words.get("report-mostly-assumed").to_owned()
        } else {
            String::new()
        },
        tone: if is_thin { Tone::Attention } else { Tone::Neutral },
        ..Figure::default()
    })
}

/// The curves of all who travel, those with a single score left out.
pub(super) fn lines(say: &Say<'_>) -> Vec<CurveLine> {
    let goes_on = goes_on(say.document);
    say.travellers
        .iter()
        .map(|&who| CurveLine {
            ink: say.ink(who),
            shape: say.shape(who),
            name: say.traveller(who),
            values: say
                .document
                .steps()
                .map(|step| {
                    let score = step.measure(who, MeasureKind::Satisfaction);
                    score.map(|score| (score.value, score.evidence.kind))
                })
                .collect(),
            goes_on: goes_on.clone(),
        })
        .filter(|line| line.values.iter().flatten().count() > 1)
        .collect()
}

/// Whether a line stops on its way from its first score to its last.
fn is_cut(line: &CurveLine) -> bool {
    let mut scored = line.values.iter().map(Option::is_some);
    let ends = (scored.clone().position(|is| is), scored.rposition(|is| is));
    let (Some(first), Some(last)) = ends else { return false };
    let on_way = line.values.iter().zip(&line.goes_on).skip(first).take(last - first);
    on_way.into_iter().any(|(value, goes_on)| value.is_none() || !goes_on)
}

/// What the journey is to reach.
pub(super) fn target(say: &Say<'_>) -> Option<CurveTarget> {
    let value = say.document.journey().target.filter(|target| (1.0..=5.0).contains(target))?;
    let args = [("value", say.words.fixed(value, 1).into())];
    Some(CurveTarget { value, text: say.words.with("map-target", &args) })
}

/// The curves of all who travel, small, with the lowest and the highest moment named.
pub(super) fn curve(say: &Say<'_>, draw: &Drawing) -> Option<Scene> {
    let lines = lines(say);
    if lines.is_empty() {
        return None;
    }
    let mark = |end: Option<Extreme>, is_high: bool| {
        let end = end?;
        let (who, step) = end.first()?;
        let at = say.number_of(step).checked_sub(1)?;
        let text = format!("{} {}", say.step_of(step), say.score(end.value).text);
        Some(CurveMark { at, value: end.value, text, ink: say.ink(who), is_high })
    };
    let marks = [mark(lowest(say), false), mark(highest(say), true)];
    let marks: Vec<CurveMark> = marks.into_iter().flatten().collect();
    let texts: Vec<&str> = marks.iter().map(|mark| mark.text.as_str()).collect();
    Some(draw.curve(
        (&lines, target(say).as_ref()),
        &marks,
        say.words.get("lane-curve"),
        &texts.join("; "),
    ))
}
