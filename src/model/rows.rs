//! Rows of the map: lanes, and the blueprint lines between them. They share one order.

use super::{LaneId, LineId, OrderKey, RecordId};

/// What the cells of a lane hold, and how they are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneKind {
    /// What the customer does.
    Actions,
    /// Where the customer meets the organisation.
    Touchpoints,
    /// The satisfaction of each persona, step by step. Holds no cards: it draws the steps' scores.
    Curve,
    /// What hurts.
    Pains,
    /// Ideas that answer pain points.
    Opportunities,
    /// What customers said.
    Quotes,
    /// What customers think.
    Thoughts,
    /// What the organisation says it will do.
    Promises,
    /// Duration and waiting time of each step, with totals. Holds no cards.
    Time,
    /// What the customer feels.
    Emotions,
    /// What surveys and counts say, step by step. Holds no cards: it draws the surveys.
    Metrics,
    /// Experienced against expected, step by step. Holds no cards.
    Gap,
    /// What each stage is worth to the customer. Holds no cards: it draws the stages' inputs.
    Value,
    /// How we listen: the questions that are asked, when and by whom.
    Listening,
    /// Anything.
    Text,
    /// What the organisation does in sight of the customer.
    Frontstage,
    /// What it does out of sight.
    Backstage,
    /// What supports those who serve.
    Support,
}

impl LaneKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 18] = [
        Self::Actions,
        Self::Touchpoints,
        Self::Curve,
        Self::Emotions,
        Self::Metrics,
        Self::Gap,
        Self::Pains,
        Self::Opportunities,
        Self::Quotes,
        Self::Thoughts,
        Self::Promises,
        Self::Value,
        Self::Time,
        Self::Listening,
        Self::Frontstage,
        Self::Backstage,
        Self::Support,
        Self::Text,
    ];

    /// Whether cells of this kind hold cards (else they draw numbers of the steps).
    #[must_use]
    pub fn holds_cards(self) -> bool {
        !matches!(self, Self::Curve | Self::Time | Self::Metrics | Self::Gap | Self::Value)
    }

    /// Whether a card of this kind that has a severity is a pain point too: an internal one, which
    /// customers feel without seeing it. What hurts customers stands in [`Self::Pains`].
    #[must_use]
    pub fn holds_internal_pains(self) -> bool {
        matches!(self, Self::Frontstage | Self::Backstage | Self::Support)
    }

    /// The kind's name in files and in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Actions => "actions",
            Self::Touchpoints => "touchpoints",
            Self::Curve => "curve",
            Self::Pains => "pains",
            Self::Opportunities => "opportunities",
            Self::Quotes => "quotes",
            Self::Thoughts => "thoughts",
            Self::Promises => "promises",
            Self::Time => "time",
            Self::Emotions => "emotions",
            Self::Metrics => "metrics",
            Self::Gap => "gap",
            Self::Value => "value",
            Self::Listening => "listening",
            Self::Text => "text",
            Self::Frontstage => "frontstage",
            Self::Backstage => "backstage",
            Self::Support => "support",
        }
    }
}

/// One row of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Identity.
    pub id: LaneId,
    /// Place among the rows (lanes and lines share it).
    pub order: OrderKey,
    /// What it holds.
    pub kind: LaneKind,
    /// The user's own name for it; empty: the kind's name in the reader's language.
    pub title: String,
    /// What belongs in it; empty: the kind's own prompt.
    pub description: String,
}

/// Which of a service blueprint's three lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// Under the customer's actions.
    Interaction,
    /// Under the frontstage.
    Visibility,
    /// Under the backstage.
    Internal,
}

impl LineKind {
    /// All three, from the top.
    pub const ALL: [Self; 3] = [Self::Interaction, Self::Visibility, Self::Internal];

    /// The kind's name in files and in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Interaction => "interaction",
            Self::Visibility => "visibility",
            Self::Internal => "internal",
        }
    }
}

/// A blueprint line between two lanes.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Identity.
    pub id: LineId,
    /// Place among the rows.
    pub order: OrderKey,
    /// Which of the three.
    pub kind: LineKind,
}

/// A lane or a line, as they follow each other down the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the id of that record")]
pub enum RowId {
    Lane(LaneId),
    Line(LineId),
}

impl From<RowId> for RecordId {
    fn from(row: RowId) -> Self {
        match row {
            RowId::Lane(id) => id.into(),
            RowId::Line(id) => id.into(),
        }
    }
}
