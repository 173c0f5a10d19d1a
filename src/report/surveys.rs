//! What surveys say: the latest number of each series, how sure it is, and what changed.

use super::content::{Figure, MetricRow, Reckoning, Tone};
use super::say::{DOT, Say, lower};
use crate::insight::{
    Answers as Level, Change, Goal, Reading, Series, Verdict, below_best, by_lead, counted, limits,
    missed_by, reading, series, survey_step,
};
use crate::model::{Better, Card, Document, LaneKind, Metric, Survey, SurveyPlace};

/// How many metrics stand among the key figures.
const LEADING: usize = 2;

/// All series that have answers.
pub(super) fn metrics(say: &Say<'_>) -> Vec<MetricRow> {
    let all = series(say.document);
    all.iter().filter_map(|series| row(say, series)).collect()
}

fn row(say: &Say<'_>, series: &Series<'_>) -> Option<MetricRow> {
    let (survey, reading) = shown(series)?;
    let goal = survey.target.and_then(|target| reading.goal(target, survey.better()));
    let (missed, level) = (missed_by(survey, &reading), reading.level());
    Some(MetricRow {
        metric: name(say, survey),
        place: place(say, survey),
        value: value(say, survey, &reading),
        interval: interval(say, survey, &reading),
        n: u32::try_from(reading.n()).unwrap_or(u32::MAX),
        remark: remarks(say, survey, &reading),
        note: notes(say, survey),
        tone: match goal {
            Some(Goal::Met) => Tone::Good,
            Some(Goal::Missed) => Tone::Bad,
            Some(Goal::PerhapsMissed) => Tone::Attention,
            Some(Goal::PerhapsMet) | None => Tone::Neutral,
        },
        change: series.change.as_ref().map(|change| told(say, survey, change)).unwrap_or_default(),
        change_tone: series.change.as_ref().map_or(Tone::Neutral, |change| judged(survey, change)),
        earlier: earlier(say, series),
        source: source(say, survey),
        goal: survey
            .target
            .map(|target| say.words.metric_value(survey, target))
            .unwrap_or_default(),
        missed,
        reached: super::targets::reached(say, missed.filter(|_| level != Level::CountsOnly)),
        reckoning: reckoning(survey),
        below_best: below_best(survey, &reading),
    })
}

/// How the share of its target that a number reaches is reckoned.
fn reckoning(survey: &Survey) -> Reckoning {
    match (survey.better(), limits(survey)) {
        (Better::Higher, Some((low, _))) if low != 0.0 => Reckoning::FromWorst,
        (Better::Higher, _) => Reckoning::OfTarget,
        (Better::Lower, Some(_)) => Reckoning::FromWorst,
        (Better::Lower, None) => Reckoning::OfOutcome,
    }
}

fn shown<'d>(series: &Series<'d>) -> Option<(&'d Survey, Reading)> {
    series.latest().filter(|(_, reading)| reading.n() > 0)
}

/// The metric's name, and of a KPI its own; with its scale where a mean needs one.
fn name(say: &Say<'_>, survey: &Survey) -> String {
    let name = match survey.metric {
        Metric::Kpi => say.words.metric_name(survey),
        metric => {
            say.words.find(&format!("survey-{}", metric.key())).unwrap_or_default().to_owned()
        }
    };
    say.words.metric_on_scale(name, survey)
}

/// Where and whom it was asked about.
fn place(say: &Say<'_>, survey: &Survey) -> String {
    let place = match survey.place {
        Some(SurveyPlace::Step(step)) => Some(say.step_of(step)),
        Some(SurveyPlace::Card(card)) => say.document.card(card).map(|card| say.card(card)),
        None => Some(say.words.get("survey-whole-journey").to_owned()),
    };
    let who = survey.persona.and_then(|persona| say.persona(persona));
    let period = Some(survey.period.trim().to_owned()).filter(|period| !period.is_empty());
    // A dot never begins a line.
    [place, who, period].into_iter().flatten().collect::<Vec<_>>().join(DOT)
}

fn value(say: &Say<'_>, survey: &Survey, reading: &Reading) -> String {
    let Some(value) = reading.value() else { return super::say::NOTHING.to_owned() };
    match counted(reading).filter(|_| reading.level() == Level::CountsOnly) {
        Some((k, n)) => {
            let number = |count: u64| say.words.number(count as f64, 0);
            let args = [("k", number(k).into()), ("n", number(n).into())];
            say.words.with("piece-k-of-n", &args)
        }
        None => say.words.metric_value(survey, value),
    }
}

fn interval(say: &Say<'_>, survey: &Survey, reading: &Reading) -> String {
    let ends = reading.interval().filter(|_| reading.level() != Level::CountsOnly);
    let ends = ends.map(|i| say.words.metric_range(survey, i.low, i.high));
    ends.unwrap_or_default()
}

