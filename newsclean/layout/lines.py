"""A dump's lines, with what can be seen of each without reading it.

A text goes in; out comes one `LineTable`: arrays with a row for every line that shows anything
(blank lines are counted, not kept). The whole text is worked through in batches of whole lines, so
that what numpy holds at once is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.layout.characters import (
    BMP,
    BREAK,
    CLOSER,
    DIGIT,
    LINE_BREAKS,
    LOWER,
    PAGE_BREAKS,
    SPACE,
    TERMINAL,
    UNSPACED,
    UPPER,
    WORD,
    Codes,
    beyond_plane,
    character_tables,
    class_bits,
    code_points,
    looked_up,
)
from newsclean.model.lines import LEAD, NOWHERE, PARTING, LineTable

BATCH = 1 << 18  # code points a batch: what numpy holds at once stays in the processor's cache
MARKS = ":：|｜>»›→/·•▸"  # parts of a line stand before and behind them
LEAD_STEPS = 12  # steps over what is no letter until a lead's end is looked up
OPENER = 12  # code points of a line's first word that are looked at
_MULTIPLIER = 0x9E3779B97F4A7C15  # an odd constant with well spread bits (the golden ratio)
_INVERSE = pow(_MULTIPLIER, -1, 1 << 64)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_PAGE_MARKS = np.array([ord(mark) for mark in PAGE_BREAKS])
_TALLIED = (WORD, SPACE, UPPER, LOWER, DIGIT)


def read_lines(text: str, cuts: NDArray[np.int64] | None = None) -> LineTable:
    r"""Measure every line of a text.

    Args:
        text: Any text; every newline convention counts, mixed ones too.
        cuts: Offsets of further characters that end a line, in order.

    Returns:
        The table of its lines.

    Example:
        >>> table = read_lines("Rain in Lodon\n\nIt rained for three days.\n")
        >>> table.start.tolist(), table.blanks.tolist(), table.closed.tolist()
        ([0, 15], [0, 1], [False, True])
    """
    pending = _Pending()
    cuts = np.zeros(0, dtype=np.int64) if cuts is None else cuts
    parts = [_measure(text[first:last], first, pending, cuts) for first, last in _batches(text)]
    if len(parts) == 1:
        return parts[0]
    names = [field.name for field in attrs.fields(LineTable)]
    return LineTable(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


@attrs.define(slots=True)
class _Pending:
    """What a batch leaves to the next: blank lines and page breaks not yet followed by a line."""

    blanks: int = 0
    paged: bool = False


def _batches(text: str) -> Iterator[tuple[int, int]]:
    first = 0
    while True:
        last = first + BATCH
        if last >= len(text):
            yield first, len(text)
            return
        newline = text.find("\n", last)
        last = newline + 1 if newline >= 0 else _any_break(text, last)
        yield first, last
        first = last


def _any_break(text: str, after: int) -> int:
    found = [at for at in (text.find(mark, after) for mark in LINE_BREAKS if mark != "\r") if at >= 0]
    carriage = text.find("\r", after)
    if carriage >= 0 and text[carriage + 1 : carriage + 2] != "\n":
        found.append(carriage)
    return min(found) + 1 if found else len(text)


def _measure(text: str, base: int, pending: _Pending, cuts: NDArray[np.int64]) -> LineTable:
    codes = code_points(text)
    bits = class_bits(codes)
    inside = cuts[np.searchsorted(cuts, base) : np.searchsorted(cuts, base + len(codes))] - base
    bits[inside] = BREAK | SPACE
    breaks = np.flatnonzero(bits & BREAK)
    opening, closing = _edges(codes, breaks)
    start, end = _trim(bits, opening, closing)
    shown = np.flatnonzero(start < end)
    blanks = _blank_runs(shown, len(opening), pending)
    paged = _page_breaks(codes, breaks, start[shown], pending)
    start, end = start[shown], end[shown]
    return LineTable(
        start=start + base,
        end=end + base,
        opening=opening[shown] + base,
        blanks=blanks,
        paged=paged,
        parted=_first_parting(codes, bits, start, end, base),
        marked=_between(np.flatnonzero(looked_up(_table_of(MARKS), codes)), start, end),
        **_edge_characters(codes, bits, start, end),
        **_tallies(codes, bits, start, end),
        **_keys(codes, bits, start, end),
    )


def _edges(codes: Codes, breaks: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First offset of each line, and the offset of its break; CR LF is one break."""
    marks = codes[breaks]
    second = np.zeros(len(breaks), dtype=np.bool_)
    second[1:] = (marks[1:] == ord("\n")) & (marks[:-1] == ord("\r")) & (np.diff(breaks) == 1)
    opening = np.concatenate((np.zeros(1, dtype=np.int64), breaks + 1))
    closing = np.append(breaks, len(codes))
    # Between CR and LF lies no line.
    between = np.flatnonzero(second)
    return np.delete(opening, between), np.delete(closing, between)


