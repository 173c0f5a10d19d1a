//! What each card is, in a sentence under its title.

/// The message that says what the card of that key is; `None` where its rows say it all.
pub(super) fn of(key: &str) -> Option<&'static str> {
    Some(match key {
        "pains" => "insights-about-pains",
        "matrix" => "insights-about-matrix",
        "gaps" => "insights-about-gaps",
        "curves" => "insights-about-curves",
        "metrics" => "insights-about-metrics",
        "moments" => "insights-about-moments",
        "promises" => "insights-about-promises",
        "standards" => "insights-about-standards",
        "opportunities" => "insights-about-opportunities",
        "needs" => "insights-about-needs",
        "over-served" => "insights-about-over-served",
        "value" => "insights-about-value",
        "evidence" => "insights-about-evidence",
        "findings" => "insights-about-findings",
        _ if key.starts_with("trend ") => "insights-about-trend",
        _ => return None,
    })
}
