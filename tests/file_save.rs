//! Saving replaces a file whole or not at all, and leaves what is around it alone.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use polku::file::{self, SaveError};
use polku::model::{Document, Journey};

fn titled(title: &str) -> Document {
    let journey = Journey { title: title.to_owned(), ..Journey::default() };
    Document::from_records([journey.into()]).expect("a document")
}

fn title_in(path: &Path) -> String {
    let loaded = file::load(path).unwrap_or_else(|error| panic!("{error}"));
    loaded.document.journey().title.clone()
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> =
        entries.map(|entry| PathBuf::from(entry.expect("an entry").file_name())).collect();
    names.sort();
    names
}

#[test]
fn saving_replaces_the_file_and_leaves_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.journey.ron");
    file::save(&titled("one"), &path).expect("saved");
    file::save(&titled("two"), &path).expect("saved again");
    assert_eq!(title_in(&path), "two");
    assert_eq!(names(folder.path()), [PathBuf::from("a.journey.ron")]);
}

#[test]
fn a_path_without_a_name_is_refused() {
    let error = file::write_atomic(Path::new(""), b"x").expect_err("no name");
    assert!(error.to_string().contains("cannot"), "{error}");
}

#[test]
fn a_file_that_is_protected_from_writing_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.ron");
    fs::write(&path, "old").expect("written");
    let mut permissions = fs::metadata(&path).expect("metadata").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("permissions");
    assert!(file::write_atomic(&path, b"new").is_err());
    assert_eq!(fs::read(&path).expect("read"), b"old");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left behind");
}

#[cfg(unix)]
#[test]
fn permissions_are_kept_and_new_files_get_the_usual_ones() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| fs::metadata(path).expect("metadata").permissions().mode() & 0o777;

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.ron");
    fs::write(&path, "old").expect("written");
    for kept in [0o640, 0o604, 0o200] {
        fs::set_permissions(&path, fs::Permissions::from_mode(kept)).expect("permissions");
        file::write_atomic(&path, b"new").expect("saved");
        assert_eq!(mode(&path), kept);
    }
    let (usual, new) = (folder.path().join("usual"), folder.path().join("new"));
    fs::write(&usual, "x").expect("written");
    file::write_atomic(&new, b"x").expect("saved");
    assert_eq!(mode(&new), mode(&usual));
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_its_target_is_written() {
    use std::os::unix::fs::symlink;

    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).expect("a folder");
    let target = inner.join("real.ron");
    fs::write(&target, "old").expect("written");
    let (first, second) = (folder.path().join("first.ron"), folder.path().join("second.ron"));
    symlink("inner/real.ron", &first).expect("a link");
    symlink(&first, &second).expect("a link to a link");

    file::save(&titled("linked"), &second).expect("saved");
    assert!(fs::symlink_metadata(&second).expect("metadata").is_symlink());
    assert!(fs::symlink_metadata(&first).expect("metadata").is_symlink());
    assert_eq!(title_in(&target), "linked");
    assert_eq!(names(&inner), [PathBuf::from("real.ron")]);

    let (dangling, made) = (folder.path().join("dangling.ron"), folder.path().join("made.ron"));
    symlink("made.ron", &dangling).expect("a link to nothing yet");
    file::save(&titled("made"), &dangling).expect("saved");
    assert_eq!(title_in(&made), "made");

    let (there, back) = (folder.path().join("there.ron"), folder.path().join("back.ron"));
    symlink(&back, &there).expect("a link");
    symlink(&there, &back).expect("a link in a circle");
    let error = file::save(&titled("lost"), &there).expect_err("nowhere");
    assert!(matches!(error, SaveError::Write { .. }), "{error}");
    assert!(fs::symlink_metadata(&there).expect("metadata").is_symlink());
}

#[test]
fn a_folder_that_is_missing_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("gone").join("a.ron");
    let error = file::save(&titled("x"), &path).expect_err("no folder");
    assert!(
        matches!(&error, SaveError::Folder { folder, .. } if folder.ends_with("gone")),
        "{error}"
    );
}

#[test]
fn a_folder_is_not_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = file::save(&titled("x"), folder.path()).expect_err("a folder");
    assert!(matches!(error, SaveError::Write { .. }), "{error}");
    assert_eq!(names(folder.path()), Vec::<PathBuf>::new());
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_leaves_the_old_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.ron");
    file::save(&titled("old"), &path).expect("saved");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).expect("permissions");
    let writable = fs::write(folder.path().join("probe"), "").is_ok();
    let outcome = file::save(&titled("new"), &path);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).expect("permissions");
    if writable {
        return; // the administrator may write anywhere, so that there is nothing to see
    }
    assert!(matches!(outcome, Err(SaveError::Folder { .. })));
    assert_eq!(title_in(&path), "old");
    assert_eq!(names(folder.path()), [PathBuf::from("a.ron")]);
}

#[test]
fn a_name_that_the_system_refuses_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("x".repeat(300));
    let error = file::save(&titled("x"), &path).expect_err("too long");
    assert!(matches!(error, SaveError::Write { .. }), "{error}");
    assert_eq!(names(folder.path()), Vec::<PathBuf>::new());
}

#[cfg(unix)]
#[test]
fn a_device_is_written_into_and_not_replaced() {
    use std::os::unix::fs::FileTypeExt as _;
    file::write_atomic(Path::new("/dev/null"), b"x").expect("written");
    assert!(fs::metadata("/dev/null").expect("metadata").file_type().is_char_device());
}

#[test]
fn a_new_file_never_replaces_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.ron");
    file::write_new(&path, b"first").expect("new");
    let error = file::write_new(&path, b"second").expect_err("it is there");
    assert!(matches!(error, SaveError::Exists { .. }), "{error}");
    assert_eq!(fs::read(&path).expect("read"), b"first");
    assert_eq!(names(folder.path()), [PathBuf::from("a.ron")]);
}

#[test]
fn a_file_that_somebody_else_changed_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.ron");
    let saved = file::save(&titled("one"), &path).expect("saved");
    assert!(!saved.is_stale(&path));
    let read = file::load(&path).expect("loaded").stamp;
    assert!(!read.is_stale(&path));

    let text = fs::read_to_string(&path).expect("read");
    fs::write(&path, &text).expect("touched");
    assert!(!read.is_stale(&path), "the same bytes are no change");
    fs::write(&path, text.replace("one", "two")).expect("changed");
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
    fs::File::options().write(true).open(&path).and_then(|f| f.set_modified(later)).expect("time");
    assert!(read.is_stale(&path), "the length alone does not tell");
    fs::remove_file(&path).expect("removed");
    assert!(read.is_stale(&path));
}
