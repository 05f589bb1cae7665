//! How many questions are asked until nothing is open: counts, no times.

use crate::Failure;
use crate::cases::{Drawer, today};
use crate::measure::Spread;
use crate::random::Random;
use crate::report::{Line, Part, Target, number};
use crate::rules::{compiled, fact};
use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState};
use rettesnor_engine::question::{Asked, Contact, Question};
use rettesnor_rules::model::{ListId, NormId, NormKind, Scope, Sensitivity, Stage};
use rettesnor_rules::program::Compiled;
use std::collections::{BTreeMap, BTreeSet};

const PERSONS: usize = 50;
/// The areas whose rights are asked about.
const AREAS: [&str; 2] = ["asyl", "helse"];
/// The order of a printed checklist, by facts.
const ORDER: &str = include_str!("../questions/rekkefolge.toml");
const BASELINE: &str = "the fixed order";

/// What a conversation took.
#[derive(Debug, Clone, Copy)]
struct Took {
    questions: usize,
    burden: u64,
}

/// What is counted of a conversation.
type Count = fn(&Took) -> f64;

/// Asks persons of whom everything can be told: in our order, in a fixed one, and in the fixed one without what cannot matter.
pub fn run() -> Result<Part, Failure> {
    let rules = compiled("regelverk")?;
    let goals = goals(&rules);
    let listed = listed(&rules)?;
    let (mut drawer, mut random) = (Drawer::new(&rules), Random::new(23));
    let mut talks = [Vec::new(), Vec::new(), Vec::new()];
    let mut open = 0;
    for _ in 0..PERSONS {
        let drawn = drawer.case(&mut random, 0);
        let person = drawn.ok_or_else(|| Failure::new("no person without a contradiction was found"))?;
        let mut talk = Talk::new(&rules, &goals, &person);
        let order = order(&rules, &listed, &person);
        let places: BTreeMap<Asked, usize> =
            order.iter().enumerate().map(|(place, it)| (*it, place)).collect();
        talks[0].push(talk.until_settled(|questions| questions.first().map(|question| question.asked)));
        open += usize::from(talk.is_open());
        talk.start_over();
        talks[1].push(talk.fixed(&order, listed.len()));
        talk.start_over();
        talks[2].push(talk.until_settled(|questions| {
            let asked = questions.iter().map(|question| question.asked);
            asked.min_by_key(|asked| places.get(asked).copied().unwrap_or(usize::MAX))
        }));
    }
    Ok(part(&rules, (goals.len(), listed.len(), open), &talks))
}

/// The rights asked about.
fn goals(rules: &Compiled) -> Vec<NormId> {
    let norms = (0..).zip(&rules.model.norms);
    let chosen = norms.filter(|(_, norm)| {
        matches!(norm.kind, NormKind::Right | NormKind::RightAndDuty) && AREAS.contains(&norm.domain.as_str())
    });
    chosen.map(|(place, _)| NormId(place)).collect()
}

/// The facts of the checklist, in its order.
fn listed(rules: &Compiled) -> Result<Vec<Asked>, Failure> {
    let file: Order = toml::from_str(ORDER).map_err(|error| Failure::new(error.to_string()))?;
    let names = file.emne.iter().flat_map(|topic| &topic.fakta);
    names.map(|name| Ok(Asked::Fact(FactRef { fact: fact(&rules.model, name)?, item: None }))).collect()
}

/// The file of the order.
#[derive(Debug, serde::Deserialize)]
struct Order {
    emne: Vec<Topic>,
}

/// A topic of the conversation.
#[derive(Debug, serde::Deserialize)]
struct Topic {
    fakta: Vec<String>,
}

/// Everything that can be asked of a person: the checklist, then the rest as the rules declare it, a list before its records.
fn order(rules: &Compiled, listed: &[Asked], person: &Case) -> Vec<Asked> {
    let mut order = listed.to_vec();
    let mut seen: BTreeSet<Asked> = listed.iter().copied().collect();
    for (fact, declared) in crate::cases::numbered(&rules.model) {
        let mut next = Vec::new();
        match declared.scope {
            Scope::Case => next.push(Asked::Fact(FactRef { fact, item: None })),
            Scope::Item(list) => {
                next.push(Asked::List(list));
                let records = person.lists.get(&list).map_or(0, |records| records.items.len() as u32);
                next.extend((0..records).map(|item| Asked::Fact(FactRef { fact, item: Some(item) })));
            }
        }
        order.extend(next.into_iter().filter(|asked| seen.insert(*asked)));
    }
    order
}

/// A conversation with a person of whom everything is written down.
struct Talk<'c> {
    rules: &'c Compiled,
    evaluator: Evaluator<'c>,
    goals: &'c [NormId],
    person: &'c Case,
    told: Case,
}

impl<'c> Talk<'c> {
    fn new(rules: &'c Compiled, goals: &'c [NormId], person: &'c Case) -> Self {
        Self { rules, evaluator: Evaluator::new(rules), goals, person, told: Case::new(today()) }
    }

