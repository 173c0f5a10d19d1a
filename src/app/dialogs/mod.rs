//! Dialogs: questions that must be answered before anything else goes on.
//!
//! A dialog shows what it was opened with and answers by an [`Answer`]; what follows from that is
//! the application's business. Escape is always the answer that changes nothing.

mod about;
mod changed;
pub mod columns;
pub mod export;
mod palette;
mod place;
mod shortcuts;
pub mod survey;

use std::path::PathBuf;

use egui::{Button, Id, Key, Modal, Ui};

use super::command::{Command, Conditions};
use super::imports::OffScale;
use super::keys::Pace;
use super::theme::Theme;
use super::widgets;
use super::wish::{Asked, Found, Then, Waiting};
use crate::file::FileStamp;
use crate::i18n::Words;
use crate::interchange::Scale;
use crate::model::{Document, EmpathyMap};
use crate::wording;

pub(super) use super::wish::Notice;
pub(super) use changed::Changed;
use palette::Palette;
pub(super) use place::Place;

/// A dialog with all that it needs to know.
#[derive(Debug)]
pub(super) enum Dialog {
    /// There are unsaved changes: save, discard, or stay.
    Guard { name: String, then: Then },
    /// There is a file of that name already.
    Overwrite { name: String, path: PathBuf, then: Option<Then> },
    /// Another program has changed the file; perhaps while we wanted to save to it.
    Changed { name: String, is_dirty: bool, changed: Changed },
    /// The file could not be written; another place may do.
    NotSaved { notice: Notice, path: PathBuf, then: Option<Then> },
    /// A crash has left something.
    Recovery(Box<Found>),
    /// The scores of a foreign file look like another scale.
    Scale { scale: Scale, off: OffScale, waiting: Box<Waiting> },
    /// A foreign file holds several journeys.
    Pick(Box<Waiting>),
    /// A journey was read while another is open: in its place, or at its end.
    Land(Box<Waiting>),
    /// What the columns of a foreign table stand for.
    Columns(Box<columns::Columns>),
    /// Something went wrong.
    Notice(Notice),
    /// Making a file of the map.
    Export(Box<export::Export>),
    /// Taking survey answers in.
    Survey(Box<survey::SurveyImport>),
    /// The path of a file, where the system has no dialog for it.
    Place(Place),
    /// All commands, to choose one.
    Palette(Palette),
    /// All shortcuts.
    Shortcuts,
    /// About the program.
    About,
}

/// So many stages of a journey are told where one of several is chosen, and so many characters.
const MOST_STAGES: usize = 8;
const LONGEST_WAY: usize = 120;

/// What a dialog came to.
#[derive(Debug)]
pub(super) enum Answer {
    /// Go on as before.
    Cancel,
    /// Save first.
    Save(Option<Then>),
    /// Go on without saving.
    Proceed(Then),
    /// Write to that file, replacing what is there.
    Write(PathBuf, Option<Then>),
    /// Save over what the other program wrote.
    WriteOver(Option<Then>),
    /// Ask for another place to save to, beginning with that one.
    SaveElsewhere(Option<PathBuf>, Option<Then>),
    /// The file as it is now counts as seen; this version stays.
    KeepMine(FileStamp),
    /// Bring back what the crash left.
    Restore(Box<Found>),
    /// Forget what the crash left.
    Forget(Box<Found>),
    /// The path was typed, or not.
    Placed { place: Box<Place>, accepted: bool },
    /// Read a foreign file again, with scores on that scale.
    Import(Asked),
    /// Read a foreign table with its columns as they were chosen.
    Columns(Box<columns::Columns>),
    /// Take a foreign file over as it was read.
    TakeOver(Box<Waiting>),
    /// Take one of its journeys over.
    Pick(Box<Waiting>, usize),
    /// Show it in place of the open one.
    AsNew(Box<Waiting>),
    /// Add it at the end of the open one.
    Append(Box<Waiting>),
    /// Put survey answers on the map.
    Survey(Box<survey::SurveyImport>),
    /// Run a command.
    Run(Command),
}

/// The dialogs that are open: the first one is in sight, the others wait.
#[derive(Debug, Default)]
pub(super) struct Dialogs {
    /// Each with a number of its own, so that none takes over the size or the keyboard of another.
    open: Vec<(u64, Dialog)>,
    last: u64,
    /// The number of the one that was in sight last.
    shown: u64,
    /// What in it had the keyboard last.
    keyboard: Option<Id>,
}

