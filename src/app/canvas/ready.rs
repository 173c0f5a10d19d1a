//! A group of the picture, made ready to paint at one zoom: its shapes as one mesh, its texts as
//! laid-out lines. Both begin at the group's origin, so that scrolling only moves them.
//!
//! Nothing here measures or wraps: a run is one line whose place and width the layout has decided.

use std::sync::Arc;

use egui::epaint::text::LayoutJob;
use egui::epaint::{
    CircleShape, CubicBezierShape, Mesh, PathShape, PathStroke, RectShape, TessellationOptions,
    Tessellator, TextShape,
};
use egui::{Color32, FontId, Galley, Pos2, Shape, StrokeKind, TextureHandle, Vec2, pos2, vec2};

use crate::app::pictures;
use crate::app::theme::{self, Theme, family_of};
use crate::layout::scene::{Group, Item, Point, Rect, Segment, Stroke, Tag, TextRun, rect};
use crate::model::Picture;

/// Text below this size on the screen is drawn as a bar.
pub(super) const LEAST_TEXT: f32 = 5.0;
/// Text below this size is not drawn at all.
const LEAST_BAR: f32 = 1.5;
/// Things below this size are drawn as plain blocks.
const LEAST_DETAIL: f32 = 3.0;
/// Marks are no larger than this, in the scene; cards and headers are.
const LARGEST_MARK: f32 = 14.0;
/// A hollow mark is drawn with its hole down to this size in pixels of the screen. Below that it is
/// so much fainter than a full one: a mark that says *none* or *assumed* never looks like one that
/// says the opposite.
const LEAST_HOLE: f32 = 2.2;
const HOLLOW_STRENGTH: f32 = 0.3;
/// The outline of a small thing takes no more than this of its shorter side.
const MOST_RING: f32 = 0.22;
/// Corners rounder than this on the screen are drawn round; sharper ones cost a tenth of that.
const LEAST_CORNER: f32 = 1.5;
/// Dashes that follow each other closer than this run together: they are drawn as one line, fainter.
const LEAST_DASHES: f32 = 3.0;
/// How strong a bar is that stands for a text.
const BAR_STRENGTH: f32 = 0.45;

/// A group at one zoom.
#[derive(Debug, Default)]
pub struct Ready {
    /// Everything but text.
    solid: Option<Arc<Mesh>>,
    images: Vec<ReadyImage>,
    texts: Vec<ReadyText>,
}

/// How something that is ready is painted.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// Larger or smaller than it was made for, while the zoom moves.
    pub scale: f32,
    /// Less than 1 where it is to be faint.
    pub strength: f32,
    /// How far to the right its texts go.
    pub text_shift: f32,
}

#[derive(Debug)]
struct ReadyText {
    /// From the group's origin.
    at: Vec2,
    galley: Arc<Galley>,
    color: Color32,
}

#[derive(Clone)]
struct ReadyImage {
    /// From the group's origin.
    rect: egui::Rect,
    radius: f32,
    texture: TextureHandle,
    /// What of the picture shows.
    uv: egui::Rect,
}

impl std::fmt::Debug for ReadyImage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ReadyImage({:?})", self.rect)
    }
}

impl Ready {
    /// Paints it with its origin there.
    pub fn paint(&self, painter: &egui::Painter, origin: Pos2, how: How) {
        let How { scale, strength, text_shift } = how;
        if let Some(solid) = &self.solid {
            let mut mesh = Mesh::clone(solid);
            for vertex in &mut mesh.vertices {
                vertex.pos = origin + vertex.pos.to_vec2() * scale;
                if strength < 1.0 {
                    vertex.color = vertex.color.gamma_multiply(strength);
                }
            }
            painter.add(Shape::mesh(mesh));
        }
        for image in &self.images {
            let size = image.rect.size() * scale;
            let at = origin + image.rect.min.to_vec2() * scale;
            let tint = theme::AS_IT_IS.gamma_multiply(strength);
            let rect = egui::Rect::from_min_size(at, size);
            let shape = RectShape::filled(rect, image.radius * scale, tint);
            painter.add(shape.with_texture(image.texture.id(), image.uv));
        }
        for text in &self.texts {
            let shape = TextShape::new(Pos2::ZERO + text.at, text.galley.clone(), text.color);
            let mut shape = shape.with_opacity_factor(strength);
            if scale != 1.0 {
                shape.transform(egui::emath::TSTransform::from_scaling(scale));
            }
            shape.pos += origin.to_vec2() + vec2(text_shift, 0.0);
            painter.add(shape);
        }
    }

