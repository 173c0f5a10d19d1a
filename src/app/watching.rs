//! What other programs do to the open document's file: looked at when the window gets the keyboard
//! and now and then while somebody works in it, beside the window's thread, and never by a window
//! that is left alone.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::PolkuApp;
use super::dialogs::Changed;
use super::mail::Message;
use crate::file::FileStamp;

/// So many seconds lie between two looks of a window that is in use.
const EVERY: f64 = 5.0;

/// What a look at a file found.
#[derive(Debug)]
pub(super) struct Seen {
    /// What the document was known to be like in the file.
    against: FileStamp,
    /// What the file is now; `None`: gone.
    now: Option<FileStamp>,
}

/// When was looked last, and whether a look is under way: where a disk does not answer, one thread
/// waits for it and no more.
#[derive(Debug, Default)]
pub(super) struct Watch {
    looked: f64,
    is_looking: Arc<AtomicBool>,
}

impl PolkuApp {
    /// Looks at the file when it is time to: the window has got the keyboard, or is in use.
    pub(super) fn watch_file(&mut self, ctx: &egui::Context, got_keyboard: bool) {
        let now = ctx.input(|input| input.time);
        // A question must not come between two letters.
        let is_writing = ctx.text_edit_focused()
            || self.workspace.as_ref().is_some_and(|workspace| workspace.history().in_gesture());
        if got_keyboard || self.focused && !is_writing && now - self.watch.looked > EVERY {
            self.watch.looked = now;
            self.look_at_file();
        }
    }

    /// Looks whether another program has changed the file, unless we are about to.
    fn look_at_file(&mut self) {
        let Some(workspace) = self.workspace.as_ref().filter(|w| !w.is_saving()) else { return };
        let (Some(path), Some(against)) = (workspace.path(), workspace.stamp()) else { return };
        if self.watch.is_looking.swap(true, Ordering::Relaxed) {
            return;
        }
        let (path, told, number) = (path.to_owned(), workspace.told(), self.document_number);
        let (postman, is_looking) = (self.mailbox.postman(), Arc::clone(&self.watch.is_looking));
        self.services.jobs.run(Box::new(move || {
            let seen = look(&path, against, told);
            is_looking.store(false, Ordering::Relaxed);
            if let Some(seen) = seen {
                postman.send(Message::Changed { number, seen });
            }
        }));
    }

    /// Another program has changed the file or taken it away: the document is unsaved, and what is
    /// to become of the two is asked once.
    pub(super) fn file_changed(&mut self, ctx: &egui::Context, seen: Seen) {
        let Some(workspace) = &mut self.workspace else { return };
        // We have written it in the meantime, or are about to.
        let is_stale = workspace.is_saving() || workspace.stamp() != Some(seen.against);
        if is_stale || self.dialogs.asks_about_change() {
            return;
        }
        let is_dirty = workspace.is_dirty() || workspace.history().in_gesture();
        workspace.differs_from_file(seen.now);
        let name = self.document_name();
        match seen.now {
            Some(now) => self.dialogs.open_changed(name, is_dirty, Changed::Seen(now)),
            // Of a file that is gone nothing can be loaded: saving makes it anew.
            None => {
                let text = self.words.with("toast-file-gone", &[("name", name.into())]);
                self.toasts.say(ctx, text, None);
            }
        }
    }
}

/// Looks at a file: what it is now, if that is neither what it was nor what was told already.
fn look(path: &Path, against: FileStamp, told: Option<Option<FileStamp>>) -> Option<Seen> {
    if !against.is_stale(path) {
        return None;
    }
    let now = FileStamp::of(path);
    if now.is_none() && path.exists() {
        // It is there but cannot be read just now: nothing is known.
        return None;
    }
    (told != Some(now)).then_some(Seen { against, now })
}
