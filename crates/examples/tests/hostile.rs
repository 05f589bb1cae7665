//! Whatever is written, nothing panics, and the work is bounded by what was written, measured in tokens.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what cannot be set up or looked up has failed the test"
)]
#![expect(clippy::disallowed_methods, reason = "the texts to mutate are read from disk by the test")]

mod support;

use rettesnor_engine::{Evaluator, case::Case};
use rettesnor_examples::Runner;
use rettesnor_rules::compile::NODE_BUDGET;
use rettesnor_rules::program::{Compiled, Segment};
use rettesnor_source::FileId;
use rettesnor_syntax::parse;
use rettesnor_values::Day;
use sha2::{Digest, Sha256};
use support::hostile::{Dice, Stock, cases, survives};
use support::{Checked, Text, check, file};

/// The longest text a case compiles, in characters: a long section of the rules.
const LONGEST: usize = 6_000;
/// The most examples of a text that are run.
const MOST_EXAMPLES: usize = 3;

/// How much was written: words and signs of the tree, spaces included.
fn tokens(text: &str) -> usize {
    let tree = parse(FileId(0), text).tree;
    tree.descendants_with_tokens().filter(|it| it.as_token().is_some()).count()
}

fn text(body: String) -> Text {
    Text { name: "prøve.md".to_owned(), area: "prøve".to_owned(), body }
}

/// Reads and checks a text; what is said of it is no more than what is written.
fn checked(written: &str) -> Checked {
    let checked = check(&[file("tests/language/_felles.md"), text(written.to_owned())]);
    let tokens = tokens(written);
    // A token can be wrong in more than one way, but not in ever more ways the more there are of them.
    assert!(checked.found.len() <= 4 * tokens + 100, "{} findings in {tokens} tokens", checked.found.len());
    checked.shown(&checked.found);
    checked
}

/// The programs are no larger than what is written allows.
fn bounded(compiled: &Compiled, tokens: usize) {
    let norms = compiled.norms.iter().map(|it| &it.segments);
    let concepts = compiled.concepts.iter().map(|it| &it.segments);
    for segments in norms.chain(concepts) {
        // Law time is cut only at days that are written.
        assert!(segments.len() <= 2 * tokens + 2, "{} segments of {tokens} tokens", segments.len());
        for segment in segments {
            if let Some(diagram) = &segment.diagram {
                assert!(diagram.node_count() <= NODE_BUDGET, "{} nodes", diagram.node_count());
            }
        }
    }
}

fn has_program(segments: &[Segment]) -> bool {
    segments.iter().any(|segment| segment.diagram.is_some())
}

#[test]
fn mutated_rules_are_read_and_checked_without_panic() {
    let stock = Stock::of_rules();
    survives(cases(2_000, 100_000), |dice| {
        let written = if dice.below(4) == 0 { stock.soup(dice) } else { stock.mutated(dice, 4 * LONGEST) };
        let parse = parse(FileId(0), &written);
        assert_eq!(parse.tree.text(), written.as_str());
        checked(&written);
    });
}

#[test]
fn mutated_rules_are_laid_out_without_panic_and_keep_their_prose() {
    let stock = Stock::of_rules();
    survives(cases(1_000, 100_000), |dice| {
        let written = stock.mutated(dice, 4 * LONGEST);
        let laid_out = rettesnor_syntax::format(&written);
        assert_eq!(rettesnor_syntax::format(&laid_out), laid_out);
    });
}

#[test]
fn mutated_rules_compile_to_bounded_programs_and_back_from_bytes() {
    let stock = Stock::of_rules();
    survives(cases(400, 20_000), |dice| {
        let written = stock.mutated(dice, LONGEST);
        let checked = checked(&written);
        // Refused rules are compiled too: `compile` is total, and a host may be mistaken.
        let compiled = rettesnor_rules::compile(checked.base.clone());
        bounded(&compiled, tokens(&written) + tokens(&file("tests/language/_felles.md").body));
        let bytes = compiled.to_bytes().expect("what was compiled can be written");
        assert_eq!(Compiled::from_bytes(&bytes).expect("and read").hash, compiled.hash);
        let examples = checked.files.iter().flat_map(|file| &file.examples).take(MOST_EXAMPLES);
        Runner::new(&compiled).run(examples);
    });
}

#[test]
fn the_mutations_leave_something_to_compile() {
    let stock = Stock::of_rules();
    let compiles = |number: &u64| {
        let written = stock.mutated(&mut Dice::of(*number), LONGEST);
        let compiled = rettesnor_rules::compile(check(&[text(written)]).base);
        compiled.norms.iter().any(|norm| has_program(&norm.segments))
    };
    let count = (0..100).filter(compiles).count();
    assert!(count >= 30, "only {count} of 100 mutations still hold a norm");
}

#[test]
fn random_bytes_are_read_without_panic() {
    survives(cases(2_000, 100_000), |dice| {
        let bytes: Vec<u8> = (0..dice.below(400)).map(|_| dice.next().to_le_bytes()[0]).collect();
        let written = String::from_utf8_lossy(&bytes).into_owned();
        checked(&written);
        checked(&format!("```regel\n{written}\n```\n"));
    });
}

/// The bytes of a small rule base.
fn stored() -> Vec<u8> {
    let spec = check(&[file("tests/language/_felles.md"), file("tests/language/k-uforenlig.md")]);
    rettesnor_rules::compile(spec.base).to_bytes().expect("it can be written")
}

/// Bytes cut short, made longer, or with a few bits turned.
fn changed(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    match dice.below(4) {
        0 => changed.truncate(dice.below(bytes.len())),
        1 => changed.push(dice.next().to_le_bytes()[0]),
        _ => {
            for _ in 0..=dice.below(3) {
                let at = dice.below(bytes.len());
                changed[at] ^= 1 << dice.below(8);
            }
        }
    }
    changed
}

#[test]
fn changed_bytes_are_never_taken_for_a_rule_base() {
    let bytes = stored();
    survives(cases(2_000, 100_000), |dice| {
        let changed = changed(&bytes, dice);
        assert!(changed == bytes || Compiled::from_bytes(&changed).is_err());
    });
}

#[test]
fn changed_bytes_with_a_header_that_fits_are_refused_or_answer_without_panic() {
    /// Magic and version, then the hash of what follows it.
    const START: usize = 12;
    const HEADER: usize = START + 32;
    let bytes = stored();
    let (header, body) = bytes.split_at(HEADER);
    survives(cases(2_000, 100_000), |dice| {
        let body = changed(body, dice);
        let hash = Sha256::digest(&body);
        let whole = [&header[..START], hash.as_slice(), &body].concat();
        // The same bytes vouched for wrongly: parts of them are read only while answering.
        for compiled in [Compiled::from_bytes(&whole), Compiled::from_trusted(&whole)].into_iter().flatten() {
            Evaluator::new(&compiled).evaluate(&Case::new(Day::FIRST));
        }
    });
}
