//! What is done about it: pain points with and without an answer, the quickest win, and whether
//! customers heard back.

use super::super::content::{KeyFinding, Tone};
use super::super::cover::{Severe, severe};
use super::super::ranking;
use super::super::say::{Say, lower};
use super::{LISTED, listed, moments, paragraph};
use crate::model::Card;

/// The severe pain points that nothing answers.
pub(super) fn pains(say: &Say<'_>) -> Option<KeyFinding> {
    let Severe { all, open, unsolved } = severe(say);
    if all.is_empty() {
        return None;
    }
    Some(match open.len() {
        0 if unsolved.is_empty() => KeyFinding {
            headline: say.words.count("report-key-answered", all.len()),
            body: format!("{}.", all_pains(say, &all)),
            tone: Tone::Good,
        },
        // What was acted on without an opportunity may happen again tomorrow.
        0 => KeyFinding {
            headline: say.words.count("report-key-settled", all.len()),
            body: paragraph([
                format!("{}.", all_pains(say, &all)),
                say.words.with(
                    "report-key-without-opportunity",
                    &[
                        ("count", unsolved.len().into()),
                        ("what", listed(say, &texts(say, &unsolved)).into()),
                    ],
                ),
            ]),
            tone: Tone::Attention,
        },
        count => KeyFinding {
            headline: say.words.count("report-key-unanswered", count),
            body: paragraph([
                format!("{}.", all_pains(say, &open)),
                say.words.count("report-key-unanswered-why", count),
            ]),
            tone: Tone::Bad,
        },
    })
}

fn texts(say: &Say<'_>, cards: &[&Card]) -> Vec<String> {
    cards.iter().map(|card| say.card(card)).collect()
}

/// Pain points with their weight, as many as a sentence bears.
fn all_pains(say: &Say<'_>, cards: &[&Card]) -> String {
    let told: Vec<String> =
        cards.iter().take(LISTED).map(|card| moments::pain(say, card)).collect();
    match cards.len().saturating_sub(LISTED) {
        0 => say.words.list(&told),
        more => format!("{} {}", told.join(", "), say.words.count("report-more", more)),
    }
}

/// The best idea that helps much and costs little.
pub(super) fn quick_win(say: &Say<'_>) -> Option<KeyFinding> {
    let quick = say.words.get("report-quick-win");
    let row = ranking::opportunities(say).into_iter().find(|row| row.quadrant == quick)?;
    let (impact, effort) = (row.impact?, row.effort?);
    let args = [("impact", impact.into()), ("effort", effort.into())];
    let levels = format!("{}.", say.words.with("piece-impact-effort", &args));
    let answers = (!row.answers.is_empty()).then(|| {
        let what = listed(say, &row.answers);
        let args = [("count", row.answers.len().into()), ("what", what.into())];
        say.words.with("report-key-answers", &args)
    });
    let plan = match (row.owner.as_str(), row.due.as_str()) {
        ("", _) => say.words.get("finding-opportunity-without-owner-why").to_owned(),
        (owner, "") => say.words.with("report-key-owner", &[("who", owner.into())]),
        (owner, due) => {
            say.words.with("report-key-owner-due", &[("who", owner.into()), ("date", due.into())])
        }
    };
    let success = (!row.measure.is_empty())
        .then(|| say.words.with("report-key-success", &[("what", row.measure.into())]));
    let status = say.words.with("report-key-status", &[("status", lower(&row.status).into())]);
    let sentences =
        [levels, status, answers.unwrap_or_default(), plan, success.unwrap_or_default()];
    Some(KeyFinding {
        headline: say.words.with("report-key-quick-win", &[("what", row.text.into())]),
        body: paragraph(sentences),
        tone: Tone::Good,
    })
}

/// How often customers heard back.
pub(super) fn loops(say: &Say<'_>) -> Option<KeyFinding> {
    let rows = ranking::feedback(say);
    if rows.is_empty() {
        return None;
    }
    let open: Vec<String> =
        rows.iter().filter(|row| !row.closed).map(|row| row.said.clone()).collect();
    let args = [("k", (rows.len() - open.len()).into()), ("n", rows.len().into())];
    let body = match open.is_empty() {
        true => say.words.get("report-key-none-open").to_owned(),
        false => {
            let args = [("count", open.len().into()), ("what", listed(say, &open).into())];
            say.words.with("report-key-open", &args)
        }
    };
    Some(KeyFinding {
        headline: say.words.with("report-key-loops", &args),
        body,
        tone: if open.is_empty() { Tone::Good } else { Tone::Attention },
    })
}
