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
        let pages = even(|less| {
            let rooms = (BOTTOM - first_top - less, BOTTOM - TOP - less);
            self.table_pages(table, (&widths, head.as_ref()), rooms)
        });
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

    /// The rows of each slide, below its headings: the first one has less room.
    fn table_pages(
        &self,
        table: &Table,
        (widths, head): (&[f32], Option<&TableRow>),
        (first, whole): (f32, f32),
    ) -> Vec<Vec<TableRow>> {
        let begun = || head.into_iter().cloned().collect::<Vec<TableRow>>();
        let head_height = head.map_or(0.0, |head| head.height);
        let whole = whole - head_height;
        let mut pages: Vec<Vec<TableRow>> = Vec::new();
        let mut page = begun();
        let empty = page.len();
        let mut room = first - head_height;
        for row in &table.rows {
            let mut rest = row.clone();
            loop {
                let needed = height(&self.ruler, rest.iter().map(Vec::as_slice), widths);
                if needed <= room {
                    room -= needed;
                    page.push(body(rest, needed));
                    break;
                }
                // A row that fits on a slide of its own stays whole.
                if needed > whole {
                    let (first, left) = self.split(&rest, widths, room);
                    let used = height(&self.ruler, first.iter().map(Vec::as_slice), widths);
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
        pages
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
        let width = WIDTH - 2.0 * LEFT;
        let pages = even(|less| self.group_pages(groups, width, BOTTOM - TOP - less));
        let count = pages.len();
        for (at, paras) in pages.iter().enumerate() {
            self.add(&numbered(title, at, count));
            if let Some(slide) = self.slides.last_mut() {
                slide.text(rect(LEFT, TOP, width, BOTTOM - TOP), paras);
            }
        }
    }

    fn group_pages(&self, groups: &[Vec<Para>], width: f32, room: f32) -> Vec<Vec<Para>> {
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
        pages
    }

    pub(super) fn lead_height(&self, lead: &[Para]) -> f32 {
        if lead.is_empty() {
            return 0.0;
        }
        // With room to spare: a table stands right below it.
        self.ruler.height(lead, (WIDTH - 2.0 * LEFT) * 0.92) + 10.0
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

/// Pages that are about equally full: as many as without taking room away, with as much taken away
/// as leaves that number, and parts nothing more.
fn even<T>(pages: impl Fn(f32) -> Vec<Vec<T>>) -> Vec<Vec<T>> {
    const MOST: f32 = 200.0;
    let whole = pages(0.0);
    if whole.len() < 2 {
        return whole;
    }
    let extent = |pages: &Vec<Vec<T>>| (pages.len(), pages.iter().map(Vec::len).sum::<usize>());
    // Many pages are full anyway, and a search among them would take its time.
    let tries = if whole.len() > 12 { 0 } else { 8_u8 };
    let less = (1..=tries).rev().map(|step| MOST * f32::from(step) / f32::from(tries));
    less.map(&pages).find(|found| extent(found) == extent(&whole)).unwrap_or(whole)
}

fn body(cells: Vec<Vec<Para>>, height: f32) -> TableRow {
    let cells = cells.into_iter().map(|paras| TableCell { paras, fill: None }).collect();
    TableRow { cells, height }
}

/// Rows of those heights, dealt to slides with that much room: each with its height, one that is
/// higher than a slide alone on its own.
pub(super) fn paged<T>(
    rows: &[T],
    heights: impl IntoIterator<Item = f32>,
    room: f32,
) -> Vec<Vec<(&T, f32)>> {
    let mut pages: Vec<Vec<(&T, f32)>> = vec![Vec::new()];
    let mut used = 0.0;
    for (row, height) in rows.iter().zip(heights) {
        if used + height > room && used > 0.0 {
            pages.push(Vec::new());
            used = 0.0;
        }
        let height = height.min(room);
        used += height;
        if let Some(page) = pages.last_mut() {
            page.push((row, height));
        }
    }
    pages
}

/// The title of one of several slides.
pub(super) fn numbered(title: &str, at: usize, count: usize) -> String {
    if count > 1 { format!("{title} ({}/{count})", at + 1) } else { title.to_owned() }
}
