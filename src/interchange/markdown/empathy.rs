//! Empathy maps in Markdown: headings with bullets, or a table of quadrants.

use crate::interchange::document::OutlineEmpathy;
use crate::interchange::table::{Grid, values};
use crate::model::{EmpathyForm, Section};

/// Words for the sections, in small letters.
const WORDS: [(Section, &[&str]); 10] = [
    (Section::Who, &["who", "who are we empathizing with", "kuka", "kas"]),
    (
        Section::NeedsToDo,
        &[
            "needs to do",
            "need to do",
            "goal",
            "goals",
            "mitä pitää saada tehdyksi",
            "kas jāpaveic",
        ],
    ),
    (Section::Sees, &["sees", "see", "seeing", "näkee", "redz"]),
    (Section::Says, &["says", "say", "said", "sanoo", "saka"]),
    (Section::Does, &["does", "do", "doing", "tekee", "dara"]),
    (Section::Hears, &["hears", "hear", "hearing", "kuulee", "dzird"]),
    (Section::Pains, &["pains", "pain", "kivut", "sāpes"]),
    (Section::Gains, &["gains", "gain", "toiveet", "vēlmes"]),
    (
        Section::Thinks,
        &[
            "thinks",
            "think",
            "thoughts",
            "other thoughts",
            "thinks and feels",
            "think and feel",
            "ajattelee",
            "ajattelee ja tuntee",
            "muut ajatukset",
            "domā",
            "domā un jūt",
            "citas domas",
        ],
    ),
    (Section::Feels, &["feels", "feel", "feelings", "tuntee", "jūt"]),
];

/// What an empathy map is called.
const NAMES: [&str; 5] =
    ["empathy map", "empathy mapping", "empatiakartta", "empātijas karte", "empathy canvas"];

/// The section that a heading names, with or without an emoji, a number or a question mark.
pub(super) fn section_of(heading: &str) -> Option<Section> {
    let plain = plain(heading);
    // "What do they hear?" asks for what is heard, whoever "they" are.
    let asked =
        ["what do ", "what does ", "what is "].into_iter().find_map(|q| plain.strip_prefix(q));
    let asked = asked.and_then(|rest| Some(rest.split_once(' ')?.1.to_owned()));
    let plain = asked.unwrap_or(plain);
    WORDS.into_iter().find(|(_, words)| words.contains(&plain.as_str())).map(|(section, _)| section)
}

/// Small letters, words alone, without a number in front; "&" is "and".
fn plain(heading: &str) -> String {
    let text = heading.replace('&', " and ").to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.filter(|word| !word.chars().all(|c| c.is_ascii_digit()));
    words.collect::<Vec<_>>().join(" ")
}

/// Whose map it is, if a heading names an empathy map: "Empathy map: Aino" is Aino's; may be empty.
pub(super) fn named(heading: &str) -> Option<String> {
    let lower = heading.to_lowercase();
    // Letters that change their length with their case would shift what is cut out.
    let (name, at) = NAMES.into_iter().find_map(|name| Some((name, lower.find(name)?)))?;
    let rest = match (heading.get(..at), heading.get(at + name.len()..)) {
        (Some(before), Some(after)) if lower.len() == heading.len() => format!("{before} {after}"),
        _ => String::new(),
    };
    let is_edge = |c: char| !c.is_alphanumeric() && !matches!(c, ')' | '"' | '”');
    let rest = rest.trim_matches(is_edge);
    let rest = ["for ", "of "].into_iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    Some(rest.trim().to_owned())
}

/// The notes of a table of quadrants: names of sections stand in its cells, and notes below them,
/// beside them, or with them.
pub(super) fn of_table(grid: &Grid) -> Option<Vec<(Section, String)>> {
    let first_line = |text: &str| section_of(text.lines().next().unwrap_or_default());
    let named = |text: &str| section_of(text).or_else(|| first_line(text));
    let heads = grid.rows.first()?;
    let across = heads.iter().filter(|cell| named(&cell.text).is_some()).count();
    let down = grid
        .rows
        .iter()
        .filter(|row| row.first().is_some_and(|cell| section_of(&cell.text).is_some()));
    let (mut notes, is_beside) = (Vec::new(), across < 2 && down.count() >= 2);
    if across < 2 && !is_beside {
        return None;
    }
    let width = grid.rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut current: Vec<Option<Section>> = vec![None; width];
    for row in &grid.rows {
        for (at, cell) in row.iter().enumerate() {
            let slot = if is_beside { current.first_mut() } else { current.get_mut(at) };
            let Some(slot) = slot else { continue };
            let is_name = !is_beside || at == 0;
            let section = Some(&cell.text).filter(|_| is_name).and_then(|text| named(text));
            let mut text = cell.text.as_str();
            if let Some(section) = section {
                *slot = Some(section);
                text = text.split_once('\n').map_or("", |(_, rest)| rest);
            }
            if let Some(section) = *slot {
                notes.extend(values(text).into_iter().map(|note| (section, note)));
            }
        }
    }
    Some(notes)
}

/// An empathy map of those notes: the classic four quadrants where nothing says more.
pub(super) fn map(name: &str, notes: Vec<(Section, String)>) -> (OutlineEmpathy, String) {
    let is_classic = |section: &Section| {
        matches!(section, Section::Says | Section::Thinks | Section::Does | Section::Feels)
    };
    let is_four = notes.iter().all(|(section, _)| is_classic(section));
    let form = if is_four { EmpathyForm::FourQuadrants } else { EmpathyForm::SevenSections };
    let notes = notes.into_iter().map(|(section, text)| (section, unquoted(&text))).collect();
    (OutlineEmpathy { title: String::new(), persona: None, form, notes }, name.to_owned())
}

/// Without quotation marks around it: what is said gets those of the language.
fn unquoted(text: &str) -> String {
    const MARKS: [char; 6] = ['"', '“', '”', '„', '«', '»'];
    let inner = text.strip_prefix(MARKS).and_then(|text| text.strip_suffix(MARKS));
    inner.filter(|inner| !inner.contains(MARKS)).unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_known_by_their_names() {
        let check = |heading: &str, section: Option<Section>| {
            assert_eq!(section_of(heading), section, "{heading}");
        };
        check("💬 Says", Some(Section::Says));
        check("7. Thinks & Feels", Some(Section::Thinks));
        check("What do they HEAR?", Some(Section::Hears));
        check("Mitä pitää saada tehdyksi?", Some(Section::NeedsToDo));
        check("Vēlmes", Some(Section::Gains));
        check("Saying goodbye", None);
    }

    #[test]
    fn maps_are_known_by_their_headings() {
        assert_eq!(named("Empathy map: Aino, 34"), Some("Aino, 34".into()));
        assert_eq!(named("🗺 Empathy Map for Aino"), Some("Aino".into()));
        assert_eq!(named("Aino – empatiakartta"), Some("Aino".into()));
        assert_eq!(named("Empātijas karte"), Some(String::new()));
        assert_eq!(named("Journey"), None);
    }
}
