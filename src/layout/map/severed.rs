//! Arrows from causes on sheets of paper: each sheet shows the piece that lies on it. Where a piece
//! ends at an edge, a small mark says on which page the other card stands.

use std::ops::Range;
use std::sync::Arc;

#[cfg(test)]
use crate::model::CardId;

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Group, Ink, Point, Rect, Size, point, rect};
use super::super::text::Typesetter;
use super::chains;
use super::grid::{FIGURE, ROW_PAD};
use super::picture::{Chain, MapPicture};

/// From an edge to a line that runs along it.
const EDGE: f32 = 2.0;
/// Beside a mark's text.
const PAD: f32 = 3.0;
/// What is shorter is not worth drawing.
const SHORTEST: f32 = 1.0;

/// The sheets that a map is printed on, and what each is called at the edge of another. Empty
/// where nobody numbers them: then arrows just end at the edge.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    list: Vec<Page>,
}

/// Some columns and rows on a sheet of their own.
#[derive(Debug, Clone)]
struct Page {
    columns: Range<usize>,
    rows: Vec<usize>,
    /// Its name where an arrow from a cause is cut off, and where a way from step to step is.
    marks: [Arc<Group>; 2],
}

impl Pages {
    pub(super) fn new(
        type_: &Typesetter,
        sheets: impl IntoIterator<Item = (Range<usize>, Vec<usize>)>,
        name: impl Fn(usize) -> String,
    ) -> Self {
        let page = |(at, (columns, rows)): (usize, (Range<usize>, Vec<usize>))| {
            let name = name(at + 1);
            let marks = [Ink::Pain, Ink::TextMuted].map(|ink| mark(type_, &name, ink));
            Page { columns, rows, marks }
        };
        Self { list: sheets.into_iter().enumerate().map(page).collect() }
    }

    /// The mark of the sheet on which that row and column are.
    fn of(&self, (row, column): (usize, usize)) -> Option<&Arc<Group>> {
        let is_there = |page: &&Page| page.columns.contains(&column) && page.rows.contains(&row);
        self.list.iter().find(is_there).map(|page| &page.marks[0])
    }

    /// The mark of the sheet with a column's header that is as far down as the one on which `row`
    /// stands in the column `own`: there it stands in turn where ways come from here.
    fn of_header(&self, column: usize, (row, own): (Option<usize>, usize)) -> Option<&Arc<Group>> {
        let with = |column| self.list.iter().filter(move |page| page.columns.contains(&column));
        let is_here = |page: &Page| row.is_some_and(|row| page.rows.contains(&row));
        let down = with(own).position(is_here).unwrap_or_default();
        let page = with(column).nth(down).or_else(|| with(column).next_back())?;
        Some(&page.marks[1])
    }
}

/// A page's name on a ground of paper.
fn mark(type_: &Typesetter, name: &str, ink: Ink) -> Arc<Group> {
    let style = FIGURE.ink(ink);
    let height = line_height(style.size);
    let size = Size { width: type_.width(name, style) + 2.0 * PAD, height };
    let mut sketch = Sketch::new();
    sketch.rect(rect(0.0, 0.0, size.width, height), height / 2.0, Ink::Paper, None);
    type_.draw_line(&mut sketch, name, style, point(PAD, 0.0));
    sketch.finish(size, None)
}

/// What a sheet shows of the map, and where.
pub(super) struct Shown<'a> {
    pub(super) picture: &'a MapPicture,
    pub(super) pages: &'a Pages,
    /// How far columns stand farther left than in the picture.
    pub(super) shift: f32,
    /// Where the cells are on the sheet.
    pub(super) area: Rect,
    /// Rows by their number, their tops on the sheet and the heights that they get.
    pub(super) rows: &'a [(usize, f32, f32)],
}

