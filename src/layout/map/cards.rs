//! A row of cards: those that span several steps first, in tracks; below them the cells' own.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{Card, CardId, Lane, StepId};

use super::super::draw::Sketch;
use super::super::scene::{Group, Size, Tag, point, rect};
use super::card::{self, Part};
use super::cast::Cast;
use super::engine::Dirty;
use super::grid::{Columns, GAP, INSET, ROW_MIN, ROW_PAD};
use super::label::LabelDraft;
use super::picture::{CellBox, Place, Placed, RowBody};
use super::{Ctx, key, prompt};

/// What was drawn for a cell, and of what.
#[derive(Debug, Clone, Default)]
pub(super) struct KeptCell {
    cards: Vec<Arc<Card>>,
    group: Option<Arc<Group>>,
    shows_people: bool,
}

/// What was drawn for a spanning card, and of what.
#[derive(Debug, Clone)]
struct KeptSpan {
    card: Arc<Card>,
    parts: Vec<(Range<usize>, Arc<Group>)>,
}

/// What a row of cards was made of; the next layout takes over what is still true.
#[derive(Debug, Clone, Default)]
pub(super) struct KeptCards {
    columns: Arc<Columns>,
    cells: Vec<KeptCell>,
    spans: Vec<KeptSpan>,
    /// Where the cells' own cards begin, below those that span.
    tops: Vec<f32>,
    cast: Arc<Cast>,
    pub(super) shows_people: bool,
}

/// A spanning card on its columns.
struct Span {
    card: Arc<Card>,
    columns: Range<usize>,
}

/// Lays out a row of cards, with what the last layout kept of it.
pub(super) fn layout(ctx: &Ctx<'_>, lane: &Lane, old: &KeptCards) -> (RowBody, KeptCards) {
    let same_cast = Arc::ptr_eq(&old.cast, ctx.cast);
    let (cells, mut spans) = sort(ctx, lane);
    spans.sort_by_key(|span| (span.columns.start, std::cmp::Reverse(span.columns.end)));
    let mut kept = KeptCards {
        columns: ctx.columns.clone(),
        tops: vec![ROW_PAD; ctx.columns.list.len()],
        cast: ctx.cast.clone(),
        shows_people: spans.iter().any(|span| card::shows_people(&span.card)),
        ..KeptCards::default()
    };
    let mut body = RowBody::default();
    for span in spans {
        let before = old.spans.iter().find(|kept| {
            let is_same = Arc::ptr_eq(&kept.card, &span.card) && ctx.keeps(span.card.id);
            is_same && (same_cast || !card::shows_people(&kept.card))
        });
        let span = draw_span(ctx, lane, span, before);
        place_span(&mut body, &mut kept.tops, &span, ctx.columns);
        kept.spans.push(span);
    }
    for (column, cards) in cells.into_iter().enumerate() {
        let step = ctx.columns.list.get(column).and_then(|column| column.step);
        let before = step
            .and_then(|step| old.columns.of_step.get(&step))
            .and_then(|&at| old.cells.get(at))
            .filter(|kept| same_cast || !kept.shows_people);
        let cell = draw_cell(ctx, lane, step, cards, before);
        body.places.extend(cell.cards.iter().map(|card| (card.id, Place::Cell(column))));
        body.cells.push(cell.placed(kept.tops.get(column)));
        kept.shows_people |= cell.shows_people;
        kept.cells.push(cell);
    }
    body.places.sort_unstable();
    body.links = kept.links();
    close(ctx, lane, &kept, &mut body);
    (body, kept)
}

