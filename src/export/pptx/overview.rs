//! The whole journey on one slide: stages, steps with their names, everybody's curve, moments of
//! truth, and where pain points and opportunities stand. A journey of many steps takes several.

use super::deck::Deck;
use super::sheet::{BOTTOM, TOP};
use super::slide::{Edge, Form, Slide, WIDTH};
use super::text::{Para, Ruler};
use crate::insight::{goes_on, travellers};
use crate::layout::map::{hue_of, traveller_mark};
use crate::layout::scene::{Ink, Point, point, rect};
use crate::model::{EvidenceKind, Hue, LaneKind, Measure, MeasureKind, Step, Traveller};
use crate::report::{StagePart, StepPart};

/// The labels of rows stand to the left of this.
const FIRST: f32 = 134.0;
const LAST: f32 = WIDTH - 32.0;
/// So many steps stand beside each other at most; fewer, where their names find no room.
const MOST: [usize; 4] = [42, 32, 22, 12];
/// No column is wider.
const WIDEST: f32 = 96.0;
/// From here on names lie level.
const LEVEL: f32 = 76.0;
const STAGE_HEIGHT: f32 = 36.0;
const NUMBER_HEIGHT: f32 = 17.0;
const MOMENT_HEIGHT: f32 = 15.0;
/// How high a row of counts is at least: its label may take more.
const COUNT_HEIGHT: f32 = 21.0;
/// How far labels of rows stand from what is beside them.
const APART: f32 = 6.0;
/// Where labels begin, and how wide they are.
const LABEL: (f32, f32) = (40.0, FIRST - 40.0 - APART);
/// What is counted at each step.
const COUNTED: [LaneKind; 2] = [LaneKind::Pains, LaneKind::Opportunities];
/// The room of turned names, up to what leaves the curve its own.
const NAMES: (f32, f32) = (44.0, 150.0);
/// Sizes of names and labels, the largest first.
const SIZES: [f32; 3] = [12.0, 11.0, 10.0];
/// Sizes of stages' titles, and from which on their words are parted rather than all of them small.
const STAGES: [f32; 4] = [14.0, 13.0, 12.0, 11.0];
const PARTED: f32 = 12.0;
const SMALLEST: f32 = 10.0;
/// The height of a line of names, in font sizes: the widest typeface that stands in needs that much.
const NAME_LINE: f32 = 1.165;
/// The size of legends and labels.
const KEY: f32 = 12.0;
const LINE: f32 = 16.0;
/// Points that are closer than that stand beside each other.
const SAME: f64 = 0.15;

/// A step and the stage that it belongs to.
#[derive(Clone, Copy)]
struct Column<'a> {
    stage: &'a StagePart,
    step: &'a StepPart,
}

/// Where everything stands on one slide, from top to bottom.
struct Frame {
    across: f32,
    names: Names,
    curve: f32,
    curve_height: f32,
    counts: f32,
    legend: f32,
}

/// The heights of what stands below the curves.
#[derive(Clone, Copy)]
struct Below {
    counts: [f32; 2],
    legend: f32,
}

/// How the steps' names stand.
#[derive(Clone, Copy)]
struct Names {
    size: f32,
    /// How high they are, and how many lines each may have.
    height: f32,
    lines: usize,
    is_level: bool,
}

/// A line of the curve: whose it is and how it is drawn.
struct Line {
    who: Traveller,
    name: String,
    ink: Ink,
    form: Form,
}

/// What the legend explains.
struct Entry {
    /// None for a line without points.
    form: Option<Form>,
    ink: Ink,
    /// None for somebody's line.
    kind: Option<EvidenceKind>,
    para: Para,
    width: f32,
}

impl Entry {
    /// From its beginning to its text.
    fn indent(&self) -> f32 {
        if self.kind.is_none() { 26.0 } else { 14.0 }
    }
}

