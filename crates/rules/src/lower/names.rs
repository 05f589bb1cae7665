//! One namespace for everything a rule can name, and how a path is read in its place.

use super::Lowerer;
use super::context::{Binding, Context};
use crate::codes;
use crate::model::{
    CalendarId, ConceptId, EnumId, FactId, Item, ListId, NormId, RoleId, Scope, TableId, UntranslatedId,
};
use rettesnor_source::{Diagnostic, Span};
use rettesnor_syntax::ast::Path;
use std::collections::{BTreeMap, BTreeSet};

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Symbol {
    Fact(FactId),
    /// An any-of fact: one Boolean for each value of the enumeration.
    Group(EnumId, Vec<FactId>),
    List(ListId),
    Concept(ConceptId),
    Norm(NormId),
    Table(TableId),
    Calendar(CalendarId),
    Role(RoleId),
    Enum(EnumId),
    Untranslated(UntranslatedId),
    Checklist,
    Document,
    Term,
    Constraint,
    Presumption,
}

impl Symbol {
    /// The word for its kind, with its article.
    pub(crate) fn kind_word(&self) -> &'static str {
        match self {
            Self::Fact(_) | Self::Group(..) => "et faktum",
            Self::List(_) => "en liste",
            Self::Concept(_) => "et begrep",
            Self::Norm(_) => "en norm",
            Self::Table(_) => "en tabell",
            Self::Calendar(_) => "en kalender",
            Self::Role(_) => "en rolle",
            Self::Enum(_) => "et utvalg",
            Self::Untranslated(_) => "en uoversatt regel",
            Self::Checklist => "en sjekkliste",
            Self::Document => "et dokument",
            Self::Term => "et ord",
            Self::Constraint => "en uforenlighet",
            Self::Presumption => "en presumsjon",
        }
    }
}

/// Names, where they were declared, and the named parts of norms.
#[derive(Debug, Default)]
pub(crate) struct Names {
    symbols: BTreeMap<String, (Symbol, Span)>,
    /// Named grounds, requirements and exceptions of each norm, as paths below it.
    pub(crate) parts: BTreeMap<NormId, BTreeSet<String>>,
    /// Declared acts and regulations, by kind and number.
    pub(crate) acts: BTreeMap<String, crate::model::ActId>,
    /// Whom each concept was written for.
    pub(crate) concept_roles: BTreeMap<ConceptId, RoleId>,
    /// Facts, any-of facts and concepts that something refers to, or was near to: also where the reference was
    /// wrong, since the writer should not be told that what she meant to use is unused.
    pub(crate) used: BTreeSet<String>,
    /// The labels of each norm's versions.
    pub(crate) labels: BTreeMap<NormId, BTreeSet<String>>,
    /// How many names were offered for suggestions so far.
    offered: usize,
}

/// The most names that are offered for suggestions in one rule base.
const MOST_OFFERED: usize = 5_000_000;

impl Names {
    pub(crate) fn get(&self, name: &str) -> Option<&Symbol> {
        self.symbols.get(name).map(|(symbol, _)| symbol)
    }

    /// All names of symbols that pass the test, for suggestions; none any more when very many have been offered. A large rule
    /// base with many wrong names would otherwise be compared with itself.
    pub(crate) fn all(&mut self, test: impl Fn(&Symbol) -> bool) -> Vec<String> {
        if self.offered > MOST_OFFERED {
            return Vec::new();
        }
        self.offered = self.offered.saturating_add(self.symbols.len());
        self.symbols.iter().filter(|(_, (symbol, _))| test(symbol)).map(|(name, _)| name.clone()).collect()
    }
}

/// What a path means where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Resolved {
    /// A symbol, and the record it is read from.
    Symbol(Symbol, Item),
    /// A named part of a norm.
    Part(NormId, String),
    /// A bound day.
    Day(u8),
    /// Found, but cannot be used here: a diagnostic was given.
    Refused,
}

