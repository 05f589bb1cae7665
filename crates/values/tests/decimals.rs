//! Exact numbers: how they are written, and that nothing is rounded or lost unasked.

#![cfg(test)]

use proptest::prelude::*;
use rettesnor_values::{Decimal, DecimalError, Rounding, Step};

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        any::<i64>(),
        -5_000_000..5_000_000_i64,
        Just(i64::MIN),
        Just(i64::MAX),
        (-9000..9000_i64).prop_map(|n| n * 10_000)
    ]
    .prop_map(Decimal::from_micros)
}

fn roundings() -> impl Strategy<Value = Rounding> {
    let step = (1..3_000_000_i64).prop_map(|micros| Step::new(Decimal::from_micros(micros)).unwrap());
    prop_oneof![
        Just(Rounding::Exact),
        step.clone().prop_map(Rounding::Nearest),
        step.clone().prop_map(Rounding::Down),
        step.prop_map(Rounding::Up),
    ]
}

/// Rounds the fraction `numerator / denominator` by looking at the whole steps around it.
fn by_definition(numerator: i128, denominator: i128, rounding: Rounding) -> Option<i128> {
    let step = match rounding {
        Rounding::Exact => return (numerator % denominator == 0).then(|| numerator / denominator),
        Rounding::Nearest(step) | Rounding::Down(step) | Rounding::Up(step) => {
            i128::from(step.amount().micros())
        }
    };
    let near = numerator / (denominator * step);
    let distance = |k: i128| (numerator - k * step * denominator).abs();
    let below = (near - 1..=near + 1).rev().find(|k| k * step * denominator <= numerator).unwrap();
    let above = (near - 1..=near + 1).find(|k| k * step * denominator >= numerator).unwrap();
    let k = match rounding {
        Rounding::Down(_) => below,
        Rounding::Up(_) => above,
        _ if distance(below) < distance(above) => below,
        _ if distance(above) < distance(below) => above,
        _ if numerator > 0 => above,
        _ => below,
    };
    Some(k * step)
}

fn micros_of(result: Result<Decimal, DecimalError>) -> Option<i128> {
    result.ok().map(|number| i128::from(number.micros()))
}

#[test]
fn norwegian_and_iso_forms_are_the_same_number() {
    let cases = [
        ("2,7", 2_700_000),
        ("2.7", 2_700_000),
        ("1 200,50", 1_200_500_000),
        ("1\u{a0}200,50", 1_200_500_000),
        ("1\u{202f}200,5", 1_200_500_000),
        ("1200.50", 1_200_500_000),
        ("1200", 1_200_000_000),
        ("12 345 678", 12_345_678_000_000),
        ("-3", -3_000_000),
        ("\u{2212}3", -3_000_000),
        ("0.125", 125_000),
        ("0,000001", 1),
        ("0,0000010", 1),
        ("9223372036854,775807", i64::MAX),
        ("-9223372036854,775808", i64::MIN),
    ];
    for (text, micros) in cases {
        assert_eq!(Decimal::parse(text), Ok(Decimal::from_micros(micros)), "{text}");
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "",
        " ",
        "-",
        ",5",
        "5,",
        "1,2,3",
        "1.2.3",
        "1 20",
        "1 2000",
        "12 34",
        " 1 200 ,5",
        "1e3",
        "+5",
        "٣",
        "1.200,50",
    ] {
        assert_eq!(Decimal::parse(text), Err(DecimalError::NotANumber), "{text}");
    }
    assert_eq!(Decimal::parse("0,0000001"), Err(DecimalError::TooManyDecimals));
    assert_eq!(Decimal::parse("9223372036854,775808"), Err(DecimalError::Overflow));
    assert_eq!(Decimal::parse(&"9".repeat(500)), Err(DecimalError::Overflow));
    assert_eq!(Decimal::parse_iso("1 200"), Err(DecimalError::NotANumber));
    assert_eq!(Decimal::parse_iso("2,7"), Err(DecimalError::NotANumber));
}

#[test]
fn a_point_that_may_mean_thousands_is_refused_from_people_but_not_from_machines() {
    for text in ["1.200", "12.000", "-123.456"] {
        assert_eq!(Decimal::parse(text), Err(DecimalError::AmbiguousPoint), "{text}");
    }
    assert_eq!(Decimal::parse_iso("1.200"), Ok(number("1,2")));
    assert_eq!(Decimal::parse("1234.567"), Ok(number("1234,567")));
}

#[test]
fn numbers_are_shown_with_comma_and_thousands() {
    assert_eq!(number("2,70").to_string(), "2,7");
    assert_eq!(number("1200,5").to_string(), "1\u{a0}200,5");
    assert_eq!(number("-1234567").to_string(), "\u{2212}1\u{a0}234\u{a0}567");
    assert_eq!(number("1200,5").as_kroner().to_string(), "1\u{a0}200,50\u{a0}kr");
    assert_eq!(number("330008").as_kroner().to_string(), "330\u{a0}008\u{a0}kr");
    assert_eq!(number("-0,05").iso().to_string(), "-0.05");
}

#[test]
fn a_factor_of_the_base_amount_is_exact_and_rounds_only_as_told() {
    let product = |rounding| number("2,7").times(number("122225"), rounding).unwrap();
    assert_eq!(product(Rounding::Exact), number("330007,5"));
    assert_eq!(product(Rounding::Nearest(Step::KRONE)), number("330008"));
    assert_eq!(product(Rounding::Down(Step::KRONE)), number("330007"));
    let hundred = Step::new(number("100")).unwrap();
    assert_eq!(product(Rounding::Up(hundred)), number("330100"));
}

