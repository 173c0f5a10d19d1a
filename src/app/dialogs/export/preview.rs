//! What will be in the file: a picture of it, the first rows of its sheets, or how its text begins.

use std::sync::Arc;

use egui::{Galley, Id, Rect, TextureHandle, Ui, Vec2, pos2, vec2};

use super::Export;
use crate::app::dialogs::Scope;
use crate::app::{theme, widgets};
use crate::export::{Preview, Rgba, SheetCell, SheetPreview, is_as_on_paper};

/// The widest that a column gets, the room between columns, and the height of a row.
const COLUMN: f32 = 230.0;
const GAP: f32 = 18.0;
const ROW: f32 = 22.0;

/// What is in sight.
#[derive(Default)]
pub(super) struct Shown {
    content: Option<Content>,
    /// Which sheet.
    sheet: usize,
}

enum Content {
    Picture(TextureHandle),
    Sheets(Vec<SheetPreview>),
    Text { text: String, goes_on: bool },
}

impl Shown {
    /// Shows another preview, or nothing.
    pub(super) fn take(&mut self, ctx: &egui::Context, preview: Option<Preview>) {
        self.content = preview.map(|preview| match preview {
            Preview::Picture(picture) => {
                Content::Picture(texture_of(ctx, "export-preview", &picture))
            }
            Preview::Sheets(sheets) => Content::Sheets(sheets),
            Preview::Text { text, goes_on } => Content::Text { text, goes_on },
        });
    }
}

impl Export {
    pub(super) fn preview_ui(&mut self, ui: &mut Ui, scope: Scope<'_>, size: Vec2) {
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
        ui.painter().rect_filled(rect, 8.0, scope.theme.field);
        let name = scope.words.get("export-preview");
        let role = egui::accesskit::Role::Group;
        response.widget_info(|| egui::WidgetInfo::labeled(role, true, name));
        let (inner, foot) = rect.shrink(12.0).split_top_bottom_at_y(rect.bottom() - 30.0);
        let is_waiting = self.is_waiting();
        // What is of another kind of file would mislead while its own is made.
        if is_waiting && !self.is_of_its_kind() {
            let place = Rect::from_center_size(rect.center(), vec2(28.0, 28.0));
            ui.put(place, egui::Spinner::new());
            return;
        }
        let note = match &mut self.shown.content {
            Some(content) => {
                let layout = egui::Layout::top_down(egui::Align::Min);
                let inner = egui::UiBuilder::new().max_rect(inner).layout(layout);
                let inner = ui.new_child(inner);
                content_ui(inner, scope, content, &mut self.shown.sheet)
            }
            None => String::new(),
        };
        let is_on_paper = self.preview_of.as_ref().is_some_and(is_as_on_paper);
        let note =
            if is_on_paper { scope.words.get("export-preview-on-paper").to_owned() } else { note };
        if is_waiting {
            let place = Rect::from_center_size(foot.center(), vec2(20.0, 20.0));
            ui.put(place, egui::Spinner::new());
        } else if !note.is_empty() {
            let note = widgets::small(note).color(scope.theme.text_muted);
            ui.put(foot, egui::Label::new(note).truncate());
        }
    }
}

impl Export {
    /// Whether what is in sight shows the same of the journey, as the same kind of file.
    fn is_of_its_kind(&self) -> bool {
        let now = (self.settings.format, self.settings.view);
        self.preview_of.as_ref().is_some_and(|of| (of.format, of.view) == now)
    }
}

