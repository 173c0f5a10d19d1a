//! One slide as `DrawingML`: a title in its placeholder, text boxes, shapes, lines and tables that
//! people go on editing. All places are in points from the upper left corner.

use std::sync::Arc;

use super::look::Colors;
use super::text::{Align, LINE_END, Para};
use crate::export::xml::{push_attribute, push_escaped};
use crate::layout::marks::Shape;
use crate::layout::scene::{Face, Ink, Point, Rect, point, rect};
use crate::model::EvidenceKind;

/// A slide's size: 13.33 × 7.5 inches.
pub(super) const WIDTH: f32 = 960.0;
pub(super) const HEIGHT: f32 = 540.0;
/// Room around text in boxes and cells.
pub(super) const INSET: f32 = 6.0;

/// How a shape is bounded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Edge {
    pub(super) ink: Ink,
    pub(super) width: f32,
    pub(super) is_dashed: bool,
}

impl Edge {
    pub(super) fn solid(ink: Ink, width: f32) -> Self {
        Self { ink, width, is_dashed: false }
    }
}

/// What a shape is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Rect,
    Rounded,
    Ellipse,
    Diamond,
    Triangle,
    TriangleDown,
    Pentagon,
    Hexagon,
    HalfRound,
}

impl Form {
    /// The mark of one who travels, as on the map.
    pub(super) fn of(shape: Shape) -> Self {
        match shape {
            Shape::Circle => Self::Ellipse,
            Shape::Square => Self::Rect,
            Shape::Triangle => Self::Triangle,
            Shape::TriangleDown => Self::TriangleDown,
            Shape::Diamond => Self::Diamond,
            Shape::Pentagon => Self::Pentagon,
            Shape::HalfRound => Self::HalfRound,
            Shape::Hexagon => Self::Hexagon,
        }
    }

    /// What `DrawingML` calls it.
    fn preset(self) -> &'static str {
        match self {
            Self::Rect => "rect",
            Self::Rounded => "roundRect",
            Self::Ellipse => "ellipse",
            Self::Diamond => "diamond",
            Self::Triangle => "triangle",
            Self::TriangleDown => "flowChartMerge",
            Self::Pentagon => "pentagon",
            Self::Hexagon => "hexagon",
            Self::HalfRound => "flowChartDelay",
        }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct TableCell {
    pub(super) paras: Vec<Para>,
    pub(super) fill: Option<Ink>,
}

/// A row of a table and how high it is at least.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TableRow {
    pub(super) cells: Vec<TableCell>,
    pub(super) height: f32,
    /// Room above and below its text, beyond the least.
    pub(super) pad: f32,
    /// Whether its second cell takes the room of all that follow.
    pub(super) spans: bool,
}

/// What a slide is for: each kind has a layout of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Cover,
    Content,
    Divider,
}

/// The languages of a presentation, as programs name them: `fi-FI`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tongue {
    /// The report's.
    pub(super) own: &'static str,
    /// That of those who made the map; the report's where nobody said.
    pub(super) theirs: Arc<str>,
}

impl Tongue {
    /// That of a paragraph.
    fn of(&self, para: &Para) -> Arc<str> {
        if para.is_theirs { self.theirs.clone() } else { self.own.into() }
    }
}

/// A slide that is being drawn.
pub(super) struct Slide {
    pub(super) kind: Kind,
    /// The pictures that it shows, by their places among the presentation's.
    pub(super) pictures: Vec<usize>,
    colors: Colors,
    shapes: String,
    /// What is read after everything else.
    foot: String,
    next_id: u32,
    tongue: Tongue,
    /// What is covered by the group that is being drawn.
    covered: Option<Rect>,
    /// What its speaker is told beside it, in paragraphs.
    pub(super) notes: Vec<String>,
}

