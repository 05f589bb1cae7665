//! What the tests share.

#![allow(dead_code, reason = "each test file is a crate of its own and uses a part of this")]

use rettesnor_source::FileId;
use rettesnor_syntax::{Parse, dump, parse};

/// Reads a text and checks what must hold of every text.
pub(crate) fn read(text: &str) -> Parse {
    let parse = parse(FileId(0), text);
    assert_eq!(parse.tree.text(), text, "the tree is not the text");
    for diagnostic in &parse.diagnostics {
        assert!(diagnostic.code.is_well_formed(), "{}", diagnostic.code);
        let places = diagnostic.secondary.iter().map(|label| label.span).chain([diagnostic.primary.span]);
        for span in places.chain(diagnostic.fix.iter().map(|fix| fix.span)) {
            assert!(
                text.get(span.range()).is_some(),
                "{} points outside the text: {span:?}",
                diagnostic.code
            );
        }
    }
    parse
}

/// What was read, then each finding as `! code «place»: message`.
pub(crate) fn shown(text: &str) -> String {
    let parse = read(text);
    let findings = parse.diagnostics.iter().map(|found| {
        let place = text.get(found.span().range()).unwrap_or_default();
        let fix = found.fix.as_ref().map(|fix| format!(" → «{}»", fix.replacement)).unwrap_or_default();
        format!("! {} «{place}»: {}{fix}\n", found.code, found.message)
    });
    dump::file(&parse.file) + &findings.collect::<String>()
}

/// Compares what was read of a text, and said about it, with what is expected.
pub(crate) fn check(source: &str, expected: &str) {
    let shown = shown(source);
    assert_eq!(shown.trim(), expected.trim(), "\n{source}\nwas read as\n{shown}");
}

/// The block of rules, as a file.
pub(crate) fn rules(body: &str) -> String {
    format!("```regel\n{}\n```\n", body.trim_matches('\n'))
}

/// The block of examples, as a file.
pub(crate) fn examples(body: &str) -> String {
    format!("```eksempel\n{}\n```\n", body.trim_matches('\n'))
}

/// Files to begin from: whole, and half-written.
pub(crate) fn corpus() -> Vec<&'static str> {
    vec![
        include_str!("../corpus/former.md"),
        include_str!("../corpus/harde.md"),
        include_str!("../corpus/halvferdig.md"),
    ]
}

/// Words and signs of the language, and what breaks it.
pub(crate) const SOUP: &[&str] = &[
    "\n",
    "\n  ",
    "\r\n",
    "\r",
    " ",
    "\t",
    "rett r",
    "\nbegrep b",
    "\nfrist f",
    "\ntabell t : kroner",
    "\nfakta f : ",
    "\n  når ",
    "\n  = ",
    "\n  ellers = ",
    "\n  unntak u når ",
    "\n  krav k: ",
    "\n  hjemmel ",
    "\n  fra 2024-01-01 = ",
    "\n  tekst ja ",
    "\n  varer ",
    "\n  for ",
    "gitt ",
    "\ngitt ",
    "\nså ",
    "\nper ",
    "\"",
    "\"tekst\"",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ";",
    ":",
    ".",
    "a",
    "alder",
    "å",
    "a\u{30a}",
    " og ",
    " eller ",
    " ikke ",
    " i ",
    " på ",
    " er ",
    " mellom ",
    " minst ",
    " av ",
    " for ",
    " hvor ",
    " fra ",
    " til ",
    "finnes x i l: ",
    "tidligste av ",
    "hele år ",
    "noen dag d ",
    "dager dekket av ",
    "18 år",
    "2,7",
    "1 200 kroner",
    "1.200",
    "2026-02-29",
    "9.3.2026",
    "09:30",
    "25:00",
    "§ 62",
    "lov/2008-05-15-35",
    " = ",
    "<=",
    "+",
    "-",
    "*",
    "/",
    "--",
    "-- merknad",
    "\u{a0}",
    "\u{0}",
    "…",
    "```",
    "\n```\n",
    "\n## H\n",
    "\n> ",
    "\n- ",
];

/// Conditions of every form, with parentheses where the language asks for them.
pub(crate) fn condition() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::{Strategy, prop, prop_oneof};
    let atom = prop::sample::select(vec![
        "lovlig_opphold",
        "ikke søker.har_vern",
        "alder under 18 år",
        "alder på vedtaksdato mellom 16 år og 2 * (a + b)",
        "grunnlag i (asyl, familie, arbeid)",
        "grunnlag ikke i godkjent på 2024-01-01",
        "botid - 1 måned minst 7 måneder à 30 dager",
        "(antall x i vedtak hvor x.avslag) minst 2",
        "hele år fra fødselsdato til i_dag ≥ 18",
        "tidligste av (a, b + 3 uker) før c",
        "(sum av x.beløp for x i inntekt) > 1 200 kroner",
        "grunnlag har (a, b)",
    ]);
    atom.prop_map(str::to_owned).prop_recursive(5, 40, 5, |inner| {
        let joined = |word: &'static str| {
            prop::collection::vec(inner.clone(), 2..5)
                .prop_map(move |parts| format!("({})", parts.join(word)))
        };
        prop_oneof![
            joined(" og "),
            joined(" eller "),
            joined("\n      og "),
            inner.clone().prop_map(|of| format!("ikke ({of})")),
            inner.clone().prop_map(|of| format!("(finnes x i vedtak: {of})")),
            inner.prop_map(|of| format!("(noen dag d i [a, b]: {of})")),
        ]
    })
}
