//! What other directories can read. What is never exported is in none of it.

mod cpsv;
mod hsds;
mod told;
mod turtle;

pub use cpsv::cpsv;
pub use hsds::hsds;

use crate::directory::{Directory, norm};
use crate::model::{Level, Service};
use rettesnor_rules::model::RuleBase;
use uuid::Uuid;

/// What an export is made of beside the directory.
#[derive(Debug, Clone, Copy)]
pub struct Profile<'a> {
    /// The rules: titles and sentences stand there.
    pub rules: &'a RuleBase,
    /// What every name in the export begins with: `https://…/`.
    pub base: &'a str,
    /// Who publishes it.
    pub publisher: &'a str,
    /// The country, by its code of two letters.
    pub country: &'a str,
    /// The language of the texts, by code.
    pub language: &'a str,
    /// How far it goes. [`Level::Never`] gives no more than [`Level::Partners`].
    pub level: Level,
}

/// A service with the words the rules have for it.
#[derive(Debug)]
struct Entry {
    service: Service,
    slug: String,
    title: String,
    text: String,
}

/// What goes out, in the order of the directory.
fn entries(directory: &Directory, profile: &Profile<'_>) -> Vec<Entry> {
    let services = directory.exported(profile.level);
    let found = services.filter_map(|service| {
        let (_, rule) = norm(profile.rules, &service)?;
        let version = rule.versions.last()?;
        let text = version.wording.iter().find(|(key, _)| key == "ja").map(|(_, text)| text.clone());
        let (slug, title) = (rule.slug.clone(), version.title.clone());
        Some(Entry { service, slug, title, text: text.unwrap_or_default() })
    });
    found.collect()
}

/// A name that is the same in every export.
fn id(profile: &Profile<'_>, kind: &str, name: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("{}{kind}/{name}", profile.base).as_bytes()).to_string()
}
