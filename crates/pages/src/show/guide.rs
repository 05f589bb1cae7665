//! The guide's page: what is known, the next question, the answer as it stands.

use super::answer::Answer;
use super::card::CardHtml;
use super::line::sign_name;
use super::{At, plain, start};
use crate::Response;
use crate::frame::Frame;
use crate::html::Markup;
use askama::Template;
use askama::filters::HtmlSafe;
use rettesnor_guide::page::page as view;
use rettesnor_guide::page::{Ask, Chip, ChipGroup, ChipState, GuideView, ListCard, Side, WhatIf};
use rettesnor_guide::session::{Session, Taken, TokenError};
use rettesnor_guide::view::ContradictionView;

/// What the pictures before facts mean.
const LEGEND: [(&str, &str); 5] = [
    ("known", "side-faktum-kjent"),
    ("about", "side-faktum-omtrent"),
    ("unknown", "side-faktum-ukjent"),
    ("differs", "side-faktum-motstridende"),
    ("declined", "side-faktum-avslatt"),
];

/// Lists one can add records to from the beginning; the others come as questions.
const LISTS: usize = 6;

#[derive(Debug, Template)]
#[template(path = "guide.html")]
struct Guide<'a> {
    f: &'a Frame<'a>,
    v: &'a GuideView,
    /// The question the reader chose.
    chosen: Option<&'a str>,
    title: String,
    clash: Option<&'a ContradictionView>,
    known: Markup,
    card: Markup,
    what_if: Markup,
    answer: Markup,
}

#[derive(Debug, Template)]
#[template(path = "known.html")]
struct Known<'a> {
    f: &'a Frame<'a>,
    groups: &'a [ChipGroup],
    lists: Vec<&'a ListCard>,
}

/// The picture before a fact.
pub(super) fn picture(chip: &Chip) -> &'static str {
    match chip.state {
        ChipState::Known => "known",
        ChipState::Approx | ChipState::Bounded => "about",
        ChipState::Unknown => "unknown",
        ChipState::Declined => "declined",
        ChipState::Disputed => "differs",
    }
}

/// Whether the value alone does not say how sure it is.
fn needs_words(chip: &Chip) -> bool {
    matches!(chip.state, ChipState::Approx | ChipState::Bounded | ChipState::Disputed)
}

#[derive(Debug, Template)]
#[template(path = "what_if.html")]
struct WhatIfHtml<'a> {
    f: &'a Frame<'a>,
    w: &'a WhatIf,
}

#[derive(Debug, Template)]
#[template(path = "side.html")]
struct SideHtml<'a> {
    f: &'a Frame<'a>,
    side: &'a Side,
    sign: Option<&'static str>,
}

impl HtmlSafe for SideHtml<'_> {}

impl WhatIfHtml<'_> {
    fn side<'b>(&'b self, side: &'b Side) -> SideHtml<'b> {
        SideHtml { f: self.f, side, sign: side.sign.map(sign_name) }
    }
}

impl At<'_, '_> {
    /// The session a form carries. What stands in an address is never read as one: it would be kept in histories and logs.
    pub(super) fn session(&self) -> Result<Session, TokenError> {
        if !self.frame.posted {
            return Ok(Session::default());
        }
        Session::from_token(self.form.get("s").unwrap_or_default())
    }

    /// The page that says why a link or a form cannot be read.
    pub(super) fn unread(&self, error: TokenError) -> Response {
        let f = &self.frame;
        let help = f.optional(&format!("{}-hjelp", error.key())).unwrap_or_default();
        plain::told(f, 422, f.t(error.key()), help)
    }

    /// Everything the form says, in the guide's own names: a mark for «about» makes a value an approximate one.
    fn said(&self) -> Vec<(String, String)> {
        if !self.frame.posted {
            return Vec::new();
        }
        let about = self.form.told("ca").is_some() && self.form.told("form").is_none();
        let value = |name: &str| if about && name == "verdi" { "omtrent" } else { name }.to_owned();
        let mut said: Vec<_> =
            self.form.fields().iter().map(|(name, text)| (value(name), text.clone())).collect();
        if about {
            said.push(("form".to_owned(), "omtrent".to_owned()));
        }
        said
    }
}

