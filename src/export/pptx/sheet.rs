//! Tables that go on over as many slides as they need, in letters as large as that allows.

use std::ops::Range;

use super::deck::Deck;
use super::package::{LEFT, TITLE_HEIGHT, TITLE_TOP};
use super::slide::{HEIGHT, INSET, TableCell, TableRow, WIDTH};
use super::text::{Para, Ruler, scaled};
use crate::layout::scene::{Ink, rect};

/// Where content begins and ends on a slide.
pub(super) const TOP: f32 = TITLE_TOP + TITLE_HEIGHT + 12.0;
pub(super) const BOTTOM: f32 = HEIGHT - 36.0;
/// The width of content.
pub(super) const ALL: f32 = WIDTH - 2.0 * LEFT;
/// The size of text in tables, at least.
pub(super) const SMALL: f32 = 12.0;
/// By how much text grows where there is room, the most first.
pub(super) const SCALES: [f32; 5] = [1.34, 1.25, 1.17, 1.08, 1.0];
/// Rows get at most that much room above and below their text where a slide has it.
const PAD: f32 = 7.0;
/// So many parts of a table tell how wide its columns are best.
const TELLING: usize = 60;
/// What is on more slides than this is set as small as it may be at once.
const MANY: usize = 6;

/// A table before it is placed.
pub(super) struct Table {
    /// Headings, and shares of the width.
    pub(super) columns: Vec<(String, f32)>,
    pub(super) rows: Vec<Vec<Vec<Para>>>,
}

/// The rows of a slide: the numbers of parts, and which of their rows begin there.
pub(super) type Placed = Vec<(usize, Range<usize>)>;

/// Rows of a table that stay together where a slide holds them.
pub(super) struct Part {
    /// What stands above them: a title, what is said of them, and the colour of both.
    pub(super) band: Option<([Vec<Para>; 2], Ink)>,
    /// What stands above them where they go on on a further slide, in place of the title.
    pub(super) again: Vec<Para>,
    pub(super) rows: Vec<Vec<Vec<Para>>>,
}

impl Part {
    /// Rows without anything above them.
    pub(super) fn of(rows: Vec<Vec<Vec<Para>>>) -> Self {
        Self { band: None, again: Vec::new(), rows }
    }
}

/// A table whose text has its size and whose rows have their heights.
pub(super) struct Laid {
    pub(super) widths: Vec<f32>,
    /// None where no column has a heading.
    pub(super) head: Option<TableRow>,
    pub(super) rows: Vec<Row>,
    /// What stands above the rows of each part where they go on.
    again: Vec<Option<TableRow>>,
}

pub(super) struct Row {
    pub(super) row: TableRow,
    part: usize,
    /// Its place in its part; a band has that of the row below it.
    place: usize,
    is_band: bool,
}

impl Laid {
    /// Which rows stand on which slide, below its headings: the first one has less room. Parts stay
    /// whole where a slide holds them, unless they may be split.
    fn pages(&self, (first, whole): (f32, f32), may_split: bool) -> Vec<Range<usize>> {
        let head = self.head.as_ref().map_or(0.0, |head| head.height);
        let (mut room, whole) = (first - head, whole - head);
        let (mut pages, mut begun, mut at) = (Vec::new(), 0, 0);
        let height = |rows: Range<usize>| -> f32 {
            self.rows.get(rows).unwrap_or_default().iter().map(|row| row.row.height).sum()
        };
        while let Some(row) = self.rows.get(at) {
            let begins_part = at == 0 || self.rows.get(at - 1).is_some_and(|r| r.part != row.part);
            let length = self.rows.iter().skip(at).take_while(|r| r.part == row.part).count();
            let stays = begins_part && !may_split && height(at..at + length) <= whole;
            // A band never stands alone.
            let taken = if stays { length } else { 1 + usize::from(row.is_band && length > 1) };
            let needed = height(at..at + taken);
            if needed > room && at > begun {
                pages.push(begun..at);
                let again = self.band_again(at).map_or(0.0, |band| band.height);
                (begun, room) = (at, whole - again);
            }
            room -= needed;
            at += taken;
        }
        pages.push(begun..at);
        pages
    }

