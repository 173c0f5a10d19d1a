//! Survey answers come in by the dialog.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{By, Queryable};
use polku::model::{Answers, Date, Document, MeasureKind, Metric, SurveyPlace, Traveller};

use crate::desk::Desk;

const MAP: &str = "#![enable(implicit_some)]\n(format: \"polku-journey\", version: 1, \
    title: \"Shop\", personas: [(id: \"p_1\", name: \"Aino\")], \
    rows: [lane(id: \"l_1\", kind: touchpoints)], \
    stages: [(id: \"st_1\", title: \"Buying\", steps: [\
    (id: \"s_1\", title: \"Pays\", cards: {\"l_1\": [(id: \"c_1\", text: \"Till\")]}), \
    (id: \"s_2\", title: \"Tracks the parcel\")])])\n";

fn desk_with(answers: &str) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.journey.ron");
    std::fs::write(&path, MAP).unwrap();
    std::fs::write(folder.path().join("answers.csv"), answers).unwrap();
    let desk = Desk::with(folder, vec![path], polku::i18n::Language::English);
    desk.answers.push(desk.path("answers.csv"));
    desk
}

fn import(desk: &mut Desk) {
    desk.menu("File", "Import survey answers");
}

/// Chooses from a list by the name of the list and of the choice.
fn choose(desk: &mut Desk, list: &str, choice: &str) {
    // A list of the properties behind the dialog can have the same name: the last one is in front.
    let named = || By::new().role(Role::ComboBox).label(list);
    desk.window.get_all(named()).last().unwrap().scroll_to_me();
    desk.window.run();
    desk.window.get_all(named()).last().unwrap().click();
    desk.window.run();
    let lines = By::new().predicate(|node| {
        node.label().is_some_and(|label| label == choice) && node.role() != Role::ComboBox
    });
    let found: Vec<_> = desk.window.get_all(lines).collect();
    found.last().unwrap().click();
    desk.window.run();
}

/// Fills the field of that name in the dialog, not one of the panels behind it.
fn fill(desk: &mut Desk, name: &str, text: &str) {
    let field = By::new().predicate(|node| {
        node.label().is_some_and(|label| label == name) && node.role() == Role::TextInput
    });
    let found: Vec<_> = desk.window.get_all(field).collect();
    found.last().unwrap().focus();
    desk.window.run();
    desk.window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    desk.type_text(text);
}

fn places(document: &Document) -> Vec<(Option<SurveyPlace>, u64)> {
    document.surveys().map(|survey| (survey.place, survey.answers.n())).collect()
}

#[test]
fn a_file_is_understood_and_lands_as_one_step_of_undo() {
    let mut desk =
        desk_with("id,Would you recommend us?\n1001,9\n1002,10\n1003,3\n1004,11\n1005,7\n");
    import(&mut desk);
    assert!(
        desk.reads("promoters: 2, detractors: 1, answers: 4"),
        "the metric is guessed and read"
    );
    assert!(desk.reads("Rejected answers in “Would you recommend us?”: 1"));
    assert!(desk.reads("Line 5: “11” is not an answer on the scale 0–10"));
    let spread = "0: 0, 1: 0, 2: 0, 3: 1, 4: 0, 5: 0, 6: 0, 7: 1, 8: 0, 9: 1, 10: 1";
    assert!(desk.sees(spread), "how the answers are spread");
    desk.button("Put on the map");
    let survey = desk.document().surveys().next().expect("a survey").clone();
    assert_eq!((survey.metric, survey.place, survey.rejected), (Metric::Nps, None, 1));
    assert_eq!(survey.source, "answers.csv");
    assert_eq!(survey.answers, Answers::Counts([(3, 1), (7, 1), (9, 1), (10, 1)].into()));
    assert!(desk.sees("1 survey is on the map"));
    desk.command(Key::Z);
    assert_eq!(desk.document().surveys().count(), 0);
}

