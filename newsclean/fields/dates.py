"""Publication times off short lines.

In flows a line in any language, out comes its first full date (day, month and year) with the clock
time beside it. Order of events: a cheap test for a year, the line folded (`month_names`), one pattern
for every way to write a date, the guards against what only looks like one, then weekday and clock
time (`clock`) on either side. Nothing here knows what day it is today.

Ranges (`12-14 May 2020`) give no date: they are when something happens, not when a story came out.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

from newsclean.fields.clock import Clock, clock_after, clock_before
from newsclean.fields.date_patterns import date_pattern
from newsclean.fields.month_names import calendar_names, fold
from newsclean.fields.weekdays import weekday_after, weekday_before
from newsclean.model.documents import Precision
from newsclean.options import DateOrder

# What a date of numbers alone has; "." parts day and month in one order only.
_BOTH_WAYS = re.compile(r"\d\s?[/-]\s?\d|[^\x00-\x7f]")
# A line that is longer is a paragraph; its date is part of the story.
LONGEST = 400
# The Buddhist year is 543 ahead of ours.
BUDDHIST = 543


@attrs.frozen(slots=True)
class DateMatch:
    """A date found in a line.

    Args:
        start: Where the matched stretch begins: date, clock time, zone and weekday together.
        end: Where it ends.
        published: The moment; aware only where the text gives a zone.
        precision: Day, minute or second.

    Example:
        >>> DateMatch(0, 10, dt.datetime(2024, 4, 13), Precision.DAY).precision.value
        'day'
    """

    start: int
    end: int
    published: dt.datetime
    precision: Precision


@lru_cache(maxsize=2048)
def find_date(line: str, order: DateOrder = DateOrder.AUTO) -> DateMatch | None:
    """Find the first full date of a line, with the clock time beside it.

    Only the first 400 characters are read. A clock time that no clock shows (25:70) is covered by
    the match and leaves the date alone; so does 24:00, because the day it is written beside is not
    the day it begins.

    Args:
        line: The line.
        order: How to read 04/05/2024; `AUTO` abstains, unless a weekday beside it decides.

    Returns:
        The match, or None where the line gives no full date or gives it ambiguously.

    Example:
        >>> match = find_date("Published: 21:25 on Apr 13, 2024")
        >>> match.published.isoformat(), match.precision.value
        ('2024-04-13T21:25:00', 'minute')
    """
    head = line if len(line) <= LONGEST else line[:LONGEST]
    if not _may_hold_year(head):
        return None
    folded = fold(head)
    for match in _candidates(folded):
        found = _complete(head, folded, match, order)
        if found is not None:
            return found
    return _compact(head, folded)


def date_share(line: str, match: DateMatch) -> float:
    """Say how much of a line is its date.

    Args:
        line: The line.
        match: What `find_date` found in it.

    Returns:
        The share of the line's letters and digits that the match covers, 0 to 1.

    Example:
        >>> line = "Posted 13 April 2024"
        >>> round(date_share(line, find_date(line)), 2)
        0.65
    """
    total = sum(map(str.isalnum, line))
    return sum(map(str.isalnum, line[match.start : match.end])) / total if total else 0.0


def date_order_votes(line: str) -> tuple[int, int]:
    """Say which order of day and month a line's slash or dash date gives away.

    Args:
        line: The line.

    Returns:
        (1, 0) where its first unambiguous date can only be day first, (0, 1) where it can only be
        month first, else (0, 0).

    Example:
        >>> date_order_votes("25/12/2023"), date_order_votes("12/25/2023"), date_order_votes("04/05/2024")
        ((1, 0), (0, 1), (0, 0))
    """
    head = line if len(line) <= LONGEST else line[:LONGEST]
    if not _BOTH_WAYS.search(head) or not _may_hold_year(head):
        return (0, 0)
    folded = fold(head)
    for match in _candidates(folded):
        if match.lastgroup != "dmy" or match["sep3"] == "." or _is_part_of_number(folded, match):
            continue
        first, second = int(match["d3"]), int(match["m3"])
        if first > 12 >= second and _date(int(match["y3"]), second, first):
            return (1, 0)
        if second > 12 >= first and _date(int(match["y3"]), first, second):
            return (0, 1)
    return (0, 0)


def find_url_date(url: str) -> DateMatch | None:
    """Find the date in the path of an address.

    Args:
        url: An address: /2019/09/19/, /2019-09-19/, /20190919/, /2019/0919/ or /2019/sep/19/ in its path.

    Returns:
        The match, its offsets those of the address, or None.

    Example:
        >>> find_url_date("https://example.org/news/2019/sep/19/rain").published.date().isoformat()
        '2019-09-19'
    """
    head = fold(url[:LONGEST])
    scheme = head.find("://")
    path = head.find("/", scheme + 3 if scheme >= 0 else 0)
    if path < 0:
        return None
    stop = min((at for at in (head.find("?", path), head.find("#", path)) if at >= 0), default=len(head))
    for match in date_pattern("url").finditer(head, path, stop):
        months = _months(match["name"]) if match["name"] else (int(match["month"] or match["packed"]),)
        readings = _dates(match["year"], months, match["day"] or match["day2"])
        if len(readings) == 1:
            return _joined(readings[0], match.start(), match.end(), None)
    return None


def _may_hold_year(head: str) -> bool:
    # Substring tests cost a tenth of a pattern, and most lines hold no year of any century.
    if "20" in head or "19" in head or "18" in head or "21" in head:
        return not head.isascii() or date_pattern("year").search(head) is not None
    if head.isascii():
        return False
    return date_pattern("foreign").search(head) is not None or "25" in head or "24" in head


def _candidates(folded: str) -> Iterator[re.Match[str]]:
    """Yield the stretches that are built like a date, from left to right."""
    day_first, year_first = date_pattern("day first"), date_pattern("year first")
    for run in date_pattern("digits").finditer(folded):
        start, end = run.span()
        if end - start <= 2:
            # 21:25 is a clock time, and neither half of it a day.
            if folded[end : end + 1] == ":" or (start > 1 and folded[start - 1] == ":" and folded[start - 2].isdigit()):
                continue
            match = day_first.match(folded, start)
        elif end - start == 4:
            match = year_first.match(folded, start)
        else:
            continue
        if match is not None:
            yield match


def _complete(line: str, folded: str, match: re.Match[str], order: DateOrder) -> DateMatch | None:
    """Turn a stretch that looks like a date into a date, with what stands on its two sides."""
    kind, start, end = match.lastgroup or "", match.start(), match.end()
    if kind == "behind":
        name = date_pattern("month_behind").search(folded, max(0, start - 32), start)
        if name is None:
            return None
        start = name.start()
        readings = _dates(match["y5"], _months(name[1]), match["d5"])
    else:
        readings = _READERS[kind](match, folded, order)
    if not readings or _is_range(folded, start, kind) or _is_part_of_number(folded, match) or _is_bikram(line, match):
        return None
    before, weekdays = weekday_before(folded, start)
    after, later = weekday_after(folded, _year_word_end(folded, end))
    date = _decide(readings, weekdays or later)
    if date is None:
        return None
    clock = clock_after(line, folded, after) or _inner_clock(line, folded, match) or clock_before(line, folded, before)
    if clock is None and (_range_follows(folded, after) or (kind in ("ymd", "dmy") and _number_follows(folded, end))):
        return None
    return _joined(date, before, after, clock)


def _is_bikram(line: str, match: re.Match[str]) -> bool:
    """Whether an all-number date may count in Nepal's years, 57 ahead of ours: २०८१/०१/०१."""
    return (
        not line.isascii()
        and match.lastgroup in ("ymd", "dmy")
        and date_pattern("devanagari").search(line, match.start(), match.end()) is not None
    )


