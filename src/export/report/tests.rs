//! What the formats do with texts that mean something to them, and with a team's looks.

use std::sync::Arc;

use crate::export::samples::EVIL;
use crate::export::sheet::Page;
use crate::export::{ExportError, Format, Progress, Settings, TemplateFile, View, render};
use crate::file::brand::{Brand, BrandFont};
use crate::file::samples;
use crate::i18n::Language;
use crate::model::{Document, Record};

fn sample(name: &str) -> Document {
    let found = samples::list().iter().find(|sample| sample.name == name);
    found.and_then(samples::Sample::load).expect("a sample")
}

/// The sample with every text that people wrote made hostile.
fn hostile(text: &str) -> Document {
    let plain = sample("warranty-repair");
    let records = plain.records().map(|record| match record {
        Record::Journey(mut record) => {
            let journey = Arc::make_mut(&mut record);
            journey.title = text.to_owned();
            journey.scenario = text.to_owned();
            journey.description = text.to_owned();
            Record::Journey(record)
        }
        Record::Step(mut record) => {
            Arc::make_mut(&mut record).title = text.to_owned();
            Record::Step(record)
        }
        Record::Card(mut record) => {
            Arc::make_mut(&mut record).text = text.to_owned();
            Record::Card(record)
        }
        Record::Persona(mut record) => {
            let persona = Arc::make_mut(&mut record);
            persona.name = text.to_owned();
            persona.goals = vec![text.to_owned()];
            Record::Persona(record)
        }
        other => other,
    });
    Document::from_records(records).expect("a document")
}

fn report(format: Format) -> Settings {
    Settings { view: View::Report, ..Settings::new(format) }
}

fn text(document: &Document, settings: &Settings) -> String {
    let bytes = render(document, settings, &Progress::default()).expect("a file");
    String::from_utf8(bytes).expect("text")
}

const SCRIPT: &str =
    "<script>alert(1)</script><img src=x onerror=alert(1)> \" ' {{ 7 * 7 }} {% if %}";

#[test]
fn a_page_escapes_what_people_wrote() {
    let page = text(&hostile(SCRIPT), &report(Format::Html));
    assert_eq!(page.matches("<script>").count(), 1, "the page's own");
    assert_eq!(page.matches("<img").count(), 0);
    assert!(page.contains("&lt;script&gt;alert(1)"), "it is shown as it was written");
    assert!(page.contains("{{ 7 * 7 }}"), "nothing in it is a template");
}

/// The names of all attributes of a page's tags, as a browser reads them.
fn attributes(page: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let mut name = String::new();
        let mut chars = rest.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' | '\'' => {
                    names.push(std::mem::take(&mut name));
                    chars.by_ref().find(|(_, end)| *end == c);
                }
                '>' => {
                    rest = &rest[at..];
                    break;
                }
                c if c.is_whitespace() => name.clear(),
                c => name.push(c),
            }
        }
    }
    names
}

#[test]
fn what_people_wrote_becomes_no_attribute() {
    assert_eq!(attributes("<p class=\"a > b\" x='\"'>\" y=\"</p>"), ["class=", "x="]);
    for evil in ["\" onmouseover=\"alert(1)\" x=\"", "' onmouseover='alert(1)' x='", "\"><b on=\""]
    {
        let found = attributes(&text(&hostile(evil), &report(Format::Html)));
        assert!(found.len() > 1000, "{}", found.len());
        let bad: Vec<&String> = found.iter().filter(|name| name.starts_with("on")).collect();
        assert!(bad.is_empty(), "{bad:?} of {evil}");
    }
}

#[test]
fn a_page_asks_for_nothing() {
    for sample in samples::list() {
        let page = text(&sample.load().expect("a sample"), &report(Format::Html));
        let addresses = page.matches("http").count();
        let known =
            page.matches("http-equiv").count() + page.matches("http://www.w3.org/2000/svg").count();
        assert_eq!(addresses, known, "{}", sample.name);
        for loaded in ["<link", "<iframe", "@import", "url(http", "src=\"http", " style=\""] {
            assert!(!page.contains(loaded), "{loaded} in {}", sample.name);
        }
        assert!(page.contains("default-src 'none'"));
    }
}

