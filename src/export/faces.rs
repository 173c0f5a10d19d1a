//! The font files behind the faces of a scene, and how documents name them.

use crate::layout::fonts::{self, FontBytes, Fonts};
use crate::layout::scene::Face;

/// What a document must say to get a face, and the font itself.
pub(crate) struct FaceInfo {
    /// The family's name, as in the font's own name table.
    pub family: String,
    /// 400 or 700.
    pub weight: u16,
    /// Italic, or upright.
    pub italic: bool,
    /// The font file.
    pub bytes: FontBytes,
    /// Which font of the file.
    pub index: u32,
}

/// The face's font; `None` for a face of the system that layout never handed out.
pub(crate) fn info(face: Face) -> Option<FaceInfo> {
    let all = Fonts::shared();
    let (bytes, index) = all.bytes(face)?;
    Some(FaceInfo {
        family: all.family(face),
        weight: fonts::weight(face),
        italic: fonts::is_italic(face),
        bytes,
        index,
    })
}
