//! What is planted in an act is found, in every form the law is read in.

#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use rettesnor_lovdata::{Act, Acts, Change, Lock, check, read, unpack};
use rettesnor_rules::model::RuleBase;
use rettesnor_source::SourceSet;
use rettesnor_values::Day;

/// Rules that cite four sections of two made-up acts.
const RULES: &str = r#"
# Prøve

```regel
rettskilde lov/2001-02-03-4 "prøveloven"
rettskilde lov/2002-03-04-5 "den andre loven"

fakta syk : ja/nei
  tittel "syk"
  spørsmål "Er personen syk?"

rett hjelp i helse
  tittel "hjelp"
  ansvarlig kommunen
  hjemmel lov/2001-02-03-4 § 1 første ledd; lov/2001-02-03-4 § 2 a
  kilde "prøveloven", kontrollert 2026-05-02
  krav syk "er syk" hjemmel lov/2002-03-04-5 § 3-1: syk

rett annet i helse
  tittel "annet"
  ansvarlig kommunen
  hjemmel lov/2001-02-03-4 § 2 a
  kilde "prøveloven", kontrollert 2026-05-02
  når syk

rett gammelt i helse
  tittel "gammelt"
  ansvarlig kommunen
  hjemmel lov/2001-02-03-4 § 9
  kilde "prøveloven", kontrollert 2026-05-02
  gjelder til 2010-12-31
  når syk
```
"#;

const FIRST: &str = r#"---
title: "Lov om prøver"
identifier: "LOV-2001-02-03-4"
---
# Lov om prøver

## Kapittel 1

### § 1.Hjelp

Den som er syk, har rett til hjelp: den som har feber den som har brukket noe

Hjelpen er gratis.

> Endret ved lov 1 jan 2020 nr. 1.

### § 2 a.Mer hjelp

Hjelpen gis i 14 dager.

### § 3.Annet

Annet følger av forskrift.
"#;

const SECOND: &str = r#"---
title: "Den andre loven"
identifier: "LOV-2002-03-04-5"
---
### § 3-1.Syk
Syk er den som ikke er frisk.
"#;

/// The first act as Lovdata's bulk data has it: the same words, other marks.
const XHTML: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Lov om prøver</title></head><body>
<header><dl class="data-document-key-info"><dt>Legacy</dt><dd class="legacyID">LOV-2001-02-03-4</dd></dl></header>
<main><h1>Lov om prøver</h1><section>
<article class="legalArticle" data-name="§1" id="PARAGRAF_1">
  <h3 class="legalArticleHeader"><span class="legalArticleValue">§ 1</span>. <span class="legalArticleTitle">Hjelp</span></h3>
  <article class="legalP">Den som er syk, har rett til hjelp:<ol><li>a) den som har feber</li><li><p>den som har brukket noe</p></li></ol></article>
  <article class="legalP">Hjelpen er <em>gratis</em>.</article>
  <article class="changesToParent">Endret ved lov 1 jan 2020 nr. 1.</article>
</article>
<article class="legalArticle" data-name="§2a"><h3 class="legalArticleHeader">§ 2 a. Mer hjelp</h3>
  <article class="legalP">Hjelpen gis i 14 dager.</article></article>
<article class="legalArticle" data-name="§3"><h3 class="legalArticleHeader">§ 3. Annet</h3>
  <article class="legalP">Annet følger av forskrift.</article></article>
</section></main></body></html>"#;

fn rules() -> RuleBase {
    let mut sources = SourceSet::new();
    let file = sources.add("prøve.md", RULES);
    let parse = rettesnor_syntax::parse(file, RULES);
    let (base, found) = rettesnor_rules::lower(&[parse.file], &[("prøve.md".to_owned(), String::new())]);
    assert!(parse.diagnostics.is_empty() && found.is_empty(), "{:?} {found:?}", parse.diagnostics);
    base
}

fn acts(texts: &[&str]) -> Acts {
    let read = texts.iter().map(|text| read(text.as_bytes()).unwrap());
    read.map(|act: Act| (act.id.clone(), act)).collect()
}

fn read_on() -> Day {
    Day::parse("2026-05-02").unwrap()
}

/// Act, section, what happened, and the rules, for everything found between two editions.
fn found(before: &Acts, after: &Acts) -> Vec<(String, Change, Vec<String>)> {
    let rules = rules();
    let lock = Lock::of(&rules, before, read_on());
    assert_eq!(Lock::from_toml(&lock.to_toml().unwrap()), Ok(lock.clone()));
    let found = check(&rules, &lock, (before, after));
    let view = found.into_iter().map(|one| {
        let names = one.rests.into_iter().map(|rest| rest.rule).collect();
        (format!("{} § {}", one.act, one.section), one.change, names)
    });
    view.collect()
}

