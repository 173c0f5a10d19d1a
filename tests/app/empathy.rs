//! The empathy map: filled by keyboard, drawn in two forms, tied to the journey, put in order.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{By, Queryable as _};
use polku::app::views::View;
use polku::model::{Document, EmpathyForm, LaneKind, Note, Section};

use crate::desk::Desk;

/// A window on the Finnish sample, whose empathy map is open.
fn talvikengat() -> Desk {
    let mut desk = Desk::with_sample("talvikengat");
    desk.press(Modifiers::ALT, Key::Num2);
    desk
}

fn texts(document: &Document, section: Section) -> Vec<String> {
    let map = document.empathy_maps().next().expect("an empathy map").id;
    document.notes_in(map, section).map(|note| note.text.clone()).collect()
}

/// The note that says that.
fn note<'d>(desk: &'d Desk, text: &str) -> &'d Note {
    let document = desk.document();
    let map = document.empathy_maps().next().unwrap().id;
    document.notes_of(map).find(|note| note.text.starts_with(text)).expect("the note")
}

/// Clicks on the note that says that.
fn choose(desk: &mut Desk, text: &str) {
    let note = By::new().role(Role::ListItem).label_contains(text);
    let at = desk.window.get(note).rect().center();
    desk.click_at_point(at);
}

/// Chooses a line of a menu by a part of what it says.
fn line(desk: &mut Desk, text: &str) {
    let text = text.to_owned();
    let line = By::new().predicate(move |node| {
        matches!(node.role(), Role::Button | Role::MenuItemRadio)
            && node.label().is_some_and(|label| label.contains(&text))
    });
    desk.window.get_all(line).next().expect("a line of the menu").click();
    desk.window.run();
}

#[test]
fn the_form_is_filled_by_keyboard_in_the_order_of_its_sections() {
    let mut desk = Desk::new();
    desk.button("Empathy map");
    let view = desk.window.state().as_ref().unwrap().workspace().unwrap().view;
    assert_eq!(view, View::Empathy, "the template opens on its canvas, which has the keyboard");
    // The first letter opens a field in the first section that is free; Enter goes on in it.
    desk.type_text("Aino, two children");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.type_text("In a hurry");
    let order = [
        (Section::NeedsToDo, "Warm shoes by Saturday"),
        (Section::Sees, "Offers everywhere"),
        (Section::Says, "Where is it?"),
        (Section::Does, "Opens the tracking"),
        (Section::Hears, "Ours came in a day"),
        (Section::Pains, "Nobody knows"),
        (Section::Gains, "One message"),
    ];
    for (_, text) in order {
        desk.press(Modifiers::NONE, Key::Tab);
        desk.type_text(text);
    }
    desk.press(Modifiers::NONE, Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    let document = desk.document();
    assert_eq!(texts(document, Section::Who), ["Aino, two children", "In a hurry"]);
    for (section, text) in order {
        assert_eq!(texts(document, section), [text]);
    }
    // Each note is a step of undo of its own.
    desk.command(Key::Z);
    assert!(texts(desk.document(), Section::Gains).is_empty());
    desk.command(Key::Z);
    assert!(texts(desk.document(), Section::Pains).is_empty());
    desk.command(Key::Y);
    assert_eq!(texts(desk.document(), Section::Pains), ["Nobody knows"]);
}

#[test]
fn keys_that_come_faster_than_frames_land_where_they_belong() {
    let mut desk = Desk::new();
    desk.button("Empathy map");
    desk.type_text("Aino");
    // Enter opens the next note of the section and Tab leaves it, with no frame between them; and
    // so on, all at once.
    let key = |key| {
        [true, false].map(|pressed| egui::Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        })
    };
    let mut events = Vec::new();
    for text in ["Warm shoes", "Offers", "Where is it?"] {
        events.extend(key(Key::Enter));
        events.extend(key(Key::Tab));
        events.push(egui::Event::Text(text.to_owned()));
    }
    events.extend(key(Key::Enter));
    events.push(egui::Event::Paste("Pasted".to_owned()));
    events.extend(key(Key::Enter));
    events.extend(key(Key::Escape));
    desk.window.input_mut().events.extend(events);
    desk.window.run();
    let document = desk.document();
    let expected: [(Section, &[&str]); 4] = [
        (Section::Who, &["Aino"]),
        (Section::NeedsToDo, &["Warm shoes"]),
        (Section::Sees, &["Offers"]),
        (Section::Says, &["Where is it?", "Pasted"]),
    ];
    for (section, notes) in expected {
        assert_eq!(texts(document, section), notes, "{section:?}");
    }
    let map = document.empathy_maps().next().unwrap().id;
    assert_eq!(document.notes_of(map).count(), 5);
}

