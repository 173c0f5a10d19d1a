//! What crashes have left: looked for at the start, brought back, or given up.

use std::io;
use std::path::Path;

use super::PolkuApp;
use super::dialogs::Dialog;
use super::files::name_of;
use super::mail::Message;
use super::wish::{Found, Notice, Opened, Ready, Then};
use crate::file::Recovered;
use crate::i18n::Words;
use crate::wording;

impl Found {
    /// What it is called: its file's name, else its title.
    pub(super) fn name(&self, words: Words) -> String {
        let origin = self.recovered.origin.as_deref().map(name_of);
        let title = &self.recovered.document.journey().title;
        origin.unwrap_or_else(|| words.titled(title, "untitled-journey").to_owned())
    }

    /// Whether there is a file to go on with instead.
    pub(super) fn has_file(&self) -> bool {
        self.recovered.origin.is_some() && self.recovered.stamp.is_some()
    }

    /// What is there, when it was last changed, and whether all of it is there.
    pub(super) fn lines(&self, words: Words) -> Vec<String> {
        let text = match &self.recovered.origin {
            Some(_) if self.has_file() => "recovery-text",
            Some(_) => "recovery-text-gone",
            None => "recovery-text-unsaved",
        };
        let mut lines = vec![words.get(text).to_owned()];
        let when = self.recovered.when.and_then(|when| jiff::Timestamp::try_from(when).ok());
        if let Some(when) = when.map(|when| when.to_zoned(jiff::tz::TimeZone::system())) {
            let date = words.date(when.date());
            lines.push(words.with("recovery-when", &[("date", date.into())]));
        }
        lines.extend(self.recovered.torn.then(|| words.get("recovery-torn").to_owned()));
        lines
    }
}

impl PolkuApp {
    /// Looks for what crashes have left, at the start.
    pub(super) fn look_for_recoverable(&mut self) {
        let Some(folder) = self.services.journals.clone() else { return };
        let postman = self.mailbox.postman();
        let words = self.words;
        self.services.jobs.run(Box::new(move || {
            let found = folder.recoverable().into_iter().map(|recovered| {
                let ready = Ready::of(&recovered.document, words);
                Found { recovered, ready }
            });
            let found: Vec<_> = found.collect();
            if !found.is_empty() {
                postman.send(Message::Recoverable(found));
            }
        }));
    }

    /// Offers what crashes have left, one after the other.
    pub(super) fn offer(&mut self, found: Vec<Found>) {
        for found in found {
            self.dialogs.open(Dialog::Recovery(Box::new(found)));
        }
    }

    /// Brings a document back that a crash took away; what is open meanwhile is not given up
    /// unasked. What the crash left stays until the document has a journal again.
    pub(super) fn restore(&mut self, ctx: &egui::Context, found: Found) {
        let words = self.words;
        let title = words.with("toast-recovered", &[("name", found.name(words).into())]);
        let torn = found.recovered.torn.then(|| words.get("recovery-torn").to_owned());
        let welcome = Some(Notice { title, lines: torn.into_iter().collect() });
        let Found { recovered, ready } = found;
        let Recovered { document, origin, stamp, remains, .. } = recovered;
        let opened = Opened {
            path: origin,
            stamp,
            unsaved: true,
            remains: Some(remains),
            ready,
            welcome,
            ..Opened::fresh(document)
        };
        self.guard(ctx, Then::Show(Box::new(opened)));
    }

    /// Removes what a crash left: nobody wants it.
    pub(super) fn forget(&self, found: Found) {
        self.services.jobs.run(Box::new(move || {
            if let Err(error) = found.recovered.remains.discard() {
                log::warn!("a recovery journal cannot be removed: {error}");
            }
        }));
    }

    /// Says once that a crash would lose what is not saved.
    pub(super) fn tell_journal_problem(&mut self, folder: &Path, cause: &io::Error) {
        let words = self.words;
        let cause = wording::write_cause(words, cause);
        self.dialogs.open(Dialog::Notice(Notice {
            title: words.get("error-recovery").to_owned(),
            lines: vec![
                words.with("error-folder", &[("folder", folder.display().to_string().into())]),
                words.with("error-cause", &[("cause", cause.into())]),
                words.get("error-recovery-advice").to_owned(),
            ],
        }));
    }
}
