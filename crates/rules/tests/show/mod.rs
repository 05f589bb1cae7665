//! A short form of models, to compare with what a test expects.

use rettesnor_rules::model::{
    AltValue, Body, CompareOp, Concept, ConceptBody, Cond, Exception, FactId, Item, ListId, Part, RuleBase,
    Scalar,
};

fn fact(base: &RuleBase, id: FactId, item: Item) -> String {
    format!("{}{}", prefix(item), base.facts[id.index()].name)
}

fn prefix(item: Item) -> String {
    match item {
        Item::None => String::new(),
        Item::This => "#.".into(),
        Item::Bound(depth) => format!("#{depth}."),
    }
}

fn list(base: &RuleBase, id: ListId) -> &str {
    &base.lists[id.index()].name
}

fn joined(base: &RuleBase, parts: &[Cond], by: &str) -> String {
    let parts: Vec<String> = parts.iter().map(|part| cond(base, part)).collect();
    format!("({})", parts.join(by))
}

fn values(values: &[u32]) -> String {
    let values: Vec<String> = values.iter().map(u32::to_string).collect();
    format!("{{{}}}", values.join(","))
}

pub(crate) fn cond(base: &RuleBase, it: &Cond) -> String {
    let s = |it: &Scalar| scalar(base, it);
    match it {
        Cond::Const(truth) => if *truth { "ja" } else { "nei" }.into(),
        Cond::Fact(id, item) => fact(base, *id, *item),
        Cond::OneOf(id, item, of) => format!("{}{}", fact(base, *id, *item), values(of)),
        Cond::Compare(op, a, b) => format!("{} {} {}", s(a), sign(*op), s(b)),
        Cond::Concept(id, item) => format!("{}{}", prefix(*item), base.concepts[id.index()].name),
        Cond::ConceptOneOf(id, item, of) => {
            format!("{}{}{}", prefix(*item), base.concepts[id.index()].name, values(of))
        }
        Cond::Norm(id, None) => base.norms[id.index()].name.clone(),
        Cond::Norm(id, Some(part)) => format!("{}.{part}", base.norms[id.index()].name),
        Cond::InTable(id, item, table, day) => {
            format!("{}∈{}@{}", fact(base, *id, *item), base.tables[table.index()].name, s(day))
        }
        Cond::Not(inner) => format!("ikke {}", cond(base, inner)),
        Cond::And(parts) => joined(base, parts, " & "),
        Cond::Or(parts) => joined(base, parts, " | "),
        Cond::Exists(of, depth, inner) => format!("∃{}{depth}({})", list(base, *of), cond(base, inner)),
        Cond::All(of, depth, inner) => format!("∀{}{depth}({})", list(base, *of), cond(base, inner)),
        Cond::Days { every, depth, from, to, condition } => {
            let word = if *every { "hver" } else { "noen" };
            format!("{word}{depth}[{},{}]({})", s(from), s(to), cond(base, condition))
        }
        Cond::Untranslated(id) => format!("?{}", base.untranslated[id.index()].name),
        Cond::At(inner, day) => format!("({})på({})", cond(base, inner), s(day)),
    }
}

fn sign(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq => "=",
        CompareOp::Ne => "≠",
        CompareOp::Lt => "<",
        CompareOp::Le => "≤",
        CompareOp::Gt => ">",
        CompareOp::Ge => "≥",
    }
}

fn direction(sign: i8) -> char {
    if sign < 0 { '-' } else { '+' }
}

pub(crate) fn scalar(base: &RuleBase, it: &Scalar) -> String {
    let s = |it: &Scalar| scalar(base, it);
    let all = |parts: &[Scalar]| parts.iter().map(s).collect::<Vec<_>>().join(",");
    match it {
        Scalar::Const(rettesnor_rules::model::NEVER) => "aldri".into(),
        Scalar::Const(value) => value.to_string(),
        Scalar::Fact(id, item) => fact(base, *id, *item),
        Scalar::Today => "idag".into(),
        Scalar::LawDate => "lov".into(),
        Scalar::BoundDay(depth) => format!("dag{depth}"),
        Scalar::Concept(id, item) => format!("{}{}", prefix(*item), base.concepts[id.index()].name),
        Scalar::AddSpan(date, span, sign) => format!("({}{}{span})", s(date), direction(*sign)),
        Scalar::AddSpanConcept(date, id, sign) => {
            format!("({}{}{})", s(date), direction(*sign), base.concepts[id.index()].name)
        }
        Scalar::AddHours(date, hours) => format!("({}{hours:+}t)", s(date)),
        Scalar::AddUnits(date, count, unit, sign) => {
            format!("({}{}{} {unit:?})", s(date), direction(*sign), s(count))
        }
        Scalar::Add(a, b) => format!("({}+{})", s(a), s(b)),
        Scalar::Sub(a, b) => format!("({}-{})", s(a), s(b)),
        Scalar::Mul(a, factor) => format!("{}*{factor}", s(a)),
        Scalar::Times(a, b) => format!("{}*{}", s(a), s(b)),
        Scalar::Min(parts) => format!("min({})", all(parts)),
        Scalar::Max(parts) => format!("max({})", all(parts)),
        Scalar::Elapsed(unit, a, b) => format!("{unit:?}({}→{})", s(a), s(b)),
        Scalar::Table(id, day) => format!("{}@{}", base.tables[id.index()].name, s(day)),
        Scalar::At(inner, day) => format!("({})på({})", s(inner), s(day)),
        other => records(base, other),
    }
}

