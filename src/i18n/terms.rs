//! The names of the model's kinds, by kind instead of by key.

use crate::model::{
    Channel, Dimension, Document, EvidenceKind, Field, Hue, Lane, LaneKind, LineKind, LoopState,
    MeasureKind, OpportunityKind, OpportunityStatus, PersonaKind, ProblemRule, Section, State,
    Tally, TimeUnit, Traveller,
};

use super::Words;

impl Words {
    /// A message that a kind is sure to have; tests hold that each does.
    fn term(self, key: &str) -> &'static str {
        self.find(key).unwrap_or_else(|| {
            log::error!("no term is called `{key}`");
            ""
        })
    }

    /// A row's name where its author gave none: "Pain points".
    #[must_use]
    pub fn lane(self, kind: LaneKind) -> &'static str {
        self.term(&format!("lane-{}", kind.key()))
    }

    /// The name of a traveller: the persona's, or that of all customers.
    #[must_use]
    pub fn traveller(self, document: &Document, who: Traveller) -> String {
        match who {
            Traveller::Everyone => self.get("traveller-everyone").to_owned(),
            Traveller::Persona(id) => match document.persona(id) {
                Some(persona) => self.titled(&persona.name, "untitled-persona").to_owned(),
                None => id.to_string(),
            },
        }
    }

    /// A row's own name, or that of its kind.
    #[must_use]
    pub fn lane_titled(self, lane: &Lane) -> &str {
        match lane.title.trim() {
            "" => self.lane(lane.kind),
            title => title,
        }
    }

    /// What belongs in a row of that kind, in a sentence.
    #[must_use]
    pub fn lane_prompt(self, kind: LaneKind) -> &'static str {
        self.term(&format!("lane-{}-prompt", kind.key()))
    }

    /// A blueprint line: "line of visibility".
    #[must_use]
    pub fn line(self, kind: LineKind) -> &'static str {
        self.term(&format!("line-{}", kind.key()))
    }

    /// A card of a row of that kind, in the singular: "Pain point". Rows without cards give the row's
    /// own name.
    #[must_use]
    pub fn card(self, kind: LaneKind) -> &'static str {
        let key = if kind.holds_cards() { "card" } else { "lane" };
        self.term(&format!("{key}-{}", kind.key()))
    }

    /// A channel; the user's own by the name that it was given.
    #[must_use]
    pub fn channel(self, channel: &Channel) -> &str {
        match channel {
            Channel::Own(name) => name,
            known => self.term(&format!("channel-{}", known.key())),
        }
    }

    /// Current or future state.
    #[must_use]
    pub fn state(self, state: State) -> &'static str {
        self.term(match state {
            State::Current => "state-current",
            State::Future => "state-future",
        })
    }

    /// A section of an empathy map: "Sees".
    #[must_use]
    pub fn section(self, section: Section) -> &'static str {
        self.term(section_key(section))
    }

    /// Who a persona is to the organisation.
    #[must_use]
    pub fn persona_kind(self, kind: PersonaKind) -> &'static str {
        self.term(match kind {
            PersonaKind::External => "persona-external",
            PersonaKind::Internal => "persona-internal",
            PersonaKind::Stakeholder => "persona-stakeholder",
        })
    }

    /// What it comes to that a promise was kept so many times, where that was not always.
    #[must_use]
    pub fn kept(self, kept: Tally) -> &'static str {
        let share = kept.share().unwrap_or_default();
        self.term(match share {
            _ if kept.k == 0 => "report-verdict-short",
            share if share < 0.5 => "report-verdict-mostly-not",
            _ => "report-verdict-not-always",
        })
    }

    /// One of the five faces of the curve's axis, from 1; nothing for another number.
    #[must_use]
    pub fn face(self, score: u8) -> &'static str {
        self.find(&format!("face-{score}")).unwrap_or_default()
    }

    /// How something is known.
    #[must_use]
    pub fn evidence(self, kind: EvidenceKind) -> &'static str {
        self.term(match kind {
            EvidenceKind::Assumed => "evidence-assumed",
            EvidenceKind::Observed => "evidence-observed",
            EvidenceKind::Measured => "evidence-measured",
        })
    }

    /// What it means that something is known that way, in a sentence.
    #[must_use]
    pub fn evidence_meaning(self, kind: EvidenceKind) -> &'static str {
        self.term(match kind {
            EvidenceKind::Assumed => "evidence-assumed-meaning",
            EvidenceKind::Observed => "evidence-observed-meaning",
            EvidenceKind::Measured => "evidence-measured-meaning",
        })
    }

    /// What one of the three numbers of a step tells, in a sentence.
    #[must_use]
    pub fn measure_meaning(self, kind: MeasureKind) -> &'static str {
        self.term(match kind {
            MeasureKind::Satisfaction => "measure-satisfaction-meaning",
            MeasureKind::Expectation => "measure-expectation-meaning",
            MeasureKind::Importance => "measure-importance-meaning",
        })
    }

    /// One of the three numbers of a step.
    #[must_use]
    pub fn measure(self, kind: MeasureKind) -> &'static str {
        self.term(match kind {
            MeasureKind::Satisfaction => "measure-satisfaction",
            MeasureKind::Expectation => "measure-expectation",
            MeasureKind::Importance => "measure-importance",
        })
    }

    /// A state of the feedback loop.
    #[must_use]
    pub fn loop_state(self, state: LoopState) -> &'static str {
        self.term(match state {
            LoopState::Heard => "loop-heard",
            LoopState::Acknowledged => "loop-acknowledged",
            LoopState::ActedOn => "loop-acted-on",
            LoopState::CustomerTold => "loop-customer-told",
        })
    }

    /// What an opportunity would change.
    #[must_use]
    pub fn opportunity_kind(self, kind: OpportunityKind) -> &'static str {
        self.term(match kind {
            OpportunityKind::Process => "opportunity-process",
            OpportunityKind::Product => "opportunity-product",
            OpportunityKind::Communication => "opportunity-communication",
            OpportunityKind::Training => "opportunity-training",
            OpportunityKind::Appreciation => "opportunity-appreciation",
        })
    }

    /// How far an opportunity has come.
    #[must_use]
    pub fn opportunity_status(self, status: OpportunityStatus) -> &'static str {
        self.term(match status {
            OpportunityStatus::Idea => "status-idea",
            OpportunityStatus::Planned => "status-planned",
            OpportunityStatus::Doing => "status-doing",
            OpportunityStatus::Done => "status-done",
            OpportunityStatus::Dropped => "status-dropped",
        })
    }

    /// A colour's name.
    #[must_use]
    pub fn hue(self, hue: Hue) -> &'static str {
        self.term(match hue {
            Hue::Blue => "hue-blue",
            Hue::Amber => "hue-amber",
            Hue::Green => "hue-green",
            Hue::Purple => "hue-purple",
            Hue::Rose => "hue-rose",
            Hue::Teal => "hue-teal",
            Hue::Brown => "hue-brown",
            Hue::Slate => "hue-slate",
        })
    }

    /// A dimension of customer value.
    #[must_use]
    pub fn dimension(self, dimension: Dimension) -> &'static str {
        self.term(&format!("insight-{}", dimension.key()))
    }

    /// A unit of time, in the plural as in a list: "minutes".
    #[must_use]
    pub fn time_unit(self, unit: TimeUnit) -> &'static str {
        self.term(match unit {
            TimeUnit::Second => "unit-second",
            TimeUnit::Minute => "unit-minute",
            TimeUnit::Hour => "unit-hour",
            TimeUnit::Day => "unit-day",
            TimeUnit::Week => "unit-week",
            TimeUnit::Month => "unit-month",
        })
    }

    /// What is wrong, as a heading.
    #[must_use]
    pub fn problem(self, rule: ProblemRule) -> &'static str {
        self.term(match rule {
            ProblemRule::DanglingLink => "problem-dangling-link",
            ProblemRule::OffScale => "problem-off-scale",
        })
    }

    /// The field that a problem is in.
    #[must_use]
    pub fn field(self, field: Field) -> &'static str {
        match field {
            Field::Measure(_, kind) => self.measure(kind),
            other => self.term(field_key(other)),
        }
    }
}

