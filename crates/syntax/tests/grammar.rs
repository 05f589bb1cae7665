//! Every form of the grammar, once: the source and what is read of it.

mod support;

use support::{check, examples, rules};

#[test]
#[expect(clippy::too_many_lines, reason = "one source with every form, and what is read of it")]
fn every_declaration_is_read() {
    check(
        &rules(
            r#"rettskilde lov/2008-05-15-35 "utlendingsloven"
rolle barn flere
utvalg grunnlag
fakta lovlig_opphold : ja/nei
vurdering åpenbart_urimelig
hendelse brev_kom_frem
liste vedtak
begrep alder : varighet i år
fase venter_på_intervju
rett nødvendig_helsehjelp i helse, økonomi
rett_og_plikt program
plikt melde_flytting
hjelperplikt varsle
adgang permanent
inngrep utvise
vilkår opphold
frist klage i annet
ventetid iverksetting
myndighetsfrist svar
advarsel reise
råd ring_lege
sjekkliste tegn
presumsjon regnes_som_barn
uforenlig begge
unntak fra opphold.botid
  navn ufør
sperre for nødhjelp.kan_reise
  navn sperret
tolkning streng av opphold
tjeneste rosa
tabell grunnbeløp : kroner
kalender norsk
uoversatt rimelig_tid"#,
        ),
        r#"
(rettskilde (lov/2008-05-15-35) (tittel "utlendingsloven"))
(rolle barn flere)
(utvalg grunnlag)
(fakta lovlig_opphold (: ja/nei))
(vurdering åpenbart_urimelig)
(hendelse brev_kom_frem)
(liste vedtak)
(begrep alder (: (varighet år)))
(fase venter_på_intervju)
(rett nødvendig_helsehjelp (i helse økonomi))
(rett_og_plikt program)
(plikt melde_flytting)
(hjelperplikt varsle)
(adgang permanent)
(inngrep utvise)
(vilkår opphold)
(frist klage (i annet))
(ventetid iverksetting)
(myndighetsfrist svar)
(advarsel reise)
(råd ring_lege)
(sjekkliste tegn)
(presumsjon regnes_som_barn)
(uforenlig begge)
(unntak ufør (av opphold.botid) (navn ufør))
(sperre sperret (av nødhjelp.kan_reise) (navn sperret))
(tolkning streng (av opphold))
(tjeneste rosa)
(tabell grunnbeløp (: kroner))
(kalender norsk)
(uoversatt rimelig_tid)
"#,
    );
}

#[test]
fn every_type_is_read() {
    check(
        &rules(
            r#"liste l
  felt a : ja/nei
  felt b : helt tall
  felt c : desimaltall
  felt d : kroner
  felt e : dato "Når?"
  felt f : klokkeslett
  felt g : dato og klokkeslett
  felt h : varighet i måneder
  felt i_alt : varighet
  felt j : en av (x, y)
  felt k : en av grunnlag
  felt l : flere av (x, y)
  felt m : flere av grunnlag
tabell t : sett av grunnlag"#,
        ),
        r#"
(liste l (felt a ja/nei) (felt b helt-tall) (felt c desimaltall) (felt d kroner) (felt e dato "Når?") (felt f klokkeslett) (felt g dato-og-klokkeslett) (felt h (varighet måneder)) (felt i_alt varighet) (felt j (en-av x y)) (felt k (en-av-utvalg grunnlag)) (felt l (flere-av x y)) (felt m (flere-av-utvalg grunnlag)))
(tabell t (: (sett-av grunnlag)))
"#,
    );
}

