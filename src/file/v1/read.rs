//! From version 1 to the model. Order keys come from positions; links may lead nowhere.

use std::collections::{BTreeMap, BTreeSet};

use super::card::{Channel, Handover, Listening, Opportunity, Pain, Promise, Standard, Tally};
use super::voice::{EmpathyMap, read_empathy_map, read_note, read_picture, read_survey};
use super::{
    Card, Id, Journey, Measure, Num, Pairs, Persona, Row, Scores, Stage, Step, Value, Who,
};
use crate::model::{
    self, ApplyError, Document, LaneId, OrderKey, Record, RecordId, StageId, StepId,
};

/// Why the records of a file make no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadError {
    /// An id that another record has.
    DuplicateId(RecordId),
    /// Cards in a lane that is not among the rows.
    NoSuchLane(LaneId),
}

/// A whole document.
pub(crate) fn document(mut file: Journey) -> Result<Document, ReadError> {
    let personas = std::mem::take(&mut file.personas);
    let rows = std::mem::take(&mut file.rows);
    let stages = std::mem::take(&mut file.stages);
    let empathy_maps = std::mem::take(&mut file.empathy_maps);
    let surveys = std::mem::take(&mut file.surveys);
    let pictures = std::mem::take(&mut file.pictures);
    check_lanes(&rows, &stages)?;
    let mut records = vec![Record::from(journey(file))];
    for (order, file) in OrderKey::spread(personas.len()).into_iter().zip(personas) {
        records.push(persona(file, order).into());
    }
    for (order, file) in OrderKey::spread(rows.len()).into_iter().zip(rows) {
        records.push(row(file, order));
    }
    for (order, mut file) in OrderKey::spread(stages.len()).into_iter().zip(stages) {
        let steps = std::mem::take(&mut file.steps);
        let id = file.id.0;
        records.push(stage(file, order).into());
        for (order, file) in OrderKey::spread(steps.len()).into_iter().zip(steps) {
            push_step(&mut records, file, id, order);
        }
    }
    for (order, file) in OrderKey::spread(empathy_maps.len()).into_iter().zip(empathy_maps) {
        push_empathy_map(&mut records, file, order);
    }
    for (order, file) in OrderKey::spread(surveys.len()).into_iter().zip(surveys) {
        records.push(read_survey(file, order).into());
    }
    records.extend(pictures.into_iter().map(|file| read_picture(file).into()));
    Document::from_records(records).map_err(|error| match error {
        ApplyError::Orphan(id) | ApplyError::Stale(id) | ApplyError::Malformed(id) => {
            ReadError::DuplicateId(id)
        }
    })
}

/// Nesting gives every record its parent, but for the lanes, which cells name by id.
fn check_lanes(rows: &[Row], stages: &[Stage]) -> Result<(), ReadError> {
    let lane = |row: &Row| match row {
        Row::Lane { id, .. } => Some(id.0),
        Row::Line { .. } => None,
    };
    let lanes: BTreeSet<LaneId> = rows.iter().filter_map(lane).collect();
    let cells = stages.iter().flat_map(|stage| &stage.steps).flat_map(|step| &step.cards.0);
    match cells.map(|(Id(id), _)| *id).find(|id| !lanes.contains(id)) {
        Some(id) => Err(ReadError::NoSuchLane(id)),
        None => Ok(()),
    }
}

fn push_step(records: &mut Vec<Record>, mut file: Step, stage: StageId, order: OrderKey) {
    let cells = std::mem::take(&mut file.cards.0);
    let id = file.id.0;
    records.push(step(file, stage, order).into());
    for (lane, cards) in cells {
        for (order, file) in OrderKey::spread(cards.len()).into_iter().zip(cards) {
            records.push(card(file, lane.0, id, order).into());
        }
    }
}

fn push_empathy_map(records: &mut Vec<Record>, mut file: EmpathyMap, order: OrderKey) {
    let sections = std::mem::take(&mut file.notes.0);
    let id = file.id.0;
    records.push(read_empathy_map(file, order).into());
    for (section, notes) in sections {
        for (order, file) in OrderKey::spread(notes.len()).into_iter().zip(notes) {
            records.push(read_note(file, id, section, order).into());
        }
    }
}

fn num(value: Option<Num>) -> Option<f64> {
    value.map(|num| num.0)
}

/// The journey's own properties.
pub(crate) fn journey(file: Journey) -> model::Journey {
    model::Journey {
        title: file.title,
        scenario: file.scenario,
        description: file.description,
        state: file.state.map(Into::into).unwrap_or_default(),
        language: file.language,
        date: file.date.map(|day| day.0),
        target: num(file.target),
    }
}

/// A persona.
pub(crate) fn persona(file: Persona, order: OrderKey) -> model::Persona {
    model::Persona {
        id: file.id.0,
        order,
        name: file.name,
        role: file.role,
        kind: file.kind.map(Into::into).unwrap_or_default(),
        segment: file.segment,
        share: num(file.share),
        goals: file.goals,
        needs: file.needs,
        frustrations: file.frustrations,
        quote: file.quote,
        context: file.context,
        traits: file
            .traits
            .into_iter()
            .map(|one| model::Trait { low: one.low, high: one.high, value: one.value })
            .collect(),
        picture: file.picture.map(|id| id.0),
        color: file.color.map(Into::into),
    }
}

/// A lane or a blueprint line.
pub(crate) fn row(file: Row, order: OrderKey) -> Record {
    match file {
        Row::Lane { id, kind, title, description } => {
            model::Lane { id: id.0, order, kind: kind.into(), title, description }.into()
        }
        Row::Line { id, kind } => model::Line { id: id.0, order, kind: kind.into() }.into(),
    }
}

