//! What the whole report is worded with: names, numbers, and how things are known.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::content::{Known, Number, Pair};
use super::{few, quotes};
use crate::i18n::{Language, Words};
use crate::insight::{
    Answers, Interval, MeasuredSteps, effects, is_pain_point, pain_points, travellers, wilson,
};
use crate::layout::map::traveller_mark;
use crate::layout::marks::Shape;
use crate::layout::scene::Ink;
use crate::model::{
    Card, CardId, Document, Evidence, EvidenceKind, Lane, LaneKind, MeasureKind, OpportunityStatus,
    PersonaId, PersonaKind, Stage, Step, StepId, Tally, Traveller,
};

/// What stands where there is nothing.
pub(super) const NOTHING: &str = "–";
/// What stands between the parts of a line; it begins none.
pub(super) const DOT: &str = "\u{a0}· ";
/// How many decimals a score shows.
const DECIMALS: u8 = 1;

/// The words of a report about one document.
pub(super) struct Say<'a> {
    pub(super) document: &'a Document,
    pub(super) words: Words,
    /// The steps in order, numbered from 1.
    numbers: BTreeMap<StepId, usize>,
    /// The surveys behind the scores.
    pub(super) measured: MeasuredSteps,
    /// All who travel.
    pub(super) travellers: Vec<Traveller>,
    /// The cells of each step that hold cards, from the top of the map down.
    cells: BTreeMap<StepId, Vec<(&'a Lane, &'a [CardId])>>,
    /// The opportunities that answer each pain point: those that have come furthest first, then
    /// along the journey.
    answering: BTreeMap<CardId, Vec<&'a Card>>,
    /// The pain points that are answered only by what comes of them.
    through: BTreeSet<CardId>,
}

impl<'a> Say<'a> {
    pub(super) fn of(document: &'a Document, language: Language) -> Self {
        let numbers = document.steps().enumerate().map(|(at, step)| (step.id, at + 1)).collect();
        let measured = MeasuredSteps::of(document);
        let (travellers, answering) = (travellers(document), BTreeMap::new());
        let words = Words::of(language);
        let cells = cells(document);
        let through = BTreeSet::new();
        let mut say =
            Self { document, words, numbers, measured, travellers, cells, answering, through };
        (say.answering, say.through) = say.all_answering();
        say
    }

    /// What answers each, and which of them by its effects alone. A dropped opportunity answers none.
    fn all_answering(&self) -> (BTreeMap<CardId, Vec<&'a Card>>, BTreeSet<CardId>) {
        let mut all: BTreeMap<CardId, Vec<&Card>> = BTreeMap::new();
        let status = |card: &Card| card.opportunity.as_deref().map(|part| part.status);
        let mut cards = self.cards(LaneKind::Opportunities);
        cards.sort_by_key(|card| Reverse(status(card)));
        for card in cards {
            let Some(opportunity) = card.opportunity.as_deref() else { continue };
            if opportunity.status != OpportunityStatus::Dropped {
                for pain in &opportunity.answers {
                    all.entry(*pain).or_default().push(card);
                }
            }
        }
        // A cause is answered by what answers all that comes of it.
        let mut causes = BTreeMap::new();
        for (cause, effects) in effects(self.document) {
            let answers: Option<Vec<&Vec<&Card>>> = effects.iter().map(|id| all.get(id)).collect();
            let mut answers: Vec<&Card> =
                answers.into_iter().flatten().flatten().copied().collect();
            let mut told = BTreeSet::new();
            answers.retain(|card| told.insert(card.id));
            if !answers.is_empty() && !all.contains_key(&cause) {
                causes.insert(cause, answers);
            }
        }
        let through = causes.keys().copied().collect();
        all.extend(causes);
        (all, through)
    }

    /// Whether a pain point is answered, but only by what answers all that comes of it.
    pub(super) fn is_answered_through(&self, pain: CardId) -> bool {
        self.through.contains(&pain)
    }

