//! Whom to call, as lines for a terminal: danger first, then the best, and what stands behind each.

use super::{DIM, Page};
use rettesnor_guide::library::{norm_title, opening};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::Line;
use rettesnor_guide::words::Words;
use rettesnor_rules::model::RuleBase;
use rettesnor_services::model::{Audience, Claim, Kind, Reach};
use rettesnor_services::rank::{Asked, Fit, Place, Ranked, Ranking};
use rettesnor_values::Instant;

/// Services told of in full before the rest are counted.
const FULL: usize = 8;
/// Pages to read before the rest are counted.
const PAGES: usize = 5;
/// What an answer may depend on, named.
const NAMED: usize = 3;

/// The answer.
pub(super) fn answer(
    (texts, rules): (&Texts, &RuleBase),
    ranking: &Ranking<'_>,
    asked: &Asked<'_>,
    everything: bool,
    line: &mut impl FnMut(&Ranked<'_>) -> Option<Line>,
) -> String {
    let words = Words { texts, rules };
    let mut whom = Whom { page: Page { texts, out: String::new() }, words, rules };
    whom.head(asked);
    whom.danger(ranking, line);
    let all = ranking.services.iter().filter(|one| everything || one.place != Place::Elsewhere);
    let (people, pages): (Vec<_>, Vec<_>) =
        all.partition(|one| matches!(one.service.kind, Kind::Service | Kind::Emergency));
    if people.is_empty() && pages.is_empty() {
        let none = texts.get("hvem-ingen");
        whom.page.line(0, &none);
    }
    let (most, most_pages) = if everything { (usize::MAX, usize::MAX) } else { (FULL, PAGES) };
    if !people.is_empty() {
        whom.page.titled("hvem-ring");
    }
    for (one, at) in people.iter().zip(1..=most) {
        let told = line(one);
        whom.service(one, at, told);
    }
    if !pages.is_empty() {
        whom.page.titled("hvem-les");
    }
    for one in pages.iter().take(most_pages) {
        whom.read(one);
    }
    let left = people.len().saturating_sub(most).saturating_add(pages.len().saturating_sub(most_pages));
    if left > 0 {
        let more = texts.with("hvem-flere", &[("antall", &left.to_string())]);
        whom.page.out.push('\n');
        whom.page.dim(0, &more);
    }
    whom.page.out
}

struct Whom<'a> {
    page: Page<'a>,
    words: Words<'a>,
    rules: &'a RuleBase,
}

