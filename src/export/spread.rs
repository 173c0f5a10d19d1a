//! How a map goes over the pages of a report: parts of as few steps as read well, cut between stages
//! where that costs no page, each row only as high as the part needs.
//!
//! A plan is weighed in pages: what it takes, and what its shortcomings are worth. The cheapest one
//! is chosen, of equal ones that with the largest scale; nothing but the picture and the paper
//! decides. Rows that go over several pages are spread evenly over them.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::sheet::Scales;
use super::tile::{balanced, pack};
use crate::layout::map::{COLUMN, MapEngine, MapPicture};
use crate::layout::scene::{Scene, Size};

/// A page that begins within a stage counts as so much of a page more: its name stands there again.
const CUT: f32 = 0.15;
/// So much larger than on the others a part may be where its page has room for it.
const GROWN: f32 = 1.3;
/// A page without anything on it would count as so many pages more; one that is half full as an
/// eighth of that: a sheet that is mostly bare is worse than several that are nearly full.
const EMPTY: f32 = 6.0;
/// Upright pages have to save so much: a map is read along its steps, and a word more in one
/// language than in another shall not turn the pages.
const UPRIGHT: f32 = 2.0;

/// The widths of columns that are tried beside the window's, in units of the scene: where texts take
/// fewer lines, rows are lower, and the map fills its pages to both sides.
const WIDER: [f32; 5] = [168.0, 180.0, 192.0, 204.0, 216.0];

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
    scales: Scales,
    /// The columns of each page or, where the rows take several, of each run of pages.
    pub(crate) columns: Vec<Range<usize>>,
}

impl Plan {
    /// The plan that costs least, whatever the width of its columns, and the map laid out for it; of
    /// equal ones that of the narrowest. `lay_out` makes columns of a width, with breaks between
    /// those columns.
    pub(crate) fn of_any_width(
        mut lay_out: impl FnMut(f32, BTreeSet<usize>) -> Arc<MapPicture>,
        room: Room,
        scales: Scales,
    ) -> (Self, Arc<MapPicture>) {
        let mut plan = |width| {
            let plan = Self::of(&lay_out(width, BTreeSet::new()), room, scales);
            // What spans a border is parted there, and takes more room.
            let breaks = plan.columns.iter().skip(1).map(|columns| columns.start).collect();
            let picture = lay_out(width, breaks);
            let (cost, _) = plan.settled(&picture);
            (cost + plan.cuts(&picture), plan, picture)
        };
        let first = plan(COLUMN);
        let (_, plan, picture) = WIDER
            .into_iter()
            .map(plan)
            .fold(first, |best, next| if next.0 < best.0 - 0.01 { next } else { best });
        (plan, picture)
    }

    /// The plan that costs least in pages, cuts within stages, empty paper and small text; of equal
    /// ones that with the largest scale.
    pub(crate) fn of(picture: &MapPicture, room: Room, scales: Scales) -> Self {
        let runs = Runs::of(picture, room.aside.width.max(room.upright.width) / scales.least);
        let mut best: Option<(f32, Self)> = None;
        for (landscape, room) in [(true, room.aside), (false, room.upright)] {
            for scale in scales.tried() {
                let (pages, columns) = runs.parted(room, scale);
                let turned = if landscape { 0.0 } else { UPRIGHT };
                let cost = pages + scales.loss(scale) + turned;
                if best.as_ref().is_none_or(|(kept, _)| cost < kept - 0.01) {
                    best = Some((cost, Self { landscape, room, scale, scales, columns }));
                }
            }
        }
        let whole = Self {
            landscape: true,
            room: room.aside,
            scale: scales.least,
            scales,
            columns: Vec::new(),
        };
        best.map_or(whole, |(_, plan)| plan)
    }

    /// What the pages cost beside what they hold: where they begin within a stage, and stand upright.
    fn cuts(&self, picture: &MapPicture) -> f32 {
        let stage = |at: usize| picture.columns().get(at).map(|column| column.stage);
        let starts = self.columns.iter().skip(1).map(|columns| columns.start);
        let cuts = starts.filter(|&at| at.checked_sub(1).map(stage) == Some(stage(at))).count();
        cuts as f32 * CUT + if self.landscape { 0.0 } else { UPRIGHT }
    }

