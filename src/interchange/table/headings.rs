//! What headings of foreign tables mean, in English, Finnish and Latvian: guesses, told as such.

use super::COLUMNS;
use crate::model::LaneKind;

/// What a column can stand for, beyond the columns of the tidy table.
pub(super) const MORE_FIELDS: [&str; 12] = [
    "share",
    "going_on",
    "actions",
    "emotions",
    "thoughts",
    "quotes",
    "promises",
    "frontstage",
    "backstage",
    "support",
    "text",
    LEFT_OUT,
];

/// The field of a column that is left out.
pub(super) const LEFT_OUT: &str = "none";

/// Everything that a column can stand for.
pub fn fields() -> impl Iterator<Item = &'static str> {
    COLUMNS.into_iter().chain(MORE_FIELDS)
}

/// Whether only one column can stand for that field; cards may come from several.
#[must_use]
pub fn is_single(field: &str) -> bool {
    lane_of(field).is_none() && field != LEFT_OUT
}

/// Whether that field holds numbers alone.
#[must_use]
pub fn is_number(field: &str) -> bool {
    matches!(
        field,
        "step_number"
            | "satisfaction"
            | "expectation"
            | "importance"
            | "n"
            | "severity"
            | "share"
            | "going_on"
    )
}

/// The rows that fields with cards become.
pub(super) fn lane_of(field: &str) -> Option<LaneKind> {
    Some(match field {
        "actions" => LaneKind::Actions,
        "touchpoints" => LaneKind::Touchpoints,
        "emotions" => LaneKind::Emotions,
        "thoughts" => LaneKind::Thoughts,
        "quotes" => LaneKind::Quotes,
        "pain_points" => LaneKind::Pains,
        "opportunities" => LaneKind::Opportunities,
        "promises" => LaneKind::Promises,
        "frontstage" => LaneKind::Frontstage,
        "backstage" => LaneKind::Backstage,
        "support" => LaneKind::Support,
        "text" => LaneKind::Text,
        _ => return None,
    })
}

