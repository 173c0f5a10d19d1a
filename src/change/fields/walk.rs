//! A walk through the fields of three versions of one record.

use std::collections::{BTreeMap, BTreeSet};

use super::super::sequence;
use super::value::Tell;
use super::{FieldClash, FieldEdit, Part, Path, Value};

/// What happens to a field on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Mode {
    /// Each field for itself.
    #[default]
    Each,
    /// Nothing yet: the walk only finds out who has changed something.
    Look {
        /// Whether ours is no longer the base.
        ours: bool,
        /// Whether theirs is no longer the base.
        theirs: bool,
    },
    /// Everything as in theirs.
    Take,
    /// Whatever differs is a clash.
    Clash,
}

/// See [`super`].
#[derive(Debug, Default)]
pub(in super::super) struct Walk {
    at: Vec<Part>,
    mode: Mode,
    /// What was taken over.
    pub(super) edits: Vec<FieldEdit>,
    /// What was not.
    pub(super) clashes: Vec<FieldClash>,
}

impl Walk {
    fn within(&mut self, parts: &[Part], inside: impl FnOnce(&mut Self)) {
        let depth = self.at.len();
        self.at.extend_from_slice(parts);
        inside(self);
        self.at.truncate(depth);
    }

    fn take(&mut self, before: Value, after: Value) {
        self.edits.push(FieldEdit { path: Path(self.at.clone()), before, after });
    }

    fn clash(&mut self, ours: Value, theirs: Value) {
        self.clashes.push(FieldClash { path: Path(self.at.clone()), ours, theirs });
    }

    /// What stands here, as a whole.
    pub(super) fn leaf<T: Clone + PartialEq + Tell>(&mut self, base: &T, ours: &mut T, theirs: &T) {
        match &mut self.mode {
            Mode::Look { ours: our_change, theirs: their_change } => {
                *our_change |= ours != base;
                *their_change |= theirs != base;
                return;
            }
            _ if ours == theirs => return,
            Mode::Each if theirs == base => return,
            _ => {}
        }
        if self.mode == Mode::Clash || (self.mode == Mode::Each && ours != base) {
            self.clash(ours.tell(), theirs.tell());
        } else {
            self.take(ours.tell(), theirs.tell());
            ours.clone_from(theirs);
        }
    }

    /// A field that is one thing.
    pub(super) fn one<T: Clone + PartialEq + Tell>(
        &mut self,
        name: &'static str,
        base: &T,
        ours: &mut T,
        theirs: &T,
    ) {
        self.within(&[Part::Name(name)], |walk| walk.leaf(base, ours, theirs));
    }

    /// Fields that belong together: all of them come from one side. `fields` walks through them.
    pub(super) fn unit(&mut self, mut fields: impl FnMut(&mut Self)) {
        let outer = std::mem::replace(&mut self.mode, Mode::Look { ours: false, theirs: false });
        fields(self);
        let inner = match self.mode {
            Mode::Look { theirs: false, .. } => None,
            Mode::Look { ours: false, .. } => Some(Mode::Take),
            _ => Some(Mode::Clash),
        };
        if let Some(inner) = inner {
            self.mode = inner;
            fields(self);
        }
        self.mode = outer;
    }

    /// Things without an order: what either side has added or taken out is so in the end.
    pub(super) fn set<T: Clone + Ord + Tell>(
        &mut self,
        name: &'static str,
        base: &BTreeSet<T>,
        ours: &mut BTreeSet<T>,
        theirs: &BTreeSet<T>,
    ) {
        let merged = merged_set(base, ours, theirs);
        self.within(&[Part::Name(name)], |walk| walk.become_(merged, ours));
    }

    /// A set of which nothing means all: it never becomes empty, or fuller than that, by merging.
    pub(super) fn set_or_all<T: Clone + Ord + Tell>(
        &mut self,
        name: &'static str,
        base: &BTreeSet<T>,
        ours: &mut BTreeSet<T>,
        theirs: &BTreeSet<T>,
    ) {
        let merged = merged_set(base, ours, theirs);
        let empty = [ours.is_empty(), theirs.is_empty(), merged.is_empty()];
        if empty == [empty[0]; 3] {
            self.within(&[Part::Name(name)], |walk| walk.become_(merged, ours));
        } else {
            self.one(name, base, ours, theirs);
        }
    }

