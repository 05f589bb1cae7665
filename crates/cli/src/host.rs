//! What only a host knows: the clock, the streams, the arguments.

use anstream::{stderr, stdout};
use clap::ArgMatches;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rettesnor_guide::texts::Texts;
use rettesnor_values::{Day, Instant, TimeOfDay};
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::Path;

/// Findings: something to mend, or nothing matched.
pub(crate) const FINDINGS: u8 = 1;
/// Input that cannot be used.
pub(crate) const BAD_INPUT: u8 = 2;
/// A rule base that cannot be answered from.
pub(crate) const BROKEN_RULES: u8 = 3;

/// Why the program ends without an answer.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The exit code.
    pub(crate) code: u8,
    /// What to tell.
    pub(crate) text: String,
}

impl Failure {
    pub(crate) fn input(text: impl Into<String>) -> Self {
        Self { code: BAD_INPUT, text: text.into() }
    }

    pub(crate) fn rules(text: impl Into<String>) -> Self {
        Self { code: BROKEN_RULES, text: text.into() }
    }
}

/// Writes to standard output. A reader that has gone away (`| head`) is no failure.
pub(crate) fn say(text: &str) -> Result<(), Failure> {
    let mut out = stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::input(error.to_string())),
        _ => Ok(()),
    }
}

/// Something as JSON with a line's end.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::input(error.to_string()))?;
    Ok(format!("{text}\n"))
}

/// Writes to standard error.
pub(crate) fn complain(text: &str) {
    // Nothing is left to do if standard error is gone.
    let _ = writeln!(stderr().lock(), "{text}");
}

/// The rules of the clock in Oslo, as they have been since 1996.
const OSLO: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// The clock on the wall in Oslo.
pub(crate) fn now() -> Instant {
    let zone = TimeZone::posix(OSLO).unwrap_or(TimeZone::UTC);
    let clock = Timestamp::now().to_zoned(zone).time();
    let part = |value: i8| u8::try_from(value).unwrap_or(0);
    Instant::new(
        today(),
        TimeOfDay::new(part(clock.hour()), part(clock.minute())).unwrap_or(TimeOfDay::MIDNIGHT),
    )
}

/// Today in Oslo.
pub(crate) fn today() -> Day {
    let zone = TimeZone::posix(OSLO).unwrap_or(TimeZone::UTC);
    let date = Timestamp::now().to_zoned(zone).date();
    let (month, day) = (u8::try_from(date.month()), u8::try_from(date.day()));
    let found = month
        .ok()
        .zip(day.ok())
        .and_then(|(month, day)| Day::from_ymd(i32::from(date.year()), month, day).ok());
    found.unwrap_or(Day::FIRST)
}

/// A file's bytes, or standard input's for `-`. No more is read than could ever be used.
pub(crate) fn read(name: &str, limit: usize) -> io::Result<Vec<u8>> {
    let limit = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    if name == "-" {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    let file = fs::File::open(Path::new(name))?;
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a file cannot be read or written, with what to do; the system's own words only where there are no better ones.
pub(crate) fn unread(texts: &Texts, name: &str, error: &io::Error) -> String {
    let key = match error.kind() {
        io::ErrorKind::NotFound => "fil-finnes-ikke",
        io::ErrorKind::IsADirectory => "fil-mappe",
        io::ErrorKind::PermissionDenied => "fil-tilgang",
        _ => "feil-les",
    };
    let grounds = error.to_string();
    let about = [("fil", name), ("grunn", grounds.as_str())];
    format!("{}\n  → {}", texts.with(key, &about), texts.get("feil-les-hjelp"))
}

/// A date argument.
pub(crate) fn day(texts: &Texts, matches: &ArgMatches, name: &str) -> Result<Option<Day>, Failure> {
    let Some(text) = matches.get_one::<String>(name) else { return Ok(None) };
    Day::parse(text)
        .map(Some)
        .map_err(|_| Failure::input(texts.with("argument-dato", &[("navn", name), ("verdi", text)])))
}
