//! What rule text becomes in the model, claim by claim.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that lacks what it looks for has failed"
)]

mod show;

use rettesnor_rules::lower;
use rettesnor_rules::lower::stale_sources;
use rettesnor_rules::model::TableValue::{Amount, Set};
use rettesnor_rules::model::{
    Body, Concept, ConceptBody, Norm, NormVersion, RuleBase, Type, Unit, ValidityState,
};
use rettesnor_source::{Diagnostic, FileId};
use rettesnor_values::Day;
use show::{body, concept, cond, exceptions, scalar};

const ACT: &str = "rettskilde lov/2001-01-01-1 \"prøveloven\"\n";

fn lowered(text: &str) -> (RuleBase, Vec<Diagnostic>) {
    let text = format!("## Prøve\n\n```regel\n{ACT}{text}\n```\n");
    let parse = rettesnor_syntax::parse(FileId(0), &text);
    assert!(parse.diagnostics.is_empty(), "{}\n{text}", messages(&parse.diagnostics));
    lower(&[parse.file], &[("prøve/prøve.md".into(), "prøve".into())])
}

fn messages(diagnostics: &[Diagnostic]) -> String {
    let lines: Vec<String> = diagnostics.iter().map(|it| format!("{}: {}", it.code, it.message)).collect();
    lines.join("\n")
}

/// The model of a text without errors.
fn model(text: &str) -> RuleBase {
    let (base, diagnostics) = lowered(text);
    let errors: Vec<Diagnostic> = diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    assert!(errors.is_empty(), "{}\n{text}", messages(&errors));
    base
}

/// The codes of the errors of a text, in order of place.
fn errors(text: &str) -> Vec<&'static str> {
    let (_, diagnostics) = lowered(text);
    diagnostics.iter().filter(|it| it.is_error()).map(|it| it.code.as_str()).collect()
}

fn norm<'a>(base: &'a RuleBase, name: &str) -> &'a Norm {
    base.norms.iter().find(|norm| norm.name == name).expect("the norm is there")
}

fn version<'a>(base: &'a RuleBase, name: &str) -> &'a NormVersion {
    norm(base, name).versions.first().expect("the norm has a version")
}

fn concept_named<'a>(base: &'a RuleBase, name: &str) -> &'a Concept {
    base.concepts.iter().find(|concept| concept.name == name).expect("the concept is there")
}

/// A right with one ground, and what the ground became.
fn ground(facts: &str, when: &str) -> String {
    let base = model(&format!(
        "{facts}\nrett r\n  ansvarlig kommunen\n  hjemmel lov/2001-01-01-1 § 1\n  når {when}"
    ));
    cond(&base, &version(&base, "r").body.grounds[0].condition)
}

const FACTS: &str = "
fakta født : dato
fakta opphold : ja/nei
fakta inntekt : kroner
fakta antall_barn : helt tall
fakta andel : desimaltall
fakta fravær : varighet i dager
hendelse brev
hendelse melding : dato og klokkeslett
utvalg slag
  verdi asyl
  verdi familie
  verdi arbeid
fakta grunnlag : en av slag
fakta tidligere : en av slag
fakta behov : flere av (bolig, mat)
liste vedtak
  felt truffet : dato
  felt begynte : dato
  felt sluttet : dato
  felt beløp : kroner
  felt slag : en av slag
tabell grense : kroner
  fra 2020-01-01 = 100 kroner
tabell godkjent : sett av slag
  fra 2020-01-01 = (arbeid, asyl)
begrep alder : varighet i år
  = hele år fra født til i_dag
  kan_oppgis
begrep lengde : varighet
  = 3 uker når opphold
  ellers = 6 måneder
";

