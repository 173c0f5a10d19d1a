//! What a format cannot carry of a journey, as data, and what every such format leaves out.
//!
//! Every field of a record is named here or in the formats' own lists, so that none that is new
//! can be forgotten.

use crate::model::{
    Document, Journey, LaneKind, MeasureKind, Persona, Record, RowId, Stage, State, Step,
};

/// Something of a document that a format does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// Cards of rows of this kind.
    Cards(LaneKind, usize),
    /// Steps whose personas do not all have the same satisfaction: the mean is written.
    DifferentScores(usize),
    /// Steps without satisfaction, which Mermaid draws as 0.
    NoScore(usize),
    /// Numbers of this kind.
    Numbers(MeasureKind, usize),
    /// Satisfactions of which more is known than their value.
    Evidence(usize),
    /// Numbers of which more is known than the format says: where a satisfaction is from, and all
    /// about the others.
    Sources(usize),
    /// Cards of which more is known than their text and what stands beside it.
    CardDetails(usize),
    /// Steps with a description, a time, tags or ways on.
    StepDetails(usize),
    /// Personas of which more is known than their name.
    PersonaDetails(usize),
    /// Personas at no step.
    AbsentPersonas(usize),
    /// Personas whose name another one has, or who have none.
    SameNames(usize),
    /// Personas that a table tells from others by a number: their name another one has, or they
    /// have none.
    NumberedNames(usize),
    /// Rows with a name of their own, and blueprint lines.
    Rows(usize),
    /// Rows without cards, such as those of metrics and times.
    BareRows(usize),
    /// Colours of stages and personas.
    Colors(usize),
    /// Steps with a benchmark.
    Benchmarks(usize),
    /// Stages with inputs of customer value.
    Values(usize),
    /// Empathy maps.
    EmpathyMaps(usize),
    /// Surveys.
    Surveys(usize),
    /// Pictures.
    Pictures(usize),
    /// The journey's title.
    Title,
    /// The journey's description.
    Description,
    /// The journey's scenario.
    Scenario,
    /// That it is a future state.
    State,
    /// The journey's language.
    Language,
    /// The journey's date.
    Date,
    /// The satisfaction that is aimed at.
    Target,
}

/// A loss of so many, where there are any.
pub(super) fn counted(loss: fn(usize) -> Loss, count: usize) -> Option<Loss> {
    (count > 0).then(|| loss(count))
}

/// The cards of the rows of such kinds.
pub(super) fn cards(document: &Document, is_lost: impl Fn(LaneKind) -> bool) -> Vec<Loss> {
    let kind = |card: &crate::model::Card| document.lane(card.lane).map(|lane| lane.kind);
    let count = |wanted| document.cards().filter(|card| kind(card) == Some(wanted)).count();
    let kinds = LaneKind::ALL.into_iter().filter(|kind| is_lost(*kind));
    let counts = kinds.map(|kind| (kind, count(kind)));
    counts.filter(|(_, n)| *n > 0).map(|(kind, n)| Loss::Cards(kind, n)).collect()
}

/// What neither a diagram nor a table of steps has a place for.
pub(super) fn beside(document: &Document) -> Vec<Loss> {
    let (mut maps, mut surveys, mut pictures) = (0, 0, 0);
    for record in document.records() {
        match record {
            Record::Empathy(_) => maps += 1,
            Record::Survey(_) => surveys += 1,
            Record::Picture(_) => pictures += 1,
            // Notes go with their map; what is lost of the others is told beside this.
            Record::Note(_)
            | Record::Journey(_)
            | Record::Persona(_)
            | Record::Stage(_)
            | Record::Step(_)
            | Record::Lane(_)
            | Record::Line(_)
            | Record::Card(_) => {}
        }
    }
    let benchmarks = document.steps().filter(|step| step.benchmark.is_some()).count();
    let counts = [
        counted(Loss::Rows, rows(document)),
        counted(Loss::Colors, colors(document)),
        counted(Loss::Benchmarks, benchmarks),
        counted(Loss::Values, document.stages().filter(|stage| has_value(stage)).count()),
        counted(Loss::EmpathyMaps, maps),
        counted(Loss::Surveys, surveys),
        counted(Loss::Pictures, pictures),
    ];
    counts.into_iter().flatten().chain(fields(document.journey())).collect()
}

fn fields(journey: &Journey) -> impl Iterator<Item = Loss> {
    let Journey { title: _, description: _, scenario, state, language, date, target } = journey;
    let fields = [
        (Loss::Scenario, !scenario.is_empty()),
        (Loss::State, *state == State::Future),
        (Loss::Language, language.is_some()),
        (Loss::Date, date.is_some()),
        (Loss::Target, target.is_some()),
    ];
    fields.into_iter().filter(|(_, is_lost)| *is_lost).map(|(loss, _)| loss)
}

fn has_value(stage: &Stage) -> bool {
    let Stage { id: _, order: _, title: _, color: _, value } = stage;
    !value.is_empty()
}

/// What is said of a step beyond its name and its scores.
pub(super) fn has_details(step: &Step) -> bool {
    let Step {
        id: _,
        stage: _,
        order: _,
        title: _,
        description,
        duration,
        waiting,
        going_on,
        next,
        benchmark: _,
        tags,
        scores: _,
    } = step;
    !description.is_empty()
        || duration.is_some()
        || waiting.is_some()
        || going_on.is_some()
        || !next.is_empty()
        || !tags.is_empty()
}

/// Whether more is said of a persona than its name and colour.
pub(super) fn is_described(persona: &Persona) -> bool {
    let mut bare = Persona::new(persona.id, persona.order.clone(), persona.name.clone());
    bare.color = persona.color;
    bare != *persona
}

fn rows(document: &Document) -> usize {
    let is_own = |row: &&RowId| match row {
        RowId::Line(_) => true,
        RowId::Lane(id) => document
            .lane(*id)
            .is_some_and(|lane| !lane.title.is_empty() || !lane.description.is_empty()),
    };
    document.rows().iter().filter(is_own).count()
}

fn colors(document: &Document) -> usize {
    document.stages().filter(|stage| stage.color.is_some()).count()
        + document.personas().filter(|persona| persona.color.is_some()).count()
}
