//! Compiled rules as bytes, and the hash that names them.
//!
//! A file is a head and a body. The head holds what the bytes are, the version of their form, and the hash of the body; the
//! hash is the name of the rule base. The body is the [`Compiled`] itself, in which every list that short answers do without
//! is a run of bytes of its own ([`Later`](crate::later::Later)), read when it is first looked at.

use crate::compile::days;
use crate::program::{Compiled, Segment};
use core::fmt;
use rettesnor_diagram::Diagram;
use sha2::{Digest, Sha256};

/// What the bytes begin with.
const MAGIC: &[u8; 8] = b"RETTREGL";
/// Changes whenever the form of the bytes does; bytes of another version are refused.
const VERSION: u32 = 6;
/// Magic, version, hash.
const HEAD: usize = 8 + 4 + 32;

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
        let unwritable = |error: postcard::Error| StoreError::Unwritable(error.to_string());
        let mut bytes = Vec::from(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&[0; HEAD - 12]);
        bytes = postcard::to_extend(self, bytes).map_err(unwritable)?;
        let hash = bytes.get(HEAD..).map(Sha256::digest).unwrap_or_default();
        if let Some(place) = bytes.get_mut(12..HEAD) {
            place.copy_from_slice(&hash);
        }
        Ok(bytes)
    }

    /// Reads what [`Compiled::to_bytes`] wrote, from wherever it comes. The hash is compared, every part is read, and every
    /// diagram is checked: bytes that were changed on the way, or that were never compiled rules, are refused.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoreError> {
        let (hash, body) = parts(bytes)?;
        if Sha256::digest(body).as_slice() != hash {
            return Err(StoreError::Changed);
        }
        let read = Self::read(hash, body)?;
        read.check()?;
        Ok(read)
    }

    /// Reads what [`Compiled::to_bytes`] wrote, where the program vouches for the bytes: they were compiled into it, or it has
    /// read them with [`Compiled::from_bytes`] before. The hash is taken from the head as it stands, and most parts stay bytes
    /// until they are looked at. Bytes that are no rule base are refused or give rules that are empty; nothing panics.
    pub fn from_trusted(bytes: &[u8]) -> Result<Self, StoreError> {
        let (hash, body) = parts(bytes)?;
        Self::read(hash, body)
    }

    fn read(hash: &[u8; 32], body: &[u8]) -> Result<Self, StoreError> {
        match postcard::take_from_bytes::<Self>(body) {
            Ok((read, [])) => Ok(Self { hash: hex(hash), ..read }),
            Ok(_) => Err(StoreError::Corrupt("there is more after the end".to_owned())),
            Err(error) => Err(StoreError::Corrupt(error.to_string())),
        }
    }

    /// Reads every part, checks the diagrams in full, and works out again what follows from the rest.
    fn check(&self) -> Result<(), StoreError> {
        for norm in &self.model.norms {
            norm.versions.try_read().map_err(corrupt)?;
        }
        let norms = self.norms.iter().map(|program| &program.segments);
        for segments in norms.chain(self.concepts.iter().map(|program| &program.segments)) {
            segments.try_read().map_err(corrupt)?.iter().try_for_each(check_segment)?;
        }
        if days::read_on(self) == self.read_on {
            Ok(())
        } else {
            Err(corrupt("when variables are read is wrong"))
        }
    }
}

fn check_segment(segment: &Segment) -> Result<(), StoreError> {
    segment.tree.try_read().map_err(corrupt)?;
    check_diagram(segment.diagram.as_ref())?;
    for part in segment.parts.try_read().map_err(corrupt)? {
        check_diagram(part.diagram.as_ref())?;
    }
    let readings = segment.deadline_readings.iter().map(|(_, deadline)| deadline);
    for deadline in segment.deadline.iter().chain(readings) {
        deadline.length_tree.try_read().map_err(corrupt)?;
        check_diagram(deadline.length.as_ref())?;
    }
    Ok(())
}

fn check_diagram(diagram: Option<&Diagram>) -> Result<(), StoreError> {
    diagram.map_or(Ok(()), Diagram::check).map_err(corrupt)
}

fn corrupt(error: impl fmt::Display) -> StoreError {
    StoreError::Corrupt(error.to_string())
}

/// The hash in the head, and the body.
fn parts(bytes: &[u8]) -> Result<(&[u8; 32], &[u8]), StoreError> {
    let (magic, rest) = bytes.split_first_chunk::<8>().ok_or(StoreError::NotRules)?;
    if magic != MAGIC {
        return Err(StoreError::NotRules);
    }
    let (version, rest) = rest.split_first_chunk::<4>().ok_or(StoreError::NotRules)?;
    let version = u32::from_le_bytes(*version);
    if version != VERSION {
        return Err(StoreError::Version(version));
    }
    rest.split_first_chunk::<32>().ok_or(StoreError::NotRules)
}

/// The hash that names a rule base: of the body of its file.
pub(crate) fn content_hash(compiled: &Compiled) -> String {
    let body = postcard::to_allocvec(compiled).unwrap_or_default();
    hex(&Sha256::digest(body).into())
}

fn hex(bytes: &[u8; 32]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
