//! The open document: its history and its picture. Its file is in `file`, what is selected in
//! `selected`.
//!
//! Every change goes through [`Workspace::edit`] and its siblings, and from there to the recovery
//! journal; nothing else in the window can write to the document.

mod file;
mod lag;
mod selected;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

pub use file::{Origin, SaveState};

use super::digest::Digest;
use super::filter::{Fading, PersonaFilter};
use super::selection::Selection;
use super::views::View;
use crate::change::actions::{ActionError, Done};
use crate::change::{Draft, Edit, EditError, History, Label, Transaction};
use crate::file::{FileStamp, Journal, JournalFolder};
use crate::i18n::Words;
use crate::layout::empathy::{EmpathyEngine, EmpathyPicture};
use crate::layout::fonts::Fonts;
use crate::layout::map::{MapEngine, MapOptions, MapPicture};
use crate::model::{Document, EmpathyId, IdSource, LaneId, PersonaId, RecordId};

/// What the picture was made from.
#[derive(Debug, Clone, PartialEq)]
struct PictureKey {
    revision: u64,
    language: crate::i18n::Language,
    hidden_lanes: BTreeSet<LaneId>,
    personas: PersonaFilter,
    written: Option<RecordId>,
}

/// What a field holds while the keyboard is in it.
#[derive(Debug, Clone, Copy)]
struct Entry {
    field: egui::Id,
    label: Label,
    /// Whether the field holds something without a meaning, which is not to stay.
    void: bool,
}

/// One open journey.
#[derive(Debug)]
pub struct Workspace {
    document: Document,
    history: History,
    ids: IdSource,
    path: Option<PathBuf>,
    /// The file of another program that it was made of.
    source: Option<PathBuf>,
    stamp: Option<FileStamp>,
    /// What the user was told last that the file has become; the inner `None`: it is gone.
    told: Option<Option<FileStamp>>,
    journal: Option<Journal>,
    engine: MapEngine,
    picture: Arc<MapPicture>,
    pictured: Option<PictureKey>,
    revision: u64,
    digest: Option<Digest>,
    saving: bool,
    save_failed: bool,
    /// What a field holds that is not done yet.
    entry: Option<Entry>,
    /// The records that the journal holds as a gesture shows them.
    safe: BTreeSet<RecordId>,
    /// How it is looked at.
    pub view: View,
    /// What is selected.
    pub selection: Selection,
    empathy_engine: EmpathyEngine,
    empathy_picture: Option<EmpathyPicture>,
    empathy_pictured: Option<EmpathyKey>,
    /// The empathy map that was looked at last.
    chosen_empathy: Option<EmpathyId>,
    /// The persona that was selected last.
    chosen_persona: Option<PersonaId>,
    /// The record whose text is being written where it stands: it is laid out as it is typed.
    written: Option<RecordId>,
    /// It alone, as a selection.
    written_alone: Option<Selection>,
    /// The rows that are hidden on the map for now.
    pub hidden_lanes: BTreeSet<LaneId>,
    /// The personas that are hidden on the map for now.
    pub personas: PersonaFilter,
    /// Those with which the map is laid out now, and those with which it is being laid out.
    laid: PersonaFilter,
    laying: Option<PersonaFilter>,
    /// The cards that are faint on the map since they are about hidden personas alone.
    fading: Fading,
}

/// What the picture of an empathy map is made of: revision, language, map, what is written, room.
type EmpathyKey =
    (u64, crate::i18n::Language, EmpathyId, Option<RecordId>, crate::layout::scene::Size);

impl Workspace {
    /// Opens a document. Its changes go to a journal in that folder. An engine that has laid it out
    /// already makes this quick.
    #[must_use]
    pub fn new(
        document: Document,
        origin: Origin,
        mut engine: MapEngine,
        ids: IdSource,
        words: Words,
        journals: Option<&JournalFolder>,
    ) -> Self {
        let Origin { path, stamp, unsaved, source, remains } = origin;
        let journal = journals.map(|folder| match remains {
            Some(remains) => folder.take_over(&document, path.as_deref(), remains),
            None => folder.start(&document, path.as_deref(), unsaved),
        });
        let picture = engine.layout(&document, &MapOptions::window(words));
        let view = View::first(&document);
        Self {
            document,
            history: if unsaved { History::unsaved() } else { History::new() },
            ids,
            path,
            source,
            stamp,
            told: None,
            journal,
            engine,
            picture,
            pictured: None,
            revision: 1,
            digest: None,
            saving: false,
            save_failed: false,
            entry: None,
            safe: BTreeSet::new(),
            view,
            selection: Selection::default(),
            empathy_engine: EmpathyEngine::new(Fonts::shared()),
            empathy_picture: None,
            empathy_pictured: None,
            chosen_empathy: None,
            chosen_persona: None,
            written: None,
            written_alone: None,
            hidden_lanes: BTreeSet::new(),
            personas: PersonaFilter::default(),
            laid: PersonaFilter::default(),
            laying: None,
            fading: Fading::default(),
        }
    }

