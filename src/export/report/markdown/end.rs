//! What came of it, what comes next, how much is known, and the appendix.

use std::fmt::Write as _;

use super::Markdown;
use super::text::{or_dash, plain};

impl Markdown<'_> {
    pub(super) fn feedback(&mut self) {
        let (open, closed) = (self.label("open"), self.label("closed"));
        for row in &self.report.feedback {
            let state = if row.closed { closed } else { open };
            let _ = writeln!(self.out, "- **{}** ({state})", plain(&row.said));
            for done in &row.did {
                let _ = writeln!(self.out, "  - → {}", plain(done));
            }
            let states: Vec<String> = row
                .states
                .iter()
                .map(|state| {
                    let mark = if state.reached { "●" } else { "○" };
                    let detail = match state.detail.as_str() {
                        "" => String::new(),
                        detail => format!(" ({})", plain(detail)),
                    };
                    format!("{mark} {}{detail}", state.label)
                })
                .collect();
            let _ = writeln!(self.out, "  - {}", states.join(" · "));
        }
        self.out.push('\n');
    }

    pub(super) fn next_steps(&mut self) {
        let names =
            ["action", "owner", "deadline", "measure", "status"].map(|name| self.label(name));
        let nobody = self.label("nobody");
        let rows = self.report.next_steps.iter().map(|row| {
            let who = if row.who.is_empty() { nobody.to_owned() } else { plain(&row.who) };
            vec![
                format!("**{}**", plain(&row.what)),
                who,
                or_dash(&row.when),
                or_dash(&row.measure),
                row.status.clone(),
            ]
        });
        self.table(&names, &[], rows.collect());
        for line in &self.report.left_out {
            self.paragraph(line);
        }
    }

    pub(super) fn evidence(&mut self) {
        self.paragraph(&self.report.evidence.sentence);
        let names = ["stage", "measured", "observed", "assumed"].map(|name| self.label(name));
        let rows = self.report.evidence.rows.iter().map(|row| {
            let counts = [row.measured, row.observed, row.assumed].map(|count| count.to_string());
            std::iter::once(plain(&row.stage)).chain(counts).collect()
        });
        self.table(&names, &[1, 2, 3], rows.collect());
    }

    pub(super) fn appendix(&mut self) {
        let report = self.report;
        if !report.method.is_empty() {
            self.heading(3, self.label("method"));
            for text in &report.method {
                self.paragraph(text);
            }
        }
        if !report.sources.is_empty() {
            self.heading(3, self.label("sources"));
            let [source, evidence, due, uses] =
                ["source", "evidence", "due", "uses"].map(|name| self.label(name));
            let rows = report.sources.iter().map(|row| {
                vec![
                    plain(&row.source),
                    row.kinds.clone(),
                    or_dash(&row.dates),
                    or_dash(&row.n),
                    row.uses.to_string(),
                ]
            });
            self.table(&[source, evidence, due, "n", uses], &[3, 4], rows.collect());
        }
        self.heading(3, self.label("definitions"));
        for word in &report.definitions {
            let _ = writeln!(self.out, "- **{}**: {}", word.term, plain(word.meaning));
        }
    }
}
