//! Whatever is read can be checked, compiled, written as bytes and read back; its examples can be run.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rettesnor_examples::Runner;
use rettesnor_rules::{compile, lower, program::Compiled};
use rettesnor_source::FileId;

/// The longest text that is compiled: what fits in one section of the rules.
const LONGEST: usize = 6_000;
/// The most examples that are run.
const MOST_EXAMPLES: usize = 3;

fuzz_target!(|text: &str| {
    if text.len() > LONGEST {
        return;
    }
    let file = rettesnor_syntax::parse(FileId(0), text).file;
    let (base, _) = lower(core::slice::from_ref(&file), &[("fuzz.md".to_owned(), "fuzz".to_owned())]);
    let compiled = compile(base);
    let bytes = compiled.to_bytes().expect("what was compiled can be written");
    assert_eq!(Compiled::from_bytes(&bytes).expect("and read").hash, compiled.hash);
    Runner::new(&compiled).run(file.examples.iter().take(MOST_EXAMPLES));
});
