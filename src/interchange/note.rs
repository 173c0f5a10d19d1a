//! What cannot be read, and what was left out: data for others to word.

use crate::file::{LoadErrorKind, Place};

use super::Scale;

/// Why a file cannot become a journey.
#[derive(Debug, thiserror::Error)]
#[error("{kind}")]
pub struct ImportError {
    /// Where in the file, if there is a place to name.
    pub place: Option<Place>,
    /// What is wrong.
    pub kind: ImportErrorKind,
}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum ImportErrorKind {
    /// What can be wrong with any file, and with a journey as JSON.
    #[error("{0}")]
    File(LoadErrorKind),
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More steps, scores and cards than memory should hold.
    #[error("there are more than {most} steps, scores and cards; split the file")]
    TooMuch {
        /// How many may be.
        most: usize,
    },

    /// A Mermaid diagram of another kind.
    #[error("this is a Mermaid `{found}`; only a `journey` can become a journey")]
    OtherDiagram {
        /// Its kind.
        found: String,
    },
    /// Not a Mermaid diagram, as far as one can see.
    #[error("a Mermaid journey begins with the word `journey`, and this with `{found}`")]
    NoDiagram {
        /// How it begins.
        found: String,
    },
    /// Front matter that does not end.
    #[error("this front matter is not closed; it ends with a line `---`, indented as the first")]
    OpenFrontMatter,
    /// Front matter that is no YAML.
    #[error("this front matter is not YAML: {cause}")]
    FrontMatter {
        /// What the reader of YAML says.
        cause: String,
    },
    /// Something after `journey` on its line.
    #[error("after `journey` the line must end, and here is `{found}`")]
    AfterJourney {
        /// What stands there.
        found: String,
    },
    /// A step without `: score`.
    #[error("`{step}` has no score; write it like `Name: 3: Actor`")]
    NoScore {
        /// The step.
        step: String,
    },
    /// `title` or `section` and nothing after it.
    #[error("after `{word}` comes a name")]
    NoName {
        /// The word.
        word: String,
    },
    /// `: score` without a name before it.
    #[error("before `{found}` comes the name of a step")]
    NoStep {
        /// What stands there.
        found: String,
    },
    /// The word `journey` again; Mermaid takes it for the beginning of a diagram.
    #[error("no step can begin with the word `{found}` in Mermaid; write `{instead}`")]
    JourneyAgain {
        /// The word.
        found: String,
        /// What Mermaid shows as the same.
        instead: String,
    },
    /// A `;` where Mermaid allows none.
    #[error("`;` cannot stand here in Mermaid; write `#59;`")]
    Semicolon,

    /// A Markdown file without a journey or an empathy map.
    #[error(
        "there is no journey here: no Mermaid journey, no table of stages or steps, no headings with bullets"
    )]
    NoJourneyHere,
    /// Fewer journeys than the one that was asked for.
    #[error("there is no journey {pick}; there are {count}")]
    NoSuchJourney {
        /// The one asked for.
        pick: usize,
        /// How many there are.
        count: usize,
    },

    /// No sheet of that number, or one in which nothing stands.
    #[error("there is no sheet {pick} with anything in it; there are {}", named(sheets))]
    NoSuchSheet {
        /// The one asked for.
        pick: usize,
        /// Those that are, with their numbers, counted from 1.
        sheets: Vec<(usize, String)>,
    },
    /// What is wrong with the sheet that was read, where there are others.
    #[error("in the sheet {read}: {cause}; the others are {}", named(left))]
    InSheet {
        /// The one that was read.
        read: String,
        /// The others, with their numbers, counted from 1.
        left: Vec<(usize, String)>,
        /// What is wrong.
        cause: Box<ImportErrorKind>,
    },

    /// A workbook where a text was said to be.
    #[error("this is a workbook, and no text")]
    PackedText,
    /// Bytes that are no text, where one was said to be.
    #[error("this is a binary file, and no text")]
    NotText,
    /// Not an XLSX workbook that can be read.
    #[error("this is no XLSX workbook that can be read ({cause})")]
    NoWorkbook {
        /// What the reader says.
        cause: String,
    },
    /// A spreadsheet of another program or kind, which cannot be read.
    #[error("this is a spreadsheet of another kind ({found}); save it as XLSX or CSV")]
    OtherWorkbook {
        /// What it is called.
        found: &'static str,
    },
    /// A workbook that a password protects, or one of the kind before XLSX: both are packed alike.
    #[error("this workbook has a password or is of the old kind XLS; save it as XLSX without one")]
    LockedWorkbook,
    /// A workbook that unfolds to more than memory should hold.
    #[error("this workbook unfolds to more than {} MiB; save what matters as a smaller one", most / 1024 / 1024)]
    WorkbookTooLarge {
        /// How many bytes it may unfold to.
        most: u64,
    },

    /// A table without the column that it takes.
    #[error("there is no column `step`; there are {found}; rename one with --map COLUMN=step")]
    NoStepColumn {
        /// The columns that are.
        found: String,
    },
    /// A mapping of a column that is not there.
    #[error("there is no column `{column}`; there are {found}")]
    NoSuchColumn {
        /// The column.
        column: String,
        /// The columns that are.
        found: String,
    },
    /// Two columns for one field.
    #[error("there are two columns `{column}`; keep one")]
    TwoColumns {
        /// The field.
        column: String,
    },
    /// Not the number of a step.
    #[error("`{found}` is no number of a step; write 1, 2, 3, …")]
    StepNumber {
        /// What stands there.
        found: String,
    },
    /// Rows of one step that name it differently.
    #[error("step {number} is `{found}` here and `{before}` in line {line}")]
    StepDiffers {
        /// The step's number.
        number: u32,
        /// Its stage and name here.
        found: String,
        /// Its stage and name there.
        before: String,
        /// Where that is.
        line: usize,
    },
    /// Two rows for one persona at one step.
    #[error("`{persona}` stands twice at the step `{step}`; the other row is in line {line}")]
    TwoRows {
        /// The persona; empty: the customer as such.
        persona: String,
        /// The step.
        step: String,
        /// Where the first row is.
        line: usize,
    },
}

