//! What stands on which slide.

use super::look::{Look, Media};
use super::package::LEFT;
use super::sheet::SMALL;
use super::slide::{Kind, Slide, Tongue, WIDTH};
use super::text::{Para, Ruler};
use crate::i18n::{Language, Words};
use crate::layout::scene::{Ink, rect};
use crate::layout::wrap::Syllables;
use crate::model::{Document, Hue};
use crate::report::{Report, SectionId, Tone};

/// Sizes of titles, the largest first, and how many lines of each keep away from what stands above
/// and below them.
const TITLES: [(f32, usize); 6] =
    [(28.0, 1), (24.0, 1), (22.0, 1), (20.0, 2), (17.0, 2), (14.0, 3)];
/// What stands in its place.
pub(super) const NOTHING: &str = "–";
/// What stands above a title: the name of the part.
const KICKER: (f32, f32) = (7.0, 15.0);

/// The slides of a presentation.
pub(super) struct Deck<'a> {
    pub(super) slides: Vec<Slide>,
    pub(super) ruler: Ruler,
    /// The picture files that slides show.
    pub(super) pictures: Vec<Media>,
    /// The slide that the appendix begins with, by its place.
    pub(super) divider: Option<usize>,
    pub(super) document: &'a Document,
    pub(super) report: &'a Report,
    pub(super) words: Words,
    /// The title of the next slide: what was found, in place of the name of its part.
    pub(super) sentence: Option<String>,
    /// The part of the appendix that is being drawn.
    section: String,
    /// Whether titles are in the words of those who made the map.
    pub(super) is_theirs: bool,
    tongue: Tongue,
    look: &'a Look,
}

/// Whether all that there is of a part stands on its one slide of the first part; the appendix has
/// it where not.
struct Whole {
    next_steps: bool,
    feedback: bool,
}

impl<'a> Deck<'a> {
    pub(super) fn new(
        document: &'a Document,
        report: &'a Report,
        language: Language,
        look: &'a Look,
    ) -> Self {
        let own = tag(language);
        let theirs = document.journey().language.as_deref().and_then(written);
        let theirs = theirs.unwrap_or_else(|| own.to_owned());
        let syllables = [own, &theirs].map(Syllables::of);
        Self {
            slides: Vec::new(),
            ruler: Ruler::new(look.wider, syllables),
            pictures: Vec::new(),
            divider: None,
            document,
            report,
            words: Words::of(language),
            sentence: None,
            section: String::new(),
            is_theirs: false,
            tongue: Tongue { own, theirs: theirs.into() },
            look,
        }
    }

    /// Draws all slides: first what a board decides on, a slide for each part of it, then all that
    /// this rests on.
    pub(super) fn draw(&mut self) {
        self.cover();
        let whole = self.decisions();
        self.appendix(&whole);
    }

    fn decisions(&mut self) -> Whole {
        use SectionId as Id;
        self.part(Id::Findings, |deck, title, _| deck.findings(title));
        self.part(Id::Map, |deck, title, _| deck.overview(title));
        self.sentence = self.report.headlines.get(&Id::Findings).cloned();
        self.largest_gaps();
        self.part(Id::Pains, Self::worst_pains);
        self.part(Id::Opportunities, Self::best_opportunities);
        let next_steps = self.part(Id::NextSteps, |deck, title, _| deck.first_steps(title));
        let feedback = self.part(Id::Feedback, Self::answered_feedback);
        self.targets();
        self.part(Id::Evidence, |deck, title, _| deck.evidence(title));
        Whole { next_steps, feedback }
    }

    /// Draws a part where there is something of it, with its title and its lead; whether that is all
    /// of it.
    fn part(&mut self, id: SectionId, draw: impl FnOnce(&mut Self, &str, &str) -> bool) -> bool {
        let report = self.report;
        let Some(section) = report.sections.iter().find(|section| section.id == id) else {
            return true;
        };
        self.sentence = report.headlines.get(&id).cloned();
        let is_whole = draw(self, section.title, &section.lead);
        self.sentence = None;
        is_whole
    }

    fn appendix(&mut self, whole: &Whole) {
        use SectionId as Id;
        let divider = self.slides.len();
        self.divider = Some(divider);
        self.divider(self.words.get("report-section-appendix"));
        let mut names = Vec::new();
        self.behind(Id::Personas, &mut names, |deck, title, _| deck.personas(title));
        self.behind(Id::Empathy, &mut names, |deck, _, _| deck.empathy());
        self.behind(Id::Stages, &mut names, |deck, _, _| deck.stages());
        self.behind(Id::Pains, &mut names, |deck, title, _| deck.pains(title));
        self.behind(Id::Opportunities, &mut names, |deck, title, _| deck.opportunities(title));
        if !whole.next_steps {
            self.behind(Id::NextSteps, &mut names, |deck, title, _| deck.next_steps(title));
        }
        if !whole.feedback {
            self.behind(Id::Feedback, &mut names, |deck, title, _| deck.feedback(title));
        }
        self.behind(Id::Value, &mut names, Self::value);
        names.extend(self.all_targets());
        names.extend(self.sources_and_words());
        self.contents(divider, &names);
    }

    /// Draws a part of the appendix where there is something of it, and notes its name.
    fn behind(
        &mut self,
        id: SectionId,
        names: &mut Vec<String>,
        draw: impl FnOnce(&mut Self, &str, &[Para]),
    ) {
        let report = self.report;
        let Some(section) = report.sections.iter().find(|section| section.id == id) else { return };
        self.section = section.title.to_owned();
        let lead = match section.lead.as_str() {
            "" => Vec::new(),
            lead => vec![Para::new(lead, 13.0, Ink::TextMuted)],
        };
        draw(self, section.title, &lead);
        names.push(section.title.to_owned());
    }

