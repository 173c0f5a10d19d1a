//! Why a file cannot become a journey, what was left out of it, and what does not fit into a format.

use crate::i18n::{Arg, Words};
use crate::interchange::Loss;
use crate::interchange::{ImportErrorKind, NoteKind};
use crate::model::LaneKind;

use super::load_error;

/// Why a file cannot become a journey, and what to do; without the name of the file and the place.
#[must_use]
pub fn import_error(words: Words, kind: &ImportErrorKind) -> String {
    use ImportErrorKind as Kind;
    let say = |key: &str| words.get(key).to_owned();
    let found = |key: &str, found: &str| words.with(key, &[("found", found.into())]);
    match kind {
        Kind::File(kind) => load_error(words, kind),
        Kind::Empty => say("read-empty"),
        Kind::TooMuch { most } => words.with("import-too-much", &[("most", (*most).into())]),
        Kind::OtherDiagram { found: kind } => found("import-other-diagram", kind),
        Kind::NoDiagram { found: begin } => found("import-no-diagram", begin),
        Kind::OpenFrontMatter => say("import-open-front-matter"),
        Kind::FrontMatter { cause } => {
            words.with("import-front-matter", &[("cause", cause.into())])
        }
        Kind::AfterJourney { found: text } => found("import-after-journey", text),
        Kind::NoScore { step } => words.with("import-no-score", &[("step", step.into())]),
        Kind::NoName { word } => words.with("import-no-name", &[("word", word.into())]),
        Kind::NoStep { found: text } => found("import-no-step", text),
        Kind::JourneyAgain { found, instead } => words
            .with("import-journey-again", &[("found", found.into()), ("instead", instead.into())]),
        Kind::Semicolon => say("import-semicolon"),
        Kind::NoJourneyHere => say("import-no-journey-here"),
        Kind::NoSuchJourney { pick, count } => {
            let journeys = words.count("count-journeys", *count);
            let args = [("pick", (*pick).into()), ("journeys", journeys.into())];
            words.with("import-no-such-journey", &args)
        }
        Kind::NoSuchSheet { pick, sheets } => {
            let sheets = numbered(sheets);
            let args = [("pick", (*pick).into()), ("sheets", sheets.into())];
            words.with("import-no-such-sheet", &args)
        }
        Kind::InSheet { read, left, cause } => {
            let names: Vec<String> = left.iter().map(|(_, name)| name.clone()).collect();
            let args = [
                ("read", read.into()),
                ("cause", import_error(words, cause).into()),
                ("left", quoted(&names).into()),
            ];
            words.with("import-in-sheet", &args)
        }
        Kind::PackedText => say("import-packed-text"),
        Kind::NotText => say("import-not-text"),
        Kind::NoWorkbook { cause } => words.with("import-no-workbook", &[("cause", cause.into())]),
        Kind::OtherWorkbook { found: kind } => found("import-other-workbook", kind),
        Kind::LockedWorkbook => say("import-locked-workbook"),
        Kind::WorkbookTooLarge { most } => {
            let most = words.number((*most / 1024 / 1024) as f64, 0);
            words.with("import-workbook-too-large", &[("most", most.into())])
        }
        Kind::NoStepColumn { found: columns } => found("import-no-step-column", columns),
        Kind::NoSuchColumn { column, found } => words
            .with("import-no-such-column", &[("column", column.into()), ("found", found.into())]),
        Kind::TwoColumns { column } => {
            words.with("import-two-columns", &[("column", column.into())])
        }
        Kind::StepNumber { found: text } => found("import-step-number", text),
        Kind::StepDiffers { number, found, before, line } => words.with(
            "import-step-differs",
            &[
                ("number", number.to_string().into()),
                ("found", found.into()),
                ("before", before.into()),
                ("line", line.to_string().into()),
            ],
        ),
        Kind::TwoRows { persona, step, line } => {
            let everyone = words.get("traveller-everyone");
            let persona = if persona.is_empty() { everyone } else { persona };
            let line = line.to_string();
            let args = [("persona", persona.into()), ("step", step.into()), ("line", line.into())];
            words.with("import-two-rows", &args)
        }
    }
}