const MEANINGS: &[(&str, &str)] = &[
    ("opphold", "opphold"),
    ("opphold er nei", "ikke opphold"),
    ("ikke (ikke opphold)", "opphold"),
    ("opphold og ja", "opphold"),
    ("grunnlag er asyl", "grunnlag{0}"),
    ("grunnlag er ikke asyl", "ikke grunnlag{0}"),
    ("grunnlag i (arbeid, asyl)", "grunnlag{0,2}"),
    ("grunnlag ikke i (arbeid, asyl)", "ikke grunnlag{0,2}"),
    (
        "grunnlag = tidligere",
        "((grunnlag{0} & tidligere{0}) | (grunnlag{1} & tidligere{1}) | (grunnlag{2} & tidligere{2}))",
    ),
    ("behov har mat", "behov.mat"),
    ("behov.bolig", "behov.bolig"),
    ("alder under 18 år", "alder < 18"),
    ("antall_barn mellom 1 og 3", "(antall_barn ≥ 1 & antall_barn ≤ 3)"),
    ("andel minst 0,5", "andel ≥ 500000"),
    ("antall_barn over 2,5", "antall_barn*1000000000000 > 2500000"),
    ("inntekt høyst 2,7 * grense", "inntekt ≤ grense@lov*2700000"),
    ("inntekt høyst (2 * grense) på født", "inntekt ≤ grense@født*2000000"),
    ("brev er aldri", "brev = aldri"),
    ("brev + 3 uker før i_dag", "(brev+3 uker) < idag"),
    ("i_dag - 1 år etter født", "(idag-1 år) > født"),
    ("brev + lengde senest i_dag", "(brev+lengde) ≤ idag"),
    ("født + alder senest i_dag", "(født+alder Years) ≤ idag"),
    ("melding + 48 timer tidligst melding", "(melding+48t) ≥ melding"),
    ("fravær høyst 7 måneder à 30 dager", "fravær ≤ 210"),
    ("dager fra født til brev over 30 dager", "Days(født→brev) > 30"),
    ("tidligste av (født, brev) før i_dag", "min(født,brev) < idag"),
    ("grunnlag i godkjent på født", "grunnlag∈godkjent@født"),
    ("grunnlag i godkjent", "grunnlag∈godkjent@lov"),
    ("(alder på brev) under 18 år", "(alder)på(brev) < 18"),
    ("finnes v i vedtak: v.truffet før i_dag", "∃vedtak0(#0.vedtak.truffet < idag)"),
    ("alle v i vedtak: v.slag er familie", "∀vedtak0(#0.vedtak.slag{1})"),
    (
        "(antall v i vedtak hvor v.beløp over 5 kroner) minst 2",
        "antall vedtak0(#0.vedtak.beløp > 5000000) ≥ 2",
    ),
    ("(sum av v.beløp for v i vedtak) over 5 kroner", "sum vedtak0(#0.vedtak.beløp; ja) > 5000000"),
    ("(seneste av v.truffet for v i vedtak) før i_dag", "største vedtak0(#0.vedtak.truffet; ja) < idag"),
    (
        "finnes v i vedtak: finnes w i vedtak: v.truffet = w.sluttet",
        "∃vedtak0(∃vedtak1(#0.vedtak.truffet = #1.vedtak.sluttet))",
    ),
    (
        "(dager dekket av v i vedtak fra v.begynte til v.sluttet i [født, i_dag]) minst 90 dager",
        "Covered vedtak0(#0.vedtak.begynte..#0.vedtak.sluttet; ja)[født,idag] ≥ 90",
    ),
    ("noen dag d i [født, brev]: d før i_dag", "noen0[født,brev](dag0 < idag)"),
    ("hver dag d i [født, brev]: alder på d under 18 år", "hver0[født,brev]((alder)på(dag0) < 18)"),
];

#[test]
fn expressions_become_what_they_mean() {
    for (text, meaning) in MEANINGS {
        assert_eq!(ground(FACTS, text), *meaning, "{text}");
    }
}

