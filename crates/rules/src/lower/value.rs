//! What an expression gives, and how one kind of value is read as another.

use super::Lowerer;
use crate::codes;
use crate::model::{ConceptId, Cond, EnumId, FactId, Item, NEVER, Scalar, Type, Unit};
use rettesnor_source::{Diagnostic, Span};
use rettesnor_values::{Decimal, Instant, Span as TimeSpan};

/// Millionths in a whole.
pub(crate) const MICRO: i64 = 1_000_000;

/// Something enumerated, possibly judged on another day.
#[derive(Debug, Clone)]
pub(crate) struct EnumTerm {
    pub(crate) source: EnumSource,
    pub(crate) domain: EnumId,
    pub(crate) at: Option<Scalar>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum EnumSource {
    Fact(FactId, Item),
    Concept(ConceptId, Item),
}

impl EnumTerm {
    /// That the term has one of these values.
    pub(crate) fn one_of(&self, mut values: Vec<u32>) -> Cond {
        values.sort_unstable();
        values.dedup();
        let inner = match self.source {
            EnumSource::Fact(fact, item) => Cond::OneOf(fact, item, values),
            EnumSource::Concept(concept, item) => Cond::ConceptOneOf(concept, item, values),
        };
        match &self.at {
            Some(day) => Cond::At(Box::new(inner), Box::new(day.clone())),
            None => inner,
        }
    }
}

/// What an expression gives. Literals stay literals until the other side says what they are.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Cond(Cond),
    Scalar(Scalar, Type),
    Number(Decimal),
    Length(i64, Unit),
    Span(TimeSpan),
    SpanConcept(ConceptId),
    Enum(EnumTerm),
    Member(u32),
    Group(EnumId, Vec<FactId>, Item),
    SetTable,
    Never,
    /// Nothing usable; a diagnostic was given, so nothing more is said about it.
    Error,
}

pub(crate) fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Years => "år",
        Unit::Months => "måneder",
        Unit::Weeks => "uker",
        Unit::Days => "dager",
        Unit::Hours => "timer",
    }
}

/// The type in plain words, with its article.
pub(crate) fn type_words(ty: Type) -> String {
    match ty {
        Type::Bool => "ja/nei".into(),
        Type::Enum(_) => "en av flere verdier".into(),
        Type::Set(_) => "et sett av verdier".into(),
        Type::Integer => "et helt tall".into(),
        Type::Decimal => "et desimaltall".into(),
        Type::Kroner => "et beløp i kroner".into(),
        Type::Date => "en dato".into(),
        Type::Time => "et klokkeslett".into(),
        Type::Instant => "dato og klokkeslett".into(),
        Type::Duration(unit) => format!("en varighet i {}", unit_word(unit)),
        Type::Span => "en varighet med fri enhet".into(),
    }
}

impl Value {
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Cond(_) => "ja/nei".into(),
            Self::Scalar(_, ty) => type_words(*ty),
            Self::Number(_) => "et tall".into(),
            Self::Length(_, unit) => format!("en varighet i {}", unit_word(*unit)),
            Self::Span(_) | Self::SpanConcept(_) => "en varighet med fri enhet".into(),
            Self::Enum(_) => "en av flere verdier".into(),
            Self::Member(_) => "en verdi i et utvalg".into(),
            Self::Group(..) | Self::SetTable => "et sett av verdier".into(),
            Self::Never => "«aldri»".into(),
            Self::Error => "noe uleselig".into(),
        }
    }

    /// The ordered type it has of itself; literals without one take that of the other side.
    pub(crate) fn own_type(&self) -> Option<Type> {
        match self {
            Self::Scalar(_, ty) => Some(*ty),
            Self::Length(_, unit) => Some(Type::Duration(*unit)),
            _ => None,
        }
    }

    pub(crate) fn is_error(&self) -> bool {
        matches!(self, Self::Error)
    }
}

/// A count of one unit as a calendar span; hours are none.
pub(crate) fn time_span(count: i64, unit: Unit) -> Option<TimeSpan> {
    let count = i32::try_from(count).ok()?;
    match unit {
        Unit::Years => Some(TimeSpan::years(count)),
        Unit::Months => Some(TimeSpan::months(count)),
        Unit::Weeks => Some(TimeSpan::weeks(count)),
        Unit::Days => Some(TimeSpan::days(count)),
        Unit::Hours => None,
    }
}

