//! The two sheets with a chart: the curve of satisfaction, and the matrix of impact and effort.
//!
//! The charts draw the cells beside them, so they follow when somebody changes a number. Where nobody
//! goes from one step to the next, an empty row breaks the line: spreadsheets have no other way that
//! all of them know.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition,
    ChartEmptyCells, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType,
    ChartMarker, ChartMarkerType, ChartSolidFill, ColNum, ObjectMovement, RowNum, Worksheet,
    XlsxError,
};

use super::cell::{Value, color};
use super::fit::EDGE;
use super::list::{self, List, col};
use super::pages::{self, FIRST_CURVE, MATRIX_EFFORT, MATRIX_IMPACT};
use super::paper::{ABREAST, LINE_HEIGHT};
use crate::i18n::Words;
use crate::layout::map::hue_of;
use crate::layout::scene::Ink;
use crate::model::{Document, LaneKind, MeasureKind, Traveller};

/// A sheet's name and the rows below its header, as charts name cells.
struct Cells<'a> {
    sheet: &'a str,
    last_row: RowNum,
}

impl<'a> Cells<'a> {
    /// The cells of a list; `None` where it has no rows.
    fn of(sheet: &'a str, list: &List<'_>) -> Option<Self> {
        let last_row = RowNum::try_from(list.rows.len()).ok().filter(|rows| *rows > 0)?;
        Some(Self { sheet, last_row })
    }

    fn column(&self, at: ColNum) -> (&'a str, RowNum, ColNum, RowNum, ColNum) {
        (self.sheet, 1, at, self.last_row, at)
    }

    /// A row with one free between it and the list.
    fn below(&self) -> RowNum {
        self.last_row.saturating_add(2)
    }
}

/// How high the matrix is, in points: what a sheet of paper leaves it below the rows.
fn height_below(list: &List<'_>) -> f64 {
    const ROOM: f64 = 740.0;
    let rows = list.rows.len() as f64 * LINE_HEIGHT;
    (ROOM - rows).clamp(300.0, 420.0)
}

/// How high the curve is, in points: a window shows all of it.
const CURVE_HEIGHT: f64 = 450.0;
/// How wide it is, in characters: what the list leaves it on a sheet of paper.
const CURVE_WIDTH: (f64, f64) = (64.0, 140.0);
/// So much the list leaves it if it can.
const CURVE_ROOM: f64 = 82.0;
/// So much room of it each step needs for a name that slopes, in pixels.
const SLOPING: f64 = 32.0;
/// What parts it from the list, in pixels.
const APART: u32 = 14;

/// The steps' satisfaction and the curve of each traveller.
pub(super) fn curve(
    list: List<'_>,
    name: &str,
    document: &Document,
    words: Words,
) -> Result<Worksheet, XlsxError> {
    let list = &list.leaving(CURVE_ROOM);
    let apart = f64::from(APART) / CHARACTER;
    let width = ABREAST - in_characters(list) - apart - 1.0;
    let width = width.clamp(CURVE_WIDTH.0, CURVE_WIDTH.1);
    let room = list::Chart::Beside { width: width + apart, height: CURVE_HEIGHT + LINE_HEIGHT };
    let mut sheet = list.sheet(name, words, room)?;
    let Some(cells) = Cells::of(name, list) else { return Ok(sheet) };
    let mut chart = Chart::new_line();
    for (at, who) in pages::curves(document).iter().enumerate() {
        let (ink, marker) = look(document, *who);
        let at = col(FIRST_CURVE + at)?;
        let fill = ChartSolidFill::new().set_color(color(ink)).clone();
        let marker = ChartMarker::new()
            .set_type(marker)
            .set_size(8)
            .set_format(ChartFormat::new().set_solid_fill(&fill))
            .clone();
        chart
            .add_series()
            .set_name((name, 0, at))
            .set_categories(cells.column(2))
            .set_values(cells.column(at))
            .set_format(ChartLine::new().set_color(color(ink)).set_width(2.25))
            .set_marker(&marker);
    }
    for (key, ink, dash) in [
        ("field-target", Ink::Reference, ChartLineDashType::Dash),
        ("field-benchmark", Ink::TextMuted, ChartLineDashType::Solid),
    ] {
        let Some(at) = list.place(words, key) else { continue };
        let mut line = ChartLine::new();
        line.set_color(color(ink)).set_width(1.25).set_dash_type(dash);
        let at = col(at)?;
        chart
            .add_series()
            .set_name((name, 0, at))
            .set_categories(cells.column(2))
            .set_values(cells.column(at))
            .set_format(&mut line)
            .set_marker(ChartMarker::new().set_none());
    }
    let title = words.lane(LaneKind::Curve);
    chart.title().set_name(title);
    chart.set_alt_text(title);
    chart.show_empty_cells_as(ChartEmptyCells::Gaps);
    let mut grid = ChartLine::new();
    grid.set_color(color(Ink::Grid)).set_width(0.75);
    chart.y_axis().set_major_gridlines_line(&grid);
    chart.y_axis().set_min(1).set_max(5).set_major_unit(1).set_num_format("0");
    chart.y_axis().set_name(words.measure(MeasureKind::Satisfaction));
    // Names that would hide one another are left out by some programs: upright, more of them fit.
    let room = width * CHARACTER / f64::from(cells.last_row);
    let slope = if room < SLOPING { -90 } else { -45 };
    chart.x_axis().set_font(ChartFont::new().set_rotation(slope).set_size(10));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_width((width * CHARACTER) as u32).set_height(pixels(CURVE_HEIGHT));
    // Whoever filters rows out does not squeeze it.
    chart.set_object_movement(ObjectMovement::MoveButDontSizeWithCells);
    sheet.insert_chart_with_offset(1, col(list.columns.len())?, &chart, APART, 4)?;
    Ok(sheet)
}

