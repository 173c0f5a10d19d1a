//! Messages: from a key to a text in the reader's language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast;

use super::Language;
use super::numbers::{self, Form};
use super::plurals;

/// How many decimals a number in a message shows at most. Where it should be another number of
/// them, pass a text made with [`Words::number`].
pub(super) const DECIMALS: u8 = 2;

/// What fills a `{ $variable }` of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A text, as it is.
    Text(Cow<'a, str>),
    /// A number, written in the language's form; it also selects among plural forms.
    Number(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<f64> for Arg<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

macro_rules! arg_from_integer {
    ($($integer:ty),*) => {
        $(impl From<$integer> for Arg<'_> {
            fn from(number: $integer) -> Self { Self::Number(number.into()) }
        })*
    };
}
arg_from_integer!(u8, i32, u32);

impl From<usize> for Arg<'_> {
    #[allow(clippy::cast_precision_loss, reason = "nobody counts beyond 2⁵³ of anything")]
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

/// The words, numbers and dates of one language.
///
/// A handle: as small as a reference, made from data that is built once per language and lives as
/// long as the program.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    vocabulary: &'static Vocabulary,
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        static ENGLISH: OnceLock<Vocabulary> = OnceLock::new();
        static FINNISH: OnceLock<Vocabulary> = OnceLock::new();
        static LATVIAN: OnceLock<Vocabulary> = OnceLock::new();
        let slot = match language {
            Language::English => &ENGLISH,
            Language::Finnish => &FINNISH,
            Language::Latvian => &LATVIAN,
        };
        Self { vocabulary: slot.get_or_init(|| Vocabulary::new(language)) }
    }

    /// The words of the language that the system prefers.
    #[must_use]
    pub fn of_system() -> Self {
        Self::of(Language::from_system())
    }

    /// Which language they are.
    #[must_use]
    pub fn language(self) -> Language {
        self.vocabulary.language
    }

    /// A message that takes no arguments: `cmd-save`, or an attribute of one, `cmd-save.tip`.
    ///
    /// Costs a look into a table, so it may be asked for every frame. A key that a language lacks
    /// gives the English text; one that nobody knows gives the key itself and logs an error.
    #[must_use]
    pub fn get(self, key: &str) -> &str {
        if let Some(text) = self.find(key) {
            return text;
        }
        log::error!("no message without arguments is called `{key}`");
        key
    }

    /// A message that takes no arguments, if there is one.
    #[must_use]
    pub fn find(self, key: &str) -> Option<&'static str> {
        let own = self.vocabulary.fixed.get(key);
        let text = own.or_else(|| Self::of(Language::English).vocabulary.fixed.get(key));
        text.map(String::as_str)
    }

    /// A name without the space around it; where it has none, what is said instead
    /// (`untitled-step`).
    #[must_use]
    pub fn titled<'n>(self, name: &'n str, untitled: &'static str) -> &'n str {
        match name.trim() {
            "" => self.find(untitled).unwrap_or(untitled),
            name => name,
        }
    }

    /// A message filled with arguments, each by the name of its variable.
    ///
    /// Falls back as [`Words::get`] does. An argument that the message does not use is ignored.
    #[must_use]
    pub fn with(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let own = self.vocabulary.format(key, args);
        let text = own.or_else(|| Self::of(Language::English).vocabulary.format(key, args));
        text.unwrap_or_else(|| {
            log::error!("no message is called `{key}`");
            key.to_owned()
        })
    }

    /// A message whose only variable is `$count`: "3 steps".
    #[must_use]
    pub fn count(self, key: &str, count: usize) -> String {
        self.with(key, &[("count", count.into())])
    }

    /// Things in a row, the last one joined by "and": `Aino, Veikko ja Sari`.
    #[must_use]
    pub fn list<T: AsRef<str>>(self, things: &[T]) -> String {
        match things {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [rest @ .., last] => {
                let items: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
                let args = [("items", items.join(", ").into()), ("last", last.as_ref().into())];
                self.with("piece-list", &args)
            }
        }
    }
}

