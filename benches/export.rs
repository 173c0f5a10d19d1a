//! Exports of a map of sixty steps.
//!
//! `cargo bench --bench export`

mod support;

use std::time::Duration;

use polku::export::{Format, Page, Progress, Settings, preview, render};
use polku::file::load_str;
use polku::model::Document;

/// A map of 60 steps and 7 rows, with 7 cards and two scores a step.
fn map_of_sixty_steps() -> Document {
    let cards = |step: usize, lane: usize, count: usize| {
        let card = |n: usize| {
            let id = step * 100 + lane * 10 + n;
            format!("(id: \"c_{id}\", text: \"Looks for the bank codes and pays bill {id}\"),")
        };
        format!("\"l_{lane}\": [{}],", (0..count).map(card).collect::<String>())
    };
    let step = |n: usize| {
        let lanes = [(1, 2), (2, 1), (4, 1), (5, 1), (6, 1), (7, 1)];
        let cards: String = lanes.map(|(lane, count)| cards(n, lane, count)).concat();
        let (first, second) = (1 + n % 5, 1 + n * 3 % 5);
        format!(
            "(id: \"s_{n}\", title: \"Compares prices and sizes\", scores: {{\"p_1\": \
             (satisfaction: {first}), \"p_2\": (satisfaction: {second})}}, cards: {{{cards}}}),"
        )
    };
    let stages: String = (0..6)
        .map(|stage| {
            let steps: String = (stage * 10..stage * 10 + 10).map(step).collect();
            format!("(id: \"st_{stage}\", title: \"Stage {stage}\", steps: [{steps}]),")
        })
        .collect();
    let kinds =
        ["actions", "touchpoints", "curve", "pains", "opportunities", "quotes", "backstage"];
    let rows: String =
        (1..).zip(kinds).map(|(n, kind)| format!("lane(id: \"l_{n}\", kind: {kind}),")).collect();
    let text = format!(
        "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, title: \"Sixty\", \
         personas: [(id: \"p_1\", name: \"Aino\"), (id: \"p_2\", name: \"Veikko\")], \
         rows: [{rows}], stages: [{stages}])"
    );
    let document = load_str(&text, "bench");
    assert!(document.is_ok(), "{document:?}");
    document.unwrap_or_default()
}

fn main() {
    let document = map_of_sixty_steps();
    let file = |settings: &Settings| {
        let file = render(&document, settings, &Progress::default());
        assert!(file.is_ok());
        file
    };
    let bound = |name: &str, milliseconds: u64, settings: &Settings| {
        support::absolute(name, Duration::from_millis(milliseconds), 7, || file(settings));
    };
    bound("table of 60 steps as CSV", 10, &Settings::new(Format::Csv));
    bound("map of 60 steps as SVG", 40, &Settings::new(Format::Svg));
    let png = Settings { scale: 2.0, ..Settings::new(Format::Png) };
    bound("map of 60 steps as PNG at scale 2", 1_000, &png);
    bound("map of 60 steps as PDF", 1_000, &Settings::new(Format::Pdf));
    let (page, landscape, tile) = (Page::A3, true, true);
    let tiled = Settings { page, landscape, tile, ..Settings::new(Format::Pdf) };
    bound("map of 60 steps as PDF on A3 sheets", 1_500, &tiled);
    support::absolute("preview of 800 px", Duration::from_millis(400), 7, || {
        preview(&document, &Settings::new(Format::Svg), 800, &Progress::default()).is_ok()
    });
}
