//! What slides look like: the program's colours and typeface, or a team's; and the pictures that a
//! presentation carries.

use std::sync::Arc;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::export::report::{Accent, accent};
use crate::export::{faces, png};
use crate::file::brand::{Brand, BrandFont, Logo, LogoKind};
use crate::layout::palette::{Palette, Rgb};
use crate::layout::scene::{Face, Ink};
use crate::model::{Picture, PictureFormat};

/// What every office program has or has a match for.
const TYPEFACE: &str = "Arial";
/// The longer side of a logo that is made pixels, twice as sharp as it needs on a large screen.
const LOGO: u32 = 1_200;
/// The longest side of a picture that is taken as it is.
const LARGEST: u32 = 4_096;
/// Letters about as often as texts have them.
const SAMPLE: &str = "Asiakas odottaa pakettia kolme päivää. Nobody calls back, and waiting hurts. \
                      Klients gaida piegādi un zvana.";

/// The colours of slides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Colors {
    accent: Accent,
}

impl Colors {
    /// The colour of an ink as six digits.
    pub(super) fn hex(self, ink: Ink) -> String {
        match ink {
            Ink::Accent => six_digits(self.accent.text),
            ink => six_digits(Palette::Light.rgb(ink)),
        }
    }

    /// What the theme calls the colour of an ink, where it is one of the theme's.
    pub(super) fn of_theme(self, ink: Ink) -> Option<&'static str> {
        match ink {
            Ink::Text => Some("tx1"),
            Ink::Paper => Some("bg1"),
            Ink::Accent if self.accent.text == self.accent.bar => Some("accent1"),
            Ink::Accent => Some("hlink"),
            _ => None,
        }
    }

    /// Half way from an ink to the paper.
    pub(super) fn pale(self, ink: Ink) -> String {
        let [from, to] = [ink, Ink::Paper].map(|ink| match ink {
            Ink::Accent => self.accent.text,
            ink => Palette::Light.rgb(ink),
        });
        let mixed = |at: usize| from.get(at).copied().zip(to.get(at).copied());
        six_digits([0, 1, 2].map(|at| mixed(at).map_or(0, |(from, to)| from.midpoint(to))))
    }

    /// The accent as the team has it, for shapes.
    pub(super) fn bar(self) -> String {
        six_digits(self.accent.bar)
    }
}

fn six_digits([r, g, b]: Rgb) -> String {
    format!("{r:02X}{g:02X}{b:02X}")
}

/// A picture file of the presentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Media {
    pub(super) bytes: Arc<[u8]>,
    /// `png` or `jpeg`.
    pub(super) ending: &'static str,
    /// Width by height.
    pub(super) ratio: (u32, u32),
}

/// How slides look.
#[derive(Debug, Clone)]
pub(super) struct Look {
    pub(super) colors: Colors,
    pub(super) typeface: String,
    /// How much wider the typeface runs than the one that is measured with; at least 1.
    pub(super) wider: f32,
    pub(super) logo: Option<Media>,
}

impl Look {
    /// The look of that team; the program's own without one.
    pub(super) fn of(brand: Option<&Brand>) -> Self {
        let font = brand.and_then(|brand| brand.fonts.first());
        Self {
            colors: Colors { accent: accent(Palette::Light, brand.and_then(|b| b.accent)) },
            typeface: font.map_or(TYPEFACE, |font| font.family.as_str()).to_owned(),
            wider: font.and_then(wider).unwrap_or(1.0),
            logo: brand.and_then(|brand| brand.logo.as_ref()).and_then(logo),
        }
    }
}

/// How much wider a team's font runs than the program's own; at least 1.
fn wider(font: &BrandFont) -> Option<f32> {
    let own = faces::info(Face::Regular)?;
    let own = FontRef::from_index((*own.bytes).as_ref(), own.index).ok()?;
    let theirs = FontRef::new(&font.bytes).ok()?;
    Some((length(&theirs) / length(&own).max(0.1)).max(1.0))
}

/// The length of the sample at size 1; what a font lacks is as wide as its missing glyph.
fn length(font: &FontRef<'_>) -> f32 {
    let (letters, widths) =
        (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()));
    let glyph = |c| letters.map(c).unwrap_or(GlyphId::NOTDEF);
    SAMPLE.chars().filter_map(|c| widths.advance_width(glyph(c))).sum()
}

/// A logo as slides take it: drawings become pixels.
fn logo(logo: &Logo) -> Option<Media> {
    match logo.kind {
        LogoKind::Svg => {
            let (file, ratio) = png::drawing(&logo.bytes, LOGO)?;
            Some(Media { bytes: file.into(), ending: "png", ratio })
        }
        LogoKind::Png => media(&logo.bytes, PictureFormat::Png),
        LogoKind::Jpeg => media(&logo.bytes, PictureFormat::Jpeg),
    }
}

/// A persona's picture.
pub(super) fn portrait(picture: &Picture) -> Option<Media> {
    media(&picture.bytes, picture.format)
}

fn media(bytes: &[u8], format: PictureFormat) -> Option<Media> {
    let (kind, ending) = match format {
        PictureFormat::Png => (image::ImageFormat::Png, "png"),
        PictureFormat::Jpeg => (image::ImageFormat::Jpeg, "jpeg"),
    };
    let reader = image::ImageReader::with_format(std::io::Cursor::new(bytes), kind);
    let ratio = reader.into_dimensions().ok()?;
    let is_fit = ratio.0.min(ratio.1) > 0 && ratio.0.max(ratio.1) <= LARGEST;
    is_fit.then(|| Media { bytes: bytes.into(), ending, ratio })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brand(font: &'static [u8]) -> Brand {
        let font = BrandFont {
            family: "Team Sans".to_owned(),
            weight: 400,
            italic: false,
            bytes: font.into(),
        };
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"10\">\
                       <rect width=\"40\" height=\"10\" fill=\"#0b5d5e\"/></svg>";
        let logo = Logo { kind: LogoKind::Svg, bytes: drawing.as_bytes().into() };
        Brand { accent: Some([0xff, 0xdc, 0]), logo: Some(logo), fonts: vec![font] }
    }

    #[test]
    fn a_team_brings_colour_typeface_and_logo() {
        let look = Look::of(Some(&brand(notosans::BOLD_TTF)));
        assert_eq!(look.colors.bar(), "FFDC00");
        assert_ne!(look.colors.hex(Ink::Accent), "FFDC00", "text is darker");
        assert_eq!(look.typeface, "Team Sans");
        assert!(look.wider > 1.02, "bold runs wider: {}", look.wider);
        let logo = look.logo.expect("a logo");
        assert_eq!((logo.ending, logo.ratio), ("png", (1_200, 300)));
        assert!(logo.bytes.starts_with(b"\x89PNG"));
    }

    #[test]
    fn without_a_team_it_is_the_programs_own() {
        let look = Look::of(None);
        assert_eq!((look.typeface.as_str(), look.wider), ("Arial", 1.0));
        assert_eq!(look.colors.hex(Ink::Accent), "225FE0");
        assert!(look.logo.is_none());
    }
}
