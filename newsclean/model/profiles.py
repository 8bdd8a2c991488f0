"""What a dump teaches about itself: counts that add up.

A `Profile` is bounded and additive: every count is a sum over lines or gaps, kept in a table of
fixed width, so that the profiles of parts add up to the profile of the whole, in any order.
"""

from __future__ import annotations

import base64
import json
import os
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.errors import ProfileError

ROWS = 2
WIDTH = 1 << 23  # buckets a row: at 500,000 distinct lines, one line in 300 shares both its buckets
FORMAT = 1
_SPREAD = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))


@attrs.frozen(slots=True, eq=False)
class CountSketch:
    """Counts by 64-bit key, in two rows of fixed width (a count-min sketch, kept sparse).

    An estimate is never below the true count. Source: Cormode and Muthukrishnan, "An improved data
    stream summary: the count-min sketch and its applications", Journal of Algorithms 55 (2005).

    Args:
        buckets: For each row the buckets in use, sorted, uint32.
        counts: For each row the counts of those buckets, int64.

    Example:
        >>> sketch = CountSketch.of(np.array([7, 7, 9], dtype=np.uint64))
        >>> sketch.estimate(np.array([7, 8, 9], dtype=np.uint64)).tolist()
        [2, 0, 1]
    """

    buckets: tuple[NDArray[np.uint32], ...]
    counts: tuple[NDArray[np.int64], ...]

    @classmethod
    def of(cls, keys: NDArray[np.uint64], counts: NDArray[np.int64] | None = None) -> CountSketch:
        """Count keys.

        Args:
            keys: uint64, shape (n,).
            counts: How often each counts, int64, shape (n,); once each where None.

        Returns:
            The sketch of those counts.
        """
        rows = [_summed(_bucket(keys, row), counts) for row in range(ROWS)]
        return cls(tuple(row[0] for row in rows), tuple(row[1] for row in rows))

    def estimate(self, keys: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Estimate how often each key was counted.

        Args:
            keys: uint64, shape (n,).

        Returns:
            int64, shape (n,); never below the true count.
        """
        estimates = [self._row_counts(keys, row) for row in range(ROWS)]
        estimate: NDArray[np.int64] = np.minimum.reduce(estimates)
        return estimate

    def _row_counts(self, keys: NDArray[np.uint64], row: int) -> NDArray[np.int64]:
        buckets, counts = self.buckets[row], self.counts[row]
        if not len(buckets):
            return np.zeros(len(keys), dtype=np.int64)
        wanted = _bucket(keys, row)
        at = np.minimum(np.searchsorted(buckets, wanted), len(buckets) - 1)
        return np.where(buckets[at] == wanted, counts[at], 0)

    @classmethod
    def total(cls, sketches: Iterable[CountSketch]) -> CountSketch:
        """Counts of all of them.

        Args:
            sketches: Any number of sketches.

        Returns:
            Their sum, the same in whatever order they come.
        """
        parts = [sketch for sketch in sketches if len(sketch.buckets[0])]
        if len(parts) < 2:
            return parts[0] if parts else _EMPTY
        rows = [
            _summed(
                np.concatenate([part.buckets[row] for part in parts]),
                np.concatenate([part.counts[row] for part in parts]),
            )
            for row in range(ROWS)
        ]
        return cls(tuple(row[0] for row in rows), tuple(row[1] for row in rows))

    def __add__(self, other: CountSketch) -> CountSketch:
        """Counts of both."""
        return CountSketch.total((self, other))

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same counts."""
        if not isinstance(other, CountSketch):
            return NotImplemented
        return all(np.array_equal(a, b) for a, b in zip(self._rows(), other._rows(), strict=True))

    def __hash__(self) -> int:
        """Hash by the counts."""
        return hash(tuple(row.tobytes() for row in self._rows()))

    def _rows(self) -> list[NDArray[Any]]:
        return [*self.buckets, *self.counts]


def _bucket(keys: NDArray[np.uint64], row: int) -> NDArray[np.uint32]:
    mixed = (keys ^ (keys >> np.uint64(32))) * _SPREAD[row]
    return (mixed >> np.uint64(41)).astype(np.uint32)  # the top 23 bits: WIDTH buckets


def _summed(
    buckets: NDArray[np.uint32], counts: NDArray[np.int64] | None
) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    if counts is None:
        unique, totals = np.unique(buckets, return_counts=True)
        return unique, totals.astype(np.int64)
    order = np.argsort(buckets, kind="stable")
    ordered = buckets[order]
    heads = np.flatnonzero(np.concatenate((np.ones(min(1, len(ordered)), dtype=np.bool_), ordered[1:] != ordered[:-1])))
    totals = np.add.reduceat(counts[order], heads) if len(heads) else counts[:0]
    return ordered[heads], totals


_EMPTY = CountSketch.of(np.zeros(0, dtype=np.uint64))


@attrs.frozen(slots=True)
class Profile:
    """What a source's dumps show about how they are built. `a + b` is the profile of both.

    Args:
        lines: How often each line, label and tail stands, and in how many stories.
        gaps: How often each pattern stands between two stretches of prose (a bit pattern of what
            lies there, its count).
        day_first: Dates seen that can only be read day first.
        month_first: Dates seen that can only be read month first.
        sources: Dumps that were counted.

    Example:
        >>> both = Profile(sources=1, day_first=2) + Profile(sources=1)
        >>> both.sources, both.day_first
        (2, 2)
    """

    lines: CountSketch = attrs.field(default=_EMPTY, repr=False)
    gaps: Mapping[int, int] = attrs.field(factory=dict, repr=False, hash=False)
    day_first: int = 0
    month_first: int = 0
    sources: int = 0

    def __add__(self, other: Profile) -> Profile:
        """Counts of both, whatever the order."""
        return total((self, other))

    def to_dict(self) -> dict[str, Any]:
        """Return the profile as JSON-ready data; `from_dict` takes it back."""
        return {
            "newsclean_profile": FORMAT,
            "sources": self.sources,
            "day_first": self.day_first,
            "month_first": self.month_first,
            "gaps": {str(pattern): count for pattern, count in sorted(self.gaps.items())},
            "buckets": [_packed(row.astype("<u4")) for row in self.lines.buckets],
            "counts": [_packed(row.astype("<i8")) for row in self.lines.counts],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, path: str | None = None) -> Profile:
        """Take back what `to_dict` gave.

        Args:
            data: The profile as data.
            path: Where it came from, for the error.

        Returns:
            The profile.

        Raises:
            ProfileError: The data is not a profile, or of another format.
        """
        found = data.get("newsclean_profile") if isinstance(data, Mapping) else None
        if found is None:
            raise ProfileError("not a profile", path=path)
        if found != FORMAT:
            raise ProfileError(f"format {found!r}, this version reads {FORMAT}", path=path)
        try:
            lines = _checked(
                CountSketch(
                    tuple(_unpacked(row, "<u4").astype(np.uint32) for row in data["buckets"]),
                    tuple(_unpacked(row, "<i8").astype(np.int64) for row in data["counts"]),
                )
            )
            gaps = {int(pattern): int(count) for pattern, count in data["gaps"].items()}
            return cls(lines, gaps, int(data["day_first"]), int(data["month_first"]), int(data["sources"]))
        except (KeyError, TypeError, ValueError, AttributeError, zlib.error) as error:
            raise ProfileError(f"not a profile ({type(error).__name__}: {error})", path=path) from error

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the profile to a file.

        Args:
            path: The file; replaced where it exists.
        """
        with open(path, "w", encoding="ascii") as file:  # noqa: PTH123 - any path-like
            json.dump(self.to_dict(), file)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Profile:
        """Read a profile that `save` wrote.

        Args:
            path: The file.

        Returns:
            The profile.

        Raises:
            ProfileError: The file is not a profile.
        """
        name = os.fspath(path)
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123 - any path-like
                data = json.load(file)
        except (OSError, ValueError) as error:
            raise ProfileError(f"cannot be read ({error})", path=str(name)) from error
        return cls.from_dict(data, path=str(name))


def total(profiles: Iterable[Profile]) -> Profile:
    """Add up profiles.

    Args:
        profiles: Any number of profiles.

    Returns:
        The profile of all of them, the same in whatever order they come.

    Example:
        >>> total([Profile(sources=1), Profile(sources=2)]).sources
        3
    """
    parts = list(profiles)
    gaps: Counter[int] = Counter()
    for part in parts:
        gaps.update(part.gaps)
    return Profile(
        CountSketch.total(part.lines for part in parts),
        dict(sorted(gaps.items())),
        sum(part.day_first for part in parts),
        sum(part.month_first for part in parts),
        sum(part.sources for part in parts),
    )


def _packed(row: NDArray[Any]) -> str:
    return base64.b64encode(zlib.compress(row.tobytes(), 6)).decode("ascii")


def _unpacked(text: str, dtype: str) -> NDArray[Any]:
    return np.frombuffer(zlib.decompress(base64.b64decode(text)), dtype=dtype)


def _checked(sketch: CountSketch) -> CountSketch:
    """The sketch, where it is one that counting can give."""
    if len(sketch.buckets) != ROWS or len(sketch.counts) != ROWS:
        raise ValueError(f"{len(sketch.buckets)} rows of buckets and {len(sketch.counts)} of counts, not {ROWS}")
    for buckets, counts in zip(sketch.buckets, sketch.counts, strict=True):
        if len(buckets) != len(counts):
            raise ValueError(f"{len(counts)} counts for {len(buckets)} buckets")
        if len(buckets) and (np.any(buckets[1:] <= buckets[:-1]) or buckets[-1] >= WIDTH or counts.min() < 0):
            raise ValueError("buckets out of order, or counts below 0")
    return sketch
