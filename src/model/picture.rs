//! Pictures: records of their own, so that a change of what shows one does not carry it along.

use std::fmt;
use std::sync::Arc;

use super::PictureId;

/// How a picture is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the formats")]
pub enum PictureFormat {
    Png,
    Jpeg,
}

impl PictureFormat {
    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// A small picture, encoded.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Identity.
    pub id: PictureId,
    /// How it is encoded.
    pub format: PictureFormat,
    /// The encoded bytes.
    pub bytes: Arc<[u8]>,
}

/// Without the bytes, which nobody wants to read.
impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({}, {:?}, {} bytes)", self.id, self.format, self.bytes.len())
    }
}
