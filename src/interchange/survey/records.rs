//! Bytes of a table become records: separators, quotes, line ends.
//!
//! One pass over a block of bytes at a time, so that memory does not grow with the file, and every
//! record knows its line. Reads what RFC 4180 writes, and what people's programs write: a quote
//! inside a field that does not begin with one is a character like any other, what follows a
//! closing quote belongs to the field, and a line ends with LF, CR LF or CR.

use std::borrow::Cow;
use std::io::{self, Read};

/// How many bytes are read at once.
const BLOCK: usize = 256 * 1024;

/// A record longer than this is no record: a quote is open.
const LONGEST: usize = 8 * 1024 * 1024;

/// Reads records one after the other.
#[derive(Debug)]
pub(super) struct Records<R> {
    input: R,
    separator: u8,
    buffer: Vec<u8>,
    /// Where the bytes that were read begin and end in the buffer.
    start: usize,
    end: usize,
    ended: bool,
    /// The line of the next record, from 1.
    line: u64,
    /// Where the fields of the present record end, in its bytes.
    ends: Vec<usize>,
}

/// Why there is no next record.
#[derive(Debug)]
pub(super) enum ReadError {
    Io(io::Error),
    /// The record that begins on this line never ends.
    TooLong(u64),
}

/// One record, as it stands in the buffer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'r> {
    /// The line on which it begins, from 1.
    pub(super) line: u64,
    bytes: &'r [u8],
    ends: &'r [usize],
}

impl<'r> Record<'r> {
    /// How many fields it has.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether its line is empty.
    pub(super) fn is_empty_line(&self) -> bool {
        self.bytes.is_empty()
    }

    /// A field as it is written, with its quotes; empty where there is none.
    pub(super) fn raw(&self, index: usize) -> &'r [u8] {
        let start = match index.checked_sub(1) {
            None => 0,
            Some(before) => self.ends.get(before).map_or(usize::MAX, |end| end + 1),
        };
        let end = self.ends.get(index).copied().unwrap_or_default();
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The bytes of the record before a field: where on the page it stands.
    pub(super) fn before(&self, index: usize) -> &'r [u8] {
        let end = index.checked_sub(1).and_then(|before| self.ends.get(before));
        end.and_then(|end| self.bytes.get(..=*end)).unwrap_or_default()
    }

    /// A field without its quotes.
    pub(super) fn field(&self, index: usize) -> Cow<'r, [u8]> {
        unquoted(self.raw(index))
    }

    /// All fields without their quotes.
    pub(super) fn fields(&self) -> impl Iterator<Item = Cow<'r, [u8]>> {
        let record = *self;
        (0..self.len()).map(move |index| record.field(index))
    }
}

/// What a field says that is written so.
pub(super) fn unquoted(raw: &[u8]) -> Cow<'_, [u8]> {
    let Some(inside) = raw.strip_prefix(b"\"") else { return Cow::Borrowed(raw) };
    match inside.iter().position(|byte| *byte == b'"') {
        None => Cow::Borrowed(inside),
        Some(at) if at + 1 == inside.len() => Cow::Borrowed(inside.get(..at).unwrap_or_default()),
        Some(_) => Cow::Owned(unescaped(inside)),
    }
}

fn unescaped(inside: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(inside.len());
    let mut bytes = inside.iter().copied().peekable();
    let mut is_open = true;
    while let Some(byte) = bytes.next() {
        if is_open && byte == b'"' && bytes.next_if_eq(&b'"').is_none() {
            is_open = false;
        } else {
            text.push(byte);
        }
    }
    text
}

impl<R: Read> Records<R> {
    pub(super) fn new(input: R, separator: u8) -> Self {
        let (buffer, ends) = (vec![0; BLOCK], Vec::new());
        Self { input, separator, buffer, start: 0, end: 0, ended: false, line: 1, ends }
    }

    /// The next record; `None` at the end. An empty line is a record with one empty field.
    pub(super) fn next(&mut self) -> Result<Option<Record<'_>>, ReadError> {
        let scanned = loop {
            let bytes = self.buffer.get(self.start..self.end).unwrap_or_default();
            if bytes.is_empty() && self.ended {
                return Ok(None);
            }
            match scan(bytes, self.separator, self.ended, &mut self.ends) {
                Some(scanned) => break scanned,
                None if bytes.len() > LONGEST => return Err(ReadError::TooLong(self.line)),
                None => self.fill().map_err(ReadError::Io)?,
            }
        };
        let (start, line) = (self.start, self.line);
        self.start += scanned.consumed;
        self.line += scanned.lines;
        let bytes = self.buffer.get(start..start + scanned.len).unwrap_or_default();
        Ok(Some(Record { line, bytes, ends: &self.ends }))
    }

    /// Moves what is left to the front and reads more behind it.
    fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.buffer.len() - self.end < BLOCK / 2 {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        loop {
            let space = self.buffer.get_mut(self.end..).unwrap_or_default();
            match self.input.read(space) {
                Ok(0) => self.ended = true,
                Ok(read) => self.end += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            }
            return Ok(());
        }
    }
}

