"""Conventions of the trade, marked on the sheet: dates, datelines, bylines, labels, end marks.

A sheet goes in, the same sheet with more `Shape` bits comes out. What is marked here are priors:
whether a date line opens a story is for the dump's grammar to say.
"""

from __future__ import annotations

import re

import attrs
import numpy as np

from newsclean.fields.date_order import count_votes
from newsclean.fields.datelines import REACH, find_dateline
from newsclean.fields.dates import DateMatch, date_share, find_date
from newsclean.fields.labels import Field, opens_record, read_label
from newsclean.model.lines import Shape, Sheet
from newsclean.options import DateOrder

DATE_LINE = 160  # code points; a longer line with a date is prose
DATE_SHARE = 0.45  # of a line's letters: less is a headline with a date in it
BYLINE_WORDS = 8
FRAME_WORDS = 9  # before the date of a date line, where they recur
FEW_WORDS = 4  # before a date that ends its line; a headline has more
FRAME_LENGTH = 72
DATES = frozenset({Field.PUBLISHED, Field.UPDATED, Field.OTHER_DATE})
END_MARKS = frozenset({"end", "ends", "0", "30", "end of story", "end of document", "fin", "完", "ende", "конец", "终"})

_WORDS = re.compile(r"[^\W\d_]+")
_BEHIND = re.compile(r"\s*(?:[(\[（【]|\s[-–—|]\s)[^(\[（【|–—]{0,16}$")
_BOTH_WAYS = re.compile(r"\d\s?[./-]\s?\d")
_END_MARK = re.compile(r"[\W_]*([\w ]{1,16}?)[\W_]*$")
_BYLINE = re.compile(
    r"(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Door|Av|AV|Af|De|Di)\s+(?P<names>[^\W\d_a-z][^\d:;!?|]{2,70})$"
    r"|(?:文/|文／|记者|記者|作者|撰文)\s*(?P<cjk>[^\s，。]{2,12}(?:\s[^\s，。]{2,12})?)$"
)
_BYLINE_INITIALS = np.array([ord(letter) for letter in "BbVPDA文记記作撰"], dtype=np.uint32)  # of its patterns


@attrs.frozen(slots=True, eq=False)
class Conventions:
    """A sheet with the conventions of the trade marked on it.

    Args:
        sheet: The units, with the bits DATE, DATELINE, BYLINE, TITLED, OPENING and ENDMARK set.
        dates: Dates that can be read one way only, by unit.
        frames: What stands before the date, by unit, of lines that are more than their date: where
            frames recur, the lines are date lines.
        behind: Lines like a headline with a date behind it, in brackets or after a dash, and the
            offset inside the unit where that begins.
        day_first: Dates that can only be read day first.
        month_first: Dates that can only be read month first.
    """

    sheet: Sheet
    dates: dict[int, DateMatch]
    frames: dict[int, str]
    behind: dict[int, int]
    day_first: int
    month_first: int


def mark_conventions(sheet: Sheet, order: DateOrder) -> Conventions:
    r"""Mark what the conventions of news say of each unit.

    Args:
        sheet: The dump's units.
        order: How to read dates like 04/05/2024.

    Returns:
        The sheet marked, and its dates.

    Example:
        >>> from newsclean.layout import lay_out
        >>> marked = mark_conventions(lay_out("BYLINE: Ida Brandt\n3 May 2021"), DateOrder.AUTO).sheet
        >>> (marked.has(Shape.BYLINE).tolist(), marked.has(Shape.DATE).tolist())
        ([True, False], [False, True])
    """
    bits = sheet.bits.copy()
    _mark_labels(sheet, bits)
    found = _mark_dates(sheet, bits, order)
    _mark_bylines(sheet, bits)
    _mark_datelines(sheet, bits)
    _mark_ends(sheet, bits)
    day_first, month_first = count_votes(sheet.lines(np.array([*found], dtype=np.int64)))
    dates = {unit: match for unit, (match, _) in found.items() if match is not None}
    bits[list(found)] |= np.uint32(Shape.DATE_WITHIN)
    frames: dict[int, str] = {}
    behind: dict[int, int] = {}
    for unit, (_, place) in found.items():
        if int(bits[unit]) & int(Shape.DATE | Shape.PROSE):
            continue
        line = sheet.line(unit)
        frame = None if int(bits[unit]) & int(Shape.LABEL) else date_frame(line, place)
        at = _BEHIND.search(line, 0, place.start)
        if frame is not None:
            frames[unit] = frame
        label = int(sheet.label[unit])
        if label >= 0 and read_label(sheet.labels[label]) is not Field.OTHER:
            continue
        if at and at.start() and len(line) - place.end <= 1:
            behind[unit] = at.start()
    return Conventions(attrs.evolve(sheet, bits=bits), dates, frames, behind, day_first, month_first)


