//! What a Mermaid journey cannot carry, as data.

use std::collections::BTreeSet;

use super::write::{present, shared_score};
use crate::model::{
    Document, Evidence, Journey, LaneKind, MeasureKind, Persona, Record, RowId, Stage, State, Step,
};

/// Something of a document that its diagram does not say.
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

/// What the diagram of a document does not say; empty: it says everything.
#[must_use]
pub fn losses(document: &Document) -> Vec<Loss> {
    let mut losses = Vec::new();
    let mut counted = |loss: fn(usize) -> Loss, count: usize| {
        losses.extend((count > 0).then(|| loss(count)));
    };
    let steps = |is_lost: &dyn Fn(&Step) -> bool| document.steps().filter(|s| is_lost(s)).count();
    let score = |step: &Step| shared_score(document, step);
    counted(Loss::DifferentScores, steps(&|step| !score(step).is_exact));
    counted(Loss::NoScore, steps(&|step| score(step).value.is_none()));
    counted(
        |n| Loss::Numbers(MeasureKind::Expectation, n),
        numbers(document, MeasureKind::Expectation),
    );
    counted(
        |n| Loss::Numbers(MeasureKind::Importance, n),
        numbers(document, MeasureKind::Importance),
    );
    counted(Loss::Evidence, evidence(document));
    counted(Loss::StepDetails, steps(&has_details));
    counted(Loss::PersonaDetails, document.personas().filter(|p| is_described(p)).count());
    let there: BTreeSet<_> =
        document.steps().flat_map(|step| present(document, step).map(|p| p.id)).collect();
    counted(Loss::AbsentPersonas, document.persona_count() - there.len());
    counted(Loss::SameNames, same_names(document));
    counted(Loss::Rows, rows(document));
    counted(Loss::Colors, colors(document));
    counted(Loss::Benchmarks, steps(&|step| step.benchmark.is_some()));
    counted(Loss::Values, document.stages().filter(|stage| has_value(stage)).count());
    let mut all = cards(document);
    all.extend(losses);
    all.extend(beside(document));
    all.extend(fields(document.journey()));
    all
}

