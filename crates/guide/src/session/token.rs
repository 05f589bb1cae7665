//! The token: a session as text that fits in a form or the fragment of a link.
//!
//! `1` and base64url of a checksum and deflated JSON. The first sign is the version. Every change of a token is found: a
//! changed sign spans at most seven neighbouring bits, and the checksum finds every such change.

use super::Session;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The longest token that is read or written. A long conversation is some hundred signs.
pub const MAX_TOKEN: usize = 16 * 1024;
/// The most that a token may unfold to.
const MAX_INFLATED: usize = 128 * 1024;
/// The first sign of a token of this version.
const VERSION: char = '1';
/// The bytes of the checksum.
const CHECK: usize = 4;
/// Deflate's effort: the best, for what is this small.
const EFFORT: u8 = 9;

/// Why a token is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenError {
    /// It is not as it was written: cut, or changed.
    Damaged,
    /// A later version of Rettesnor wrote it.
    Newer,
    /// It is longer than any that is written.
    TooLong,
}

impl TokenError {
    /// The key of its text; `KEY-hjelp` says what to do.
    pub fn key(self) -> &'static str {
        match self {
            Self::Damaged => "guide-lenke-skadet",
            Self::Newer => "guide-lenke-nyere",
            Self::TooLong => "guide-lenke-for-lang",
        }
    }
}

impl Session {
    /// The session as text. An empty session is empty text.
    pub fn to_token(&self) -> String {
        if *self == Self::default() {
            return String::new();
        }
        // Texts and lists of texts always have a form in JSON.
        let json = serde_json::to_vec(self).unwrap_or_default();
        let deflated = compress_to_vec(&json, EFFORT);
        let mut bytes = crc32fast::hash(&deflated).to_be_bytes().to_vec();
        bytes.extend(deflated);
        format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Whether the token of the session can be read again.
    pub(crate) fn fits(&self) -> bool {
        let json = serde_json::to_vec(self).unwrap_or_default();
        json.len() <= MAX_INFLATED && self.to_token().len() <= MAX_TOKEN
    }

    /// Reads a token.
    pub fn from_token(token: &str) -> Result<Self, TokenError> {
        if token.is_empty() {
            return Ok(Self::default());
        }
        if token.len() > MAX_TOKEN {
            return Err(TokenError::TooLong);
        }
        let Some(rest) = token.strip_prefix(VERSION) else {
            let newer = token.starts_with(|first: char| first.is_ascii_digit() && first > VERSION);
            return Err(if newer { TokenError::Newer } else { TokenError::Damaged });
        };
        let bytes = URL_SAFE_NO_PAD.decode(rest).map_err(|_| TokenError::Damaged)?;
        let (check, deflated) = bytes.split_at_checked(CHECK).ok_or(TokenError::Damaged)?;
        if check != crc32fast::hash(deflated).to_be_bytes() {
            return Err(TokenError::Damaged);
        }
        let json = decompress_to_vec_with_limit(deflated, MAX_INFLATED).map_err(|_| TokenError::Damaged)?;
        serde_json::from_slice(&json).map_err(|_| TokenError::Damaged)
    }
}