/// Draws again the cells that changed; `None` where that is not enough: where cards that span
/// steps are among what changed, or the row becomes empty or stops being so.
pub(super) fn update(
    ctx: &Ctx<'_>,
    lane: &Lane,
    kept: &mut KeptCards,
    old: &RowBody,
    dirty: &Dirty,
) -> Option<RowBody> {
    if dirty.spans || old.places.is_empty() {
        return None;
    }
    let mut body = old.clone();
    for &step in &dirty.cells {
        let Some(&column) = ctx.columns.of_step.get(&step) else { continue };
        let ids = ctx.document.cards_in(lane.id, step);
        let cards = ids.iter().filter_map(|&id| ctx.document.card(id).cloned());
        let cards = cards.filter(|card| !spans(ctx, card, column)).collect();
        let slot = kept.cells.get_mut(column)?;
        let cell = draw_cell(ctx, lane, Some(step), cards, Some(slot));
        body.replace_places(column, &slot.cards, &cell.cards);
        *body.cells.get_mut(column)? = cell.placed(kept.tops.get(column));
        kept.shows_people |= cell.shows_people;
        *slot = cell;
    }
    if body.places.is_empty() {
        return None;
    }
    if dirty.links {
        body.links = kept.links();
    }
    kept.cast = ctx.cast.clone();
    close(ctx, lane, kept, &mut body);
    Some(body)
}

/// The row's height, its label, and what an empty one says.
fn close(ctx: &Ctx<'_>, lane: &Lane, kept: &KeptCards, body: &mut RowBody) {
    let mut label = LabelDraft::new(ctx, lane);
    key::add(ctx, lane, kept.cards(), !body.links.is_empty(), &mut label);
    let cells = body.cells.iter().zip(&kept.tops).map(|(cell, &top)| match cell {
        Some(cell) => cell.y + cell.group.size.height,
        None => top - GAP,
    });
    let lowest = cells.fold(0.0, f32::max);
    body.height = (lowest + ROW_PAD).max(label.height).max(ROW_MIN);
    if body.places.is_empty() {
        prompt::add(ctx, lane, body);
    }
    body.label = label.close(body.height);
}

/// The last column of a card that spans several, beginning in `first`.
fn last_column(ctx: &Ctx<'_>, card: &Card, first: usize) -> Option<usize> {
    let last = card.last_step.and_then(|step| ctx.columns.of_step.get(&step).copied());
    last.filter(|&last| last > first)
}

fn spans(ctx: &Ctx<'_>, card: &Card, first: usize) -> bool {
    last_column(ctx, card, first).is_some()
}

/// The lane's cards by column, and those that span several.
fn sort(ctx: &Ctx<'_>, lane: &Lane) -> (Vec<Vec<Arc<Card>>>, Vec<Span>) {
    let columns = ctx.columns;
    let mut cells: Vec<Vec<Arc<Card>>> = vec![Vec::new(); columns.list.len()];
    let mut spans = Vec::new();
    for (step, ids) in ctx.document.cells_of(lane.id) {
        let Some(&first) = columns.of_step.get(&step) else { continue };
        for card in ids.iter().filter_map(|&id| ctx.document.card(id)) {
            match last_column(ctx, card, first) {
                Some(last) => spans.push(Span { card: card.clone(), columns: first..last + 1 }),
                None => cells.get_mut(first).into_iter().for_each(|cell| cell.push(card.clone())),
            }
        }
    }
    (cells, spans)
}

fn draw_span(ctx: &Ctx<'_>, lane: &Lane, span: Span, before: Option<&KeptSpan>) -> KeptSpan {
    let ranges = ctx.columns.parts(span.columns);
    if let Some(before) = before
        && before.parts.iter().map(|(range, _)| range.len()).eq(ranges.iter().map(Range::len))
    {
        let groups = before.parts.iter().map(|(_, group)| group.clone());
        return KeptSpan { card: span.card, parts: ranges.into_iter().zip(groups).collect() };
    }
    let (first, last) = (ranges.first().cloned(), ranges.last().cloned());
    let part = |range: &Range<usize>| {
        let (from_left, to_right) = (Some(range) != first.as_ref(), Some(range) != last.as_ref());
        let inset = |is_cut: bool| if is_cut { 0.0 } else { INSET };
        let width = range.len() as f32 * ctx.column() - inset(from_left) - inset(to_right);
        Part { width, from_left, to_right, narrowest: width }
    };
    let narrowest = ranges.iter().map(|range| part(range).width).fold(f32::MAX, f32::min);
    let draw = |range: Range<usize>| {
        let own = part(&range);
        let part = if ctx.alike { Part { narrowest, ..own } } else { own };
        (range, card::draw(ctx, lane.kind, &span.card, part))
    };
    KeptSpan { parts: ranges.into_iter().map(draw).collect(), card: span.card }
}

