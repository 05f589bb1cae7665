//! The pages of the guide: one function from a request to a response, the same bytes on a server and in a browser.
//!
//! [`respond`] takes what was asked for and gives the page. It knows no clock, file or network: the moment stands in the
//! [`Request`], and everything else in the [`Site`], which its host makes once from bytes.
//!
//! # Invariants
//! - Two hosts with the same site give the same body to the same request.
//! - What a person is described by stands in the body of a form and nowhere else: no page puts it in an address.
//! - Everything works without scripts: links, forms and `<details>`. There is no script or style in a page, and no address of
//!   another host outside links that a reader follows.
//! - Every text is escaped by the templates. What is not is made of templates itself.
//! - Nothing panics, whatever is asked for.

mod form;
mod frame;
mod html;
mod route;
mod show;
mod site;

pub use site::{Assets, AssetsError, Lacking, Materials, Site, SiteError, pack};

use rettesnor_values::Instant;

/// The largest body that is read: a file with a situation, written as a form writes it.
pub const MAX_BODY: usize = 256 * 1024;

/// How something is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// A page.
    Get,
    /// A page made from a form.
    Post,
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// How.
    pub method: Method,
    /// The path, `/nn/veiviser`.
    pub path: &'a str,
    /// What stands after the question mark.
    pub query: &'a str,
    /// The form, `application/x-www-form-urlencoded`.
    pub body: &'a [u8],
    /// Now, by the clock on the wall in Oslo.
    pub now: Instant,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The status of HTTP.
    pub status: u16,
    /// What the body is.
    pub content_type: &'static str,
    /// The name of the file, where the body is to be saved as one.
    pub download: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    pub(crate) fn page(status: u16, body: String) -> Self {
        Self { status, content_type: "text/html; charset=utf-8", download: None, body: body.into_bytes() }
    }

    pub(crate) fn file(name: &str, content_type: &'static str, body: String) -> Self {
        Self { status: 200, content_type, download: Some(name.to_owned()), body: body.into_bytes() }
    }
}

/// Answers a request. For many requests of one person keep a [`Desk`].
pub fn respond(site: &Site, request: &Request<'_>) -> Response {
    Desk::new(site).respond(request)
}

/// Answers the requests of one reader: it keeps the memory that answering takes, which holds the last facts it was given. One
/// that answers several readers must not be kept between them.
#[derive(Debug)]
pub struct Desk<'s> {
    site: &'s Site,
    readers: show::Readers<'s>,
}

impl<'s> Desk<'s> {
    /// A desk of a site.
    pub fn new(site: &'s Site) -> Self {
        Self { site, readers: show::Readers::default() }
    }

    /// Answers a request.
    pub fn respond(&mut self, request: &Request<'_>) -> Response {
        show::respond(self.site, &mut self.readers, request)
    }
}
