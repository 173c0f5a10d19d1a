//! Sheets of paper: how large they are, and where the picture stands on them.

use crate::layout::scene::{Point, Scene, Size};

/// Points a unit of the scene: 1/72 inch against 1/96.
pub(crate) const POINTS: f32 = 0.75;

/// Around a picture that is a file of its own, in units of the scene: as on a page of its size.
pub(crate) const FRAME: f32 = FIT_MARGIN / POINTS;

/// The largest side of a page that PDF viewers agree on.
pub(crate) const MAX_POINTS: f32 = 14_400.0;

/// Around a picture on a page of its own size.
const FIT_MARGIN: f32 = 18.0;

/// Around a picture on paper: 10 mm, which every printer leaves.
const PAPER_MARGIN: f32 = 28.35;

/// The smallest text that people read on paper without effort, in points, and the smallest that is
/// still read where it saves a sheet.
pub(crate) const READABLE: f32 = 6.0;
pub(crate) const LEAST_TEXT: f32 = 5.5;

/// How large a map may be on paper, in points a unit of the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scales {
    /// Smaller, it could not be read.
    pub least: f32,
    /// From here on it is read without effort.
    pub readable: f32,
    /// As large as on the screen.
    pub most: f32,
}

impl Scales {
    /// How many scales between the smallest and the largest are tried.
    const TRIED: u8 = 32;
    /// What text at the smallest scale costs, as a share of a sheet: it has to save one.
    const LOSS: f32 = 0.5;

    /// For a picture whose smallest text has that size, in units of the scene.
    pub(crate) fn of(smallest_text: f32) -> Self {
        let of = |points: f32| (points / smallest_text).min(POINTS);
        Self { least: of(LEAST_TEXT), readable: of(READABLE), most: POINTS }
    }

    /// The scales that are worth trying, the largest first.
    pub(crate) fn tried(self) -> impl Iterator<Item = f32> {
        (0..=Self::TRIED).map(move |step| {
            let share = f32::from(step) / f32::from(Self::TRIED);
            self.most + (self.least - self.most) * share
        })
    }

    /// What a scale costs: nothing where everything is read without effort.
    pub(crate) fn loss(self, scale: f32) -> f32 {
        let range = (self.readable - self.least).max(f32::EPSILON);
        Self::LOSS * ((self.readable - scale) / range).clamp(0.0, 1.0)
    }
}

/// What a PDF's pages are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Page {
    /// One page, as large as the map.
    #[default]
    Fit,
    /// 841 × 1189 mm.
    A0,
    /// 594 × 841 mm.
    A1,
    /// 420 × 594 mm.
    A2,
    /// 297 × 420 mm.
    A3,
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
    /// 11 × 17 inches.
    Tabloid,
}

impl Page {
    /// All of them, as they are offered.
    pub const ALL: [Self; 8] =
        [Self::Fit, Self::A0, Self::A1, Self::A2, Self::A3, Self::A4, Self::Letter, Self::Tabloid];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::A0 => "A0",
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::A3 => "A3",
            Self::A4 => "A4",
            Self::Letter => "Letter",
            Self::Tabloid => "Tabloid",
        }
    }

    /// The page of that name, whatever its case.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.name().eq_ignore_ascii_case(name))
    }

    /// The paper's size in points, upright; `None` for a page of the map's own size.
    fn paper(self) -> Option<Size> {
        let millimetres = |width: f32, height: f32| Size {
            width: width / 25.4 * 72.0,
            height: height / 25.4 * 72.0,
        };
        Some(match self {
            Self::Fit => return None,
            Self::A0 => millimetres(841.0, 1189.0),
            Self::A1 => millimetres(594.0, 841.0),
            Self::A2 => millimetres(420.0, 594.0),
            Self::A3 => millimetres(297.0, 420.0),
            Self::A4 => millimetres(210.0, 297.0),
            Self::Letter => Size { width: 612.0, height: 792.0 },
            Self::Tabloid => Size { width: 792.0, height: 1224.0 },
        })
    }

    /// The paper's size in points as it lies.
    pub(crate) fn size(self, landscape: bool) -> Option<Size> {
        let paper = self.paper()?;
        let turned = Size { width: paper.height, height: paper.width };
        Some(if landscape { turned } else { paper })
    }
}

impl Page {
    /// What the paper leaves for a picture, in points; `None` for a page of the map's own size.
    pub(crate) fn room(self, landscape: bool) -> Option<Size> {
        let paper = self.size(landscape)?;
        let room = |length: f32| length - 2.0 * PAPER_MARGIN;
        Some(Size { width: room(paper.width), height: room(paper.height) })
    }
}

/// An entry of the table of contents that PDF viewers show beside the pages.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bookmark {
    /// 1 for the map, 2 for what is in it.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// Where it leads, in the scene.
    pub at: Point,
}

/// One page, and the picture on it. Lengths in points.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    /// The page's size.
    pub size: Size,
    /// What is left free around the picture.
    pub margin: f32,
    /// Where the picture begins.
    pub at: Point,
    /// Points a unit of the scene.
    pub scale: f32,
    /// The picture.
    pub scene: Scene,
    /// What leads here.
    pub bookmarks: Vec<Bookmark>,
    /// What stands at the foot, left and right.
    pub foot: Option<(String, String)>,
}

impl Sheet {
    /// The whole scene on one page: a page of its size, or as large as the paper lets it be.
    pub(crate) fn whole(scene: Scene, page: Page, landscape: bool) -> Self {
        match page.size(landscape) {
            Some(paper) => Self::on_paper(scene, paper),
            None => Self::of_its_size(scene),
        }
    }

    fn of_its_size(scene: Scene) -> Self {
        let longest = scene.size.width.max(scene.size.height).max(1.0);
        let scale = POINTS.min((MAX_POINTS - 2.0 * FIT_MARGIN) / longest);
        let side = |length: f32| length.max(1.0) * scale + 2.0 * FIT_MARGIN;
        let size = Size { width: side(scene.size.width), height: side(scene.size.height) };
        let at = Point { x: FIT_MARGIN, y: FIT_MARGIN };
        Self { size, margin: FIT_MARGIN, at, scale, scene, bookmarks: Vec::new(), foot: None }
    }

    /// A part of the map at the upper left of a sheet, at that scale or as much smaller as it must
    /// be to fit.
    pub(crate) fn tile(scene: Scene, page: Page, landscape: bool, scale: f32) -> Self {
        let Some(paper) = page.size(landscape) else { return Self::of_its_size(scene) };
        let whole = Self::on_paper(scene, paper);
        let at = Point { x: PAPER_MARGIN, y: PAPER_MARGIN };
        Self { at, scale: whole.scale.min(scale), ..whole }
    }

    fn on_paper(scene: Scene, paper: Size) -> Self {
        let margin = PAPER_MARGIN;
        let room = |length: f32| length - 2.0 * margin;
        let scale = (room(paper.width) / scene.size.width.max(1.0))
            .min(room(paper.height) / scene.size.height.max(1.0));
        let at = Point {
            x: (paper.width - scene.size.width * scale) / 2.0,
            y: (paper.height - scene.size.height * scale) / 2.0,
        };
        Self { size: paper, margin, at, scale, scene, bookmarks: Vec::new(), foot: None }
    }
}
