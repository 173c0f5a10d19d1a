//! How far long work is: a bar on the terminal, nothing where nobody watches.

use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::file::Progress;

/// Work that is done sooner shows nothing.
const PATIENCE: Duration = Duration::from_millis(400);

/// Between two looks at the progress.
const PAUSE: Duration = Duration::from_millis(100);

/// Does the work, and says on a terminal what it is and how far.
pub(super) fn shown<T>(show: bool, what: &str, progress: &Progress, work: impl FnOnce() -> T) -> T {
    if !show || !io::stderr().is_terminal() {
        return work();
    }
    std::thread::scope(|scope| {
        let (done, wait) = mpsc::channel::<()>();
        scope.spawn(move || {
            if wait.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let bar = ProgressBar::new(1000).with_message(what.to_owned());
            if let Ok(style) = ProgressStyle::with_template("{msg} {bar:40} {percent}%") {
                bar.set_style(style);
            }
            while wait.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0–1")]
                bar.set_position((progress.done() * 1000.0) as u64);
            }
            bar.finish_and_clear();
        });
        let outcome = work();
        drop(done);
        outcome
    })
}
