//! How far long work is: a line on the terminal, nothing where nobody watches.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use crate::export::Progress;
use crate::i18n::Words;

/// Work that is done sooner shows nothing.
const PATIENCE: Duration = Duration::from_millis(400);

/// Between two looks at the progress.
const PAUSE: Duration = Duration::from_millis(100);

/// Does the work, and says on a terminal how far it is.
pub(super) fn shown<T>(
    show: bool,
    words: Words,
    progress: &Progress,
    work: impl FnOnce() -> T,
) -> T {
    if !show || !io::stderr().is_terminal() {
        return work();
    }
    std::thread::scope(|scope| {
        let (done, wait) = mpsc::channel::<()>();
        scope.spawn(move || {
            let mut pause = PATIENCE;
            let mut shown = false;
            while wait.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                let percent = words.percent(f64::from(progress.done()), 0);
                let _ = write!(io::stderr(), "\r\u{1b}[K{} {percent}", words.get("export-working"));
                (pause, shown) = (PAUSE, true);
            }
            if shown {
                let _ = write!(io::stderr(), "\r\u{1b}[K");
            }
        });
        let outcome = work();
        drop(done);
        outcome
    })
}
