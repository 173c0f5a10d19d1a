//! What was done, what went wrong and what was found, in the reader's language: for the command line
//! and the window alike, so that both say the same.
//!
//! The rooms below tell problems, findings and errors as data; here they become sentences. This
//! room decides nothing and reads nothing.

mod change;
mod conflict;
mod difference;
mod export;
mod file;
mod finding;
mod import;
mod problem;
mod standing;
mod survey;

pub use change::{change, counted, removed};
pub use conflict::conflict;
pub use difference::{before_after, field_named, record_named};
pub use export::{brand_error, brand_syntax, export_error};
pub use file::{load_error, picture_error, save_error, write_cause};
pub use finding::finding;
pub use import::{
    column_field, import_error, import_error_option, import_note, import_note_in_window,
    import_note_option, losses,
};
pub use problem::problem;
pub use standing::{loop_stand, metric_change, metric_target};
pub use survey::{
    rejected, survey_error, survey_value, word_set_misfit, words_counted, words_read,
};

pub use crate::report::{answers, factor, few, share_of_customers, share_with_basis};

use crate::i18n::Words;
use crate::model::{Document, RecordId};

/// What is said about one problem or finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub what: String,
    /// Why it matters, in one sentence.
    pub why: &'static str,
}

impl Told {
    /// Both in one line.
    #[must_use]
    pub fn line(&self) -> String {
        let Self { what, why } = self;
        let joint = if what.ends_with(['.', '?', '!']) { " " } else { " – " };
        if why.is_empty() { what.clone() } else { format!("{what}{joint}{why}") }
    }
}

/// The beginning of a text on one line: at most so many characters, the last one an ellipsis where
/// there is more.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let kept: String = line.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The names that lead to a record, from the journey down, as [`crate::model::place`] has them;
/// what has no name of its own goes by what people call its kind.
#[must_use]
pub fn place(words: Words, document: &Document, id: RecordId) -> Vec<String> {
    let mut names = crate::model::place(document, id);
    let told = match id {
        RecordId::Survey(id) => document
            .survey(id)
            .filter(|survey| survey.name.trim().is_empty())
            .map(|survey| words.metric_named(survey)),
        RecordId::Lane(id) => document
            .lane(id)
            .filter(|lane| lane.title.trim().is_empty())
            .map(|lane| words.lane(lane.kind).to_owned()),
        _ => None,
    };
    if let (Some(told), Some(last)) = (told, names.last_mut()) {
        *last = told;
    }
    names
}

#[cfg(test)]
mod tests;
