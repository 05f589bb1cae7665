//! `ark`: printable sheets for the lawyer who reviews a rule, and for the one who reviews a rights table.
//!
//! A sheet is written as Markdown, and shown as a page for print.

mod rule;
mod tables;

use crate::base;
use crate::host::{self, Failure};
use clap::ArgMatches;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use rettesnor_files::load;
use rettesnor_guide::library::Sources;
use rettesnor_guide::texts::Texts;
use rettesnor_source::suggest;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A line break within a cell of a table.
const BREAK: &str = "<br>";
/// How a sheet looks on paper.
const STYLE: &str = include_str!("sheet.css");

/// A sheet: what it is called as a file, its title, and its text.
#[derive(Debug, Clone)]
struct Sheet {
    name: String,
    title: String,
    text: String,
}

/// Writes one sheet to the screen, or sheets to a folder.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let root = base::folder(texts, matches)?;
    let loaded = load(root).map_err(|error| Failure::rules(base::unread(texts, &error)))?;
    base::refuse_broken(texts, &loaded)?;
    let names: Vec<&String> = matches.get_many("NAVN").into_iter().flatten().collect();
    let sheets = sheets(texts, root, loaded, &names)?;
    let page = |sheet: &Sheet| match matches.get_one::<String>("format").map(String::as_str) {
        Some("md") => sheet.text.clone(),
        _ => page(texts, sheet),
    };
    let Some(folder) = matches.get_one::<String>("ut") else {
        let [sheet] = sheets.as_slice() else {
            return Err(Failure::input(texts.get("ark-mappe")));
        };
        host::say(&page(sheet))?;
        return Ok(0);
    };
    let ending = matches.get_one::<String>("format").map_or("html", String::as_str);
    for sheet in &sheets {
        let file = Path::new(folder).join(format!("{}.{ending}", sheet.name));
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&file, page(sheet)));
        written.map_err(|error| Failure::input(host::unread(texts, &file.to_string_lossy(), &error)))?;
    }
    let values = [("antall", &*sheets.len().to_string()), ("mappe", folder.as_str())];
    host::say(&format!("{}\n", texts.with("ark-skrevet", &values)))?;
    Ok(0)
}

/// The sheets asked for; all rules and tables where none is named.
fn sheets(
    texts: &Texts,
    root: &Path,
    mut loaded: rettesnor_files::Loaded,
    names: &[&String],
) -> Result<Vec<Sheet>, Failure> {
    let errata = super::errata::read(texts, &base::errata(texts, Some(root))?)?;
    let compiled = rettesnor_rules::compile(std::mem::take(&mut loaded.base));
    let files = loaded.sources.iter().map(|file| (file.name().to_owned(), file.text().to_owned()));
    let sources = Sources::new(files);
    let rules = rule::Rules {
        texts,
        model: &compiled.model,
        hash: &compiled.hash,
        sources: &sources,
        errata: &errata,
    };
    let tables = tables::all(texts, root, &compiled)?;
    let mut found = Vec::new();
    for name in names {
        let norm = compiled.model.norms.iter().find(|norm| norm.name == **name || norm.slug == **name);
        let table = tables.iter().position(|sheet| sheet.name == **name);
        match (norm, table) {
            (Some(norm), _) => found.push(rules.sheet(norm)),
            (None, Some(at)) => found.extend(tables.get(at).cloned()),
            (None, None) => {
                let known = compiled.model.norms.iter().map(|norm| norm.name.as_str());
                let near = suggest(name, known.chain(tables.iter().map(|sheet| sheet.name.as_str())));
                let help = near.map_or_else(String::new, |near| {
                    format!("\n  → {}", texts.with("mente-du", &[("forslag", near)]))
                });
                let told = texts.with("ark-ukjent", &[("navn", name)]);
                return Err(Failure::input(format!("{told}{help}")));
            }
        }
    }
    if names.is_empty() {
        found.extend(compiled.model.norms.iter().map(|norm| rules.sheet(norm)));
        found.extend(tables);
    }
    Ok(found)
}

/// The sheet as a page of its own that needs nothing from anywhere.
fn page(texts: &Texts, sheet: &Sheet) -> String {
    let mut body = String::new();
    html::push_html(&mut body, Parser::new_ext(&sheet.text, Options::ENABLE_TABLES).filter_map(plain));
    let language = texts.language().code();
    let title = escaped(&sheet.title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

/// What may stand in a page. HTML in the texts of rules is text like the rest, but for the line breaks of our own tables;
/// pictures would be fetched from somewhere, and of links only those to pages lead anywhere.
fn plain(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::InlineHtml(html) if &*html == BREAK => Some(Event::InlineHtml(html)),
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let page = ["https://", "http://"].iter().any(|scheme| dest_url.starts_with(scheme));
            let dest_url = if page { dest_url } else { CowStr::Borrowed("") };
            Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        other => Some(other),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A heading, if anything stands under it.
fn section(out: &mut String, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\n## {title}\n");
        for line in lines {
            let _ = writeln!(out, "- {line}");
        }
    }
}
