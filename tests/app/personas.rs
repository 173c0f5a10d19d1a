//! Personas: what they look like, chosen, dropped, taken away.

use std::path::PathBuf;

use egui::Key;
use egui::accesskit::Role;
use polku::model::{Picture, PictureFormat};

use crate::desk::{Desk, Dropped};

/// A window on one persona, Aino, with the personas open and nothing selected.
fn aino() -> Desk {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.menu("Insert", "Persona");
    desk.fill("Title", "Aino");
    desk.menu("View", "Personas");
    desk.press(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, Key::A);
    desk
}

/// A photograph of that size on the disk: red and blue, with an ending that may not be true.
fn photo(desk: &Desk, name: &str, format: image::ImageFormat) -> PathBuf {
    let picture = image::RgbImage::from_fn(900, 600, |x, y| {
        image::Rgb([(x % 256) as u8, (y % 256) as u8, ((x * y) % 256) as u8])
    });
    let path = desk.path(name);
    picture.save_with_format(&path, format).unwrap();
    path
}

fn picture(desk: &Desk) -> Option<&Picture> {
    let persona = desk.document().personas().next().unwrap();
    desk.document().picture(persona.picture?).map(AsRef::as_ref)
}

#[test]
fn a_picture_is_chosen_shown_undone_and_removed() {
    let mut desk = aino();
    desk.click(Role::ListItem, "Persona Aino");
    let photo = photo(&desk, "aino.webp", image::ImageFormat::WebP);
    desk.answers.push(&photo);
    desk.button("Choose a picture…");
    let taken = picture(&desk).expect("a picture");
    assert_eq!(taken.format, PictureFormat::Jpeg);
    let size = image::load_from_memory(&taken.bytes).unwrap();
    assert_eq!((size.width(), size.height()), (512, 341), "scaled down");
    desk.command(Key::Z);
    assert_eq!(picture(&desk), None);
    assert_eq!(desk.document().pictures().len(), 0, "its record is gone too");
    desk.command(Key::Y);
    assert!(picture(&desk).is_some());
    desk.button("Remove");
    assert_eq!(picture(&desk), None);
    assert!(!desk.sees("Remove"), "there is nothing to remove");
}

#[test]
fn a_picture_that_is_dropped_goes_to_the_persona_that_is_selected() {
    let mut desk = aino();
    let photo = photo(&desk, "aino.PNG", image::ImageFormat::Png);
    let drop = |desk: &mut Desk| {
        desk.window.input_mut().dropped_files.push(Dropped::file(photo.clone()));
        desk.window.run();
    };
    drop(&mut desk);
    assert!(desk.reads("Select a persona first"));
    assert_eq!(picture(&desk), None);
    desk.click(Role::ListItem, "Persona Aino");
    drop(&mut desk);
    assert!(picture(&desk).is_some());
}

#[test]
fn what_is_no_picture_is_told_and_changes_nothing() {
    let mut desk = aino();
    desk.click(Role::ListItem, "Persona Aino");
    let path = desk.path("letter.png");
    std::fs::write(&path, "Dear Aino").unwrap();
    desk.answers.push(&path);
    desk.button("Choose a picture…");
    assert!(desk.reads("“letter.png” could not become the persona’s picture"));
    assert!(desk.reads("neither PNG nor JPEG nor WebP"));
    desk.button("OK");
    assert_eq!(picture(&desk), None);
}
