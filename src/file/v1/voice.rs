//! Empathy maps, surveys and pictures as they stand in a file.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::Deserializer;
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use super::card::Evidence;
use super::value::{Day, Id, Num, Pairs, read_text};
use super::{fields, words};
use crate::file::complaint::Complaint;
use crate::model;

words! {
    EmpathyForm = model::EmpathyForm {
        SevenSections "seven_sections",
        FourQuadrants "four_quadrants",
    }
    Section = model::Section {
        Who "who",
        NeedsToDo "needs_to_do",
        Sees "sees",
        Says "says",
        Does "does",
        Hears "hears",
        Pains "pains",
        Gains "gains",
        Thinks "thinks",
        Feels "feels",
    }
    Metric = model::Metric {
        Nps "nps",
        Csat "csat",
        Csat7 "csat7",
        Ces "ces",
        Ces1 "ces1",
        Satisfaction "satisfaction",
        Kpi "kpi",
    }
    Better = model::Better {
        Higher "higher",
        Lower "lower",
    }
    PictureFormat = model::PictureFormat {
        Png "png",
        Jpeg "jpeg",
    }
}

fields! {
    /// One persona in one situation.
    EmpathyMap {
        must id: Id<model::EmpathyId>,
        may title: String,
        may persona: Option<Id<model::PersonaId>>,
        may form: Option<EmpathyForm>,
        may designed_for: String,
        may designed_by: String,
        may date: Option<Day>,
        may version: String,
        may notes: Pairs<Section, Vec<Note>>,
    }

    /// One note, in the list of its section.
    Note {
        must id: Id<model::NoteId>,
        may text: String,
        may evidence: Option<Evidence>,
        may links: Vec<Id<model::CardId>>,
    }

    /// The answers to one question.
    Survey {
        must id: Id<model::SurveyId>,
        must metric: Metric,
        may name: String,
        may scale: Option<Scale>,
        may about: Option<About>,
        may persona: Option<Id<model::PersonaId>>,
        may period: String,
        may answers: Option<Answers>,
        may source: String,
        may date: Option<Day>,
        may invited: Option<u64>,
        may customers: Option<u64>,
        may incentive: String,
        may rejected: u64,
        may blank: u64,
        may target: Option<Num>,
        may unit: String,
        may better: Option<Better>,
    }

    /// The answers that there can be.
    Scale {
        must min: i32,
        must max: i32,
    }

    /// A small picture.
    Picture {
        must id: Id<model::PictureId>,
        must format: PictureFormat,
        must data: Bytes,
    }
}

/// What a survey asks about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum About {
    /// A step.
    #[serde(rename = "step")]
    Step(Id<model::StepId>),
    /// A touchpoint.
    #[serde(rename = "touchpoint")]
    Card(Id<model::CardId>),
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Answers {
    /// How often each answer was given: `counts({9: 12, 10: 31})`.
    #[serde(rename = "counts")]
    Counts(Pairs<i32, u64>),
    /// Numbers of any kind.
    #[serde(rename = "numbers")]
    Numbers {
        /// How many.
        n: u64,
        /// Their mean.
        mean: Num,
        /// Their sample standard deviation.
        #[serde(default, skip_serializing_if = "super::is_default")]
        deviation: Option<Num>,
    },
    /// k of n.
    #[serde(rename = "share")]
    Share {
        /// How many.
        k: u64,
        /// Of how many.
        n: u64,
    },
}

/// Bytes, written in base 64.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bytes(Arc<[u8]>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a picture in base 64", |text| {
            STANDARD.decode(text).map(|bytes| Self(bytes.into())).map_err(|_| Complaint::WrongBytes)
        })
    }
}

impl From<&model::EmpathyMap> for EmpathyMap {
    fn from(map: &model::EmpathyMap) -> Self {
        Self {
            id: Id(map.id),
            title: map.title.clone(),
            persona: map.persona.map(Id),
            form: (map.form != model::EmpathyForm::default()).then(|| map.form.into()),
            designed_for: map.designed_for.clone(),
            designed_by: map.designed_by.clone(),
            date: map.date.map(Day),
            version: map.version.clone(),
            notes: Pairs::default(),
        }
    }
}

impl From<&model::Note> for Note {
    fn from(note: &model::Note) -> Self {
        let note = note.clone().tidied();
        Self {
            id: Id(note.id),
            text: note.text,
            evidence: note.evidence.as_ref().map(Into::into),
            links: note.links.into_iter().map(Id).collect(),
        }
    }
}

