//! Words that were misspelt: those within a letter or two of a word that stands somewhere.

use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder, SINK_STATE};

/// Words shorter than this are too short to be guessed.
const SHORTEST: usize = 4;
/// From this length on two letters may be wrong.
const LONG: usize = 9;

/// Finds words near a word. Two neighbours exchanged count as one letter.
pub(crate) struct Near {
    one: LevenshteinAutomatonBuilder,
    two: LevenshteinAutomatonBuilder,
}

impl core::fmt::Debug for Near {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.debug_struct("Near").finish_non_exhaustive()
    }
}

impl Near {
    pub(crate) fn new() -> Self {
        Self {
            one: LevenshteinAutomatonBuilder::new(1, true),
            two: LevenshteinAutomatonBuilder::new(2, true),
        }
    }

    /// The words of a rising list that are near a word, with how far they are; all that begin alike are passed over at once.
    pub(crate) fn find<'w>(&self, word: &str, words: &'w [(String, u32)]) -> Vec<(u8, &'w (String, u32))> {
        let length = word.chars().count();
        if length < SHORTEST {
            return Vec::new();
        }
        let builder = if length < LONG { &self.one } else { &self.two };
        let automaton = builder.build_dfa(word);
        let mut found = Vec::new();
        let mut at = 0;
        // States after each byte of the word looked at before.
        let mut states = vec![automaton.initial_state()];
        let mut before: &[u8] = &[];
        while let Some(entry) = words.get(at) {
            let bytes = entry.0.as_bytes();
            let shared = before.iter().zip(bytes).take_while(|(a, b)| a == b).count();
            states.truncate(shared.min(states.len().saturating_sub(1)).saturating_add(1));
            let mut state = states.last().copied().unwrap_or(SINK_STATE);
            for byte in bytes.iter().skip(states.len().saturating_sub(1)) {
                state = automaton.transition(state, *byte);
                if state == SINK_STATE {
                    break;
                }
                states.push(state);
            }
            if state == SINK_STATE {
                let dead = bytes.get(..states.len()).unwrap_or(bytes);
                let rest = words.get(at..).unwrap_or_default();
                at =
                    at.saturating_add(rest.partition_point(|(it, _)| it.as_bytes().starts_with(dead)).max(1));
                before = bytes.get(..states.len().saturating_sub(1)).unwrap_or_default();
                continue;
            }
            if let Distance::Exact(distance) = automaton.distance(state) {
                found.push((distance, entry));
            }
            before = bytes;
            at = at.saturating_add(1);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Near;

    fn found(word: &str) -> Vec<(u8, String)> {
        let mut words: Vec<(String, u32)> = [
            "klage",
            "klagefrist",
            "klagefristen",
            "klagesak",
            "lage",
            "mage",
            "plage",
            "oppholdstillatelse",
            "zebra",
        ]
        .map(|it| (it.to_owned(), 0))
        .into();
        words.sort();
        let near = Near::new();
        near.find(word, &words).into_iter().map(|(distance, (word, _))| (distance, word.clone())).collect()
    }

    #[test]
    fn a_wrong_missing_or_exchanged_letter_is_one_away() {
        for word in ["klagefrizt", "klagfrist", "klagefrrist", "klagefrits"] {
            assert!(found(word).contains(&(1, "klagefrist".to_owned())), "{word}: {:?}", found(word));
        }
    }

    #[test]
    fn a_long_word_may_have_two_wrong_letters_and_a_short_one_only_one() {
        assert!(found("opholdstilatelse").contains(&(2, "oppholdstillatelse".to_owned())));
        assert!(found("kkagf").is_empty());
        assert!(found("kla").is_empty());
    }

    #[test]
    fn the_list_is_searched_as_if_every_word_were_compared() {
        let all = found("klage");
        let names: Vec<_> = all.iter().map(|(distance, word)| (*distance, word.as_str())).collect();
        assert_eq!(names, [(0, "klage"), (1, "lage"), (1, "plage")]);
    }
}