    /// The opportunities that answer a pain point.
    pub(super) fn answering(&self, pain: CardId) -> &[&'a Card] {
        self.answering.get(&pain).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn title(&self) -> String {
        self.words.titled(&self.document.journey().title, "untitled-journey").to_owned()
    }

    pub(super) fn stage(&self, stage: &Stage) -> String {
        self.words.titled(&stage.title, "untitled-stage").to_owned()
    }

    pub(super) fn step(&self, step: &Step) -> String {
        self.words.titled(&step.title, "untitled-step").to_owned()
    }

    pub(super) fn step_of(&self, id: StepId) -> String {
        self.document.step(id).map_or_else(|| NOTHING.to_owned(), |step| self.step(step))
    }

    pub(super) fn number_of(&self, id: StepId) -> usize {
        self.numbers.get(&id).copied().unwrap_or_default()
    }

    /// The step after one.
    pub(super) fn after(&self, id: StepId) -> Option<StepId> {
        let at = self.numbers.get(&id)?;
        self.document.steps().nth(*at).map(|step| step.id)
    }

    pub(super) fn card(&self, card: &Card) -> String {
        let channel = || {
            let touchpoint = card.touchpoint.as_deref()?;
            Some(self.words.channel(touchpoint.channel.as_ref()?).to_owned())
        };
        match card.text.trim() {
            "" => channel().unwrap_or_else(|| self.words.get("untitled-card").to_owned()),
            text => text.to_owned(),
        }
    }

    /// What a card says besides its text, on one line; may be empty.
    pub(super) fn note(&self, card: &Card) -> String {
        card.details.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where a card stands: its step, or the first and the last of those that it spans.
    pub(super) fn place(&self, card: &Card) -> String {
        let first = self.step_of(card.step);
        match card.last_step.filter(|last| self.number_of(*last) > self.number_of(card.step)) {
            Some(last) => format!("{first}\u{a0}– {}", self.step_of(last)),
            None => first,
        }
    }

    pub(super) fn persona(&self, id: PersonaId) -> Option<String> {
        let persona = self.document.persona(id)?;
        Some(bound(self.words.titled(&persona.name, "untitled-persona")))
    }

    /// The personas that a card names, in the journey's order; nothing where it names none.
    pub(super) fn personas(&self, card: &Card) -> Vec<String> {
        let named = self.document.personas().filter(|persona| card.personas.contains(&persona.id));
        named.filter_map(|persona| self.persona(persona.id)).collect()
    }

    pub(super) fn traveller(&self, who: Traveller) -> String {
        match who {
            Traveller::Everyone => self.words.get("traveller-everyone").to_owned(),
            Traveller::Persona(id) => self.persona(id).unwrap_or_else(|| NOTHING.to_owned()),
        }
    }

    /// Those who travel and are customers: neither from the organisation nor merely concerned.
    pub(super) fn customers(&self) -> Vec<Traveller> {
        let is_customer = |who: &Traveller| match who {
            Traveller::Everyone => true,
            Traveller::Persona(id) => {
                let persona = self.document.persona(*id);
                persona.is_some_and(|persona| persona.kind == PersonaKind::External)
            }
        };
        self.travellers.iter().copied().filter(is_customer).collect()
    }

    /// The colour of one who travels, by name: `blue` …, `everyone`.
    pub(super) fn hue(&self, who: Traveller) -> &'static str {
        match self.ink(who) {
            Ink::Persona(hue) => hue.key(),
            _ => "everyone",
        }
    }

    pub(super) fn ink(&self, who: Traveller) -> Ink {
        traveller_mark(self.document, who).0
    }

    /// The mark of one who travels, as on the map.
    pub(super) fn shape(&self, who: Traveller) -> Shape {
        traveller_mark(self.document, who).1
    }

    /// A text in the quotation marks of the report's language.
    pub(super) fn quoted(&self, text: &str) -> String {
        quotes::quoted(self.words.language(), text)
    }

    /// A score of the scale 1–5.
    pub(super) fn score(&self, value: f64) -> Number {
        Number { value, text: self.words.fixed(value, DECIMALS) }
    }

    pub(super) fn difference(&self, value: f64) -> Number {
        Number { value, text: self.words.signed(value, DECIMALS) }
    }

    /// A share, 0–1, in percent.
    pub(super) fn share(&self, value: f64) -> Number {
        Number { value, text: self.words.share(value) }
    }

    /// k of n in percent; as counts where there are too few for a share. Beside a goal it has as many
    /// decimals as it takes not to contradict the verdict.
    pub(super) fn tally(&self, tally: Tally, goal: Option<f64>) -> String {
        match tally.share() {
            Some(share) if Answers::of(tally.n) != Answers::CountsOnly => {
                self.words.percent_beside(share, goal, 0)
            }
            _ => self.words.with("piece-k-of-n", &[("k", tally.k.into()), ("n", tally.n.into())]),
        }
    }

    /// The same, with how few it is of where nothing else says so: "78%; n = 9, few answers".
    pub(super) fn tally_with_few(&self, tally: Tally, goal: Option<f64>) -> String {
        let told = self.tally(tally, goal);
        match Answers::of(tally.n) {
            Answers::Few => format!("{told}; {}", self.n(tally.n)),
            Answers::CountsOnly | Answers::Enough => told,
        }
    }

    /// The 95 % interval of k of n; empty where there are too few for a share.
    pub(super) fn tally_interval(&self, tally: Tally, goal: Option<f64>) -> String {
        let interval = wilson(tally.k, tally.n);
        match interval.filter(|_| Answers::of(tally.n) != Answers::CountsOnly) {
            Some(Interval { low, high }) => self.words.percent_range_beside(low, high, goal, 0),
            None => String::new(),
        }
    }

    /// "18 scored steps, 10 measured or observed": what the mean of one who travels rests on.
    pub(super) fn scored_steps(&self, who: Traveller, scored: usize) -> String {
        let scores = self.document.steps();
        let scores = scores.filter_map(|step| step.measure(who, MeasureKind::Satisfaction));
        let known = scores.filter(|score| score.evidence.kind != EvidenceKind::Assumed).count();
        let args = [("count", scored.into()), ("known", known.into())];
        self.words.with("report-scored-steps", &args)
    }

    /// "n = 143", with *few answers* where there are.
    pub(super) fn n(&self, n: u32) -> String {
        few::answers(self.words, n.into())
    }

    /// How a number is known: "Measured, n = 143"; "Observed, n = 9, few answers".
    pub(super) fn known(&self, evidence: &Evidence) -> Known {
        let few = few::few(self.words, [evidence]);
        self.known_as(evidence, few.or_else(|| self.plain_n(evidence)))
    }

    /// How something is known that is no number: few may well tell what they feel.
    pub(super) fn known_said(&self, evidence: &Evidence) -> Known {
        self.known_as(evidence, self.plain_n(evidence))
    }

    fn plain_n(&self, evidence: &Evidence) -> Option<String> {
        evidence.n.map(|n| self.words.with("piece-n", &[("n", n.into())]))
    }

    fn known_as(&self, evidence: &Evidence, counted: Option<String>) -> Known {
        let mut text = self.words.evidence(evidence.kind).to_owned();
        if let Some(counted) = counted {
            text = format!("{text}, {counted}");
        }
        Known { kind: evidence_name(evidence.kind), text }
    }

    /// How what a card says is known: what nobody said is an assumption.
    pub(super) fn known_of(&self, card: &Card) -> Known {
        let none = Evidence::default();
        let evidence = card.evidence.as_ref().unwrap_or(&none);
        let outcome = card.promise.as_deref().and_then(|promise| promise.outcome);
        // How severe a pain point is rests on those few, too, whether its share is told or not.
        match card.pain.is_some() || outcome.is_some() {
            true => self.known(evidence),
            false => self.known_said(evidence),
        }
    }

    /// The cells of a step that hold cards, from the top of the map down.
    pub(super) fn cells_at(&self, step: StepId) -> &[(&'a Lane, &'a [CardId])] {
        self.cells.get(&step).map(Vec::as_slice).unwrap_or_default()
    }

    /// All cards of lanes of that kind at a step.
    pub(super) fn cards_at(
        &self,
        kind: LaneKind,
        step: StepId,
    ) -> impl Iterator<Item = &'a Card> + use<'_, 'a> {
        let (document, cells) = (self.document, self.cells_at(step));
        let cells = cells.iter().filter(move |(lane, _)| lane.kind == kind);
        cells.flat_map(|(_, cards)| *cards).filter_map(|id| document.card(*id).map(AsRef::as_ref))
    }

