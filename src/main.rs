//! Arguments become the window or a command; nothing else happens here.

use std::process::ExitCode;

use polku::cli::{self, Request};

fn main() -> ExitCode {
    env_logger::init();
    match cli::request() {
        Request::Window(files) => match polku::app::run(files) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => cli::no_window(&format!("{error:#}")).into(),
        },
        Request::Command(command) => cli::run(&command).into(),
    }
}
