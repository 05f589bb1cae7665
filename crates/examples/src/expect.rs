//! `så`: what an example expects, compared with what the rules answer.

use crate::codes::{BAD_EXAMPLE, FAILED_EXAMPLE};
use crate::given::dotted;
use crate::literal::Literal;
use crate::names::Names;
use crate::report::Report;
use crate::show;
use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::{DeadlineState, FactRef, NormAnswer, OutcomeValue, Verdict};
use rettesnor_engine::case::Case;
use rettesnor_engine::question::{Asked, Contact};
use rettesnor_rules::model::{ConceptId, NormId, RuleBase, Type};
use rettesnor_source::Diagnostic;
use rettesnor_syntax::ast::{Expectation, ExpectationKind, Expr, ExprKind, Path};
use std::collections::BTreeSet;

type Checked = Result<(), Box<Diagnostic>>;

/// Checks the expectations of one example.
pub(crate) struct Expecter<'a, 'c> {
    pub(crate) names: &'a Names,
    pub(crate) evaluator: &'a mut Evaluator<'c>,
    pub(crate) case: &'a Case,
}

/// What an expectation is about.
enum About {
    Norm(NormId, Option<String>),
    Concept(ConceptId),
}

impl Expecter<'_, '_> {
    pub(crate) fn check(mut self, expected: &Expectation, report: &mut Report) -> Checked {
        match &expected.kind {
            ExpectationKind::Error => Err(bad(expected, "Linjen kunne ikke leses.")),
            ExpectationKind::Contradiction(paths) => self.contradiction(expected, paths),
            ExpectationKind::NextQuestion(path) => self.next_question(expected, path),
            _ => match self.about(expected)? {
                About::Concept(concept) => self.concept(expected, concept),
                About::Norm(norm, part) => self.norm(expected, norm, part, report),
            },
        }
    }

    fn rules(&self) -> &RuleBase {
        &self.evaluator.rules().model
    }

    fn about(&self, expected: &Expectation) -> Result<About, Box<Diagnostic>> {
        let Some(path) = &expected.path else {
            return Err(bad(expected, "Her mangler navnet på normen."));
        };
        let name = dotted(path);
        if let Some(norm) = self.names.norm(&name) {
            return Ok(About::Norm(norm, None));
        }
        if let Some(concept) = self.names.concept(&name) {
            return Ok(About::Concept(concept));
        }
        let split = path.parts.split_first().and_then(|(first, rest)| {
            let part = rest.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(".");
            self.names.norm(&first.text).map(|norm| About::Norm(norm, Some(part)))
        });
        split.ok_or_else(|| {
            let finding =
                Diagnostic::error(BAD_EXAMPLE, path.span, format!("Reglene har ingen norm «{name}»."));
            Box::new(match self.names.suggest_norm(&name) {
                Some(near) => finding.help(format!("Mente du «{near}»?")),
                None => finding,
            })
        })
    }

    fn norm(
        &mut self,
        expected: &Expectation,
        norm: NormId,
        part: Option<String>,
        report: &mut Report,
    ) -> Checked {
        let item = expected.instance.map(|number| number.saturating_sub(1));
        let Some(answer) = self.evaluator.norm(self.case, norm, item) else {
            return Err(bad(expected, "Normen har ingen slik utgave her. For «for hvert» skrives NORM[1]."));
        };
        report.reach(&answer);
        if let Some(part) = part {
            return self.part(expected, &answer, &part);
        }
        let holds = match &expected.kind {
            ExpectationKind::Ends(expr) => self.ends(&answer, expr, expr),
            ExpectationKind::EndsBetween(low, high) => self.ends(&answer, low, high),
            ExpectationKind::Status(name) => state_is(&answer, &name.text),
            ExpectationKind::EarliestMet(expr) => self.earliest(&answer, expr),
            kind => self.verdict(kind, &answer),
        };
        if holds {
            return Ok(());
        }
        let mut got = show::norm(self.rules(), &answer);
        if let Some(deadline) = &answer.deadline {
            got = format!("{got}; {}", show::deadline(deadline));
        }
        Err(failed(expected, &got))
    }

