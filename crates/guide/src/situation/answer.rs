//! One typed answer to one question.

use super::phrase::{given, labelled, placed};
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::Case;
use rettesnor_examples::{Names, fill};
use rettesnor_rules::model::{RuleBase, Scope, Type};
use rettesnor_source::{FileId, Span};
use rettesnor_syntax::ast::{Expr, Given, GivenValue, Name, Path};

/// States what a person typed of a fact; `false` where it is not understood, and then nothing is stated. A fact that a
/// concept measures (a birth date) may be answered with the concept (`17 år`).
pub fn answered(rules: &RuleBase, case: &mut Case, fact: FactRef, text: &str) -> bool {
    let Some(declared) = rules.facts.get(fact.fact.index()) else { return false };
    if let (Scope::Item(_), Some(item)) = (declared.scope, fact.item) {
        return in_record(rules, case, fact, item, text);
    }
    let concepts = rules.concepts.iter().filter(|concept| concept.measures == Some(fact.fact));
    let concepts = concepts.map(|concept| (concept.name.as_str(), concept.ty));
    let mut ways = [(declared.name.as_str(), declared.ty)].into_iter().chain(concepts);
    let names = Names::new(rules);
    ways.any(|(name, ty)| {
        let Some(value) = read(rules, ty, text) else { return false };
        let mut tried = case.clone();
        let done = fill(rules, &names, &mut tried, &[statement(name, value)]).is_empty();
        if done {
            *case = tried;
        }
        done
    })
}

/// A field of a record: what is typed is read for its type, and stated of that record alone.
fn in_record(rules: &RuleBase, case: &mut Case, fact: FactRef, item: u32, text: &str) -> bool {
    let Some(declared) = rules.facts.get(fact.fact.index()) else { return false };
    let Some(GivenValue::Is(expr)) = read(rules, declared.ty, text) else { return false };
    let Ok(literal) = rettesnor_examples::Literal::read(rules, declared.ty, &expr) else { return false };
    let said = rettesnor_engine::case::Statement::Is(literal.possible());
    case.set_item(rules, fact.fact, item, said).is_ok()
}

fn read(rules: &RuleBase, ty: Type, text: &str) -> Option<GivenValue> {
    let span = Span::at(FileId(0), 0);
    let labelled = labelled(rules, ty, text).map(|kind| GivenValue::Is(Expr { kind, span }));
    labelled.or_else(|| given(text).map(|value| placed(value, span)))
}

fn statement(name: &str, value: GivenValue) -> Given {
    let span = Span::at(FileId(0), 0);
    let part = |text: &str| Name { text: text.to_owned(), span };
    Given { path: Path { parts: name.split('.').map(part).collect(), span }, value, span }
}
