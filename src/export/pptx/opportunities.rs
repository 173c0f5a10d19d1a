//! Opportunities: the matrix with the best of them beside it, all of them with what their scores are
//! made of, and the next steps.

use super::deck::{Deck, NOTHING, cell, detail, told};
use super::matrix;
use super::package::LEFT;
use super::sheet::{SMALL, TOP, Table};
use super::slide::WIDTH;
use super::text::Para;
use crate::layout::scene::{Ink, rect};
use crate::model::LaneKind;
use crate::report::{Number, OpportunityRow};

/// What quadrants are called, and what one opportunity in them is.
const QUADRANTS: [(&str, &str); 4] = [
    ("insight-quick-wins", "slides-quick-win"),
    ("insight-big-bets", "slides-big-bet"),
    ("insight-fill-ins", "slides-fill-in"),
    ("insight-time-sinks", "slides-time-sink"),
];
/// The shares of the columns that are tried where all of them are listed.
const SHARES: [[f32; 4]; 4] =
    [[0.35, 4.4, 2.9, 2.2], [0.35, 4.6, 2.1, 2.6], [0.35, 5.2, 2.2, 2.3], [0.35, 4.9, 1.8, 2.7]];
/// Between the matrix and the list.
const GUTTER: f32 = 22.0;

impl Deck<'_> {
    /// The matrix at the left and the best opportunities at the right.
    pub(super) fn best_opportunities(&mut self, title: &str, lead: &str) -> bool {
        let rows = &self.report.opportunities;
        let has_matrix = rows.iter().any(|row| row.impact.is_some() && row.effort.is_some());
        let table = self.ranked();
        let lead = detail(lead).into_iter().collect::<Vec<_>>();
        let top = TOP + self.lead_height(&lead);
        let left = if has_matrix { matrix::RIGHT + GUTTER } else { LEFT };
        let (note, brief) = self.brief_below(top, &table, WIDTH - LEFT - left);
        self.add(title);
        self.lead(&lead);
        let told = self.report.pictures.matrix.as_ref().map(|scene| &scene.description);
        let words = self.words;
        if has_matrix && let Some(slide) = self.slides.last_mut() {
            let told = told.map_or(words.get("insight-matrix"), String::as_str);
            slide.group(told, |slide| matrix::draw(slide, rows, words, top));
        }
        let height = self.ruler.height(&note, WIDTH - LEFT - left);
        if let Some(slide) = self.slides.last_mut().filter(|_| !note.is_empty()) {
            slide.text(rect(left, top, WIDTH - LEFT - left, height), &note);
        }
        let below = if note.is_empty() { 0.0 } else { height + 6.0 };
        self.draw_brief(&brief, (left, top + below), title);
        brief.is_whole
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
        let of_one = QUADRANTS.into_iter().find(|(all, _)| self.words.get(all) == row.quadrant);
        let kind = of_one.map_or(row.quadrant.as_str(), |(_, one)| self.words.get(one));
        let is_quick = of_one.is_some_and(|(all, _)| all == "insight-quick-wins");
        let ink = if is_quick { Ink::Opportunity } else { Ink::TextMuted };
        let both = [kind, row.step.as_str()].into_iter().filter(|text| !text.is_empty());
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
