//! What stands on which slide.

use super::look::{Look, Media};
use super::matrix;
use super::package::{LEFT, TITLE_HEIGHT};
use super::sheet::{BOTTOM, Part, SCALES, SMALL, TOP, Table};
use super::slide::{Form, Slide, WIDTH};
use super::text::{Para, Ruler, scaled};
use crate::i18n::{Language, Words};
use crate::layout::scene::{Ink, rect};
use crate::layout::wrap::Syllables;
use crate::model::{Document, Hue, LaneKind};
use crate::report::{Known, Number, PainRow, Report, SectionId, Tone, ValueRow};

/// Sizes of titles, the largest first.
const TITLES: [f32; 7] = [28.0, 26.0, 24.0, 22.0, 20.0, 17.0, 14.0];
/// The room of a logo on the cover.
const LOGO: (f32, f32) = (220.0, 60.0);
/// What stands in its place.
pub(super) const NOTHING: &str = "–";
/// The parts of the report in the order of a deck: what a board decides on comes first, what it
/// rests on after that.
const ORDER: [SectionId; 14] = [
    SectionId::Findings,
    SectionId::Map,
    SectionId::Pains,
    SectionId::Opportunities,
    SectionId::NextSteps,
    SectionId::Feedback,
    SectionId::Personas,
    SectionId::Empathy,
    SectionId::Stages,
    SectionId::Value,
    SectionId::Metrics,
    SectionId::Promises,
    SectionId::Evidence,
    SectionId::Appendix,
];
/// What stands above a title that is a sentence: the name of the part.
const KICKER: (f32, f32) = (7.0, 15.0);

/// The slides of a presentation.
pub(super) struct Deck<'a> {
    pub(super) slides: Vec<Slide>,
    pub(super) ruler: Ruler,
    /// The picture files that slides show.
    pub(super) pictures: Vec<Media>,
    pub(super) document: &'a Document,
    pub(super) report: &'a Report,
    pub(super) words: Words,
    /// The title of the next slide: what was found, in place of the name of its part.
    pub(super) sentence: Option<String>,
    language: &'static str,
    look: &'a Look,
}

impl<'a> Deck<'a> {
    pub(super) fn new(
        document: &'a Document,
        report: &'a Report,
        language: Language,
        look: &'a Look,
    ) -> Self {
        let tag = match language {
            Language::English => "en-GB",
            Language::Finnish => "fi-FI",
            Language::Latvian => "lv-LV",
        };
        let words = Words::of(language);
        let ruler = Ruler::new(look.wider, Syllables::of(tag));
        let (slides, pictures, sentence) = (Vec::new(), Vec::new(), None);
        Self { slides, ruler, pictures, document, report, words, sentence, language: tag, look }
    }

    /// Draws all slides.
    pub(super) fn draw(&mut self) {
        self.cover();
        let report = self.report;
        let found = |id| report.sections.iter().find(move |section| section.id == id);
        for section in ORDER.into_iter().filter_map(found) {
            self.sentence = report.headlines.get(&section.id).cloned();
            let (title, lead) = (section.title, self.lead_of(&section.lead));
            match section.id {
                SectionId::Findings => self.findings(title),
                SectionId::Map => self.overview(title),
                SectionId::Personas => self.personas(title),
                SectionId::Empathy => self.empathy(title),
                SectionId::Value => self.value(title, &lead),
                SectionId::Stages => self.stages(&lead),
                SectionId::Metrics => self.metrics(title, &lead),
                SectionId::Promises => self.promises(title, &lead),
                SectionId::Pains => self.pains(title, &lead),
                SectionId::Opportunities => self.opportunities(title, &lead),
                SectionId::NextSteps => self.next_steps(title, &lead),
                SectionId::Feedback => self.feedback(title, &lead),
                SectionId::Evidence => self.evidence(title),
                SectionId::Appendix => self.appendix(),
            }
        }
    }

    /// A slide with that title; where a sentence is due, that is the title, and the other stands
    /// above it.
    pub(super) fn add(&mut self, title: &str) {
        let sentence = self.sentence.take();
        let kicker = sentence.is_some().then_some(title);
        let title = sentence.as_deref().unwrap_or(title);
        let width = WIDTH - 2.0 * LEFT;
        let para = |size: f32| Para::new(title, size, Ink::Text).bold();
        let lines = |size: f32| (TITLE_HEIGHT / (size * 1.2)).floor().max(1.0) as usize;
        let fits = |size: &f32| self.ruler.fits(&para(*size), width, lines(*size));
        let size = TITLES.into_iter().find(fits).unwrap_or(14.0);
        let title = self.ruler.cut(&para(size), width, lines(size));
        let mut slide = Slide::new(&title, size, false, (self.language, self.look.colors));
        if let Some(kicker) = kicker {
            let kicker = Para::new(kicker, 12.0, Ink::Accent).bold();
            slide.text(rect(LEFT, KICKER.0, width, KICKER.1), &[kicker]);
        }
        let foot = Para::new(self.report.cover.foot.as_str(), 10.0, Ink::TextMuted);
        let foot = Para { text: self.ruler.cut(&foot, 700.0, 1), ..foot };
        slide.placeholder("ftr", Some(11), &[foot]);
        slide.number(self.slides.len() + 1);
        self.slides.push(slide);
    }

