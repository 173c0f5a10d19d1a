//! Ratios: two things timed in turn in one run, A B A B …, so that a machine whose speed drifts
//! spoils neither. (A benchmark harness that times one thing after the other cannot say this.)

#![allow(dead_code, reason = "each bench uses its part")]

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The middle of the times.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// How long one call takes.
pub fn time<T>(work: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// Times both in turn, `runs` times after a warm-up each, and prints the medians and their ratio
/// beside the bound that it should keep.
pub fn ratio<A, B>(
    name: &str,
    bound: f64,
    runs: usize,
    mut ours: impl FnMut() -> A,
    mut theirs: impl FnMut() -> B,
) -> f64 {
    time(&mut ours);
    time(&mut theirs);
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        a.push(time(&mut ours));
        b.push(time(&mut theirs));
    }
    verdict(name, bound, median(a), median(b))
}

/// Prints two times and their ratio beside the bound that it should keep.
pub fn verdict(name: &str, bound: f64, ours: Duration, theirs: Duration) -> f64 {
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    let verdict = if ratio <= bound { "within" } else { "OVER" };
    println!("{name}: {ours:.2?} against {theirs:.2?}: {ratio:.2} x, {verdict} {bound} x");
    ratio
}

/// Prints the median of `runs` calls beside the bound that it should keep.
pub fn absolute<T>(name: &str, bound: Duration, runs: usize, mut work: impl FnMut() -> T) {
    time(&mut work);
    let median = median((0..runs).map(|_| time(&mut work)).collect());
    let verdict = if median <= bound { "within" } else { "OVER" };
    println!("{name}: {median:.2?}, {verdict} {bound:.0?}");
}
