//! Types.

use rettesnor_source::Diagnostic;

use super::cursor::Cursor;
use crate::ast::{Name, TypeExpr, TypeKind};
use crate::kind::SyntaxKind as K;
use crate::{codes, words};

const TYPES: &str = "Typene er ja/nei, helt tall, desimaltall, kroner, dato, klokkeslett, dato og klokkeslett, \
                     varighet i år (måneder, uker, dager, timer), en av (a, b), flere av (a, b) og sett av NAVN.";

impl Cursor<'_> {
    pub(super) fn ty(&mut self) -> TypeExpr {
        let start = self.checkpoint();
        let place = self.here();
        let kind = self.type_kind();
        let span = self.wrap(start, K::Type);
        if kind == TypeKind::Error {
            let diagnostic = Diagnostic::error(codes::BAD_TYPE, place, "Dette er ingen type.").help(TYPES);
            self.fail(diagnostic);
        }
        TypeExpr { kind, span }
    }

    fn type_kind(&mut self) -> TypeKind {
        let Some(word) = self.eat_name() else { return TypeKind::Error };
        match word.text.as_str() {
            "ja" if self.eat(K::Slash).is_some() && self.eat_word("nei").is_some() => TypeKind::Bool,
            "helt" if self.eat_word("tall").is_some() => TypeKind::Integer,
            "desimaltall" => TypeKind::Decimal,
            "kroner" => TypeKind::Kroner,
            "klokkeslett" => TypeKind::Time,
            "dato" if self.at_word("og") && self.word(1) == Some("klokkeslett") => {
                self.bump();
                self.bump();
                TypeKind::Instant
            }
            "dato" => TypeKind::Date,
            "varighet" => self.duration_type(),
            "en" if self.eat_word("av").is_some() => self.members(TypeKind::OneOf, TypeKind::OneOfNamed),
            "flere" if self.eat_word("av").is_some() => self.members(TypeKind::AnyOf, TypeKind::AnyOfNamed),
            "sett" if self.eat_word("av").is_some() => {
                self.name("navnet på et utvalg").map_or(TypeKind::Error, TypeKind::SetOf)
            }
            _ => TypeKind::Error,
        }
    }

    fn duration_type(&mut self) -> TypeKind {
        if self.eat_word("i").is_none() {
            return TypeKind::Duration(None);
        }
        if let Some(unit) = self.word(0).and_then(words::unit) {
            self.bump();
            return TypeKind::Duration(Some(unit));
        }
        let help = "Skriv «varighet i år»; også måneder, uker, dager og timer.";
        self.expected(codes::UNIT_EXPECTED, "en tidsenhet", help);
        TypeKind::Error
    }

    fn members(&mut self, listed: fn(Vec<Name>) -> TypeKind, named: fn(Name) -> TypeKind) -> TypeKind {
        let Some(open) = self.eat(K::LParen) else {
            return self.name("verdier i parentes, eller navnet på et utvalg").map_or(TypeKind::Error, named);
        };
        let names = self.names("navnet på en verdi");
        self.close(K::RParen, ")", open);
        if names.is_empty() { TypeKind::Error } else { listed(names) }
    }
}