    fn start_over(&mut self) {
        self.told = Case::new(today());
    }

    /// What is worth asking; empty once no goal is open.
    fn worth_asking(&mut self) -> Vec<Question> {
        let contact = Contact { stage: Stage::Case, ..Contact::default() };
        let questions = self.evaluator.next_question(&self.told, self.goals, &contact);
        let open = questions.iter().any(|question| !question.settles.is_empty());
        if open { questions } else { Vec::new() }
    }

    /// Whether an answer could still change a goal.
    fn is_open(&mut self) -> bool {
        !self.worth_asking().is_empty()
    }

    fn until_settled(&mut self, choose: impl Fn(&[Question]) -> Option<Asked>) -> Took {
        let mut took = Took { questions: 0, burden: 0 };
        while let Some(asked) = choose(&self.worth_asking()) {
            self.tell(asked);
            took.questions += 1;
            took.burden += burden(self.rules, asked);
        }
        took
    }

    /// Everything on the checklist, then the rest until nothing is open. An answer never opens what is settled, so the place
    /// where that happens can be halved for.
    fn fixed(&mut self, order: &[Asked], listed: usize) -> Took {
        let (mut least, mut most) = (listed, order.len());
        while least < most {
            let middle = usize::midpoint(least, most);
            self.start_over();
            order[..middle].iter().for_each(|asked| self.tell(*asked));
            if self.is_open() {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        let burden = order[..most].iter().map(|asked| burden(self.rules, *asked)).sum();
        Took { questions: most, burden }
    }

    /// The person answers; what nobody has written down, the person does not know.
    fn tell(&mut self, asked: Asked) {
        match asked {
            Asked::List(list) => self.tell_list(list),
            Asked::Fact(fact) => {
                let unknown = Knowledge { state: KnowledgeState::AskedUnknown, ..Knowledge::default() };
                let known = self.person.knowledge(&self.rules.model, fact).cloned().unwrap_or(unknown);
                crate::cases::put(self.rules, &mut self.told, fact, Some(known));
            }
        }
    }

    fn tell_list(&mut self, list: ListId) {
        let records = self.person.lists.get(&list).map_or(0, |records| records.items.len() as u32);
        // Every list of the rules can be declared.
        let _ = self.told.declare_list(&self.rules.model, list, records, true);
    }
}

/// What a question costs the person asked: one for what anybody would tell, three and eight for what is more sensitive.
fn burden(rules: &Compiled, asked: Asked) -> u64 {
    let sensitivity = match asked {
        Asked::Fact(fact) => rules.model.facts.get(fact.fact.index()).map(|declared| declared.sensitivity),
        Asked::List(list) => rules.model.lists.get(list.index()).map(|declared| declared.sensitivity),
    };
    match sensitivity {
        Some(Sensitivity::High) => 8,
        Some(Sensitivity::Medium) => 3,
        _ => 1,
    }
}

fn part(rules: &Compiled, (goals, listed, open): (usize, usize, usize), talks: &[Vec<Took>; 3]) -> Part {
    let names = [
        "our order",
        "the fixed order: the checklist, then the rest",
        "the fixed order without what cannot matter any more",
    ];
    let of = |talk: &[Took], what: Count| talk.iter().map(what).collect::<Vec<f64>>();
    let kinds: [(&str, Count); 2] =
        [("questions", |took| took.questions as f64), ("burden", |took| took.burden as f64)];
    let mut lines = Vec::new();
    for (unit, what) in kinds {
        let fixed = of(&talks[1], what);
        for (place, name) in names.iter().enumerate() {
            let own = of(&talks[place], what);
            let ratios: Vec<f64> = own.iter().zip(&fixed).map(|(own, fixed)| own / fixed).collect();
            let all = number(own.iter().sum());
            let median = format!("{} {unit} ({all} in all)", number(Spread::of(&own).median));
            let ratio = (place != 1).then(|| (BASELINE.to_owned(), Spread::of(&ratios)));
            lines.push(Line { what: (*name).to_owned(), time: median, ratio, target: Target::None });
        }
    }
    Part {
        title: "Questions until nothing is open".to_owned(),
        about: format!(
            "{PERSONS} generated persons of whom everything can be told, and {goals} rights of {}; {} facts and lists can be asked \
             for. Counts, not times: the second column holds medians for a person.",
            AREAS.join(" and "),
            rules.model.facts.len() + rules.model.lists.len()
        ),
        lines,
        notes: vec![
            format!("The fixed order asks all {listed} facts of a checklist in the order of a printed handbook (`bench/questions/rekkefolge.toml`), then the rest in the order of the rule base until nothing is open. Nobody asks like that to the end; the last line of each kind skips what cannot matter any more, which only a program can tell."),
            "Burden: one for a fact of low sensitivity, three for middling, eight for high. A list is one question, each field of its records another.".to_owned(),
            format!("Every fact is drawn by itself, so persons are stranger than real ones. In {open} of {PERSONS} something was still open when all had been asked."),
        ],
    }
}
