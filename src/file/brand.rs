//! A team's brand: accent colour, logo and fonts for reports, in a small file of its own, so that
//! all journeys of a team share one.
//!
//! ```ron
//! (accent: "#0b5d5e", logo: "logo.svg", fonts: ["Inter-Regular.ttf", "Inter-Bold.ttf"])
//! ```
//!
//! Paths are counted from the file. What they lead to is read once, here.

use std::path::Path;
use std::sync::Arc;

use read_fonts::{FontRef, TableProvider as _};
use serde::Deserialize;

use super::error::LoadErrorKind;
use super::load::read_bytes;

/// A colour: red, green, blue.
pub type Accent = [u8; 3];

/// What a team's reports look like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brand {
    /// The accent colour.
    pub accent: Option<Accent>,
    /// The logo on the first page.
    pub logo: Option<Logo>,
    /// Fonts of one family, the regular one first.
    pub fonts: Vec<BrandFont>,
}

/// A picture file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// What kind.
    pub kind: LogoKind,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// Picture files that a logo may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the formats")]
pub enum LogoKind {
    Svg,
    Png,
    Jpeg,
}

impl Logo {
    /// The ending of such a file.
    #[must_use]
    pub fn ending(&self) -> &'static str {
        match self.kind {
            LogoKind::Svg => "svg",
            LogoKind::Png => "png",
            LogoKind::Jpeg => "jpg",
        }
    }

    /// The kind as web pages name it.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        match self.kind {
            LogoKind::Svg => "image/svg+xml",
            LogoKind::Png => "image/png",
            LogoKind::Jpeg => "image/jpeg",
        }
    }
}

/// A font file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrandFont {
    /// The family's name; letters, digits, spaces and hyphens.
    pub family: String,
    /// 1–1000; 400 is regular, 700 bold.
    pub weight: u16,
    /// Italic, or upright.
    pub italic: bool,
    /// The file.
    pub bytes: Arc<[u8]>,
}

impl BrandFont {
    /// The slant as style sheets name it.
    #[must_use]
    pub fn style(&self) -> &'static str {
        if self.italic { "italic" } else { "normal" }
    }
}

/// Why there is no brand.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BrandError {
    /// It could not be read.
    #[error("{file} cannot be read: {cause}")]
    Read {
        /// The file.
        file: String,
        /// What the system says.
        cause: String,
    },
    /// It does not say what it should.
    #[error("line {line}, column {column}: {cause}")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What the parser says.
        cause: String,
    },
    /// No colour.
    #[error("“{0}” is not a colour; write one like #0b5d5e")]
    Accent(String),
    /// A picture of another kind.
    #[error("{0} is not a picture that a report can show; give an SVG, PNG or JPEG")]
    Logo(String),
    /// No font.
    #[error("{0} is not a font that a report can use; give a TTF or OTF")]
    Font(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Written {
    accent: Option<String>,
    logo: Option<String>,
    fonts: Vec<String>,
}

impl Brand {
    /// Reads a brand and the files that it names.
    ///
    /// # Errors
    /// See [`BrandError`].
    pub fn load(path: &Path) -> Result<Self, BrandError> {
        let bytes = read(path)?;
        let text = String::from_utf8_lossy(&bytes);
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let written: Written = options.from_str(&text).map_err(|error| BrandError::Syntax {
            line: error.span.start.line,
            column: error.span.start.col,
            cause: error.code.to_string(),
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let accent = written.accent.as_deref().map(accent).transpose()?;
        let logo = written.logo.as_deref().map(|name| logo(&folder.join(name))).transpose()?;
        let fonts = written.fonts.iter().map(|name| font(&folder.join(name)));
        Ok(Self { accent, logo, fonts: fonts.collect::<Result<_, _>>()? })
    }
}

fn read(path: &Path) -> Result<Vec<u8>, BrandError> {
    // Of a device or a pipe, nobody knows beforehand how much comes.
    read_bytes(path).map_err(|kind| BrandError::Read {
        file: path.display().to_string(),
        cause: match kind {
            LoadErrorKind::Io(error) => error.to_string(),
            kind => kind.to_string(),
        },
    })
}

fn accent(text: &str) -> Result<Accent, BrandError> {
    let wrong = || BrandError::Accent(text.to_owned());
    let digits = text.trim().strip_prefix('#').ok_or_else(wrong)?;
    let is_hex = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let value = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex).ok_or_else(wrong)?;
    Ok([(value >> 16) as u8, (value >> 8) as u8, value as u8])
}

/// The kind is told by what is in the file, not by its name.
fn logo(path: &Path) -> Result<Logo, BrandError> {
    let bytes = read(path)?;
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(1_024)).unwrap_or_default());
    let kind = match bytes.as_slice() {
        [0x89, b'P', b'N', b'G', ..] => LogoKind::Png,
        [0xff, 0xd8, 0xff, ..] => LogoKind::Jpeg,
        _ if head.contains("<svg") => LogoKind::Svg,
        _ => return Err(BrandError::Logo(path.display().to_string())),
    };
    Ok(Logo { kind, bytes: bytes.into() })
}

