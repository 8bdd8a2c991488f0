"""Choosing gaps by trying every set of them: what dynamic programming must equal."""

from __future__ import annotations

from itertools import combinations, pairwise

FEWEST_WORDS = 6  # words of prose between two boundaries that cost nothing
CLOSE = 3.0  # what two boundaries cost that stand closer


def value_of(chosen: tuple[int, ...], words: list[int], scores: list[float], threshold: float) -> float:
    """Add up what a set of gaps is worth; `chosen` holds the first gap, which is worth nothing itself."""
    worth = sum(scores[gap] - threshold for gap in chosen[1:])
    between = [sum(words[one:other]) for one, other in pairwise(chosen)]
    return worth - sum(CLOSE for count in between if count < FEWEST_WORDS)


def best_value(words: list[int], scores: list[float], threshold: float) -> float:
    """Return the worth of the best set of gaps."""
    rest = range(1, len(words))
    return max(
        value_of((0, *some), words, scores, threshold)
        for count in range(len(words))
        for some in combinations(rest, count)
    )
