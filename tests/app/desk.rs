//! A window on a desk of its own: no display, no dialogs of the system, no threads.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable};

use polku::app::PolkuApp;
use polku::app::prefs::Preferences;
use polku::app::services::{
    Chosen, Dialogs, FileDialog, Job, JobRunner, Picked, PutPicture, Services,
};
use polku::app::theme;
use polku::app::workspace::Workspace;
use polku::file::JournalFolder;
use polku::i18n::Language;
use polku::model::{Date, Document, IdSource};

/// What the dialogs will answer, one after the other; then nothing.
#[derive(Clone, Default)]
pub struct Answers(Arc<Mutex<Asked>>);

#[derive(Default)]
struct Asked {
    next: VecDeque<Picked>,
    /// The last dialog that was opened.
    last: FileDialog,
    is_holding: bool,
    open: VecDeque<Chosen>,
}

impl Answers {
    pub fn push(&self, path: impl Into<PathBuf>) {
        self.0.lock().unwrap().next.push_back(Picked::File(path.into()));
    }

    /// The system will have no dialog.
    pub fn fail(&self) {
        self.0.lock().unwrap().next.push_back(Picked::NoDialog);
    }

    /// Dialogs stay open from now on, until [`Self::choose`] answers the first of them.
    pub fn hold(&self) {
        self.0.lock().unwrap().is_holding = true;
    }

    pub fn choose(&self, path: impl Into<PathBuf>) {
        let chosen = self.0.lock().unwrap().open.pop_front().expect("a dialog is open");
        chosen(Picked::File(path.into()));
    }

    /// The last dialog that was opened.
    pub fn last(&self) -> FileDialog {
        self.0.lock().unwrap().last.clone()
    }

    fn ask(&self, dialog: FileDialog, chosen: Chosen) {
        let mut asked = self.0.lock().unwrap();
        asked.last = dialog;
        if asked.is_holding {
            asked.open.push_back(chosen);
            return;
        }
        let picked = asked.next.pop_front().unwrap_or(Picked::Nothing);
        drop(asked);
        chosen(picked);
    }
}

impl Dialogs for Answers {
    fn open(&self, dialog: FileDialog, chosen: Chosen) {
        self.ask(dialog, chosen);
    }

    fn save(&self, dialog: FileDialog, chosen: Chosen) {
        self.ask(dialog, chosen);
    }
}

/// Jobs are done at once, or when they are told to.
#[derive(Clone, Default)]
pub struct Jobs(Arc<Mutex<(bool, VecDeque<Job>)>>);

impl Jobs {
    /// Jobs wait from now on.
    pub fn hold(&self) {
        self.0.lock().unwrap().0 = true;
    }

    /// Does what waits, in its order, and what comes from now on at once.
    pub fn release(&self) {
        self.0.lock().unwrap().0 = false;
        while self.one() {}
    }

    /// Does the last job that waits: it overtakes the others.
    pub fn newest(&self) {
        let job = self.0.lock().unwrap().1.pop_back();
        job.expect("a job waits")();
    }

    /// Does the first job that waits, if there is one.
    fn one(&self) -> bool {
        let job = self.0.lock().unwrap().1.pop_front();
        job.map(|job| job()).is_some()
    }
}

impl JobRunner for Jobs {
    fn run(&self, job: Job) {
        let mut jobs = self.0.lock().unwrap();
        if jobs.0 {
            jobs.1.push_back(job);
        } else {
            drop(jobs);
            job();
        }
    }
}

/// The clipboard, for pictures.
#[derive(Clone, Default)]
pub struct Board(Arc<Mutex<Pinned>>);

#[derive(Default)]
struct Pinned {
    refuses: bool,
    /// The size of the picture that was copied last, if the clipboard took it.
    size: Option<(u32, u32)>,
}

impl Board {
    /// It takes nothing any more.
    pub fn refuse(&self) {
        self.0.lock().unwrap().refuses = true;
    }

    pub fn size(&self) -> Option<(u32, u32)> {
        self.0.lock().unwrap().size
    }

    fn into_service(self) -> PutPicture {
        Arc::new(move |picture| {
            let mut board = self.0.lock().unwrap();
            board.size = (!board.refuses).then_some((picture.width, picture.height));
            !board.refuses
        })
    }
}

/// The window, and what lies around it.
pub struct Desk {
    pub window: Harness<'static, Option<PolkuApp>>,
    pub answers: Answers,
    pub jobs: Jobs,
    pub board: Board,
    pub folder: tempfile::TempDir,
}

impl Desk {
    /// A window with the start screen.
    pub fn new() -> Self {
        Self::with(tempfile::tempdir().unwrap(), Vec::new(), Language::English)
    }

    /// A window with a file that is a copy of one of the samples.
    pub fn with_sample(name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.journey.ron");
        std::fs::copy(sample(name), &path).unwrap();
        Self::with(folder, vec![path], Language::English)
    }

    /// A window that speaks a language, on a folder that may hold something already.
    pub fn with(folder: tempfile::TempDir, files: Vec<PathBuf>, language: Language) -> Self {
        let (answers, jobs, board) = (Answers::default(), Jobs::default(), Board::default());
        let services = Services {
            dialogs: Box::new(answers.clone()),
            jobs: Box::new(jobs.clone()),
            put_picture: board.clone().into_service(),
            today: Box::new(|| Date::constant(2026, 11, 21)),
            config_dir: Some(folder.path().join("config")),
            journals: Some(JournalFolder::at(folder.path().join("recovery"))),
            ids: IdSource::seeded(1),
            takes_drops: true,
        };
        let mut preferences = services.preferences();
        preferences.set_language(language);
        let mut parts = Some((services, preferences, files));
        let window = Harness::builder()
            .with_size(Vec2::new(1440.0, 900.0))
            .with_max_steps(64)
            .with_context_setup(theme::install)
            .build_ui_state(
                move |ui, app: &mut Option<PolkuApp>| {
                    if let Some((services, preferences, files)) = parts.take() {
                        *app = Some(PolkuApp::new(ui.ctx(), services, preferences, files));
                    }
                    app.as_mut().unwrap().show(ui);
                },
                None,
            );
        let mut desk = Self { window, answers, jobs, board, folder };
        desk.window.run();
        desk
    }

