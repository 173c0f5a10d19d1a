//! How a map goes over the pages of a report: parts of as few steps as read well, cut between stages
//! where that costs no page, each row only as high as the part needs.

use std::ops::Range;

use super::tile::pack;
use crate::layout::map::MapPicture;
use crate::layout::scene::{Scene, Size};

/// A page that begins within a stage counts as so much of a page more.
const CUT: f32 = 0.3;
/// How many scales between the smallest and the largest are tried.
const SCALES: u16 = 16;

/// The pages that a map may lie on, and how large.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    /// What an upright page has for it, in points.
    pub(crate) upright: Size,
    /// What a page on its side has for it.
    pub(crate) aside: Size,
}

/// A part of the map on a page of its own.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    pub(crate) scene: Scene,
    /// Points a unit of the scene.
    pub(crate) scale: f32,
    /// Whether the page lies on its side.
    pub(crate) landscape: bool,
}

/// Which columns stand on which page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Plan {
    landscape: bool,
    room: Size,
    scale: f32,
    /// The columns of each page or, where the rows take several, of each run of pages.
    pub(crate) columns: Vec<Range<usize>>,
}

impl Plan {
    /// The fewest pages that the scales allow, and of those the plan with the fewest cuts within
    /// stages, then with the largest scale.
    pub(crate) fn of(picture: &MapPicture, room: Room, scales: (f32, f32)) -> Self {
        let mut best: Option<(f32, Self)> = None;
        for (landscape, room) in [(false, room.upright), (true, room.aside)] {
            for step in 0..=SCALES {
                let (least, most) = scales;
                let scale = most + (least - most) * f32::from(step) / f32::from(SCALES);
                let (cost, columns) = parted(picture, room, scale);
                if best.as_ref().is_none_or(|(kept, _)| cost < kept - 0.01) {
                    best = Some((cost, Self { landscape, room, scale, columns }));
                }
            }
        }
        let whole =
            Self { landscape: true, room: room.aside, scale: scales.0, columns: Vec::new() };
        best.map_or(whole, |(_, plan)| plan)
    }

    /// The pages of a map that was laid out with breaks between these columns.
    pub(crate) fn parts(&self, picture: &MapPicture) -> Vec<Part> {
        let mut parts = Vec::new();
        for columns in &self.columns {
            for rows in bands(picture, columns, self.room, self.scale) {
                let scene = picture.scene_tight(columns.clone(), &rows);
                let fits = (self.room.width / scene.size.width.max(1.0))
                    .min(self.room.height / scene.size.height.max(1.0));
                let scale = fits.min(self.scale);
                parts.push(Part { scene, scale, landscape: self.landscape });
            }
        }
        parts
    }
}

/// The cheapest way to part the columns, by what it costs: pages, and cuts within stages.
fn parted(picture: &MapPicture, room: Size, scale: f32) -> (f32, Vec<Range<usize>>) {
    let columns = picture.columns();
    let fits = |range: &Range<usize>| {
        let width: f32 =
            columns.get(range.clone()).unwrap_or_default().iter().map(|c| c.width).sum();
        range.len() <= 1 || (picture.label_width() + width) * scale <= room.width
    };
    let begins_stage = |at: usize| {
        let stage = |at: usize| columns.get(at).map(|column| column.stage);
        at == 0 || stage(at) != stage(at - 1)
    };
    // The cheapest way up to each column, and where its last part begins.
    let mut ways: Vec<(f32, usize)> = vec![(0.0, 0)];
    for end in 1..=columns.len() {
        let mut best = (f32::INFINITY, 0);
        for start in (0..end).rev() {
            if !fits(&(start..end)) {
                break;
            }
            let pages = bands(picture, &(start..end), room, scale).len() as f32;
            let cut = if begins_stage(start) { 0.0 } else { CUT };
            let cost = ways.get(start).map_or(0.0, |way| way.0) + pages + cut;
            if cost < best.0 {
                best = (cost, start);
            }
        }
        ways.push(best);
    }
    let cost = ways.last().map_or(0.0, |way| way.0);
    let (mut parts, mut end) = (Vec::new(), columns.len());
    while end > 0 {
        let start = ways.get(end).map_or(0, |way| way.1);
        parts.push(start..end);
        end = start;
    }
    parts.reverse();
    (cost, parts)
}

/// The rows of each page for those columns, with their heights; rows that show nothing are left
/// out.
fn bands(
    picture: &MapPicture,
    columns: &Range<usize>,
    room: Size,
    scale: f32,
) -> Vec<Vec<(usize, f32)>> {
    let rows = picture.tight_rows(columns).into_iter().enumerate();
    let rows: Vec<(usize, f32)> = rows.filter_map(|(at, height)| Some((at, height?))).collect();
    let heights: Vec<f32> = rows.iter().map(|(_, height)| *height).collect();
    let groups = pack(&heights, room.height / scale - picture.tight_header(columns));
    groups.into_iter().map(|group| rows.get(group).unwrap_or_default().to_vec()).collect()
}
