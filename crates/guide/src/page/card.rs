//! The question card: the question, why and how, and every way to answer it.

use super::chips::{Chip, chip};
use crate::basis::Basis;
use crate::session::{Flat, PathPlace, resolve, spread};
use crate::view;
use rettesnor_engine::case::Case;
use rettesnor_engine::possible::day_of;
use rettesnor_engine::question::{Asked, Question};
use rettesnor_examples::Named;
use rettesnor_rules::model::{Fact, FactKind, NEVER, RuleBase, Sensitivity, Type, Unit};
use rettesnor_values::Decimal;
use serde::Serialize;

/// A question as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The path of what it asks.
    pub path: String,
    /// The title of that.
    pub title: String,
    /// The question.
    pub text: String,
    /// Why we ask.
    pub why: Option<String>,
    /// How to ask.
    pub how: Option<String>,
    /// What can show it.
    pub documented: Option<String>,
    /// Titles of what hangs on it, the first of them.
    pub settles: Vec<String>,
    /// How much hangs on it.
    pub settles_in_all: usize,
    /// Whether it should be asked gently, or not yet.
    pub sensitive: bool,
    /// Whether it is for life or safety.
    pub acute: bool,
    /// Ways to answer; none for a list.
    pub ways: Vec<Way>,
    /// The list it asks of.
    pub list: Option<String>,
    /// What is said of it so far.
    pub current: Option<Chip>,
}

/// A way to answer: of the fact itself, or of what measures it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Way {
    /// The path (`mal`).
    pub path: String,
    /// What it is: `alder`.
    pub title: String,
    /// The input.
    pub input: Input,
    /// The unit, after a number.
    pub unit: Option<String>,
    /// The margin of a rough answer, and the same in words.
    pub margin: Option<(i64, String)>,
    /// What values look like.
    pub hint: String,
    /// Whether it may never have happened (`aldri`).
    pub never: bool,
}

/// An input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// One of these.
    Choice(Vec<Choice>),
    /// A date between two.
    Date {
        /// The first.
        min: Option<String>,
        /// The last.
        max: Option<String>,
    },
    /// A number between two.
    Number {
        /// The least.
        min: Option<String>,
        /// The most.
        max: Option<String>,
        /// Whether it may have decimals.
        decimals: bool,
    },
    /// A time of day.
    Time,
    /// A date and a time of day.
    Instant,
}

/// A value to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Whether it is what is said now.
    pub checked: bool,
}

/// Another open question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherQuestion {
    /// The path of what it asks.
    pub path: String,
    /// The question.
    pub text: String,
    /// The title of what it asks.
    pub title: String,
    /// How much hangs on it.
    pub settles_in_all: usize,
    /// Whether it should be asked gently, or not yet.
    pub sensitive: bool,
}

/// The card of a path, a fact's or a list's; with what hangs on it, where it comes as a question.
pub(crate) fn card(
    basis: &Basis<'_>,
    (flat, case): (&Flat, &Case),
    path: &str,
    question: Option<&Question>,
) -> Option<Card> {
    let words = basis.words();
    let asked = question.and_then(|question| view::question(&words, question));
    let (settles, settles_in_all) =
        asked.map_or_else(Default::default, |asked| (asked.settles, asked.settles_in_all));
    let Some(place) = resolve(basis, path) else {
        return of_list(basis, path, (settles, settles_in_all));
    };
    let declared = words.rules.facts.get(place.fact.index())?;
    let said = flat.statements().find(|(one, _)| *one == place.path || is_way(basis, one, &place));
    let current = said.and_then(|(path, one)| chip(basis, case, &path, &one.said, false));
    let title = words.fact(place.reference());
    Some(Card {
        text: declared
            .question
            .clone()
            .unwrap_or_else(|| basis.texts.with("spor-om-faktum", &[("tittel", &title)])),
        title,
        why: declared.why.clone(),
        how: declared.how.clone(),
        documented: declared.documented.clone(),
        settles,
        settles_in_all,
        sensitive: declared.sensitivity == Sensitivity::High,
        acute: declared.acute,
        ways: ways(basis, &place, declared, current.as_ref()),
        list: None,
        current,
        path: place.path,
    })
}

/// Whether a path is another way to say the same fact.
fn is_way(basis: &Basis<'_>, path: &str, place: &PathPlace) -> bool {
    resolve(basis, path).is_some_and(|one| one.reference() == place.reference())
}

fn of_list(basis: &Basis<'_>, path: &str, (settles, settles_in_all): (Vec<String>, usize)) -> Option<Card> {
    let rules = &basis.compiled.model;
    let Some(Named::List(list)) = basis.names.given(rules, path) else { return None };
    let declared = rules.lists.get(list.index())?;
    let asked = || basis.texts.with("spor-om-liste", &[("liste", &declared.title)]);
    Some(Card {
        path: declared.slug.clone(),
        title: declared.title.clone(),
        text: declared.question.clone().unwrap_or_else(asked),
        why: None,
        how: None,
        documented: None,
        settles,
        settles_in_all,
        sensitive: declared.sensitivity == Sensitivity::High,
        acute: false,
        ways: Vec::new(),
        list: Some(declared.slug.clone()),
        current: None,
    })
}