    /// The pages of a map that was laid out with breaks between these columns. Arrows that go on
    /// elsewhere say on which of them.
    pub(crate) fn parts(&self, picture: &MapPicture, engine: &MapEngine) -> Vec<Part> {
        let (_, settled) = self.settled(picture);
        let of_columns = |columns: &Range<usize>| {
            let bands = bands(picture, columns, self.room, settled);
            bands.into_iter().map(|rows| (columns.clone(), rows)).collect::<Vec<_>>()
        };
        let sheets: Vec<_> = self.columns.iter().flat_map(of_columns).collect();
        let numbers = |rows: &[(usize, f32)]| rows.iter().map(|(row, _)| *row).collect();
        let places = sheets.iter().map(|(columns, rows)| (columns.clone(), numbers(rows)));
        let pages = engine.pages(places, |page| format!("{page}/{}", sheets.len()));
        let scenes: Vec<_> = sheets
            .iter()
            .map(|(columns, rows)| {
                let scene = picture.scene_tight(columns.clone(), rows, &pages);
                let fits = (self.room.width / scene.size.width.max(1.0))
                    .min(self.room.height / scene.size.height.max(1.0));
                (columns, scene, fits.min((settled * GROWN).min(self.scales.most)))
            })
            .collect();
        // Sheets of the same columns lie below one another: their columns stand in line.
        let scale_of = |columns: &Range<usize>| {
            let same = scenes.iter().filter(|(other, ..)| *other == columns);
            same.map(|(.., scale)| *scale).fold(f32::INFINITY, f32::min)
        };
        let scales: Vec<f32> = scenes.iter().map(|(columns, ..)| scale_of(columns)).collect();
        let part = |((_, scene, _), scale)| Part { scene, scale, landscape: self.landscape };
        scenes.into_iter().zip(scales).map(part).collect()
    }

    /// The best scale for these columns as they are now, after what it costs in pages: what spans a border takes more room once
    /// it is parted there, and must not push a row onto a page of its own.
    fn settled(&self, picture: &MapPicture) -> (f32, f32) {
        let runs: Vec<Run> = self.columns.iter().map(|range| Run::of(picture, range)).collect();
        let fits = |scale: f32| runs.iter().all(|run| run.width * scale <= self.room.width);
        let cost = |scale: f32| {
            let pages: f32 = runs.iter().map(|run| run.cost(self.room, scale)).sum();
            (pages + self.scales.loss(scale), scale)
        };
        let tried = self.scales.tried().filter(|scale| fits(*scale)).map(cost);
        let best = tried.reduce(|best, next| if next.0 < best.0 - 0.01 { next } else { best });
        best.unwrap_or_else(|| cost(self.scale))
    }
}

/// What some neighbouring columns need where nothing else is shown.
#[derive(Debug)]
struct Run {
    /// With the labels.
    width: f32,
    header: f32,
    /// The heights of the rows that show something.
    rows: Vec<f32>,
}

impl Run {
    fn of(picture: &MapPicture, range: &Range<usize>) -> Self {
        let columns = picture.columns().get(range.clone()).unwrap_or_default();
        let width = columns.iter().map(|column| column.width).sum::<f32>();
        let rows = picture.tight_rows(range).into_iter().flatten().collect();
        Self { width: picture.label_width() + width, header: picture.tight_header(range), rows }
    }

    /// What the pages of the run cost, their rows spread evenly.
    fn cost(&self, room: Size, scale: f32) -> f32 {
        let pages = pack(&self.rows, room.height / scale - self.header).len() as f32;
        let height = self.header + self.rows.iter().sum::<f32>() / pages;
        // As large as the part will be where its page has room for it.
        let scale = (room.width / self.width).min(room.height / height).clamp(scale, scale * GROWN);
        let across = (self.width * scale / room.width).min(1.0);
        let down = (height * scale / room.height).min(1.0);
        pages * (1.0 + EMPTY * (1.0 - across * down).powi(3))
    }
}

/// All runs of columns that a page may hold.
struct Runs {
    /// By their first column, then by how many columns they have.
    known: Vec<Vec<Run>>,
    /// Whether a stage begins with a column.
    begins_stage: Vec<bool>,
}

impl Runs {
    /// Those no wider than that, in units of the scene; of each column at least the one that it is
    /// by itself.
    fn of(picture: &MapPicture, widest: f32) -> Self {
        let columns = picture.columns();
        let from = |start: usize| {
            let runs = (start + 1..=columns.len()).map(|end| Run::of(picture, &(start..end)));
            let mut more = 0;
            let fits = |run: &Run| std::mem::replace(&mut more, 1) == 0 || run.width <= widest;
            runs.take_while(fits).collect::<Vec<Run>>()
        };
        let stages = columns.iter().map(|column| column.stage);
        let before = std::iter::once(None).chain(stages.clone().map(Some));
        let begins_stage = stages.zip(before).map(|(own, before)| before != Some(own)).collect();
        Self { known: (0..columns.len()).map(from).collect(), begins_stage }
    }

