//! The journey's pictures on the screen: unpacked once, kept as textures.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError};

use egui::{ColorImage, Id, TextureHandle, TextureOptions};

use crate::model::{Picture, PictureFormat, PictureId};

/// A picture that needs more memory than this, unpacked, is not shown.
const MOST_BYTES: u64 = 32 * 1024 * 1024;
/// The longest side of a picture that is shown, in its own pixels.
const LONGEST_SIDE: u32 = 2_048;
/// With more pictures than this the textures are made anew, those that are still shown.
const MOST_TEXTURES: usize = 64;

/// The textures by picture; the bytes tell one version of it from the next.
type Known = BTreeMap<PictureId, (Arc<[u8]>, Option<TextureHandle>)>;

/// The picture as a texture; `None` where it cannot be unpacked, or is too large to be.
pub fn texture(ctx: &egui::Context, picture: &Picture) -> Option<TextureHandle> {
    let id = Id::unique("pictures of the journey");
    let known = ctx.data_mut(|data| data.get_temp_mut_or_default::<Arc<Mutex<Known>>>(id).clone());
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((bytes, texture)) = known.get(&picture.id)
        && Arc::ptr_eq(bytes, &picture.bytes)
    {
        return texture.clone();
    }
    if known.len() >= MOST_TEXTURES {
        known.clear();
    }
    let texture = unpacked(picture)
        .map(|image| ctx.load_texture(picture.id.to_string(), image, TextureOptions::LINEAR));
    known.insert(picture.id, (picture.bytes.clone(), texture.clone()));
    texture
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
