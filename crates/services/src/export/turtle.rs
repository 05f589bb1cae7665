//! Writes Turtle: one thing at a time, with its properties in the order they are given.

use std::fmt::Write as _;

/// A value of a property, written as Turtle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term(String);

impl Term {
    /// A name of a vocabulary: `cv:Channel`.
    pub(super) fn name(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// A whole address. What may not stand in one is written with %.
    pub(super) fn iri(address: &str) -> Self {
        Self(format!("<{}>", escaped_iri(address)))
    }

    /// A text.
    pub(super) fn text(text: &str) -> Self {
        Self(format!("\"{}\"", escaped(text)))
    }

    /// A text in a language.
    pub(super) fn told(text: &str, language: &str) -> Self {
        Self(format!("\"{}\"@{language}", escaped(text)))
    }

    /// A value of a type: `"09:00:00"^^xsd:time`.
    pub(super) fn typed(text: &str, of: &str) -> Self {
        Self(format!("\"{}\"^^{of}", escaped(text)))
    }

    /// A thing without a name.
    pub(super) fn thing(properties: &[(&str, Self)]) -> Self {
        let inside: Vec<String> =
            properties.iter().map(|(name, term)| format!("{name} {}", term.0)).collect();
        Self(format!("[ {} ]", inside.join(" ; ")))
    }
}

/// A document.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// What is written so far.
    pub(super) text: String,
}

impl Document {
    /// Begins with the prefixes.
    pub(super) fn new(prefixes: &[(&str, &str)]) -> Self {
        let mut text = String::new();
        for (prefix, address) in prefixes {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "@prefix {prefix}: <{address}> .");
        }
        Self { text }
    }

    /// A thing with its class and properties.
    pub(super) fn thing(&mut self, subject: &str, class: &str, properties: &[(&str, Term)]) {
        let _ = write!(self.text, "\n<{}> a {class}", escaped_iri(subject));
        for (name, term) in properties {
            let _ = write!(self.text, " ;\n  {name} {}", term.0);
        }
        self.text.push_str(" .\n");
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out
}

fn escaped_iri(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for sign in address.chars() {
        if sign <= ' ' || "<>\"{}|^`\\".contains(sign) {
            let _ = write!(out, "%{:02X}", u32::from(sign));
        } else {
            out.push(sign);
        }
    }
    out
}