#[test]
fn values_of_a_column_are_mapped_to_steps() {
    let rows = "4,Pays\n5,Pays\n2,Parcel\n1,Other\n";
    let mut desk = desk_with(&format!("rating,where\n{rows}"));
    import(&mut desk);
    choose(&mut desk, "Split by", "where");
    choose(&mut desk, "What “Parcel” stands for", "2. Tracks the parcel");
    assert!(desk.reads("The mean answer becomes the measured satisfaction"));
    fill(&mut desk, "Period", "2026 Q1");
    fill(&mut desk, "Date", "2026-03-31");
    desk.button("Put on the map");
    let document = desk.document();
    let steps: Vec<_> = document.steps().map(|step| step.id).collect();
    let at = |step: usize| Some(SurveyPlace::Step(steps[step]));
    let mut found = places(document);
    found.sort();
    assert_eq!(found, [(at(0), 2), (at(1), 1)]);
    let score = |step| {
        let step = document.step(step).unwrap();
        step.measure(Traveller::Everyone, MeasureKind::Satisfaction).cloned().unwrap()
    };
    assert_eq!((score(steps[0]).value, score(steps[1]).value), (4.5, 2.0));
    assert_eq!(score(steps[0]).evidence.date, Some(Date::constant(2026, 3, 31)));
    assert!(document.surveys().all(|survey| survey.period == "2026 Q1"));
}

#[test]
fn another_column_and_metric_can_be_chosen() {
    let mut desk = desk_with("rating,minutes\n4,\"12,5\"\n5,20\n");
    import(&mut desk);
    choose(&mut desk, "Column of the answers", "minutes");
    choose(&mut desk, "What was asked", "Key figure: any number");
    fill(&mut desk, "Unit", "min");
    desk.button("Less is better");
    choose(&mut desk, "Asked about", "1. Pays");
    desk.button("Put on the map");
    let survey = desk.document().surveys().next().expect("a survey").clone();
    assert_eq!((survey.name.as_str(), survey.unit.as_str()), ("minutes", "min"));
    let Answers::Numbers(numbers) = survey.answers else { panic!("{survey:?}") };
    assert_eq!((numbers.n, numbers.mean), (2, 16.25));
}

#[test]
fn a_wrong_date_is_told_and_nothing_lands() {
    let mut desk = desk_with("rating\n4\n5\n");
    import(&mut desk);
    fill(&mut desk, "Date", "soon");
    assert!(desk.reads("“soon” is not a date"));
    desk.button("Put on the map");
    assert_eq!(desk.document().surveys().count(), 0);
    desk.button("Cancel");
    assert!(!desk.is_dirty());
}

#[test]
fn a_file_without_answers_says_so() {
    let mut desk = desk_with("");
    import(&mut desk);
    assert!(desk.reads("the file is empty; there are no answers in it"));
    desk.button("OK");
    assert!(!desk.is_dirty());
}

#[test]
fn how_a_file_was_understood_is_told_and_so_is_what_a_column_asks() {
    let text = "Id,Q1\nResponse ID,How likely are you to recommend us?\n\
                \"{\"\"ImportId\"\":\"\"id\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n\
                R_1,9\nR_2,10 - Extremely likely\n";
    let mut desk = desk_with(text);
    import(&mut desk);
    assert!(desk.reads("UTF-8 · separator: comma"));
    assert!(desk.sees("3"), "three heading rows can be seen and chosen");
    assert!(desk.reads("How likely are you to recommend us?"));
}

#[test]
fn a_column_that_holds_no_such_answers_says_what_to_do() {
    let comment = "far too long to be an answer in a word and so it stands for no number at all whatever is asked";
    let mut desk = desk_with(&format!("rating,comment\n4,{comment} 1st\n5,{comment} 2nd\n"));
    import(&mut desk);
    choose(&mut desk, "Column of the answers", "comment");
    assert!(desk.reads("No answer in this column fits what was asked."));
    desk.button("Put on the map");
    assert_eq!(desk.document().surveys().count(), 0);
}

#[test]
fn answers_that_landed_are_in_sight_and_a_second_time_they_are_said_to_replace() {
    let mut desk = desk_with("rating\n4\n5\n");
    import(&mut desk);
    assert!(!desk.reads("Takes the place of"));
    choose(&mut desk, "Asked about", "1. Pays");
    desk.button("Put on the map");
    assert!(desk.reads("2 of 2"), "the inspector tells so few answers as counts");
    desk.answers.push(desk.path("answers.csv"));
    import(&mut desk);
    choose(&mut desk, "Asked about", "1. Pays");
    assert!(desk.reads("Takes the place of 1 survey"));
}

#[test]
fn a_column_of_steps_splits_the_answers_by_itself() {
    let mut desk = desk_with("rating,where\n4,Pays\n5,Tracks the parcel\n2,Pays\n");
    import(&mut desk);
    desk.button("Put on the map");
    let steps: Vec<_> = desk.document().steps().map(|step| step.id).collect();
    let at = |step: usize| Some(SurveyPlace::Step(steps[step]));
    let mut found = places(desk.document());
    found.sort();
    assert_eq!(found, [(at(0), 2), (at(1), 1)]);
}

