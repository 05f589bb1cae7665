//! Takes connections until it is told to stop, and then finishes what is under way.

use crate::guard::Peer;
use crate::limit::network;
use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt as _;

/// Connections at once; more wait to be taken. Each holds some kilobytes.
const CONNECTIONS: usize = 2048;
/// How long a client may take to send its head, and how long a connection may rest between two requests.
const HEAD: Duration = Duration::from_secs(30);
/// How long a client may leave an answer lying without taking any of it. Each answer lies in memory until it is taken.
const TAKING: Duration = Duration::from_secs(30);
/// The longest head that is read.
const HEAD_BYTES: usize = 32 * 1024;
/// How long what is under way may take when the server is to stop.
const LAST: Duration = Duration::from_secs(35);
/// A rest when the system has no more descriptors.
const REST: Duration = Duration::from_millis(200);

/// Serves until `stop` comes. One client has at most `of_one` connections; a further one is closed.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    of_one: Option<usize>,
    stop: impl Future<Output = ()>,
) {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let peers = Arc::new(Peers::default());
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            taken = next(&listener, &places) => match taken {
                Ok((stream, address, place)) => {
                    if let Some(seat) = Peers::seat(&peers, address.ip(), of_one) {
                        connect(&graceful, &router, stream, address, (place, seat));
                    }
                }
                Err(error) if of_client(&error) => {}
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

/// Whether a connection failed by its client's doing: the next one need not wait for that.
fn of_client(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// How many connections each client has.
#[derive(Debug, Default)]
struct Peers(Mutex<BTreeMap<IpAddr, usize>>);

/// A connection's seat; given back when it ends.
#[derive(Debug)]
struct Seat(Arc<Peers>, IpAddr);

impl Peers {
    /// A seat, if the client has not as many as one may have.
    fn seat(peers: &Arc<Self>, address: IpAddr, most: Option<usize>) -> Option<Seat> {
        let client = network(address);
        let mut all = peers.0.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = all.entry(client).or_default();
        if most.is_some_and(|most| *taken >= most) {
            return None;
        }
        *taken = taken.saturating_add(1);
        Some(Seat(Arc::clone(peers), client))
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut all = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = all.get(&self.1).map_or(0, |taken| taken.saturating_sub(1));
        if left == 0 {
            all.remove(&self.1);
        } else {
            all.insert(self.1, left);
        }
    }
}

async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> io::Result<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, address) = listener.accept().await?;
    // An answer is written whole; there is nothing to wait for. Without it answers come all the same.
    let _ = stream.set_nodelay(true);
    Ok((stream, address, place))
}

fn connect(
    graceful: &GracefulShutdown,
    router: &Router,
    stream: TcpStream,
    address: SocketAddr,
    place: (OwnedSemaphorePermit, Seat),
) {
    let router = router.clone();
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(Peer(address.ip()));
        router.clone().oneshot(request.map(Body::new))
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEAD_BYTES);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(TAKING));
    let stream = TokioIo::new(Box::pin(stream));
    let connection = graceful.watch(builder.serve_connection(stream, service));
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

#[cfg(test)]
mod tests {
    use super::Peers;
    use std::net::IpAddr;
    use std::sync::Arc;

    #[test]
    fn one_client_has_so_many_seats_and_gets_one_back_when_another_is_left() {
        let peers = Arc::new(Peers::default());
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|text| text.parse::<IpAddr>().unwrap());
        let first = Peers::seat(&peers, one, Some(2)).unwrap();
        let second = Peers::seat(&peers, one, Some(2)).unwrap();
        assert!(Peers::seat(&peers, one, Some(2)).is_none());
        assert!(Peers::seat(&peers, other, Some(2)).is_some(), "others are not touched");
        assert!(Peers::seat(&peers, one, None).is_some(), "no limit lets everybody in");
        drop(first);
        assert!(Peers::seat(&peers, one, Some(2)).is_some());
        drop(second);
        assert!(peers.0.lock().unwrap().is_empty(), "nobody is remembered who has gone");
    }
}
