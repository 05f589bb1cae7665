//! The walk over all texts of a rule base.

use super::Spot;
use crate::model::{
    Body, ConceptVersion, Exception, ExtentText, Fact, ListKind, NormVersion, Origin, Place, Reading,
    RuleBase,
};

use std::collections::BTreeMap;

/// What has no text of its own is shown by its name.
fn in_words(name: &str) -> String {
    name.replace('_', " ")
}

/// What owns the texts that are visited, and who visits.
struct Owner<'a> {
    kind: &'static str,
    name: &'a str,
    place: Option<Place>,
    /// How many texts of each part were shown: versions and readings have parts of the same name.
    shown: BTreeMap<String, u32>,
    visit: &'a mut dyn FnMut(&Spot<'_>, &mut String),
}

impl<'a> Owner<'a> {
    fn new(
        kind: &'static str,
        name: &'a str,
        place: Option<Place>,
        visit: &'a mut dyn FnMut(&Spot<'_>, &mut String),
    ) -> Self {
        Self { kind, name, place, shown: BTreeMap::new(), visit }
    }

    /// Shows a text; empty ones are none.
    fn show(&mut self, part: &str, text: &mut String) {
        if text.is_empty() {
            return;
        }
        let count = self.shown.entry(part.to_owned()).or_default();
        *count = count.saturating_add(1);
        let numbered = (*count > 1).then(|| format!("{part} {count}"));
        let part = numbered.as_deref().unwrap_or(part);
        let spot = Spot { kind: self.kind, owner: self.name, part, place: self.place };
        (self.visit)(&spot, text);
    }

    fn all<'t>(&mut self, part: &str, texts: impl IntoIterator<Item = &'t mut String>) {
        texts.into_iter().for_each(|text| self.show(part, text));
    }

    fn origin(&mut self, origin: &mut Origin) {
        self.all("praksis", &mut origin.practice);
        self.all("faglig_råd", &mut origin.advice);
        self.all("forbehold", &mut origin.caveats);
    }

    /// What has a title and an origin and nothing to be said between them.
    fn titled(&mut self, title: &mut String, origin: &mut Origin) {
        self.show("tittel", title);
        self.origin(origin);
    }

    fn exceptions(&mut self, exceptions: &mut [Exception]) {
        for exception in exceptions {
            let part = format!("unntak {}", exception.name);
            self.show(&part, exception.title.get_or_insert_with(|| in_words(&exception.name)));
            self.origin(&mut exception.origin);
            self.exceptions(&mut exception.blocks);
        }
    }

    fn body(&mut self, body: &mut Body) {
        for part in body.grounds.iter_mut().chain(&mut body.may).chain(&mut body.requirements) {
            match &part.name {
                Some(name) => {
                    let title = part.title.get_or_insert_with(|| in_words(name));
                    self.show(&format!("del {name}"), title);
                }
                None => self.all("del", &mut part.title),
            }
            self.exceptions(&mut part.exceptions);
        }
        self.exceptions(&mut body.exceptions);
    }

    fn fact(&mut self, fact: &mut Fact) {
        self.show("tittel", &mut fact.title);
        self.all("spørsmål", &mut fact.question);
        self.all("hvorfor", &mut fact.why);
        self.all("slik", &mut fact.how);
        self.all("dokumenteres", &mut fact.documented);
        self.all("hvem", &mut fact.assessed_by);
    }

    fn version(&mut self, version: &mut NormVersion) {
        self.show("tittel", &mut version.title);
        self.all("versjon", &mut version.label);
        for (outcome, text) in &mut version.wording {
            self.show(&format!("tekst {outcome}"), text);
        }
        self.all("ansvarlig", &mut version.responsible);
        for extent in &mut version.extent {
            match extent {
                ExtentText::Extent(text) => self.show("omfang", text),
                ExtentText::Duration(text) => self.show("varighet", text),
                ExtentText::Ends(text) => self.show("opphører", text),
                ExtentText::MayAttach(text) => self.show("kan_stilles_vilkår", text),
            }
        }
        self.all("åpent", &mut version.links.open);
        self.origin(&mut version.origin);
        self.body(&mut version.body);
        for reading in &mut version.readings {
            self.reading(reading);
        }
    }

    fn reading(&mut self, reading: &mut Reading) {
        let part = format!("tolkning {}", reading.name);
        self.show(&part, &mut reading.title);
        self.all(&format!("{part} spør"), &mut reading.ask);
        self.origin(&mut reading.origin);
        self.body(&mut reading.body);
    }

    fn concept_version(&mut self, version: &mut ConceptVersion) {
        self.all("versjon", &mut version.label);
        for reading in &mut version.readings {
            let part = format!("tolkning {}", reading.name);
            self.show(&part, &mut reading.title);
            self.all(&format!("{part} spør"), &mut reading.ask);
            self.origin(&mut reading.origin);
        }
    }
}

