//! Ten million survey answers, against a bare pass of the `csv` crate over the same bytes; and how
//! much memory the program takes for them.
//!
//! `cargo bench --bench survey`

mod support;

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use polku::file::Progress;
use polku::interchange::survey::{Export, Kind, Question};
use polku::model::Scale;

/// Rows `id,where,answer`, with blanks, labels and what is no answer among them.
fn rows(count: u32) -> String {
    let mut text = String::from("id,where,nps\n");
    for row in 0..count {
        let place = match row % 3 {
            0 => "web",
            1 => "shop",
            _ => "phone",
        };
        let written = match row % 1_000 {
            0 => writeln!(text, "{row},{place},"),
            1 => writeln!(text, "{row},{place},11"),
            2 => writeln!(text, "{row},{place},9 - Very likely"),
            _ => writeln!(text, "{row},{place},{}", row.wrapping_mul(2_654_435_761) % 11),
        };
        assert!(written.is_ok());
    }
    text
}

fn gather(text: &str, by: Option<usize>) -> u64 {
    let progress = Progress::default();
    let kind = Kind::Scale(Scale { min: 0, max: 10 });
    let export = Export::open(text.as_bytes(), Some(text.len() as u64), &progress);
    let gathered =
        export.and_then(|export| export.gather(&Question { column: 2, by, kind, dates: None }));
    gathered.map_or(0, |gathered| gathered.whole.answers.n())
}

fn bare(text: &str) -> u64 {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut record = csv::ByteRecord::new();
    let mut count = 0;
    while reader.read_byte_record(&mut record).is_ok_and(|more| more) {
        count += 1;
    }
    count
}

/// The most memory that `polku survey` takes for a file, in MiB.
fn peak(text: &str) -> Option<f64> {
    let mut file = tempfile::NamedTempFile::with_suffix(".csv").ok()?;
    file.write_all(text.as_bytes()).ok()?;
    let mut child = Command::new(env!("CARGO_BIN_EXE_polku"))
        .args(["survey", "--metric", "nps", "--column", "nps", "--by", "where"])
        .arg(file.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = None;
    while child.try_wait().ok()?.is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kibibytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        most = kibibytes.map(|kibibytes| kibibytes / 1024.0).or(most);
        std::thread::sleep(Duration::from_millis(1));
    }
    most
}

fn main() {
    let text = rows(10_000_000);
    println!("10 million answers, {} MB", text.len() / 1_000_000);
    support::ratio("answers of one column", 1.5, 3, || gather(&text, None), || bare(&text));
    support::ratio("answers split by a column", 1.5, 3, || gather(&text, Some(1)), || bare(&text));
    for (name, text) in [("100,000", rows(100_000).as_str()), ("10 million", &text)] {
        match peak(text) {
            Some(mebibytes) => println!("peak memory for {name} answers: {mebibytes:.1} MiB"),
            None => println!("peak memory for {name} answers: not known here"),
        }
    }
}
