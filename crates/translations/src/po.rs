//! Gettext's PO files, as far as the texts of rules need them: messages without plural forms, read with the line of every
//! fault, and written the same for the same messages.
//!
//! The form is that of the GNU gettext manual, chapter "The Format of PO Files". The readers on crates.io give no line
//! numbers and stop the program at a lone quotation mark; a file that a translator has had in hand must get a better answer.

use core::fmt;
use std::fmt::Write as _;

/// A message: a text, where it stands, and its translation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// Remarks of the translator (`# …`).
    pub remarks: Vec<String>,
    /// What the program tells the translator (`#. …`).
    pub notes: Vec<String>,
    /// Where the text stands (`#: …`).
    pub spots: Vec<String>,
    /// The translation is a guess that somebody must look at (`#, fuzzy`). It is not used.
    pub fuzzy: bool,
    /// For one place only (`msgctxt`).
    pub context: Option<String>,
    /// The text (`msgid`).
    pub source: String,
    /// Its translation (`msgstr`); empty where there is none.
    pub text: String,
    /// The line its `msgid` stands on, from 1; 0 for one that was never read.
    pub line: usize,
}

/// A file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Po {
    /// The language's code, from the header.
    pub language: String,
    /// The messages, in order.
    pub messages: Vec<Message>,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// It begins with a word that no PO file has.
    Word,
    /// Its text does not stand between quotation marks.
    Quotes,
    /// A backslash is followed by something it cannot be followed by.
    Escape,
    /// A line of text that belongs to nothing.
    Stray,
    /// Plural forms: the texts of rules have none.
    Plural,
    /// A message without the text it translates.
    Sourceless,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Word => "the line begins with none of msgctxt, msgid, msgstr, # and \"",
            Self::Quotes => "the text must stand between \" and \"",
            Self::Escape => "after \\ only n, t, \\ and \" can stand",
            Self::Stray => "the text belongs to no msgctxt, msgid or msgstr",
            Self::Plural => "texts of rules have no plural forms",
            Self::Sourceless => "msgstr stands without a msgid before it",
        })
    }
}

impl fmt::Display for PoError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.fault)
    }
}

impl core::error::Error for PoError {}

/// What lines of text are added to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Source,
    Text,
}

#[derive(Default)]
struct Reader {
    messages: Vec<Message>,
    current: Message,
    field: Option<Field>,
}

impl Reader {
    /// Ends the message being read, if it has a text.
    fn finish(&mut self) {
        let message = core::mem::take(&mut self.current);
        self.field = None;
        if message.line > 0 {
            self.messages.push(message);
        }
    }

    /// A message ends where the next begins, also without an empty line between.
    fn begin(&mut self) {
        if self.field == Some(Field::Text) {
            self.finish();
        }
    }

    fn line(&mut self, number: usize, line: &str) -> Result<(), Fault> {
        if line.is_empty() {
            self.finish();
        } else if let Some(comment) = line.strip_prefix('#') {
            self.begin();
            self.comment(comment);
        } else if line.starts_with('"') {
            let field = self.field.ok_or(Fault::Stray)?;
            self.add(field, line)?;
        } else {
            self.keyword(number, line)?;
        }
        Ok(())
    }

    fn comment(&mut self, comment: &str) {
        let message = &mut self.current;
        let tail = |rest: &str| rest.trim().to_owned();
        match comment.chars().next() {
            Some('.') => message.notes.push(tail(comment.trim_start_matches('.'))),
            Some(':') => message.spots.push(tail(comment.trim_start_matches(':'))),
            Some(',') => message.fuzzy |= comment.split([',', ' ']).any(|flag| flag == "fuzzy"),
            // Obsolete messages and earlier sources: other programs keep them, this one finds them anew.
            Some('~' | '|') => {}
            _ => message.remarks.push(tail(comment)),
        }
    }

