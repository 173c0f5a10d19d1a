//! Polku: customer journey maps and empathy maps.
//!
//! One library and one binary. The rooms, and the only directions in which they may know each
//! other (`tests/house.rs` holds the code to it):
//!
//! ```text
//! model ← change, insight ← file, layout ← interchange, report ← export ← wording ← cli, app
//! ```
//!
//! * [`model`] – records, ids, order keys, the document.
//! * [`change`] – the one kind of change, history, and the user's verbs.
//! * [`insight`] – numbers derived from a document, and findings.
//! * [`file`] – journeys as RON files, atomic saving, the recovery journal.
//! * [`layout`] – a document becomes one picture, the scene.
//! * [`interchange`] – formats that come in: Mermaid, Markdown, tables, JSON; and Mermaid going out.
//! * [`export`] – the scene becomes SVG, PNG and PDF; the document becomes tables and JSON.
//! * [`report`] – what a report says: sentences, rows and pictures, whatever it is written as.
//! * [`i18n`] – every word that a person reads, in English, Finnish and Latvian.
//! * [`wording`] – problems, findings and errors as sentences, for the two rooms below.
//! * [`cli`] – the command line. [`app`] – the window, the only room that knows egui.
#![forbid(unsafe_code)]

pub mod app;
pub mod change;
pub mod cli;
pub mod export;
pub mod file;
pub mod i18n;
pub mod insight;
pub mod interchange;
pub mod layout;
pub mod model;
pub mod report;
pub mod wording;