/// What the periods before the latest came to, the latest of them first.
fn earlier(say: &Say<'_>, series: &Series<'_>) -> Vec<String> {
    let before = series.periods.iter().rev().skip(1).filter(|(_, reading)| reading.n() > 0);
    let told = before.map(|(survey, reading)| {
        let when = match survey.period.trim() {
            "" => survey.date.map(|date| say.words.date(date)),
            period => Some(period.to_owned()),
        };
        let interval = interval(say, survey, reading);
        let n = say.words.with("piece-n", &[("n", say.words.number(reading.n() as f64, 0).into())]);
        let value = match interval.as_str() {
            "" => value(say, survey, reading),
            interval => format!("{} ({interval})", value(say, survey, reading)),
        };
        let told = format!("{value}, {n}");
        when.map_or_else(|| told.clone(), |when| format!("{when}: {told}"))
    });
    told.collect()
}

/// Whether a change is for the better; what could be chance is neither.
fn judged(survey: &Survey, change: &Change) -> Tone {
    match change.verdict {
        Verdict::UnlikelyChance if change.is_for_better(survey.better()) => Tone::Good,
        Verdict::UnlikelyChance => Tone::Bad,
        Verdict::CouldBeChance | Verdict::TooFew => Tone::Neutral,
    }
}

/// Few answers, and the target.
fn remarks(say: &Say<'_>, survey: &Survey, reading: &Reading) -> String {
    let words = say.words;
    let mut remarks = Vec::new();
    if let Some(target) = survey.target {
        let key = match reading.goal(target, survey.better()) {
            Some(Goal::Met) => "map-target-met",
            Some(Goal::PerhapsMet) => "map-target-met-perhaps",
            Some(Goal::Missed) => "map-target-missed",
            Some(Goal::PerhapsMissed) => "map-target-perhaps",
            None => "map-target",
        };
        let value = words.metric_value(survey, target);
        remarks.push(words.with(key, &[("value", value.into())]));
    }
    if reading.level().are_few() {
        remarks.push(words.get("survey-few").to_owned());
    }
    let told: Vec<String> = remarks.into_iter().map(sentence).collect();
    told.join(" ")
}

fn sentence(text: String) -> String {
    if text.ends_with('.') { text } else { format!("{text}.") }
}

/// A change in words. Of a KPI the difference has a unit of its own.
fn told(say: &Say<'_>, survey: &Survey, change: &Change) -> String {
    let words = say.words;
    let verdict = match change.verdict {
        Verdict::TooFew => {
            let number = |n: u64| words.number(n as f64, 0);
            let args = [
                ("before", number(change.n_before).into()),
                ("after", number(change.n_after).into()),
            ];
            return sentence(words.with("survey-too-few", &args));
        }
        Verdict::CouldBeChance => "survey-chance-maybe",
        Verdict::UnlikelyChance => "survey-chance-unlikely",
    };
    let difference = words.metric_change(survey, change.difference);
    let args = [("difference", difference.into()), ("verdict", lower(words.get(verdict)).into())];
    sentence(words.with("report-changed", &args))
}

fn source(say: &Say<'_>, survey: &Survey) -> String {
    let source = Some(survey.source.trim().to_owned()).filter(|source| !source.is_empty());
    let date = survey.date.map(|date| say.words.date(date));
    let customers = survey.customers.filter(|all| *all >= survey.answers.n());
    let customers = customers.map(|all| {
        say.words.with("report-customers-in-all", &[("n", say.words.number(all as f64, 0).into())])
    });
    let told = [source, date, response(say, survey), customers];
    told.into_iter().flatten().collect::<Vec<_>>().join(DOT)
}

/// How many were asked, where somebody said so: the survey itself, or the card that says how these
/// answers were asked for.
#[must_use]
pub fn asked(document: &Document, survey: &Survey) -> Option<u64> {
    let listened = || {
        let card = listening(document, survey)?;
        Some(u64::from(card.listening.as_deref()?.response?.n))
    };
    survey.invited.or_else(listened)
}

/// "response rate 26%", where somebody said how many were asked.
fn response(say: &Say<'_>, survey: &Survey) -> Option<String> {
    let answers = survey.answers.n();
    // More answers than people who were asked make no rate, and of a few people it tells too much.
    let asked = asked(say.document, survey).filter(|asked| *asked >= answers)?;
    if Level::of(asked) == Level::CountsOnly {
        return None;
    }
    let label = lower(say.words.get("survey-response-rate"));
    Some(format!("{label} {}", say.words.percent(answers as f64 / asked as f64, 0)))
}

