//! The key figures, and below them what was found: all of it in full, the gravest beside the figures
//! and the rest on a further slide where one does not hold all.

use super::deck::{Deck, tone};
use super::package::LEFT;
use super::sheet::{ALL, BOTTOM, SMALL, TOP};
use super::slide::{Form, INSET, Slide};
use super::text::Para;
use crate::layout::scene::{Ink, Rect, rect};
use crate::model::Hue;
use crate::report::{Figure, KeyFinding, Tone};

const GAP: f32 = 10.0;
/// The bar at a finding's left edge, and from there to its text.
const BAR: f32 = 5.0;
const INDENT: f32 = 14.0;
/// Sizes of a finding's headline, the largest first; what it rests on is set smaller.
const SIZES: [f32; 8] = [19.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, LEAST];
const LEAST: f32 = 12.0;
const SMALLER: f32 = 2.0;
/// Headlines of this size are large enough for any board.
const LARGE: f32 = 15.0;
/// Cards grow no more than this beyond what they hold.
const AIR: f32 = 26.0;
/// So many findings stand on a slide at most: beside the figures, and on one of their own.
const MOST: usize = 6;
const REST: usize = 10;
/// Sizes of a key figure.
const FIGURES: [f32; 4] = [28.0, 24.0, 20.0, 16.0];

/// Findings on a slide: how large they are, and in each column which of them stand there, with their
/// heights.
struct Grid {
    size: f32,
    space: Space,
    columns: Vec<Vec<(usize, f32)>>,
}

/// What is left free between cards, and in them above and below their text.
#[derive(Clone, Copy)]
struct Space {
    gap: f32,
    inset: f32,
}

const AIRY: Space = Space { gap: GAP, inset: INSET };
const CLOSE: Space = Space { gap: 6.0, inset: 3.0 };

