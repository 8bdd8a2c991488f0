"""Lines that put the same few words before a date: date lines, whatever the words."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from newsclean.model.profiles import CountSketch
from newsclean.repetition.counts import Counted, keys_of, text_key


def count_frames(frames: Mapping[int, str]) -> CountSketch:
    """Count what stands before dates.

    Args:
        frames: The words before the date, by unit.

    Returns:
        Counts of `Counted.FRAME`.

    Example:
        >>> frames = {3: "posted on", 9: "posted on", 12: "fair opens"}
        >>> recurring_frames(frames, count_frames(frames), 2)
        [3, 9]
    """
    return CountSketch.of(keys_of(Counted.FRAME, _keys(frames)))


def recurring_frames(frames: Mapping[int, str], counts: CountSketch, minimum: int) -> list[int]:
    """Find the lines whose words before the date recur.

    Args:
        frames: The words before the date, by unit.
        counts: Counts of `Counted.FRAME`.
        minimum: How often they must stand.

    Returns:
        Units, in order.
    """
    often = counts.estimate(keys_of(Counted.FRAME, _keys(frames))) >= minimum
    return [unit for unit, kept in zip(frames, often.tolist(), strict=True) if kept]


def _keys(frames: Mapping[int, str]) -> np.ndarray:
    return np.array([text_key(frame) for frame in frames.values()], dtype=np.uint64)
