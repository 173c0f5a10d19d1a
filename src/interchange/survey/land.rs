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
mod tests {
    use std::convert::Infallible;

    use super::*;
    use crate::change::{Edit, History, Label, Verb, What};
    use crate::file::load_str;
    use crate::model::{Answers, IdSource};

    fn document() -> Document {
        let text = "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, title: \"X\", \
            personas: [(id: \"p_1\", name: \"Aino\"), (id: \"p_2\", name: \"Veikko\")], \
            rows: [lane(id: \"l_1\", kind: touchpoints)], \
            stages: [(id: \"st_1\", title: \"S\", steps: [\
            (id: \"s_1\", title: \"Pays\", scores: {\"p_1\": (satisfaction: 2)}, \
             cards: {\"l_1\": [(id: \"c_1\", text: \"Till\"), (id: \"c_2\", text: \"till\")]}), \
            (id: \"s_2\", title: \"Tracks\", cards: {\"l_1\": [(id: \"c_3\", text: \"App\")]})])])";
        load_str(text, "test").expect("a journey")
    }

    fn land_all(document: &mut Document, surveys: &[Survey]) {
        let label = Label::one(Verb::Add, What::Survey);
        let edit = Edit { label, selection: Vec::new() };
        let done = History::new().edit(document, &mut IdSource::seeded(1), edit, |draft| {
            surveys.iter().for_each(|survey| {
                land(draft, survey.clone(), None);
            });
            Ok::<(), Infallible>(())
        });
        assert!(done.is_ok());
    }

    fn csat(counts: &[(i32, u64)]) -> Survey {
        Survey {
            answers: Answers::Counts(counts.iter().copied().collect()),
            source: "May".to_owned(),
            ..Survey::new(SurveyId(1), OrderKey::default(), Metric::Csat)
        }
    }

    fn group(name: &str) -> Group {
        let answers = Answers::Counts([(4, 2)].into_iter().collect());
        Group {
            name: name.to_owned(),
            period: String::new(),
            days: None,
            answers,
            blank: 1,
            rejected: 1,
        }
    }

    #[test]
    fn names_stand_for_what_is_called_so() {
        let document = document();
        let found = |split, name| meaning(&document, split, None, name);
        let step = |id| Found::One(Meaning::Step(StepId(id)));
        assert_eq!(found(Split::Step, " tracks"), step(2));
        assert_eq!(
            found(Split::Step, "Waits"),
            Found::None(vec!["Pays".to_owned(), "Tracks".to_owned()])
        );
        assert_eq!(found(Split::Touchpoint, "Till"), Found::One(Meaning::Touchpoint(CardId(1))));
        assert_eq!(found(Split::Touchpoint, "TILL"), Found::Several);
        assert_eq!(found(Split::Persona, "veikko"), Found::One(Meaning::Persona(PersonaId(2))));
        let at = meaning(&document, Split::Touchpoint, Some(StepId(1)), "App");
        assert!(matches!(at, Found::None(_)));
        assert_eq!(likely_split(&document, &[group(""), group("Aino")]), Some(Split::Persona));
        assert_eq!(likely_split(&document, &[group("Aino"), group("2026 Q1")]), None);
        assert_eq!(likely_split(&document, &[group("")]), None);
    }

    #[test]
    fn a_survey_at_a_step_measures_its_score() {
        let mut document = document();
        let at = |place, persona| Survey {
            place,
            persona,
            date: Some(Date::constant(2026, 5, 31)),
            ..csat(&[(1, 3), (2, 5), (3, 12), (4, 20), (5, 10)])
        };
        let aino = at(Some(SurveyPlace::Card(CardId(1))), Some(PersonaId(1)));
        let all = at(Some(SurveyPlace::Step(StepId(2))), None);
        land_all(&mut document, &[aino, all, at(None, None)]);
        for (step, who) in [(1, Traveller::Persona(PersonaId(1))), (2, Traveller::Everyone)] {
            let step = document.step(StepId(step)).expect("a step");
            let measure = step.scores[&who].satisfaction.clone().expect("a score");
            assert_eq!((measure.value, measure.evidence.n), (3.58, Some(50)));
            assert_eq!(measure.evidence.kind, EvidenceKind::Measured);
            assert_eq!(measure.evidence.source, "May");
        }
        assert_eq!(document.surveys().count(), 3);
    }

    #[test]
    fn the_same_survey_is_replaced_and_another_is_not() {
        let mut document = document();
        let first = Survey { target: Some(70.0), ..csat(&[(4, 9)]) };
        let other = Survey { period: "Q2".to_owned(), ..csat(&[(1, 1)]) };
        land_all(&mut document, &[first, other]);
        let before: Vec<SurveyId> = document.surveys().map(|survey| survey.id).collect();
        land_all(&mut document, &[csat(&[(5, 2)])]);
        let after: Vec<SurveyId> = document.surveys().map(|survey| survey.id).collect();
        assert_eq!(before, after);
        let replaced = document.surveys().next().expect("a survey");
        assert_eq!((replaced.answers.n(), replaced.target), (2, Some(70.0)));
    }

