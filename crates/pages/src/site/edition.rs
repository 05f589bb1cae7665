//! The site in one language.

use super::{Site, SiteError};
use rettesnor_examples::Names;
use rettesnor_guide::basis::Basis;
use rettesnor_guide::library::Library;
use rettesnor_guide::library::search::Index;
use rettesnor_guide::situations::Situations;
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_rules::model::RuleBase;
use rettesnor_rules::program::Compiled;
use rettesnor_services::Directory;
use rettesnor_services::model::{Kind, Level, Service};
use std::sync::OnceLock;

/// The numbers that stand first wherever help is one touch away, by their text; the others follow behind a fold.
const FIRST: [&str; 3] = ["113", "112", "116117"];

/// The site in one language.
#[derive(Debug)]
pub(crate) struct Edition {
    pub(crate) language: Language,
    pub(crate) texts: Texts,
    pub(crate) compiled: Compiled,
    pub(crate) names: Names,
    pub(crate) situations: Situations,
    /// Numbers for danger, those that most need first.
    pub(crate) emergency: Vec<Emergency>,
    /// Whether a lawyer has reviewed the rules, in words.
    pub(crate) reviewed: String,
    /// What is searched; made when somebody first searches.
    index: OnceLock<Index>,
}

/// A number for danger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Emergency {
    /// `116117`.
    pub(crate) number: String,
    /// `116 117`.
    pub(crate) shown: String,
    /// Who answers: `legevakt`.
    pub(crate) who: String,
    /// Whether it is among the first.
    pub(crate) first: bool,
}

impl Edition {
    pub(super) fn new(
        language: Language,
        compiled: Compiled,
        directory: &Directory,
    ) -> Result<Self, SiteError> {
        let texts = Texts::new(language);
        let names = Names::new(&compiled.model);
        let situations = Situations::embedded(language);
        if situations.all.is_empty() {
            return Err(SiteError::Situations);
        }
        let emergency = emergency(&texts, &compiled.model, &names, directory);
        let reviewed = reviewed(&texts, &compiled.model);
        Ok(Self { language, texts, compiled, names, situations, emergency, reviewed, index: OnceLock::new() })
    }

    /// What the guide's pages rest on.
    pub(crate) fn basis<'a>(&'a self, site: &'a Site) -> Basis<'a> {
        Basis {
            texts: &self.texts,
            compiled: &self.compiled,
            names: &self.names,
            directory: &site.directory,
            situations: &self.situations,
        }
    }

    /// What the pages of the rules are made from.
    pub(crate) fn library<'a>(&'a self, site: &'a Site) -> Library<'a> {
        Library {
            texts: &self.texts,
            rules: &self.compiled.model,
            names: &self.names,
            relations: &site.relations,
            services: &site.directory,
            shelf: &site.shelf,
        }
    }

    /// The index that is searched.
    pub(crate) fn index(&self, site: &Site) -> &Index {
        self.index.get_or_init(|| Index::new(&self.library(site)))
    }

    /// Forgets the index: what it is made from has changed.
    pub(super) fn forget_index(&mut self) {
        self.index = OnceLock::new();
    }
}

fn emergency(texts: &Texts, rules: &RuleBase, names: &Names, directory: &Directory) -> Vec<Emergency> {
    let shown = directory.exported(Level::Public).filter(|service| service.kind == Kind::Emergency);
    let number = |service: Service| {
        let phone = service.phone()?;
        let norm = names.norm(&service.norm).and_then(|norm| rules.norms.get(norm.index()))?;
        let title = norm.versions.last().map_or(norm.name.as_str(), |version| version.title.as_str());
        // The number stands beside the name already.
        let title = title.split(',').next().unwrap_or(title);
        let who = texts.try_with(&format!("side-nod-{}", phone.number), &[]);
        Some(Emergency {
            first: FIRST.contains(&phone.number.as_str()),
            number: phone.number.clone(),
            shown: phone.shown.clone(),
            who: who.unwrap_or_else(|| title.to_owned()),
        })
    };
    let mut all: Vec<Emergency> = shown.filter_map(number).collect();
    let place = |one: &Emergency| FIRST.iter().position(|first| *first == one.number).unwrap_or(FIRST.len());
    all.sort_by_key(|one| (place(one), one.number.len(), one.number.clone()));
    all.dedup_by(|one, other| one.number == other.number);
    all
}

fn reviewed(texts: &Texts, rules: &RuleBase) -> String {
    let versions = || rules.norms.iter().flat_map(|norm| &norm.versions);
    let reviewed = versions().filter(|version| version.origin.reviewed.is_some()).count();
    texts.get(match reviewed {
        0 => "ikke-gjennomgatt",
        some if some == versions().count() => "gjennomgatt",
        _ => "delvis-gjennomgatt",
    })
}
