//! `cargo xtask serve`: the one file with the release headers, on this machine alone.
//!
//! Keeps no log of who asked for what.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    thread,
};

use axum::{
    Router,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use thiserror::Error;

use crate::{
    TaskResult, build, headers,
    program::{Audience, Profile},
    project::Project,
    verify, watch,
};

/// How to serve.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The port, or 0 for any that is free.
    pub port: u16,
    /// Whether to open the browser.
    pub open: bool,
    /// Whether to build again, and to load again in the page, at each change.
    pub watch: bool,
}

/// Why nothing is served.
#[derive(Debug, Error)]
pub enum ServeError {
    /// Something else listens on the port.
    #[error("port {0} is taken: end what listens there, or take another one with `--port`")]
    PortTaken(u16),
    /// The system refused otherwise.
    #[error("nothing can be served on port {0}: {1}")]
    Refused(u16, std::io::Error),
}

/// Builds, serves, and goes on until it is ended.
pub fn run(project: &Project, edition: &str, options: Options) -> TaskResult<()> {
    // First the port: a build that ends in "taken" costs minutes.
    let listener = listen(options.port)?;
    build::run(
        project,
        edition,
        Audience::Participants,
        if options.watch { Profile::Watch } else { Profile::Release },
    )?;
    let path = if options.watch { "watch" } else { "" };
    let address = format!("http://{}/{path}", listener.local_addr()?);
    let router = match options.watch {
        true => watch::router(project, edition, routes(project.page(), "self"))?,
        false => routes(project.page(), "none"),
    };
    println!("{address}");
    if options.open && opener::open(&address).is_err() {
        println!("no browser could be opened: open the address above yourself");
    }
    listen_forever(listener, router)
}

/// Serves the file at `page` in the background, on a free port, for as long as this process lives.
pub fn start(page: PathBuf) -> TaskResult<SocketAddr> {
    let listener = listen(0)?;
    let address = listener.local_addr()?;
    thread::spawn(move || listen_forever(listener, routes(page, "none")));
    Ok(address)
}

fn listen(port: u16) -> Result<TcpListener, ServeError> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => ServeError::PortTaken(port),
        _ => ServeError::Refused(port, error),
    })
}

fn listen_forever(listener: TcpListener, router: Router) -> TaskResult<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async { Ok(axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await?) })
}

/// The page at its two addresses; anything else is not there. `ancestor` is who may frame it.
fn routes(page: PathBuf, ancestor: &'static str) -> Router {
    let handler = move || {
        let page = page.clone();
        async move { answer(&page, ancestor) }
    };
    Router::new().route("/", get(handler.clone())).route("/werkboek.html", get(handler))
}

/// The page as it is on the disk now, with its own policy as a header too.
fn answer(page: &std::path::Path, ancestor: &'static str) -> Response {
    let Some((text, policy)) = fs::read_to_string(page).ok().and_then(|text| {
        let policy = verify::policy_of(&text).ok()?;
        Some((text, policy.as_header(ancestor).to_string()))
    }) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response();
    let mut set = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    };
    set("content-security-policy", &policy);
    headers::fixed().iter().for_each(|(name, value)| set(name, value));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_named() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(listen(port).unwrap_err().to_string().starts_with(&format!("port {port} is taken")));
    }
}
