//! The font files behind the faces of a scene, and how documents name them.

use std::sync::Arc;

use crate::layout::scene::Face;

/// The bytes of a font file.
pub(crate) type FontBytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

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

/// The face's font; `None` for a face that this program does not have (any more).
pub(crate) fn info(face: Face) -> Option<FaceInfo> {
    let (weight, italic, bytes) = match face {
        Face::Regular => (400, false, notosans::REGULAR_TTF),
        Face::Bold => (700, false, notosans::BOLD_TTF),
        Face::Italic => (400, true, notosans::ITALIC_TTF),
        Face::Symbols(_) | Face::System(_) => return None,
    };
    Some(FaceInfo {
        family: "Noto Sans".to_owned(),
        weight,
        italic,
        bytes: Arc::new(bytes),
        index: 0,
    })
}
