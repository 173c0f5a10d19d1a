//! The map from afar: where its text is too small to be read, stages and rows get names of a size
//! of their own, above and beside the map, and whatever the pointer rests on says its text.

use egui::text::TextWrapping;
use egui::{Color32, FontFamily, FontId, Galley, Painter, Pos2, Rect, Response, pos2, vec2};

use std::sync::Arc;

use super::Scope;
use super::camera::{Far, Zone};
use super::ready::LEAST_TEXT;
use crate::app::hyphens;
use crate::app::theme::{BODY, SMALL, bold};
use crate::change::actions;
use crate::layout::scene::{Group, Ink, Item, Tag, point};
use crate::layout::wrap::Syllables;
use crate::model::{LaneId, RecordId, RowId};

/// From where on the map is far away, and what its names take of the screen.
pub const FAR: Far = Far { below: LEAST_TEXT / BODY, labels: 132.0, strip: 48.0 };

/// A name needs at least this much room to be begun.
const LEAST_ROOM: f32 = 24.0;
/// Around a name.
const PAD: f32 = 5.0;
/// Between the name of a row and the map: for a line to where the row is.
const LEADER: f32 = 10.0;
/// As many lines has the name of a stage at most, and that of a row.
const STAGE_LINES: usize = 3;
const ROW_LINES: usize = 2;

/// Paints the names of the stages above their bands, and those of the rows beside them.
pub fn names(painter: &Painter, scope: &Scope<'_>) {
    if scope.lens.is_far() {
        rows(painter, scope);
        stages(painter, scope);
    }
}

fn stages(painter: &Painter, scope: &Scope<'_>) {
    let (lens, theme) = (&scope.lens, &scope.context.theme);
    let clip = lens.strip();
    let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    painter.rect_filled(clip, 0.0, theme.ink(Ink::Paper));
    let syllables = hyphens::of(scope.context.document, scope.context.words);
    let seen = lens.visible(Zone::Header);
    for (at, group) in scope.context.picture.headers(seen.x, seen.right()) {
        let (Some(Tag::Stage(id)), Some(band)) = (group.tag, band_of(group)) else { continue };
        let left = lens.to_screen(point(at.x, at.y), Zone::Header).x;
        let right = left + group.size.width * lens.zoom;
        let strip = Rect::from_x_y_ranges(left..=right, clip.y_range());
        let face = strip.shrink2(vec2(0.5, 0.0));
        painter.rect_filled(face, 0.0, theme.ink(Ink::StageBand(band)));
        // As much at each side as there is room for.
        let pad = ((strip.width() - LEAST_ROOM) / 2.0).clamp(1.0, PAD);
        let room = strip.intersect(clip).shrink2(vec2(pad, 0.0));
        let Some(stage) = scope.context.document.stage(id) else { continue };
        if room.width() >= LEAST_ROOM {
            let color = theme.ink(Ink::StageText(band));
            let style = Style { family: bold(), color, lines: STAGE_LINES, syllables };
            let title = match stage.title.trim() {
                "" => scope.context.words.get("untitled-stage"),
                title => title,
            };
            let name = style.name(&painter, title, room.width());
            painter.galley(pos2(room.left(), room.center().y - name.size().y / 2.0), name, color);
        }
    }
}

/// The hue of a stage's band.
fn band_of(group: &Group) -> Option<crate::model::Hue> {
    group.items.iter().find_map(|item| match item {
        Item::Rect { fill: Some(Ink::StageBand(hue)), .. } => Some(*hue),
        _ => None,
    })
}

/// The name of a row, and how high it would stand if it were alone.
struct Name {
    galley: Arc<Galley>,
    /// The row's top and lower border on the screen.
    row: (f32, f32),
    top: f32,
}

impl Name {
    fn bottom(&self) -> f32 {
        self.top + self.galley.size().y
    }
}