/// Words for fields: a field, and its words as they stand when [`plain`] is done with them.
type Words = (&'static str, &'static [&'static str]);

/// English words.
const ENGLISH: [Words; 25] = [
    ("stage", &["stage", "phase"]),
    ("step", &["step", "task", "moment", "scene"]),
    ("step_number", &["no", "number", "step number"]),
    ("persona", &["persona", "actor", "who"]),
    (
        "satisfaction",
        &[
            "satisfaction",
            "score",
            "rating",
            "csat",
            "emotion score",
            "satisfaction score",
            "sentiment score",
            "emotional score",
            "experience score",
        ],
    ),
    ("expectation", &["expectation"]),
    ("importance", &["importance"]),
    ("evidence", &["evidence"]),
    ("touchpoints", &["touchpoint", "touch point", "contact point", "interaction"]),
    ("channels", &["channel"]),
    ("moment_of_truth", &["moment of truth", "moments of truth", "mot"]),
    (
        "pain_points",
        &[
            "pain point",
            "pain",
            "hurt",
            "frustration",
            "problem",
            "issue",
            "challenge",
            "barrier",
            "friction",
        ],
    ),
    ("severity", &["severity"]),
    (
        "share",
        &[
            "share affected",
            "share of affected customers",
            "share of affected users",
            "share of customers affected",
            "share of users affected",
            "affected",
            "affected customers",
            "affected users",
            "customers affected",
            "users affected",
        ],
    ),
    (
        "going_on",
        &[
            "going on",
            "go on",
            "share who go on",
            "share that goes on",
            "share of customers who go on",
            "share of customers that go on",
            "conversion",
            "conversion rate",
            "completion",
            "completion rate",
        ],
    ),
    (
        "opportunities",
        &[
            "opportunity",
            "idea",
            "improvement",
            "improvement idea",
            "improvement opportunity",
            "idea for improvement",
            "solution",
            "recommendation",
        ],
    ),
    (
        "actions",
        &["action", "activity", "doing", "do", "doe", "steps taken", "process", "processes"],
    ),
    (
        "emotions",
        &[
            "emotion",
            "feeling",
            "feel",
            "mood",
            "sentiment",
            "emotional state",
            "emotional journey",
            "emotional curve",
            "experience",
        ],
    ),
    ("thoughts", &["thought", "thinking", "think", "mindset"]),
    ("quotes", &["quote", "verbatim"]),
    ("promises", &["promise"]),
    ("frontstage", &["frontstage", "front stage"]),
    ("backstage", &["backstage", "back stage", "internal process", "internal processes"]),
    ("support", &["support process", "support processes", "system"]),
    ("text", &["note", "comment"]),
];

/// Finnish words.
const FINNISH: [Words; 25] = [
    ("stage", &["vaihe"]),
    ("step", &["askel", "askeleet", "tehtävä", "tehtävät"]),
    ("step_number", &["nro", "numero"]),
    ("persona", &["persoona", "persoonat", "kuka", "toimija"]),
    ("satisfaction", &["tyytyväisyys", "arvosana", "pisteet"]),
    ("expectation", &["odotukset", "odotus"]),
    ("importance", &["tärkeys"]),
    ("evidence", &["tietopohja"]),
    ("touchpoints", &["kosketuspiste", "kosketuspisteet", "kontaktipiste", "kontaktipisteet"]),
    ("channels", &["kanava", "kanavat"]),
    ("moment_of_truth", &["totuuden hetki"]),
    (
        "pain_points",
        &["kipupiste", "kipupisteet", "ongelma", "ongelmat", "haaste", "haasteet", "turhautumiset"],
    ),
    ("severity", &["vakavuus"]),
    ("share", &["kohtaavien osuus", "kohdanneiden osuus", "kohtaavien asiakkaiden osuus"]),
    ("going_on", &["jatkaa", "jatkavat", "jatkavien osuus", "konversio"]),
    (
        "opportunities",
        &[
            "mahdollisuus",
            "mahdollisuudet",
            "ideat",
            "kehitysidea",
            "kehitysideat",
            "kehitysehdotukset",
            "parannusehdotukset",
            "ratkaisu",
            "ratkaisut",
        ],
    ),
    ("actions", &["tekee", "tekevät", "toiminta", "toiminnot", "tekeminen"]),
    ("emotions", &["tuntee", "tunne", "tunteet"]),
    ("thoughts", &["ajattelee", "ajatus", "ajatukset"]),
    ("quotes", &["sitaatti", "sitaatit", "lainaukset"]),
    ("promises", &["lupaus", "lupaukset"]),
    ("frontstage", &["näkyvä toiminta", "näyttämö"]),
    ("backstage", &["taustatoiminta", "takahuone", "sisäiset prosessit"]),
    ("support", &["tukiprosessit", "järjestelmät"]),
    ("text", &["muistiinpanot", "kommentit"]),
];

/// Latvian words.
const LATVIAN: [Words; 25] = [
    ("stage", &["posms", "posmi", "fāze", "fāzes", "etaps", "etapi"]),
    ("step", &["solis", "soļi", "uzdevums"]),
    ("step_number", &["nr", "numurs"]),
    ("persona", &["aktieris"]),
    ("satisfaction", &["apmierinātība", "vērtējums"]),
    ("expectation", &["gaidas"]),
    ("importance", &["svarīgums"]),
    ("evidence", &["pamatojums"]),
    (
        "touchpoints",
        &["saskares punkts", "saskares punkti", "saskarsmes punkts", "saskarsmes punkti"],
    ),
    ("channels", &["kanāls", "kanāli"]),
    ("moment_of_truth", &["patiesības mirklis"]),
    (
        "pain_points",
        &["sāpju punkts", "sāpju punkti", "spriedzes punkti", "problēma", "problēmas", "grūtības"],
    ),
    ("severity", &["nopietnība"]),
    ("share", &["skarto īpatsvars", "skarto klientu īpatsvars", "skarto lietotāju īpatsvars"]),
    ("going_on", &["turpina", "turpinātāji", "turpinātāju īpatsvars", "konversija"]),
    (
        "opportunities",
        &[
            "uzlabojuma iespēja",
            "uzlabojumu iespējas",
            "iespēja",
            "iespējas",
            "ideja",
            "idejas",
            "risinājums",
            "risinājumi",
        ],
    ),
    ("actions", &["dara", "darbība", "darbības"]),
    ("emotions", &["jūt", "emocija", "emocijas", "sajūtas", "jūtas"]),
    ("thoughts", &["domā", "doma", "domas"]),
    ("quotes", &["citāts", "citāti"]),
    ("promises", &["solījums", "solījumi"]),
    ("frontstage", &["skatuve"]),
    ("backstage", &["aizskatuve", "iekšējie procesi"]),
    ("support", &["atbalsta procesi", "sistēmas"]),
    ("text", &["piezīmes", "komentāri"]),
];

/// Words before a heading that say whose it is, and nothing else.
const WHOSE: [&str; 22] = [
    "what",
    "the",
    "they",
    "i",
    "my",
    "mitä",
    "asiakas",
    "käyttäjä",
    "ko",
    "klients",
    "lietotājs",
    "user",
    "users",
    "customer",
    "customers",
    "client",
    "journey",
    "key",
    "asiakkaan",
    "käyttäjän",
    "klienta",
    "lietotāja",
];

/// A share of customers that does not say which: that of a pain point where it stands behind one,
/// else it may be a segment's, a channel's, or of those who go on.
const SHARES: [&str; 9] = [
    "share",
    "share of customers",
    "share of users",
    "osuus",
    "osuus asiakkaista",
    "osuus käyttäjistä",
    "īpatsvars",
    "klientu īpatsvars",
    "lietotāju īpatsvars",
];

/// What a heading stands for, as far as one can tell, behind a column that stands for `before`.
pub(super) fn guess_behind(heading: &str, before: Option<&str>) -> Option<&'static str> {
    let says_which =
        || heading.split(['(', '[']).skip(1).any(|more| more.contains(char::is_alphabetic));
    let is_share = || SHARES.contains(&plain(heading).as_str()) && !says_which();
    let is_of_pain = matches!(before, Some("pain_points" | "severity")) && is_share();
    guess(heading).or_else(|| is_of_pain.then_some("share"))
}

/// What a heading stands for, as far as one can tell.
pub(in crate::interchange) fn guess(heading: &str) -> Option<&'static str> {
    let heading = plain(heading);
    // "Thoughts & feelings" is about the first, where the whole means nothing.
    let parts = heading.split(" and ").flat_map(|part| part.split(['/', '&', '+', ',']));
    let mut meanings = std::iter::once(heading.as_str()).chain(parts).filter_map(meaning);
    match meanings.next()? {
        // "Touchpoint / step" is a name of steps.
        "touchpoints" | "actions" if meanings.any(|field| field == "step") => Some("step"),
        first => Some(first),
    }
}

