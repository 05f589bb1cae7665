//! Timing as ratios. Contenders take turns in short rounds, so that what the machine does meanwhile touches all of them alike,
//! and every round gives one ratio to the baseline of the same round.

use std::time::{Duration, Instant};

/// How long one contender works in one round.
const TURN: Duration = Duration::from_millis(8);

/// Something that does units of work and can be timed.
pub struct Contender<'a> {
    name: String,
    work: Box<dyn FnMut(u64) + 'a>,
    units: u64,
    /// Nanoseconds per unit, a round each.
    rounds: Vec<f64>,
}

impl<'a> Contender<'a> {
    /// Named work; it is given how many units to do.
    pub fn new(name: impl Into<String>, work: impl FnMut(u64) + 'a) -> Self {
        Self { name: name.into(), work: Box::new(work), units: 1, rounds: Vec::new() }
    }

    /// How it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The median time of a unit in nanoseconds.
    pub fn nanoseconds(&self) -> f64 {
        Spread::of(&self.rounds).median
    }

    /// Its time by that of a baseline measured in the same rounds.
    pub fn against(&self, baseline: &Self) -> Spread {
        let pairs = self.rounds.iter().zip(&baseline.rounds);
        Spread::of(&pairs.map(|(own, base)| own / base).collect::<Vec<f64>>())
    }

    fn time(&mut self, units: u64) -> Duration {
        let start = Instant::now();
        (self.work)(units);
        start.elapsed()
    }

    /// Finds how many units fill a turn; that also warms up caches and branch predictors.
    fn calibrate(&mut self) {
        if self.time(1) >= TURN {
            return;
        }
        loop {
            // The shortest of a few: whoever is interrupted just now is not slow.
            let took = (0..3).map(|_| self.time(self.units)).min().unwrap_or_default();
            if took * 2 >= TURN {
                let fitting = self.units as f64 * TURN.as_secs_f64() / took.as_secs_f64();
                self.units = (fitting as u64).max(1);
                return;
            }
            self.units = self.units.saturating_mul(2);
        }
    }
}

/// Median, least and greatest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The middle one.
    pub median: f64,
    /// The least.
    pub least: f64,
    /// The greatest.
    pub greatest: f64,
}

impl Spread {
    /// Every number times a factor.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        Self { median: self.median * factor, least: self.least * factor, greatest: self.greatest * factor }
    }

    /// Of these numbers; not a number where there are none.
    pub fn of(numbers: &[f64]) -> Self {
        let mut sorted = numbers.to_vec();
        sorted.sort_by(f64::total_cmp);
        let middle = sorted.len() / 2;
        let at = |place: usize| sorted.get(place).copied().unwrap_or(f64::NAN);
        let median = if sorted.len() % 2 == 1 {
            at(middle)
        } else {
            f64::midpoint(at(middle.saturating_sub(1)), at(middle))
        };
        Self { median, least: at(0), greatest: at(sorted.len().saturating_sub(1)) }
    }
}

/// How long all rounds may take together, and how many there are at least.
const PATIENCE: (Duration, usize) = (Duration::from_secs(30), 3);

/// Lets the contenders take turns for so many rounds, or as many as patience allows where a unit is long. Every other round goes backwards, so that nobody always follows the same.
pub fn take_turns(contenders: &mut [Contender<'_>], rounds: usize) {
    for contender in contenders.iter_mut() {
        contender.calibrate();
        eprintln!("  {}: {} a turn", contender.name, contender.units);
    }
    let start = Instant::now();
    for round in 0..rounds {
        if round >= PATIENCE.1 && start.elapsed() > PATIENCE.0 {
            eprintln!("  stopped after {round} rounds");
            return;
        }
        let count = contenders.len();
        for place in 0..count {
            let place = if round % 2 == 0 { place } else { count - 1 - place };
            let contender = &mut contenders[place];
            let took = contender.time(contender.units);
            contender.rounds.push(took.as_secs_f64() * 1e9 / contender.units as f64);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn the_median_of_an_even_count_lies_between_the_middle_two() {
        assert_eq!(Spread::of(&[4.0, 1.0, 2.0, 8.0]), Spread { median: 3.0, least: 1.0, greatest: 8.0 });
        assert_eq!(Spread::of(&[4.0, 1.0, 2.0]).median, 2.0);
        assert!(Spread::of(&[]).median.is_nan());
    }
}
