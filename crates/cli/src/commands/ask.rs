//! `spør`: one question at a time. Plain lines in and out, so that it works with or without a terminal.

use super::compare::difference;
use super::situation;
use crate::host::{self, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::{Case, Statement};
use rettesnor_engine::question::{Asked, Contact, Question};
use rettesnor_guide::situation::{Clocks, answered, to_toml};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{self, AnswerView, QuestionView, Shown};
use rettesnor_guide::words::Words;
use rettesnor_rules::program::Compiled;
use std::io::{self, BufRead, Read as _};

/// The longest line that is read at once.
const LONGEST: u64 = 4096;

/// What the loop does next.
enum Next {
    Ask,
    Again,
    End,
}

struct Interview<'a> {
    texts: &'a Texts,
    compiled: &'a Compiled,
    evaluator: Evaluator<'a>,
    case: Case,
    /// Earlier states, with what the answer was about.
    history: Vec<(Case, String)>,
}

/// Runs the interview.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let compiled = base::compiled(texts, matches)?;
    let clocks = situation::clocks(texts, matches)?;
    let case = match matches.get_one::<String>("FIL") {
        Some(file) => situation::read(texts, &compiled.model, file, clocks)?,
        None => blank(clocks),
    };
    let evaluator = Evaluator::new(compiled);
    let mut interview = Interview { texts, compiled, evaluator, case, history: Vec::new() };
    host::say(&format!("{}\n", texts.get("spor-velkommen")))?;
    interview.run()?;
    Ok(0)
}

/// The next line; what is no text is read as well as it can be, and then not understood.
fn line(input: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    let read = input.by_ref().take(LONGEST).read_until(b'\n', &mut bytes).ok()?;
    (read > 0).then(|| String::from_utf8_lossy(&bytes).into_owned())
}

fn blank(clocks: Clocks) -> Case {
    let mut case = Case::new(clocks.facts.unwrap_or(clocks.today));
    case.law_date = clocks.law.unwrap_or(case.today);
    case
}