#[test]
fn clauses_about_asking_are_read() {
    check(
        &rules(
            r#"fakta f : varighet i år
  tittel "T"
  spørsmål "Har du fått
            vedtaket?"
  hvorfor "H"
  slik "S"
  følsomhet høy
  tidspunkt første_møte
  akutt
  dokumenteres "pass"
  verdi a "A"
  verdi b
  mellom 0 år og 120 år
  rolle personen, barn
  hvem legen
  art fritt_skjønn
  moment f, g.h
  punkt p "P""#,
        ),
        r#"
(fakta f (: (varighet år)) (tittel "T") (spørsmål "Har du fått vedtaket?") (hvorfor "H") (slik "S") (følsomhet høy) (tidspunkt første_møte) akutt (dokumenteres "pass") (verdi a "A") (verdi b) (mellom 0år 120år) (rolle personen barn) (hvem legen) (art fritt_skjønn) (moment f g.h) (punkt p "P"))
"#,
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "one source with every form, and what is read of it")]
fn clauses_of_norms_are_read() {
    check(
        &rules(
            r#"rett r
  tekst ja "Ja."
  for hvert vedtak
  for barnet
  ansvarlig kommunen, fylket
  omfang "O"
  varighet "V"
  opphører når a
  opphører "E"
  kan_stilles_vilkår "K"
  hjemmel lov/2008-05-15-35 § 62 første ledd bokstav f nr. 2 andre punktum; traktat/1950-11-04 artikkel 8
  praksis "P"
  faglig_råd "F"
  kilde "K", kontrollert 2022-12-01
  kilde "K"
  gjennomgått "jurist", 2026-01-02
  forbehold "F"
  gjelder fra 2020-01-01 til 2020-12-31
  gjelder til 2020-12-31
  opphevet 2021-01-01
  vedtatt fra 2027-01-01
  vedtatt uten_dato
  versjon ny
  overgang a
  overgang ukjent
  uttømmende
  uten_hensyn_til a, b.c
  når a
  når navn_på: b
  kan når c
  krav k: a
  krav k2 "K" hjemmel forskrift/2009-10-15-1286 § 8-1 a:
    a og b
  unntak u når a må påberopes
  unntak u2 når a
  unntak u3 må påberopes
  forsiktig
  spør "S"
  hastegrad 1
  tjeneste a, b
  telefon "T"
  åpent "Å""#,
        ),
        r#"
(rett r (tekst ja "Ja.") (for-hver vedtak) (for barnet) (ansvarlig kommunen fylket) (omfang "O") (varighet "V") (opphører-når a) (opphører "E") (kan_stilles_vilkår "K") (hjemmel (lov/2008-05-15-35 §62 ledd=1 bokstav=f nr=2 punktum=2) (traktat/1950-11-04 §8)) (praksis "P") (faglig_råd "F") (kilde "K" 2022-12-01) (kilde "K") (gjennomgått "jurist" 2026-01-02) (forbehold "F") (gjelder 2020-01-01 2020-12-31) (gjelder … 2020-12-31) (opphevet 2021-01-01) (vedtatt 2027-01-01) (vedtatt uten_dato) (versjon ny) (overgang a) overgang-ukjent uttømmende (uten_hensyn_til a b.c) (når a) (når navn_på b) (kan-når c) (krav k a) (krav k2 "K" (forskrift/2009-10-15-1286 §8-1_a) (og a b)) (unntak-må-påberopes u a) (unntak u2 a) (unntak-må-påberopes u3 u3) forsiktig (spør "S") (hastegrad 1) (tjeneste a b) (telefon "T") (åpent "Å"))
"#,
    );
}

#[test]
fn clauses_of_concepts_and_deadlines_are_read() {
    check(
        &rules(
            "begrep b
  = 5 år når a
  = 4 år
  ellers = 3 år når b
  ellers = 2 år
  kan_oppgis
frist f
  løper_fra a
  varer 3 uker
  varer 1 uke når b
  ellers varer 2 uker
  slutter a - 1 dag
  rulles_etter norsk hjemmel lov/1915-08-13-5 § 149
  oppfylt_ved a
  avbrytes_ved a, ny_frist_fra b
  forlenges_til a
  etter_utløp oppreisning senest a + 1 år",
        ),
        "
(begrep b (= 5år (når a)) (= 4år) (ellers-= 3år (når b)) (ellers-= 2år) kan_oppgis)
(frist f (løper_fra a) (varer 3uker) (varer 1uker (når b)) (ellers-varer 2uker) (slutter (- a 1dager)) (rulles_etter norsk (lov/1915-08-13-5 §149)) (oppfylt_ved a) (avbrytes_ved a b) (forlenges_til a) (etter_utløp oppreisning (+ a 1år)))
",
    );
}

#[test]
fn clauses_of_the_other_declarations_are_read() {
    check(
        &rules(
            r#"presumsjon p
  antar alder under 18 år
  inntil aldersavklaring
  virker_for a, b.c
fase g
  slutter_ved a
  neste b, c
tabell t : kroner
  fra 2024-05-01 = 124 028 kroner
  fra 2020-01-01 til 2020-12-31 = (a, b)
  fra 2021-01-01 = ()
  avrunding nærmeste 1
kalender k
  helligdag 17. mai "Grunnlovsdag"
  helligdag påske - 3 dager "Skjærtorsdag"
  helligdag påske
  helligdag hver søndag
  ruller lørdag, søndag, helligdag"#,
        ),
        r#"
(presumsjon p (antar (< alder 18år)) (inntil aldersavklaring) (virker_for a b.c))
(fase g (slutter_ved a) (neste b c))
(tabell t (: kroner) (fra 2024-05-01 124028kr) (fra 2020-01-01 2020-12-31 ( a b)) (fra 2021-01-01 ()) (avrunding nærmeste 1))
(kalender k (helligdag 05-17 "Grunnlovsdag") (helligdag påske-3 "Skjærtorsdag") (helligdag påske+0) (helligdag-hver søndag) (ruller lørdag søndag helligdag))
"#,
    );
}