    /// The document as it is now, with what a gesture under way shows.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The history, to read.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The picture of the document, as of the last [`Self::update_picture`].
    #[must_use]
    pub fn picture(&self) -> &Arc<MapPicture> {
        &self.picture
    }

    /// Lays the map out again, if anything that it shows has changed.
    pub fn update_picture(&mut self, words: Words) {
        let key = PictureKey {
            revision: self.revision,
            language: words.language(),
            hidden_lanes: self.hidden_lanes.clone(),
            personas: self.laid.clone(),
            written: self.written,
        };
        if self.pictured.as_ref() != Some(&key) {
            let options = self.map_options(words);
            self.picture = self.engine.layout(&self.document, &options);
            self.fading.update(&self.laid, &self.document);
            self.pictured = Some(key);
        }
    }

    /// How the map is laid out that is shown now.
    #[must_use]
    pub fn map_options(&self, words: Words) -> MapOptions {
        MapOptions {
            hidden_lanes: self.hidden_lanes.clone(),
            hidden_personas: self.laid.hidden(&self.document),
            everyone: self.laid.shows_everyone(),
            open: match self.written {
                Some(RecordId::Card(id)) => Some(id),
                _ => None,
            },
            ..MapOptions::window(words)
        }
    }

    /// Goes on with an engine that has laid the document out otherwise already.
    pub fn set_engine(&mut self, engine: MapEngine) {
        self.engine = engine;
    }

    /// The cards that are about hidden personas alone, as of the last [`Self::update_picture`].
    #[must_use]
    pub fn faded(&self) -> Option<&BTreeSet<RecordId>> {
        self.fading.cards()
    }

    /// The empathy map that is open: the one that was looked at last, else the first.
    #[must_use]
    pub fn empathy_map(&self) -> Option<EmpathyId> {
        let chosen = self.chosen_empathy.filter(|id| self.document.empathy_map(*id).is_some());
        chosen.or_else(|| self.document.empathy_maps().next().map(|map| map.id))
    }

    /// Its picture, as of the last [`Self::update_empathy`].
    #[must_use]
    pub fn empathy_picture(&self) -> Option<&EmpathyPicture> {
        self.empathy_picture.as_ref()
    }

    /// Lays the empathy map that is open out again, if anything has changed.
    /// It fills that room, in points of the screen.
    pub fn update_empathy(&mut self, words: Words, room: crate::layout::scene::Size) {
        let Some(map) = self.empathy_map() else {
            self.empathy_picture = None;
            self.empathy_pictured = None;
            return;
        };
        let key = Some((self.revision, words.language(), map, self.written, room));
        if self.empathy_pictured != key {
            self.empathy_engine.room = Some(room);
            self.empathy_engine.open = match self.written {
                Some(RecordId::Note(id)) => Some(id),
                _ => None,
            };
            self.empathy_picture = self.empathy_engine.layout(&self.document, map, words);
            self.empathy_pictured = key;
        }
    }

    /// A number that changes whenever the document does (previews included).
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What is said about the document; may be a few changes late.
    #[must_use]
    pub fn digest(&self) -> Option<&Digest> {
        self.digest.as_ref()
    }

    /// Takes what was said about it, unless something newer was.
    pub fn set_digest(&mut self, digest: Digest) {
        if self.digest.as_ref().is_none_or(|old| old.revision <= digest.revision) {
            self.digest = Some(digest);
        }
    }
}

