//! What stands around every page, and what the templates ask it for: texts, addresses, icons.

use crate::html::{Hidden, Icon, Markup};
use crate::route::in_language;
use crate::site::{Edition, Emergency, Site};
use askama::Template;
use rettesnor_guide::texts::Language;
use rettesnor_guide::words::Words;
use rettesnor_values::Instant;

/// What stands around a page.
#[derive(Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) site: &'a Site,
    pub(crate) edition: &'a Edition,
    /// The path without its language.
    pub(crate) path: String,
    pub(crate) now: Instant,
    /// What a form carries from page to page: the situation. Empty where nothing is told.
    pub(crate) token: String,
    /// What else is kept when the language is switched.
    pub(crate) carried: Vec<(String, String)>,
    /// Whether the page was made from a form, and is asked for by one in another language.
    pub(crate) posted: bool,
}

/// A language to switch to.
#[derive(Debug)]
pub(crate) struct Switch {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) action: String,
    pub(crate) here: bool,
}

/// A page of the main menu.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) here: bool,
}

impl<'a> Frame<'a> {
    pub(crate) fn new(site: &'a Site, edition: &'a Edition, path: &str, now: Instant) -> Self {
        let path = path.to_owned();
        Self { site, edition, path, now, token: String::new(), carried: Vec::new(), posted: false }
    }

    /// A text of the interface.
    pub(crate) fn t(&self, key: &str) -> String {
        self.edition.texts.get(key)
    }

    /// A text with one value in it.
    #[expect(clippy::needless_pass_by_value, reason = "templates give some values and references to others")]
    pub(crate) fn with(&self, key: &str, name: &str, value: impl ToString) -> String {
        self.edition.texts.with(key, &[(name, &value.to_string())])
    }

    /// A text whose key ends with a name; nothing where there is none.
    pub(crate) fn optional(&self, key: &str) -> Option<String> {
        self.edition.texts.try_with(key, &[])
    }

    pub(crate) fn words(&self) -> Words<'a> {
        Words { texts: &self.edition.texts, rules: &self.edition.compiled.model }
    }

    /// The address of a page in this language.
    pub(crate) fn url(&self, path: &str) -> String {
        in_language(self.edition.language, path)
    }

    /// Where this page's own forms go.
    pub(crate) fn here(&self) -> String {
        self.url(&self.path)
    }

    pub(crate) fn lang(&self) -> &'static str {
        self.edition.language.code()
    }

    /// The address of an asset.
    pub(crate) fn asset(&self, name: &str) -> String {
        self.site.assets.address(name)
    }

    /// The hash of an asset, where it is known.
    pub(crate) fn integrity(&self, name: &str) -> Option<&'a str> {
        self.site.assets.integrity(name)
    }

    pub(crate) fn manifest(&self) -> Option<String> {
        self.site.assets.manifest()
    }

    /// A small picture beside words.
    pub(crate) fn icon<'n>(&self, name: &'n str) -> Icon<'n> {
        Icon { class: "r-icon", sprite: self.asset("icons.svg"), name }
    }

    /// The sign of an outcome beside its words.
    pub(crate) fn sign<'n>(&self, name: &'n str) -> Icon<'n> {
        Icon { class: "r-sign", ..self.icon(name) }
    }

    pub(crate) fn bob(&self) -> Icon<'static> {
        Icon { class: "r-brand__bob", ..self.icon("bob") }
    }

    /// What shows that a line can be opened.
    pub(crate) fn opener(&self) -> Icon<'static> {
        Icon { class: "r-line__open", ..self.icon("chevron") }
    }

    /// The field that carries the situation.
    pub(crate) fn state(&self) -> Hidden<'_> {
        Hidden { name: "s", value: &self.token }
    }

    /// The moment the page is made at, for people and for machines.
    pub(crate) fn moment(&self) -> String {
        self.words().instant(self.now.minutes())
    }

    pub(crate) fn first_numbers(&self) -> impl Iterator<Item = &'a Emergency> {
        self.edition.emergency.iter().filter(|one| one.first)
    }

    pub(crate) fn other_numbers(&self) -> impl Iterator<Item = &'a Emergency> {
        self.edition.emergency.iter().filter(|one| !one.first)
    }

    /// The rule base, as answers tell it.
    pub(crate) fn rule_base(&self) -> String {
        self.site.rule_base().chars().take(12).collect()
    }

    pub(crate) fn languages(&self) -> Vec<Switch> {
        let own = |language: Language| match language {
            Language::Nb => "bokmål",
            Language::Nn => "nynorsk",
            Language::En => "English",
        };
        let switch = |language: Language| Switch {
            code: language.code(),
            name: own(language),
            action: in_language(language, &self.path),
            here: language == self.edition.language,
        };
        Language::ALL.into_iter().map(switch).collect()
    }

    pub(crate) fn menu(&self) -> Vec<Entry> {
        let pages = [
            ("/veiviser", "side-meny-veiviser"),
            ("/regler", "side-meny-regler"),
            ("/tjenester", "side-meny-tjenester"),
            ("/ord", "side-meny-ord"),
            ("/om", "side-meny-om"),
        ];
        let guide = ["/oppsummering", "/brosjyre", "/del"];
        let entry = |(path, key): (&str, &str)| Entry {
            href: self.url(path),
            title: self.t(key),
            here: self.path.starts_with(path)
                || (path == "/veiviser" && guide.contains(&self.path.as_str()))
                || (path == "/regler" && self.path.starts_with("/fakta")),
        };
        pages.into_iter().map(entry).collect()
    }

    /// The whole page around its main part.
    pub(crate) fn document(&self, title: &str, main: &impl Template) -> String {
        let title =
            if title.is_empty() { self.t("side-navn") } else { self.with("side-tittel", "side", title) };
        let main = Markup::of(main);
        Markup::of(&Document { f: self, title, main }).into_string()
    }
}

#[derive(Template)]
#[template(path = "document.html")]
struct Document<'a> {
    f: &'a Frame<'a>,
    title: String,
    main: Markup,
}
