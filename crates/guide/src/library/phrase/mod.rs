//! Conditions of the rules in words, as a tree a page can indent.

mod scalar;

use super::link::{LinkView, Linker};
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::{CompareOp, Cond, FactId, ListId, NEVER, NormKind, Scalar, TableId, Type};
use serde::Serialize;

pub(crate) use scalar::Phrases;

/// Conditions within conditions are told this far down; no rule is written deeper.
const DEEPEST: u8 = 24;

/// How the lines under a line belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Join {
    /// There are none: the line stands by itself.
    Leaf,
    /// All must hold.
    All,
    /// One is enough.
    Any,
    /// None may hold.
    None,
    /// Not all may hold at once.
    NotAll,
    /// They are said of a record, a day or another time, as the line tells.
    Of,
}

/// A condition in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClauseView {
    /// How the lines under it belong together.
    pub join: Join,
    /// The line: the condition, or what is said of those under it.
    pub text: String,
    /// The fact, concept, norm or table the line is about.
    pub link: Option<LinkView>,
    /// The lines under it.
    pub items: Vec<ClauseView>,
}

impl ClauseView {
    fn leaf(text: String, link: Option<LinkView>) -> Self {
        Self { join: Join::Leaf, text, link, items: Vec::new() }
    }
}

impl Phrases<'_> {
    /// A condition in words. One that always holds has none.
    pub(crate) fn clause(&self, cond: &Cond) -> Option<ClauseView> {
        (*cond != Cond::Const(true)).then(|| self.cond(cond, true, DEEPEST))
    }

    /// A condition, or its opposite. Refusing is said of the innermost, where it is shortest.
    fn cond(&self, cond: &Cond, holds: bool, depth: u8) -> ClauseView {
        let Some(depth) = depth.checked_sub(1) else {
            return ClauseView::leaf(self.words.texts.get("regel-dypere"), None);
        };
        match cond {
            Cond::Not(inner) => self.cond(inner, !holds, depth),
            Cond::And(parts) | Cond::Or(parts) => {
                let all = matches!(cond, Cond::And(_));
                match parts.as_slice() {
                    [only] => self.cond(only, holds, depth),
                    _ => self.group(all, parts, holds, depth),
                }
            }
            Cond::Exists(list, _, inner) => self.records((*list, true), inner, holds, depth),
            Cond::All(list, _, inner) => self.records((*list, false), inner, holds, depth),
            Cond::Days { every, from, to, condition, .. } => {
                // Not every day is some day on which it is not so, and the other way about.
                let key = if *every == holds { "regel-hver-dag" } else { "regel-noen-dag" };
                let (from, to) = (self.scalar(from, Type::Date), self.scalar(to, Type::Date));
                let text = self.words.texts.with(key, &[("fra", &from), ("til", &to)]);
                Self::over_items(text, None, vec![self.cond(condition, holds, depth)])
            }
            Cond::At(inner, day) => {
                let day = self.scalar(day, Type::Date);
                let text = self.words.texts.with("regel-regnet", &[("dag", &day)]);
                Self::over_items(text, None, vec![self.cond(inner, holds, depth)])
            }
            _ => self.single(cond, holds),
        }
    }

    /// What is said of some record of a list, of all, or of none. Not all is some of which it is not so.
    fn records(&self, (list, some): (ListId, bool), inner: &Cond, holds: bool, depth: u8) -> ClauseView {
        let link = self.links.list(list);
        let title = link.as_ref().map_or("", |link| link.title.as_str());
        let text = |key: &str| self.words.texts.with(key, &[("liste", title)]);
        if some && *inner == Cond::Const(true) {
            return ClauseView::leaf(text(if holds { "regel-finnes" } else { "regel-finnes-ikke" }), link);
        }
        let (key, inside) = match (some, holds) {
            (true, true) => ("regel-finnes-der", true),
            (true, false) => ("regel-finnes-ikke-der", true),
            (false, true) => ("regel-hver-post", true),
            (false, false) => ("regel-finnes-der", false),
        };
        let text = text(key);
        Self::over_items(text, link, vec![self.cond(inner, inside, depth)])
    }

    fn over_items(text: String, link: Option<LinkView>, items: Vec<ClauseView>) -> ClauseView {
        ClauseView { join: Join::Of, text, link, items }
    }

    fn group(&self, all: bool, parts: &[Cond], holds: bool, depth: u8) -> ClauseView {
        let (join, key) = match (all, holds) {
            (true, true) => (Join::All, "regel-alle"),
            (false, true) => (Join::Any, "regel-en-av"),
            (true, false) => (Join::NotAll, "regel-ikke-alle"),
            (false, false) => (Join::None, "regel-ingen-av"),
        };
        let items: Vec<_> = parts.iter().map(|part| self.cond(part, true, depth)).collect();
        ClauseView { join, text: self.words.texts.get(key), link: None, items }
    }

    /// A condition without conditions in it.
    fn single(&self, cond: &Cond, holds: bool) -> ClauseView {
        match cond {
            Cond::Const(value) => {
                let key = if *value == holds { "regel-alltid" } else { "regel-aldri" };
                ClauseView::leaf(self.words.texts.get(key), None)
            }
            Cond::Fact(fact, _) => self.fact(*fact, &Possible::truth(holds)),
            Cond::OneOf(fact, _, values) => {
                let values = Possible::one_of(values.iter().copied());
                let declared = self.words.rules.facts.get(fact.index());
                let whole = declared
                    .map_or(Possible::Any, |it| rettesnor_engine::possible::domain(self.words.rules, it));
                self.fact(*fact, &if holds { values } else { values.complement_in(&whole) })
            }
            Cond::Concept(concept, _) => {
                let text = self.words.concept_is(*concept, &Possible::truth(holds));
                ClauseView::leaf(text, self.links.concept(*concept))
            }
            Cond::ConceptOneOf(concept, _, values) => {
                let text = self.words.concept_is(*concept, &Possible::one_of(values.iter().copied()));
                ClauseView::leaf(self.refused(text, holds), self.links.concept(*concept))
            }
            Cond::Compare(op, left, right) => self.comparison(*op, left, right, holds),
            Cond::InTable(fact, _, table, day) => self.in_table(*fact, *table, day, holds),
            Cond::Untranslated(id) => {
                let title = self.words.rules.untranslated.get(id.index()).map_or("", |it| it.title.as_str());
                let text = self.words.texts.with("uoversatt", &[("tittel", title)]);
                ClauseView::leaf(self.refused(text, holds), None)
            }
            Cond::Norm(norm, part) => self.norm(*norm, part.as_deref(), holds),
            // The rest hold conditions and are told by `cond`.
            _ => ClauseView::leaf(String::new(), None),
        }
    }

    fn in_table(&self, fact: FactId, table: TableId, day: &Scalar, holds: bool) -> ClauseView {
        let fact = self.words.asked(FactRef { fact, item: None });
        let link = self.links.table(table);
        let title = link.as_ref().map_or("", |link| link.title.as_str());
        let day = self.scalar(day, Type::Date);
        let key = if holds { "regel-i-tabell" } else { "regel-ikke-i-tabell" };
        let values = [("hva", fact.as_str()), ("tabell", title), ("dag", &day)];
        ClauseView::leaf(self.words.texts.with(key, &values), link)
    }

    fn refused(&self, text: String, holds: bool) -> String {
        if holds { text } else { self.words.texts.with("regel-ikke", &[("hva", &text)]) }
    }

    fn fact(&self, fact: FactId, values: &Possible) -> ClauseView {
        let text = self.words.fact_is(FactRef { fact, item: None }, values);
        ClauseView::leaf(text, self.links.fact(fact))
    }

    /// `permanent oppholdstillatelse: oppfylt`, or one of its requirements.
    fn norm(&self, id: rettesnor_rules::model::NormId, part: Option<&str>, holds: bool) -> ClauseView {
        let link = self.links.norm(id);
        let title = link.as_ref().map_or("", |link| link.title.as_str());
        let norm = self.words.rules.norms.get(id.index());
        let kind = norm.map_or(NormKind::Right, |norm| norm.kind);
        let texts = self.words.texts;
        let text = match part {
            None => {
                let key = if holds { "utfall-ja" } else { "utfall-nei" };
                let state = texts.with(key, &[("slag", crate::view::group(kind))]);
                texts.with("faktum-er", &[("tittel", title), ("verdi", &state)])
            }
            Some(path) => {
                let part = norm.map_or_else(|| path.replace('_', " "), |norm| part_title(norm, path));
                let state = texts.get(if holds { "oppfylt" } else { "ikke-oppfylt" });
                let whole = texts.with("regel-del", &[("del", &part), ("tittel", title)]);
                texts.with("faktum-er", &[("tittel", &whole), ("verdi", &state)])
            }
        };
        ClauseView::leaf(text, link)
    }

    fn comparison(&self, op: CompareOp, left: &Scalar, right: &Scalar, holds: bool) -> ClauseView {
        // What is told comes first, the bound after it.
        if matches!(left, Scalar::Const(_)) && !matches!(right, Scalar::Const(_)) {
            return self.comparison(mirrored(op), right, left, holds);
        }
        let op = if holds { op } else { opposite(op) };
        let ty = self.type_of(left).or_else(|| self.type_of(right)).unwrap_or(Type::Integer);
        let what = self.scalar(left, ty);
        let texts = self.words.texts;
        let link = self.link_of(left);
        let dated = matches!(ty, Type::Date | Type::Instant);
        if dated && *right == Scalar::Const(NEVER) {
            let key = match op {
                CompareOp::Lt | CompareOp::Ne => "regel-har-skjedd",
                _ => "regel-har-ikke-skjedd",
            };
            return ClauseView::leaf(texts.with(key, &[("hva", &what)]), link);
        }
        let key = match op {
            CompareOp::Eq => "regel-er",
            CompareOp::Ne => "regel-er-ikke",
            CompareOp::Lt => "regel-under",
            CompareOp::Le => "regel-hoyst",
            CompareOp::Gt => "regel-over",
            CompareOp::Ge => "regel-minst",
        };
        let kind = if dated { "dag" } else { "tall" };
        let bound = self.scalar(right, ty);
        ClauseView::leaf(texts.with(key, &[("hva", &what), ("verdi", &bound), ("slag", kind)]), link)
    }

    /// A condition in one line, for the middle of a sentence.
    pub(super) fn inline(&self, clause: &ClauseView) -> String {
        let parts: Vec<String> = clause
            .items
            .iter()
            .map(|item| match item.items.as_slice() {
                [] | [_] => self.inline(item),
                _ => format!("({})", self.inline(item)),
            })
            .collect();
        let texts = self.words.texts;
        match clause.join {
            Join::Leaf => clause.text.clone(),
            Join::All => self.words.all_of(&parts),
            Join::Any => self.words.either(&parts),
            Join::None => texts.with("regel-ikke", &[("hva", &self.words.either(&parts))]),
            Join::NotAll => texts.with("regel-ikke", &[("hva", &self.words.all_of(&parts))]),
            Join::Of => format!("{} {}", clause.text, parts.join(" ")),
        }
    }

    pub(super) fn links(&self) -> Linker<'_> {
        self.links
    }
}

