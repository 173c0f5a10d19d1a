//! Who travels: a slide for each persona.

use super::deck::Deck;
use super::look;
use super::package::LEFT;
use super::sheet::{BOTTOM, SMALL, TOP};
use super::slide::{Edge, Form, INSET, Slide, WIDTH};
use super::text::Para;
use crate::layout::scene::{Ink, Rect, point, rect};
use crate::model::Hue;
use crate::report::{PersonaCard, TraitRow};

/// The portrait, and the column that it stands above.
const FACE: f32 = 84.0;
const ASIDE: f32 = 270.0;
/// Where the right part begins.
const RIGHT: f32 = LEFT + ASIDE + 28.0;
const GAP: f32 = 12.0;
/// The height of a trait's row, and the width of its scale.
const TRAIT: f32 = 26.0;
const SCALE: f32 = 130.0;

impl Deck<'_> {
    pub(super) fn personas(&mut self) {
        for card in &self.report.personas {
            let title = match card.role.as_str() {
                "" => card.name.clone(),
                role => format!("{} – {role}", card.name),
            };
            self.add(&title);
            self.face(card);
            let mut rest = self.aside(card);
            rest.extend(self.wants(card));
            self.paragraphs(&title, &rest);
        }
    }

    /// The portrait, or initials in its place.
    fn face(&mut self, card: &PersonaCard) {
        let hue = hue_of(card.hue);
        let place = rect(LEFT, TOP, FACE, FACE);
        let persona = self.document.persona(card.id);
        let picture = persona
            .and_then(|persona| self.document.picture(persona.picture?))
            .and_then(|picture| look::portrait(picture));
        let at = self.pictures.len();
        let Some(slide) = self.slides.last_mut() else { return };
        match picture {
            Some(picture) if picture.ratio.0 == picture.ratio.1 => {
                slide.picture(place, at, Form::Ellipse, &card.name);
                self.pictures.push(picture);
            }
            Some(picture) => {
                let (width, height) = (picture.ratio.0 as f32, picture.ratio.1 as f32);
                let scale = FACE / width.max(height);
                let place = rect(LEFT, TOP, width * scale, height * scale);
                slide.picture(place, at, Form::Rect, &card.name);
                self.pictures.push(picture);
            }
            None => {
                let (fill, text) = hue.map_or((Ink::Grid, Ink::Text), |hue| {
                    (Ink::StageBand(hue), Ink::StageText(hue))
                });
                let edge = Edge::solid(hue.map_or(Ink::Everyone, Ink::Persona), 2.0);
                let initials = Para::new(card.initials.as_str(), 28.0, text).bold().middle();
                slide.shape(Form::Ellipse, place, Some(fill), Some(edge), &[initials]);
            }
        }
    }

    /// What stands beside and below the portrait; what found no room.
    fn aside(&mut self, card: &PersonaCard) -> Vec<Para> {
        let kind: Vec<Para> =
            card.kind.split(" · ").map(|part| Para::new(part, SMALL, Ink::TextMuted)).collect();
        let beside = rect(LEFT + FACE + 14.0, TOP, ASIDE - FACE - 14.0, FACE);
        let (kind, mut rest) = self.ruler.split(&kind, beside.width, beside.height);
        let mut y = TOP + FACE + 14.0;
        let quote = (!card.quote.is_empty())
            .then(|| vec![Para::new(card.quote.as_str(), 14.0, Ink::Text).italic()]);
        let quote = quote.map(|quote| {
            let room = (BOTTOM - y) / 2.0;
            // A box around a text has room to spare: programs set some typefaces wider.
            let width = (ASIDE - 2.0 * INSET) * 0.92;
            let (quote, left) = self.ruler.split(&quote, width, room);
            let height = self.ruler.height(&quote, width) + 2.0 * INSET;
            let place = rect(LEFT, y, ASIDE, height);
            y += height + GAP;
            rest.extend(left);
            (place, quote)
        });
        let mut below = Vec::new();
        if !card.context.is_empty() {
            below.push(Para::new(self.label("context"), 11.0, Ink::TextMuted).bold());
            below.push(Para::new(card.context.as_str(), SMALL, Ink::Text).above(2.0));
        }
        for fact in &card.curve {
            let text = format!("{}: {}", fact.label, fact.text);
            below.push(Para::new(text, 11.0, Ink::TextMuted).above(5.0));
        }
        let (below, left) = self.ruler.split(&below, ASIDE, BOTTOM - y);
        rest.extend(left);
        let Some(slide) = self.slides.last_mut() else { return rest };
        slide.text(beside, &kind);
        if let Some((place, quote)) = quote {
            slide.card(place, Some(Ink::Quote), Edge::solid(Ink::Quote, 0.5), &quote);
        }
        slide.text(rect(LEFT, y, ASIDE, BOTTOM - y), &below);
        rest
    }

    /// Goals, needs and frustrations side by side, traits below; what found no room.
    fn wants(&mut self, card: &PersonaCard) -> Vec<Para> {
        let all = WIDTH - LEFT - RIGHT;
        let traits = card.traits.len() as f32 * TRAIT;
        let traits = if card.traits.is_empty() { 0.0 } else { traits + 24.0 };
        let count = card.lists.len().max(1) as f32;
        let width = (all - GAP * (count - 1.0)) / count;
        let inner = width - 2.0 * INSET;
        let room = (BOTTOM - TOP - traits - GAP).max(80.0);
        let (mut rest, mut boxes) = (Vec::new(), Vec::new());
        for list in &card.lists {
            let mut paras = vec![Para::new(list.title.as_str(), 13.0, Ink::Text).bold()];
            paras.extend(
                list.items.iter().map(|i| Para::new(format!("• {i}"), 13.0, Ink::Text).above(5.0)),
            );
            let (paras, left) = self.ruler.split(&paras, inner, room - 2.0 * INSET);
            boxes.push(paras);
            rest.extend(left);
        }
        let heights = boxes.iter().map(|paras| self.ruler.height(paras, inner));
        let height = heights.fold(0.0, f32::max) + 2.0 * INSET;
        let label = self.label("traits");
        let ink = hue_of(card.hue).map_or(Ink::Everyone, Ink::Persona);
        let Some(slide) = self.slides.last_mut() else { return rest };
        for (at, paras) in boxes.iter().enumerate() {
            let place = rect(RIGHT + at as f32 * (width + GAP), TOP, width, height);
            slide.card(place, Some(Ink::Card), Edge::solid(Ink::CardEdge, 1.0), paras);
        }
        if card.traits.is_empty() {
            return rest;
        }
        let mut y = if boxes.is_empty() { TOP } else { TOP + height + GAP };
        slide.text(rect(RIGHT, y, all, 18.0), &[Para::new(label, 11.0, Ink::TextMuted).bold()]);
        y += 20.0;
        for one in &card.traits {
            if y + TRAIT > BOTTOM {
                let place = one.value.map_or(String::new(), |value| format!(" ({value}/5)"));
                let text = format!("{} – {}{place}", one.low, one.high);
                rest.push(Para::new(text, SMALL, Ink::Text).above(5.0));
                continue;
            }
            self.ruler.trait_row(slide, one, ink, rect(RIGHT, y, all, TRAIT));
            y += TRAIT;
        }
        rest
    }
}

