//! Pictures that people choose for a persona: a photograph or a drawing of any size becomes a small
//! picture, as a journey holds it.
//!
//! The picture lies in the journey's own file, so that one file stays all there is to send, and is
//! drawn anew from its pixels: what cameras write beside them (place, time, owner) stays outside.
//! Knows nothing of personas, and draws nothing.

use std::fs::File;
use std::io::{self, Cursor, Read as _};
use std::path::Path;
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, RgbaImage};

use crate::model::PictureFormat;

/// The longest side of a picture in a journey, in pixels.
pub const LONGEST_SIDE: u32 = 512;
/// The largest picture in a journey, encoded, in bytes: a third more in base 64.
pub const MOST_BYTES: usize = 256 * 1024;
/// The largest file that is read, in bytes.
pub const MOST_FILE_BYTES: u64 = 64 * 1024 * 1024;
/// The most pixels that are unpacked: more than telephones take.
pub const MOST_PIXELS: u64 = 64_000_000;
/// The most memory for them, in bytes.
const MOST_MEMORY: u64 = 320 * 1024 * 1024;
/// Sides that are tried until a picture is small enough; the last one always is.
const SIDES: [u32; 4] = [LONGEST_SIDE, 384, 256, 128];
/// Of 100; where blocks cannot be seen yet.
const JPEG_QUALITY: u8 = 85;

/// A picture as a journey can hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallPicture {
    /// How it is encoded: as PNG what has see-through parts or is smaller so, else as JPEG.
    pub format: PictureFormat,
    /// The encoded bytes, at most [`MOST_BYTES`].
    pub bytes: Arc<[u8]>,
}

/// Why a file does not become a picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// It could not be read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is larger than [`MOST_FILE_BYTES`].
    #[error("the file is larger than {} MiB", MOST_FILE_BYTES / 1024 / 1024)]
    LargeFile,
    /// Something else than a PNG, JPEG or WebP.
    #[error("it is no PNG, JPEG or WebP")]
    Kind,
    /// It has more pixels than [`MOST_PIXELS`], or needs more memory than they should.
    #[error("it has {width} × {height} pixels")]
    LargePicture {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// It is cut off or damaged.
    #[error("it is damaged: {0}")]
    Broken(String),
}

/// Reads a file and makes a small picture of it; takes a second or two for a large photograph.
///
/// # Errors
/// See [`PictureError`].
pub fn load(path: &Path) -> Result<SmallPicture, PictureError> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_FILE_BYTES {
        return Err(PictureError::LargeFile);
    }
    shrink(&bytes)
}

/// Makes a small picture of the bytes of a PNG, JPEG or WebP (of a moving one, its first moment),
/// upright as its camera says.
///
/// # Errors
/// See [`PictureError`]; what is too large is refused before it is unpacked.
pub fn shrink(bytes: &[u8]) -> Result<SmallPicture, PictureError> {
    let mut image = unpacked(bytes)?;
    let mut is_clear = false;
    if image.color().has_alpha() {
        let mut rgba = image.into_rgba8();
        is_clear = rgba.pixels().any(|pixel| pixel.0[3] < u8::MAX);
        by_alpha(&mut rgba);
        image = rgba.into();
    }
    for side in SIDES {
        image = scaled(image, side);
        let small = packed(&image, is_clear)?;
        if small.bytes.len() <= MOST_BYTES {
            return Ok(small);
        }
    }
    Err(PictureError::Broken(String::new()))
}

fn unpacked(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    let format = image::guess_format(bytes).map_err(|_| PictureError::Kind)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) {
        return Err(PictureError::Kind);
    }
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    let large = || PictureError::LargePicture { width, height };
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(large());
    }
    // A camera's note that cannot be read turns nothing.
    let turn = decoder.orientation().ok();
    let image = DynamicImage::from_decoder(decoder);
    let mut image = image.map_err(|error| match error {
        ImageError::Limits(_) => large(),
        other => broken(other),
    })?;
    if let Some(turn) = turn {
        image.apply_orientation(turn);
    }
    Ok(image)
}

