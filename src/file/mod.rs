//! Journeys as files: RON, nested as people think, canonical, and kind to git.
//!
//! The only room that knows RON. Reading gives a [`Document`] or an error with line and column;
//! links that lead nowhere and scores off their scale are let in, since they are problems of the
//! data (`model::problems`). Writing is atomic, and gives the same bytes for the same document.
//! `FORMAT.md` describes the format for people.
//!
//! Knows nothing of windows or of the command line, and words nothing but English errors.
//!
//! [`Document`]: crate::model::Document

pub mod brand;
mod complaint;
mod error;
mod journal;
mod json;
mod load;
mod locate;
pub mod picture;
mod progress;
mod reason;
mod reflow;
pub mod samples;
mod save;
mod stamp;
pub mod templates;
#[cfg(test)]
mod tests;
mod token;
mod v1;

pub use error::{Expected, Found, LoadError, LoadErrorKind, MAX_BYTES, Place};
pub use journal::{
    Closing, DATA_FOLDER_VARIABLE, Journal, JournalFolder, Recovered, Remains, data_folder,
};
pub use json::{from_json, record_fields, to_json};
pub use load::{Loaded, load, load_bytes, load_str, parses, read_bytes};
pub use progress::{Cancelled, Progress};
pub use save::{SaveError, save, to_ron, write_atomic, write_new};
pub use stamp::FileStamp;
