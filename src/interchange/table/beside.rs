//! What stands in a workbook beside its cells: comments, and what the workbook says of itself.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::file::Place;

/// So many bytes of a part are looked at.
const MOST: u64 = 4 * 1024 * 1024;

/// A comment at a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Comment {
    pub(super) place: Place,
    pub(super) text: String,
}

/// The comments of each sheet, by its name.
pub(super) fn comments(archive: &mut ZipArchive<Cursor<&[u8]>>) -> BTreeMap<String, Vec<Comment>> {
    let names = relations(&part(archive, "xl/_rels/workbook.xml.rels"));
    let mut all = BTreeMap::new();
    for (name, id) in sheets(&part(archive, "xl/workbook.xml")) {
        let Some((_, target)) = names.get(&id) else { continue };
        let file = target.rsplit('/').next().unwrap_or_default();
        let own = relations(&part(archive, &format!("xl/worksheets/_rels/{file}.rels")));
        let targets = own.values().filter(|(kind, _)| kind.ends_with("/comments"));
        for (_, target) in targets {
            let path = match target.strip_prefix("../") {
                Some(rest) => format!("xl/{rest}"),
                None => target.trim_start_matches('/').to_owned(),
            };
            let read = comments_in(&part(archive, &path));
            all.entry(name.clone()).or_insert_with(Vec::new).extend(read);
        }
    }
    all
}

/// The names of the elements and of properties, and their texts, of what a workbook says of itself:
/// its core properties, and those that its program has added.
pub(super) fn properties(archive: &mut ZipArchive<Cursor<&[u8]>>) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for path in ["docProps/core.xml", "docProps/custom.xml"] {
        let mut name = String::new();
        each(&part(archive, path), |event| match event {
            Seen::Start(element) => {
                let own = attribute(element, "name");
                let local = element.local_name().as_ref().to_owned();
                match own {
                    Some(own) => name = own,
                    None if local.starts_with("lpw") => {}
                    None => name = local,
                }
            }
            Seen::Text(text) => {
                said.entry(name.clone()).or_insert_with(String::new).push_str(&text);
            }
            Seen::End(_) => {}
        });
    }
    said
}

/// The text of a part; empty where there is none.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, path: &str) -> String {
    let mut text = Vec::new();
    if let Ok(part) = archive.by_name(path) {
        // What cannot be unpacked says nothing.
        let _ = part.take(MOST).read_to_end(&mut text);
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// What is seen of XML.
enum Seen<'e> {
    Start(&'e BytesStart<'e>),
    Text(String),
    End(String),
}

/// Looks at XML piece by piece, as far as it goes.
fn each(xml: &str, mut look: impl FnMut(Seen<'_>)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => look(Seen::Start(&element)),
            Ok(Event::Empty(element)) => {
                look(Seen::Start(&element));
                look(Seen::End(element.local_name().as_ref().to_owned()));
            }
            Ok(Event::End(element)) => look(Seen::End(element.local_name().as_ref().to_owned())),
            Ok(Event::Text(text)) => {
                look(Seen::Text(text.to_string()));
            }
            Ok(Event::GeneralRef(sign)) => {
                let entity = format!("&{};", &*sign);
                let said = quick_xml::escape::unescape(&entity).map(Cow::into_owned);
                look(Seen::Text(said.unwrap_or_default()));
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|a| a.key.local_name().as_ref() == name);
    let value = found?.value.into_owned();
    Some(quick_xml::escape::unescape(&value).map(Cow::into_owned).unwrap_or(value))
}

/// The sheets of a workbook: name, and the id of what it is related to.
fn sheets(xml: &str) -> Vec<(String, String)> {
    let mut sheets = Vec::new();
    each(xml, |seen| {
        if let Seen::Start(element) = seen
            && element.local_name().as_ref() == "sheet"
        {
            sheets.extend(attribute(element, "name").zip(attribute(element, "id")));
        }
    });
    sheets
}

/// What a part is related to: by id, the kind and the target.
fn relations(xml: &str) -> BTreeMap<String, (String, String)> {
    let mut found = BTreeMap::new();
    each(xml, |seen| {
        if let Seen::Start(element) = seen
            && element.local_name().as_ref() == "Relationship"
        {
            let get = |name| attribute(element, name);
            if let (Some(id), Some(kind), Some(target)) = (get("Id"), get("Type"), get("Target")) {
                found.insert(id, (kind, target));
            }
        }
    });
    found
}

fn comments_in(xml: &str) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    let mut is_text = false;
    each(xml, |seen| match seen {
        Seen::Start(element) if element.local_name().as_ref() == "comment" => {
            let place = attribute(element, "ref").and_then(|cell| place_of(&cell));
            comments.extend(place.map(|place| Comment { place, text: String::new() }));
        }
        Seen::Start(element) => is_text = element.local_name().as_ref() == "t",
        Seen::Text(text) if is_text => {
            if let Some(last) = comments.last_mut() {
                last.text.push_str(&text);
            }
        }
        Seen::End(name) if name == "t" => is_text = false,
        Seen::Text(_) | Seen::End(_) => {}
    });
    comments
}

/// Where a cell such as `C7` is.
fn place_of(cell: &str) -> Option<Place> {
    let letters = cell.chars().take_while(char::is_ascii_alphabetic).count();
    let (name, row) = cell.split_at_checked(letters)?;
    let column = name.bytes().try_fold(0_usize, |sum, letter| {
        let digit = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        sum.checked_mul(26)?.checked_add(digit)
    })?;
    let line = row.parse().ok().filter(|line| *line > 0)?;
    (column > 0).then_some(Place { line, column })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_places() {
        let check = |cell: &str, expected: Option<(usize, usize)>| {
            assert_eq!(place_of(cell).map(|place| (place.line, place.column)), expected, "{cell}");
        };
        check("A1", Some((1, 1)));
        check("AB12", Some((12, 28)));
        for wrong in ["", "7", "C", "C0", "Ä1", "AAAAAAAAAAAAAAAAAAAAAAAA1"] {
            check(wrong, None);
        }
    }

    #[test]
    fn comments_are_read_with_their_signs() {
        let xml = "<comments><commentList><comment ref=\"D8\"><text><r><t>From A &amp; B</t></r>\
                   <r><t xml:space=\"preserve\"> twice</t></r></text></comment></commentList></comments>";
        let place = Place { line: 8, column: 4 };
        let text = "From A & B twice".to_owned();
        assert_eq!(comments_in(xml), [Comment { place, text }]);
        assert_eq!(
            comments_in("<comments><comment ref=\"A1\"><t>cut"),
            [Comment { place: Place { line: 1, column: 1 }, text: "cut".to_owned() }]
        );
    }
}
