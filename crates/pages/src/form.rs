//! What stands in a form or a query, read within bounds.

/// So many fields are read; a card of the guide has a score, a list of facts a few hundred.
const FIELDS: usize = 1000;

/// The fields of a form in their order, each with its value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Form {
    fields: Vec<(String, String)>,
}

impl Form {
    /// Reads a body or a query. What is no text becomes text as well as it can.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let fields = form_urlencoded::parse(bytes).take(FIELDS);
        Self { fields: fields.map(|(name, value)| (name.into_owned(), value.into_owned())).collect() }
    }

    /// The first value of a field.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The same without spaces around it; nothing where it is empty.
    pub(crate) fn told(&self, name: &str) -> Option<&str> {
        self.get(name).map(str::trim).filter(|value| !value.is_empty())
    }

    /// All of them.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, Form};

    #[test]
    fn a_field_is_read_as_it_was_written() {
        let form = Form::read("s=&verdi=omtrent+25&kilde=m%C3%B8te+%26+brev&verdi=2".as_bytes());
        assert_eq!(form.get("verdi"), Some("omtrent 25"));
        assert_eq!(form.get("kilde"), Some("møte & brev"));
        assert_eq!((form.told("s"), form.told("om")), (None, None));
        assert_eq!(form.fields().len(), 4);
    }

    #[test]
    fn hostile_bodies_are_read_within_bounds() {
        let long = b"a=1&".repeat(FIELDS * 3);
        assert_eq!(Form::read(&long).fields().len(), FIELDS);
        for body in [&b"\xff\xfe=%ff%zz&&&==="[..], b"", b"%", b"=", b"\0"] {
            let _ = Form::read(body).fields();
        }
        assert_eq!(Form::read(b"a=%ff").get("a"), Some("\u{fffd}"));
    }
}