fn field_key(field: Field) -> &'static str {
    match field {
        Field::Measure(..) | Field::Scores => "field-scores",
        Field::Severity => "field-severity",
        Field::Share => "field-share",
        Field::GoingOn => "field-going-on",
        Field::Impact => "field-impact",
        Field::Effort => "field-effort",
        Field::Confidence => "field-confidence",
        Field::Reach => "field-reach",
        Field::Target => "field-target",
        Field::Tally => "field-tally",
        Field::Span => "field-span",
        Field::Personas => "field-personas",
        Field::CausedBy => "field-caused-by",
        Field::Answers => "field-answers",
        Field::Handover => "field-handover",
        Field::Next => "field-next",
        Field::Benchmark => "field-benchmark",
        Field::Trait => "field-traits",
        Field::Picture => "field-picture",
        Field::Value => "field-value",
        Field::Links => "field-links",
        Field::Persona => "field-persona",
        Field::Place => "field-place",
        Field::SurveyAnswers => "field-survey-answers",
    }
}

/// The message key of a section of an empathy map; what it asks for is kept beside it.
#[must_use]
pub fn section_key(section: Section) -> &'static str {
    match section {
        Section::Who => "empathy-who",
        Section::NeedsToDo => "empathy-do",
        Section::Sees => "empathy-sees",
        Section::Says => "empathy-says",
        Section::Does => "empathy-does",
        Section::Hears => "empathy-hears",
        Section::Pains => "empathy-pains",
        Section::Gains => "empathy-gains",
        Section::Thinks => "empathy-mind",
        Section::Feels => "empathy-feels",
    }
}
