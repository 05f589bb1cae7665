//! Expressions: what each form gives.

use super::Lowerer;
use super::context::Context;
use super::names::{Resolved, Symbol, dotted};
use super::value::{EnumSource, EnumTerm, Value};
use super::walk;
use crate::codes;
use crate::model::{Cond, EnumId, FactId, Item, Scalar, TableId, Type, Unit};
use rettesnor_source::Span;
use rettesnor_syntax::ast::{self, Expr, ExprKind, Path};

/// The model's unit for a written one.
pub(crate) fn unit_of(unit: ast::Unit) -> Unit {
    match unit {
        ast::Unit::Years => Unit::Years,
        ast::Unit::Months => Unit::Months,
        ast::Unit::Weeks => Unit::Weeks,
        ast::Unit::Days => Unit::Days,
        ast::Unit::Hours => Unit::Hours,
    }
}

/// All of them; constants folded, nested conjunctions joined.
pub(crate) fn and(conds: impl IntoIterator<Item = Cond>) -> Cond {
    let mut out = Vec::new();
    for cond in conds {
        match cond {
            Cond::Const(true) => {}
            Cond::Const(false) => return Cond::Const(false),
            Cond::And(inner) => out.extend(inner),
            other => out.push(other),
        }
    }
    if out.len() > 1 { Cond::And(out) } else { out.pop().unwrap_or(Cond::Const(true)) }
}

/// Any of them; constants folded, nested disjunctions joined.
pub(crate) fn or(conds: impl IntoIterator<Item = Cond>) -> Cond {
    let mut out = Vec::new();
    for cond in conds {
        match cond {
            Cond::Const(false) => {}
            Cond::Const(true) => return Cond::Const(true),
            Cond::Or(inner) => out.extend(inner),
            other => out.push(other),
        }
    }
    if out.len() > 1 { Cond::Or(out) } else { out.pop().unwrap_or(Cond::Const(false)) }
}

/// Not; a double negation is none.
pub(crate) fn not(cond: Cond) -> Cond {
    match cond {
        Cond::Const(truth) => Cond::Const(!truth),
        Cond::Not(inner) => *inner,
        other => Cond::Not(Box::new(other)),
    }
}

impl Lowerer {
    /// The expression as a condition; what is none is reported and counts as false.
    pub(crate) fn cond(&mut self, expr: &Expr, cx: &Context) -> Cond {
        match self.value(expr, None, cx) {
            Value::Cond(cond) => cond,
            Value::Error => Cond::Const(false),
            other => {
                self.mismatch(&other, Type::Bool, expr.span);
                Cond::Const(false)
            }
        }
    }

    /// What the expression gives. `expected` is the enumeration that a bare value is looked for in.
    pub(crate) fn value(&mut self, expr: &Expr, expected: Option<EnumId>, cx: &Context) -> Value {
        match &expr.kind {
            ExprKind::Bool(_)
            | ExprKind::Number(_)
            | ExprKind::Kroner(_)
            | ExprKind::Duration(..)
            | ExprKind::Converted { .. }
            | ExprKind::Date(_)
            | ExprKind::Time(_)
            | ExprKind::Moment(..)
            | ExprKind::Text(_)
            | ExprKind::Today
            | ExprKind::Never
            | ExprKind::Error => self.literal(expr),
            ExprKind::Path(path) => self.path(path, expected, cx),
            ExprKind::Not(inner) => Value::Cond(not(self.cond(inner, cx))),
            ExprKind::And(parts) => Value::Cond(and(self.conds(parts, cx))),
            ExprKind::Or(parts) => Value::Cond(or(self.conds(parts, cx))),
            ExprKind::Compare(op, left, right) => Value::Cond(self.compare(*op, left, right, cx)),
            ExprKind::InList { needle, values, negated } => {
                let inside = self.in_list(needle, values, cx);
                Value::Cond(if *negated { not(inside) } else { inside })
            }
            ExprKind::InTable { needle, table, at, negated } => {
                let inside = self.in_table(needle, table, at.as_deref(), cx);
                Value::Cond(if *negated { not(inside) } else { inside })
            }
            ExprKind::Between(value, low, high) => Value::Cond(self.between(value, low, high, cx)),
            ExprKind::Arith(op, left, right) => self.arith(*op, left, right, cx),
            ExprKind::At(inner, day) => self.at(inner, day, expected, cx),
            ExprKind::Elapsed(unit, from, to) => self.elapsed(unit_of(*unit), from, to, cx),
            ExprKind::Earliest(values) => self.extreme(values, Scalar::Min, cx),
            ExprKind::Latest(values) => self.extreme(values, Scalar::Max, cx),
            ExprKind::Quantified { .. } | ExprKind::Cover { .. } | ExprKind::Days { .. } => {
                self.quantified(expr, cx)
            }
            ExprKind::Clarified(path) => self.clarified(path, cx),
        }
    }

