//! Names everything before any body is read.

use super::clauses::{is_norm, kind_word};
use super::names::Symbol;
use super::origin::{act_key, each, find, title};
use super::{Decl, Lowerer, slug};
use crate::codes;
use crate::model::{
    Act, ActId, CalendarId, Concept, ConceptId, EnumId, EnumValue, Enumeration, List, ListId, Norm, NormId,
    NormKind, Origin, Role, RoleId, Scope, Table, TableId, Type, UntranslatedId,
};
use rettesnor_source::Diagnostic;
use rettesnor_syntax::ast::{ClauseKind, DeclKind, Name, Text, TypeExpr, TypeKind};
use std::collections::BTreeMap;

/// A length as a dense identifier; a rule base with more than four thousand million of anything does not exist.
pub(crate) fn next_id<T>(of: &[T]) -> u32 {
    u32::try_from(of.len()).unwrap_or(u32::MAX)
}

impl Lowerer {
    pub(crate) fn declare(&mut self, decls: &[Decl<'_>]) {
        let of = |kind: DeclKind| decls.iter().copied().filter(move |decl| decl.ast.kind == kind);
        of(DeclKind::Rettskilde).for_each(|decl| self.declare_act(decl));
        self.declare_roles(of(DeclKind::Rolle));
        of(DeclKind::Utvalg).for_each(|decl| self.declare_enum(decl));
        of(DeclKind::Liste).for_each(|decl| self.declare_list(decl));
        of(DeclKind::Rolle).for_each(|decl| self.declare_role_fields(decl));
        for decl in decls {
            if matches!(decl.ast.kind, DeclKind::Fakta | DeclKind::Vurdering | DeclKind::Hendelse) {
                self.enter(*decl);
                self.declare_fact(*decl);
            }
        }
        of(DeclKind::Tabell).for_each(|decl| self.declare_table(decl));
        self.declare_plain(decls);
        self.declare_concepts(of(DeclKind::Begrep));
        self.declare_norms(decls.iter().copied().filter(|decl| is_norm(decl.ast.kind)));
        self.declare_parts(decls);
        self.check_slugs();
    }

    fn declare_act(&mut self, decl: Decl<'_>) {
        self.enter(decl);
        let Some(reference) = &decl.ast.reference else { return };
        let short_name = decl.name_text().to_owned();
        let short_name = if short_name.is_empty() {
            super::origin::written_title(decl).unwrap_or_default()
        } else {
            short_name
        };
        let key = act_key(reference);
        let id = ActId(next_id(&self.base.acts));
        if self.names.acts.contains_key(&key) {
            let text = format!("Rettskilden «{key}» er erklært før.");
            self.error(codes::DUPLICATE_NAME, decl.ast.head, text, "Fjern den ene erklæringen.");
            return;
        }
        self.names.acts.insert(key, id);
        let act = Act { kind: reference.kind.text.clone(), id: reference.id.clone(), short_name };
        self.base.acts.push(act);
    }

    /// `personen` is there whether declared or not, and is always the first.
    fn declare_roles<'a>(&mut self, decls: impl Iterator<Item = Decl<'a>> + Clone) {
        const PERSON: &str = "personen";
        let person = decls.clone().find(|decl| decl.name_text() == PERSON);
        let title_of_person = person.map_or_else(|| "Personen".to_owned(), title);
        self.base.roles.push(Role {
            name: PERSON.into(),
            slug: PERSON.into(),
            title: title_of_person,
            list: None,
        });
        if let Some(name) = person.and_then(|decl| decl.ast.name.as_ref()) {
            self.declare_name(PERSON, Symbol::Role(RoleId(0)), name.span);
        }
        for decl in decls.filter(|decl| decl.name_text() != PERSON) {
            self.enter(decl);
            let Some(name) = &decl.ast.name else { continue };
            let id = RoleId(next_id(&self.base.roles));
            self.declare_name(&name.text, Symbol::Role(id), name.span);
            let list = decl.ast.plural.then(|| self.push_list(decl, name));
            self.base.roles.push(Role {
                name: name.text.clone(),
                slug: slug(&name.text),
                title: title(decl),
                list,
            });
        }
    }

