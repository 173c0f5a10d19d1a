//! The fields of each kind of record. Each function takes its record apart by name, so that a field
//! that the model gets is missed here by the compiler.

use std::sync::Arc;

use super::{FieldEdit, Part, Value, Walk};
use crate::model::{
    Card, EmpathyMap, Handover, Journey, Lane, Line, Listening, Note, Opportunity, Pain, Persona,
    Picture, Promise, Record, Scores, Stage, Standard, Step, Survey, Touchpoint, ValueInput,
};

/// Walks through a field for each name: one thing, whatever it is.
macro_rules! ones {
    ($walk:ident, $base:ident, $theirs:ident: $($field:ident $name:literal),* $(,)?) => {
        {
            $($walk.one($name, &$base.$field, $field, &$theirs.$field);)*
        }
    };
}

/// Walks through three versions of one record. Versions of different kinds stay as they are.
pub(super) fn walk(walk: &mut Walk, base: &Record, ours: &mut Record, theirs: &Record) {
    macro_rules! kinds {
        ($($kind:ident $fields:ident,)*) => {
            match (base, ours, theirs) {
                $((Record::$kind(base), Record::$kind(ours), Record::$kind(theirs)) => {
                    $fields(walk, base, Arc::make_mut(ours), theirs);
                })*
                _ => {}
            }
        };
    }
    kinds! {
        Journey journey, Persona persona, Stage stage, Step step, Lane lane, Line line, Card card,
        Empathy empathy_map, Note note, Survey survey, Picture picture,
    }
}

fn journey(walk: &mut Walk, base: &Journey, ours: &mut Journey, theirs: &Journey) {
    let Journey { title, scenario, description, state, language, date, target } = ours;
    ones!(walk, base, theirs: title "title", scenario "scenario", description "description",
        state "state", language "language", date "date", target "target");
}

fn persona(walk: &mut Walk, base: &Persona, ours: &mut Persona, theirs: &Persona) {
    let Persona {
        id: _,
        order: _,
        name,
        role,
        kind,
        segment,
        share,
        goals,
        needs,
        frustrations,
        quote,
        context,
        traits,
        picture,
        color,
    } = ours;
    ones!(walk, base, theirs: name "name", role "role", kind "kind", segment "segment",
        share "share");
    walk.list("goals", &base.goals, goals, &theirs.goals);
    walk.list("needs", &base.needs, needs, &theirs.needs);
    walk.list("frustrations", &base.frustrations, frustrations, &theirs.frustrations);
    ones!(walk, base, theirs: quote "quote", context "context", traits "traits",
        picture "picture", color "color");
}

fn stage(walk: &mut Walk, base: &Stage, ours: &mut Stage, theirs: &Stage) {
    let Stage { id: _, order: _, title, color, value } = ours;
    ones!(walk, base, theirs: title "title", color "color");
    let parts = |(who, dimension): (_, crate::model::Dimension)| {
        vec![Part::Who(who), Part::Name(dimension.key())]
    };
    walk.map("value", [&base.value, &theirs.value], value, parts, input);
}

fn input(walk: &mut Walk, base: &ValueInput, ours: &mut ValueInput, theirs: &ValueInput) {
    let ValueInput { benefits, sacrifices } = ours;
    ones!(walk, base, theirs: benefits "benefits", sacrifices "sacrifices");
}

fn step(walk: &mut Walk, base: &Step, ours: &mut Step, theirs: &Step) {
    let Step {
        id: _,
        stage,
        order: _,
        title,
        description,
        duration,
        waiting,
        going_on,
        next,
        benchmark,
        tags,
        scores: all_scores,
    } = ours;
    ones!(walk, base, theirs: stage "stage", title "title", description "description",
        duration "duration", waiting "waiting", going_on "going_on");
    let to = |id| vec![Part::To(id)];
    walk.map("next", [&base.next, &theirs.next], next, to, Walk::leaf);
    ones!(walk, base, theirs: benchmark "benchmark");
    walk.set("tags", &base.tags, tags, &theirs.tags);
    let who = |who| vec![Part::Who(who)];
    walk.map("scores", [&base.scores, &theirs.scores], all_scores, who, scores);
}

