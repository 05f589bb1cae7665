//! The command line as it is typed. Its words are the reader's own, like all others.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use clap_complete::Shell;
use rettesnor_guide::texts::{Language, Texts};

/// The shells completions can be written for.
const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "elvish", "powershell"];
const TEXT_OR_JSON: &[&str] = &["tekst", "json", "text"];
const SOURCE_FORMS: &[&str] = &["tekst", "json", "ics", "text"];
const EXPORTS: &[&str] = &["hsds", "cpsv"];
const LEVELS: &[&str] = &["offentlig", "samarbeidspartnere", "public", "partners"];
const SHEET_FORMS: &[&str] = &["html", "md"];
const TABLE_FORMS: &[&str] = &["tekst", "csv", "md", "text"];

/// The language asked for, read before anything else: the help is in it too.
pub(crate) fn language(arguments: impl IntoIterator<Item = String>) -> Language {
    let mut code = None;
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let (name, value) = argument
            .split_once('=')
            .map_or((argument.as_str(), None), |(name, value)| (name, Some(value.to_owned())));
        if matches!(name, "--språk" | "--sprak" | "--language") {
            code = value.or_else(|| arguments.next());
        }
    }
    code.and_then(|code| Language::from_code(&code)).unwrap_or_default()
}

/// Builds arguments with their help from the texts.
#[derive(Clone, Copy)]
struct Maker<'a> {
    texts: &'a Texts,
}

/// The whole command.
pub(crate) fn command(texts: &Texts) -> Command {
    let make = Maker { texts };
    let all = Command::new("rettesnor")
        .about(texts.get("kommando-alt"))
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(texts.get("hjelp-kommandoer"))
        .subcommand_value_name(texts.get("hjelp-kommando"))
        .after_help(texts.get("eksempel-alt"))
        .arg(make.value("regelverk", "hjelp-mappe", "valg-regelverk").global(true).alias("rules"))
        .arg(
            make.value("språk", "hjelp-kode", "valg-sprak")
                .global(true)
                .aliases(["language", "sprak"])
                .value_parser(["nb", "nn", "en"])
                .hide_possible_values(true),
        )
        .subcommands([make.assess(), make.ask(), make.explain(), make.table(), make.check(), make.test()])
        .subcommands([make.format(), make.norms(), make.compare(), make.sources()])
        .subcommands([make.completions(), make.man(), make.whom(), make.services(), make.texts()])
        .subcommands([
            make.sheets(),
            make.errata(),
            make.list("dokument", "document", "kommando-dokument", "eksempel-dokument"),
            make.list("sjekkliste", "checklist", "kommando-sjekkliste", "eksempel-sjekkliste"),
        ]);
    let names: Vec<String> = all.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    let all = names.into_iter().fold(all, |all, name| all.mut_subcommand(name, |one| make.dressed(one)));
    make.dressed(all)
}

