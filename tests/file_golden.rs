//! The files of each version of the format: they load for ever, and are written as they were.

use std::fs;
use std::path::{Path, PathBuf};

use polku::file;

fn golden_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the golden files")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

#[test]
fn a_canonical_file_is_saved_byte_for_byte() {
    let files = golden_files();
    assert!(!files.is_empty());
    for path in files {
        let text = fs::read_to_string(&path).expect("a golden file");
        let loaded = file::load(&path).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(file::to_ron(&loaded.document), text, "{}", path.display());
    }
}

#[test]
fn the_example_in_the_format_page_is_canonical() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/FORMAT.md");
    let page = fs::read_to_string(page).expect("the page");
    let example = page.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next());
    let example = example.expect("an example");
    let document = file::load_str(example, "FORMAT.md").unwrap_or_else(|error| panic!("{error}"));
    let written = file::to_ron(&document);
    let (_comment, written) = written.split_once('\n').expect("a comment on top");
    assert_eq!(written, example);
}
