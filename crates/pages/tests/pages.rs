//! Every page in every language is a page as it should be, and carries nothing it should not.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a fault in a test is a failed test")]

mod common;

use common::{Page, Tag, bokmal, get, now, post, post_bytes, site, state, text};
use rettesnor_guide::texts::Language;
use rettesnor_pages::{Desk, Lacking, MAX_BODY, Method, Request, Response, respond};
use std::collections::BTreeSet;

const PREFIXES: [(&str, &str); 3] = [("nb", ""), ("nn", "/nn"), ("en", "/en")];

const PATHS: [&str; 17] = [
    "/",
    "/veiviser",
    "/veiviser?vis=fritt",
    "/veiviser?vis=fritt&q=arbeid",
    "/apne",
    "/regler",
    "/regler/sok?q=klagefrst",
    "/regler/sok?q=",
    "/regler/klage",
    "/regler/norm/klagefrist",
    "/fakta/alder",
    "/fakta/oppholdsstatus",
    "/ord",
    "/tjenester",
    "/tjenester?apent=1&q=lege",
    "/tjenester/legevakt_116117",
    "/om",
];

const POSTED: [&str; 7] =
    ["/veiviser", "/oppsummering", "/brosjyre", "/del", "/situasjon.json", "/frister.ics", "/apne"];

/// A case with a little of everything: a situation, an approximate age, a fact nobody knows, one declined, one tried.
fn told() -> String {
    let steps: [&[(&str, &str)]; 6] = [
        &[("gjor", "start:har-fatt-avslag")],
        &[("om", "alder"), ("form", "omtrent"), ("omtrent", "25")],
        &[("om", "bor_i_mottak"), ("gjor", "vet-ikke")],
        &[("om", "har_felles_barn"), ("gjor", "vil-ikke")],
        &[("om", "lovlig_opphold"), ("verdi", "nei"), ("kilde", "brev fra UDI")],
        &[("om", "paatrengende_noedvendig"), ("verdi", "ja"), ("gjor", "hva-hvis")],
    ];
    steps.iter().fold(String::new(), |token, step| {
        let mut fields = vec![("s", token.as_str())];
        fields.extend(step.iter().copied());
        state(&post("/veiviser", &fields))
    })
}

/// Every page there is, with where it was found.
fn all() -> Vec<(String, &'static str, Response)> {
    let token = told();
    assert!(token.len() > 20, "the guide carries what it was told: {token}");
    let mut all = Vec::new();
    for (language, prefix) in PREFIXES {
        for path in PATHS {
            let path = format!("{prefix}{path}");
            all.push((path.clone(), language, get(&path)));
        }
        for path in POSTED {
            let path = format!("{prefix}{path}");
            all.push((path.clone(), language, post(&path, &[("s", &token)])));
        }
        let choose = [("s", token.as_str()), ("gjor", "spor:foedselsdato")];
        all.push((format!("{prefix}/veiviser spor"), language, post(&format!("{prefix}/veiviser"), &choose)));
        let quick = [("vis", "rask"), ("gjor", "sett"), ("f:lovlig_opphold", "nei")];
        all.push((format!("{prefix}/veiviser rask"), language, post(&format!("{prefix}/veiviser"), &quick)));
    }
    all
}

fn pages() -> Vec<(String, &'static str, Response)> {
    all().into_iter().filter(|(.., page)| page.content_type.starts_with("text/html")).collect()
}

#[test]
fn every_path_answers_in_every_language() {
    for (path, _, page) in all() {
        assert_eq!(page.status, 200, "{path}");
        assert!(page.body.len() > 200, "{path}");
    }
}