    fn push_list(&mut self, decl: Decl<'_>, name: &Name) -> ListId {
        let id = ListId(next_id(&self.base.lists));
        let list = List {
            name: name.text.clone(),
            slug: slug(&name.text),
            title: title(decl),
            fields: Vec::new(),
            period: None,
            question: find(decl, |kind| match kind {
                ClauseKind::Question(text) => Some(text.text.clone()),
                _ => None,
            }),
            sensitivity: self.sensitivity(decl),
            place: self.place(decl.ast.span),
        };
        self.base.lists.push(list);
        id
    }

    fn declare_list(&mut self, decl: Decl<'_>) {
        self.enter(decl);
        let Some(name) = &decl.ast.name else { return };
        let id = self.push_list(decl, name);
        self.declare_name(&name.text, Symbol::List(id), name.span);
        self.declare_fields(decl, id, RoleId(0));
        self.declare_period(decl, id);
    }

    fn declare_role_fields(&mut self, decl: Decl<'_>) {
        self.enter(decl);
        let role = self.base.roles.iter().position(|role| role.name == decl.name_text());
        let Some(role) = role.and_then(|role| u32::try_from(role).ok()).map(RoleId) else { return };
        if let Some(list) = self.base.roles.get(role.index()).and_then(|role| role.list) {
            self.declare_fields(decl, list, role);
        }
    }

    fn declare_enum(&mut self, decl: Decl<'_>) {
        self.enter(decl);
        let Some(name) = &decl.ast.name else { return };
        let values = each(decl, |kind| match kind {
            ClauseKind::Value(value, label) => Some((value, label.as_ref())),
            _ => None,
        });
        let id = self.push_enum(&name.text, &values);
        self.declare_name(&name.text, Symbol::Enum(id), name.span);
    }

    /// Adds an enumeration, reporting values that stand twice or look alike in ASCII.
    pub(crate) fn push_enum(&mut self, name: &str, values: &[(&Name, Option<&Text>)]) -> EnumId {
        let mut slugs: BTreeMap<String, &Name> = BTreeMap::new();
        let mut out = Vec::new();
        for (value, label) in values {
            let ascii = slug(&value.text);
            if let Some(first) = slugs.insert(ascii.clone(), value) {
                let same = first.text == value.text;
                let code = if same { codes::DUPLICATE_NAME } else { codes::SLUG_COLLISION };
                let text = format!(
                    "Verdiene «{}» og «{}» har samme navn eller samme ASCII-form.",
                    first.text, value.text
                );
                let diagnostic = Diagnostic::error(code, value.span, text)
                    .secondary(first.span, "den første")
                    .help("Gi den ene et annet navn.");
                self.add(diagnostic);
            }
            let label = label.map_or_else(|| slug::readable(&value.text), |label| label.text.clone());
            out.push(EnumValue { name: value.text.clone(), slug: ascii, label });
        }
        let id = EnumId(next_id(&self.base.enums));
        self.base.enums.push(Enumeration { name: name.to_owned(), values: out });
        id
    }

    /// The named enumeration.
    pub(crate) fn enum_named(&mut self, name: &Name) -> Option<EnumId> {
        let path = super::names::path_of(name);
        let pick = |symbol: &Symbol| if let Symbol::Enum(id) = symbol { Some(*id) } else { None };
        self.named(&path, &super::context::Context::default(), "et utvalg", pick)
    }

    fn declare_table(&mut self, decl: Decl<'_>) {
        self.enter(decl);
        let Some(name) = &decl.ast.name else { return };
        let ty = match decl.ast.ty.as_ref().map(|ty| &ty.kind) {
            Some(TypeKind::SetOf(domain)) => self.enum_named(domain).map(Type::Set),
            Some(_) => self.declared_type(decl, &name.text),
            None => {
                self.missing_type(decl);
                None
            }
        };
        let id = TableId(next_id(&self.base.tables));
        let origin = self.origin(decl);
        let table = Table {
            name: name.text.clone(),
            slug: slug(&name.text),
            title: title(decl),
            ty: ty.unwrap_or(Type::Decimal),
            rows: Vec::new(),
            origin,
            place: self.place(decl.ast.span),
        };
        self.base.tables.push(table);
        self.declare_name(&name.text, Symbol::Table(id), name.span);
    }

