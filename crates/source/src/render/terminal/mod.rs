//! Diagnostics for people at a terminal: the rule source with the place marked, the legal heading, what can be
//! done, and how to learn more.

use crate::{Diagnostic, FileId, Fix, Label, Severity, SourceFile, SourceSet, Span};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet, normalize_untrusted_str,
};
use core::fmt::Write as _;
use core::ops::Range;

/// What the terminal can show. The host finds out; nothing here asks the environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether to colour with ANSI codes.
    pub colour: bool,
    /// Whether to draw lines with box characters; otherwise in ASCII.
    pub unicode: bool,
    /// How many columns there are. Long source lines are trimmed around the marked place.
    pub width: usize,
}

impl Options {
    /// No colour, ASCII lines, a hundred columns: for files, pipes and tests.
    pub fn plain() -> Self {
        Self { colour: false, unicode: false, width: 100 }
    }

    /// Colour and box characters.
    pub fn coloured(width: usize) -> Self {
        Self { colour: true, unicode: true, width }
    }

    fn renderer(self) -> Renderer {
        let renderer = if self.colour { Renderer::styled() } else { Renderer::plain() };
        let decor = if self.unicode { DecorStyle::Unicode } else { DecorStyle::Ascii };
        renderer.decor_style(decor).term_width(self.width)
    }
}

/// One finding, without a final line break.
pub fn render(diagnostic: &Diagnostic, sources: &SourceSet, options: &Options) -> String {
    let mut groups = vec![finding(diagnostic, sources)];
    if let Some(fix) = &diagnostic.fix {
        groups.push(suggestion(fix, sources));
    }
    options.renderer().render(&groups)
}

/// All findings in the order given, an empty line between them, and a line that counts them. Empty if there are
/// none.
pub fn render_all(diagnostics: &[Diagnostic], sources: &SourceSet, options: &Options) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&render(diagnostic, sources, options));
        text.push_str("\n\n");
    }
    if !diagnostics.is_empty() {
        text.push_str(&tally(diagnostics));
        text.push('\n');
    }
    text
}

/// How many findings there are of each severity, such as `2 feil, 1 advarsel`.
pub fn tally(diagnostics: &[Diagnostic]) -> String {
    let counted = [
        (Severity::Error, "feil", "feil"),
        (Severity::Warning, "advarsel", "advarsler"),
        (Severity::Note, "merknad", "merknader"),
    ];
    let mut text = String::new();
    for (severity, one, many) in counted {
        let count = diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        if count > 0 {
            let comma = if text.is_empty() { "" } else { ", " };
            let noun = if count == 1 { one } else { many };
            // Writing to a string cannot fail.
            let _ = write!(text, "{comma}{count} {noun}");
        }
    }
    if text.is_empty() { "ingen funn".into() } else { text }
}

/// The finding itself: title, the places, then heading, help and the way to the full explanation.
fn finding<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceSet) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name("feil"),
        Severity::Warning => Level::WARNING.with_name("advarsel"),
        Severity::Note => Level::NOTE.with_name("merknad"),
    };
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code.as_str());
    let mut group = Group::with_title(title);
    for file in files_of(diagnostic) {
        group = match sources.get(file) {
            Some(file) => group.element(snippet(file, diagnostic)),
            None => group.element(Origin::path("ukjent fil")),
        };
    }
    if let Some(heading) = &diagnostic.heading {
        let place = format!("under «{}»", normalize_untrusted_str(heading));
        group = group.element(Level::NOTE.with_name("i loven").message(place));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.with_name("hjelp").message(normalize_untrusted_str(help)));
    }
    let more = format!("rettesnor forklar {}", diagnostic.code);
    group.element(Level::HELP.with_name("mer").message(more))
}

/// The files a finding has places in: the primary one first, the others in order.
fn files_of(diagnostic: &Diagnostic) -> Vec<FileId> {
    let primary = diagnostic.primary.span.file;
    let mut others: Vec<_> =
        diagnostic.secondary.iter().map(|label| label.span.file).filter(|file| *file != primary).collect();
    others.sort_unstable();
    others.dedup();
    others.insert(0, primary);
    others
}

/// The lines of one file that the finding's places lie in. Only those lines are handed to the renderer, since it
/// reads all it is given, and a file with many findings would else be read once for each.
fn snippet<'a>(
    file: &'a SourceFile,
    diagnostic: &'a Diagnostic,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let primary = (AnnotationKind::Primary, &diagnostic.primary);
    let others = diagnostic.secondary.iter().map(|label| (AnnotationKind::Context, label));
    let labels: Vec<(AnnotationKind, &Label)> =
        core::iter::once(primary).chain(others).filter(|(_, label)| label.span.file == file.id()).collect();
    let all = labels.iter().map(|(_, label)| label.span).reduce(Span::join).unwrap_or(file.span());
    let (line, window) = file.lines_around(all.start, all.end);
    let annotations = labels.into_iter().map(|(kind, label)| {
        let text = Some(label.text.as_str()).filter(|text| !text.is_empty());
        kind.span(within(label.span, &window, file)).label(text)
    });
    Snippet::source(file.text().get(window.clone()).unwrap_or_default())
        .path(file.name())
        .line_start(line)
        .annotations(annotations)
}

/// The offer of an edit, shown as the lines it changes.
fn suggestion<'a>(fix: &'a Fix, sources: &'a SourceSet) -> Group<'a> {
    let title = Level::HELP.with_name("forslag").secondary_title(normalize_untrusted_str(&fix.text));
    let group = Group::with_title(title);
    let Some(file) = sources.get(fix.span.file) else {
        return group;
    };
    let (line, window) = file.lines_around(fix.span.start, fix.span.end);
    let patch = Patch::new(within(fix.span, &window, file), fix.replacement.as_str());
    group.element(
        Snippet::source(file.text().get(window.clone()).unwrap_or_default())
            .path(file.name())
            .line_start(line)
            .patch(patch),
    )
}

/// A span counted from the start of a window of its file, cut to the window and to whole characters.
fn within(span: Span, window: &Range<usize>, file: &SourceFile) -> Range<usize> {
    let inside = |offset: u32| file.cut(offset).clamp(window.start, window.end).saturating_sub(window.start);
    inside(span.start)..inside(span.end)
}

#[cfg(test)]
mod tests;