    fn conds(&mut self, parts: &[Expr], cx: &Context) -> Vec<Cond> {
        parts.iter().map(|part| self.cond(part, cx)).collect()
    }

    fn literal(&mut self, expr: &Expr) -> Value {
        match &expr.kind {
            ExprKind::Bool(truth) => Value::Cond(Cond::Const(*truth)),
            ExprKind::Number(number) => Value::Number(*number),
            ExprKind::Kroner(amount) => Value::Scalar(Scalar::Const(amount.micros()), Type::Kroner),
            ExprKind::Duration(count, unit) => Value::Length(*count, unit_of(*unit)),
            ExprKind::Converted { count, days, .. } => match count.checked_mul(*days) {
                Some(days) => Value::Length(days, Unit::Days),
                None => self.too_large(expr.span),
            },
            ExprKind::Date(day) => Value::Scalar(Scalar::Const(i64::from(day.number())), Type::Date),
            ExprKind::Time(minutes) => Value::Scalar(Scalar::Const(i64::from(*minutes)), Type::Time),
            ExprKind::Moment(day, minutes) => {
                Value::Scalar(Scalar::Const(moment(*day, *minutes)), Type::Instant)
            }
            ExprKind::Today => Value::Scalar(Scalar::Today, Type::Date),
            ExprKind::Never => Value::Never,
            ExprKind::Text(_) => {
                let text = "En tekst i anførselstegn har ingen verdi å regne med.";
                self.error(codes::TYPE_MISMATCH, expr.span, text, "Skriv navnet uten anførselstegn.");
                Value::Error
            }
            // An unreadable expression was reported by the parser; the other forms never come here.
            _ => Value::Error,
        }
    }

    pub(crate) fn too_large(&mut self, span: Span) -> Value {
        let text = "Tallet er større enn det er mulig å regne med.";
        self.error(codes::NUMBER_TOO_LARGE, span, text, "Skriv et mindre tall.");
        Value::Error
    }

    fn path(&mut self, path: &Path, expected: Option<EnumId>, cx: &Context) -> Value {
        let member = expected.and_then(|domain| Some((domain, self.member(domain, path)?)));
        let known = member.is_none() || self.is_visible(path, cx);
        if let Some((domain, index)) = member {
            let rival = known.then(|| self.resolve(path, cx)).flatten();
            if let Some(Resolved::Symbol(symbol, _)) = rival
                && self.enum_of(&symbol) == Some(domain)
            {
                self.ambiguous(path, &symbol);
            }
            return Value::Member(index);
        }
        match self.resolve(path, cx) {
            Some(Resolved::Symbol(symbol, item)) => self.symbol(&symbol, item, path, cx),
            Some(Resolved::Part(norm, part)) => Value::Cond(Cond::Norm(norm, Some(part))),
            Some(Resolved::Day(depth)) => Value::Scalar(Scalar::BoundDay(depth), Type::Date),
            Some(Resolved::Refused) => Value::Error,
            None => {
                self.unresolved_value(path, expected, cx);
                Value::Error
            }
        }
    }

