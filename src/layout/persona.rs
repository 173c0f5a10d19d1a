//! A persona's card: who it is, in one picture. What nobody has written down yet leaves no gap.

use std::sync::Arc;

use crate::i18n::Words;
use crate::model::{Document, Persona, PersonaId, Trait};

use super::draw::Sketch;
use super::fonts::Fonts;
use super::map::persona_mark;
use super::measure::{Measure, line_height};
use super::people;
use super::scene::{Face, Ink, Scene, Size, Stroke, Tag, point, rect};
use super::text::{Block, Style, Typesetter};
use super::wrap::Syllables;

/// Width of a card.
pub const WIDTH: f32 = 420.0;
/// Width of a card where there is little room: names and scales still fit.
pub const NARROW: f32 = 280.0;
const PAD: f32 = 20.0;
/// The radius of the picture.
const FACE: f32 = 36.0;
/// Between parts of the card.
const BETWEEN: f32 = 12.0;

const NAME: Style = Style::new(Face::Bold, 20.0, Ink::Text);
const BODY: Style = Style::new(Face::Regular, 13.0, Ink::Text);
const SMALL: Style = Style::new(Face::Regular, 11.0, Ink::TextMuted);
const LABEL: Style = Style::new(Face::Bold, 11.0, Ink::TextMuted);
const QUOTE: Style = Style::new(Face::Italic, 15.0, Ink::Text);

/// Lays out personas' cards.
#[derive(Debug)]
pub struct PersonaEngine {
    type_: Typesetter,
}

impl PersonaEngine {
    /// An engine that measures with those fonts.
    #[must_use]
    pub fn new(fonts: Arc<Fonts>) -> Self {
        let measure = Measure::new(fonts);
        Self { type_: Typesetter { measure, syllables: Syllables::None } }
    }

    /// A persona's card; `None` where the document has no such persona. Titles are in the language
    /// of `words`; what people wrote stays as it is.
    pub fn layout(&mut self, document: &Document, id: PersonaId, words: Words) -> Option<Scene> {
        self.layout_in(document, id, words, WIDTH)
    }

    /// The card in a width between [`NARROW`] and [`WIDTH`].
    pub fn layout_in(
        &mut self,
        document: &Document,
        id: PersonaId,
        words: Words,
        width: f32,
    ) -> Option<Scene> {
        let width = width.clamp(NARROW, WIDTH);
        let persona = document.persona(id)?;
        let written = document.journey().language.as_deref();
        self.type_.syllables = Syllables::of(written.unwrap_or(words.language().code()));
        let mut card = Card { type_: &self.type_, words, width, sketch: Sketch::new(), y: PAD };
        card.head(document, persona);
        card.quote(persona);
        card.text("field-context", &persona.context);
        card.list("field-goals", &persona.goals, Ink::Opportunity);
        card.list("field-needs", &persona.needs, Ink::Accent);
        card.list("field-frustrations", &persona.frustrations, Ink::Pain);
        let (hue, _) = persona_mark(document, id)?;
        card.traits(&persona.traits, Ink::Persona(hue));
        let size = Size { width, height: card.y - BETWEEN + PAD };
        let mut whole = Sketch::new();
        let face = rect(0.0, 0.0, size.width, size.height).grown(-0.5);
        whole.rect(face, 12.0, Ink::Card, Stroke::solid(Ink::CardEdge, 1.0));
        whole.group(point(0.0, 0.0), card.sketch.finish(size, None));
        let title = match persona.name.trim() {
            "" => words.get("untitled-persona").to_owned(),
            name => name.to_owned(),
        };
        let description = words.with("a11y-persona", &[("name", title.as_str().into())]);
        let root = whole.finish(size, Some(Tag::Persona(id)));
        Some(Scene { size, title, description, root })
    }
}

/// A card that is being drawn, from the top.
struct Card<'a> {
    type_: &'a Typesetter,
    words: Words,
    width: f32,
    sketch: Sketch,
    y: f32,
}