#[test]
fn comparisons_are_read_in_words_and_signs() {
    check(
        &rules(
            "rett r
  når a = ja
  når a er nei
  når a ≠ b
  når a er ikke b
  når a < 1 eller a under 1 eller a før 2026-03-09
  når a <= 1 eller a ≤ 1 eller a høyst 1 eller a senest i_dag
  når a > 1 eller a over 1 eller a etter aldri
  når a >= 1 eller a ≥ 1 eller a minst 1 eller a tidligst b.c
  når a mellom 16 år og 17 år og b
  når a i (b, c) og a ikke i (b)
  når a i godkjent på i_dag og a ikke i godkjent
  når a har b og a har ikke (b, c)
  når a er avklart",
        ),
        "
(rett r (når (= a ja)) (når (= a nei)) (når (≠ a b)) (når (≠ a b)) (når (eller (< a 1) (< a 1) (< a 2026-03-09))) (når (eller (≤ a 1) (≤ a 1) (≤ a 1) (≤ a i_dag))) (når (eller (> a 1) (> a 1) (> a aldri))) (når (eller (≥ a 1) (≥ a 1) (≥ a 1) (≥ a b.c))) (når (og (mellom a 16år 17år) b)) (når (og (i a ( b c)) (ikke-i a ( b)))) (når (og (i-tabell a godkjent i_dag) (ikke-i-tabell a godkjent))) (når (og (i a ( b)) (ikke-i a ( b c)))) (når (avklart a)))
",
    );
}

#[test]
fn binding_follows_the_book() {
    check(
        &rules(
            "rett r
  når ikke a og ikke b = c
  når (a eller b) og c
  når a + 2 * b - 3 uker på d < c
  når a på (b - 1 måned) mellom 1 og 2 eller c
  når a
      og b
      og c",
        ),
        "
(rett r (når (og (ikke a) (ikke (= b c)))) (når (og (eller a b) c)) (når (< (- (+ a (* 2 b)) (på 3uker d)) c)) (når (eller (mellom (på a (- b 1måneder)) 1 2) c)) (når (og a b c)))
",
    );
}

#[test]
fn literals_are_read() {
    check(
        &rules(
            r#"begrep b
  = 30
  = 2,7
  = 1 200
  = -5
  = 500 kroner
  = 1 200,50 kr
  = 2026-03-09
  = 09:30
  = 18 år + 1 måned + 3 uker + 90 dager + 48 timer
  = 7 måneder à 30 dager
  = "tekst""#,
        ),
        r#"
(begrep b (= 30) (= 2.7) (= 1200) (= -5) (= 500kr) (= 1200.5kr) (= 2026-03-09) (= 09:30) (= (+ (+ (+ (+ 18år 1måneder) 3uker) 90dager) 48timer)) (= 7månederà30dager) (= "tekst"))
"#,
    );
}

#[test]
fn phrases_are_read() {
    check(
        &rules(
            "begrep b
  = hele år fra a til b
  = hele måneder fra a + 1 dag til b
  = dager fra a til b
  = timer fra a til b
  = tidligste av (a, b + 1 dag)
  = seneste av (a, b)
  = minste av (a, b)
  = største av (a, b)
  = tidligste av x.a for x i l
  = tidligste av (x.a + 1 dag) for x i l
  = seneste av x.a for x i l hvor x.b
  = sum av x.a for x i l hvor x.b og x.c
  = antall x i l
  = antall x i l hvor x.a
  = finnes x i l
  = finnes x i l: x.a og x.b
  = alle x i l: x.a
  = dager dekket av x i l fra x.a til x.b hvor x.c i [d, e]
  = dager udekket av x i l fra x.a til x.b i [d - 1 år, e]
  = dager overlapp av x i l fra x.a til x.b i [d, e]
  = lengste hull i x i l fra x.a til x.b i [d, e]
  = noen dag d i [a, b]: x på d
  = hver dag d i [a, b]: x på d",
        ),
        "
(begrep b (= (fra-til år a b)) (= (fra-til måneder (+ a 1dager) b)) (= (fra-til dager a b)) (= (fra-til timer a b)) (= (tidligste a (+ b 1dager))) (= (seneste a b)) (= (tidligste a b)) (= (seneste a b)) (= (tidligste-av x.a x l)) (= (tidligste-av (+ x.a 1dager) x l)) (= (seneste-av x.a x l x.b)) (= (sum x.a x l (og x.b x.c))) (= (antall x l)) (= (antall x l x.a)) (= (finnes x l)) (= (finnes x l (og x.a x.b))) (= (alle x l x.a)) (= (dekket x l x.a x.b (vindu d e) x.c)) (= (udekket x l x.a x.b (vindu (- d 1år) e))) (= (overlapp x l x.a x.b (vindu d e))) (= (lengste-hull x l x.a x.b (vindu d e))) (= (noen-dag d a b (på x d))) (= (hver-dag d a b (på x d))))
",
    );
}

