//! Writes pages to a folder, to look at them: `cargo run -p rettesnor-pages --example sider -- FOLDER [MANIFEST]`.

#![expect(clippy::disallowed_methods, reason = "the example is a host: it reads and writes files")]

use rettesnor_embedded::{ERRATA, RULES, SERVICES, SOURCES, TRANSLATIONS};
use rettesnor_guide::texts::Language;
use rettesnor_pages::{Assets, Desk, Materials, Method, Request, Site, pack};
use rettesnor_values::Instant;
use std::error::Error;
use std::path::PathBuf;

fn site() -> Result<Site, Box<dyn Error>> {
    let services = pack(SERVICES)?;
    let mut site = Site::new(&Materials { rules: RULES, services: &services, errata: ERRATA })?;
    for (code, texts) in TRANSLATIONS {
        site.add_language(Language::from_code(code).ok_or("an unknown language")?, texts)?;
    }
    site.add_sources(SOURCES)?;
    Ok(site)
}

/// The name of the file, the path, and the form where there is one.
const PAGES: [(&str, &str, Option<&str>); 22] = [
    ("start", "/", None),
    ("start-en", "/en/", None),
    ("veiviser-tom", "/veiviser", None),
    ("veiviser-avslag", "/veiviser", Some("gjor=start:har-fatt-avslag")),
    ("veiviser-avslag-en", "/en/veiviser", Some("gjor=start:har-fatt-avslag")),
    ("veiviser-fodselsdato", "/veiviser", Some("gjor=spor:foedselsdato")),
    ("veiviser-feil", "/veiviser", Some("om=foedselsdato&mal=alder&verdi=tjuesju")),
    ("veiviser-fritt", "/veiviser?vis=fritt&q=arbeid", None),
    ("rask", "/veiviser", Some("vis=rask&gjor=sett&f:alder=17")),
    ("oppsummering", "/oppsummering", Some("s=AVSLAG")),
    ("brosjyre", "/brosjyre", Some("s=AVSLAG")),
    ("del", "/del", Some("s=AVSLAG")),
    ("apne", "/apne", None),
    ("regler", "/regler/sok?q=klagefrst", None),
    ("regler-klage", "/regler/klage", None),
    ("norm", "/regler/norm/klagefrist", None),
    ("fakta", "/fakta/alder", None),
    ("ord", "/ord", None),
    ("tjenester", "/tjenester", None),
    ("tjeneste", "/tjenester/legevakt_116117", None),
    ("om", "/om", None),
    ("forlatt", "/forlatt", None),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let mut site = site()?;
    if let Some(manifest) = arguments.next() {
        site.set_assets(Assets::from_manifest(&std::fs::read_to_string(manifest)?)?);
    }
    std::fs::create_dir_all(&folder)?;
    let now = Instant::parse("2026-03-20T13:40")?;
    let mut desk = Desk::new(&site);
    let mut ask = |path: &str, body: Option<&str>| {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let method = if body.is_some() { Method::Post } else { Method::Get };
        desk.respond(&Request { method, path, query, body: body.unwrap_or_default().as_bytes(), now })
    };
    let refusal = String::from_utf8(ask("/veiviser", Some("gjor=start:har-fatt-avslag")).body)?;
    let token = refusal.split_once(r#"name="s" value=""#).and_then(|(_, rest)| rest.split_once('"'));
    let token = token.map_or("", |(token, _)| token);
    for (name, path, body) in PAGES {
        let body = body.map(|body| body.replace("AVSLAG", token));
        std::fs::write(folder.join(format!("{name}.html")), ask(path, body.as_deref()).body)?;
    }
    Ok(())
}
