"""Whether a story is cut, and by what one sees it."""

from __future__ import annotations

import re
from string import ascii_letters, ascii_uppercase, digits

_ELLIPSIS = re.compile(r"(?:\.{3,}|…|\[…\]|\[\.{3}\]|\(\.{3}\))[\"'”’»)\]]*$")
_END = re.compile(r"[.!?。！？｡．؟۔।॥։።‽⁇⁈⁉*][\"'”’»›)\]」』）】〉》]*$")
_ASCII_KINDS = tuple(kind.encode("ascii") for kind in (ascii_letters, digits, ascii_uppercase))
TABLE_DIGITS = 0.15  # digits for each letter; prose about money reaches about half
TAIL = 24  # code points at the end of a paragraph that show how it ends
TABLE_REACH = 400  # code points: a table's last rows
FEWEST_WORDS = 8  # a shorter last line is a signature, a table's row or a mark


def find_truncation(paragraphs: list[str], *, cut_mark: bool) -> str | None:
    """Say why a story counts as cut.

    Args:
        paragraphs: The paragraphs of its body, in order.
        cut_mark: Whether furniture that invites to read on stood right behind the last of them.

    Returns:
        The reason, or None where the story seems whole.

    Example:
        >>> find_truncation(["It rained on Osk for three days and the mayor of the"], cut_mark=False)
        'breaks off inside a sentence'
        >>> find_truncation(["It rained on Osk for three days."], cut_mark=False) is None
        True
    """
    if not paragraphs:
        return None
    last = paragraphs[-1].rstrip()
    ending = last[-TAIL:]
    if cut_mark:
        return "an invitation to read on stands behind it"
    final = ending[-1:]
    marked = not final.isalnum()
    if marked and _ELLIPSIS.search(ending):
        return "ends in an ellipsis"
    if (marked and _END.search(ending)) or _length(last) < FEWEST_WORDS:
        return None
    if _is_table(last[-TABLE_REACH:]):
        return None
    # Scripts that end sentences with a space only (Thai, Lao) never show a full stop.
    if len(paragraphs) > 2 and not any(_END.search(paragraph[-TAIL:].rstrip()) for paragraph in paragraphs[:-1]):
        return None
    if not any(mark in last for mark in ".!?。！？؟۔।") and _spaced_only(last):
        return None
    return "breaks off inside a sentence"


def _is_table(text: str) -> bool:
    """Whether a line is figures or capitals rather than a sentence: tables end without a full stop."""
    if text.isascii():
        plain = text.encode("ascii")
        letters, figures, capitals = (len(plain) - len(plain.translate(None, kind)) for kind in _ASCII_KINDS)
    else:
        letters, figures, capitals = (sum(map(kind, text)) for kind in (str.isalpha, str.isdigit, str.isupper))
    return figures > TABLE_DIGITS * letters or capitals > 0.7 * letters


def _length(text: str) -> int:
    """Words; two letters count as one where no spaces are written."""
    return len(text.split()) + (0 if text.isascii() else sum(letter >= "\u2e80" for letter in text[:200]) // 2)


def _spaced_only(text: str) -> bool:
    return any("฀" <= character <= "໿" for character in text[:40])
