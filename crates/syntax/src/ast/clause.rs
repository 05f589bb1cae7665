//! The clauses of declarations.

use super::{Expr, Name, Path, Reference, Text, TypeExpr};
use rettesnor_source::Span;
use rettesnor_values::Day;

/// A clause line of a declaration.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// What it says.
    pub kind: ClauseKind,
    /// The whole clause.
    pub span: Span,
    /// The keyword alone.
    pub keyword: Span,
}

/// The condition of an alternative (`= 5 år når …`, `varer 1 uke når …`).
#[derive(Debug, Clone, PartialEq)]
pub enum Guard {
    /// No condition.
    Always,
    /// `når EXPR`.
    When(Expr),
    /// `ellers`: after all earlier tiers; may carry its own `når`, and so builds a first-match chain.
    Otherwise(Option<Expr>),
}

/// Validity states of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// `gjelder fra D [til D]` (both inclusive).
    InForce {
        /// First day in force; `None`: since before the rule base begins.
        from: Option<Day>,
        /// Last day in force.
        to: Option<Day>,
    },
    /// `opphevet D`: not in force from that day on.
    Repealed(Day),
    /// `vedtatt fra D`: adopted, in force from that day (shown before it).
    AdoptedFrom(Day),
    /// `vedtatt uten dato`: never fires, is shown.
    AdoptedWithoutDate,
}

