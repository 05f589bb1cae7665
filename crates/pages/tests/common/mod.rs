//! A site of the rules of this workspace, and what a page of it is read with.

use html5gum::{Token, Tokenizer};
use rettesnor_embedded::{ERRATA, RULES, SERVICES, SOURCES, TRANSLATIONS};
use rettesnor_guide::texts::Language;
use rettesnor_pages::{Materials, Method, Request, Response, Site, pack, respond};
use rettesnor_values::Instant;
use std::sync::OnceLock;

/// The site with every language and the sources.
pub(crate) fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let mut site = bokmal();
        for (code, texts) in TRANSLATIONS {
            site.add_language(Language::from_code(code).unwrap(), texts).unwrap();
        }
        site.add_sources(SOURCES).unwrap();
        site
    })
}

/// The site as a browser first has it.
pub(crate) fn bokmal() -> Site {
    let services = pack(SERVICES).unwrap();
    Site::new(&Materials { rules: RULES, services: &services, errata: ERRATA }).unwrap()
}

pub(crate) fn now() -> Instant {
    Instant::parse("2026-03-20T13:40").unwrap()
}

pub(crate) fn get(path: &str) -> Response {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    respond(site(), &Request { method: Method::Get, path, query, body: b"", now: now() })
}

pub(crate) fn post(path: &str, fields: &[(&str, &str)]) -> Response {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    post_bytes(path, body.as_bytes())
}

pub(crate) fn post_bytes(path: &str, body: &[u8]) -> Response {
    respond(site(), &Request { method: Method::Post, path, query: "", body, now: now() })
}

pub(crate) fn text(response: &Response) -> &str {
    std::str::from_utf8(&response.body).unwrap()
}

/// The state a page carries.
pub(crate) fn state(response: &Response) -> String {
    let tags = Page::read(response).tags;
    let field = tags.iter().find(|tag| tag.name == "input" && tag.get("name") == Some("s"));
    field.and_then(|tag| tag.get("value")).unwrap_or_default().to_owned()
}

/// A tag with its attributes, and the text that follows up to the next tag.
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) depth: usize,
    /// The text inside it, of all its descendants; nothing for an empty one.
    pub(crate) text: String,
}

impl Tag {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// A page as a parser reads it, with everything that is wrong with its HTML.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) tags: Vec<Tag>,
    pub(crate) faults: Vec<String>,
}

const EMPTY: [&str; 6] = ["meta", "link", "input", "br", "hr", "use"];
/// What a paragraph cannot hold: the parser would end it there.
const BLOCKS: [&str; 12] =
    ["p", "ul", "ol", "dl", "div", "form", "fieldset", "table", "section", "details", "h2", "h3"];

impl Page {
    pub(crate) fn read(response: &Response) -> Self {
        let mut page = Self::default();
        let mut open: Vec<usize> = Vec::new();
        for token in Tokenizer::new(text(response)) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8(tag.name.0).unwrap();
                    let pairs = tag.attributes.into_iter();
                    page.begin(
                        &mut open,
                        name,
                        pairs.map(|(name, value)| (own(&name), own(&value))).collect(),
                    );
                }
                Token::EndTag(tag) => {
                    let name = String::from_utf8(tag.name.0).unwrap();
                    let last = open.pop().map(|at| page.tags[at].name.clone());
                    if last.as_deref() != Some(name.as_str()) {
                        page.faults.push(format!("</{name}> ends <{}>", last.unwrap_or_default()));
                    }
                }
                Token::String(text) => {
                    let text = own(&text);
                    for at in &open {
                        page.tags[*at].text.push_str(&text);
                    }
                }
                Token::Error(error) => page.faults.push(error.to_string()),
                Token::Comment(_) => page.faults.push("a comment".to_owned()),
                Token::Doctype(_) => {}
            }
        }
        if let Some(last) = open.last() {
            page.faults.push(format!("<{}> is not ended", page.tags[*last].name));
        }
        page
    }

    fn begin(&mut self, open: &mut Vec<usize>, name: String, attributes: Vec<(String, String)>) {
        self.nested(open, &name);
        let empty = EMPTY.contains(&name.as_str());
        self.tags.push(Tag { name, attributes, depth: open.len(), text: String::new() });
        if !empty {
            open.push(self.tags.len() - 1);
        }
    }

    fn nested(&mut self, open: &[usize], name: &str) {
        let within = |outer: &str| open.iter().any(|at| self.tags[*at].name == outer);
        let last = open.last().map(|at| self.tags[*at].name.clone()).unwrap_or_default();
        let wrong = match name {
            "form" => within("form"),
            "a" | "button" => within("a") || within("button") || within("label"),
            "li" => !["ul", "ol"].contains(&last.as_str()),
            "dt" | "dd" => !["dl", "div"].contains(&last.as_str()),
            "option" => last != "select",
            name => {
                BLOCKS.contains(&name) && (within("p") || within("button") || last == "dl" && name != "div")
            }
        };
        if wrong {
            self.faults.push(format!("<{name}> in <{last}>"));
        }
    }
}

fn own(text: &[u8]) -> String {
    String::from_utf8(text.to_vec()).unwrap()
}