#[test]
fn what_cannot_be_compared_is_refused_with_the_right_code() {
    let cases = [
        ("inntekt over 100", "type-mismatch"),
        ("født før 2000", "type-mismatch"),
        ("alder over 18", "type-mismatch"),
        ("alder over 18 måneder", "unit-mismatch"),
        ("melding før i_dag", "unit-mismatch"),
        ("brev + 48 timer før i_dag", "unit-mismatch"),
        ("født - brev over 3 dager", "type-mismatch"),
        ("grunnlag over asyl", "type-mismatch"),
        ("grunnlag er bolig", "unknown-name"),
        ("grunnlag er \"asyl\"", "type-mismatch"),
        ("opphold over ja", "type-mismatch"),
        ("brev + (lengde på brev) før i_dag", "type-mismatch"),
        ("inntekt", "type-mismatch"),
        ("inntekt + født over 3 kroner", "type-mismatch"),
        ("inntekt * inntekt over 3 kroner", "type-mismatch"),
        ("opphold i godkjent", "type-mismatch"),
        ("grunnlag i grense", "type-mismatch"),
        ("vedtak.truffet før i_dag", "no-record"),
        ("finnes v i vedtak: v.truffett før i_dag", "unknown-name"),
        ("finnes v i opphold", "wrong-kind"),
        ("vedtak", "wrong-kind"),
        ("(sum av v.truffet for v i vedtak) før i_dag", "type-mismatch"),
    ];
    for (text, code) in cases {
        let rule = format!("{FACTS}\nrett r\n  ansvarlig a\n  hjemmel lov/2001-01-01-1 § 1\n  når {text}");
        assert_eq!(errors(&rule), [code], "{text}");
    }
}

const ROLES: &str = "
rolle referansepersonen
rolle barn flere
  felt navnløs : ja/nei
fakta født : dato
  rolle personen, referansepersonen, barn
";

#[test]
fn a_fact_exists_once_for_each_role_and_for_each_record_of_a_repeated_one() {
    let base = model(ROLES);
    let names: Vec<&str> = base.facts.iter().map(|fact| fact.name.as_str()).collect();
    assert_eq!(names, ["barn.navnløs", "født", "referansepersonen.født", "barn.født"]);
    assert_eq!(base.facts[2].slug, "referansepersonen.foedt");
    assert_eq!(base.lists[0].fields.len(), 2);
}

#[test]
fn a_bare_name_means_the_norms_own_role_first() {
    let rule = "\n  ansvarlig a\n  hjemmel lov/2001-01-01-1 § 1\n  når født før 2000-01-01 og";
    let for_reference = format!("{ROLES}rett r{rule} ja\n  for referansepersonen");
    let base = model(&for_reference);
    assert_eq!(cond(&base, &version(&base, "r").body.grounds[0].condition), "referansepersonen.født < 10957");
    let for_each = format!("{ROLES}rett r{rule} barn.navnløs\n  for hvert barn");
    let base = model(&for_each);
    let ground = cond(&base, &version(&base, "r").body.grounds[0].condition);
    assert_eq!(ground, "(#.barn.født < 10957 & #.barn.navnløs)");
    let plain = format!("{ROLES}rett r{rule} (finnes b i barn: b.født før født)");
    let base = model(&plain);
    let ground = cond(&base, &version(&base, "r").body.grounds[0].condition);
    assert_eq!(ground, "(født < 10957 & ∃barn0(#0.barn.født < født))");
}

#[test]
fn a_norm_for_each_record_reads_that_record() {
    let text = format!(
        "{FACTS}begrep gammelt for hvert vedtak\n  når vedtak.truffet før 2000-01-01\nfrist klage\n  for hvert vedtak\n  hjemmel lov/2001-01-01-1 § 1\n  når gammelt\n  løper_fra vedtak.truffet\n  varer 3 uker"
    );
    let text = text.replace("begrep gammelt for hvert vedtak\n", "begrep gammelt\n  for hvert vedtak\n");
    let base = model(&text);
    let klage = version(&base, "klage");
    assert_eq!(cond(&base, &klage.body.grounds[0].condition), "#.gammelt");
    let deadline = klage.deadline.as_ref().expect("a deadline");
    assert_eq!(scalar(&base, deadline.start.as_ref().expect("a start")), "#.vedtak.truffet");
}

