//! The command line as it is typed, with help in Norwegian.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

const TEMPLATE: &str = "{about-with-newline}\nBruk: {usage}\n\n{all-args}{after-help}\n";

const EXAMPLE: &str = "Eksempler:
  rettesnor vurder examples/avslag-mars.toml          hva gjelder for personen i filen?
  rettesnor vurder - --format json < sak.toml         det samme, for et annet program
  rettesnor spør                                      ett spørsmål om gangen
  rettesnor normer klage                              finn en regel
  rettesnor forklar klagefrist                        les den, med hjemmel og historie

Utgangskoder: 0 besvart, 1 funn, 2 noe i det du oppga kan ikke brukes, 3 regelverket har feil.";

/// The whole command.
pub(crate) fn command() -> Command {
    let mut all = Command::new("rettesnor")
        .about("Rettigheter, plikter og frister ut fra en beskrevet situasjon.")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading("Kommandoer")
        .subcommand_value_name("KOMMANDO")
        .after_help(EXAMPLE)
        .arg(value("regelverk", "MAPPE", "Svar etter reglene i en annen mappe").global(true).alias("rules"))
        .arg(
            value("språk", "KODE", "Språk for grensesnittet: nb, nn eller en")
                .global(true)
                .alias("language")
                .value_parser(["nb", "nn", "en"]),
        )
        .subcommands([assess(), ask(), explain_command(), table(), check(), test(), format()])
        .subcommands([norms(), compare(), completions(), man()]);
    for heading in
        ["vurder", "spør", "forklar", "tabell", "sjekk", "test", "formater", "normer", "sammenlign"]
    {
        all = all.mut_subcommand(heading, dressed);
    }
    dressed(all.mut_subcommand("fullføring", dressed).mut_subcommand("man", dressed))
}

/// The program's own words around the arguments.
fn dressed(command: Command) -> Command {
    command
        .help_template(TEMPLATE)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .next_help_heading("Valg")
        .arg(
            Arg::new("hjelp")
                .short('h')
                .long("help")
                .alias("hjelp")
                .action(ArgAction::Help)
                .help("Vis denne hjelpen")
                .help_heading("Valg"),
        )
        .mut_args(
            |arg| if arg.is_positional() { arg.help_heading("Argumenter") } else { arg.help_heading("Valg") },
        )
}

fn value(name: &'static str, shown: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(shown).help(help)
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

fn positional(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).value_name(name).help(help)
}

fn per() -> Arg {
    value("per", "DATO", "Døm fakta på denne dagen (ellers filens dag, ellers i dag)").alias("on")
}

fn law() -> Arg {
    value("rett-per", "DATO", "Bruk loven slik den var denne dagen").alias("law-on")
}

fn form(forms: &'static [&'static str]) -> Arg {
    value("format", "FORM", "Hvordan svaret skrives")
        .value_parser(forms.to_vec())
        .default_value(forms.first().copied().unwrap_or("tekst"))
}

fn assess() -> Command {
    Command::new("vurder")
        .visible_alias("evaluate")
        .about("Hva gjelder for personen i en situasjon?")
        .arg(positional("FIL", "Situasjonen (TOML eller JSON), eller - for standard inn").required(true))
        .arg(per())
        .arg(law())
        .arg(form(&["tekst", "json", "text"]))
        .arg(
            value("bare", "LISTE", "Bare disse: områder, slag eller regler, med komma mellom")
                .alias("only")
                .value_delimiter(','),
        )
        .arg(flag("forklar", "Vis hvorfor, og når svaret kan bli et annet").alias("explain"))
        .arg(flag("alt", "Vis også det som ikke gjelder personen").alias("all"))
        .after_help("Eksempel:\n  rettesnor vurder examples/avslag-mars.toml --bare helse,frist --forklar")
}

fn ask() -> Command {
    Command::new("spør")
        .visible_aliases(["spor", "ask"])
        .about("Ett spørsmål om gangen, til ingenting mer kan endre svaret")
        .arg(positional("FIL", "Begynn med det som står i denne filen"))
        .arg(per())
        .arg(law())
        .after_help("Eksempel:\n  rettesnor spør --per 2026-03-20")
}

fn explain_command() -> Command {
    Command::new("forklar")
        .visible_alias("explain")
        .about("Les en regel med hjemmel og historie, eller hva en feilkode betyr")
        .arg(positional("NAVN", "En norm (se «normer») eller en feilkode").required(true))
        .arg(positional("FIL", "Forklar svaret for denne situasjonen"))
        .arg(per().requires("FIL"))
        .arg(law().requires("FIL"))
        .after_help("Eksempel:\n  rettesnor forklar nødvendig_helsehjelp_til_barn")
}