/// The card at a survey's step that says how its answers were asked for: it counts as many.
fn listening<'d>(document: &'d Document, survey: &Survey) -> Option<&'d Card> {
    let step = survey_step(document, survey)?;
    let is_about = |card: &Card| match survey.persona {
        Some(persona) => card.personas.is_empty() || card.personas.contains(&persona),
        None => true,
    };
    let lanes = document.lanes().filter(|lane| lane.kind == LaneKind::Listening);
    let cards = lanes.flat_map(|lane| document.cards_in(lane.id, step));
    cards.filter_map(|id| document.card(*id).map(AsRef::as_ref)).find(|card| {
        let response = card.listening.as_deref().and_then(|listening| listening.response);
        is_about(card) && response.is_some_and(|r| u64::from(r.k) == survey.answers.n())
    })
}

/// What the map says of the answers besides: the notes of the touchpoint that a survey is about, of
/// those at its step whose standard counts the same answers, and of how they were asked for.
fn notes(say: &Say<'_>, survey: &Survey) -> String {
    let counts_them = |card: &&Card| {
        let standard = card.touchpoint.as_deref().and_then(|touch| touch.standard.as_ref());
        let met = standard.and_then(|standard| standard.met);
        met.is_some_and(|met| {
            let counts =
                |survey: &Survey| counted(&reading(survey)) == Some((met.k.into(), met.n.into()));
            // As many answers may well be those to another question, if that counts the same of them.
            let is_others = !counts(survey) && say.document.surveys().any(|other| counts(other));
            u64::from(met.n) == survey.answers.n() && !is_others
        })
    };
    let touchpoints: Vec<&Card> = match survey.place {
        Some(SurveyPlace::Card(id)) => say.document.card(id).map(|c| &**c).into_iter().collect(),
        Some(SurveyPlace::Step(id)) => {
            say.cards_at(LaneKind::Touchpoints, id).filter(counts_them).collect()
        }
        None => Vec::new(),
    };
    let cards = touchpoints.into_iter().chain(listening(say.document, survey));
    let told: Vec<String> =
        cards.map(|card| say.note(card)).filter(|note| !note.is_empty()).collect();
    told.join(" ")
}

/// The series that a board looks at first.
pub(super) fn leading<'a>(say: &Say<'a>) -> Vec<(Series<'a>, Reading)> {
    let all = series(say.document);
    let mut leading: Vec<_> = all.iter().filter_map(|one| Some((one, shown(one)?))).collect();
    leading.sort_by(|(_, a), (_, b)| by_lead((a.0, &a.1), (b.0, &b.1)));
    let led = leading.into_iter().take(LEADING);
    led.map(|(series, (_, reading))| (series.clone(), reading)).collect()
}

/// A number that misses its target beyond chance.
pub(super) struct MissedTarget {
    pub(super) row: MetricRow,
    /// How many of how many it counts, where it does.
    pub(super) counted: Option<(u64, u64)>,
}

/// All of them, the one that misses by the largest share of its target first. Of fewer than five
/// answers none is said to miss anything.
pub(super) fn missed_targets(say: &Say<'_>) -> Vec<MissedTarget> {
    let all = series(say.document).into_iter().filter_map(|series| {
        let (survey, reading) = shown(&series)?;
        let goal = reading.goal(survey.target?, survey.better())?;
        let is_missed = goal == Goal::Missed && reading.level() != Level::CountsOnly;
        let counted = counted(&reading);
        is_missed.then(|| Some(MissedTarget { row: row(say, &series)?, counted })).flatten()
    });
    let mut all: Vec<MissedTarget> = all.collect();
    let by = |one: &MissedTarget| one.row.missed.unwrap_or_default();
    all.sort_by(|a, b| by(b).total_cmp(&by(a)));
    all
}

/// Their numbers.
pub(super) fn figures(say: &Say<'_>) -> Vec<Figure> {
    let rows = leading(say).into_iter().filter_map(|(series, reading)| {
        let (survey, _) = shown(&series)?;
        let row = row(say, &series)?;
        // That the answers are few stands in the remark.
        let n = say.words.with("piece-n", &[("n", row.n.into())]);
        let response = response(say, survey).unwrap_or_default();
        let detail = [interval(say, survey, &reading), n, response];
        let detail = detail.into_iter().filter(|text| !text.is_empty());
        let mut label = row.metric;
        if survey.place.is_some() || survey.persona.is_some() {
            label = format!("{label}{DOT}{}", place(say, survey));
        }
        Some(Figure {
            label,
            value: row.value,
            detail: detail.collect::<Vec<_>>().join(DOT),
            remark: row.remark,
            tone: row.tone,
            change: row.change,
            change_tone: row.change_tone,
        })
    });
    rows.collect()
}