/// The title of a named part of a norm, by its path `krav` or `krav.unntak`.
pub(crate) fn part_title(norm: &rettesnor_rules::model::Norm, path: &str) -> String {
    let name = path.rsplit('.').next().unwrap_or(path);
    let named = norm.versions.iter().flat_map(|version| {
        let parts = version.body.requirements.iter().chain(&version.body.grounds).chain(&version.body.may);
        let exceptions = parts.clone().flat_map(|part| &part.exceptions).chain(&version.body.exceptions);
        let exceptions = exceptions.map(|it| (Some(it.name.as_str()), it.title.as_ref()));
        parts.map(|it| (it.name.as_deref(), it.title.as_ref())).chain(exceptions)
    });
    let mut titles = named.filter(|(own, _)| *own == Some(name)).filter_map(|(_, title)| title);
    titles.next().cloned().unwrap_or_else(|| name.replace('_', " "))
}

fn opposite(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Eq => CompareOp::Ne,
        CompareOp::Ne => CompareOp::Eq,
        CompareOp::Lt => CompareOp::Ge,
        CompareOp::Ge => CompareOp::Lt,
        CompareOp::Gt => CompareOp::Le,
        CompareOp::Le => CompareOp::Gt,
    }
}

/// The same comparison with its sides exchanged.
fn mirrored(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Lt => CompareOp::Gt,
        CompareOp::Gt => CompareOp::Lt,
        CompareOp::Le => CompareOp::Ge,
        CompareOp::Ge => CompareOp::Le,
        same => same,
    }
}
