//! One order made of many partial ones.

/// Things in an order into which new ones are put behind known ones.
#[derive(Debug, Default)]
pub(super) struct Chain {
    first: Option<usize>,
    next: Vec<Option<usize>>,
}

impl Chain {
    /// Puts a new thing behind a known one (`None`: before all) and gives its number.
    pub(super) fn insert_after(&mut self, known: Option<usize>) -> usize {
        let new = self.next.len();
        let place = match known {
            Some(known) => self.next.get_mut(known),
            None => Some(&mut self.first),
        };
        let behind = place.and_then(|place| place.replace(new));
        self.next.push(behind);
        new
    }

    /// The numbers of all things in their order.
    pub(super) fn order(&self) -> impl Iterator<Item = usize> {
        let next = |at: &usize| self.next.get(*at).copied().flatten();
        std::iter::successors(self.first, next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_things_stand_behind_known_ones() {
        let mut chain = Chain::default();
        let a = chain.insert_after(None);
        let b = chain.insert_after(Some(a));
        let c = chain.insert_after(Some(a));
        let d = chain.insert_after(None);
        assert_eq!(chain.order().collect::<Vec<_>>(), [d, a, c, b]);
    }
}
