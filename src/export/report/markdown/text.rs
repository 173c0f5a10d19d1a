//! Texts in which nothing means anything to Markdown.

use crate::export::ranges;

/// A text in which nothing means anything to Markdown, on one line.
pub(super) fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut at_start = true;
    // What holds a number and its unit together stays.
    let text = ranges::bound(text);
    let is_gap = |c: char| c.is_whitespace() && c != '\u{a0}';
    for word in text.split(is_gap).filter(|word| !word.is_empty()) {
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
    escaped.replace("://", ":&#47;/").replace("www.", "www&#46;")
}

/// Whether a word at the beginning of a line would begin a list, a rule or a heading.
fn begins_block(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = digits.len() < word.len() && (digits == "." || digits == ")");
    is_numbered || word.chars().all(|c| matches!(c, '-' | '+' | '=')) && !word.is_empty()
}

/// A text, or a dash where there is none.
pub(super) fn or_dash(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { plain(text) }
}

/// Sentences in a cell; those that say nothing are left out.
pub(super) fn together(texts: &[&str]) -> String {
    let said = texts.iter().copied().filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn addresses_stay_text() {
        assert_eq!(plain("http://a.b www.c.d"), "http:&#47;/a.b www&#46;c.d");
    }
}
