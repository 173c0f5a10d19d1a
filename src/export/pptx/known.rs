//! How much is known, from where, how it was measured, and what the words mean.

use super::deck::{Deck, cell, told};
use super::package::LEFT;
use super::sheet::{ALL, BOTTOM, SMALL, TOP, Table, paged};
use super::slide::{Edge, Form, INSET, Slide, WIDTH};
use super::text::Para;
use crate::layout::scene::{Ink, rect};
use crate::model::{EvidenceKind, Hue};
use crate::report::EvidenceRow;

/// How high the strip with the share of what is known is, and where the share ends in it.
const STRIP: f32 = 58.0;
const SHARE: f32 = 130.0;
const NAME: f32 = 190.0;
const BARS: f32 = LEFT + NAME + 16.0;
const LEGEND: f32 = 26.0;
const ROW: (f32, f32) = (26.0, 64.0);
const BAR: f32 = 24.0;
/// The narrowest part of a bar: its count has to stand in it.
const NARROWEST: f32 = 24.0;

impl Deck<'_> {
    /// The share of what is known, and by stage how much of each kind there is; always all of it.
    pub(super) fn evidence(&mut self, title: &str) -> bool {
        let part = &self.report.evidence;
        let most = part.rows.iter().map(total).max().unwrap_or(0).max(1);
        let names = part.rows.iter().map(|row| [name(row)]);
        let heights: Vec<f32> =
            names.map(|name| (self.ruler.height(&name, NAME) + 4.0).max(ROW.0)).collect();
        let top = TOP + STRIP + 14.0;
        let room = BOTTOM - top - LEGEND;
        let pages = paged(&part.rows, heights, room);
        let count = pages.len();
        for (at, rows) in pages.iter().enumerate() {
            self.add(&self.numbered(title, at, count));
            let Some(mut slide) = self.slides.pop() else { return true };
            self.evidence_strip(&mut slide);
            let told: Vec<String> = rows.iter().map(|(row, _)| self.told_row(row)).collect();
            slide.group(&told.join("; "), |slide| {
                self.evidence_legend(slide, top);
                let used: f32 = rows.iter().map(|(_, height)| height).sum();
                let more = (room - used).max(0.0) / rows.len().max(1) as f32;
                let mut y = top + LEGEND;
                for (row, height) in rows {
                    let height = (height + more).min(height.max(ROW.1));
                    self.evidence_row(slide, row, most, y + height / 2.0);
                    y += height;
                }
            });
            self.slides.push(slide);
        }
        true
    }

    /// "Report: measured 1, observed 2".
    fn told_row(&self, row: &EvidenceRow) -> String {
        let counts = KINDS.map(|kind| (kind, count(row, kind)));
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts = counts.map(|(kind, count)| format!("{} {count}", self.words.evidence(kind)));
        format!("{}: {}", row.stage, counts.collect::<Vec<_>>().join(", "))
    }

    /// The share in large letters, and what it is of.
    fn evidence_strip(&self, slide: &mut Slide) {
        let part = &self.report.evidence;
        let Some(share) = &part.share else { return };
        slide.shape(
            Form::Rounded,
            rect(LEFT, TOP, ALL, STRIP),
            Some(Ink::StageWash(Hue::Slate)),
            None,
            &[],
        );
        let number = Para::new(share.text.as_str(), 34.0, Ink::Text).bold().middle();
        slide.level(rect(LEFT + INSET, TOP + 6.0, SHARE, STRIP - 12.0), &[number]);
        let left = LEFT + SHARE + 4.0 * INSET;
        let width = LEFT + ALL - left - INSET;
        let para = |size: f32| Para::new(part.sentence.as_str(), size, Ink::Text);
        let fits = |para: &Para| self.ruler.fits(para, width, 2);
        let told = [18.0, 16.0, 14.0, 12.0].map(para).into_iter().find(fits);
        let told = told.unwrap_or_else(|| para(12.0));
        slide.level(rect(left, TOP + 6.0, width, STRIP - 12.0), &[told]);
    }

    fn evidence_legend(&self, slide: &mut Slide, top: f32) {
        let (mut x, middle) = (BARS, top + 8.0);
        for kind in KINDS {
            slide.shape(
                Form::Rect,
                rect(x, middle - 6.0, 12.0, 12.0),
                Some(fill(kind).0),
                Some(EDGE),
                &[],
            );
            let text = Para::new(self.words.evidence(kind), 13.0, Ink::Text);
            let width = self.ruler.width(&text) + 4.0;
            slide.text(rect(x + 18.0, middle - 8.0, width, 16.0), &[text]);
            x += 18.0 + width + 16.0;
        }
    }

    /// A stage's bar, as long as it has scores, each part with its count.
    fn evidence_row(&self, slide: &mut Slide, row: &EvidenceRow, most: u32, middle: f32) {
        let name = [name(row)];
        let height = self.ruler.height(&name, NAME);
        slide.text(rect(LEFT, middle - height / 2.0, NAME, height), &name);
        let room = WIDTH - LEFT - BARS - 2.0 * NARROWEST;
        let mut x = BARS;
        for kind in KINDS {
            let count = count(row, kind);
            if count == 0 {
                continue;
            }
            let width = (room * count as f32 / most as f32).max(NARROWEST);
            let (fill, ink) = fill(kind);
            let place = rect(x, middle - BAR / 2.0, width, BAR);
            slide.shape(Form::Rect, place, Some(fill), Some(EDGE), &[]);
            let text = Para::new(count.to_string(), 14.0, ink).bold().middle();
            slide.text(rect(x, middle - 8.5, width, 17.0), &[text]);
            x += width;
        }
    }

    /// Sources, method and definitions; the names of these parts.
    pub(super) fn sources_and_words(&mut self) -> Vec<String> {
        let report = self.report;
        let mut names = Vec::new();
        let method = report.method.iter();
        let method: Vec<Vec<Para>> = method
            .map(|text| vec![Para::new(text.as_str(), SMALL, Ink::Text).above(4.0)])
            .collect();
        let words = report.definitions.iter().map(|word| {
            let term = format!("{}:", word.term);
            vec![Para::explained(&term, word.meaning, SMALL, Ink::Text).above(3.0)]
        });
        let words: Vec<Vec<Para>> = words.collect();
        let parts = [(self.label("method"), method), (self.label("definitions"), words)];
        let mut parts: Vec<_> = parts.into_iter().filter(|(_, texts)| !texts.is_empty()).collect();
        if !report.sources.is_empty() {
            names.push(self.label("sources"));
            let below = parts.first().filter(|(name, _)| *name == self.label("method")).cloned();
            if self.sources(below.as_ref()) {
                names.extend(below.map(|(name, _)| name));
                parts.remove(0);
            }
        }
        names.extend(parts.iter().map(|(name, _)| name.clone()));
        self.two_columns(&parts);
        names
    }

    /// Where things are known from, and below it another part where one slide holds both; whether it does.
    fn sources(&mut self, below: Option<&(String, Vec<Vec<Para>>)>) -> bool {
        let rows = self.report.sources.iter().map(|row| {
            vec![
                vec![Para::new(row.source.as_str(), SMALL, Ink::Text).bold().theirs()],
                told(&row.kinds),
                told(&row.dates),
                told(&row.n),
                cell(&row.uses.to_string()),
            ]
        });
        let table = Table {
            columns: vec![
                (self.label("source"), 2.6),
                (self.label("evidence"), 1.1),
                (self.label("due"), 1.4),
                (self.words.get("slides-n").to_owned(), 0.7),
                (self.label("uses"), 1.25),
            ],
            rows: rows.collect(),
        };
        let title = self.label("sources");
        self.begin(&title);
        if let Some((name, texts)) = below
            && self.table_and_text(&format!("{title}\u{a0}· {name}"), &table, texts)
        {
            return true;
        }
        self.begin(&title);
        self.table(&title, &[], &table);
        false
    }
}

/// The best known first.
const KINDS: [EvidenceKind; 3] =
    [EvidenceKind::Measured, EvidenceKind::Observed, EvidenceKind::Assumed];
const EDGE: Edge = Edge { ink: Ink::TextMuted, width: 0.75, is_dashed: false };

/// What fills the part of a kind, and the ink of what stands on it.
fn fill(kind: EvidenceKind) -> (Ink, Ink) {
    match kind {
        EvidenceKind::Measured => (Ink::TextMuted, Ink::Paper),
        EvidenceKind::Observed => (Ink::Grid, Ink::Text),
        EvidenceKind::Assumed => (Ink::Paper, Ink::Text),
    }
}

fn count(row: &EvidenceRow, kind: EvidenceKind) -> u32 {
    match kind {
        EvidenceKind::Measured => row.measured,
        EvidenceKind::Observed => row.observed,
        EvidenceKind::Assumed => row.assumed,
    }
}

fn total(row: &EvidenceRow) -> u32 {
    row.assumed + row.observed + row.measured
}

fn name(row: &EvidenceRow) -> Para {
    Para::new(row.stage.as_str(), 15.0, Ink::Text).right().theirs()
}