impl Deck<'_> {
    /// Figures and what was found, on as few slides as hold all of it in full.
    pub(super) fn findings(&mut self, title: &str) -> bool {
        let report = self.report;
        self.sentence = None;
        let below = self.figures_height(&report.figures);
        let below = if below > 0.0 { below + GAP + 2.0 } else { 0.0 };
        let pages = self.finding_pages(&report.findings, BOTTOM - TOP - below);
        let mut left = report.findings.as_slice();
        let title = self.findings_title(title);
        for (at, page) in pages.iter().enumerate() {
            let (shown, rest) = left.split_at_checked(*page).unwrap_or((left, &[]));
            left = rest;
            self.add(&self.numbered(&title, at, pages.len()));
            let below = if at == 0 { below } else { 0.0 };
            if at == 0 {
                self.figures(&report.figures, TOP);
            }
            self.cards(shown, TOP + below);
        }
        true
    }

    /// "Key findings: 4 to put right, 2 to build on, 3 to note": each is counted as its sign and its
    /// colour say, so all that a board counts adds up.
    fn findings_title(&self, title: &str) -> String {
        let mut counts = [("slides-put-right", 0), ("slides-build-on", 0), ("slides-to-note", 0)];
        for finding in &self.report.findings {
            let [bad, good, other] = &mut counts;
            let (_, count) = match finding.tone {
                Tone::Bad => bad,
                Tone::Good => good,
                Tone::Attention | Tone::Neutral => other,
            };
            *count += 1;
        }
        let counted = counts.into_iter().filter(|(_, count)| *count > 0);
        let told: Vec<String> = counted.map(|(key, count)| self.words.count(key, count)).collect();
        let args = [("title", title.into()), ("counts", told.join(", ").into())];
        match told.is_empty() {
            true => title.to_owned(),
            false => self.words.with("slides-findings", &args),
        }
    }

    /// How many findings each slide shows, the first of them below the figures: on as few slides as
    /// hold them, and as many on the first as leave letters large.
    fn finding_pages(&self, all: &[KeyFinding], first: f32) -> Vec<usize> {
        if all.is_empty() {
            return vec![0];
        }
        let most = all.len().min(MOST);
        let size = |findings: &[KeyFinding], room: f32| match findings.is_empty() {
            true => Some(SIZES[0]),
            false => self.grid(findings, room).map(|grid| grid.size),
        };
        // A lone finding leaves a slide nearly empty.
        let parted = (1..=most).rev().filter(|count| all.len() - count != 1);
        let ways = parted.filter_map(|count| {
            let (shown, rest) = all.split_at_checked(count)?;
            (rest.len() <= REST).then_some(())?;
            let sizes = [size(shown, first)?, size(rest, BOTTOM - TOP)?];
            Some((rest.is_empty(), sizes[0].min(sizes[1]).min(LARGE), count))
        });
        let best = ways.reduce(|best, way| {
            let is_better = (way.0, way.1) > (best.0, best.1);
            if is_better { way } else { best }
        });
        if let Some((_, _, count)) = best {
            let rest = all.len() - count;
            return [count, rest].into_iter().filter(|count| *count > 0).collect();
        }
        let (mut pages, mut left, mut room) = (Vec::new(), all, first);
        while !left.is_empty() {
            let fits = |count: &usize| size(left.get(..*count).unwrap_or_default(), room).is_some();
            let count = (1..=left.len().min(REST)).rev().find(fits).unwrap_or(1);
            pages.push(count);
            left = left.get(count..).unwrap_or_default();
            room = BOTTOM - TOP;
        }
        // A lone one takes another with it.
        if let [.., before, last @ 1] = pages.as_mut_slice()
            && *before > 2
        {
            (*before, *last) = (*before - 1, 2);
        }
        pages
    }

    /// The largest letters in which findings fit: below one another, else two abreast, the first ones
    /// in the first column or, where that is too high, dealt from the top down. The smallest stand
    /// closer to one another before a further slide begins.
    fn grid(&self, findings: &[KeyFinding], room: f32) -> Option<Grid> {
        let tries = SIZES.into_iter().flat_map(|size| [(size, 1, AIRY), (size, 2, AIRY)]);
        // Below one another only where letters stay large.
        let tries = tries.filter(|(size, abreast, _)| *abreast > 1 || *size >= 17.0);
        let tries = tries.chain([(LEAST, 2, CLOSE)]);
        // Letters are smaller before the order is another one than down the columns.
        let mut ways =
            [halves, dealt].into_iter().flat_map(|way| tries.clone().map(move |one| (way, one)));
        ways.find_map(|(way, (size, abreast, space))| {
            let inner = card_width(abreast) - INDENT - INSET;
            let height = |(at, finding): (usize, &KeyFinding)| {
                let told = self.told(finding, size, inner);
                (at, self.ruler.height(&told, inner) + 2.0 * space.inset)
            };
            let all: Vec<(usize, f32)> = findings.iter().enumerate().map(height).collect();
            let gap = space.gap;
            let columns = if abreast > 1 { way(&all, gap) } else { vec![all] };
            let fits = columns.iter().all(|column| used(column, gap) <= room);
            fits.then_some(Grid { size, space, columns })
        })
    }

    fn cards(&mut self, findings: &[KeyFinding], top: f32) {
        if findings.is_empty() {
            return;
        }
        let room = BOTTOM - top;
        // What no slide holds is cut.
        let grid = self.grid(findings, room);
        let grid = grid.unwrap_or_else(|| Grid {
            size: LEAST,
            space: CLOSE,
            columns: vec![vec![(0, room)]],
        });
        let Space { gap, inset } = grid.space;
        let Some(mut slide) = self.slides.pop() else { return };
        let width = card_width(grid.columns.len());
        // All columns end where the one that needs most room does.
        let ends = grid.columns.iter().map(|column| used(column, gap) + AIR * column.len() as f32);
        let end = ends.fold(0.0, f32::max).min(room);
        for (at, column) in grid.columns.iter().enumerate() {
            let x = LEFT + at as f32 * (width + GAP);
            let more = ((end - used(column, gap)) / column.len().max(1) as f32).max(0.0);
            let mut y = top;
            for (finding, height) in column {
                let Some(finding) = findings.get(*finding) else { continue };
                let height = height + more;
                let place = (rect(x, y, width, height), inset + more.min(AIR) / 2.0);
                slide.group(&finding.headline, |slide| {
                    self.card(slide, finding, (grid.size, inset), place);
                });
                y += height + gap;
            }
        }
        self.slides.push(slide);
    }

    /// A finding on its ground, with a bar in its tone; text begins that far below the top.
    fn card(
        &self,
        slide: &mut Slide,
        finding: &KeyFinding,
        (size, inset): (f32, f32),
        (place, above): (Rect, f32),
    ) {
        slide.shape(Form::Rect, place, Some(Ink::StageWash(Hue::Slate)), None, &[]);
        let bar = rect(place.x, place.y, BAR, place.height);
        slide.shape(Form::Rect, bar, Some(tone(finding.tone)), None, &[]);
        let inner = place.width - INDENT - INSET;
        let paras = self.told(finding, size, inner);
        let (paras, _) = self.ruler.split(&paras, inner, place.height - 2.0 * inset);
        let height = place.height - above - inset;
        slide.text(rect(place.x + INDENT, place.y + above, inner, height), &paras);
    }

    fn told(&self, finding: &KeyFinding, size: f32, width: f32) -> Vec<Para> {
        let headline = format!("{}{}", sign(finding.tone), finding.headline);
        let headline = Para::new(headline, size, tone(finding.tone)).bold();
        let body = Para::new(finding.body.as_str(), (size - SMALLER).max(SMALL), Ink::Text);
        let body = body.above(3.0);
        let body = Some(body).filter(|_| !finding.body.is_empty());
        let paras = std::iter::once(headline).chain(body);
        paras.map(|para| self.ruler.parted(para, width)).collect()
    }

    /// What stands on the tile of a figure: its name, the number, and what is said of it.
    fn tile(&self, figure: &Figure, size: f32, inner: f32) -> [Vec<Para>; 3] {
        let small = |text: &str, ink: Ink| self.ruler.parted(Para::new(text, SMALL, ink), inner);
        let number = Para::new(figure.value.as_str(), size, tone(figure.tone)).bold();
        let notes = [&figure.detail, &figure.remark].map(|text| (text, Ink::Text));
        let change = (&figure.change, tone(figure.change_tone));
        let notes = notes.into_iter().chain([change]).filter(|(text, _)| !text.is_empty());
        [
            vec![small(&figure.label, Ink::TextMuted)],
            vec![self.ruler.parted(number, inner)],
            notes.map(|(text, ink)| small(text, ink).above(1.0)).collect(),
        ]
    }

    /// The tiles of figures, and how high the three lines of each are: names, numbers and notes
    /// stand at the same heights in all of them.
    fn tiles(&self, figures: &[Figure]) -> (Vec<[Vec<Para>; 3]>, [f32; 3]) {
        let inner = tile_width(figures.len()) - 2.0 * INSET;
        let sizes = figures.iter().map(|f| self.ruler.size_for(&f.value, &FIGURES, inner, 1));
        let size = sizes.fold(FIGURES[0], f32::min);
        let tiles: Vec<[Vec<Para>; 3]> =
            figures.iter().map(|f| self.tile(f, size, inner)).collect();
        let mut heights = [0.0_f32; 3];
        for tile in &tiles {
            for (height, paras) in heights.iter_mut().zip(tile) {
                *height = height.max(self.ruler.height(paras, inner));
            }
        }
        (tiles, heights)
    }

    fn figures_height(&self, figures: &[Figure]) -> f32 {
        if figures.is_empty() {
            return 0.0;
        }
        self.tiles(figures).1.iter().sum::<f32>() + 2.0 * INSET
    }

    fn figures(&mut self, figures: &[Figure], top: f32) {
        let (width, (tiles, heights)) = (tile_width(figures.len()), self.tiles(figures));
        let height = heights.iter().sum::<f32>() + 2.0 * INSET;
        let draw = |slide: &mut Slide, at: usize, tile: &[Vec<Para>; 3]| {
            let x = LEFT + at as f32 * (width + GAP);
            let place = rect(x, top, width, height);
            slide.shape(Form::Rounded, place, Some(Ink::StageWash(Hue::Slate)), None, &[]);
            let mut y = top + INSET;
            for (paras, height) in tile.iter().zip(heights) {
                if !paras.is_empty() {
                    let paras: Vec<Para> = paras.iter().map(|para| para.clone().middle()).collect();
                    slide.text(rect(x + INSET, y, width - 2.0 * INSET, height), &paras);
                }
                y += height;
            }
        };
        let Some(slide) = self.slides.last_mut() else { return };
        for ((at, tile), figure) in tiles.iter().enumerate().zip(figures) {
            let told = format!("{}: {}", figure.label, figure.value);
            slide.group(&told, |slide| draw(slide, at, tile));
        }
    }
}

