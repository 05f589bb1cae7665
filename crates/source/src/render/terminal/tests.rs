use super::{Options, render, render_all, tally};
use crate::{Code, Diagnostic, FileId, SourceSet, Span};

const TEXT: &str = "## Hjelp til barn\n\n```regel\nrett hjelp\n  når  aldr < 18 år\n```\n";

fn span_of(text: &str, part: &str) -> Span {
    let start = text.find(part).expect("the part stands in the text");
    Span::of_range(FileId(0), start..start + part.len())
}

/// Every rendering test goes through here: one file, one finding, plain text, trailing blanks removed so that the
/// expected text can be written down.
fn check(text: &str, diagnostic: &Diagnostic, expected: &str) {
    let mut sources = SourceSet::new();
    sources.add("regelverk/barn.md", text);
    let rendered = render(diagnostic, &sources, &Options::plain());
    let rendered: Vec<_> = rendered.lines().map(str::trim_end).collect();
    assert_eq!(rendered.join("\n"), expected.trim_matches('\n'));
}

#[test]
fn a_finding_shows_place_heading_help_and_the_way_to_more() {
    let finding =
        Diagnostic::error(Code("unknown-name"), span_of(TEXT, "aldr"), "Ingen opplysning heter «aldr».")
            .label("ukjent navn")
            .heading("Hjelp til barn")
            .help("Deklarer opplysningen med «fakta», eller rett navnet.");
    check(
        TEXT,
        &finding,
        "
feil[unknown-name]: Ingen opplysning heter «aldr».
 --> regelverk/barn.md:5:8
  |
5 |   når  aldr < 18 år
  |        ^^^^ ukjent navn
  |
  = i loven: under «Hjelp til barn»
  = hjelp: Deklarer opplysningen med «fakta», eller rett navnet.
  = mer: rettesnor forklar unknown-name",
    );
}

#[test]
fn a_fix_is_shown_as_the_edited_line() {
    let place = span_of(TEXT, "aldr");
    let finding = Diagnostic::warning(Code("unknown-name"), place, "Ingen opplysning heter «aldr».").fix(
        place,
        "alder",
        "Mente du «alder»?",
    );
    check(
        TEXT,
        &finding,
        "
advarsel[unknown-name]: Ingen opplysning heter «aldr».
 --> regelverk/barn.md:5:8
  |
5 |   når  aldr < 18 år
  |        ^^^^
  |
  = mer: rettesnor forklar unknown-name
forslag: Mente du «alder»?
  |
5 |   når  alder < 18 år
  |           +",
    );
}

#[test]
fn the_place_of_another_part_is_shown_in_the_same_window() {
    let finding = Diagnostic::note(Code("two-places"), span_of(TEXT, "når"), "Vilkåret står for seg.")
        .secondary(span_of(TEXT, "rett hjelp"), "normen begynner her");
    check(
        TEXT,
        &finding,
        "
merknad[two-places]: Vilkåret står for seg.
 --> regelverk/barn.md:5:3
  |
4 | rett hjelp
  | ---------- normen begynner her
5 |   når  aldr < 18 år
  |   ^^^
  |
  = mer: rettesnor forklar two-places",
    );
}

#[test]
fn a_missing_end_is_marked_after_the_last_character() {
    let end = u32::try_from(TEXT.len()).expect("the text is short");
    let finding =
        Diagnostic::error(Code("unclosed-block"), Span::at(FileId(0), end), "Blokken lukkes aldri.");
    check(
        TEXT,
        &finding,
        "
feil[unclosed-block]: Blokken lukkes aldri.
 --> regelverk/barn.md:7:1
  |
7 |
  | ^
  |
  = mer: rettesnor forklar unclosed-block",
    );
}

#[test]
fn a_place_in_another_file_names_that_file() {
    let mut sources = SourceSet::new();
    let first = sources.add("a.md", "rett hjelp\n");
    let second = sources.add("b.md", "\nrett hjelp\n");
    let finding = Diagnostic::error(Code("same-name"), Span::new(second, 6, 11), "To normer heter «hjelp».")
        .secondary(Span::new(first, 5, 10), "den andre");
    let rendered = render(&finding, &sources, &Options::plain());
    assert_eq!(
        rendered,
        "feil[same-name]: To normer heter «hjelp».
 --> b.md:2:6
  |
2 | rett hjelp
  |      ^^^^^
  |
 ::: a.md:1:6
  |
1 | rett hjelp
  |      ----- den andre
  |
  = mer: rettesnor forklar same-name"
    );
}

#[test]
fn a_run_ends_by_counting_its_findings() {
    let mut sources = SourceSet::new();
    let place = Span::at(sources.add("a.md", "x"), 0);
    let findings = [
        Diagnostic::error(Code("a"), place, "En."),
        Diagnostic::error(Code("b"), place, "To."),
        Diagnostic::warning(Code("c"), place, "Tre."),
    ];
    let text = render_all(&findings, &sources, &Options::plain());
    assert!(text.ends_with("\n\n2 feil, 1 advarsel\n"), "{text}");
    assert_eq!(text.matches("rettesnor forklar").count(), 3);
    assert_eq!(render_all(&[], &sources, &Options::plain()), "");
    assert_eq!(tally(&[]), "ingen funn");
}

#[test]
fn only_a_coloured_rendering_holds_escape_codes() {
    let mut sources = SourceSet::new();
    let place = Span::new(sources.add("a.md", "\u{1b}[31mrød"), 0, 2);
    let finding =
        Diagnostic::error(Code("a"), place, "En \u{1b}[31mrød.").heading("\u{1b}[0m").help("\u{1b}[0m");
    assert!(!render(&finding, &sources, &Options::plain()).contains('\u{1b}'));
    assert!(render(&finding, &sources, &Options::coloured(80)).contains('\u{1b}'));
}

#[test]
fn no_place_in_any_text_makes_a_renderer_panic() {
    let texts = ["", "\n", "å\r\n\tæ😀\u{0}\n\u{301}x", "a\n\n\n\nb", "\u{feff}én\rto\u{2028}"];
    for text in texts {
        let mut sources = SourceSet::new();
        let file = sources.add("a.md", text);
        let beyond = u32::try_from(text.len()).expect("the text is short") + 3;
        for start in 0..beyond {
            for end in start..beyond {
                let (place, all) = (Span::new(file, start, end), Span::new(file, 0, beyond));
                let finding = Diagnostic::error(Code("a"), place, "x\ny")
                    .label("l")
                    .secondary(all, "alt")
                    .secondary(Span::at(FileId(9), start), "utenfor")
                    .fix(place, "ny\ntekst", "rett");
                for options in [Options::plain(), Options::coloured(20)] {
                    assert!(render(&finding, &sources, &options).contains("forklar a"));
                }
            }
        }
    }
}