impl Deck<'_> {
    /// The map's slides.
    pub(super) fn overview(&mut self, title: &str) -> bool {
        let columns: Vec<Column<'_>> = self
            .report
            .stages
            .iter()
            .flat_map(|stage| stage.steps.iter().map(move |step| Column { stage, step }))
            .collect();
        let lines = self.lines();
        let legends = self.legend_rows(&self.legend_entries(&columns, &lines)).len();
        let below = Below { counts: self.count_heights(), legend: legends as f32 * LINE };
        let pages = pages(&self.ruler, &columns, below);
        let size = self.stage_size(&pages);
        let sentence = self.sentence.clone().unwrap_or_default();
        let count = pages.len();
        let document = self.document;
        let steps: Vec<&Step> = document.steps().map(AsRef::as_ref).collect();
        for (at, (page, frame)) in pages.iter().enumerate() {
            self.add(&self.numbered(title, at, count));
            let Some(mut slide) = self.slides.pop() else { return true };
            slide.group(&told(title, page), |slide| {
                self.stage_bands(slide, page, frame, size);
                self.step_names(slide, page, frame);
                self.curves(slide, page, frame, (&steps, &lines), &sentence);
                let counts: [fn(&StepPart) -> usize; 2] =
                    [|step| step.pains.len(), |step| step.opportunities.len()];
                let mut top = frame.counts;
                for ((kind, count), height) in COUNTED.into_iter().zip(counts).zip(below.counts) {
                    self.counts(slide, page, (frame.across, top + height / 2.0), kind, count);
                    top += height;
                }
                self.legend(slide, page, frame, &lines);
            });
            self.slides.push(slide);
        }
        true
    }

    /// Everybody who has a satisfaction somewhere.
    fn lines(&self) -> Vec<Line> {
        let document = self.document;
        let is_scored = |who: &Traveller| document.steps().any(|step| score(step, *who).is_some());
        let line = |who: Traveller| {
            let (ink, shape) = traveller_mark(document, who);
            let name = self.words.traveller(document, who);
            Line { who, name, ink, form: Form::of(shape) }
        };
        travellers(document).into_iter().filter(is_scored).map(line).collect()
    }

    /// The stages' titles above their steps, and their colours down to the legend.
    fn stage_bands(&self, slide: &mut Slide, page: &[Column<'_>], frame: &Frame, size: f32) {
        let mut at = 0;
        for (stage, steps) in stages(page) {
            let hue = hue(stage.hue);
            let (x, width) = (frame.x(at), steps as f32 * frame.across);
            let room = stage_room(width);
            let para = self.stage_title(stage, size, room);
            let para = Para { ink: Ink::StageText(hue), ..para };
            let para = Para { text: self.ruler.cut(&para, room, stage_lines(size)), ..para };
            let band = rect(x + 1.0, TOP, width - 2.0, STAGE_HEIGHT);
            let top = TOP + STAGE_HEIGHT + 3.0;
            slide.band(band, Ink::StageBand(hue), &[para]);
            let wash = rect(x + 1.0, top, width - 2.0, frame.legend - top - 6.0);
            slide.shape(Form::Rect, wash, Some(Ink::StageWash(hue)), None, &[]);
            at += steps;
        }
    }

    /// The size of all stages' titles: the largest in which they stand whole; their words are parted
    /// at syllables before all of them become small.
    fn stage_size(&self, pages: &[(Vec<Column<'_>>, Frame)]) -> f32 {
        let all = |size: f32, fits: &dyn Fn(&StagePart, f32) -> bool| {
            pages
                .iter()
                .all(|(page, frame)| {
                    stages(page)
                        .all(|(stage, steps)| fits(stage, stage_room(steps as f32 * frame.across)))
                })
                .then_some(size)
        };
        let whole = |size: f32| {
            all(size, &|stage, room| {
                let para = title_of(&self.band_text(stage, room), size);
                self.ruler.fits(&para, room, stage_lines(size))
            })
        };
        let parted = |size: f32| {
            all(size, &|stage, room| {
                self.ruler.fits(&self.stage_title(stage, size, room), room, stage_lines(size))
            })
        };
        let whole = STAGES.into_iter().find_map(whole);
        whole.or_else(|| [PARTED, SMALLEST].into_iter().find_map(parted)).unwrap_or(SMALLEST)
    }

    /// What a band says, with words parted that are wider than it.
    fn stage_title(&self, stage: &StagePart, size: f32, room: f32) -> Para {
        self.ruler.parted(title_of(&self.band_text(stage, room), size), room)
    }

    /// The stage's title; its number alone where not even the longest word has room.
    fn band_text(&self, stage: &StagePart, room: f32) -> String {
        let para = Para::new(stage.title.as_str(), 10.0, Ink::Text).bold();
        match self.ruler.fits(&para, room, 3) || room > 48.0 {
            true => stage.title.clone(),
            false => format!("{}.", stage.number),
        }
    }

    /// Numbers, names, and the marks of moments of truth.
    fn step_names(&self, slide: &mut Slide, page: &[Column<'_>], frame: &Frame) {
        let top = TOP + STAGE_HEIGHT + 4.0 + MOMENT_HEIGHT;
        for (at, Column { step, .. }) in page.iter().enumerate() {
            let x = frame.x(at);
            let size = if step.number < 100 { 12.0 } else { 10.0 };
            let number = Para::new(step.number.to_string(), size, Ink::Text).bold().middle();
            let middle = x + frame.across / 2.0;
            let width = frame.across - 1.0;
            let place = rect(middle - width / 2.0, top, width, NUMBER_HEIGHT);
            slide.text(place, &[number]);
            let room = frame.name_room();
            let Names { size, height, lines, is_level } = frame.names;
            let name = Para::new(step.title.as_str(), size, Ink::Text).theirs();
            let name = Para { text: self.ruler.cut(&name, room, lines), ..name };
            let top = top + NUMBER_HEIGHT;
            let level = rect(x + 1.0, top, frame.across - 2.0, height);
            match is_level {
                true => slide.text(level, &[name.middle()]),
                false => slide.turned(rect(x, top, frame.across, height), &[name.right()]),
            }
            if step.moment_of_truth {
                // Above the step's number: beside the curve it would look like a score.
                let center = point(middle, TOP + STAGE_HEIGHT + 4.0 + MOMENT_HEIGHT / 2.0);
                let mark = (center, 4.5);
                slide.mark(Form::Diamond, mark, Ink::Accent, EvidenceKind::Measured);
            }
        }
    }

    fn curves(
        &self,
        slide: &mut Slide,
        page: &[Column<'_>],
        frame: &Frame,
        (steps, lines): (&[&Step], &[Line]),
        sentence: &str,
    ) {
        // Between two numbers of the scale, which stand to its right.
        let middle = frame.place(0, 3.5).y;
        self.row_label(slide, self.words.measure(MeasureKind::Satisfaction), middle);
        let end = frame.x(page.len());
        for value in 1..=5_u8 {
            let y = frame.place(0, f64::from(value)).y;
            let grid = Edge { ink: Ink::Grid, width: 0.75, is_dashed: true };
            slide.line(point(FIRST, y), point(end, y), grid);
            let text = Para::new(value.to_string(), KEY, Ink::TextMuted).right();
            slide.text(rect(FIRST - 20.0, y - 7.5, 15.0, 15.0), &[text]);
        }
        if let Some(target) = self.target() {
            let y = frame.place(0, target).y;
            let edge = Edge { ink: Ink::Accent, width: 1.25, is_dashed: true };
            slide.line(point(FIRST, y), point(end, y), edge);
        }
        let radius = (frame.across * 0.22).clamp(3.5, 5.0);
        let values: Vec<Vec<Option<(f64, EvidenceKind)>>> = lines
            .iter()
            .map(|line| {
                let measure = |column: &Column<'_>| {
                    let step = steps.get(column.step.number.checked_sub(1)?)?;
                    score(step, line.who).map(|score| (score.value, score.evidence.kind))
                };
                page.iter().map(measure).collect()
            })
            .collect();
        let leads_on = goes_on(self.document);
        for (line, own) in lines.iter().zip(&values) {
            let points: Vec<Option<(Point, EvidenceKind)>> = own
                .iter()
                .enumerate()
                .map(|(at, one)| {
                    let (value, kind) = (*one)?;
                    let middle = frame.place(at, value);
                    let aside = aside(&values, own, at) * (2.0 * radius + 0.5);
                    Some((point(middle.x + aside, middle.y), kind))
                })
                .collect();
            // A line breaks where a score is missing, and between branches.
            let mut runs: Vec<Vec<Point>> = vec![Vec::new()];
            for (column, point) in page.iter().zip(&points) {
                if let (Some((at, _)), Some(run)) = (point, runs.last_mut()) {
                    run.push(*at);
                }
                let place = column.step.number.checked_sub(1);
                let leads_on = place.and_then(|at| leads_on.get(at)).copied().unwrap_or_default();
                if point.is_none() || !leads_on {
                    runs.push(Vec::new());
                }
            }
            for run in runs.iter().filter(|run| run.len() > 1) {
                slide.polyline(run, Edge::solid(line.ink, 2.0), &line.name);
            }
            for (at, kind) in points.into_iter().flatten() {
                slide.mark(line.form, (at, radius), line.ink, kind);
            }
        }
        self.lowest(slide, page, frame, &values, sentence);
    }

    /// The value of the lowest moment below its point: of those that are equally low the one that
    /// the title names.
    fn lowest(
        &self,
        slide: &mut Slide,
        page: &[Column<'_>],
        frame: &Frame,
        values: &[Vec<Option<(f64, EvidenceKind)>>],
        sentence: &str,
    ) {
        let all = values.iter().flat_map(|line| line.iter().enumerate());
        let all = all.filter_map(|(at, one)| Some((at, one.as_ref()?.0)));
        let is_named = |at: usize| {
            page.get(at).is_some_and(|column| sentence.contains(column.step.title.as_str()))
        };
        let lowest = all.reduce(|least, other| {
            let is_lower = other.1 < least.1 - SAME / 10.0
                || (other.1 <= least.1 && is_named(other.0) && !is_named(least.0));
            if is_lower { other } else { least }
        });
        // Of a map on several slides only the one that holds it marks it.
        let document = self.document;
        let scored = |who: Traveller| document.steps().filter_map(move |step| score(step, who));
        let all = travellers(document).into_iter().flat_map(scored).map(|score| score.value);
        let least = all.fold(f64::INFINITY, f64::min);
        let Some((at, value)) = lowest.filter(|(_, value)| *value <= least) else { return };
        let place = frame.place(at, value);
        let text = Para::new(self.words.fixed(value, 1), KEY, Ink::Pain).bold().middle();
        let top = (place.y + 6.0).min(frame.counts - 15.0);
        slide.text(rect(place.x - 16.0, top, 32.0, 15.0), &[text]);
    }

    /// The satisfaction that is aimed at.
    fn target(&self) -> Option<f64> {
        self.document.journey().target.filter(|target| (1.0..=5.0).contains(target))
    }

    /// How many cards of a kind begin at each step.
    fn counts(
        &self,
        slide: &mut Slide,
        page: &[Column<'_>],
        (across, middle): (f32, f32),
        kind: LaneKind,
        count: fn(&StepPart) -> usize,
    ) {
        self.row_label(slide, self.words.lane(kind), middle);
        let ink = if kind == LaneKind::Pains { Ink::Pain } else { Ink::Opportunity };
        let size = across.clamp(18.0, 20.0);
        for (at, column) in page.iter().enumerate() {
            let count = count(column.step);
            if count == 0 {
                continue;
            }
            let x = FIRST + (at as f32 + 0.5) * across;
            let dot = rect(x - size / 2.0, middle - size / 2.0, size, size);
            let text = Para::new(count.to_string(), KEY, Ink::OnAccent).bold().middle();
            slide.shape(Form::Ellipse, dot, Some(ink), None, &[text]);
        }
    }

    /// Whose lines these are, how marks tell what is known, what the diamond means, and the target.
    fn legend_entries(&self, page: &[Column<'_>], lines: &[Line]) -> Vec<Entry> {
        let entry = |form, ink, kind, name: &str| {
            let para = Para::new(name, KEY, Ink::Text);
            let para = Para { text: self.ruler.cut(&para, 240.0, 1), ..para };
            let width = self.ruler.width(&para) + 4.0;
            Entry { form, ink, kind, para, width }
        };
        let of_line = |line: &Line| entry(Some(line.form), line.ink, None, &line.name);
        let mut entries: Vec<Entry> = lines.iter().map(of_line).collect();
        if let Some(target) = self.target().filter(|_| !lines.is_empty()) {
            let name = self.words.get("field-target");
            let text = format!("{name}: {}", self.words.fixed(target, 1));
            entries.push(entry(None, Ink::Accent, None, &text));
        }
        if !lines.is_empty() {
            entries.extend(EvidenceKind::ALL.into_iter().map(|kind| {
                let name = self.words.evidence(kind);
                entry(Some(Form::Ellipse), Ink::TextMuted, Some(kind), name)
            }));
        }
        if page.iter().any(|column| column.step.moment_of_truth) {
            let name = self.words.get("piece-moment-of-truth");
            let kind = Some(EvidenceKind::Measured);
            entries.push(entry(Some(Form::Diamond), Ink::Accent, kind, name));
        }
        entries
    }

    /// Entries in rows, each with where it begins.
    fn legend_rows<'e>(&self, entries: &'e [Entry]) -> Vec<Vec<(f32, &'e Entry)>> {
        let mut rows: Vec<Vec<(f32, &Entry)>> = vec![Vec::new()];
        let mut x = FIRST;
        for entry in entries {
            if x + entry.indent() + entry.width > LAST && x > FIRST {
                rows.push(Vec::new());
                x = FIRST;
            }
            if let Some(row) = rows.last_mut() {
                row.push((x, entry));
            }
            x += entry.indent() + entry.width + 12.0;
        }
        rows
    }

    fn legend(&self, slide: &mut Slide, page: &[Column<'_>], frame: &Frame, lines: &[Line]) {
        let entries = self.legend_entries(page, lines);
        for (at, row) in self.legend_rows(&entries).into_iter().enumerate() {
            let middle = frame.legend + (at as f32 + 0.5) * LINE;
            for (x, entry) in row {
                if entry.kind.is_none() {
                    let is_dashed = entry.form.is_none();
                    let edge = Edge { ink: entry.ink, width: 2.0, is_dashed };
                    slide.line(point(x, middle), point(x + 20.0, middle), edge);
                }
                if let Some(form) = entry.form {
                    let center = point(x + if entry.kind.is_none() { 10.0 } else { 5.0 }, middle);
                    let kind = entry.kind.unwrap_or(EvidenceKind::Measured);
                    slide.mark(form, (center, 4.5), entry.ink, kind);
                }
                let place = rect(x + entry.indent(), middle - 7.5, entry.width, 15.0);
                slide.text(place, std::slice::from_ref(&entry.para));
            }
        }
    }

    /// What a row shows, left of it, around its middle.
    fn row_label(&self, slide: &mut Slide, text: &str, middle: f32) {
        let para = [self.row_name(text)];
        let (x, width) = LABEL;
        let height = self.ruler.height(&para, width);
        slide.text(rect(x, middle - height / 2.0, width, height), &para);
    }

    /// The name of a row, in letters of one size for all of them: the largest in which no word of
    /// any is parted.
    fn row_name(&self, text: &str) -> Para {
        let para = |text: &str, size: f32| Para::new(text, size, Ink::TextMuted);
        let names = || {
            let counted = COUNTED.map(|kind| self.words.lane(kind));
            std::iter::once(self.words.measure(MeasureKind::Satisfaction)).chain(counted)
        };
        let all = |size: &f32| names().all(|name| self.ruler.fits(&para(name, *size), LABEL.1, 2));
        let size = SIZES.into_iter().find(all).unwrap_or(SMALLEST);
        self.ruler.parted(para(text, size), LABEL.1)
    }

    /// The heights of the rows of counts: their names do not run into each other.
    fn count_heights(&self) -> [f32; 2] {
        COUNTED.map(|kind| {
            let name = [self.row_name(self.words.lane(kind))];
            COUNT_HEIGHT.max(self.ruler.height(&name, LABEL.1) + 4.0)
        })
    }
}

impl Frame {
    /// The frame of so many steps whose names need that room.
    fn new(across: f32, names: Names, below: Below) -> Self {
        let curve = TOP + STAGE_HEIGHT + 4.0 + NUMBER_HEIGHT + names.height + MOMENT_HEIGHT + 6.0;
        let legend = BOTTOM - below.legend;
        let counts = legend - 6.0 - below.counts.iter().sum::<f32>();
        let curve_height = (counts - 8.0 - curve).max(40.0);
        Self { across, names, curve, curve_height, counts, legend }
    }

    fn x(&self, at: usize) -> f32 {
        FIRST + at as f32 * self.across
    }

    /// Where a score stands.
    fn place(&self, at: usize, value: f64) -> Point {
        let down = (5.0 - value as f32) / 4.0 * self.curve_height;
        point(self.x(at) + self.across / 2.0, self.curve + down)
    }

    /// How long a line of a name may be.
    fn name_room(&self) -> f32 {
        if self.names.is_level { self.across - 2.0 } else { self.names.height }
    }
}

/// The steps of each slide: on as few as show all names whole, if any number does.
fn pages<'a>(ruler: &Ruler, columns: &[Column<'a>], below: Below) -> Vec<(Vec<Column<'a>>, Frame)> {
    let framed = |most: usize| -> (Vec<(Vec<Column<'a>>, Frame)>, bool) {
        let parts = parted(columns, most);
        let longest = parts.iter().map(Vec::len).max().unwrap_or(1);
        let across = ((LAST - FIRST) / longest.max(1) as f32).min(WIDEST);
        let mut is_whole = true;
        let parts = parts.into_iter().map(|part| {
            let (names, fits) = names(ruler, &part, across);
            is_whole &= fits;
            (part, Frame::new(across, names, below))
        });
        let parts = parts.collect();
        (parts, is_whole)
    };
    let whole = MOST.into_iter().map(framed).find(|(_, is_whole)| *is_whole);
    whole.unwrap_or_else(|| framed(MOST[0])).0
}

/// The stages of a slide, and how many of its steps are theirs.
fn stages<'a>(page: &[Column<'a>]) -> impl Iterator<Item = (&'a StagePart, usize)> {
    let stages = page.chunk_by(|a, b| a.stage.number == b.stage.number);
    stages.filter_map(|steps| Some((steps.first()?.stage, steps.len())))
}

/// The room for a stage's title in a band of that width.
fn stage_room(width: f32) -> f32 {
    (width - 8.0).max(8.0)
}

/// So many lines of that size fit in a band.
fn stage_lines(size: f32) -> usize {
    ((STAGE_HEIGHT - 2.0) / (size * 1.2)).floor().max(1.0) as usize
}

fn title_of(text: &str, size: f32) -> Para {
    Para::new(text, size, Ink::Text).bold().middle().theirs()
}

/// The columns in parts of so many at most, parted between stages where that goes.
fn parted<'a>(columns: &[Column<'a>], most: usize) -> Vec<Vec<Column<'a>>> {
    // Slides of about the same number of steps.
    let even = columns.len().div_ceil(columns.len().div_ceil(most).max(1));
    let mut parts: Vec<Vec<Column<'a>>> = vec![Vec::new()];
    for stage in columns.chunk_by(|a, b| a.stage.number == b.stage.number) {
        for steps in stage.chunks(most) {
            match parts.last_mut() {
                Some(part)
                    if part.is_empty()
                        || (part.len() < even && part.len() + steps.len() <= most) =>
                {
                    part.extend_from_slice(steps);
                }
                _ => parts.push(steps.to_vec()),
            }
        }
    }
    parts
}