/// Sheets with their numbers.
fn named(sheets: &[(usize, String)]) -> String {
    let named = sheets.iter().map(|(number, name)| format!("{number} {name}"));
    named.collect::<Vec<_>>().join(", ")
}

impl ImportErrorKind {
    /// At that place, if it is known.
    pub(super) fn at(self, place: Option<Place>) -> ImportError {
        ImportError { place, kind: self }
    }

    /// With the file as a whole.
    pub(super) fn whole(self) -> ImportError {
        self.at(None)
    }
}

/// Something that was left out or is worth knowing.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Where in the file, if there is a place to name.
    pub place: Option<Place>,
    /// What it is.
    pub kind: NoteKind,
}

impl NoteKind {
    /// At that place.
    pub(super) fn at(self, place: Place) -> Note {
        Note { place: Some(place), kind: self }
    }
}

/// What was left out.
#[derive(Debug, Clone, PartialEq)]
pub enum NoteKind {
    /// No score: the satisfaction stays empty.
    NoScore {
        /// The step.
        step: String,
    },
    /// A score off the scale: it stays empty.
    OffScale {
        /// What stands there.
        found: String,
        /// The step.
        step: String,
        /// The scale.
        scale: Scale,
    },
    /// No number: it stays empty.
    NoNumber {
        /// What stands there.
        found: String,
        /// The step.
        step: String,
    },
    /// The scores look like another scale.
    LooksLikeScale {
        /// That scale.
        scale: Scale,
    },

    /// Comments, which a journey does not hold.
    Comments {
        /// How many.
        count: usize,
    },
    /// A name that `#` cuts off, since a comment begins there.
    CutOff {
        /// What is cut off.
        found: String,
    },
    /// A line that a `%` makes a comment, though it hardly looks like one.
    Hidden {
        /// What stands there.
        found: String,
    },
    /// What stands behind a third colon, which Mermaid leaves out.
    BeyondActors {
        /// What stands there.
        found: String,
    },
    /// A title or description that a later one replaces, or a second title for screen readers.
    Replaced {
        /// The text that is left out.
        found: String,
    },
    /// How the diagram looks: directives and configuration.
    Looks,
    /// A directive that is not closed; Mermaid skips everything after it.
    OpenDirective,
    /// A description that is not closed; Mermaid takes everything after it for a part of it.
    OpenDescription,

    /// A Mermaid diagram of another kind in Markdown.
    OtherDiagram {
        /// Its kind.
        found: String,
    },

