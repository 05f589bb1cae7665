//! Rows of tables, and calendars.

use super::context::Context;
use super::names::Symbol;
use super::origin::find;
use super::{Decl, Lowerer};
use crate::codes;
use crate::model::{Scalar, TableRow, TableValue, Type};
use rettesnor_source::{Diagnostic, Span};
use rettesnor_syntax::ast::{Clause, ClauseKind, Expr, HolidayExpr, Name, Text};
use rettesnor_values::{Calendar, Decimal, Holiday, HolidayRule, NonWorking, Rounding, Step, Weekday, Zone};

/// A way of rounding, still without its step.
type Way = fn(Step) -> Rounding;

impl Lowerer {
    pub(crate) fn define_table(&mut self, decl: Decl<'_>) {
        self.enter(decl);
        let Some(Symbol::Table(id)) = self.names.get(decl.name_text()) else { return };
        let id = *id;
        let Some(ty) = self.base.tables.get(id.index()).map(|table| table.ty) else { return };
        let rounding = self.rounding(decl);
        let mut rows: Vec<(TableRow, Span)> = Vec::new();
        for clause in &decl.ast.clauses {
            let Some(row) = self.row(clause, ty, rounding) else { continue };
            if let Some((before, span)) = rows.last() {
                let (before, span) = (before.clone(), *span);
                self.check_order(&before, span, &row, clause.span);
            }
            rows.push((row, clause.span));
        }
        rows.sort_by_key(|(row, _)| row.from);
        if let Some(table) = self.base.tables.get_mut(id.index()) {
            table.rows = rows.into_iter().map(|(row, _)| row).collect();
        }
    }

    fn row(&mut self, clause: &Clause, ty: Type, rounding: Option<Rounding>) -> Option<TableRow> {
        let ClauseKind::Row { from, to, values, set } = &clause.kind else { return None };
        if to.is_some_and(|to| to < *from) {
            let text = "Raden slutter før den begynner.";
            self.error(codes::EMPTY_VALIDITY, clause.span, text, "Bytt om datoene; begge dager er med.");
        }
        let value = match (ty, values.as_slice()) {
            (Type::Set(domain), values) => {
                let mut members = self.members(domain, values, &Context::default());
                members.sort_unstable();
                members.dedup();
                TableValue::Set(members)
            }
            (_, [value]) if !*set => TableValue::Amount(self.amount(value, ty, rounding)?),
            _ => {
                let help = "Skriv én verdi uten parentes, eller gi tabellen typen «sett av …».";
                self.error(
                    codes::TYPE_MISMATCH,
                    clause.span,
                    "Raden har flere verdier, men tabellen har én.",
                    help,
                );
                return None;
            }
        };
        Some(TableRow { from: *from, to: *to, value })
    }

    fn amount(&mut self, expr: &Expr, ty: Type, rounding: Option<Rounding>) -> Option<i64> {
        if let Type::Enum(domain) = ty {
            return self.member_of(domain, expr, &Context::default()).map(i64::from);
        }
        let value = self.value(expr, None, &Context::default());
        let Scalar::Const(amount) = self.scalar_of(value, ty, expr.span)? else {
            let text = "En rad i en tabell må ha en fast verdi.";
            self.error(
                codes::TYPE_MISMATCH,
                expr.span,
                text,
                "Skriv tallet, eller lag et begrep som regner det ut.",
            );
            return None;
        };
        let rounded = rounded(amount, ty, rounding);
        if rounded.is_none() {
            let _ = self.too_large(expr.span);
        }
        rounded
    }

    fn rounding(&mut self, decl: Decl<'_>) -> Option<Rounding> {
        const WAYS: &[(&str, Way)] =
            &[("nærmeste", Rounding::Nearest), ("ned", Rounding::Down), ("opp", Rounding::Up)];
        let (way, step) = find(decl, |kind| match kind {
            ClauseKind::Rounding(way, step) => Some((way, step)),
            _ => None,
        })?;
        let way = self.word(way, WAYS)?;
        let amount = match self.value(step, None, &Context::default()) {
            super::value::Value::Number(number) => Some(number),
            super::value::Value::Scalar(Scalar::Const(micros), Type::Kroner) => {
                Some(Decimal::from_micros(micros))
            }
            _ => None,
        };
        let step_size = amount.and_then(Step::new);
        if step_size.is_none() {
            let text = "Det rundes av til et fast tall større enn null.";
            self.error(codes::TYPE_MISMATCH, step.span, text, "Skriv for eksempel «avrunding nærmeste 1».");
        }
        step_size.map(way)
    }

