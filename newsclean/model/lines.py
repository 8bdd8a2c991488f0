"""Lines and their features: the table that layout fills and every later stage reads."""

from __future__ import annotations

import re
from enum import IntFlag

import attrs
import numpy as np
from numpy.typing import NDArray

_MARKED_UP = (
    re.compile(r"(?P<mark>={1,6}|#{1,6}|\*{1,2}|_{1,2})\s*(?P<inner>\S.*?)\s*(?P=mark)"),
    re.compile(r"[\[<](?P<tag>[a-zA-Z][a-zA-Z0-9]*)[\]>]\s*(?P<inner>\S.*?)\s*[\[<]/(?P=tag)[\]>]"),
    re.compile(r"[【〖](?P<inner>[^【】〖〗]+)[】〗]"),
)
CLOSING_TAG = 32  # code points of the longest closing tag that is looked for
_CLOSING_TAG = re.compile(r"\s*</[A-Za-z][^<>]*>$")
PARTING = "-_:/=—–―電电訊讯】］"  # dashes need space before them or another behind, colons space behind
NOWHERE = 1 << 62  # an offset behind every dump
LEAD = 8  # letters that make a line's lead: few enough for a headline cut short, or in Chinese


class Shape(IntFlag):
    """What a line looks like, whatever it says.

    Example:
        >>> Shape.URL in Shape(Shape.URL | Shape.LABEL)
        True
    """

    PROSE = 1 << 0  # reads as sentences
    RULE = 1 << 1  # dashes, stars and the like, no letter
    PAGE = 1 << 2  # opens a page (a form feed stands before it)
    COUNTER = 1 << 3  # one of a series that counts up: "Document 3 of 40"
    ITEM = 1 << 4  # a number and a text: "3. Bridge reopens"
    URL = 1 << 5  # a web address alone
    LABEL = 1 << 6  # a field label with or without its value
    TRAIL = 1 << 7  # a breadcrumb trail or menu: parts joined by the same mark
    HEADLINE = 1 << 8  # could be a headline
    CAPITALS = 1 << 9  # letters are upper case
    DATE = 1 << 10  # a full date and little else
    DATELINE = 1 << 11  # prose that opens with place, date or agency
    SEPARATOR = 1 << 12  # a user's own separator
    BYLINE = 1 << 13  # says who wrote it
    OPENING = 1 << 14  # a label that by convention opens a record or a story
    TITLED = 1 << 15  # a label whose value is by convention the headline
    ROW = 1 << 17  # opens a line of a dump with one story a line
    BULLET = 1 << 18  # opens with a bullet
    TAILED = 1 << 19  # could be a headline with a tail behind a bar
    CLOCK = 1 << 20  # opens with a clock time: "14:32 Bridge reopens"
    DATE_WITHIN = 1 << 22  # has a full date in it
    DATED = 1 << 21  # could be a headline with its date behind it: "Bridge reopens (4 May 2021)"
    ENDMARK = 1 << 16  # a conventional mark for the end of a story


