//! The words of the language.

use rettesnor_values::Day;

use crate::ast::{DeclKind, Unit};

/// What begins a declaration.
pub(crate) const DECLARATIONS: &[(&str, DeclKind)] = &[
    ("rettskilde", DeclKind::Rettskilde),
    ("rolle", DeclKind::Rolle),
    ("utvalg", DeclKind::Utvalg),
    ("fakta", DeclKind::Fakta),
    ("vurdering", DeclKind::Vurdering),
    ("hendelse", DeclKind::Hendelse),
    ("liste", DeclKind::Liste),
    ("begrep", DeclKind::Begrep),
    ("fase", DeclKind::Fase),
    ("rett", DeclKind::Rett),
    ("rett_og_plikt", DeclKind::RettOgPlikt),
    ("plikt", DeclKind::Plikt),
    ("hjelperplikt", DeclKind::Hjelperplikt),
    ("adgang", DeclKind::Adgang),
    ("inngrep", DeclKind::Inngrep),
    ("vilkår", DeclKind::Vilkaar),
    ("frist", DeclKind::Frist),
    ("ventetid", DeclKind::Ventetid),
    ("myndighetsfrist", DeclKind::Myndighetsfrist),
    ("advarsel", DeclKind::Advarsel),
    ("råd", DeclKind::Raad),
    ("sjekkliste", DeclKind::Sjekkliste),
    ("dokument", DeclKind::Dokument),
    ("ord", DeclKind::Ord),
    ("presumsjon", DeclKind::Presumsjon),
    ("uforenlig", DeclKind::Uforenlig),
    ("unntak", DeclKind::UnntakFra),
    ("sperre", DeclKind::SperreFor),
    ("tolkning", DeclKind::Tolkning),
    ("tjeneste", DeclKind::Tjeneste),
    ("tabell", DeclKind::Tabell),
    ("kalender", DeclKind::Kalender),
    ("uoversatt", DeclKind::Uoversatt),
];

/// The declaration that begins with this word.
pub(crate) fn declaration(word: &str) -> Option<DeclKind> {
    DECLARATIONS.iter().find(|(keyword, _)| *keyword == word).map(|(_, kind)| *kind)
}

/// The word that begins this kind of declaration.
pub(crate) fn declaration_keyword(kind: DeclKind) -> &'static str {
    DECLARATIONS.iter().find(|(_, other)| *other == kind).map_or("", |(keyword, _)| keyword)
}

/// What begins a line of an example.
pub(crate) const EXAMPLE_LINES: &[&str] = &["gitt", "så", "per", "rett_per", "navn", "fra_kilde"];

/// Words that bind expressions together and therefore name nothing.
const RESERVED: &[&str] = &[
    "og", "eller", "ikke", "i", "på", "er", "har", "mellom", "under", "over", "minst", "høyst", "før",
    "etter", "senest", "tidligst", "fra", "til", "når", "hvor", "ellers", "av", "à", "for", "ja", "nei",
    "i_dag", "aldri", "må", "enten",
];

/// Whether the word has a meaning of its own inside expressions.
pub(crate) fn is_reserved(word: &str) -> bool {
    RESERVED.contains(&word)
}

/// The unit a word names.
pub(crate) fn unit(word: &str) -> Option<Unit> {
    match word {
        "år" => Some(Unit::Years),
        "måned" | "måneder" => Some(Unit::Months),
        "uke" | "uker" => Some(Unit::Weeks),
        "dag" | "dager" | "døgn" => Some(Unit::Days),
        "time" | "timer" => Some(Unit::Hours),
        _ => None,
    }
}

/// `første` is 1.
pub(crate) fn ordinal(word: &str) -> Option<u8> {
    let number = match word {
        "første" => 1,
        "annet" | "andre" => 2,
        "tredje" => 3,
        "fjerde" => 4,
        "femte" => 5,
        "sjette" => 6,
        "sjuende" | "syvende" => 7,
        "åttende" => 8,
        "niende" => 9,
        "tiende" => 10,
        "ellevte" => 11,
        "tolvte" => 12,
        _ => return None,
    };
    Some(number)
}

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// `mai` is 5.
pub(crate) fn month(word: &str) -> Option<u8> {
    let index = MONTHS.iter().position(|month| *month == word)?;
    u8::try_from(index).ok()?.checked_add(1)
}

/// 5 is `mai`.
pub(crate) fn month_name(month: u8) -> &'static str {
    month.checked_sub(1).and_then(|index| MONTHS.get(usize::from(index))).copied().unwrap_or("måneden")
}

/// Year, month and day as digits, whichever way round they stand.
pub(crate) fn date_parts(text: &str) -> Option<(i32, u8, u8)> {
    let mut parts = text.split(['-', '.']);
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

/// The date as the language writes it, if it exists.
pub(crate) fn iso_date(text: &str) -> Option<(Day, String)> {
    let (year, month, day) = date_parts(text)?;
    let exists = Day::from_ymd(year, month, day).ok()?;
    Some((exists, format!("{year:04}-{month:02}-{day:02}")))
}
