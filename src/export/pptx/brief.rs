//! Tables that have one slide's room at most: as many rows as fit, from the first on; the appendix
//! has them all.

use super::deck::{Deck, detail};
use super::package::LEFT;
use super::sheet::{ALL, BOTTOM, Laid, Part, SCALES, SMALL, TOP, Table, widths};
use super::slide::{INSET, TableRow};
use super::text::Para;
use crate::layout::scene::Ink;

/// So many lines of a paragraph at most, where not all rows fit whole.
const LINES: usize = 5;
/// Rows get at most that much room above and below their text.
const PAD: f32 = 9.0;
/// No slide holds so many rows.
const MOST: usize = 40;

/// The first rows of a table, as a place holds them.
pub(super) struct Brief {
    laid: Laid,
    /// The height that it may take.
    room: f32,
    pub(super) shown: usize,
    /// Whether all rows are shown, and nothing in them is cut.
    pub(super) is_whole: bool,
}

impl Brief {
    /// The first so many of its rows, as they are; it has one at least.
    fn only(mut self, most: usize) -> Self {
        let most = most.max(1);
        if most < self.shown {
            self.laid.rows.truncate(most);
            (self.shown, self.is_whole) = (most, false);
        }
        self
    }

    /// The room above and below each text.
    fn pad(&self) -> f32 {
        ((self.room - self.laid.height()) / self.shown.max(1) as f32 / 2.0).clamp(0.0, PAD)
    }
}

impl Deck<'_> {
    /// A slide with a table below a lead that says how much of it is there; whether all of it is, as
    /// it is.
    pub(super) fn brief_slide(&mut self, title: &str, lead: &str, table: &Table) -> bool {
        let brief = self.brief(lead, table, usize::MAX);
        self.draw_briefed(title, brief)
    }

    /// The same of what was laid out.
    pub(super) fn draw_briefed(&mut self, title: &str, (lead, brief): (Vec<Para>, Brief)) -> bool {
        self.add(title);
        self.lead(&lead);
        self.draw_brief(&brief, (LEFT, TOP + self.lead_height(&lead)), title);
        brief.is_whole
    }

    /// The rows of a table that fit below a lead, so many at most, and that lead: it says how many
    /// they are where they are not all.
    pub(super) fn brief(&self, lead: &str, table: &Table, most: usize) -> (Vec<Para>, Brief) {
        let mut paras: Vec<Para> = detail(lead).into_iter().collect();
        let whole = self.brief_in(table, (ALL, BOTTOM - TOP - self.lead_height(&paras)));
        let all = table.rows.len();
        if whole.shown == all && most >= all {
            return (paras, whole);
        }
        paras.push(self.shown_of(whole.shown, all));
        let brief = self.brief_in(table, (ALL, BOTTOM - TOP - self.lead_height(&paras)));
        let brief = brief.only(most);
        paras.pop();
        paras.push(self.shown_of(brief.shown, all));
        (paras, brief)
    }

    /// The rows of a table that fit below that height together with what is said below them of those
    /// that do not; that says it for a number of rows.
    pub(super) fn brief_above(
        &self,
        (top, width): (f32, f32),
        table: &Table,
        below: impl Fn(usize) -> Vec<Para>,
    ) -> (Vec<Para>, Brief) {
        let whole = self.brief_in(table, (width, BOTTOM - top));
        if whole.shown == table.rows.len() {
            return (Vec::new(), whole);
        }
        for count in (1..=whole.shown).rev() {
            let note = below(count);
            let brief = self.brief_in(table, (width, self.above(&note, width) - top));
            if brief.shown >= count {
                return (note, brief.only(count));
            }
        }
        (Vec::new(), whole)
    }

    /// Where what stands above a note at the foot of a slide has to end.
    pub(super) fn above(&self, note: &[Para], width: f32) -> f32 {
        let gap = if note.is_empty() { 0.0 } else { 8.0 };
        BOTTOM - self.ruler.height(note, width) - gap
    }

    /// "Shown: 8 of 14. The full list is in the appendix."
    pub(super) fn shown_of(&self, shown: usize, all: usize) -> Para {
        let text = self.words.with("slides-shown", &[("shown", shown.into()), ("all", all.into())]);
        Para::new(text, SMALL, Ink::Text).bold().above(2.0)
    }

    /// The rows of a table that a room of that width and height holds: all of them in letters as
    /// large as can be, or else the first ones, with long texts cut.
    fn brief_in(&self, table: &Table, (width, height): (f32, f32)) -> Brief {
        let columns = (table.columns.as_slice(), width);
        let parts = |rows: &[Vec<Vec<Para>>]| [Part::of(rows.to_vec())];
        let rows = table.rows.get(..MOST).unwrap_or(&table.rows);
        let whole = parts(rows);
        let scales = SCALES.into_iter().filter(|_| table.rows.len() <= MOST);
        let larger = scales.map(|by| self.laid(columns, &whole, by));
        if let Some(laid) = larger.into_iter().find(|laid| laid.height() <= height) {
            let shown = laid.rows.len();
            return Brief { laid, room: height, shown, is_whole: true };
        }
        let room = widths(&self.ruler, columns, &whole, 1.0);
        let rows: Vec<Vec<Vec<Para>>> = rows.iter().map(|row| self.cut(row, &room)).collect();
        let mut laid = self.laid(columns, &parts(&rows), 1.0);
        let head = laid.head.as_ref().map_or(0.0, |head| head.height);
        let mut used = head;
        let fits = laid.rows.iter().take_while(|row| {
            used += row.row.height;
            used <= height
        });
        let shown = fits.count().max(1);
        laid.rows.truncate(shown);
        Brief { laid, room: height, shown, is_whole: false }
    }

    /// The same row with long paragraphs cut.
    fn cut(&self, row: &[Vec<Para>], widths: &[f32]) -> Vec<Vec<Para>> {
        let cut = |(paras, width): (&Vec<Para>, &f32)| {
            let room = width - 2.0 * INSET;
            let paras = paras.iter().map(|para| {
                let para = self.ruler.parted(para.clone(), room);
                Para { text: self.ruler.cut(&para, room, LINES), ..para }
            });
            paras.collect()
        };
        row.iter().zip(widths).map(cut).collect()
    }

    /// Draws such a table on the last slide.
    pub(super) fn draw_brief(&mut self, brief: &Brief, place: (f32, f32), told: &str) {
        let pad = brief.pad();
        let rows = brief.laid.rows.iter().map(|row| {
            let height = row.row.height + 2.0 * pad;
            TableRow { height, pad, ..row.row.clone() }
        });
        let rows: Vec<TableRow> = brief.laid.head.iter().cloned().chain(rows).collect();
        if let Some(slide) = self.slides.last_mut() {
            slide.table(place, &brief.laid.widths, &rows, (brief.laid.head.is_some(), told));
        }
    }
}
