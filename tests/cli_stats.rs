//! `polku stats` from outside: the tables, the data, and how it ends.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use serde_json::{Value, json};
use support::{Folder, project};

/// Two steps, two periods of a metric, a pain point that was heard 40 days before, a promise.
const JOURNEY: &str = r#"#![enable(implicit_some)]
(
  format: "polku-journey",
  version: 1,
  title: "Shoes",
  date: "2026-11-22",
  personas: [(id: "p_1", name: "Aino")],
  rows: [
    lane(id: "l_1", kind: pains),
    lane(id: "l_2", kind: promises),
    lane(id: "l_3", kind: touchpoints),
  ],
  stages: [
    (
      id: "st_1",
      title: "Buying",
      value: {"p_1": (economic: (benefits: 4, sacrifices: 1), emotional: (sacrifices: 2))},
      steps: [
        (
          id: "s_1",
          title: "Pays",
          duration: "4 min",
          scores: {"p_1": (satisfaction: (2.1, measured(n: 143)), expectation: 4.5, importance: (5, observed()))},
          cards: {
            "l_1": [(id: "c_1", text: "Costs come late", pain: (severity: 4, share: 0.5, feedback: {heard: (date: "2026-10-13")}))],
            "l_2": [(id: "c_2", text: "Free delivery", promise: (kept: (k: 292, n: 412)))],
            "l_3": [(id: "c_3", text: "Till", moment_of_truth: true, standard: (text: "At once", goal: 0.75, met: (k: 130, n: 210)))],
          },
        ),
        (id: "s_2", title: "Opens", scores: {"p_1": (satisfaction: 4.6)}),
      ],
    ),
  ],
  surveys: [
    (id: "sv_1", metric: csat, about: step("s_1"), persona: "p_1", answers: counts({3: 48, 4: 52}), period: "Q1", date: "2026-03-31"),
    (id: "sv_2", metric: csat, about: step("s_1"), persona: "p_1", answers: counts({3: 33, 5: 74}), period: "Q2", date: "2026-06-30", target: 65),
    (id: "sv_3", metric: nps, answers: counts({})),
  ],
)
"#;

fn stats() -> Value {
    let folder = Folder::new();
    folder.write("a.ron", JOURNEY);
    let run = folder.run(&["stats", "a.ron", "--format", "json"]).ends_with(0);
    assert_eq!(run.stderr, "");
    serde_json::from_str(&run.stdout).expect("JSON")
}

#[track_caller]
fn close(value: &Value, expected: f64) {
    let value = value.as_f64().expect("a number");
    assert!((value - expected).abs() < 0.005, "{value} is not {expected}");
}

#[test]
fn data_has_the_shape_that_is_promised() {
    let stats = stats();
    let keys: Vec<&String> = stats.as_object().expect("an object").keys().collect();
    assert_eq!(
        keys,
        [
            "title",
            "state",
            "language",
            "date",
            "counts",
            "curves",
            "gaps",
            "unmet_needs",
            "over_served",
            "pain_points",
            "opportunities",
            "moments_of_truth",
            "promises",
            "service_standards",
            "customer_value",
            "metrics",
            "time",
            "evidence",
            "findings",
        ]
    );
    let documented = std::fs::read_to_string(project("assets/STATS.md")).expect("the description");
    for key in keys {
        assert!(documented.contains(&format!("`{key}`")), "{key} is not described");
    }
}

#[test]
fn numbers_are_unrounded_and_null_where_there_is_none() {
    let stats = stats();
    assert_eq!(stats["gaps"][0]["gap"], json!(2.1 - 4.5));
    assert_eq!(stats["gaps"][0]["evidence"], "assumed");
    let csat = &stats["metrics"][0];
    assert_eq!(csat["step"], json!({"id": "s_1", "title": "Pays"}));
    close(&csat["periods"][1]["value"], 69.159);
    close(&csat["change"]["low"], 3.85);
    close(&csat["change"]["high"], 29.69);
    assert_eq!(csat["change"]["verdict"], "unlikely_chance");
    assert_eq!(csat["goal"], "perhaps_met");
    let nps = &stats["metrics"][1]["periods"][0];
    assert_eq!((&nps["value"], &nps["low"], &nps["n"]), (&Value::Null, &Value::Null, &json!(0)));
    assert_eq!(stats["metrics"][1]["change"], Value::Null);
    assert_eq!(stats["curves"][0]["strongest_moment_and_end"], Value::Null);
    assert_eq!(stats["evidence"]["coverage"], 0.5);
}

