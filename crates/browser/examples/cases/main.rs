//! Writes requests with the native answers to them, for the browser's module to be held against:
//! `cargo run -p rettesnor-browser --example cases -- DIR MANIFEST [WALKS [SEED]]`.
//!
//! `DIR/cases.jsonl` has a line for each request with what was answered, in the order they were made; `DIR/bodies.bin` has the
//! bodies one after another. Half of a run reads pages; the other half walks: it fills in the forms it is given, at random.

#![expect(
    clippy::disallowed_methods,
    reason = "it reads a manifest, writes files, and times the answers it holds up"
)]

mod chance;
mod forms;

use chance::Chance;
use forms::{Form, forms};
use rettesnor_embedded::{ERRATA, RULES, SERVICES, SOURCES, TRANSLATIONS};
use rettesnor_guide::texts::Language;
use rettesnor_pages::{Assets, Desk, Materials, Method, Request, Site};
use serde_json::json;
use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Pages that take no form, in every language.
const PAGES: [&str; 12] = [
    "",
    "veiviser",
    "regler",
    "ord",
    "tjenester",
    "om",
    "forlatt",
    "apne",
    "regler/sok?q=klage",
    "regler/sok?q=kalge%20frist",
    "finnes-ikke",
    "regler/norm/finnes_ikke",
];
/// Languages by their prefix.
const PREFIXES: [&str; 3] = ["/", "/nn/", "/en/"];
/// Moments that walks take place at: an ordinary day, a night before Easter, a leap day, the night the clock is set back.
const MOMENTS: [&str; 4] = ["2026-11-23T09:15", "2026-04-01T23:59", "2028-02-29T12:00", "2026-10-25T02:30"];
/// Forms filled in during a walk.
const STEPS: usize = 9;
/// Walks where no number is given.
const WALKS: usize = 36;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let mut arguments = env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("the folder to write to is missing")?);
    let manifest = fs::read_to_string(arguments.next().ok_or("the manifest is missing")?)?;
    let walks = arguments.next().map_or(Ok(WALKS), |text| text.parse())?;
    let seed = arguments.next().map_or(Ok(1), |text| text.parse())?;
    fs::create_dir_all(&folder)?;
    let site = site(&manifest)?;
    let mut book = Book::new(&folder)?;
    read_pages(&site, &mut book)?;
    read_examples(&site, &mut book)?;
    let mut chance = Chance::new(seed);
    for walk in 0..walks {
        take_a_walk(&site, &mut book, &mut chance, walk)?;
    }
    book.lines.flush()?;
    book.bodies.flush()?;
    Ok(())
}

fn site(manifest: &str) -> Outcome<Site> {
    let services = rettesnor_pages::pack(SERVICES)?;
    let mut site = Site::new(&Materials { rules: RULES, services: &services, errata: ERRATA })?;
    for (code, texts) in TRANSLATIONS {
        site.add_language(Language::from_code(code).ok_or("a language of its own")?, texts)?;
    }
    site.add_sources(SOURCES)?;
    site.set_assets(Assets::from_manifest(manifest)?);
    Ok(site)
}

/// Where requests and answers are written.
struct Book {
    lines: BufWriter<File>,
    bodies: BufWriter<File>,
}

impl Book {
    fn new(folder: &Path) -> Outcome<Self> {
        let file = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
        Ok(Self { lines: file("cases.jsonl")?, bodies: file("bodies.bin")? })
    }

    /// Answers a request, writes it down, and gives the body where it is a page.
    fn ask(&mut self, desk: &mut Desk<'_>, asked: &Asked<'_>) -> Outcome<String> {
        let (path, query) = asked.address.split_once('?').unwrap_or((asked.address, ""));
        let (method, word) = if asked.body.is_some() { (Method::Post, "POST") } else { (Method::Get, "GET") };
        let body = asked.body.unwrap_or_default();
        let request = Request { method, path, query, body: body.as_bytes(), now: asked.now.parse()? };
        let start = Instant::now();
        let answer = desk.respond(&request);
        let micros = u64::try_from(start.elapsed().as_micros())?;
        let line = json!({
            "method": word, "path": path, "query": query, "form": body, "now": asked.now,
            "status": answer.status, "contentType": answer.content_type, "download": answer.download,
            "length": answer.body.len(), "micros": micros,
        });
        writeln!(self.lines, "{line}")?;
        self.bodies.write_all(&answer.body)?;
        Ok(String::from_utf8(answer.body)?)
    }
}

/// A request.
struct Asked<'a> {
    address: &'a str,
    /// A form, for a `POST`.
    body: Option<&'a str>,
    now: &'a str,
}

fn moment(number: usize) -> &'static str {
    MOMENTS.iter().cycle().nth(number).copied().unwrap_or_default()
}

/// Every page that needs no facts, in every language.
fn read_pages(site: &Site, book: &mut Book) -> Outcome {
    let mut desk = Desk::new(site);
    for (number, prefix) in PREFIXES.iter().enumerate() {
        for page in PAGES {
            let asked = Asked { address: &format!("{prefix}{page}"), body: None, now: moment(number) };
            book.ask(&mut desk, &asked)?;
        }
    }
    Ok(())
}

/// The situations of `examples`, opened as files and read on every kind of paper.
fn read_examples(site: &Site, book: &mut Book) -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    for (number, path) in files.iter().enumerate() {
        let text = fs::read_to_string(path)?;
        let (mut desk, now) = (Desk::new(site), moment(number));
        for prefix in PREFIXES {
            let form = form_urlencoded::Serializer::new(String::new()).append_pair("innhold", &text).finish();
            let address = format!("{prefix}apne");
            let page = book.ask(&mut desk, &Asked { address: &address, body: Some(&form), now })?;
            let Some(state) = forms(&page).iter().find_map(|form| form.value("s").map(str::to_owned)) else {
                continue;
            };
            let form = form_urlencoded::Serializer::new(String::new()).append_pair("s", &state).finish();
            for paper in ["veiviser", "oppsummering", "brosjyre", "del", "situasjon.json", "frister.ics"] {
                let address = format!("{prefix}{paper}");
                book.ask(&mut desk, &Asked { address: &address, body: Some(&form), now })?;
            }
        }
    }
    Ok(())
}

/// From the guide's first page on, each time with one of the forms of the page before, filled in at random.
fn take_a_walk(site: &Site, book: &mut Book, chance: &mut Chance, walk: usize) -> Outcome {
    let mut desk = Desk::new(site);
    let (now, prefix) = (moment(walk), PREFIXES.iter().cycle().nth(walk).copied().unwrap_or("/"));
    let first = format!("{prefix}{}", if walk.is_multiple_of(2) { "" } else { "veiviser" });
    let mut page = book.ask(&mut desk, &Asked { address: &first, body: None, now })?;
    for _ in 0..STEPS {
        let found: Vec<Form> = forms(&page).into_iter().filter(|form| form.is_post && form.asks()).collect();
        let Some(form) = chance.one_of(&found) else { break };
        let (address, body) = form.fill(chance);
        let next = book.ask(&mut desk, &Asked { address: &address, body: Some(&body), now })?;
        // A paper or a file has no way on: the walk goes on from the page it was asked for on.
        if forms(&next).iter().any(|form| form.is_post && form.asks()) {
            page = next;
        }
    }
    Ok(())
}