/// Records that no diagram has a place for.
fn beside(document: &Document) -> impl Iterator<Item = Loss> {
    let (mut maps, mut surveys, mut pictures) = (0, 0, 0);
    for record in document.records() {
        match record {
            Record::Empathy(_) => maps += 1,
            Record::Survey(_) => surveys += 1,
            Record::Picture(_) => pictures += 1,
            // Notes go with their map; of the others, all that is lost is told above.
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
    let counts = [
        (Loss::EmpathyMaps(maps), maps),
        (Loss::Surveys(surveys), surveys),
        (Loss::Pictures(pictures), pictures),
    ];
    counts.into_iter().filter(|(_, count)| *count > 0).map(|(loss, _)| loss)
}

/// Every field is named here and below, so that none that is new can be forgotten.
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

fn cards(document: &Document) -> Vec<Loss> {
    let kind = |card: &crate::model::Card| document.lane(card.lane).map(|lane| lane.kind);
    let count = |wanted| document.cards().filter(|card| kind(card) == Some(wanted)).count();
    let counts = LaneKind::ALL.map(|kind| (kind, count(kind)));
    counts.into_iter().filter(|(_, n)| *n > 0).map(|(kind, n)| Loss::Cards(kind, n)).collect()
}

fn numbers(document: &Document, kind: MeasureKind) -> usize {
    let scores = document.steps().flat_map(|step| step.scores.values());
    scores.filter(|scores| scores.get(kind).is_some()).count()
}

fn evidence(document: &Document) -> usize {
    let scores = document.steps().flat_map(|step| step.scores.values());
    let measures = scores.filter_map(|scores| scores.satisfaction.as_ref());
    measures.filter(|measure| measure.evidence != Evidence::default()).count()
}

fn has_details(step: &Step) -> bool {
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

fn is_described(persona: &Persona) -> bool {
    let mut bare = Persona::new(persona.id, persona.order.clone(), persona.name.clone());
    bare.color = persona.color;
    bare != *persona
}

fn same_names(document: &Document) -> usize {
    let mut names = BTreeSet::new();
    let is_new = |name: &str| !name.is_empty() && names.insert(name.to_owned());
    let mut is_new = is_new;
    document.personas().filter(|persona| !is_new(super::script::trim(&persona.name))).count()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ron: &str, expected: &[Loss]) {
        let text = format!(
            "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, title: \"A\", {ron})"
        );
        let document = crate::file::load_str(&text, "test.ron").expect("a journey");
        assert_eq!(losses(&document), expected, "{ron}");
    }

    fn check_scores(scores: &str, expected: &[Loss]) {
        check(
            &format!(
                "personas: [(id: \"p_1\", name: \"a\"), (id: \"p_2\", name: \"b\")], stages: [\
                 (id: \"st_1\", steps: [(id: \"s_1\", scores: {{\"p_1\": (satisfaction: 3), \"p_2\": \
                 (satisfaction: 3)}}), (id: \"s_2\", scores: {{{scores}}})])]"
            ),
            expected,
        );
    }

    #[test]
    fn one_score_for_all_is_everything() {
        check("description: \"b\"", &[]);
        check_scores("\"p_1\": (satisfaction: 2)", &[]);
        check_scores("\"everyone\": (satisfaction: 2)", &[]);
        check_scores("\"p_1\": ()", &[Loss::NoScore(1)]);
        check_scores("", &[Loss::NoScore(1)]);
    }

    #[test]
    fn scores_that_differ_are_lost() {
        let lost = [Loss::DifferentScores(1)];
        check_scores("\"p_1\": (satisfaction: 2), \"p_2\": (satisfaction: 4)", &lost);
        check_scores("\"p_1\": (satisfaction: 2), \"p_2\": ()", &lost);
        check_scores("\"p_1\": (satisfaction: 2), \"everyone\": (satisfaction: 2)", &lost);
        check_scores("\"p_1\": (), \"everyone\": (satisfaction: 2)", &lost);
        check_scores("\"p_1\": (satisfaction: (2, observed()))", &[Loss::Evidence(1)]);
        let number = Loss::Numbers(MeasureKind::Expectation, 1);
        check_scores("\"p_1\": (satisfaction: 2, expectation: 4)", &[number]);
    }

    #[test]
    fn what_no_diagram_has_a_place_for_is_lost() {
        check(
            "rows: [lane(id: \"l_1\", kind: value)], stages: [(id: \"st_1\", value: {\"everyone\": \
             (economic: (benefits: 3))}, steps: [(id: \"s_1\", benchmark: 3.5, scores: {\"everyone\": \
             (satisfaction: 2)})])], empathy_maps: [(id: \"em_1\", title: \"x\", notes: {says: \
             [(id: \"n_1\", text: \"y\")]})], surveys: [(id: \"sv_1\", metric: nps, answers: \
             counts({9: 7}))]",
            &[Loss::Benchmarks(1), Loss::Values(1), Loss::EmpathyMaps(1), Loss::Surveys(1)],
        );
    }

    #[test]
    fn what_stands_beside_the_scores_is_lost() {
        check(
            "scenario: \"s\", state: future, language: \"fi\", date: \"2026-01-01\", target: 4, \
             personas: [(id: \"p_1\", role: \"r\"), (id: \"p_2\", color: blue)], \
             rows: [lane(id: \"l_1\", kind: pains, title: \"x\"), line(id: \"bl_1\", kind: visibility)], \
             stages: [(id: \"st_1\", steps: [(id: \"s_1\", waiting: \"2 d\", scores: {\"everyone\": \
             (satisfaction: 2)}, cards: {\"l_1\": [(id: \"c_1\", text: \"y\")]})])]",
            &[
                Loss::Cards(LaneKind::Pains, 1),
                Loss::StepDetails(1),
                Loss::PersonaDetails(1),
                Loss::AbsentPersonas(2),
                Loss::SameNames(2),
                Loss::Rows(2),
                Loss::Colors(1),
                Loss::Scenario,
                Loss::State,
                Loss::Language,
                Loss::Date,
                Loss::Target,
            ],
        );
    }
}