/// The opportunities that have a place in the matrix, and the matrix: its axes cross between the
/// quadrants, and each quadrant bears its name.
pub(super) fn matrix(list: &List<'_>, name: &str, words: Words) -> Result<Worksheet, XlsxError> {
    let height = height_below(list);
    let room = list::Chart::Below { height: height + 2.0 * LINE_HEIGHT };
    let mut sheet = list.sheet(name, words, room)?;
    let Some(cells) = Cells::of(name, list) else { return Ok(sheet) };
    let fill = ChartSolidFill::new().set_color(color(Ink::Opportunity)).clone();
    let marker = ChartMarker::new()
        .set_type(ChartMarkerType::Circle)
        .set_size(10)
        .set_format(ChartFormat::new().set_solid_fill(&fill))
        .clone();
    // The lines between the quadrants do not strike out what stands upon them.
    let mut paper = ChartFormat::new();
    paper.set_solid_fill(ChartSolidFill::new().set_color(color(Ink::Paper)));
    let labels: Vec<ChartDataLabel> = labels(list)
        .into_iter()
        .map(|label| match label {
            Some(text) => ChartDataLabel::new().set_value(&text).set_format(&mut paper).to_custom(),
            None => ChartDataLabel::new().set_hidden().to_custom(),
        })
        .collect();
    let title = words.get("insight-matrix");
    let mut chart = Chart::new_scatter();
    chart
        .add_series()
        .set_name(words.lane(LaneKind::Opportunities))
        .set_categories(cells.column(col(MATRIX_EFFORT)?))
        .set_values(cells.column(col(MATRIX_IMPACT)?))
        .set_marker(&marker)
        .set_data_label(
            ChartDataLabel::new().show_value().set_position(ChartDataLabelPosition::Right),
        )
        .set_custom_data_labels(&labels);
    quadrants(&mut sheet, &mut chart, (name, cells.below()), words)?;
    chart.title().set_name(title);
    chart.set_alt_text(title);
    // A step of room around the points, without numbers that no level has.
    const LEVELS: &str = "[<1]\"\";[>5]\"\";0";
    let mut line = ChartLine::new();
    line.set_color(color(Ink::TextMuted)).set_width(1.25);
    let mut grid = ChartLine::new();
    grid.set_color(color(Ink::Grid)).set_width(0.75);
    let axes = [("field-effort", true), ("field-impact", false)];
    for (key, is_x) in axes {
        let axis = if is_x { chart.x_axis() } else { chart.y_axis() };
        axis.set_name(words.get(key)).set_num_format(LEVELS);
        axis.set_min(0).set_max(6).set_major_unit(1).set_major_gridlines(true);
        axis.set_major_gridlines_line(&grid);
        axis.set_crossing(ChartAxisCrossing::AxisValue(3.0));
        axis.set_label_position(ChartAxisLabelPosition::Low);
        axis.set_format(&mut line);
    }
    chart.legend().set_hidden();
    let width = (in_characters(list) * CHARACTER) as u32;
    chart.set_width(width.clamp(480, 760)).set_height(pixels(height));
    sheet.insert_chart(cells.below(), 0, &chart)?;
    Ok(sheet)
}

