//! The next question as it is asked.

use super::QuestionView;
use super::build::title;
use crate::words::Words;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::question::{Asked, Question};
use rettesnor_rules::model::{EnumValue, Fact, Sensitivity, Type, Unit};

/// Titles told of what hangs on a question.
const SETTLES: usize = 3;

/// A question as shown. A list is asked for as a whole.
pub fn question(words: &Words<'_>, question: &Question) -> Option<QuestionView> {
    let settles = question.settles.iter().filter_map(|(norm, _)| words.rules.norms.get(norm.index()));
    let mut settles: Vec<String> = settles.map(|norm| title(norm, 0)).collect();
    settles.dedup();
    let all = settles.len();
    settles.truncate(SETTLES);
    match question.asked {
        Asked::Fact(fact) => of_fact(words, fact, (settles, all)),
        Asked::List(list) => {
            let declared = words.rules.lists.get(list.index())?;
            let asked = || words.texts.with("spor-om-liste", &[("liste", &declared.title)]);
            Some(QuestionView {
                asks: declared.name.clone(),
                record: None,
                text: declared.question.clone().unwrap_or_else(asked),
                why: None,
                how: None,
                documented: None,
                answers: Vec::new(),
                expects: words.texts.get("svar-liste"),
                settles,
                settles_in_all: all,
                sensitive: declared.sensitivity == Sensitivity::High,
            })
        }
    }
}

fn of_fact(words: &Words<'_>, fact: FactRef, (settles, all): (Vec<String>, usize)) -> Option<QuestionView> {
    let declared = words.rules.facts.get(fact.fact.index())?;
    let asked = || words.texts.with("spor-om-faktum", &[("tittel", &words.fact(fact))]);
    Some(QuestionView {
        asks: declared.name.clone(),
        record: fact.item.map(|item| item.saturating_add(1)),
        text: declared.question.clone().unwrap_or_else(asked),
        why: declared.why.clone(),
        how: declared.how.clone(),
        documented: declared.documented.clone(),
        answers: answers(words, declared),
        expects: expects(words, declared.ty),
        settles,
        settles_in_all: all,
        sensitive: declared.sensitivity == Sensitivity::High,
    })
}

fn answers(words: &Words<'_>, fact: &Fact) -> Vec<(String, String)> {
    let label = |value: &EnumValue| {
        let label = if value.label.is_empty() { value.name.replace('_', " ") } else { value.label.clone() };
        (value.name.clone(), label)
    };
    match fact.ty {
        Type::Bool | Type::Set(_) => ["ja", "nei"].map(|key| (key.to_owned(), words.texts.get(key))).to_vec(),
        Type::Enum(id) => words
            .rules
            .enums
            .get(id.index())
            .map_or_else(Vec::new, |it| it.values.iter().map(label).collect()),
        _ => Vec::new(),
    }
}

fn expects(words: &Words<'_>, ty: Type) -> String {
    words.texts.get(expects_key(ty))
}

/// The key of the text about what values of a type look like.
pub(crate) fn expects_key(ty: Type) -> &'static str {
    match ty {
        Type::Bool | Type::Set(_) => "svar-ja-nei",
        Type::Enum(_) => "svar-valg",
        Type::Date => "svar-dato",
        Type::Kroner => "svar-kroner",
        Type::Duration(Unit::Years) => "svar-ar",
        Type::Duration(_) | Type::Span => "svar-varighet",
        Type::Time | Type::Instant => "svar-tid",
        Type::Integer | Type::Decimal => "svar-tall",
    }
}
