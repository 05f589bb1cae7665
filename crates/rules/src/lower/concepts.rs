//! Bodies of concepts: conditions, single values, and tiers of alternatives.

use super::context::Context;
use super::expr::{and, not, or};
use super::names::Symbol;
use super::origin::{each, find};
use super::value::{Value, time_span};
use super::{Decl, Lowerer};
use crate::codes;
use crate::model::{
    AltValue, ConceptBody, ConceptId, ConceptVersion, Cond, FactId, Item, RoleId, Scalar, Scope, Type, Unit,
};
use rettesnor_source::Span;
use rettesnor_syntax::ast::{ClauseKind, Expr, Guard};

/// Alternatives as written: tiers of (condition, value expression).
pub(crate) type Tiers<'a> = Vec<Vec<(Cond, &'a Expr)>>;

impl Lowerer {
    pub(crate) fn define_concept(&mut self, group: &[Decl<'_>]) {
        let Some(first) = group.first() else { return };
        let Some(Symbol::Concept(id)) = self.names.get(first.name_text()) else { return };
        let id = *id;
        let Some(concept) = self.base.concepts.get(id.index()) else { return };
        let (ty, scope) = (concept.ty, concept.scope);
        let mut versions = Vec::new();
        for decl in group {
            self.enter(*decl);
            let cx = self.context_of(*decl, scope);
            let body = self.concept_body(*decl, ty, &cx);
            self.state(*decl, id, &body);
            let version = ConceptVersion {
                label: label(*decl),
                validity: self.validity(*decl),
                transition: self.transition(*decl, &cx),
                body,
                readings: Vec::new(),
            };
            let origin = self.origin(*decl);
            versions.push((version, origin, decl.ast.head));
        }
        versions.sort_by_key(|(version, ..)| super::versions::sort_key(&version.validity));
        let stands: Vec<_> = versions
            .iter()
            .map(|(version, _, head)| {
                super::versions::Stand::new(version.validity, &version.transition, *head)
            })
            .collect();
        self.check_timeline(&stands);
        let Some(concept) = self.base.concepts.get_mut(id.index()) else { return };
        for (version, origin, _) in versions {
            merge_origin(&mut concept.origin, origin);
            concept.versions.push(version);
        }
    }

    /// The context of a declaration's expressions: its role and record.
    pub(crate) fn context_of(&mut self, decl: Decl<'_>, scope: Scope) -> Context {
        let (role, _) = self.holder(decl);
        context(role, scope)
    }

    pub(crate) fn concept_body(&mut self, decl: Decl<'_>, ty: Type, cx: &Context) -> ConceptBody {
        let values = each(decl, |kind| match kind {
            ClauseKind::Equals(value, guard) => Some((value, guard)),
            _ => None,
        });
        if ty == Type::Bool {
            return ConceptBody::Cond(self.boolean_body(decl, &values, cx));
        }
        for expr in each(decl, |kind| if let ClauseKind::When(_, expr) = kind { Some(expr) } else { None }) {
            let help = "Skriv «= VERDI når …».";
            self.error(
                codes::CLAUSE_NOT_ALLOWED,
                expr.span,
                "Et begrep med verdi har ikke «når» alene.",
                help,
            );
        }
        if let [(value, Guard::Always)] = values.as_slice()
            && !matches!(ty, Type::Enum(_) | Type::Set(_) | Type::Span)
        {
            let found = self.value(value, None, cx);
            let scalar = self.scalar_of(found, ty, value.span);
            return ConceptBody::Scalar(scalar.unwrap_or(Scalar::Const(0)));
        }
        let tiers = self.tiers(&values, cx);
        let lowered = tiers.into_iter().map(|tier| {
            tier.into_iter()
                .filter_map(|(when, value)| Some((when, self.alternative(value, ty, cx)?)))
                .collect()
        });
        ConceptBody::Alternatives(lowered.collect())
    }

    /// Grounds are alternatives; `= ja når …` lines are read first match first.
    fn boolean_body(&mut self, decl: Decl<'_>, values: &[(&Expr, &Guard)], cx: &Context) -> Cond {
        let grounds = each(decl, |kind| if let ClauseKind::When(_, expr) = kind { Some(expr) } else { None });
        let mut conds: Vec<Cond> = grounds.into_iter().map(|expr| self.cond(expr, cx)).collect();
        let tiers = self.tiers(values, cx);
        let mut later = Cond::Const(false);
        for tier in tiers.into_iter().rev() {
            let any = or(tier.iter().map(|(when, _)| when.clone()));
            let yes: Vec<Cond> =
                tier.into_iter().map(|(when, value)| and([when, self.cond(value, cx)])).collect();
            later = or([or(yes), and([not(any), later])]);
        }
        conds.push(later);
        or(conds)
    }

    /// Groups guarded values into tiers; each `ellers` begins a new one.
    pub(crate) fn tiers<'a>(&mut self, values: &[(&'a Expr, &Guard)], cx: &Context) -> Tiers<'a> {
        let mut tiers: Tiers<'a> = Vec::new();
        for (value, guard) in values {
            let (when, begins) = match guard {
                Guard::Always => (Cond::Const(true), false),
                Guard::When(when) => (self.cond(when, cx), false),
                Guard::Otherwise(when) => {
                    (when.as_ref().map_or(Cond::Const(true), |when| self.cond(when, cx)), true)
                }
            };
            match tiers.last_mut() {
                Some(tier) if !begins => tier.push((when, value)),
                _ => tiers.push(vec![(when, value)]),
            }
        }
        tiers
    }

    fn alternative(&mut self, expr: &Expr, ty: Type, cx: &Context) -> Option<AltValue> {
        match ty {
            Type::Enum(domain) => self.member_of(domain, expr, cx).map(AltValue::Enum),
            Type::Span => self.length(expr, cx),
            Type::Set(_) => {
                let help = "Lag ett begrep av typen «ja/nei» for hver verdi.";
                self.error(
                    codes::TYPE_MISMATCH,
                    expr.span,
                    "Et begrep kan ikke ha flere verdier på én gang.",
                    help,
                );
                None
            }
            _ => {
                let value = self.value(expr, None, cx);
                self.scalar_of(value, ty, expr.span).map(AltValue::Scalar)
            }
        }
    }

    /// A length of time: a span, hours, or something that holds one and knows its unit.
    pub(crate) fn length(&mut self, expr: &Expr, cx: &Context) -> Option<AltValue> {
        match self.value(expr, None, cx) {
            Value::Error => None,
            Value::Length(hours, Unit::Hours) => match i32::try_from(hours) {
                Ok(hours) => Some(AltValue::Hours(hours)),
                Err(_) => self.no_length(expr.span),
            },
            Value::Length(count, unit) => match time_span(count, unit) {
                Some(span) => Some(AltValue::Span(span)),
                None => self.no_length(expr.span),
            },
            Value::Span(span) => Some(AltValue::Span(span)),
            Value::SpanConcept(id) => Some(AltValue::Scalar(Scalar::Concept(id, Item::None))),
            Value::Scalar(scalar @ (Scalar::Concept(..) | Scalar::Fact(..)), Type::Duration(unit)) => {
                Some(AltValue::Count(scalar, unit))
            }
            other => {
                self.mismatch(&other, Type::Span, expr.span);
                None
            }
        }
    }

    fn no_length(&mut self, span: Span) -> Option<AltValue> {
        let _ = self.too_large(span);
        None
    }

    /// `kan_oppgis`: the concept must be whole units from one fact to today.
    fn state(&mut self, decl: Decl<'_>, id: ConceptId, body: &ConceptBody) {
        let clause = decl.ast.clauses.iter().find(|clause| matches!(clause.kind, ClauseKind::MayBeStated));
        let Some(clause) = clause else { return };
        let Some(fact) = measured(body) else {
            let text = "Begrepet kan ikke oppgis: det måler ikke tiden fra ett faktum til i dag.";
            let help = "«kan_oppgis» trenger én definisjon, som «= hele år fra fødselsdato til i_dag».";
            self.error(codes::CANNOT_BE_STATED, clause.span, text, help);
            return;
        };
        if let Some(concept) = self.base.concepts.get_mut(id.index()) {
            concept.measures = Some(fact);
        }
    }

    /// What chooses the version.
    pub(crate) fn transition(&mut self, decl: Decl<'_>, cx: &Context) -> crate::model::Transition {
        use crate::model::Transition;
        let clause = find(decl, |kind| match kind {
            ClauseKind::Transition(expr) => Some(Some(expr)),
            ClauseKind::TransitionUnknown => Some(None),
            _ => None,
        });
        match clause {
            Some(Some(expr)) => Transition::When(self.cond(expr, cx)),
            Some(None) => Transition::Unknown,
            None => Transition::LawDate,
        }
    }
}

/// The context of a role and a record.
pub(crate) fn context(role: RoleId, scope: Scope) -> Context {
    let each = if let Scope::Item(list) = scope { Some(list) } else { None };
    Context { role: Some(role), each, ..Context::default() }
}

/// `versjon NAVN`.
pub(crate) fn label(decl: Decl<'_>) -> Option<String> {
    find(decl, |kind| if let ClauseKind::Version(name) = kind { Some(name.text.clone()) } else { None })
}

fn measured(body: &ConceptBody) -> Option<FactId> {
    let ConceptBody::Scalar(Scalar::Elapsed(Unit::Years | Unit::Months, from, to)) = body else {
        return None;
    };
    match (&**from, &**to) {
        (Scalar::Fact(fact, _), Scalar::Today) => Some(*fact),
        _ => None,
    }
}

fn merge_origin(into: &mut crate::model::Origin, origin: crate::model::Origin) {
    into.basis.extend(origin.basis);
    into.sources.extend(origin.sources);
    into.caveats.extend(origin.caveats);
    into.practice = into.practice.take().or(origin.practice);
    into.advice = into.advice.take().or(origin.advice);
    into.reviewed = into.reviewed.take().or(origin.reviewed);
}
