//! The journey, stage by stage, and experienced against expected.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::content::{
    CardPart, GapRow, GapTable, Known, List, ListeningRow, Number, Pair, PromiseRow, Quote,
    ScoreRow, StagePart, StepPart, Tone,
};
use super::ranking;
use super::say::{DOT, Say, lower};
use super::share;
use super::targets;
use super::value;
use crate::i18n::rounded;
use crate::insight::{
    Answers, Gap, TimeTotal, gap, is_pain_point, on_one_way, time_totals, ways_on,
};
use crate::layout::map::hue_of;
use crate::layout::scene::Ink;
use crate::model::{
    Card, EvidenceKind, LaneKind, Measure, MeasureKind, PersonaId, Stage, Step, StepId, Timespan,
    Traveller, on_scale,
};

/// So many differences of each are told together; all of them stand at their steps.
const MOST_GAPS: usize = 12;

/// All stages that have steps.
pub(super) fn stages(say: &Say<'_>) -> Vec<StagePart> {
    let stages = say.document.stages().enumerate();
    stages.map(|(at, stage)| part(say, at, stage)).filter(|part| !part.steps.is_empty()).collect()
}

fn part(say: &Say<'_>, at: usize, stage: &Stage) -> StagePart {
    StagePart {
        number: at + 1,
        title: say.stage(stage),
        hue: hue_of(stage.color, at).key(),
        facts: facts(say, stage),
        steps: say.document.steps_of(stage.id).map(|step| step_part(say, step)).collect(),
    }
}

/// The means of those who travel, and how long it takes.
fn facts(say: &Say<'_>, stage: &Stage) -> Vec<Pair> {
    let steps = || say.document.steps_of(stage.id);
    let mut facts = Vec::new();
    for &who in &say.travellers {
        let scored = steps().filter_map(|step| {
            Some((step.id, step.measure(who, MeasureKind::Satisfaction)?.value))
        });
        let (places, scores): (Vec<StepId>, Vec<f64>) = scored.unzip();
        // Nobody takes both ways of a fork, so a mean over both is nobody's.
        if !scores.is_empty() && on_one_way(say.document, &places) {
            let mean = scores.iter().sum::<f64>() / scores.len() as f64;
            let args = [("who", say.traveller(who).into())];
            let label = say.words.with("report-mean-of", &args);
            facts.push(Pair { label, text: say.score(mean).text });
        }
    }
    for (who, total) in value::of_stage(say, stage) {
        let args = [("who", say.traveller(who).into())];
        facts.push(Pair { label: say.words.with("report-value-of", &args), text: total.text });
    }
    facts.extend(times(say, steps()));
    facts
}

/// How long those steps take, and how long customers wait, where anybody said.
pub(super) fn times<'s>(say: &Say<'_>, steps: impl Iterator<Item = &'s Arc<Step>>) -> Vec<Pair> {
    let times = time_totals(steps);
    let told = |key: &str, total: TimeTotal| {
        let span = say.words.timespan(total.span());
        say.pair(
            key,
            if times.timed < times.steps {
                say.words.with("report-at-least", &[("what", span.into())])
            } else {
                span
            },
        )
    };
    let duration = times.duration.map(|time| told("field-duration", time));
    let waiting = times.waiting.map(|time| told("field-waiting", time));
    duration.into_iter().chain(waiting).collect()
}

fn step_part(say: &Say<'_>, step: &Step) -> StepPart {
    StepPart {
        number: say.number_of(step.id),
        title: say.step(step),
        description: step.description.trim().to_owned(),
        moment_of_truth: say.is_moment(step.id),
        facts: step_facts(say, step),
        scores: say.travellers.iter().filter_map(|who| score_row(say, step, *who)).collect(),
        quotes: say.cards_at(LaneKind::Quotes, step.id).map(|card| quote(say, card)).collect(),
        pains: say.pains_at(step.id).map(|card| pain(say, card)).collect(),
        opportunities: say
            .cards_at(LaneKind::Opportunities, step.id)
            .map(|card| opportunity(say, card))
            .collect(),
        promises: promises(say, step),
        listening: say
            .cards_at(LaneKind::Listening, step.id)
            .map(|card| ListeningRow { text: say.card(card), detail: listening(say, card) })
            .collect(),
        rows: rows(say, step),
    }
}

