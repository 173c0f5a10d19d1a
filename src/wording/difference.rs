//! Differences between two versions of a journey in words: fields, what they say, and records.

use super::place;
use crate::change::{FieldEdit, Part, Path, Term, Value, What};
use crate::i18n::Words;
use crate::model::{
    Answers, Better, Document, EmpathyForm, Evidence, Measure, Record, RecordId, Traveller,
};

/// How many characters of a text are told at most.
const LONGEST: usize = 72;

/// How much stays beside what differs in long texts, in characters.
const BESIDE: usize = 16;

/// What stands for nothing.
const NOTHING: &str = "–";

/// A record by its kind and name: `Pain point “Costs come late”`. What has no name goes by its kind
/// and id.
#[must_use]
pub fn record_named(words: Words, document: &Document, record: &Record) -> String {
    let kind = match record {
        Record::Journey(_) => words.get("name-journey"),
        Record::Persona(_) => words.get("name-persona"),
        Record::Stage(_) => words.get("name-stage"),
        Record::Step(_) => words.get("name-step"),
        Record::Lane(_) => words.get("name-lane"),
        Record::Line(_) => words.get("name-line"),
        Record::Card(card) => {
            document.lane(card.lane).map_or(words.get("name-card"), |lane| words.card(lane.kind))
        }
        Record::Empathy(_) => words.get("name-empathy-map"),
        Record::Note(note) => words.section(note.section),
        Record::Survey(_) => words.get("name-survey"),
        Record::Picture(_) => words.get("field-picture"),
    };
    let name = match record {
        Record::Line(line) => words.line(line.kind).to_owned(),
        _ => place(words, document, record.id()).pop().unwrap_or_default(),
    };
    let cut = cut(&one_line(&name), 0, LONGEST);
    format!("{kind} {}", words.with("piece-quoted", &[("text", cut.into())]))
}

/// A field by its name, and whose it is: `Satisfaction (Aino)`.
#[must_use]
pub fn field_named(words: Words, document: &Document, what: What, path: &Path) -> String {
    let mut name = words.find(field_key(what, &path.names())).unwrap_or_default().to_owned();
    if let [Part::Name("pain"), Part::Name("feedback"), Part::Name(state)] = path.0.as_slice() {
        let state = words.get(match *state {
            "heard" => "loop-heard",
            "acknowledged" => "loop-acknowledged",
            "acted_on" => "loop-acted-on",
            _ => "loop-customer-told",
        });
        name = format!("{name}: {state}");
    }
    if let [Part::Name("value"), _, Part::Name(dimension), rest @ ..] = path.0.as_slice() {
        let dimension = words.find(&format!("insight-{dimension}")).unwrap_or_default();
        name = format!("{name}: {dimension}");
        if let [Part::Name(side)] = rest {
            let side = words.find(&format!("insight-{side}")).unwrap_or_default();
            name = format!("{name}, {side}");
        }
    }
    for part in &path.0 {
        match part {
            Part::Name(_) => {}
            Part::Who(who) => name = format!("{name} ({})", words.traveller(document, *who)),
            Part::To(step) => {
                let step = value(words, document, &Value::Link((*step).into()), None);
                name = format!("{name} {step}");
            }
        }
    }
    name
}

