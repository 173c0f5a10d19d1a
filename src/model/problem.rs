//! What is wrong with the data of a document: told as data, worded elsewhere.
//!
//! A problem hides nothing else and stops nothing. (What is remarkable about a journey, rather than
//! wrong with its data, is a finding: see `insight`.)

use super::{
    Answers, Card, Document, Measure, MeasureKind, RecordId, Stage, Step, Survey, SurveyPlace,
    Tally, Traveller,
};

/// What kind of problem it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemRule {
    /// A reference to a record that is not there.
    DanglingLink,
    /// A number that does not lie on its scale.
    OffScale,
}

impl ProblemRule {
    /// All rules.
    pub const ALL: [Self; 2] = [Self::DanglingLink, Self::OffScale];

    /// The rule's name in messages (`problem-…`) and in data for other programs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::DanglingLink => "dangling-link",
            Self::OffScale => "off-scale",
        }
    }
}

/// Where in a record the problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is the field of that name")]
pub enum Field {
    Measure(Traveller, MeasureKind),
    Severity,
    Share,
    GoingOn,
    Impact,
    Effort,
    Confidence,
    Reach,
    Target,
    Tally,
    Span,
    Personas,
    CausedBy,
    Answers,
    Handover,
    Next,
    Scores,
    Benchmark,
    Trait,
    Picture,
    Value,
    Links,
    Persona,
    Place,
    SurveyAnswers,
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What kind of problem.
    pub rule: ProblemRule,
    /// The record that has it.
    pub at: RecordId,
    /// The field of that record.
    pub field: Field,
    /// The number that is off its scale, or nothing.
    pub value: Option<f64>,
    /// The record that is referred to and missing, or nothing.
    pub missing: Option<RecordId>,
}

/// All problems of a document, in the order of its records.
#[must_use]
pub fn problems(document: &Document) -> Vec<Problem> {
    let mut found = Finder { document, at: RecordId::Journey, problems: Vec::new() };
    found.range(Field::Target, document.journey().target, 1.0, 5.0);
    for persona in document.personas() {
        found.at = persona.id.into();
        found.range(Field::Share, persona.share, 0.0, 1.0);
        persona.traits.iter().for_each(|one| found.level(Field::Trait, one.value));
        persona.picture.iter().for_each(|&id| found.link(Field::Picture, id));
    }
    document.stages().for_each(|stage| found.stage(stage));
    for step in document.steps() {
        found.step(step);
        for lane in document.lanes() {
            for card in document.cards_in(lane.id, step.id) {
                if let Some(card) = document.card(*card) {
                    found.card(card);
                }
            }
        }
    }
    for map in document.empathy_maps() {
        found.at = map.id.into();
        map.persona.iter().for_each(|&id| found.link(Field::Persona, id));
        for note in document.notes_of(map.id) {
            found.at = note.id.into();
            note.links.iter().for_each(|&id| found.link(Field::Links, id));
        }
    }
    document.surveys().for_each(|survey| found.survey(survey));
    found.problems
}

struct Finder<'a> {
    document: &'a Document,
    at: RecordId,
    problems: Vec<Problem>,
}