/// What a heading or a part of it stands for.
fn meaning(part: &str) -> Option<&'static str> {
    let mut words: Vec<&str> = part.split_whitespace().collect();
    loop {
        let joined = words.join(" ");
        if let Some(field) = exact(&joined) {
            return Some(field);
        }
        if !words.first().is_some_and(|word| WHOSE.contains(word)) {
            return None;
        }
        words.remove(0);
    }
}

/// Words before what stands below a table: what its numbers add up to, and where they are from.
const BELOW: [&str; 16] = [
    "total",
    "totals",
    "sum",
    "average",
    "mean",
    "source",
    "sources",
    "yhteensä",
    "summa",
    "keskiarvo",
    "lähde",
    "lähteet",
    "kopā",
    "vidēji",
    "avots",
    "avoti",
];

/// Whether a row stands below a table: a word such as "Total" or "Source: …" first, and nothing but
/// numbers beside it.
pub(super) fn is_footer<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let mut filled = cells.filter(|text| !text.is_empty());
    let Some(first) = filled.next() else { return false };
    let word = first.split(':').next().unwrap_or(first).trim().to_lowercase();
    let is_alone = filled.all(|text| super::cells::graded(text).is_ok());
    is_alone && BELOW.contains(&word.as_str())
}

fn all_words() -> impl Iterator<Item = &'static Words> {
    ENGLISH.iter().chain(&FINNISH).chain(&LATVIAN)
}

/// The language that these headings are in, as its code, where it is not English: more of them are
/// words of it than of any other.
pub(super) fn language<'h>(headings: impl Iterator<Item = &'h str>) -> Option<&'static str> {
    let mut counts = [("", 0_usize), ("fi", 0), ("lv", 0)];
    for heading in headings.map(plain) {
        let parts = || heading.split(['/', '&', '+', ',', ' ']).chain([heading.as_str()]);
        let is_in = |words: &[Words]| {
            words.iter().flat_map(|(_, words)| *words).any(|word| parts().any(|part| part == *word))
        };
        let found = [is_in(&ENGLISH), is_in(&FINNISH), is_in(&LATVIAN)];
        for ((_, count), is_in) in counts.iter_mut().zip(found) {
            *count += usize::from(is_in);
        }
    }
    let (code, most) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    let is_alone = counts.iter().filter(|(_, count)| *count == most).count() == 1;
    Some(code).filter(|code| is_alone && !code.is_empty())
}

fn exact(name: &str) -> Option<&'static str> {
    if name.is_empty() {
        return None;
    }
    let known = super::known(name).filter(|field| *field != "n" && *field != LEFT_OUT);
    let worded = || {
        let singular = ["ies", "s"].into_iter().find_map(|ending| {
            let stem = name.strip_suffix(ending)?;
            Some(if ending == "ies" { format!("{stem}y") } else { stem.to_owned() })
        });
        let is = |word: &&str| **word == *name || singular.as_deref() == Some(*word);
        all_words().find(|(_, words)| words.iter().any(&is)).map(|(f, _)| *f)
    };
    known.or_else(worded)
}

