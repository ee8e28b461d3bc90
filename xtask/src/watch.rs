//! `serve --watch`: builds again at each change and loads the page again.
//!
//! The page itself stays as it is, with its policy that lets nothing connect. What reloads is a frame around it,
//! which exists only here.

use std::{convert::Infallible, sync::mpsc, thread, time::Duration};

use axum::{
    Router,
    response::{
        Html, Sse,
        sse::{Event, KeepAlive},
    },
    routing::get,
};
use notify::{RecursiveMode, Watcher};
use tokio::sync::broadcast;
use tokio_stream::{StreamExt, wrappers::BroadcastStream};

use crate::{
    TaskResult, build,
    program::{Audience, Profile},
    project::Project,
};

/// The places whose changes count.
const WATCHED: [&str; 4] = ["src", "content", "assets", "index.html"];

/// How long it must be quiet before a build begins: editors write in several steps.
const QUIET: Duration = Duration::from_millis(300);

/// The frame around the page, at `/watch`: it keeps the address within the page when it loads again.
const FRAME: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Werkboek, watched</title>\
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style>\
<iframe title=\"Werkboek\" src=\"/werkboek.html\"></iframe>\
<script>new EventSource('/built').onmessage=()=>{const old=document.querySelector('iframe');\
const fresh=old.cloneNode();fresh.src='/werkboek.html'+old.contentWindow.location.hash;old.replaceWith(fresh)}</script>";

/// The page within the frame, and the news of builds.
pub fn router(project: &Project, edition: &str, page: Router) -> TaskResult<Router> {
    let (built, _) = broadcast::channel::<()>(1);
    let sender = built.clone();
    let (project, edition) = (project.clone(), edition.to_string());
    let (changed, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            // Nobody listens only when the program ends.
            let _ = changed.send(());
        }
    })?;
    for place in WATCHED {
        watcher.watch(&project.path(place), RecursiveMode::Recursive)?;
    }
    thread::spawn(move || {
        let _watcher = watcher;
        while changes.recv().is_ok() {
            while changes.recv_timeout(QUIET).is_ok() {}
            match build::run(&project, &edition, Audience::Participants, Profile::Watch) {
                Ok(()) => drop(sender.send(())),
                Err(error) => eprintln!("{error}\nthe page stays as it was"),
            }
        }
    });
    let news = move || {
        let builds = BroadcastStream::new(built.subscribe());
        let events = builds.map(|_| Ok::<_, Infallible>(Event::default().data("built")));
        async move { Sse::new(events).keep_alive(KeepAlive::default()) }
    };
    Ok(page.route("/watch", get(|| async { Html(FRAME) })).route("/built", get(news)))
}