#[test]
fn everything_is_counted() {
    let stats = stats();
    let pain = &stats["pain_points"][0];
    assert_eq!(pain["priority"], 10.0);
    let stand = json!({"state": "heard", "since": "2026-10-13", "days": 40});
    assert_eq!(pain["feedback_loop"], stand);
    assert_eq!(stats["promises"][0]["result"], "kept_sometimes");
    close(&stats["promises"][0]["low"], 0.663);
    let standard = &stats["service_standards"][0];
    assert_eq!(standard["goal"], "missed");
    close(&standard["low"], 0.552);
    assert_eq!(stats["customer_value"]["journey"][0]["total"], 1.0);
    assert_eq!(stats["moments_of_truth"][0]["scores"][0]["satisfaction"], 2.1);
    // From the survey: 74 of 107 are satisfied, so 10 + (10 − 6.92).
    close(&stats["unmet_needs"][0]["score"], 13.084);
    assert_eq!(stats["unmet_needs"][0]["band"], "strong");
    assert_eq!(stats["time"]["duration_minutes"], 4.0);
}

#[test]
fn the_text_is_a_table_for_people() {
    let folder = Folder::new();
    folder.write("a.ron", JOURNEY);
    let run = folder.run(&["stats", "a.ron"]).ends_with(0);
    assert!(run.stdout.starts_with("Shoes\n1 stage, 2 steps, 1 persona\n"), "{}", run.stdout);
    for part in ["\nMetrics\n", "69%", "60–77%", "+17", "−2.4", "Heard 40 days ago", "62% (55–68%)"]
    {
        assert!(run.stdout.contains(part), "{part} is missing in\n{}", run.stdout);
    }
    assert!(run.stdout.lines().all(|line| line == line.trim_end()), "no space at the ends");
}

/// In a few answers a person could be recognised, and they are no percentage.
#[test]
fn few_are_told_as_counts_and_not_compared() {
    let few = JOURNEY
        .replace("(k: 292, n: 412)", "(k: 1, n: 4)")
        .replace("(k: 130, n: 210)", "(k: 3, n: 4)")
        .replace("{3: 33, 5: 74}", "{3: 1, 5: 2}");
    let folder = Folder::new();
    folder.write("a.ron", &few);
    let text = folder.run(&["stats", "a.ron"]).ends_with(0).stdout;
    for part in
        ["1 of 4", "3 of 4", "2 of 3", "Too few answers to compare (n\u{a0}=\u{a0}100 and 3)"]
    {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    for part in ["25%", "75%", "67%", "+15"] {
        assert!(!text.contains(part), "{part} is in\n{text}");
    }
}

#[test]
fn shares_and_scores_of_few_say_so() {
    let few = JOURNEY
        .replace("(k: 292, n: 412)", "(k: 7, n: 9)")
        .replace("(k: 130, n: 210)", "(k: 8, n: 10)")
        .replace("measured(n: 143)", "measured(n: 11)")
        .replace(
            "text: \"Costs come late\",",
            "text: \"Costs come late\", evidence: observed(n: 12),",
        );
    let folder = Folder::new();
    folder.write("a.ron", &few);
    let text = folder.run(&["stats", "a.ron"]).ends_with(0).stdout.replace('\u{a0}', " ");
    for n in [9, 10, 11] {
        assert!(text.contains(&format!("n = {n}, few answers")), "{n} is missing in\n{text}");
    }
    assert!(text.contains("50%; n = 12, few answers"), "{text}");
    let impossible = few.replace("share: 0.5", "share: 0.38");
    folder.write("a.ron", &impossible);
    let text = folder.run(&["stats", "a.ron"]).ends_with(0).stdout;
    assert!(text.contains("38% (estimate)"), "{text}");
}

#[test]
fn the_same_bytes_come_each_time() {
    let folder = Folder::new();
    folder.write("a.ron", JOURNEY);
    for format in ["text", "json"] {
        let run = || folder.run(&["stats", "a.ron", "--format", format]).ends_with(0).stdout;
        assert_eq!(run(), run());
    }
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let folder = Folder::new();
    folder.run(&["stats", "gone.ron"]).fails_with("error: gone.ron: there is no such file");
    folder.run(&["stats"]).ends_with(2);
    folder.write("a.ron", JOURNEY);
    folder.run(&["stats", "a.ron", "--format", "xml"]).ends_with(2);
}