    #[test]
    fn an_older_survey_leaves_the_later_score() {
        let mut document = document();
        let at = |source: &str, day, answer| Survey {
            place: Some(SurveyPlace::Step(StepId(1))),
            source: source.to_owned(),
            date: Some(Date::constant(2026, day, 1)),
            ..csat(&[(answer, 40)])
        };
        land_all(&mut document, &[at("new", 6, 4), at("old", 1, 2)]);
        let score = |document: &Document| {
            let step = document.step(StepId(1)).expect("a step");
            step.scores[&Traveller::Everyone].satisfaction.as_ref().map(|measure| measure.value)
        };
        assert_eq!(score(&document), Some(4.0));
        land_all(&mut document, &[at("newer", 7, 5)]);
        assert_eq!(score(&document), Some(5.0));
    }

    #[test]
    fn an_older_period_of_the_same_source_leaves_the_later_score() {
        let mut document = document();
        let at = |period: &str, month, answer| Survey {
            place: Some(SurveyPlace::Step(StepId(1))),
            period: period.to_owned(),
            date: Some(Date::constant(2026, month, 1)),
            ..csat(&[(answer, 40)])
        };
        let score = |document: &Document| {
            let step = document.step(StepId(1)).expect("a step");
            step.scores[&Traveller::Everyone].satisfaction.as_ref().map(|measure| measure.value)
        };
        land_all(&mut document, &[at("Q2", 6, 4), at("Q1", 3, 2)]);
        assert_eq!(score(&document), Some(4.0));
        // The same again, corrected: also with an earlier day.
        land_all(&mut document, &[at("Q2", 5, 3)]);
        assert_eq!(score(&document), Some(3.0));
    }

    #[test]
    fn a_survey_that_moves_takes_its_score_with_it() {
        let mut document = document();
        let at = |source: &str, month, answer| Survey {
            place: Some(SurveyPlace::Step(StepId(1))),
            source: source.to_owned(),
            date: Some(Date::constant(2026, month, 1)),
            ..csat(&[(answer, 40)])
        };
        land_all(&mut document, &[at("old", 1, 2), at("new", 6, 4)]);
        let newest = document.surveys().next_back().map(|survey| survey.id).expect("a survey");
        let label = Label::one(Verb::Move, What::Survey);
        let edit = Edit { label, selection: Vec::new() };
        let mut history = History::new();
        let done = history.edit(&mut document, &mut IdSource::seeded(2), edit, |draft| {
            move_to(draft, newest, Some(SurveyPlace::Card(CardId(3))));
            Ok::<(), Infallible>(())
        });
        assert!(done.is_ok());
        let score = |document: &Document, step| {
            let step = document.step(StepId(step)).expect("a step");
            let scores = step.scores.get(&Traveller::Everyone);
            scores.and_then(|scores| scores.satisfaction.as_ref().map(|measure| measure.value))
        };
        assert_eq!((score(&document, 1), score(&document, 2)), (Some(2.0), Some(4.0)));
        let moved = document.survey(newest).expect("the survey");
        assert_eq!(moved.place, Some(SurveyPlace::Card(CardId(3))));
    }

    #[test]
    fn groups_of_a_period_have_it_and_their_own_last_day() {
        let day = |month, day| Date::constant(2026, month, day);
        let of = |period: &str, last| Group {
            period: period.to_owned(),
            days: Some(super::super::Days { first: day(1, 1), last }),
            ..group("Pays")
        };
        let groups = vec![of("Q1 2026", day(3, 30)), of("Q2 2026", day(6, 2))];
        let gathered = Gathered {
            whole: group(""),
            groups,
            first_rejected: Vec::new(),
            words: Vec::new(),
            set: None,
            days: None,
        };
        let meanings = vec![Meaning::Step(StepId(1)); 2];
        let all = surveys(&csat(&[]), &gathered, &meanings);
        let told: Vec<_> = all.iter().map(|one| (one.period.as_str(), one.date)).collect();
        assert_eq!(told, [("Q1 2026", Some(day(3, 30))), ("Q2 2026", Some(day(6, 2)))]);
    }

    #[test]
    fn groups_become_surveys_and_those_of_one_meaning_are_pooled() {
        let groups = vec![group("a"), group("b"), group("c"), group("d")];
        let gathered = Gathered {
            whole: group(""),
            groups,
            first_rejected: Vec::new(),
            words: Vec::new(),
            set: None,
            days: None,
        };
        let step = |id| Meaning::Step(StepId(id));
        let meanings = [step(1), Meaning::Nothing, step(2), step(1)];
        let all = surveys(&csat(&[]), &gathered, &meanings);
        let told: Vec<_> = all.iter().map(|one| (one.place, one.answers.n(), one.blank)).collect();
        let at = |id| Some(SurveyPlace::Step(StepId(id)));
        assert_eq!(told, [(at(1), 4, 2), (at(2), 2, 1)]);
        let whole = Gathered { groups: Vec::new(), ..gathered };
        assert_eq!(surveys(&csat(&[]), &whole, &[]).len(), 1);
    }
}
