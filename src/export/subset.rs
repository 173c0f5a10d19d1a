//! Fonts cut down to the characters that are used.

use std::collections::BTreeSet;

use super::faces::FaceInfo;
use read_fonts::collections::IntSet;
use read_fonts::types::{NameId, Tag};
use read_fonts::{FontRef, TableProvider as _};
use skera::{DEFAULT_DROP_TABLES, Plan, SubsetFlags};

/// Features that shaping uses without being asked; others (small capitals, fractions) would only
/// pull in glyphs that nobody sees.
const FEATURES: [&[u8; 4]; 14] = [
    b"kern", b"liga", b"clig", b"calt", b"ccmp", b"locl", b"mark", b"mkmk", b"rlig", b"isol",
    b"init", b"medi", b"fina", b"rvrn",
];

/// The font with only what these characters need; `None` where it cannot be cut down, or where its
/// maker does not allow it to be embedded.
pub(crate) fn subset(info: &FaceInfo, characters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let font = FontRef::from_index((*info.bytes).as_ref(), info.index).ok()?;
    if is_restricted(&font) {
        return None;
    }
    let characters: IntSet<u32> = characters.iter().map(|&c| u32::from(c)).collect();
    let mut drop: IntSet<Tag> = DEFAULT_DROP_TABLES.iter().copied().collect();
    drop.insert(Tag::new(b"GDEF"));
    let plan = Plan::new(
        &IntSet::empty(),
        &characters,
        &font,
        // The box of a missing character stays: nothing at all would hide that one is missing.
        SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
        &drop,
        &IntSet::all(),
        &FEATURES.iter().map(|tag| Tag::new(tag)).collect(),
        &(0..=6).map(NameId::from).collect(),
        &std::iter::once(0x409).collect(),
    );
    skera::subset_font(&font, &plan).ok()
}

/// Whether the font says of itself that it may not be part of a document, or not in parts.
fn is_restricted(font: &FontRef<'_>) -> bool {
    const RESTRICTED: u16 = 0x2;
    const NO_SUBSETTING: u16 = 0x100;
    font.os2()
        .is_ok_and(|os2| os2.fs_type() & 0xf == RESTRICTED || os2.fs_type() & NO_SUBSETTING != 0)
}
