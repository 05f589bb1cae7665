//! The forms of a page, as a browser without scripts sees them.

use crate::chance::Chance;
use std::collections::BTreeSet;

/// A form.
#[derive(Debug, Default)]
pub(crate) struct Form {
    action: String,
    /// Whether it is sent with `POST`.
    pub(crate) is_post: bool,
    fields: Vec<Field>,
    buttons: Vec<Field>,
}

/// A field or a button.
#[derive(Debug, Default)]
struct Field {
    kind: String,
    name: String,
    value: String,
    /// Where a button sends the form instead.
    action: Option<String>,
}

/// The forms of a page, in order.
pub(crate) fn forms(page: &str) -> Vec<Form> {
    let mut found: Vec<Form> = Vec::new();
    let mut open = false;
    for tag in page.split('<').skip(1).filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag)) {
        match tag.split_ascii_whitespace().next().unwrap_or_default() {
            "form" => {
                let is_post =
                    attribute(tag, "method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
                let action = attribute(tag, "action").unwrap_or_default();
                found.push(Form { action, is_post, ..Form::default() });
                open = true;
            }
            "/form" => open = false,
            name @ ("input" | "select" | "textarea" | "button" | "option") if open => {
                if let Some(form) = found.last_mut() {
                    form.take(name, tag);
                }
            }
            _ => {}
        }
    }
    found
}

impl Form {
    fn take(&mut self, element: &str, tag: &str) {
        let kind =
            if element == "input" { attribute(tag, "type").unwrap_or_default() } else { element.to_owned() };
        let (name, value) =
            (attribute(tag, "name").unwrap_or_default(), attribute(tag, "value").unwrap_or_default());
        let field = Field { kind, name, value, action: attribute(tag, "formaction") };
        match element {
            "button" => self.buttons.push(field),
            // A list's choices are told one by one: each is a choice of the field before it.
            "option" => {
                let name =
                    self.fields.iter().rfind(|field| field.kind == "select").map(|field| field.name.clone());
                self.fields.push(Field { name: name.unwrap_or_default(), ..field });
            }
            _ => self.fields.push(field),
        }
    }

    /// Whether something happens when it is sent.
    pub(crate) fn asks(&self) -> bool {
        !self.buttons.is_empty()
    }

    /// The value of a field.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|field| field.name == name).map(|field| field.value.as_str())
    }

    /// Fills it in and presses a button: the address it is sent to, and what is sent.
    pub(crate) fn fill(&self, chance: &mut Chance) -> (String, String) {
        let mut sent = form_urlencoded::Serializer::new(String::new());
        let mut chosen = BTreeSet::new();
        for field in self.fields.iter().filter(|field| !field.name.is_empty()) {
            match field.kind.as_str() {
                "hidden" => drop(sent.append_pair(&field.name, &field.value)),
                "radio" | "option" => {
                    let same = |one: &&Field| one.kind == field.kind && one.name == field.name;
                    let all: Vec<&Field> = self.fields.iter().filter(same).collect();
                    if chosen.insert(&field.name)
                        && let Some(one) = chance.one_of(&all)
                    {
                        sent.append_pair(&one.name, &one.value);
                    }
                }
                "checkbox" if chance.once_in(4) => drop(sent.append_pair(&field.name, &field.value)),
                "checkbox" | "select" | "file" => {}
                kind if chance.once_in(2) => drop(sent.append_pair(&field.name, &chance.word(kind))),
                _ => drop(sent.append_pair(&field.name, "")),
            }
        }
        let button = chance.one_of(&self.buttons);
        if let Some(button) = button.filter(|button| !button.name.is_empty()) {
            sent.append_pair(&button.name, &button.value);
        }
        let action = button.and_then(|button| button.action.clone()).unwrap_or_else(|| self.action.clone());
        (action, sent.finish())
    }
}

/// An attribute's value, its entities resolved.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let quoted = |quote: char| {
        let (_, rest) = tag.split_once(&format!(" {name}={quote}"))?;
        rest.split_once(quote).map(|(value, _)| resolved(value))
    };
    quoted('"').or_else(|| quoted('\''))
}

fn resolved(value: &str) -> String {
    let pairs = [
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
    ];
    let plain = pairs.iter().fold(value.to_owned(), |text, (entity, sign)| text.replace(entity, sign));
    plain.replace("&#38;", "&").replace("&amp;", "&")
}
