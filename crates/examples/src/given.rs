//! `gitt`: from what an example says is known to a case.

use crate::codes::BAD_EXAMPLE;
use crate::literal::Literal;
use crate::names::{Named, Names};
use rettesnor_engine::case::{Case, Statement};
use rettesnor_engine::possible::{Possible, domain};
use rettesnor_rules::model::{EnumId, FactId, RuleBase, Scope, Type};
use rettesnor_source::{Diagnostic, Span};
use rettesnor_syntax::ast::{CompareOp, Expr, Given, GivenValue, Path};
use std::collections::BTreeSet;

/// States what is given in a case. All that is wrong is reported; what is right is still stated.
pub fn fill(rules: &RuleBase, names: &Names, case: &mut Case, given: &[Given]) -> Vec<Diagnostic> {
    let mut filler = Filler { rules, names, case, said: BTreeSet::new(), found: Vec::new() };
    for one in given {
        filler.state(one, None);
    }
    filler.found
}

struct Filler<'a> {
    rules: &'a RuleBase,
    names: &'a Names,
    case: &'a mut Case,
    /// What has been stated, by name and record.
    said: BTreeSet<(String, Option<u32>)>,
    found: Vec<Diagnostic>,
}

pub(crate) fn dotted(path: &Path) -> String {
    path.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(".")
}

