"""Clock times and zones that stand beside a date.

In flow a line, the same line folded (see `month_names.fold`) and the offset where a date ends or
begins; out comes the clock time that touches it, with its zone where the text gives one.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import attrs

from newsclean.model.documents import Precision

# No clock time with its words is longer; what stands further off belongs to something else.
REACH = 48
# Behind one of these a number is the tail of another number, a ratio or a price.
TAILS = frozenset("0123456789.,:/$€£-")
# Hours from UTC. CST, BST and IST each name several zones, so they are read as part of the time and
# leave it naive, as do the zones of `NAIVE_ZONES` and every place name.
ZONE_HOURS = {
    "cest": 2,
    "eet": 2,
    "est": -5,
    "edt": -4,
    "pst": -8,
    "pdt": -7,
    "mdt": -6,
    "cet": 1,
    "eest": 3,
    "msk": 3,
    "jst": 9,
    "kst": 9,
    "hkt": 8,
    "sgt": 8,
    "aest": 10,
    "aedt": 11,
}
NAIVE_ZONES = frozenset({"cst", "bst", "ist", "mst", "et", "pt", "ct", "mt", "wib", "wita", "wit", "pkt", "nst", "pht"})

_MARK = r"오전|오후|上午|下午|凌晨|早上|晚上|午前|午後|am|pm"
_HALF = r"[ap]\.?\s?m(?![\w])\.?|π\.\s?μ\.?|μ\.\s?μ\.?|[صم](?!\w)"
_CLOCK = rf"""
(?P<hour>[0-9]{{1,2}})
(?:
  (?P<between>\s?[h時时点點시]\s?|\s?ч\.?\s?|[:.])(?P<minute>[0-9]{{2}})(?![0-9])
  (?:\s?[:.m分분]\s?(?P<second>[0-9]{{2}})(?![0-9])(?:[.,][0-9]{{1,9}})?(?:\s?[秒초])?)?
  (?:\s?[分분])?
 |\s?[時时点點시](?!\s?[0-9])
 |(?=\s?(?:[ap]\.?\s?m(?!\w)|uhr))
 |h(?!\w)
)
(?:\s?(?P<half>{_HALF}))?
(?P<unit>\s?(?:uhr(?!\w)|น\.|h(?!\w)|hrs(?!\w)|ч(?!\w)\.?))?
"""
_ZONE = r"""
\s?[(\[]?(?:
  (?P<named>utc|gmt|z)(?![a-z])(?:\s?(?P<ahead>[+\-−]\s?[0-9]{1,2}(?::?(?:00|15|30|45))?)(?![0-9]))?
 |(?P<offset>[+\-−][0-9]{2}:?(?:00|15|30|45))(?![0-9:])
 |(?P<letters>[a-z]{2,5})(?![a-z])
)[)\]]?
"""
# Words for "at" between a date and its clock time, and for "on" between a clock time and its date.
_AT = (
    r"at|um|kl|klo|kello|kell|plkst|à|a|as|às|alle|ore|ora|a\slas|a\sles|la|v|ve|o|godz|u|в|у|о|об|om|pukul|jam|lúc"
    r"|στις|ώρα|saat|saati|เวลา|الساعة|ساعت|בשעה|time|中午"
)
_ON = r"on|am|den|le|el|del|il|em|de|op|ngày|dne|της|في|ב"
_GAP_AFTER = rf"(?:t(?=[0-9]{{2}})|[\s,;|·•∙@(./–—-]{{0,4}}(?:(?:{_AT})[.:]?\s{{1,2}})?)"
_GAP_BEFORE = rf"[\s,;|·•∙)/–—-]{{0,4}}(?:(?:{_ON})\.?\s{{1,2}})?"


@attrs.frozen(slots=True)
class Clock:
    """A clock time in a line.

    Args:
        start: Where it begins.
        end: Where it ends, its zone included.
        time: The time, or None where no clock shows it (25:70, and 24:00, which is no time of the
            day it is written beside).
        precision: Minute or second.

    Example:
        >>> Clock(0, 5, dt.time(21, 25), Precision.MINUTE).time
        datetime.time(21, 25)
    """

    start: int
    end: int
    time: dt.time | None
    precision: Precision


def clock_after(line: str, folded: str, at: int) -> Clock | None:
    """Read the clock time that follows a date.

    Args:
        line: The line.
        folded: The line, folded.
        at: Where the date ends.

    Returns:
        The clock time, or None.

    Example:
        >>> clock_after("13.04.2024, 21:25 UTC", "13.04.2024, 21:25 utc", 10).time.tzinfo
        datetime.timezone.utc
    """
    if at >= len(folded):
        return None
    gap_end = _pattern("gap_after").match(folded, at, at + REACH).end()  # type: ignore[union-attr] # may be empty, always matches
    mark = _pattern("mark").match(folded, gap_end)
    match = _pattern("clock").match(folded, mark.end() if mark else gap_end, gap_end + REACH)
    if match is None:
        return None
    clock = _clock(line, folded, match, mark, iso=gap_end > at and folded[gap_end - 1] == "t")
    plain = match["between"] == "." and not match["half"] and not match["unit"]
    if plain and not _may_be_dotted(folded, at, gap_end, clock.end):
        return None
    return clock


def clock_before(line: str, folded: str, at: int) -> Clock | None:
    """Read the clock time that precedes a date.

    Args:
        line: The line.
        folded: The line, folded.
        at: Where the date starts.

    Returns:
        The clock time, or None.

    Example:
        >>> clock_before("21:25 on Apr 13, 2024", "21:25 on apr 13, 2024", 9).time
        datetime.time(21, 25)
    """
    if at < 2:
        return None
    floor = max(0, at - REACH)
    last = None
    for match in _pattern("clock").finditer(folded, floor, at):
        last = match
    if last is None or folded[max(0, last.start() - 1) : last.start()] in TAILS:
        return None
    mark = _pattern("mark_behind").search(folded, max(0, last.start() - 4), last.start())
    clock = _clock(line, folded, last, mark)
    if clock.end > at or not _pattern("gap_before").fullmatch(folded, clock.end, at):
        return None
    # "Version 2.30, 4 May 2024": a dotted time before the date needs its unit, or the line's start.
    dotted = last["between"] == "." and not last["half"] and not last["unit"]
    return None if dotted and folded[: last.start()].strip() else clock


def _may_be_dotted(folded: str, at: int, gap_end: int, end: int) -> bool:
    """Whether 21.25 is a time: after a word for "at", or with nothing but a separator behind it."""
    if any(character.isalpha() for character in folded[at:gap_end]):
        return True
    rest = folded[end : end + 2].strip()
    return not rest or rest[0] in "|;)·•–—-,"


def _clock(line: str, folded: str, match: re.Match[str], mark: re.Match[str] | None, *, iso: bool = False) -> Clock:
    seconds = match["second"]
    zone, end = _zone(line, folded, match.end(), exact=iso or seconds is not None)
    half = mark[1] if mark else match["half"]
    hour = _hour(int(match["hour"]), half)
    minute, second = int(match["minute"] or 0), int(seconds or 0)
    valid = hour is not None and hour < 24 and minute < 60 and second < 60
    time = dt.time(hour, minute, second, tzinfo=zone) if valid and hour is not None else None
    return Clock((mark or match).start(), end, time, Precision.MINUTE if seconds is None else Precision.SECOND)


def _hour(hour: int, half: str | None) -> int | None:
    """Put the half of the day to the hour; `21:25 PM`, which no clock shows, is 21:25."""
    if half is None or hour > 12:
        return hour
    # 晚上12点 is midnight for some and the end of the evening for others.
    if half == "晚上" and hour == 12:
        return None
    afternoon = half in ("오후", "下午", "晚上", "午後", "م") or half[0] in "pμ"
    return hour % 12 + (12 if afternoon else 0)


def _zone(line: str, folded: str, at: int, *, exact: bool) -> tuple[dt.timezone | None, int]:
    match = _pattern("zone").match(folded, at, at + 20)
    if match is None:
        return None, at
    if match["named"]:
        return _named_zone(line, match, at)
    if match["offset"]:
        return _offset_zone(match, at, exact=exact)
    letters = match["letters"]
    # Capitals only: `est` is French for "is", `et` for "and".
    if not line[match.start("letters") : match.end("letters")].isupper():
        return None, at
    if letters in ZONE_HOURS:
        return dt.timezone(dt.timedelta(hours=ZONE_HOURS[letters])), match.end()
    return None, match.end() if letters in NAIVE_ZONES else at


def _named_zone(line: str, match: re.Match[str], at: int) -> tuple[dt.timezone | None, int]:
    # A small z is a word of its own in Polish, Czech and Slovene; the zone touches its time.
    if match["named"] == "z" and line[at : at + 1] != "Z":
        return None, at
    if not match["ahead"]:
        return dt.UTC, match.end()
    offset = _offset(match["ahead"])
    return (None, match.end("named")) if offset is None else (offset, match.end())


def _offset_zone(match: re.Match[str], at: int, *, exact: bool) -> tuple[dt.timezone | None, int]:
    text = match["offset"]
    # 10:00-11:30 is from ten to half past eleven: a minus is a zone after seconds, after ISO's T,
    # or set off by a space and without a colon.
    if text[0] != "+" and not exact and (":" in text or match.start("offset") == at):
        return None, at
    offset = _offset(text)
    return (None, at) if offset is None else (offset, match.end())


def _offset(text: str) -> dt.timezone | None:
    digits = text[1:].replace(":", "").strip()
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    signed = (hours * 60 + minutes) * (1 if text[0] == "+" else -1)
    # From Baker Island to the Line Islands; beyond is no zone on earth.
    return dt.timezone(dt.timedelta(minutes=signed)) if -12 * 60 <= signed <= 14 * 60 else None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    sources = {"clock": _CLOCK, "zone": _ZONE, "gap_after": _GAP_AFTER, "gap_before": _GAP_BEFORE}
    sources |= {"mark": rf"({_MARK})\s?", "mark_behind": rf"(?<![a-z])({_MARK})\s?$"}
    verbose = re.VERBOSE if name in ("clock", "zone") else 0
    return re.compile(sources[name], verbose)
