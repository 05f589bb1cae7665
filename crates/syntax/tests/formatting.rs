//! How the formatter lays out rules.

mod support;

use rettesnor_syntax::format;
use support::{corpus, examples, rules};

fn becomes(source: &str, expected: &str) {
    let formatted = format(&rules(source));
    assert_eq!(formatted, rules(expected), "\n{formatted}");
    assert_eq!(format(&formatted), formatted);
}

#[test]
fn keywords_stand_in_a_column_and_spaces_are_evened_out() {
    becomes(
        "rett   r   i helse ,økonomi\n    når  alder<18år\n hjemmel lov/2008-05-15-35  §90 c;lov/1967-02-10 § 29\n\tunntak u  må  påberopes",
        "rett r i helse, økonomi\n  når        alder < 18 år\n  hjemmel    lov/2008-05-15-35 § 90 c; lov/1967-02-10 § 29\n  unntak     u må påberopes",
    );
}

#[test]
fn signs_get_their_proper_form() {
    becomes("rett r\n  når a<=1 og b>=2 og c!=3", "rett r\n  når        a ≤ 1 og b ≥ 2 og c ≠ 3");
}

#[test]
fn a_long_condition_is_broken_before_its_outermost_words() {
    let parts = [
        "første_ganske_lange_vilkår",
        "(annet_ganske_langt_vilkår eller tredje_ganske_langt_vilkår)",
        "fjerde_vilkår",
    ];
    becomes(
        &format!("rett r\n  når {}", parts.join(" og ")),
        &format!("rett r\n  når        {}", parts.join("\n             og ")),
    );
}

#[test]
fn a_condition_the_writer_broke_stays_broken() {
    becomes("rett r\n  når a og\n   b og c", "rett r\n  når        a\n             og b\n             og c");
}

#[test]
fn comments_stay_with_what_they_stand_by() {
    becomes(
        "-- over\nrett r -- hode\n  når a -- først\n      og b -- så\n  -- alene\n  akutt\n-- mellom\nrett s\n  når a",
        "-- over\nrett r  -- hode\n  når        a  -- først\n             og b  -- så\n  -- alene\n  akutt\n\n-- mellom\nrett s\n  når        a",
    );
}

#[test]
fn long_texts_are_filled_and_mean_the_same() {
    let words = "ord ".repeat(40);
    let formatted = format(&rules(&format!("rett r\n  omfang \"{}\"", words.trim())));
    assert!(formatted.lines().all(|line| line.chars().count() <= 100), "{formatted}");
    assert_eq!(formatted.lines().count(), 5, "{formatted}");
    assert!(support::shown(&formatted).contains(words.trim()));
}

#[test]
fn declarations_with_clauses_are_parted_by_one_line() {
    becomes(
        "rolle a\nrolle b\nrett r\n  når a\n\n\n\n  når b\nrett s\n  når c",
        "rolle a\nrolle b\n\nrett r\n  når        a\n\n  når        b\n\nrett s\n  når        c",
    );
}

#[test]
fn examples_line_up_what_is_given_with_what_follows() {
    let formatted = format(&examples(
        "  navn \"N\"   per 2026-03-09\n  gitt a=1,b   ukjent\n  så r[1]=ja,  med mindre u",
    ));
    assert_eq!(
        formatted,
        examples("navn \"N\"  per 2026-03-09\ngitt a = 1, b ukjent\nså   r[1] = ja, med mindre u")
    );
}

#[test]
fn prose_and_unreadable_blocks_are_left_byte_for_byte() {
    let text = "# A   B\n\n\n*  x\t\n```regel\nrett r\n    når (a\n```\n~~~rust\n  fn  x\n~~~";
    assert_eq!(format(text), text);
}

#[test]
fn an_error_in_one_block_does_not_keep_the_others_from_being_laid_out() {
    let broken = rules("rett r\n     når (a");
    let text = format!("{broken}\n{}", rules("rett r\n     når a"));
    assert_eq!(format(&text), format!("{broken}\n{}", rules("rett r\n  når        a")));
}

#[test]
fn line_breaks_of_the_file_are_kept() {
    let text = rules("rett r\n     når a\n       og b").replace('\n', "\r\n");
    assert_eq!(format(&text), rules("rett r\n  når        a\n             og b").replace('\n', "\r\n"));
}

#[test]
fn a_blank_line_first_in_a_block_goes_whatever_ends_it() {
    let expected = "```regel\nrett r\n```\n";
    for blank in ["\n", "\n\n", "  \n"] {
        assert_eq!(format(&format!("```regel\n{blank}rett r\n```\n")), expected);
    }
    assert_eq!(format("```regel\n\r\n--\n```\n"), "```regel\n--\r\n```\n");
}

#[test]
fn blocks_in_lists_and_quotations_keep_their_margins() {
    let text = "> ```regel\n> rett r\n>    når a\n>\n>    når b\n> ```\n\n1. x\n\n   ```regel\n   rett r\n     når a\n   ```\n";
    let expected = "> ```regel\n> rett r\n>   når        a\n>\n>   når        b\n> ```\n\n1. x\n\n   ```regel\n   rett r\n     når        a\n   ```\n";
    assert_eq!(format(text), expected);
}

#[test]
fn the_corpus_is_laid_out_and_not_given_up_on() {
    let changed = corpus().into_iter().filter(|text| format(text) != *text).count();
    assert_eq!(changed, 2, "the third is half-written");
}
