//! The roles by which a person, or their screen reader, knows things on a page (WAI-ARIA).

/// A role, as the browser computes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// A way to another page.
    Link,
    /// A field for text.
    TextBox,
    /// A field for a file.
    File,
    /// One choice of several.
    Radio,
    /// A choice that stands on its own.
    CheckBox,
    /// A choice from a list that folds out.
    ComboBox,
    /// A heading of any level.
    Heading,
    /// Fields that belong together.
    Group,
    /// A part of the page with a name.
    Region,
    /// The top of the page.
    Banner,
    /// Links to pages.
    Navigation,
    /// What the page is about.
    Main,
    /// A message that comes by itself.
    Status,
    /// A picture with a name.
    Image,
    /// Words that are marked.
    Mark,
}

impl Role {
    /// The roles of form fields.
    pub const FIELDS: [Self; 4] = [Self::TextBox, Self::Radio, Self::CheckBox, Self::ComboBox];

    /// What the role is called in the standard.
    pub fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Link => "link",
            Self::TextBox => "textbox",
            Self::File => "button",
            Self::Radio => "radio",
            Self::CheckBox => "checkbox",
            Self::ComboBox => "combobox",
            Self::Heading => "heading",
            Self::Group => "group",
            Self::Region => "region",
            Self::Banner => "banner",
            Self::Navigation => "navigation",
            Self::Main => "main",
            Self::Status => "status",
            Self::Image => "image",
            Self::Mark => "mark",
        }
    }

    /// Everything that could have the role. Only narrows the search: the browser's own name for a thing decides.
    pub(crate) fn candidates(self) -> &'static str {
        match self {
            Self::Button => "button, summary, [role=button], input[type=button], input[type=submit]",
            Self::Link => "a[href], [role=link]",
            Self::TextBox => {
                "textarea, input:not([type]), input[type=text], input[type=search], input[type=password], [role=textbox], [contenteditable]"
            }
            Self::File => "input[type=file]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::CheckBox => "input[type=checkbox], [role=checkbox]",
            Self::ComboBox => "select, [role=combobox]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Group => "fieldset, details, [role=group], [role=radiogroup]",
            Self::Region => "section, [role=region]",
            Self::Banner => "header, [role=banner]",
            Self::Navigation => "nav, [role=navigation]",
            Self::Main => "main, [role=main]",
            Self::Status => "output, [role=status], [role=alert]",
            Self::Image => "img, [role=img]",
            Self::Mark => "mark",
        }
    }
}
