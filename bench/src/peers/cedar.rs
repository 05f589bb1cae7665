//! Cedar: a policy for each outcome, all judged in one request. It has no calendar months, so the dates are left out.

use super::Peer;
use crate::Failure;
use crate::w1::{Outcomes, Person};
use cedar_policy::{
    Authorizer, Context, Entities, EntityUid, PolicyId, PolicySet, Request, RestrictedExpression,
};
use std::str::FromStr;

const RULES: &str = include_str!("../../w1/w1.cedar");

/// The authorizer with W1's policies.
pub struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    entities: Entities,
    persons: Vec<Request>,
}

impl Cedar {
    /// Parses the policies and names each by its annotation.
    pub fn new() -> Result<Self, Failure> {
        let failed = |error: &dyn std::fmt::Display| Failure::new(format!("Cedar: {error}"));
        let parsed = PolicySet::from_str(RULES).map_err(|error| failed(&error))?;
        let named = parsed.policies().filter_map(|policy| {
            let name = policy.annotation("id")?;
            Some(policy.new_id(PolicyId::new(name)))
        });
        let policies = PolicySet::from_policies(named).map_err(|error| failed(&error))?;
        Ok(Self { authorizer: Authorizer::new(), policies, entities: Entities::empty(), persons: Vec::new() })
    }
}

impl Peer for Cedar {
    fn name(&self) -> &'static str {
        "Cedar (dates left out)"
    }

    fn dates(&self) -> bool {
        false
    }

    fn take(&mut self, persons: &[Person]) {
        self.persons = persons.iter().filter_map(request).collect();
    }

    fn decide(&mut self, place: usize) -> Outcomes {
        let response = self.authorizer.is_authorized(&self.persons[place], &self.policies, &self.entities);
        let mut outcomes = Outcomes::default();
        for policy in response.diagnostics().reason() {
            let name: &str = policy.as_ref();
            let Some((what, code)) = name.split_once('_') else { continue };
            let Ok(code) = code.parse::<u8>() else { continue };
            match what {
                "health" => outcomes.health = Some(code),
                "work" => outcomes.work = Some(code == 1),
                "school" => outcomes.school = Some(code),
                "social" => outcomes.social = Some(code),
                "language" => outcomes.language_duty = Some(code == 1),
                _ => {}
            }
        }
        outcomes
    }
}

/// The person as a request: no 0, yes 1, unknown 2; an unknown year 255.
fn request(person: &Person) -> Option<Request> {
    let flag = |flag: Option<bool>| flag.map_or(2, i64::from);
    let pairs = [
        ("age", i64::from(person.age)),
        ("status", person.status as i64),
        ("folketrygd_member", flag(person.folketrygd_member)),
        ("ehic_card", flag(person.ehic_card)),
        ("interview_done", flag(person.interview_done)),
        ("identity_documented", flag(person.identity_documented)),
        ("dublin", flag(person.dublin)),
        ("days_in_country", i64::from(person.days_in_country)),
        ("municipality_grant_year", person.municipality_grant_year.map_or(255, i64::from)),
        ("in_introduction_programme", flag(person.in_introduction_programme)),
        ("pregnant", flag(person.pregnant)),
        ("dangerous_mentally_ill", flag(person.dangerous_mentally_ill)),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), RestrictedExpression::new_long(value)));
    let context = Context::from_pairs(pairs).ok()?;
    let uid = |text| EntityUid::from_str(text).ok();
    Request::new(uid("Person::\"one\"")?, uid("Action::\"decide\"")?, uid("Case::\"one\"")?, context, None)
        .ok()
}