def _read_ymd(match: re.Match[str], folded: str, _: DateOrder) -> list[dt.date]:
    return _dates(_year(match["y1"], folded), (int(match["m1"] or match["m2"]),), match["d1"] or match["d2"])


def _read_dmy(match: re.Match[str], folded: str, order: DateOrder) -> list[dt.date]:
    year, first, second = _year(match["y3"], folded), match["d3"], match["m3"]
    day_first = _dates(year, (int(second),), first)
    # Nobody writes the month first with dots.
    if match["sep3"] == ".":
        return day_first
    month_first = _dates(year, (int(first),), second)
    if order is DateOrder.AUTO:
        return day_first + [date for date in month_first if date not in day_first]
    return (day_first or month_first) if order is DateOrder.DMY else (month_first or day_first)


def _read_named(match: re.Match[str], folded: str, _: DateOrder) -> list[dt.date]:
    months = _months(match["n4"])
    # Two names of one month, as Arabic papers print: نيسان/أبريل.
    if match["also4"] and not set(months) & set(_months(match["also4"])):
        return []
    # "listopada" is October in Croatian, which puts a full stop after the day, and November in
    # Polish, which does not; a stray full stop is left undecided.
    if len(months) > 1 and "." not in match["gap4"]:
        months = months[-1:]
    return _dates(_year(match["y4"], folded), months, match["d4"])