impl Filler<'_> {
    fn report(&mut self, span: Span, message: impl Into<String>) {
        self.found.push(Diagnostic::error(BAD_EXAMPLE, span, message));
    }

    /// `record` is the list's name and the record's number, inside a record.
    fn state(&mut self, given: &Given, record: Option<(&str, u32)>) {
        let written = dotted(&given.path);
        let name = record.map_or_else(|| written.clone(), |(list, _)| format!("{list}.{written}"));
        let Some(named) = self.names.given(self.rules, &name) else {
            return self.unknown(given.path.span, &name);
        };
        if !self.said.insert((name.clone(), record.map(|(_, number)| number))) {
            let message = format!("«{name}» er sagt to ganger. Skriv det én gang, med alt som er mulig.");
            return self.report(given.span, message);
        }
        match named {
            Named::Fact(fact) => self.fact(fact, given, record.map(|(_, number)| number)),
            Named::Set(ty, members) => self.set(ty, &members, given),
            Named::Measured(concept) => {
                let ty = self.rules.concepts.get(concept.index()).map(|it| it.ty);
                let said = ty.and_then(|ty| self.possible(ty, None, &given.value));
                let Some(said) = said else { return };
                let stated =
                    self.case.set_measured(self.rules, concept, record.map(|(_, number)| number), &said);
                if let Err(error) = stated.map(|_| ()) {
                    self.report(given.span, format!("Dette kan ikke sies om «{name}»: {error}."));
                }
            }
            Named::List(list) => {
                if let GivenValue::Records { records, incomplete } = &given.value {
                    self.records(list, &name, records, *incomplete, given.span);
                } else {
                    self.report(given.span, format!("«{name}» er en liste. Skriv postene i hakeparentes."));
                }
            }
        }
    }

    fn unknown(&mut self, span: Span, name: &str) {
        let mut finding =
            Diagnostic::error(BAD_EXAMPLE, span, format!("Reglene har ikke noe faktum «{name}»."));
        if let Some(near) = self.names.suggest_given(name) {
            finding = finding.help(format!("Mente du «{near}»?"));
        }
        self.found.push(finding);
    }

    fn records(
        &mut self,
        list: rettesnor_rules::model::ListId,
        name: &str,
        records: &[Vec<Given>],
        incomplete: bool,
        span: Span,
    ) {
        let count = u32::try_from(records.len()).unwrap_or(u32::MAX);
        if let Err(error) = self.case.declare_list(self.rules, list, count, !incomplete).map(|_| ()) {
            return self.report(span, error.to_string());
        }
        for (number, record) in (0..).zip(records) {
            for field in record {
                self.state(field, Some((name, number)));
            }
        }
    }

    fn fact(&mut self, id: FactId, given: &Given, record: Option<u32>) {
        let Some(fact) = self.rules.facts.get(id.index()) else { return };
        let statement = match &given.value {
            GivenValue::Unknown => Some(Statement::Unknown),
            GivenValue::Declined => Some(Statement::Declined),
            GivenValue::Disputed(claims) => {
                let claims: Vec<_> = claims.iter().filter_map(|claim| self.literal(fact.ty, claim)).collect();
                Some(Statement::Disputed(claims.into_iter().map(Literal::possible).collect()))
            }
            value => self.possible(fact.ty, Some(id), value).map(Statement::Is),
        };
        let Some(statement) = statement else { return };
        let stated = match (fact.scope, record) {
            (Scope::Item(_), Some(number)) => {
                self.case.set_item(self.rules, id, number, statement).map(|_| ())
            }
            _ => self.case.set(self.rules, id, statement).map(|_| ()),
        };
        if let Err(error) = stated {
            self.report(given.span, format!("Dette kan ikke sies om «{}»: {error}.", fact.name));
        }
    }

    /// `F = (a, b)`: exactly these values; the rest are no.
    fn set(&mut self, ty: EnumId, members: &[FactId], given: &Given) {
        let chosen: Vec<Expr> = match &given.value {
            GivenValue::Set(values) | GivenValue::Either(values) => values.clone(),
            GivenValue::Is(value) => vec![value.clone()],
            _ => return self.report(given.span, "Skriv verdiene i parentes, for eksempel (a, b)."),
        };
        let chosen: Vec<_> = chosen
            .iter()
            .filter_map(|value| self.literal(Type::Enum(ty), value))
            .map(Literal::number)
            .collect();
        for (index, member) in (0_i64..).zip(members) {
            let truth = Possible::truth(chosen.contains(&index));
            if let Err(error) = self.case.set(self.rules, *member, Statement::Is(truth)).map(|_| ()) {
                self.report(given.span, error.to_string());
            }
        }
    }

    fn literal(&mut self, ty: Type, expr: &Expr) -> Option<Literal> {
        match Literal::read(self.rules, ty, expr) {
            Ok(literal) => Some(literal),
            Err(message) => {
                self.report(expr.span, message);
                None
            }
        }
    }

    fn union(&mut self, ty: Type, values: &[Expr]) -> Option<Possible> {
        let sets: Vec<_> = values.iter().map(|value| self.literal(ty, value)).collect::<Option<_>>()?;
        sets.into_iter().map(Literal::possible).reduce(|a, b| a.union(&b))
    }

    fn possible(&mut self, ty: Type, fact: Option<FactId>, value: &GivenValue) -> Option<Possible> {
        match value {
            GivenValue::Is(expr) => self.literal(ty, expr).map(Literal::possible),
            GivenValue::Between(low, high) => {
                let (low, high) = (self.literal(ty, low)?, self.literal(ty, high)?);
                Some(Possible::between(low.number(), high.number()))
            }
            GivenValue::Either(values) | GivenValue::Set(values) => self.union(ty, values),
            GivenValue::NotAny(values) => {
                let excluded = self.union(ty, values)?;
                Some(excluded.complement_in(&self.whole(ty, fact)))
            }
            GivenValue::Bound(op, expr) => {
                let bound = self.literal(ty, expr)?.number();
                let all = self.whole(ty, fact);
                Some(bounded(*op, bound).intersect(&all))
            }
            GivenValue::Unknown | GivenValue::Declined => Some(Possible::Any),
            GivenValue::Disputed(_) | GivenValue::Records { .. } => None,
        }
    }

    fn whole(&self, ty: Type, fact: Option<FactId>) -> Possible {
        let declared = fact.and_then(|id| self.rules.facts.get(id.index()));
        match (declared, ty) {
            (Some(fact), _) => domain(self.rules, fact),
            (None, Type::Duration(_)) => Possible::between(0, 200_000),
            (None, _) => Possible::Any,
        }
    }
}

fn bounded(op: CompareOp, bound: i64) -> Possible {
    let (low, high) = match op {
        CompareOp::Eq => (bound, bound),
        CompareOp::Ne => {
            return Possible::single(bound).complement_in(&Possible::between(i64::MIN, i64::MAX));
        }
        CompareOp::Lt => (i64::MIN, bound.saturating_sub(1)),
        CompareOp::Le => (i64::MIN, bound),
        CompareOp::Gt => (bound.saturating_add(1), i64::MAX),
        CompareOp::Ge => (bound, i64::MAX),
    };
    Possible::between(low, high)
}
