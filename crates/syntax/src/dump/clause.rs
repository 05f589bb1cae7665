//! Clauses as text.

use super::expr::{expr, exprs};
use super::{list, name, names, path, paths, reference, text, type_expr};
use crate::ast::{ClauseKind as C, Expr, Guard, HolidayExpr, Validity};

pub(super) fn clause(kind: &C) -> String {
    texts(kind).or_else(|| exprs_of(kind)).or_else(|| names_of(kind)).unwrap_or_else(|| compound(kind))
}

/// Clauses that are a keyword and a text.
fn texts(kind: &C) -> Option<String> {
    let (word, of) = match kind {
        C::Title(of) => ("tittel", of),
        C::Question(of) => ("spørsmål", of),
        C::Why(of) => ("hvorfor", of),
        C::How(of) => ("slik", of),
        C::Documented(of) => ("dokumenteres", of),
        C::Extent(of) => ("omfang", of),
        C::Lasts(of) => ("varighet", of),
        C::EndsText(of) => ("opphører", of),
        C::MayAttach(of) => ("kan_stilles_vilkår", of),
        C::Practice(of) => ("praksis", of),
        C::Advice(of) => ("faglig_råd", of),
        C::Caveat(of) => ("forbehold", of),
        C::Ask(of) => ("spør", of),
        C::Clock(of) => ("klokke", of),
        C::Phone(of) => ("telefon", of),
        C::Open(of) => ("åpent", of),
        C::Recipient(of) => ("mottaker", of),
        C::Inflected(of) => ("bøyd", of),
        C::Means(of) => ("betyr", of),
        _ => return None,
    };
    Some(list(word, [text(of)]))
}

/// Clauses that are a keyword and an expression.
fn exprs_of(kind: &C) -> Option<String> {
    let (word, of) = match kind {
        C::EndsWhen(of) => ("opphører-når", of),
        C::Transition(of) => ("overgang", of),
        C::MayWhen(of) => ("kan-når", of),
        C::RunsFrom(of) => ("løper_fra", of),
        C::EndsOn(of) => ("slutter", of),
        C::MetBy(of) => ("oppfylt_ved", of),
        C::ExtendedTo(of) => ("forlenges_til", of),
        C::Assumes(of) => ("antar", of),
        C::PhaseEnds(of) => ("slutter_ved", of),
        C::Urgency(of) => ("hastegrad", of),
        _ => return None,
    };
    Some(list(word, [expr(of)]))
}

/// Clauses that are a keyword and names, or a keyword alone.
fn names_of(kind: &C) -> Option<String> {
    let text = match kind {
        C::Named(of) => list("navn", [name(of)]),
        C::Sensitivity(of) => list("følsomhet", [name(of)]),
        C::Stage(of) => list("tidspunkt", [name(of)]),
        C::Nature(of) => list("art", [name(of)]),
        C::Version(of) => list("versjon", [name(of)]),
        C::Roles(of) => list("rolle", names(of)),
        C::Responsible(of) => list("ansvarlig", names(of)),
        C::Who(of) => list("hvem", names(of)),
        C::Next(of) => list("neste", names(of)),
        C::Rolls(of) => list("ruller", names(of)),
        C::Services(of) => list("tjeneste", names(of)),
        C::Documents(of) => list("dokument", names(of)),
        C::Checklists(of) => list("sjekkliste", names(of)),
        C::Within(of) => list("frist", names(of)),
        C::Factors(of) => list("moment", paths(of)),
        C::Regardless(of) => list("uten_hensyn_til", paths(of)),
        C::AppliesTo(of) => list("virker_for", paths(of)),
        C::Until(of) => list("inntil", [path(of)]),
        C::Basis(of) => list("hjemmel", of.iter().map(reference)),
        C::Acute => "akutt".to_owned(),
        C::TransitionUnknown => "overgang-ukjent".to_owned(),
        C::Exhaustive => "uttømmende".to_owned(),
        C::MayBeStated => "kan_oppgis".to_owned(),
        C::Prudent => "forsiktig".to_owned(),
        C::Invoked => "må_påberopes".to_owned(),
        _ => return None,
    };
    Some(text)
}

