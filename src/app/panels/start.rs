//! The start screen: what was open lately, samples to look at, templates to begin with.

use std::path::Path;
use std::sync::Arc;

use egui::{Align, CornerRadius, Galley, Id, Layout, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use super::Shell;
use crate::app::command::Command;
use crate::app::icons::Icon;
use crate::app::request::Request;
use crate::app::theme::{self, Theme};
use crate::app::thumbs::{PIXELS_PER_POINT, SHOWN, Subject, Thumbs};
use crate::app::widgets;
use crate::file;

/// A card: its width, and the height of its picture and of its texts.
const WIDTH: f32 = SHOWN[0];
const PICTURE: f32 = SHOWN[1];
const TEXTS: f32 = 52.0;
const GAP: f32 = 16.0;

/// The start screen.
pub fn start(ui: &mut Ui, shell: &Shell<'_>, thumbs: &mut Thumbs, requests: &mut Vec<Request>) {
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let columns = ((ui.available_width() - 48.0 + GAP) / (WIDTH + GAP)).floor().clamp(1.0, 4.0);
        let width = columns * (WIDTH + GAP) - GAP;
        let side = ((ui.available_width() - width) / 2.0).max(16.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(side);
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                ui.set_width(width);
                content(ui, shell, thumbs, requests);
            });
        });
    });
}

fn content(ui: &mut Ui, shell: &Shell<'_>, thumbs: &mut Thumbs, requests: &mut Vec<Request>) {
    let words = shell.words;
    ui.add_space(32.0);
    let title = egui::RichText::new(words.get("start-title"));
    ui.label(title.size(theme::LARGE).family(theme::bold()));
    ui.label(egui::RichText::new(words.get("start-subtitle")).color(shell.theme.text_muted));
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding = vec2(16.0, 8.0);
        let text = words.get("start-new");
        if widgets::primary_button(ui, &shell.theme, text, true).clicked() {
            requests.push(Request::Run(Command::New));
        }
        if ui.button(words.get("start-open")).clicked() {
            requests.push(Request::Run(Command::Open));
        }
        if ui.button(words.get("cmd-import")).clicked() {
            requests.push(Request::Run(Command::Import));
        }
        if ui.button(words.get("cmd-paste")).on_hover_text(words.get("start-paste")).clicked() {
            requests.push(Request::Run(Command::Paste));
        }
        ui.add_space(8.0);
        let key = if shell.takes_drops { "start-drop" } else { "start-no-drop" };
        ui.label(widgets::small(words.get(key)));
    });
    ui.label(widgets::small(words.get("start-paste")).color(shell.theme.text_muted));
    recent_ui(ui, shell, thumbs, requests);
    heading(ui, words.get("start-samples"), words.get("start-samples-hint"));
    let samples = file::samples::list().iter().map(|sample| {
        let subject = Subject::Sample(sample.name);
        let thumb = thumbs.get(ui.ctx(), &subject, words, shell.theme.palette);
        let (_, counts) = thumb.texts();
        Card {
            id: Id::unique(("sample", sample.name)),
            picture: thumb.texture().cloned(),
            title: sample.title.to_owned(),
            tip: sample.description.to_owned(),
            second: format!("{} · {counts}", sample.language.native_name()),
            request: Request::OpenSample(sample.name),
        }
    });
    let samples: Vec<Card> = samples.collect();
    cards_ui(ui, shell, samples, requests);
    heading(ui, words.get("start-templates"), "");
    let templates = file::templates::list().iter().map(|template| {
        let subject = Subject::Template(template.name, words.language());
        let thumb = thumbs.get(ui.ctx(), &subject, words, shell.theme.palette);
        let title = words.find(&format!("template-{}", template.name)).unwrap_or(template.name);
        let tip = words.find(&format!("template-{}.tip", template.name)).unwrap_or_default();
        Card {
            id: Id::unique(("template", template.name)),
            picture: thumb.texture().cloned(),
            title: title.to_owned(),
            tip: tip.to_owned(),
            second: tip.to_owned(),
            request: Request::OpenTemplate(template.name),
        }
    });
    let templates: Vec<Card> = templates.collect();
    cards_ui(ui, shell, templates, requests);
    ui.add_space(32.0);
}

fn recent_ui(ui: &mut Ui, shell: &Shell<'_>, thumbs: &mut Thumbs, requests: &mut Vec<Request>) {
    let words = shell.words;
    heading(ui, words.get("start-recent"), "");
    if shell.recent.is_empty() {
        ui.label(
            egui::RichText::new(words.get("start-recent-empty")).color(shell.theme.text_muted),
        );
        return;
    }
    let recent = shell.recent.get(..shell.recent.len().min(8)).unwrap_or_default();
    let cards = recent.iter().map(|path| {
        let subject = Subject::File(path.clone());
        let thumb = thumbs.get(ui.ctx(), &subject, words, shell.theme.palette);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let (title, _) = thumb.texts();
        let title = if title.is_empty() { name.unwrap_or_default() } else { title };
        let second = if thumb.is_missing() {
            words.get("start-recent-missing").to_owned()
        } else {
            second_line(path)
        };
        Card {
            id: Id::unique(("recent", path)),
            picture: thumb.texture().cloned(),
            title,
            tip: path.display().to_string(),
            second,
            request: Request::OpenFile(path.clone()),
        }
    });
    let cards: Vec<Card> = cards.collect();
    cards_ui(ui, shell, cards, requests);
}

