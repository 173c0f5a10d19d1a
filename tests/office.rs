//! Workbooks and presentations open in an office program. Runs where `CI=true` and `soffice` is
//! there; elsewhere it says `skipped`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::Command;

use polku::export::{self, Format, Progress, Settings};
use polku::i18n::Language;

const SAMPLES: [&str; 6] = [
    "day-surgery-knee",
    "internets-jaunaja-dzivokli",
    "perjantai-illallinen",
    "talvikengat",
    "trial-to-renewal",
    "warranty-repair",
];

#[test]
fn an_office_program_opens_what_is_exported() {
    let is_there = || Command::new("soffice").arg("--version").output().is_ok();
    if std::env::var_os("CI").is_none_or(|value| value != "true") || !is_there() {
        eprintln!("skipped: needs CI=true and soffice");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut names = Vec::new();
    for sample in SAMPLES {
        let path = format!("{}/sample_journeys/{sample}.journey.ron", env!("CARGO_MANIFEST_DIR"));
        let document =
            polku::file::load_str(&std::fs::read_to_string(path).unwrap(), sample).unwrap();
        for (format, language) in [
            (Format::Xlsx, None),
            (Format::Xlsx, Some(Language::Finnish)),
            (Format::Pptx, None),
            (Format::Pptx, Some(Language::Latvian)),
        ] {
            let settings = Settings { language, ..Settings::new(format) };
            let bytes = export::render(&document, &settings, &Progress::default()).unwrap();
            let tag = language.map_or("own", Language::code);
            let name = format!("{sample}-{}-{tag}.{}", format.name(), format.name());
            std::fs::write(folder.path().join(&name), bytes).unwrap();
            names.push(name);
        }
    }
    convert(folder.path(), &names);
    for name in &names {
        let pdf = folder.path().join(name).with_extension("pdf");
        let bytes = std::fs::read(&pdf).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 5_000, "{name}");
    }
}

fn convert(folder: &Path, names: &[String]) {
    // A profile of its own, so that an office program that is open elsewhere is left alone.
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let outcome = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(names.iter().map(|name| folder.join(name)))
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(outcome.status.success(), "{}", String::from_utf8_lossy(&outcome.stderr));
}