impl Lowerer {
    /// Declares a name. A second declaration of it is reported at the second.
    pub(crate) fn declare_name(&mut self, name: &str, symbol: Symbol, span: Span) {
        if let Some((first, place)) = self.names.symbols.get(name) {
            let text = format!("Navnet «{name}» er brukt før, om {}.", first.kind_word());
            let diagnostic = Diagnostic::error(codes::DUPLICATE_NAME, span, text)
                .secondary(*place, "første gang")
                .help("Gi den ene et annet navn. Er dette versjoner av samme regel, må hver ha «versjon» eller egen gyldighet.");
            self.add(diagnostic);
            return;
        }
        self.names.symbols.insert(name.to_owned(), (symbol, span));
    }

    /// Reads a path in its place and notes what it means as used.
    pub(crate) fn resolve(&mut self, path: &Path, cx: &Context) -> Option<Resolved> {
        let found = self.find(path, cx);
        if let Some(Resolved::Symbol(symbol, _)) = &found {
            self.use_symbol(symbol.clone());
        }
        found
    }

    fn use_symbol(&mut self, symbol: Symbol) {
        let name = match symbol {
            Symbol::Fact(id) => self.base.facts.get(id.index()).map(|fact| fact.name.clone()),
            Symbol::Group(_, members) => {
                let first = members.first().and_then(|id| self.base.facts.get(id.index()));
                first.and_then(|fact| fact.member_of.as_ref()).map(|(group, ..)| group.clone())
            }
            Symbol::Concept(id) => self.base.concepts.get(id.index()).map(|concept| concept.name.clone()),
            _ => None,
        };
        self.names.used.extend(name);
    }

    /// Bound variables first, then the norm's record and role, then the namespace.
    fn find(&mut self, path: &Path, cx: &Context) -> Option<Resolved> {
        let parts: Vec<&str> = path.parts.iter().map(|part| part.text.as_str()).collect();
        let (first, rest) = parts.split_first()?;
        if let Some(bound) = cx.variable(first) {
            return match bound.binding {
                Binding::Day => rest.is_empty().then_some(Resolved::Day(bound.depth)),
                Binding::Record(list) => self.in_record(list, &rest.join("."), Item::Bound(bound.depth)),
            };
        }
        if let Some(list) = cx.each
            && let Some(found) = self.in_own_record(list, first, rest)
        {
            return Some(found);
        }
        let whole = parts.join(".");
        let role = cx.role.filter(|role| role.0 != 0).and_then(|role| self.base.roles.get(role.index()));
        let in_role = role.and_then(|role| self.names.get(&format!("{}.{whole}", role.name))).cloned();
        if let Some(symbol) = in_role.or_else(|| self.names.get(&whole).cloned()) {
            return Some(self.at_case(symbol, path));
        }
        self.part_of_norm(&parts)
    }

    /// A path inside `for hvert`: the list's name stands for the record at hand, and for a repeated role the bare
    /// names are its own, as they are for other roles.
    fn in_own_record(&self, list: ListId, first: &str, rest: &[&str]) -> Option<Resolved> {
        let qualified = self.base.lists.get(list.index())?.name == first && !rest.is_empty();
        if qualified {
            return self.in_record(list, &rest.join("."), Item::This);
        }
        let whole: Vec<&str> = core::iter::once(first).chain(rest.iter().copied()).collect();
        let is_role = self.base.roles.iter().any(|role| role.list == Some(list));
        let found = self.in_record(list, &whole.join("."), Item::This)?;
        let concept = matches!(found, Resolved::Symbol(Symbol::Concept(_), _));
        (is_role || concept).then_some(found)
    }

    /// A field of a record, or a concept declared for each record.
    fn in_record(&self, list: ListId, field: &str, item: Item) -> Option<Resolved> {
        let name = &self.base.lists.get(list.index())?.name;
        if let Some(symbol) = self.names.get(&format!("{name}.{field}")) {
            return Some(Resolved::Symbol(symbol.clone(), item));
        }
        let symbol = self.names.get(field)?;
        (self.scope_of(symbol) == Scope::Item(list)).then(|| Resolved::Symbol(symbol.clone(), item))
    }

    /// A symbol outside any record: what lives in records cannot be read here.
    fn at_case(&mut self, symbol: Symbol, path: &Path) -> Resolved {
        let Scope::Item(list) = self.scope_of(&symbol) else { return Resolved::Symbol(symbol, Item::None) };
        let list = self.base.lists.get(list.index()).map_or("", |list| list.name.as_str()).to_owned();
        let name = dotted(path);
        let text = format!("«{name}» finnes én gang for hver post i «{list}», og her er ingen post valgt.");
        let help =
            format!("Skriv «for hvert {list}» i normen, eller spør over postene: «finnes x i {list}: x.…».");
        self.error(codes::NO_RECORD, path.span, text, help);
        self.use_symbol(symbol);
        Resolved::Refused
    }

