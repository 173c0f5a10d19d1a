//! How a map spreads over several sheets: which columns and rows stand on which, and how large.

use std::ops::Range;

use super::sheet::Scales;
use crate::layout::scene::Size;

/// What there is to spread, in units of the scene.
pub(crate) struct Spread<'a> {
    /// What stands at the left of every sheet: the labels of the rows.
    pub label: f32,
    /// What stands at the top of every sheet: stages and steps.
    pub header: f32,
    /// Widths of the columns.
    pub columns: &'a [f32],
    /// Heights of the rows.
    pub rows: &'a [f32],
}

/// Which columns and rows go together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tiles {
    /// Points a unit of the scene, the same on all sheets.
    pub scale: f32,
    /// The columns of the sheets from left to right.
    pub columns: Vec<Range<usize>>,
    /// The rows of the sheets from the top down.
    pub rows: Vec<Range<usize>>,
}

impl Spread<'_> {
    /// The fewest sheets that `scales` allow and, among those, the largest scale; text that takes an
    /// effort to read has to save a sheet. `room` is what a sheet has for its picture, in points.
    /// What is too large for a sheet even so makes all sheets smaller: nothing is ever cut.
    pub(crate) fn over(&self, room: Size, scales: Scales) -> Tiles {
        let largest = (room.width / (self.label + widest(self.columns)))
            .min(room.height / (self.header + widest(self.rows)));
        let cost = |scale: f32| {
            let (columns, rows) = self.capacity(room, scale);
            let count = pack(self.columns, columns).len() * pack(self.rows, rows).len();
            count as f32 + scales.loss(scale)
        };
        let scale = cheapest(scales, largest, cost);
        let (columns, rows) = self.capacity(room, scale);
        Tiles { scale, columns: balanced(self.columns, columns), rows: balanced(self.rows, rows) }
    }

    /// The best scale and rows for columns that are parted already: what spans a border takes more
    /// room once it is parted there, and must not push a row onto a sheet of its own.
    pub(crate) fn settled(&self, tiles: Tiles, room: Size, scales: Scales) -> Tiles {
        let width = |columns: &Range<usize>| -> f32 {
            self.columns.get(columns.clone()).unwrap_or_default().iter().sum()
        };
        let broadest = tiles.columns.iter().map(width).fold(1.0, f32::max);
        let largest = (room.width / (self.label + broadest))
            .min(room.height / (self.header + widest(self.rows)));
        let rows = |scale: f32| balanced(self.rows, room.height / scale - self.header);
        let cost =
            |scale: f32| (rows(scale).len() * tiles.columns.len()) as f32 + scales.loss(scale);
        let scale = cheapest(scales, largest, cost);
        Tiles { scale, rows: rows(scale), ..tiles }
    }

    /// What a sheet holds beside label and header.
    fn capacity(&self, room: Size, scale: f32) -> (f32, f32) {
        (room.width / scale - self.label, room.height / scale - self.header)
    }
}

/// The scale that costs least, none larger than that; of equal ones the largest.
fn cheapest(scales: Scales, largest: f32, cost: impl Fn(f32) -> f32) -> f32 {
    let tried = scales.tried().map(|scale| scale.min(largest));
    let costs = tried.map(|scale| (cost(scale), scale));
    let best = costs.reduce(|best, next| if next.0 < best.0 - 0.01 { next } else { best });
    best.map_or(scales.least, |(_, scale)| scale)
}

fn widest(lengths: &[f32]) -> f32 {
    lengths.iter().copied().fold(1.0, f32::max)
}

/// Groups of neighbours, each as many as there is room for, at least one.
pub(crate) fn pack(lengths: &[f32], room: f32) -> Vec<Range<usize>> {
    // Room that was computed from a length has to hold that length.
    let room = room * 1.000_1;
    let mut groups = Vec::new();
    let (mut first, mut used) = (0, 0.0);
    for (index, &length) in lengths.iter().enumerate() {
        if index > first && used + length > room {
            groups.push(first..index);
            (first, used) = (index, 0.0);
        }
        used += length;
    }
    groups.push(first..lengths.len());
    groups
}

