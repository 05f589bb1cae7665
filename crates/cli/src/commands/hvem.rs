//! `hvem`: whom to call for this person, here, now.

use super::{services, situation};
use crate::host::{self, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_engine::Evaluator;
use rettesnor_guide::situation::Clocks;
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{self, Line};
use rettesnor_services::Directory;
use rettesnor_services::hours::Times;
use rettesnor_services::model::Level;
use rettesnor_services::rank::{Asked, Ranked, Ranking, rank};
use rettesnor_values::{Instant, Zone};
use serde_json::{Value, json};

/// The shape of an answer; new fields do not change it.
const SCHEMA: &str = "rettesnor-whom/1";

/// Answers whom to call.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let now = now(texts, matches)?;
    let municipality = municipality(texts, matches)?;
    let compiled = base::compiled(texts, matches)?;
    let whole = services::directory(texts, matches, &compiled.model)?;
    // Whoever asks, and for whomever: what partners share among themselves is not for a screen or a file of somebody's.
    let directory = Directory { services: whole.exported(Level::Public).collect() };
    let file = matches.get_one::<String>("FIL").map_or("-", String::as_str);
    let clocks = Clocks { today: now.day(), facts: matches.contains_id("nå").then(|| now.day()), law: None };
    let mut case = situation::read(texts, &compiled.model, file, clocks)?;
    case.now = Some(now);
    let zone = compiled.model.clock.as_deref().and_then(|rule| Zone::posix(rule).ok());
    let times = Times { calendar: compiled.model.calendars.first(), zone: zone.as_ref() };
    let asked = Asked { now, municipality: municipality.as_deref(), times };
    let mut evaluator = Evaluator::new(compiled);
    let ranking = rank(&directory, &mut evaluator, &case, &asked);
    let mut line =
        |one: &Ranked<'_>| view::lines_of(texts, &mut evaluator, &case, one.norm).into_iter().next();
    let json = matches.get_one::<String>("format").is_some_and(|form| form == "json");
    let text = if json {
        host::json(&answer(&ranking, &asked, &mut line))?
    } else {
        print::whom((texts, &compiled.model), &ranking, &asked, matches.get_flag("alt"), &mut line)
    };
    host::say(&text)?;
    Ok(0)
}

/// The moment asked about.
fn now(texts: &Texts, matches: &ArgMatches) -> Result<Instant, Failure> {
    let Some(text) = matches.get_one::<String>("nå") else { return Ok(host::now()) };
    Instant::parse(text).map_err(|_| Failure::input(texts.with("argument-tid", &[("verdi", text)])))
}

/// The municipality asked from, by its number.
fn municipality(texts: &Texts, matches: &ArgMatches) -> Result<Option<String>, Failure> {
    let Some(text) = matches.get_one::<String>("kommune") else { return Ok(None) };
    if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Some(text.clone()));
    }
    // As text, or a number that begins with nought would lose it.
    let quoted = format!("«{text}»");
    Err(Failure::input(texts.with("argument-kommune", &[("verdi", &quoted)])))
}

/// The answer for other programs.
fn answer(
    ranking: &Ranking<'_>,
    asked: &Asked<'_>,
    line: &mut impl FnMut(&Ranked<'_>) -> Option<Line>,
) -> Value {
    let mut all = |some: &[Ranked<'_>]| some.iter().map(|one| one_answer(one, line(one))).collect::<Vec<_>>();
    json!({
        "schema": SCHEMA,
        "now": asked.now.to_string(),
        "municipality": asked.municipality,
        "emergency": all(&ranking.emergency),
        "services": all(&ranking.services),
    })
}

fn one_answer(one: &Ranked<'_>, line: Option<Line>) -> Value {
    let opens = one.opens.map(|(at, roughly)| json!({ "at": at.to_string(), "roughly": roughly }));
    let told = line.map(|line| (line.title, line.sentence, line.depends_on));
    let (title, sentence, depends_on) = told.unwrap_or_default();
    json!({
        "title": title,
        "sentence": sentence,
        "fit": one.fit,
        "depends_on": depends_on,
        "acute": one.acute,
        "opening": one.opening,
        "opens": opens,
        "closes": one.closes.map(|at| at.to_string()),
        "place": one.place,
        "reasons": one.reasons,
        "open_instead": one.instead,
        "service": one.service,
    })
}
