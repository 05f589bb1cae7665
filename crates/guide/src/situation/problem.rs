//! What is wrong with a situation, as values: where, why, and what to do. No value a person is described by is repeated.

use crate::texts::Texts;
use rettesnor_source::SourceSet;

/// A problem with a situation file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Byte offsets into the file; both 0 where the place is not known.
    pub at: (u32, u32),
    /// The key of its text; `KEY-hjelp` is the remedy, where there is one.
    pub key: &'static str,
    /// What the text needs.
    pub arguments: Vec<(&'static str, String)>,
    /// The path of keys to the value, where the place is not known.
    pub path: String,
    /// The key of the text about what is allowed, where a type says it and no list of values does.
    pub allowed: Option<&'static str>,
}

impl Problem {
    pub(crate) fn new(at: (u32, u32), key: &'static str) -> Self {
        Self { at, key, arguments: Vec::new(), path: String::new(), allowed: None }
    }

    pub(crate) fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.arguments.push((name, text.into()));
        self
    }

    pub(crate) fn under(mut self, path: &str) -> Self {
        path.clone_into(&mut self.path);
        self
    }

    /// The reason and the remedy, where there is one.
    pub fn told(&self, texts: &Texts) -> (String, Option<String>) {
        let mut arguments: Vec<(&str, &str)> =
            self.arguments.iter().map(|(name, text)| (*name, text.as_str())).collect();
        arguments.push(("sti", &self.path));
        let allowed = self.allowed.map(|key| texts.get(key));
        arguments.extend(allowed.as_deref().map(|text| ("lov", text)));
        let reason = texts.with(self.key, &arguments);
        (reason, texts.try_with(&format!("{}-hjelp", self.key), &arguments))
    }

    /// `file:line:column: reason`, and the remedy on a line of its own.
    pub fn render(&self, texts: &Texts, sources: &SourceSet) -> String {
        let (reason, help) = self.told(texts);
        let file = sources.iter().next();
        let mut place = file.map_or_else(String::new, |file| file.name().to_owned());
        if let Some(file) = file.filter(|_| self.at != (0, 0)) {
            place = format!("{place}:{}", file.position(self.at.0));
        }
        let mut text = format!("{place}: {reason}");
        if let Some(help) = help {
            text.push_str("\n  → ");
            text.push_str(&help);
        }
        text
    }
}
