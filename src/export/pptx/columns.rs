//! Text in two columns, on as many slides as it takes, in letters as large as that allows.

use super::deck::Deck;
use super::package::LEFT;
use super::sheet::{ALL, BOTTOM, SCALES, TOP, numbered};
use super::text::{Para, scaled};
use crate::layout::scene::rect;

const GAP: f32 = 36.0;
const COLUMN: f32 = (ALL - GAP) / 2.0;
const ROOM: f32 = BOTTOM - TOP;

impl Deck<'_> {
    /// Paragraphs in columns.
    pub(super) fn paragraphs(&mut self, title: &str, paras: &[Para]) {
        let each: Vec<Vec<Para>> = paras.iter().map(|para| vec![para.clone()]).collect();
        self.groups(title, &each);
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
            self.add(&numbered(title, at, count));
            let Some(slide) = self.slides.last_mut() else { return };
            for (side, paras) in pair.iter().enumerate() {
                let x = LEFT + side as f32 * (COLUMN + GAP);
                slide.text(rect(x, TOP, COLUMN, ROOM), paras);
            }
        }
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
