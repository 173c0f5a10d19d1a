//! What a table of steps cannot carry.
//!
//! A table is a view, but it is also how a journey comes back: what it leaves out is told when it
//! is written, so that nobody takes it for the whole.

use std::collections::BTreeSet;

use crate::interchange::loss::{Loss, beside, cards, counted, has_details, is_described};
use crate::model::{
    Card, Document, Evidence, LaneId, LaneKind, Measure, MeasureKind, Pain, PersonaId, Touchpoint,
    Traveller,
};

/// What the table of a document does not bring back; empty: it brings back everything. `renamed`
/// personas are called otherwise there. Of a workbook, the same table is read, and the properties of
/// the file (`is_workbook`): what its other sheets say is there for people.
#[must_use]
pub fn losses(document: &Document, renamed: usize, is_workbook: bool) -> Vec<Loss> {
    let journey = document.journey();
    let mut all = cards(document, |kind| !is_told(kind));
    let details = document.cards().filter(|card| says_more(document, card)).count();
    let there = there(document);
    let described = document.personas().filter(|persona| is_described(persona)).count();
    let losses = [
        counted(Loss::CardDetails, details),
        counted(Loss::Sources, sources(document)),
        counted(Loss::StepDetails, document.steps().filter(|step| has_details(step)).count()),
        counted(Loss::PersonaDetails, described),
        counted(Loss::AbsentPersonas, document.persona_count().saturating_sub(there.len())),
        counted(Loss::NumberedNames, renamed),
        counted(Loss::BareRows, bare_rows(document)),
    ];
    all.extend(losses.into_iter().flatten());
    all.extend(beside(document));
    all.extend((!journey.title.is_empty()).then_some(Loss::Title));
    all.extend((!journey.description.is_empty()).then_some(Loss::Description));
    all.retain(|loss| !(is_workbook && is_property(loss)));
    all
}

/// The kinds of rows that have a column.
fn is_told(kind: LaneKind) -> bool {
    matches!(kind, LaneKind::Touchpoints | LaneKind::Pains | LaneKind::Opportunities)
}

/// What a workbook says of its journey in its properties.
fn is_property(loss: &Loss) -> bool {
    matches!(loss, Loss::Title | Loss::Description | Loss::Scenario | Loss::Date)
}

/// The rows without cards, but for those that every import of a table has.
fn bare_rows(document: &Document) -> usize {
    let filled: BTreeSet<LaneId> = document.cards().map(|card| card.lane).collect();
    let comes_back = |kind: LaneKind| is_told(kind) || kind == LaneKind::Curve;
    document.lanes().filter(|lane| !filled.contains(&lane.id) && !comes_back(lane.kind)).count()
}

/// Whether a card of a row that has a column says more than its columns do.
fn says_more(document: &Document, card: &Card) -> bool {
    let Some(lane) = document.lane(card.lane).filter(|lane| is_told(lane.kind)) else {
        return false;
    };
    let mut told = Card::new(card.id, card.lane, card.step, card.order.clone(), card.text.clone());
    match lane.kind {
        LaneKind::Touchpoints => {
            told.touchpoint = card
                .touchpoint
                .as_ref()
                .map(|own| Box::new(Touchpoint { standard: None, ..(**own).clone() }));
        }
        LaneKind::Pains => {
            told.personas.clone_from(&card.personas);
            let severity = card.pain.as_ref().and_then(|pain| pain.severity);
            told.pain = Some(Box::new(Pain { severity, ..Pain::default() }));
        }
        _ => {}
    }
    told.tidied() != card.clone().tidied()
}

/// The personas that have a row: those present at a step, and those of its pain points.
fn there(document: &Document) -> BTreeSet<PersonaId> {
    let at_steps = document.steps().flat_map(|step| step.scores.keys());
    let present = at_steps.filter_map(|who| match who {
        Traveller::Persona(id) => Some(*id),
        Traveller::Everyone => None,
    });
    let is_pain = |card: &&std::sync::Arc<Card>| {
        document.lane(card.lane).is_some_and(|lane| lane.kind == LaneKind::Pains)
    };
    let named = document.cards().filter(is_pain).flat_map(|card| card.personas.iter().copied());
    present.chain(named).filter(|id| document.persona(*id).is_some()).collect()
}

