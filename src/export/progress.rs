//! What a long export tells, and how it is told to stop.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::ExportError;

/// Shared between the thread that exports and the one that shows how far it is.
#[derive(Debug, Default)]
pub struct Progress {
    permille: AtomicU32,
    cancelled: AtomicBool,
}

impl Progress {
    /// How much is done, 0–1.
    #[must_use]
    pub fn done(&self) -> f32 {
        self.permille.load(Ordering::Relaxed).min(1000) as f32 / 1000.0
    }

    /// Asks the export to stop at its next step.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Says how much is done.
    ///
    /// # Errors
    /// [`ExportError::Cancelled`] when somebody asked for it.
    pub(crate) fn step(&self, done: f32) -> Result<(), ExportError> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
        self.permille.store((done.clamp(0.0, 1.0) * 1000.0) as u32, Ordering::Relaxed);
        if self.cancelled.load(Ordering::Relaxed) { Err(ExportError::Cancelled) } else { Ok(()) }
    }
}
