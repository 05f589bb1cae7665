//! What is said of texts that cannot be read as they stand.

mod support;

use support::{check, examples, rules};

#[test]
fn a_misspelt_keyword_is_read_as_the_one_meant() {
    check(
        &rules(
            "begrp b
  = 1
frsit f
  vraer 3 uker",
        ),
        "
(begrep b (= 1))
(frist f (varer 3uker))
! unknown-keyword «begrp»: «begrp» er ikke begynnelsen på noen erklæring. → «begrep»
! unknown-keyword «frsit»: «frsit» er ikke begynnelsen på noen erklæring. → «frist»
! unknown-clause «vraer»: «vraer» er ikke noe ledd. → «varer»
",
    );
}

#[test]
fn what_is_no_keyword_is_said_to_be_none() {
    check(
        &rules(
            "når a
hurra b
  når c
rett r
  hurra b",
        ),
        "
(rett r !)
! outside-declaration «når»: Leddet «når» står før noen erklæring.
! unknown-keyword «hurra»: «hurra» er ikke begynnelsen på noen erklæring.
! unknown-clause «hurra»: «hurra» er ikke noe ledd.
",
    );
}

#[test]
fn a_clause_in_the_first_column_still_belongs_to_its_declaration() {
    check(
        &rules(
            "rett r
når a",
        ),
        "
(rett r (når a))
! clause-not-indented «når»: Leddet «når» står i første kolonne. → «  »
",
    );
}

#[test]
fn an_indented_declaration_is_still_one() {
    check(
        &rules(
            "rett r
  når a
  begrep b
  = 1",
        ),
        "
(rett r (når a))
(begrep b (= 1))
! declaration-indented «begrep»: Erklæringen «begrep» må begynne i første kolonne. → «»
",
    );
}

#[test]
fn og_and_eller_may_not_be_mixed() {
    check(
        &rules(
            "rett r
  når a og b eller c og d
  når a eller b og (c eller d)",
        ),
        "
(rett r (når (eller (og a b) (og c d))) (når (eller a (og b (eller c d)))))
! mixed-and-or «a og b eller c og d»: «og» og «eller» står om hverandre. Da kan setningen forstås på to måter. → «(a og b) eller (c og d)»
! mixed-and-or «a eller b og (c eller d)»: «og» og «eller» står om hverandre. Da kan setningen forstås på to måter. → «a eller (b og (c eller d))»
",
    );
}

#[test]
fn dates_that_do_not_exist_are_explained() {
    check(
        &rules(
            "rett r
  gjelder fra 2026-02-31
  når d = 9.3.2026
  når d = 2026-13-01
  når d = 2026-3-9",
        ),
        "
(rett r ! (når (= d 2026-03-09)) (når (= d !)) (når (= d 2026-03-09)))
! bad-date «2026-02-31»: Datoen «2026-02-31» finnes ikke: februar 2026 har 28 dager. → «2026-02-28»
! bad-date «9.3.2026»: Datoen «9.3.2026» er ikke skrevet som år-måned-dag. → «2026-03-09»
! bad-date «2026-13-01»: Datoen «2026-13-01» finnes ikke, eller er utenfor årene 1800 til 2300.
! bad-date «2026-3-9»: Datoen «2026-3-9» er ikke skrevet som år-måned-dag. → «2026-03-09»
",
    );
}

#[test]
fn numbers_that_cannot_be_read_are_explained() {
    check(
        &rules(
            "rett r
  når a = 1.200
  når a = 2,5 år
  når a = 99999999999999999999
  når a = 25:00
  når a = 7 måneder à 30",
        ),
        "
(rett r (når (= a !)) (når (= a !)) (når (= a !)) (når (= a !)) (når (= a 7månederà30dager)))
! bad-number «1.200»: «1.200» kan være tusen eller desimaler. → «1 200»
! bad-number «2,5»: En varighet er et helt antall av enheten.
! bad-number «99999999999999999999»: Tallet «99999999999999999999» kan ikke leses: det er for stort eller har for mange desimaler.
! bad-time «25:00»: Klokkeslettet «25:00» finnes ikke.
! unit-expected «»: Her mangler enheten «dager»: linjen slutter.
",
    );
}

#[test]
fn texts_and_brackets_that_are_never_closed_end_with_their_line() {
    check(
        &rules(
            r#"rett r
  tittel "Rett
  tekst ja "Ja."
  når a i (b, c
  omfang «Alt»"#,
        ),
        r#"
(rett r (tittel "Rett") (tekst ja "Ja.") (når (i a ( b c))) (omfang "Alt"))
! unclosed-text «"Rett»: Teksten «Rett» mangler sluttanførselstegn. → «"»
! unclosed-bracket «»: Det mangler «)»: linjen slutter. → «)»
! curly-quotes ««Alt»»: Tekst skal stå mellom rette anførselstegn ("). → «"Alt"»
"#,
    );
}

