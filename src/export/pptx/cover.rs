//! The first slide, and the one that the appendix begins with.

use super::deck::Deck;
use super::slide::{Form, Kind, Slide, WIDTH};
use super::text::{Para, scaled};
use crate::layout::scene::{Ink, rect};

/// The room of a logo on the cover.
const LOGO: (f32, f32) = (220.0, 60.0);
/// The width and height of what stands below the titles of both.
const WIDE: f32 = WIDTH - 128.0;
const HIGH: f32 = 256.0;
const LISTED: f32 = 288.0;

impl Deck<'_> {
    pub(super) fn cover(&mut self) {
        let size =
            self.ruler.size_for(&self.report.title, &[44.0, 38.0, 32.0, 26.0, 22.0], WIDE, 2);
        let title = Para::new(self.report.title.as_str(), size, Ink::Text).bold().theirs();
        let title = Para { text: self.ruler.cut(&title, WIDE, 4), ..title };
        let mut slide = Slide::new(title, Kind::Cover, self.look_of_text());
        // The description is cut before anything else of it.
        let told = [usize::MAX, 5, 3, 2].map(|lines| self.cover_paras(lines));
        let sizes = |paras: &Vec<Para>| [1.0, 0.94, 0.88, 0.8].map(|by| scaled(paras, by));
        let fits = |paras: &Vec<Para>| self.ruler.height(paras, WIDE) <= HIGH;
        let paras = told.iter().flat_map(sizes).find(fits);
        let paras = paras.unwrap_or_else(|| self.cover_paras(0));
        let (paras, _) = self.ruler.split(&paras, WIDE, HIGH);
        slide.placeholder("subTitle", Some(1), &paras);
        if let Some(logo) = self.logo() {
            let (width, height) = (logo.ratio.0 as f32, logo.ratio.1 as f32);
            let scale = (LOGO.0 / width).min(LOGO.1 / height);
            let place = rect(64.0, 48.0, width * scale, height * scale);
            slide.picture(place, self.pictures.len(), Form::Rect, "Logo");
            self.pictures.push(logo);
        }
        self.slides.push(slide);
    }

    /// What stands below the title, with so many lines of the description.
    fn cover_paras(&self, lines: usize) -> Vec<Para> {
        let cover = &self.report.cover;
        let mut paras = vec![Para::new(cover.kind.as_str(), 22.0, Ink::Accent)];
        if !cover.scenario.is_empty() {
            paras.push(Para::new(cover.scenario.as_str(), 18.0, Ink::Text).above(8.0).theirs());
        }
        if !cover.description.is_empty() && lines > 0 {
            let told = Para::new(cover.description.as_str(), 15.0, Ink::Text).above(6.0).theirs();
            paras.push(Para { text: self.ruler.cut(&told, WIDE, lines), ..told });
        }
        for fact in &cover.facts {
            let text = format!("{}: {}", fact.label, fact.text.replace('\n', "; "));
            paras.push(Para::new(text, 16.0, Ink::TextMuted).above(5.0));
        }
        paras
    }

    /// The slide between what is decided on and what that rests on.
    pub(super) fn divider(&mut self, title: &str) {
        let title = Para::new(title, 40.0, Ink::Text).bold();
        self.slides.push(Slide::new(title, Kind::Divider, self.look_of_text()));
        self.foot();
    }

    /// Says on the divider what follows it.
    pub(super) fn contents(&mut self, divider: usize, names: &[String]) {
        let paras = names.iter().map(|name| Para::new(name.as_str(), 18.0, Ink::Text).above(4.0));
        let paras: Vec<Para> = paras.collect();
        let sizes = [1.0, 0.9, 0.8, 0.7].map(|by| scaled(&paras, by));
        let fits = |paras: &&Vec<Para>| self.ruler.height(paras, WIDE) <= LISTED;
        let paras = sizes.iter().find(fits).unwrap_or(&paras);
        let (paras, _) = self.ruler.split(paras, WIDE, LISTED);
        if let Some(slide) = self.slides.get_mut(divider) {
            slide.placeholder("body", Some(1), &paras);
        }
    }
}