impl Maker<'_> {
    /// The program's own words around the arguments.
    fn dressed(self, command: Command) -> Command {
        let (options, arguments) = (self.texts.get("hjelp-valg"), self.texts.get("hjelp-argumenter"));
        let usage = self.texts.get("hjelp-bruk");
        command
            .help_template(format!(
                "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n"
            ))
            .disable_help_flag(true)
            .disable_version_flag(true)
            .next_help_heading(options.clone())
            .arg(
                Arg::new("hjelp")
                    .short('h')
                    .long("help")
                    .alias("hjelp")
                    .action(ArgAction::Help)
                    .help(self.texts.get("valg-hjelp"))
                    .help_heading(options.clone()),
            )
            .mut_args(move |arg| {
                let heading = if arg.is_positional() { arguments.clone() } else { options.clone() };
                arg.help_heading(heading)
            })
    }

    fn command(self, name: &'static str, about: &str, example: &str) -> Command {
        Command::new(name).about(self.texts.get(about)).after_help(self.texts.get(example))
    }

    fn value(self, name: &'static str, shown: &str, help: &str) -> Arg {
        Arg::new(name).long(name).value_name(self.texts.get(shown)).help(self.texts.get(help))
    }

    fn flag(self, name: &'static str, help: &str) -> Arg {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(self.texts.get(help))
    }

    fn positional(self, name: &'static str, shown: &str, help: &str) -> Arg {
        Arg::new(name).value_name(self.texts.get(shown)).help(self.texts.get(help))
    }

    fn per(self) -> Arg {
        self.value("per", "hjelp-dato", "valg-per").alias("on")
    }

    fn law(self) -> Arg {
        self.value("rett-per", "hjelp-dato", "valg-rett-per").alias("law-on")
    }

    fn form(self, forms: &'static [&'static str]) -> Arg {
        let usual = forms.first().copied().unwrap_or("tekst");
        let about = [("former", forms.join(", ")), ("vanlig", usual.to_owned())];
        let help =
            self.texts.with("valg-format", &about.each_ref().map(|(name, text)| (*name, text.as_str())));
        let arg = Arg::new("format").long("format").value_name(self.texts.get("hjelp-form")).help(help);
        let arg = arg.value_parser(forms.to_vec());
        // What they are stands in the help already, in the reader's language.
        arg.default_value(usual).hide_possible_values(true).hide_default_value(true)
    }

    fn assess(self) -> Command {
        self.command("vurder", "kommando-vurder", "eksempel-vurder")
            .visible_alias("evaluate")
            .arg(self.positional("FIL", "hjelp-fil", "valg-fil").required(true))
            .arg(self.per())
            .arg(self.law())
            .arg(self.form(TEXT_OR_JSON))
            .arg(self.value("bare", "hjelp-liste", "valg-bare").alias("only").value_delimiter(','))
            .arg(self.flag("forklar", "valg-forklar").alias("explain"))
            .arg(self.flag("alt", "valg-alt").alias("all"))
            .arg(self.flag("ord", "valg-ord").alias("terms"))
    }

    /// `dokument` and `sjekkliste`: the same command over lists of two kinds.
    fn list(self, name: &'static str, alias: &'static str, about: &str, example: &str) -> Command {
        self.command(name, about, example)
            .visible_alias(alias)
            .arg(self.positional("NAVN", "hjelp-navn", "valg-liste-navn"))
            .arg(self.positional("FIL", "hjelp-fil", "valg-fil"))
            .arg(self.per())
            .arg(self.law())
            .arg(self.form(TEXT_OR_JSON))
    }

    fn ask(self) -> Command {
        self.command("spør", "kommando-spor", "eksempel-spor")
            .visible_aliases(["spor", "ask"])
            .arg(self.positional("FIL", "hjelp-fil", "valg-fil-begynn"))
            .arg(self.per())
            .arg(self.law())
    }

    fn explain(self) -> Command {
        self.command("forklar", "kommando-forklar", "eksempel-forklar")
            .visible_alias("explain")
            .arg(self.positional("NAVN", "hjelp-navn", "valg-navn").required(true))
            .arg(self.positional("FIL", "hjelp-fil", "valg-fil-forklar"))
            .arg(self.per().requires("FIL"))
            .arg(self.law().requires("FIL"))
    }

    fn table(self) -> Command {
        self.command("tabell", "kommando-tabell", "eksempel-tabell")
            .visible_alias("table")
            .arg(self.positional("TABELL", "hjelp-tabell", "valg-tabell"))
            .arg(self.per())
            .arg(self.form(TABLE_FORMS))
    }

    fn check(self) -> Command {
        self.command("sjekk", "kommando-sjekk", "eksempel-sjekk")
            .visible_alias("check")
            .arg(self.positional("MAPPE", "hjelp-mappe", "valg-mappe"))
            .arg(self.form(TEXT_OR_JSON))
    }

    fn test(self) -> Command {
        self.command("test", "kommando-test", "eksempel-test")
            .arg(self.positional("MAPPE", "hjelp-mappe", "valg-mappe"))
            .arg(self.per())
            .arg(self.flag("mutasjoner", "valg-mutasjoner").alias("mutations"))
            .arg(
                self.value("bare", "hjelp-liste", "valg-bare-omrader")
                    .alias("only")
                    .value_delimiter(',')
                    .requires("mutasjoner"),
            )
    }

    fn format(self) -> Command {
        self.command("formater", "kommando-formater", "eksempel-formater")
            .visible_alias("format")
            .arg(self.positional("MAPPE", "hjelp-mappe", "valg-mappe").num_args(0..))
            .arg(self.flag("sjekk", "valg-sjekk").alias("check"))
    }

    fn norms(self) -> Command {
        self.command("normer", "kommando-normer", "eksempel-normer")
            .visible_alias("norms")
            .arg(self.positional("SØK", "hjelp-sok", "valg-sok").num_args(0..))
            .arg(self.flag("fakta", "valg-fakta").alias("facts"))
    }

    fn compare(self) -> Command {
        self.command("sammenlign", "kommando-sammenlign", "eksempel-sammenlign")
            .visible_alias("compare")
            .arg(self.value("fra", "hjelp-dato", "valg-fra").alias("from").required(true))
            .arg(self.value("til", "hjelp-dato", "valg-til").alias("to").required(true))
            .arg(self.positional("FIL", "hjelp-fil", "valg-fil-sammenlign"))
    }

    fn sources(self) -> Command {
        let law = || self.value("lovdata", "hjelp-mappe", "valg-lovdata").required(true);
        let check = self
            .command("kontroller", "kommando-kilder-kontroller", "eksempel-kilder-kontroller")
            .visible_alias("check")
            .arg(law())
            .arg(self.value("før", "hjelp-mappe", "valg-for-mappe").aliases(["before", "for"]))
            .arg(self.form(TEXT_OR_JSON));
        let lock = self
            .command("lås", "kommando-kilder-las", "eksempel-kilder-las")
            .visible_aliases(["lock", "las"])
            .arg(law())
            .arg(self.per());
        self.command("kilder", "kommando-kilder", "eksempel-kilder")
            .visible_alias("sources")
            .args_conflicts_with_subcommands(true)
            .arg(self.positional("SØK", "hjelp-sok", "valg-kilder-sok").num_args(0..))
            .arg(self.value("eldre-enn", "hjelp-maneder", "valg-eldre-enn").alias("older-than"))
            .arg(self.flag("endringer", "valg-endringer").alias("changes"))
            .arg(self.value("måneder", "hjelp-maneder", "valg-maneder").aliases(["months", "maneder"]))
            .arg(self.per())
            .arg(self.form(SOURCE_FORMS))
            .subcommands([self.dressed(check), self.dressed(lock)])
    }

    fn whom(self) -> Command {
        self.command("hvem", "kommando-hvem", "eksempel-hvem")
            .visible_alias("whom")
            .arg(self.positional("FIL", "hjelp-fil", "valg-fil").required(true))
            .arg(self.value("nå", "hjelp-tid", "valg-na").aliases(["na", "now"]))
            .arg(self.value("kommune", "hjelp-nummer", "valg-kommune").alias("municipality"))
            .arg(self.flag("alt", "valg-hvem-alt").alias("all"))
            .arg(self.form(TEXT_OR_JSON))
    }

    fn services(self) -> Command {
        let words = |arg: Arg, words: &'static [&'static str]| {
            arg.value_parser(words.to_vec()).hide_possible_values(true)
        };
        self.command("tjenester", "kommando-tjenester", "eksempel-tjenester")
            .visible_alias("services")
            .arg(words(
                self.positional("HANDLING", "hjelp-handling", "valg-handling").required(true),
                &["eksporter", "export"],
            ))
            .arg(words(self.value("til", "hjelp-form", "valg-eksport").alias("to").required(true), EXPORTS))
            .arg(words(self.value("nivå", "hjelp-niva", "valg-niva").aliases(["niva", "level"]), LEVELS))
            .arg(self.value("base", "hjelp-adresse", "valg-base"))
    }

    fn sheets(self) -> Command {
        self.command("ark", "kommando-ark", "eksempel-ark")
            .visible_alias("sheet")
            .arg(self.positional("NAVN", "hjelp-navn", "valg-ark-navn").num_args(0..))
            .arg(self.value("ut", "hjelp-mappe", "valg-ark-ut").alias("out"))
            .arg(self.form(SHEET_FORMS))
    }

    fn errata(self) -> Command {
        self.command("rettelser", "kommando-rettelser", "eksempel-rettelser")
            .visible_alias("errata")
            .arg(self.positional("SVAR", "hjelp-fil", "valg-svar-fil"))
            .arg(self.value("norm", "hjelp-navn", "valg-rettelser-norm"))
    }

    fn texts(self) -> Command {
        let language = || self.value("til", "hjelp-kode", "valg-til-sprak").alias("to");
        let export = self
            .command("eksporter", "kommando-tekster-eksporter", "eksempel-tekster-eksporter")
            .visible_alias("export")
            .arg(language().required(true))
            .arg(self.value("område", "hjelp-navn", "valg-omrade").aliases(["omrade", "area"]))
            .arg(self.value("ut", "hjelp-mappe", "valg-tekster-ut").alias("out"));
        let import = self
            .command("importer", "kommando-tekster-importer", "eksempel-tekster-importer")
            .visible_alias("import")
            .arg(self.positional("FIL", "hjelp-fil", "valg-tekster-fil").required(true).num_args(1..));
        self.command("tekster", "kommando-tekster", "eksempel-tekster")
            .visible_alias("texts")
            .arg(language())
            .subcommands([export, import])
            .subcommand_help_heading(self.texts.get("hjelp-kommandoer"))
            .subcommand_value_name(self.texts.get("hjelp-kommando"))
    }

    fn completions(self) -> Command {
        self.command("fullføring", "kommando-fullforing", "eksempel-fullforing")
            .visible_aliases(["fullforing", "completions"])
            .arg(
                self.positional("SKALL", "hjelp-skall", "valg-skall")
                    .required(true)
                    .value_parser(SHELLS)
                    .hide_possible_values(true),
            )
    }

    fn man(self) -> Command {
        self.command("man", "kommando-man", "eksempel-man").visible_alias("manual").arg(self.positional(
            "MAPPE",
            "hjelp-mappe",
            "valg-man-mappe",
        ))
    }
}

