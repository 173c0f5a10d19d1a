//! The three files of messages against each other, against the model and against the code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use fluent_syntax::ast;

use super::words::{keys, resource};
use super::{Arg, Language, Words};
use crate::model::{
    Channel, EvidenceKind, Field, Hue, LaneKind, LineKind, LoopState, MeasureKind, OpportunityKind,
    OpportunityStatus, PersonaKind, ProblemRule, State, TimeUnit, Traveller,
};

type Shapes = BTreeMap<String, BTreeSet<String>>;

/// The variables of each message and attribute.
fn shapes(language: Language) -> Shapes {
    let resource = resource(language);
    let mut shapes = Shapes::new();
    for entry in resource.entries() {
        let ast::Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let own = message.value.iter().map(|pattern| (id.to_owned(), pattern));
        let attributes =
            message.attributes.iter().map(|a| (format!("{id}.{}", a.id.name), &a.value));
        for (key, pattern) in own.chain(attributes) {
            let mut variables = BTreeSet::new();
            walk(pattern, &mut |expression| {
                if let ast::InlineExpression::VariableReference { id } = expression {
                    variables.insert(id.name.to_owned());
                }
            });
            assert!(shapes.insert(key.clone(), variables).is_none(), "`{key}` stands twice");
        }
    }
    shapes
}

fn walk<'a>(
    pattern: &'a ast::Pattern<&'a str>,
    visit: &mut impl FnMut(&'a ast::InlineExpression<&'a str>),
) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else { continue };
        match expression {
            ast::Expression::Inline(inline) => visit(inline),
            ast::Expression::Select { selector, variants } => {
                visit(selector);
                variants.iter().for_each(|variant| walk(&variant.value, visit));
            }
        }
    }
}

#[test]
fn every_file_is_read_whole() {
    for language in Language::ALL {
        if let Err((_, errors)) = FluentResource::try_new(language.messages().to_owned()) {
            panic!("{}: {errors:?}", language.code());
        }
    }
}

#[test]
fn all_languages_have_the_same_messages_attributes_and_variables() {
    let english = shapes(Language::English);
    for language in [Language::Finnish, Language::Latvian] {
        let other = shapes(language);
        let code = language.code();
        for (key, variables) in &english {
            assert_eq!(other.get(key), Some(variables), "`{key}` in {code}");
        }
        let more: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(more.is_empty(), "{code} has more than English: {more:?}");
    }
}

#[test]
fn every_message_formats_cleanly_with_numbers_and_with_texts() {
    for language in Language::ALL {
        let words = Words::of(language);
        for (key, variables) in shapes(language) {
            for number in [0.0, 1.0, 2.0, 5.0, 10.0, 11.0, 21.0, 1.5] {
                check_text(language, &key, &words.with(&key, &args(&variables, number.into())));
            }
            check_text(language, &key, &words.with(&key, &args(&variables, "Ž".into())));
            assert_eq!(words.find(&key).is_some(), variables.is_empty(), "{key}");
        }
    }
}

fn args<'a>(variables: &'a BTreeSet<String>, arg: Arg<'a>) -> Vec<(&'a str, Arg<'a>)> {
    variables.iter().map(|name| (name.as_str(), arg.clone())).collect()
}

fn check_text(language: Language, key: &str, text: &str) {
    let place = format!("`{key}` in {}: {text}", language.code());
    assert!(!text.is_empty() && text.trim() == text, "{place}");
    assert!(!text.contains(['{', '}', '$', '\u{2068}', '\u{2069}', '\n']), "{place}");
    assert!(!text.contains("  ") && !text.contains("..."), "{place}");
    let foreign = match language {
        Language::English => {
            ['”', '„', '\''].iter().find(|_| text.contains('”') != text.contains('“'))
        }
        Language::Finnish => ['“', '„', '\''].iter().find(|mark| text.contains(**mark)),
        Language::Latvian => ['“', '\'', '’'].iter().find(|mark| text.contains(**mark)),
    };
    assert!(foreign.is_none(), "quotation marks of another language: {place}");
}

