"""What each line looks like: prose, rule, address, label, item of a list, trail, possible headline.

Units go in; out come their `Shape` bits and labels. Nothing here knows a word of any language: what
a label or a date says is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.layout.characters import BMP, DIGIT, SPACE, UPPER, character_tables
from newsclean.model.lines import LineTable, Shape, Sheet

LABEL_LENGTH = 40  # a longer run of words before a colon is a sentence
LONGEST_HEADLINE = 200  # code points
LONGEST_TAILED = 320  # with its keyword tail
HEADLINE_WORDS = 28
ASKING_WORDS = 18  # of a headline that ends in a question mark, or holds two sentences
TAILED_WORDS = 48  # with its keyword tail
HEAD = 120  # code points at the start of a line that are looked at
ROW_DIGITS = 0.4  # of letters and digits: a score, a year and a sum in a short headline reach a third
FEWEST_BULLETS = 5  # that stand alone, each before a headline; a few may be asides
COLUMNS = 4  # words of a row; a headline of fewer may be a score
ROW_LETTERS = 4.0  # a word: most headlines have more, and need no closer look
MOST_READ = 50_000  # lines whose reading is kept, while one dump is laid out
PROSE = np.uint32(Shape.PROSE)

_URL = re.compile(r"[=#*<>\[(\s-]*(?:[a-z][a-z0-9+.-]{1,8}://|www\.)\S+[=#*<>\])\s-]*$", re.IGNORECASE)
_LABEL = re.compile(
    r"[(\[]?(?P<name>[^\W\d_][^\s:：]*(?:[ \-/.]{1,2}[^\W\d_][^\s:：]*){0,3})\s?[:：](?!//|\d\d\b)"  # Name: value
    r"|(?P<tag>[A-Z][A-Z0-9 ]{0,3})\s{0,2}-\s{1,2}(?=\S)"  # TI  - value
    r"|(?P<code>[A-Z][A-Z0-9]{1,2})(?:(?=\s{2})|(?=\t)|(?=[ ]*[\r\n])|$)"  # HD  value, or the code alone
    r"|(?P<column>[A-Z][A-Z0-9_]{3,11})(?=\t)"  # HEAD<tab>value
    r"|<(?P<markup>[A-Za-z][\w-]{0,20})>\s*(?=[^<\s])"  # <TITLE>value
)
_ITEM = re.compile(
    r"(?:[(\[#№*•\-]{0,2}\s?(?P<plain>\d{1,5})\s?(?:[.:)](?!\d)|[\]、．。])\s?|[#№](?P<marked>\d{1,5})\s|(?P<slashed>\d{1,3})/\s)(?=\S)"
)
_CLOCK = re.compile(
    r"[\[(]?(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?[\])]?\s?[-–—|:,]?\s+(?=[^\W\d_]|[\"“«„'‘(])",
    re.IGNORECASE,
)
_OPENS_ADDRESS = np.array([ord(letter) for letter in "wW=#*<>[(-"], dtype=np.uint32)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ASKING = np.array([ord(mark) for mark in "?!？！؟"], dtype=np.uint32)
_RUNNING_ON = np.array([ord(mark) for mark in ":;,：；，、"], dtype=np.uint32)
BULLETS = "-–—•▪▫■□●○◦‣⁃∙·*►▶➤✔✓※"
_BULLETS = np.array([ord(mark) for mark in BULLETS], dtype=np.uint32)
_STOP = re.compile(r"[.!?。！？]")
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?。！？][\"”’»)]*\s+[\"“«(]?[^\W\d_a-z]")
_NUMBER = re.compile(r"\d{1,9}")
_TRAIL_MARK = re.compile(r" [>»›→/|·•▸] ")
_MENU_MARK = re.compile(r" [|·•/] ")
MENU_PART = 24  # code points of a menu's entry; nine where no spaces are written
_TRAIL = re.compile(r"\S[^\n]{0,40}?(?P<mark> ?[>»›→▸] )\S[^\n]*?(?P=mark)\S")
_TRAIL_SHORT = re.compile(r"[^\s.][^.\n]{0,30}? [>»›→▸] [^\s.][^.\n]{0,60}$")


def read_shapes(text: str, table: LineTable, breaks: NDArray[np.int64]) -> Sheet:
    r"""Say what each unit looks like.

    Args:
        text: The dump's text.
        table: Its units.
        breaks: The line breaks inside units, shape (joints, 2).

    Returns:
        The units with their shapes.

    Example:
        >>> from newsclean.layout import lay_out
        >>> text = "-----\nBYLINE: Ida Brandt\nIt rained on Osk for three days."
        >>> [Shape(bits).name for bits in lay_out(text).bits.tolist()]
        ['RULE', 'LABEL|HEADLINE', 'PROSE']
    """
    bits = _shapes_by_measure(text, table)
    label = np.full(len(table), -1, dtype=np.int32)
    value = np.zeros(len(table), dtype=np.int64)
    number = np.full(len(table), -1, dtype=np.int64)
    known: dict[str, int] = {}
    read: dict[tuple[str, bool, bool], tuple[str, int, int, int]] = {}
    starts, ends = table.start.tolist(), table.end.tolist()
    look = np.flatnonzero(_worth_reading(table, bits))
    numbers, shapes = [], []
    for at, is_prose in zip(look.tolist(), ((bits[look] & PROSE) > 0).tolist(), strict=True):
        start, end = starts[at], ends[at]
        head = text[start : min(end, start + HEAD)]
        # Furniture and labels stand in a dump again and again: what a line shows is read once.
        place = (head, end - start <= HEAD, is_prose)
        seen = read.get(place)
        if seen is None:
            seen = _read_head(*place)
            if len(read) < MOST_READ:
                read[place] = seen
        name, offset, more, numbered = seen
        if name:
            label[at] = known.setdefault(name, len(known))
            value[at] = start + offset
        shapes.append(more)
        numbers.append(numbered)
    bits[look] |= np.array(shapes, dtype=np.uint32)
    number[look] = numbers
    bits[(bits & (Shape.URL | Shape.TRAIL)) > 0] &= ~np.uint32(Shape.HEADLINE)
    return Sheet(text, table, breaks, bits, label, value, number, tuple(known))


def _read_head(head: str, complete: bool, is_prose: bool) -> tuple[str, int, int, int]:  # noqa: FBT001 - a cache's key
    """Label, where its value starts, further shapes and the number of a line's first words."""
    found = _label_of(head, is_prose=is_prose)
    more, numbered = _shape_of(head, complete=complete, is_prose=is_prose)
    if found is None:
        return "", 0, more, numbered
    name = next(filter(None, found.groups())).strip()
    return name, found.end(), more | int(Shape.LABEL), numbered