fn broken(error: ImageError) -> PictureError {
    PictureError::Broken(error.to_string())
}

/// Weighs colours by how much of them is seen, so that what is clear does not bleed into its
/// neighbours when pixels are mixed.
fn by_alpha(image: &mut RgbaImage) {
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let weigh = |channel: u8| {
            let weighed = (u16::from(channel) * u16::from(alpha) + 127) / 255;
            u8::try_from(weighed).unwrap_or(u8::MAX)
        };
        pixel.0 = [weigh(red), weigh(green), weigh(blue), alpha];
    }
}

/// The other way round.
fn from_alpha(image: &mut RgbaImage) {
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let full = |channel: u8| {
            let full = u16::from(channel) * 255 / u16::from(alpha.max(1));
            u8::try_from(full).unwrap_or(u8::MAX)
        };
        pixel.0 = [full(red), full(green), full(blue), alpha];
    }
}

/// The picture with no side longer than that; a smaller one stays as it is.
fn scaled(image: DynamicImage, side: u32) -> DynamicImage {
    if image.width().max(image.height()) <= side {
        return image;
    }
    // A photograph first gets a few times as large as wanted, in a quick way that shows no trace.
    let near = image.width().max(image.height()) <= 4 * side;
    let image = if near { image } else { image.thumbnail(4 * side, 4 * side) };
    image.resize(side, side, FilterType::Lanczos3)
}

/// Encodes it: with clear parts as PNG, otherwise as whichever is smaller.
fn packed(image: &DynamicImage, is_clear: bool) -> Result<SmallPicture, PictureError> {
    let picture = |format, bytes: Vec<u8>| SmallPicture { format, bytes: bytes.into() };
    if is_clear {
        let mut image = image.to_rgba8();
        from_alpha(&mut image);
        return Ok(picture(PictureFormat::Png, png(&image.into())?));
    }
    let image = image.to_rgb8();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY).encode_image(&image).map_err(broken)?;
    let png = png(&image.into())?;
    Ok(if png.len() <= jpeg.len() {
        picture(PictureFormat::Png, png)
    } else {
        picture(PictureFormat::Jpeg, jpeg)
    })
}