fn field_key(what: What, names: &[&str]) -> &'static str {
    match names {
        ["scores", .., "satisfaction"] => "measure-satisfaction",
        ["scores", .., "expectation"] => "measure-expectation",
        ["scores", .., "importance"] => "measure-importance",
        ["scores", ..] => "field-scores",
        ["value", ..] => "field-value",
        ["pain", "feedback", ..] => "field-loop",
        ["target"] if what == What::Survey => "field-metric-target",
        ["share"] if what == What::Persona => "field-segment-share",
        ["answers"] => "field-survey-answers",
        ["standard", "target"] => "field-standard-target",
        ["standard", "goal"] => "field-standard-goal",
        ["standard", "met"] => "field-standard-met",
        ["standard", "text"] | ["standard"] => "field-standard",
        ["promise", "value"] => "field-promised",
        ["listening", "response"] => "survey-response-rate",
        [.., last] => match *last {
            "title" => "field-title",
            "scenario" => "field-scenario",
            "description" => "field-description",
            "state" => "field-state",
            "language" => "field-language",
            "date" => "field-date",
            "target" => "field-target",
            "name" => "field-name",
            "role" => "field-role",
            "kind" => "field-kind",
            "segment" => "field-segment",
            "share" => "field-share",
            "goals" => "field-goals",
            "needs" => "field-needs",
            "frustrations" => "field-frustrations",
            "quote" => "field-quote",
            "context" => "field-context",
            "traits" => "field-traits",
            "picture" | "data" => "field-picture",
            "color" => "field-color",
            "stage" => "field-stage",
            "lane" => "name-lane",
            "step" => "field-step",
            "map" => "name-empathy-map",
            "section" => "field-section",
            "position" => "field-position",
            "duration" => "field-duration",
            "waiting" => "field-waiting",
            "going_on" => "field-going-on",
            "next" => "field-next",
            "benchmark" => "field-benchmark",
            "tags" => "field-tags",
            "text" => "field-text",
            "details" => "field-details",
            "to" => "field-span",
            "personas" => "field-personas",
            "evidence" => "field-evidence",
            "channel" => "field-channel",
            "moment_of_truth" => "field-moment-of-truth",
            "severity" => "field-severity",
            "recovery" => "field-recovery",
            "caused_by" => "field-caused-by",
            "impact" => "field-impact",
            "effort" => "field-effort",
            "reach" => "field-reach",
            "confidence" => "field-confidence",
            "owner" => "field-owner",
            "due" => "field-due",
            "status" => "field-status",
            "measure" => "field-measure",
            "answers" => "field-answers",
            "outcome" => "field-outcome",
            "kept" => "field-kept",
            "giver" => "field-giver",
            "receiver" => "field-receiver",
            "trigger" => "field-trigger",
            "cadence" => "field-cadence",
            "persona" => "field-persona",
            "form" => "field-form",
            "designed_for" => "field-designed-for",
            "designed_by" => "field-designed-by",
            "version" => "field-version",
            "links" => "field-links",
            "metric" => "survey-question",
            "scale" => "survey-scale",
            "about" => "field-place",
            "period" => "field-period",
            "source" => "field-source",
            "invited" => "field-invited",
            "customers" => "field-customers",
            "incentive" => "field-incentive",
            "rejected" => "survey-rejected",
            "blank" => "survey-blank",
            "unit" => "field-unit",
            "better" => "field-better",
            _ => "",
        },
        [] => "",
    }
}

/// What a field said and says: `3 → 4`, long texts by the part that differs, lists by what has come
/// and gone. The documents are those in which links are looked up.
#[must_use]
pub fn before_after(words: Words, documents: [&Document; 2], edit: &FieldEdit) -> String {
    let FieldEdit { path, before, after } = edit;
    if let (Value::List(before), Value::List(after)) = (before, after) {
        let told = |mark: char, document, from: &[Value], others: &[Value]| -> Vec<String> {
            let only = from.iter().filter(|item| !others.contains(item));
            only.map(|item| format!("{mark} {}", value(words, document, item, Some(path))))
                .collect()
        };
        let gone = told('−', documents[0], before, after);
        let items = [gone, told('+', documents[1], after, before)].concat();
        if !items.is_empty() {
            return items.join(", ");
        }
    }
    let [before, after] = both_values(words, documents, path, [before, after]);
    format!("{before} → {after}")
}

/// What a field says in two documents; of long texts the part that differs.
pub(super) fn both_values(
    words: Words,
    [one, other]: [&Document; 2],
    path: &Path,
    values: [&Value; 2],
) -> [String; 2] {
    match values {
        [Value::Text(one), Value::Text(other)] => differing(words, one, other),
        [said, said_there] => {
            [value(words, one, said, Some(path)), value(words, other, said_there, Some(path))]
        }
    }
}

