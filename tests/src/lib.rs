//! Drives the workbook from outside, as a person does: one type, [`Workbook`], whose functions are that person's
//! steps.
//!
//! Things are found by their role and their accessible name, both as the browser itself computes them, through W3C
//! WebDriver. A test holds no selector, no id and no sleep: every step waits until it can be done, as a person
//! would, and fails with what was there instead.
//!
//! ```no_run
//! # use outside::{Mode, Result, Workbook};
//! # async fn example() -> Result {
//! let workbook = Workbook::open(Mode::Served).await?;
//! workbook.go_to("Casussen").await?;
//! workbook.press("Nieuwe casus").await?;
//! workbook.write("Titel", "Twee plichten tegelijk").await?;
//! workbook.reload().await?;
//! assert_eq!(workbook.read("Titel").await?, "Twee plichten tegelijk");
//! # Ok(())
//! # }
//! ```

mod asking;
mod auditing;
mod browser;
mod commands;
mod driver;
mod engine;
mod failure;
mod fields;
mod finding;
mod hands;
mod keeping;
mod keys;
mod media;
mod opening;
mod outline;
mod paper;
mod reading;
mod role;
mod surroundings;
mod watching;
mod workbook;

pub use self::{
    auditing::{Audit, Rules},
    engine::Engine,
    failure::{Failure, Result},
    hands::Hand,
    keys::Stops,
    opening::Opening,
    role::Role,
    surroundings::{Mode, file_address},
    watching::{Download, Named},
    workbook::Workbook,
};
