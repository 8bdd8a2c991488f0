"""How a source writes dates like 04/05/2024: learned from its dates that can be read one way only."""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.fields.dates import date_order_votes
from newsclean.options import DateOrder

AGREED = 9  # times as many votes for one order as for the other: one stray date must not turn all the others


def count_votes(lines: Iterable[str]) -> tuple[int, int]:
    """Count the dates that can only be read day first, and those that can only be read month first.

    Args:
        lines: Lines that hold a date.

    Returns:
        Both counts.

    Example:
        >>> count_votes(["25/12/2023", "12/25/2023", "26/12/2023"])
        (2, 1)
    """
    votes = [date_order_votes(line) for line in lines]
    return sum(vote[0] for vote in votes), sum(vote[1] for vote in votes)


def learned_order(day_first: int, month_first: int, wanted: DateOrder) -> DateOrder:
    """Say how to read the dates that could be read both ways.

    Args:
        day_first: Dates that can only be read day first.
        month_first: Dates that can only be read month first.
        wanted: What the user asked for.

    Returns:
        The user's order; else the one that nine in ten dates show, or `AUTO` where none does.

    Example:
        >>> learned_order(12, 1, DateOrder.AUTO).value, learned_order(2, 1, DateOrder.AUTO).value
        ('dmy', 'auto')
    """
    if wanted is not DateOrder.AUTO or day_first == month_first:
        return wanted
    most, least = max(day_first, month_first), min(day_first, month_first)
    if most < AGREED * least:
        return DateOrder.AUTO
    return DateOrder.DMY if day_first > month_first else DateOrder.MDY
