//! A card around a picture: its title, what it is about, and the picture in it; and the small cards
//! that show one number in large.

use super::super::draw::Sketch;
use super::super::measure::line_height;
use super::super::scene::{Face, Ink, Scene, Size, Stroke, Tag, point, rect};
use super::super::text::Style;
use super::{BODY, Drawing, FIGURE, SMALL};

/// Inside a card, to what is in it.
pub const CARD_PAD: f32 = 16.0;
const TITLE: Style = Style::new(Face::Bold, 14.0, Ink::Text);
const LABEL: Style = FIGURE.ink(Ink::TextMuted);
const LARGE: Style = Style::new(Face::Bold, 26.0, Ink::Text);
const RADIUS: f32 = 10.0;

/// One number in large.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tile {
    /// What it leads to.
    pub tag: Option<Tag>,
    /// What it is.
    pub label: String,
    /// The number.
    pub value: String,
    /// What it rests on.
    pub note: String,
    /// What is said about it, in its colour.
    pub verdict: Option<(String, Ink)>,
}

impl Drawing {
    /// A card of that width around a picture. The title stands at the left, the note at its right
    /// where there is room, else below.
    #[must_use]
    pub fn card(&self, title: &str, note: &str, body: &Scene, width: f32) -> Scene {
        let mut inner = Sketch::new();
        let room = width - 2.0 * CARD_PAD;
        let beside = self.type_.width(title, TITLE) + self.type_.width(note, SMALL) + 16.0 <= room;
        let head = self.type_.block(title, TITLE, room);
        self.type_.draw(&mut inner, &head, point(CARD_PAD, CARD_PAD - 2.0));
        let mut y = CARD_PAD - 2.0 + head.height();
        if beside {
            let x = width - CARD_PAD - self.type_.width(note, SMALL);
            let top = CARD_PAD + (line_height(TITLE.size) - line_height(SMALL.size)) / 2.0 - 2.0;
            self.type_.draw_line(&mut inner, note, SMALL, point(x, top));
        } else if !note.is_empty() {
            let note = self.type_.block(note, SMALL, room);
            self.type_.draw(&mut inner, &note, point(CARD_PAD, y + 1.0));
            y += note.height() + 1.0;
        }
        y += 12.0;
        inner.group(point(CARD_PAD, y), body.root.clone());
        let size = Size { width, height: y + body.size.height + CARD_PAD };
        self.scene(framed(inner, size), size, title, &body.description)
    }

    /// A sentence instead of a picture.
    #[must_use]
    pub fn sentence(&self, text: &str, width: f32) -> Scene {
        let mut sketch = Sketch::new();
        let block = self.type_.block(text, BODY.ink(Ink::TextMuted), width);
        self.type_.draw(&mut sketch, &block, point(0.0, 0.0));
        self.scene(sketch, Size { width, height: block.height() }, "", text)
    }

    /// A picture with another below it.
    #[must_use]
    pub fn stacked(&self, above: &Scene, below: &Scene, width: f32) -> Scene {
        let mut sketch = Sketch::new();
        sketch.group(point(0.0, 0.0), above.root.clone());
        let top = above.size.height + 12.0;
        sketch.group(point(0.0, top), below.root.clone());
        let size = Size { width, height: top + below.size.height };
        let told = [above.description.as_str(), &below.description].join("; ");
        self.scene(sketch, size, &above.title, &told)
    }

    /// A picture with a sentence below it, where there is one.
    #[must_use]
    pub fn below(&self, picture: &Scene, sentence: &str, width: f32) -> Scene {
        if sentence.is_empty() {
            return picture.clone();
        }
        self.stacked(picture, &self.sentence(sentence, width), width)
    }

    /// Cards that stand in a row and show one number each: their numbers stand on one line, and all
    /// are as high as the highest, at least `least`.
    #[must_use]
    pub fn tiles(&self, tiles: &[&Tile], width: f32, least: f32) -> Vec<Scene> {
        let room = width - 2.0 * CARD_PAD;
        let heads = tiles.iter().map(|tile| self.type_.block(&tile.label, LABEL, room).height());
        let head = heads.fold(0.0, f32::max);
        let made = |least: f32| -> Vec<Scene> {
            tiles.iter().map(|tile| self.tile(tile, width, (head, least))).collect()
        };
        let highest = made(least).iter().map(|scene| scene.size.height).fold(least, f32::max);
        made(highest)
    }

    /// A card that shows one number below a label of that height, and is at least so high.
    fn tile(&self, tile: &Tile, width: f32, (head, least): (f32, f32)) -> Scene {
        let mut inner = Sketch::new();
        let room = width - 2.0 * CARD_PAD;
        let mut y = CARD_PAD - 3.0;
        let label = self.type_.block(&tile.label, LABEL, room);
        self.type_.draw(&mut inner, &label, point(CARD_PAD, y));
        y += head;
        let mut put = |text: &str, style: Style| {
            if !text.is_empty() {
                let block = self.type_.block(&self.flowed(text, style, room), style, room);
                self.type_.draw(&mut inner, &block, point(CARD_PAD, y + 1.0));
                y += block.height() + 1.0;
            }
        };
        put(&tile.value, LARGE);
        put(&tile.note, SMALL);
        if let Some((text, ink)) = &tile.verdict {
            put(text, FIGURE.ink(*ink));
        }
        let size = Size { width, height: (y + CARD_PAD - 3.0).max(least) };
        let told = [tile.label.as_str(), &tile.value, &tile.note];
        let verdict = tile.verdict.as_ref().map(|(text, _)| text.as_str());
        let told: Vec<&str> = told.into_iter().chain(verdict).filter(|t| !t.is_empty()).collect();
        let mut sketch = Sketch::new();
        sketch.group(point(0.0, 0.0), framed(inner, size).finish(size, tile.tag));
        self.scene(sketch, size, &tile.label, &told.join(", "))
    }
}

/// A card's face with what is on it.
fn framed(inner: Sketch, size: Size) -> Sketch {
    let mut sketch = Sketch::new();
    let whole = rect(0.0, 0.0, size.width, size.height).grown(-0.5);
    sketch.rect(whole, RADIUS, Ink::Card, Stroke::solid(Ink::CardEdge, 1.0));
    sketch.group(point(0.0, 0.0), inner.finish(size, None));
    sketch
}