def _trim(
    bits: NDArray[np.uint8], opening: NDArray[np.int64], closing: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Leave off white space at both ends; a line of nothing else comes back empty."""
    start, end = opening.copy(), closing.copy()
    full = np.flatnonzero(opening < closing)
    edges = ((bits[opening[full]] | bits[closing[full] - 1]) & SPACE) > 0
    lines = full[edges]
    if len(lines):
        # The characters of those lines alone, one line behind the other.
        size = closing[lines] - opening[lines]
        behind = np.cumsum(size)
        at = np.repeat(opening[lines] - (behind - size), size) + np.arange(int(behind[-1]))
        visible = (bits[at] & SPACE) == 0
        start[lines] = np.minimum.reduceat(np.where(visible, at, len(bits)), behind - size)
        end[lines] = np.maximum.reduceat(np.where(visible, at + 1, 0), behind - size)
        empty = lines[start[lines] >= end[lines]]
        start[empty] = end[empty] = opening[empty]
    return start, end


def _blank_runs(shown: NDArray[np.int64], lines: int, pending: _Pending) -> NDArray[np.int32]:
    """Blank lines before each shown line; a batch's last, unended line is the next batch's first."""
    blanks = np.diff(np.concatenate((np.full(1, -1, dtype=np.int64), shown))) - 1
    after = lines - 1 - (int(shown[-1]) + 1 if len(shown) else 0)
    if len(shown):
        blanks[0] += pending.blanks
        pending.blanks = 0
    pending.blanks += max(after, 0)
    return blanks.astype(np.int32)


def _page_breaks(
    codes: Codes,
    breaks: NDArray[np.int64],
    start: NDArray[np.int64],
    pending: _Pending,
) -> NDArray[np.bool_]:
    pages = breaks[np.isin(codes[breaks], _PAGE_MARKS)]
    before = np.searchsorted(pages, start)
    paged = np.diff(np.concatenate((np.zeros(1, dtype=np.int64), before))) > 0
    if len(start):
        paged[0] |= pending.paged
        pending.paged = False
    pending.paged |= len(pages) > (int(before[-1]) if len(before) else 0)
    return paged


def _tallies(
    codes: Codes,
    bits: NDArray[np.uint8],
    start: NDArray[np.int64],
    end: NDArray[np.int64],
) -> dict[str, Any]:
    """Count classes a line; as many as fit travel side by side in one 64-bit sum."""
    longest = int((end - start).max(initial=0))
    width = 12 if longest < 1 << 12 else 32
    counts: list[NDArray[np.int32]] = []
    values = np.arange(256)
    for group in (_TALLIED[at : at + 64 // width] for at in range(0, len(_TALLIED), 64 // width)):
        table = np.zeros(256, dtype=np.uint64)
        for place, bit in enumerate(group):
            table[(values & bit) > 0] += np.uint64(1 << (place * width))
        sums = _line_sums(table.take(bits), start, end)
        mask = np.uint64((1 << width) - 1)
        counts += [((sums >> np.uint64(place * width)) & mask).astype(np.int32) for place in range(len(group))]
    letters, spaces, upper, lower, digits = counts
    words = spaces + 1
    if codes.dtype != np.uint8 and int(codes.max(initial=0)) >= UNSPACED[0][0]:
        unspaced = looked_up(character_tables().unspaced, codes)
        if unspaced.any():
            words = words + (_line_sums(unspaced.astype(np.uint64), start, end) // np.uint64(2)).astype(np.int32)
    return {"letters": letters, "upper": upper, "lower": lower, "digits": digits, "words": words}


def _line_sums(values: NDArray[np.uint64], start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.uint64]:
    if not len(start):
        return np.zeros(0, dtype=np.uint64)
    edges = np.empty(2 * len(start), dtype=np.int64)
    edges[0::2], edges[1::2] = start, end
    closed = edges[:-1] if edges[-1] == len(values) else edges
    return np.add.reduceat(values, closed)[0::2]


@cache
def _table_of(characters: str) -> NDArray[np.bool_]:
    """Which code points of the Basic Multilingual Plane are among some characters."""
    table = np.zeros(BMP, dtype=np.bool_)
    table[[ord(character) for character in characters]] = True
    return table


def _first_parting(
    codes: Codes, bits: NDArray[np.uint8], start: NDArray[np.int64], end: NDArray[np.int64], base: int
) -> NDArray[np.int64]:
    """Where each line's first mark stands that may close its first words."""
    at = np.flatnonzero(looked_up(_table_of(PARTING), codes))
    mark = codes[at]
    before, behind = np.maximum(at - 1, 0), np.minimum(at + 1, len(codes) - 1)
    dash, colon = (mark == ord("-")) | (mark == ord("_")), mark == ord(":")
    spaced = ((bits[before] & SPACE) > 0) & (at > 0)
    double = (mark == ord("-")) & (codes[behind] == ord("-")) & (behind > at)
    at = at[~dash & ~colon | dash & (spaced | double) | colon & ((bits[behind] & SPACE) > 0)]
    first = np.append(at, NOWHERE)[np.searchsorted(at, start)]
    return np.where(first < end, first + base, NOWHERE)


def _between(places: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether any of the places, which are in order, lies in each line."""
    return np.asarray(np.searchsorted(places, start) < np.searchsorted(places, end))


def _edge_characters(
    codes: Codes,
    bits: NDArray[np.uint8],
    start: NDArray[np.int64],
    end: NDArray[np.int64],
) -> dict[str, Any]:
    """First and last characters; whether the last ends a sentence, behind up to two closing marks."""
    at = end - 1
    for _ in range(2):
        at = np.where(((bits[at] & (CLOSER | TERMINAL)) == CLOSER) & (at > start), at - 1, at)
    tables = character_tables()
    window = np.minimum(start[:, np.newaxis] + np.arange(OPENER), max(len(codes) - 1, 0))
    spaces = (bits[window] & SPACE) > 0
    opener = np.where(spaces.any(axis=1), spaces.argmax(axis=1), OPENER)
    if codes.dtype != np.uint8:
        opener[looked_up(tables.unspaced, codes[start])] = 2
    following = np.where(start + 1 < end, codes[np.minimum(start + 1, max(len(codes) - 1, 0))], 0)
    return {
        "opener": np.minimum(opener, end - start).astype(np.int32),
        "closed": (bits[at] & TERMINAL) > 0,
        "initial": codes[start].astype(np.uint32),
        "second": following.astype(np.uint32),
        "final": codes[end - 1].astype(np.uint32),
        "stop": codes[at].astype(np.uint32),
    }


def _keys(
    codes: Codes,
    bits: NDArray[np.uint8],
    start: NDArray[np.int64],
    end: NDArray[np.int64],
) -> dict[str, Any]:
    """Hash the lines' letters by a polynomial modulo 2**64, taken from one running sum."""
    is_digit = (bits & DIGIT) > 0
    counted = _counts(is_digit)  # digits before each place
    digits = np.flatnonzero(is_digit)
    values = _values(codes, bits)
    figures = values[digits]
    values[digits] = 0
    rank = _counts((bits & (WORD | DIGIT)) == WORD)  # letters before each place
    letters = _Sums.of(values, rank)
    # Digits are a polynomial of their own, so that the stem is the key without it.
    figures *= _powers(_MULTIPLIER, _power_count(len(codes))).take(rank[digits])
    numbers = _Sums.of(figures, np.arange(len(digits) + 1))
    turn = _powers(_INVERSE, _power_count(len(codes)))[rank[start]]
    stop = _behind_lead(rank, counted, start, end)
    first, last, behind = counted[start], counted[end], counted[stop]
    stem = letters.between(start, end)
    key = stem + _mixed_count(numbers.between(first, last) * turn, last - first)
    lead = letters.between(start, stop) + _mixed_count(numbers.between(first, behind) * turn, behind - first)
    count = rank[end] - rank[start]
    return {
        "key": _mixed_count(key, count),
        "stem": _mixed_count(stem, count),
        "lead": _mixed_count(lead, rank[stop] - rank[start]),
    }


def _counts(flags: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many are set before each place, and in all."""
    counts = np.zeros(len(flags) + 1, dtype=np.int64)
    np.cumsum(flags, out=counts[1:])
    return counts


def _behind_lead(
    letters: NDArray[np.int64], digits: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Where each line's first `LEAD` letters and digits end, by how many stand before each place."""
    stop = np.minimum(start + LEAD, end)
    goal = letters[start] + digits[start] + LEAD
    short = np.flatnonzero(stop < end)
    for _ in range(LEAD_STEPS):
        lack = goal[short] - letters[stop[short]] - digits[stop[short]]
        short, lack = short[lack > 0], lack[lack > 0]
        if not len(short):
            return stop
        stop[short] = np.minimum(stop[short] + lack, end[short])
        short = short[stop[short] < end[short]]
    stop[short] = np.minimum(np.searchsorted(letters + digits, goal[short]), end[short])
    return stop


def _mixed_count(hashed: NDArray[np.uint64], count: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Mix in how many characters a hash is of."""
    mixed: NDArray[np.uint64] = hashed ^ (count.astype(np.uint64) * _MIX)
    return mixed ^ (mixed >> np.uint64(31))


@attrs.frozen(slots=True, eq=False)
class _Sums:
    """Sums of value * m**rank over all places before each: a polynomial's value for any stretch at once."""

    running: NDArray[np.uint64]
    rank: NDArray[np.int64]

    @classmethod
    def of(cls, values: NDArray[np.uint64], rank: NDArray[np.int64]) -> _Sums:
        running = np.zeros(len(values) + 1, dtype=np.uint64)
        np.cumsum(values * _powers(_MULTIPLIER, _power_count(len(values))).take(rank[:-1]), out=running[1:])
        return cls(running, rank)

    def between(self, start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.uint64]:
        """Sum of value * m**(rank - rank at start) from start up to end."""
        turn = _powers(_INVERSE, _power_count(len(self.running)))[self.rank[start]]
        return (self.running[end] - self.running[start]) * turn


def _values(codes: Codes, bits: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """A value of well spread bits for each letter, whatever its case, and 0 for what is none."""
    values = looked_up(_letter_values(), codes)
    beyond = beyond_plane(codes)
    if len(beyond):
        values[beyond] = np.where(bits[beyond] & WORD, _mix(codes[beyond].astype(np.uint32)), 0)
    return values


@cache
def _letter_values() -> NDArray[np.uint64]:
    tables = character_tables()
    return np.where(tables.bits & WORD, _mix(tables.folded), np.uint64(0))


def _mix(codes: NDArray[np.uint32]) -> NDArray[np.uint64]:
    values = (codes.astype(np.uint64) + np.uint64(0x1D)) * _MIX
    return values ^ (values >> np.uint64(29))


def _power_count(values: int) -> int:
    return 1 << max(values, BATCH).bit_length()


@lru_cache(maxsize=2)
def _powers(base: int, count: int) -> NDArray[np.uint64]:
    powers = np.full(count, base, dtype=np.uint64)
    powers[0] = 1
    return np.cumprod(powers, dtype=np.uint64)
