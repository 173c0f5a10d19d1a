//! Quantiles of the normal distribution and of Student's t, both two-sided.

use std::f64::consts::{FRAC_2_PI, FRAC_PI_2, TAU};

use crate::insight::Z_95;

/// The chance of error that 95 % intervals leave.
pub(super) const ALPHA_95: f64 = 0.05;

/// The z beyond which, on both sides together, lies the part `alpha` (0–1, ends excluded) of a
/// normal distribution.
///
/// Newton's steps on the series `Φ(x) = ½ + φ(x)(x + x³/3 + x⁵/(3·5) + …)` (G. Marsaglia,
/// "Evaluating the normal distribution", Journal of Statistical Software 11 (2004), issue 4).
pub(super) fn normal(alpha: f64) -> f64 {
    if alpha == ALPHA_95 {
        return Z_95;
    }
    // Beyond 8 the series has no digits left, and no interval asks for it.
    let tail = alpha.clamp(1e-14, 1.0) / 2.0;
    let mut z = 1.0;
    for _ in 0..100 {
        let density = (-z * z / 2.0_f64).exp() / TAU.sqrt();
        let step = ((0.5 - tail) - density * odd_series(z)) / density;
        // From above the middle, a long step would leave the range in which the series holds.
        z = (z + step.clamp(-0.5, 0.5)).clamp(0.0, 8.0);
        if step.abs() < 1e-13 {
            break;
        }
    }
    z
}

/// x + x³/3 + x⁵/(3·5) + …
fn odd_series(x: f64) -> f64 {
    let (mut term, mut sum, mut odd) = (x, x, 1.0);
    while term > sum * 1e-17 {
        odd += 2.0;
        term *= x * x / odd;
        sum += term;
    }
    sum
}

/// The t beyond which, on both sides together, lies the part `alpha` (0–1, ends excluded) of
/// Student's distribution with so many degrees of freedom, 1 or more and not necessarily whole.
///
/// G. W. Hill, "Algorithm 396: Student's t-quantiles", Communications of the ACM 13 (1970),
/// 619–620; for 1 and 2 degrees the closed forms. Six digits are right.
pub(super) fn student(alpha: f64, freedom: f64) -> f64 {
    let n = freedom.max(1.0);
    if n == 1.0 {
        return 1.0 / (alpha * FRAC_PI_2).tan();
    }
    if n == 2.0 {
        return (2.0 / (alpha * (2.0 - alpha)) - 2.0).sqrt();
    }
    let a = 1.0 / (n - 0.5);
    let b = 48.0 / (a * a);
    let mut c = ((20700.0 * a / b - 98.0) * a - 16.0) * a + 96.36;
    let d = ((94.5 / (b + c) - 3.0) / b + 1.0) * (a / FRAC_2_PI).sqrt() * n;
    let mut y = (d * alpha).powf(2.0 / n);
    if y > a + 0.05 {
        let x = -normal(alpha);
        y = x * x;
        if n < 5.0 {
            c += 0.3 * (n - 4.5) * (x + 0.6);
        }
        c += (((0.05 * d * x - 5.0) * x - 7.0) * x - 2.0) * x + b;
        y = (((((0.4 * y + 6.3) * y + 36.0) * y + 94.5) / c - y - 3.0) / b + 1.0) * x;
        y = (a * y * y).exp_m1();
    } else {
        let first = 1.0 / (((n + 6.0) / (n * y) - 0.089 * d - 0.822) * (n + 2.0) * 3.0);
        y = ((first + 0.5 / (n + 4.0)) * y - 1.0) * (n + 1.0) / (n + 2.0) + 1.0 / y;
    }
    (n * y).sqrt()
}

#[cfg(test)]
mod tests {
    use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

    use super::*;

    const ALPHAS: [f64; 8] = [0.5, 0.1, 0.05, 0.049, 0.01, 0.001, 1e-5, 1e-8];

    #[test]
    fn normal_agrees_with_an_oracle() {
        let oracle = Normal::standard();
        for alpha in ALPHAS {
            let (ours, theirs) = (normal(alpha), oracle.inverse_cdf(1.0 - alpha / 2.0));
            assert!((ours - theirs).abs() < 1e-6, "{alpha}: {ours} {theirs}");
        }
        assert_eq!(normal(0.05), Z_95);
        assert!(normal(1.0) < 1e-6 && normal(0.0).is_finite());
    }

    #[test]
    fn student_agrees_with_an_oracle() {
        for freedom in [1.0, 2.0, 3.0, 4.0, 5.0, 9.0, 28.7, 49.0, 87.0, 500.0, 1e6] {
            let oracle = StudentsT::new(0.0, 1.0, freedom).expect("a distribution");
            for alpha in [0.1, 0.05, 0.01, 0.001] {
                // The way back: what lies beyond our t.
                let beyond = 2.0 * oracle.sf(student(alpha, freedom));
                assert!((beyond / alpha - 1.0).abs() < 2e-5, "{freedom} {alpha}: {beyond}");
            }
        }
    }

    #[test]
    fn with_much_freedom_student_is_normal() {
        assert!((student(0.05, 1e9) - Z_95).abs() < 1e-6);
    }
}
