//! Alt alone, which leads to the menus.

use egui::{Event, Modifiers};

/// Alt that is pressed and let go again alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct AltTap {
    is_down_alone: bool,
}

impl AltTap {
    /// Looks at this frame's events, before anybody takes any; answers whether it was tapped.
    /// Where Alt is for typing signs (macOS), it opens no menus.
    pub fn seen(&mut self, ctx: &egui::Context) -> bool {
        if ctx.os().is_mac() {
            return false;
        }
        ctx.input(|input| {
            let mut is_tapped = false;
            for event in &input.events {
                match event {
                    Event::ModifiersChanged(now) if *now == Modifiers::ALT => {
                        self.is_down_alone = true;
                    }
                    Event::ModifiersChanged(now) => {
                        is_tapped |= now.is_none() && self.is_down_alone;
                        self.is_down_alone = false;
                    }
                    // Whoever goes to another window lets go of Alt here first.
                    Event::WindowFocused(_) => (is_tapped, self.is_down_alone) = (false, false),
                    Event::PointerMoved(_) | Event::MouseMoved(_) => {}
                    Event::Key { pressed: false, .. } => {}
                    _ => self.is_down_alone = false,
                }
            }
            is_tapped
        })
    }
}

#[cfg(test)]
mod tests {
    use egui::Key;

    use super::*;

    fn tapped(events: Vec<Event>) -> bool {
        let ctx = egui::Context::default();
        let mut tap = AltTap::default();
        let mut is_tapped = false;
        for event in events {
            let input = egui::RawInput { events: vec![event], ..Default::default() };
            let mut output = ctx.run_ui(input, |ui| is_tapped |= tap.seen(ui.ctx()));
            output.textures_delta.clear();
        }
        is_tapped
    }

    #[test]
    fn alt_is_tapped_when_nothing_else_happens_meanwhile() {
        let alt = || Event::ModifiersChanged(Modifiers::ALT);
        let none = || Event::ModifiersChanged(Modifiers::NONE);
        let left = || Event::Key {
            key: Key::ArrowLeft,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::ALT,
        };
        let both = || Event::ModifiersChanged(Modifiers::ALT | Modifiers::SHIFT);
        assert!(tapped(vec![alt(), none()]));
        assert!(!tapped(vec![alt(), left(), none()]));
        assert!(!tapped(vec![alt(), both(), alt()]));
        assert!(!tapped(vec![alt(), Event::WindowFocused(false), none()]));
        assert!(!tapped(vec![none()]));
    }
}
