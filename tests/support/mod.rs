//! Runs the program from outside, with no display and in English.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// How a run of the program ended.
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Asserts the exit status, and hands on what was said.
    #[track_caller]
    pub fn ends_with(self, status: i32) -> Self {
        let Self { stdout, stderr, .. } = &self;
        assert_eq!(self.status, status, "stdout: {stdout}\nstderr: {stderr}");
        self
    }

    /// Asserts that nothing was done, for this one reason.
    #[track_caller]
    pub fn fails_with(self, line: &str) {
        let run = self.ends_with(2);
        assert_eq!(run.stderr, format!("{line}\n"));
        assert_eq!(run.stdout, "");
    }
}

/// The program, ready for arguments. It speaks English, and could not open a window.
pub fn polku() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_polku"));
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LANGUAGE", "RUST_LOG"] {
        command.env_remove(name);
    }
    command.env("LC_ALL", "en_GB.UTF-8").env("LANG", "en_GB.UTF-8").stdin(Stdio::null());
    command
}

/// Runs a command to its end.
pub fn finish(mut command: Command) -> Run {
    let output = command.output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run {
        status: output.status.code().expect("an exit status"),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// A folder of its own, in which the program runs, so that files go by their bare names.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("a file");
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file")
    }

    /// The names of what is in it, in order.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = polku();
        command.args(args).current_dir(self.0.path());
        command
    }

    pub fn run(&self, args: &[&str]) -> Run {
        finish(self.command(args))
    }
}

/// A file of the project.
pub fn project(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path).display().to_string()
}

/// A journey of one stage, with these steps in RON.
pub fn journey(steps: &str) -> String {
    format!(
        "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, title: \"Shoes\",\n\
         rows: [lane(id: \"l_1\", kind: pains), lane(id: \"l_2\", kind: promises)],\n\
         stages: [(id: \"st_1\", title: \"Buying\", steps: [\n{steps}\n])])\n"
    )
}
