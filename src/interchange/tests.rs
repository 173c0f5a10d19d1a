//! The way in, for all formats.

use super::*;
use crate::file::Place;

fn read(bytes: &[u8], format: Format) -> Result<Import, (Option<Place>, String)> {
    import(bytes, format, &Options::default()).map_err(|e| (e.place, e.kind.to_string()))
}

#[test]
fn text_may_come_in_any_unicode_form() {
    let text = "journey\ntitle Käännös\nA: 5: Me";
    let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let big = [&[0xfe, 0xff][..], &utf16(u16::to_be_bytes)].concat();
    let little = [&[0xff, 0xfe][..], &utf16(u16::to_le_bytes)].concat();
    let marked = format!("\u{feff}{text}").into_bytes();
    let plain = read(text.as_bytes(), Format::Mermaid).expect("a journey");
    for bytes in [big, little, marked] {
        let import = read(&bytes, Format::Mermaid).expect("a journey");
        assert_eq!(import.journeys, plain.journeys);
    }
    assert_eq!(plain.journeys[0].journey().title, "Käännös");
}