impl From<&model::Survey> for Survey {
    fn from(survey: &model::Survey) -> Self {
        let finite = |value: f64| Num(if value.is_finite() { value } else { 0.0 });
        let answers = match &survey.answers {
            model::Answers::Counts(counts) => {
                let given: Vec<_> = counts.iter().filter(|(_, n)| **n > 0).collect();
                (!given.is_empty()).then(|| {
                    Answers::Counts(Pairs(given.into_iter().map(|(a, n)| (*a, *n)).collect()))
                })
            }
            model::Answers::Numbers(numbers) => Some(Answers::Numbers {
                n: numbers.n,
                mean: finite(numbers.mean),
                deviation: Some(finite(numbers.deviation)).filter(|num| num.0 != 0.0),
            }),
            model::Answers::Share(share) => Some(Answers::Share { k: share.k, n: share.n }),
        };
        Self {
            id: Id(survey.id),
            metric: survey.metric.into(),
            name: survey.name.clone(),
            scale: survey.scale.map(|scale| Scale { min: scale.min, max: scale.max }),
            about: survey.place.map(|place| match place {
                model::SurveyPlace::Step(id) => About::Step(Id(id)),
                model::SurveyPlace::Card(id) => About::Card(Id(id)),
            }),
            persona: survey.persona.map(Id),
            period: survey.period.clone(),
            answers,
            source: survey.source.clone(),
            date: survey.date.map(Day),
            invited: survey.invited,
            customers: survey.customers,
            incentive: survey.incentive.clone(),
            rejected: survey.rejected,
            blank: survey.blank,
            target: survey.target.filter(|target| target.is_finite()).map(Num),
            unit: survey.unit.clone(),
            better: (survey.better != model::Better::default()).then(|| survey.better.into()),
        }
    }
}

impl From<&model::Picture> for Picture {
    fn from(picture: &model::Picture) -> Self {
        let data = Bytes(Arc::clone(&picture.bytes));
        Self { id: Id(picture.id), format: picture.format.into(), data }
    }
}

/// An empathy map, without its notes.
pub(crate) fn read_empathy_map(file: EmpathyMap, order: model::OrderKey) -> model::EmpathyMap {
    model::EmpathyMap {
        id: file.id.0,
        order,
        title: file.title,
        persona: file.persona.map(|id| id.0),
        form: file.form.map(Into::into).unwrap_or_default(),
        designed_for: file.designed_for,
        designed_by: file.designed_by,
        date: file.date.map(|day| day.0),
        version: file.version,
    }
}

/// A note; where it stands tells its map and section.
pub(crate) fn read_note(
    file: Note,
    map: model::EmpathyId,
    section: Section,
    order: model::OrderKey,
) -> model::Note {
    let note = model::Note {
        id: file.id.0,
        map,
        section: section.into(),
        order,
        text: file.text,
        evidence: file.evidence.map(Into::into),
        links: file.links.into_iter().map(|id| id.0).collect(),
    };
    note.tidied()
}

/// A survey.
pub(crate) fn read_survey(file: Survey, order: model::OrderKey) -> model::Survey {
    let answers = match file.answers {
        None => model::Answers::default(),
        Some(Answers::Counts(pairs)) => {
            model::Answers::Counts(pairs.0.into_iter().filter(|(_, n)| *n > 0).collect())
        }
        Some(Answers::Numbers { n, mean, deviation }) => model::Answers::Numbers(model::Numbers {
            n,
            mean: mean.0,
            deviation: deviation.map_or(0.0, |num| num.0),
        }),
        Some(Answers::Share { k, n }) => model::Answers::Share(model::Share { k, n }),
    };
    model::Survey {
        id: file.id.0,
        order,
        metric: file.metric.into(),
        name: file.name,
        scale: file.scale.map(|scale| model::Scale { min: scale.min, max: scale.max }),
        place: file.about.map(|about| match about {
            About::Step(id) => model::SurveyPlace::Step(id.0),
            About::Card(id) => model::SurveyPlace::Card(id.0),
        }),
        persona: file.persona.map(|id| id.0),
        period: file.period,
        answers,
        source: file.source,
        date: file.date.map(|day| day.0),
        invited: file.invited,
        customers: file.customers,
        incentive: file.incentive,
        rejected: file.rejected,
        blank: file.blank,
        target: file.target.map(|num| num.0),
        unit: file.unit,
        better: file.better.map(Into::into).unwrap_or_default(),
    }
}

/// A picture.
pub(crate) fn read_picture(file: Picture) -> model::Picture {
    model::Picture { id: file.id.0, format: file.format.into(), bytes: file.data.0 }
}
