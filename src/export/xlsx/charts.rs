//! The two sheets with a chart: the curve of the scores, and the matrix of impact and effort.
//!
//! The charts draw the cells beside them, so they follow when somebody changes a number.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartEmptyCells, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker, ChartMarkerType,
    ChartSolidFill, ColNum, RowNum, Worksheet, XlsxError,
};

use super::list::{List, Value, col, color};
use super::pages::{self, EFFORT, FIRST_CURVE, IMPACT};
use crate::i18n::Words;
use crate::layout::map::hue_of;
use crate::layout::scene::Ink;
use crate::model::{Document, LaneKind, Traveller};

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

/// The steps' scores and the curve of each traveller.
pub(super) fn scores(
    list: &List<'_>,
    name: &str,
    document: &Document,
    words: Words,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = list.sheet(name)?;
    sheet.set_freeze_panes(1, col(FIRST_CURVE)?)?;
    let curves = pages::curves(document);
    let (Some(cells), false) = (Cells::of(name, list), curves.is_empty()) else {
        return Ok(sheet);
    };
    let mut chart = Chart::new_line();
    for (at, who) in curves.iter().enumerate() {
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
    if document.journey().target.is_some() {
        let at = col(list.columns.len().saturating_sub(1))?;
        let mut line = ChartLine::new();
        line.set_color(color(Ink::Reference)).set_width(1.25);
        line.set_dash_type(ChartLineDashType::Dash);
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
    chart.y_axis().set_name(words.measure(crate::model::MeasureKind::Satisfaction));
    chart.x_axis().set_font(ChartFont::new().set_rotation(-45));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_width(width_of(list.rows.len())).set_height(560);
    sheet.insert_chart(cells.below(), 0, &chart)?;
    Ok(sheet)
}

/// The opportunities and their matrix.
pub(super) fn opportunities(
    list: &List<'_>,
    name: &str,
    words: Words,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = list.sheet(name)?;
    sheet.set_freeze_panes(1, 2)?;
    let labels = labels(list);
    let (Some(cells), true) = (Cells::of(name, list), labels.iter().any(Option::is_some)) else {
        return Ok(sheet);
    };
    let fill = ChartSolidFill::new().set_color(color(Ink::Opportunity)).clone();
    let marker = ChartMarker::new()
        .set_type(ChartMarkerType::Circle)
        .set_size(10)
        .set_format(ChartFormat::new().set_solid_fill(&fill))
        .clone();
    let labels: Vec<ChartDataLabel> = labels
        .into_iter()
        .map(|label| match label {
            Some(text) => ChartDataLabel::new().set_value(&text).to_custom(),
            None => ChartDataLabel::new().set_hidden().to_custom(),
        })
        .collect();
    let title = words.get("insight-matrix");
    let mut chart = Chart::new_scatter();
    chart
        .add_series()
        .set_name(name)
        .set_categories(cells.column(col(EFFORT)?))
        .set_values(cells.column(col(IMPACT)?))
        .set_marker(&marker)
        .set_data_label(
            ChartDataLabel::new().show_value().set_position(ChartDataLabelPosition::Right),
        )
        .set_custom_data_labels(&labels);
    chart.title().set_name(title);
    chart.set_alt_text(title);
    // A step of room around the points, without numbers that no level has.
    const LEVELS: &str = "[<1]\"\";[>5]\"\";0";
    let mut grid = ChartLine::new();
    grid.set_color(color(Ink::Grid)).set_width(0.75);
    let axis = chart.x_axis().set_name(words.get("field-effort")).set_num_format(LEVELS);
    axis.set_min(0).set_max(6).set_major_unit(1).set_major_gridlines(true);
    axis.set_major_gridlines_line(&grid);
    let axis = chart.y_axis().set_name(words.get("field-impact")).set_num_format(LEVELS);
    axis.set_min(0).set_max(6).set_major_unit(1).set_major_gridlines(true);
    axis.set_major_gridlines_line(&grid);
    chart.legend().set_hidden();
    chart.set_width(640).set_height(520);
    sheet.insert_chart(cells.below(), 1, &chart)?;
    Ok(sheet)
}

/// Whether there is anything to draw a matrix of.
pub(super) fn has_matrix(list: &List<'_>) -> bool {
    labels(list).iter().any(Option::is_some)
}

/// What stands beside each point of the matrix: the ranks of all opportunities at that place,
/// written at the first of them.
fn labels(list: &List<'_>) -> Vec<Option<String>> {
    let place = |row: &[Value]| match (row.get(EFFORT), row.get(IMPACT)) {
        (Some(Value::Number(effort)), Some(Value::Number(impact))) => {
            Some((effort.to_bits(), impact.to_bits()))
        }
        _ => None,
    };
    let mut ranks: BTreeMap<(u64, u64), Vec<String>> = BTreeMap::new();
    for (at, row) in list.rows.iter().enumerate() {
        if let Some(place) = place(row) {
            ranks.entry(place).or_default().push((at + 1).to_string());
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

/// Room for every step's name, within what a screen shows without much scrolling.
fn width_of(steps: usize) -> u32 {
    u32::try_from(steps).unwrap_or(u32::MAX).saturating_mul(56).clamp(640, 1_920)
}
