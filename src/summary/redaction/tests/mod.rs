//! What is hidden, what is marked, and what is asked.

mod corpus;
mod hiding;
mod marking;
