//! Conditions with every concept, norm and moved `i_dag` written out, for one day of the law.

use super::cond::{and, ite, not, or};
use super::points::{Choices, Point};
use super::versions::{Breaks, Chain, chain};
use crate::model::{ConceptBody, ConceptId, Cond, Item, RuleBase, Scalar, Transition};
use rettesnor_values::Day;
use std::collections::BTreeMap;

/// How many conditions and scalars one outcome may be written out to. Past it a reference stays a reference, and the
/// answer is coarse: definitions that refer to each other many times over would otherwise fill any memory.
pub(crate) const FUEL: u32 = 100_000;
/// How deep definitions are written out within each other: the stack of a browser is small.
pub(crate) const MOST_NESTED: u32 = 64;

/// Where an expression stands.
#[derive(Debug, Clone)]
pub(crate) struct Env<'c> {
    /// The day of the law.
    pub(crate) day: Day,
    /// What `i_dag` means, where it has been moved.
    pub(crate) today: Option<Scalar>,
    /// What the record of the definition is.
    pub(crate) this: Item,
    /// What the depths of the definition's own quantifiers are raised by.
    pub(crate) shift: u8,
    /// How many quantifiers stand around.
    pub(crate) depth: u8,
    /// How many definitions stand around.
    pub(crate) nested: u32,
    /// Which reading is taken where there are several.
    pub(crate) choices: &'c Choices,
}

impl<'c> Env<'c> {
    pub(crate) fn top(day: Day, choices: &'c Choices) -> Self {
        Self { day, today: None, this: Item::This, shift: 0, depth: 0, nested: 0, choices }
    }

    /// The record an item of the definition names.
    pub(crate) fn item(&self, item: Item) -> Item {
        match item {
            Item::None => Item::None,
            Item::This => self.this,
            Item::Bound(depth) => Item::Bound(depth.saturating_add(self.shift)),
        }
    }

    /// Inside a quantifier of the definition.
    pub(crate) fn within(&self, depth: u8) -> Self {
        let inner = depth.saturating_add(self.shift).saturating_add(1);
        Self { depth: self.depth.max(inner), ..self.clone() }
    }

    /// Inside another definition, for the record `item` of this one.
    pub(crate) fn definition(&self, item: Item) -> Self {
        let this = if item == Item::None { self.this } else { self.item(item) };
        Self { this, shift: self.depth, nested: self.nested + 1, ..self.clone() }
    }

    /// Where nothing but the day, and the readings taken, sets the meaning of a definition, so that it can be kept.
    fn plain(&self) -> bool {
        self.today.is_none() && self.depth == 0 && self.this == Item::This
    }
}

/// A definition written out before.
#[derive(Debug, Clone)]
struct Kept<T> {
    value: T,
    cost: u32,
    met: BTreeMap<Point, Vec<String>>,
}

/// Whether what met these points on its way is the same under the choices as without any: they choose at none of them.
fn is_unmoved(met: &BTreeMap<Point, Vec<String>>, choices: &Choices) -> bool {
    !met.keys().any(|point| choices.contains_key(point))
}

type Memo<T> = BTreeMap<(ConceptId, Day), Kept<T>>;

/// Writes definitions out.
#[derive(Debug)]
pub(crate) struct Inliner<'m> {
    pub(crate) base: &'m RuleBase,
    pub(crate) breaks: Breaks,
    conds: Memo<Cond>,
    scalars: Memo<(Scalar, Cond)>,
    fuel: u32,
    /// References that were left standing since the last [`Inliner::refuel`].
    pub(crate) exhausted: bool,
    /// Points with several readings met since the last [`Inliner::refuel`], with the names of the readings.
    pub(crate) met: BTreeMap<Point, Vec<String>>,
    /// Under what conditions the scalars of the comparison at hand have a value at all.
    pub(crate) defined: Vec<Cond>,
    /// Whether the norm being written out is to be as if no exception that must be invoked applied.
    pub(crate) uninvoked: bool,
}

impl<'m> Inliner<'m> {
    pub(crate) fn new(base: &'m RuleBase) -> Self {
        Self {
            base,
            breaks: Breaks::new(base),
            conds: Memo::new(),
            scalars: Memo::new(),
            fuel: FUEL,
            exhausted: false,
            met: BTreeMap::new(),
            defined: Vec::new(),
            uninvoked: false,
        }
    }

    /// Starts on a new outcome.
    pub(crate) fn refuel(&mut self) {
        self.fuel = FUEL;
        self.exhausted = false;
        self.met.clear();
        self.defined.clear();
    }

