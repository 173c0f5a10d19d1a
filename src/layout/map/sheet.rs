//! The map as one scene, or a part of it with its headers and labels: a sheet of a tiled print.

use std::ops::Range;
use std::sync::Arc;

use crate::i18n::Words;

use super::super::draw::Sketch;
use super::super::scene::{Group, Item, Scene, Segment, Size, point, rect};
use super::grid::{LABEL, ROW_PAD};
use super::label;
use super::picture::{MapPicture, RowBox};
use super::severed::{Pages, Shown};

/// A row by its place, and the height that it gets.
type Row = (usize, f32);

impl MapPicture {
    /// Everything, for an export.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let mut sketch = Sketch::new();
        if let Some((at, group)) = self.title_block() {
            sketch.group(at, group.clone());
        }
        let (columns, rows) = (0..self.columns().len(), self.whole(0..self.rows.len()));
        let head = (self.top, self.head.height);
        self.part(columns.clone(), &rows, head, &Pages::default(), &mut sketch);
        self.close(sketch, self.size, &columns)
    }

    /// Some columns and rows with their headers and labels, without the title block. Where columns
    /// of a map are shown on several sheets, lay it out with
    /// [`breaks`](super::MapOptions::breaks) there: then nothing reaches over the borders.
    #[must_use]
    pub fn scene_part(&self, columns: Range<usize>, rows: Range<usize>) -> Scene {
        self.scene_sheet(columns, rows, &Pages::default())
    }

    /// The same as one of those sheets: arrows that go on elsewhere say where, and there is a
    /// [foot](super::MapOptions::foot) where it was asked for.
    #[must_use]
    pub fn scene_sheet(&self, columns: Range<usize>, rows: Range<usize>, pages: &Pages) -> Scene {
        let mut sketch = Sketch::new();
        let rows = self.whole(rows);
        let mut size =
            self.part(columns.clone(), &rows, (0.0, self.head.height), pages, &mut sketch);
        if let Some(foot) = &self.foot {
            sketch.group(point(0.0, size.height), foot.clone());
            size.height += foot.size.height;
            size.width = size.width.max(foot.size.width);
        }
        self.close(sketch, size, &columns)
    }

    /// The same of those rows alone, each with the height that it gets, below headers of their
    /// [tight height](Self::tight_header). A row that got what [`tight_rows`](Self::tight_rows)
    /// says for the columns shows everything.
    #[must_use]
    pub fn scene_tight(
        &self,
        columns: Range<usize>,
        rows: &[(usize, f32)],
        pages: &Pages,
    ) -> Scene {
        let mut sketch = Sketch::new();
        let head = self.tight_header(&columns);
        let size = self.part(columns.clone(), rows, (0.0, head), pages, &mut sketch);
        self.close(sketch, size, &columns)
    }

    /// The corners of the arrows from causes on such a sheet, without headers, each with its cause.
    #[cfg(test)]
    pub(crate) fn cause_lines(
        &self,
        columns: &Range<usize>,
        rows: &[(usize, f32)],
    ) -> Vec<(crate::model::CardId, Vec<super::super::scene::Point>)> {
        let size = self.extent(columns, rows, 0.0);
        let shown = Shown {
            picture: self,
            pages: &Pages::default(),
            shift: self.columns.extent(columns).0 - LABEL,
            area: rect(LABEL, 0.0, size.width - LABEL, size.height),
            rows: &placed(rows, 0.0),
        };
        shown.lines()
    }

    /// The height that the headers need where only those columns are shown.
    #[must_use]
    pub fn tight_header(&self, columns: &Range<usize>) -> f32 {
        let (left, right) = self.columns.extent(columns);
        self.header_height_between(left, right)
    }

    /// The height that each row needs where only those columns are shown; none where nothing of it
    /// stands there.
    #[must_use]
    pub fn tight_rows(&self, columns: &Range<usize>) -> Vec<Option<f32>> {
        self.rows.iter().map(|row| tight(row, columns)).collect()
    }

    /// The extent of [`MapPicture::scene_part`].
    #[must_use]
    pub fn part_size(&self, columns: Range<usize>, rows: Range<usize>) -> Size {
        self.extent(&columns, &self.whole(rows), self.head.height)
    }

    fn whole(&self, rows: Range<usize>) -> Vec<Row> {
        let height = |at: usize| self.rows.get(at).map(|row| (at, row.body.height));
        rows.filter_map(height).collect()
    }

    fn extent(&self, columns: &Range<usize>, rows: &[Row], head: f32) -> Size {
        let (left, right) = self.columns.extent(columns);
        let height: f32 = rows.iter().map(|(_, height)| height).sum();
        Size { width: LABEL + right - left, height: head + height }
    }

    fn close(&self, sketch: Sketch, size: Size, columns: &Range<usize>) -> Scene {
        let (title, description) = (self.title.clone(), self.description_of(columns));
        Scene { size, title, description, root: sketch.finish(size, None) }
    }

    /// What the map tells and, of a part of it, which of its steps that shows.
    fn description_of(&self, columns: &Range<usize>) -> String {
        let steps = |range: Range<usize>| {
            let columns = self.columns().get(range).unwrap_or_default();
            columns.iter().filter(|column| column.step.is_some()).count()
        };
        let (before, own) = (steps(0..columns.start), steps(columns.clone()));
        let all = steps(0..self.columns().len());
        if own == all || own == 0 {
            return self.description.clone();
        }
        let args =
            [("from", (before + 1).into()), ("to", (before + own).into()), ("total", all.into())];
        let key = if own == 1 { "map-part-step" } else { "map-part-steps" };
        format!("{} {}", self.description, Words::of(self.language).with(key, &args))
    }

    /// Draws a part below `top`, its headers `head` high; its extent.
    fn part(
        &self,
        columns: Range<usize>,
        rows: &[Row],
        (top, head): (f32, f32),
        pages: &Pages,
        sketch: &mut Sketch,
    ) -> Size {
        let size = self.extent(&columns, rows, head);
        let shift = self.columns.extent(&columns).0 - LABEL;
        let touches = |range: &Range<usize>| range.start < columns.end && columns.start < range.end;

        for stage in self.columns.stages.iter().filter(|stage| touches(&stage.columns)) {
            let own = stage.columns.start.max(columns.start)..stage.columns.end.min(columns.end);
            let (left, right) = self.columns.extent(&own);
            let wash = rect(left - shift, top, right - left, size.height);
            sketch.rect(wash, 0.0, super::wash(stage.hue), None);
        }
        for placed in self.head.placed().filter(|placed| touches(&placed.columns)) {
            let at = point(placed.rect.x - shift, placed.rect.y + top);
            sketch.group(at, placed.group.clone());
        }
        let (corner_at, corner) = self.corner();
        sketch.group(point(corner_at.x, top), corner.clone());
        let placed = placed(rows, top + head);
        let shown = Shown {
            picture: self,
            pages,
            shift,
            area: rect(LABEL, top + head, size.width - LABEL, size.height - head),
            rows: &placed,
        };
        let mut marks = shown.draw(sketch);
        marks.extend(shown.ways(top));
        for (at, y, height) in placed {
            let Some(row) = self.rows.get(at) else { continue };
            let mut inner = Sketch::new();
            for placed in row.body.wide.iter().filter(|placed| touches(&placed.columns)) {
                let at = point(placed.rect.x - shift, placed.rect.y);
                inner.group(at, placed.group.clone());
            }
            let cells = row.body.cells.get(columns.clone()).unwrap_or_default();
            for (column, cell) in
                self.columns().get(columns.clone()).unwrap_or_default().iter().zip(cells)
            {
                if let Some(cell) = cell {
                    inner.group(point(column.x - shift, cell.y), cell.group.clone());
                }
            }
            inner.group(point(0.0, 0.0), trimmed(&row.body.label, height));
            if row.rule {
                inner.rect(rect(0.0, 0.0, size.width, 1.0), 0.0, super::RULE, None);
            }
            let size = Size { width: size.width, height };
            sketch.group(point(0.0, y), inner.finish(size, None));
        }
        for (at, mark) in marks {
            sketch.group(at, mark);
        }
        size
    }
}