#[test]
fn concepts_are_conditions_values_or_tiers_of_alternatives() {
    let base = model(FACTS);
    assert_eq!(concept(&base, concept_named(&base, "alder")), "Years(født→idag)");
    assert_eq!(
        concept_named(&base, "alder").measures,
        base.facts
            .iter()
            .position(|fact| fact.name == "født")
            .and_then(|at| u32::try_from(at).ok())
            .map(rettesnor_rules::model::FactId)
    );
    assert_eq!(concept(&base, concept_named(&base, "lengde")), "opphold: 3 uker / ja: 6 måneder");
    let tiers = format!(
        "{FACTS}begrep ansvar : en av (stat, kommune)\n  = stat når opphold\n  = kommune når grunnlag er asyl\n  ellers = stat når grunnlag er familie\n  ellers = kommune"
    );
    let base = model(&tiers);
    let shown = "opphold: #0, grunnlag{0}: #1 / grunnlag{1}: #0 / ja: #1";
    assert_eq!(concept(&base, concept_named(&base, "ansvar")), shown);
    let boolean = format!(
        "{FACTS}begrep b : ja/nei\n  = ja når opphold\n  ellers = nei når grunnlag er asyl\n  ellers = ja"
    );
    let base = model(&boolean);
    assert_eq!(concept(&base, concept_named(&base, "b")), "(opphold | (ikke opphold & ikke grunnlag{0}))");
}

const NORMS: &str = "
fakta a : ja/nei
fakta b : ja/nei
fakta c : ja/nei
fakta d : ja/nei
vilkår status
  hjemmel lov/2001-01-01-1 § 62 første ledd
  krav fravær \"Ikke for lenge borte\" hjemmel lov/2001-01-01-1 § 62 andre ledd: a
  krav botid: b
  unntak utvist når c må påberopes
  kan når d
  uttømmende
unntak fra status.fravær
  navn syk
  hjemmel lov/2001-01-01-1 § 3
  når c
  gjelder fra 2020-01-01
sperre for status.fravær.syk
  navn friskmeldt
  hjemmel lov/2001-01-01-1 § 4
  når d
unntak fra status
  navn urimelig
  hjemmel lov/2001-01-01-1 § 5
  når d
";

#[test]
fn exceptions_and_blocks_are_put_where_they_belong_whatever_the_order() {
    let forwards = model(NORMS);
    let shown = "krav fravær: a [syk: c [friskmeldt: d]]; krav botid: b; kan: d; unntak utvist: c må påberopes; unntak urimelig: d";
    assert_eq!(body(&forwards, &version(&forwards, "status").body), shown);
    let mut blocks: Vec<&str> = NORMS.split("\nsperre").collect();
    let sperre = blocks.pop().expect("a block");
    let (own, after) = sperre.split_once("\nunntak").expect("an exception after it");
    let backwards = format!("sperre{own}\n{}\nunntak{after}", blocks.concat());
    let backwards = model(&backwards);
    assert_eq!(body(&backwards, &version(&backwards, "status").body), shown);
    let absence = &version(&forwards, "status").body.requirements[0];
    assert_eq!(absence.basis[0].canonical(&forwards), "prøveloven § 62 andre ledd");
    assert_eq!(absence.exceptions[0].validity.map(|it| it.from), Some(Day::parse("2020-01-01").ok()));
    assert!(version(&forwards, "status").exhaustive);
}

#[test]
fn two_parts_of_one_norm_have_two_names() {
    assert_eq!(errors(&NORMS.replace("krav botid", "krav utvist")), ["duplicate-name"]);
}

#[test]
fn an_exception_to_nothing_is_an_unknown_name() {
    let wrong = NORMS.replace("unntak fra status.fravær", "unntak fra status.fravere");
    let (_, diagnostics) = lowered(&wrong);
    let unknown: Vec<_> = diagnostics.iter().filter(|it| it.code.as_str() == "unknown-name").collect();
    assert!(unknown.iter().any(|it| it.help.as_deref() == Some("Mente du «status.fravær»?")), "{unknown:?}");
    assert!(unknown.iter().all(|it| it.heading.as_deref() == Some("Prøve")));
}

