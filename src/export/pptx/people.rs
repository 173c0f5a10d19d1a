//! Who travels: up to three personas beside each other on a slide, as large as their words allow.

use super::deck::Deck;
use super::look;
use super::package::LEFT;
use super::sheet::{ALL, BOTTOM, TOP};
use super::slide::{Edge, Form, INSET, Slide};
use super::text::Para;
use crate::layout::scene::{Ink, Rect, point, rect};
use crate::model::Hue;
use crate::report::{PersonaCard, TraitRow};

/// The portrait.
const FACE: f32 = 64.0;
/// Between personas, and between the parts of one.
const GUTTER: f32 = 30.0;
const GAP: f32 = 10.0;
/// The height of a trait's row, and of the word above them.
const TRAIT: f32 = 28.0;
const TRAITS: f32 = 18.0;
/// Sizes of text, the largest first.
const SIZES: [f32; 5] = [16.0, 15.0, 14.0, 13.0, 12.0];
/// From this width on, what is said of a persona stands in two columns.
const WIDE: f32 = 400.0;

/// A persona in letters of a size.
struct Person {
    head: Vec<Para>,
    quote: Vec<Para>,
    /// One column of text, or two.
    body: Vec<Vec<Para>>,
    size: f32,
}

impl Deck<'_> {
    pub(super) fn personas(&mut self, title: &str) {
        let cards = &self.report.personas;
        let room = BOTTOM - TOP;
        let fits = |abreast: usize, size: f32| {
            let width = width_of(abreast);
            let mut cards = cards.iter();
            cards.all(|card| {
                self.person_height(card, &self.person(card, width, size), width) <= room
            })
        };
        // As many abreast as fit; of those, the largest letters.
        let dealt = (1..=cards.len().min(3)).rev().map(|most| {
            let slides = cards.len().div_ceil(most);
            cards.len().div_ceil(slides.max(1)).max(1)
        });
        let mut tried = dealt.flat_map(|abreast| SIZES.map(|size| (abreast, size)));
        let found = tried.find(|(abreast, size)| fits(*abreast, *size));
        let (abreast, size) = found.unwrap_or((1, 12.0));
        for shown in cards.chunks(abreast) {
            let width = width_of(shown.len());
            let names: Vec<&str> = shown.iter().map(|card| card.name.as_str()).collect();
            let title = format!("{title}: {}", names.join(" · "));
            self.add(&title);
            let mut rest = Vec::new();
            for (at, card) in shown.iter().enumerate() {
                let x = LEFT + at as f32 * (width + GUTTER);
                rest.extend(self.draw_person(card, size, (x, width)));
            }
            self.paragraphs(&title, &rest);
        }
    }

    fn person(&self, card: &PersonaCard, width: f32, size: f32) -> Person {
        let ink = hue_of(card.hue).map_or(Ink::Text, Ink::StageText);
        let small = (size - 1.5).max(11.0);
        let mut head = vec![Para::new(card.name.as_str(), size + 2.0, ink).bold()];
        let about = [card.role.as_str(), card.kind.as_str()];
        let about = about.into_iter().filter(|text| !text.is_empty());
        head.extend(about.map(|text| Para::new(text, small, Ink::TextMuted).above(1.0)));
        let room = width - FACE - GAP;
        let head = head.into_iter().map(|para| self.ruler.parted(para, room)).collect();
        let quote = Para::new(card.quote.as_str(), size, Ink::Text).italic();
        let quote = Some(quote).filter(|_| !card.quote.is_empty()).into_iter().collect();
        let label = |text: &str| Para::new(text, small, ink).bold().above(7.0);
        let mut life = Vec::new();
        if !card.context.is_empty() {
            life.push(label(&self.label("context")));
            life.push(Para::new(card.context.as_str(), size, Ink::Text).above(1.0));
        }
        let mut wants = Vec::new();
        for list in &card.lists {
            wants.push(label(&list.title));
            let items = list.items.iter();
            wants.extend(items.map(|i| Para::new(format!("• {i}"), size, Ink::Text).above(2.0)));
        }
        let curve = card.curve.iter().map(|fact| {
            let text = format!("{}: {}", fact.label, fact.text);
            Para::new(text, small, Ink::TextMuted).above(2.0)
        });
        let columns = if width > WIDE && !wants.is_empty() { 2 } else { 1 };
        let body: Vec<Vec<Para>> = match columns {
            2 => vec![life.into_iter().chain(curve).collect(), wants],
            _ => vec![life.into_iter().chain(wants).chain(curve).collect()],
        };
        let room = column_of(width, columns);
        let parted = |paras: Vec<Para>| -> Vec<Para> {
            paras.into_iter().map(|para| self.ruler.parted(para, room)).collect()
        };
        Person { head, quote, body: body.into_iter().map(parted).collect(), size }
    }

    fn person_height(&self, card: &PersonaCard, person: &Person, width: f32) -> f32 {
        let (head, quote) = self.upper(person, width);
        let room = column_of(width, person.body.len());
        // Traits stand below the first column.
        let body = person.body.iter().enumerate().map(|(at, paras)| {
            let traits = if at == 0 { traits_height(card) } else { 0.0 };
            self.ruler.height(paras, room) + traits
        });
        head + quote + body.fold(0.0, f32::max)
    }

    /// The heights of the portrait with what stands beside it, and of the quote.
    fn upper(&self, person: &Person, width: f32) -> (f32, f32) {
        let head = self.ruler.height(&person.head, width - FACE - GAP).max(FACE) + GAP;
        let quote = match person.quote.is_empty() {
            true => 0.0,
            false => self.ruler.height(&person.quote, width - 2.0 * INSET) + 2.0 * INSET + GAP,
        };
        (head, quote)
    }

    /// Draws a persona; what found no room.
    fn draw_person(&mut self, card: &PersonaCard, size: f32, (x, width): (f32, f32)) -> Vec<Para> {
        let person = self.person(card, width, size);
        self.face(card, rect(x, TOP, FACE, FACE));
        let (head, quoted) = self.upper(&person, width);
        let head = head.min(BOTTOM - TOP);
        let Some(mut slide) = self.slides.pop() else { return Vec::new() };
        let beside = rect(x + FACE + GAP, TOP, width - FACE - GAP, head - GAP);
        let (paras, mut rest) = self.ruler.split(&person.head, beside.width, beside.height);
        slide.text(beside, &paras);
        let mut y = TOP + head;
        if !person.quote.is_empty() {
            let inner = width - 2.0 * INSET;
            let height = (quoted - GAP).min((BOTTOM - y) * 0.5);
            let (quote, left) = self.ruler.split(&person.quote, inner, height - 2.0 * INSET);
            let place = rect(x, y, width, height);
            slide.card(place, Some(Ink::Quote), Edge::solid(Ink::Quote, 0.5), &quote);
            rest.extend(left);
            y += height + GAP;
        }
        let traits = traits_height(card);
        let traits = if BOTTOM - y - traits < 80.0 { 0.0 } else { traits };
        let column = column_of(width, person.body.len());
        let mut used: f32 = 0.0;
        for (at, paras) in person.body.iter().enumerate() {
            let room = (BOTTOM - y - if at == 0 { traits } else { 0.0 }).max(20.0);
            let (paras, left) = self.ruler.split(paras, column, room);
            rest.extend(left);
            let height = self.ruler.height(&paras, column);
            used = if at == 0 { height } else { used };
            let x = x + at as f32 * (column + GUTTER);
            if !paras.is_empty() {
                slide.text(rect(x, y, column, height.min(room)), &paras);
            }
        }
        if traits > 0.0 {
            self.traits(&mut slide, card, (rect(x, y + used + GAP, column, traits), person.size));
        } else {
            rest.extend(
                card.traits.iter().map(|one| Para::new(told(one), 12.0, Ink::Text).above(4.0)),
            );
        }
        self.slides.push(slide);
        rest
    }

    /// The portrait, or initials in its place.
    fn face(&mut self, card: &PersonaCard, place: Rect) {
        let hue = hue_of(card.hue);
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
                let scale = place.width / width.max(height);
                let place = rect(place.x, place.y, width * scale, height * scale);
                slide.picture(place, at, Form::Rect, &card.name);
                self.pictures.push(picture);
            }
            None => {
                let (fill, text) = hue.map_or((Ink::Grid, Ink::Text), |hue| {
                    (Ink::StageBand(hue), Ink::StageText(hue))
                });
                let edge = Edge::solid(hue.map_or(Ink::Everyone, Ink::Persona), 2.0);
                let initials = Para::new(card.initials.as_str(), 26.0, text).bold().middle();
                slide.shape(Form::Ellipse, place, Some(fill), Some(edge), &[initials]);
            }
        }
    }

    /// Where the persona stands between opposites, as one group.
    fn traits(&self, slide: &mut Slide, card: &PersonaCard, (place, size): (Rect, f32)) {
        let ink = hue_of(card.hue).map_or(Ink::Everyone, Ink::Persona);
        let ink_of_word = hue_of(card.hue).map_or(Ink::Text, Ink::StageText);
        let label = self.label("traits");
        let rows: Vec<String> = card.traits.iter().map(told).collect();
        slide.group(&format!("{label}: {}", rows.join("; ")), |slide| {
            let word = Para::new(label, (size - 2.0).max(11.0), ink_of_word).bold();
            slide.text(rect(place.x, place.y, place.width, TRAITS - 2.0), &[word]);
            for (at, one) in card.traits.iter().enumerate() {
                let y = place.y + TRAITS + at as f32 * TRAIT;
                self.ruler.trait_row(slide, one, ink, rect(place.x, y, place.width, TRAIT));
            }
        });
    }
}