    fn lead_of(&self, lead: &str) -> Vec<Para> {
        if lead.is_empty() { Vec::new() } else { vec![Para::new(lead, 14.0, Ink::TextMuted)] }
    }

    pub(super) fn label(&self, key: &str) -> String {
        self.report.labels.get(key).copied().unwrap_or_default().to_owned()
    }

    fn cover(&mut self) {
        let (cover, width) = (&self.report.cover, WIDTH - 128.0);
        let size =
            self.ruler.size_for(&self.report.title, &[44.0, 38.0, 32.0, 26.0, 22.0], width, 2);
        let title = Para::new(self.report.title.as_str(), size, Ink::Text).bold();
        let title = self.ruler.cut(&title, width, 4);
        let mut slide = Slide::new(&title, size, true, (self.language, self.look.colors));
        let mut paras = vec![Para::new(cover.kind.as_str(), 22.0, Ink::Accent)];
        if !cover.scenario.is_empty() {
            paras.push(Para::new(cover.scenario.as_str(), 18.0, Ink::Text).above(8.0));
        }
        for fact in &cover.facts {
            let text = format!("{}: {}", fact.label, fact.text.replace('\n', "; "));
            paras.push(Para::new(text, 16.0, Ink::TextMuted).above(5.0));
        }
        let sizes = [1.0, 0.94, 0.88].map(|by| scaled(&paras, by));
        let fits = |paras: &&Vec<Para>| self.ruler.height(paras, width) <= 216.0;
        let paras = sizes.iter().find(fits).unwrap_or(&paras);
        let (paras, _) = self.ruler.split(paras, width, 216.0);
        slide.placeholder("subTitle", Some(1), &paras);
        if let Some(logo) = &self.look.logo {
            let (width, height) = (logo.ratio.0 as f32, logo.ratio.1 as f32);
            let scale = (LOGO.0 / width).min(LOGO.1 / height);
            let place = rect(64.0, 48.0, width * scale, height * scale);
            slide.picture(place, self.pictures.len(), Form::Rect, "Logo");
            self.pictures.push(logo.clone());
        }
        self.slides.push(slide);
    }

    /// What stages are worth to each who was asked about; those for whom the same was weighed share a
    /// table.
    fn value(&mut self, title: &str, lead: &[Para]) {
        let report = self.report;
        let tables = report.value.chunk_by(|one, other| one.dimensions == other.dimensions);
        for (at, tables) in tables.enumerate() {
            let Some(first) = tables.first() else { continue };
            let mut columns = vec![(self.label("stage"), 1.6)];
            columns.extend(first.dimensions.iter().map(|name| ((*name).to_owned(), 1.0)));
            columns.extend([(self.label("sum"), 0.7), (self.label("evidence"), 1.0)]);
            let parts = tables.iter().map(|table| {
                let hue = super::people::hue_of(table.hue);
                let ink = hue.map_or(Ink::Text, Ink::StageText);
                let name = Para::new(table.traveller.as_str(), 13.0, ink).bold();
                let fill = hue.map_or(Ink::Grid, Ink::StageBand);
                let rows = table.rows.iter().chain([&table.journey]).map(weighed);
                Part { band: Some(([vec![name], Vec::new()], fill)), rows: rows.collect() }
            });
            let lead = if at == 0 { lead } else { &[] };
            self.parts(&|_| title.to_owned(), lead, &columns, &parts.collect::<Vec<_>>());
        }
    }

    fn metrics(&mut self, title: &str, lead: &[Para]) {
        let rows = self.report.metrics.iter().map(|row| {
            vec![
                cell(&row.metric),
                cell(&row.place),
                vec![Para::new(row.value.as_str(), 14.0, tone(row.tone)).bold()],
                cell(&row.interval),
                cell(&self.words.number(f64::from(row.n), 0)),
                cell([row.remark.as_str(), row.change.as_str()].join(" ").trim()),
            ]
        });
        let table = Table {
            columns: vec![
                (self.label("metric"), 1.3),
                (self.words.get("field-step").to_owned(), 1.4),
                (self.words.get("xlsx-value").to_owned(), 0.8),
                (self.label("interval"), 1.1),
                (self.words.get("survey-n").to_owned(), 0.8),
                (self.words.get("xlsx-remark").to_owned(), 1.4),
            ],
            rows: rows.collect(),
        };
        self.table(title, lead, &table);
    }

