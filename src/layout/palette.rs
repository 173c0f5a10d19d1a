//! The picture's colours, in light and in dark: the one place that turns an [`Ink`] into one.
//!
//! Text inks have a contrast of at least 4.5 : 1 on the faces that they are used on, and the
//! personas' and stages' hues can be told apart by colour-blind eyes (and never by colour alone:
//! personas also have marker shapes). Tests hold the palette to the contrast.

use super::scene::Ink;
use crate::model::Hue;

/// Red, green, blue, 0–255.
pub type Rgb = [u8; 3];

/// Colours for inks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Palette {
    /// Dark on light: screen and paper.
    #[default]
    Light,
    /// Light on dark: screen.
    Dark,
}

impl Palette {
    /// The colour of an ink.
    #[must_use]
    pub fn rgb(self, ink: Ink) -> Rgb {
        match self {
            Self::Light => light(ink),
            Self::Dark => dark(ink),
        }
    }
}

const fn hex(rgb: u32) -> Rgb {
    [(rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8]
}

fn light(ink: Ink) -> Rgb {
    hex(match ink {
        Ink::Paper | Ink::Card | Ink::OnAccent => 0xff_ffff,
        Ink::Text => 0x1a_2029,
        Ink::TextMuted => 0x5a_6478,
        Ink::Rule => 0xe2_e6ec,
        Ink::Grid => 0xd4_dae3,
        Ink::CardEdge => 0xd9_dee6,
        Ink::Accent => 0x22_5fe0,
        Ink::Pain => 0xc6_3a0c,
        Ink::PainFill => 0xff_f2ec,
        Ink::Opportunity => 0x1f_7a38,
        Ink::OpportunityFill => 0xec_f8ee,
        Ink::Quote => 0xff_f8da,
        Ink::Blueprint => 0x7a_8496,
        Ink::Reference => 0x8a_93a3,
        Ink::Everyone => 0x3c_4657,
        Ink::StageWash(hue) => light_hue(hue).0,
        Ink::StageBand(hue) => light_hue(hue).1,
        Ink::StageText(hue) => light_hue(hue).2,
        Ink::Persona(hue) => light_hue(hue).3,
    })
}

/// Wash, band, text on the band, persona.
fn light_hue(hue: Hue) -> (u32, u32, u32, u32) {
    match hue {
        Hue::Blue => (0xf3_f7fd, 0xe4_eefb, 0x1d_4e93, 0x22_5fe0),
        Hue::Amber => (0xfd_f9f0, 0xfb_efd9, 0x80_4e08, 0xa0_5e08),
        Hue::Green => (0xf1_f8f3, 0xe0_f2e6, 0x17_643a, 0x18_7a4a),
        Hue::Purple => (0xf7_f4fd, 0xec_e6fa, 0x5b_3a9c, 0x7a_46c4),
        Hue::Rose => (0xfd_f3f6, 0xfa_e3ea, 0x99_2648, 0xbd_2f5b),
        Hue::Teal => (0xf0_f8f9, 0xdd_f0f3, 0x0f_5f6b, 0x0f_7482),
        Hue::Brown => (0xf9_f5f1, 0xf1_e8df, 0x6e_4526, 0x85_5130),
        Hue::Slate => (0xf5_f6f8, 0xe8_ebf0, 0x42_4d5f, 0x54_6176),
    }
}

fn dark(ink: Ink) -> Rgb {
    hex(match ink {
        Ink::Paper => 0x16_191f,
        Ink::Text => 0xe9_ecf2,
        Ink::TextMuted => 0x9d_a6b5,
        Ink::Rule => 0x2b_303a,
        Ink::Grid => 0x36_3c48,
        Ink::Card => 0x22_262f,
        Ink::CardEdge => 0x38_3f4c,
        Ink::Accent => 0x6c_a3ff,
        Ink::OnAccent => 0x0e_1420,
        Ink::Pain => 0xff_8a66,
        Ink::PainFill => 0x36_221c,
        Ink::Opportunity => 0x7f_d391,
        Ink::OpportunityFill => 0x1b_2f21,
        Ink::Quote => 0x33_2f1c,
        Ink::Blueprint => 0x83_8c9c,
        Ink::Reference => 0x7d_8798,
        Ink::Everyone => 0xc3_cbd8,
        Ink::StageWash(hue) => dark_hue(hue).0,
        Ink::StageBand(hue) => dark_hue(hue).1,
        Ink::StageText(hue) => dark_hue(hue).2,
        Ink::Persona(hue) => dark_hue(hue).3,
    })
}

/// Wash, band, text on the band, persona.
fn dark_hue(hue: Hue) -> (u32, u32, u32, u32) {
    match hue {
        Hue::Blue => (0x18_1d27, 0x1d_2940, 0x9c_c2ff, 0x6c_a3ff),
        Hue::Amber => (0x1e_1b16, 0x35_2a18, 0xec_c07a, 0xf0_b545),
        Hue::Green => (0x17_1d1a, 0x1b_3226, 0x8d_d8ac, 0x63_cf95),
        Hue::Purple => (0x1c_1925, 0x2e_2547, 0xc7_b0fb, 0xb7_97ff),
        Hue::Rose => (0x20_181c, 0x3d_222d, 0xf8_a6bd, 0xff_85a8),
        Hue::Teal => (0x15_1d1f, 0x18_3236, 0x85_d5de, 0x52_c8d6),
        Hue::Brown => (0x1e_1a17, 0x35_2920, 0xdc_b698, 0xd6_9f74),
        Hue::Slate => (0x1a_1d22, 0x2a_303a, 0xb9_c3d3, 0xa3_b0c4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(rgb: Rgb) -> f64 {
        let [r, g, b] = rgb.map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.039_28 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_reads_on_its_faces() {
        for palette in [Palette::Light, Palette::Dark] {
            let mut faces =
                vec![Ink::Paper, Ink::Card, Ink::PainFill, Ink::OpportunityFill, Ink::Quote];
            faces.extend(Hue::ALL.map(Ink::StageWash));
            let mut pairs = vec![(Ink::OnAccent, Ink::Accent), (Ink::Pain, Ink::PainFill)];
            pairs.push((Ink::Opportunity, Ink::OpportunityFill));
            for &face in &faces {
                pairs.push((Ink::Text, face));
                pairs.push((Ink::TextMuted, face));
            }
            for hue in Hue::ALL {
                pairs.push((Ink::StageText(hue), Ink::StageBand(hue)));
                for wash in Hue::ALL {
                    pairs.push((Ink::Persona(hue), Ink::StageWash(wash)));
                }
            }
            for (ink, face) in pairs {
                let contrast = contrast(palette.rgb(ink), palette.rgb(face));
                assert!(contrast >= 4.5, "{palette:?}: {ink:?} on {face:?} is {contrast:.2}");
            }
        }
    }
}
