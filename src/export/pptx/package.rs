//! The package around the slides: content types, relations, theme, master, three layouts,
//! sections, properties.
//!
//! The order and number of elements are the schema's: some programs forgive another one, and others
//! offer to repair the file.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::look::{Look, Media};
use super::notes;
use super::slide::{GROUP, HEIGHT, Kind, NAMESPACES, Slide, WIDTH, emu};
use crate::export::ExportError;
use crate::export::xml::{push_attribute, push_escaped};
use crate::layout::scene::Ink;
use crate::model::{Date, Hue};

pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
pub(super) const TYPES: &str = "application/vnd.openxmlformats-officedocument.presentationml";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Margins of text on slides, in points.
pub(super) const LEFT: f32 = 40.0;
pub(super) const TITLE_TOP: f32 = 22.0;
pub(super) const TITLE_HEIGHT: f32 = 58.0;
/// The width of the accent along the cover's edge.
const COVER_BAR: f32 = 14.0;

/// The file. Sections are their names, with the place of the first slide of each.
pub(super) fn pack(
    slides: &[Slide],
    pictures: &[Media],
    look: &Look,
    (title, foot): (&str, &str),
    sections: &[(String, usize)],
    date: Option<Date>,
) -> Result<Vec<u8>, ExportError> {
    let mut zip = Zip::new();
    let has_notes = slides.iter().any(|slide| !slide.notes.is_empty());
    zip.add("[Content_Types].xml", &content_types(slides))?;
    zip.add(
        "_rels/.rels",
        &relations(&[
            ("officeDocument", "ppt/presentation.xml"),
            ("core", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ]),
    )?;
    zip.add("docProps/core.xml", &core(title, date))?;
    zip.add("docProps/app.xml", &app(slides.len()))?;
    zip.add("ppt/presentation.xml", &presentation(slides, sections))?;
    let mut parts = vec![("slideMaster".to_owned(), "slideMasters/slideMaster1.xml".to_owned())];
    parts.extend((1..=slides.len()).map(|n| ("slide".to_owned(), format!("slides/slide{n}.xml"))));
    parts.push(("theme".to_owned(), "theme/theme1.xml".to_owned()));
    if has_notes {
        parts.push(("notesMaster".to_owned(), "notesMasters/notesMaster1.xml".to_owned()));
        zip.add("ppt/notesMasters/notesMaster1.xml", &notes::master())?;
        let theme_of_it = relations(&[("theme", "../theme/theme2.xml")]);
        zip.add("ppt/notesMasters/_rels/notesMaster1.xml.rels", &theme_of_it)?;
        zip.add("ppt/theme/theme2.xml", &theme(look))?;
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(k, t)| (k.as_str(), t.as_str())).collect();
    zip.add("ppt/_rels/presentation.xml.rels", &relations(&parts))?;
    zip.add("ppt/theme/theme1.xml", &theme(look))?;
    zip.add("ppt/slideMasters/slideMaster1.xml", &master(foot))?;
    zip.add(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        &relations(&[
            ("slideLayout", "../slideLayouts/slideLayout1.xml"),
            ("slideLayout", "../slideLayouts/slideLayout2.xml"),
            ("slideLayout", "../slideLayouts/slideLayout3.xml"),
            ("theme", "../theme/theme1.xml"),
        ]),
    )?;
    for (number, xml) in [(1, cover_layout()), (2, title_layout(foot)), (3, divider_layout(foot))] {
        zip.add(&format!("ppt/slideLayouts/slideLayout{number}.xml"), &xml)?;
        zip.add(
            &format!("ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"),
            &relations(&[("slideMaster", "../slideMasters/slideMaster1.xml")]),
        )?;
    }
    for (at, slide) in slides.iter().enumerate() {
        let number = at + 1;
        let layout = match slide.kind {
            Kind::Cover => 1,
            Kind::Content => 2,
            Kind::Divider => 3,
        };
        zip.add(&format!("ppt/slides/slide{number}.xml"), &slide.xml())?;
        let mut parts = vec![("slideLayout", format!("../slideLayouts/slideLayout{layout}.xml"))];
        for at in &slide.pictures {
            let ending = pictures.get(*at).map_or("png", |picture| picture.ending);
            parts.push(("image", format!("../media/image{}.{ending}", at + 1)));
        }
        if !slide.notes.is_empty() {
            parts.push(("notesSlide", format!("../notesSlides/notesSlide{number}.xml")));
            zip.add(&format!("ppt/notesSlides/notesSlide{number}.xml"), &slide.notes_xml())?;
            let own = format!("../slides/slide{number}.xml");
            let both =
                [("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", own.as_str())];
            let name = format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels");
            zip.add(&name, &relations(&both))?;
        }
        let parts: Vec<(&str, &str)> = parts.iter().map(|(k, t)| (*k, t.as_str())).collect();
        zip.add(&format!("ppt/slides/_rels/slide{number}.xml.rels"), &relations(&parts))?;
    }
    for (at, picture) in pictures.iter().enumerate() {
        let name = format!("ppt/media/image{}.{}", at + 1, picture.ending);
        zip.add_bytes(&name, &picture.bytes)?;
    }
    zip.finish()
}

struct Zip(ZipWriter<Cursor<Vec<u8>>>);

impl Zip {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    fn add(&mut self, name: &str, text: &str) -> Result<(), ExportError> {
        self.add_bytes(name, text.as_bytes())
    }

    fn add_bytes(&mut self, name: &str, bytes: &[u8]) -> Result<(), ExportError> {
        // A time that is always the same, not the clock's.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT);
        self.0.start_file(name, options).map_err(failed)?;
        self.0.write_all(bytes).map_err(failed)
    }

    fn finish(self) -> Result<Vec<u8>, ExportError> {
        self.0.finish().map(Cursor::into_inner).map_err(failed)
    }
}

fn failed(error: impl std::fmt::Display) -> ExportError {
    ExportError::Slides(error.to_string())
}

fn content_types(slides: &[Slide]) -> String {
    let mut parts = vec![
        ("/ppt/presentation.xml".to_owned(), format!("{TYPES}.presentation.main+xml")),
        ("/ppt/slideMasters/slideMaster1.xml".to_owned(), format!("{TYPES}.slideMaster+xml")),
        ("/ppt/slideLayouts/slideLayout1.xml".to_owned(), format!("{TYPES}.slideLayout+xml")),
        ("/ppt/slideLayouts/slideLayout2.xml".to_owned(), format!("{TYPES}.slideLayout+xml")),
        ("/ppt/slideLayouts/slideLayout3.xml".to_owned(), format!("{TYPES}.slideLayout+xml")),
        (
            "/ppt/theme/theme1.xml".to_owned(),
            "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
        ),
        (
            "/docProps/core.xml".to_owned(),
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
        (
            "/docProps/app.xml".to_owned(),
            "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
        ),
    ];
    parts
        .extend((1..=slides.len()).map(|number| {
            (format!("/ppt/slides/slide{number}.xml"), format!("{TYPES}.slide+xml"))
        }));
    parts.extend(notes::types(slides));
    let parts: String = parts
        .iter()
        .map(|(name, kind)| format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"))
        .collect();
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>{parts}</Types>"
    )
}

/// Relations, numbered from `rId1`.
fn relations(parts: &[(&str, &str)]) -> String {
    let parts: String = parts
        .iter()
        .enumerate()
        .map(|(at, (kind, target))| {
            let kind = match *kind {
                "core" => "http://schemas.openxmlformats.org/package/2006/relationships/metadata/\
                           core-properties"
                    .to_owned(),
                kind => format!("{RELATIONS}/{kind}"),
            };
            format!("<Relationship Id=\"rId{}\" Type=\"{kind}\" Target=\"{target}\"/>", at + 1)
        })
        .collect();
    format!(
        "{HEAD}<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{parts}\
         </Relationships>"
    )
}

fn core(title: &str, date: Option<Date>) -> String {
    let mut escaped = String::new();
    push_escaped(&mut escaped, title);
    let day = date.filter(|date| (1..=9999).contains(&date.year()));
    let day = day.map_or("2000-01-01".to_owned(), |date| date.to_string());
    format!(
        "{HEAD}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{escaped}</dc:title>\
         <dc:creator>Polku</dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>\
         </cp:coreProperties>"
    )
}

fn app(slides: usize) -> String {
    format!(
        "{HEAD}<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Polku</Application><Slides>{slides}</Slides></Properties>"
    )
}

/// The number that a slide is known by inside of the presentation, by its place.
fn slide_id(at: usize) -> usize {
    256 + at
}

fn presentation(slides: &[Slide], sections: &[(String, usize)]) -> String {
    let has_notes = slides.iter().any(|slide| !slide.notes.is_empty());
    let slides = slides.len();
    // Behind the master of slides, the slides and the theme.
    let notes = has_notes.then(|| {
        format!(
            "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId{}\"/></p:notesMasterIdLst>",
            slides + 3
        )
    });
    let notes = notes.unwrap_or_default();
    let ids: String = (0..slides)
        .map(|at| format!("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", slide_id(at), at + 2))
        .collect();
    let sections = parts_of(slides, sections);
    let (width, height) = (emu(WIDTH), emu(HEIGHT));
    format!(
        "{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst>\
         <p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>{notes}<p:sldIdLst>{ids}\
         </p:sldIdLst><p:sldSz cx=\"{width}\" cy=\"{height}\"/>\
         <p:notesSz cx=\"6858000\" cy=\"9144000\"/>{sections}</p:presentation>"
    )
}

/// The sections that a slide sorter shows, each from its first slide to the next one's.
fn parts_of(slides: usize, sections: &[(String, usize)]) -> String {
    let ends = sections.iter().skip(1).map(|(_, first)| *first).chain([slides]);
    let part = |(at, ((name, first), end)): (usize, (&(String, usize), usize))| {
        let mut head = String::from("<p14:section");
        push_attribute(&mut head, "name", name);
        let ids = (*first..end).map(|at| format!("<p14:sldId id=\"{}\"/>", slide_id(at)));
        let ids: String = ids.collect();
        // Always the same, so that the same journey gives the same bytes.
        let id = format!("{{5B0F3C61-7A2E-4D19-9C84-2E6D1A7F{:04X}}}", at + 1);
        format!("{head} id=\"{id}\"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>")
    };
    let parts: String = sections.iter().zip(ends).enumerate().map(part).collect();
    if parts.is_empty() {
        return String::new();
    }
    format!(
        "<p:extLst><p:ext uri=\"{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}\"><p14:sectionLst \
         xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">{parts}\
         </p14:sectionLst></p:ext></p:extLst>"
    )
}

fn theme(look: &Look) -> String {
    let plain =
        |name: &str, color: &str| format!("<a:{name}><a:srgbClr val=\"{color}\"/></a:{name}>");
    let color = |name: &str, ink: Ink| plain(name, &look.colors.hex(ink));
    let mut colors = [
        ("dk1", Ink::Text),
        ("lt1", Ink::Paper),
        ("dk2", Ink::StageText(Hue::Blue)),
        ("lt2", Ink::StageWash(Hue::Blue)),
    ]
    .map(|(name, ink)| color(name, ink))
    .concat();
    colors += &plain("accent1", &look.colors.bar());
    let accents = Hue::ALL.into_iter().skip(1).take(5).enumerate();
    colors.extend(accents.map(|(at, hue)| color(&format!("accent{}", at + 2), Ink::Persona(hue))));
    colors += &color("hlink", Ink::Accent);
    colors += &color("folHlink", Ink::Persona(Hue::Purple));
    let mut latin = String::from("<a:latin");
    push_attribute(&mut latin, "typeface", &look.typeface);
    let face = format!("{latin}/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>");
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = |width: u32| {
        format!(
            "<a:ln w=\"{width}\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\">{fill}\
             <a:prstDash val=\"solid\"/></a:ln>"
        )
    };
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         name=\"Polku\"><a:themeElements><a:clrScheme name=\"Polku\">{colors}</a:clrScheme>\
         <a:fontScheme name=\"Polku\"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}\
         </a:minorFont></a:fontScheme><a:fmtScheme name=\"Polku\"><a:fillStyleLst>{}\
         </a:fillStyleLst><a:lnStyleLst>{}{}{}</a:lnStyleLst><a:effectStyleLst>{}\
         </a:effectStyleLst><a:bgFillStyleLst>{}</a:bgFillStyleLst></a:fmtScheme>\
         </a:themeElements></a:theme>",
        fill.repeat(3),
        line(6_350),
        line(12_700),
        line(19_050),
        effect.repeat(3),
        fill.repeat(3),
    )
}

/// A placeholder of the master or a layout.
struct Holder<'a> {
    kind: &'a str,
    attributes: &'a str,
    /// Left, top, width, height in points; as the master has it where there is none.
    place: Option<[f32; 4]>,
    anchor: &'a str,
    /// How paragraphs look: the first level's properties.
    style: &'a str,
    text: String,
}

