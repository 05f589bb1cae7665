//! From what a situation file says to a case.

use super::Clocks;
use super::periods;
use super::phrase::{given, labelled, number, placed};
use super::problem::Problem;
use super::tree::{Entry, Node, Value};
use crate::view::expects_key;
use rettesnor_engine::case::{Case, Statement};
use rettesnor_engine::possible::Possible;
use rettesnor_examples::{Named, Names, fill};
use rettesnor_rules::model::{ConceptId, FactId, ListId, RuleBase, Type};
use rettesnor_source::{FileId, Span, suggest};
use rettesnor_syntax::ast::{Expr, Given, GivenValue, Name, Path};
use rettesnor_values::Day;
use std::collections::{BTreeMap, BTreeSet};

const CLOCKS: [&str; 4] = ["per", "rett_per", "kjent_per", "lagret"];
/// Problems after which a name that is not known is no longer held up against all that are: who has so many has not misspelt
/// them, and comparing takes milliseconds for each.
const COMPARED: usize = 20;
const COMPLETE: &str = "_fullstendig";

/// Who said it, and since when it is known.
struct Note {
    fact: FactId,
    item: Option<u32>,
    source: Option<String>,
    known_on: Option<Day>,
}

struct Translator<'a> {
    rules: &'a RuleBase,
    names: &'a Names,
    given: Vec<Given>,
    notes: Vec<Note>,
    problems: Vec<Problem>,
    /// Lists said to be complete or not.
    complete: BTreeMap<String, bool>,
    places: periods::Places,
    /// What measures a fact, where the sources disagree on it.
    disputed: Vec<Claims>,
}

/// Values of a concept that disagree, of the case or of a record.
struct Claims {
    concept: ConceptId,
    item: Option<u32>,
    values: Vec<Possible>,
}

/// Reads a case out of a tree.
pub(super) fn case(
    rules: &RuleBase,
    names: &Names,
    tree: &Node,
    clocks: Clocks,
) -> Result<Case, Vec<Problem>> {
    let mut translator = Translator {
        rules,
        names,
        given: Vec::new(),
        notes: Vec::new(),
        problems: Vec::new(),
        complete: BTreeMap::new(),
        places: periods::Places::new(),
        disputed: Vec::new(),
    };
    let Some(entries) = tree.entries() else { return Err(vec![Problem::new(tree.at, "feil-ikke-tabell")]) };
    let mut case = translator.clocks(tree, clocks);
    translator.completeness(entries);
    for entry in entries {
        translator.top(entry);
    }
    translator.fill(&mut case);
    for claims in &translator.disputed {
        dispute(rules, &mut case, claims);
    }
    if translator.problems.is_empty() {
        translator.problems = periods::problems(rules, &case, &translator.places);
    }
    if translator.problems.is_empty() {
        translator.note(&mut case);
        return Ok(case);
    }
    translator.problems.sort_by_key(|problem| problem.at);
    Err(translator.problems)
}

