//! The empathy map: one persona in one situation, as the canvas of seven sections or as the classic
//! four quadrants around the person.
//!
//! Both forms show every note: what the four quadrants have no place for stands below them, so that
//! switching loses nothing. Sections grow with what is in them; text is never cut. The answer, an
//! [`EmpathyPicture`], knows where every section and note is; it knows neither window nor files.

mod asking;
mod four;
mod header;
mod note;
mod panel;
mod seven;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::i18n::Words;
use crate::model::{Document, EmpathyForm, EmpathyId, EmpathyMap, NoteId, Section};

use super::draw::Sketch;
use super::fonts::Fonts;
use super::measure::Measure;
use super::scene::{Face, Ink, Point, Rect, Scene, Size, point};
use super::text::{Style, Typesetter};
use super::wrap::Syllables;

pub use asking::Slot;

/// Width of the canvas on paper, and the least one in a window.
const WIDTH: f32 = 1128.0;
const NARROW: f32 = 760.0;
/// Around everything.
const MARGIN: f32 = 20.0;
/// Between sections.
const GUTTER: f32 = 12.0;

const BODY: Style = Style::new(Face::Regular, 13.0, Ink::Text);
const STRONG: Style = Style::new(Face::Bold, 14.0, Ink::Text);
const SMALL: Style = Style::new(Face::Regular, 11.0, Ink::TextMuted);
const FIGURE: Style = Style::new(Face::Bold, 11.0, Ink::Text);
const PROMPT: Style = Style::new(Face::Italic, 12.0, Ink::TextMuted);

/// What everything that draws a part of the canvas needs to know.
struct Ctx<'a> {
    document: &'a Document,
    map: &'a EmpathyMap,
    type_: &'a Typesetter,
    words: Words,
    /// The note whose text is being written.
    open: Option<NoteId>,
    /// Whether an empty section says what belongs in it.
    prompts: bool,
    width: f32,
    /// Whether sections that hold much are wider than others.
    by_content: bool,
    /// How much higher than it must be the canvas is, so that it fills its window.
    higher: f32,
}

/// Where the notes of a section are.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// The sections whose notes stand here, one after the other; a new note belongs to the first.
    pub sections: Vec<Section>,
    /// The whole area, its title included.
    pub rect: Rect,
    /// What it is called, and what it belongs to where that begins here.
    pub names: Vec<Name>,
    /// Where its notes stand, or would.
    pub room: Rect,
    /// The width of a note.
    pub note_width: f32,
    /// How many notes stand side by side.
    pub columns: usize,
    /// The notes in their order.
    pub notes: Vec<NoteBox>,
}

/// What a section is called, and the line on which it says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// The line, as wide as there is room.
    pub rect: Rect,
    /// The size of its letters.
    pub size: f32,
    /// Their colour.
    pub ink: Ink,
}

impl Name {
    fn offset(self, by: Point) -> Self {
        Self { rect: self.rect.offset(by), ..self }
    }
}

/// Where a note is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NoteBox {
    /// Which note.
    pub id: NoteId,
    /// Its section.
    pub section: Section,
    /// Where.
    pub rect: Rect,
}

/// A laid-out empathy map.
#[derive(Debug, Clone, PartialEq)]
pub struct EmpathyPicture {
    /// Which one.
    pub map: EmpathyId,
    /// What is painted.
    pub scene: Scene,
    /// Where the title is.
    pub title: Rect,
    /// The sections, in the order in which they are filled.
    pub areas: Vec<Area>,
}

/// Lays out empathy maps.
#[derive(Debug)]
pub struct EmpathyEngine {
    type_: Typesetter,
    /// The note whose text is being written: line breaks at its end stand as they are typed, where
    /// those of others take no room.
    pub open: Option<NoteId>,
    /// The room in the window that the canvas is to fill, in points of the screen: it gets narrower
    /// before it gets smaller, and higher where there is room below, and empty sections say what
    /// belongs in them. `None`: on paper.
    pub room: Option<Size>,
}

impl EmpathyEngine {
    /// An engine that measures with those fonts.
    #[must_use]
    pub fn new(fonts: Arc<Fonts>) -> Self {
        let measure = Measure::new(fonts);
        Self { type_: Typesetter { measure, syllables: Syllables::None }, open: None, room: None }
    }

    /// Lays out an empathy map; `None` where the document has none of that id. Titles and prompts
    /// are in the language of `words`; what people wrote stays as it is.
    pub fn layout(
        &mut self,
        document: &Document,
        map: EmpathyId,
        words: Words,
    ) -> Option<EmpathyPicture> {
        let room = self.room;
        let mut ctx = self.ctx(document, map, words)?;
        let Some(room) = room else { return Some(on_paper(&mut ctx)) };
        // Wider and smaller, until all of it is in sight or as wide as on paper.
        let mut steps = zoom_in(room);
        for _ in 0..ZOOM_STEPS as u8 {
            let zoom = (steps / ZOOM_STEPS).exp2();
            ctx.width = (room.width / zoom).max(NARROW).floor();
            let picture = assemble(&ctx, true);
            let spare = (room.height / zoom - picture.scene.size.height).floor();
            if spare > 1.0 {
                ctx.higher = spare;
                return Some(assemble(&ctx, true));
            }
            if spare >= 0.0 {
                return Some(picture);
            }
            if ctx.width >= WIDTH {
                // It goes on below the window: then as little as possible.
                return Some(flatter(&mut ctx, picture, true));
            }
            steps -= 1.0;
        }
        Some(assemble(&ctx, true))
    }

