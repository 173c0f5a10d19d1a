//! What goes with notes for speakers: the master that their pages follow, and what the package says of
//! them. A presentation without notes has none of it.

use super::package::{HEAD, TYPES};
use super::slide::{GROUP, NAMESPACES, Slide};

/// The parts of notes and what each is, of the slides that have any.
pub(super) fn types(slides: &[Slide]) -> Vec<(String, String)> {
    let with = |(at, _): (usize, &Slide)| {
        (format!("/ppt/notesSlides/notesSlide{}.xml", at + 1), format!("{TYPES}.notesSlide+xml"))
    };
    let noted = slides.iter().enumerate().filter(|(_, slide)| !slide.notes.is_empty());
    let mut parts: Vec<(String, String)> = noted.map(with).collect();
    if !parts.is_empty() {
        let theme = "application/vnd.openxmlformats-officedocument.theme+xml";
        parts.push((
            "/ppt/notesMasters/notesMaster1.xml".to_owned(),
            format!("{TYPES}.notesMaster+xml"),
        ));
        parts.push(("/ppt/theme/theme2.xml".to_owned(), theme.to_owned()));
    }
    parts
}

/// A page of notes: the slide above, the words below. Places are in English metric units.
pub(super) fn master() -> String {
    format!(
        "{HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx=\"1001\">\
         <a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree><p:nvGrpSpPr>\
         <p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{GROUP}\
         </p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide 2\"/><p:cNvSpPr>\
         <a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr>\
         <p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>\
         <a:off x=\"685800\" y=\"1143000\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln w=\"12700\">\
         <a:solidFill><a:prstClr val=\"black\"/></a:solidFill></a:ln></p:spPr></p:sp><p:sp>\
         <p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes 3\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>\
         </p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"685800\" y=\"4400550\"/>\
         <a:ext cx=\"5486400\" cy=\"3600450\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>\
         </a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>\
         <a:endParaRPr lang=\"en-US\"/></a:p></p:txBody></p:sp></p:spTree></p:cSld>\
         <p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" \
         accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" \
         accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:notesStyle><a:lvl1pPr \
         marL=\"0\" algn=\"l\"><a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/>\
         </a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:notesStyle>\
         </p:notesMaster>"
    )
}
