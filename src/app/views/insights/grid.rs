//! Where the cards stand: a row of small ones, below it columns that are filled evenly.

use crate::layout::scene::{Point, Size, point};

/// The least width of a column and of a small card.
const COLUMN: f32 = 340.0;
const TILE: f32 = 196.0;
/// The most columns.
const COLUMNS: usize = 5;

/// So many things beside each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Beside {
    pub(super) count: usize,
    /// The width of each.
    pub(super) width: f32,
}

/// How many columns fit into a width, and how wide each is.
pub(super) fn columns(width: f32, apart: f32) -> Beside {
    beside(width, apart, COLUMN, COLUMNS)
}

/// How many small cards stand in a row; all rows of several are about equally long.
pub(super) fn tiles(width: f32, apart: f32, count: usize) -> Beside {
    let most = beside(width, apart, TILE, count.max(1)).count;
    let rows = count.max(1).div_ceil(most);
    beside(width, apart, TILE, count.max(1).div_ceil(rows))
}

fn beside(width: f32, apart: f32, least: f32, most: usize) -> Beside {
    let fit = ((width + apart) / (least + apart)).floor().max(1.0) as usize;
    let count = fit.min(most).max(1);
    let width = (width - apart * (count - 1) as f32) / count as f32;
    Beside { count, width }
}

/// Puts things of these sizes into columns, each into the column that ends highest; where each
/// stands, and where the last one ends.
pub(super) fn stack(sizes: &[Size], columns: Beside, from: Point, apart: f32) -> (Vec<Point>, f32) {
    let mut bottoms = vec![from.y; columns.count];
    let places = sizes
        .iter()
        .map(|size| {
            let highest = bottoms.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1));
            let at = highest.map_or(0, |(at, _)| at);
            let place = point(from.x + at as f32 * (columns.width + apart), 0.0);
            let top = bottoms.get_mut(at).map_or(from.y, |bottom| {
                let top = *bottom;
                *bottom += size.height + apart;
                top
            });
            point(place.x, top)
        })
        .collect();
    (places, bottoms.into_iter().fold(from.y, f32::max))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_follow_the_width() {
        let check = |width, count| assert_eq!(columns(width, 14.0).count, count, "{width}");
        check(300.0, 1);
        check(700.0, 2);
        check(1_240.0, 3);
        check(1_660.0, 4);
        check(9_000.0, 5);
    }

    #[test]
    fn rows_of_small_cards_are_about_equally_long() {
        assert_eq!(tiles(1_240.0, 14.0, 5).count, 5);
        assert_eq!(tiles(640.0, 14.0, 4).count, 2);
        assert_eq!(tiles(640.0, 14.0, 0).count, 1);
    }

    #[test]
    fn each_card_goes_where_there_is_room() {
        let sizes = [300.0, 100.0, 100.0, 50.0].map(|height| Size { width: 100.0, height });
        let columns = Beside { count: 2, width: 100.0 };
        let (places, bottom) = stack(&sizes, columns, point(20.0, 10.0), 10.0);
        let expected =
            [point(20.0, 10.0), point(130.0, 10.0), point(130.0, 120.0), point(130.0, 230.0)];
        assert_eq!(places, expected);
        assert_eq!(bottom, 320.0);
    }
}