/// The guide; or, where that is asked for, the quick contact or the facts to choose from.
pub(super) fn page(at: &mut At<'_, '_>) -> Response {
    let mut session = match at.session() {
        Ok(session) => session,
        Err(error) => return at.unread(error),
    };
    let edition = at.frame.edition;
    let basis = edition.basis(at.frame.site);
    let now = at.frame.now;
    let taken = session.take_form(&basis, &at.said(), now.day());
    at.frame.token = session.to_token();
    match at.form.get("vis") {
        Some("fritt") if taken.problems.is_empty() => return start::free(at, &session),
        Some("rask") if taken.problems.is_empty() => return start::quick(at, &session),
        _ => {}
    }
    shown(at, &session, &taken)
}

/// The guide as a session stands.
pub(super) fn shown(at: &mut At<'_, '_>, session: &Session, taken: &Taken) -> Response {
    at.frame.token = session.to_token();
    carry(at, taken);
    // The language switch must be a form where there is something to carry.
    at.frame.posted = !at.frame.token.is_empty() || !at.frame.carried.is_empty();
    let refused = !taken.problems.is_empty();
    let problems = taken.problems.clone();
    let ask = Ask { about: taken.about.as_deref(), problems, ..Ask::at(at.frame.now) };
    let basis = at.frame.edition.basis(at.frame.site);
    let shown = view(&basis, at.reader(), session, &ask);
    let page = guide(at, &shown, (taken.about.as_deref(), taken.opened.as_deref(), refused));
    let title = at.frame.t("side-meny-veiviser");
    at.found(&title, &page)
}

/// What is kept when the language is switched: the question that was chosen, and the line that is open.
fn carry(at: &mut At<'_, '_>, taken: &Taken) {
    let chosen = taken.about.clone();
    let fields = match &taken.opened {
        Some(norm) => [Some(("gjor", format!("vis:{norm}"))), chosen.map(|path| ("ved", path))],
        None => [chosen.map(|path| ("gjor", format!("spor:{path}"))), None],
    };
    at.frame.carried.extend(fields.into_iter().flatten().map(|(name, value)| (name.to_owned(), value)));
}

fn guide<'a>(
    at: &'a At<'_, '_>,
    v: &'a GuideView,
    (chosen, opened, refused): (Option<&'a str>, Option<&'a str>, bool),
) -> Guide<'a> {
    let f = &at.frame;
    let lists = v.lists.iter().filter(|list| list.complete != Some(true)).take(LISTS);
    let card =
        v.card.as_ref().map(|card| Markup::of(&CardHtml::new(at, v, card, (chosen.is_some(), refused))));
    Guide {
        f,
        v,
        chosen,
        title: v.situation.clone().unwrap_or_else(|| f.t("side-meny-veiviser")),
        clash: v.answer.as_ref().and_then(|answer| answer.view.contradiction.as_ref()),
        known: Markup::of(&Known { f, groups: &v.known, lists: lists.collect() }),
        card: card.unwrap_or_else(|| Markup::of(&Done { f })),
        what_if: v.what_if.as_ref().map(|w| Markup::of(&WhatIfHtml { f, w })).unwrap_or_default(),
        answer: v.answer.as_ref().map(|it| Markup::of(&Answer::new(f, v, it, opened))).unwrap_or_default(),
    }
}

#[derive(Debug, Template)]
#[template(
    source = r#"<section class="r-question" data-done aria-labelledby="sp" id="sporsmal"><p class="r-question__meta"><span>{{ f.t("side-ingen-flere") }}</span></p><h2 id="sp">{{ f.t("side-resten-vurderes") }}</h2><p>{{ f.t("side-resten-vurderes-tekst") }}</p></section>"#,
    ext = "html"
)]
struct Done<'a> {
    f: &'a Frame<'a>,
}
