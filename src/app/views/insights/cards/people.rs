//! What each who travels experiences: moments, gaps, needs, what the journey is worth.

use super::super::say::{Leads, Say, dotted, lower_first};
use super::{Content, Headline, step_tag};
use crate::insight::{self, CurveSummary, NeedBand};
use crate::layout::chart::{Drawing, Gauge, Row, Tile};
use crate::layout::scene::{Ink, Tag};
use crate::model::{MeasureKind, StepId, Traveller};

/// What is weighed against each other to tell what a step lacks, or has too much of.
const RELATIVE: [MeasureKind; 2] = [MeasureKind::Satisfaction, MeasureKind::Importance];

/// The lowest moment of all who travel.
pub(in super::super) fn lowest(say: &Say<'_>) -> Option<Headline> {
    // One score alone is neither the lowest nor the best.
    let scored: usize = say.insights().curves.iter().map(|(_, curve)| curve.scored).sum();
    let lowest = insight::lowest_moment(&say.insights().curves).filter(|_| scored > 1)?;
    let curve = lowest.curve;
    let end = curve.end.map(|end| pair(say, "insight-end", end.value));
    let mean = pair(say, "insight-mean", curve.mean);
    let step = curve.worst.step;
    let tile = Tile {
        tag: None,
        label: on_scale(say, "insight-worst"),
        value: say.number(curve.worst.value),
        note: dotted(&[
            say.who(lowest.who),
            end.unwrap_or_default().to_lowercase(),
            mean.to_lowercase(),
        ]),
        verdict: Some((
            dotted(&[say.step(step), say.alike(lowest.others), few(say, lowest.who, step)]),
            Ink::Pain,
        )),
    };
    Some(Headline { tile, tip: say.get("insights-tile-lowest"), leads: Leads::To(step.into()) })
}

/// How the journey ends, for the one for whom it ends worst.
pub(in super::super) fn last(say: &Say<'_>) -> Option<Headline> {
    let ends = say.insights().curves.iter().filter_map(|(who, curve)| Some((who, curve.end?)));
    let (who, end) = ends.min_by(|a, b| a.1.value.total_cmp(&b.1.value))?;
    let tile = Tile {
        tag: None,
        label: on_scale(say, "insight-end"),
        value: say.number(end.value),
        note: say.who(*who),
        verdict: Some((dotted(&[say.step(end.step), few(say, *who, end.step)]), Ink::TextMuted)),
    };
    Some(Headline { tile, tip: say.get("insights-tile-last"), leads: Leads::To(end.step.into()) })
}

/// "n = 9, few answers", where so few told a moment's satisfaction.
fn few(say: &Say<'_>, who: Traveller, step: StepId) -> String {
    say.few(step, who, &[MeasureKind::Satisfaction])
}

/// What a score is called where it stands alone: "Lowest moment (1–5)".
fn on_scale(say: &Say<'_>, key: &str) -> String {
    format!("{} ({})", say.words.get(key), say.words.range(1.0, 5.0, 0))
}

fn pair(say: &Say<'_>, key: &str, value: f64) -> String {
    format!("{} {}", say.words.get(key), say.number(value))
}

/// Worst, best, end and mean of each curve; strongest moment and end beside them.
pub(super) fn curves(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let mut rows = Vec::new();
    for (who, curve) in &say.insights().curves {
        rows.push(head(say, *who, curve));
        let (worst, best) = curve.extremes().unzip();
        let moments = [
            ("insight-worst", worst, Ink::Pain, curve.as_low),
            ("insight-best", best, Ink::Opportunity, curve.as_high),
            ("insight-end", curve.end, Ink::Text, 0),
        ];
        for (key, moment, ink, others) in moments {
            let Some(moment) = moment else { continue };
            rows.push(Row {
                tag: step_tag(moment.step),
                title: say.step(moment.step),
                note: dotted(&[say.get(key), say.alike(others), few(say, *who, moment.step)]),
                is_inner: true,
                figure: Some((say.number(moment.value), ink)),
                ..Row::default()
            });
        }
    }
    let heads = (say.get("insights-curves"), "1–5".to_owned());
    Content::of_rows("curves", heads, &rows, draw, width)
}

fn head(say: &Say<'_>, who: Traveller, curve: &CurveSummary) -> Row {
    let scored = u32::try_from(curve.scored).unwrap_or(u32::MAX);
    let args = [("count", scored.into()), ("evidence", say.known(curve.evidence).into())];
    let mean = say.words.with("insights-mean-rests-on", &args);
    let alike = match (curve.extremes(), curve.scored) {
        (Some(_), _) => String::new(),
        (None, 1) => say.get("insights-one-scored"),
        (None, count) => say.words.count("insights-all-alike", count),
    };
    let parts = [alike, mean, rule(say, curve)];
    Row {
        tag: match who {
            Traveller::Persona(id) => Some(Tag::Persona(id)),
            Traveller::Everyone => None,
        },
        mark: Some(say.mark(who)),
        title: say.who(who),
        note: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n"),
        figure: Some((pair(say, "insight-mean", curve.mean), Ink::Text)),
        ..Row::default()
    }
}

/// Strongest moment and end: of which two scores it is the mean, and what they rest on.
fn rule(say: &Say<'_>, curve: &CurveSummary) -> String {
    let rule = say.words.get("insight-peak-end");
    let (Ok(value), Some(end)) = (curve.peak_end, curve.end) else {
        let why = say.words.get("insight-peak-end-too-few");
        return format!("{rule}: – ({})", lower_first(why));
    };
    let args = [
        ("rule", rule.into()),
        ("value", say.number(value).into()),
        ("strongest", say.number(curve.strongest.value).into()),
        ("step", say.step(curve.strongest.step).into()),
        ("end", say.number(end.value).into()),
    ];
    let told = say.words.with("insights-rule", &args);
    let evidence = curve.peak_end_evidence.map(|kind| {
        say.words.with("insights-rule-evidence", &[("evidence", say.known(kind).into())])
    });
    dotted(&[told, evidence.unwrap_or_default()])
}