impl Slide {
    /// A slide with that title in its placeholder.
    pub(super) fn new(title: Para, kind: Kind, (tongue, colors): (Tongue, Colors)) -> Self {
        let (shapes, pictures) = (String::new(), Vec::new());
        let (covered, notes) = (None, Vec::new());
        let foot = String::new();
        let mut slide =
            Self { kind, pictures, colors, shapes, foot, next_id: 2, tongue, covered, notes };
        let holder = if kind == Kind::Cover { "ctrTitle" } else { "title" };
        slide.placeholder(holder, None, &[title]);
        slide
    }

    /// Draws what stands together as one group; `told` says what it shows.
    pub(super) fn group(&mut self, told: &str, draw: impl FnOnce(&mut Self)) {
        let id = self.id();
        let (outside, around) = (std::mem::take(&mut self.shapes), self.covered.take());
        draw(self);
        let inside = std::mem::replace(&mut self.shapes, outside);
        let Some(place) = std::mem::replace(&mut self.covered, around) else { return };
        let mut head = format!("<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{id}\" name=\"Group {id}\"");
        push_attribute(&mut head, "descr", told);
        self.push(&head);
        let [x, y, width, height] = [place.x, place.y, place.width, place.height].map(emu);
        self.push(&format!(
            "/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>{}\
             <a:chOff x=\"{x}\" y=\"{y}\"/><a:chExt cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             </p:grpSpPr>{inside}</p:grpSp>",
            offset_and_size(place)
        ));
        self.cover(place);
    }

