use proptest::prelude::*;

use super::super::fonts::Fonts;
use super::*;

fn measure() -> Measure {
    Measure::new(Fonts::for_tests())
}

fn lines(text: &str, width: f32, syllables: Syllables) -> Vec<String> {
    wrap(&measure(), text, Face::Regular, 13.0, width, syllables)
        .into_iter()
        .map(|line| line.text)
        .collect()
}

#[test]
fn breaks_between_words_first() {
    assert_eq!(
        lines("Odottaa vahvistusta sähköpostiin", 128.0, Syllables::Finnish),
        ["Odottaa vahvistusta", "sähköpostiin"]
    );
    assert_eq!(lines("Katso tili", 128.0, Syllables::Finnish), ["Katso tili"]);
}

#[test]
fn a_range_of_numbers_stays_together() {
    let text = "Ilmainen toimitus 1–2 arkipäivässä";
    let broken = lines(text, 125.0, Syllables::Finnish);
    assert_eq!(broken, ["Ilmainen toimitus", "1–2 arkipäivässä"]);
    assert_eq!(lines("1–2", 12.0, Syllables::None).concat(), "1–2", "nothing is lost");
}

#[test]
fn parts_overlong_words_at_syllables() {
    let word = "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas";
    assert_eq!(
        lines(word, 128.0, Syllables::Finnish),
        ["lentokonesuihkutur-", "biinimoottoriapume-", "kaanikkoaliupseeri-", "oppilas"]
    );
    assert_eq!(
        lines("internationalization", 70.0, Syllables::English),
        ["interna-", "tional-", "ization"]
    );
    assert_eq!(lines("neapmierinātība", 60.0, Syllables::Latvian), ["neapmie-", "rinātība"]);
}

#[test]
fn keeps_new_lines() {
    assert_eq!(lines("a\n\nb\r\nc\n", 90.0, Syllables::None), ["a", "", "b", "c", ""]);
    assert_eq!(lines("", 90.0, Syllables::None), [""]);
}

#[test]
fn parts_what_has_no_syllables_between_graphemes() {
    let text =
        lines("https://esimerkki.fi/0123456789012345678901234567890", 80.0, Syllables::Finnish);
    assert!(text.iter().all(|line| !line.ends_with("8-")), "{text:?}");
    assert_eq!(text.concat(), "https://esimerkki.fi/0123456789012345678901234567890");
    assert_eq!(lines("👩‍👩‍👧👩‍👩‍👧", 15.0, Syllables::None), ["👩‍👩‍👧", "👩‍👩‍👧"]);
}

#[test]
fn a_word_without_end_costs_what_it_is_long() {
    let begin = std::time::Instant::now();
    for syllables in [Syllables::None, Syllables::English] {
        assert!(lines(&"a".repeat(40_000), 150.0, syllables).len() > 1_000);
    }
    assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
}

#[test]
fn an_address_gets_no_hyphen_anywhere() {
    let address = "www.esimerkki.fi.kuinkapitkästitämävoikaanjatkua";
    assert_eq!(lines(address, 60.0, Syllables::Finnish).concat(), address);
}

#[test]
fn skin_tones_are_not_painted() {
    assert_eq!(lines("ok 👍🏽!", 90.0, Syllables::None), ["ok 👍!"]);
}

#[test]
fn a_soft_hyphen_shows_only_where_the_line_ends() {
    assert_eq!(lines("kaup\u{ad}pa", 90.0, Syllables::None), ["kauppa"]);
    assert_eq!(lines("kaup\u{ad}pa", 36.0, Syllables::None), ["kaup-", "pa"]);
}

fn check(text: &str, width: f32, syllables: Syllables) {
    let measure = measure();
    let lines = wrap(&measure, text, Face::Regular, 13.0, width, syllables);
    let mut end = 0;
    for line in &lines {
        assert_eq!(line.source.start, end, "{text:?}: a gap before {line:?}");
        end = line.source.end;
        let source = &text[line.source.clone()];
        let shown = painted(source, false);
        assert!(line.text == shown || line.text == format!("{shown}-"), "{line:?}");
        let alone = shown.trim_start().graphemes(true).count() <= 1;
        assert!(line.width <= width + 0.5 || alone, "{text:?} in {width}: {line:?}");
    }
    assert_eq!(end, text.len());
}

#[test]
fn a_line_is_measured_as_it_is_painted() {
    for (text, width) in [("a\u{2001}", 10.0), ("0`0㈀#ணA¡ 0\u{e}:0:྾ A\0", 104.0)] {
        check(text, width, Syllables::None);
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_fits(
        text in crate::model::arbitrary::text(),
        width in 20.0_f32..200.0,
        which in 0..4_usize,
    ) {
        let syllables = [Syllables::Finnish, Syllables::English, Syllables::Latvian, Syllables::None];
        check(&text, width, syllables[which]);
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_too_wide(
        text in "([a-zäöåāēšž]{1,30}|[ \\n-]|👍|漢|[0-9]{1,20}|[.,!?/]|\u{ad}|\\PC){0,40}",
        width in 10.0_f32..200.0,
        which in 0..4_usize,
    ) {
        let syllables = [Syllables::Finnish, Syllables::English, Syllables::Latvian, Syllables::None];
        check(&text, width, syllables[which]);
    }
}
