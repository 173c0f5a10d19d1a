use super::*;

#[track_caller]
fn check(words: &[&str], expected: Option<(WordSet, i32, &[i32])>) {
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let counted: Vec<(&str, u64)> = folded.iter().map(|word| (word.as_str(), 10)).collect();
    let found = known(&counted).map(|known| {
        let numbers: Vec<i32> = known.numbers.into_iter().flatten().collect();
        (known.set, known.scale.max, numbers)
    });
    let expected = expected.map(|(set, max, numbers)| (set, max, numbers.to_vec()));
    assert_eq!(found, expected, "{words:?}");
}

#[test]
fn sets_of_five_and_of_seven() {
    let five = &[1, 2, 3, 4, 5];
    let agree =
        ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
    check(&agree, Some((WordSet::Agreement, 5, five)));
    let seven = [
        "Strongly Disagree",
        "Disagree",
        "Somewhat disagree",
        "Neither agree nor disagree",
        "Somewhat agree",
        "Agree",
        "Strongly agree ",
    ];
    check(&seven, Some((WordSet::Agreement, 7, &[1, 2, 3, 4, 5, 6, 7])));
    let finnish = [
        "Täysin eri mieltä",
        "Jokseenkin eri mieltä",
        "En samaa enkä eri mieltä",
        "Jokseenkin samaa mieltä",
        "Täysin samaa mieltä",
    ];
    check(&finnish, Some((WordSet::Agreement, 5, five)));
    let latvian = [
        "Pilnīgi nepiekrītu",
        "Drīzāk nepiekrītu",
        "Ne piekrītu, ne nepiekrītu",
        "Drīzāk piekrītu",
        "Pilnīgi piekrītu",
    ];
    check(&latvian, Some((WordSet::Agreement, 5, five)));
    let satisfied = ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"];
    check(&satisfied, Some((WordSet::Satisfaction, 5, five)));
    let finnish =
        ["erittäin tyytymätön", "tyytymätön", "neutraali", "tyytyväinen", "erittäin tyytyväinen"];
    check(&finnish, Some((WordSet::Satisfaction, 5, five)));
    let latvian = [
        "Ļoti neapmierināta",
        "Neapmierināts",
        "Ne apmierināts, ne neapmierināts",
        "Apmierināts",
        "Ļoti apmierināts",
    ];
    check(&latvian, Some((WordSet::Satisfaction, 5, five)));
    let ease = ["Very difficult", "Difficult", "Neutral", "Easy", "Very easy"];
    check(&ease, Some((WordSet::Ease, 5, five)));
    let likely = ["Very unlikely", "Unlikely", "Neutral", "Likely", "Very likely"];
    check(&likely, Some((WordSet::Likelihood, 5, five)));
    let latvian = ["Noteikti nē", "Drīzāk nē", "Varbūt", "Drīzāk jā", "Noteikti jā"];
    check(&latvian, Some((WordSet::Likelihood, 5, five)));
}

#[test]
fn how_much_there_is_of_one_thing() {
    let words = [
        "Not at all likely",
        "Not so likely",
        "Somewhat likely",
        "Very likely",
        "Extremely likely",
    ];
    check(&words, Some((WordSet::Likelihood, 5, &[1, 2, 3, 4, 5])));
    let words = ["Ei lainkaan tyytyväinen", "hyvin tyytyväinen"];
    check(&words, Some((WordSet::Satisfaction, 5, &[1, 4])));
}

#[test]
fn what_does_not_tell_is_not_guessed() {
    // No end of the scale; one word; two shades at one place; words of two things.
    check(&["Agree", "Disagree"], None);
    check(&["Strongly agree"], None);
    check(&["Very satisfied", "Extremely satisfied", "Dissatisfied"], None);
    check(&["Great", "Good", "Bad"], None);
    check(&["Very satisfied", "Very easy"], None);
    // A word of no set among many of one is left to a person.
    let folded = ["strongly agree", "agree", "asdf"].map(str::to_owned);
    let counted = [(folded[0].as_str(), 40), (folded[1].as_str(), 40), (folded[2].as_str(), 1)];
    let found = known(&counted).expect("a set");
    assert_eq!(found.numbers, [Some(5), Some(4), None]);
}

#[test]
fn words_are_compared_by_what_they_say() {
    assert_eq!(fold("  Don’t know! "), "dont know");
    assert_eq!(fold("N/A"), "n a");
    assert_eq!(fold("👍"), "👍");
    for none in ["N/A", "n/a", "-", "–", "ei tietoa", "Ei vastausta", "nav", "#N/A", "(blank)"] {
        assert!(is_no_answer(&fold(none)), "{none}");
    }
    assert!(!is_no_answer(&fold("no")) && !is_no_answer(&fold("none")));
    let mut map = WordMap::default();
    map.insert("Very  good", Meant::Number(5));
    assert_eq!(map.get("very good."), Some(Meant::Number(5)));
    assert!(map.fits(Scale { min: 1, max: 5 }) && !map.fits(Scale { min: 1, max: 4 }));
}
