//! The context menu: what can be done with what is under the pointer.

use egui::{Rect, Response, Ui};

use super::edit::Subject;
use super::place::Place;
use super::pointer::new_card;
use super::{CanvasState, Scope, adders, paint};
use crate::app::command::Command;
use crate::app::kinds::{self, RowKind};
use crate::app::menus;
use crate::app::request::Request;
use crate::app::selection::Cell;
use crate::app::steps::{self, Offer};
use crate::app::widgets;
use crate::change::{Label, Verb, What, actions};
use crate::i18n::Words;
use crate::layout::scene::Tag;
use crate::model::{
    Card, CardId, Channel, Evidence, EvidenceKind, Hue, LaneKind, PersonaId, RecordId, RowId,
    StageId, StepId,
};

/// Opens the menu of the place where the keyboard is, if a key asks for it; answers beside what.
fn asked(ui: &Ui, scope: &Scope<'_>, state: &mut CanvasState) -> Option<Rect> {
    if !menus::takes_menu_key(ui.ctx()) {
        return None;
    }
    let place = Place::of(scope.context.selection, scope.context.document);
    state.menu = place.map(Place::tag);
    let view = scope.lens.view;
    let rect = state.menu.and_then(|tag| paint::rect_of(scope.context.picture, tag));
    // Something that is only partly in sight, or not at all, has its menu within sight.
    let rect = rect.map_or(view.shrink(view.width() / 3.0), |rect| {
        let rect = scope.lens.rect_to_screen(rect);
        Rect::from_min_max(rect.min.clamp(view.min, view.max), rect.max.clamp(view.min, view.max))
    });
    Some(rect)
}

/// Shows the menu while it is open. `has_keyboard`: the map has it, so that a key can open it.
pub fn show(
    ui: &Ui,
    response: &Response,
    scope: &Scope<'_>,
    state: &mut CanvasState,
    has_keyboard: bool,
    requests: &mut Vec<Request>,
) {
    let is_heard = has_keyboard && state.editor.is_none() && state.gesture.is_none();
    let asked = if is_heard { asked(ui, scope, state) } else { None };
    let tag = state.menu;
    let mut subject = None;
    // The keyboard goes back to the map, wherever on it that then is.
    menus::context_menu(response, asked, None, |ui| match tag {
        Some(Tag::Card(id)) => card(ui, scope, id, requests),
        Some(Tag::Cell(lane, step) | Tag::Score(lane, step, _)) => {
            subject = cell(ui, scope, Cell { lane, step }, requests);
        }
        Some(Tag::Step(id)) => subject = step(ui, scope, id, requests),
        Some(Tag::Stage(id)) => subject = stage(ui, scope, id, requests),
        Some(Tag::LaneLabel(id)) => row(ui, scope, RowId::Lane(id), requests),
        Some(Tag::Line(id)) => row(ui, scope, RowId::Line(id), requests),
        Some(Tag::Persona(id)) => persona(ui, scope, id, requests),
        Some(Tag::Section(_) | Tag::Note(_) | Tag::Title) | None => {
            anywhere(ui, scope, requests);
        }
    });
    if let Some(subject) = subject {
        state.open(subject);
    }
}

/// Entries of the menu that are commands of the window.
fn commands(ui: &mut Ui, scope: &Scope<'_>, list: &[Command], requests: &mut Vec<Request>) {
    for &command in list {
        let line = ui.add(shortcut_button(command, scope.context.words));
        menus::line(&line, command.text(scope.context.words));
        if line.clicked() {
            requests.push(Request::Run(command));
            ui.close();
        }
    }
}

/// A command's line, with its shortcut.
fn shortcut_button<'a>(command: Command, words: Words) -> egui::Button<'a> {
    let button = egui::Button::new(command.text(words));
    match command.spec().shortcuts().next() {
        Some(shortcut) => button.shortcut_text(shortcut.text(words)),
        None => button,
    }
}

/// A line that opens a menu beside it.
fn opener(ui: &mut Ui, text: &str, add: impl FnOnce(&mut Ui)) {
    let shown = ui.menu_button(text, add);
    menus::line(&shown.response, text);
}

