//! The files that pages refer to: styles, scripts, icons, fonts, each under a name that holds the hash of its bytes.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The names of the files. Without a manifest a file is called what it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assets {
    version: Option<String>,
    files: BTreeMap<String, Asset>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Asset {
    file: String,
    integrity: String,
}

/// `manifest.json`.
#[derive(Debug, Deserialize)]
struct Manifest {
    version: String,
    assets: BTreeMap<String, Asset>,
}

/// Why a manifest cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssetsError {
    /// It is not as it should be.
    Unread(String),
    /// A name or a hash in it holds signs that have no place in an address.
    Name(String),
}

impl core::fmt::Display for AssetsError {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Unread(reason) => write!(formatter, "the manifest of the assets cannot be read: {reason}"),
            Self::Name(name) => write!(formatter, "the manifest of the assets names «{name}»"),
        }
    }
}

impl std::error::Error for AssetsError {}

impl Assets {
    /// Reads `manifest.json`: logical names with the hashed ones. Names go into pages as they are, so that strange ones are
    /// refused here.
    pub fn from_manifest(json: &str) -> Result<Self, AssetsError> {
        let read: Manifest =
            serde_json::from_str(json).map_err(|error| AssetsError::Unread(error.to_string()))?;
        let plain = |text: &str, also: &str| {
            !text.is_empty() && text.chars().all(|sign| sign.is_ascii_alphanumeric() || also.contains(sign))
        };
        if !plain(&read.version, "") {
            return Err(AssetsError::Name(read.version));
        }
        for asset in read.assets.values() {
            if !plain(&asset.file, "._-") {
                return Err(AssetsError::Name(asset.file.clone()));
            }
            if !plain(&asset.integrity, "-+/=") {
                return Err(AssetsError::Name(asset.integrity.clone()));
            }
        }
        Ok(Self { version: Some(read.version), files: read.assets })
    }

    /// The address of a file.
    pub(crate) fn address(&self, name: &str) -> String {
        format!("/a/{}", self.files.get(name).map_or(name, |asset| asset.file.as_str()))
    }

    /// The hash of its bytes, where it is known.
    pub(crate) fn integrity(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(|asset| asset.integrity.as_str())
    }

    /// The address of the manifest itself, where there is one.
    pub(crate) fn manifest(&self) -> Option<String> {
        self.version.as_ref().map(|version| format!("/a/manifest.{version}.json"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Assets, AssetsError};

    #[test]
    fn a_file_is_called_by_its_hashed_name_and_by_its_own_where_there_is_no_manifest() {
        let text = r#"{"version":"ab12","assets":{"app.css":{"file":"app.0f.css","integrity":"sha384-a/b+c=","bytes":3}}}"#;
        let assets = Assets::from_manifest(text).unwrap();
        assert_eq!(assets.address("app.css"), "/a/app.0f.css");
        assert_eq!(assets.integrity("app.css"), Some("sha384-a/b+c="));
        assert_eq!(assets.manifest().as_deref(), Some("/a/manifest.ab12.json"));
        assert_eq!(Assets::default().address("app.css"), "/a/app.css");
        assert_eq!(Assets::default().manifest(), None);
    }

    #[test]
    fn a_manifest_that_would_break_out_of_an_address_is_refused() {
        let with =
            |file: &str| format!(r#"{{"version":"1","assets":{{"a":{{"file":"{file}","integrity":"s"}}}}}}"#);
        assert!(Assets::from_manifest(&with("a.css")).is_ok());
        for file in ["", "a b", "../a", "a'b", "a<b", "https://x"] {
            assert_eq!(Assets::from_manifest(&with(file)), Err(AssetsError::Name(file.to_owned())));
        }
        assert!(matches!(Assets::from_manifest("{"), Err(AssetsError::Unread(_))));
    }
}
