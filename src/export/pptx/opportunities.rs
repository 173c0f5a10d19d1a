//! Opportunities: the matrix with the best of them beside it, all of them with what their scores are
//! made of, and the next steps.

use super::deck::{Deck, NOTHING, cell, detail};
use super::matrix;
use super::package::LEFT;
use super::sheet::{SMALL, TOP, Table};
use super::slide::WIDTH;
use super::text::Para;
use crate::layout::scene::{Ink, rect};
use crate::model::LaneKind;
use crate::report::{Number, OpportunityRow};

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
                vec![Para::new(row.text.as_str(), SMALL, Ink::Text).bold()],
                vec![self.score(row)],
                cell(&row.status),
                cell(&row.owner).into_iter().chain(detail(&row.due)).collect(),
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
        let level = |level: Option<u8>| level.map_or(NOTHING.to_owned(), |level| level.to_string());
        let number =
            |number: &Option<Number>| cell(number.as_ref().map_or(NOTHING, |number| &number.text));
        let rows = self.report.opportunities.iter().map(|row| {
            let mut text = vec![Para::new(row.text.as_str(), 13.0, Ink::Text).bold()];
            text.extend(detail(&row.step));
            if !row.quadrant.is_empty() {
                text.push(Para::new(row.quadrant.as_str(), SMALL, Ink::Opportunity));
            }
            vec![
                cell(&row.rank.to_string()),
                text,
                cell(&level(row.impact)),
                cell(&level(row.effort)),
                number(&row.reach),
                number(&row.confidence),
                vec![self.score(row)],
                cell(&row.status),
                cell(&row.owner).into_iter().chain(detail(&row.due)).collect(),
            ]
        });
        let table = Table {
            columns: vec![
                (self.words.get("xlsx-number").to_owned(), 0.35),
                (self.words.card(LaneKind::Opportunities).to_owned(), 2.4),
                (self.label("impact"), 0.8),
                (self.label("effort"), 0.9),
                (self.label("reach"), 0.95),
                (self.label("confidence"), 0.9),
                (self.label("score"), 0.8),
                (self.label("status"), 0.95),
                (self.label("owner"), 1.3),
            ],
            rows: rows.collect(),
        };
        self.table(title, &[], &table);
    }

    fn score(&self, row: &OpportunityRow) -> Para {
        match &row.score {
            Some(score) => Para::new(score.text.as_str(), 13.0, Ink::Opportunity).bold(),
            None => self.missing(&row.missing),
        }
    }

    /// What was decided on, as much of it as a slide holds; its title is what comes first.
    pub(super) fn first_steps(&mut self, title: &str) -> bool {
        let first = self.report.next_steps.first().filter(|row| !row.when.is_empty());
        self.sentence = first.map(|row| {
            let who = [row.who.as_str(), row.when.as_str()];
            let who: Vec<&str> = who.into_iter().filter(|text| !text.is_empty()).collect();
            let args = [("what", row.what.as_str().into()), ("who", who.join(", ").into())];
            self.words.with("slides-first", &args)
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
            vec![
                vec![Para::new(row.what.as_str(), 13.0, Ink::Text).bold()],
                cell(&row.who),
                cell(&row.when),
                cell(&row.measure),
                cell(&row.status),
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