/// What dialogs may see.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) words: Words,
    pub(super) theme: Theme,
    pub(super) conditions: &'a Conditions,
    pub(super) recent_commands: &'a [Command],
}

impl Dialogs {
    pub(super) fn open(&mut self, dialog: Dialog) {
        self.last += 1;
        self.open.push((self.last, dialog));
    }

    /// Opens a dialog over the one in sight, which waits for it.
    pub(super) fn open_over(&mut self, dialog: Dialog) {
        self.last += 1;
        self.open.insert(0, (self.last, dialog));
    }

    /// Asks what is to become of two versions, unless that is being asked.
    pub(super) fn open_changed(&mut self, name: String, is_dirty: bool, changed: Changed) {
        if !self.asks_about_change() {
            self.open(Dialog::Changed { name, is_dirty, changed });
        }
    }

    /// Whether it is being asked what is to become of two versions.
    pub(super) fn asks_about_change(&self) -> bool {
        self.open.iter().any(|(_, dialog)| matches!(dialog, Dialog::Changed { .. }))
    }

    /// Closes what can be opened again, and answers whether a question is left that cannot. What a
    /// crash has left is offered again at the next start.
    pub(super) fn dismiss(&mut self) -> bool {
        self.retain(|dialog| matches!(dialog, Dialog::Guard { .. } | Dialog::Overwrite { .. }));
        self.is_open()
    }

    /// Closes what is about the document that was open: it must not be answered for another one.
    pub(super) fn forget_document(&mut self) {
        self.retain(|dialog| match dialog {
            Dialog::Guard { .. }
            | Dialog::Overwrite { .. }
            | Dialog::Changed { .. }
            | Dialog::NotSaved { .. }
            | Dialog::Land(_)
            | Dialog::Export(_)
            | Dialog::Survey(_) => false,
            Dialog::Place(place) => !place.is_for_saving(),
            _ => true,
        });
    }

    fn retain(&mut self, keep: impl Fn(&Dialog) -> bool) {
        self.open.retain(|(_, dialog)| keep(dialog));
    }

    pub(super) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// How fast presses of keys may come.
    pub(super) fn pace(&self) -> Pace {
        match self.open.first() {
            Some((number, _)) if *number != self.shown => Pace::Wait,
            Some(_) => Pace::All,
            None => Pace::One,
        }
    }

    /// The export that is being prepared, if that is what is in sight.
    pub(super) fn export_mut(&mut self) -> Option<&mut export::Export> {
        self.open.iter_mut().find_map(|(_, dialog)| match dialog {
            Dialog::Export(export) => Some(&mut **export),
            _ => None,
        })
    }

    /// The export dialog of that number, if it is still open.
    pub(super) fn export_numbered(&mut self, number: u64) -> Option<&mut export::Export> {
        self.export_mut().filter(|export| export.number == number)
    }

    /// The dialog for survey answers, if there is one.
    pub(super) fn survey_mut(&mut self) -> Option<&mut survey::SurveyImport> {
        self.open.iter_mut().find_map(|(_, dialog)| match dialog {
            Dialog::Survey(import) => Some(&mut **import),
            _ => None,
        })
    }

    /// The dialog for a path, if there is one.
    pub(super) fn place_mut(&mut self) -> Option<&mut Place> {
        self.open.iter_mut().find_map(|(_, dialog)| match dialog {
            Dialog::Place(place) => Some(place),
            _ => None,
        })
    }

    /// Closes the export dialog of that number.
    pub(super) fn close_export(&mut self, number: u64) {
        self.retain(|dialog| !matches!(dialog, Dialog::Export(export) if export.number == number));
    }

