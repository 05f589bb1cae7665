//! Takes connections until it is told to stop, and then finishes what is under way.

use crate::guard::Peer;
use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt as _;

/// Connections at once; more wait to be taken. Each holds some kilobytes.
const CONNECTIONS: usize = 2048;
/// How long a client may take to send its head, and how long a connection may rest between two requests.
const HEAD: Duration = Duration::from_secs(30);
/// The longest head that is read.
const HEAD_BYTES: usize = 32 * 1024;
/// How long what is under way may take when the server is to stop.
const LAST: Duration = Duration::from_secs(20);
/// A rest when the system has no more descriptors.
const REST: Duration = Duration::from_millis(200);

/// Serves until `stop` comes.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            taken = next(&listener, &places) => match taken {
                Ok((stream, address, place)) => connect(&graceful, &router, stream, address, place),
                Err(_) => tokio::time::sleep(REST).await,
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    tracing::info!(connections = graceful.count(), "avslutter");
    if tokio::time::timeout(LAST, graceful.shutdown()).await.is_err() {
        tracing::warn!("noen forespørsler ble ikke ferdige i tide");
    }
}

async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> io::Result<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, address) = listener.accept().await?;
    // An answer is written whole; there is nothing to wait for.
    stream.set_nodelay(true)?;
    Ok((stream, address, place))
}

fn connect(
    graceful: &GracefulShutdown,
    router: &Router,
    stream: TcpStream,
    address: SocketAddr,
    place: OwnedSemaphorePermit,
) {
    let router = router.clone();
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(Peer(address.ip()));
        router.clone().oneshot(request.map(Body::new))
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEAD_BYTES);
    let connection = graceful.watch(builder.serve_connection(TokioIo::new(stream), service));
    tokio::spawn(async move {
        // A client that goes away is no concern of ours.
        let _ = connection.await;
        drop(place);
    });
}

/// Comes when the system asks the program to end.
pub async fn told_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (Ok(mut ended), Ok(mut broken)) =
            (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            // Without signals nobody can ask.
            return std::future::pending().await;
        };
        tokio::select! {
            _ = ended.recv() => {}
            _ = broken.recv() => {}
        }
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