/// One entry; answers whether it was chosen, which closes the menu.
fn entry(ui: &mut Ui, text: &str) -> bool {
    let line = ui.button(text);
    menus::line(&line, text);
    let clicked = line.clicked();
    if clicked {
        ui.close();
    }
    clicked
}

/// Entries that open a field for something new; answers the one that was chosen.
fn openers<const N: usize>(
    ui: &mut Ui,
    scope: &Scope<'_>,
    entries: [(&str, Subject); N],
) -> Option<Subject> {
    let mut chosen = None;
    for (key, subject) in entries {
        if entry(ui, scope.context.words.get(key)) {
            chosen = Some(subject);
        }
    }
    chosen
}

/// How the menus of steps and stages end.
fn copy_move_delete(ui: &mut Ui, scope: &Scope<'_>, requests: &mut Vec<Request>) {
    ui.separator();
    commands(ui, scope, &CLIPBOARD, requests);
    commands(ui, scope, &[Command::MoveLeft, Command::MoveRight], requests);
    ui.separator();
    commands(ui, scope, &[Command::Delete], requests);
}

const CLIPBOARD: [Command; 4] = [Command::Cut, Command::Copy, Command::Paste, Command::Duplicate];
const SCORES: [Command; 6] = [
    Command::Score(5),
    Command::Score(4),
    Command::Score(3),
    Command::Score(2),
    Command::Score(1),
    Command::ScoreClear,
];
const MOVES: [Command; 2] = [Command::MoveUp, Command::MoveDown];

fn card(ui: &mut Ui, scope: &Scope<'_>, id: CardId, requests: &mut Vec<Request>) {
    commands(ui, scope, &[Command::EditText], requests);
    let document = scope.context.document;
    let lane = document.card(id).and_then(|card| document.lane(card.lane));
    let kind = lane.map(|lane| lane.kind);
    let cards = selected_cards(scope, id);
    match kind {
        Some(kind) if kind == LaneKind::Pains || kind.holds_internal_pains() => {
            severity(ui, scope, &cards, requests);
        }
        Some(LaneKind::Touchpoints) => {
            channel(ui, scope, &cards, requests);
            moment_of_truth(ui, scope, id, &cards, requests);
        }
        _ => {}
    }
    evidence(ui, scope, &cards, requests);
    ui.separator();
    commands(ui, scope, &CLIPBOARD, requests);
    ui.separator();
    commands(ui, scope, &[Command::Delete], requests);
}

/// All selected cards, if that one is among them.
fn selected_cards(scope: &Scope<'_>, id: CardId) -> Vec<CardId> {
    let selection = scope.context.selection;
    if !selection.contains(id.into()) {
        return vec![id];
    }
    let cards = selection.records().iter().filter_map(|record| match record {
        RecordId::Card(id) => Some(*id),
        _ => None,
    });
    cards.collect()
}