    /// Shows the first dialog; answers what came of it.
    pub(super) fn show(&mut self, ctx: &egui::Context, scope: Scope<'_>) -> Option<Answer> {
        let (number, dialog) = self.open.first_mut()?;
        let is_new = std::mem::replace(&mut self.shown, *number) != *number;
        let id = Id::unique("dialog").with(*number);
        let frame = egui::Frame::window(&ctx.global_style()).inner_margin(20);
        let modal = Modal::new(id).area(area_of(dialog, ctx, id));
        let modal = modal.backdrop_color(scope.theme.scrim).frame(frame);
        let response = modal.show(ctx, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            dialog_ui(ui, dialog, scope, is_new)
        });
        if is_new {
            self.keyboard = None;
        }
        if !response.any_popup_open {
            keep_keyboard(ctx, response.response.layer_id, &mut self.keyboard);
        }
        let escape = response.is_top_modal
            && !response.any_popup_open
            && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
        let choice = response.inner.or(escape.then_some(Choice::Cancel))?;
        let (_, dialog) = self.open.remove(0);
        Some(answer(dialog, choice))
    }
}

/// What had the keyboard in a dialog has it again after a click beside everything: Enter means the
/// same as before.
fn keep_keyboard(ctx: &egui::Context, dialog: egui::LayerId, kept: &mut Option<Id>) {
    let is_in = |id: &Id| ctx.read_response(*id).is_some_and(|there| there.layer_id == dialog);
    match ctx.memory(egui::Memory::focused) {
        Some(id) => *kept = Some(id).filter(is_in).or(*kept),
        None => {
            if let Some(id) = kept.filter(is_in) {
                ctx.memory_mut(|memory| memory.request_focus(id));
            }
        }
    }
}

/// Where a dialog stands: in the middle; one that grows and shrinks while somebody types in it
/// hangs from its upper edge.
///
/// It is a layer below that of lists and menus. Among layers of one height the one that was clicked
/// last comes to the top: with a press and a release in one frame, as of a tap, both the dialog and
/// the list that it opens would, and the list would stay where it was before, behind the dialog.
fn area_of(dialog: &Dialog, ctx: &egui::Context, id: Id) -> egui::Area {
    let area = Modal::default_area(id).order(egui::Order::Middle);
    match dialog {
        Dialog::Palette(_) => {
            let from_top = (ctx.content_rect().height() * 0.12).max(16.0);
            area.anchor(egui::Align2::CENTER_TOP, egui::vec2(0.0, from_top))
        }
        _ => area,
    }
}

/// Which button was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Cancel,
    First,
    Second,
    Nth(usize),
    Run(Command),
}

fn answer(dialog: Dialog, choice: Choice) -> Answer {
    if let Choice::Run(command) = choice {
        return Answer::Run(command);
    }
    match (dialog, choice) {
        (Dialog::Guard { then, .. }, Choice::First) => Answer::Save(Some(then)),
        (Dialog::Guard { then, .. }, Choice::Second) => Answer::Proceed(then),
        (Dialog::Overwrite { path, then, .. }, Choice::First) => Answer::Write(path, then),
        (Dialog::Changed { is_dirty, changed, .. }, choice) => changed.answer(is_dirty, choice),
        (Dialog::NotSaved { path, then, .. }, Choice::First) => {
            Answer::SaveElsewhere(Some(path), then)
        }
        (Dialog::Scale { scale, off, waiting }, choice @ (Choice::First | Choice::Second)) => {
            match (choice == Choice::First) == off.is_slip {
                true => Answer::TakeOver(waiting),
                false => Answer::Import(Asked { scale: Some(scale), ..waiting.asked }),
            }
        }
        (Dialog::Columns(columns), Choice::First) => Answer::Columns(columns),
        (Dialog::Columns(columns), Choice::Second) => Answer::Import(columns.turned()),
        (Dialog::Columns(columns), Choice::Nth(sheet)) => Answer::Import(columns.of_sheet(sheet)),
        (Dialog::Pick(waiting), Choice::Nth(at)) => Answer::Pick(waiting, at),
        (Dialog::Land(waiting), Choice::First) => Answer::AsNew(waiting),
        (Dialog::Land(waiting), Choice::Second) => Answer::Append(waiting),
        (Dialog::Recovery(found), Choice::First) => Answer::Restore(found),
        (Dialog::Place(place), choice) => {
            Answer::Placed { place: Box::new(place), accepted: choice == Choice::First }
        }
        (Dialog::Survey(import), Choice::First) => Answer::Survey(import),
        (Dialog::Recovery(found), Choice::Second) => Answer::Forget(found),
        _ => Answer::Cancel,
    }
}

