//! A document as a Mermaid journey.
//!
//! Signs that mean something to Mermaid are written by number, so that it shows the same text and
//! the reader gets it back.

use std::fmt::Write as _;
use std::sync::Arc;

use super::script::{is_word, span, trim};
use crate::i18n::Words;
use crate::model::{Document, MeasureKind, Persona, Step, Traveller};

/// Shows as nothing, and is taken off again when it is read: a name that is empty.
const NOTHING: &str = "#160;";

/// The document as a diagram. The words name personas that have no name.
#[must_use]
pub fn write(document: &Document, words: Words) -> String {
    let mut text = String::from("journey\n");
    let journey = document.journey();
    let mut line = |begin: &str, name: &str| {
        if !trim(name).is_empty() {
            let _ = writeln!(text, "    {begin} {}", escaped(name));
        }
    };
    line("title", &journey.title);
    line("accTitle:", &journey.title);
    line("accDescr:", &journey.description);
    for (at, stage) in document.stages().enumerate() {
        let is_open = at == 0 && trim(&stage.title).is_empty();
        // Steps before the first section are in none, which says the same.
        if !is_open || document.steps_of(stage.id).next().is_none() {
            let _ = writeln!(text, "    section {}", escaped(&stage.title));
        }
        for step in document.steps_of(stage.id) {
            task(&mut text, document, step, words);
        }
    }
    text
}

fn task(text: &mut String, document: &Document, step: &Step, words: Words) {
    let score = shared_score(document, step).value.map(|score| score.to_string());
    let actors: Vec<String> =
        present(document, step).map(|persona| actor(persona, words)).collect();
    let name = task_name(&step.title);
    let _ = match (score, actors.is_empty()) {
        (Some(score), true) => writeln!(text, "        {name}: {score}"),
        (Some(score), false) => writeln!(text, "        {name}: {score}: {}", actors.join(", ")),
        (None, false) => writeln!(text, "        {name}: : {}", actors.join(", ")),
        // Without the comment, an editor that trims lines would leave what Mermaid refuses.
        (None, true) => writeln!(text, "        {name}: # no score"),
    };
}

/// The one score that a task has.
pub(super) struct SharedScore {
    pub(super) value: Option<f64>,
    /// Whether it says what the step says: everybody at the step has this score, or nobody any.
    pub(super) is_exact: bool,
}

/// One score for all at a step: the mean where they differ.
pub(super) fn shared_score(document: &Document, step: &Step) -> SharedScore {
    let score = |who| step.measure(who, MeasureKind::Satisfaction).map(|measure| measure.value);
    let everyone = score(Traveller::Everyone);
    let all: Vec<Option<f64>> =
        present(document, step).map(|persona| score(Traveller::Persona(persona.id))).collect();
    let given: Vec<f64> = all.iter().copied().flatten().collect();
    match (given.as_slice(), everyone) {
        ([], everyone) => {
            SharedScore { value: everyone, is_exact: all.is_empty() || everyone.is_none() }
        }
        ([first, rest @ ..], _) => {
            let is_same = rest.iter().all(|score| score == first);
            let mean = given.iter().map(|score| score / given.len() as f64).sum::<f64>();
            let value = if is_same { *first } else { (mean * 100.0).round() / 100.0 };
            let is_exact = is_same && given.len() == all.len() && everyone.is_none();
            SharedScore { value: Some(value), is_exact }
        }
    }
}

/// The personas at a step, in the journey's order.
pub(super) fn present<'d>(
    document: &'d Document,
    step: &'d Step,
) -> impl Iterator<Item = &'d Arc<Persona>> {
    document.personas().filter(|persona| step.scores.contains_key(&Traveller::Persona(persona.id)))
}

fn actor(persona: &Persona, words: Words) -> String {
    let name = match trim(&persona.name) {
        "" => words.get("untitled-persona"),
        name => name,
    };
    escaped(name).replace(',', "#44;")
}

/// A step's name, which must not begin with a word of Mermaid's.
fn task_name(name: &str) -> String {
    const WORDS: [&str; 5] = ["journey", "title", "section", "accTitle", "accDescr"];
    let escaped = escaped(name);
    let word = escaped.get(..span(&escaped, is_word)).unwrap_or_default();
    match escaped.chars().next() {
        Some(first) if WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)) => {
            let rest = escaped.get(first.len_utf8()..).unwrap_or_default();
            format!("#{};{rest}", u32::from(first))
        }
        _ => escaped,
    }
}

/// A text without signs that Mermaid takes for its own.
fn escaped(text: &str) -> String {
    let text = trim(text);
    if text.is_empty() {
        return NOTHING.to_owned();
    }
    let mut escaped = String::with_capacity(text.len());
    let mut before = '%';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        let is_sign = match c {
            '#' | ';' | ':' | '<' | '\n' | '\r' => true,
            // A comment, at the beginning and where there are two.
            '%' => before == '%' || after == Some('%'),
            // Mermaid's own marks for characters by number.
            'ﬂ' => after == Some('°'),
            '¶' => after == Some('ß'),
            _ => false,
        };
        if is_sign {
            let _ = write!(escaped, "#{};", u32::from(c));
        } else {
            escaped.push(c);
        }
        before = c;
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn written(ron: &str) -> String {
        let text = format!("(format: \"polku-journey\", version: 1, {ron})");
        let text = format!("#![enable(implicit_some)]\n{text}");
        let document = crate::file::load_str(&text, "test.ron").expect("a journey");
        write(&document, Words::of(Language::Finnish))
    }

    #[test]
    fn a_journey_is_a_diagram() {
        let text = written(
            "title: \"Talvi: kengät\", description: \"Kaksi\\nriviä\", \
             personas: [(id: \"p_1\", name: \"Aino, 34\"), (id: \"p_2\")], \
             stages: [(id: \"st_1\", title: \"Osto\", steps: [\
                (id: \"s_1\", title: \"Maksaa\", scores: {\"p_1\": (satisfaction: 2), \"p_2\": (satisfaction: 3)}),\
                (id: \"s_2\", title: \"Title tells; all\", scores: {\"p_1\": ()}),\
                (id: \"s_3\", title: \"100 % #1 %%\", scores: {\"everyone\": (satisfaction: 4.5)}),\
             ]), (id: \"st_2\", steps: [(id: \"s_4\")]), (id: \"st_3\", title: \"Loppu\")]",
        );
        let expected = "journey
    title Talvi#58; kengät
    accTitle: Talvi#58; kengät
    accDescr: Kaksi#10;riviä
    section Osto
        Maksaa: 2.5: Aino#44; 34, Nimetön persoona
        #84;itle tells#59; all: : Aino#44; 34
        100 % #35;1 #37;#37;: 4.5
    section #160;
        #160;: # no score
    section Loppu
";
        assert_eq!(text, expected);
    }

    #[test]
    fn steps_of_a_first_stage_without_a_name_stand_in_no_section() {
        let text = written("stages: [(id: \"st_1\", steps: [(id: \"s_1\", title: \"%a\")])]");
        assert_eq!(text, "journey\n        #37;a: # no score\n");
    }

    #[test]
    fn words_of_mermaid_are_no_names() {
        let check = |name: &str, expected: &str| assert_eq!(task_name(name), expected);
        check("Journey", "#74;ourney");
        check("section of it", "#115;ection of it");
        check("accDescr {", "#97;ccDescr {");
        check("Titles", "Titles");
        check("ﬂ°x ¶ß", "#64258;°x #182;ß");
        check("<b class=\"x\">", "#60;b class=\"x\">");
    }
}
