//! The numbers as tables for people, in their language.

use crate::i18n::Words;
use crate::insight::{
    self, Answers, Change, Goal, Insights, Interval, LoopStand, NeedBand, PromiseOutcome, Verdict,
    survey_step,
};
use crate::model::{CardId, Document, MeasureKind, StepId, Survey, Tally, Traveller, on_scale};
use crate::wording;

use super::super::console::one_line;

/// How many rows of a ranking are shown.
const ROWS: usize = 10;
/// What is weighed against each other to tell what a step lacks, or has too much of.
const RELATIVE: [MeasureKind; 2] = [MeasureKind::Satisfaction, MeasureKind::Importance];
/// The widest that a column of words gets.
const WIDEST: usize = 48;

/// All of it, each table under its heading; a table without rows is left out.
pub(super) fn text(words: Words, document: &Document, insights: &Insights) -> String {
    let say = Say { words, document };
    let title = words.titled(&document.journey().title, "untitled-journey");
    let counted = [
        words.count("count-stages", document.stage_count()),
        words.count("count-steps", document.step_count()),
        words.count("count-personas", document.persona_count()),
    ];
    let mut text = format!("{}\n{}\n", one_line(title), counted.join(", "));
    for (heading, table) in [
        ("stats-curves", say.curves(insights)),
        ("lane-metrics", say.metrics(insights)),
        ("lane-gap", say.gaps(insights)),
        ("insight-unmet-need", say.needs(insights)),
        ("insight-over-served", say.over_served(insights)),
        ("insight-pain-priority", say.pains(insights)),
        ("insight-opportunity-priority", say.opportunities(insights)),
        ("stats-moments", say.moments(insights)),
        ("lane-promises", say.promises(insights)),
        ("stats-standards", say.standards(insights)),
        ("insight-value", say.value(insights)),
        ("insight-time", say.time(insights)),
        ("insight-coverage", say.evidence(insights)),
    ] {
        if !table.rows.is_empty() {
            text.push_str(&format!("\n{}\n", words.get(heading)));
            table.write(&mut text);
        }
    }
    text
}

/// Rows of cells; the first column is words, the others are set as their heads say.
#[derive(Default)]
struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
    /// How many rows there are beyond those.
    more: Option<String>,
}

