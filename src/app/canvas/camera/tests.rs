//! What is under the pointer stays there, and nothing is ever lost.

use egui::pos2;

use super::*;

fn camera() -> Camera {
    let mut camera = Camera::default();
    let size = scene::Size { width: 4000.0, height: 1500.0 };
    let view = Rect::from_min_size(pos2(200.0, 40.0), vec2(1000.0, 700.0));
    let extent = Extent { size, header: 80.0, labels: 120.0, margin: MARGIN_IN_SCREEN };
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
fn headers_are_as_high_as_what_shows_of_them_needs() {
    let mut camera = camera();
    // The lower half of the headers is needed beyond x = 2000 alone.
    let needed = |_: f32, right: f32| if right > 2000.0 { 80.0 } else { 40.0 };
    camera.fit_header(needed, 1.0);
    let lens = camera.lens();
    assert_eq!(lens.clip(Zone::Body).top(), lens.view.top() + 40.0, "at once at first");
    let first_row = point(500.0, 80.0);
    assert_eq!(lens.to_screen(first_row, Zone::Body).y, lens.view.top() + 40.0);
    assert_eq!(lens.to_scene(pos2(700.0, lens.view.top() + 41.0)).y, 81.0);
    assert_eq!(lens.visible(Zone::Labels).y, 80.0);
    camera.scroll_by(vec2(1500.0, 0.0));
    camera.fit_header(needed, 2.0);
    assert!(camera.is_moving(), "then it comes down");
    camera.fit_header(needed, 2.2);
    assert!(!camera.is_moving());
    assert_eq!(camera.lens().clip(Zone::Body).top(), lens.view.top() + 80.0);
    // To the very end, and no farther.
    camera.scroll_by(vec2(-1e6, 1e6));
    camera.fit_header(needed, 3.0);
    camera.fit_header(needed, 3.2);
    let seen = camera.lens().visible(Zone::Body);
    assert!((seen.bottom() - 1572.0).abs() < 1e-3, "{seen:?}");
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
    let (width, margin) = (lens.zoom * 4000.0, MARGIN_IN_SCREEN.x);
    assert!(width + margin <= 1000.0 && width + margin > 920.0, "{width}");
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
    assert!((0.38..=0.42).contains(&camera.zoom()), "{}", camera.zoom());
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
