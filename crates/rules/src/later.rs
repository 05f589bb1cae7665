//! A list that is stored as bytes of its own and read when it is first looked at.
//!
//! A rule base holds far more than one answer uses: law that no longer applies, readings, texts, the trees behind the
//! diagrams. Reading all of it would take most of the time of a short answer. To everyone who looks at it a [`Later`] is its
//! list; only the store knows that it may still be bytes.

use core::fmt;
use core::ops::{Deref, DerefMut};
use serde::de::{DeserializeOwned, Visitor};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::OnceLock;

/// A list, or the bytes it is read from when it is first used.
///
/// [`Compiled::from_bytes`](crate::program::Compiled::from_bytes) reads every list at once and refuses what cannot be read;
/// only [`Compiled::from_trusted`](crate::program::Compiled::from_trusted) leaves lists as bytes. One that could not be read
/// after all would be empty.
pub struct Later<T> {
    list: OnceLock<Vec<T>>,
    stored: Box<[u8]>,
}

impl<T: DeserializeOwned> Later<T> {
    /// The list, or why its bytes are none.
    pub(crate) fn try_read(&self) -> Result<&[T], postcard::Error> {
        if self.list.get().is_none() {
            // Should another thread have been faster, it has read the same bytes.
            let _ = self.list.set(read(&self.stored)?);
        }
        Ok(self)
    }

    /// Puts one more at the end.
    pub fn push(&mut self, item: T) {
        self.list();
        if let Some(list) = self.list.get_mut() {
            list.push(item);
        }
    }

    fn list(&self) -> &Vec<T> {
        self.list.get_or_init(|| read(&self.stored).unwrap_or_default())
    }
}

/// All of the bytes and nothing but them.
fn read<T: DeserializeOwned>(stored: &[u8]) -> Result<Vec<T>, postcard::Error> {
    match postcard::take_from_bytes(stored)? {
        (list, []) => Ok(list),
        _ => Err(postcard::Error::DeserializeBadEncoding),
    }
}

impl<T> Later<T> {
    /// Takes everything out.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

impl<T> From<Vec<T>> for Later<T> {
    fn from(list: Vec<T>) -> Self {
        Self { list: OnceLock::from(list), stored: Box::default() }
    }
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<T> FromIterator<T> for Later<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::from(Vec::from_iter(items))
    }
}

impl<T: DeserializeOwned> Deref for Later<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.list()
    }
}

impl<T: DeserializeOwned> DerefMut for Later<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.list();
        self.list.get_mut().map_or(&mut [], Vec::as_mut_slice)
    }
}

impl<'a, T: DeserializeOwned> IntoIterator for &'a Later<T> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T: DeserializeOwned> IntoIterator for &'a mut Later<T> {
    type Item = &'a mut T;
    type IntoIter = core::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T: DeserializeOwned> IntoIterator for Later<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.list();
        self.list.into_inner().unwrap_or_default().into_iter()
    }
}

impl<T: Clone> Clone for Later<T> {
    fn clone(&self) -> Self {
        Self { list: self.list.clone(), stored: self.stored.clone() }
    }
}

impl<T: DeserializeOwned + PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: DeserializeOwned + fmt::Debug> fmt::Debug for Later<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, formatter)
    }
}

impl<T: Serialize + DeserializeOwned> Serialize for Later<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return self.list().serialize(serializer);
        }
        let bytes = postcard::to_allocvec(self.list()).map_err(S::Error::custom)?;
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Later<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return Vec::deserialize(deserializer).map(Self::from);
        }
        let stored = deserializer.deserialize_bytes(Bytes)?;
        Ok(Self { list: OnceLock::new(), stored })
    }
}

struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Box<[u8]>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the bytes of a list")
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(bytes.into())
    }
}

#[cfg(test)]
mod tests {
    use super::Later;

    #[test]
    fn a_list_is_the_same_read_now_or_later() {
        let list: Later<u32> = (0..300).collect();
        let bytes = postcard::to_allocvec(&list).unwrap();
        let mut back: Later<u32> = postcard::from_bytes(&bytes).unwrap();
        assert_eq!(postcard::to_allocvec(&back.clone()).unwrap(), bytes);
        assert_eq!(back, list);
        back[0] = 7;
        assert_eq!(back.into_iter().next(), Some(7));
    }

    #[test]
    fn bytes_that_are_no_list_are_refused_when_asked_and_empty_otherwise() {
        for broken in [&[2_u8, 1][..], &[1, 0, 0], &[0xff, 0xff, 0xff, 0xff, 0x0f]] {
            // Bytes with their length before them, as a stored list has them.
            let bytes = postcard::to_allocvec(broken).unwrap();
            let later: Later<u32> = postcard::from_bytes(&bytes).unwrap();
            assert!(later.try_read().is_err(), "{broken:?}");
            assert!(later.is_empty());
        }
    }
}
