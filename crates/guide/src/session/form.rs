//! What a form says: its fields read as steps. A field that cannot be read is a problem with its reason, and no step is taken.

use super::path::{self, Place, resolve};
use super::{Flat, Said, Session, Step};
use crate::basis::{Basis, ProblemView};
use rettesnor_rules::model::{Type, Unit};
use rettesnor_values::Day;

/// Fields that are read; a page has far fewer.
pub const FORM_MAX_FIELDS: usize = 4096;
/// Signs of a text that is typed.
const LONGEST: usize = 400;
/// Claims of one fact.
const CLAIMS: u32 = 8;
/// What stands for the value that is not said, and for the one that is taken back.
const AS_IS: &str = "";
const TAKE_BACK: &str = "-";

/// What came of a form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// Why nothing was taken, where it was not.
    pub problems: Vec<ProblemView>,
    /// The fact to ask about next, where the person chose it.
    pub about: Option<String>,
    /// The norm whose lines are to be shown whole, where the person chose one.
    pub opened: Option<String>,
    /// Whether what was said is another than before.
    pub changed: bool,
}

/// The fields of a form, by name.
struct Fields<'f>(&'f [(String, String)]);

impl<'f> Fields<'f> {
    fn all(&self, name: &str) -> impl Iterator<Item = &'f str> {
        let values = self.0.iter().take(FORM_MAX_FIELDS).filter(move |(one, _)| one == name);
        values.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// The last of a name: a button comes after what it overrules.
    fn one(&self, name: &str) -> Option<&'f str> {
        self.all(name).last()
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(one, _)| one == name)
    }
}