#[test]
fn rounding_a_negative_amount_goes_the_way_its_name_says() {
    let rounded = |text, rounding| number(text).rounded(rounding).unwrap();
    assert_eq!(rounded("-2,5", Rounding::Nearest(Step::KRONE)), number("-3"));
    assert_eq!(rounded("2,5", Rounding::Nearest(Step::KRONE)), number("3"));
    assert_eq!(rounded("-2,4", Rounding::Nearest(Step::KRONE)), number("-2"));
    assert_eq!(rounded("-2,1", Rounding::Down(Step::KRONE)), number("-3"));
    assert_eq!(rounded("-2,9", Rounding::Up(Step::KRONE)), number("-2"));
    assert_eq!(rounded("0,005", Rounding::Nearest(Step::ORE)), number("0,01"));
}

#[test]
fn what_has_no_exact_answer_is_an_error_and_not_a_guess() {
    assert_eq!(number("1").divided_by(number("3"), Rounding::Exact), Err(DecimalError::Inexact));
    assert_eq!(
        number("1").divided_by(Decimal::ZERO, Rounding::Up(Step::ORE)),
        Err(DecimalError::DivisionByZero)
    );
    assert_eq!(number("0,001").times(number("0,0001"), Rounding::Exact), Err(DecimalError::Inexact));
    assert_eq!(Decimal::MAX.plus(Decimal::from_micros(1)), Err(DecimalError::Overflow));
    assert_eq!(Decimal::MIN.minus(Decimal::from_micros(1)), Err(DecimalError::Overflow));
    assert_eq!(Decimal::MIN.negated(), Err(DecimalError::Overflow));
    assert_eq!(number("9 000 000").times(number("9 000 000"), Rounding::Exact), Err(DecimalError::Overflow));
    assert_eq!(Decimal::MAX.rounded(Rounding::Up(Step::KRONE)), Err(DecimalError::Overflow));
    assert_eq!(Decimal::whole(i64::MAX), Err(DecimalError::Overflow));
}

#[test]
fn a_decimal_in_json_is_exact_text_or_a_whole_number_never_a_binary_fraction() {
    assert_eq!(serde_json::to_string(&number("2,7")).unwrap(), "\"2.7\"");
    assert_eq!(serde_json::from_str::<Decimal>("1200").unwrap(), number("1200"));
    assert_eq!(serde_json::from_str::<Decimal>("-1200").unwrap(), number("-1200"));
    assert!(serde_json::from_str::<Decimal>("2.7").is_err());
    assert!(serde_json::from_str::<Decimal>("18446744073709551615").is_err());
    assert!(serde_json::from_str::<Rounding>(r#"{"nearest":"0"}"#).is_err());
    assert_eq!(
        serde_json::from_str::<Rounding>(r#"{"nearest":"0.01"}"#).unwrap(),
        Rounding::Nearest(Step::ORE)
    );
}

#[test]
fn a_decimal_passes_through_a_compact_format_that_does_not_describe_itself() {
    let bytes = postcard::to_allocvec(&number("-1 200,5")).unwrap();
    assert_eq!(postcard::from_bytes::<Decimal>(&bytes).unwrap(), number("-1 200,5"));
}

proptest! {
    #[test]
    fn every_number_reads_back_from_all_its_forms(number in any_decimal()) {
        prop_assert_eq!(Decimal::parse(&number.to_string()), Ok(number));
        prop_assert_eq!(Decimal::parse_iso(&number.iso().to_string()), Ok(number));
        let json = serde_json::to_string(&number).unwrap();
        prop_assert_eq!(serde_json::from_str::<Decimal>(&json).unwrap(), number);
    }

    #[test]
    fn a_product_is_the_exact_product_rounded_once(a in any_decimal(), b in any_decimal(), rounding in roundings()) {
        let product = i128::from(a.micros()) * i128::from(b.micros());
        let expected = by_definition(product, 1_000_000, rounding).filter(|micros| i64::try_from(*micros).is_ok());
        prop_assert_eq!(micros_of(a.times(b, rounding)), expected);
    }

    #[test]
    fn a_quotient_is_the_exact_quotient_rounded_once(a in any_decimal(), b in any_decimal(), rounding in roundings()) {
        prop_assume!(b != Decimal::ZERO);
        let sign = i128::from(b.micros().signum());
        let (numerator, denominator) = (i128::from(a.micros()) * 1_000_000 * sign, i128::from(b.micros()) * sign);
        let expected = by_definition(numerator, denominator, rounding).filter(|micros| i64::try_from(*micros).is_ok());
        prop_assert_eq!(micros_of(a.divided_by(b, rounding)), expected);
    }

    #[test]
    fn a_rounded_number_is_a_whole_number_of_steps_less_than_one_step_away(n in -1_000_000_000..1_000_000_000_i64, rounding in roundings()) {
        let step = match rounding {
            Rounding::Exact => 1,
            Rounding::Nearest(step) | Rounding::Down(step) | Rounding::Up(step) => step.amount().micros(),
        };
        let rounded = Decimal::from_micros(n).rounded(rounding).unwrap().micros();
        prop_assert_eq!(rounded % step, 0);
        prop_assert!((rounded - n).abs() < step);
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "[-−0-9 ,.]{0,30}|\\PC*") {
        if let Ok(number) = Decimal::parse(&text) {
            prop_assert_eq!(Decimal::parse(&number.to_string()), Ok(number));
        }
    }
}
