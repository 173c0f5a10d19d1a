//! Personas: what they look like, and whose journey the map shows.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};
use polku::model::{PersonaId, Picture, PictureFormat};

use crate::desk::{Desk, Dropped};

/// A window on one persona, Aino, with the personas open and nothing selected.
fn aino() -> Desk {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.menu("Insert", "Persona");
    desk.fill("Title", "Aino");
    desk.menu("View", "Personas");
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
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

/// The persona that the map shows alone.
fn alone(desk: &Desk) -> Option<PersonaId> {
    desk.window.state().as_ref().unwrap().workspace().unwrap().personas.only()
}

/// Whether the curve of that persona, or of the customer as such, has a point in sight.
fn has_points(desk: &Desk, name: &str) -> bool {
    let point = By::new().role(Role::Slider).predicate(move |node| {
        node.label().is_some_and(|label| label.contains(name) && label.contains("atisfaction"))
    });
    desk.window.query_all(point).next().is_some()
}

#[test]
fn one_persona_is_shown_alone_and_everybody_again_with_one_click() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.menu("View", "Show the next persona alone");
    let first = desk.document().personas().next().unwrap().clone();
    let second = desk.document().personas().nth(1).unwrap().clone();
    assert_eq!(alone(&desk), Some(first.id));
    assert!(!desk.is_dirty(), "it is no change of the journey");
    assert!(desk.sees("Shown on the map:"));
    desk.press(Modifiers::ALT, Key::P);
    assert_eq!(alone(&desk), Some(second.id));
    desk.button(&first.name);
    assert_eq!(alone(&desk), Some(first.id), "another one with one click");
    desk.button("Show everybody");
    assert_eq!(alone(&desk), None);
    assert!(!desk.sees("Shown on the map:"));
}

#[test]
fn the_numbers_of_hidden_personas_go_and_their_cards_fade() {
    let mut desk = Desk::with_sample("talvikengat");
    let both: Vec<_> = desk.document().personas().take(2).cloned().collect();
    desk.command(Key::Num0);
    assert!(both.iter().all(|persona| has_points(&desk, &persona.name)));
    desk.button(&format!("Hide {}", both[1].name));
    assert!(has_points(&desk, &both[0].name) && !has_points(&desk, &both[1].name));
    let workspace = desk.window.state().as_ref().unwrap().workspace().unwrap();
    let faded = workspace.faded().expect("faint cards").clone();
    let document = desk.document();
    let theirs = document.cards().filter(|card| card.personas.iter().eq([&both[1].id]));
    assert!(faded.iter().copied().eq(theirs.map(|card| card.id.into())));
}

#[test]
fn an_export_shows_whom_the_map_shows_alone_and_says_what_else_is_hidden() {
    let mut desk = Desk::with_sample("talvikengat");
    let first = desk.document().personas().next().unwrap().name.clone();
    desk.button("Hide Veikko, 67");
    desk.command(Key::E);
    assert!(desk.reads("and yet in the export: Veikko, 67"));
    desk.press(Modifiers::NONE, Key::Escape);
    desk.press(Modifiers::ALT, Key::P);
    desk.command(Key::E);
    assert!(!desk.reads("and yet in the export"));
    desk.button("Data");
    desk.button("CSV");
    desk.answers.push(desk.path("table"));
    desk.button("Export");
    let table = std::fs::read_to_string(desk.path("table.csv")).unwrap();
    assert!(table.contains(&first) && !table.contains("Veikko"), "{table}");
}

#[test]
fn a_new_persona_comes_into_sight_however_many_there_are() {
    let mut desk = aino();
    for name in ["Bo", "Cai", "Dag", "Eva", "Fia", "Gun", "Hugo", "Ida", "Jan", "Kai", "Liv"] {
        desk.menu("Insert", "Persona");
        desk.fill("Title", name);
    }
    let card = desk.window.get(By::new().role(Role::ListItem).label("Persona Liv")).rect();
    assert!(card.top() > 44.0 && card.bottom() < 870.0, "{card:?}");
    let left: std::collections::BTreeSet<i32> = desk
        .window
        .get_all(By::new().role(Role::ListItem).label_contains("Persona "))
        .map(|card| card.rect().left() as i32)
        .collect();
    assert!(left.len() > 1, "beside each other");
}

#[test]
fn the_card_with_the_keyboard_is_what_the_properties_show() {
    let mut desk = Desk::with_sample("talvikengat");
    let first = desk.document().personas().next().unwrap().id;
    desk.press(Modifiers::ALT, Key::Num3);
    let selected = |desk: &Desk| {
        let app = desk.window.state();
        app.as_ref().unwrap().workspace().unwrap().selection.single()
    };
    assert_eq!(selected(&desk), Some(first.into()), "the first one, at once");
    desk.press(Modifiers::NONE, Key::Tab);
    let second = desk.document().personas().nth(1).map(|persona| persona.id.into());
    assert_eq!(selected(&desk), second.or(Some(first.into())));
}

#[test]
fn enter_after_the_name_of_a_new_persona_leads_to_its_role() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.press(Modifiers::ALT, Key::Num2);
    desk.menu("Insert", "Persona");
    desk.type_text("Ida");
    desk.go(&[Key::Enter]);
    desk.type_text("Renter");
    let ida = desk.document().personas().find(|persona| persona.name == "Ida").unwrap();
    assert_eq!(ida.role, "Renter");
}

#[test]
fn the_customer_as_such_is_hidden_and_shown_over_the_map() {
    let mut desk = Desk::with_sample("perjantai-illallinen");
    let everyone = polku::model::Traveller::Everyone;
    assert!(desk.document().steps().any(|step| step.scores.contains_key(&everyone)));
    let shows = |desk: &Desk| {
        desk.window.state().as_ref().unwrap().workspace().unwrap().personas.shows_everyone()
    };
    desk.press(Modifiers::ALT, Key::P);
    assert!(!shows(&desk));
    desk.button("All customers");
    assert!(shows(&desk) && alone(&desk).is_some());
    desk.button("All customers");
    assert!(!shows(&desk));
}
