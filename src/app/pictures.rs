//! The journey's pictures on the screen: unpacked once, kept as textures. Those of a document that
//! is opened are unpacked beside the window ([`Unpacked`]); one that comes later, when it is shown.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError};

use egui::{ColorImage, Id, TextureHandle, TextureOptions};

use crate::model::{Document, Picture, PictureFormat, PictureId};

/// A picture that needs more memory than this, unpacked, is not shown.
const MOST_BYTES: u64 = 32 * 1024 * 1024;
/// The longest side of a picture that is shown, in its own pixels.
const LONGEST_SIDE: u32 = 2_048;
/// With more pictures than this the textures are made anew, those that are still shown.
const MOST_TEXTURES: usize = 64;

/// The textures by picture; the bytes tell one version of it from the next.
type Known = BTreeMap<PictureId, (Arc<[u8]>, Option<TextureHandle>)>;

fn known(ctx: &egui::Context) -> Arc<Mutex<Known>> {
    let id = Id::unique("pictures of the journey");
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Arc<Mutex<Known>>>(id).clone())
}

/// The pictures of a document, unpacked; `None` for one that cannot be.
#[derive(Debug, Default)]
pub struct Unpacked(Vec<(Arc<Picture>, Option<ColorImage>)>);

impl Unpacked {
    /// Unpacks them, as many as are kept.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let pictures = document.pictures().take(MOST_TEXTURES);
        Self(pictures.map(|picture| (picture.clone(), unpacked(picture))).collect())
    }

    /// Has them ready to be shown.
    pub fn show(self, ctx: &egui::Context) {
        let known = known(ctx);
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        // Those of the document before it.
        known.clear();
        for (picture, image) in self.0 {
            keep(ctx, &mut known, &picture, image);
        }
    }
}

fn keep(
    ctx: &egui::Context,
    known: &mut Known,
    picture: &Picture,
    image: Option<ColorImage>,
) -> Option<TextureHandle> {
    let name = || picture.id.to_string();
    let texture = image.map(|image| ctx.load_texture(name(), image, TextureOptions::LINEAR));
    known.insert(picture.id, (picture.bytes.clone(), texture.clone()));
    texture
}

/// The picture as a texture; `None` where it cannot be unpacked, or is too large to be.
pub fn texture(ctx: &egui::Context, picture: &Picture) -> Option<TextureHandle> {
    let known = known(ctx);
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((bytes, texture)) = known.get(&picture.id)
        && Arc::ptr_eq(bytes, &picture.bytes)
    {
        return texture.clone();
    }
    if known.len() >= MOST_TEXTURES {
        known.clear();
    }
    keep(ctx, &mut known, picture, unpacked(picture))
}

fn unpacked(picture: &Picture) -> Option<ColorImage> {
    let format = match picture.format {
        PictureFormat::Png => image::ImageFormat::Png,
        PictureFormat::Jpeg => image::ImageFormat::Jpeg,
    };
    let mut reader = image::ImageReader::with_format(Cursor::new(&picture.bytes[..]), format);
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    reader.limits(limits);
    let image = reader.decode().ok()?.to_rgba8();
    let size = [image.width() as usize, image.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, image.as_raw()))
}