    /// Whether parts that go on over slides take fewer of them than parts that stay whole.
    fn is_worth_splitting(&self, rooms: (f32, f32)) -> bool {
        self.pages(rooms, true).len() < self.pages(rooms, false).len()
    }

    /// The band of the part that goes on in that row of a new slide.
    fn band_again(&self, at: usize) -> Option<&TableRow> {
        let row = self.rows.get(at).filter(|row| !row.is_band)?;
        self.again.get(row.part)?.as_ref()
    }

    /// The height of all of it.
    pub(super) fn height(&self) -> f32 {
        let rows = self.rows.iter().map(|row| row.row.height);
        self.head.as_ref().map_or(0.0, |head| head.height) + rows.sum::<f32>()
    }

    /// The rows of a slide, below its headings.
    fn page(&self, page: &Range<usize>) -> Vec<TableRow> {
        let rows = self.rows.get(page.clone()).unwrap_or_default();
        let again = self.band_again(page.start).into_iter();
        again.chain(rows.iter().map(|row| &row.row)).cloned().collect()
    }

    /// The same number of slides, about equally full.
    fn even_pages(&self, (first, whole): (f32, f32), may_split: bool) -> Vec<Range<usize>> {
        let pages = self.pages((first, whole), may_split);
        if pages.len() < 2 {
            return pages;
        }
        let less = (1..=12_u8).rev().map(|step| f32::from(step) * 20.0);
        let mut tried = less.map(|less| self.pages((first - less, whole - less), may_split));
        tried.find(|found| found.len() == pages.len()).unwrap_or(pages)
    }

    /// Which rows of which parts begin on a slide.
    fn placed(&self, page: &Range<usize>) -> Placed {
        let rows = self.rows.get(page.clone()).unwrap_or_default();
        let before = page.start.checked_sub(1).and_then(|at| self.rows.get(at));
        let mut begun = before.filter(|row| !row.is_band).map(|row| (row.part, row.place));
        let mut placed = Placed::new();
        for row in rows.iter().filter(|row| !row.is_band) {
            if begun.replace((row.part, row.place)) == Some((row.part, row.place)) {
                continue;
            }
            match placed.last_mut().filter(|(part, _)| *part == row.part) {
                Some((_, places)) => places.end = row.place + 1,
                None => placed.push((row.part, row.place..row.place + 1)),
            }
        }
        placed
    }

    /// How much of a slide's room the fullest leaves to each of its rows.
    fn spare(&self, pages: &[Range<usize>], (first, whole): (f32, f32)) -> f32 {
        let head = self.head.as_ref().map_or(0.0, |head| head.height);
        let spare = pages.iter().enumerate().map(|(at, page)| {
            let rows = self.page(page);
            let used: f32 = rows.iter().map(|row| row.height).sum();
            let room = if at == 0 { first } else { whole };
            (room - head - used) / rows.len().max(1) as f32
        });
        (spare.fold(f32::INFINITY, f32::min) / 2.0).clamp(0.0, PAD)
    }
}

/// The height of a row.
fn height<'p>(ruler: &Ruler, cells: impl Iterator<Item = &'p [Para]>, widths: &[f32]) -> f32 {
    let heights = cells.zip(widths).map(|(paras, width)| ruler.height(paras, width - 2.0 * INSET));
    heights.fold(0.0, f32::max) + INSET
}

