//! The window, driven as a person drives it: through its accessibility tree, by mouse and by
//! keyboard, with dialogs that answer by themselves and jobs that run at once.

mod desk;
mod edits;
mod files;
mod finding;
mod languages;
mod map;
mod making;
mod texts;