fn holders(all: &[Holder<'_>]) -> String {
    let one = |(at, holder): (usize, &Holder<'_>)| {
        let (id, kind, attributes) = (at + 2, holder.kind, holder.attributes);
        let place = holder.place.map_or(String::new(), |place| {
            let [x, y, width, height] = place.map(emu);
            format!(
                "<a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>\
                 </a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
            )
        });
        let style = match holder.style {
            "" => String::new(),
            style => format!("<a:lvl1pPr{style}</a:lvl1pPr>"),
        };
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{kind} {id}\"/><p:cNvSpPr>\
             <a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"{kind}\"{attributes}/>\
             </p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody><a:bodyPr lIns=\"0\" \
             rIns=\"0\" anchor=\"{}\"><a:noAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>\
             <a:p>{}</a:p></p:txBody></p:sp>",
            holder.anchor, holder.text
        )
    };
    all.iter().enumerate().map(one).collect()
}

fn tree(shapes: &str) -> String {
    format!(
        "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>\
         </p:nvGrpSpPr><p:grpSpPr>{GROUP}</p:grpSpPr>{shapes}</p:spTree>"
    )
}

fn title_holder(attributes: &str) -> Holder<'_> {
    Holder {
        kind: "title",
        attributes,
        place: Some([LEFT, TITLE_TOP, WIDTH - 2.0 * LEFT, TITLE_HEIGHT]),
        anchor: "ctr",
        style: "",
        text: "<a:endParaRPr lang=\"en-US\"/>".to_owned(),
    }
}