/// The file's name and the folder that it is in.
fn second_line(path: &Path) -> String {
    let part = |part: Option<&std::ffi::OsStr>| {
        part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let folder = part(path.parent().and_then(Path::file_name));
    format!("{} · {folder}", part(path.file_name()))
}

fn heading(ui: &mut Ui, text: &str, more: &str) {
    ui.add_space(16.0);
    ui.label(widgets::strong(text).size(theme::TITLE));
    if !more.is_empty() {
        ui.add(egui::Label::new(egui::RichText::new(more).weak()).wrap());
    }
}

/// What can be opened: a small picture and two texts.
struct Card {
    id: Id,
    picture: Option<egui::TextureHandle>,
    title: String,
    tip: String,
    second: String,
    request: Request,
}

impl Card {
    /// Title and second text, wrapped.
    fn texts(&self, ui: &Ui, theme: &Theme) -> [Arc<Galley>; 2] {
        let wrap = WIDTH - 24.0;
        let font = egui::FontId::new(theme::BODY, theme::bold());
        let small = egui::FontId::proportional(theme::SMALL);
        let painter = ui.painter();
        [
            painter.layout(self.title.clone(), font, theme.text, wrap),
            painter.layout(self.second.clone(), small, theme.text_muted, wrap),
        ]
    }
}

/// Cards beside and below each other; those beside each other are of one height.
fn cards_ui(ui: &mut Ui, shell: &Shell<'_>, cards: Vec<Card>, requests: &mut Vec<Request>) {
    let columns = ((ui.available_width() + GAP) / (WIDTH + GAP)).floor().max(1.0) as usize;
    let mut cards = cards.into_iter().peekable();
    while cards.peek().is_some() {
        let row: Vec<Card> = cards.by_ref().take(columns).collect();
        let texts: Vec<_> = row.iter().map(|card| card.texts(ui, &shell.theme)).collect();
        let height = |[title, second]: &[Arc<Galley>; 2]| title.size().y + second.size().y + 20.0;
        let height = PICTURE + texts.iter().map(height).fold(TEXTS, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (card, texts) in row.into_iter().zip(texts) {
                if card_ui(ui, shell, &card, texts, height) {
                    requests.push(card.request);
                }
            }
        });
        ui.add_space(4.0);
    }
}

/// A card; answers whether it was chosen.
fn card_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    card: &Card,
    [title, second]: [Arc<Galley>; 2],
    height: f32,
) -> bool {
    let theme = &shell.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, height), Sense::hover());
    let response = ui.interact(rect, card.id, Sense::click());
    let painter = ui.painter();
    let stroke_color = if response.hovered() { theme.accent } else { theme.edge };
    let corner = CornerRadius::same(10);
    painter.rect_filled(rect, corner, theme.chrome);
    let top = Rect::from_min_size(rect.min, vec2(WIDTH, PICTURE));
    let rounded = CornerRadius { nw: 10, ne: 10, sw: 0, se: 0 };
    painter.rect_filled(top, rounded, theme.field);
    match &card.picture {
        Some(texture) => {
            let (uv, place) = corner_of(texture.size_vec2(), top.shrink(1.0));
            let image = egui::Image::from_texture(texture).uv(uv).corner_radius(rounded);
            image.paint_at(ui, place);
        }
        None => Icon::File.paint(painter, top, theme.edge),
    }
    let painter = ui.painter();
    painter.hline(rect.x_range(), top.bottom(), Stroke::new(1.0, theme.rule));
    painter.rect_stroke(rect, corner, Stroke::new(1.0, stroke_color), StrokeKind::Inside);
    if response.has_focus() {
        painter.rect_stroke(rect, corner, Stroke::new(2.0, theme.accent), StrokeKind::Outside);
    }
    let at = top.left_bottom() + vec2(12.0, 8.0);
    let below = at + vec2(0.0, title.size().y + 2.0);
    painter.galley(at, title, theme.text);
    painter.galley(below, second, theme.text_muted);
    let role = egui::accesskit::Role::Button;
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, &card.title));
    response.on_hover_text(&card.tip).clicked()
}

/// Which part of a picture a place shows, from the picture's upper left, and where it goes.
fn corner_of(size: egui::Vec2, place: Rect) -> (Rect, Rect) {
    if size.x <= 0.0 || size.y <= 0.0 {
        return (Rect::ZERO, place);
    }
    // Pictures are made larger than they are shown, for sharp screens; a small one is enlarged.
    let whole = (place.width() / size.x).max(place.height() / size.y);
    let scale = whole.max(1.0 / PIXELS_PER_POINT);
    let shown = vec2(place.width() / (size.x * scale), place.height() / (size.y * scale));
    (Rect::from_min_size(egui::Pos2::ZERO, shown.min(vec2(1.0, 1.0))), place)
}
