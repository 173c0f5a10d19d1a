//! What stands on the sheets for people.

use std::collections::{BTreeMap, BTreeSet};

use super::list::{Column, Kind, List, Value};
use crate::i18n::Words;
use crate::insight::{
    Answers, Quantity, journey_value, opportunity_score, pain_ranking, reading, stage_value,
    travellers, value_travellers,
};
use crate::model::{
    Card, CardId, Dimension, Document, LaneKind, MeasureKind, Metric, Opportunity,
    OpportunityStatus, Pain, Persona, PersonaId, StepId, Survey, SurveyPlace, Traveller, on_scale,
};

/// Where the satisfaction of the first traveller stands on the sheet of scores.
pub(super) const FIRST_CURVE: usize = 3;

/// The steps with everybody's numbers beside each other; who has no curve has no column.
pub(super) fn scores<'a>(document: &Document, words: Words) -> List<'a> {
    let mut columns = vec![
        Column::new(words.get("field-stage").to_owned(), Kind::Text),
        Column::new(words.get("xlsx-number").to_owned(), Kind::Whole),
        Column::new(words.get("field-step").to_owned(), Kind::Text),
    ];
    let all = curves(document);
    let shown: Vec<(MeasureKind, Traveller)> = MeasureKind::ALL
        .into_iter()
        .flat_map(|kind| all.iter().map(move |who| (kind, *who)))
        .filter(|(kind, who)| {
            *kind == MeasureKind::Satisfaction
                || document.steps().any(|step| step.measure(*who, *kind).is_some())
        })
        .collect();
    for (kind, who) in &shown {
        let name = words.traveller(document, *who);
        let heading = match kind {
            MeasureKind::Satisfaction => name,
            kind => format!("{}: {name}", words.measure(*kind)),
        };
        columns.push(Column::new(heading, Kind::Score));
    }
    let target = document.journey().target;
    if target.is_some() {
        columns.push(Column::new(words.get("field-target").to_owned(), Kind::Score));
    }
    let mut list = List::new(columns);
    for (at, step) in document.steps().enumerate() {
        let mut row = vec![
            stage(document, step.id),
            Value::Number(at as f64 + 1.0),
            Value::text(step.title.as_str()),
        ];
        let value = |(kind, who): &(MeasureKind, Traveller)| {
            Value::number(step.measure(*who, *kind).map(|measure| measure.value))
        };
        row.extend(shown.iter().map(value));
        row.extend(target.map(Value::Number));
        list.rows.push(row);
    }
    list
}

/// Who has a satisfaction anywhere.
pub(super) fn curves(document: &Document) -> Vec<Traveller> {
    let scored = |who: &Traveller| {
        document.steps().any(|step| step.measure(*who, MeasureKind::Satisfaction).is_some())
    };
    travellers(document).into_iter().filter(scored).collect()
}

/// The pain points, most urgent first.
pub(super) fn pains<'a>(document: &Document, words: Words) -> List<'a> {
    let heading = |key: &str, kind| Column::new(words.get(key).to_owned(), kind);
    let mut list = List::new(vec![
        heading("xlsx-number", Kind::Whole),
        Column::new(words.card(LaneKind::Pains), Kind::Text),
        heading("field-stage", Kind::Text),
        heading("field-step", Kind::Text),
        heading("field-personas", Kind::Text),
        heading("field-severity", Kind::Whole),
        heading("field-share", Kind::Share),
        heading("report-priority", Kind::Tenths),
        heading("field-evidence", Kind::Text),
        heading("field-n", Kind::Whole),
        heading("field-source", Kind::Text),
        heading("field-recovery", Kind::Text),
        heading("field-loop", Kind::Text),
        heading("field-answered-by", Kind::Text),
    ]);
    let answers = answered_by(document);
    let none = Pain::default();
    for (at, ranked) in pain_ranking(document).into_iter().enumerate() {
        let Some(card) = document.card(ranked.card) else { continue };
        let pain = card.pain.as_deref().unwrap_or(&none);
        let evidence = card.evidence.clone().unwrap_or_default();
        let [stage, step] = place(document, card);
        list.rows.push(vec![
            Value::Number(at as f64 + 1.0),
            Value::text(card.text.trim()),
            stage,
            step,
            names(document, &card.personas),
            Value::number(on_scale::level(pain.severity)),
            Value::number(on_scale::share(pain.share)),
            Value::number(ranked.priority),
            Value::text(words.evidence(evidence.kind)),
            Value::number(evidence.n),
            Value::text(evidence.source),
            Value::text(pain.recovery.as_str()),
            Value::text(
                pain.loop_state()
                    .map_or(words.get("report-loop-none"), |state| words.loop_state(state)),
            ),
            Value::text(answers.get(&card.id).map(|texts| texts.join("; ")).unwrap_or_default()),
        ]);
    }
    list
}