/// How the names stand in columns of that width, and whether all of them stand there whole: as
/// large as they do.
fn names(ruler: &Ruler, part: &[Column<'_>], across: f32) -> (Names, bool) {
    let titles = || part.iter().map(|column| column.step.title.as_str());
    let all = |size: f32, room: f32, lines: usize| {
        titles().all(|title| ruler.fits(&Para::new(title, size, Ink::Text), room, lines))
    };
    let level = |size: f32| {
        let lines = (2..=4).find(|lines| all(size, across - 2.0, *lines))?;
        let height = lines as f32 * size * NAME_LINE + 4.0;
        Some(Names { size, height, lines, is_level: true })
    };
    let turned = |size: f32, most: f32| {
        let lines = ((across / (size * NAME_LINE)).floor() as usize).clamp(1, 3);
        let mut height = NAMES.0;
        while height < most && !all(size, height, lines) {
            height += 6.0;
        }
        (Names { size, height, lines, is_level: false }, all(size, height, lines))
    };
    if across >= LEVEL
        && let Some(names) = SIZES.into_iter().find_map(level)
    {
        return (names, true);
    }
    // Larger names leave the curve its room, or are not worth it.
    let rooms = [NAMES.1 * 0.6, NAMES.1 * 0.8, NAMES.1];
    let tries = rooms.into_iter().flat_map(|room| SIZES.map(|size| (size, room)));
    let larger = tries.map(|(size, room)| turned(size, room)).find(|(_, fits)| *fits);
    larger.unwrap_or_else(|| turned(SIZES[2], NAMES.1))
}

/// What a map shows, for whoever does not see it.
fn told(title: &str, page: &[Column<'_>]) -> String {
    let stages = page.chunk_by(|a, b| a.stage.number == b.stage.number).filter_map(|steps| {
        let names: Vec<&str> = steps.iter().map(|column| column.step.title.as_str()).collect();
        Some(format!("{}: {}", steps.first()?.stage.title, names.join(", ")))
    });
    format!("{title}. {}", stages.collect::<Vec<_>>().join(". "))
}

/// How far a point stands from the middle of its column, in widths of a point: those of others that
/// lie at the same height stand beside it.
fn aside(
    values: &[Vec<Option<(f64, EvidenceKind)>>],
    own: &[Option<(f64, EvidenceKind)>],
    at: usize,
) -> f32 {
    let Some((value, _)) = own.get(at).copied().flatten() else { return 0.0 };
    let is_same = |line: &&Vec<Option<(f64, EvidenceKind)>>| {
        line.get(at).copied().flatten().is_some_and(|(other, _)| (other - value).abs() < SAME)
    };
    let all: Vec<_> = values.iter().filter(is_same).collect();
    let place = all.iter().position(|line| std::ptr::eq(line.as_slice(), own)).unwrap_or(0);
    place as f32 - (all.len().saturating_sub(1)) as f32 / 2.0
}

/// The satisfaction at a step, if it is on its scale.
fn score(step: &Step, who: Traveller) -> Option<&Measure> {
    step.measure(who, MeasureKind::Satisfaction).filter(|score| score.is_on_scale())
}

pub(super) fn hue(key: &str) -> Hue {
    Hue::ALL.into_iter().find(|hue| hue.key() == key).unwrap_or(hue_of(None, 0))
}