/// A score is one thing: value, evidence and n belong together.
fn scores(walk: &mut Walk, base: &Scores, ours: &mut Scores, theirs: &Scores) {
    let Scores { satisfaction, expectation, importance } = ours;
    ones!(walk, base, theirs: satisfaction "satisfaction", expectation "expectation",
        importance "importance");
}

fn lane(walk: &mut Walk, base: &Lane, ours: &mut Lane, theirs: &Lane) {
    let Lane { id: _, order: _, kind, title, description } = ours;
    ones!(walk, base, theirs: kind "kind", title "title", description "description");
}

fn line(walk: &mut Walk, base: &Line, ours: &mut Line, theirs: &Line) {
    let Line { id: _, order: _, kind } = ours;
    ones!(walk, base, theirs: kind "kind");
}

fn card(walk: &mut Walk, base: &Card, ours: &mut Card, theirs: &Card) {
    let Card {
        id: _,
        lane,
        step,
        order: _,
        text,
        details,
        last_step,
        tags,
        personas,
        evidence,
        touchpoint: our_touchpoint,
        pain: our_pain,
        opportunity: our_opportunity,
        promise: our_promise,
        handover: our_handover,
        listening: our_listening,
    } = ours;
    ones!(walk, base, theirs: lane "lane");
    // Where it ends means little without where it begins.
    walk.unit(|walk| ones!(walk, base, theirs: step "step", last_step "to"));
    ones!(walk, base, theirs: text "text", details "details");
    walk.set("tags", &base.tags, tags, &theirs.tags);
    walk.set_or_all("personas", &base.personas, personas, &theirs.personas);
    ones!(walk, base, theirs: evidence "evidence");
    macro_rules! parts {
        ($($field:ident $ours:ident $name:expr, $fields:ident;)*) => {$(
            let others = [base.$field.as_deref(), theirs.$field.as_deref()];
            *$ours = walk.part($name, others, $ours.as_deref(), $fields).map(Box::new);
        )*};
    }
    parts! {
        touchpoint our_touchpoint None, touchpoint;
        pain our_pain Some("pain"), pain;
        opportunity our_opportunity Some("opportunity"), opportunity;
        promise our_promise Some("promise"), promise;
        handover our_handover Some("handover"), handover;
        listening our_listening Some("listening"), listening;
    }
}

fn touchpoint(walk: &mut Walk, base: &Touchpoint, ours: &mut Touchpoint, theirs: &Touchpoint) {
    let Touchpoint { channel, moment_of_truth, standard: our_standard } = ours;
    ones!(walk, base, theirs: channel "channel", moment_of_truth "moment_of_truth");
    let others = [base.standard.as_ref(), theirs.standard.as_ref()];
    *our_standard = walk.part(Some("standard"), others, our_standard.as_ref(), standard);
}

fn standard(walk: &mut Walk, base: &Standard, ours: &mut Standard, theirs: &Standard) {
    let Standard { text, target, unit, goal, met } = ours;
    ones!(walk, base, theirs: text "text");
    walk.unit(|walk| ones!(walk, base, theirs: target "target", unit "unit"));
    ones!(walk, base, theirs: goal "goal", met "met");
}

fn pain(walk: &mut Walk, base: &Pain, ours: &mut Pain, theirs: &Pain) {
    let Pain { severity, share, recovery, feedback, caused_by } = ours;
    ones!(walk, base, theirs: severity "severity", share "share", recovery "recovery");
    let state = |state| {
        vec![Part::Name(match state {
            crate::model::LoopState::Heard => "heard",
            crate::model::LoopState::Acknowledged => "acknowledged",
            crate::model::LoopState::ActedOn => "acted_on",
            crate::model::LoopState::CustomerTold => "customer_told",
        })]
    };
    walk.map("feedback", [&base.feedback, &theirs.feedback], feedback, state, Walk::leaf);
    walk.set("caused_by", &base.caused_by, caused_by, &theirs.caused_by);
}