/// A form for each plural category of the language, so that no count falls into the wrong one.
#[test]
fn counted_messages_have_all_plural_forms_of_their_language() {
    for language in Language::ALL {
        let wanted: &[&str] = match language {
            Language::English | Language::Finnish => &["one", "other"],
            Language::Latvian => &["zero", "one", "other"],
        };
        let resource = resource(language);
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            for element in message.value.iter().flat_map(|pattern| &pattern.elements) {
                let ast::PatternElement::Placeable {
                    expression: ast::Expression::Select { variants, .. },
                } = element
                else {
                    continue;
                };
                let named: BTreeSet<&str> = variants
                    .iter()
                    .filter_map(|variant| match variant.key {
                        ast::VariantKey::Identifier { name } => Some(name),
                        ast::VariantKey::NumberLiteral { .. } => None,
                    })
                    .collect();
                let plural = named.contains("one") || language == Language::Latvian;
                if plural {
                    let wanted: BTreeSet<&str> = wanted.iter().copied().collect();
                    assert_eq!(named, wanted, "`{}` in {}", message.id.name, language.code());
                }
            }
        }
    }
}

#[test]
fn counts_take_the_forms_of_their_language() {
    let check = |count: usize, expected: [&str; 3]| {
        let written = Language::ALL.map(|language| Words::of(language).count("count-steps", count));
        assert_eq!(written, expected);
    };
    check(0, ["0 steps", "0 askelta", "0 soļu"]);
    check(1, ["1 step", "1 askel", "1 solis"]);
    check(3, ["3 steps", "3 askelta", "3 soļi"]);
    check(11, ["11 steps", "11 askelta", "11 soļu"]);
    check(21, ["21 steps", "21 askelta", "21 solis"]);
    check(12_345, ["12,345 steps", "12\u{a0}345 askelta", "12\u{a0}345 soļi"]);
}

#[test]
fn every_kind_of_the_model_has_its_words() {
    for language in Language::ALL {
        let w = Words::of(language);
        let mut said: Vec<&str> = Vec::new();
        said.extend(LaneKind::ALL.iter().flat_map(|&k| [w.lane(k), w.lane_prompt(k), w.card(k)]));
        said.extend(LineKind::ALL.map(|kind| w.line(kind)));
        said.extend(Channel::KNOWN.iter().map(|channel| w.channel(channel)));
        said.extend([State::Current, State::Future].map(|state| w.state(state)));
        said.extend(
            [PersonaKind::External, PersonaKind::Internal, PersonaKind::Stakeholder]
                .map(|kind| w.persona_kind(kind)),
        );
        said.extend(EvidenceKind::ALL.iter().flat_map(|&k| [w.evidence(k), w.evidence_meaning(k)]));
        said.extend(MeasureKind::ALL.iter().flat_map(|&k| [w.measure(k), w.measure_meaning(k)]));
        said.extend(LoopState::ALL.map(|state| w.loop_state(state)));
        said.extend(OpportunityKind::ALL.map(|kind| w.opportunity_kind(kind)));
        said.extend(OpportunityStatus::ALL.map(|status| w.opportunity_status(status)));
        said.extend(Hue::ALL.map(|hue| w.hue(hue)));
        said.extend(TimeUnit::ALL.map(|unit| w.time_unit(unit)));
        said.extend([1, 2, 3, 4, 5].map(|score| w.face(score)));
        said.extend([ProblemRule::DanglingLink, ProblemRule::OffScale].map(|rule| w.problem(rule)));
        said.extend(FIELDS.map(|field| w.field(field)));
        assert!(said.iter().all(|text| !text.is_empty()), "{said:?}");
    }
    let own = Channel::Own("Fax".into());
    assert_eq!(Words::of(Language::Finnish).channel(&own), "Fax");
}

