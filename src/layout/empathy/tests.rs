//! What an empathy map shows, in both forms.

use std::sync::Arc;

use super::{EmpathyEngine, EmpathyPicture};
use crate::change::actions::{add_empathy_map, add_note, add_persona, add_stage_with_step};
use crate::change::actions::{link_note, put_on_journey};
use crate::change::{Edit, History, Label, Verb, What};
use crate::i18n::{Language, Words};
use crate::layout::fonts::Fonts;
use crate::layout::scene::{Item, Point, Rect, Size, Tag, point, rect};
use crate::model::{Document, EmpathyForm, EmpathyId, IdSource, NoteId, Section};

/// Notes in every section, one pain on the journey, one not; long words and long texts.
fn journey(notes: usize) -> (Document, EmpathyId) {
    let (mut document, mut ids) = (Document::default(), IdSource::seeded(11));
    let label = Label::one(Verb::Edit, What::Items);
    let edit = Edit { label, selection: vec![] };
    let made = History::new().edit(&mut document, &mut ids, edit, |draft| {
        let (_, step) = add_stage_with_step(draft, 0, "Odotus", "Seuraa pakettia")?;
        let aino = add_persona(draft, "Aino, 34");
        let map = add_empathy_map(draft, "Aino odottaa pakettia", Some(aino));
        for section in Section::ALL {
            for i in 0..notes {
                let text = match i {
                    0 => "Lyhyt",
                    1 => "Vastuullisuusraportointijärjestelmäuudistushanke",
                    _ => "Paketti tulee liian myöhään, ja joudun selittämään sen lapsille taas",
                };
                add_note(draft, map, section, i, text)?;
            }
        }
        let pain = draft.document().notes_in(map, Section::Pains).next().map(|note| note.id);
        if let Some(pain) = pain {
            let card = put_on_journey(draft, pain, step)?;
            link_note(draft, pain, card, true)?;
        }
        Ok::<_, crate::change::actions::ActionError>(map)
    });
    let map = made.expect("done").value;
    (document, map)
}

fn laid_out(document: &Document, map: EmpathyId, language: Language) -> EmpathyPicture {
    let mut engine = EmpathyEngine::new(Fonts::for_tests());
    engine.layout(document, map, Words::of(language)).expect("an empathy map")
}

fn in_window(document: &Document, map: EmpathyId, room: Size) -> EmpathyPicture {
    let mut engine = EmpathyEngine::new(Fonts::for_tests());
    engine.room = Some(room);
    engine.layout(document, map, Words::of(Language::Finnish)).expect("an empathy map")
}

#[test]
fn what_belongs_in_an_empty_section_is_said_in_the_window_alone() {
    let (mut document, map) = journey(0);
    for form in [EmpathyForm::SevenSections, EmpathyForm::FourQuadrants] {
        let edit = Edit { label: Label::one(Verb::Edit, What::Empathy), selection: vec![] };
        let done = History::new().edit(&mut document, &mut IdSource::seeded(5), edit, |draft| {
            draft.edit_empathy_map(map, |map| map.form = form);
            Ok::<_, crate::change::actions::ActionError>(())
        });
        done.expect("done");
        // The last word of what it asks under "says".
        let says = |picture: &EmpathyPicture| texts(picture).join(" ").contains("sanoa?");
        let window = in_window(&document, map, Size { width: 900.0, height: 700.0 });
        assert!(says(&window), "{form:?}");
        assert!(!says(&laid_out(&document, map, Language::Finnish)), "{form:?}");
    }
}

