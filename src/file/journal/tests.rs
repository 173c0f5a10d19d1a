//! What a journal brings back, whatever happens to it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::Index;
use tempfile::TempDir;

use super::entry::Head;
use super::*;
use crate::change::{apply, diff};
use crate::model::{Journey, OrderKey, Persona, PersonaId, arbitrary};

fn folder() -> (TempDir, JournalFolder) {
    let folder = tempfile::tempdir().expect("a folder");
    let journals = JournalFolder::at(folder.path().join("recovery"));
    (folder, journals)
}

/// A document's records with their order keys, cards tidied as files tidy them.
fn records(document: &Document) -> Vec<entry::Entry> {
    Head::of(document, None, false).records
}

fn titled(title: &str) -> Document {
    let journey = Journey { title: title.to_owned(), ..Journey::default() };
    Document::from_records([journey.into()]).expect("a document")
}

/// The document and the journal follow from one document to the next.
fn go(journal: &Journal, from: &mut Document, to: &Document) {
    let changes = diff(from, to);
    apply(from, &changes).expect("the difference fits");
    journal.record(&changes);
}

fn only(journals: &JournalFolder) -> Recovered {
    let mut found = journals.recoverable();
    assert_eq!(found.len(), 1);
    found.remove(0)
}

fn journal_file(journals: &JournalFolder) -> PathBuf {
    let mut files = fs::read_dir(&journals.0).expect("the folder");
    files.next().expect("a journal").expect("an entry").path()
}

fn is_empty(journals: &JournalFolder) -> bool {
    fs::read_dir(&journals.0).expect("the folder").next().is_none()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_crash_loses_nothing_that_was_noted(
        first in arbitrary::document(), others in prop::collection::vec(arbitrary::document(), 0..4),
    ) {
        let (_folder, journals) = folder();
        let origin = Path::new("/journeys/a.ron");
        let journal = journals.start(&first, Some(origin), true);
        let mut document = first;
        for other in &others {
            go(&journal, &mut document, other);
        }
        drop(journal);
        let recovered = only(&journals);
        prop_assert_eq!(records(&recovered.document), records(&document));
        prop_assert_eq!(recovered.document.rows(), document.rows());
        prop_assert_eq!(recovered.origin.as_deref(), Some(origin));
        prop_assert!(!recovered.torn);
    }

    #[test]
    fn a_damaged_journal_gives_what_is_whole(
        first in arbitrary::document(), second in arbitrary::document(), at in any::<Index>(),
        byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let (_folder, journals) = folder();
        let journal = journals.start(&first, None, true);
        let mut document = first.clone();
        go(&journal, &mut document, &second);
        drop(journal);
        let path = journal_file(&journals);
        let mut bytes = fs::read(&path).expect("the journal");
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        fs::write(&path, &bytes).expect("damaged");
        for recovered in journals.recoverable() {
            let now = records(&recovered.document);
            prop_assert!(now == records(&first) || now == records(&second));
        }
        prop_assert!(cut || path.exists(), "what cannot be read is left alone");
    }
}

#[test]
fn a_torn_line_is_left_out_and_told() {
    let (_folder, journals) = folder();
    let mut document = titled("one");
    let journal = journals.start(&document, None, false);
    for title in ["two", "three"] {
        go(&journal, &mut document, &titled(title));
    }
    drop(journal);
    let path = journal_file(&journals);
    let bytes = fs::read(&path).expect("the journal");
    fs::write(&path, &bytes[..bytes.len() - 3]).expect("torn");
    let recovered = only(&journals);
    assert_eq!(recovered.document.journey().title, "two");
    assert_eq!((recovered.transactions, recovered.torn), (1, true));
}

#[test]
fn the_journal_of_a_living_program_is_not_offered() {
    let (_folder, journals) = folder();
    let journal = journals.start(&titled("mine"), None, true);
    journal.flush();
    assert!(journals.recoverable().is_empty());
    drop(journal);
    let recovered = only(&journals);
    assert!(journals.recoverable().is_empty(), "one program alone is asked");
    drop(recovered);
    only(&journals).remains.discard().expect("removed");
    assert!(is_empty(&journals));
}

#[test]
fn a_file_that_another_window_has_open_is_known() {
    let (home, journals) = folder();
    let file = home.path().join("a \"b\", unsaved.ron");
    let other = home.path().join("other.ron");
    fs::write(&file, "").expect("a file");
    let first = journals.start(&titled("one"), Some(&file), false);
    let second = journals.start(&titled("one"), Some(&file), false);
    let stranger = journals.start(&titled("other"), Some(&other), false);
    for journal in [&first, &second, &stranger] {
        journal.flush();
    }
    assert!(journals.is_open_elsewhere(&file, second.path()));
    assert!(!journals.is_open_elsewhere(&other, stranger.path()));
    drop(first.close());
    assert!(!journals.is_open_elsewhere(&file, second.path()));
    let third = second.path().with_extension("none");
    assert!(journals.is_open_elsewhere(&file, &third));
    // A crash leaves a journal that nobody has locked.
    drop(second);
    assert!(!journals.is_open_elsewhere(&file, &third));
}

#[test]
fn closing_removes_the_journal() {
    let (_folder, journals) = folder();
    let mut document = titled("one");
    let journal = journals.start(&document, None, true);
    go(&journal, &mut document, &titled("two"));
    drop(journal.close());
    assert!(is_empty(&journals));
}