impl Card<'_> {
    fn block(&mut self, block: &Block, x: f32) {
        self.type_.draw(&mut self.sketch, block, point(x, self.y));
        self.y += block.height();
    }

    /// Picture, name, role, and what kind of customer.
    fn head(&mut self, document: &Document, persona: &Persona) {
        let top = self.y;
        if let Some(avatar) = people::avatar(document, self.type_, persona.id, FACE) {
            self.sketch.group(point(PAD, top), avatar);
        }
        let left = PAD + 2.0 * FACE + 16.0;
        let room = self.width - PAD - left;
        let name = match persona.name.trim() {
            "" => self.words.get("untitled-persona"),
            name => name,
        };
        let name = self.type_.block(name, NAME, room);
        self.block(&name, left);
        if !persona.role.trim().is_empty() {
            let role = self.type_.block(persona.role.trim(), BODY, room);
            self.block(&role, left);
        }
        let mut facts = vec![self.words.persona_kind(persona.kind).to_owned()];
        let segment = persona.segment.trim();
        let share = persona.share.map(|share| self.words.percent(share, 0));
        match (segment, share) {
            ("", None) => {}
            ("", Some(share)) => facts.push(share),
            (segment, None) => facts.push(segment.to_owned()),
            (segment, Some(share)) => facts.push(format!("{segment} {share}")),
        }
        let facts = self.type_.block(&facts.join(" · "), SMALL, room);
        self.y += 2.0;
        self.block(&facts, left);
        self.y = self.y.max(top + 2.0 * FACE) + BETWEEN;
    }

    fn quote(&mut self, persona: &Persona) {
        let quote = persona.quote.trim();
        if quote.is_empty() {
            return;
        }
        let block = self.type_.block(quote, QUOTE, self.width - 2.0 * PAD - 28.0);
        let height = block.height() + 16.0;
        let area = rect(PAD, self.y, self.width - 2.0 * PAD, height);
        self.sketch.rect(area, 6.0, Ink::Quote, None);
        self.y += 8.0;
        self.block(&block, PAD + 14.0);
        self.y += 8.0 + BETWEEN;
    }

    fn label(&mut self, key: &str) {
        let label = self.type_.block(self.words.get(key), LABEL, self.width - 2.0 * PAD);
        self.block(&label, PAD);
        self.y += 2.0;
    }

    fn text(&mut self, key: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.label(key);
        let block = self.type_.block(text.trim(), BODY, self.width - 2.0 * PAD);
        self.block(&block, PAD);
        self.y += BETWEEN;
    }

    fn list(&mut self, key: &str, lines: &[String], ink: Ink) {
        let mut lines = lines.iter().filter(|line| !line.trim().is_empty()).peekable();
        if lines.peek().is_none() {
            return;
        }
        self.label(key);
        for line in lines {
            let middle = self.y + line_height(BODY.size) / 2.0;
            self.sketch.circle(point(PAD + 4.0, middle), 2.5, ink, None);
            let block = self.type_.block(line.trim(), BODY, self.width - 2.0 * PAD - 14.0);
            self.block(&block, PAD + 14.0);
            self.y += 2.0;
        }
        self.y += BETWEEN - 2.0;
    }

    /// Places between opposites, as scales of five.
    fn traits(&mut self, traits: &[Trait], ink: Ink) {
        let named = |one: &&Trait| !one.low.trim().is_empty() || !one.high.trim().is_empty();
        let mut traits = traits.iter().filter(named).peekable();
        if traits.peek().is_none() {
            return;
        }
        self.label("field-traits");
        // On a narrow card the words beside it need the room more than the scale does.
        let scale = (self.width - 220.0).clamp(72.0, 120.0);
        let side = (self.width - 2.0 * PAD - scale - 24.0) / 2.0;
        for one in traits {
            let low = self.type_.block(one.low.trim(), SMALL.ink(Ink::Text), side);
            let high = self.type_.block(one.high.trim(), SMALL.ink(Ink::Text), side);
            let height = low.height().max(high.height()).max(16.0);
            let first = line_height(SMALL.size) / 2.0;
            self.type_.draw(&mut self.sketch, &low, point(PAD, self.y));
            let right = self.width - PAD - side;
            self.type_.draw(&mut self.sketch, &high, point(right, self.y));
            let (left, middle) = (PAD + side + 12.0, self.y + first);
            let line = Stroke::solid(Ink::Reference, 1.5);
            self.sketch.line(point(left, middle), point(left + scale, middle), line);
            for step in 0..5_u8 {
                let x = left + scale * f32::from(step) / 4.0;
                self.sketch.circle(point(x, middle), 2.0, Ink::Reference, None);
            }
            if let Some(value) = one.value {
                let value = f32::from(value.clamp(1, 5) - 1);
                let at = point(left + scale * value / 4.0, middle);
                self.sketch.circle(at, 6.0, ink, Stroke::solid(Ink::Card, 2.0));
            }
            self.y += height + 4.0;
        }
        self.y += BETWEEN - 4.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::layout::scene::Item;
    use crate::model::OrderKey;

    fn card(edit: impl FnOnce(&mut Persona)) -> Scene {
        let id = PersonaId(1);
        let mut persona = Persona::new(id, OrderKey::default(), "Aino, 34");
        edit(&mut persona);
        let document = Document::from_records([persona.into()]).expect("a document");
        let mut engine = PersonaEngine::new(Fonts::for_tests());
        engine.layout(&document, id, Words::of(Language::Finnish)).expect("a card")
    }

    fn texts(scene: &Scene) -> String {
        let mut texts = Vec::new();
        scene.root.walk(&mut |at, _, item| {
            if let Item::Text(run) = item {
                assert!(at.x + run.at.x + run.width <= WIDTH, "{run:?} is cut");
                assert!(at.y + run.at.y <= scene.size.height, "{run:?} is cut");
                texts.push(run.text.to_string());
            }
        });
        texts.join("|")
    }

    #[test]
    fn a_name_alone_makes_a_small_card() {
        let scene = card(|_| ());
        assert!(texts(&scene).contains("Aino, 34"));
        assert!(scene.size.height < 130.0, "{:?}", scene.size);
    }

    #[test]
    fn everything_that_is_known_stands_on_the_card_and_nothing_is_cut() {
        let scene = card(|persona| {
            persona.role = "Vastuullisuusraportointijärjestelmäuudistushankkeen vetäjä".to_owned();
            persona.quote = "Missä se paketti oikein on?".to_owned();
            persona.context = "Kaksi lasta, illat täynnä. ".repeat(9);
            persona.goals = vec!["Kengät ajoissa".to_owned(), String::new()];
            persona.frustrations = vec!["Odottaminen".to_owned()];
            persona.share = Some(0.42);
            persona.traits = vec![
                Trait { low: "varovainen".into(), high: "rohkea".into(), value: Some(5) },
                Trait { low: "yksin".into(), high: "yhdessä".into(), value: None },
            ];
        });
        let texts = texts(&scene);
        for text in ["Missä", "Kengät ajoissa", "Odottaminen", "42", "varovainen", "yhdessä"] {
            assert!(texts.contains(text), "{text} in {texts}");
        }
        assert!(!texts.contains("Tarpeet"), "what nobody wrote down has no title");
    }
}
