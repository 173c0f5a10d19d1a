//! The cards with their places: made once for what the document says and for a width.

use crate::layout::chart::{CARD_PAD, Drawing, Tile};
use crate::layout::scene::{Group, Item, Point, Rect, Scene, Tag, point, rect};

use super::cards::{self, Content};
use super::grid;
use super::say::{Leads, Say, record_of};
use super::{APART, MARGIN};

/// The least height of a small card.
const TILE_HEIGHT: f32 = 92.0;

/// Something in a card that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    /// Where it leads.
    pub(super) leads: Leads,
    /// Where it is, in the card.
    pub(super) rect: Rect,
    /// What it says.
    pub(super) label: String,
    /// What that means, in a sentence, where the card does not say it in sight.
    pub(super) tip: String,
}

/// One card at its place, in picture units.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Card {
    /// Tells it from the others.
    pub(super) key: String,
    /// Its upper left corner in the view.
    pub(super) at: Point,
    /// What it shows.
    pub(super) scene: Scene,
    /// What it is, in a sentence.
    pub(super) about: String,
    /// What in it can be chosen.
    pub(super) spots: Vec<Spot>,
    /// The field on which opportunities are moved, in the card.
    pub(super) field: Option<Rect>,
}

/// All cards.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Plan {
    pub(super) cards: Vec<Card>,
    /// How high all of it is.
    pub(super) height: f32,
}

impl Plan {
    /// The cards of what is said, in a view of that width.
    pub(super) fn of(say: &Say<'_>, draw: &Drawing, width: f32) -> Self {
        let room = (width - 2.0 * MARGIN).max(200.0);
        let mut plan = Self { cards: Vec::new(), height: MARGIN };
        plan.tiles(say, draw, room);
        let columns = grid::columns(room, APART);
        let inner = columns.width - 2.0 * CARD_PAD;
        let mut made: Vec<Card> = cards::all(say, draw, inner)
            .into_iter()
            .map(|content| framed(content, draw, columns.width))
            .collect();
        let sizes: Vec<_> = made.iter().map(|card| card.scene.size).collect();
        let from = point(MARGIN, plan.height);
        let (places, bottom) = grid::stack(&sizes, columns, from, APART);
        made.iter_mut().zip(places).for_each(|(card, place)| card.at = place);
        plan.cards.extend(made);
        plan.height = bottom - APART + MARGIN;
        plan
    }

    /// The small cards on top, in even rows.
    fn tiles(&mut self, say: &Say<'_>, draw: &Drawing, room: f32) {
        let tiles = cards::tiles(say);
        let beside = grid::tiles(room, APART, tiles.len());
        for (row, chunk) in tiles.chunks(beside.count).enumerate() {
            let alone: Vec<&Tile> = chunk.iter().map(|headline| &headline.tile).collect();
            let made = draw.tiles(&alone, beside.width, TILE_HEIGHT);
            let tallest = made.first().map_or(TILE_HEIGHT, |scene| scene.size.height);
            for (nth, (scene, headline)) in made.into_iter().zip(chunk).enumerate() {
                let x = MARGIN + nth as f32 * (beside.width + APART);
                let tip = headline.tip.clone();
                let spot = Spot { tip, ..whole(&scene, headline.leads.clone()) };
                let key = format!("tile {row} {nth}");
                let at = point(x, self.height);
                let (about, spots) = (headline.tip.clone(), vec![spot]);
                self.cards.push(Card { key, at, scene, about, spots, field: None });
            }
            self.height += tallest + APART;
        }
    }
}

/// A card's content in its frame, not yet at its place.
fn framed(content: Content, draw: &Drawing, width: f32) -> Card {
    let Content { key, title, note, about, body, field, leads, leads_to } = content;
    let scene = match about.as_str() {
        "" => draw.card(&title, &note, &body, width),
        about => {
            let inner = width - 2.0 * CARD_PAD;
            let whole = draw.stacked(&draw.sentence(about, inner), &body, inner);
            draw.card(&title, &note, &whole, width)
        }
    };
    let corner = point(CARD_PAD, scene.size.height - CARD_PAD - body.size.height);
    let mut spots = spots(&scene.root);
    spots.extend(leads_to.map(|id| whole(&scene, Leads::To(id))));
    for (row, leads) in leads {
        if let Some(Item::Group(at, group)) = body.root.items.get(row) {
            let rect = rect(at.x, at.y, group.size.width, group.size.height).offset(corner);
            spots.push(Spot { leads, rect, label: written(group), tip: String::new() });
        }
    }
    // The keyboard goes through them from the top.
    spots.sort_by(|a, b| a.rect.y.total_cmp(&b.rect.y));
    let field = field.map(|field| field.offset(corner));
    Card { key, at: Point::default(), scene, about, spots, field }
}

/// A card that leads somewhere as a whole.
fn whole(scene: &Scene, leads: Leads) -> Spot {
    let rect = rect(0.0, 0.0, scene.size.width, scene.size.height).grown(-4.0);
    Spot { leads, rect, label: scene.description.clone(), tip: String::new() }
}

/// The tagged groups of a picture, with what is written in them.
fn spots(root: &Group) -> Vec<Spot> {
    let mut spots = Vec::new();
    root.walk(&mut |origin, _, item| {
        if let Item::Group(at, group) = item
            && let Some(target) = group.tag.and_then(|tag: Tag| record_of(tag))
        {
            let corner = origin + *at;
            let rect = rect(corner.x, corner.y, group.size.width, group.size.height);
            let leads = Leads::To(target);
            spots.push(Spot { leads, rect, label: written(group), tip: String::new() });
        }
    });
    spots
}

/// All that is written in a group.
fn written(group: &Group) -> String {
    let mut words: Vec<&str> = Vec::new();
    group.walk(&mut |_, _, item| {
        if let Item::Text(run) = item {
            words.push(&run.text);
        }
    });
    words.join(" ")
}
