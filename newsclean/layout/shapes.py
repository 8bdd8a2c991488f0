"""What each line looks like: prose, rule, address, label, item of a list, trail, possible headline.

Units go in; out come their `Shape` bits and labels. Nothing here knows a word of any language: what
a label or a date says is read elsewhere.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from newsclean.model.lines import LineTable, Shape, Sheet

LABEL_LENGTH = 40  # a longer run of words before a colon is a sentence
LONGEST_HEADLINE = 320  # code points; no headline with its tail was longer than about 250
HEADLINE_WORDS = 48
HEAD = 120  # code points at the start of a line that are looked at
LABELLED = np.uint32(Shape.LABEL)

_URL = re.compile(r"(?:[a-z][a-z0-9+.-]{1,8}://|www\.)\S+$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<name>[^\W\d_][^\s:：]*(?:[ \-/.]{1,2}[^\s:：]+){0,3})\s?[:：](?!//)"  # Name: value
    r"|(?P<code>[A-Z][A-Z0-9]{1,2})(?:(?=\s{2})|(?=\t)|(?=[ ]*[\r\n])|$)"  # HD  value, or the code alone
    r"|(?P<tag>[A-Z][A-Z0-9 ]{0,3})\s{0,2}-\s{1,2}(?=\S)"  # TI  - value
)
_ITEM = re.compile(r"[(\[#№*•\-]{0,2}\s?(?P<number>\d{1,5})\s?[.)\]:、．。]\s?\S")
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
    # A question or an exclamation may be a headline; a sentence that ends in a full stop hardly is.
    asks = np.zeros(len(table), dtype=np.bool_)
    maybe = np.flatnonzero(table.closed & (table.words <= HEADLINE_WORDS) & (length <= LONGEST_HEADLINE))
    asks[maybe] = [text[max(end - 2, 0) : end].strip("\"'”’»)」』）")[-1:] in "?!？！؟" for end in table.end[maybe].tolist()]
    prose = ~rule & (
        (table.closed & ~asks & (table.words >= 4))
        | (table.words > HEADLINE_WORDS)
        | (length > LONGEST_HEADLINE)
        | (asks & (table.words > 24))
    )
    headline = ~rule & ~prose & (table.letters - table.digits >= 3)
    capitals = headline & (table.upper > 3) & (table.upper > 4 * table.lower)
    bits = np.zeros(len(table), dtype=np.uint32)
    flags = ((rule, Shape.RULE), (prose, Shape.PROSE), (headline, Shape.HEADLINE), (capitals, Shape.CAPITALS))
    for flag, shape in (*flags, (table.paged, Shape.PAGE)):
        bits[flag] |= np.uint32(shape)
    return bits


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
