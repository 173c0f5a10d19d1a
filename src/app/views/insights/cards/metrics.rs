//! What surveys and counts say: the leading numbers on top, all of them in a list, and how those of
//! several periods went.

use std::collections::BTreeSet;

use super::super::say::{Leads, Say, dotted, lower_first};
use super::{Content, Headline, PAGE, ROWS};
use crate::insight::{self, Change, Goal, Reading, Trend, Verdict};
use crate::layout::chart::{Drawing, Row, Tile, TrendChart, TrendPoint};
use crate::layout::map::persona_mark;
use crate::layout::scene::{Ink, Size};
use crate::model::{Hue, LaneKind, Metric, Survey, Traveller};
use crate::wording;

/// How many metrics stand on top.
const METRICS: usize = 3;

/// All metrics with what their latest periods say, the leading ones first, and each question once
/// before any comes again with periods of another length.
fn latest<'a>(say: &Say<'a>) -> Vec<(&'a Trend, &'a Survey, Reading)> {
    let trends = say.insights().trends.iter();
    let mut named = BTreeSet::new();
    let mut all: Vec<_> = trends
        .filter_map(|trend| {
            let (id, reading) = trend.points.last()?;
            let survey = say.survey(*id)?;
            let is_again = !named.insert(say.metric(survey));
            Some((is_again, (trend, survey, *reading)))
        })
        .collect();
    all.sort_by(|(again, (_, a, one)), (too, (_, b, other))| {
        again.cmp(too).then_with(|| insight::by_lead((a, one), (b, other)))
    });
    all.into_iter().map(|(_, one)| one).collect()
}

/// The leading metrics as small cards.
pub(super) fn tiles(say: &Say<'_>) -> Vec<Headline> {
    let tile = |(trend, survey, reading): (&Trend, &Survey, Reading)| {
        let facts = facts(say, survey, &reading);
        let change = change(say, trend, survey);
        // What is aimed at says more than what changed; then that stands above it.
        let (note, verdict) = match (target(say, survey, &reading), change) {
            (None, change) => (facts, change),
            (Some(target), None) => (facts, Some(target)),
            (Some(target), Some((change, _))) => (format!("{facts}\n{change}"), Some(target)),
        };
        let (label, value) = (say.metric(survey), say.value(survey, &reading));
        let tile = Tile { tag: None, label, value, note, verdict };
        let tip = [say.words.get(meaning(survey)), say.words.get("insights-tile-rests")].join("\n");
        Headline { tile, tip, leads: Leads::To(survey.id.into()) }
    };
    latest(say).into_iter().take(METRICS).map(tile).collect()
}

/// The message that says what a metric is.
fn meaning(survey: &Survey) -> &'static str {
    match survey.metric {
        Metric::Nps => "insights-tile-nps",
        Metric::Csat | Metric::Csat7 => "insights-tile-csat",
        Metric::Ces => "insights-tile-ces",
        Metric::Ces1 => "insights-tile-ces-one",
        Metric::Satisfaction => "insights-tile-satisfaction",
        Metric::Kpi => "insights-tile-kpi",
    }
}

/// All metrics, where there are more than stand on top.
pub(super) fn all(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let latest = latest(say);
    if latest.len() <= METRICS {
        return None;
    }
    let row = |(trend, survey, reading): &(&Trend, &Survey, Reading)| {
        let target = target(say, survey, reading);
        let change = change(say, trend, survey).map(|(text, _)| text);
        let ink = target.as_ref().map_or(Ink::Text, |(_, ink)| *ink);
        let ink = if ink == Ink::TextMuted { Ink::Text } else { ink };
        Row {
            mark: survey.persona.map(|id| say.mark(Traveller::Persona(id))),
            title: say.metric(survey),
            note: dotted(&[
                target.map(|(text, _)| text).unwrap_or_default(),
                facts(say, survey, reading),
                change.unwrap_or_default(),
            ]),
            figure: Some((say.value(survey, reading), ink)),
            ..Row::default()
        }
    };
    let title = say.words.lane(LaneKind::Metrics).to_owned();
    let heads = (title, latest.len().to_string());
    let mut card =
        Content::of_ranking("metrics", heads, latest.iter().map(row), (say, draw, width))?;
    // A survey shows in no picture of the map: its row leads to it all the same.
    let pages = say.unfolded.get("metrics").copied().unwrap_or(0);
    let shown = latest.iter().take(ROWS + pages * PAGE).enumerate();
    card.leads.extend(shown.map(|(at, (_, survey, _))| (at, Leads::To(survey.id.into()))));
    Some(card)
}

/// "2026 Q2 · 95%: 60–77% · n = 107 · few answers".
fn facts(say: &Say<'_>, survey: &Survey, reading: &Reading) -> String {
    let n = say.n(reading.n());
    dotted(&[say.period(survey), say.interval(survey, reading), n])
}

