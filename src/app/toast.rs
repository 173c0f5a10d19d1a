//! Short messages that come and go by themselves, some with something to do.

use std::collections::VecDeque;
use std::time::Duration;

use egui::{Align2, Area, Id, Order, vec2};

use super::icons::Icon;
use super::request::Request;
use super::theme::Theme;
use super::widgets;
use crate::app::command::Command;
use crate::i18n::Words;

/// How long a message stays.
const SECONDS: f64 = 6.0;
/// How high one is, in points, if it has one line: as high as the status bar, in which it stands,
/// so that it hides nothing of the map.
const HEIGHT: f32 = 28.0;
const MOST: usize = 3;

#[derive(Debug, Clone)]
struct Toast {
    text: String,
    action: Option<Command>,
    until: f64,
    serial: u64,
}

/// The messages that are in sight.
#[derive(Debug, Default)]
pub struct Toasts {
    shown: VecDeque<Toast>,
    last_serial: u64,
}

impl Toasts {
    /// Says something, with a button for a command if there is something to do about it.
    pub fn say(&mut self, ctx: &egui::Context, text: impl Into<String>, action: Option<Command>) {
        self.last_serial += 1;
        let until = ctx.input(|input| input.time) + SECONDS;
        let (text, serial) = (text.into(), self.last_serial);
        // A command that is offered is about what was done last: older offers are void.
        if action.is_some() {
            self.shown.retain(|toast| toast.action != action);
        }
        self.shown.push_back(Toast { text, action, until, serial });
        while self.shown.len() > MOST {
            self.shown.pop_front();
        }
    }

    /// Takes back what was offered: something else has been done since.
    pub fn withdraw(&mut self, command: Command) {
        self.shown.retain(|toast| toast.action != Some(command));
    }

    /// Paints what is in sight, and lets go of what has been there long enough.
    pub fn show(&mut self, ctx: &egui::Context, words: Words, requests: &mut Vec<Request>) {
        let now = ctx.input(|input| input.time);
        let mut bottom = 0.0;
        let mut gone = Vec::new();
        for toast in self.shown.iter_mut().rev() {
            let area = Area::new(Id::unique(("toast", toast.serial)))
                // As dialogs, so that a dialog that opens later covers it.
                .order(Order::Middle)
                .anchor(Align2::CENTER_BOTTOM, vec2(0.0, bottom));
            let shown = area.show(ctx, |ui| toast_ui(ui, words, toast, requests));
            if shown.inner {
                gone.push(toast.serial);
            }
            if shown.response.contains_pointer() {
                toast.until = toast.until.max(now + 2.0);
            }
            bottom -= shown.response.rect.height() + 4.0;
        }
        self.shown.retain(|toast| toast.until > now && !gone.contains(&toast.serial));
        let next = self.shown.iter().map(|toast| toast.until - now).reduce(f64::min);
        if let Some(next) = next {
            ctx.request_repaint_after(Duration::from_secs_f64(next.max(0.05)));
        }
    }
}

/// Answers whether it shall go.
fn toast_ui(ui: &mut egui::Ui, words: Words, toast: &Toast, requests: &mut Vec<Request>) -> bool {
    let theme = Theme::of(ui.ctx());
    let mut gone = false;
    let frame = egui::Frame::popup(ui.style())
        .fill(theme.toast)
        .stroke(egui::Stroke::NONE)
        .corner_radius(8.0)
        .shadow(egui::Shadow::NONE)
        .inner_margin(egui::Margin::symmetric(12, 0));
    frame.show(ui, |ui| {
        ui.set_min_height(HEIGHT);
        ui.set_max_width((ui.ctx().content_rect().width() - 48.0).clamp(240.0, 720.0));
        ui.horizontal(|ui| {
            let text = egui::RichText::new(&toast.text).color(theme.on_toast);
            let label = ui.add(egui::Label::new(text).wrap());
            let role = egui::accesskit::Role::Status;
            label.widget_info(|| egui::WidgetInfo::labeled(role, true, &toast.text));
            if let Some(command) = toast.action {
                let text = widgets::strong(command.text(words)).color(theme.toast_action);
                if ui.add(egui::Button::new(text).frame(false)).clicked() {
                    requests.push(Request::Run(command));
                    gone = true;
                }
            }
            let close = words.get("dialog-close");
            gone |= widgets::icon_button(ui, Icon::Cross, close, true, false).clicked();
        });
    });
    gone
}
