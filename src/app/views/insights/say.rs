//! What the cards are made of: the document, what is said about it, and the words.

use crate::app::digest::Digest;
use crate::i18n::Words;
use crate::insight::{self, Factor, Insights, Reading, survey_step};
use crate::layout::map::persona_mark;
use crate::layout::marks::Shape;
use crate::layout::scene::{Ink, Tag};
use crate::model::{CardId, Document, RecordId, StepId, Survey, SurveyId, Traveller};
use crate::wording;

/// Everything that a card may say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Say<'a> {
    pub(super) document: &'a Document,
    pub(super) digest: &'a Digest,
    pub(super) words: Words,
}

impl<'a> Say<'a> {
    pub(super) fn insights(self) -> &'a Insights {
        &self.digest.insights
    }

    pub(super) fn get(self, key: &str) -> String {
        self.words.get(key).to_owned()
    }

    pub(super) fn step(self, id: StepId) -> String {
        let title = self.document.step(id).map(|step| step.title.trim()).unwrap_or_default();
        if title.is_empty() { self.words.get("untitled-step") } else { title }.to_owned()
    }

    pub(super) fn card(self, id: CardId) -> String {
        let text = self.document.card(id).map(|card| card.text.trim()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default();
        if line.is_empty() { self.words.get("untitled-card") } else { line }.to_owned()
    }

    pub(super) fn step_of(self, id: CardId) -> String {
        self.document.card(id).map(|card| self.step(card.step)).unwrap_or_default()
    }

    pub(super) fn who(self, who: Traveller) -> String {
        wording::traveller(self.words, self.document, who)
    }

    /// A traveller's colour and shape.
    pub(super) fn mark(self, who: Traveller) -> (Ink, Shape) {
        match who {
            Traveller::Everyone => (Ink::Everyone, Shape::Hexagon),
            Traveller::Persona(id) => persona_mark(self.document, id)
                .map_or((Ink::TextMuted, Shape::Circle), |(hue, shape)| (Ink::Persona(hue), shape)),
        }
    }

    pub(super) fn survey(self, id: SurveyId) -> Option<&'a Survey> {
        self.document.survey(id).map(AsRef::as_ref)
    }

    /// The metric, where it was asked, and who was: "CSAT · Pays · Aino".
    pub(super) fn metric(self, survey: &Survey) -> String {
        let whom = survey.persona.map(|id| self.who(Traveller::Persona(id)));
        let place = survey_step(self.document, survey).map(|step| self.step(step));
        let name = Some(self.words.metric_name(survey));
        name.into_iter().chain(place).chain(whom).collect::<Vec<_>>().join(" · ")
    }

    pub(super) fn value(self, survey: &Survey, reading: &Reading) -> String {
        let counted = insight::counted(reading);
        self.words.metric_told(survey, reading.value(), counted, reading.n())
    }

    pub(super) fn n(self, n: u64) -> String {
        self.words.with("piece-n", &[("n", self.words.number(n as f64, 0).into())])
    }

    pub(super) fn number(self, value: f64) -> String {
        self.words.fixed(value, 1)
    }

    /// "Missing: reach and confidence"; nothing where nothing is.
    pub(super) fn missing(self, factors: &[Factor]) -> String {
        if factors.is_empty() {
            return String::new();
        }
        let names: Vec<String> = factors.iter().map(|f| wording::factor(self.words, *f)).collect();
        self.words.with("insight-missing", &[("what", self.words.list(&names).into())])
    }
}

/// What parts of a note are, with a dot between them; empty parts are left out.
pub(super) fn dotted(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}

/// The part of a picture that shows a record.
pub(super) fn tag_of(document: &Document, id: RecordId) -> Option<Tag> {
    Some(match id {
        RecordId::Journey => Tag::Title,
        RecordId::Persona(id) => Tag::Persona(id),
        RecordId::Stage(id) => Tag::Stage(id),
        RecordId::Step(id) => Tag::Step(id),
        RecordId::Lane(id) => Tag::LaneLabel(id),
        RecordId::Line(id) => Tag::Line(id),
        RecordId::Card(id) => Tag::Card(id),
        RecordId::Survey(id) => Tag::Step(survey_step(document, document.survey(id)?)?),
        RecordId::Empathy(_) | RecordId::Note(_) | RecordId::Picture(_) => return None,
    })
}

/// The record that a part of a picture shows.
pub(super) fn record_of(tag: Tag) -> Option<RecordId> {
    Some(match tag {
        Tag::Title => RecordId::Journey,
        Tag::Persona(id) => id.into(),
        Tag::Stage(id) => id.into(),
        Tag::Step(id) | Tag::Cell(_, id) | Tag::Score(_, id, _) => id.into(),
        Tag::LaneLabel(id) => id.into(),
        Tag::Line(id) => id.into(),
        Tag::Card(id) => id.into(),
        #[allow(unreachable_patterns, reason = "parts that only other pictures have")]
        _ => return None,
    })
}
