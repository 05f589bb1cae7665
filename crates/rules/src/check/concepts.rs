//! What can be wrong with one concept.

use super::codes;
use super::finding::Finding;
use super::lab::{Ground, Lab};
use super::probes::{ConceptProbe, comes_to};
use crate::compile::clusters::vars_of;
use crate::model::Type;
use crate::program::{Cells, Outcome, VarCond, Variable};
use rettesnor_diagram::BuildError;
use rettesnor_source::Severity;

/// Checks one version of a concept; past the budget what is left stays unasked.
pub(crate) fn check<'a>(
    ground: &'a Ground<'a>,
    group: u32,
    probe: &ConceptProbe,
    found: &mut Vec<Finding>,
) -> Result<(), BuildError> {
    let mut conds: Vec<VarCond> = Vec::new();
    probe.conditions(&mut |cond| conds.push(ground.variables.convert(group, cond)));
    let mut lab = Lab::new(ground, conds.iter(), None)?;
    constants(ground, group, probe, &mut lab, found)?;
    values(ground, group, probe, &mut lab, found)
}

fn constants(
    ground: &Ground<'_>,
    group: u32,
    probe: &ConceptProbe,
    lab: &mut Lab<'_>,
    found: &mut Vec<Finding>,
) -> Result<(), BuildError> {
    for (place, (cond, meant)) in probe.alternatives.iter().chain(&probe.truth).enumerate() {
        if *meant {
            continue;
        }
        let cond = lab.cond(&ground.variables.convert(group, cond))?;
        let what = if probe.truth.is_some() {
            format!("«{}»", probe.name)
        } else {
            format!("Alternativ {} i «{}»", place + 1, probe.name)
        };
        let outside = lab.not(cond)?;
        let made = if !lab.possible(cond)? {
            let text = format!("{what} kan aldri være oppfylt: ingen mulig person oppfyller det.");
            let help =
                "Se etter grenser som utelukker hverandre, eller opplysninger som er erklært uforenlige.";
            Finding::new(codes::NEVER_HOLDS, probe.place, text, help)
        } else if !lab.possible(outside)? {
            let text = format!("{what} er alltid oppfylt: det skiller ikke mellom noen.");
            Finding::new(codes::ALWAYS_HOLDS, probe.place, text, "Skriv det uten vilkår, eller rett grensen.")
        } else {
            continue;
        };
        found.push(made.of_concept(probe.id));
    }
    Ok(())
}

fn values(
    ground: &Ground<'_>,
    group: u32,
    probe: &ConceptProbe,
    lab: &mut Lab<'_>,
    found: &mut Vec<Finding>,
) -> Result<(), BuildError> {
    if probe.truth.is_some() {
        return Ok(());
    }
    let clash = comes_to(&probe.tree, &|outcome| matches!(outcome, Outcome::Conflict(_)));
    let clash = lab.cond(&ground.variables.convert(group, &clash))?;
    if let Some(person) = lab.person(clash)? {
        let text = format!("To alternativer i «{}» gjelder samtidig og gir ulike verdier.", probe.name);
        let help = "Skriv «ellers» mellom dem, eller gjør vilkårene gjensidig utelukkende.";
        let made = Finding::new(codes::CONFLICTING_ALTERNATIVES, probe.place, text, help);
        found.push(made.severity(Severity::Error).person(Some(person)).of_concept(probe.id));
    }
    let none = comes_to(&probe.tree, &|outcome| *outcome == Outcome::NotUnderKnownRules);
    let cond = ground.variables.convert(group, &none);
    let none = lab.cond(&cond)?;
    let Some(person) = lab.person(none)? else { return Ok(()) };
    let made = if let Some(values) = uncovered(ground, &cond) {
        let text = format!("«{}» har ingen verdi for {values}.", probe.name);
        let help = "Legg til verdiene, eller skriv «ellers».";
        Finding::new(codes::UNCOVERED_ENUMERATION, probe.place, text, help)
    } else {
        let text = format!("«{}» har ingen verdi for alle.", probe.name);
        Finding::new(codes::UNCOVERED_CASE, probe.place, text, "Legg til et siste alternativ med «ellers».")
    };
    found.push(made.person(Some(person)).of_concept(probe.id));
    Ok(())
}

/// The values left out, where the condition asks about one enumeration only.
fn uncovered(ground: &Ground<'_>, cond: &VarCond) -> Option<String> {
    let vars = vars_of(cond);
    let [var] = vars.iter().copied().collect::<Vec<u32>>().try_into().ok()?;
    let Variable::Axis(axis) = ground.variables.list.get(var as usize)? else { return None };
    let Cells::Enum(cell_of, _) = &axis.cells else { return None };
    let Type::Enum(id) = ground.base.facts.get(axis.fact.index())?.ty else { return None };
    let values = &ground.base.enums.get(id.index())?.values;
    let left = values.iter().zip(cell_of).filter(|(_, cell)| holds(cond, **cell));
    let names: Vec<String> = left.map(|(value, _)| format!("«{}»", value.name)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The truth of a condition over one variable, at one of its cells.
fn holds(cond: &VarCond, cell: u8) -> bool {
    match cond {
        VarCond::Const(value) => *value,
        VarCond::In(_, mask) => mask >> cell & 1 == 1,
        VarCond::Not(inner) => !holds(inner, cell),
        VarCond::And(list) => list.iter().all(|part| holds(part, cell)),
        VarCond::Or(list) => list.iter().any(|part| holds(part, cell)),
    }
}

#[cfg(test)]
mod tests {
    use super::holds;
    use crate::program::VarCond;

    #[test]
    fn a_condition_over_one_variable_is_read_at_a_cell() {
        let cond = VarCond::And(vec![VarCond::Not(Box::new(VarCond::In(3, 0b01))), VarCond::In(3, 0b110)]);
        assert!(!holds(&cond, 0) && holds(&cond, 1) && !holds(&cond, 3));
    }
}
