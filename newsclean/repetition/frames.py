"""Lines that put the same few words before a date: date lines, whatever the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

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
    return CountSketch.of(keys_of(Counted.FRAME, _keys(part for frame in frames.values() for part in _parts(frame))))


def recurring_frames(frames: Mapping[int, str], counts: CountSketch, minimum: int) -> list[int]:
    """Find the lines whose words before the date recur.

    Args:
        frames: The words before the date, by unit.
        counts: Counts of `Counted.FRAME`.
        minimum: How often they must stand.

    Returns:
        Units, in order.
    """
    recurring = []
    for unit, frame in frames.items():
        often = counts.estimate(keys_of(Counted.FRAME, _keys(_parts(frame))))
        # A name may stand in the frame: then its first or last words must come more often.
        if often[0] >= minimum or (often[1:] > minimum).any():
            recurring.append(unit)
    return recurring


def _parts(frame: str) -> list[str]:
    """The frame, and its first and last words."""
    words = frame.split()
    if len(words) < 3:
        return [frame]
    return [frame, f"{words[0]} {words[1]} …", f"{words[0]} …", f"… {words[-2]} {words[-1]}"]


def _keys(texts: Iterable[str]) -> NDArray[np.uint64]:
    return np.array([text_key(text) for text in texts], dtype=np.uint64)