#[test]
fn an_unchanged_edition_gives_nothing_in_whatever_form_it_comes() {
    let before = acts(&[FIRST, SECOND]);
    assert_eq!(found(&before, &before), []);
    assert_eq!(found(&before, &acts(&[XHTML, SECOND])), []);
    assert_eq!(acts(&[XHTML])["lov/2001-02-03-4"].sections["2a"].heading, "Mer hjelp");
}

#[test]
fn a_changed_word_is_found_with_both_texts_and_every_rule_on_it() {
    let before = acts(&[FIRST, SECOND]);
    for edition in [FIRST, XHTML] {
        let after = acts(&[&edition.replace("14 dager", "7 dager"), SECOND]);
        let changed = found(&before, &after);
        let rules = vec!["annet".to_owned(), "hjelp".to_owned()];
        assert_eq!(changed, [("lov/2001-02-03-4 § 2 a".to_owned(), Change::Changed, rules)]);
    }
    let after = acts(&[&FIRST.replace("14 dager", "7 dager"), SECOND]);
    let (rules, lock) = (rules(), Lock::of(&rules(), &before, read_on()));
    let one = &check(&rules, &lock, (&before, &after))[0];
    let words = |section: Option<&rettesnor_lovdata::Section>| section.unwrap().paragraphs.concat();
    assert_eq!(
        (words(one.before), words(one.after)),
        ("Hjelpen gis i 14 dager.".into(), "Hjelpen gis i 7 dager.".into())
    );
}

#[test]
fn notes_line_breaks_and_marks_change_nothing() {
    let before = acts(&[FIRST, SECOND]);
    let other = FIRST
        .replace("har rett til hjelp:", "har rett\ntil hjelp:")
        .replace("lov 1 jan 2020 nr. 1", "lov 2 mai 2026 nr. 2");
    assert_eq!(found(&before, &acts(&[&other, SECOND])), []);
}

#[test]
fn a_section_that_moved_is_told_from_one_that_was_repealed() {
    let before = acts(&[FIRST, SECOND]);
    let moved = acts(&[&FIRST.replace("### § 2 a.Mer hjelp", "### § 4.Mer hjelp"), SECOND]);
    assert_eq!(found(&before, &moved)[0].1, Change::Moved("lov/2001-02-03-4".to_owned(), "4".to_owned()));
    let to_other = acts(&[FIRST, &format!("{SECOND}\n### § 3-2.Nytt\n\nannet\n")]);
    assert_eq!(found(&before, &to_other), []);
    let repealed = FIRST.replace("### § 2 a.Mer hjelp\n\nHjelpen gis i 14 dager.", "### § 2 a.(Opphevet)");
    for edition in [repealed, FIRST.replace("### § 2 a.Mer hjelp\n\nHjelpen gis i 14 dager.", "")] {
        assert_eq!(found(&before, &acts(&[&edition, SECOND]))[0].1, Change::Repealed, "{edition}");
    }
}

#[test]
fn a_missing_act_and_a_new_citation_are_told() {
    let before = acts(&[FIRST, SECOND]);
    assert_eq!(
        found(&before, &acts(&[FIRST])),
        [("lov/2002-03-04-5 § 3-1".to_owned(), Change::NoAct, vec!["hjelp".to_owned()])]
    );
    let lock = Lock::of(&rules(), &acts(&[FIRST]), read_on());
    let (rules, after) = (rules(), acts(&[FIRST, SECOND]));
    let new = check(&rules, &lock, (&before, &after));
    assert_eq!(new.iter().map(|one| &one.change).collect::<Vec<_>>(), [&Change::NotLocked]);
}

#[test]
fn a_rule_that_has_long_ceased_to_apply_is_not_held_against_the_law_of_today() {
    let before = acts(&[FIRST, SECOND]);
    assert!(!before["lov/2001-02-03-4"].sections.contains_key("9"));
    assert_eq!(found(&before, &before), []);
}

#[test]
fn an_archive_is_unpacked_and_a_broken_one_refused() {
    let mut tar = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(u64::try_from(XHTML.len()).unwrap());
    header.set_cksum();
    tar.append_data(&mut header, "gjeldende-lover/nl-20010203-004.xml", XHTML.as_bytes()).unwrap();
    let mut packer = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    std::io::Write::write_all(&mut packer, &tar.into_inner().unwrap()).unwrap();
    let packed = packer.finish().unwrap();
    let files = unpack(packed.as_slice()).unwrap();
    assert_eq!(files[0].0, "gjeldende-lover/nl-20010203-004.xml");
    assert_eq!(read(&files[0].1).unwrap().id, "lov/2001-02-03-4");
    for length in [0, 1, packed.len() / 2] {
        assert!(unpack(&packed[..length]).is_err(), "{length}");
    }
    for (bytes, why) in [(&b"\xff\xfe"[..], "tekst"), (b"<a><b></a>", "XML"), (b"# Lov", "hvilken lov")] {
        assert!(read(bytes).unwrap_err().to_string().contains(why), "{why}");
    }
}