const FIELDS: [Field; 25] = [
    Field::Measure(Traveller::Everyone, MeasureKind::Satisfaction),
    Field::Severity,
    Field::Share,
    Field::GoingOn,
    Field::Impact,
    Field::Effort,
    Field::Confidence,
    Field::Reach,
    Field::Target,
    Field::Tally,
    Field::Span,
    Field::Personas,
    Field::CausedBy,
    Field::Answers,
    Field::Handover,
    Field::Next,
    Field::Scores,
    Field::Benchmark,
    Field::Trait,
    Field::Picture,
    Field::Value,
    Field::Links,
    Field::Persona,
    Field::Place,
    Field::SurveyAnswers,
];

#[test]
fn a_number_of_answers_stays_on_one_line() {
    for language in Language::ALL {
        let words = Words::of(language);
        assert_eq!(words.with("piece-n", &[("n", 5_u32.into())]), "n\u{a0}=\u{a0}5");
        let told = words.with("finding-few-answers", &[("n", 9_u32.into())]);
        assert!(told.ends_with("(n\u{a0}=\u{a0}9)"), "{told}");
        let quoted = words.with("piece-quoted", &[("text", "column = 3".into())]);
        assert!(quoted.contains("column = 3"), "the n of a word is none: {quoted}");
    }
}

#[test]
fn lists_end_with_and() {
    let list = |language, things: &[&str]| Words::of(language).list(things);
    assert_eq!(list(Language::English, &[]), "");
    assert_eq!(list(Language::Latvian, &["Ilze"]), "Ilze");
    assert_eq!(list(Language::English, &["Priya", "Tom"]), "Priya and Tom");
    assert_eq!(list(Language::Finnish, &["Aino", "Veikko", "Sari"]), "Aino, Veikko ja Sari");
    assert_eq!(list(Language::Latvian, &["Ilze", "Jānis", "Andris"]), "Ilze, Jānis un Andris");
}

#[test]
fn a_change_over_time_takes_the_form_of_its_number() {
    let check = |points: f64, expected: [&str; 3]| {
        let said = Language::ALL
            .map(|language| Words::of(language).with("survey-up", &[("points", points.into())]));
        let first = said.each_ref().map(|text| text.split('.').next().unwrap_or_default());
        assert_eq!(first, expected);
    };
    check(1.0, ["Up 1 point", "Nousua 1 piste", "Pieaugums par 1 punktu"]);
    check(8.0, ["Up 8 points", "Nousua 8 pistettä", "Pieaugums par 8 punktiem"]);
}

#[test]
fn a_key_that_nobody_knows_comes_back_itself() {
    let words = Words::of(Language::Latvian);
    assert_eq!(words.get("no-such-message"), "no-such-message");
    assert_eq!(words.with("no-such-message", &[]), "no-such-message");
    assert_eq!(words.get("cmd-save.no-such-attribute"), "cmd-save.no-such-attribute");
    assert_eq!(words.find("no-such-message"), None);
}

