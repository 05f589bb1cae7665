//! The shapes of what is made by other crates, for the description of the interface. They are never built: a test holds real
//! answers up against them, field by field.
//!
//! The comments on types and fields here, and on every type the interface answers with, are themselves text for its users:
//! they become the descriptions in the `OpenAPI` document. That is why they are in Norwegian.

#![expect(missing_debug_implementations, dead_code, reason = "shapes are described, never built")]

mod whom;

pub use whom::{Channel, Claim, Opens, Ranked, Service, Whom};

use utoipa::{IntoResponses, ToSchema};

/// Et problem (RFC 9457).
#[derive(ToSchema)]
pub struct Problem {
    /// Slaget, som en adresse inn i beskrivelsen av grensesnittet.
    #[schema(rename = "type")]
    kind: String,
    /// Slaget i ord.
    title: String,
    /// Statuskoden.
    status: u16,
    /// Hva som kan gjøres.
    detail: String,
    /// Det som er galt, punkt for punkt.
    #[schema(nullable = false)]
    errors: Option<Vec<super::problem::Fault>>,
}

/// Problemer med å svare på det som er sendt.
#[derive(IntoResponses)]
pub enum PostProblems {
    /// Adressen har en parameter som ikke kan brukes, eller innholdet kan ikke leses.
    #[response(status = 400, content_type = "application/problem+json")]
    Bad(Problem),
    /// Innholdet kom ikke fram i tide.
    #[response(status = 408, content_type = "application/problem+json")]
    Slow(Problem),
    /// Innholdet er større enn én mebibyte.
    #[response(status = 413, content_type = "application/problem+json")]
    Large(Problem),
    /// Innholdet er verken JSON eller TOML.
    #[response(status = 415, content_type = "application/problem+json")]
    Notation(Problem),
    /// Situasjonen sier noe reglene ikke kjenner. Hvert punkt navngir opplysningen.
    #[response(status = 422, content_type = "application/problem+json")]
    Situation(Problem),
    /// For mange forespørsler. `Retry-After` sier hvor lenge man må vente.
    #[response(status = 429, content_type = "application/problem+json")]
    Often(Problem),
    /// Noe gikk galt hos oss.
    #[response(status = 500, content_type = "application/problem+json")]
    Fault(Problem),
    /// For mye å gjøre akkurat nå, eller svaret tok for lang tid.
    #[response(status = 503, content_type = "application/problem+json")]
    Busy(Problem),
}

/// Problemer med å svare på et oppslag.
#[derive(IntoResponses)]
pub enum GetProblems {
    /// Svaret du har, er fortsatt det samme.
    #[response(status = 304)]
    Same,
    /// Adressen har en parameter som ikke kan brukes.
    #[response(status = 400, content_type = "application/problem+json")]
    Bad(Problem),
    /// For mange forespørsler. `Retry-After` sier hvor lenge man må vente.
    #[response(status = 429, content_type = "application/problem+json")]
    Often(Problem),
    /// Noe gikk galt hos oss.
    #[response(status = 500, content_type = "application/problem+json")]
    Fault(Problem),
    /// For mye å gjøre akkurat nå, eller svaret tok for lang tid.
    #[response(status = 503, content_type = "application/problem+json")]
    Busy(Problem),
}

/// Ja eller nei.
#[derive(ToSchema)]
#[schema(rename_all = "lowercase")]
pub enum YesNo {
    /// Ja.
    Ja,
    /// Nei.
    Nei,
}

/// Et språk: bokmål, nynorsk eller engelsk.
#[derive(ToSchema)]
#[schema(rename_all = "lowercase")]
pub enum LanguageCode {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// Engelsk.
    En,
}

/// En dato, `2026-03-20`.
#[derive(ToSchema)]
#[schema(value_type = String, format = Date)]
pub struct Date(String);

/// Et kommunenummer, fire siffer.
#[derive(ToSchema)]
#[schema(value_type = String, pattern = "^[0-9]{4}$")]
pub struct Municipality(String);

