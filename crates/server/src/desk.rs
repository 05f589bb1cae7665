//! Where answers are made: a thread for each core, each with the interface's texts read once.
//!
//! Reckoning is work for a core, not for the threads that wait for the network: those only hand over a job and wait. No more
//! jobs run at once than there are cores, and no more wait than could be answered in time; the rest are told to come back.
//! Clients take turns. A job that panics is the end of that job, not of the thread (where the program is built to unwind).

use crate::edition::Edition;
use crate::turns::Turns;
use rettesnor_engine::Evaluator;
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_rules::program::Compiled;
use std::io;
use std::net::IpAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use tokio::sync::oneshot;

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
    jobs: Turns<Job>,
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
            if let Some(job) = queue.jobs.pop() {
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
        let queue = Queue { jobs: Turns::default(), edition: Arc::new(edition), closed: false };
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
        let mut next = Arc::new(edition);
        std::mem::swap(&mut self.shared.lock().edition, &mut next);
        // Giving back a whole edition takes its time; nobody waits for the lock meanwhile.
        drop(next);
    }

    /// Jobs that wait.
    pub fn waiting(&self) -> usize {
        self.shared.lock().jobs.len()
    }

    /// Has something done for a client. A job nobody waits for any more is not begun.
    pub async fn ask<T: Send + 'static>(
        &self,
        client: IpAddr,
        work: impl for<'e> FnOnce(&Desk<'e>) -> T + Send + 'static,
    ) -> Result<T, Refused> {
        let (send, receive) = oneshot::channel();
        let job = Box::new(move |desk: &Desk<'_>| {
            if !send.is_closed() {
                // Whoever asked may have gone while it was done.
                let _ = send.send(work(desk));
            }
        });
        self.hand_over(client, job)?;
        receive.await.map_err(|_| Refused::Gone)
    }

    fn hand_over(&self, client: IpAddr, job: Job) -> Result<(), Refused> {
        if !self.shared.lock().jobs.push(client, job) {
            return Err(Refused::Full);
        }
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

/// A thread's day. It lets go of the edition after each job, so that one that is replaced is given back at once.
fn work(shared: &Shared) {
    let texts = Language::ALL.map(Texts::new);
    while let Some((job, edition)) = shared.take() {
        let desk = Desk { edition: &edition, texts: &texts };
        // Nothing outlives a job but the texts, which are only read. Whoever asked is told by that its sender is gone; the hook of
        // `faults` has told the operator.
        let _ = catch_unwind(AssertUnwindSafe(|| job(&desk)));
    }
}

#[cfg(test)]
mod tests {
    use super::{Desks, Refused};
    use crate::edition::Edition;
    use std::net::{IpAddr, Ipv4Addr};
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    const CLIENT: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    #[tokio::test]
    async fn a_job_that_panics_is_told_of_and_the_desk_answers_the_next() {
        let desks = Desks::with(Edition::embedded().unwrap(), 1).unwrap();
        for _ in 0..3 {
            let refused: Result<(), Refused> = desks.ask(CLIENT, |_| panic!("on purpose")).await;
            assert_eq!(refused, Err(Refused::Gone));
        }
        let asked = tokio::time::timeout(Duration::from_secs(20), desks.ask(CLIENT, |_| 7)).await;
        assert_eq!(asked, Ok(Ok(7)));
    }

    #[tokio::test]
    async fn an_edition_that_is_replaced_is_given_back_by_desks_that_rest() {
        let desks = Desks::with(Edition::embedded().unwrap(), 2).unwrap();
        for _ in 0..8 {
            desks.ask(CLIENT, |_| ()).await.unwrap();
        }
        let first = Arc::downgrade(&desks.edition());
        desks.replace(Edition::embedded().unwrap());
        let until = Instant::now() + Duration::from_secs(5);
        while first.strong_count() > 0 && Instant::now() < until {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(first.strong_count(), 0);
    }
}
