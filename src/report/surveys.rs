//! What surveys say: the latest number of each series, how sure it is, and what changed.

use super::content::{Figure, MetricRow, Tone};
use super::say::{DOT, Say, lower};
use crate::insight::{Answers as Level, Change, Goal, Reading, Series, Verdict, counted, series};
use crate::model::{Better, Metric, Survey, SurveyPlace};

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
    Some(MetricRow {
        metric: name(say, survey),
        place: place(say, survey),
        value: value(say, survey, &reading),
        interval: interval(say, survey, &reading),
        n: u32::try_from(reading.n()).unwrap_or(u32::MAX),
        remark: remarks(say, survey, &reading),
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
        missed: reading.value().zip(survey.target).map(|(value, target)| {
            let short = match survey.better() {
                Better::Higher => target - value,
                Better::Lower => value - target,
            };
            // A target of nothing has no share.
            (short / target.abs().max(f64::EPSILON)).clamp(0.0, 1.0)
        }),
        below_best: below_best(survey, &reading),
    })
}

/// How far below the best of its scale a number is, as a share of the scale; a key figure has none.
fn below_best(survey: &Survey, reading: &Reading) -> Option<f64> {
    let (low, high) = match survey.metric {
        Metric::Nps => (-100.0, 100.0),
        Metric::Csat | Metric::Csat7 => (0.0, 100.0),
        Metric::Kpi => return None,
        _ => survey.scale().map(|scale| (f64::from(scale.min), f64::from(scale.max)))?,
    };
    let share = (reading.value()? - low) / (high - low).max(f64::EPSILON);
    Some(match survey.better() {
        Better::Higher => 1.0 - share,
        Better::Lower => share,
    })
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
    // More answers than people who were asked make no rate.
    let invited = survey.invited.filter(|n| *n > 0 && *n >= survey.answers.n());
    let asked = invited.map(|invited| {
        let share = survey.answers.n() as f64 / invited as f64;
        let label = lower(say.words.get("survey-response-rate"));
        format!("{label} {}", say.words.percent(share, 0))
    });
    let customers = survey.customers.filter(|all| *all >= survey.answers.n());
    let customers = customers.map(|all| {
        say.words.with("report-customers-in-all", &[("n", say.words.number(all as f64, 0).into())])
    });
    [source, date, asked, customers].into_iter().flatten().collect::<Vec<_>>().join(DOT)
}

/// The series that a board looks at first: of the journey as a whole before those of a place.
pub(super) fn leading<'a>(say: &Say<'a>) -> Vec<(Series<'a>, Reading)> {
    let all = series(say.document).into_iter().filter_map(|series| {
        let (survey, reading) = shown(&series)?;
        survey.persona.is_none().then_some((series, reading))
    });
    let mut leading: Vec<(Series<'_>, Reading)> = all.collect();
    leading.sort_by_key(|(series, _)| series.latest().map(|(survey, _)| survey.place.is_some()));
    leading.truncate(LEADING);
    leading
}

/// Their numbers.
pub(super) fn figures(say: &Say<'_>) -> Vec<Figure> {
    let rows = leading(say).into_iter().filter_map(|(series, reading)| {
        let (survey, _) = shown(&series)?;
        let row = row(say, &series)?;
        // That the answers are few stands in the remark.
        let n = say.words.with("piece-n", &[("n", row.n.into())]);
        let detail =
            [interval(say, survey, &reading), n].into_iter().filter(|text| !text.is_empty());
        let mut label = row.metric;
        if survey.place.is_some() {
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