/// What measures the fact comes first: an age is known more often than a birth date, and is no less true.
fn ways(basis: &Basis<'_>, place: &PathPlace, declared: &Fact, current: Option<&Chip>) -> Vec<Way> {
    let rules = &basis.compiled.model;
    let concepts = rules.concepts.iter().filter(|concept| concept.measures == Some(place.fact));
    let prefix = place.record.as_ref().map_or_else(String::new, |(list, at)| format!("{list}.{at}."));
    let mut ways: Vec<Way> = concepts
        .filter(|concept| place.record.is_none() || concept.slug.contains('.'))
        .map(|concept| {
            let bounds = Some((0, i64::MAX));
            way(basis, &format!("{prefix}{}", concept.slug), (concept.ty, bounds, false), current)
        })
        .collect();
    let path = crate::session::path_of(rules, place.reference()).unwrap_or_else(|| place.path.clone());
    let event = declared.kind == FactKind::Event || declared.bounds.is_some_and(|(_, high)| high == NEVER);
    let event = event || (place.record.is_some() && matches!(declared.ty, Type::Date | Type::Instant));
    ways.push(way(basis, &path, (declared.ty, declared.bounds, event), current));
    ways
}

fn way(
    basis: &Basis<'_>,
    path: &str,
    (ty, bounds, never): (Type, Option<(i64, i64)>, bool),
    current: Option<&Chip>,
) -> Way {
    let margin = match ty {
        Type::Duration(_) | Type::Date => Some(spread(ty, 0)),
        _ => None,
    };
    let margin_unit = if ty == Type::Date { Some(Unit::Days) } else { unit(ty) };
    Way {
        path: path.to_owned(),
        title: basis.title(path),
        input: input(basis, ty, bounds, current),
        unit: unit(ty)
            .map(|unit| basis.texts.get(unit_key(unit)))
            .or_else(|| (ty == Type::Kroner).then(|| basis.texts.get("guide-enhet-kroner"))),
        margin: margin.zip(margin_unit).map(|(margin, unit)| (margin, basis.words().count(unit, margin))),
        hint: basis.texts.get(view::expects_key(ty)),
        never,
    }
}

fn unit(ty: Type) -> Option<Unit> {
    match ty {
        Type::Duration(unit) => Some(unit),
        _ => None,
    }
}

fn unit_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Years => "guide-enhet-ar",
        Unit::Months => "guide-enhet-maneder",
        Unit::Weeks => "guide-enhet-uker",
        Unit::Days => "guide-enhet-dager",
        Unit::Hours => "guide-enhet-timer",
    }
}

fn input(basis: &Basis<'_>, ty: Type, bounds: Option<(i64, i64)>, current: Option<&Chip>) -> Input {
    let (low, high) = bounds.map_or((None, None), |(low, high)| (Some(low), Some(high)));
    // What lies past every real value is no bound to tell of.
    let real = |value: Option<i64>| value.filter(|value| value.abs() < NEVER);
    let (low, high) = (real(low), real(high));
    match ty {
        Type::Bool | Type::Set(_) | Type::Enum(_) => Input::Choice(choices(basis, ty, current)),
        Type::Date => Input::Date {
            min: low.map(|it| day_of(it).to_string()),
            max: high.map(|it| day_of(it).to_string()),
        },
        Type::Time => Input::Time,
        Type::Instant => Input::Instant,
        Type::Kroner | Type::Decimal => {
            let written = |value: i64| Decimal::from_micros(value).to_string();
            Input::Number {
                min: bounds.map(|it| written(it.0)),
                max: bounds.map(|it| written(it.1)),
                decimals: true,
            }
        }
        Type::Integer | Type::Duration(_) | Type::Span => Input::Number {
            min: low.map(|it| it.to_string()),
            max: high.map(|it| it.to_string()),
            decimals: false,
        },
    }
}

fn choices(basis: &Basis<'_>, ty: Type, current: Option<&Chip>) -> Vec<Choice> {
    let choice = |value: &str, label: String| Choice {
        checked: current.is_some_and(|chip| chip.value == label),
        value: value.to_owned(),
        label,
    };
    let rules: &RuleBase = &basis.compiled.model;
    match ty {
        Type::Enum(id) => rules.enums.get(id.index()).map_or_else(Vec::new, |declared| {
            let label = |value: &rettesnor_rules::model::EnumValue| {
                if value.label.is_empty() { value.name.replace('_', " ") } else { value.label.clone() }
            };
            declared.values.iter().map(|value| choice(&value.name, label(value))).collect()
        }),
        _ => ["ja", "nei"].map(|key| choice(key, basis.texts.get(key))).to_vec(),
    }
}

/// A question that is not the one on the card.
pub(super) fn other(basis: &Basis<'_>, path: &str, question: &Question) -> Option<OtherQuestion> {
    let asked = view::question(&basis.words(), question)?;
    let title = match question.asked {
        Asked::Fact(fact) => basis.words().fact(fact),
        Asked::List(_) => basis.title(path),
    };
    Some(OtherQuestion {
        path: path.to_owned(),
        text: asked.text,
        title,
        settles_in_all: asked.settles_in_all,
        sensitive: asked.sensitive,
    })
}