/// A whole number as micro-units.
pub(crate) fn in_micros(scalar: Scalar) -> Scalar {
    match scalar {
        Scalar::Const(whole) => match whole.checked_mul(MICRO) {
            Some(micros) => Scalar::Const(micros),
            None => Scalar::Mul(Box::new(Scalar::Const(whole)), MICRO.saturating_mul(MICRO)),
        },
        // A product is divided by a million, so a factor of a million whole units scales by a million.
        other => Scalar::Mul(Box::new(other), MICRO.saturating_mul(MICRO)),
    }
}

impl Lowerer {
    /// The value as an ordered one of this type; what does not fit is reported.
    pub(crate) fn scalar_of(&mut self, value: Value, ty: Type, span: Span) -> Option<Scalar> {
        match (value, ty) {
            (Value::Error, _) => None,
            (Value::Scalar(scalar, own), _) if own == ty => Some(scalar),
            (Value::Scalar(scalar, Type::Integer), Type::Decimal) => Some(in_micros(scalar)),
            (Value::Number(number), Type::Decimal) => Some(Scalar::Const(number.micros())),
            (Value::Number(number), Type::Integer) => {
                let whole = number.to_whole().map(Scalar::Const);
                if whole.is_none() {
                    let help = "Skriv et helt tall, eller gi faktumet typen «desimaltall».";
                    self.error(codes::TYPE_MISMATCH, span, "Her må det stå et helt tall.", help);
                }
                whole
            }
            (Value::Length(count, unit), Type::Duration(own)) if unit == own => Some(Scalar::Const(count)),
            (Value::Never, Type::Date) => Some(Scalar::Const(NEVER)),
            (Value::Never, Type::Instant) => Some(Scalar::Const(Instant::NEVER.minutes())),
            (value, _) => {
                self.mismatch(&value, ty, span);
                None
            }
        }
    }

    /// Says that a value is not of the type its place asks for, and what to do.
    pub(crate) fn mismatch(&mut self, value: &Value, ty: Type, span: Span) {
        let own = value.own_type();
        let (code, help) = remedy(own, ty, value);
        let text = format!("Her trengs {}, men dette er {}.", type_words(ty), value.words());
        self.add(Diagnostic::error(code, span, text).help(help));
    }
}

/// The kind of mismatch, and what the writer can do about it.
pub(crate) fn remedy(own: Option<Type>, wanted: Type, value: &Value) -> (rettesnor_source::Code, String) {
    use Type::{Date, Duration, Instant, Kroner};
    let unit = codes::UNIT_MISMATCH;
    let mismatch = codes::TYPE_MISMATCH;
    match (own, wanted) {
        (Some(Duration(from)), Duration(to)) => {
            let (from, to) = (unit_word(from), unit_word(to));
            let example =
                if to == "dager" { format!("«7 {from} à 30 dager»") } else { format!("«… {to}»") };
            let help = format!(
                "{from} og {to} kan ikke uten videre sammenlignes. Bruk samme enhet, eller skriv omregningen ut: {example}."
            );
            (unit, help)
        }
        (Some(Date), Instant) | (Some(Instant), Date) => {
            (unit, "Gi begge samme type: enten «dato» eller «dato og klokkeslett».".into())
        }
        (_, Kroner) if matches!(value, Value::Number(_)) => (mismatch, "Skriv «kroner» etter tallet.".into()),
        (Some(Kroner), _) => {
            (mismatch, "Sammenlign beløpet med et beløp: skriv «kroner» etter tallet.".into())
        }
        (_, Duration(to)) if matches!(value, Value::Number(_)) => {
            (mismatch, format!("Skriv enheten etter tallet: «{}».", unit_word(to)))
        }
        (_, Date) if matches!(value, Value::Number(_)) => {
            (mismatch, "Skriv en dato, for eksempel 2026-03-09. Et årstall alene er bare et tall.".into())
        }
        _ => (mismatch, "Sjekk at begge sider er av samme slag.".into()),
    }
}
