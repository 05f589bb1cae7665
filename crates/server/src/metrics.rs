//! What is counted, as Prometheus reads it. Routes are named by their pattern, never by what somebody asked for.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Upper bounds of the steps durations are counted in, in microseconds.
const STEPS: [u64; 12] =
    [500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000];

#[derive(Debug, Default)]
struct Route {
    answers: BTreeMap<u16, u64>,
    steps: [u64; STEPS.len()],
    all: u64,
    micros: u64,
}

/// The counts.
#[derive(Debug, Default)]
pub struct Metrics {
    routes: Mutex<BTreeMap<(&'static str, String), Route>>,
    under_way: AtomicU64,
    reloads: AtomicU64,
    failed_reloads: AtomicU64,
}

/// What the server is like now.
#[derive(Debug, Clone, Copy)]
pub struct State<'a> {
    /// The rule base, the first signs of its hash.
    pub rule_base: &'a str,
    /// Jobs that wait for a core.
    pub waiting: usize,
}

impl Metrics {
    /// A request begins.
    pub fn begin(&self) {
        self.under_way.fetch_add(1, Ordering::Relaxed);
    }

    /// A request has ended, answered or not.
    pub fn end(&self) {
        self.under_way.fetch_sub(1, Ordering::Relaxed);
    }

    /// A request is answered.
    pub fn answered(&self, method: &'static str, route: &str, status: u16, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        let one = routes.entry((method, route.to_owned())).or_default();
        let count = one.answers.entry(status).or_default();
        *count = count.saturating_add(1);
        one.all = one.all.saturating_add(1);
        one.micros = one.micros.saturating_add(micros);
        for (bound, count) in STEPS.iter().zip(&mut one.steps) {
            *count = count.saturating_add(u64::from(micros <= *bound));
        }
    }

    /// The rules were read anew, or could not be.
    pub fn reloaded(&self, well: bool) {
        let counter = if well { &self.reloads } else { &self.failed_reloads };
        counter.fetch_add(1, Ordering::Relaxed);
    }

    /// Everything as text.
    pub fn text(&self, state: &State<'_>) -> String {
        let mut out = String::new();
        self.write(&mut out, state);
        out
    }

    fn write(&self, out: &mut String, state: &State<'_>) {
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "# HELP rettesnor_build_info The program and the rule base it answers by.\n\
             # TYPE rettesnor_build_info gauge\n\
             rettesnor_build_info{{version=\"{}\",rule_base=\"{}\"}} 1\n\
             # HELP rettesnor_requests_in_flight Requests being answered.\n\
             # TYPE rettesnor_requests_in_flight gauge\nrettesnor_requests_in_flight {}\n\
             # HELP rettesnor_jobs_waiting Requests that wait for a core.\n\
             # TYPE rettesnor_jobs_waiting gauge\nrettesnor_jobs_waiting {}\n\
             # HELP rettesnor_reloads_total Times the rules were read anew.\n\
             # TYPE rettesnor_reloads_total counter\n\
             rettesnor_reloads_total{{outcome=\"ok\"}} {}\nrettesnor_reloads_total{{outcome=\"failed\"}} {}\n",
            env!("CARGO_PKG_VERSION"),
            state.rule_base,
            self.under_way.load(Ordering::Relaxed),
            state.waiting,
            self.reloads.load(Ordering::Relaxed),
            self.failed_reloads.load(Ordering::Relaxed),
        );
        let routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        counts(out, &routes);
        durations(out, &routes);
    }
}

fn counts(out: &mut String, routes: &BTreeMap<(&'static str, String), Route>) {
    out.push_str(
        "# HELP rettesnor_requests_total Requests answered.\n# TYPE rettesnor_requests_total counter\n",
    );
    for ((method, route), one) in routes {
        for (status, count) in &one.answers {
            let _ = writeln!(
                out,
                "rettesnor_requests_total{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}} {count}"
            );
        }
    }
}

fn durations(out: &mut String, routes: &BTreeMap<(&'static str, String), Route>) {
    const NAME: &str = "rettesnor_request_duration_seconds";
    let _ = write!(out, "# HELP {NAME} Time to answer.\n# TYPE {NAME} histogram\n");
    for ((method, route), one) in routes {
        let labels = format!("method=\"{method}\",route=\"{route}\"");
        for (bound, count) in STEPS.iter().zip(one.steps) {
            let _ = writeln!(out, "{NAME}_bucket{{{labels},le=\"{}\"}} {count}", seconds(*bound));
        }
        let _ = writeln!(out, "{NAME}_bucket{{{labels},le=\"+Inf\"}} {}", one.all);
        let _ = writeln!(out, "{NAME}_sum{{{labels}}} {}", seconds(one.micros));
        let _ = writeln!(out, "{NAME}_count{{{labels}}} {}", one.all);
    }
}

/// Microseconds as seconds, exactly.
fn seconds(micros: u64) -> String {
    const SECOND: u64 = 1_000_000;
    let (whole, part) = (micros.checked_div(SECOND).unwrap_or(0), micros.checked_rem(SECOND).unwrap_or(0));
    format!("{whole}.{part:06}")
}

#[cfg(test)]
mod tests {
    use super::{Metrics, State};
    use std::time::Duration;

    #[test]
    fn requests_are_counted_by_pattern_status_and_step_of_time() {
        let metrics = Metrics::default();
        metrics.begin();
        metrics.answered("POST", "/api/v1/vurder", 200, Duration::from_micros(1_200));
        metrics.answered("POST", "/api/v1/vurder", 422, Duration::from_secs(7));
        metrics.reloaded(false);
        let text = metrics.text(&State { rule_base: "abc", waiting: 3 });
        for line in [
            "rettesnor_requests_total{method=\"POST\",route=\"/api/v1/vurder\",status=\"422\"} 1",
            "rettesnor_request_duration_seconds_bucket{method=\"POST\",route=\"/api/v1/vurder\",le=\"0.001000\"} 0",
            "rettesnor_request_duration_seconds_bucket{method=\"POST\",route=\"/api/v1/vurder\",le=\"0.002500\"} 1",
            "rettesnor_request_duration_seconds_bucket{method=\"POST\",route=\"/api/v1/vurder\",le=\"+Inf\"} 2",
            "rettesnor_request_duration_seconds_sum{method=\"POST\",route=\"/api/v1/vurder\"} 7.001200",
            "rettesnor_requests_in_flight 1",
            "rettesnor_jobs_waiting 3",
            "rettesnor_reloads_total{outcome=\"failed\"} 1",
        ] {
            assert!(text.lines().any(|one| one == line), "{line}\n{text}");
        }
    }
}
