//! Finding pages, the best first, with the words that were found.

use super::words::{folded, words};
use super::{Field, Index, Page, Term};
use crate::library::link::LinkView;
use serde::Serialize;
use std::collections::BTreeSet;

/// What is asked is cut here: nobody asks in longer sentences, and a search takes bounded time.
const LONGEST: usize = 200;
/// Words looked for.
const WORDS: usize = 12;
/// Words that begin or end as the one sought, or are near it, that are looked for too.
const RELATED: usize = 48;
/// Words near a misspelt one that are looked for.
const GUESSES: usize = 10;
/// How long a snippet is, in letters.
const SNIPPET: usize = 180;
/// What counts as whole: weights and shares are fractions of it.
const ONE: u64 = 256;
/// How soon more of the same word stops counting (BM25's `k1` on our weights).
const ENOUGH: u64 = 6;

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// What was looked for.
    pub query: String,
    /// How many pages were found in all.
    pub total: usize,
    /// The best of them.
    pub hits: Vec<Hit>,
    /// Words nobody wrote, with what they were read as.
    pub read_as: Vec<(String, String)>,
}

/// A page that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// The page.
    pub link: LinkView,
    /// What it is, in the reader's words.
    pub about: String,
    /// Its title, with what was found marked.
    pub title: Vec<SnippetView>,
    /// Some of what it says, with what was found marked.
    pub snippet: Vec<SnippetView>,
    /// How well it fits; only to be compared within one search.
    pub score: u64,
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SnippetView {
    /// The text.
    pub text: String,
    /// Whether it was looked for.
    pub hit: bool,
}

/// A word that is looked for.
struct Sought {
    /// The stems it can stand for, each with how surely.
    terms: Vec<(u32, u64)>,
    /// How much it tells: a rare word more than a common one.
    tells: u64,
    /// The word it was read as, where nobody wrote it.
    read_as: Option<(String, String)>,
}

/// `log2(above / below)` in fractions of [`ONE`], by whole numbers; the same on every machine.
fn log2(above: u64, below: u64) -> u64 {
    const HALF: u32 = 16;
    let ratio = (above.min(u64::from(u32::MAX)) << HALF).checked_div(below.max(1)).unwrap_or(0).max(1);
    let whole = ratio.ilog2();
    if whole < HALF {
        return 0;
    }
    let mut rest = ratio >> whole.saturating_sub(HALF);
    let mut log = u64::from(whole.saturating_sub(HALF));
    for _ in 0..8 {
        rest = rest.saturating_mul(rest) >> HALF;
        log <<= 1;
        if rest >= 2 << HALF {
            rest >>= 1;
            log |= 1;
        }
    }
    log
}

/// A share of a whole, in fractions of [`ONE`].
fn share(part: u64, whole: u64) -> u64 {
    part.saturating_mul(ONE).checked_div(whole).unwrap_or(0)
}

