//! What to do first: pain points and opportunities in their order, what was decided, and what came
//! of what customers said.

use super::content::{
    FeedbackRow, LoopStand, LoopStep, NextStep, Number, OpportunityRow, PainRow, Tone,
};
use super::say::{DOT, Say};
use super::share;
use crate::i18n::Words;
use crate::insight::{
    Factor, Quadrant, RankedOpportunity, RankedPain, opportunity_ranking, pain_ranking,
};
use crate::model::{
    Card, CardId, Date, LaneKind, LoopState, Opportunity, OpportunityStatus, Pain, on_scale,
};

/// All pain points, most urgent first.
pub(super) fn pains(say: &Say<'_>) -> Vec<PainRow> {
    let ranking = pain_ranking(say.document);
    let all = ranking.iter().enumerate();
    let mut rows: Vec<PainRow> = all.filter_map(|(at, ranked)| pain(say, at + 1, ranked)).collect();
    let mut kept: Option<(usize, Weight)> = None;
    for row in &mut rows {
        let weight = Weight::of(row);
        match &kept {
            Some((rank, same)) if *same == weight => row.rank = *rank,
            _ => kept = Some((row.rank, weight)),
        }
    }
    rows
}

/// What a pain point is ranked by, as it is told: its priority, or, without one, its severity.
#[derive(PartialEq)]
enum Weight {
    Priority(String),
    Severity(Option<u8>),
}

impl Weight {
    fn of(row: &PainRow) -> Self {
        match &row.priority {
            Some(priority) => Self::Priority(priority.text.clone()),
            None => Self::Severity(row.severity),
        }
    }
}

/// The numbers of the opportunities whose scores read the same, in spans: "1–3" and "5–6".
pub(super) fn tied(rows: &[OpportunityRow]) -> Vec<(usize, usize)> {
    let told = |row: &OpportunityRow| row.score.as_ref().map(|score| score.text.clone());
    let groups = rows.chunk_by(|a, b| told(a).is_some() && told(a) == told(b));
    let spans = groups.filter(|group| group.len() > 1);
    spans.filter_map(|group| Some((group.first()?.rank, group.last()?.rank))).collect()
}

fn pain(say: &Say<'_>, rank: usize, ranked: &RankedPain) -> Option<PainRow> {
    let card = say.document.card(ranked.card)?;
    let pain = card.pain.as_deref();
    Some(PainRow {
        rank,
        text: say.card(card),
        step: match say.out_of_sight(card) {
            Some(lane) => format!("{}{DOT}{lane}", say.place(card)),
            None => say.place(card),
        },
        personas: say.words.list(&say.personas(card)),
        severity: pain.and_then(|pain| on_scale::level(pain.severity)),
        share: share::number(say, card),
        share_basis: share::basis(say, card),
        priority: ranked.priority.map(|value| Number { value, text: say.words.fixed(value, 1) }),
        missing: missing(say, &ranked.missing),
        answers: answers(say, ranked.card),
        answered: !say.answering(ranked.card).is_empty()
            || pain.and_then(Pain::loop_state).is_some_and(|state| state >= LoopState::ActedOn),
        recovery: pain.map(|pain| recovery(say, pain)).unwrap_or_default(),
        cause: cause(say, card),
        note: say.note(card),
        known: say.known_of(card),
        feedback: stand(say, pain.unwrap_or(&Pain::default())),
    })
}

/// The opportunities that answer a pain point, by name; what answers a cause by what comes of it
/// says so, since it does not name the cause itself.
fn answers(say: &Say<'_>, pain: CardId) -> Vec<String> {
    let through = say.is_answered_through(pain).then(|| say.words.get("report-through-effect"));
    let named = say.answering(pain).iter().map(|card| match through {
        Some(through) => format!("{} ({through})", say.card(card)),
        None => say.card(card),
    });
    named.collect()
}

/// What is done when it happens: "When it happens: a new appointment"; empty where nothing is.
pub(super) fn recovery(say: &Say<'_>, pain: &Pain) -> String {
    match pain.recovery.trim() {
        "" => String::new(),
        what => say.words.with("report-recovery", &[("what", what.into())]),
    }
}

/// How bad it is: "severity 4/5".
pub(super) fn severity(say: &Say<'_>, card: &Card) -> Option<String> {
    let severity = on_scale::level(card.pain.as_deref()?.severity)?;
    let told = say.words.with("piece-severity", &[("severity", severity.into())]);
    Some(super::say::lower(&told))
}

/// What causes a pain point, along the journey: "Caused by: “One leaflet for all lists” (severity
/// 4/5)"; empty where nobody said.
pub(super) fn cause(say: &Say<'_>, card: &Card) -> String {
    let told = causes(say, card).into_iter().map(|cause| {
        let mut details: Vec<String> = severity(say, cause).into_iter().collect();
        if cause.step != card.step {
            details.push(say.place(cause));
        }
        let text = say.quoted(&say.card(cause));
        if details.is_empty() { text } else { format!("{text} ({})", details.join("; ")) }
    });
    caused_by(say, &told.collect::<Vec<_>>())
}

