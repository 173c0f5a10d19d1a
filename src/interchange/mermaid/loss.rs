//! What a Mermaid journey cannot carry.

use std::collections::BTreeSet;

use super::write::{present, shared_score};
use crate::interchange::loss::{Loss, beside, cards, counted, has_details, is_described};
use crate::model::{Document, Evidence, MeasureKind, Step};

/// What the diagram of a document does not say; empty: it says everything.
#[must_use]
pub fn losses(document: &Document) -> Vec<Loss> {
    let steps = |is_lost: &dyn Fn(&Step) -> bool| document.steps().filter(|s| is_lost(s)).count();
    let score = |step: &Step| shared_score(document, step);
    let numbers = |kind| numbers(document, kind);
    let there: BTreeSet<_> =
        document.steps().flat_map(|step| present(document, step).map(|p| p.id)).collect();
    let losses = [
        counted(Loss::DifferentScores, steps(&|step| !score(step).is_exact)),
        counted(Loss::NoScore, steps(&|step| score(step).value.is_none())),
        counted(|n| Loss::Numbers(MeasureKind::Expectation, n), numbers(MeasureKind::Expectation)),
        counted(|n| Loss::Numbers(MeasureKind::Importance, n), numbers(MeasureKind::Importance)),
        counted(Loss::Evidence, evidence(document)),
        counted(Loss::StepDetails, steps(&has_details)),
        counted(Loss::PersonaDetails, document.personas().filter(|p| is_described(p)).count()),
        counted(Loss::AbsentPersonas, document.persona_count() - there.len()),
        counted(Loss::SameNames, same_names(document)),
    ];
    let mut all = cards(document, |_| true);
    all.extend(losses.into_iter().flatten());
    all.extend(beside(document));
    all
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

fn same_names(document: &Document) -> usize {
    let mut names = BTreeSet::new();
    let mut is_new = |name: &str| !name.is_empty() && names.insert(name.to_owned());
    document.personas().filter(|persona| !is_new(super::script::trim(&persona.name))).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LaneKind;

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
