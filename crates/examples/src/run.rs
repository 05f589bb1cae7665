//! Running examples against a rule base.

use crate::codes::BAD_EXAMPLE;
use crate::expect::Expecter;
use crate::given::fill;
use crate::names::Names;
use crate::report::Report;
use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_rules::program::Compiled;
use rettesnor_source::Diagnostic;
use rettesnor_syntax::ast::Example;
use rettesnor_values::Day;

/// The day an example without `per` is judged on: the day the acts in the rule base were last checked.
pub fn default_day() -> Day {
    Day::from_ymd(2026, 5, 2).unwrap_or(Day::FIRST)
}

/// Runs examples against one rule base.
#[derive(Debug)]
pub struct Runner<'c> {
    names: Names,
    evaluator: Evaluator<'c>,
}

impl<'c> Runner<'c> {
    /// Indexes the rule base.
    pub fn new(compiled: &'c Compiled) -> Self {
        Self { names: Names::new(&compiled.model), evaluator: Evaluator::new(compiled) }
    }

    /// Runs examples in order.
    pub fn run<'e>(&mut self, examples: impl IntoIterator<Item = &'e Example>) -> Report {
        let mut report = Report::default();
        for example in examples {
            self.one(example, &mut report);
        }
        report
    }

    /// Whether every expectation of an example holds; stops at the first that does not.
    pub fn holds(&mut self, example: &Example) -> bool {
        let mut report = Report::default();
        self.one(example, &mut report);
        report.failed.is_empty()
    }

    fn one(&mut self, example: &Example, report: &mut Report) {
        let rules = &self.evaluator.rules().model;
        let today = example.per.unwrap_or_else(default_day);
        let mut case = Case::new(today);
        case.law_date = example.law_date.unwrap_or(today);
        let mut found = fill(rules, &self.names, &mut case, &example.given);
        if !found.is_empty() {
            report.failed.extend(found.drain(..).map(|it| under(it, example)));
            return;
        }
        if example.expectations.is_empty() {
            let message = "Eksemplet sier ikke hva som skal følge.";
            let finding = Diagnostic::error(BAD_EXAMPLE, example.span, message).help("Legg til en så-linje.");
            report.failed.push(under(finding, example));
        }
        for expectation in &example.expectations {
            let expecter = Expecter { names: &self.names, evaluator: &mut self.evaluator, case: &case };
            match expecter.check(expectation, report) {
                Ok(()) => report.passed = report.passed.saturating_add(1),
                Err(finding) => report.failed.push(under(*finding, example)),
            }
        }
    }
}

fn under(finding: Diagnostic, example: &Example) -> Diagnostic {
    match &example.heading {
        Some(heading) => finding.heading(heading.clone()),
        None => finding,
    }
}