#[test]
fn the_form_is_switched_and_loses_nothing() {
    let mut desk = talvikengat();
    let notes = |desk: &Desk| {
        let map = desk.document().empathy_maps().next().unwrap().id;
        desk.document().notes_of(map).cloned().collect::<Vec<_>>()
    };
    let form = |desk: &Desk| desk.document().empathy_maps().next().unwrap().form;
    let before = notes(&desk);
    line(&mut desk, "Four quadrants");
    assert_eq!(form(&desk), EmpathyForm::FourQuadrants);
    assert_eq!(notes(&desk), before);
    for text in ["Naapuri:", "Seuranta ei kerro", "Tilasi talvikengät"] {
        assert!(desk.reads(text), "{text} is in sight in this form too");
    }
    desk.command(Key::Z);
    assert_eq!(form(&desk), EmpathyForm::SevenSections);
}

#[test]
fn a_pain_is_linked_with_a_pain_point_and_undone() {
    let mut desk = talvikengat();
    choose(&mut desk, "Joudun selittämään");
    assert!(desk.reads("not on the journey yet"));
    desk.button("Link to…");
    let document = desk.document();
    let lane = document.lanes().find(|lane| lane.kind == LaneKind::Pains).unwrap().id;
    let pain = document.cards().find(|card| card.lane == lane).unwrap().clone();
    line(&mut desk, &pain.text);
    assert!(note(&desk, "Joudun").links.contains(&pain.id));
    desk.command(Key::Z);
    assert!(note(&desk, "Joudun").links.is_empty());
}

#[test]
fn a_gain_is_put_on_the_journey_at_a_step_and_undone() {
    let mut desk = talvikengat();
    let before = desk.document().cards().len();
    choose(&mut desk, "Olo, että hoidin");
    desk.button("Put on the journey…");
    let step = desk.document().steps().next().unwrap().clone();
    line(&mut desk, &step.title);
    let made = note(&desk, "Olo,").links.iter().next().copied().expect("a link");
    let card = desk.document().card(made).unwrap().clone();
    assert_eq!((card.step, card.text.as_str()), (step.id, note(&desk, "Olo,").text.as_str()));
    let lane = desk.document().lane(card.lane).unwrap();
    assert_eq!(lane.kind, LaneKind::Opportunities);
    desk.command(Key::Z);
    assert_eq!(desk.document().cards().len(), before);
    assert!(note(&desk, "Olo,").links.is_empty());
}

#[test]
fn a_note_is_dragged_into_another_section() {
    let mut desk = talvikengat();
    let place = |desk: &Desk, role, text: &str| {
        desk.window.get(By::new().role(role).label_contains(text)).rect()
    };
    let from = place(&desk, Role::ListItem, "Työkaveri: ota automaatti").center();
    let to = place(&desk, Role::Group, "Sees:").center_bottom() - vec2(0.0, 20.0);
    desk.window.hover_at(from);
    desk.window.drag_at(from);
    desk.window.run();
    for share in [0.2, 0.6, 1.0] {
        desk.window.hover_at(from.lerp(to, share));
        desk.window.run();
    }
    desk.window.drop_at(to);
    desk.window.run();
    assert_eq!(note(&desk, "Työkaveri").section, Section::Sees);
    desk.command(Key::Z);
    assert_eq!(note(&desk, "Työkaveri").section, Section::Hears);
}

