"""Weekdays that stand beside a date: part of its stretch, and the judge of 05/11/2024."""

from __future__ import annotations

from newsclean.fields.date_patterns import date_pattern
from newsclean.fields.month_names import calendar_names


def weekday_before(folded: str, start: int) -> tuple[int, tuple[int, ...]]:
    """Find a weekday right before a date.

    Args:
        folded: The line, folded.
        start: Where the date starts.

    Returns:
        Where the weekday starts (without one, the date's own start) and the days it can be.

    Example:
        >>> weekday_before("on saturday, 13 april 2024", 13)
        (3, (6,))
    """
    floor = max(0, start - 40)
    words = folded[floor:start].split()
    if not words:
        return start, ()
    if words[-1] in ("den", "the", "le", "el", "dia", "am", "ngày", "يوم"):
        words.pop()
    for count in (1, 2):
        phrase = " ".join(words[-count:])
        bare = phrase.strip(" ,.(|")
        # German two-letter days are other languages' little words; they carry a stop or a comma.
        if len(bare) < 3 and bare == phrase:
            continue
        days = calendar_names().weekdays.get(bare)
        if days:
            return folded.rfind(bare.split()[0], floor, start), days
    return start, ()


def weekday_after(folded: str, end: int) -> tuple[int, tuple[int, ...]]:
    """Find a weekday right after a date.

    Args:
        folded: The line, folded.
        end: Where the date ends.

    Returns:
        Where the weekday ends (without one, the date's own end) and the days it can be.

    Example:
        >>> weekday_after("13 april 2024 (sat) 21:25", 13)
        (19, (6,))
    """
    match = date_pattern("weekday_after").match(folded, end) if end < len(folded) else None
    if match is None:
        return end, ()
    names, phrase = calendar_names().weekdays, match["day"]
    if phrase in names:
        return match.end(), names[phrase]
    word = phrase.split()[0]
    # Two letters in the middle of a line are a word ("13/04/2024 di Roma").
    if len(word) > 2 and word in names:
        return match.start("day") + len(word), names[word]
    cjk = date_pattern("cjk_day").match(phrase)
    return (match.start("day") + cjk.end(), names.get(cjk[0], ())) if cjk else (end, ())
