//! What there is to know about each command: its menu, shortcuts and icon, and what it needs.

use egui::Key;

use super::{Command, Menu, Needs};
use crate::app::icons::Icon;
use crate::app::shortcut::{Shortcut, alt, cmd, cmd_shift, plain, shift};
use crate::app::views::View;

/// What there is to know about a command.
#[derive(Debug, Clone)]
pub struct Spec {
    /// The message key; `.tip` says more.
    pub key: &'static str,
    /// The menu that it stands in.
    pub menu: Menu,
    /// A line parts groups of a menu.
    pub group: u8,
    /// The message key of the menu in the menu, if it stands in one.
    pub submenu: Option<&'static str>,
    /// What must be so.
    pub needs: Needs,
    /// Its icon.
    pub icon: Option<Icon>,
    shortcuts: [Option<Shortcut>; 2],
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

    fn group(mut self, group: u8) -> Self {
        self.group = group;
        self
    }

    fn within(mut self, submenu: &'static str) -> Self {
        self.submenu = Some(submenu);
        self
    }
}

fn in_menu(menu: Menu, key: &'static str, needs: Needs) -> Spec {
    Spec { key, menu, group: 0, submenu: None, needs, icon: None, shortcuts: [None; 2] }
}

impl Command {
    /// Everything about it.
    #[must_use]
    pub fn spec(self) -> Spec {
        match self {
            Self::New
            | Self::Open
            | Self::Import
            | Self::ImportSurvey
            | Self::Save
            | Self::SaveAs
            | Self::Export
            | Self::Close
            | Self::Quit => self.file_spec(),
            Self::Undo
            | Self::Redo
            | Self::BringBack
            | Self::Cut
            | Self::Copy
            | Self::Paste
            | Self::CopyPicture
            | Self::CopySvg
            | Self::Duplicate
            | Self::Delete
            | Self::SelectAll
            | Self::SelectNone
            | Self::EditText
            | Self::RemovePicture
            | Self::PutNote
            | Self::LinkNote
            | Self::Find
            | Self::FindNext
            | Self::FindPrevious => self.edit_spec(),
            Self::AddStage
            | Self::AddStep
            | Self::AddCard
            | Self::AddPersona
            | Self::AddEmpathyMap
            | Self::AddNote
            | Self::ChoosePicture
            | Self::AddUsualLanes
            | Self::AddLane(_)
            | Self::AddLine(_) => self.insert_spec(),
            Self::MoveLeft
            | Self::MoveRight
            | Self::MoveUp
            | Self::MoveDown
            | Self::Branch
            | Self::LeadTo
            | Self::Score(_)
            | Self::ScoreClear
            | Self::ShowAllLanes
            | Self::JourneyProperties
            | Self::NextFinding
            | Self::Findings => self.map_spec(),
            Self::View(_)
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomFit
            | Self::ZoomActual
            | Self::OnlyPersona
            | Self::NextPersona
            | Self::AllPersonas
            | Self::ToggleOutline
            | Self::ToggleInspector
            | Self::GoToInspector
            | Self::GoToOutline
            | Self::GoToMenu
            | Self::Theme(_)
            | Self::Language(_)
            | Self::ReduceMotion
            | Self::Palette
            | Self::Shortcuts
            | Self::About => self.view_spec(),
        }
    }

    fn file_spec(self) -> Spec {
        let spec = |key, needs| in_menu(Menu::File, key, needs);
        match self {
            Self::New => spec("cmd-new", Needs::Nothing).on(cmd(Key::N)),
            Self::Open => spec("cmd-open", Needs::Nothing).on(cmd(Key::O)),
            Self::Import => spec("cmd-import", Needs::Nothing).on(cmd_shift(Key::O)),
            Self::ImportSurvey => spec("cmd-import-survey", Needs::Document),
            Self::Save => spec("cmd-save", Needs::Document).group(1).on(cmd(Key::S)),
            Self::SaveAs => spec("cmd-save-as", Needs::Document).group(1).on(cmd_shift(Key::S)),
            Self::Export => spec("cmd-export", Needs::Document).group(2).on(cmd(Key::E)),
            Self::Close => spec("cmd-close", Needs::Document).group(3).on(cmd(Key::W)),
            _ => spec("cmd-quit", Needs::Nothing).group(3).on(cmd(Key::Q)),
        }
    }

