//! Running examples against a rule base.

use crate::codes::BAD_EXAMPLE;
use crate::expect::Expecter;
use crate::given::fill;
use crate::names::Names;
use crate::report::Report;
use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_rules::model::RuleBase;
use rettesnor_rules::program::Compiled;
use rettesnor_source::Diagnostic;
use rettesnor_syntax::ast::Example;
use rettesnor_values::{Day, Instant, TimeOfDay};

/// The day an example without `per` is judged on: the day the sources of the rule base were last checked. `None` where none
/// ever was.
pub fn default_day(rules: &RuleBase) -> Option<Day> {
    let norms = rules.norms.iter().flat_map(|norm| &norm.versions).map(|version| &version.origin);
    let origins = norms.chain(rules.concepts.iter().map(|concept| &concept.origin));
    origins.flat_map(|origin| &origin.sources).filter_map(|(_, checked)| *checked).max()
}

/// Runs examples against one rule base.
#[derive(Debug)]
pub struct Runner<'c> {
    names: Names,
    evaluator: Evaluator<'c>,
    default_day: Option<Day>,
}

impl<'c> Runner<'c> {
    /// Indexes the rule base.
    pub fn new(compiled: &'c Compiled) -> Self {
        let (names, evaluator) = (Names::new(&compiled.model), Evaluator::new(compiled));
        Self { names, evaluator, default_day: default_day(&compiled.model) }
    }

    /// Judges examples without `per` on this day.
    pub fn set_default_day(&mut self, day: Day) {
        self.default_day = Some(day);
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
        let Some(today) = example.per.or(self.default_day) else {
            let message = "Eksemplet sier ikke hvilken dag det gjelder, og ingen kilde er kontrollert.";
            let finding =
                Diagnostic::error(BAD_EXAMPLE, example.span, message).help("Skriv «per» og en dato.");
            report.failed.push(under(finding, example));
            return;
        };
        let mut case = Case::new(today);
        case.law_date = example.law_date.unwrap_or(today);
        case.now = example.minute.and_then(TimeOfDay::from_minute_of_day).map(|at| Instant::new(today, at));
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
