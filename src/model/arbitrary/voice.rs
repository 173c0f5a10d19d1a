//! Empathy maps, surveys, pictures and what stages are worth, for property tests.

use super::*;

/// Notes with the section they stand in, and links to aim.
pub(super) type Notes = Vec<(Section, Note, Links)>;

prop_compose! {
    /// A trait of a persona.
    pub(super) fn one_trait()(low in text(), high in text(), value in level()) -> Trait {
        Trait { low, high, value }
    }
}

prop_compose! {
    fn note()(
        section in select(&Section::ALL[..]), text in text(), evidence in option::of(evidence()),
        links in vec(any::<Index>(), 2),
    ) -> (Section, Note, Links) {
        let mut note = Note::new(NoteId(0), EmpathyId(0), section, OrderKey::default(), text);
        note.evidence = evidence;
        (section, note, links)
    }
}

prop_compose! {
    fn empathy_map()(
        title in text(), designed in (text(), text()), date in option::of(date()), version in text(),
        four in any::<bool>(), notes in vec(note(), 0..6), link in any::<Index>(),
    ) -> (EmpathyMap, Index, Notes) {
        let mut map = EmpathyMap::new(EmpathyId(0), OrderKey::default(), title);
        (map.designed_for, map.designed_by) = designed;
        (map.date, map.version) = (date, version);
        if four {
            map.form = EmpathyForm::FourQuadrants;
        }
        (map, link, notes)
    }
}

/// Several empathy maps.
pub(super) fn empathy_maps() -> impl Strategy<Value = Vec<(EmpathyMap, Index, Notes)>> {
    vec(empathy_map(), 0..3)
}

fn answers() -> impl Strategy<Value = Answers> {
    let counts = vec((-1..12_i32, 1..300_u64), 0..6);
    let numbers = (any::<u64>(), number(), number());
    prop_oneof![
        counts.prop_map(|pairs| Answers::Counts(pairs.into_iter().collect())),
        numbers.prop_map(|(n, mean, deviation)| Answers::Numbers(Numbers { n, mean, deviation })),
        (any::<u64>(), any::<u64>()).prop_map(|(k, n)| Answers::Share(Share { k, n })),
    ]
}

prop_compose! {
    fn survey()(
        metric in select(&Metric::ALL[..]), texts in [text(), text(), text(), text(), text()],
        scale in option::of((-3..3_i32, 3..11_i32)), answers in answers(), date in option::of(date()),
        counts in [option::of(any::<u64>()), option::of(any::<u64>())], rejected in any::<u64>(),
        blank in 0..9_u64, target in option::of(number()), lower in any::<bool>(),
        links in vec(any::<Index>(), 4),
    ) -> (Survey, Links) {
        let mut survey = Survey::new(SurveyId(0), OrderKey::default(), metric);
        [survey.name, survey.period, survey.source, survey.incentive, survey.unit] = texts;
        survey.scale = scale.map(|(min, max)| Scale { min, max });
        [survey.invited, survey.customers] = counts;
        (survey.answers, survey.date, survey.target) = (answers, date, target);
        (survey.rejected, survey.blank) = (rejected, blank);
        if lower {
            survey.better = Better::Lower;
        }
        (survey, links)
    }
}

/// Several surveys.
pub(super) fn surveys() -> impl Strategy<Value = Vec<(Survey, Links)>> {
    vec(survey(), 0..4)
}

/// A few bytes each, which need not be pictures.
pub(super) fn pictures() -> impl Strategy<Value = Vec<Vec<u8>>> {
    vec(vec(any::<u8>(), 0..9), 0..3)
}

impl Maker {
    /// Adds them to a document, and aims their links at what it holds or at nothing.
    pub(super) fn voices(
        &mut self,
        document: &mut Document,
        maps: Vec<(EmpathyMap, Index, Notes)>,
        surveys: Vec<(Survey, Links)>,
        pictures: Vec<Vec<u8>>,
    ) {
        let mut personas = vec![None, Some(PersonaId(1))];
        personas.extend(document.personas().map(|persona| Some(persona.id)));
        let mut cards = vec![CardId(1)];
        cards.extend(document.cards().map(|card| card.id));
        let mut steps = vec![StepId(1)];
        steps.extend(document.steps().map(|step| step.id));
        let mut records = Vec::new();
        for (mut map, link, notes) in maps {
            map.id = EmpathyId(self.ids.next_bits());
            map.order = self.order("empathy maps");
            map.persona = *link.get(&personas);
            let id = map.id;
            records.push(Record::from(map));
            for (section, mut note, links) in notes {
                note.id = NoteId(self.ids.next_bits());
                (note.map, note.order) = (id, self.order(format!("{id}{section:?}")));
                note.links = links.iter().skip(1).map(|at| *at.get(&cards)).collect();
                records.push(note.into());
            }
        }
        for (mut survey, links) in surveys {
            survey.id = SurveyId(self.ids.next_bits());
            survey.order = self.order("surveys");
            survey.persona = *links[0].get(&personas);
            survey.place = match links[1].index(3) {
                0 => None,
                1 => Some(SurveyPlace::Step(*links[2].get(&steps))),
                _ => Some(SurveyPlace::Card(*links[2].get(&cards))),
            };
            records.push(survey.into());
        }
        let first = document.personas().next().cloned();
        for bytes in pictures {
            let id = PictureId(self.ids.next_bits());
            let format =
                if bytes.len() % 2 == 0 { PictureFormat::Png } else { PictureFormat::Jpeg };
            if let Some(persona) = &first {
                let mut persona = Persona::clone(persona);
                persona.picture = Some(id);
                document.set(persona.id.into(), Some(persona.into()));
            }
            records.push(Picture { id, format, bytes: bytes.into() }.into());
        }
        let stages: Vec<_> = document.stages().cloned().collect();
        for (at, stage) in stages.into_iter().enumerate().filter(|(at, _)| at % 2 == 0) {
            let mut stage = Stage::clone(&stage);
            let who = personas[at % personas.len()].map_or(Traveller::Everyone, Traveller::Persona);
            let input =
                ValueInput { benefits: Some(Measure::assumed(at as f64)), sacrifices: None };
            stage.value.insert((who, Dimension::ALL[at % 4]), input);
            records.push(stage.into());
        }
        for record in records {
            document.set(record.id(), Some(record));
        }
    }
}
