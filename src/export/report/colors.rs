//! The colours of a report by name: the picture's inks, and a team's accent where it has one.

use std::collections::BTreeMap;

use crate::export::xml::push_color;
use crate::layout::palette::{Palette, Rgb};
use crate::layout::scene::Ink;
use crate::model::Hue;

/// How much of the accent the cover's ground has.
const TINT: f64 = 0.05;
/// The contrast that text needs against what is behind it (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

/// The name of an ink in templates.
pub(in crate::export) fn name(ink: Ink) -> String {
    let plain = match ink {
        Ink::StageWash(hue) => return format!("wash-{}", hue.key()),
        Ink::StageBand(hue) => return format!("band-{}", hue.key()),
        Ink::StageText(hue) => return format!("stage-{}", hue.key()),
        Ink::Persona(hue) => return format!("persona-{}", hue.key()),
        Ink::Everyone => "persona-everyone",
        Ink::Paper => "paper",
        Ink::Text => "text",
        Ink::TextMuted => "muted",
        Ink::Rule => "rule",
        Ink::Grid => "grid",
        Ink::Card => "card",
        Ink::CardEdge => "card-edge",
        Ink::Accent => "accent",
        Ink::OnAccent => "on-accent",
        Ink::Pain => "pain",
        Ink::PainFill => "pain-fill",
        Ink::Opportunity => "opportunity",
        Ink::OpportunityFill => "opportunity-fill",
        Ink::Quote => "quote",
        Ink::Blueprint => "blueprint",
        Ink::Reference => "reference",
    };
    plain.to_owned()
}

fn inks() -> Vec<Ink> {
    let mut inks = vec![
        Ink::Paper,
        Ink::Text,
        Ink::TextMuted,
        Ink::Rule,
        Ink::Grid,
        Ink::Card,
        Ink::CardEdge,
        Ink::Accent,
        Ink::OnAccent,
        Ink::Pain,
        Ink::PainFill,
        Ink::Opportunity,
        Ink::OpportunityFill,
        Ink::Quote,
        Ink::Blueprint,
        Ink::Reference,
        Ink::Everyone,
    ];
    for hue in Hue::ALL {
        inks.extend([
            Ink::StageWash(hue),
            Ink::StageBand(hue),
            Ink::StageText(hue),
            Ink::Persona(hue),
        ]);
    }
    inks
}

/// A team's accent, or the program's.
#[derive(Debug, Clone, Copy)]
pub(in crate::export) struct Accent {
    /// As the team has it, for shapes.
    pub(in crate::export) bar: Rgb,
    /// As much darker or lighter as text needs it.
    pub(in crate::export) text: Rgb,
    /// A breath of it, for the ground of the first page.
    cover: Rgb,
}

/// The accent in its shades.
pub(in crate::export) fn accent(palette: Palette, own: Option<Rgb>) -> Accent {
    let bar = own.unwrap_or_else(|| palette.rgb(Ink::Accent));
    let cover = mix(bar, palette.rgb(Ink::Paper), TINT);
    Accent { bar, text: readable(bar, cover, palette.rgb(Ink::Text)), cover }
}

/// All colours by name, as `#rrggbb`. `bar` is the accent as the team has it, `accent` as much
/// darker or lighter as text needs it, `cover` the ground of the first page, `raised` of boxes.
pub(super) fn all(palette: Palette, own: Option<Rgb>) -> BTreeMap<String, String> {
    let paper = palette.rgb(Ink::Paper);
    let Accent { bar, text, cover } = accent(palette, own);
    let mut colors: BTreeMap<String, String> =
        inks().into_iter().map(|ink| (name(ink), written(palette.rgb(ink)))).collect();
    colors.insert("accent".to_owned(), written(text));
    colors.insert("bar".to_owned(), written(bar));
    colors.insert("cover".to_owned(), written(cover));
    let raised = mix(palette.rgb(Ink::Rule), paper, 0.4);
    colors.insert("raised".to_owned(), written(raised));
    colors
}

fn written(rgb: Rgb) -> String {
    let mut text = String::new();
    push_color(&mut text, rgb);
    text
}

/// So much of one colour over another.
fn mix(over: Rgb, under: Rgb, share: f64) -> Rgb {
    let part = |over: u8, under: u8| {
        (f64::from(over) * share + f64::from(under) * (1.0 - share)).round() as u8
    };
    let ([a, b, c], [x, y, z]) = (over, under);
    [part(a, x), part(b, y), part(c, z)]
}

/// The colour, with as much of the text's colour in it as text on that ground needs.
fn readable(color: Rgb, ground: Rgb, text: Rgb) -> Rgb {
    let tried = (0..=20_u8).map(|step| mix(text, color, f64::from(step) / 20.0));
    let reads = |color: &Rgb| contrast(*color, ground) >= READABLE;
    tried.clone().find(reads).unwrap_or(text)
}

/// After WCAG 2.2, "contrast ratio" and "relative luminance".
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let luminance = |rgb: Rgb| {
        let [r, g, b] = rgb.map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pale_accent_is_darkened_until_it_reads() {
        let colors = all(Palette::Light, Some([255, 220, 0]));
        assert_eq!(colors["bar"], "#ffdc00");
        let parse = |text: &str| {
            [1, 3, 5].map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hex"))
        };
        assert!(contrast(parse(&colors["accent"]), parse(&colors["cover"])) >= READABLE);
        assert_eq!(all(Palette::Light, None)["accent"], "#225fe0");
    }

    #[test]
    fn every_ink_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<String> = inks().into_iter().map(name).collect();
        assert_eq!(names.len(), inks().len());
    }
}
