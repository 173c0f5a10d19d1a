//! The numbers as data: the same names in every language, nothing rounded, `null` where there is no
//! number. Described in `assets/STATS.md`.

use serde_json::{Value, json};

use crate::insight::{
    self, Answers, Change, CurveSummary, Factor, Goal, Insights, Interval, LoopStand, Moment,
    NeedBand, PromiseOutcome, StandardResult, Trend, Verdict, findings, survey_step,
};
use crate::model::{
    Better, CardId, Document, EvidenceKind, LoopState, StepId, Traveller, on_scale, place,
};

/// All of it.
pub(super) fn json(document: &Document, insights: &Insights) -> Value {
    let journey = document.journey();
    json!({
        "title": journey.title,
        "state": match journey.state {
            crate::model::State::Current => "current",
            crate::model::State::Future => "future",
        },
        "language": journey.language,
        "date": journey.date.map(|date| date.to_string()),
        "counts": {
            "stages": document.stage_count(),
            "steps": document.step_count(),
            "personas": document.persona_count(),
            "cards": document.cards().count(),
            "surveys": document.surveys().count(),
        },
        "curves": insights.curves.iter().map(|(who, curve)| curve_of(document, *who, curve))
            .collect::<Value>(),
        "gaps": gaps(document, insights),
        "unmet_needs": needs(document, insights),
        "over_served": over_served(document, insights),
        "pain_points": pains(document, insights),
        "opportunities": opportunities(document, insights),
        "moments_of_truth": moments(document, insights),
        "promises": promises(document, insights),
        "service_standards": standards(document, insights),
        "customer_value": value(document, insights),
        "metrics": insights.trends.iter().map(|trend| metric(document, trend)).collect::<Value>(),
        "time": {
            "duration_minutes": insights.time.duration.map(|total| total.minutes),
            "waiting_minutes": insights.time.waiting.map(|total| total.minutes),
            "timed_steps": insights.time.timed,
            "steps": insights.time.steps,
        },
        "evidence": {
            "assumed": insights.evidence.assumed,
            "observed": insights.evidence.observed,
            "measured": insights.evidence.measured,
            "coverage": insights.evidence.coverage(),
        },
        "findings": findings(document, journey.date).iter().map(|finding| json!({
            "rule": finding.rule.key(),
            "id": finding.at.to_string(),
            "place": place(document, finding.at),
        })).collect::<Value>(),
    })
}

/// `null` for the customer as such.
fn traveller(document: &Document, who: Traveller) -> Value {
    match who {
        Traveller::Everyone => Value::Null,
        Traveller::Persona(id) => json!({
            "id": id.to_string(),
            "name": document.persona(id).map(|persona| persona.name.as_str()),
        }),
    }
}

fn step(document: &Document, id: StepId) -> Value {
    json!({
        "id": id.to_string(),
        "title": document.step(id).map(|step| step.title.as_str()),
    })
}

fn card(document: &Document, id: CardId) -> Value {
    let card = document.card(id);
    json!({
        "id": id.to_string(),
        "text": card.map(|card| card.text.as_str()),
        "step": card.map(|card| step(document, card.step)),
    })
}

fn evidence(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Assumed => "assumed",
        EvidenceKind::Observed => "observed",
        EvidenceKind::Measured => "measured",
    }
}

fn ends(interval: Option<Interval>) -> (Option<f64>, Option<f64>) {
    (interval.map(|interval| interval.low), interval.map(|interval| interval.high))
}

fn curve_of(document: &Document, who: Traveller, curve: &CurveSummary) -> Value {
    let moment =
        |moment: Moment| json!({"step": step(document, moment.step), "value": moment.value});
    json!({
        "traveller": traveller(document, who),
        "scored_steps": curve.scored,
        "mean": curve.mean,
        "worst": moment(curve.worst),
        "best": moment(curve.best),
        "end": curve.end.map(moment),
        "strongest_moment_and_end": curve.peak_end.ok(),
        "evidence": evidence(curve.evidence),
    })
}

fn gaps(document: &Document, insights: &Insights) -> Value {
    let gap = |found: &insight::StepGap| {
        json!({
            "step": step(document, found.step),
            "traveller": traveller(document, found.who),
            "satisfaction": found.gap.satisfaction,
            "expectation": found.gap.expectation,
            "gap": found.gap.difference,
            "evidence": evidence(found.gap.evidence),
        })
    };
    insights.gaps.iter().map(gap).collect()
}

