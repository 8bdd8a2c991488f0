"""Hard-wrapped text: which lines belong to one paragraph.

Lines go in, units come out: a unit is a line, or a run of lines that a fixed width broke apart. A
line was broken where the next line's first word would not have fitted; the width is learned from
the dump's own blocks of lines.
"""

from __future__ import annotations

import re
from collections import Counter

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.layout.characters import BMP, LOWER, UPPER, character_tables
from newsclean.model.lines import LineTable

NARROWEST = 24  # a narrower column is a list of short lines, not wrapped text
WIDEST = 132  # no terminal or form was wider; longer lines are paragraphs of their own
HEADING_LINES = 4
HEADINGS_HELD = 0.7  # of the inner lines of short blocks that must be full at a width of their own
EARLY = 8  # code points short of the width at which a heading may be broken
OWN_SHARE = 0.8  # of a word's lines that must be short last lines
HANGING = 3  # code points that a value's further lines are set in
FEWEST_LABELS = 3
SPREAD = 20  # a full line falls short of the width by one word at the most
FEWEST_BROKEN = 5  # lines; fewer fit some width by chance
UNBROKEN = 0.2  # lines no width has broken, for each that may be: tables and addresses in wrapped text
HELD = 0.6  # of lines that must be full at the width: lists reach about half, and a dump has field lines too


_FIELD = re.compile(r"[^\W\d_a-z][\w-]{1,24}\s?(?::[ \t]|-[ \t]|[ \t]{2,})\s*\S")
_LABEL = re.compile(r"[^\W\d_a-z][\w-]{1,24}\s?[:：]\s")


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
    r"""Join the lines that a fixed width broke apart.

    Args:
        text: The dump's text.
        lines: Its lines.

    Returns:
        The units, and where their inner line breaks are.

    Example:
        >>> from newsclean.layout.lines import read_lines
        >>> story = ["The ferry to Osk was late on Monday and", "the mayor of the island, who had waited",
        ...     "on the quay, went home without a word.", "", "Most of the island's children, however,",
        ...     "stayed on the pier and counted the gulls", "until the last of the boats came in.", "",
        ...     "The harbour master, a patient man with a", "brass telescope, told them that the tide",
        ...     "would turn at nine and no boat before it.", ""]
        >>> len(join_wrapped("\n".join(story), read_lines("\n".join(story))).table)
        3
    """
    width = _wrap_width(lines)
    joined = _joined(text, lines, width) | _hanging(text, lines)
    breaks = np.stack((lines.end[:-1][joined], lines.start[1:][joined]), axis=1)
    if not len(breaks):
        return Units(lines, breaks)
    return Units(_merge(lines, joined), breaks)


def _wrap_width(lines: LineTable) -> int:
    """Width at which the dump's lines were broken, or 0 where they were not.

    A line that was broken at a width was as full as could be: with the next line's first word it
    would have been too long. The width for which this holds of most lines is the one.
    """
    length = lines.end - lines.opening
    inner = np.zeros(len(lines), dtype=np.bool_)
    inner[:-1] = ~_opens_block(lines)[1:]
    # A headline printed twice is no broken line.
    inner[:-1] &= (lines.letters[1:] > 0) & (lines.lead[1:] != lines.lead[:-1])
    inner &= (length >= NARROWEST) & (length <= WIDEST) & (lines.words >= 4)
    # A list that stands under every story counts once.
    at = np.flatnonzero(inner)
    at = at[np.sort(np.unique(lines.key[at], return_index=True)[1])]
    unbroken = int(((length > WIDEST) & (lines.words > 4)).sum())
    if len(at) < FEWEST_BROKEN or unbroken > UNBROKEN * len(at):
        return 0
    longest, room = length[at], length[at] + 1 + lines.opener[at + 1]
    best, fitting = _best_width(longest, room)
    shorter = int((longest <= best).sum())
    over = int((longest > best).sum())
    fit = at[(longest <= best) & (room > best)]
    # Headlines over a short line fit some width too; broken paragraphs have lines in a row that do.
    in_a_row = int((np.diff(fit) == 1).sum())
    held = fitting >= max(HELD * shorter, FEWEST_BROKEN) and over <= 0.25 * len(at) and in_a_row >= 0.2 * len(fit)
    return best if held else 0


