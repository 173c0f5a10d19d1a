//! Small pictures of journeys for the start screen, made elsewhere one after the other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use egui::TextureHandle;

use super::dialogs::export::texture_of;
use super::services::{JobRunner, Mailbox};
use super::views::View;
use crate::change::actions::{ActionError, delete};
use crate::change::{Edit, History, Label, Verb, What};
use crate::export::{self, Rgba};
use crate::file;
use crate::i18n::{Language, Words};
use crate::layout::empathy::EmpathyEngine;
use crate::layout::fonts::Fonts;
use crate::layout::map::{MapEngine, MapOptions};
use crate::layout::palette::Palette;
use crate::layout::scene::Scene;
use crate::model::{Document, IdSource, RecordId, StageId};

/// Pixels of a picture for a point of the screen.
pub const PIXELS_PER_POINT: f32 = 1.5;

/// How much of a picture is shown, in points.
pub const SHOWN: [f32; 2] = [228.0, 116.0];

/// How large the map is shown, against 100 %.
const ZOOM: f32 = 0.3;

/// How many steps a picture has room for.
const STEPS: usize = 5;

/// What a picture shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A sample, by name.
    Sample(&'static str),
    /// A template, by name and language.
    Template(&'static str, Language),
    /// A file.
    File(PathBuf),
}

/// What became of a picture.
#[derive(Default)]
pub struct Thumb {
    texture: Option<TextureHandle>,
    title: String,
    counts: String,
    missing: bool,
}

impl Thumb {
    /// The picture.
    #[must_use]
    pub fn texture(&self) -> Option<&TextureHandle> {
        self.texture.as_ref()
    }

    /// The journey's title, and what it counts.
    #[must_use]
    pub fn texts(&self) -> (String, String) {
        (self.title.clone(), self.counts.clone())
    }

    /// Whether there is no such file any more.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.missing
    }
}

type Key = (Subject, Language, Palette);

/// What a job answers.
struct Made {
    key: Key,
    title: String,
    counts: String,
    picture: Option<Rgba>,
    missing: bool,
}

/// All pictures that were asked for.
pub struct Thumbs {
    known: BTreeMap<Key, Thumb>,
    waiting: Vec<Key>,
    working: bool,
    mailbox: Mailbox<Made>,
}

impl std::fmt::Debug for Thumbs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Thumbs").field("known", &self.known.len()).finish_non_exhaustive()
    }
}

impl Thumbs {
    /// None yet.
    #[must_use]
    pub fn new(ctx: &egui::Context) -> Self {
        let mailbox = Mailbox::new(ctx.clone());
        Self { known: BTreeMap::new(), waiting: Vec::new(), working: false, mailbox }
    }

    /// The picture of that, as far as it is known by now.
    pub fn get(
        &mut self,
        ctx: &egui::Context,
        subject: &Subject,
        words: Words,
        palette: Palette,
    ) -> &Thumb {
        let key = (subject.clone(), words.language(), palette);
        if !self.known.contains_key(&key) {
            self.waiting.push(key.clone());
            ctx.request_repaint();
        }
        self.known.entry(key).or_default()
    }

    /// Forgets the pictures of files: they may have changed.
    pub fn forget_files(&mut self) {
        self.known.retain(|(subject, ..), _| !matches!(subject, Subject::File(_)));
    }

    /// Takes what was made, and has the next one made.
    pub fn serve(&mut self, ctx: &egui::Context, jobs: &dyn JobRunner) {
        while let Some(made) = self.mailbox.next() {
            self.working = false;
            let texture = made.picture.map(|picture| texture_of(ctx, "thumb", &picture));
            let Made { key, title, counts, missing, .. } = made;
            self.known.insert(key, Thumb { texture, title, counts, missing });
        }
        if self.working || self.waiting.is_empty() {
            return;
        }
        let key = self.waiting.remove(0);
        self.working = true;
        let postman = self.mailbox.postman();
        jobs.run(Box::new(move || postman.send(made(key))));
    }
}

fn made(key: Key) -> Made {
    let (subject, language, palette) = &key;
    let words = Words::of(*language);
    let mut missing = false;
    let document = match subject {
        Subject::Sample(name) => super::files::sample(name),
        Subject::Template(name, language) => file::templates::load(name, *language),
        Subject::File(path) => {
            missing = !path.exists();
            file::load(path).ok().map(|loaded| loaded.document)
        }
    };
    let picture = document.as_ref().and_then(|document| {
        let (scene, longest) = scene(document, words)?;
        export::png::small(&scene, *palette, longest).ok().map(corner_of)
    });
    let title = document.as_ref().map(|document| document.journey().title.clone());
    let counts = document.as_ref().map(|document| counts(document, words)).unwrap_or_default();
    Made { title: title.unwrap_or_default(), counts, picture, missing, key }
}

/// The first steps alone, as many as are shown: rows and headers are as high as these need.
fn beginning(document: &Document) -> Document {
    let mut shown = document.clone();
    let stages: BTreeSet<StageId> = document.steps().take(STEPS).map(|step| step.stage).collect();
    let later_stages = document.stages().map(|stage| stage.id).filter(|id| !stages.contains(id));
    let later_steps = document.steps().skip(STEPS).map(|step| step.id.into());
    let later: Vec<RecordId> = match stages.is_empty() {
        true => Vec::new(),
        false => later_steps.chain(later_stages.map(RecordId::from)).collect(),
    };
    let label = Label::one(Verb::Delete, What::Items);
    let edit = Edit { label, selection: Vec::new() };
    let outcome = History::new().edit(&mut shown, &mut IdSource::seeded(0), edit, |draft| {
        delete(draft, &later);
        Ok::<_, ActionError>(())
    });
    if let Err(error) = outcome {
        log::debug!("all of a map is pictured: {error}");
    }
    shown
}

/// What the journey opens with, and how long the longer side of its picture must be.
fn scene(document: &Document, words: Words) -> Option<(Scene, u32)> {
    if View::first(document) == View::Empathy {
        let map = document.empathy_maps().next()?.id;
        let picture = EmpathyEngine::new(Fonts::shared()).layout(document, map, words)?;
        return Some((picture.scene, (SHOWN[0] * PIXELS_PER_POINT) as u32));
    }
    let options = MapOptions { title: false, ..MapOptions::export(words) };
    let scene = MapEngine::new(Fonts::shared()).layout(&beginning(document), &options).scene();
    let longest = longest(&scene);
    Some((scene, longest))
}

/// The upper left of a picture, as much of it as is shown.
fn corner_of(picture: Rgba) -> Rgba {
    let [most_width, most_height] = SHOWN.map(|side| (side * PIXELS_PER_POINT) as u32);
    let (width, height) = (picture.width.min(most_width), picture.height.min(most_height));
    let rows = picture.pixels.chunks(picture.width as usize * 4).take(height as usize);
    let pixels = rows.flat_map(|row| row.iter().take(width as usize * 4)).copied().collect();
    Rgba { width, height, pixels }
}

/// How long the longer side of the picture must be for the map to be shown at its zoom, in pixels.
fn longest(scene: &Scene) -> u32 {
    let longest = scene.size.width.max(scene.size.height) * ZOOM * PIXELS_PER_POINT;
    longest.clamp(300.0, 2_400.0) as u32
}

fn counts(document: &Document, words: Words) -> String {
    [
        words.count("count-stages", document.stage_count()),
        words.count("count-steps", document.step_count()),
        words.count("count-personas", document.persona_count()),
    ]
    .join(" · ")
}