impl Translator<'_> {
    /// States everything given. What cannot be is told by the title of what it is said of: the messages of the rule language are
    /// for those who write rules, and in one language.
    fn fill(&mut self, case: &mut Case) {
        let mut stated: BTreeSet<String> = BTreeSet::new();
        for given in core::mem::take(&mut self.given) {
            let name = given.path.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(".");
            let key = if stated.contains(&name) {
                "feil-to-ganger"
            } else if fill(self.rules, self.names, case, core::slice::from_ref(&given)).is_empty() {
                stated.insert(name);
                continue;
            } else {
                "feil-verdi"
            };
            let at = (given.span.start, given.span.end);
            self.problems.push(Problem::new(at, key).with("navn", self.title(&name)).under(&name));
        }
    }

    fn clocks(&mut self, tree: &Node, clocks: Clocks) -> Case {
        // What is told of "today" is told as of the day it was saved.
        let per = self.day(tree.get("per").or_else(|| tree.get("lagret")), "per");
        let law = self.day(tree.get("rett_per"), "rett_per");
        let today = clocks.facts.or(per).unwrap_or(clocks.today);
        let mut case = Case::new(today);
        case.law_date = clocks.law.or(law).unwrap_or(today);
        case.known_by = self.day(tree.get("kjent_per"), "kjent_per");
        case
    }

    fn day(&mut self, node: Option<&Node>, path: &str) -> Option<Day> {
        let node = node?;
        let text = match &node.value {
            Value::Text(text) => text.as_str(),
            _ => "",
        };
        let day = Day::parse(text).ok();
        if day.is_none() {
            self.problems.push(Problem::new(node.at, "feil-dato").with("dato", text).under(path));
        }
        day
    }

    fn completeness(&mut self, entries: &[Entry]) {
        for entry in entries {
            let Some(list) = entry.key.strip_suffix(COMPLETE) else { continue };
            match &entry.node.value {
                Value::Truth(yes) => {
                    self.complete.insert(list.to_owned(), *yes);
                }
                Value::Text(text) if text == "ja" || text == "nei" => {
                    self.complete.insert(list.to_owned(), text == "ja");
                }
                _ => self.problems.push(Problem::new(entry.node.at, "feil-fullstendig").under(&entry.key)),
            }
            if !matches!(self.names.given(self.rules, list), Some(Named::List(_))) {
                self.unknown(entry, list);
            }
        }
    }

    fn top(&mut self, entry: &Entry) {
        let key = entry.key.as_str();
        if CLOCKS.contains(&key) || key.ends_with(COMPLETE) {
            return;
        }
        if key == "fakta" {
            match entry.node.entries() {
                Some(facts) => facts.iter().for_each(|fact| self.fact(fact, "")),
                None => self.problems.push(Problem::new(entry.node.at, "feil-fakta-tabell")),
            }
            return;
        }
        match self.names.given(self.rules, key) {
            Some(Named::List(list)) => self.records(list, entry),
            Some(_) => self.problems.push(Problem::new(entry.at, "feil-utenfor-fakta").with("nokkel", key)),
            None => self.unknown(entry, key),
        }
    }

    fn unknown(&mut self, entry: &Entry, name: &str) {
        let compared = self.problems.len() < COMPARED;
        let own = || self.names.suggest_given(name);
        let near =
            compared.then(|| own().or_else(|| suggest(name, CLOCKS.into_iter().chain(["fakta"])))).flatten();
        let problem = Problem::new(entry.at, "feil-ukjent").with("nokkel", name).under(name);
        self.problems.push(match near {
            Some(near) => {
                let title = self.title(near);
                Problem { key: "feil-ukjent-naer", ..problem }.with("forslag", near).with("tittel", title)
            }
            None => problem,
        });
    }

    /// The title of what a name names.
    fn title(&self, name: &str) -> String {
        let title = match self.names.given(self.rules, name) {
            Some(Named::Fact(id)) => self.rules.facts.get(id.index()).map(|it| it.title.clone()),
            Some(Named::Measured(id)) => self.rules.concepts.get(id.index()).map(|it| it.title.clone()),
            Some(Named::List(id)) => self.rules.lists.get(id.index()).map(|it| it.title.clone()),
            Some(Named::Set(..)) | None => None,
        };
        title.unwrap_or_else(|| name.to_owned())
    }

    /// A fact, or a table of facts of a role.
    fn fact(&mut self, entry: &Entry, prefix: &str) {
        let name = if prefix.is_empty() { entry.key.clone() } else { format!("{prefix}.{}", entry.key) };
        match (self.names.given(self.rules, &name), &entry.node.value) {
            (Some(Named::List(list)), _) => self.records(list, entry),
            (Some(named), _) => {
                if let Some(given) = self.one(&named, &name, entry, None) {
                    self.given.push(given);
                }
            }
            (None, Value::Table(entries)) => entries.iter().for_each(|fact| self.fact(fact, &name)),
            (None, _) => self.unknown(entry, &name),
        }
    }

    fn records(&mut self, list: ListId, entry: &Entry) {
        let Some(declared) = self.rules.lists.get(list.index()) else { return };
        let name = declared.name.clone();
        let Value::List(items) = &entry.node.value else {
            self.problems.push(Problem::new(entry.at, "feil-liste").with("nokkel", name));
            return;
        };
        let mut records = Vec::new();
        for (number, item) in (0..).zip(items) {
            let Some(fields) = item.entries() else {
                self.problems.push(Problem::new(item.at, "feil-liste").with("nokkel", name.clone()));
                continue;
            };
            self.places.insert((list, number), item.at);
            records.push(fields.iter().filter_map(|field| self.field(&name, field, number)).collect());
        }
        let said = self.complete.get(&entry.key).or_else(|| self.complete.get(&name));
        let incomplete = said.is_some_and(|complete| !complete);
        let value = GivenValue::Records { records, incomplete };
        self.given.push(statement(&name, entry.at, value));
    }

    fn field(&mut self, list: &str, entry: &Entry, number: u32) -> Option<Given> {
        let name = format!("{list}.{}", entry.key);
        let Some(named) = self.names.given(self.rules, &name) else {
            self.unknown(entry, &name);
            return None;
        };
        let mut given = self.one(&named, &name, entry, Some(number))?;
        given.path.parts = vec![Name { text: entry.key.clone(), span: given.path.span }];
        Some(given)
    }

    /// What is said of one fact.
    fn one(&mut self, named: &Named, name: &str, entry: &Entry, item: Option<u32>) -> Option<Given> {
        let ty = match named {
            Named::Fact(id) => self.rules.facts.get(id.index())?.ty,
            Named::Set(id, _) => Type::Set(*id),
            Named::Measured(id) => self.rules.concepts.get(id.index())?.ty,
            Named::List(_) => return None,
        };
        let node = self.noted(named, &entry.node, item);
        let value = self.value(ty, node, name)?;
        if let (Named::Measured(concept), GivenValue::Disputed(all)) = (named, &value) {
            let read = |expr: &Expr| rettesnor_examples::Literal::read(self.rules, ty, expr).ok();
            let values = all.iter().filter_map(read).map(rettesnor_examples::Literal::possible).collect();
            self.disputed.push(Claims { concept: *concept, item, values });
            return None;
        }
        // Not to know an age is not to know the birth date it is reckoned from.
        let measured = match (named, &value) {
            (Named::Measured(id), GivenValue::Unknown | GivenValue::Declined) => {
                self.rules.concepts.get(id.index())?.measures
            }
            _ => None,
        };
        let name =
            measured.and_then(|id| self.rules.facts.get(id.index())).map_or(name, |fact| fact.name.as_str());
        Some(statement(name, entry.at, value))
    }

    /// Takes `kilde` and `kjent` off a value.
    fn noted<'n>(&mut self, named: &Named, node: &'n Node, item: Option<u32>) -> &'n Node {
        let Some(inner) = node.get("verdi") else { return node };
        let source = node.get("kilde").and_then(|node| match &node.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        });
        let known_on = self.day(node.get("kjent"), "kjent");
        let fact = match named {
            Named::Fact(id) => Some(*id),
            Named::Measured(id) => self.rules.concepts.get(id.index()).and_then(|concept| concept.measures),
            Named::Set(..) | Named::List(_) => None,
        };
        self.notes.extend(fact.map(|fact| Note { fact, item, source, known_on }));
        inner
    }

    fn value(&mut self, ty: Type, node: &Node, name: &str) -> Option<GivenValue> {
        let span = span(node.at);
        let read = match &node.value {
            Value::Truth(truth) => labelled(self.rules, ty, if *truth { "ja" } else { "nei" }).map(is(span)),
            Value::Number(text) => number(ty, text).map(is(span)),
            Value::Text(text) => self.text(ty, text, span),
            Value::Nothing => Some(GivenValue::Unknown),
            Value::List(items) => self.expressions(ty, items, name).map(GivenValue::Set),
            Value::Table(entries) => self.table(ty, entries, name),
        };
        if read.is_none() && self.problems.iter().all(|problem| problem.at != node.at || node.at == (0, 0)) {
            let listed = self.listed(ty);
            let mut problem = Problem::new(node.at, "feil-type").with("navn", self.title(name));
            match listed {
                Some(values) => problem = problem.with("lov", values),
                None => problem.allowed = Some(expects_key(ty)),
            }
            if let (Value::Text(text), Type::Date) = (&node.value, ty)
                && text.len() == 10
                && text.split('-').map(str::len).eq([4, 2, 2])
            {
                problem = Problem::new(node.at, "feil-dato").with("dato", text.as_str());
            }
            self.problems.push(problem.under(name));
        }
        read
    }

    fn text(&self, ty: Type, text: &str, span: Span) -> Option<GivenValue> {
        if let Some(kind) = labelled(self.rules, ty, text) {
            return Some(is(span)(kind));
        }
        match super::phrase::folded(text).as_str() {
            "ukjent" | "vet ikke" | "unknown" => return Some(GivenValue::Unknown),
            "avslått" | "vil ikke si" | "declined" => return Some(GivenValue::Declined),
            _ => {}
        }
        // "Roughly 25" is told as it is meant: between two values.
        let rough = crate::session::approximately(ty, text);
        let text = rough.as_deref().unwrap_or(text);
        given(text).map(|value| placed(value, span)).filter(|value| self.understood(ty, value))
    }

    /// Whether a name in an enumeration's place is one of its values: `fill` would say so too, but not what was meant.
    fn understood(&self, ty: Type, value: &GivenValue) -> bool {
        let one = |expr: &Expr| rettesnor_examples::Literal::read(self.rules, ty, expr).is_ok();
        match value {
            GivenValue::Is(expr) | GivenValue::Bound(_, expr) => one(expr),
            GivenValue::Between(low, high) => one(low) && one(high),
            GivenValue::Either(all)
            | GivenValue::NotAny(all)
            | GivenValue::Set(all)
            | GivenValue::Disputed(all) => all.iter().all(one),
            GivenValue::Unknown | GivenValue::Declined => true,
            GivenValue::Records { .. } => false,
        }
    }

    fn expressions(&mut self, ty: Type, items: &[Node], name: &str) -> Option<Vec<Expr>> {
        let mut all = Vec::new();
        for item in items {
            match self.value(ty, item, name)? {
                GivenValue::Is(expr) => all.push(expr),
                _ => return None,
            }
        }
        Some(all)
    }

    /// `{ enten = [..] }`, `{ mellom = [a, b] }`, `{ omstridt = [..] }`, `{ ikke = [..] }`.
    fn table(&mut self, ty: Type, entries: &[Entry], name: &str) -> Option<GivenValue> {
        let [entry] = entries else { return None };
        let Value::List(items) = &entry.node.value else {
            let Value::Text(text) = &entry.node.value else { return None };
            return self.text(ty, &format!("{} {text}", entry.key), span(entry.node.at));
        };
        let mut all = self.expressions(ty, items, name)?;
        match entry.key.as_str() {
            "enten" => Some(GivenValue::Either(all)),
            "omstridt" => Some(GivenValue::Disputed(all)),
            "ikke" => Some(GivenValue::NotAny(all)),
            "mellom" if all.len() == 2 => {
                let high = all.pop()?;
                Some(GivenValue::Between(all.pop()?, high))
            }
            _ => None,
        }
    }

    /// The values of an enumeration, a line each; nothing for other types.
    fn listed(&self, ty: Type) -> Option<String> {
        let (Type::Enum(id) | Type::Set(id)) = ty else { return None };
        let values = &self.rules.enums.get(id.index())?.values;
        let line = |name: &str, label: &str| format!("\n      {name} – {label}");
        Some(values.iter().map(|value| line(&value.slug, &value.label)).collect())
    }

    fn note(self, case: &mut Case) {
        for note in self.notes {
            let declared = self.rules.facts.get(note.fact.index());
            let list = declared.and_then(|fact| match fact.scope {
                rettesnor_rules::model::Scope::Item(list) => Some(list),
                rettesnor_rules::model::Scope::Case => None,
            });
            let known = match (list, note.item) {
                (Some(list), Some(item)) => {
                    let records = case.lists.get_mut(&list);
                    let index = usize::try_from(item).unwrap_or(usize::MAX);
                    records.and_then(|records| records.items.get_mut(index)?.get_mut(&note.fact))
                }
                _ => case.facts.get_mut(&note.fact),
            };
            if let Some(known) = known {
                known.source = note.source;
                known.known_on = note.known_on;
            }
        }
    }
}

