//! What long work tells, and how it is told to stop.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Shared between the thread that works and the one that shows how far it is.
#[derive(Debug, Default)]
pub struct Progress {
    permille: AtomicU32,
    cancelled: AtomicBool,
}

/// Somebody asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

impl Progress {
    /// How much is done, 0–1.
    #[must_use]
    pub fn done(&self) -> f32 {
        self.permille.load(Ordering::Relaxed).min(1000) as f32 / 1000.0
    }

    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked for that.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Says how much is done.
    ///
    /// # Errors
    /// [`Cancelled`] when somebody asked for it.
    pub(crate) fn step(&self, done: f32) -> Result<(), Cancelled> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
        self.permille.store((done.clamp(0.0, 1.0) * 1000.0) as u32, Ordering::Relaxed);
        if self.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }
}
