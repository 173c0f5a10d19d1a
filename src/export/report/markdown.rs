//! The report as Markdown, for a wiki or a pull request, with the journey as a Mermaid diagram.

use std::fmt::Write as _;

use crate::i18n::Words;
use crate::interchange::mermaid;
use crate::model::Document;
use crate::report::{CardPart, Number, Pair, Report, SectionId, StepPart, Tone};

/// The text. The document is what the diagram shows.
pub(in crate::export) fn write(report: &Report, document: &Document, words: Words) -> String {
    let mut page = Markdown { out: String::new(), report, words };
    page.cover();
    for section in &report.sections {
        page.heading(2, section.title);
        // What stands above the map tells how to read its rows; a diagram has none.
        if section.id != SectionId::Map {
            page.paragraph(&section.lead);
        }
        page.section(section.id, document);
    }
    tidied(&page.out)
}

/// One blank line where there were several, and none of the spaces that nobody sees.
fn tidied(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut was_blank = true;
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && was_blank) {
            tidy.push_str(line);
            tidy.push('\n');
        }
        was_blank = line.is_empty();
    }
    tidy.truncate(tidy.trim_end().len());
    tidy.push('\n');
    tidy
}

struct Markdown<'a> {
    out: String,
    report: &'a Report,
    words: Words,
}

/// A text in which nothing means anything to Markdown, on one line.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut at_start = true;
    for word in text.split_whitespace() {
        if !at_start {
            escaped.push(' ');
        }
        let marks_block = at_start && begins_block(word);
        if marks_block && word.starts_with(|c: char| c.is_ascii_digit()) {
            escaped.push_str(&word.replacen(['.', ')'], "\\.", 1));
            at_start = false;
            continue;
        }
        for (at, c) in word.chars().enumerate() {
            match c {
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '&' => escaped.push_str("&amp;"),
                '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => {
                    escaped.push('\\');
                    escaped.push(c);
                }
                // A name would call somebody, a number link to an issue.
                '@' | '#' => {
                    escaped.push('\\');
                    escaped.push(c);
                }
                '-' | '+' | '=' if at == 0 && marks_block => {
                    escaped.push('\\');
                    escaped.push(c);
                }
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        at_start = false;
    }
    // An address that is shown as text stays text.
    escaped.replace("://", ":&#47;/")
}

/// Whether a word at the beginning of a line would begin a list, a rule or a heading.
fn begins_block(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = digits.len() < word.len() && (digits == "." || digits == ")");
    is_numbered || word.chars().all(|c| matches!(c, '-' | '+' | '=')) && !word.is_empty()
}

fn value(number: &Option<Number>) -> String {
    number.as_ref().map_or_else(|| "–".to_owned(), |number| number.text.clone())
}

fn level(level: Option<u8>) -> String {
    level.map_or_else(|| "–".to_owned(), |level| format!("{level}/5"))
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { plain(text) }
}

