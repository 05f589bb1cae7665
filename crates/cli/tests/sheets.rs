//! `ark` and `rettelser`: what a reviewer signs, and what has been wrong.

#![expect(clippy::disallowed_methods, reason = "the errata are read from disk")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use support::{Folder, run, run_from};

const RULES: &str = r#"# Hjelp

```regel
rettskilde lov/2001-02-03-4 "prøveloven"

fakta syk : ja/nei
  tittel   "er syk"
  spørsmål "Er personen syk?"
```

## Hjelpen

Den som er syk, får hjelp av kommunen. Se [loven](https://example.org/lov), [ikke](javascript:alert(1)) ![bildet](https://example.org/b.png).

<script>alert(1)</script>

```regel
rett hjelp i helse
  tittel    "hjelp"
  ansvarlig kommunen
  hjemmel   lov/2001-02-03-4 § 1
  kilde     "prøveloven", kontrollert 2024-05-02
  tekst     ja "Hun har rett til hjelp <nå>, <b>gratis</b>."
  uttømmende
  når       syk
```

```eksempel
gitt syk = ja
så hjelp = ja
gitt syk = nei
så hjelp = nei
```

```regel
unntak fra hjelp
  navn    på_reise
  hjemmel lov/2001-02-03-4 § 2
  kilde   "prøveloven", kontrollert 2024-05-02
  når     reiser

fakta reiser : ja/nei
  tittel   "er på reise"
  spørsmål "Er personen på reise?"
```
"#;

const ERRATA: &str = r#"
[[utgave]]
regelverk = "aaaaaaaaaaaa"
dato = 2026-01-02
merknad = "den første"

[[rettelse]]
id = "reise"
rettet = 2026-02-03
normer = ["hjelp"]
regelverk = ["aaaaaaaaaaaa"]
feil = "Den som var på reise, fikk ja."
rammet = "Alle på reise."
kilde = "prøveloven § 2"
"#;

fn rules(name: &str) -> (Folder, String) {
    let folder = Folder::new(name);
    folder.write("regler/rettelser.toml", ERRATA);
    let file = folder.write("regler/helse/hjelp.md", RULES);
    let root = file.trim_end_matches("/helse/hjelp.md").to_owned();
    (folder, root)
}

#[test]
fn a_sheet_holds_the_rule_its_exceptions_its_examples_and_a_place_to_sign() {
    let (_folder, root) = rules("ark");
    let sheet = run(&["ark", "hjelp", "--format", "md", "--regelverk", &root]);
    assert_eq!(sheet.code, Some(0), "{}", sheet.err);
    for part in [
        "# Hjelp",
        "**Ingen jurist har gjennomgått regelen.**",
        "hjelp.md:18",
        "prøveloven § 1",
        "rett hjelp i helse",
        "Den som er syk, får hjelp av kommunen.",
        "unntak fra hjelp",
        "## Eksempler som prøver regelen (2)",
        "2026-02-03: Den som var på reise, fikk ja.",
        "Underskrift: ___",
        "gjennomgått \"navn\", dato",
    ] {
        assert!(sheet.out.contains(part), "{part} mangler i\n{}", sheet.out);
    }
}

#[test]
fn a_sheet_is_a_page_that_shows_texts_as_they_are() {
    let (folder, root) = rules("ark-side");
    let out = format!("{}/ark", folder.name());
    let written = run(&["ark", "--ut", &out, "--regelverk", &root]);
    assert_eq!(written.code, Some(0), "{}", written.err);
    let page = folder.read("ark/hjelp.html");
    assert!(page.starts_with("<!doctype html>") && page.contains("<table>"), "{page}");
    assert!(!page.contains("src=") && !page.contains("@import"), "{page}");
    for shown in
        ["hjelp &lt;nå&gt;, &lt;b&gt;gratis&lt;/b&gt;.", "&lt;script&gt;alert(1)&lt;/script&gt;", "bildet"]
    {
        assert!(page.contains(shown), "{shown} mangler i\n{page}");
    }
    for raw in ["<nå>", "<b>", "<script", "javascript:", "<img"] {
        assert!(!page.contains(raw), "{raw} står i\n{page}");
    }
    assert!(
        page.contains("<a href=\"https://example.org/lov\">loven</a>") && page.contains('\u{a0}'),
        "{page}"
    );
    let several = run(&["ark", "--regelverk", &root]);
    assert_eq!((several.code, several.err.contains("hjlp")), (Some(0), false), "{}", several.err);
    let unknown = run(&["ark", "hjlp", "--regelverk", &root]);
    assert!(unknown.code == Some(2) && unknown.err.contains("hjelp"), "{}", unknown.err);
}

#[test]
fn the_sheet_of_a_table_names_rules_and_sources_for_every_cell() {
    let root = support::root().join("regelverk");
    let sheet = run(&["ark", "kap16", "--format", "md", "--regelverk", &root.to_string_lossy()]);
    assert_eq!(sheet.code, Some(0), "{}", sheet.err);
    let cells: Vec<&str> = sheet.out.lines().filter(|line| line.ends_with("| ☐ / ☐ |")).collect();
    assert_eq!(cells.len(), 12, "{}", sheet.out);
    for cell in cells {
        let parts: Vec<&str> = cell.split(" | ").collect();
        let named = |at: usize, wanted: &str| parts.get(at).is_some_and(|part| part.contains(wanted));
        assert!(named(2, "`") && named(3, "håndbok kap. 16, linje"), "{cell}");
    }
}

#[test]
fn the_sheets_of_the_rules_here_tell_their_own_errata_and_not_those_of_the_program() {
    let folder = Folder::new("ark-her");
    folder.write("regelverk/helse/hjelp.md", RULES);
    folder.write("regelverk/rettelser.toml", ERRATA);
    let sheet = run_from(Path::new(&folder.name()), &["ark", "hjelp", "--format", "md"]);
    assert_eq!(sheet.code, Some(0), "{}", sheet.err);
    assert!(sheet.out.contains("2026-02-03: Den som var på reise, fikk ja."), "{}", sheet.out);
}

#[test]
fn the_cells_of_a_table_are_broken_into_lines_on_the_page() {
    let folder = Folder::new("ark-tabell");
    let out = format!("{}/ark", folder.name());
    let root = support::root().join("regelverk");
    let written = run(&["ark", "kap16", "--ut", &out, "--regelverk", &root.to_string_lossy()]);
    assert_eq!(written.code, Some(0), "{}", written.err);
    let page = folder.read("ark/kap16.html");
    assert!(page.contains("<br>") && !page.contains("&lt;br&gt;"), "{page}");
}

#[test]
fn every_norm_the_errata_name_is_in_the_rules() {
    let rules = run(&["normer"]);
    assert_eq!(rules.code, Some(0), "{}", rules.err);
    let lines = rules.out.lines().filter(|line| !line.starts_with(' '));
    let all: BTreeSet<&str> = lines.filter_map(|line| line.split_whitespace().next()).collect();
    let errata = fs::read_to_string(support::root().join("regelverk/rettelser.toml")).expect("the errata");
    let errata: toml::Table = errata.parse().expect("TOML");
    let names = |entry: &toml::Value, key: &str| -> Vec<String> {
        let names = entry.get(key).and_then(toml::Value::as_array).into_iter().flatten();
        names.map(|name| name.as_str().expect("a name").to_owned()).collect()
    };
    let mut seen = 0;
    for entry in errata["rettelse"].as_array().expect("entries") {
        let (norms, removed) = (names(entry, "normer"), names(entry, "fjernet"));
        for norm in &norms {
            let gone = removed.contains(norm);
            assert_ne!(
                all.contains(norm.as_str()),
                gone,
                "{}: {norm}, said to be removed: {gone}",
                entry["id"]
            );
            seen += 1;
        }
        assert!(removed.iter().all(|norm| norms.contains(norm)), "{}", entry["id"]);
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn a_saved_answer_is_held_against_what_has_been_wrong() {
    let (folder, root) = rules("rettelser");
    let answer = |hash: &str, norm: &str| {
        let text = format!(r#"{{"rule_base": "{hash}", "columns": [{{"lines": [{{"norm": "{norm}"}}]}}]}}"#);
        folder.write("svar.json", text)
    };
    let asked = |file: &str| run(&["rettelser", file, "--regelverk", &root]);
    let hit = asked(&answer("aaaaaaaaaaaa", "hjelp"));
    assert_eq!(hit.code, Some(1), "{}", hit.err);
    assert!(hit.out.contains("Den som var på reise") && hit.out.contains("den første"), "{}", hit.out);
    let other_norm = asked(&answer("aaaaaaaaaaaa", "annet"));
    assert!(other_norm.code == Some(0) && other_norm.out.contains("Ingen kjente feil"), "{}", other_norm.out);
    let unknown = asked(&answer("bbbbbbbbbbbb", "hjelp"));
    assert!(unknown.out.contains("ikke står blant utgavene"), "{}", unknown.out);
    let no_answer = asked(&folder.write("noe.json", "{}"));
    assert_eq!(no_answer.code, Some(2));
}

#[test]
fn an_erratum_says_which_of_its_norms_are_no_longer_in_the_rules() {
    let (folder, root) = rules("rettelser-fjernet");
    let gone = "normer = [\"hjelp\", \"gammel_hjelp\"]\nfjernet = [\"gammel_hjelp\"]";
    folder.write("regler/rettelser.toml", ERRATA.replace("normer = [\"hjelp\"]", gone));
    let told = run(&["rettelser", "--norm", "gammel_hjelp", "--regelverk", &root]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert!(told.out.contains("Står ikke lenger i reglene: gammel_hjelp"), "{}", told.out);
    let stray = "fjernet = [\"annet\"]\nnormer";
    folder.write("regler/rettelser.toml", ERRATA.replace("normer", stray));
    let refused = run(&["rettelser", "--regelverk", &root]);
    assert_eq!(refused.code, Some(3), "{}", refused.out);
    assert!(refused.err.contains("annet"), "{}", refused.err);
}

#[test]
fn an_erratum_of_an_unknown_rule_base_is_refused() {
    let (folder, root) = rules("rettelser-feil");
    folder.write("regler/rettelser.toml", ERRATA.replacen("aaaaaaaaaaaa", "cccccccccccc", 1));
    let refused = run(&["rettelser", "--regelverk", &root]);
    assert_eq!(refused.code, Some(3));
    assert!(refused.err.contains("aaaaaaaaaaaa"), "{}", refused.err);
}
