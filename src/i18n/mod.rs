//! Every word that a person reads, in English, Finnish and Latvian, and numbers and dates as the
//! reader's language writes them.
//!
//! Messages stand in `assets/i18n/*.ftl` (Fluent) and are built into the program. [`Words`] is the
//! way in: small, copied freely, valid on any thread.
//!
//! ```
//! use polku::i18n::{Language, Words};
//! let words = Words::of(Language::Finnish);
//! assert_eq!(words.get("cmd-save"), "Tallenna");
//! assert_eq!(words.with("count-steps", &[("count", 3.into())]), "3 askelta");
//! assert_eq!(words.number(-12_345.678, 2), "−12\u{a0}345,68");
//! ```
//!
//! This room knows the kinds of the model, whose names it words. It knows neither windows nor files,
//! decides nothing about what is said when, and it never translates what people wrote themselves.

mod dates;
mod language;
mod metrics;
mod numbers;
mod plurals;
mod read;
mod terms;
mod words;

pub use language::Language;
pub use numbers::{Beside, given_decimals, rounded, share_decimals};
pub use read::read_channel;
pub use terms::section_key;
pub use words::{Arg, Words};

#[cfg(test)]
mod tests;
