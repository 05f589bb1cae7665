//! The name a writer probably meant.

use std::borrow::Cow;

/// Names longer than this get no suggestion: the distance costs the product of the lengths, and no real name
/// comes near.
const LONGEST_NAME: usize = 100;

/// The candidate nearest to a misspelt name, if any is near enough to be meant.
///
/// Swapped neighbours count as one slip. Capital letters are overlooked, and so is writing `ae`, `oe`, `aa` for
/// `æ`, `ø`, `å`. How many slips are allowed grows with the name: one in the shortest, one more for every third
/// character. Ties go to the candidate that comes first alphabetically, so that the answer never depends on the
/// order of the candidates.
///
/// ```
/// use rettesnor_source::suggest;
/// assert_eq!(suggest("adler", ["alder", "adresse"]), Some("alder"));
/// assert_eq!(suggest("soeknad", ["søknad", "klage"]), Some("søknad"));
/// assert_eq!(suggest("husleie", ["søknad", "klage"]), None);
/// ```
pub fn suggest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = name.chars().take(LONGEST_NAME.saturating_add(1)).count();
    if length > LONGEST_NAME {
        return None;
    }
    let limit = (length / 3).max(1);
    let (plain, ascii) = (name.to_lowercase(), ascii_letters(&name.to_lowercase()).into_owned());
    let near = |candidate: &'a str| {
        let distance = distance(&plain, &ascii, candidate, limit)?;
        Some((distance, candidate))
    };
    candidates
        .into_iter()
        .filter(|candidate| *candidate != name)
        .filter_map(near)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The lesser of the distances with and without the Norwegian letters, if within the limit and the name is not
/// rewritten altogether.
fn distance(plain: &str, ascii: &str, candidate: &str, limit: usize) -> Option<usize> {
    let candidate = candidate.to_lowercase();
    let candidate_ascii = ascii_letters(&candidate);
    // Spelling the letters out changes the length, so the cheap test on lengths must allow for it.
    let spelt_out = candidate_ascii.chars().count();
    let lengths = [candidate.chars().count(), spelt_out];
    let own = [plain.chars().count(), ascii.chars().count()];
    let pairs = [(plain, candidate.as_str()), (ascii, candidate_ascii.as_ref())];
    let least = pairs
        .iter()
        .zip(own.iter().zip(lengths))
        .filter(|(_, (mine, theirs))| mine.abs_diff(*theirs) <= limit)
        .map(|((mine, theirs), _)| strsim::damerau_levenshtein(mine, theirs))
        .min()?;
    let longest = plain.chars().count().max(candidate.chars().count());
    (least <= limit && least < longest).then_some(least)
}

/// The text with the Norwegian letters spelt out.
fn ascii_letters(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('æ', "ae").replace('ø', "oe").replace('å', "aa"))
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn one_slip_in_a_short_name_is_understood() {
        assert_eq!(suggest("bran", ["barn", "botid"]), Some("barn"));
        assert_eq!(suggest("alde", ["alder"]), Some("alder"));
        assert_eq!(suggest("alderr", ["alder"]), Some("alder"));
    }

    #[test]
    fn short_names_tolerate_fewer_slips_than_long_ones() {
        assert_eq!(suggest("brnt", ["barn"]), None);
        assert_eq!(suggest("lovilg_ophold", ["lovlig_opphold"]), Some("lovlig_opphold"));
    }

    #[test]
    fn capitals_and_spelt_out_letters_are_overlooked() {
        assert_eq!(suggest("Alder", ["alder"]), Some("alder"));
        assert_eq!(suggest("aarsinntekt", ["årsinntekt"]), Some("årsinntekt"));
        assert_eq!(suggest("naa", ["nå"]), Some("nå"));
    }

    #[test]
    fn the_order_of_candidates_never_matters() {
        assert_eq!(suggest("bat", ["båt", "bad", "bal"]), suggest("bat", ["bal", "båt", "bad"]));
        assert_eq!(suggest("bat", ["bal", "bad"]), Some("bad"));
    }

    #[test]
    fn nothing_is_suggested_for_what_resembles_nothing() {
        assert_eq!(suggest("x", ["y", "z"]), None);
        assert_eq!(suggest("", ["a", "b"]), None);
        assert_eq!(suggest("klage", []), None);
    }

    #[test]
    fn a_name_is_no_suggestion_for_itself() {
        assert_eq!(suggest("alder", ["alder"]), None);
    }

    #[test]
    fn a_name_of_a_million_letters_is_answered_at_once() {
        let name = "a".repeat(1_000_000);
        let candidate = "a".repeat(999_999);
        assert_eq!(suggest(&name, [candidate.as_str()]), None);
        assert_eq!(suggest("aaaa", [candidate.as_str()]), None);
    }
}
