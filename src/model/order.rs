//! Order inside a parent: fractional order keys.
//!
//! A key is a base-256 fraction between 0 and 1, without its trailing zero digits. Between any two
//! different keys there is another. Keys live in memory only: a file holds positions.

use std::fmt;
use std::sync::Arc;

/// A place in an order; compare keys to know who comes first.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderKey(Arc<[u8]>);

impl fmt::Debug for OrderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("0.")?;
        self.0.iter().try_for_each(|digit| write!(f, "{digit:02x}"))
    }
}

impl Default for OrderKey {
    fn default() -> Self {
        Self(Arc::from([128_u8]))
    }
}

impl OrderKey {
    /// A key strictly between two others; `None` is the open end. If `low` is not below `high`
    /// (two records whose keys tie), the answer follows `low`: order stays total through the ids.
    #[must_use]
    pub fn between(low: Option<&Self>, high: Option<&Self>) -> Self {
        let low_digits = low.map_or(&[][..], |key| &key.0);
        match high.filter(|high| low.is_none_or(|low| low < high)) {
            Some(high) => Self(midway(low_digits, &high.0).into()),
            None => Self(after(low_digits).into()),
        }
    }

    /// `count` keys in ascending order between two others. Each halves the room that is left, so that
    /// the keys of many get only a few digits longer than those around them.
    #[must_use]
    pub fn many_between(low: Option<&Self>, high: Option<&Self>, count: usize) -> Vec<Self> {
        fn fill(
            keys: &mut Vec<OrderKey>,
            low: Option<&OrderKey>,
            high: Option<&OrderKey>,
            count: usize,
        ) {
            if count == 0 {
                return;
            }
            let middle = OrderKey::between(low, high);
            fill(keys, low, Some(&middle), count / 2);
            keys.push(middle.clone());
            fill(keys, Some(&middle), high, count - 1 - count / 2);
        }
        let mut keys = Vec::with_capacity(count);
        // Where the two tie there is no room between: the keys follow the lower one.
        let high = high.filter(|high| low.is_none_or(|low| low < *high));
        fill(&mut keys, low, high, count);
        keys
    }

    /// `count` keys in ascending order, evenly spread and equally long: what a freshly read file
    /// gets.
    #[must_use]
    pub fn spread(count: usize) -> Vec<Self> {
        let width = if count < 0xff { 1 } else { 4 };
        let space = 256_u64.pow(width);
        let gap = (space / (count as u64 + 1)).max(1);
        (1..=count as u64)
            .map(|i| {
                let digits = (i * gap).to_be_bytes();
                let digits = digits.get(8 - width as usize..).unwrap_or_default();
                Self(trimmed(digits.to_vec()).into())
            })
            .collect()
    }

    /// The digits, for the recovery journal.
    #[must_use]
    pub fn digits(&self) -> &[u8] {
        &self.0
    }

    /// A key from its digits; `None` where they are none (empty, or with a trailing zero).
    #[must_use]
    pub fn from_digits(digits: &[u8]) -> Option<Self> {
        digits.last().is_some_and(|&last| last != 0).then(|| Self(digits.into()))
    }
}

fn trimmed(mut digits: Vec<u8>) -> Vec<u8> {
    while digits.last() == Some(&0) {
        digits.pop();
    }
    digits
}

/// The shortest key above `low` that leaves room: the first digit that can grow grows by one, so
/// that a thousand appends cost a few digits, not a hundred.
fn after(low: &[u8]) -> Vec<u8> {
    if low.is_empty() {
        return vec![128];
    }
    match low.iter().position(|&digit| digit < 255) {
        Some(at) => {
            let mut digits = low.get(..=at).unwrap_or_default().to_vec();
            if let Some(last) = digits.last_mut() {
                *last += 1;
            }
            digits
        }
        None => {
            let mut digits = low.to_vec();
            digits.push(1);
            digits
        }
    }
}

/// A key between `low` and `high`, where `low < high`. With nothing below, the digit shrinks by
/// one (the mirror of [`after`]); else the middle is taken.
fn midway(low: &[u8], high: &[u8]) -> Vec<u8> {
    let mut digits = Vec::new();
    let mut at = 0;
    let mut bounded = true;
    loop {
        let floor = u16::from(low.get(at).copied().unwrap_or(0));
        let ceiling = if bounded { u16::from(high.get(at).copied().unwrap_or(0)) } else { 256 };
        let free = ceiling.saturating_sub(floor);
        if free > 1 {
            let shrink = low.is_empty() || (bounded && at >= low.len());
            let digit = if shrink { ceiling - 1 } else { floor + free / 2 };
            digits.push(u8::try_from(digit).unwrap_or(255));
            return digits;
        }
        digits.push(u8::try_from(floor).unwrap_or(255));
        if free == 1 {
            bounded = false;
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn many_between_two_are_in_order_and_short() {
        let [low, high] = [OrderKey(Arc::from([7_u8])), OrderKey(Arc::from([8_u8]))];
        for (low, high) in [
            (Some(&low), Some(&high)),
            (None, Some(&low)),
            (Some(&high), None),
            (None, None),
            (Some(&high), Some(&low)),
        ] {
            let keys = OrderKey::many_between(low, high, 10_000);
            assert_eq!(keys.len(), 10_000);
            assert!(keys.is_sorted_by(|a, b| a < b), "{low:?} {high:?}");
            assert!(low.is_none_or(|low| keys.iter().all(|key| low < key)), "{low:?} {high:?}");
            let above = high.filter(|high| low.is_none_or(|low| low < *high));
            assert!(above.is_none_or(|high| keys.iter().all(|key| key < high)), "{low:?} {high:?}");
            let longest = keys.iter().map(|key| key.digits().len()).max();
            assert!(longest <= Some(8), "{low:?} {high:?} {longest:?}");
        }
        assert_eq!(OrderKey::many_between(None, None, 0), []);
    }

    #[test]
    fn spread_ascends() {
        for count in [0, 1, 2, 254, 255, 256, 70_000] {
            let keys = OrderKey::spread(count);
            assert_eq!(keys.len(), count);
            assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{count}");
            assert!(keys.iter().all(|key| OrderKey::from_digits(key.digits()).is_some()));
        }
    }

    #[test]
    fn long_runs_at_the_ends_stay_short() {
        let mut last = OrderKey::default();
        let mut first = last.clone();
        for _ in 0..10_000 {
            let next = OrderKey::between(Some(&last), None);
            assert!(next > last);
            last = next;
            let before = OrderKey::between(None, Some(&first));
            assert!(before < first);
            first = before;
        }
        assert!(last.digits().len() < 50 && first.digits().len() < 50);
    }

    proptest! {
        #[test]
        fn a_new_key_always_lies_between(places in prop::collection::vec(any::<prop::sample::Index>(), 1..400)) {
            let mut keys = vec![OrderKey::default()];
            for place in places {
                let at = place.index(keys.len() + 1);
                let low = at.checked_sub(1).and_then(|i| keys.get(i));
                let key = OrderKey::between(low, keys.get(at));
                keys.insert(at, key);
            }
            prop_assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(keys.iter().all(|key| OrderKey::from_digits(key.digits()).is_some()));
        }
    }
}
