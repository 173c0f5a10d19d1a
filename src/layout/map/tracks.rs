//! Where arrows from causes run. Two of different causes never share a stretch: of all ways through
//! the gutters at either side of the two cards, and above or below the cards of either row, an arrow
//! takes the shortest on which it has a track of its own.

use std::collections::BTreeMap;

use crate::model::CardId;

use super::super::scene::{Point, point};
use super::chains::Spot;
use super::grid::{Column, ROW_PAD};
use super::picture::MapPicture;

/// Cause and effect.
pub(super) type Link = (CardId, CardId);

/// From the middle of the gutter between two columns, where two arrows run beside each other: as far
/// from each other as from the cards.
const DOWN: [f32; 2] = [-1.5, 1.5];
/// The same from the middle of the space between cards and a row's border, away from the border.
const ALONG: [f32; 2] = [1.5, -1.25];
/// Between the end of one run and the beginning of another on the same track, and between arrows
/// at the side of a card, at least.
const APART: f32 = 6.0;
/// From a card's top to where an arrow begins or ends, where it is high enough.
const PORT: f32 = 16.0;

/// What a way costs, in units of its length: each corner, a second arrow in the same gutter, the edge
/// of a sheet or of the map, a space by the cause where one by the effect would do, and a stretch
/// with a third arrow, for which there is no track.
const CORNER: f32 = 10.0;
const COMPANY: f32 = 80.0;
const EDGE: f32 = 2_000.0;
const BY_CAUSE: f32 = 4.0;
const CROWD: f32 = 100_000.0;

/// Where arrows run beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    /// The gutter at the left of a column.
    Gutter(usize),
    /// The space above, or below, the cards of a row.
    Space { row: usize, is_below: bool },
}

/// A straight part of an arrow on such a line, on one of its tracks.
#[derive(Debug, Clone, Copy)]
struct Run {
    line: Line,
    from: f32,
    to: f32,
    track: usize,
}

impl Run {
    fn meets(&self, other: &Self) -> bool {
        self.from < other.to + APART && other.from < self.to + APART
    }
}

/// What runs where already.
#[derive(Debug, Default)]
pub(super) struct Tracks {
    runs: BTreeMap<Line, Vec<(Run, CardId)>>,
    /// Where arrows begin and end in a gutter, and of which cause they are.
    ports: BTreeMap<usize, Vec<(f32, CardId)>>,
}

/// A way from one card to another.
#[derive(Debug)]
pub(super) struct Route {
    cause: CardId,
    /// The sides of the cards where it begins and ends.
    ends: [Point; 2],
    /// Down or up one gutter; or that, along a space, and up or down another gutter.
    runs: Vec<Run>,
    /// The gutters where it begins and ends.
    gutters: [usize; 2],
    cost: f32,
}

impl Tracks {
    /// The best way from a cause to its effect; it is taken then.
    pub(super) fn route(
        &mut self,
        picture: &MapPicture,
        (from, to): (&Spot, &Spot),
        link: Link,
    ) -> Option<Route> {
        let mut best: Option<Route> = None;
        let sides = |spot: &Spot| [spot.columns.start, spot.columns.end];
        for gutters in sides(from).into_iter().flat_map(|a| sides(to).map(|b| [a, b])) {
            let spaces = [(to.row, 0.0), (from.row, BY_CAUSE)];
            let spaces = spaces.into_iter().flat_map(|(row, more)| {
                let nearer_first = if from.row > to.row { [true, false] } else { [false, true] };
                nearer_first.map(|is_below| (Some(Line::Space { row, is_below }), more))
            });
            let direct = (gutters[0] == gutters[1]).then_some((None, 0.0));
            for (space, more) in direct.into_iter().chain(spaces) {
                let Some(mut route) = self.way(picture, (from, to), link.0, gutters, space) else {
                    continue;
                };
                route.cost += more;
                if best.as_ref().is_none_or(|best| route.cost < best.cost - 0.5) {
                    best = Some(route);
                }
            }
        }
        let route = best?;
        for run in &route.runs {
            self.runs.entry(run.line).or_default().push((*run, route.cause));
        }
        for (gutter, end) in route.gutters.into_iter().zip(route.ends) {
            self.ports.entry(gutter).or_default().push((end.y, route.cause));
        }
        Some(route)
    }

