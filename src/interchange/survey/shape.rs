//! What an export looks like: its separator, its header rows, the names of its columns.

use std::collections::BTreeSet;

use super::answer::{Cell, cell};
use super::dates;
use super::input::Texts;
use super::records::Records;
use super::words::{fold, is_no_answer};

/// What a column is separated by where there is only one: nothing that stands in a text.
const NOTHING: u8 = 0x1f;

/// Separators, the likeliest first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// So many records tell the separator and the heading rows.
const LOOKED_AT: usize = 50;

/// More rows than these are never headings.
pub(super) const MOST_HEADS: usize = 3;

/// A column whose cells are words has so few different ones, as a part of all.
const SAME_WORDS: f64 = 0.5;

/// The rows and columns of an export.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    pub(super) separator: u8,
    /// How many records stand before the first answers.
    pub(super) header_rows: usize,
    /// How many of them are headings: a first line can tell the separator.
    pub(super) heads: usize,
    pub(super) columns: Vec<Column>,
    /// The first records, to tell anew what the columns are called.
    first: Vec<Vec<String>>,
}

/// A column's name, and what else it can be called by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: String,
    also: Vec<String>,
}

impl Column {
    /// What another header row says at more length than the name.
    pub(super) fn question(&self) -> Option<String> {
        self.also.iter().find(|text| text.len() > self.name.len()).cloned()
    }
}

impl Shape {
    /// The shape of the export that begins so; `None` where there is nothing in it.
    pub(super) fn of(sample: &[u8], texts: Texts) -> Option<Self> {
        let (told, body) = told_separator(sample);
        let separator = told.unwrap_or_else(|| likely_separator(body));
        let rows = rows(body, separator, texts, LOOKED_AT);
        let heads = header_rows(&rows);
        let mut shape = Self {
            separator,
            header_rows: heads + usize::from(told.is_some()),
            heads,
            columns: columns(&rows, heads)?,
            first: rows,
        };
        shape.first.truncate(MOST_HEADS);
        Some(shape)
    }

    /// The same export with so many heading rows, from one to [`MOST_HEADS`].
    pub(super) fn set_heads(&mut self, heads: usize) {
        let heads = heads.clamp(1, MOST_HEADS);
        if let Some(columns) = columns(&self.first, heads) {
            self.columns = columns;
            self.header_rows = self.header_rows - self.heads + heads;
            self.heads = heads;
        }
    }

    /// The column of that name: as it is shown, else as a header row has it, else in other case.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let name = tidy(name);
        let folded = name.to_lowercase();
        let at = |is: &dyn Fn(&Column) -> bool| self.columns.iter().position(is);
        at(&|column| column.name == name)
            .or_else(|| at(&|column| column.also.contains(&name)))
            .or_else(|| at(&|column| column.name.to_lowercase() == folded))
    }
}

/// A name on one line, without the spaces around it.
pub(super) fn tidy(text: &str) -> String {
    text.trim_start_matches('\u{feff}').split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The separator that a first line such as `sep=;` tells, and what follows it.
fn told_separator(sample: &[u8]) -> (Option<u8>, &[u8]) {
    match sample {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator, b'\r' | b'\n', ..] => {
            let line = sample.iter().position(|byte| *byte == b'\n').map_or(6, |at| at + 1);
            (Some(*separator), sample.get(line..).unwrap_or_default())
        }
        _ => (None, sample),
    }
}

/// The first rows that are not empty.
fn rows(sample: &[u8], separator: u8, texts: Texts, most: usize) -> Vec<Vec<String>> {
    let mut records = Records::new(sample, separator);
    let mut rows = Vec::new();
    while rows.len() < most
        && let Ok(Some(record)) = records.next()
    {
        if !record.is_empty_line() {
            rows.push(record.fields().map(|field| tidy(&texts.text(&field))).collect());
        }
    }
    rows
}

/// The separator by which most of the first records have as many fields as the header, and then the
/// most of them.
fn likely_separator(sample: &[u8]) -> u8 {
    let rank = |separator: u8| {
        let mut records = Records::new(sample, separator);
        let mut lengths = Vec::new();
        while lengths.len() < LOOKED_AT
            && let Ok(Some(record)) = records.next()
        {
            if !record.is_empty_line() {
                lengths.push(record.len());
            }
        }
        let header = lengths.first().copied().filter(|fields| *fields > 1)?;
        let alike = lengths.iter().filter(|fields| **fields == header).count();
        Some((alike * 100 / lengths.len(), header))
    };
    let mut best = (NOTHING, (0, 0));
    for separator in SEPARATORS {
        if let Some(rank) = rank(separator).filter(|rank| *rank > best.1) {
            best = (separator, rank);
        }
    }
    best.0
}

