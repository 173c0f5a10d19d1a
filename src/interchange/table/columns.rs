//! What the columns of a foreign table are: guessed from their headings and from what stands in
//! them, unless somebody has said it.

use std::collections::BTreeSet;

use super::cells;
use super::foreign::{Foreign, ForeignColumn, values};
use super::grid::GridCell;
use super::headings::{LEFT_OUT, guess, guess_behind, is_single};
use super::map::{ColumnMap, list};
use crate::interchange::{ImportError, ImportErrorKind};

impl Foreign {
    /// Finds what each heading stands for.
    pub(super) fn find_columns(
        &mut self,
        columns: &[(usize, &str)],
        map: &ColumnMap,
    ) -> Result<(), ImportError> {
        map.check(columns)?;
        let names: Vec<&str> = columns.iter().map(|(_, name)| *name).collect();
        let unlabelled = self.unlabelled_of(&names, map);
        let mut taken: Vec<&str> = Vec::new();
        for (at, (number, name)) in columns.iter().enumerate() {
            let mapped = map.field_at(*number, name).or_else(|| {
                let is_it = |(column, _): &(usize, &str)| *column == at && name.is_empty();
                unlabelled.filter(is_it).map(|(_, field)| field)
            });
            let told = map.chosen_at(at).or(mapped);
            let before = taken.last().copied();
            let field = told.or_else(|| guess_behind(name, before)).unwrap_or(match *name {
                "" => LEFT_OUT,
                _ => "text",
            });
            // Of what there is one of, the first column is it; cards may come from several.
            let field = if is_single(field) && taken.contains(&field) { "text" } else { field };
            taken.push(field);
            let (number, heading, is_chosen) = (*number, (*name).to_owned(), told.is_some());
            self.columns.push(ForeignColumn { number, heading, field, is_chosen });
        }
        let has = |field: &str| taken.contains(&field);
        if has("stage") {
            return Ok(());
        }
        if has("step") {
            self.find_unlabelled_stages();
            return Ok(());
        }
        // The names of what is described stand first, often without a heading.
        let first = self.columns.first_mut();
        if let Some(first) = first.filter(|first| matches!(first.field, "text" | LEFT_OUT)) {
            first.field = "stage";
            return Ok(());
        }
        let instead = ["actions", "touchpoints"]
            .into_iter()
            .find_map(|field| self.columns.iter().position(|column| column.field == field));
        match instead.and_then(|at| self.columns.get_mut(at)) {
            Some(column) => {
                column.field = "step";
                Ok(())
            }
            None => {
                let found = list(columns);
                Err(ImportErrorKind::NoStepColumn { found }.whole())
            }
        }
    }

    /// Which column a mapping without a name means: the first one without a heading; where the
    /// stages stand in that, the next.
    fn unlabelled_of(&self, names: &[&str], map: &ColumnMap) -> Option<(usize, &'static str)> {
        let field = map.field_of("")?;
        let names_stages =
            |name: &&str| map.field_of(name).or_else(|| guess(name)) == Some("stage");
        let columns = names.iter().enumerate().filter(|(_, name)| name.is_empty());
        let filled: Vec<usize> =
            columns.map(|(at, _)| at).filter(|at| self.filled(*at).next().is_some()).collect();
        let is_behind = field != "stage"
            && filled.len() > 1
            && filled.first() == Some(&0)
            && !names.iter().any(names_stages);
        filled.get(usize::from(is_behind)).map(|at| (*at, field))
    }

    /// The cells of a column in which anything stands.
    fn filled(&self, at: usize) -> impl Iterator<Item = &GridCell> {
        let cells = self.body.rows.iter().filter_map(move |row| row.get(at));
        cells.filter(|cell| !cell.text.is_empty())
    }

    /// Where nothing names the stages, the first column does, if it has words and no heading.
    fn find_unlabelled_stages(&mut self) {
        let is_word = |cell: &GridCell| cells::graded(&cell.text).is_err();
        let has_words = self.filled(0).next().is_some() && self.filled(0).all(is_word);
        let first = self.columns.first_mut().filter(|first| {
            first.heading.is_empty() && first.field == LEFT_OUT && !first.is_chosen
        });
        if let Some(first) = first.filter(|_| has_words) {
            first.field = "stage";
        }
    }

    /// Where nothing names the steps, a column without a heading beside the stages does, if it is
    /// filled with words at least as well as they are.
    pub(super) fn find_unlabelled_steps(&mut self) {
        let Some(stage) = self.at("stage").filter(|_| self.at("step").is_none()) else { return };
        let stages = self.filled(stage).count();
        let may_be = |at: &usize| {
            let column = self.columns.get(*at);
            let is_free = column.is_some_and(|column| {
                column.heading.is_empty() && column.field == LEFT_OUT && !column.is_chosen
            });
            let is_word = |cell: &GridCell| cells::graded(&cell.text).is_err();
            let count = self.filled(*at).count();
            is_free
                && count > 1
                && count >= stages
                && count * 2 > self.body.rows.len()
                && self.filled(*at).all(is_word)
        };
        let beside = [Some(stage + 1), stage.checked_sub(1)];
        let found = beside.into_iter().flatten().find(may_be);
        if let Some(column) = found.and_then(|at| self.columns.get_mut(at)) {
            column.field = "step";
        }
    }

    /// Feelings that are told as numbers are the satisfaction.
    pub(super) fn find_scores(&mut self) {
        let scored = self.feelings_are_scores().and_then(|at| self.columns.get_mut(at));
        if let Some(column) = scored.filter(|column| !column.is_chosen) {
            column.field = "satisfaction";
        }
    }

    /// Where nothing names the steps and a stage goes on over several rows, each row is a step: it
    /// is called what people do in it, else where they do it.
    pub(super) fn find_steps(&mut self) {
        let Some(stage) = self.at("stage") else { return };
        if self.at("step").is_some() || self.at("persona").is_some() {
            return;
        }
        let names = ["actions", "touchpoints"].into_iter().find_map(|field| self.at(field));
        let is_guessed = |at: &usize| self.columns.get(*at).is_some_and(|c| !c.is_chosen);
        let Some(names) = names.filter(is_guessed) else { return };
        if self.rows_are_steps(stage, names)
            && let Some(column) = self.columns.get_mut(names)
        {
            column.field = "step";
        }
    }

    /// Whether rows of one stage are steps: it stands before each of them, or two of them have
    /// scores; and each has one name, which no other row of the stage has.
    fn rows_are_steps(&self, stage: usize, names: usize) -> bool {
        let scored = self.at("satisfaction").or_else(|| self.feelings_are_scores());
        let text = |row: &[GridCell], at: usize| {
            row.get(at).map(|cell| cell.text.clone()).unwrap_or_default()
        };
        let (mut last, mut known, mut scores) = (String::new(), BTreeSet::new(), 0);
        let mut repeats = false;
        for row in self.body.rows.iter().filter(|row| row.iter().any(|c| !c.text.is_empty())) {
            let name = text(row, names);
            let here = text(row, stage);
            if !here.is_empty() && here != last {
                (last, scores) = (here.clone(), 0);
                known.clear();
            } else {
                repeats |= here == last && !last.is_empty();
            }
            scores += usize::from(scored.is_some_and(|at| !text(row, at).is_empty()));
            repeats |= scores > 1;
            if values(&name).len() != 1 || !known.insert(name) {
                return false;
            }
        }
        repeats
    }
}