/// A stage, without its steps.
pub(crate) fn stage(file: Stage, order: OrderKey) -> model::Stage {
    model::Stage {
        id: file.id.0,
        order,
        title: file.title,
        color: file.color.map(Into::into),
        value: value(file.value),
    }
}

fn value(
    file: Pairs<Who, Value>,
) -> BTreeMap<(model::Traveller, model::Dimension), model::ValueInput> {
    let mut inputs = BTreeMap::new();
    for (who, value) in file.0 {
        let written = [value.economic, value.functional, value.emotional, value.symbolic];
        for (dimension, input) in model::Dimension::ALL.into_iter().zip(written) {
            if let Some(input) = input {
                let input = model::ValueInput {
                    benefits: input.benefits.map(measure),
                    sacrifices: input.sacrifices.map(measure),
                };
                inputs.insert((who.0, dimension), input);
            }
        }
    }
    inputs
}

/// A step, without its cards.
pub(crate) fn step(file: Step, stage: StageId, order: OrderKey) -> model::Step {
    model::Step {
        id: file.id.0,
        stage,
        order,
        title: file.title,
        description: file.description,
        duration: file.duration.map(|span| span.0),
        waiting: file.waiting.map(|span| span.0),
        going_on: num(file.going_on),
        next: file
            .next
            .0
            .into_iter()
            .map(|(Id(id), way)| (id, model::Branch { label: way.label, share: num(way.share) }))
            .collect(),
        benchmark: num(file.benchmark),
        tags: file.tags.into_iter().collect(),
        scores: file.scores.0.into_iter().map(|(who, written)| (who.0, scores(written))).collect(),
    }
}

fn scores(file: Scores) -> model::Scores {
    model::Scores {
        satisfaction: file.satisfaction.map(measure),
        expectation: file.expectation.map(measure),
        importance: file.importance.map(measure),
    }
}

fn measure(file: Measure) -> model::Measure {
    model::Measure {
        value: file.value.0,
        evidence: file.evidence.map(Into::into).unwrap_or_default(),
    }
}

/// A card; where it stands tells its lane and step.
pub(crate) fn card(file: Card, lane: LaneId, step: StepId, order: OrderKey) -> model::Card {
    let touchpoint = model::Touchpoint {
        channel: file.channel.map(channel),
        moment_of_truth: file.moment_of_truth,
        standard: file.standard.map(standard),
    };
    let card = model::Card {
        id: file.id.0,
        lane,
        step,
        order,
        text: file.text,
        details: file.details,
        last_step: file.to.map(|id| id.0),
        tags: file.tags.into_iter().collect(),
        personas: file.personas.into_iter().map(|id| id.0).collect(),
        evidence: file.evidence.map(Into::into),
        touchpoint: (touchpoint != model::Touchpoint::default()).then(|| Box::new(touchpoint)),
        pain: file.pain.map(|part| Box::new(pain(part))),
        opportunity: file.opportunity.map(|part| Box::new(opportunity(part))),
        promise: file.promise.map(|part| Box::new(promise(part))),
        handover: file.handover.map(|part| Box::new(handover(part))),
        listening: file.listening.map(|part| Box::new(listening(part))),
    };
    card.tidied()
}

fn channel(file: Channel) -> model::Channel {
    match file {
        Channel::Web => model::Channel::Web,
        Channel::App => model::Channel::App,
        Channel::Email => model::Channel::Email,
        Channel::Sms => model::Channel::Sms,
        Channel::Phone => model::Channel::Phone,
        Channel::Chat => model::Channel::Chat,
        Channel::Chatbot => model::Channel::Chatbot,
        Channel::Shop => model::Channel::Shop,
        Channel::Post => model::Channel::Post,
        Channel::Social => model::Channel::Social,
        Channel::Event => model::Channel::Event,
        Channel::InPerson => model::Channel::InPerson,
        Channel::Own(name) => model::Channel::Own(name),
    }
}

fn tally(file: Tally) -> model::Tally {
    model::Tally { k: file.k, n: file.n }
}

fn standard(file: Standard) -> model::Standard {
    model::Standard {
        text: file.text,
        target: num(file.target),
        unit: file.unit,
        goal: num(file.goal),
        met: file.met.map(tally),
    }
}

fn pain(file: Pain) -> model::Pain {
    model::Pain {
        severity: file.severity,
        share: num(file.share),
        recovery: file.recovery,
        feedback: file
            .feedback
            .0
            .into_iter()
            .map(|(state, mark)| {
                let date = mark.date.map(|day| day.0);
                (state.into(), model::LoopMark { date, owner: mark.owner })
            })
            .collect(),
        caused_by: file.caused_by.into_iter().map(|id| id.0).collect(),
    }
}

fn opportunity(file: Opportunity) -> model::Opportunity {
    model::Opportunity {
        kind: file.kind.map(Into::into),
        impact: file.impact,
        effort: file.effort,
        reach: num(file.reach),
        confidence: file.confidence,
        owner: file.owner,
        due: file.due.map(|day| day.0),
        status: file.status.map(Into::into).unwrap_or_default(),
        measure: file.measure,
        answers: file.answers.into_iter().map(|id| id.0).collect(),
    }
}

fn promise(file: Promise) -> model::Promise {
    model::Promise {
        value: num(file.value),
        unit: file.unit,
        outcome: num(file.outcome),
        kept: file.kept.map(tally),
    }
}

fn listening(file: Listening) -> model::Listening {
    model::Listening {
        trigger: file.trigger,
        cadence: file.cadence,
        owner: file.owner,
        response: file.response.map(tally),
    }
}

fn handover(file: Handover) -> model::Handover {
    model::Handover { giver: file.giver.map(|id| id.0), receiver: file.receiver.map(|id| id.0) }
}