/// Every text, in the order of the model.
pub(super) fn rules(rules: &mut RuleBase, visit: &mut dyn FnMut(&Spot<'_>, &mut String)) {
    people(rules, visit);
    facts(rules, visit);
    norms(rules, visit);
    rest(rules, visit);
}

fn people(rules: &mut RuleBase, visit: &mut dyn FnMut(&Spot<'_>, &mut String)) {
    for role in &mut rules.roles {
        let mut owner = Owner::new("rolle", &role.name, None, visit);
        owner.show("tittel", &mut role.title);
    }
    for enumeration in &mut rules.enums {
        let mut owner = Owner::new("utvalg", &enumeration.name, None, visit);
        for value in &mut enumeration.values {
            if value.label.is_empty() {
                value.label = in_words(&value.name);
            }
            owner.show(&value.name, &mut value.label);
        }
    }
}

fn facts(rules: &mut RuleBase, visit: &mut dyn FnMut(&Spot<'_>, &mut String)) {
    for fact in &mut rules.facts {
        let name = fact.name.clone();
        Owner::new("fakta", &name, Some(fact.place), visit).fact(fact);
    }
    for list in &mut rules.lists {
        let mut owner = Owner::new("liste", &list.name, Some(list.place), visit);
        owner.show("tittel", &mut list.title);
        owner.all("spørsmål", &mut list.question);
    }
    for concept in &mut rules.concepts {
        let mut owner = Owner::new("begrep", &concept.name, Some(concept.place), visit);
        owner.titled(&mut concept.title, &mut concept.origin);
        for version in &mut concept.versions {
            owner.concept_version(version);
        }
    }
}

fn norms(rules: &mut RuleBase, visit: &mut dyn FnMut(&Spot<'_>, &mut String)) {
    for norm in &mut rules.norms {
        let mut owner = Owner::new("norm", &norm.name, Some(norm.place), visit);
        for version in &mut norm.versions {
            owner.version(version);
        }
    }
}

fn rest(rules: &mut RuleBase, visit: &mut dyn FnMut(&Spot<'_>, &mut String)) {
    for it in &mut rules.constraints {
        Owner::new("uforenlig", &it.name, Some(it.place), visit).titled(&mut it.title, &mut it.origin);
    }
    for it in &mut rules.presumptions {
        let mut owner = Owner::new("presumsjon", &it.name, Some(it.place), visit);
        owner.show("tittel", &mut it.title);
        owner.all("hvem", &mut it.clarified_by);
        owner.origin(&mut it.origin);
    }
    for it in &mut rules.tables {
        Owner::new("tabell", &it.name, Some(it.place), visit).titled(&mut it.title, &mut it.origin);
    }
    for it in &mut rules.untranslated {
        Owner::new("uoversatt", &it.name, Some(it.place), visit).titled(&mut it.title, &mut it.origin);
    }
    for it in &mut rules.checklists {
        let mut owner = Owner::new("sjekkliste", &it.name, Some(it.place), visit);
        owner.show("tittel", &mut it.title);
        if let ListKind::Document { recipient } = &mut it.kind {
            owner.all("mottaker", recipient);
        }
        for item in &mut it.items {
            owner.show(&item.name, &mut item.text);
        }
        owner.origin(&mut it.origin);
    }
    for it in &mut rules.terms {
        let mut owner = Owner::new("ord", &it.name, Some(it.place), visit);
        owner.show("tittel", &mut it.title);
        owner.all("bøyd", &mut it.forms);
        owner.show("betyr", &mut it.meaning);
        owner.origin(&mut it.origin);
    }
}
