//! What is read of the Markdown around the rules.

mod support;

use support::{corpus, read, shown};

#[test]
fn a_declaration_knows_its_heading_and_the_prose_before_it() {
    let file = read(
        "# Kapittel\n\nInnledning.\n\n## `Barn` og unge\n\nFørste.\n\n- punkt\n\n```regel\nrett a\n```\n\nAndre.\n\n```regel\nrett b\n```\n",
    );
    let [a, b] = file.file.declarations.as_slice() else { panic!("two were written") };
    assert_eq!(a.heading.as_deref(), Some("Barn og unge"));
    assert_eq!(a.prose.as_deref(), Some("Første.\n\n- punkt"));
    assert_eq!(b.prose.as_deref(), Some("Første.\n\n- punkt\n\nAndre."));
}

#[test]
fn findings_name_the_heading_they_stand_under() {
    let parse = read("## Klage\n\n```regel\nrett\n```\n");
    assert_eq!(parse.diagnostics.first().and_then(|found| found.heading.as_deref()), Some("Klage"));
}

#[test]
fn places_are_places_in_the_markdown() {
    let text = "Blåbær.\n\n> ```regel\n> rett r\n>   når å\n> ```\n";
    let file = read(text).file;
    let declaration = file.declarations.first().expect("one was written");
    assert_eq!(text.get(declaration.head.range()), Some("rett r"));
    let clause = declaration.clauses.first().expect("one was written");
    assert_eq!(text.get(clause.span.range()), Some("når å"));
    assert_eq!(text.get(clause.keyword.range()), Some("når"));
}

#[test]
fn a_text_over_several_lines_of_a_quotation_has_no_margins_in_it() {
    let shown = shown("> ```regel\n> rett r\n>   omfang \"en\n>     to\"\n> ```\n");
    assert_eq!(shown, "(rett r (omfang \"en to\"))\n");
}

#[test]
fn windows_line_breaks_and_tabs_read_the_same() {
    let text = corpus().concat();
    let plain = shown(&text.replace('\t', " "));
    assert_eq!(shown(&text.replace('\n', "\r\n")).replace("\r\n", "\n"), plain);
    assert_eq!(shown("```regel\nrett r\n\tnår a\n\t\tog b\n```\n"), "(rett r (når (og a b)))\n");
}

#[test]
fn a_block_that_never_ends_is_read_with_a_warning() {
    let parse = read("```regel\nrett r\n  når a");
    assert_eq!(parse.file.declarations.len(), 1);
    let codes: Vec<_> = parse.diagnostics.iter().map(|found| found.code.as_str()).collect();
    assert_eq!(codes, ["unclosed-block"]);
}

#[test]
fn a_block_with_almost_the_right_word_is_pointed_out_and_others_are_let_be() {
    assert!(shown("```Regler\nrett r\n```\n").starts_with("! unknown-block «Regler»"));
    assert_eq!(shown("```rust\nfn main() {}\n```\n\n```\nx\n```\n"), "");
}

#[test]
fn the_hard_rules_can_be_written() {
    let parse = read(include_str!("corpus/harde.md"));
    assert!(parse.diagnostics.is_empty(), "{:#?}", parse.diagnostics);
}

#[test]
fn every_fix_offered_for_a_single_slip_mends_it() {
    for body in [
        "rett r\n  når a og b eller c",
        "rett r\n  tittel \"x",
        "rett r\n  når (a",
        "rett r\n  nårr a",
        "ret r\n  når a",
        "rett r\nnår a",
        "rett r\n  gjelder fra 1.2.2026",
        "rett r\n  gjelder fra 2026-02-30",
        "rett r\n  når a = 1.200",
        "rett r\n  tittel «x»",
        "fakta f\n  følsomhet høi",
        "rett r\n  hjemmel lovv/2008 § 1",
    ] {
        let text = support::rules(body);
        let parse = read(&text);
        let fix = parse.diagnostics.first().and_then(|found| found.fix.clone()).expect(body);
        let mended = fix.apply(&text).expect(body);
        assert!(read(&mended).diagnostics.is_empty(), "{mended}");
    }
}

#[test]
fn codes_are_well_formed_and_each_is_listed_once() {
    let mut codes: Vec<_> = rettesnor_syntax::codes::ALL.to_vec();
    assert!(codes.iter().all(|code| code.is_well_formed()));
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), rettesnor_syntax::codes::ALL.len());
}
