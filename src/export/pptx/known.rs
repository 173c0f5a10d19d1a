//! How much is known, from where, how it was measured, and what the words mean.

use super::deck::{Deck, cell};
use super::package::LEFT;
use super::sheet::{BOTTOM, SMALL, TOP, Table, numbered, paged};
use super::slide::{Edge, Form, INSET, Slide, WIDTH};
use super::text::Para;
use crate::layout::scene::{Ink, rect};
use crate::model::{EvidenceKind, Hue};
use crate::report::EvidenceRow;

/// The share that is known stands to the left of the bars.
const TILE: f32 = 220.0;
const NAMES: f32 = LEFT + TILE + 28.0;
const NAME: f32 = 190.0;
const BARS: f32 = NAMES + NAME + 16.0;
const LEGEND: f32 = 26.0;
const ROW: (f32, f32) = (32.0, 64.0);
const BAR: f32 = 26.0;
/// The narrowest part of a bar: its count has to stand in it.
const NARROWEST: f32 = 24.0;

impl Deck<'_> {
    /// The share of what is known, and by stage how much of each kind there is.
    pub(super) fn evidence(&mut self, title: &str) {
        let part = &self.report.evidence;
        let most = part.rows.iter().map(total).max().unwrap_or(0).max(1);
        let names = part.rows.iter().map(|row| [name(row)]);
        let heights: Vec<f32> =
            names.map(|name| (self.ruler.height(&name, NAME) + 6.0).max(ROW.0)).collect();
        let room = BOTTOM - TOP - LEGEND;
        let pages = paged(&part.rows, heights, room);
        let count = pages.len();
        for (at, rows) in pages.iter().enumerate() {
            self.add(&numbered(title, at, count));
            let Some(mut slide) = self.slides.pop() else { return };
            self.evidence_tile(&mut slide);
            let told: Vec<String> = rows.iter().map(|(row, _)| self.told_row(row)).collect();
            slide.group(&told.join("; "), |slide| {
                self.evidence_legend(slide);
                let used: f32 = rows.iter().map(|(_, height)| height).sum();
                let more = (room - used).max(0.0) / rows.len().max(1) as f32;
                let mut y = TOP + LEGEND;
                for (row, height) in rows {
                    let height = (height + more).min(height.max(ROW.1));
                    self.evidence_row(slide, row, most, y + height / 2.0);
                    y += height;
                }
            });
            self.slides.push(slide);
        }
    }

    /// "Report: measured 1, observed 2".
    fn told_row(&self, row: &EvidenceRow) -> String {
        let counts = KINDS.map(|kind| (kind, count(row, kind)));
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts = counts.map(|(kind, count)| format!("{} {count}", self.words.evidence(kind)));
        format!("{}: {}", row.stage, counts.collect::<Vec<_>>().join(", "))
    }

    fn evidence_tile(&self, slide: &mut Slide) {
        let part = &self.report.evidence;
        let Some(share) = &part.share else { return };
        let inner = TILE - 2.0 * INSET;
        let paras = [
            Para::new(share.text.as_str(), 40.0, Ink::Text).bold().middle(),
            Para::new(part.sentence.as_str(), 16.0, Ink::Text).middle().above(4.0),
        ];
        let height = (self.ruler.height(&paras, inner) + 4.0 * INSET).min(BOTTOM - TOP);
        let place = rect(LEFT, TOP, TILE, height.max(150.0));
        slide.shape(Form::Rounded, place, Some(Ink::StageWash(Hue::Slate)), None, &paras);
    }

    fn evidence_legend(&self, slide: &mut Slide) {
        let (mut x, middle) = (BARS, TOP + 8.0);
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
        slide.text(rect(NAMES, middle - height / 2.0, NAME, height), &name);
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

    /// Method, sources and definitions.
    pub(super) fn appendix(&mut self) {
        let method = self.report.method.iter();
        let method: Vec<Para> =
            method.map(|text| Para::new(text.as_str(), 14.0, Ink::Text).above(10.0)).collect();
        self.paragraphs(&self.label("method"), &method);
        self.sources();
        let rows = self.report.definitions.iter().map(|word| {
            let term = Para::new(word.term, 13.0, Ink::Text).bold();
            vec![vec![term], vec![Para::new(word.meaning, 13.0, Ink::Text)]]
        });
        let rows: Vec<_> = rows.collect();
        let title = self.label("definitions");
        if !rows.is_empty() {
            let columns = vec![(String::new(), 1.0), (String::new(), 3.4)];
            self.table(&title, &[], &Table { columns, rows });
        }
    }

    fn sources(&mut self) {
        if self.report.sources.is_empty() {
            return;
        }
        let rows = self.report.sources.iter().map(|row| {
            vec![
                vec![Para::new(row.source.as_str(), SMALL, Ink::Text).bold()],
                cell(&row.kinds),
                cell(&row.dates),
                cell(&row.n),
                cell(&row.uses.to_string()),
            ]
        });
        let table = Table {
            columns: vec![
                (self.label("source"), 2.2),
                (self.label("evidence"), 1.2),
                (self.label("due"), 1.4),
                (self.words.get("survey-n").to_owned(), 0.8),
                (self.label("uses"), 0.8),
            ],
            rows: rows.collect(),
        };
        self.table(&self.label("sources"), &[], &table);
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
    Para::new(row.stage.as_str(), 15.0, Ink::Text).right()
}
