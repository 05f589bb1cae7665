//! Connections that are not used as they should be.

#![expect(clippy::unwrap_used, reason = "a test that cannot connect has failed")]

use axum::Router;
use rettesnor_server::serve::serve;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};

/// A server with answers that no system takes over in one piece, and one connection for each client.
async fn start() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().fallback(|| async { vec![b' '; 64 * 1024 * 1024] });
    tokio::spawn(serve(listener, router, Some(1), std::future::pending()));
    address
}

async fn ask(address: SocketAddr) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // One that is closed at once may be so before this.
    let _ = stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    stream
}

/// Whether a connection is answered; the rest of the answer is not taken.
async fn is_answered(stream: &mut TcpStream) -> bool {
    let mut start = [0; 12];
    stream.read_exact(&mut start).await.is_ok() && start.starts_with(b"HTTP/1.1 200")
}

#[tokio::test(start_paused = true)]
async fn who_leaves_an_answer_lying_is_let_go_and_a_further_connection_is_closed_until_then() {
    let address = start().await;
    let mut lazy = ask(address).await;
    assert!(is_answered(&mut lazy).await);
    assert!(!is_answered(&mut ask(address).await).await, "the client has its one connection");
    let begun = Instant::now();
    while !is_answered(&mut ask(address).await).await {
        assert!(begun.elapsed() < Duration::from_mins(5), "the first connection is held for ever");
        sleep(Duration::from_secs(5)).await;
    }
    assert!(begun.elapsed() >= Duration::from_secs(20), "who is slow is given time");
}
