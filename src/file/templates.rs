//! Templates: empty journeys with prompts, built into the program, in each of its languages.

use super::load_str;
use crate::i18n::Language;
use crate::model::Document;

/// An empty journey to begin with. Its name in the reader's language is the message
/// `template-<name>`, and `template-<name>.tip` says what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// What it is called on the command line and in message keys.
    pub name: &'static str,
    english: &'static str,
    finnish: &'static str,
    latvian: &'static str,
}

macro_rules! template {
    ($name:literal) => {
        Template {
            name: $name,
            english: include_str!(concat!("../../assets/templates/en/", $name, ".journey.ron")),
            finnish: include_str!(concat!("../../assets/templates/fi/", $name, ".journey.ron")),
            latvian: include_str!(concat!("../../assets/templates/lv/", $name, ".journey.ron")),
        }
    };
}

const TEMPLATES: [Template; 4] = [
    template!("customer-journey"),
    template!("service-blueprint"),
    template!("day-in-the-life"),
    template!("empathy-map"),
];

/// All templates, in the order in which they are offered.
#[must_use]
pub fn list() -> &'static [Template] {
    &TEMPLATES
}

/// A new journey from the template of that name, with the ids of the template; `None` where there
/// is no such template.
#[must_use]
pub fn load(name: &str, language: Language) -> Option<Document> {
    list().iter().find(|template| template.name == name)?.load(language)
}

impl Template {
    /// The template's file in that language.
    #[must_use]
    pub fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Finnish => self.finnish,
            Language::Latvian => self.latvian,
        }
    }

    /// A new journey from it. What is built in can be read (the tests see to it); were it not so,
    /// there is no template, and the log says why.
    #[must_use]
    pub fn load(&self, language: Language) -> Option<Document> {
        load_str(self.text(language), self.name)
            .inspect_err(|error| log::error!("a template cannot be read: {error}"))
            .ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::to_ron;
    use crate::model::{LineKind, Record, problems};

    fn each(mut check: impl FnMut(&Template, Language, &Document)) {
        for template in list() {
            for language in Language::ALL {
                check(template, language, &template.load(language).expect("a template"));
            }
        }
    }

    #[test]
    fn every_template_is_whole_and_written_as_saving_would() {
        each(|template, language, document| {
            assert_eq!(problems(document), [], "{template:?}");
            assert_eq!(document.journey().language.as_deref(), Some(language.code()));
            assert!(to_ron(document) == template.text(language), "{} {language:?}", template.name);
        });
        assert!(load("customer-journey", Language::Finnish).is_some());
        assert_eq!(load("none", Language::English), None);
    }

    #[test]
    fn templates_prompt_but_hold_no_cards() {
        each(|template, _, document| {
            assert_eq!(document.cards().len(), 0, "{}", template.name);
            assert!(document.lanes().all(|lane| !lane.description.is_empty()));
            assert!(document.steps().all(|step| !step.title.is_empty()));
            assert!(!document.journey().scenario.is_empty());
        });
    }

    #[test]
    fn the_empathy_map_is_an_empty_form_that_belongs_to_a_persona() {
        let document = load("empathy-map", Language::English).expect("a template");
        let map = document.empathy_maps().next().expect("an empathy map");
        assert!(map.persona.is_some_and(|id| document.persona(id).is_some()));
        assert_eq!(document.notes_of(map.id).count(), 0);
        assert!(document.step_count() > 0, "there is a place for pains and gains");
    }

    #[test]
    fn languages_differ_in_words_alone() {
        let shape = |document: &Document| -> Vec<_> {
            document
                .records()
                .map(|record| match record {
                    Record::Lane(ref lane) => (record.id(), Some(lane.kind), lane.title.is_empty()),
                    _ => (record.id(), None, false),
                })
                .collect()
        };
        each(|template, _, document| {
            let english = template.load(Language::English).expect("a template");
            assert_eq!(shape(document), shape(&english), "{}", template.name);
        });
    }

    #[test]
    fn the_blueprint_has_all_three_lines() {
        let document = load("service-blueprint", Language::English).expect("a template");
        let lines = document.records().filter_map(|record| match record {
            Record::Line(line) => Some(line.kind),
            _ => None,
        });
        assert_eq!(lines.collect::<Vec<_>>(), LineKind::ALL);
    }
}
