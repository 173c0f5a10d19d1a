//! The nodes of things on the map: what each is called, where it is, and what it is worth.

use egui::accesskit::{Action, Node, Role};
use egui::{Sense, Ui};

use super::super::place::{Grid, Place};
use super::super::{Scope, paint};
use super::{SCORE_STEP, id_of};
use crate::app::selection::Cell;
use crate::i18n::Words;
use crate::layout::scene::Tag;
use crate::model::{
    Card, CardId, Document, Lane, LaneId, LaneKind, MeasureKind, RecordId, RowId, StageId, StepId,
    Traveller,
};

/// Finds the words for things on the map.
pub(super) struct Teller<'a> {
    scope: &'a Scope<'a>,
    document: &'a Document,
    words: Words,
    grid: Grid<'a>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(scope: &'a Scope<'a>) -> Self {
        let document = scope.context.document;
        let grid = Grid::new(document, scope.context.hidden_lanes);
        Self { scope, document, words: scope.context.words, grid }
    }

    /// Puts the node of something on the map into the tree.
    pub(super) fn node(&self, ui: &mut Ui, tag: Tag, place: Option<Place>) {
        let Some(rect) = paint::rect_of(self.scope.context.picture, tag) else { return };
        let rect = self.scope.lens.rect_to_screen(rect);
        let id = id_of(self.scope, tag);
        if place.is_none_or(|place| place.tag() != tag) {
            // For its place in the tree alone.
            ui.interact(rect, id, Sense::hover());
        }
        let Some((role, mut name)) = self.role_and_name(tag) else { return };
        if let Some(why) = self.faint(tag) {
            name.push_str(", ");
            name.push_str(why);
        }
        let seen = self
            .scope
            .lens
            .seen(paint::rect_of(self.scope.context.picture, tag).unwrap_or_default());
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(role);
            node.set_label(name);
            let bounds = if seen.is_positive() { seen } else { rect };
            node.set_bounds(egui::accesskit::Rect {
                x0: bounds.min.x.into(),
                y0: bounds.min.y.into(),
                x1: bounds.max.x.into(),
                y1: bounds.max.y.into(),
            });
            node.add_action(Action::Focus);
            node.add_action(Action::Click);
            self.position(node, tag);
            let record = Place::of_tag(tag).and_then(|place| place.record(self.document));
            let is_cell = matches!(tag, Tag::Cell(..));
            if let Some(record) = record.filter(|_| !is_cell) {
                node.set_selected(self.scope.context.selection.contains(record));
            }
            self.value(node, tag);
        });
    }

    /// Row and column, where the headers are rows 0 and 1 and the labels are column 0.
    fn position(&self, node: &mut Node, tag: Tag) {
        let row = |lane| self.grid.row(RowId::Lane(lane)).map(|row| row + 2);
        let column = |step| self.grid.column(step).map(|column| column + 1);
        let (row, column) = match tag {
            Tag::Stage(id) => {
                let first = self.document.steps_of(id).next();
                (Some(0), first.and_then(|step| column(step.id)))
            }
            Tag::Step(id) => (Some(1), column(id)),
            Tag::LaneLabel(id) => (row(id), Some(0)),
            Tag::Line(id) => (self.grid.row(RowId::Line(id)).map(|row| row + 2), Some(0)),
            Tag::Cell(lane, step) | Tag::Score(lane, step, _) => (row(lane), column(step)),
            Tag::Card(id) => match self.document.card(id) {
                Some(card) => (row(card.lane), column(card.step)),
                None => (None, None),
            },
            Tag::Persona(_) | Tag::Section(_) | Tag::Note(_) | Tag::Title => (None, None),
        };
        if let (Some(row), Some(column)) = (row, column) {
            node.set_row_index(row);
            node.set_column_index(column);
        }
    }

    /// A point is a slider from 1 to 5.
    fn value(&self, node: &mut Node, tag: Tag) {
        let Tag::Score(_, step, who) = tag else { return };
        let step = self.document.step(step);
        let measure = step.and_then(|step| step.measure(who, MeasureKind::Satisfaction));
        if let Some(measure) = measure {
            node.set_numeric_value(measure.value);
            node.set_min_numeric_value(1.0);
            node.set_max_numeric_value(5.0);
            node.set_numeric_value_step(SCORE_STEP);
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
        }
    }

    fn role_and_name(&self, tag: Tag) -> Option<(Role, String)> {
        Some(match tag {
            Tag::Stage(id) => (Role::ColumnHeader, self.stage(id)?),
            Tag::Step(id) => (Role::ColumnHeader, self.step(id)?),
            Tag::LaneLabel(id) => (Role::RowHeader, self.lane_label(id)?),
            Tag::Line(id) => {
                let line = self.document.line(id)?;
                let title = self.words.line(line.kind);
                (Role::RowHeader, self.words.with("a11y-line", &[("title", title.into())]))
            }
            Tag::Cell(lane, step) => (Role::GridCell, self.cell(Cell { lane, step })?),
            Tag::Card(id) => (Role::ListItem, self.card(id)?),
            Tag::Score(_, step, who) => (Role::Slider, self.score(step, who)?),
            Tag::Persona(id) => {
                let name = self.document.persona(id)?.name.as_str();
                (Role::Button, self.words.with("a11y-persona", &[("name", name.into())]))
            }
            Tag::Section(_) | Tag::Note(_) => return None,
            Tag::Title => (Role::Heading, self.document.journey().title.clone()),
        })
    }

    /// Why something is painted faintly, if it is: what eyes see has a word too.
    fn faint(&self, tag: Tag) -> Option<&'a str> {
        let record: RecordId = match tag {
            Tag::Card(id) => id.into(),
            Tag::Step(id) => id.into(),
            Tag::Stage(id) => id.into(),
            _ => return None,
        };
        let context = self.scope.context;
        match (context.matches, context.faded) {
            (Some(found), _) if !found.contains(&record) => Some(self.words.get("a11y-faint-find")),
            (None, Some(faded)) if faded.contains(&record) => {
                Some(self.words.get("a11y-faint-persona"))
            }
            _ => None,
        }
    }

    fn lane_name(&self, lane: &'a Lane) -> &'a str {
        self.words.lane_titled(lane)
    }

    fn step_name(&self, step: StepId) -> &'a str {
        let title = self.document.step(step).map_or("", |step| step.title.as_str());
        self.words.titled(title, "untitled-step")
    }

    fn stage(&self, id: StageId) -> Option<String> {
        let at = self.document.stages().position(|stage| stage.id == id)?;
        let title = self.words.titled(&self.document.stage(id)?.title, "untitled-stage");
        let total = self.document.stage_count();
        let args = [("title", title.into()), ("at", (at + 1).into()), ("total", total.into())];
        Some(self.words.with("a11y-stage", &args))
    }

    fn step(&self, id: StepId) -> Option<String> {
        let stage = self.document.stage(self.document.step(id)?.stage)?;
        let at = self.grid.column(id)?;
        let args = [
            ("title", self.step_name(id).into()),
            ("at", (at + 1).into()),
            ("total", self.grid.columns().len().into()),
            ("stage", stage.title.as_str().into()),
        ];
        Some(self.words.with("a11y-step", &args))
    }

    fn lane_label(&self, id: LaneId) -> Option<String> {
        let at = self.grid.row(RowId::Lane(id))?;
        let args = [
            ("title", self.lane_name(self.document.lane(id)?).into()),
            ("at", (at + 1).into()),
            ("total", self.grid.rows().len().into()),
        ];
        Some(self.words.with("a11y-lane", &args))
    }

    fn cell(&self, cell: Cell) -> Option<String> {
        let lane = self.document.lane(cell.lane)?;
        let count = self.document.cards_in(cell.lane, cell.step).len();
        let mut args =
            vec![("lane", self.lane_name(lane).into()), ("step", self.step_name(cell.step).into())];
        if count == 0 {
            // A row of numbers is read as it is drawn; the points of a curve have their own names.
            let drawn = match lane.kind {
                kind if kind.holds_cards() || kind == LaneKind::Curve => String::new(),
                _ => self.scope.context.picture.written_in(cell.lane, cell.step),
            };
            if !drawn.is_empty() {
                args.push(("cards", drawn.into()));
                return Some(self.words.with("a11y-cell", &args));
            }
            return Some(self.words.with("a11y-cell-empty", &args));
        }
        args.push(("cards", self.words.count("count-cards", count).into()));
        Some(self.words.with("a11y-cell", &args))
    }

    fn card(&self, id: CardId) -> Option<String> {
        let card = self.document.card(id)?;
        let lane = self.document.lane(card.lane)?;
        let cards = self.document.cards_in(card.lane, card.step);
        let at = cards.iter().position(|other| *other == id)?;
        let text = self.words.titled(&card.text, "untitled-card");
        let key = format!("card-{}", lane.kind.key());
        let kind = self.words.find(&key).unwrap_or_else(|| self.words.get("name-card"));
        let mut name = self.words.with(
            "a11y-card",
            &[
                ("kind", kind.into()),
                ("text", text.into()),
                ("lane", self.lane_name(lane).into()),
                ("step", self.step_name(card.step).into()),
                ("at", (at + 1).into()),
                ("total", cards.len().into()),
            ],
        );
        for more in self.about(card, lane.kind) {
            name.push_str(", ");
            name.push_str(&more);
        }
        Some(name)
    }

    /// What a card shows besides its text.
    fn about(&self, card: &Card, kind: LaneKind) -> Vec<String> {
        let mut about = Vec::new();
        if let Some(severity) = card.pain.as_ref().and_then(|pain| pain.severity)
            && kind == LaneKind::Pains
        {
            about.push(self.words.with("a11y-severity", &[("severity", severity.into())]));
        }
        if kind == LaneKind::Touchpoints
            && card.touchpoint.as_ref().is_some_and(|touchpoint| touchpoint.moment_of_truth)
        {
            about.push(self.words.get("a11y-moment-of-truth").to_owned());
        }
        if let Some(last) = card.last_step.filter(|last| self.grid.column(*last).is_some()) {
            let args = [
                ("first", self.step_name(card.step).into()),
                ("last", self.step_name(last).into()),
            ];
            about.push(self.words.with("a11y-card-span", &args));
        }
        about
    }

    fn score(&self, step: StepId, who: Traveller) -> Option<String> {
        let measure = self.document.step(step)?.measure(who, MeasureKind::Satisfaction)?;
        let who = match who {
            Traveller::Everyone => self.words.get("traveller-everyone"),
            Traveller::Persona(id) => self.document.persona(id)?.name.as_str(),
        };
        let args = [
            ("who", who.into()),
            ("step", self.step_name(step).into()),
            ("value", self.words.number(measure.value, 2).into()),
            ("evidence", self.words.evidence(measure.evidence.kind).into()),
        ];
        Some(self.words.with("a11y-point", &args))
    }
}
