//! Telephone numbers: one for machines, one for people, and both the same.

/// The longest number by E.164, without the plus.
const LONGEST: usize = 15;
/// The shortest with a country code that anybody can be called at.
const SHORTEST: usize = 8;
/// Short numbers are dialled as they stand: `113`, `116117`.
const SHORT: core::ops::RangeInclusive<usize> = 3..=6;

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Not digits with a plus before them.
    Form,
    /// Too short or too long.
    Length,
    /// What is shown is another number.
    Shown,
}

/// Checks a number and what is shown of it.
pub(crate) fn check(number: &str, shown: &str) -> Result<(), Fault> {
    let international = number.strip_prefix('+');
    let digits = international.unwrap_or(number);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) || digits.starts_with('0') {
        return Err(Fault::Form);
    }
    let fits = match international {
        Some(digits) => (SHORTEST..=LONGEST).contains(&digits.len()),
        None => SHORT.contains(&digits.len()),
    };
    if !fits {
        return Err(Fault::Length);
    }
    let dialled: String = shown.chars().filter(char::is_ascii_digit).collect();
    let other = shown
        .chars()
        .any(|sign| !(sign.is_ascii_digit() || matches!(sign, ' ' | '+' | '(' | ')' | '\u{a0}')));
    // Without its country code a number ends alike.
    let same = if international.is_some() { digits.ends_with(&dialled) } else { digits == dialled };
    if other || !same || dialled.len() < *SHORT.start() {
        return Err(Fault::Shown);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Fault, check};

    #[test]
    fn a_number_is_shown_as_it_is_dialled() {
        for (number, shown) in [
            ("+4722331160", "22 33 11 60"),
            ("+4795411755", "+47 954 11 755"),
            ("113", "113"),
            ("116117", "116 117"),
        ] {
            assert_eq!(check(number, shown), Ok(()), "{number}");
        }
    }

    #[test]
    fn what_cannot_be_dialled_is_refused() {
        for (number, shown, fault) in [
            ("22331160", "22 33 11 60", Fault::Length),
            ("+47 22331160", "22 33 11 60", Fault::Form),
            ("004722331160", "22 33 11 60", Fault::Form),
            ("+4722", "22", Fault::Length),
            ("+4722331160123456", "x", Fault::Length),
            ("+4722331160", "22 33 11 61", Fault::Shown),
            ("+4722331160", "ring 22 33 11 60", Fault::Shown),
            ("+4722331160", "", Fault::Shown),
            ("116117", "116 11", Fault::Shown),
            ("", "", Fault::Form),
        ] {
            assert_eq!(check(number, shown), Err(fault), "{number} {shown}");
        }
    }
}
