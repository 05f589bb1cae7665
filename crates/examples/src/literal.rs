//! Values written in examples, read by the type of what they are values of.

use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::{self, EnumId, NEVER, RuleBase, Type};
use rettesnor_syntax::ast::{Expr, ExprKind, Unit};
use rettesnor_values::{Instant, TimeOfDay};

/// A value as an ordinal or an index, by its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Literal {
    /// Index of a Boolean or an enumeration value.
    Cell(u32),
    /// Ordinal of an ordered type.
    Ordinal(i64),
}

impl Literal {
    /// Reads an expression as a value of a type. The error says what is allowed, in plain words.
    pub fn read(rules: &RuleBase, ty: Type, expr: &Expr) -> Result<Self, String> {
        let found = match (ty, &expr.kind) {
            (Type::Bool, ExprKind::Bool(yes)) => Some(Self::Cell(u32::from(*yes))),
            (Type::Enum(of) | Type::Set(of), ExprKind::Path(path)) => {
                let name = path.parts.last().map_or("", |part| part.text.as_str());
                value_index(rules, of, name).map(Self::Cell)
            }
            (Type::Date, ExprKind::Date(day)) => Some(Self::Ordinal(i64::from(day.number()))),
            (Type::Date, ExprKind::Never) => Some(Self::Ordinal(NEVER)),
            (Type::Instant, ExprKind::Moment(day, minute)) => TimeOfDay::from_minute_of_day(*minute)
                .map(|time| Self::Ordinal(Instant::new(*day, time).minutes())),
            (Type::Time, ExprKind::Time(minute)) => Some(Self::Ordinal(i64::from(*minute))),
            (Type::Instant, ExprKind::Never) => Some(Self::Ordinal(Instant::NEVER.minutes())),
            _ => number(ty, &expr.kind).map(Self::Ordinal),
        };
        found.ok_or_else(|| format!("Her kan det stå {}.", allowed(rules, ty)))
    }

    /// As a set of one value.
    pub fn possible(self) -> Possible {
        match self {
            Self::Cell(index) => Possible::value(index),
            Self::Ordinal(ordinal) => Possible::single(ordinal),
        }
    }

    /// The ordinal, or the index.
    pub fn number(self) -> i64 {
        match self {
            Self::Cell(index) => i64::from(index),
            Self::Ordinal(ordinal) => ordinal,
        }
    }
}

fn number(ty: Type, kind: &ExprKind) -> Option<i64> {
    match (ty, kind) {
        (Type::Integer, ExprKind::Number(number)) => number.to_whole(),
        (Type::Decimal, ExprKind::Number(number)) | (Type::Kroner, ExprKind::Kroner(number)) => {
            Some(number.micros())
        }
        (Type::Duration(unit), ExprKind::Duration(count, written)) if same_unit(unit, *written) => {
            Some(*count)
        }
        (Type::Duration(model::Unit::Days), ExprKind::Converted { count, days, .. }) => {
            count.checked_mul(*days)
        }
        _ => None,
    }
}

fn same_unit(unit: model::Unit, written: Unit) -> bool {
    matches!(
        (unit, written),
        (model::Unit::Years, Unit::Years)
            | (model::Unit::Months, Unit::Months)
            | (model::Unit::Weeks, Unit::Weeks)
            | (model::Unit::Days, Unit::Days)
            | (model::Unit::Hours, Unit::Hours)
    )
}

/// The index of an enumeration value by name or slug.
pub(crate) fn value_index(rules: &RuleBase, of: EnumId, name: &str) -> Option<u32> {
    let values = &rules.enums.get(of.index())?.values;
    let found = values.iter().position(|value| value.name == name || value.slug == name)?;
    u32::try_from(found).ok()
}

/// What values of a type look like, in words.
pub(crate) fn allowed(rules: &RuleBase, ty: Type) -> String {
    match ty {
        Type::Bool => "ja eller nei".into(),
        Type::Enum(of) | Type::Set(of) => {
            let values = rules.enums.get(of.index()).map_or(&[][..], |it| &it.values);
            format!(
                "en av: {}",
                values.iter().map(|value| value.name.as_str()).collect::<Vec<_>>().join(", ")
            )
        }
        Type::Integer => "et helt tall".into(),
        Type::Decimal => "et tall".into(),
        Type::Kroner => "et beløp, for eksempel 500 kroner".into(),
        Type::Date => "en dato, for eksempel 2026-03-09, eller aldri".into(),
        Type::Time => "et klokkeslett, for eksempel 09:30".into(),
        Type::Instant => "dato og klokkeslett, for eksempel 2026-03-13 14:00, eller aldri".into(),
        Type::Duration(unit) => format!("en varighet i {}", unit_word(unit)),
        Type::Span => "en varighet, for eksempel 3 uker".into(),
    }
}

fn unit_word(unit: model::Unit) -> &'static str {
    match unit {
        model::Unit::Years => "år",
        model::Unit::Months => "måneder",
        model::Unit::Weeks => "uker",
        model::Unit::Days => "dager",
        model::Unit::Hours => "timer",
    }
}
