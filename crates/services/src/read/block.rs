//! Where in a Markdown file the `katalog` blocks are.

use core::ops::Range;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// The word after the fence.
const WORD: &str = "katalog";

/// A block: its content's place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// From fence to fence.
    pub(crate) range: Range<usize>,
    /// What stands between them.
    pub(crate) content: Range<usize>,
    /// The heading it stands under.
    pub(crate) heading: String,
}

/// Every block of a file. A block in a list or a quotation is none: its lines would not be TOML.
pub(crate) fn find(text: &str) -> Vec<Block> {
    let (mut found, mut current, mut heading, mut in_heading) = (Vec::new(), None, String::new(), false);
    let mut depth = 0_usize;
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => (in_heading, heading) = (true, String::new()),
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                if depth == 0 && info.split_whitespace().next() == Some(WORD) =>
            {
                let content = range.end..range.start;
                current = Some(Block { range, content, heading: heading.clone() });
            }
            Event::End(TagEnd::CodeBlock) if current.is_some() => found.extend(current.take()),
            Event::Start(_) => depth = depth.saturating_add(1),
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(_) | Event::Code(_) if in_heading => {
                heading.push_str(text.get(range).unwrap_or_default());
            }
            Event::Text(_) => {
                if let Some(Block { content, .. }) = &mut current {
                    *content = content.start.min(range.start)..content.end.max(range.end);
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_block_is_found_with_its_content_and_heading() {
        let text = "# Åse\n\n```regel\nx\n```\n\n```katalog\na = 1\n\nb = 2\n```\n";
        let found = find(text);
        assert_eq!(found.len(), 1);
        assert_eq!(text.get(found[0].content.clone()), Some("a = 1\n\nb = 2\n"));
        assert_eq!(found[0].heading, "Åse");
    }

    #[test]
    fn an_empty_block_and_one_that_is_not_closed_are_blocks() {
        for text in ["```katalog\n```\n", "```katalog", "```katalog\na = "] {
            assert_eq!(find(text).len(), 1, "{text}");
        }
    }
}
