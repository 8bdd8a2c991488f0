"""A story between segmentation and document: its units, and what repetition says of the dump."""

from __future__ import annotations

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.lines import Shape, Sheet


@attrs.frozen(slots=True, eq=False)
class Repeats:
    """What repetition says of each unit.

    Args:
        pair: Whether it prints the unit before once more, bool, shape (units,).
        copy: Whether it is a lone copy of a headline printed a little before, bool, shape (units,).
        recurs: Whether it recurs over many stories, bool, shape (units,).
        again: How often its line stands in the dump, int64, shape (units,).
        labelled: How often its label stands in the dump, int64, shape (units,).
        glued: Units whose prose has the headline printed at its front, with the offset inside the
            unit where the story itself starts.
        foot: Units whose last words recur at the end of paragraphs, with the offset inside the
            unit where those words start.
    """

    pair: NDArray[np.bool_]
    copy: NDArray[np.bool_]
    recurs: NDArray[np.bool_]
    again: NDArray[np.int64]
    labelled: NDArray[np.int64]
    glued: dict[int, int] = attrs.field(factory=dict)
    foot: dict[int, int] = attrs.field(factory=dict)

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
        return cls(no, no, no, once, once)


@attrs.frozen(slots=True, eq=False)
class StoryUnits:
    """The units of one story.

    Args:
        sheet: The dump's units.
        repeats: What repetition says of them.
        first: The story's first unit.
        stop: The unit after its last.
        opening: Its first unit of prose, `stop` where it has none.
        closing: Its last unit of prose, `first - 1` where it has none.
    """

    sheet: Sheet
    repeats: Repeats
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

    def has(self, unit: int, shape: Shape) -> bool:
        """Whether a unit has any of the given shapes."""
        return bool(int(self.sheet.bits[unit]) & int(shape))
