//! Scene → SVG: real text in embedded fonts, groups that name the records that they show.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::faces::{self, FaceInfo};
use super::report::ink_name;
use super::subset::subset;
use super::xml::{push_attribute, push_color, push_escaped, push_number, push_number_attribute};
use crate::layout::palette::Palette;
use crate::layout::scene::{
    Face, Group, Ink, Item, Point, Rect, Scene, Segment, Stroke, Tag, TextRun, point,
};
use crate::model::{Picture, PictureFormat, Traveller};

/// The longest side of a picture that is written, in its own pixels.
const LARGEST: u32 = 2_048;

/// What the SVG is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// A file of its own: with paper behind it, and with the characters that it uses of every font
    /// that it uses, so that it looks the same everywhere.
    #[default]
    File,
    /// A part of something that has the fonts and the paper.
    Part,
    /// A part of a web page that has the fonts, the paper, and the colours by the names of the inks.
    Inline,
}

/// How a scene is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SvgOptions<'a> {
    /// Colours.
    pub palette: Palette,
    /// The language of the texts (`en`, `fi`, `lv`); empty: not said.
    pub language: &'a str,
    /// Whether it has to stand on its own.
    pub purpose: Purpose,
}

/// The scene as an SVG document.
#[must_use]
pub fn write(scene: &Scene, options: SvgOptions<'_>) -> String {
    let mut writer = Writer { out: String::with_capacity(64 * 1024), options };
    writer.open(scene);
    if options.purpose == Purpose::File {
        writer.fonts(&used_characters(&scene.root));
        writer.paper(scene);
    }
    writer.group(point(0.0, 0.0), &scene.root);
    writer.out.push_str("</svg>\n");
    writer.out
}

/// Width and height of a picture in its own pixels, told by its first bytes.
fn picture_size(picture: &Picture) -> Option<(u32, u32)> {
    let format = match picture.format {
        PictureFormat::Png => image::ImageFormat::Png,
        PictureFormat::Jpeg => image::ImageFormat::Jpeg,
    };
    let bytes = std::io::Cursor::new(&picture.bytes[..]);
    image::ImageReader::with_format(bytes, format).into_dimensions().ok()
}

/// The faces that the scene uses.
pub(crate) fn used_faces(scene: &Scene) -> BTreeSet<Face> {
    let mut faces = BTreeSet::new();
    scene.root.walk(&mut |_, _, item| {
        if let Item::Text(run) = item {
            faces.insert(run.face);
        }
    });
    faces
}

/// The characters that the group shows, by face.
pub(crate) fn used_characters(group: &Group) -> BTreeMap<Face, BTreeSet<char>> {
    let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    group.walk(&mut |_, _, item| {
        if let Item::Text(run) = item {
            used.entry(run.face).or_default().extend(run.text.chars());
        }
    });
    used
}

struct Writer<'a> {
    out: String,
    options: SvgOptions<'a>,
}

