"""Filling the profile's counts, and reading from them which lines recur.

Counts of several things live in one sketch: each kind has a name, and a key is a line's hash
joined with its kind's.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum
from functools import lru_cache

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.lines import Shape, Sheet
from newsclean.model.profiles import CountSketch

VALUE_REACH = 12  # code points of a label's value that tell it from others: copies of a headline differ at their end


class Counted(StrEnum):
    """What a count is of.

    Example:
        >>> Counted.LINE.value
        'line'
    """

    LINE = "line"  # occurrences of a line
    STORIES = "stories"  # stretches between strong boundaries in which a line stands
    STRETCHES = "stretches"  # all stretches between strong boundaries
    BESIDE = "beside"  # occurrences of a line right before another
    BY_PROSE = "by prose"  # occurrences of a line right before or behind prose
    SERIES = "series"  # occurrences of a line with its figures left out
    STEPS = "steps"  # those whose first figure is one more than the last time
    LABEL = "label"  # occurrences of a field label
    TAIL = "tail"  # occurrences of the end of a headline or of a cut paragraph
    FRAME = "frame"  # occurrences of the words before a date
    FIRST = "first"  # dumps that have it before the first prose
    LAST = "last"  # dumps that have it after the last prose


@lru_cache(maxsize=4096)
def text_key(text: str) -> int:
    """Hash a short text for counting, its case and spacing folded.

    Args:
        text: Any text.

    Returns:
        64 bits, the same in every process.

    Example:
        >>> text_key("Read  more") == text_key("READ MORE")
        True
    """
    folded = " ".join(text.casefold().split())
    return int.from_bytes(hashlib.blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def keys_of(kind: Counted, keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Join keys with the kind of thing they count.

    Args:
        kind: What is counted.
        keys: Hashes of lines or texts, uint64.

    Returns:
        Keys for the sketch, uint64, same shape.

    Example:
        >>> one = np.array([1], dtype=np.uint64)
        >>> bool(keys_of(Counted.LINE, one) == keys_of(Counted.STORIES, one))
        False
    """
    salt = np.uint64(text_key(kind.value))
    return (keys ^ salt) * np.uint64(0x2545F4914F6CDD1D)


def class_keys(sheet: Sheet) -> NDArray[np.uint64]:
    r"""Hash what each unit is an instance of: its label, else its words without figures.

    Args:
        sheet: The dump's units.

    Returns:
        uint64, shape (units,).

    Example:
        >>> from newsclean.layout import lay_out
        >>> keys = class_keys(lay_out("LENGTH: 12 words\nLENGTH: 90 lines"))
        >>> bool(keys[0] == keys[1])
        True
    """
    label_keys = np.array([text_key("label " + label) for label in sheet.labels] + [0], dtype=np.uint64)
    plain = np.where(sheet.table.letters > sheet.table.digits, sheet.table.stem, sheet.table.key)
    keys = np.where(sheet.label >= 0, label_keys[sheet.label], plain)
    marks = np.flatnonzero(sheet.has(Shape.RULE))
    if len(marks):
        lines = sheet.lines(marks)
        of_line = {line: _rule_key(line) for line in set(lines)}
        keys[marks] = [of_line[line] for line in lines]
    return keys


def _rule_key(line: str) -> int:
    """A rule is known by its characters; its length tells nothing."""
    return text_key("rule " + "".join(dict.fromkeys(line[:80].split(maxsplit=1)[0] if line.split() else "")))


def count_series(sheet: Sheet) -> CountSketch:
    r"""Count lines that are equal but for figures, and how often the first figure grows by one.

    Args:
        sheet: The dump's units.

    Returns:
        Counts of `Counted.SERIES` and `Counted.STEPS`.

    Example:
        >>> from newsclean.layout import lay_out
        >>> sheet = lay_out("Story 1 of 3\nRain\nStory 2 of 3\nSnow\nStory 3 of 3\nHail")
        >>> in_series(sheet, count_series(sheet)).tolist()
        [True, False, True, False, True, False]
    """
    at = np.flatnonzero(_may_count(sheet))
    order = at[np.lexsort((at, sheet.table.stem[at]))]
    stem, number = sheet.table.stem[order], sheet.number[order]
    step = (stem[1:] == stem[:-1]) & (number[1:] == number[:-1] + 1)
    return CountSketch.of(keys_of(Counted.SERIES, stem)) + CountSketch.of(keys_of(Counted.STEPS, stem[1:][step]))


def in_series(sheet: Sheet, counts: CountSketch) -> NDArray[np.bool_]:
    """Find the lines that count up.

    Args:
        sheet: The dump's units.
        counts: Counts that hold `Counted.SERIES` and `Counted.STEPS`.

    Returns:
        Whether each unit is such a line, bool, shape (units,).
    """
    may = _may_count(sheet)
    at = np.flatnonzero(may)
    stem = sheet.table.stem[at]
    lines, steps = counts.estimate(keys_of(Counted.SERIES, stem)), counts.estimate(keys_of(Counted.STEPS, stem))
    # A series that starts anew in every dump, or over pages, keeps most of its steps; figures that
    # merely stand in like lines (sums, years) grow by one only by chance.
    may[at] = (lines >= 2) & (steps >= 0.7 * (lines - 1))
    return may


def _may_count(sheet: Sheet) -> NDArray[np.bool_]:
    table = sheet.table
    short = (sheet.number >= 0) & (table.words <= 9) & (table.letters - table.digits <= 48)
    # Consecutive days count up too.
    return short & ~sheet.has(Shape.PROSE | Shape.URL | Shape.DATE | Shape.DATE_WITHIN)


def count_labels(sheet: Sheet, known: frozenset[str]) -> CountSketch:
    """Count field labels.

    Of a label that conventions do not know each value counts once: it may be a headline with a colon
    that is printed again and again.

    Args:
        sheet: The dump's units.
        known: Labels that conventions know, as written.

    Returns:
        Counts of `Counted.LABEL`.
    """
    labelled = np.flatnonzero(sheet.label >= 0)
    values = [sheet.text[at : at + VALUE_REACH].strip().casefold() for at in sheet.value[labelled].tolist()]
    places = zip(sheet.label[labelled].tolist(), values, strict=True)
    seen: dict[tuple[int, str], int] = {}
    counted = [
        unit
        for unit, place in zip(labelled.tolist(), places, strict=True)
        if seen.setdefault(place, unit) == unit or sheet.labels[place[0]] in known
    ]
    return CountSketch.of(keys_of(Counted.LABEL, class_keys(sheet)[counted]))


def drop_chance_labels(sheet: Sheet, counts: CountSketch, known: frozenset[str], minimum: int) -> Sheet:
    """Take the label off lines whose label is not known and does not recur: a headline with a colon.

    Args:
        sheet: The dump's units.
        counts: Counts of `Counted.LABEL`.
        known: Labels that conventions know, as written.
        minimum: How often an unknown label must stand.

    Returns:
        The sheet with the other labels only.
    """
    labelled = np.flatnonzero(sheet.label >= 0)
    often = counts.estimate(keys_of(Counted.LABEL, class_keys(sheet)[labelled])) >= minimum
    is_known = np.array([label in known for label in sheet.labels], dtype=np.bool_)[sheet.label[labelled]]
    chance = labelled[~(often | is_known)]
    bits, label = sheet.bits.copy(), sheet.label.copy()
    bits[chance] &= ~np.uint32(Shape.LABEL)
    label[chance] = -1
    return attrs.evolve(sheet, bits=bits, label=label)
