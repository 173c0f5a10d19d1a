//! Scene → PNG, through our own SVG: rendered in bands, so that the whole picture never stands in
//! memory, and compressed row by row.

use std::sync::Arc;

use resvg::tiny_skia::{Color, Paint, Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{self, ImageHrefResolver, fontdb};

use super::faces;
use super::sheet::Sheet;
use super::svg::{self, Purpose, SvgOptions};
use super::{ExportError, Progress};
use crate::layout::fonts::TEXT_FAMILY;
use crate::layout::palette::Palette;
use crate::layout::scene::{Face, Ink, Scene, Size};

/// The longest side that image viewers and browsers open reliably.
pub const MAX_SIDE: u32 = 32_768;

/// The most pixels, as many as four of the largest posters at screen resolution.
pub const MAX_PIXELS: u64 = 500_000_000;

/// Pixels of one band: 8 MB.
const BAND_PIXELS: usize = 2_000_000;

/// More threads than that gain little, and each takes the memory of a band.
const MOST_AT_ONCE: usize = 4;

/// The picture at `scale` pixels a unit (1: as on the screen at 100 %).
///
/// # Errors
/// [`ExportError::Scale`] and [`ExportError::TooLarge`] before anything is allocated;
/// [`ExportError::Cancelled`].
pub fn write(
    scene: &Scene,
    palette: Palette,
    scale: f32,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let (width, height) = pixel_size(scene.size, scale)?;
    let tree = parse(scene, palette)?;
    progress.step(0.1)?;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    encoder.set_filter(png::Filter::Up);
    encoder.set_source_srgb(png::SrgbRenderingIntent::RelativeColorimetric);
    encoder.set_pixel_dims(Some(dots_per_metre(scale)));
    if !scene.title.is_empty() {
        encoder.add_itxt_chunk("Title".to_owned(), scene.title.clone()).map_err(failed)?;
    }
    let mut writer = encoder.write_header().map_err(failed)?;
    let mut rows = writer.stream_writer().map_err(failed)?;
    let rows_per_band = u32::try_from(BAND_PIXELS / width as usize).unwrap_or(1);
    bands((&tree, palette), (width, height), scale, rows_per_band, &mut |done, rgb| {
        std::io::Write::write_all(&mut rows, rgb).map_err(|error| failed(error.into()))?;
        Ok(progress.step(0.1 + 0.9 * done)?)
    })?;
    rows.finish().map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(file)
}

/// The whole picture, `longest` pixels on its longer side.
///
/// # Errors
/// [`ExportError::Picture`].
pub(crate) fn small(scene: &Scene, palette: Palette, longest: u32) -> Result<Rgba, ExportError> {
    let scale =
        longest.clamp(1, MAX_SIDE) as f32 / scene.size.width.max(scene.size.height).max(1.0);
    let size = pixel_size(scene.size, scale)?;
    paint(scene, palette, size, Transform::from_scale(scale, scale))
}

/// A page with its picture, `longest` pixels on its longer side; without what stands at its foot.
///
/// # Errors
/// [`ExportError::Picture`].
pub(crate) fn page(sheet: &Sheet, palette: Palette, longest: u32) -> Result<Rgba, ExportError> {
    let zoom = longest.clamp(1, MAX_SIDE) as f32 / sheet.size.width.max(sheet.size.height).max(1.0);
    let size = pixel_size(sheet.size, zoom)?;
    let scale = sheet.scale * zoom;
    let (x, y) = (sheet.at.x * zoom, sheet.at.y * zoom);
    paint(&sheet.scene, palette, size, Transform::from_row(scale, 0.0, 0.0, scale, x, y))
}

fn paint(
    scene: &Scene,
    palette: Palette,
    (width, height): (u32, u32),
    transform: Transform,
) -> Result<Rgba, ExportError> {
    let tree = parse(scene, palette)?;
    let mut pixmap = pixmap(width, height, palette)?;
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    Ok(Rgba { width, height, pixels: pixmap.take() })
}

/// Blank paper.
fn pixmap(width: u32, height: u32, palette: Palette) -> Result<Pixmap, ExportError> {
    let mut pixmap = Pixmap::new(width, height)
        .ok_or_else(|| ExportError::Picture(format!("{width} × {height} px")))?;
    let [r, g, b] = palette.rgb(Ink::Paper);
    pixmap.fill(Color::from_rgba8(r, g, b, 255));
    Ok(pixmap)
}

/// A small picture in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rgba {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Red, green, blue and alpha of each pixel, row by row; alpha is always 255.
    pub pixels: Vec<u8>,
}

