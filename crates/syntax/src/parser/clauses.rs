//! What each clause keyword is followed by.

use rettesnor_source::Diagnostic;

use super::cursor::Cursor;
use crate::ast::{ClauseKind as C, Guard, Name, Path, Text};
use crate::codes;
use crate::kind::SyntaxKind as K;

/// Reads what follows a keyword.
pub(super) type Reader = fn(&mut Cursor<'_>) -> C;

/// The keywords, each with what follows it.
const READERS: &[(&str, Reader)] = &[
    ("tittel", |c| texts(c, C::Title)),
    ("navn", |c| c.new_name("et navn").map_or(C::Error, C::Named)),
    ("tekst", |c| named_text(c, C::Wording)),
    ("spørsmål", |c| texts(c, C::Question)),
    ("hvorfor", |c| texts(c, C::Why)),
    ("slik", |c| texts(c, C::How)),
    ("følsomhet", |c| word(c, &["lav", "middels", "høy"], C::Sensitivity)),
    ("tidspunkt", |c| word(c, &["første_møte", "kartlegging", "sak"], C::Stage)),
    ("akutt", |_| C::Acute),
    ("dokumenteres", |c| c.documented()),
    ("verdi", |c| c.value()),
    ("mellom", |c| {
        let (low, high) = c.bounds();
        C::Bounds(low, high)
    }),
    ("rolle", |c| names(c, "en rolle", C::Roles)),
    ("felt", |c| c.field()),
    ("periode", |c| c.period()),
    ("for", |c| c.for_whom()),
    ("ansvarlig", |c| names(c, "hvem som er ansvarlig", C::Responsible)),
    ("hvem", |c| names(c, "hvem det gjelder", C::Who)),
    ("art", |c| word(c, &["rettsanvendelse", "fritt_skjønn"], C::Nature)),
    ("moment", |c| paths(c, "en opplysning eller sjekkliste", C::Factors)),
    ("omfang", |c| texts(c, C::Extent)),
    ("varighet", |c| texts(c, C::Lasts)),
    ("opphører", |c| c.ends()),
    ("kan_stilles_vilkår", |c| texts(c, C::MayAttach)),
    ("hjemmel", |c| {
        let references = c.references();
        if references.is_empty() { C::Error } else { C::Basis(references) }
    }),
    ("praksis", |c| texts(c, C::Practice)),
    ("faglig_råd", |c| texts(c, C::Advice)),
    ("kilde", |c| c.source_clause()),
    ("gjennomgått", |c| c.reviewed()),
    ("forbehold", |c| texts(c, C::Caveat)),
    ("gjelder", |c| c.in_force()),
    ("opphevet", |c| c.repealed()),
    ("vedtatt", |c| c.adopted()),
    ("versjon", |c| c.name("navnet på versjonen").map_or(C::Error, C::Version)),
    ("overgang", |c| c.transition()),
    ("uttømmende", |_| C::Exhaustive),
    ("uten_hensyn_til", |c| paths(c, "en opplysning", C::Regardless)),
    ("når", |c| c.when()),
    ("kan", |c| {
        c.bump();
        C::MayWhen(c.expr())
    }),
    ("krav", |c| c.requirement()),
    ("unntak", |c| c.exception()),
    ("må_påberopes", |_| C::Invoked),
    ("=", |c| {
        let value = c.expr();
        C::Equals(value, c.guard())
    }),
    ("ellers", |c| c.otherwise()),
    ("kan_oppgis", |_| C::MayBeStated),
    ("løper_fra", |c| C::RunsFrom(c.expr())),
    ("varer", |c| {
        let length = c.expr();
        C::Length(length, c.guard())
    }),
    ("slutter", |c| C::EndsOn(c.expr())),
    ("rulles_etter", |c| c.rolls_by()),
    ("oppfylt_ved", |c| C::MetBy(c.expr())),
    ("avbrytes_ved", |c| c.interrupted()),
    ("forlenges_til", |c| C::ExtendedTo(c.expr())),
    ("etter_utløp", |c| c.late_hearing()),
    ("antar", |c| C::Assumes(c.expr())),
    ("inntil", |c| c.path("en opplysning").map_or(C::Error, C::Until)),
    ("virker_for", |c| paths(c, "en norm", C::AppliesTo)),
    ("slutter_ved", |c| C::PhaseEnds(c.expr())),
    ("neste", |c| names(c, "en fase", C::Next)),
    ("punkt", |c| c.item()),
    ("fra", |c| c.row()),
    ("avrunding", |c| c.rounding()),
    ("helligdag", |c| c.holiday()),
    ("klokke", |c| texts(c, C::Clock)),
    ("ruller", |c| names(c, "en ukedag, eller helligdag", C::Rolls)),
    ("forsiktig", |_| C::Prudent),
    ("spør", |c| texts(c, C::Ask)),
    ("hastegrad", |c| C::Urgency(c.expr())),
    ("tjeneste", |c| names(c, "en tjeneste", C::Services)),
    ("dokument", |c| names(c, "et dokument", C::Documents)),
    ("sjekkliste", |c| names(c, "en sjekkliste", C::Checklists)),
    ("frist", |c| names(c, "en frist", C::Within)),
    ("mottaker", |c| texts(c, C::Recipient)),
    ("bøyd", |c| texts(c, C::Inflected)),
    ("betyr", |c| texts(c, C::Means)),
    ("telefon", |c| texts(c, C::Phone)),
    ("åpent", |c| texts(c, C::Open)),
];

/// What follows this keyword.
pub(super) fn reader(word: &str) -> Option<Reader> {
    READERS.iter().find(|(keyword, _)| *keyword == word).map(|(_, reader)| *reader)
}

/// Whether a clause may begin with this word.
pub(super) fn is_keyword(word: &str) -> bool {
    reader(word).is_some()
}

/// All words a clause may begin with.
pub(super) fn keywords() -> impl Iterator<Item = &'static str> {
    READERS.iter().map(|(keyword, _)| *keyword).filter(|keyword| *keyword != "=")
}