    fn promises(&mut self, title: &str, lead: &[Para]) {
        let rows = self.report.promises.iter().map(|row| {
            vec![
                vec![
                    Para::new(row.text.as_str(), SMALL, Ink::Text).bold(),
                    Para::new(format!("{} · {}", row.kind, row.step), 11.0, Ink::TextMuted),
                ],
                cell(&row.outcome),
                cell(&row.interval),
                cell(&row.basis),
                cell(&row.goal),
                vec![Para::new(row.verdict.as_str(), SMALL, tone(row.tone)).bold()],
            ]
        });
        let table = Table {
            columns: vec![
                (self.label("promise"), 2.2),
                (self.label("outcome"), 0.8),
                (self.label("interval"), 1.0),
                (self.label("basis"), 0.9),
                (self.label("goal"), 1.0),
                (self.label("verdict"), 1.1),
            ],
            rows: rows.collect(),
        };
        self.table(title, lead, &table);
    }

    fn pains(&mut self, title: &str, lead: &[Para]) {
        let rows = self.report.pains.iter().map(|row| {
            let priority = match &row.priority {
                Some(priority) => Para::new(priority.text.as_str(), 13.0, Ink::Pain).bold(),
                None => self.missing(&row.missing),
            };
            let who = if row.personas.is_empty() {
                row.step.clone()
            } else {
                format!("{} · {}", row.step, row.personas)
            };
            let mut text = vec![
                Para::new(row.text.as_str(), 13.0, Ink::Text).bold(),
                Para::new(who, 11.0, Ink::TextMuted),
            ];
            text.extend(known(&row.known));
            let since = Some(Para::new(row.feedback.since.as_str(), 11.0, Ink::TextMuted));
            vec![
                cell(&row.rank.to_string()),
                text,
                cell(&row.severity.map_or(NOTHING.to_owned(), |level| format!("{level}/5"))),
                cell(row.share.as_ref().map_or(NOTHING, |share| &share.text)),
                vec![priority],
                self.answered(row),
                std::iter::once(Para::new(
                    row.feedback.text.as_str(),
                    SMALL,
                    tone(row.feedback.tone),
                ))
                .chain(since.filter(|_| !row.feedback.since.is_empty()))
                .collect(),
            ]
        });
        let table = Table {
            columns: vec![
                (self.words.get("xlsx-number").to_owned(), 0.35),
                (self.words.card(LaneKind::Pains).to_owned(), 2.2),
                (self.label("severity"), 0.95),
                (self.label("share"), 0.9),
                (self.label("priority"), 1.0),
                (self.label("answered_by"), 1.7),
                (self.label("loop"), 1.2),
            ],
            rows: rows.collect(),
        };
        self.table(title, lead, &table);
    }

    /// In place of a rank that lacks something.
    fn missing(&self, factors: &str) -> Para {
        Para::new(format!("{}: {factors}", self.label("missing")), 11.0, Ink::TextMuted)
    }

    /// What answers a pain point: opportunities, and what is done each time it happens.
    fn answered(&self, row: &PainRow) -> Vec<Para> {
        let mut paras = bullets(&row.answers);
        if !row.answered {
            paras.push(Para::new(self.label("no_answer"), SMALL, Ink::Pain));
        }
        if !row.recovery.is_empty() {
            paras.push(Para::new(row.recovery.as_str(), 11.0, Ink::TextMuted).above(2.0));
        }
        paras
    }

