//! Findings: what is remarkable about a journey, as data.
//!
//! A finding is no mistake in the file (that is a [`crate::model::Problem`]) but something that a
//! practitioner would ask about. Each rule looks at cards in the lane that shows them as such: a
//! card moved out of the pain point lane is no pain point any more, even though it keeps its
//! severity.
//!
//! A card on which nothing stands yet is being written, and nobody is asked about it.
//!
//! In a future state nothing can be measured yet. While nothing on such a map was even tried with
//! customers, one finding says so for the whole map, instead of one for each score and moment of
//! truth.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;

use crate::model::{
    Card, CardId, Date, Document, Evidence, EvidenceKind, LaneKind, LoopState, Measure,
    MeasureKind, Opportunity, OpportunityStatus, Pain, RecordId, Section, State, Step, Survey,
    SurveyPlace, Traveller,
};

use super::again::Again;
use super::columns::Columns;
use super::empathy::unlinked_notes;
use super::{
    Answers, Goal, PromiseOutcome, Reading, Series, is_over_served, is_pain_point, promise_outcome,
    series, severe_pains, standard_result, step_satisfaction, survey_step,
};

/// What kind of finding it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingRule {
    /// A severe pain point that no opportunity answers, and about which nothing was done either.
    SeverePain,
    /// A moment of truth where satisfaction is not measured and nobody was asked anything.
    MomentUnmeasured,
    /// A moment of truth that is held to no service standard.
    MomentWithoutStandard,
    /// A step where all satisfaction scores are assumed.
    ScoreAssumed,
    /// A pain point that is assumed.
    PainAssumed,
    /// A promise of which nobody knows what came.
    PromiseWithoutOutcome,
    /// A promise that was kept, but not every time.
    PromiseNotKept,
    /// An outcome that is worse than what was promised.
    OutcomeShort,
    /// A service standard that was met less often than it should be.
    StandardMissed,
    /// The same, but the goal lies within the interval: it could be chance.
    StandardPerhapsMissed,
    /// Satisfaction well above what the step matters.
    OverServed,
    /// An opportunity that nobody answers for.
    OpportunityWithoutOwner,
    /// An opportunity whose success will not be measured.
    OpportunityWithoutMeasure,
    /// An opportunity without a date.
    OpportunityWithoutDue,
    /// An opportunity that is done, and nothing was measured there since.
    DoneUnmeasured,
    /// Feedback that was heard, and the customer was not told what came of it.
    NobodyTold,
    /// A pain on an empathy map that no card of the journey stands for.
    EmpathyPainUnmapped,
    /// A gain, likewise.
    EmpathyGainUnmapped,
    /// A future state that no customer has tried.
    FutureUntried,
    /// A measured score with few answers.
    FewAnswers,
    /// A survey older than a year.
    OldSurvey,
}

impl FindingRule {
    /// All rules, the gravest first.
    pub const ALL: [Self; 21] = [
        Self::SeverePain,
        Self::MomentUnmeasured,
        Self::MomentWithoutStandard,
        Self::ScoreAssumed,
        Self::PainAssumed,
        Self::PromiseWithoutOutcome,
        Self::PromiseNotKept,
        Self::OutcomeShort,
        Self::StandardMissed,
        Self::StandardPerhapsMissed,
        Self::OverServed,
        Self::OpportunityWithoutOwner,
        Self::OpportunityWithoutMeasure,
        Self::OpportunityWithoutDue,
        Self::DoneUnmeasured,
        Self::NobodyTold,
        Self::EmpathyPainUnmapped,
        Self::EmpathyGainUnmapped,
        Self::FutureUntried,
        Self::FewAnswers,
        Self::OldSurvey,
    ];

