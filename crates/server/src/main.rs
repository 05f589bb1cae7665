//! `rettesnor-server`: the guide and its interface over HTTP.
//!
//! Exit codes: 0 ended as asked, 2 arguments or an address that cannot be used, 3 a rule base that cannot be answered from.

#![expect(clippy::disallowed_methods, reason = "a host has arguments, starts programs and listens")]

use rettesnor_server::edition::Edition;
use rettesnor_server::options::{self, Options};
use rettesnor_server::reload::Watcher;
use rettesnor_server::{App, assets, faults, reload, router, serve};
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::thread;
use tokio::net::TcpListener;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

/// Only our own lines are logged: what a library writes at its lowest levels may be anything it was given.
const OURS: &str = "rettesnor_server";

fn main() -> ExitCode {
    let options = match options::read(std::env::args_os()) {
        Ok(options) => options,
        Err((text, true)) => return tell(&mut io::stdout(), &text, 0),
        Err((text, false)) => return tell(&mut io::stderr(), &text, 2),
    };
    log(options.level);
    faults::tell_places();
    // Looked at before it is read: what changes while it is read, is read anew.
    let watcher = options.rules.as_deref().map(Watcher::new);
    let edition = match &watcher {
        Some(watcher) => Edition::read(watcher.root()),
        None => Edition::embedded(),
    };
    let edition = match edition {
        Ok(edition) => edition,
        Err(error) => return tell(&mut io::stderr(), &format!("{error}\n"), 3),
    };
    if let Err(error) = run(&options, edition, watcher) {
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

fn run(options: &Options, edition: Edition, watcher: Option<Watcher>) -> io::Result<()> {
    let app = Arc::new(App::new(edition, options.settings)?);
    if let Some(watcher) = watcher {
        reload::watch(&app, watcher)?;
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
        serve::serve(listener, router(app), options.settings.of_one(), serve::told_to_stop()).await;
        Ok(())
    })
}

/// Opens the browser of whoever sits here. An address that means all of the machine's is none a browser can go to.
fn open(mut address: SocketAddr) {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    let url = format!("http://{address}/");
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/c", "start"])
    } else {
        ("xdg-open", &[])
    };
    let mut opener = Command::new(program);
    opener.args(before).arg(&url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // It may take a while to say that it found none; nothing else waits for that.
    let opened = thread::Builder::new().name("nettleser".to_owned()).spawn(move || {
        if !opener.status().is_ok_and(|status| status.success()) {
            tracing::warn!(url, "fant ingen nettleser å åpne; åpne adressen selv");
        }
    });
    // The address stands in the log whoever opens it.
    drop(opened);
}
