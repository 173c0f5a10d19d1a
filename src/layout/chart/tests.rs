use super::*;
use crate::i18n::{Language, Words};
use crate::layout::marks::Shape;
use crate::layout::scene::{Item, Segment};
use crate::model::{EvidenceKind, Hue};

fn texts(scene: &Scene) -> Vec<(String, f32, f32, f32)> {
    let mut found = Vec::new();
    scene.root.walk(&mut |origin, _, item| {
        if let Item::Text(run) = item {
            found.push((run.text.to_string(), origin.x + run.at.x, origin.y + run.at.y, run.width));
        }
    });
    found
}

fn assert_inside(scene: &Scene) {
    for (text, x, y, width) in texts(scene) {
        assert!(x >= -0.5 && x + width <= scene.size.width + 0.5, "{text} at {x}, {width} wide");
        assert!(y >= 0.0 && y <= scene.size.height, "{text} at {y}");
    }
}

const LONG: &str =
    "Odottaa lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilaan vahvistusta";

fn measured(score: Option<f64>) -> Option<(f64, EvidenceKind)> {
    score.map(|score| (score, EvidenceKind::Measured))
}

#[test]
fn points_and_named_moments_tell_how_they_are_known() {
    use EvidenceKind::{Assumed, Measured};
    let ink = Ink::Persona(Hue::Blue);
    let fills = |evidence: [EvidenceKind; 2]| {
        let line = CurveLine {
            ink,
            shape: Shape::Circle,
            name: "Aino".to_owned(),
            values: evidence.map(|evidence| Some((2.0, evidence))).to_vec(),
            goes_on: vec![true; 2],
        };
        let text = "Maksaa 2,0".to_owned();
        let mark = CurveMark { at: 0, value: 2.0, text, ink, is_high: true };
        let scene = Drawing::new("fi").curve((&[line], None), &[mark], "Käyrä", "");
        let mut fills = Vec::new();
        scene.root.walk(&mut |_, _, item| match item {
            Item::Rect { fill: Some(fill), stroke, .. } if *fill == ink || stroke.is_some() => {
                fills.push(*fill);
            }
            _ => {}
        });
        fills
    };
    // Two points, the moment over the first, and the sample in the legend.
    assert_eq!(fills([Assumed, Measured]), [Ink::Paper, ink, Ink::Paper, ink]);
    assert_eq!(fills([Measured, Assumed]), [ink, Ink::Paper, ink, ink]);
}

#[test]
fn names_of_moments_stay_in_the_picture() {
    let line = CurveLine {
        ink: Ink::Everyone,
        shape: Shape::Hexagon,
        name: LONG.to_owned(),
        values: [Some(1.0), None, Some(5.0), Some(3.0)].map(measured).to_vec(),
        goes_on: vec![true; 4],
    };
    let mark = |at, value, is_high| CurveMark {
        at,
        value,
        text: format!("{LONG} 2,1"),
        ink: Ink::Everyone,
        is_high,
    };
    let marks = [mark(0, 1.0, false), mark(2, 5.0, true), mark(3, 1.0, true)];
    let scene = Drawing::new("fi").curve((&[line.clone(), line], None), &marks, "Käyrä", "");
    assert_inside(&scene);
    assert!(texts(&scene).iter().any(|(text, ..)| text.contains("Odottaa")));
}

