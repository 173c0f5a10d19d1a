//! The start: a window of the system for the application, and one more for each further file.

use std::path::PathBuf;

use super::prefs::Preferences;
use super::services::Services;
use super::{PolkuApp, display, emblem, imports, opening};
use crate::i18n::{Language, Words};

/// Opens the window, with a file or with the start screen.
///
/// # Errors
/// Where there is no display, or the system lacks a library that the window needs: one sentence
/// that says so, and what to do.
pub fn run(files: Vec<PathBuf>) -> anyhow::Result<()> {
    display::check()?;
    open_elsewhere(files.get(1..).unwrap_or_default());
    let services = Services::of_system();
    let preferences = services.preferences();
    let [width, height] = preferences.window.unwrap_or([1440.0, 900.0]);
    let viewport = egui::ViewportBuilder::default()
        .with_title("Polku")
        .with_app_id("polku")
        .with_icon(emblem::icon(64))
        .with_inner_size([width.clamp(640.0, 8_000.0), height.clamp(400.0, 8_000.0)])
        .with_min_inner_size([640.0, 400.0]);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    // The file is read while the system makes the window.
    let early = files.first().filter(|path| !imports::is_foreign(path)).map(|path| {
        let words = Words::of(language_of(&preferences));
        opening::read_early(path.clone(), words, &*services.jobs)
    });
    let rest = if early.is_some() { Vec::new() } else { files };
    let make = move |creation: &eframe::CreationContext<'_>| {
        let ctx = &creation.egui_ctx;
        let mut app = PolkuApp::new(ctx, services, preferences, rest);
        if let Some(early) = early {
            app.take_early(ctx, early);
        }
        Ok(Box::new(app) as Box<dyn eframe::App>)
    };
    eframe::run_native("polku", options, Box::new(make))
        .map_err(|error| anyhow::anyhow!(display::cause_of(&error.to_string())))
}

/// The language of the window: the one that was chosen, else the system's.
pub(super) fn language_of(preferences: &Preferences) -> Language {
    preferences.language().unwrap_or_else(Language::from_system)
}

/// Each further file gets a window of its own.
fn open_elsewhere(files: &[PathBuf]) {
    let Ok(program) = std::env::current_exe() else { return };
    for file in files {
        if let Err(error) = std::process::Command::new(&program).arg("--").arg(file).spawn() {
            log::error!("{}: no window of its own: {error}", file.display());
        }
    }
}
