"""What each line looks like: prose, rule, address, label, item of a list, trail, possible headline.

Units go in; out come their `Shape` bits and labels. Nothing here knows a word of any language: what
a label or a date says is read elsewhere.
"""

from __future__ import annotations

import re

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.lines import LineTable, Shape, Sheet

LABEL_LENGTH = 40  # a longer run of words before a colon is a sentence
LONGEST_HEADLINE = 200  # code points
LONGEST_TAILED = 320  # with its keyword tail
HEADLINE_WORDS = 28
ASKING_WORDS = 18  # of a headline that ends in a question mark, or holds two sentences
TAILED_WORDS = 48  # with its keyword tail
HEAD = 120  # code points at the start of a line that are looked at
LABELLED = np.uint32(Shape.LABEL)

_URL = re.compile(r"(?:[a-z][a-z0-9+.-]{1,8}://|www\.)\S+$", re.IGNORECASE)
_LABEL = re.compile(
    r"[(\[]?(?P<name>[^\W\d_][^\s:：]*(?:[ \-/.]{1,2}[^\s:：]+){0,3})\s?[:：](?!//)"  # Name: value
    r"|(?P<code>[A-Z][A-Z0-9]{1,2})(?:(?=\s{2})|(?=\t)|(?=[ ]*[\r\n])|$)"  # HD  value, or the code alone
    r"|(?P<tag>[A-Z][A-Z0-9 ]{0,3})\s{0,2}-\s{1,2}(?=\S)"  # TI  - value
)
_ITEM = re.compile(r"[(\[#№*•\-]{0,2}\s?(?P<number>\d{1,5})\s?[.)\]:、．。]\s?\S")
BULLETS = "-–—•▪▫■□●○◦‣⁃∙·*►▶➤✔✓※"
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?。！？][\"”’»)]*\s+[\"“«(]?[^\W\d_a-z]")
_NUMBER = re.compile(r"\d{1,9}")
_TRAIL_MARK = re.compile(r" [>»›→/|·•▸] ")
_MENU = re.compile(r"[^\s|·•/]+(?: [^\s|·•/]+)?(?: [|·•/] [^\s|·•/]+(?: [^\s|·•/]+)?){2,}$")  # short parts only
_TRAIL = re.compile(r"\S[^\n]{0,40}?(?P<mark> ?[>»›→▸] )\S[^\n]*?(?P=mark)\S")
_TRAIL_SHORT = re.compile(r"[^\s.][^.\n]{0,30}? [>»›→▸] [^\s.][^.\n]{0,60}$")


def read_shapes(text: str, table: LineTable, breaks: NDArray[np.int64]) -> Sheet:
    """Say what each unit looks like.

    Args:
        text: The dump's text.
        table: Its units.
        breaks: The line breaks inside units, shape (joints, 2).

    Returns:
        The units with their shapes.

    Example:
        >>> from newsclean.layout import lay_out
        >>> text = "-----\\nBYLINE: Ida Brandt\\nIt rained on Osk for three days."
        >>> [Shape(bits).name for bits in lay_out(text).bits.tolist()]
        ['RULE', 'LABEL|HEADLINE', 'PROSE']
    """
    bits = _shapes_by_measure(text, table)
    label = np.full(len(table), -1, dtype=np.int32)
    value = np.zeros(len(table), dtype=np.int64)
    number = np.full(len(table), -1, dtype=np.int64)
    known: dict[str, int] = {}
    starts, ends = table.start.tolist(), table.end.tolist()
    prose = bits & Shape.PROSE
    for at in np.flatnonzero((bits & Shape.RULE) == 0).tolist():
        start = starts[at]
        head = text[start : min(ends[at], start + HEAD)]
        found = _label_of(head, is_prose=bool(prose[at]))
        if found:
            name = found["name"] or found["code"] or found["tag"]
            label[at] = known.setdefault(name.strip(), len(known))
            value[at] = start + found.end()
            bits[at] |= LABELLED
        more, numbered = _shape_of(head, complete=ends[at] - start <= HEAD, is_prose=bool(prose[at]))
        if more:
            bits[at] |= np.uint32(more)
        number[at] = numbered
    bits[(bits & (Shape.URL | Shape.TRAIL)) > 0] &= ~np.uint32(Shape.HEADLINE)
    return Sheet(text, table, breaks, bits, label, value, number, tuple(known))


