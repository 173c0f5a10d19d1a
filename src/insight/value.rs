//! Customer value: benefits less sacrifices, on four dimensions, for each stage and for the journey.
//!
//! After T. Rintamäki, H. Kuusela & L. Mitronen, "Identifying competitive customer value
//! propositions in retailing", Managing Service Quality 17 (2007), 621–634.

use crate::model::{Dimension, Document, EvidenceKind, Measure, Stage, Traveller, ValueInput};

/// What a stage gives on one dimension, and what it costs there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    /// On which dimension.
    pub dimension: Dimension,
    /// What the customer gets, 0–5; `None` where nobody said.
    pub benefits: Option<f64>,
    /// What the customer gives up, 0–5; `None` where nobody said.
    pub sacrifices: Option<f64>,
    /// Benefits less sacrifices, −5…5; one of the two that nobody named counts as 0, as a team
    /// leaves out what does not matter.
    pub net: f64,
    /// The weaker evidence of what was named.
    pub evidence: EvidenceKind,
}

/// What one stage is worth to one traveller.
#[derive(Debug, Clone, PartialEq)]
pub struct StageValue {
    /// The dimensions that were weighed, in their order.
    pub dimensions: Vec<Balance>,
    /// Their sum, −20…20.
    pub total: f64,
    /// The weakest evidence among the inputs.
    pub evidence: EvidenceKind,
}

/// What the journey is worth to one traveller.
#[derive(Debug, Clone, PartialEq)]
pub struct JourneyValue {
    /// By dimension: the mean of benefits less sacrifices over the stages where it was weighed,
    /// −5…5, and how many stages those are.
    pub dimensions: Vec<(Dimension, f64, usize)>,
    /// The sum of the means, −20…20.
    pub total: f64,
    /// The weakest evidence among the inputs.
    pub evidence: EvidenceKind,
}

/// What a stage is worth to a traveller; `None` where nothing was weighed.
#[must_use]
pub fn stage_value(stage: &Stage, who: Traveller) -> Option<StageValue> {
    let of = |dimension| balance(dimension, stage.value.get(&(who, dimension))?);
    let dimensions: Vec<Balance> = Dimension::ALL.into_iter().filter_map(of).collect();
    let evidence = dimensions.iter().map(|balance| balance.evidence).min()?;
    let total = dimensions.iter().map(|balance| balance.net).sum();
    Some(StageValue { dimensions, total, evidence })
}

fn balance(dimension: Dimension, input: &ValueInput) -> Option<Balance> {
    let known = |measure: &Option<Measure>| {
        measure.as_ref().filter(|measure| (0.0..=5.0).contains(&measure.value)).cloned()
    };
    let (benefits, sacrifices) = (known(&input.benefits), known(&input.sacrifices));
    let kinds = [&benefits, &sacrifices].into_iter().flatten().map(|m| m.evidence.kind);
    let evidence = kinds.min()?;
    let value = |measure: &Option<Measure>| measure.as_ref().map(|measure| measure.value);
    let (benefits, sacrifices) = (value(&benefits), value(&sacrifices));
    let net = benefits.unwrap_or(0.0) - sacrifices.unwrap_or(0.0);
    Some(Balance { dimension, benefits, sacrifices, net, evidence })
}

/// What the journey is worth to a traveller: on each dimension the mean over the stages where it
/// was weighed, then the sum of the dimensions. `None` where nothing was weighed.
#[must_use]
pub fn journey_value(document: &Document, who: Traveller) -> Option<JourneyValue> {
    let stages: Vec<StageValue> =
        document.stages().filter_map(|stage| stage_value(stage, who)).collect();
    let evidence = stages.iter().map(|stage| stage.evidence).min()?;
    let mean = |dimension| {
        let nets: Vec<f64> = stages
            .iter()
            .flat_map(|stage| &stage.dimensions)
            .filter(|balance| balance.dimension == dimension)
            .map(|balance| balance.net)
            .collect();
        let sum = nets.iter().sum::<f64>();
        (!nets.is_empty()).then(|| (dimension, sum / nets.len() as f64, nets.len()))
    };
    let dimensions: Vec<_> = Dimension::ALL.into_iter().filter_map(mean).collect();
    let total = dimensions.iter().map(|(_, mean, _)| mean).sum();
    Some(JourneyValue { dimensions, total, evidence })
}