/// Two ages that disagree are two sets of birth dates that do.
fn dispute(rules: &RuleBase, case: &mut Case, claims: &Claims) {
    let Some(fact) = rules.concepts.get(claims.concept.index()).and_then(|concept| concept.measures) else {
        return;
    };
    let blank = |case: &Case| {
        let mut blank = case.clone();
        blank.facts.remove(&fact);
        blank
    };
    let leaves = |value: &Possible| {
        let mut tried = blank(case);
        let told = tried.set_measured(rules, claims.concept, claims.item, value).ok()?;
        Some(told.values.clone())
    };
    let all: Vec<Possible> = claims.values.iter().filter_map(leaves).collect();
    let said = Statement::Disputed(all);
    // A value that no fact has is no claim; the fact then stays unknown, which is no wrong answer.
    let _ = match claims.item {
        Some(item) => case.set_item(rules, fact, item, said),
        None => case.set(rules, fact, said),
    };
}

fn span((start, end): (u32, u32)) -> Span {
    Span::new(FileId(0), start, end)
}

fn is(span: Span) -> impl Fn(rettesnor_syntax::ast::ExprKind) -> GivenValue {
    move |kind| GivenValue::Is(Expr { kind, span })
}

fn statement(name: &str, at: (u32, u32), value: GivenValue) -> Given {
    let span = span(at);
    let part = |text: &str| Name { text: text.to_owned(), span };
    Given { path: Path { parts: name.split('.').map(part).collect(), span }, value, span }
}