/// The columns below so many heading rows; `None` where there is no row.
fn columns(rows: &[Vec<String>], heads: usize) -> Option<Vec<Column>> {
    let first = rows.first()?;
    let second = rows.get(1).filter(|_| heads > 1);
    // A question above several columns leaves the names of the others empty.
    let is_parted = |second: &Vec<String>| {
        heads == 2 && (is_second_header(first, second) || first.iter().any(String::is_empty))
    };
    Some(unique(match second {
        Some(second) if is_parted(second) => two_rows(first, second),
        Some(second) => three_rows(first, second),
        None => first.iter().map(|name| Column { name: name.clone(), also: vec![] }).collect(),
    }))
}

/// How many of the first rows are headers.
///
/// Qualtrics writes three, the last of which holds `{"ImportId":…}`. SurveyMonkey writes two: the
/// second is blank, or blank under the numbers of respondents, or says what kind of response
/// stands in the column. Other tools, and people, write codes (`Q1`, `Q2`, …) above the texts of
/// the questions.
fn header_rows(rows: &[Vec<String>]) -> usize {
    let holds_ids = |row: &Vec<String>| row.iter().any(|cell| cell.starts_with("{\"ImportId\""));
    if let Some(at) = rows.iter().take(3).position(holds_ids) {
        return at + 1;
    }
    match rows {
        [first, second, rest @ ..]
            if is_second_header(first, second) || is_row_of_questions(first, second, rest) =>
        {
            2
        }
        _ => 1,
    }
}

/// Whether the second row says what is asked in columns that the first one gives short names: it
/// holds text where all rows below hold answers or dates.
fn is_row_of_questions(first: &[String], second: &[String], rest: &[Vec<String>]) -> bool {
    let (mut asks, mut coded) = (0, 0);
    for (at, name) in first.iter().enumerate() {
        let text = second.get(at).map(String::as_str).unwrap_or_default();
        let below = || rest.iter().filter_map(|row| row.get(at)).map(String::as_str);
        match stands_out(text, below()) {
            Some(true) if !name.is_empty() => {
                asks += 1;
                coded += u32::from(is_code(name) && text.chars().count() > name.chars().count());
            }
            // One answer among them, and the row is one of answers.
            Some(false) => return false,
            _ => {}
        }
    }
    asks > 1 || coded > 0
}

/// Whether a text is something else than all cells below it, which are numbers, dates or the same
/// few words; `None` where nothing can be said.
fn stands_out<'c>(text: &str, below: impl Iterator<Item = &'c str>) -> Option<bool> {
    let below: Vec<&str> = below.filter(|cell| !is_nothing(cell)).collect();
    if is_nothing(text) || below.is_empty() {
        return None;
    }
    let is_number = |text: &str| matches!(cell(text, false), Cell::Number(_));
    let mostly = |is: &dyn Fn(&str) -> bool| {
        below.iter().filter(|cell| is(cell)).count() * 10 >= below.len() * 9
    };
    if mostly(&is_number) {
        return Some(!is_number(text));
    }
    if mostly(&dates::is_date) {
        return Some(!dates::is_date(text));
    }
    let words: BTreeSet<String> = below.iter().map(|cell| fold(cell)).collect();
    let are_same = below.len() > 3 && (words.len() as f64) <= SAME_WORDS * below.len() as f64;
    // An answer that nobody else gave is about as long as theirs; a question is longer.
    let longest = words.iter().map(|word| word.chars().count()).max().unwrap_or_default();
    let own = fold(text);
    let is_answer = words.contains(&own);
    (are_same && (is_answer || own.chars().count() > longest)).then_some(!is_answer)
}

/// Whether a cell is empty or says that there is no answer.
fn is_nothing(text: &str) -> bool {
    text.is_empty() || is_no_answer(&fold(text))
}