    fn keyword(&mut self, number: usize, line: &str) -> Result<(), Fault> {
        let (word, rest) = line.split_once(char::is_whitespace).ok_or(Fault::Word)?;
        let field = match word {
            "msgctxt" => Field::Context,
            "msgid" => Field::Source,
            "msgstr" => Field::Text,
            "msgid_plural" => return Err(Fault::Plural),
            _ if word.starts_with("msgstr[") => return Err(Fault::Plural),
            _ => return Err(Fault::Word),
        };
        match field {
            Field::Context => {
                self.begin();
                self.current.context = Some(String::new());
            }
            Field::Source => {
                self.begin();
                self.current.line = number;
            }
            Field::Text if self.current.line == 0 => return Err(Fault::Sourceless),
            Field::Text => {}
        }
        self.field = Some(field);
        self.add(field, rest.trim_start())
    }

    fn add(&mut self, field: Field, quoted: &str) -> Result<(), Fault> {
        let text = unescaped(quoted.trim_end())?;
        match field {
            Field::Context => self.current.context.get_or_insert_default().push_str(&text),
            Field::Source => self.current.source.push_str(&text),
            Field::Text => self.current.text.push_str(&text),
        }
        Ok(())
    }
}

fn unescaped(quoted: &str) -> Result<String, Fault> {
    let inner = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).ok_or(Fault::Quotes)?;
    let mut text = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(one) = characters.next() {
        match one {
            '"' => return Err(Fault::Quotes),
            '\\' => text.push(match characters.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some(same @ ('"' | '\\')) => same,
                _ => return Err(Fault::Escape),
            }),
            _ => text.push(one),
        }
    }
    Ok(text)
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t")
}

impl Po {
    /// Reads a file.
    pub fn read(text: &str) -> Result<Self, PoError> {
        let mut reader = Reader::default();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let number = index + 1;
            reader.line(number, line.trim_end()).map_err(|fault| PoError { line: number, fault })?;
        }
        reader.finish();
        let (header, messages): (Vec<_>, Vec<_>) =
            reader.messages.into_iter().partition(|message| message.source.is_empty());
        let field = |line: &str| line.strip_prefix("Language:").map(|code| code.trim().to_owned());
        let language = header.iter().find_map(|header| header.text.lines().find_map(field));
        Ok(Self { language: language.unwrap_or_default(), messages })
    }

    /// Writes the file.
    pub fn write(&self) -> String {
        let mut out = String::from("msgid \"\"\nmsgstr \"\"\n");
        for line in ["Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit"] {
            // Writing to a string cannot fail; so below.
            let _ = writeln!(out, "\"{line}\\n\"");
        }
        let _ = writeln!(out, "\"Language: {}\\n\"", escaped(&self.language));
        for message in &self.messages {
            out.push('\n');
            message.write(&mut out);
        }
        out
    }
}

impl Message {
    fn write(&self, out: &mut String) {
        let comments = [("#", &self.remarks), ("#.", &self.notes), ("#:", &self.spots)];
        for (mark, lines) in comments {
            for line in lines {
                let _ = writeln!(out, "{mark} {line}");
            }
        }
        if self.fuzzy {
            out.push_str("#, fuzzy\n");
        }
        if let Some(context) = &self.context {
            let _ = writeln!(out, "msgctxt \"{}\"", escaped(context));
        }
        let _ = writeln!(out, "msgid \"{}\"", escaped(&self.source));
        let _ = writeln!(out, "msgstr \"{}\"", escaped(&self.text));
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Message, Po};

    #[test]
    fn what_is_written_is_read_again() {
        let one = Message {
            remarks: vec!["asked the office".into()],
            notes: vec!["a title".into()],
            spots: vec!["norm a tittel".into(), "norm b tittel".into()],
            fuzzy: true,
            context: Some("norm a tittel".into()),
            source: "Say \"yes\" \\ no\nnever".into(),
            text: "Sei «ja»\t".into(),
            line: 0,
        };
        let other = Message { source: "B".into(), ..Message::default() };
        let po = Po { language: "nn".into(), messages: vec![one, other] };
        let mut again = Po::read(&po.write()).unwrap();
        again.messages.iter_mut().for_each(|message| message.line = 0);
        assert_eq!(again, po);
    }

