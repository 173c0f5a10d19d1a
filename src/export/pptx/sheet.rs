//! Tables and texts that go on over as many slides as they need.

use super::deck::Deck;
use super::package::{LEFT, TITLE_HEIGHT, TITLE_TOP};
use super::slide::{HEIGHT, INSET, TableCell, TableRow, WIDTH};
use super::text::{Para, Ruler};
use crate::layout::scene::{Ink, rect};

/// Where content begins and ends on a slide.
pub(super) const TOP: f32 = TITLE_TOP + TITLE_HEIGHT + 6.0;
pub(super) const BOTTOM: f32 = HEIGHT - 36.0;
/// The size of text in tables.
pub(super) const SMALL: f32 = 12.0;

/// A table before it is placed.
pub(super) struct Table {
    /// Headings, and shares of the width.
    pub(super) columns: Vec<(String, f32)>,
    pub(super) rows: Vec<Vec<Vec<Para>>>,
}

impl Table {
    fn widths(&self) -> Vec<f32> {
        let all: f32 = self.columns.iter().map(|(_, share)| share).sum();
        let room = WIDTH - 2.0 * LEFT;
        self.columns.iter().map(|(_, share)| room * share / all.max(0.01)).collect()
    }

    /// The row of headings; none where no column has one.
    fn head(&self, ruler: &Ruler, widths: &[f32]) -> Option<TableRow> {
        if self.columns.iter().all(|(heading, _)| heading.is_empty()) {
            return None;
        }
        let cells = self.columns.iter().map(|(heading, _)| TableCell {
            paras: vec![Para::new(heading.as_str(), SMALL, Ink::OnAccent).bold()],
            fill: Some(Ink::Accent),
        });
        let cells: Vec<TableCell> = cells.collect();
        let height = height(ruler, cells.iter().map(|cell| cell.paras.as_slice()), widths);
        Some(TableRow { cells, height })
    }
}

/// The height of a row.
fn height<'p>(ruler: &Ruler, cells: impl Iterator<Item = &'p [Para]>, widths: &[f32]) -> f32 {
    let heights = cells.zip(widths).map(|(paras, width)| ruler.height(paras, width - 2.0 * INSET));
    heights.fold(0.0, f32::max) + INSET
}

impl Deck<'_> {
    /// A table below a lead, on as many slides of that title as it takes.
    pub(super) fn table(&mut self, title: &str, lead: &[Para], table: &Table) {
        let widths = table.widths();
        let head = table.head(&self.ruler, &widths);
        let first_top = TOP + self.lead_height(lead);
        let begun = || head.iter().cloned().collect::<Vec<TableRow>>();
        let head_height = head.as_ref().map_or(0.0, |head| head.height);
        let mut pages: Vec<Vec<TableRow>> = Vec::new();
        let mut page = begun();
        let empty = page.len();
        let mut room = BOTTOM - first_top - head_height;
        let whole = BOTTOM - TOP - head_height;
        for row in &table.rows {
            let mut rest = row.clone();
            loop {
                let needed = height(&self.ruler, rest.iter().map(Vec::as_slice), &widths);
                if needed <= room {
                    room -= needed;
                    page.push(body(rest, needed));
                    break;
                }
                // A row that fits on a slide of its own stays whole.
                if needed > whole {
                    let (first, left) = self.split(&rest, &widths, room);
                    let used = height(&self.ruler, first.iter().map(Vec::as_slice), &widths);
                    if used <= room || page.len() == empty {
                        page.push(body(first, used));
                        rest = left;
                    }
                }
                pages.push(std::mem::replace(&mut page, begun()));
                room = whole;
            }
        }
        if page.len() > empty || pages.is_empty() {
            pages.push(page);
        }
        let count = pages.len();
        for (at, rows) in pages.iter().enumerate() {
            let title = numbered(title, at, count);
            let top = if at == 0 { first_top } else { TOP };
            self.add(&title);
            if at == 0 {
                self.lead(lead);
            }
            if let Some(slide) = self.slides.last_mut() {
                slide.table((LEFT, top), &widths, rows, head.is_some());
            }
        }
    }

    /// Parts the cells of a row that no slide holds.
    fn split(
        &self,
        row: &[Vec<Para>],
        widths: &[f32],
        room: f32,
    ) -> (Vec<Vec<Para>>, Vec<Vec<Para>>) {
        let cells = row.iter().zip(widths);
        let split = |(paras, width): (&Vec<Para>, &f32)| {
            self.ruler.split(paras, width - 2.0 * INSET, room - INSET)
        };
        cells.map(split).unzip()
    }

    /// Paragraphs on as many slides as they take.
    pub(super) fn paragraphs(&mut self, title: &str, paras: &[Para]) {
        let each: Vec<Vec<Para>> = paras.iter().map(|para| vec![para.clone()]).collect();
        self.groups(title, &each);
    }

    /// The same of groups that stay together where a slide holds them.
    pub(super) fn groups(&mut self, title: &str, groups: &[Vec<Para>]) {
        let (width, room) = (WIDTH - 2.0 * LEFT, BOTTOM - TOP);
        let mut pages: Vec<Vec<Para>> = Vec::new();
        let mut page: Vec<Para> = Vec::new();
        for group in groups {
            let longer = [page.as_slice(), group].concat();
            if self.ruler.height(&longer, width) <= room {
                page = longer;
                continue;
            }
            pages.extend(Some(std::mem::take(&mut page)).filter(|page| !page.is_empty()));
            page.clone_from(group);
            while self.ruler.height(&page, width) > room {
                let (first, left) = self.ruler.split(&page, width, room);
                pages.push(first);
                page = left;
            }
        }
        pages.extend(Some(page).filter(|page| !page.is_empty()));
        let count = pages.len();
        for (at, paras) in pages.iter().enumerate() {
            self.add(&numbered(title, at, count));
            if let Some(slide) = self.slides.last_mut() {
                slide.text(rect(LEFT, TOP, width, BOTTOM - TOP), paras);
            }
        }
    }

    pub(super) fn lead_height(&self, lead: &[Para]) -> f32 {
        if lead.is_empty() {
            return 0.0;
        }
        self.ruler.height(lead, WIDTH - 2.0 * LEFT) + 10.0
    }

    pub(super) fn lead(&mut self, lead: &[Para]) {
        if lead.is_empty() {
            return;
        }
        let height = self.lead_height(lead);
        if let Some(slide) = self.slides.last_mut() {
            slide.text(rect(LEFT, TOP, WIDTH - 2.0 * LEFT, height), lead);
        }
    }
}

fn body(cells: Vec<Vec<Para>>, height: f32) -> TableRow {
    let cells = cells.into_iter().map(|paras| TableCell { paras, fill: None }).collect();
    TableRow { cells, height }
}

/// The title of one of several slides.
pub(super) fn numbered(title: &str, at: usize, count: usize) -> String {
    if count > 1 { format!("{title} ({}/{count})", at + 1) } else { title.to_owned() }
}