/// Rows below one another from a height on, each with its top.
fn placed(rows: &[Row], from: f32) -> Vec<(usize, f32, f32)> {
    let mut y = from;
    let below = |&(at, height): &Row| {
        y += height;
        (at, y - height, height)
    };
    rows.iter().map(below).collect()
}

/// What a row needs for those columns and its label.
fn tight(row: &RowBox, columns: &Range<usize>) -> Option<f32> {
    let body = &row.body;
    let touches = |range: &Range<usize>| range.start < columns.end && columns.start < range.end;
    let cells = body.cells.get(columns.clone()).unwrap_or_default().iter().flatten();
    let cells = cells.map(|cell| cell.y + cell.group.size.height);
    let wide = body.wide.iter().filter(|placed| touches(&placed.columns));
    let lowest = cells.chain(wide.map(|placed| placed.rect.bottom())).reduce(f32::max)?;
    Some((lowest + ROW_PAD).max(label_height(&body.label)).min(body.height))
}

/// The height that a label's text needs.
fn label_height(label: &Group) -> f32 {
    /// Below the baseline of the last line.
    const BELOW: f32 = 12.0;
    let Some(Item::Group(_, text)) = label.items.last() else { return label.size.height };
    let mut lowest = 0.0_f32;
    text.walk(&mut |at, _, item| {
        let bottom = match item {
            Item::Text(run) => run.at.y,
            Item::Rect { rect, .. } | Item::Image { rect, .. } => rect.bottom(),
            Item::Path { segments, .. } => segments.iter().fold(0.0, |lowest: f32, segment| {
                let end = match segment {
                    Segment::MoveTo(to) | Segment::LineTo(to) | Segment::CurveTo(.., to) => to.y,
                    Segment::Close => 0.0,
                };
                lowest.max(end)
            }),
            Item::Group(..) => 0.0,
        };
        lowest = lowest.max(at.y + bottom);
    });
    lowest + BELOW
}

/// A label on a ground of that height.
fn trimmed(whole: &Arc<Group>, height: f32) -> Arc<Group> {
    let (true, Some(text)) = (height < whole.size.height, whole.items.last()) else {
        return whole.clone();
    };
    let mut sketch = Sketch::new();
    label::ground(&mut sketch, height);
    if let Item::Group(at, text) = text {
        sketch.group(*at, text.clone());
    }
    sketch.finish(Size { width: whole.size.width, height }, whole.tag)
}
