//! Which clauses each kind of declaration may have, must have, and may repeat.

use super::{Decl, Lowerer};
use crate::codes;
use rettesnor_source::Diagnostic;
use rettesnor_syntax::ast::{Clause, ClauseKind as C, DeclKind, Validity};
use std::collections::BTreeMap;

/// The clause's keyword as the language writes it; one per clause, so it also names the kind of clause.
#[expect(
    clippy::too_many_lines,
    reason = "one line for each clause of the language; a table, not a procedure"
)]
fn keyword(kind: &C) -> &'static str {
    match kind {
        C::Title(_) => "tittel",
        C::Named(_) => "navn",
        C::Wording(..) => "tekst",
        C::Question(_) => "spørsmål",
        C::Why(_) => "hvorfor",
        C::How(_) => "slik",
        C::Sensitivity(_) => "følsomhet",
        C::Stage(_) => "tidspunkt",
        C::Documented(_) => "dokumenteres",
        C::Value(..) => "verdi",
        C::Bounds(..) => "mellom",
        C::Roles(_) => "rolle",
        C::Acute => "akutt",
        C::Field(..) => "felt",
        C::Period { .. } => "periode",
        C::For { .. } => "for",
        C::Responsible(_) => "ansvarlig",
        C::Who(_) => "hvem",
        C::Nature(_) => "art",
        C::Factors(_) => "moment",
        C::Extent(_) => "omfang",
        C::Lasts(_) => "varighet",
        C::EndsWhen(_) => "opphører når",
        C::EndsText(_) => "opphører",
        C::MayAttach(_) => "kan_stilles_vilkår",
        C::Basis(_) => "hjemmel",
        C::Practice(_) => "praksis",
        C::Advice(_) => "faglig_råd",
        C::Source(..) => "kilde",
        C::Reviewed(..) => "gjennomgått",
        C::Caveat(_) => "forbehold",
        C::Valid(Validity::InForce { .. }) => "gjelder",
        C::Valid(Validity::Repealed(_)) => "opphevet",
        C::Valid(_) => "vedtatt",
        C::Version(_) => "versjon",
        C::Transition(_) | C::TransitionUnknown => "overgang",
        C::Exhaustive => "uttømmende",
        C::Regardless(_) => "uten_hensyn_til",
        C::When(..) => "når",
        C::MayWhen(_) => "kan når",
        C::Requirement { .. } => "krav",
        C::Exception { .. } => "unntak",
        C::Equals(..) => "=",
        C::MayBeStated => "kan_oppgis",
        C::RunsFrom(_) => "løper_fra",
        C::Length(..) => "varer",
        C::EndsOn(_) => "slutter",
        C::RollsBy(..) => "rulles_etter",
        C::MetBy(_) => "oppfylt_ved",
        C::InterruptedBy(..) => "avbrytes_ved",
        C::ExtendedTo(_) => "forlenges_til",
        C::LateHearing(..) => "etter_utløp",
        C::Assumes(_) => "antar",
        C::Until(_) => "inntil",
        C::AppliesTo(_) => "virker_for",
        C::PhaseEnds(_) => "slutter_ved",
        C::Next(_) => "neste",
        C::Item(..) => "punkt",
        C::Row { .. } => "fra",
        C::Rounding(..) => "avrunding",
        C::Holiday(_) => "helligdag",
        C::Clock(_) => "klokke",
        C::Rolls(_) => "ruller",
        C::Prudent => "forsiktig",
        C::Invoked => "må_påberopes",
        C::Ask(_) => "spør",
        C::Urgency(_) => "hastegrad",
        C::Services(_) => "tjeneste",
        C::Phone(_) => "telefon",
        C::Open(_) => "åpent",
        C::Documents(_) => "dokument",
        C::Checklists(_) => "sjekkliste",
        C::Within(_) => "frist",
        C::Recipient(_) => "mottaker",
        C::Inflected(_) => "bøyd",
        C::Means(_) => "betyr",
        C::Error => "",
    }
}

type Words = &'static [&'static str];

const ASK: Words =
    &["tittel", "spørsmål", "hvorfor", "slik", "følsomhet", "tidspunkt", "akutt", "dokumenteres", "rolle"];
