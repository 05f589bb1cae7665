//! Which of the three languages a reader asks for.

use rettesnor_guide::texts::Language;

/// The best of what a browser or program says it reads (`Accept-Language`), and bokmål where it reads none of ours.
pub fn accepted(header: &str) -> Language {
    let mut best = (0, Language::Nb);
    for part in header.split(',') {
        let (tag, weight) =
            part.split_once(';').map_or((part, 1000), |(tag, weight)| (tag, per_mille(weight)));
        // Of two that are read as well the first stands.
        if let Some(language) = named(tag.trim()).filter(|_| weight > best.0) {
            best = (weight, language);
        }
    }
    best.1
}

fn named(tag: &str) -> Option<Language> {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    match primary.as_str() {
        "no" | "*" => Some(Language::Nb),
        code => Language::from_code(code),
    }
}

/// `q=0.8` as 800; what is no weight weighs nothing.
fn per_mille(weight: &str) -> u32 {
    let Some(number) = weight.trim().strip_prefix("q=") else { return 0 };
    let (whole, parts) = number.split_once('.').unwrap_or((number, ""));
    let digits: String = parts.chars().chain("000".chars()).take(3).collect();
    let part = |text: &str| text.parse::<u32>().unwrap_or(0);
    part(whole).saturating_mul(1000).saturating_add(part(&digits)).min(1000)
}

#[cfg(test)]
mod tests {
    use super::accepted;
    use rettesnor_guide::texts::Language;

    #[test]
    fn the_language_read_best_is_answered_in_and_bokmal_where_none_of_ours_is_read() {
        let said = [
            ("nn", Language::Nn),
            ("en-GB,en;q=0.9,nb;q=0.8", Language::En),
            ("en;q=0.2, nn-NO;q=0.9", Language::Nn),
            ("no", Language::Nb),
            ("so, ti;q=0.9", Language::Nb),
            ("de, en;q=0.1", Language::En),
            ("en;q=0", Language::Nb),
            ("en;q=1.5, nn", Language::En),
            ("", Language::Nb),
            (";;;,,q=æ", Language::Nb),
        ];
        for (header, language) in said {
            assert_eq!(accepted(header), language, "{header}");
        }
    }
}