/// The widths of columns: their shares, but no word is wider than its column while others can give.
pub(super) fn widths(
    ruler: &Ruler,
    (columns, all_of_it): (&[(String, f32)], f32),
    parts: &[Part],
    by: f32,
) -> Vec<f32> {
    let all: f32 = columns.iter().map(|(_, share)| share).sum();
    let least = |at: usize, heading: &str| {
        let cells = parts.iter().flat_map(|part| &part.rows).filter_map(|row| row.get(at));
        let words = cells.flatten().map(|para| ruler.longest(&para.clone().scaled(by)));
        let head = ruler.longest(&head_para(heading, by));
        (words.fold(head, f32::max) + 2.0 * INSET + 1.0).min(all_of_it * 0.25)
    };
    let least: Vec<f32> = columns.iter().enumerate().map(|(at, c)| least(at, &c.0)).collect();
    let mut widths: Vec<f32> =
        columns.iter().map(|(_, share)| all_of_it * share / all.max(0.01)).collect();
    // What some lack, the others give, each as much of what it can spare.
    for _ in 0..3 {
        let pairs = || widths.iter().zip(&least);
        let lacking: f32 = pairs().map(|(width, least)| (least - width).max(0.0)).sum();
        let spare: f32 = pairs().map(|(width, least)| (width - least).max(0.0)).sum();
        if lacking < 0.1 || spare < 0.1 {
            break;
        }
        let share = (lacking / spare).min(1.0);
        let given = |(width, least): (&f32, &f32)| match width - least {
            over if over > 0.0 => width - over * share,
            under => width - under * (spare / lacking).min(1.0),
        };
        widths = widths.iter().zip(&least).map(given).collect();
    }
    widths
}

fn head_para(heading: &str, by: f32) -> Para {
    Para::new(heading, SMALL, Ink::OnAccent).bold().scaled(by.min(1.17))
}