#[test]
fn the_canvas_takes_the_shape_of_its_window() {
    let (document, map) = journey(1);
    for room in [(820.0, 900.0), (1_400.0, 1_300.0), (840.0, 620.0), (900.0, 560.0)] {
        let picture = in_window(&document, map, Size { width: room.0, height: room.1 });
        let size = picture.scene.size;
        assert!((760.0..=1_180.0).contains(&size.width), "{size:?}");
        let shape = size.height / size.width;
        assert!((shape - room.1 / room.0).abs() < 0.01, "{room:?}: {size:?}");
        for area in &picture.areas {
            assert!(area.rect.right() <= size.width && area.rect.bottom() <= size.height);
        }
    }
    // Large enough to be read before it is wide.
    let width = |room| in_window(&document, map, room).scene.size.width;
    assert_eq!(width(Size { width: 820.0, height: 900.0 }), 820.0);
    assert!(width(Size { width: 820.0, height: 560.0 }) > 820.0);
    // Where there is no room to spare, all is as high as it must be.
    let flat = in_window(&document, map, Size { width: 1_128.0, height: 200.0 });
    let paper = laid_out(&document, map, Language::Finnish);
    assert_eq!(flat.scene.size, paper.scene.size);
}

#[test]
fn a_note_that_is_being_written_is_laid_out_as_it_is_typed() {
    let (mut document, map) = journey(1);
    let note = document.notes_in(map, Section::Hears).next().expect("a note").id;
    let edit = Edit { label: Label::one(Verb::Edit, What::Note), selection: vec![] };
    let done = History::new().edit(&mut document, &mut IdSource::seeded(5), edit, |draft| {
        draft.edit_note(note, |note| note.text = "Lyhyt\n\n".to_owned());
        Ok::<_, crate::change::actions::ActionError>(())
    });
    done.expect("done");
    let mut engine = EmpathyEngine::new(Fonts::for_tests());
    let mut height = |open| {
        engine.open = open;
        let picture = engine.layout(&document, map, Words::of(Language::English));
        picture.expect("a picture").rect_of(Tag::Note(note)).expect("a note").height
    };
    let (resting, open) = (height(None), height(Some(note)));
    assert!(open > resting + 30.0, "{resting} {open}");
    assert_eq!(height(None), resting);
}

fn in_form(document: &Document, map: EmpathyId, form: EmpathyForm) -> Document {
    let (mut document, mut ids) = (document.clone(), IdSource::seeded(5));
    let label = Label::one(Verb::Edit, What::Empathy);
    let edit = Edit { label, selection: vec![] };
    let done = History::new().edit(&mut document, &mut ids, edit, |draft| {
        draft.edit_empathy_map(map, |map| map.form = form);
        Ok::<_, crate::change::actions::ActionError>(())
    });
    done.expect("done");
    document
}

fn texts(picture: &EmpathyPicture) -> Vec<String> {
    let mut texts = Vec::new();
    picture.scene.root.walk(&mut |_, _, item| {
        if let Item::Text(run) = item {
            texts.push(run.text.to_string());
        }
    });
    texts
}

const FORMS: [EmpathyForm; 2] = [EmpathyForm::SevenSections, EmpathyForm::FourQuadrants];

#[test]
fn switching_the_form_loses_no_note() {
    for count in [0, 1, 5] {
        let (document, map) = journey(count);
        for form in FORMS {
            let picture = laid_out(&in_form(&document, map, form), map, Language::Finnish);
            let mut shown: Vec<NoteId> = picture.notes().map(|note| note.id).collect();
            let mut all: Vec<NoteId> = document.notes_of(map).map(|note| note.id).collect();
            shown.sort();
            all.sort();
            assert_eq!(shown, all, "{form:?}");
            for note in document.notes_of(map) {
                let area = picture.area_of(note.section).expect("an area");
                assert!(area.notes.iter().any(|place| place.id == note.id));
            }
        }
    }
}