def date_frame(line: str, place: DateMatch) -> str | None:
    """Say what stands before a line's date, where that may be the frame of a date line.

    Args:
        line: The line.
        place: Its date.

    Returns:
        The words before the date without figures and marks; "" where the line opens with its date, "…"
        where a few words end in the date; None where the line reads like a headline with a date in it.

    Example:
        >>> line = "Posted on 4 May 2021 by Ida Brandt"
        >>> date_frame(line, find_date(line))
        'posted on'
    """
    before = " ".join(_WORDS.findall(line[: place.start])).casefold()
    words = before.count(" ") + 1 if before else 0
    if words > FRAME_WORDS or len(before) > FRAME_LENGTH:
        return None
    behind = len(_WORDS.findall(line, place.end))
    if not before and behind > FEW_WORDS:
        return None  # a headline behind its date
    ends = behind == 0
    if ends and 0 < words < FEW_WORDS:
        return "…"
    return before


def _mark_labels(sheet: Sheet, bits: np.ndarray) -> None:
    shapes = {Field.TITLE: Shape.TITLED, Field.BYLINE: Shape.BYLINE}
    of_label = np.zeros(len(sheet.labels) + 1, dtype=np.uint32)
    for at, label in enumerate(sheet.labels):
        of_label[at] = int(shapes.get(read_label(label), Shape(0))) | (int(Shape.OPENING) if opens_record(label) else 0)
    bits |= np.where(sheet.label >= 0, of_label[sheet.label], 0).astype(np.uint32)


def _mark_dates(sheet: Sheet, bits: np.ndarray, order: DateOrder) -> dict[int, tuple[DateMatch | None, DateMatch]]:
    """Mark the date lines; return every short line with a date: its one reading if any, and a reading."""
    table = sheet.table
    short = (table.digits >= 3) & (table.end - table.start <= DATE_LINE) & ~sheet.has(Shape.URL)
    # Which of two readings a date has does not matter for what its line is.
    either = DateOrder.DMY if order is DateOrder.AUTO else order
    found: dict[int, tuple[DateMatch | None, DateMatch]] = {}
    units = np.flatnonzero(short)
    for unit, line in zip(units.tolist(), sheet.lines(units), strict=True):
        match = find_date(line, order)
        place = match or (find_date(line, either) if _BOTH_WAYS.search(line) else None)
        if place is None:
            continue
        found[unit] = (match, place)
        if date_share(line, place) >= DATE_SHARE or _labelled_date(sheet, unit):
            bits[unit] = (int(bits[unit]) | int(Shape.DATE)) & ~int(Shape.PROSE | Shape.ITEM)
    return found


def _labelled_date(sheet: Sheet, unit: int) -> bool:
    label = int(sheet.label[unit])
    return label >= 0 and read_label(sheet.labels[label]) in DATES


def _mark_bylines(sheet: Sheet, bits: np.ndarray) -> None:
    short = sheet.has(Shape.HEADLINE) & (sheet.table.words <= BYLINE_WORDS) & (sheet.label < 0)
    short &= np.isin(sheet.table.initial, _BYLINE_INITIALS)
    units = np.flatnonzero(short)
    for unit, line in zip(units.tolist(), sheet.lines(units), strict=True):
        if find_byline(line):
            bits[unit] |= np.uint32(Shape.BYLINE)


def find_byline(line: str) -> tuple[int, int] | None:
    """Find who a byline names.

    Args:
        line: A line without a label.

    Returns:
        First and end offset of the names, or None where the line is no byline.

    Example:
        >>> find_byline("By Ida Brandt and Tom Okoro")
        (3, 27)
        >>> find_byline("By the sea") is None
        True
    """
    match = _BYLINE.match(line)
    if match is None:
        return None
    group = "names" if match["names"] is not None else "cjk"
    if group == "names" and not _all_names(match["names"]):
        return None
    return match.span(group)


def _all_names(names: str) -> bool:
    """Whether all words but the joining ones are capitalised: "By the sea" is no byline."""
    words = [word for word in re.split(r"[\s,&/]+", names) if word]
    return bool(words) and sum(word[0].isupper() for word in words) >= max(1, 0.6 * len(words))


def _mark_datelines(sheet: Sheet, bits: np.ndarray) -> None:
    start = sheet.table.start
    near = sheet.table.parted < start + REACH  # most paragraphs hold nothing that could close a dateline
    units = np.flatnonzero(sheet.has(Shape.PROSE) & near)
    for unit, first in zip(units.tolist(), start[units].tolist(), strict=True):
        if find_dateline(sheet.text[first : first + REACH + 1]):
            bits[unit] |= np.uint32(Shape.DATELINE)


def _mark_ends(sheet: Sheet, bits: np.ndarray) -> None:
    # A bare word is a heading; an end mark stands between marks: -0-, (END), ###.
    initials = np.unique(sheet.table.initial)
    marks = initials[[not chr(code).isalnum() for code in initials.tolist()]]
    short = (sheet.table.end - sheet.table.start <= 20) & ~sheet.has(Shape.PROSE) & np.isin(sheet.table.initial, marks)
    for unit in np.flatnonzero(short).tolist():
        line = sheet.line(unit)
        match = _END_MARK.match(line)
        if match and match[1].casefold() in END_MARKS and line != match[1]:
            bits[unit] = (int(bits[unit]) | int(Shape.ENDMARK)) & ~int(Shape.HEADLINE)
