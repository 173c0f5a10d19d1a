//! Any document, for property tests: every field filled or empty, links that hold or lead nowhere.

mod voice;

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;

/// Any document that is well formed: parents are there, numbers are finite.
pub fn document() -> impl Strategy<Value = Document> {
    let stages = vec((stage(), vec(step(), 0..4)), 0..4);
    let rest = (voice::empathy_maps(), voice::surveys(), voice::pictures());
    let map = (journey(), vec(persona(), 0..4), vec(row(), 0..7), stages, vec(card(), 0..16));
    (map, rest, any::<u64>()).prop_map(
        |((journey, personas, rows, stages, cards), (maps, surveys, pictures), seed)| {
            let mut maker = Maker { ids: IdSource::seeded(seed), last: BTreeMap::new() };
            let mut document = maker.document(journey, personas, rows, stages, cards);
            maker.voices(&mut document, maps, surveys, pictures);
            document
        },
    )
}

/// The same document with order keys spread as a freshly read file has them, and cards without
/// parts that say nothing: what saving and loading makes of it.
pub fn normalised(document: &Document) -> Document {
    let mut keys: BTreeMap<RecordId, OrderKey> = BTreeMap::new();
    let mut spread = |ids: Vec<RecordId>| {
        keys.extend(ids.iter().copied().zip(OrderKey::spread(ids.len())));
    };
    spread(document.personas().map(|record| record.id.into()).collect());
    spread(document.rows().iter().map(|row| RecordId::from(*row)).collect());
    spread(document.stages().map(|record| record.id.into()).collect());
    for stage in document.stages() {
        spread(document.steps_of(stage.id).map(|record| record.id.into()).collect());
    }
    for lane in document.lanes() {
        for (_, cards) in document.cells_of(lane.id) {
            spread(cards.iter().map(|id| RecordId::from(*id)).collect());
        }
    }
    spread(document.empathy_maps().map(|record| record.id.into()).collect());
    for map in document.empathy_maps() {
        for section in Section::ALL {
            spread(document.notes_in(map.id, section).map(|note| note.id.into()).collect());
        }
    }
    spread(document.surveys().map(|record| record.id.into()).collect());
    let records = document.records().map(|record| with_order(record, &keys));
    Document::from_records(records).expect("the same records")
}

fn with_order(record: Record, keys: &BTreeMap<RecordId, OrderKey>) -> Record {
    macro_rules! ordered {
        ($record:expr) => {{
            let mut record = (*$record).clone();
            record.order = keys[&record.id.into()].clone();
            record
        }};
    }
    match record {
        Record::Journey(record) => record.into(),
        Record::Persona(record) => ordered!(record).into(),
        Record::Stage(record) => ordered!(record).into(),
        Record::Step(record) => ordered!(record).into(),
        Record::Lane(record) => ordered!(record).into(),
        Record::Line(record) => ordered!(record).into(),
        Record::Card(record) => ordered!(record).tidied().into(),
        Record::Empathy(record) => ordered!(record).into(),
        Record::Note(record) => ordered!(record).tidied().into(),
        Record::Survey(record) => ordered!(record).into(),
        Record::Picture(record) => record.into(),
    }
}

/// Puts generated records together: gives ids, parents and order keys, and aims links.
struct Maker {
    ids: IdSource,
    last: BTreeMap<String, OrderKey>,
}

type Links = Vec<Index>;

impl Maker {
    /// The next order key among the children of a parent.
    fn order(&mut self, parent: impl ToString) -> OrderKey {
        let parent = parent.to_string();
        let key = OrderKey::between(self.last.get(&parent), None);
        self.last.insert(parent, key.clone());
        key
    }

    fn document(
        &mut self,
        journey: Journey,
        personas: Vec<Persona>,
        rows: Vec<Option<LineKind>>,
        stages: Vec<(Stage, Vec<(Step, Links)>)>,
        cards: Vec<(Card, Links)>,
    ) -> Document {
        let mut records = vec![Record::from(journey)];
        let mut travellers = vec![PersonaId(1)];
        for mut persona in personas {
            persona.id = PersonaId(self.ids.next_bits());
            persona.order = self.order("personas");
            travellers.push(persona.id);
            records.push(persona.into());
        }
        let mut lanes = Vec::new();
        for kind in rows {
            let order = self.order("rows");
            match kind {
                Some(kind) => {
                    let id = LineId(self.ids.next_bits());
                    records.push(Line { id, order, kind }.into());
                }
                None => {
                    let bits = self.ids.next_bits();
                    lanes.push(LaneId(bits));
                    records.push(lane(LaneId(bits), order, bits).into());
                }
            }
        }
        let mut steps = vec![StepId(1)];
        for (mut stage, inside) in stages {
            stage.id = StageId(self.ids.next_bits());
            stage.order = self.order("stages");
            let id = stage.id;
            records.push(stage.into());
            for (mut step, links) in inside {
                step.id = StepId(self.ids.next_bits());
                (step.stage, step.order) = (id, self.order(id));
                aim_step(&mut step, &links, &steps, &travellers);
                steps.push(step.id);
                records.push(step.into());
            }
        }
        if let (Some(_), [_, real @ ..]) = (lanes.first(), steps.as_slice())
            && !real.is_empty()
        {
            let mut known = vec![CardId(1)];
            for (mut card, links) in cards {
                card.id = CardId(self.ids.next_bits());
                (card.lane, card.step) = (*links[0].get(&lanes), *links[1].get(real));
                card.order = self.order(format!("{}{}", card.lane, card.step));
                aim_card(&mut card, &links, &steps, &travellers, &known);
                known.push(card.id);
                records.push(card.into());
            }
        }
        Document::from_records(records).expect("a well-formed document")
    }
}

