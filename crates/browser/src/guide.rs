//! The site with the desk that answers from it, kept together from one request to the next.

use core::fmt;
use rettesnor_guide::texts::Language;
use rettesnor_pages::{
    Assets, AssetsError, Desk, Lacking, Materials, Method, Request, Response, Site, SiteError,
};
use rettesnor_values::Instant;
use self_cell::self_cell;

/// What is loaded apart.
const APART: [(&str, Lacking); 3] = [
    ("texts.nn.bin", Lacking::Language(Language::Nn)),
    ("texts.en.bin", Lacking::Language(Language::En)),
    ("sources.bin", Lacking::Sources),
];

/// A moment of no consequence: what a page lacks does not hang on the time.
const ANY_MOMENT: Instant = Instant::NEVER;

/// Why something cannot be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The data are not of this version.
    Site(SiteError),
    /// The manifest is not ours.
    Assets(AssetsError),
    /// The errata are no text.
    Errata,
    /// Nothing of this name is loaded apart.
    Name(String),
    /// Pages are asked for by `GET` and `POST`.
    Method(String),
    /// This is no moment.
    Now(String),
    /// An earlier fault has left nothing to answer from.
    Gone,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Site(error) => write!(formatter, "{error}"),
            Self::Assets(error) => write!(formatter, "{error}"),
            Self::Errata => formatter.write_str("the errata are not UTF-8"),
            Self::Name(name) => write!(formatter, "nothing called {name} is loaded apart"),
            Self::Method(method) => write!(formatter, "no page is asked for by {method}"),
            Self::Now(now) => write!(formatter, "{now} is no moment"),
            Self::Gone => formatter.write_str("there is nothing left to answer from"),
        }
    }
}

impl core::error::Error for Fault {}

self_cell!(
    struct Kept {
        owner: Site,
        #[not_covariant]
        dependent: Desk,
    }
);

/// The guide.
pub(crate) struct Guide {
    /// The desk keeps the memory that answering takes, which holds the last facts: this module answers one reader, and ends
    /// with the worker. `None` only while something is added.
    kept: Option<Kept>,
}

impl fmt::Debug for Guide {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is kept holds facts.
        formatter.debug_struct("Guide").finish_non_exhaustive()
    }
}

impl Guide {
    /// The guide in bokmål.
    pub(crate) fn new(rules: &[u8], services: &[u8], errata: &[u8], manifest: &str) -> Result<Self, Fault> {
        let errata = core::str::from_utf8(errata).map_err(|_| Fault::Errata)?;
        let mut site = Site::new(&Materials { rules, services, errata }).map_err(Fault::Site)?;
        if !manifest.is_empty() {
            site.set_assets(Assets::from_manifest(manifest).map_err(Fault::Assets)?);
        }
        Ok(Self { kept: Some(Kept::new(site, desk)) })
    }

    /// Adds what is loaded apart. What cannot be read leaves the guide as it was.
    pub(crate) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        let (_, what) =
            APART.iter().find(|(known, _)| *known == name).ok_or_else(|| Fault::Name(name.to_owned()))?;
        let mut site = self.kept.take().ok_or(Fault::Gone)?.into_owner();
        let added = match *what {
            Lacking::Language(language) => site.add_language(language, bytes),
            Lacking::Sources => site.add_sources(bytes),
        };
        self.kept = Some(Kept::new(site, desk));
        added.map_err(Fault::Site)
    }

    /// The name of what a page needs and has not been added.
    pub(crate) fn lacks(&self, path: &str) -> Option<&'static str> {
        let request = Request { method: Method::Get, path, query: "", body: &[], now: ANY_MOMENT };
        let what = self.kept.as_ref()?.borrow_owner().lacks(&request)?;
        APART.iter().find(|(_, apart)| *apart == what).map(|(name, _)| *name)
    }

    /// Answers a request.
    pub(crate) fn respond(
        &mut self,
        method: &str,
        path: &str,
        query: &str,
        body: &[u8],
        now: &str,
    ) -> Result<Response, Fault> {
        let method = match method {
            "GET" => Method::Get,
            "POST" => Method::Post,
            other => return Err(Fault::Method(other.to_owned())),
        };
        let now = now.parse().map_err(|_| Fault::Now(now.to_owned()))?;
        let request = Request { method, path, query, body, now };
        let kept = self.kept.as_mut().ok_or(Fault::Gone)?;
        Ok(kept.with_dependent_mut(|_, desk| desk.respond(&request)))
    }
}