/// The option of the command line that helps against that, if there is one.
#[must_use]
pub fn import_error_option(words: Words, kind: &ImportErrorKind) -> Option<String> {
    match kind {
        ImportErrorKind::NoStepColumn { .. } => Some(words.with("import-no-step-column.cli", &[])),
        ImportErrorKind::NoSuchColumn { .. } => Some(words.with("import-no-such-column.cli", &[])),
        ImportErrorKind::PackedText => Some(words.with("import-packed-text.cli", &[])),
        ImportErrorKind::InSheet { left, cause, .. } => {
            let pick = words.with("import-in-sheet.cli", &[("left", numbered(left).into())]);
            let own = import_error_option(words, cause);
            Some(own.map_or_else(|| pick.clone(), |own| format!("{own}; {pick}")))
        }
        _ => None,
    }
}

/// The option of the command line that takes in what was left out, if there is one.
#[must_use]
pub fn import_note_option(words: Words, kind: &NoteKind) -> Option<String> {
    match kind {
        NoteKind::LooksLikeScale { scale } => {
            Some(words.with("note-scale.cli", &[("scale", scale.to_string().into())]))
        }
        NoteKind::GuessedColumns { .. } => Some(words.with("note-guessed-columns.cli", &[])),
        NoteKind::OtherSheets { left, .. } => {
            Some(words.with("note-other-sheets.cli", &[("left", numbered(left).into())]))
        }
        NoteKind::BeyondColumns { number, .. } => {
            let number = number.to_string();
            Some(words.with("note-beyond-columns.cli", &[("number", number.into())]))
        }
        _ => None,
    }
}