/// Where impact and effort stand on the sheet of opportunities.
pub(super) const IMPACT: usize = 5;
pub(super) const EFFORT: usize = 6;

/// The opportunities as they are ranked; those that are done or dropped have no rank, and follow in
/// the order of the map.
pub(super) fn opportunities<'a>(document: &Document, words: Words) -> List<'a> {
    let heading = |key: &str, kind| Column::new(words.get(key).to_owned(), kind);
    let mut list = List::new(vec![
        heading("xlsx-number", Kind::Whole),
        Column::new(words.card(LaneKind::Opportunities), Kind::Text),
        heading("field-stage", Kind::Text),
        heading("field-step", Kind::Text),
        heading("field-kind", Kind::Text),
        heading("field-impact", Kind::Whole),
        heading("field-effort", Kind::Whole),
        heading("field-reach", Kind::Count),
        heading("field-confidence", Kind::Share),
        heading("report-score", Kind::Count),
        heading("field-status", Kind::Text),
        heading("field-owner", Kind::Text),
        heading("field-due", Kind::Date),
        heading("field-measure", Kind::Text),
        heading("field-answers", Kind::Text),
    ]);
    let none = Opportunity::default();
    for (at, card) in in_order(document).into_iter().enumerate() {
        let opportunity = card.opportunity.as_deref().unwrap_or(&none);
        let [stage, step] = place(document, card);
        let answers = opportunity.answers.iter().filter_map(|id| document.card(*id));
        let answers: Vec<&str> = answers.map(|card| card.text.trim()).collect();
        let is_ranked =
            !matches!(opportunity.status, OpportunityStatus::Done | OpportunityStatus::Dropped);
        list.rows.push(vec![
            Value::number(is_ranked.then_some(at as f64 + 1.0)),
            Value::text(card.text.trim()),
            stage,
            step,
            Value::text(opportunity.kind.map_or("", |kind| words.opportunity_kind(kind))),
            Value::number(on_scale::level(opportunity.impact)),
            Value::number(on_scale::level(opportunity.effort)),
            Value::number(opportunity.reach),
            Value::number(opportunity.confidence.map(|percent| f64::from(percent) / 100.0)),
            Value::number(opportunity_score(opportunity)),
            Value::text(words.opportunity_status(opportunity.status)),
            Value::text(opportunity.owner.as_str()),
            Value::date(opportunity.due),
            Value::text(opportunity.measure.as_str()),
            Value::text(answers.join("; ")),
        ]);
    }
    list
}

/// All opportunities: those under way as they are ranked, then the others.
pub(super) fn in_order(document: &Document) -> Vec<&Card> {
    let ranked = crate::insight::opportunity_ranking(document);
    let mut ids: Vec<CardId> = ranked.into_iter().map(|ranked| ranked.card).collect();
    let known: BTreeSet<CardId> = ids.iter().copied().collect();
    for lane in document.lanes().filter(|lane| lane.kind == LaneKind::Opportunities) {
        for step in document.steps() {
            let here = document.cards_in(lane.id, step.id).iter().copied();
            ids.extend(here.filter(|id| !known.contains(id)));
        }
    }
    ids.into_iter().filter_map(|id| document.card(id).map(AsRef::as_ref)).collect()
}