/// The width of each of so many personas.
fn width_of(abreast: usize) -> f32 {
    let abreast = abreast.max(1) as f32;
    (ALL - GUTTER * (abreast - 1.0)) / abreast
}

/// The width of each of so many columns of a persona's text.
fn column_of(width: f32, columns: usize) -> f32 {
    if columns > 1 { (width - GUTTER) / 2.0 } else { width }
}

fn traits_height(card: &PersonaCard) -> f32 {
    match card.traits.len() {
        0 => 0.0,
        count => GAP + TRAITS + count as f32 * TRAIT,
    }
}

/// "by the book – by judgement (3/5)".
fn told(one: &TraitRow) -> String {
    let place = one.value.map_or(String::new(), |value| format!(" ({value}/5)"));
    format!("{} – {}{place}", one.low, one.high)
}

impl super::text::Ruler {
    /// A place between two opposites; their names are set smaller before they are cut.
    fn trait_row(&self, slide: &mut Slide, one: &TraitRow, ink: Ink, place: Rect) {
        let length = (place.width * 0.3).min(160.0);
        let side = ((place.width - length) / 2.0 - 12.0).min(220.0);
        let middle = place.y + TRAIT / 2.0;
        let name = |text: &str| {
            let sizes = [14.0, 13.0, 12.0, 11.0, 10.0];
            let para = sizes.map(|size| Para::new(text, size, Ink::Text));
            let lines = |para: &Para| ((TRAIT - 2.0) / (para.size * 1.2)).floor() as usize;
            let fits = para.iter().find(|para| self.fits(para, side, lines(para))).cloned();
            let para = fits.unwrap_or_else(|| self.parted(Para::new(text, 10.0, Ink::Text), side));
            Para { text: self.cut(&para, side, 2), ..para }
        };
        let (low, high) = (name(&one.low), name(&one.high));
        let left = place.x + side + 12.0;
        let box_of = |x: f32, para: &Para| {
            let height = self.height(std::slice::from_ref(para), side);
            rect(x, middle - height / 2.0, side, height)
        };
        let (at_low, at_high) = (box_of(place.x, &low), box_of(left + length + 12.0, &high));
        slide.text(at_low, &[low.right()]);
        slide.text(at_high, &[high]);
        let line = Edge::solid(Ink::Reference, 1.25);
        slide.line(point(left, middle), point(left + length, middle), line);
        for step in 1..=5_u8 {
            let is_here = one.value == Some(step);
            let radius = if is_here { 6.0 } else { 2.0 };
            let x = left + length * f32::from(step - 1) / 4.0;
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
