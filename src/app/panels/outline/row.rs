//! One row of the outline.

use egui::{Color32, CornerRadius, Id, Rect, Response, Sense, Ui, pos2, vec2};

use crate::app::hyphens;
use crate::app::icons::Icon;
use crate::app::marks::Mark;
use crate::app::panels::Shell;
use crate::app::theme;
use crate::app::widgets;
use crate::layout::wrap::Syllables;
use crate::model::RecordId;

/// What a row shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) id: RecordId,
    text: &'a str,
    second: &'a str,
    indent: f32,
    line: bool,
    color: Option<Color32>,
    count: Option<usize>,
    fold: Option<bool>,
    eye: Option<bool>,
    mark: Option<Mark>,
    syllables: Syllables,
}

impl<'a> Row<'a> {
    pub(super) fn new(id: RecordId, text: &'a str) -> Self {
        Self {
            id,
            text,
            second: "",
            indent: 0.0,
            line: false,
            color: None,
            count: None,
            fold: None,
            eye: None,
            mark: None,
            syllables: Syllables::None,
        }
    }

    /// How words are parted that are longer than the panel is wide.
    pub(super) fn syllables(self, syllables: Syllables) -> Self {
        Self { syllables, ..self }
    }

    pub(super) fn indent(self, indent: f32) -> Self {
        Self { indent, ..self }
    }

    /// It parts the rows above it from those below.
    pub(super) fn line(self) -> Self {
        Self { line: true, ..self }
    }

    pub(super) fn second(self, second: &'a str) -> Self {
        Self { second, ..self }
    }

    pub(super) fn stage_color(self, color: Color32) -> Self {
        Self { color: Some(color), ..self }
    }

    pub(super) fn count(self, count: usize) -> Self {
        Self { count: Some(count), ..self }
    }

    pub(super) fn fold(self, open: bool) -> Self {
        Self { fold: Some(open), ..self }
    }

    pub(super) fn eye(self, hidden: bool) -> Self {
        Self { eye: Some(hidden), ..self }
    }

    pub(super) fn mark(self, mark: Mark) -> Self {
        Self { mark: Some(mark), ..self }
    }
}

/// What became of a row.
pub(super) struct RowAnswer {
    pub(super) response: Response,
    pub(super) eye_clicked: bool,
    pub(super) fold_clicked: bool,
}

const TOOL: f32 = 24.0;

/// What a row is called among the widgets.
pub(super) fn id_of(record: RecordId) -> Id {
    Id::unique(("outline", record))
}

/// What stands at the end of a row: its eye and its arrow.
pub(super) fn tools_of(row: Id) -> [Id; 2] {
    [row.with("eye"), row.with("fold")]
}

