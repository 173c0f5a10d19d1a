//! `polku export`: a journey as a picture, a report, a workbook, a table, a Mermaid diagram, or JSON.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use super::console::{self, Failure, output};

use super::input::{self, STANDARD, in_folder, is_same_file};
use super::{Outcome, Status, language, named, waiting};
use crate::export::{self, Format, Page, Progress, Settings, Team, View, is_template};
use crate::file::brand::BrandError;
use crate::file::{self, LoadError, Place};
use crate::i18n::Words;
use crate::model::{Date, Document};
use crate::wording;

/// Write a journey as a picture, a report, a workbook, a table, a Mermaid diagram, or JSON
#[derive(Debug, clap::Args)]
#[command(after_help = "\
                        polku export shoes.journey.ron -o shoes.pdf --page A3 --landscape --tile\n\
                        polku export shoes.journey.ron -o shoes.html --language fi --template team.ron\n\
                        polku export shoes.journey.ron -o report.pdf --view report --page Letter\n\
                        polku export shoes.journey.ron -o shoes.png --scale 2 --persona \"Aino, 34\"\n\
                        polku export shoes.journey.ron -o aino.png --view empathy --persona \"Aino, 34\"\n\
                        polku export shoes.journey.ron -o - --to csv")]
pub struct Args {
    /// The journey; - is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The file to write; - is standard output, and needs --to
    #[arg(short = 'o', long = "output", value_name = "OUT")]
    out: PathBuf,
    /// The format: svg, png, pdf, html, md, pptx, xlsx, csv, tsv, mmd or json; without it, by the ending of OUT
    #[arg(long, value_name = "FORMAT")]
    to: Option<String>,
    /// What of the journey: map, empathy, report or table; without it, what suits the format
    #[arg(long, value_name = "VIEW")]
    view: Option<String>,
    /// One persona alone, by its name; with --view empathy: whose empathy map
    #[arg(long, value_name = "NAME")]
    persona: Option<String>,
    /// With --view empathy: which one of several empathy maps, by its title
    #[arg(long, value_name = "NAME")]
    map_name: Option<String>,
    /// The language of titles and numbers: en, fi or lv; without it, the journey's
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// The page of a PDF: fit (as large as the map), A0, A1, A2, A3, A4, Letter or Tabloid; of a
    /// report: A4 or Letter
    #[arg(long, value_name = "PAGE")]
    page: Option<String>,
    /// Lay the page of a PDF on its side
    #[arg(long)]
    landscape: bool,
    /// Spread the map over several pages of a PDF, readable on each
    #[arg(long)]
    tile: bool,
    /// Tell also answers of fewer than five people, in which one could be recognised
    #[arg(long)]
    small_groups: bool,
    /// Pixels of a PNG for each of the map's: 1 is the size on the screen
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    scale: Option<f32>,
    /// Of a report or a workbook: a team's accent colour, logo and fonts (.ron); of a report's PDF
    /// also its own template (.typ)
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,
    /// The date that a PDF, a report or a workbook bears: YYYY-MM-DD; without it, a report bears
    /// the journey's
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Say nothing but errors
    #[arg(long)]
    quiet: bool,
}

pub(super) fn run(args: &Args, words: Words) -> Outcome {
    if let Some(example) = in_folder(&args.out, &args.file, args.to.as_deref().unwrap_or("svg")) {
        let arguments = [("example", example.display().to_string().into())];
        return Err(Failure::of_file(&args.out, words.with("cli-into-folder", &arguments)));
    }
    let format = format(args, words)?;
    let view = view(args, format, words)?;
    check_options(args, format, view, words)?;
    let mut settings = settings(args, format, words)?;
    settings.view = view;
    if is_same_file(&args.file, &args.out) {
        return Err(Failure::of_file(&args.out, words.get("cli-same-file")));
    }
    if let Some(path) = &args.template {
        template(path, &mut settings, words)?;
    }
    let document = read(&args.file, words)?;
    if view == View::Empathy {
        let (whose, name) = (args.persona.as_deref(), args.map_name.as_deref());
        settings.empathy = Some(named::empathy_map(&document, whose, name, words)?);
    } else if let Some(name) = &args.persona {
        settings.persona = Some(named::persona(&document, name, words)?);
    }
    let progress = Progress::default();
    let show = !args.quiet && (settings.is_picture() || format == Format::Pdf);
    let bytes = waiting::shown(show, words.get("export-working"), &progress, || {
        export::render(&document, &settings, &progress)
    })
    .map_err(|error| Failure::new(wording::export_error(words, &error)))?;
    write(args, &bytes, words)?;
    let losses = export::losses(&document, &settings);
    if !args.quiet && !losses.is_empty() {
        let what = wording::losses(words, &losses);
        let name = match format {
            Format::Mermaid => "Mermaid".to_owned(),
            format => format.name().to_uppercase(),
        };
        let arguments = [("format", name.into()), ("what", what.into())];
        let key = match format {
            Format::Markdown => "cli-losses-markdown",
            Format::Xlsx => "cli-losses-workbook",
            _ => "cli-losses",
        };
        console::warning(&Failure::of_file(&args.file, words.with(key, &arguments)));
    }
    if let (false, Some(points)) = (args.quiet, export::unreadable_print(&document, &settings)) {
        let points = words.fixed(f64::from(points), 1);
        let told = words.with("cli-small-print", &[("points", points.into())]);
        console::warning(&Failure::of_file(&args.file, told));
    }
    if let (false, Some(font)) = (args.quiet, export::font_to_install(&settings)) {
        let told = words.with("export-team-font", &[("font", font.into())]);
        console::warning(&Failure::of_file(args.template.as_deref().unwrap_or(&args.file), told));
    }
    Ok(Status::Done)
}

