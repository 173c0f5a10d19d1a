//! `--help`, and what is said about arguments that are wrong, in the reader's language.
//!
//! clap knows what there is and how it is laid out; the words are messages: `help-export` for a
//! command (`.long` and `.more` for more, `.note` for what follows the options), `help-export-page` or, where
//! several commands mean the same, `help-quiet` for an option, and `help-survey-metric-nps` for a
//! value that it takes. What has no message keeps clap's words.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};

use crate::i18n::Words;

/// The command with all its texts in that language.
pub(super) fn worded(command: Command, words: Words) -> Command {
    let command = with_words(command.disable_version_flag(true), "polku", words);
    command.arg(flag("version", 'V', ArgAction::Version, words)).mut_subcommands(|subcommand| {
        let name = subcommand.get_name().to_owned();
        with_words(subcommand, &name, words)
    })
}

fn with_words(command: Command, name: &str, words: Words) -> Command {
    let find = |part: &str| words.find(&format!("help-{name}{part}"));
    let after = [find(".note").map(str::to_owned), examples(&command, words)];
    let after: Vec<String> = after.into_iter().flatten().collect();
    let called = if name == "polku" { name.to_owned() } else { format!("polku {name}") };
    let mut command = command
        .bin_name(called)
        .disable_help_flag(true)
        .mut_args(|arg| of_argument(arg, name, words))
        .arg(flag("help", 'h', ArgAction::Help, words))
        .subcommand_help_heading(words.get("help-commands"))
        .help_template(template(words))
        .after_help(after.join("\n\n"));
    if let Some(about) = find("") {
        command = command.about(about);
        if let Some(long) = find(".long") {
            let parts = [long, find(".more").unwrap_or_default()];
            command = command.long_about(parts.join("\n\n").trim_end().to_owned());
        }
    }
    // clap finishes a command before it tells its usage; the command itself is to be finished later.
    let usage = usage(&mut command.clone(), words);
    command.override_usage(usage)
}

/// How a help text is built, with the words that clap would put in itself.
fn template(words: Words) -> String {
    format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        words.get("help-usage")
    )
}

/// How the command is called, its lines below each other.
fn usage(command: &mut Command, words: Words) -> StyledStr {
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage:").unwrap_or(&usage);
    let indent = " ".repeat(words.get("help-usage").chars().count() + 2);
    let lines: Vec<&str> = usage.lines().map(str::trim).collect();
    let usage = lines.join(&format!("\n{indent}"));
    let usage = usage.replace("[OPTIONS]", &format!("[{}]", words.get("help-placeholder-options")));
    usage.replace("<COMMAND>", &format!("<{}>", words.get("help-placeholder-command"))).into()
}

/// The lines that show how the command is used, under their heading.
fn examples(command: &Command, words: Words) -> Option<String> {
    let lines = command.get_after_help()?.to_string();
    let heading = if lines.lines().count() > 1 { "help-examples" } else { "help-example" };
    let lines: Vec<String> = lines.lines().map(|line| format!("  {}", line.trim())).collect();
    Some(format!("{}:\n{}", words.get(heading), lines.join("\n")))
}

fn flag(name: &'static str, short: char, action: ArgAction, words: Words) -> Arg {
    let text = words.find(&format!("help-{name}")).unwrap_or_default();
    let arg = Arg::new(name).short(short).long(name).action(action).help(text);
    arg.help_heading(words.get("help-options"))
}

fn of_argument(arg: Arg, command: &str, words: Words) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let key = [format!("help-{command}-{id}"), format!("help-{id}")];
    let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
    let arg = arg.help_heading(words.get(heading));
    let Some(text) = key.iter().find_map(|key| words.find(key)) else { return arg };
    if !arg.get_action().takes_values() {
        return arg.help(text);
    }
    let mut text = text.to_owned();
    let default: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    if !default.is_empty() {
        let args = [("value", default.join(", ").into())];
        text = format!("{text} [{}]", words.with("help-default", &args));
    }
    let values: Vec<String> = arg
        .get_possible_values()
        .iter()
        .filter_map(|value| {
            let name = value.get_name();
            let told = key.iter().find_map(|key| words.find(&format!("{key}-{name}")))?;
            Some(format!("\n- {name}: {told}"))
        })
        .collect();
    let arg = arg.hide_default_value(true).hide_possible_values(true);
    if values.is_empty() {
        return arg.help(text);
    }
    let long = format!("{text}\n{}", values.concat());
    arg.help(text).long_help(long)
}

