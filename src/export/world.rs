//! What Typst may see: one template, files made here, and the fonts that a picture uses. No disk,
//! no network, no packages, no clock.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::faces::FaceInfo;
use crate::layout::fonts::FontBytes;

/// A small closed world.
pub(crate) struct PaperWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    files: BTreeMap<String, Bytes>,
}

impl PaperWorld {
    /// A world with that template, and files by name.
    pub(crate) fn new(
        template: &str,
        files: BTreeMap<String, Bytes>,
        faces: impl IntoIterator<Item = FaceInfo>,
    ) -> Option<Self> {
        let path = VirtualPath::new("map.typ").ok()?;
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        let fonts: Vec<Font> = faces
            .into_iter()
            .filter_map(|face| Font::new(Bytes::new(Shared(face.bytes)), face.index))
            .collect();
        Some(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(id, template.to_owned()),
            files,
        })
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

/// Font bytes as Typst takes them, without a copy.
struct Shared(FontBytes);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        (*self.0).as_ref()
    }
}
