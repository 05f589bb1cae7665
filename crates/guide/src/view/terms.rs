//! The glossary: technical terms found in a text, explained where a reader asks.

use super::{AnswerView, Line, TermView};
use rettesnor_rules::model::RuleBase;
use std::collections::{BTreeMap, BTreeSet};

/// The forms of all terms, to be looked for in texts.
#[derive(Debug)]
pub struct Glossary<'a> {
    rules: &'a RuleBase,
    /// Words of a form, lower case, to the term's index.
    forms: BTreeMap<Vec<String>, usize>,
    longest: usize,
}

impl<'a> Glossary<'a> {
    /// The glossary of a rule base.
    pub fn new(rules: &'a RuleBase) -> Self {
        let mut forms = BTreeMap::new();
        for (index, term) in rules.terms.iter().enumerate() {
            for form in term.forms.iter().chain([&term.title]) {
                forms.entry(words(form)).or_insert(index);
            }
        }
        forms.remove(&Vec::new());
        let longest = forms.keys().map(Vec::len).max().unwrap_or(0);
        Self { rules, forms, longest }
    }

    /// The terms that stand in the texts, in the glossary's order.
    pub fn found<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Vec<TermView> {
        let mut found: BTreeSet<usize> = BTreeSet::new();
        for text in texts {
            let words = words(text);
            for start in 0..words.len() {
                let ends = (start..words.len().min(start.saturating_add(self.longest))).rev();
                let longest = ends.filter_map(|end| self.forms.get(words.get(start..=end)?));
                found.extend(longest.copied().take(1));
            }
        }
        found.into_iter().filter_map(|index| self.rules.terms.get(index)).map(view).collect()
    }

    /// The term that has this form or name.
    pub fn term(&self, text: &str) -> Option<TermView> {
        let by_name = |name: &str| self.rules.terms.iter().find(|it| it.name == name || it.slug == name);
        let by_form = || self.forms.get(&words(text)).and_then(|index| self.rules.terms.get(*index));
        by_name(text).or_else(by_form).map(view)
    }
}

fn view(term: &rettesnor_rules::model::Term) -> TermView {
    TermView { name: term.slug.clone(), title: term.title.clone(), meaning: term.meaning.clone() }
}

fn words(text: &str) -> Vec<String> {
    let letter = |it: char| it.is_alphanumeric() || it == '-';
    text.split(|it| !letter(it)).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The terms that a reader of this answer meets.
pub fn explained(rules: &RuleBase, view: &AnswerView) -> Vec<TermView> {
    if rules.terms.is_empty() {
        return Vec::new();
    }
    let columns = view.columns.iter().flat_map(|column| &column.lines);
    let rest = [&view.now, &view.requirements, &view.phases, &view.steps].into_iter().flatten();
    let lines = columns.chain(rest).flat_map(|one| line(one));
    let questions = view.questions.iter().flat_map(|question| {
        [Some(&question.text), question.why.as_ref(), question.how.as_ref()].into_iter().flatten()
    });
    let all = view.known.iter().chain(questions).map(String::as_str);
    Glossary::new(rules).found(lines.chain(all))
}

fn line(line: &Line) -> impl Iterator<Item = &str> {
    let one = [Some(&line.title), line.sentence.as_ref(), line.responsible.as_ref()].into_iter().flatten();
    let many = [&line.depends_on, &line.branches, &line.extent, &line.caveats, &line.notes];
    let parts = line.parts.iter().map(|part| &part.title);
    one.chain(many.into_iter().flatten()).chain(parts).map(String::as_str)
}
