//! Which files other windows have open: their journals are locked, and say so in their heads.

use std::fs::{self, File, TryLockError};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{ENDING, recover};
use crate::file::load::options;

/// A path is looked for in so many bytes at the beginning.
const HEAD: u64 = 16 * 1024;

/// What a journal begins with.
#[derive(Deserialize)]
struct Beginning {
    #[serde(rename = "polku_journal")]
    _version: u32,
    origin: Option<String>,
}

/// Whether a living program has that file open, in another journal than this one. Where nobody can
/// tell, nobody has.
pub(super) fn have_open(folder: &Path, file: &Path, own: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let file = real(file);
    let journals = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut others = journals
        .filter(|path| path.extension().is_some_and(|ending| ending == ENDING) && path != own);
    others.any(|path| origin_of_living(&path).is_some_and(|origin| real(&origin) == file))
}

/// The same file by whatever way it is reached.
fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// What a journal that is locked is about; what a crash has left may be locked by ourselves.
fn origin_of_living(journal: &Path) -> Option<PathBuf> {
    if recover::is_held(journal) {
        return None;
    }
    let file = File::open(journal).ok()?;
    if !matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
        return None;
    }
    let mut bytes = Vec::new();
    file.take(HEAD).read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    // The head goes on with the whole document, which nobody needs here.
    let (_sum, head) = text.split_once(' ')?;
    let (beginning, _) = head.split_once(",unsaved:")?;
    let beginning: Beginning = options().from_str(&format!("{beginning})")).ok()?;
    beginning.origin.map(PathBuf::from)
}
