//! What each card says. A card without content is left out; one at the end says what more could be
//! told, and what it takes.

mod people;
mod ranked;
mod targets;

use crate::insight::{Change, Verdict};
use crate::layout::chart::{Board, Drawing, Gauge, Row, Tile, TrendChart, TrendPoint};
use crate::layout::map::persona_mark;
use crate::layout::scene::{Ink, Rect, Scene, Size, Tag};
use crate::model::{Hue, Metric, RecordId, Survey};
use crate::wording;

use super::say::{Leads, Say, dotted, tag_of};

/// How many rows a card of a ranking shows before it is asked for more of them.
const ROWS: usize = 7;
/// How many more it shows each time: as many as are worded and laid out before anybody notices.
const PAGE: usize = 100;
/// How many metrics stand on top.
const METRICS: usize = 3;

/// One card before it is put into its frame.
#[derive(Debug)]
pub(super) struct Content {
    /// Tells it from the others.
    pub(super) key: String,
    pub(super) title: String,
    pub(super) note: String,
    pub(super) body: Scene,
    /// The field on which opportunities are moved, in the body.
    pub(super) field: Option<Rect>,
    /// Where rows of the body lead that show no part of a picture, by their place among the rows.
    pub(super) leads: Vec<(usize, Leads)>,
    /// What the card as a whole is about.
    pub(super) about: Option<RecordId>,
}

/// A small card on top, and where it leads.
#[derive(Debug)]
pub(super) struct Headline {
    pub(super) tile: Tile,
    pub(super) leads_to: Option<RecordId>,
}

impl Content {
    fn new(key: &str, title: String, note: String, body: Scene) -> Self {
        let key = key.to_owned();
        Self { key, title, note, body, field: None, leads: Vec::new(), about: None }
    }

    /// A card of rows; `None` without any.
    fn of_rows(
        key: &str,
        (title, note): (String, String),
        rows: &[Row],
        draw: &Drawing,
        width: f32,
    ) -> Option<Self> {
        (!rows.is_empty()).then(|| Self::new(key, title, note, draw.rows(rows, width)))
    }

