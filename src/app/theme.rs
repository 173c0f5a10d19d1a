//! The look of the window: colours, text sizes, spacing. The only file that names a UI colour; what
//! is on the map takes its colours from the picture's palette.

use egui::style::ScrollAnimation;
use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, vec2};

use crate::layout::palette::Palette;
use crate::layout::scene::{Face, Ink};

/// Shows a picture in its own colours.
pub const AS_IT_IS: Color32 = Color32::WHITE;

/// The window's colours, in light or in dark.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "the names are the colours' uses")]
pub struct Theme {
    /// The colours of the picture.
    pub palette: Palette,
    /// Bars and side panels.
    pub chrome: Color32,
    /// A field, a raised button.
    pub field: Color32,
    /// A field's outline.
    pub edge: Color32,
    /// What the pointer is on.
    pub hover: Color32,
    /// What is chosen in a list.
    pub chosen: Color32,
    pub text: Color32,
    pub text_muted: Color32,
    /// Lines between parts of the window.
    pub rule: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    /// The accent, faint: behind what is selected.
    pub accent_faint: Color32,
    pub warning: Color32,
    pub good: Color32,
    /// Over everything while a dialog is open.
    pub scrim: Color32,
    /// A message that comes and goes: dark on light, light on dark.
    pub toast: Color32,
    pub on_toast: Color32,
    pub toast_action: Color32,
}

const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

impl Theme {
    /// The colours on light.
    pub const LIGHT: Self = Self {
        palette: Palette::Light,
        chrome: hex(0xff_ffff),
        field: hex(0xf6_f7f9),
        edge: hex(0xcb_d2dd),
        hover: hex(0xf4_f6f9),
        chosen: hex(0xe8_ecf3),
        text: hex(0x1a_2029),
        text_muted: hex(0x5a_6478),
        rule: hex(0xe2_e6ec),
        accent: hex(0x22_5fe0),
        on_accent: hex(0xff_ffff),
        accent_faint: hex(0xe4_ecfc),
        warning: hex(0xc6_3a0c),
        good: hex(0x1f_7a38),
        scrim: Color32::from_rgba_premultiplied(10, 14, 20, 90),
        toast: hex(0x24_2b36),
        on_toast: hex(0xf2_f4f8),
        toast_action: hex(0x8f_b8ff),
    };

    /// The colours on dark.
    pub const DARK: Self = Self {
        palette: Palette::Dark,
        chrome: hex(0x1c_2027),
        field: hex(0x14_171d),
        edge: hex(0x38_3f4c),
        hover: hex(0x25_2a33),
        chosen: hex(0x30_3744),
        text: hex(0xe9_ecf2),
        text_muted: hex(0x9d_a6b5),
        rule: hex(0x2b_303a),
        accent: hex(0x6c_a3ff),
        on_accent: hex(0x0e_1420),
        accent_faint: hex(0x22_3350),
        warning: hex(0xff_8a66),
        good: hex(0x7f_d391),
        scrim: Color32::from_rgba_premultiplied(0, 0, 0, 150),
        toast: hex(0x36_3d4a),
        on_toast: hex(0xf2_f4f8),
        toast_action: hex(0x9c_c2ff),
    };

    /// The colours that are in force.
    #[must_use]
    pub fn of(ctx: &egui::Context) -> Self {
        match ctx.theme() {
            egui::Theme::Light => Self::LIGHT,
            egui::Theme::Dark => Self::DARK,
        }
    }

    /// The colour of a thing on the map.
    #[must_use]
    pub fn ink(&self, ink: Ink) -> Color32 {
        let [r, g, b] = self.palette.rgb(ink);
        Color32::from_rgb(r, g, b)
    }
}

/// The size of small text: captions, headings of sections.
pub const SMALL: f32 = 11.0;
/// The size of nearly all text.
pub const BODY: f32 = 13.0;
/// The size of a panel's title.
pub const TITLE: f32 = 17.0;
/// The size of the start screen's title.
pub const LARGE: f32 = 26.0;

/// How long something takes to open, to close, to settle.
const MOTION_SECONDS: f32 = 0.1;

/// The bold face of the text family.
#[must_use]
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The italic face of the text family.
#[must_use]
pub fn italic() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// The font family that a face of the picture is painted with.
#[must_use]
pub fn family_of(face: Face) -> FontFamily {
    match face {
        Face::Bold => bold(),
        Face::Italic => italic(),
        other => super::faces::family_of(other).unwrap_or_default(),
    }
}