fn texts(cursor: &mut Cursor<'_>, make: fn(Text) -> C) -> C {
    cursor.text().map_or(C::Error, make)
}

fn names(cursor: &mut Cursor<'_>, what: &str, make: fn(Vec<Name>) -> C) -> C {
    let names = cursor.names(what);
    if names.is_empty() { C::Error } else { make(names) }
}

fn paths(cursor: &mut Cursor<'_>, what: &str, make: fn(Vec<Path>) -> C) -> C {
    let paths = cursor.paths(what);
    if paths.is_empty() { C::Error } else { make(paths) }
}

fn named_text(cursor: &mut Cursor<'_>, make: fn(Name, Text) -> C) -> C {
    let Some(name) = cursor.name("et navn") else { return C::Error };
    cursor.text().map_or(C::Error, |text| make(name, text))
}

/// One of a few words.
fn word(cursor: &mut Cursor<'_>, words: &[&str], make: fn(Name) -> C) -> C {
    let list = words.join(", ");
    match cursor.word(0) {
        Some(word) if words.contains(&word) => cursor.eat_name().map_or(C::Error, make),
        _ => {
            let help = format!("Velg mellom {list}.");
            let mut found = format!("Her mangler ett av ordene {list}: {}", cursor.found());
            found.push('.');
            let mut diagnostic = Diagnostic::error(codes::EXPECTED_WORD, cursor.here(), found).help(help);
            let near = cursor.word(0).and_then(|word| rettesnor_source::suggest(word, words.iter().copied()));
            if let Some(near) = near {
                diagnostic = diagnostic.fix(cursor.here(), near, format!("Skriv «{near}»."));
            }
            cursor.fail(diagnostic);
            C::Error
        }
    }
}

