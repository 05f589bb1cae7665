//! What leaves the page: sheets to print, the calendar, the file, the link; and the way back in.

use super::answer::column_picture;
use super::line::sign_name;
use super::{At, guide, plain};
use crate::Response;
use crate::frame::Frame;
use askama::Template;
use rettesnor_guide::basis::{Basis, ProblemView};
use rettesnor_guide::calendar;
use rettesnor_guide::leaflet::{self, LeafletView};
use rettesnor_guide::page::ServiceCard;
use rettesnor_guide::session::{Link, Session, Taken, from_file, to_json};
use rettesnor_guide::summary::{self, SummaryView};
use rettesnor_guide::view::{Column, Line, Sign};

/// Steps on a sheet of paper.
const STEPS: usize = 8;
/// Services on it.
const WHOM: usize = 4;

impl At<'_, '_> {
    /// Reads the session and remembers it for the page's own forms; or the page that says why it cannot be read.
    fn carried(&mut self) -> Result<Session, Response> {
        let session = self.session().map_err(|error| self.unread(error))?;
        self.frame.token = session.to_token();
        Ok(session)
    }

    fn basis(&self) -> Basis<'_> {
        self.frame.edition.basis(self.frame.site)
    }

    /// Whether sensitive facts are to stand on the paper, which must be chosen each time.
    fn with_sensitive(&mut self) -> bool {
        let with = self.form.told("folsomt").is_some();
        if with {
            self.frame.carried.push(("folsomt".to_owned(), "1".to_owned()));
        }
        with
    }
}

#[derive(Debug, Template)]
#[template(path = "summary.html")]
struct Summary<'a> {
    f: &'a Frame<'a>,
    v: &'a SummaryView,
    with_sensitive: bool,
    columns: Vec<&'a Column>,
    deadlines: Vec<&'a Line>,
    steps: Vec<(&'a Line, Option<&'a ServiceCard>)>,
    whom: Vec<&'a ServiceCard>,
}

/// The picture of a line's sign.
fn line_sign(line: &Line) -> &'static str {
    sign_name(line.sign)
}

/// The sheet for the one who helps.
pub(super) fn summary(at: &mut At<'_, '_>) -> Response {
    let session = match at.carried() {
        Ok(session) => session,
        Err(page) => return page,
    };
    let with_sensitive = at.with_sensitive();
    let basis = at.frame.edition.basis(at.frame.site);
    let now = at.frame.now;
    let v = summary::page(&basis, at.evaluator(), &session, (now, with_sensitive));
    let phone = |all: &'_ [ServiceCard]| all.iter().position(|card| card.phone.is_some());
    let steps = v.steps.iter().take(STEPS);
    let page = Summary {
        f: &at.frame,
        with_sensitive,
        columns: v.columns.iter().filter(|column| !column.lines.is_empty()).collect(),
        deadlines: v
            .urgent
            .iter()
            .filter(|line| line.deadline.is_some())
            .chain(&v.undated)
            .map(AsRef::as_ref)
            .collect(),
        steps: steps
            .map(|step| (step.line.as_ref(), phone(&step.services).and_then(|at| step.services.get(at))))
            .collect(),
        whom: v.whom.iter().take(WHOM).collect(),
        v: &v,
    };
    at.found(&at.frame.t("side-oppsummering"), &page)
}

#[derive(Debug, Template)]
#[template(path = "leaflet.html")]
struct Leaflet<'a> {
    f: &'a Frame<'a>,
    v: &'a LeafletView,
    with_sensitive: bool,
}

/// The sheet for the person.
pub(super) fn leaflet(at: &mut At<'_, '_>) -> Response {
    let session = match at.carried() {
        Ok(session) => session,
        Err(page) => return page,
    };
    let with_sensitive = at.with_sensitive();
    let basis = at.frame.edition.basis(at.frame.site);
    let now = at.frame.now;
    let v = leaflet::page(&basis, at.evaluator(), &session, (now, with_sensitive));
    at.found(&at.frame.t("side-ark"), &Leaflet { f: &at.frame, v: &v, with_sensitive })
}

/// The deadlines for a calendar; where there is none with a day, a page that says so.
pub(super) fn calendar(at: &mut At<'_, '_>) -> Response {
    let session = match at.carried() {
        Ok(session) => session,
        Err(page) => return page,
    };
    let basis = at.frame.edition.basis(at.frame.site);
    let now = at.frame.now;
    match calendar::ics(&basis, at.evaluator(), &session, now) {
        Some(text) => Response::file("frister.ics", "text/calendar; charset=utf-8", text),
        None => plain::fault(&at.frame, 200, "side-ingen-frister"),
    }
}

/// The situation as a file, with everything that is told.
pub(super) fn file(at: &mut At<'_, '_>) -> Response {
    match at.carried() {
        Ok(session) => {
            let text = to_json(&at.basis(), &session, at.frame.now.day());
            Response::file("situasjon.json", "application/json; charset=utf-8", text)
        }
        Err(page) => page,
    }
}

#[derive(Debug, Template)]
#[template(path = "share.html")]
struct Share<'a> {
    f: &'a Frame<'a>,
    link: &'a Link,
}

/// The ways to keep or share.
pub(super) fn share(at: &mut At<'_, '_>) -> Response {
    match at.carried() {
        Ok(session) => {
            let link = session.to_link(&at.basis());
            at.found(&at.frame.t("side-del"), &Share { f: &at.frame, link: &link })
        }
        Err(page) => page,
    }
}

#[derive(Debug, Template)]
#[template(path = "open.html")]
struct Open<'a> {
    f: &'a Frame<'a>,
    problems: Vec<ProblemView>,
    refused: Option<String>,
}

/// The way back in: a link or a file. What is opened becomes the guide's page.
pub(super) fn open(at: &mut At<'_, '_>) -> Response {
    let content = at.form.get("innhold").unwrap_or_default().trim().to_owned();
    if content.is_empty() {
        let page = Open { f: &at.frame, problems: Vec::new(), refused: None };
        return at.found(&at.frame.t("side-apne"), &page);
    }
    match read(&at.basis(), &content, at.frame.now.day()) {
        Ok(session) => {
            "/veiviser".clone_into(&mut at.frame.path);
            guide::shown(at, &session, &Taken::default())
        }
        Err(problems) => {
            let f = &at.frame;
            let refused = problems.is_empty().then(|| f.t("side-kan-ikke-apnes"));
            let page = Open { f, problems, refused };
            Response::page(422, f.document(&f.t("side-apne"), &page))
        }
    }
}

/// A situation file, or a link with its state after `#`; no problems where it is neither.
fn read(basis: &Basis<'_>, content: &str, today: rettesnor_values::Day) -> Result<Session, Vec<ProblemView>> {
    if content.starts_with(['{', '[']) || content.contains('\n') || content.contains(" = ") {
        return from_file(basis, ("situasjon.json", content.as_bytes().to_vec()), today);
    }
    let token = content.rsplit('#').next().unwrap_or(content);
    Session::from_token(token).map_err(|error| {
        let text = basis.texts.get(error.key());
        let help = basis.texts.try_with(&format!("{}-hjelp", error.key()), &[]);
        vec![ProblemView { path: String::new(), title: String::new(), text, help }]
    })
}