def _worth_reading(table: LineTable, bits: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Lines whose first words may be a label, a number, an address or a trail; prose only where it opens so."""
    prose = (bits & PROSE) > 0
    opens = _is_class(table.initial, UPPER) & (_is_class(table.second, UPPER | DIGIT))
    opens |= _is_class(table.initial, DIGIT) | _is_class(table.second, DIGIT) | (table.initial == ord("<"))
    # An address may go without a mark: "www.osk.example".
    parted = table.marked | (table.digits > 0) | np.isin(table.initial, _OPENS_ADDRESS)
    worth: NDArray[np.bool_] = ((bits & np.uint32(Shape.RULE)) == 0) & (opens | (~prose & parted))
    return worth


def _is_class(codes: NDArray[np.uint32], classes: int) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (character_tables().bits[np.minimum(codes, BMP - 1)] & classes) > 0
    return found


def _shapes_by_measure(text: str, table: LineTable) -> NDArray[np.uint32]:
    length = table.end - table.start
    rule = (table.letters == 0) | _markup(text, table)
    capitals = (table.upper > 3) & (table.upper > 4 * table.lower)
    short = ~rule & (table.words <= TAILED_WORDS) & (length <= LONGEST_TAILED)
    long_line = (table.words > HEADLINE_WORDS) | (length > LONGEST_HEADLINE)
    # A question or an exclamation may be a headline, a line with a full stop hardly is, unless it
    # is in capitals (and ends in U.S.); a line that runs on is no headline.
    asks = np.isin(table.stop, _ASKING) & (table.words <= ASKING_WORDS)
    prose = table.closed & (table.words >= 4) & ~asks & ~(capitals & short)
    prose |= np.isin(table.final, _RUNNING_ON) & (table.words >= 4)
    maybe = np.flatnonzero(~rule & ~prose & short)
    tailed = _with_bars(text, table, maybe)
    prose |= ~short | (long_line & ~tailed)
    wordy = maybe[(table.words[maybe] > ASKING_WORDS) & ~tailed[maybe] & ~prose[maybe]]
    prose[wordy] = [
        _STOP.search(text, at, end) is not None and _SENTENCES.search(text, at, end) is not None
        for at, end in _places(table, wordy)
    ]
    bullet = np.isin(table.initial, _BULLETS) & _is_class(table.second, SPACE)
    prose |= bullet & (_in_lists(bullet) | (not _bullets_open(bullet, prose)))
    prose &= ~rule
    # A row of figures is no headline.
    headline = ~rule & ~prose & (table.letters - table.digits >= 3) & (table.digits <= ROW_DIGITS * table.letters)
    # So are the heads of a table's columns.
    short = np.flatnonzero(headline & (table.words >= COLUMNS) & (table.letters < ROW_LETTERS * table.words))
    headline[short] = [not _is_row(text[start:end].split()) for start, end in _places(table, short)]
    bits = np.zeros(len(table), dtype=np.uint32)
    for flag, shape in (
        (rule, Shape.RULE),
        (prose, Shape.PROSE),
        (headline, Shape.HEADLINE),
        (headline & capitals, Shape.CAPITALS),
        (headline & tailed, Shape.TAILED),
        (bullet, Shape.BULLET),
        (table.paged, Shape.PAGE),
    ):
        bits[flag] |= np.uint32(shape)
    return bits


def _is_row(words: list[str]) -> bool:
    """Whether figures, single letters or abbreviations are most of the words, as in a table."""
    if len(words) < COLUMNS:
        return False
    figures, letters = sum(map(str.isdigit, words)), sum(len(word) == 1 for word in words)
    brief = sum(len(word) <= 3 and word[0].isupper() for word in words)
    return 2 * max(figures, letters) >= len(words) or brief + figures >= 0.75 * len(words)


def _markup(text: str, table: LineTable) -> NDArray[np.bool_]:
    """Which lines are one tag and nothing else: `<doc id="7">`, `</p>`."""
    tagged = np.zeros(len(table), dtype=np.bool_)
    may = np.flatnonzero((table.initial == ord("<")) & (table.final == ord(">")))
    tagged[may] = [_TAG.fullmatch(text, start, end) is not None for start, end in _places(table, may)]
    return tagged


def _places(table: LineTable, units: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    return zip(table.start[units].tolist(), table.end[units].tolist(), strict=True)


def _with_bars(text: str, table: LineTable, units: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of the given units have a part behind a bar."""
    tailed = np.zeros(len(table), dtype=np.bool_)
    units = units[table.marked[units]]
    tailed[units] = [
        text.find("|", start + 1, end - 1) > 0 or text.find("｜", start, end) > 0
        for start, end in _places(table, units)
    ]
    return tailed


def _in_lists(bullet: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Bullets in a row are a list inside a story."""
    listed = np.zeros(len(bullet), dtype=np.bool_)
    both = bullet[1:] & bullet[:-1]
    listed[1:] |= both
    listed[:-1] |= both
    return listed


def _bullets_open(bullet: NDArray[np.bool_], prose: NDArray[np.bool_]) -> bool:
    """Whether bullets stand before headlines here: most have prose right behind them, or all stand alone."""
    alone = bullet & ~_in_lists(bullet)
    followed = int((alone[:-1] & prose[1:]).sum())
    bullets = int(bullet.sum())
    return followed >= 0.6 * bullets or int(alone.sum()) >= max(FEWEST_BULLETS, 0.9 * bullets)


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
        if not head[:2].isupper() and head[0] != "<":
            return None
    elif not (":" in head[:LABEL_LENGTH] or "：" in head[:LABEL_LENGTH] or head[0] == "<" or head[:2].isupper()):
        return None
    found = _LABEL.match(head)
    if found is None or found.end() > LABEL_LENGTH or (is_prose and found["name"]):
        return None
    return found


def _shape_of(head: str, *, complete: bool, is_prose: bool) -> tuple[int, int]:
    """Shapes that need a look at the letters: item, counter number, address, trail."""
    if _digit_near(head):
        if not is_prose and _CLOCK.match(head):
            return int(Shape.CLOCK), -1
        item = _ITEM.match(head)
        if item:
            return int(Shape.ITEM), int(item["plain"] or item["marked"] or item["slashed"])
    if is_prose or not complete:
        return 0, -1
    shape = 0
    if ("://" in head or "www." in head[:12].lower()) and _URL.match(head):
        shape = int(Shape.URL)
    elif _TRAIL_MARK.search(head) and (_TRAIL.match(head) or _TRAIL_SHORT.match(head) or _is_menu(head)):
        shape = int(Shape.TRAIL)
    number = _NUMBER.search(head)
    return shape, int(number[0]) if number else -1


def _is_menu(head: str) -> bool:
    """Whether a line is three and more short parts: a headline with keywords has one long part."""
    parts = _MENU_MARK.split(head)
    return len(parts) > 2 and all(
        part.count(" ") < 2 and 0 < len(part) <= (MENU_PART if part < "\u2e80" else MENU_PART // 3) for part in parts
    )


def _digit_near(head: str) -> bool:
    return head[0].isdigit() or head[1:2].isdigit() or head[2:3].isdigit()
