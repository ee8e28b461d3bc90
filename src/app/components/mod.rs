//! Pieces that several pages are made of.

mod button;
mod calm;
mod choice;
mod confirmed;
mod device_question;
mod dragging;
mod drawing;
mod element;
mod erased;
mod field_name;
mod pieces;
mod prose;
mod see_sample;
mod selection;
mod steps;
mod terms;
mod text_box;
mod time_at_hand;
mod tour;

pub use self::{
    button::{Weight, button, named_button, switched_button, toggle},
    calm::{calm, left},
    choice::{Choice, ChoiceKind, choice},
    confirmed::confirmed,
    device_question::device_question,
    dragging::{Dragging, Surface, gap},
    drawing::{drawing, figure},
    element::{Element, Piece, element},
    erased::{dynamic, optional, truth},
    field_name::field_name,
    pieces::{
        Word, alert, bullets, column, group_of, hint, lead, link, paragraph, status, subheading,
        third_heading,
    },
    prose::{blocks, marked, own_words, said},
    see_sample::see_sample,
    selection::{Selection, selection},
    steps::{Steps, steps},
    terms::terms,
    text_box::{TextBox, checked_line, labelled, passphrase_line, text_box, text_line},
    time_at_hand::time_at_hand,
    tour::tour,
};