fn opportunity(walk: &mut Walk, base: &Opportunity, ours: &mut Opportunity, theirs: &Opportunity) {
    let Opportunity {
        kind,
        impact,
        effort,
        reach,
        confidence,
        owner,
        due,
        status,
        measure,
        answers,
    } = ours;
    ones!(walk, base, theirs: kind "kind", impact "impact", effort "effort", reach "reach",
        confidence "confidence", owner "owner", due "due", status "status", measure "measure");
    walk.set("answers", &base.answers, answers, &theirs.answers);
}

fn promise(walk: &mut Walk, base: &Promise, ours: &mut Promise, theirs: &Promise) {
    let Promise { value, unit, outcome, kept } = ours;
    // Two numbers of one unit.
    walk.unit(|walk| ones!(walk, base, theirs: value "value", unit "unit", outcome "outcome"));
    ones!(walk, base, theirs: kept "kept");
}

fn handover(walk: &mut Walk, base: &Handover, ours: &mut Handover, theirs: &Handover) {
    let Handover { giver, receiver } = ours;
    ones!(walk, base, theirs: giver "giver", receiver "receiver");
}

fn listening(walk: &mut Walk, base: &Listening, ours: &mut Listening, theirs: &Listening) {
    let Listening { trigger, cadence, owner, response } = ours;
    ones!(walk, base, theirs: trigger "trigger", cadence "cadence", owner "owner",
        response "response");
}

fn empathy_map(walk: &mut Walk, base: &EmpathyMap, ours: &mut EmpathyMap, theirs: &EmpathyMap) {
    let EmpathyMap {
        id: _,
        order: _,
        title,
        persona,
        form,
        designed_for,
        designed_by,
        date,
        version,
    } = ours;
    ones!(walk, base, theirs: title "title", persona "persona", form "form",
        designed_for "designed_for", designed_by "designed_by", date "date", version "version");
}

fn note(walk: &mut Walk, base: &Note, ours: &mut Note, theirs: &Note) {
    let Note { id: _, map, section, order: _, text, evidence, links } = ours;
    walk.unit(|walk| ones!(walk, base, theirs: map "map", section "section"));
    ones!(walk, base, theirs: text "text", evidence "evidence");
    walk.set("links", &base.links, links, &theirs.links);
}

/// What was asked, of whom, when, and what came of it is one thing: answers are never pooled, and
/// never told of another question, source or time than theirs.
fn survey(walk: &mut Walk, base: &Survey, ours: &mut Survey, theirs: &Survey) {
    let Survey {
        id: _,
        order: _,
        metric,
        name,
        scale,
        place,
        persona,
        period,
        answers,
        source,
        date,
        invited,
        customers,
        incentive,
        rejected,
        blank,
        target,
        unit,
        better,
    } = ours;
    walk.unit(|walk| {
        ones!(walk, base, theirs: metric "metric", name "name", scale "scale", place "about",
            persona "persona", period "period", answers "answers", source "source", date "date",
            invited "invited", customers "customers", incentive "incentive",
            rejected "rejected", blank "blank", unit "unit", better "better");
    });
    ones!(walk, base, theirs: target "target");
}

/// The bytes mean nothing without the format.
fn picture(walk: &mut Walk, base: &Picture, ours: &mut Picture, theirs: &Picture) {
    walk.one("data", base, ours, theirs);
}

/// The numbers of a traveller that are there.
pub(super) fn scores_told(told: &Scores) -> Value {
    let mut walk = Walk::default();
    scores(&mut walk, &Scores::default(), &mut Scores::default(), told);
    fields(walk.edits)
}

/// The numbers of a dimension that are there.
pub(super) fn input_told(told: &ValueInput) -> Value {
    let mut walk = Walk::default();
    input(&mut walk, &ValueInput::default(), &mut ValueInput::default(), told);
    fields(walk.edits)
}

fn fields(edits: Vec<FieldEdit>) -> Value {
    Value::Fields(edits)
}
