//! Find: what in the journey answers to the words in the search field, and stepping through it.
//! The search itself is a job of the application's, since a large document takes its time; until
//! its answer is there, what was found before stands.
//!
//! A record answers when each word stands somewhere in what it says: in its text and details, its
//! tags, the names of its personas, channel, row or section, and kind of evidence.

mod search;

use std::collections::BTreeSet;

use egui::{Id, Key, Modifiers, Ui};

use super::icons::Icon;
use super::panels::Shell;
use super::request::Request;
use super::theme::{SMALL, Theme};
use super::widgets;
use crate::i18n::{Language, Words};
use crate::model::{Document, EmpathyId, LaneId, RecordId};
use search::search;

/// What is looked for, and where: the words, the state of the document, the language of its reader.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    query: String,
    revision: u64,
    language: Language,
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// In the order of the map.
    all: Vec<RecordId>,
    set: BTreeSet<RecordId>,
}

impl Found {
    /// Looks for it.
    pub(super) fn of(document: &Document, asked: &Asked) -> Self {
        let all = search(document, Words::of(asked.language), &asked.query);
        Self { set: all.iter().copied().collect(), all }
    }
}

/// The search field and what it found.
#[derive(Debug, Default)]
pub struct Find {
    query: String,
    found: Found,
    at: Option<usize>,
    searched: Option<Asked>,
    /// What somebody looks for at the moment.
    under_way: Option<Asked>,
    /// A step that was asked for before it was known where to; back, or on.
    waiting_step: Option<bool>,
    wants_keyboard: bool,
}

/// How narrow and wide the field gets.
pub(super) const WIDTHS: egui::Rangef = egui::Rangef { min: 60.0, max: 190.0 };
/// Three buttons, and what is between them and the text.
const STEPS: f32 = 96.0;

impl Find {
    /// What was found; `None` where nobody is looking for anything, or nothing answers: then
    /// nothing is to be told from the rest.
    #[must_use]
    pub fn matches(&self) -> Option<&BTreeSet<RecordId>> {
        (!self.query.trim().is_empty() && !self.found.set.is_empty()).then_some(&self.found.set)
    }

    /// What was found, where some of it is on the map: else nothing there is to be told from the
    /// rest. Rows may be hidden, with what is in them.
    #[must_use]
    pub fn matches_on_map(
        &self,
        document: &Document,
        hidden: &BTreeSet<LaneId>,
    ) -> Option<&BTreeSet<RecordId>> {
        let is_shown = |id: &RecordId| match id {
            RecordId::Card(id) => {
                document.card(*id).is_some_and(|card| !hidden.contains(&card.lane))
            }
            RecordId::Step(_) | RecordId::Stage(_) => true,
            _ => false,
        };
        self.matches().filter(|found| found.iter().any(is_shown))
    }

    /// What was found, where some of it is on that empathy map.
    #[must_use]
    pub fn matches_in(
        &self,
        document: &Document,
        map: Option<EmpathyId>,
    ) -> Option<&BTreeSet<RecordId>> {
        let is_shown = |id: &RecordId| match id {
            RecordId::Note(id) => document.note(*id).is_some_and(|note| Some(note.map) == map),
            _ => false,
        };
        self.matches().filter(|found| found.iter().any(is_shown))
    }

    /// Whether there is something to step through.
    #[must_use]
    pub fn has_found(&self) -> bool {
        !self.found.all.is_empty() && self.matches().is_some()
    }

    /// Puts the keyboard into the search field with the next frame.
    pub fn focus(&mut self) {
        self.wants_keyboard = true;
    }

    /// Looks for nothing any more.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// What is to be looked for, if that is not known yet and nobody is looking. While a text is
    /// written or something is dragged, what was found before that stands.
    pub(super) fn next_search(
        &mut self,
        revision: u64,
        words: Words,
        in_gesture: bool,
    ) -> Option<Asked> {
        let language = words.language();
        let asked = Asked { query: self.query.trim().to_owned(), revision, language };
        let same_words = |known: &Asked| known.query == asked.query && known.language == language;
        let is_known = match &self.searched {
            Some(known) if in_gesture => same_words(known),
            Some(known) => *known == asked,
            None => false,
        };
        if asked.query.is_empty() {
            (self.found, self.at, self.waiting_step) = (Found::default(), None, None);
            self.searched = Some(asked);
            return None;
        }
        if is_known || self.under_way.is_some() {
            return None;
        }
        self.under_way = Some(asked.clone());
        Some(asked)
    }

    /// Whether what stands in the field has been looked for.
    fn knows_words(&self) -> bool {
        self.searched.as_ref().is_some_and(|known| known.query == self.query.trim())
    }

