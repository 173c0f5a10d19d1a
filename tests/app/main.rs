//! The window, driven as a person drives it: through its accessibility tree, by mouse and by
//! keyboard, with dialogs that answer by themselves and jobs that run at once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not find what it looks for fails there"
)]

mod desk;
mod edits;
mod empathy;
mod exporting;
mod files;
mod finding;
mod footing;
mod imports;
mod insights;
mod keyboard;
mod languages;
mod making;
mod map;
mod meanwhile;
mod menus;
mod personas;
mod surveys;
mod texts;
mod values;
mod writing;