#[test]
fn types_and_references_that_are_none_are_explained() {
    check(
        &rules(
            "fakta a : heltall
fakta b : varighet i sekunder
rett r
  hjemmel lovv/2008 § 1
  hjemmel § 62
  hjemmel lov/ § 1
kalender k
  helligdag 31. februar
  helligdag hver dag",
        ),
        "
(fakta a (: !))
(fakta b (: !))
(rett r ! ! (hjemmel (lov/ §1)))
(kalender k ! !)
! bad-type «heltall»: Dette er ingen type.
! unit-expected «sekunder»: Her mangler en tidsenhet: her står «sekunder».
! bad-reference «lovv»: «lovv» er ikke et slag rettskilde. → «lov»
! bad-reference «§ 62»: Her mangler en rettskilde: her står «§ 62».
! bad-reference «§ 1»: Her mangler en rettskilde: her står «§ 1».
! bad-holiday «februar»: Helligdagen kan ikke leses: her står «februar».
! bad-holiday «dag»: Helligdagen kan ikke leses: her står «dag».
",
    );
}

#[test]
fn lines_of_examples_that_say_nothing_are_explained() {
    check(
        &examples(
            "git a = 1
så n = ja
gitt a
så n
så n = ja, men
så n er åpne
per 2026-01-01
per 2026-01-02
gitt a = 1",
        ),
        "
(eksempel (gitt a (= 1)) (så n (= ja)))
(eksempel (så n !) (så n (= ja)) (så n !))
(eksempel (per 2026-01-02) (gitt a (= 1)))
! unknown-example-form «git»: Linjen i eksempelet begynner med «git». → «gitt»
! unknown-example-form «»: Her mangler hva som er kjent om opplysningen: linjen slutter.
! unknown-example-form «»: Kravet i eksempelet kan ikke leses: linjen slutter.
! unknown-example-form «men»: Kravet i eksempelet kan ikke leses: her står «men».
! unknown-example-form «åpne»: Kravet i eksempelet kan ikke leses: her står «åpne». → «åpen»
! missing-expectation «per 2026-01-01
per 2026-01-02
gitt a = 1»: Eksempelet sier ikke hva svaret skal være.
! duplicate-per «per»: «per» står to ganger i samme eksempel. Den siste gjelder.
",
    );
}

#[test]
fn text_that_belongs_to_nothing_is_pointed_out() {
    check(
        &rules(
            "rett r akkurat nå
  akutt alltid
%",
        ),
        "
(rett r akutt)
! stray-text «akkurat»: Her følger noe som ikke hører til leddet: «akkurat».
! stray-text «alltid»: Her følger noe som ikke hører til leddet: «alltid».
! stray-text «%»: Denne teksten hører ikke til noen erklæring.
",
    );
}

#[test]
fn what_is_missing_is_named() {
    check(
        &rules(
            "rett
rett og
rett r
  når
  når a og
  når (a eller b
  når a b
  når a < b < c
  når antall x i l hvor x.a minst 2 minst 3
",
        ),
        "
(rett)
(rett og)
(rett r (når !) (når (og a !)) (når (eller a b)) (når a) (når (< a b)) (når (antall x l (≥ x.a 2))))
! missing-name «»: Erklæringen mangler et navn: linjen slutter.
! reserved-name «og»: «og» er et ord i språket og kan ikke være et navn.
! expected-expression «»: Her mangler en verdi eller et vilkår: linjen slutter.
! expected-expression «»: Her mangler en verdi eller et vilkår: linjen slutter.
! unclosed-bracket «»: Det mangler «)»: linjen slutter. → «)»
! stray-text «b»: Her følger noe som ikke hører til leddet: «b».
! chained-comparison «<»: Her følger en sammenligning rett etter en annen.
! chained-comparison «minst»: Her følger en sammenligning rett etter en annen.
",
    );
}

#[test]
fn what_a_clause_lacks_is_named() {
    check(
        &rules(
            "rett r
  tittel
  tekst ja
  følsomhet høi
  krav k
  avbrytes_ved a
  gjelder
  rulles_etter
  når hele uke",
        ),
        "
(rett r ! ! ! ! ! ! ! (når !))
! expected-text «»: Her mangler en tekst i anførselstegn: linjen slutter.
! expected-text «»: Her mangler en tekst i anførselstegn: linjen slutter.
! expected-word «høi»: Her mangler ett av ordene lav, middels, høy: her står «høi». → «høy»
! expected-word «»: Her mangler tegnet «:»: linjen slutter.
! expected-word «»: Her mangler tegnet «,»: linjen slutter.
! expected-date «»: Her mangler fra eller til hvilken dag det gjelder: linjen slutter.
! expected-name «»: Her mangler navnet på kalenderen: linjen slutter.
! expected-word «»: Her mangler ordet «fra»: linjen slutter.
",
    );
}
