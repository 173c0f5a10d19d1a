//! Which characters a font has.

/// The characters of a font, as ranges.
pub(super) struct Coverage {
    /// First and last of each range, ascending and apart.
    ranges: Vec<(u32, u32)>,
    /// The answers for the characters that most texts are made of, a bit each.
    common: [u64; COMMON / 64],
}

/// Latin in all its forms.
const COMMON: usize = 0x280;

impl Coverage {
    pub(super) fn of(characters: impl Iterator<Item = u32>) -> Self {
        let mut all: Vec<u32> = characters.collect();
        all.sort_unstable();
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for character in all {
            match ranges.last_mut() {
                Some((_, last)) if character <= *last + 1 => *last = character,
                _ => ranges.push((character, character)),
            }
        }
        let mut coverage = Self { ranges, common: [0; COMMON / 64] };
        for code in 0..COMMON {
            let character = u32::try_from(code).ok().and_then(char::from_u32);
            if character.is_some_and(|character| coverage.look_up(character))
                && let Some(word) = coverage.common.get_mut(code / 64)
            {
                *word |= 1 << (code % 64);
            }
        }
        coverage
    }

    /// Whether the font draws that character, or need not: controls, joiners and selectors have no
    /// picture of their own.
    pub(super) fn has(&self, character: char) -> bool {
        let code = character as usize;
        match self.common.get(code / 64) {
            Some(word) => word >> (code % 64) & 1 == 1,
            None => self.look_up(character),
        }
    }

    fn look_up(&self, character: char) -> bool {
        let code = character as u32;
        let after = self.ranges.partition_point(|&(first, _)| first <= code);
        let found = after
            .checked_sub(1)
            .and_then(|at| self.ranges.get(at))
            .is_some_and(|&(_, last)| code <= last);
        found || is_silent(character)
    }
}

pub(super) fn is_silent(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0001}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_what_was_given() {
        let coverage = Coverage::of([67, 65, 66, 100].into_iter());
        assert_eq!(coverage.ranges, [(65, 67), (100, 100)]);
        assert!(['A', 'C', 'd', '\u{fe0f}', '\n'].into_iter().all(|c| coverage.has(c)));
        assert!(!['@', 'D', 'c', 'e'].into_iter().any(|c| coverage.has(c)));
    }
}
