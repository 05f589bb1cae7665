//! The page of what can be said of a person or a case: a fact, a concept, a list of records, a dated table.

use super::Library;
use super::link::{LinkKind, LinkView};
use super::norm::{SourceView, carries, source};
use super::phrase::{ClauseView, Phrases};
use super::version::period;
use crate::view::{self, LawView, expects_key};
use rettesnor_engine::possible::Possible;
use rettesnor_examples::Named;
use rettesnor_rules::lower::walk::{self, Reference};
use rettesnor_rules::model::{
    Concept, ConceptBody, ConceptId, Constraint, Fact, FactId, FactKind, ListId, NEVER, Origin, Scope,
    Sensitivity, Stage, TableId, TableValue, Transition, Type,
};
use serde::Serialize;

/// The page of a fact, concept, list or table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactPage {
    /// What it is.
    pub link: LinkView,
    /// Its name in the rules.
    pub id: String,
    /// What it is, in the reader's words.
    pub kind_title: String,
    /// The question.
    pub question: Option<String>,
    /// Why we ask.
    pub why: Option<String>,
    /// How to ask.
    pub how: Option<String>,
    /// What can show it.
    pub documented: Option<String>,
    /// Whether it should be asked gently.
    pub sensitive: bool,
    /// How early in the contact it may be asked, in words.
    pub stage: Option<String>,
    /// What can be answered, where it is one of some.
    pub values: Vec<ValueView>,
    /// What kind of answer, for dates and numbers.
    pub expects: Option<String>,
    /// Who assesses.
    pub assessed_by: Vec<String>,
    /// What is weighed.
    pub factors: Vec<String>,
    /// The list whose records have it.
    pub list: Option<LinkView>,
    /// What each record has.
    pub fields: Vec<LinkView>,
    /// What it is measured from, and what it measures.
    pub measures: Vec<LinkView>,
    /// How it is defined, a version each.
    pub definitions: Vec<DefinitionView>,
    /// What it rests on.
    pub rests_on: Vec<LinkView>,
    /// The rows of a table, the newest first.
    pub rows: Vec<TableRowView>,
    /// The norms and concepts that ask it themselves.
    pub asked_by: Vec<LinkView>,
    /// The norms it can change by what rests on it.
    pub decides: Vec<LinkView>,
    /// What cannot be true together with it.
    pub clashes: Vec<String>,
    /// The law.
    pub law: Vec<LawView>,
    /// Where we have it from.
    pub sources: Vec<String>,
    /// Reservations.
    pub caveats: Vec<String>,
    /// As it is written.
    pub source: Option<SourceView>,
}

/// A possible answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ValueView {
    /// Its ASCII name.
    pub name: String,
    /// What the reader sees.
    pub label: String,
}

/// A version of a definition, or a reading of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DefinitionView {
    /// When it is in force, or which reading it is; nothing where it has always been.
    pub title: Option<String>,
    /// When this version applies, where it is not the law's date that says so.
    pub transition: Option<ClauseView>,
    /// What it comes to.
    pub cases: Vec<CaseView>,
}

/// A value of a definition, and when it is that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseView {
    /// The value; of a definition that is a condition, none.
    pub value: Option<String>,
    /// When; nothing where it always is, or where nothing before it was.
    pub when: Option<ClauseView>,
}

/// A row of a dated table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableRowView {
    /// From which day.
    pub from: String,
    /// To which day, where it says.
    pub to: Option<String>,
    /// The amount, or what is in the set.
    pub value: String,
}

/// The page of whatever has this ASCII name.
pub(crate) fn page(library: &Library<'_>, name: &str) -> Option<FactPage> {
    if let Some(fact) = library.names.fact(name) {
        return of_fact(library, fact);
    }
    if let Some(concept) = library.names.concept(name) {
        return of_concept(library, concept);
    }
    match library.names.given(library.rules, name) {
        Some(Named::List(list)) => return of_list(library, list),
        Some(Named::Set(_, members)) => return of_fact(library, *members.first()?),
        _ => {}
    }
    let at = library.rules.tables.iter().position(|table| table.slug == name || table.name == name)?;
    of_table(library, TableId(u32::try_from(at).ok()?))
}

