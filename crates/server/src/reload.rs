//! For those who write rules: another edition when the files of a folder change.
//!
//! The folder is looked at each second. A change is read when the files have been at rest from one look to the next, so that
//! nothing half written is read. Rules with errors leave the last good ones in use, and the log says what is wrong.

use crate::app::App;
use crate::edition::Edition;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::{Duration, SystemTime};

/// Time between two looks.
const PAUSE: Duration = Duration::from_secs(1);
/// Folders within folders that are looked into.
const DEPTH: usize = 8;

/// What a file looked like: another moment or length is another file.
type Seen = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Looks after a folder for as long as the application lives.
pub fn watch(app: &Arc<App>, mut watcher: Watcher) -> std::io::Result<()> {
    let app: Weak<App> = Arc::downgrade(app);
    let look = move || {
        while let Some(app) = app.upgrade() {
            if watcher.look() {
                reload(&app, &watcher.root);
            }
            drop(app);
            thread::sleep(PAUSE);
        }
    };
    thread::Builder::new().name("regelverk".to_owned()).spawn(look).map(drop)
}

/// Reads a folder anew, or keeps what there is.
pub fn reload(app: &App, root: &Path) {
    match Edition::read(root) {
        Ok(edition) => {
            let rule_base = edition.rule_base();
            app.desks.replace(edition);
            app.metrics.reloaded(true);
            // Told when it holds, for those who wait for the line.
            tracing::info!(rule_base, "regelverket er lest på nytt");
        }
        Err(error) => {
            app.metrics.reloaded(false);
            tracing::error!(%error, "regelverket har feil; det forrige gjelder fortsatt");
        }
    }
}

/// What was seen at the last looks.
#[derive(Debug)]
pub struct Watcher {
    root: PathBuf,
    /// As it was read.
    read: Seen,
    /// As it was at the last look.
    last: Seen,
}

impl Watcher {
    /// Looks for the first time. To be done before the folder is read: what changes meanwhile is then seen.
    pub fn new(root: &Path) -> Self {
        // `.` has no name of its own, and the directory of services is found by the name of the folder.
        // Others are left as they are written: rules name their files so.
        let nameless = root.file_name().is_none();
        let absolute = nameless.then(|| std::path::absolute(root).ok()).flatten();
        let root = absolute.unwrap_or_else(|| root.to_path_buf());
        let seen = look(&root);
        Self { root, read: seen.clone(), last: seen }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether there is something new that is now at rest.
    fn look(&mut self) -> bool {
        let seen = look(&self.root);
        let rests = seen == self.last;
        self.last = seen;
        if !rests || self.last == self.read {
            return false;
        }
        self.read.clone_from(&self.last);
        true
    }
}

fn look(root: &Path) -> Seen {
    let mut seen = Seen::new();
    let services = rettesnor_files::services_beside(root);
    let mut paths: Vec<(PathBuf, usize)> = vec![(root.to_path_buf(), 0)];
    paths.extend(services.map(|folder| (folder, 0)));
    while let Some((path, depth)) = paths.pop() {
        // What a link leads to is what is read. What cannot be read now is read when it can.
        let Ok(about) = fs::metadata(&path) else { continue };
        if about.is_file() {
            seen.insert(path, (about.modified().ok(), about.len()));
        } else if depth <= DEPTH {
            let inside = fs::read_dir(&path).into_iter().flatten().flatten();
            paths.extend(inside.map(|entry| (entry.path(), depth.saturating_add(1))));
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::Watcher;
    use std::fs;

    #[test]
    fn a_change_is_told_of_once_and_only_when_the_files_are_at_rest() {
        let folder = std::env::temp_dir().join(format!("rettesnor-vakt-{}", std::process::id()));
        fs::create_dir_all(folder.join("område")).unwrap();
        let file = folder.join("område/regel.md");
        fs::write(&file, "en").unwrap();
        let mut watcher = Watcher::new(&folder);
        assert!(!watcher.look());
        fs::write(&file, "en til").unwrap();
        assert!(!watcher.look(), "still being written, for all we know");
        assert!(watcher.look());
        assert!(!watcher.look());
        fs::remove_file(&file).unwrap();
        assert!(!watcher.look());
        assert!(watcher.look());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_change_is_seen_behind_a_link_and_in_rules_that_are_one_file() {
        let folder = std::env::temp_dir().join(format!("rettesnor-lenke-{}", std::process::id()));
        fs::create_dir_all(folder.join("regler")).unwrap();
        let file = folder.join("ekte.md");
        fs::write(&file, "en").unwrap();
        std::os::unix::fs::symlink(&file, folder.join("regler/regel.md")).unwrap();
        let (mut linked, mut alone) = (Watcher::new(&folder.join("regler")), Watcher::new(&file));
        fs::write(&file, "en til").unwrap();
        for watcher in [&mut linked, &mut alone] {
            assert!(!watcher.look());
            assert!(watcher.look(), "{}", watcher.root().display());
        }
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_folder_one_stands_in_has_its_own_name() {
        assert_eq!(
            Watcher::new(".".as_ref()).root().file_name(),
            std::env::current_dir().unwrap().file_name()
        );
    }
}