    /// A card of a ranking: its first rows, and one that shows more of them.
    fn of_ranking(
        key: &str,
        heads: (String, String),
        rows: impl ExactSizeIterator<Item = Row>,
        room: (&Say<'_>, &Drawing, f32),
    ) -> Option<Self> {
        Self::of_first(ROWS, key, heads, rows, room)
    }

    /// A card of a list that is short in most journeys: all of it, up to so many rows that nobody
    /// waits for them.
    fn of_list(
        key: &str,
        heads: (String, String),
        rows: impl ExactSizeIterator<Item = Row>,
        room: (&Say<'_>, &Drawing, f32),
    ) -> Option<Self> {
        Self::of_first(PAGE, key, heads, rows, room)
    }

    /// A card of so many rows, and one that shows more; no other row is worded.
    fn of_first(
        first: usize,
        key: &str,
        heads: (String, String),
        rows: impl ExactSizeIterator<Item = Row>,
        (say, draw, width): (&Say<'_>, &Drawing, f32),
    ) -> Option<Self> {
        let pages = say.unfolded.get(key).copied().unwrap_or(0);
        let shown = first + pages * PAGE;
        let more = rows.len().saturating_sub(shown);
        let mut rows: Vec<Row> = rows.take(shown).collect();
        let last = match (more, pages) {
            (0, 0) => None,
            (0, _) => Some((say.get("insights-fewer"), Leads::Fold(key.to_owned()))),
            _ => {
                let next = say.words.count("insights-more", more.min(PAGE));
                Some((next, Leads::Unfold(key.to_owned())))
            }
        };
        let leads = last.map(|(note, leads)| {
            rows.push(Row { note, is_link: true, ..Row::default() });
            (rows.len() - 1, leads)
        });
        let mut card = Self::of_rows(key, heads, &rows, draw, width)?;
        card.leads.extend(leads);
        Some(card)
    }
}

/// All cards, the weightiest first.
pub(super) fn all(say: &Say<'_>, draw: &Drawing, width: f32) -> Vec<Content> {
    let mut cards: Vec<Content> = [
        ranked::pains(say, draw, width),
        ranked::board(say, draw, width),
        people::gaps(say, draw, width),
        people::curves(say, draw, width),
    ]
    .into_iter()
    .flatten()
    .collect();
    cards.extend(trends(say, draw, width));
    let rest = [
        targets::moments(say, draw, width),
        targets::promises(say, draw, width),
        targets::standards(say, draw, width),
        ranked::opportunities(say, draw, width),
        people::needs(say, draw, width),
        people::over_served(say, draw, width),
        people::value(say, draw, width),
        evidence(say, draw, width),
        findings(say, draw, width),
        missing(say, draw, width),
    ];
    cards.extend(rest.into_iter().flatten());
    cards
}

/// The numbers on top: metrics, the lowest moment, how well it is all known.
pub(super) fn tiles(say: &Say<'_>) -> Vec<Headline> {
    let mut tiles = metric_tiles(say);
    tiles.extend(people::lowest(say));
    tiles.extend(people::last(say).filter(|_| tiles.len() < 3));
    tiles.extend(coverage(say));
    tiles
}

fn metric_tiles(say: &Say<'_>) -> Vec<Headline> {
    let mut trends: Vec<_> = say.insights().trends.iter().collect();
    // What was asked about the journey as a whole goes first.
    trends.sort_by_key(|trend| {
        let survey = trend.points.last().and_then(|(id, _)| say.survey(*id));
        survey.is_none_or(|survey| survey.place.is_some())
    });
    trends
        .into_iter()
        .filter_map(|trend| {
            let (id, reading) = trend.points.last()?;
            let survey = say.survey(*id)?;
            let few = reading.level().are_few() && reading.n() > 0;
            let few = if few { say.get("survey-few").to_lowercase() } else { String::new() };
            let tile = Tile {
                tag: None,
                label: say.metric(survey),
                value: say.value(survey, reading),
                note: dotted(&[say.interval(survey, reading), say.n(reading.n()), few]),
                verdict: trend.change.as_ref().map(|change| verdict(say, survey, change)),
            };
            Some(Headline { tile, leads_to: Some(survey.id.into()) })
        })
        .take(METRICS)
        .collect()
}

/// "+8, could be chance": green or warm only where chance is an unlikely explanation.
fn verdict(say: &Say<'_>, survey: &Survey, change: &Change) -> (String, Ink) {
    let better = match survey.better() {
        crate::model::Better::Higher => change.difference > 0.0,
        crate::model::Better::Lower => change.difference < 0.0,
    };
    let (key, ink) = match change.verdict {
        Verdict::UnlikelyChance if better => ("survey-chance-unlikely", Ink::Opportunity),
        Verdict::UnlikelyChance => ("survey-chance-unlikely", Ink::Pain),
        Verdict::CouldBeChance => ("survey-chance-maybe", Ink::TextMuted),
        Verdict::TooFew => ("survey-few", Ink::TextMuted),
    };
    let arrow = if change.difference >= 0.0 { "↑" } else { "↓" };
    let by = say.words.metric_difference(survey, change.difference);
    (format!("{arrow} {by}, {}", say.words.get(key).to_lowercase()), ink)
}

fn coverage(say: &Say<'_>) -> Option<Headline> {
    let shares = say.insights().evidence;
    let coverage = shares.coverage()?;
    let assumed = 1.0 - coverage;
    let args = [("percent", say.words.percent(assumed, 0).into())];
    let ink = if assumed > 0.5 { Ink::Pain } else { Ink::TextMuted };
    let known = [("k", (shares.observed + shares.measured).into()), ("n", shares.given().into())];
    let tile = Tile {
        tag: None,
        label: say.get("insight-coverage"),
        value: say.words.share(coverage),
        note: say.words.with("report-known-of", &known),
        verdict: Some((say.words.with("insights-assumed", &args), ink)),
    };
    Some(Headline { tile, leads_to: None })
}

/// A chart for each metric of several periods.
fn trends(say: &Say<'_>, draw: &Drawing, width: f32) -> Vec<Content> {
    let chart = |(nth, trend): (usize, &crate::insight::Trend)| {
        let points: Vec<TrendPoint> = trend
            .points
            .iter()
            .filter_map(|(id, reading)| {
                let survey = say.survey(*id)?;
                let when = match survey.period.trim() {
                    "" => survey.date.map(|date| say.words.date(date)).unwrap_or_default(),
                    period => period.to_owned(),
                };
                Some(TrendPoint {
                    labels: vec![when, say.n(reading.n())],
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
        let limits = limits(survey);
        let chart = TrendChart { points, target: survey.target, limits, hue };
        let size = Size { width, height: (width * 0.5).clamp(180.0, 280.0) };
        let picture = draw.trend(&chart, size, |value| say.words.metric_value(survey, value));
        let sentence = trend.change.as_ref();
        let sentence = sentence.map(|change| wording::metric_change(say.words, survey, change));
        let body = draw.below(&picture, &sentence.unwrap_or_default(), width);
        let args = [("metric", say.metric(survey).into())];
        let title = say.words.with("insights-trend", &args);
        let card = Content::new(&format!("trend {nth}"), title, say.get("survey-interval"), body);
        Some(Content { about: Some(survey.id.into()), ..card })
    };
    say.insights().trends.iter().enumerate().filter_map(chart).collect()
}

/// The least and the most that a metric can be.
fn limits(survey: &Survey) -> (f64, f64) {
    let is_share = matches!(survey.answers, crate::model::Answers::Share(_));
    match survey.metric {
        Metric::Nps => (-100.0, 100.0),
        Metric::Csat | Metric::Csat7 => (0.0, 100.0),
        _ if is_share => (0.0, 100.0),
        _ => match survey.scale() {
            Some(scale) => (scale.min.into(), scale.max.into()),
            None => (f64::NEG_INFINITY, f64::INFINITY),
        },
    }
}

/// How the scores are known.
fn evidence(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    use crate::model::EvidenceKind::{Assumed, Measured, Observed};
    let shares = say.insights().evidence;
    let coverage = shares.coverage()?;
    let kinds =
        [(Measured, shares.measured), (Observed, shares.observed), (Assumed, shares.assumed)];
    let rows: Vec<Row> = kinds
        .into_iter()
        .map(|(kind, count)| {
            let share = f64::from(count) / f64::from(shares.given().max(1));
            let ink = match kind {
                Measured => Ink::Opportunity,
                Observed => Ink::Accent,
                Assumed => Ink::Reference,
            };
            Row {
                title: say.words.evidence(kind).to_owned(),
                known: Some(kind),
                note: say.words.evidence_meaning(kind).to_owned(),
                figure: Some((format!("{count}"), Ink::Text)),
                gauge: Some(Gauge::Bar { share, ink }),
                ..Row::default()
            }
        })
        .collect();
    let heads = (say.get("insight-coverage"), say.words.share(coverage));
    Content::of_rows("evidence", heads, &rows, draw, width)
}

/// What is worth a question.
fn findings(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let remarks = &say.digest.remarks;
    let row = |remark: &crate::app::digest::Remark| {
        let told = remark.told(say.words, say.document);
        Row {
            tag: tag_of(remark.at()),
            title: told.what,
            note: dotted(&[remark.place(say.words, say.document), told.why.to_owned()]),
            ..Row::default()
        }
    };
    let heads = (say.get("findings-title"), remarks.len().to_string());
    let rows = remarks.iter().map(row);
    let mut card = Content::of_ranking("findings", heads, rows, (say, draw, width))?;
    // What shows in no picture of the map has its place all the same.
    let pages = say.unfolded.get("findings").copied().unwrap_or(0);
    let shown = remarks.iter().take(ROWS + pages * PAGE).enumerate();
    let others = shown.filter(|(_, remark)| tag_of(remark.at()).is_none());
    card.leads.extend(others.map(|(at, remark)| (at, Leads::To(remark.at()))));
    Some(card)
}

/// What the map does not say yet, and what it takes.
fn missing(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let insights = say.insights();
    let lacks = [
        ("insights-no-scores", insights.curves.is_empty()),
        ("insights-no-gaps", insights.gaps.is_empty()),
        ("insights-no-pains", insights.pains.is_empty()),
        ("insights-no-opportunities", insights.opportunities.is_empty()),
        ("insights-no-moments", insights.moments.is_empty()),
        ("insights-no-promises", insights.promises.is_empty()),
        ("insights-no-needs", insights.needs.is_empty()),
        ("insights-no-value", insights.values.is_empty()),
        ("insights-no-metrics", insights.trends.is_empty()),
    ];
    let rows: Vec<Row> = lacks
        .into_iter()
        .filter(|(_, lacks)| *lacks)
        .map(|(key, _)| Row {
            title: say.get(key),
            note: say.words.find(&format!("{key}.hint")).unwrap_or_default().to_owned(),
            ..Row::default()
        })
        .collect();
    let heads = (say.get("insights-missing"), String::new());
    Content::of_rows("missing", heads, &rows, draw, width)
}

/// The board of that width.
fn board_of(
    draw: &Drawing,
    dots: &[crate::layout::chart::BoardDot],
    width: f32,
    say: &Say<'_>,
) -> Board {
    let size = Size { width, height: (width * 0.86).clamp(280.0, 460.0) };
    draw.board(dots, size, say.words)
}

/// The tag of a step.
fn step_tag(step: crate::model::StepId) -> Option<Tag> {
    Some(Tag::Step(step))
}
