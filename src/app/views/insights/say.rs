//! What the cards are made of: the document, what is said about it, and the words.

use std::collections::BTreeMap;

use crate::app::digest::Digest;
use crate::i18n::Words;
use crate::insight::{self, Answers as Level, Factor, Insights, Interval, Reading, survey_step};
use crate::layout::map::traveller_mark;
use crate::layout::marks::Shape;
use crate::layout::scene::{Ink, Tag};
use crate::model::{
    CardId, Document, EvidenceKind, MeasureKind, RecordId, StepId, Survey, SurveyId, Tally,
    Traveller,
};
use crate::wording;

/// Everything that a card may say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Say<'a> {
    pub(super) document: &'a Document,
    pub(super) digest: &'a Digest,
    pub(super) words: Words,
    /// How often more rows of a card were asked for, by its key.
    pub(super) unfolded: &'a BTreeMap<String, usize>,
}

/// Where something in a card leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leads {
    /// To a record, where it is shown.
    To(RecordId),
    /// To more rows of the card of that key.
    Unfold(String),
    /// Back to its first rows.
    Fold(String),
    /// To the next step with satisfaction that is known so.
    Known(EvidenceKind),
}

impl<'a> Say<'a> {
    pub(super) fn insights(self) -> &'a Insights {
        &self.digest.insights
    }

    pub(super) fn get(self, key: &str) -> String {
        self.words.get(key).to_owned()
    }

    pub(super) fn step(self, id: StepId) -> String {
        let title = self.document.step(id).map(|step| step.title.as_str());
        self.words.titled(title.unwrap_or_default(), "untitled-step").to_owned()
    }

    pub(super) fn card(self, id: CardId) -> String {
        let text = self.document.card(id).map(|card| card.text.trim()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default();
        self.words.titled(line, "untitled-card").to_owned()
    }

    pub(super) fn step_of(self, id: CardId) -> String {
        self.document.card(id).map(|card| self.step(card.step)).unwrap_or_default()
    }

    /// Who travels; an age stays on the line of the name.
    pub(super) fn who(self, who: Traveller) -> String {
        self.words.traveller(self.document, who).replace(", ", ",\u{a0}")
    }

    /// A traveller's colour and shape.
    pub(super) fn mark(self, who: Traveller) -> (Ink, Shape) {
        traveller_mark(self.document, who)
    }

    pub(super) fn survey(self, id: SurveyId) -> Option<&'a Survey> {
        self.document.survey(id).map(AsRef::as_ref)
    }

    /// The metric, where it was asked, and who was: "CSAT · Pays · Aino".
    pub(super) fn metric(self, survey: &Survey) -> String {
        let whom = survey.persona.map(|id| self.who(Traveller::Persona(id)));
        let place = survey_step(self.document, survey).map(|step| self.step(step));
        let name = Some(self.words.metric_named(survey));
        name.into_iter().chain(place).chain(whom).collect::<Vec<_>>().join(" · ")
    }

    /// What a survey's period is called, else when it was asked.
    pub(super) fn period(self, survey: &Survey) -> String {
        match survey.period.trim() {
            "" => survey.date.map(|date| self.words.date(date)).unwrap_or_default(),
            period => period.to_owned(),
        }
    }

    /// How well something is known, inside a sentence.
    pub(super) fn known(self, kind: EvidenceKind) -> String {
        self.words.evidence(kind).to_lowercase()
    }

    pub(super) fn value(self, survey: &Survey, reading: &Reading) -> String {
        let counted = insight::counted(reading);
        self.words.metric_told(survey, reading.value(), counted, reading.n())
    }

    /// "n = 107"; "n = 9, few answers".
    pub(super) fn n(self, n: u64) -> String {
        wording::answers(self.words, n)
    }

    /// "n = 9, few answers", where so few told a traveller's numbers at a step.
    pub(super) fn few(self, step: StepId, who: Traveller, kinds: &[MeasureKind]) -> String {
        let measure = |kind: &MeasureKind| self.document.step(step)?.measure(who, *kind);
        let evidence = kinds.iter().filter_map(measure).map(|measure| &measure.evidence);
        wording::few(self.words, evidence).unwrap_or_default()
    }

    /// "95%: 60–77%", where so many answered that an interval is told.
    pub(super) fn interval(self, survey: &Survey, reading: &Reading) -> String {
        let interval = reading.interval().filter(|_| reading.level() != Level::CountsOnly);
        interval.map_or_else(String::new, |interval| {
            let range = self.words.metric_range(survey, interval.low, interval.high);
            bound(&self.words.with("piece-interval", &[("range", range.into())]))
        })
    }

    /// "62% (n = 210)" as that message words it; "4 of 5" where there are too few for a share.
    pub(super) fn tally(self, key: &str, tally: Tally, goal: Option<f64>) -> String {
        let share = tally.share().filter(|_| Level::of(tally.n) != Level::CountsOnly);
        match share {
            Some(share) => {
                let percent = self.words.percent_beside(share, goal, 0);
                let n = self.words.number(tally.n.into(), 0);
                self.words.with(key, &[("percent", percent.into()), ("n", n.into())])
            }
            None => {
                self.words.with("piece-k-of-n", &[("k", tally.k.into()), ("n", tally.n.into())])
            }
        }
    }

    /// The share alone, "62%" or "4 of 5".
    pub(super) fn share(self, tally: Tally, goal: Option<f64>) -> String {
        match tally.share().filter(|_| Level::of(tally.n) != Level::CountsOnly) {
            Some(share) => self.words.percent_beside(share, goal, 0),
            None => self.tally("", tally, goal),
        }
    }

    /// The interval of a share; nothing where there are too few for a share.
    pub(super) fn share_interval(
        self,
        tally: Tally,
        interval: Interval,
        goal: Option<f64>,
    ) -> String {
        if Level::of(tally.n) == Level::CountsOnly {
            return String::new();
        }
        let range = self.words.percent_range_beside(interval.low, interval.high, goal, 0);
        bound(&self.words.with("piece-interval", &[("range", range.into())]))
    }

    /// "the same at 2 other steps"; nothing where there is none.
    pub(super) fn alike(self, others: usize) -> String {
        if others == 0 { String::new() } else { self.words.count("insights-alike", others) }
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

/// A sentence as a part of another one.
pub(super) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect()
}

/// A few words that stay on one line.
pub(super) fn bound(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// The part of a picture that shows a record.
pub(super) fn tag_of(id: RecordId) -> Option<Tag> {
    Some(match id {
        RecordId::Journey => Tag::Title,
        RecordId::Persona(id) => Tag::Persona(id),
        RecordId::Stage(id) => Tag::Stage(id),
        RecordId::Step(id) => Tag::Step(id),
        RecordId::Lane(id) => Tag::LaneLabel(id),
        RecordId::Line(id) => Tag::Line(id),
        RecordId::Card(id) => Tag::Card(id),
        RecordId::Note(id) => Tag::Note(id),
        RecordId::Survey(_) | RecordId::Empathy(_) | RecordId::Picture(_) => return None,
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
        Tag::Note(id) => id.into(),
        Tag::Section(_) => return None,
    })
}
