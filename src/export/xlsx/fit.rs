//! How wide columns are: as wide as what they hold; where the paper has no room for that, so wide
//! that the rows are as low as they can be together.

use super::paper::lines_of;

/// What the edge of a column takes beside its width, in characters.
pub(super) const EDGE: f64 = 0.7;
/// Rows grow no higher than this: the rest of a very long text shows when somebody asks for it.
pub(super) const MOST_LINES: usize = 20;
/// So many characters more are tried at once: less may not save a line.
const STEP: usize = 10;
/// What a line counts that makes its row no higher: with it gone, another column can.
const ASIDE: f64 = 0.05;

/// What a column holds, and how much room it can do with.
pub(super) struct Need {
    /// In characters.
    pub(super) least: usize,
    pub(super) most: usize,
    /// How often it is printed side by side.
    pub(super) times: f64,
    /// The text of each row, as the breadths of the words on each of its lines.
    pub(super) rows: Vec<Vec<Vec<f64>>>,
}

impl Need {
    /// How many lines each row takes in so much room.
    fn lines(&self, room: f64) -> Vec<usize> {
        let lines = |text: &Vec<Vec<f64>>| text.iter().map(|line| lines_of(line, room)).sum();
        self.rows.iter().map(|text| usize::clamp(lines(text), 1, MOST_LINES)).collect()
    }
}

/// The widths of columns that take that much together at most; `None` where there is no room for
/// them. A text stands in from the edges of its column by `inset`.
pub(super) fn fitted(needs: &[Need], room: f64, inset: f64) -> Option<Vec<usize>> {
    let total = |width: fn(&Need) -> usize| -> f64 {
        needs.iter().map(|need| (width(need) as f64 + EDGE) * need.times).sum()
    };
    if total(|need| need.most) <= room {
        return Some(needs.iter().map(|need| need.most).collect());
    }
    let mut left = room - total(|need| need.least);
    if left < 0.0 {
        return None;
    }
    let mut columns: Vec<Growing<'_>> = needs.iter().map(|n| Growing::new(n, inset)).collect();
    while let Some((at, by)) = best(&mut columns, left) {
        let Some(column) = columns.get_mut(at) else { break };
        left -= by as f64 * column.need.times;
        column.by += by;
    }
    Some(columns.iter().map(|column| column.need.least + column.by).collect())
}

/// A column, how much wider than its least it is, and the lines that its rows take by that.
struct Growing<'a> {
    need: &'a Need,
    inset: f64,
    by: usize,
    known: Vec<Vec<usize>>,
}

impl<'a> Growing<'a> {
    fn new(need: &'a Need, inset: f64) -> Self {
        Self { need, inset, by: 0, known: Vec::new() }
    }

    /// Finds out the lines with up to so much more room, as far as it can take that.
    fn learn(&mut self, more: usize) {
        let most = self.need.most - self.need.least;
        for by in self.known.len()..=(self.by + more).min(most) {
            self.known.push(self.need.lines((self.need.least + by) as f64 - self.inset));
        }
    }

    fn lines(&self, more: usize) -> Option<&[usize]> {
        self.known.get(self.by + more).map(Vec::as_slice)
    }
}

/// The most lines that a column takes in each row, and the most that another one does.
fn tops(columns: &[Growing<'_>]) -> Vec<(usize, usize)> {
    let mut tops: Vec<(usize, usize)> = Vec::new();
    for lines in columns.iter().filter_map(|column| column.lines(0)) {
        tops.resize(tops.len().max(lines.len()), (1, 1));
        for ((top, second), &lines) in tops.iter_mut().zip(lines) {
            *second = lines.min(*top).max(*second);
            *top = lines.max(*top);
        }
    }
    tops
}

/// Which column is to grow by how much: where that saves most for the room that it takes.
fn best(columns: &mut [Growing<'_>], left: f64) -> Option<(usize, usize)> {
    columns.iter_mut().for_each(|column| column.learn(STEP));
    let tops = tops(columns);
    let mut best: Option<(f64, usize, usize)> = None;
    for (at, column) in columns.iter().enumerate() {
        let Some(now) = column.lines(0).filter(|_| column.need.most > column.need.least) else {
            continue;
        };
        for by in 1..=STEP {
            let room = by as f64 * column.need.times;
            let Some(then) = column.lines(by).filter(|_| room <= left) else { break };
            let rows = now.iter().zip(then).zip(&tops);
            let saved = rows.map(|((now, then), (top, second))| {
                let other = if now == top { second } else { top };
                let lower = top.saturating_sub(*then.max(other));
                lower as f64 + ASIDE * now.saturating_sub(*then) as f64
            });
            let saved = saved.sum::<f64>() / room;
            if saved > 0.0 && best.is_none_or(|(most, ..)| saved > most) {
                best = Some((saved, at, by));
            }
        }
    }
    best.map(|(_, at, by)| (at, by))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::xlsx::paper::words;

    fn need(least: usize, most: usize, texts: &[&str]) -> Need {
        let rows = texts.iter().map(|text| vec![words(text)]).collect();
        Need { least, most, times: 1.0, rows }
    }

    #[test]
    fn columns_are_as_wide_as_they_want_where_there_is_room() {
        let needs = [need(6, 30, &["a"]), need(6, 10, &["b"])];
        assert_eq!(fitted(&needs, 50.0, 1.8), Some(vec![30, 10]));
        assert_eq!(fitted(&needs, 13.0, 1.8), None);
    }

    #[test]
    fn the_room_goes_where_it_makes_rows_lower() {
        let long = "so many words that they take more lines than one";
        let needs = [need(6, 38, &["a b c d e"; 4]), need(6, 38, &[long; 4])];
        let widths = fitted(&needs, 40.0, 1.8).expect("room");
        assert!(widths[1] > 20 && widths[0] < 16, "{widths:?}");
        let total = widths.iter().map(|width| *width as f64 + EDGE).sum::<f64>();
        assert!(total <= 40.0, "{widths:?}");
    }

    #[test]
    fn what_stands_on_both_pages_costs_twice() {
        let long = "so many words that they take more lines than one";
        let mut needs = [need(6, 38, &[long, "", long, ""]), need(6, 38, &["", long, "", long])];
        needs[0].times = 2.0;
        let widths = fitted(&needs, 60.0, 1.8).expect("room");
        assert!(widths[0] < widths[1], "{widths:?}");
        let total = (widths[0] as f64 + EDGE) * 2.0 + widths[1] as f64 + EDGE;
        assert!(total <= 60.0, "{widths:?}");
    }
}
