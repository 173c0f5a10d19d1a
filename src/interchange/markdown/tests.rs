use super::*;
use crate::interchange::table::ColumnMap;
use crate::interchange::{self, Format, import};
use crate::model::{Document, EmpathyForm};

fn read(text: &str) -> Import {
    import(text.as_bytes(), Format::Markdown, &Options::default()).expect("a journey")
}

/// Stage, step and cards; then empathy maps.
fn said(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for step in document.steps() {
        let stage = document.stage(step.stage).expect("a stage");
        let mut line = format!("{} / {}", stage.title, step.title);
        for lane in document.lanes().filter(|lane| lane.kind.holds_cards()) {
            for id in document.cards_in(lane.id, step.id) {
                line += &format!(
                    " | {}: {}",
                    lane.kind.key(),
                    document.card(*id).expect("a card").text
                );
            }
        }
        for scores in step.scores.values() {
            line +=
                &scores.satisfaction.as_ref().map_or(String::new(), |m| format!(" | {}", m.value));
        }
        lines.push(line);
    }
    for map in document.empathy_maps() {
        let whose = map.persona.and_then(|id| document.persona(id)).map_or("–", |p| &p.name);
        let notes = Section::ALL.into_iter().flat_map(|section| {
            let notes = document.notes_of(map.id).filter(move |note| note.section == section);
            notes.map(move |note| format!(" | {}: {}", section.key(), note.text))
        });
        lines.push(format!("{whose}{}", notes.collect::<String>()));
    }
    lines
}

#[test]
fn a_pipe_table_is_a_journey() {
    let import = read(
        "---\ntitle: Shoes\npersonas: [Aino, Veikko]\nlanguage: fi\ndate: 2026-11-22\n---\n# Map\n\n\
         | Stage | Step | Touchpoint | Pain Point |\n| --- | --- | --- | --- |\n\
         | Buy | **Finds** | Web<br>App | - slow<br>- jargon |\n| | Pays | `Till` | |\n",
    );
    let document = &import.journeys[0];
    assert_eq!(
        said(document),
        [
            "Buy / Finds | touchpoints: Web | touchpoints: App | pains: slow | pains: jargon",
            "Buy / Pays | touchpoints: Till",
        ]
    );
    let journey = document.journey();
    assert_eq!((journey.title.as_str(), journey.language.as_deref()), ("Shoes", Some("fi")));
    assert_eq!(journey.date.map(|date| date.to_string()).as_deref(), Some("2026-11-22"));
    assert_eq!(document.persona_count(), 2);
    assert_eq!(import.notes[0].place.map(|place| place.line), Some(9));
}

#[test]
fn a_table_may_lie_on_its_side() {
    let import = read(
        "## Returns\n\n| | Decide | Send |\n|-|-|-|\n| Actions | Looks up the rules | Posts it |\n\
         | Emotions | 3 | 2 |\n| Pain points | | Queue |\n",
    );
    assert_eq!(import.journeys[0].journey().title, "Returns");
    assert_eq!(
        said(&import.journeys[0]),
        [
            "Decide / Decide | actions: Looks up the rules | 3",
            "Send / Send | actions: Posts it | pains: Queue | 2",
        ]
    );
}

#[test]
fn headings_with_bullets_are_a_journey() {
    let import = read(
        "# Buying shoes\n\nSome prose.\n\n## 1. Awareness\n\n### Sees an ad\n\n- **Touchpoints:** web; app\n\
         - Satisfaction: 4\n- Pain points:\n  - too many\n  - too loud\n\n### Asks a friend\n\n- phones\n\n\
         ## Stage 2: Purchase\n\n- Compares\n  - Thoughts: which one?\n- Pays\n  - with a card\n\n\
         #### Opportunities\n- Fees early\n",
    );
    let document = &import.journeys[0];
    assert_eq!(document.journey().title, "Buying shoes");
    assert_eq!(
        said(document),
        [
            "1. Awareness / Sees an ad | touchpoints: web | touchpoints: app | pains: too many | \
             pains: too loud | 4",
            "1. Awareness / Asks a friend | actions: phones",
            "Purchase / Compares | thoughts: which one?",
            "Purchase / Pays | actions: with a card | opportunities: Fees early",
        ]
    );
    assert!(import.notes.iter().any(|note| matches!(note.kind, NoteKind::Prose { count: 1, .. })));
}

