//! Compiled programs, static checks, comparison and mutations, on models made in code.

mod changes;
mod checks;
mod compiled;
mod oracle;
mod random;
