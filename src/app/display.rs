//! Whether a window can be opened at all: found out before the window system is touched, so that a
//! machine without one gets a sentence and not a panic.

use crate::i18n::Words;

/// Looks for a display and for the libraries that a window needs.
///
/// # Errors
/// One sentence: what is missing, and which package brings it.
pub(super) fn check() -> anyhow::Result<()> {
    #[cfg(all(unix, not(target_os = "macos")))]
    unix::check()?;
    Ok(())
}

/// What the window system said, as far as it helps.
pub(super) fn cause_of(cause: &str) -> String {
    // Before the cause itself stand the places in the program that it passed through.
    let line = cause.lines().next().unwrap_or_default();
    let line = line.rsplit(": ").next().unwrap_or(line);
    Words::of_system().with("cli-cannot-open-window", &[("cause", line.into())])
}

#[cfg(all(unix, not(target_os = "macos")))]
mod unix {
    use std::path::{Path, PathBuf};

    use super::Words;

    /// A library that is opened when the window is, and the Debian package that has it.
    pub(super) struct Library {
        pub(super) file: &'static str,
        pub(super) package: &'static str,
    }

    const fn library(file: &'static str, package: &'static str) -> Library {
        Library { file, package }
    }

    const EVERYWHERE: [Library; 2] =
        [library("libxkbcommon.so.0", "libxkbcommon0"), library("libEGL.so.1", "libegl1")];

    const ON_X11: [Library; 6] = [
        library("libX11.so.6", "libx11-6"),
        library("libX11-xcb.so.1", "libx11-xcb1"),
        library("libXcursor.so.1", "libxcursor1"),
        library("libXi.so.6", "libxi6"),
        library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        library("libGL.so.1", "libgl1"),
    ];

    const ON_WAYLAND: [Library; 1] = [library("libwayland-client.so.0", "libwayland-client0")];

    pub(super) fn check() -> anyhow::Result<()> {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let wayland = is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET");
        let words = Words::of_system();
        if !wayland && !is_set("DISPLAY") {
            anyhow::bail!("{}", words.get("window-no-display"));
        }
        let of_display: &[Library] = if wayland { &ON_WAYLAND } else { &ON_X11 };
        let folders = folders();
        let missing =
            EVERYWHERE.iter().chain(of_display).find(|library| !is_there(library, &folders));
        if let Some(Library { file, package }) = missing {
            let args = [("library", (*file).into()), ("package", (*package).into())];
            anyhow::bail!("{}", words.with("window-no-library", &args));
        }
        Ok(())
    }

    /// Whether the dynamic linker would find it.
    pub(super) fn is_there(library: &Library, folders: &[PathBuf]) -> bool {
        folders.iter().any(|folder| folder.join(library.file).exists())
    }

    /// Where the dynamic linker looks.
    fn folders() -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> = std::env::var_os("LD_LIBRARY_PATH")
            .map(|list| std::env::split_paths(&list).collect())
            .unwrap_or_default();
        for name in ["/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib"] {
            folders.push(name.into());
        }
        let triple = format!("{}-linux-gnu", std::env::consts::ARCH);
        for root in ["/lib", "/usr/lib", "/usr/local/lib"] {
            folders.push(Path::new(root).join(&triple));
        }
        configured(Path::new("/etc/ld.so.conf.d"), &mut folders);
        folders
    }

    /// The folders that the linker's configuration names.
    fn configured(folder: &Path, into: &mut Vec<PathBuf>) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for entry in entries.flatten() {
            let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
            into.extend(text.lines().filter(|line| line.starts_with('/')).map(PathBuf::from));
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_library_is_looked_for_in_all_folders() {
            let folder = tempfile::tempdir().unwrap();
            let wanted = library("libwanted.so.1", "libwanted1");
            let folders = [PathBuf::from("/nowhere"), folder.path().to_owned()];
            assert!(!is_there(&wanted, &folders));
            std::fs::write(folder.path().join("libwanted.so.1"), "").unwrap();
            assert!(is_there(&wanted, &folders));
        }
    }
}