def _read_first(match: re.Match[str], folded: str, _: DateOrder) -> list[dt.date]:
    return _dates(_year(match["y6"], folded), _months(match["n6"]), match["d6"])


def _read_gada(match: re.Match[str], folded: str, _: DateOrder) -> list[dt.date]:
    return _dates(_year(match["y7"], folded), _months(match["n7"]), match["d7"])


_READERS = {"ymd": _read_ymd, "dmy": _read_dmy, "named": _read_named, "first": _read_first, "gada": _read_gada}


def _months(name: str) -> tuple[int, ...]:
    return calendar_names().months.get(" ".join(name.split()), ())


def _year(digits: str, folded: str) -> int:
    year = int(digits)
    # Only Thai dates count from the Buddha; elsewhere a year of 2567 is a misprint, or no year.
    return year - BUDDHIST if year >= 2400 and date_pattern("thai").search(folded) else year


def _dates(year: str | int, months: tuple[int, ...], day: str) -> list[dt.date]:
    found = (_date(int(year), month, int(day)) for month in months)
    return [date for date in found if date is not None]


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if 1800 <= year <= 2199 else None
    except ValueError:
        return None


def _decide(readings: list[dt.date], weekdays: tuple[int, ...]) -> dt.date | None:
    if len(readings) == 1:
        return readings[0]
    fitting = [date for date in readings if date.isoweekday() in weekdays]
    return fitting[0] if len(fitting) == 1 else None


def _is_range(folded: str, start: int, kind: str) -> bool:
    if start < 2:
        return False
    match = date_pattern("range_before").search(folded, max(0, start - 24), start)
    if match is None:
        return False
    if match["month"]:
        return bool(_months(match["month"].rstrip(".")))
    return kind != "ymd"


def _is_part_of_number(folded: str, match: re.Match[str]) -> bool:
    """Whether the stretch is inside a phone number, an ISBN, a version or a law's number."""
    start = match.start()
    if start == 0 or match.lastgroup not in ("ymd", "dmy"):
        return False
    previous = folded[start - 1]
    if previous.isascii() and previous.isalpha():
        return True
    if previous in "-./+–," and (previous == "+" or folded[start - 2 : start - 1].isdigit()):
        return True
    return date_pattern("number_label").search(folded, max(0, start - 16), start) is not None


def _number_follows(folded: str, end: int) -> bool:
    return folded[end : end + 1] in ("-", ".", "/") and folded[end + 1 : end + 2].isdigit()


def _range_follows(folded: str, end: int) -> bool:
    dash = date_pattern("range_after").match(folded, end)
    return dash is not None and next(_candidates(folded[dash.end() : dash.end() + 40]), None) is not None


def _year_word_end(folded: str, end: int) -> int:
    match = date_pattern("year_word").match(folded, end)
    return match.end() if match else end


def _inner_clock(line: str, folded: str, match: re.Match[str]) -> Clock | None:
    """Read the time between day and year: Sat Apr 13 21:25:07 UTC 2024."""
    return clock_after(line, folded, match.start("inner")) if match.lastgroup == "behind" and match["inner"] else None


def _joined(date: dt.date, start: int, end: int, clock: Clock | None) -> DateMatch:
    if clock is not None:
        start, end = min(start, clock.start), max(end, clock.end)
    if clock is None or clock.time is None:
        return DateMatch(start, end, dt.datetime.combine(date, dt.time()), Precision.DAY)
    return DateMatch(start, end, dt.datetime.combine(date, clock.time), clock.precision)


def _compact(line: str, folded: str) -> DateMatch | None:
    """Read 20240413, which is a number like any other unless it stands alone or after a label."""
    match = date_pattern("compact").match(folded)
    if match is None:
        return None
    date = _date(int(match["y"]), int(match["m"]), int(match["d"]))
    clock = clock_after(line, folded, match.end("date"))
    found = None if date is None else _joined(date, match.start("date"), match.end("date"), clock)
    rest = folded[found.end if found else match.end("date") :]
    return None if any(map(str.isalnum, rest)) else found
