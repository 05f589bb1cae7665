//! One norm as a line: the outcome in words, and what a reader needs to trust and use it.

use super::build::{Source, title};
use super::select::kind_word;
use super::{LawView, LeadView, Line, PartView, Sign, branch, deadline, decide, reason, start};
use crate::words::Words;
use rettesnor_engine::answer::{DeadlineState, FactRef, NormAnswer, OutcomeValue, PartAnswer, Verdict};
use rettesnor_rules::model::{
    ConceptId, ExtentText, LawRef, Links, Norm, NormKind, NormVersion, Origin, Part, Scope,
};

/// A norm's line.
pub(super) fn of(source: &mut Source<'_, '_>, norm: &Norm, answer: &NormAnswer) -> Line {
    let words = source.words;
    let number = answer.versions.first().copied().unwrap_or(0);
    let version =
        norm.versions.get(usize::try_from(number).unwrap_or(usize::MAX)).or_else(|| norm.versions.last());
    let (sign, state) = told(&words, norm, answer);
    let reason = source.shown.reasons.then(|| reason::of(source, norm, answer)).flatten();
    let starts = if answer.deadline.is_some() { start::of(source, version, answer) } else { None };
    let open = sign == Sign::Open || sign == Sign::May || sign == Sign::YesIf;
    let unmet = norm.kind == NormKind::Requirements && sign == Sign::No && source.is_touched(answer);
    let changes = if unmet { reason::changes(source, norm, answer) } else { Vec::new() };
    let origin = version.map(|version| &version.origin);
    Line {
        norm: norm.slug.clone(),
        kind: kind_word(norm.kind),
        record: record(&words, norm, answer.item),
        sign,
        state,
        title: title(norm, number),
        sentence: version.and_then(|version| sentence(version, answer)),
        depends_on: depends_on(&words, answer),
        branches: branch::all(&words, norm, answer),
        parts: version.map_or_else(Vec::new, |version| parts(&words, version, number, answer)),
        deadline: answer.deadline.as_ref().map(|it| deadline::of(&words, norm.kind, it, starts)),
        extent: version.map_or_else(Vec::new, |version| extent(&words, version)),
        responsible: version.and_then(|version| responsible(&words, version)),
        law: origin.map_or_else(Vec::new, |origin| law(&words, &origin.basis)),
        version: (norm.versions.len() > 1).then(|| version.map(|it| label(&words, it))).flatten(),
        sources: origin.map_or_else(Vec::new, |origin| sources(&words, origin)),
        caveats: origin.map_or_else(Vec::new, |origin| origin.caveats.clone()),
        notes: notes(&words, answer),
        touched: source.is_touched(answer),
        decided_by: if open { decide::of(&words, answer) } else { Vec::new() },
        reviewed: origin.is_some_and(|origin| origin.reviewed.is_some()),
        acute: norm.acute,
        urgency: version.and_then(|version| version.links.urgency),
        leads_to: version.map_or_else(Vec::new, |version| leads_to(&words, &version.links)),
        out_of_force: answer.verdict == Verdict::Settled(OutcomeValue::NotInForce),
        changes,
        reason,
    }
}

/// What a reader goes on to from here.
pub(crate) fn leads_to(words: &Words<'_>, links: &Links) -> Vec<LeadView> {
    let lists = |kind, names: &[String]| -> Vec<LeadView> {
        let all = names.iter().filter_map(|name| words.rules.checklists.iter().find(|it| it.name == *name));
        all.map(|it| LeadView { kind, name: it.slug.clone(), title: it.title.clone() }).collect()
    };
    let norms = |kind, names: &[String]| -> Vec<LeadView> {
        let all = names.iter().filter_map(|name| {
            let at = words.rules.norms.binary_search_by(|norm| norm.name.cmp(name)).ok()?;
            words.rules.norms.get(at)
        });
        all.map(|norm| LeadView { kind, name: norm.slug.clone(), title: title(norm, 0) }).collect()
    };
    let mut all = norms("frist", &links.within);
    all.extend(lists("dokument", &links.documents));
    all.extend(lists("sjekkliste", &links.checklists));
    all.extend(norms("tjeneste", &links.services));
    all
}