/// The promises of a step, then the standards of its touchpoints.
fn promises(say: &Say<'_>, step: &Step) -> Vec<PromiseRow> {
    let promises = say.cards_at(LaneKind::Promises, step.id);
    let promises = promises.map(|card| targets::promise(say, card));
    let standards = say.cards_at(LaneKind::Touchpoints, step.id);
    promises.chain(standards.filter_map(|card| targets::standard_of(say, card))).collect()
}

/// When a question is asked, how often, who reads the answers, and how many do answer.
fn listening(say: &Say<'_>, card: &Card) -> String {
    let Some(listening) = card.listening.as_deref() else { return String::new() };
    let told = [&listening.trigger, &listening.cadence, &listening.owner];
    let told = told.into_iter().map(|text| text.trim().to_owned());
    let response = listening.response.filter(|response| response.n > 0).map(|response| {
        // How many were asked is no number of answers.
        let told = response.share().filter(|_| Answers::of(response.n) != Answers::CountsOnly);
        let (k, n) = (response.k.into(), response.n.into());
        match told {
            Some(share) => {
                let percent = say.words.share(share).into();
                say.words.with("piece-response", &[("k", k), ("n", n), ("percent", percent)])
            }
            None => say.words.with("piece-k-of-n", &[("k", k), ("n", n)]),
        }
    });
    told.chain(response).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(DOT)
}

fn step_facts(say: &Say<'_>, step: &Step) -> Vec<Pair> {
    let words = say.words;
    let mut facts = Vec::new();
    // As in totals, so that a stage of one step says what the step says.
    let span = |time: Timespan| words.timespan(TimeTotal::from(time).span());
    facts.extend(step.duration.map(|time| say.pair("field-duration", span(time))));
    facts.extend(step.waiting.map(|time| say.pair("field-waiting", span(time))));
    let shares = shares_on(say, step);
    let going_on = step.going_on.and_then(|_| shares.get(&say.after(step.id)));
    // Behind the last step there is none to go on to.
    let label = match say.after(step.id) {
        Some(_) => "field-going-on",
        None => "report-going-on-last",
    };
    facts.extend(going_on.map(|share| say.pair(label, share.as_str())));
    let next: Vec<String> = step
        .next
        .iter()
        .filter(|(to, _)| say.document.step(**to).is_some())
        .map(|(to, branch)| {
            let label = Some(branch.label.trim()).filter(|label| !label.is_empty());
            let share = shares.get(&Some(*to)).map(String::as_str);
            let details: Vec<&str> = label.into_iter().chain(share).collect();
            match details.is_empty() {
                true => say.step_of(*to),
                false => format!("{} ({})", say.step_of(*to), details.join(", ")),
            }
        })
        .collect();
    if !next.is_empty() {
        facts.push(say.pair("field-next", next.join("; ")));
    }
    facts
}

/// The shares of the ways on from a step, as they are written on the map, too.
fn shares_on(say: &Say<'_>, step: &Step) -> BTreeMap<Option<StepId>, String> {
    let shares = ways_on(step, say.after(step.id));
    let told = say.words.parts(&shares.values().copied().collect::<Vec<f64>>());
    shares.into_keys().zip(told).collect()
}

/// A row of numbers; `None` for one who is merely present.
fn score_row(say: &Say<'_>, step: &Step, who: Traveller) -> Option<ScoreRow> {
    let scores = step.scores.get(&who)?;
    let on_scale = |kind| scores.get(kind).filter(|measure: &&Measure| measure.is_on_scale());
    let [satisfaction, expectation, importance] = MeasureKind::ALL.map(on_scale);
    let known = satisfaction.or(expectation).or(importance)?;
    let number = |measure: Option<&Measure>| measure.map(|measure| say.score(measure.value));
    let gap = gap(scores);
    Some(ScoreRow {
        traveller: say.traveller(who),
        hue: say.hue(who),
        satisfaction: number(satisfaction),
        interval: satisfaction
            .filter(|measure| measure.evidence.kind == EvidenceKind::Measured)
            .and_then(|measure| say.measured.interval(step.id, who, measure.value))
            .map(|interval| say.words.range(interval.low, interval.high, 1))
            .unwrap_or_default(),
        expectation: number(expectation),
        gap: gap.map(|gap| say.difference(gap.difference)),
        tone: gap.map_or(Tone::Neutral, tone_of),
        is_gap_assumed: gap.is_some_and(|gap| gap.evidence == EvidenceKind::Assumed),
        importance: number(importance),
        known: match gap {
            // The column is about satisfaction; where nobody told that, it says what it is about.
            _ if satisfaction.is_none() => {
                let told = say.known(&known.evidence);
                let kind = if expectation.is_some() {
                    MeasureKind::Expectation
                } else {
                    MeasureKind::Importance
                };
                let text = format!("{}: {}", say.words.measure(kind), lower(&told.text));
                Known { text, ..told }
            }
            // What was expected may be a belief where what was experienced is measured.
            Some(gap) if gap.evidence != known.evidence.kind => {
                let known = say.known(&known.evidence);
                let args = [("evidence", lower(say.words.evidence(gap.evidence)).into())];
                let told = say.words.with("report-gap-known", &args);
                Known { text: format!("{}; {told}", known.text), ..known }
            }
            _ => say.known(&known.evidence),
        },
    })
}

