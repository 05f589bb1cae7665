//! Reads a channel.

use super::municipality;
use super::table::{Notes, Table, Value};
use crate::codes;
use crate::model::{Address, Channel, Level, Phone, Reach};
use crate::phone::{Fault, check};

const KEYS: [&str; 9] =
    ["slag", "verdi", "vist", "gate", "postnummer", "poststed", "kommune", "merknad", "niva"];
const POSTCODE: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Phone,
    Sms,
    Email,
    Web,
    Form,
    Chat,
    Visit,
    Post,
}

const WAYS: [(&str, Way); 8] = [
    ("telefon", Way::Phone),
    ("sms", Way::Sms),
    ("epost", Way::Email),
    ("nett", Way::Web),
    ("skjema", Way::Form),
    ("chat", Way::Chat),
    ("besøk", Way::Visit),
    ("post", Way::Post),
];

/// A channel; it can go no further than the entry it stands in.
pub(super) fn read(item: &Value<'_, '_>, level: Level, notes: &mut Notes) -> Option<Channel> {
    let table = item.table("kanalen", &KEYS, notes)?;
    let way = table.must("slag", notes).cloned().and_then(|it| it.word(&WAYS, notes))?;
    let own = table.get("niva").cloned().and_then(|it| it.word(Level::WORDS, notes));
    let note = table.maybe("merknad", notes);
    let reach = match way {
        Way::Phone => Reach::Phone(phone(&table, notes)?),
        Way::Sms => Reach::Sms(phone(&table, notes)?),
        Way::Email => Reach::Email(email(&table, notes)?),
        Way::Web => Reach::Web(page(&table, notes)?),
        Way::Form => Reach::Form(page(&table, notes)?),
        Way::Chat => Reach::Chat(page(&table, notes)?),
        Way::Visit => Reach::Visit(address(&table, notes)?),
        Way::Post => Reach::Post(table.text("verdi", notes)?),
    };
    Some(Channel { reach, note, level: own.map_or(level, |own| own.max(level)) })
}

fn phone(table: &Table<'_, '_>, notes: &mut Notes) -> Option<Phone> {
    let (number, shown) = (table.text("verdi", notes), table.text("vist", notes));
    let (number, shown) = (number?, shown?);
    let (key, message, help) = match check(&number, &shown) {
        Ok(()) => return Some(Phone { number, shown }),
        Err(Fault::Form) => (
            "verdi",
            format!("«{number}» er ikke et telefonnummer for maskiner."),
            "Skriv landkode og siffer uten mellomrom, for eksempel +4722331160, eller et kortnummer som 116117.",
        ),
        Err(Fault::Length) => (
            "verdi",
            format!("«{number}» har feil antall siffer."),
            "Med landkode er et nummer på 8 til 15 siffer etter pluss; et kortnummer har 3 til 6.",
        ),
        Err(Fault::Shown) => (
            "vist",
            format!("Nummeret som vises, «{shown}», er ikke det som ringes, «{number}»."),
            "Skriv de samme sifrene i begge, med mellomrom i det som vises.",
        ),
    };
    let at = table.get(key).map_or_else(|| table.at.clone(), |value| value.at.clone());
    notes.error(codes::PHONE, &at, message, help);
    None
}

fn email(table: &Table<'_, '_>, notes: &mut Notes) -> Option<String> {
    let value = table.must("verdi", notes)?;
    let text = value.text(notes)?;
    let is_address = text.split_once('@').is_some_and(|(name, host)| {
        let clean = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"'\\,;".contains(&byte));
        clean && !name.is_empty() && host.contains('.') && !host.contains('@') && !host.ends_with('.')
    });
    if is_address {
        return Some(text);
    }
    notes.error(codes::VALUE, &value.at, format!("«{text}» er ingen e-postadresse."), "Skriv navn@sted.no.");
    None
}

fn page(table: &Table<'_, '_>, notes: &mut Notes) -> Option<String> {
    let value = table.must("verdi", notes)?;
    let text = value.text(notes)?;
    let host = text.strip_prefix("https://").and_then(|rest| rest.split('/').next());
    let clean = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte));
    if clean && host.is_some_and(|host| host.contains('.') && !host.starts_with('.')) {
        return Some(text);
    }
    let help = "Skriv hele adressen, for eksempel https://www.udi.no; tegn utenfor ASCII skrives med %.";
    notes.error(codes::VALUE, &value.at, format!("«{text}» er ingen nettadresse."), help);
    None
}

fn address(table: &Table<'_, '_>, notes: &mut Notes) -> Option<Address> {
    let (street, town) = (table.text("gate", notes), table.text("poststed", notes));
    let municipality = table.must("kommune", notes).cloned().and_then(|value| {
        let text = value.text(notes)?;
        municipality(&text, &value.at, notes)
    });
    let postcode = table.maybe("postnummer", notes);
    if let Some(code) = &postcode
        && !(code.len() == POSTCODE && code.bytes().all(|byte| byte.is_ascii_digit()))
    {
        let at = table.get("postnummer").map_or_else(|| table.at.clone(), |value| value.at.clone());
        notes.error(codes::VALUE, &at, format!("«{code}» er ikke et postnummer."), "Skriv fire siffer.");
    }
    Some(Address { street: street?, postcode, town: town?, municipality: municipality? })
}
