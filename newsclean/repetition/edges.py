"""The first and last lines of dumps: what stands there leans towards a head or a foot.

A dump opens with a story's head and ends with a story's foot, so the lines before its first prose and
after its last say which side of a boundary their like belong to.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from newsclean.model.lines import Shape, Sheet
from newsclean.model.profiles import CountSketch
from newsclean.repetition.counts import Counted, keys_of

LEAN = 2.5  # log-odds: more than a headline's shape alone, less than a separator


FEWEST_AGAIN = 3  # of a sentence that is furniture; two may be a story printed twice
EDGE_SHAPES = np.uint32(
    Shape.TRAIL | Shape.DATE | Shape.URL | Shape.OPENING | Shape.BYLINE | Shape.RULE | Shape.COUNTER
)


def count_edges(sheet: Sheet, classes: NDArray[np.uint64]) -> CountSketch:
    r"""Count what stands before the first prose of the dump and after its last.

    Args:
        sheet: The dump's units.
        classes: What each unit is an instance of, from `class_keys`, uint64, shape (units,).

    Returns:
        Counts of `Counted.FIRST` and `Counted.LAST`.

    Example:
        >>> from newsclean.layout import lay_out
        >>> from newsclean.repetition.counts import class_keys
        >>> sheet = lay_out("Osk Herald\n\nIt rained on Osk for days.\n\nPrint")
        >>> keys = class_keys(sheet)
        >>> lean_of(sheet, keys, count_edges(sheet, keys), keys > 0).tolist()
        [2.5, 0.0, -2.5]
    """
    # A sentence that comes again and again is furniture.
    _, inverse, often = np.unique(sheet.table.key, return_inverse=True, return_counts=True)
    prose = np.flatnonzero(sheet.has(Shape.PROSE) & (often[inverse] < FEWEST_AGAIN))
    if not len(prose):
        return CountSketch.of(classes[:0])
    shapes = _shape_keys(sheet)
    before, behind = slice(0, int(prose[0])), slice(int(prose[-1]) + 1, len(sheet))
    first = np.unique(np.concatenate((classes[before], shapes[before])))
    last = np.unique(np.concatenate((classes[behind], shapes[behind])))
    return CountSketch.of(keys_of(Counted.FIRST, first)) + CountSketch.of(keys_of(Counted.LAST, last))


def _shape_keys(sheet: Sheet) -> NDArray[np.uint64]:
    """A key for what each unit's shape says of heads and feet, whatever its words."""
    shapes: NDArray[np.uint64] = (sheet.bits & EDGE_SHAPES).astype(np.uint64) * np.uint64(0xD6E8FEB86659FD93)
    return shapes


def lean_of(
    sheet: Sheet, classes: NDArray[np.uint64], counts: CountSketch, wanted: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """How much each unit belongs to a head or a foot, by the first and last lines of the dumps.

    Args:
        sheet: The dump's units.
        classes: What each unit is an instance of, from `class_keys`, uint64, shape (units,).
        counts: Counts of `Counted.FIRST` and `Counted.LAST`.
        wanted: Which units it is wanted of, bool, shape (units,); 0 elsewhere.

    Returns:
        Log-odds, positive for a head, negative for a foot, float64, shape (units,).
    """
    lean = np.zeros(len(classes))
    lean[wanted] = LEAN * _side(classes[wanted], counts)
    shaped = wanted & (lean == 0) & ((sheet.bits & EDGE_SHAPES) > 0)
    lean[shaped] = LEAN * _side(_shape_keys(sheet)[shaped], counts)
    return lean


def _side(keys: NDArray[np.uint64], counts: CountSketch) -> NDArray[np.float64]:
    """1 for what stands among first lines only, -1 for what stands among last lines only."""
    first = counts.estimate(keys_of(Counted.FIRST, keys)) > 0
    last = counts.estimate(keys_of(Counted.LAST, keys)) > 0
    return first.astype(np.float64) - last.astype(np.float64)
