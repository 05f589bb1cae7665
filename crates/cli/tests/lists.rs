//! `dokument`, `sjekkliste`, words explained, and the texts of the rules in other languages.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where it finds something amiss, and reads what is described"
)]

mod support;

use std::fs;
use support::{Folder, run};

const RULES: &str = r#"# Klage

```regel
rettskilde lov/2001-02-03-4 "prøveloven"

ord vedtak
  tittel "vedtak"
  bøyd   "vedtaket"
  betyr  "En avgjørelse fra det offentlige om en persons rettigheter eller plikter."

hendelse vedtaket_kom
  tittel   "dagen vedtaket kom"
  spørsmål "Når kom vedtaket?"

fakta grunn : ja/nei
  tittel   "har en grunn til å klage"
  spørsmål "Har personen en grunn til å klage?"

dokument klagebrev
  tittel   "klagen"
  mottaker "den som traff vedtaket"
  hjemmel  lov/2001-02-03-4 § 2
  kilde    "prøveloven", kontrollert 2026-05-02
  punkt    vedtaket "Hvilket vedtak det er, og når det kom" fra vedtaket_kom, klagefristen
  punkt    hvorfor "Hvorfor det er feil" fra grunn
  punkt    navn "Navn og underskrift"

sjekkliste tegn
  tittel "tegn på at vedtaket er feil"
  faglig_råd "erfaring"
  kilde  "prøveloven", kontrollert 2026-05-02
  punkt  tall "Tall som ikke stemmer"

frist klagefristen i annet
  tittel    "å klage"
  ansvarlig personen
  hjemmel   lov/2001-02-03-4 § 2
  kilde     "prøveloven", kontrollert 2026-05-02
  løper_fra vedtaket_kom
  varer     3 uker

råd klag_på_vedtaket
  tittel     "klag på vedtaket"
  hjemmel    lov/2001-02-03-4 § 2
  kilde      "prøveloven", kontrollert 2026-05-02
  tekst      ja "Klag innen 3 uker."
  hastegrad  1
  frist      klagefristen
  dokument   klagebrev
  sjekkliste tegn
  når        grunn
```
"#;

const TOLD: &str = "per = 2026-03-09\n[fakta]\nvedtaket_kom = 2026-03-02\n";

fn rules(name: &str) -> (Folder, String) {
    let folder = Folder::new(name);
    let file = folder.write("regler/klage/klage.md", RULES);
    let root = file.trim_end_matches("/klage/klage.md").to_owned();
    (folder, root)
}