/// The group of kinds that are told in the same words.
pub(crate) fn group(kind: NormKind) -> &'static str {
    match kind {
        NormKind::Right | NormKind::RightAndDuty => "rett",
        NormKind::Duty | NormKind::HelperDuty => "plikt",
        NormKind::Discretion => "adgang",
        NormKind::Intervention => "inngrep",
        NormKind::Requirements => "vilkar",
        NormKind::Phase => "fase",
        NormKind::Warning | NormKind::Advice | NormKind::Service => "rad",
        NormKind::Deadline | NormKind::WaitingPeriod | NormKind::AuthorityLimit => "frist",
    }
}

/// The sign, and the same in words.
pub(super) fn told(words: &Words<'_>, norm: &Norm, answer: &NormAnswer) -> (Sign, String) {
    let group = [("slag", group(norm.kind))];
    let facts =
        |facts: &[FactRef]| words.all_of(&facts.iter().map(|fact| words.fact(*fact)).collect::<Vec<_>>());
    let with = |key: &str, name: &str, value: &str| words.texts.with(key, &[group[0], (name, value)]);
    match &answer.verdict {
        Verdict::Settled(value) => settled(words, norm, value),
        Verdict::YesUnless(names) => {
            let names: Vec<_> = names.iter().map(|name| exception(norm, name)).collect();
            (Sign::YesIf, with("utfall-med-mindre", "hva", &words.either(&names)))
        }
        Verdict::RightIf(of) => match decide::ways(words, answer, of) {
            Some(ways) => (Sign::YesIf, with("utfall-hvis", "hva", &ways)),
            None => (Sign::YesIf, with("utfall-vurderes", "hva", &facts(of))),
        },
        Verdict::MayAfter(of) => (Sign::May, with("utfall-etter-vurdering", "hva", &facts(of))),
        Verdict::Depends => (Sign::Open, words.texts.with("utfall-avhenger", &group)),
        Verdict::Untranslated => (Sign::Open, words.texts.with("utfall-uoversatt", &group)),
        Verdict::Contradictory => (Sign::Open, words.texts.with("utfall-motstridende", &group)),
    }
}

/// A settled outcome in words.
pub(super) fn settled(words: &Words<'_>, norm: &Norm, value: &OutcomeValue) -> (Sign, String) {
    let group = [("slag", group(norm.kind))];
    let text = |key: &str| words.texts.with(key, &group);
    match value {
        OutcomeValue::Yes if norm.kind == NormKind::Discretion => (Sign::May, text("utfall-ja")),
        OutcomeValue::Yes => (Sign::Yes, text("utfall-ja")),
        OutcomeValue::YesForNow => (Sign::YesIf, text("utfall-inntil-videre")),
        OutcomeValue::May => (Sign::May, text("utfall-kan")),
        OutcomeValue::No => (Sign::No, text("utfall-nei")),
        OutcomeValue::NotUnderKnownRules => (Sign::NotKnown, text("utfall-ikke-kjent")),
        OutcomeValue::NotInForce => (Sign::NotKnown, text("utfall-ikke-i-kraft")),
        OutcomeValue::Readings(parts) => (Sign::Doubt, doubt(words, norm, parts, "utfall-tolkningstvil")),
        OutcomeValue::Conflict(parts) => (Sign::Doubt, doubt(words, norm, parts, "utfall-motstrid")),
        OutcomeValue::Enum(_) | OutcomeValue::Ordered(_) | OutcomeValue::Span(_) | OutcomeValue::Hours(_) => {
            (Sign::Yes, text("utfall-ja"))
        }
    }
}