    fn verdict(&self, kind: &ExpectationKind, answer: &NormAnswer) -> bool {
        let verdict = &answer.verdict;
        match kind {
            ExpectationKind::Is(expr) => Self::settled_as(expr, answer),
            ExpectationKind::May => matches!(verdict, Verdict::Settled(OutcomeValue::May)),
            ExpectationKind::NotUnderKnownRules => {
                matches!(verdict, Verdict::Settled(OutcomeValue::NotUnderKnownRules))
            }
            ExpectationKind::YesForNow => matches!(verdict, Verdict::Settled(OutcomeValue::YesForNow)),
            ExpectationKind::Conflict => matches!(verdict, Verdict::Settled(OutcomeValue::Conflict(_))),
            ExpectationKind::NotInForce => matches!(verdict, Verdict::Settled(OutcomeValue::NotInForce)),
            ExpectationKind::ReadingsDiffer => matches!(verdict, Verdict::Settled(OutcomeValue::Readings(_))),
            ExpectationKind::Untranslated => matches!(verdict, Verdict::Untranslated),
            ExpectationKind::Coarse => answer.coarse,
            ExpectationKind::YesUnless(paths) => match verdict {
                Verdict::YesUnless(names) => same(names.iter().cloned(), paths.iter().map(dotted)),
                _ => false,
            },
            ExpectationKind::RightIf(paths) => match verdict {
                Verdict::RightIf(facts) => self.same_facts(facts, paths),
                _ => false,
            },
            ExpectationKind::MayAfter(paths) => match verdict {
                Verdict::MayAfter(facts) => self.same_facts(facts, paths),
                _ => false,
            },
            ExpectationKind::DependsOn(paths) => {
                !matches!(verdict, Verdict::Settled(_) | Verdict::YesUnless(_))
                    && self.same_named(answer, paths)
            }
            _ => false,
        }
    }

    fn settled_as(expr: &Expr, answer: &NormAnswer) -> bool {
        let Verdict::Settled(value) = &answer.verdict else { return false };
        match &expr.kind {
            ExprKind::Bool(true) => matches!(value, OutcomeValue::Yes),
            ExprKind::Bool(false) => matches!(value, OutcomeValue::No | OutcomeValue::NotUnderKnownRules),
            _ => false,
        }
    }

    fn same_facts(&self, facts: &[FactRef], paths: &[Path]) -> bool {
        same(facts.iter().map(|fact| show::fact_name(self.rules(), *fact)), paths.iter().map(dotted))
    }

    /// As [`Self::same_facts`]; a fact used only through a concept that measures it may be called by the concept's name,
    /// and a list that may be incomplete by the list's.
    fn same_named(&self, answer: &NormAnswer, paths: &[Path]) -> bool {
        let rules = self.rules();
        let wanted: BTreeSet<String> = paths.iter().map(dotted).collect();
        let mut matched = BTreeSet::new();
        let facts_named = answer.depends_on.iter().all(|fact| {
            let own = show::fact_name(rules, *fact);
            let concepts = answer.measured.iter().filter(|(it, _)| it == fact);
            let names =
                concepts.filter_map(|(_, id)| rules.concepts.get(id.index())).map(|it| it.name.clone());
            let hit = std::iter::once(own).chain(names).find(|name| wanted.contains(name));
            hit.map(|name| matched.insert(name)).is_some()
        });
        let lists = answer.lists.iter().filter_map(|list| rules.lists.get(list.index()));
        matched.extend(lists.map(|list| list.name.clone()).filter(|name| wanted.contains(name)));
        facts_named && matched == wanted
    }

    fn part(&self, expected: &Expectation, answer: &NormAnswer, part: &str) -> Checked {
        let Some(found) = answer.parts.iter().rev().find(|it| it.path == part) else {
            let parts: Vec<_> = answer.parts.iter().map(|it| it.path.as_str()).collect();
            return Err(bad(
                expected,
                &format!("Normen har ikke delen «{part}». Den har: {}.", parts.join(", ")),
            ));
        };
        let got = match found.state {
            Some(true) => "oppfylt",
            Some(false) => "ikke_oppfylt",
            None => "åpent",
        };
        let holds = match &expected.kind {
            ExpectationKind::Part(name) | ExpectationKind::Status(name) => name.text == got,
            ExpectationKind::DependsOn(paths) => self.same_facts(&found.depends_on, paths),
            ExpectationKind::Coarse => found.coarse,
            _ => false,
        };
        if holds { Ok(()) } else { Err(failed(expected, got)) }
    }

    fn ends(&self, answer: &NormAnswer, low: &Expr, high: &Expr) -> bool {
        let Some(deadline) = &answer.deadline else { return false };
        let ty = if deadline.instant { Type::Instant } else { Type::Date };
        let read = |expr: &Expr| Literal::read(self.rules(), ty, expr).ok().map(Literal::number);
        deadline.end.is_some() && deadline.end == read(low).zip(read(high))
    }

    fn earliest(&mut self, answer: &NormAnswer, expr: &Expr) -> bool {
        let Ok(wanted) = Literal::read(self.rules(), Type::Date, expr) else { return false };
        let found = self.evaluator.earliest_met(self.case, answer.norm, answer.item);
        let day = found.map(|day| i64::from(day.number()));
        day.unwrap_or(rettesnor_rules::model::NEVER) == wanted.number()
    }

