//! Bodies of everything, in order, and the declarations that are neither concepts nor norms.

use super::clauses::is_norm;
use super::concepts::context;
use super::context::Context;
use super::declare::grouped;
use super::expr::or;
use super::names::{Symbol, dotted, path_of};
use super::origin::{each, find, title};
use super::slug::slug;
use super::{Decl, Lowerer};
use crate::model::{
    Checklist, ChecklistItem, Cond, Constraint, FactId, ListKind, NormId, Presumption, Term, ToldBy,
    Untranslated,
};
use rettesnor_syntax::ast::{ClauseKind, DeclKind, Path};

impl Lowerer {
    /// Reads every body; all names are known by now.
    pub(crate) fn define(&mut self, decls: &[Decl<'_>]) {
        for decl in decls {
            self.enter(*decl);
            match decl.ast.kind {
                DeclKind::Tabell => self.define_table(*decl),
                DeclKind::Kalender if decl.ast.name.is_some() => self.define_calendar(*decl),
                DeclKind::Uoversatt if decl.ast.name.is_some() => self.define_untranslated(*decl),
                DeclKind::Sjekkliste | DeclKind::Dokument => self.define_checklist(*decl),
                DeclKind::Ord => self.define_term(*decl),
                DeclKind::Uforenlig => self.define_constraint(*decl),
                DeclKind::Presumsjon => self.define_presumption(*decl),
                DeclKind::Vurdering => self.check_factors(*decl),
                _ => {}
            }
        }
        let duplicates = self.duplicates.clone();
        let of = |test: fn(DeclKind) -> bool| -> Vec<Decl<'_>> {
            decls
                .iter()
                .copied()
                .filter(|decl| test(decl.ast.kind) && !duplicates.contains(&decl.ast.head))
                .collect()
        };
        for group in grouped(&of(|kind| kind == DeclKind::Begrep)) {
            self.define_concept(&group);
        }
        for group in grouped(&of(is_norm)) {
            self.define_norm(&group);
        }
    }

    fn define_untranslated(&mut self, decl: Decl<'_>) {
        let origin = self.origin(decl);
        let untranslated = Untranslated {
            name: decl.name_text().to_owned(),
            title: title(decl),
            origin,
            place: self.place(decl.ast.span),
        };
        self.base.untranslated.push(untranslated);
    }

    fn define_checklist(&mut self, decl: Decl<'_>) {
        let origin = self.origin(decl);
        let mut items = Vec::new();
        for clause in &decl.ast.clauses {
            if let ClauseKind::Item(name, text, told) = &clause.kind {
                let told_by = told.iter().flat_map(|path| self.told_by(path)).collect();
                items.push(ChecklistItem { name: name.text.clone(), text: text.text.clone(), told_by });
            }
        }
        let recipient = find(decl, |kind| match kind {
            ClauseKind::Recipient(text) => Some(text.text.clone()),
            _ => None,
        });
        let kind = match decl.ast.kind {
            DeclKind::Dokument => ListKind::Document { recipient },
            _ => ListKind::Observations,
        };
        let place = self.place(decl.ast.span);
        let (name, title) = (decl.name_text().to_owned(), title(decl));
        self.base.checklists.push(Checklist { slug: slug(&name), name, title, kind, items, origin, place });
    }

    /// What a point of a list can be told by.
    fn told_by(&mut self, path: &Path) -> Vec<ToldBy> {
        // A field is told of in every record there is.
        let name = dotted(path);
        if let Some(Symbol::Fact(id)) = self.names.get(&name) {
            let id = *id;
            self.names.used.insert(name);
            return vec![ToldBy::Fact(id)];
        }
        let wanted = "et faktum, en liste, et begrep eller en norm";
        let found = self.named(path, &Context::default(), wanted, |symbol| match symbol {
            Symbol::Fact(id) => Some(vec![ToldBy::Fact(*id)]),
            Symbol::Group(_, members) => Some(members.iter().map(|id| ToldBy::Fact(*id)).collect()),
            Symbol::List(id) => Some(vec![ToldBy::List(*id)]),
            Symbol::Concept(id) => Some(vec![ToldBy::Concept(*id)]),
            Symbol::Norm(id) => Some(vec![ToldBy::Norm(*id)]),
            _ => None,
        });
        found.unwrap_or_default()
    }