#[test]
fn a_column_of_halves_on_a_named_scale_is_no_recommendation() {
    let mut desk = desk_with("Recommend us? (0-10);Satisfaction (1–5)\n9;3,5\n10;4,0\n3;5,0\n");
    import(&mut desk);
    choose(&mut desk, "Column of the answers", "Satisfaction (1–5)");
    assert!(desk.reads("Customer satisfaction (CSAT)"));
    assert!(desk.reads("“3,5” is not a whole number"));
    desk.button("Put on the map");
    let survey = desk.document().surveys().next().expect("a survey").clone();
    assert_eq!((survey.metric, survey.answers.n(), survey.rejected), (Metric::Csat, 2, 1));
}

#[test]
fn known_words_count_and_others_wait_until_all_are_told() {
    let known = "Strongly agree\nAgree\nStrongly disagree\nAgree\nN/A\n";
    let mut desk = desk_with(&format!("I am satisfied\n{known}"));
    import(&mut desk);
    assert!(desk.reads("read as numbers: agreement, 1–5"));
    assert!(desk.reads("Counted as blank: “N/A” (1)"));
    desk.button("Put on the map");
    let survey = desk.document().surveys().next().expect("a survey").clone();
    let counts = Answers::Counts([(1, 1), (4, 2), (5, 1)].into());
    assert_eq!((survey.metric, &survey.answers, survey.blank), (Metric::Csat, &counts, 1));

    let mut desk = desk_with("mood\nGreat\nSo-so\nGreat\nAwful\n");
    import(&mut desk);
    choose(&mut desk, "Column of the answers", "mood");
    choose(&mut desk, "What was asked", "CSAT: share of 4–5 (1–5)");
    assert!(desk.reads("nothing is counted before that"));
    choose(&mut desk, "What “Great” stands for", "5");
    choose(&mut desk, "What “Awful” stands for", "1");
    desk.button("Put on the map");
    assert_eq!(desk.document().surveys().count(), 0, "one word is left");
    choose(&mut desk, "What “So-so” stands for", "Leave out");
    desk.button("Put on the map");
    let survey = desk.document().surveys().next().expect("a survey").clone();
    let counts = Answers::Counts([(1, 1), (5, 2)].into());
    assert_eq!((&survey.answers, survey.blank, survey.rejected), (&counts, 1, 0));
}

/// A tap: the button of the pointer goes down and up again within one frame.
fn tap(desk: &mut Desk, at: egui::Pos2) {
    let modifiers = egui::Modifiers::NONE;
    let button = |pressed| {
        let button = egui::PointerButton::Primary;
        egui::Event::PointerButton { pos: at, button, pressed, modifiers }
    };
    desk.window.hover_at(at);
    desk.window.run();
    desk.window.input_mut().events.extend([button(true), button(false)]);
    desk.window.run();
}

fn list_named(desk: &Desk, name: &str) -> egui::Pos2 {
    desk.window.get_by_role_and_label(Role::ComboBox, name).rect().center()
}

#[test]
fn a_list_opens_above_its_dialog_also_after_the_dialog_was_clicked() {
    let mut desk = desk_with("rating,minutes\n4,12\n5,20\n");
    import(&mut desk);
    let list = list_named(&desk, "What was asked");
    let heading = desk.window.get_by_label("Survey answers").rect().center();
    for click in [list, list, heading, list] {
        tap(&mut desk, click);
    }
    let ctx = &desk.window.ctx;
    let below = list + egui::vec2(0.0, 60.0);
    let line = ctx.layer_id_at(below).expect("something is there");
    let dialog = ctx.layer_id_at(heading).expect("the dialog is there");
    assert_ne!(line, dialog, "the list is in sight");
}

#[test]
fn the_period_of_the_answers_is_proposed() {
    let mut desk = desk_with("rating;when\n4;3.4.2026\n5;20.6.2026\n3;1.5.2026\n");
    import(&mut desk);
    desk.button("Put on the map");
    let survey = desk.document().surveys().next().expect("a survey").clone();
    assert_eq!(survey.period, "Q2 2026");
    assert_eq!(survey.date, Some(Date::constant(2026, 6, 20)));
}

/// A questionnaire as people have it: codes above questions, a column for each step, days, mail.
const QUESTIONNAIRE: &str = "Id;Aika;Sähköposti;Q1;Q2;Q3;Avoin\n\
    Tunnus;Päivämäärä;Sähköposti;Tyytyväisyys (1–5): Pays;Tyytyväisyys (1–5): Tracks the parcel;\
    Tyytyväisyys (1–5): jokin muu;Vapaa sana\n\
    1;2.1.2026;a@x.fi;4;2;1;Hyvä\n2;15.2.2026;b@x.fi;5;3;7;\n3;3.4.2026;c@x.fi;7;N/A;2;\n\
    4;30.6.2026;d@x.fi;3;1;3;Odotin\n";