/// The line at the foot of slides, and their number.
fn foot_holders(foot: &str) -> [Holder<'static>; 2] {
    const SMALL: &str = " algn=\"l\"><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx1\">\
                         <a:tint val=\"75000\"/></a:schemeClr></a:solidFill>\
                         <a:latin typeface=\"+mn-lt\"/></a:defRPr>";
    let mut text = String::new();
    push_escaped(&mut text, foot);
    [
        Holder {
            kind: "ftr",
            attributes: " sz=\"quarter\" idx=\"11\"",
            place: Some([LEFT, HEIGHT - 30.0, 720.0, 20.0]),
            anchor: "ctr",
            style: SMALL,
            text: format!("<a:r><a:rPr lang=\"en-US\"/><a:t>{text}</a:t></a:r>"),
        },
        Holder {
            kind: "sldNum",
            attributes: " sz=\"quarter\" idx=\"12\"",
            place: Some([WIDTH - LEFT - 60.0, HEIGHT - 30.0, 60.0, 20.0]),
            anchor: "ctr",
            style: " algn=\"r\"><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx1\">\
                    <a:tint val=\"75000\"/></a:schemeClr></a:solidFill>\
                    <a:latin typeface=\"+mn-lt\"/></a:defRPr>",
            text: "<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\">\
                   <a:rPr lang=\"en-US\"/><a:t>‹#›</a:t></a:fld>"
                .to_owned(),
        },
    ]
}