/// The size in pixels, if the picture may be that large.
fn pixel_size(extent: Size, scale: f32) -> Result<(u32, u32), ExportError> {
    if !scale.is_finite() || scale <= 0.0 {
        return Err(ExportError::Scale(scale));
    }
    // A length that was meant to be whole may have come out a hair above.
    let side = |length: f32| (f64::from(length) * f64::from(scale) - 0.001).ceil().max(1.0);
    let (width, height) = (side(extent.width), side(extent.height));
    let most = f64::from(MAX_SIDE);
    if width > most || height > most || width * height > MAX_PIXELS as f64 {
        return Err(ExportError::TooLarge { width, height, fits: largest_scale(extent) });
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1..=MAX_SIDE")]
    Ok((width as u32, height as u32))
}

/// The largest scale that the limits allow, rounded down to hundredths; of a picture so large that
/// these are coarse, to two digits.
fn largest_scale(extent: Size) -> f64 {
    let (width, height) = (f64::from(extent.width).max(1.0), f64::from(extent.height).max(1.0));
    let side = f64::from(MAX_SIDE) / width.max(height);
    let area = (MAX_PIXELS as f64 / (width * height)).sqrt();
    let most = side.min(area);
    let parts = if most >= 0.1 { 100.0 } else { 10_f64.powf(1.0 - most.log10().floor()) };
    (most * parts - 0.01).floor() / parts
}

fn dots_per_metre(scale: f32) -> png::PixelDimensions {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
    let dots = (96.0 / 0.0254 * f64::from(scale)).round() as u32;
    png::PixelDimensions { xppu: dots, yppu: dots, unit: png::Unit::Meter }
}

/// Parses our own SVG; nothing outside it is ever read.
fn parse(scene: &Scene, palette: Palette) -> Result<usvg::Tree, ExportError> {
    let options = SvgOptions { palette, language: "", purpose: Purpose::Part };
    let text = svg::write(scene, options);
    let mut fonts = fontdb::Database::new();
    for face in svg::used_faces(scene) {
        if let Some(info) = faces::info(face) {
            fonts.load_font_source(fontdb::Source::Binary(info.bytes));
        }
    }
    let options = usvg::Options {
        font_family: "Noto Sans".to_owned(),
        fontdb: Arc::new(fonts),
        image_href_resolver: ImageHrefResolver {
            // The journey's own pictures, whose size the writer has looked at.
            resolve_data: Box::new(|kind, data, _| match kind {
                "image/png" => Some(usvg::ImageKind::PNG(data)),
                "image/jpeg" => Some(usvg::ImageKind::JPEG(data)),
                _ => None,
            }),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(&text, &options).map_err(|error| ExportError::Picture(error.to_string()))
}

/// Fonts for drawings of somebody else's, whatever families they name.
fn stand_ins() -> fontdb::Database {
    let mut fonts = fontdb::Database::new();
    for info in [Face::Regular, Face::Bold].into_iter().filter_map(faces::info) {
        fonts.load_font_source(fontdb::Source::Binary(info.bytes));
    }
    fonts.set_sans_serif_family(TEXT_FAMILY);
    fonts.set_serif_family(TEXT_FAMILY);
    fonts.set_monospace_family(TEXT_FAMILY);
    fonts
}

/// A drawing that somebody else made, as a PNG with nothing behind it, `longest` pixels on its
/// longer side, and the size that it got. Nothing outside it is ever read.
pub(crate) fn drawing(svg: &[u8], longest: u32) -> Option<(Vec<u8>, (u32, u32))> {
    let options = usvg::Options {
        font_family: TEXT_FAMILY.to_owned(),
        fontdb: Arc::new(stand_ins()),
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_data(svg, &options).ok()?;
    let size = tree.size();
    let scale = longest.clamp(1, MAX_SIDE) as f32 / size.width().max(size.height());
    let side = |length: f32| ((length * scale).round() as u32).max(1);
    let (width, height) = (side(size.width()), side(size.height()));
    let mut pixmap = Pixmap::new(width, height)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let pixels: Vec<u8> = pixmap
        .pixels()
        .iter()
        .map(PremultipliedColorU8::demultiply)
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
        .collect();
    encoder.write_header().ok()?.write_image_data(&pixels).ok()?;
    Some((file, (width, height)))
}

/// Pages side by side on a ground between them, `longest` pixels across at most. Their pictures
/// may use the fonts of those faces.
pub(crate) fn beside(
    pages: &[String],
    faces: impl IntoIterator<Item = Face>,
    longest: u32,
) -> Result<Rgba, ExportError> {
    /// Between pages, as a share of a page's width.
    const GAP: f32 = 0.04;
    let failed = |error: usvg::Error| ExportError::Picture(error.to_string());
    let mut fonts = stand_ins();
    for info in faces.into_iter().filter_map(faces::info) {
        fonts.load_font_source(fontdb::Source::Binary(info.bytes));
    }
    let options = usvg::Options {
        font_family: TEXT_FAMILY.to_owned(),
        fontdb: Arc::new(fonts),
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let trees = pages.iter().map(|page| usvg::Tree::from_str(page, &options).map_err(failed));
    let trees: Vec<usvg::Tree> = trees.collect::<Result<_, _>>()?;
    let first = trees.first().map_or(1.0, |tree| tree.size().width().max(1.0));
    let gap = first * GAP;
    let across: f32 = trees.iter().map(|tree| tree.size().width() + gap).sum::<f32>() - gap;
    let down = trees.iter().map(|tree| tree.size().height()).fold(1.0, f32::max);
    let scale = longest.clamp(1, MAX_SIDE) as f32 / across.max(down).max(1.0);
    let (width, height) = pixel_size(Size { width: across.max(1.0), height: down }, scale)?;
    let mut pixmap = Pixmap::new(width, height)
        .ok_or_else(|| ExportError::Picture(format!("{width} × {height} px")))?;
    let [r, g, b] = Palette::Light.rgb(Ink::Grid);
    pixmap.fill(Color::from_rgba8(r, g, b, 255));
    let mut x = 0.0;
    for tree in &trees {
        let size = tree.size();
        let area = resvg::tiny_skia::Rect::from_xywh(x, 0.0, size.width(), size.height());
        let place = Transform::from_scale(scale, scale);
        let mut paper = Paint::default();
        paper.set_color_rgba8(255, 255, 255, 255);
        if let Some(area) = area {
            pixmap.fill_rect(area, &paper, place, None);
        }
        resvg::render(tree, place.pre_translate(x, 0.0), &mut pixmap.as_mut());
        x += size.width() + gap;
    }
    Ok(Rgba { width, height, pixels: pixmap.take() })
}

/// Takes how much is done, and some more rows.
type Take<'a> = dyn FnMut(f32, &[u8]) -> Result<(), ExportError> + 'a;

/// Renders band by band, as many at a time as there are processors, and hands each to `take` as
/// rows of RGB, from the top down, with how much is done.
fn bands(
    (picture, palette): (&usvg::Tree, Palette),
    (width, height): (u32, u32),
    scale: f32,
    rows_per_band: u32,
    take: &mut Take<'_>,
) -> Result<(), ExportError> {
    let rows_per_band = rows_per_band.max(1);
    let tops: Vec<u32> = (0..height).step_by(rows_per_band as usize).collect();
    let at_once = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_AT_ONCE);
    for tops in tops.chunks(at_once) {
        let rendered: Vec<_> = std::thread::scope(|scope| {
            let render = |top: u32| {
                let rows = rows_per_band.min(height - top);
                move || render_band(picture, scale, top, pixmap(width, rows, palette)?)
            };
            let bands: Vec<_> = tops.iter().map(|&top| scope.spawn(render(top))).collect();
            bands.into_iter().map(std::thread::ScopedJoinHandle::join).collect()
        });
        for (top, band) in tops.iter().zip(rendered) {
            let rgb =
                band.map_err(|_| ExportError::Picture("a thread ended early".to_owned()))??;
            let done = (top + rows_per_band).min(height) as f32 / height as f32;
            take(done, &rgb)?;
        }
    }
    Ok(())
}

/// Renders what shows in the rows from `top` on, as RGB. Our SVG has no transforms, so that what is
/// not in sight (a card, a cell) can be left out as a whole.
fn render_band(
    tree: &usvg::Tree,
    scale: f32,
    top: u32,
    mut band: Pixmap,
) -> Result<Vec<u8>, ExportError> {
    let transform = Transform::from_scale(scale, scale).post_translate(0.0, -(top as f32));
    let in_sight = (top as f32 / scale - 1.0, (top + band.height()) as f32 / scale + 1.0);
    for node in tree.root().children() {
        let Some(place) = node.abs_layer_bounding_box() else {
            if let usvg::Node::Path(line) = node {
                render_line(line, transform, &mut band);
            }
            continue;
        };
        if place.bottom() >= in_sight.0 && place.y() <= in_sight.1 {
            // Rendering a node alone begins at its own corner.
            let transform = transform.pre_translate(place.x(), place.y());
            resvg::render_node(node, transform, &mut band.as_mut());
        }
    }
    let mut rgb = vec![0; band.data().len() / 4 * 3];
    let (to, from) = (rgb.as_chunks_mut().0, band.data().as_chunks().0);
    for (to, &[r, g, b, _]) in to.iter_mut().zip(from) {
        *to = [r, g, b];
    }
    Ok(rgb)
}

/// A level or an upright line: without its stroke it has no extent, so that the renderer would pass
/// it over.
fn render_line(line: &usvg::Path, transform: Transform, band: &mut Pixmap) {
    let Some(stroke) = line.stroke() else { return };
    let usvg::Paint::Color(color) = stroke.paint() else { return };
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color_rgba8(color.red, color.green, color.blue, stroke.opacity().to_u8());
    band.stroke_path(line.data(), &paint, &stroke.to_tiny_skia(), transform, None);
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn failed(error: png::EncodingError) -> ExportError {
    ExportError::Picture(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::samples::{every_kind, scene, text};
    use super::*;
    use crate::layout::scene::{Face, Item, Segment, Stroke, point, rect};
    use crate::model::{Picture, PictureFormat, PictureId};

    fn decode(file: &[u8]) -> (u32, u32, Vec<u8>) {
        let mut reader =
            png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a header");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut pixels).expect("pixels");
        (info.width, info.height, pixels)
    }

    #[test]
    fn the_scale_that_is_advised_fits() {
        for side in [3.0, 900.0, 40_000.0, 4e6, 7.7e8] {
            let extent = Size { width: side, height: side / 3.0 };
            let scale = largest_scale(extent);
            assert!(scale > 0.0 && pixel_size(extent, scale as f32).is_ok(), "{side}: {scale}");
            assert!(
                pixel_size(extent, scale as f32 * 1.2).is_err(),
                "{side}: {scale} is too small"
            );
        }
    }

    #[test]
    fn the_picture_has_the_size_that_was_asked_for() {
        for (scale, size) in [(1.0, (400, 200)), (2.0, (800, 400)), (0.333, (134, 67))] {
            let file = write(&every_kind(), Palette::Light, scale, &Progress::default());
            let (width, height, _) = decode(&file.expect("a picture"));
            assert_eq!((width, height), size, "{scale}");
        }
    }

    #[test]
    fn bands_join_without_a_seam() {
        let tree = parse(&every_kind(), Palette::Light).expect("a picture");
        let mut rgb = Vec::new();
        bands((&tree, Palette::Light), (800, 400), 2.0, 37, &mut |_, rows| {
            rgb.extend_from_slice(rows);
            Ok(())
        })
        .expect("bands");
        let whole = small(&every_kind(), Palette::Light, 800).expect("a picture").pixels;
        assert!(whole.chunks_exact(4).all(|pixel| pixel[3] == 255));
        let whole: Vec<u8> = whole.chunks_exact(4).flat_map(|pixel| pixel[..3].to_vec()).collect();
        assert_eq!(rgb.len(), whole.len());
        // A curve that a border cuts is drawn piece by piece: its edge may differ by a shade.
        let differing = rgb.iter().zip(&whole).filter(|(a, b)| a.abs_diff(**b) > 4).count();
        assert!(differing < 500, "{differing}");
        assert!(rgb.iter().zip(&whole).all(|(a, b)| a.abs_diff(*b) < 80));
    }

    #[test]
    fn text_is_drawn() {
        let with = scene(100.0, 30.0, vec![text(5.0, 20.0, Face::Regular, Ink::Text, "Työ")]);
        let without = scene(100.0, 30.0, Vec::new());
        let picture = |scene| small(scene, Palette::Light, 100).expect("a picture").pixels;
        assert_ne!(picture(&with), picture(&without));
    }

    #[test]
    fn pictures_of_the_journey_are_drawn() {
        let red = image::RgbImage::from_pixel(4, 4, image::Rgb([200, 10, 10]));
        for (known, format) in [
            (PictureFormat::Png, image::ImageFormat::Png),
            (PictureFormat::Jpeg, image::ImageFormat::Jpeg),
        ] {
            let mut bytes = std::io::Cursor::new(Vec::new());
            red.write_to(&mut bytes, format).expect("encoded");
            let bytes = bytes.into_inner().into();
            let picture = Arc::new(Picture { id: PictureId(1), format: known, bytes });
            let item = Item::Image { rect: rect(10.0, 10.0, 60.0, 60.0), radius: 30.0, picture };
            let pixels = small(&scene(80.0, 80.0, vec![item]), Palette::Light, 80);
            let pixels = pixels.expect("a picture").pixels;
            let at = |x: usize, y: usize| pixels[(y * 80 + x) * 4];
            assert!((190..210).contains(&at(40, 40)), "{known:?}");
            assert!(at(12, 12) > 230, "its corners are cut off");
        }
    }

    #[test]
    fn level_and_upright_lines_are_drawn() {
        let line = |to| Item::Path {
            segments: [Segment::MoveTo(point(20.0, 20.0)), Segment::LineTo(to)].into(),
            fill: None,
            stroke: Some(Stroke::solid(Ink::Text, 2.0)),
        };
        for to in [point(60.0, 20.0), point(20.0, 60.0)] {
            let scene = scene(80.0, 80.0, vec![line(to)]);
            let file = write(&scene, Palette::Light, 1.0, &Progress::default());
            let (_, _, pixels) = decode(&file.expect("a picture"));
            let dark = pixels.as_chunks::<3>().0.iter().filter(|pixel| pixel[0] < 60).count();
            assert_eq!(dark, 80, "{to:?}");
        }
    }

    #[test]
    fn what_is_no_scale_is_refused() {
        for scale in [0.0, -1.0, f32::NAN, f32::INFINITY] {
            let outcome = write(&every_kind(), Palette::Light, scale, &Progress::default());
            assert!(matches!(outcome, Err(ExportError::Scale(_))), "{scale}: {outcome:?}");
        }
    }

    #[test]
    fn a_picture_too_large_names_a_scale_that_works() {
        for (width, height) in [(400.0, 200.0), (30_000.0, 20_000.0), (32_000.0, 10.0)] {
            let scene = scene(width, height, Vec::new());
            let Err(ExportError::TooLarge { fits, .. }) =
                write(&scene, Palette::Light, 1000.0, &Progress::default())
            else {
                panic!("{width} × {height}");
            };
            assert!(pixel_size(scene.size, fits as f32).is_ok(), "{fits}");
            assert!(pixel_size(scene.size, fits as f32 + 0.02).is_err(), "{fits}");
        }
        let scene = scene(9_500.0, 1_050.0, Vec::new());
        let error = pixel_size(scene.size, 4.0).expect_err("too wide");
        assert_eq!(
            error.to_string(),
            "the picture is 38000 × 4200 px; at most 32768 px a side and 500 megapixels are \
             possible; try --scale 3.44"
        );
    }

    #[test]
    fn a_cancelled_export_stops() {
        let progress = Progress::default();
        progress.cancel();
        let outcome = write(&every_kind(), Palette::Light, 1.0, &progress);
        assert_eq!(outcome, Err(ExportError::Cancelled));
    }
}