#[test]
fn lines_of_equal_values_are_told_apart_by_marks_and_stripes() {
    let line = |shape, hue, values: [f64; 3]| CurveLine {
        ink: Ink::Persona(hue),
        shape,
        name: "Aino".to_owned(),
        values: values.map(Some).map(measured).to_vec(),
        goes_on: vec![true; 3],
    };
    let lines = [
        line(Shape::Circle, Hue::Blue, [2.0, 4.0, 1.0]),
        line(Shape::Square, Hue::Amber, [2.0, 4.0, 3.0]),
    ];
    let scene = Drawing::new("fi").curve((&lines, None), &[], "Käyrä", "");
    let (mut dashed, mut squares) = (0, Vec::new());
    scene.root.walk(&mut |_, _, item| match item {
        Item::Path { stroke: Some(stroke), .. } if stroke.ink == Ink::Persona(Hue::Amber) => {
            dashed += usize::from(stroke.dash.is_some());
        }
        _ => {}
    });
    let mut circles = Vec::new();
    scene.root.walk(&mut |_, _, item| match item {
        Item::Rect { rect, fill: Some(Ink::Persona(Hue::Blue)), .. } => {
            circles.push(rect.center());
        }
        Item::Path { segments, fill: Some(Ink::Persona(Hue::Amber)), .. } => {
            if let Some(Segment::MoveTo(corner)) = segments.first() {
                squares.push(*corner);
            }
        }
        _ => {}
    });
    assert_eq!(dashed, 1, "the piece that both run along, and no other");
    assert!(circles.len() >= 3 && squares.len() >= 3, "a mark for each score");
    assert!(circles[0].x + 4.0 < squares[0].x, "beside each other: {circles:?} {squares:?}");
}

#[test]
fn a_long_label_makes_its_row_higher() {
    let bar = |label| GapBar {
        label,
        experienced: 1.0,
        expected: 5.0,
        difference: "−4,0",
        tone: Ink::Pain,
    };
    let draw = Drawing::new("fi");
    let short = draw.gaps(&[bar("Maksaa")], Ink::Everyone, "Aino");
    let long = draw.gaps(&[bar(LONG)], Ink::Everyone, "Aino");
    assert_inside(&long);
    assert!(long.size.height > short.size.height);
    assert!(long.description.ends_with("−4,0"));
}

#[test]
fn opportunities_of_the_same_place_stand_beside_each_other() {
    let dots: Vec<MatrixDot> =
        (1..=5).map(|number| MatrixDot { number, impact: 5, effort: 1 }).collect();
    let scene = Drawing::new("lv").matrix(&dots, Words::of(Language::Latvian));
    assert_inside(&scene);
    let numbers = texts(&scene);
    let place = |number: &str| {
        let found = numbers.iter().rev().find(|(text, ..)| text == number).expect("a number");
        ((found.1 * 10.0) as i32, (found.2 * 10.0) as i32)
    };
    let places: std::collections::BTreeSet<_> = ["1", "2", "3", "4", "5"].map(place).into();
    assert_eq!(places.len(), 5);
}

#[test]
fn opportunities_of_a_middling_impact_stay_on_the_line_between_quadrants() {
    let dots: Vec<MatrixDot> =
        (1..=4).map(|number| MatrixDot { number, impact: 3, effort: 1 }).collect();
    let scene = Drawing::new("en").matrix(&dots, Words::of(Language::English));
    let mut heights = Vec::new();
    scene.root.walk(&mut |_, _, item| {
        if let Item::Rect { rect, fill: Some(Ink::Opportunity), .. } = item {
            heights.push(rect.center().y);
        }
    });
    assert_eq!(heights.len(), 4);
    assert!(heights.iter().all(|y| (y - heights[0]).abs() < 0.1), "{heights:?}");
}

#[test]
fn a_figure_stands_on_the_side_of_the_line_that_it_does_not_go_on_to() {
    let period = |value: f64| TrendPoint {
        labels: Vec::new(),
        value,
        ends: None,
        figure: format!("{value} %"),
        few: false,
    };
    let points = [52.0, 69.0, 50.0].map(period).into();
    let chart = TrendChart { points, target: None, limits: (0.0, 100.0), hue: Hue::Blue };
    let size = Size { width: 300.0, height: 160.0 };
    let scene = Drawing::new("en").trend(&chart, size, |value| value.to_string());
    let mut dots = Vec::new();
    scene.root.walk(&mut |origin, _, item| {
        if let Item::Rect { rect, .. } = item {
            dots.push(origin.y + rect.center().y);
        }
    });
    let figures: Vec<f32> =
        texts(&scene).into_iter().filter(|t| t.0.ends_with(" %")).map(|t| t.2).collect();
    let below: Vec<bool> = figures.iter().zip(&dots).map(|(text, dot)| text > dot).collect();
    assert_eq!(below, [true, false, false], "{figures:?} {dots:?}");
}
