//! What headings of foreign tables mean, in English, Finnish and Latvian: guesses, told as such.

use super::COLUMNS;
use crate::model::LaneKind;

/// What a column can stand for, beyond the columns of the tidy table.
pub(super) const MORE_FIELDS: [&str; 10] = [
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

/// Words for fields, each as it stands when [`plain`] is done with it.
const WORDS: [(&str, &[&str]); 23] = [
    ("stage", &["stage", "phase", "vaihe", "posms", "posmi", "fāze", "fāzes", "etaps", "etapi"]),
    (
        "step",
        &[
            "step",
            "task",
            "moment",
            "scene",
            "askel",
            "askeleet",
            "tehtävä",
            "tehtävät",
            "solis",
            "soļi",
            "uzdevums",
        ],
    ),
    ("step_number", &["no", "nr", "nro", "number", "numero", "numurs", "step number"]),
    (
        "persona",
        &["persona", "actor", "who", "persoona", "persoonat", "kuka", "toimija", "aktieris"],
    ),
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
            "tyytyväisyys",
            "arvosana",
            "pisteet",
            "apmierinātība",
            "vērtējums",
        ],
    ),
    ("expectation", &["expectation", "odotukset", "odotus", "gaidas"]),
    ("importance", &["importance", "tärkeys", "svarīgums"]),
    ("evidence", &["evidence", "tietopohja", "pamatojums"]),
    (
        "touchpoints",
        &[
            "touchpoint",
            "touch point",
            "contact point",
            "interaction",
            "kosketuspiste",
            "kosketuspisteet",
            "kontaktipiste",
            "kontaktipisteet",
            "saskares punkts",
            "saskares punkti",
            "saskarsmes punkts",
            "saskarsmes punkti",
        ],
    ),
    ("channels", &["channel", "kanava", "kanavat", "kanāls", "kanāli"]),
    (
        "moment_of_truth",
        &["moment of truth", "moments of truth", "mot", "totuuden hetki", "patiesības mirklis"],
    ),
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
            "kipupiste",
            "kipupisteet",
            "ongelma",
            "ongelmat",
            "haaste",
            "haasteet",
            "turhautumiset",
            "sāpju punkts",
            "sāpju punkti",
            "spriedzes punkti",
            "problēma",
            "problēmas",
            "grūtības",
        ],
    ),
    ("severity", &["severity", "vakavuus", "nopietnība"]),
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
            "mahdollisuus",
            "mahdollisuudet",
            "ideat",
            "kehitysidea",
            "kehitysideat",
            "kehitysehdotukset",
            "parannusehdotukset",
            "ratkaisu",
            "ratkaisut",
            "uzlabojuma iespēja",
            "uzlabojumu iespējas",
            "iespējas",
            "ideja",
            "idejas",
            "risinājums",
            "risinājumi",
        ],
    ),
    (
        "actions",
        &[
            "action",
            "activity",
            "doing",
            "do",
            "doe",
            "steps taken",
            "process",
            "processes",
            "tekee",
            "tekevät",
            "dara",
            "toiminta",
            "toiminnot",
            "tekeminen",
            "darbība",
            "darbības",
        ],
    ),
    (
        "emotions",
        &[
            "emotion",
            "feeling",
            "feel",
            "mood",
            "tuntee",
            "jūt",
            "sentiment",
            "emotional state",
            "emotional journey",
            "emotional curve",
            "experience",
            "tunne",
            "tunteet",
            "emocija",
            "emocijas",
            "sajūtas",
            "jūtas",
        ],
    ),
    (
        "thoughts",
        &[
            "thought",
            "thinking",
            "think",
            "ajattelee",
            "domā",
            "mindset",
            "ajatus",
            "ajatukset",
            "doma",
            "domas",
        ],
    ),
    ("quotes", &["quote", "verbatim", "sitaatti", "sitaatit", "lainaukset", "citāts", "citāti"]),
    ("promises", &["promise", "lupaus", "lupaukset", "solījums", "solījumi"]),
    ("frontstage", &["frontstage", "front stage", "näkyvä toiminta", "näyttämö", "skatuve"]),
    (
        "backstage",
        &[
            "backstage",
            "back stage",
            "internal process",
            "internal processes",
            "taustatoiminta",
            "takahuone",
            "sisäiset prosessit",
            "aizskatuve",
            "iekšējie procesi",
        ],
    ),
    (
        "support",
        &[
            "support process",
            "support processes",
            "system",
            "tukiprosessit",
            "järjestelmät",
            "atbalsta procesi",
            "sistēmas",
        ],
    ),
    ("text", &["note", "comment", "muistiinpanot", "kommentit", "piezīmes", "komentāri"]),
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
        WORDS.into_iter().find(|(_, words)| words.iter().any(&is)).map(|(f, _)| f)
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
    fn every_guess_is_a_field_and_no_word_means_two() {
        let mut seen = std::collections::BTreeSet::new();
        for (field, words) in WORDS {
            assert!(fields().any(|known| known == field), "{field}");
            for word in words {
                assert!(seen.insert(*word), "{word} means two things");
                assert_eq!(guess(word), Some(field), "{word}");
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
}