fn compound(kind: &C) -> String {
    match kind {
        C::Wording(outcome, of) => list("tekst", [name(outcome), text(of)]),
        C::Item(of, label, told) => list("punkt", [name(of), text(label)].into_iter().chain(paths(told))),
        C::Value(of, label) => list("verdi", [name(of)].into_iter().chain(label.as_ref().map(text))),
        C::Field(of, ty, label) => {
            list("felt", [name(of), type_expr(ty)].into_iter().chain(label.as_ref().map(text)))
        }
        C::Period { from, to, apart } => {
            list(if *apart { "periode-uten-overlapp" } else { "periode" }, [name(from), name(to)])
        }
        C::Bounds(low, high) => list("mellom", [expr(low), expr(high)]),
        C::For { each, name: of } => list(if *each { "for-hver" } else { "for" }, [name(of)]),
        C::Source(of, day) => list("kilde", [text(of)].into_iter().chain(day.map(|day| day.to_string()))),
        C::Reviewed(by, day) => list("gjennomgått", [text(by), day.to_string()]),
        C::Valid(validity) => valid(*validity),
        C::When(of, condition) => list("når", of.iter().map(name).chain([expr(condition)])),
        C::Requirement { name: of, title, basis, condition } => {
            let basis = title.iter().map(text).chain(basis.iter().map(reference));
            list("krav", [name(of)].into_iter().chain(basis).chain([expr(condition)]))
        }
        C::Exception { name: of, condition, invoked } => {
            list(if *invoked { "unntak-må-påberopes" } else { "unntak" }, [name(of), expr(condition)])
        }
        C::Equals(value, guard) => guarded("=", value, guard),
        C::Length(value, guard) => guarded("varer", value, guard),
        C::RollsBy(calendar, basis) => {
            list("rulles_etter", [name(calendar)].into_iter().chain(basis.iter().map(reference)))
        }
        C::InterruptedBy(by, from) => list("avbrytes_ved", [expr(by), expr(from)]),
        C::LateHearing(of, until) => list("etter_utløp", [path(of), expr(until)]),
        C::Row { from, to, values, set } => {
            let dates = [Some(*from), *to].into_iter().flatten().map(|day| day.to_string());
            let values = if *set { vec![list("", exprs(values))] } else { exprs(values).collect() };
            list("fra", dates.chain(values))
        }
        C::Rounding(direction, step) => list("avrunding", [name(direction), expr(step)]),
        C::Holiday(of) => holiday(of),
        _ => "!".to_owned(),
    }
}

fn valid(validity: Validity) -> String {
    match validity {
        Validity::InForce { from, to } => {
            let day =
                |day: Option<rettesnor_values::Day>| day.map_or("…".to_owned(), |day| day.to_string());
            list("gjelder", [day(from), day(to)])
        }
        Validity::Repealed(day) => list("opphevet", [day.to_string()]),
        Validity::AdoptedFrom(day) => list("vedtatt", [day.to_string()]),
        Validity::AdoptedWithoutDate => list("vedtatt", ["uten_dato".to_owned()]),
    }
}

fn guarded(word: &str, value: &Expr, guard: &Guard) -> String {
    match guard {
        Guard::Always => list(word, [expr(value)]),
        Guard::When(condition) => list(word, [expr(value), list("når", [expr(condition)])]),
        Guard::Otherwise(condition) => {
            let condition = condition.as_ref().map(|condition| list("når", [expr(condition)]));
            list(&format!("ellers-{word}"), [expr(value)].into_iter().chain(condition))
        }
    }
}

fn holiday(holiday: &HolidayExpr) -> String {
    match holiday {
        HolidayExpr::Fixed { month, day, name: of } => {
            list("helligdag", [format!("{month:02}-{day:02}")].into_iter().chain(of.as_ref().map(text)))
        }
        HolidayExpr::Easter { offset, name: of } => {
            list("helligdag", [format!("påske{offset:+}")].into_iter().chain(of.as_ref().map(text)))
        }
        HolidayExpr::Weekday(day) => list("helligdag-hver", [name(day)]),
    }
}
