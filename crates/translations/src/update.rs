//! Files held against the rules.

use crate::inventory::Entry;
use crate::po::{Message, Po};
use rettesnor_rules::texts::Translations;
use std::collections::{BTreeMap, BTreeSet};

/// Something about a translation that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file, or the area of a text that no file has.
    pub file: String,
    /// The line in the file; 0 for a text that no file has.
    pub line: usize,
    /// The text of the rules.
    pub source: String,
    /// What it is.
    pub found: Found,
}

/// What can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found {
    /// The rules say it, and no file translates it.
    Missing,
    /// A file has a guess that nobody has confirmed.
    Unconfirmed,
    /// A file translates what the rules no longer say.
    Obsolete,
    /// Two files translate it differently; the other says this.
    Twice(String),
    /// Its numbers are not those of the text: these are the text's, then the translation's.
    Numbers(String, String),
}

/// The translations of one language, and what is to be said about them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The translations that can be used.
    pub translations: Translations,
    /// What was found, by file and line.
    pub findings: Vec<Finding>,
    /// Texts of the rules that have a translation.
    pub translated: usize,
}

/// Holds the files of one language (name and content) against the texts of the rules.
pub fn gather(entries: &[Entry], files: &[(String, Po)]) -> Gathered {
    let sources: BTreeMap<&str, &Entry> = entries.iter().map(|it| (it.source.as_str(), it)).collect();
    let mut gathered = Gathered::default();
    let (mut done, mut guessed) = (BTreeSet::new(), BTreeSet::new());
    for (file, po) in files {
        for message in &po.messages {
            let found = fault(&sources, message, &mut gathered.translations);
            if found == Some(Found::Unconfirmed) {
                guessed.insert(message.source.as_str());
            } else if found.is_none() && !message.text.is_empty() {
                done.insert(message.source.as_str());
            }
            let finding = |found| Finding {
                file: file.clone(),
                line: message.line,
                source: message.source.clone(),
                found,
            };
            gathered.findings.extend(found.map(finding));
        }
    }
    let missing = entries
        .iter()
        .filter(|entry| !done.contains(entry.source.as_str()) && !guessed.contains(entry.source.as_str()));
    gathered.findings.extend(missing.map(|entry| Finding {
        file: entry.area.clone(),
        line: 0,
        source: entry.source.clone(),
        found: Found::Missing,
    }));
    gathered.translated = done.len();
    gathered
}

/// What is wrong with a message; a good one is taken into the translations.
fn fault(
    sources: &BTreeMap<&str, &Entry>,
    message: &Message,
    translations: &mut Translations,
) -> Option<Found> {
    let Some(entry) = sources.get(message.source.as_str()) else { return Some(Found::Obsolete) };
    if message.context.as_ref().is_some_and(|context| !entry.spots.contains(context)) {
        return Some(Found::Obsolete);
    }
    if message.text.is_empty() {
        return None;
    }
    if message.fuzzy {
        return Some(Found::Unconfirmed);
    }
    let (wanted, got) = (numbers(&message.source), numbers(&message.text));
    if wanted != got {
        return Some(Found::Numbers(wanted.join(" "), got.join(" ")));
    }
    let earlier = translations.insert(message.context.as_deref(), &message.source, &message.text);
    earlier.filter(|it| *it != message.text).map(Found::Twice)
}

/// The runs of digits, sorted: word order differs between languages, the numbers must not.
fn numbers(text: &str) -> Vec<String> {
    let runs = text.split(|it: char| !it.is_ascii_digit()).filter(|run| !run.is_empty());
    let mut runs: Vec<String> = runs.map(str::to_owned).collect();
    runs.sort();
    runs
}

/// A language's file for one area, brought up to date: every text of the area, in the order of the rules, with the
/// translation that some file has. Where a text was changed, the translation of what stood there before is kept as a guess.
/// What a file says of texts that are gone is left out; translations for one place follow their text. Where one text is
/// translated several times the last one stands, but for a guess: it never takes the place of what somebody has confirmed.
pub fn update(area: &str, language: &str, entries: &[Entry], files: &[(String, Po)]) -> Po {
    let messages = || files.iter().flat_map(|(_, po)| &po.messages);
    let mut everywhere: BTreeMap<&str, &Message> = BTreeMap::new();
    let mut here: BTreeMap<&str, Vec<&Message>> = BTreeMap::new();
    let mut by_spot: BTreeMap<&str, &Message> = BTreeMap::new();
    for message in messages().filter(|message| !message.text.is_empty()) {
        if message.context.is_none() {
            better(everywhere.entry(&message.source).or_insert(message), message);
            for spot in &message.spots {
                better(by_spot.entry(spot).or_insert(message), message);
            }
        } else {
            let own = here.entry(&message.source).or_default();
            match own.iter_mut().find(|other| other.context == message.context) {
                Some(other) => better(other, message),
                None => own.push(message),
            }
        }
    }
    let mut updated = Vec::new();
    for entry in entries.iter().filter(|entry| entry.area == area) {
        let known = everywhere.get(entry.source.as_str());
        let guess = || entry.spots.iter().find_map(|spot| by_spot.get(spot.as_str()));
        let old = known.or_else(guess);
        updated.push(Message {
            remarks: old.map(|it| it.remarks.clone()).unwrap_or_default(),
            spots: entry.spots.clone(),
            fuzzy: old.is_some_and(|it| it.fuzzy || known.is_none()),
            source: entry.source.clone(),
            text: old.map(|it| it.text.clone()).unwrap_or_default(),
            ..Message::default()
        });
        let own = here.get(entry.source.as_str()).into_iter().flatten();
        updated.extend(own.map(|message| Message { line: 0, ..(*message).clone() }));
    }
    Po { language: language.to_owned(), messages: updated }
}