/// A desk for whichever lifetime the site it is kept with has.
fn desk(site: &Site) -> Desk<'_> {
    Desk::new(site)
}

#[cfg(test)]
mod tests {
    use super::{Fault, Guide};
    use rettesnor_embedded::{ERRATA, RULES, SERVICES, SOURCES, TRANSLATIONS};
    use rettesnor_pages::SiteError;

    const NOW: &str = "2026-11-23T00:15";

    fn guide() -> Guide {
        let services = rettesnor_pages::pack(SERVICES).unwrap();
        Guide::new(RULES, &services, ERRATA.as_bytes(), "").unwrap()
    }

    fn page(guide: &mut Guide, path: &str) -> (u16, String) {
        let answer = guide.respond("GET", path, "", b"", NOW).unwrap();
        (answer.status, String::from_utf8(answer.body).unwrap())
    }

    #[test]
    fn what_a_page_lacks_is_named_until_it_is_added() {
        let mut guide = guide();
        assert_eq!(guide.lacks("/veiviser"), None);
        let texts = |code: &str| TRANSLATIONS.iter().find(|(one, _)| *one == code).unwrap().1;
        for (path, name, bytes) in [
            ("/nn/veiviser", "texts.nn.bin", texts("nn")),
            ("/en/om", "texts.en.bin", texts("en")),
            ("/regler/sok", "sources.bin", SOURCES),
        ] {
            assert_eq!(guide.lacks(path), Some(name));
            guide.add(name, bytes).unwrap();
            assert_eq!(guide.lacks(path), None);
        }
        let (status, body) = page(&mut guide, "/en/veiviser");
        assert_eq!(status, 200);
        assert!(body.contains(r#"lang="en""#));
    }

    #[test]
    fn a_page_in_a_language_that_is_not_added_is_an_answer_and_not_a_page_in_another() {
        let (status, body) = page(&mut guide(), "/en/veiviser");
        assert_eq!(status, 503);
        assert!(body.contains(r#"<html lang="nb""#) && !body.contains(r#"<html lang="en""#));
    }

    #[test]
    fn what_cannot_be_added_leaves_the_guide_as_it_was() {
        let mut guide = guide();
        let before = page(&mut guide, "/veiviser");
        assert!(matches!(guide.add("texts.nn.bin", &[0xff; 9]), Err(Fault::Site(SiteError::Texts(_)))));
        assert_eq!(guide.add("rules.bin", RULES), Err(Fault::Name("rules.bin".to_owned())));
        assert_eq!(page(&mut guide, "/veiviser"), before);
        assert_eq!(guide.lacks("/nn/veiviser"), Some("texts.nn.bin"));
    }

    #[test]
    fn what_no_script_of_ours_sends_is_a_fault_with_words() {
        let mut guide = guide();
        let fault = |guide: &mut Guide, method: &str, now: &str| {
            guide.respond(method, "/", "", b"", now).unwrap_err().to_string()
        };
        assert_eq!(fault(&mut guide, "DELETE", NOW), "no page is asked for by DELETE");
        assert_eq!(fault(&mut guide, "GET", "nå"), "nå is no moment");
        assert!(matches!(Guide::new(b"rules", b"", b"", ""), Err(Fault::Site(SiteError::Rules(_)))));
        assert!(matches!(Guide::new(RULES, b"", b"\xff", ""), Err(Fault::Errata)));
        assert!(matches!(Guide::new(RULES, &[], b"", "{"), Err(Fault::Site(SiteError::Packed(_)))));
    }
}
