//! Who travels: two or three personas beside each other on a slide, all of a deck in letters of one
//! size, as large as their words allow.

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
const FACE: f32 = 56.0;
/// Between personas, and between the parts of one.
const GUTTER: f32 = 30.0;
const GAP: f32 = 8.0;
/// The height of the word above traits.
const TRAITS: f32 = 18.0;
/// Sizes of text, the largest first.
const SIZES: [f32; 5] = [16.0, 15.0, 14.0, 13.0, LEAST];
const LEAST: f32 = 12.0;
/// From this width on, what is said of a persona stands in two columns.
const WIDE: f32 = 400.0;

/// How large letters are on all slides of personas.
#[derive(Clone, Copy)]
struct Sizes {
    text: f32,
    /// The names of traits.
    traits: f32,
}

/// A persona in letters of a size.
struct Person {
    head: Vec<Para>,
    quote: Vec<Para>,
    /// One column of text, or two.
    body: Vec<Vec<Para>>,
}

impl Deck<'_> {
    pub(super) fn personas(&mut self, title: &str) {
        let report = self.report;
        let slides = self.dealt(&report.personas);
        let sizes = self.sizes(&slides);
        for (at, shown) in slides.iter().enumerate() {
            let width = width_of(shown.len());
            // Their names stand on their cards.
            let title = self.numbered(title, at, slides.len());
            self.add(&title);
            let level = self.level(shown, sizes.text);
            let mut rest = Vec::new();
            for (at, card) in shown.iter().enumerate() {
                let x = LEFT + at as f32 * (width + GUTTER);
                rest.extend(self.draw_person(card, sizes, (x, width), level));
            }
            self.paragraphs(&title, &rest);
        }
    }

    /// The largest letters in which the personas of every slide fit there.
    fn sizes(&self, slides: &[&[PersonaCard]]) -> Sizes {
        let texts = slides.iter().map(|shown| self.size_of(shown).unwrap_or(LEAST));
        let text = texts.fold(SIZES[0], f32::min);
        let traits = slides.iter().flat_map(|shown| {
            let width = width_of(shown.len());
            let cards = shown.iter().filter(|card| !card.traits.is_empty());
            cards.map(move |card| self.ruler.traits(card, width, text).0)
        });
        Sizes { text, traits: traits.fold(text, f32::min) }
    }

    /// The personas of each slide: on as few slides as hold them whole, and dealt evenly among those.
    /// One that no slide holds stands alone, and goes on on the next one.
    fn dealt<'c>(&self, cards: &'c [PersonaCard]) -> Vec<&'c [PersonaCard]> {
        // The best way to deal the first so many: slides, unevenness, and the number on the last.
        let mut best: Vec<(usize, usize, usize)> = vec![(0, 0, 0)];
        for end in 1..=cards.len() {
            let ways = (1..=end.min(3)).filter_map(|count| {
                let shown = cards.get(end - count..end)?;
                let fits = count == 1 || self.size_of(shown).is_some();
                let (slides, uneven, _) = *best.get(end - count)?;
                fits.then_some((slides + 1, uneven + count * count, count))
            });
            let way = ways.min().unwrap_or((end, end, 1));
            best.push(way);
        }
        let (mut dealt, mut end) = (Vec::new(), cards.len());
        while let Some((_, _, count)) = best.get(end).filter(|_| end > 0) {
            let begin = end - (*count).clamp(1, end);
            dealt.extend(cards.get(begin..end));
            end = begin;
        }
        dealt.reverse();
        dealt
    }

    /// The largest letters in which personas fit beside each other.
    fn size_of(&self, cards: &[PersonaCard]) -> Option<f32> {
        let width = width_of(cards.len());
        let fits = |size: &f32| {
            let [head, quote, body] = self.level(cards, *size);
            let traits = cards.iter().map(|card| self.ruler.traits(card, width, *size).1);
            head + quote + body + traits.fold(0.0, f32::max) <= BOTTOM - TOP
        };
        SIZES.into_iter().find(fits)
    }

    /// The heights of heads, quotes and texts of those beside each other: what is alike begins at the
    /// same height in all of them.
    fn level(&self, cards: &[PersonaCard], size: f32) -> [f32; 3] {
        let width = width_of(cards.len());
        let mut most = [0.0_f32; 3];
        for card in cards {
            let person = self.person(card, width, size);
            let (head, quote) = self.upper(&person, width);
            let room = column_of(width, person.body.len());
            let body = person.body.iter().map(|paras| self.ruler.height(paras, room));
            let body = body.fold(0.0, f32::max);
            for (most, height) in most.iter_mut().zip([head, quote, body]) {
                *most = most.max(height);
            }
        }
        most
    }

    fn person(&self, card: &PersonaCard, width: f32, size: f32) -> Person {
        let ink = hue_of(card.hue).map_or(Ink::Text, Ink::StageText);
        let small = (size - 1.5).max(12.0);
        let mut head = vec![Para::new(card.name.as_str(), size + 2.0, ink).bold()];
        let about = [card.role.as_str(), card.kind.as_str()];
        let about = about.into_iter().filter(|text| !text.is_empty());
        let about = about.map(|text| Para::new(text, small, Ink::TextMuted).above(1.0));
        head.extend(about.map(|para| if para.text == card.role { para.theirs() } else { para }));
        let room = width - FACE - GAP;
        let head = head.into_iter().map(|para| self.ruler.parted(para, room)).collect();
        let quote = Para::new(card.quote.as_str(), size, Ink::Text).italic().theirs();
        let quote = Some(quote).filter(|_| !card.quote.is_empty()).into_iter().collect();
        let label = |text: &str| Para::new(text, small, ink).bold().above(6.0);
        let mut life = Vec::new();
        if !card.context.is_empty() {
            life.push(label(&self.label("context")));
            life.push(Para::new(card.context.as_str(), size, Ink::Text).above(1.0).theirs());
        }
        let mut wants = Vec::new();
        for list in &card.lists {
            wants.push(label(&list.title));
            let items = list.items.iter();
            let item = |item: &String| Para::new(format!("• {item}"), size, Ink::Text).above(1.0);
            wants.extend(items.map(|text| item(text).theirs()));
        }
        let heading = label(&self.label("satisfaction"));
        let heading = Some(heading).filter(|_| !card.curve.is_empty());
        let facts = card.curve.iter().map(|fact| {
            Para::new(format!("{}: {}", fact.label, fact.text), size, Ink::Text).above(1.0)
        });
        let curve = heading.into_iter().chain(facts);
        let columns = if width > WIDE && !wants.is_empty() { 2 } else { 1 };
        let body: Vec<Vec<Para>> = match columns {
            2 => vec![life.into_iter().chain(curve).collect(), wants],
            _ => vec![life.into_iter().chain(wants).chain(curve).collect()],
        };
        let room = column_of(width, columns);
        let parted = |paras: Vec<Para>| -> Vec<Para> {
            paras.into_iter().map(|para| self.ruler.parted(para, room)).collect()
        };
        Person { head, quote, body: body.into_iter().map(parted).collect() }
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
    fn draw_person(
        &mut self,
        card: &PersonaCard,
        sizes: Sizes,
        (x, width): (f32, f32),
        [head, quoted, level]: [f32; 3],
    ) -> Vec<Para> {
        let person = self.person(card, width, sizes.text);
        self.face(card, rect(x, TOP, FACE, FACE));
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
        }
        if quoted > 0.0 {
            y += (quoted - GAP).min((BOTTOM - y) * 0.5) + GAP;
        }
        let (size, traits) = self.ruler.traits(card, width, sizes.traits);
        let traits = if BOTTOM - y - traits < 80.0 { 0.0 } else { traits };
        let column = column_of(width, person.body.len());
        let room = (BOTTOM - y - traits).max(20.0);
        // Traits stand at the same height in all.
        let mut used: f32 = level.min(room);
        for (at, paras) in person.body.iter().enumerate() {
            let (paras, left) = self.ruler.split(paras, column, room);
            rest.extend(left);
            let height = self.ruler.height(&paras, column);
            used = used.max(height);
            let x = x + at as f32 * (column + GUTTER);
            if !paras.is_empty() {
                slide.text(rect(x, y, column, height.min(room)), &paras);
            }
        }
        if traits > 0.0 {
            // Below what is said, in the whole width.
            let place = rect(x, y + used + GAP, width, traits - GAP);
            self.traits(&mut slide, card, (place, size));
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
                let initials = Para::new(card.initials.as_str(), 24.0, text).bold().middle();
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
            let word = Para::new(label, size.min(13.0), ink_of_word).bold();
            slide.text(rect(place.x, place.y, place.width, TRAITS - 2.0), &[word]);
            let count = card.traits.len().max(1) as f32;
            let height = (place.height - TRAITS) / count;
            for (at, one) in card.traits.iter().enumerate() {
                let y = place.y + TRAITS + at as f32 * height;
                let row = rect(place.x, y, place.width, height);
                self.ruler.trait_row(slide, one, (ink, size), row);
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

/// "by the book – by judgement (3/5)".
fn told(one: &TraitRow) -> String {
    let place = one.value.map_or(String::new(), |value| format!(" ({value}/5)"));
    format!("{} – {}{place}", one.low, one.high)
}

/// The line between the names of two opposites, and the room of each name beside it.
fn trait_room(width: f32) -> (f32, f32) {
    let length = (width * 0.24).min(160.0);
    (length, ((width - length) / 2.0 - 10.0).min(220.0))
}

impl super::text::Ruler {
    /// The size of the names of a persona's traits, one for all: the largest at which none of them is
    /// parted; and how high traits are with the word above them.
    fn traits(&self, card: &PersonaCard, width: f32, most: f32) -> (f32, f32) {
        if card.traits.is_empty() {
            return (12.0, 0.0);
        }
        let (_, side) = trait_room(width);
        let all = |size: f32, lines: usize| {
            let names = card.traits.iter().flat_map(|one| [&one.low, &one.high]);
            let mut names = names.map(|name| Para::new(name.as_str(), size, Ink::Text));
            names.all(|name| self.fits(&name, side, lines))
        };
        let sizes = [14.0, 13.0, 12.0].into_iter().filter(|size| *size <= most);
        let mut tries = sizes.flat_map(|size| [(size, 1), (size, 2)]);
        let (size, lines) = tries.find(|(size, lines)| all(*size, *lines)).unwrap_or((12.0, 2));
        let row = (lines as f32 * size * 1.2).max(14.0) + 4.0;
        (size, GAP + TRAITS + card.traits.len() as f32 * row)
    }

    /// A place between two opposites.
    fn trait_row(&self, slide: &mut Slide, one: &TraitRow, (ink, size): (Ink, f32), place: Rect) {
        let (length, side) = trait_room(place.width);
        let middle = place.y + place.height / 2.0;
        let name = |text: &str| {
            let para = self.parted(Para::new(text, size, Ink::Text).theirs(), side);
            Para { text: self.cut(&para, side, 2), ..para }
        };
        let (low, high) = (name(&one.low), name(&one.high));
        let left = place.x + side + 10.0;
        let box_of = |x: f32, para: &Para| {
            let height = self.height(std::slice::from_ref(para), side);
            rect(x, middle - height / 2.0, side, height)
        };
        let (at_low, at_high) = (box_of(place.x, &low), box_of(left + length + 10.0, &high));
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
