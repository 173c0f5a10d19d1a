//! Front matter of Markdown: what it says of the journey.

use serde_yaml::Value;

use crate::interchange::document::Outline;
use crate::model::State;

/// What front matter says of a journey.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Matter {
    title: String,
    scenario: String,
    description: String,
    language: String,
    date: String,
    state: String,
    personas: Vec<String>,
}

impl Matter {
    /// Reads it; what is no YAML says nothing.
    pub(super) fn read(yaml: &str) -> Self {
        let said: Value = serde_yaml::from_str(yaml).unwrap_or_default();
        let text = |keys: &[&str]| {
            let found = keys.iter().find_map(|key| said.get(key));
            found.map(plain).unwrap_or_default()
        };
        let personas = match said.get("personas").or_else(|| said.get("persona")) {
            Some(Value::Sequence(names)) => names.iter().map(plain).collect(),
            Some(Value::String(names)) => names.split(';').map(|n| n.trim().to_owned()).collect(),
            _ => Vec::new(),
        };
        Self {
            title: text(&["title", "name"]),
            scenario: text(&["scenario"]),
            description: text(&["description", "summary"]),
            language: text(&["language", "lang"]),
            date: text(&["date"]),
            state: text(&["state"]),
            personas: personas.into_iter().filter(|name| !name.is_empty()).collect(),
        }
    }

    /// The title, if there is one.
    pub(super) fn title_to_forget(&self) -> Option<String> {
        (!self.title.is_empty()).then(|| self.title.clone())
    }

    /// Drops the title, which cannot be that of several journeys.
    pub(super) fn forget_title(&mut self) {
        self.title.clear();
    }

    /// Says it of a journey; its title wins over a heading's.
    pub(super) fn apply(&self, outline: &mut Outline) {
        let journey = &mut outline.journey;
        for (said, field) in [
            (&self.title, &mut journey.title),
            (&self.scenario, &mut journey.scenario),
            (&self.description, &mut journey.description),
        ] {
            if !said.is_empty() {
                field.clone_from(said);
            }
        }
        if !self.language.is_empty() {
            journey.language = Some(self.language.clone());
        }
        journey.date = self.date.parse().ok().or(journey.date);
        if self.state.eq_ignore_ascii_case("future") {
            journey.state = State::Future;
        }
        for name in &self.personas {
            if !outline.personas.contains(name) {
                outline.personas.push(name.clone());
            }
        }
    }
}

/// A value as text; what is nested says nothing.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(value) => value.to_string(),
        _ => String::new(),
    }
}
