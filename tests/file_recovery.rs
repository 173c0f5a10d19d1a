//! A program that is killed loses nothing that is older than a second.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use polku::change::{apply, diff};
use polku::file::JournalFolder;
use polku::model::{Document, Journey};

const FOLDER: &str = "POLKU_TEST_JOURNAL";

fn titled(title: &str) -> Document {
    let journey = Journey { title: title.to_owned(), ..Journey::default() };
    Document::from_records([journey.into()]).expect("a document")
}

/// Not a test of its own: what the killed program does. Without a folder it does nothing.
#[test]
fn a_program_that_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let mut document = titled("opened");
    let journals = JournalFolder::at(folder);
    let journal = journals.start(&document, Some(Path::new("/journeys/a.ron")), false);
    for title in ["first", "second", "third"] {
        let changes = diff(&document, &titled(title));
        apply(&mut document, &changes).expect("the change fits");
        journal.record(&changes);
    }
    let mut out = std::io::stdout();
    out.write_all(b"\nnoted\n").and_then(|()| out.flush()).expect("told");
    std::thread::sleep(Duration::from_secs(600));
}

#[test]
fn what_a_killed_program_noted_is_offered() {
    let folder = tempfile::tempdir().expect("a folder");
    let journals = JournalFolder::at(folder.path());
    let mut child = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "a_program_that_is_killed", "--nocapture"])
        .env(FOLDER, folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a second program");
    let told = BufReader::new(child.stdout.take().expect("its output"));
    assert!(told.lines().map_while(Result::ok).any(|line| line == "noted"));
    std::thread::sleep(Duration::from_secs(1));
    assert!(journals.recoverable().is_empty(), "it still runs");
    child.kill().expect("killed");
    child.wait().expect("gone");

    let mut found = journals.recoverable();
    assert_eq!(found.len(), 1);
    let recovered = found.remove(0);
    assert_eq!(recovered.document.journey().title, "third");
    assert_eq!(recovered.origin.as_deref(), Some(Path::new("/journeys/a.ron")));
    assert_eq!((recovered.transactions, recovered.torn), (3, false));
    recovered.remains.discard().expect("removed");
    assert!(journals.recoverable().is_empty());
}

#[test]
fn what_a_crash_left_is_no_other_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let journals = JournalFolder::at(folder.path());
    let file = Path::new("/journeys/a.ron");
    let journal = journals.start(&titled("one"), Some(file), true);
    journal.flush();
    let own = folder.path().join("own");
    assert!(journals.is_open_elsewhere(file, &own));
    drop(journal);
    let found = journals.recoverable();
    assert_eq!(found.len(), 1);
    assert!(!journals.is_open_elsewhere(file, &own), "we have it ourselves, to bring it back");
    drop(found);
    assert_eq!(journals.recoverable().len(), 1);
}
