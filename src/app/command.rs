//! Every command once: its text, its shortcuts, its icon, and when it can be run.
//!
//! Menus, toolbar, palette, the list of shortcuts and key handling are all made from this one list.
//! What a command does is in `run`.

use egui::{Key, Modifiers};

use super::icons::Icon;
use crate::i18n::Language;
use crate::model::{LaneKind, LineKind};

/// How the window is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[allow(missing_docs, reason = "the names are the choices")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

impl ThemeChoice {
    /// All choices.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// What egui calls it.
    #[must_use]
    pub fn preference(self) -> egui::ThemePreference {
        match self {
            Self::System => egui::ThemePreference::System,
            Self::Light => egui::ThemePreference::Light,
            Self::Dark => egui::ThemePreference::Dark,
        }
    }

    /// The name in preferences and message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// One thing that a user can ask the window to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the commands")]
pub enum Command {
    New,
    Open,
    Save,
    SaveAs,
    Close,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Duplicate,
    Delete,
    SelectAll,
    SelectNone,
    EditText,
    AddStage,
    AddStep,
    AddCard,
    AddPersona,
    AddLane(LaneKind),
    AddLine(LineKind),
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    ShowAllLanes,
    JourneyProperties,
    ZoomIn,
    ZoomOut,
    ZoomFit,
    ZoomActual,
    ToggleOutline,
    ToggleInspector,
    Theme(ThemeChoice),
    Language(Language),
}

/// A combination of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// Held down.
    pub modifiers: Modifiers,
    /// Pressed.
    pub key: Key,
}

const fn plain(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::NONE, key }
}
const fn cmd(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::COMMAND, key }
}
const fn cmd_shift(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::COMMAND.plus(Modifiers::SHIFT), key }
}
const fn alt(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::ALT, key }
}

/// What the menus are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the menus")]
pub enum Menu {
    File,
    Edit,
    Insert,
    Map,
    View,
    Help,
}

impl Menu {
    /// All menus, from the left.
    pub const ALL: [Self; 6] =
        [Self::File, Self::Edit, Self::Insert, Self::Map, Self::View, Self::Help];

    /// The message key.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::Insert => "menu-insert",
            Self::Map => "menu-map",
            Self::View => "menu-view",
            Self::Help => "menu-help",
        }
    }
}

/// What must be so for a command to be run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// An open document.
    Document,
    /// Something to undo.
    Undo,
    /// Something to redo.
    Redo,
    /// A selected record.
    Selection,
    /// A selected record that has a text.
    OneSelected,
    /// A cell that holds cards, or a record that names one.
    CardPlace,
    /// A stage.
    Stage,
    /// A hidden row.
    HiddenLane,
}

/// What the window is like, as far as commands depend on it.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is one condition, named")]
pub struct Conditions {
    /// A document is open.
    pub document: bool,
    /// There is something to undo.
    pub undo: bool,
    /// There is something to redo.
    pub redo: bool,
    /// How many records are selected.
    pub selected: usize,
    /// A card could be added somewhere.
    pub card_place: bool,
    /// There is a stage.
    pub stage: bool,
    /// A row is hidden.
    pub hidden_lane: bool,
}

impl Needs {
    /// Whether it is so.
    #[must_use]
    pub fn met(self, now: &Conditions) -> bool {
        match self {
            Self::Nothing => true,
            Self::Document => now.document,
            Self::Undo => now.undo,
            Self::Redo => now.redo,
            Self::Selection => now.selected > 0,
            Self::OneSelected => now.selected == 1,
            Self::CardPlace => now.card_place,
            Self::Stage => now.stage,
            Self::HiddenLane => now.hidden_lane,
        }
    }
}

/// What there is to know about a command.
#[derive(Debug, Clone)]
pub struct Spec {
    /// The message key.
    pub key: &'static str,
    /// The menu that it stands in; `None`: it is in none by itself.
    pub menu: Option<Menu>,
    /// What must be so.
    pub needs: Needs,
    shortcuts: [Option<Shortcut>; 2],
    /// Its icon.
    pub icon: Option<Icon>,
}

impl Command {
    /// All commands, in the order of the menus.
    #[must_use]
    pub fn all() -> Vec<Self> {
        use Command as C;
        let mut all = vec![C::New, C::Open, C::Save, C::SaveAs, C::Close, C::Quit];
        all.extend([C::Undo, C::Redo, C::Cut, C::Copy, C::Paste, C::Duplicate, C::Delete]);
        all.extend([C::SelectAll, C::SelectNone, C::EditText]);
        all.extend([C::AddStage, C::AddStep, C::AddCard, C::AddPersona]);
        all.extend(LaneKind::ALL.map(C::AddLane));
        all.extend(LineKind::ALL.map(C::AddLine));
        all.extend([C::MoveLeft, C::MoveRight, C::MoveUp, C::MoveDown]);
        all.extend([C::ShowAllLanes, C::JourneyProperties]);
        all.extend([C::ZoomIn, C::ZoomOut, C::ZoomFit, C::ZoomActual]);
        all.extend([C::ToggleOutline, C::ToggleInspector]);
        all.extend(ThemeChoice::ALL.map(C::Theme));
        all.extend(Language::ALL.map(C::Language));
        all
    }

