//! The report as one web page: everything is in it, and its policy lets nothing else in.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, UndefinedBehavior, context};
use serde::Serialize;

use super::colors;
use super::sha256::sha256;
use crate::export::ranges;
use crate::export::sheet::Page as Paper;
use crate::export::svg::{self, Purpose, SvgOptions};
use crate::export::{ExportError, Settings, faces, subset};
use crate::i18n::Words;
use crate::layout::fonts::TEXT_FAMILY;
use crate::layout::palette::Palette;
use crate::layout::scene::{Face, Scene};
use crate::report::Report;

const TEMPLATE: &str = include_str!("../../../assets/report.html");
const STYLE: &str = include_str!("../../../assets/report.css");
const SCRIPT: &str = include_str!("../../../assets/report.js");

/// What belongs to the page rather than to the report.
#[derive(Serialize)]
struct Page<'a> {
    style: &'a str,
    style_hash: String,
    script: &'a str,
    script_hash: String,
    logo: Option<String>,
    glance: Option<String>,
    curve: Option<String>,
    matrix: Option<String>,
    gaps: Vec<String>,
    portraits: Vec<String>,
    empathy: Vec<String>,
    map: String,
    /// The scales at which the map can be seen: what a rule calls each, and what a reader does.
    zooms: [(&'static str, String); 3],
}

/// The page. The map is the whole of it.
pub(in crate::export) fn write(
    report: &Report,
    map: &Scene,
    words: Words,
    settings: &Settings,
) -> Result<Vec<u8>, ExportError> {
    let draw = |scene: &Scene| {
        let purpose = Purpose::Inline;
        svg::write(scene, SvgOptions { palette: Palette::Light, language: "", purpose })
    };
    let style = style(report, map, settings);
    let brand = settings.brand.as_deref();
    let logo = brand.and_then(|brand| brand.logo.as_ref()).map(|logo| {
        format!("data:{};base64,{}", logo.media_type(), BASE64.encode(logo.bytes.as_ref()))
    });
    let page = Page {
        style_hash: BASE64.encode(sha256(style.as_bytes())),
        style: &style,
        script_hash: BASE64.encode(sha256(SCRIPT.as_bytes())),
        script: SCRIPT,
        logo,
        glance: report.pictures.glance.as_ref().map(draw),
        curve: report.pictures.curve.as_ref().map(draw),
        matrix: report.pictures.matrix.as_ref().map(draw),
        gaps: report.pictures.gaps.iter().map(draw).collect(),
        portraits: report.pictures.portraits.iter().map(draw).collect(),
        empathy: report.pictures.empathy.iter().map(draw).collect(),
        map: draw(map),
        zooms: [("50", 0.5), ("100", 1.0), ("200", 2.0)]
            .map(|(name, scale)| (name, words.percent(scale, 0))),
    };
    let failed = |error: minijinja::Error| ExportError::Picture(format!("{error:#}"));
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let mut syntax = SyntaxConfig::builder();
    environment.set_syntax(syntax.trim_blocks(true).build().map_err(failed)?);
    environment.add_template("report.html", TEMPLATE).map_err(failed)?;
    let template = environment.get_template("report.html").map_err(failed)?;
    let mut report = serde_json::to_value(report).unwrap_or_default();
    ranges::hold(&mut report);
    let (page, report) = (Value::from(Serde(page)), Value::from(Serde(report)));
    let mut text = template.render(context! { page, ..report }).map_err(failed)?;
    // Pages hold no control characters, whatever a journey's texts do.
    text.retain(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
    Ok(text.into_bytes())
}

/// Colours, fonts and the style sheet.
fn style(report: &Report, map: &Scene, settings: &Settings) -> String {
    let brand = settings.brand.as_deref();
    let accent = brand.and_then(|brand| brand.accent);
    let mut style = String::new();
    let mut family = String::new();
    for font in brand.map(|brand| brand.fonts.as_slice()).unwrap_or_default() {
        let (name, weight, slant) = (css_string(&font.family), font.weight, font.style());
        let data = BASE64.encode(font.bytes.as_ref());
        let _ = write!(
            style,
            "@font-face{{font-family:{name};font-weight:{weight};font-style:{slant};src:url(data:font/ttf;base64,{data})}}"
        );
    }
    if let Some(font) = brand.and_then(|brand| brand.fonts.first()) {
        let _ = write!(family, "{},", css_string(&font.family));
    }
    push_fonts(&mut style, report, map);
    let variables = |palette: Palette| {
        let mut text = String::new();
        for (name, value) in colors::all(palette, accent) {
            let _ = write!(text, "--{name}:{value};");
        }
        text
    };
    let (light, dark) = (variables(Palette::Light), variables(Palette::Dark));
    let width = map.size.width.ceil();
    let _ = write!(
        style,
        ":root{{{light}--font:{family}'{TEXT_FAMILY}',system-ui,sans-serif;--map-width:{width}px}}\n\
         @media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    );
    for hue in ["blue", "amber", "green", "purple", "rose", "teal", "brown", "slate", "everyone"] {
        let _ = write!(style, ".{hue}{{--hue:var(--persona-{hue})");
        if hue != "everyone" {
            let _ = write!(style, ";--band:var(--band-{hue});--on-band:var(--stage-{hue})");
        }
        style.push_str("}\n");
    }
    style.push_str(STYLE);
    let paper = if settings.page == Paper::Letter { "Letter" } else { "A4" };
    let _ = writeln!(style, "@page{{size:{paper}}}");
    style
}

/// A text as a string of a style sheet that stands in a page: whatever could end the string, the
/// rule or the page's `style` is written as its number (CSS Syntax Level 3, 4.3.7).
fn css_string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, ' ' | '-' | '_') {
            quoted.push(c);
        } else {
            let _ = write!(quoted, "\\{:x} ", c as u32);
        }
    }
    quoted.push('"');
    quoted
}

/// The text faces, cut down to the characters that the page shows.
fn push_fonts(style: &mut String, report: &Report, map: &Scene) {
    // What the data holds is more than what the page shows, by its field names.
    let told = serde_json::to_string(report).unwrap_or_default();
    let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    for scene in super::pictures(report).chain([map]) {
        for (face, characters) in svg::used_characters(&scene.root) {
            used.entry(face).or_default().extend(characters);
        }
    }
    for face in [Face::Regular, Face::Bold, Face::Italic] {
        used.entry(face).or_default().extend(told.chars().chain(" –·#%0123456789⤢◆→↑↓↕".chars()));
    }
    for (face, characters) in used {
        let Some(info) = faces::info(face) else { continue };
        let Some(data) = subset::subset(&info, &characters) else { continue };
        let _ = write!(style, "@font-face{{font-family:{};", css_string(&info.family));
        let _ = write!(style, "font-weight:{};", if info.weight >= 600 { 700 } else { 400 });
        let _ = write!(style, "font-style:{};", if info.italic { "italic" } else { "normal" });
        style.push_str("src:url(data:font/ttf;base64,");
        BASE64.encode_string(data, style);
        style.push_str(")}\n");
    }
}