/// Everything that is built once for a language.
struct Vocabulary {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The messages and attributes without variables, ready.
    fixed: BTreeMap<String, String>,
}

impl std::fmt::Debug for Vocabulary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vocabulary").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Vocabulary {
    fn new(language: Language) -> Self {
        let resource = read(language, plurals::messages(language));
        let keys = keys(&resource);
        let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
        // The marks that isolate directions (U+2068, U+2069) are in no font.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| number_in_message(Language::English, value),
            Language::Finnish => |value, _| number_in_message(Language::Finnish, value),
            Language::Latvian => |value, _| number_in_message(Language::Latvian, value),
        }));
        if let Err(error) = bundle.add_function(plurals::FORM, plurals::form) {
            log::error!("functions of {}: {error:?}", language.code());
        }
        if let Err(errors) = bundle.add_resource(resource) {
            log::error!("messages of {}: {errors:?}", language.code());
        }
        let mut built = Self { language, bundle, fixed: BTreeMap::new() };
        let fixed = keys.into_iter().filter_map(|key| {
            let text = built.try_format(&key, None).and_then(Result::ok)?;
            Some((key, bound(text)))
        });
        built.fixed = fixed.collect();
        built
    }

    fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => filled.set(*name, text.as_ref()),
                Arg::Number(number) => filled.set(*name, *number),
            }
        }
        match self.try_format(key, Some(&filled))? {
            Ok(text) => Some(bound(text)),
            Err((text, errors)) => {
                log::error!("message `{key}` in {}: {errors:?}", self.language.code());
                Some(text)
            }
        }
    }

    /// `None` if there is no such message; on errors, what could be formatted comes with them.
    #[allow(clippy::type_complexity, reason = "used in this file alone")]
    fn try_format(
        &self,
        key: &str,
        args: Option<&FluentArgs<'_>>,
    ) -> Option<Result<String, (String, Vec<FluentError>)>> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors).into_owned();
        Some(if errors.is_empty() { Ok(text) } else { Err((text, errors)) })
    }
}

/// A text in which "n = 143" stays on one line. What people wrote may hold such a thing too, and
/// is none the worse for it.
fn bound(text: String) -> String {
    const LOOSE: &str = "n = ";
    if !text.contains(LOOSE) {
        return text;
    }
    let mut kept = String::with_capacity(text.len() + 4);
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(LOOSE) {
        kept.push_str(before);
        // The n of a word, such as in "column = 3", is no number of answers.
        let is_word = kept.ends_with(char::is_alphanumeric);
        kept.push_str(if is_word { LOOSE } else { "n\u{a0}=\u{a0}" });
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// The messages of a language, as they stand in its file.
#[cfg(test)]
pub(super) fn resource(language: Language) -> FluentResource {
    read(language, language.messages().to_owned())
}

/// Messages. What cannot be read is left out and logged; tests hold that there is nothing of the
/// kind.
fn read(language: Language, messages: String) -> FluentResource {
    FluentResource::try_new(messages).unwrap_or_else(|(partial, errors)| {
        log::error!("messages of {}: {errors:?}", language.code());
        partial
    })
}

/// The keys of all messages, and `message.attribute` of all attributes.
pub(super) fn keys(resource: &FluentResource) -> Vec<String> {
    let mut keys = Vec::new();
    for entry in resource.entries() {
        if let ast::Entry::Message(message) = entry {
            let id = message.id.name;
            keys.extend(message.value.is_some().then(|| id.to_owned()));
            keys.extend(message.attributes.iter().map(|a| format!("{id}.{}", a.id.name)));
        }
    }
    keys
}

/// How a `{ $number }` inside a message is written; other values are left to Fluent.
fn number_in_message(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    Some(numbers::write(language, number.value, Form::up_to(DECIMALS)))
}