#[test]
fn one_list_in_levels_is_a_journey() {
    let list =
        "- Aware\n  - Sees an advert\n    - Pain points: loud\n    - laughs\n- Buy\n  - Pays\n";
    let said_of_list = ["Aware / Sees an advert | pains: loud | actions: laughs", "Buy / Pays"];
    let titled = read(&format!("# Shoe journey\n\n{list}"));
    assert_eq!(titled.journeys[0].journey().title, "Shoe journey");
    assert_eq!(said(&titled.journeys[0]), said_of_list);
    assert_eq!(said(&read(list).journeys[0]), said_of_list);
}

#[test]
fn addresses_of_links_are_told_as_left_out() {
    let import = read(
        "See [this](http://a.example).\n\n| Stage | Step |\n| - | - |\n\
         | A | [B](http://b.example) <http://c.example> |\n",
    );
    assert_eq!(said(&import.journeys[0]), ["A / B http://c.example"]);
    assert!(import.notes.iter().any(|note| note.kind == NoteKind::Links { count: 1 }));
}

#[test]
fn what_stands_around_a_table_is_told_as_left_out() {
    let import = read(
        "# Buying\n\nWhy we made it.\n\n| Stage | Step |\n| - | - |\n| A | B |\n\n- first\n- second\n",
    );
    let prose = import.notes.iter().find(|note| matches!(note.kind, NoteKind::Prose { .. }));
    let prose = prose.expect("a note");
    assert_eq!(
        (&prose.kind, prose.place.map(|p| p.line)),
        (&NoteKind::Prose { count: 2, first: "Why we made it.".to_owned() }, Some(3))
    );
}

#[test]
fn several_journeys_share_the_front_matter_but_for_its_title() {
    let import = read(
        "---\ntitle: Both\nlanguage: fi\nscenario: Winter\n---\n# One\n\nProse.\n\n| Step |\n| - |\n| B |\n\n\
         # Two\n\n| Step |\n| - |\n| C |\n",
    );
    let told: Vec<_> = import
        .journeys
        .iter()
        .map(Document::journey)
        .map(|one| (one.title.as_str(), one.scenario.as_str(), one.language.as_deref()))
        .collect();
    assert_eq!(told, [("One", "Winter", Some("fi")), ("Two", "Winter", Some("fi"))]);
    assert!(
        import.notes.iter().any(|note| matches!(note.kind, NoteKind::Prose { count: 2, .. })),
        "and the title"
    );
}

#[test]
fn empathy_maps_are_headings_with_bullets() {
    let import = read(
        "# Empathy map: Aino, 34\n\n## 💬 Says\n- “Where is it?”\n\n## 🧠 Thinks & feels\n- Alone\n\n\
         ### Pains\n- waits\n\n## 👂 What does she hear?\nnothing\n\n## Hears\n\nRumours\n",
    );
    let document = &import.journeys[0];
    assert_eq!(
        said(document),
        [
            "Aino, 34 | says: Where is it? | hears: nothing | hears: Rumours | pains: waits | thinks: Alone"
        ]
    );
    let form = document.empathy_maps().next().map(|map| map.form);
    assert_eq!(form, Some(EmpathyForm::SevenSections));
}

#[test]
fn empathy_maps_are_tables_of_quadrants() {
    let expected = ["– | says: Hi | says: Ho | does: walks | thinks: hm | feels: glad"];
    for text in [
        "| Says | Thinks |\n|-|-|\n| Hi<br>Ho | hm |\n| **Does** | **Feels** |\n| walks | glad |\n",
        "| 💬 Says | 🧠 Thinks | 🚶 Does | ❤ Feels |\n|-|-|-|-|\n| Hi | hm | walks | glad |\n| Ho | | | |\n",
        "| | |\n|-|-|\n| Says<br>- Hi<br>- Ho | Thinks<br>hm |\n| Does<br>walks | Feels<br>glad |\n",
        "| Quadrant | Notes |\n|-|-|\n| Says | Hi; Ho |\n| Thinks | hm |\n| Does | walks |\n| Feels | glad |\n",
    ] {
        let import = read(text);
        assert_eq!(said(&import.journeys[0]), expected, "{text}");
        let form = import.journeys[0].empathy_maps().next().map(|map| map.form);
        assert_eq!(form, Some(EmpathyForm::FourQuadrants));
    }
}