/// Puts a later translation in an earlier one's place, unless only the earlier one is confirmed.
fn better<'m>(standing: &mut &'m Message, later: &'m Message) {
    if standing.fuzzy || !later.fuzzy {
        *standing = later;
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, gather, update};
    use crate::inventory::Entry;
    use crate::po::{Message, Po};

    fn entry(source: &str, spot: &str) -> Entry {
        Entry { source: source.into(), area: "felles".into(), spots: vec![spot.into()] }
    }

    fn message(source: &str, text: &str) -> Message {
        Message { source: source.into(), text: text.into(), line: 7, ..Message::default() }
    }

    fn file(messages: Vec<Message>) -> Vec<(String, Po)> {
        vec![("felles/en.po".into(), Po { language: "en".into(), messages })]
    }

    #[test]
    fn what_is_missing_suspect_or_gone_is_found() {
        let entries =
            [entry("Frist: 3 uker", "a"), entry("Barn", "b"), entry("Voksen", "c"), entry("Gift", "d")];
        let guess = Message { fuzzy: true, ..message("Voksen", "Adult") };
        let files = file(vec![
            message("Frist: 3 uker", "Deadline: 2 weeks"),
            message("Barn", "Child"),
            message("Barn", "Kid"),
            message("Borte", "Gone"),
            guess,
        ]);
        let gathered = gather(&entries, &files);
        let found: Vec<_> = gathered.findings.into_iter().map(|it| (it.source, it.line, it.found)).collect();
        assert_eq!(
            found,
            [
                ("Frist: 3 uker".to_owned(), 7, Found::Numbers("3".into(), "2".into())),
                ("Barn".to_owned(), 7, Found::Twice("Child".into())),
                ("Borte".to_owned(), 7, Found::Obsolete),
                ("Voksen".to_owned(), 7, Found::Unconfirmed),
                ("Frist: 3 uker".to_owned(), 0, Found::Missing),
                ("Gift".to_owned(), 0, Found::Missing),
            ]
        );
    }

    #[test]
    fn numbers_may_be_written_as_each_language_does() {
        let entries = [entry("1 200 kroner innen 17. mai", "a")];
        let files = file(vec![message("1 200 kroner innen 17. mai", "By May 17: NOK 1,200")]);
        let gathered = gather(&entries, &files);
        assert_eq!((gathered.findings, gathered.translated), (vec![], 1));
    }

    #[test]
    fn a_changed_text_keeps_its_translation_as_a_guess() {
        let old =
            Message { spots: vec!["norm a tittel".into()], ..message("Rett til hjelp", "Right to help") };
        let entries = [entry("Rett til mer hjelp", "norm a tittel"), entry("Ny", "norm b tittel")];
        let po = update("felles", "en", &entries, &file(vec![old]));
        let said: Vec<_> =
            po.messages.iter().map(|it| (it.source.as_str(), it.text.as_str(), it.fuzzy)).collect();
        assert_eq!(said, [("Rett til mer hjelp", "Right to help", true), ("Ny", "", false)]);
    }

    #[test]
    fn a_guess_never_takes_the_place_of_what_is_confirmed() {
        let guess = |message: Message| Message { fuzzy: true, ..message };
        let at = |message: Message| Message { context: Some("norm a tittel".into()), ..message };
        let (good, bad) = (|| message("Lett", "Easy"), || guess(message("Lett", "Light")));
        let entries = [entry("Lett", "norm a tittel")];
        let said = |files: &[(String, Po)]| {
            let po = update("felles", "en", &entries, files);
            po.messages.into_iter().map(|it| (it.context, it.text, it.fuzzy)).collect::<Vec<_>>()
        };
        let easy = |context: Option<&str>| (context.map(str::to_owned), "Easy".to_owned(), false);
        for messages in [vec![good(), bad()], vec![bad(), good()]] {
            assert_eq!(said(&file(messages.clone())), [easy(None)]);
            let of_two: Vec<_> = messages.iter().flat_map(|one| file(vec![one.clone()])).collect();
            assert_eq!(said(&of_two), [easy(None)]);
            let here: Vec<_> = messages.into_iter().map(at).chain([good()]).collect();
            assert_eq!(said(&file(here)), [easy(None), easy(Some("norm a tittel"))]);
        }
        let newer = message("Lett", "Simple");
        assert_eq!(said(&file(vec![good(), newer])), [(None, "Simple".to_owned(), false)]);
    }

    #[test]
    fn of_two_translations_of_a_changed_text_the_confirmed_one_is_the_guess() {
        let spots = || vec!["norm a tittel".to_owned()];
        let old = Message { spots: spots(), ..message("Rett til hjelp", "Right to help") };
        let guess = Message { spots: spots(), fuzzy: true, ..message("Hjelp", "Aid") };
        let entries = [entry("Rett til mer hjelp", "norm a tittel")];
        let po = update("felles", "en", &entries, &file(vec![old, guess]));
        let said: Vec<_> = po.messages.iter().map(|it| (it.text.as_str(), it.fuzzy)).collect();
        assert_eq!(said, [("Right to help", true)]);
    }

    #[test]
    fn a_translation_for_one_place_stays_beside_its_text() {
        let own = Message { context: Some("norm a tittel".into()), ..message("Lett", "Light") };
        let entries = [entry("Lett", "norm a tittel")];
        let files = file(vec![message("Lett", "Easy"), own]);
        let po = update("felles", "en", &entries, &files);
        assert_eq!(po.messages.len(), 2);
        let gathered = gather(&entries, &files);
        assert_eq!(gathered.findings, []);
        assert_eq!(gathered.translations.iter().count(), 2);
    }
}
