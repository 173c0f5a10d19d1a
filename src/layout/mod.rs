//! A document becomes one picture: the [`scene::Scene`].
//!
//! Layout alone measures and wraps text, with the bundled fonts, independent of screen and zoom.
//! It knows neither the window nor files; what paints or exports a scene never measures.
//!
//! * [`map`] – the journey map: a grid of rows and columns, laid out again only where it changed.
//! * [`chart`] – small pictures of numbers, for reports.
//! * [`empathy`] – empathy maps, in both forms. [`persona`] – a persona's card. [`people`] –
//!   a persona's face.
//! * [`scene`] – what a picture is made of. [`palette`] – what colour an ink is.
//! * [`fonts`] – the faces, and which one draws which character.
//! * [`measure`] – how wide a text is. [`wrap`] – where its lines break.
//! * [`marks`] – the shapes that tell personas apart.
//! * [`dump`] – a scene as text, for tests.

mod beside;
pub mod chart;
mod draw;
pub mod dump;
pub mod empathy;
pub mod fonts;
mod icons;
pub mod map;
pub mod marks;
pub mod measure;
pub mod palette;
pub mod people;
pub mod persona;
pub mod scene;
mod text;
pub mod wrap;