    /// Text in a placeholder of the layout.
    pub(super) fn placeholder(&mut self, kind: &str, index: Option<u32>, paras: &[Para]) {
        let id = self.id();
        let index = index.map(|index| format!(" idx=\"{index}\"")).unwrap_or_default();
        self.push(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{kind} {id}\"/><p:cNvSpPr>\
             <a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"{kind}\"{index}/></p:nvPr>\
             </p:nvSpPr><p:spPr/>"
        ));
        let begin = self.shapes.len();
        self.body("<a:bodyPr/>", "p:txBody", paras);
        if matches!(kind, "title" | "ctrTitle") {
            // Titles are in the theme's typeface for headings.
            let body = self.shapes.split_off(begin).replace("+mn-lt", "+mj-lt");
            self.push(&body);
        }
        self.push("</p:sp>");
    }

    /// The line at the foot, and the number of the slide.
    pub(super) fn foot(&mut self, line: &Para, number: usize) {
        let before = std::mem::take(&mut self.shapes);
        self.placeholder("ftr", Some(11), std::slice::from_ref(line));
        self.number(number);
        self.foot = std::mem::replace(&mut self.shapes, before);
    }

    /// The number of the slide, in its placeholder.
    fn number(&mut self, number: usize) {
        let (id, language) = (self.id(), self.tongue.own);
        self.push(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"sldNum {id}\"/><p:cNvSpPr>\
             <a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" \
             idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>\
             <a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\">\
             <a:rPr lang=\"{language}\">"
        ));
        self.fill(Some(Ink::TextMuted));
        self.push(&format!("</a:rPr><a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>"));
    }

    /// A text box.
    pub(super) fn text(&mut self, place: Rect, paras: &[Para]) {
        self.boxed(place, paras, "t");
    }

    fn boxed(&mut self, place: Rect, paras: &[Para], anchor: &str) {
        let id = self.id();
        self.push(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Text {id}\"/><p:cNvSpPr txBox=\"1\"/>\
             <p:nvPr/></p:nvSpPr><p:spPr>"
        ));
        self.frame("a:xfrm", place);
        self.push("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>");
        self.body(&body_properties(0.0, anchor), "p:txBody", paras);
        self.push("</p:sp>");
    }

    /// The same with its text in the middle of its height.
    pub(super) fn level(&mut self, place: Rect, paras: &[Para]) {
        self.boxed(place, paras, "ctr");
    }

    /// A shape with text in the middle of it.
    pub(super) fn shape(
        &mut self,
        form: Form,
        place: Rect,
        fill: Option<Ink>,
        edge: Option<Edge>,
        paras: &[Para],
    ) {
        self.shaped((form, "ctr"), place, fill, edge, paras);
    }

    /// A rounded band with hardly any room around its text, which was measured to fit.
    pub(super) fn band(&mut self, place: Rect, fill: Ink, paras: &[Para]) {
        self.outline(Form::Rounded, place);
        self.fill(Some(fill));
        self.edge(None);
        self.push("</p:spPr>");
        self.body(&body_properties(1.0, "ctr"), "p:txBody", paras);
        self.push("</p:sp>");
    }

    /// A box with rounded corners and text from its top on.
    pub(super) fn card(&mut self, place: Rect, fill: Option<Ink>, edge: Edge, paras: &[Para]) {
        self.shaped((Form::Rounded, "t"), place, fill, Some(edge), paras);
    }

    /// A picture of the presentation; `told` says what it shows.
    pub(super) fn picture(&mut self, place: Rect, picture: usize, form: Form, told: &str) {
        let id = self.id();
        self.pictures.push(picture);
        // The first relation of a slide is its layout.
        let relation = self.pictures.len() + 1;
        let mut head = format!("<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"Picture {id}\"");
        push_attribute(&mut head, "descr", told);
        self.push(&head);
        self.push(&format!(
            "/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
             <p:blipFill><a:blip r:embed=\"rId{relation}\"/><a:stretch><a:fillRect/></a:stretch>\
             </p:blipFill><p:spPr>"
        ));
        self.frame("a:xfrm", place);
        let form = if form == Form::Ellipse { "ellipse" } else { "rect" };
        self.push(&format!("<a:prstGeom prst=\"{form}\"><a:avLst/></a:prstGeom></p:spPr></p:pic>"));
    }

    fn shaped(
        &mut self,
        (form, anchor): (Form, &str),
        place: Rect,
        fill: Option<Ink>,
        edge: Option<Edge>,
        paras: &[Para],
    ) {
        self.outline(form, place);
        self.fill(fill);
        self.edge(edge);
        self.push("</p:spPr>");
        let properties = match form {
            Form::Rect | Form::Rounded => body_properties(INSET, anchor),
            // A number in a mark stays whole, however wide its digits are.
            _ => body_properties(0.0, anchor).replace("\"square\"", "\"none\""),
        };
        self.body(&properties, "p:txBody", paras);
        self.push("</p:sp>");
    }

    /// Begins a shape of that form at that place.
    fn outline(&mut self, form: Form, place: Rect) {
        let (id, preset) = (self.id(), form.preset());
        let adjusted = match form {
            Form::Rounded => "<a:gd name=\"adj\" fmla=\"val 6000\"/>",
            _ => "",
        };
        self.push(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Shape {id}\"/><p:cNvSpPr/><p:nvPr/>\
             </p:nvSpPr><p:spPr>"
        ));
        self.frame("a:xfrm", place);
        self.push(&format!(
            "<a:prstGeom prst=\"{preset}\"><a:avLst>{adjusted}</a:avLst></a:prstGeom>"
        ));
    }

    /// A mark around a point: hollow for what is assumed, pale for what was observed, full for what
    /// was measured. (Half full, as on the map, is a fill that not all programs show.)
    pub(super) fn mark(
        &mut self,
        form: Form,
        (center, radius): (Point, f32),
        ink: Ink,
        evidence: EvidenceKind,
    ) {
        let side = 2.0 * radius;
        self.outline(form, rect(center.x - radius, center.y - radius, side, side));
        match evidence {
            EvidenceKind::Assumed => self.fill(Some(Ink::Paper)),
            EvidenceKind::Measured => self.fill(Some(ink)),
            EvidenceKind::Observed => {
                let color = self.colors.pale(ink);
                self.push(&format!("<a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill>"));
            }
        }
        self.edge(Some(Edge::solid(ink, 1.5)));
        self.push("</p:spPr>");
        self.body(&body_properties(0.0, "ctr"), "p:txBody", &[]);
        self.push("</p:sp>");
    }

    /// A text box that is read from below, with its text in the middle of its width.
    pub(super) fn turned(&mut self, place: Rect, paras: &[Para]) {
        let id = self.id();
        self.push(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Text {id}\"/><p:cNvSpPr txBox=\"1\"/>\
             <p:nvPr/></p:nvSpPr><p:spPr>"
        ));
        // A quarter turn about the middle: the box lies on its side before it.
        let (width, height) = (place.height, place.width);
        let middle = point(place.x + place.width / 2.0, place.y + place.height / 2.0);
        let lying = rect(middle.x - width / 2.0, middle.y - height / 2.0, width, height);
        self.cover(place);
        self.push(&format!("<a:xfrm rot=\"16200000\">{}</a:xfrm>", offset_and_size(lying)));
        self.push("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>");
        self.body(&body_properties(0.0, "ctr"), "p:txBody", paras);
        self.push("</p:sp>");
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: Point, to: Point, edge: Edge) {
        let id = self.id();
        self.push(&format!(
            "<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"{id}\" name=\"Line {id}\"/><p:cNvCxnSpPr/>\
             <p:nvPr/></p:nvCxnSpPr><p:spPr>"
        ));
        let flip = if (to.x < from.x) == (to.y < from.y) { "" } else { " flipV=\"1\"" };
        let place = Rect {
            x: from.x.min(to.x),
            y: from.y.min(to.y),
            width: (to.x - from.x).abs(),
            height: (to.y - from.y).abs(),
        };
        self.cover(place);
        self.push(&format!("<a:xfrm{flip}>{}</a:xfrm>", offset_and_size(place)));
        self.push("<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>");
        self.edge(Some(edge));
        self.push("</p:spPr></p:cxnSp>");
    }

    /// A line through several points, as one freeform; `told` says what it shows.
    pub(super) fn polyline(&mut self, points: &[Point], edge: Edge, told: &str) {
        let bound = |pick: fn(&Point) -> f32, join: fn(f32, f32) -> f32| {
            points.iter().map(pick).reduce(join).unwrap_or(0.0)
        };
        let (left, top) = (bound(|p| p.x, f32::min), bound(|p| p.y, f32::min));
        let (right, bottom) = (bound(|p| p.x, f32::max), bound(|p| p.y, f32::max));
        let place = Rect {
            x: left,
            y: top,
            width: (right - left).max(0.1),
            height: (bottom - top).max(0.1),
        };
        let id = self.id();
        let mut head = format!("<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Curve {id}\"");
        push_attribute(&mut head, "descr", told);
        self.push(&head);
        self.push("/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
        self.frame("a:xfrm", place);
        let (width, height) = (emu(place.width), emu(place.height));
        self.push("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>");
        self.push("<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>");
        self.push(&format!("<a:path w=\"{width}\" h=\"{height}\" fill=\"none\">"));
        for (at, point) in points.iter().enumerate() {
            let tag = if at == 0 { "moveTo" } else { "lnTo" };
            let (x, y) = (emu(point.x - left), emu(point.y - top));
            self.push(&format!("<a:{tag}><a:pt x=\"{x}\" y=\"{y}\"/></a:{tag}>"));
        }
        self.push("</a:path></a:pathLst></a:custGeom><a:noFill/>");
        self.edge(Some(edge));
        self.push("</p:spPr></p:sp>");
    }

    /// A table; the first row is its header where it has one. `told` says what it lists.
    pub(super) fn table(
        &mut self,
        (left, top): (f32, f32),
        widths: &[f32],
        rows: &[TableRow],
        (has_head, told): (bool, &str),
    ) {
        let id = self.id();
        let mut head =
            format!("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Table {id}\"");
        push_attribute(&mut head, "descr", told);
        self.push(&head);
        self.push(
            "/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>\
             <p:nvPr/></p:nvGraphicFramePr>",
        );
        let place = Rect {
            x: left,
            y: top,
            width: widths.iter().sum(),
            height: rows.iter().map(|row| row.height).sum(),
        };
        self.frame("p:xfrm", place);
        self.push(
            "<a:graphic><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>",
        );
        self.push(if has_head { "<a:tblPr firstRow=\"1\"/>" } else { "<a:tblPr/>" });
        self.push("<a:tblGrid>");
        for width in widths {
            self.push(&format!("<a:gridCol w=\"{}\"/>", emu(*width)));
        }
        self.push("</a:tblGrid>");
        for row in rows {
            self.push(&format!("<a:tr h=\"{}\">", emu(row.height)));
            for (at, cell) in row.cells.iter().enumerate() {
                match at {
                    1 if row.spans => {
                        self.push(&format!("<a:tc gridSpan=\"{}\">", row.cells.len() - 1));
                    }
                    2.. if row.spans => self.push("<a:tc hMerge=\"1\">"),
                    _ => self.push("<a:tc>"),
                }
                self.cell(cell, row.pad);
            }
            self.push("</a:tr>");
        }
        self.push("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
    }

    fn cell(&mut self, cell: &TableCell, pad: f32) {
        self.body("<a:bodyPr/>", "a:txBody", &cell.paras);
        let (side, above) = (emu(INSET), emu(INSET / 2.0 + pad));
        self.push(&format!(
            "<a:tcPr marL=\"{side}\" marR=\"{side}\" marT=\"{above}\" marB=\"{above}\">"
        ));
        for name in ["a:lnL", "a:lnR"] {
            self.push(&format!("<{name} w=\"0\"><a:noFill/></{name}>"));
        }
        for name in ["a:lnT", "a:lnB"] {
            self.push(&format!("<{name} w=\"{}\">", emu(0.75)));
            self.fill(Some(Ink::Grid));
            self.push(&format!("</{name}>"));
        }
        self.fill(cell.fill);
        self.push("</a:tcPr></a:tc>");
    }

    /// The part of the package.
    pub(super) fn xml(&self) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<p:sld {}><p:cSld>\
             <p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>\
             </p:nvGrpSpPr><p:grpSpPr>{GROUP}</p:grpSpPr>{}{}</p:spTree></p:cSld><p:clrMapOvr>\
             <a:masterClrMapping/></p:clrMapOvr></p:sld>",
            NAMESPACES, self.shapes, self.foot
        )
    }

    /// The part with what its speaker is told.
    pub(super) fn notes_xml(&self) -> String {
        let mut paras = String::new();
        for note in &self.notes {
            paras += &format!("<a:p><a:r><a:rPr lang=\"{}\"/><a:t>", self.tongue.own);
            push_escaped(&mut paras, note);
            paras += "</a:t></a:r></a:p>";
        }
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<p:notes {NAMESPACES}>\
             <p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>\
             </p:nvGrpSpPr><p:grpSpPr>{GROUP}</p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr id=\"2\" \
             name=\"Slide 2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>\
             </p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp>\
             <p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes 3\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>\
             </p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/>\
             <p:txBody><a:bodyPr/><a:lstStyle/>{paras}</p:txBody></p:sp></p:spTree></p:cSld>\
             <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
        )
    }

    fn id(&mut self) -> u32 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    fn push(&mut self, xml: &str) {
        self.shapes.push_str(xml);
    }

    /// Takes a place into what the group covers.
    fn cover(&mut self, place: Rect) {
        let all = self.covered.map_or(place, |all| {
            let (x, y) = (all.x.min(place.x), all.y.min(place.y));
            let (right, bottom) =
                (all.right().max(place.right()), all.bottom().max(place.bottom()));
            rect(x, y, right - x, bottom - y)
        });
        self.covered = Some(all);
    }

    fn frame(&mut self, tag: &str, place: Rect) {
        self.cover(place);
        self.push(&format!("<{tag}>{}</{tag}>", offset_and_size(place)));
    }

    fn fill(&mut self, fill: Option<Ink>) {
        match fill {
            // Text, paper and accent are the theme's, so that another theme changes them.
            Some(ink) => match self.colors.of_theme(ink) {
                Some(name) => {
                    self.push(&format!("<a:solidFill><a:schemeClr val=\"{name}\"/></a:solidFill>"));
                }
                None => {
                    let color = self.colors.hex(ink);
                    self.push(&format!("<a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill>"));
                }
            },
            None => self.push("<a:noFill/>"),
        }
    }

    fn edge(&mut self, edge: Option<Edge>) {
        let Some(edge) = edge else { return self.push("<a:ln><a:noFill/></a:ln>") };
        self.push(&format!("<a:ln w=\"{}\" cap=\"rnd\">", emu(edge.width)));
        self.fill(Some(edge.ink));
        if edge.is_dashed {
            self.push("<a:prstDash val=\"dash\"/>");
        }
        self.push("<a:round/></a:ln>");
    }

    /// Letters of a paragraph that stand on one line of source.
    fn run(&mut self, para: &Para, text: &str, is_bold: bool) {
        let bold = if is_bold { " b=\"1\"" } else { " b=\"0\"" };
        let italic = if para.face == Face::Italic { " i=\"1\"" } else { "" };
        let (language, size) = (self.tongue.of(para), hundredths(para.size));
        self.push(&format!(
            "<a:r><a:rPr lang=\"{language}\" sz=\"{size}\"{bold}{italic} dirty=\"0\">"
        ));
        self.fill(Some(para.ink));
        let mut escaped = String::new();
        push_escaped(&mut escaped, text);
        // The theme's typeface: boxes and tables would take a program's own otherwise.
        self.push(&format!("<a:latin typeface=\"+mn-lt\"/></a:rPr><a:t>{escaped}</a:t></a:r>"));
    }

    fn body(&mut self, properties: &str, tag: &str, paras: &[Para]) {
        self.push(&format!("<{tag}>{properties}<a:lstStyle/>"));
        if paras.is_empty() {
            let language = self.tongue.own;
            self.push(&format!("<a:p><a:endParaRPr lang=\"{language}\" sz=\"1000\"/></a:p>"));
        }
        for (at, para) in paras.iter().enumerate() {
            let align = match para.align {
                Align::Left => "l",
                Align::Middle => "ctr",
                Align::Right => "r",
            };
            let above = if at == 0 { 0 } else { hundredths(para.above) };
            self.push(&format!(
                "<a:p><a:pPr algn=\"{align}\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc>\
                 <a:spcBef><a:spcPts val=\"{above}\"/></a:spcBef></a:pPr>"
            ));
            let (language, size) = (self.tongue.of(para), hundredths(para.size));
            let (term, rest) = para.text.split_at_checked(para.term).unwrap_or(("", &para.text));
            if !term.is_empty() {
                self.run(para, term, true);
            }
            for (at, line) in rest.split(LINE_END).enumerate() {
                if at > 0 {
                    self.push(&format!("<a:br><a:rPr lang=\"{language}\" sz=\"{size}\"/></a:br>"));
                }
                self.run(para, line, para.face == Face::Bold);
            }
            self.push("</a:p>");
        }
        self.push(&format!("</{tag}>"));
    }
}

/// The namespaces of slides, layouts and masters.
pub(super) const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// The outermost group's place: it has none.
pub(super) const GROUP: &str = "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>\
                                <a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm>";

/// Points as English metric units, of which a point has 12,700.
pub(super) fn emu(points: f32) -> i64 {
    #[allow(clippy::cast_possible_truncation, reason = "casts of floats saturate")]
    let units = (f64::from(points) * 12_700.0).round() as i64;
    units
}

fn hundredths(points: f32) -> i64 {
    #[allow(clippy::cast_possible_truncation, reason = "casts of floats saturate")]
    let hundredths = (f64::from(points) * 100.0).round() as i64;
    hundredths
}

fn offset_and_size(place: Rect) -> String {
    let [x, y, width, height] = [place.x, place.y, place.width, place.height].map(emu);
    format!("<a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>")
}

fn body_properties(inset: f32, anchor: &str) -> String {
    let inset = emu(inset);
    format!(
        "<a:bodyPr wrap=\"square\" lIns=\"{inset}\" tIns=\"{inset}\" rIns=\"{inset}\" \
         bIns=\"{inset}\" anchor=\"{anchor}\"><a:noAutofit/></a:bodyPr>"
    )
}