/// The numbers of which more is known than is said. Of a satisfaction the table says how it is known
/// and from how many, of other numbers nothing.
fn sources(document: &Document) -> usize {
    let known = |kind: MeasureKind, measure: &Measure| match kind {
        MeasureKind::Satisfaction => {
            Evidence { kind: measure.evidence.kind, n: measure.evidence.n, ..Evidence::default() }
        }
        _ => Evidence::default(),
    };
    let scores = document.steps().flat_map(|step| step.scores.values());
    let measures = scores.flat_map(|scores| {
        MeasureKind::ALL.into_iter().filter_map(|kind| Some((kind, scores.get(kind)?)))
    });
    measures.filter(|(kind, measure)| known(*kind, measure) != measure.evidence).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ron: &str, is_workbook: bool, expected: &[Loss]) {
        let text =
            format!("#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, {ron})");
        let document = crate::file::load_str(&text, "test.ron").expect("a journey");
        assert_eq!(losses(&document, 0, is_workbook), expected);
    }

    #[test]
    fn what_has_no_column_is_told() {
        let ron = r#"title: "T", description: "D",
          personas: [(id: "p_1", name: "A"), (id: "p_2", name: "B", role: "x")],
          rows: [lane(id: "l_1", kind: actions), lane(id: "l_2", kind: pains)],
          stages: [(id: "st_1", title: "S", steps: [(id: "s_1", title: "T",
            scores: {"p_1": (satisfaction: (3, measured(source: "x", n: 4)))},
            cards: {"l_1": [(id: "c_1", text: "does")], "l_2": [
              (id: "c_2", text: "p", pain: (severity: 3)),
              (id: "c_3", text: "q", pain: (severity: 2, share: 0.5))]})])]"#;
        let actions = Loss::Cards(LaneKind::Actions, 1);
        let table = [
            actions,
            Loss::CardDetails(1),
            Loss::Sources(1),
            Loss::PersonaDetails(1),
            Loss::AbsentPersonas(1),
            Loss::Title,
            Loss::Description,
        ];
        check(ron, false, &table);
        check(ron, true, &table[..5]);
    }

    #[test]
    fn a_workbook_brings_back_its_table_and_its_properties() {
        let ron = r#"title: "T", scenario: "S", date: "2026-11-22", target: 4, state: future,
          rows: [lane(id: "l_1", kind: actions, title: "Own"), lane(id: "l_2", kind: time), line(id: "bl_1", kind: visibility)],
          stages: [(id: "st_1", title: "S", color: blue, steps: [(id: "s_1", title: "T", benchmark: 3,
            description: "D", waiting: "2 h", scores: {"everyone": (satisfaction: (3, measured(source: "x")),
              expectation: (4, observed(n: 4)))},
            cards: {"l_1": [(id: "c_1", text: "does")]})])],
          empathy_maps: [(id: "em_1", title: "E")],
          surveys: [(id: "sv_1", metric: nps, answers: counts({1: 5, 10: 5}))]"#;
        let lost = [
            Loss::Cards(LaneKind::Actions, 1),
            Loss::Sources(2),
            Loss::StepDetails(1),
            Loss::BareRows(1),
            Loss::Rows(2),
            Loss::Colors(1),
            Loss::Benchmarks(1),
            Loss::EmpathyMaps(1),
            Loss::Surveys(1),
            Loss::State,
            Loss::Target,
        ];
        check(ron, true, &lost);
    }

    #[test]
    fn what_has_a_column_is_not() {
        let ron = r#"personas: [(id: "p_1", name: "A")],
          rows: [lane(id: "l_1", kind: touchpoints), lane(id: "l_2", kind: curve)],
          stages: [(id: "st_1", title: "S", steps: [(id: "s_1", title: "T",
            scores: {"p_1": (satisfaction: (3, measured(n: 4)), importance: 2)},
            cards: {"l_1": [(id: "c_1", text: "Till", channel: web, moment_of_truth: true)]})])]"#;
        check(ron, false, &[]);
    }
}
