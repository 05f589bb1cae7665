//! Rules as bytes: what is damaged is refused or read as less, never with a panic.

use crate::random::Maker;
use rettesnor_rules::compile;
use rettesnor_rules::program::{Compiled, ReadOn};
use rettesnor_rules::store::StoreError;
use sha2::{Digest, Sha256};

/// Magic and version; then comes the hash, then the body.
const START: usize = 12;
const HEAD: usize = START + 32;

fn stored() -> Vec<u8> {
    compile(Maker::random(7)).to_bytes().expect("bytes")
}

/// The bytes with a hash that fits their body.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.len() >= HEAD {
        let hash = Sha256::digest(&bytes[HEAD..]);
        bytes[START..HEAD].copy_from_slice(&hash);
    }
    bytes
}

/// Looks at everything there is.
fn look(compiled: &Compiled) -> usize {
    let norms = compiled.norms.iter().flat_map(|program| &program.segments);
    let segments = norms.chain(compiled.concepts.iter().flat_map(|program| &program.segments));
    let read = segments.map(|segment| segment.tree.len() + segment.parts.len()).sum::<usize>();
    read + compiled.model.norms.iter().map(|norm| norm.versions.len()).sum::<usize>()
}

#[test]
fn bytes_cut_anywhere_are_refused_even_with_a_hash_that_fits() {
    let bytes = stored();
    for end in 0..bytes.len() {
        assert!(Compiled::from_bytes(&bytes[..end]).is_err(), "{end}");
        assert!(Compiled::from_trusted(&bytes[..end]).is_err(), "{end}");
        assert!(Compiled::from_bytes(&sealed(bytes[..end].to_vec())).is_err(), "{end}");
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert!(matches!(Compiled::from_bytes(&sealed(longer)), Err(StoreError::Corrupt(_))));
}

#[test]
fn a_turned_bit_is_refused_and_where_the_hash_fits_it_is_read_without_panic() {
    let bytes = stored();
    for place in 0..bytes.len() {
        let mut turned = bytes.clone();
        turned[place] ^= 1 << (place % 8);
        assert!(Compiled::from_bytes(&turned).is_err(), "{place}");
        for found in [Compiled::from_trusted(&turned), Compiled::from_bytes(&sealed(turned))] {
            found.as_ref().map(look).unwrap_or_default();
        }
    }
}

#[test]
fn trusted_bytes_give_the_same_rules() {
    let bytes = stored();
    let (trusted, checked) =
        (Compiled::from_trusted(&bytes).expect("rules"), Compiled::from_bytes(&bytes).expect("rules"));
    assert_eq!(look(&trusted), look(&checked));
    assert!(look(&trusted) > 0);
    assert_eq!((&trusted.hash, &trusted.model), (&checked.hash, &checked.model));
    assert_eq!(trusted.to_bytes(), Ok(bytes));
}

#[test]
fn the_hash_that_names_the_rules_is_that_of_the_stored_body() {
    let compiled = compile(Maker::random(7));
    let bytes = compiled.to_bytes().expect("bytes");
    let digest = Sha256::digest(&bytes[HEAD..]);
    let hex = digest.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    assert_eq!(compiled.hash, hex);
    assert_eq!(bytes[START..HEAD], digest[..]);
}

#[test]
fn rules_of_another_form_are_refused_by_name() {
    let mut other = stored();
    other[8] = 9;
    assert_eq!(Compiled::from_bytes(&other).err(), Some(StoreError::Version(9)));
    other[0] = b'X';
    assert_eq!(Compiled::from_trusted(&other).err(), Some(StoreError::NotRules));
}

#[test]
fn what_follows_from_the_rest_is_not_taken_on_its_word() {
    let mut compiled = compile(Maker::random(7));
    assert_ne!(compiled.read_on, ReadOn::default());
    compiled.read_on = ReadOn::default();
    let bytes = compiled.to_bytes().expect("bytes");
    assert!(matches!(Compiled::from_bytes(&bytes), Err(StoreError::Corrupt(_))));
}
