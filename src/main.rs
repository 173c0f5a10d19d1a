//! Arguments become the window or a command; nothing else happens here.

use std::process::ExitCode;

use polku::app::services::Listening;
use polku::cli::{self, Request};

fn main() -> ExitCode {
    listen();
    match cli::request() {
        Request::Window(files) => match polku::app::run(files) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => cli::no_window(&format!("{error:#}")).into(),
        },
        Request::Command(command) => cli::run(&command).into(),
        Request::Mistyped(word) => cli::no_command(&word).into(),
        Request::Wrong => cli::Status::NotDone.into(),
    }
}

/// Logs to the terminal as `RUST_LOG` says.
fn listen() {
    let logger = env_logger::Builder::from_default_env().build();
    let level = logger.filter().max(log::LevelFilter::Error);
    if log::set_boxed_logger(Box::new(Listening(logger))).is_ok() {
        log::set_max_level(level);
    }
}
