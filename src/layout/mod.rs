//! A document becomes one picture: the [`scene::Scene`].
//!
//! Layout alone measures and wraps text, with the bundled fonts, independent of screen and zoom.
//! It knows neither the window nor files; what paints or exports a scene never measures.
//!
//! * [`fonts`] – the faces, and which one draws which character.
//! * [`measure`] – how wide a text is. [`wrap`] – where its lines break.
//! * [`map`] – the journey map: a grid of rows and columns, laid out again only where it changed.
//! * [`palette`] – what colour an ink is.

pub mod fonts;
pub mod map;
pub mod measure;
pub mod palette;
pub mod scene;
pub mod wrap;
