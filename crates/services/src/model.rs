//! A service as its file tells of it.

use crate::hours::Hours;
use rettesnor_source::Span;
use rettesnor_values::Day;
use serde::Serialize;

/// A list of words a field may hold, each with its value.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        pub enum $name { $($(#[$each])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// Every word, in the order of the values.
            pub const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant),)+];

            /// The word that is written in the catalogue.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

words! {
    /// What kind of thing stands behind the entry; what answers comes before what is only read.
    Kind {
        /// A number for danger to life or safety.
        Emergency = "nødnummer",
        /// Somebody who answers.
        Service = "tjeneste",
        /// A way to find the local one.
        Finder = "oversikt",
        /// Pages to read.
        Website = "nettsted",
    }
}

words! {
    /// Who stands behind a service.
    Owner {
        /// The state or a municipality.
        Public = "offentlig",
        /// A foundation, congregation or association.
        Voluntary = "frivillig",
        /// An organisation between states or across them.
        International = "internasjonal",
    }
}

words! {
    /// Who can turn to it.
    Audience {
        /// The person herself.
        Person = "person",
        /// The one who helps.
        Helper = "hjelper",
    }
}

words! {
    /// What a service can do. The list is short, so that two services that do the same are found to.
    Ability {
        /// Comes, or sends somebody, now.
        Rescue = "akutt_hjelp",
        /// Talks it over.
        Advice = "råd_og_veiledning",
        /// Legal advice and help with a case.
        LegalAid = "rettshjelp",
        /// Health care.
        Health = "helsehjelp",
        /// A safe place to live.
        SafeHousing = "trygt_bosted",
        /// A bed for the night.
        Shelter = "overnatting",
        /// Food, shower, clothes.
        Basics = "mat_og_dusj",
        /// Protects children.
        ChildWelfare = "barnevern",
        /// Goes along over time.
        FollowUp = "oppfølging",
        /// Money to live on.
        Livelihood = "økonomisk_hjelp",
        /// Decides applications.
        Decides = "behandler_søknad",
        /// Decides appeals.
        DecidesAppeals = "behandler_klage",
        /// Tells of a case and the rules.
        CaseInformation = "opplyser_om_sak",
        /// Receives reports of crime, protects.
        Police = "politi",
        /// Return to the home country.
        Return = "retur",
        /// A place in a municipality.
        Settlement = "bosetting",
        /// Interpreters.
        Interpreting = "tolk",
        /// Rights at work.
        WorkRights = "rettigheter_i_arbeid",
        /// Finding work.
        FindWork = "jobbsøking",
        /// Registers, identity numbers, tax cards.
        Registration = "registrering",
        /// Watches over other services.
        Oversight = "tilsyn",
        /// Where the local one is.
        FindLocal = "finn_lokalt",
        /// Facts about countries.
        CountryFacts = "landinformasjon",
        /// Knowledge for those who help.
        Knowledge = "fagstoff",
        /// A place to be, with others.
        MeetingPlace = "møteplass",
    }
}

words! {
    /// What it costs.
    Cost {
        /// Nothing.
        Free = "gratis",
        /// A share.
        Share = "egenandel",
        /// A price.
        Paid = "betaling",
        /// The source does not say.
        Unknown = "ukjent",
    }
}

words! {
    /// How far an entry may go. Secret addresses never leave.
    Level {
        /// To everybody.
        Public = "offentlig",
        /// To those who work together, on request.
        Partners = "samarbeidspartnere",
        /// To nobody outside the directory's own users.
        Never = "aldri_eksportert",
    }
}

words! {
    /// A field a claim can be about.
    Field {
        /// The name.
        Name = "navn",
        /// Who stands behind it.
        Organisation = "organisasjon",
        /// Whom it serves.
        Serves = "målgruppe",
        /// The telephone.
        Phone = "telefon",
        /// The e-mail address.
        Email = "epost",
        /// The page.
        Web = "nett",
        /// The address.
        Address = "adresse",
        /// The opening hours.
        Hours = "åpningstid",
        /// What it can do.
        Abilities = "kan",
        /// Where.
        Coverage = "dekning",
        /// What it costs.
        Cost = "kostnad",
        /// Its languages.
        Languages = "språk",
    }
}