#[test]
fn a_questionnaire_lands_whole_as_one_step_of_undo() {
    let mut desk = desk_with(QUESTIONNAIRE);
    import(&mut desk);
    assert!(desk.reads("Several at once (3)"));
    assert!(desk.reads("Q2 · Tyytyväisyys (1–5): Tracks the parcel"), "what it asks is in sight");
    assert!(desk.reads("Rejected answers in “Q1”: 1"), "the 7, and no heading");
    desk.button("Quarters");
    desk.button("Put on the map");
    let document = desk.document();
    let steps: Vec<_> = document.steps().map(|step| SurveyPlace::Step(step.id)).collect();
    let told = |survey: &polku::model::Survey| {
        let at = steps.iter().position(|step| Some(*step) == survey.place);
        let date = survey.date.map(|date| date.to_string()).unwrap_or_default();
        (at, survey.period.clone(), survey.answers.n(), date)
    };
    let mut found: Vec<_> = document.surveys().map(|survey| told(survey)).collect();
    found.sort();
    let one = |at, period: &str, n, date: &str| (Some(at), period.to_owned(), n, date.to_owned());
    let expected = [
        one(0, "Q1 2026", 2, "2026-02-15"),
        one(0, "Q2 2026", 1, "2026-06-30"),
        one(1, "Q1 2026", 2, "2026-02-15"),
        one(1, "Q2 2026", 1, "2026-06-30"),
    ];
    assert_eq!(found, expected, "the question without a place is not ticked");
    assert!(document.surveys().all(|survey| survey.metric == Metric::Csat));
    desk.command(Key::Z);
    assert_eq!(desk.document().surveys().count(), 0);
}

#[test]
fn what_one_question_asks_holds_for_those_that_were_taken_for_the_same() {
    let mut desk = desk_with(QUESTIONNAIRE);
    import(&mut desk);
    choose(&mut desk, "What was asked", "Satisfaction: mean of 1–5");
    desk.button("Put on the map");
    let metrics: Vec<Metric> = desk.document().surveys().map(|survey| survey.metric).collect();
    assert_eq!(metrics, [Metric::Satisfaction; 2]);
}

#[test]
fn a_ticked_question_needs_a_place_of_its_own() {
    let mut desk = desk_with(QUESTIONNAIRE);
    import(&mut desk);
    desk.click(Role::CheckBox, "Take “Q3 · Tyytyväisyys (1–5): jokin muu” in");
    assert!(desk.reads("One question has no place yet"));
    desk.button("Put on the map");
    assert_eq!(desk.document().surveys().count(), 0);
    choose(&mut desk, "What “Q3” is about", "1. Pays");
    assert!(desk.reads("Two ticked questions ask the same of the same place"));
    desk.button("Put on the map");
    assert_eq!(desk.document().surveys().count(), 0);
    let touchpoint = "      Till";
    choose(&mut desk, "What “Q3” is about", touchpoint);
    desk.button("Put on the map");
    assert_eq!(desk.document().surveys().count(), 3);
    let is_at_card = |place: Option<SurveyPlace>| matches!(place, Some(SurveyPlace::Card(_)));
    assert!(desk.document().surveys().any(|survey| is_at_card(survey.place)));
}

#[test]
fn heading_rows_can_be_said() {
    let mut desk = desk_with("rating,why\nabout the till,free\n4,a\n5,b\n");
    import(&mut desk);
    assert!(desk.reads("“about the till” is not an answer") || desk.reads("about the till"));
    desk.button("2");
    assert!(!desk.reads("Rejected answers in"));
    assert!(desk.reads("about the till"));
    desk.button("Put on the map");
    let survey = desk.document().surveys().next().expect("a survey").clone();
    assert_eq!((survey.answers.n(), survey.rejected), (2, 0));
}

#[test]
fn a_column_of_dates_splits_by_periods_of_time() {
    let mut desk = desk_with("rating;when\n4;3.10.2026\n5;20.9.2026\n3;1.5.2026\n2;4.1.2026\n");
    import(&mut desk);
    choose(&mut desk, "Split by", "when");
    assert!(desk.sees("Q1 2026") && desk.sees("Q4 2026"));
    desk.click(Role::CheckBox, "Take “Q2 2026” in");
    desk.button("Put on the map");
    let periods: Vec<_> = desk.document().surveys().map(|one| one.period.clone()).collect();
    assert_eq!(periods, ["Q1 2026", "Q3 2026", "Q4 2026"]);
}