/// What is the same of all these cards.
fn common<T: PartialEq>(scope: &Scope<'_>, cards: &[CardId], of: impl Fn(&Card) -> T) -> Option<T> {
    let mut all = cards.iter().filter_map(|id| scope.context.document.card(*id)).map(|c| of(c));
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// Changes something of all these cards at once.
fn edit_cards(cards: &[CardId], requests: &mut Vec<Request>, edit: impl Fn(&mut Card) + 'static) {
    let ids: Vec<RecordId> = cards.iter().map(|&id| id.into()).collect();
    let cards = cards.to_vec();
    requests.push(Request::edit(Label::of(Verb::Edit, &ids), move |draft| {
        for &card in &cards {
            draft.edit_card(card, &edit);
        }
        draft.selection = ids;
        Ok(())
    }));
}

fn severity(ui: &mut Ui, scope: &Scope<'_>, cards: &[CardId], requests: &mut Vec<Request>) {
    let now = common(scope, cards, |card| card.pain.as_ref().and_then(|pain| pain.severity));
    opener(ui, scope.context.words.get("field-severity"), |ui| {
        for level in 1..=5_u8 {
            let pips = "●".repeat(level.into()) + &"○".repeat((5 - level).into());
            if menus::ticked(ui, now == Some(Some(level)), &format!("{level}  {pips}")) {
                edit_cards(cards, requests, move |card| {
                    card.pain.get_or_insert_default().severity = Some(level);
                });
            }
        }
        if menus::ticked(ui, now == Some(None), scope.context.words.get("value-none")) {
            edit_cards(cards, requests, |card| {
                card.pain.get_or_insert_default().severity = None;
            });
        }
    });
}

fn channel(ui: &mut Ui, scope: &Scope<'_>, cards: &[CardId], requests: &mut Vec<Request>) {
    let of = |card: &Card| card.touchpoint.as_ref().and_then(|at| at.channel.clone());
    let now = common(scope, cards, of);
    opener(ui, scope.context.words.get("field-channel"), |ui| {
        for channel in Channel::KNOWN {
            let holds = now.as_ref().is_some_and(|now| now.as_ref() == Some(&channel));
            if menus::ticked(ui, holds, scope.context.words.channel(&channel)) {
                edit_cards(cards, requests, move |card| {
                    card.touchpoint.get_or_insert_default().channel = Some(channel.clone());
                });
            }
        }
        if menus::ticked(ui, now == Some(None), scope.context.words.get("value-none")) {
            edit_cards(cards, requests, |card| {
                card.touchpoint.get_or_insert_default().channel = None;
            });
        }
    });
}

fn moment_of_truth(
    ui: &mut Ui,
    scope: &Scope<'_>,
    id: CardId,
    cards: &[CardId],
    requests: &mut Vec<Request>,
) {
    let card = scope.context.document.card(id);
    let touchpoint = card.and_then(|card| card.touchpoint.as_ref());
    let mut is_moment = touchpoint.is_some_and(|touchpoint| touchpoint.moment_of_truth);
    let text = scope.context.words.get("field-moment-of-truth");
    let line = widgets::checkbox(ui, &mut is_moment, text);
    menus::line(&line, text);
    if line.clicked() {
        edit_cards(cards, requests, move |card| {
            card.touchpoint.get_or_insert_default().moment_of_truth = is_moment;
        });
        ui.close();
    }
}

fn evidence(ui: &mut Ui, scope: &Scope<'_>, cards: &[CardId], requests: &mut Vec<Request>) {
    // What nobody has said of a card is what its mark shows: that it is assumed.
    let of = |card: &Card| card.evidence.as_ref().map(|evidence| evidence.kind).unwrap_or_default();
    let now = common(scope, cards, of);
    opener(ui, scope.context.words.get("field-evidence"), |ui| {
        for kind in EvidenceKind::ALL {
            if menus::ticked(ui, now == Some(kind), scope.context.words.evidence(kind)) {
                edit_cards(cards, requests, move |card| {
                    card.evidence.get_or_insert_with(Evidence::default).kind = kind;
                });
            }
        }
    });
}

fn cell(
    ui: &mut Ui,
    scope: &Scope<'_>,
    cell: Cell,
    requests: &mut Vec<Request>,
) -> Option<Subject> {
    let lane = scope.context.document.lane(cell.lane)?;
    if !lane.kind.holds_cards() {
        commands(ui, scope, &SCORES, requests);
        return None;
    }
    let subject = openers(ui, scope, [("canvas-add-card", new_card(scope, cell))]);
    commands(ui, scope, &[Command::Paste], requests);
    subject
}

fn step(
    ui: &mut Ui,
    scope: &Scope<'_>,
    id: StepId,
    requests: &mut Vec<Request>,
) -> Option<Subject> {
    let document = scope.context.document;
    let stage = document.step(id)?.stage;
    let own = document.steps_of(stage).position(|step| step.id == id)?;
    commands(ui, scope, &[Command::EditText], requests);
    let entries = [("canvas-step-before", own), ("canvas-step-after", own + 1)];
    let entries = entries.map(|(key, index)| (key, Subject::NewStep { stage, index }));
    let mut subject = openers(ui, scope, entries);
    ui.separator();
    let words = scope.context.words;
    let branch = ui.add(shortcut_button(Command::Branch, words));
    menus::line(&branch, Command::Branch.text(words));
    let branch = branch.on_hover_text(Command::Branch.tip(words).unwrap_or_default());
    if branch.clicked() {
        subject = Subject::branch(document, id);
        ui.close();
    }
    opener(ui, words.get("canvas-leads-to"), |ui| ways(ui, scope, id, requests));
    ui.separator();
    opener(ui, words.get("measure-satisfaction"), |ui| {
        commands(ui, scope, &SCORES, requests);
    });
    copy_move_delete(ui, scope, requests);
    subject
}

/// Where a step leads: all others, with a tick at those.
fn ways(ui: &mut Ui, scope: &Scope<'_>, from: StepId, requests: &mut Vec<Request>) {
    let (document, words) = (scope.context.document, scope.context.words);
    steps::says(ui, words.get("canvas-leads-to-hint"));
    let now = actions::ways_from(document, from);
    let offer = |step: StepId| match step == from {
        true => Offer::Not,
        false => Offer::Ticked(now.contains(&step)),
    };
    if let Some(to) = steps::choose(ui, (document, words), false, offer) {
        let leads = !now.contains(&to);
        requests.push(Request::edit(Label::one(Verb::Link, What::Step), move |draft| {
            actions::lead_to(draft, from, to, leads)
        }));
    }
}

fn stage(
    ui: &mut Ui,
    scope: &Scope<'_>,
    id: StageId,
    requests: &mut Vec<Request>,
) -> Option<Subject> {
    let document = scope.context.document;
    let own = document.stages().position(|stage| stage.id == id)?;
    let end = document.steps_of(id).count();
    commands(ui, scope, &[Command::EditText], requests);
    let entries = [
        ("canvas-step-in-stage", Subject::NewStep { stage: id, index: end }),
        ("canvas-stage-before", Subject::NewStage { index: own }),
        ("canvas-stage-after", Subject::NewStage { index: own + 1 }),
    ];
    let subject = openers(ui, scope, entries);
    opener(ui, scope.context.words.get("field-color"), |ui| {
        let now = document.stage(id).and_then(|stage| stage.color);
        for hue in Hue::ALL {
            if menus::ticked(ui, now == Some(hue), scope.context.words.hue(hue)) {
                requests.push(Request::edit(Label::one(Verb::Edit, What::Stage), move |draft| {
                    draft.edit_stage(id, |stage| stage.color = Some(hue));
                    draft.selection = vec![id.into()];
                    Ok(())
                }));
            }
        }
    });
    copy_move_delete(ui, scope, requests);
    subject
}

/// A persona in the legend of a curve.
fn persona(ui: &mut Ui, scope: &Scope<'_>, id: PersonaId, requests: &mut Vec<Request>) {
    let words = scope.context.words;
    if entry(ui, words.get("cmd-only-persona")) {
        requests.push(Request::ShowOnly(id));
    }
    if entry(ui, words.get("canvas-hide-persona")) {
        requests.push(Request::SetPersonaHidden(id, true));
    }
    ui.separator();
    anywhere(ui, scope, requests);
}

fn row(ui: &mut Ui, scope: &Scope<'_>, row: RowId, requests: &mut Vec<Request>) {
    let words = scope.context.words;
    if let RowId::Lane(id) = row {
        commands(ui, scope, &[Command::EditText], requests);
        if entry(ui, words.get("canvas-hide-lane")) {
            requests.push(Request::SetLaneHidden(id, true));
        }
    }
    let own = scope.context.document.rows().iter().position(|other| *other == row);
    for (key, index) in [("canvas-row-above", own), ("canvas-row-below", own.map(|own| own + 1))] {
        opener(ui, words.get(key), |ui| {
            if let Some(RowKind::Lane(kind)) = kinds::choose(ui, words, false) {
                requests.push(adders::add_lane(kind, index.unwrap_or(usize::MAX)));
            }
        });
    }
    commands(ui, scope, &MOVES, requests);
    ui.separator();
    commands(ui, scope, &[Command::Delete], requests);
}

fn anywhere(ui: &mut Ui, scope: &Scope<'_>, requests: &mut Vec<Request>) {
    commands(ui, scope, &[Command::Paste, Command::SelectAll], requests);
    ui.separator();
    opener(ui, scope.context.words.get("menu-add-lane"), |ui| {
        adders::row_kinds(ui, scope, requests);
    });
    ui.separator();
    let zooms = [Command::ZoomFit, Command::ZoomActual, Command::JourneyProperties];
    commands(ui, scope, &zooms, requests);
}
