//! Whose turn it is: one job of each client, then the next of each. Who asks for much waits for it alone.

use std::collections::{BTreeMap, VecDeque};
use std::net::IpAddr;

/// Jobs that may wait. At a few milliseconds each this is some seconds of work: who would wait longer is told so at once.
const WAITING: usize = 1024;
/// Of them, those of one client.
const OF_ONE: usize = 512;

/// What waits, by client.
#[derive(Debug)]
pub struct Turns<T> {
    jobs: BTreeMap<IpAddr, VecDeque<T>>,
    /// Everybody who has something waiting, the next first.
    clients: VecDeque<IpAddr>,
    waiting: usize,
}

impl<T> Default for Turns<T> {
    fn default() -> Self {
        Self { jobs: BTreeMap::new(), clients: VecDeque::new(), waiting: 0 }
    }
}

impl<T> Turns<T> {
    /// Lets a job wait; not where too many do.
    pub fn push(&mut self, client: IpAddr, job: T) -> bool {
        let own = self.jobs.get(&client).map_or(0, VecDeque::len);
        if self.waiting >= WAITING || own >= OF_ONE {
            return false;
        }
        if own == 0 {
            self.clients.push_back(client);
        }
        self.jobs.entry(client).or_default().push_back(job);
        self.waiting = self.waiting.saturating_add(1);
        true
    }

    /// The next job.
    pub fn pop(&mut self) -> Option<T> {
        let client = self.clients.pop_front()?;
        let own = self.jobs.get_mut(&client)?;
        let job = own.pop_front()?;
        if own.is_empty() {
            self.jobs.remove(&client);
        } else {
            self.clients.push_back(client);
        }
        self.waiting = self.waiting.saturating_sub(1);
        Some(job)
    }

    /// How many wait.
    pub fn len(&self) -> usize {
        self.waiting
    }

    /// Whether nobody waits.
    pub fn is_empty(&self) -> bool {
        self.waiting == 0
    }
}

#[cfg(test)]
mod tests {
    use super::{OF_ONE, Turns, WAITING};
    use std::net::IpAddr;

    fn client(number: u8) -> IpAddr {
        [192, 0, 2, number].into()
    }

    #[test]
    fn who_asks_for_one_thing_does_not_wait_for_all_that_another_asks_for() {
        let mut turns = Turns::default();
        for number in 0..5 {
            assert!(turns.push(client(1), (1, number)));
        }
        assert!(turns.push(client(2), (2, 0)));
        assert!(turns.push(client(3), (3, 0)));
        let order: Vec<_> = std::iter::from_fn(|| turns.pop()).collect();
        assert_eq!(order, [(1, 0), (2, 0), (3, 0), (1, 1), (1, 2), (1, 3), (1, 4)]);
        assert!(turns.is_empty() && turns.jobs.is_empty() && turns.clients.is_empty());
    }

    #[test]
    fn one_client_cannot_take_every_place_and_there_are_so_many_in_all() {
        let mut turns = Turns::default();
        assert_eq!((0..WAITING).filter(|_| turns.push(client(1), ())).count(), OF_ONE);
        assert!(turns.push(client(2), ()));
        let others = (3..=u8::MAX).cycle().take(WAITING.saturating_mul(2));
        assert_eq!(others.filter(|one| turns.push(client(*one), ())).count(), WAITING - OF_ONE - 1);
        assert_eq!(turns.len(), WAITING);
    }
}