/// The shell of a name.
pub(crate) fn shell(name: &str) -> Option<Shell> {
    name.parse().ok()
}

/// Tells what is wrong with the arguments, in the reader's language, and gives the exit code.
pub(crate) fn explain(texts: &Texts, error: &clap::Error) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // The same stream and colours as clap's own; nothing is left to do if it is gone.
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
    let (argument, command) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidSubcommand));
    let (given, valid) = (text(ContextKind::InvalidValue), text(ContextKind::ValidValue));
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "argument-ukjent",
        ErrorKind::InvalidSubcommand => "argument-kommando",
        ErrorKind::MissingRequiredArgument => "argument-mangler",
        ErrorKind::InvalidValue if given.is_empty() => "argument-verdi-mangler",
        ErrorKind::InvalidValue => "argument-verdi",
        ErrorKind::ArgumentConflict => "argument-to-ganger",
        ErrorKind::MissingSubcommand => "argument-ingen-kommando",
        _ => "argument-annet",
    };
    let about = [("argument", argument), ("kommando", command), ("verdi", given), ("lov", valid)];
    let about: Vec<(&str, &str)> = about.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let mut told = texts.with(key, &about);
    let suggested =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = suggested.into_iter().map(text).find(|text| !text.is_empty());
    if let Some(near) = near {
        told = format!("{told}\n  → {}", texts.with("mente-du", &[("forslag", &near)]));
    }
    crate::host::complain(&format!("{told}\n  → {}", texts.get("argument-hjelp")));
    crate::host::BAD_INPUT
}