#[test]
fn nothing_is_cut_or_laid_over_something_else() {
    for (count, form) in [(0, 0), (2, 0), (7, 0), (0, 1), (2, 1), (7, 1)] {
        let (document, map) = journey(count);
        let form = FORMS[form];
        for language in [Language::English, Language::Finnish, Language::Latvian] {
            let picture = laid_out(&in_form(&document, map, form), map, language);
            let size = picture.scene.size;
            let whole = rect(0.0, 0.0, size.width, size.height);
            picture.scene.root.walk(&mut |at: Point, _, item| {
                let own: Rect = match item {
                    Item::Text(run) => {
                        rect(run.at.x, run.at.y - run.size * 0.8, run.width, run.size)
                    }
                    Item::Rect { rect, .. } => *rect,
                    _ => return,
                };
                let own = own.offset(at);
                assert!(
                    own.x >= 0.0 && own.right() <= whole.right() && own.bottom() <= whole.bottom(),
                    "{form:?} {language:?}: {item:?} at {own:?} leaves {size:?}"
                );
            });
            let notes: Vec<_> = picture.notes().collect();
            for (i, one) in notes.iter().enumerate() {
                for other in notes.iter().skip(i + 1) {
                    assert!(!one.rect.overlaps(other.rect), "{form:?}: {one:?} {other:?}");
                }
            }
            for area in &picture.areas {
                for note in &area.notes {
                    assert!(note.rect.bottom() <= area.rect.bottom() + 0.01, "{form:?} {area:?}");
                }
            }
        }
    }
}

#[test]
fn the_canvas_has_its_sections_in_order_with_numbers_prompts_and_credit() {
    let (document, map) = journey(0);
    let picture = in_window(&document, map, Size { width: 1200.0, height: 700.0 });
    let order: Vec<Section> = picture.areas.iter().flat_map(|area| area.sections.clone()).collect();
    assert_eq!(order, Section::ALL);
    let texts = texts(&picture);
    for text in ["Kuka?", "7", "Kivut", "Toiveet", "Ajattelee ja tuntee", "Oletettu"] {
        assert!(texts.iter().any(|shown| shown.eq_ignore_ascii_case(text)), "{text} {texts:?}");
    }
    let all = texts.join(" ");
    assert!(all.contains("Kuka hän on") && all.contains("Dave Gray") && all.contains("2017"));
}

#[test]
fn a_pain_says_where_it_is_on_the_journey_or_that_it_is_not() {
    let (document, map) = journey(2);
    let all = texts(&laid_out(&document, map, Language::English)).join("|");
    assert_eq!(all.matches("Seuraa pakettia").count(), 1, "{all}");
    // One pain and both gains.
    assert_eq!(all.matches("not on the journey yet").count(), 3);
}

#[test]
fn a_dropped_note_goes_where_the_mark_is() {
    let (document, map) = journey(3);
    let picture = laid_out(&document, map, Language::English);
    for area in &picture.areas {
        for (i, note) in area.notes.iter().enumerate() {
            let at = if area.columns > 1 {
                point(note.rect.x - 1.0, note.rect.center().y)
            } else {
                point(note.rect.center().x, note.rect.y - 1.0)
            };
            let slot = area.slot(at).expect("a slot");
            let before = area.notes.iter().take(i).filter(|n| n.section == slot.section).count();
            assert_eq!(slot.index, before, "{:?} {i}", area.sections);
        }
    }
    let says = picture.area_of(Section::Says).expect("an area");
    let far = says.slot(point(says.rect.right(), says.rect.bottom())).expect("a slot");
    assert_eq!((far.section, far.index), (Section::Says, 3));
    let empty = journey(0);
    let picture = laid_out(&empty.0, empty.1, Language::English);
    let area = picture.area_of(Section::Feels).expect("an area");
    assert_eq!(area.slot(area.rect.center()).map(|slot| slot.section), Some(Section::Thinks));
}

#[test]
fn every_section_and_note_can_be_found() {
    let (document, map) = journey(1);
    let picture = laid_out(&document, map, Language::Latvian);
    for note in document.notes_of(map) {
        let place = picture.rect_of(Tag::Note(note.id)).expect("a place");
        assert_eq!(picture.note_at(place.center()), Some(note.id));
    }
    let title = Arc::new(picture.scene.title.clone());
    assert_eq!(title.as_str(), "Aino odottaa pakettia");
    assert!(picture.scene.description.contains("10"), "{}", picture.scene.description);
}

