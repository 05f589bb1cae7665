//! What was read, as a compact text without places: `(rett hjelp (i helse) (når (< alder 18år)))`.
//!
//! Two files with the same dump say the same. The tests rest on it, and so does the formatter's promise.

mod clause;
mod example;
mod expr;

use crate::ast::{Declaration, File, Name, Path, Reference, Text, TypeExpr, TypeKind, Unit};
use crate::words;

pub use expr::expr;

/// Every declaration and example, one on each line.
pub fn file(file: &File) -> String {
    let declarations = file.declarations.iter().map(declaration);
    let examples = file.examples.iter().map(example::example);
    declarations.chain(examples).map(|line| line + "\n").collect()
}

/// A declaration.
pub fn declaration(declaration: &Declaration) -> String {
    let mut parts = Vec::new();
    parts.extend(declaration.name.as_ref().map(name));
    parts.extend(declaration.reference.as_ref().map(reference));
    parts.extend(declaration.target.as_ref().map(|target| list("av", [path(target)])));
    parts.extend(declaration.ty.as_ref().map(|ty| list(":", [type_expr(ty)])));
    if !declaration.areas.is_empty() {
        parts.push(list("i", declaration.areas.iter().map(name)));
    }
    if declaration.plural {
        parts.push("flere".to_owned());
    }
    parts.extend(declaration.clauses.iter().map(|clause| clause::clause(&clause.kind)));
    list(words::declaration_keyword(declaration.kind), parts)
}

/// `(head a b)`
fn list(head: &str, items: impl IntoIterator<Item = String>) -> String {
    let mut text = format!("({head}");
    for item in items {
        text.push(' ');
        text.push_str(&item);
    }
    text.push(')');
    text
}

fn name(name: &Name) -> String {
    name.text.clone()
}

fn names(items: &[Name]) -> impl Iterator<Item = String> {
    items.iter().map(name)
}

fn path(path: &Path) -> String {
    path.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(".")
}

fn paths(items: &[Path]) -> impl Iterator<Item = String> {
    items.iter().map(path)
}

fn text(text: &Text) -> String {
    quoted(&text.text)
}

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Years => "år",
        Unit::Months => "måneder",
        Unit::Weeks => "uker",
        Unit::Days => "dager",
        Unit::Hours => "timer",
    }
}

fn type_expr(ty: &TypeExpr) -> String {
    match &ty.kind {
        TypeKind::Bool => "ja/nei".to_owned(),
        TypeKind::Integer => "helt-tall".to_owned(),
        TypeKind::Decimal => "desimaltall".to_owned(),
        TypeKind::Kroner => "kroner".to_owned(),
        TypeKind::Date => "dato".to_owned(),
        TypeKind::Time => "klokkeslett".to_owned(),
        TypeKind::Instant => "dato-og-klokkeslett".to_owned(),
        TypeKind::Duration(None) => "varighet".to_owned(),
        TypeKind::Duration(Some(of)) => list("varighet", [unit(*of).to_owned()]),
        TypeKind::OneOf(values) => list("en-av", names(values)),
        TypeKind::AnyOf(values) => list("flere-av", names(values)),
        TypeKind::OneOfNamed(of) => list("en-av-utvalg", [name(of)]),
        TypeKind::AnyOfNamed(of) => list("flere-av-utvalg", [name(of)]),
        TypeKind::SetOf(of) => list("sett-av", [name(of)]),
        TypeKind::Error => "!".to_owned(),
    }
}

fn reference(reference: &Reference) -> String {
    let mut parts = Vec::new();
    parts.extend(reference.section.as_ref().map(|section| format!("§{}", section.replace(' ', "_"))));
    parts.extend(reference.ledd.map(|ledd| format!("ledd={ledd}")));
    parts.extend(reference.letter.map(|letter| format!("bokstav={letter}")));
    parts.extend(reference.number.map(|number| format!("nr={number}")));
    parts.extend(reference.sentence.map(|sentence| format!("punktum={sentence}")));
    list(&format!("{}/{}", reference.kind.text, reference.id), parts)
}