    /// Whether resolving the path could find a symbol without reporting anything.
    fn is_visible(&self, path: &Path, cx: &Context) -> bool {
        let name = dotted(path);
        let role = cx.role.and_then(|role| self.base.roles.get(role.index()));
        let in_role = role.is_some_and(|role| self.names.get(&format!("{}.{name}", role.name)).is_some());
        in_role || self.names.get(&name).is_some_and(|symbol| !matches!(symbol, Symbol::List(_)))
    }

    fn ambiguous(&mut self, path: &Path, symbol: &Symbol) {
        let name = dotted(path);
        let text =
            format!("«{name}» er både en verdi i utvalget og {}. Her er verdien brukt.", symbol.kind_word());
        let help = "Gi verdien eller faktumet et annet navn, så ingen kan lese det feil.";
        self.error(codes::AMBIGUOUS_NAME, path.span, text, help);
    }

    fn unresolved_value(&mut self, path: &Path, expected: Option<EnumId>, cx: &Context) {
        let domain = expected.and_then(|domain| self.base.enums.get(domain.index()));
        let Some(domain) = domain else { return self.unresolved(path, cx) };
        let values: Vec<String> = domain.values.iter().map(|value| value.name.clone()).collect();
        let what = format!("Ingen verdi i «{}»", domain.name);
        self.unknown_name(path.span, &dotted(path), &what, values.iter().map(String::as_str));
    }

    /// The index of a value of the enumeration that the path names.
    pub(crate) fn member(&self, domain: EnumId, path: &Path) -> Option<u32> {
        let [name] = path.parts.as_slice() else { return None };
        let values = &self.base.enums.get(domain.index())?.values;
        let index = values.iter().position(|value| value.name == name.text)?;
        u32::try_from(index).ok()
    }

    fn enum_of(&self, symbol: &Symbol) -> Option<EnumId> {
        let ty = match symbol {
            Symbol::Fact(id) => self.base.facts.get(id.index())?.ty,
            Symbol::Concept(id) => self.base.concepts.get(id.index())?.ty,
            _ => return None,
        };
        if let Type::Enum(domain) = ty { Some(domain) } else { None }
    }

    fn symbol(&mut self, symbol: &Symbol, item: Item, path: &Path, cx: &Context) -> Value {
        match symbol {
            Symbol::Fact(id) => self.fact(*id, item),
            Symbol::Group(domain, members) => Value::Group(*domain, members.clone(), item),
            Symbol::Concept(id) => {
                let ty = self.base.concepts.get(id.index()).map_or(Type::Bool, |concept| concept.ty);
                match ty {
                    Type::Bool => Value::Cond(Cond::Concept(*id, item)),
                    Type::Span => Value::SpanConcept(*id),
                    Type::Enum(domain) | Type::Set(domain) => {
                        Value::Enum(EnumTerm { source: EnumSource::Concept(*id, item), domain, at: None })
                    }
                    _ => Value::Scalar(Scalar::Concept(*id, item), ty),
                }
            }
            Symbol::Norm(id) => Value::Cond(Cond::Norm(*id, None)),
            Symbol::Table(id) => self.table(*id, cx),
            Symbol::Untranslated(id) => Value::Cond(Cond::Untranslated(*id)),
            other => {
                let wanted = "et faktum, et begrep, en tabell eller en norm";
                self.wrong_kind(path.span, &dotted(path), other.kind_word(), wanted);
                Value::Error
            }
        }
    }

    fn fact(&self, id: FactId, item: Item) -> Value {
        let ty = self.base.facts.get(id.index()).map_or(Type::Bool, |fact| fact.ty);
        match ty {
            Type::Bool | Type::Set(_) => Value::Cond(Cond::Fact(id, item)),
            Type::Enum(domain) => {
                Value::Enum(EnumTerm { source: EnumSource::Fact(id, item), domain, at: None })
            }
            _ => Value::Scalar(Scalar::Fact(id, item), ty),
        }
    }