/// What was left out of a file, or is worth knowing; without the name of the file and the place.
#[must_use]
pub fn import_note(words: Words, kind: &NoteKind) -> String {
    use NoteKind as Kind;
    let say = |key: &str| words.get(key).to_owned();
    let found = |key: &str, found: &str| words.with(key, &[("found", found.into())]);
    let step = |key: &str, step: &str| words.with(key, &[("step", step.into())]);
    match kind {
        Kind::NoScore { step: name } => step("note-no-score", name),
        Kind::OffScale { found, step, scale } => words.with(
            "note-off-scale",
            &[
                ("found", found.into()),
                ("step", step.into()),
                ("scale", scale.to_string().replace("..", "–").into()),
            ],
        ),
        Kind::NoNumber { found, step } => {
            words.with("note-no-number", &[("found", found.into()), ("step", step.into())])
        }
        Kind::LooksLikeScale { scale } => {
            words.with("note-scale", &[("scale", scale.to_string().into())])
        }
        Kind::Comments { count } => words.count("note-comments", *count),
        Kind::CutOff { found: text } => found("note-cut-off", text),
        Kind::Hidden { found: text } => found("note-hidden", text),
        Kind::BeyondActors { found: text } => found("note-beyond-actors", text),
        Kind::Replaced { found: text } => found("note-replaced", text),
        Kind::Looks => say("note-looks"),
        Kind::OpenDirective => say("note-open-directive"),
        Kind::OpenDescription => say("note-open-description"),
        Kind::OtherDiagram { found: kind } => found("note-other-diagram", kind),
        Kind::GuessedColumns { pairs } => guessed_columns(words, pairs, |field| field),
        Kind::FreeText { columns } => found("note-free-text", &quoted(columns)),
        Kind::Transposed => say("note-transposed"),
        Kind::StepPerStage => say("note-step-per-stage"),
        Kind::OtherSheets { read, left } => {
            let names: Vec<String> = left.iter().map(|(_, name)| name.clone()).collect();
            let args = [("read", read.into()), ("left", quoted(&names).into())];
            words.with("note-other-sheets", &args)
        }
        Kind::Prose { count, first } => {
            words.with("note-prose", &[("count", (*count).into()), ("first", first.into())])
        }
        Kind::Links { count } => words.count("note-links", *count),
        Kind::Encoding { name } => found("note-encoding", name),
        Kind::ReadOnScale { found, scale } => words.with(
            "note-read-on-scale",
            &[("found", found.into()), ("scale", scale.to_string().replace("..", "–").into())],
        ),
        Kind::ReadAsScore { found, value, more } => {
            let value = words.number(*value, 0);
            let args =
                [("found", found.into()), ("value", value.into()), ("count", (*more).into())];
            words.with("note-read-as-score", &args)
        }
        Kind::AsEmotion { found, step } => {
            words.with("note-as-emotion", &[("found", found.into()), ("step", step.into())])
        }
        Kind::RowsAsSteps { count } => words.count("note-rows-as-steps", *count),
        Kind::ScoreAgain { found, step } => {
            words.with("note-score-again", &[("found", found.into()), ("step", step.into())])
        }
        Kind::Above { found: text } => found("note-above", text),
        Kind::Footer { found: text } => found("note-footer", text),
        Kind::OpenQuote => say("note-open-quote"),
        Kind::WrongFormulas { found, count } => words
            .with("note-wrong-formulas", &[("found", found.into()), ("count", (*count).into())]),
        Kind::NoResults { count } => words.count("note-no-results", *count),
        Kind::FarCells { count, most } => words.with(
            "note-far-cells",
            &[("count", (*count).into()), ("most", most.to_string().into())],
        ),
        Kind::CellComment { found: text } => found("note-cell-comment", text),
        Kind::BeyondColumns { found, more, .. } => {
            words.with("note-beyond-columns", &[("found", found.into()), ("count", (*more).into())])
        }
        Kind::NoEvidence { found: text } => found("note-no-evidence", text),
        Kind::EvidenceAlone { step: name } => step("note-evidence-alone", name),
        Kind::NoCount { found: text } => found("note-no-count", text),
        Kind::NoShare { found: text } => found("note-no-share", text),
        Kind::ReadAsPerCent { found: text } => found("note-read-as-percent", text),
        Kind::ReadAsYes { found: text } => found("note-read-as-yes", text),
        Kind::StepNumbers { found: text } => found("note-step-numbers", text),
        Kind::Dashes { count } => words.count("note-dashes", *count),
        Kind::NoSeverity { found: text } => found("note-no-severity", text),
        Kind::NoYes { found: text } => found("note-no-yes", text),
        Kind::WhichTouchpoint { first } => {
            words.with("note-which-touchpoint", &[("first", first.into())])
        }
        Kind::NoTouchpoint => say("note-no-touchpoint"),
        Kind::BeyondCards { column, found } => words
            .with("note-beyond-cards", &[("column", (*column).into()), ("found", found.into())]),
    }
}

/// Sheets with the numbers that pick them.
fn numbered(sheets: &[(usize, String)]) -> String {
    let named = sheets.iter().map(|(number, name)| format!("{number} “{name}”"));
    named.collect::<Vec<_>>().join(", ")
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ")
}

/// The same for who knows the window and no command line: fields are called what they are called
/// there.
#[must_use]
pub fn import_note_in_window(words: Words, kind: &NoteKind) -> String {
    match kind {
        NoteKind::GuessedColumns { pairs } => {
            guessed_columns(words, pairs, |field| column_field(words, field))
        }
        kind => import_note(words, kind),
    }
}

