//! What holds for any merge, and what single ones come to.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::actions::{self, ActionError};
use super::super::variants::varied;
use super::super::{Draft, Edit, History, Label, Path, Verb, What, apply, diff};
use super::*;
use crate::model::{
    Answers, Card, CardId, Evidence, EvidenceKind, IdSource, Journey, Lane, LaneId, LaneKind,
    Measure, MeasureKind, Metric, OrderKey, Pain, Persona, PersonaId, Stage, StageId, Step, StepId,
    Survey, SurveyId, Traveller, arbitrary, problems,
};

/// The merged document; never a broken one.
#[track_caller]
fn result(base: &Document, ours: &Document, theirs: &Document) -> (Document, Vec<Conflict>) {
    let Merged { changes, conflicts } = merge(base, ours, theirs);
    let mut merged = ours.clone();
    apply(&mut merged, &changes).expect("the changes fit ours");
    assert!(Document::from_records(merged.records()).as_ref() == Ok(&merged));
    for conflict in &conflicts {
        assert!(merged.contains(conflict.id), "{conflict:?} is about nothing");
    }
    (merged, conflicts)
}

fn is_same(one: &Document, other: &Document) -> bool {
    diff(one, &aligned(one, other)).is_empty()
}

/// What conflicts are about, whichever side is ours.
fn matters(conflicts: &[Conflict]) -> BTreeSet<(RecordId, String)> {
    let matter = |conflict: &Conflict| {
        let kind = match &conflict.kind {
            ConflictKind::Field(clash) => clash.path.to_string(),
            ConflictKind::Position => "position".to_owned(),
            ConflictKind::DeletedEdited(_) => "edited".to_owned(),
            ConflictKind::DeletedFilled(_) => "filled".to_owned(),
            ConflictKind::DeletedLinked(_) => "linked".to_owned(),
        };
        (conflict.id, kind)
    };
    conflicts.iter().map(matter).collect()
}

