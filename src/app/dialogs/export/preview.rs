//! What will be in the file: a picture of it, the first rows of its sheets, or how its text begins.

use egui::{Id, Rect, TextureHandle, Ui, Vec2, vec2};

use super::Export;
use crate::app::dialogs::Scope;
use crate::app::{theme, widgets};
use crate::export::{Preview, Rgba, SheetCell, SheetPreview, is_as_on_paper};

/// The widest that a column gets.
const COLUMN: f32 = 220.0;

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
        let note = match &mut self.shown.content {
            Some(content) => {
                let inner = ui.new_child(egui::UiBuilder::new().max_rect(inner));
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
        } else {
            widgets::paint_centered(ui, foot, &note, theme::SMALL, scope.theme.text_muted);
        }
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
            let chart = shown.has_chart.then(|| words.get("export-chart-below").to_owned());
            rows.into_iter().chain(chart).collect::<Vec<_>>().join(" ")
        }
        Content::Text { text, goes_on } => {
            egui::ScrollArea::both().id_salt("export-text").auto_shrink(false).show(
                &mut ui,
                |ui| {
                    let text = widgets::small(text.as_str()).color(scope.theme.text);
                    ui.add(egui::Label::new(text).extend());
                },
            );
            if *goes_on { words.get("export-text-goes-on").to_owned() } else { String::new() }
        }
    }
}

/// The first rows of a sheet.
fn sheet_ui(ui: &mut Ui, scope: Scope<'_>, sheet: &SheetPreview) {
    egui::ScrollArea::both().id_salt("export-rows").auto_shrink(false).show(ui, |ui| {
        let grid = egui::Grid::new("export-grid").striped(true).spacing(vec2(14.0, 5.0));
        grid.max_col_width(COLUMN).show(ui, |ui| {
            for heading in &sheet.head {
                ui.add(egui::Label::new(widgets::small_bold(heading)).extend());
            }
            ui.end_row();
            for row in &sheet.rows {
                row.iter().for_each(|cell| cell_ui(ui, scope, cell));
                ui.end_row();
            }
        });
    });
}

fn cell_ui(ui: &mut Ui, scope: Scope<'_>, cell: &SheetCell) {
    let text = widgets::small(cell.text.as_str()).color(scope.theme.text);
    let label = egui::Label::new(text).truncate();
    if cell.is_number {
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(layout, |ui| ui.add(label));
    } else {
        ui.add(label);
    }
}

/// A picture as a texture.
pub(in crate::app) fn texture_of(ctx: &egui::Context, name: &str, picture: &Rgba) -> TextureHandle {
    let size = [picture.width as usize, picture.height as usize];
    let image = egui::ColorImage::from_rgba_unmultiplied(size, &picture.pixels);
    ctx.load_texture(name, image, egui::TextureOptions::LINEAR)
}
