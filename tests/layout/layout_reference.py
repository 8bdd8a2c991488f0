"""What `read_lines` must find, worked out one character at a time."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import attrs

BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
PAGES = "\x0c\x1c\x1d\x1e"
TERMINALS = ".!?…。！？｡．؟۔।॥։።፧‽⁇⁈⁉᙮᠃᥄"
CLOSERS = "\"'”’»›)]}」』）】〉》］｝"
UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF))
PICTURES = ((0x1F000, 0x1FAFF), (0xE0000, 0xE007F), (0xF0000, 0x10FFFF))


@attrs.frozen
class Line:
    """One line that shows anything, with all that the table says of it but its hashes."""

    start: int
    end: int
    opening: int
    blanks: int
    paged: bool
    letters: int
    upper: int
    lower: int
    digits: int
    words: int
    closed: bool
    initial: str
    second: str
    final: str
    stop: str


def is_blank(character: str) -> bool:
    """White space, and what prints as nothing."""
    return ord(character) < 0x10000 and (
        unicodedata.category(character) in ("Zs", "Zl", "Zp", "Cc", "Cf", "Cn") or character in BREAKS
    )


def is_letter(character: str) -> bool:
    """A letter, digit or mark; beyond the first plane whatever is no picture."""
    if ord(character) >= 0x10000:
        return not any(first <= ord(character) <= last for first, last in PICTURES)
    return unicodedata.category(character)[0] in "LMN"


def is_upper(character: str) -> bool:
    return ord(character) < 0x10000 and unicodedata.category(character) in ("Lu", "Lt")


def is_lower(character: str) -> bool:
    return ord(character) < 0x10000 and unicodedata.category(character) == "Ll"


def is_digit(character: str) -> bool:
    return ord(character) < 0x10000 and unicodedata.category(character) == "Nd"


def letters_of(line: str) -> str:
    """The letters and digits of a line, case folded: what its key stands for."""
    return "".join(map(_fold, filter(is_letter, line)))


def stem_of(line: str) -> str:
    """The same without digits."""
    return "".join(_fold(character) for character in line if is_letter(character) and not is_digit(character))


def read(text: str, cuts: frozenset[int] = frozenset()) -> list[Line]:
    """Read the lines of a text; the characters at `cuts` end a line too."""
    lines: list[Line] = []
    blanks, paged = 0, False
    for first, stop, mark in _pieces(text, cuts):
        shown = [at for at in range(first, stop) if not is_blank(text[at])]
        if shown:
            lines.append(_measure(text, first, shown[0], shown[-1] + 1, blanks, paged=paged))
            blanks, paged = 0, False
        else:
            blanks += 1
        paged = paged or any(character in PAGES for character in mark)
    return lines


def _pieces(text: str, cuts: frozenset[int]) -> Iterator[tuple[int, int, str]]:
    """Start and end of each line with the mark that ends it; CR LF is one mark."""
    first = at = 0
    while at < len(text):
        if text[at] in BREAKS or at in cuts:
            length = 2 if text[at : at + 2] == "\r\n" else 1
            yield first, at, text[at : at + length] if text[at] in BREAKS else ""
            first = at = at + length
        else:
            at += 1
    yield first, len(text), ""


def _measure(text: str, opening: int, start: int, end: int, blanks: int, *, paged: bool) -> Line:
    line = text[start:end]
    stop = len(line) - 1
    for _ in range(2):
        if stop and line[stop] in CLOSERS:
            stop -= 1
    unspaced = sum(
        is_letter(character) and any(first <= ord(character) <= last for first, last in UNSPACED) for character in line
    )
    return Line(
        start=start,
        end=end,
        opening=opening,
        blanks=blanks,
        paged=paged,
        letters=sum(map(is_letter, line)),
        upper=sum(map(is_upper, line)),
        lower=sum(map(is_lower, line)),
        digits=sum(map(is_digit, line)),
        words=sum(map(is_blank, line)) + 1 + unspaced // 2,
        closed=line[stop] in TERMINALS,
        initial=line[0],
        second=line[1:2],
        final=line[-1],
        stop=line[stop],
    )


def _fold(character: str) -> str:
    lower = character.lower()
    return lower if is_upper(character) and len(lower) == 1 else character
