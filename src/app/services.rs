//! What the window needs from outside: dialogs, time, threads, a folder. Tests bring their own.

use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use super::prefs::Preferences;
use crate::export::Rgba;
use crate::file::{DATA_FOLDER_VARIABLE, JournalFolder};
use crate::model::{Date, IdSource};

/// What a dialog is opened for.
#[derive(Debug, Clone, Default)]
pub struct FileDialog {
    /// The title of the dialog.
    pub title: String,
    /// A file name to begin with, when saving.
    pub file_name: String,
    /// The folder to begin in.
    pub folder: Option<PathBuf>,
    /// The whole ending of a new file, with its dot.
    pub ending: String,
    /// What the kind of file is called, and its endings without a dot.
    pub kind: (String, Vec<String>),
}

impl FileDialog {
    /// The chosen path with the ending that such a file has: a dot within a name is none.
    #[must_use]
    pub fn completed(&self, path: PathBuf) -> PathBuf {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let has_ending = self.kind.1.iter().any(|ending| name.ends_with(&format!(".{ending}")));
        if has_ending || self.ending.is_empty() {
            return path;
        }
        let mut whole = path.into_os_string();
        whole.push(&self.ending);
        whole.into()
    }
}

/// What became of a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// A file was chosen.
    File(PathBuf),
    /// The dialog was cancelled.
    Nothing,
    /// The system has no such dialog: somebody else has to ask.
    NoDialog,
}

/// Gets what became of the dialog.
pub type Chosen = Box<dyn FnOnce(Picked) + Send>;

/// File dialogs of the system. They never block; the answer comes when it comes, from any thread.
pub trait Dialogs {
    /// Asks for a file to read.
    fn open(&self, dialog: FileDialog, chosen: Chosen);
    /// Asks for a file to write.
    fn save(&self, dialog: FileDialog, chosen: Chosen);
}

/// Puts a picture on the system's clipboard; answers whether it is there. It is encoded on the way,
/// which takes as long as saving it does: only jobs call this.
pub type PutPicture = Arc<dyn Fn(Rgba) -> bool + Send + Sync>;

/// Hands it to the clipboard that the window copies texts to: the crate has one for all of a
/// program.
fn put_picture(picture: Rgba) -> bool {
    let Rgba { width, height, pixels } = picture;
    let image =
        arboard::ImageData { width: width as usize, height: height as usize, bytes: pixels.into() };
    let put = arboard::Clipboard::new().and_then(|mut board| board.set_image(image));
    put.map_err(|error| log::warn!("no picture on the clipboard: {error}")).is_ok()
}

/// Work that must not keep the window waiting.
pub type Job = Box<dyn FnOnce() + Send>;

/// Runs jobs.
pub trait JobRunner {
    /// Runs a job, now or soon, here or elsewhere.
    fn run(&self, job: Job);
}

/// Runs each job on a thread of its own.
#[derive(Debug, Clone, Copy, Default)]
pub struct ThreadJobs;

impl JobRunner for ThreadJobs {
    fn run(&self, job: Job) {
        let thread = std::thread::Builder::new().name("polku-job".to_owned());
        run_on(job, |job| thread.spawn(job).map(drop));
    }
}

/// Runs a job elsewhere; where that cannot be, here: somebody waits for what comes of it.
fn run_on(job: Job, elsewhere: impl FnOnce(Job) -> io::Result<()>) {
    let kept = Arc::new(Mutex::new(Some(job)));
    let taken = Arc::clone(&kept);
    let started = elsewhere(Box::new(move || run_kept(&taken)));
    if let Err(error) = started {
        log::error!("cannot start a thread: {error}");
        run_kept(&kept);
    }
}

fn run_kept(kept: &Mutex<Option<Job>>) {
    let job = kept.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(job) = job {
        job();
    }
}

/// Runs each job at once, where it was asked for: what happens next is certain.
#[derive(Debug, Clone, Copy, Default)]
pub struct InlineJobs;

impl JobRunner for InlineJobs {
    fn run(&self, job: Job) {
        job();
    }
}

/// Everything from outside.
pub struct Services {
    /// File dialogs.
    pub dialogs: Box<dyn Dialogs>,
    /// Threads.
    pub jobs: Box<dyn JobRunner>,
    /// The clipboard, for pictures.
    pub put_picture: PutPicture,
    /// Today's date.
    pub today: Box<dyn Fn() -> Date>,
    /// Where preferences are kept; `None`: nowhere.
    pub config_dir: Option<PathBuf>,
    /// Where recovery journals are kept; `None`: nowhere.
    pub journals: Option<JournalFolder>,
    /// Where new ids come from.
    pub ids: IdSource,
    /// Whether files can be dropped on the window; they cannot on Wayland.
    pub takes_drops: bool,
}

impl Services {
    /// The real ones.
    #[must_use]
    pub fn of_system() -> Self {
        Self {
            dialogs: Box::new(SystemDialogs),
            jobs: Box::new(ThreadJobs),
            put_picture: Arc::new(put_picture),
            today: Box::new(|| jiff::Zoned::now().date()),
            config_dir: config_folder(),
            journals: JournalFolder::of_user(),
            ids: IdSource::random(),
            takes_drops: std::env::var_os("WAYLAND_DISPLAY").is_none_or(|name| name.is_empty()),
        }
    }

    /// What was remembered the last time.
    #[must_use]
    pub fn preferences(&self) -> Preferences {
        self.config_dir.as_deref().map(Preferences::load).unwrap_or_default()
    }
}