/// The problem of a field, by the key of its text.
type Refused = (String, &'static str);

impl Session {
    /// Takes what a form says. What is refused leaves the session as it was.
    pub fn take_form(&mut self, basis: &Basis<'_>, fields: &[(String, String)], today: Day) -> Taken {
        let fields = Fields(fields);
        let (verb, about) = match fields.one("gjor").unwrap_or("svar").split_once(':') {
            Some((verb, about)) => (verb, about),
            None => (fields.one("gjor").unwrap_or("svar"), ""),
        };
        let mut tried = self.clone();
        let mut taken = Taken::default();
        if let Err((path, key)) = tried.act(basis, &fields, (verb, about)) {
            taken.problems.push(ProblemView::new(basis, &path, key));
            taken.about = (!path.is_empty()).then_some(path);
            return taken;
        }
        match verb {
            "spor" => taken.about = Some(about.to_owned()),
            "vis" => {
                taken.opened = Some(about.to_owned());
                taken.about = fields.one("ved").map(str::to_owned);
            }
            _ => {}
        }
        if tried == *self {
            return taken;
        }
        // What is taken back or dropped always may be: the way out of a session that no longer can be read.
        let back = matches!(verb, "angre" | "forkast" | "nullstill" | "glem" | "fjern");
        if !back {
            let told = if verb == "hva-hvis" { tried.with_what_if() } else { tried.clone() };
            if let Err(problems) = told.fold(basis, today) {
                taken.about = problems.first().map(|problem| problem.path.clone());
                taken.problems = problems;
                return taken;
            }
        }
        let shrinks = matches!(verb, "angre" | "forkast" | "nullstill");
        if !shrinks && !tried.fits() {
            taken.problems.push(ProblemView::new(basis, "", "guide-feil-for-mye"));
            return taken;
        }
        *self = tried;
        taken.changed = true;
        taken
    }

    fn act(
        &mut self,
        basis: &Basis<'_>,
        fields: &Fields<'_>,
        (verb, about): (&str, &str),
    ) -> Result<(), Refused> {
        match verb {
            "angre" => {
                self.undo();
            }
            "behold" => self.keep_what_if(),
            "forkast" => self.drop_what_if(),
            "nullstill" => *self = Self::default(),
            "spor" | "vis" => {}
            "start" => {
                let found = basis.situations.find(about);
                *self = Self::from_situation(found.ok_or((String::new(), "guide-feil-situasjon"))?);
                let around = around(basis, self, fields)?;
                self.say(around);
            }
            "glem" => self.say(vec![Step::Forget(known(basis, about)?)]),
            "hopp" => self.say(vec![Step::Later(known(basis, about).or_else(|_| list(basis, about))?)]),
            "post" => self.say(vec![Step::Add(list(basis, about)?)]),
            "alle" => self.say(vec![Step::Complete(list(basis, about)?, true)]),
            "flere" => self.say(vec![Step::Complete(list(basis, about)?, false)]),
            "fjern" => {
                let (name, number) = about.rsplit_once('.').ok_or((about.to_owned(), "guide-feil-ukjent"))?;
                let number = number.parse().map_err(|_| (about.to_owned(), "guide-feil-ukjent"))?;
                self.say(vec![Step::Remove(list(basis, name)?, number)]);
                // What is tried of a record would be of another once those after it move up.
                self.drop_what_if();
            }
            "hva-hvis" => {
                let steps = said(basis, fields, verb)?;
                self.try_out(steps);
            }
            _ => {
                let mut steps = if verb == "sett" { Vec::new() } else { said(basis, fields, verb)? };
                steps.extend(several(basis, fields)?);
                steps.extend(around(basis, self, fields)?);
                self.say(steps);
            }
        }
        Ok(())
    }
}

fn known(basis: &Basis<'_>, path: &str) -> Result<String, Refused> {
    resolve(basis, path).map(|place| place.path).ok_or((path.to_owned(), "guide-feil-ukjent"))
}

fn list(basis: &Basis<'_>, name: &str) -> Result<String, Refused> {
    path::list_slug(basis, name).ok_or((name.to_owned(), "guide-feil-ukjent"))
}

/// The clocks and the place, where they are others than before: a page may send them along with every answer.
fn around(basis: &Basis<'_>, session: &Session, fields: &Fields<'_>) -> Result<Vec<Step>, Refused> {
    let before = Flat::of(basis, session.steps());
    let mut steps = Vec::new();
    for (name, was, step) in
        [("per", &before.per, Step::Per as fn(Option<String>) -> Step), ("rett_per", &before.law, Step::Law)]
    {
        let day = fields.one(name).map(|text| date(text).ok_or((String::new(), "guide-feil-dato")));
        let day = day.transpose()?;
        if fields.has(name) && day != *was {
            steps.push(step(day));
        }
    }
    let number = fields.one("kommune");
    if number.is_some_and(|it| it.len() != 4 || !it.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err((String::new(), "guide-feil-kommune"));
    }
    if fields.has("kommune") && number != before.place.as_deref() {
        steps.push(Step::Place(number.map(str::to_owned)));
    }
    Ok(steps)
}

/// Several facts at once, each by its own field `f:PATH`.
fn several(basis: &Basis<'_>, fields: &Fields<'_>) -> Result<Vec<Step>, Refused> {
    let mut steps = Vec::new();
    for (name, value) in fields.0.iter().take(FORM_MAX_FIELDS) {
        let (Some(path), value) = (name.strip_prefix("f:"), value.trim()) else { continue };
        if value == AS_IS {
            continue;
        }
        let Some(place) = resolve(basis, path) else { return Err((path.to_owned(), "guide-feil-ukjent")) };
        if value == TAKE_BACK {
            steps.push(Step::Forget(place.path));
            continue;
        }
        let text = typed(&place, value).ok_or((place.path.clone(), "guide-feil-verdi"))?;
        steps.push(Step::Say(place.path, Said::Value(text)));
    }
    Ok(steps)
}

/// What is said of the fact of the card.
fn said(basis: &Basis<'_>, fields: &Fields<'_>, verb: &str) -> Result<Vec<Step>, Refused> {
    let Some(about) = fields.one("om") else { return Ok(Vec::new()) };
    let place = resolve(basis, about).ok_or((about.to_owned(), "guide-feil-ukjent"))?;
    let unanswered = match (verb, fields.one("verdi")) {
        ("vet-ikke", _) | (_, Some("ukjent")) => Some("ukjent"),
        ("vil-ikke", _) | (_, Some("avslatt")) => Some("avslått"),
        _ => None,
    };
    let place = match fields.one("mal").filter(|_| unanswered.is_none()) {
        Some(way) => resolve(basis, way).filter(|way| (way.fact, &way.record) == (place.fact, &place.record)),
        None => Some(place),
    };
    let place = place.ok_or((about.to_owned(), "guide-feil-ukjent"))?;
    let said = match unanswered {
        Some(word) => Said::Value(word.to_owned()),
        None => answer(fields, &place).map_err(|key| (place.path.clone(), key))?,
    };
    let said = match (said, fields.one("kilde")) {
        (Said::Value(value), Some(source)) => Said::From(value, free(source)),
        (said, _) => said,
    };
    Ok(vec![Step::Say(place.path, said)])
}

/// The answer, by the form that is chosen, or by what is filled in.
fn answer(fields: &Fields<'_>, place: &Place) -> Result<Said, &'static str> {
    let filled = |name: &str| fields.one(name).is_some();
    let form = fields.one("form").unwrap_or_else(|| {
        let forms = [("verdi", "verdi"), ("fra", "mellom"), ("til", "mellom"), ("enten", "enten")];
        let forms = forms.into_iter().chain([("pastand1", "omstridt"), ("omtrent", "omtrent")]);
        forms.into_iter().find(|(name, _)| filled(name)).map_or("verdi", |(_, form)| form)
    });
    let read = |text: &str| typed(place, text).ok_or("guide-feil-verdi");
    let value = match form {
        "omtrent" => approximate(fields, place)?,
        "mellom" => match (fields.one("fra"), fields.one("til")) {
            (Some(low), Some(high)) => format!("mellom {} og {}", read(low)?, read(high)?),
            (Some(low), None) => format!("{} {}", bound(place.ty, true), read(low)?),
            (None, Some(high)) => format!("{} {}", bound(place.ty, false), read(high)?),
            (None, None) => return Err("guide-feil-tom"),
        },
        "enten" => {
            let all = fields.all("enten").map(read).collect::<Result<Vec<_>, _>>()?;
            match all.as_slice() {
                [] => return Err("guide-feil-tom"),
                [one] => one.clone(),
                many => format!("enten {}", many.join(" eller ")),
            }
        }
        "omstridt" => return disputed(fields, place),
        _ => {
            let value = fields.one("verdi").ok_or("guide-feil-tom")?;
            match (place.ty, fields.one("tid")) {
                (Type::Instant, Some(time)) => read(&format!("{value} {time}"))?,
                _ => read(value)?,
            }
        }
    };
    Ok(Said::Value(value))
}

fn approximate(fields: &Fields<'_>, place: &Place) -> Result<String, &'static str> {
    let value = fields.one("omtrent").or_else(|| fields.one("verdi")).ok_or("guide-feil-tom")?;
    let value = typed(place, value).ok_or("guide-feil-verdi")?;
    match fields.one("pluss") {
        Some(margin) if margin.len() <= 6 && margin.bytes().all(|byte| byte.is_ascii_digit()) => {
            Ok(format!("omtrent {value} ± {margin}"))
        }
        Some(_) => Err("guide-feil-verdi"),
        None => Ok(format!("omtrent {value}")),
    }
}

fn disputed(fields: &Fields<'_>, place: &Place) -> Result<Said, &'static str> {
    let mut claims = Vec::new();
    for number in 1..=CLAIMS {
        let Some(claim) = fields.one(&format!("pastand{number}")) else { continue };
        let value = typed(place, claim).ok_or("guide-feil-verdi")?;
        let source = fields.one(&format!("kilde{number}")).map(free).unwrap_or_default();
        claims.push((value, source));
    }
    if claims.len() < 2 { Err("guide-feil-to-pastander") } else { Ok(Said::Disputed(claims)) }
}

fn bound(ty: Type, low: bool) -> &'static str {
    match (matches!(ty, Type::Date | Type::Instant), low) {
        (true, true) => "tidligst",
        (true, false) => "senest",
        (false, true) => "minst",
        (false, false) => "høyst",
    }
}

/// Free text, cut to a length and without signs that are not shown.
fn free(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control()).take(LONGEST).collect()
}

/// A value as a situation writes it, from what people and browsers type: `17` is `17 år` where years are asked for, and
/// `9.3.2026` is a date. Whether it is a value of the fact is for the reader of situations to say.
fn typed(place: &Place, text: &str) -> Option<String> {
    let text = text.trim();
    // Signs of the notation have no place in what a person types.
    let odd = |sign: char| sign.is_control() || matches!(sign, '`' | '"' | '\\' | '{' | '}' | '[' | ']');
    if text.is_empty() || text.chars().count() > LONGEST || text.contains(odd) {
        return None;
    }
    let words = ["omtrent ", "ca. ", "mellom ", "enten ", "minst ", "høyst ", "under ", "over ", "ikke "];
    let words = words.into_iter().chain(["senest ", "tidligst ", "før ", "etter ", "omstridt "]);
    if words.into_iter().any(|word| text.starts_with(word)) {
        return Some(text.to_owned());
    }
    let unit = match place.ty {
        Type::Date => return if text == "aldri" { Some(text.to_owned()) } else { date(text) },
        Type::Duration(Unit::Years) => "år",
        Type::Duration(Unit::Months) => "måneder",
        Type::Duration(Unit::Weeks) => "uker",
        Type::Duration(Unit::Days) => "dager",
        Type::Duration(Unit::Hours) => "timer",
        Type::Kroner => "kroner",
        Type::Integer | Type::Decimal => "",
        Type::Instant => return Some(text.replace('T', " ")),
        _ => return Some(text.to_owned()),
    };
    let plain: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let number = plain.trim_end_matches(char::is_alphabetic).trim_end_matches('.');
    if number.is_empty() || !number.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.')) {
        return Some(text.to_owned());
    }
    Some(format!("{} {unit}", number.replace('.', ",")).trim_end().to_owned())
}

/// A date as a browser writes it, or as people do.
fn date(text: &str) -> Option<String> {
    if let Ok(day) = Day::parse(text) {
        return Some(day.to_string());
    }
    let parts: Vec<&str> = text.split(['.', '/', ' ']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let day = Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    (year.len() == 4).then(|| day.to_string())
}