impl Shown<'_> {
    /// Draws the pieces of all arrows; answers the marks, which go over the cells.
    pub(super) fn draw(&self, sketch: &mut Sketch) -> Vec<(Point, Arc<Group>)> {
        let mut marks: Vec<(Point, Arc<Group>)> = Vec::new();
        for (chain, piece) in self.pieces() {
            let points = self.closed(chain, &piece, &mut marks);
            if let Some((area, group)) = chains::drawn(&points, [piece.starts, piece.ends]) {
                sketch.group(point(area.x, area.y), group);
            }
        }
        marks
    }

    /// The corners of all arrows, or their pieces, as they are drawn, each with its cause.
    #[cfg(test)]
    pub(super) fn lines(&self) -> Vec<(CardId, Vec<Point>)> {
        let closed = |(chain, piece): (&Chain, Piece)| {
            (chain.cause, self.closed(chain, &piece, &mut Vec::new()))
        };
        self.pieces().map(closed).collect()
    }

    fn pieces(&self) -> impl Iterator<Item = (&Chain, Piece)> {
        self.picture.chains.iter().flat_map(|chain| {
            let points: Vec<Point> = chain.points.iter().map(|&at| self.place(at)).collect();
            let pieces = self.area_for(chain).map(|area| pieces(&points, area));
            pieces.into_iter().flatten().map(move |piece| (chain, piece))
        })
    }

    /// What says where the ways between steps go on that leave the sheet, below headers that begin at
    /// `top`.
    pub(super) fn ways(&self, top: f32) -> Vec<(Point, Arc<Group>)> {
        let row = self.rows.first().map(|row| row.0);
        let (left, right) = (self.area.x + self.shift, self.area.right() + self.shift);
        let cuts = self.picture.head.cuts.iter();
        let marks = cuts.filter(|cut| (left..=right).contains(&cut.at.x)).filter_map(|cut| {
            // At a border that two sheets share, each has its own.
            let is_here = if cut.goes_right { cut.at.x > left } else { cut.at.x < right };
            let own = self.picture.column_at(cut.at.x + if cut.goes_right { -1.0 } else { 1.0 })?;
            let mark = self.pages.of_header(cut.other, (row, own)).filter(|_| is_here)?;
            let Size { width, height } = mark.size;
            let x = if cut.goes_right { right - width } else { left - width } - self.shift;
            Some((point(x, top + cut.at.y - height / 2.0), mark.clone()))
        });
        let mut told: Vec<(Point, Arc<Group>)> = Vec::new();
        for (at, mark) in marks {
            // Ways that end close together and go on on the same sheet have one mark, between them.
            let beside = told.iter_mut().find(|(other_at, other)| {
                let is_close = (other_at.y - at.y).abs() < mark.size.height;
                Arc::ptr_eq(other, &mark) && other_at.x == at.x && is_close
            });
            match beside {
                Some((other_at, _)) => other_at.y = (other_at.y + at.y) / 2.0,
                None => told.push((at, mark)),
            }
        }
        told
    }

    /// Where the sheet shows a chain. One between two cards farther right that makes its way along
    /// this sheet's right edge is shown by theirs, along its left edge.
    fn area_for(&self, chain: &Chain) -> Option<Rect> {
        let columns = self.picture.columns();
        let ends = chain.ends.map(|(_, column)| columns.get(column).map(|column| column.x));
        let [Some(cause), Some(effect)] = ends else { return Some(self.area) };
        let (first, last) = (cause.min(effect) - self.shift, cause.max(effect) - self.shift);
        let Rect { x, y, width, height } = self.area;
        match (first > self.area.right() - SHORTEST, first > x - SHORTEST && last < x + width) {
            (true, _) => None,
            (false, true) => Some(rect(x - EDGE, y, width + EDGE, height)),
            (false, false) => Some(self.area),
        }
    }

    /// Where a point of the picture is on the sheet: above or below it where its row is.
    fn place(&self, at: Point) -> Point {
        let x = at.x - self.shift;
        let rows = &self.picture.rows;
        let row = rows.partition_point(|row| row.bottom() < at.y);
        let (offset, below) =
            rows.get(row).map_or((0.0, 0.0), |row| (at.y - row.y, row.bottom() - at.y));
        let y = match self.rows.iter().find(|(shown, ..)| *shown >= row) {
            // Below the cards, tracks are as far from the border as they are in the picture.
            Some(&(shown, top, height)) if shown == row && below <= ROW_PAD => top + height - below,
            Some(&(shown, top, height)) if shown == row => {
                top + if offset > height { height - ROW_PAD / 2.0 } else { offset }
            }
            // Where a row is left out, what goes through it goes along the border there.
            Some(&(first, top, _)) if self.rows.first().is_some_and(|row| row.0 < first) => {
                top + offset.min(below).min(ROW_PAD)
            }
            Some(_) => self.area.y - f32::from(u16::MAX),
            None => self.area.bottom() + f32::from(u16::MAX),
        };
        point(x, y)
    }

    /// The corners of a piece, up to the marks that say where it goes on.
    fn closed(
        &self,
        chain: &Chain,
        piece: &Piece,
        marks: &mut Vec<(Point, Arc<Group>)>,
    ) -> Vec<Point> {
        let inside =
            |p: &Point| point(p.x.clamp(self.area.x + EDGE, self.area.right() - EDGE), p.y);
        let mut points: Vec<Point> = piece.points.iter().map(inside).collect();
        // What runs along the right edge only to leave is the next sheet's to show.
        let edge = self.area.right() - EDGE;
        while let [.., a, b] = points.as_slice()
            && points.len() > 2
            && !piece.ends
            && a.x >= edge
            && b.x >= edge
        {
            points.pop();
        }
        let [cause, effect] = chain.ends;
        if !piece.ends
            && let Some(&end) = points.last()
        {
            let to = self.padding(end);
            points.extend((to != end).then_some(to));
            points.extend(self.beside(to));
            self.mark(effect, to, marks);
        }
        if !piece.starts
            && let Some(&start) = points.first()
        {
            let from = self.padding(start);
            if from != start {
                points.insert(0, from);
            }
            if let Some(edge) = self.beside(from) {
                points.insert(0, edge);
            }
            self.mark(cause, from, marks);
        }
        points
    }

    /// Where the mark of a line that is cut off there stands: at the side edges above or below the
    /// cards, which it would cover.
    fn padding(&self, cut: Point) -> Point {
        let is_beside = cut.x <= self.area.x + EDGE || cut.x >= self.area.right() - EDGE;
        let row = self.rows.iter().find(|(_, top, height)| (*top..=top + height).contains(&cut.y));
        let (true, Some(&(_, top, height))) = (is_beside, row) else { return cut };
        let (above, below, half) = (cut.y - top, top + height - cut.y, ROW_PAD / 2.0);
        if above.min(below) <= ROW_PAD {
            return cut;
        }
        point(cut.x, if above < below { top + half } else { top + height - half })
    }

    /// The left edge of the sheet, where a line is cut off along it: there its mark stands beside it.
    fn beside(&self, cut: Point) -> Option<Point> {
        (cut.x <= self.area.x + EDGE).then(|| point(self.area.x, cut.y))
    }

    /// Tells at a cut on which page the other card is; once where several lines end.
    fn mark(&self, other: (usize, usize), cut: Point, marks: &mut Vec<(Point, Arc<Group>)>) {
        let Some(mark) = self.pages.of(other) else { return };
        let Size { width, height } = mark.size;
        let area = self.area;
        let x = match self.beside(cut) {
            // Beside the label of the row, which has nothing at its borders.
            Some(edge) => edge.x - width,
            None => (cut.x - width / 2.0).clamp(area.x + 1.0, area.right() - width - 1.0),
        };
        // At the top there is room between the headers and the cards.
        let y = (cut.y - height / 2.0).min(area.bottom() - height);
        let place = |at: Point| rect(at.x, at.y, width, height);
        let mut at = point(x, y);
        while let Some((other_at, other)) = marks.iter().find(|(other_at, other)| {
            place(at).overlaps(rect(other_at.x, other_at.y, other.size.width, other.size.height))
        }) {
            if Arc::ptr_eq(other, mark) {
                return;
            }
            at = point(at.x, other_at.y + other.size.height);
        }
        if at.y + height <= area.bottom() {
            marks.push((at, mark.clone()));
        }
    }
}

