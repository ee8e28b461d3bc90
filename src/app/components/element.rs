//! Elements of the page, all of one type.
//!
//! Leptos' `view!` makes a type of every shape of element, and of every type code of its own; here the tag, the attributes and the
//! children are data, so every element shares its code (measured in ARCHITECTURE.md, Size). What is drawn anew keeps the
//! elements that stay, as Leptos does. Never sets HTML from text.

use std::borrow::Cow;

use leptos::{
    attr::{
        Attribute,
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev::{Custom, Event, on},
    prelude::*,
    tachys::{
        html::property::prop,
        hydration::Cursor,
        no_attrs,
        renderer::{Rndr, types},
        view::{Mountable, Position, PositionState, Render, RenderHtml, iterators::StaticVec},
    },
};

/// Where the elements of drawings live (SVG 2).
const SVG: &str = "http://www.w3.org/2000/svg";

/// An element that is being put together.
pub struct Element(Box<Shape>);

/// What an element is made of. Behind a pointer, so that handing an element on takes little code.
struct Shape {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
    is_anew: bool,
}

/// An element with this tag.
pub fn element(tag: &'static str) -> Element {
    let (attributes, children) = (Vec::new(), Vec::new());
    Element(Box::new(Shape { tag, namespace: None, attributes, children, is_anew: false }))
}

/// An element of a drawing (SVG) with this tag.
pub fn drawn(tag: &'static str) -> Element {
    let mut drawn = element(tag);
    drawn.0.namespace = Some(SVG);
    drawn
}

impl Element {
    /// Gives it an attribute; `None` and `false` leave the attribute out.
    pub fn with(mut self, name: &'static str, value: impl Into<Setting>) -> Self {
        self.0.attributes.push(match value.into() {
            Setting::Fixed(value) => custom_attribute(name, value).into_any_attr(),
            Setting::Followed(value) => custom_attribute(name, value).into_any_attr(),
        });
        self
    }

    /// Never takes the place of an earlier one piece by piece: what a person unfolded or scrolled there is not found here.
    pub fn anew(mut self) -> Self {
        self.0.is_anew = true;
        self
    }

    /// Gives it a class for the style.
    pub fn class(self, class: &'static str) -> Self {
        self.with("class", class)
    }

    /// Says in which language its text is (a BCP 47 tag).
    pub fn lang(self, tag: &'static str) -> Self {
        self.with("lang", tag)
    }

    /// Gives it an attribute that follows what a function reads; `None` leaves the attribute out.
    pub fn follow(
        self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
    ) -> Self {
        self.with(name, Setting::Followed(Box::new(move || value().map(Cow::Borrowed))))
    }

    /// Lets what stands in a field follow a signal: the attribute is only what it began with.
    pub fn follow_value(mut self, text: Signal<String>) -> Self {
        self.0.attributes.push(prop("value", move || text.get()).into_any_attr());
        self
    }

    /// Lets a property that is on or off follow what a function reads.
    pub fn follow_property(mut self, name: &'static str, is_on: impl Fn() -> bool + Send + 'static) -> Self {
        let is_on: Box<dyn Fn() -> bool + Send> = Box::new(is_on);
        self.0.attributes.push(prop(name, is_on).into_any_attr());
        self
    }

    /// Does something at each event of a kind.
    pub fn on(mut self, kind: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        let act: Box<dyn FnMut(Event)> = Box::new(act);
        self.0.attributes.push(on(Custom::<Event>::new(kind), act).into_any_attr());
        self
    }

    /// Puts something in it, after what is in it.
    pub fn child(mut self, child: impl Piece) -> Self {
        self.0.children.push(child.piece());
        self
    }
}

/// What an attribute is set to.
pub enum Setting {
    /// A text that stays; `None` is no attribute.
    Fixed(Option<Cow<'static, str>>),
    /// A text that changes.
    Followed(Box<dyn Fn() -> Option<Cow<'static, str>> + Send + Sync>),
}

impl From<&'static str> for Setting {
    fn from(text: &'static str) -> Self {
        Self::Fixed(Some(text.into()))
    }
}

impl From<String> for Setting {
    fn from(text: String) -> Self {
        Self::Fixed(Some(text.into()))
    }
}

impl From<Option<String>> for Setting {
    fn from(text: Option<String>) -> Self {
        Self::Fixed(text.map(Cow::Owned))
    }
}

impl From<bool> for Setting {
    fn from(is_there: bool) -> Self {
        Self::Fixed(is_there.then_some("".into()))
    }
}

impl From<Signal<String>> for Setting {
    fn from(text: Signal<String>) -> Self {
        Self::Followed(Box::new(move || Some(text.get().into())))
    }
}

/// What can be put in an element.
pub trait Piece {
    /// The piece as a view.
    fn piece(self) -> AnyView;
}

impl Piece for AnyView {
    fn piece(self) -> AnyView {
        self
    }
}

impl Piece for Element {
    fn piece(self) -> AnyView {
        self.into_any()
    }
}

impl Piece for String {
    fn piece(self) -> AnyView {
        self.into_any()
    }
}

impl Piece for &'static str {
    fn piece(self) -> AnyView {
        self.into_any()
    }
}

impl Piece for Signal<String> {
    fn piece(self) -> AnyView {
        self.into_any()
    }
}

impl<P: Piece> Piece for Option<P> {
    fn piece(self) -> AnyView {
        self.map_or_else(|| ().into_any(), P::piece)
    }
}

impl<P: Piece> Piece for Vec<P> {
    fn piece(self) -> AnyView {
        self.into_iter().map(P::piece).collect::<Vec<_>>().into_any()
    }
}

/// An element in the page, with what is needed to draw it anew.
pub struct Drawn {
    tag: &'static str,
    element: types::Element,
    attributes: <Vec<AnyAttribute> as Attribute>::State,
    children: <StaticVec<AnyView> as Render>::State,
}

impl Render for Element {
    type State = Drawn;

    fn build(self) -> Drawn {
        let element = Rndr::create_element(self.0.tag, self.0.namespace);
        let attributes = self.0.attributes.build(&element);
        let mut children = StaticVec::from(self.0.children).build();
        children.mount(&element, None);
        Drawn { tag: self.0.tag, element, attributes, children }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        if self.0.tag == drawn.tag && !self.0.is_anew {
            self.0.attributes.rebuild(&mut drawn.attributes);
            StaticVec::from(self.0.children).rebuild(&mut drawn.children);
            return;
        }
        let mut new = self.build();
        drawn.insert_before_this(&mut new);
        drawn.unmount();
        *drawn = new;
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

no_attrs!(Element);

/// What Leptos asks of every view. Nothing here is ever written by a server.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
