//! The map from afar: where its text is too small to be read, stages and rows get names of a size
//! of their own, and whatever the pointer rests on says its text.

use egui::{FontId, Galley, Painter, Pos2, Rect, Response, pos2, vec2};

use std::sync::Arc;

use super::Scope;
use super::camera::Zone;
use super::ready::LEAST_TEXT;
use crate::app::theme::{BODY, SMALL, bold};
use crate::change::actions;
use crate::layout::map::MapPicture;
use crate::layout::scene::{Group, Ink, Item, Tag, point};
use crate::model::{RecordId, RowId};

/// The height of the strip with the names of the stages.
const STRIP: f32 = 20.0;
/// A name needs at least this much room to be begun.
const LEAST_ROOM: f32 = 28.0;
/// From the last row to names below the map: there is a button between them.
const BELOW: f32 = 44.0;
/// Around a name.
const PAD: f32 = 5.0;

/// Whether the map is so far away that its text is painted as bars.
fn is_far(scope: &Scope<'_>) -> bool {
    BODY * scope.lens.zoom < LEAST_TEXT
}

/// Paints the names of the stages over their bands, and those of the rows at their left end.
pub fn names(painter: &Painter, scope: &Scope<'_>) {
    if is_far(scope) {
        rows(painter, scope);
        stages(painter, scope);
    }
}

fn stages(painter: &Painter, scope: &Scope<'_>) {
    let lens = &scope.lens;
    let header = lens.clip(Zone::Header);
    let bottom = lens.to_screen(point(0.0, scope.context.picture.size.height), Zone::Body).y;
    // Where even the headers are lower than a name, the names stand below the map.
    let top = if header.height() < STRIP { bottom + BELOW } else { header.top() };
    let clip = Rect::from_x_y_ranges(header.x_range(), top..=top + STRIP);
    let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    let seen = lens.visible(Zone::Header);
    for (at, group) in scope.context.picture.headers(seen.x, seen.right()) {
        let (Some(Tag::Stage(id)), Some(band)) = (group.tag, band_of(group)) else { continue };
        let left = lens.to_screen(point(at.x, at.y), Zone::Header).x;
        let right = left + group.size.width * lens.zoom;
        let strip = Rect::from_min_max(pos2(left, top), pos2(right, top + STRIP));
        painter.rect_filled(strip, 0.0, scope.context.theme.ink(Ink::StageBand(band)));
        let room = strip.intersect(clip).shrink2(vec2(PAD, 0.0));
        let Some(stage) = scope.context.document.stage(id) else { continue };
        if room.width() >= LEAST_ROOM {
            let color = scope.context.theme.ink(Ink::StageText(band));
            let name = line(&painter, &stage.title, bold(), color, room.width());
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

fn rows(painter: &Painter, scope: &Scope<'_>) {
    let (lens, theme) = (&scope.lens, &scope.context.theme);
    let picture: &MapPicture = scope.context.picture;
    let clip =
        Rect::from_min_max(pos2(lens.view.left(), lens.clip(Zone::Body).top()), lens.view.max);
    let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    for row in &picture.rows {
        let top = lens.to_screen(point(0.0, row.y), Zone::Labels).y;
        let bottom = lens.to_screen(point(0.0, row.bottom()), Zone::Labels).y;
        let RowId::Lane(id) = row.row else { continue };
        let Some(lane) = scope.context.document.lane(id) else { continue };
        let name = match lane.title.trim() {
            "" => scope.context.words.lane(lane.kind),
            title => title,
        };
        let color = theme.ink(Ink::TextMuted);
        let name = line(&painter, name, egui::FontFamily::Proportional, color, 160.0);
        let size = name.size() + vec2(2.0 * PAD, 2.0);
        if bottom <= clip.top() || top >= clip.bottom() || size.y > bottom - top {
            continue;
        }
        let ground = Rect::from_min_size(pos2(lens.view.left(), top + 1.0), size);
        painter.rect_filled(ground, 3.0, theme.ink(Ink::Paper).gamma_multiply(0.92));
        painter.galley(ground.min + vec2(PAD, 1.0), name, color);
    }
}

/// A name on one line; where the room ends before it does, that is told.
fn line(
    painter: &Painter,
    text: &str,
    family: egui::FontFamily,
    color: egui::Color32,
    room: f32,
) -> Arc<Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(
        text.to_owned(),
        FontId::new(SMALL, family),
        color,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    painter.layout_job(job)
}

/// Says what the pointer rests on.
pub fn tell(response: &Response, scope: &Scope<'_>, pointer: Option<Pos2>) {
    let Some(at) = pointer.filter(|_| is_far(scope)) else { return };
    let document = scope.context.document;
    let record: Option<RecordId> = match scope.context.picture.hit(scope.lens.to_scene(at)) {
        Some(Tag::Card(id)) => Some(id.into()),
        Some(Tag::Step(id) | Tag::Cell(_, id) | Tag::Score(_, id, _)) => Some(id.into()),
        Some(Tag::Stage(id)) => Some(id.into()),
        _ => None,
    };
    let text = record.and_then(|record| actions::text_of(document, record));
    if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
        response.clone().on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(280.0);
            ui.label(text);
        });
    }
}
