"""Text that was decoded with the wrong encoding, by ftfy's judgement.

ftfy sees a line (or a piece of a long one) at a time: the more text agrees on one encoding, the surer it
is. Its answer is then cut down to the places that differ, and a place is left alone where the answer is
not readable or where bytes were lost.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from newsclean.repair.fixes import Fix

RULE = "encoding"

# Aligning two texts costs the product of their lengths; at this size a piece takes about a millisecond.
_PIECE = 2000
_UNREADABLE = frozenset({"Cc", "Cn", "Co", "Cs"})


def encoding_fixes(text: str) -> list[Fix]:
    """Find mojibake.

    Args:
        text: One line.

    Returns:
        A fix for each garbled stretch.

    Example:
        >>> encoding_fixes("The cafÃ© reopened")
        [Fix(start=7, end=9, replacement='é', rule='encoding', confidence=0.95)]
    """
    if text.isascii():
        return []
    fixes = []
    for start, piece in _pieces(text):
        if not piece.isascii():
            fixes += _piece_fixes(piece, start)
    return fixes


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a long line after a space, in a run without spaces anywhere."""
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            end = text.rfind(" ", start + _PIECE // 2, end) + 1 or end
        yield start, text[start:end]
        start = end


def _piece_fixes(piece: str, base: int) -> list[Fix]:
    import ftfy  # noqa: PLC0415 - 30 ms that a clean dump need not pay

    mended = ftfy.fix_encoding(piece)
    if mended == piece:
        return []
    return [
        Fix(base + start, base + end, replacement, RULE, 0.95)
        for start, end, replacement in _differences(piece, mended)
        if _readable(replacement)
    ]


def _differences(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """Yield stretches that differ: what lies between the blocks that both have."""
    start = other_start = 0
    for block in Levenshtein.opcodes(before, after).as_matching_blocks():
        if block.a > start or block.b > other_start:
            yield start, block.a, after[other_start : block.b]
        start, other_start = block.a + block.size, block.b + block.size


def _readable(replacement: str) -> bool:
    # U+FFFD says that a byte is gone: then nothing is mended, and the original at least is evidence.
    # A soft hyphen or a byte-order mark is readable enough: the rule for controls takes it out.
    return not any(character == "\ufffd" or unicodedata.category(character) in _UNREADABLE for character in replacement)