/// Puts fonts and styles in place, once.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    super::faces::install(ctx);
    for (theme, egui_theme) in
        [(Theme::LIGHT, egui::Theme::Light), (Theme::DARK, egui::Theme::Dark)]
    {
        ctx.style_mut_of(egui_theme, |style| style_of(style, &theme));
    }
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

/// Whether things may move where that explains something.
pub fn set_motion(ctx: &egui::Context, moves: bool) {
    ctx.all_styles_mut(|style| {
        style.animation_time = if moves { MOTION_SECONDS } else { 0.0 };
        style.scroll_animation = if moves { Default::default() } else { ScrollAnimation::none() };
    });
}

fn fonts() -> egui::FontDefinitions {
    let mut fonts = egui::FontDefinitions::default();
    let faces = [
        (FontFamily::Proportional, "NotoSans-Regular", notosans::REGULAR_TTF),
        (bold(), "NotoSans-Bold", notosans::BOLD_TTF),
        (italic(), "NotoSans-Italic", notosans::ITALIC_TTF),
    ];
    let mut symbols: Vec<String> =
        fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    symbols.retain(|name| name != "Ubuntu-Light");
    fonts.font_data.remove("Ubuntu-Light");
    // in fields too the emoji that the map shows
    let emoji = egui::FontData::from_static(crate::layout::fonts::EMOJI);
    fonts.font_data.insert("NotoEmoji-Regular".to_owned(), emoji.into());
    for (family, name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), egui::FontData::from_static(bytes).into());
        let mut names = vec![name.to_owned()];
        names.extend(symbols.iter().cloned());
        fonts.families.insert(family, names);
    }
    fonts.families.insert(FontFamily::Monospace, {
        let mut names = vec!["NotoSans-Regular".to_owned()];
        names.extend(symbols);
        names
    });
    fonts
}

fn style_of(style: &mut egui::Style, theme: &Theme) {
    style.text_styles = [
        (TextStyle::Small, FontId::new(SMALL, FontFamily::Proportional)),
        (TextStyle::Body, FontId::new(BODY, FontFamily::Proportional)),
        (TextStyle::Button, FontId::new(BODY, FontFamily::Proportional)),
        (TextStyle::Heading, FontId::new(TITLE, bold())),
        (TextStyle::Monospace, FontId::new(BODY, FontFamily::Monospace)),
    ]
    .into();
    style.animation_time = MOTION_SECONDS;
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 4.0);
    spacing.button_padding = vec2(8.0, 4.0);
    spacing.interact_size = vec2(32.0, 24.0);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(4);
    spacing.tooltip_width = 320.0;
    spacing.slider_rail_height = 4.0;
    let scroll = &mut spacing.scroll;
    scroll.active_handle_opacity = 0.35;
    scroll.interact_handle_opacity = 0.6;
    style.interaction.selectable_labels = false;
    visuals_of(&mut style.visuals, theme);
}

fn visuals_of(visuals: &mut egui::Visuals, theme: &Theme) {
    visuals.panel_fill = theme.chrome;
    visuals.window_fill = theme.chrome;
    visuals.window_stroke = Stroke::new(1.0, theme.rule);
    visuals.window_corner_radius = CornerRadius::same(12);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = theme.field;
    visuals.text_edit_bg_color = Some(theme.field);
    visuals.faint_bg_color = theme.hover;
    visuals.weak_text_color = Some(theme.text_muted);
    visuals.hyperlink_color = theme.accent;
    visuals.warn_fg_color = theme.warning;
    visuals.error_fg_color = theme.warning;
    visuals.selection.bg_fill = theme.accent_faint;
    visuals.selection.stroke = Stroke::new(1.5, theme.accent);
    visuals.text_cursor.stroke = Stroke::new(1.5, theme.accent);
    visuals.slider_trailing_fill = true;
    visuals.handle_shape = egui::style::HandleShape::Circle;
    let widgets = &mut visuals.widgets;
    let all = [
        (&mut widgets.noninteractive, theme.chrome, theme.rule, theme.text),
        (&mut widgets.inactive, theme.field, theme.edge, theme.text),
        (&mut widgets.hovered, theme.hover, theme.edge, theme.text),
        (&mut widgets.active, theme.chosen, theme.accent, theme.text),
        (&mut widgets.open, theme.chosen, theme.edge, theme.text),
    ];
    for (widget, fill, edge, text) in all {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, edge);
        widget.fg_stroke = Stroke::new(1.0, text);
        widget.corner_radius = CornerRadius::same(6);
        widget.expansion = 0.0;
    }
}