#[test]
fn parts_of_norms_are_conditions_too() {
    let text = format!(
        "{NORMS}rett r\n  ansvarlig x\n  hjemmel lov/2001-01-01-1 § 1\n  når status.fravær og status og status.fravær.syk"
    );
    let base = model(&text);
    let shown = cond(&base, &version(&base, "r").body.grounds[0].condition);
    assert_eq!(shown, "(status.fravær & status & status.fravær.syk)");
}

#[test]
fn a_reading_changes_what_it_says_and_keeps_the_rest() {
    let text = format!(
        "{NORMS}tolkning streng av status\n  tittel \"Streng\"\n  krav botid: b og d\n  forsiktig\n  spør \"en advokat\""
    );
    let base = model(&text);
    let reading = &version(&base, "status").readings[0];
    assert!(reading.prudent && reading.ask.as_deref() == Some("en advokat"));
    let shown = body(&base, &reading.body);
    assert!(
        shown.starts_with("krav fravær: a [syk: c [friskmeldt: d]]; krav botid: (b & d); kan: d"),
        "{shown}"
    );
}

#[test]
fn an_exception_may_name_one_version() {
    let right = |label: &str, valid: &str| {
        format!(
            "rett r\n  versjon {label}\n  ansvarlig x\n  hjemmel lov/2001-01-01-1 § 1\n  {valid}\n  når a\n"
        )
    };
    let text = format!(
        "fakta a : ja/nei\nfakta b : ja/nei\n{}{}unntak fra r.ny\n  navn u\n  hjemmel lov/2001-01-01-1 § 2\n  når b\n",
        right("gammel", "gjelder til 2024-12-31"),
        right("ny", "vedtatt fra 2025-01-01")
    );
    let base = model(&text);
    let shown: Vec<(Option<&str>, String)> = norm(&base, "r")
        .versions
        .iter()
        .map(|it| (it.label.as_deref(), exceptions(&base, &it.body.exceptions)))
        .collect();
    assert_eq!(shown, [(Some("gammel"), String::new()), (Some("ny"), "u: b".to_owned())]);
}

#[test]
fn validity_has_one_form_for_its_four_states() {
    let state = |clauses: &str| {
        let text = format!(
            "fakta a : ja/nei\nrett r\n  ansvarlig x\n  hjemmel lov/2001-01-01-1 § 1\n  når a\n{clauses}"
        );
        let base = model(&text);
        let validity = version(&base, "r").validity;
        let day = |day: Option<Day>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
        (day(validity.from), day(validity.to), validity.state)
    };
    let open = || "…".to_owned();
    let day = |text: &str| text.to_owned();
    assert_eq!(state(""), (open(), open(), ValidityState::InForce));
    assert_eq!(
        state("  gjelder fra 2020-01-01 til 2020-12-31"),
        (day("2020-01-01"), day("2020-12-31"), ValidityState::InForce)
    );
    assert_eq!(
        state("  gjelder fra 2020-01-01\n  opphevet 2021-01-01"),
        (day("2020-01-01"), day("2020-12-31"), ValidityState::Repealed)
    );
    assert_eq!(state("  vedtatt fra 2030-01-01"), (day("2030-01-01"), open(), ValidityState::AdoptedFrom));
    assert_eq!(state("  vedtatt uten_dato"), (open(), open(), ValidityState::AdoptedWithoutDate));
}

#[test]
fn versions_are_ordered_in_time_and_a_transition_may_overlap() {
    let right =
        |more: &str| format!("rett r\n  ansvarlig x\n  hjemmel lov/2001-01-01-1 § 1\n  når a\n{more}\n");
    let new = right("  gjelder fra 2025-01-01\n  overgang søkt etter 2025-01-01");
    let draft = right("  vedtatt uten_dato\n  versjon utkast");
    let old = right("  versjon gammel");
    let text = format!("fakta a : ja/nei\nfakta søkt : dato\n{draft}{new}{old}");
    let (base, diagnostics) = lowered(&text);
    assert!(!diagnostics.iter().any(Diagnostic::is_error), "{diagnostics:#?}");
    let labels: Vec<Option<&str>> = norm(&base, "r").versions.iter().map(|it| it.label.as_deref()).collect();
    assert_eq!(labels, [Some("gammel"), None, Some("utkast")]);
    let twice = format!("fakta a : ja/nei\n{}{}", right("  gjelder fra 2025-01-01"), old);
    assert_eq!(errors(&twice), ["overlapping-validity"]);
}