    fn check_order(&mut self, before: &TableRow, before_span: Span, row: &TableRow, span: Span) {
        let (code, text, help) = if row.from < before.from {
            let help = "Skriv radene i tidsrekkefølge, den eldste først.";
            (codes::TABLE_ROWS_UNSORTED, "Raden er eldre enn den forrige.", help)
        } else if row.from == before.from || before.to.is_some_and(|to| row.from <= to) {
            let help = "La hver rad slutte dagen før den neste begynner, eller utelat «til».";
            (codes::TABLE_ROWS_OVERLAP, "To rader gjelder samme dag.", help)
        } else {
            return;
        };
        self.add(Diagnostic::error(code, span, text).secondary(before_span, "den forrige raden").help(help));
    }

    pub(crate) fn define_calendar(&mut self, decl: Decl<'_>) {
        self.enter(decl);
        let mut calendar = Calendar {
            name: decl.name_text().to_owned(),
            holidays: Vec::new(),
            rolls_on: NonWorking::default(),
        };
        for clause in &decl.ast.clauses {
            match &clause.kind {
                ClauseKind::Holiday(holiday) => calendar.holidays.extend(self.holiday(holiday)),
                ClauseKind::Rolls(names) => {
                    for name in names {
                        self.rolls_on(name, &mut calendar.rolls_on);
                    }
                }
                ClauseKind::Clock(rule) => self.clock(rule),
                _ => {}
            }
        }
        if let Err(problem) = calendar.check() {
            let text = super::compare::capital(&format!("{problem}."));
            self.error(codes::BAD_CALENDAR, decl.ast.head, text, "Rett dagen eller reglene i kalenderen.");
        }
        self.base.calendars.push(calendar);
    }

    /// When the clocks are changed: one rule for the whole rule base, since a case is in one place.
    fn clock(&mut self, rule: &Text) {
        match Zone::posix(&rule.text) {
            Ok(_) => self.base.clock = Some(rule.text.clone()),
            Err(problem) => {
                let text = super::compare::capital(&format!("{problem}."));
                self.error(codes::BAD_CALENDAR, rule.span, text, "Skriv regelen slik eksempelet viser.");
            }
        }
    }

    fn holiday(&mut self, written: &HolidayExpr) -> Option<Holiday> {
        let (rule, name) = match written {
            HolidayExpr::Fixed { month, day, name } => {
                (HolidayRule::Fixed { month: *month, day: *day }, name.as_ref())
            }
            HolidayExpr::Easter { offset, name } => (HolidayRule::Easter { offset: *offset }, name.as_ref()),
            HolidayExpr::Weekday(day) => {
                let weekday = self.weekday(day)?;
                let name = super::compare::capital(weekday.name());
                let rule = HolidayRule::Weekday(weekday);
                return Some(Holiday { name, rule, valid: rettesnor_values::Validity::default() });
            }
        };
        let name = name.map_or_else(|| "Helligdag".to_owned(), |name| name.text.clone());
        Some(Holiday { name, rule, valid: rettesnor_values::Validity::default() })
    }

    fn weekday(&mut self, name: &Name) -> Option<Weekday> {
        let week = Weekday::ALL.map(|day| (day.name(), day));
        self.word(name, &week)
    }

    fn rolls_on(&mut self, name: &Name, rolls: &mut NonWorking) {
        if name.text == "helligdag" {
            rolls.holidays = true;
        } else if let Some(day) = self.weekday(name) {
            rolls.weekdays.push(day);
        }
    }
}

/// Amounts and decimals are rounded as the table says; counts are whole already.
fn rounded(amount: i64, ty: Type, rounding: Option<Rounding>) -> Option<i64> {
    match (rounding, ty) {
        (Some(rounding), Type::Kroner | Type::Decimal) => {
            Decimal::from_micros(amount).rounded(rounding).ok().map(Decimal::micros)
        }
        _ => Some(amount),
    }
}