fn doubt(words: &Words<'_>, norm: &Norm, parts: &[(String, OutcomeValue)], key: &str) -> String {
    let sides = parts.iter().map(|(name, value)| {
        let readings = norm.versions.iter().flat_map(|version| &version.readings);
        let reading =
            readings.filter(|reading| reading.name == *name).map(|reading| reading.title.clone()).next();
        let name = match reading {
            Some(title) if !title.is_empty() => title,
            _ if name == "ordlyd" => words.texts.get("ordlyd"),
            _ => name.replace('_', " "),
        };
        format!("{name}: {}", settled(words, norm, value).1)
    });
    let sides: Vec<_> = sides.collect();
    words.texts.with(key, &[("lesninger", &sides.join("; "))])
}

/// The title of a norm's exception.
fn exception(norm: &Norm, name: &str) -> String {
    let all = norm.versions.iter().flat_map(|version| {
        let parts = version.body.grounds.iter().chain(&version.body.requirements);
        version.body.exceptions.iter().chain(parts.flat_map(|part| &part.exceptions))
    });
    let title = all.filter(|it| it.name == name).find_map(|it| it.title.clone());
    title.unwrap_or_else(|| name.replace('_', " "))
}

/// The rule's own sentence for an outcome. A deadline's sentences tell how it went, not that it runs.
fn sentence(version: &NormVersion, answer: &NormAnswer) -> Option<String> {
    let all = |wanted: &[DeadlineState]| {
        answer
            .deadline
            .as_ref()
            .map(|it| !it.states.is_empty() && it.states.iter().all(|state| wanted.contains(state)))
    };
    let over = [DeadlineState::Expired, DeadlineState::MayBeHeard, DeadlineState::Barred];
    let keys: &[&str] = match &answer.verdict {
        _ if all(&[DeadlineState::Met]) == Some(true) => &["ja", "oppfylt"],
        _ if all(&over) == Some(true) => &["utløpt", "nei"],
        _ if answer.deadline.is_some() => return None,
        Verdict::Settled(OutcomeValue::Yes | OutcomeValue::YesForNow)
        | Verdict::YesUnless(_)
        | Verdict::RightIf(_) => &["ja", "oppfylt"],
        Verdict::Settled(OutcomeValue::May) | Verdict::MayAfter(_) => &["kan"],
        Verdict::Settled(OutcomeValue::No | OutcomeValue::NotUnderKnownRules) => &["nei", "ikke_oppfylt"],
        _ => return None,
    };
    let found = version.wording.iter().find(|(key, _)| keys.contains(&key.as_str()));
    found.map(|(_, text)| text.clone())
}

/// What it depends on: by the concept that measures the fact, where that is its only use.
fn depends_on(words: &Words<'_>, answer: &NormAnswer) -> Vec<String> {
    let measured = |fact: &FactRef| -> Option<ConceptId> {
        answer.measured.iter().find(|(one, _)| one == fact).map(|(_, concept)| *concept)
    };
    let facts = answer.depends_on.iter();
    let mut names: Vec<_> = facts
        .map(|fact| measured(fact).map_or_else(|| words.fact(*fact), |concept| words.concept(concept)))
        .collect();
    let lists = answer.lists.iter().filter_map(|list| words.rules.lists.get(list.index()));
    names.extend(lists.map(|list| words.texts.with("flere-poster", &[("liste", &list.title)])));
    names.dedup();
    names
}

fn record(words: &Words<'_>, norm: &Norm, item: Option<u32>) -> Option<String> {
    let (Scope::Item(list), Some(item)) = (norm.scope, item) else { return None };
    let list = words.rules.lists.get(list.index())?;
    let number = item.saturating_add(1).to_string();
    Some(words.texts.with("post", &[("liste", &list.title), ("nummer", &number)]))
}

