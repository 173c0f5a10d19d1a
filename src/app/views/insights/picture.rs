//! Painting pictures that stand still: each is made ready once for a size and then only painted.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Pos2, Ui};

use crate::app::canvas::ready::{AtlasWatch, How, Maker, Ready};
use crate::app::theme::Theme;
use crate::layout::palette::Palette;
use crate::layout::scene::Group;

/// Frames after which what was not painted is forgotten.
const KEPT_FRAMES: u64 = 120;

#[derive(Debug)]
struct Kept {
    /// Held so that its address stays its own.
    _group: Arc<Group>,
    ready: Ready,
    used: u64,
}

/// What was made ready.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    kept: BTreeMap<(usize, u32), Kept>,
    atlas: AtlasWatch,
    frame: u64,
    made_for: Option<(Palette, f32)>,
}

impl Pictures {
    /// Begins a frame: forgets what no longer stands.
    pub(super) fn begin(&mut self, ctx: &egui::Context, theme: &Theme) {
        let made_for = Some((theme.palette, ctx.pixels_per_point()));
        if !self.atlas.is_same(ctx) || self.made_for != made_for {
            self.kept.clear();
            self.made_for = made_for;
        }
        self.frame += 1;
        let frame = self.frame;
        if frame.is_multiple_of(60) {
            self.kept.retain(|_, kept| kept.used + KEPT_FRAMES >= frame);
        }
    }

    /// Paints a group with its origin there.
    pub(super) fn paint(
        &mut self,
        ui: &Ui,
        theme: &Theme,
        group: &Arc<Group>,
        origin: Pos2,
        scale: f32,
    ) {
        let key = (Arc::as_ptr(group).addr(), scale.to_bits());
        let frame = self.frame;
        let kept = self.kept.entry(key).or_insert_with(|| {
            let ready = Maker::new(ui.ctx(), theme, scale).whole(group);
            Kept { _group: group.clone(), ready, used: frame }
        });
        kept.used = frame;
        // On whole pixels, so that what is sharp in the picture stays sharp.
        let ppp = ui.pixels_per_point();
        let at = ((origin.to_vec2() * ppp).round() / ppp).to_pos2();
        let how = How { scale: 1.0, strength: 1.0, text_shift: 0.0 };
        kept.ready.paint(ui.painter(), at, how);
    }
}