#[test]
fn deadlines_hold_their_parts() {
    let text = format!(
        "{FACTS}vurdering rimelig\n  art fritt_skjønn\nkalender dager\n  helligdag 17. mai \"Grunnlovsdagen\"\n  ruller lørdag, søndag, helligdag
frist klage
  hjemmel lov/2001-01-01-1 § 29
  løper_fra tidligste av (brev, født)
  varer 1 uke når opphold
  ellers varer 3 uker
  rulles_etter dager hjemmel lov/2001-01-01-1 § 30
  oppfylt_ved brev
  forlenges_til brev + 1 måned
  etter_utløp rimelig senest født + 1 år
ventetid iverksetting
  hjemmel lov/2001-01-01-1 § 90
  løper_fra melding
  varer 48 timer"
    );
    let base = model(&text);
    let klage = version(&base, "klage").deadline.as_ref().expect("a deadline");
    assert_eq!(show::alternatives(&base, &klage.length), "opphold: 1 uke / ja: 3 uker");
    assert_eq!(
        klage.rolls.as_ref().map(|(_, basis)| basis[0].canonical(&base)).as_deref(),
        Some("prøveloven § 30")
    );
    assert!(klage.met_by.is_some() && klage.extended_to.is_some() && !klage.instant);
    let (_, bar) = klage.late.as_ref().expect("late hearing");
    assert_eq!(scalar(&base, bar), "(født+1 år)");
    let wait = version(&base, "iverksetting").deadline.as_ref().expect("a waiting period");
    assert!(wait.instant);
    assert_eq!(show::alternatives(&base, &wait.length), "ja: 48 timer");
    assert!(!base.calendars[0].is_working_day(Day::parse("2027-05-17").expect("a date")));
}

#[test]
fn a_presumption_speaks_of_its_own_fact_only() {
    let text = format!(
        "{FACTS}vurdering kan_være_barn\n  art rettsanvendelse\nrett r\n  ansvarlig x\n  hjemmel lov/2001-01-01-1 § 1\n  når alder under 18 år
presumsjon regnes_som_barn
  praksis \"Prøve\"
  når kan_være_barn og ikke (født er avklart)
  antar alder under 18 år
  inntil født
  virker_for r
  hvem utlendingsmyndigheten"
    );
    let base = model(&text);
    let presumption = &base.presumptions[0];
    assert_eq!(cond(&base, &presumption.condition), "kan_være_barn");
    assert_eq!(cond(&base, &presumption.assumes), "alder < 18");
    assert_eq!(presumption.norms.len(), 1);
    assert_eq!(
        errors(&text.replace("(født er avklart)", "(brev er avklart)")),
        ["clarified-outside-presumption"]
    );
}

#[test]
fn tables_are_rounded_and_sets_sorted() {
    let base = model(
        "utvalg slag\n  verdi a\n  verdi b\ntabell t : kroner\n  avrunding nærmeste 10\n  fra 2020-01-01 = 104 kroner\n  fra 2021-01-01 = 105 kroner\ntabell s : sett av slag\n  fra 2020-01-01 = (b, a, b)",
    );
    let values: Vec<_> =
        base.tables.iter().flat_map(|table| &table.rows).map(|row| row.value.clone()).collect();
    assert_eq!(values, [Amount(100_000_000), Amount(110_000_000), Set(vec![0, 1])]);
}

#[test]
fn what_has_not_happened_is_later_than_every_date_and_every_instant() {
    let never = |text: &str| ground(FACTS, text);
    assert_eq!(never("brev er aldri"), "brev = aldri");
    let instant = rettesnor_values::Instant::NEVER.minutes();
    assert_eq!(never("melding er aldri"), format!("melding = {instant}"));
}