#[test]
fn several_journeys_and_their_maps() {
    let text = "# A\n\n| Stage | Action |\n|-|-|\n| Buy | Pay |\n\n# B\n\n## Start\n- Look\n\n\
                # Empathy map: Bo\n## Says\n- Hm\n";
    let import = read(text);
    assert_eq!(import.journeys.len(), 2);
    assert_eq!(said(&import.journeys[0]), ["Buy / Buy | actions: Pay"]);
    assert_eq!(said(&import.journeys[1]), ["Start / Look", "Bo | says: Hm"]);
    let options = Options { pick: Some(2), ..Options::default() };
    let picked = super::super::import(text.as_bytes(), Format::Markdown, &options).expect("one");
    assert_eq!(picked.journeys, import.journeys[1..]);
}

#[test]
fn a_file_without_a_journey_is_refused() {
    for text in ["Only prose.\n", "| a | b |\n|-|-|\n| 1 | 2 |\n", "```rust\nfn\n```\n"] {
        let error = import(text.as_bytes(), Format::Markdown, &Options::default());
        assert!(matches!(error.map_err(|e| e.kind), Err(ImportErrorKind::NoJourneyHere)), "{text}");
    }
}

fn fields(text: &str) -> Option<Vec<&'static str>> {
    let seen = interchange::preview(text.as_bytes(), Format::Markdown, &Options::default());
    let columns = seen.expect("a preview")?.columns;
    Some(columns.iter().map(|column| column.field).collect())
}

#[test]
fn the_one_table_of_a_text_can_be_put_right() {
    let table = "| Stage | Doing | Owner |\n| - | - | - |\n| Buy | Pays | Bo |\n";
    let other = "| Item | Price |\n| - | - |\n| Shoe | 9 |\n";
    let text = format!("# Shop\n\n{table}\n{other}");
    assert_eq!(fields(&text).as_deref(), Some(&["stage", "actions", "text"][..]));
    let columns = ColumnMap::chosen(vec!["stage", "step", "backstage"], true);
    let options = Options { columns, ..Options::default() };
    let import = interchange::import(text.as_bytes(), Format::Markdown, &options);
    let import = import.expect("a journey");
    assert_eq!(import.journeys.len(), 1, "the other table is none");
    assert_eq!(said(&import.journeys[0]), ["Buy / Pays | backstage: Bo"]);
    assert_eq!(import.journeys[0].journey().title, "Shop");
    let unknown = "| Fas | Steg |\n| - | - |\n| K\u{f6}pa | Betala |\n";
    assert_eq!(fields(unknown).as_deref(), Some(&["stage", "step"][..]));
    let read = interchange::import(unknown.as_bytes(), Format::Markdown, &options);
    assert_eq!(said(&read.expect("a journey").journeys[0]), ["K\u{f6}pa / Betala"]);
    let second = table.replace("Buy", "Use");
    for text in [
        format!("{table}\n# Again\n\n{second}"),
        format!("{table}\n```mermaid\njourney\n```\n"),
        format!("# Buy\n\n- Pays\n- Waits\n\n{other}"),
        other.replace("| Shoe | 9 |\n", ""),
    ] {
        assert_eq!(fields(&text), None, "{text}");
    }
}

#[test]
fn a_table_tells_the_language_of_its_map() {
    let read = |head: &str| {
        let import = read(&format!("| {head} |\n| - | - |\n| A | B |\n"));
        import.journeys[0].journey().language.clone()
    };
    assert_eq!(read("Vaihe | Kipupisteet").as_deref(), Some("fi"));
    assert_eq!(read("Posms | S\u{101}pju punkti").as_deref(), Some("lv"));
    assert_eq!(read("Stage | Pain points"), None);
}

#[test]
fn lines_above_a_journey_say_whose_it_is() {
    let import = read(
        "# Booking\n\nPersona: **Anna, 34**\nGoal: Sleep\n\n| Stage | Step | Feeling |\n|-|-|-|\n| A | B | 🙂 |\n",
    );
    let document = &import.journeys[0];
    assert_eq!(document.journey().title, "Booking");
    assert_eq!(document.journey().scenario, "Goal: Sleep");
    let names: Vec<_> = document.personas().map(|persona| persona.name.as_str()).collect();
    assert_eq!(names, ["Anna, 34"]);
    assert!(document.steps().all(|step| step.scores.len() == 1));
    assert!(!import.notes.iter().any(|note| matches!(note.kind, NoteKind::Prose { .. })));
    // Below a step, a label names a row.
    let below = read("# Booking\n\n## A\n\n### B\n\n- x\n\nGoal: Sleep\n");
    assert_eq!(below.journeys[0].journey().scenario, "");
}