impl Interview<'_> {
    fn words(&self) -> Words<'_> {
        Words { texts: self.texts, rules: &self.compiled.model }
    }

    fn run(&mut self) -> Result<(), Failure> {
        let mut input = io::stdin().lock();
        while let Some((question, shown)) = self.next() {
            self.show(&shown)?;
            loop {
                let Some(line) = line(&mut input) else { return self.finish() };
                match self.take(line.trim(), &question, &shown)? {
                    Next::Ask => break,
                    Next::Again => {}
                    Next::End => return self.finish(),
                }
            }
        }
        host::say(&format!("\n{}\n", self.texts.get("spor-ferdig")))?;
        self.finish()
    }

    /// The best question that is not a list.
    fn next(&mut self) -> Option<(Question, QuestionView)> {
        let questions =
            self.evaluator.next_question(&self.case, &view::goals(&self.compiled.model), &Contact::default());
        let one = questions.into_iter().find(|one| matches!(one.asked, Asked::Fact(_)))?;
        let shown = view::question(&self.words(), &one)?;
        Some((one, shown))
    }

    fn show(&self, question: &QuestionView) -> Result<(), Failure> {
        let mut text = String::from("\n");
        let sensitive =
            if question.sensitive { format!(" [{}]", self.texts.get("spor-varsomt")) } else { String::new() };
        print::wrap(&mut text, 0, 0, &format!("{}{sensitive}", question.text));
        if question.answers.len() > 2 {
            for (number, (_, label)) in (1_u32..).zip(&question.answers) {
                print::wrap(&mut text, 2, 5, &format!("{number}. {label}"));
            }
        } else {
            print::wrap(&mut text, 2, 2, &format!("({})", question.expects));
        }
        text.push_str("> ");
        host::say(&text)
    }

    fn take(&mut self, line: &str, question: &Question, shown: &QuestionView) -> Result<Next, Failure> {
        let lower = line.to_lowercase();
        match lower.as_str() {
            "" => return Ok(Next::Again),
            "slutt" | "quit" | "q" => return Ok(Next::End),
            "?" | "hvorfor" | "why" => return self.why(shown),
            "hjelp" | "help" => return self.tell("spor-hjelp", &[]),
            "svar" | "answer" => {
                let view = self.view();
                host::say(&format!("{}> ", print::brief(self.texts, &view)))?;
                return Ok(Next::Again);
            }
            "tilbake" | "back" => return self.back(),
            _ => {}
        }
        if let Some(rest) = lower.strip_prefix("lagre").or_else(|| lower.strip_prefix("save")) {
            let name = line.get(line.len().saturating_sub(rest.len())..).unwrap_or_default().trim();
            return self.save(name);
        }
        let what_if = lower.strip_prefix("hva hvis").or_else(|| lower.strip_prefix("what if"));
        if let Some(rest) = what_if {
            return self.what_if(rest.trim(), question, shown);
        }
        let Some(case) = self.answered(line, question, shown) else {
            return self.tell("spor-ikke-forstatt", &[("forventet", &shown.expects)]);
        };
        let before = std::mem::replace(&mut self.case, case);
        self.history.push((before, shown.text.clone()));
        Ok(Next::Ask)
    }

    fn tell(&self, key: &str, about: &[(&str, &str)]) -> Result<Next, Failure> {
        host::say(&format!("{}\n> ", self.texts.with(key, about)))?;
        Ok(Next::Again)
    }

    fn why(&self, shown: &QuestionView) -> Result<Next, Failure> {
        let mut text = String::new();
        for (key, told) in [("hvorfor-spor-vi", &shown.why), ("slik-spor-du", &shown.how)] {
            if let Some(told) = told {
                print::wrap(&mut text, 2, 4, &self.texts.with(key, &[("tekst", told)]));
            }
        }
        if !shown.settles.is_empty() {
            print::wrap(&mut text, 2, 4, &self.texts.with("avgjor", &[("hva", &shown.settles.join(", "))]));
        }
        text.push_str("> ");
        host::say(&text)?;
        Ok(Next::Again)
    }

    fn back(&mut self) -> Result<Next, Failure> {
        let Some((case, about)) = self.history.pop() else { return self.tell("spor-tilbake-tom", &[]) };
        self.case = case;
        host::say(&format!("{}\n", self.texts.with("spor-tilbake", &[("tittel", &about)])))?;
        Ok(Next::Ask)
    }

    fn save(&self, name: &str) -> Result<Next, Failure> {
        if name.is_empty() {
            return self.tell("spor-lagre-hvor", &[]);
        }
        match std::fs::write(name, to_toml(&self.compiled.model, &self.case)) {
            Ok(()) => self.tell("spor-lagret", &[("fil", name)]),
            Err(error) => {
                host::say(&format!("{}\n> ", host::unread(self.texts, name, &error)))?;
                Ok(Next::Again)
            }
        }
    }

    fn what_if(&mut self, value: &str, question: &Question, shown: &QuestionView) -> Result<Next, Failure> {
        let Some(case) = self.answered(value, question, shown) else {
            return self.tell("spor-ikke-forstatt", &[("forventet", &shown.expects)]);
        };
        let before = self.full(&self.case.clone());
        let after = self.full(&case);
        let told = difference(self.texts, &before, &after);
        let key = if told.is_empty() { "spor-hva-hvis-likt" } else { "spor-hva-hvis" };
        let mut text = format!("{}\n", self.texts.with(key, &[("svar", value)]));
        for line in &told {
            print::wrap(&mut text, 2, 4, line);
        }
        text.push_str("> ");
        host::say(&text)?;
        Ok(Next::Again)
    }

    /// The case with this answer in it; `None` where the answer is not understood.
    fn answered(&self, line: &str, question: &Question, shown: &QuestionView) -> Option<Case> {
        let Asked::Fact(fact) = question.asked else { return None };
        let mut case = self.case.clone();
        let folded = line.to_lowercase();
        let said = match folded.as_str() {
            "vet ikke" | "veit ikkje" | "don't know" | "dont know" => Some(Statement::Unknown),
            "vil ikke si" | "vil ikkje seie" | "declined" => Some(Statement::Declined),
            _ => None,
        };
        if let Some(said) = said {
            state(self.compiled, &mut case, fact, said)?;
            return Some(case);
        }
        let by_number = line.parse::<usize>().ok().filter(|_| shown.answers.len() > 2);
        let chosen = by_number.and_then(|number| shown.answers.get(number.checked_sub(1)?));
        let value = chosen.map_or(line, |(name, _)| name.as_str());
        answered(&self.compiled.model, &mut case, fact, value).then_some(case)
    }

    fn full(&mut self, case: &Case) -> AnswerView {
        let shown = Shown { everything: true, ..Shown::default() };
        view::answer(self.texts, &mut self.evaluator, case, &shown)
    }

    fn view(&mut self) -> AnswerView {
        let mut view = view::answer(self.texts, &mut self.evaluator, &self.case, &Shown::default());
        view.questions.clear();
        view
    }

    fn finish(&mut self) -> Result<(), Failure> {
        let view = self.view();
        let text = print::brief(self.texts, &view);
        host::say(&format!("\n{text}\n{}\n", self.texts.get("spor-bare-slutt")))
    }
}

fn state(compiled: &Compiled, case: &mut Case, fact: FactRef, said: Statement) -> Option<()> {
    let stated = match fact.item {
        Some(item) => case.set_item(&compiled.model, fact.fact, item, said),
        None => case.set(&compiled.model, fact.fact, said),
    };
    stated.ok().map(|_| ())
}
