//! Acts as Markdown: a head between lines of dashes, `### § 62.Heading`, paragraphs, and notes on changes as quotations.

use crate::text::{Act, ReadError, Section, act_id, flat, key, label_of};
use std::collections::BTreeMap;

/// Reads an act.
pub(crate) fn read(text: &str) -> Result<Act, ReadError> {
    let field = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
        Some(line.trim().trim_matches('"').to_owned())
    };
    let id = field("identifier").and_then(|id| act_id(&id)).ok_or(ReadError::Nameless)?;
    let mut sections: BTreeMap<String, Section> = BTreeMap::new();
    let mut open: Option<String> = None;
    // Some editions leave no empty line between a heading and its text: every line stands for itself.
    for line in text.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix('#').map(|rest| rest.trim_start_matches('#').trim()) {
            open = heading.starts_with('§').then(|| begin(&mut sections, heading));
        } else if let Some(section) = open.as_ref().and_then(|key| sections.get_mut(key))
            && !line.is_empty()
            && !line.starts_with('>')
        {
            section.paragraphs.push(flat(line));
        }
    }
    Ok(Act { id, title: field("title").unwrap_or_default(), sections })
}

/// A section that begins; what is printed twice under one number is one section.
fn begin(sections: &mut BTreeMap<String, Section>, heading: &str) -> String {
    let (label, heading) = label_of(heading);
    let own = key(&label);
    sections.entry(own.clone()).or_insert_with(|| Section { label, heading, paragraphs: Vec::new() });
    own
}
