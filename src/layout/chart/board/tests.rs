use super::*;

#[test]
fn a_place_is_the_level_of_its_cell() {
    let field = rect(10.0, 20.0, 500.0, 300.0);
    for effort in 1..=5 {
        for impact in 1..=5 {
            let middle = Board::cell(field, effort, impact).center();
            assert_eq!(Board::levels_at(field, middle), (effort, impact));
        }
    }
    assert_eq!(Board::levels_at(field, point(-99.0, 999.0)), (1, 1));
    assert_eq!(Board::levels_at(field, point(999.0, -99.0)), (5, 5));
}

/// Where something is, with what it belongs to.
type Part = (Option<Tag>, Rect);

/// Every text of a picture, and every point.
fn parts(scene: &Scene) -> (Vec<Part>, Vec<Part>) {
    use crate::layout::scene::Item;
    let (mut texts, mut points) = (Vec::new(), Vec::new());
    for item in &scene.root.items {
        let Item::Group(at, group) = item else { continue };
        group.walk(&mut |origin, _, item| match item {
            Item::Text(run) => {
                let place = *at + origin + run.at;
                // From the top of the letters to the line that they stand on.
                let height = 0.7 * run.size;
                let area = rect(place.x, place.y - height, run.width, height);
                texts.push((group.tag, area));
            }
            Item::Rect { rect, stroke: Some(_), .. } => {
                points.push((group.tag, rect.offset(*at + origin)));
            }
            _ => {}
        });
    }
    (texts, points)
}

#[test]
fn names_stay_clear_of_the_points_of_others_and_points_of_each_other() {
    let titles = ["Varoita viivästyksestä", "Kaikki kulut näkyviin jo tuotesivulle", "Chat"];
    let title = |nth: usize| titles[nth % titles.len()].to_owned();
    // All in one place, all over the board, and in a row.
    let crowds: [fn(usize) -> (u8, u8); 3] = [
        |_| (2, 4),
        |nth| (1 + (nth % 5) as u8, 1 + (nth / 5 % 5) as u8),
        |nth| (1 + (nth % 5) as u8, 4),
    ];
    for place in crowds {
        for count in [1, 4, 9, 25] {
            let dots: Vec<BoardDot> = (0..count)
                .map(|nth| {
                    let (effort, impact) = place(nth);
                    let tag = Tag::Card(crate::model::CardId(nth as u64));
                    let weight = nth as f64 / count as f64;
                    BoardDot { tag, title: title(nth), impact, effort, weight }
                })
                .collect();
            let size = Size { width: 380.0, height: 320.0 };
            let words = Words::of(crate::i18n::Language::Finnish);
            let board = Drawing::new("fi").board(&dots, size, words);
            let (texts, points) = parts(&board.scene);
            assert!(points.len() >= count);
            for (tag, text) in &texts {
                let others = points.iter().filter(|(other, _)| other != tag);
                let touched = others.filter(|(_, point)| point.overlaps(*text)).count();
                assert_eq!(touched, 0, "{tag:?} of {count} at {text:?}");
            }
            for (at, (_, point)) in points.iter().enumerate() {
                let touched = points.iter().skip(at + 1).filter(|(_, o)| o.overlaps(*point));
                assert_eq!(touched.count(), 0, "{count} at {point:?}");
            }
        }
    }
}
fn board(places: &[(u8, u8)], titles: &[&str], size: Size) -> Board {
    let dots: Vec<BoardDot> = places
        .iter()
        .enumerate()
        .map(|(nth, &(effort, impact))| {
            let tag = Tag::Card(crate::model::CardId(nth as u64));
            let title = titles[nth % titles.len()].to_owned();
            BoardDot { tag, title, impact, effort, weight: 1.0 }
        })
        .collect();
    Drawing::new("en").board(&dots, size, Words::of(crate::i18n::Language::English))
}

#[test]
fn a_name_is_nearest_to_the_point_that_it_names_and_apart_from_other_names() {
    let places = [(1, 4), (2, 4), (2, 4), (3, 5), (3, 3), (4, 4), (4, 3), (2, 2), (1, 3), (5, 5)];
    let titles = [
        "Confirm the seats before the first invoice",
        "Show the rows that fail, and offer the fix",
        "Put the user's voice beside the buyer's at renewal",
    ];
    for width in [360.0, 520.0, 760.0] {
        let board = board(&places, &titles, Size { width, height: 400.0 });
        let (texts, points) = parts(&board.scene);
        // Names inside the field, whole; those of numbered points stand below it.
        let mut names: std::collections::BTreeMap<Option<Tag>, Rect> = Default::default();
        for (tag, text) in texts.iter().filter(|t| t.1.bottom() < board.field.bottom()) {
            let whole = names.entry(*tag).or_insert(*text);
            let (x, y) = (whole.x.min(text.x), whole.y.min(text.y));
            let (right, bottom) =
                (whole.right().max(text.right()), whole.bottom().max(text.bottom()));
            *whole = rect(x, y, right - x, bottom - y);
        }
        assert!(names.len() > 3);
        let names = names.iter();
        for (tag, text) in names.clone() {
            let to = |(_, point): &&Part| away(*text, point.center()) - point.width / 2.0;
            let nearest = points.iter().min_by(|a, b| to(a).total_cmp(&to(b)));
            assert_eq!(nearest.map(|(of, _)| of), Some(tag), "{text:?} at {width}");
        }
        for (tag, text) in names.clone() {
            let close = |&(of, other): &(&Option<Tag>, &Rect)| {
                of != tag && text.grown(3.0).overlaps(*other)
            };
            assert_eq!(names.clone().find(close), None, "{text:?} at {width}");
        }
    }
}

#[test]
fn equal_values_stay_in_their_quadrant_or_on_the_line_between() {
    let size = Size { width: 420.0, height: 360.0 };
    for (place, is_level, is_upright) in
        [((1, 3), true, false), ((3, 5), false, true), ((3, 3), true, false)]
    {
        let board = board(&[place; 3], &["Text when the referral arrives"], size);
        let middle = Board::cell(board.field, place.0, place.1).center();
        for (_, point) in parts(&board.scene).1 {
            let at = point.center();
            assert!(!is_level || (at.y - middle.y).abs() < 0.1, "{place:?} {at:?}");
            assert!(!is_upright || (at.x - middle.x).abs() < 0.1, "{place:?} {at:?}");
            assert!((at.x - middle.x).hypot(at.y - middle.y) < 24.0, "beside one another");
        }
    }
}