/// A page with what all have: the link, who uses it, how it is written.
fn bare(library: &Library<'_>, link: LinkView, id: &str, kind: &str, this: Reference) -> FactPage {
    let links = library.links();
    let above = library.relations.norms_above(this);
    FactPage {
        link,
        id: id.to_owned(),
        kind_title: library.texts.get(&format!("slag-{kind}")),
        question: None,
        why: None,
        how: None,
        documented: None,
        sensitive: false,
        stage: None,
        values: Vec::new(),
        expects: None,
        assessed_by: Vec::new(),
        factors: Vec::new(),
        list: None,
        fields: Vec::new(),
        measures: Vec::new(),
        definitions: Vec::new(),
        rests_on: Vec::new(),
        rows: Vec::new(),
        asked_by: carries(library, this),
        decides: above.into_iter().filter_map(|norm| links.norm(norm)).collect(),
        clashes: Vec::new(),
        law: Vec::new(),
        sources: Vec::new(),
        caveats: Vec::new(),
        source: source(library, id.split('.').next().unwrap_or(id)),
    }
}

fn set_origin(library: &Library<'_>, page: &mut FactPage, origin: &Origin) {
    let words = library.words();
    page.law = view::law(&words, &origin.basis);
    page.sources = view::sources(&words, origin);
    page.caveats.clone_from(&origin.caveats);
}

fn of_fact(library: &Library<'_>, id: FactId) -> Option<FactPage> {
    let fact = library.rules.facts.get(id.index())?;
    let links = library.links();
    let kind = match fact.kind {
        FactKind::Fact => "fakta",
        FactKind::Event => "hendelse",
        FactKind::BoundAssessment => "bundet",
        FactKind::FreeAssessment => "fritt",
    };
    let mut page = bare(library, links.fact(id)?, &fact.name, kind, Reference::Fact(id));
    page.question.clone_from(&fact.question);
    page.why.clone_from(&fact.why);
    page.how.clone_from(&fact.how);
    page.documented.clone_from(&fact.documented);
    page.sensitive = fact.sensitivity == Sensitivity::High;
    let stage = match fact.stage {
        Stage::First => "forst",
        Stage::Intake => "kartlegging",
        Stage::Case => "sak",
    };
    page.stage = Some(library.texts.get(&format!("regel-stadium-{stage}")));
    page.values = values(library, fact);
    page.expects = page.values.is_empty().then(|| library.texts.get(expects_key(fact.ty)));
    page.assessed_by = fact.assessed_by.iter().map(|name| name.replace('_', " ")).collect();
    page.factors = fact.factors.iter().map(|path| factor(library, path)).collect();
    page.list = match fact.scope {
        Scope::Item(list) => links.list(list),
        Scope::Case => None,
    };
    let measuring = (0_u32..).zip(&library.rules.concepts).filter(|(_, it)| it.measures == Some(id));
    page.measures = measuring.filter_map(|(at, _)| links.concept(ConceptId(at))).collect();
    let clash = |it: &&Constraint| {
        let mut about = false;
        walk::cond(&it.condition, &mut |to| about |= to == Reference::Fact(id));
        about
    };
    page.clashes = library.rules.constraints.iter().filter(clash).map(|it| it.title.clone()).collect();
    Some(page)
}

fn values(library: &Library<'_>, fact: &Fact) -> Vec<ValueView> {
    match fact.ty {
        Type::Enum(of) => {
            let declared = library.rules.enums.get(of.index()).map(|it| it.values.as_slice());
            let all = (0_u32..).zip(declared.unwrap_or_default());
            let phrases = library.phrases();
            all.map(|(at, it)| ValueView { name: it.slug.clone(), label: phrases.label(of, at) }).collect()
        }
        Type::Bool | Type::Set(_) => ["ja", "nei"]
            .map(|name| ValueView { name: name.to_owned(), label: library.texts.get(name) })
            .into(),
        _ => Vec::new(),
    }
}

/// What is weighed, by its title where it is something of the rules.
fn factor(library: &Library<'_>, path: &str) -> String {
    let links = library.links();
    let fact = library.names.fact(path).and_then(|fact| links.fact(fact));
    let concept = || library.names.concept(path).and_then(|concept| links.concept(concept));
    let lists = &library.rules.checklists;
    let list = || lists.iter().find(|list| list.name == path).map(|list| list.title.clone());
    let link = fact.or_else(concept).map(|link| link.title);
    link.or_else(list).unwrap_or_else(|| path.replace(['_', '.'], " "))
}

