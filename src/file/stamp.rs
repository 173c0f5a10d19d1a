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
    /// The stamp of a file whose bytes were just written.
    pub(super) fn of_written(path: &Path, bytes: &[u8]) -> Self {
        Self::of_bytes(changed(path), bytes)
    }

    /// Reads a file with `read`, and takes its stamp. The time is taken first: what is written while
    /// it is read is newer.
    pub(super) fn while_reading<E>(
        path: &Path,
        read: impl FnOnce(&Path) -> Result<Vec<u8>, E>,
    ) -> Result<(Vec<u8>, Self), E> {
        let changed = changed(path);
        let bytes = read(path)?;
        let stamp = Self::of_bytes(changed, &bytes);
        Ok((bytes, stamp))
    }

    fn of_bytes(changed: Option<SystemTime>, bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, changed, sum: sum(bytes) }
    }

    /// The stamp of a file as it is now; `None` if it cannot be read.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        Self::while_reading(path, |path| fs::read(path)).ok().map(|(_, stamp)| stamp)
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

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
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
    fn what_is_written_while_a_file_is_read_makes_it_stale() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::write(&path, "(1)").unwrap();
        let early = SystemTime::now() - Duration::from_secs(60);
        fs::File::options().write(true).open(&path).unwrap().set_modified(early).unwrap();
        let read = |path: &Path| {
            let bytes = fs::read(path);
            fs::write(path, "(2)").unwrap();
            bytes
        };
        let (bytes, stamp) = FileStamp::while_reading(&path, read).unwrap();
        assert_eq!(bytes, b"(1)");
        assert!(stamp.is_stale(&path), "as long as before, and another");
    }

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