/// The personas.
pub(super) fn personas<'a>(document: &Document, words: Words) -> List<'a> {
    let heading = |key: &str, kind| Column::new(words.get(key).to_owned(), kind);
    let mut list = List::new(vec![
        heading("field-name", Kind::Text),
        heading("field-role", Kind::Text),
        heading("field-kind", Kind::Text),
        heading("field-segment", Kind::Text),
        heading("field-segment-share", Kind::Share),
        heading("field-goals", Kind::Text),
        heading("field-needs", Kind::Text),
        heading("field-frustrations", Kind::Text),
        heading("field-quote", Kind::Text),
    ]);
    let row = |persona: &Persona| {
        vec![
            Value::text(persona.name.as_str()),
            Value::text(persona.role.as_str()),
            Value::text(words.persona_kind(persona.kind)),
            Value::text(persona.segment.as_str()),
            Value::number(on_scale::share(persona.share)),
            Value::text(persona.goals.join("\n")),
            Value::text(persona.needs.join("\n")),
            Value::text(persona.frustrations.join("\n")),
            Value::text(persona.quote.as_str()),
        ]
    };
    list.rows.extend(document.personas().map(|persona| row(persona)));
    list
}

/// What surveys came to. A group so small that a person could be recognised in it is left out.
pub(super) fn metrics<'a>(document: &Document, words: Words) -> List<'a> {
    let heading = |key: &str, kind| Column::new(words.get(key).to_owned(), kind);
    let mut list = List::new(vec![
        heading("report-metric", Kind::Text),
        heading("field-step", Kind::Text),
        heading("name-persona", Kind::Text),
        heading("field-period", Kind::Text),
        heading("survey-value", Kind::Number),
        heading("survey-interval-low", Kind::Number),
        heading("survey-interval-high", Kind::Number),
        heading("survey-n", Kind::Count),
        heading("survey-rejected", Kind::Count),
        heading("field-metric-target", Kind::Number),
        heading("field-unit", Kind::Text),
        heading("survey-scale", Kind::Text),
        heading("field-source", Kind::Text),
        heading("field-date", Kind::Date),
    ]);
    let rows = document.surveys().map(|survey| metric(document, words, survey));
    list.rows.extend(rows);
    list
}

fn metric(document: &Document, words: Words, survey: &Survey) -> Vec<Value> {
    let reading = reading(survey);
    let step = match survey.place {
        Some(SurveyPlace::Step(step)) => Some(step),
        Some(SurveyPlace::Card(card)) => document.card(card).map(|card| card.step),
        None => None,
    };
    let step = step.and_then(|step| document.step(step));
    let persona = survey.persona.and_then(|persona| document.persona(persona));
    let unit = match reading.headline.quantity {
        Quantity::Share(_) => "%".to_owned(),
        // Of promoters less detractors.
        Quantity::Nps(_) => words.range(-100.0, 100.0, 0),
        Quantity::Mean(_) => survey.unit.clone(),
    };
    // A KPI is on no scale of answers.
    let scale = survey.scale().filter(|_| survey.metric != Metric::Kpi);
    let scale = scale.map(|scale| words.range(scale.min.into(), scale.max.into(), 0));
    let interval = reading.interval().filter(|_| reading.level() != Answers::CountsOnly);
    let value = |value: Option<f64>| {
        value.map_or(Value::Empty, |value| match reading.headline.quantity {
            Quantity::Share(_) => Value::Percent(value / 100.0),
            Quantity::Mean(_) => Value::Fixed(value, 2),
            _ => Value::Fixed(value, 1),
        })
    };
    vec![
        Value::text(words.metric_name(survey)),
        match step {
            Some(step) => Value::text(step.title.as_str()),
            None if survey.place.is_none() => Value::text(words.get("report-whole-journey")),
            None => Value::Empty,
        },
        Value::text(persona.map_or("", |persona| persona.name.as_str())),
        Value::text(survey.period.as_str()),
        value(reading.value()),
        value(interval.map(|interval| interval.low)),
        value(interval.map(|interval| interval.high)),
        Value::Number(reading.n() as f64),
        Value::Number(survey.rejected as f64),
        value(survey.target),
        Value::text(unit),
        Value::text(scale.unwrap_or_default()),
        Value::text(survey.source.as_str()),
        Value::date(survey.date),
    ]
}

