//! Styles, scripts, fonts and the guide's own code as WebAssembly, embedded from `web/dist` by the build script.
//!
//! A file's name holds a hash of what is in it, so that a browser may keep it for ever. Where the folder was missing when the
//! program was built there are no assets, and the program says so when it starts.

use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue,
    VARY,
};
use axum::response::Response;
use sha2::{Digest as _, Sha256};
use std::sync::OnceLock;

/// The pattern of the route.
pub const ROUTE: &str = "/a/{fil}";
/// The service worker, which must stand at the root to reach all pages.
pub const WORKER: &str = "sw.js";

const FOREVER: &str = "public, max-age=31536000, immutable";
/// A worker's name never changes, so that a browser must ask whether it has.
const ASK: &str = "no-cache";

/// A file as it is served.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Its name in the folder.
    pub name: &'static str,
    /// What it is.
    pub content_type: &'static str,
    /// Its bytes.
    pub plain: &'static [u8],
    /// The same in Brotli, where the folder has it.
    pub brotli: Option<&'static [u8]>,
}

/// Every file, sorted by name.
pub static ALL: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The manifest of logical and hashed names.
pub static MANIFEST: &str = include_str!(concat!(env!("OUT_DIR"), "/manifest.json"));

/// The style of the page that describes the interface; it is there whether or not `web/dist` was.
static DESCRIPTION: Asset = Asset {
    name: "api.css",
    content_type: "text/css; charset=utf-8",
    plain: include_bytes!("api.css"),
    brotli: None,
};

/// The hashed name of that style.
pub fn description() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| {
        let hash = Sha256::digest(DESCRIPTION.plain);
        let signs = hash.iter().take(6).map(|byte| format!("{byte:02x}"));
        format!("api.{}.css", signs.collect::<String>())
    })
}

/// The file of a name.
pub fn find(name: &str) -> Option<&'static Asset> {
    ALL.iter().find(|asset| asset.name == name)
}

/// `/a/{fil}`.
pub async fn asset(path: Result<Path<String>, PathRejection>, request: Request) -> Response {
    let Ok(Path(name)) = path else { return missing() };
    // The worker and the manifest are no files to be kept for ever.
    let asset = find(&name).filter(|asset| asset.name != WORKER && asset.name != "manifest.json");
    let asset = asset.or_else(|| (name == description()).then_some(&DESCRIPTION));
    asset.map_or_else(missing, |asset| served(asset, request.headers(), FOREVER))
}

/// `/sw.js`.
pub async fn worker(request: Request) -> Response {
    find(WORKER).map_or_else(missing, |asset| served(asset, request.headers(), ASK))
}

/// Sends a file, compressed where the client reads that.
pub fn served(asset: &'static Asset, headers: &HeaderMap, keep: &'static str) -> Response {
    let reads = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    let reads_brotli = reads.flat_map(|line| line.split(',')).any(is_brotli);
    let compressed = asset.brotli.filter(|_| reads_brotli);
    let bytes = compressed.unwrap_or(asset.plain);
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if compressed.is_some() {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

fn is_brotli(part: &str) -> bool {
    let mut parts = part.split(';').map(str::trim);
    parts.next() == Some("br")
        && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
}

fn missing() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

#[cfg(test)]
mod tests {
    use super::{Asset, FOREVER, is_brotli, served};
    use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, HeaderMap, HeaderValue};

    static ASSET: Asset =
        Asset { name: "en.js", content_type: "text/javascript", plain: b"kode", brotli: Some(b"k") };

    #[test]
    fn a_file_is_compressed_only_for_who_reads_it() {
        let mut headers = HeaderMap::new();
        assert!(!served(&ASSET, &headers, FOREVER).headers().contains_key(CONTENT_ENCODING));
        headers.insert("accept-encoding", HeaderValue::from_static("gzip, br"));
        let response = served(&ASSET, &headers, FOREVER);
        assert_eq!(response.headers().get(CONTENT_ENCODING).unwrap(), "br");
        assert_eq!(response.headers().get(CONTENT_LENGTH).unwrap(), "1");
        assert!(is_brotli(" br;q=0.5") && !is_brotli("br;q=0") && !is_brotli("bread"));
    }
}