    #[test]
    fn files_of_other_programs_are_read() {
        let text = "\u{feff}msgid \"\"\r\nmsgstr \"\"\r\n\"Language: ti\\n\"\r\n\r\n#~ msgid \"old\"\r\n#| msgid \"was\"\r\nmsgid \"\"\r\n\"One \"\r\n\"text\"\r\nmsgstr \"\"\r\nmsgid \"Two\"\r\nmsgstr \"2\"\r\n";
        let po = Po::read(text).unwrap();
        let all: Vec<_> = po.messages.iter().map(|it| (it.source.as_str(), it.text.as_str())).collect();
        assert_eq!((po.language.as_str(), all), ("ti", vec![("One text", ""), ("Two", "2")]));
    }

    #[test]
    fn faults_are_told_with_their_line() {
        let fault = |text: &str| Po::read(text).map(drop).map_err(|error| (error.line, error.fault));
        assert_eq!(fault("msgid \"a\"\nmsgstr \"\n"), Err((2, Fault::Quotes)));
        assert_eq!(fault("\""), Err((1, Fault::Stray)));
        assert_eq!(fault("msgid \"a\"\nmsgid_plural \"b\"\n"), Err((2, Fault::Plural)));
        assert_eq!(fault("\n\nmsgstr \"b\"\n"), Err((3, Fault::Sourceless)));
        assert_eq!(fault("msgid \"a\\q\"\n"), Err((1, Fault::Escape)));
        assert_eq!(fault("msgid \"a\"b\"\n"), Err((1, Fault::Quotes)));
        assert_eq!(fault("<html>\n"), Err((1, Fault::Word)));
    }

    /// A file with everything a file can hold.
    const VALID: &str = "\u{feff}# fra kontoret\nmsgid \"\"\nmsgstr \"\"\n\"Language: nn\\n\"\n\n#. ein tittel\n#: norm a tittel\n#, fuzzy\n#| msgid \"før\"\nmsgctxt \"norm a tittel\"\nmsgid \"Seg \\\"ja\\\"\\n\"\n\"så \\\\ går det\"\nmsgstr \"Sei «ja»\\t\"\n\n#~ msgid \"borte\"\nmsgid \"Éin\"\nmsgstr \"1\"\n";

    /// What is read is whole: it can be written, and read again as the same.
    fn is_sound(bytes: &[u8]) -> bool {
        let text = String::from_utf8_lossy(bytes);
        let lines = text.lines().count();
        match Po::read(&text) {
            Ok(po) => {
                let strip = |mut po: Po| {
                    po.messages.iter_mut().for_each(|message| message.line = 0);
                    po.messages
                        .into_iter()
                        .map(|it| (it.context, it.source, it.text, it.fuzzy))
                        .collect::<Vec<_>>()
                };
                Po::read(&po.write()).is_ok_and(|again| strip(again) == strip(po))
            }
            Err(error) => (1..=lines).contains(&error.line),
        }
    }

    #[test]
    fn a_file_cut_anywhere_is_read_or_refused_with_its_line() {
        let bytes = VALID.as_bytes();
        let unsound: Vec<usize> = (0..=bytes.len()).filter(|end| !is_sound(&bytes[..*end])).collect();
        assert_eq!(unsound, Vec::<usize>::new());
        assert_eq!(Po::read(VALID).unwrap().messages.len(), 2);
    }

    #[test]
    fn a_file_with_changed_bytes_is_read_or_refused_with_its_line() {
        // Even and repeatable is all it has to be.
        let mut state = 7_u64;
        let mut next = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % below
        };
        let signs = b"\"\\\n\r\t#~|:,. msgidstrctxt\xc3\xff\0";
        let (mut read, mut refused) = (0, 0);
        for case in 0..20_000 {
            let mut bytes = VALID.as_bytes().to_vec();
            for _ in 0..=next(4) {
                let (at, sign) = (next(bytes.len()), signs[next(signs.len())]);
                match next(3) {
                    0 => bytes[at] = sign,
                    1 => bytes.insert(at, sign),
                    _ => drop(bytes.remove(at)),
                }
            }
            assert!(is_sound(&bytes), "{case}: {}", String::from_utf8_lossy(&bytes));
            let whole = Po::read(&String::from_utf8_lossy(&bytes));
            if whole.is_ok() { read += 1 } else { refused += 1 }
        }
        assert!(read > 1000 && refused > 1000, "{read} read, {refused} refused");
    }
}
