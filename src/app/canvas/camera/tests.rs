//! What is under the pointer stays there, and nothing is ever lost.

use egui::pos2;

use super::*;

fn camera() -> Camera {
    let mut camera = Camera::default();
    let size = scene::Size { width: 4000.0, height: 1500.0 };
    let view = Rect::from_min_size(pos2(200.0, 40.0), vec2(1000.0, 700.0));
    let extent =
        Extent { size, header: 80.0, labels: 120.0, margin: MARGIN_IN_SCREEN, ..Extent::default() };
    camera.advance(view, extent, 0.0, false);
    camera
}

fn settle(camera: &mut Camera, from: f64) {
    let (view, extent) = (camera.view, camera.extent);
    for frame in 0..60 {
        camera.advance(view, extent, from + f64::from(frame) / 60.0, false);
    }
    assert!(!camera.is_moving());
}

#[test]
fn what_is_under_the_pointer_stays_there() {
    let mut camera = camera();
    camera.scroll_by(vec2(900.0, 300.0));
    let at = pos2(700.0, 400.0);
    let held = camera.lens().to_scene(at);
    camera.zoom_by_notches(2.0, at, 1.0);
    settle(&mut camera, 1.0);
    assert!((camera.zoom() - 2_f32.sqrt()).abs() < 1e-4);
    assert!((camera.lens().to_screen(held, Zone::Body) - at).length() < 0.1);
}

#[test]
fn headers_and_labels_stay() {
    let mut camera = camera();
    camera.scroll_by(vec2(500.0, 200.0));
    let lens = camera.lens();
    assert_eq!(lens.zone_at(pos2(210.0, 50.0)), Zone::Corner);
    assert_eq!(lens.zone_at(pos2(900.0, 50.0)), Zone::Header);
    assert_eq!(lens.to_scene(pos2(210.0, 300.0)).x, 10.0);
    assert_eq!(lens.to_scene(pos2(210.0, 300.0)).y, 460.0);
    let header = lens.to_screen(point(800.0, 20.0), Zone::Header);
    assert_eq!(header, pos2(500.0, 60.0));
    for zone in Zone::ALL {
        let middle = lens.clip(zone).center();
        assert_eq!(lens.zone_at(middle), zone);
        let back = lens.to_screen(lens.to_scene(middle), zone);
        assert!((back - middle).length() < 1e-3, "{zone:?}");
    }
}

#[test]
fn from_afar_names_have_room_beside_the_map_and_all_of_it_is_in_sight() {
    let mut camera = camera();
    let far = Far { below: 0.4, labels: 130.0, strip: 50.0 };
    let extent = Extent { far, ..camera.extent };
    camera.advance(camera.view, extent, 0.5, false);
    camera.fit(1.0);
    settle(&mut camera, 1.0);
    let lens = camera.lens();
    assert!(lens.is_far() && lens.zoom < 0.4);
    let (corner, view) = (lens.clip(Zone::Body).min, lens.view);
    assert!((corner.x - view.left() - 130.0).abs() < 1e-3, "the names' own width");
    assert!((corner.y - view.top() - 50.0 - 80.0 * lens.zoom).abs() < 1e-3);
    assert_eq!(lens.strip().top(), view.top(), "stages stand above their headers");
    // The last column and row end within a step of the zoom and what is left free.
    let end = lens.to_screen(point(4000.0, 1500.0), Zone::Body);
    assert!(end.x <= view.right() && end.x > view.right() - 0.06 * view.width(), "{end:?}");
    assert_eq!(camera.shares(), [(1.0, 0.0), (1.0, 0.0)]);
    for at in [pos2(view.left() + 125.0, 300.0), pos2(view.left() + 300.0, view.top() + 10.0)] {
        let zone = lens.zone_at(at);
        assert_eq!(lens.zone_of(lens.to_scene(at)), zone, "a name is what it names: {zone:?}");
    }
    // What is under the pointer stays there on the way back, too.
    let at = pos2(700.0, 300.0);
    let held = lens.to_scene(at);
    camera.zoom_to(1.0, at, 2.0);
    settle(&mut camera, 2.0);
    assert!((camera.lens().to_screen(held, Zone::Body) - at).length() < 0.1);
}

