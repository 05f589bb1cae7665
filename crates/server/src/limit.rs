//! How often one client may ask: a bucket of tokens for each address, which fills again at a steady rate.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Addresses remembered at most. When there are more, those whose buckets are full again are forgotten: they lose nothing.
const ADDRESSES: usize = 20_000;

/// How much is let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Requests a second over time; 0 lets everything through.
    pub steady: u32,
    /// Requests at once.
    pub burst: u32,
}

/// What is left for an address, in thousandths of a token, as of a moment.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: u64,
    at: Instant,
}

/// The buckets of everybody.
#[derive(Debug)]
pub struct Limit {
    rate: Rate,
    buckets: Mutex<HashMap<IpAddr, Bucket>>,
}

impl Limit {
    /// With nobody known yet.
    pub fn new(rate: Rate) -> Self {
        Self { rate, buckets: Mutex::new(HashMap::new()) }
    }

    /// Takes one token, or says in how many whole seconds there will be one.
    pub fn take(&self, address: IpAddr, now: Instant) -> Result<(), u64> {
        if self.rate.steady == 0 {
            return Ok(());
        }
        let full = u64::from(self.rate.burst.max(1)).saturating_mul(1000);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= ADDRESSES {
            buckets.retain(|_, bucket| self.filled(bucket, now) < full);
            if buckets.len() >= ADDRESSES {
                // Nobody can be told apart any more; better to begin anew than to grow without end.
                buckets.clear();
            }
        }
        let bucket = buckets.entry(network(address)).or_insert(Bucket { left: full, at: now });
        let left = self.filled(bucket, now);
        *bucket = Bucket { left: left.saturating_sub(if left >= 1000 { 1000 } else { 0 }), at: now };
        if left >= 1000 {
            return Ok(());
        }
        let missing = 1000_u64.saturating_sub(left);
        Err(missing.div_ceil(u64::from(self.rate.steady)).div_ceil(1000).max(1))
    }

    fn filled(&self, bucket: &Bucket, now: Instant) -> u64 {
        let full = u64::from(self.rate.burst.max(1)).saturating_mul(1000);
        let passed = now.saturating_duration_since(bucket.at).min(Duration::from_hours(1));
        // A token a second is a thousandth a millisecond.
        let grown =
            u64::try_from(passed.as_millis()).unwrap_or(u64::MAX).saturating_mul(u64::from(self.rate.steady));
        bucket.left.saturating_add(grown).min(full)
    }
}

/// Whoever has an IPv6 address has a whole network of them; it counts as one client.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        four @ IpAddr::V4(_) => four,
    }
}

#[cfg(test)]
mod tests {
    use super::{Limit, Rate};
    use std::net::IpAddr;
    use std::time::{Duration, Instant};

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_burst_is_let_through_then_the_steady_rate_and_others_are_not_touched() {
        let limit = Limit::new(Rate { steady: 2, burst: 3 });
        let (start, one) = (Instant::now(), address("192.0.2.1"));
        assert!((0..3).all(|_| limit.take(one, start).is_ok()));
        assert_eq!(limit.take(one, start), Err(1));
        assert!(limit.take(address("192.0.2.2"), start).is_ok());
        let later = start + Duration::from_millis(500);
        assert!(limit.take(one, later).is_ok());
        assert!(limit.take(one, later).is_err());
    }

    #[test]
    fn one_network_of_ipv6_is_one_client_and_an_address_in_both_forms_is_one() {
        let limit = Limit::new(Rate { steady: 1, burst: 1 });
        let start = Instant::now();
        assert!(limit.take(address("2001:db8::1"), start).is_ok());
        assert!(limit.take(address("2001:db8::2"), start).is_err());
        assert!(limit.take(address("192.0.2.1"), start).is_ok());
        assert!(limit.take(address("::ffff:192.0.2.1"), start).is_err());
    }

    #[test]
    fn the_memory_of_addresses_is_bounded() {
        let limit = Limit::new(Rate { steady: 1, burst: 1 });
        let start = Instant::now();
        for number in 0..50_000_u32 {
            assert!(limit.take(IpAddr::from(number.to_be_bytes()), start).is_ok());
        }
        assert!(limit.buckets.lock().unwrap().len() <= super::ADDRESSES);
    }

    #[test]
    fn no_rate_lets_everything_through() {
        let limit = Limit::new(Rate { steady: 0, burst: 0 });
        assert!((0..1000).all(|_| limit.take(address("192.0.2.1"), Instant::now()).is_ok()));
    }
}
