//! From the model to version 1. What says nothing becomes what is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::card::{
    Channel, Handover, Listening, LoopMark, Opportunity, OpportunityStatus, Pain, Promise,
    Standard, Tally,
};
use super::{
    Branch, Card, Day, EmpathyMap, FORMAT, Id, Journey, Measure, Num, Pairs, Persona, Row, Scores,
    Span, Stage, Step, Trait, VERSION, Value, ValueInput, Who,
};
use crate::model::{self, Document, RowId, Traveller};

/// A finite number; one that is none says nothing, and a file that held it could not be read.
fn num(value: Option<f64>) -> Option<Num> {
    value.filter(|value| value.is_finite()).map(Num)
}

fn span(value: Option<model::Timespan>) -> Option<Span> {
    value.filter(|span| span.amount.is_finite() && span.amount >= 0.0).map(Span)
}

/// `None` for the value that is meant where nothing is written.
fn unless_default<T: Default + PartialEq, W: From<T>>(value: T) -> Option<W> {
    (value != T::default()).then(|| value.into())
}

/// A whole document.
pub(crate) fn journey(document: &Document) -> Journey {
    let mut file = bare_journey(document.journey());
    file.personas = document.personas().map(|record| persona(record)).collect();
    file.rows = document.rows().iter().filter_map(|row| self::row(document, *row)).collect();
    file.stages = document
        .stages()
        .map(|record| {
            let mut stage = stage(record);
            stage.steps =
                document.steps_of(record.id).map(|step| step_with_cards(document, step)).collect();
            stage
        })
        .collect();
    file.empathy_maps =
        document.empathy_maps().map(|record| empathy_map_with_notes(document, record)).collect();
    file.surveys = document.surveys().map(|record| record.as_ref().into()).collect();
    file.pictures = document.pictures().map(|record| record.as_ref().into()).collect();
    file
}

fn empathy_map_with_notes(document: &Document, record: &model::EmpathyMap) -> EmpathyMap {
    let mut written = EmpathyMap::from(record);
    for section in model::Section::ALL {
        let notes: Vec<_> =
            document.notes_in(record.id, section).map(|note| note.as_ref().into()).collect();
        if !notes.is_empty() {
            written.notes.0.push((section.into(), notes));
        }
    }
    written
}

fn step_with_cards(document: &Document, record: &model::Step) -> Step {
    let mut written = step(record);
    let place = |who: &Who| match who.0 {
        Traveller::Everyone => None,
        Traveller::Persona(id) => {
            let at = document.personas().position(|persona| persona.id == id);
            Some(at.unwrap_or(usize::MAX))
        }
    };
    written.scores.0.sort_by_key(|(who, _)| place(who));
    for lane in document.lanes() {
        let cards: Vec<Card> = document
            .cards_in(lane.id, record.id)
            .iter()
            .filter_map(|id| document.card(*id))
            .map(|record| card(record))
            .collect();
        if !cards.is_empty() {
            written.cards.0.push((Id(lane.id), cards));
        }
    }
    written
}

/// The journey's own properties, without what it holds.
pub(crate) fn bare_journey(journey: &model::Journey) -> Journey {
    Journey {
        format: FORMAT.to_owned(),
        version: VERSION,
        title: journey.title.clone(),
        scenario: journey.scenario.clone(),
        description: journey.description.clone(),
        state: unless_default(journey.state),
        language: journey.language.clone(),
        date: journey.date.map(Day),
        target: num(journey.target),
        personas: Vec::new(),
        rows: Vec::new(),
        stages: Vec::new(),
        empathy_maps: Vec::new(),
        surveys: Vec::new(),
        pictures: Vec::new(),
    }
}

/// A persona.
pub(crate) fn persona(persona: &model::Persona) -> Persona {
    Persona {
        id: Id(persona.id),
        name: persona.name.clone(),
        role: persona.role.clone(),
        kind: unless_default(persona.kind),
        segment: persona.segment.clone(),
        share: num(persona.share),
        goals: persona.goals.clone(),
        needs: persona.needs.clone(),
        frustrations: persona.frustrations.clone(),
        quote: persona.quote.clone(),
        context: persona.context.clone(),
        traits: persona
            .traits
            .iter()
            .map(|one| Trait { low: one.low.clone(), high: one.high.clone(), value: one.value })
            .collect(),
        picture: persona.picture.map(Id),
        color: persona.color.map(Into::into),
    }
}

/// A lane.
pub(crate) fn lane(lane: &model::Lane) -> Row {
    Row::Lane {
        id: Id(lane.id),
        kind: lane.kind.into(),
        title: lane.title.clone(),
        description: lane.description.clone(),
    }
}

/// A blueprint line.
pub(crate) fn line(line: &model::Line) -> Row {
    Row::Line { id: Id(line.id), kind: line.kind.into() }
}

fn row(document: &Document, row: RowId) -> Option<Row> {
    match row {
        RowId::Lane(id) => document.lane(id).map(|record| lane(record)),
        RowId::Line(id) => document.line(id).map(|record| line(record)),
    }
}

/// A stage, without its steps.
pub(crate) fn stage(stage: &model::Stage) -> Stage {
    Stage {
        id: Id(stage.id),
        title: stage.title.clone(),
        color: stage.color.map(Into::into),
        value: value(&stage.value),
        steps: Vec::new(),
    }
}

