//! What is said about a document beside the map: problems, findings, how well it is known. Made
//! away from the window's thread, since large maps take their time.

use crate::i18n::Words;
use crate::insight::{Finding, Insights, findings};
use crate::model::{Date, Document, Problem, RecordId, problems};
use crate::wording::{self, Told};

/// One thing that is wrong, or worth a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    /// Something that is wrong with the data.
    Problem(Problem),
    /// Something that is worth a question.
    Finding(Finding),
}

impl Remark {
    /// The record that it is about.
    #[must_use]
    pub fn at(&self) -> RecordId {
        match self {
            Self::Problem(problem) => problem.at,
            Self::Finding(finding) => finding.at,
        }
    }

    /// Whether something is wrong, rather than worth a question.
    #[must_use]
    pub fn is_problem(&self) -> bool {
        matches!(self, Self::Problem(_))
    }

    /// What it says, in the reader's language.
    #[must_use]
    pub fn told(&self, words: Words, document: &Document) -> Told {
        match self {
            Self::Problem(problem) => wording::problem(words, document, problem),
            Self::Finding(finding) => wording::finding(words, document, finding),
        }
    }

    /// Where it is: the names that lead there from the stage down; the journey's own where it is
    /// about the journey.
    #[must_use]
    pub fn place(&self, words: Words, document: &Document) -> String {
        let names = wording::place(words, document, self.at());
        let names = match self.at() {
            RecordId::Journey => &names[..],
            _ => names.get(1..).unwrap_or_default(),
        };
        names.join(" › ")
    }
}

/// All that is said about one state of a document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Digest {
    /// Which state: the workspace's revision.
    pub revision: u64,
    /// Problems first, then findings, each along the journey.
    pub remarks: Vec<Remark>,
    /// What the map says in numbers.
    pub insights: Insights,
    /// Satisfaction scores that were observed or measured, of those given; 0–1.
    pub coverage: Option<f64>,
}

impl Digest {
    /// Looks at a document.
    #[must_use]
    pub fn of(document: &Document, revision: u64, today: Date) -> Self {
        let problems = problems(document).into_iter().map(Remark::Problem);
        let findings = findings(document, Some(today)).into_iter().map(Remark::Finding);
        let insights = Insights::of(document, Some(today));
        let coverage = insights.evidence.coverage();
        Self { revision, remarks: problems.chain(findings).collect(), insights, coverage }
    }
}