/// Those for whom the value of some stage was weighed: the customer as such, then the personas in
/// the journey's order.
#[must_use]
pub fn value_travellers(document: &Document) -> Vec<Traveller> {
    let personas = document.personas().map(|persona| Traveller::Persona(persona.id));
    std::iter::once(Traveller::Everyone)
        .chain(personas)
        .filter(|who| document.stages().any(|stage| stage_value(stage, *who).is_some()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::measure;
    use crate::model::{OrderKey, Record, StageId};

    const WHO: Traveller = Traveller::Everyone;

    fn stage(id: u64, inputs: &[(Dimension, Option<f64>, Option<f64>)]) -> Stage {
        let mut stage = Stage::new(StageId(id), OrderKey::default(), "Stage");
        for (dimension, benefits, sacrifices) in inputs {
            let measure = |value| measure(value, EvidenceKind::Observed);
            let input =
                ValueInput { benefits: benefits.map(measure), sacrifices: sacrifices.map(measure) };
            stage.value.insert((WHO, *dimension), input);
        }
        stage
    }

    #[test]
    fn a_stage_sums_its_dimensions_and_says_what_it_rests_on() {
        use Dimension::{Economic, Emotional, Functional};
        let mut stage = stage(
            1,
            &[
                (Economic, Some(4.0), Some(1.5)),
                (Functional, None, Some(2.0)),
                (Emotional, None, None),
            ],
        );
        let value = stage_value(&stage, WHO).expect("a value");
        let nets: Vec<_> = value.dimensions.iter().map(|b| (b.dimension, b.net)).collect();
        assert_eq!(nets, [(Economic, 2.5), (Functional, -2.0)]);
        assert_eq!((value.total, value.evidence), (0.5, EvidenceKind::Observed));
        let guess = ValueInput { benefits: Some(Measure::assumed(9.0)), sacrifices: None };
        stage.value.insert((WHO, Emotional), guess);
        assert_eq!(stage_value(&stage, WHO), Some(value), "off the scale is no input");
        let guess = ValueInput { benefits: Some(Measure::assumed(3.0)), sacrifices: None };
        stage.value.insert((WHO, Emotional), guess);
        let value = stage_value(&stage, WHO).expect("a value");
        assert_eq!((value.total, value.evidence), (3.5, EvidenceKind::Assumed));
    }

    #[test]
    fn the_journey_takes_the_mean_of_filled_stages_then_the_sum() {
        use Dimension::{Economic, Functional};
        let records: Vec<Record> = vec![
            stage(1, &[(Economic, Some(5.0), Some(0.0)), (Functional, Some(1.0), None)]).into(),
            stage(2, &[(Economic, Some(2.0), Some(4.0))]).into(),
            stage(3, &[]).into(),
        ];
        let document = Document::from_records(records).expect("a whole document");
        let value = journey_value(&document, WHO).expect("a value");
        assert_eq!(value.dimensions, [(Economic, 1.5, 2), (Functional, 1.0, 1)]);
        assert_eq!(value.total, 2.5);
        assert_eq!(value_travellers(&document), [WHO]);
    }

    #[test]
    fn the_total_goes_from_minus_to_plus_twenty_and_is_nothing_without_inputs() {
        let all = |benefits, sacrifices| {
            let inputs = Dimension::ALL.map(|d| (d, Some(benefits), Some(sacrifices)));
            let document = Document::from_records([stage(1, &inputs).into()]).expect("whole");
            journey_value(&document, WHO).map(|value| value.total)
        };
        assert_eq!(all(5.0, 0.0), Some(20.0));
        assert_eq!(all(0.0, 5.0), Some(-20.0));
        assert_eq!(journey_value(&Document::default(), WHO), None);
    }
}