    fn edit_spec(self) -> Spec {
        let spec = |key, needs| in_menu(Menu::Edit, key, needs);
        match self {
            Self::Undo => spec("cmd-undo", Needs::Undo).on(cmd(Key::Z)).icon(Icon::Undo),
            Self::Redo => {
                let redo = spec("cmd-redo", Needs::Redo).icon(Icon::Redo);
                redo.on(cmd_shift(Key::Z)).on(cmd(Key::Y))
            }
            Self::BringBack => spec("cmd-bring-back", Needs::GivenUp),
            Self::Cut => spec("cmd-cut", Needs::Selection).group(1).on(cmd(Key::X)),
            Self::Copy => spec("cmd-copy", Needs::Selection).group(1).on(cmd(Key::C)),
            Self::Paste => spec("cmd-paste", Needs::Nothing).group(1).on(cmd(Key::V)),
            Self::CopyPicture => spec("cmd-copy-picture", Needs::Document).group(2),
            Self::CopySvg => spec("cmd-copy-svg", Needs::Document).group(2),
            Self::Duplicate => spec("cmd-duplicate", Needs::Selection).group(1).on(cmd(Key::D)),
            Self::Delete => {
                let delete = spec("cmd-delete", Needs::Selection).group(1);
                delete.on(plain(Key::Delete)).on(plain(Key::Backspace))
            }
            Self::SelectAll => spec("cmd-select-all", Needs::Document).group(3).on(cmd(Key::A)),
            Self::SelectNone => {
                spec("cmd-select-none", Needs::Selection).group(3).on(cmd_shift(Key::A))
            }
            Self::EditText => spec("cmd-edit-text", Needs::OneSelected).group(2).on(plain(Key::F2)),
            Self::RemovePicture => spec("cmd-remove-picture", Needs::PersonaPicture).group(2),
            Self::PutNote => spec("cmd-put-note", Needs::LinkableNote).group(2).on(cmd(Key::J)),
            Self::LinkNote => spec("cmd-link-note", Needs::LinkableNote).group(2).on(cmd(Key::L)),
            Self::Find => spec("cmd-find", Needs::Document).group(3).on(cmd(Key::F)),
            Self::FindNext => spec("cmd-find-next", Needs::Matches).group(3).on(plain(Key::F3)),
            _ => spec("cmd-find-previous", Needs::Matches).group(3).on(shift(Key::F3)),
        }
    }

    fn insert_spec(self) -> Spec {
        let spec = |key, needs| in_menu(Menu::Insert, key, needs);
        match self {
            Self::AddStage => spec("cmd-add-stage", Needs::Document).on(cmd_shift(Key::G)),
            Self::AddStep => spec("cmd-add-step", Needs::Stage).on(cmd_shift(Key::T)),
            Self::AddCard => spec("cmd-add-card", Needs::CardPlace).on(cmd(Key::Enter)),
            Self::AddUsualLanes => {
                spec("cmd-add-usual", Needs::Document).group(1).within("menu-add-lane")
            }
            Self::AddLane(_) => {
                spec("cmd-add-lane", Needs::Document).group(1).within("menu-add-lane")
            }
            Self::AddLine(_) => {
                spec("cmd-add-line", Needs::Document).group(1).within("menu-add-line")
            }
            Self::AddEmpathyMap => spec("cmd-add-empathy", Needs::Document),
            Self::AddNote => spec("cmd-add-note", Needs::EmpathyMap),
            Self::ChoosePicture => spec("cmd-choose-picture", Needs::Persona),
            _ => spec("cmd-add-persona", Needs::Document).on(cmd_shift(Key::P)),
        }
    }