/// Whether a name is one that tools give to questions: `Q1`, `q12_3`, `K4`, `V7`, `QID5_TEXT`.
fn is_code(name: &str) -> bool {
    let letters = name.chars().take_while(|c| c.is_alphabetic()).count();
    let rest = name.trim_start_matches(char::is_alphabetic);
    let mut rest = rest.chars();
    (1..=4).contains(&letters)
        && rest.next().is_some_and(|c| c.is_ascii_digit() || c == '_')
        && rest.all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
}

fn is_second_header(first: &[String], second: &[String]) -> bool {
    if second.len() < 2 {
        return false;
    }
    let is_blank = |at: usize| second.get(at).is_none_or(String::is_empty);
    let respondents = first.iter().position(|name| name.eq_ignore_ascii_case("respondent id"));
    let says_kind = || {
        let is_kind = |cell: &String| {
            ["response", "open-ended response"].iter().any(|kind| cell.eq_ignore_ascii_case(kind))
        };
        is_blank(0) && second.iter().any(is_kind)
    };
    second.iter().all(String::is_empty) || respondents.is_some_and(is_blank) || says_kind()
}

/// Question above, what was answered to below: `How was it? : Delivery`.
fn two_rows(first: &[String], second: &[String]) -> Vec<Column> {
    let below = |at: usize| second.get(at).map(String::as_str).unwrap_or_default();
    let mut question = "";
    (0..first.len().max(second.len()))
        .map(|at| {
            let own = first.get(at).map(String::as_str).unwrap_or_default();
            if !own.is_empty() {
                question = own;
            }
            let part = below(at);
            // Questions with one column have nothing to tell apart.
            let is_one_of_many = own.is_empty()
                || first.get(at + 1).is_some_and(String::is_empty) && !below(at + 1).is_empty();
            let name = match (question, part) {
                (question, "") => question.to_owned(),
                ("", part) => part.to_owned(),
                (question, part) if is_one_of_many => format!("{question}: {part}"),
                (question, _) => question.to_owned(),
            };
            let also = [own, part].into_iter().filter(|text| !text.is_empty());
            Column { name, also: also.map(str::to_owned).collect() }
        })
        .collect()
}

/// Short name above, question below.
fn three_rows(first: &[String], second: &[String]) -> Vec<Column> {
    let question = |at: usize| second.get(at).filter(|text| !text.is_empty()).cloned();
    first
        .iter()
        .enumerate()
        .map(|(at, name)| Column { name: name.clone(), also: question(at).into_iter().collect() })
        .collect()
}