fn needs(document: &Document, insights: &Insights) -> Value {
    let need = |found: &insight::StepNeed| {
        json!({
            "step": step(document, found.step),
            "traveller": traveller(document, found.who),
            "score": found.need.score,
            "band": found.need.band.map(|band| match band {
                NeedBand::None => "none",
                NeedBand::WorthALook => "worth_a_look",
                NeedBand::Strong => "strong",
                NeedBand::Extreme => "extreme",
            }),
            "estimate": found.need.estimate,
            "evidence": evidence(found.need.evidence),
        })
    };
    insights.needs.iter().map(need).collect()
}

fn over_served(document: &Document, insights: &Insights) -> Value {
    let surplus = |found: &insight::StepSurplus| {
        json!({
            "step": step(document, found.step),
            "traveller": traveller(document, found.who),
            "satisfaction": found.satisfaction,
            "importance": found.importance,
            "evidence": evidence(found.evidence),
        })
    };
    insights.over_served.iter().map(surplus).collect()
}

fn factors(missing: &[Factor]) -> Value {
    let name = |factor: &Factor| match factor {
        Factor::Severity => "severity",
        Factor::Share => "share",
        Factor::Importance => "importance",
        Factor::Reach => "reach",
        Factor::Impact => "impact",
        Factor::Confidence => "confidence",
        Factor::Effort => "effort",
    };
    missing.iter().map(name).collect()
}

fn loop_of(stand: &LoopStand) -> Value {
    json!({
        "state": match stand.state {
            LoopState::Heard => "heard",
            LoopState::Acknowledged => "acknowledged",
            LoopState::ActedOn => "acted_on",
            LoopState::CustomerTold => "customer_told",
        },
        "since": stand.since.map(|date| date.to_string()),
        "days": stand.days,
    })
}

fn pains(document: &Document, insights: &Insights) -> Value {
    let pain = |(ranked, stand): &(insight::RankedPain, Option<LoopStand>)| {
        let said = document.card(ranked.card).and_then(|card| card.pain.as_deref());
        json!({
            "card": card(document, ranked.card),
            "severity": on_scale::level(said.and_then(|pain| pain.severity)),
            "share": on_scale::share(said.and_then(|pain| pain.share)),
            "priority": ranked.priority,
            "missing": factors(&ranked.missing),
            "feedback_loop": stand.as_ref().map(loop_of),
        })
    };
    insights.pains.iter().map(pain).collect()
}

fn opportunities(document: &Document, insights: &Insights) -> Value {
    let opportunity = |ranked: &insight::RankedOpportunity| {
        let said = document.card(ranked.card).and_then(|card| card.opportunity.as_deref());
        json!({
            "card": card(document, ranked.card),
            "impact": on_scale::level(said.and_then(|opportunity| opportunity.impact)),
            "effort": on_scale::level(said.and_then(|opportunity| opportunity.effort)),
            "reach": said.and_then(|opportunity| opportunity.reach),
            "confidence": said.and_then(|opportunity| opportunity.confidence),
            "priority": ranked.score,
            "missing": factors(&ranked.missing),
        })
    };
    insights.opportunities.iter().map(opportunity).collect()
}

fn goal(goal: Goal) -> &'static str {
    match goal {
        Goal::Met => "met",
        Goal::PerhapsMet => "perhaps_met",
        Goal::PerhapsMissed => "perhaps_missed",
        Goal::Missed => "missed",
    }
}

fn standard(result: &StandardResult) -> Value {
    json!({
        "k": result.met.k,
        "n": result.met.n,
        "share": result.share,
        "low": result.interval.low,
        "high": result.interval.high,
        "few_answers": result.answers.are_few(),
        "goal": result.goal.map(goal),
    })
}

fn moments(document: &Document, insights: &Insights) -> Value {
    let moment = |found: &insight::MomentStand| {
        let scores = found.scores.iter().map(|(who, at, score)| {
            json!({
                "traveller": traveller(document, *who),
                "step": step(document, *at),
                "satisfaction": score.value,
                "evidence": evidence(score.evidence.kind),
            })
        });
        json!({
            "card": card(document, found.card),
            "scores": scores.collect::<Value>(),
            "service_standard": found.standard.as_ref().map(standard),
        })
    };
    insights.moments.iter().map(moment).collect()
}