    /// A table read at the date of the `på` it stands in, else at the law's date.
    fn table(&self, id: TableId, cx: &Context) -> Value {
        let ty = self.base.tables.get(id.index()).map_or(Type::Bool, |table| table.ty);
        if matches!(ty, Type::Set(_)) {
            return Value::SetTable;
        }
        let day = cx.table_date.clone().unwrap_or(Scalar::LawDate);
        Value::Scalar(Scalar::Table(id, Box::new(day)), ty)
    }

    /// `X på DATO`: tables inside are read at the date; what looks at today is judged as if today were the date.
    fn at(&mut self, inner: &Expr, day: &Expr, expected: Option<EnumId>, cx: &Context) -> Value {
        let day_value = self.value(day, None, cx);
        let Some(date) = self.scalar_of(day_value, Type::Date, day.span) else { return Value::Error };
        let inside = Context { table_date: Some(date.clone()), ..cx.clone() };
        match self.value(inner, expected, &inside) {
            Value::Cond(cond) if walk::cond_depends_on_today(&cond) => {
                Value::Cond(Cond::At(Box::new(cond), Box::new(date)))
            }
            Value::Scalar(scalar, ty) if walk::scalar_depends_on_today(&scalar) => {
                Value::Scalar(Scalar::At(Box::new(scalar), Box::new(date)), ty)
            }
            Value::Enum(term) if matches!(term.source, EnumSource::Concept(..)) && term.at.is_none() => {
                Value::Enum(EnumTerm { at: Some(date), ..term })
            }
            Value::SpanConcept(_) => {
                let text = "En varighet med fri enhet kan ikke bedømmes på en annen dag.";
                let help =
                    "Skriv dagen inn i begrepet, eller gi det en fast enhet, som «varighet i måneder».";
                self.error(codes::TYPE_MISMATCH, inner.span, text, help);
                Value::Error
            }
            other => {
                if !reads_table(&other) {
                    let text =
                        "«på» har ingen virkning her: verdien er den samme hvilken dag den enn bedømmes.";
                    let help = "Bruk «på» om begreper, normer og tabeller, eller fjern det.";
                    self.warn(codes::DATE_WITHOUT_EFFECT, inner.span.join(day.span), text, help);
                }
                other
            }
        }
    }

    /// `X er avklart`. The presumption works exactly while its fact is not clarified, so inside it the answer is no;
    /// anywhere else a rule would turn on what happens to be known.
    fn clarified(&mut self, path: &Path, cx: &Context) -> Value {
        if let Some(until) = cx.clarifies
            && let Some(Resolved::Symbol(Symbol::Fact(fact), _)) = self.resolve(path, cx)
            && fact == until
        {
            return Value::Cond(Cond::Const(false));
        }
        let (text, help) = if cx.clarifies.is_some() || cx.presumption {
            (
                "«er avklart» kan bare gjelde faktumet i «inntil».",
                "Skriv det samme faktumet her og i «inntil».",
            )
        } else {
            (
                "«er avklart» kan bare stå i en presumsjon: en regel kan ikke avhenge av hva vi tilfeldigvis vet.",
                "Flytt vilkåret til en «presumsjon», eller spør om selve faktumet.",
            )
        };
        self.error(codes::CLARIFIED_OUTSIDE_PRESUMPTION, path.span, text, help);
        Value::Error
    }
}

/// Whether a table was read, which `på` gave its date; what could not be read is not judged.
fn reads_table(value: &Value) -> bool {
    let mut found = false;
    let mut visit = |reference| found |= matches!(reference, walk::Reference::Table(_));
    match value {
        Value::SetTable | Value::Error | Value::Cond(Cond::Const(_)) => return true,
        Value::Cond(cond) => walk::cond(cond, &mut visit),
        Value::Scalar(scalar, _) => walk::scalar(scalar, &mut visit),
        _ => {}
    }
    found
}

/// The ordinal of a moment: minutes since the first day of 1970.
fn moment(day: rettesnor_values::Day, minutes: u16) -> i64 {
    let time = rettesnor_values::TimeOfDay::from_minute_of_day(minutes);
    rettesnor_values::Instant::new(day, time.unwrap_or(rettesnor_values::TimeOfDay::MIDNIGHT)).minutes()
}
