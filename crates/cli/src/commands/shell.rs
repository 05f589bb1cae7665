//! `fullføring` and `man`.

use crate::args;
use crate::host::{self, Failure};
use clap::ArgMatches;
use clap_complete::Shell;
use std::fs;
use std::path::Path;
use std::str::FromStr as _;

/// Completions for a shell.
pub(crate) fn completions(matches: &ArgMatches) -> Result<u8, Failure> {
    let name = matches.get_one::<String>("SKALL").map_or("bash", String::as_str);
    let shell = Shell::from_str(name).map_err(Failure::input)?;
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut args::command(), "rettesnor", &mut out);
    host::say(&String::from_utf8_lossy(&out))?;
    Ok(0)
}

/// Manual pages: one for the program and one for each command.
pub(crate) fn man(matches: &ArgMatches) -> Result<u8, Failure> {
    let told = |error: std::io::Error| Failure::input(error.to_string());
    let command = args::command();
    let Some(folder) = matches.get_one::<String>("MAPPE") else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page).map_err(told)?;
        host::say(&String::from_utf8_lossy(&page))?;
        return Ok(0);
    };
    fs::create_dir_all(folder).map_err(told)?;
    clap_mangen::generate_to(command, Path::new(folder)).map_err(told)?;
    host::say(&format!("Manualsidene ligger i {folder}.\n"))?;
    Ok(0)
}