impl Markdown<'_> {
    fn label(&self, name: &str) -> &'static str {
        self.report.labels.get(name).copied().unwrap_or_default()
    }

    fn heading(&mut self, level: usize, text: &str) {
        let _ = writeln!(self.out, "\n{} {}\n", "#".repeat(level), plain(text));
    }

    fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            let _ = writeln!(self.out, "{}\n", plain(text));
        }
    }

    fn facts(&mut self, facts: &[Pair]) {
        for Pair { label, text } in facts {
            let lines: Vec<String> = text.lines().map(plain).collect();
            let _ = writeln!(self.out, "- {}: {}", plain(label), lines.join("; "));
        }
        if !facts.is_empty() {
            self.out.push('\n');
        }
    }

    /// A table; its cells are ready to be written.
    fn table(&mut self, head: &[&str], numbers: &[usize], rows: Vec<Vec<String>>) {
        let _ = writeln!(self.out, "| {} |", head.join(" | "));
        let rule = |at| if numbers.contains(&at) { "---:" } else { "---" };
        let rules: Vec<&str> = (0..head.len()).map(rule).collect();
        let _ = writeln!(self.out, "| {} |", rules.join(" | "));
        for row in rows {
            let _ = writeln!(self.out, "| {} |", row.join(" | "));
        }
        self.out.push('\n');
    }

    fn cover(&mut self) {
        let report = self.report;
        let cover = &report.cover;
        let _ = writeln!(self.out, "# {}\n", plain(&report.title));
        let _ = writeln!(self.out, "**{}**\n", plain(&cover.kind));
        self.paragraph(&cover.scenario);
        self.facts(&cover.facts);
        self.paragraph(&cover.description);
    }

    fn section(&mut self, id: SectionId, document: &Document) {
        match id {
            SectionId::Findings => self.findings(),
            SectionId::Map => {
                let diagram = mermaid::write(document, self.words);
                let _ = writeln!(self.out, "```mermaid\n{}\n```\n", diagram.trim_end());
            }
            SectionId::Personas => self.personas(),
            SectionId::Empathy => self.empathy(),
            SectionId::Stages => self.stages(),
            SectionId::Value => self.value(),
            SectionId::Metrics => self.metrics(),
            SectionId::Promises => self.promises(),
            SectionId::Pains => self.pains(),
            SectionId::Opportunities => self.opportunities(),
            SectionId::Feedback => self.feedback(),
            SectionId::NextSteps => self.next_steps(),
            SectionId::Evidence => self.evidence(),
            SectionId::Appendix => self.appendix(),
        }
    }

    fn findings(&mut self) {
        let report = self.report;
        let rows = report.figures.iter().map(|figure| {
            let value = format!("**{}**", plain(&figure.value));
            vec![plain(&figure.label), value, or_dash(&figure.detail), or_dash(&figure.remark)]
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
            self.paragraph(self.label("gaps_note"));
        }
        for gaps in &report.gaps {
            let title = format!("{}: {}", self.label("gaps"), gaps.traveller);
            self.heading(3, &title);
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

    fn personas(&mut self) {
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

    fn value(&mut self) {
        for table in &self.report.value {
            self.heading(3, &table.traveller);
            let mut head = vec![self.label("stage")];
            head.extend(&table.dimensions);
            head.extend(["sum", "evidence"].map(|name| self.label(name)));
            let rows = table.rows.iter().chain([&table.journey]).map(|row| {
                let cells = row.cells.iter().map(|cell| match cell {
                    None => "–".to_owned(),
                    Some(cell) if cell.parts.is_empty() => cell.net.text.clone(),
                    Some(cell) => format!("{} ({})", cell.net.text, cell.parts),
                });
                let ends = [format!("**{}**", row.total.text), plain(&row.known.text)];
                std::iter::once(plain(&row.stage)).chain(cells).chain(ends).collect()
            });
            let numbers: Vec<usize> = (1..=table.dimensions.len() + 1).collect();
            self.table(&head, &numbers, rows.collect());
        }
    }

    fn quote(&mut self, text: &str, by: &str) {
        if text.is_empty() {
            return;
        }
        let by = if by.is_empty() { String::new() } else { format!(" – {}", plain(by)) };
        let _ = writeln!(self.out, "> *{}*{by}\n", plain(text));
    }

    fn empathy(&mut self) {
        for map in &self.report.empathy {
            self.heading(3, &map.title);
            self.facts(&map.facts);
            for section in &map.sections {
                let _ = writeln!(self.out, "**{}**\n", plain(&section.title));
                for note in &section.notes {
                    let known = match note.known.text.as_str() {
                        "" => String::new(),
                        known => format!(" ({})", plain(known)),
                    };
                    let _ = writeln!(self.out, "- {}{known}", plain(&note.text));
                }
                self.out.push('\n');
            }
            self.paragraph(&map.credit);
        }
    }

    fn stages(&mut self) {
        for stage in &self.report.stages {
            self.heading(3, &format!("{} · {}", stage.number, stage.title));
            self.facts(&stage.facts);
            for step in &stage.steps {
                self.step(step);
            }
        }
    }

    fn step(&mut self, step: &StepPart) {
        let moment = match step.moment_of_truth {
            true => format!(" ({})", self.label("moment_of_truth")),
            false => String::new(),
        };
        self.heading(4, &format!("{}. {}{moment}", step.number, step.title));
        self.paragraph(&step.description);
        self.facts(&step.facts);
        if !step.scores.is_empty() {
            let names = ["satisfaction", "expectation", "gap", "importance", "evidence"];
            let mut head = vec![" "];
            head.extend(names.map(|name| self.label(name)));
            let rows = step.scores.iter().map(|row| {
                let satisfaction = match row.interval.as_str() {
                    "" => value(&row.satisfaction),
                    interval => format!("{} ({interval})", value(&row.satisfaction)),
                };
                vec![
                    plain(&row.traveller),
                    satisfaction,
                    value(&row.expectation),
                    value(&row.gap),
                    value(&row.importance),
                    or_dash(&row.known.text),
                ]
            });
            self.table(&head, &[1, 2, 3, 4], rows.collect());
        }
        for quote in &step.quotes {
            self.quote(&quote.text, &quote.by);
        }
        self.cards(self.label("pains"), &step.pains);
        self.cards(self.label("opportunities"), &step.opportunities);
        let rows = step
            .rows
            .iter()
            .map(|row| Pair { label: row.title.clone(), text: row.items.join("; ") });
        self.facts(&rows.collect::<Vec<_>>());
    }

    fn cards(&mut self, title: &str, cards: &[CardPart]) {
        if cards.is_empty() {
            return;
        }
        let _ = writeln!(self.out, "**{}**\n", plain(title));
        for card in cards {
            let details: Vec<String> = [&card.detail, &card.known.text]
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(|text| plain(text))
                .collect();
            let details = match details.is_empty() {
                true => String::new(),
                false => format!(" ({})", details.join("; ")),
            };
            let _ = writeln!(self.out, "- {}{details}", plain(&card.text));
        }
        self.out.push('\n');
    }

    fn metrics(&mut self) {
        let names = ["metric", "step", "outcome", "interval"].map(|name| self.label(name));
        let [metric, step, outcome, interval] = names;
        let head = [metric, step, outcome, interval, "n", " ", self.label("source")];
        let rows = self.report.metrics.iter().map(|row| {
            vec![
                plain(&row.metric),
                or_dash(&row.place),
                format!("**{}**", plain(&row.value)),
                or_dash(&row.interval),
                self.words.number(row.n.into(), 0),
                or_dash(&row.remark),
                or_dash(&row.source),
            ]
        });
        let rows = rows.collect();
        self.table(&head, &[2, 3, 4], rows);
    }

    fn promises(&mut self) {
        let names = ["promise", "step", "outcome", "interval", "goal"];
        let mut head: Vec<&str> = names.map(|name| self.label(name)).into();
        head.push(" ");
        let rows = self.report.promises.iter().map(|row| {
            vec![
                format!("{} ({})", plain(&row.text), row.kind),
                plain(&row.step),
                or_dash(&row.outcome),
                or_dash(&row.interval),
                or_dash(&row.goal),
                plain(&row.verdict),
            ]
        });
        let rows = rows.collect();
        self.table(&head, &[2, 3, 4], rows);
    }

    fn pains(&mut self) {
        let names = ["pains", "step", "severity", "share", "priority", "answered_by", "evidence"];
        let mut head = vec!["#"];
        head.extend(names.map(|name| self.label(name)));
        let missing = self.label("missing");
        let rows = self.report.pains.iter().map(|row| {
            let priority = match &row.priority {
                Some(priority) => format!("**{}**", priority.text),
                None => format!("{missing}: {}", plain(&row.missing)),
            };
            let answers: Vec<String> = row.answers.iter().map(|text| plain(text)).collect();
            vec![
                row.rank.to_string(),
                plain(&row.text),
                plain(&row.step),
                level(row.severity),
                value(&row.share),
                priority,
                if answers.is_empty() { "–".to_owned() } else { answers.join("<br>") },
                or_dash(&row.known.text),
            ]
        });
        let rows = rows.collect();
        self.table(&head, &[0, 3, 4, 5], rows);
    }

    fn opportunities(&mut self) {
        let names = [
            "opportunities",
            "step",
            "impact",
            "effort",
            "reach",
            "confidence",
            "score",
            "matrix",
            "status",
            "answers",
        ];
        let mut head = vec!["#"];
        head.extend(names.map(|name| self.label(name)));
        let missing = self.label("missing");
        let rows = self.report.opportunities.iter().map(|row| {
            let score = match &row.score {
                Some(score) => format!("**{}**", score.text),
                None => format!("{missing}: {}", plain(&row.missing)),
            };
            let answers: Vec<String> = row.answers.iter().map(|text| plain(text)).collect();
            let status: Vec<&str> = [row.status.as_str(), &row.owner, &row.due]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect();
            vec![
                row.rank.to_string(),
                plain(&row.text),
                plain(&row.step),
                level(row.impact),
                level(row.effort),
                value(&row.reach),
                value(&row.confidence),
                score,
                or_dash(&row.quadrant),
                plain(&status.join(" · ")),
                if answers.is_empty() { "–".to_owned() } else { answers.join("<br>") },
            ]
        });
        let rows = rows.collect();
        self.table(&head, &[0, 3, 4, 5, 6, 7], rows);
    }

    fn feedback(&mut self) {
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

    fn next_steps(&mut self) {
        let names = ["promise", "who", "due", "measure", "status"].map(|name| self.label(name));
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
    }

    fn evidence(&mut self) {
        self.paragraph(&self.report.evidence.sentence);
        let names = ["stage", "measured", "observed", "assumed"].map(|name| self.label(name));
        let rows = self.report.evidence.rows.iter().map(|row| {
            let counts = [row.measured, row.observed, row.assumed].map(|count| count.to_string());
            std::iter::once(plain(&row.stage)).chain(counts).collect()
        });
        self.table(&names, &[1, 2, 3], rows.collect());
    }

    fn appendix(&mut self) {
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
