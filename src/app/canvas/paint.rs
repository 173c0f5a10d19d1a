//! Paints the picture: what of it is in sight, made ready once for each zoom and then only moved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::{Painter, Pos2, Rect, pos2, vec2};

use super::camera::{Lens, Zone};
use super::ready::{AtlasWatch, How, Maker, Ready};
use crate::app::theme::Theme;
use crate::layout::map::MapPicture;
use crate::layout::palette::Palette;
use crate::layout::scene::{self, Group, Ink, Item, Point, Tag, point};
use crate::model::RecordId;

/// How strongly what find has not found is painted.
const DIMMED: f32 = 0.22;
/// From a stage's name to the end of its band.
const NAME_PAD: f32 = 14.0;
/// A card at least this wide spans steps.
const WIDER_THAN_A_COLUMN: f32 = 200.0;
/// Frames after which what was not painted is forgotten.
const KEPT_FRAMES: u64 = 240;
/// More than this many groups are not kept beyond the frame that painted them.
const KEPT_GROUPS: usize = 8_000;

/// A group by its address, at a zoom, with or without the groups in it.
type Key = (usize, u32, bool);

#[derive(Debug)]
struct Kept {
    /// Held so that its address stays its own.
    _group: Arc<Group>,
    ready: Ready,
    used: u64,
}

/// What was made ready for painting, kept from frame to frame.
#[derive(Debug, Default)]
pub struct MapPainter {
    kept: BTreeMap<Key, Kept>,
    atlas: AtlasWatch,
    frame: u64,
    /// Palette and pixels per point that the kept things were made for.
    made_for: Option<(Palette, f32)>,
}

/// How the map is to be painted in this frame.
#[derive(Debug, Clone, Copy)]
pub struct Pass<'a> {
    /// Where scene and screen meet.
    pub lens: &'a Lens,
    /// The zoom that things are made ready for.
    pub zoom: f32,
    /// The colours.
    pub theme: &'a Theme,
    /// What is not to be dimmed; `None`: nothing is.
    pub matches: Option<&'a BTreeSet<RecordId>>,
    /// What is dimmed unless it is looked for.
    pub faded: Option<&'a BTreeSet<RecordId>>,
    /// What is painted faintly, since it is being dragged.
    pub lifted: &'a [RecordId],
}

impl Pass<'_> {
    fn is_plain(&self) -> bool {
        self.matches.is_none() && self.faded.is_none() && self.lifted.is_empty()
    }

    /// How strongly what shows that is painted: 1 is fully.
    pub(super) fn strength(&self, tag: Option<Tag>) -> f32 {
        let record = match tag {
            Some(Tag::Card(id)) => id.into(),
            Some(Tag::Step(id)) => id.into(),
            Some(Tag::Stage(id)) => id.into(),
            Some(Tag::LaneLabel(id)) => id.into(),
            Some(Tag::Line(id)) => id.into(),
            Some(Tag::Note(id)) => id.into(),
            _ => return 1.0,
        };
        let is_faded = self.matches.is_none() && self.faded.is_some_and(|f| f.contains(&record));
        let is_found = self.matches.is_none_or(|matches| {
            matches.contains(&record) || matches!(record, RecordId::Lane(_) | RecordId::Line(_))
        });
        if is_found && !is_faded && !self.lifted.contains(&record) { 1.0 } else { DIMMED }
    }
}

impl MapPainter {
    /// Begins a frame: forgets what no longer stands and what nobody has looked at for a while.
    pub fn begin(&mut self, ctx: &egui::Context, theme: &Theme) {
        let made_for = Some((theme.palette, ctx.pixels_per_point()));
        if !self.atlas.is_same(ctx) || self.made_for != made_for {
            self.kept.clear();
            self.made_for = made_for;
        }
        self.frame += 1;
        let frame = self.frame;
        if self.kept.len() > KEPT_GROUPS {
            self.kept.retain(|_, kept| kept.used + 2 >= frame);
        } else if frame.is_multiple_of(60) {
            self.kept.retain(|_, kept| kept.used + KEPT_FRAMES >= frame);
        }
    }

