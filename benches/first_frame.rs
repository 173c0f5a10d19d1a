//! From the start of the process to the first frame that shows the largest sample, against a bare
//! window of the same toolkit that says hello. Needs a display.
//!
//! `cargo bench --bench first_frame`

mod support;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const HELLO: &str = "--hello";

/// The bare window: it says when its first frame was made.
fn hello() {
    let mut is_first = true;
    let shown = eframe::run_ui_native("hello", eframe::NativeOptions::default(), move |ui, _| {
        ui.heading("Hello");
        if std::mem::take(&mut is_first) {
            eprintln!("the first frame");
        }
    });
    assert!(shown.is_ok());
}

/// Starts the program and takes the time until it says that line; then ends it.
fn until(mut command: Command, line: &str) -> Option<Duration> {
    let start = Instant::now();
    let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().ok()?;
    let errors = BufReader::new(child.stderr.take()?);
    let said = errors.lines().map_while(Result::ok).any(|said| said.contains(line));
    let elapsed = start.elapsed();
    child.kill().ok()?;
    child.wait().ok()?;
    said.then_some(elapsed)
}

fn main() {
    if std::env::args().any(|argument| argument == HELLO) {
        return hello();
    }
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        println!("skipped: there is no display");
        return;
    }
    let Ok(own) = std::env::current_exe() else { return };
    let data = std::env::temp_dir().join("polku-first-frame");
    let sample =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_journeys/day-surgery-knee.journey.ron");
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for run in 0..12 {
        let mut polku = Command::new(env!("CARGO_BIN_EXE_polku"));
        polku.arg(&sample).env("RUST_LOG", "polku=debug").env("POLKU_DATA_DIR", &data);
        let mut window = Command::new(&own);
        window.arg(HELLO);
        let (a, b) = (until(polku, "the first frame with a map"), until(window, "the first frame"));
        let (Some(a), Some(b)) = (a, b) else {
            println!("a window did not open");
            return;
        };
        if run > 0 {
            ours.push(a);
            bare.push(b);
        }
    }
    std::fs::remove_dir_all(&data).ok();
    support::verdict(
        "first frame with the largest sample against a bare window",
        1.5,
        support::median(ours),
        support::median(bare),
    );
}
