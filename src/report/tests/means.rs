//! Whether the journey reaches its target: what means rest on, and who is not counted.

use super::*;

const PERSONAS: &str = r#"(id: "p_1", name: "Tom"), (id: "p_2", name: "Lena"),
    (id: "p_3", name: "Sam", kind: internal)"#;

/// The finding about the target of a journey of four steps that Tom has scored, with those personas.
fn body(personas: &str, others: &str) -> String {
    let text = format!(
        r#"#![enable(implicit_some)]
(format: "polku-journey", version: 1, language: "en", target: 4.0, personas: [{personas}],
 rows: [lane(id: "l_1", kind: touchpoints)],
 stages: [(id: "st_1", title: "All", steps: [
   (id: "s_1", title: "Asks", scores: {{"p_1": (satisfaction: (3.0, measured(n: 40))), {others}}}),
   (id: "s_2", title: "Waits", scores: {{"p_1": (satisfaction: (3.0, observed(n: 4)))}}),
   (id: "s_3", title: "Pays", scores: {{"p_1": (satisfaction: (3.0, assumed()))}}),
   (id: "s_4", title: "Goes", scores: {{"p_1": (satisfaction: (3.0, assumed()))}})])])"#
    );
    let document = crate::file::load_str(&text, "test.ron").expect("a journey");
    let report = Report::of(&document, Language::English, None);
    let of_it = report.findings.iter().find(|finding| finding.headline.starts_with("Mean"));
    of_it.expect("a finding").body.clone()
}

const TOM: &str = "Tom: mean 3.0 (4 scored steps, 2 measured or observed).";

#[test]
fn a_mean_says_what_it_rests_on_as_the_personas_card_does() {
    assert_eq!(body(r#"(id: "p_1", name: "Tom")"#, ""), TOM);
}

#[test]
fn who_is_not_counted_is_named_with_the_reason() {
    let others = r#""p_2": (satisfaction: (2.0, measured(n: 40)))"#;
    let told = body(PERSONAS, others);
    let left_out = "Left out, since fewer than half of the steps are scored \
                    – Lena: mean 2.0 (one scored step, 1 measured or observed).";
    assert_eq!(told, format!("{TOM} {left_out}"));
    let told = body(PERSONAS, r#""p_3": (satisfaction: (2.0, assumed()))"#);
    assert_eq!(told, format!("{TOM} Only customers are compared with the target."));
}
