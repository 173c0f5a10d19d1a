//! Hands on the map, through the accessibility tree: what a screen reader can find, a test can.

mod access;
mod buttons;
mod dragging;
mod painting;
mod rig;
mod typing;
mod walking;