    pub(crate) fn missing_type(&mut self, decl: Decl<'_>) {
        let text = format!("«{}» sier ikke hva slags verdi den har.", decl.name_text());
        let help = "Skriv typen etter kolon, for eksempel «: ja/nei», «: dato» eller «: kroner».";
        self.error(codes::MISSING_TYPE, decl.ast.head, text, help);
    }

    /// The type after the name; an enumeration written in place is named after the declaration.
    pub(crate) fn declared_type(&mut self, decl: Decl<'_>, name: &str) -> Option<Type> {
        let labels = each(decl, |kind| match kind {
            ClauseKind::Value(value, label) => Some((value, label.as_ref())),
            _ => None,
        });
        let written = decl.ast.ty.as_ref()?;
        self.type_of(written, name, &labels)
    }

    pub(crate) fn type_of(
        &mut self,
        written: &TypeExpr,
        owner: &str,
        labels: &[(&Name, Option<&Text>)],
    ) -> Option<Type> {
        Some(match &written.kind {
            TypeKind::Bool => Type::Bool,
            TypeKind::Integer => Type::Integer,
            TypeKind::Decimal => Type::Decimal,
            TypeKind::Kroner => Type::Kroner,
            TypeKind::Date => Type::Date,
            TypeKind::Time => Type::Time,
            TypeKind::Instant => Type::Instant,
            TypeKind::Duration(Some(unit)) => Type::Duration(super::expr::unit_of(*unit)),
            TypeKind::Duration(None) => Type::Span,
            TypeKind::OneOf(names) => Type::Enum(self.inline_enum(names, owner, labels)),
            TypeKind::AnyOf(names) => Type::Set(self.inline_enum(names, owner, labels)),
            TypeKind::OneOfNamed(name) => Type::Enum(self.enum_named(name)?),
            TypeKind::AnyOfNamed(name) => Type::Set(self.enum_named(name)?),
            TypeKind::SetOf(_) => {
                let help = "Skriv «flere av» for noe en person kan ha flere av.";
                self.error(codes::TYPE_MISMATCH, written.span, "«sett av» kan bare stå i en tabell.", help);
                return None;
            }
            TypeKind::Error => return None,
        })
    }

    fn inline_enum(&mut self, names: &[Name], owner: &str, labels: &[(&Name, Option<&Text>)]) -> EnumId {
        for (label, _) in labels {
            if !names.iter().any(|name| name.text == label.text) {
                let values = names.iter().map(|name| name.text.as_str());
                self.unknown_name(label.span, &label.text, "Ingen verdi her", values);
            }
        }
        let label_of = |name: &Name| {
            labels.iter().find(|(label, _)| label.text == name.text).and_then(|(_, text)| *text)
        };
        let values: Vec<(&Name, Option<&Text>)> = names.iter().map(|name| (name, label_of(name))).collect();
        self.push_enum(owner, &values)
    }

    /// What has a name but no versions and no scope.
    fn declare_plain(&mut self, decls: &[Decl<'_>]) {
        let (mut calendars, mut untranslated) = (0, 0);
        for decl in decls {
            let Some(name) = &decl.ast.name else { continue };
            let symbol = match decl.ast.kind {
                DeclKind::Kalender => {
                    calendars += 1;
                    Symbol::Calendar(CalendarId(calendars - 1))
                }
                DeclKind::Uoversatt => {
                    untranslated += 1;
                    Symbol::Untranslated(UntranslatedId(untranslated - 1))
                }
                DeclKind::Sjekkliste => Symbol::Checklist,
                DeclKind::Dokument => Symbol::Document,
                // A word may be called what a rule is called too: no rule refers to it.
                DeclKind::Ord => {
                    self.enter(*decl);
                    self.declare_name(&format!("ord {}", name.text), Symbol::Term, name.span);
                    continue;
                }
                DeclKind::Uforenlig => Symbol::Constraint,
                DeclKind::Presumsjon => Symbol::Presumption,
                _ => continue,
            };
            self.enter(*decl);
            self.declare_name(&name.text, symbol, name.span);
        }
    }

    fn declare_concepts<'a>(&mut self, decls: impl Iterator<Item = Decl<'a>>) {
        let decls: Vec<Decl<'a>> = decls.collect();
        for group in grouped(&decls) {
            let Some((first, name)) = group.first().and_then(|decl| Some((*decl, decl.ast.name.as_ref()?)))
            else {
                continue;
            };
            self.check_versions_named(&group);
            self.enter(first);
            let ty = self.declared_type(first, &name.text);
            let has_value =
                find(first, |kind| matches!(kind, ClauseKind::Equals(..)).then_some(())).is_some();
            if first.ast.ty.is_none() && has_value {
                self.missing_type(first);
            }
            let (role, scope) = self.holder(first);
            let id = ConceptId(next_id(&self.base.concepts));
            self.names.concept_roles.insert(id, role);
            self.declare_name(&name.text, Symbol::Concept(id), name.span);
            self.base.concepts.push(Concept {
                name: name.text.clone(),
                slug: slug(&name.text),
                title: title(first),
                ty: ty.unwrap_or(Type::Bool),
                scope,
                versions: Vec::new(),
                measures: None,
                origin: Origin::default(),
                place: self.place(first.ast.span),
            });
        }
    }

