//! The pages of `docs/diagnostics` about the catalogue are run: the first example gives that code, the mended one nothing.
//! Then everything else that can be wrong with an entry, one change at a time.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test whose own helpers find something amiss has failed"
)]

mod support;

use proptest::prelude::*;
use rettesnor_services::Directory;
use rettesnor_services::codes::{HOURS, MISSING, NOTATION, PHONE, UNKNOWN_KEY, UNKNOWN_SERVICE, VALUE};
use rettesnor_source::render::terminal::{Options, render_all};
use rettesnor_source::{Code, Diagnostic, SourceSet};
use support::{check, file};

const CODES: [Code; 7] = [NOTATION, UNKNOWN_KEY, VALUE, PHONE, HOURS, MISSING, UNKNOWN_SERVICE];

/// What is found in a text as a file of the directory.
fn found(text: &str) -> (Vec<Diagnostic>, SourceSet) {
    let mut sources = SourceSet::new();
    sources.add("tjenester/side.md", text);
    let (directory, mut found) = Directory::read(&sources);
    if found.is_empty() && text.contains("```regel") {
        let rules = check(&[("tjenester/side.md".to_owned(), text.to_owned())]);
        found.extend(directory.check(&rules.base, &sources));
    }
    (found, sources)
}

#[test]
fn every_page_gives_its_code_and_the_mended_example_none() {
    for code in CODES {
        let page = file(&format!("docs/diagnostics/{code}.md"));
        let (wrong, mended) = page.split_once("## Rettet").unwrap();
        let (told, sources) = found(wrong);
        let codes: Vec<_> = told.iter().map(|one| one.code).collect();
        assert_eq!(codes, [code], "{}", render_all(&told, &sources, &Options::plain()));
        assert!(told.iter().all(|one| one.help.is_some()), "{code} says what to do");
        let (told, sources) = found(mended);
        assert!(told.is_empty(), "{code}: {}", render_all(&told, &sources, &Options::plain()));
    }
}

/// An entry without faults.
fn entry() -> String {
    let page = file("docs/diagnostics/catalogue-phone.md");
    page.split_once("## Rettet").unwrap().1.to_owned()
}

#[test]
fn each_fault_is_found_where_it_stands_with_its_remedy() {
    for (from, to, code, at, help) in [
        ("eier =", "eiger =", UNKNOWN_KEY, "eiger", "Mente du «eier»?"),
        ("eier = \"frivillig\"", "eier = \"friviljug\"", VALUE, "\"friviljug\"", "Mente du «frivillig»?"),
        ("eier = \"frivillig\"", "eier = 3", VALUE, "3", "Skriv en tekst"),
        ("dekning = \"hele_landet\"", "dekning = [\"301\"]", VALUE, "\"301\"", "fire siffer"),
        ("dekning = \"hele_landet\"", "dekning = []", MISSING, "[]", "hele_landet"),
        ("kan = [\"råd_og_veiledning\"]", "kan = []", MISSING, "[]", "minst ett"),
        ("\"+4722000000\"", "\"22 00 00 00\"", PHONE, "\"22 00 00 00\"", "landkode"),
        ("\"+4722000000\"", "\"+472200\"", PHONE, "\"+472200\"", "8 til 15"),
        ("\"mandag-fredag\"", "\"mandag-fredog\"", HOURS, "\"mandag-fredog\"", "Mente du «fredag»?"),
        ("fra = \"09:00\"", "fra = \"9\"", HOURS, "\"9\"", "TT:MM"),
        ("til = \"15:00\"", "til = \"09:00\"", HOURS, "", "24:00"),
        ("slag = \"tider\"", "slag = \"alltid\"", HOURS, "", "ta tidene bort"),
        ("kontrollert = 2026-01-01", "kontrollert = \"i fjor\"", VALUE, "\"i fjor\"", "ÅÅÅÅ-MM-DD"),
        ("kontrollert = 2026-01-01", "kontrollert = 2026-13-01", NOTATION, "", "TOML"),
        ("slag = \"telefon\"", "slag = \"telegram\"", VALUE, "\"telegram\"", "telefon"),
        ("kontrollert = 2026-01-01", "sprak = [\"norsk\"]", VALUE, "\"norsk\"", "nb"),
    ] {
        let whole = entry();
        assert!(whole.contains(from), "{from}");
        let (told, sources) = found(&whole.replacen(from, to, 1));
        let shown = render_all(&told, &sources, &Options::plain());
        assert_eq!(told.iter().map(|one| one.code).collect::<Vec<_>>(), [code], "{to}: {shown}");
        assert!(sources.slice(told[0].primary.span).contains(at), "{to}: {shown}");
        let remedy = format!("{} {}", told[0].message, told[0].help.clone().unwrap());
        assert!(remedy.contains(help), "{to}: {shown}");
    }
}

#[test]
fn every_fault_of_a_block_is_found_in_one_reading() {
    let whole = entry().replace("eier =", "eiger =").replace("+4722000000", "22").replace("15:00", "26:00");
    let (told, _) = found(&whole);
    let codes: Vec<_> = told.iter().map(|one| one.code).collect();
    assert_eq!(codes.len(), 3, "{codes:?}");
    for code in [UNKNOWN_KEY, PHONE, HOURS] {
        assert!(codes.contains(&code), "{code}");
    }
}

#[test]
fn an_entry_with_a_fault_is_not_used() {
    let mut sources = SourceSet::new();
    sources.add("tjenester/side.md", entry().replace("vist = \"22 00 00 00\"", ""));
    let (directory, found) = Directory::read(&sources);
    assert!(directory.services.is_empty());
    assert_eq!(found.len(), 1);
}

#[test]
fn a_service_that_stands_twice_is_found() {
    let page = file("docs/diagnostics/catalogue-unknown-service.md");
    let mended = page.split_once("## Rettet").unwrap().1;
    let block = mended.split("```katalog").nth(1).unwrap();
    let (told, _) = found(&format!("{mended}\n\n```katalog{block}"));
    assert_eq!(told.iter().map(|one| one.code).collect::<Vec<_>>(), [UNKNOWN_SERVICE]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_change_to_a_block_stops_the_reader(at in 0_usize..600, put in "\\PC{0,12}|[\\[\\]=\"\n]{0,4}", cut in 0_usize..20) {
        let whole = entry();
        let from = whole.char_indices().map(|(at, _)| at).nth(at % whole.chars().count()).unwrap();
        let to = whole[from..].char_indices().map(|(at, _)| at + from).nth(cut).unwrap_or(whole.len());
        let text = format!("{}{put}{}", &whole[..from], &whole[to..]);
        let (told, sources) = found(&text);
        for one in &told {
            prop_assert!(!render_all(std::slice::from_ref(one), &sources, &Options::plain()).is_empty());
        }
    }
}

#[test]
fn the_example_of_the_guide_is_without_faults() {
    let (told, sources) = found(&file("docs/tjenester.md"));
    assert!(told.is_empty(), "{}", render_all(&told, &sources, &Options::plain()));
}
