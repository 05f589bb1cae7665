//! Writes what the browser loads beside the module: `cargo run -p rettesnor-browser --example data -- DIR`.

#![expect(clippy::disallowed_methods, reason = "it writes files, and is told where")]

use rettesnor_embedded::{ERRATA, RULES, SERVICES, SOURCES, TRANSLATIONS};
use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("the folder to write to is missing")?);
    fs::create_dir_all(&folder)?;
    let services = rettesnor_pages::pack(SERVICES)?;
    for (name, bytes) in [
        ("rules.bin", RULES),
        ("services.bin", &services),
        ("errata.bin", ERRATA.as_bytes()),
        ("sources.bin", SOURCES),
    ] {
        fs::write(folder.join(name), bytes)?;
    }
    for (code, texts) in TRANSLATIONS {
        fs::write(folder.join(format!("texts.{code}.bin")), texts)?;
    }
    Ok(())
}