fn value(words: Words, document: &Document, said: &Value, path: Option<&Path>) -> String {
    let quoted = |text: &str| words.with("piece-quoted", &[("text", text.into())]);
    let count = |n: u64| words.number(n as f64, 0);
    match said {
        Value::Nothing => NOTHING.to_owned(),
        Value::Text(text) => quoted(&cut(&one_line(text), 0, LONGEST)),
        Value::Number(number) => {
            let names = path.map(Path::names).unwrap_or_default();
            match names.last() {
                Some(&("share" | "going_on" | "goal")) => words.percent(*number, 4),
                _ => words.number(*number, 6),
            }
        }
        Value::Count(n) => count(*n),
        Value::Flag(yes) => words.get(if *yes { "value-yes" } else { "value-no" }).to_owned(),
        Value::Date(date) => words.date(*date),
        Value::Span(span) => words.timespan(*span),
        Value::Measure(measure) => measure_told(words, measure),
        Value::Evidence(evidence) => evidence_told(words, evidence),
        Value::Tally(tally) => of(words, tally.k.into(), tally.n.into()),
        Value::Answers(answers) => answers_told(words, answers),
        Value::Scale(scale) => words.range(scale.min.into(), scale.max.into(), 0),
        Value::Branch(branch) => {
            let label = (!branch.label.is_empty()).then(|| quoted(&one_line(&branch.label)));
            let share = branch.share.map(|share| words.percent(share, 4));
            joined(label.into_iter().chain(share))
        }
        Value::Mark(mark) => {
            let owner = (!mark.owner.is_empty()).then(|| quoted(&one_line(&mark.owner)));
            let date = mark.date.map(|date| words.date(date));
            match joined(date.into_iter().chain(owner)) {
                told if told == NOTHING => words.get("value-yes").to_owned(),
                told => told,
            }
        }
        Value::Trait(one) => {
            let ends = quoted(&format!("{} – {}", one_line(&one.low), one_line(&one.high)));
            let place = one.value.map(|value| words.number(value.into(), 0));
            place.map_or(ends.clone(), |place| format!("{ends} {place}"))
        }
        Value::Term(term) => term_told(words, term),
        Value::Link(id) => link(words, document, *id),
        Value::Bytes(bytes) => format!("{}\u{a0}KiB", words.number(*bytes as f64 / 1024.0, 1)),
        Value::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| value(words, document, item, path)).collect();
            items.join(", ")
        }
        Value::Fields(fields) if fields.is_empty() => words.get("value-present").to_owned(),
        Value::Fields(fields) => joined(fields.iter().map(|field| {
            let name = match field.path.names().last() {
                Some(&("benefits" | "sacrifices")) => {
                    words.find(&format!("insight-{}", field.path)).unwrap_or_default()
                }
                _ => words.find(&format!("measure-{}", field.path)).unwrap_or_default(),
            };
            format!("{name} {}", value(words, document, &field.after, Some(&field.path)))
        })),
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { NOTHING.to_owned() } else { parts.join(", ") }
}

fn of(words: Words, k: u64, n: u64) -> String {
    let number = |count: u64| words.number(count as f64, 0);
    words.with("piece-k-of-n", &[("k", number(k).into()), ("n", number(n).into())])
}

fn measure_told(words: Words, measure: &Measure) -> String {
    let value = words.number(measure.value, 6);
    if measure.evidence == Evidence::default() {
        return value;
    }
    format!("{value} ({})", evidence_told(words, &measure.evidence))
}

fn evidence_told(words: Words, evidence: &Evidence) -> String {
    let Evidence { kind, source, date, n } = evidence;
    let known = words.evidence(*kind).to_lowercase();
    let source = (!source.is_empty()).then(|| cut(&one_line(source), 0, LONGEST));
    let n = n.map(|n| words.with("piece-n", &[("n", words.number(n.into(), 0).into())]));
    let date = date.map(|date| words.date(date));
    let more: Vec<String> = source.into_iter().chain(n).chain(date).collect();
    if more.is_empty() { known } else { format!("{known}: {}", more.join(", ")) }
}

fn answers_told(words: Words, answers: &Answers) -> String {
    let n = words.with("piece-n", &[("n", words.number(answers.n() as f64, 0).into())]);
    match answers {
        Answers::Counts(counts) => {
            let counts: Vec<String> = counts
                .iter()
                .map(|(answer, count)| {
                    let answer = words.number(f64::from(*answer), 0);
                    format!("{answer}: {}", words.number(*count as f64, 0))
                })
                .collect();
            if counts.is_empty() {
                NOTHING.to_owned()
            } else {
                format!("{} ({n})", counts.join(", "))
            }
        }
        Answers::Numbers(numbers) => {
            let mean = words.number(numbers.mean, 6);
            let mean = words.with("survey-mean", &[("mean", mean.into())]);
            format!("{mean} ± {} ({n})", words.number(numbers.deviation, 6))
        }
        Answers::Share(share) => of(words, share.k, share.n),
    }
}

fn term_told(words: Words, term: &Term) -> String {
    let told = match term {
        Term::State(word) => words.state(*word),
        Term::Hue(word) => words.hue(*word),
        Term::PersonaKind(word) => words.persona_kind(*word),
        Term::Lane(word) => words.lane(*word),
        Term::Line(word) => words.line(*word),
        Term::Section(word) => words.section(*word),
        Term::Form(EmpathyForm::SevenSections) => words.get("empathy-seven"),
        Term::Form(EmpathyForm::FourQuadrants) => words.get("empathy-four"),
        Term::Channel(word) => return words.channel(word).to_owned(),
        Term::OpportunityKind(word) => words.opportunity_kind(*word),
        Term::Status(word) => words.opportunity_status(*word),
        Term::Metric(word) => words.metric_short(*word),
        Term::Better(Better::Higher) => words.get("value-more-is-better"),
        Term::Better(Better::Lower) => words.get("value-less-is-better"),
    };
    told.to_owned()
}

