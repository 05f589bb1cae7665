//! Versions in time: their order, overlaps and gaps.

use super::Lowerer;
use crate::codes;
use crate::model::{Transition, Validity, ValidityState};
use rettesnor_source::{Diagnostic, Span};
use rettesnor_values::Day;

/// A version's place in time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stand {
    validity: Validity,
    by_law_date: bool,
    span: Span,
}

impl Stand {
    pub(crate) fn new(validity: Validity, transition: &Transition, span: Span) -> Self {
        Self { validity, by_law_date: *transition == Transition::LawDate, span }
    }
}

/// Versions stand in the order they came into force; those adopted without a date come last.
pub(crate) fn sort_key(validity: &Validity) -> (bool, Option<Day>, Option<Day>) {
    (validity.state == ValidityState::AdoptedWithoutDate, validity.from, validity.to)
}

impl Lowerer {
    /// Reports overlaps and gaps between neighbours. A version with `overgang` may overlap the earlier one: the
    /// transition, not the day, says which applies.
    pub(crate) fn check_timeline(&mut self, stands: &[Stand]) {
        let dated: Vec<&Stand> =
            stands.iter().filter(|it| it.validity.state != ValidityState::AdoptedWithoutDate).collect();
        for (earlier, later) in dated.iter().zip(dated.iter().skip(1)) {
            match (earlier.validity.to, later.validity.from) {
                (Some(to), Some(from)) if to < from => self.check_gap(to, from, earlier, later),
                _ if later.by_law_date => self.overlap(earlier, later),
                _ => {}
            }
        }
    }

    fn check_gap(&mut self, to: Day, from: Day, earlier: &Stand, later: &Stand) {
        if to.plus_days(1) == Ok(from) {
            return;
        }
        let text = format!("Mellom {to} og {from} gjelder ingen versjon.");
        let diagnostic = Diagnostic::warning(codes::GAP_IN_VALIDITY, later.span, text)
            .secondary(earlier.span, "den forrige versjonen")
            .help("La den forrige gjelde til dagen før, eller skriv i prosaen hvorfor det er et opphold.");
        self.add(diagnostic);
    }

    fn overlap(&mut self, earlier: &Stand, later: &Stand) {
        let help = match later.validity.from.and_then(|from| from.plus_days(-1).ok()) {
            Some(day) => {
                format!("Skriv «gjelder til {day}» i den forrige versjonen, eller «overgang …» i denne.")
            }
            None => "Skriv «gjelder fra» i den ene, eller «overgang …».".to_owned(),
        };
        let diagnostic =
            Diagnostic::error(codes::OVERLAPPING_VALIDITY, later.span, "To versjoner gjelder på samme dag.")
                .secondary(earlier.span, "den forrige versjonen")
                .help(help);
        self.add(diagnostic);
    }
}
