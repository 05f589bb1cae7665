//! Faults in expressions.

use crate::model::{CompareOp, Cond, Place, Scalar};
use rettesnor_values::Span;

/// Counts the faults that can be made, and says which one is to be made.
#[derive(Debug)]
pub(crate) struct Site {
    target: Option<usize>,
    next: usize,
    /// Where the walk is.
    pub(crate) place: Place,
    /// What can be made, and where.
    pub(crate) found: Vec<(Place, String)>,
}

impl Site {
    /// A walk that makes fault number `target`.
    pub(crate) fn at(target: usize) -> Self {
        Self { target: Some(target), next: 0, place: Place::default(), found: Vec::new() }
    }

    /// A walk that lists all faults and makes none.
    pub(crate) fn listing(place: Place) -> Self {
        Self { target: None, next: 0, place, found: Vec::new() }
    }

    /// Whether the fault at hand is to be made.
    pub(crate) fn offer(&mut self, describe: impl FnOnce() -> String) -> bool {
        let number = self.next;
        self.next += 1;
        if self.target.is_none() {
            self.found.push((self.place, describe()));
        }
        self.target == Some(number)
    }
}

/// Faults in a condition: connectives, parts left out, negation, and those of its leaves.
pub(crate) fn cond(cond: &mut Cond, site: &mut Site) {
    if matches!(cond, Cond::Const(_)) {
        return;
    }
    if site.offer(|| "vilkåret snudd til det motsatte".to_owned()) {
        let inner = std::mem::replace(cond, Cond::Const(false));
        *cond = crate::compile::cond::not(inner);
        return;
    }
    match cond {
        Cond::And(_) | Cond::Or(_) => connective(cond, site),
        Cond::OneOf(_, _, values) | Cond::ConceptOneOf(_, _, values) => one_value(values, site),
        Cond::Compare(op, left, right) => {
            compare(op, site);
            scalar(left, site);
            scalar(right, site);
        }
        Cond::InTable(_, _, _, date) => scalar(date, site),
        Cond::Not(inner) => leaf(inner, site),
        Cond::Exists(list, depth, _) | Cond::All(list, depth, _) => {
            let (list, depth) = (*list, *depth);
            quantifier(cond, list, depth, site);
        }
        Cond::Days { .. } => days(cond, site),
        Cond::At(inner, date) => {
            leaf(inner, site);
            scalar(date, site);
        }
        Cond::Const(_) | Cond::Fact(..) | Cond::Concept(..) | Cond::Norm(..) | Cond::Untranslated(_) => {}
    }
}

fn days(cond: &mut Cond, site: &mut Site) {
    let Cond::Days { every, from, to, condition, .. } = cond else { return };
    let (now, then) = if *every { ("hver dag", "noen dag") } else { ("noen dag", "hver dag") };
    if site.offer(|| format!("«{now}» blir «{then}»")) {
        *every = !*every;
    }
    scalar(from, site);
    scalar(to, site);
    leaf(condition, site);
}

/// A part whose negation is the same fault as that of the whole.
fn leaf(inner: &mut Cond, site: &mut Site) {
    match inner {
        Cond::Fact(..) | Cond::Concept(..) | Cond::Norm(..) | Cond::Untranslated(_) => {}
        _ => cond(inner, site),
    }
}

fn connective(whole: &mut Cond, site: &mut Site) {
    let all = matches!(whole, Cond::And(_));
    let swap = if all { "«og» blir «eller»" } else { "«eller» blir «og»" };
    if site.offer(|| swap.to_owned()) {
        let other = std::mem::replace(whole, Cond::Const(false));
        *whole = match other {
            Cond::And(list) => Cond::Or(list),
            Cond::Or(list) => Cond::And(list),
            other => other,
        };
        return;
    }
    let (Cond::And(list) | Cond::Or(list)) = whole else { return };
    let mut gone = None;
    for place in 0..list.len() {
        if site.offer(|| format!("ledd nummer {} strøket", place + 1)) {
            gone = Some(place);
        }
    }
    if let Some(place) = gone {
        list.remove(place);
        return;
    }
    for part in list {
        cond(part, site);
    }
}

fn quantifier(whole: &mut Cond, list: crate::model::ListId, depth: u8, site: &mut Site) {
    let some = matches!(whole, Cond::Exists(..));
    let swap = if some { "«finnes» blir «alle»" } else { "«alle» blir «finnes»" };
    let swapped = site.offer(|| swap.to_owned());
    let (Cond::Exists(_, _, inner) | Cond::All(_, _, inner)) = whole else { return };
    if swapped {
        let inner = std::mem::replace(inner, Box::new(Cond::Const(true)));
        *whole = if some { Cond::All(list, depth, inner) } else { Cond::Exists(list, depth, inner) };
        return;
    }
    cond(inner, site);
}

