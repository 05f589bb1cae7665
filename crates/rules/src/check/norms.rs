//! What can be wrong with one norm.

use super::codes;
use super::finding::Finding;
use super::lab::{Ground, Lab, with_cell};
use super::person::name_of;
use super::probes::{NormProbe, PartProbe, comes_to};
use crate::compile::clusters::vars_of;
use crate::compile::variables::cells;
use crate::model::{Cond, FactId, NormId};
use crate::program::{Outcome, VarCond, Variable};
use rettesnor_diagram::{BuildError, Ref};
use rettesnor_source::Severity;

/// A check at work on one norm.
struct Work<'a, 'f> {
    ground: &'a Ground<'a>,
    group: u32,
    norm: NormId,
    lab: Lab<'a>,
    found: &'f mut Vec<Finding>,
}

/// Checks one body of a norm. Past the budget of its diagrams, what is left of the questions stays unasked.
pub(crate) fn check<'a>(
    ground: &'a Ground<'a>,
    group: u32,
    probe: &NormProbe,
    found: &mut Vec<Finding>,
) -> Result<(), BuildError> {
    let mut conds: Vec<VarCond> = Vec::new();
    probe.conditions(&mut |cond| conds.push(ground.variables.convert(group, cond)));
    let lab = Lab::new(ground, conds.iter(), None)?;
    let mut work = Work { ground, group, norm: probe.id, lab, found };
    work.all(probe)
}

impl Work<'_, '_> {
    fn all(&mut self, probe: &NormProbe) -> Result<(), BuildError> {
        self.parts(probe)?;
        self.redundant(probe)?;
        self.exceptions(probe)?;
        self.whole(probe)?;
        self.influence(probe)?;
        self.lengths(probe)
    }

    fn cond(&mut self, cond: &Cond) -> Result<Ref, BuildError> {
        let cond = self.ground.variables.convert(self.group, cond);
        self.lab.cond(&cond)
    }

    fn report(&mut self, finding: Finding) {
        self.found.push(finding.of_norm(self.norm));
    }

    /// Conditions that never or always hold.
    fn parts(&mut self, probe: &NormProbe) -> Result<(), BuildError> {
        let mut open: Vec<&PartProbe> = probe.parts().collect();
        while let Some(part) = open.pop() {
            open.extend(&part.below);
            if !part.meant {
                self.constant(part)?;
            }
        }
        Ok(())
    }

    fn constant(&mut self, part: &PartProbe) -> Result<(), BuildError> {
        let raw = self.cond(&part.raw)?;
        let what = named(part);
        if !self.lab.possible(raw)? {
            let text = format!("{what} kan aldri være oppfylt: ingen mulig person oppfyller det.");
            let help =
                "Se etter grenser som utelukker hverandre, eller opplysninger som er erklært uforenlige.";
            self.report(Finding::new(codes::NEVER_HOLDS, part.place, text, help));
            return Ok(());
        }
        let outside = self.lab.not(raw)?;
        if !self.lab.possible(outside)? {
            let person = self.lab.person(raw)?;
            let text = format!("{what} er alltid oppfylt: det skiller ikke mellom noen.");
            let help = "Stryk vilkåret, eller rett grensen.";
            self.report(Finding::new(codes::ALWAYS_HOLDS, part.place, text, help).person(person));
        }
        Ok(())
    }

    /// Grounds that another ground covers.
    fn redundant(&mut self, probe: &NormProbe) -> Result<(), BuildError> {
        for (place, ground) in probe.grounds.iter().enumerate() {
            let own = self.cond(&ground.full)?;
            if !self.lab.possible(own)? {
                continue;
            }
            for (other_place, other) in probe.grounds.iter().enumerate().filter(|(at, _)| *at != place) {
                let wider = self.cond(&other.full)?;
                let covered = self.lab.implies(own, wider)?;
                // Of two that say the same, the later one is named.
                if !covered || (other_place > place && self.lab.implies(wider, own)?) {
                    continue;
                }
                let person = self.lab.person(own)?;
                let text =
                    format!("{} er overflødig: {} dekker det allerede.", named(ground), lower(&named(other)));
                let help = "Stryk det ene, eller gjør det snevrere grunnlaget mer presist.";
                let made = Finding::new(codes::REDUNDANT_GROUND, ground.place, text, help).person(person);
                self.report(made.related(other.place, "dekker det allerede"));
                break;
            }
        }
        self.swallowed_may(probe)
    }

