//! Decimal numbers as people and machines write them.

use core::fmt;
use core::str::FromStr;

use crate::{Decimal, DecimalError};

const DECIMALS: usize = 6;
const SCALE: u64 = 1_000_000;
/// Groups of three digits are kept on one line.
const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

impl Decimal {
    /// Reads a number as a person writes it: `2,7`, `1 200,50` (any common space between thousands), `2.7`, `−3`.
    ///
    /// A point before exactly three digits, `1.200`, is refused: it may be meant as thousands.
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        let (negative, unsigned) = split_sign(text.trim());
        let (whole, fraction) = match unsigned.split_once([',', '.']) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        let grouped = whole.contains(is_group_space);
        if grouped && !groups_are_thousands(whole) {
            return Err(DecimalError::NotANumber);
        }
        let three_digits = |text: &str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        let point_at_thousands = unsigned.contains('.') && fraction.is_some_and(three_digits);
        if point_at_thousands && (1..=3).contains(&whole.len()) && !whole.starts_with('0') {
            return Err(DecimalError::AmbiguousPoint);
        }
        let digits = whole.chars().filter(|character| !is_group_space(*character));
        from_digits(negative, digits, fraction)
    }

    /// Reads a number as machines write it: a point, no groups (`1200.5`, `-3`). `1.200` is 1.2.
    pub fn parse_iso(text: &str) -> Result<Self, DecimalError> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        from_digits(negative, whole.chars(), fraction)
    }

    /// The number as machines write it (`1200.5`), which [`Decimal::parse_iso`] reads back.
    pub fn iso(self) -> impl fmt::Display {
        Iso(self)
    }

    /// The number as an amount: `1 200 kr`, or `1 200,50 kr` when there are øre.
    pub fn as_kroner(self) -> impl fmt::Display {
        Kroner(self)
    }

    /// Whole part and millionths, both without sign.
    fn parts(self) -> (u64, u64) {
        let size = self.micros().unsigned_abs();
        (size / SCALE, size % SCALE)
    }
}

struct Iso(Decimal);
struct Kroner(Decimal);

/// With a Norwegian comma and thousands in groups: `2,7`, `1 200,5`, `−3`.
impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_norwegian(formatter, *self, 0)
    }
}

impl fmt::Display for Kroner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (_, fraction) = self.0.parts();
        write_norwegian(formatter, self.0, if fraction == 0 { 0 } else { 2 })?;
        write!(formatter, "{NO_BREAK_SPACE}kr")
    }
}

impl fmt::Display for Iso {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction) = self.0.parts();
        let sign = if self.0 < Decimal::ZERO { "-" } else { "" };
        write!(formatter, "{sign}{whole}")?;
        write_fraction(formatter, '.', fraction, 0)
    }
}

fn write_norwegian(
    formatter: &mut fmt::Formatter<'_>,
    number: Decimal,
    least_decimals: usize,
) -> fmt::Result {
    use fmt::Write as _;

    let (whole, fraction) = number.parts();
    if number < Decimal::ZERO {
        formatter.write_char(MINUS)?;
    }
    let digits = whole.to_string();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            formatter.write_char(NO_BREAK_SPACE)?;
        }
        formatter.write_char(digit)?;
    }
    write_fraction(formatter, ',', fraction, least_decimals)
}

/// The decimals without trailing zeros, but at least `least` of them.
fn write_fraction(
    formatter: &mut fmt::Formatter<'_>,
    mark: char,
    fraction: u64,
    least: usize,
) -> fmt::Result {
    if fraction == 0 && least == 0 {
        return Ok(());
    }
    let all = format!("{fraction:0DECIMALS$}");
    write!(formatter, "{mark}{:0<least$}", all.trim_end_matches('0'))
}

/// Undoes neither `Display` (which is for people) nor [`Decimal::parse`]: reads what machines write.
impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        Self::parse_iso(text)
    }
}

fn split_sign(text: &str) -> (bool, &str) {
    text.strip_prefix(['-', MINUS]).map_or((false, text), |rest| (true, rest))
}

/// Space, no-break space, thin space, narrow no-break space.
const fn is_group_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

fn groups_are_thousands(whole: &str) -> bool {
    let mut groups = whole.split(is_group_space);
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    first && groups.all(|group| group.len() == 3)
}

/// In millionths, in 128 bits so that the least number, whose size is one more than the greatest, can be read.
fn from_digits(
    negative: bool,
    whole: impl Iterator<Item = char>,
    fraction: Option<&str>,
) -> Result<Decimal, DecimalError> {
    let mut whole = whole.peekable();
    if whole.peek().is_none() || fraction.is_some_and(str::is_empty) {
        return Err(DecimalError::NotANumber);
    }
    let fraction = fraction.unwrap_or_default();
    if fraction.chars().any(|character| !character.is_ascii_digit()) {
        return Err(DecimalError::NotANumber);
    }
    let zeros = core::iter::repeat('0');
    let micros = append_digits(0, whole)
        .and_then(|micros| append_digits(micros, fraction.chars().chain(zeros).take(DECIMALS)))?;
    if fraction.chars().skip(DECIMALS).any(|digit| digit != '0') {
        return Err(DecimalError::TooManyDecimals);
    }
    let signed = if negative { -micros } else { micros };
    i64::try_from(signed).map(Decimal::from_micros).map_err(|_| DecimalError::Overflow)
}

fn append_digits(start: i128, mut digits: impl Iterator<Item = char>) -> Result<i128, DecimalError> {
    digits.try_fold(start, |number, character| {
        let digit = character.to_digit(10).ok_or(DecimalError::NotANumber)?;
        let shifted = number.checked_mul(10).ok_or(DecimalError::Overflow)?;
        shifted.checked_add(i128::from(digit)).ok_or(DecimalError::Overflow)
    })
}
