//! When and on what a result was measured.

use std::fmt;
use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

/// A civil date in UTC. The chore runner has no other need of dates, so it computes this one itself rather than
/// pull in a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    year: u64,
    month: u64,
    day: u64,
}

impl Date {
    /// Today, by the clock of this machine.
    pub(crate) fn today() -> Self {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        Self::of_days(seconds / 86_400)
    }

    /// The date a number of days after 1 January 1970.
    fn of_days(mut days: u64) -> Self {
        let mut year = 1970;
        while days >= year_length(year) {
            days -= year_length(year);
            year += 1;
        }
        let february = if year_length(year) == 366 { 29 } else { 28 };
        let mut month = 1;
        for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
            if days < length {
                break;
            }
            days -= length;
            month += 1;
        }
        Self { year, month, day: days + 1 }
    }
}

fn year_length(year: u64) -> u64 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    if leap { 366 } else { 365 }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// What a result was measured on.
#[derive(Debug)]
pub(crate) struct Machine {
    cores: usize,
    processor: String,
    memory_mib: Option<u64>,
    system: &'static str,
}

impl Machine {
    /// This machine, as far as it tells.
    pub(crate) fn this() -> Self {
        let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
        Self {
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            processor: field(&cpu, "model name").unwrap_or("unknown processor").to_owned(),
            memory_mib: field(&memory, "MemTotal").and_then(mebibytes),
            system: std::env::consts::OS,
        }
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cores, {}", self.cores, self.processor)?;
        if let Some(memory) = self.memory_mib {
            write!(f, ", {memory} MiB memory")?;
        }
        write!(f, ", {}", self.system)
    }
}

/// The value of the first `name : value` line with this name.
fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let pairs = text.lines().filter_map(|line| line.split_once(':'));
    pairs.map(|(key, value)| (key.trim(), value.trim())).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// A size such as `4096 kB` in mebibytes.
fn mebibytes(text: &str) -> Option<u64> {
    text.split_whitespace().next()?.parse::<u64>().ok().map(|kibibytes| kibibytes / 1024)
}

#[cfg(test)]
mod tests {
    use super::{Date, field, mebibytes};

    #[test]
    fn days_since_1970_become_civil_dates() {
        for (days, expected) in [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (364, "1970-12-31"),
            (789, "1972-02-29"),
            (11_016, "2000-02-29"),
            (20_453, "2025-12-31"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(Date::of_days(days).to_string(), expected, "{days}");
        }
    }

    #[test]
    fn the_system_files_give_processor_and_memory() {
        assert_eq!(field("a\t: 1\nmodel name\t: Xyz 3\nmodel name\t: Xyz 4\n", "model name"), Some("Xyz 3"));
        assert_eq!(field("MemTotal:  2097152 kB\n", "MemTotal").and_then(mebibytes), Some(2048));
        assert_eq!(field("", "MemTotal"), None);
    }
}