/// What stages are worth to customers, for each who was asked about: what they get, what they give
/// up, and the difference, on each dimension that was weighed; then the journey as a whole.
pub(super) fn value<'a>(document: &Document, words: Words) -> List<'a> {
    let travellers = value_travellers(document);
    let stages = || document.stages().flat_map(|stage| travellers.iter().map(move |w| (stage, *w)));
    let weighed: BTreeSet<Dimension> = stages()
        .filter_map(|(stage, who)| stage_value(stage, who))
        .flat_map(|value| value.dimensions.into_iter().map(|balance| balance.dimension))
        .collect();
    let dimensions: Vec<Dimension> =
        Dimension::ALL.into_iter().filter(|dimension| weighed.contains(dimension)).collect();
    let heading = |key: &str, kind| Column::new(words.get(key).to_owned(), kind);
    let mut columns = vec![heading("name-persona", Kind::Text), heading("field-stage", Kind::Text)];
    for dimension in &dimensions {
        let name = words.dimension(*dimension);
        let of = |key: &str| format!("{name}: {}", words.get(key).to_lowercase());
        columns.push(Column::new(of("insight-benefits"), Kind::Score));
        columns.push(Column::new(of("insight-sacrifices"), Kind::Score));
        columns.push(Column::new(name.to_owned(), Kind::Difference));
    }
    columns.push(heading("report-sum", Kind::Difference));
    columns.push(heading("field-evidence", Kind::Text));
    let mut list = List::new(columns);
    for who in travellers {
        let name = || Value::text(words.traveller(document, who));
        for stage in document.stages() {
            let Some(value) = stage_value(stage, who) else { continue };
            let mut row = vec![name(), Value::text(stage.title.as_str())];
            for dimension in &dimensions {
                let found = value.dimensions.iter().find(|b| b.dimension == *dimension);
                row.push(Value::number(found.and_then(|balance| balance.benefits)));
                row.push(Value::number(found.and_then(|balance| balance.sacrifices)));
                row.push(Value::number(found.map(|balance| balance.net)));
            }
            row.push(Value::Number(value.total));
            row.push(Value::text(words.evidence(value.evidence)));
            list.rows.push(row);
        }
        let Some(whole) = journey_value(document, who) else { continue };
        let mut row = vec![name(), Value::text(words.get("report-value-journey"))];
        for dimension in &dimensions {
            let found = whole.dimensions.iter().find(|(known, ..)| known == dimension);
            row.extend([Value::Empty, Value::Empty]);
            row.push(Value::number(found.map(|(_, mean, _)| *mean)));
        }
        row.push(Value::Number(whole.total));
        row.push(Value::text(words.evidence(whole.evidence)));
        list.rows.push(row);
    }
    list
}

fn stage(document: &Document, step: StepId) -> Value {
    let stage = document.step(step).and_then(|step| document.stage(step.stage));
    stage.map_or(Value::Empty, |stage| Value::text(stage.title.as_str()))
}

/// The stage and the step that a card begins at.
fn place(document: &Document, card: &Card) -> [Value; 2] {
    let step = document.step(card.step);
    let step = step.map_or(Value::Empty, |step| Value::text(step.title.as_str()));
    [stage(document, card.step), step]
}

/// The names of personas, in the journey's order.
fn names(document: &Document, ids: &BTreeSet<PersonaId>) -> Value {
    let named = document.personas().filter(|persona| ids.contains(&persona.id));
    Value::text(named.map(|persona| persona.name.as_str()).collect::<Vec<_>>().join("; "))
}

/// The opportunities that answer each pain point.
fn answered_by(document: &Document) -> BTreeMap<CardId, Vec<&str>> {
    let mut answers: BTreeMap<CardId, Vec<&str>> = BTreeMap::new();
    for card in in_order(document) {
        for pain in card.opportunity.iter().flat_map(|opportunity| &opportunity.answers) {
            answers.entry(*pain).or_default().push(card.text.trim());
        }
    }
    answers
}
