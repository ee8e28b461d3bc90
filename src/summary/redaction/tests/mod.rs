//! What is hidden, what is marked, and what is asked.

mod hiding;
mod marking;
