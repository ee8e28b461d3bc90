//! Pieces that several pages are made of.

mod device_question;
mod prose;
mod steps;
mod text_box;

pub use self::{
    device_question::device_question,
    prose::{blocks, said},
    steps::{Steps, steps},
    text_box::{TextBox, text_box, text_line},
};