#[test]
fn markdown_holds_no_markup_but_its_own() {
    let text =
        text(&hostile("<b>*x*</b> [a](http://b.c) | `d` @e #1\n# f"), &report(Format::Markdown));
    let outside: String =
        text.split("```").enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, part)| part).collect();
    assert!(!outside.contains("<b>") && !outside.contains("[a](") && !outside.contains("http://"));
    assert!(!outside.contains("\n# f"));
    assert_eq!(text.matches("```mermaid").count(), 1);
}

#[test]
fn markdown_says_whose_scores_its_diagram_leaves_out() {
    let page = |score: &str| {
        let ron = format!(
            r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en", personas: [(id: "p_1", name: "Tom")],
 stages: [(id: "st_1", title: "All", steps: [
   (id: "s_1", title: "Asks", scores: {{"everyone": (satisfaction: 2.4), "p_1": ({score})}})])])"#
        );
        let document = crate::file::load_str(&ron, "test.ron").expect("a journey");
        text(&document, &report(Format::Markdown))
    };
    let told =
        "The scores of all customers are not in it where personas have scores: “Asks” (2.4).";
    assert!(page("satisfaction: 2.7").contains(told));
    assert!(!page("").contains("not in it"), "there the diagram shows them");
}

#[test]
fn texts_are_never_typst() {
    for evil in EVIL.iter().chain(&["#panic(\"!\") $x$ *b* @a \\ <l> `r` //"]) {
        let file = render(&hostile(evil), &report(Format::Pdf), &Progress::default());
        assert!(file.expect("a file").starts_with(b"%PDF"));
    }
}

#[test]
fn a_mistake_in_a_template_is_told_with_its_place() {
    let own = |text: &str| {
        let template = TemplateFile { name: "own.typ".to_owned(), text: text.to_owned() };
        let settings = Settings { template: Some(Arc::new(template)), ..report(Format::Pdf) };
        render(&sample("talvikengat"), &settings, &Progress::default())
    };
    assert!(own("#let data = json(\"data.json\")\n= #data.title").is_ok());
    match own("Hello\n\n  #nobody(1)") {
        Err(ExportError::Template { name, line, column, message }) => {
            assert_eq!((name.as_str(), line, column), ("own.typ", 3, 4));
            assert!(message.contains("nobody"), "{message}");
        }
        other => panic!("{other:?}"),
    }
    // Nothing but what the program made can be read.
    assert!(own("#read(\"/etc/hostname\")").is_err());
    assert!(own("#import \"@preview/cetz:0.3.0\"").is_err());
}

#[test]
fn a_teams_accent_reaches_the_page() {
    let brand = Brand { accent: Some([0x0b, 0x5d, 0x5e]), ..Brand::default() };
    let settings = Settings { brand: Some(Arc::new(brand)), ..report(Format::Html) };
    assert!(text(&sample("talvikengat"), &settings).contains("--bar:#0b5d5e"));
}

