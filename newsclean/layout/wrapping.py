"""Hard-wrapped text: which lines belong to one paragraph.

Lines go in, units come out: a unit is a line, or a run of lines that a fixed width broke apart. A
line was broken where the next line's first word would not have fitted; the width is learned from
the dump's own blocks of lines.
"""

from __future__ import annotations

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.layout.characters import BMP, BREAK, SPACE, UNSPACED
from newsclean.model.lines import LineTable

NARROWEST = 34  # a narrower column is a list of short lines, not wrapped text
WIDEST = 132  # no terminal or form was wider; longer lines are paragraphs of their own
SPREAD = 16  # a full line falls short of the width by one word at the most


@attrs.frozen(slots=True, eq=False)
class Units:
    """Lines joined where they were wrapped.

    Args:
        table: One row a unit; tallies are summed over its lines.
        breaks: Offsets of the line breaks inside units, in order: first and end of the white space
            between two joined lines, shape (joints, 2).
    """

    table: LineTable
    breaks: NDArray[np.int64]


def join_wrapped(text: str, lines: LineTable) -> Units:
    """Join the lines that a fixed width broke apart.

    Args:
        text: The dump's text.
        lines: Its lines.

    Returns:
        The units, and where their inner line breaks are.

    Example:
        >>> from newsclean.layout.lines import read_lines
        >>> text = "\\n".join(["The ferry to Osk was late on Monday and", "the mayor of the island, who had waited",
        ...     "on the quay, went home without a word."])
        >>> len(join_wrapped(text, read_lines(text)).table)
        1
    """
    width = _wrap_width(text, lines)
    joined = _joined(text, lines, width)
    breaks = np.stack((lines.end[:-1][joined], lines.start[1:][joined]), axis=1)
    if not len(breaks):
        return Units(lines, breaks)
    return Units(_merge(lines, joined), breaks)


def _first_words(text: str, lines: LineTable) -> NDArray[np.int64]:
    """Length of each line's first word, at most 12 (two where the script writes no spaces)."""
    return np.fromiter((_first_word(text, start) for start in lines.start.tolist()), np.int64, len(lines))


def _first_word(text: str, start: int) -> int:
    head = text[start : start + 12]
    if any(first <= ord(head[0]) <= last for first, last in UNSPACED):
        return 2
    return len(head.split(None, 1)[0]) if head.strip() else 1


def _wrap_width(text: str, lines: LineTable) -> int:
    """Width that most blocks of lines share, or 0 where the dump is not wrapped."""
    length = lines.end - lines.opening
    heads = np.flatnonzero(_opens_block(lines))
    if not len(heads):
        return 0
    size = np.diff(np.append(heads, len(lines)))
    widest = np.maximum.reduceat(length, heads)
    possible = (size >= 3) & (widest >= NARROWEST) & (widest <= WIDEST)
    if not possible.any():
        return 0
    weight = np.bincount(widest[possible], weights=size[possible], minlength=WIDEST + 1)
    running = np.concatenate((np.zeros(1), np.cumsum(weight)))
    windows = running[SPREAD:] - running[:-SPREAD]
    best = int(np.argmax(windows)) + SPREAD - 1
    # Lists of short lines make blocks too: only a width that holds for most of them is one.
    full = _full_share(length, heads, size, widest, best)
    return best if windows[best - SPREAD + 1] >= 0.4 * weight.sum() and full >= 0.7 else 0


def _full_share(
    length: NDArray[np.int64],
    heads: NDArray[np.int64],
    size: NDArray[np.int64],
    widest: NDArray[np.int64],
    width: int,
) -> float:
    """Share of lines, last ones of blocks aside, that come near the width."""
    near = np.repeat((widest <= width) & (widest > width - SPREAD) & (size >= 3), size)
    last = np.zeros(len(length), dtype=np.bool_)
    last[heads + size - 1] = True
    inner = near & ~last
    return float((length[inner] > width - 13).mean()) if inner.any() else 0.0


def _opens_block(lines: LineTable) -> NDArray[np.bool_]:
    return (lines.blanks > 0) | lines.paged | (np.arange(len(lines)) == 0)


def _joined(text: str, lines: LineTable, width: int) -> NDArray[np.bool_]:
    """Whether each line but the last runs on into the next."""
    if not width or len(lines) < 2:
        return np.zeros(max(len(lines) - 1, 0), dtype=np.bool_)
    indent = lines.start - lines.opening
    length = lines.end - lines.opening
    word = _first_words(text, lines)
    room = length[:-1] + 1 + word[1:]
    same = ~_opens_block(lines)[1:] & (indent[1:] <= indent[:-1] + 1)
    prose = (lines.words[:-1] >= 4) & (lines.letters[1:] > 0)
    # Centred lines are never broken by the width; a title and a rule do not run on.
    level = (indent[:-1] < 12) & (length[:-1] <= width + 2)
    full = (room > width) | ((room > width - 6) & (lines.lower[:-1] > 0) & ~lines.closed[:-1])
    return same & prose & level & full & (length[:-1] > width - SPREAD - 8)


def _merge(lines: LineTable, joined: NDArray[np.bool_]) -> LineTable:
    heads = np.flatnonzero(np.concatenate((np.ones(1, dtype=np.bool_), ~joined)))
    tails = np.append(heads[1:], len(lines)) - 1
    place = (np.arange(len(lines)) - np.repeat(heads, tails - heads + 1)).astype(np.uint64) * np.uint64(2) + np.uint64(1)
    sums = {
        name: np.add.reduceat(getattr(lines, name), heads) for name in ("letters", "upper", "lower", "digits", "words")
    }
    return LineTable(
        start=lines.start[heads],
        end=lines.end[tails],
        opening=lines.opening[heads],
        blanks=lines.blanks[heads],
        paged=lines.paged[heads],
        closed=lines.closed[tails],
        key=np.add.reduceat(lines.key * place, heads),
        stem=np.add.reduceat(lines.stem * place, heads),
        lead=lines.lead[heads],
        **sums,
    )
