//! What Typst may see: one template, files made here, and the fonts that a picture uses. No disk,
//! no network, no packages, no clock.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World, WorldExt as _};

use super::ExportError;
use super::faces::FaceInfo;
use crate::layout::fonts::FontBytes;

/// What is set: a template and the name that errors call it by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Template<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
}

/// A small closed world.
pub(crate) struct PaperWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    /// What errors call the template.
    name: String,
    files: BTreeMap<String, Bytes>,
}

impl PaperWorld {
    /// A world with that template, and files by name.
    pub(crate) fn new(
        template: Template<'_>,
        files: BTreeMap<String, Bytes>,
        faces: impl IntoIterator<Item = FaceInfo>,
    ) -> Option<Self> {
        let path = VirtualPath::new("main.typ").ok()?;
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        let fonts: Vec<Font> = faces
            .into_iter()
            .filter_map(|face| Font::new(Bytes::new(Shared(face.bytes)), face.index))
            .collect();
        Some(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(id, template.text.to_owned()),
            name: template.name.to_owned(),
            files,
        })
    }

    /// The same world with more fonts.
    pub(crate) fn with_fonts(mut self, fonts: impl IntoIterator<Item = Arc<[u8]>>) -> Self {
        let fonts = fonts.into_iter().filter_map(|font| Font::new(Bytes::new(Kept(font)), 0));
        self.fonts.extend(fonts);
        self.book = LazyHash::new(FontBook::from_fonts(&self.fonts));
        self
    }

    /// The first of some errors, with its place in the template where it has one there.
    pub(crate) fn error(&self, errors: &[SourceDiagnostic]) -> ExportError {
        let Some(first) = errors.first() else { return ExportError::Picture(String::new()) };
        let message = first.message.to_string();
        let trace = first.trace.iter().map(|point| DiagSpan::from(point.span));
        let ours = std::iter::once(first.span)
            .chain(trace)
            .find(|span| span.id() == Some(self.main.id()))
            .and_then(|span| self.range(span));
        let place = ours.and_then(|range| {
            let lines = self.main.lines();
            Some((lines.byte_to_line(range.start)?, lines.byte_to_column(range.start)?))
        });
        match place {
            Some((line, column)) => {
                let name = self.name.clone();
                ExportError::Template { name, line: line + 1, column: column + 1, message }
            }
            None => ExportError::Picture(message),
        }
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::NotSource) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.get().vpath().get_without_slash();
        let missing = || FileError::NotFound(name.into());
        if *id.get().root() != VirtualRoot::Project {
            return Err(missing());
        }
        self.files.get(name).cloned().ok_or_else(missing)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Bytes of a font that a team brought.
struct Kept(Arc<[u8]>);

impl AsRef<[u8]> for Kept {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// Font bytes as Typst takes them, without a copy.
struct Shared(FontBytes);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        (*self.0).as_ref()
    }
}