impl Finder<'_> {
    fn range(&mut self, field: Field, value: Option<f64>, low: f64, high: f64) {
        if let Some(value) = value.filter(|value| !(low..=high).contains(value)) {
            let rule = ProblemRule::OffScale;
            self.problems.push(Problem {
                rule,
                at: self.at,
                field,
                value: Some(value),
                missing: None,
            });
        }
    }

    fn level(&mut self, field: Field, value: Option<u8>) {
        self.range(field, value.map(f64::from), 1.0, 5.0);
    }

    fn link(&mut self, field: Field, to: impl Into<RecordId>) {
        let to = to.into();
        if !self.document.contains(to) {
            let rule = ProblemRule::DanglingLink;
            self.problems.push(Problem {
                rule,
                at: self.at,
                field,
                value: None,
                missing: Some(to),
            });
        }
    }

    fn tally(&mut self, tally: Option<Tally>) {
        if let Some(Tally { k, n }) = tally {
            self.range(Field::Tally, Some(f64::from(k)), 0.0, f64::from(n));
        }
    }

    fn stage(&mut self, stage: &Stage) {
        self.at = stage.id.into();
        for ((who, _), input) in &stage.value {
            if let Traveller::Persona(id) = *who {
                self.link(Field::Value, id);
            }
            for measure in [&input.benefits, &input.sacrifices] {
                self.range(Field::Value, measure.as_ref().map(|m| m.value), 0.0, 5.0);
            }
        }
    }

    fn survey(&mut self, survey: &Survey) {
        self.at = survey.id.into();
        survey.persona.iter().for_each(|&id| self.link(Field::Persona, id));
        match survey.place {
            Some(SurveyPlace::Step(id)) => self.link(Field::Place, id),
            Some(SurveyPlace::Card(id)) => self.link(Field::Place, id),
            None => {}
        }
        match &survey.answers {
            Answers::Counts(counts) => {
                let Some(scale) = survey.scale() else { return };
                for &answer in counts.keys().filter(|answer| !scale.contains(**answer)) {
                    let (low, high) = (scale.min.into(), scale.max.into());
                    self.range(Field::SurveyAnswers, Some(answer.into()), low, high);
                }
            }
            #[allow(clippy::cast_precision_loss, reason = "only compared and shown")]
            Answers::Share(share) => {
                self.range(Field::SurveyAnswers, Some(share.k as f64), 0.0, share.n as f64);
            }
            Answers::Numbers(numbers) => {
                self.range(Field::SurveyAnswers, Some(numbers.deviation), 0.0, f64::MAX);
            }
        }
    }

    fn step(&mut self, step: &Step) {
        self.at = step.id.into();
        self.range(Field::Benchmark, step.benchmark, 1.0, 5.0);
        self.range(Field::GoingOn, step.going_on, 0.0, 1.0);
        for (&next, branch) in &step.next {
            self.link(Field::Next, next);
            self.range(Field::Share, branch.share, 0.0, 1.0);
        }
        for (&who, scores) in &step.scores {
            if let Traveller::Persona(id) = who {
                self.link(Field::Scores, id);
            }
            for kind in MeasureKind::ALL {
                let value = scores.get(kind).filter(|m| !Measure::is_on_scale(m)).map(|m| m.value);
                self.range(Field::Measure(who, kind), value, 1.0, 5.0);
            }
        }
    }

    fn card(&mut self, card: &Card) {
        self.at = card.id.into();
        card.last_step.iter().for_each(|&id| self.link(Field::Span, id));
        card.personas.iter().for_each(|&id| self.link(Field::Personas, id));
        if let Some(standard) = card.touchpoint.as_ref().and_then(|t| t.standard.as_ref()) {
            self.range(Field::Share, standard.goal, 0.0, 1.0);
            self.tally(standard.met);
        }
        if let Some(pain) = &card.pain {
            self.level(Field::Severity, pain.severity);
            self.range(Field::Share, pain.share, 0.0, 1.0);
            pain.caused_by.iter().for_each(|&id| self.link(Field::CausedBy, id));
        }
        if let Some(opportunity) = &card.opportunity {
            self.level(Field::Impact, opportunity.impact);
            self.level(Field::Effort, opportunity.effort);
            self.range(Field::Confidence, opportunity.confidence.map(f64::from), 0.0, 100.0);
            self.range(Field::Reach, opportunity.reach, 0.0, f64::MAX);
            opportunity.answers.iter().for_each(|&id| self.link(Field::Answers, id));
        }
        if let Some(promise) = &card.promise {
            self.tally(promise.kept);
        }
        if let Some(handover) = &card.handover {
            handover.giver.iter().for_each(|&id| self.link(Field::Handover, id));
            handover.receiver.iter().for_each(|&id| self.link(Field::Handover, id));
        }
        if let Some(listening) = &card.listening {
            self.tally(listening.response);
        }
    }
}