/// A piece of a line, and whether it begins and ends where the line does.
#[derive(Debug, PartialEq)]
struct Piece {
    points: Vec<Point>,
    starts: bool,
    ends: bool,
}

/// The pieces of a line that lie in an area. What runs along its left or upper edge belongs to the
/// neighbour there.
fn pieces(points: &[Point], area: Rect) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut current: Option<Piece> = None;
    let last = points.len().saturating_sub(2);
    for (at, pair) in points.windows(2).enumerate() {
        let &[a, b] = pair else { continue };
        let Some((from, to)) = within(a, b, area) else {
            pieces.extend(current.take());
            continue;
        };
        let starts = at == 0 && from == a;
        let piece =
            current.get_or_insert_with(|| Piece { points: vec![from], starts, ends: false });
        piece.points.extend((piece.points.last() != Some(&to)).then_some(to));
        if to != b {
            pieces.extend(current.take());
        } else if at == last {
            piece.ends = true;
        }
    }
    pieces.extend(current);
    pieces.retain(|piece| length(&piece.points) >= SHORTEST);
    pieces
}

fn length(points: &[Point]) -> f32 {
    let pairs = points.iter().zip(points.iter().skip(1));
    pairs.map(|(a, b)| (a.x - b.x).abs() + (a.y - b.y).abs()).sum()
}