const ORIGIN: Words = &["hjemmel", "praksis", "faglig_råd", "kilde", "gjennomgått", "forbehold"];
const TIME: Words = &["gjelder", "opphevet", "vedtatt"];
const VERSION: Words = &["versjon", "overgang"];
const BODY: Words = &["når", "kan når", "krav", "unntak"];
const NORM: Words = &[
    "tittel",
    "tekst",
    "for",
    "ansvarlig",
    "omfang",
    "varighet",
    "opphører",
    "opphører når",
    "kan_stilles_vilkår",
    "uttømmende",
    "uten_hensyn_til",
];
const DEADLINE: Words = &[
    "løper_fra",
    "varer",
    "slutter",
    "rulles_etter",
    "oppfylt_ved",
    "avbrytes_ved",
    "forlenges_til",
    "etter_utløp",
];
const REPEATABLE: Words = &[
    "tekst",
    "verdi",
    "felt",
    "kilde",
    "forbehold",
    "hjemmel",
    "praksis",
    "faglig_råd",
    "når",
    "kan når",
    "krav",
    "unntak",
    "=",
    "varer",
    "punkt",
    "fra",
    "helligdag",
    "opphører",
    "kan_stilles_vilkår",
    "omfang",
    "varighet",
    "åpent",
    "telefon",
    "bøyd",
];
/// What a norm can lead to besides its answer.
const LEADS: Words = &["dokument", "sjekkliste", "frist"];

/// The groups of clauses that a kind of declaration may have.
fn allowed(kind: DeclKind) -> Vec<Words> {
    const TITLE: Words = &["tittel"];
    match kind {
        DeclKind::Rettskilde => vec![TITLE],
        DeclKind::Rolle => vec![TITLE, &["felt"]],
        DeclKind::Utvalg => vec![TITLE, &["verdi"], ORIGIN],
        DeclKind::Fakta => vec![ASK, &["verdi", "mellom"]],
        DeclKind::Vurdering => vec![ASK, &["hvem", "art", "moment"], ORIGIN],
        DeclKind::Hendelse => vec![ASK, &["mellom"]],
        DeclKind::Liste => vec![ASK, &["felt", "periode"]],
        DeclKind::Begrep => vec![TITLE, &["for", "når", "=", "kan_oppgis"], ORIGIN, TIME, VERSION],
        DeclKind::Fase => vec![NORM, BODY, &["slutter_ved", "neste"], ORIGIN, TIME, VERSION],
        DeclKind::Raad => vec![NORM, BODY, LEADS, &["akutt", "hastegrad", "tjeneste"], ORIGIN, TIME, VERSION],
        DeclKind::Tjeneste => vec![NORM, BODY, &["akutt", "telefon", "åpent"], ORIGIN, TIME, VERSION],
        DeclKind::Hjelperplikt => vec![NORM, BODY, LEADS, &["akutt"], ORIGIN, TIME, VERSION],
        DeclKind::Frist | DeclKind::Ventetid | DeclKind::Myndighetsfrist => {
            vec![NORM, BODY, LEADS, DEADLINE, ORIGIN, TIME, VERSION]
        }
        DeclKind::Sjekkliste => vec![TITLE, &["punkt"], ORIGIN],
        DeclKind::Dokument => vec![TITLE, &["mottaker", "punkt"], ORIGIN],
        DeclKind::Ord => vec![TITLE, &["bøyd", "betyr"], ORIGIN],
        DeclKind::Presumsjon => {
            vec![TITLE, &["for", "hvem", "når", "antar", "inntil", "virker_for"], ORIGIN, TIME]
        }
        DeclKind::Uforenlig => vec![TITLE, &["for", "når"], ORIGIN],
        DeclKind::UnntakFra => vec![TITLE, &["navn", "for", "når", "unntak", "må_påberopes"], ORIGIN, TIME],
        DeclKind::SperreFor => vec![TITLE, &["navn", "for", "når", "unntak"], ORIGIN, TIME],
        DeclKind::Tolkning => vec![TITLE, BODY, DEADLINE, &["=", "for", "forsiktig", "spør"], ORIGIN],
        DeclKind::Tabell => vec![TITLE, &["fra", "avrunding"], ORIGIN],
        DeclKind::Kalender => vec![TITLE, &["helligdag", "ruller", "klokke"], ORIGIN],
        DeclKind::Uoversatt => vec![TITLE, ORIGIN],
        _ => vec![NORM, BODY, LEADS, ORIGIN, TIME, VERSION],
    }
}

