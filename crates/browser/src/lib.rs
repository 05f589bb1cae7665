//! The guide as WebAssembly: what a worker and a service worker ask for pages.
//!
//! The module knows no network, clock or storage. The script that holds it fetches the data, tells the time, and forgets by
//! ending the worker: facts are in this module's memory and nowhere else. It answers with the same function as the server, so
//! that a page is the same bytes wherever it is made.

mod guide;

use guide::Guide;
use rettesnor_pages::Response;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// The guide, ready to answer.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Site(Guide);

#[wasm_bindgen]
impl Site {
    /// The guide in bokmål, from `rules.bin`, `services.bin`, `errata.bin` and the text of `manifest.json`; an empty manifest
    /// gives assets their own names. Throws where the data are not of this version.
    #[wasm_bindgen(constructor)]
    pub fn new(rules: &[u8], services: &[u8], errata: &[u8], manifest: &str) -> Result<Self, JsError> {
        Guide::new(rules, services, errata, manifest).map(Self).map_err(JsError::from)
    }

    /// Adds what is loaded apart, by the name it has in the manifest: `texts.nn.bin`, `texts.en.bin`, `sources.bin`.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), JsError> {
        self.0.add(name, bytes).map_err(JsError::from)
    }

    /// The name of what a page needs and has not been added; ask again when it has.
    pub fn lacks(&self, path: &str) -> Option<String> {
        self.0.lacks(path).map(str::to_owned)
    }

    /// Answers a request. `now` is the clock on the wall in Oslo, `2026-11-23T00:15`. Every page there is or is not has an
    /// answer; what throws is a call that no script of ours makes.
    pub fn respond(
        &mut self,
        method: &str,
        path: &str,
        query: &str,
        body: &[u8],
        now: &str,
    ) -> Result<Answer, JsError> {
        self.0.respond(method, path, query, body, now).map(Answer).map_err(JsError::from)
    }
}

/// What was answered.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Answer(Response);

#[wasm_bindgen]
impl Answer {
    /// The status of HTTP.
    #[wasm_bindgen(getter)]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// What the body is.
    #[wasm_bindgen(getter, js_name = contentType)]
    pub fn content_type(&self) -> String {
        self.0.content_type.to_owned()
    }

    /// The name of the file, where the body is to be saved as one.
    #[wasm_bindgen(getter)]
    pub fn download(&self) -> Option<String> {
        self.0.download.clone()
    }

    /// The body.
    #[wasm_bindgen(getter)]
    pub fn body(&self) -> Vec<u8> {
        self.0.body.clone()
    }
}
