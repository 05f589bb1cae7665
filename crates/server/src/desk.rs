//! Where answers are made: a thread for each core, each with the interface's texts read once.
//!
//! Reckoning is work for a core, not for the threads that wait for the network: those only hand over a job and wait. No more
//! jobs run at once than there are cores, and no more wait than could be answered in time; the rest are told to come back.

use crate::edition::Edition;
use rettesnor_engine::Evaluator;
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_rules::program::Compiled;
use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use tokio::sync::oneshot;

/// Jobs that may wait. At a few milliseconds each this is some seconds of work: who would wait longer is told so at once.
const WAITING: usize = 1024;

type Job = Box<dyn for<'e> FnOnce(&Desk<'e>) + Send>;

/// An edition as one thread has it before it.
#[derive(Debug)]
pub struct Desk<'e> {
    /// The edition.
    pub edition: &'e Edition,
    texts: &'e [Texts; 3],
}

impl<'e> Desk<'e> {
    /// The interface's texts in a language.
    pub fn texts(&self, language: Language) -> &'e Texts {
        let [nb, nn, en] = self.texts;
        match language {
            Language::Nb => nb,
            Language::Nn => nn,
            Language::En => en,
        }
    }

    /// The rules in a language.
    pub fn book(&self, language: Language) -> &'e Compiled {
        self.edition.book(language)
    }

    /// What answers one case. It remembers the cases it has seen, so that each request gets its own and none is kept.
    pub fn evaluator(&self, language: Language) -> Evaluator<'e> {
        Evaluator::new(self.book(language))
    }
}

/// Why there was no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Too many wait already.
    Full,
    /// The server is going down, or the work was given up.
    Gone,
}

#[derive(Debug)]
struct Shared {
    queue: Mutex<Queue>,
    wake: Condvar,
}

struct Queue {
    jobs: VecDeque<Job>,
    edition: Arc<Edition>,
    closed: bool,
}

impl std::fmt::Debug for Queue {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Queue").field("waiting", &self.jobs.len()).finish_non_exhaustive()
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Queue> {
        // Nothing is done to the queue that could leave it half changed.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next job with the edition it is to be done by; none when all is over.
    fn take(&self) -> Option<(Job, Arc<Edition>)> {
        let mut queue = self.lock();
        loop {
            if let Some(job) = queue.jobs.pop_front() {
                return Some((job, Arc::clone(&queue.edition)));
            }
            if queue.closed {
                return None;
            }
            queue = self.wake.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// All desks. Dropping it sends the threads home when they have done what waits.
#[derive(Debug)]
pub struct Desks {
    shared: Arc<Shared>,
}

impl Desks {
    /// Opens as many as there are cores.
    pub fn open(edition: Edition) -> io::Result<Self> {
        Self::with(edition, thread::available_parallelism().map_or(1, usize::from))
    }

    /// Opens so many.
    pub fn with(edition: Edition, count: usize) -> io::Result<Self> {
        let queue = Queue { jobs: VecDeque::new(), edition: Arc::new(edition), closed: false };
        let shared = Arc::new(Shared { queue: Mutex::new(queue), wake: Condvar::new() });
        for number in 1..=count.max(1) {
            let shared = Arc::clone(&shared);
            thread::Builder::new().name(format!("svar-{number}")).spawn(move || work(&shared))?;
        }
        Ok(Self { shared })
    }

    /// The edition that new requests are answered by.
    pub fn edition(&self) -> Arc<Edition> {
        Arc::clone(&self.shared.lock().edition)
    }

    /// From now on, another edition. What is under way is finished by the one it began with.
    pub fn replace(&self, edition: Edition) {
        self.shared.lock().edition = Arc::new(edition);
    }

    /// Jobs that wait.
    pub fn waiting(&self) -> usize {
        self.shared.lock().jobs.len()
    }

    /// Has something done. A job nobody waits for any more is not begun.
    pub async fn ask<T: Send + 'static>(
        &self,
        work: impl for<'e> FnOnce(&Desk<'e>) -> T + Send + 'static,
    ) -> Result<T, Refused> {
        let (send, receive) = oneshot::channel();
        self.hand_over(Box::new(move |desk: &Desk<'_>| {
            if !send.is_closed() {
                // Whoever asked may have gone while it was done.
                let _ = send.send(work(desk));
            }
        }))?;
        receive.await.map_err(|_| Refused::Gone)
    }

    fn hand_over(&self, job: Job) -> Result<(), Refused> {
        let mut queue = self.shared.lock();
        if queue.jobs.len() >= WAITING {
            return Err(Refused::Full);
        }
        queue.jobs.push_back(job);
        drop(queue);
        self.shared.wake.notify_one();
        Ok(())
    }
}

impl Drop for Desks {
    fn drop(&mut self) {
        self.shared.lock().closed = true;
        self.shared.wake.notify_all();
    }
}

/// A thread's day. What it has of an edition lives as long as the edition is the one to answer by.
fn work(shared: &Shared) {
    let texts = Language::ALL.map(Texts::new);
    let mut next = shared.take();
    while let Some((job, edition)) = next {
        let desk = Desk { edition: &edition, texts: &texts };
        job(&desk);
        next = loop {
            match shared.take() {
                Some((job, now)) if Arc::ptr_eq(&now, &edition) => job(&desk),
                other => break other,
            }
        };
    }
}
