//! How long the guide's page takes, and what takes it: `cargo run --release -p rettesnor-guide --example page_time`.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a tool for the one who builds: it reads the clock, and stops where something is wrong"
)]

use rettesnor_embedded::{RULES, SERVICES};
use rettesnor_engine::question::Contact;
use rettesnor_examples::Names;
use rettesnor_guide::basis::Basis;
use rettesnor_guide::page::{self, Ask};
use rettesnor_guide::reader::Reader;
use rettesnor_guide::session::Session;
use rettesnor_guide::situations::Situations;
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_guide::view::{self, Shown};
use rettesnor_rules::model::NormKind;
use rettesnor_rules::program::Compiled;
use rettesnor_services::Directory;
use rettesnor_source::SourceSet;
use rettesnor_values::{Day, Instant, TimeOfDay};
use std::time::{Duration, Instant as Clock};

const ROUNDS: u32 = 10;

fn main() {
    let compiled = Compiled::from_trusted(RULES).expect("the embedded rules are read");
    let mut sources = SourceSet::new();
    for (name, text) in SERVICES {
        sources.add(format!("tjenester/{name}.md"), *text);
    }
    let (texts, names) = (Texts::new(Language::Nb), Names::new(&compiled.model));
    let (directory, situations) = (Directory::read(&sources).0, Situations::embedded(Language::Nb));
    let basis = Basis {
        texts: &texts,
        compiled: &compiled,
        names: &names,
        directory: &directory,
        situations: &situations,
    };
    let day = Day::parse("2026-05-05").expect("a date");
    let now = Instant::new(day, TimeOfDay::new(12, 0).expect("a time"));
    let mut reader = Reader::new(&compiled);
    println!(
        "{:<20} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "situation", "page", "answer", "norms", "questions", "fold", "token"
    );
    for situation in &situations.all {
        let session = Session::from_situation(situation);
        let case = session.fold(&basis, day).expect("a situation holds in the rules");
        let shown = Shown { brief: true, ..Shown::default() };
        let whole = timed(|| drop(page::page(&basis, &mut reader, &session, &Ask::at(now))));
        let answer = timed(|| drop(view::answer(&texts, &mut reader.evaluator, &case, &shown)));
        let norms = timed(|| drop(reader.evaluator.outline(&case, |norm| norm.kind != NormKind::HelperDuty)));
        let goals = view::goals(&compiled.model);
        let questions = timed(|| drop(reader.evaluator.next_question(&case, &goals, &Contact::default())));
        let fold = timed(|| drop(session.fold(&basis, day)));
        let token = timed(|| drop(Session::from_token(&session.to_token())));
        println!(
            "{:<20} {whole:>9.2?} {answer:>9.2?} {norms:>9.2?} {questions:>9.2?} {fold:>9.2?} {token:>9.2?}",
            situation.key
        );
    }
}

/// The middle of some rounds.
fn timed(mut work: impl FnMut()) -> Duration {
    let mut all: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Clock::now();
            work();
            start.elapsed()
        })
        .collect();
    all.sort();
    all.get(all.len() / 2).copied().unwrap_or_default()
}
