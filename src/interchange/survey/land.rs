//! Answers land in a journey: what a group's name stands for, the surveys that come of it, and the
//! score of a step that they measure.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Gathered, Group};
use crate::change::Draft;
use crate::insight::{MeasuredSteps, step_satisfaction, survey_step};
use crate::model::{
    Better, Card, CardId, Date, Document, Evidence, EvidenceKind, LaneKind, Measure, Metric,
    OrderKey, PersonaId, StepId, Survey, SurveyId, SurveyPlace, Traveller,
};

/// Digits that a measured score keeps; more of them say nothing.
const SCORE_DIGITS: f64 = 1e4;

/// What the values of the column that splits the answers stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Split {
    /// Names of steps.
    Step,
    /// Texts of touchpoints.
    Touchpoint,
    /// Names of personas.
    Persona,
    /// Periods, in the team's own words.
    Period,
}

impl Split {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Step, Self::Touchpoint, Self::Persona, Self::Period];

    /// The name on the command line and in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Touchpoint => "touchpoint",
            Self::Persona => "persona",
            Self::Period => "period",
        }
    }
}

/// What one value stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// Its answers are left out.
    Nothing,
    /// A step.
    Step(StepId),
    /// A touchpoint.
    Touchpoint(CardId),
    /// A persona.
    Persona(PersonaId),
    /// A period.
    Period(String),
}

/// What a value can stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One thing.
    One(Meaning),
    /// Several things of that name.
    Several,
    /// Nothing; there are these.
    None(Vec<String>),
}

/// What a name stands for; touchpoints are those of `step`, where one is given. The case of letters
/// counts only where names differ in nothing else.
#[must_use]
pub fn meaning(document: &Document, split: Split, step: Option<StepId>, name: &str) -> Found {
    match split {
        Split::Step => {
            let steps = document.steps().map(|step| (step.title.as_str(), step.id));
            named(steps, name, Meaning::Step)
        }
        Split::Touchpoint => {
            let cards = touchpoints(document, step).map(|card| (card.text.as_str(), card.id));
            named(cards, name, Meaning::Touchpoint)
        }
        Split::Persona => {
            let personas = document.personas().map(|persona| (persona.name.as_str(), persona.id));
            named(personas, name, Meaning::Persona)
        }
        Split::Period => Found::One(Meaning::Period(name.trim().to_owned())),
    }
}

/// The touchpoints of a journey, or of one of its steps, in the order of the map.
pub fn touchpoints(document: &Document, step: Option<StepId>) -> impl Iterator<Item = &Card> {
    let lanes: Vec<_> =
        document.lanes().filter(|lane| lane.kind == LaneKind::Touchpoints).collect();
    document
        .steps()
        .filter(move |at| step.is_none_or(|step| at.id == step))
        .flat_map(move |at| {
            let cells: Vec<_> = lanes.iter().map(|lane| (lane.id, at.id)).collect();
            cells.into_iter()
        })
        .flat_map(|(lane, step)| document.cards_in(lane, step))
        .filter_map(|id| document.card(*id).map(AsRef::as_ref))
}

fn named<'d, I: Copy + Ord>(
    things: impl Iterator<Item = (&'d str, I)>,
    name: &str,
    meant: impl Fn(I) -> Meaning,
) -> Found {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let (wanted, folded) = (name.trim(), fold(name));
    let all: Vec<(&str, I)> = things.collect();
    let exact: BTreeSet<I> =
        all.iter().filter(|(other, _)| other.trim() == wanted).map(|(_, id)| *id).collect();
    let alike = || all.iter().filter(|(other, _)| fold(other) == folded).map(|(_, id)| *id);
    let found: BTreeSet<I> = if exact.is_empty() { alike().collect() } else { exact };
    let mut found = found.into_iter();
    match (found.next(), found.next()) {
        (Some(id), None) => Found::One(meant(id)),
        (Some(_), Some(_)) => Found::Several,
        _ => {
            let names = all.iter().map(|(other, _)| other.trim()).filter(|name| !name.is_empty());
            let mut seen = BTreeSet::new();
            Found::None(names.filter(|name| seen.insert(*name)).map(str::to_owned).collect())
        }
    }
}