    /// Paints the whole map: the grid, and over it the labels, the headers and their corner.
    pub fn map(&mut self, painter: &Painter, picture: &MapPicture, pass: Pass<'_>) {
        let lens = pass.lens;
        painter.rect_filled(lens.view, 0.0, pass.theme.ink(Ink::Paper));
        for zone in Zone::ALL {
            let clip = lens.clip(zone).intersect(painter.clip_rect());
            if !clip.is_positive() {
                continue;
            }
            let painter = painter.with_clip_rect(clip);
            let view = lens.visible(zone);
            let groups = match zone {
                Zone::Body => {
                    let groups = picture.visible(view);
                    run_on(&painter, &groups, picture.size.height, pass);
                    groups
                }
                Zone::Header => picture.headers(view.x, view.right()),
                // Names take the place of both, see `far`.
                Zone::Labels | Zone::Corner if lens.is_far() => {
                    painter.rect_filled(clip, 0.0, pass.theme.ink(Ink::Paper));
                    let stroke = egui::Stroke::new(1.0, pass.theme.ink(Ink::Rule));
                    painter.vline(clip.right() - 0.5, clip.y_range(), stroke);
                    Vec::new()
                }
                Zone::Labels => {
                    let x = lens.to_screen(point(picture.label_width() - 1.0, 0.0), zone).x;
                    let width = lens.zoom.max(1.0);
                    let rule = Rect::from_min_size(pos2(x, clip.top()), vec2(width, clip.height()));
                    painter.rect_filled(rule, 0.0, pass.theme.ink(Ink::Rule));
                    picture.labels(view.y, view.bottom())
                }
                Zone::Corner => {
                    let mut groups = vec![picture.corner()];
                    groups.extend(picture.title_block());
                    groups
                }
            };
            if zone == Zone::Body {
                rules(&painter, picture, view, pass);
            }
            for (at, group) in groups {
                self.placed(&painter, zone, at, group, pass);
            }
        }
    }

    /// Paints a whole scene, all of which scrolls both ways.
    pub fn scene(&mut self, painter: &Painter, root: &Arc<Group>, pass: Pass<'_>) {
        let origin = pass.lens.to_screen(point(0.0, 0.0), Zone::Body);
        self.group(painter, root, origin, pass, true);
    }

    /// Paints a group at its place in the picture.
    fn placed(
        &mut self,
        painter: &Painter,
        zone: Zone,
        at: Point,
        group: &Arc<Group>,
        pass: Pass<'_>,
    ) {
        if is_ground(group) {
            ground(painter, group, at, zone, pass);
            return;
        }
        let origin = pass.lens.to_screen(at, zone);
        let size = vec2(group.size.width, group.size.height) * pass.lens.zoom;
        let is_cut = !painter.clip_rect().contains_rect(Rect::from_min_size(origin, size));
        let in_parts = !pass.is_plain() || (is_cut && group.items.len() > 1);
        self.group(painter, group, origin, pass, in_parts);
        if matches!(group.tag, Some(Tag::LaneLabel(_))) && is_cut {
            self.title_in_sight(painter, group, origin, pass);
        }
    }

    /// Paints the name of a row whose top is out of sight where what is left of the row begins.
    fn title_in_sight(&mut self, painter: &Painter, label: &Arc<Group>, at: Pos2, pass: Pass<'_>) {
        let Some(Item::Group(_, text)) = label.items.last() else { return };
        let Some(Item::Group(_, title)) = text.items.first() else { return };
        let clip = painter.clip_rect();
        let zoom = pass.lens.zoom;
        let room = (label.size.height - title.size.height) * zoom;
        let down = (clip.top() - at.y).clamp(0.0, room.max(0.0));
        if down > 0.0 {
            let origin = at + vec2(0.0, down);
            // Without the line at the right border, and over what stands there.
            let size = vec2(title.size.width - 1.0, title.size.height) * zoom;
            let ground = Rect::from_min_size(origin, size);
            painter.rect_filled(ground, 0.0, pass.theme.ink(Ink::Paper));
            self.group(painter, title, origin, pass, false);
        }
    }

