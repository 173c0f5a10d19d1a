//! Where things stand, in words.

use crate::i18n::Words;
use crate::insight::{Factor, LoopStand};

/// What a rank needs, by name.
#[must_use]
pub fn factor(words: Words, factor: Factor) -> String {
    let key = match factor {
        Factor::Severity => "field-severity",
        Factor::Share => "field-share",
        Factor::Importance => "measure-importance",
        Factor::Reach => "report-reach",
        Factor::Impact => "field-impact",
        Factor::Confidence => "field-confidence",
        Factor::Effort => "field-effort",
    };
    words.get(key).to_lowercase()
}

/// Where a pain point stands in the feedback loop, and for how long: "Heard · for 40 days".
#[must_use]
pub fn loop_stand(words: Words, stand: &LoopStand) -> String {
    let state = words.loop_state(stand.state);
    match stand.days.and_then(|days| u32::try_from(days).ok()) {
        Some(days) => {
            words.with("loop-for-days", &[("state", state.into()), ("count", days.into())])
        }
        None => state.to_owned(),
    }
}
