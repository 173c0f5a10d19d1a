//! Problems with the data in words.

use super::Told;
use crate::i18n::Words;
use crate::model::{Document, Field, Problem, ProblemRule};

/// How many decimals an off-scale number shows at most: enough to find it in the file.
const DECIMALS: u8 = 6;

/// A problem and why it matters.
#[must_use]
pub fn problem(words: Words, document: &Document, problem: &Problem) -> Told {
    let field = match problem.field {
        Field::Measure(who, _) => {
            format!("{} ({})", words.field(problem.field), words.traveller(document, who))
        }
        field => words.field(field).to_owned(),
    };
    let key = format!("problem-{}", problem.rule.key());
    let detail = match problem.rule {
        ProblemRule::DanglingLink => {
            let missing = problem.missing.map(|id| id.to_string()).unwrap_or_default();
            ("missing", missing)
        }
        ProblemRule::OffScale => {
            let value = problem.value.map(|value| words.number(value, DECIMALS));
            ("value", value.unwrap_or_default())
        }
    };
    Told {
        what: words.with(
            &format!("{key}-detail"),
            &[("field", field.into()), (detail.0, detail.1.into())],
        ),
        why: words.find(&format!("{key}-why")).unwrap_or_default(),
    }
}