    /// Where its texts end, at the right.
    #[must_use]
    pub fn text_right(&self) -> f32 {
        self.texts.iter().map(|text| text.at.x + text.galley.size().x).fold(0.0, f32::max)
    }

    /// How many points its mesh has.
    #[cfg(test)]
    pub fn vertices(&self) -> usize {
        self.solid.as_ref().map_or(0, |mesh| mesh.vertices.len())
    }

    /// The areas of its triangles, each as much as it is opaque.
    #[cfg(test)]
    pub fn amount_of_ink(&self) -> f32 {
        let Some(mesh) = &self.solid else { return 0.0 };
        let area = |corners: &[u32]| {
            let at = |i: usize| mesh.vertices[corners[i] as usize];
            let (a, b, c) = (at(0).pos, at(1).pos, at(2).pos);
            let opaque: f32 =
                (0..3).map(|i| f32::from(at(i).color.a())).sum::<f32>() / (3.0 * 255.0);
            opaque * ((b - a).x * (c - a).y - (b - a).y * (c - a).x).abs() / 2.0
        };
        mesh.indices.chunks(3).map(area).sum()
    }

    /// Its texts.
    #[cfg(test)]
    pub fn texts(&self) -> Vec<String> {
        self.texts.iter().map(|text| text.galley.text().to_owned()).collect()
    }
}

/// Makes groups ready.
pub struct Maker<'a> {
    ctx: &'a egui::Context,
    theme: &'a Theme,
    zoom: f32,
    tessellator: Tessellator,
    mesh: Mesh,
    images: Vec<ReadyImage>,
    texts: Vec<ReadyText>,
}

impl<'a> Maker<'a> {
    /// For one zoom.
    #[must_use]
    pub fn new(ctx: &'a egui::Context, theme: &'a Theme, zoom: f32) -> Self {
        let options: TessellationOptions = ctx.tessellation_options(|options| *options);
        // The size of the font texture matters to text alone, which is not in the mesh.
        let tessellator = Tessellator::new(ctx.pixels_per_point(), options, [1, 1], Vec::new());
        let (mesh, images, texts) = (Mesh::default(), Vec::new(), Vec::new());
        Self { ctx, theme, zoom, tessellator, mesh, images, texts }
    }

    /// Makes a group ready, with all that is in it.
    pub fn whole(&mut self, group: &Group) -> Ready {
        self.group(Point::default(), group, true);
        self.take()
    }

    /// Makes a group ready without the groups in it.
    pub fn shallow(&mut self, group: &Group) -> Ready {
        self.group(Point::default(), group, false);
        self.take()
    }

    fn take(&mut self) -> Ready {
        let mesh = std::mem::take(&mut self.mesh);
        let solid = (!mesh.is_empty()).then(|| Arc::new(mesh));
        let images = std::mem::take(&mut self.images);
        Ready { solid, images, texts: std::mem::take(&mut self.texts) }
    }

    fn group(&mut self, offset: Point, group: &Group, deep: bool) {
        let mut block: Option<(Rect, Color32)> = None;
        for item in &group.items {
            match item {
                Item::Rect { rect, radius, fill, stroke } => {
                    let fill = fill.map_or(Color32::TRANSPARENT, |ink| self.theme.ink(ink));
                    self.rect(rect.offset(offset), *radius, fill, *stroke);
                }
                Item::Path { segments, fill, stroke } => {
                    let fill = fill.map(|ink| self.theme.ink(ink));
                    self.path(offset, segments, fill, *stroke);
                }
                Item::Text(run) => self.text(offset, run),
                Item::Image { rect, radius, picture } => {
                    self.image(rect.offset(offset), *radius, picture);
                }
                Item::Group(at, card) if deep && self.is_speck(card) => {
                    let at = offset + *at;
                    let own = rect(at.x, at.y, card.size.width, card.size.height);
                    let (area, _) = *block.get_or_insert_with(|| (own, self.face_of(card)));
                    block = block.map(|(_, color)| (union(area, own), color));
                }
                Item::Group(at, inner) if deep => self.group(offset + *at, inner, true),
                Item::Group(..) => {}
            }
        }
        if let Some((area, color)) = block {
            self.rect(area, 0.0, color, None);
        }
    }

    /// Whether a card is too small to be seen by itself: together with those beside it it makes a
    /// block.
    fn is_speck(&self, group: &Group) -> bool {
        matches!(group.tag, Some(Tag::Card(_))) && group.size.height * self.zoom < LEAST_DETAIL
    }