fn rows(painter: &Painter, scope: &Scope<'_>) {
    let (lens, theme) = (&scope.lens, &scope.context.theme);
    let clip = lens.clip(Zone::Labels);
    let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    let color = theme.ink(Ink::TextMuted);
    let mut names = row_names(&painter, scope, clip, color);
    spread(&mut names, (clip.top(), clip.bottom()));
    let rule = egui::Stroke::new(1.0, theme.ink(Ink::Rule));
    let mut above = clip.top();
    for Name { galley, row: (top, bottom), top: y } in names {
        if y + 1.0 < above {
            continue; // There is no room for so many.
        }
        above = y + galley.size().y;
        // A line from the name to its row.
        let middle = y + galley.size().y / 2.0;
        let of_row = (top + bottom) / 2.0;
        let right = clip.right() - 2.0;
        let within = middle.clamp(top.min(of_row), bottom.max(of_row));
        let leader = [pos2(right - LEADER + 3.0, middle), pos2(right, within)];
        painter.line_segment(leader, rule);
        painter.galley(pos2(clip.left() + PAD, y), galley, color);
    }
}

fn row_names(painter: &Painter, scope: &Scope<'_>, clip: Rect, color: Color32) -> Vec<Name> {
    let lens = &scope.lens;
    let syllables = hyphens::of(scope.context.document, scope.context.words);
    let width = clip.width() - PAD - LEADER;
    let mut names = Vec::new();
    for row in &scope.context.picture.rows {
        let top = lens.to_screen(point(0.0, row.y), Zone::Labels).y;
        let bottom = lens.to_screen(point(0.0, row.bottom()), Zone::Labels).y;
        let RowId::Lane(id) = row.row else { continue };
        if bottom <= clip.top() || top >= clip.bottom() {
            continue;
        }
        let Some(name) = lane_name(scope, id) else { continue };
        let lines = if bottom - top >= ROW_LINES as f32 * SMALL * 1.4 { ROW_LINES } else { 1 };
        let style = Style { family: FontFamily::Proportional, color, lines, syllables };
        let galley = style.name(painter, &name, width);
        let top_of_name = ((top + bottom - galley.size().y) / 2.0).min(top + 3.0);
        names.push(Name { galley, row: (top, bottom), top: top_of_name });
    }
    names
}

fn lane_name(scope: &Scope<'_>, id: LaneId) -> Option<String> {
    let lane = scope.context.document.lane(id)?;
    let title = lane.title.trim();
    Some(if title.is_empty() { scope.context.words.lane(lane.kind) } else { title }.to_owned())
}

/// Moves names apart that would lie over each other, as little as possible, between two heights.
fn spread(names: &mut [Name], (top, bottom): (f32, f32)) {
    let mut above = top;
    for name in names.iter_mut() {
        name.top = name.top.max(above);
        above = name.bottom();
    }
    let mut below = bottom;
    for name in names.iter_mut().rev() {
        name.top = name.top.min(below - name.galley.size().y).max(top);
        below = name.top;
    }
}

/// How a name is set.
struct Style {
    family: FontFamily,
    color: Color32,
    lines: usize,
    syllables: Syllables,
}

impl Style {
    /// A name on as few lines as it takes; where the room ends before it does, that is told.
    fn name(self, painter: &Painter, text: &str, room: f32) -> Arc<Galley> {
        let font = FontId::new(SMALL, self.family);
        let text = if self.lines > 1 {
            hyphens::parted(painter, text, &font, room, self.syllables)
        } else {
            text.to_owned()
        };
        let mut job = egui::text::LayoutJob::simple(text, font, self.color, room);
        job.wrap =
            TextWrapping { max_width: room, max_rows: self.lines, ..TextWrapping::default() };
        painter.layout_job(job)
    }
}

/// Says what the pointer rests on.
pub fn tell(response: &Response, scope: &Scope<'_>, pointer: Option<Pos2>) {
    let Some(at) = pointer else { return };
    if !scope.lens.is_far() {
        return super::known::tell(response, scope, at);
    }
    let document = scope.context.document;
    let record: Option<RecordId> = match scope.context.picture.hit(scope.lens.to_scene(at)) {
        Some(Tag::Card(id)) => Some(id.into()),
        Some(Tag::Step(id) | Tag::Cell(_, id) | Tag::Score(_, id, _)) => Some(id.into()),
        Some(Tag::Stage(id)) => Some(id.into()),
        Some(Tag::LaneLabel(id)) => Some(id.into()),
        _ => None,
    };
    let text = match record {
        Some(RecordId::Lane(id)) => lane_name(scope, id),
        record => record.and_then(|record| actions::text_of(document, record)).map(str::to_owned),
    };
    if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
        response.clone().on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(280.0);
            ui.label(text);
        });
    }
}
