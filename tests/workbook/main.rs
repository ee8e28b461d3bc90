//! What a person must be able to do with Werkboek, and what must never happen to them. One idea a file; the steps
//! are those of [`outside::Workbook`].

mod answers;
mod exported;
mod states;
mod step;
mod summary_files;

mod accessible;
mod backup;
mod breaks;
mod cases;
mod comfort;
mod composing;
mod finding;
mod growing;
mod guiding;
mod hands;
mod hiding;
mod history;
mod hurtful;
mod language;
mod lock;
mod main_job;
mod making;
mod narrow;
mod outlines;
mod pages;
mod paper;
mod sample;
mod settings;
mod start;
mod storage;
mod summary;
mod table;
mod tabs;
mod taking_back;
mod value_sort;
mod values;