#[test]
fn words_can_be_used_on_any_thread() {
    let all: Vec<String> = std::thread::scope(|scope| {
        let threads = Language::ALL
            .map(|language| scope.spawn(move || Words::of(language).count("count-cards", 2)));
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(all, ["2 cards", "2 korttia", "2 kartītes"]);
}

/// What one place in the code asks for: a file, the method, the key and, where they stand there
/// literally, the names of the arguments.
struct Use {
    file: PathBuf,
    method: &'static str,
    key: String,
    args: Option<BTreeSet<String>>,
}

/// All places where the code asks some `words` for a literal key.
fn uses() -> Vec<Use> {
    let mut found = Vec::new();
    for (file, code) in sources() {
        for method in ["get", "find", "with", "count"] {
            let call = format!(".{method}(");
            for (at, _) in code.match_indices(&call) {
                let receiver = code[..at].trim_end().to_lowercase();
                let asks = ["words", "words()", "words.of(language)"]
                    .iter()
                    .any(|r| receiver.ends_with(r))
                    || receiver
                        .rfind("words::of(")
                        .is_some_and(|of| !receiver[of..].contains(';') && receiver.ends_with(')'));
                let rest = code[at + call.len()..].trim_start();
                let Some((key, after)) =
                    rest.strip_prefix('"').and_then(|rest| rest.split_once('"'))
                else {
                    continue;
                };
                if asks {
                    let (file, key) = (file.clone(), key.to_owned());
                    found.push(Use { file, method, key, args: literal_args(after) });
                }
            }
        }
    }
    found
}

/// The names in `, &[("a", …), ("b", …)])`; `None` if the arguments come from elsewhere.
fn literal_args(after_key: &str) -> Option<BTreeSet<String>> {
    let list = after_key.trim_start().strip_prefix(',')?.trim_start().strip_prefix("&[")?;
    let mut names = BTreeSet::new();
    let (mut depth, mut rest) = (0_usize, list);
    while let Some(at) = rest.find(['(', ')', '[', ']']) {
        let bracket = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match bracket {
            b'(' | b'[' => {
                let name = rest.trim_start().strip_prefix('"').and_then(|r| r.split_once('"'));
                if let (0, Some((name, _))) = (depth, name) {
                    names.insert(name.to_owned());
                }
                depth += 1;
            }
            _ if depth == 0 => break,
            _ => depth -= 1,
        }
    }
    Some(names)
}

/// Every source file of the package except this one.
fn sources() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !path.ends_with("i18n/tests.rs")
            {
                into.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files
}

#[test]
fn the_code_asks_only_for_messages_that_exist_and_fills_their_variables() {
    let shapes = shapes(Language::English);
    for Use { file, method, key, args } in uses() {
        let place = format!("`{key}` in {}", file.display());
        let Some(variables) = shapes.get(&key) else { panic!("there is no message {place}") };
        match method {
            "get" | "find" => assert!(variables.is_empty(), "needs {variables:?}: {place}"),
            "count" => assert!(variables.iter().eq(["count"]), "needs {variables:?}: {place}"),
            _ => {
                if let Some(args) = args {
                    assert_eq!(variables, &args, "arguments of {place}");
                }
            }
        }
    }
}

/// Keys that are passed on before they are asked for: in the list of commands, for example.
#[test]
fn every_literal_that_looks_like_a_key_is_one() {
    const BEGINNINGS: [&str; 9] =
        ["cmd-", "menu-", "toast-", "a11y-", "field-", "hint-", "piece-", "count-", "object-"];
    let shapes = shapes(Language::English);
    for (file, code) in sources() {
        let literals = code.split('"').filter(|literal| {
            BEGINNINGS.iter().any(|beginning| literal.starts_with(beginning))
                && !literal.ends_with('-')
                && literal.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))
        });
        for key in literals {
            assert!(shapes.contains_key(key), "there is no message `{key}`: {}", file.display());
        }
    }
}

#[test]
fn the_scan_sees_calls_as_they_are_written() {
    let found = uses();
    let seen = |key: &str| found.iter().any(|place| place.key == key);
    assert!(seen("cmd-save") && seen("count-steps"), "the examples in the documentation of `i18n`");
    let names = |text| literal_args(text).map(|names| names.into_iter().collect::<Vec<_>>());
    assert_eq!(
        names(r#", &[("a", f(1, [2]).into()), ("b", "c".into())]) + g("d")"#).unwrap(),
        ["a", "b"]
    );
    assert_eq!(names(", &args)"), None);
}

/// The messages that the code names nowhere: neither whole nor by the beginning of a key that is
/// put together (`"lane-{}"`).
fn unused_keys() -> Vec<String> {
    let mut whole = BTreeSet::new();
    let mut beginnings = BTreeSet::new();
    for (_, code) in sources() {
        for literal in code.split('"').skip(1) {
            match literal.split_once('{') {
                Some((beginning, _)) if beginning.ends_with('-') => {
                    beginnings.insert(beginning.to_owned());
                }
                _ => {
                    whole.insert(literal.to_owned());
                }
            }
        }
    }
    let all = keys(&resource(Language::English));
    let messages = all.into_iter().filter(|key| !key.contains('.'));
    messages
        .filter(|key| !whole.contains(key))
        .filter(|key| !beginnings.iter().any(|beginning| key.starts_with(beginning)))
        .collect()
}

#[test]
fn every_message_is_used() {
    assert_eq!(unused_keys(), Vec::<String>::new(), "messages that nobody asks for");
}