    /// The rule's name in messages (`finding-…`) and in data for other programs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SeverePain => "severe-pain",
            Self::MomentUnmeasured => "moment-unmeasured",
            Self::MomentWithoutStandard => "moment-without-standard",
            Self::ScoreAssumed => "score-assumed",
            Self::PainAssumed => "pain-assumed",
            Self::PromiseWithoutOutcome => "promise-without-outcome",
            Self::PromiseNotKept => "outcome-short-kept",
            Self::OutcomeShort => "outcome-short",
            Self::StandardPerhapsMissed => "standard-missed-perhaps",
            Self::StandardMissed => "standard-missed",
            Self::OverServed => "over-served",
            Self::OpportunityWithoutOwner => "opportunity-without-owner",
            Self::OpportunityWithoutMeasure => "opportunity-without-measure",
            Self::OpportunityWithoutDue => "opportunity-without-due",
            Self::DoneUnmeasured => "done-unmeasured",
            Self::NobodyTold => "nobody-told",
            Self::EmpathyPainUnmapped => "empathy-pain-unmapped",
            Self::EmpathyGainUnmapped => "empathy-gain-unmapped",
            Self::FutureUntried => "future-untried",
            Self::FewAnswers => "few-answers",
            Self::OldSurvey => "old-survey",
        }
    }
}

/// A piece of data that a message shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg {
    /// A whole number.
    Count(u32),
    /// A number.
    Number(f64),
    /// A share, 0–1, shown in percent.
    Share(f64),
    /// A day.
    Day(Date),
}

/// One finding: what, where, about whom, and the data that its message shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What kind.
    pub rule: FindingRule,
    /// The record that it is about.
    pub at: RecordId,
    /// Whose number it is about, where it is about one.
    pub who: Option<Traveller>,
    /// What its message shows, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// All findings, along the journey: the map's own, then step by step, the step's before its cards';
/// then what the empathy maps know and the map does not show.
/// Without a date of today nothing is said about age; the clock is never read here.
#[must_use]
pub fn findings(document: &Document, today: Option<Date>) -> Vec<Finding> {
    let untried = document.journey().state == State::Future && !anything_known(document);
    let year_ago = today.and_then(|today| today.checked_sub(1.year()).ok());
    let severe = severe_pains(document).into_iter().filter(|pain| !pain.has_opportunity);
    let unanswered = severe.map(|pain| (pain.card, pain.severity)).collect();
    let columns = Columns::of(document);
    let surveyed = document.surveys().filter(|survey| survey.answers.n() > 0);
    let surveyed = surveyed.filter_map(|survey| survey.place).collect();
    let again = Again::of(document, today);
    let found = Vec::new();
    let mut finder = Finder { columns, untried, year_ago, unanswered, surveyed, again, found };
    if untried {
        finder.add(FindingRule::FutureUntried, RecordId::Journey, []);
    }
    for step in document.steps() {
        finder.step(step);
        for lane in document.lanes() {
            let cards = document.cards_in(lane.id, step.id);
            let cards = cards.iter().filter_map(|id| document.card(*id));
            for card in cards.filter(|card| !card.is_blank()) {
                finder.card(document, lane.kind, card);
            }
        }
    }
    for map in document.empathy_maps() {
        for note in unlinked_notes(document, map.id) {
            let rule = match note.section {
                Section::Gains => FindingRule::EmpathyGainUnmapped,
                _ => FindingRule::EmpathyPainUnmapped,
            };
            finder.add(rule, note.id, []);
        }
    }
    for latest in series(document).iter().filter_map(Series::latest) {
        finder.survey(document, latest);
    }
    finder.found
}

/// The satisfaction scores of a step that lie on their scale.
fn satisfaction_of(step: &Step) -> impl Iterator<Item = &Measure> {
    let scores = step.scores.values().filter_map(|scores| scores.satisfaction.as_ref());
    scores.filter(|measure| measure.is_on_scale())
}

/// Whether any number or card of the map was observed or measured.
fn anything_known(document: &Document) -> bool {
    let is_known = |evidence: &Evidence| evidence.kind > EvidenceKind::Assumed;
    let scores = document.steps().flat_map(|step| step.scores.values());
    scores
        .flat_map(|scores| MeasureKind::ALL.into_iter().filter_map(|kind| scores.get(kind)))
        .any(|measure| is_known(&measure.evidence))
        || document.cards().any(|card| card.evidence.as_ref().is_some_and(is_known))
        || document.surveys().any(|survey| survey.answers.n() > 0)
}

struct Finder<'a> {
    columns: Columns<'a>,
    untried: bool,
    year_ago: Option<Date>,
    /// The severe pain points that nothing answers, and how severe they are.
    unanswered: BTreeMap<CardId, u8>,
    /// What customers were asked about.
    surveyed: BTreeSet<SurveyPlace>,
    /// What was measured where, and when.
    again: Again,
    found: Vec<Finding>,
}

