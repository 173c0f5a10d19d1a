//! Another program has changed the file: two versions, and what becomes of each. The first choice
//! never destroys anything; each one says what it does to which text.

use egui::{Ui, vec2};

use super::{Answer, Choice, Scope, buttons_ui, primary_button, title_ui};
use crate::app::widgets;
use crate::app::wish::Then;
use crate::file::FileStamp;

/// How the change came to light.
#[derive(Debug)]
pub(in crate::app) enum Changed {
    /// We looked: the file is that now.
    Seen(FileStamp),
    /// We wanted to save to it, and then to go on.
    Saving(Option<Then>),
}

/// What may become of the two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Ours goes to another file.
    Elsewhere,
    /// Ours stays open; the file stays until we save.
    Keep,
    /// Ours replaces the file.
    Replace,
    /// The file replaces ours.
    Load,
}

impl Way {
    /// Its button, and what it does.
    fn keys(self, is_dirty: bool) -> [&'static str; 2] {
        match self {
            Self::Elsewhere => ["changed-elsewhere", "changed-elsewhere-text"],
            Self::Keep => ["changed-keep", "changed-keep-text"],
            Self::Replace => ["changed-replace", "changed-replace-text"],
            Self::Load if is_dirty => ["changed-reload", "changed-reload-unsaved"],
            Self::Load => ["changed-reload", "changed-reload-clean"],
        }
    }
}

impl Changed {
    /// What can be done, the safest first.
    fn ways(&self, is_dirty: bool) -> &'static [Way] {
        match self {
            Self::Seen(_) if !is_dirty => &[Way::Load, Way::Keep],
            Self::Seen(_) => &[Way::Elsewhere, Way::Keep, Way::Load],
            Self::Saving(_) => &[Way::Elsewhere, Way::Replace, Way::Load],
        }
    }

    pub(super) fn answer(self, is_dirty: bool, choice: Choice) -> Answer {
        let Choice::Nth(at) = choice else { return Answer::Cancel };
        match (self.ways(is_dirty).get(at), self) {
            (Some(Way::Load), _) => Answer::Proceed(Then::Reload),
            (Some(Way::Keep), Self::Seen(stamp)) => Answer::KeepMine(stamp),
            (Some(Way::Replace), Self::Saving(then)) => Answer::WriteOver(then),
            (Some(Way::Elsewhere), Self::Saving(then)) => Answer::SaveElsewhere(None, then),
            (Some(Way::Elsewhere), Self::Seen(_)) => Answer::SaveElsewhere(None, None),
            _ => Answer::Cancel,
        }
    }

    pub(super) fn ui(
        &self,
        ui: &mut Ui,
        scope: Scope<'_>,
        name: &str,
        is_dirty: bool,
        is_new: bool,
    ) -> Option<Choice> {
        let words = scope.words;
        ui.set_width((ui.ctx().content_rect().width() - 80.0).clamp(320.0, 560.0));
        title_ui(ui, &words.with("changed-title", &[("name", name.into())]));
        let text = if is_dirty { "changed-text-unsaved" } else { "changed-text-clean" };
        ui.add(egui::Label::new(words.get(text)).wrap());
        ui.add_space(4.0);
        let mut choice = None;
        for (at, way) in self.ways(is_dirty).iter().enumerate() {
            let [key, does] = way.keys(is_dirty).map(|key| words.get(key));
            if way_ui(ui, scope, key, does, at == 0, is_new) {
                choice = Some(Choice::Nth(at));
            }
        }
        buttons_ui(ui, |ui| {
            if ui.button(words.get("recovery-later")).clicked() {
                choice = Some(Choice::Cancel);
            }
        });
        choice
    }
}

/// A button, and under it what it does.
fn way_ui(
    ui: &mut Ui,
    scope: Scope<'_>,
    text: &str,
    does: &str,
    is_first: bool,
    is_new: bool,
) -> bool {
    ui.spacing_mut().button_padding = vec2(14.0, 6.0);
    let button = if is_first {
        primary_button(ui, scope, text, true)
    } else {
        ui.add(egui::Button::new(text))
    };
    if is_first && is_new {
        button.request_focus();
    }
    let does = widgets::small(does).color(scope.theme.text_muted);
    ui.add(egui::Label::new(does).wrap());
    ui.add_space(8.0);
    button.clicked()
}
