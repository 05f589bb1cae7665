//! What stands before every answer: the headers that bind the browser, the limits, the measures, and one log line.
//!
//! The log line has method, route pattern, status and time. Neither a path somebody typed, a query, a header, an address nor a
//! body is in it.

use crate::api::{Problem, header_language};
use crate::app::App;
use crate::limit::network;
use crate::metrics::Metrics;
use crate::pages::INTERFACE;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue, REFERRER_POLICY, RETRY_AFTER,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{Extensions, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

/// What a page may load and do. Everything comes from here; nothing is inline.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
    trusted-types rettesnor";

/// What a page may ask the device for: nothing.
pub const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
    encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), \
    payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), \
    sync-xhr=(), usb=(), xr-spatial-tracking=()";

/// A year, for this host alone: what its neighbours do is for others to say.
pub const HSTS: &str = "max-age=31536000";

/// The address a request came from.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

/// Who asks, as far as can be told: behind proxies the address the outermost of them saw. An IPv6 network is one.
#[derive(Debug, Clone, Copy)]
pub struct Client(pub IpAddr);

impl Client {
    /// Who sent a request that came past [`stand`].
    pub fn of(extensions: &Extensions) -> IpAddr {
        extensions.get::<Self>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |client| client.0)
    }
}

/// Ends a count, also where the client went away before it was answered.
struct UnderWay<'a>(&'a Metrics);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// Stands before every route.
pub async fn stand(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    app.metrics.begin();
    let under_way = UnderWay(&app.metrics);
    let method = method(request.method());
    let matched = request.extensions().get::<MatchedPath>();
    let route = matched.map_or_else(|| "side".to_owned(), |path| path.as_str().to_owned());
    let who = network(client(&request, app.settings.proxies));
    request.extensions_mut().insert(Client(who));
    let mut response = match let_through(&app, who, &route, started) {
        Ok(()) => next.run(request).await,
        Err(seconds) => too_many(&app, &request, seconds),
    };
    bind(response.headers_mut(), app.settings.tls_in_front);
    let (status, took) = (response.status().as_u16(), started.elapsed());
    app.metrics.answered(method, &route, status, took);
    let took = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    tracing::info!(method, route, status, duration_us = took, "svart");
    drop(under_way);
    response
}

/// A method as it is counted; what is none of these could be anything somebody typed.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "ANNET",
    }
}

/// Assets are kept by browsers, and a health check must not be turned away: neither counts.
fn let_through(app: &App, client: IpAddr, route: &str, now: Instant) -> Result<(), u64> {
    if matches!(route, crate::assets::ROUTE | "/helse") {
        return Ok(());
    }
    app.limit.take(client, now)
}

/// Who asks: the peer, or behind so many proxies the address that the outermost of them saw.
fn client(request: &Request, proxies: usize) -> IpAddr {
    let peer = request.extensions().get::<Peer>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0);
    let Some(back) = proxies.checked_sub(1) else { return peer };
    let lines = request.headers().get_all(HeaderName::from_static("x-forwarded-for"));
    let lines: Vec<&str> = lines.iter().filter_map(|line| line.to_str().ok()).collect();
    let hops = lines.iter().flat_map(|line| line.split(','));
    hops.rev().nth(back).and_then(|hop| address(hop.trim())).unwrap_or(peer)
}

/// An address as proxies write it: some add the port, and then put IPv6 in brackets.
fn address(hop: &str) -> Option<IpAddr> {
    let bare = hop.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(hop);
    bare.parse().ok().or_else(|| hop.parse().ok().map(|socket: SocketAddr| socket.ip()))
}

fn too_many(app: &App, request: &Request, seconds: u64) -> Response {
    let problem = Problem::new(StatusCode::TOO_MANY_REQUESTS, "api-for-ofte");
    let mut response = if request.uri().path().starts_with(INTERFACE) {
        problem.told(&app.notices, header_language(request.headers()))
    } else {
        problem.shown(&app.notices, header_language(request.headers()))
    };
    if let Ok(seconds) = HeaderValue::from_str(&seconds.to_string()) {
        response.headers_mut().insert(RETRY_AFTER, seconds);
    }
    response
}

/// Puts the headers that bind the browser on an answer.
fn bind(headers: &mut HeaderMap, tls_in_front: bool) {
    let fixed = [
        (CONTENT_SECURITY_POLICY, CSP),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if tls_in_front {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
    }
    // What nobody said may be kept is kept by nobody.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

#[cfg(test)]
mod tests {
    use super::{Peer, client};
    use axum::body::Body;
    use axum::extract::Request;

    fn request(forwarded: &[&str]) -> Request {
        let mut builder = Request::builder().extension(Peer([192, 0, 2, 1].into()));
        for line in forwarded {
            builder = builder.header("x-forwarded-for", *line);
        }
        builder.body(Body::empty()).unwrap()
    }

    #[test]
    fn a_client_is_its_peer_unless_we_are_told_of_a_proxy_and_cannot_invent_another_address() {
        let forged = request(&["203.0.113.9, 198.51.100.7"]);
        assert_eq!(client(&forged, 0).to_string(), "192.0.2.1");
        assert_eq!(client(&forged, 1).to_string(), "198.51.100.7");
        let lines = request(&["203.0.113.9", "198.51.100.7, 198.51.100.8"]);
        assert_eq!(client(&lines, 2).to_string(), "198.51.100.7");
        for written in ["198.51.100.7:40112", "[2001:db8::7]:40112", "[2001:db8::7]", "2001:db8::7"] {
            assert!(written.contains(&client(&request(&[written]), 1).to_string()), "{written}");
        }
        assert_eq!(client(&request(&["tull"]), 1).to_string(), "192.0.2.1");
        assert_eq!(client(&request(&[]), 3).to_string(), "192.0.2.1");
    }
}