    /// The colour that a card has from afar.
    fn face_of(&self, card: &Group) -> Color32 {
        let mut inks = card.items.iter().filter_map(|item| match item {
            Item::Rect { fill, stroke, .. } => stroke.map(|stroke| stroke.ink).or(*fill),
            _ => None,
        });
        inks.next_back().map_or(Color32::TRANSPARENT, |ink| self.theme.ink(ink))
    }

    fn place(&self, at: Point) -> Pos2 {
        pos2(at.x, at.y) * self.zoom
    }

    fn add(&mut self, shape: impl Into<Shape>) {
        self.tessellator.tessellate_shape(shape.into(), &mut self.mesh);
    }

    fn pen(&self, stroke: Stroke) -> egui::Stroke {
        egui::Stroke::new(stroke.width * self.zoom, self.theme.ink(stroke.ink))
    }

    fn rect(&mut self, rect: Rect, radius: f32, fill: Color32, stroke: Option<Stroke>) {
        let min = self.place(Point { x: rect.x, y: rect.y });
        let size = vec2(rect.width, rect.height) * self.zoom;
        let on_screen = egui::Rect::from_min_size(min, size);
        let mut pen = stroke.map_or(egui::Stroke::NONE, |stroke| self.pen(stroke));
        let is_small = size.min_elem() < LEAST_DETAIL;
        if is_small {
            pen.width = pen.width.min(MOST_RING * size.min_elem());
        }
        let is_mark = rect.width.min(rect.height) <= LARGEST_MARK;
        let is_hollow = is_mark && !pen.is_empty() && fill != pen.color;
        let has_hole = is_hollow && size.min_elem() * self.ctx.pixels_per_point() >= LEAST_HOLE;
        if is_small && !has_hole {
            // The outline is what tells it from the paper: a tick keeps its colour.
            let color = match (pen.is_empty(), is_hollow) {
                (true, _) => fill,
                (false, true) => pen.color.gamma_multiply(HOLLOW_STRENGTH),
                (false, false) => pen.color,
            };
            self.mesh.add_colored_rect(on_screen, color);
            return;
        }
        let is_circle = rect.width == rect.height && radius >= rect.width / 2.0 - 0.01;
        if !is_small && !is_circle && radius > 0.0 && radius * self.zoom < LEAST_CORNER {
            self.sharp(on_screen, fill, pen);
            return;
        }
        if is_circle {
            let radius = radius * self.zoom;
            self.add(CircleShape { center: on_screen.center(), radius, fill, stroke: pen });
        } else {
            let radius = radius * self.zoom;
            self.add(RectShape::new(on_screen, radius, fill, pen, StrokeKind::Middle));
        }
    }

    /// A small box with plain corners: its face in a frame one pixel wide, which is as faint as
    /// the outline is thin.
    fn sharp(&mut self, area: egui::Rect, fill: Color32, pen: egui::Stroke) {
        if pen.is_empty() {
            self.mesh.add_colored_rect(area, fill);
            return;
        }
        let width = pen.width.max(1.0 / self.ctx.pixels_per_point());
        let strength = pen.width / width;
        let inner = area.shrink(width);
        if fill != Color32::TRANSPARENT {
            self.mesh.add_colored_rect(area, fill.lerp_to_gamma(pen.color, strength));
            self.mesh.add_colored_rect(inner, fill);
        } else {
            let color = pen.color.gamma_multiply(strength);
            let (x, y) = (area.x_range(), inner.y_range());
            for (x, y) in [
                (x, (area.top()..=inner.top()).into()),
                (x, (inner.bottom()..=area.bottom()).into()),
                ((area.left()..=inner.left()).into(), y),
                ((inner.right()..=area.right()).into(), y),
            ] {
                self.mesh.add_colored_rect(egui::Rect::from_x_y_ranges(x, y), color);
            }
        }
    }

    /// A picture, its middle as large as it goes.
    fn image(&mut self, rect: Rect, radius: f32, picture: &Arc<Picture>) {
        let Some(texture) = pictures::texture(self.ctx, picture) else { return };
        let min = self.place(Point { x: rect.x, y: rect.y });
        let size = vec2(rect.width, rect.height) * self.zoom;
        let own = texture.size_vec2();
        let shown = size * (own / size).min_elem() / own;
        let uv = egui::Rect::from_center_size(pos2(0.5, 0.5), shown);
        let rect = egui::Rect::from_min_size(min, size);
        self.images.push(ReadyImage { rect, radius: radius * self.zoom, texture, uv });
    }