/// The same by their names alone.
pub(super) fn named_cause(say: &Say<'_>, card: &Card) -> String {
    let causes = causes(say, card).into_iter();
    caused_by(say, &causes.map(|cause| say.quoted(&say.card(cause))).collect::<Vec<_>>())
}

fn causes<'a>(say: &Say<'a>, card: &Card) -> Vec<&'a Card> {
    let ids = card.pain.as_deref().map(|pain| &pain.caused_by).into_iter().flatten();
    let mut causes: Vec<&Card> = ids.filter_map(|id| Some(&**say.document.card(*id)?)).collect();
    causes.sort_by_key(|cause| say.number_of(cause.step));
    causes
}

fn caused_by(say: &Say<'_>, told: &[String]) -> String {
    if told.is_empty() {
        return String::new();
    }
    let args = [("count", told.len().into()), ("what", say.words.list(told).into())];
    say.words.with("report-cause", &args)
}

/// Where a pain point stands in the feedback loop.
fn stand(say: &Say<'_>, pain: &Pain) -> LoopStand {
    let Some(state) = pain.loop_state() else {
        let text = say.words.get("report-loop-none").to_owned();
        return LoopStand { text, since: String::new(), tone: Tone::Neutral };
    };
    let date = pain.feedback.get(&state).and_then(|mark| mark.date);
    let is_closed = state == LoopState::CustomerTold;
    LoopStand {
        text: say.words.loop_state(state).to_owned(),
        since: date.map(|date| say.words.date(date)).unwrap_or_default(),
        tone: if is_closed { Tone::Good } else { Tone::Attention },
    }
}

fn missing(say: &Say<'_>, factors: &[Factor]) -> String {
    let names = factors.iter().map(|factor| self::factor(say.words, *factor));
    names.collect::<Vec<_>>().join(", ")
}

/// What a rank needs, by name, as it stands inside a sentence.
#[must_use]
pub fn factor(words: Words, factor: Factor) -> String {
    let key = match factor {
        Factor::Severity => "field-severity",
        Factor::Share => "field-share",
        Factor::Importance => "measure-importance",
        Factor::Reach => "report-reach",
        Factor::Impact => "field-impact",
        Factor::Confidence => "field-confidence",
        Factor::Effort => "field-effort",
    };
    super::say::lower(words.get(key))
}

/// All opportunities that are neither done nor dropped, best first.
pub(super) fn opportunities(say: &Say<'_>) -> Vec<OpportunityRow> {
    let ranking = opportunity_ranking(say.document);
    ranking.iter().enumerate().filter_map(|(at, ranked)| opportunity(say, at + 1, ranked)).collect()
}

fn opportunity(say: &Say<'_>, rank: usize, ranked: &RankedOpportunity) -> Option<OpportunityRow> {
    let words = say.words;
    let card = say.document.card(ranked.card)?;
    let none = Opportunity::default();
    let part = card.opportunity.as_deref().unwrap_or(&none);
    let (impact, effort) = (on_scale::level(part.impact), on_scale::level(part.effort));
    let answers = part.answers.iter().filter_map(|id| say.document.card(*id));
    let number = |value: f64| Number { value, text: words.number(value, 0) };
    Some(OpportunityRow {
        rank,
        text: say.card(card),
        step: say.place(card),
        kind: part.kind.map(|kind| words.opportunity_kind(kind).to_owned()).unwrap_or_default(),
        impact,
        effort,
        reach: part.reach.filter(|reach| *reach >= 0.0).map(number),
        confidence: part.confidence.filter(|c| *c <= 100).map(|c| say.share(f64::from(c) / 100.0)),
        score: ranked.score.map(number),
        missing: missing(say, &ranked.missing),
        quadrant: quadrant(impact, effort).map(|key| words.get(key).to_owned()).unwrap_or_default(),
        status: words.opportunity_status(part.status).to_owned(),
        owner: part.owner.trim().to_owned(),
        due: part.due.map(|due| words.date(due)).unwrap_or_default(),
        answers: answers.map(|card| say.card(card)).collect(),
        measure: part.measure.trim().to_owned(),
    })
}

/// The quadrant of impact and effort, by the message that names what lies in it.
fn quadrant(impact: Option<u8>, effort: Option<u8>) -> Option<&'static str> {
    Some(match crate::insight::quadrant(impact?, effort?)? {
        Quadrant::QuickWin => "report-quick-win",
        Quadrant::BigBet => "report-big-bet",
        Quadrant::FillIn => "report-fill-in",
        Quadrant::TimeSink => "report-time-sink",
    })
}