    /// Things in an order: merged as long as each stands there once and both sides agree on the
    /// order.
    pub(super) fn list<T: Clone + Ord + Tell>(
        &mut self,
        name: &'static str,
        base: &Vec<T>,
        ours: &mut Vec<T>,
        theirs: &Vec<T>,
    ) {
        let is_simple = ours == base || theirs == base || ours == theirs;
        let lists = [base, &*ours, theirs];
        if is_simple || lists.iter().any(|list| !is_distinct(list)) {
            return self.one(name, base, ours, theirs);
        }
        let kept = merged_set(
            &base.iter().cloned().collect(),
            &ours.iter().cloned().collect(),
            &theirs.iter().cloned().collect(),
        );
        let part = |list: &[T]| list.iter().filter(|item| kept.contains(item)).cloned().collect();
        let [base_part, our_part, their_part]: [Vec<T>; 3] = lists.map(|list| part(list));
        let merged = sequence::merge(&base_part, &our_part, &their_part);
        if merged.contested.is_empty() {
            self.within(&[Part::Name(name)], |walk| walk.become_(merged.items, ours));
        } else {
            self.one(name, base, ours, theirs);
        }
    }

    fn become_<T: PartialEq + Tell>(&mut self, merged: T, ours: &mut T) {
        if merged != *ours {
            self.take(ours.tell(), merged.tell());
            *ours = merged;
        }
    }

    /// Things by key, each of which `each` walks through.
    pub(super) fn map<K: Ord + Copy, V: Clone + PartialEq + Default + Tell>(
        &mut self,
        name: &'static str,
        [base, theirs]: [&BTreeMap<K, V>; 2],
        ours: &mut BTreeMap<K, V>,
        parts: impl Fn(K) -> Vec<Part>,
        each: impl Fn(&mut Self, &V, &mut V, &V),
    ) {
        let keys: BTreeSet<K> =
            [base, &*ours, theirs].into_iter().flat_map(|m| m.keys()).copied().collect();
        for key in keys {
            let mut way = vec![Part::Name(name)];
            way.extend(parts(key));
            self.within(&way, |walk| {
                match (base.get(&key), ours.get_mut(&key), theirs.get(&key)) {
                    (Some(base), Some(ours), Some(theirs)) => each(walk, base, ours, theirs),
                    (None, Some(ours), Some(theirs)) => each(walk, &V::default(), ours, theirs),
                    (base, our_value, theirs) => {
                        let mut kept = our_value.map(|value| &*value).cloned();
                        walk.leaf(&base.cloned(), &mut kept, &theirs.cloned());
                        match kept {
                            Some(value) => ours.insert(key, value),
                            None => ours.remove(&key),
                        };
                    }
                }
            });
        }
    }

    /// A part of a record that may be missing, which is the same as saying nothing.
    pub(super) fn part<T: Clone + PartialEq + Default>(
        &mut self,
        name: Option<&'static str>,
        [base, theirs]: [Option<&T>; 2],
        ours: Option<&T>,
        each: impl FnOnce(&mut Self, &T, &mut T, &T),
    ) -> Option<T> {
        if ours == theirs || theirs == base {
            return ours.cloned();
        }
        let mut kept = ours.cloned().unwrap_or_default();
        let nothing = T::default();
        let [base_part, their_part] = [base, theirs].map(|part| part.unwrap_or(&nothing));
        let parts: Vec<Part> = name.into_iter().map(Part::Name).collect();
        self.within(&parts, |walk| each(walk, base_part, &mut kept, their_part));
        if ours == base {
            return theirs.cloned();
        }
        (kept != nothing).then_some(kept)
    }
}

fn merged_set<T: Clone + Ord>(
    base: &BTreeSet<T>,
    ours: &BTreeSet<T>,
    theirs: &BTreeSet<T>,
) -> BTreeSet<T> {
    let stays = |item: &&T| ours.contains(item) && (theirs.contains(item) || !base.contains(item));
    let comes = theirs.iter().filter(|item| !base.contains(item));
    ours.iter().filter(stays).chain(comes).cloned().collect()
}

fn is_distinct<T: Ord>(list: &[T]) -> bool {
    list.iter().collect::<BTreeSet<_>>().len() == list.len()
}
