//! Which cases are shown, and in which order.

use crate::{
    edition::CaseForm,
    exercises::{CaseId, Kind, Named, tags},
    locale::folded,
    notebook::{Cases, FieldId, Moment, Notebook},
};

/// The tag that a case must have, in each group that is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The chosen tags.
    pub tags: Vec<(tags::Group, String)>,
}

/// An order of cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the participant put them.
    #[default]
    Own,
    /// What was begun last comes first.
    Newest,
    /// What was written in last comes first.
    Changed,
    /// By title; those without one last.
    Title,
}

impl Order {
    /// Every order, in that in which they are offered.
    pub const ALL: [Self; 4] = [Self::Own, Self::Newest, Self::Changed, Self::Title];

    /// What the order is known by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Newest => "newest",
            Self::Changed => "changed",
            Self::Title => "title",
        }
    }
}

impl Filter {
    /// Chooses a tag of a group, or with `None` lets every case of it through.
    pub fn choose(&mut self, group: tags::Group, tag: Option<String>) {
        self.tags.retain(|(other, _)| *other != group);
        self.tags.extend(tag.map(|tag| (group, tag)));
    }

    /// The tag that is chosen in a group.
    pub fn tag(&self, group: tags::Group) -> Option<&str> {
        self.tags.iter().find(|(other, _)| *other == group).map(|(_, tag)| tag.as_str())
    }

    fn passes(&self, tags: &tags::Answer) -> bool {
        self.tags.iter().all(|(group, tag)| tags.has(*group, tag))
    }
}

/// The field of a case that holds its tags, if the form has one.
pub fn tags_field(form: &CaseForm, case: &CaseId) -> Option<FieldId> {
    let part = form.parts.iter().find(|part| matches!(part.kind, Kind::Tags(_)))?;
    Some(FieldId::Case(case.clone(), part.id.clone()))
}

/// Every tag of a group that some case has and the edition does not: the participant's own values, by their names.
pub fn own_tags(
    notebook: &Notebook,
    form: &CaseForm,
    group: tags::Group,
    of_edition: &[Named],
) -> Vec<String> {
    let mut own: Vec<String> = Cases::of(notebook)
        .order()
        .iter()
        .filter_map(|case| Some(notebook.answer::<tags::Answer>(&tags_field(form, case)?).of(group).to_vec()))
        .flatten()
        .filter(|tag| !of_edition.iter().any(|named| named.id.as_str() == tag))
        .collect();
    own.sort_by_cached_key(|tag| folded(tag));
    own.dedup();
    own
}

/// The cases on the list that pass, in an order.
pub fn list(notebook: &Notebook, form: &CaseForm, filter: &Filter, order: Order) -> Vec<CaseId> {
    let tags = |case: &CaseId| -> tags::Answer {
        tags_field(form, case).map(|field| notebook.answer(&field)).unwrap_or_default()
    };
    let listed = Cases::of(notebook);
    let mut cases: Vec<CaseId> = listed
        .order()
        .iter()
        .filter(|case| filter.tags.is_empty() || filter.passes(&tags(case)))
        .cloned()
        .collect();
    match order {
        Order::Own => {}
        // Ids are made in the order of time (UUID version 7, RFC 9562).
        Order::Newest => cases.sort_by(|one, other| other.cmp(one)),
        Order::Changed => cases.sort_by_cached_key(|case| std::cmp::Reverse(written(notebook, case))),
        Order::Title => cases.sort_by_cached_key(|case| {
            let title = folded(notebook.case_title(case).trim());
            (title.is_empty(), title)
        }),
    }
    cases
}

/// When something was last written in a case.
fn written(notebook: &Notebook, case: &CaseId) -> Moment {
    let moments = notebook.entries_of(case).map(|(_, entry)| entry.written);
    moments.max().unwrap_or(Moment(0))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        exercises::{AnswerOfKind, Part, prompt, value_sort},
        notebook::{Standing, Value},
    };

    fn form() -> CaseForm {
        let values = value_sort::Definition {
            piles: Vec::new(),
            columns: Vec::new(),
            is_strict: false,
            values: Vec::new(),
        };
        let tags = tags::Definition { tensions: Vec::new(), sessions: Vec::new(), values: Arc::new(values) };
        let part = Part {
            id: "tags".parse().unwrap(),
            label: String::new(),
            hint: None,
            example: None,
            hard_to_say: false,
            for_leaders: false,
            on_table: None,
            kind: Kind::Tags(tags),
        };
        CaseForm { title: String::new(), care: Vec::new(), begins_with: Vec::new(), parts: vec![part] }
    }

    /// Three cases: the first has no title and was written in last, the second has the tag of a session.
    fn notebook() -> Notebook {
        let mut notebook = Notebook::default();
        for (number, position, title, at) in [(1, 2, "", 9), (2, 3, "appel", 5), (3, 1, "Über", 1)] {
            let case: CaseId = format!("c{number}").parse().unwrap();
            let standing = Standing { position, thrown: None };
            let title = prompt::Answer { text: title.into() }.into_answer();
            let mut tags = tags::Answer::default();
            tags.put(tags::Group::Sessions, "3", number == 2);
            tags.put(tags::Group::Values, if number == 1 { "Vrede" } else { "courage" }, true);
            for (field, value) in [
                (FieldId::CaseStanding(case.clone()), Value::Standing(standing)),
                (FieldId::CaseTitle(case.clone()), Value::Answer(title)),
                (tags_field(&form(), &case).unwrap(), Value::Answer(tags.into_answer())),
            ] {
                notebook.write(&field, Some(value), &"t".parse().unwrap(), Moment(at));
            }
        }
        notebook
    }

    fn listed(filter: &Filter, order: Order) -> Vec<String> {
        list(&notebook(), &form(), filter, order).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_order_has_every_case() {
        let expected = [
            (Order::Own, ["c3", "c1", "c2"]),
            (Order::Newest, ["c3", "c2", "c1"]),
            (Order::Changed, ["c1", "c2", "c3"]),
            (Order::Title, ["c2", "c3", "c1"]),
        ];
        for (order, cases) in expected {
            assert_eq!(listed(&Filter::default(), order), cases, "{order:?}");
        }
    }

    #[test]
    fn own_values_can_be_chosen_beside_those_of_the_edition() {
        let courage = Named { id: "courage".parse().unwrap(), name: "Moed".into() };
        assert_eq!(own_tags(&notebook(), &form(), tags::Group::Values, &[courage]), ["Vrede"]);
        assert_eq!(own_tags(&notebook(), &form(), tags::Group::Values, &[]), ["courage", "Vrede"]);
    }

    #[test]
    fn a_filter_lets_through_what_has_every_chosen_tag() {
        let mut filter = Filter::default();
        filter.choose(tags::Group::Sessions, Some("3".into()));
        assert_eq!(listed(&filter, Order::Own), ["c2"]);
        filter.choose(tags::Group::Tensions, Some("support".into()));
        assert_eq!(listed(&filter, Order::Own), [""; 0]);
        filter.choose(tags::Group::Tensions, None);
        filter.choose(tags::Group::Sessions, None);
        assert_eq!(listed(&filter, Order::Own).len(), 3);
    }
}
