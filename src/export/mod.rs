//! A scene becomes a file: SVG.
//!
//! An exporter walks the scene and writes what stands there; it never measures or wraps. It knows
//! no clock and no locale: the same scene and options give the same bytes.

mod faces;
mod subset;
pub mod svg;
mod xml;
