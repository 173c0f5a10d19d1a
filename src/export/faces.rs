//! The font files behind the faces of a scene, and how documents name them.

use crate::layout::scene::Face;

/// What a document must say to get a face, and the font itself.
pub(crate) struct FaceInfo {
    /// The family's name, as in the font's own name table.
    pub family: &'static str,
    /// Bold, or of regular weight.
    pub bold: bool,
    /// Italic, or upright.
    pub italic: bool,
    /// The font file.
    pub data: &'static [u8],
}

/// The face's font; `None` for a face that this program does not have (any more).
pub(crate) fn info(face: Face) -> Option<FaceInfo> {
    let (bold, italic, data) = match face {
        Face::Regular => (false, false, notosans::REGULAR_TTF),
        Face::Bold => (true, false, notosans::BOLD_TTF),
        Face::Italic => (false, true, notosans::ITALIC_TTF),
        Face::Symbols(_) | Face::System(_) => return None,
    };
    Some(FaceInfo { family: "Noto Sans", bold, italic, data })
}