    /// Takes what was found; answers where to go, if somebody has waited for that.
    pub(super) fn take(&mut self, asked: Asked, found: Found) -> Option<RecordId> {
        // The field was cleared meanwhile, or the document closed.
        self.under_way.take_if(|under_way| *under_way == asked)?;
        let same_words = self.searched.as_ref().is_some_and(|known| known.query == asked.query);
        let current = self.at.and_then(|at| self.found.all.get(at)).copied();
        self.found = found;
        self.at = current
            .filter(|_| same_words)
            .and_then(|current| self.found.all.iter().position(|id| *id == current));
        let is_current = asked.query == self.query.trim();
        self.searched = Some(asked);
        let back = self.waiting_step.take_if(|_| is_current)?;
        self.step(back)
    }

    /// Steps to the next match (or back to the one before) and answers it. Where the words are new,
    /// it goes on when they have been looked for.
    pub fn step(&mut self, back: bool) -> Option<RecordId> {
        if !self.knows_words() {
            self.waiting_step = (!self.query.trim().is_empty()).then_some(back);
            return None;
        }
        let count = self.found.all.len();
        if count == 0 {
            return None;
        }
        let at = match (self.at, back) {
            (None, false) => 0,
            (None, true) => count - 1,
            (Some(at), false) => (at + 1) % count,
            (Some(at), true) => (at + count - 1) % count,
        };
        self.at = Some(at);
        self.found.all.get(at).copied()
    }