/// En beskrevet situasjon. Opplysningene står under `fakta`; hver liste har sin egen nøkkel. Formen i detalj står i
/// `/api/v1/situasjon.schema.json`.
#[derive(ToSchema)]
#[schema(example = json!({ "per": "2026-03-20", "fakta": { "alder": "27 år", "oppholdsstatus": "asylsøker" } }))]
pub struct Situation {
    /// Dagen opplysningene vurderes på.
    #[schema(format = Date)]
    per: Option<String>,
    /// Dagen loven leses på.
    #[schema(format = Date)]
    rett_per: Option<String>,
    /// Bare det som var kjent denne dagen, teller.
    #[schema(format = Date)]
    kjent_per: Option<String>,
    /// Opplysninger, etter navn.
    #[schema(value_type = Object, required = false)]
    fakta: Option<()>,
}

/// Svaret på en situasjon.
#[derive(ToSchema)]
pub struct Answer {
    /// Navnet på denne formen.
    schema: String,
    /// Dagen opplysningene er vurdert på.
    today: Dated,
    /// Dagen loven er lest på.
    law_date: Dated,
    /// Regelverket, de første tegnene i avtrykket.
    rule_base: String,
    /// Det alle som leser svaret, må vite.
    notice: String,
    /// Det svaret bygger på.
    known: Vec<String>,
    /// Postene det er fortalt om.
    records: Vec<Record>,
    /// Opplysninger som ikke kan være sanne samtidig.
    contradiction: Option<Contradiction>,
    /// Det som haster: akutt fare, hjelperens plikter og frister.
    now: Vec<Line>,
    /// Rettigheter og plikter etter område.
    columns: Vec<Column>,
    /// Vilkår med delene sine.
    requirements: Vec<Line>,
    /// Hvor i saken personen er.
    phases: Vec<Line>,
    /// Det som kan gjøres.
    steps: Vec<Line>,
    /// De neste spørsmålene, det beste først.
    questions: Vec<Question>,
    /// Lister som kan ha poster ingen har fortalt om.
    more_records: Vec<String>,
    /// Hvor mange linjer som er utelatt fordi de ikke gjelder denne personen.
    folded: u64,
    /// Fagord i svaret, forklart.
    terms: Vec<Term>,
    /// Åpne linjer som er utelatt fordi ingenting som er fortalt, har noe å si for dem.
    untouched: u64,
}

/// En dato for maskiner og for folk.
#[derive(ToSchema)]
pub struct Dated {
    /// `2026-04-07`.
    #[schema(format = Date)]
    date: String,
    /// `tirsdag 7. april 2026`.
    words: String,
}

/// En post det er fortalt om.
#[derive(ToSchema)]
pub struct Record {
    /// Listen.
    list: String,
    /// Hva posten gjelder.
    title: String,
    /// Det som er fortalt.
    facts: Vec<String>,
}

/// Opplysninger som ikke kan være sanne samtidig.
#[derive(ToSchema)]
pub struct Contradiction {
    /// Hva det betyr.
    text: String,
    /// Opplysningene.
    facts: Vec<String>,
    /// Hvorfor.
    because: Vec<String>,
}

/// Et område.
#[derive(ToSchema)]
pub struct Column {
    /// Navnet.
    key: String,
    /// Overskriften.
    title: String,
    /// Linjene.
    lines: Vec<Line>,
}

/// Tegnet foran en linje.
#[derive(ToSchema)]
#[schema(rename_all = "kebab-case")]
pub enum Sign {
    /// Ja.
    Yes,
    /// Ja, med mindre noe påberopes; ja, inntil videre; rett hvis en vurdering faller slik ut.
    YesIf,
    /// Kan gis.
    May,
    /// Åpent.
    Open,
    /// Kilder eller lesninger spriker.
    Doubt,
    /// Nei.
    No,
    /// Reglene vi kjenner, gir ikke noe slikt.
    NotKnown,
}