/// The folder for preferences: where the data is told to be, else where configuration belongs.
fn config_folder() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    if std::env::var_os(DATA_FOLDER_VARIABLE).is_some_and(|name| !name.is_empty()) {
        return crate::file::data_folder();
    }
    Some(etcetera::choose_base_strategy().ok()?.config_dir().join("polku"))
}

impl std::fmt::Debug for Services {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Services").field("config_dir", &self.config_dir).finish_non_exhaustive()
    }
}

/// Where answers from elsewhere arrive; each wakes the window.
#[derive(Debug)]
pub struct Mailbox<T> {
    receiver: Receiver<T>,
    sender: Sender<T>,
    ctx: egui::Context,
}

/// Sends to a mailbox from any thread.
#[derive(Debug)]
pub struct Postman<T> {
    sender: Sender<T>,
    ctx: egui::Context,
}

impl<T> Clone for Postman<T> {
    fn clone(&self) -> Self {
        Self { sender: self.sender.clone(), ctx: self.ctx.clone() }
    }
}

impl<T> Postman<T> {
    /// Sends, and wakes the window.
    pub fn send(&self, message: T) {
        if self.sender.send(message).is_ok() {
            self.ctx.request_repaint();
        }
    }
}

impl<T> Mailbox<T> {
    /// An empty mailbox of that window.
    #[must_use]
    pub fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { receiver, sender, ctx }
    }

    /// Somebody who can send to it.
    #[must_use]
    pub fn postman(&self) -> Postman<T> {
        Postman { sender: self.sender.clone(), ctx: self.ctx.clone() }
    }

    /// The next message, if one has arrived.
    #[must_use]
    pub fn next(&self) -> Option<T> {
        self.receiver.try_recv().ok()
    }
}

/// The dialogs of the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemDialogs;

impl SystemDialogs {
    fn prepared(dialog: &FileDialog) -> rfd::AsyncFileDialog {
        let mut asked = rfd::AsyncFileDialog::new().set_title(&dialog.title);
        let (kind, endings) = &dialog.kind;
        if !endings.is_empty() {
            asked = asked.add_filter(kind, endings);
        }
        if let Some(folder) = &dialog.folder {
            asked = asked.set_directory(folder);
        }
        asked
    }

    fn ask(answer: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static, chosen: Chosen) {
        ThreadJobs.run(Box::new(move || {
            NO_DIALOG.store(false, Ordering::Relaxed);
            chosen(match block_on(answer) {
                Some(file) => Picked::File(file.path().to_path_buf()),
                None if NO_DIALOG.load(Ordering::Relaxed) => Picked::NoDialog,
                None => Picked::Nothing,
            });
        }));
    }
}

/// Whether the last attempt to open a dialog failed.
static NO_DIALOG: AtomicBool = AtomicBool::new(false);

/// Where the dialogs of Linux complain when neither of their two ways works.
const COMPLAINTS: &str = "rfd::backend::xdg_desktop_portal";

/// A logger that passes everything on, and hears when the system has no dialog for files: a
/// dialog that failed answers like one that was cancelled, and tells the difference to the log
/// alone.
#[derive(Debug)]
pub struct Listening<L>(pub L);

impl<L: log::Log> log::Log for Listening<L> {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        is_complaint(metadata) || self.0.enabled(metadata)
    }

    fn log(&self, record: &log::Record<'_>) {
        if is_complaint(record.metadata()) {
            NO_DIALOG.store(true, Ordering::Relaxed);
        }
        self.0.log(record);
    }

    fn flush(&self) {
        self.0.flush();
    }
}

fn is_complaint(metadata: &log::Metadata<'_>) -> bool {
    metadata.level() == log::Level::Error && metadata.target() == COMPLAINTS
}

impl Dialogs for SystemDialogs {
    fn open(&self, dialog: FileDialog, chosen: Chosen) {
        Self::ask(Self::prepared(&dialog).pick_file(), chosen);
    }

    fn save(&self, dialog: FileDialog, chosen: Chosen) {
        let asked = Self::prepared(&dialog).set_file_name(&dialog.file_name);
        Self::ask(asked.save_file(), chosen);
    }
}

/// Waits for a future on this thread.
fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(std::thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Arc::new(Unpark(std::thread::current())).into();
    let mut context = std::task::Context::from_waker(&waker);
    let mut future = std::pin::pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(output) => return output,
            std::task::Poll::Pending => std::thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_without_a_thread_is_done_all_the_same_and_once() {
        let done = Arc::new(Mutex::new(0));
        let job = || {
            let done = Arc::clone(&done);
            Box::new(move || *done.lock().unwrap() += 1) as Job
        };
        run_on(job(), |_| Err(io::ErrorKind::WouldBlock.into()));
        assert_eq!(*done.lock().unwrap(), 1);
        run_on(job(), |job| {
            job();
            Ok(())
        });
        assert_eq!(*done.lock().unwrap(), 2);
    }

    #[test]
    fn a_dot_in_a_name_is_no_ending() {
        let dialog = FileDialog {
            ending: ".journey.ron".to_owned(),
            kind: (String::new(), vec!["ron".to_owned()]),
            ..FileDialog::default()
        };
        for (chosen, expected) in [
            ("/a/Release 2.0", "/a/Release 2.0.journey.ron"),
            ("/a/plan.csv", "/a/plan.csv.journey.ron"),
            ("/a/plan", "/a/plan.journey.ron"),
            ("/a/plan.ron", "/a/plan.ron"),
            ("/a/Plan.Journey.RON", "/a/Plan.Journey.RON"),
        ] {
            assert_eq!(dialog.completed(chosen.into()), PathBuf::from(expected));
        }
    }
}