    /// How far to the right goes what stands on a card that spans steps, to stay in sight: as far
    /// as the card has room.
    fn content_shift(&mut self, painter: &Painter, card: &Group, at: Pos2, pass: Pass<'_>) -> f32 {
        let hidden = painter.clip_rect().left() - at.x;
        if hidden <= 0.0 || card.size.width < WIDER_THAN_A_COLUMN {
            return 0.0;
        }
        let scale = pass.lens.zoom / pass.zoom;
        let mut end = 0.0_f32;
        for item in &card.items {
            if let Item::Group(offset, part) = item {
                let text = self.ready(painter.ctx(), part, pass, true).text_right();
                end = end.max(offset.x * pass.lens.zoom + text * scale);
            }
        }
        let room = (card.size.width - NAME_PAD) * pass.lens.zoom - end;
        hidden.min(room.max(0.0))
    }

    /// Paints a group with its origin there; part by part where some of them are out of sight or
    /// are painted faintly.
    fn group(
        &mut self,
        painter: &Painter,
        group: &Arc<Group>,
        origin: Pos2,
        pass: Pass<'_>,
        part_by_part: bool,
    ) {
        let ppp = painter.pixels_per_point();
        // On whole pixels, so that what is sharp in the group stays sharp.
        let at = (origin.to_vec2() * ppp).round() / ppp;
        let at = if pass.lens.zoom == pass.zoom { at.to_pos2() } else { origin };
        let scale = pass.lens.zoom / pass.zoom;
        let strength = pass.strength(group.tag);
        // What is faint is so with all that is in it.
        let deep = !part_by_part || strength < 1.0;
        let ready = self.ready(painter.ctx(), group, pass, deep);
        let text_shift = match group.tag {
            Some(Tag::Stage(_)) => {
                // A stage's name stays in sight as long as one of its steps does.
                let room = group.size.width * pass.zoom - ready.text_right() - NAME_PAD * pass.zoom;
                (painter.clip_rect().left() - at.x).clamp(0.0, (room * scale).max(0.0))
            }
            _ => 0.0,
        };
        ready.paint(painter, at, How { scale, strength, text_shift });
        if deep {
            return;
        }
        let aside = match group.tag {
            Some(Tag::Card(_)) => self.content_shift(painter, group, at, pass),
            _ => 0.0,
        };
        for item in &group.items {
            let Item::Group(offset, part) = item else { continue };
            let origin = origin + vec2(offset.x, offset.y) * pass.lens.zoom + vec2(aside, 0.0);
            let size = vec2(part.size.width, part.size.height) * pass.lens.zoom;
            let bounds = Rect::from_min_size(origin, size).expand(8.0);
            if painter.clip_rect().intersects(bounds) {
                let is_leaf = matches!(part.tag, Some(Tag::Card(_) | Tag::Note(_)));
                self.group(painter, part, origin, pass, !is_leaf);
            }
        }
    }

    /// Paints something that is shown elsewhere in the picture, with its origin there on the
    /// screen.
    pub fn ghost(&mut self, painter: &Painter, group: &Arc<Group>, origin: Pos2, pass: Pass<'_>) {
        let scale = pass.lens.zoom / pass.zoom;
        let how = How { scale, strength: 1.0, text_shift: 0.0 };
        self.ready(painter.ctx(), group, pass, true).paint(painter, origin, how);
    }

    fn ready(
        &mut self,
        ctx: &egui::Context,
        group: &Arc<Group>,
        pass: Pass<'_>,
        deep: bool,
    ) -> &Ready {
        let key = (Arc::as_ptr(group).addr(), pass.zoom.to_bits(), deep);
        let frame = self.frame;
        let kept = self.kept.entry(key).or_insert_with(|| {
            let mut maker = Maker::new(ctx, pass.theme, pass.zoom);
            let ready = if deep { maker.whole(group) } else { maker.shallow(group) };
            Kept { _group: group.clone(), ready, used: frame }
        });
        kept.used = frame;
        &kept.ready
    }

    /// How many groups are kept ready.
    #[cfg(test)]
    pub fn kept(&self) -> usize {
        self.kept.len()
    }
}

