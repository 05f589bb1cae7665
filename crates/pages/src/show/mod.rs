//! What is answered to a request: which page, in which language, with what in it.

mod answer;
mod card;
mod fold;
mod guide;
mod library;
mod line;
mod paper;
mod plain;
mod prose;
mod service;
mod start;

use crate::form::Form;
use crate::frame::Frame;
use crate::route::{Route, route};
use crate::site::{Edition, Site};
use crate::{MAX_BODY, Method, Request, Response};
use rettesnor_engine::Evaluator;
use rettesnor_guide::reader::Reader;
use rettesnor_guide::texts::Language;

/// A reader for each language, made when it is first asked for.
#[derive(Debug, Default)]
pub(crate) struct Readers<'s> {
    kept: Vec<(Language, Reader<'s>)>,
}

impl<'s> Readers<'s> {
    /// The reader of an edition.
    pub(crate) fn of(&mut self, edition: &'s Edition) -> &mut Reader<'s> {
        let kept = self.kept.iter().position(|(language, _)| *language == edition.language);
        let at = kept.unwrap_or_else(|| {
            self.kept.push((edition.language, Reader::new(&edition.compiled)));
            self.kept.len().saturating_sub(1)
        });
        #[expect(clippy::indexing_slicing, reason = "the place was found or made just now")]
        &mut self.kept[at].1
    }
}

/// Answers a request.
pub(crate) fn respond<'s>(site: &'s Site, readers: &mut Readers<'s>, request: &Request<'_>) -> Response {
    let (language, path, page) = route(request.path);
    let Some(edition) = site.edition(language) else {
        let frame = Frame::new(site, site.bokmal(), "/", request.now);
        return plain::fault(&frame, 503, "side-sprak-mangler");
    };
    let Some(page) = page else {
        // The path is not repeated: there may be anything in it.
        return plain::fault(&Frame::new(site, edition, "/", request.now), 404, "side-finnes-ikke");
    };
    let mut frame = Frame::new(site, edition, path, request.now);
    let taken = match request.method {
        Method::Get => page.takes_get(),
        Method::Post => page.takes_post(),
    };
    if !taken {
        "/".clone_into(&mut frame.path);
        return plain::fault(&frame, 405, "side-feil-vei");
    }
    if request.body.len() > MAX_BODY || request.query.len() > MAX_BODY {
        "/".clone_into(&mut frame.path);
        return plain::fault(&frame, 413, "side-for-stort");
    }
    let form = match request.method {
        Method::Get => Form::read(request.query.as_bytes()),
        Method::Post => Form::read(request.body),
    };
    frame.posted = request.method == Method::Post;
    let mut desk = At { frame, readers, form };
    desk.page(page)
}

/// A request at hand.
struct At<'e, 's> {
    frame: Frame<'s>,
    readers: &'e mut Readers<'s>,
    form: Form,
}

impl<'s> At<'_, 's> {
    /// The reader of the page's language.
    fn reader(&mut self) -> &mut Reader<'s> {
        self.readers.of(self.frame.edition)
    }

    /// What answers in the page's language.
    fn evaluator(&mut self) -> &mut Evaluator<'s> {
        &mut self.reader().evaluator
    }

    fn page(&mut self, page: Route<'_>) -> Response {
        match page {
            Route::Start => start::page(self),
            Route::Guide => guide::page(self),
            Route::Summary => paper::summary(self),
            Route::Leaflet => paper::leaflet(self),
            Route::Calendar => paper::calendar(self),
            Route::Situation => paper::file(self),
            Route::Share => paper::share(self),
            Route::Open => paper::open(self),
            Route::Rules => library::rules(self),
            Route::Search => library::search(self),
            Route::Area(name) => library::area(self, name),
            Route::Norm(name) => library::norm(self, name),
            Route::Fact(name) => library::fact(self, name),
            Route::Words => library::words(self),
            Route::Services => service::all(self),
            Route::Service(name) => service::one(self, name),
            Route::About => plain::about(self),
            Route::Left => plain::left(&self.frame),
        }
    }

    /// A page of its own kind, as it should be.
    fn found(&self, title: &str, main: &impl askama::Template) -> Response {
        Response::page(200, self.frame.document(title, main))
    }

    /// There is no such rule, fact or service.
    fn missing(&mut self) -> Response {
        "/".clone_into(&mut self.frame.path);
        plain::fault(&self.frame, 404, "side-finnes-ikke")
    }
}
