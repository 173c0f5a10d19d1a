//! The journey map.