#[test]
fn every_page_is_valid_html_with_one_heading_and_ids_of_their_own() {
    for (path, language, page) in pages() {
        let read = Page::read(&page);
        assert_eq!(read.faults, Vec::<String>::new(), "{path}");
        let html = read.tags.iter().find(|tag| tag.name == "html").unwrap();
        assert_eq!(html.get("lang"), Some(language), "{path}");
        assert_eq!(read.tags.iter().filter(|tag| tag.name == "h1").count(), 1, "{path}");
        assert_eq!(read.tags.iter().filter(|tag| tag.name == "main").count(), 1, "{path}");
        let mut ids = BTreeSet::new();
        for id in read.tags.iter().filter_map(|tag| tag.get("id")) {
            assert!(ids.insert(id), "{id} stands twice in {path}");
        }
        for tag in &read.tags {
            for name in ["aria-labelledby", "aria-describedby", "for", "form"] {
                if let Some(named) = tag.get(name) {
                    assert!(ids.contains(named), "{name}={named} leads nowhere in {path}");
                }
            }
        }
    }
}

#[test]
fn every_field_has_a_label_and_every_button_a_name() {
    for (path, _, page) in pages() {
        let read = Page::read(&page);
        let labelled: BTreeSet<&str> =
            read.tags.iter().filter(|tag| tag.name == "label").filter_map(|tag| tag.get("for")).collect();
        let mut label = None;
        for tag in &read.tags {
            match tag.name.as_str() {
                "label" => label = Some(tag.depth),
                "input" | "select" | "textarea" if tag.get("type") != Some("hidden") => {
                    let inside = label.is_some_and(|depth| tag.depth > depth);
                    let named = tag.get("id").is_some_and(|id| labelled.contains(id));
                    assert!(inside || named, "a field without a label in {path}: {tag:?}");
                }
                "button" | "a" | "summary" | "legend" | "h1" | "h2" | "h3" | "h4" => {
                    let named = tag.get("aria-label").is_some() || !tag.text.trim().is_empty();
                    assert!(named, "no name in {path}: {tag:?}");
                }
                _ => {}
            }
            if label.is_some_and(|depth| tag.depth <= depth && tag.name != "label") {
                label = None;
            }
        }
    }
}

#[test]
fn no_page_has_a_script_or_a_style_in_it_or_asks_another_host_for_anything() {
    for (path, _, page) in pages() {
        for tag in Page::read(&page).tags {
            assert!(tag.name != "style" && (tag.name != "script" || tag.text.is_empty()), "{path}: {tag:?}");
            for (name, value) in &tag.attributes {
                assert!(name != "style" && !name.starts_with("on"), "{path}: {name}={value}");
                assert!(!value.contains("javascript:"), "{path}: {name}={value}");
                if value.starts_with("http:") || value.starts_with("https:") || value.starts_with("//") {
                    // A reader may follow a link out; it tells the other host nothing of where it stood.
                    assert_eq!((tag.name.as_str(), name.as_str()), ("a", "href"), "{path}: {value}");
                    assert!(tag.get("rel").is_some_and(|rel| rel.contains("noreferrer")), "{path}: {value}");
                }
            }
        }
    }
}

#[test]
fn what_is_told_stands_in_no_address() {
    let token = told();
    let body = token.get(2..20).unwrap();
    for (path, _, page) in pages() {
        for tag in Page::read(&page).tags {
            for (name, value) in &tag.attributes {
                let address = ["href", "action", "formaction", "src"].contains(&name.as_str());
                assert!(!address || !value.contains(body), "{path}: {name}={value}");
            }
            let get = tag.name == "form" && tag.get("method") != Some("post");
            assert!(!get || !path.contains("oppsummering"), "{path}");
        }
    }
}

#[test]
fn facts_in_an_address_are_not_read() {
    let told = told();
    for path in [
        "/veiviser?om=lovlig_opphold&verdi=nei",
        "/veiviser?gjor=start:har-fatt-avslag",
        &format!("/veiviser?s={told}"),
    ] {
        assert_eq!(text(&get(path)), text(&get("/veiviser")), "{path}");
    }
}

#[test]
fn a_sign_never_stands_without_words() {
    let mut signs = 0;
    for (path, _, page) in pages() {
        let tags = Page::read(&page).tags;
        for (at, tag) in tags.iter().enumerate() {
            if tag.name != "svg" {
                continue;
            }
            assert_eq!(tag.get("aria-hidden"), Some("true"), "{path}");
            // What holds the picture holds words, or is named.
            let holder = tags[..at].iter().rev().find(|other| other.depth < tag.depth).unwrap();
            let named = !holder.text.trim().is_empty() || holder.get("aria-label").is_some();
            assert!(named, "a picture alone in {path}: {holder:?}");
            signs += 1;
        }
    }
    assert!(signs > 1000, "{signs}");
}

