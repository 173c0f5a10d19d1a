//! A document becomes one picture: the [`scene::Scene`].
//!
//! Layout alone measures and wraps text, with the bundled fonts, independent of screen and zoom.
//! It knows neither the window nor files; what paints or exports a scene never measures.

pub mod palette;
pub mod scene;
