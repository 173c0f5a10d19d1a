//! What a document says when one counts: numbers derived from it, and findings.
//!
//! Nothing here is stored, and everything says what it rests on: how many answers, and the weakest
//! evidence among its inputs. Where there is nothing to count, the answer is `None`, never 0.
//! Numbers that lie off their scale (see [`crate::model::problems`]) take no part.
//!
//! Pure functions: no files, no language, no clock. What is found is data; it is worded elsewhere.

mod again;
mod columns;
mod curve;
mod empathy;
mod finding;
mod flow;
mod interval;
mod measured;
mod measures;
mod metric;
mod priority;
mod severe;
mod share;
mod small;
mod standing;
mod summary;
mod targets;
#[cfg(test)]
mod testing;
mod time;
mod value;
mod ways;

pub use curve::{
    CurveSummary, LowestMoment, Moment, NoPeakEnd, curve_summary, lowest_moment, peak_end,
    travellers,
};
pub use empathy::{is_unlinked, unlinked_notes};
pub use finding::{Arg, Finding, FindingRule, findings};
pub use flow::{goes_on, on_one_way};
pub use interval::{Answers, Interval, Z_95, wilson};
pub use measured::{MeasuredSteps, counted, survey_step};
pub use measures::{
    Coverage, Gap, NeedBand, NeedInput, UnmetNeed, evidence_coverage, gap, is_over_served,
    need_from, unmet_need, unmet_need_with,
};
pub use metric::{
    Change, Counts, Mean, NpsGroups, PeriodLength, Quantity, Reading, Sample, Series, Verdict,
    below_best, by_lead, change, changes, limits, missed_by, period_end, period_length, pooled,
    pooled_answers, reading, series, share_of_answers, step_satisfaction,
};
pub use priority::{
    Factor, Quadrant, RankedOpportunity, RankedPain, is_pain_point, opportunity_ranking,
    opportunity_score, pain_points, pain_ranking, quadrant,
};
pub use severe::{SEVERE, SeverePain, effects, severe_pains};
pub use share::{ToldShare, told_share};
pub use small::{has_small_groups, is_small_group, without_small_groups};
pub use standing::{
    LoopStand, MomentStand, PromiseStand, StandardStand, loop_stand, moments, promises, standards,
};
pub use summary::{EvidenceShares, Insights, StepGap, StepNeed, StepSurplus, Trend, steps_known};
pub use targets::{Goal, PromiseOutcome, StandardResult, promise_outcome, standard_result};
pub use time::{TimeTotal, TimeTotals, time_totals};
pub use value::{Balance, JourneyValue, StageValue, journey_value, stage_value, value_travellers};
pub use ways::ways_on;