fn master(foot: &str) -> String {
    let body = Holder {
        kind: "body",
        attributes: " idx=\"1\"",
        place: Some([LEFT, 100.0, WIDTH - 2.0 * LEFT, 390.0]),
        anchor: "t",
        style: "",
        text: "<a:endParaRPr lang=\"en-US\"/>".to_owned(),
    };
    let [footer, number] = foot_holders(foot);
    let shapes = holders(&[title_holder(""), body, footer, number]);
    let level = |size: u32, bold: &str| {
        format!(
            "<a:lvl1pPr algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" \
             hangingPunct=\"1\"><a:buNone/><a:defRPr sz=\"{size}\"{bold} kern=\"1200\">\
             <a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>"
        )
    };
    let end = |family: &str| {
        format!(
            "<a:latin typeface=\"+{family}-lt\"/><a:ea typeface=\"+{family}-ea\"/>\
             <a:cs typeface=\"+{family}-cs\"/></a:defRPr></a:lvl1pPr>"
        )
    };
    format!(
        "{HEAD}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx=\"1001\">\
         <a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>{}</p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" \
         bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" \
         accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" \
         folHlink=\"folHlink\"/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>\
         <p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/>\
         <p:sldLayoutId id=\"2147483651\" r:id=\"rId3\"/></p:sldLayoutIdLst><p:txStyles>\
         <p:titleStyle>{}{}</p:titleStyle><p:bodyStyle>{}{}</p:bodyStyle><p:otherStyle>{}{}\
         </p:otherStyle></p:txStyles></p:sldMaster>",
        tree(&shapes),
        level(2800, " b=\"1\""),
        end("mj"),
        level(1600, ""),
        end("mn"),
        level(1400, ""),
        end("mn"),
    )
}

