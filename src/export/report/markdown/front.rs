//! The first page, the findings, the personas and their empathy maps.

use std::fmt::Write as _;

use super::Markdown;
use super::text::{or_dash, plain, together};
use crate::report::{Note, Tone};

impl Markdown<'_> {
    pub(super) fn cover(&mut self) {
        let report = self.report;
        let cover = &report.cover;
        let _ = writeln!(self.out, "# {}\n", plain(&report.title));
        let _ = writeln!(self.out, "**{}**\n", plain(&cover.kind));
        self.paragraph(&cover.scenario);
        self.facts(&cover.facts);
        self.paragraph(&cover.description);
    }

    pub(super) fn findings(&mut self) {
        let report = self.report;
        let rows = report.figures.iter().map(|figure| {
            let value = format!("**{}**", plain(&figure.value));
            let remark = together(&[&figure.remark, &figure.change]);
            vec![plain(&figure.label), value, or_dash(&figure.detail), or_dash(&remark)]
        });
        if !report.figures.is_empty() {
            let head = [self.label("figures"), " ", " ", " "];
            self.table(&head, &[1], rows.collect());
        }
        for (at, finding) in report.findings.iter().enumerate() {
            let mark = match finding.tone {
                Tone::Bad => "▼ ",
                Tone::Good => "▲ ",
                Tone::Attention | Tone::Neutral => "",
            };
            let (headline, body) = (plain(&finding.headline), plain(&finding.body));
            let _ = writeln!(self.out, "{}. {mark}**{headline}.** {body}", at + 1);
        }
        self.out.push('\n');
        if !report.gaps.is_empty() {
            self.heading(3, self.label("gaps"));
            self.paragraph(self.label("gaps_note"));
        }
        for gaps in &report.gaps {
            self.heading(4, &gaps.traveller);
            let head = ["step", "experienced", "expected", "gap"].map(|name| self.label(name));
            let rows = gaps.rows.iter().map(|row| {
                let numbers = [&row.experienced, &row.expected, &row.difference];
                let mut cells = vec![plain(&row.step)];
                cells.extend(numbers.map(|number| number.text.clone()));
                cells
            });
            self.table(&head, &[1, 2, 3], rows.collect());
        }
    }

    pub(super) fn personas(&mut self) {
        for persona in &self.report.personas {
            self.heading(3, &persona.name);
            let about: Vec<&str> = [persona.role.as_str(), persona.kind.as_str()]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect();
            self.paragraph(&about.join(" · "));
            if !persona.context.is_empty() {
                let _ = writeln!(self.out, "**{}**\n", self.label("context"));
            }
            self.paragraph(&persona.context);
            self.quote(&persona.quote, "");
            for list in &persona.lists {
                let _ = writeln!(self.out, "**{}**\n", plain(&list.title));
                for item in &list.items {
                    let _ = writeln!(self.out, "- {}", plain(item));
                }
                self.out.push('\n');
            }
            if !persona.traits.is_empty() {
                let _ = writeln!(self.out, "**{}**\n", self.label("traits"));
            }
            for one in &persona.traits {
                let place = (1..=5).map(|at| if one.value == Some(at) { '●' } else { '○' });
                let place: String = place.collect();
                let _ = writeln!(self.out, "- {} {place} {}", plain(&one.low), plain(&one.high));
            }
            if !persona.traits.is_empty() {
                self.out.push('\n');
            }
            if !persona.curve.is_empty() {
                let _ = writeln!(self.out, "**{}**\n", self.label("satisfaction"));
            }
            self.facts(&persona.curve);
        }
    }

    pub(super) fn empathy(&mut self) {
        for map in &self.report.empathy {
            self.heading(3, &map.title);
            self.facts(&map.facts);
            for section in &map.sections {
                let _ = writeln!(self.out, "**{}**\n", plain(&section.title));
                for note in &section.notes {
                    let _ = writeln!(self.out, "- {}{}", plain(&note.text), self.about(note));
                }
                self.out.push('\n');
            }
            self.paragraph(&map.credit);
        }
    }

    /// How a note is known, and where the journey shows it.
    fn about(&self, note: &Note) -> String {
        let mut details = vec![plain(&note.known.text)];
        details.extend(note.places.iter().map(|step| format!("↗ {}", plain(step))));
        if note.unlinked {
            details.push(self.label("unlinked").to_owned());
        }
        details.retain(|text| !text.is_empty());
        if details.is_empty() { String::new() } else { format!(" ({})", details.join("; ")) }
    }
}