/// The pain points of which somebody was heard, those whose loop is closed first.
pub(super) fn feedback(say: &Say<'_>) -> Vec<FeedbackRow> {
    let mut rows: Vec<FeedbackRow> = say
        .pains()
        .into_iter()
        .filter_map(|card| {
            let pain = card.pain.as_deref()?;
            let last = pain.loop_state()?;
            Some(FeedbackRow {
                said: say.card(card),
                did: done_about(say, card.id, pain),
                states: LoopState::ALL.map(|state| loop_step(say, pain, state, last)).into(),
                closed: last == LoopState::CustomerTold,
            })
        })
        .collect();
    let reached = |row: &FeedbackRow| row.states.iter().filter(|state| state.reached).count();
    rows.sort_by_key(|row| std::cmp::Reverse(reached(row)));
    rows
}

/// What is being done or was done about a pain point, with its state; without an opportunity, what
/// is done each time it happens.
fn done_about(say: &Say<'_>, id: CardId, pain: &Pain) -> Vec<String> {
    let status = |card: &Card| card.opportunity.as_deref().map(|o| o.status).unwrap_or_default();
    let told = say.answering(id).iter().map(|card| {
        let state = super::say::lower(say.words.opportunity_status(status(card)));
        let through = say.is_answered_through(id).then(|| say.words.get("report-through-effect"));
        let details: Vec<&str> = [state.as_str()].into_iter().chain(through).collect();
        format!("{} ({})", say.card(card), details.join("; "))
    });
    let mut told: Vec<String> = told.collect();
    if told.is_empty() {
        told.extend(Some(recovery(say, pain)).filter(|recovery| !recovery.is_empty()));
    }
    told
}

fn loop_step(say: &Say<'_>, pain: &Pain, state: LoopState, last: LoopState) -> LoopStep {
    let mark = pain.feedback.get(&state);
    let date = mark.and_then(|mark| mark.date).map(|date| say.words.date(date));
    let owner = mark.map(|mark| mark.owner.trim().to_owned()).filter(|owner| !owner.is_empty());
    LoopStep {
        label: say.words.loop_state(state),
        reached: state <= last,
        detail: [date, owner].into_iter().flatten().collect::<Vec<_>>().join(DOT),
    }
}

/// The opportunities that are planned or being worked on, soonest first; then those without a date.
/// Where nothing was decided yet, the ideas that already have an owner or a date. On the day of the
/// report some may be overdue.
pub(super) fn next_steps(say: &Say<'_>, today: Option<Date>) -> Vec<NextStep> {
    use OpportunityStatus::{Doing, Idea, Planned};
    let none = Opportunity::default();
    let all: Vec<(&Card, Opportunity)> = say
        .cards(LaneKind::Opportunities)
        .into_iter()
        .map(|card| (card, card.opportunity.as_deref().unwrap_or(&none).clone()))
        .collect();
    let is_decided = |(_, part): &&(&Card, Opportunity)| matches!(part.status, Planned | Doing);
    let is_prepared = |(_, part): &&(&Card, Opportunity)| {
        part.status == Idea && (!part.owner.trim().is_empty() || part.due.is_some())
    };
    let mut rows: Vec<&(&Card, Opportunity)> = all.iter().filter(is_decided).collect();
    if rows.is_empty() {
        rows = all.iter().filter(is_prepared).collect();
    }
    rows.sort_by_key(|(_, part)| part.due.unwrap_or(Date::MAX));
    rows.into_iter()
        .map(|(card, part)| NextStep {
            what: say.card(card),
            who: part.owner.trim().to_owned(),
            when: part.due.map(|due| say.words.date(due)).unwrap_or_default(),
            is_overdue: part.due.zip(today).is_some_and(|(due, today)| due < today),
            measure: part.measure.trim().to_owned(),
            status: say.words.opportunity_status(part.status).to_owned(),
        })
        .collect()
}

/// What the next steps leave out: the severe pain points that nothing answers, and the ideas of
/// which nobody has decided yet.
pub(super) fn left_out(say: &Say<'_>) -> Vec<String> {
    let status = |card: &&Card| card.opportunity.as_deref().map(|part| part.status);
    let cards = say.cards(LaneKind::Opportunities);
    let count = |wanted: &[OpportunityStatus]| {
        cards.iter().filter_map(status).filter(|status| wanted.contains(status)).count()
    };
    let open = super::cover::severe(say).open;
    let severe = (!open.is_empty()).then(|| {
        let texts: Vec<String> = open.iter().map(|card| say.quoted(&say.card(card))).collect();
        say.words.with("report-left-severe", &[("what", say.words.list(&texts).into())])
    });
    // Where nothing was decided, the ideas themselves are listed.
    let is_decided = count(&[OpportunityStatus::Planned, OpportunityStatus::Doing]) > 0;
    let ideas = count(&[OpportunityStatus::Idea]);
    let ideas = (is_decided && ideas > 0)
        .then(|| say.words.with("report-left-ideas", &[("count", ideas.into())]));
    severe.into_iter().chain(ideas).collect()
}