def _shapes_by_measure(text: str, table: LineTable) -> NDArray[np.uint32]:
    length = table.end - table.start
    cased = table.upper + table.lower
    rule = table.letters == 0
    short = ~rule & (table.words <= TAILED_WORDS) & (length <= LONGEST_TAILED)
    open_ended, sentence, bullet, tailed = _ends(text, table, np.flatnonzero(short))
    long_line = (table.words > HEADLINE_WORDS) | (length > LONGEST_HEADLINE)
    prose = ~rule & ((long_line & ~tailed) | ~short | sentence)
    prose |= open_ended & (table.words >= 4) & ~rule
    # Bullets in a row are a list inside a story.
    listed = bullet.copy()
    listed[1:] &= bullet[:-1]
    listed[:-1] |= bullet[:-1] & bullet[1:]
    prose |= (listed | (not _bullets_open(bullet, prose))) & bullet & (table.letters > 0)
    headline = ~rule & ~prose & (table.letters - table.digits >= 3)
    capitals = headline & (table.upper > 3) & (table.upper > 4 * table.lower)
    bits = np.zeros(len(table), dtype=np.uint32)
    flags = ((rule, Shape.RULE), (prose, Shape.PROSE), (headline, Shape.HEADLINE), (capitals, Shape.CAPITALS))
    flags = (*flags, (bullet, Shape.BULLET), (headline & tailed, Shape.TAILED))
    for flag, shape in (*flags, (table.paged, Shape.PAGE)):
        bits[flag] |= np.uint32(shape)
    return bits


def _bullets_open(bullet: NDArray[np.bool_], prose: NDArray[np.bool_]) -> bool:
    """Whether bullets stand before headlines here: most have prose right behind them."""
    followed = bullet[:-1] & ~bullet[1:] & prose[1:] if len(bullet) > 1 else bullet[:0]
    return bool(followed.sum() >= 0.6 * bullet.sum())


def _ends(
    text: str, table: LineTable, units: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], ...]:
    """Which short lines run on, are sentences, have a bullet, have a tail behind a bar.

    A question or an exclamation may be a headline, a single sentence with a full stop hardly is.
    """
    runs_on, sentence, bullet, tailed = (np.zeros(len(table), dtype=np.bool_) for _ in range(4))
    closed = table.closed[units].tolist()
    places = zip(units.tolist(), table.start[units].tolist(), table.end[units].tolist(), closed, strict=True)
    for unit, start, end, is_closed in places:
        last = text[end - 1]
        if last in ":;,：；，、":
            runs_on[unit] = True
        elif is_closed and table.words[unit] >= 4:
            if table.upper[unit] > 4 * table.lower[unit] and table.upper[unit] > 3:
                continue  # a headline in capitals may end in U.S.
            asks = text[max(end - 3, 0) : end].rstrip("\"'”’»)」』）")[-1:] in "?!？！؟"
            sentence[unit] = not asks or table.words[unit] > ASKING_WORDS
        elif table.words[unit] > ASKING_WORDS and _SENTENCES.search(text, start, end):
            sentence[unit] = " | " not in text[start:end]
        tailed[unit] = text.find(" | ", start, end) > 0 or text.find("｜", start, end) > 0
        bullet[unit] = text[start] in BULLETS and text[start + 1 : start + 2].isspace()
    return runs_on, sentence, bullet, tailed


def mark_rows(sheet: Sheet, lines: LineTable) -> Sheet:
    """Mark the units that open a line of a dump with one story a line.

    Args:
        sheet: The dump's cells.
        lines: Its lines.

    Returns:
        The sheet with the bit ROW set.
    """
    bits = sheet.bits.copy()
    bits[np.isin(sheet.table.start, lines.start)] |= np.uint32(Shape.ROW)
    return attrs.evolve(sheet, bits=bits)


def _label_of(head: str, *, is_prose: bool) -> re.Match[str] | None:
    """A label at the start of a line; before prose, only a code set off by its own column."""
    if is_prose:
        if not head[:2].isupper():
            return None
    elif not (":" in head[:LABEL_LENGTH] or "：" in head[:LABEL_LENGTH] or head[:2].isupper()):
        return None
    found = _LABEL.match(head)
    if found is None or found.end() > LABEL_LENGTH or (is_prose and found["name"]):
        return None
    return found


def _shape_of(head: str, *, complete: bool, is_prose: bool) -> tuple[int, int]:
    """Shapes that need a look at the letters: item, counter number, address, trail."""
    if _digit_near(head):
        item = _ITEM.match(head)
        if item:
            return int(Shape.ITEM), int(item["number"])
    if is_prose or not complete:
        return 0, -1
    shape = 0
    if ("://" in head or head[:4].lower() == "www.") and _URL.match(head):
        shape = int(Shape.URL)
    elif _TRAIL_MARK.search(head) and (_TRAIL.match(head) or _TRAIL_SHORT.match(head) or _MENU.match(head)):
        shape = int(Shape.TRAIL)
    number = _NUMBER.search(head)
    return shape, int(number[0]) if number else -1


def _digit_near(head: str) -> bool:
    return head[0].isdigit() or head[1:2].isdigit() or head[2:3].isdigit()