pub(super) fn show(ui: &mut Ui, shell: &Shell<'_>, row: Row<'_>, selected: bool) -> RowAnswer {
    let theme = &shell.theme;
    let hidden = row.eye == Some(true);
    let color = if row.line || hidden { theme.text_muted } else { theme.text };
    let lead = if row.mark.is_some() {
        46.0
    } else if row.color.is_some() {
        36.0
    } else {
        16.0 + row.indent
    };
    let tools = if row.eye.is_some() || row.fold.is_some() { TOOL + 22.0 } else { 16.0 };
    let width = ui.available_width();
    let wrap = (width - lead - tools).max(40.0);
    let size = if row.line { theme::SMALL } else { theme::BODY };
    let set = |text: &str, size: f32, color: Color32| {
        let font = egui::FontId::proportional(size);
        let text = hyphens::parted(ui.painter(), text, &font, wrap, row.syllables);
        ui.painter().layout(text, font, color, wrap)
    };
    let galley = set(row.text, size, color);
    let second =
        (!row.second.trim().is_empty()).then(|| set(row.second, theme::SMALL, theme.text_muted));
    let text_height = galley.size().y + second.as_ref().map_or(0.0, |second| second.size().y);
    let (rect, _) = ui.allocate_exact_size(vec2(width, text_height + 8.0), Sense::hover());
    let response = ui.interact(rect, id_of(row.id), Sense::click_and_drag());

    let inner = rect.shrink2(vec2(8.0, 0.0));
    if selected || response.hovered() {
        let fill = if selected { theme.chosen } else { theme.hover };
        ui.painter().rect_filled(inner, CornerRadius::same(6), fill);
    }
    widgets::focus_ring(ui, &response, inner);
    if row.line {
        let ends = [inner.left_top() + vec2(8.0, 0.5), inner.right_top() + vec2(-4.0, 0.5)];
        let pen = egui::Stroke::new(1.0, theme.edge);
        ui.painter().extend(egui::Shape::dashed_line(&ends, pen, 4.0, 3.0));
    }
    let top = rect.top() + 4.0;
    let line = Rect::from_min_size(pos2(rect.left(), top), vec2(width, 18.0));
    if let Some(color) = row.color {
        let square =
            Rect::from_center_size(pos2(rect.left() + 22.0, line.center().y), vec2(8.0, 8.0));
        ui.painter().rect_filled(square, CornerRadius::same(2), color);
    }
    if let Some(mark) = row.mark {
        mark.paint_badge(ui.painter(), pos2(rect.left() + 27.0, rect.center().y), 10.0, row.text);
    }
    ui.painter().galley(pos2(rect.left() + lead, top), galley.clone(), color);
    if let Some(second) = second {
        let at = pos2(rect.left() + lead, top + galley.size().y);
        ui.painter().galley(at, second, theme.text_muted);
    }
    let role = egui::accesskit::Role::TreeItem;
    response.widget_info(|| egui::WidgetInfo::selected(role, true, selected, row.text));
    let (eye_clicked, fold_clicked) = tools_ui(ui, shell, row, line, &response);
    RowAnswer { response, eye_clicked, fold_clicked }
}

/// The eye, or the count and the arrow, at the right.
fn tools_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    row: Row<'_>,
    line: Rect,
    response: &Response,
) -> (bool, bool) {
    let theme = &shell.theme;
    let words = shell.words;
    let right = line.right() - 12.0;
    let mut clicked = (false, false);
    let [eye, fold] = tools_of(response.id);
    if let Some(hidden) = row.eye {
        let place = Rect::from_center_size(pos2(right - 10.0, line.center().y), vec2(TOOL, 20.0));
        let key = if hidden { "panel-show-what" } else { "panel-hide-what" };
        let name = words.with(key, &[("what", row.text.into())]);
        let icon = if hidden { Icon::EyeOff } else { Icon::Eye };
        clicked.0 = tool(ui, shell, eye, place, icon, &name);
    }
    if let Some(open) = row.fold {
        let place = Rect::from_center_size(pos2(right - 10.0, line.center().y), vec2(20.0, 20.0));
        let verb = words.get(if open { "panel-collapse" } else { "panel-expand" });
        let icon = if open { Icon::Down } else { Icon::Right };
        let name = format!("{verb}: {}", row.text);
        clicked.1 = tool(ui, shell, fold, place, icon, &name);
        if let Some(count) = row.count {
            let place = pos2(right - 26.0, line.center().y);
            let font = egui::FontId::proportional(theme::SMALL);
            let text = words.number(count as f64, 0);
            let align = egui::Align2::RIGHT_CENTER;
            ui.painter().text(place, align, text, font, theme.text_muted);
        }
    }
    clicked
}

fn tool(ui: &Ui, shell: &Shell<'_>, id: Id, rect: Rect, icon: Icon, name: &str) -> bool {
    let response = ui.interact(rect, id, Sense::click());
    let theme = &shell.theme;
    let color = if response.hovered() { theme.text } else { theme.text_muted };
    icon.paint(ui.painter(), rect, color);
    widgets::focus_ring(ui, &response, rect);
    let role = egui::accesskit::Role::Button;
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, name));
    response.on_hover_text(name).clicked()
}
