//! The bytes of an export, whatever they are encoded in: what comes out is UTF-8, or another
//! encoding in which separators, quotes and digits are those of ASCII.

use std::borrow::Cow;
use std::io::{self, Cursor, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::file::Progress;

/// How much of a file is looked at before it is read.
const SAMPLE: usize = 256 * 1024;

/// An export that can be read from its beginning, and what that looks like.
pub(super) struct Input<'r> {
    /// All bytes, without a byte-order mark.
    pub(super) bytes: Box<dyn Read + 'r>,
    /// The first of them.
    pub(super) sample: Vec<u8>,
    /// How texts are read.
    pub(super) encoding: Texts,
    /// What the encoding of the file is called.
    pub(super) name: &'static str,
}

impl<'r> Input<'r> {
    /// Looks at what the file begins with.
    pub(super) fn open(mut input: impl Read + 'r) -> io::Result<Self> {
        let mut sample = Vec::new();
        fill(&mut input, &mut sample)?;
        let encoding = match Encoding::for_bom(&sample) {
            Some((encoding, mark)) => {
                sample.drain(..mark);
                Some(encoding)
            }
            None => sixteen_bits(&sample),
        };
        if let Some(encoding) = encoding.filter(|encoding| *encoding != UTF_8) {
            let raw = Cursor::new(sample).chain(input);
            let mut decoded = Decoding::new(raw, encoding);
            let mut sample = Vec::new();
            fill(&mut decoded, &mut sample)?;
            let bytes = Box::new(Cursor::new(sample.clone()).chain(decoded));
            let name = encoding.name();
            return Ok(Self { bytes, sample, encoding: Texts::new(UTF_8), name });
        }
        let encoding = encoding.map_or_else(|| Texts::of(&sample), Texts::new);
        let bytes = Box::new(Cursor::new(sample.clone()).chain(input));
        let name = encoding.encoding.unwrap_or(UTF_8).name();
        Ok(Self { bytes, sample, encoding, name })
    }
}

/// Reads until the sample is full or the input ends.
fn fill(input: &mut impl Read, sample: &mut Vec<u8>) -> io::Result<()> {
    sample.resize(SAMPLE, 0);
    let mut end = 0;
    while end < SAMPLE {
        match input.read(sample.get_mut(end..).unwrap_or_default()) {
            Ok(0) => break,
            Ok(read) => end += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    sample.truncate(end);
    Ok(())
}

/// UTF-16 that does not say so: the first characters of a table are of ASCII, so every other byte
/// is 0.
fn sixteen_bits(sample: &[u8]) -> Option<&'static Encoding> {
    match sample {
        [a, 0, b, 0, ..] if *a > 0 && *b > 0 => Some(UTF_16LE),
        [0, a, 0, b, ..] if *a > 0 && *b > 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// How the texts of a file are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Texts {
    /// `None`: nothing but ASCII was seen so far.
    encoding: Option<&'static Encoding>,
}

impl Texts {
    fn new(encoding: &'static Encoding) -> Self {
        Self { encoding: Some(encoding) }
    }

    /// What the bytes look like.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let encoding = if bytes.is_ascii() { None } else { Some(guess(bytes)) };
        Self { encoding }
    }

    /// The same, where these texts of the file were not seen when it was looked at.
    pub(super) fn or_of<'b>(self, texts: impl Iterator<Item = &'b [u8]>) -> Self {
        if self.encoding.is_some() {
            return self;
        }
        let all: Vec<u8> = texts.flat_map(|text| [text, b"\n"].concat()).collect();
        Self::of(&all)
    }

    /// A text of the file. One that is UTF-8 is read so in any case.
    pub(super) fn text(self, bytes: &[u8]) -> Cow<'_, str> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => {
                let encoding = self.encoding.filter(|encoding| *encoding != UTF_8);
                encoding.unwrap_or(encoding_rs::WINDOWS_1252).decode_without_bom_handling(bytes).0
            }
        }
    }
}

