//! `dokument`, `sjekkliste`, words explained, and the texts of the rules in other languages.

mod support;

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
fn every_text_of_the_rules_has_nynorsk_and_english() {
    let rules = support::root().join("regelverk");
    let told = run(&["tekster", "--regelverk", &rules.to_string_lossy()]);
    assert_eq!(told.code, Some(0), "{}{}", told.out, told.err);
}