fn records(base: &RuleBase, it: &Scalar) -> String {
    let over = |word: &str, of: &ListId, depth: &u8, value: &Scalar, condition: &Cond| {
        format!("{word} {}{depth}({}; {})", list(base, *of), scalar(base, value), cond(base, condition))
    };
    match it {
        Scalar::Count(of, depth, condition) => {
            format!("antall {}{depth}({})", list(base, *of), cond(base, condition))
        }
        Scalar::Sum(of, depth, value, condition) => over("sum", of, depth, value, condition),
        Scalar::Least(of, depth, value, condition) => over("minste", of, depth, value, condition),
        Scalar::Greatest(of, depth, value, condition) => over("største", of, depth, value, condition),
        Scalar::Cover { measure, list: of, depth, from, to, condition, window_from, window_to } => format!(
            "{measure:?} {}{depth}({}..{}; {})[{},{}]",
            list(base, *of),
            scalar(base, from),
            scalar(base, to),
            cond(base, condition),
            scalar(base, window_from),
            scalar(base, window_to)
        ),
        other => format!("{other:?}"),
    }
}

pub(crate) fn alternatives(base: &RuleBase, tiers: &[Vec<(Cond, AltValue)>]) -> String {
    let value = |it: &AltValue| match it {
        AltValue::Enum(index) => format!("#{index}"),
        AltValue::Scalar(value) => scalar(base, value),
        AltValue::Span(span) => span.to_string(),
        AltValue::Hours(hours) => format!("{hours} timer"),
        AltValue::Count(value, unit) => {
            format!("{} {}", scalar(base, value), format!("{unit:?}").to_lowercase())
        }
    };
    let tier = |tier: &Vec<(Cond, AltValue)>| {
        let shown: Vec<String> =
            tier.iter().map(|(when, it)| format!("{}: {}", cond(base, when), value(it))).collect();
        shown.join(", ")
    };
    tiers.iter().map(tier).collect::<Vec<_>>().join(" / ")
}

pub(crate) fn concept(base: &RuleBase, it: &Concept) -> String {
    match &it.versions[0].body {
        ConceptBody::Cond(inner) => cond(base, inner),
        ConceptBody::Scalar(inner) => scalar(base, inner),
        ConceptBody::Alternatives(tiers) => alternatives(base, tiers),
    }
}

pub(crate) fn exceptions(base: &RuleBase, all: &[Exception]) -> String {
    let shown: Vec<String> = all.iter().map(|it| exception(base, it)).collect();
    shown.join(", ")
}

fn exception(base: &RuleBase, it: &Exception) -> String {
    let invoked = if it.invoked { " må påberopes" } else { "" };
    format!("{}: {}{invoked}{}", it.name, cond(base, &it.condition), bracketed(base, &it.blocks))
}

fn bracketed(base: &RuleBase, all: &[Exception]) -> String {
    if all.is_empty() { String::new() } else { format!(" [{}]", exceptions(base, all)) }
}

pub(crate) fn body(base: &RuleBase, it: &Body) -> String {
    let part = |word: &str, part: &Part| {
        let name = part.name.as_ref().map_or_else(String::new, |name| format!(" {name}"));
        format!("{word}{name}: {}{}", cond(base, &part.condition), bracketed(base, &part.exceptions))
    };
    let grounds = it.grounds.iter().map(|it| part("når", it));
    let requirements = it.requirements.iter().map(|it| part("krav", it));
    let may = it.may.iter().map(|it| part("kan", it));
    let all = it.exceptions.iter().map(|it| format!("unntak {}", exception(base, it)));
    grounds.chain(requirements).chain(may).chain(all).collect::<Vec<_>>().join("; ")
}
