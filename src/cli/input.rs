//! Files that commands read, and standard input.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::file::{LoadErrorKind, MAX_BYTES, read_bytes};

/// What stands for standard input or output.
pub(super) const STANDARD: &str = "-";

/// The bytes of a file, or of standard input.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, LoadErrorKind> {
    if path.as_os_str() != STANDARD {
        return read_bytes(path);
    }
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(MAX_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(LoadErrorKind::Io)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(LoadErrorKind::TooLarge);
    }
    Ok(bytes)
}

/// Whether both are there and the same. Standard input and output are no files, whatever there may
/// be of that name.
pub(super) fn is_same_file(a: &Path, b: &Path) -> bool {
    if [a, b].iter().any(|path| path.as_os_str() == STANDARD) {
        return false;
    }
    match (fs::canonicalize(a), fs::canonicalize(b)) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// A file of that name and ending in a folder that was named instead of one, if that is what `out`
/// is.
pub(super) fn in_folder(out: &Path, file: &Path, ending: &str) -> Option<PathBuf> {
    let is_folder = out.is_dir() || out.as_os_str().to_string_lossy().ends_with('/');
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let plain = || Path::new(&name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let stem = match name.strip_suffix(".journey.ron") {
        Some(stem) => Some(stem.to_owned()),
        None => plain().filter(|_| name != STANDARD),
    };
    let stem = stem.unwrap_or_else(|| "journey".to_owned());
    is_folder.then(|| out.join(format!("{stem}.{ending}")))
}
