//! Legal basis, sources and validity: what is the same for everything that rests on law.

use super::{Decl, Lowerer};
use crate::codes;
use crate::model::{LawRef, Origin, Validity, ValidityState};
use rettesnor_source::Diagnostic;
use rettesnor_syntax::ast::{self, Clause, ClauseKind, Reference};
use rettesnor_values::Day;

/// The first clause of a kind.
pub(crate) fn find<'a, T>(decl: Decl<'a>, pick: impl Fn(&'a ClauseKind) -> Option<T>) -> Option<T> {
    decl.ast.clauses.iter().find_map(|clause| pick(&clause.kind))
}

/// What each clause of a kind gives.
pub(crate) fn each<'a, T>(decl: Decl<'a>, pick: impl Fn(&'a ClauseKind) -> Option<T>) -> Vec<T> {
    decl.ast.clauses.iter().filter_map(|clause| pick(&clause.kind)).collect()
}

/// `tittel`, or the name as words.
pub(crate) fn title(decl: Decl<'_>) -> String {
    written_title(decl).unwrap_or_else(|| super::slug::readable(decl.name_text()))
}

/// `tittel`, if there is one.
pub(crate) fn written_title(decl: Decl<'_>) -> Option<String> {
    find(decl, |kind| if let ClauseKind::Title(text) = kind { Some(text.text.clone()) } else { None })
}

/// What names a legal source among all declared: `lov/ÅÅÅÅ-MM-DD-N`.
pub(crate) fn act_key(reference: &Reference) -> String {
    format!("{}/{}", reference.kind.text, reference.id)
}

impl Lowerer {
    pub(crate) fn origin(&mut self, decl: Decl<'_>) -> Origin {
        let mut origin = Origin::default();
        for clause in &decl.ast.clauses {
            match &clause.kind {
                ClauseKind::Basis(references) => origin.basis.extend(self.law_refs(references)),
                ClauseKind::Practice(text) => origin.practice = Some(joined(origin.practice, &text.text)),
                ClauseKind::Advice(text) => origin.advice = Some(joined(origin.advice, &text.text)),
                ClauseKind::Source(text, checked) => origin.sources.push((text.text.clone(), *checked)),
                ClauseKind::Reviewed(text, day) => origin.reviewed = Some((text.text.clone(), *day)),
                ClauseKind::Caveat(text) => origin.caveats.push(text.text.clone()),
                _ => {}
            }
        }
        origin
    }

    pub(crate) fn law_refs(&mut self, references: &[Reference]) -> Vec<LawRef> {
        references.iter().filter_map(|reference| self.law_ref(reference)).collect()
    }

    fn law_ref(&mut self, reference: &Reference) -> Option<LawRef> {
        let key = act_key(reference);
        let Some(act) = self.names.acts.get(&key).copied() else {
            self.unknown_act(reference, &key);
            return None;
        };
        Some(LawRef {
            act,
            section: reference.section.clone(),
            ledd: reference.ledd,
            letter: reference.letter,
            number: reference.number,
            sentence: reference.sentence,
        })
    }

    fn unknown_act(&mut self, reference: &Reference, key: &str) {
        let text = format!("Rettskilden «{key}» er ikke erklært.");
        let near = rettesnor_source::suggest(key, self.names.acts.keys().map(String::as_str));
        let near = near.map_or_else(String::new, |near| format!("Mente du «{near}»? Ellers: "));
        let help = format!("{near}skriv «rettskilde {key} \"kortnavn\"».");
        self.error(codes::UNKNOWN_ACT, reference.span, text, help);
    }

    /// The validity that the clauses together declare; in force always, when they say nothing.
    pub(crate) fn validity(&mut self, decl: Decl<'_>) -> Validity {
        let mut validity = Validity { from: None, to: None, state: ValidityState::InForce };
        let mut last: Option<&Clause> = None;
        for clause in &decl.ast.clauses {
            let ClauseKind::Valid(written) = &clause.kind else { continue };
            last = Some(clause);
            apply(&mut validity, *written);
        }
        if let (Some(from), Some(to), Some(clause)) = (validity.from, validity.to, last)
            && to < from
        {
            let text = format!("Perioden slutter ({to}) før den begynner ({from}).");
            let diagnostic = Diagnostic::error(codes::EMPTY_VALIDITY, clause.span, text).help(
                "Bytt om datoene. Både første og siste dag er med; «opphevet D» gjelder til dagen før D.",
            );
            self.add(diagnostic);
        }
        validity
    }
}

fn apply(validity: &mut Validity, written: ast::Validity) {
    match written {
        ast::Validity::InForce { from, to } => {
            validity.from = from.or(validity.from);
            validity.to = to.or(validity.to);
        }
        ast::Validity::Repealed(day) => {
            validity.to = day.plus_days(-1).ok().or(Some(Day::FIRST));
            validity.state = ValidityState::Repealed;
        }
        ast::Validity::AdoptedFrom(day) => {
            validity.from = Some(day);
            validity.state = ValidityState::AdoptedFrom;
        }
        ast::Validity::AdoptedWithoutDate => validity.state = ValidityState::AdoptedWithoutDate,
    }
}

fn joined(before: Option<String>, text: &str) -> String {
    before.map_or_else(|| text.to_owned(), |before| format!("{before} {text}"))
}