#[test]
fn the_map_is_never_lost() {
    let mut camera = camera();
    camera.scroll_by(vec2(-900.0, -900.0));
    assert_eq!(camera.lens().visible(Zone::Body).x, 120.0);
    camera.scroll_by(vec2(1e6, 1e6));
    let seen = camera.lens().visible(Zone::Body);
    assert_eq!((seen.right(), seen.bottom()), (4120.0, 1572.0));
    for _ in 0..40 {
        camera.zoom_by_notches(-1.0, pos2(300.0, 300.0), 2.0);
        settle(&mut camera, 2.0);
    }
    assert!(camera.zoom() >= 0.09);
    for _ in 0..60 {
        camera.zoom_by_notches(1.0, pos2(300.0, 300.0), 3.0);
        settle(&mut camera, 3.0);
    }
    assert_eq!(camera.zoom(), MAX_ZOOM);
}

#[test]
fn fits_and_comes_back_to_exactly_one() {
    let mut camera = camera();
    camera.fit(1.0);
    settle(&mut camera, 1.0);
    let lens = camera.lens();
    // No button is shown from there, so none gets room.
    let (width, margin) = (lens.zoom * 4000.0, MARGIN_FROM_AFAR.x);
    assert!(width + margin <= 1000.0 && width + margin > 950.0, "{width}");
    assert_eq!(camera.shares(), [(1.0, 0.0), (1.0, 0.0)], "nothing is left to scroll to");
    camera.zoom_to(1.0, pos2(500.0, 300.0), 2.0);
    settle(&mut camera, 2.0);
    assert_eq!(camera.lens().zoom, 1.0);
}

#[test]
fn a_very_long_map_is_fitted_to_its_height_first_and_then_whole() {
    let mut camera = camera();
    let extent = Extent { size: scene::Size { width: 47_000.0, height: 1500.0 }, ..camera.extent };
    camera.advance(camera.view, extent, 0.5, false);
    camera.scroll_by(vec2(20_000.0, 300.0));
    camera.fit(1.0);
    settle(&mut camera, 1.0);
    let seen = camera.lens().visible(Zone::Body);
    assert!((0.42..=0.47).contains(&camera.zoom()), "{}", camera.zoom());
    let is_beginning = (seen.x - 120.0).abs() < 1e-2 && seen.bottom() >= 1500.0;
    assert!(is_beginning, "from top to bottom: {seen:?}");
    camera.fit(2.0);
    settle(&mut camera, 2.0);
    assert_eq!(camera.shares(), [(1.0, 0.0), (1.0, 0.0)], "once more: all of it");
    camera.fit(3.0);
    settle(&mut camera, 3.0);
    assert!(camera.zoom() > 0.3, "and back");
}

#[test]
fn a_moving_zoom_scales_what_was_painted_and_rests_on_a_step() {
    let mut camera = camera();
    camera.zoom_by_notches(1.0, pos2(500.0, 300.0), 1.0);
    let (view, extent) = (camera.view, camera.extent);
    assert!(camera.advance(view, extent, 1.05, false));
    assert_eq!(camera.paint_zoom(), 1.0);
    assert!(camera.lens().zoom > 1.0);
    settle(&mut camera, 1.1);
    assert_eq!(camera.paint_zoom(), camera.lens().zoom);
    camera.pinch(1.013, pos2(500.0, 300.0), 3.0);
    assert!(camera.is_moving());
    settle(&mut camera, 3.0);
    let steps = camera.lens().zoom.log2() * STEPS_PER_DOUBLING;
    assert!((steps - steps.round()).abs() < 1e-3);
}

#[test]
fn nothing_moves_by_itself_where_that_is_asked_for() {
    let mut camera = camera();
    camera.zoom_by_notches(1.0, pos2(500.0, 300.0), 1.0);
    let (view, extent) = (camera.view, camera.extent);
    assert!(!camera.advance(view, extent, 1.0, true));
    assert_eq!(camera.lens().zoom, 2_f32.powf(0.25));
}

#[test]
fn scrolls_as_little_as_needed() {
    let mut camera = camera();
    camera.scroll_to(scene::rect(200.0, 200.0, 100.0, 50.0), 1.0);
    assert!(!camera.is_moving(), "it is in sight already");
    camera.scroll_to(scene::rect(1500.0, 200.0, 100.0, 50.0), 1.0);
    settle(&mut camera, 1.0);
    let seen = camera.lens().visible(Zone::Body);
    assert!((seen.right() - 1612.0).abs() < 1e-2 && seen.y == 80.0);
}