impl Deck<'_> {
    /// A table below a lead, on as many slides of that title as it takes.
    pub(super) fn table(&mut self, title: &str, lead: &[Para], table: &Table) {
        let part = |row: &Vec<Vec<Para>>| Part::of(vec![row.clone()]);
        let parts: Vec<Part> = table.rows.iter().map(part).collect();
        self.parts(&|_, _| title.to_owned(), lead, &table.columns, &parts);
    }

    /// A table of several parts; the title of a slide is made of the numbers of those on it, and of
    /// whether the first of them goes on from the slide before. Gives each slide's place with its rows.
    pub(super) fn parts(
        &mut self,
        title: &dyn Fn(&[usize], bool) -> String,
        lead: &[Para],
        columns: &[(String, f32)],
        parts: &[Part],
    ) -> Vec<(usize, Placed)> {
        let first_top = TOP + self.lead_height(lead);
        let rooms = (BOTTOM - first_top, BOTTOM - TOP);
        let laid_in = |by: f32| self.laid((columns, ALL), parts, by);
        let least = laid_in(1.0);
        let may_split = least.is_worth_splitting(rooms);
        let count = least.pages(rooms, may_split).len();
        let scales = SCALES.iter().take(if count > MANY { 0 } else { SCALES.len() - 1 });
        let larger = scales.map(|by| laid_in(*by));
        let laid = larger.into_iter().find(|laid| laid.pages(rooms, may_split).len() <= count);
        let laid = laid.unwrap_or(least);
        let pages = laid.even_pages(rooms, may_split);
        let pad = laid.spare(&pages, rooms);
        let numbers = |page: &Range<usize>| {
            let rows = laid.rows.get(page.clone()).unwrap_or_default();
            let mut numbers: Vec<usize> = rows.iter().map(|row| row.part).collect();
            numbers.dedup();
            numbers
        };
        let on_page =
            |page: &Range<usize>| title(&numbers(page), laid.band_again(page.start).is_some());
        let begun = self.slides.len();
        let titles: Vec<String> = pages.iter().map(on_page).collect();
        for (at, (page, title)) in pages.iter().zip(&titles).enumerate() {
            let count = titles.iter().filter(|other| *other == title).count();
            let before = titles.iter().take(at).filter(|other| *other == title).count();
            self.add(&self.numbered(title, before, count));
            if at == 0 {
                self.lead(lead);
            }
            let rows = laid.page(page).into_iter().map(|row| {
                let height = row.height + 2.0 * pad;
                TableRow { height, pad, ..row }
            });
            let rows: Vec<TableRow> = laid.head.iter().cloned().chain(rows).collect();
            let top = if at == 0 { first_top } else { TOP };
            if let Some(slide) = self.slides.last_mut() {
                slide.table((LEFT, top), &laid.widths, &rows, (laid.head.is_some(), title));
            }
        }
        pages.iter().enumerate().map(|(at, page)| (begun + at, laid.placed(page))).collect()
    }

    /// How many slides a table of several parts takes.
    pub(super) fn count_of_slides(
        &self,
        lead: &[Para],
        columns: &[(String, f32)],
        parts: &[Part],
    ) -> usize {
        let rooms = (BOTTOM - TOP - self.lead_height(lead), BOTTOM - TOP);
        let laid = self.laid((columns, ALL), parts, 1.0);
        laid.pages(rooms, laid.is_worth_splitting(rooms)).len()
    }

    /// The columns of a table, with those of several shares of the width that take fewest slides, and
    /// of those that make it lowest.
    pub(super) fn lowest_columns<const N: usize>(
        &self,
        names: &[String; N],
        tries: &[[f32; N]],
        parts: &[Part],
    ) -> Vec<(String, f32)> {
        let parts = parts.get(..TELLING).unwrap_or(parts);
        let columns = |shares: &[f32; N]| -> Vec<(String, f32)> {
            names.iter().cloned().zip(shares.iter().copied()).collect()
        };
        let tried = tries.iter().map(|shares| {
            let columns = columns(shares);
            let laid = self.laid((&columns, ALL), parts, 1.0);
            let pages = laid.pages((BOTTOM - TOP, BOTTOM - TOP), true).len();
            (pages, laid.height(), columns)
        });
        let lowest = tried.min_by(|(pages, height, _), (other, theirs, _)| {
            pages.cmp(other).then(height.total_cmp(theirs))
        });
        lowest.map(|(.., columns)| columns).unwrap_or_default()
    }

    /// A table of such columns below no lead, on as many slides of that title as it takes.
    pub(super) fn lowest_table<const N: usize>(
        &mut self,
        title: &str,
        (names, tries): (&[String; N], &[[f32; N]]),
        rows: Vec<Vec<Vec<Para>>>,
    ) {
        let parts: Vec<Part> = rows.into_iter().map(|row| Part::of(vec![row])).collect();
        let columns = self.lowest_columns(names, tries, &parts);
        self.parts(&|_, _| title.to_owned(), &[], &columns, &parts);
    }

    /// The rows with their heights, in letters so many times as large; what no slide holds is parted.
    pub(super) fn laid(
        &self,
        (columns, width): (&[(String, f32)], f32),
        parts: &[Part],
        by: f32,
    ) -> Laid {
        let ruler = &self.ruler;
        let widths = widths(ruler, (columns, width), parts, by);
        let head = columns.iter().any(|(heading, _)| !heading.is_empty()).then(|| {
            let para = |((heading, _), width): (&(String, f32), &f32)| {
                vec![ruler.parted(head_para(heading, by), width - 2.0 * INSET)]
            };
            row(ruler, columns.iter().zip(&widths).map(para).collect(), &widths, Some(Ink::Accent))
        });
        let whole = BOTTOM - TOP - head.as_ref().map_or(0.0, |head| head.height);
        let (mut rows, mut again) = (Vec::new(), Vec::new());
        for (part, Part { band, again: title, rows: all }) in parts.iter().enumerate() {
            let banded = band.as_ref().map(|(cells, fill)| self.band(cells, *fill, &widths, by));
            let cells = [title.clone(), Vec::new()];
            again.push(band.as_ref().map(|(_, fill)| self.band(&cells, *fill, &widths, by)));
            let room = whole - banded.as_ref().map_or(0.0, |band| band.height);
            rows.extend(banded.map(|row| Row { row, part, place: 0, is_band: true }));
            for (place, cells) in all.iter().enumerate() {
                let sized = |(paras, width): (&Vec<Para>, &f32)| -> Vec<Para> {
                    let paras = scaled(paras, by).into_iter();
                    paras.map(|para| ruler.parted(para, width - 2.0 * INSET)).collect()
                };
                let mut rest: Vec<Vec<Para>> = cells.iter().zip(&widths).map(sized).collect();
                while height(ruler, rest.iter().map(Vec::as_slice), &widths) > room {
                    let (first, left) = self.split(&rest, &widths, room);
                    let row = row(ruler, first, &widths, None);
                    rows.push(Row { row, part, place, is_band: false });
                    rest = left;
                }
                let row = row(ruler, rest, &widths, None);
                rows.push(Row { row, part, place, is_band: false });
            }
        }
        Laid { widths, head, rows, again }
    }

    /// The row above a part: its title, and what is said of it across the other columns.
    fn band(&self, cells: &[Vec<Para>; 2], fill: Ink, widths: &[f32], by: f32) -> TableRow {
        let own = widths.first().copied().unwrap_or_default();
        let both = [own, widths.iter().skip(1).sum()];
        let sized = |(paras, width): (&Vec<Para>, f32)| -> Vec<Para> {
            let paras = scaled(paras, by).into_iter();
            paras.map(|para| self.ruler.parted(para, width - 2.0 * INSET)).collect()
        };
        let mut cells: Vec<Vec<Para>> = cells.iter().zip(both).map(sized).collect();
        let height = height(&self.ruler, cells.iter().map(Vec::as_slice), &both);
        cells.resize(widths.len().max(1), Vec::new());
        let cells = cells.into_iter().map(|paras| TableCell { paras, fill: Some(fill) }).collect();
        TableRow { cells, height, pad: 0.0, spans: widths.len() > 2 }
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

    pub(super) fn lead_height(&self, lead: &[Para]) -> f32 {
        if lead.is_empty() {
            return 0.0;
        }
        self.ruler.height(lead, ALL) + 10.0
    }

    pub(super) fn lead(&mut self, lead: &[Para]) {
        if lead.is_empty() {
            return;
        }
        let height = self.lead_height(lead) - 4.0;
        if let Some(slide) = self.slides.last_mut() {
            slide.text(rect(LEFT, TOP, ALL, height), lead);
        }
    }
}