/// Where a record ends.
struct Scanned {
    /// How long it is, without its line end.
    len: usize,
    /// How long it is with it.
    consumed: usize,
    /// How many lines it takes.
    lines: u64,
}

/// Finds the end of the record that begins the bytes, and where its fields end; `None` where more
/// bytes are needed to tell.
fn scan(bytes: &[u8], separator: u8, ended: bool, ends: &mut Vec<usize>) -> Option<Scanned> {
    ends.clear();
    let (mut at, mut field, mut lines) = (0, 0, 1);
    let done = |ends: &mut Vec<usize>, len: usize, consumed: usize, lines: u64| {
        ends.push(len);
        Some(Scanned { len, consumed, lines })
    };
    while let Some(&byte) = bytes.get(at) {
        // One look tells most bytes apart from those that mean something.
        if byte > b',' && byte != separator {
            at += 1;
        } else if byte == separator {
            ends.push(at);
            at += 1;
            field = at;
        } else if byte == b'\n' {
            return done(ends, at, at + 1, lines);
        } else if byte == b'\r' {
            return match bytes.get(at + 1) {
                Some(b'\n') => done(ends, at, at + 2, lines),
                None if !ended => None,
                _ => done(ends, at, at + 1, lines),
            };
        } else if byte == b'"' && at == field {
            at = after_quoted(bytes, at + 1, ended, &mut lines)?;
        } else {
            at += 1;
        }
    }
    if ended { done(ends, at, at, lines) } else { None }
}

/// The place behind the quote that closes a field, whose inside begins at `at`.
fn after_quoted(bytes: &[u8], mut at: usize, ended: bool, lines: &mut u64) -> Option<usize> {
    loop {
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'"'), Some(b'"')) => at += 2,
            (Some(b'"'), None) if !ended => return None,
            (Some(b'"'), _) => return Some(at + 1),
            (Some(byte), next) => {
                // CR LF is one line end, and so is either alone.
                let is_end = *byte == b'\n' || (*byte == b'\r' && next != Some(&b'\n'));
                *lines += u64::from(is_end);
                at += 1;
            }
            (None, _) => return ended.then_some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use csv::{ByteRecord, ReaderBuilder};
    use proptest::prelude::*;

    use super::*;

    /// Hands out few bytes at a time, so that records break anywhere.
    struct Dripping<'b>(&'b [u8], usize);

    impl Read for Dripping<'_> {
        fn read(&mut self, space: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(space.len());
            let (now, later) = self.0.split_at(count);
            space[..count].copy_from_slice(now);
            self.0 = later;
            Ok(count)
        }
    }

    fn read(bytes: &[u8], separator: u8, step: usize) -> Vec<(u64, Vec<String>)> {
        let mut records = Records::new(Dripping(bytes, step), separator);
        let mut all = Vec::new();
        while let Some(record) = records.next().expect("records") {
            if !record.is_empty_line() {
                let text = |field: Cow<'_, [u8]>| String::from_utf8_lossy(&field).into_owned();
                all.push((record.line, record.fields().map(text).collect()));
            }
        }
        all
    }

    #[test]
    fn fields_quotes_and_lines() {
        let text = "a,b\r\n\"1,5\",\"two\nlines\"\n\n\"say \"\"hi\"\"\",5\" nail\r\"x\"y,";
        let expected = [
            (1, vec!["a", "b"]),
            (2, vec!["1,5", "two\nlines"]),
            (5, vec!["say \"hi\"", "5\" nail"]),
            (6, vec!["xy", ""]),
        ];
        let found = read(text.as_bytes(), b',', 1);
        assert_eq!(found.len(), expected.len());
        for ((line, fields), (at, wanted)) in found.iter().zip(expected) {
            assert_eq!((*line, fields.iter().map(String::as_str).collect()), (at, wanted));
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_told_with_its_line() {
        let text = format!("a\n\"b{}", "c\n".repeat(LONGEST));
        let mut records = Records::new(text.as_bytes(), b',');
        assert!(records.next().is_ok());
        assert!(matches!(records.next(), Err(ReadError::TooLong(2))));
    }

    proptest! {
        #[test]
        fn reads_what_the_csv_crate_reads(
            text in "([ab1,;\"\n]|\r\n|\r|\"\"){0,40}",
            separator in prop::sample::select(vec![b',', b';']),
            step in 1_usize..9,
        ) {
            let mut reader = ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(separator)
                .from_reader(text.as_bytes());
            let mut record = ByteRecord::new();
            let mut expected = Vec::new();
            while reader.read_byte_record(&mut record).expect("records") {
                let text = |field: &[u8]| String::from_utf8_lossy(field).into_owned();
                expected.push(record.iter().map(text).collect::<Vec<_>>());
            }
            let found = read(text.as_bytes(), separator, step);
            let found: Vec<Vec<String>> = found.into_iter().map(|(_, fields)| fields).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
