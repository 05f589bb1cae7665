//! References into acts and regulations: as a lawyer writes them, and as links.

use crate::model::{Act, LawRef, RuleBase};
use std::fmt::Write as _;

const ORDINALS: [&str; 20] = [
    "første",
    "andre",
    "tredje",
    "fjerde",
    "femte",
    "sjette",
    "sjuende",
    "åttende",
    "niende",
    "tiende",
    "ellevte",
    "tolvte",
    "trettende",
    "fjortende",
    "femtende",
    "sekstende",
    "syttende",
    "attende",
    "nittende",
    "tjuende",
];

/// `første` for 1, up to `tjuende`; beyond that the number with a full stop, as in print.
fn ordinal(number: u8) -> String {
    let word = usize::from(number).checked_sub(1).and_then(|index| ORDINALS.get(index));
    word.map_or_else(|| format!("{number}."), |word| (*word).to_owned())
}

impl LawRef {
    /// The reference in full: `loven § 62 første ledd bokstav f nr. 2 andre punktum`.
    pub fn canonical(&self, base: &RuleBase) -> String {
        let act = base.acts.get(self.act.index());
        let mut text = act.map_or_else(String::new, Act::display_name);
        let mut add = |part: String| {
            // Writing to a string cannot fail.
            let _ = write!(text, " {part}");
        };
        if let Some(section) = &self.section {
            // Treaties are divided into articles.
            let word = if act.is_some_and(|act| act.kind == "traktat") { "artikkel" } else { "§" };
            add(format!("{word} {section}"));
        }
        if let Some(ledd) = self.ledd {
            add(format!("{} ledd", ordinal(ledd)));
        }
        if let Some(letter) = self.letter {
            add(format!("bokstav {letter}"));
        }
        if let Some(number) = self.number {
            add(format!("nr. {number}"));
        }
        if let Some(sentence) = self.sentence {
            add(format!("{} punktum", ordinal(sentence)));
        }
        text
    }

    /// The page at Lovdata: the section where one is named, else the whole document. Nothing for a kind of
    /// source that Lovdata has no pages for.
    pub fn lovdata_url(&self, base: &RuleBase) -> Option<String> {
        let act = base.acts.get(self.act.index())?;
        let section = self.section.as_deref().map(link_part);
        let id = link_part(&act.id);
        let site = "https://lovdata.no";
        Some(match (act.kind.as_str(), section) {
            ("lov" | "forskrift", Some(section)) => format!("{site}/{}/{id}/%C2%A7{section}", act.kind),
            ("lov", None) => format!("{site}/dokument/NL/lov/{id}"),
            ("forskrift", None) => format!("{site}/dokument/SF/forskrift/{id}"),
            ("traktat", Some(section)) => format!("{site}/dokument/TRAKTAT/traktat/{id}#a{section}"),
            ("traktat", None) => format!("{site}/dokument/TRAKTAT/traktat/{id}"),
            ("rundskriv", _) => format!("{site}/nav/rundskriv/{id}"),
            _ => return None,
        })
    }
}

impl Act {
    /// Its kind and number, as a reference begins: `lov/ÅÅÅÅ-MM-DD-N`.
    pub fn reference(&self) -> String {
        format!("{}/{}", self.kind, self.id)
    }

    /// The short name; kind and number for an act that was given none.
    pub fn display_name(&self) -> String {
        if self.short_name.is_empty() {
            format!("{} {}", self.kind, self.id)
        } else {
            self.short_name.clone()
        }
    }
}

/// A part of a Lovdata address: without spaces (`90 a` is `90a` there), everything but plain characters encoded.
fn link_part(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes().filter(|byte| *byte != b' ') {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::model::{Act, ActId, LawRef, RuleBase};

    fn base() -> RuleBase {
        let act = |kind: &str, id: &str, short_name: &str| Act {
            kind: kind.into(),
            id: id.into(),
            short_name: short_name.into(),
        };
        RuleBase {
            acts: vec![
                act("lov", "2001-02-03-35", "prøveloven"),
                act("forskrift", "2001-02-03-1598", ""),
                act("traktat", "2001-02-03-41", "prøvekonvensjonen"),
                act("rundskriv", "r35-00", ""),
            ],
            ..RuleBase::default()
        }
    }

    fn section(act: u32, section: &str) -> LawRef {
        let section = (!section.is_empty()).then(|| section.to_owned());
        LawRef { act: ActId(act), section, ledd: None, letter: None, number: None, sentence: None }
    }

    #[test]
    fn links_follow_the_patterns_of_lovdata() {
        let cases = [
            (0, "38", "https://lovdata.no/lov/2001-02-03-35/%C2%A738"),
            (0, "90 a", "https://lovdata.no/lov/2001-02-03-35/%C2%A790a"),
            (0, "2-1 a", "https://lovdata.no/lov/2001-02-03-35/%C2%A72-1a"),
            (0, "9 A-1", "https://lovdata.no/lov/2001-02-03-35/%C2%A79A-1"),
            (0, "", "https://lovdata.no/dokument/NL/lov/2001-02-03-35"),
            (1, "1-3", "https://lovdata.no/forskrift/2001-02-03-1598/%C2%A71-3"),
            (1, "", "https://lovdata.no/dokument/SF/forskrift/2001-02-03-1598"),
            (2, "10", "https://lovdata.no/dokument/TRAKTAT/traktat/2001-02-03-41#a10"),
            (3, "", "https://lovdata.no/nav/rundskriv/r35-00"),
        ];
        for (act, text, url) in cases {
            assert_eq!(section(act, text).lovdata_url(&base()).as_deref(), Some(url));
        }
    }

    #[test]
    fn an_act_outside_the_rule_base_has_no_link() {
        assert_eq!(section(9, "1").lovdata_url(&base()), None);
    }

    #[test]
    fn nothing_written_as_a_section_escapes_the_address() {
        let url = section(0, "1/../x?y#å").lovdata_url(&base());
        assert_eq!(
            url.as_deref(),
            Some("https://lovdata.no/lov/2001-02-03-35/%C2%A71%2F%2E%2E%2Fx%3Fy%23%C3%A5")
        );
    }

    #[test]
    fn a_reference_reads_as_a_lawyer_writes_it() {
        let full = LawRef {
            ledd: Some(1),
            letter: Some('f'),
            number: Some(2),
            sentence: Some(2),
            ..section(0, "62")
        };
        let text = "prøveloven § 62 første ledd bokstav f nr. 2 andre punktum";
        assert_eq!(full.canonical(&base()), text);
        assert_eq!(section(1, "1-3").canonical(&base()), "forskrift 2001-02-03-1598 § 1-3");
        assert_eq!(
            LawRef { ledd: Some(20), ..section(0, "3") }.canonical(&base()),
            "prøveloven § 3 tjuende ledd"
        );
        assert_eq!(
            LawRef { ledd: Some(21), ..section(0, "3") }.canonical(&base()),
            "prøveloven § 3 21. ledd"
        );
    }
}