/// What a gap to expectation means.
fn tone_of(gap: Gap) -> Tone {
    match gap.side() {
        Ordering::Less => Tone::Bad,
        Ordering::Equal => Tone::Neutral,
        Ordering::Greater => Tone::Good,
    }
}

fn quote(say: &Say<'_>, card: &Card) -> Quote {
    let mut by = say.personas(card);
    let source = card.evidence.as_ref().map(|evidence| evidence.source.trim().to_owned());
    by.extend(source.filter(|source| !source.is_empty()));
    Quote { text: say.quoted(&say.card(card)), by: by.join(DOT) }
}

fn pain(say: &Say<'_>, card: &Card) -> CardPart {
    let words = say.words;
    let mut parts: Vec<String> = say.out_of_sight(card).into_iter().collect();
    if let Some(pain) = card.pain.as_deref() {
        parts.extend(
            on_scale::level(pain.severity)
                .map(|severity| words.with("piece-severity", &[("severity", severity.into())])),
        );
        parts.extend(share::phrase(words, card));
        // "Heard" alone would leave open who heard what.
        let loop_name = lower(words.get("field-loop"));
        let state = pain.loop_state().map(|state| lower(words.loop_state(state)));
        parts.extend(state.map(|state| format!("{loop_name}: {state}")));
    }
    let who = say.personas(card);
    if !who.is_empty() {
        parts.push(words.list(&who));
    }
    parts.extend(handover(card, |id| say.persona(id)));
    let recovery = card.pain.as_deref().map(|pain| ranking::recovery(say, pain));
    parts.extend(recovery.filter(|recovery| !recovery.is_empty()));
    CardPart {
        text: say.card(card),
        detail: parts.join(DOT),
        internal: say.out_of_sight(card).is_some(),
        share_basis: share::basis(say, card),
        cause: ranking::cause(say, card),
        note: say.note(card),
        known: say.known_of(card),
    }
}

fn opportunity(say: &Say<'_>, card: &Card) -> CardPart {
    let words = say.words;
    let mut parts = Vec::new();
    if let Some(opportunity) = card.opportunity.as_deref() {
        let number = |value| on_scale::level(value).map(|level| words.number(level.into(), 0));
        match (number(opportunity.impact), number(opportunity.effort)) {
            (Some(impact), Some(effort)) => {
                let args = [("impact", impact.into()), ("effort", effort.into())];
                parts.push(words.with("piece-impact-effort", &args));
            }
            (impact, effort) => {
                let one = |key: &str, level: String| format!("{} {level}", words.get(key));
                parts.extend(impact.map(|impact| one("field-impact", impact)));
                parts.extend(effort.map(|effort| one("field-effort", effort)));
            }
        }
        parts.push(lower(words.opportunity_status(opportunity.status)));
        parts.extend(Some(opportunity.owner.trim().to_owned()).filter(|owner| !owner.is_empty()));
        parts.extend(opportunity.due.map(|due| words.date(due)));
    }
    CardPart {
        text: say.card(card),
        detail: parts.join(DOT),
        internal: false,
        share_basis: String::new(),
        cause: String::new(),
        note: say.note(card),
        known: Known::default(),
    }
}

/// The rows of the map that have no place of their own in the report.
fn rows(say: &Say<'_>, step: &Step) -> Vec<List> {
    let is_told = |kind: LaneKind| {
        matches!(
            kind,
            LaneKind::Curve
                | LaneKind::Time
                | LaneKind::Quotes
                | LaneKind::Pains
                | LaneKind::Opportunities
        )
    };
    let cells = say.cells_at(step.id).iter().filter(|(lane, _)| !is_told(lane.kind));
    cells
        .map(|(lane, cards)| {
            // Internal pain points stand among the pain points.
            let cards = cards.iter().filter_map(|id| say.document.card(*id));
            let cards = cards.filter(|card| !is_pain_point(lane.kind, card));
            List {
                title: say.lane(lane),
                items: cards.map(|card| item(say, lane.kind, card)).collect(),
            }
        })
        .filter(|list: &List| !list.items.is_empty())
        .collect()
}