/// "Target 75%: not reached", in the words and the colour of the map.
fn target(say: &Say<'_>, survey: &Survey, reading: &Reading) -> Option<(String, Ink)> {
    let (text, goal) = wording::metric_target(say.words, survey, reading)?;
    let ink = match goal {
        Some(Goal::Met) => Ink::Opportunity,
        Some(Goal::Missed) => Ink::Pain,
        Some(Goal::PerhapsMet | Goal::PerhapsMissed) | None => Ink::TextMuted,
    };
    Some((text, ink))
}

/// "since 2026 Q1: ↑ 8, could be chance": green or warm only where chance is an unlikely
/// explanation.
fn change(say: &Say<'_>, trend: &Trend, survey: &Survey) -> Option<(String, Ink)> {
    let change = trend.change.as_ref()?;
    let (text, ink) = verdict(say, survey, change);
    let before = trend.points.iter().rev().nth(1).and_then(|(id, _)| say.survey(*id));
    let period = before.map(|before| say.period(before)).filter(|period| !period.is_empty());
    let Some(period) = period else { return Some((text, ink)) };
    let args = [("period", period.into()), ("change", text.into())];
    Some((say.words.with("insights-since", &args), ink))
}

/// "+8, could be chance": green or warm only where chance is an unlikely explanation.
fn verdict(say: &Say<'_>, survey: &Survey, change: &Change) -> (String, Ink) {
    let better = change.is_for_better(survey.better());
    let (key, ink) = match change.verdict {
        Verdict::UnlikelyChance if better => ("survey-chance-unlikely", Ink::Opportunity),
        Verdict::UnlikelyChance => ("survey-chance-unlikely", Ink::Pain),
        Verdict::CouldBeChance => ("survey-chance-maybe", Ink::TextMuted),
        Verdict::TooFew => ("survey-few", Ink::TextMuted),
    };
    let by = say.words.metric_difference(survey, change.difference);
    // What reads as no difference has no direction.
    let arrow = match by.contains(|c: char| ('1'..='9').contains(&c)) {
        false => "=",
        true if change.difference > 0.0 => "↑",
        true => "↓",
    };
    (format!("{arrow}\u{a0}{by}, {}", say.words.get(key).to_lowercase()), ink)
}

/// A chart for each metric of several periods.
pub(super) fn trends(say: &Say<'_>, draw: &Drawing, width: f32) -> Vec<Content> {
    let chart = |(nth, trend): (usize, &Trend)| {
        let points: Vec<TrendPoint> = trend
            .points
            .iter()
            .filter_map(|(id, reading)| {
                let survey = say.survey(*id)?;
                Some(TrendPoint {
                    labels: vec![say.period(survey), say.n(reading.n())],
                    value: reading.value()?,
                    ends: reading.interval().map(|interval| (interval.low, interval.high)),
                    figure: say.value(survey, reading),
                    few: reading.level().are_few(),
                })
            })
            .collect();
        let survey = trend.points.last().and_then(|(id, _)| say.survey(*id))?;
        if points.len() < 2 {
            return None;
        }
        let hue = survey.persona.and_then(|id| persona_mark(say.document, id));
        let hue = hue.map_or(Hue::Blue, |(hue, _)| hue);
        let limits = insight::limits(survey).unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        let chart = TrendChart { points, target: survey.target, limits, hue };
        let size = Size { width, height: (width * 0.5).clamp(180.0, 280.0) };
        let picture = draw.trend(&chart, size, |value| say.words.metric_value(survey, value));
        let body = draw.below(&picture, &sentence(say, trend, survey).unwrap_or_default(), width);
        let args = [("metric", say.metric(survey).into())];
        let title = say.words.with("insights-trend", &args);
        let card = Content::new(&format!("trend {nth}"), title, say.get("survey-interval"), body);
        Some(Content { leads_to: Some(survey.id.into()), ..card })
    };
    say.insights().trends.iter().enumerate().filter_map(chart).collect()
}

/// "From 2026 Q1 to 2026 Q2: up 2 points. With these numbers of answers it could be chance."
fn sentence(say: &Say<'_>, trend: &Trend, survey: &Survey) -> Option<String> {
    let told = wording::metric_change(say.words, survey, trend.change.as_ref()?);
    let before = trend.points.iter().rev().nth(1).and_then(|(id, _)| say.survey(*id))?;
    let (from, to) = (say.period(before), say.period(survey));
    if from.is_empty() || to.is_empty() {
        return Some(told);
    }
    let args = [("from", from.into()), ("to", to.into()), ("change", lower_first(&told).into())];
    Some(say.words.with("insights-change", &args))
}
