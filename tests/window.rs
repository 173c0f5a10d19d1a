//! The real window on a real display, driven from outside as a person would: with keys.
//!
//! Runs when `CI=true`, on the display that `DISPLAY` names, with `xdotool` to press the keys; says
//! `skipped` otherwise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::{Duration, Instant};

use polku::model::LaneKind;

/// One window at a time: there is one keyboard.
static KEYBOARD: Mutex<()> = Mutex::new(());

/// How long a slow machine with software drawing may take for one thing.
const PATIENCE: Duration = Duration::from_secs(60);

fn is_wanted() -> bool {
    if std::env::var("CI").as_deref() == Ok("true") {
        assert!(
            std::env::var_os("DISPLAY").is_some(),
            "CI=true needs a display to open windows on"
        );
        return true;
    }
    println!("skipped: the real window is tested when CI=true");
    false
}

/// The running app, ended when dropped.
struct App {
    child: Child,
    window: String,
}

impl Drop for App {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn xdotool(arguments: &[&str]) -> Option<String> {
    let output = Command::new("xdotool").args(arguments).output().expect("xdotool is installed");
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Asks until there is an answer.
fn wait_for<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        sleep(Duration::from_millis(100));
    }
}

impl App {
    fn open(folder: &Path, files: &[&Path]) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_polku"))
            .args(files)
            .env("POLKU_DATA_DIR", folder.join("data"))
            .stdin(Stdio::null())
            .spawn()
            .expect("the program starts");
        let pid = child.id().to_string();
        let mut app = Self { child, window: String::new() };
        app.window = wait_for("the window", || {
            assert_eq!(
                app.child.try_wait().expect("its state is known"),
                None,
                "it ended by itself"
            );
            let found = xdotool(&["search", "--onlyvisible", "--pid", &pid])?;
            found.lines().next().map(ToOwned::to_owned)
        });
        xdotool(&["windowfocus", "--sync", &app.window]).expect("the window takes the keyboard");
        app
    }

    fn title(&self) -> String {
        xdotool(&["getwindowname", &self.window]).unwrap_or_default()
    }

    /// Presses keys one after the other, each in a frame of its own.
    fn press(&self, keys: &[&str]) {
        for key in keys {
            xdotool(&["key", key]).expect("the key is pressed");
            sleep(Duration::from_millis(150));
        }
    }

    fn write(&self, text: &str) {
        xdotool(&["type", "--delay", "40", text]).expect("the text is typed");
        sleep(Duration::from_millis(300));
    }

    /// Goes down into the first row that holds cards, the given one from the top, and writes a card there. A
    /// busy machine may lose keys while the window opens, so it is tried until the title shows unsaved
    /// changes.
    fn write_first_card(&self, row: usize, text: &str) {
        for _ in 0..5 {
            xdotool(&["windowfocus", "--sync", &self.window]);
            sleep(Duration::from_secs(1));
            self.press(&["Escape", "Escape", "Home"]);
            self.press(&vec!["Down"; row]);
            self.write(text);
            self.press(&["Return", "Escape"]);
            for _ in 0..30 {
                if self.title().starts_with('•') {
                    return;
                }
                sleep(Duration::from_millis(100));
            }
        }
        panic!("no card could be written");
    }

    /// Whether the process ends by itself.
    fn has_ended(&mut self) -> bool {
        let state = wait_for("the end of the program", || self.child.try_wait().ok().flatten());
        state.success()
    }
}

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_journeys");
    let entries = std::fs::read_dir(folder).expect("the samples are there");
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    files.sort();
    assert_eq!(files.len(), 6);
    files
}

#[test]
fn each_sample_opens_takes_a_card_and_is_saved() {
    if !is_wanted() {
        return;
    }
    let _alone = KEYBOARD.lock().unwrap();
    for sample in samples() {
        let folder = tempfile::tempdir().expect("a folder");
        let name = sample.file_name().expect("a name");
        let file = folder.path().join(name);
        std::fs::copy(&sample, &file).expect("a copy");
        let before = polku::file::load(&file).expect("the sample loads").document;

        let mut app = App::open(folder.path(), &[&file]);
        let stem = name.to_string_lossy().into_owned();
        wait_for("the file's name in the title", || app.title().contains(&stem).then_some(()));
        let lanes: Vec<LaneKind> = before.lanes().map(|lane| lane.kind).collect();
        let row = lanes.iter().position(|kind| kind.holds_cards()).expect("a row of cards");
        app.write_first_card(row + 1, "driven from outside");
        let text = "driven from outside";
        let after = wait_for("the card in the saved file", || {
            app.press(&["ctrl+s"]);
            let document = polku::file::load(&file).ok()?.document;
            let is_there = document.cards().any(|card| card.text == text);
            is_there.then_some(document)
        });
        assert_eq!(after.cards().len(), before.cards().len() + 1, "{stem}");
        assert_eq!(polku::file::to_ron(&after), std::fs::read_to_string(&file).expect("text"));
        app.press(&["ctrl+q"]);
        assert!(app.has_ended(), "{stem}: quits without asking, since all is saved");
        println!("ok {stem}");
    }
}

#[test]
fn the_start_screen_opens_without_a_file() {
    if !is_wanted() {
        return;
    }
    let _alone = KEYBOARD.lock().unwrap();
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = App::open(folder.path(), &[]);
    wait_for("the title", || app.title().contains("Polku").then_some(()));
    app.press(&["ctrl+q"]);
    assert!(app.has_ended());
}