#[test]
fn a_fonts_name_ends_neither_its_string_nor_the_style_sheet() {
    let name = "A\"}</style><script>alert(1)</script><x a='\\\n{}@import url(x);";
    let font =
        BrandFont { family: name.into(), weight: 400, italic: false, bytes: Arc::from([0_u8; 4]) };
    let brand = Brand { fonts: vec![font], ..Brand::default() };
    let settings = Settings { brand: Some(Arc::new(brand)), ..report(Format::Html) };
    let page = text(&sample("talvikengat"), &settings);
    assert_eq!((page.matches("<script>").count(), page.matches("</style>").count()), (1, 1));
    let style = page.split("</style>").next().expect("a style sheet");
    assert!(!style.contains("@import") && !style.contains("url(x)"));
    assert!(style.contains(r#"font-family:"A\22 \7d \3c \2f style\3e "#), "its letters stay");
    assert_eq!(style.matches("alert").count(), 2, "once as a face, once as the family");
}

#[test]
fn one_persona_alone_has_a_report_too() {
    let document = sample("talvikengat");
    let veikko = document.personas().find(|p| p.name.starts_with("Veikko")).expect("Veikko").id;
    let settings = Settings { persona: Some(veikko), ..report(Format::Markdown) };
    let told = text(&document, &settings);
    assert!(told.contains("### Veikko,\u{a0}67") && !told.contains("### Aino"));
    assert!(
        !told.contains("Aino, 34") && !told.contains("Aino,\u{a0}34"),
        "nor another one's empathy map or surveys: {told}"
    );
}

#[test]
fn a_page_draws_the_canvas_and_says_its_notes_too() {
    let document = sample("talvikengat");
    let page = text(&document, &report(Format::Html));
    let maps = document.empathy_maps().count();
    assert!(maps > 0);
    assert_eq!(page.matches("<div class=\"canvas\" aria-hidden=\"true\"><svg").count(), maps);
    assert_eq!(page.matches("<div class=\"notes\">").count(), maps);
    assert_eq!(page.matches("<span class=\"portrait\"").count(), document.persona_count());
}

#[test]
fn every_language_speaks_in_every_format() {
    for (language, heading) in [
        (Language::English, "Key findings"),
        (Language::Finnish, "Keskeiset tulokset"),
        (Language::Latvian, "Galvenie secinājumi"),
    ] {
        for format in [Format::Html, Format::Markdown] {
            let settings = Settings { language: Some(language), ..report(format) };
            assert!(text(&sample("talvikengat"), &settings).contains(heading));
        }
    }
}

#[test]
fn what_people_wrote_bears_its_language_where_that_is_another() {
    let page = |language| {
        let settings = Settings { language: Some(language), ..report(Format::Html) };
        text(&sample("talvikengat"), &settings)
    };
    let english = page(Language::English);
    assert!(english.contains("<html lang=\"en\">"));
    assert!(english.contains("<h1 lang=\"fi\">Talvikengät"), "the journey is written in Finnish");
    assert!(english.matches(" lang=\"fi\"").count() > 100);
    assert_eq!(page(Language::Finnish).matches(" lang=\"fi\"").count(), 1, "the page's own");
}

#[test]
fn a_page_is_printed_on_the_paper_that_was_chosen() {
    let on = |page| text(&sample("talvikengat"), &Settings { page, ..report(Format::Html) });
    assert!(on(Page::Letter).contains("@page{size:Letter}"));
    assert!(on(Page::A4).contains("@page{size:A4}"));
}

#[test]
fn a_picture_has_a_name_that_is_said_once() {
    for sample in samples::list() {
        let page = text(&sample.load().expect("a sample"), &report(Format::Html));
        assert!(!page.contains(" – \" "), "{}: a name ends with a dash", sample.name);
        for part in page.split("aria-label=\"").skip(1) {
            let name = part.split('"').next().unwrap_or_default();
            assert!(!name.ends_with("– "), "{name}");
        }
    }
}

#[test]
fn zoom_is_written_as_the_language_writes_per_cent() {
    for (language, told) in [
        (Language::English, ">50%<"),
        (Language::Finnish, ">50\u{a0}%<"),
        (Language::Latvian, ">50%<"),
    ] {
        let settings = Settings { language: Some(language), ..report(Format::Html) };
        assert!(text(&sample("talvikengat"), &settings).contains(told));
    }
}

#[test]
fn markdown_says_what_a_journey_is_about_once_and_where_its_notes_are() {
    let told = text(&sample("warranty-repair"), &report(Format::Markdown));
    assert!(!told.contains("accDescr"), "the page begins with it");
    assert!(told.contains("not on the journey yet") && told.contains("↗ Takes a second day off"));
    assert!(told.contains("Ideas not yet decided on: "));
}
