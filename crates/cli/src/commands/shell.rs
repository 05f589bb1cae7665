//! `fullføring` and `man`.

use crate::args;
use crate::host::{self, Failure};
use clap::ArgMatches;
use rettesnor_guide::texts::Texts;
use std::fs;
use std::path::Path;

/// Completions for a shell.
pub(crate) fn completions(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let name = matches.get_one::<String>("SKALL").map_or("bash", String::as_str);
    let shell = args::shell(name).ok_or_else(|| Failure::input(texts.get("argument-annet")))?;
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut args::command(texts), "rettesnor", &mut out);
    host::say(&String::from_utf8_lossy(&out))?;
    Ok(0)
}

/// Manual pages: one for the program and one for each command.
pub(crate) fn man(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let place = matches.get_one::<String>("MAPPE").map_or("-", String::as_str);
    let told = |error: std::io::Error| Failure::input(host::unread(texts, place, &error));
    let command = args::command(texts);
    let Some(folder) = matches.get_one::<String>("MAPPE") else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page).map_err(told)?;
        host::say(&String::from_utf8_lossy(&page))?;
        return Ok(0);
    };
    fs::create_dir_all(folder).map_err(told)?;
    clap_mangen::generate_to(command, Path::new(folder)).map_err(told)?;
    host::say(&format!("{}\n", texts.with("man-skrevet", &[("mappe", folder)])))?;
    Ok(0)
}