/// The part of a straight line that lies in an area (Liang and Barsky 1984); none where it only
/// runs along the left or upper edge.
fn within(a: Point, b: Point, area: Rect) -> Option<(Point, Point)> {
    let by = b - a;
    let (mut from, mut to) = (0.0_f32, 1.0_f32);
    let sides = [
        (-by.x, a.x - area.x, true),
        (by.x, area.right() - a.x, false),
        (-by.y, a.y - area.y, true),
        (by.y, area.bottom() - a.y, false),
    ];
    for (speed, room, is_open) in sides {
        if speed == 0.0 {
            if room < 0.0 || (is_open && room <= 0.0) {
                return None;
            }
        } else if speed < 0.0 {
            from = from.max(room / speed);
        } else {
            to = to.min(room / speed);
        }
    }
    let at = |share: f32| match share {
        0.0 => a,
        1.0 => b,
        share => point(a.x + by.x * share, a.y + by.y * share),
    };
    (from <= to).then(|| (at(from), at(to)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect = rect(100.0, 50.0, 200.0, 100.0);

    fn points(list: &[(f32, f32)]) -> Vec<Point> {
        list.iter().map(|&(x, y)| point(x, y)).collect()
    }

    #[test]
    fn a_line_inside_stays_whole() {
        let line = points(&[(110.0, 60.0), (150.0, 60.0), (150.0, 140.0)]);
        let [piece] = &pieces(&line, AREA)[..] else { panic!("one piece") };
        assert_eq!(*piece, Piece { points: line, starts: true, ends: true });
    }

    #[test]
    fn a_line_over_the_edge_ends_there() {
        let line = points(&[(110.0, 60.0), (400.0, 60.0), (400.0, 90.0), (250.0, 90.0)]);
        let [out, back] = &pieces(&line, AREA)[..] else { panic!("two pieces") };
        assert_eq!(out.points, points(&[(110.0, 60.0), (300.0, 60.0)]));
        assert_eq!((out.starts, out.ends), (true, false));
        assert_eq!(back.points, points(&[(300.0, 90.0), (250.0, 90.0)]));
        assert_eq!((back.starts, back.ends), (false, true));
    }

    #[test]
    fn a_line_along_a_border_belongs_to_one_sheet() {
        let line = points(&[(90.0, 60.0), (100.0, 60.0), (100.0, 140.0), (120.0, 140.0)]);
        let [piece] = &pieces(&line, AREA)[..] else { panic!("one piece") };
        assert_eq!(piece.points, points(&[(100.0, 140.0), (120.0, 140.0)]));
        let before = Rect { x: -100.0, ..AREA };
        let [piece] = &pieces(&line, before)[..] else { panic!("one piece") };
        assert_eq!(piece.points, line[..3]);
    }
}