fn lane(id: LaneId, order: OrderKey, bits: u64) -> Lane {
    let kind = LaneKind::ALL[(bits % LaneKind::ALL.len() as u64) as usize];
    let title = if bits.is_multiple_of(3) { "Own \"name\"".to_owned() } else { String::new() };
    let description =
        if bits.is_multiple_of(5) { "What belongs here".to_owned() } else { String::new() };
    Lane { id, order, kind, title, description }
}

fn aim_step(step: &mut Step, links: &Links, steps: &[StepId], personas: &[PersonaId]) {
    let branches = std::mem::take(&mut step.next).into_values();
    step.next = branches.zip(links).map(|(branch, at)| (*at.get(steps), branch)).collect();
    let scores = std::mem::take(&mut step.scores).into_values();
    step.scores = scores
        .zip(links)
        .map(|(scores, at)| match at.index(personas.len() + 1) {
            0 => (Traveller::Everyone, scores),
            at => (Traveller::Persona(personas[at - 1]), scores),
        })
        .collect();
}

fn aim_card(
    card: &mut Card,
    links: &Links,
    steps: &[StepId],
    personas: &[PersonaId],
    cards: &[CardId],
) {
    let mut links = links[2..].iter();
    let mut aim = || links.next().filter(|at| at.index(3) > 0);
    card.last_step = aim().map(|at| *at.get(steps));
    card.personas = aim().map(|at| *at.get(personas)).into_iter().collect();
    if let Some(pain) = card.pain.as_deref_mut() {
        pain.caused_by = aim().map(|at| *at.get(cards)).into_iter().collect();
    }
    if let Some(idea) = card.opportunity.as_deref_mut() {
        idea.answers = [aim(), aim()].into_iter().flatten().map(|at| *at.get(cards)).collect();
    }
    if let Some(handover) = card.handover.as_deref_mut() {
        handover.giver = aim().map(|at| *at.get(personas));
        handover.receiver = aim().map(|at| *at.get(personas));
    }
}

/// Any text, often empty, sometimes with what is hard to write.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        4 => "[a-zäöšž ]{1,12}",
        1 => "[\\PC\n\t\r\"\\\\#(){},:/*'\u{0}-\u{1f}\u{2028}\u{202e}\u{feff}]{1,40}",
        1 => "[a-z ]{80,130}",
    ]
}

/// A finite number, small or at the ends of what there is, of at most 15 digits.
pub fn number() -> impl Strategy<Value = f64> {
    let ends = [0.61, -0.25, 1e-7, 123_456.789, 1e15, 1e22, 1e300, 1e-300];
    prop_oneof![
        4 => (0..60_i32).prop_map(|tenths| f64::from(tenths) / 10.0),
        1 => select(ends.to_vec()),
    ]
}

fn date() -> impl Strategy<Value = Date> {
    (1900..2100_i16, 1..=12_i8, 1..=28_i8)
        .prop_map(|(year, month, day)| Date::constant(year, month, day))
}

fn timespan() -> impl Strategy<Value = Timespan> {
    (number(), select(&TimeUnit::ALL[..]))
        .prop_map(|(amount, unit)| Timespan { amount: amount.abs(), unit })
}

fn hue() -> impl Strategy<Value = Option<Hue>> {
    option::of(select(&Hue::ALL[..]))
}

fn words() -> impl Strategy<Value = BTreeSet<String>> {
    btree_set("[a-z]{1,6}", 0..3)
}

fn level() -> impl Strategy<Value = Option<u8>> {
    option::of(0..8_u8)
}

prop_compose! {
    fn journey()(
        title in text(), scenario in text(), description in text(), future in any::<bool>(),
        language in option::of("[a-z]{2}"), date in option::of(date()), target in option::of(number()),
    ) -> Journey {
        let state = if future { State::Future } else { State::Current };
        Journey { title, scenario, description, state, language, date, target }
    }
}

prop_compose! {
    fn persona()(
        name in text(), role in text(), segment in text(), quote in text(),
        kind in select(vec![PersonaKind::External, PersonaKind::Internal, PersonaKind::Stakeholder]),
        share in option::of(number()), lists in [vec(text(), 0..3), vec(text(), 0..2), vec(text(), 0..2)],
        color in hue(), context in text(), traits in vec(voice::one_trait(), 0..3),
    ) -> Persona {
        let [goals, needs, frustrations] = lists;
        let (id, order, picture) = (PersonaId(0), OrderKey::default(), None);
        Persona {
            id, order, name, role, kind, segment, share, goals, needs, frustrations, quote, context,
            traits, picture, color,
        }
    }
}