fn parts(words: &Words<'_>, version: &NormVersion, number: u32, answer: &NormAnswer) -> Vec<PartView> {
    let declared = version.body.requirements.iter();
    let shown = declared.filter_map(|part| {
        let name = part.name.as_deref()?;
        let state = answer.parts.iter().find(|it| it.version == number && it.path == name)?;
        Some(part_view(words, part, name, state))
    });
    shown.collect()
}

fn part_view(words: &Words<'_>, part: &Part, name: &str, state: &PartAnswer) -> PartView {
    let key = match state.state {
        Some(true) => "oppfylt",
        Some(false) => "ikke-oppfylt",
        None => "apent",
    };
    PartView {
        title: part.title.clone().unwrap_or_else(|| name.replace('_', " ")),
        met: state.state,
        state: words.texts.get(key),
        depends_on: state.depends_on.iter().map(|fact| words.fact(*fact)).collect(),
    }
}

pub(crate) fn extent(words: &Words<'_>, version: &NormVersion) -> Vec<String> {
    let text = |key: &str, text: &str| words.texts.with(key, &[("tekst", text)]);
    let extent = version.extent.iter().map(|one| match one {
        ExtentText::Extent(it) => text("omfang", it),
        ExtentText::Duration(it) => text("varighet", it),
        ExtentText::Ends(it) => text("opphorer", it),
        ExtentText::MayAttach(it) => text("kan-stilles-vilkar", it),
    });
    let links = &version.links;
    let phone = links.phone.iter().map(|it| text("telefon", it));
    extent.chain(phone).chain(links.open.iter().map(|it| text("apningstid", it))).collect()
}

pub(crate) fn responsible(words: &Words<'_>, version: &NormVersion) -> Option<String> {
    let names: Vec<_> = version.responsible.iter().map(|name| name.replace('_', " ")).collect();
    (!names.is_empty()).then(|| words.all_of(&names))
}

/// Legal references, each once.
pub(crate) fn law(words: &Words<'_>, basis: &[LawRef]) -> Vec<LawView> {
    let mut all: Vec<LawView> = Vec::new();
    for reference in basis {
        let one = LawView { text: reference.canonical(words.rules), url: reference.lovdata_url(words.rules) };
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// A version by its name or its first day.
fn label(words: &Words<'_>, version: &NormVersion) -> String {
    let from = version.validity.from.map(|day| words.texts.with("versjon-fra", &[("dato", &words.day(day))]));
    let label = version.label.as_deref().map(|label| label.replace('_', " "));
    label.into_iter().chain(from).collect::<Vec<_>>().join(", ")
}

/// Practice, professional advice, and sources with the day of the last check.
pub(crate) fn sources(words: &Words<'_>, origin: &Origin) -> Vec<String> {
    let practice = origin.practice.iter().map(|it| words.texts.with("praksis", &[("tekst", it)]));
    let advice = origin.advice.iter().map(|it| words.texts.with("faglig-rad", &[("tekst", it)]));
    let sources = origin.sources.iter().map(|(text, checked)| words.source(text, *checked));
    practice.chain(advice).chain(sources).collect()
}

fn notes(words: &Words<'_>, answer: &NormAnswer) -> Vec<String> {
    let index = |at: &u32| usize::try_from(*at).unwrap_or(usize::MAX);
    let presumed = answer.presumptions.iter().filter_map(|at| words.rules.presumptions.get(index(at)));
    let presumed = presumed.map(|it| {
        let until = words.fact(FactRef { fact: it.until, item: None });
        words.texts.with("presumsjon", &[("tittel", &it.title), ("faktum", &until)])
    });
    let untranslated = answer.untranslated.iter().filter_map(|at| words.rules.untranslated.get(index(at)));
    let untranslated = untranslated.map(|it| words.texts.with("uoversatt", &[("tittel", &it.title)]));
    let coarse = answer.coarse.then(|| words.texts.get("grovt"));
    presumed.chain(untranslated).chain(coarse).collect()
}