    /// Begins a part of the appendix of that name.
    pub(super) fn begin(&mut self, section: &str) {
        self.section = section.to_owned();
    }

    /// A slide with that title; where a sentence is due, that is the title. The name of the part
    /// stands above it where the title does not say it, and in the appendix that this is one.
    pub(super) fn add(&mut self, title: &str) {
        let sentence = self.sentence.take();
        let kicker = match self.divider {
            None => sentence.is_some().then(|| title.to_owned()),
            Some(_) => {
                let appendix = self.words.get("report-section-appendix");
                let named = sentence.is_none() && title.starts_with(&self.section);
                Some(if named {
                    appendix.to_owned()
                } else {
                    format!("{appendix} · {}", self.section)
                })
            }
        };
        let title = &unbroken(sentence.as_deref().unwrap_or(title));
        let width = WIDTH - 2.0 * LEFT;
        let is_theirs = self.is_theirs && sentence.is_none();
        let para = |size: f32| {
            let para = Para::new(title.as_str(), size, Ink::Text).bold();
            if is_theirs { para.theirs() } else { para }
        };
        let fits = |(size, lines): &(f32, usize)| self.ruler.fits(&para(*size), width, *lines);
        let (size, lines) = TITLES.into_iter().find(fits).unwrap_or((14.0, 3));
        let text = self.ruler.cut(&para(size), width, lines);
        let title = Para { text, ..para(size) };
        let mut slide = Slide::new(title, Kind::Content, self.look_of_text());
        if let Some(kicker) = kicker {
            let kicker = Para::new(kicker, 12.0, Ink::Accent).bold();
            slide.text(rect(LEFT, KICKER.0, width, KICKER.1), &[kicker]);
        }
        self.slides.push(slide);
        self.foot();
    }

    /// The line at the foot of the last slide, and its number.
    pub(super) fn foot(&mut self) {
        let foot = Para::new(self.report.cover.foot.as_str(), 10.0, Ink::TextMuted);
        let foot = Para { text: self.ruler.cut(&foot, 700.0, 1), ..foot };
        let number = self.slides.len();
        if let Some(slide) = self.slides.last_mut() {
            slide.foot(&foot, number);
        }
    }

    /// The sections of the presentation, with the place of the first slide of each.
    pub(super) fn sections(&self) -> Vec<(String, usize)> {
        let first = (self.words.get("slides-main").to_owned(), 0);
        let title = self.words.get("report-section-appendix").to_owned();
        let appendix = self.divider.map(|divider| (title, divider));
        std::iter::once(first).chain(appendix).collect()
    }

    /// The title of one of several slides: all but the first say that they go on.
    pub(super) fn numbered(&self, title: &str, at: usize, count: usize) -> String {
        let args = || [("title", title.into()), ("at", (at + 1).into()), ("count", count.into())];
        match (at, count) {
            (_, 0 | 1) => title.to_owned(),
            (0, _) => format!("{title} (1/{count})"),
            _ => self.words.with("slides-continued", &args()),
        }
    }

    pub(super) fn label(&self, key: &str) -> String {
        self.report.labels.get(key).copied().unwrap_or_default().to_owned()
    }

    /// The language and the colours of what is written.
    pub(super) fn look_of_text(&self) -> (Tongue, super::look::Colors) {
        (self.tongue.clone(), self.look.colors)
    }

    /// The team's logo.
    pub(super) fn logo(&self) -> Option<Media> {
        self.look.logo.clone()
    }
}

/// What programs call a language.
fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::Finnish => "fi-FI",
        Language::Latvian => "lv-LV",
    }
}

/// The same of the language that a journey names: `lv-LV` of `lv`, `pt-BR` as it is; none where that
/// is no name of a language.
fn written(named: &str) -> Option<String> {
    let known = Language::ALL.into_iter().find(|language| language.code() == named);
    let is_piece =
        |piece: &str| !piece.is_empty() && piece.chars().all(|c| c.is_ascii_alphanumeric());
    let is_name = named.split('-').all(is_piece);
    known.map(|language| tag(language).to_owned()).or_else(|| is_name.then(|| named.to_owned()))
}

/// A title whose short brackets stay on one line: "(2 cases)".
fn unbroken(title: &str) -> String {
    const LONGEST: usize = 18;
    let mut whole = String::with_capacity(title.len());
    let mut rest = title;
    while let Some((before, after)) = rest.split_once('(') {
        let inside = after.split(')').next().unwrap_or(after);
        whole += before;
        whole.push('(');
        match inside.chars().count() <= LONGEST {
            true => whole += &inside.replace(' ', "\u{a0}"),
            false => whole += inside,
        }
        rest = after.get(inside.len()..).unwrap_or_default();
    }
    whole + rest
}

pub(super) fn cell(text: &str) -> Vec<Para> {
    if text.is_empty() { Vec::new() } else { vec![Para::new(text, SMALL, Ink::Text)] }
}

/// The same, written by those who made the map.
pub(super) fn their_cell(text: &str) -> Vec<Para> {
    cell(text).into_iter().map(Para::theirs).collect()
}

/// A cell that says so where there is nothing.
pub(super) fn told(text: &str) -> Vec<Para> {
    if text.is_empty() { cell(NOTHING) } else { cell(text) }
}

pub(super) fn bullets(texts: &[String]) -> Vec<Para> {
    let texts = texts.iter();
    texts.map(|text| Para::new(format!("• {text}"), SMALL, Ink::Text).above(2.0)).collect()
}

/// What is said below something: the step, whom it meets, how it is known.
pub(super) fn detail(text: &str) -> Option<Para> {
    (!text.is_empty()).then(|| Para::new(text, SMALL, Ink::TextMuted))
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
