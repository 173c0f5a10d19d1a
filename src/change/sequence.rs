//! Orders: what stays where it was when some things move, and two new orders made one.

use std::collections::{BTreeMap, BTreeSet};

/// The places of a longest strictly rising part of a sequence, from the first: what may be said to
/// have stayed, so that as little as possible has moved. Takes n log n.
pub(super) fn longest_rising<T: Ord>(items: &[T]) -> Vec<usize> {
    // For each length, the place of the smallest item that a rising part of it ends with.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let length = ends.partition_point(|&end| items.get(end).is_some_and(|other| other < item));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut places = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        places.push(at);
        next = before.get(at).copied().flatten();
    }
    places.reverse();
    places
}

/// Two orders made one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Merged<T> {
    /// Everything that either side has, in order.
    pub(super) items: Vec<T>,
    /// What both sides have moved, to different places; it is where ours has it.
    pub(super) contested: BTreeSet<T>,
}

/// Merges the orders of both sides, which hold only what stays in the end. What one side alone has
/// moved or added stands where that side has it; where both have put something at the same place,
/// what belongs together stays together. Items stand in each order once.
pub(super) fn merge<T: Ord + Clone>(base: &[T], ours: &[T], theirs: &[T]) -> Merged<T> {
    let [in_ours, in_theirs] = [ours, theirs].map(|side| side.iter().collect::<BTreeSet<&T>>());
    let common = |side: &[T], other: &BTreeSet<&T>| -> Vec<T> {
        side.iter().filter(|item| other.contains(item)).cloned().collect()
    };
    let (our_common, their_common) = (common(ours, &in_theirs), common(theirs, &in_ours));
    let Merged { items, contested } = arrange(base, &our_common, &their_common);
    let fixed: BTreeSet<&T> = items.iter().collect();
    let new = |side: &[T]| side.iter().filter(|item| !fixed.contains(item)).cloned().collect();
    let [our_new, their_new]: [BTreeSet<T>; 2] = [ours, theirs].map(new);
    let woven = weave(&items, [(ours, &our_new), (theirs, &their_new)]);
    Merged { items: woven, contested }
}

/// Merges two orders of the same items.
fn arrange<T: Ord + Clone>(base: &[T], ours: &[T], theirs: &[T]) -> Merged<T> {
    let calm = |items: &[T]| Merged { items: items.to_vec(), contested: BTreeSet::new() };
    let all: BTreeSet<&T> = ours.iter().collect();
    let base: Vec<T> = base.iter().filter(|item| all.contains(item)).cloned().collect();
    if ours == theirs || theirs == base {
        return calm(ours);
    }
    if ours == base {
        return calm(theirs);
    }
    // Without a base for all of them, what both sides agree on is one.
    let agreed = if base.len() == all.len() {
        base
    } else {
        let (first, second) = (ours.min(theirs), ours.max(theirs));
        let moved = moved(first, second);
        first.iter().filter(|item| !moved.contains(item)).cloned().collect()
    };
    let missing = |side: &[T]| {
        let known: BTreeSet<&T> = agreed.iter().collect();
        let mut moved = moved(&agreed, side);
        moved.extend(side.iter().filter(|item| !known.contains(item)).cloned());
        moved
    };
    let (our_moves, their_moves) = (missing(ours), missing(theirs));
    let is_fixed = |item: &&T| !our_moves.contains(item) && !their_moves.contains(item);
    let fixed: Vec<T> = agreed.iter().filter(is_fixed).cloned().collect();
    let [ours_alone, theirs_alone] = [(&our_moves, &their_moves), (&their_moves, &our_moves)]
        .map(|(one, other)| one.difference(other).cloned().collect::<BTreeSet<T>>());
    let items = weave(&fixed, [(ours, &our_moves), (theirs, &theirs_alone)]);
    let other_way = weave(&fixed, [(ours, &ours_alone), (theirs, &their_moves)]);
    let contested = if items == other_way {
        BTreeSet::new()
    } else {
        our_moves.intersection(&their_moves).cloned().collect()
    };
    Merged { items, contested }
}

/// The fewest items that were moved on the way from one order to another.
fn moved<T: Ord + Clone>(from: &[T], to: &[T]) -> BTreeSet<T> {
    let place: BTreeMap<&T, usize> = from.iter().enumerate().map(|(at, item)| (item, at)).collect();
    let known: Vec<(usize, &T)> =
        to.iter().filter_map(|item| place.get(item).map(|at| (*at, item))).collect();
    let places: Vec<usize> = known.iter().map(|(at, _)| *at).collect();
    let stay: BTreeSet<usize> = longest_rising(&places).into_iter().collect();
    let moved = known.into_iter().enumerate().filter(|(at, _)| !stay.contains(at));
    moved.map(|(_, (_, item))| item.clone()).collect()
}