/// The same empathy map with other notes: these texts in those sections.
fn with_notes(notes: &[(Section, Vec<String>)]) -> (Document, EmpathyId) {
    let (mut document, map) = journey(0);
    let mut ids = IdSource::seeded(23);
    let edit = Edit { label: Label::one(Verb::Edit, What::Note), selection: vec![] };
    let made = History::new().edit(&mut document, &mut ids, edit, |draft| {
        for (section, texts) in notes {
            for (at, text) in texts.iter().enumerate() {
                add_note(draft, map, *section, at, text)?;
            }
        }
        Ok::<_, crate::change::actions::ActionError>(())
    });
    made.expect("done");
    (document, map)
}

#[test]
fn few_notes_share_the_room_of_their_section() {
    let texts = |count: usize, text: &str| vec![text.to_owned(); count];
    let short = "If this goes wrong I go to the shop next time";
    for (count, columns) in [(1, 2), (2, 2), (3, 3)] {
        let (document, map) = with_notes(&[(Section::Who, texts(count, short))]);
        let picture = laid_out(&document, map, Language::English);
        let who = picture.area_of(Section::Who).expect("an area");
        assert_eq!(who.columns, columns, "{count} notes");
    }
    let long = "Words that go on and on. ".repeat(24);
    let (document, map) = with_notes(&[(Section::Who, texts(1, long.trim()))]);
    let picture = laid_out(&document, map, Language::English);
    let who = picture.area_of(Section::Who).expect("an area");
    let note = who.notes[0].rect;
    assert!(note.width > 3.0 * note.height, "no noodle: {note:?}");
}

#[test]
fn many_notes_make_their_section_wider_and_leave_the_picture_its_shape() {
    let many: Vec<String> =
        (0..60).map(|i| format!("The {i}th thing that somebody said")).collect();
    for form in FORMS {
        for section in [Section::Says, Section::Does, Section::Pains, Section::Thinks, Section::Who]
        {
            let (document, map) = with_notes(&[(section, many.clone())]);
            let picture = laid_out(&in_form(&document, map, form), map, Language::English);
            let size = picture.scene.size;
            assert!(size.height < 1.05 * size.width, "{form:?} {section:?}: {size:?}");
            assert!(size.width <= 2.5 * 1128.0);
            let area = picture.area_of(section).expect("an area");
            assert!(area.columns > 1, "{form:?} {section:?}");
        }
    }
}

#[test]
fn titles_and_notes_of_the_quadrants_are_aligned_and_clear_of_the_person() {
    let (document, map) = journey(4);
    let picture =
        laid_out(&in_form(&document, map, EmpathyForm::FourQuadrants), map, Language::English);
    let quadrants = [Section::Says, Section::Thinks, Section::Does, Section::Feels];
    let areas = quadrants.map(|section| picture.area_of(section).expect("an area"));
    for area in areas {
        assert_eq!(area.names[0].rect.x, area.room.x, "{:?}", area.sections);
        let from_top = |y: f32| y - area.rect.y;
        assert_eq!(from_top(area.room.y), areas[0].room.y - areas[0].rect.y);
        assert_eq!(from_top(area.names[0].rect.y), areas[0].names[0].rect.y - areas[0].rect.y);
    }
    let [says, thinks, does, feels] = areas.map(|area| area.room);
    assert!(says.x == does.x && thinks.x == feels.x);
    let center = picture.scene.size.width / 2.0;
    assert!((center - says.right() - (thinks.x - center)).abs() < 1.0, "as far at both sides");
    assert!(thinks.x - center >= 52.0, "beside the person's picture");
}

#[test]
fn the_person_lies_over_the_quadrants() {
    let (document, map) = journey(1);
    let picture =
        laid_out(&in_form(&document, map, EmpathyForm::FourQuadrants), map, Language::English);
    // Painters may draw what is directly in the picture before what is in groups.
    let bare = picture.scene.root.items.iter().filter(|item| match item {
        Item::Rect { rect, .. } => rect.width > 20.0,
        _ => false,
    });
    assert_eq!(bare.count(), 0, "all faces are in groups");
}
