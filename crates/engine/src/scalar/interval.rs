//! Intervals of ordinals and truths that may be open.

/// The least and greatest value something may have; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Least.
    pub low: i64,
    /// Greatest.
    pub high: i64,
}

impl Span {
    /// Anything at all: what is read where nothing is written, such as a table outside its rows.
    pub const ANY: Self = Self { low: i64::MIN, high: i64::MAX };

    /// One value.
    pub const fn point(value: i64) -> Self {
        Self { low: value, high: value }
    }

    /// From the lesser of two values to the greater.
    pub fn new(a: i64, b: i64) -> Self {
        Self { low: a.min(b), high: a.max(b) }
    }

    /// The one value, if there is one.
    pub fn only(self) -> Option<i64> {
        (self.low == self.high).then_some(self.low)
    }

    /// The least interval that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// What both hold; the first where they have nothing in common.
    #[must_use]
    pub fn narrowed(self, other: Self) -> Self {
        let (low, high) = (self.low.max(other.low), self.high.min(other.high));
        if low <= high { Self { low, high } } else { self }
    }

    /// Both ends through a function that never falls.
    pub(crate) fn rising(self, function: impl Fn(i64) -> i64) -> Self {
        Self::new(function(self.low), function(self.high))
    }
}

/// What the truth of a condition may be: the same bits as the mask of a Boolean variable (bit 0 no, bit 1 yes).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Truth(u8);

impl Truth {
    /// No in every world.
    pub const NO: Self = Self(1);
    /// Yes in every world.
    pub const YES: Self = Self(2);
    /// Either.
    pub const OPEN: Self = Self(3);

    /// What may be.
    pub fn of(may_be_yes: bool, may_be_no: bool) -> Self {
        Self(u8::from(may_be_no) | u8::from(may_be_yes) << 1)
    }

    /// Known.
    pub const fn known(yes: bool) -> Self {
        if yes { Self::YES } else { Self::NO }
    }

    /// Whether it may be yes.
    pub const fn may_be_yes(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether it may be no.
    pub const fn may_be_no(self) -> bool {
        self.0 & 1 != 0
    }

    /// The truth, where it is settled.
    pub const fn settled(self) -> Option<bool> {
        match self.0 {
            1 => Some(false),
            2 => Some(true),
            _ => None,
        }
    }

    /// Whether it may be either.
    pub const fn is_open(self) -> bool {
        self.0 == 3
    }

    /// As the mask of a Boolean variable.
    pub fn mask(self) -> u64 {
        u64::from(self.0)
    }

    /// From the mask of a Boolean variable.
    pub const fn from_mask(mask: u64) -> Self {
        match mask & 3 {
            1 => Self::NO,
            2 => Self::YES,
            3 => Self::OPEN,
            _ => Self(0),
        }
    }

    /// Not.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::of(self.may_be_no(), self.may_be_yes())
    }

    /// And.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::of(self.may_be_yes() && other.may_be_yes(), self.may_be_no() || other.may_be_no())
    }

    /// Or.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self::of(self.may_be_yes() || other.may_be_yes(), self.may_be_no() && other.may_be_no())
    }

    /// What either may be.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The middle of a stretch of at least two values: never its last, so that halving always gets somewhere.
pub(crate) fn middle(low: i64, high: i64) -> i64 {
    let middle = low.midpoint(high);
    // `midpoint` rounds towards zero, which below zero is upwards.
    if middle >= high { high.saturating_sub(1) } else { middle }
}