/// A place in the country: everywhere, or some municipalities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    /// Everywhere.
    National,
    /// These, by number.
    Municipalities(Vec<String>),
}

impl Coverage {
    /// Whether a municipality is covered.
    pub fn reaches(&self, municipality: &str) -> bool {
        match self {
            Self::National => true,
            Self::Municipalities(all) => all.iter().any(|one| one == municipality),
        }
    }
}

/// A telephone number, for machines and for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// E.164 (`+4722331160`), or a short number (`113`).
    pub number: String,
    /// As it is shown: `22 33 11 60`.
    pub shown: String,
}

/// A street address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Postal code, where the source has it.
    pub postcode: Option<String>,
    /// Postal town.
    pub town: String,
    /// The municipality's number.
    pub municipality: String,
}

/// A way to reach a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// By telephone.
    Phone(Phone),
    /// By text message.
    Sms(Phone),
    /// By e-mail.
    Email(String),
    /// On the web.
    Web(String),
    /// By a form on the web.
    Form(String),
    /// By chat on the web.
    Chat(String),
    /// At the door.
    Visit(Address),
    /// By letter.
    Post(String),
}

/// A channel with what should be known about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Channel {
    /// The way.
    pub reach: Reach,
    /// A remark, in Norwegian.
    pub note: Option<String>,
    /// How far this way in may go, where that is less far than the entry itself.
    pub level: Level,
}

/// What one source says about one field. Two that disagree stand side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// The field.
    pub field: Field,
    /// What the source says, in our words.
    pub value: String,
    /// The source.
    pub source: String,
    /// When it was last checked.
    pub checked: Option<Day>,
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Service {
    /// The name of its norm in the rules.
    pub norm: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Who runs it.
    pub organisation: String,
    /// What sort of body that is.
    pub owner: Owner,
    /// Who can turn to it.
    pub audience: Vec<Audience>,
    /// What it can do.
    pub abilities: Vec<Ability>,
    /// Languages by code (BCP 47); empty where the source does not say.
    pub languages: Vec<String>,
    /// What it costs.
    pub cost: Cost,
    /// Whether one can stay anonymous, where the source says.
    pub anonymous: Option<bool>,
    /// Where it is for.
    pub coverage: Coverage,
    /// How far the entry may go.
    pub level: Level,
    /// The ways to reach it, the best first.
    pub channels: Vec<Channel>,
    /// When it is open.
    pub hours: Hours,
    /// Where all this is from.
    pub source: String,
    /// When that was last checked.
    pub checked: Option<Day>,
    /// A remark, in Norwegian.
    pub note: Option<String>,
    /// The day it was closed down, where it was.
    pub closed_down: Option<Day>,
    /// What single sources say, where there is more to say than the above.
    pub claims: Vec<Claim>,
    /// Where the block stands.
    #[serde(skip)]
    pub span: Span,
}

impl Service {
    /// The first telephone number.
    pub fn phone(&self) -> Option<&Phone> {
        self.channels.iter().find_map(|channel| match &channel.reach {
            Reach::Phone(phone) => Some(phone),
            _ => None,
        })
    }

    /// The first page.
    pub fn page(&self) -> Option<&str> {
        self.channels.iter().find_map(|channel| match &channel.reach {
            Reach::Web(page) => Some(page.as_str()),
            _ => None,
        })
    }

    /// The first e-mail address.
    pub fn email(&self) -> Option<&str> {
        self.channels.iter().find_map(|channel| match &channel.reach {
            Reach::Email(address) => Some(address.as_str()),
            _ => None,
        })
    }

    /// The fields on which sources disagree, each with all that is claimed.
    pub fn disputed(&self) -> Vec<(Field, Vec<&Claim>)> {
        let fields = Field::WORDS.iter().map(|(_, field)| *field);
        let grouped = fields.map(|field| {
            let claims: Vec<&Claim> = self.claims.iter().filter(|claim| claim.field == field).collect();
            (field, claims)
        });
        grouped
            .filter(|(_, all)| all.iter().any(|one| all.iter().any(|other| one.value != other.value)))
            .collect()
    }
}