impl Cursor<'_> {
    /// `når U` after a value.
    fn guard(&mut self) -> Guard {
        if self.eat_word("når").is_some() { Guard::When(self.expr()) } else { Guard::Always }
    }

    /// `= U [når U]`, `varer U [når U]` after `ellers`.
    fn otherwise(&mut self) -> C {
        let length = self.eat_word("varer").is_some();
        if !length && self.eat(K::Eq).is_none() {
            let help = "Skriv «ellers = VERDI» i et begrep, eller «ellers varer 3 uker» i en frist.";
            self.expected(codes::EXPECTED_WORD, "«=» eller «varer»", help);
            return C::Error;
        }
        let value = self.expr();
        let condition = self.eat_word("når").map(|_| self.expr());
        let guard = Guard::Otherwise(condition);
        if length { C::Length(value, guard) } else { C::Equals(value, guard) }
    }

    fn documented(&mut self) -> C {
        self.eat_word("med");
        texts(self, C::Documented)
    }

    /// `punkt NAVN "…" [fra a, b]`
    fn item(&mut self) -> C {
        let Some(name) = self.name("et navn") else { return C::Error };
        let Some(text) = self.text() else { return C::Error };
        let told = if self.eat_word("fra").is_some() { self.paths("en opplysning") } else { Vec::new() };
        C::Item(name, text, told)
    }

    /// `verdi NAVN "…"`
    fn value(&mut self) -> C {
        let Some(name) = self.name("navnet på verdien") else { return C::Error };
        C::Value(name, self.eat_text())
    }

    /// `felt NAVN : TYPE "…"`
    fn field(&mut self) -> C {
        let Some(name) = self.new_name("navnet på feltet") else { return C::Error };
        if !self.expect(K::Colon, ":", "Skriv «felt NAVN : TYPE».") {
            return C::Error;
        }
        let ty = self.ty();
        C::Field(name, ty, self.eat_text())
    }

    /// `periode FELT til FELT uten_overlapp`
    fn period(&mut self) -> C {
        const HELP: &str = "Skriv «periode FELT til FELT», med feltene for første og siste dag.";
        let Some(from) = self.name("feltet for første dag") else { return C::Error };
        if !self.expect_word("til", HELP) {
            return C::Error;
        }
        let Some(to) = self.name("feltet for siste dag") else { return C::Error };
        C::Period { from, to, apart: self.eat_word("uten_overlapp").is_some() }
    }

    /// `for barnet`, `for hvert vedtak`
    fn for_whom(&mut self) -> C {
        let each = self.eat_word("hvert").or_else(|| self.eat_word("hver")).is_some();
        self.name("en rolle eller liste").map_or(C::Error, |name| C::For { each, name })
    }

    /// `opphører når U`, `opphører "…"`
    fn ends(&mut self) -> C {
        if self.eat_word("når").is_some() { C::EndsWhen(self.expr()) } else { texts(self, C::EndsText) }
    }

    /// `når U`, `når NAVN: U`
    fn when(&mut self) -> C {
        let named = self.word(0).is_some() && self.kind(1) == Some(K::Colon);
        let name = if named { self.new_name("navnet på grunnlaget") } else { None };
        if named {
            self.bump();
        }
        C::When(name, self.expr())
    }

    /// `krav NAVN "tittel" hjemmel REF: U`
    fn requirement(&mut self) -> C {
        let Some(name) = self.new_name("navnet på kravet") else { return C::Error };
        let title = self.eat_text();
        let basis = if self.own_basis_ahead() {
            self.bump();
            self.references()
        } else {
            Vec::new()
        };
        if !self.expect(
            K::Colon,
            ":",
            "Skriv «krav NAVN: vilkår», eller «krav NAVN \"tittel\" hjemmel REF: vilkår».",
        ) {
            return C::Error;
        }
        C::Requirement { name, title, basis, condition: self.expr() }
    }

    /// Whether `hjemmel` follows and belongs to the requirement: on the same line, or on the next with the colon
    /// after it.
    fn own_basis_ahead(&self) -> bool {
        if self.any_word(0) != Some("hjemmel") || self.column(0) == Some(0) {
            return false;
        }
        if self.column(0).is_none() {
            return true;
        }
        for ahead in 1.. {
            match self.any_kind(ahead) {
                Some(K::Colon) => return true,
                Some(_) if !self.boundary(ahead) => {}
                _ => return false,
            }
        }
        false
    }

    /// `unntak NAVN når U må påberopes`; without `når`, the name is the condition.
    fn exception(&mut self) -> C {
        let Some(name) = self.new_name("navnet på unntaket") else { return C::Error };
        let condition = if self.eat_word("når").is_some() {
            self.expr()
        } else {
            let path = Path { parts: vec![name.clone()], span: name.span };
            crate::ast::Expr { kind: crate::ast::ExprKind::Path(path), span: name.span }
        };
        let comma = self.eat(K::Comma).is_some();
        let must = self.at_word("må") || comma;
        let invoked = must
            && self.expect_word("må", "Skriv «må påberopes» etter vilkåret.")
            && self.expect_word("påberopes", "Skriv «må påberopes» etter vilkåret.");
        C::Exception { name, condition, invoked }
    }
}