/// The format that was asked for, or the one that the output's name ends in.
fn format(args: &Args, words: Words) -> Result<Format, Failure> {
    let expected = || Format::ALL.map(Format::name).join(", ");
    let ending = args.out.extension().map(|ending| ending.to_string_lossy().into_owned());
    let Some(name) = args.to.clone().or(ending) else {
        let arguments = [("expected", expected().into())];
        return Err(Failure::new(words.with("cli-no-format", &arguments)));
    };
    Format::from_name(&name).ok_or_else(|| {
        let arguments = [("found", name.into()), ("expected", expected().into())];
        Failure::new(words.with("cli-unknown-format", &arguments))
    })
}

/// The view that was asked for, or the one that the format shows.
fn view(args: &Args, format: Format, words: Words) -> Result<View, Failure> {
    let Some(name) = &args.view else { return Ok(format.view()) };
    let Some(view) = View::from_name(name) else {
        let expected = View::ALL.map(View::name).join(", ");
        let arguments = [("found", name.into()), ("expected", expected.into())];
        return Err(Failure::new(words.with("cli-unknown-view", &arguments)));
    };
    if format.views().contains(&view) {
        return Ok(view);
    }
    let arguments = [("view", view.name().into()), ("format", format.name().into())];
    Err(Failure::new(words.with("cli-impossible", &arguments)))
}

/// Refuses options that the format has no use for: who gives one expects something of it.
fn check_options(args: &Args, format: Format, view: View, words: Words) -> Result<(), Failure> {
    let is_pdf = format == Format::Pdf;
    let is_map = is_pdf && view == View::Map;
    let is_sheet = is_map || is_pdf && view == View::Empathy;
    let page = args.page.as_deref().map(Page::from_name);
    let on_paper = page.is_some_and(|page| page != Some(Page::Fit));
    let of_report = matches!(page, None | Some(None | Some(Page::A4 | Page::Letter)));
    let tells_answers =
        matches!(view, View::Map | View::Report | View::Table) && format != Format::Json;
    let is_unused = |path: &Path| !format.takes_team(view, is_template(path));
    let unused = [
        ("--page", args.page.is_some() && !is_pdf),
        ("--page", is_pdf && view == View::Report && !of_report),
        ("--landscape", args.landscape && !(is_sheet && on_paper)),
        ("--tile", args.tile && !(is_map && on_paper)),
        ("--small-groups", args.small_groups && !tells_answers),
        ("--scale", args.scale.is_some() && format != Format::Png),
        ("--date", args.date.is_some() && !format.bears_date()),
        ("--persona", args.persona.is_some() && format == Format::Json),
        ("--map-name", args.map_name.is_some() && view != View::Empathy),
        ("--template", args.template.as_deref().is_some_and(is_unused)),
    ];
    match unused.iter().find(|(_, is_unused)| *is_unused) {
        Some((option, _)) => {
            let arguments = [("option", (*option).into())];
            Err(Failure::new(words.with("cli-option-unused", &arguments)))
        }
        None => Ok(()),
    }
}

/// Reads a team's template or brand.
fn template(path: &Path, settings: &mut Settings, words: Words) -> Result<(), Failure> {
    let failed = |error: BrandError| match error {
        BrandError::Syntax { line, column, cause } => {
            Failure::at(path, Some(Place { line, column }), wording::brand_syntax(words, &cause))
        }
        error => Failure::of_file(path, wording::brand_error(words, &error)),
    };
    settings.set_team(Some(Team::load(path).map_err(failed)?));
    Ok(())
}

fn settings(args: &Args, format: Format, words: Words) -> Result<Settings, Failure> {
    let mut settings = Settings::new(format);
    settings.landscape = args.landscape;
    settings.tile = args.tile;
    settings.small_groups = args.small_groups;
    if let Some(code) = &args.language {
        settings.language = Some(language(code, words)?);
    }
    if let Some(name) = &args.page {
        settings.page = Page::from_name(name).ok_or_else(|| {
            let expected = Page::ALL.map(Page::name).join(", ");
            let arguments = [("found", name.into()), ("expected", expected.into())];
            Failure::new(words.with("cli-wrong-page", &arguments))
        })?;
    }
    if let Some(scale) = args.scale {
        settings.scale = scale;
    }
    if let Some(text) = &args.date {
        let wrong = || Failure::new(words.with("cli-wrong-date", &[("found", text.into())]));
        settings.date = Some(Date::from_str(text).map_err(|_| wrong())?);
    }
    Ok(settings)
}

fn read(path: &Path, words: Words) -> Result<Document, Failure> {
    let name = path.display().to_string();
    let bytes = input::bytes(path);
    let document = match bytes {
        Ok(bytes) => file::load_bytes(&bytes, &name),
        Err(kind) => Err(LoadError { name, place: None, kind }),
    };
    document.map_err(|error| Failure::of_load(words, &error))
}

fn write(args: &Args, bytes: &[u8], words: Words) -> Result<(), Failure> {
    let out = args.out.as_path();
    if out.as_os_str() == STANDARD {
        return output(words, bytes);
    }
    file::write_atomic(out, bytes).map_err(|error| Failure::of_save(words, out, &error))
}
