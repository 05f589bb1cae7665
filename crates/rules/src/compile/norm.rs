//! The body of a norm as conditions: when the answer is yes, and when each named part holds.

use super::cond::{and, not, or};
use super::inline::{Env, Inliner};
use super::points::Point;
use super::versions::{Chain, chain, in_force};
use crate::model::{Body, Cond, Exception, NormId, NormVersion, Part};
use crate::program::PartKind;

/// A named part before its variables are known.
#[derive(Debug, Clone)]
pub(crate) struct PartDraft {
    pub(crate) path: String,
    pub(crate) version: u32,
    pub(crate) kind: PartKind,
    pub(crate) condition: Cond,
}

impl<'m> Inliner<'m> {
    pub(crate) fn norm_version(&self, norm: NormId, version: usize) -> Option<&'m NormVersion> {
        self.base.norms.get(norm.index()).and_then(|norm| norm.versions.get(version))
    }

    pub(crate) fn norm_chain(&self, norm: NormId, day: rettesnor_values::Day) -> Chain {
        let versions = self.base.norms.get(norm.index()).map_or(&[] as &[_], |norm| &norm.versions);
        chain(versions.iter().map(|version| (&version.validity, &version.transition)), day)
    }

    /// The *yes* of a norm, or the truth of one of its parts, as a condition of another definition.
    pub(crate) fn norm(&mut self, id: NormId, part: Option<&str>, env: &Env<'_>) -> Cond {
        if !self.may_open(env) {
            return self.closed(Cond::Norm(id, part.map(str::to_owned)), env);
        }
        let env = env.definition(crate::model::Item::None);
        let chain = self.norm_chain(id, env.day);
        // What must be invoked against one norm says nothing of another.
        let outer = std::mem::take(&mut self.uninvoked);
        let found = self.fold(Point::Norm(id), &chain, &env, &mut |inliner, version| {
            let reading = inliner.choose_reading(id, version, &env);
            let Some(found) = inliner.norm_version(id, version) else { return Cond::Const(false) };
            let body = body_of(found, reading);
            match part {
                None => inliner.yes(body, &env),
                Some(path) => inliner.part_by_path(body, path, &env),
            }
        });
        self.uninvoked = outer;
        found
    }

    /// When the answer is *yes*.
    pub(crate) fn yes(&mut self, body: &Body, env: &Env<'_>) -> Cond {
        let granted = self.granted(&body.grounds, env);
        let granted = if body.holds_without_ground() { Cond::Const(true) } else { granted };
        let required: Vec<Cond> = body.requirements.iter().map(|part| self.requirement(part, env)).collect();
        and([granted, and(required), not(self.excepted(&body.exceptions, env))])
    }

    /// When the answer is *may*, where it is not *yes*.
    pub(crate) fn may(&mut self, body: &Body, env: &Env<'_>) -> Cond {
        and([self.granted(&body.may, env), not(self.excepted(&body.exceptions, env))])
    }

    fn granted(&mut self, grounds: &[Part], env: &Env<'_>) -> Cond {
        let grounds: Vec<Cond> = grounds.iter().map(|part| self.ground(part, env)).collect();
        or(grounds)
    }

    /// A ground with an exception from it does not carry a yes where the exception applies.
    pub(crate) fn ground(&mut self, part: &Part, env: &Env<'_>) -> Cond {
        and([self.cond(&part.condition, env), not(self.excepted(&part.exceptions, env))])
    }

    /// A requirement with an exception from it counts as met where the exception applies.
    pub(crate) fn requirement(&mut self, part: &Part, env: &Env<'_>) -> Cond {
        or([self.cond(&part.condition, env), self.excepted(&part.exceptions, env)])
    }

    pub(crate) fn excepted(&mut self, exceptions: &[Exception], env: &Env<'_>) -> Cond {
        let counted = exceptions.iter().filter(|exception| !(self.uninvoked && exception.invoked));
        let counted: Vec<&Exception> = counted.collect();
        let applies: Vec<Cond> =
            counted.into_iter().map(|exception| self.exception(exception, env)).collect();
        or(applies)
    }

    /// An exception applies where its condition holds and nothing blocks it.
    pub(crate) fn exception(&mut self, exception: &Exception, env: &Env<'_>) -> Cond {
        if exception.validity.is_some_and(|validity| !in_force(&validity, env.day)) {
            return Cond::Const(false);
        }
        let blocks: Vec<Cond> = exception.blocks.iter().map(|block| self.exception(block, env)).collect();
        and([self.cond(&exception.condition, env), not(or(blocks))])
    }

    fn part_by_path(&mut self, body: &Body, path: &str, env: &Env<'_>) -> Cond {
        match find(body, path) {
            Some(Found::Ground(part)) => self.ground(part, env),
            Some(Found::Requirement(part)) => self.requirement(part, env),
            Some(Found::Exception(exception)) => self.exception(exception, env),
            None => Cond::Const(false),
        }
    }

    /// Every named part of a version, each before the exceptions to it.
    pub(crate) fn parts(&mut self, body: &Body, version: u32, env: &Env<'_>) -> Vec<PartDraft> {
        let mut made = Vec::new();
        let kinds = [
            (&body.grounds, PartKind::Ground),
            (&body.may, PartKind::May),
            (&body.requirements, PartKind::Requirement),
        ];
        for (parts, kind) in kinds {
            for part in parts {
                let path = part.name.clone().unwrap_or_default();
                if !path.is_empty() {
                    let condition = match kind {
                        PartKind::Requirement => self.requirement(part, env),
                        _ => self.ground(part, env),
                    };
                    made.push(PartDraft { path: path.clone(), version, kind, condition });
                }
                self.exception_parts(&part.exceptions, &path, version, env, &mut made);
            }
        }
        self.exception_parts(&body.exceptions, "", version, env, &mut made);
        made
    }

    fn exception_parts(
        &mut self,
        exceptions: &[Exception],
        prefix: &str,
        version: u32,
        env: &Env<'_>,
        made: &mut Vec<PartDraft>,
    ) {
        for exception in exceptions {
            let path = path(prefix, &exception.name);
            let condition = self.exception(exception, env);
            made.push(PartDraft { path: path.clone(), version, kind: PartKind::Exception, condition });
            self.exception_parts(&exception.blocks, &path, version, env, made);
        }
    }

    /// The exceptions that must be invoked, by their own names.
    pub(crate) fn invoked(&mut self, body: &Body, version: u32, env: &Env<'_>) -> Vec<PartDraft> {
        let parts = body.grounds.iter().chain(&body.may).chain(&body.requirements);
        let all = parts.flat_map(|part| &part.exceptions).chain(&body.exceptions);
        let made = all.filter(|exception| exception.invoked).map(|exception| PartDraft {
            path: exception.name.clone(),
            version,
            kind: PartKind::Exception,
            condition: self.exception(exception, env),
        });
        made.collect()
    }
}

