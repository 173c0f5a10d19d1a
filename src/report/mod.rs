//! What a report says, whatever it is written as: a document becomes sentences, rows and pictures.
//!
//! [`Report::of`] is the way in. It takes every number from `insight` and words it; the formats
//! (PDF, web page, slides, Markdown) only set what stands here. So all of them say the same, and a
//! section without content is left out once for all of them.
//!
//! This room knows no format, no page and no clock. It does not lay out the map: how that fits is
//! for each format to decide.

mod content;
mod cover;
mod empathy;
mod extreme;
mod few;
mod glance;
mod key;
mod known;
mod labels;
mod people;
mod quotes;
mod ranking;
mod say;
mod share;
mod sources;
mod stages;
mod surveys;
mod targets;
mod terms;
#[cfg(test)]
mod tests;
mod value;

pub use content::{
    CardPart, Cover, Definition, EmpathyPart, EmpathySection, EvidencePart, EvidenceRow,
    FeedbackRow, Figure, GapRow, GapTable, KeyFinding, Known, List, ListeningRow, LoopStand,
    LoopStep, MetricRow, NextStep, Note, Number, OpportunityRow, PainRow, Pair, PersonaCard,
    Pictures, PromiseRow, Quote, Reckoning, Report, ScoreRow, Section, SectionId, SourceRow,
    StagePart, StepPart, Tone, TraitRow, ValueCell, ValueRow, ValueTable,
};

pub use few::{answers, few};
pub(crate) use quotes::quoted;
pub use ranking::factor;
pub(crate) use say::lower;
pub use share::{response, share_of_customers, share_with_basis};
pub use stages::handover;
pub use surveys::asked;
pub use value::value_told_by;

use std::collections::BTreeMap;

use crate::i18n::{Language, Words};
use crate::layout::chart;
use crate::layout::scene::Ink;
use crate::model::{Date, Document, LaneKind, OpportunityStatus};
use say::Say;

impl Report {
    /// The report of a document, in that language. The date is the one that it bears; without one
    /// it is the document's own, and none where that has none.
    #[must_use]
    pub fn of(document: &Document, language: Language, date: Option<Date>) -> Self {
        let say = Say::of(document, language);
        let date = date.or(document.journey().date);
        let found = key::findings(&say);
        let mut headlines = BTreeMap::new();
        for (about, finding) in found.iter().rev() {
            headlines.extend(about.map(|about| (about, finding.headline.clone())));
        }
        let mut report = Self {
            language: language.code().to_owned(),
            written: written(document).unwrap_or_else(|| language.code().to_owned()),
            title: say.title(),
            sections: Vec::new(),
            labels: labels::labels(say.words),
            cover: cover::cover(&say, date),
            figures: cover::figures(&say),
            findings: found.into_iter().map(|(_, finding)| finding).collect(),
            headlines,
            gaps: stages::gaps(&say),
            personas: people::personas(&say),
            empathy: empathy::maps(&say),
            stages: stages::stages(&say),
            value: value::tables(&say),
            metrics: surveys::metrics(&say),
            promises: targets::promises(&say),
            pains: ranking::pains(&say),
            opportunities: ranking::opportunities(&say),
            feedback: ranking::feedback(&say),
            next_steps: ranking::next_steps(&say, date),
            left_out: ranking::left_out(&say),
            evidence: known::evidence(&say),
            sources: sources::sources(&say),
            method: known::method(&say),
            definitions: Vec::new(),
            pictures: Pictures::default(),
        };
        report.definitions = terms::definitions(&say, &report);
        report.sections = report.sections_with_content(&say);
        report.pictures = pictures(&say, &report);
        report
    }

    /// The same report, of a document that small groups of answers were taken out of: its method
    /// says so.
    #[must_use]
    pub fn with_groups_left_out(mut self, language: Language) -> Self {
        self.method.push(Words::of(language).get("report-method-groups").to_owned());
        self
    }

    /// Whether there is a section of that kind.
    #[must_use]
    pub fn has(&self, id: SectionId) -> bool {
        self.sections.iter().any(|section| section.id == id)
    }