#[test]
fn what_is_in_a_file_need_not_be_recovered() {
    let (home, journals) = folder();
    let mut document = titled("one");
    let journal = journals.start(&document, None, true);
    go(&journal, &mut document, &titled("two"));
    let file = home.path().join("two.ron");
    fs::write(&file, "it").expect("the file");
    journal.saved(&document, Some(&file));
    drop(journal);
    assert!(journals.recoverable().is_empty());
    assert!(is_empty(&journals));
}

#[test]
fn what_no_file_holds_any_more_can_be_recovered() {
    let (home, journals) = folder();
    let document = titled("one");
    let file = home.path().join("one.ron");
    fs::write(&file, "another one").expect("the file");
    let journal = journals.start(&document, Some(&file), false);
    journal.unsaved();
    drop(journal);
    only(&journals).remains.discard().expect("removed");

    // Nobody has noticed that the file went.
    drop(journals.start(&document, Some(&file.with_extension("gone")), false));
    assert_eq!(only(&journals).document.journey().title, "one");
}

#[test]
fn what_a_crash_left_stays_until_the_new_journal_is_on_disk() {
    let (home, journals) = folder();
    let mut document = titled("one");
    drop(journals.start(&document, None, true));
    let blocked = home.path().join("blocked");
    fs::write(&blocked, "a file where the folder should be").expect("written");
    let other = JournalFolder::at(&blocked);
    let journal = other.take_over(&document, None, only(&journals).remains);
    journal.flush();
    assert!(!is_empty(&journals), "the new one could not be written");

    fs::remove_file(&blocked).expect("out of the way");
    go(&journal, &mut document, &titled("two"));
    journal.flush();
    assert!(is_empty(&journals));
    drop(journal);
    assert_eq!(only(&other).document.journey().title, "two");
}

#[test]
fn what_a_crash_left_goes_when_it_is_given_up() {
    let (home, journals) = folder();
    drop(journals.start(&titled("one"), None, true));
    let blocked = home.path().join("blocked");
    fs::write(&blocked, "a file where the folder should be").expect("written");
    let journal =
        JournalFolder::at(&blocked).take_over(&titled("one"), None, only(&journals).remains);
    drop(journal.close());
    assert!(is_empty(&journals));
}

#[test]
fn what_was_done_while_saving_stays() {
    let (_folder, journals) = folder();
    let mut document = titled("one");
    let journal = journals.start(&document, None, true);
    let saved = document.clone();
    go(&journal, &mut document, &titled("two"));
    journal.saved(&saved, Some(Path::new("/journeys/one.ron")));
    drop(journal);
    let recovered = only(&journals);
    assert_eq!(recovered.document.journey().title, "two");
    assert_eq!(recovered.origin.as_deref(), Some(Path::new("/journeys/one.ron")));
}

#[test]
fn what_is_done_reaches_the_disk_by_itself() {
    let (_folder, journals) = folder();
    let mut document = titled("one");
    let journal = journals.start(&document, None, false);
    journal.flush();
    go(&journal, &mut document, &titled("the second title"));
    let path = journal_file(&journals);
    let begun = Instant::now();
    while !fs::read_to_string(&path).expect("the journal").contains("the second title") {
        assert!(begun.elapsed() < Duration::from_secs(20), "nobody asked, and nothing came");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_long_journal_is_begun_anew() {
    let (_folder, journals) = folder();
    let mut document = titled("one");
    let journal = journals.start(&document, None, false);
    for round in 0..40 {
        let mut persona = Persona::new(PersonaId(1), OrderKey::default(), "Aino");
        persona.quote = format!("{round}{}", "x".repeat(100_000));
        let records = [Journey::default().into(), persona.into()];
        go(&journal, &mut document, &Document::from_records(records).expect("a document"));
    }
    journal.flush();
    let length = fs::metadata(journal_file(&journals)).expect("the journal").len();
    assert!(length < 1_500_000, "{length} bytes");
    drop(journal);
    assert_eq!(records(&only(&journals).document), records(&document));
}

#[test]
fn a_disk_that_fails_is_told_and_made_good() {
    let (home, _) = folder();
    let blocked = home.path().join("recovery");
    fs::write(&blocked, "a file where the folder should be").expect("written");
    let journals = JournalFolder::at(&blocked);
    let mut document = titled("one");
    let journal = journals.start(&document, None, false);
    go(&journal, &mut document, &titled("two"));
    journal.flush();
    assert!(journal.problem().is_some());
    assert!(journals.recoverable().is_empty());

    fs::remove_file(&blocked).expect("out of the way");
    go(&journal, &mut document, &titled("three"));
    journal.flush();
    assert!(journal.problem().is_none());
    drop(journal);
    assert_eq!(only(&journals).document.journey().title, "three");
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_a_journal() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, journals) = folder();
    let journal = journals.start(&titled("private"), None, true);
    journal.flush();
    let mode = |path: &Path| fs::metadata(path).expect("metadata").permissions().mode() & 0o077;
    assert_eq!((mode(&journals.0), mode(&journal_file(&journals))), (0, 0));
}

#[test]
fn another_version_is_left_alone() {
    let (_folder, journals) = folder();
    let journal = journals.start(&titled("new"), None, true);
    drop(journal);
    let path = journal_file(&journals);
    let mut head = Head::of(&titled("new"), None, true);
    head.polku_journal = 2;
    fs::write(&path, entry::line(&head).expect("a line")).expect("written");
    assert!(journals.recoverable().is_empty());
    assert!(path.exists());
}