/// What the values of a column stand for, if all of them do so: steps, touchpoints or personas.
/// (Anything could be a period.)
#[must_use]
pub fn likely_split(document: &Document, groups: &[Group]) -> Option<Split> {
    names_stand_for(document, groups.iter().map(|group| group.name.as_str()))
}

/// The same of names by themselves; empty ones say nothing.
pub fn names_stand_for<'n>(
    document: &Document,
    names: impl Iterator<Item = &'n str> + Clone,
) -> Option<Split> {
    let mut named = names.filter(|name| !name.is_empty()).peekable();
    named.peek()?;
    [Split::Step, Split::Touchpoint, Split::Persona].into_iter().find(|split| {
        let is_found = |name| matches!(meaning(document, *split, None, name), Found::One(_));
        named.clone().all(is_found)
    })
}

/// The surveys that answers come to: one of the whole, or one for each group that stands for
/// something, in its own period where it has one. `like` gives all else: metric, place, persona,
/// period, source, …; without a date, each has the last day of its own answers. Their ids are given
/// by [`land`].
#[must_use]
pub fn surveys(like: &Survey, gathered: &Gathered, meanings: &[Meaning]) -> Vec<Survey> {
    let of_group = |group: &Group| Survey {
        answers: group.answers.clone(),
        rejected: group.rejected,
        blank: group.blank,
        date: like.date.or(group.days.map(|days| days.last)),
        ..like.clone()
    };
    if gathered.groups.is_empty() {
        return vec![of_group(&gathered.whole)];
    }
    let mut all: Vec<Survey> = Vec::new();
    for (group, meaning) in gathered.groups.iter().zip(meanings) {
        let mut survey = of_group(group);
        if !group.period.is_empty() {
            survey.period.clone_from(&group.period);
        }
        match meaning {
            Meaning::Nothing => continue,
            Meaning::Step(id) => survey.place = Some(SurveyPlace::Step(*id)),
            Meaning::Touchpoint(id) => survey.place = Some(SurveyPlace::Card(*id)),
            Meaning::Persona(id) => survey.persona = Some(*id),
            Meaning::Period(period) => survey.period.clone_from(period),
        }
        // Two values that stand for the same are one group.
        match all.iter_mut().find(|other| is_same(other, &survey)) {
            Some(other) => pool(other, &survey),
            None => all.push(survey),
        }
    }
    all
}

fn pool(into: &mut Survey, more: &Survey) {
    into.date = into.date.max(more.date);
    if let Some(answers) = crate::insight::pooled_answers(&[into, more]) {
        into.answers = answers;
        into.rejected += more.rejected;
        into.blank += more.blank;
    }
}

/// Whether both tell of the same question to the same people at the same place and time, so that
/// one takes the place of the other. KPIs are told apart by their names.
#[must_use]
pub fn is_same(a: &Survey, b: &Survey) -> bool {
    let key = |survey: &Survey| (survey.metric, survey.place, survey.persona);
    key(a) == key(b)
        && a.source == b.source
        && a.period == b.period
        && (a.metric != Metric::Kpi || a.name == b.name)
}

/// Puts a survey into the journey. One with the same source, metric, place, persona and period is
/// replaced, never pooled: it keeps its id, and what only a person could have told of it. Where it
/// measures satisfaction at a step, the step gets that score, unless it has one from a later day.
/// `better` is which way the number is good where somebody said so: else it stays as it was.
pub fn land(draft: &mut Draft<'_>, survey: Survey, better: Option<Better>) -> SurveyId {
    let old = draft.document().surveys().find(|other| is_same(other, &survey)).cloned();
    let replaced = old.as_ref().map(|old| old.date);
    let survey = match old {
        Some(old) => Survey {
            id: old.id,
            order: old.order.clone(),
            name: or(survey.name, &old.name),
            unit: or(survey.unit, &old.unit),
            incentive: or(survey.incentive, &old.incentive),
            target: survey.target.or(old.target),
            date: survey.date.or(old.date),
            invited: survey.invited.or(old.invited),
            customers: survey.customers.or(old.customers),
            better: better.unwrap_or(old.better),
            ..survey
        },
        None => {
            let last = draft.document().surveys().next_back().map(|last| last.order.clone());
            let order = OrderKey::between(last.as_ref(), None);
            let better = better.unwrap_or_default();
            Survey { id: draft.new_survey_id(), order, better, ..survey }
        }
    };
    let id = survey.id;
    score(draft, &survey, replaced);
    draft.put(survey);
    id
}