    fn swallowed_may(&mut self, probe: &NormProbe) -> Result<(), BuildError> {
        let yes = self.cond(&probe.yes)?;
        for may in &probe.may {
            let own = self.cond(&may.full)?;
            if self.lab.possible(own)? && self.lab.implies(own, yes)? {
                let person = self.lab.person(own)?;
                let text = format!("{} avgjør aldri noe: svaret er allerede ja.", named(may));
                let help = "Stryk det, eller se om et krav mangler.";
                self.report(Finding::new(codes::REDUNDANT_GROUND, may.place, text, help).person(person));
            }
        }
        Ok(())
    }

    /// Exceptions that never matter, or that something always blocks.
    fn exceptions(&mut self, probe: &NormProbe) -> Result<(), BuildError> {
        for part in probe.grounds.iter().chain(&probe.may) {
            let from = self.cond(&part.raw)?;
            self.matter(&part.below, from)?;
        }
        for part in &probe.requirements {
            let met = self.cond(&part.raw)?;
            let from = self.lab.not(met)?;
            self.matter(&part.below, from)?;
        }
        let from = self.before_exceptions(probe)?;
        self.matter(&probe.exceptions, from)
    }

    fn before_exceptions(&mut self, probe: &NormProbe) -> Result<Ref, BuildError> {
        let mut granted = if probe.without_ground { Ref::YES } else { Ref::NO };
        for part in &probe.grounds {
            let part = self.cond(&part.full)?;
            granted = self.lab.or(granted, part)?;
        }
        for part in &probe.requirements {
            let part = self.cond(&part.full)?;
            granted = self.lab.and(granted, part)?;
        }
        for part in &probe.may {
            let part = self.cond(&part.full)?;
            granted = self.lab.or(granted, part)?;
        }
        Ok(granted)
    }

    /// `from` is where there is something to except from.
    fn matter(&mut self, exceptions: &[PartProbe], from: Ref) -> Result<(), BuildError> {
        for exception in exceptions {
            let (raw, full) = (self.cond(&exception.raw)?, self.cond(&exception.full)?);
            if !self.lab.possible(raw)? {
                continue;
            }
            let inside = self.lab.and(raw, from)?;
            if !self.lab.possible(full)? {
                let person = self.lab.person(raw)?;
                let text = format!("{} er alltid sperret: sperrene dekker hele unntaket.", named(exception));
                let help = "Gjør sperren snevrere, eller stryk unntaket.";
                let made =
                    Finding::new(codes::EXCEPTION_ALWAYS_BLOCKED, exception.place, text, help).person(person);
                let blocks = exception.below.iter().map(|block| block.place);
                self.report(blocks.fold(made, |made, place| made.related(place, "sperrer unntaket")));
            } else if !self.lab.possible(inside)? {
                let person = self.lab.person(raw)?;
                let text = format!(
                    "{} får aldri virkning: der det gjelder, er det ikke noe å gjøre unntak fra.",
                    named(exception)
                );
                let help = "Se om grunnlagene eller kravene allerede holder disse utenfor.";
                self.report(
                    Finding::new(codes::EXCEPTION_NEVER_APPLIES, exception.place, text, help).person(person),
                );
            }
            self.matter(&exception.below, inside)?;
        }
        Ok(())
    }

    /// The norm as a whole.
    fn whole(&mut self, probe: &NormProbe) -> Result<(), BuildError> {
        let reached = self.cond(&probe.yes_or_may)?;
        let conditional = probe.parts().any(|part| !part.meant);
        if conditional && !self.lab.possible(reached)? {
            let text = format!("«{}» gir aldri ja: vilkårene kan ikke være oppfylt sammen.", probe.name);
            let help = "Se etter krav som utelukker hverandre, eller et unntak som dekker alt.";
            self.report(Finding::new(codes::NEVER_HOLDS, probe.place, text, help));
        }
        let missing = self.cond(&probe.yes)?;
        let missing = self.lab.not(missing)?;
        if conditional && !self.lab.possible(missing)? {
            let text = format!("«{}» gir alltid ja: ingen vilkår skiller mellom noen.", probe.name);
            let help = "Se etter grunnlag som til sammen dekker alle.";
            self.report(Finding::new(codes::ALWAYS_HOLDS, probe.place, text, help));
        }
        let rests = |cond: &Cond| {
            let cond = self.ground.variables.convert(self.group, cond);
            let atom = |var: &u32| match self.ground.variables.list.get(*var as usize) {
                Some(Variable::Atom(atom)) => matches!(atom.condition, Cond::Untranslated(_)),
                _ => false,
            };
            vars_of(&cond).iter().any(atom)
        };
        if probe.exhaustive && rests(&probe.yes_or_may) {
            let text =
                format!("«{}» er erklært uttømmende, men hviler på regler som ikke er oversatt.", probe.name);
            let help = "Stryk «uttømmende» til reglene er oversatt: et nei ville sagt mer enn vi vet.";
            self.report(Finding::new(codes::EXHAUSTIVE_BUT_UNTRANSLATED, probe.place, text, help));
        }
        Ok(())
    }