    /// What columns were taken for, by their headings.
    GuessedColumns {
        /// Heading and field.
        pairs: Vec<(String, &'static str)>,
    },
    /// Columns that became rows of free text.
    FreeText {
        /// Their headings.
        columns: Vec<String>,
    },
    /// A table with stages or steps as columns: it was turned.
    Transposed,
    /// A table without steps: each stage became one.
    StepPerStage,
    /// A workbook's other sheets.
    OtherSheets {
        /// The one that was read.
        read: String,
        /// Those that were not, with their numbers, counted from 1.
        left: Vec<(usize, String)>,
    },
    /// Paragraphs, lists and tables around a journey in Markdown.
    Prose {
        /// How many.
        count: usize,
        /// How the first of them begins.
        first: String,
    },
    /// Addresses of links and pictures, which no card holds.
    Links {
        /// How many.
        count: usize,
    },
    /// Text that is neither Unicode nor says what it is: read as what it looks like.
    Encoding {
        /// As what.
        name: &'static str,
    },
    /// A score that says its scale itself, the first one: all such were mapped from theirs.
    ReadOnScale {
        /// What stands there.
        found: String,
        /// Its scale.
        scale: Scale,
    },
    /// Faces and words that were read as scores of 1–5, the first one.
    ReadAsScore {
        /// What stands there.
        found: String,
        /// What it was read as.
        value: f64,
        /// How many more there are.
        more: usize,
    },
    /// What stands among the scores and is none: it became a card among the emotions.
    AsEmotion {
        /// What stands there.
        found: String,
        /// The step.
        step: String,
    },
    /// Rows of a stage without names of steps: they have scores of their own, and became steps.
    RowsAsSteps {
        /// How many beyond the first of each stage.
        count: usize,
    },
    /// Another score of a step that has one.
    ScoreAgain {
        /// What stands there.
        found: String,
        /// The step.
        step: String,
    },
    /// A row above the headings of a table that says nothing known.
    Above {
        /// What stands there.
        found: String,
    },
    /// A row below the table: a sum, or a source.
    Footer {
        /// What it begins with.
        found: String,
    },
    /// Formulas of a workbook that went wrong: their cells are empty.
    WrongFormulas {
        /// What the first one shows.
        found: String,
        /// How many there are.
        count: usize,
    },
    /// Formulas of a workbook whose results are not in the file: their cells are empty.
    NoResults {
        /// How many there are.
        count: usize,
    },
    /// Cells in columns far to the right of a sheet.
    FarCells {
        /// How many there are.
        count: usize,
        /// How many columns are read.
        most: u32,
    },
    /// A comment at a cell of a workbook.
    CellComment {
        /// What it says.
        found: String,
    },
    /// A quotation mark that opens a cell and is not closed: the rest of the table is that cell.
    OpenQuote,
    /// Cells beyond the columns that the header names: the first one of a row or a column.
    BeyondColumns {
        /// What stands there.
        found: String,
        /// How many more there are.
        more: usize,
        /// The number of its column, counted from 1.
        number: usize,
    },
    /// Not a word for how something is known: taken as assumed.
    NoEvidence {
        /// What stands there.
        found: String,
    },
    /// How a satisfaction is known that is not there.
    EvidenceAlone {
        /// The step.
        step: String,
    },
    /// Not a count of answers.
    NoCount {
        /// What stands there.
        found: String,
    },
    /// Not a share of customers.
    NoShare {
        /// What stands there.
        found: String,
    },
    /// Bare numbers of shares that were read as per cent, the first one.
    ReadAsPerCent {
        /// What stands there.
        found: String,
    },
    /// Words where a moment of truth is marked: they mark it, and are left out.
    ReadAsYes {
        /// What stands there.
        found: String,
    },
    /// Numbers of steps, which the order of the rows stands for, the first one.
    StepNumbers {
        /// What stands there.
        found: String,
    },
    /// Cells with nothing but a dash, which says that there is nothing.
    Dashes {
        /// How many.
        count: usize,
    },
    /// Not a severity 1–5.
    NoSeverity {
        /// What stands there.
        found: String,
    },
    /// Neither `yes` nor empty.
    NoYes {
        /// What stands there.
        found: String,
    },
    /// A moment of truth of several touchpoints: the first one is marked.
    WhichTouchpoint {
        /// The touchpoint that is marked.
        first: String,
    },
    /// A moment of truth where there is no touchpoint.
    NoTouchpoint,
    /// More values than the pain points or touchpoints that they belong to.
    BeyondCards {
        /// The column.
        column: &'static str,
        /// What stands there.
        found: String,
    },
}
