//! Deadlines, waiting periods and the authorities' own limits.

use super::context::Context;
use super::names::{Symbol, path_of};
use super::origin::each;
use super::{Decl, Lowerer};
use crate::codes;
use crate::model::{AltValue, CalendarId, DeadlineRule, FactId, FactKind, LawRef, Scalar, Type, Unit};
use rettesnor_source::Span;
use rettesnor_syntax::ast::{ClauseKind, DeclKind, Expr, Name, Path, Reference};

impl Lowerer {
    /// The deadline parts of a declaration; `None` where there are none.
    pub(crate) fn deadline(&mut self, decl: Decl<'_>, cx: &Context) -> Option<DeadlineRule> {
        use DeclKind::{Frist, Myndighetsfrist, Tolkning, Ventetid};
        if !matches!(decl.ast.kind, Frist | Ventetid | Myndighetsfrist | Tolkning) {
            return None;
        }
        let mut rule = DeadlineRule {
            start: None,
            length: Vec::new(),
            end: None,
            rolls: None,
            met_by: None,
            interrupted: None,
            extended_to: None,
            late: None,
            instant: false,
        };
        let start = self.start(decl, cx);
        rule.start = start.as_ref().map(|(scalar, ..)| scalar.clone());
        rule.length = self.lengths(decl, cx);
        let in_hours = rule
            .length
            .iter()
            .flatten()
            .any(|(_, value)| matches!(value, AltValue::Hours(_) | AltValue::Count(_, Unit::Hours)));
        let from_instant = start.as_ref().is_some_and(|(_, ty, _)| *ty == Type::Instant);
        if let Some((_, Type::Date, span)) = start
            && in_hours
        {
            self.start_needs_clock(span);
        }
        rule.instant = in_hours || from_instant;
        for clause in &decl.ast.clauses {
            self.deadline_clause(&clause.kind, &mut rule, cx);
        }
        let empty = rule.start.is_none() && rule.end.is_none() && rule.length.is_empty();
        (decl.ast.kind != Tolkning || !empty).then_some(rule)
    }

    fn start(&mut self, decl: Decl<'_>, cx: &Context) -> Option<(Scalar, Type, Span)> {
        let starts = each(decl, |kind| if let ClauseKind::RunsFrom(expr) = kind { Some(expr) } else { None });
        let expr = starts.first()?;
        self.point(expr, cx).map(|(scalar, ty)| (scalar, ty, expr.span))
    }

    fn lengths(&mut self, decl: Decl<'_>, cx: &Context) -> Vec<Vec<(crate::model::Cond, AltValue)>> {
        let written = each(decl, |kind| match kind {
            ClauseKind::Length(expr, guard) => Some((expr, guard)),
            _ => None,
        });
        let tiers = self.tiers(&written, cx);
        let lowered = tiers.into_iter().map(|tier| {
            tier.into_iter().filter_map(|(when, expr)| Some((when, self.length(expr, cx)?))).collect()
        });
        lowered.collect()
    }

    fn start_needs_clock(&mut self, span: Span) {
        let text = "En frist i timer trenger et klokkeslett å løpe fra, men dette er en dato.";
        let help = "Gi hendelsen typen «dato og klokkeslett», eller skriv lengden i dager.";
        self.error(codes::UNIT_MISMATCH, span, text, help);
    }

    fn deadline_clause(&mut self, kind: &ClauseKind, rule: &mut DeadlineRule, cx: &Context) {
        let mut point = |expr: &Expr| self.point(expr, cx).map(|(scalar, _)| scalar);
        match kind {
            ClauseKind::EndsOn(expr) => {
                if let Some((end, ty)) = self.point(expr, cx) {
                    rule.instant |= ty == Type::Instant;
                    rule.end = Some(end);
                }
            }
            ClauseKind::MetBy(expr) => rule.met_by = point(expr),
            ClauseKind::InterruptedBy(day, restart) => rule.interrupted = point(day).zip(point(restart)),
            ClauseKind::ExtendedTo(expr) => rule.extended_to = point(expr),
            ClauseKind::LateHearing(assessment, bar) => {
                let bar = point(bar);
                rule.late = self.assessment(assessment, cx).zip(bar);
            }
            ClauseKind::RollsBy(calendar, basis) => rule.rolls = self.rolls(calendar, basis),
            _ => {}
        }
    }

    fn assessment(&mut self, path: &Path, cx: &Context) -> Option<FactId> {
        let assessed = |kind| matches!(kind, FactKind::BoundAssessment | FactKind::FreeAssessment);
        let facts: Vec<bool> = self.base.facts.iter().map(|fact| assessed(fact.kind)).collect();
        self.named(path, cx, "en vurdering", |symbol| match symbol {
            Symbol::Fact(id) if facts.get(id.index()) == Some(&true) => Some(*id),
            _ => None,
        })
    }

    fn rolls(&mut self, calendar: &Name, basis: &[Reference]) -> Option<(CalendarId, Vec<LawRef>)> {
        if basis.is_empty() {
            let text = "Fristen ruller til neste virkedag, men sier ikke hvilken lov som lar den gjøre det.";
            self.error(codes::MISSING_BASIS, calendar.span, text, "Skriv «hjemmel» etter kalenderen.");
        }
        let id =
            self.named(&path_of(calendar), &Context::default(), "en kalender", |symbol| match symbol {
                Symbol::Calendar(id) => Some(*id),
                _ => None,
            })?;
        Some((id, self.law_refs(basis)))
    }
}