fn guessed_columns<'w>(
    words: Words,
    pairs: &[(String, &'static str)],
    name: impl Fn(&'static str) -> &'w str,
) -> String {
    let pair = |(column, field): &(String, &'static str)| match column.as_str() {
        "" if *field == "stage" => format!("{} = {}", words.get("note-first-column"), name(field)),
        "" => format!("{} = {}", words.get("note-unlabelled-column"), name(field)),
        column => format!("“{column}” = {}", name(field)),
    };
    let pairs: Vec<String> = pairs.iter().map(pair).collect();
    words.with("note-guessed-columns", &[("found", pairs.join(", ").into())])
}

/// What a column of a table can stand for, as the reader calls it.
#[must_use]
pub fn column_field(words: Words, field: &str) -> &str {
    let key = match field {
        "stage" => "field-stage",
        "step_number" => "xlsx-number",
        "step" => "field-step",
        "persona" => "name-persona",
        "satisfaction" => "measure-satisfaction",
        "expectation" => "measure-expectation",
        "importance" => "measure-importance",
        "evidence" => "field-evidence",
        "n" => "field-n",
        "touchpoints" => "lane-touchpoints",
        "channels" => "field-channel",
        "moment_of_truth" => "field-moment-of-truth",
        "pain_points" => "lane-pains",
        "severity" => "field-severity",
        "share" => "field-share",
        "going_on" => "field-going-on",
        "opportunities" => "lane-opportunities",
        "actions" => "lane-actions",
        "emotions" => "lane-emotions",
        "thoughts" => "lane-thoughts",
        "quotes" => "lane-quotes",
        "promises" => "lane-promises",
        "frontstage" => "lane-frontstage",
        "backstage" => "lane-backstage",
        "support" => "lane-support",
        "text" => "lane-text",
        _ => "columns-leave-out",
    };
    words.get(key)
}

/// What a format cannot carry, in a row.
#[must_use]
pub fn losses(words: Words, losses: &[Loss]) -> String {
    losses.iter().map(|loss| self::loss(words, loss)).collect::<Vec<_>>().join(", ")
}

fn loss(words: Words, loss: &Loss) -> String {
    let counted = |label: &str, count: usize| {
        let count = words.number(count as f64, 0);
        format!("{} ({count})", label.to_lowercase())
    };
    let steps = |key: &str, count: usize| {
        let count: Arg<'_> = words.number(count as f64, 0).into();
        words.with(key, &[("count", count)])
    };
    let field = |key: &str| words.get(key).to_lowercase();
    match *loss {
        Loss::Cards(kind, count) => counted(words.lane(kind), count),
        Loss::DifferentScores(count) => steps("loss-different-scores", count),
        Loss::NoScore(count) => steps("loss-no-score", count),
        Loss::Numbers(kind, count) => counted(words.measure(kind), count),
        Loss::Evidence(count) => counted(words.get("loss-evidence"), count),
        Loss::Sources(count) => counted(words.get("loss-sources"), count),
        Loss::CardDetails(count) => counted(words.get("loss-card-details"), count),
        Loss::StepDetails(count) => counted(words.get("loss-step-details"), count),
        Loss::PersonaDetails(count) => counted(words.get("loss-persona-details"), count),
        Loss::AbsentPersonas(count) => counted(words.get("loss-absent-personas"), count),
        Loss::NumberedNames(count) => counted(words.get("loss-numbered-names"), count),
        Loss::SameNames(count) => counted(words.get("loss-same-names"), count),
        Loss::Rows(count) => counted(words.get("loss-rows"), count),
        Loss::BareRows(count) => counted(words.get("loss-bare-rows"), count),
        Loss::Colors(count) => counted(words.get("loss-colors"), count),
        Loss::Benchmarks(count) => counted(words.get("field-benchmark"), count),
        Loss::Values(count) => counted(words.lane(LaneKind::Value), count),
        Loss::EmpathyMaps(count) => words.count("count-empathy-maps", count),
        Loss::Surveys(count) => words.count("count-surveys", count),
        Loss::Pictures(count) => words.count("count-pictures", count),
        Loss::Title => field("field-title"),
        Loss::Description => field("field-description"),
        Loss::Scenario => field("field-scenario"),
        Loss::State => field("state-future"),
        Loss::Language => field("field-language"),
        Loss::Date => field("field-date"),
        Loss::Target => field("field-target"),
    }
}