fn table() -> Command {
    Command::new("tabell")
        .visible_alias("table")
        .about("Skriv ut en rettighetstabell fra reglene")
        .arg(positional("TABELL", "Hvilken; uten navn listes de"))
        .arg(per())
        .arg(form(&["tekst", "csv", "md", "text"]))
        .after_help("Eksempel:\n  rettesnor tabell kap6 --format md")
}

fn check() -> Command {
    Command::new("sjekk")
        .visible_alias("check")
        .about("Se etter feil i reglene")
        .arg(positional("MAPPE", "Regelverket som sjekkes (ellers --regelverk, ellers regelverk)"))
        .arg(form(&["tekst", "json", "text"]))
        .after_help("Eksempel:\n  rettesnor sjekk regelverk")
}

fn test() -> Command {
    Command::new("test")
        .about("Kjør eksemplene som står ved reglene")
        .arg(positional("MAPPE", "Regelverket som prøves (ellers --regelverk, ellers regelverk)"))
        .arg(flag("mutasjoner", "Endre reglene litt og se om et eksempel merker det").alias("mutations"))
        .after_help("Eksempel:\n  rettesnor test regelverk --mutasjoner")
}

fn format() -> Command {
    Command::new("formater")
        .visible_alias("format")
        .about("Sett opp regelblokkene på én måte; prosaen røres ikke")
        .arg(positional("MAPPE", "Fil eller mappe (ellers --regelverk, ellers regelverk)"))
        .arg(flag("sjekk", "Endre ingenting; si fra om noe ville blitt endret").alias("check"))
        .after_help("Eksempel:\n  rettesnor formater regelverk/helse --sjekk")
}

fn norms() -> Command {
    Command::new("normer")
        .visible_alias("norms")
        .about("Finn regler, eller hva som kan oppgis om en person")
        .arg(positional("SØK", "Ord som skal finnes i navn eller tittel").num_args(0..))
        .arg(flag("fakta", "Søk blant det som kan oppgis i en situasjon").alias("facts"))
        .after_help("Eksempel:\n  rettesnor normer klage\n  rettesnor normer --fakta alder")
}

fn compare() -> Command {
    Command::new("sammenlign")
        .visible_alias("compare")
        .about("Hva endret loven mellom to dager, og hva betyr det for en situasjon?")
        .arg(value("fra", "DATO", "Den første dagen").alias("from").required(true))
        .arg(value("til", "DATO", "Den andre dagen").alias("to").required(true))
        .arg(positional("FIL", "En situasjon"))
        .after_help("Eksempel:\n  rettesnor sammenlign --fra 2025-08-31 --til 2025-09-01")
}

fn completions() -> Command {
    Command::new("fullføring")
        .visible_aliases(["fullforing", "completions"])
        .about("Skriv fullføring for et skall")
        .arg(positional("SKALL", "bash, zsh, fish, elvish eller powershell").required(true).value_parser([
            "bash",
            "zsh",
            "fish",
            "elvish",
            "powershell",
        ]))
        .after_help(
            "Eksempel:\n  rettesnor fullføring bash > ~/.local/share/bash-completion/completions/rettesnor",
        )
}

fn man() -> Command {
    Command::new("man")
        .about("Skriv manualsider")
        .arg(positional("MAPPE", "Hvor sidene legges; uten mappe skrives hovedsiden ut"))
        .after_help("Eksempel:\n  rettesnor man ~/.local/share/man/man1")
}

/// Tells what is wrong with the arguments, in Norwegian, and gives the exit code.
pub(crate) fn explain(error: &clap::Error) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // The same stream and colours as clap's own.
        let _ = error.print();
        return 0;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = error.print();
        return crate::host::BAD_INPUT;
    }
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(all)) => all.join(", "),
        _ => String::new(),
    };
    let argument = text(ContextKind::InvalidArg);
    let mut told = match error.kind() {
        ErrorKind::UnknownArgument => format!("«{argument}» er ikke et valg her."),
        ErrorKind::InvalidSubcommand => {
            format!("«{}» er ikke en kommando.", text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("Her mangler noe: {argument}"),
        ErrorKind::InvalidValue => {
            let valid = text(ContextKind::ValidValue);
            format!("{argument} kan ikke være «{}». Det kan være: {valid}", text(ContextKind::InvalidValue))
        }
        ErrorKind::MissingSubcommand => "Hvilken kommando?".to_owned(),
        _ => "Det kan ikke skrives slik.".to_owned(),
    };
    let suggested =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = suggested.into_iter().map(text).find(|text| !text.is_empty());
    if let Some(near) = near {
        told = format!("{told}\n  → Mente du «{near}»?");
    }
    crate::host::complain(&format!("{told}\n  → «rettesnor --help» viser hva som finnes."));
    crate::host::BAD_INPUT
}