/// Who hands over to whom, as on the map: "Lena → Tom", "→ Tom".
#[must_use]
pub fn handover(card: &Card, name: impl Fn(PersonaId) -> Option<String>) -> Option<String> {
    let handover = card.handover.as_deref()?;
    let [giver, receiver] = [handover.giver, handover.receiver].map(|id| id.and_then(&name));
    match (giver, receiver) {
        (Some(giver), Some(receiver)) => Some(format!("{giver} → {receiver}")),
        (Some(giver), None) => Some(format!("{giver} →")),
        (None, Some(receiver)) => Some(format!("→ {receiver}")),
        (None, None) => None,
    }
}

fn item(say: &Say<'_>, kind: LaneKind, card: &Card) -> String {
    let text = say.card(card);
    let mut details = Vec::new();
    if kind == LaneKind::Touchpoints
        && let Some(touchpoint) = card.touchpoint.as_deref()
    {
        // As they stand on the map: in small letters, a channel of one's own that is a name would
        // stand in capitals among them.
        let channel = touchpoint.channel.as_ref().map(|channel| say.words.channel(channel));
        let channel = channel.filter(|channel| channel.to_lowercase() != text.to_lowercase());
        details.extend(channel.map(str::to_owned));
        if touchpoint.moment_of_truth {
            details.push(lower(say.words.get("piece-moment-of-truth")));
        }
    }
    if let Some(listening) = card.listening.as_deref().filter(|_| kind == LaneKind::Listening) {
        let how =
            [&listening.trigger, &listening.cadence, &listening.owner].map(|text| text.trim());
        details.extend(how.into_iter().filter(|text| !text.is_empty()).map(str::to_owned));
        details
            .extend(listening.response.and_then(|response| super::response(say.words, response)));
    }
    details.extend(handover(card, |id| say.persona(id)));
    details.extend(Some(say.words.list(&say.personas(card))).filter(|names| !names.is_empty()));
    let told = if details.is_empty() { text } else { format!("{text} ({})", details.join("; ")) };
    match say.note(card) {
        note if note.is_empty() => told,
        note => format!("{told} – {note}"),
    }
}

/// Experienced against expected, for each who has both somewhere.
pub(super) fn gaps(say: &Say<'_>) -> Vec<GapTable> {
    let all = say.travellers.iter().copied();
    all.map(|who| GapTable {
        traveller: say.traveller(who),
        hue: say.hue(who),
        rows: gap_rows(say, who),
    })
    .filter(|table| !table.rows.is_empty())
    .collect()
}

/// The colours of those tables, in the same order.
pub(super) fn gap_inks<'a>(say: &'a Say<'_>) -> impl Iterator<Item = Ink> + use<'a> {
    let all = say.travellers.iter().copied();
    all.filter(|who| !gap_rows(say, *who).is_empty()).map(|who| say.ink(who))
}

/// A number that rests on an assumption, where a note says what the star means.
fn starred(number: Number) -> Number {
    Number { text: format!("{}*", number.text), ..number }
}

fn gap_rows(say: &Say<'_>, who: Traveller) -> Vec<GapRow> {
    let mut rows: Vec<GapRow> = say
        .document
        .steps()
        .filter_map(|step| {
            let gap = gap(step.scores.get(&who)?)?;
            Some(GapRow {
                step: say.step(step),
                experienced: say.score(gap.satisfaction),
                expected: say.score(gap.expectation),
                difference: match gap.evidence {
                    EvidenceKind::Assumed => starred(say.difference(gap.difference)),
                    EvidenceKind::Observed | EvidenceKind::Measured => {
                        say.difference(gap.difference)
                    }
                },
                tone: tone_of(gap),
            })
        })
        .collect();
    // By what is told: of two that read the same, the shortfall goes first.
    let told = |row: &GapRow| rounded(row.difference.value, 1);
    rows.sort_by(|a, b| told(a).total_cmp(&told(b)));
    rows.sort_by(|a, b| told(b).abs().total_cmp(&told(a).abs()));
    rows.truncate(MOST_GAPS);
    rows.sort_by(|a, b| told(a).total_cmp(&told(b)));
    rows
}