impl Table {
    fn new(heads: impl IntoIterator<Item = String>) -> Self {
        Self { heads: heads.into_iter().collect(), ..Self::default() }
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| shortened(&one_line(&cell))).collect());
    }

    fn write(&self, text: &mut String) {
        let all = || std::iter::once(&self.heads).chain(&self.rows);
        let width = |at: usize| {
            all().filter_map(|row| row.get(at)).map(|c| c.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.heads.len()).map(width).collect();
        let numbers: Vec<bool> = (0..self.heads.len()).map(|at| self.is_number(at)).collect();
        let heads = self.heads.iter().any(|head| !head.is_empty()).then_some(&self.heads);
        for row in heads.into_iter().chain(&self.rows) {
            let mut line = String::from(" ");
            for ((cell, width), is_number) in row.iter().zip(&widths).zip(&numbers) {
                let space = " ".repeat(width - cell.chars().count().min(*width));
                let (before, after) = if *is_number { (&space[..], "") } else { ("", &space[..]) };
                line.push_str(&format!(" {before}{cell}{after} "));
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        if let Some(more) = &self.more {
            text.push_str(&format!("  {more}\n"));
        }
    }

    /// Whether a column holds numbers: they stand at the right.
    fn is_number(&self, at: usize) -> bool {
        let cells = || self.rows.iter().filter_map(|row| row.get(at)).filter(|c| !c.is_empty());
        let number = |c: &String| c.starts_with(|c: char| c.is_numeric() || "+−–".contains(c));
        at > 0 && cells().all(number) && cells().next().is_some()
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= WIDEST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(WIDEST - 1).collect();
    format!("{}…", kept.trim_end())
}

#[derive(Clone, Copy)]
struct Say<'a> {
    words: Words,
    document: &'a Document,
}

impl Say<'_> {
    fn table<const N: usize>(self, heads: [&str; N]) -> Table {
        let head = |key: &str| match key {
            "" => String::new(),
            key => self.words.get(key).to_owned(),
        };
        Table::new(heads.map(head))
    }

    /// The first of a ranking, and how many there are beyond.
    fn first<'i, T>(
        self,
        table: &mut Table,
        all: &'i [T],
    ) -> impl Iterator<Item = &'i T> + use<'i, T> {
        if all.len() > ROWS {
            table.more = Some(self.words.count("stats-more", all.len() - ROWS));
        }
        all.iter().take(ROWS)
    }

    fn who(self, who: Traveller) -> String {
        self.words.traveller(self.document, who)
    }

    fn step(self, id: StepId) -> String {
        let title = self.document.step(id).map(|step| step.title.as_str());
        self.words.titled(title.unwrap_or_default(), "untitled-step").to_owned()
    }

    fn card(self, id: CardId) -> String {
        self.document.card(id).map(|card| card.text.trim().to_owned()).unwrap_or_default()
    }

    fn number(self, value: f64) -> String {
        self.words.fixed(value, 1)
    }

    /// How few told a traveller's numbers at a step, where they are few.
    fn few(self, step: StepId, who: Traveller, kinds: &[MeasureKind]) -> String {
        let measure = |kind: &MeasureKind| self.document.step(step)?.measure(who, *kind);
        let evidence = kinds.iter().filter_map(measure).map(|measure| &measure.evidence);
        wording::few(self.words, evidence).unwrap_or_default()
    }

    /// What the service standard of a touchpoint aims at.
    fn aim(self, card: CardId) -> Option<f64> {
        self.document.card(card)?.touchpoint.as_deref()?.standard.as_ref()?.goal
    }

    /// k of n in percent, with its interval; as counts where there are too few for a share.
    fn share(self, tally: Tally, interval: Option<Interval>, goal: Option<f64>) -> String {
        let share = tally.share().filter(|_| Answers::of(tally.n) != Answers::CountsOnly);
        match (share, interval) {
            (Some(share), Some(Interval { low, high })) => {
                let percent = self.words.percent_beside(share, goal, 0);
                format!("{percent} ({})", self.words.percent_range_beside(low, high, goal, 0))
            }
            (Some(share), None) => self.words.percent_beside(share, goal, 0),
            (None, _) => {
                self.words.with("piece-k-of-n", &[("k", tally.k.into()), ("n", tally.n.into())])
            }
        }
    }

    fn curves(self, insights: &Insights) -> Table {
        let mut table = self.table([
            "",
            "insight-mean",
            "insight-worst",
            "",
            "insight-best",
            "",
            "insight-end",
            "insight-peak-end",
        ]);
        for (who, curve) in &insights.curves {
            let none = "–".to_owned();
            table.row([
                self.who(*who),
                self.number(curve.mean),
                self.number(curve.worst.value),
                self.step(curve.worst.step),
                self.number(curve.best.value),
                self.step(curve.best.step),
                curve.end.map_or(none.clone(), |end| self.number(end.value)),
                curve.peak_end.map_or(none, |value| self.number(value)),
            ]);
        }
        table
    }

    fn metrics(self, insights: &Insights) -> Table {
        let words = self.words;
        let mut table = self.table(["", "", "survey-interval", "survey-n", "", ""]);
        for trend in &insights.trends {
            let Some((id, reading)) = trend.points.last() else { continue };
            let Some(survey) = self.document.survey(*id) else { continue };
            let mut name = words.metric_named(survey);
            let whom = survey.persona.map(|id| self.who(Traveller::Persona(id)));
            let place = survey_step(self.document, survey).map(|step| self.step(step));
            for part in place.into_iter().chain(whom) {
                name = format!("{name} · {part}");
            }
            let counted = insight::counted(reading);
            let value = words.metric_told(survey, reading.value(), counted, reading.n());
            let level = reading.level();
            let interval = reading.interval().filter(|_| level != Answers::CountsOnly);
            let range = interval.map(|i| words.metric_range(survey, i.low, i.high));
            let is_few = level.are_few() && reading.n() > 0;
            let few = is_few.then(|| words.get("survey-few").to_owned());
            let change = trend.change.as_ref().map(|change| self.change(survey, change));
            table.row([
                name,
                value,
                range.unwrap_or_default(),
                words.number(reading.n() as f64, 0),
                few.unwrap_or_default(),
                change.unwrap_or_default(),
            ]);
        }
        table
    }

    /// The difference and what to think of it; of too few answers, that they are too few.
    fn change(self, survey: &Survey, change: &Change) -> String {
        let words = self.words;
        let verdict = match change.verdict {
            Verdict::CouldBeChance => "survey-chance-maybe",
            Verdict::UnlikelyChance => "survey-chance-unlikely",
            Verdict::TooFew => {
                let number = |n: u64| words.number(n as f64, 0);
                let (before, after) = (number(change.n_before), number(change.n_after));
                let args = [("before", before.into()), ("after", after.into())];
                return words.with("survey-too-few", &args).trim_end_matches('.').to_owned();
            }
        };
        let difference = words.metric_difference(survey, change.difference);
        format!("{difference} {}", words.get(verdict).to_lowercase())
    }

    fn gaps(self, insights: &Insights) -> Table {
        let mut table =
            self.table(["", "", "insight-experienced", "insight-expected", "insight-gap", ""]);
        for found in self.first(&mut table, &insights.gaps) {
            table.row([
                self.step(found.step),
                self.who(found.who),
                self.number(found.gap.satisfaction),
                self.number(found.gap.expectation),
                self.words.signed(found.gap.difference, 1),
                self.few(
                    found.step,
                    found.who,
                    &[MeasureKind::Satisfaction, MeasureKind::Expectation],
                ),
            ]);
        }
        table
    }

    fn needs(self, insights: &Insights) -> Table {
        let mut table = self.table(["", "", "", "", "", ""]);
        for found in self.first(&mut table, &insights.needs) {
            let band = match found.need.band {
                Some(NeedBand::Extreme) => "insight-unmet-extreme",
                Some(NeedBand::Strong) => "insight-unmet-strong",
                Some(NeedBand::WorthALook) => "insight-unmet-look",
                Some(NeedBand::None) => "insight-unmet-none",
                None => "value-none",
            };
            let band = found.need.band.map_or("–", |_| self.words.get(band));
            let estimate =
                if found.need.estimate { self.words.get("insight-estimate") } else { "" };
            table.row([
                self.step(found.step),
                self.who(found.who),
                self.number(found.need.score),
                band.to_owned(),
                estimate.to_lowercase(),
                self.few(found.step, found.who, &RELATIVE),
            ]);
        }
        table
    }

    fn over_served(self, insights: &Insights) -> Table {
        let mut table = self.table(["", "", "measure-satisfaction", "measure-importance", ""]);
        for found in self.first(&mut table, &insights.over_served) {
            table.row([
                self.step(found.step),
                self.who(found.who),
                self.number(found.satisfaction),
                self.number(found.importance),
                self.few(found.step, found.who, &RELATIVE),
            ]);
        }
        table
    }

    fn missing(self, factors: &[crate::insight::Factor]) -> String {
        if factors.is_empty() {
            return String::new();
        }
        let what = self
            .words
            .list(&factors.iter().map(|f| wording::factor(self.words, *f)).collect::<Vec<_>>());
        self.words.with("insight-missing", &[("what", what.into())])
    }

    fn pains(self, insights: &Insights) -> Table {
        let words = self.words;
        let mut table = self.table([
            "",
            "field-severity",
            "field-share",
            "report-priority",
            "report-section-feedback",
            "",
        ]);
        for (ranked, stand) in self.first(&mut table, &insights.pains) {
            let card = self.document.card(ranked.card);
            let pain = card.and_then(|card| card.pain.as_deref());
            let severity = on_scale::level(pain.and_then(|pain| pain.severity));
            let share = card.and_then(|card| wording::share_with_basis(words, card));
            table.row([
                self.card(ranked.card),
                severity.map_or("–".to_owned(), |level| format!("{level}/5")),
                share.unwrap_or_else(|| "–".to_owned()),
                ranked.priority.map_or("–".to_owned(), |priority| self.number(priority)),
                stand.as_ref().map(|stand| self.stand(stand)).unwrap_or_default(),
                self.missing(&ranked.missing),
            ]);
        }
        table
    }

    fn stand(self, stand: &LoopStand) -> String {
        wording::loop_stand(self.words, stand)
    }

    fn opportunities(self, insights: &Insights) -> Table {
        let mut table = self.table(["", "field-impact", "field-effort", "report-score", ""]);
        for ranked in self.first(&mut table, &insights.opportunities) {
            let card = self.document.card(ranked.card);
            let said = card.and_then(|card| card.opportunity.as_deref());
            let level = |level: Option<u8>| {
                on_scale::level(level).map_or("–".to_owned(), |level| level.to_string())
            };
            table.row([
                self.card(ranked.card),
                level(said.and_then(|opportunity| opportunity.impact)),
                level(said.and_then(|opportunity| opportunity.effort)),
                ranked.score.map_or("–".to_owned(), |score| self.words.number(score, 0)),
                self.missing(&ranked.missing),
            ]);
        }
        table
    }

    fn moments(self, insights: &Insights) -> Table {
        let mut table = self.table(["", "measure-satisfaction", "stats-standards"]);
        for found in &insights.moments {
            let scores: Vec<String> = found
                .scores
                .iter()
                .map(|(who, _, score)| {
                    let told = format!("{} {}", self.who(*who), self.number(score.value));
                    match wording::few(self.words, [&score.evidence]) {
                        Some(few) => format!("{told} ({few})"),
                        None => told,
                    }
                })
                .collect();
            let standard = found.standard.map(|standard| {
                let share = self.share(standard.met, Some(standard.interval), self.aim(found.card));
                format!("{share} {}", wording::answers(self.words, standard.met.n.into()))
            });
            let scores = if scores.is_empty() { "–".to_owned() } else { scores.join(", ") };
            table.row([self.card(found.card), scores, standard.unwrap_or_default()]);
        }
        table
    }

    fn promises(self, insights: &Insights) -> Table {
        let mut table = self.table(["", "", ""]);
        for found in &insights.promises {
            let card = self.document.card(found.card);
            let unit = card.and_then(|card| card.promise.as_deref()).map(|said| said.unit.as_str());
            let told = |value: f64| self.words.quantity(value, unit.unwrap_or_default());
            let (verdict, more) = match found.outcome {
                PromiseOutcome::Unknown => {
                    (self.words.get("report-verdict-unknown"), String::new())
                }
                PromiseOutcome::Kept => (self.words.get("report-verdict-kept"), String::new()),
                PromiseOutcome::KeptSometimes(kept) => (
                    self.words.kept(kept),
                    format!(
                        "{} {}",
                        self.share(kept, found.interval, None),
                        wording::answers(self.words, kept.n.into())
                    ),
                ),
                PromiseOutcome::Short { promised, outcome } => (
                    self.words.get("report-verdict-short"),
                    format!("{} → {}", told(promised), told(outcome)),
                ),
                PromiseOutcome::Unjudged => {
                    (self.words.get("report-verdict-unjudged"), String::new())
                }
            };
            table.row([self.card(found.card), verdict.to_owned(), more]);
        }
        table
    }

    fn standards(self, insights: &Insights) -> Table {
        let mut table = self.table(["", "", "", ""]);
        for found in &insights.standards {
            let result = &found.result;
            let verdict = match result.goal {
                Some(Goal::Met) => self.words.get("report-verdict-met"),
                Some(Goal::PerhapsMet) => self.words.get("report-verdict-met-perhaps"),
                Some(Goal::PerhapsMissed) => self.words.get("report-verdict-perhaps"),
                Some(Goal::Missed) => self.words.get("report-verdict-missed"),
                None => "",
            };
            table.row([
                self.card(found.card),
                self.share(result.met, Some(result.interval), self.aim(found.card)),
                wording::answers(self.words, result.met.n.into()),
                verdict.to_owned(),
            ]);
        }
        table
    }

    fn value(self, insights: &Insights) -> Table {
        let words = self.words;
        let mut heads = vec![String::new()];
        let dimensions = crate::model::Dimension::ALL;
        heads.extend(dimensions.map(|dimension| words.dimension(dimension).to_owned()));
        heads.push(words.get("map-total").to_owned());
        let mut table = Table::new(heads);
        for (who, value) in &insights.values {
            let mut row = vec![self.who(*who)];
            row.extend(dimensions.map(|dimension| {
                let mean = value.dimensions.iter().find(|(other, ..)| *other == dimension);
                mean.map_or("–".to_owned(), |(_, mean, _)| words.signed(*mean, 1))
            }));
            row.push(words.signed(value.total, 1));
            table.row(row);
        }
        table
    }

    fn time(self, insights: &Insights) -> Table {
        let mut table = self.table(["", ""]);
        for (key, total) in [
            ("insight-active-total", insights.time.duration),
            ("insight-waiting-total", insights.time.waiting),
        ] {
            if let Some(total) = total {
                let time = self.words.timespan(total.span());
                table.row([self.words.get(key).to_owned(), time]);
            }
        }
        table
    }

    fn evidence(self, insights: &Insights) -> Table {
        let mut table = self.table(["", ""]);
        let Some(coverage) = insights.evidence.coverage() else { return table };
        let shares = insights.evidence;
        let args =
            [("k", (shares.observed + shares.measured).into()), ("n", shares.given().into())];
        let meaning = self.words.with("insight-coverage-meaning", &args);
        table.rows.push(vec![self.words.percent(coverage, 0), meaning]);
        table
    }
}