/// The encoding that bytes look like. A guess must not know the language of the interface: told of
/// Finnish, it takes Latvian for something else.
fn guess(bytes: &[u8]) -> &'static Encoding {
    // A sample can end inside a character.
    let is_utf8 = match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    if is_utf8 {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Turns UTF-16 into UTF-8 on the way.
struct Decoding<R> {
    input: R,
    decoder: Decoder,
    raw: Vec<u8>,
    /// What is decoded, and how much of it was handed on.
    text: Vec<u8>,
    start: usize,
    end: usize,
    ended: bool,
}

impl<R: Read> Decoding<R> {
    fn new(input: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_without_bom_handling();
        let raw = vec![0; 64 * 1024];
        let most = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(4 * raw.len());
        Self { input, decoder, raw, text: vec![0; most], start: 0, end: 0, ended: false }
    }
}

impl<R: Read> Read for Decoding<R> {
    fn read(&mut self, space: &mut [u8]) -> io::Result<usize> {
        while self.start == self.end && !self.ended {
            let read = self.input.read(&mut self.raw)?;
            self.ended = read == 0;
            let raw = self.raw.get(..read).unwrap_or_default();
            // The buffer holds whatever the bytes become.
            let (_, _, written, _) = self.decoder.decode_to_utf8(raw, &mut self.text, self.ended);
            (self.start, self.end) = (0, written);
        }
        let mut text = self.text.get(self.start..self.end).unwrap_or_default();
        let read = text.read(space)?;
        self.start += read;
        Ok(read)
    }
}

/// Says how far reading is, and stops it when it is told to.
pub(super) struct Watched<'p, R> {
    pub(super) input: R,
    pub(super) progress: &'p Progress,
    /// How many bytes there are; `None` where nobody knows.
    pub(super) total: Option<u64>,
    pub(super) read: u64,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, space: &mut [u8]) -> io::Result<usize> {
        let done = self
            .total
            .filter(|total| *total > 0)
            .map_or(0.0, |total| self.read as f32 / total as f32);
        self.progress.step(done).map_err(io::Error::other)?;
        let read = self.input.read(space)?;
        self.read += read as u64;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        let mut input = Input::open(bytes).expect("an input");
        let mut all = Vec::new();
        input.bytes.read_to_end(&mut all).expect("bytes");
        input.encoding.text(&all).into_owned()
    }

    const FINNISH: &str = "Kysymys;Vastaus\nKuinka tyytyväinen olet?;9 – Erittäin tyytyväinen\n";
    const LATVIAN: &str = "Jautājums;Atbilde\nCik viegli bija nokārtot?;7 – Ļoti viegli\n\
                           Vai ieteiktu mūs?;Noteikti jā, paldies par ātru piegādi šodien\n";

    #[test]
    fn utf8_with_and_without_a_mark() {
        assert_eq!(read(FINNISH.as_bytes()), FINNISH);
        assert_eq!(read(&[b"\xef\xbb\xbf", LATVIAN.as_bytes()].concat()), LATVIAN);
        assert_eq!(read(b""), "");
    }

    #[test]
    fn utf16_with_and_without_a_mark() {
        let long: String = LATVIAN.repeat(20_000);
        for (mark, swap) in [(true, false), (true, true), (false, false), (false, true)] {
            let mut bytes = Vec::new();
            let units = mark.then_some(0xfeff).into_iter().chain(long.encode_utf16());
            for unit in units {
                bytes.extend(if swap { unit.to_be_bytes() } else { unit.to_le_bytes() });
            }
            assert!(read(&bytes) == long, "{mark} {swap}");
        }
    }

    #[test]
    fn the_windows_encodings_of_finnish_and_latvian() {
        let finnish = encoding_rs::WINDOWS_1252.encode(FINNISH).0.into_owned();
        assert_eq!(read(&finnish), FINNISH);
        let latvian = encoding_rs::WINDOWS_1257.encode(LATVIAN).0.into_owned();
        assert_eq!(read(&latvian), LATVIAN);
    }

    #[test]
    fn what_was_guessed_is_told() {
        let name = |bytes: &[u8]| Input::open(bytes).expect("an input").name.to_owned();
        assert_eq!(name(b"1,2"), "UTF-8");
        assert_eq!(name(&encoding_rs::WINDOWS_1257.encode(LATVIAN).0), "windows-1257");
        assert_eq!(name(b"\xff\xfea\0"), "UTF-16LE");
    }

    #[test]
    fn texts_that_come_late_are_looked_at_too() {
        let latvian = encoding_rs::WINDOWS_1257.encode(LATVIAN).0.into_owned();
        let texts = Texts::of(b"1,2\n").or_of([latvian.as_slice()].into_iter());
        assert_eq!(texts.text(&latvian), LATVIAN);
    }
}
