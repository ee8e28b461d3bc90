//! The field of a part, as its view handles it: an answer of one kind that can be read and changed.

use std::marker::PhantomData;

use leptos::prelude::*;

use crate::{
    app::state::Workbook,
    browser::page,
    exercises::{AnswerOfKind, PartId},
    locale::Words,
    notebook::FieldId,
};

/// One field with answers of the kind `A`. Copies are the same field.
pub struct Field<A> {
    /// The workbook it is in.
    pub workbook: Workbook,
    id: FieldId,
    kind: PhantomData<fn() -> A>,
}

impl<A> Clone for Field<A> {
    fn clone(&self) -> Self {
        Self { workbook: self.workbook, id: self.id.clone(), kind: PhantomData }
    }
}

impl<A: AnswerOfKind + 'static> Field<A> {
    /// The field with this id.
    pub fn new(workbook: Workbook, id: FieldId) -> Self {
        Self { workbook, id, kind: PhantomData }
    }

    /// What the field, or a piece of it, is known by in the page.
    pub fn element_id(&self, piece: &str) -> String {
        format!("{}/{piece}", self.id)
    }

    /// The field of another part of the same exercise or case.
    pub fn sibling(&self, part: &PartId) -> FieldId {
        match &self.id {
            FieldId::Exercise(exercise, _) => FieldId::Exercise(exercise.clone(), part.clone()),
            FieldId::Case(case, _) => FieldId::Case(case.clone(), part.clone()),
            other => other.clone(),
        }
    }

    /// The answer; follows its changes.
    pub fn answer(&self) -> A {
        self.workbook.answer(&self.id)
    }

    /// Something read from the answer, as a signal.
    pub fn signal<T>(&self, read: impl Fn(&A) -> T + Send + Sync + 'static) -> Signal<T>
    where
        T: Send + Sync + 'static,
    {
        let field = self.clone();
        // One type a kind of answer and of what is read.
        let read: Box<dyn Fn(&A) -> T + Send + Sync> = Box::new(read);
        Signal::derive(move || read(&field.answer()))
    }

    /// How many pieces the answer has, told only when that number changes: what is typed in one piece then draws
    /// nothing anew.
    pub fn count(&self, count: impl Fn(&A) -> usize + Send + Sync + 'static) -> Memo<usize> {
        let field = self.clone();
        Memo::new(move |_| count(&field.answer()))
    }

    /// Changes the answer, as a step that can be undone by itself.
    pub fn change(&self, change: impl FnOnce(&mut A)) {
        self.workbook.change(&self.id, change);
    }

    /// Changes the answer by a key press: typing on is one step until there is a pause.
    pub fn write(&self, change: impl FnOnce(&mut A)) {
        self.workbook.write(&self.id, change);
    }

    /// Says that something was taken away, with the way to put it back; the focus goes to that way.
    pub fn offer_undo(
        &self,
        text: fn(&'static Words) -> &'static str,
        put_back: impl Fn(&mut A) + Send + Sync + 'static,
    ) {
        let field = self.clone();
        self.workbook.offer_undo(text, move || field.change(|answer| put_back(answer)));
    }

    /// Gives a piece of the field the focus once it is drawn.
    pub fn focus_soon(&self, piece: &str) {
        page::focus_soon(self.element_id(piece));
    }
}
