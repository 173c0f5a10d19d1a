//! Characters by number or name: `#35;` and `#quot;`.
//!
//! Mermaid takes them out before it reads a diagram, by marks that hold none of its signs, and puts
//! them back into what it shows. So do we, since a text may hold the marks as well.

use super::mapped::Edit;
use super::script::{is_word, span};

const NUMBER: &str = "ﬂ°°";
const NAME: &str = "ﬂ°";
const END: &str = "¶ß";

/// The last `;` of lines that Mermaid takes for a style, which loses it: `style…:…#…;`.
pub(super) fn style_ends(text: &str, word: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(end) = style_end(line, word) {
            edits.push(Edit::cut(start + end..start + end + 1));
        }
        start += line.len();
    }
    edits
}

fn style_end(line: &str, word: &str) -> Option<usize> {
    let after = line.find(word)? + word.len();
    let end = line.rfind(';')?;
    let rest = line.get(after..end)?;
    let mut chunks = rest.split(super::script::is_space);
    chunks
        .any(|chunk| chunk.split_once(':').is_some_and(|(_, after)| after.contains('#')))
        .then_some(end)
}

/// The marks for all characters by number or name.
pub(super) fn hide(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, _) in text.match_indices('#') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let length = span(rest, is_word);
        let name = rest.get(..length).unwrap_or_default();
        if length > 0 && rest.get(length..).is_some_and(|rest| rest.starts_with(';')) {
            let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
            let mark = if is_number { NUMBER } else { NAME };
            edits.push(Edit::replace(at..at + length + 2, format!("{mark}{name}{END}")));
        }
    }
    edits
}

/// The text as Mermaid shows it.
pub(super) fn show(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(NAME) {
        shown.push_str(rest.get(..at).unwrap_or_default());
        let marked = rest.get(at..).unwrap_or_default();
        let (mark, is_number) =
            if marked.starts_with(NUMBER) { (NUMBER, true) } else { (NAME, false) };
        let inside = marked.get(mark.len()..).unwrap_or_default();
        let length = span(inside, is_word);
        let name = inside.get(..length).unwrap_or_default();
        let end = inside.get(length..).unwrap_or_default();
        match end.strip_prefix(END) {
            Some(after) => {
                shown.push_str(&character(name, is_number));
                rest = after;
            }
            None => {
                shown.push_str(mark);
                rest = inside;
            }
        }
    }
    shown.push_str(rest);
    shown
}

/// What a page shows for the reference.
fn character(name: &str, is_number: bool) -> String {
    if is_number {
        return numbered(name).to_string();
    }
    let reference = format!("&{name};");
    html_escape::decode_html_entities(&reference).into_owned()
}

fn numbered(digits: &str) -> char {
    /// What pages show for 128–159: the characters that Windows has there.
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let Ok(code) = digits.parse::<u32>() else { return char::REPLACEMENT_CHARACTER };
    let windows = code.checked_sub(128).and_then(|at| WINDOWS.get(at as usize)).copied();
    windows
        .or_else(|| char::from_u32(code).filter(|_| code != 0))
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::super::mapped::Mapped;
    use super::*;

    fn shown(text: &str) -> String {
        let hidden = Mapped::new(text).edited(hide(text));
        assert!(!hidden.text().contains(';') || text.contains(" ;"), "{}", hidden.text());
        show(hidden.text())
    }

    #[test]
    fn numbers_and_names_become_characters() {
        for (text, expected) in [
            ("A #35;1", "A #1"),
            ("#quot;so#quot;", "\"so\""),
            ("#58;#59;#44;", ":;,"),
            ("#9829; #hearts;", "♥ ♥"),
            ("#auml;#Auml;#euro;#128;", "äÄ€€"),
            ("#nbsp;x", "\u{a0}x"),
            ("#0;#55296;#99999999999;", "\u{fffd}\u{fffd}\u{fffd}"),
            ("#nosuch;", "&nosuch;"),
            ("#x41;", "&x41;"),
            ("#amp;amp", "&amp"),
            ("1 # 2", "1 # 2"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn marks_without_an_end_stay() {
        assert_eq!(show("ﬂ°°35 ﬂ°quot ﬂ ¶ß"), "ﬂ°°35 ﬂ°quot ﬂ ¶ß");
        assert_eq!(show("ﬂ°ﬂ°°35¶ß"), "ﬂ°#");
    }

    #[test]
    fn what_looks_like_a_style_loses_its_last_semicolon() {
        let ends =
            |text: &str| Mapped::new(text).edited(style_ends(text, "style")).text().to_owned();
        assert_eq!(ends("a style x:#35;1\nb;"), "a style x:#351\nb;");
        assert_eq!(ends("style: #35;1"), "style: #35;1");
        assert_eq!(ends("style a:b#c; d:e; f"), "style a:b#c; d:e f");
    }
}