/// The height of the cards of a column, with what parts them.
fn used(column: &[(usize, f32)], gap: f32) -> f32 {
    let gaps = gap * column.len().saturating_sub(1) as f32;
    column.iter().map(|(_, height)| height).sum::<f32>() + gaps
}

/// The cards in two columns that are about equally high, the first ones in the first.
fn halves(all: &[(usize, f32)], gap: f32) -> Vec<Vec<(usize, f32)>> {
    let ways = (1..=all.len()).filter_map(|count| {
        let (left, right) = all.split_at_checked(count)?;
        Some((used(left, gap).max(used(right, gap)), left, right))
    });
    let best = ways.min_by(|one, other| one.0.total_cmp(&other.0));
    best.map(|(_, left, right)| vec![left.to_vec(), right.to_vec()]).unwrap_or_default()
}

/// The cards in two columns from the top down: each stands where the others end first.
fn dealt(all: &[(usize, f32)], gap: f32) -> Vec<Vec<(usize, f32)>> {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for card in all {
        let next = if used(&right, gap) < used(&left, gap) { &mut right } else { &mut left };
        next.push(*card);
    }
    vec![left, right]
}

fn tile_width(count: usize) -> f32 {
    let count = count.max(1) as f32;
    (ALL - GAP * (count - 1.0)) / count
}

fn card_width(abreast: usize) -> f32 {
    if abreast > 1 { (ALL - GAP) / 2.0 } else { ALL }
}

/// Neither good nor bad is told by colour alone.
fn sign(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "▲ ",
        Tone::Bad => "▼ ",
        Tone::Attention | Tone::Neutral => "",
    }
}
