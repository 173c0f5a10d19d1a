//! Why a file could not be exported, in words.

use crate::export::{ExportError, png};
use crate::file::brand::BrandError;
use crate::i18n::Words;

/// Why there is no file, and what to do.
#[must_use]
pub fn export_error(words: Words, error: &ExportError) -> String {
    match error {
        ExportError::Cancelled => words.get("export-cancelled").to_owned(),
        ExportError::Scale(scale) => {
            words.with("export-wrong-scale", &[("scale", scale.to_string().into())])
        }
        ExportError::TooLarge { width, height, fits } => words.with(
            "export-too-large",
            &[
                ("width", words.number(*width, 0).into()),
                ("height", words.number(*height, 0).into()),
                ("side", words.number(f64::from(png::MAX_SIDE), 0).into()),
                ("megapixels", words.number(png::MAX_PIXELS as f64 / 1e6, 0).into()),
                // As it is to be typed, whatever the language.
                ("scale", fits.to_string().into()),
            ],
        ),
        ExportError::NoEmpathyMap => words.get("export-no-empathy").to_owned(),
        ExportError::NoPersona => words.get("empty-personas").to_owned(),
        ExportError::TooManyRows { most } => {
            words.with("export-too-many-rows", &[("most", (*most).into())])
        }
        ExportError::Sheet(cause) => {
            words.with("export-sheet-failed", &[("cause", cause.as_str().into())])
        }
        ExportError::Template { name, line, column, message } => {
            format!("{name}:{line}:{column}: {message}")
        }
        ExportError::Slides(cause) => {
            words.with("export-slides-failed", &[("cause", cause.as_str().into())])
        }
        ExportError::Picture(cause) => {
            words.with("export-failed", &[("cause", cause.as_str().into())])
        }
    }
}

/// Why a team's brand cannot be used, and what to do.
#[must_use]
pub fn brand_error(words: Words, error: &BrandError) -> String {
    match error {
        BrandError::Read { file, cause } => words.with(
            "brand-unreadable",
            &[("file", file.as_str().into()), ("cause", cause.as_str().into())],
        ),
        BrandError::Syntax { line, column, cause } => words.with(
            "brand-wrong",
            &[
                ("line", (*line).into()),
                ("column", (*column).into()),
                ("cause", brand_syntax(words, cause).into()),
            ],
        ),
        BrandError::Accent(found) => {
            words.with("brand-no-color", &[("found", found.as_str().into())])
        }
        BrandError::Logo(file) => words.with("brand-no-picture", &[("file", file.as_str().into())]),
        BrandError::Font(file) => words.with("brand-no-font", &[("file", file.as_str().into())]),
    }
}

/// What is wrong at a place in a team's file, and what to do. The cause is the parser's.
#[must_use]
pub fn brand_syntax(words: Words, cause: &str) -> String {
    words.with("brand-syntax", &[("cause", cause.into())])
}
