//! Puts the parts of scatter charts in the order that the schema asks for: Excel offers to repair a
//! workbook with another one.
//!
//! The library that writes workbooks puts the marker of a series before its shape properties; they
//! belong after them.

use std::io::{Cursor, Read as _, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The same workbook, with each chart in order.
pub(super) fn ordered(file: Vec<u8>) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipArchive::new(Cursor::new(file))?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at)?;
        let name = part.name()?.to_string();
        let is_chart = name.starts_with("xl/charts/chart");
        if !is_chart {
            out.raw_copy_file(part)?;
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml)?;
        // A time that is always the same, not the clock's.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT);
        out.start_file(name, options)?;
        out.write_all(swapped(&xml).as_bytes())?;
    }
    out.finish().map(Cursor::into_inner)
}

/// The chart with the marker of each series of a scatter chart after its shape properties.
fn swapped(xml: &str) -> String {
    const MARKER: (&str, &str) = ("<c:marker>", "</c:marker>");
    const SHAPE: (&str, &str) = ("<c:spPr>", "</c:spPr>");
    if !xml.contains("<c:scatterChart>") {
        return xml.to_owned();
    }
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml;
    // A marker has shape properties of its own; those of the series come right after it.
    while let Some(found) = rest.find(MARKER.0) {
        let (before, from) = rest.split_at(found);
        let length = from.find(MARKER.1).map_or(from.len(), |end| end + MARKER.1.len());
        let (marker, after) = from.split_at(length);
        let shape = match after.starts_with(SHAPE.0) {
            true => after.find(SHAPE.1).map_or(0, |end| end + SHAPE.1.len()),
            false => 0,
        };
        let (shape, after) = after.split_at(shape);
        out.extend([before, shape, marker]);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marker_of_a_scatter_series_follows_its_shape_properties() {
        let own = "<c:marker><c:symbol/><c:spPr>1</c:spPr></c:marker>";
        let xml = format!("<c:scatterChart><c:ser><c:tx/>{own}<c:spPr>2</c:spPr><c:dLbls/>");
        let in_order = format!("<c:scatterChart><c:ser><c:tx/><c:spPr>2</c:spPr>{own}<c:dLbls/>");
        assert_eq!(swapped(&xml), in_order);
        assert_eq!(swapped(&in_order), in_order);
        let line = xml.replace("scatterChart", "lineChart");
        assert_eq!(swapped(&line), line);
    }
}