fn font(path: &Path) -> Result<BrandFont, BrandError> {
    let bytes = read(path)?;
    let wrong = || BrandError::Font(path.display().to_string());
    let font = FontRef::new(&bytes).map_err(|_| wrong())?;
    let names = font.name().map_err(|_| wrong())?;
    let record = |id: u16| {
        let records = names.name_record().iter();
        let texts = records
            .filter(|record| record.name_id().to_u16() == id)
            .filter_map(|record| record.string(names.string_data()).ok());
        texts.map(|text| text.to_string()).next()
    };
    let family = record(16).or_else(|| record(1)).ok_or_else(wrong)?;
    let family: String =
        family.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-')).collect();
    let os2 = font.os2().ok();
    Ok(BrandFont {
        family,
        weight: os2.as_ref().map_or(400, |os2| os2.us_weight_class().clamp(1, 1_000)),
        italic: os2.is_some_and(|os2| {
            os2.fs_selection().contains(read_fonts::tables::os2::SelectionFlags::ITALIC)
        }),
        bytes: bytes.into(),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn brand(text: &str) -> (tempfile::TempDir, Result<Brand, BrandError>) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("team.ron");
        fs::write(folder.path().join("logo.bin"), "<svg xmlns=\"x\"/>").expect("a logo");
        fs::write(folder.path().join("letters.ttf"), notosans::BOLD_TTF).expect("a font");
        fs::write(&path, text).expect("a brand");
        let brand = Brand::load(&path);
        (folder, brand)
    }

    #[test]
    fn a_brand_brings_its_files() {
        let text = "(accent: \"#0B5d5e\", logo: \"logo.bin\", fonts: [\"letters.ttf\"])";
        let brand = brand(text).1.expect("a brand");
        assert_eq!(brand.accent, Some([0x0b, 0x5d, 0x5e]));
        assert_eq!(brand.logo.map(|logo| logo.kind), Some(LogoKind::Svg));
        let font = &brand.fonts[0];
        assert_eq!((font.family.as_str(), font.weight, font.italic), ("Noto Sans", 700, false));
    }

    #[test]
    fn all_of_it_may_be_left_out() {
        assert_eq!(brand("()").1, Ok(Brand::default()));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let check = |text: &str, expected: &str| {
            let error = brand(text).1.expect_err("no brand").to_string();
            assert!(error.contains(expected), "{error}");
        };
        check("(accent: \"teal\")", "“teal” is not a colour");
        check("(accent: \"#12345é\")", "is not a colour");
        check("(\n  colour: 1)", "line 2");
        check("(logo: \"none.png\")", "none.png cannot be read");
        check("(logo: \"letters.ttf\")", "is not a picture");
        check("(fonts: [\"logo.bin\"])", "is not a font");
    }

    #[cfg(unix)]
    #[test]
    fn a_device_without_end_is_no_picture() {
        let error = brand("(logo: \"/dev/zero\")").1.expect_err("no brand");
        assert!(matches!(error, BrandError::Read { .. }), "{error}");
    }
}