    /// One step of writing out; `false` when no more references may be opened.
    fn spend(&mut self, cost: u32, env: &Env<'_>) -> bool {
        self.fuel = self.fuel.saturating_sub(cost);
        let may = self.fuel > 0 && env.nested < MOST_NESTED;
        self.exhausted |= !may;
        may
    }

    pub(crate) fn cond(&mut self, cond: &Cond, env: &Env<'_>) -> Cond {
        self.fuel = self.fuel.saturating_sub(1);
        match cond {
            Cond::Const(value) => Cond::Const(*value),
            Cond::Fact(fact, item) => Cond::Fact(*fact, env.item(*item)),
            Cond::OneOf(fact, item, values) => self.one_of(*fact, env.item(*item), values),
            Cond::Compare(op, left, right) => self.compare(*op, left, right, env),
            Cond::Concept(concept, item) => self.concept(*concept, *item, env),
            Cond::ConceptOneOf(concept, item, values) => self.concept_one_of(*concept, *item, values, env),
            Cond::Norm(norm, part) => self.norm(*norm, part.as_deref(), env),
            Cond::InTable(fact, item, table, date) => {
                let (date, defined) = self.with_definition(date, env);
                and([defined, self.in_table(*fact, env.item(*item), *table, date)])
            }
            Cond::Not(inner) => not(self.cond(inner, env)),
            Cond::And(list) => and(self.list(list, env)),
            Cond::Or(list) => or(self.list(list, env)),
            Cond::Exists(..) | Cond::All(..) | Cond::Days { .. } => self.quantified(cond, env),
            Cond::Untranslated(id) => Cond::Untranslated(*id),
            Cond::At(inner, date) => {
                let (today, defined) = self.with_definition(date, env);
                and([defined, self.cond(inner, &Env { today: Some(today), ..env.clone() })])
            }
        }
    }

    fn quantified(&mut self, cond: &Cond, env: &Env<'_>) -> Cond {
        match cond {
            Cond::Exists(list, depth, inner) => match self.cond(inner, &env.within(*depth)) {
                Cond::Const(false) => Cond::Const(false),
                inner => Cond::Exists(*list, depth.saturating_add(env.shift), Box::new(inner)),
            },
            Cond::All(list, depth, inner) => match self.cond(inner, &env.within(*depth)) {
                Cond::Const(true) => Cond::Const(true),
                inner => Cond::All(*list, depth.saturating_add(env.shift), Box::new(inner)),
            },
            Cond::Days { every, depth, from, to, condition } => {
                let ((from, begins), (to, ends)) =
                    (self.with_definition(from, env), self.with_definition(to, env));
                let days = Cond::Days {
                    every: *every,
                    depth: depth.saturating_add(env.shift),
                    from: Box::new(from),
                    to: Box::new(to),
                    condition: Box::new(self.cond(condition, &env.within(*depth))),
                };
                and([begins, ends, days])
            }
            other => other.clone(),
        }
    }

    fn list(&mut self, list: &[Cond], env: &Env<'_>) -> Vec<Cond> {
        list.iter().map(|part| self.cond(part, env)).collect()
    }

    /// A condition left as it stands because there is no room to open it.
    pub(crate) fn closed(&mut self, cond: Cond, env: &Env<'_>) -> Cond {
        self.exhausted = true;
        match &env.today {
            None => cond,
            Some(today) => Cond::At(Box::new(cond), Box::new(today.clone())),
        }
    }

    fn concept(&mut self, id: ConceptId, item: Item, env: &Env<'_>) -> Cond {
        if !self.spend(1, env) {
            return self.closed(Cond::Concept(id, env.item(item)), env);
        }
        let env = env.definition(item);
        let key = (id, self.segment_start(id, env.day));
        if env.plain()
            && let Some(kept) = self.conds.get(&key).filter(|kept| is_unmoved(&kept.met, env.choices))
        {
            self.fuel = self.fuel.saturating_sub(kept.cost);
            self.met.extend(kept.met.clone());
            return kept.value.clone();
        }
        let (fuel, met) = (self.fuel, std::mem::take(&mut self.met));
        let value = self.concept_cond(id, &env);
        let found = std::mem::replace(&mut self.met, met);
        self.met.extend(found.clone());
        if env.plain() && !self.exhausted && is_unmoved(&found, env.choices) {
            self.conds.insert(key, Kept { value: value.clone(), cost: fuel - self.fuel, met: found });
        }
        value
    }

    fn concept_cond(&mut self, id: ConceptId, env: &Env<'_>) -> Cond {
        self.fold(Point::Concept(id), &self.concept_chain(id, env.day), env, &mut |inliner, version| {
            match inliner.concept_body(id, version, env) {
                Some(ConceptBody::Cond(cond)) => inliner.cond(cond, env),
                _ => Cond::Const(false),
            }
        })
    }