    fn map_spec(self) -> Spec {
        let spec = |key, needs| in_menu(Menu::Map, key, needs);
        let score = |key, digit| {
            spec(key, Needs::ScorePlace).group(1).within("measure-satisfaction").on(plain(digit))
        };
        match self {
            Self::MoveLeft => spec("cmd-move-left", Needs::Selection).on(alt(Key::ArrowLeft)),
            Self::MoveRight => spec("cmd-move-right", Needs::Selection).on(alt(Key::ArrowRight)),
            Self::MoveUp => spec("cmd-move-up", Needs::Selection).on(alt(Key::ArrowUp)),
            Self::MoveDown => spec("cmd-move-down", Needs::Selection).on(alt(Key::ArrowDown)),
            Self::Branch => spec("cmd-branch", Needs::Step).group(4).on(cmd_shift(Key::B)),
            Self::LeadTo => spec("cmd-lead-to", Needs::Step).group(4),
            Self::Score(1) => score("cmd-score-1", Key::Num1),
            Self::Score(2) => score("cmd-score-2", Key::Num2),
            Self::Score(3) => score("cmd-score-3", Key::Num3),
            Self::Score(4) => score("cmd-score-4", Key::Num4),
            Self::Score(_) => score("cmd-score-5", Key::Num5),
            Self::ScoreClear => score("cmd-score-clear", Key::Num0),
            Self::Findings => spec("cmd-toggle-findings", Needs::Document).group(2),
            Self::NextFinding => {
                spec("cmd-next-finding", Needs::Document).group(2).on(plain(Key::F8))
            }
            Self::ShowAllLanes => spec("cmd-show-all-lanes", Needs::HiddenLane).group(3),
            _ => spec("cmd-journey-properties", Needs::Document).group(3).on(cmd(Key::I)),
        }
    }

    fn view_spec(self) -> Spec {
        let spec = |key, needs| in_menu(Menu::View, key, needs);
        let help = |key, needs| in_menu(Menu::Help, key, needs);
        match self {
            Self::View(view) => {
                let at = View::ALL.iter().position(|other| *other == view).unwrap_or_default();
                let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
                let spec = spec(view.key(), Needs::Document).group(0);
                keys.get(at).map_or(spec.clone(), |key| spec.on(alt(*key)))
            }
            Self::ZoomIn => spec("cmd-zoom-in", Needs::Document)
                .group(1)
                .on(cmd(Key::Plus))
                .on(cmd(Key::Equals)),
            Self::ZoomOut => spec("cmd-zoom-out", Needs::Document).group(1).on(cmd(Key::Minus)),
            Self::ZoomFit => spec("cmd-zoom-fit", Needs::Document).group(1).on(cmd(Key::Num0)),
            Self::ZoomActual => spec("cmd-zoom-100", Needs::Document).group(1).on(cmd(Key::Num1)),
            Self::OnlyPersona => spec("cmd-only-persona", Needs::Persona).group(4),
            Self::NextPersona => {
                spec("cmd-next-persona", Needs::SeveralPersonas).group(4).on(alt(Key::P))
            }
            Self::AllPersonas => spec("cmd-all-personas", Needs::HiddenPersona).group(4),
            Self::ToggleOutline => {
                let spec = spec("cmd-toggle-outline", Needs::Document).group(2);
                spec.on(cmd(Key::Num2)).icon(Icon::SidebarLeft)
            }
            Self::ToggleInspector => {
                let spec = spec("cmd-toggle-inspector", Needs::Document).group(2);
                spec.on(cmd(Key::Num3)).icon(Icon::SidebarRight)
            }
            Self::GoToInspector => {
                spec("cmd-go-to-inspector", Needs::Document).group(2).on(plain(Key::F6))
            }
            Self::GoToOutline => {
                spec("cmd-go-to-outline", Needs::Document).group(2).on(shift(Key::F6))
            }
            Self::GoToMenu => spec("cmd-go-to-menu", Needs::Nothing).group(2).on(plain(Key::F10)),
            Self::Theme(choice) => spec(choice.key(), Needs::Nothing).group(3).within("menu-theme"),
            Self::Language(_) => {
                spec("menu-language", Needs::Nothing).group(3).within("menu-language")
            }
            Self::ReduceMotion => spec("cmd-reduce-motion", Needs::Nothing).group(2),
            Self::Palette => help("cmd-palette", Needs::Nothing).on(cmd(Key::K)),
            Self::Shortcuts => help("cmd-shortcuts", Needs::Nothing).on(plain(Key::F1)),
            _ => help("cmd-about", Needs::Nothing).group(1),
        }
    }
}