/// The body under one reading: the version's own, or that of a reading.
pub(crate) fn body_of(version: &NormVersion, reading: usize) -> &Body {
    let other = reading.checked_sub(1).and_then(|reading| version.readings.get(reading));
    other.map_or(&version.body, |reading| &reading.body)
}

fn path(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") }
}

/// A part found by its path.
#[derive(Debug)]
enum Found<'b> {
    Ground(&'b Part),
    Requirement(&'b Part),
    Exception(&'b Exception),
}

fn find<'b>(body: &'b Body, wanted: &str) -> Option<Found<'b>> {
    let (first, rest) = wanted.split_once('.').map_or((wanted, None), |(first, rest)| (first, Some(rest)));
    let named = |part: &&Part| part.name.as_deref() == Some(first);
    let ground = body.grounds.iter().chain(&body.may).find(named);
    let requirement = body.requirements.iter().find(named);
    match (ground, requirement, rest) {
        (Some(part), _, None) => Some(Found::Ground(part)),
        (None, Some(part), None) => Some(Found::Requirement(part)),
        (Some(part), _, Some(rest)) | (None, Some(part), Some(rest)) => {
            find_exception(&part.exceptions, rest).map(Found::Exception)
        }
        (None, None, _) => {
            let loose = body.grounds.iter().chain(&body.may).chain(&body.requirements);
            let mut lists = std::iter::once(&body.exceptions)
                .chain(loose.filter(|part| part.name.is_none()).map(|part| &part.exceptions));
            lists.find_map(|list| find_exception(list, wanted)).map(Found::Exception)
        }
    }
}

fn find_exception<'b>(list: &'b [Exception], wanted: &str) -> Option<&'b Exception> {
    let (first, rest) = wanted.split_once('.').map_or((wanted, None), |(first, rest)| (first, Some(rest)));
    let found = list.iter().find(|exception| exception.name == first)?;
    rest.map_or(Some(found), |rest| find_exception(&found.blocks, rest))
}