/// Svaret en regel gir.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that a reader is told")]
#[derive(ToSchema)]
pub struct Line {
    /// Regelens navn i adresser.
    norm: String,
    /// Slaget.
    kind: String,
    /// Hvilken post det gjelder.
    record: Option<String>,
    /// Tegnet.
    sign: Sign,
    /// Tegnet i ord.
    state: String,
    /// Regelens tittel.
    title: String,
    /// Regelens egen setning for dette utfallet.
    sentence: Option<String>,
    /// Det svaret avhenger av.
    depends_on: Vec<String>,
    /// Hvordan det avhenger av det.
    branches: Vec<String>,
    /// Vilkår eller grunnlag med navn.
    parts: Vec<Part>,
    /// Fristen.
    deadline: Option<Deadline>,
    /// Omfang, varighet og hva som gjør slutt på det.
    extent: Vec<String>,
    /// Hvem som har plikten.
    responsible: Option<String>,
    /// Hjemmelen.
    law: Vec<Law>,
    /// Hvilken utgave av regelen, der det er flere.
    version: Option<String>,
    /// Hvor vi har det fra.
    sources: Vec<String>,
    /// Forbehold som følger svaret.
    caveats: Vec<String>,
    /// Presumsjoner, lesninger og det som ikke er oversatt til regler.
    notes: Vec<String>,
    /// Om noe som er fortalt, har noe å si for svaret.
    touched: bool,
    /// Opplysningene som avgjør et åpent svar.
    decided_by: Vec<Deciding>,
    /// Om en jurist har gått gjennom regelen.
    reviewed: bool,
    /// Om det gjelder liv eller sikkerhet.
    acute: bool,
    /// Hvor fort et råd bør følges, 1 først.
    urgency: Option<u32>,
    /// Det den fører til: dokumenter, sjekklister, frister og tjenester.
    leads_to: Vec<Lead>,
    /// Om regelen ikke gjelder den dagen loven er lest på.
    out_of_force: bool,
    /// Når et vilkår som ikke er oppfylt, kan bli det.
    changes: Vec<String>,
    /// Hvorfor, der det er bedt om.
    reason: Option<Reason>,
}

/// Noe en regel fører til.
#[derive(ToSchema)]
pub struct Lead {
    /// `dokument`, `sjekkliste`, `frist` eller `tjeneste`.
    kind: String,
    /// Navnet.
    name: String,
    /// Tittelen.
    title: String,
}

/// Et fagord.
#[derive(ToSchema)]
pub struct Term {
    /// Navnet.
    name: String,
    /// Ordet.
    title: String,
    /// Hva det betyr.
    meaning: String,
}

/// En opplysning som avgjør et åpent svar.
#[derive(ToSchema)]
pub struct Deciding {
    /// Navnet.
    fact: String,
    /// Posten, fra 1.
    record: Option<u32>,
    /// Tittelen.
    title: String,
    /// Hva den må være for et godt utfall, der alle veier dit er enige.
    told: Option<String>,
}

/// En del av en regel.
#[derive(ToSchema)]
pub struct Part {
    /// Tittelen.
    title: String,
    /// Om den er oppfylt; tom når det er åpent.
    met: Option<bool>,
    /// Det samme i ord.
    state: String,
    /// Det den avhenger av.
    depends_on: Vec<String>,
}

/// En frist.
#[derive(ToSchema)]
pub struct Deadline {
    /// Dagen eller minuttet.
    date: Option<String>,
    /// Setningen.
    text: String,
    /// Dagen i ord.
    day: Option<String>,
    /// Dager igjen; negativt når den er ute.
    days_left: Option<i64>,
    /// Det som satte den i gang.
    starts: Option<String>,
    /// Dager igjen i ord, den trygge dagen, hva som fortsatt kan gjøres.
    notes: Vec<String>,
    /// Om den løper, eller kan løpe, i dag.
    live: bool,
}

/// En henvisning til loven.
#[derive(ToSchema)]
pub struct Law {
    /// Slik en jurist skriver den.
    text: String,
    /// Siden hos Lovdata.
    url: Option<String>,
}

/// Hvorfor et svar er som det er.
#[derive(ToSchema)]
pub struct Reason {
    /// Opplysningene som bærer det.
    because: Vec<String>,
    /// Når det kan bli annerledes.
    changes: Vec<String>,
}

/// Et spørsmål.
#[derive(ToSchema)]
pub struct Question {
    /// Navnet på opplysningen eller listen.
    asks: String,
    /// Posten, fra 1.
    record: Option<u32>,
    /// Spørsmålet.
    text: String,
    /// Hvorfor vi spør.
    why: Option<String>,
    /// Hvordan man kan spørre.
    how: Option<String>,
    /// Hva som kan dokumentere svaret.
    documented: Option<String>,
    /// Det man kan svare, som par av navn og ord; tom for datoer og tall.
    #[schema(value_type = Vec<Vec<String>>)]
    answers: Vec<(String, String)>,
    /// Hva slags svar som ventes.
    expects: String,
    /// Det første av det som henger på svaret.
    settles: Vec<String>,
    /// Hvor mye som henger på svaret.
    settles_in_all: u64,
    /// Om det bør spørres varsomt, eller ikke ennå.
    sensitive: bool,
}
