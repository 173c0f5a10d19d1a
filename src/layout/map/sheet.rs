//! The map as one scene, or a part of it with its headers and labels: a sheet of a tiled print.

use std::ops::Range;

use super::super::draw::Sketch;
use super::super::scene::{Scene, Size, point, rect};
use super::grid::LABEL;
use super::picture::MapPicture;

impl MapPicture {
    /// Everything, for an export.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let mut sketch = Sketch::new();
        if let Some((at, group)) = self.title_block() {
            sketch.group(at, group.clone());
        }
        self.part(0..self.columns().len(), 0..self.rows.len(), self.top, &mut sketch);
        self.close(sketch, self.size)
    }

    /// Some columns and rows with their headers and labels, without the title block. Where columns
    /// of a map are shown on several sheets, lay it out with
    /// [`breaks`](super::MapOptions::breaks) there: then nothing reaches over the borders.
    #[must_use]
    pub fn scene_part(&self, columns: Range<usize>, rows: Range<usize>) -> Scene {
        let mut sketch = Sketch::new();
        let size = self.part(columns, rows, 0.0, &mut sketch);
        self.close(sketch, size)
    }

    /// The extent of [`MapPicture::scene_part`].
    #[must_use]
    pub fn part_size(&self, columns: Range<usize>, rows: Range<usize>) -> Size {
        let (left, right) = self.columns.extent(&columns);
        let rows = self.rows.get(rows).unwrap_or_default();
        let height = match (rows.first(), rows.last()) {
            (Some(first), Some(last)) => last.bottom() - first.y,
            _ => 0.0,
        };
        Size { width: LABEL + right - left, height: self.head.height + height }
    }

    fn close(&self, sketch: Sketch, size: Size) -> Scene {
        let (title, description) = (self.title.clone(), self.description.clone());
        Scene { size, title, description, root: sketch.finish(size, None) }
    }

    /// Draws a part below `top`; its extent.
    fn part(
        &self,
        columns: Range<usize>,
        rows: Range<usize>,
        top: f32,
        sketch: &mut Sketch,
    ) -> Size {
        let size = self.part_size(columns.clone(), rows.clone());
        let shift = self.columns.extent(&columns).0 - LABEL;
        let shown = self.rows.get(rows.clone()).unwrap_or_default();
        let lift = shown.first().map_or(0.0, |row| row.y) - (top + self.head.height);
        let here = |x: f32, y: f32| point(x - shift, y - lift);
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
        for chain in &self.chains {
            let within = chain.columns.start >= columns.start
                && chain.columns.end <= columns.end
                && chain.rows.start >= rows.start
                && chain.rows.end <= rows.end;
            if within {
                sketch.group(here(chain.rect.x, chain.rect.y), chain.group.clone());
            }
        }
        for row in shown {
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
            inner.group(point(0.0, 0.0), row.body.label.clone());
            if row.rule {
                inner.rect(rect(0.0, 0.0, size.width, 1.0), 0.0, super::RULE, None);
            }
            let size = Size { width: size.width, height: row.body.height };
            sketch.group(point(0.0, row.y - lift), inner.finish(size, None));
        }
        size
    }
}
