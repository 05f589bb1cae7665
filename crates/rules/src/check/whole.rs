//! What can be wrong with a rule base as a whole.

use super::codes;
use super::finding::Finding;
use super::lab::{Ground, Lab};
use crate::model::{Norm, NormId, NormKind, NormVersion};
use crate::program::{Compiled, VarCond};
use rettesnor_diagram::BuildError;
use rettesnor_source::Severity;
use std::collections::BTreeMap;

/// `uforenlig` that no one could break, or that leaves nobody.
pub(crate) fn constraints<'a>(ground: &'a Ground<'a>, conds: &[VarCond], found: &mut Vec<Finding>) {
    for ((number, cond), constraint) in (0_u32..).zip(conds).zip(&ground.base.constraints) {
        let Ok((breakable, keepable)) = judged(ground, number, cond) else { continue };
        let place = constraint.place;
        if !breakable {
            let text = format!("«{}» utelukker ingen: dette kan uansett ikke forekomme.", constraint.name);
            let help = "Stryk det, eller rett vilkåret.";
            found.push(Finding::new(codes::CONSTRAINT_NEVER_BITES, place, text, help));
        } else if !keepable {
            let text = format!("«{}» utelukker alle: ingen person blir igjen.", constraint.name);
            let help = "Rett vilkåret: det skal beskrive det som ikke kan være sant.";
            found.push(
                Finding::new(codes::CONSTRAINT_EXCLUDES_ALL, place, text, help).severity(Severity::Error),
            );
        }
    }
}

/// Whether a possible person could break the constraint, the others being kept; and whether one could keep it.
fn judged<'a>(ground: &'a Ground<'a>, number: u32, cond: &VarCond) -> Result<(bool, bool), BuildError> {
    let mut lab = Lab::new(ground, std::iter::once(cond), Some(number))?;
    let broken = lab.cond(cond)?;
    let kept = lab.not(broken)?;
    Ok((lab.possible(broken)?, lab.possible(kept)?))
}

/// Norms whose answers are coarse.
pub(crate) fn coarse(compiled: &Compiled, found: &mut Vec<Finding>) {
    for program in &compiled.norms {
        let Some(norm) = compiled.model.norms.get(program.norm.index()) else { continue };
        if program.segments.iter().any(|segment| segment.coarse) {
            let text =
                format!("«{}» er for sammensatt til å undersøkes nøyaktig; svarene er grove.", norm.name);
            let help = "Del normen opp, eller flytt deler av den til begreper med egne svar.";
            let made = Finding::new(codes::COARSE_NORM, norm.place, text, help).severity(Severity::Note);
            found.push(made.of_norm(program.norm));
        }
    }
}

/// Norms that say the same about the same. Different rights on the same conditions are common, and no finding.
pub(crate) fn identical(compiled: &Compiled, found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<Vec<u8>, NormId> = BTreeMap::new();
    for program in &compiled.norms {
        let Some(norm) = compiled.model.norms.get(program.norm.index()) else { continue };
        // Two places to call can be for the same people.
        if norm.kind == NormKind::Service {
            continue;
        }
        let Some(key) = key(norm, program) else { continue };
        let Some(first) = seen.get(&key) else {
            seen.insert(key, program.norm);
            continue;
        };
        let Some(other) = compiled.model.norms.get(first.index()) else { continue };
        let text = format!("«{}» sier det samme som «{}».", norm.name, other.name);
        let help = "Stryk den ene, eller la dem skille seg.";
        let made = Finding::new(codes::IDENTICAL_NORMS, norm.place, text, help).severity(Severity::Note);
        found.push(made.related(other.place, "sier det samme").of_norm(program.norm));
    }
}

fn key(norm: &Norm, program: &crate::program::NormProgram) -> Option<Vec<u8>> {
    let deciding = |segment: &crate::program::Segment| {
        segment.diagram.as_ref().is_some_and(|diagram| diagram.node_count() > 0)
    };
    if !program.segments.iter().any(deciding)
        || norm.versions.iter().any(|version| version.deadline.is_some())
    {
        return None;
    }
    let said =
        |version: &NormVersion| (version.responsible.clone(), version.extent.clone(), version.links.clone());
    let versions: Vec<_> = norm.versions.iter().map(said).collect();
    let segments: Vec<_> = program
        .segments
        .iter()
        .map(|segment| (segment.from, segment.to, &segment.diagram, &segment.outcomes))
        .collect();
    let about = (norm.kind, &norm.areas, norm.role, norm.scope);
    postcard::to_allocvec(&(about, versions, segments)).ok()
}
