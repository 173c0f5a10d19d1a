//! The first slides: the gravest finding as a title, the key figures, and the other findings.

use super::deck::{Deck, tone};
use super::package::LEFT;
use super::sheet::{ALL, BOTTOM, TOP, numbered};
use super::slide::{Form, INSET};
use super::text::Para;
use crate::layout::scene::{Ink, Rect, rect};
use crate::model::Hue;
use crate::report::{Figure, KeyFinding, Tone};

const GAP: f32 = 12.0;
/// The bar at a finding's left edge, and from there to its text.
const BAR: f32 = 5.0;
const INDENT: f32 = 16.0;
/// Sizes of a finding's headline, the largest first; what it rests on is set smaller.
const SIZES: [f32; 6] = [19.0, 18.0, 17.0, 16.0, 15.0, 14.0];
const SMALLER: f32 = 2.0;
/// Cards grow no more than this beyond what they hold.
const AIR: f32 = 26.0;

/// Findings on a slide: how many stand abreast, and how large.
struct Grid {
    abreast: usize,
    size: f32,
    heights: Vec<f32>,
}

impl Deck<'_> {
    pub(super) fn findings(&mut self, title: &str) {
        let report = self.report;
        let (first, mut rest) = match report.findings.split_first() {
            Some((first, rest)) => (Some(first), rest),
            None => (None, report.findings.as_slice()),
        };
        if let Some(first) = first {
            self.sentence = Some(format!("{}{}", sign(first.tone), first.headline));
        }
        let lead = first.filter(|first| !first.body.is_empty());
        let lead: Vec<Para> =
            lead.map(|first| Para::new(first.body.as_str(), 15.0, Ink::Text)).into_iter().collect();
        let mut top = TOP + self.lead_height(&lead);
        let tiles = self.tiles(&report.figures);
        let below = if tiles.1 > 0.0 { tiles.1 + GAP + 4.0 } else { 0.0 };
        // What does not fit beside the figures stands on further slides.
        let room = BOTTOM - top - below;
        let shown = self.beside(rest, room);
        let (shown, mut left) = rest.split_at_checked(shown).unwrap_or((&[], rest));
        let pages = self.finding_pages(left);
        let count = pages.len() + 1;
        self.add(&numbered(title, 0, count));
        self.lead(&lead);
        self.figures(&report.figures, &tiles, top);
        top += below;
        self.cards(shown, top);
        for (at, page) in pages.iter().enumerate() {
            self.add(&numbered(title, at + 1, count));
            (rest, left) = left.split_at_checked(*page).unwrap_or((left, &[]));
            self.cards(rest, TOP);
        }
        self.gaps();
    }

    /// How many findings stand below the figures: all, or as many as leave the smaller letters of
    /// this slide and the next one as large as can be.
    fn beside(&self, findings: &[KeyFinding], room: f32) -> usize {
        let size = |findings: &[KeyFinding], room: f32| match findings {
            [] => Some(SIZES[0]),
            findings => self.grid(findings, room).map(|grid| grid.size),
        };
        if size(findings, room).is_some() {
            return findings.len();
        }
        let fitting = (0..findings.len()).filter(|count| count % 2 == 0).filter_map(|count| {
            let (here, next) = findings.split_at_checked(count)?;
            let next = size(next, BOTTOM - TOP).unwrap_or(0.0);
            Some((size(here, room)?.min(next), count))
        });
        let best = fitting.reduce(|best, other| if other.0 >= best.0 { other } else { best });
        best.map_or(0, |(_, count)| count)
    }

    /// How many findings each further slide shows.
    fn finding_pages(&self, mut left: &[KeyFinding]) -> Vec<usize> {
        let mut pages = Vec::new();
        while !left.is_empty() {
            let fits = |count: &usize| {
                self.grid(left.get(..*count).unwrap_or_default(), BOTTOM - TOP).is_some()
            };
            let count = (1..=left.len()).rev().find(fits).unwrap_or(1);
            pages.push(count);
            left = left.get(count..).unwrap_or_default();
        }
        pages
    }

    /// The largest letters in which findings fit: below one another, else two abreast.
    fn grid(&self, findings: &[KeyFinding], room: f32) -> Option<Grid> {
        let tries = SIZES.into_iter().flat_map(|size| [(size, 1), (size, 2)]);
        // Below one another only where letters stay large.
        let mut tries = tries.filter(|(size, abreast)| *abreast > 1 || *size >= 17.0);
        tries.find_map(|(size, abreast)| {
            let inner = card_width(abreast) - INDENT - INSET;
            let height = |finding: &KeyFinding| {
                self.ruler.height(&self.told(finding, size, inner), inner) + 2.0 * INSET
            };
            let rows = findings.chunks(abreast);
            let heights: Vec<f32> =
                rows.map(|row| row.iter().map(height).fold(0.0, f32::max)).collect();
            let gaps = GAP * heights.len().saturating_sub(1) as f32;
            (heights.iter().sum::<f32>() + gaps <= room).then_some(Grid { abreast, size, heights })
        })
    }

    fn cards(&mut self, findings: &[KeyFinding], top: f32) {
        if findings.is_empty() {
            return;
        }
        let room = BOTTOM - top;
        let grid = self.grid(findings, room);
        let grid = grid.unwrap_or_else(|| Grid { abreast: 1, size: 14.0, heights: vec![room] });
        let rows = grid.heights.len().max(1) as f32;
        let used = grid.heights.iter().sum::<f32>() + GAP * (rows - 1.0);
        let more = ((room - used) / rows).clamp(0.0, AIR);
        let (width, mut y) = (card_width(grid.abreast), top);
        let Some(mut slide) = self.slides.pop() else { return };
        for (row, height) in findings.chunks(grid.abreast).zip(&grid.heights) {
            let height = height + more;
            for (at, finding) in row.iter().enumerate() {
                let x = LEFT + at as f32 * (width + GAP);
                slide.shape(
                    Form::Rect,
                    rect(x, y, width, height),
                    Some(Ink::StageWash(Hue::Slate)),
                    None,
                    &[],
                );
                let bar = rect(x, y, BAR, height);
                slide.shape(Form::Rect, bar, Some(tone(finding.tone)), None, &[]);
                let inner = width - INDENT - INSET;
                let paras = self.told(finding, grid.size, inner);
                let (paras, _) = self.ruler.split(&paras, inner, height - 2.0 * INSET);
                let told = self.ruler.height(&paras, inner);
                let place = rect(x + INDENT, y + (height - told) / 2.0, inner, told);
                slide.text(place, &paras);
            }
            y += height + GAP;
        }
        self.slides.push(slide);
    }

    fn told(&self, finding: &KeyFinding, size: f32, width: f32) -> Vec<Para> {
        let headline = format!("{}{}", sign(finding.tone), finding.headline);
        let headline = Para::new(headline, size, tone(finding.tone)).bold();
        let body = Para::new(finding.body.as_str(), size - SMALLER, Ink::Text).above(3.0);
        let body = Some(body).filter(|_| !finding.body.is_empty());
        let paras = std::iter::once(headline).chain(body);
        paras.map(|para| self.ruler.parted(para, width)).collect()
    }

    /// What stands on the figures' tiles, and how high they are.
    fn tiles(&self, figures: &[Figure]) -> (Vec<Vec<Para>>, f32) {
        let inner = tile_width(figures.len()) - 2.0 * INSET;
        let large = figures.len() < 4;
        let tile = |figure: &Figure| {
            let (label, detail) = if large { (15.0, 14.0) } else { (12.0, 12.0) };
            let size =
                self.ruler.size_for(&figure.value, &[32.0, 28.0, 24.0, 20.0, 16.0], inner, 1);
            let mut paras = vec![
                Para::new(figure.label.as_str(), label, Ink::TextMuted).middle(),
                Para::new(figure.value.as_str(), size, tone(figure.tone))
                    .bold()
                    .middle()
                    .above(2.0),
            ];
            let texts = [&figure.detail, &figure.remark, &figure.change];
            for text in texts.into_iter().filter(|text| !text.is_empty()) {
                paras.push(Para::new(text.as_str(), detail, Ink::Text).middle().above(2.0));
            }
            paras.into_iter().map(|para| self.ruler.parted(para, inner)).collect()
        };
        let tiles: Vec<Vec<Para>> = figures.iter().map(tile).collect();
        let heights = tiles.iter().map(|paras| self.ruler.height(paras, inner) + 2.0 * INSET);
        let height = heights.fold(0.0, f32::max);
        (tiles, height.min(200.0))
    }

    fn figures(&mut self, figures: &[Figure], (tiles, height): &(Vec<Vec<Para>>, f32), top: f32) {
        let width = tile_width(figures.len());
        let Some(slide) = self.slides.last_mut() else { return };
        for (at, paras) in tiles.iter().enumerate() {
            let place: Rect = rect(LEFT + at as f32 * (width + GAP), top, width, *height);
            let (paras, _) = self.ruler.split(paras, width - 2.0 * INSET, height - 2.0 * INSET);
            slide.shape(Form::Rounded, place, Some(Ink::StageWash(Hue::Slate)), None, &paras);
        }
    }
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