#[test]
fn everything_that_can_be_given_is_read() {
    check(
        &examples(
            r#"navn "N" fra_kilde "S" per 2026-03-09 rett_per 2022-12-01
gitt a = 17 år, b mellom 1 og 2, c minst 3, d under 4, e enten f eller g eller h
gitt i_alt ikke j, k ikke i (l, m), n = (o, p), q ukjent, r avslått, s omstridt (t, u)
gitt v = [{w = 1, x mellom 2 og 3}, {}] ufullstendig, y før 2020-01-01
så z = ja
gitt ingenting
så z = nei"#,
        ),
        r#"
(eksempel (navn "N") (fra_kilde "S") (per 2026-03-09) (rett_per 2022-12-01) (gitt a (= 17år)) (gitt b (mellom 1 2)) (gitt c (≥ 3)) (gitt d (< 4)) (gitt e (enten f g h)) (gitt i_alt (ikke j)) (gitt k (ikke l m)) (gitt n (sett o p)) (gitt q (ukjent)) (gitt r (avslått)) (gitt s (omstridt t u)) (gitt v (poster-ufullstendig (post (gitt w (= 1)) (gitt x (mellom 2 3))) (post))) (gitt y (< 2020-01-01)) (så z (= ja)))
(eksempel (per 2026-03-09) (rett_per 2022-12-01) (så z (= nei)))
"#,
    );
}

#[test]
fn everything_that_can_be_expected_is_read() {
    check(
        &examples(
            "gitt ingenting
så n = 3 uker
så n = kan
så n = ikke_etter_reglene_vi_kjenner
så n = ja, med_mindre a eller b
så n = ja, med mindre a
så n = ja, inntil_videre
så n avhenger av a, b
så n = har_rett_hvis a, b
så n = kan_etter_vurdering_av a
så n = motstrid
så n = tolkningstvil
så n = uoversatt
så n.k = ikke_oppfylt
så n slutter 2026-03-09
så n slutter mellom 2026-03-09 og 2026-04-09
så n er kan_høres
så n tidligst_oppfylt 2026-03-09
så n grovt
så motstridende_opplysninger a, b
så neste_spørsmål a
så n[2] = ja",
        ),
        "
(eksempel (så n (= 3uker)) (så n kan) (så n ikke-etter-reglene) (så n (ja-med-mindre a b)) (så n (ja-med-mindre a)) (så n ja-inntil-videre) (så n (avhenger a b)) (så n (har-rett-hvis a b)) (så n (kan-etter-vurdering a)) (så n motstrid) (så n tolkningstvil) (så n uoversatt) (så n.k (del ikke_oppfylt)) (så n (slutter 2026-03-09)) (så n (slutter-mellom 2026-03-09 2026-04-09)) (så n (er kan_høres)) (så n (tidligst_oppfylt 2026-03-09)) (så n grovt) (så (motstridende a b)) (så (neste a)) (så n[2] (= ja)))
",
    );
}

#[test]
fn a_date_of_examples_holds_until_it_is_changed() {
    check(
        &examples(
            "per 2026-03-09
gitt a
  = 1
så n = ja
gitt a = 2
så n = ja
per 2027-01-01
gitt a = 3
så n = ja",
        ),
        "
(eksempel (per 2026-03-09) (gitt a (= 1)) (så n (= ja)))
(eksempel (per 2026-03-09) (gitt a (= 2)) (så n (= ja)))
(eksempel (per 2027-01-01) (gitt a (= 3)) (så n (= ja)))
",
    );
}

#[test]
fn names_are_compared_in_nfc() {
    check(
        &rules(
            "rett a\u{30a}re
  na\u{30a}r b",
        ),
        "
(rett åre (når b))
",
    );
}
