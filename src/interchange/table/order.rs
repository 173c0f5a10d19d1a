//! One order made of many partial ones.

use std::collections::BTreeSet;

/// The numbers below `count` in an order that agrees with all these lists; where none says
/// anything, smaller ones come first. Lists that contradict each other are followed as far as it
/// goes.
pub(super) fn agreed<'l>(count: usize, lists: impl Iterator<Item = &'l [usize]>) -> Vec<usize> {
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut waits_for = vec![0_usize; count];
    for list in lists {
        for (before, behind) in list.iter().zip(list.iter().skip(1)) {
            if let (Some(after), Some(waits)) = (after.get_mut(*before), waits_for.get_mut(*behind))
            {
                after.push(*behind);
                *waits += 1;
            }
        }
    }
    let waits = waits_for.iter().enumerate();
    let mut ready: BTreeSet<usize> = waits.filter(|(_, n)| **n == 0).map(|(at, _)| at).collect();
    let mut left: BTreeSet<usize> = (0..count).collect();
    let mut order = Vec::with_capacity(count);
    // Nobody is ready where lists contradict each other: then the first one goes.
    while let Some(next) = ready.pop_first().or_else(|| left.first().copied()) {
        if !left.remove(&next) {
            continue;
        }
        order.push(next);
        for behind in after.get_mut(next).map(std::mem::take).unwrap_or_default() {
            if let Some(waits) = waits_for.get_mut(behind) {
                *waits = waits.saturating_sub(1);
                if *waits == 0 {
                    ready.insert(behind);
                }
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(count: usize, lists: &[&[usize]], expected: &[usize]) {
        assert_eq!(agreed(count, lists.iter().copied()), expected, "{lists:?}");
    }

    #[test]
    fn the_order_agrees_with_every_list() {
        check(3, &[], &[0, 1, 2]);
        check(3, &[&[0, 1], &[0, 2], &[2, 1]], &[0, 2, 1]);
        check(4, &[&[3, 0], &[2, 3]], &[1, 2, 3, 0]);
        check(2, &[&[0, 1], &[0, 1]], &[0, 1]);
    }

    #[test]
    fn contradictions_are_settled_by_who_came_first() {
        check(3, &[&[0, 1], &[1, 0]], &[2, 0, 1]);
        check(2, &[&[1, 1], &[1, 0]], &[0, 1]);
    }
}
