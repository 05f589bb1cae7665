//! Norms: versions, bodies and what they give.

use super::concepts::{context, label};
use super::context::Context;
use super::names::{Symbol, path_of};
use super::origin::{each, find, title};
use super::{Decl, Lowerer};
use crate::codes;
use crate::model::{
    Body, CompareOp, Cond, Exception, ExtentText, FactId, Links, NormId, NormKind, NormVersion, Origin, Part,
    Scalar, Type,
};
use rettesnor_source::{Diagnostic, Span};
use rettesnor_syntax::ast::{Clause, ClauseKind, Expr, Name};
use std::collections::BTreeSet;

/// What a thing can be due within.
const DEADLINES: [NormKind; 3] = [NormKind::Deadline, NormKind::WaitingPeriod, NormKind::AuthorityLimit];

/// The outcomes that a sentence can be written for.
const OUTCOMES: &[&str] = &[
    "ja",
    "nei",
    "kan",
    "oppfylt",
    "ikke_oppfylt",
    "åpent",
    "åpen",
    "utløpt",
    "forlenget",
    "avbrutt",
    "kan_høres",
    "sperret",
    "gjelder_ikke",
];

impl Lowerer {
    pub(crate) fn define_norm(&mut self, group: &[Decl<'_>]) {
        let Some(first) = group.first() else { return };
        let Some(Symbol::Norm(id)) = self.names.get(first.name_text()) else { return };
        let id = *id;
        let mut versions = Vec::new();
        for decl in group {
            self.enter(*decl);
            self.check_holder(id, *decl);
            let version = self.norm_version(id, *decl);
            versions.push((version, decl.ast.head));
        }
        versions.sort_by_key(|(version, _)| super::versions::sort_key(&version.validity));
        let stands: Vec<_> = versions
            .iter()
            .map(|(version, head)| super::versions::Stand::new(version.validity, &version.transition, *head))
            .collect();
        self.check_timeline(&stands);
        if let Some(norm) = self.base.norms.get_mut(id.index()) {
            norm.versions = versions.into_iter().map(|(version, _)| version).collect();
        }
    }

    /// The context of a norm's expressions.
    pub(crate) fn norm_context(&self, id: NormId) -> Context {
        self.base.norms.get(id.index()).map_or_else(Context::default, |norm| context(norm.role, norm.scope))
    }

    /// All versions must be for the same person or list: they are versions of one norm.
    fn check_holder(&mut self, id: NormId, decl: Decl<'_>) {
        let (role, scope) = self.holder(decl);
        let Some(norm) = self.base.norms.get(id.index()) else { return };
        if (norm.role, norm.scope) != (role, scope) {
            let first = self.span_of(norm.place);
            let text = "Versjonene av normen er for ulike personer eller lister.";
            let diagnostic = Diagnostic::error(codes::VERSIONS_DISAGREE, decl.ast.head, text)
                .secondary(first, "den første versjonen")
                .help("Skriv samme «for» i alle versjonene, eller lag to normer.");
            self.add(diagnostic);
        }
    }

    fn norm_version(&mut self, id: NormId, decl: Decl<'_>) -> NormVersion {
        let cx = self.norm_context(id);
        let origin = self.origin(decl);
        NormVersion {
            label: label(decl),
            title: title(decl),
            wording: self.wording(id, decl),
            responsible: each(decl, |kind| {
                if let ClauseKind::Responsible(names) = kind { Some(names) } else { None }
            })
            .into_iter()
            .flatten()
            .map(|name| name.text.clone())
            .collect(),
            extent: each(decl, extent_text),
            ends_when: self.ends_when(decl, &cx),
            validity: self.validity(decl),
            transition: self.transition(decl, &cx),
            exhaustive: find(decl, |kind| matches!(kind, ClauseKind::Exhaustive).then_some(())).is_some(),
            regardless: self.regardless(id, decl),
            body: self.body(decl, &cx, &origin),
            readings: Vec::new(),
            deadline: self.deadline(decl, &cx),
            links: self.links(decl),
            place: self.place(decl.ast.span),
            origin,
        }
    }

    /// Sentences for outcomes. The key must be an outcome or a part of the norm, else nobody would ever see it.
    fn wording(&mut self, id: NormId, decl: Decl<'_>) -> Vec<(String, String)> {
        let written = each(decl, |kind| match kind {
            ClauseKind::Wording(key, text) => Some((key, text)),
            _ => None,
        });
        let parts = self.names.parts.get(&id).cloned().unwrap_or_default();
        for (key, _) in written.iter().filter(|(key, _)| !parts.contains(&key.text)) {
            if !OUTCOMES.contains(&key.text.as_str()) {
                let text = format!("«{}» er verken et utfall eller en del av normen.", key.text);
                let words: Vec<&str> =
                    OUTCOMES.iter().copied().chain(parts.iter().map(String::as_str)).collect();
                let help = format!("Skriv ett av disse: «{}».", words.join("», «"));
                self.error(codes::UNKNOWN_WORD, key.span, text, help);
            }
        }
        written.into_iter().map(|(key, text)| (key.text.clone(), text.text.clone())).collect()
    }

    /// `opphører når` and `slutter_ved`; a date means from that day on.
    fn ends_when(&mut self, decl: Decl<'_>, cx: &Context) -> Option<Cond> {
        let ends: Vec<Cond> = each(decl, |kind| match kind {
            ClauseKind::EndsWhen(expr) | ClauseKind::PhaseEnds(expr) => Some(expr),
            _ => None,
        })
        .into_iter()
        .map(|expr| self.ending(expr, cx))
        .collect();
        (!ends.is_empty()).then(|| super::expr::or(ends))
    }

    fn ending(&mut self, expr: &Expr, cx: &Context) -> Cond {
        match self.value(expr, None, cx) {
            super::value::Value::Cond(cond) => cond,
            super::value::Value::Scalar(day, Type::Date) => {
                Cond::Compare(CompareOp::Le, Box::new(day), Box::new(Scalar::Today))
            }
            super::value::Value::Error => Cond::Const(false),
            other => {
                self.mismatch(&other, Type::Bool, expr.span);
                Cond::Const(false)
            }
        }
    }

    /// Grounds, requirements and exceptions in the order written.
    pub(crate) fn body(&mut self, decl: Decl<'_>, cx: &Context, origin: &Origin) -> Body {
        let mut body = Body::default();
        for clause in &decl.ast.clauses {
            match &clause.kind {
                ClauseKind::When(name, expr) => {
                    let name = name.as_ref().map(|name| name.text.clone());
                    body.grounds.push(self.part(name, expr, clause, cx));
                }
                ClauseKind::MayWhen(expr) => body.may.push(self.part(None, expr, clause, cx)),
                ClauseKind::Requirement { name, title, basis, condition } => {
                    let mut part = self.part(Some(name.text.clone()), condition, clause, cx);
                    part.title = title.as_ref().map(|title| title.text.clone());
                    part.basis = self.law_refs(basis);
                    body.requirements.push(part);
                }
                ClauseKind::Exception { .. } => body.exceptions.extend(self.exception(clause, cx, origin)),
                _ => {}
            }
        }
        body
    }

    fn part(&mut self, name: Option<String>, expr: &Expr, clause: &Clause, cx: &Context) -> Part {
        let condition = self.cond(expr, cx);
        let place = self.place(clause.span);
        Part { name, title: None, basis: Vec::new(), condition, exceptions: Vec::new(), place }
    }

    /// An `unntak` line; it rests on what its norm rests on.
    pub(crate) fn exception(&mut self, clause: &Clause, cx: &Context, origin: &Origin) -> Option<Exception> {
        let ClauseKind::Exception { name, condition, invoked } = &clause.kind else { return None };
        Some(Exception {
            name: name.text.clone(),
            title: None,
            origin: origin.clone(),
            validity: None,
            condition: self.cond(condition, cx),
            invoked: *invoked,
            blocks: Vec::new(),
            place: self.place(clause.span),
        })
    }

    fn regardless(&mut self, id: NormId, decl: Decl<'_>) -> Vec<FactId> {
        let cx = self.norm_context(id);
        let paths =
            each(decl, |kind| if let ClauseKind::Regardless(paths) = kind { Some(paths) } else { None });
        let mut facts = Vec::new();
        for path in paths.into_iter().flatten() {
            let found = self.named(path, &cx, "et faktum", |symbol| match symbol {
                Symbol::Fact(id) => Some(vec![*id]),
                Symbol::Group(_, members) => Some(members.clone()),
                _ => None,
            });
            facts.extend(found.into_iter().flatten());
        }
        facts
    }

    fn links(&mut self, decl: Decl<'_>) -> Links {
        let mut links = Links::default();
        for clause in &decl.ast.clauses {
            match &clause.kind {
                ClauseKind::Next(names) => {
                    links.next.extend(self.norm_names(names, "en fase", &[NormKind::Phase]));
                }
                ClauseKind::Services(names) => {
                    links.services.extend(self.norm_names(names, "en tjeneste", &[NormKind::Service]));
                }
                ClauseKind::Within(names) => {
                    links.within.extend(self.norm_names(names, "en frist", &DEADLINES));
                }
                ClauseKind::Documents(names) => {
                    links.documents.extend(self.list_names(names, "et dokument", &Symbol::Document));
                }
                ClauseKind::Checklists(names) => {
                    links.checklists.extend(self.list_names(names, "en sjekkliste", &Symbol::Checklist));
                }
                ClauseKind::Urgency(expr) => links.urgency = self.urgency(expr),
                ClauseKind::Phone(text) => push_line(&mut links.phone, &text.text),
                ClauseKind::Open(text) => push_line(&mut links.open, &text.text),
                _ => {}
            }
        }
        links
    }

    /// Names that must be those of checklists or documents.
    fn list_names(&mut self, names: &[Name], wanted: &str, kind: &Symbol) -> Vec<String> {
        let mut out = Vec::new();
        for name in names {
            let pick = |symbol: &Symbol| (symbol == kind).then(|| name.text.clone());
            out.extend(self.named(&path_of(name), &Context::default(), wanted, pick));
        }
        out
    }

    /// Names that must be those of norms of certain kinds.
    fn norm_names(&mut self, names: &[Name], wanted: &str, kinds: &[NormKind]) -> Vec<String> {
        let mut out = Vec::new();
        for name in names {
            let of_kind =
                |id: &NormId| self.base.norms.get(id.index()).is_some_and(|norm| kinds.contains(&norm.kind));
            if matches!(self.names.get(&name.text), Some(Symbol::Norm(id)) if of_kind(id)) {
                out.push(name.text.clone());
                continue;
            }
            // Only a name that is wrong is compared with all that would be right.
            let right: BTreeSet<NormId> = (0..)
                .map(NormId)
                .zip(&self.base.norms)
                .filter(|(_, norm)| kinds.contains(&norm.kind))
                .map(|(id, _)| id)
                .collect();
            let pick = |symbol: &Symbol| match symbol {
                Symbol::Norm(id) => right.contains(id).then_some(()),
                _ => None,
            };
            self.named(&path_of(name), &Context::default(), wanted, pick);
        }
        out
    }

    fn urgency(&mut self, expr: &Expr) -> Option<u32> {
        let value = self.value(expr, None, &Context::default());
        match self.scalar_of(value, Type::Integer, expr.span) {
            Some(Scalar::Const(urgency)) => match u32::try_from(urgency) {
                Ok(urgency) => Some(urgency),
                Err(_) => self.no_urgency(expr.span),
            },
            Some(_) => self.no_urgency(expr.span),
            None => None,
        }
    }

    fn no_urgency(&mut self, span: Span) -> Option<u32> {
        let help = "Skriv 1 for det som haster mest.";
        self.error(codes::TYPE_MISMATCH, span, "Hastegraden er et fast, helt tall fra 0.", help);
        None
    }
}

fn extent_text(kind: &ClauseKind) -> Option<ExtentText> {
    Some(match kind {
        ClauseKind::Extent(text) => ExtentText::Extent(text.text.clone()),
        ClauseKind::Lasts(text) => ExtentText::Duration(text.text.clone()),
        ClauseKind::EndsText(text) => ExtentText::Ends(text.text.clone()),
        ClauseKind::MayAttach(text) => ExtentText::MayAttach(text.text.clone()),
        _ => return None,
    })
}

/// Several lines of the same clause are kept, one a line.
fn push_line(into: &mut Option<String>, line: &str) {
    *into = Some(into.take().map_or_else(|| line.to_owned(), |before| format!("{before}\n{line}")));
}