/// What is wrong with the arguments, and where to read more; `None` for what only clap can say.
pub(super) fn mistake(error: &Error, command: &Command, words: Words) -> Option<String> {
    let text = |kind| match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    };
    let argument = || text(ContextKind::InvalidArg);
    let value = || text(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => {
            let unknown = words.with("usage-unknown", &[("argument", argument()?.into())]);
            match text(ContextKind::SuggestedArg) {
                Some(meant) => {
                    let args = [("unknown", unknown.into()), ("meant", meant.into())];
                    words.with("usage-unknown-but", &args)
                }
                None => unknown,
            }
        }
        ErrorKind::MissingRequiredArgument => {
            words.with("usage-missing", &[("argument", argument()?.into())])
        }
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg)?;
            let args = [("argument", argument()?.into()), ("other", other.into())];
            words.with("usage-conflict", &args)
        }
        ErrorKind::InvalidValue if value().is_none_or(|value| value.is_empty()) => {
            words.with("usage-no-value", &[("argument", argument()?.into())])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let args = [("argument", argument()?.into()), ("value", value()?.into())];
            let wrong = words.with("usage-wrong-value", &args);
            match text(ContextKind::ValidValue).filter(|valid| !valid.is_empty()) {
                Some(valid) => {
                    let args = [("wrong", wrong.into()), ("expected", valid.into())];
                    words.with("usage-wrong-value-of", &args)
                }
                None => wrong,
            }
        }
        _ => return None,
    };
    let known = |word: &String| command.get_subcommands().any(|known| known.get_name() == word);
    // A name need not be Unicode; a command is.
    let called = std::env::args_os().nth(1).and_then(|word| word.into_string().ok());
    let called = called.filter(known);
    let help = called.map_or("polku --help".to_owned(), |name| format!("polku {name} --help"));
    Some(words.with("usage-see", &[("what", what.into()), ("help", help.into())]))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::super::Arguments;
    use super::*;
    use crate::i18n::Language;

    fn help_of(command: &Command) -> String {
        let mut command = command.clone();
        command.build();
        command.render_long_help().to_string()
    }

    #[test]
    fn every_command_and_argument_has_words_in_every_language() {
        let original = Arguments::command();
        for language in Language::ALL {
            let worded = worded(Arguments::command(), Words::of(language));
            for command in original.get_subcommands().chain([&original]) {
                let name = command.get_name();
                let told = worded.find_subcommand(name).unwrap_or(&worded);
                for arg in command.get_arguments() {
                    let id = arg.get_id().as_str();
                    let own = told.get_arguments().find(|other| other.get_id() == arg.get_id());
                    let text = own.and_then(Arg::get_help).map(ToString::to_string);
                    let text = text.unwrap_or_default();
                    let english = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    if language == Language::English {
                        assert!(text.starts_with(&english), "{name} {id}: {text} / {english}");
                    } else {
                        assert!(!text.starts_with(&english), "{name} {id}: {text}");
                    }
                    for value in
                        arg.get_possible_values().iter().filter(|_| arg.get_action().takes_values())
                    {
                        let long = own.and_then(Arg::get_long_help).map(ToString::to_string);
                        let line = format!("\n- {}: ", value.get_name());
                        assert!(long.unwrap_or_default().contains(&line), "{name} {id}{line}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_english_is_left_in_the_help_of_another_language() {
        for language in [Language::Finnish, Language::Latvian] {
            let worded = worded(Arguments::command(), Words::of(language));
            for command in worded.get_subcommands().chain([&worded]) {
                let help = help_of(command);
                for english in [
                    "Usage",
                    "Options",
                    "Arguments",
                    "Commands",
                    "Print",
                    "default:",
                    "Example",
                    "possible",
                    "OPTIONS",
                ] {
                    assert!(!help.contains(english), "{english} in:\n{help}");
                }
            }
        }
    }

    #[test]
    fn mistakes_are_told_in_the_readers_language() {
        let told = |arguments: &[&str], language| {
            let words = Words::of(language);
            let command = worded(Arguments::command(), words);
            let error = command.clone().try_get_matches_from(arguments).unwrap_err();
            mistake(&error, &command, words).unwrap()
        };
        let finnish = told(&["polku", "export", "a.ron"], Language::Finnish);
        assert!(finnish.starts_with("puuttuu: --output <OUT>"), "{finnish}");
        let unknown = told(&["polku", "new", "a.ron", "--nonsense"], Language::English);
        assert!(unknown.contains("--nonsense"), "{unknown}");
        let nearly = told(&["polku", "new", "a.ron", "--langage", "fi"], Language::English);
        assert!(nearly.contains("--language"), "{nearly}");
        let wrong = told(&["polku", "check", "a.ron", "--format", "xml"], Language::Latvian);
        assert!(wrong.contains("xml") && wrong.contains("text, json"), "{wrong}");
        let empty = told(&["polku", "check", "a.ron", "--format"], Language::Latvian);
        assert!(empty.contains("--format"), "{empty}");
    }
}