impl super::text::Ruler {
    /// A place between two opposites; their names are set smaller before they are cut.
    fn trait_row(&self, slide: &mut Slide, one: &TraitRow, ink: Ink, place: Rect) {
        let side = (place.width - SCALE - 40.0) / 2.0;
        let middle = place.y + TRAIT / 2.0;
        let name = |text: &str| {
            let size = self.size_for(text, &[SMALL, 11.0, 10.0], side, 2);
            let para = Para::new(text, size, Ink::Text);
            Para { text: self.cut(&para, side, 2), ..para }
        };
        let (low, high) = (name(&one.low), name(&one.high));
        let box_of = |x: f32, para: &Para| {
            let height = self.height(std::slice::from_ref(para), side);
            rect(x, middle - height / 2.0, side, height)
        };
        let (at_low, at_high) = (box_of(place.x, &low), box_of(place.right() - side, &high));
        slide.text(at_low, &[low.right()]);
        slide.text(at_high, &[high]);
        let left = place.x + side + 20.0;
        let line = Edge::solid(Ink::Reference, 1.25);
        slide.line(point(left, middle), point(left + SCALE, middle), line);
        for step in 1..=5_u8 {
            let is_here = one.value == Some(step);
            let radius = if is_here { 6.0 } else { 2.0 };
            let x = left + SCALE * f32::from(step - 1) / 4.0;
            let dot = rect(x - radius, middle - radius, 2.0 * radius, 2.0 * radius);
            let fill = if is_here { ink } else { Ink::Reference };
            slide.shape(Form::Ellipse, dot, Some(fill), None, &[]);
        }
    }
}

/// The colour of that name; none for the customer as such.
pub(super) fn hue_of(key: &str) -> Option<Hue> {
    Hue::ALL.into_iter().find(|hue| hue.key() == key)
}