fn compare(op: &mut CompareOp, site: &mut Site) {
    let flipped = match *op {
        CompareOp::Lt => CompareOp::Le,
        CompareOp::Le => CompareOp::Lt,
        CompareOp::Gt => CompareOp::Ge,
        CompareOp::Ge => CompareOp::Gt,
        CompareOp::Eq => CompareOp::Ne,
        CompareOp::Ne => CompareOp::Eq,
    };
    // The negation of an equality is offered already.
    if matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return;
    }
    let (now, then) = (sign(*op), sign(flipped));
    if site.offer(|| format!("«{now}» blir «{then}»")) {
        *op = flipped;
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

fn one_value(values: &mut Vec<u32>, site: &mut Site) {
    let mut gone = None;
    for place in 0..values.len() {
        if values.len() > 1 && site.offer(|| format!("verdi nummer {} strøket fra listen", place + 1)) {
            gone = Some(place);
        }
    }
    if let Some(place) = gone {
        values.remove(place);
    }
}

/// Faults in a scalar: constants and spans one step off, and those of its parts.
pub(crate) fn scalar(whole: &mut Scalar, site: &mut Site) {
    match whole {
        Scalar::Const(value) => constant(value, site),
        Scalar::AddSpan(inner, length, _) => {
            span(length, site);
            scalar(inner, site);
        }
        Scalar::AddHours(inner, length) => {
            hours(length, site);
            scalar(inner, site);
        }
        Scalar::Min(_) | Scalar::Max(_) => extreme(whole, site),
        Scalar::Choice(branches, other) => {
            for (test, value) in branches {
                cond(test, site);
                scalar(value, site);
            }
            scalar(other, site);
        }
        Scalar::Count(_, _, test) => cond(test, site),
        Scalar::Sum(_, _, value, test)
        | Scalar::Least(_, _, value, test)
        | Scalar::Greatest(_, _, value, test) => {
            scalar(value, site);
            cond(test, site);
        }
        Scalar::Cover { condition, window_from, window_to, .. } => {
            cond(condition, site);
            scalar(window_from, site);
            scalar(window_to, site);
        }
        other => {
            for part in crate::compile::visit::parts_mut(other) {
                scalar(part, site);
            }
        }
    }
}

fn constant(value: &mut i64, site: &mut Site) {
    for (step, word) in [(1, "høyere"), (-1, "lavere")] {
        if site.offer(|| format!("grensen ett hakk {word}")) {
            *value = value.saturating_add(step);
            return;
        }
    }
}

/// A length one step longer or shorter.
pub(crate) fn span(length: &mut Span, site: &mut Site) {
    for step in [1, -1] {
        if let Some(other) = moved(*length, step)
            && site.offer(|| format!("{length} blir {other}"))
        {
            *length = other;
            return;
        }
    }
}

/// A number of hours one higher or lower.
pub(crate) fn hours(length: &mut i32, site: &mut Site) {
    for step in [1, -1] {
        if site.offer(|| format!("{length} timer blir {} timer", length.saturating_add(step))) {
            *length = length.saturating_add(step);
            return;
        }
    }
}

fn extreme(whole: &mut Scalar, site: &mut Site) {
    let least = matches!(whole, Scalar::Min(_));
    let swap = if least { "«tidligste» blir «seneste»" } else { "«seneste» blir «tidligste»" };
    let swapped = site.offer(|| swap.to_owned());
    let (Scalar::Min(list) | Scalar::Max(list)) = whole else { return };
    if swapped {
        let list = std::mem::take(list);
        *whole = if least { Scalar::Max(list) } else { Scalar::Min(list) };
        return;
    }
    for part in list {
        scalar(part, site);
    }
}

/// A span one step of its smallest unit longer or shorter; `None` past what a span can hold.
fn moved(span: Span, step: i32) -> Option<Span> {
    let mut made = span;
    let unit = match span {
        Span { days, .. } if days != 0 => &mut made.days,
        Span { weeks, .. } if weeks != 0 => &mut made.weeks,
        Span { months, .. } if months != 0 => &mut made.months,
        _ => &mut made.years,
    };
    *unit = unit.checked_add(step)?;
    Some(made)
}