/// Whether a group is nothing but plain areas. These meet at their borders, so they are painted
/// with the borders where they are on the screen, which leaves no gap at any zoom.
fn is_ground(group: &Group) -> bool {
    group
        .items
        .iter()
        .all(|item| matches!(item, Item::Rect { radius, stroke: None, .. } if *radius == 0.0))
}

fn ground(painter: &Painter, group: &Group, at: Point, zone: Zone, pass: Pass<'_>) {
    for item in &group.items {
        if let Item::Rect { rect, fill: Some(ink), .. } = item {
            let area = rect.offset(at);
            let min = pass.lens.to_screen(point(area.x, area.y), zone);
            let max = pass.lens.to_screen(point(area.right(), area.bottom()), zone);
            painter.rect_filled(Rect::from_min_max(min, max), 0.0, pass.theme.ink(*ink));
        }
    }
}

/// The stages' washes run on below the last row, to the edge of the window.
fn run_on(painter: &Painter, groups: &[(Point, &Arc<Group>)], bottom: f32, pass: Pass<'_>) {
    let clip = painter.clip_rect();
    let top = pass.lens.to_screen(point(0.0, bottom), Zone::Body).y;
    if top >= clip.bottom() {
        return;
    }
    for (at, group) in groups {
        let Some(Item::Rect { fill: Some(ink @ Ink::StageWash(_)), .. }) = group.items.first()
        else {
            continue;
        };
        let x = |x: f32| pass.lens.to_screen(point(x, 0.0), Zone::Body).x;
        let (left, right) = (x(at.x), x(at.x + group.size.width));
        let area = Rect::from_min_max(pos2(left, top), pos2(right, clip.bottom()));
        painter.rect_filled(area, 0.0, pass.theme.ink(*ink));
    }
}

/// The lines between rows run on beyond the last column, to the edge of the window.
fn rules(painter: &Painter, picture: &MapPicture, view: scene::Rect, pass: Pass<'_>) {
    let clip = painter.clip_rect();
    let left = pass.lens.to_screen(point(picture.size.width, 0.0), Zone::Body).x;
    if left >= clip.right() {
        return;
    }
    let stroke = egui::Stroke::new(pass.lens.zoom.clamp(0.5, 1.5), pass.theme.ink(Ink::Rule));
    let ruled = picture.rows.iter().filter(|row| row.rule);
    for row in ruled.filter(|row| row.y >= view.y && row.y < view.bottom()) {
        let y = pass.lens.to_screen(point(0.0, row.y), Zone::Body).y;
        painter.hline(left..=clip.right(), y, stroke);
    }
}

/// Where something is, as hands and eyes take it: a stage is its band, not also the ground behind
/// its steps.
#[must_use]
pub fn rect_of(picture: &MapPicture, tag: Tag) -> Option<scene::Rect> {
    let whole = picture.rect_of(tag)?;
    if !matches!(tag, Tag::Stage(_)) {
        return Some(whole);
    }
    let (group, _) = group_of(picture, tag)?;
    let band = group.items.iter().find_map(|item| match item {
        Item::Rect { rect, fill: Some(Ink::StageBand(_)), .. } => Some(*rect),
        _ => None,
    });
    Some(band.map_or(whole, |band| band.offset(point(whole.x, whole.y))))
}

/// The group that shows something, and its size; for what is drawn in parts, the first of them.
#[must_use]
pub fn group_of(picture: &MapPicture, tag: Tag) -> Option<(Arc<Group>, scene::Size)> {
    let area = picture.rect_of(tag)?;
    let groups = match tag {
        Tag::Stage(_) | Tag::Step(_) => picture.headers(area.x, area.right()),
        Tag::LaneLabel(_) | Tag::Line(_) => picture.labels(area.y, area.bottom()),
        _ => picture.visible(area),
    };
    let found = groups.into_iter().find_map(|(_, group)| tagged(group, tag))?;
    let size = found.size;
    Some((found, size))
}

/// The group of that tag in a group.
#[must_use]
pub fn tagged(group: &Arc<Group>, tag: Tag) -> Option<Arc<Group>> {
    if group.tag == Some(tag) {
        return Some(group.clone());
    }
    group.items.iter().find_map(|item| match item {
        Item::Group(_, part) => tagged(part, tag),
        _ => None,
    })
}
