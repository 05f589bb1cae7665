//! `test --mutasjoner`: faults are put into the rules one at a time, to see which of them an example notices.

use crate::host::{self, FINDINGS, Failure};
use rettesnor_examples::{MutationReport, Mutator, Survivor};
use rettesnor_files::Loaded;
use rettesnor_guide::texts::Texts;
use std::fmt::Write as _;
use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Definitions between two lines about how far it has come.
const STEP: usize = 20;
/// Where the number goes in the line about how far it has come.
const HERE: &str = "\u{1}";

/// Runs the faults on every processor and tells the score of each area and what no example noticed; of some areas alone where
/// they are named.
pub(crate) fn run(texts: &Texts, loaded: &Loaded, only: &[String]) -> Result<u8, Failure> {
    let mutator = Mutator::new(&loaded.base, loaded.files.iter().flat_map(|file| &file.examples));
    let report = measure(texts, &mutator, only);
    let mut text = String::new();
    if !report.survivors.is_empty() {
        text.push_str(&texts.get("mutasjon-umerket"));
        text.push('\n');
        for one in &report.survivors {
            let sure =
                if one.certain { String::new() } else { format!(" ({})", texts.get("mutasjon-usikker")) };
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {} {}: {}{sure}", place(loaded, one), one.name, one.description);
        }
        text.push('\n');
    }
    for (area, score) in &report.scores {
        let all = score.noticed.saturating_add(score.survived);
        let percent = score.noticed.saturating_mul(100).checked_div(all).unwrap_or(100);
        let about = [
            ("omrade", area.clone()),
            ("prosent", percent.to_string()),
            ("merket", score.noticed.to_string()),
            ("alle", all.to_string()),
            ("like", score.equivalent.to_string()),
        ];
        let about = about.each_ref().map(|(name, text)| (*name, text.as_str()));
        let _ = writeln!(text, "{}", texts.with("mutasjon-poeng", &about));
    }
    if report.scores.is_empty() {
        text = format!("{}\n", texts.get("mutasjon-ingen"));
    }
    host::say(&text)?;
    Ok(if report.survivors.is_empty() { 0 } else { FINDINGS })
}

fn measure(texts: &Texts, mutator: &Mutator<'_>, only: &[String]) -> MutationReport {
    let wanted =
        |at: &usize| only.is_empty() || mutator.area_of(*at).is_some_and(|area| only.contains(&area));
    let places: Vec<usize> = (0..mutator.definitions()).filter(wanted).collect();
    let all = places.len();
    let next = AtomicUsize::new(0);
    // Texts are not shared between threads: the line is made before, and each thread fills in where it is.
    let step = texts.with("mutasjon-framdrift", &[("prove", HERE), ("alle", &all.to_string())]);

    let found: Mutex<Vec<(usize, MutationReport)>> = Mutex::default();
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(place) = places.get(at) else { return };
            let report = mutator.run(*place);
            if at.is_multiple_of(STEP) {
                host::complain(&step.replace(HERE, &at.to_string()));
            }
            if let Ok(mut found) = found.lock() {
                found.push((at, report));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(work);
        }
    });
    let mut found = found.into_inner().unwrap_or_default();
    found.sort_by_key(|(at, _)| *at);
    let mut whole = MutationReport::default();
    for (_, report) in found {
        whole.extend(report);
    }
    whole
}

/// `regelverk/helse/tolk.md:12`.
fn place(loaded: &Loaded, survivor: &Survivor) -> String {
    let at = usize::try_from(survivor.place.source).unwrap_or(usize::MAX);
    let name = loaded.base.sources.get(at).map_or("", String::as_str);
    let found =
        loaded.files.get(at).and_then(|file| loaded.sources.position(file.file, survivor.place.start));
    let line = found.map_or(0, |position| position.line);
    format!("{name}:{line}")
}