/// The clauses a declaration must have, whatever else it has.
fn required(kind: DeclKind) -> Words {
    match kind {
        DeclKind::Utvalg => &["verdi"],
        DeclKind::Vurdering => &["art"],
        DeclKind::Liste => &["felt"],
        DeclKind::Presumsjon => &["antar", "inntil", "virker_for"],
        DeclKind::Uforenlig => &["når"],
        DeclKind::UnntakFra | DeclKind::SperreFor => &["navn", "når"],
        DeclKind::Sjekkliste | DeclKind::Dokument => &["punkt"],
        DeclKind::Ord => &["betyr"],
        DeclKind::Tabell => &["fra"],
        DeclKind::Kalender => &["ruller"],
        DeclKind::Vilkaar => &["krav"],
        DeclKind::Raad => &["hastegrad"],
        _ => &[],
    }
}

/// The keyword of a kind of declaration.
pub(crate) fn kind_word(kind: DeclKind) -> &'static str {
    match kind {
        DeclKind::Rettskilde => "rettskilde",
        DeclKind::Rolle => "rolle",
        DeclKind::Utvalg => "utvalg",
        DeclKind::Fakta => "fakta",
        DeclKind::Vurdering => "vurdering",
        DeclKind::Hendelse => "hendelse",
        DeclKind::Liste => "liste",
        DeclKind::Begrep => "begrep",
        DeclKind::Fase => "fase",
        DeclKind::Rett => "rett",
        DeclKind::RettOgPlikt => "rett_og_plikt",
        DeclKind::Plikt => "plikt",
        DeclKind::Hjelperplikt => "hjelperplikt",
        DeclKind::Adgang => "adgang",
        DeclKind::Inngrep => "inngrep",
        DeclKind::Vilkaar => "vilkår",
        DeclKind::Frist => "frist",
        DeclKind::Ventetid => "ventetid",
        DeclKind::Myndighetsfrist => "myndighetsfrist",
        DeclKind::Advarsel => "advarsel",
        DeclKind::Raad => "råd",
        DeclKind::Sjekkliste => "sjekkliste",
        DeclKind::Dokument => "dokument",
        DeclKind::Ord => "ord",
        DeclKind::Presumsjon => "presumsjon",
        DeclKind::Uforenlig => "uforenlig",
        DeclKind::UnntakFra => "unntak fra",
        DeclKind::SperreFor => "sperre for",
        DeclKind::Tolkning => "tolkning",
        DeclKind::Tjeneste => "tjeneste",
        DeclKind::Tabell => "tabell",
        DeclKind::Kalender => "kalender",
        DeclKind::Uoversatt => "uoversatt",
    }
}

/// Kinds that must say what they rest on.
fn needs_basis(kind: DeclKind) -> bool {
    use DeclKind as D;
    is_norm(kind) && kind != D::Tjeneste || matches!(kind, D::Presumsjon | D::UnntakFra | D::SperreFor)
}

/// Kinds that become norms.
pub(crate) fn is_norm(kind: DeclKind) -> bool {
    use DeclKind as D;
    matches!(
        kind,
        D::Fase
            | D::Rett
            | D::RettOgPlikt
            | D::Plikt
            | D::Hjelperplikt
            | D::Adgang
            | D::Inngrep
            | D::Vilkaar
            | D::Frist
            | D::Ventetid
            | D::Myndighetsfrist
            | D::Advarsel
            | D::Raad
            | D::Tjeneste
    )
}

/// Kinds whose title people see.
fn needs_title(kind: DeclKind) -> bool {
    use DeclKind as D;
    is_norm(kind)
        || matches!(
            kind,
            D::Fakta
                | D::Vurdering
                | D::Hendelse
                | D::Liste
                | D::Begrep
                | D::Sjekkliste
                | D::Presumsjon
                | D::Uforenlig
                | D::Tolkning
                | D::Tabell
                | D::Uoversatt
        )
}

/// Kinds that are asked about.
fn needs_question(kind: DeclKind) -> bool {
    matches!(kind, DeclKind::Fakta | DeclKind::Vurdering | DeclKind::Hendelse | DeclKind::Liste)
}

