//! What people write above a journey, line by line: "Persona: Anna, 34", "Goal: …", "Date: …".

use super::document::Outline;
use super::survey::sure_date;
use crate::model::Date;

/// A field, and what people call it, in small letters.
type Labels = (Field, &'static [&'static str]);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Title,
    Persona,
    Scenario,
    Goal,
    Date,
    Description,
}

const LABELS: [Labels; 6] = [
    (
        Field::Title,
        &[
            "title",
            "map",
            "map name",
            "map title",
            "journey name",
            "journey title",
            "journey map",
            "otsikko",
            "kartan nimi",
            "polun nimi",
            "nosaukums",
            "kartes nosaukums",
        ],
    ),
    (Field::Persona, &["persona", "personas", "persoona", "persoonat"]),
    (Field::Scenario, &["scenario", "skenaario", "tilanne", "scenārijs", "situācija"]),
    (Field::Goal, &["goal", "goals", "objective", "tavoite", "tavoitteet", "mērķis", "mērķi"]),
    (Field::Date, &["date", "päiväys", "päivämäärä", "datums"]),
    (Field::Description, &["description", "kuvaus", "apraksts"]),
];

/// What was written there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Head {
    title: String,
    personas: Vec<String>,
    scenario: Vec<String>,
    description: Vec<String>,
    date: Option<Date>,
}

/// The field of a label, with or without a colon behind it.
fn field_of(label: &str) -> Option<Field> {
    let label = label.trim().trim_end_matches(':').trim_end().to_lowercase();
    LABELS.iter().find(|(_, names)| names.contains(&label.as_str())).map(|(field, _)| *field)
}

/// Whether that is a label of the head.
pub(super) fn is_label(text: &str) -> bool {
    field_of(text).is_some()
}

impl Head {
    /// The personas that are named.
    pub(super) fn personas(&self) -> &[String] {
        &self.personas
    }

    /// Takes what stands beside a label. What has no field of its own goes into the description,
    /// with its label.
    pub(super) fn take(&mut self, label: &str, value: &str) {
        let value = value.trim();
        let date = || sure_date(value);
        match field_of(label) {
            _ if value.is_empty() => {}
            Some(Field::Title) if self.title.is_empty() => value.clone_into(&mut self.title),
            Some(Field::Persona) => {
                let names = value.split(['\n', ';']).map(str::trim).filter(|n| !n.is_empty());
                self.personas.extend(names.map(str::to_owned));
            }
            Some(Field::Scenario) => self.scenario.push(value.to_owned()),
            Some(Field::Goal) => self.scenario.push(labelled(label, value)),
            Some(Field::Date) if self.date.is_none() && date().is_some() => self.date = date(),
            Some(Field::Description) => self.description.push(value.to_owned()),
            _ => self.description.push(labelled(label, value)),
        }
    }

    /// Takes a line such as "Persona: Anna" of a known label; whether it is one.
    pub(super) fn take_line(&mut self, line: &str) -> bool {
        match line.split_once(':') {
            Some((label, value)) if is_label(label) && !value.trim().is_empty() => {
                self.take(label, value);
                true
            }
            _ => false,
        }
    }

    /// Says it of a journey that does not say it itself.
    pub(super) fn apply(&self, outline: &mut Outline) {
        let journey = &mut outline.journey;
        if !self.title.is_empty() {
            journey.title.clone_from(&self.title);
        }
        for (said, field) in
            [(&self.scenario, &mut journey.scenario), (&self.description, &mut journey.description)]
        {
            if field.is_empty() {
                *field = said.join("\n");
            }
        }
        journey.date = journey.date.or(self.date);
        for name in &self.personas {
            if !outline.personas.contains(name) {
                outline.personas.push(name.clone());
            }
        }
    }
}

fn labelled(label: &str, value: &str) -> String {
    format!("{}: {value}", label.trim().trim_end_matches(':').trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_above_a_journey_are_its_own() {
        let mut head = Head::default();
        for line in ["Map name: Moving", "PERSONA : Anna, 34", "Goal: Sleep", "Date: 12.3.2026"] {
            assert!(head.take_line(line), "{line}");
        }
        assert!(
            !head.take_line("Note: nothing") && !head.take_line("Persona") && !is_label("Stage")
        );
        head.take("Author:", "Team");
        let mut outline = Outline::default();
        head.apply(&mut outline);
        let journey = &outline.journey;
        assert_eq!((journey.title.as_str(), journey.scenario.as_str()), ("Moving", "Goal: Sleep"));
        assert_eq!(journey.date.map(|date| date.to_string()).as_deref(), Some("2026-03-12"));
        assert_eq!(
            (journey.description.as_str(), outline.personas),
            ("Author: Team", vec!["Anna, 34".to_owned()])
        );
    }
}
