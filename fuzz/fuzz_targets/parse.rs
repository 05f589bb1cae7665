//! Reading never fails, and the tree is the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rettesnor_source::FileId;

fuzz_target!(|text: &str| {
    let parse = rettesnor_syntax::parse(FileId(0), text);
    assert_eq!(parse.tree.text(), text);
    for found in &parse.diagnostics {
        assert!(text.get(found.span().range()).is_some(), "{} points outside the text", found.code);
    }
});
