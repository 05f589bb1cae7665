//! Bytes are compiled rules or are refused. Half the runs are given a header that fits, so that the body is read too;
//! rules that were read so can be wrong, but answering from them does not panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rettesnor_engine::{Evaluator, case::Case};
use rettesnor_rules::program::Compiled;
use rettesnor_values::Day;
use sha2::{Digest, Sha256};

/// Magic and version of compiled rules.
const START: &[u8; 12] = b"RETTREGL\x02\0\0\0";

fuzz_target!(|data: &[u8]| {
    let _refused = Compiled::from_bytes(data);
    let mut bytes = START.to_vec();
    bytes.extend_from_slice(&Sha256::digest(data));
    bytes.extend_from_slice(data);
    // The same bytes vouched for wrongly: parts of them are read only while answering.
    for compiled in [Compiled::from_bytes(&bytes), Compiled::from_trusted(&bytes)].into_iter().flatten() {
        Evaluator::new(&compiled).evaluate(&Case::new(Day::FIRST));
    }
});