    /// Norms are numbered by name, so that the order of files never shows.
    fn declare_norms<'a>(&mut self, decls: impl Iterator<Item = Decl<'a>>) {
        let decls: Vec<Decl<'a>> = decls.collect();
        let mut groups = grouped(&decls);
        groups.sort_by(|a, b| first_name(a).cmp(first_name(b)));
        for group in groups {
            let Some((first, name)) = group.first().and_then(|decl| Some((*decl, decl.ast.name.as_ref()?)))
            else {
                continue;
            };
            self.check_versions_named(&group);
            self.enter(first);
            let Some(kind) = norm_kind(first.ast.kind) else { continue };
            let (role, scope) = self.holder(first);
            let id = NormId(next_id(&self.base.norms));
            self.declare_name(&name.text, Symbol::Norm(id), name.span);
            let norm = Norm {
                name: name.text.clone(),
                slug: slug(&name.text),
                kind,
                areas: first.ast.areas.iter().map(|area| area.text.clone()).collect(),
                domain: self.domain(first),
                role,
                scope,
                versions: crate::later::Later::default(),
                acute: find(first, |kind| matches!(kind, ClauseKind::Acute).then_some(())).is_some(),
                place: self.place(first.ast.span),
            };
            self.base.norms.push(norm);
        }
    }

    /// Several declarations of one name must be of one kind, and each must say which version it is.
    fn check_versions_named(&mut self, group: &[Decl<'_>]) {
        let Some((first, rest)) = group.split_first() else { return };
        for decl in rest {
            let told_apart = |decl: &Decl<'_>| {
                find(*decl, |kind| {
                    matches!(kind, ClauseKind::Version(_) | ClauseKind::Valid(_)).then_some(())
                })
                .is_some()
            };
            if decl.ast.kind == first.ast.kind && (told_apart(decl) || told_apart(first)) {
                continue;
            }
            self.enter(*decl);
            self.duplicates.push(decl.ast.head);
            let (name, kind) = (decl.name_text(), kind_word(first.ast.kind));
            let text = format!("Navnet «{name}» er brukt før, om «{kind}».");
            let diagnostic = Diagnostic::error(codes::DUPLICATE_NAME, decl.ast.head, text)
                .secondary(first.ast.head, "første gang")
                .help("Gi den ene et annet navn. Er dette versjoner av samme regel, må hver ha «versjon» eller egen gyldighet.");
            self.add(diagnostic);
        }
    }

    /// Whom or what a declaration is for: a role, or each record of a list.
    pub(crate) fn holder(&mut self, decl: Decl<'_>) -> (RoleId, Scope) {
        let clause = find(decl, |kind| match kind {
            ClauseKind::For { each, name } => Some((*each, name)),
            _ => None,
        });
        let Some((each, name)) = clause else { return (RoleId(0), Scope::Case) };
        if name.text == "personen" && !each {
            return (RoleId(0), Scope::Case);
        }
        let path = super::names::path_of(name);
        let lists: Vec<Option<ListId>> = self.base.roles.iter().map(|role| role.list).collect();
        let list_of = |id: RoleId| lists.get(id.index()).copied().flatten();
        let plain = super::context::Context::default();
        let found = if each {
            self.named(&path, &plain, "en liste eller en rolle med flere", |symbol| match symbol {
                Symbol::List(id) => Some((RoleId(0), Scope::Item(*id))),
                Symbol::Role(id) => Some((*id, Scope::Item(list_of(*id)?))),
                _ => None,
            })
        } else {
            self.named(&path, &plain, "en rolle for én person (for flere: «for hvert …»)", |symbol| {
                match symbol {
                    Symbol::Role(id) if list_of(*id).is_none() => Some((*id, Scope::Case)),
                    _ => None,
                }
            })
        };
        found.unwrap_or((RoleId(0), Scope::Case))
    }

    /// Slugs must be unique within each kind.
    fn check_slugs(&mut self) {
        let place = |place, name: &String, slug: &String| (slug.clone(), name.clone(), place);
        let base = &self.base;
        let kinds = [
            base.facts.iter().map(|it| place(it.place, &it.name, &it.slug)).collect::<Vec<_>>(),
            base.lists.iter().map(|it| place(it.place, &it.name, &it.slug)).collect(),
            base.concepts.iter().map(|it| place(it.place, &it.name, &it.slug)).collect(),
            base.norms.iter().map(|it| place(it.place, &it.name, &it.slug)).collect(),
            base.tables.iter().map(|it| place(it.place, &it.name, &it.slug)).collect(),
        ];
        self.heading = None;
        for kind in kinds {
            let mut seen: BTreeMap<String, (String, crate::model::Place)> = BTreeMap::new();
            for (slug, name, place) in kind {
                let Some((first, first_place)) = seen.insert(slug.clone(), (name.clone(), place)) else {
                    continue;
                };
                if first == name {
                    continue; // A duplicate name, reported as one.
                }
                let text = format!("«{first}» og «{name}» har samme ASCII-form: «{slug}».");
                let diagnostic = Diagnostic::error(codes::SLUG_COLLISION, self.span_of(place), text)
                    .secondary(self.span_of(first_place), "den første")
                    .help("Gi den ene et annet navn: nettadresser, SQL og JSON kan ikke skille dem.");
                self.add(diagnostic);
            }
        }
    }
}

