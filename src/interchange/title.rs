//! How a journey is called that says no title itself: as the file that it came from.

use super::Import;
use crate::model::{Document, Journey, Record};

impl Import {
    /// Its journeys, those without a title called after a file of that name (without its ending);
    /// several of one file are told apart by their numbers.
    pub(super) fn named_after(mut self, stem: &str) -> Self {
        for (at, document) in self.journeys.iter_mut().enumerate() {
            if document.journey().title.trim().is_empty() {
                let name = title_of(stem);
                let title = match self.number {
                    Some(first) => format!("{name} {}", first + at),
                    None => name,
                };
                name_document(document, title);
            }
        }
        self
    }
}

fn name_document(document: &mut Document, title: String) {
    let journey = Journey { title, ..Journey::clone(document.journey()) };
    let rest = document.records().filter(|record| !matches!(record, Record::Journey(_)));
    if let Ok(named) = Document::from_records(std::iter::once(journey.into()).chain(rest)) {
        *document = named;
    }
}

/// A file's name as a title: what parts words in names is no part of them.
fn title_of(stem: &str) -> String {
    stem.replace('_', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_becomes_a_title() {
        for (stem, title) in [
            ("train_touchpoints", "train touchpoints"),
            ("day-surgery", "day-surgery"),
            ("Wi-Fi at home", "Wi-Fi at home"),
            ("_x_", "x"),
        ] {
            assert_eq!(title_of(stem), title);
        }
    }
}
