//! What the operator asks for on the command line.

use crate::app::Settings;
use crate::limit::Rate;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;
use tracing::level_filters::LevelFilter;

/// How the program is to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Where connections are taken.
    pub address: SocketAddr,
    /// Another rule base than the embedded one.
    pub rules: Option<PathBuf>,
    /// Open a browser when ready.
    pub open: bool,
    /// The least grave lines that are logged.
    pub level: LevelFilter,
    /// What requests are held to.
    pub settings: Settings,
}

/// The command as its help tells of it.
pub fn command() -> Command {
    Command::new("rettesnor-server")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Veiviseren og grensesnittet over HTTP. Ingenting som sendes hit, blir lagret eller logget.")
        .after_help("docs/drift.md forteller hvordan den settes i drift.")
        .args(running())
        .args(limits())
}

fn value(name: &'static str, of: &'static str, text: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(of).help(text)
}

fn flag(name: &'static str, text: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(text)
}

/// Where and by what it answers.
fn running() -> [Arg; 4] {
    let rules = "Svar etter regelverket i denne mappen, og les det på nytt når filene endres";
    [
        value("address", "ADRESSE", "Adressen og porten det svares på")
            .default_value("127.0.0.1:8080")
            .value_parser(value_parser!(SocketAddr)),
        value("rules", "MAPPE", rules).value_parser(value_parser!(PathBuf)),
        flag("open", "Åpne nettleseren når tjeneren er klar"),
        value("log", "NIVÅ", "Hvor mye som logges: error, warn, info, debug eller trace")
            .default_value("info")
            .value_parser(["error", "warn", "info", "debug", "trace"]),
    ]
}

/// What requests are held to.
fn limits() -> [Arg; 6] {
    let usual = Settings::USUAL;
    let proxies = "Så mange mellomtjenere står foran; klientens adresse leses av X-Forwarded-For";
    let number = value_parser!(u32);
    [
        flag("tls-in-front", "En mellomtjener foran snakker TLS: send Strict-Transport-Security"),
        value("proxies", "ANTALL", proxies).default_value("0").value_parser(value_parser!(u8)),
        value("rate", "ANTALL", "Forespørsler i sekundet fra én klient over tid; 0 er uten grense")
            .default_value(usual.rate.steady.to_string())
            .value_parser(number),
        value("burst", "ANTALL", "Forespørsler på én gang fra én klient")
            .default_value(usual.rate.burst.to_string())
            .value_parser(number),
        value("connections", "ANTALL", "Forbindelser fra én klient; 0 er uten grense")
            .default_value(usual.connections.to_string())
            .value_parser(number),
        value("patience", "SEKUNDER", "Så lenge et svar kan ta før det stanses")
            .default_value(usual.patience.as_secs().to_string())
            .value_parser(value_parser!(u32).range(1..)),
    ]
}

/// Reads the arguments. `Err` has what to tell, and whether it was asked for.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Options, (String, bool)> {
    let matches = command().try_get_matches_from(arguments).map_err(|error| {
        let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
        (error.render().to_string(), asked)
    })?;
    Ok(options(&matches))
}

fn options(matches: &ArgMatches) -> Options {
    let number = |name: &str| matches.get_one::<u32>(name).copied().unwrap_or_default();
    let local = SocketAddr::from(([127, 0, 0, 1], 8080));
    let level = matches.get_one::<String>("log").and_then(|level| level.parse().ok());
    Options {
        address: matches.get_one("address").copied().unwrap_or(local),
        rules: matches.get_one::<PathBuf>("rules").cloned(),
        open: matches.get_flag("open"),
        level: level.unwrap_or(LevelFilter::INFO),
        settings: Settings {
            tls_in_front: matches.get_flag("tls-in-front"),
            proxies: matches.get_one::<u8>("proxies").copied().map_or(0, usize::from),
            rate: Rate { steady: number("rate"), burst: number("burst") },
            connections: number("connections"),
            patience: Duration::from_secs(number("patience").into()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{command, read};
    use crate::app::Settings;
    use std::ffi::OsString;

    fn arguments(all: &[&str]) -> Vec<OsString> {
        ["rettesnor-server"].iter().chain(all).map(OsString::from).collect()
    }

    #[test]
    fn the_command_is_sound_and_without_arguments_stays_on_this_machine() {
        command().debug_assert();
        let options = read(arguments(&[])).unwrap();
        assert!(options.address.ip().is_loopback());
        assert_eq!(options.settings, Settings::default());
        assert!(options.rules.is_none() && !options.open);
    }

    #[test]
    fn what_is_not_understood_is_told_and_help_is_no_error() {
        assert!(!read(arguments(&["--address", "her"])).unwrap_err().1);
        assert!(!read(arguments(&["--patience", "0"])).unwrap_err().1, "nothing would ever be answered");
        assert!(read(arguments(&["--help"])).unwrap_err().1);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_may_have_a_name_that_is_no_text() {
        use std::os::unix::ffi::OsStringExt as _;
        let name = OsString::from_vec(b"/srv/r\xe6gler".to_vec());
        let arguments = [OsString::from("rettesnor-server"), OsString::from("--rules"), name.clone()];
        assert_eq!(read(arguments).unwrap().rules.unwrap().into_os_string(), name);
    }

    #[test]
    fn connections_are_counted_only_where_each_is_a_client_of_its_own() {
        let of_one = |all: &[&str]| read(arguments(all)).unwrap().settings.of_one();
        assert_eq!(of_one(&["--connections", "7"]), Some(7));
        assert_eq!(of_one(&["--connections", "0"]), None);
        assert_eq!(of_one(&["--connections", "7", "--proxies", "1"]), None);
    }
}