#[test]
fn a_sentence_is_for_an_outcome_or_a_part() {
    let with =
        |key: &str| NORMS.replace("  uttømmende", &format!("  uttømmende\n  tekst {key} \"En setning.\""));
    assert_eq!(errors(&with("kan")), Vec::<&str>::new());
    assert_eq!(errors(&with("fravær")), Vec::<&str>::new());
    assert_eq!(errors(&with("kanskje")), ["unknown-word"]);
}

#[test]
fn findings_made_after_reading_still_name_their_heading() {
    let (_, diagnostics) = lowered("fakta ubrukt : ja/nei");
    let unused: Vec<_> = diagnostics.iter().filter(|it| it.code.as_str() == "unused-fact").collect();
    assert_eq!(unused.len(), 1);
    assert_eq!(unused[0].heading.as_deref(), Some("Prøve"));
}

#[test]
fn types_are_read_as_written() {
    let base = model(
        "fakta a : varighet i uker\nfakta b : klokkeslett\nfakta c : dato og klokkeslett\nfakta d : desimaltall\n  mellom 0 og 1,5",
    );
    let types: Vec<Type> = base.facts.iter().map(|fact| fact.ty).collect();
    assert_eq!(types, [Type::Duration(Unit::Weeks), Type::Time, Type::Instant, Type::Decimal]);
    assert_eq!(base.facts[3].bounds, Some((0, 1_500_000)));
}

#[test]
fn a_circle_is_broken_so_that_every_evaluation_ends() {
    let (base, _) = lowered("begrep a\n  når b\nbegrep b\n  når a\n");
    let bodies: Vec<String> = base.concepts.iter().map(|it| concept(&base, it)).collect();
    assert_eq!(bodies, ["nei", "a"]);
    assert!(matches!(base.concepts[0].versions[0].body, ConceptBody::Cond(_)));
}

#[test]
fn the_order_of_declarations_and_files_does_not_matter_to_norms() {
    let a = "```regel\nrett a\n  når x\n```\n";
    let b = "```regel\nfakta x : ja/nei\nrett b\n  når a\n```\n";
    let base = |texts: [&str; 2]| {
        let files: Vec<_> =
            (0..).zip(texts).map(|(at, text)| rettesnor_syntax::parse(FileId(at), text).file).collect();
        let (base, _) = lower(&files, &[("1.md".into(), "d".into()), ("2.md".into(), "d".into())]);
        base.norms.iter().map(|it| body(&base, &it.versions[0].body)).collect::<Vec<_>>()
    };
    assert_eq!(base([a, b]), base([b, a]));
    assert_eq!(base([a, b]), ["når: x", "når: a"]);
}

#[test]
fn half_written_law_still_gives_a_model() {
    let text = "```regel\nrett\nrett r\n  når\nbegrep\nunntak fra\nfrist f\n  varer\nfakta x :\nliste\ntabell t\n  fra\n```\n";
    let parse = rettesnor_syntax::parse(FileId(0), text);
    let (base, diagnostics) = lower(&[parse.file], &[]);
    assert!(base.norms.iter().any(|norm| norm.name == "r"));
    assert!(diagnostics.iter().any(Diagnostic::is_error));
}

#[test]
fn a_source_is_stale_after_its_months_and_at_once_when_never_checked() {
    let base = model(
        "fakta a : ja/nei\nrett r\n  ansvarlig x\n  hjemmel lov/2001-01-01-1 § 1\n  kilde \"bok\", kontrollert 2026-01-31\n  kilde \"brev\"\n  når a",
    );
    let stale = |day: &str| {
        let found = stale_sources(&base, Day::parse(day).expect("a date"), 1);
        found.into_iter().map(|it| it.source).collect::<Vec<_>>()
    };
    assert_eq!(stale("2026-02-28"), ["brev"]);
    assert_eq!(stale("2026-03-01"), ["bok", "brev"]);
}

#[test]
fn an_empty_rule_base_has_its_person_and_nothing_else() {
    let (base, diagnostics) = lower(&[], &[]);
    assert!(diagnostics.is_empty());
    assert_eq!(base.roles[0].name, "personen");
    assert_eq!((base.norms.len(), Body::default()), (0, Body::default()));
}
