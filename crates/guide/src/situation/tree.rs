//! What a situation file says, whatever its notation: values with their places.

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// Byte offsets into the file; empty where the notation gives no places.
    pub(crate) at: (u32, u32),
    /// What it is.
    pub(crate) value: Value,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Text, and everything that is written like text: dates and times.
    Text(String),
    /// A number as written.
    Number(String),
    /// `true`, `false`.
    Truth(bool),
    /// `null`: nothing is said.
    Nothing,
    /// A list.
    List(Vec<Node>),
    /// A table.
    Table(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: String,
    /// Where the key stands.
    pub(crate) at: (u32, u32),
    /// Its value.
    pub(crate) node: Node,
}

impl Node {
    /// The entries of a table.
    pub(crate) fn entries(&self) -> Option<&[Entry]> {
        match &self.value {
            Value::Table(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value of a key of a table.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.entries()?.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }
}