#[test]
fn periods_and_steps_split_together() {
    let rows = "4,Pays,2026-01-03\n5,Pays,2026-05-01\n2,Tracks the parcel,2026-05-02\n";
    let mut desk = desk_with(&format!("rating,where,when\n{rows}"));
    import(&mut desk);
    desk.button("Quarters");
    desk.button("Put on the map");
    let mut found: Vec<_> =
        desk.document().surveys().map(|one| (one.place, one.period.clone())).collect();
    found.sort();
    let steps: Vec<_> = desk.document().steps().map(|step| step.id).collect();
    let at = |step: usize, period: &str| (Some(SurveyPlace::Step(steps[step])), period.to_owned());
    assert_eq!(found, [at(0, "Q1 2026"), at(0, "Q2 2026"), at(1, "Q2 2026")]);
}

#[test]
fn choices_come_back_for_the_next_file_with_the_same_headings() {
    let mut desk = desk_with("how,long\n4,12\n5,20\n");
    import(&mut desk);
    choose(&mut desk, "Column of the answers", "long");
    choose(&mut desk, "What was asked", "Key figure: any number");
    choose(&mut desk, "Asked about", "2. Tracks the parcel");
    desk.button("Put on the map");
    std::fs::write(desk.path("more.csv"), "how,long\n1,33\n").unwrap();
    desk.answers.push(desk.path("more.csv"));
    import(&mut desk);
    assert_eq!(desk.answers.last().folder, Some(desk.path("more.csv").parent().unwrap().into()));
    desk.button("Put on the map");
    let survey = desk.document().surveys().next_back().expect("a survey").clone();
    assert_eq!((survey.metric, survey.name.as_str()), (Metric::Kpi, "long"));
    let step = desk.document().steps().nth(1).map(|step| SurveyPlace::Step(step.id));
    assert_eq!(survey.place, step);
}

#[test]
fn a_place_that_is_only_guessed_is_told() {
    let mut desk = desk_with("rating: was the parcel tracked well?\n4\n5\n");
    import(&mut desk);
    assert!(desk.reads("Guessed: please check"));
    choose(&mut desk, "Asked about", "1. Pays");
    assert!(!desk.reads("Guessed: please check"));
}

#[test]
fn a_survey_can_be_moved_to_the_right_step_afterwards() {
    let mut desk = desk_with("rating\n4\n5\n");
    import(&mut desk);
    choose(&mut desk, "Asked about", "1. Pays");
    desk.button("Put on the map");
    choose(&mut desk, "Asked about", "2. Tracks the parcel");
    let document = desk.document();
    let steps: Vec<_> = document.steps().map(|step| step.id).collect();
    let score = |step| {
        let step = document.step(step).unwrap();
        step.measure(Traveller::Everyone, MeasureKind::Satisfaction).map(|measure| measure.value)
    };
    assert_eq!((score(steps[0]), score(steps[1])), (None, Some(4.5)));
    let place = document.surveys().next().expect("a survey").place;
    assert_eq!(place, Some(SurveyPlace::Step(steps[1])));
    desk.command(Key::Z);
    let place = desk.document().surveys().next().expect("a survey").place;
    assert_eq!(place, Some(SurveyPlace::Step(steps[0])));
}

#[test]
fn a_long_list_is_searched_by_typing() {
    let columns: Vec<String> = (1..=20).map(|at| format!("Q{at}")).collect();
    let answers = vec!["4"; 20].join(",");
    for is_by_enter in [false, true] {
        let mut desk = desk_with(&format!("{}\n{answers}\n{answers}\n", columns.join(",")));
        import(&mut desk);
        desk.click(Role::ComboBox, "Column of the answers");
        desk.type_text("Q17");
        if is_by_enter {
            desk.window.key_press(Key::Enter);
            desk.window.run();
        } else {
            choose_line(&mut desk, "Q17");
        }
        desk.button("Put on the map");
        let made = desk.preferences();
        assert_eq!(made.surveys.first().and_then(|one| one.column), Some(16), "{is_by_enter}");
    }
}

/// Chooses a line of the list that is open.
fn choose_line(desk: &mut Desk, line: &str) {
    let lines = By::new().predicate(|node| {
        node.label().is_some_and(|label| label == line) && node.role() != Role::ComboBox
    });
    let found: Vec<_> = desk.window.get_all(lines).collect();
    found.last().unwrap().click();
    desk.window.run();
}
