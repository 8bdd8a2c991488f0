"""Dumps with one story a line: where a line's cells end.

Lines go in; out come the offsets of the marks that part their cells (a tab, or the dash, colon or
bar that sets the headline off), or nothing where lines are not stories. A dump is taken to have one
story a line where nearly all its lines are long, and either all have the same number of tabs or
nearly all have the same mark near their start, or they are as long as stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.lines import LineTable

FEWEST_ROWS = 3
LONG_ROW = 18  # words: a row holds a headline and a text
ROW_SHARE = 0.85  # of lines that must be long: a few are notes or brief stories
STORY_WORDS = 110  # median words of lines without any mark: paragraphs are seldom half as long
DELIMITERS = (("\t", 1), ("|", 2))  # with the fewest that part cells: one bar may part a headline from a keyword
MOST_CELLS = 12
MARK_SHARE = 0.8  # of lines that must have the mark
SAMPLE = 200  # lines that tell whether a look at all of them is worth while
HEADLINE_REACH = 150  # code points within which a headline ends

_MARK = re.compile(r"\s(?P<dash>--|[-–—|:•·/#~=>»*]{1,3})\s")


@attrs.frozen(slots=True, eq=False)
class Rows:
    """Lines that hold one story each.

    Args:
        cuts: Offsets of the marks between cells, in order, int64.
        each_line: Whether each line is a story.
    """

    cuts: NDArray[np.int64]
    each_line: bool


def find_rows(text: str, lines: LineTable) -> Rows:
    r"""Find out whether each line is a story, and where its cells part.

    Args:
        text: The dump's text.
        lines: Its lines.

    Returns:
        The marks between cells.

    Example:
        >>> from newsclean.layout.lines import read_lines
        >>> story = "2021-03-04\tFerry late again\t" + "The ferry to Osk was late on Monday. " * 3
        >>> text = "\n".join([story] * 3)
        >>> find_rows(text, read_lines(text)).cuts.tolist()[:2]
        [10, 27]
    """
    nothing = Rows(np.zeros(0, dtype=np.int64), each_line=False)
    if len(lines) < FEWEST_ROWS or float((lines.words >= LONG_ROW).mean()) < ROW_SHARE:
        return nothing
    spans = list(zip(lines.start.tolist(), lines.end.tolist(), strict=True))
    for delimiter, fewest in DELIMITERS:
        sample = [text.count(delimiter, start, end) for start, end in spans[:SAMPLE]]
        if sample.count(0) > len(sample) // 2:
            continue
        cells = [text.count(delimiter, start, end) for start, end in spans]
        usual = int(np.median(cells))
        if fewest <= usual <= MOST_CELLS and float((np.array(cells) == usual).mean()) >= ROW_SHARE:
            cuts = [at for start, end in spans for at in _all_of(text, delimiter, start, end)]
            return Rows(np.array(cuts, dtype=np.int64), each_line=True)
    marks = _headline_marks(text, spans[:SAMPLE])
    if sum(map(bool, marks)) >= 0.5 * len(marks):
        marks = _headline_marks(text, spans)
    found = [mark["dash"] for mark in marks if mark]
    common = max(set(found), key=lambda dash: (found.count(dash), dash), default="")
    if found.count(common) >= MARK_SHARE * len(spans):
        usual = int(np.median([_in_reach(text, common, start, end) for start, end in spans[:SAMPLE]]))
        cuts = [at for start, end in spans for at in _mark_cuts(text, common, start, end, usual)]
        return Rows(np.array(cuts, dtype=np.int64), each_line=True)
    return Rows(nothing.cuts, each_line=bool(np.median(lines.words) >= STORY_WORDS))


def _in_reach(text: str, mark: str, start: int, end: int) -> int:
    return text.count(f" {mark} ", start, min(end, start + HEADLINE_REACH))


def _mark_cuts(text: str, mark: str, start: int, end: int, most: int) -> Iterator[int]:
    """The first few places of a mark between spaces, each character of it."""
    found = re.finditer(rf"(?<=\s){re.escape(mark)}(?=\s)", text[start : min(end, start + HEADLINE_REACH)])
    for match in islice(found, most):
        yield from range(start + match.start(), start + match.end())


def _headline_marks(text: str, spans: list[tuple[int, int]]) -> list[re.Match[str] | None]:
    return [_MARK.search(text, start, min(end, start + HEADLINE_REACH)) for start, end in spans]


def _all_of(text: str, delimiter: str, start: int, end: int) -> list[int]:
    return [start + match.start() for match in re.finditer(re.escape(delimiter), text[start:end])]
