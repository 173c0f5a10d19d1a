//! The export dialog: what, as which kind of file, and what will be in it.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable as _};

use crate::desk::Desk;

#[test]
fn content_comes_first_and_brings_its_formats() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.command(Key::E);
    // It begins with the map.
    assert!(desk.sees("SVG") && !desk.sees("Excel"));
    for (what, formats) in [
        ("Persona", &["PDF", "PNG", "SVG"][..]),
        ("Report", &["PDF", "Web page", "PowerPoint", "Markdown"]),
        ("Data", &["Excel", "CSV", "TSV", "JSON", "Mermaid"]),
    ] {
        desk.button(what);
        for other in ["PNG", "PowerPoint", "Excel"].into_iter().filter(|f| !formats.contains(f)) {
            assert!(!desk.sees(other), "{what}: {other}");
        }
        for format in formats {
            desk.button(format);
            assert!(desk.sees("What to export") && desk.sees("Format"), "{what}: {format}");
        }
    }
}

#[test]
fn each_content_remembers_its_format() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.command(Key::E);
    desk.button("Data");
    desk.button("CSV");
    desk.button("Report");
    desk.button("Markdown");
    desk.button("Data");
    desk.answers.push(desk.path("kept"));
    desk.button("Export");
    let table = std::fs::read_to_string(desk.path("kept.csv")).unwrap();
    assert!(table.starts_with("stage,"));
    desk.command(Key::E);
    assert!(desk.reads("Polku reads it back in"), "the last choice comes first the next time");
}

#[test]
fn tables_and_texts_show_how_they_begin() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.command(Key::E);
    desk.button("Data");
    for format in ["Excel", "CSV", "TSV"] {
        desk.button(format);
        if format == "Excel" {
            desk.button("Data for import");
        }
        let table = By::new().role(Role::Table).label_contains("stage, step_number, step");
        assert!(desk.window.query(table).is_some(), "{format}");
        assert!(desk.reads("more rows follow") || format == "Excel", "{format}");
    }
    desk.button("Excel");
    desk.button("Scores");
    let scores = By::new().role(Role::Table).label_contains("Stage, No., Step");
    assert!(desk.window.query(scores).is_some());
    for (format, begins) in [("Mermaid", "journey\n"), ("JSON", "\"format\": \"polku-journey\"")] {
        desk.button(format);
        assert!(desk.reads(begins), "{format}");
    }
    desk.button("Report");
    desk.button("Markdown");
    assert!(desk.reads("## Key findings"));
}

#[test]
fn a_template_is_offered_for_the_pdf_alone() {
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::write(desk.path("own.typ"), "= Ours").unwrap();
    desk.command(Key::E);
    desk.button("Report");
    assert!(desk.reads("(.typ)"));
    desk.answers.push(desk.path("own.typ"));
    desk.button("Choose…");
    assert!(desk.reads("own.typ") && !desk.reads("changes the PDF only"));
    for format in ["Web page", "PowerPoint"] {
        desk.button(format);
        assert!(desk.reads("changes the PDF only"), "{format}");
    }
    desk.button("Remove");
    assert!(desk.reads("logo and fonts") && !desk.reads("(.typ)"));
}

#[test]
fn the_keyboard_alone_makes_a_file() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.command(Key::E);
    desk.focus_by_tab("Data");
    desk.press(Modifiers::NONE, Key::Space);
    desk.focus_by_tab("Mermaid");
    desk.press(Modifiers::NONE, Key::Space);
    desk.focus_by_tab("Export");
    desk.answers.push(desk.path("map"));
    desk.press(Modifiers::NONE, Key::Enter);
    let diagram = std::fs::read_to_string(desk.path("map.mmd")).unwrap();
    assert!(diagram.starts_with("journey\n"));
}

#[test]
fn an_export_that_was_given_up_closes_no_other_dialog() {
    let mut desk = Desk::with_sample("warranty-repair");
    desk.command(Key::E);
    desk.button("Data");
    desk.button("CSV");
    desk.answers.push(desk.path("first"));
    desk.jobs.hold();
    desk.button("Export");
    desk.press(Modifiers::NONE, Key::Escape);
    // (Not until it is at rest: it waits for its preview.)
    desk.window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    for _ in 0..4 {
        desk.window.step();
    }
    desk.let_jobs_run();
    assert!(desk.sees("What to export"), "the second dialog is still open");
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(!desk.sees("What to export"));
}

#[test]
fn an_export_that_cannot_be_written_names_the_folder_and_keeps_what_was_asked_for() {
    let mut desk = Desk::with_sample("warranty-repair");
    let folder = desk.path("shut");
    std::fs::write(&folder, "a file where the folder should be").unwrap();
    desk.command(Key::E);
    desk.button("Data");
    desk.button("CSV");
    desk.answers.push(folder.join("map.csv"));
    desk.button("Export");
    assert!(desk.reads("map.csv” did not work") && desk.reads(&folder.display().to_string()));
    assert!(desk.reads("Try another folder"));
    desk.answers.push(desk.path("map.csv"));
    desk.button("Export");
    assert!(desk.path("map.csv").exists() && !desk.sees("What to export"));
}

#[test]
fn what_is_looked_at_is_proposed() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.command(Key::E);
    desk.button("Data");
    desk.answers.push(desk.path("kept"));
    desk.button("Export");
    for view in [Key::Num4, Key::Num3] {
        desk.press(Modifiers::ALT, view);
        desk.command(Key::E);
        assert!(desk.sees("PDF") && !desk.sees("Excel"), "{view:?}");
        assert_eq!(desk.sees("PowerPoint"), view == Key::Num4, "{view:?}");
        desk.button("Cancel");
    }
}

#[test]
fn each_content_keeps_its_own_persona_and_its_own_name() {
    let mut desk = Desk::with_sample("talvikengat");
    desk.command(Key::E);
    let everybody = |desk: &Desk| desk.window.query_by_value("All personas").is_some();
    assert!(everybody(&desk));
    desk.button("Persona");
    desk.window.run();
    assert!(!everybody(&desk));
    let offered = |desk: &mut Desk| {
        desk.button("Export");
        desk.answers.last().file_name
    };
    assert_eq!(offered(&mut desk), "Talvikengät ennen hiihtolomaa – Aino, 34.pdf");
    for what in ["Report", "Data"] {
        desk.button(what);
        desk.window.run();
        assert!(everybody(&desk), "{what}");
    }
    assert_eq!(offered(&mut desk), "Talvikengät ennen hiihtolomaa.xlsx");
    desk.button("Report");
    assert_eq!(offered(&mut desk), "Talvikengät ennen hiihtolomaa – Report.pdf");
    desk.button("Empathy map");
    let name = offered(&mut desk);
    assert!(
        name.starts_with("Talvikengät ennen hiihtolomaa – ") && !name.contains("Report"),
        "{name}"
    );
}

#[test]
fn the_next_file_is_offered_to_the_folder_of_the_last_one() {
    let mut desk = Desk::with_sample("warranty-repair");
    std::fs::create_dir(desk.path("board")).unwrap();
    desk.command(Key::E);
    desk.button("Data");
    desk.button("CSV");
    desk.answers.push(desk.path("board").join("map.csv"));
    desk.button("Export");
    desk.command(Key::E);
    desk.button("Export");
    assert_eq!(desk.answers.last().folder, Some(desk.path("board")));
}
