"""What each character is, as tables that numpy can look up.

A code point goes in, a set of bits comes out. The tables cover the Basic Multilingual Plane; beyond
it, a code point is a letter unless it lies in the blocks of pictures and symbols.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TypeVar

import attrs
import numpy as np
from numpy.typing import NDArray

SPACE = 1  # white space, and invisible characters that print as nothing
BREAK = 2  # ends a line
WORD = 4  # letters, digits, marks
UPPER = 8
LOWER = 16
DIGIT = 32
TERMINAL = 64  # ends a sentence
CLOSER = 128  # quotation marks and brackets that may follow the end of a sentence

BMP = 0x10000
LINE_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
PAGE_BREAKS = "\x0c\x1c\x1d\x1e"
TERMINALS = ".!?…。！？｡．؟۔।॥։።፧‽⁇⁈⁉᙮᠃᥄。"
CLOSERS = "\"'”’»›)]}」』）】〉》］｝"
# Scripts that write no spaces between words: two characters count as one word.
UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF))
PICTURES = ((0x1F000, 0x1FAFF), (0xE0000, 0xE007F), (0xF0000, 0x10FFFF))

Codes = NDArray[np.uint32] | NDArray[np.uint16] | NDArray[np.uint8]
Value = TypeVar("Value", bound=np.generic)


@attrs.frozen(slots=True)
class CharacterTables:
    """Lookup tables over the Basic Multilingual Plane.

    Args:
        bits: Class bits of a code point, uint8, shape (65536,).
        folded: The code point without its case, uint32, shape (65536,).
        unspaced: Whether its script writes no spaces, bool, shape (65536,).
    """

    bits: NDArray[np.uint8]
    folded: NDArray[np.uint32]
    unspaced: NDArray[np.bool_]


def _bits_of(character: str) -> int:
    category = unicodedata.category(character)
    if character in LINE_BREAKS:
        return BREAK | SPACE
    if category[0] in "ZC" and category not in ("Cs", "Co"):
        return SPACE
    bits = 0
    if category[0] in "LMN":
        bits |= WORD
    if category in ("Lu", "Lt"):
        bits |= UPPER
    elif category == "Ll":
        bits |= LOWER
    elif category == "Nd":
        bits |= DIGIT
    return bits


@cache
def character_tables() -> CharacterTables:
    """Return the tables; they are made on first use and kept.

    Returns:
        The tables, shared by every caller; not to be written to.

    Example:
        >>> bool(character_tables().bits[ord("A")] & UPPER)
        True
    """
    bits = np.fromiter((_bits_of(chr(code)) for code in range(BMP)), dtype=np.uint8, count=BMP)
    for characters, bit in ((TERMINALS, TERMINAL), (CLOSERS, CLOSER)):
        for character in characters:
            bits[ord(character)] |= bit
    folded = np.arange(BMP, dtype=np.uint32)
    for code in np.flatnonzero(bits & UPPER).tolist():
        lower = chr(code).lower()
        if len(lower) == 1:
            folded[code] = ord(lower)
    unspaced = np.zeros(BMP, dtype=np.bool_)
    for first, last in UNSPACED:
        unspaced[first : last + 1] = True
    return CharacterTables(bits, folded, unspaced & ((bits & WORD) > 0))


def code_points(text: str) -> Codes:
    """Return the code points of a text, in the narrowest type that holds them.

    Args:
        text: Any text, lone surrogates included.

    Returns:
        uint8 for text within Latin-1, uint16 within the Basic Multilingual Plane, else uint32; shape (len(text),).

    Example:
        >>> code_points("añ").tolist()
        [97, 241]
    """
    try:
        return np.frombuffer(text.encode("latin-1"), dtype=np.uint8)
    except UnicodeEncodeError:
        pairs = text.encode("utf-16-le", "surrogatepass")
        if len(pairs) == 2 * len(text):
            return np.frombuffer(pairs, dtype="<u2")
        return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def looked_up(table: NDArray[Value], codes: Codes) -> NDArray[Value]:
    """Look code points up in a table over the Basic Multilingual Plane.

    Args:
        table: Shape (65536,).
        codes: Code points, shape (n,).

    Returns:
        Its entries, shape (n,); what lies beyond the plane gets the last.

    Example:
        >>> looked_up(character_tables().bits, code_points("a")).tolist() == [WORD | LOWER]
        True
    """
    return table.take(codes if codes.dtype.itemsize < 4 else np.minimum(codes, BMP - 1))


def beyond_plane(codes: Codes) -> NDArray[np.int64]:
    """Return where code points lie beyond the Basic Multilingual Plane.

    Args:
        codes: Code points, shape (n,).

    Returns:
        Offsets, in order.

    Example:
        >>> beyond_plane(code_points("a\U0001f600")).tolist()
        [1]
    """
    return np.flatnonzero(codes >= BMP) if codes.dtype.itemsize == 4 else np.zeros(0, dtype=np.int64)


def class_bits(codes: Codes) -> NDArray[np.uint8]:
    """Return the class bits of each code point.

    Args:
        codes: Code points, shape (n,).

    Returns:
        uint8, shape (n,).

    Example:
        >>> (class_bits(code_points("a 1")) & (WORD | SPACE)).tolist()
        [4, 1, 4]
    """
    bits = looked_up(character_tables().bits, codes)
    beyond = beyond_plane(codes)
    if len(beyond):
        high = codes[beyond]
        pictures = np.zeros(len(high), dtype=np.bool_)
        for first, last in PICTURES:
            pictures |= (high >= first) & (high <= last)
        bits[beyond] = np.where(pictures, 0, WORD)
    return bits