    /// The search field, so wide, at the right of the top bar, and the steps through what it found.
    pub(super) fn field_ui(
        &mut self,
        ui: &mut Ui,
        shell: &Shell<'_>,
        width: f32,
        requests: &mut Vec<Request>,
    ) {
        let words = shell.words;
        let id = Id::unique("find");
        let focused = ui.memory(|memory| memory.has_focus(id));
        let pressed = |ui: &mut Ui, modifiers, key| {
            focused && ui.input_mut(|input| input.consume_key(modifiers, key))
        };
        let back = pressed(ui, Modifiers::SHIFT, Key::Enter);
        let next = !back && pressed(ui, Modifiers::NONE, Key::Enter);
        let is_empty = self.query.is_empty();
        let mut edit = egui::TextEdit::singleline(&mut self.query)
            .id(id)
            .hint_text(words.get("find-placeholder"))
            .desired_width(width);
        if is_empty && width > 120.0 {
            let hint = super::command::Command::Find.spec().shortcuts().next();
            let hint = hint.map(|shortcut| shortcut.text(words)).unwrap_or_default();
            edit = edit.suffix(widgets::small(hint));
        }
        let response = ui.add(edit).on_hover_text(words.get("find-hint"));
        widgets::name_it(ui, id, words.get("find-placeholder"));
        if std::mem::take(&mut self.wants_keyboard) {
            response.request_focus();
            self.select_all(ui, id);
        }
        // Escape has already taken the keyboard away when this is reached.
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.clear();
        }
        if next || back {
            self.go(back, requests);
        }
        if !self.query.is_empty() {
            self.steps_ui(ui, words, requests);
        }
    }

    /// What is looked for is there to be replaced by the next letter.
    fn select_all(&self, ui: &Ui, id: Id) {
        use egui::text::{CCursor, CCursorRange};
        let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let end = CCursor::new(self.query.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::two(CCursor::default(), end)));
        state.store(ui.ctx(), id);
    }

    /// About how wide the steps beside the field are.
    pub(super) fn steps_width(&self, ui: &Ui, words: Words) -> f32 {
        let steps = self.told(words).map(|told| widgets::width_of(ui, &told, SMALL) + STEPS);
        steps.unwrap_or_default()
    }

    /// How much was found, and where one is among it, while somebody looks for something.
    fn told(&self, words: Words) -> Option<String> {
        let total = self.found.all.len();
        (!self.query.is_empty()).then(|| match self.at {
            _ if total == 0 && !self.knows_words() => String::new(),
            _ if total == 0 => words.get("find-none").to_owned(),
            None => words.count("count-matches", total),
            Some(at) => {
                words.with("find-position", &[("at", (at + 1).into()), ("total", total.into())])
            }
        })
    }

    fn steps_ui(&mut self, ui: &mut Ui, words: Words, requests: &mut Vec<Request>) {
        let text = widgets::small(self.told(words).unwrap_or_default());
        let some = self.has_found();
        let text = if some { text } else { text.color(Theme::of(ui.ctx()).warning) };
        ui.label(text);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let name = words.get("cmd-find-previous");
            if widgets::icon_button(ui, Icon::Previous, name, some, false).clicked() {
                self.go(true, requests);
            }
            let name = words.get("cmd-find-next");
            if widgets::icon_button(ui, Icon::Next, name, some, false).clicked() {
                self.go(false, requests);
            }
            if widgets::icon_button(ui, Icon::Cross, words.get("find-close"), true, false).clicked()
            {
                self.clear();
            }
        });
    }

    fn go(&mut self, back: bool, requests: &mut Vec<Request>) {
        if let Some(id) = self.step(back) {
            requests.push(Request::Reveal(id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::actions;
    use crate::change::{Edit, History, Label, Verb, What};
    use crate::model::{Channel, IdSource, LaneKind, Section};

    fn map() -> Document {
        let mut document = Document::default();
        let edit = Edit { label: Label::one(Verb::Add, What::Card), selection: Vec::new() };
        let made = History::new().edit(&mut document, &mut IdSource::seeded(1), edit, |draft| {
            let (_, step) = actions::add_stage_with_step(draft, 0, "Purchase", "Pay")?;
            let lane = actions::add_lane(draft, LaneKind::Touchpoints, 0);
            let card = actions::add_card(draft, lane, step, 0, "Checkout page")?;
            let persona = actions::add_persona(draft, "Aino");
            let empathy = actions::add_empathy_map(draft, "At the till", Some(persona));
            actions::add_note(draft, empathy, Section::Hears, 0, "The checkout is slow")?;
            draft.edit_card(card, |card| {
                card.personas.insert(persona);
                card.tags.insert("urgent".to_owned());
                let point = card.touchpoint.get_or_insert_default();
                point.channel = Some(Channel::Phone);
            });
            Ok::<_, actions::ActionError>(())
        });
        assert!(made.is_ok());
        document
    }

    #[test]
    fn finds_by_text_tag_persona_channel_kind_and_section() {
        let document = map();
        let words = Words::of(Language::English);
        for (query, count) in [
            ("checkout", 2),
            ("checkout hears", 1),
            ("till", 1),
            ("slow assumed", 1),
            ("URGENT", 1),
            ("phone", 1),
            ("touchpoints", 1),
            ("aino", 3),
            ("checkout aino phone", 1),
            ("checkout nobody", 0),
            ("  ", 0),
        ] {
            assert_eq!(search(&document, words, query).len(), count, "{query}");
        }
    }

    #[test]
    fn nothing_is_dimmed_where_none_of_what_was_found_is_shown() {
        let document = map();
        let dims = |query: &str, hidden: &BTreeSet<LaneId>, empathy| {
            let mut find = Find { query: query.to_owned(), ..Find::default() };
            look(&mut find, &document, 1);
            assert!(find.matches().is_some(), "{query}");
            let on_map = find.matches_on_map(&document, hidden).is_some();
            (on_map, find.matches_in(&document, empathy).is_some())
        };
        let none = BTreeSet::new();
        let all: BTreeSet<LaneId> = document.lanes().map(|lane| lane.id).collect();
        let empathy = document.empathy_maps().next().map(|map| map.id);
        assert_eq!(dims("slow", &none, empathy), (false, true), "a note alone");
        assert_eq!(dims("urgent", &none, empathy), (true, false), "a card alone");
        assert_eq!(dims("checkout", &none, empathy), (true, true));
        assert_eq!(dims("checkout", &all, None), (false, false), "its row is hidden");
        assert_eq!(dims("purchase", &all, None), (true, false), "a stage is always shown");
    }

    /// Has somebody look, unless there is nothing new to look for; answers where that leads.
    fn look(find: &mut Find, document: &Document, revision: u64) -> Option<RecordId> {
        let asked = find.next_search(revision, Words::of(Language::English), false)?;
        let found = Found::of(document, &asked);
        find.take(asked, found)
    }

    #[test]
    fn steps_round_and_back() {
        let mut find = Find { query: "p".to_owned(), ..Find::default() };
        look(&mut find, &map(), 1);
        let first = find.step(false);
        assert!(first.is_some() && find.has_found());
        let last = find.step(true);
        assert_ne!(first, last);
        assert_eq!(find.step(false), first);
        assert!(
            find.matches().is_some_and(|matches| first.is_some_and(|id| matches.contains(&id)))
        );
        find.query = "nothing like it".to_owned();
        look(&mut find, &map(), 1);
        assert_eq!(find.matches(), None, "nothing is dimmed where nothing answers");
        find.clear();
        assert_eq!(find.matches(), None);
    }

    #[test]
    fn a_step_waits_for_the_words_that_were_typed_last() {
        let words = Words::of(Language::English);
        let mut find = Find { query: "urgent".to_owned(), ..Find::default() };
        let asked = find.next_search(1, words, false).expect("to be looked for");
        assert_eq!(find.step(false), None, "nobody knows yet");
        assert_eq!(find.next_search(1, words, false), None, "one search at a time");
        find.query = "slow".to_owned();
        let found = Found::of(&map(), &asked);
        assert_eq!(find.take(asked, found), None, "that was asked for before");
        let card = look(&mut find, &map(), 1);
        assert!(matches!(card, Some(RecordId::Note(_))), "{card:?}");
    }

    #[test]
    fn what_was_found_stands_while_somebody_writes_and_is_looked_for_again_then() {
        let words = Words::of(Language::English);
        let mut find = Find { query: "urgent".to_owned(), ..Find::default() };
        look(&mut find, &map(), 1);
        assert_eq!(find.next_search(2, words, true), None);
        assert!(find.next_search(2, words, false).is_some());
        find.clear();
        find.query = "slow".to_owned();
        assert!(find.next_search(2, words, false).is_some(), "nobody waits for the old words");
    }
}