fn of_concept(library: &Library<'_>, id: ConceptId) -> Option<FactPage> {
    let concept = library.rules.concepts.get(id.index())?;
    let links = library.links();
    let mut page = bare(library, links.concept(id)?, &concept.name, "begrep", Reference::Concept(id));
    page.measures = concept.measures.iter().filter_map(|fact| links.fact(*fact)).collect();
    page.definitions = definitions(&library.phrases(), concept);
    let below = library.relations.of_concept(id).iter();
    page.rests_on = below.filter_map(|to| links.reference(*to)).collect();
    page.list = match concept.scope {
        Scope::Item(list) => links.list(list),
        Scope::Case => None,
    };
    set_origin(library, &mut page, &concept.origin);
    Some(page)
}

/// The versions of a concept, the newest first, each followed by its other readings.
fn definitions(phrases: &Phrases<'_>, concept: &Concept) -> Vec<DefinitionView> {
    let mut all = Vec::new();
    for version in concept.versions.iter().rev() {
        let dated = concept.versions.len() > 1 || version.validity.from.is_some();
        let transition = match &version.transition {
            Transition::When(when) => phrases.clause(when),
            Transition::LawDate | Transition::Unknown => None,
        };
        let title = dated.then(|| period(&phrases.words, &version.validity));
        all.push(DefinitionView { title, transition, cases: cases(phrases, concept.ty, &version.body) });
        all.extend(version.readings.iter().map(|reading| DefinitionView {
            title: Some(phrases.words.texts.with("forklar-lesning", &[("tittel", &reading.title)])),
            transition: None,
            cases: cases(phrases, concept.ty, &reading.body),
        }));
    }
    all
}

fn cases(phrases: &Phrases<'_>, ty: Type, body: &ConceptBody) -> Vec<CaseView> {
    match body {
        ConceptBody::Cond(when) => vec![CaseView { value: None, when: phrases.clause(when) }],
        ConceptBody::Scalar(value) => {
            vec![CaseView { value: Some(phrases.scalar(value, ty)), when: None }]
        }
        ConceptBody::Alternatives(tiers) => {
            let all = tiers.iter().flatten();
            let case = |(when, value): &(_, _)| CaseView {
                value: Some(phrases.alternative(value, ty)),
                when: phrases.clause(when),
            };
            all.map(case).collect()
        }
    }
}

fn of_list(library: &Library<'_>, id: ListId) -> Option<FactPage> {
    let list = library.rules.lists.get(id.index())?;
    let links = library.links();
    let mut page = bare(library, links.list(id)?, &list.name, "liste", Reference::List(id));
    page.question.clone_from(&list.question);
    page.sensitive = list.sensitivity == Sensitivity::High;
    page.fields = list.fields.iter().filter_map(|fact| links.fact(*fact)).collect();
    Some(page)
}

fn of_table(library: &Library<'_>, id: TableId) -> Option<FactPage> {
    let table = library.rules.tables.get(id.index())?;
    let words = library.words();
    let mut page = bare(library, library.links().table(id)?, &table.name, "tabell", Reference::Table(id));
    let value = |value: &TableValue| match (value, table.ty) {
        (TableValue::Set(cells), Type::Set(of) | Type::Enum(of)) => {
            words.possible(Type::Enum(of), &Possible::one_of(cells.iter().copied()), &Possible::Any)
        }
        (TableValue::Amount(NEVER), Type::Date) => library.texts.get("regel-aldri-dag"),
        (TableValue::Amount(amount), ty) => words.ordinal(ty, *amount),
        (TableValue::Set(_), _) => String::new(),
    };
    let row = |row: &rettesnor_rules::model::TableRow| TableRowView {
        from: words.day(row.from),
        to: row.to.map(|day| words.day(day)),
        value: value(&row.value),
    };
    page.rows = table.rows.iter().rev().map(row).collect();
    set_origin(library, &mut page, &table.origin);
    Some(page)
}

impl FactPage {
    /// Whether it is asked of people, and not worked out.
    pub fn is_asked(&self) -> bool {
        matches!(self.link.kind, LinkKind::Fact | LinkKind::List)
    }
}