fn row() -> impl Strategy<Value = Option<LineKind>> {
    prop_oneof![2 => Just(None), 1 => select(&LineKind::ALL[..]).prop_map(Some)]
}

prop_compose! {
    fn stage()(title in text(), color in hue()) -> Stage {
        Stage { color, ..Stage::new(StageId(0), OrderKey::default(), title) }
    }
}

prop_compose! {
    fn evidence()(
        kind in select(&EvidenceKind::ALL[..]), source in text(), date in option::of(date()),
        n in option::of(any::<u32>()),
    ) -> Evidence {
        Evidence { kind, source, date, n }
    }
}

fn measure() -> impl Strategy<Value = Option<Measure>> {
    let evidence = prop_oneof![Just(Evidence::default()), evidence()];
    option::of((number(), evidence).prop_map(|(value, evidence)| Measure { value, evidence }))
}

prop_compose! {
    fn scores()(satisfaction in measure(), expectation in measure(), importance in measure()) -> Scores {
        Scores { satisfaction, expectation, importance }
    }
}

prop_compose! {
    fn step()(
        title in text(), description in text(), duration in option::of(timespan()),
        waiting in option::of(timespan()), going_on in option::of(number()),
        branches in vec((text(), option::of(number())), 0..3), tags in words(),
        scores in vec(scores(), 0..4), links in vec(any::<Index>(), 4),
        benchmark in option::of(number()),
    ) -> (Step, Links) {
        let mut step = Step::new(StepId(0), StageId(0), OrderKey::default(), title);
        (step.description, step.duration, step.waiting) = (description, duration, waiting);
        (step.going_on, step.tags, step.benchmark) = (going_on, tags, benchmark);
        let branch = |(at, (label, share))| (StepId(at), Branch { label, share });
        step.next = (0..).zip(branches).map(branch).collect();
        let score = |(at, scores)| (Traveller::Persona(PersonaId(at)), scores);
        step.scores = (0..).zip(scores).map(score).collect();
        (step, links)
    }
}

fn tally() -> impl Strategy<Value = Option<Tally>> {
    option::of((0..500_u32, 0..500_u32).prop_map(|(k, n)| Tally { k, n }))
}

prop_compose! {
    fn standard()(
        text in text(), target in option::of(number()), unit in text(), goal in option::of(number()),
        met in tally(),
    ) -> Standard {
        Standard { text, target, unit, goal, met }
    }
}

fn touchpoint() -> impl Strategy<Value = Touchpoint> {
    let channel = prop_oneof![
        select(&Channel::KNOWN[..]),
        text().prop_map(Channel::Own),
        Just(Channel::Own("web".to_owned())),
    ];
    (option::of(channel), any::<bool>(), option::of(standard())).prop_map(
        |(channel, moment_of_truth, standard)| Touchpoint { channel, moment_of_truth, standard },
    )
}

prop_compose! {
    fn pain()(
        severity in level(), share in option::of(number()), recovery in text(),
        marks in vec((select(&LoopState::ALL[..]), option::of(date()), text()), 0..4),
    ) -> Pain {
        let mark = |(state, date, owner)| (state, LoopMark { date, owner });
        let feedback = marks.into_iter().map(mark).collect();
        Pain { severity, share, recovery, feedback, caused_by: BTreeSet::new() }
    }
}

prop_compose! {
    fn opportunity()(
        kind in option::of(select(&OpportunityKind::ALL[..])), impact in level(), effort in level(),
        reach in option::of(number()), confidence in level(), owner in text(), due in option::of(date()),
        status in select(&OpportunityStatus::ALL[..]), measure in text(),
    ) -> Opportunity {
        let answers = BTreeSet::new();
        Opportunity { kind, impact, effort, reach, confidence, owner, due, status, measure, answers }
    }
}

prop_compose! {
    fn promise()(
        value in option::of(number()), unit in text(), outcome in option::of(number()), kept in tally(),
    ) -> Promise {
        Promise { value, unit, outcome, kept }
    }
}

prop_compose! {
    fn card()(
        (text, details) in (text(), text()), tags in words(), evidence in option::of(evidence()),
        touchpoint in option::of(touchpoint()), pain in option::of(pain()),
        opportunity in option::of(opportunity()), promise in option::of(promise()),
        handover in any::<bool>(), links in vec(any::<Index>(), 9),
        listening in option::of((text(), text(), text(), tally())),
    ) -> (Card, Links) {
        let mut card = Card::new(CardId(0), LaneId(0), StepId(0), OrderKey::default(), text);
        (card.details, card.tags, card.evidence) = (details, tags, evidence);
        card.touchpoint = touchpoint.map(Box::new);
        card.pain = pain.map(Box::new);
        card.opportunity = opportunity.map(Box::new);
        card.promise = promise.map(Box::new);
        card.handover = handover.then(|| Box::new(Handover::default()));
        card.listening = listening.map(|(trigger, cadence, owner, response)| {
            Box::new(Listening { trigger, cadence, owner, response })
        });
        (card, links)
    }
}
