//! Document → the tidy table: one row per step and persona, as data.
//!
//! A step has a row for the customer as such (an empty persona) where that one has numbers or
//! nobody else is there, then a row for each persona: those present at the step, and those whose
//! pain point it holds. A card that spans several steps counts at each of them. Names tell personas
//! apart there: one that shares its name with another, or has none, gets a number.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{
    Card, Document, EvidenceKind, LaneKind, MeasureKind, PersonaId, Step, StepId, Traveller,
    on_scale,
};

pub use crate::interchange::table::COLUMNS;

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A number, which stays one in a spreadsheet.
    Number(f64),
    /// A text.
    Text(String),
}

/// One step as one traveller has it, cell by cell in the order of [`COLUMNS`].
pub type Row = [Cell; COLUMNS.len()];

/// The rows of the table.
#[must_use]
pub fn rows(document: &Document) -> Vec<Row> {
    let (cards, names) = (CardsByStep::of(document), Names::of(document));
    let mut rows = Vec::new();
    for (index, step) in document.steps().enumerate() {
        let at = |kind| cards.at(kind, step.id);
        let shared = Shared {
            stage: document.stage(step.stage).map(|s| s.title.as_str()).unwrap_or_default(),
            number: index + 1,
            step,
            touchpoints: at(LaneKind::Touchpoints),
            pains: at(LaneKind::Pains),
            opportunities: at(LaneKind::Opportunities),
        };
        rows.extend(
            travellers(document, &shared)
                .into_iter()
                .map(|who| row(document, &shared, (who, names.get(who)))),
        );
    }
    rows
}

/// How many personas the table has to call something else than their name, since another one has
/// it, or since they have none.
#[must_use]
pub fn renamed(document: &Document) -> usize {
    let names = Names::of(document);
    let is_own = |(id, name): (&PersonaId, &String)| {
        document.persona(*id).is_some_and(|persona| persona.name == *name)
    };
    names.0.iter().filter(|named| !is_own(*named)).count()
}

/// What the personas are called: a name tells one from all others, since nothing else does in a
/// table.
struct Names(BTreeMap<PersonaId, String>);

impl Names {
    /// Each has its own name, where no persona before it has the same; else a number stands behind
    /// it.
    fn of(document: &Document) -> Self {
        let mut taken: BTreeSet<String> =
            document.personas().map(|persona| persona.name.trim().to_owned()).collect();
        let (mut kept, mut names) = (BTreeSet::new(), BTreeMap::new());
        for (place, persona) in document.personas().enumerate() {
            let own = persona.name.trim();
            if !own.is_empty() && kept.insert(own) {
                names.insert(persona.id, persona.name.clone());
                continue;
            }
            let numbered = |number: usize| match own {
                "" => format!("Persona {}", place + number - 1),
                own => format!("{own} ({number})"),
            };
            let free = (2..).map(numbered).find(|name| taken.insert(name.clone()));
            names.insert(persona.id, free.unwrap_or_default());
        }
        Self(names)
    }

    /// What stands in a traveller's rows: nothing for the customer as such.
    fn get(&self, who: Traveller) -> &str {
        match who {
            Traveller::Persona(id) => self.0.get(&id).map_or("", String::as_str),
            Traveller::Everyone => "",
        }
    }
}

/// What all rows of a step have in common.
struct Shared<'a> {
    stage: &'a str,
    number: usize,
    step: &'a Step,
    touchpoints: &'a [Arc<Card>],
    pains: &'a [Arc<Card>],
    opportunities: &'a [Arc<Card>],
}

/// Who has a row at the step.
fn travellers(document: &Document, shared: &Shared<'_>) -> Vec<Traveller> {
    let scores = &shared.step.scores;
    let mut there: BTreeSet<PersonaId> =
        shared.pains.iter().flat_map(|card| card.personas.iter().copied()).collect();
    there.extend(scores.keys().filter_map(|who| match who {
        Traveller::Persona(id) => Some(*id),
        Traveller::Everyone => None,
    }));
    let mut travellers: Vec<_> = document
        .personas()
        .filter(|persona| there.contains(&persona.id))
        .map(|persona| Traveller::Persona(persona.id))
        .collect();
    if travellers.is_empty() || scores.contains_key(&Traveller::Everyone) {
        travellers.insert(0, Traveller::Everyone);
    }
    travellers
}

