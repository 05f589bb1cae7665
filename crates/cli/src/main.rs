//! `rettesnor`: rights, duties and deadlines from a described situation, and the tools for those who write the rules.
//!
//! Exit codes: 0 answered, 1 findings (`sjekk`, `test`, `formater --sjekk`), 2 input that cannot be used, 3 a rule base that
//! cannot be answered from.

#![expect(clippy::disallowed_methods, reason = "a host reads files, the environment and its arguments")]

mod args;
mod base;
mod commands;
mod host;
mod print;

use host::Failure;
use rettesnor_guide::texts::Texts;
use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let texts = Texts::new(args::language(arguments));
    let matches = match args::command(&texts).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return ExitCode::from(args::explain(&texts, &error)),
    };
    match commands::run(&texts, &matches) {
        Ok(code) => ExitCode::from(code),
        Err(Failure { code, text }) => {
            host::complain(&text);
            ExitCode::from(code)
        }
    }
}
