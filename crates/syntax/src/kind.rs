//! The kinds of tokens and nodes of the lossless tree.

/// What a token or node of the tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u16)]
pub enum SyntaxKind {
    /// Everything outside the rule blocks, one token for each stretch.
    Markdown,
    /// The opening or closing line of a rule block.
    Fence,
    /// What stands to the left of a block inside a list or a quotation.
    Margin,
    /// Spaces and tabs.
    Whitespace,
    /// A line break.
    Newline,
    /// `-- …`
    Comment,
    /// A name or keyword.
    Word,
    /// `30`, `2,7`, `1 200`
    Number,
    /// `2026-03-09`, and what resembles a date.
    Date,
    /// `09:30`
    Time,
    /// `"…"`
    Text,
    /// `lov/ÅÅÅÅ-MM-DD-N`
    SourceId,
    /// `§ 90 c`
    Section,
    /// `(`
    LParen,
    /// `)`
    RParen,
    /// `[`
    LBracket,
    /// `]`
    RBracket,
    /// `{`
    LBrace,
    /// `}`
    RBrace,
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `:`
    Colon,
    /// `.`
    Dot,
    /// `=`
    Eq,
    /// `≠`, `!=`
    Ne,
    /// `<`
    Lt,
    /// `≤`, `<=`
    Le,
    /// `>`
    Gt,
    /// `≥`, `>=`
    Ge,
    /// `+`
    Plus,
    /// `-`, `−`
    Minus,
    /// `*`, `·`
    Star,
    /// `/`
    Slash,
    /// A character without a meaning in the language.
    Unknown,
    /// The whole file.
    File,
    /// A `regel` block.
    RuleBlock,
    /// An `eksempel` block.
    ExampleBlock,
    /// A declaration with its clauses.
    Declaration,
    /// The head of a declaration.
    Head,
    /// A clause, or a line of an example.
    Clause,
    /// A type.
    Type,
    /// A reference to a legal source.
    Reference,
    /// A dotted path.
    Path,
    /// `[1]` after a norm.
    Instance,
    /// A number, date, duration, text.
    Literal,
    /// `( … )`
    Paren,
    /// `ikke …`
    Negation,
    /// `… og …`, `… eller …`
    Logic,
    /// A comparison, membership or `mellom`.
    Comparison,
    /// `+ - *` and `på`.
    Binary,
    /// `tidligste av …`, `hele år fra …`, quantifiers, measures.
    Phrase,
    /// `[{…}, {…}]`
    Records,
    /// What could not be read.
    Error,
}

impl SyntaxKind {
    /// In order of their numbers, for reading them back.
    const ALL: &'static [Self] = &[
        Self::Markdown,
        Self::Fence,
        Self::Margin,
        Self::Whitespace,
        Self::Newline,
        Self::Comment,
        Self::Word,
        Self::Number,
        Self::Date,
        Self::Time,
        Self::Text,
        Self::SourceId,
        Self::Section,
        Self::LParen,
        Self::RParen,
        Self::LBracket,
        Self::RBracket,
        Self::LBrace,
        Self::RBrace,
        Self::Comma,
        Self::Semicolon,
        Self::Colon,
        Self::Dot,
        Self::Eq,
        Self::Ne,
        Self::Lt,
        Self::Le,
        Self::Gt,
        Self::Ge,
        Self::Plus,
        Self::Minus,
        Self::Star,
        Self::Slash,
        Self::Unknown,
        Self::File,
        Self::RuleBlock,
        Self::ExampleBlock,
        Self::Declaration,
        Self::Head,
        Self::Clause,
        Self::Type,
        Self::Reference,
        Self::Path,
        Self::Instance,
        Self::Literal,
        Self::Paren,
        Self::Negation,
        Self::Logic,
        Self::Comparison,
        Self::Binary,
        Self::Phrase,
        Self::Records,
        Self::Error,
    ];

    /// Whether the token says nothing to the parser.
    pub fn is_trivia(self) -> bool {
        matches!(
            self,
            Self::Markdown | Self::Fence | Self::Margin | Self::Whitespace | Self::Newline | Self::Comment
        )
    }
}

impl From<SyntaxKind> for rowan::SyntaxKind {
    fn from(kind: SyntaxKind) -> Self {
        Self(kind as u16)
    }
}

/// The rule language, as the tree library knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {}

impl rowan::Language for Language {
    type Kind = SyntaxKind;

    fn kind_from_raw(raw: rowan::SyntaxKind) -> SyntaxKind {
        SyntaxKind::ALL.get(usize::from(raw.0)).copied().unwrap_or(SyntaxKind::Error)
    }

    fn kind_to_raw(kind: SyntaxKind) -> rowan::SyntaxKind {
        kind.into()
    }
}

/// A node of the tree.
pub type SyntaxNode = rowan::SyntaxNode<Language>;
/// A token of the tree.
pub type SyntaxToken = rowan::SyntaxToken<Language>;
/// A node or a token.
pub type SyntaxElement = rowan::SyntaxElement<Language>;

#[cfg(test)]
mod tests {
    use super::{Language, SyntaxKind};
    use rowan::Language as _;

    #[test]
    fn every_kind_is_read_back_from_its_number() {
        for (index, kind) in SyntaxKind::ALL.iter().enumerate() {
            assert_eq!(usize::from(Language::kind_to_raw(*kind).0), index);
            assert_eq!(Language::kind_from_raw(Language::kind_to_raw(*kind)), *kind);
        }
        assert_eq!(SyntaxKind::ALL.len(), SyntaxKind::Error as usize + 1);
    }
}
