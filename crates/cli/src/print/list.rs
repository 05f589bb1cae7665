//! Checklists and documents as lines of text.

use super::{AnsiColor, HEAD, Page, Style, capital, wrap};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{ItemState, ItemView, ListView};
use std::fmt::Write as _;

/// The whole list.
pub(super) fn list(texts: &Texts, view: &ListView, told: bool) -> String {
    let mut page = Page { texts, out: String::new() };
    // Writing to a string cannot fail.
    let _ = writeln!(page.out, "{HEAD}{}{HEAD:#}", capital(&view.title));
    if let Some(recipient) = &view.recipient {
        let recipient = texts.with("dokument-mottaker", &[("hvem", recipient)]);
        page.line(0, &recipient);
    }
    view.notice.iter().for_each(|notice| page.line(0, notice));
    page.out.push('\n');
    view.items.iter().for_each(|item| page.item(item, told));
    page.out.push('\n');
    let law: Vec<_> = view.law.iter().map(|law| law.text.clone()).collect();
    if !law.is_empty() {
        let law = texts.with("lov", &[("lov", &law.join("; "))]);
        page.dim(0, &law);
    }
    if !view.sources.is_empty() {
        let sources = texts.with("kilder", &[("kilder", &view.sources.join("; "))]);
        page.dim(0, &sources);
    }
    for caveat in &view.caveats {
        let caveat = texts.with("forbehold", &[("tekst", caveat)]);
        page.line(0, &caveat);
    }
    page.out
}

impl Page<'_> {
    fn item(&mut self, item: &ItemView, told: bool) {
        let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
        let (sign, style) = match item.state {
            _ if !told => ("□", Style::new()),
            ItemState::Known => ("✓", colour(AnsiColor::Green)),
            ItemState::Partly => ("~", colour(AnsiColor::Cyan)),
            ItemState::Missing => ("?", colour(AnsiColor::Yellow)),
            ItemState::Own => ("□", Style::new()),
        };
        wrap(&mut self.out, 2, 4, &format!("{style}{sign}{style:#} {}", item.text));
        if !told {
            return;
        }
        item.known.iter().for_each(|known| self.line(6, &capital(known)));
        if !item.missing.is_empty() {
            let missing = self.texts.with("dokument-mangler", &[("hva", &item.missing.join("; "))]);
            self.line(6, &missing);
        }
    }
}
