//! What a field says, in a form that can be worded whatever record it comes from.

use std::collections::BTreeSet;

use super::FieldEdit;
use crate::model::{
    Answers, Better, Branch, Channel, Date, EmpathyForm, Evidence, Hue, LaneKind, LineKind,
    LoopMark, Measure, Metric, OpportunityKind, OpportunityStatus, PersonaKind, Picture, RecordId,
    Scale, Scores, Section, State, SurveyPlace, Tally, Timespan, Trait, ValueInput,
};
use crate::model::{CardId, EmpathyId, LaneId, PersonaId, PictureId, StageId, StepId};

/// What a field says.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "each is the type of the model that it holds")]
pub enum Value {
    /// That it says nothing.
    Nothing,
    Text(String),
    Number(f64),
    /// A whole number of things.
    Count(u64),
    Flag(bool),
    Date(Date),
    Span(Timespan),
    Measure(Measure),
    Evidence(Evidence),
    Tally(Tally),
    Answers(Answers),
    Scale(Scale),
    Branch(Branch),
    Mark(LoopMark),
    Trait(Trait),
    Term(Term),
    /// Another record.
    Link(RecordId),
    /// A picture, by its size in bytes.
    Bytes(u64),
    List(Vec<Value>),
    /// Several fields of its own, those that say something.
    Fields(Vec<FieldEdit>),
}

/// A word that the model knows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the type of the model that it holds")]
pub enum Term {
    State(State),
    Hue(Hue),
    PersonaKind(PersonaKind),
    Lane(LaneKind),
    Line(LineKind),
    Section(Section),
    Form(EmpathyForm),
    Channel(Channel),
    OpportunityKind(OpportunityKind),
    Status(OpportunityStatus),
    Metric(Metric),
    Better(Better),
}

/// What can be told as a [`Value`].
pub(super) trait Tell {
    fn tell(&self) -> Value;
}

macro_rules! tell {
    ($($type:ty: $this:ident => $value:expr;)*) => {$(
        impl Tell for $type {
            fn tell(&self) -> Value {
                let $this = self;
                $value
            }
        }
    )*};
}

tell! {
    String: text => if text.is_empty() { Value::Nothing } else { Value::Text(text.clone()) };
    f64: number => Value::Number(*number);
    u8: number => Value::Number(f64::from(*number));
    u64: count => Value::Count(*count);
    bool: flag => Value::Flag(*flag);
    Date: date => Value::Date(*date);
    Timespan: span => Value::Span(*span);
    Measure: measure => Value::Measure(measure.clone());
    Evidence: evidence => Value::Evidence(evidence.clone());
    Tally: tally => Value::Tally(*tally);
    Answers: answers => Value::Answers(answers.clone());
    Scale: scale => Value::Scale(*scale);
    Branch: branch => Value::Branch(branch.clone());
    LoopMark: mark => Value::Mark(mark.clone());
    Trait: one => Value::Trait(one.clone());
    State: word => Value::Term(Term::State(*word));
    Hue: word => Value::Term(Term::Hue(*word));
    PersonaKind: word => Value::Term(Term::PersonaKind(*word));
    LaneKind: word => Value::Term(Term::Lane(*word));
    LineKind: word => Value::Term(Term::Line(*word));
    Section: word => Value::Term(Term::Section(*word));
    EmpathyForm: word => Value::Term(Term::Form(*word));
    Channel: word => Value::Term(Term::Channel(word.clone()));
    OpportunityKind: word => Value::Term(Term::OpportunityKind(*word));
    OpportunityStatus: word => Value::Term(Term::Status(*word));
    Metric: word => Value::Term(Term::Metric(*word));
    Better: word => Value::Term(Term::Better(*word));
    PersonaId: id => Value::Link((*id).into());
    StageId: id => Value::Link((*id).into());
    StepId: id => Value::Link((*id).into());
    LaneId: id => Value::Link((*id).into());
    CardId: id => Value::Link((*id).into());
    EmpathyId: id => Value::Link((*id).into());
    PictureId: id => Value::Link((*id).into());
    SurveyPlace: place => match place {
        SurveyPlace::Step(id) => id.tell(),
        SurveyPlace::Card(id) => id.tell(),
    };
    Picture: picture => Value::Bytes(picture.bytes.len() as u64);
    Scores: scores => super::records::scores_told(scores);
    ValueInput: input => super::records::input_told(input);
}

impl<T: Tell> Tell for Option<T> {
    fn tell(&self) -> Value {
        self.as_ref().map_or(Value::Nothing, Tell::tell)
    }
}

impl<T: Tell> Tell for Vec<T> {
    fn tell(&self) -> Value {
        list(self.iter())
    }
}

impl<T: Tell> Tell for BTreeSet<T> {
    fn tell(&self) -> Value {
        list(self.iter())
    }
}

fn list<'a, T: Tell + 'a>(items: impl ExactSizeIterator<Item = &'a T>) -> Value {
    if items.len() == 0 { Value::Nothing } else { Value::List(items.map(Tell::tell).collect()) }
}
