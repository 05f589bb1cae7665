//! The workspace's rule base as bytes, compiled by the build script. A program that holds this crate answers without reading a
//! single file; a rule base with errors stops the build.

/// The compiled rules. They were read back with every check when they were made, so that `Compiled::from_trusted` may read them.
pub static RULES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/regelverk.bin"));

/// The texts of the rules in the languages they are not written in, by the language's code.
pub static TRANSLATIONS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/translations.rs"));

/// The files the rules are written in, with their paths: what `Sources::from_bytes` of the guide reads.
pub static SOURCES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sources.bin"));

/// The pages of `docs/diagnostics`, by code.
pub static DIAGNOSTICS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// The tables of `regelverk/tabeller`, by name.
pub static TABLES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The files of `tjenester`, by name without their ending.
pub static SERVICES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/services.rs"));

/// What has been wrong: `regelverk/rettelser.toml`.
pub static ERRATA: &str = include_str!(concat!(env!("OUT_DIR"), "/rettelser.toml"));

#[cfg(test)]
mod tests {
    use super::RULES;
    use rettesnor_rules::program::Compiled;

    #[test]
    fn the_embedded_rules_pass_every_check_and_are_the_ones_their_hash_names() {
        let (trusted, checked) =
            (Compiled::from_trusted(RULES).unwrap(), Compiled::from_bytes(RULES).unwrap());
        assert_eq!(trusted.hash, checked.hash);
        assert_eq!(trusted.model, checked.model);
        assert_eq!(trusted.to_bytes().unwrap(), RULES);
    }
}