    /// The way through these gutters and that space, with the best tracks that are free.
    fn way(
        &self,
        picture: &MapPicture,
        (from, to): (&Spot, &Spot),
        cause: CardId,
        gutters: [usize; 2],
        space: Option<Line>,
    ) -> Option<Route> {
        let end = |spot: &Spot, gutter: usize| {
            let x = if gutter == spot.columns.start { spot.rect.x } else { spot.rect.right() };
            point(x, self.port(spot, gutter, cause))
        };
        let ends = [end(from, gutters[0]), end(to, gutters[1])];
        let [x0, x1] = gutters.map(|gutter| middle(picture, gutter));
        let (x0, x1) = (x0?, x1?);
        let along = match space {
            Some(Line::Space { row, is_below }) => {
                let row = picture.rows.get(row)?;
                let half = ROW_PAD / 2.0;
                Some(if is_below { row.bottom() - half } else { row.y + half })
            }
            _ => None,
        };
        let stretches = match (space, along) {
            (Some(space), Some(along)) => vec![
                (Line::Gutter(gutters[0]), ends[0].y, along),
                (space, x0, x1),
                (Line::Gutter(gutters[1]), along, ends[1].y),
            ],
            _ => vec![(Line::Gutter(gutters[0]), ends[0].y, ends[1].y)],
        };
        let mut cost = 2.0 * CORNER * stretches.len() as f32;
        for gutter in gutters {
            let is_inside = 0 < gutter && gutter < picture.columns().len();
            if !is_inside || picture.columns.breaks_before(gutter) {
                cost += EDGE;
            }
        }
        let mut runs: Vec<Run> = Vec::with_capacity(stretches.len());
        for (line, a, b) in stretches {
            cost += (a - b).abs();
            let (run, crowd) = self.run(line, (a.min(b), a.max(b)), cause);
            cost += crowd;
            runs.push(run);
        }
        Some(Route { cause, ends, runs, gutters, cost })
    }

    /// The better track for a stretch, and what company there costs.
    fn run(&self, line: Line, (from, to): (f32, f32), cause: CardId) -> (Run, f32) {
        let others = self.runs.get(&line).map(Vec::as_slice).unwrap_or_default();
        let on = |track: usize| {
            let run = Run { line, from, to, track };
            let near = others.iter().filter(|(other, _)| run.meets(other));
            let (mut cost, mut own) = (0.0_f32, false);
            for (other, of) in near {
                match (*of == cause, other.track == track) {
                    (true, same) => own |= same,
                    (false, true) => cost = cost.max(CROWD),
                    (false, false) => cost = cost.max(COMPANY),
                }
            }
            (run, cost, own)
        };
        // What comes from the same cause stays together as long as it can.
        let [one, other] = [on(0), on(1)];
        let better = if (other.1, one.2) < (one.1, other.2) { other } else { one };
        (better.0, better.1)
    }

    /// How far down an arrow begins or ends at the side of a card: where no other one does in that
    /// gutter, so that two are not taken for one that leads across.
    fn port(&self, spot: &Spot, gutter: usize, cause: CardId) -> f32 {
        let taken = self.ports.get(&gutter).map(Vec::as_slice).unwrap_or_default();
        let first = spot.rect.y + (spot.rect.height / 2.0).min(PORT);
        let inside = |y: &f32| (spot.rect.y + APART..=spot.rect.bottom() - APART).contains(y);
        let is_free =
            |y: &f32| taken.iter().all(|(other, of)| *of == cause || (other - y).abs() >= APART);
        let tried = [0.0, 1.0, -1.0, 2.0, 3.0, 4.0, 5.0, 6.0].map(|by| first + by * (APART + 1.0));
        tried.into_iter().filter(inside).find(is_free).unwrap_or(first)
    }

    /// The corners of a way that was taken. What has a line to itself runs in its middle.
    pub(super) fn corners(&self, picture: &MapPicture, route: &Route) -> Option<Vec<Point>> {
        let aside = |run: &Run| if self.is_alone(run, route.cause) { 0.0 } else { run.aside() };
        let x_of = |run: &Run| match run.line {
            Line::Gutter(gutter) => Some(middle(picture, gutter)? + aside(run)),
            Line::Space { .. } => None,
        };
        let [start, end] = route.ends;
        match route.runs.as_slice() {
            [only] => {
                let x = x_of(only)?;
                Some(vec![start, point(x, start.y), point(x, end.y), end])
            }
            [down, along, up] => {
                let Line::Space { row, is_below } = along.line else { return None };
                let row = picture.rows.get(row)?;
                let from_border = ROW_PAD / 2.0 + aside(along);
                let y = if is_below { row.bottom() - from_border } else { row.y + from_border };
                let (x0, x1) = (x_of(down)?, x_of(up)?);
                let between = [point(x0, start.y), point(x0, y), point(x1, y), point(x1, end.y)];
                Some([&[start][..], &between, &[end]].concat())
            }
            _ => None,
        }
    }

    /// Whether no arrow of another cause runs beside this one, or beside another of the same cause
    /// on that line: they part there.
    fn is_alone(&self, run: &Run, cause: CardId) -> bool {
        let runs = self.runs.get(&run.line).map(Vec::as_slice).unwrap_or_default();
        let (own, others): (Vec<_>, Vec<_>) = runs.iter().partition(|(_, of)| *of == cause);
        own.iter().all(|(own, _)| others.iter().all(|(other, _)| !own.meets(other)))
    }
}

impl Run {
    fn aside(&self) -> f32 {
        let tracks = match self.line {
            Line::Gutter(_) => DOWN,
            Line::Space { .. } => ALONG,
        };
        tracks.get(self.track).copied().unwrap_or_default()
    }
}

/// The middle of the gutter at the left of a column.
fn middle(picture: &MapPicture, gutter: usize) -> Option<f32> {
    match gutter.checked_sub(1) {
        Some(before) => picture.columns().get(before).map(Column::right),
        None => picture.columns().first().map(|column| column.x),
    }
}
