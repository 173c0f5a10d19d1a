//! Combinations of keys, and how people write them.

use egui::{Key, Modifiers};

use crate::i18n::Words;

/// A combination of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// Held down.
    pub modifiers: Modifiers,
    /// Pressed.
    pub key: Key,
}

pub(super) const fn plain(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::NONE, key }
}
pub(super) const fn shift(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::SHIFT, key }
}
pub(super) const fn cmd(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::COMMAND, key }
}
pub(super) const fn cmd_shift(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::COMMAND.plus(Modifiers::SHIFT), key }
}
pub(super) const fn alt(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::ALT, key }
}

impl Shortcut {
    /// How people write it: "Ctrl+Shift+Z", in the keys' names of that language.
    #[must_use]
    pub fn text(self, words: Words) -> String {
        let mut parts: Vec<&str> = Vec::new();
        let mac = cfg!(target_os = "macos");
        if self.modifiers.command {
            parts.push(if mac { "⌘" } else { words.get("key-ctrl") });
        }
        if self.modifiers.alt {
            parts.push(words.get("key-alt"));
        }
        if self.modifiers.shift {
            parts.push(words.get("key-shift"));
        }
        parts.push(match self.key {
            Key::Enter => words.get("key-enter"),
            Key::Delete => words.get("key-delete"),
            Key::Backspace => words.get("key-backspace"),
            Key::ArrowLeft => "←",
            Key::ArrowRight => "→",
            Key::ArrowUp => "↑",
            Key::ArrowDown => "↓",
            Key::Plus => "+",
            Key::Minus => "−",
            Key::Equals => "=",
            other => other.name(),
        });
        parts.join("+")
    }
}