def _best_width(longest: NDArray[np.int64], room: NDArray[np.int64]) -> tuple[int, int]:
    """The width that most lines are full at, and how many are.

    A line fits the widths from its own length to one less than it would have had with the next word.
    """
    fits = np.zeros(WIDEST + 16, dtype=np.int64)
    np.add.at(fits, np.minimum(longest, WIDEST + 15), 1)
    np.add.at(fits, np.minimum(room, WIDEST + 15), -1)
    fitting = np.cumsum(fits)[: WIDEST + 1]
    best = int(np.argmax(fitting))
    return best, int(fitting[best])


def _opens_block(lines: LineTable) -> NDArray[np.bool_]:
    opens: NDArray[np.bool_] = (lines.blanks > 0) | lines.paged
    opens[:1] = True
    return opens


def _joined(text: str, lines: LineTable, width: int) -> NDArray[np.bool_]:
    """Whether each line but the last runs on into the next."""
    runs_on = np.zeros(max(len(lines) - 1, 0), dtype=np.bool_)
    if not width or len(lines) < 2:
        return runs_on
    indent = lines.start - lines.opening
    length = lines.end - lines.opening
    # A line set in from the one before opens a paragraph; centred lines are never broken by the width.
    may = ~_opens_block(lines)[1:] & (indent[1:] <= indent[:-1] + 1) & (indent[:-1] < 12)
    may &= (lines.letters[1:] > lines.digits[1:]) & (lines.lead[1:] != lines.lead[:-1])
    capitals = (lines.upper > 3) & (lines.lower == 0)
    # Some indent a paragraph's first line beyond the width.
    may &= (lines.words[:-1] >= 3) & (length[:-1] - indent[:-1] <= width + 2) & (length[:-1] > width // 2)
    upper = (character_tables().bits[np.minimum(lines.initial, BMP - 1)] & UPPER) > 0
    labelled = _labelled(text, lines, np.flatnonzero(may & upper[1:]) + 1)
    may[[unit - 1 for unit in labelled]] = False
    own = _opening_words(text, lines, np.flatnonzero(may & upper[1:]) + 1, width)
    may[[unit - 1 for unit in own]] = False
    at = np.flatnonzero(may)
    full = (length[at] + 1 + lines.opener[at + 1] > width) & (length[at] > width - SPREAD)
    # A headline may be broken earlier; a small letter says that it goes on, and so do capitals.
    lower = (character_tables().bits[np.minimum(lines.initial[at + 1], BMP - 1)] & LOWER) > 0
    runs_on[at] = full | (~lines.closed[at] & (lower | (capitals[at] & capitals[at + 1])))
    runs_on[_broken_headings(text, lines, at[~runs_on[at]], width)] = True
    return runs_on


def _broken_headings(text: str, lines: LineTable, at: NDArray[np.int64], width: int) -> NDArray[np.int64]:
    """Lines that go on in the next line of a short block: headings have a width of their own.

    What recurs at the start of last lines ("By", "From") opens a line of its own.
    """
    opens = np.append(_opens_block(lines), True)
    block = np.cumsum(opens) - 1
    sizes = np.bincount(block)[block]
    # In a heading no line ends as a sentence does; the block of `at` is short, and the next line is in it.
    closed = np.zeros(len(sizes), dtype=np.bool_)
    closed[:-1] = lines.closed
    heading = (sizes <= HEADING_LINES) & (np.bincount(block, weights=closed)[block] == 0)
    alone = at[heading[at] & ~opens[at + 1] & (lines.digits[at + 1] < 4)]
    length = (lines.end - lines.opening)[alone]
    starts = lines.start[alone + 1]
    room = length + 1 + lines.opener[alone + 1]
    best, fitting = _best_width(length, room)
    learned = fitting >= max(FEWEST_BROKEN, HEADINGS_HELD * len(alone))
    full = (length <= best) & (room > best) if learned else (room > width - EARLY) & (length > width - SPREAD)
    first = [text[start : start + 12].split(None, 1)[0] for start in starts.tolist()]
    often = Counter(first)
    rare = np.array([often[word] < FEWEST_LABELS for word in first], dtype=np.bool_) | learned
    broken: NDArray[np.int64] = alone[full & rare]
    return broken


def _opening_words(text: str, lines: LineTable, units: NDArray[np.int64], width: int) -> list[int]:
    """Short last lines of blocks that open with a word which hardly stands elsewhere: "By Ida Brandt"."""
    length = lines.end - lines.opening
    indent = np.append(lines.start - lines.opening, 0)
    opens = np.append(_opens_block(lines), True)
    words = [text[start : start + 12].split(None, 1)[0] for start in lines.start[units].tolist()]
    last = opens[units + 1] | (indent[units + 1] > indent[units] + 1)
    short = last & (length[units] < width // 2 + SPREAD // 2)
    often, alone = (
        Counter(words),
        Counter(word for word, is_short in zip(words, short.tolist(), strict=True) if is_short),
    )
    own = {word for word, count in alone.items() if count >= max(FEWEST_LABELS, OWN_SHARE * often[word])}
    return [unit for unit, word in zip(units.tolist(), words, strict=True) if word in own]


def _hanging(text: str, lines: LineTable) -> NDArray[np.bool_]:
    """Lines whose next one, set in deep, goes on with a field's value."""
    goes_on = np.zeros(max(len(lines) - 1, 0), dtype=np.bool_)
    indent = lines.start - lines.opening
    may = ~_opens_block(lines)[1:] & (indent[:-1] == 0) & (indent[1:] >= HANGING) & (lines.letters[1:] > 0)
    fields = [at for at in np.flatnonzero(may).tolist() if _FIELD.match(text, int(lines.start[at]))]
    goes_on[fields] = True
    return goes_on


def _labelled(text: str, lines: LineTable, units: NDArray[np.int64]) -> list[int]:
    """Lines that open with a label which opens others too: header lines are never broken off the one above."""
    found = {at: match[0] for at in units.tolist() if (match := _LABEL.match(text, int(lines.start[at])))}
    often = Counter(found.values())
    return [at for at, label in found.items() if often[label] >= FEWEST_LABELS]


def _merge(lines: LineTable, joined: NDArray[np.bool_]) -> LineTable:
    heads = np.flatnonzero(np.concatenate((np.ones(1, dtype=np.bool_), ~joined)))
    tails = np.append(heads[1:], len(lines)) - 1
    # An odd factor for each place in the unit: the same lines in another order are another unit.
    place = 2 * (np.arange(len(lines)) - np.repeat(heads, tails - heads + 1)).astype(np.uint64) + np.uint64(1)
    sums = {
        name: np.add.reduceat(getattr(lines, name), heads) for name in ("letters", "upper", "lower", "digits", "words")
    }
    return LineTable(
        start=lines.start[heads],
        end=lines.end[tails],
        opening=lines.opening[heads],
        blanks=lines.blanks[heads],
        marked=np.logical_or.reduceat(lines.marked, heads),
        parted=np.minimum.reduceat(lines.parted, heads),
        opener=lines.opener[heads],
        paged=lines.paged[heads],
        closed=lines.closed[tails],
        initial=lines.initial[heads],
        second=lines.second[heads],
        final=lines.final[tails],
        stop=lines.stop[tails],
        key=np.add.reduceat(lines.key * place, heads),
        stem=np.add.reduceat(lines.stem * place, heads),
        lead=lines.lead[heads],
        **sums,
    )