/// Another record by its name, or by its id if it is gone.
fn link(words: Words, document: &Document, id: RecordId) -> String {
    if !document.contains(id) {
        return id.to_string();
    }
    let name = match id {
        RecordId::Persona(persona) => words.traveller(document, Traveller::Persona(persona)),
        _ => place(words, document, id).pop().unwrap_or_default(),
    };
    words.with("piece-quoted", &[("text", cut(&one_line(&name), 0, LONGEST).into())])
}

/// Two texts in quotation marks; of long ones the part that differs, with something beside it.
fn differing(words: Words, before: &str, after: &str) -> [String; 2] {
    let texts = [one_line(before), one_line(after)];
    let [old, new] = texts.each_ref().map(|text| text.chars().collect::<Vec<char>>());
    let from = if old.len().max(new.len()) > LONGEST {
        let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        // A little before it, from the beginning of a word.
        let near = same.saturating_sub(BESIDE);
        let word = old.get(near..same).unwrap_or_default().iter().position(|c| *c == ' ');
        if near == 0 { 0 } else { near + word.map_or(0, |at| at + 1) }
    } else {
        0
    };
    let same_end = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    [(&texts[0], old.len()), (&texts[1], new.len())].map(|(text, length)| {
        let rest = length.saturating_sub(from);
        // What is the same at the end is left out as far as it is long.
        let own = length.saturating_sub(same_end).saturating_sub(from) + BESIDE;
        let most = if rest > LONGEST { own.clamp(BESIDE, LONGEST) } else { LONGEST };
        words.with("piece-quoted", &[("text", cut(text, from, most).into())])
    })
}

/// A text from so many characters on, and at most so many of them; dots stand for what is left out.
fn cut(text: &str, from: usize, most: usize) -> String {
    let start = if from > 0 { "…" } else { "" };
    let rest: Vec<char> = text.chars().skip(from).collect();
    if rest.len() <= most {
        return format!("{start}{}", rest.into_iter().collect::<String>());
    }
    let mut kept = rest.into_iter().take(most.saturating_sub(1)).collect::<String>();
    // Rather between words, unless that would leave out much.
    if let Some((words, _)) = kept.rsplit_once(' ').filter(|(_, word)| word.chars().count() < 9) {
        kept.truncate(words.len());
    }
    format!("{start}{}…", kept.trim_end())
}

/// A text on one line, with a sign for the ends of its lines.
fn one_line(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', " ⏎ ")
}

#[cfg(test)]
mod tests {
    use std::mem::discriminant;

    use proptest::prelude::*;

    use super::*;
    use crate::change::edits;
    use crate::i18n::Language;
    use crate::model::arbitrary;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn every_field_and_what_it_says_has_its_words(
            one in arbitrary::document(), other in arbitrary::document(),
        ) {
            for words in Language::ALL.map(Words::of) {
                for before in one.records() {
                    prop_assert!(!record_named(words, &one, &before).is_empty());
                    let is_alike = |after: &Record| discriminant(&before) == discriminant(after);
                    for after in other.records().filter(is_alike).take(2) {
                        for edit in edits(&before, &after) {
                            let what = What::from(before.id());
                            let name = field_named(words, &one, what, &edit.path);
                            prop_assert!(!name.is_empty(), "{}", edit.path);
                            // What the document itself calls things stands in brackets or quotes.
                            let is_theirs = name.contains(['(', '“', '”', '„']);
                            let ours = is_theirs || !name.contains(['{', '}', '$']);
                            prop_assert!(ours && !name.starts_with(['(', ':']), "{name}");
                            let told = before_after(words, [&one, &other], &edit);
                            prop_assert!(!told.is_empty() && !told.contains('\n'), "{told}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn of_long_texts_the_part_that_differs_is_told() {
        let words = Words::of(Language::English);
        let check = |before: &str, after: &str, told: [&str; 2]| {
            let told = told.map(|text| words.with("piece-quoted", &[("text", text.into())]));
            assert_eq!(differing(words, before, after), told);
        };
        check("slow", "quick", ["slow", "quick"]);
        check("one\ntwo", "one", ["one ⏎ two", "one"]);
        let long = "the parcel comes when nobody is at home and waits at the station of the town";
        let told = ["…of the town, slow", "…of the town, quick"];
        check(&format!("{long}, slow"), &format!("{long}, quick"), told);
        let told = ["slow: the parcel…", "quick: the parcel…"];
        check(&format!("slow: {long}, and more"), &format!("quick: {long}, and more"), told);
    }
}
