//! Opportunities: the matrix with the best of them beside it, all of them with what their scores are
//! made of, and the next steps.

use super::deck::{Deck, NOTHING, cell, detail, told};
use super::matrix;
use super::package::LEFT;
use super::sheet::{BOTTOM, SMALL, TOP, Table};
use super::slide::WIDTH;
use super::text::Para;
use crate::layout::scene::{Ink, rect};
use crate::model::LaneKind;
use crate::report::{Number, OpportunityRow};

/// The shares of the columns that are tried where all of them are listed.
const SHARES: [[f32; 4]; 4] =
    [[0.35, 4.4, 2.9, 2.2], [0.35, 4.6, 2.1, 2.6], [0.35, 5.2, 2.2, 2.3], [0.35, 4.9, 1.8, 2.7]];
/// Between the matrix and the list.
const GUTTER: f32 = 22.0;
/// So many that stand in the matrix are named below the list at most.
const NAMED: usize = 8;

impl Deck<'_> {
    /// The matrix at the left and the best opportunities at the right.
    pub(super) fn best_opportunities(&mut self, title: &str, lead: &str) -> bool {
        let report = self.report;
        let rows = &report.opportunities;
        let has_matrix = rows.iter().any(is_placed);
        let table = self.ranked();
        self.sentence = self.quickest().or(self.sentence.take());
        let lead = detail(lead).into_iter().collect::<Vec<_>>();
        let top = TOP + self.lead_height(&lead);
        let left = if has_matrix { matrix::RIGHT + GUTTER } else { LEFT };
        let width = WIDTH - LEFT - left;
        let (note, brief) = self.brief_above((top, width), &table, |shown| self.below_list(shown));
        // What stands in the picture is named beside it or below that.
        let named = rows.iter().take(brief.shown).chain(named_below(rows, brief.shown));
        let named: Vec<&OpportunityRow> = named.collect();
        self.add(title);
        self.lead(&lead);
        let told = self.report.pictures.matrix.as_ref().map(|scene| &scene.description);
        let words = self.words;
        if has_matrix && let Some(slide) = self.slides.last_mut() {
            let told = told.map_or(words.get("insight-matrix"), String::as_str);
            slide.group(told, |slide| matrix::draw(slide, &named, words, top));
        }
        let height = self.ruler.height(&note, width);
        if let Some(slide) = self.slides.last_mut().filter(|_| !note.is_empty()) {
            slide.text(rect(left, BOTTOM - height, width, height), &note);
        }
        self.draw_brief(&brief, (left, top), title);
        brief.is_whole
    }

    /// The best quick win, where others have more points: what makes it one, and which it is by them.
    fn quickest(&self) -> Option<String> {
        let quick = self.words.get("report-quick-win");
        let row = self.report.opportunities.iter().find(|row| row.quadrant == quick)?;
        let args = [
            ("what", row.text.as_str().into()),
            ("impact", row.impact?.into()),
            ("effort", row.effort?.into()),
            ("rank", row.rank.into()),
        ];
        (row.rank > 1).then(|| self.words.with("slides-quick-win-why", &args))
    }

    /// What stands below the first so many: the names of others in the matrix, and how many there are
    /// where that is not all.
    fn below_list(&self, shown: usize) -> Vec<Para> {
        let rows = &self.report.opportunities;
        let named: Vec<String> =
            named_below(rows, shown).map(|row| format!("{}\u{a0}{}", row.rank, row.text)).collect();
        let args = [("what", named.join("; ").into())];
        let others = self.words.with("slides-also-in-matrix", &args);
        let others = Para::new(others, SMALL, Ink::Text);
        let told = shown + named.len();
        let others = Some(others).filter(|_| !named.is_empty());
        others
            .into_iter()
            .chain((told < rows.len()).then(|| self.shown_of(told, rows.len())))
            .collect()
    }

    /// What is done first: rank, idea, score, and who does it by when.
    fn ranked(&self) -> Table {
        let rows = self.report.opportunities.iter().map(|row| {
            vec![
                cell(&row.rank.to_string()),
                vec![Para::new(row.text.as_str(), SMALL, Ink::Text).bold().theirs()],
                vec![self.score(row)],
                told(&row.status),
                told(&row.owner).into_iter().chain(detail(&row.due)).collect(),
            ]
        });
        Table {
            columns: vec![
                (self.words.get("xlsx-number").to_owned(), 0.35),
                (self.words.card(LaneKind::Opportunities).to_owned(), 2.2),
                (self.label("score"), 0.8),
                (self.label("status"), 0.95),
                (self.label("owner"), 1.2),
            ],
            rows: rows.collect(),
        }
    }

    /// All of them, with reach, impact, confidence and effort.
    pub(super) fn opportunities(&mut self, title: &str) {
        let rows = self.report.opportunities.iter().map(|row| {
            let mut text = vec![Para::new(row.text.as_str(), 13.0, Ink::Text).bold().theirs()];
            text.extend(self.place_and_kind(row));
            // Who does it by when, in one line where it goes.
            let who = [row.owner.as_str(), &row.due].into_iter().filter(|text| !text.is_empty());
            let who = detail(&who.collect::<Vec<_>>().join("\u{a0}· "));
            vec![
                cell(&row.rank.to_string()),
                text,
                std::iter::once(self.score(row)).chain(factors(row)).collect(),
                told(&row.status).into_iter().chain(who).collect(),
            ]
        });
        let rows = rows.collect();
        let names = [
            self.words.get("xlsx-number").to_owned(),
            self.words.card(LaneKind::Opportunities).to_owned(),
            self.score_of_factors(),
            self.label("status_owner_due"),
        ];
        self.lowest_table(title, (&names, &SHARES), rows);
    }

    /// Where it stands, and what it is by its quadrant; only a quick win is recommended by that.
    fn place_and_kind(&self, row: &OpportunityRow) -> Option<Para> {
        let is_quick = row.quadrant == self.words.get("report-quick-win");
        let ink = if is_quick { Ink::Opportunity } else { Ink::TextMuted };
        let both = [row.quadrant.as_str(), &row.step].into_iter().filter(|text| !text.is_empty());
        let text = both.collect::<Vec<_>>().join("\u{a0}· ");
        (!text.is_empty()).then(|| Para::new(text, SMALL, ink))
    }

    /// "Score = reach × impact × confidence ÷ effort".
    fn score_of_factors(&self) -> String {
        let [reach, impact, confidence, effort] =
            ["reach", "impact", "confidence", "effort"].map(|key| self.label(key).to_lowercase());
        format!("{} = {reach} × {impact} × {confidence} ÷ {effort}", self.label("score"))
    }

    fn score(&self, row: &OpportunityRow) -> Para {
        match &row.score {
            Some(score) => Para::new(score.text.as_str(), 13.0, Ink::Opportunity).bold(),
            None => self.missing(&row.missing),
        }
    }

    /// What was decided on, as much of it as a slide holds: soonest first. Its title is the first of
    /// it, what is overdue or due next.
    pub(super) fn first_steps(&mut self, title: &str) -> bool {
        let steps = &self.report.next_steps;
        let overdue = steps.iter().filter(|row| row.is_overdue).count();
        let next = steps.first().filter(|row| !row.when.is_empty());
        self.sentence = next.map(|row| {
            let who = [row.who.as_str(), row.when.as_str()];
            let who: Vec<&str> = who.into_iter().filter(|text| !text.is_empty()).collect();
            let args = [
                ("what", row.what.as_str().into()),
                ("who", who.join(", ").into()),
                ("count", overdue.into()),
                ("all", steps.len().into()),
            ];
            let key = if overdue > 0 { "slides-overdue" } else { "slides-next-due" };
            self.words.with(key, &args)
        });
        let table = self.steps();
        self.brief_slide(title, "", &table)
    }

    pub(super) fn next_steps(&mut self, title: &str) {
        let table = self.steps();
        self.table(title, &[], &table);
    }

    fn steps(&self) -> Table {
        let rows = self.report.next_steps.iter().map(|row| {
            let overdue = self.words.get("slides-is-overdue");
            let overdue = row.is_overdue.then(|| Para::new(overdue, SMALL, Ink::Pain).bold());
            vec![
                vec![Para::new(row.what.as_str(), 13.0, Ink::Text).bold().theirs()],
                told(&row.who),
                told(&row.when).into_iter().chain(overdue).collect(),
                told(&row.measure).into_iter().map(Para::theirs).collect(),
                told(&row.status),
            ]
        });
        Table {
            columns: vec![
                (self.label("action"), 2.2),
                (self.label("owner"), 1.2),
                (self.label("deadline"), 0.9),
                (self.label("measure"), 1.6),
                (self.label("status"), 0.9),
            ],
            rows: rows.collect(),
        }
    }
}

/// Whether the matrix has a place for it.
fn is_placed(row: &OpportunityRow) -> bool {
    row.impact.is_some() && row.effort.is_some()
}

/// Those beyond the first so many that stand in the matrix, and are named below the list.
fn named_below(rows: &[OpportunityRow], shown: usize) -> impl Iterator<Item = &OpportunityRow> {
    rows.iter().skip(shown).filter(|row| is_placed(row)).take(NAMED)
}

/// What a score is made of: "210 × 3 × 80% ÷ 1".
fn factors(row: &OpportunityRow) -> Option<Para> {
    let number = |number: &Option<Number>| {
        number.as_ref().map_or_else(|| NOTHING.to_owned(), |number| number.text.clone())
    };
    let level = |level: Option<u8>| level.map_or(NOTHING.to_owned(), |level| level.to_string());
    let (reach, confidence) = (number(&row.reach), number(&row.confidence));
    let (impact, effort) = (level(row.impact), level(row.effort));
    detail(&format!("{reach} × {impact} × {confidence} ÷ {effort}"))
}