    /// The same without its header: for a page that says by itself whose map it is, and when and
    /// by whom it was made.
    pub fn canvas(&mut self, document: &Document, map: EmpathyId, words: Words) -> Option<Scene> {
        let mut ctx = self.ctx(document, map, words)?;
        let picture = assemble(&ctx, false);
        let is_high = picture.scene.size.height > WIDTH * HIGH;
        let picture = if is_high { flatter(&mut ctx, picture, false) } else { picture };
        Some(picture.scene)
    }

    fn ctx<'a>(
        &'a mut self,
        document: &'a Document,
        map: EmpathyId,
        words: Words,
    ) -> Option<Ctx<'a>> {
        let map = document.empathy_map(map)?;
        let written = document.journey().language.as_deref();
        self.type_.syllables = Syllables::of(written.unwrap_or(words.language().code()));
        let (type_, open, prompts) = (&self.type_, self.open, self.room.is_some());
        let (width, higher, by_content) = (WIDTH, 0.0, false);
        Some(Ctx { document, map, type_, words, open, prompts, width, by_content, higher })
    }
}

/// A window's zoom rests at so many steps to a doubling.
const ZOOM_STEPS: f32 = 16.0;

/// How much larger than on paper the canvas is in a room at most, in steps of the zoom.
fn zoom_in(room: Size) -> f32 {
    let fits = (room.width / WIDTH).max(1.0);
    (fits.log2() * ZOOM_STEPS).floor()
}

/// A canvas higher than this, against its width, does not fill a sheet that lies on its side.
const HIGH: f32 = 0.75;
/// How much wider than usual the canvas gets on paper, at most and from step to step.
const WIDEST: f32 = 2.5;
const WIDER: f32 = 1.12;

/// The canvas as wide as shows it in the largest letters on a sheet that lies on its side; as wide
/// as usual where that is wide enough.
fn on_paper(ctx: &mut Ctx<'_>) -> EmpathyPicture {
    let cost = |picture: &EmpathyPicture| {
        let size = picture.scene.size;
        size.width.max(size.height * std::f32::consts::SQRT_2)
    };
    let mut best = assemble(ctx, true);
    if best.scene.size.height <= HIGH * WIDTH {
        return best;
    }
    ctx.by_content = true;
    while ctx.width <= WIDEST * WIDTH && ctx.width < cost(&best) {
        let picture = assemble(ctx, true);
        if cost(&picture) < cost(&best) {
            best = picture;
        }
        ctx.width = (ctx.width * WIDER).round();
    }
    best
}

/// The flatter of a canvas and the same with its sections as wide as their content asks for.
fn flatter(ctx: &mut Ctx<'_>, even: EmpathyPicture, has_header: bool) -> EmpathyPicture {
    ctx.by_content = true;
    let other = assemble(ctx, has_header);
    if other.scene.size.height < even.scene.size.height { other } else { even }
}

/// Header, sections in their form, footer.
fn assemble(ctx: &Ctx<'_>, has_header: bool) -> EmpathyPicture {
    let mut sketch = Sketch::new();
    let (title, top) = if has_header {
        let title = header::draw(ctx, &mut sketch);
        (title, title.bottom() + 16.0)
    } else {
        (Rect::default(), 1.0)
    };
    let (areas, bottom) = match ctx.map.form {
        EmpathyForm::SevenSections => seven::draw(ctx, &mut sketch, top),
        EmpathyForm::FourQuadrants => four::draw(ctx, &mut sketch, top),
    };
    let height = header::footer(ctx, &mut sketch, bottom + 12.0) + 14.0;
    let size = Size { width: ctx.width, height };
    let name = name_of(ctx);
    let notes = ctx.document.notes_of(ctx.map.id).count();
    let description = ctx.words.with(
        "empathy-description",
        &[("title", name.as_str().into()), ("notes", ctx.words.count("count-notes", notes).into())],
    );
    let root = sketch.finish(size, None);
    let scene = Scene { size, title: name, description, root };
    EmpathyPicture { map: ctx.map.id, scene, title, areas }
}

/// What the empathy map is called.
fn name_of(ctx: &Ctx<'_>) -> String {
    match ctx.map.title.trim() {
        "" => ctx.words.get("empathy-title").to_owned(),
        title => title.to_owned(),
    }
}

impl Ctx<'_> {
    /// Draws one line with its upper left corner there.
    fn line(&self, sketch: &mut Sketch, text: &str, style: Style, x: f32, y: f32) {
        self.type_.draw_line(sketch, text, style, point(x, y));
    }
}