    fn scope_of(&self, symbol: &Symbol) -> Scope {
        let fact = |id: FactId| self.base.facts.get(id.index()).map(|fact| fact.scope);
        let scope = match symbol {
            Symbol::Fact(id) => fact(*id),
            Symbol::Group(_, members) => members.first().and_then(|id| fact(*id)),
            Symbol::Concept(id) => self.base.concepts.get(id.index()).map(|concept| concept.scope),
            _ => None,
        };
        scope.unwrap_or(Scope::Case)
    }

    /// `permanent_opphold.fravær`: a norm, and a named part of it.
    fn part_of_norm(&self, parts: &[&str]) -> Option<Resolved> {
        let (first, rest) = parts.split_first()?;
        let Some(Symbol::Norm(norm)) = self.names.get(first) else { return None };
        let part = rest.join(".");
        let known = self.names.parts.get(norm).is_some_and(|known| known.contains(&part));
        known.then_some(Resolved::Part(*norm, part))
    }

    /// Reports a path that means nothing here, with the nearest name that would.
    pub(crate) fn unresolved(&mut self, path: &Path, cx: &Context) {
        let mut candidates = self.names.all(|_| true);
        candidates.extend(cx.bound.iter().map(|bound| bound.name.clone()));
        if !candidates.is_empty() {
            for (norm, parts) in &self.names.parts {
                let norm = self.base.norms.get(norm.index()).map_or("", |norm| norm.name.as_str());
                candidates.extend(parts.iter().map(|part| format!("{norm}.{part}")));
            }
        }
        if let Some((variable, list)) = path.parts.first().and_then(|first| {
            let bound = cx.variable(&first.text)?;
            match bound.binding {
                Binding::Record(list) => Some((bound.name.clone(), self.base.lists.get(list.index())?)),
                Binding::Day => None,
            }
        }) {
            let prefix = format!("{}.", list.name);
            let fields = candidates.iter().filter_map(|name| name.strip_prefix(&prefix));
            candidates = fields.map(|field| format!("{variable}.{field}")).collect();
        }
        self.unknown_name(path.span, &dotted(path), "Ingenting", candidates.iter().map(String::as_str));
    }

    /// Finds what a path must be one of, for clauses that name things plainly; reports what is not.
    pub(crate) fn named<T>(
        &mut self,
        path: &Path,
        cx: &Context,
        wanted: &str,
        pick: impl Fn(&Symbol) -> Option<T>,
    ) -> Option<T> {
        match self.resolve(path, cx) {
            Some(Resolved::Refused) => None,
            Some(Resolved::Symbol(symbol, _)) => {
                let found = pick(&symbol);
                if found.is_none() {
                    self.wrong_kind(path.span, &dotted(path), symbol.kind_word(), wanted);
                }
                found
            }
            Some(Resolved::Part(..)) => {
                self.wrong_kind(path.span, &dotted(path), "en del av en norm", wanted);
                None
            }
            Some(Resolved::Day(_)) => {
                self.wrong_kind(path.span, &dotted(path), "en dag", wanted);
                None
            }
            None => {
                let names = self.names.all(|symbol| pick(symbol).is_some());
                self.unknown_name(path.span, &dotted(path), "Ingenting", names.iter().map(String::as_str));
                None
            }
        }
    }

    pub(crate) fn wrong_kind(&mut self, span: Span, name: &str, is: &str, wanted: &str) {
        let text = format!("«{name}» er {is}, men her må det stå {wanted}.");
        self.error(codes::WRONG_KIND, span, text, format!("Bruk navnet på {wanted}."));
    }
}

/// The path as written.
pub(crate) fn dotted(path: &Path) -> String {
    let parts: Vec<&str> = path.parts.iter().map(|part| part.text.as_str()).collect();
    parts.join(".")
}

/// A single name as a path.
pub(crate) fn path_of(name: &rettesnor_syntax::ast::Name) -> Path {
    Path { parts: vec![name.clone()], span: name.span }
}
