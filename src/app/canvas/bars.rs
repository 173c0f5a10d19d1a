//! Scroll bars: thin, at the right and lower edge of the map, so that a mouse sees that there is
//! more and can get there.

use egui::{Id, Pos2, Rect, Sense, Ui, pos2};

use super::camera::{Camera, Lens, Zone};
use crate::app::theme::Theme;

/// The width of a bar, and of the strip that takes the pointer.
const WIDTH: f32 = 5.0;
const REACH: f32 = 12.0;
/// What a map leaves free for a bar, so that it covers nothing.
pub const ROOM: f32 = 10.0;
const LEAST_LENGTH: f32 = 32.0;

/// Shows the bars of the axes along which there is more than the view, at the edges of `space`.
pub fn show(ui: &mut Ui, camera: &mut Camera, lens: &Lens, space: Rect, (id, theme): (Id, &Theme)) {
    let [across, down] = camera.shares();
    let body = lens.clip(Zone::Body);
    let body = Rect::from_min_max(body.min, body.max.max(space.max));
    if across.0 < 1.0 {
        let strip = Rect::from_min_max(pos2(body.left(), body.bottom() - REACH), body.max);
        if let Some(share) = bar(ui, (id, theme), strip, across, true) {
            camera.scroll_to_share(Some(share), None);
        }
    }
    if down.0 < 1.0 {
        let strip = Rect::from_min_max(pos2(body.right() - REACH, body.top()), body.max);
        if let Some(share) = bar(ui, (id, theme), strip, down, false) {
            camera.scroll_to_share(None, Some(share));
        }
    }
}

/// One bar; answers where its range it was dragged to.
fn bar(
    ui: &mut Ui,
    (id, theme): (Id, &Theme),
    strip: Rect,
    (seen, at): (f32, f32),
    is_across: bool,
) -> Option<f32> {
    let along = |at: Pos2| if is_across { at.x - strip.left() } else { at.y - strip.top() };
    let track = (if is_across { strip.width() } else { strip.height() }) - REACH;
    if track <= LEAST_LENGTH {
        return None;
    }
    let length = (track * seen).max(LEAST_LENGTH);
    let start = (track - length) * at;
    let inset = (REACH - WIDTH) / 2.0;
    let handle = if is_across {
        let min = pos2(strip.left() + start, strip.top() + inset);
        Rect::from_min_size(min, egui::vec2(length, WIDTH))
    } else {
        let min = pos2(strip.left() + inset, strip.top() + start);
        Rect::from_min_size(min, egui::vec2(WIDTH, length))
    };
    // Only the handle's stretch of the strip: cells beside it take clicks as ever.
    let reach = handle.expand(inset).intersect(strip);
    let id = id.with(("bar", is_across));
    let response = ui.interact(reach, id, Sense::drag());
    let strength = if response.dragged() || response.hovered() { 0.65 } else { 0.28 };
    let color = theme.text_muted.gamma_multiply(strength);
    ui.painter().rect_filled(handle, WIDTH / 2.0, color);
    if response.drag_started()
        && let Some(press) = ui.input(|input| input.pointer.press_origin())
    {
        ui.data_mut(|data| data.insert_temp(id, along(press) - start));
    }
    let grip: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(length / 2.0);
    let pointer = response.interact_pointer_pos().filter(|_| response.dragged())?;
    Some(((along(pointer) - grip) / (track - length)).clamp(0.0, 1.0))
}
