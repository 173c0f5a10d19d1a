//! What each card says. A card without content is left out; one at the end says what more could be
//! told, and what it takes.

mod about;
mod metrics;
mod people;
mod ranked;
mod targets;

use crate::layout::chart::{Board, Drawing, Gauge, Row, Tile};
use crate::layout::scene::{Ink, Rect, Scene, Size, Tag};
use crate::model::{EvidenceKind, RecordId};

use super::say::{Leads, Say, dotted, tag_of};

/// How many rows a card of a ranking shows before it is asked for more of them.
const ROWS: usize = 7;
/// How many more it shows each time: as many as are worded and laid out before anybody notices.
const PAGE: usize = 100;

/// One card before it is put into its frame.
#[derive(Debug)]
pub(super) struct Content {
    /// Tells it from the others.
    pub(super) key: String,
    pub(super) title: String,
    pub(super) note: String,
    /// What it is, in a sentence.
    pub(super) about: String,
    pub(super) body: Scene,
    /// The field on which opportunities are moved, in the body.
    pub(super) field: Option<Rect>,
    /// Where rows of the body lead that show no part of a picture, by their place among the rows.
    pub(super) leads: Vec<(usize, Leads)>,
    /// Where the card as a whole leads.
    pub(super) leads_to: Option<RecordId>,
}

/// A small card on top, and where it leads.
#[derive(Debug)]
pub(super) struct Headline {
    pub(super) tile: Tile,
    /// What it is, in a sentence or two.
    pub(super) tip: String,
    pub(super) leads: Leads,
}

impl Content {
    fn new(key: &str, title: String, note: String, body: Scene) -> Self {
        let key = key.to_owned();
        let (about, leads) = (String::new(), Vec::new());
        Self { key, title, note, about, body, field: None, leads, leads_to: None }
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
        metrics::all(say, draw, width),
    ]
    .into_iter()
    .flatten()
    .collect();
    cards.extend(metrics::trends(say, draw, width));
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
    for card in &mut cards {
        card.about = about::of(&card.key).map(|key| say.get(key)).unwrap_or_default();
    }
    cards
}

/// The numbers on top: metrics, the lowest moment, how well it is all known.
pub(super) fn tiles(say: &Say<'_>) -> Vec<Headline> {
    let mut tiles = metrics::tiles(say);
    tiles.extend(people::lowest(say));
    tiles.extend(people::last(say).filter(|_| tiles.len() < 3));
    tiles.extend(coverage(say));
    tiles
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
    let leads = Leads::Known(EvidenceKind::Assumed);
    Some(Headline { tile, tip: say.get("insights-tile-coverage"), leads })
}

/// How the scores are known.
fn evidence(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    use EvidenceKind::{Assumed, Measured, Observed};
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
    let mut card = Content::of_rows("evidence", heads, &rows, draw, width)?;
    let known = kinds.into_iter().enumerate().filter(|(_, (_, count))| *count > 0);
    card.leads.extend(known.map(|(at, (kind, _))| (at, Leads::Known(kind))));
    Some(card)
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