fn promises(document: &Document, insights: &Insights) -> Value {
    let promise = |found: &insight::PromiseStand| {
        let said = document.card(found.card).and_then(|card| card.promise.as_deref());
        let kept = said.and_then(|promise| promise.kept);
        let (low, high) = ends(found.interval);
        json!({
            "card": card(document, found.card),
            "result": match found.outcome {
                PromiseOutcome::Unknown => "unknown",
                PromiseOutcome::Kept => "kept",
                PromiseOutcome::KeptSometimes(_) => "kept_sometimes",
                PromiseOutcome::Short { .. } => "short",
                PromiseOutcome::Unjudged => "unjudged",
            },
            "promised": said.and_then(|promise| promise.value),
            "outcome": said.and_then(|promise| promise.outcome),
            "unit": said.map(|promise| promise.unit.as_str()),
            "k": kept.map(|kept| kept.k),
            "n": kept.map(|kept| kept.n),
            "share": kept.and_then(crate::model::Tally::share),
            "low": low,
            "high": high,
        })
    };
    insights.promises.iter().map(promise).collect()
}

fn standards(document: &Document, insights: &Insights) -> Value {
    let one = |found: &insight::StandardStand| {
        let mut told = standard(&found.result);
        if let Some(fields) = told.as_object_mut() {
            fields.shift_insert(0, "card".to_owned(), card(document, found.card));
        }
        told
    };
    insights.standards.iter().map(one).collect()
}

fn value(document: &Document, insights: &Insights) -> Value {
    let journey = insights.values.iter().map(|(who, value)| {
        json!({
            "traveller": traveller(document, *who),
            "total": value.total,
            "dimensions": value.dimensions.iter().map(|(dimension, mean, stages)| json!({
                "dimension": dimension.key(), "mean": mean, "stages": stages,
            })).collect::<Value>(),
            "evidence": evidence(value.evidence),
        })
    });
    let stages = insights.stage_values.iter().map(|(stage, who, value)| {
        json!({
            "stage": {
                "id": stage.to_string(),
                "title": document.stage(*stage).map(|stage| stage.title.as_str()),
            },
            "traveller": traveller(document, *who),
            "total": value.total,
            "dimensions": value.dimensions.iter().map(|balance| json!({
                "dimension": balance.dimension.key(),
                "benefits": balance.benefits,
                "sacrifices": balance.sacrifices,
                "net": balance.net,
            })).collect::<Value>(),
            "evidence": evidence(value.evidence),
        })
    });
    json!({"journey": journey.collect::<Value>(), "stages": stages.collect::<Value>()})
}

fn metric(document: &Document, trend: &Trend) -> Value {
    let surveys = || trend.points.iter().filter_map(|(id, r)| Some((document.survey(*id)?, r)));
    let Some((last, reading)) = surveys().next_back() else { return Value::Null };
    let periods = surveys().map(|(survey, reading)| {
        let (low, high) = ends(reading.interval());
        json!({
            "id": survey.id.to_string(),
            "period": survey.period,
            "date": survey.date.map(|date| date.to_string()),
            "value": reading.value(),
            "low": low,
            "high": high,
            "n": reading.n(),
            "few_answers": Answers::of(reading.n()).are_few(),
        })
    });
    let who = last.persona.map_or(Traveller::Everyone, Traveller::Persona);
    let target = last.target.and_then(|target| reading.goal(target, last.better()));
    json!({
        "metric": last.metric.key(),
        "name": last.name,
        "unit": last.unit,
        "better": match last.better() { Better::Higher => "higher", Better::Lower => "lower" },
        "step": survey_step(document, last).map(|id| step(document, id)),
        "traveller": traveller(document, who),
        "target": last.target,
        "goal": target.map(goal),
        "periods": periods.collect::<Value>(),
        "change": trend.change.as_ref().map(change),
    })
}

fn change(change: &Change) -> Value {
    let (low, high) = ends(change.interval);
    json!({
        "difference": change.difference,
        "adjusted": change.adjusted,
        "low": low,
        "high": high,
        "verdict": match change.verdict {
            Verdict::TooFew => "too_few_answers",
            Verdict::CouldBeChance => "could_be_chance",
            Verdict::UnlikelyChance => "unlikely_chance",
        },
    })
}
