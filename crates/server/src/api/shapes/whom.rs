//! Whom one can call, and the directory of services.

use utoipa::ToSchema;

/// Hvem man kan ringe.
#[derive(ToSchema)]
pub struct Whom {
    /// Navnet på denne formen.
    schema: String,
    /// Tidspunktet det er svart for.
    now: String,
    /// Kommunen det er svart for.
    municipality: Option<String>,
    /// Om opplysningene motsier hverandre. Da er det svart som til en det ikke er fortalt noe om.
    contradiction: bool,
    /// Nødnumre som kan være aktuelle.
    emergency: Vec<Ranked>,
    /// Alle andre, den beste først.
    services: Vec<Ranked>,
}

/// En tjeneste med plassen sin.
#[derive(ToSchema)]
pub struct Ranked {
    /// Tjenestens navn.
    title: String,
    /// Hvorfor den passer.
    sentence: Option<String>,
    /// `yes`, `if` eller `depends`.
    fit: String,
    /// Det som avgjør om den passer.
    depends_on: Vec<String>,
    /// Om den er for liv eller sikkerhet.
    acute: bool,
    /// `open`, `probably`, `unknown`, `by_appointment` eller `closed`.
    opening: String,
    /// Når den åpner, om den er stengt.
    opens: Option<Opens>,
    /// Når den stenger, om den er åpen.
    closes: Option<String>,
    /// `here`, `national`, `some_places` eller `elsewhere`.
    place: String,
    /// Hvorfor den står der den står.
    reasons: Vec<String>,
    /// Andre som er åpne og kan noe av det samme.
    open_instead: Vec<String>,
    /// Tjenesten slik katalogen har den.
    service: Service,
}

/// Når en tjeneste åpner.
#[derive(ToSchema)]
pub struct Opens {
    /// Tidspunktet.
    at: String,
    /// Om kilden bare sier det omtrent.
    roughly: bool,
}

/// En tjeneste slik katalogen har den.
#[derive(ToSchema)]
pub struct Service {
    /// Navnet i reglene.
    norm: String,
    /// `nødnummer`, `tjeneste`, `oversikt` eller `nettsted`.
    kind: String,
    /// Hvem som driver den.
    organisation: String,
    /// `offentlig`, `frivillig` eller `internasjonal`.
    owner: String,
    /// Hvem som kan henvende seg.
    audience: Vec<String>,
    /// Hva den kan.
    abilities: Vec<String>,
    /// Språkkoder.
    languages: Vec<String>,
    /// `gratis`, `egenandel`, `betaling` eller `ukjent`.
    cost: String,
    /// Om man kan være anonym, der kilden sier det.
    anonymous: Option<bool>,
    /// `national`, eller kommunene.
    #[schema(value_type = Value)]
    coverage: (),
    /// Hvor langt oppføringen kan gå.
    level: String,
    /// Måter å nå den på, den beste først.
    channels: Vec<Channel>,
    /// Når den er åpen: `always`, `by_appointment`, `unknown`, eller regler.
    #[schema(value_type = Value)]
    hours: (),
    /// Hvor vi har det fra.
    source: String,
    /// Dagen det sist ble kontrollert.
    #[schema(format = Date)]
    checked: Option<String>,
    /// En merknad.
    note: Option<String>,
    /// Dagen den ble lagt ned.
    #[schema(format = Date)]
    closed_down: Option<String>,
    /// Det enkelte kilder sier, der de sier noe annet.
    claims: Vec<Claim>,
}

/// En måte å nå en tjeneste på.
#[derive(ToSchema)]
pub struct Channel {
    /// Én av `phone`, `sms`, `email`, `web`, `form`, `chat`, `visit` og `post`.
    #[schema(value_type = Object)]
    reach: (),
    /// En merknad.
    note: Option<String>,
    /// Hvor langt den kan gå.
    level: String,
}

/// Det én kilde sier.
#[derive(ToSchema)]
pub struct Claim {
    /// Feltet.
    field: String,
    /// Det kilden sier.
    value: String,
    /// Kilden.
    source: String,
    /// Dagen den sist ble kontrollert.
    #[schema(format = Date)]
    checked: Option<String>,
}
