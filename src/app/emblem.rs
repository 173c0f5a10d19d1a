//! The program's sign for task bars: a path on a rounded square, drawn by arithmetic at any size.

use super::theme::Theme;

/// The path, on a square of side 1.
const PATH: [(f32, f32); 5] =
    [(0.16, 0.66), (0.36, 0.42), (0.54, 0.60), (0.70, 0.30), (0.84, 0.36)];

/// The points that are marked on the path.
const MARKS: [usize; 2] = [1, 3];

/// The sign, `side` pixels wide and high.
#[must_use]
pub(super) fn icon(side: u16) -> egui::IconData {
    let theme = Theme::LIGHT;
    let count = usize::from(side);
    let mut rgba = Vec::with_capacity(count * count * 4);
    for y in 0..side {
        for x in 0..side {
            let at =
                ((f32::from(x) + 0.5) / f32::from(side), (f32::from(y) + 0.5) / f32::from(side));
            let pixel = 1.0 / f32::from(side);
            let ground = cover(square_distance(at), pixel);
            let line = cover(path_distance(at) - 0.045, pixel);
            let dot = cover(mark_distance(at) - 0.095, pixel);
            let ink = line.max(dot);
            let mix = |below: u8, above: u8| {
                (f32::from(below) * (1.0 - ink) + f32::from(above) * ink).round() as u8
            };
            let (a, b) = (theme.accent, theme.on_accent);
            rgba.extend([mix(a.r(), b.r()), mix(a.g(), b.g()), mix(a.b(), b.b())]);
            rgba.push((ground * 255.0).round() as u8);
        }
    }
    egui::IconData { rgba, width: u32::from(side), height: u32::from(side) }
}

/// How much of a pixel lies inside, by the distance of its middle to the edge.
fn cover(distance: f32, pixel: f32) -> f32 {
    (0.5 - distance / pixel).clamp(0.0, 1.0)
}

/// The distance to a square with round corners; negative inside.
fn square_distance((x, y): (f32, f32)) -> f32 {
    const RADIUS: f32 = 0.22;
    const HALF: f32 = 0.47 - RADIUS;
    let (dx, dy) = ((x - 0.5).abs() - HALF, (y - 0.5).abs() - HALF);
    dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - RADIUS
}

fn path_distance(at: (f32, f32)) -> f32 {
    let pieces = PATH.windows(2).filter_map(|piece| match piece {
        [from, to] => Some(piece_distance(at, *from, *to)),
        _ => None,
    });
    pieces.fold(f32::INFINITY, f32::min)
}

fn mark_distance((x, y): (f32, f32)) -> f32 {
    let marks = MARKS.iter().filter_map(|mark| PATH.get(*mark));
    marks.map(|(mx, my)| (x - mx).hypot(y - my)).fold(f32::INFINITY, f32::min)
}

/// The distance to a straight piece.
fn piece_distance((x, y): (f32, f32), (ax, ay): (f32, f32), (bx, by): (f32, f32)) -> f32 {
    let (dx, dy) = (bx - ax, by - ay);
    let along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy).max(f32::EPSILON);
    let along = along.clamp(0.0, 1.0);
    (x - ax - along * dx).hypot(y - ay - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_are_clear_and_the_path_is_light() {
        let icon = icon(64);
        assert_eq!(icon.rgba.len(), 64 * 64 * 4);
        let pixel = |x: usize, y: usize| &icon.rgba[(y * 64 + x) * 4..][..4];
        assert_eq!(pixel(0, 0)[3], 0);
        assert_eq!(pixel(32, 6)[3], 255);
        let mark = pixel(23, 27);
        assert!(mark[0] > 240 && mark[1] > 240, "the first mark is light: {mark:?}");
    }
}
