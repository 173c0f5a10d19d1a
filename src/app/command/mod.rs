//! Every command once: its text, its shortcuts, its icon, and when it can be run.
//!
//! Menus, toolbar, palette, the list of shortcuts and key handling are all made from this one list.
//! What a command does is in `run`.

mod needs;
mod spec;

pub use needs::{Conditions, Needs};
pub use spec::Spec;

pub use super::prefs::ThemeChoice;
pub use super::shortcut::Shortcut;
use super::views::View;
use crate::i18n::{Language, Words};
use crate::model::{LaneKind, LineKind};

/// One thing that a user can ask the window to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the commands")]
pub enum Command {
    New,
    Open,
    Import,
    ImportSurvey,
    Save,
    SaveAs,
    Export,
    Close,
    Quit,
    Undo,
    Redo,
    BringBack,
    Cut,
    Copy,
    Paste,
    CopyPicture,
    CopySvg,
    Duplicate,
    Delete,
    SelectAll,
    SelectNone,
    EditText,
    Find,
    FindNext,
    FindPrevious,
    AddStage,
    AddStep,
    AddCard,
    AddPersona,
    AddEmpathyMap,
    AddNote,
    PutNote,
    LinkNote,
    ChoosePicture,
    RemovePicture,
    /// Add those of the usual rows that are not there.
    AddUsualLanes,
    AddLane(LaneKind),
    AddLine(LineKind),
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    /// Write a new step on a way of its own.
    Branch,
    /// Choose where a step leads.
    LeadTo,
    Score(u8),
    ScoreClear,
    ShowAllLanes,
    OnlyPersona,
    NextPersona,
    AllPersonas,
    JourneyProperties,
    NextFinding,
    Findings,
    View(View),
    ZoomIn,
    ZoomOut,
    ZoomFit,
    ZoomActual,
    ToggleOutline,
    ToggleInspector,
    GoToInspector,
    GoToOutline,
    GoToMenu,
    Theme(ThemeChoice),
    Language(Language),
    ReduceMotion,
    Palette,
    Shortcuts,
    About,
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

impl Command {
    /// All commands, in the order of the menus.
    #[must_use]
    pub fn all() -> Vec<Self> {
        use Command as C;
        let mut all = vec![
            C::New,
            C::Open,
            C::Import,
            C::ImportSurvey,
            C::Save,
            C::SaveAs,
            C::Export,
            C::Close,
            C::Quit,
        ];
        all.extend([
            C::Undo,
            C::Redo,
            C::BringBack,
            C::Cut,
            C::Copy,
            C::Paste,
            C::Duplicate,
            C::Delete,
        ]);
        all.extend([C::CopyPicture, C::CopySvg]);
        all.extend([C::SelectAll, C::SelectNone, C::EditText, C::RemovePicture]);
        all.extend([C::Find, C::FindNext, C::FindPrevious]);
        all.extend([C::AddStage, C::AddStep, C::AddCard, C::AddPersona]);
        all.extend([C::AddEmpathyMap, C::AddNote, C::ChoosePicture]);
        all.extend([C::PutNote, C::LinkNote]);
        all.push(C::AddUsualLanes);
        all.extend(LaneKind::ALL.map(C::AddLane));
        all.extend(LineKind::ALL.map(C::AddLine));
        all.extend([C::MoveLeft, C::MoveRight, C::MoveUp, C::MoveDown]);
        all.extend([C::Branch, C::LeadTo]);
        all.extend([1, 2, 3, 4, 5].map(C::Score));
        all.extend([C::ScoreClear, C::Findings, C::NextFinding, C::ShowAllLanes]);
        all.push(C::JourneyProperties);
        all.extend(View::ALL.map(C::View));
        all.extend([C::ZoomIn, C::ZoomOut, C::ZoomFit, C::ZoomActual]);
        all.extend([C::OnlyPersona, C::NextPersona, C::AllPersonas]);
        all.extend([C::ToggleOutline, C::ToggleInspector, C::GoToInspector, C::GoToOutline]);
        all.push(C::GoToMenu);
        all.extend(ThemeChoice::ALL.map(C::Theme));
        all.extend(Language::ALL.map(C::Language));
        all.push(C::ReduceMotion);
        all.extend([C::Palette, C::Shortcuts, C::About]);
        all
    }

    /// What it is called in its menu.
    #[must_use]
    pub fn text(self, words: Words) -> &'static str {
        match self {
            Self::AddLane(kind) => words.lane(kind),
            Self::AddLine(kind) => words.line(kind),
            Self::Language(language) => language.native_name(),
            other => words.get(other.spec().key),
        }
    }

    /// What it is called where no menu is around it: "Row: Pain points", "Insert: Stage".
    #[must_use]
    pub fn full_text(self, words: Words) -> String {
        let spec = self.spec();
        let needs_menu = spec.menu == Menu::Insert || matches!(self, Self::View(_));
        let of_menu = needs_menu.then_some(spec.menu.key());
        match spec.submenu.or(of_menu) {
            Some(before) => format!("{}: {}", words.get(before), self.text(words)),
            None => self.text(words).to_owned(),
        }
    }

    /// What it does, in a few words more, if there is more to say.
    #[must_use]
    pub fn tip(self, words: Words) -> Option<&'static str> {
        words.find(&format!("{}.tip", self.spec().key))
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
