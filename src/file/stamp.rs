//! Noticing that a file on disk is no longer the one that was read or written.

use std::fs;
use std::hash::Hasher;
use std::path::Path;
use std::time::SystemTime;

/// What a file was like: its length, when it was changed, and a sum of its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileStamp {
    length: u64,
    changed: Option<SystemTime>,
    sum: u64,
}

impl FileStamp {
    /// The stamp of a file whose bytes were just read or written.
    pub(crate) fn of_read(path: &Path, bytes: &[u8]) -> Self {
        let changed = fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
        Self { length: bytes.len() as u64, changed, sum: sum(bytes) }
    }

    /// The stamp of a file as it is now; `None` if it cannot be read.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let bytes = fs::read(path).ok()?;
        Some(Self::of_read(path, &bytes))
    }

    /// The stamp of what a document that comes back from its journal was made from: of the file as
    /// it is, unless that was changed after the journal's last entry; then one that is stale.
    #[must_use]
    pub(super) fn of_recovered(path: &Path, last_entry: Option<SystemTime>) -> Option<Self> {
        let now = Self::of(path)?;
        let is_newer = now.changed.zip(last_entry).is_some_and(|(changed, last)| changed > last);
        Some(if is_newer { Self { length: u64::MAX, changed: None, sum: 0 } } else { now })
    }

    /// Whether the file at that path holds something else by now, or is gone. A file that was only
    /// touched has not changed.
    #[must_use]
    pub fn is_stale(&self, path: &Path) -> bool {
        let Ok(metadata) = fs::metadata(path) else { return true };
        if metadata.len() != self.length {
            return true;
        }
        if self.changed.is_some() && metadata.modified().ok() == self.changed {
            return false;
        }
        fs::read(path).map_or(true, |bytes| sum(&bytes) != self.sum)
    }
}

fn sum(bytes: &[u8]) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn what_changed_after_the_journals_last_entry_is_stale() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::write(&path, "()").unwrap();
        let changed = fs::metadata(&path).unwrap().modified().unwrap();
        let stamp = |last| FileStamp::of_recovered(&path, last).unwrap();
        assert!(!stamp(Some(changed + Duration::from_secs(1))).is_stale(&path));
        assert!(stamp(Some(changed - Duration::from_secs(1))).is_stale(&path));
        assert!(!stamp(None).is_stale(&path));
        let now = stamp(None);
        fs::write(&path, "(1)").unwrap();
        assert!(now.is_stale(&path));
    }
}