fn row(ruler: &Ruler, cells: Vec<Vec<Para>>, widths: &[f32], fill: Option<Ink>) -> TableRow {
    let height = height(ruler, cells.iter().map(Vec::as_slice), widths);
    let cells = cells.into_iter().map(|paras| TableCell { paras, fill }).collect();
    TableRow { cells, height, pad: 0.0, spans: false }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts of rows that are so high.
    fn laid(parts: &[&[f32]]) -> Laid {
        let rows = parts.iter().enumerate().flat_map(|(part, heights)| {
            heights.iter().map(move |height| {
                let row = TableRow { cells: Vec::new(), height: *height, pad: 0.0, spans: false };
                Row { row, part, place: 0, is_band: false }
            })
        });
        Laid { widths: Vec::new(), head: None, rows: rows.collect(), again: Vec::new() }
    }

    #[test]
    fn parts_go_on_over_slides_only_where_that_takes_fewer_of_them() {
        let rooms = (100.0, 100.0);
        // The last slide would be fuller, but there would be as many.
        let fuller = laid(&[&[40.0, 40.0], &[40.0, 40.0], &[30.0]]);
        assert!(!fuller.is_worth_splitting(rooms));
        assert_eq!(fuller.pages(rooms, false), [0..2, 2..4, 4..5]);
        let fewer = laid(&[&[30.0, 30.0], &[40.0, 20.0], &[40.0, 40.0]]);
        assert!(fewer.is_worth_splitting(rooms));
    }
}
