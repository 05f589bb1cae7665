//! Lovdata's archives: a tar file packed by bzip2.

use bzip2::read::BzDecoder;
use std::fmt;
use std::io::{self, Read};

/// A file in an archive is no larger than this; the longest act is some megabytes.
const MOST_BYTES: u64 = 64 << 20;

/// Why an archive cannot be read.
#[derive(Debug)]
pub enum ArchiveError {
    /// It is damaged, or no such archive.
    Io(io::Error),
    /// A file in it is larger than any act.
    TooLarge(String),
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(formatter, "arkivet kan ikke pakkes ut: {error}"),
            Self::TooLarge(name) => write!(formatter, "{name} i arkivet er større enn noen lov"),
        }
    }
}

impl std::error::Error for ArchiveError {}

/// The files of a `tar.bz2` with their names, in its order.
pub fn unpack(archive: impl Read) -> Result<Vec<(String, Vec<u8>)>, ArchiveError> {
    let mut files = Vec::new();
    let mut archive = tar::Archive::new(BzDecoder::new(archive));
    for entry in archive.entries().map_err(ArchiveError::Io)? {
        let entry = entry.map_err(ArchiveError::Io)?;
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let name = entry.path().map_err(ArchiveError::Io)?.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        let read = entry.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(ArchiveError::Io)?;
        if u64::try_from(read).unwrap_or(u64::MAX) > MOST_BYTES {
            return Err(ArchiveError::TooLarge(name));
        }
        files.push((name, bytes));
    }
    Ok(files)
}