impl Whom<'_> {
    fn text(&self, key: &str, about: &[(&str, &str)]) -> String {
        self.page.texts.with(key, about)
    }

    /// `mandag 9. mars 2026 kl. 14:30`.
    fn moment(&self, at: Instant) -> String {
        let day = self.words.long_day(at.day());
        let clock = at.time().map(|time| time.to_string()).unwrap_or_default();
        self.text("klokka", &[("dag", &day), ("tid", &clock)])
    }

    fn head(&mut self, asked: &Asked<'_>) {
        let moment = self.moment(asked.now);
        let title = self.text("hvem-tittel", &[("tid", &moment)]);
        self.page.line(0, &title);
        let place = match asked.municipality {
            // As text, or a number that begins with nought would lose it.
            Some(number) => self.text("hvem-sted", &[("kommune", &format!("nr. {number}"))]),
            None => self.text("hvem-uten-sted", &[]),
        };
        self.page.dim(0, &place);
    }

    /// The numbers for danger: in full where the case speaks of it, on a line each where it may.
    fn danger(&mut self, ranking: &Ranking<'_>, line: &mut impl FnMut(&Ranked<'_>) -> Option<Line>) {
        if ranking.emergency.is_empty() {
            return;
        }
        let sure = ranking.emergency.iter().any(|one| one.fit == Fit::Yes);
        self.page.titled(if sure { "hvem-fare-na" } else { "hvem-fare" });
        for one in &ranking.emergency {
            let name = title(self.rules, &one.service.norm);
            let told = line(one);
            let why = if one.fit == Fit::Yes {
                told.and_then(|line| line.sentence).unwrap_or_default()
            } else {
                let depends = told.map_or_else(Vec::new, |line| line.depends_on);
                self.text("hvem-hvis", &[("hva", &self.page.some(&depends, NAMED))])
            };
            let mark = if one.fit == Fit::Yes { "!" } else { "·" };
            self.page.line(2, &format!("{mark} {name}: {why}"));
        }
    }

    fn service(&mut self, one: &Ranked<'_>, at: usize, told: Option<Line>) {
        let name = title(self.rules, &one.service.norm);
        let reach = reach(one);
        let opening = self.opening(one);
        self.page.line(0, &format!("{at}. {name} · {reach} · {opening}"));
        let (sentence, depends) = told.map(|line| (line.sentence, line.depends_on)).unwrap_or_default();
        if let Some(sentence) = sentence {
            self.page.line(3, &sentence);
        }
        let because = self.because(one, &depends);
        self.page.line(3, &because);
        if !one.instead.is_empty() {
            let names: Vec<_> = one.instead.iter().map(|name| title(self.rules, name)).collect();
            let instead = self.text("hvem-i-stedet", &[("hvem", &names.join("; "))]);
            self.page.line(3, &instead);
        }
        for (field, claims) in one.service.disputed() {
            let sides: Vec<_> = claims.iter().map(|claim| self.claim(claim)).collect();
            let about = self.page.texts.get(&format!("hvem-felt-{}", slug(field.word())));
            let told = self.text("hvem-uenige", &[("felt", &about), ("hva", &sides.join(" / "))]);
            self.page.line(3, &told);
        }
        if let Some(note) = &one.service.note {
            self.page.line(3, note);
        }
        let source = self.words.source(&one.service.source, one.service.checked);
        self.page.dim(3, &source);
    }

    fn read(&mut self, one: &Ranked<'_>) {
        let name = title(self.rules, &one.service.norm);
        let page = one.service.page().unwrap_or_default();
        self.page.line(2, &format!("{name}: {DIM}{page}{DIM:#}"));
    }

    /// Why it stands here: `Fordi: er for denne personen, åpent nå.`
    fn because(&self, one: &Ranked<'_>, depends: &[String]) -> String {
        let mut reasons: Vec<String> = one
            .reasons
            .iter()
            .map(|reason| self.page.texts.get(&format!("hvem-grunn-{}", key(*reason))))
            .collect();
        if one.fit != Fit::Yes && !depends.is_empty() {
            reasons.push(self.text("hvem-avhenger", &[("hva", &self.page.some(depends, NAMED))]));
        }
        if one.place == Place::SomePlaces {
            reasons.push(self.text("hvem-noen-steder", &[]));
        }
        if one.service.audience == [Audience::Helper] {
            reasons.push(self.text("hvem-bare-hjelper", &[]));
        }
        if one.service.anonymous == Some(true) {
            reasons.push(self.text("hvem-anonym", &[]));
        }
        self.text("hvem-fordi", &[("hva", &reasons.join("; "))])
    }

    fn opening(&self, one: &Ranked<'_>) -> String {
        opening(&self.words, one.opening, one.opens, one.closes)
    }

    fn claim(&self, claim: &Claim) -> String {
        let source = self.words.source(&claim.source, claim.checked);
        format!("{} ({source})", claim.value)
    }
}

/// The best way in.
fn reach(one: &Ranked<'_>) -> String {
    let first = one.service.channels.first().map(|channel| match &channel.reach {
        Reach::Phone(phone) | Reach::Sms(phone) => phone.shown.clone(),
        Reach::Email(text) | Reach::Web(text) | Reach::Form(text) | Reach::Chat(text) | Reach::Post(text) => {
            text.clone()
        }
        Reach::Visit(place) => format!("{}, {}", place.street, place.town),
    });
    first.unwrap_or_default()
}

/// Keys of texts are ASCII.
fn slug(word: &str) -> String {
    word.replace('å', "a")
}

/// The end of the key of a reason's text.
fn key(reason: rettesnor_services::rank::Reason) -> &'static str {
    use rettesnor_services::rank::Reason;
    match reason {
        Reason::ForThisPerson => "ja",
        Reason::MayBe => "kanskje",
        Reason::BecauseOfWhatIsTold => "fortalt",
        Reason::Acute => "akutt",
        Reason::OpenNow => "apent",
        Reason::Here => "her",
        Reason::Elsewhere => "andre",
    }
}

/// The title of a service's norm.
fn title(rules: &RuleBase, name: &str) -> String {
    let norm = rules.norms.iter().find(|norm| norm.name == name);
    norm.map_or_else(|| name.replace('_', " "), norm_title)
}
