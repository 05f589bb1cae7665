//! Laying out keeps the meaning, and twice is once.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rettesnor_source::FileId;
use rettesnor_syntax::{dump, lay_out, parse};

fuzz_target!(|text: &str| {
    let meaning = |text: &str| dump::file(&parse(FileId(0), text).file);
    let once = lay_out(text);
    assert_eq!(meaning(&once), meaning(text));
    assert_eq!(lay_out(&once), once);
});
