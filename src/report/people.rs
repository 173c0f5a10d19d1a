//! The personas.

use super::content::{List, Pair, PersonaCard, TraitRow};
use super::extreme::{End, Extreme, extreme};
use super::say::{DOT, Say, lower};
use crate::insight::{CurveSummary, curve_summary};
use crate::layout::fonts::Fonts;
use crate::layout::people::{initials, portrait};
use crate::layout::scene::Scene;
use crate::model::{MeasureKind, Persona, StepId, Traveller};

/// A card for each persona.
pub(super) fn personas(say: &Say<'_>) -> Vec<PersonaCard> {
    say.document.personas().map(|persona| card(say, persona)).collect()
}

/// Their faces, in the same order.
pub(super) fn portraits(say: &Say<'_>) -> Vec<Scene> {
    let fonts = Fonts::shared();
    say.document
        .personas()
        .filter_map(|persona| portrait(say.document, &fonts, persona.id))
        .collect()
}

fn card(say: &Say<'_>, persona: &Persona) -> PersonaCard {
    let who = Traveller::Persona(persona.id);
    let curve = curve_summary(say.document, who);
    let lists = [
        ("field-goals", &persona.goals),
        ("field-needs", &persona.needs),
        ("field-frustrations", &persona.frustrations),
    ];
    let lists = lists.into_iter().filter_map(|(key, items)| {
        let items: Vec<String> = items
            .iter()
            .map(|item| item.trim().to_owned())
            .filter(|item| !item.is_empty())
            .collect();
        (!items.is_empty()).then(|| List { title: say.words.get(key).to_owned(), items })
    });
    PersonaCard {
        id: persona.id,
        name: say.persona(persona.id).unwrap_or_default(),
        initials: initials(&persona.name),
        role: persona.role.trim().to_owned(),
        kind: kind(say, persona),
        hue: say.hue(who),
        context: persona.context.trim().to_owned(),
        quote: match persona.quote.trim() {
            "" => String::new(),
            quote => say.quoted(quote),
        },
        lists: lists.collect(),
        traits: traits(persona),
        curve: curve.map(|curve| summary(say, who, &curve)).unwrap_or_default(),
    }
}

/// The traits of which an end is named.
fn traits(persona: &Persona) -> Vec<TraitRow> {
    let rows = persona.traits.iter().map(|one| TraitRow {
        low: one.low.trim().to_owned(),
        high: one.high.trim().to_owned(),
        value: one.value.map(|value| value.clamp(1, 5)),
    });
    rows.filter(|row| !row.low.is_empty() || !row.high.is_empty()).collect()
}

/// "External customer · Families, 46% of customers".
fn kind(say: &Say<'_>, persona: &Persona) -> String {
    let mut parts = vec![say.words.persona_kind(persona.kind).to_owned()];
    let segment = persona.segment.trim();
    let share = persona.share.filter(|share| (0.0..=1.0).contains(share)).map(|share| {
        let args = [("percent", say.words.percent(share, 0).into())];
        say.words.with("piece-share-of-customers", &args)
    });
    match (segment, share) {
        ("", None) => {}
        ("", Some(share)) => parts.push(share),
        (segment, None) => parts.push(segment.to_owned()),
        (segment, Some(share)) => parts.push(format!("{segment}, {share}")),
    }
    parts.join(DOT)
}

fn summary(say: &Say<'_>, who: Traveller, curve: &CurveSummary) -> Vec<Pair> {
    let measure = |step: StepId| say.document.step(step)?.measure(who, MeasureKind::Satisfaction);
    let known = |step: StepId| Some(lower(&say.known(&measure(step)?.evidence).text));
    let moment = |end: Extreme| {
        // How each of them is known, once where it is the same.
        let mut told: Vec<(String, Vec<String>)> = Vec::new();
        for step in end.steps() {
            let (title, known) = (say.step_of(step), known(step).unwrap_or_default());
            match told.last_mut().filter(|(before, _)| *before == known) {
                Some((_, titles)) => titles.push(title),
                None => told.push((known, vec![title])),
            }
        }
        let told = told.into_iter().map(|(known, titles)| with_known(titles.join("; "), &known));
        let told: Vec<String> = told.collect();
        format!("{}{DOT}{}", say.score(end.value).text, told.join("; "))
    };
    let scored = say.scored_steps(who, curve.scored);
    let mut pairs = vec![say.pair("insight-mean", with_known(say.score(curve.mean).text, &scored))];
    let ends = [("insight-worst", End::Lowest), ("insight-best", End::Highest)];
    pairs.extend(
        ends.into_iter()
            .filter_map(|(label, end)| Some(say.pair(label, moment(extreme(say, &[who], end)?)))),
    );
    pairs.extend(curve.end.map(|end| {
        let value = say.score(end.value).text;
        say.pair("insight-end", with_known(value, &known(end.step).unwrap_or_default()))
    }));
    pairs
}

/// What is said, and in brackets what it rests on.
fn with_known(told: String, known: &str) -> String {
    if known.is_empty() { told } else { format!("{told} ({known})") }
}
