//! Texts that become sentences beside one another, for the formats that set them in one paragraph.

/// Texts as sentences, one after the other: each ends in a stop but the last, which ends as it does.
pub(super) fn sentences(texts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut told = String::new();
    for text in texts {
        if !told.is_empty() {
            // A sentence that is quoted has its end inside.
            let bare = told.trim_end_matches(['”', '“', '’', '"', ')']);
            let is_ended = bare.ends_with(['.', '!', '?', '…']);
            told.push_str(if is_ended { " " } else { ". " });
        }
        told.push_str(text.as_ref());
    }
    told
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_end_once() {
        let told = |texts: &[&str]| sentences(texts.iter().copied());
        assert_eq!(
            told(&["Severity 4", "Counted.", "Why? “So.”", "Last"]),
            "Severity 4. Counted. Why? “So.” Last"
        );
        assert_eq!(told(&["Only"]), "Only");
        assert_eq!(told(&[]), "");
    }
}
