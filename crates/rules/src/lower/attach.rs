//! Exceptions, blocks and readings stated apart from their norm, put where they belong.

use super::clauses::is_norm;
use super::concepts::{context, label};
use super::context::Context;
use super::names::{Symbol, dotted};
use super::origin::{find, written_title};
use super::{Decl, Lowerer};
use crate::codes;
use crate::model::{Body, ConceptId, ConceptReading, Exception, NormId, NormVersion, Reading, Validity};
use rettesnor_source::Diagnostic;
use rettesnor_syntax::ast::{ClauseKind, DeclKind, Name, Path};
use std::collections::{BTreeMap, BTreeSet};

/// Where something attaches: a norm, perhaps one version of it, and the path of a part below it.
#[derive(Debug, Clone)]
struct Target {
    norm: NormId,
    version: Option<String>,
    below: Vec<String>,
}

impl Lowerer {
    /// Collects the named parts of all norms, with those that `unntak fra` and `sperre for` add to them.
    pub(crate) fn declare_parts(&mut self, decls: &[Decl<'_>]) {
        let mut parts: BTreeMap<NormId, BTreeSet<String>> = BTreeMap::new();
        for decl in decls.iter().filter(|decl| is_norm(decl.ast.kind)) {
            let Some(norm) = decl.ast.name.as_ref().and_then(|name| self.norm_of(name)) else { continue };
            self.names.labels.entry(norm).or_default().extend(label(*decl));
            self.check_parts_differ(*decl);
            parts.entry(norm).or_default().extend(own_parts(*decl).into_iter().map(|name| name.text.clone()));
        }
        self.names.parts = parts;
        let mut added: Vec<(NormId, String)> = Vec::new();
        for decl in decls.iter().filter(|decl| attaches(decl.ast.kind)) {
            let (Some(target), Some(name)) = (&decl.ast.target, decl.name()) else { continue };
            if let Some(target) = self.target(target) {
                let mut path = target.below;
                path.push(name.text.clone());
                added.push((target.norm, path.join(".")));
            }
        }
        for (norm, part) in added {
            self.names.parts.entry(norm).or_default().insert(part);
        }
    }

    /// Two parts of one name could not be told apart by what is attached to them.
    fn check_parts_differ(&mut self, decl: Decl<'_>) {
        let mut seen: BTreeMap<&str, &Name> = BTreeMap::new();
        for name in own_parts(decl) {
            if let Some(first) = seen.insert(&name.text, name) {
                self.enter(decl);
                let text = format!("To deler av normen heter «{}».", name.text);
                let diagnostic = Diagnostic::error(codes::DUPLICATE_NAME, name.span, text)
                    .secondary(first.span, "den første")
                    .help("Gi den ene et annet navn.");
                self.add(diagnostic);
            }
        }
    }

    /// Splits a written target. The word after the norm may name a version.
    fn target(&self, path: &Path) -> Option<Target> {
        let (first, rest) = path.parts.split_first()?;
        let norm = self.norm_of(first)?;
        let is_version =
            |word: &str| self.names.labels.get(&norm).is_some_and(|labels| labels.contains(word));
        let mut below: Vec<String> = rest.iter().map(|part| part.text.clone()).collect();
        let version = below.first().filter(|word| is_version(word)).cloned();
        if version.is_some() {
            below.remove(0);
        }
        Some(Target { norm, version, below })
    }

    /// Attaches in rounds, so that an exception to an exception may come before the one it lifts.
    pub(crate) fn attach(&mut self, decls: &[Decl<'_>]) {
        let mut waiting: Vec<Decl<'_>> =
            decls.iter().copied().filter(|decl| attaches(decl.ast.kind)).collect();
        // By name, so that the order of files never shows in the order of exceptions.
        waiting.sort_by(|a, b| a.name_text().cmp(b.name_text()));
        // Names and conditions do not depend on the round; only whether the target is in place does.
        loop {
            let before = waiting.len();
            waiting.retain(|decl| !self.attach_exception(*decl));
            if waiting.is_empty() || waiting.len() == before {
                break;
            }
        }
        for decl in waiting {
            self.enter(decl);
            self.no_target(decl);
        }
        for decl in decls.iter().filter(|decl| decl.ast.kind == DeclKind::Tolkning) {
            self.enter(*decl);
            self.attach_reading(*decl);
        }
    }

    fn no_target(&mut self, decl: Decl<'_>) {
        let Some(path) = &decl.ast.target else { return };
        let mut names = self.names.all(|symbol| matches!(symbol, Symbol::Norm(_)));
        let offered = !names.is_empty();
        for (norm, parts) in self.names.parts.iter().filter(|_| offered) {
            let norm = self.base.norms.get(norm.index()).map_or("", |norm| norm.name.as_str());
            names.extend(parts.iter().map(|part| format!("{norm}.{part}")));
        }
        let known = path.parts.first().and_then(|first| self.names.get(&first.text)).map(Symbol::kind_word);
        match known.filter(|word| *word != "en norm") {
            Some(word) => self.wrong_kind(path.span, &dotted(path), word, "en norm eller en del av en norm"),
            None => {
                self.unknown_name(
                    path.span,
                    &dotted(path),
                    "Ingen norm eller del av en norm",
                    names.iter().map(String::as_str),
                );
            }
        }
    }

    /// Puts an exception in place; whether its target was there.
    fn attach_exception(&mut self, decl: Decl<'_>) -> bool {
        let Some(path) = &decl.ast.target else { return true };
        let Some(target) = self.target(path) else { return false };
        let found = self.base.norms.get(target.norm.index()).is_some_and(|norm| {
            norm.versions
                .iter()
                .filter(|version| wanted(version, &target))
                .any(|version| has_place(&version.body, &target.below))
        });
        if !found {
            return false;
        }
        self.enter(decl);
        let exception = self.own_exception(decl, &target);
        if let Some(norm) = self.base.norms.get_mut(target.norm.index()) {
            for version in norm.versions.iter_mut().filter(|version| wanted(version, &target)) {
                place_in(&mut version.body, &target.below, &exception);
                for reading in &mut version.readings {
                    place_in(&mut reading.body, &target.below, &exception);
                }
            }
        }
        true
    }

    fn own_exception(&mut self, decl: Decl<'_>, target: &Target) -> Exception {
        let cx = self.attached_context(decl, target.norm);
        let origin = self.origin(decl);
        let condition = self.grounds(decl, &cx);
        let mut blocks = Vec::new();
        for clause in &decl.ast.clauses {
            blocks.extend(self.exception(clause, &cx, &origin));
        }
        Exception {
            name: decl.name_text().to_owned(),
            title: written_title(decl),
            origin,
            validity: self.declared_validity(decl),
            condition,
            invoked: find(decl, |kind| matches!(kind, ClauseKind::Invoked).then_some(())).is_some(),
            blocks,
            place: self.place(decl.ast.span),
        }
    }

    /// An exception speaks of the same person and record as its norm, unless it says otherwise.
    fn attached_context(&mut self, decl: Decl<'_>, norm: NormId) -> Context {
        if find(decl, |kind| matches!(kind, ClauseKind::For { .. }).then_some(())).is_none() {
            return self.norm_context(norm);
        }
        let (role, scope) = self.holder(decl);
        context(role, scope)
    }

    fn declared_validity(&mut self, decl: Decl<'_>) -> Option<Validity> {
        find(decl, |kind| matches!(kind, ClauseKind::Valid(_)).then_some(()))?;
        Some(self.validity(decl))
    }

    fn attach_reading(&mut self, decl: Decl<'_>) {
        let Some(path) = &decl.ast.target else { return };
        if let [name] = path.parts.as_slice()
            && let Some(Symbol::Concept(id)) = self.names.get(&name.text)
        {
            let id = *id;
            self.attach_concept_reading(decl, id);
            return;
        }
        let Some(target) = self.target(path).filter(|target| target.below.is_empty()) else {
            return self.no_target(decl);
        };
        let cx = self.attached_context(decl, target.norm);
        let origin = self.origin(decl);
        let reading = Reading {
            name: decl.name_text().to_owned(),
            title: super::origin::title(decl),
            prudent: find(decl, |kind| matches!(kind, ClauseKind::Prudent).then_some(())).is_some(),
            ask: find(
                decl,
                |kind| if let ClauseKind::Ask(text) = kind { Some(text.text.clone()) } else { None },
            ),
            body: self.body(decl, &cx, &origin),
            deadline: self.deadline(decl, &cx),
            origin,
        };
        let Some(norm) = self.base.norms.get_mut(target.norm.index()) else { return };
        for version in norm.versions.iter_mut().filter(|version| wanted(version, &target)) {
            let mut own = reading.clone();
            complete(&mut own, version);
            version.readings.push(own);
        }
        if let Some(twin) = self.same_reading(&target, decl) {
            let text = format!("Tolkningen «{twin}» finnes allerede.");
            self.error(codes::DUPLICATE_NAME, decl.ast.head, text, "Gi den et annet navn.");
        }
    }

    /// A reading of a concept says its whole definition anew, for every version.
    fn attach_concept_reading(&mut self, decl: Decl<'_>, id: ConceptId) {
        let Some(concept) = self.base.concepts.get(id.index()) else { return };
        let (ty, scope) = (concept.ty, concept.scope);
        let cx = self.context_of(decl, scope);
        let ask =
            find(decl, |kind| if let ClauseKind::Ask(text) = kind { Some(text.text.clone()) } else { None });
        let reading = ConceptReading {
            name: decl.name_text().to_owned(),
            title: super::origin::title(decl),
            origin: self.origin(decl),
            prudent: find(decl, |kind| matches!(kind, ClauseKind::Prudent).then_some(())).is_some(),
            ask,
            body: self.concept_body(decl, ty, &cx),
        };
        let Some(concept) = self.base.concepts.get_mut(id.index()) else { return };
        if concept.versions.iter().any(|version| version.readings.iter().any(|it| it.name == reading.name)) {
            let text = format!("Tolkningen «{}» finnes allerede.", reading.name);
            return self.error(codes::DUPLICATE_NAME, decl.ast.head, text, "Gi den et annet navn.");
        }
        for version in &mut concept.versions {
            version.readings.push(reading.clone());
        }
    }

    fn same_reading(&self, target: &Target, decl: Decl<'_>) -> Option<String> {
        let norm = self.base.norms.get(target.norm.index())?;
        let name = decl.name_text();
        let twice = |version: &NormVersion| version.readings.iter().filter(|it| it.name == name).count() > 1;
        norm.versions.iter().any(twice).then(|| name.to_owned())
    }
}

fn attaches(kind: DeclKind) -> bool {
    matches!(kind, DeclKind::UnntakFra | DeclKind::SperreFor)
}

fn wanted(version: &NormVersion, target: &Target) -> bool {
    target.version.is_none() || version.label == target.version
}

/// A reading says only what it reads otherwise. Requirements and exceptions it does not repeat stay as they are
/// in the norm, those of the same name are replaced, and grounds are replaced together.
fn complete(reading: &mut Reading, version: &NormVersion) {
    let Body { grounds, may, requirements, exceptions } = version.body.clone();
    let body = &mut reading.body;
    if body.grounds.is_empty() {
        body.grounds = grounds;
    }
    if body.may.is_empty() {
        body.may = may;
    }
    let replaced = core::mem::take(&mut body.requirements);
    let new = |name: &Option<String>| replaced.iter().any(|part| part.name == *name);
    body.requirements = requirements.into_iter().filter(|part| !new(&part.name)).collect();
    body.requirements.extend(replaced);
    let replaced = core::mem::take(&mut body.exceptions);
    let new = |name: &str| replaced.iter().any(|exception| exception.name == name);
    body.exceptions = exceptions.into_iter().filter(|exception| !new(&exception.name)).collect();
    body.exceptions.extend(replaced);
    if let (Some(deadline), Some(own)) = (&mut reading.deadline, &version.deadline) {
        deadline.fill_from(own);
    }
}

impl crate::model::DeadlineRule {
    /// Takes what this rule does not say from another.
    fn fill_from(&mut self, other: &Self) {
        self.start = self.start.take().or_else(|| other.start.clone());
        self.end = self.end.take().or_else(|| other.end.clone());
        self.rolls = self.rolls.take().or_else(|| other.rolls.clone());
        self.met_by = self.met_by.take().or_else(|| other.met_by.clone());
        self.interrupted = self.interrupted.take().or_else(|| other.interrupted.clone());
        self.extended_to = self.extended_to.take().or_else(|| other.extended_to.clone());
        self.late = self.late.take().or_else(|| other.late.clone());
        if self.length.is_empty() {
            self.length.clone_from(&other.length);
        }
        self.instant |= other.instant;
    }
}

/// Whether the body has the part or exception that the path names; the empty path is the norm as a whole.
fn has_place(body: &Body, below: &[String]) -> bool {
    let Some((first, rest)) = below.split_first() else { return true };
    let parts = body.grounds.iter().chain(&body.may).chain(&body.requirements);
    let in_part = parts
        .filter(|part| part.name.as_ref() == Some(first))
        .any(|part| rest.is_empty() || has_exception(&part.exceptions, rest));
    in_part || has_exception(&body.exceptions, below)
}

fn has_exception(exceptions: &[Exception], below: &[String]) -> bool {
    let Some((first, rest)) = below.split_first() else { return true };
    exceptions
        .iter()
        .filter(|exception| exception.name == *first)
        .any(|exception| rest.is_empty() || has_exception(&exception.blocks, rest))
}

fn place_in(body: &mut Body, below: &[String], exception: &Exception) {
    let Some((first, rest)) = below.split_first() else { return body.exceptions.push(exception.clone()) };
    let parts = body.grounds.iter_mut().chain(&mut body.may).chain(&mut body.requirements);
    for part in parts.filter(|part| part.name.as_ref() == Some(first)) {
        if rest.is_empty() {
            part.exceptions.push(exception.clone());
        } else {
            block_in(&mut part.exceptions, rest, exception);
        }
    }
    block_in(&mut body.exceptions, below, exception);
}

fn block_in(exceptions: &mut [Exception], below: &[String], block: &Exception) {
    let Some((first, rest)) = below.split_first() else { return };
    for exception in exceptions.iter_mut().filter(|exception| exception.name == *first) {
        if rest.is_empty() {
            exception.blocks.push(block.clone());
        } else {
            block_in(&mut exception.blocks, rest, block);
        }
    }
}

/// The named parts a norm declares itself.
fn own_parts(decl: Decl<'_>) -> Vec<&Name> {
    let mut parts = Vec::new();
    for clause in &decl.ast.clauses {
        match &clause.kind {
            ClauseKind::When(Some(name), _)
            | ClauseKind::Requirement { name, .. }
            | ClauseKind::Exception { name, .. } => parts.push(name),
            _ => {}
        }
    }
    parts
}