fn png(image: &DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, PngFilter::Adaptive);
    image.write_with_encoder(encoder).map_err(broken)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use image::{Rgb, Rgba};

    use super::*;

    /// A picture of 8 × 4 red pixels, the left half of them blue.
    fn flag() -> DynamicImage {
        image::RgbImage::from_fn(8, 4, |x, _| Rgb(if x < 4 { [0, 0, 255] } else { [255, 0, 0] }))
            .into()
    }

    /// Colours that no neighbour has: what a photograph's grain is to an encoder.
    fn grain(width: u32, height: u32, alpha: bool) -> DynamicImage {
        let mut seed = 7_u32;
        RgbaImage::from_fn(width, height, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [a, b, c, d] = seed.to_be_bytes();
            Rgba([a, b, c, if alpha { d } else { 255 }])
        })
        .into()
    }

    fn bytes(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, format).expect("encoded");
        bytes.into_inner()
    }

    fn open(small: &SmallPicture) -> RgbaImage {
        image::load_from_memory(&small.bytes).expect("a picture").into_rgba8()
    }

    /// A JPEG that says how its camera was held.
    fn held(orientation: u8) -> Vec<u8> {
        let jpeg = bytes(&flag(), ImageFormat::Jpeg);
        let mut exif =
            b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        [&jpeg[..2], &exif, &jpeg[2..]].concat()
    }

    #[test]
    fn a_large_picture_is_scaled_to_its_longest_side() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let small = shrink(&bytes(&grain(1_200, 300, false), format)).expect("small");
            assert_eq!(open(&small).dimensions(), (512, 128));
            assert_eq!(small.format, PictureFormat::Jpeg, "grain is smaller as JPEG");
        }
        let slim = shrink(&bytes(&grain(2_000, 1, false), ImageFormat::Png)).expect("small");
        assert_eq!(open(&slim).dimensions(), (512, 1));
    }

    #[test]
    fn a_small_drawing_keeps_its_pixels() {
        let webp = bytes(&flag(), ImageFormat::WebP);
        let small = shrink(&webp).expect("small");
        assert_eq!(small.format, PictureFormat::Png, "a flat drawing is smaller as PNG");
        assert_eq!(open(&small), flag().into_rgba8());
    }

    #[test]
    fn clear_parts_stay_clear_and_do_not_darken_their_edges() {
        // Orange on black that cannot be seen.
        let drawing = RgbaImage::from_fn(1_024, 1_024, |x, _| {
            if x % 64 < 32 { Rgba([255, 128, 0, 255]) } else { Rgba([0, 0, 0, 0]) }
        });
        let small = shrink(&bytes(&drawing.into(), ImageFormat::Png)).expect("small");
        assert_eq!(small.format, PictureFormat::Png);
        let image = open(&small);
        assert!(image.pixels().any(|pixel| pixel.0[3] == 0));
        for Rgba([red, green, ..]) in image.pixels().filter(|pixel| pixel.0[3] > 16) {
            assert!(*red > 230 && (100..150).contains(green), "{red} {green}");
        }
    }

    #[test]
    fn whatever_it_is_it_gets_small_enough() {
        let small = shrink(&bytes(&grain(700, 700, true), ImageFormat::Png)).expect("small");
        assert!(small.bytes.len() <= MOST_BYTES, "{}", small.bytes.len());
        assert_eq!(small.format, PictureFormat::Png);
        assert!(
            open(&small).width() < LONGEST_SIDE,
            "scaled further, since it is not compressible"
        );
    }

    #[test]
    fn stands_upright_as_the_camera_was_held() {
        let upright = open(&shrink(&held(1)).expect("small"));
        assert_eq!(upright.dimensions(), (8, 4));
        let turned = open(&shrink(&held(6)).expect("small"));
        assert_eq!(turned.dimensions(), (4, 8));
        let top = turned.get_pixel(1, 1).0;
        assert!(top[2] > 200 && top[0] < 60, "the blue side is up: {top:?}");
    }

    #[test]
    fn what_the_camera_wrote_beside_the_picture_is_left_out() {
        let small = shrink(&held(1)).expect("small");
        let has = |needle: &[u8]| small.bytes.windows(needle.len()).any(|part| part == needle);
        assert!(!has(b"Exif") && !has(b"eXIf"));
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        // The head of a PNG that promises 60,000 × 60,000 pixels.
        let mut png = bytes(&flag(), ImageFormat::Png);
        let side = 60_000_u32.to_be_bytes();
        png[16..20].copy_from_slice(&side);
        png[20..24].copy_from_slice(&side);
        let check = crc(&png[12..29]);
        png[29..33].copy_from_slice(&check.to_be_bytes());
        let error = shrink(&png).expect_err("refused");
        assert!(
            matches!(error, PictureError::LargePicture { width: 60_000, height: 60_000 }),
            "{error:?}"
        );
    }

    #[test]
    fn what_is_no_picture_or_damaged_is_told() {
        for bytes in [&b""[..], b"%PDF-1.7", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", b"<svg/>"] {
            assert!(matches!(shrink(bytes), Err(PictureError::Kind)));
        }
        let png = bytes(&grain(40, 40, false), ImageFormat::Png);
        assert!(matches!(shrink(&png[..200]), Err(PictureError::Broken(_))));
        assert!(matches!(load(Path::new("/no/such/file.png")), Err(PictureError::Io(_))));
    }

    /// The check sum of PNG (ISO 3309).
    fn crc(bytes: &[u8]) -> u32 {
        let mut sum = u32::MAX;
        for byte in bytes {
            sum ^= u32::from(*byte);
            for _ in 0..8 {
                sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
            }
        }
        !sum
    }
}
