//! Compiled rules as bytes, and the hash that names them.

use crate::program::Compiled;
use core::fmt;
use sha2::{Digest, Sha256};

/// What the bytes begin with.
const MAGIC: &[u8; 8] = b"RETTREGL";
/// Changes whenever the form of the bytes does; bytes of another version are refused.
const VERSION: u32 = 1;
/// Magic, version and hash.
const HEADER: usize = 8 + 4 + 32;

/// Why bytes are not a compiled rule base.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreError {
    /// They do not begin as compiled rules do.
    NotRules,
    /// They were written by another version of the compiler.
    Version(u32),
    /// They have been changed since they were written.
    Changed,
    /// They cannot be read, or they hold a diagram that is none.
    Corrupt(String),
    /// The rules cannot be written.
    Unwritable(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRules => formatter.write_str("these bytes are not compiled rules"),
            Self::Version(found) => {
                write!(formatter, "these rules have the form {found}, this program reads the form {VERSION}")
            }
            Self::Changed => formatter.write_str("these rules have been changed since they were compiled"),
            Self::Corrupt(reason) => write!(formatter, "these rules cannot be read: {reason}"),
            Self::Unwritable(reason) => write!(formatter, "these rules cannot be written: {reason}"),
        }
    }
}

impl std::error::Error for StoreError {}

impl Compiled {
    /// The rules as bytes, the same for the same rules.
    pub fn to_bytes(&self) -> Result<Vec<u8>, StoreError> {
        let body = postcard::to_allocvec(self).map_err(|error| StoreError::Unwritable(error.to_string()))?;
        let mut bytes = Vec::with_capacity(HEADER + body.len());
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&Sha256::digest(&body));
        bytes.extend_from_slice(&body);
        Ok(bytes)
    }

    /// Reads what [`Compiled::to_bytes`] wrote. Bytes that were changed on the way are refused.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoreError> {
        let (magic, rest) = bytes.split_first_chunk::<8>().ok_or(StoreError::NotRules)?;
        if magic != MAGIC {
            return Err(StoreError::NotRules);
        }
        let (version, rest) = rest.split_first_chunk::<4>().ok_or(StoreError::NotRules)?;
        let version = u32::from_le_bytes(*version);
        if version != VERSION {
            return Err(StoreError::Version(version));
        }
        let (hash, body) = rest.split_first_chunk::<32>().ok_or(StoreError::NotRules)?;
        if Sha256::digest(body).as_slice() != hash {
            return Err(StoreError::Changed);
        }
        postcard::from_bytes(body).map_err(|error| StoreError::Corrupt(error.to_string()))
    }
}

/// The hash that names a rule base: of its model and programs, not of the hash itself.
pub(crate) fn content_hash(compiled: &Compiled) -> String {
    let parts = (
        &compiled.model,
        &compiled.variables,
        &compiled.clusters,
        &compiled.norms,
        &compiled.concepts,
        &compiled.constraints,
        &compiled.presumptions,
    );
    let digest = Sha256::digest(postcard::to_allocvec(&parts).unwrap_or_default());
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    digest.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
