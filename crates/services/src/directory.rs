//! All services, checked against the rules they are compiled with.

use crate::codes;
use crate::model::{Level, Service};
use crate::read;
use rettesnor_rules::model::{Norm, NormId, NormKind, RuleBase};
use rettesnor_source::{Diagnostic, SourceSet, Span, suggest};

/// The directory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Directory {
    /// The services, in the order of their files.
    pub services: Vec<Service>,
}

impl Directory {
    /// Reads every file of a set, with everything that is wrong. Whoever answers from it must first see that nothing is.
    pub fn read(sources: &SourceSet) -> (Self, Vec<Diagnostic>) {
        let (mut services, mut found): (Vec<Service>, Vec<Diagnostic>) = Default::default();
        for source in sources.iter() {
            let (some, mut faults) = read::file(source.id(), source.text());
            services.extend(some);
            found.append(&mut faults);
        }
        found.sort();
        (Self { services }, found)
    }

    /// Every service must be one of the rules and be told of once, and a file that gives the rules a service must tell of it. Asked
    /// of a directory read without faults: what could not be read is not there to be found.
    pub fn check(&self, rules: &RuleBase, sources: &SourceSet) -> Vec<Diagnostic> {
        let mut found: Vec<Diagnostic> =
            services(rules).filter_map(|norm| self.untold(rules, norm, sources)).collect();
        let names: Vec<&str> = services(rules).map(|norm| norm.name.as_str()).collect();
        for (at, service) in self.services.iter().enumerate() {
            let name = service.norm.as_str();
            if !names.contains(&name) {
                let message = format!("Reglene har ingen tjeneste som heter «{name}».");
                let help = suggest(name, names.iter().copied()).map_or_else(
                    || "Skriv en regelblokk med «tjeneste» og dette navnet i samme fil.".to_owned(),
                    |near| format!("Mente du «{near}»?"),
                );
                found.push(Diagnostic::error(codes::UNKNOWN_SERVICE, service.span, message).help(help));
            }
            if let Some(first) = self.services.iter().take(at).find(|other| other.norm == name) {
                let message = format!("Tjenesten «{name}» står to ganger.");
                let twice = Diagnostic::error(codes::UNKNOWN_SERVICE, service.span, message);
                found.push(
                    twice
                        .secondary(first.span, "første gang")
                        .help("Ta bort den ene, eller gi den sitt navn."),
                );
            }
        }
        found.sort();
        found
    }

    fn untold(&self, rules: &RuleBase, norm: &Norm, sources: &SourceSet) -> Option<Diagnostic> {
        let name = rules.sources.get(usize::try_from(norm.place.source).ok()?)?;
        let source = sources.find(name)?;
        // A block under a misspelt name is reported as that.
        let told = |service: &Service| service.norm == norm.name || service.span.file == source.id();
        if self.services.iter().any(told) {
            return None;
        }
        let span = Span::new(source.id(), norm.place.start, norm.place.end);
        let message = format!("Tjenesten «{}» har ingen katalogblokk.", norm.name);
        let help = "Skriv en blokk som begynner med ```katalog; docs/tjenester.md viser hvordan.";
        Some(Diagnostic::error(codes::MISSING, span, message).help(help))
    }

    /// The services that may be shown to somebody who may see up to a level; what is never exported is left out of every
    /// export, whatever is asked for.
    pub fn exported(&self, level: Level) -> impl Iterator<Item = Service> {
        let most = level.min(Level::Partners);
        let services = self.services.iter().filter(move |service| service.level <= most);
        services.map(move |service| {
            let mut service = service.clone();
            service.channels.retain(|channel| channel.level <= most);
            service
        })
    }
}

fn services(rules: &RuleBase) -> impl Iterator<Item = &Norm> {
    rules.norms.iter().filter(|norm| norm.kind == NormKind::Service)
}

/// The norm that says whom a service is for.
pub(crate) fn norm<'r>(rules: &'r RuleBase, service: &Service) -> Option<(NormId, &'r Norm)> {
    let numbered = (0_u32..).zip(&rules.norms);
    let mut of = numbered.filter(|(_, norm)| norm.kind == NormKind::Service && norm.name == service.norm);
    of.next().map(|(number, norm)| (NormId(number), norm))
}