/// Every column gets a name of its own: a second `Score` is `Score (2)`, one without a name the
/// number of its place.
fn unique(mut columns: Vec<Column>) -> Vec<Column> {
    for at in 0..columns.len() {
        let (before, rest) = columns.split_at_mut(at);
        let Some(column) = rest.first_mut() else { break };
        let base =
            if column.name.is_empty() { format!("({})", at + 1) } else { column.name.clone() };
        let is_taken = |name: &str| before.iter().any(|other| other.name == name);
        let numbered = (2..).map(|number| format!("{base} ({number})"));
        let mut names = [base.clone()].into_iter().chain(numbered);
        column.name = names.find(|name| !is_taken(name)).unwrap_or(base);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Shape {
        let texts = Texts::of(text.as_bytes());
        Shape::of(text.as_bytes(), texts).expect("a shape")
    }

    #[track_caller]
    fn check(text: &str, separator: char, header_rows: usize, columns: &[&str]) {
        let found = shape(text);
        let names: Vec<&str> = found.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, columns);
        assert_eq!((found.separator as char, found.header_rows), (separator, header_rows));
    }

    #[test]
    fn separators() {
        check("id,nps\n1,9\n", ',', 1, &["id", "nps"]);
        check("id;nps\n1;9,5\n2;3,5\n", ';', 1, &["id", "nps"]);
        check("id\tnps\n1\t9\n", '\t', 1, &["id", "nps"]);
        check("Comment, if any;nps\nbad, slow, dear;9\n;3\n", ';', 1, &["Comment, if any", "nps"]);
        check("\"a;b\",c\n1,2\n", ',', 1, &["a;b", "c"]);
        check("sep=;\r\na;b\r\n1;2\r\n", ';', 2, &["a", "b"]);
        // A single column keeps its decimal commas.
        check("minutes\n3,5\n4,25\n", '\u{1f}', 1, &["minutes"]);
    }

    #[test]
    fn header_rows_of_survey_tools() {
        let qualtrics = "StartDate,Q1,Q2\nStart Date,\"How likely, on\n0-10?\",Why?\n\
                         \"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",x\n\
                         2026-01-01,9,good\n";
        check(qualtrics, ',', 3, &["StartDate", "Q1", "Q2"]);
        assert_eq!(shape(qualtrics).find("How likely, on 0-10?"), Some(1));
        let asks: Vec<_> = shape(qualtrics).columns.iter().map(Column::question).collect();
        assert_eq!(asks[1].as_deref(), Some("How likely, on 0-10?"));
        let monkey = "Respondent ID,Collector ID,How was it?,,Recommend?\n\
                      ,,Delivery,Price,Response\n118,7,5,4,9\n";
        let columns =
            ["Respondent ID", "Collector ID", "How was it?: Delivery", "How was it?: Price"];
        check(monkey, ',', 2, &[&columns[..], &["Recommend?"]].concat());
        assert_eq!(shape(monkey).find("Price"), Some(3));
        assert_eq!(shape(monkey).find("recommend?"), Some(4));
        check("Vastaajan tunnus;Arvosana\n;\n1;9\n", ';', 2, &["Vastaajan tunnus", "Arvosana"]);
        check("#,How likely?,Submitted\na1,9,2026\n", ',', 1, &["#", "How likely?", "Submitted"]);
        check("comment,nps\n,x\nfoo,9\n", ',', 1, &["comment", "nps"]);
    }

    #[test]
    fn codes_above_questions_are_two_rows() {
        let coded = "Id;Aika;Q1;Q2;Avoin\nTunnus;Päivä;Tyytyväisyys (1–5): Soittaa;Helppous;Sana\n\
                     1;2.1.2026;4;N/A;Hyvä\n2;3.1.2026;;3,5;\n";
        check(coded, ';', 2, &["Id", "Aika", "Q1", "Q2", "Avoin"]);
        let found = shape(coded);
        let asks = |at: usize| found.columns[at].question();
        assert_eq!(asks(2).as_deref(), Some("Tyytyväisyys (1–5): Soittaa"));
        assert_eq!(found.find("Helppous"), Some(3));
        let words =
            "Id,Q1\nNumber,It was very easy\na,Agree\nb,Disagree\nc,Agree\nd,Agree\ne,Disagree\n";
        check(words, ',', 2, &["Id", "Q1"]);
        let often = "Q1,Q2\nHow was it?,Word\n4,Very good\n5,Bad\n4,Very good\n1,Bad\n3,Bad\n";
        check(often, ',', 2, &["Q1", "Q2"]);
        // Answers are no headings: numbers, words that come again, and one odd answer.
        check("Q1,Q2\n4,x\n5,y\n", ',', 1, &["Q1", "Q2"]);
        check("Q1,Q2\nAgree,4\nAgree,5\nNo,1\nAgree,2\nNo,3\n", ',', 1, &["Q1", "Q2"]);
        check("minutes,why\nlong,slow\n12,x\n15,y\n", ',', 1, &["minutes", "why"]);
        check("Q1,Q2\nN/A,Don't know\n4,5\n", ',', 1, &["Q1", "Q2"]);
    }

    #[test]
    fn heading_rows_can_be_told() {
        let mut found = shape("sep=;\na;b\nAbout a;About b\n1;2\n");
        found.set_heads(1);
        assert_eq!((found.heads, found.header_rows), (1, 2));
        assert_eq!(found.columns[1].question(), None);
        found.set_heads(2);
        assert_eq!((found.heads, found.header_rows), (2, 3));
        assert_eq!(found.columns[1].question().as_deref(), Some("About b"));
        found.set_heads(9);
        assert_eq!(found.heads, MOST_HEADS);
    }

    #[test]
    fn every_column_has_a_name_of_its_own() {
        check("a,,a, b ,a\n1,2,3,4,5\n", ',', 1, &["a", "(2)", "a (2)", "b", "a (3)"]);
        assert_eq!(shape("Score,Why\n1,2\n").find("score"), Some(0));
        assert_eq!(shape("Score,Why\n1,2\n").find("x"), None);
        assert!(Shape::of(b"", Texts::of(b"")).is_none());
        assert!(Shape::of(b"\n\n", Texts::of(b"")).is_none());
    }
}