/// A number times a share.
fn times(number: u64, share: u64) -> u64 {
    number.saturating_mul(share) / ONE
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Index {
    /// The pages that fit best, at most so many.
    pub fn search(&self, query: &str, most: usize) -> Found {
        let query: String = query.trim().chars().take(LONGEST).collect();
        let mut asked: Vec<&str> = Vec::new();
        for (_, word) in words(&query) {
            if asked.len() < WORDS && !asked.contains(&word) {
                asked.push(word);
            }
        }
        let sought: Vec<Sought> = asked.iter().map(|word| self.sought(word)).collect();
        let ranked = self.ranked(&sought);
        let terms: BTreeSet<u32> = sought.iter().flat_map(|one| &one.terms).map(|(term, _)| *term).collect();
        let hits = ranked.iter().take(most).filter_map(|(score, page)| self.hit(*page, *score, &terms));
        let hits = hits.collect();
        let read_as = sought.into_iter().filter_map(|one| one.read_as).collect();
        Found { query, total: ranked.len(), hits, read_as }
    }

    /// What a word can stand for.
    fn sought(&self, word: &str) -> Sought {
        let forms = self.stems.of(word);
        let mut terms: Vec<(u32, u64)> = Vec::new();
        let exact: BTreeSet<u32> = self.term(&forms.stem).into_iter().chain(self.word(&forms.word)).collect();
        terms.extend(exact.iter().map(|term| (*term, ONE)));
        self.related(&forms.stem, &mut terms);
        let mut read_as = None;
        if exact.is_empty() {
            let parts = self.parts(&forms.word);
            terms.extend(parts.iter().map(|term| (*term, ONE / 2)));
            if parts.is_empty() {
                read_as = self.guessed(word, &forms.word, &mut terms);
            }
        }
        let pages = |term: &u32| self.terms.get(place(*term)).map_or(0, |term: &Term| term.postings.len());
        let surest = terms.iter().map(|(_, sure)| *sure).max().unwrap_or(0);
        let common = terms.iter().filter(|(_, sure)| *sure == surest).map(|(term, _)| pages(term)).max();
        // A word that nobody wrote tells as much as a rare one: what lacks it fits less well.
        let common = u64::try_from(common.unwrap_or(1)).unwrap_or(u64::MAX);
        let all = u64::try_from(self.pages.len()).unwrap_or(u64::MAX);
        Sought { terms, tells: log2(all.saturating_add(1), common).max(ONE / 8), read_as }
    }

    /// Words that begin or end as this one: the parts of compounds.
    fn related(&self, stem: &str, terms: &mut Vec<(u32, u64)>) {
        let length = stem.chars().count();
        if length < 3 {
            return;
        }
        let sure = |other: &str| {
            let other = u64::try_from(other.chars().count()).unwrap_or(u64::MAX);
            times(ONE * 5 / 8, share(u64::try_from(length).unwrap_or(0), other))
        };
        let from = self.terms.partition_point(|term| term.stem.as_str() < stem);
        let mut found: Vec<(u64, u32)> = Vec::new();
        for (number, term) in (0_u32..).zip(&self.terms).skip(from) {
            if !term.stem.starts_with(stem) {
                break;
            }
            if term.stem != stem {
                found.push((sure(&term.stem), number));
            }
        }
        if length >= 4 {
            let ends = (0_u32..).zip(&self.terms);
            let ends = ends.filter(|(_, term)| term.stem.len() > stem.len() && term.stem.ends_with(stem));
            found.extend(ends.map(|(number, term)| (sure(&term.stem), number)));
        }
        found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        terms.extend(found.into_iter().take(RELATED).map(|(sure, number)| (number, sure)));
    }

    /// The two known words that an unknown one is put together of; the longer its last, the better.
    fn parts(&self, word: &str) -> Vec<u32> {
        let known = |part: &str| self.word(part).or_else(|| self.term(&self.stems.of(part).stem));
        let long = |part: &&str| part.chars().count() >= 3;
        for (at, _) in word.char_indices() {
            let (Some(first), Some(last)) = (word.get(..at).filter(long), word.get(at..).filter(long)) else {
                continue;
            };
            // Compounds are joined by nothing, `s` or `e`.
            let joined = [Some(first), first.strip_suffix('s'), first.strip_suffix('e')];
            let first = joined.into_iter().flatten().find_map(known);
            if let (Some(first), Some(last)) = (first, known(last)) {
                return vec![first, last];
            }
        }
        Vec::new()
    }

    /// What a misspelt word may have been meant as; the nearest is told to the reader.
    fn guessed(&self, word: &str, plain: &str, terms: &mut Vec<(u32, u64)>) -> Option<(String, String)> {
        let mut near = self.near.find(plain, &self.words);
        let common = |term: u32| self.terms.get(place(term)).map_or(0, |term| term.postings.len());
        near.sort_by(|(a, one), (b, other)| {
            a.cmp(b).then(common(other.1).cmp(&common(one.1))).then(one.0.cmp(&other.0))
        });
        let sure = |distance: u8| match distance {
            0 | 1 => ONE * 3 / 4,
            _ => ONE * 3 / 8,
        };
        terms.extend(near.iter().take(GUESSES).map(|(distance, (_, term))| (*term, sure(*distance))));
        near.first().map(|(_, (read, _))| (word.to_owned(), self.as_written(read)))
    }

    /// A word as some page writes it: what is looked for has lost its letters.
    fn as_written(&self, plain: &str) -> String {
        let term = self.word(plain).and_then(|term| self.terms.get(place(term)));
        let page = term.and_then(|term| term.postings.first()).and_then(|it| self.pages.get(place(it.page)));
        let texts = page.into_iter().flat_map(|page| &page.texts);
        let mut all = texts.flat_map(|(_, text)| words(text)).map(|(_, word)| word);
        all.find(|word| folded(word) == plain).map_or_else(|| plain.to_owned(), str::to_lowercase)
    }

    /// All pages that fit, the best first.
    fn ranked(&self, sought: &[Sought]) -> Vec<(u64, u32)> {
        let mut scores = vec![0_u64; self.pages.len()];
        let mut told = vec![0_u64; self.pages.len()];
        let lengths: u64 = self.lengths.iter().map(|it| u64::from(*it)).sum();
        let usual = lengths.checked_div(u64::try_from(self.pages.len()).unwrap_or(1)).unwrap_or(1).max(1);
        for one in sought {
            let mut best = vec![0_u64; self.pages.len()];
            for (term, sure) in &one.terms {
                for posting in self.terms.get(place(*term)).into_iter().flat_map(|term| &term.postings) {
                    let length = u64::from(self.lengths.get(place(posting.page)).copied().unwrap_or(1));
                    let weight = u64::from(posting.weight);
                    let enough = times(ENOUGH, ONE / 2 + share(length, usual) / 2);
                    let score = times(one.tells, times(*sure, share(weight, weight.saturating_add(enough))));
                    if let Some(slot) = best.get_mut(place(posting.page)) {
                        *slot = (*slot).max(score);
                    }
                }
            }
            for ((score, told), best) in scores.iter_mut().zip(&mut told).zip(best) {
                *score = score.saturating_add(best);
                *told = told.saturating_add(if best > 0 { one.tells } else { 0 });
            }
        }
        let all: u64 = sought.iter().map(|one| one.tells).sum();
        let known: BTreeSet<u32> = sought.iter().flat_map(|one| surest(&one.terms)).collect();
        let mut ranked: Vec<(u64, u32)> = Vec::new();
        for ((score, told), page) in scores.iter().zip(&told).zip(0_u32..) {
            let covered = share(*told, all);
            // A page that has only the small words of a question does not answer it.
            if *score > 0 && covered >= ONE / 4 {
                let score = times(times(score.saturating_mul(ONE), covered), covered);
                ranked.push((self.weighed(score, page, &known, covered), page));
            }
        }
        ranked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked
    }

    /// A page whose name is what was asked for comes before one that says more about it; so does a norm before a fact.
    fn weighed(&self, score: u64, page: u32, known: &BTreeSet<u32>, covered: u64) -> u64 {
        let named = |name: &Vec<u32>| {
            let found = name.iter().filter(|term| known.contains(term)).count();
            share(u64::try_from(found).unwrap_or(0), u64::try_from(name.len()).unwrap_or(u64::MAX))
        };
        let names = self.names.get(place(page)).map(Vec::as_slice).unwrap_or_default();
        let of_title = names.iter().map(named).max().unwrap_or(0);
        let whole = if of_title >= ONE && covered >= ONE { ONE } else { 0 };
        let worth = self.pages.get(place(page)).map_or(100, |page: &Page| u64::from(page.worth));
        times(score, ONE + of_title + whole).saturating_mul(worth) / 100
    }

    fn hit(&self, number: u32, score: u64, terms: &BTreeSet<u32>) -> Option<Hit> {
        let page = self.pages.get(place(number))?;
        let found = |text: &str| {
            let all: BTreeSet<u32> = words(text).filter_map(|(_, word)| self.marked(word, terms)).collect();
            all.len()
        };
        let shown = page
            .texts
            .iter()
            .filter(|(field, _)| matches!(field, Field::Text | Field::Question | Field::Law));
        let mut best: Option<(usize, &str)> = None;
        for (_, text) in shown {
            let count = found(text);
            if best.is_none_or(|(most, _)| count > most) {
                best = Some((count, text));
            }
        }
        let snippet = best.map(|(_, text)| self.pieces(&self.cut(text, terms), terms)).unwrap_or_default();
        let title = self.pieces(&page.link.title, terms);
        Some(Hit { link: page.link.clone(), about: page.about.clone(), title, snippet, score })
    }

    /// The term a word was found by.
    fn marked(&self, word: &str, terms: &BTreeSet<u32>) -> Option<u32> {
        self.word(&folded(word)).filter(|term| terms.contains(term))
    }

    /// A text cut to the length of a snippet, around the first word that was found.
    fn cut(&self, text: &str, terms: &BTreeSet<u32>) -> String {
        let length = text.chars().count();
        if length <= SNIPPET {
            return text.to_owned();
        }
        let first = words(text).find(|(_, word)| self.marked(word, terms).is_some()).map_or(0, |(at, _)| at);
        let before = text.get(..first).map_or(0, |it| it.chars().count());
        let from = before.saturating_sub(SNIPPET / 3).min(length.saturating_sub(SNIPPET));
        let mut cut: String = text.chars().skip(from).take(SNIPPET).collect();
        if from.saturating_add(SNIPPET) < length {
            let end = cut.rfind(' ').unwrap_or(cut.len());
            cut.truncate(end);
            cut.push_str(" …");
        }
        if from > 0 {
            let start = cut.find(' ').map_or("", |start| cut.get(start..).unwrap_or_default());
            cut = format!("…{start}");
        }
        cut
    }

    fn pieces(&self, text: &str, terms: &BTreeSet<u32>) -> Vec<SnippetView> {
        let mut found: Vec<SnippetView> = Vec::new();
        let mut push = |text: &str, hit: bool| match found.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.hit == hit => last.text.push_str(text),
            _ => found.push(SnippetView { text: text.to_owned(), hit }),
        };
        let mut end = 0;
        for (at, word) in words(text) {
            push(text.get(end..at).unwrap_or_default(), false);
            push(word, self.marked(word, terms).is_some());
            end = at.saturating_add(word.len());
        }
        push(text.get(end..).unwrap_or_default(), false);
        found
    }
}

/// The stems a word most surely stands for.
fn surest(terms: &[(u32, u64)]) -> impl Iterator<Item = u32> {
    let most = terms.iter().map(|(_, sure)| *sure).max().unwrap_or(0);
    terms.iter().filter(move |(_, sure)| *sure == most).map(|(term, _)| *term)
}

#[cfg(test)]
mod tests {
    use super::{ONE, log2};

    #[test]
    fn logarithms_by_whole_numbers_are_near_the_true_ones() {
        assert_eq!((log2(1, 1), log2(2, 1), log2(1024, 1)), (0, ONE, 10 * ONE));
        // log2(3) = 1,58496…, log2(1311/7) = 7,549…
        assert_eq!((log2(3, 1), log2(1311, 7)), (405, 1932));
        assert_eq!((log2(1, 2), log2(5, 0), log2(0, 0)), (0, log2(5, 1), 0));
    }
}
