//! Writing: the canonical text of a document, and files that are replaced whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;

use super::load::options;
use super::reflow::{Style, reflow};
use super::stamp::FileStamp;
use super::v1;
use crate::model::Document;

/// What every file begins with.
const HEAD: &str = "\
// A customer journey made with Polku; FORMAT.md, which comes with Polku, describes this format.
#![enable(implicit_some)]
";

/// Why a file could not be written. The file that was there is untouched.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The folder does not let a file be made in it, or is not there.
    #[error("{}: cannot write in this folder: {cause}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// A file is there already and shall not be replaced.
    #[error("{}: there is such a file already", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// Writing did not go through.
    #[error("{}: cannot be written: {cause}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
}

/// The text of the file: the same for the same document.
#[must_use]
pub fn to_ron(document: &Document) -> String {
    let journey = v1::journey(document);
    let compact = compact_ron(&journey);
    let mut text = String::from(HEAD);
    text.push_str(&reflow(&compact, Style::Ron));
    text.push('\n');
    text
}

/// A value as RON without any space, strings without escapes.
fn compact_ron(journey: &v1::Journey) -> String {
    let config =
        PrettyConfig::new().depth_limit(0).separator("").escape_strings(false).new_line("\n");
    let mut text = String::new();
    let written = options().to_writer_pretty(&mut text, journey, config);
    debug_assert!(written.is_ok(), "writing to memory fails on no journey: {written:?}");
    text
}

/// Saves a journey; the file that was there is replaced as a whole or not at all.
///
/// # Errors
/// [`SaveError`]; then nothing has changed on disk.
pub fn save(document: &Document, path: &Path) -> Result<FileStamp, SaveError> {
    let text = to_ron(document);
    write_atomic(path, text.as_bytes())?;
    Ok(FileStamp::of_written(path, text.as_bytes()))
}

/// Writes a file whole: a temporary file in the same folder is filled, synced and renamed. Keeps
/// the permissions of a file that it replaces, and follows a symbolic link to its target. What is
/// no file (a device, a pipe) is never replaced but written into; a file that is protected from
/// writing is left alone.
///
/// # Errors
/// [`SaveError`]; then nothing has changed on disk.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let failed = |cause| SaveError::Write { path: path.to_owned(), cause };
    let replaced = fs::metadata(path).ok();
    if let Some(there) = replaced.as_ref().filter(|there| !there.is_file()) {
        // By its own name: what stands for standard output is a link that leads to no path.
        return if there.is_dir() {
            Err(failed(io::ErrorKind::IsADirectory.into()))
        } else {
            fs::write(path, bytes).map_err(failed)
        };
    }
    let target = link_target(path).map_err(failed)?;
    // Another file could take its place all the same; but somebody wants this one to stay.
    if replaced.as_ref().is_some_and(|there| there.permissions().readonly()) {
        return Err(failed(io::ErrorKind::PermissionDenied.into()));
    }
    let file = filled(&target, bytes)?;
    if let Some(replaced) = replaced {
        keep_owner(file.as_file(), &replaced);
        file.as_file().set_permissions(replaced.permissions()).map_err(failed)?;
    }
    file.as_file().sync_all().map_err(failed)?;
    file.persist(&target).map_err(|error| failed(error.error))?;
    sync_folder(&target);
    Ok(())
}

/// Gives a new file the owner and group of the one that it replaces, as far as the user may: so a
/// file in a folder that a team shares stays the team's.
#[cfg(unix)]
fn keep_owner(file: &File, replaced: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let kept = fchown(file, Some(replaced.uid()), Some(replaced.gid()))
        .or_else(|_| fchown(file, None, Some(replaced.gid())));
    if let Err(error) = kept {
        log::debug!("the owner of a saved file is not kept: {error}");
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}

/// Writes a file that must not be there yet, as [`write_atomic`] does.
///
/// # Errors
/// [`SaveError::Exists`] for a file that is there; else as [`write_atomic`].
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let failed = |cause| SaveError::Write { path: path.to_owned(), cause };
    let exists = || SaveError::Exists { path: path.to_owned() };
    if fs::symlink_metadata(path).is_ok() {
        return Err(exists());
    }
    let file = filled(path, bytes)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist_noclobber(path).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => exists(),
        _ => failed(error.error),
    })?;
    sync_folder(path);
    Ok(())
}

/// A temporary file beside the target, with the bytes in it and the usual permissions.
fn filled(target: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, SaveError> {
    let folder = folder_of(target);
    let mut builder = tempfile::Builder::new();
    builder.prefix(".polku-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What an ordinary new file gets; the system takes the user's mask off.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder
        .tempfile_in(folder)
        .map_err(|cause| SaveError::Folder { folder: folder.to_owned(), cause: plain(cause) })?;
    file.write_all(bytes).map_err(|cause| SaveError::Write { path: target.to_owned(), cause })?;
    Ok(file)
}

/// What is wrong with a folder, without the name of a temporary file that nobody has asked for.
fn plain(cause: io::Error) -> io::Error {
    use io::ErrorKind as Kind;
    match cause.kind() {
        kind @ (Kind::PermissionDenied
        | Kind::NotFound
        | Kind::NotADirectory
        | Kind::StorageFull
        | Kind::QuotaExceeded
        | Kind::ReadOnlyFilesystem) => kind.into(),
        _ => cause,
    }
}

/// The folder in which a file lies.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Where a path leads in the end; a link whose target is missing leads to where that will be.
fn link_target(path: &Path) -> io::Result<PathBuf> {
    const LONGEST_CHAIN: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..LONGEST_CHAIN {
        let Ok(next) = fs::read_link(&target) else { return Ok(target) };
        target = folder_of(&target).join(next);
    }
    Err(io::Error::other("symbolic links lead in a circle"))
}

/// Makes a rename last through a power cut, where the system can. The rename is done by now and
/// the file whole either way, so that this is no failure of saving.
fn sync_folder(path: &Path) {
    if let Err(error) = File::open(folder_of(path)).and_then(|folder| folder.sync_all()) {
        log::debug!("{}: the folder was not synced: {error}", path.display());
    }
}
