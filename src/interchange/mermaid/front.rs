//! Front matter: YAML between two lines `---`, before the diagram.

use std::ops::Range;

use serde_yaml::Value;

use super::script::{is_space, span};

/// Where front matter is: its indent, its body, and where the rest begins.
pub(super) struct Block<'t> {
    indent: &'t str,
    pub(super) body: Range<usize>,
    pub(super) end: usize,
}

/// The front matter with which a text begins.
pub(super) fn block(text: &str) -> Option<Block<'_>> {
    let indent = text.get(..span(text, |c| is_space(c) && c != '\n'))?;
    let marks = indent.len() + 3;
    let after = text.get(indent.len()..)?.strip_prefix("---")?;
    let blank = after.get(..span(after, is_space))?;
    let (first, last) = (blank.find('\n')?, blank.rfind('\n')?);
    let (first, last) = (marks + first + 1, marks + last + 1);
    // Where the body may begin, as Mermaid tries it: after all blank lines, else after the first.
    [last, first].into_iter().find_map(|begin| {
        let body = text.get(begin..)?;
        body.match_indices('\n').find_map(|(at, _)| {
            let line = body.get(at + 1..)?;
            let rest = line.strip_prefix(indent)?.strip_prefix("---")?;
            let blank = rest.get(..span(rest, is_space))?;
            let next = blank.rfind('\n')? + 1;
            let end = begin + at + 1 + indent.len() + 3 + next;
            Some(Block { indent, body: begin..begin + at, end })
        })
    })
}

/// What front matter says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The diagram's title.
    pub(super) title: Option<String>,
    /// Whether it says anything else.
    pub(super) has_more: bool,
}

/// Why front matter is no YAML, and where in its body.
pub(super) struct NoYaml {
    pub(super) cause: String,
    pub(super) at: usize,
}

impl Block<'_> {
    /// What it says in that text.
    pub(super) fn read(&self, text: &str) -> Result<Said, NoYaml> {
        let body = text.get(self.body.clone()).unwrap_or_default();
        let lines = body.split('\n').map(|line| line.strip_prefix(self.indent).unwrap_or(line));
        let yaml = lines.collect::<Vec<_>>().join("\n");
        let said: Value = serde_yaml::from_str(&yaml).map_err(|error| {
            let line = error.location().map_or(0, |location| location.line().saturating_sub(1));
            let line = line.min(body.matches('\n').count());
            let at = body.split_inclusive('\n').take(line).map(str::len).sum();
            let message = error.to_string();
            let cause = message.split(" at line ").next().unwrap_or_default().to_owned();
            NoYaml { cause, at }
        })?;
        let title = said.get("title").and_then(plain).filter(|title| !title.trim().is_empty());
        let has_more = said.as_mapping().is_some_and(|map| map.keys().any(|key| key != "title"));
        Ok(Said { title, has_more })
    }
}

/// A value of front matter as a text, if it is one or a number.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => number.as_f64().filter(|n| *n != 0.0).map(|n| n.to_string()),
        Value::Bool(true) => Some("true".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(yaml: &str) -> Option<String> {
        let text = format!("---\n{yaml}\n---\njourney");
        let block = block(&text).expect("front matter");
        assert_eq!(text.get(block.end..), Some("journey"));
        block.read(&text).map_err(|error| error.cause).expect("YAML").title
    }

    #[test]
    fn front_matter_is_yaml() {
        assert_eq!(title("title: Shop").as_deref(), Some("Shop"));
        assert_eq!(title("title: 'It''s: here'").as_deref(), Some("It's: here"));
        assert_eq!(title("title: \"\\u00e4\"\nconfig:\n  theme: dark").as_deref(), Some("ä"));
        assert_eq!(title("title: >\n  two\n  lines").as_deref(), Some("two lines"));
        assert_eq!(title("title: 2026").as_deref(), Some("2026"));
        assert_eq!(title("title: 2026-03-12").as_deref(), Some("2026-03-12"));
        assert_eq!(title("title: ''"), None);
        assert_eq!(title("title:"), None);
        assert_eq!(title("other: 1"), None);
        assert_eq!(title("just text"), None);
    }
}