#[test]
fn the_state_survives_a_switch_of_language() {
    let token = told();
    let mut carried = token.clone();
    for prefix in ["/nn", "/en", "", "/en", "/nn", ""] {
        carried = state(&post(&format!("{prefix}/veiviser"), &[("s", &carried)]));
        assert_eq!(carried, token, "{prefix}");
    }
    // The form of the switch itself posts to the same page in the other languages, with the state and the chosen question.
    let page = post("/veiviser", &[("s", &token), ("gjor", "spor:foedselsdato")]);
    let tags = Page::read(&page).tags;
    let actions: Vec<_> = tags
        .iter()
        .filter(|tag| tag.name == "button" && tag.get("lang").is_some())
        .filter_map(|tag| tag.get("formaction"))
        .collect();
    assert_eq!(actions, ["/veiviser", "/nn/veiviser", "/en/veiviser"]);
    assert!(
        tags.iter()
            .any(|tag| tag.get("name") == Some("gjor") && tag.get("value") == Some("spor:foedselsdato"))
    );
}

#[test]
fn a_folded_line_is_shown_whole_when_it_is_asked_for() {
    let token = told();
    let asked = [("s", token.as_str()), ("gjor", "spor:foedselsdato")];
    let page = post("/veiviser", &asked);
    let folded = Page::read(&page).tags.into_iter().filter(|tag| tag.name == "button");
    let folded: Vec<String> =
        folded.filter_map(|tag| tag.get("value")?.strip_prefix("vis:").map(str::to_owned)).collect();
    assert!(folded.len() > 20, "{}", folded.len());
    for norm in [&folded[0], &folded[folded.len() - 1]] {
        let value = format!("vis:{norm}");
        let page = post("/veiviser", &[("s", &token), ("ved", "foedselsdato"), ("gjor", &value)]);
        let tags = Page::read(&page).tags;
        let about =
            |tag: &&Tag| tag.get("data-norm").is_some_and(|told| told.split(", ").next() == Some(norm));
        let line = tags.iter().filter(about).find(|tag| tag.name == "details").unwrap();
        assert!(
            line.get("open").is_some() && line.text.contains("Åpne hele regelen"),
            "{norm}: {}",
            line.text
        );
        let fold =
            tags.iter().find(|tag| tag.get("class") == Some("r-more") && tag.text.contains(&line.text));
        assert!(fold.unwrap().get("open").is_some());
        // What else was chosen stays: the question, and both when the language is switched.
        for (name, value) in [("om", "foedselsdato"), ("ved", "foedselsdato"), ("gjor", value.as_str())] {
            let carried = |tag: &Tag| tag.get("name") == Some(name) && tag.get("value") == Some(value);
            assert!(tags.iter().any(carried), "{name}");
        }
    }
    // A name nobody has shows nothing more, and breaks nothing.
    let page = post("/veiviser", &[("s", &token), ("gjor", "vis:finnes_ikke")]);
    assert_eq!((page.status, Page::read(&page).faults), (200, Vec::new()));
}

