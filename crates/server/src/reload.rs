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
pub fn watch(app: &Arc<App>, root: PathBuf) -> std::io::Result<()> {
    let app: Weak<App> = Arc::downgrade(app);
    let mut watcher = Watcher::new(root);
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
struct Watcher {
    root: PathBuf,
    /// As it was read.
    read: Seen,
    /// As it was at the last look.
    last: Seen,
}

impl Watcher {
    fn new(root: PathBuf) -> Self {
        let seen = look(&root);
        Self { root, read: seen.clone(), last: seen }
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
    let mut folders: Vec<(PathBuf, usize)> = vec![(root.to_path_buf(), 0)];
    folders.extend(services.map(|folder| (folder, 0)));
    while let Some((folder, depth)) = folders.pop() {
        // A folder that cannot be read now is read when it can.
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let Ok(about) = entry.metadata() else { continue };
            if about.is_dir() && depth < DEPTH {
                folders.push((entry.path(), depth.saturating_add(1)));
            } else if about.is_file() {
                seen.insert(entry.path(), (about.modified().ok(), about.len()));
            }
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
        let mut watcher = Watcher::new(folder.clone());
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
}