/// A heading in small letters, without signs around it and without what stands in brackets.
fn plain(heading: &str) -> String {
    let mut depth = 0_usize;
    let mut plain = String::with_capacity(heading.len());
    for c in heading.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '/' | '&' | '+' | ',' => plain.push(c),
            '-' | '_' => plain.push(' '),
            '\'' | '’' => {}
            c if c.is_alphanumeric() => plain.extend(c.to_lowercase()),
            _ => plain.push(' '),
        }
    }
    let words: Vec<&str> = plain.split_whitespace().filter(|word| *word != "s").collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_three_languages_are_guessed() {
        let check = |heading: &str, field: Option<&str>| {
            assert_eq!(guess(heading), field, "{heading}");
        };
        check("Stage", Some("stage"));
        check("Journey Phases", Some("stage"));
        check("User Action", Some("actions"));
        check("**Customer actions**", Some("actions"));
        check("Thoughts & Feelings", Some("thoughts"));
        check("Emotion 😀", Some("emotions"));
        check("Pain Points / Frustrations", Some("pain_points"));
        check("Opportunities", Some("opportunities"));
        check("Satisfaction (1-5)", Some("satisfaction"));
        check("pain_points", Some("pain_points"));
        check("Kosketuspisteet", Some("touchpoints"));
        check("Asiakkaan toiminta", Some("actions"));
        check("Sāpju punkti", Some("pain_points"));
        check("Klienta darbības", Some("actions"));
        check("What the customer does", Some("actions"));
        check("What they think", Some("thoughts"));
        check("Mitä asiakas tekee", Some("actions"));
        check("Ko klients dara?", Some("actions"));
        check("Feeling (1–5)", Some("emotions"));
        check("Touchpoint / step", Some("step"));
        check("Phase / step", Some("stage"));
        check("Improvement ideas", Some("opportunities"));
        check("Ideas / Opportunities", Some("opportunities"));
        check("Internal processes", Some("backstage"));
        check("Systems", Some("support"));
        check("Process", Some("actions"));
        check("Emotional score", Some("satisfaction"));
        check("Experience", Some("emotions"));
        check("Owner", None);
        check("", None);
        check("User", None);
        check("N", None);
    }

    #[test]
    fn a_share_of_customers_is_a_pain_point_s_only_behind_one() {
        for heading in ["Share of customers", "Share (%)", "Osuus asiakkaista", "Klientu īpatsvars"]
        {
            assert_eq!(guess(heading), None, "{heading}");
            for before in ["pain_points", "severity"] {
                assert_eq!(guess_behind(heading, Some(before)), Some("share"), "{heading}");
            }
            for before in [None, Some("step"), Some("persona"), Some("touchpoints")] {
                assert_eq!(guess_behind(heading, before), None, "{heading}");
            }
        }
        for heading in ["Share of calls", "Market share", "Share of customers (who return)"] {
            assert_eq!(guess_behind(heading, Some("severity")), None, "{heading}");
        }
        for heading in ["Share affected", "Customers affected (%)", "Skarto klientu īpatsvars"] {
            assert_eq!(guess(heading), Some("share"), "{heading}");
        }
        assert_eq!(guess_behind("Share who go on", Some("severity")), Some("going_on"));
    }

    #[test]
    fn every_guess_is_a_field_and_no_word_means_two() {
        let mut seen = std::collections::BTreeSet::new();
        for (field, words) in all_words() {
            assert!(fields().any(|known| known == *field), "{field}");
            for word in *words {
                assert!(seen.insert(*word), "{word} means two things");
                assert_eq!(guess(word), Some(*field), "{word}");
            }
        }
    }

    #[test]
    fn what_stands_below_a_table_is_told_apart() {
        for row in [["Total", "", "14"], ["Source: survey 2025", "", ""], ["", "Yhteensä:", "3,5"]]
        {
            assert!(is_footer(row.into_iter()), "{row:?}");
        }
        for row in [["Total", "Pays", "14"], ["Sourcing", "", ""], ["Total loss", "", "2"], [""; 3]]
        {
            assert!(!is_footer(row.into_iter()), "{row:?}");
        }
    }

    #[test]
    fn headings_tell_their_language() {
        let check = |headings: &[&str], expected: Option<&str>| {
            assert_eq!(language(headings.iter().copied()), expected, "{headings:?}");
        };
        check(&["Vaihe", "Askel", "Omistaja", "Kipupisteet", "Score"], Some("fi"));
        check(&["Posms", "Solis", "Asiakkaan persona"], Some("lv"));
        check(&["Stage", "Step", "Kanava"], None);
        check(&["Stage", "Vaihe"], None);
        check(&["x", ""], None);
    }
}
