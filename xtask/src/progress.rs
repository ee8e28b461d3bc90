//! Says what is being done and how long it took, on standard error, so that standard output stays for results.

use std::time::Instant;

/// Does a step that may take long: its name at once, its time afterwards.
pub fn step<T>(name: &str, work: impl FnOnce() -> T) -> T {
    eprintln!("   … {name}");
    let start = Instant::now();
    let result = work();
    eprintln!("     {name}: {:.1} s", start.elapsed().as_secs_f64());
    result
}