    /// The sample with its first step selected on the map.
    pub fn at_first_step() -> Self {
        let mut desk = Self::with_sample("warranty-repair");
        let title = desk.document().steps().next().unwrap().title.clone();
        desk.click_on(&format!("Step {title}"));
        desk
    }

    /// What has the keyboard, by its name, else by what it holds.
    pub fn focused(&self) -> Option<String> {
        let has_it = By::new().predicate(|node| node.is_focused() && !node.is_hidden());
        let node = self.window.query(has_it)?;
        node.accesskit_node().label().or_else(|| node.accesskit_node().value())
    }

    pub fn preferences(&self) -> Preferences {
        Preferences::load(&self.folder.path().join("config"))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn document(&self) -> &Document {
        self.window.state().as_ref().unwrap().document().expect("a document is open")
    }

    pub fn is_open(&self) -> bool {
        self.window.state().as_ref().unwrap().document().is_some()
    }

    pub fn is_dirty(&self) -> bool {
        self.window.state().as_ref().unwrap().workspace().is_some_and(Workspace::is_dirty)
    }

    /// Presses keys together, and waits until the window is at rest.
    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run();
    }

    pub fn command(&mut self, key: Key) {
        self.press(Modifiers::COMMAND, key);
    }

    /// The window loses the keyboard, and gets it again.
    pub fn come_back(&mut self) {
        for focused in [false, true] {
            let input = self.window.input_mut();
            let id = input.viewport_id;
            input.viewports.entry(id).or_default().focused = Some(focused);
            self.window.run();
        }
    }

    /// Does what waits, and shows what comes of it.
    pub fn let_jobs_run(&mut self) {
        self.jobs.release();
        self.window.run();
    }

    /// Types into whatever has the keyboard.
    pub fn type_text(&mut self, text: &str) {
        self.window.event(Event::Text(text.to_owned()));
        self.window.run();
    }

    /// Clicks on what has that name and role.
    pub fn click(&mut self, role: Role, label: &str) {
        self.window.get(By::new().role(role).label(label)).scroll_to_me();
        self.window.run();
        self.window.get(By::new().role(role).label(label)).click();
        self.window.run();
    }

    pub fn button(&mut self, label: &str) {
        self.click(Role::Button, label);
    }

    /// Opens a menu of the top bar and chooses a line of it.
    pub fn menu(&mut self, menu: &str, item: &str) {
        self.button(menu);
        let lines: Vec<_> = self
            .window
            .get_all(By::new().predicate(|node| {
                node.label().is_some_and(|label| label.starts_with(item))
                    && matches!(node.role(), Role::Button | Role::MenuItem)
            }))
            .collect();
        lines.first().expect("a line of the menu").click();
        self.window.run();
    }

    /// Whether something of that name is in sight.
    pub fn sees(&self, label: &str) -> bool {
        self.window.query_all(By::new().label(label)).next().is_some()
    }

    /// Whether something that contains that text is in sight.
    pub fn reads(&self, text: &str) -> bool {
        self.window.query_all(By::new().label_contains(text)).next().is_some()
    }

    /// Puts the keyboard into a text field and replaces its text.
    pub fn fill(&mut self, name: &str, text: &str) {
        self.focus_field(name);
        self.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.type_text(text);
    }

    /// Presses keys one after the other.
    pub fn go(&mut self, keys: &[Key]) {
        for key in keys {
            self.press(Modifiers::NONE, *key);
        }
    }

    /// Clicks at a point of the window.
    pub fn click_at_point(&mut self, at: egui::Pos2) {
        self.window.hover_at(at);
        self.window.drag_at(at);
        self.window.drop_at(at);
        self.window.run();
    }

    /// Clicks into the free part of a cell.
    pub fn click_cell(&mut self, name: &str) {
        let cell = self.window.get(By::new().role(Role::GridCell).label(name)).rect();
        self.click_at_point(cell.left_top() + egui::vec2(20.0, 16.0));
    }

    /// Clicks on what has a name that begins like that.
    pub fn click_on(&mut self, name: &str) {
        let at = self.window.get(By::new().label_contains(name)).rect().center();
        self.click_at_point(at);
    }

    /// Walks with Tab until what has that name has the keyboard.
    pub fn focus_by_tab(&mut self, name: &str) {
        for _ in 0..200 {
            let focused = By::new().predicate(|node| {
                node.is_focused() && node.label().is_some_and(|label| label == name)
            });
            if self.window.query(focused).is_some() {
                return;
            }
            self.press(Modifiers::NONE, Key::Tab);
        }
        panic!("Tab never comes to {name}");
    }

    pub fn focus_field(&mut self, name: &str) {
        let field = By::new().predicate(|node| {
            node.label().is_some_and(|label| label == name)
                && matches!(
                    node.role(),
                    Role::TextInput | Role::MultilineTextInput | Role::SearchInput
                )
        });
        self.window.get(field).focus();
        self.window.run();
    }
}

/// A file that somebody drops on the window.
#[derive(Debug)]
pub struct Dropped(PathBuf);

impl Dropped {
    pub fn file(path: PathBuf) -> Arc<Self> {
        Arc::new(Self(path))
    }
}

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// The file of a sample.
pub fn sample(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_journeys");
    folder.join(format!("{name}.journey.ron"))
}