@attrs.frozen(slots=True, eq=False)
class LineTable:
    """One row for each line that shows anything.

    Every field is an array of shape (lines,).

    Args:
        start: Offset of the first visible character.
        end: Offset after the last visible character.
        opening: Offset of the line's first character, visible or not.
        blanks: Blank lines directly before.
        paged: Whether a form feed or another page break stands between the line before and this.
        letters: Letters, digits and marks.
        upper: Upper-case letters.
        lower: Lower-case letters.
        digits: Decimal digits.
        words: Words; two characters count as one where the script writes no spaces.
        marked: Whether it has a colon, a bar, an arrow or another mark that parts a line.
        parted: Offset of the first dash, slash or other of `PARTING` that may close a line's first words, or `NOWHERE`.
        opener: Code points of its first word, at most 12; two where the script writes no spaces.
        closed: Whether it ends as a sentence does (a quotation mark or bracket may follow).
        initial: Its first code point.
        second: Its second code point, 0 where there is none.
        final: Its last code point.
        stop: The code point that ends its sentence, quotation marks and brackets left aside.
        key: Hash of its letters and digits, case folded: equal lines have equal keys.
        stem: The same without the digits: short lines that differ in their figures have equal stems.
        lead: Hash of its first letters (`LEAD` of them): a line that was cut keeps its lead.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    opening: NDArray[np.int64]
    blanks: NDArray[np.int32]
    paged: NDArray[np.bool_]
    letters: NDArray[np.int32]
    upper: NDArray[np.int32]
    lower: NDArray[np.int32]
    digits: NDArray[np.int32]
    words: NDArray[np.int32]
    marked: NDArray[np.bool_]
    parted: NDArray[np.int64]
    opener: NDArray[np.int32]
    closed: NDArray[np.bool_]
    initial: NDArray[np.uint32]
    second: NDArray[np.uint32]
    final: NDArray[np.uint32]
    stop: NDArray[np.uint32]
    key: NDArray[np.uint64]
    stem: NDArray[np.uint64]
    lead: NDArray[np.uint64]

    def __len__(self) -> int:
        """Count the lines that show anything."""
        return len(self.start)


@attrs.frozen(slots=True, eq=False)
class Sheet:
    """A dump laid out: its units (lines, or lines joined where they were wrapped) and their shapes.

    Args:
        text: The dump's text.
        table: One row a unit; the tallies of joined lines are summed.
        breaks: First and end of the white space between joined lines, int64, shape (joints, 2).
        bits: `Shape` bits, uint32, shape (units,).
        label: Index into `labels`, or -1, int32, shape (units,).
        value: Offset where the label's value starts, int64, shape (units,); meaningless without label.
        number: The number that opens an item or stands first in a line, or -1, int64, shape (units,).
        labels: The distinct labels as written.
    """

    text: str
    table: LineTable
    breaks: NDArray[np.int64]
    bits: NDArray[np.uint32]
    label: NDArray[np.int32]
    value: NDArray[np.int64]
    number: NDArray[np.int64]
    labels: tuple[str, ...]

    def __len__(self) -> int:
        """Count the units."""
        return len(self.table)

    def has(self, shape: Shape) -> NDArray[np.bool_]:
        """Whether each unit has any of the given shapes, bool, shape (units,)."""
        return (self.bits & np.uint32(shape)) > 0

    def line(self, unit: int) -> str:
        """Return a unit's text as the dump has it."""
        return self.text[int(self.table.start[unit]) : int(self.table.end[unit])]

    def lines(self, units: NDArray[np.int64]) -> list[str]:
        """Return the texts of some units as the dump has them: much faster than one by one."""
        places = zip(self.table.start[units].tolist(), self.table.end[units].tolist(), strict=True)
        return [self.text[start:end] for start, end in places]


def before_closing_tag(text: str, start: int, end: int) -> int:
    """Find where a value that ends in a closing tag ends itself.

    Args:
        text: The dump's text.
        start: Where the value starts.
        end: Where its line ends.

    Returns:
        Where the closing tag starts, or `end` where there is none.

    Example:
        >>> before_closing_tag("Rain</TITLE>", 0, 12)
        4
    """
    match = _CLOSING_TAG.search(text, max(start, end - CLOSING_TAG), end) if text[end - 1 : end] == ">" else None
    return match.start() if match else end


def unwrap_markup(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave off the markup round a heading: `== Rain ==`, `[b]Rain[/b]`, `【Rain】`.

    Args:
        text: The dump's text.
        start: Where the heading's line starts.
        end: Where it ends.

    Returns:
        Where the heading itself starts and ends.

    Example:
        >>> unwrap_markup("== Rain ==", 0, 10)
        (3, 7)
    """
    for pattern in _MARKED_UP:
        match = pattern.fullmatch(text, start, end)
        if match:
            return match.span("inner")
    return start, end