impl Writer<'_> {
    fn open(&mut self, scene: &Scene) {
        let out = &mut self.out;
        out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        push_number_attribute(out, "width", scene.size.width);
        push_number_attribute(out, "height", scene.size.height);
        out.push_str(" viewBox=\"0 0 ");
        push_number(out, scene.size.width);
        out.push(' ');
        push_number(out, scene.size.height);
        out.push('"');
        if !self.options.language.is_empty() {
            push_attribute(out, "lang", self.options.language);
            push_attribute(out, "xml:lang", self.options.language);
        }
        if self.options.purpose == Purpose::Inline {
            out.push_str(" role=\"img\" font-family=\"'Noto Sans',sans-serif\"");
            push_attribute(out, "aria-label", &spoken(scene));
            out.push_str(">\n");
            return;
        }
        out.push_str(" role=\"img\" font-family=\"'Noto Sans',sans-serif\"");
        out.push_str(" aria-labelledby=\"polku-title polku-description\">\n");
        out.push_str("<title id=\"polku-title\">");
        push_escaped(out, &scene.title);
        out.push_str("</title>\n<desc id=\"polku-description\">");
        push_escaped(out, &scene.description);
        out.push_str("</desc>\n");
    }

    fn fonts(&mut self, used: &BTreeMap<Face, BTreeSet<char>>) {
        let embedded: Vec<(FaceInfo, Vec<u8>)> = used
            .iter()
            .filter_map(|(face, characters)| {
                let info = faces::info(*face)?;
                let data = subset(&info, characters)?;
                Some((info, data))
            })
            .collect();
        if embedded.is_empty() {
            return;
        }
        let out = &mut self.out;
        out.push_str("<style>");
        for (info, data) in embedded {
            out.push_str("@font-face{font-family:'");
            push_escaped(out, &info.family);
            out.push_str("';font-weight:");
            out.push_str(if info.weight >= 600 { "700" } else { "400" });
            out.push_str(";font-style:");
            out.push_str(if info.italic { "italic" } else { "normal" });
            out.push_str(";src:url(data:font/ttf;base64,");
            BASE64.encode_string(data, out);
            out.push_str(")}");
        }
        out.push_str("</style>\n");
    }

    fn paper(&mut self, scene: &Scene) {
        let paper = Rect { x: 0.0, y: 0.0, width: scene.size.width, height: scene.size.height };
        self.rect(paper, 0.0, Some(Ink::Paper), None);
    }

    /// Writes what is in the group, at absolute places: no transform has to be undone to find out
    /// where a thing stands.
    fn group(&mut self, origin: Point, group: &Group) {
        // A page has several pictures: ids and names of records belong to files of their own.
        let tag = group.tag.filter(|_| self.options.purpose != Purpose::Inline);
        if let Some(tag) = tag {
            self.open_tag(tag);
        }
        for item in &group.items {
            match item {
                Item::Rect { rect, radius, fill, stroke } => {
                    self.rect(rect.offset(origin), *radius, *fill, *stroke);
                }
                Item::Path { segments, fill, stroke } => {
                    self.path(origin, segments, *fill, *stroke);
                }
                Item::Text(run) => self.text(origin, run),
                Item::Image { rect, radius, picture } => {
                    self.image(rect.offset(origin), *radius, picture);
                }
                Item::Group(at, group) => self.group(origin + *at, group),
            }
        }
        if tag.is_some() {
            self.out.push_str("</g>\n");
        }
    }

    /// Begins a group that says what it shows.
    fn open_tag(&mut self, tag: Tag) {
        let (class, id) = match tag {
            Tag::Stage(id) => ("stage", id.to_string()),
            Tag::Step(id) => ("step", id.to_string()),
            Tag::LaneLabel(id) => ("lane", id.to_string()),
            Tag::Line(id) => ("line", id.to_string()),
            Tag::Cell(lane, step) => ("cell", format!("{lane} {step}")),
            Tag::Card(id) => ("card", id.to_string()),
            Tag::Score(lane, step, Traveller::Everyone) => ("score", format!("{lane} {step}")),
            Tag::Score(lane, step, Traveller::Persona(persona)) => {
                ("score", format!("{lane} {step} {persona}"))
            }
            Tag::Persona(id) => ("persona", id.to_string()),
            Tag::Section(section) => ("section", section.key().to_owned()),
            Tag::Note(id) => ("note", id.to_string()),
            Tag::Title => ("title", String::new()),
        };
        self.out.push_str("<g");
        push_attribute(&mut self.out, "class", class);
        if !id.is_empty() {
            push_attribute(&mut self.out, "data-id", &id);
        }
        self.out.push('>');
    }

    fn rect(&mut self, rect: Rect, radius: f32, fill: Option<Ink>, stroke: Option<Stroke>) {
        self.out.push_str("<rect");
        push_number_attribute(&mut self.out, "x", rect.x);
        push_number_attribute(&mut self.out, "y", rect.y);
        push_number_attribute(&mut self.out, "width", rect.width);
        push_number_attribute(&mut self.out, "height", rect.height);
        if radius > 0.0 {
            push_number_attribute(&mut self.out, "rx", radius);
        }
        self.paint(fill, stroke);
        self.out.push_str("/>\n");
    }

    /// A picture, cut off at the corners. One that is larger than pictures of a journey are is left
    /// out: whoever reads the SVG would have to unpack it.
    fn image(&mut self, rect: Rect, radius: f32, picture: &Picture) {
        if picture_size(picture).is_none_or(|(width, height)| width.max(height) > LARGEST) {
            return;
        }
        // A page holds several pictures: where two ids are the same, so are their shapes.
        let mut clip = String::from("polku-clip");
        for number in [rect.x, rect.y, rect.width, rect.height, radius] {
            clip.push('-');
            push_number(&mut clip, number);
        }
        let clip = clip.replace('.', "_");
        self.out.push_str("<clipPath");
        push_attribute(&mut self.out, "id", &clip);
        self.out.push('>');
        self.rect(rect, radius, None, None);
        self.out.push_str("</clipPath>\n<image");
        push_number_attribute(&mut self.out, "x", rect.x);
        push_number_attribute(&mut self.out, "y", rect.y);
        push_number_attribute(&mut self.out, "width", rect.width);
        push_number_attribute(&mut self.out, "height", rect.height);
        push_attribute(&mut self.out, "preserveAspectRatio", "xMidYMid slice");
        push_attribute(&mut self.out, "clip-path", &format!("url(#{clip})"));
        self.out.push_str(" href=\"data:");
        self.out.push_str(picture.format.media_type());
        self.out.push_str(";base64,");
        BASE64.encode_string(&picture.bytes, &mut self.out);
        self.out.push_str("\"/>\n");
    }

    fn path(
        &mut self,
        origin: Point,
        segments: &[Segment],
        fill: Option<Ink>,
        stroke: Option<Stroke>,
    ) {
        self.out.push_str("<path d=\"");
        for segment in segments {
            match segment {
                Segment::MoveTo(to) => self.command('M', origin, &[*to]),
                Segment::LineTo(to) => self.command('L', origin, &[*to]),
                Segment::CurveTo(a, b, to) => self.command('C', origin, &[*a, *b, *to]),
                Segment::Close => self.out.push('Z'),
            }
        }
        self.out.push('"');
        self.paint(fill, stroke);
        self.out.push_str("/>\n");
    }

    fn command(&mut self, letter: char, origin: Point, points: &[Point]) {
        self.out.push(letter);
        for (index, at) in points.iter().enumerate() {
            if index > 0 {
                self.out.push(' ');
            }
            let at = origin + *at;
            push_number(&mut self.out, at.x);
            self.out.push(' ');
            push_number(&mut self.out, at.y);
        }
    }

    fn paint(&mut self, fill: Option<Ink>, stroke: Option<Stroke>) {
        match fill {
            Some(ink) => self.color("fill", ink),
            None => self.out.push_str(" fill=\"none\""),
        }
        let Some(stroke) = stroke else { return };
        self.color("stroke", stroke.ink);
        if (stroke.width - 1.0).abs() > 0.001 {
            push_number_attribute(&mut self.out, "stroke-width", stroke.width);
        }
        if let Some((dash, gap)) = stroke.dash {
            self.out.push_str(" stroke-dasharray=\"");
            push_number(&mut self.out, dash);
            self.out.push(' ');
            push_number(&mut self.out, gap);
            self.out.push('"');
        }
    }

    fn color(&mut self, attribute: &str, ink: Ink) {
        self.out.push(' ');
        self.out.push_str(attribute);
        self.out.push_str("=\"");
        if self.options.purpose == Purpose::Inline {
            self.out.push_str("var(--");
            self.out.push_str(&ink_name(ink));
            self.out.push(')');
        } else {
            push_color(&mut self.out, self.options.palette.rgb(ink));
        }
        self.out.push('"');
    }

    fn text(&mut self, origin: Point, run: &TextRun) {
        let at = origin + run.at;
        self.out.push_str("<text");
        push_number_attribute(&mut self.out, "x", at.x);
        push_number_attribute(&mut self.out, "y", at.y);
        push_number_attribute(&mut self.out, "font-size", run.size);
        self.face(run.face);
        self.color("fill", run.ink);
        // A viewer that takes another font keeps the line's length. It makes the line narrower as a
        // whole: room between letters alone would part it into letters in programs that convert it.
        // A reader that has the fonts gets there by itself.
        if self.options.purpose == Purpose::File && run.width > 0.0 {
            push_number_attribute(&mut self.out, "textLength", run.width);
            self.out.push_str(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        if keeps_spaces(&run.text) {
            self.out.push_str(" xml:space=\"preserve\"");
        }
        self.out.push('>');
        push_escaped(&mut self.out, &run.text);
        self.out.push_str("</text>\n");
    }

    fn face(&mut self, face: Face) {
        match face {
            Face::Regular => {}
            Face::Bold => self.out.push_str(" font-weight=\"700\""),
            Face::Italic => self.out.push_str(" font-style=\"italic\""),
            Face::Symbols(_) | Face::System(_) => {
                if let Some(info) = faces::info(face) {
                    self.out.push_str(" font-family=\"'");
                    push_escaped(&mut self.out, &info.family);
                    self.out.push_str("',sans-serif\"");
                }
            }
        }
    }
}

/// Whether XML would eat spaces of the text.
fn keeps_spaces(text: &str) -> bool {
    let blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    text.starts_with(blank)
        || text.ends_with(blank)
        || text.as_bytes().windows(2).any(|pair| pair.iter().all(|&byte| blank(char::from(byte))))
}

/// What a picture is for who cannot see it: its description, and its title where that is not said
/// there.
pub(super) fn spoken(scene: &Scene) -> String {
    let (title, description) = (scene.title.as_str(), scene.description.as_str());
    let name = title.split(" – ").next().unwrap_or_default();
    match (title.is_empty(), description.is_empty()) {
        (_, true) => title.to_owned(),
        (true, _) => description.to_owned(),
        _ if description.contains(name) => description.to_owned(),
        _ => format!("{title} – {description}"),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use resvg::usvg;

    use super::super::samples::{EVIL, every_kind, scene, text};
    use super::*;

    fn bare(scene: &Scene) -> String {
        let options = SvgOptions { purpose: Purpose::Part, language: "fi", ..Default::default() };
        write(scene, options)
    }

    #[test]
    fn every_kind_of_item_is_written() {
        insta::assert_snapshot!(bare(&every_kind()));
    }

    /// The fonts of the texts, as a renderer chooses them.
    fn fonts_of(group: &usvg::Group, fonts: &usvg::fontdb::Database, found: &mut Vec<String>) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => fonts_of(group, fonts, found),
                usvg::Node::Text(text) => {
                    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                    let faces: BTreeSet<_> = glyphs.map(|glyph| glyph.font).collect();
                    let faces = faces.into_iter().filter_map(|id| fonts.face(id));
                    found.extend(faces.map(|face| face.post_script_name.clone()));
                }
                _ => {}
            }
        }
    }

    #[test]
    fn a_renderer_finds_every_text_in_its_font() {
        let mut fonts = usvg::fontdb::Database::new();
        for face in used_faces(&every_kind()) {
            let bytes = faces::info(face).expect("a font").bytes;
            fonts.load_font_data((*bytes).as_ref().to_vec());
        }
        let options = usvg::Options { fontdb: Arc::new(fonts), ..Default::default() };
        for purpose in [Purpose::File, Purpose::Part] {
            let svg = write(&every_kind(), SvgOptions { purpose, ..Default::default() });
            let tree = usvg::Tree::from_str(&svg, &options).expect("an SVG");
            let mut found = Vec::new();
            fonts_of(tree.root(), tree.fontdb(), &mut found);
            let (regular, bold, italic) = ("NotoSans", "NotoSans-Bold", "NotoSans-Italic");
            assert_eq!(found, [bold, bold, bold, bold, regular, bold, italic]);
        }
    }

    #[test]
    fn fonts_hold_the_used_characters_of_the_used_faces() {
        let svg = write(&every_kind(), SvgOptions::default());
        assert_eq!(svg.matches("@font-face").count(), 3);
        let first = svg.split("base64,").nth(1).and_then(|rest| rest.split(')').next());
        let font = BASE64.decode(first.expect("a font")).expect("base 64");
        let font = read_fonts::FontRef::new(&font).expect("a font file");
        let cmap = read_fonts::TableProvider::cmap(&font).expect("browsers want a cmap");
        for c in "Maksu & «kuitti»".chars() {
            assert!(cmap.map_codepoint(c).is_some(), "{c}");
        }
        assert!(cmap.map_codepoint('Q').is_none());
        assert!(svg.len() < 60_000, "{}", svg.len());
    }

    #[test]
    fn the_same_scene_gives_the_same_bytes() {
        let write = || write(&every_kind(), SvgOptions::default());
        assert_eq!(write(), write());
    }

    #[test]
    fn texts_stay_texts_whatever_they_hold() {
        let items = EVIL.map(|evil| text(0.0, 0.0, Face::Regular, Ink::Text, evil)).to_vec();
        let mut scene = scene(100.0, 100.0, items);
        scene.title = EVIL.concat();
        scene.description = EVIL.concat();
        for purpose in [Purpose::Part, Purpose::File] {
            let svg =
                write(&scene, SvgOptions { purpose, language: EVIL[4], ..Default::default() });
            let xml = usvg::roxmltree::Document::parse(&svg).expect("well-formed");
            let names: BTreeSet<_> = xml
                .descendants()
                .filter(usvg::roxmltree::Node::is_element)
                .map(|n| n.tag_name().name())
                .collect();
            assert!(!names.contains("script"), "{names:?}");
            let shown: Vec<_> = xml
                .descendants()
                .filter(|node| node.has_tag_name("text"))
                .map(|node| node.text().unwrap_or_default())
                .collect();
            let expected = EVIL.map(|evil| evil.replace(['\0', '\u{1}', '\u{fffe}'], ""));
            assert_eq!(shown, expected);
        }
    }

    #[test]
    fn the_dark_palette_gives_dark_paper() {
        let options = SvgOptions { palette: Palette::Dark, ..Default::default() };
        assert!(write(&every_kind(), options).contains("height=\"200\" fill=\"#16191f\""));
    }
}