/// Shows it; answers what is to be said below it.
fn content_ui(mut ui: Ui, scope: Scope<'_>, content: &Content, sheet: &mut usize) -> String {
    let words = scope.words;
    match content {
        Content::Picture(picture) => {
            let inner = ui.max_rect();
            let natural = picture.size_vec2();
            let scale = (inner.width() / natural.x).min(inner.height() / natural.y).min(1.0);
            let place = Rect::from_center_size(inner.center(), natural * scale);
            egui::Image::from_texture(picture).paint_at(&ui, place);
            let stroke = egui::Stroke::new(1.0, scope.theme.edge);
            ui.painter().rect_stroke(place, 0.0, stroke, egui::StrokeKind::Outside);
            String::new()
        }
        Content::Sheets(sheets) => {
            if sheets.len() > 1 {
                let names: Vec<(usize, &str)> =
                    sheets.iter().map(|sheet| sheet.name.as_str()).enumerate().collect();
                let id = Id::unique("export-sheet");
                if let Some(chosen) = widgets::segments(&mut ui, id, &names, Some(*sheet)) {
                    *sheet = chosen;
                }
                ui.add_space(4.0);
            }
            let Some(shown) = sheets.get(*sheet).or(sheets.first()) else { return String::new() };
            ui.push_id(("sheet", *sheet), |ui| sheet_ui(ui, scope, shown));
            let more = shown.count.saturating_sub(shown.rows.len());
            let rows = (more > 0).then(|| words.count("export-more-rows", more));
            let chart = shown.has_chart.then(|| words.get("export-has-chart").to_owned());
            rows.into_iter().chain(chart).collect::<Vec<_>>().join(" ")
        }
        Content::Text { text, goes_on } => {
            let area = egui::ScrollArea::vertical().id_salt("export-text");
            area.auto_shrink(false).show(&mut ui, |ui| {
                let text = widgets::small(text.as_str()).color(scope.theme.text);
                ui.add(egui::Label::new(text).wrap());
            });
            if *goes_on { words.get("export-text-goes-on").to_owned() } else { String::new() }
        }
    }
}

/// The first rows of a sheet, below its headings.
fn sheet_ui(ui: &mut Ui, scope: Scope<'_>, sheet: &SheetPreview) {
    egui::ScrollArea::both().id_salt("export-rows").auto_shrink(false).show(ui, |ui| {
        let head: Vec<Arc<Galley>> =
            sheet.head.iter().map(|text| line(ui, text, theme::bold(), scope)).collect();
        let row = |row: &Vec<SheetCell>| -> Vec<(Arc<Galley>, bool)> {
            let cell = |cell: &SheetCell| {
                (line(ui, &cell.text, egui::FontFamily::Proportional, scope), cell.is_number)
            };
            row.iter().map(cell).collect()
        };
        let rows: Vec<Vec<(Arc<Galley>, bool)>> = sheet.rows.iter().map(row).collect();
        let mut widths: Vec<f32> = head.iter().map(|heading| heading.size().x).collect();
        for row in &rows {
            for (width, (cell, _)) in widths.iter_mut().zip(row) {
                *width = width.max(cell.size().x);
            }
        }
        let size =
            vec2(widths.iter().map(|width| width + GAP).sum(), ROW * (rows.len() + 1) as f32);
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
        let told = sheet.head.join(", ");
        let role = egui::accesskit::Role::Table;
        response.widget_info(|| egui::WidgetInfo::labeled(role, true, &told));
        let painter = ui.painter();
        let numbers = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|cell| cell.1));
        let head = head.into_iter().enumerate().map(|(at, cell)| (cell, numbers(at))).collect();
        for (at, row) in std::iter::once(head).chain(rows.iter().cloned()).enumerate() {
            let row: Vec<(Arc<Galley>, bool)> = row;
            let top = rect.top() + at as f32 * ROW;
            let mut x = rect.left();
            for ((cell, is_number), width) in row.into_iter().zip(&widths) {
                let indent = if is_number { width - cell.size().x } else { 0.0 };
                let y = top + (ROW - cell.size().y) / 2.0;
                painter.galley(pos2(x + indent, y), cell, scope.theme.text);
                x += width + GAP;
            }
            let stroke = egui::Stroke::new(1.0, scope.theme.rule);
            painter.hline(rect.x_range(), top + ROW, stroke);
        }
    });
}

/// A text on one line, cut off where it is long.
fn line(ui: &Ui, text: &str, family: egui::FontFamily, scope: Scope<'_>) -> Arc<Galley> {
    let font = egui::FontId::new(theme::SMALL, family);
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, scope.theme.text);
    job.wrap = egui::text::TextWrapping::truncate_at_width(COLUMN);
    ui.painter().layout_job(job)
}

/// A picture as a texture.
pub(in crate::app) fn texture_of(ctx: &egui::Context, name: &str, picture: &Rgba) -> TextureHandle {
    let size = [picture.width as usize, picture.height as usize];
    let image = egui::ColorImage::from_rgba_unmultiplied(size, &picture.pixels);
    ctx.load_texture(name, image, egui::TextureOptions::LINEAR)
}