    /// Whether a touchpoint of the step is a moment of truth.
    pub(super) fn is_moment(&self, step: StepId) -> bool {
        let is_moment = |card: &Card| card.touchpoint.as_deref().is_some_and(|t| t.moment_of_truth);
        self.cards_at(LaneKind::Touchpoints, step).any(is_moment)
    }

    /// All cards of lanes of that kind, along the journey.
    pub(super) fn cards(&self, kind: LaneKind) -> Vec<&'a Card> {
        self.document.steps().flat_map(|step| self.cards_at(kind, step.id)).collect()
    }

    /// All pain points, along the journey.
    pub(super) fn pains(&self) -> Vec<&'a Card> {
        pain_points(self.document).collect()
    }

    /// The pain points at a step, internal ones too.
    pub(super) fn pains_at(&self, step: StepId) -> impl Iterator<Item = &'a Card> + use<'_, 'a> {
        let document = self.document;
        self.cells_at(step).iter().flat_map(move |(lane, cards)| {
            let cards = cards.iter().filter_map(|id| document.card(*id).map(AsRef::as_ref));
            cards.filter(|card: &&Card| is_pain_point(lane.kind, card))
        })
    }

    /// The row of a pain point that is not among those that customers meet: "Backstage".
    pub(super) fn out_of_sight(&self, card: &Card) -> Option<String> {
        let lane = self.document.lane(card.lane).filter(|lane| lane.kind != LaneKind::Pains)?;
        Some(self.lane(lane))
    }

    /// What a row is called.
    pub(super) fn lane(&self, lane: &Lane) -> String {
        match lane.title.trim() {
            "" => self.words.lane(lane.kind).to_owned(),
            title => title.to_owned(),
        }
    }

    /// A label from a message, and a text.
    pub(super) fn pair(&self, key: &str, text: impl Into<String>) -> Pair {
        Pair { label: self.words.get(key).to_owned(), text: text.into() }
    }
}

