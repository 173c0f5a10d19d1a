//! Samples: finished journeys, built into the program, to look around in.

use super::load_str;
use crate::i18n::Language;
use crate::model::Document;

/// A finished journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// The name of its file, without the ending.
    pub name: &'static str,
    /// The language that it is written in.
    pub language: Language,
    /// The journey's title.
    pub title: &'static str,
    /// What it tells of, in a sentence or two: the journey's scenario.
    pub description: &'static str,
    /// Its file.
    pub text: &'static str,
}

macro_rules! sample {
    ($name:literal, $language:ident, $title:literal, $description:literal) => {
        Sample {
            name: $name,
            language: Language::$language,
            title: $title,
            description: $description,
            text: include_str!(concat!("../../sample_journeys/", $name, ".journey.ron")),
        }
    };
}

const SAMPLES: [Sample; 6] = [
    sample!(
        "talvikengat",
        Finnish,
        "Talvikengät ennen hiihtolomaa",
        "Lapsen talvikengät ovat jääneet pieniksi, ja hiihtolomaan on kymmenen päivää. Uudet tilataan verkkokaupasta."
    ),
    sample!(
        "perjantai-illallinen",
        Finnish,
        "Perjantai-illallinen",
        "Neljä ystävää syö perjantaina ravintolassa, yhdellä on pähkinäallergia. Palaute annetaan pöydässä neljällä hymiöllä, ja siihen ehditään vastata saman illan aikana."
    ),
    sample!(
        "internets-jaunaja-dzivokli",
        Latvian,
        "Internets jaunajā dzīvoklī",
        "Ilze ar ģimeni pārceļas un strādā no mājām. Internetam jādarbojas pirmajā darba dienā jaunajā dzīvoklī."
    ),
    sample!(
        "trial-to-renewal",
        English,
        "From trial to first renewal",
        "A garden-tool wholesaler moves its stock and supplier bills out of spreadsheets. One person buys the tool, another has to live in it."
    ),
    sample!(
        "day-surgery-knee",
        English,
        "Day surgery: a knee",
        "Margaret’s knee keeps giving way. She goes from her doctor’s referral to an operation and home again within one day, with her son beside her."
    ),
    sample!(
        "warranty-repair",
        English,
        "Warranty repair",
        "Oskar’s dishwasher leaks in its second year. The repair is free; the days off work are not."
    ),
];

/// All samples, in the order in which they are offered.
#[must_use]
pub fn list() -> &'static [Sample] {
    &SAMPLES
}

impl Sample {
    /// The journey. What is built in can be read (the tests see to it); were it not so, there is
    /// no journey, and the log says why.
    #[must_use]
    pub fn load(&self) -> Option<Document> {
        load_str(self.text, self.name)
            .inspect_err(|error| log::error!("a sample cannot be read: {error}"))
            .ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_listed_as_their_files_say() {
        for sample in list() {
            let document = sample.load().expect("a sample");
            let journey = document.journey();
            assert_eq!(journey.title, sample.title, "{}", sample.name);
            assert_eq!(journey.scenario, sample.description, "{}", sample.name);
            assert_eq!(journey.language.as_deref(), Some(sample.language.code()));
        }
    }

    #[test]
    fn every_language_has_a_sample() {
        for language in Language::ALL {
            assert!(list().iter().any(|sample| sample.language == language), "{language:?}");
        }
    }

    #[test]
    fn every_file_is_offered() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_journeys");
        let files = std::fs::read_dir(folder).expect("the folder").count();
        assert_eq!(files, list().len());
    }
}