#[test]
fn a_tampered_state_shows_a_clear_page_and_no_answer() {
    let token = told();
    let cut = token.get(..token.len() - 3).unwrap().to_owned();
    for broken in [cut, format!("{token}x"), "tull".to_owned(), "A".repeat(9000)] {
        for path in POSTED.into_iter().filter(|path| *path != "/apne") {
            let page = post(path, &[("s", &broken)]);
            assert_eq!(page.status, 422, "{path}");
            let read = Page::read(&page);
            assert_eq!(read.faults, Vec::<String>::new());
            assert!(!text(&page).contains("r-line"), "{path}");
            assert!(!text(&page).contains("guide-lenke"), "{path}");
        }
        let page = post("/apne", &[("innhold", &format!("https://rettesnor.example/apne#{broken}"))]);
        assert_eq!(page.status, 422);
        assert!(text(&page).contains(r#"role="alert""#));
    }
}

#[test]
fn a_link_and_a_file_open_what_they_were_made_of() {
    let token = told();
    let file = post("/situasjon.json", &[("s", &token)]);
    assert_eq!(file.download.as_deref(), Some("situasjon.json"));
    let opened = post("/apne", &[("innhold", text(&file))]);
    assert_eq!(opened.status, 200, "{}", text(&opened));
    assert!(text(&opened).contains(r#"id="vet""#));
    let share = post("/del", &[("s", &token)]);
    let tags = Page::read(&share).tags;
    let link =
        tags.iter().find(|tag| tag.get("id") == Some("lenke")).and_then(|tag| tag.get("value")).unwrap();
    let opened = post("/apne", &[("innhold", link)]);
    assert_eq!((opened.status, state(&opened)), (200, link.split_once('#').unwrap().1.to_owned()));
}

#[test]
fn faults_of_asking_are_pages_too() {
    for (language, prefix) in PREFIXES {
        let cases = [
            (get(&format!("{prefix}/finnes-ikke")), 404),
            (get(&format!("{prefix}/regler/norm/finnes_ikke")), 404),
            (get(&format!("{prefix}/tjenester/finnes_ikke")), 404),
            (get(&format!("{prefix}/regler/finnes_ikke")), 404),
            (get(&format!("{prefix}/fakta/finnes_ikke")), 404),
            (get(&format!("{prefix}/oppsummering")), 405),
            (post(&format!("{prefix}/om"), &[]), 405),
            (post_bytes(&format!("{prefix}/veiviser"), &vec![b'a'; MAX_BODY + 1]), 413),
        ];
        for (page, status) in cases {
            assert_eq!(page.status, status);
            let read = Page::read(&page);
            assert_eq!(read.faults, Vec::<String>::new());
            assert_eq!(read.tags.iter().find(|tag| tag.name == "html").unwrap().get("lang"), Some(language));
        }
    }
    let strange = get("/<script>alert(1)</script>");
    assert_eq!(strange.status, 404);
    assert!(!text(&strange).contains("alert(1)"));
}

#[test]
fn what_is_typed_comes_back_escaped() {
    let attack = "\"><script>alert(1)</script><i x='";
    for page in [
        get("/regler/sok?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Ci%20x='"),
        post("/veiviser", &[("vis", "fritt"), ("q", attack)]),
        post("/veiviser", &[("om", "foedselsdato"), ("mal", "alder"), ("verdi", attack)]),
        post("/veiviser", &[("om", attack), ("verdi", "1")]),
        post("/veiviser", &[("gjor", &format!("spor:{attack}"))]),
        post("/apne", &[("innhold", attack)]),
        get("/tjenester?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"),
    ] {
        let read = Page::read(&page);
        assert_eq!(read.faults, Vec::<String>::new());
        assert!(read.tags.iter().filter(|tag| tag.name == "script").all(|tag| tag.text.is_empty()));
        assert!(read.tags.iter().all(|tag| tag.name != "i"));
    }
}

/// Numbers that look like chance and are the same each time.
fn chance(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

/// Fields of forms, and one that is none.
const NAMES: [&str; 18] = [
    "s", "gjor", "om", "mal", "verdi", "omtrent", "fra", "til", "enten", "pastand1", "kilde1", "f:alder",
    "per", "kommune", "vis", "q", "form", "ca",
];

/// What is put in them.
const VALUES: [&str; 26] = [
    "",
    "spor:",
    "spor:alder",
    "start:har-fatt-avslag",
    "start:",
    "post:vedtak",
    "fjern:vedtak.99999999999",
    "hva-hvis",
    "behold",
    "angre",
    "alder",
    "vedtak.1.truffet",
    "vedtak.0.truffet",
    "-1",
    "99999999999999999999",
    "2026-02-30",
    "æøå\u{0}\u{202e}",
    "ja",
    "fritt",
    "rask",
    "omtrent",
    "omstridt",
    "1",
    "aldri",
    "glem:alder",
    "nullstill",
];

#[test]
fn hostile_forms_never_panic() {
    let token = told();
    let values: Vec<&str> = VALUES.into_iter().chain([token.as_str()]).collect();
    let mut seed = 7;
    let mut desk = Desk::new(site());
    for _ in 0..150 {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for _ in 0..chance(&mut seed) % 7 {
            form.append_pair(
                NAMES[chance(&mut seed) % NAMES.len()],
                values[chance(&mut seed) % values.len()],
            );
        }
        let body = form.finish();
        let path = POSTED[chance(&mut seed) % POSTED.len()];
        let request = Request { method: Method::Post, path, query: "", body: body.as_bytes(), now: now() };
        let page = desk.respond(&request);
        assert!([200, 422].contains(&page.status), "{path} {body}: {}", page.status);
        if page.content_type.starts_with("text/html") {
            assert_eq!(Page::read(&page).faults, Vec::<String>::new(), "{path} {body}");
        }
    }
    for body in [&b"\xff\xfe%"[..], b"s=%00%ff", b"&&&===", b"gjor=spor:%F0%9F%92%A9"] {
        assert!([200, 422].contains(&post_bytes("/veiviser", body).status));
    }
}

#[test]
fn one_that_answers_many_says_what_a_new_one_would_say() {
    let token = told();
    let mut desk = Desk::new(site());
    let forms = [
        format!("s={token}"),
        String::new(),
        "gjor=start:har-fatt-avslag".to_owned(),
        format!("s={token}&gjor=angre"),
    ];
    for body in forms.iter().chain(forms.iter().rev()) {
        for path in ["/veiviser", "/en/veiviser", "/oppsummering"] {
            let request =
                Request { method: Method::Post, path, query: "", body: body.as_bytes(), now: now() };
            assert_eq!(desk.respond(&request), respond(site(), &request), "{path} {body}");
        }
    }
}

#[test]
fn a_language_that_is_not_loaded_is_told_of_before_and_by_the_page() {
    let mut site = bokmal();
    let request = |path| Request { method: Method::Get, path, query: "", body: b"", now: now() };
    assert_eq!(site.lacks(&request("/")), None);
    assert_eq!(site.lacks(&request("/nn/veiviser")), Some(Lacking::Language(Language::Nn)));
    assert_eq!(site.lacks(&request("/regler/norm/klagefrist")), Some(Lacking::Sources));
    let page = respond(&site, &request("/nn/veiviser"));
    assert_eq!(page.status, 503);
    assert_eq!(Page::read(&page).faults, Vec::<String>::new());
    // A rule can be read without its source.
    assert_eq!(respond(&site, &request("/regler/norm/klagefrist")).status, 200);
    let nynorsk = rettesnor_embedded::TRANSLATIONS.iter().find(|(code, _)| *code == "nn").unwrap();
    site.add_language(Language::Nn, nynorsk.1).unwrap();
    assert_eq!(site.lacks(&request("/nn/veiviser")), None);
    assert_eq!(respond(&site, &request("/nn/veiviser")).status, 200);
}

#[test]
fn the_page_one_is_left_with_names_nothing() {
    for (_, prefix) in PREFIXES {
        let page = get(&format!("{prefix}/forlatt"));
        assert_eq!((page.status, Page::read(&page).faults), (200, Vec::new()));
        assert!(!text(&page).to_lowercase().contains("rettesnor"));
        assert!(!text(&page).contains("<script"));
    }
}

/// `OPPDATER=1` writes the page anew.
#[test]
#[expect(clippy::disallowed_methods, reason = "the page is kept beside the test")]
fn the_guide_of_a_refusal_is_as_it_was_agreed_on() {
    let fields = [("gjor", "start:har-fatt-avslag"), ("vis", "")];
    let page = post("/veiviser", &fields);
    // The hash names the rules, which change more often than the page.
    let hash: String = site().rule_base().chars().take(12).collect();
    let found = text(&page).replace(&hash, "HASH");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/veiviser-avslag.html");
    if std::env::var_os("OPPDATER").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    let differs = kept.lines().zip(found.lines()).position(|(kept, found)| kept != found);
    assert!(kept == found, "line {differs:?} of {} differs; OPPDATER=1 writes it anew", path.display());
}