    fn opportunities(&mut self, title: &str, lead: &[Para]) {
        let rows = &self.report.opportunities;
        if rows.iter().any(|row| row.impact.is_some() && row.effort.is_some()) {
            self.add(self.words.get("insight-matrix"));
            let left = matrix::RIGHT + 28.0;
            let width = WIDTH - LEFT - left;
            let placed = rows.iter().filter(|row| row.impact.is_some() && row.effort.is_some());
            let paras: Vec<Para> = placed
                .map(|row| {
                    Para::new(format!("{}  {}", row.rank, row.text), 13.0, Ink::Text).above(7.0)
                })
                .collect();
            let larger = SCALES.map(|by| scaled(&paras, by));
            let fits = |paras: &&Vec<Para>| self.ruler.height(paras, width) <= BOTTOM - TOP;
            let paras = larger.iter().find(fits).unwrap_or(&paras);
            let (paras, rest) = self.ruler.split(paras, width, BOTTOM - TOP);
            let told = self.report.pictures.matrix.as_ref().map(|scene| &scene.description);
            if let Some(slide) = self.slides.last_mut() {
                let words = self.words;
                let told = told.map_or(words.get("insight-matrix"), String::as_str);
                slide.group(told, |slide| matrix::draw(slide, rows, words));
                slide.text(rect(left, TOP, width, BOTTOM - TOP), &paras);
            }
            self.paragraphs(self.words.get("insight-matrix"), &rest);
        }
        let level = |level: Option<u8>| level.map_or(NOTHING.to_owned(), |level| level.to_string());
        let rows = rows.iter().map(|row| {
            let score = match &row.score {
                Some(score) => Para::new(score.text.as_str(), 13.0, Ink::Opportunity).bold(),
                None => self.missing(&row.missing),
            };
            let number = |number: &Option<Number>| {
                cell(number.as_ref().map_or(NOTHING, |number| &number.text))
            };
            let mut text = vec![
                Para::new(row.text.as_str(), 13.0, Ink::Text).bold(),
                Para::new(row.step.as_str(), 11.0, Ink::TextMuted),
            ];
            if !row.quadrant.is_empty() {
                text.push(Para::new(row.quadrant.as_str(), 11.0, Ink::Opportunity));
            }
            let owner: Vec<&str> = [&row.owner, &row.due]
                .into_iter()
                .map(String::as_str)
                .filter(|t| !t.is_empty())
                .collect();
            vec![
                cell(&row.rank.to_string()),
                text,
                cell(&level(row.impact)),
                cell(&level(row.effort)),
                number(&row.reach),
                number(&row.confidence),
                vec![score],
                cell(&row.status),
                cell(&owner.join(" · ")),
            ]
        });
        let table = Table {
            columns: vec![
                (self.words.get("xlsx-number").to_owned(), 0.35),
                (self.words.card(LaneKind::Opportunities).to_owned(), 2.15),
                (self.label("impact"), 0.8),
                (self.label("effort"), 1.0),
                (self.label("reach"), 1.1),
                (self.label("confidence"), 0.95),
                (self.label("score"), 0.85),
                (self.label("status"), 0.95),
                (self.label("owner"), 1.3),
            ],
            rows: rows.collect(),
        };
        self.table(title, lead, &table);
    }

    fn next_steps(&mut self, title: &str, lead: &[Para]) {
        let rows = self.report.next_steps.iter().map(|row| {
            vec![
                vec![Para::new(row.what.as_str(), 13.0, Ink::Text).bold()],
                cell(&row.who),
                cell(&row.when),
                cell(&row.measure),
                cell(&row.status),
            ]
        });
        let table = Table {
            columns: vec![
                (self.label("action"), 2.2),
                (self.label("owner"), 1.2),
                (self.label("deadline"), 0.9),
                (self.label("measure"), 1.6),
                (self.label("status"), 0.9),
            ],
            rows: rows.collect(),
        };
        self.table(title, lead, &table);
    }
}

/// What a stage is worth, as the cells of a row.
fn weighed(row: &ValueRow) -> Vec<Vec<Para>> {
    let mut cells = vec![vec![Para::new(row.stage.as_str(), SMALL, Ink::Text).bold()]];
    cells.extend(row.cells.iter().map(|cell| match cell {
        None => vec![Para::new(NOTHING, SMALL, Ink::TextMuted)],
        Some(cell) => {
            let net = Para::new(cell.net.text.as_str(), SMALL, tone(cell.tone));
            let parts = Para::new(cell.parts.as_str(), 10.0, Ink::TextMuted);
            let parts = Some(parts).filter(|_| !cell.parts.is_empty());
            std::iter::once(net).chain(parts).collect()
        }
    }));
    let total = Para::new(row.total.text.as_str(), SMALL, tone(row.tone)).bold();
    cells.extend([vec![total], cell(&row.known.text)]);
    cells
}

pub(super) fn cell(text: &str) -> Vec<Para> {
    if text.is_empty() { Vec::new() } else { vec![Para::new(text, SMALL, Ink::Text)] }
}

fn bullets(texts: &[String]) -> Vec<Para> {
    let texts = texts.iter();
    texts.map(|text| Para::new(format!("• {text}"), SMALL, Ink::Text).above(2.0)).collect()
}

pub(super) fn known(known: &Known) -> Option<Para> {
    (!known.text.is_empty()).then(|| Para::new(known.text.as_str(), 11.0, Ink::TextMuted))
}

/// The ink of what is good or bad; words say it too.
pub(super) fn tone(tone: Tone) -> Ink {
    match tone {
        Tone::Good => Ink::Opportunity,
        Tone::Bad => Ink::Pain,
        Tone::Attention => Ink::StageText(Hue::Amber),
        Tone::Neutral => Ink::Text,
    }
}
