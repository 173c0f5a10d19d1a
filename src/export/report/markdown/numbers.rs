//! Surveys, promises, pain points and opportunities: one table each.

use super::text::{or_dash, plain, together};
use super::{Markdown, level, value};

impl Markdown<'_> {
    pub(super) fn metrics(&mut self) {
        let names = ["metric", "step", "outcome", "interval"].map(|name| self.label(name));
        let [metric, step, outcome, interval] = names;
        let head =
            [metric, step, outcome, interval, "n", self.label("remark"), self.label("source")];
        let rows = self.report.metrics.iter().map(|row| {
            vec![
                plain(&row.metric),
                or_dash(&row.place),
                format!("**{}**", plain(&row.value)),
                or_dash(&row.interval),
                self.words.number(row.n.into(), 0),
                or_dash(&together(&[&row.remark, &row.change, &row.note])),
                match below(plain(&row.source), &row.earlier.iter().collect::<Vec<_>>()) {
                    told if told.is_empty() => or_dash(""),
                    told => told,
                },
            ]
        });
        let rows = rows.collect();
        self.table(&head, &[2, 3, 4], rows);
    }

    pub(super) fn promises(&mut self) {
        let names = ["promise", "step", "outcome", "interval", "evidence", "goal", "verdict"];
        let head = names.map(|name| self.label(name));
        let rows = self.report.promises.iter().map(|row| {
            vec![
                below(
                    match row.detail.as_str() {
                        "" => format!("{} ({})", plain(&row.text), row.kind),
                        detail => format!("{} ({}, {})", plain(&row.text), row.kind, plain(detail)),
                    },
                    &[&row.note],
                ),
                plain(&row.step),
                or_dash(&row.outcome),
                or_dash(&row.interval),
                or_dash(&row.basis),
                or_dash(&row.goal),
                plain(&row.verdict),
            ]
        });
        let rows = rows.collect();
        self.table(&head, &[2, 3, 5], rows);
    }

    pub(super) fn pains(&mut self) {
        let names =
            ["pain", "step", "severity", "share", "priority", "answered_by", "loop", "evidence"];
        let mut head = vec!["#"];
        head.extend(names.map(|name| self.label(name)));
        let missing = self.label("missing");
        let rows = self.report.pains.iter().map(|row| {
            let priority = match &row.priority {
                Some(priority) => format!("**{}**", priority.text),
                None => format!("{missing}: {}", plain(&row.missing)),
            };
            let mut answers: Vec<String> = row.answers.iter().map(|text| plain(text)).collect();
            if !row.answered {
                answers.push(self.label("no_answer").to_owned());
            }
            if !row.recovery.is_empty() {
                answers.push(plain(&row.recovery));
            }
            vec![
                row.rank.to_string(),
                below(plain(&row.text), &[&row.note, &row.cause]),
                plain(&row.step),
                level(row.severity),
                value(&row.share),
                priority,
                answers.join("<br>"),
                below(plain(&row.feedback.text), &[&row.feedback.since]),
                or_dash(&row.known.text),
            ]
        });
        let rows = rows.collect();
        self.table(&head, &[0, 3, 4, 5], rows);
    }

    pub(super) fn opportunities(&mut self) {
        let names = [
            "opportunity",
            "step",
            "impact",
            "effort",
            "reach",
            "confidence",
            "score",
            "matrix",
            "status_owner_due",
            "answers",
            "measure",
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
                below(plain(&row.status), &[&row.owner, &row.due]),
                if answers.is_empty() { "–".to_owned() } else { answers.join("<br>") },
                or_dash(&row.measure),
            ]
        });
        let rows = rows.collect();
        self.table(&head, &[0, 3, 4, 5, 6, 7], rows);
    }
}

/// A cell whose further lines stand below its first.
fn below(first: String, lines: &[&String]) -> String {
    let told = lines.iter().map(|line| plain(line));
    std::iter::once(first)
        .chain(told)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("<br>")
}
