//! The formats that come in.

/// A kind of file that journeys are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the formats")]
pub enum Format {
    Mermaid,
    Markdown,
    Xlsx,
    Csv,
    Tsv,
    Json,
}

impl Format {
    /// Whether these are the bytes of a workbook: a package, or a folder of OLE.
    #[must_use]
    pub fn is_packed(bytes: &[u8]) -> bool {
        bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
    }

    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Mermaid, Self::Markdown, Self::Xlsx, Self::Csv, Self::Tsv, Self::Json];

    /// The name on the command line, and the ending of such a file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mermaid => "mmd",
            Self::Markdown => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Json => "json",
        }
    }

    /// The format of that name, whatever its case; `mermaid` and `markdown` are names too, and what
    /// spreadsheets of other kinds are called: of those the reader says what to do.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let long = |format: Self| match format {
            Self::Mermaid => "mermaid",
            Self::Markdown => "markdown",
            other => other.name(),
        };
        if ["xlsm", "xlsb", "xls", "ods", "numbers"]
            .iter()
            .any(|kin| kin.eq_ignore_ascii_case(name))
        {
            return Some(Self::Xlsx);
        }
        Self::ALL.into_iter().find(|format| {
            [format.name(), long(*format)].iter().any(|known| known.eq_ignore_ascii_case(name))
        })
    }

    /// What a file is: by its ending where that is one of a format, and by what stands in it where
    /// that says otherwise or the ending says nothing. `None`: neither tells.
    #[must_use]
    pub fn of_file(ending: Option<&str>, bytes: &[u8]) -> Option<Self> {
        let named = ending.and_then(Self::from_name);
        match (Self::is_packed(bytes), named) {
            (true, _) => Some(Self::Xlsx),
            (false, Some(named)) => Some(named),
            (false, None) => {
                let is_text = !bytes.contains(&0) || bytes.starts_with(&[0xff, 0xfe]);
                let text = String::from_utf8_lossy(bytes);
                let text = text.trim_start_matches('\u{feff}');
                (is_text && !text.trim().is_empty()).then(|| Self::of_text(text))
            }
        }
    }

    /// What a text seems to be that came without a name, from the clipboard.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines().next().unwrap_or_default();
        if first.starts_with('{') {
            return Self::Json;
        }
        let is_mark = |line: &str| {
            ["```", "~~~", ":::", "> ```", "|", "# "].iter().any(|mark| line.starts_with(mark))
        };
        let is_journey = lines().any(|line| line == "journey");
        if is_journey && !lines().any(is_mark) {
            return Self::Mermaid;
        }
        let is_bulleted = |line: &str| line.starts_with("## ") || line.starts_with("- ");
        if lines().any(is_mark) || lines().any(is_bulleted) {
            return Self::Markdown;
        }
        // A title may stand above what was copied from a spreadsheet.
        let is_parted = lines().take(10).any(|line| line.contains('\t'));
        match first {
            _ if is_parted => Self::Tsv,
            first if first.contains([',', ';']) => Self::Csv,
            _ => Self::Markdown,
        }
    }

    /// Whether scores in it may be on another scale than 1–5.
    #[must_use]
    pub fn takes_scale(self) -> bool {
        self != Self::Json
    }

    /// Whether there may be several journeys or sheets in it, of which one can be picked.
    #[must_use]
    pub fn takes_pick(self) -> bool {
        matches!(self, Self::Markdown | Self::Xlsx)
    }

    /// Whether it is a table.
    #[must_use]
    pub fn is_table(self) -> bool {
        matches!(self, Self::Xlsx | Self::Csv | Self::Tsv)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_holds_counts_where_its_name_says_nothing() {
        let check = |ending: Option<&str>, bytes: &[u8], expected: Option<Format>| {
            assert_eq!(Format::of_file(ending, bytes), expected, "{ending:?}");
        };
        check(Some("txt"), b"Stage;Step\nBuy;Pays\n", Some(Format::Csv));
        check(None, b"| Stage | Step |\n|-|-|\n| Buy | Pays |\n", Some(Format::Markdown));
        check(None, b"Stage\tStep\nBuy\tPays\n", Some(Format::Tsv));
        check(Some("txt"), b"journey\n  A: 3\n", Some(Format::Mermaid));
        check(Some("csv"), b"PK\x03\x04", Some(Format::Xlsx));
        check(Some("csv"), b"a\0b", Some(Format::Csv));
        check(Some("jpg"), b"\xff\xd8\0", None);
        check(None, b" \n", None);
    }
}