    /// The cheapest way to part the columns, and what it costs.
    fn parted(&self, room: Size, scale: f32) -> (f32, Vec<Range<usize>>) {
        let count = self.known.len();
        // The cheapest way up to each column, and where its last part begins.
        let mut ways: Vec<(f32, usize)> = vec![(f32::INFINITY, 0); count + 1];
        if let Some(first) = ways.first_mut() {
            first.0 = 0.0;
        }
        for (start, runs) in self.known.iter().enumerate() {
            let so_far = ways.get(start).map_or(0.0, |way| way.0);
            let cut = if self.begins_stage.get(start) == Some(&false) { CUT } else { 0.0 };
            for (more, run) in runs.iter().enumerate() {
                if more > 0 && run.width * scale > room.width {
                    break;
                }
                let cost = so_far + cut + run.cost(room, scale);
                if let Some(way) = ways.get_mut(start + more + 1).filter(|way| cost < way.0) {
                    *way = (cost, start);
                }
            }
        }
        let cost = ways.last().map_or(0.0, |way| way.0);
        let (mut parts, mut end) = (Vec::new(), count);
        while end > 0 {
            let start = ways.get(end).map_or(0, |way| way.1);
            parts.push(start..end);
            end = start;
        }
        parts.reverse();
        (cost, parts)
    }
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
    let groups = balanced(&heights, room.height / scale - picture.tight_header(columns));
    groups.into_iter().map(|group| rows.get(group).unwrap_or_default().to_vec()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{load_str, samples};
    use crate::i18n::{Language, Words};
    use crate::layout::fonts::Fonts;
    use crate::layout::map::{MapOptions, run_apart, shared};
    use crate::model::Document;

    const A4: Room = Room {
        upright: Size { width: 526.0, height: 740.0 },
        aside: Size { width: 773.0, height: 494.0 },
    };

    fn scales() -> Scales {
        Scales::of(11.0)
    }

    fn lay_out(
        document: &Document,
        language: Language,
        column: f32,
        breaks: BTreeSet<usize>,
    ) -> Arc<MapPicture> {
        let mut options = MapOptions::export(Words::of(language));
        (options.title, options.column, options.breaks) = (false, column, breaks);
        MapEngine::new(Fonts::for_tests()).layout(document, &options)
    }

    /// The best plan for a map, and the map as it is laid out for it.
    fn plan(document: &Document, language: Language) -> (Plan, Arc<MapPicture>) {
        let lay_out = |column, breaks| lay_out(document, language, column, breaks);
        Plan::of_any_width(lay_out, A4, scales())
    }

    /// The plan of a map and its pages. Every column stands on one of them, nothing is cut, and
    /// nothing is too small to read.
    fn planned(document: &Document, language: Language) -> (Plan, Vec<Part>) {
        let (plan, picture) = plan(document, language);
        let columns: Vec<usize> = plan.columns.iter().cloned().flatten().collect();
        assert_eq!(columns, (0..picture.columns().len()).collect::<Vec<_>>());
        let parts = plan.parts(&picture, &MapEngine::new(Fonts::for_tests()));
        let room = if plan.landscape { A4.aside } else { A4.upright };
        for part in &parts {
            assert_eq!(part.landscape, plan.landscape);
            assert!(part.scene.size.width * part.scale <= room.width + 0.1);
            assert!(part.scene.size.height * part.scale <= room.height + 0.1);
        }
        (plan, parts)
    }

    /// How much of its page a part takes.
    fn filled(part: &Part) -> f32 {
        let room = if part.landscape { A4.aside } else { A4.upright };
        let Size { width, height } = part.scene.size;
        width * height * part.scale.powi(2) / (room.width * room.height)
    }

    #[test]
    fn pages_of_the_samples_are_few_and_full_and_lie_alike_in_all_languages() {
        for sample in samples::list() {
            let document = sample.load().expect("a sample");
            let all = Language::ALL.map(|language| planned(&document, language));
            for (plan, parts) in &all {
                assert_eq!(plan.landscape, all[0].0.landscape, "{}", sample.name);
                let pages = (parts.len(), all[0].1.len());
                assert!(pages.0.abs_diff(pages.1) <= 1, "{}: {pages:?}", sample.name);
                assert!(parts.len() <= 11, "{} takes {}", sample.name, parts.len());
                assert!(parts.iter().all(|part| part.scale >= scales().least - 0.001));
                for part in parts {
                    let filled = filled(part);
                    assert!(filled > 0.5, "{}: a page holds {filled}", sample.name);
                }
                let mean = parts.iter().map(filled).sum::<f32>() / parts.len() as f32;
                assert!(mean > 0.85, "{}: pages hold {mean} on average", sample.name);
            }
        }
    }

    #[test]
    fn arrows_of_different_causes_run_apart_on_every_page() {
        for sample in samples::list() {
            let document = sample.load().expect("a sample");
            for language in Language::ALL {
                let (plan, picture) = plan(&document, language);
                let (_, settled) = plan.settled(&picture);
                for columns in &plan.columns {
                    for rows in bands(&picture, columns, plan.room, settled) {
                        let lines = picture.cause_lines(columns, &rows);
                        for (at, (cause, one)) in lines.iter().enumerate() {
                            for (_, other) in lines.iter().skip(at).filter(|(of, _)| of != cause) {
                                let shared = shared(one, other);
                                let told =
                                    format!("{} {columns:?}: {one:?} {other:?}", sample.name);
                                assert!(shared <= 4.0, "{told} share {shared}");
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn arrows_of_different_causes_run_apart_and_clear_of_cards_on_the_whole_map() {
        for sample in samples::list() {
            let document = sample.load().expect("a sample");
            for language in Language::ALL {
                for breaks in [[].into(), [3, 6, 9, 12, 15].into(), [5, 10, 15].into()] {
                    let picture = lay_out(&document, language, COLUMN, breaks);
                    run_apart(&document, &picture, sample.name);
                }
                let options = MapOptions::window(Words::of(language));
                let window = MapEngine::new(Fonts::for_tests()).layout(&document, &options);
                run_apart(&document, &window, sample.name);
            }
        }
    }

    /// A journey of so many steps in stages of three, with cards of one to `longest` words in six
    /// rows.
    fn journey(steps: usize, longest: usize, seed: u32) -> Document {
        let mut seed = seed;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as usize % below
        };
        let mut card = 0;
        let mut step = |n: usize| {
            let mut cells = String::new();
            for lane in 1..=6 {
                if next(3) == 0 {
                    continue;
                }
                card += 1;
                let text = "sanoja ".repeat(next(longest) + 1);
                cells += &format!("\"l_{lane}\": [(id: \"c_{card}\", text: \"{text}\")], ");
            }
            format!("(id: \"s_{n}\", title: \"Askel {n}\", cards: {{{cells}}}),")
        };
        let all: Vec<usize> = (1..=steps).collect();
        let stages: String = all
            .chunks(3)
            .enumerate()
            .map(|(at, own)| {
                let own: String = own.iter().map(|&n| step(n)).collect();
                format!("(id: \"st_{at}\", title: \"Vaihe\", steps: [{own}]),")
            })
            .collect();
        let rows: String =
            (1..=6).map(|n| format!("lane(id: \"l_{n}\", kind: actions),")).collect();
        let text =
            format!("(format: \"polku-journey\", version: 1, rows: [{rows}], stages: [{stages}])");
        load_str(&text, "test.ron").expect("a journey")
    }

    #[test]
    fn pages_of_any_map_hold_everything_and_rows_are_spread_evenly() {
        for (seed, steps) in [1, 2, 5, 8, 9, 13, 17, 26, 40].into_iter().enumerate() {
            for longest in [3, 25, 80] {
                let (plan, parts) =
                    planned(&journey(steps, longest, seed as u32), Language::Finnish);
                if plan.columns.len() > 1 {
                    continue;
                }
                let heights: Vec<f32> = parts.iter().map(|part| part.scene.size.height).collect();
                let least = heights.iter().copied().fold(f32::INFINITY, f32::min);
                let most = heights.iter().copied().fold(0.0, f32::max);
                assert!(least > most * 0.35, "{steps} {longest}: {heights:?}");
            }
        }
    }

    #[test]
    fn a_plan_is_the_same_every_time() {
        let document = journey(13, 25, 5);
        let plans = [(); 2].map(|()| plan(&document, Language::Latvian).0);
        assert_eq!(plans[0], plans[1]);
    }

    #[test]
    fn a_map_without_columns_has_a_plan() {
        let (plan, parts) = planned(&Document::default(), Language::English);
        assert!(plan.columns.is_empty() && parts.is_empty());
    }
}