    /// Facts that must not matter, and do.
    fn influence(&mut self, probe: &NormProbe) -> Result<(), BuildError> {
        for fact in &probe.regardless {
            for cond in [&probe.yes, &probe.yes_or_may] {
                if self.influenced_by(*fact, cond, probe)? {
                    break;
                }
            }
        }
        Ok(())
    }

    fn influenced_by(&mut self, fact: FactId, cond: &Cond, probe: &NormProbe) -> Result<bool, BuildError> {
        let cond = self.ground.variables.convert(self.group, cond);
        for var in vars_of(&cond) {
            let variable = self.ground.variables.list.get(var as usize);
            if !reads(variable, fact) {
                continue;
            }
            let count = cells(variable);
            for cell in 1..count {
                for other in [0, cell - 1] {
                    if let Some(made) = self.differs(&cond, var, (other, cell))? {
                        let name = name_of(self.ground.base, fact);
                        let text = format!("«{}» skal ikke avhenge av {name}, men gjør det.", probe.name);
                        let help = "Stryk vilkåret som bruker opplysningen, også der det ligger i et begrep.";
                        let finding = Finding::new(codes::FORBIDDEN_INFLUENCE, probe.place, text, help);
                        let [one, two] = made;
                        let finding = finding.severity(Severity::Error).person(Some(one)).person(Some(two));
                        self.report(finding);
                        return Ok(true);
                    }
                }
            }
        }
        Ok(false)
    }

    /// Two persons with different outcomes who differ in this variable alone.
    fn differs(
        &mut self,
        cond: &VarCond,
        var: u32,
        (one, other): (u8, u8),
    ) -> Result<Option<[super::Person; 2]>, BuildError> {
        let a = self.lab.cond(&with_cell(cond, var, one))?;
        let b = self.lab.cond(&with_cell(cond, var, other))?;
        let apart = self.lab.xor(a, b)?;
        let Some(mut model) = self.lab.model(apart)? else { return Ok(None) };
        model.retain(|(found, _)| *found != var);
        let with = |cell| {
            let mut model = model.clone();
            model.push((var, cell));
            self.lab.tell(&model)
        };
        Ok(Some([with(one), with(other)]))
    }

    /// Deadlines: lengths that clash, and cases without one.
    fn lengths(&mut self, probe: &NormProbe) -> Result<(), BuildError> {
        let Some(tree) = &probe.length else { return Ok(()) };
        let runs = self.cond(&probe.yes)?;
        let clash = self.cond(&comes_to(tree, &|outcome| matches!(outcome, Outcome::Conflict(_))))?;
        let clash = self.lab.and(runs, clash)?;
        if let Some(person) = self.lab.person(clash)? {
            let text = format!("«{}» har to ulike lengder som gjelder samtidig.", probe.name);
            let help = "Skriv «ellers» mellom dem, eller gjør vilkårene gjensidig utelukkende.";
            let made = Finding::new(codes::CONFLICTING_ALTERNATIVES, probe.place, text, help);
            self.report(made.severity(Severity::Error).person(Some(person)));
        }
        let none = self.cond(&comes_to(tree, &|outcome| *outcome == Outcome::NotUnderKnownRules))?;
        let none = self.lab.and(runs, none)?;
        if let Some(person) = self.lab.person(none)? {
            let text = format!("«{}» løper for noen uten at den har en lengde.", probe.name);
            let help = "Legg til en lengde med «ellers».";
            self.report(Finding::new(codes::UNCOVERED_CASE, probe.place, text, help).person(Some(person)));
        }
        Ok(())
    }
}

fn reads(variable: Option<&Variable>, fact: FactId) -> bool {
    match variable {
        Some(Variable::Axis(axis)) => axis.fact == fact,
        Some(Variable::Atom(atom)) => atom.facts.contains(&fact),
        None => false,
    }
}

fn named(part: &PartProbe) -> String {
    if part.name.is_empty() { "Vilkåret".to_owned() } else { format!("«{}»", part.name) }
}

fn lower(text: &str) -> String {
    text.replace("Vilkåret", "et annet grunnlag")
}
