//! The vault over a browser in memory that is late, full, blocked, wiped and damaged on demand.

mod browser;
mod faults;
mod fuzz;
mod locking;
mod schedules;