impl Finder<'_> {
    fn add<const N: usize>(
        &mut self,
        rule: FindingRule,
        at: impl Into<RecordId>,
        args: [(&'static str, Arg); N],
    ) {
        self.found.push(Finding { rule, at: at.into(), who: None, args: args.to_vec() });
    }

    fn step(&mut self, step: &Step) {
        let satisfaction = || satisfaction_of(step);
        let assumed = satisfaction().all(|m| m.evidence.kind == EvidenceKind::Assumed);
        if !self.untried && assumed && satisfaction().next().is_some() {
            self.add(FindingRule::ScoreAssumed, step.id, []);
        }
        for (&who, scores) in &step.scores {
            if is_over_served(scores)
                && let (Some(satisfaction), Some(importance)) =
                    (&scores.satisfaction, &scores.importance)
            {
                let args = vec![
                    ("satisfaction", Arg::Number(satisfaction.value)),
                    ("importance", Arg::Number(importance.value)),
                ];
                let rule = FindingRule::OverServed;
                self.found.push(Finding { rule, at: step.id.into(), who: Some(who), args });
            }
            let evidence = MeasureKind::ALL
                .into_iter()
                .filter_map(|kind| scores.get(kind))
                .map(|measure| &measure.evidence);
            self.surveys(step.id.into(), Some(who), evidence);
        }
    }

    /// What the surveys behind one traveller's numbers, or behind one card, ask about: the one with
    /// the fewest answers, and the oldest.
    fn surveys<'e>(
        &mut self,
        at: RecordId,
        who: Option<Traveller>,
        evidence: impl Iterator<Item = &'e Evidence> + Clone,
    ) {
        let measured = evidence.filter(|evidence| evidence.kind == EvidenceKind::Measured);
        let fewest = measured.clone().filter_map(|evidence| evidence.n).min();
        if let Some(n) = fewest.filter(|n| Answers::of(*n).are_few()) {
            let rule = FindingRule::FewAnswers;
            self.found.push(Finding { rule, at, who, args: vec![("n", Arg::Count(n))] });
        }
        let oldest = measured.filter_map(|evidence| evidence.date).min();
        if let (Some(date), Some(year_ago)) = (oldest, self.year_ago)
            && date < year_ago
        {
            let rule = FindingRule::OldSurvey;
            self.found.push(Finding { rule, at, who, args: vec![("date", Arg::Day(date))] });
        }
    }

    /// The latest survey of a series. One from which the score at its step was taken is told of with
    /// that score: a measured score with as many answers from the same day.
    fn survey(&mut self, document: &Document, (survey, reading): (&Survey, Reading)) {
        let evidence = Evidence {
            kind: EvidenceKind::Measured,
            source: String::new(),
            date: survey.date,
            n: Some(u32::try_from(reading.n()).unwrap_or(u32::MAX)),
        };
        let is_scored = step_satisfaction(survey).is_some()
            && survey_step(document, survey).and_then(|id| document.step(id)).is_some_and(|step| {
                let who = survey.persona.map_or(Traveller::Everyone, Traveller::Persona);
                step.measure(who, MeasureKind::Satisfaction).is_some_and(|measure| {
                    let Evidence { kind, source: _, date, n } = &measure.evidence;
                    (kind, date, n) == (&evidence.kind, &evidence.date, &evidence.n)
                })
            });
        if is_scored || reading.n() == 0 {
            return;
        }
        let who = survey.persona.map(Traveller::Persona);
        self.surveys(survey.id.into(), who, [&evidence].into_iter());
    }

    fn card(&mut self, document: &Document, kind: LaneKind, card: &Card) {
        match kind {
            LaneKind::Touchpoints => self.touchpoint(card),
            LaneKind::Opportunities => self.opportunity(document, card),
            LaneKind::Promises => self.promise(card),
            _ => {}
        }
        if is_pain_point(kind, card) {
            self.pain(card);
        }
        self.surveys(card.id.into(), None, card.evidence.iter());
    }

    fn touchpoint(&mut self, card: &Card) {
        let touchpoint = card.touchpoint.as_deref();
        if touchpoint.is_some_and(|touchpoint| touchpoint.moment_of_truth) {
            let measured = self
                .columns
                .under(card)
                .iter()
                .flat_map(|step| satisfaction_of(step))
                .any(|measure| measure.evidence.kind == EvidenceKind::Measured);
            let asked = self.surveyed.contains(&SurveyPlace::Card(card.id))
                || self
                    .columns
                    .under(card)
                    .iter()
                    .any(|step| self.surveyed.contains(&SurveyPlace::Step(step.id)));
            if !measured && !asked && !self.untried {
                self.add(FindingRule::MomentUnmeasured, card.id, []);
            }
            if touchpoint.is_none_or(|touchpoint| touchpoint.standard.is_none()) {
                self.add(FindingRule::MomentWithoutStandard, card.id, []);
            }
        }
        let standard = touchpoint.and_then(|touchpoint| touchpoint.standard.as_ref());
        if let Some(standard) = standard
            && let Some(result) = standard_result(standard)
            && let (Some(goal), Some(aim)) = (result.goal, standard.goal)
        {
            let rule = match goal {
                Goal::Met | Goal::PerhapsMet => return,
                Goal::PerhapsMissed => FindingRule::StandardPerhapsMissed,
                Goal::Missed => FindingRule::StandardMissed,
            };
            let args = [
                ("k", Arg::Count(result.met.k)),
                ("n", Arg::Count(result.met.n)),
                ("goal", Arg::Share(aim)),
            ];
            self.add(rule, card.id, args);
        }
    }

    fn pain(&mut self, card: &Card) {
        let pain = card.pain.as_deref();
        if let Some(&severity) = self.unanswered.get(&card.id) {
            let args = [("severity", Arg::Count(severity.into()))];
            self.add(FindingRule::SeverePain, card.id, args);
        }
        let evidence = card.evidence.as_ref().map(|evidence| evidence.kind).unwrap_or_default();
        if evidence == EvidenceKind::Assumed {
            self.add(FindingRule::PainAssumed, card.id, []);
        }
        let state = pain.and_then(Pain::loop_state);
        if state.is_some_and(|state| state < LoopState::CustomerTold) {
            self.add(FindingRule::NobodyTold, card.id, []);
        }
    }

    /// What an opportunity still lacks. A dropped one needs nothing; a done one needs no owner and
    /// no date any more, but still a measure, and then numbers: without them nobody knows whether it
    /// helped.
    fn opportunity(&mut self, document: &Document, card: &Card) {
        let none = Opportunity::default();
        let opportunity = card.opportunity.as_deref().unwrap_or(&none);
        if opportunity.status == OpportunityStatus::Dropped {
            return;
        }
        let is_open = opportunity.status != OpportunityStatus::Done;
        if is_open && opportunity.owner.trim().is_empty() {
            self.add(FindingRule::OpportunityWithoutOwner, card.id, []);
        }
        if opportunity.measure.trim().is_empty() {
            self.add(FindingRule::OpportunityWithoutMeasure, card.id, []);
        }
        if is_open && opportunity.due.is_none() {
            self.add(FindingRule::OpportunityWithoutDue, card.id, []);
        }
        let again = !is_open && !self.untried;
        if again && !self.again.is_measured(document, &self.columns, card, opportunity) {
            self.add(FindingRule::DoneUnmeasured, card.id, []);
        }
    }

    fn promise(&mut self, card: &Card) {
        let outcome = card.promise.as_deref().map(promise_outcome);
        match outcome.unwrap_or(PromiseOutcome::Unknown) {
            PromiseOutcome::Unknown => self.add(FindingRule::PromiseWithoutOutcome, card.id, []),
            PromiseOutcome::KeptSometimes(kept) => {
                let args = [("k", Arg::Count(kept.k)), ("n", Arg::Count(kept.n))];
                self.add(FindingRule::PromiseNotKept, card.id, args);
            }
            PromiseOutcome::Short { promised, outcome } => {
                let args = [("promised", Arg::Number(promised)), ("outcome", Arg::Number(outcome))];
                self.add(FindingRule::OutcomeShort, card.id, args);
            }
            PromiseOutcome::Kept | PromiseOutcome::Unjudged => {}
        }
    }
}

#[cfg(test)]
mod tests;