/// Puts the moving items of both sides among the fixed ones, each after the fixed item that it
/// follows on its side. Where both sides have some, those whose first is the lesser come first, so
/// that it does not matter which side is ours.
fn weave<T: Ord + Clone>(fixed: &[T], sides: [(&[T], &BTreeSet<T>); 2]) -> Vec<T> {
    let is_fixed: BTreeSet<&T> = fixed.iter().collect();
    let mut after: BTreeMap<Option<&T>, Vec<Vec<&T>>> = BTreeMap::new();
    for (side, moving) in sides {
        let mut anchor = None;
        let mut runs: BTreeMap<Option<&T>, Vec<&T>> = BTreeMap::new();
        for item in side {
            if moving.contains(item) {
                runs.entry(anchor).or_default().push(item);
            } else if is_fixed.contains(item) {
                anchor = Some(item);
            }
        }
        for (anchor, run) in runs {
            after.entry(anchor).or_default().push(run);
        }
    }
    let mut woven = Vec::with_capacity(fixed.len());
    for anchor in std::iter::once(None).chain(fixed.iter().map(Some)) {
        woven.extend(anchor);
        let mut runs = after.remove(&anchor).unwrap_or_default();
        runs.sort();
        woven.extend(runs.into_iter().flatten());
    }
    woven.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn as_little_as_possible_has_moved() {
        let check = |items: &[u8], stays: &[usize]| assert_eq!(longest_rising(items), stays);
        check(&[], &[]);
        check(&[1, 2, 3], &[0, 1, 2]);
        check(&[2, 3, 4, 1, 5], &[0, 1, 2, 4]);
        check(&[1, 1], &[1]);
        assert_eq!(moved(&letters("abcdefghij"), &letters("abdefghcij")), ['c'].into());
    }

    #[test]
    fn both_orders_are_kept_where_they_agree() {
        let check = |base: &str, ours: &str, theirs: &str, merged: &str, contested: &str| {
            let all = merge(&letters(base), &letters(ours), &letters(theirs));
            assert_eq!(all.items.iter().collect::<String>(), merged, "{base} {ours} {theirs}");
            assert_eq!(all.contested, contested.chars().collect(), "{base} {ours} {theirs}");
        };
        check("abc", "abc", "abc", "abc", "");
        // Both have added.
        check("abc", "abxc", "aybc", "aybxc", "");
        check("abc", "abcxz", "abcy", "abcxzy", "");
        check("", "xz", "y", "xzy", "");
        // Both have added the same, and more.
        check("", "abxc", "aybc", "aybxc", "");
        // One has moved, the other added; both have moved.
        check("abcd", "bcda", "axbcd", "bcdax", "");
        check("abcdef", "bcdefa", "fabcde", "fbcdea", "");
        check("abcde", "bcdea", "bcdea", "bcdea", "");
        check("abcde", "bcade", "bcdea", "bcade", "a");
    }

    fn orders() -> impl Strategy<Value = [Vec<u8>; 3]> {
        let side = || Just((0..7_u8).collect::<Vec<u8>>()).prop_shuffle();
        let part =
            || (side(), 0..7_usize).prop_map(|(all, most)| all.into_iter().take(most).collect());
        [part(), part(), part()]
    }

    proptest! {
        #[test]
        fn merging_keeps_everything_and_knows_no_sides([base, ours, theirs] in orders()) {
            let merged = merge(&base, &ours, &theirs);
            let other_way = merge(&base, &theirs, &ours);
            prop_assert_eq!(&merged.contested, &other_way.contested);
            if merged.contested.is_empty() {
                prop_assert_eq!(&merged.items, &other_way.items);
            }
            let all: BTreeSet<u8> = ours.iter().chain(&theirs).copied().collect();
            prop_assert_eq!(merged.items.len(), all.len());
            prop_assert_eq!(merged.items.iter().copied().collect::<BTreeSet<u8>>(), all);
            prop_assert_eq!(&merge(&base, &ours, &ours).items, &ours);
        }

        #[test]
        fn a_side_that_has_changed_nothing_has_no_say([base, ours, _] in orders()) {
            let kept: Vec<u8> = base.iter().filter(|item| ours.contains(item)).copied().collect();
            prop_assert_eq!(&merge(&base, &ours, &kept).items, &ours);
            prop_assert_eq!(&merge(&base, &kept, &ours).items, &ours);
        }
    }
}