fn row(document: &Document, shared: &Shared<'_>, (who, name): (Traveller, &str)) -> Row {
    let number = |kind| match shared.step.measure(who, kind) {
        Some(measure) => Cell::Number(measure.value),
        None => Cell::Empty,
    };
    let evidence = shared.step.measure(who, MeasureKind::Satisfaction).map(|m| &m.evidence);
    let pains: Vec<_> =
        shared.pains.iter().filter(|card| concerns(document, card, who)).cloned().collect();
    let touchpoints = shared.touchpoints;
    let is_moment_of_truth = touchpoints
        .iter()
        .any(|card| card.touchpoint.as_ref().is_some_and(|touchpoint| touchpoint.moment_of_truth));
    [
        text(shared.stage),
        Cell::Number(shared.number as f64),
        text(&shared.step.title),
        text(name),
        number(MeasureKind::Satisfaction),
        number(MeasureKind::Expectation),
        number(MeasureKind::Importance),
        text(evidence.map(|evidence| evidence_name(evidence.kind)).unwrap_or_default()),
        evidence.and_then(|evidence| evidence.n).map_or(Cell::Empty, |n| Cell::Number(n.into())),
        joined(touchpoints, |card| card.text.clone()),
        joined(touchpoints, |card| {
            let channel = card.touchpoint.as_ref().and_then(|t| t.channel.as_ref());
            channel.map(|channel| channel.key().to_owned()).unwrap_or_default()
        }),
        text(if is_moment_of_truth { "yes" } else { "" }),
        joined(&pains, |card| card.text.clone()),
        match pains.as_slice() {
            // One alone stays a number.
            [only] => severity(only).map_or(Cell::Empty, |level| Cell::Number(level.into())),
            several => joined(several, |card| {
                severity(card).map(|level| level.to_string()).unwrap_or_default()
            }),
        },
        joined(shared.opportunities, |card| card.text.clone()),
    ]
}

/// How bad a pain point is, 1–5.
fn severity(card: &Card) -> Option<u8> {
    on_scale::level(card.pain.as_ref()?.severity)
}

/// Whether a pain point stands in the traveller's row: one that names nobody stands in all.
fn concerns(document: &Document, card: &Card, who: Traveller) -> bool {
    let mut named = card.personas.iter().filter(|id| document.persona(**id).is_some()).peekable();
    named.peek().is_none() || named.any(|id| who == Traveller::Persona(*id))
}

fn evidence_name(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Assumed => "assumed",
        EvidenceKind::Observed => "observed",
        EvidenceKind::Measured => "measured",
    }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// One value for each card, so that columns of the same cards stay aligned; empty when all are.
fn joined(cards: &[Arc<Card>], value: impl Fn(&Card) -> String) -> Cell {
    let mut values: Vec<String> =
        cards.iter().map(|card| value(card).replace(';', "\\;")).collect();
    // A backslash at the end of one would take the sign that parts it from the next for its own.
    if let Some((_, before)) = values.split_last_mut() {
        before.iter_mut().filter(|value| value.ends_with('\\')).for_each(|value| value.push(' '));
    }
    if values.iter().all(String::is_empty) { Cell::Empty } else { Cell::Text(values.join("; ")) }
}

/// The cards of some kinds of lanes, at each step that they cover.
struct CardsByStep(BTreeMap<(LaneKind, StepId), Vec<Arc<Card>>>);

impl CardsByStep {
    fn of(document: &Document) -> Self {
        let steps: Vec<StepId> = document.steps().map(|step| step.id).collect();
        let column: BTreeMap<StepId, usize> =
            steps.iter().enumerate().map(|(column, id)| (*id, column)).collect();
        let mut cards: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for lane in document.lanes().filter(|lane| {
            matches!(lane.kind, LaneKind::Touchpoints | LaneKind::Pains | LaneKind::Opportunities)
        }) {
            for (first, step) in steps.iter().enumerate() {
                let here = document.cards_in(lane.id, *step);
                for card in here.iter().filter_map(|id| document.card(*id)) {
                    let last = card.last_step.and_then(|id| column.get(&id).copied());
                    let covered = steps.get(first..=last.unwrap_or(first)).unwrap_or_default();
                    let covered =
                        if covered.is_empty() { std::slice::from_ref(step) } else { covered };
                    for step in covered {
                        cards.entry((lane.kind, *step)).or_default().push(card.clone());
                    }
                }
            }
        }
        Self(cards)
    }

    fn at(&self, kind: LaneKind, step: StepId) -> &[Arc<Card>] {
        self.0.get(&(kind, step)).map(Vec::as_slice).unwrap_or_default()
    }
}
