//! What crashes have left.

use std::fs::{self, File, TryLockError};
use std::io::{self, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use super::ENDING;
use super::entry::{Entry, Head, VERSION, value};
use crate::change::{Change, apply};
use crate::file::FileStamp;
use crate::file::error::MAX_BYTES;
use crate::model::{ApplyError, Document};

/// The ending of a journal that is only being made.
pub(super) const HALF: &str = ".journal-new";

/// How old one must be to be litter.
const LITTER: Duration = Duration::from_secs(60);

/// A document that a crash took away. It lies there, for this program alone, until it is
/// discarded; dropped, it is offered again at the next start.
#[derive(Debug)]
pub struct Recovered {
    /// The document as it was last.
    pub document: Document,
    /// The file that it was opened from or last saved to.
    pub origin: Option<PathBuf>,
    /// When something was last done to it.
    pub when: Option<SystemTime>,
    /// How many transactions came after it was opened, or after the journal was last tidied.
    pub transactions: usize,
    /// Whether something at the end could not be read any more.
    pub torn: bool,
    /// What the file was when the journal was found; stale if it was changed after the journal was,
    /// `None` if it cannot be read.
    pub stamp: Option<FileStamp>,
    /// The journal that it comes from.
    pub remains: Remains,
}

/// A journal that a crash has left, for this program alone as long as it holds this.
#[derive(Debug)]
pub struct Remains {
    journal: PathBuf,
    _lock: File,
    _held: Held,
}

impl Remains {
    /// Removes the journal: its document is safe elsewhere, or nobody wants it.
    ///
    /// # Errors
    /// What the system says.
    pub fn discard(self) -> io::Result<()> {
        fs::remove_file(&self.journal)
    }
}

/// The journals that this program has locked because a crash has left them.
static HELD: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Has a journal among those as long as it lives.
#[derive(Debug)]
struct Held(PathBuf);

impl Held {
    fn of(journal: &Path) -> Self {
        HELD.lock().unwrap_or_else(PoisonError::into_inner).push(journal.to_owned());
        Self(journal.to_owned())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = held.iter().position(|journal| *journal == self.0) {
            held.swap_remove(at);
        }
    }
}

/// Whether a journal is locked by this program because a crash has left it.
pub(super) fn is_held(journal: &Path) -> bool {
    HELD.lock().unwrap_or_else(PoisonError::into_inner).iter().any(|held| held == journal)
}

/// All journals of a folder that no living program holds, oldest first.
pub(super) fn all(folder: &Path) -> Vec<Recovered> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        if path.to_string_lossy().ends_with(HALF) {
            remove_litter(&path);
        } else if path.extension().is_some_and(|ending| ending == ENDING) {
            found.extend(one(&path));
        }
    }
    found.sort_by_key(|recovered| (recovered.when, recovered.remains.journal.clone()));
    found
}

/// A file, unless a living program has it locked.
fn unlocked(path: &Path) -> Option<File> {
    let file = File::open(path).ok()?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => None,
        // Where locks are not to be had, better offer too much than too little.
        Ok(()) | Err(TryLockError::Error(_)) => Some(file),
    }
}

fn remove_litter(path: &Path) {
    let changed = |file: &File| file.metadata().and_then(|metadata| metadata.modified()).ok();
    let old = |when: SystemTime| when.elapsed().is_ok_and(|age| age > LITTER);
    if unlocked(path).as_ref().and_then(changed).is_some_and(old) {
        // Litter that stays harms nobody.
        let _ = fs::remove_file(path);
    }
}

fn one(path: &Path) -> Option<Recovered> {
    let held = Held::of(path);
    let file = unlocked(path)?;
    let when = file.metadata().and_then(|metadata| metadata.modified()).ok();
    let Some(read) = read(&file) else {
        log::warn!("{}: this journal cannot be read; it is left as it is", path.display());
        return None;
    };
    let origin = read.origin.map(PathBuf::from);
    let is_file_gone = origin.as_deref().is_some_and(|origin| !origin.exists());
    if !read.unsaved && read.transactions == 0 && !is_file_gone {
        // A crash that lost nothing: the document is in its file, or was new and empty.
        let _ = fs::remove_file(path);
        return None;
    }
    Some(Recovered {
        document: read.document,
        stamp: origin.as_deref().and_then(|origin| FileStamp::of_recovered(origin, when)),
        origin,
        when,
        transactions: read.transactions,
        torn: read.torn,
        remains: Remains { journal: path.to_owned(), _lock: file, _held: held },
    })
}

/// What a journal says.
struct Contents {
    document: Document,
    origin: Option<String>,
    unsaved: bool,
    transactions: usize,
    torn: bool,
}

/// Reads a journal up to the first line that is torn.
fn read(file: &File) -> Option<Contents> {
    let mut lines = BufReader::new(file.take(4 * MAX_BYTES));
    let head: Head = next_line(&mut lines).and_then(|line| value(&line))?;
    if head.polku_journal != VERSION {
        return None;
    }
    let records = head.records.into_iter().filter_map(|entry| entry.into_record()?.1);
    let document = Document::from_records(records).ok()?;
    let (origin, unsaved) = (head.origin, head.unsaved);
    let mut contents = Contents { document, origin, unsaved, transactions: 0, torn: false };
    while let Some(line) = next_line(&mut lines) {
        let entries: Option<Vec<Entry>> = value(&line);
        let replayed =
            entries.is_some_and(|entries| replay(&mut contents.document, entries).is_ok());
        if !replayed {
            contents.torn = true;
            break;
        }
        contents.transactions += 1;
    }
    Some(contents)
}

/// The next line with its line break; bytes that are no text make a line that no sum fits.
fn next_line(lines: &mut impl io::BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    let length = lines.read_until(b'\n', &mut bytes).unwrap_or(0);
    (length > 0).then(|| String::from_utf8(bytes).unwrap_or_default())
}

fn replay(document: &mut Document, entries: Vec<Entry>) -> Result<(), ApplyError> {
    let changes: Vec<Change> = entries
        .into_iter()
        .filter_map(Entry::into_record)
        .map(|(id, after)| Change { before: document.get(id), after })
        .filter(|change| change.id().is_some())
        .collect();
    apply(document, &changes)
}
