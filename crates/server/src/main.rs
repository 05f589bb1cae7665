//! `rettesnor-server`: the guide and its interface over HTTP.
//!
//! Exit codes: 0 ended as asked, 2 arguments or an address that cannot be used, 3 a rule base that cannot be answered from.

#![expect(clippy::disallowed_methods, reason = "a host has arguments, starts programs and listens")]

use rettesnor_server::edition::Edition;
use rettesnor_server::options::{self, Options};
use rettesnor_server::{App, assets, reload, router, serve};
use std::io;
use std::net::SocketAddr;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use tokio::net::TcpListener;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

/// Only our own lines are logged: what a library writes at its lowest levels may be anything it was given.
const OURS: &str = "rettesnor_server";

fn main() -> ExitCode {
    let arguments = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned());
    let options = match options::read(arguments) {
        Ok(options) => options,
        Err((text, true)) => return tell(&mut io::stdout(), &text, 0),
        Err((text, false)) => return tell(&mut io::stderr(), &text, 2),
    };
    log(options.level);
    let edition = match &options.rules {
        Some(folder) => Edition::read(folder),
        None => Edition::embedded(),
    };
    let edition = match edition {
        Ok(edition) => edition,
        Err(error) => return tell(&mut io::stderr(), &format!("{error}\n"), 3),
    };
    if let Err(error) = run(&options, edition) {
        return tell(&mut io::stderr(), &format!("{}: {error}\n", options.address), 2);
    }
    ExitCode::SUCCESS
}

fn tell(out: &mut impl io::Write, text: &str, code: u8) -> ExitCode {
    // Nothing is left to do if nobody reads it.
    let _ = out.write_all(text.as_bytes());
    ExitCode::from(code)
}

/// One JSON object a line on standard error.
fn log(level: LevelFilter) {
    let lines = tracing_subscriber::fmt::layer().json().flatten_event(true).with_writer(io::stderr);
    let ours = filter_fn(|about| about.target().starts_with(OURS));
    tracing_subscriber::registry().with(lines.with_filter(ours).with_filter(level)).init();
}

fn run(options: &Options, edition: Edition) -> io::Result<()> {
    let app = Arc::new(App::new(edition, options.settings)?);
    if let Some(folder) = &options.rules {
        reload::watch(&app, folder.clone())?;
    }
    if assets::ALL.is_empty() {
        tracing::warn!(
            "programmet er bygd uten web/dist: sidene har verken stil eller skript; bygg web/ og så programmet på nytt"
        );
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(options.address).await?;
        let address = listener.local_addr()?;
        let rule_base = app.desks.edition().rule_base();
        tracing::info!(%address, rule_base, version = env!("CARGO_PKG_VERSION"), "klar");
        if options.open {
            open(address);
        }
        serve::serve(listener, router(app), serve::told_to_stop()).await;
        Ok(())
    })
}

/// Opens the browser of whoever sits here.
fn open(address: SocketAddr) {
    let url = format!("http://{address}/");
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/c", "start"])
    } else {
        ("xdg-open", &[])
    };
    let quiet =
        Command::new(program).args(before).arg(&url).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if quiet.is_err() {
        tracing::warn!(url, "fant ingen nettleser å åpne");
    }
}