/// Changing it.
impl Workspace {
    /// Does something to the document. The selection becomes what the action leaves in its draft.
    ///
    /// # Errors
    /// What the action says; the document is then as it was.
    pub fn edit(
        &mut self,
        label: Label,
        action: impl FnOnce(&mut Draft<'_>) -> Done,
    ) -> Result<Option<Arc<Transaction>>, EditError<ActionError>> {
        self.settle_entry();
        let edit = Edit { label, selection: self.selection.records().to_vec() };
        let had_gesture = self.history.in_gesture();
        let outcome = self.history.edit(&mut self.document, &mut self.ids, edit, |draft| {
            action(draft)?;
            Ok(draft.selection.clone())
        });
        if had_gesture {
            self.touch();
        }
        if let Ok(Some(transaction)) = outcome.as_ref().map(|outcome| &outcome.transaction) {
            self.done(transaction);
        }
        self.forget_gesture();
        let outcome = outcome?;
        self.select_records(&outcome.value);
        Ok(outcome.transaction)
    }

    /// Shows what a gesture would do.
    ///
    /// # Errors
    /// What the action says; the document is then as before the gesture.
    pub fn preview(
        &mut self,
        action: impl FnOnce(&mut Draft<'_>) -> Done,
    ) -> Result<(), EditError<ActionError>> {
        self.settle_entry();
        self.show_gesture(action)
    }

    /// Shows what a field holds so far: each keystroke acts on what was there before the first.
    ///
    /// # Errors
    /// What the action says; the document is then as before the entry.
    pub fn enter(
        &mut self,
        field: egui::Id,
        label: Label,
        action: impl FnOnce(&mut Draft<'_>) -> Done,
    ) -> Result<(), EditError<ActionError>> {
        if self.entry.is_none_or(|entry| entry.field != field) {
            self.settle_entry();
        }
        self.entry = Some(Entry { field, label, void: false });
        self.show_gesture(action)?;
        self.keep_gesture();
        Ok(())
    }

    /// What a field holds becomes one step of undo.
    pub fn settle_entry(&mut self) {
        let Some(Entry { label, void, .. }) = self.entry.take() else { return };
        if void {
            return self.drop_gesture();
        }
        let selection = self.selection.records().to_vec();
        let edit = Edit { label, selection };
        if let Some(transaction) = self.history.commit_gesture(edit) {
            self.done(&transaction);
        }
        self.forget_gesture();
    }

    /// What a field holds now means nothing: unless that changes, what it held before comes back.
    pub fn void_entry(&mut self) {
        if let Some(entry) = &mut self.entry {
            entry.void = true;
        }
    }

    /// What a field holds is as if it had never been.
    pub fn give_up_entry(&mut self) {
        if self.entry.take().is_some() {
            self.drop_gesture();
        }
    }

    fn show_gesture(
        &mut self,
        action: impl FnOnce(&mut Draft<'_>) -> Done,
    ) -> Result<(), EditError<ActionError>> {
        let outcome = self.history.preview(&mut self.document, &self.ids, action);
        self.touch();
        outcome
    }

    /// Puts what a gesture shows into the recovery journal, so that a text that is being written
    /// survives a crash, too.
    pub fn keep_gesture(&mut self) {
        self.safe.extend(self.history.gesture_records());
        self.note_safe();
    }

    /// Has the journal follow the end of a gesture of which it holds something.
    fn forget_gesture(&mut self) {
        if self.safe.is_empty() || self.history.in_gesture() {
            return;
        }
        self.note_safe();
        self.safe.clear();
        if let Some(journal) = self.journal.as_ref().filter(|_| !self.history.is_dirty()) {
            journal.saved(&self.document, self.path.as_deref());
        }
    }

    fn note_safe(&self) {
        if let Some(journal) = &self.journal {
            journal.note(self.safe.iter().map(|id| (*id, self.document.get(*id))).collect());
        }
    }

    /// Ends the gesture as if it had never been.
    pub fn cancel_gesture(&mut self) {
        self.settle_entry();
        self.drop_gesture();
    }

    fn drop_gesture(&mut self) {
        if self.history.in_gesture() {
            self.history.cancel_gesture(&mut self.document);
            self.touch();
            self.forget_gesture();
        }
    }

    /// Takes the last transaction back; answers what was applied.
    pub fn undo(&mut self) -> Option<Arc<Transaction>> {
        self.cancel_gesture();
        let applied = self.history.undo(&mut self.document)?;
        self.done(&applied);
        self.select_records(&applied.selection_after);
        Some(applied)
    }

    /// Does the last undone transaction again; answers it.
    pub fn redo(&mut self) -> Option<Arc<Transaction>> {
        self.cancel_gesture();
        let applied = self.history.redo(&mut self.document)?;
        self.done(&applied);
        self.select_records(&applied.selection_after);
        Some(applied)
    }

    fn done(&mut self, transaction: &Transaction) {
        if let Some(journal) = &self.journal {
            journal.record(&transaction.changes);
        }
        self.touch();
    }

    fn touch(&mut self) {
        self.revision += 1;
        self.selection.retain_existing(&self.document);
        self.hidden_lanes.retain(|id| self.document.lane(*id).is_some());
        self.personas.retain(&self.document);
        self.laid.retain(&self.document);
    }
}
