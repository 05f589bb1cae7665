//! Every citation of the law in a rule base, with the rule it stands in.

use crate::model::{
    Body, DeadlineRule, Exception, LawRef, Origin, Part, Place, RuleBase, Validity, ValidityState,
};

/// A citation.
#[derive(Debug, Clone, Copy)]
pub struct Citation<'a> {
    /// The name of the norm, concept, table, constraint, presumption, checklist or untranslated provision.
    pub rule: &'a str,
    /// Where it stands.
    pub place: Place,
    /// What is cited.
    pub reference: &'a LawRef,
    /// When the rule, or the version of it that cites, is in force.
    pub validity: Validity,
}

/// Where a rule, a version or a part of it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The name of the rule.
    pub rule: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Where it stands.
    pub place: Place,
    /// Legal basis, sources, checks, caveats.
    pub origin: &'a Origin,
    /// When it is in force.
    pub validity: Validity,
}

/// Always in force.
const ALWAYS: Validity = Validity { from: None, to: None, state: ValidityState::InForce };

/// Where everything comes from that is declared by a name of its own, one for each version of a norm.
pub fn origins(rules: &RuleBase) -> Vec<Source<'_>> {
    let mut found = Vec::new();
    for norm in &rules.norms {
        let versions = norm.versions.iter();
        found.extend(versions.map(|it| source((&norm.name, &it.title), it.place, &it.origin, it.validity)));
    }
    let concepts = rules.concepts.iter();
    found.extend(concepts.map(|it| source((&it.name, &it.title), it.place, &it.origin, ALWAYS)));
    found.extend(rules.tables.iter().map(|it| source((&it.name, &it.title), it.place, &it.origin, ALWAYS)));
    found.extend(
        rules.constraints.iter().map(|it| source((&it.name, &it.title), it.place, &it.origin, ALWAYS)),
    );
    let presumptions = rules.presumptions.iter();
    found.extend(presumptions.map(|it| source((&it.name, &it.title), it.place, &it.origin, it.validity)));
    found.extend(
        rules.untranslated.iter().map(|it| source((&it.name, &it.title), it.place, &it.origin, ALWAYS)),
    );
    found.extend(rules.terms.iter().map(|it| source((&it.name, &it.title), it.place, &it.origin, ALWAYS)));
    found.extend(
        rules.checklists.iter().map(|it| source((&it.name, &it.title), it.place, &it.origin, ALWAYS)),
    );
    found
}

fn source<'a>(
    (rule, title): (&'a str, &'a str),
    place: Place,
    origin: &'a Origin,
    validity: Validity,
) -> Source<'a> {
    Source { rule, title, place, origin, validity }
}

/// Every citation: of rules as a whole, of their requirements, grounds, exceptions, readings and deadlines.
pub fn citations(rules: &RuleBase) -> Vec<Citation<'_>> {
    let mut found = Vec::new();
    for Source { rule, place, origin, validity, .. } in origins(rules) {
        By { rule, place, validity }.add(&mut found, &origin.basis);
    }
    for norm in &rules.norms {
        for version in &norm.versions {
            let by = By { rule: &norm.name, place: version.place, validity: version.validity };
            by.add_body(&mut found, &version.body);
            by.add_deadline(&mut found, version.deadline.as_ref());
            for reading in &version.readings {
                by.add(&mut found, &reading.origin.basis);
                by.add_body(&mut found, &reading.body);
                by.add_deadline(&mut found, reading.deadline.as_ref());
            }
        }
    }
    for concept in &rules.concepts {
        for version in &concept.versions {
            let by = By { rule: &concept.name, place: concept.place, validity: version.validity };
            version.readings.iter().for_each(|reading| by.add(&mut found, &reading.origin.basis));
        }
    }
    found
}

/// What cites.
#[derive(Clone, Copy)]
struct By<'a> {
    rule: &'a str,
    place: Place,
    validity: Validity,
}

impl<'a> By<'a> {
    fn add(self, found: &mut Vec<Citation<'a>>, basis: &'a [LawRef]) {
        let Self { rule, place, validity } = self;
        found.extend(basis.iter().map(|reference| Citation { rule, place, reference, validity }));
    }

    fn add_body(self, found: &mut Vec<Citation<'a>>, body: &'a Body) {
        let Body { grounds, may, requirements, exceptions } = body;
        for Part { basis, exceptions, place, .. } in grounds.iter().chain(may).chain(requirements) {
            Self { place: *place, ..self }.add(found, basis);
            for exception in exceptions {
                self.add_exception(found, exception);
            }
        }
        for exception in exceptions {
            self.add_exception(found, exception);
        }
    }

    fn add_exception(self, found: &mut Vec<Citation<'a>>, exception: &'a Exception) {
        let validity = exception.validity.unwrap_or(self.validity);
        let own = Self { place: exception.place, validity, ..self };
        own.add(found, &exception.origin.basis);
        for block in &exception.blocks {
            own.add_exception(found, block);
        }
    }

    fn add_deadline(self, found: &mut Vec<Citation<'a>>, deadline: Option<&'a DeadlineRule>) {
        if let Some((_, basis)) = deadline.and_then(|deadline| deadline.rolls.as_ref()) {
            self.add(found, basis);
        }
    }
}