impl Lowerer {
    pub(crate) fn check_all_clauses(&mut self, decls: &[Decl<'_>]) {
        for decl in decls {
            self.enter(*decl);
            self.check_allowed(*decl);
            self.check_required(*decl);
            self.check_documentation(*decl);
        }
    }

    fn check_allowed(&mut self, decl: Decl<'_>) {
        let allowed = allowed(decl.ast.kind);
        let mut seen: BTreeMap<&'static str, &Clause> = BTreeMap::new();
        for clause in &decl.ast.clauses {
            let word = keyword(&clause.kind);
            if word.is_empty() {
                continue;
            }
            if !allowed.iter().any(|group| group.contains(&word)) {
                self.not_allowed(decl, clause, word, &allowed);
            } else if let Some(first) = seen.insert(word, clause)
                && !REPEATABLE.contains(&word)
            {
                let text = format!("Leddet «{word}» kan bare stå én gang.");
                let diagnostic = Diagnostic::error(codes::DUPLICATE_CLAUSE, clause.keyword, text)
                    .secondary(first.keyword, "står allerede her")
                    .help("Fjern det ene, eller slå dem sammen.");
                self.add(diagnostic);
            }
        }
    }

    fn not_allowed(&mut self, decl: Decl<'_>, clause: &Clause, word: &str, allowed: &[Words]) {
        let kind = kind_word(decl.ast.kind);
        let text = format!("Leddet «{word}» kan ikke stå i «{kind}».");
        let words: Vec<String> = allowed.iter().copied().flatten().map(|word| format!("«{word}»")).collect();
        let help = format!("I «{kind}» kan disse leddene stå: {}.", words.join(", "));
        self.error(codes::CLAUSE_NOT_ALLOWED, clause.keyword, text, help);
    }

    fn check_required(&mut self, decl: Decl<'_>) {
        let present: Vec<&str> = decl.ast.clauses.iter().map(|clause| keyword(&clause.kind)).collect();
        let named = decl.ast.name.is_some();
        let unreadable = present.contains(&"");
        for word in required(decl.ast.kind) {
            let given = present.contains(word) || (*word == "navn" && named);
            if !given && !unreadable {
                self.missing(
                    decl,
                    &format!("Leddet «{word}» mangler."),
                    &format!("Skriv en linje med «{word}»."),
                );
            }
        }
        let has = |word: &str| present.contains(&word);
        let ends = has("slutter") || (has("løper_fra") && has("varer"));
        match decl.ast.kind {
            DeclKind::Frist | DeclKind::Ventetid | DeclKind::Myndighetsfrist if !ends && !unreadable => {
                let text = "Fristen sier ikke når den slutter.";
                self.missing(decl, text, "Skriv «løper_fra» og «varer», eller «slutter» alene.");
            }
            DeclKind::Begrep if !has("når") && !has("=") && !unreadable => {
                self.missing(decl, "Begrepet har ingen definisjon.", "Skriv «når …» eller «= …».");
            }
            _ => {}
        }
    }

    fn missing(&mut self, decl: Decl<'_>, text: &str, help: &str) {
        self.error(codes::MISSING_CLAUSE, decl.ast.head, text, help);
    }

    /// Basis, source, duty-bearer, title and question: what a reader must be given.
    fn check_documentation(&mut self, decl: Decl<'_>) {
        let (kind, head) = (decl.ast.kind, decl.ast.head);
        let present: Vec<&str> = decl.ast.clauses.iter().map(|clause| keyword(&clause.kind)).collect();
        let has = |word: &str| present.contains(&word);
        let name = decl.name_text().to_owned();
        if needs_basis(kind) && !has("hjemmel") && !has("praksis") && !has("faglig_råd") {
            let text = format!("«{name}» sier ikke hva den bygger på.");
            let help = "Skriv «hjemmel» med lov og paragraf, eller «praksis» eller «faglig_råd» når det ikke er lov.";
            self.error(codes::MISSING_BASIS, head, text, help);
        }
        if is_norm(kind) && !has("kilde") {
            let text = format!("«{name}» sier ikke hvor vi har den fra.");
            let help = "Skriv «kilde \"…\", kontrollert» og dagen noen sist kontrollerte den.";
            self.warn(codes::MISSING_SOURCE, head, text, help);
        }
        if matches!(kind, DeclKind::Rett | DeclKind::RettOgPlikt) && !has("ansvarlig") {
            let text = format!("Ingen har plikt til å oppfylle retten «{name}».");
            let help = "Skriv «ansvarlig» og hvem som skal oppfylle den, for eksempel «ansvarlig kommunen».";
            self.error(codes::MISSING_DUTY_BEARER, head, text, help);
        }
        if needs_title(kind) && !has("tittel") {
            let text = format!("«{name}» har ingen tittel et menneske kan lese.");
            self.warn(codes::MISSING_TITLE, head, text, "Skriv «tittel \"…\"».");
        }
        if needs_question(kind) && !has("spørsmål") {
            let text = format!("«{name}» har ikke noe spørsmål, så ingen kan bli spurt om det.");
            self.warn(codes::MISSING_QUESTION, head, text, "Skriv «spørsmål \"…\"».");
        }
    }
}