#[test]
fn a_pain_is_dragged_onto_a_step_or_onto_a_pain_point_that_is_there() {
    let mut desk = talvikengat();
    // With room for all stages and their steps.
    desk.window.set_size(vec2(1440.0, 1800.0));
    desk.window.run();
    let document = desk.document().clone();
    let is_pain = |card: &&std::sync::Arc<polku::model::Card>| {
        document.lane(card.lane).is_some_and(|lane| lane.kind == LaneKind::Pains)
    };
    let card = document.cards().find(is_pain).unwrap().clone();
    let step = document.step(card.step).unwrap().clone();
    let stage = document.stage(step.stage).unwrap().title.clone();
    let from = desk.window.get(By::new().role(Role::ListItem).label_contains("Joudun")).rect();
    let row = |desk: &Desk, text: &str| {
        let row = By::new().role(Role::TreeItem).label_contains(text);
        desk.window.get(row).rect().center()
    };
    let hold = |desk: &mut Desk| {
        desk.window.hover_at(from.center());
        desk.window.drag_at(from.center());
        desk.window.run();
        // Over a stage its steps open, over a step its cards are offered.
        for text in [&stage, &step.title] {
            let at = row(desk, text);
            desk.window.hover_at(at - vec2(3.0, 0.0));
            desk.window.run();
            desk.window.hover_at(at);
            desk.window.run();
        }
    };
    let drop_at = |desk: &mut Desk, text: &str| {
        let at = row(desk, text);
        desk.window.hover_at(at);
        desk.window.run();
        desk.window.drop_at(at);
        desk.window.run();
    };
    hold(&mut desk);
    drop_at(&mut desk, &card.text);
    assert_eq!(note(&desk, "Joudun").links, [card.id].into());
    assert_eq!(desk.document().cards().len(), document.cards().len(), "no new card");
    desk.command(Key::Z);
    hold(&mut desk);
    drop_at(&mut desk, &step.title);
    assert_eq!(desk.document().cards().len(), document.cards().len() + 1, "a new one");
    assert!(!note(&desk, "Joudun").links.contains(&card.id));
}

#[test]
fn empathy_maps_are_put_in_order_by_menu_and_by_dragging() {
    let mut desk = talvikengat();
    desk.menu("Insert", "Empathy map");
    desk.fill("Title", "Second");
    let titles = |desk: &Desk| -> Vec<String> {
        desk.document().empathy_maps().map(|map| map.title.clone()).collect()
    };
    let first = titles(&desk)[0].clone();
    desk.click_on("Second, 0 notes");
    desk.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(titles(&desk), ["Second".to_owned(), first.clone()]);
    let row = |desk: &Desk, text: &str| {
        desk.window.get(By::new().role(Role::TreeItem).label_contains(text)).rect()
    };
    let from = row(&desk, "Second, 0 notes").center();
    let to = row(&desk, &first).center_bottom() + vec2(0.0, 4.0);
    desk.window.hover_at(from);
    desk.window.drag_at(from);
    desk.window.run();
    for share in [0.3, 0.7, 1.0] {
        desk.window.hover_at(from.lerp(to, share));
        desk.window.run();
    }
    desk.window.drop_at(to);
    desk.window.run();
    assert_eq!(titles(&desk), [first, "Second".to_owned()]);
}

#[test]
fn a_pain_is_put_on_the_journey_by_keyboard_alone() {
    let mut desk = talvikengat();
    let pain = "Joudun selittämään lapsille";
    choose(&mut desk, pain);
    assert!(note(&desk, pain).links.is_empty());
    desk.command(Key::J);
    desk.go(&[Key::ArrowDown, Key::Enter]);
    let document = desk.document();
    let card = note(&desk, pain).links.first().and_then(|id| document.card(*id)).expect("a card");
    assert_eq!(document.lane(card.lane).map(|lane| lane.kind), Some(LaneKind::Pains));
    assert_eq!(Some(card.step), document.steps().nth(1).map(|step| step.id));
    let focused = By::new().predicate(move |node| {
        node.is_focused() && node.label().is_some_and(|label| label.contains(pain))
    });
    assert!(desk.window.query(focused).is_some(), "the keyboard is back on the note");
    desk.command(Key::Z);
    assert!(note(&desk, pain).links.is_empty());
}

#[test]
fn whoever_names_a_new_empathy_map_goes_on_to_write_on_it() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.press(Modifiers::ALT, Key::Num2);
    desk.press(Modifiers::NONE, Key::Enter);
    desk.type_text("Waits for the parcel");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.type_text("Aino, two children");
    desk.press(Modifiers::NONE, Key::Enter);
    desk.press(Modifiers::NONE, Key::Escape);
    let map = desk.document().empathy_maps().next().expect("an empathy map");
    assert_eq!(map.title, "Waits for the parcel");
    assert_eq!(texts(desk.document(), Section::Who), ["Aino, two children"]);
}

#[test]
fn an_empathy_map_of_nobody_offers_a_persona() {
    let mut desk = Desk::new();
    desk.command(Key::N);
    desk.menu("Insert", "Empathy map");
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    // The plus of the outline is called so too.
    let button = By::new().role(Role::Button).label("Insert: Persona");
    desk.window.get_all(button).last().expect("a button in the inspector").click();
    desk.window.run();
    desk.type_text("Aino");
    let persona = desk.document().personas().next().expect("a persona");
    assert_eq!(persona.name, "Aino");
    let map = desk.document().empathy_maps().next().unwrap();
    assert_eq!(map.persona, Some(persona.id));
}
