//! What a question costs the person asked.

use rettesnor_rules::model::{Fact, Sensitivity, Stage};

/// The burden of a question about a fact: a sensitive one costs more, and most of all early; so does one that belongs to a
/// later stage than the contact has come to.
pub(super) fn of_fact(fact: &Fact, stage: Stage) -> i64 {
    let early = step(fact.stage).saturating_sub(step(stage)).max(0);
    of(fact.sensitivity, stage).saturating_mul(early.saturating_mul(2).saturating_add(1))
}

/// The burden of a sensitivity at a stage.
pub(super) fn of(sensitivity: Sensitivity, stage: Stage) -> i64 {
    match (sensitivity, stage) {
        (Sensitivity::Low, _) => 1,
        (Sensitivity::Medium, Stage::Intake) => 3,
        (Sensitivity::Medium, Stage::Case) => 2,
        (Sensitivity::High, Stage::First) => 16,
        (Sensitivity::High, Stage::Intake) => 8,
        (Sensitivity::Medium, Stage::First) | (Sensitivity::High, Stage::Case) => 4,
    }
}

const fn step(stage: Stage) -> i64 {
    match stage {
        Stage::First => 0,
        Stage::Intake => 1,
        Stage::Case => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use rettesnor_rules::model::{Sensitivity, Stage};

    #[test]
    fn a_sensitive_question_costs_more_the_earlier_it_comes() {
        assert!(of(Sensitivity::High, Stage::First) > of(Sensitivity::High, Stage::Intake));
        assert!(of(Sensitivity::High, Stage::Intake) > of(Sensitivity::High, Stage::Case));
        assert!(of(Sensitivity::High, Stage::Case) > of(Sensitivity::Low, Stage::First));
    }
}