fn dialog_ui(ui: &mut Ui, dialog: &mut Dialog, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
    let words = scope.words;
    match dialog {
        Dialog::Guard { name, then } => {
            let title = words.with("guard-title", &[("name", name.as_str().into())]);
            let buttons = ["guard-save", "guard-discard", "guard-cancel"];
            let pasted = matches!(then, Then::ImportText(_)).then(|| words.get("guard-pasted"));
            let lines: Vec<&str> = pasted.into_iter().chain([words.get("guard-text")]).collect();
            question_ui(ui, scope, &title, &lines, buttons, is_new)
        }
        Dialog::Overwrite { name, .. } => {
            let title = words.with("overwrite-title", &[("name", name.as_str().into())]);
            let buttons = ["overwrite-replace", "", "dialog-cancel"];
            question_ui(ui, scope, &title, &[words.get("overwrite-text")], buttons, is_new)
        }
        Dialog::Changed { name, is_dirty, changed } => {
            changed.ui(ui, scope, name, *is_dirty, is_new)
        }
        Dialog::NotSaved { notice, .. } => {
            let lines: Vec<&str> = notice.lines.iter().map(String::as_str).collect();
            let buttons = ["save-elsewhere", "", "dialog-cancel"];
            question_ui(ui, scope, &notice.title, &lines, buttons, is_new)
        }
        Dialog::Recovery(found) => {
            let name = found.name(words);
            let title = words.with("recovery-title", &[("name", name.into())]);
            let lines = found.lines(words);
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let discard = if found.has_file() { "recovery-discard" } else { "guard-discard" };
            let buttons = ["recovery-restore", discard, "recovery-later"];
            question_ui(ui, scope, &title, &lines, buttons, is_new)
        }
        Dialog::Scale { scale, off, .. } => {
            let scale = scale.to_string().replace("..", "–");
            let key = if off.is_slip { "scale-title-slip" } else { "scale-title" };
            let title = words.with(key, &[("scale", scale.into())]);
            let buttons = match off.is_slip {
                true => ["scale-leave", "scale-convert", "dialog-cancel"],
                false => ["scale-convert", "scale-leave", "dialog-cancel"],
            };
            let mut lines = vec![words.get("scale-text")];
            lines.extend(off.lines.iter().map(String::as_str));
            question_ui(ui, scope, &title, &lines, buttons, is_new)
        }
        Dialog::Pick(waiting) => pick_ui(ui, scope, waiting, is_new),
        Dialog::Land(waiting) => {
            let journey = waiting.import.journeys.first();
            let has_stages = journey.is_some_and(|journey| journey.stage_count() > 0);
            let title = match waiting.asked.origin.file_name() {
                Some(name) => words.with("land-title", &[("name", name.into())]),
                None if has_stages => words.get("land-title-pasted").to_owned(),
                None => words.get("land-title-pasted-maps").to_owned(),
            };
            let way = journey.map(|journey| way(words, journey));
            let text = words.get(if has_stages { "land-text" } else { "land-text-maps" });
            let lines = [way.as_deref().unwrap_or_default(), text];
            let buttons = ["land-new", "land-add", "dialog-cancel"];
            question_ui(ui, scope, &title, &lines, buttons, is_new)
        }
        Dialog::Columns(columns) => columns.ui(ui, scope, is_new),
        Dialog::Notice(Notice { title, lines }) => {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            question_ui(ui, scope, title, &lines, ["dialog-ok", "", ""], is_new)
        }
        Dialog::Export(export) => export.ui(ui, scope, is_new),
        Dialog::Survey(import) => import.ui(ui, scope, is_new),
        Dialog::Place(place) => place.ui(ui, scope, is_new),
        Dialog::Palette(palette) => palette.ui(ui, scope, is_new),
        Dialog::Shortcuts => shortcuts::ui(ui, scope, is_new),
        Dialog::About => about::ui(ui, scope, is_new),
    }
}

