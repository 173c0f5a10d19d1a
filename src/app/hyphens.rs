//! Words that are longer than the line that the window has for them are parted as on the map: at a
//! syllable, with a hyphen. (egui would part them anywhere, and without one.)

use egui::{FontId, Painter};

use crate::app::theme;
use crate::i18n::Words;
use crate::layout::wrap::Syllables;
use crate::model::Document;

/// The fewest letters on either side of a hyphen.
const STUMP: usize = 2;

/// How words of a document are parted: in the language that it is written in, else the reader's.
#[must_use]
pub fn of(document: &Document, words: Words) -> Syllables {
    let own = document.journey().language.as_deref();
    Syllables::of(own.unwrap_or_else(|| words.language().code()))
}

/// The text with a hyphen and a new line in each word that is wider than `width`, as often as it
/// takes. What has no syllables is left as it is.
#[must_use]
pub fn parted(
    painter: &Painter,
    text: &str,
    font: &FontId,
    width: f32,
    syllables: Syllables,
) -> String {
    let fits = |part: &str| {
        let galley = painter.layout_no_wrap(part.to_owned(), font.clone(), theme::AS_IT_IS);
        galley.size().x <= width
    };
    let mut parted = String::with_capacity(text.len() + 8);
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if word.is_empty() || fits(word) {
            parted.push_str(piece);
        } else {
            part(word, &fits, syllables, &mut parted);
            parted.push_str(piece.get(word.len()..).unwrap_or_default());
        }
    }
    parted
}

fn part(word: &str, fits: &impl Fn(&str) -> bool, syllables: Syllables, parted: &mut String) {
    let mut rest = word;
    // Each round takes at least a syllable off.
    while !fits(rest) {
        let letters = rest.trim_end_matches(|c: char| !c.is_alphabetic());
        let places = syllables.breaks(letters);
        let is_fair = |at: usize| {
            let (head, tail) = (letters.get(..at), letters.get(at..));
            let long = |part: Option<&str>| part.is_some_and(|part| part.chars().count() >= STUMP);
            long(head) && long(tail)
        };
        let best = places.into_iter().rev().find(|&at| {
            is_fair(at) && rest.get(..at).is_some_and(|head| fits(&format!("{head}-")))
        });
        let Some((head, tail)) = best.and_then(|at| rest.split_at_checked(at)) else { break };
        parted.push_str(head);
        parted.push_str("-\n");
        rest = tail;
    }
    parted.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_painter(check: impl Fn(&Painter)) {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let output = ctx.run_ui(egui::RawInput::default(), |ui| check(ui.painter()));
        let egui::FullOutput { mut textures_delta, .. } = output;
        textures_delta.clear();
    }

    #[test]
    fn a_long_word_is_parted_at_syllables_with_a_hyphen() {
        with_painter(|painter| {
            let font = FontId::proportional(theme::SMALL);
            let part = |text: &str, width| parted(painter, text, &font, width, Syllables::Finnish);
            let text = "pähkinäallerginen, liikkeellä";
            let narrow = part(text, 80.0);
            assert_eq!(narrow.replace("-\n", ""), text, "nothing is lost");
            assert!(narrow.contains("-\n") && narrow.starts_with("pähkinä"), "{narrow}");
            for line in narrow.lines().flat_map(str::split_whitespace) {
                let galley = painter.layout_no_wrap(line.to_owned(), font.clone(), theme::AS_IT_IS);
                assert!(galley.size().x <= 80.0, "{line}");
            }
            assert_eq!(part(text, 400.0), text, "where there is room it stays whole");
            assert_eq!(part("1234567890123456", 40.0), "1234567890123456");
        });
    }
}