    fn concept(&mut self, expected: &Expectation, concept: ConceptId) -> Checked {
        let item = expected.instance.map(|number| number.saturating_sub(1));
        let ty = self.rules().concepts.get(concept.index()).map(|it| it.ty);
        let Some(answer) = self.evaluator.concept(self.case, concept, item) else {
            return Err(bad(expected, "Begrepet har ingen slik utgave her."));
        };
        let only = match answer.outcomes.as_slice() {
            [one] => Some(one),
            _ => None,
        };
        let holds = match &expected.kind {
            ExpectationKind::Is(expr) => only.is_some_and(|value| self.value_is(ty, value, expr)),
            ExpectationKind::DependsOn(paths) => only.is_none() && self.same_facts(&answer.depends_on, paths),
            ExpectationKind::ReadingsDiffer => matches!(only, Some(OutcomeValue::Readings(_))),
            ExpectationKind::Conflict => matches!(only, Some(OutcomeValue::Conflict(_))),
            ExpectationKind::NotInForce => matches!(only, Some(OutcomeValue::NotInForce)),
            ExpectationKind::NotUnderKnownRules => matches!(only, Some(OutcomeValue::NotUnderKnownRules)),
            ExpectationKind::Coarse => answer.coarse,
            _ => false,
        };
        if holds { Ok(()) } else { Err(failed(expected, &show::concept(self.rules(), ty, &answer))) }
    }

    fn value_is(&self, ty: Option<Type>, value: &OutcomeValue, expr: &Expr) -> bool {
        match value {
            OutcomeValue::Yes => matches!(expr.kind, ExprKind::Bool(true)),
            OutcomeValue::No | OutcomeValue::NotUnderKnownRules => matches!(expr.kind, ExprKind::Bool(false)),
            OutcomeValue::Span(span) => span_is(*span, expr),
            OutcomeValue::Hours(hours) => {
                matches!(expr.kind, ExprKind::Duration(count, rettesnor_syntax::ast::Unit::Hours) if count == i64::from(*hours))
            }
            OutcomeValue::Enum(_) | OutcomeValue::Ordered(_) => {
                let wanted =
                    ty.and_then(|ty| Literal::read(self.rules(), ty, expr).ok()).map(Literal::number);
                let got = match value {
                    OutcomeValue::Enum(index) => Some(i64::from(*index)),
                    OutcomeValue::Ordered(set) => set.only(),
                    _ => None,
                };
                wanted.is_some() && wanted == got
            }
            _ => false,
        }
    }

    fn contradiction(&mut self, expected: &Expectation, paths: &[Path]) -> Checked {
        let answer = self.evaluator.evaluate(self.case);
        match &answer.contradiction {
            Some(found) if self.same_facts(&found.facts, paths) => Ok(()),
            Some(found) => Err(failed(expected, &show::facts(self.rules(), &found.facts))),
            None => Err(failed(expected, "ingen motstrid mellom opplysningene")),
        }
    }

    fn next_question(&mut self, expected: &Expectation, path: &Path) -> Checked {
        let questions = self.evaluator.next_question(self.case, &[], &Contact::default());
        let rules = self.rules();
        let got = questions.first().map(|question| match question.asked {
            Asked::Fact(fact) => show::fact_name(rules, fact),
            Asked::List(list) => rules.lists.get(list.index()).map_or_else(String::new, |it| it.name.clone()),
        });
        match got {
            Some(name) if name == dotted(path) => Ok(()),
            Some(name) => Err(failed(expected, &name)),
            None => Err(failed(expected, "ingen spørsmål")),
        }
    }
}

fn span_is(span: rettesnor_values::Span, expr: &Expr) -> bool {
    use rettesnor_syntax::ast::Unit;
    let ExprKind::Duration(count, unit) = expr.kind else { return false };
    let Ok(count) = i32::try_from(count) else { return false };
    let wanted = match unit {
        Unit::Years => rettesnor_values::Span::years(count),
        Unit::Months => rettesnor_values::Span::months(count),
        Unit::Weeks => rettesnor_values::Span::weeks(count),
        Unit::Days => rettesnor_values::Span::days(count),
        Unit::Hours => return false,
    };
    span == wanted
}

fn state_is(answer: &NormAnswer, word: &str) -> bool {
    let states = answer.deadline.as_ref().map_or(&[][..], |it| &it.states);
    match states {
        [one] => show::state_word(*one) == word,
        [] => word == show::state_word(DeadlineState::NotApplicable),
        _ => false,
    }
}

fn same(got: impl Iterator<Item = String>, wanted: impl Iterator<Item = String>) -> bool {
    got.collect::<BTreeSet<_>>() == wanted.collect::<BTreeSet<_>>()
}

fn bad(expected: &Expectation, message: &str) -> Box<Diagnostic> {
    Box::new(Diagnostic::error(BAD_EXAMPLE, expected.span, message))
}

fn failed(expected: &Expectation, got: &str) -> Box<Diagnostic> {
    let message = format!("Reglene svarer noe annet: {got}.");
    Box::new(Diagnostic::error(FAILED_EXAMPLE, expected.span, message))
}