fn value(inputs: &BTreeMap<(Traveller, model::Dimension), model::ValueInput>) -> Pairs<Who, Value> {
    let travellers: BTreeSet<Traveller> = inputs.keys().map(|(who, _)| *who).collect();
    let input = |who: Traveller, dimension: model::Dimension| {
        inputs.get(&(who, dimension)).map(|input| ValueInput {
            benefits: measure(input.benefits.as_ref()),
            sacrifices: measure(input.sacrifices.as_ref()),
        })
    };
    let written = |who: Traveller| Value {
        economic: input(who, model::Dimension::Economic),
        functional: input(who, model::Dimension::Functional),
        emotional: input(who, model::Dimension::Emotional),
        symbolic: input(who, model::Dimension::Symbolic),
    };
    Pairs(travellers.into_iter().map(|who| (Who(who), written(who))).collect())
}

/// A step, without its cards.
pub(crate) fn step(step: &model::Step) -> Step {
    let branch = |(id, branch): (&model::StepId, &model::Branch)| {
        (Id(*id), Branch { label: branch.label.clone(), share: num(branch.share) })
    };
    let scores = |(who, scores): (&Traveller, &model::Scores)| {
        let written = Scores {
            satisfaction: measure(scores.satisfaction.as_ref()),
            expectation: measure(scores.expectation.as_ref()),
            importance: measure(scores.importance.as_ref()),
        };
        (Who(*who), written)
    };
    Step {
        id: Id(step.id),
        title: step.title.clone(),
        description: step.description.clone(),
        duration: span(step.duration),
        waiting: span(step.waiting),
        going_on: num(step.going_on),
        next: Pairs(step.next.iter().map(branch).collect()),
        benchmark: num(step.benchmark),
        tags: step.tags.iter().cloned().collect(),
        scores: Pairs(step.scores.iter().map(scores).collect()),
        cards: Pairs::default(),
    }
}

fn measure(measure: Option<&model::Measure>) -> Option<Measure> {
    let measure = measure.filter(|measure| measure.value.is_finite())?;
    let evidence = &measure.evidence;
    let evidence = (*evidence != model::Evidence::default()).then(|| evidence.into());
    Some(Measure { value: Num(measure.value), evidence })
}

/// A card; its lane and step are told by where it stands.
pub(crate) fn card(card: &model::Card) -> Card {
    let card = card.clone().tidied();
    let touchpoint = card.touchpoint.map(|part| *part).unwrap_or_default();
    Card {
        id: Id(card.id),
        text: card.text,
        details: card.details,
        to: card.last_step.map(Id),
        tags: card.tags.into_iter().collect(),
        personas: card.personas.into_iter().map(Id).collect(),
        evidence: card.evidence.as_ref().map(Into::into),
        channel: touchpoint.channel.map(channel),
        moment_of_truth: touchpoint.moment_of_truth,
        standard: touchpoint.standard.map(standard),
        pain: card.pain.map(|part| pain(*part)),
        opportunity: card.opportunity.map(|part| opportunity(*part)),
        promise: card.promise.map(|part| promise(*part)),
        handover: card
            .handover
            .map(|part| Handover { giver: part.giver.map(Id), receiver: part.receiver.map(Id) }),
        listening: card.listening.map(|part| Listening {
            trigger: part.trigger,
            cadence: part.cadence,
            owner: part.owner,
            response: part.response.map(tally),
        }),
    }
}

fn channel(channel: model::Channel) -> Channel {
    match channel {
        model::Channel::Web => Channel::Web,
        model::Channel::App => Channel::App,
        model::Channel::Email => Channel::Email,
        model::Channel::Sms => Channel::Sms,
        model::Channel::Phone => Channel::Phone,
        model::Channel::Chat => Channel::Chat,
        model::Channel::Chatbot => Channel::Chatbot,
        model::Channel::Shop => Channel::Shop,
        model::Channel::Post => Channel::Post,
        model::Channel::Social => Channel::Social,
        model::Channel::Event => Channel::Event,
        model::Channel::InPerson => Channel::InPerson,
        model::Channel::Own(name) => Channel::Own(name),
    }
}

fn tally(tally: model::Tally) -> Tally {
    Tally { k: tally.k, n: tally.n }
}

fn standard(standard: model::Standard) -> Standard {
    Standard {
        text: standard.text,
        target: num(standard.target),
        unit: standard.unit,
        goal: num(standard.goal),
        met: standard.met.map(tally),
    }
}

fn pain(pain: model::Pain) -> Pain {
    let mark = |(state, mark): (model::LoopState, model::LoopMark)| {
        (state.into(), LoopMark { date: mark.date.map(Day), owner: mark.owner })
    };
    Pain {
        severity: pain.severity,
        share: num(pain.share),
        recovery: pain.recovery,
        feedback: Pairs(pain.feedback.into_iter().map(mark).collect()),
        caused_by: pain.caused_by.into_iter().map(Id).collect(),
    }
}

fn opportunity(idea: model::Opportunity) -> Opportunity {
    Opportunity {
        kind: idea.kind.map(Into::into),
        impact: idea.impact,
        effort: idea.effort,
        reach: num(idea.reach),
        confidence: idea.confidence,
        owner: idea.owner,
        due: idea.due.map(Day),
        status: unless_default::<_, OpportunityStatus>(idea.status),
        measure: idea.measure,
        answers: idea.answers.into_iter().map(Id).collect(),
    }
}

fn promise(promise: model::Promise) -> Promise {
    Promise {
        value: num(promise.value),
        unit: promise.unit,
        outcome: num(promise.outcome),
        kept: promise.kept.map(tally),
    }
}