/// What a clause says. Keywords in the comments are those of the language.
#[derive(Debug, Clone, PartialEq)]
pub enum ClauseKind {
    /// `tittel "…"`
    Title(Text),
    /// `navn N` (for `unntak fra`, `sperre for`)
    Named(Name),
    /// `tekst ja|nei|kan|… "…"`: the sentence shown for an outcome
    Wording(Name, Text),
    /// `spørsmål "…"`
    Question(Text),
    /// `hvorfor "…"`: why we ask
    Why(Text),
    /// `slik "…"`: how to ask
    How(Text),
    /// `følsomhet lav|middels|høy`
    Sensitivity(Name),
    /// `tidspunkt første_møte|kartlegging|sak`: how early it may be asked
    Stage(Name),
    /// `dokumenteres med "…"`: who or what can document it
    Documented(Text),
    /// `verdi asylsøker "Søker asyl"`
    Value(Name, Option<Text>),
    /// `mellom 0 og 120`: the domain of a number
    Bounds(Expr, Expr),
    /// `rolle personen, barn`: the roles a fact exists for
    Roles(Vec<Name>),
    /// `akutt`: a question of acute safety; always first
    Acute,
    /// `felt NAVN : TYPE ["spørsmål"]`
    Field(Name, TypeExpr, Option<Text>),
    /// `periode gjelder_fra til gjelder_til [uten_overlapp]`: the two fields that make each record a period
    Period {
        /// The field of the first day.
        from: Name,
        /// The field of the last day.
        to: Name,
        /// No two records may cover the same days.
        apart: bool,
    },
    /// `for barnet` | `for hvert vedtak`
    For {
        /// `hver|hvert|hvert av`: one instance per record.
        each: bool,
        /// Role or list.
        name: Name,
    },
    /// `ansvarlig kommunen, helseforetaket`
    Responsible(Vec<Name>),
    /// `hvem kommunen`: who assesses (`vurdering`), who clarifies (`presumsjon`)
    Who(Vec<Name>),
    /// `art rettsanvendelse|fritt_skjønn` (`vurdering`)
    Nature(Name),
    /// `moment sjekkliste_eller_fakta, …` (`vurdering`)
    Factors(Vec<Path>),
    /// `omfang "…"`
    Extent(Text),
    /// `varighet "…"`
    Lasts(Text),
    /// `opphører når EXPR`
    EndsWhen(Expr),
    /// `opphører "…"`: an end that only an assessment or event outside the rules decides
    EndsText(Text),
    /// `kan_stilles_vilkår "…"`
    MayAttach(Text),
    /// `hjemmel REF [; REF …]`
    Basis(Vec<Reference>),
    /// `praksis "…"`
    Practice(Text),
    /// `faglig_råd "…"`
    Advice(Text),
    /// `kilde "…", kontrollert DATO`
    Source(Text, Option<Day>),
    /// `gjennomgått "jurist", DATO`; absent = not reviewed by a lawyer
    Reviewed(Text, Day),
    /// `forbehold "…"`: shown in every answer that rests on it (e.g. not checked against the regulation in force)
    Caveat(Text),
    /// `gjelder …`, `opphevet …`, `vedtatt …`
    Valid(Validity),
    /// `versjon NAVN`
    Version(Name),
    /// `overgang EXPR`
    Transition(Expr),
    /// `overgang ukjent`
    TransitionUnknown,
    /// `uttømmende`
    Exhaustive,
    /// `uten_hensyn_til a, b`
    Regardless(Vec<Path>),
    /// `når [navn:] EXPR`: a ground; several are alternatives
    When(Option<Name>, Expr),
    /// `kan når EXPR`: ground for "may be granted" / "may be done"
    MayWhen(Expr),
    /// `krav NAVN ["tittel"] [hjemmel REF]: EXPR`: a named condition; all are required
    Requirement {
        /// Its name, by which an exception can lift it alone.
        name: Name,
        /// Its title.
        title: Option<Text>,
        /// Its own legal basis.
        basis: Vec<Reference>,
        /// The condition.
        condition: Expr,
    },
    /// `unntak NAVN når EXPR [må påberopes]`
    Exception {
        /// Its name.
        name: Name,
        /// When it applies.
        condition: Expr,
        /// `må påberopes`: while open, the answer is "yes, unless …".
        invoked: bool,
    },
    /// `= EXPR [når …]`, `ellers = EXPR [når …]`
    Equals(Expr, Guard),
    /// `kan_oppgis`: a measured concept may be stated in a case and constrains the fact it measures
    MayBeStated,
    /// `løper_fra EXPR`
    RunsFrom(Expr),
    /// `varer EXPR [når …]`, `ellers varer EXPR [når …]`
    Length(Expr, Guard),
    /// `slutter EXPR`: an end stated directly (counted backwards from an expiry)
    EndsOn(Expr),
    /// `rulles_etter KALENDER hjemmel REF`
    RollsBy(Name, Vec<Reference>),
    /// `oppfylt_ved EXPR` (a date expression: the day of the act that meets it)
    MetBy(Expr),
    /// `avbrytes_ved EXPR, ny_frist_fra EXPR`
    InterruptedBy(Expr, Expr),
    /// `forlenges_til EXPR`
    ExtendedTo(Expr),
    /// `etter_utløp VURDERING senest EXPR`: may still be heard until that date
    LateHearing(Path, Expr),
    /// `antar EXPR` (`presumsjon`)
    Assumes(Expr),
    /// `inntil FAKTUM` (`presumsjon`)
    Until(Path),
    /// `virker_for a, b`
    AppliesTo(Vec<Path>),
    /// `slutter_ved EXPR` (`fase`)
    PhaseEnds(Expr),
    /// `neste a, b` (`fase`)
    Next(Vec<Name>),
    /// `punkt NAVN "…" [fra a, b]` (`sjekkliste`, `dokument`): what is noticed or written, and what already tells it
    Item(Name, Text, Vec<Path>),
    /// `fra DATO [til DATO] = EXPR | (a, b, c)`
    Row {
        /// First day.
        from: Day,
        /// Last day, if stated.
        to: Option<Day>,
        /// One value, or the members of a set.
        values: Vec<Expr>,
        /// `true` when written in parentheses: a set.
        set: bool,
    },
    /// `avrunding nærmeste|ned|opp TALL`
    Rounding(Name, Expr),
    /// `helligdag …` (`kalender`)
    Holiday(HolidayExpr),
    /// `klokke "CET-1CEST,M3.5.0,M10.5.0/3"`: when the clocks are changed, as a POSIX time zone rule (`kalender`)
    Clock(Text),
    /// `ruller lørdag, søndag, helligdag`
    Rolls(Vec<Name>),
    /// `må_påberopes`: the exception counts only when somebody invokes it (`unntak fra`)
    Invoked,
    /// `forsiktig`: the prudent reading
    Prudent,
    /// `spør "…"`: whom to ask where readings differ
    Ask(Text),
    /// `hastegrad TALL` (`råd`: order of urgency, 1 first)
    Urgency(Expr),
    /// `tjeneste NAVN, …` (`råd`)
    Services(Vec<Name>),
    /// `dokument NAVN, …` (norms): what to write
    Documents(Vec<Name>),
    /// `sjekkliste NAVN, …` (norms): what to look for
    Checklists(Vec<Name>),
    /// `frist NAVN, …` (norms): the deadline it must be done within
    Within(Vec<Name>),
    /// `mottaker "…"` (`dokument`): whom it is sent to
    Recipient(Text),
    /// `bøyd "…"` (`ord`): another form of the word
    Inflected(Text),
    /// `betyr "…"` (`ord`)
    Means(Text),
    /// `telefon "…"` (`tjeneste`)
    Phone(Text),
    /// `åpent man–fre 09:00–15:00` | `åpent døgnet`
    Open(Text),
    /// A line that could not be read.
    Error,
}

/// A rule for holidays (`kalender`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HolidayExpr {
    /// `helligdag 17. mai ["navn"]`
    Fixed {
        /// 1–12.
        month: u8,
        /// 1–31.
        day: u8,
        /// Its name.
        name: Option<Text>,
    },
    /// `helligdag påske - 3 dager ["navn"]`
    Easter {
        /// Days from Easter Day.
        offset: i32,
        /// Its name.
        name: Option<Text>,
    },
    /// `helligdag hver søndag`
    Weekday(Name),
}