/// The cells that hold cards, by step: made once, since most of rows × steps hold none.
fn cells(document: &Document) -> BTreeMap<StepId, Vec<(&Lane, &[CardId])>> {
    let mut all: BTreeMap<StepId, Vec<(&Lane, &[CardId])>> = BTreeMap::new();
    for lane in document.lanes() {
        for (step, cards) in document.cells_of(lane.id) {
            all.entry(step).or_default().push((lane, cards));
        }
    }
    all
}

/// A name whose parts stay on one line: a title with what it belongs to, an age with whose it is.
fn bound(name: &str) -> String {
    const TITLE: usize = 3;
    let starts = |text: &str, is: fn(char) -> bool| text.chars().next().is_some_and(is);
    let mut told = String::with_capacity(name.len() + 2);
    let mut words = name.split(' ').peekable();
    while let Some(word) = words.next() {
        told.push_str(word);
        let Some(next) = words.peek() else { break };
        let is_title = told.len() == word.len() && word.chars().count() <= TITLE;
        let is_age = word.ends_with(',') && starts(next, |c| c.is_ascii_digit());
        told.push(if is_title || is_age { '\u{a0}' } else { ' ' });
    }
    told
}

/// A text that begins in small letters, as it does inside a sentence; abbreviations stay.
pub(crate) fn lower(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), text.chars().nth(1)) {
        (Some(_), Some(second)) if second.is_uppercase() => text.to_owned(),
        (Some(first), _) => first.to_lowercase().chain(chars).collect(),
        (None, _) => String::new(),
    }
}

/// A text that begins with a capital, as a sentence does.
pub(super) fn upper(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

/// How something is known, by the name that data has for it.
pub(super) fn evidence_name(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Assumed => "assumed",
        EvidenceKind::Observed => "observed",
        EvidenceKind::Measured => "measured",
    }
}
