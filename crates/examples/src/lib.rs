//! Runs the examples that stand beside the rules, and measures what they notice.
//!
//! An example gives facts and says what must follow. A failure is a [`Diagnostic`](rettesnor_source::Diagnostic) at the `så` that failed, like any other
//! finding. [`Report::reached`] says which outcomes of which norms the examples reach.

mod codes;
mod expect;
mod given;
mod literal;
mod mutate;
mod names;
mod report;
mod run;
mod show;

pub use codes::{BAD_EXAMPLE, FAILED_EXAMPLE};
pub use given::fill;
pub use literal::Literal;
pub use mutate::{MutationReport, Mutator, Score, Survivor};
pub use names::{Named, Names};
pub use report::{Gap, Reached, Report, outcome_key};
pub use run::{Runner, default_day};
