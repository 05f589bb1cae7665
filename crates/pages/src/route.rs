//! Which page a path asks for, and in which language.

use rettesnor_guide::texts::Language;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Route<'a> {
    Start,
    Guide,
    Summary,
    Leaflet,
    Calendar,
    Situation,
    Share,
    Open,
    Rules,
    Search,
    Area(&'a str),
    Norm(&'a str),
    Fact(&'a str),
    Words,
    Services,
    Service(&'a str),
    About,
    Left,
}

impl<'a> Route<'a> {
    /// The page of a path without its language.
    fn of(path: &'a str) -> Option<Self> {
        Some(match path {
            "/" => Self::Start,
            "/veiviser" => Self::Guide,
            "/oppsummering" => Self::Summary,
            "/brosjyre" => Self::Leaflet,
            "/frister.ics" => Self::Calendar,
            "/situasjon.json" => Self::Situation,
            "/del" => Self::Share,
            "/apne" => Self::Open,
            "/regler" => Self::Rules,
            "/regler/sok" => Self::Search,
            "/ord" => Self::Words,
            "/tjenester" => Self::Services,
            "/om" => Self::About,
            "/forlatt" => Self::Left,
            _ => return Self::named(path),
        })
    }

    fn named(path: &'a str) -> Option<Self> {
        let (folder, name) = path.rsplit_once('/')?;
        if !is_name(name) {
            return None;
        }
        Some(match folder {
            "/regler" => Self::Area(name),
            "/regler/norm" => Self::Norm(name),
            "/fakta" => Self::Fact(name),
            "/tjenester" => Self::Service(name),
            _ => return None,
        })
    }

    /// Whether the page can be asked for by a link.
    pub(crate) fn takes_get(self) -> bool {
        !matches!(self, Self::Summary | Self::Leaflet | Self::Calendar | Self::Situation | Self::Share)
    }

    /// Whether the page can be made from a form.
    pub(crate) fn takes_post(self) -> bool {
        !self.takes_get() || matches!(self, Self::Guide | Self::Open)
    }
}

/// Names in paths are the ASCII names of the rules, so that nothing needs decoding; a fact of a record has a full stop in it,
/// an area may have a hyphen.
fn is_name(name: &str) -> bool {
    let signs = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    (1..=200).contains(&name.len()) && name.bytes().all(signs)
}

/// The language of a path, the path without it, and the page, where there is one.
pub(crate) fn route(path: &str) -> (Language, &str, Option<Route<'_>>) {
    let (language, rest) = split(path);
    let rest = match rest {
        "" => "/",
        "/" => rest,
        longer => longer.strip_suffix('/').unwrap_or(longer),
    };
    (language, rest, Route::of(rest))
}

fn split(path: &str) -> (Language, &str) {
    for language in [Language::Nn, Language::En] {
        let rest = path.strip_prefix('/').and_then(|rest| rest.strip_prefix(language.code()));
        if let Some(rest) = rest.filter(|rest| rest.is_empty() || rest.starts_with('/')) {
            return (language, rest);
        }
    }
    (Language::Nb, path)
}

/// A path in a language.
pub(crate) fn in_language(language: Language, path: &str) -> String {
    match (language, path) {
        (Language::Nb, path) => path.to_owned(),
        (other, "/") => format!("/{}/", other.code()),
        (other, path) => format!("/{}{path}", other.code()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Route, in_language, route};
    use rettesnor_guide::texts::Language;

    #[test]
    fn the_language_stands_first_in_a_path_and_bokmal_has_none() {
        assert_eq!(route("/"), (Language::Nb, "/", Some(Route::Start)));
        assert_eq!(route("/nn"), (Language::Nn, "/", Some(Route::Start)));
        assert_eq!(route("/en/veiviser/"), (Language::En, "/veiviser", Some(Route::Guide)));
        assert_eq!(route("/entre").2, None);
        for language in Language::ALL {
            for path in ["/", "/veiviser", "/regler/norm/klagefrist"] {
                assert_eq!(route(&in_language(language, path)).0, language);
                assert_eq!(route(&in_language(language, path)).1, path);
            }
        }
    }

    #[test]
    fn names_that_no_rule_can_have_are_no_pages() {
        assert_eq!(route("/regler/norm/klagefrist").2, Some(Route::Norm("klagefrist")));
        assert_eq!(route("/fakta/vedtak.brev_kom_frem").2, Some(Route::Fact("vedtak.brev_kom_frem")));
        for path in [
            "/regler/norm/",
            "/regler/norm/a%20b",
            "/regler/norm/<b>",
            "/regler/norm/å",
            "//",
            "",
            "veiviser",
        ] {
            assert!(!matches!(route(path).2, Some(Route::Norm(_))), "{path}");
        }
    }
}