/// Puts the names of the quadrants on the chart: a series without marks, whose places stand in cells
/// that the chart covers.
fn quadrants(
    sheet: &mut Worksheet,
    chart: &mut Chart,
    (name, below): (&str, RowNum),
    words: Words,
) -> Result<(), XlsxError> {
    const PLACES: [(&str, f64, f64); 4] = [
        ("insight-quick-wins", 5.7, 1.5),
        ("insight-big-bets", 5.7, 4.5),
        ("insight-fill-ins", 0.3, 1.5),
        ("insight-time-sinks", 0.3, 4.5),
    ];
    let (impact, effort) = (col(MATRIX_IMPACT)?, col(MATRIX_EFFORT)?);
    let first = below.saturating_add(2);
    let mut row = first;
    let mut labels = Vec::new();
    let font = ChartFont::new().set_italic().set_color(color(Ink::TextMuted)).clone();
    for (key, height, across) in PLACES {
        sheet.write_string(row, 1, words.get(key))?;
        sheet.write_number(row, impact, height)?.write_number(row, effort, across)?;
        let label = ChartDataLabel::new().set_value(words.get(key)).set_font(&font).to_custom();
        labels.push(label);
        row = row.saturating_add(1);
    }
    let last = row.saturating_sub(1);
    chart
        .add_series()
        .set_name(words.get("insight-matrix"))
        .set_categories((name, first, effort, last, effort))
        .set_values((name, first, impact, last, impact))
        .set_marker(ChartMarker::new().set_none())
        .set_data_label(
            ChartDataLabel::new().show_value().set_position(ChartDataLabelPosition::Center),
        )
        .set_custom_data_labels(&labels);
    Ok(())
}

/// What stands beside each point of the matrix: the numbers of all opportunities at that place,
/// written at the first of them.
fn labels(list: &List<'_>) -> Vec<Option<String>> {
    let number = |row: &[Value], at: usize| match row.get(at) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    };
    let place = |row: &[Value]| {
        let (effort, impact) = (number(row, MATRIX_EFFORT)?, number(row, MATRIX_IMPACT)?);
        Some((effort.to_bits(), impact.to_bits()))
    };
    let mut ranks: BTreeMap<(u64, u64), Vec<String>> = BTreeMap::new();
    for row in &list.rows {
        if let (Some(place), Some(rank)) = (place(row), number(row, 0)) {
            ranks.entry(place).or_default().push(rank.to_string());
        }
    }
    let rows = list.rows.iter();
    rows.map(|row| ranks.remove(&place(row)?).map(|ranks| ranks.join(", "))).collect()
}

/// A traveller's colour and the marker nearest to the shape on the map.
fn look(document: &Document, who: Traveller) -> (Ink, ChartMarkerType) {
    use ChartMarkerType as Type;
    const MARKERS: [ChartMarkerType; 6] =
        [Type::Circle, Type::Square, Type::Triangle, Type::Diamond, Type::Star, Type::LongDash];
    let place = document.personas().position(|p| Traveller::Persona(p.id) == who);
    let persona = place.and_then(|place| Some((place, document.personas().nth(place)?)));
    match persona {
        None => (Ink::Everyone, Type::X),
        Some((place, persona)) => {
            let marker = MARKERS.get(place % MARKERS.len()).copied().unwrap_or(Type::Circle);
            (Ink::Persona(hue_of(persona.color, place)), marker)
        }
    }
}

/// How wide a character is, in pixels.
const CHARACTER: f64 = 7.0;

/// How wide a list is, in characters.
fn in_characters(list: &List<'_>) -> f64 {
    list.widths().iter().map(|width| width + EDGE).sum()
}

/// Points as pixels.
fn pixels(points: f64) -> u32 {
    (points / 0.75) as u32
}
