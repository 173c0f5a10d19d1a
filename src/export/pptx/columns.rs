//! Text in two columns, on as many slides as it takes, in letters as large as that allows.

use super::deck::Deck;
use super::package::LEFT;
use super::sheet::{ALL, BOTTOM, Part, SCALES, TOP, Table};
use super::slide::TableRow;
use super::text::{Para, scaled};
use crate::layout::scene::{Ink, rect};

const GAP: f32 = 36.0;
/// Between a table and what stands below it.
const APART: f32 = 10.0;
const COLUMN: f32 = (ALL - GAP) / 2.0;
const ROOM: f32 = BOTTOM - TOP;

impl Deck<'_> {
    /// Paragraphs in columns.
    pub(super) fn paragraphs(&mut self, title: &str, paras: &[Para]) {
        let each: Vec<Vec<Para>> = paras.iter().map(|para| vec![para.clone()]).collect();
        self.groups(title, &each);
    }

    /// Parts with a name each: two of them on one slide where they fit, else each on slides of its
    /// own.
    pub(super) fn two_columns(&mut self, parts: &[(String, Vec<Vec<Para>>)]) {
        if let [(left, _), (right, _)] = parts {
            // One after the other, each below its name.
            let named = parts.iter().flat_map(|(name, groups)| {
                let name = Para::new(name.as_str(), 14.0, Ink::Accent).bold().above(12.0);
                let (first, rest) = groups
                    .split_first()
                    .map_or((&[][..], &[][..]), |(first, rest)| (first.as_slice(), rest));
                let first = [&[name], first].concat();
                std::iter::once(first).chain(rest.iter().cloned())
            });
            let named: Vec<Vec<Para>> = named.collect();
            if self.columns(&named, ROOM).len() <= 2 {
                let title = format!("{left} · {right}");
                self.begin(&title);
                self.groups(&title, &named);
                return;
            }
        }
        for (title, groups) in parts {
            self.begin(title);
            self.groups(title, groups);
        }
    }

    /// The same of groups that stay together where a column holds them.
    pub(super) fn groups(&mut self, title: &str, groups: &[Vec<Para>]) {
        if groups.is_empty() {
            return;
        }
        let laid = |by: f32| -> Vec<Vec<Para>> { groups.iter().map(|g| scaled(g, by)).collect() };
        let slides = |columns: usize| columns.div_ceil(2);
        let least = self.columns(&laid(1.0), ROOM);
        let mut larger = SCALES.iter().map(|by| laid(*by));
        let fits = |groups: &Vec<Vec<Para>>| {
            slides(self.columns(groups, ROOM).len()) <= slides(least.len())
        };
        let groups = larger.find(fits).unwrap_or_else(|| laid(1.0));
        // As low as that number of columns goes: they end at about the same height.
        let most = self.columns(&groups, ROOM).len().next_multiple_of(2);
        let lower = (4..20_u8).map(|part| self.columns(&groups, ROOM * f32::from(part) / 20.0));
        let columns = lower.into_iter().find(|columns| columns.len() <= most);
        let columns = columns.unwrap_or_else(|| self.columns(&groups, ROOM));
        let count = slides(columns.len());
        for (at, pair) in columns.chunks(2).enumerate() {
            self.add(&self.numbered(title, at, count));
            let Some(slide) = self.slides.last_mut() else { return };
            for (side, paras) in pair.iter().enumerate() {
                let x = LEFT + side as f32 * (COLUMN + GAP);
                slide.text(rect(x, TOP, COLUMN, ROOM), paras);
            }
        }
    }

    /// A table, and below it a text in two columns, where one slide holds them: whether it does.
    pub(super) fn table_and_text(
        &mut self,
        title: &str,
        table: &Table,
        texts: &[Vec<Para>],
    ) -> bool {
        let columns = (table.columns.as_slice(), ALL);
        let parts = [Part::of(table.rows.clone())];
        let found = SCALES.into_iter().find_map(|by| {
            let laid = self.laid(columns, &parts, by);
            let room = ROOM - laid.height() - APART;
            let texts: Vec<Vec<Para>> = texts.iter().map(|text| scaled(text, by)).collect();
            // Lower and lower, as long as both columns hold them.
            let rooms = (0..20_u8).map(|part| room * (1.0 - f32::from(part) / 20.0));
            let fits = |room: &f32| {
                let is_whole = |text: &Vec<Para>| self.ruler.height(text, COLUMN) <= *room;
                texts.iter().all(is_whole) && self.columns(&texts, *room).len() <= 2
            };
            let lowest = rooms.take_while(fits).last()?;
            Some((laid, self.columns(&texts, lowest)))
        });
        let Some((laid, columns)) = found else { return false };
        self.begin(title);
        self.add(title);
        let Some(slide) = self.slides.last_mut() else { return false };
        let rows: Vec<TableRow> =
            laid.head.iter().chain(laid.rows.iter().map(|row| &row.row)).cloned().collect();
        slide.table((LEFT, TOP), &laid.widths, &rows, (laid.head.is_some(), title));
        let top = TOP + laid.height() + APART;
        for (side, paras) in columns.iter().enumerate() {
            let x = LEFT + side as f32 * (COLUMN + GAP);
            slide.text(rect(x, top, COLUMN, BOTTOM - top), paras);
        }
        true
    }

    /// The columns of that height that groups take.
    fn columns(&self, groups: &[Vec<Para>], room: f32) -> Vec<Vec<Para>> {
        let mut columns: Vec<Vec<Para>> = Vec::new();
        let mut column: Vec<Para> = Vec::new();
        for group in groups {
            let longer = [column.as_slice(), group].concat();
            if self.ruler.height(&longer, COLUMN) <= room {
                column = longer;
                continue;
            }
            columns.extend(Some(std::mem::take(&mut column)).filter(|column| !column.is_empty()));
            column.clone_from(group);
            while self.ruler.height(&column, COLUMN) > room {
                let (first, left) = self.ruler.split(&column, COLUMN, room);
                columns.push(first);
                column = left;
            }
        }
        columns.extend(Some(column).filter(|column| !column.is_empty()));
        columns
    }
}