/// A base and two sides of it.
fn sides() -> impl Strategy<Value = [Document; 3]> {
    let documents = (arbitrary::document(), arbitrary::document());
    let edits = (0..10_usize, 0..10_usize);
    (documents, any::<[u64; 2]>(), edits, any::<bool>(), 0..4_u8).prop_map(
        |((base, donor), [one, mut other], (ours, theirs), is_saved, alike)| {
            // Now and then both sides add the same ids, or have no base.
            if alike == 0 {
                other = one;
            }
            let sides = [(one, ours), (other, theirs)]
                .map(|(seed, edits)| varied(&base, &donor, seed, edits));
            let base = if alike == 1 { Document::default() } else { base };
            let [ours, theirs] = sides;
            let all = [base, ours, theirs];
            if is_saved { all.map(|one| arbitrary::normalised(&one)) } else { all }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_side_that_has_changed_nothing_has_no_say([base, ours, _] in sides()) {
        let (merged, conflicts) = result(&base, &ours, &base);
        prop_assert!(merged == ours);
        prop_assert_eq!(conflicts, []);
        let (merged, conflicts) = result(&base, &base, &ours);
        prop_assert!(is_same(&merged, &ours));
        prop_assert_eq!(conflicts, []);
        let (merged, conflicts) = result(&base, &ours, &ours);
        prop_assert!(merged == ours);
        prop_assert_eq!(conflicts, []);
    }

    #[test]
    fn it_does_not_matter_which_side_is_ours([base, ours, theirs] in sides()) {
        let (merged, conflicts) = result(&base, &ours, &theirs);
        let (other_way, other_conflicts) = result(&base, &theirs, &ours);
        prop_assert_eq!(matters(&conflicts), matters(&other_conflicts));
        if conflicts.is_empty() {
            prop_assert!(is_same(&merged, &other_way));
        }
    }

    #[test]
    fn merging_makes_no_new_problems([base, ours, theirs] in sides()) {
        let (merged, _) = result(&base, &ours, &theirs);
        let known: Vec<_> =
            [&base, &ours, &theirs].into_iter().flat_map(problems).map(|p| (p.at, p.rule)).collect();
        for problem in problems(&merged) {
            prop_assert!(known.contains(&(problem.at, problem.rule)), "{problem:?}");
        }
    }

    #[test]
    fn what_one_side_alone_has_done_is_done([base, ours, theirs] in sides()) {
        let (merged, conflicts) = result(&base, &ours, &theirs);
        if conflicts.is_empty() {
            for (side, other) in [(&ours, &theirs), (&theirs, &ours)] {
                for record in side.records().filter(|record| !base.contains(record.id())) {
                    prop_assert!(merged.contains(record.id()), "an addition is lost");
                }
                for record in base.records() {
                    let id = record.id();
                    let is_gone = !side.contains(id) || !other.contains(id);
                    prop_assert_eq!(merged.contains(id), !is_gone);
                }
            }
        }
    }
}

const STEP: StepId = StepId(1);

/// Two stages of a step each, with a persona and pain points.
fn journey() -> Document {
    let order = || OrderKey::spread(2).remove(0);
    let lane = |id, kind| {
        let (title, description) = (String::new(), String::new());
        Record::from(Lane { id: LaneId(id), order: order(), kind, title, description })
    };
    let card = |id, step| Card::new(CardId(id), LaneId(1), StepId(step), order(), "pain");
    let mut survey = Survey::new(SurveyId(1), order(), Metric::Nps);
    survey.answers = Answers::Counts([(9, 12), (10, 31)].into());
    let records: [Record; 11] = [
        Journey { title: "Shoes".into(), ..Journey::default() }.into(),
        Persona::new(PersonaId(1), order(), "Aino").into(),
        lane(1, LaneKind::Pains),
        lane(2, LaneKind::Text),
        Stage::new(StageId(1), order(), "Buying").into(),
        Stage::new(StageId(2), order(), "Using").into(),
        Step::new(STEP, StageId(1), order(), "Pays").into(),
        Step::new(StepId(2), StageId(2), order(), "Wears").into(),
        card(1, 1).into(),
        card(2, 1).into(),
        survey.into(),
    ];
    Document::from_records(records).expect("a document")
}

fn edited(
    document: &Document,
    edit: impl FnMut(&mut Draft<'_>) -> Result<(), ActionError>,
) -> Document {
    let mut edited = document.clone();
    let label = Label::one(Verb::Edit, What::Items);
    let what = Edit { label, selection: Vec::new() };
    let mut ids = IdSource::seeded(7);
    History::new().edit(&mut edited, &mut ids, what, edit).expect("an edit");
    edited
}

fn delete(document: &Document, id: impl Into<RecordId>) -> Document {
    let id = id.into();
    edited(document, |draft| {
        actions::delete(draft, &[id]);
        Ok(())
    })
}

fn check(ours: &Document, theirs: &Document, expected: &[(RecordId, &str)]) -> Document {
    let (merged, conflicts) = result(&journey(), ours, theirs);
    let expected = expected.iter().map(|(id, matter)| (*id, (*matter).to_owned())).collect();
    assert_eq!(matters(&conflicts), expected);
    merged
}

#[test]
fn different_fields_of_one_record_both_change() {
    let base = journey();
    let pain = |severity, share| {
        edited(&base, |draft| {
            draft.edit_card(CardId(1), |card| {
                card.pain = Some(Box::new(Pain { severity, share, ..Pain::default() }));
            });
            Ok(())
        })
    };
    let merged = check(&pain(Some(4), None), &pain(None, Some(0.2)), &[]);
    let card = merged.card(CardId(1)).expect("the card");
    let pain_of = card.pain.as_deref().map(|pain| (pain.severity, pain.share));
    assert_eq!(pain_of, Some((Some(4), Some(0.2))));
    let clash = [(CardId(1).into(), "pain.severity")];
    let merged = check(&pain(Some(4), None), &pain(Some(2), Some(0.2)), &clash);
    let card = merged.card(CardId(1)).expect("the card");
    let pain_of = card.pain.as_deref().map(|pain| (pain.severity, pain.share));
    assert_eq!(pain_of, Some((Some(4), Some(0.2))), "ours stays in conflict");
}

#[test]
fn a_score_and_what_is_known_of_it_come_from_one_side() {
    let base = edited(&journey(), |draft| {
        actions::set_score(draft, STEP, Traveller::Everyone, MeasureKind::Satisfaction, Some(3.0))
    });
    let scored = |value, n| {
        edited(&base, |draft| {
            draft.edit_step(STEP, |step| {
                let kind = EvidenceKind::Measured;
                let evidence = Evidence { kind, n: Some(n), ..Evidence::default() };
                let scores = step.scores.entry(Traveller::Everyone).or_default();
                scores.satisfaction = Some(Measure { value, evidence });
            });
            Ok(())
        })
    };
    // Theirs has only counted more answers; still its n is not that of our value.
    let (ours, theirs) = (scored(2.5, 40), scored(3.0, 90));
    let (merged, conflicts) = result(&base, &ours, &theirs);
    let matter = (STEP.into(), "scores.everyone.satisfaction".to_owned());
    assert_eq!(matters(&conflicts), [matter].into());
    assert!(merged == ours);
}

#[test]
fn answers_are_never_pooled() {
    let base = journey();
    let answered = |counts: &[(i32, u64)], source: &str| {
        edited(&base, |draft| {
            draft.edit_survey(SurveyId(1), |survey| {
                survey.answers = Answers::Counts(counts.iter().copied().collect());
                survey.source = source.to_owned();
            });
            Ok(())
        })
    };
    let survey = SurveyId(1).into();
    let ours = answered(&[(9, 20), (10, 31)], "May");
    let theirs = answered(&[(9, 12), (10, 40)], "June");
    let merged = check(&ours, &theirs, &[(survey, "answers"), (survey, "source")]);
    assert!(merged == ours);
    // Even where one side has only changed where they come from.
    let theirs = answered(&[(9, 12), (10, 31)], "June");
    check(&ours, &theirs, &[(survey, "answers"), (survey, "source")]);
    assert!(check(&ours, &ours.clone(), &[]) == ours);
}

#[test]
fn sets_are_merged_by_what_came_and_went() {
    let tagged = |document: &Document, tags: &[&str]| {
        edited(document, |draft| {
            draft.edit_card(CardId(1), |card| {
                card.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
            });
            Ok(())
        })
    };
    let base = tagged(&journey(), &["a", "b"]);
    let (merged, conflicts) =
        result(&base, &tagged(&base, &["a", "b", "c"]), &tagged(&base, &["b", "d"]));
    assert_eq!(conflicts, []);
    let tags: Vec<&str> =
        merged.card(CardId(1)).expect("the card").tags.iter().map(String::as_str).collect();
    assert_eq!(tags, ["b", "c", "d"]);
}

#[test]
fn nobody_named_is_everybody_and_never_comes_of_merging() {
    let about = |document: &Document, personas: &[u64]| {
        edited(document, |draft| {
            draft.edit_card(CardId(1), |card| {
                card.personas = personas.iter().map(|id| PersonaId(*id)).collect();
            });
            Ok(())
        })
    };
    let base = about(&journey(), &[1, 2]);
    let (merged, conflicts) = result(&base, &about(&base, &[1]), &about(&base, &[2]));
    assert_eq!(matters(&conflicts), [(CardId(1).into(), "personas".to_owned())].into());
    assert_eq!(merged.card(CardId(1)).expect("the card").personas, [PersonaId(1)].into());
}

#[test]
fn what_is_deleted_here_and_edited_there_stays() {
    let base = journey();
    let renamed = |id: RecordId| edited(&base, |draft| actions::rename(draft, id, "new"));
    let card = RecordId::from(CardId(1));
    let merged = check(&delete(&base, CardId(1)), &renamed(card), &[(card, "edited")]);
    assert!(is_same(&merged, &renamed(card)));
    let merged = check(&renamed(card), &delete(&base, CardId(1)), &[(card, "edited")]);
    assert!(is_same(&merged, &renamed(card)));
    // With the step, all that stood in it; the conflict is told once.
    let merged = check(&delete(&base, StageId(1)), &renamed(card), &[(card, "edited")]);
    assert!(is_same(&merged, &renamed(card)));
    let step = RecordId::from(STEP);
    let merged = check(&delete(&base, StageId(1)), &renamed(step), &[(step, "edited")]);
    assert!(is_same(&merged, &renamed(step)));
}

#[test]
fn what_is_deleted_here_and_filled_there_stays() {
    let base = journey();
    let filled =
        edited(&base, |draft| actions::add_card(draft, LaneId(2), STEP, 0, "new").map(|_| ()));
    let step = RecordId::from(STEP);
    let merged = check(&delete(&base, StageId(1)), &filled, &[(step, "filled")]);
    assert!(is_same(&merged, &filled));
    let lane = RecordId::from(LaneId(2));
    let merged = check(&filled, &delete(&base, LaneId(2)), &[(lane, "filled")]);
    assert!(is_same(&merged, &filled));
}

#[test]
fn what_is_deleted_here_and_linked_there_stays() {
    let base = journey();
    let linked = edited(&base, |draft| {
        draft.edit_card(CardId(2), |card| {
            let caused_by = [CardId(1)].into();
            card.pain = Some(Box::new(Pain { caused_by, ..Pain::default() }));
        });
        Ok(())
    });
    let card = RecordId::from(CardId(1));
    let merged = check(&delete(&base, CardId(1)), &linked, &[(card, "linked")]);
    assert!(is_same(&merged, &linked));
    let scored = edited(&base, |draft| {
        let aino = Traveller::Persona(PersonaId(1));
        actions::set_score(draft, STEP, aino, MeasureKind::Satisfaction, Some(2.0))
    });
    let aino = RecordId::from(PersonaId(1));
    let merged = check(&scored, &delete(&base, PersonaId(1)), &[(aino, "linked")]);
    assert!(is_same(&merged, &scored));
}

#[test]
fn deleting_what_others_point_at_is_no_edit_of_them() {
    let base = edited(&journey(), |draft| {
        let aino = Traveller::Persona(PersonaId(1));
        actions::set_score(draft, STEP, aino, MeasureKind::Satisfaction, Some(2.0))
    });
    let (merged, conflicts) = result(&base, &delete(&base, PersonaId(1)), &delete(&base, STEP));
    assert_eq!(conflicts, []);
    assert!(merged.persona(PersonaId(1)).is_none() && merged.step(STEP).is_none());
}

#[test]
fn what_both_have_moved_apart_stands_where_ours_has_it() {
    let base = journey();
    let moved = |lane: u64, step: u64| {
        edited(&base, |draft| {
            actions::move_cards(draft, &[CardId(1)], LaneId(lane), StepId(step), 0)
        })
    };
    let card = RecordId::from(CardId(1));
    let place = |document: &Document| {
        document.card(CardId(1)).map(|card| (card.lane.0, card.step.0)).expect("the card")
    };
    assert_eq!(place(&check(&moved(2, 1), &moved(1, 2), &[])), (2, 2), "row and column apart");
    let clash = [(card, "step")];
    let third = edited(&base, |draft| {
        let step = actions::add_step(draft, StageId(1), 9, "third")?;
        actions::move_cards(draft, &[CardId(1)], LaneId(1), step, 0)
    });
    assert_eq!(place(&check(&moved(1, 2), &third, &clash)), (1, 2));
}

#[test]
fn what_both_have_added_under_one_id_is_merged_field_by_field() {
    let base = journey();
    let added = |text: &str, details: &str| {
        edited(&base, |draft| {
            let mut card = Card::new(CardId(9), LaneId(1), STEP, OrderKey::default(), text);
            card.details = details.to_owned();
            draft.put(card);
            Ok(())
        })
    };
    let card = RecordId::from(CardId(9));
    let merged = check(&added("one", ""), &added("other", "more"), &[(card, "text")]);
    let card = merged.card(CardId(9)).expect("the card");
    assert_eq!((card.text.as_str(), card.details.as_str()), ("one", "more"));
    check(&added("one", ""), &added("one", ""), &[]);
}

#[test]
fn a_conflict_tells_both_values() {
    let base = journey();
    let titled =
        |title: &str| edited(&base, |draft| actions::rename(draft, RecordId::Journey, title));
    let (_, conflicts) = result(&base, &titled("one"), &titled("other"));
    let [Conflict { id: RecordId::Journey, kind: ConflictKind::Field(clash) }] =
        conflicts.as_slice()
    else {
        panic!("{conflicts:?}")
    };
    assert_eq!(clash.path, Path::of("title"));
    let text = |text: &str| super::super::Value::Text(text.to_owned());
    assert_eq!((&clash.ours, &clash.theirs), (&text("one"), &text("other")));
}