    fn define_term(&mut self, decl: Decl<'_>) {
        let origin = self.origin(decl);
        let text = |pick: fn(&ClauseKind) -> Option<&String>| each(decl, pick).into_iter().cloned();
        let forms = text(|kind| if let ClauseKind::Inflected(text) = kind { Some(&text.text) } else { None });
        let meaning = text(|kind| if let ClauseKind::Means(text) = kind { Some(&text.text) } else { None });
        let (forms, meaning) = (forms.collect(), meaning.collect::<Vec<_>>().join(" "));
        let (name, title) = (decl.name_text().to_owned(), title(decl));
        let place = self.place(decl.ast.span);
        self.base.terms.push(Term { slug: slug(&name), name, title, forms, meaning, origin, place });
    }

    fn define_constraint(&mut self, decl: Decl<'_>) {
        let (role, scope) = self.holder(decl);
        let cx = context(role, scope);
        let condition = self.grounds(decl, &cx);
        let origin = self.origin(decl);
        let place = self.place(decl.ast.span);
        let (name, title) = (decl.name_text().to_owned(), title(decl));
        self.base.constraints.push(Constraint { name, title, condition, origin, place });
    }

    /// The `når` lines: any of them.
    pub(crate) fn grounds(&mut self, decl: Decl<'_>, cx: &Context) -> Cond {
        let grounds = each(decl, |kind| if let ClauseKind::When(_, expr) = kind { Some(expr) } else { None });
        or(grounds.into_iter().map(|expr| self.cond(expr, cx)).collect::<Vec<_>>())
    }

    fn define_presumption(&mut self, decl: Decl<'_>) {
        let (role, scope) = self.holder(decl);
        let outer = Context { presumption: true, ..context(role, scope) };
        let until = find(decl, |kind| if let ClauseKind::Until(path) = kind { Some(path) } else { None });
        let Some(until) = until.and_then(|path| self.clarified_fact(path, &outer)) else { return };
        let cx = Context { clarifies: Some(until), ..outer };
        let assumed = find(decl, |kind| if let ClauseKind::Assumes(expr) = kind { Some(expr) } else { None });
        let assumes = assumed.map_or(Cond::Const(true), |expr| self.cond(expr, &cx));
        let has_ground = find(decl, |kind| matches!(kind, ClauseKind::When(..)).then_some(())).is_some();
        let condition = if has_ground { self.grounds(decl, &cx) } else { Cond::Const(true) };
        let origin = self.origin(decl);
        let presumption = Presumption {
            name: decl.name_text().to_owned(),
            title: title(decl),
            condition,
            assumes,
            until,
            clarified_by: each(
                decl,
                |kind| if let ClauseKind::Who(names) = kind { Some(names) } else { None },
            )
            .into_iter()
            .flatten()
            .map(|name| name.text.clone())
            .collect(),
            norms: self.norms_named(decl),
            origin,
            validity: self.validity(decl),
            place: self.place(decl.ast.span),
        };
        self.base.presumptions.push(presumption);
    }

    /// The fact of `inntil`: a fact, or a concept that measures one.
    fn clarified_fact(&mut self, path: &Path, cx: &Context) -> Option<FactId> {
        self.named(path, cx, "et faktum", |symbol| match symbol {
            Symbol::Fact(id) => Some(*id),
            _ => None,
        })
    }

    fn norms_named(&mut self, decl: Decl<'_>) -> Vec<NormId> {
        let paths =
            each(decl, |kind| if let ClauseKind::AppliesTo(paths) = kind { Some(paths) } else { None });
        let mut norms = Vec::new();
        for path in paths.into_iter().flatten() {
            norms.extend(self.named(path, &Context::default(), "en norm", |symbol| match symbol {
                Symbol::Norm(id) => Some(*id),
                _ => None,
            }));
        }
        norms
    }

    /// Whether a name is a norm's.
    pub(crate) fn norm_of(&self, name: &rettesnor_syntax::ast::Name) -> Option<NormId> {
        let path = path_of(name);
        match self.names.get(&dotted(&path)) {
            Some(Symbol::Norm(id)) => Some(*id),
            _ => None,
        }
    }
}