    /// Everything about it.
    #[must_use]
    pub fn spec(self) -> Spec {
        match self {
            Self::New => spec("cmd-new", Menu::File, Needs::Nothing).on(cmd(Key::N)),
            Self::Open => spec("cmd-open", Menu::File, Needs::Nothing).on(cmd(Key::O)),
            Self::Save => spec("cmd-save", Menu::File, Needs::Document).on(cmd(Key::S)),
            Self::SaveAs => spec("cmd-save-as", Menu::File, Needs::Document).on(cmd_shift(Key::S)),
            Self::Close => spec("cmd-close", Menu::File, Needs::Document).on(cmd(Key::W)),
            Self::Quit => spec("cmd-quit", Menu::File, Needs::Nothing).on(cmd(Key::Q)),
            Self::Undo => {
                spec("cmd-undo", Menu::Edit, Needs::Undo).on(cmd(Key::Z)).icon(Icon::Undo)
            }
            Self::Redo => spec("cmd-redo", Menu::Edit, Needs::Redo)
                .on(cmd_shift(Key::Z))
                .on(cmd(Key::Y))
                .icon(Icon::Redo),
            Self::Cut => spec("cmd-cut", Menu::Edit, Needs::Selection).on(cmd(Key::X)),
            Self::Copy => spec("cmd-copy", Menu::Edit, Needs::Selection).on(cmd(Key::C)),
            Self::Paste => spec("cmd-paste", Menu::Edit, Needs::Document).on(cmd(Key::V)),
            Self::Duplicate => spec("cmd-duplicate", Menu::Edit, Needs::Selection).on(cmd(Key::D)),
            Self::Delete => spec("cmd-delete", Menu::Edit, Needs::Selection)
                .on(plain(Key::Delete))
                .on(plain(Key::Backspace)),
            Self::SelectAll => spec("cmd-select-all", Menu::Edit, Needs::Document).on(cmd(Key::A)),
            Self::SelectNone => {
                spec("cmd-select-none", Menu::Edit, Needs::Selection).on(cmd_shift(Key::A))
            }
            Self::EditText => {
                spec("cmd-edit-text", Menu::Edit, Needs::OneSelected).on(plain(Key::F2))
            }
            Self::AddStage => {
                spec("cmd-add-stage", Menu::Insert, Needs::Document).on(cmd_shift(Key::G))
            }
            Self::AddStep => spec("cmd-add-step", Menu::Insert, Needs::Stage).on(cmd_shift(Key::T)),
            Self::AddCard => {
                spec("cmd-add-card", Menu::Insert, Needs::CardPlace).on(cmd(Key::Enter))
            }
            Self::AddPersona => {
                spec("cmd-add-persona", Menu::Insert, Needs::Document).on(cmd_shift(Key::P))
            }
            Self::AddLane(_) => spec("cmd-add-lane", Menu::Insert, Needs::Document),
            Self::AddLine(_) => spec("cmd-add-line", Menu::Insert, Needs::Document),
            Self::MoveLeft => {
                spec("cmd-move-left", Menu::Map, Needs::Selection).on(alt(Key::ArrowLeft))
            }
            Self::MoveRight => {
                spec("cmd-move-right", Menu::Map, Needs::Selection).on(alt(Key::ArrowRight))
            }
            Self::MoveUp => spec("cmd-move-up", Menu::Map, Needs::Selection).on(alt(Key::ArrowUp)),
            Self::MoveDown => {
                spec("cmd-move-down", Menu::Map, Needs::Selection).on(alt(Key::ArrowDown))
            }
            Self::ShowAllLanes => spec("cmd-show-all-lanes", Menu::Map, Needs::HiddenLane),
            Self::JourneyProperties => {
                spec("cmd-journey-properties", Menu::Map, Needs::Document).on(cmd(Key::I))
            }
            Self::ZoomIn => spec("cmd-zoom-in", Menu::View, Needs::Document)
                .on(cmd(Key::Plus))
                .on(cmd(Key::Equals)),
            Self::ZoomOut => spec("cmd-zoom-out", Menu::View, Needs::Document).on(cmd(Key::Minus)),
            Self::ZoomFit => spec("cmd-zoom-fit", Menu::View, Needs::Document).on(cmd(Key::Num0)),
            Self::ZoomActual => {
                spec("cmd-zoom-100", Menu::View, Needs::Document).on(cmd(Key::Num1))
            }
            Self::ToggleOutline => spec("cmd-toggle-outline", Menu::View, Needs::Document)
                .on(cmd(Key::Num2))
                .icon(Icon::SidebarLeft),
            Self::ToggleInspector => spec("cmd-toggle-inspector", Menu::View, Needs::Document)
                .on(cmd(Key::Num3))
                .icon(Icon::SidebarRight),
            Self::Theme(ThemeChoice::System) => spec("theme-system", Menu::View, Needs::Nothing),
            Self::Theme(ThemeChoice::Light) => spec("theme-light", Menu::View, Needs::Nothing),
            Self::Theme(ThemeChoice::Dark) => spec("theme-dark", Menu::View, Needs::Nothing),
            Self::Language(_) => spec("cmd-language", Menu::View, Needs::Nothing),
        }
    }
}

fn spec(key: &'static str, menu: Menu, needs: Needs) -> Spec {
    Spec { key, menu: Some(menu), needs, shortcuts: [None; 2], icon: None }
}

impl Spec {
    /// Its shortcuts; the first one is shown.
    pub fn shortcuts(&self) -> impl Iterator<Item = Shortcut> {
        self.shortcuts.into_iter().flatten()
    }

    fn on(mut self, shortcut: Shortcut) -> Self {
        let [first, second] = &mut self.shortcuts;
        let free = if first.is_none() { first } else { second };
        *free = Some(shortcut);
        self
    }

    fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let mut seen: Vec<(Shortcut, Command)> = Vec::new();
        for command in Command::all() {
            for shortcut in command.spec().shortcuts() {
                if let Some((_, other)) = seen.iter().find(|(taken, _)| *taken == shortcut) {
                    panic!("{command:?} and {other:?} both want {shortcut:?}");
                }
                seen.push((shortcut, command));
            }
        }
    }
}