/// The journeys of a file, to choose one: by their titles, and by where they lead.
fn pick_ui(ui: &mut Ui, scope: Scope<'_>, waiting: &Waiting, is_new: bool) -> Option<Choice> {
    let words = scope.words;
    ui.set_width(440.0);
    title_ui(ui, words.get("pick-title"));
    let mut choice = None;
    let height = (ui.ctx().content_rect().height() - 200.0).max(120.0);
    egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for (at, journey) in waiting.import.journeys.iter().enumerate() {
            let title = words.titled(&journey.journey().title, "untitled-journey");
            let button = ui.add(Button::new(title).wrap());
            if is_new && at == 0 {
                button.request_focus();
            }
            if button.clicked() {
                choice = Some(Choice::Nth(at));
            }
            let way = way(words, journey);
            let text = widgets::small(way).color(scope.theme.text_muted);
            ui.add(egui::Label::new(text).wrap());
        }
    });
    ui.add_space(8.0);
    buttons_ui(ui, |ui| {
        if ui.button(words.get("dialog-cancel")).clicked() {
            choice = Some(Choice::Cancel);
        }
    });
    choice
}

/// How long a journey is, and the first of its stages; of empathy maps alone, whose they are.
fn way(words: Words, journey: &Document) -> String {
    if journey.stage_count() == 0 && journey.empathy_maps().next().is_some() {
        let title = |map: &EmpathyMap| {
            let persona = map.persona.and_then(|id| journey.persona(id));
            let name = persona.map(|persona| persona.name.as_str()).unwrap_or_default();
            let title = if map.title.trim().is_empty() { name } else { &map.title };
            words.titled(title, "empathy-title").to_owned()
        };
        let titles = journey.empathy_maps().map(|map| title(map)).take(MOST_STAGES);
        let titles = titles.collect::<Vec<_>>().join(" · ");
        let maps = words.count("count-empathy-maps", journey.empathy_maps().count());
        return format!("{maps}: {}", wording::shortened(&titles, LONGEST_WAY));
    }
    let stages = journey.stages().map(|stage| stage.title.as_str()).take(MOST_STAGES);
    let more = (journey.stage_count() > MOST_STAGES).then_some("…");
    let stages = stages.chain(more).collect::<Vec<_>>().join(" › ");
    let stages = wording::shortened(&stages, LONGEST_WAY);
    let steps = words.count("count-steps", journey.step_count());
    if stages.is_empty() { steps } else { format!("{steps}: {stages}") }
}

/// A question with up to three answers: the first is what Enter means, the last changes nothing.
fn question_ui(
    ui: &mut Ui,
    scope: Scope<'_>,
    title: &str,
    lines: &[&str],
    buttons: [&'static str; 3],
    is_new: bool,
) -> Option<Choice> {
    // Three answers side by side, in any of the languages.
    ui.set_width((ui.ctx().content_rect().width() - 80.0).clamp(320.0, 500.0));
    title_ui(ui, title);
    let height = (ui.ctx().content_rect().height() - 260.0).max(80.0);
    egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for line in lines {
            ui.add(egui::Label::new(*line).wrap());
        }
    });
    ui.add_space(8.0);
    let [first, second, last] = buttons;
    let mut choice = None;
    buttons_ui(ui, |ui| {
        let button = primary_button(ui, scope, scope.words.get(first), true);
        if is_new {
            button.request_focus();
        }
        if button.clicked() {
            choice = Some(Choice::First);
        }
        for (key, meaning) in [(second, Choice::Second), (last, Choice::Cancel)] {
            if !key.is_empty() && ui.button(scope.words.get(key)).clicked() {
                choice = Some(meaning);
            }
        }
    });
    choice
}

/// A dialog's title.
fn title_ui(ui: &mut Ui, title: &str) {
    let text = egui::RichText::new(title).size(super::theme::TITLE).family(super::theme::bold());
    ui.add(egui::Label::new(text).wrap());
}

/// The row of buttons at the lower right: the first one added stands rightmost.
fn buttons_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.spacing_mut().button_padding = egui::vec2(14.0, 6.0);
        add(ui);
    });
}

/// The only button of a dialog that asks nothing.
fn close_ui(ui: &mut Ui, scope: Scope<'_>, is_new: bool) -> Option<Choice> {
    ui.add_space(8.0);
    let mut choice = None;
    buttons_ui(ui, |ui| {
        let button = primary_button(ui, scope, scope.words.get("dialog-close"), true);
        if is_new {
            button.request_focus();
        }
        choice = button.clicked().then_some(Choice::Cancel);
    });
    choice
}

/// The button that does what the dialog is for.
fn primary_button(ui: &mut Ui, scope: Scope<'_>, text: &str, enabled: bool) -> egui::Response {
    widgets::primary_button(ui, &scope.theme, text, enabled)
}
