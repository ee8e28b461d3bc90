//! The driver of one browser: a program that speaks W3C WebDriver on loopback.
//!
//! Each browser has one of its own, since those of Firefox and of WebKitGTK drive one browser at a time.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

use crate::{Failure, Result, browser::until_started, engine::Home, surroundings};

/// How long the driver may take to end its browser.
const ENDING: Duration = Duration::from_secs(10);

/// A running driver; it ends when this is dropped.
pub(crate) struct Driver {
    child: Child,
    address: SocketAddr,
}

impl Driver {
    /// Starts a driver on a port that is free, and waits until it listens there.
    pub(crate) async fn start(home: &Home) -> Result<Self> {
        // Not every driver can choose for itself and say what it chose.
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let child = Command::new(surroundings::driver()?)
            .arg(format!("--port={}", address.port()))
            // Where WebKitGTK looks for its settings and keeps what it keeps; the others are told so otherwise.
            .env("XDG_CONFIG_HOME", home.profile())
            .env("XDG_DATA_HOME", home.profile())
            .env("XDG_CACHE_HOME", home.profile())
            // It draws on a screen that nobody sees, without a graphics card: in one piece that is twice as fast.
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            // Each fresh WebKitGTK looks through all that plays sound and film, for seconds; the page plays neither.
            .env("GST_PLUGIN_SYSTEM_PATH_1_0", "")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let driver = Self { child, address };
        let listens = until_started(async || Ok(TcpStream::connect(address).ok()));
        listens.await?.ok_or_else(|| Failure::InVain("the driver to listen".into()))?;
        Ok(driver)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Ends a session and its browser. Plain HTTP by hand, since nothing can be awaited while things are dropped.
    pub(crate) fn end(&self, session: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(ENDING))?;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        )?;
        // The answer comes when the browser has stopped.
        stream.read(&mut [0; 64]).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