    fn path(
        &mut self,
        offset: Point,
        segments: &[Segment],
        fill: Option<Color32>,
        stroke: Option<Stroke>,
    ) {
        let mut points: Vec<Pos2> = Vec::new();
        for segment in segments {
            match *segment {
                Segment::MoveTo(at) => {
                    self.piece(std::mem::take(&mut points), false, fill, stroke);
                    points.push(self.place(offset + at));
                }
                Segment::LineTo(at) => points.push(self.place(offset + at)),
                Segment::CurveTo(one, two, end) => {
                    let from = points.last().copied().unwrap_or_default();
                    let [one, two, end] = [one, two, end].map(|at| self.place(offset + at));
                    let (color, pen) = (Color32::TRANSPARENT, PathStroke::NONE);
                    let curve = [from, one, two, end];
                    let curve = CubicBezierShape::from_points_stroke(curve, false, color, pen);
                    points.extend(curve.flatten(Some(0.1)).into_iter().skip(1));
                }
                Segment::Close => {
                    self.piece(std::mem::take(&mut points), true, fill, stroke);
                }
            }
        }
        self.piece(points, false, fill, stroke);
    }

    /// One piece of a path.
    fn piece(
        &mut self,
        mut points: Vec<Pos2>,
        closed: bool,
        fill: Option<Color32>,
        stroke: Option<Stroke>,
    ) {
        if points.len() < 2 {
            return;
        }
        if let Some(fill) = fill.filter(|_| points.len() > 2) {
            self.add(Shape::convex_polygon(points.clone(), fill, egui::Stroke::NONE));
        }
        let Some(stroke) = stroke else { return };
        let mut pen = self.pen(stroke);
        if let Some((dash, gap)) = stroke.dash {
            if (dash + gap) * self.zoom >= LEAST_DASHES {
                if closed {
                    points.extend(points.first().copied());
                }
                let (dash, gap) = (dash * self.zoom, gap * self.zoom);
                for shape in Shape::dashed_line(&points, pen, dash, gap) {
                    self.add(shape);
                }
                return;
            }
            pen.color = pen.color.gamma_multiply(dash / (dash + gap).max(f32::EPSILON));
        }
        match (points.as_slice(), closed) {
            (&[from, to], _) => self.add(Shape::line_segment([from, to], pen)),
            _ => {
                let (fill, stroke) = (Color32::TRANSPARENT, PathStroke::from(pen));
                self.add(PathShape { points, closed, fill, stroke });
            }
        }
    }

    fn text(&mut self, offset: Point, run: &TextRun) {
        let size = run.size * self.zoom;
        let baseline = self.place(offset + run.at);
        let color = self.theme.ink(run.ink);
        if size < LEAST_BAR || run.text.trim().is_empty() {
            return;
        }
        if size < LEAST_TEXT {
            let (width, height) = (run.width * self.zoom, size * 0.5);
            let bar = egui::Rect::from_min_size(baseline - vec2(0.0, height), vec2(width, height));
            self.mesh.add_colored_rect(bar, color.gamma_multiply(BAR_STRENGTH));
            return;
        }
        let font = FontId::new(size, family_of(run.face));
        let galley = one_line(self.ctx, &run.text, font);
        let ascent = galley
            .rows
            .first()
            .map_or(0.0, |row| row.pos.y + row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y));
        let at = vec2(baseline.x, baseline.y - ascent);
        self.texts.push(ReadyText { at, galley, color });
    }
}

/// The smallest rectangle around two.
fn union(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    rect(x, y, a.right().max(b.right()) - x, a.bottom().max(b.bottom()) - y)
}

/// Lays out one line, to be coloured when it is painted.
fn one_line(ctx: &egui::Context, text: &str, font: FontId) -> Arc<Galley> {
    let job = LayoutJob::simple_singleline(text.to_owned(), font, Color32::PLACEHOLDER);
    ctx.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Tells when lines that were laid out earlier can no longer be painted: the glyph atlas was
/// cleared, or the fonts or the screen's density changed.
#[derive(Debug, Default)]
pub struct AtlasWatch {
    last: Option<Arc<Galley>>,
}

impl AtlasWatch {
    /// Whether lines of earlier frames still stand. To be asked once each frame.
    pub fn is_same(&mut self, ctx: &egui::Context) -> bool {
        // A line that is asked for every frame stays in egui's cache as long as the atlas does.
        let now = one_line(ctx, "·", FontId::proportional(13.0));
        let same = self.last.as_ref().is_some_and(|last| Arc::ptr_eq(last, &now));
        self.last = Some(now);
        same
    }
}