pub(super) fn gaps(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let row = |found: &crate::insight::StepGap| {
        let (ink, shape) = say.mark(found.who);
        let gap = found.gap;
        let tone = if gap.difference < 0.0 { Ink::Pain } else { Ink::Opportunity };
        let values = [
            format!("{} {}", say.words.get("insight-experienced"), say.number(gap.satisfaction)),
            format!("{} {}", say.words.get("insight-expected"), say.number(gap.expectation)),
        ];
        Row {
            tag: step_tag(found.step),
            mark: Some((ink, shape)),
            title: say.step(found.step),
            note: dotted(&[
                say.who(found.who),
                values.join(", ").to_lowercase(),
                say.few(
                    found.step,
                    found.who,
                    &[MeasureKind::Satisfaction, MeasureKind::Expectation],
                ),
            ]),
            figure: Some((say.words.signed_fixed(gap.difference, 1), tone)),
            gauge: Some(Gauge::Scale {
                experienced: gap.satisfaction,
                expected: gap.expectation,
                ink,
                shape,
                known: [gap.experienced, gap.expected],
            }),
            ..Row::default()
        }
    };
    let rows = say.insights().gaps.iter().map(row);
    let title = say.get("insights-gaps");
    let heads = (title, say.get("insights-gaps-note"));
    Content::of_ranking("gaps", heads, rows, (say, draw, width))
}

pub(super) fn needs(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let row = |found: &crate::insight::StepNeed| {
        let band = found.need.band.map(|band| match band {
            NeedBand::Extreme => "insight-unmet-extreme",
            NeedBand::Strong => "insight-unmet-strong",
            NeedBand::WorthALook => "insight-unmet-look",
            NeedBand::None => "insight-unmet-none",
        });
        let band = band.map(|key| say.get(key)).unwrap_or_default();
        // Counted answers need no word more; an estimate is told in one breath with what it is of.
        let known = say.known(found.need.evidence);
        let known = if found.need.estimate {
            say.words.with("insights-estimate-from", &[("evidence", known.into())])
        } else {
            known
        };
        Row {
            tag: step_tag(found.step),
            mark: Some(say.mark(found.who)),
            title: say.step(found.step),
            note: dotted(&[
                say.who(found.who),
                band,
                known,
                say.few(found.step, found.who, &RELATIVE),
            ]),
            figure: Some((say.number(found.need.score), Ink::Text)),
            gauge: Some(Gauge::Bar { share: found.need.score / 20.0, ink: Ink::Accent }),
            ..Row::default()
        }
    };
    let rows = say.insights().needs.iter().map(row);
    let heads = (say.get("insight-unmet-need"), say.get("insights-needs"));
    Content::of_ranking("needs", heads, rows, (say, draw, width))
}

pub(super) fn over_served(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let row = |found: &crate::insight::StepSurplus| Row {
        tag: step_tag(found.step),
        mark: Some(say.mark(found.who)),
        title: say.step(found.step),
        note: dotted(&[
            say.who(found.who),
            pair(say, "measure-satisfaction", found.satisfaction).to_lowercase(),
            pair(say, "measure-importance", found.importance).to_lowercase(),
            say.few(found.step, found.who, &RELATIVE),
        ]),
        ..Row::default()
    };
    let rows = say.insights().over_served.iter().map(row);
    let heads = (say.get("insight-over-served"), say.get("insights-over-served"));
    Content::of_ranking("over-served", heads, rows, (say, draw, width))
}

/// Customer value: of the journey for each who travels, then stage by stage.
pub(super) fn value(say: &Say<'_>, draw: &Drawing, width: f32) -> Option<Content> {
    let tone = |total: f64| if total < 0.0 { Ink::Pain } else { Ink::Opportunity };
    let mut rows = Vec::new();
    for (who, value) in &say.insights().values {
        let parts: Vec<String> = value
            .dimensions
            .iter()
            .map(|(dimension, mean, _)| {
                let name = say.words.dimension(*dimension).to_lowercase();
                format!("{name} {}", say.words.signed_fixed(*mean, 1))
            })
            .collect();
        rows.push(Row {
            mark: Some(say.mark(*who)),
            title: say.who(*who),
            note: parts.join(", "),
            figure: Some((say.words.signed_fixed(value.total, 1), tone(value.total))),
            ..Row::default()
        });
        let stages = say.insights().stage_values.iter().filter(|(_, other, _)| other == who);
        for (stage, _, value) in stages {
            let title = say.document.stage(*stage).map(|stage| stage.title.clone());
            let sum = |part: fn(&crate::insight::Balance) -> Option<f64>| {
                value.dimensions.iter().filter_map(part).sum::<f64>() / 20.0
            };
            rows.push(Row {
                tag: Some(Tag::Stage(*stage)),
                title: title.unwrap_or_default(),
                is_inner: true,
                figure: Some((say.words.signed_fixed(value.total, 1), tone(value.total))),
                gauge: Some(Gauge::Balance {
                    given: sum(|balance| balance.sacrifices),
                    got: sum(|balance| balance.benefits),
                }),
                ..Row::default()
            });
        }
    }
    let heads = (say.get("insight-value"), say.get("insights-value"));
    Content::of_rows("value", heads, &rows, draw, width)
}
