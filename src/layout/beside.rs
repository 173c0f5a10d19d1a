//! Points of one step that would hide one another: how far aside each stands so that all are seen,
//! and which of them say the same and share one value.

/// The room that marks take, in units of the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spacing {
    /// Marks nearer to each other than this, from middle to middle, would hide one another.
    pub(super) near: f32,
    /// From one mark to the one beside it.
    pub(super) apart: f32,
    /// The same where three or more values are written beside them: each needs to be nearest to its
    /// own mark.
    pub(super) roomy: f32,
    /// What all of them together take at most.
    pub(super) widest: f32,
}

/// Points that print the same value, side by side.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Alike {
    /// Which points, from the left.
    pub(super) points: Vec<usize>,
    /// How far to the right of the column's middle each of them stands.
    pub(super) aside: Vec<f32>,
}

impl Alike {
    /// How far their middle is to the right of the column's.
    pub(super) fn middle(&self) -> f32 {
        let (first, last) = self.ends();
        (first + last) / 2.0
    }

    /// How far the outer ones are from their middle.
    pub(super) fn reach(&self) -> f32 {
        let (first, last) = self.ends();
        (last - first) / 2.0
    }

    fn ends(&self) -> (f32, f32) {
        let first = self.aside.first().copied().unwrap_or_default();
        (first, self.aside.last().copied().unwrap_or(first))
    }
}

/// Puts points with these heights and printed values side by side where they would hide one
/// another, in their order but for those that say the same, which stand together.
pub(super) fn arrange(points: &[(f32, String)], spacing: Spacing) -> Vec<Alike> {
    let height = |at: &usize| points.get(*at).map_or(0.0, |(y, _)| *y);
    let mut by_height: Vec<usize> = (0..points.len()).collect();
    by_height.sort_by(|a, b| height(a).total_cmp(&height(b)));
    let crowds = by_height.chunk_by(|a, b| height(b) - height(a) < spacing.near);
    let beside = |crowd| crowded(points, crowd, spacing);
    let mut arranged: Vec<Alike> = crowds.flat_map(beside).collect();
    arranged.sort_by_key(|alike| alike.points.first().copied());
    arranged
}

/// The points of one crowd, side by side.
fn crowded(points: &[(f32, String)], crowd: &[usize], spacing: Spacing) -> Vec<Alike> {
    let text = |at: usize| points.get(at).map(|(_, text)| text.as_str());
    let mut in_order = crowd.to_vec();
    in_order.sort_unstable();
    let mut sets: Vec<Vec<usize>> = Vec::new();
    for at in in_order {
        let alike = |set: &&mut Vec<usize>| set.first().is_some_and(|&one| text(one) == text(at));
        match sets.iter_mut().find(alike) {
            Some(set) => set.push(at),
            None => sets.push(vec![at]),
        }
    }
    let gaps = crowd.len().saturating_sub(1) as f32;
    let apart = if sets.len() > 2 { spacing.roomy } else { spacing.apart };
    let apart = apart.min(spacing.widest / gaps.max(1.0));
    let mut x = -apart * gaps / 2.0;
    let mut beside = |points: Vec<usize>| {
        let aside = points.iter().map(|_| {
            x += apart;
            x - apart
        });
        Alike { aside: aside.collect(), points }
    };
    sets.into_iter().map(&mut beside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACING: Spacing = Spacing { near: 9.0, apart: 13.0, roomy: 19.0, widest: 116.0 };

    fn arranged(points: &[(f32, &str)]) -> Vec<(Vec<usize>, Vec<f32>)> {
        let points: Vec<(f32, String)> =
            points.iter().map(|&(y, text)| (y, text.to_owned())).collect();
        arrange(&points, SPACING).into_iter().map(|alike| (alike.points, alike.aside)).collect()
    }

    #[test]
    fn points_far_apart_stand_in_the_middle() {
        let expected = [(vec![0], vec![0.0]), (vec![1], vec![0.0])];
        assert_eq!(arranged(&[(80.0, "3.0"), (42.0, "4.0")]), expected);
        assert_eq!(arranged(&[]), []);
    }

    #[test]
    fn equal_ones_stand_side_by_side_and_share_their_value() {
        let three = [(42.0, "4.0"), (42.0, "4.0"), (80.0, "3.0")];
        let expected = [(vec![0, 1], vec![-6.5, 6.5]), (vec![2], vec![0.0])];
        assert_eq!(arranged(&three), expected);
    }

    #[test]
    fn near_ones_stand_side_by_side_with_values_of_their_own() {
        let three = [(42.0, "4.0"), (38.2, "4.1"), (42.0, "4.0")];
        let expected = [(vec![0, 2], vec![-13.0, 0.0]), (vec![1], vec![13.0])];
        assert_eq!(arranged(&three), expected);
    }

    #[test]
    fn a_crowd_stays_within_its_column() {
        let many = vec![(42.0, "4.0"); 30];
        let (_, aside) = arranged(&many).remove(0);
        assert_eq!(aside.len(), 30);
        assert!(aside.iter().all(|x| x.abs() <= SPACING.widest / 2.0 + 0.1));
        assert!(aside.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