/// Puts a spanning card as high as its columns allow.
fn place_span(body: &mut RowBody, bottoms: &mut [f32], span: &KeptSpan, columns: &Columns) {
    let (Some(first), Some(last)) = (span.parts.first(), span.parts.last()) else { return };
    let Some(own) = bottoms.get_mut(first.0.start..last.0.end) else { return };
    let top = own.iter().copied().fold(ROW_PAD, f32::max);
    let height = span.parts.iter().map(|(_, group)| group.size.height).fold(0.0, f32::max);
    own.fill(top + height + GAP);
    body.places.push((span.card.id, Place::Wide(body.wide.len())));
    for (at, (range, group)) in span.parts.iter().enumerate() {
        let (left, _) = columns.extent(range);
        // A part that is cut reaches to the edge of its sheet.
        let x = if at == 0 { left + INSET } else { left };
        body.wide.push(Placed {
            columns: range.clone(),
            rect: rect(x, top, group.size.width, group.size.height),
            group: group.clone(),
        });
    }
}

fn draw_cell(
    ctx: &Ctx<'_>,
    lane: &Lane,
    step: Option<StepId>,
    cards: Vec<Arc<Card>>,
    before: Option<&KeptCell>,
) -> KeptCell {
    let (Some(step), false) = (step, cards.is_empty()) else { return KeptCell::default() };
    if let Some(before) = before
        && before.cards.len() == cards.len()
        && before.cards.iter().zip(&cards).all(|(a, b)| Arc::ptr_eq(a, b) && ctx.keeps(b.id))
    {
        let (group, shows_people) = (before.group.clone(), before.shows_people);
        return KeptCell { cards, group, shows_people };
    }
    let mut sketch = Sketch::new();
    let mut y = 0.0;
    for card in &cards {
        let group = before
            .filter(|_| ctx.keeps(card.id))
            .and_then(|before| before.drawn(card))
            .unwrap_or_else(|| {
                card::draw(ctx, lane.kind, card, Part::whole(ctx.column() - 2.0 * INSET))
            });
        let height = group.size.height;
        sketch.group(point(INSET, y), group);
        y += height + GAP;
    }
    let size = Size { width: ctx.column(), height: y - GAP };
    let group = Some(sketch.finish(size, Some(Tag::Cell(lane.id, step))));
    let shows_people = cards.iter().any(|card| card::shows_people(card));
    KeptCell { cards, group, shows_people }
}

impl KeptCell {
    /// The cell at its place below what spans.
    fn placed(&self, top: Option<&f32>) -> Option<CellBox> {
        let y = top.copied().unwrap_or(ROW_PAD);
        self.group.clone().map(|group| CellBox { y, group })
    }

    /// What was drawn for that very card.
    fn drawn(&self, card: &Arc<Card>) -> Option<Arc<Group>> {
        let at = self.cards.iter().position(|kept| Arc::ptr_eq(kept, card))?;
        match self.group.as_ref()?.items.get(at)? {
            super::super::scene::Item::Group(_, group) => Some(group.clone()),
            _ => None,
        }
    }
}

impl KeptCards {
    /// All cards of the row.
    fn cards(&self) -> impl Iterator<Item = &Card> {
        let cells = self.cells.iter().flat_map(|cell| &cell.cards);
        cells.chain(self.spans.iter().map(|span| &span.card)).map(AsRef::as_ref)
    }

    /// Which card causes which, among the row's pain points.
    fn links(&self) -> Vec<(CardId, CardId)> {
        self.cards()
            .filter_map(|card| card.pain.as_deref().map(|pain| (card.id, pain)))
            .flat_map(|(effect, pain)| pain.caused_by.iter().map(move |&cause| (cause, effect)))
            .collect()
    }
}
