//! Which of many survey results come first: what a reader has to see, and how bad it is.

use std::cmp::Ordering;

use super::{Reading, limits};
use crate::insight::Goal;
use crate::model::{Better, Survey};

/// By what share of its target a number misses it, 0 to 1; `None` without number or target. Both are
/// counted from the worst end of the scale, since an NPS of 10 is no third of one of 30. An amount has
/// no worst end where less is better: there it is the target that is a share of it, as of a promise
/// in days.
#[must_use]
pub fn missed_by(survey: &Survey, reading: &Reading) -> Option<f64> {
    let (value, target) = (reading.value()?, survey.target?);
    let (short, whole) = match (survey.better(), limits(survey)) {
        (Better::Higher, limits) => {
            let worst = limits.map_or(0.0, |(low, _)| low);
            (target - value, target - worst)
        }
        (Better::Lower, Some((_, worst))) => (value - target, worst - target),
        (Better::Lower, None) => (value - target, value),
    };
    Some(if short <= 0.0 { 0.0 } else { (short / whole.max(f64::EPSILON)).min(1.0) })
}

/// How far below the best of its scale a number is, as a share of the scale, 0 to 1; `None` where
/// nothing bounds it.
#[must_use]
pub fn below_best(survey: &Survey, reading: &Reading) -> Option<f64> {
    let (low, high) = limits(survey)?;
    let share = (reading.value()? - low) / (high - low).max(f64::EPSILON);
    Some(match survey.better() {
        Better::Higher => 1.0 - share,
        Better::Lower => share,
    })
}

/// Which of two results comes first: what was asked about the journey as a whole before that about a
/// place or a persona, many answers before few, what misses its target before what does not, and of
/// those the lowest, so that no good one stands for a bad one that is not told. Of the whole journey
/// all have their place from whoever made the map.
#[must_use]
pub fn by_lead(one: (&Survey, &Reading), other: (&Survey, &Reading)) -> Ordering {
    let (a, b) = (rank(one), rank(other));
    (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)).then(b.3.total_cmp(&a.3))
}

fn rank((survey, reading): (&Survey, &Reading)) -> (bool, bool, bool, f64) {
    if survey.place.is_none() && survey.persona.is_none() {
        return (false, false, false, 0.0);
    }
    let goal = survey.target.and_then(|target| reading.goal(target, survey.better()));
    let short = below_best(survey, reading).or_else(|| missed_by(survey, reading));
    (true, reading.level().are_few(), goal != Some(Goal::Missed), short.unwrap_or_default())
}