/// Whether a survey would take the place of one that is there.
#[must_use]
pub fn replaces(document: &Document, survey: &Survey) -> bool {
    document.surveys().any(|other| is_same(other, survey))
}

fn or(new: String, old: &str) -> String {
    if new.is_empty() { old.to_owned() } else { new }
}

/// Gives the step of a survey the score that it measures. `replaced` is the date of the survey whose
/// place it takes, if it takes one's: the score from that one goes with it, whatever its day.
fn score(draft: &mut Draft<'_>, survey: &Survey, replaced: Option<Option<Date>>) {
    let Some(step) = survey_step(draft.document(), survey) else { return };
    let Some(sample) = step_satisfaction(survey) else { return };
    let Some(value) = sample.value() else { return };
    let who = survey.persona.map_or(Traveller::Everyone, Traveller::Persona);
    let evidence = Evidence {
        kind: EvidenceKind::Measured,
        source: survey.source.clone(),
        date: survey.date,
        n: u32::try_from(sample.n()).ok(),
    };
    let value = (value * SCORE_DIGITS).round() / SCORE_DIGITS;
    draft.edit_step(step, |step| {
        let slot = &mut step.scores.entry(who).or_default().satisfaction;
        let is_later = |old: &Measure| {
            let is_replaced =
                old.evidence.source == survey.source && replaced == Some(old.evidence.date);
            old.evidence.kind == EvidenceKind::Measured
                && !is_replaced
                && old.evidence.date.zip(survey.date).is_some_and(|(old, new)| old > new)
        };
        if !slot.as_ref().is_some_and(is_later) {
            *slot = Some(Measure { value, evidence });
        }
    });
}

/// Says that a survey is about another place after all. The score that it measured goes with it;
/// the step that loses it gets that of the newest other survey there, or none.
pub fn move_to(draft: &mut Draft<'_>, id: SurveyId, place: Option<SurveyPlace>) {
    let Some(old) = draft.document().survey(id).cloned() else { return };
    let moved = Survey { place, ..Survey::clone(&old) };
    let left = survey_step(draft.document(), &old);
    if left != survey_step(draft.document(), &moved) {
        take_back(draft, &old);
        score(draft, &moved, None);
    }
    draft.put(moved);
}

/// Takes back the score that a survey measured at its step, unless that has another one by now.
fn take_back(draft: &mut Draft<'_>, survey: &Survey) {
    let Some(step) = survey_step(draft.document(), survey) else { return };
    let Some(sample) = step_satisfaction(survey) else { return };
    let who = survey.persona.map_or(Traveller::Everyone, Traveller::Persona);
    let n = u32::try_from(sample.n()).ok();
    let is_its_own = |measure: &Measure| {
        let Evidence { kind, source, date, n: others } = &measure.evidence;
        *kind == EvidenceKind::Measured
            && *source == survey.source
            && (*date, *others) == (survey.date, n)
    };
    let mut is_taken = false;
    draft.edit_step(step, |step| {
        let slot = step.scores.get_mut(&who).map(|scores| &mut scores.satisfaction);
        if let Some(slot) = slot.filter(|slot| slot.as_ref().is_some_and(is_its_own)) {
            (*slot, is_taken) = (None, true);
        }
    });
    if is_taken {
        let all = MeasuredSteps::of(draft.document());
        let is_other = |one: &&Arc<Survey>| one.id != survey.id && one.persona == survey.persona;
        let next = all.at(step).iter().rev().find(is_other);
        if let Some(next) = next {
            score(draft, next, None);
        }
    }
}

#[cfg(test)]
mod tests;
