"""A story between segmentation and document: its units, and what repetition says of the dump."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.lines import Sheet

Value = TypeVar("Value")


@attrs.frozen(slots=True, eq=False)
class Repeats:
    """What repetition says of each unit.

    Args:
        pair: Whether it prints the unit before once more, bool, shape (units,).
        copy_of: The headline printed a little before of which it is a lone copy, or -1, int64, shape (units,).
        copied: Whether it is a headline with such copies behind it, bool, shape (units,).
        recurs: Whether it recurs over many stories, bool, shape (units,).
        often: Whether it stands in half of all stories or more, bool, shape (units,).
        again: How often its line stands in the dump, int64, shape (units,).
        labelled: How often its label stands in the dump, int64, shape (units,).
        glued: Units whose prose has the headline printed at its front, with the offset inside the
            unit where the story itself starts.
        tails: Headlines with a tail that their copy lacks, with the offset inside the unit where it begins.
        foot: Units whose last words recur at the end of paragraphs, with the offset inside the
            unit where those words start.
    """

    pair: NDArray[np.bool_]
    copy_of: NDArray[np.int64]
    copied: NDArray[np.bool_]
    recurs: NDArray[np.bool_]
    often: NDArray[np.bool_]
    again: NDArray[np.int64]
    labelled: NDArray[np.int64]
    glued: Mapping[int, int] = attrs.field(factory=dict)
    tails: Mapping[int, int] = attrs.field(factory=dict)
    foot: Mapping[int, int] = attrs.field(factory=dict)

    @classmethod
    def none(cls, units: int) -> Repeats:
        """Nothing recurs.

        Args:
            units: How many units there are.

        Returns:
            Repeats without a repeat.

        Example:
            >>> bool(Repeats.none(3).recurs.any())
            False
        """
        no, once = np.zeros(units, dtype=np.bool_), np.ones(units, dtype=np.int64)
        return cls(no, -once, no, no, no, once, once)

    @property
    def copy(self) -> NDArray[np.bool_]:
        """Whether each unit is a lone copy of a headline printed a little before, bool, shape (units,)."""
        return self.copy_of >= 0


@attrs.frozen(slots=True, eq=False)
class Columns:
    """A block of a dump's units as plain lists: what is read unit by unit is read much faster so.

    Units are numbered from the block's first.

    Args:
        text: The dump's text.
        start: Offset in the dump of each unit's first character.
        end: Offset after its last.
        bits: `Shape` bits.
        blanks: Blank lines before it.
        words: Its words.
        letters: Its letters and digits.
        digits: Its digits.
        lead: Hash of its first letters.
        key: Hash of its letters and digits.
        label: Index into `labels`, or -1.
        value: Offset where the label's value starts.
        labels: The labels as written.
        pair: Whether it prints the unit before once more.
        copy: Whether it is a lone copy of a headline.
        copy_of: That headline, or a number that is no unit.
        recurs: Whether it recurs over many stories.
        often: Whether it stands in half of all stories or more.
        again: How often its line stands in the dump.
        labelled: How often its label stands in the dump.
        glued: Where a headline glued to its front ends, by unit.
        tails: Where a tail that the copy lacks begins, by unit.
        foot: Where recurring last words start, by unit.
    """

    text: str
    start: list[int]
    end: list[int]
    bits: list[int]
    blanks: list[int]
    words: list[int]
    letters: list[int]
    digits: list[int]
    lead: list[int]
    key: list[int]
    label: list[int]
    value: list[int]
    labels: tuple[str, ...]
    pair: list[bool]
    copy: list[bool]
    copy_of: list[int]
    recurs: list[bool]
    often: list[bool]
    again: list[int]
    labelled: list[int]
    glued: Mapping[int, int]
    tails: Mapping[int, int]
    foot: Mapping[int, int]

    @classmethod
    def of(cls, sheet: Sheet, repeats: Repeats, block: slice) -> Columns:
        """Make columns of a block of units.

        Args:
            sheet: The dump's units.
            repeats: What repetition says of them.
            block: Which of them, from first to stop.

        Returns:
            The same as lists.
        """
        table = sheet.table
        of_table = ("start", "end", "blanks", "words", "letters", "digits", "lead", "key")
        of_repeats = ("pair", "copy", "recurs", "often", "again", "labelled")
        return cls(
            text=sheet.text,
            bits=sheet.bits[block].tolist(),
            label=sheet.label[block].tolist(),
            value=sheet.value[block].tolist(),
            labels=sheet.labels,
            copy_of=np.where(repeats.copy[block], repeats.copy_of[block] - block.start, -1).tolist(),
            glued=shifted(repeats.glued, block),
            tails=shifted(repeats.tails, block),
            foot=shifted(repeats.foot, block),
            **{name: getattr(table, name)[block].tolist() for name in of_table},
            **{name: getattr(repeats, name)[block].tolist() for name in of_repeats},
        )

    def line(self, unit: int) -> str:
        """Return a unit's text as the dump has it."""
        return self.text[self.start[unit] : self.end[unit]]


def shifted(by_unit: Mapping[int, Value], block: slice) -> dict[int, Value]:
    """Number from a block's first unit what is kept by unit.

    Args:
        by_unit: Values by unit of the dump.
        block: Which units, from first to stop.

    Returns:
        The values of the block's units.

    Example:
        >>> shifted({3: "a", 9: "b"}, slice(2, 5))
        {1: 'a'}
    """
    if len(by_unit) < block.stop - block.start:
        return {unit - block.start: value for unit, value in by_unit.items() if block.start <= unit < block.stop}
    return {unit - block.start: by_unit[unit] for unit in range(block.start, block.stop) if unit in by_unit}


@attrs.frozen(slots=True, eq=False)
class StoryUnits:
    """The units of one story.

    Args:
        columns: The dump's units.
        first: The story's first unit.
        stop: The unit after its last.
        opening: Its first unit of prose, `stop` where it has none.
        closing: Its last unit of prose, `first - 1` where it has none.
    """

    columns: Columns
    first: int
    stop: int
    opening: int
    closing: int

    @property
    def head(self) -> range:
        """The units before the first prose."""
        return range(self.first, self.opening)

    @property
    def foot(self) -> range:
        """The units after the last prose."""
        return range(self.closing + 1, self.stop) if self.closing >= self.first else range(0)

    def has(self, unit: int, shapes: int) -> bool:
        """Whether a unit has any of the given `Shape` bits."""
        return self.columns.bits[unit] & shapes != 0
