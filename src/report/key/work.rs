//! What is done about it: pain points with and without an answer, the quickest win, and whether
//! customers heard back.

use super::super::content::{KeyFinding, Tone};
use super::super::cover::{have_opportunities, severe};
use super::super::ranking;
use super::super::say::Say;
use super::{listed, paragraph};

/// The severe pain points that nothing answers.
pub(super) fn pains(say: &Say<'_>) -> Option<KeyFinding> {
    let (all, open) = severe(say);
    if all.is_empty() {
        return None;
    }
    Some(match open.len() {
        0 => KeyFinding {
            headline: if have_opportunities(say) {
                say.words.count("report-key-answered", all.len())
            } else {
                say.words.count("report-key-settled", all.len())
            },
            body: format!("{}.", listed(say, &all)),
            tone: Tone::Good,
        },
        count => KeyFinding {
            headline: say.words.count("report-key-unanswered", count),
            body: paragraph([
                format!("{}.", listed(say, &open)),
                say.words.get("finding-severe-pain-why").to_owned(),
            ]),
            tone: Tone::Bad,
        },
    })
}

/// The best idea that helps much and costs little.
pub(super) fn quick_win(say: &Say<'_>) -> Option<KeyFinding> {
    let quick = say.words.get("insight-quick-wins");
    let row = ranking::opportunities(say).into_iter().find(|row| row.quadrant == quick)?;
    let (impact, effort) = (row.impact?, row.effort?);
    let args = [("impact", impact.into()), ("effort", effort.into())];
    let levels = format!("{}.", say.words.with("piece-impact-effort", &args));
    let answers = (!row.answers.is_empty()).then(|| {
        let what = listed(say, &row.answers);
        say.words.with("report-key-answers", &[("what", what.into())])
    });
    let plan = match (row.owner.as_str(), row.due.as_str()) {
        ("", _) => say.words.get("finding-opportunity-without-owner-why").to_owned(),
        (owner, "") => say.words.with("report-key-owner", &[("who", owner.into())]),
        (owner, due) => {
            say.words.with("report-key-owner-due", &[("who", owner.into()), ("date", due.into())])
        }
    };
    Some(KeyFinding {
        headline: say.words.with("report-key-quick-win", &[("what", row.text.into())]),
        body: paragraph([levels, answers.unwrap_or_default(), plan]),
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
        false => say.words.with("report-key-open", &[("what", listed(say, &open).into())]),
    };
    Some(KeyFinding {
        headline: say.words.with("report-key-loops", &args),
        body,
        tone: if open.is_empty() { Tone::Good } else { Tone::Attention },
    })
}