/// As few groups as [`pack`] makes, and as equal as they can be.
pub(crate) fn balanced(lengths: &[f32], room: f32) -> Vec<Range<usize>> {
    let count = pack(lengths, room).len();
    let (mut low, mut high) = (0.0, room);
    for _ in 0..24 {
        let middle = (low + high) / 2.0;
        if pack(lengths, middle).len() > count { low = middle } else { high = middle }
    }
    pack(lengths, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Size = Size { width: 800.0, height: 500.0 };

    fn spread<'a>(columns: &'a [f32], rows: &'a [f32]) -> Spread<'a> {
        Spread { label: 100.0, header: 60.0, columns, rows }
    }

    fn between(least: f32, most: f32) -> Scales {
        Scales { least, readable: least, most }
    }

    fn groups(tiles: &Tiles) -> String {
        format!("{:?} {:?}", tiles.columns, tiles.rows)
    }

    #[test]
    fn what_fits_stays_on_one_sheet_as_large_as_may_be() {
        let tiles = spread(&[100.0; 3], &[50.0; 4]).over(ROOM, between(0.5, 1.0));
        assert_eq!(groups(&tiles), "[0..3] [0..4]");
        assert_eq!(tiles.scale, 1.0);
        let tiles = spread(&[100.0; 9], &[50.0; 4]).over(ROOM, between(0.5, 1.0));
        assert_eq!(groups(&tiles), "[0..9] [0..4]");
        assert!(tiles.scale > 0.77 && tiles.scale <= 0.8, "{}", tiles.scale);
    }

    #[test]
    fn sheets_are_few_and_equal() {
        let tiles = spread(&[100.0; 20], &[100.0; 6]).over(ROOM, between(0.7, 1.0));
        assert_eq!(groups(&tiles), "[0..10, 10..20] [0..6]");
        for group in &tiles.columns {
            assert!((100.0 + group.len() as f32 * 100.0) * tiles.scale <= ROOM.width * 1.001);
        }
    }

    #[test]
    fn what_is_larger_than_a_sheet_makes_the_sheets_smaller() {
        let tiles = spread(&[100.0; 4], &[2_000.0, 10.0]).over(ROOM, between(0.5, 1.0));
        assert!((60.0 + 2_000.0) * tiles.scale <= ROOM.height * 1.001, "{}", tiles.scale);
        assert_eq!(groups(&tiles), "[0..4] [0..1, 1..2]");
    }

    #[test]
    fn text_is_a_little_smaller_only_where_that_saves_a_sheet() {
        let scales = Scales { least: 0.55, readable: 0.6, most: 1.0 };
        let (columns, rows) = ([100.0; 4], [100.0; 8]);
        let tiles = spread(&columns, &rows).over(ROOM, scales);
        assert_eq!(groups(&tiles), "[0..4] [0..8]");
        assert!(tiles.scale >= 0.55 && tiles.scale < 0.6, "{}", tiles.scale);
        let rows = [100.0; 9];
        let tiles = spread(&columns, &rows).over(ROOM, scales);
        assert_eq!(groups(&tiles), "[0..4] [0..5, 5..9]", "no last sheet with a row alone");
        assert!(tiles.scale > 0.85, "as large as the sheets hold: {}", tiles.scale);
    }

    #[test]
    fn rows_that_grew_do_not_leave_a_sheet_almost_empty() {
        let scales = Scales { least: 0.5, readable: 0.55, most: 1.0 };
        let columns = [100.0; 12];
        let planned = spread(&columns, &[100.0; 8]).over(ROOM, scales);
        assert_eq!(groups(&planned), "[0..12] [0..8]");
        let grown = [125.0; 8];
        let settled = spread(&columns, &grown).settled(planned, ROOM, scales);
        assert_eq!(groups(&settled), "[0..12] [0..4, 4..8]");
        assert!(settled.scale > 0.6, "as large as two sheets hold: {}", settled.scale);
        assert!((100.0 + 1_200.0) * settled.scale <= ROOM.width * 1.001);
    }

    #[test]
    fn groups_are_as_equal_as_they_can_be() {
        let mut seed = 7_u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            20.0 + (seed >> 20) as f32 % 180.0
        };
        for count in 1..=9_usize {
            for room in [200.0, 310.0, 500.0, 900.0] {
                let lengths: Vec<f32> = (0..count).map(|_| next()).collect();
                let longest = |groups: &[Range<usize>]| {
                    let sums = groups.iter().map(|group| lengths[group.clone()].iter().sum());
                    sums.fold(0.0_f32, f32::max)
                };
                let found = balanced(&lengths, room);
                assert_eq!(found.len(), pack(&lengths, room).len(), "as few as there can be");
                // Every way to cut the row into so many groups.
                let best = (0..1_u32 << (count - 1))
                    .filter(|cuts| cuts.count_ones() as usize == found.len() - 1)
                    .map(|cuts| {
                        let ends = (1..count).filter(|at| cuts >> (at - 1) & 1 == 1);
                        let mut start = 0;
                        let groups: Vec<Range<usize>> = ends
                            .chain([count])
                            .map(|end| std::mem::replace(&mut start, end)..end)
                            .collect();
                        longest(&groups)
                    })
                    .fold(f32::INFINITY, f32::min);
                assert!(longest(&found) <= best * 1.001, "{lengths:?} {room} {found:?} {best}");
            }
        }
    }

    #[test]
    fn nothing_is_lost() {
        let widths: Vec<f32> = (0..37).map(|n| 60.0 + (n * 37 % 90) as f32).collect();
        let tiles = spread(&widths, &[]).over(ROOM, between(0.6, 1.0));
        let covered: Vec<usize> = tiles.columns.iter().cloned().flatten().collect();
        assert_eq!(covered, (0..37).collect::<Vec<_>>());
        assert!(groups(&tiles).ends_with(" [0..0]"));
    }
}
