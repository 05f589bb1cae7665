//! Facts, assessments and events: one for each role, one Boolean for each value of an any-of fact.

use super::context::Context;
use super::declare::next_id;
use super::names::Symbol;
use super::origin::{each, find, title};
use super::value::Value;
use super::{Decl, Lowerer, slug};
use crate::codes;
use crate::model::{Fact, FactId, FactKind, ListId, NEVER, Period, RoleId, Scope, Sensitivity, Stage, Type};
use rettesnor_source::Span;
use rettesnor_syntax::ast::{ClauseKind, DeclKind, Expr, Name, Text};
use rettesnor_values::Instant;

/// A word of the language's fixed vocabularies, and what it means.
type Vocabulary<T> = &'static [(&'static str, T)];

const SENSITIVITIES: Vocabulary<Sensitivity> =
    &[("lav", Sensitivity::Low), ("middels", Sensitivity::Medium), ("høy", Sensitivity::High)];
const STAGES: Vocabulary<Stage> =
    &[("første_møte", Stage::First), ("kartlegging", Stage::Intake), ("sak", Stage::Case)];
const NATURES: Vocabulary<FactKind> =
    &[("rettsanvendelse", FactKind::BoundAssessment), ("fritt_skjønn", FactKind::FreeAssessment)];

impl Lowerer {
    /// The meaning of a word of a fixed vocabulary.
    pub(crate) fn word<T: Copy>(&mut self, name: &Name, vocabulary: &[(&'static str, T)]) -> Option<T> {
        let found = vocabulary.iter().find(|(word, _)| *word == name.text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let words: Vec<String> = vocabulary.iter().map(|(word, _)| format!("«{word}»")).collect();
            let text = format!("«{}» er ikke et ord dette leddet kjenner.", name.text);
            self.error(
                codes::UNKNOWN_WORD,
                name.span,
                text,
                format!("Skriv ett av disse: {}.", words.join(", ")),
            );
        }
        found
    }

    pub(crate) fn sensitivity(&mut self, decl: Decl<'_>) -> Sensitivity {
        let name =
            find(decl, |kind| if let ClauseKind::Sensitivity(name) = kind { Some(name) } else { None });
        name.and_then(|name| self.word(name, SENSITIVITIES)).unwrap_or_default()
    }

    pub(crate) fn declare_fact(&mut self, decl: Decl<'_>) {
        let Some(name) = &decl.ast.name else { return };
        let (kind, ty) = self.kind_and_type(decl, name);
        let mut template = self.template(decl, name, kind, ty);
        template.bounds = self.bounds(decl, kind, ty);
        let roles = find(decl, |kind| if let ClauseKind::Roles(roles) = kind { Some(roles) } else { None });
        let Some(roles) = roles else { return self.push_fact(template, &name.text, name.span) };
        for role_name in roles {
            let Some(role) = self.role_named(role_name) else { continue };
            let list = self.base.roles.get(role.index()).and_then(|role| role.list);
            let own =
                if role.0 == 0 { name.text.clone() } else { format!("{}.{}", role_name.text, name.text) };
            let scope = list.map_or(Scope::Case, Scope::Item);
            self.push_fact(Fact { scope, role, ..template.clone() }, &own, role_name.span);
        }
    }

    fn role_named(&mut self, name: &Name) -> Option<RoleId> {
        if name.text == "personen" {
            return Some(RoleId(0));
        }
        let path = super::names::path_of(name);
        let pick = |symbol: &Symbol| if let Symbol::Role(id) = symbol { Some(*id) } else { None };
        self.named(&path, &Context::default(), "en rolle", pick)
    }

    fn kind_and_type(&mut self, decl: Decl<'_>, name: &Name) -> (FactKind, Type) {
        match decl.ast.kind {
            DeclKind::Vurdering => {
                let nature =
                    find(decl, |kind| if let ClauseKind::Nature(name) = kind { Some(name) } else { None });
                let kind = nature.and_then(|name| self.word(name, NATURES));
                self.only_types(decl, &[Type::Bool], "En vurdering er alltid ja/nei.");
                (kind.unwrap_or(FactKind::BoundAssessment), Type::Bool)
            }
            DeclKind::Hendelse => {
                let types = [Type::Date, Type::Instant];
                let text = "En hendelse er en dato, eller en dato og et klokkeslett.";
                (FactKind::Event, self.only_types(decl, &types, text))
            }
            _ => {
                if decl.ast.ty.is_none() {
                    self.missing_type(decl);
                }
                let ty = self.declared_type(decl, &name.text);
                if let (Some(Type::Span), Some(written)) = (ty, &decl.ast.ty) {
                    let help = "Skriv «varighet i år», «måneder», «uker», «dager» eller «timer».";
                    self.error(
                        codes::TYPE_MISMATCH,
                        written.span,
                        "Et faktum må si hvilken enhet varigheten har.",
                        help,
                    );
                }
                (FactKind::Fact, ty.filter(|ty| *ty != Type::Span).unwrap_or(Type::Bool))
            }
        }
    }

    /// The type, which must be one of these; the first is understood when none is written.
    fn only_types(&mut self, decl: Decl<'_>, types: &[Type], text: &str) -> Type {
        let first = types.first().copied().unwrap_or(Type::Bool);
        let Some(written) = &decl.ast.ty else { return first };
        let ty = self.type_of(written, "", &[]);
        if let Some(ty) = ty
            && !types.contains(&ty)
        {
            self.error(codes::TYPE_MISMATCH, written.span, text, "Fjern typen, eller bruk «fakta».");
        }
        ty.filter(|ty| types.contains(ty)).unwrap_or(first)
    }

    fn template(&mut self, decl: Decl<'_>, name: &Name, kind: FactKind, ty: Type) -> Fact {
        let mut fact = Fact {
            sensitivity: self.sensitivity(decl),
            title: title(decl),
            kind,
            place: self.place(decl.ast.span),
            ..blank(&name.text, ty)
        };
        for clause in &decl.ast.clauses {
            let text = |text: &Text| Some(text.text.clone());
            match &clause.kind {
                ClauseKind::Question(words) => fact.question = text(words),
                ClauseKind::Why(words) => fact.why = text(words),
                ClauseKind::How(words) => fact.how = text(words),
                ClauseKind::Documented(words) => fact.documented = text(words),
                ClauseKind::Acute => fact.acute = true,
                ClauseKind::Stage(word) => fact.stage = self.word(word, STAGES).unwrap_or_default(),
                ClauseKind::Who(names) => fact.assessed_by.extend(names.iter().map(|name| name.text.clone())),
                ClauseKind::Factors(paths) => fact.factors.extend(paths.iter().map(super::names::dotted)),
                _ => {}
            }
        }
        fact
    }

    /// The domain: as written, else what the type has.
    fn bounds(&mut self, decl: Decl<'_>, kind: FactKind, ty: Type) -> Option<(i64, i64)> {
        let clause = decl.ast.clauses.iter().find_map(|clause| match &clause.kind {
            ClauseKind::Bounds(low, high) => Some((low, high, clause.span)),
            _ => None,
        });
        let Some((low, high, span)) = clause else { return default_bounds(ty) };
        let (low, high) = (self.bound(low, ty)?, self.bound(high, ty)?);
        if high < low {
            let text = "Domenet er tomt: den nedre grensen er større enn den øvre.";
            self.error(codes::BAD_BOUNDS, span, text, "Bytt om grensene.");
            return None;
        }
        // An event that has not happened lies outside any bounds a writer would give, and is always possible.
        let never = if ty == Type::Instant { Instant::NEVER.minutes() } else { NEVER };
        Some((low, if kind == FactKind::Event { never } else { high }))
    }

    fn bound(&mut self, expr: &Expr, ty: Type) -> Option<i64> {
        let ordered = !matches!(ty, Type::Bool | Type::Enum(_) | Type::Set(_) | Type::Span);
        let value = self.value(expr, None, &Context::default());
        let value = match (value, ty) {
            // «mellom 0 og 120» needs no unit where the type has said it.
            (Value::Number(number), Type::Duration(unit)) => {
                number.to_whole().map_or(Value::Error, |n| Value::Length(n, unit))
            }
            (value, _) => value,
        };
        let scalar = if ordered { self.scalar_of(value, ty, expr.span) } else { None };
        if let Some(crate::model::Scalar::Const(bound)) = scalar {
            return Some(bound);
        }
        if !ordered || scalar.is_some() {
            let text = "Grensene for et domene må være faste verdier, og typen må ha en rekkefølge.";
            self.error(codes::BAD_BOUNDS, expr.span, text, "Skriv for eksempel «mellom 0 og 120».");
        }
        None
    }

    pub(crate) fn declare_fields(&mut self, decl: Decl<'_>, list: ListId, role: RoleId) {
        let list_name = decl.name_text().to_owned();
        for (name, ty, question) in each(decl, |kind| match kind {
            ClauseKind::Field(name, ty, question) => Some((name, ty, question)),
            _ => None,
        }) {
            let own = format!("{list_name}.{}", name.text);
            let ty = self.type_of(ty, &own, &[]).unwrap_or(Type::Bool);
            let fact = Fact {
                scope: Scope::Item(list),
                role,
                question: question.as_ref().map(|text| text.text.clone()),
                sensitivity: self.sensitivity(decl),
                place: self.place(name.span),
                bounds: default_bounds(ty),
                title: slug::readable(&name.text),
                ..blank(&own, ty)
            };
            self.push_fact(fact, &own, name.span);
        }
    }

    /// `periode`: two fields of the list that are dates.
    pub(crate) fn declare_period(&mut self, decl: Decl<'_>, list: ListId) {
        let written = find(decl, |kind| match kind {
            ClauseKind::Period { from, to, apart } => Some((from, to, *apart)),
            _ => None,
        });
        let Some((from, to, apart)) = written else { return };
        let (from, to) = (self.date_field(decl, from), self.date_field(decl, to));
        let (Some(from), Some(to)) = (from, to) else { return };
        if let Some(list) = self.base.lists.get_mut(list.index()) {
            list.period = Some(Period { from, to, apart });
        }
    }

    fn date_field(&mut self, decl: Decl<'_>, name: &Name) -> Option<FactId> {
        let own = format!("{}.{}", decl.name_text(), name.text);
        let Some(Symbol::Fact(id)) = self.names.get(&own) else {
            let fields = each(decl, |kind| match kind {
                ClauseKind::Field(field, ..) => Some(field.text.as_str()),
                _ => None,
            });
            self.unknown_name(name.span, &name.text, "Ingen av feltene i listen", fields);
            return None;
        };
        let id = *id;
        let is_date = self.base.facts.get(id.index()).is_some_and(|fact| fact.ty == Type::Date);
        if !is_date {
            let text =
                format!("«{}» er ikke en dato, og kan ikke begynne eller slutte en periode.", name.text);
            self.error(codes::TYPE_MISMATCH, name.span, text, "Velg to felt av typen dato.");
        }
        is_date.then_some(id)
    }

    /// Adds a fact under its name, an any-of fact as one Boolean for each value.
    fn push_fact(&mut self, fact: Fact, name: &str, span: Span) {
        let Type::Set(domain) = fact.ty else {
            let id = self.add_fact(Fact { name: name.to_owned(), slug: slug(name), ..fact });
            return self.declare_name(name, Symbol::Fact(id), span);
        };
        let values =
            self.base.enums.get(domain.index()).map_or_else(Vec::new, |domain| domain.values.clone());
        let mut members = Vec::new();
        for (index, value) in (0_u32..).zip(values) {
            let own = format!("{name}.{}", value.name);
            let member = Fact {
                slug: slug(&own),
                title: value.label,
                ty: Type::Bool,
                member_of: Some((name.to_owned(), domain, index)),
                bounds: None,
                name: own.clone(),
                ..fact.clone()
            };
            let id = self.add_fact(member);
            members.push(id);
            self.declare_name(&own, Symbol::Fact(id), span);
        }
        self.declare_name(name, Symbol::Group(domain, members), span);
    }

    fn add_fact(&mut self, fact: Fact) -> FactId {
        let id = FactId(next_id(&self.base.facts));
        if let Scope::Item(list) = fact.scope
            && let Some(list) = self.base.lists.get_mut(list.index())
        {
            list.fields.push(id);
        }
        self.base.facts.push(fact);
        id
    }

    /// Factors of assessments must be facts, concepts or checklists that exist.
    pub(crate) fn check_factors(&mut self, decl: Decl<'_>) {
        for path in each(decl, |kind| if let ClauseKind::Factors(paths) = kind { Some(paths) } else { None })
            .into_iter()
            .flatten()
        {
            let _ =
                self.named(path, &Context::default(), "et faktum, et begrep eller en sjekkliste", |symbol| {
                    matches!(
                        symbol,
                        Symbol::Fact(_) | Symbol::Group(..) | Symbol::Concept(_) | Symbol::Checklist
                    )
                    .then_some(())
                });
        }
    }
}

fn default_bounds(ty: Type) -> Option<(i64, i64)> {
    const MINUTES_OF_DAY: i64 = 24 * 60;
    match ty {
        Type::Time => Some((0, MINUTES_OF_DAY - 1)),
        _ => None,
    }
}

fn blank(name: &str, ty: Type) -> Fact {
    Fact {
        name: name.to_owned(),
        slug: slug(name),
        title: String::new(),
        kind: FactKind::Fact,
        scope: Scope::Case,
        role: RoleId(0),
        ty,
        member_of: None,
        bounds: None,
        question: None,
        why: None,
        how: None,
        sensitivity: Sensitivity::default(),
        stage: Stage::default(),
        acute: false,
        documented: None,
        assessed_by: Vec::new(),
        factors: Vec::new(),
        place: crate::model::Place::default(),
    }
}