fn cover_layout() -> String {
    let title = Holder {
        kind: "ctrTitle",
        attributes: "",
        place: Some([64.0, 112.0, WIDTH - 128.0, 112.0]),
        anchor: "b",
        style: "",
        text: "<a:endParaRPr lang=\"en-US\"/>".to_owned(),
    };
    let subtitle = Holder {
        kind: "subTitle",
        attributes: " idx=\"1\"",
        place: Some([64.0, 236.0, WIDTH - 128.0, 260.0]),
        anchor: "t",
        style: "",
        text: "<a:endParaRPr lang=\"en-US\"/>".to_owned(),
    };
    layout("title", "Title", &(bar() + &holders(&[title, subtitle])))
}

/// The slide between two parts: a title, and what follows.
fn divider_layout(foot: &str) -> String {
    let [footer, number] = foot_holders(foot);
    let title =
        Holder { place: Some([64.0, 90.0, WIDTH - 128.0, 90.0]), anchor: "b", ..title_holder("") };
    let body = Holder {
        kind: "body",
        attributes: " idx=\"1\"",
        place: Some([64.0, 196.0, WIDTH - 128.0, 296.0]),
        anchor: "t",
        style: "",
        text: "<a:endParaRPr lang=\"en-US\"/>".to_owned(),
    };
    let shapes = bar() + &holders(&[title, body, footer, number]);
    layout("secHead", "Section", &shapes)
}

/// The accent along the left edge, as a layout's own shape.
fn bar() -> String {
    let (width, height) = (emu(COVER_BAR), emu(HEIGHT));
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"20\" name=\"Accent\"/><p:cNvSpPr/><p:nvPr \
         userDrawn=\"1\"/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
         <a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>\
         </a:prstGeom><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:ln><a:noFill/>\
         </a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>\
         <a:endParaRPr lang=\"en-US\"/></a:p></p:txBody></p:sp>"
    )
}

fn title_layout(foot: &str) -> String {
    let [footer, number] = foot_holders(foot);
    let title = Holder { place: None, ..title_holder("") };
    layout("titleOnly", "Title only", &holders(&[title, footer, number]))
}

fn layout(kind: &str, name: &str, shapes: &str) -> String {
    format!(
        "{HEAD}<p:sldLayout {NAMESPACES} type=\"{kind}\" preserve=\"1\"><p:cSld name=\"{name}\">{}\
         </p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
        tree(shapes)
    )
}