    fn sections_with_content(&self, say: &Say<'_>) -> Vec<Section> {
        let ids = SectionId::ALL.into_iter().filter(|id| match id {
            SectionId::Findings => !self.findings.is_empty() || !self.figures.is_empty(),
            SectionId::Map => say.document.stage_count() > 0,
            SectionId::Personas => !self.personas.is_empty(),
            SectionId::Empathy => !self.empathy.is_empty(),
            SectionId::Stages => !self.stages.is_empty(),
            SectionId::Value => !self.value.is_empty(),
            SectionId::Metrics => !self.metrics.is_empty(),
            SectionId::Promises => !self.promises.is_empty(),
            SectionId::Pains => !self.pains.is_empty(),
            SectionId::Opportunities => !self.opportunities.is_empty(),
            SectionId::Feedback => !self.feedback.is_empty(),
            SectionId::NextSteps => !self.next_steps.is_empty(),
            SectionId::Evidence => self.evidence.share.is_some(),
            SectionId::Appendix => !self.sources.is_empty() || !self.definitions.is_empty(),
        });
        let word = |key: String| say.words.find(&key).unwrap_or_default();
        ids.map(|id| Section {
            id,
            title: word(format!("report-section-{}", id.key())),
            lead: match word(format!("report-section-{}.lead", id.key())) {
                lead if id == SectionId::Stages && self.has_intervals() => {
                    format!("{lead} {}", word("report-section-stages.intervals".to_owned()))
                }
                lead if id == SectionId::Opportunities => {
                    let settled = word("report-section-opportunities.settled".to_owned());
                    let parts = [lead.to_owned(), tied(say, &self.opportunities)];
                    let settled = has_settled(say).then(|| settled.to_owned());
                    sentences(parts.into_iter().chain(settled))
                }
                lead if id == SectionId::Pains && share_places(&self.pains) => {
                    format!("{lead} {}", say.words.get("report-section-pains-tied"))
                }
                lead => lead.to_owned(),
            },
        })
        .collect()
    }

    /// Whether a score of some step has its interval beside it.
    fn has_intervals(&self) -> bool {
        let mut scores =
            self.stages.iter().flat_map(|stage| &stage.steps).flat_map(|step| &step.scores);
        scores.any(|row| !row.interval.is_empty())
    }
}

/// Those that say something, one after the other.
fn sentences(all: impl IntoIterator<Item = String>) -> String {
    let told: Vec<String> = all.into_iter().filter(|text| !text.is_empty()).collect();
    told.join(" ")
}

/// Whether pain points share a place.
fn share_places(rows: &[PainRow]) -> bool {
    rows.iter().zip(rows.iter().skip(1)).any(|(a, b)| a.rank == b.rank)
}

/// Which opportunities have the same score; empty where none have.
fn tied(say: &Say<'_>, rows: &[OpportunityRow]) -> String {
    let spans = ranking::tied(rows).into_iter();
    let told: Vec<String> =
        spans.map(|(first, last)| say.words.range(first as f64, last as f64, 0)).collect();
    if told.is_empty() {
        return String::new();
    }
    say.words.with("report-opportunities-tied", &[("what", say.words.list(&told).into())])
}

/// The language that people wrote in, by its code alone: `pt` of `pt-BR`.
fn written(document: &Document) -> Option<String> {
    let tag = document.journey().language.as_deref()?;
    let code = tag.split(['-', '_']).next()?.to_ascii_lowercase();
    let is_code = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
    is_code.then_some(code)
}

/// Whether an opportunity is done or dropped: those are not ranked.
fn has_settled(say: &Say<'_>) -> bool {
    let mut cards = say.cards(LaneKind::Opportunities).into_iter();
    cards.any(|card| {
        let status = card.opportunity.as_deref().map(|opportunity| opportunity.status);
        matches!(status, Some(OpportunityStatus::Done | OpportunityStatus::Dropped))
    })
}

/// The pictures, drawn from what the report says.
fn pictures(say: &Say<'_>, report: &Report) -> Pictures {
    let written = say.document.journey().language.as_deref();
    let draw = chart::Drawing::new(written.unwrap_or(say.words.language().code()));
    let dots: Vec<chart::MatrixDot> = report
        .opportunities
        .iter()
        .filter_map(|row| {
            Some(chart::MatrixDot { number: row.rank, impact: row.impact?, effort: row.effort? })
        })
        .collect();
    let gaps = report.gaps.iter().zip(stages::gap_inks(say)).map(|(table, ink)| {
        let rows = table.rows.iter().map(|row| chart::GapBar {
            label: &row.step,
            experienced: row.experienced.value,
            expected: row.expected.value,
            difference: &row.difference.text,
            tone: match row.tone {
                Tone::Bad => Ink::Pain,
                Tone::Good => Ink::Opportunity,
                Tone::Attention | Tone::Neutral => Ink::TextMuted,
            },
        });
        draw.gaps(&rows.collect::<Vec<_>>(), ink, &table.traveller)
    });
    Pictures {
        glance: glance::picture(say, &draw),
        curve: cover::curve(say, &draw),
        matrix: (!dots.is_empty()).then(|| draw.matrix(&dots, say.words)),
        gaps: gaps.collect(),
        portraits: people::portraits(say),
        empathy: empathy::pictures(say),
    }
}