    fn concept_one_of(&mut self, id: ConceptId, item: Item, values: &[u32], env: &Env<'_>) -> Cond {
        if !self.spend(1, env) {
            return self.closed(Cond::ConceptOneOf(id, env.item(item), values.to_vec()), env);
        }
        let env = env.definition(item);
        self.fold(Point::Concept(id), &self.concept_chain(id, env.day), &env, &mut |inliner, version| {
            match inliner.concept_body(id, version, &env) {
                Some(ConceptBody::Alternatives(tiers)) => inliner.first_match_in(tiers, values, &env),
                _ => Cond::Const(false),
            }
        })
    }

    /// The first alternative that applies has one of the values. Alternatives of one tier that apply together with
    /// different values are a conflict where the concept itself is asked for, and the checker's to report.
    fn first_match_in(
        &mut self,
        tiers: &[Vec<(Cond, crate::model::AltValue)>],
        values: &[u32],
        env: &Env<'_>,
    ) -> Cond {
        let mut rows = Vec::new();
        for (cond, value) in tiers.iter().flatten() {
            let wanted = matches!(value, crate::model::AltValue::Enum(value) if values.contains(value));
            rows.push((self.cond(cond, env), wanted));
        }
        let mut made = Cond::Const(false);
        for (cond, wanted) in rows.into_iter().rev() {
            made = if wanted { or([cond, made]) } else { and([not(cond), made]) };
        }
        made
    }

    pub(crate) fn concept_chain(&self, id: ConceptId, day: Day) -> Chain {
        let versions = self.base.concepts.get(id.index()).map_or(&[] as &[_], |concept| &concept.versions);
        chain(versions.iter().map(|version| (&version.validity, &version.transition)), day)
    }

    fn segment_start(&self, id: ConceptId, day: Day) -> Day {
        self.breaks.concept(id.index()).range(..=day).next_back().copied().unwrap_or(Day::FIRST)
    }

    /// The condition of a chain of versions, where `version` gives that of one.
    pub(crate) fn fold(
        &mut self,
        point: Point,
        chain: &Chain,
        env: &Env<'_>,
        version: &mut dyn FnMut(&mut Self, usize) -> Cond,
    ) -> Cond {
        match chain {
            Chain::Nothing => Cond::Const(false),
            Chain::Version(number) => version(self, *number),
            Chain::When(number, earlier) => {
                let test = self.transition(point, *number, env);
                let then = version(self, *number);
                ite(test, then, self.fold(point, earlier, env, version))
            }
            Chain::Unknown(number, earlier) => {
                if self.choose_version(point, *number, env) {
                    version(self, *number)
                } else {
                    self.fold(point, earlier, env, version)
                }
            }
        }
    }

    /// The condition under which a version of the definition applies rather than the earlier ones.
    pub(crate) fn transition(&mut self, point: Point, version: usize, env: &Env<'_>) -> Cond {
        let base = self.base;
        let transition = match point {
            Point::Concept(id) | Point::ConceptReading(id, _) => {
                base.concepts.get(id.index()).and_then(|c| c.versions.get(version)).map(|v| &v.transition)
            }
            Point::Norm(id) | Point::Reading(id, _) => {
                base.norms.get(id.index()).and_then(|norm| norm.versions.get(version)).map(|v| &v.transition)
            }
        };
        match transition {
            Some(Transition::When(cond)) => self.cond(cond, env),
            _ => Cond::Const(true),
        }
    }

    /// The value of a concept, and the condition under which it has one.
    pub(crate) fn concept_scalar(&mut self, id: ConceptId, item: Item, env: &Env<'_>) -> (Scalar, Cond) {
        let env = env.definition(item);
        let key = (id, self.segment_start(id, env.day));
        if env.plain()
            && let Some(kept) = self.scalars.get(&key).filter(|kept| is_unmoved(&kept.met, env.choices))
        {
            self.fuel = self.fuel.saturating_sub(kept.cost);
            self.met.extend(kept.met.clone());
            return kept.value.clone();
        }
        let (fuel, met) = (self.fuel, std::mem::take(&mut self.met));
        let chain = self.concept_chain(id, env.day);
        let value = self.scalar_of_chain(id, &chain, &env);
        let found = std::mem::replace(&mut self.met, met);
        self.met.extend(found.clone());
        if env.plain() && !self.exhausted && is_unmoved(&found, env.choices) {
            self.scalars.insert(key, Kept { value: value.clone(), cost: fuel - self.fuel, met: found });
        }
        value
    }

    pub(crate) fn may_open(&mut self, env: &Env<'_>) -> bool {
        self.spend(1, env)
    }
}
