//! The share of customers that a pain point meets, as far as its evidence carries.

use super::Answers;
use crate::model::{Card, on_scale};

/// How far a share may lie from k of n and still be told from it: half of the last whole percent.
const ROUNDING: f64 = 0.005 + 1e-9;

/// How the share of a pain point may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToldShare {
    /// As a percentage.
    Percent,
    /// As how many of how many: fewer than five were asked or watched.
    Count(u32, u32),
    /// As an estimate: a percentage that so many cannot have given is somebody's guess.
    Estimate,
}

/// The share of customers that a pain point meets, 0–1, and how it may be told; `None` without one.
#[must_use]
pub fn told_share(card: &Card) -> Option<(f64, ToldShare)> {
    let share = on_scale::share(card.pain.as_deref()?.share)?;
    let n = card.evidence.as_ref().and_then(|evidence| evidence.n);
    let Some(n) = n.filter(|n| *n > 0) else {
        return Some((share, ToldShare::Percent));
    };
    let k = (share * f64::from(n)).round();
    let is_of_them = (k / f64::from(n) - share).abs() <= ROUNDING;
    let told = match (is_of_them, Answers::of(n)) {
        (false, _) => ToldShare::Estimate,
        (true, Answers::CountsOnly) => ToldShare::Count(k as u32, n),
        (true, _) => ToldShare::Percent,
    };
    Some((share, told))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing::Builder;
    use crate::model::{Evidence, EvidenceKind, LaneKind, Pain};

    #[test]
    fn a_share_is_told_as_far_as_those_who_were_asked_carry_it() {
        let told = |share: f64, n: Option<u32>| {
            let mut b = Builder::new();
            b.step("a");
            let id = b.card_at("a", LaneKind::Pains, |card| {
                card.pain = Some(Box::new(Pain { share: Some(share), ..Pain::default() }));
                card.evidence =
                    Some(Evidence { kind: EvidenceKind::Observed, n, ..Evidence::default() });
            });
            told_share(b.document().card(id).expect("the card")).map(|(_, told)| told)
        };
        assert_eq!(told(0.38, Some(210)), Some(ToldShare::Percent));
        assert_eq!(told(0.38, None), Some(ToldShare::Percent));
        assert_eq!(told(0.5, Some(2)), Some(ToldShare::Count(1, 2)));
        assert_eq!(told(0.44, Some(9)), Some(ToldShare::Percent), "four of nine");
        assert_eq!(told(0.22, Some(5)), Some(ToldShare::Estimate));
        assert_eq!(told(0.38, Some(30)), Some(ToldShare::Estimate), "11 of 30 are 37%");
        assert_eq!(told(0.37, Some(30)), Some(ToldShare::Percent));
        assert_eq!(told(1.5, Some(5)), None, "off its scale");
    }
}
