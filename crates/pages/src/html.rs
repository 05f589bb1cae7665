//! Small pieces of HTML that are used in many places.

use askama::Template;
use askama::filters::HtmlSafe;
use core::fmt;

/// HTML that a template has made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Markup(String);

impl Markup {
    /// What a template makes. It writes to a string, which cannot fail.
    pub(crate) fn of(template: &impl Template) -> Self {
        Self(template.render().unwrap_or_default())
    }

    pub(crate) fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl HtmlSafe for Markup {}

/// A picture of the sprite; words beside it say the same.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<svg class="{{ class }}" aria-hidden="true" focusable="false"><use href="{{ sprite }}#{{ name }}"/></svg>"#,
    ext = "html"
)]
pub(crate) struct Icon<'n> {
    pub(crate) class: &'static str,
    pub(crate) sprite: String,
    pub(crate) name: &'n str,
}

impl HtmlSafe for Icon<'_> {}

/// A field that is not seen; none where there is nothing to carry.
#[derive(Debug, Clone, Copy, Template)]
#[template(
    source = r#"{% if !value.is_empty() %}<input type="hidden" name="{{ name }}" value="{{ value }}">{% endif %}"#,
    ext = "html"
)]
pub(crate) struct Hidden<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: &'a str,
}

impl HtmlSafe for Hidden<'_> {}

/// A field that is not seen.
pub(crate) fn hidden<'a>(name: &'a str, value: &'a str) -> Hidden<'a> {
    Hidden { name, value }
}
