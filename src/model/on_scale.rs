//! Numbers that lie on their scales. A file may hold others: each is a [`super::Problem`], and is
//! neither drawn nor counted nor told anywhere but where it is mended.

/// A level that lies on its scale, 1–5.
#[must_use]
pub fn level(value: Option<u8>) -> Option<u8> {
    value.filter(|value| (1..=5).contains(value))
}

/// A share that lies on its scale, 0–1.
#[must_use]
pub fn share(value: Option<f64>) -> Option<f64> {
    value.filter(|value| (0.0..=1.0).contains(value))
}