fn first_name<'a>(group: &[Decl<'a>]) -> &'a str {
    group.first().and_then(|decl| decl.ast.name.as_ref()).map_or("", |name| name.text.as_str())
}

/// Declarations of the same name together, in order of the first of each.
pub(crate) fn grouped<'a>(decls: &[Decl<'a>]) -> Vec<Vec<Decl<'a>>> {
    let mut at: BTreeMap<&str, usize> = BTreeMap::new();
    let mut groups: Vec<Vec<Decl<'a>>> = Vec::new();
    for decl in decls {
        let Some(name) = &decl.ast.name else { continue };
        let index = *at.entry(name.text.as_str()).or_insert(groups.len());
        match groups.get_mut(index) {
            Some(group) => group.push(*decl),
            None => groups.push(vec![*decl]),
        }
    }
    groups
}

fn norm_kind(kind: DeclKind) -> Option<NormKind> {
    Some(match kind {
        DeclKind::Rett => NormKind::Right,
        DeclKind::RettOgPlikt => NormKind::RightAndDuty,
        DeclKind::Plikt => NormKind::Duty,
        DeclKind::Hjelperplikt => NormKind::HelperDuty,
        DeclKind::Adgang => NormKind::Discretion,
        DeclKind::Inngrep => NormKind::Intervention,
        DeclKind::Vilkaar => NormKind::Requirements,
        DeclKind::Fase => NormKind::Phase,
        DeclKind::Advarsel => NormKind::Warning,
        DeclKind::Raad => NormKind::Advice,
        DeclKind::Tjeneste => NormKind::Service,
        DeclKind::Frist => NormKind::Deadline,
        DeclKind::Ventetid => NormKind::WaitingPeriod,
        DeclKind::Myndighetsfrist => NormKind::AuthorityLimit,
        _ => return None,
    })
}
