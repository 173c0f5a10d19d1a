//! What stands on which slide.

use super::look::{Look, Media};
use super::matrix;
use super::package::{LEFT, TITLE_HEIGHT};
use super::sheet::{BOTTOM, SMALL, TOP, Table};
use super::slide::{Form, INSET, Slide, WIDTH};
use super::text::{Para, Ruler};
use crate::i18n::{Language, Words};
use crate::layout::scene::{Ink, Rect, rect};
use crate::model::{Document, Hue, LaneKind};
use crate::report::{
    Known, Number, PainRow, Report, ScoreRow, SectionId, StagePart, StepPart, Tone,
};

/// Sizes of titles, the largest first.
const TITLES: [f32; 5] = [28.0, 24.0, 20.0, 17.0, 14.0];
/// Text that is read out.
const BODY: f32 = 16.0;
/// The room of a logo on the cover.
const LOGO: (f32, f32) = (220.0, 60.0);
/// What stands in its place.
const NOTHING: &str = "–";

/// The slides of a presentation.
pub(super) struct Deck<'a> {
    pub(super) slides: Vec<Slide>,
    pub(super) ruler: Ruler,
    /// The picture files that slides show.
    pub(super) pictures: Vec<Media>,
    pub(super) document: &'a Document,
    pub(super) report: &'a Report,
    pub(super) words: Words,
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
        let (ruler, words) = (Ruler::new(look.wider), Words::of(language));
        let (slides, pictures) = (Vec::new(), Vec::new());
        Self { slides, ruler, pictures, document, report, words, language: tag, look }
    }

    /// Draws all slides.
    pub(super) fn draw(&mut self) {
        self.cover();
        for section in &self.report.sections {
            let (title, lead) = (section.title, self.lead_of(&section.lead));
            match section.id {
                SectionId::Findings => self.findings(title),
                SectionId::Map => self.overview(title),
                SectionId::Personas => self.personas(),
                SectionId::Empathy => self.empathy(),
                SectionId::Value => self.value(title, &lead),
                SectionId::Stages => self.report.stages.iter().for_each(|stage| self.stage(stage)),
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

    /// A slide with that title.
    pub(super) fn add(&mut self, title: &str) {
        let width = WIDTH - 2.0 * LEFT;
        let size = self.ruler.size_for(title, &TITLES, width, 2);
        let most = (TITLE_HEIGHT / (size * 1.25)).floor().max(1.0) as usize;
        let title = self.ruler.cut(&Para::new(title, size, Ink::Text).bold(), width, most);
        let mut slide = Slide::new(&title, size, false, (self.language, self.look.colors));
        let foot = Para::new(self.report.cover.foot.as_str(), 10.0, Ink::TextMuted);
        let foot = Para { text: self.ruler.cut(&foot, 700.0, 1), ..foot };
        slide.placeholder("ftr", Some(11), &[foot]);
        slide.number(self.slides.len() + 1);
        self.slides.push(slide);
    }

    fn lead_of(&self, lead: &str) -> Vec<Para> {
        if lead.is_empty() { Vec::new() } else { vec![Para::new(lead, 13.0, Ink::TextMuted)] }
    }

    pub(super) fn label(&self, key: &str) -> String {
        self.report.labels.get(key).copied().unwrap_or_default().to_owned()
    }

    fn cover(&mut self) {
        let (cover, width) = (&self.report.cover, WIDTH - 128.0);
        let size = self.ruler.size_for(&self.report.title, &[40.0, 34.0, 28.0, 22.0], width, 2);
        let title = Para::new(self.report.title.as_str(), size, Ink::Text).bold();
        let title = self.ruler.cut(&title, width, 4);
        let mut slide = Slide::new(&title, size, true, (self.language, self.look.colors));
        let mut paras = vec![Para::new(cover.kind.as_str(), 20.0, Ink::Accent)];
        if !cover.scenario.is_empty() {
            paras.push(Para::new(cover.scenario.as_str(), BODY, Ink::Text).above(8.0));
        }
        for fact in &cover.facts {
            let text = format!("{}: {}", fact.label, fact.text.replace('\n', "; "));
            paras.push(Para::new(text, 14.0, Ink::TextMuted).above(5.0));
        }
        let (paras, _) = self.ruler.split(&paras, width, 216.0);
        slide.placeholder("subTitle", Some(1), &paras);
        if let Some(logo) = &self.look.logo {
            let (width, height) = (logo.ratio.0 as f32, logo.ratio.1 as f32);
            let scale = (LOGO.0 / width).min(LOGO.1 / height);
            let place = rect(64.0, 48.0, width * scale, height * scale);
            slide.picture(place, self.pictures.len(), Form::Rect, "");
            self.pictures.push(logo.clone());
        }
        self.slides.push(slide);
    }

    fn findings(&mut self, title: &str) {
        if !self.report.figures.is_empty() {
            self.add(title);
            self.figures();
        }
        let told = self.report.findings.iter().map(|finding| {
            // Neither good nor bad is told by colour alone.
            let sign = match finding.tone {
                Tone::Good => "▲ ",
                Tone::Bad => "▼ ",
                Tone::Attention | Tone::Neutral => "",
            };
            let headline = format!("{sign}{}", finding.headline);
            let headline = Para::new(headline, BODY, tone(finding.tone));
            let body = Para::new(finding.body.as_str(), 13.0, Ink::Text).above(2.0);
            let body = Some(body).filter(|_| !finding.body.is_empty());
            std::iter::once(headline.bold().above(14.0)).chain(body).collect()
        });
        self.groups(title, &told.collect::<Vec<_>>());
        self.gaps();
    }

    /// The figures as tiles in two rows.
    fn figures(&mut self) {
        const GAP: f32 = 16.0;
        let abreast = self.report.figures.len().div_ceil(2).clamp(1, 3);
        let width = (WIDTH - 2.0 * LEFT - GAP * (abreast as f32 - 1.0)) / abreast as f32;
        let height = (BOTTOM - TOP - GAP) / 2.0;
        let inner = width - 2.0 * INSET;
        for (at, figure) in self.report.figures.iter().take(2 * abreast).enumerate() {
            let (column, row) = ((at % abreast) as f32, (at / abreast) as f32);
            let place: Rect =
                rect(LEFT + column * (width + GAP), TOP + row * (height + GAP), width, height);
            let size = self.ruler.size_for(&figure.value, &[40.0, 32.0, 24.0, 18.0], inner, 1);
            let mut paras = vec![
                Para::new(figure.label.as_str(), 14.0, Ink::TextMuted).middle(),
                Para::new(figure.value.as_str(), size, tone(figure.tone))
                    .bold()
                    .middle()
                    .above(4.0),
            ];
            for text in [&figure.detail, &figure.remark].into_iter().filter(|t| !t.is_empty()) {
                paras.push(Para::new(text.as_str(), 13.0, Ink::Text).middle().above(4.0));
            }
            let (paras, _) = self.ruler.split(&paras, inner, height - 2.0 * INSET);
            if let Some(slide) = self.slides.last_mut() {
                slide.shape(Form::Rounded, place, Some(Ink::StageWash(Hue::Slate)), None, &paras);
            }
        }
    }

    fn stage(&mut self, stage: &StagePart) {
        let title = format!("{}. {}", stage.number, stage.title);
        let facts: Vec<String> =
            stage.facts.iter().map(|fact| format!("{}: {}", fact.label, fact.text)).collect();
        let lead = match facts.as_slice() {
            [] => Vec::new(),
            facts => vec![Para::new(facts.join("\u{a0}· "), 14.0, Ink::TextMuted)],
        };
        let rows = stage.steps.iter().map(|step| {
            vec![
                self.step(step),
                step.scores.iter().map(|row| self.score(row)).collect(),
                listed(step.pains.iter().map(|card| (&card.text, &card.detail)), Ink::Pain),
                listed(step.opportunities.iter().map(|c| (&c.text, &c.detail)), Ink::Opportunity),
            ]
        });
        let table = Table {
            columns: vec![
                (self.words.get("name-step").to_owned(), 1.25),
                (self.label("satisfaction"), 1.0),
                (self.words.lane(LaneKind::Pains).to_owned(), 1.25),
                (self.words.lane(LaneKind::Opportunities).to_owned(), 1.25),
            ],
            rows: rows.collect(),
        };
        self.table(&title, &lead, &table);
    }

    fn step(&self, step: &StepPart) -> Vec<Para> {
        let mut paras =
            vec![Para::new(format!("{}. {}", step.number, step.title), 13.0, Ink::Text).bold()];
        if step.moment_of_truth {
            paras.push(Para::new(
                format!("◆ {}", self.label("moment_of_truth")),
                SMALL,
                Ink::Accent,
            ));
        }
        for quote in &step.quotes {
            paras.push(Para::new(quote.text.as_str(), SMALL, Ink::Text).italic().above(3.0));
        }
        paras
    }

    fn score(&self, row: &ScoreRow) -> Para {
        let mut text = row.traveller.clone();
        if let Some(satisfaction) = &row.satisfaction {
            text += &format!(": {}", satisfaction.text);
        }
        if let Some(gap) = &row.gap {
            text += &format!(" ({} {})", self.label("gap").to_lowercase(), gap.text);
        }
        Para::new(text, SMALL, tone(row.tone)).above(2.0)
    }

    /// One table for each who was asked about.
    fn value(&mut self, title: &str, lead: &[Para]) {
        for (at, value) in self.report.value.iter().enumerate() {
            let rows = value.rows.iter().chain([&value.journey]).map(|row| {
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
            });
            let mut columns = vec![(self.label("stage"), 1.6)];
            columns.extend(value.dimensions.iter().map(|name| ((*name).to_owned(), 1.0)));
            columns.extend([(self.label("sum"), 0.7), (self.label("evidence"), 1.0)]);
            let table = Table { columns, rows: rows.collect() };
            let title = format!("{title}: {}", value.traveller);
            self.table(&title, if at == 0 { lead } else { &[] }, &table);
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
                cell(&row.remark),
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
                    Para::new(format!("{}  {}", row.rank, row.text), 13.0, Ink::Text).above(6.0)
                })
                .collect();
            let (paras, rest) = self.ruler.split(&paras, width, BOTTOM - TOP);
            if let Some(slide) = self.slides.last_mut() {
                matrix::draw(slide, rows, self.words);
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

pub(super) fn cell(text: &str) -> Vec<Para> {
    if text.is_empty() { Vec::new() } else { vec![Para::new(text, SMALL, Ink::Text)] }
}

fn bullets(texts: &[String]) -> Vec<Para> {
    let texts = texts.iter();
    texts.map(|text| Para::new(format!("• {text}"), SMALL, Ink::Text).above(2.0)).collect()
}

/// Cards, each with its detail below it.
fn listed<'t>(cards: impl Iterator<Item = (&'t String, &'t String)>, ink: Ink) -> Vec<Para> {
    let mut paras = Vec::new();
    for (text, detail) in cards {
        paras.push(Para::new(text.as_str(), SMALL, ink).above(5.0));
        if !detail.is_empty() {
            paras.push(Para::new(detail.as_str(), 11.0, Ink::TextMuted));
        }
    }
    paras
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