#[test]
fn a_document_says_what_is_known_and_what_is_missing() {
    let (folder, root) = rules("dokument");
    let case = folder.write("sak.toml", TOLD);
    let told = run(&["dokument", "klagebrev", &case, "--regelverk", &root]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    for line in [
        "Til: den som traff vedtaket",
        "✓ Hvilket vedtak det er, og når det kom",
        "Dagen vedtaket kom: 2. mars 2026",
        "23. mars 2026",
        "? Hvorfor det er feil",
        "Mangler: har en grunn til å klage",
        "□ Navn og underskrift",
        "prøveloven § 2",
    ] {
        assert!(told.out.contains(line), "{line} mangler i\n{}", told.out);
    }
    let json = run(&["dokument", "klagebrev", &case, "--regelverk", &root, "--format", "json"]).out;
    assert!(json.contains(r#""state": "missing""#) && json.contains(r#""state": "own""#), "{json}");
}

const LETTER: &str = r#"# Brev

```regel
rettskilde lov/2001-02-03-4 "prøveloven"

fakta grunn : ja/nei
  tittel   "har en grunn til å klage"
  spørsmål "Har personen en grunn til å klage?"

fakta syk : ja/nei
  tittel   "er syk"
  spørsmål "Er personen syk?"

vurdering trenger_hjelp
  tittel   "trenger hjelp"
  art      rettsanvendelse
  hvem     kommunen
  spørsmål "Trenger personen hjelp?"

hendelse født
  tittel   "dagen personen ble født"
  spørsmål "Når er personen født?"

begrep år_gammel : varighet i år
  tittel "hvor gammel"
  = hele år fra født til i_dag
  kan_oppgis

liste brev
  tittel   "brev"
  spørsmål "Hvilke brev har personen fått?"
  felt     åpnet : ja/nei "Er brevet åpnet?"
  felt     lest : ja/nei "Er brevet lest?"

rett hjelp i helse
  tittel    "hjelp"
  ansvarlig kommunen
  hjemmel   lov/2001-02-03-4 § 1
  kilde     "prøveloven", kontrollert 2026-05-02
  tekst     ja "Du har rett til hjelp."
  når       trenger_hjelp

rett trøst i helse
  tittel    "trøst"
  ansvarlig kommunen
  hjemmel   lov/2001-02-03-4 § 1
  kilde     "prøveloven", kontrollert 2026-05-02
  tekst     ja "Du har rett til trøst."
  når       syk

dokument brevet
  tittel  "brevet"
  hjemmel lov/2001-02-03-4 § 2
  kilde   "prøveloven", kontrollert 2026-05-02
  punkt   om_grunnen "Om grunnen" fra grunn
  punkt   om_alderen "Om alderen" fra år_gammel
  punkt   om_åpning "Om brevet er åpnet" fra brev.åpnet
  punkt   om_lesing "Om brevet er lest" fra brev.lest
  punkt   om_brevene "Om brevene" fra brev
  punkt   om_hjelpen "Om hjelpen" fra hjelp
  punkt   om_trøsten "Om trøsten" fra trøst
```
"#;

/// The points of [`LETTER`]'s document: name, state, what is known and what is missing.
fn letter(name: &str, situation: &str) -> Vec<(String, String, String, String)> {
    let folder = Folder::new(name);
    let file = folder.write("regler/brev/brev.md", LETTER);
    let root = file.trim_end_matches("/brev/brev.md");
    let case = folder.write("sak.toml", situation);
    let told = run(&["dokument", "brevet", &case, "--regelverk", root, "--format", "json"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    let view: serde_json::Value = serde_json::from_str(&told.out).expect("JSON");
    let items = view["items"].as_array().expect("the points");
    let lines = |item: &serde_json::Value, key: &str| {
        let lines = item[key].as_array().expect("lines");
        lines.iter().map(|line| line.as_str().expect("a line")).collect::<Vec<_>>().join("; ")
    };
    let text = |item: &serde_json::Value, key: &str| item[key].as_str().expect("a text").to_owned();
    let point =
        |item| (text(item, "name"), text(item, "state"), lines(item, "known"), lines(item, "missing"));
    items.iter().map(point).collect()
}

#[test]
fn what_was_asked_in_vain_or_is_disputed_is_missing_in_a_document() {
    for (said, told) in [
        ("\"ukjent\"", "har en grunn til å klage: spurt, ikke kjent"),
        ("\"avslått\"", "har en grunn til å klage: spurt, vil ikke svare"),
        ("{ omstridt = [true, false] }", "har en grunn til å klage: omstridt (ja eller nei)"),
    ] {
        let record = format!("[[brev]]\naapnet = {said}\nlest = true\n");
        let points = letter("brev-uten", &format!("per = 2026-03-09\n{record}[fakta]\ngrunn = {said}\n"));
        let point = |name: &str| points.iter().find(|point| point.0 == name).expect("the point");
        let (_, state, known, missing) = point("om_grunnen");
        assert_eq!((&**state, &**known, &**missing), ("missing", "", told), "{said}");
        let (_, state, known, missing) = point("om_åpning");
        assert_eq!((&**state, &**known), ("missing", ""), "{said}: {missing}");
        assert!(missing.starts_with("Er brevet åpnet?") && missing.contains("brev nr. 1"), "{missing}");
        let (_, state, known, _) = point("om_lesing");
        assert_eq!(&**state, "known", "{said}: {known}");
        let (_, state, known, missing) = point("om_brevene");
        assert_eq!(&**state, "partly", "{said}");
        assert!(known.contains("lest") && !known.contains("åpnet"), "{said}: {known}");
        assert!(missing.contains("åpnet") && !missing.contains("lest"), "{said}: {missing}");
    }
}

#[test]
fn an_age_that_was_stated_is_known_in_a_document_also_where_the_day_of_birth_is_not() {
    let points =
        letter("brev-alder", "per = 2026-03-09\n[fakta]\nfoedt = \"ukjent\"\naar_gammel = \"17 år\"\n");
    let (_, state, known, missing) = points.get(1).expect("the point");
    assert_eq!((&**state, &**known, &**missing), ("known", "hvor gammel: 17 år", ""));
}

#[test]
fn a_norm_that_is_not_settled_is_missing_in_a_document_though_it_may_be_a_right() {
    let points = letter("brev-norm", "per = 2026-03-09\n[fakta]\nsyk = true\n");
    let told: Vec<_> =
        points.iter().skip(5).map(|(_, state, known, missing)| [state, known, missing]).collect();
    assert_eq!(told, [["missing", "", "hjelp"], ["known", "Du har rett til trøst.", ""]]);
    let settled = letter("brev-norm-ja", "per = 2026-03-09\n[fakta]\ntrenger_hjelp = true\n");
    let told = settled.get(5).map(|(_, state, known, _)| (&**state, &**known));
    assert_eq!(told, Some(("known", "Du har rett til hjelp.")));
}

#[test]
fn a_document_as_json_keeps_the_shape_that_is_described() {
    let (folder, root) = rules("dokument-json");
    let case = folder.write("sak.toml", TOLD);
    let json = run(&["dokument", "klagebrev", &case, "--regelverk", &root, "--format", "json"]).out;
    let view: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let described = fs::read_to_string(support::root().join("docs/book/json.md")).expect("the description");
    let described = described.split("## Et dokument").nth(1).expect("a section of documents");
    let keys = |value: &serde_json::Value| {
        value.as_object().expect("an object").keys().map(String::to_owned).collect::<Vec<_>>()
    };
    let items = view["items"].as_array().expect("the points");
    let states = items.iter().map(|item| item["state"].as_str().expect("a state").to_owned());
    let item = items.first().expect("a point");
    for key in keys(&view).into_iter().chain(keys(item)).chain(states) {
        assert!(described.contains(&format!("`{key}`")), "{key} is not described");
    }
}

#[test]
fn a_checklist_says_that_signs_prove_nothing() {
    let (_folder, root) = rules("sjekkliste");
    let told = run(&["sjekkliste", "tegn", "--regelverk", &root]);
    assert!(told.out.contains("Et tegn alene beviser ingenting"), "{}{}", told.out, told.err);
    let wrong = run(&["sjekkliste", "klagebrev", "--regelverk", &root]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("Det finnes ingen liste som heter «klagebrev»"), "{}", wrong.err);
}

#[test]
fn advice_leads_to_its_deadline_document_and_checklist_and_explains_its_words() {
    let (folder, root) = rules("videre");
    let case = folder.write("sak.toml", "per = 2026-03-09\n[fakta]\ngrunn = true\n");
    let told = run(&["vurder", &case, "--alt", "--ord", "--regelverk", &root]).out;
    for line in [
        "Frist: å klage",
        "Skriv: klagen (rettesnor dokument klagebrev)",
        "Gå gjennom: tegn på at vedtaket er feil",
        "Vedtak: En avgjørelse fra det offentlige",
    ] {
        assert!(told.contains(line), "{line} mangler i\n{told}");
    }
    let explained = run(&["forklar", "vedtaket", "--regelverk", &root]).out;
    assert!(explained.contains("En avgjørelse"), "{explained}");
}

#[test]
fn a_translators_file_is_written_taken_in_and_used() {
    let (folder, root) = rules("tekster");
    let status = run(&["tekster", "--til", "en", "--regelverk", &root]);
    assert_eq!(status.code, Some(1));
    assert!(status.out.contains("en: 0 av "), "{}", status.out);
    let out = format!("{}/ut", folder.name());
    let written = run(&["tekster", "eksporter", "--til", "en", "--ut", &out, "--regelverk", &root]);
    assert_eq!(written.code, Some(0), "{}", written.err);
    let po = folder.read("ut/klage/en.po");
    assert!(
        po.contains("#: norm klag_på_vedtaket tekst ja\nmsgid \"Klag innen 3 uker.\"\nmsgstr \"\""),
        "{po}"
    );
    let done = po
        .replace(
            "msgid \"Klag innen 3 uker.\"\nmsgstr \"\"",
            "msgid \"Klag innen 3 uker.\"\nmsgstr \"Appeal within 2 weeks.\"",
        )
        .replace(
            "msgid \"klag på vedtaket\"\nmsgstr \"\"",
            "msgid \"klag på vedtaket\"\nmsgstr \"appeal the decision\"",
        );
    let file = folder.write("fra-oversetter.po", done);
    let taken = run(&["tekster", "importer", &file, "--regelverk", &root]);
    assert_eq!(taken.code, Some(1), "{}", taken.err);
    assert!(taken.out.contains("har 3, oversettelsen har 2"), "{}", taken.out);
    let kept = folder.read("regler/klage/en.po");
    assert!(
        kept.contains("#, fuzzy\nmsgid \"Klag innen 3 uker.\"\nmsgstr \"Appeal within 2 weeks.\""),
        "{kept}"
    );
    let case = folder.write("sak.toml", "per = 2026-03-09\n[fakta]\ngrunn = true\n");
    let told = run(&["vurder", &case, "--alt", "--språk", "en", "--regelverk", &root]).out;
    assert!(told.contains("Appeal the decision") && told.contains("Klag innen 3 uker."), "{told}");
}

#[test]
fn a_file_that_is_no_po_file_is_refused_with_its_line() {
    let (folder, root) = rules("ingen-po");
    let file = folder.write("feil.po", "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"a\nmsgstr \"b\"\n");
    let refused = run(&["tekster", "importer", &file, "--regelverk", &root]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("linje 4: teksten må stå mellom"), "{}", refused.err);
}

#[test]
fn a_guess_from_a_translator_leaves_what_is_confirmed_as_it_is() {
    let (folder, root) = rules("tekster-gjetning");
    let po = |head: &str, text: &str| {
        let head = format!("msgid \"\"\nmsgstr \"Language: en\\n\"\n\n{head}");
        format!("{head}msgid \"Klag innen 3 uker.\"\nmsgstr \"{text}\"\n")
    };
    let take = |name: &str, content: String| {
        let file = folder.write(name, content);
        run(&["tekster", "importer", &file, "--regelverk", &root])
    };
    let good = take("god.po", po("", "Appeal within 3 weeks."));
    assert_eq!(good.code, Some(0), "{}{}", good.out, good.err);
    let confirmed = "felles\nmsgid \"Klag innen 3 uker.\"\nmsgstr \"Appeal within 3 weeks.\"";
    let confirmed = confirmed.trim_start_matches("felles\n");
    for (name, content) in [
        ("gjetning.po", po("#, fuzzy\n", "Complain within 3 weeks.")),
        ("andre-tall.po", po("", "Appeal within 2 weeks.")),
    ] {
        let told = take(name, content);
        assert_eq!(told.code, Some(1), "{name}: {}", told.err);
        let kept = folder.read("regler/klage/en.po");
        assert!(kept.contains(confirmed) && !kept.contains("#, fuzzy"), "{name}: {kept}");
    }
    let better = take("bedre.po", po("", "Appeal within 3 weeks of the decision."));
    assert_eq!(better.code, Some(0), "{}{}", better.out, better.err);
    assert!(folder.read("regler/klage/en.po").contains("of the decision"), "a confirmed one is taken in");
}

#[test]
fn a_language_that_is_no_code_is_refused_before_anything_is_written() {
    let (folder, root) = rules("tekster-kode");
    // The first folder is there, so that the path would lead out of the rules.
    folder.write("regler/klage/x/.keep", "");
    let whole = format!("{}/utenfor", folder.name());
    for code in ["x/../../../utenfor", "../klage/ti", &whole, "ti.po", "t i"] {
        let po = format!(
            "msgid \"\"\nmsgstr \"Language: {code}\\n\"\n\nmsgid \"klagen\"\nmsgstr \"the appeal\"\n"
        );
        let file = folder.write("fra-oversetter.po", po);
        for arguments in [
            vec!["tekster", "importer", &file],
            vec!["tekster", "--til", code],
            vec!["tekster", "eksporter", "--til", code],
        ] {
            let refused = run(&[arguments.as_slice(), &["--regelverk", &root]].concat());
            assert_eq!(refused.code, Some(2), "{arguments:?}: {}", refused.out);
            assert!(refused.err.contains("er ingen språkkode"), "{arguments:?}: {}", refused.err);
        }
    }
    assert!(!std::path::Path::new(&folder.name()).join("utenfor.po").exists());
}

#[test]
fn every_text_of_the_rules_has_nynorsk_and_english() {
    let rules = support::root().join("regelverk");
    let told = run(&["tekster", "--regelverk", &rules.to_string_lossy()]);
    assert_eq!(told.code, Some(0), "{}{}", told.out, told.err);
}
