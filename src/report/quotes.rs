//! What people wrote, in quotation marks. Marks inside marks are single ones, whatever marks their
//! author used, and each that opens is closed.

use crate::i18n::Language;

/// Marks of quotation that stand in texts.
const DOUBLE: [char; 7] = ['"', '“', '”', '„', '‟', '«', '»'];
/// The same, single; some are apostrophes, too.
const SINGLE: [char; 4] = ['\'', '‘', '’', '‚'];

/// A text in the marks of the report's language: in those alone, where it has marks around it of its
/// own. What begins with a dash is spoken already.
pub(crate) fn quoted(language: Language, text: &str) -> String {
    let text = text.trim();
    if text.starts_with(['–', '—']) {
        return text.to_owned();
    }
    let (open, close) = match language {
        Language::English => ('“', '”'),
        Language::Finnish => ('”', '”'),
        Language::Latvian => ('„', '”'),
    };
    let single = match language {
        Language::Finnish => ('’', '’'),
        Language::English | Language::Latvian => ('‘', '’'),
    };
    format!("{open}{}{close}", with_single(unquoted(text), single))
}

/// A text without the marks that stand around all of it.
fn unquoted(text: &str) -> &str {
    let inner = text.strip_prefix(DOUBLE).and_then(|rest| rest.strip_suffix(DOUBLE));
    inner.filter(|inner| !inner.contains(DOUBLE)).map_or(text, str::trim)
}

/// A text with single marks for all of its own.
fn with_single(text: &str, (open, close): (char, char)) -> String {
    let mut told = String::with_capacity(text.len());
    let mut is_open = false;
    // Whether a word may begin here.
    let mut is_start = true;
    for (at, mark) in text.char_indices() {
        let rest = text.get(at + mark.len_utf8()..).unwrap_or_default();
        let opens = is_start && rest.starts_with(|c: char| !c.is_whitespace());
        let is_quote = DOUBLE.contains(&mark);
        if (is_quote && opens) || (SINGLE.contains(&mark) && opens && closes_later(rest)) {
            told.push(open);
            is_open = true;
            continue;
        }
        let ends = rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric());
        if is_quote || (SINGLE.contains(&mark) && is_open && ends) {
            told.push(close);
            is_open = false;
        } else {
            told.push(mark);
        }
        is_start = mark.is_whitespace() || matches!(mark, '(' | '[' | '/' | '-' | '–' | '—');
    }
    told
}

/// Whether a single mark stands behind a word: one that opened may be closed there.
fn closes_later(rest: &str) -> bool {
    let mut before = ' ';
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = chars.peek().is_none_or(|next| !next.is_alphanumeric());
        if SINGLE.contains(&c) && !before.is_whitespace() && ends {
            return true;
        }
        before = c;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_inside_marks_pair_whatever_their_author_used() {
        let check = |text: &str, expected: [&str; 3]| {
            assert_eq!(Language::ALL.map(|language| quoted(language, text)), expected, "{text}");
        };
        check("Waits", ["“Waits”", "”Waits”", "„Waits”"]);
        check(
            "Montieris būs „no 8 līdz 18”",
            [
                "“Montieris būs ‘no 8 līdz 18’”",
                "”Montieris būs ’no 8 līdz 18’”",
                "„Montieris būs ‘no 8 līdz 18’”",
            ],
        );
        let marks = [("”", "”"), ("“", "”"), ("\"", "\""), ("»", "»"), ("'", "'"), ("’", "’")];
        for (open, close) in marks {
            check(
                &format!("Says ({open}in work{close}) for two days"),
                [
                    "“Says (‘in work’) for two days”",
                    "”Says (’in work’) for two days”",
                    "„Says (‘in work’) for two days”",
                ],
            );
        }
        check("“A” and “B”", ["“‘A’ and ‘B’”", "”’A’ and ’B’”", "„‘A’ and ‘B’”"]);
    }

    #[test]
    fn marks_around_all_give_way_and_apostrophes_stay() {
        let english = |text: &str| quoted(Language::English, text);
        assert_eq!(quoted(Language::Finnish, "“I don’t need it.”"), "”I don’t need it.”");
        assert_eq!(english("„Cik?”"), "“Cik?”");
        assert_eq!(english("’Tis late"), "“’Tis late”");
        assert_eq!(english("It’s late, isn't it"), "“It’s late, isn't it”");
        assert_eq!(english("– Cik?"), "– Cik?");
        assert_eq!(english("  "), "“”");
        assert_eq!(english("\""), "“’”");
    }
}
