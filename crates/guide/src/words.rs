//! Facts, values and dates in the reader's words.

use crate::texts::Texts;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::possible::{Possible, day_of, domain};
use rettesnor_rules::model::{ConceptId, EnumId, FactId, NEVER, RuleBase, Scope, Type, Unit};
use rettesnor_values::{Day, Decimal, Instant, Ranges, TimeOfDay};

/// Words for one rule base and language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The interface's own words.
    pub texts: &'a Texts,
    /// The rules, with theirs.
    pub rules: &'a RuleBase,
}

impl Words<'_> {
    /// `7. april 2026`.
    pub fn day(&self, day: Day) -> String {
        let Some((year, month, number)) = day.ymd() else { return self.texts.get("aldri") };
        let month = self.texts.get(&format!("maned-{month}"));
        let (number, year) = (number.to_string(), year.to_string());
        self.texts.with("dato", &[("dag", &number), ("maned", &month), ("ar", &year)])
    }

    /// `tirsdag 7. april 2026`.
    pub fn long_day(&self, day: Day) -> String {
        let Some(weekday) = day.weekday() else { return self.day(day) };
        let number = usize::from(weekday as u8).to_string();
        let weekday = self.texts.get(&format!("ukedag-{number}"));
        let day = self.day(day);
        self.texts.with("lang-dato", &[("ukedag", &weekday), ("dato", &day)])
    }

    /// Where we have something from, with the day somebody last held it against the source.
    pub fn source(&self, source: &str, checked: Option<Day>) -> String {
        match checked {
            Some(day) => self.texts.with("kilde-kontrollert", &[("kilde", source), ("dato", &self.day(day))]),
            None => self.texts.with("kilde-ukontrollert", &[("kilde", source)]),
        }
    }

    /// The title of a fact; of a record, with its number.
    pub fn fact(&self, fact: FactRef) -> String {
        let title = self.asked(fact);
        match fact.item {
            Some(item) => {
                let number = item.saturating_add(1).to_string();
                let list = self.list_of(fact.fact);
                self.texts.with("i-post", &[("tittel", &title), ("liste", &list), ("nummer", &number)])
            }
            None => title,
        }
    }

    /// The title of a fact. A field has only its question: a title made from its name is no title.
    pub fn asked(&self, fact: FactRef) -> String {
        let Some(declared) = self.rules.facts.get(fact.fact.index()) else { return String::new() };
        let field = declared.name.rsplit('.').next().unwrap_or_default().replace('_', " ");
        let made = declared.title.is_empty() || declared.title.to_lowercase() == field.to_lowercase();
        match (&declared.question, declared.scope) {
            (Some(question), Scope::Item(_)) if made => question.clone(),
            _ if declared.title.is_empty() => field,
            _ => declared.title.clone(),
        }
    }

    fn list_of(&self, fact: FactId) -> String {
        let scope = self.rules.facts.get(fact.index()).map(|fact| fact.scope);
        let list = match scope {
            Some(Scope::Item(list)) => self.rules.lists.get(list.index()),
            _ => None,
        };
        list.map_or_else(String::new, |list| list.title.clone())
    }

    /// The title of a concept.
    pub fn concept(&self, concept: ConceptId) -> String {
        let declared = self.rules.concepts.get(concept.index());
        declared.map_or_else(String::new, |it| {
            if it.title.is_empty() { it.name.replace('_', " ") } else { it.title.clone() }
        })
    }

    /// A fact with the values it has: `status i Norge: har søkt asyl`; `lovlig opphold`, or `ikke lovlig opphold`.
    pub fn fact_is(&self, fact: FactRef, values: &Possible) -> String {
        let title = self.fact(fact);
        let Some(declared) = self.rules.facts.get(fact.fact.index()) else { return title };
        let asked = title.contains('?');
        if let (Type::Bool | Type::Set(_), Some(only)) = (declared.ty, values.only()) {
            let key = if only == 1 { "faktum-ja" } else { "faktum-nei" };
            if !asked {
                return self.texts.with(key, &[("tittel", &title)]);
            }
        }
        let value = self.possible(declared.ty, values, &domain(self.rules, declared));
        // A question is answered; a title is filled in.
        let key = if asked { "faktum-svar" } else { "faktum-er" };
        self.texts.with(key, &[("tittel", &title), ("verdi", &value)])
    }

    /// A concept with the values it has: `alder: under 18 år`.
    pub fn concept_is(&self, concept: ConceptId, values: &Possible) -> String {
        let title = self.concept(concept);
        let ty = self.rules.concepts.get(concept.index()).map_or(Type::Integer, |it| it.ty);
        let whole =
            if matches!(ty, Type::Duration(_)) { Possible::between(0, i64::MAX) } else { Possible::Any };
        let value = self.possible(ty, values, &whole);
        self.texts.with("faktum-er", &[("tittel", &title), ("verdi", &value)])
    }

    /// A set of values, told against the whole domain.
    pub fn possible(&self, ty: Type, values: &Possible, whole: &Possible) -> String {
        match (ty, values) {
            (_, Possible::Any) => self.texts.get("hva-som-helst"),
            (Type::Enum(id), Possible::Cells(cells)) => self.labels(id, cells, whole),
            (_, Possible::Cells(cells)) => {
                let words = cells.iter().map(|cell| self.texts.get(if *cell == 1 { "ja" } else { "nei" }));
                self.either(&words.collect::<Vec<_>>())
            }
            (_, Possible::Ranges(ranges)) => self.ranges(ty, ranges, whole),
        }
    }

    fn labels(&self, id: EnumId, cells: &[u32], whole: &Possible) -> String {
        let label = |cell: &u32| {
            let value = self.rules.enums.get(id.index())?.values.get(usize::try_from(*cell).ok()?)?;
            Some(if value.label.is_empty() { value.name.replace('_', " ") } else { value.label.clone() })
        };
        let missing = match whole {
            Possible::Cells(all) => all.iter().filter(|cell| !cells.contains(cell)).copied().collect(),
            _ => Vec::new(),
        };
        // "Not X" is shorter than naming all the others.
        if !missing.is_empty() && missing.len() < cells.len() && missing.len() < 4 {
            let names: Vec<_> = missing.iter().filter_map(label).collect();
            let names = self.either(&names);
            return self.texts.with("ikke-verdi", &[("verdi", &names)]);
        }
        let names: Vec<_> = cells.iter().filter_map(label).collect();
        self.either(&names)
    }

    fn ranges(&self, ty: Type, ranges: &Ranges, whole: &Possible) -> String {
        let hull =
            whole.hull().map(|(low, high)| (low, if high == NEVER { NEVER.saturating_sub(1) } else { high }));
        let parts: Vec<_> = ranges
            .iter()
            .map(|interval| {
                let (low, high) = (interval.low(), interval.high());
                let from_start = hull.is_some_and(|(first, _)| low <= first);
                let to_end = hull.is_some_and(|(_, last)| high >= last)
                    || (matches!(ty, Type::Duration(_)) && is_far(high));
                self.interval(ty, (low, high), (from_start, to_end))
            })
            .collect();
        self.either(&parts)
    }

    fn interval(&self, ty: Type, (low, high): (i64, i64), (from_start, to_end): (bool, bool)) -> String {
        if low == high {
            return self.ordinal(ty, low);
        }
        let dated = matches!(ty, Type::Date | Type::Instant);
        let (low_text, high_text) = (self.ordinal(ty, low), self.ordinal(ty, high));
        match (from_start, to_end, dated) {
            (true, true, _) => self.texts.get("hva-som-helst"),
            (true, false, true) => self.texts.with("senest", &[("verdi", &high_text)]),
            (true, false, false) => {
                let past = match ty {
                    Type::Decimal | Type::Kroner => {
                        return self.texts.with("hoyst", &[("verdi", &high_text)]);
                    }
                    _ => self.ordinal(ty, high.saturating_add(1)),
                };
                self.texts.with("under", &[("verdi", &past)])
            }
            (false, true, true) => self.texts.with("fra-og-med", &[("verdi", &low_text)]),
            (false, true, false) => self.texts.with("minst", &[("verdi", &low_text)]),
            (false, false, _) => self.texts.with("fra-til", &[("fra", &low_text), ("til", &high_text)]),
        }
    }

    /// One ordinal of a type.
    pub fn ordinal(&self, ty: Type, value: i64) -> String {
        match ty {
            Type::Date => self.day(day_of(value)),
            Type::Instant => self.instant(value),
            Type::Time => u16::try_from(value)
                .ok()
                .and_then(TimeOfDay::from_minute_of_day)
                .map_or_else(|| value.to_string(), |time| time.to_string()),
            Type::Decimal => Decimal::from_micros(value).to_string(),
            Type::Kroner => Decimal::from_micros(value).as_kroner().to_string(),
            Type::Duration(unit) => self.count(unit, value),
            _ => value.to_string(),
        }
    }

    /// `onsdag 4. mars 2026 kl. 14:30`.
    pub fn instant(&self, minutes: i64) -> String {
        let Some(instant) = Instant::from_minutes(minutes) else { return minutes.to_string() };
        let day = self.long_day(instant.day());
        match instant.time() {
            Some(time) => self.texts.with("klokka", &[("dag", &day), ("tid", &time.to_string())]),
            None => day,
        }
    }

    /// `17 år`, `1 måned`.
    pub fn count(&self, unit: Unit, count: i64) -> String {
        let key = match unit {
            Unit::Years => "antall-ar",
            Unit::Months => "antall-maneder",
            Unit::Weeks => "antall-uker",
            Unit::Days => "antall-dager",
            Unit::Hours => "antall-timer",
        };
        self.texts.with(key, &[("antall", &count.to_string())])
    }

    /// `a, b eller c`.
    pub fn either(&self, parts: &[String]) -> String {
        self.joined(parts, "eller")
    }

    /// `a, b og c`.
    pub fn all_of(&self, parts: &[String]) -> String {
        self.joined(parts, "og")
    }

    fn joined(&self, parts: &[String], joint: &str) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.texts.get(joint)),
        }
    }
}

/// Past every real duration: no bound at all.
fn is_far(value: i64) -> bool {
    value >= 1_000_000_000
}
