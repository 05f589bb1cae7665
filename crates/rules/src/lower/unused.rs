//! What no rule uses, and what nobody has checked for a while.

use super::Lowerer;
use crate::codes;
use crate::model::{Fact, NormId, Origin, Place, RuleBase};
use rettesnor_source::Diagnostic;
use rettesnor_values::{Day, Span as TimeSpan};
use std::collections::BTreeSet;

/// A source that should be checked again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleSource {
    /// The norm that cites it.
    pub norm: NormId,
    /// The source as written.
    pub source: String,
    /// The day of the last check; `None` when it never was.
    pub checked: Option<Day>,
    /// Where the version that cites it stands.
    pub place: Place,
}

/// Sources of norms last checked more than `months` months before `today`, or never.
pub fn stale_sources(base: &RuleBase, today: Day, months: i32) -> Vec<StaleSource> {
    let mut stale = Vec::new();
    for (index, norm) in (0_u32..).zip(&base.norms) {
        for version in &norm.versions {
            for (source, checked) in old_sources(&version.origin, today, months) {
                let norm = NormId(index);
                stale.push(StaleSource { norm, source: source.clone(), checked, place: version.place });
            }
        }
    }
    stale
}

fn old_sources(origin: &Origin, today: Day, months: i32) -> impl Iterator<Item = (&String, Option<Day>)> {
    origin.sources.iter().filter_map(move |(source, checked)| {
        let good_until = checked.and_then(|day| day.plus(TimeSpan::months(months)).ok());
        good_until.is_none_or(|until| until < today).then_some((source, *checked))
    })
}

impl Lowerer {
    pub(crate) fn finish(&mut self) {
        self.check_unused();
        self.check_roles();
        self.check_cycles();
    }

    fn check_unused(&mut self) {
        self.heading = None;
        self.unused_facts();
        let unused = self.base.concepts.iter().filter(|concept| !self.names.used.contains(&concept.name));
        for concept in unused.filter(|concept| concept.measures.is_none()) {
            let text = format!("Ingen regel bruker begrepet «{}».", concept.name);
            let diagnostic = Diagnostic::warning(codes::UNUSED_CONCEPT, self.span_of(concept.place), text)
                .help("Bruk det i en norm, eller fjern det.");
            self.diagnostics.push(diagnostic);
        }
    }

    /// A fact is declared once for several roles and values; it is used when one of them is.
    fn unused_facts(&mut self) {
        let place = |place: Place| (place.source, place.start, place.end);
        let group =
            |fact: &Fact| fact.member_of.as_ref().map_or_else(String::new, |(group, ..)| group.clone());
        let used =
            |fact: &&Fact| self.names.used.contains(&fact.name) || self.names.used.contains(&group(fact));
        let mut seen: BTreeSet<_> =
            self.base.facts.iter().filter(used).map(|fact| place(fact.place)).collect();
        for fact in &self.base.facts {
            if seen.insert(place(fact.place)) {
                let name = fact.member_of.as_ref().map_or(fact.name.as_str(), |(group, ..)| group.as_str());
                let text = format!("Ingen regel bruker «{name}», så svaret på det betyr ingenting.");
                let diagnostic = Diagnostic::warning(codes::UNUSED_FACT, self.span_of(fact.place), text)
                    .help("Bruk det i en norm, eller fjern det: vi spør ikke om det vi ikke trenger.");
                self.diagnostics.push(diagnostic);
            }
        }
    }
}
