"""Where one story ends and the next starts: boundaries chosen together.

Gaps and the grammar go in, the units that open stories come out. First every gap gets its score,
then the best set of gaps is chosen by dynamic programming (a story needs prose of its own), then
each chosen gap is cut where its lines divide best into the foot of one story and the head of the
next.
"""

from __future__ import annotations

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.edits import Evidence
from newsclean.model.gaps import Sign
from newsclean.model.lines import Shape, Sheet
from newsclean.model.spans import Span
from newsclean.model.stories import Repeats
from newsclean.segmentation.gaps import Gaps
from newsclean.segmentation.grammar import Grammar

WINDOW = 24  # candidates looked back over; two boundaries interact only where little lies between
POSSIBLE = -4.0  # log-odds under which a gap is not considered: one in fifty
FEWEST_WORDS = 6  # a story with fewer words of prose than this needs stronger evidence
SHORT_STORY = 3.0  # log-odds it must bring: a subhead before a one-line paragraph brings less

NAMES = {
    Sign.RULE: "rule line",
    Sign.PAGE: "page break",
    Sign.COUNTER: "line that counts up",
    Sign.ITEM: "item number that goes on",
    Sign.URL: "web address on its own line",
    Sign.DATE: "date line",
    Sign.FIELDS: "block of labelled fields",
    Sign.OPENING: "label that opens a record",
    Sign.PAIR: "headline printed twice",
    Sign.RECURS: "line that recurs over stories",
    Sign.RECURS_MORE: "lines that recur over stories",
    Sign.HEADLINE: "line like a headline",
    Sign.CAPITALS: "headline in capitals",
    Sign.TRAIL: "breadcrumb trail",
    Sign.BYLINE: "byline",
    Sign.LONE: "line like a headline, alone",
    Sign.WORDY: "headline of many words",
    Sign.CLOSE_UP: "no blank line",
    Sign.WIDE: "two blank lines or more",
    Sign.WIDER: "three blank lines or more",
    Sign.DATELINE: "dateline",
    Sign.BROKEN_OFF: "text before breaks off",
    Sign.COPY: "copy of the story's headline",
    Sign.END_MARK: "end mark",
    Sign.SEPARATOR: "separator given by the user",
    Sign.TAILED: "headline with a tail",
    Sign.ROW: "line of a dump with one story a line",
    Sign.BULLET: "headline behind a bullet",
    Sign.LONG_LINES: "lines as long as stories",
}


@attrs.frozen(slots=True, eq=False)
class Boundaries:
    """Where stories start.

    Args:
        units: First unit of each story, in order.
        scores: Log-odds of each boundary.
        evidence: Reasons for each, weightiest first.
    """

    units: tuple[int, ...]
    scores: tuple[float, ...]
    evidence: tuple[tuple[Evidence, ...], ...]


def choose_gaps(sheet: Sheet, gaps: Gaps, scores: NDArray[np.float64], threshold: float) -> list[int]:
    """Choose the gaps that part stories, all together.

    Args:
        sheet: The dump's units.
        gaps: The gaps.
        scores: Log-odds of each gap, float64, shape (gaps,).
        threshold: Log-odds that a boundary must pass.

    Returns:
        Indices of the chosen gaps, in order; the gap before the first prose is always one.
    """
    if not len(gaps.prose):
        return []
    words = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(sheet.table.words[gaps.prose])))
    candidates = [0, *(np.flatnonzero(scores[1:] > POSSIBLE) + 1).tolist()]
    value, back = [0.0], [-1]
    settled, settled_at = -np.inf, -1  # best of the candidates that the window has left behind
    for at in range(1, len(candidates)):
        gap = candidates[at]
        left = at - WINDOW - 1
        if left >= 0 and value[left] > settled:
            settled, settled_at = value[left], left
        reach = [(value[old] + _crowding(int(words[gap] - words[candidates[old]])), old) for old in range(max(0, left + 1), at)]
        best, source = max([*reach, (settled, settled_at)])
        value.append(best + float(scores[gap]) - threshold)
        back.append(source)
    at = int(np.argmax(value))
    chosen = []
    while at >= 0:
        chosen.append(candidates[at])
        at = back[at]
    return chosen[::-1]


def _crowding(words: int) -> float:
    """What it costs two boundaries to stand this close: a story has prose of its own."""
    return -SHORT_STORY if words < FEWEST_WORDS else 0.0


def cut_gaps(sheet: Sheet, repeats: Repeats, gaps: Gaps, chosen: list[int], lean: NDArray[np.float64]) -> list[int]:
    """Cut each chosen gap where its lines divide best into foot and head.

    Args:
        sheet: The dump's units.
        repeats: What repetition says of them.
        gaps: The gaps.
        chosen: Indices of the gaps that part stories.
        lean: For each unit how much it belongs to a head (positive) or a foot (negative), as the
            dump's first and last lines tell, float64, shape (units,).

    Returns:
        First unit of each story.
    """
    pull = lean + _own_lean(sheet, repeats)
    return [_cut(sheet, pull, int(gaps.first[gap]), int(gaps.prose[gap])) if gap else 0 for gap in chosen]


def _cut(sheet: Sheet, pull: NDArray[np.float64], first: int, prose: int) -> int:
    if first == prose:
        return prose
    # A cut before unit s leaves first..s-1 to the foot and s..prose to the head.
    heads = np.cumsum(pull[first:prose][::-1])[::-1]
    worth = np.append(heads, 0.0) + _opening_worth(sheet, first, prose)
    return first + int(np.argmax(worth))


def _opening_worth(sheet: Sheet, first: int, prose: int) -> NDArray[np.float64]:
    """What speaks for a story to start right at each unit of a gap."""
    units = np.arange(first, prose + 1)
    worth = 0.9 * np.minimum(sheet.table.blanks[units], 4).astype(np.float64)
    bits = sheet.bits[units]
    for shape, weight in (
        (Shape.COUNTER, 2.0),
        (Shape.SEPARATOR, 9.0),
        (Shape.PAGE, 3.0),
        (Shape.ROW, 9.0),
        (Shape.OPENING, 2.0),
        (Shape.URL, 1.0),
        (Shape.RULE, -1.0),
    ):
        worth[(bits & np.uint32(shape)) > 0] += weight
    after_rule = np.zeros(len(units), dtype=np.bool_)
    after_rule[1:] = (bits[:-1] & np.uint32(Shape.RULE)) > 0
    worth[after_rule] += 2.5
    return worth


def _own_lean(sheet: Sheet, repeats: Repeats) -> NDArray[np.float64]:
    """How much a unit's own shape makes it part of a head."""
    lean = np.zeros(len(sheet))
    headline = sheet.has(Shape.HEADLINE) & ~sheet.has(Shape.LABEL | Shape.DATE | Shape.COUNTER) & ~repeats.recurs
    for flag, weight in (
        (headline, 2.0),
        (repeats.pair, 2.0),
        (sheet.has(Shape.DATE), 1.5),
        (sheet.has(Shape.BYLINE), 1.0),
        (sheet.has(Shape.TITLED | Shape.OPENING), 2.0),
        (sheet.has(Shape.COUNTER), 1.5),
        (sheet.has(Shape.URL), 1.0),
        (sheet.has(Shape.TRAIL), 1.5),
        (sheet.has(Shape.ENDMARK), -6.0),
        (repeats.recurs & sheet.has(Shape.PROSE), -1.0),
        (_lists(sheet, headline), -2.2),
    ):
        lean[flag] += weight
    return lean


def _lists(sheet: Sheet, headline: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Headlines in runs of three and more without a blank line: a list of other stories."""
    close = headline.copy()
    close[1:] &= headline[:-1] & (sheet.table.blanks[1:] == 0)
    close[:1] = False
    starts = headline & ~close
    run = np.cumsum(starts) * headline
    sizes = np.bincount(run, minlength=1)
    listed: NDArray[np.bool_] = headline & (sizes[run] >= 3)
    return listed


def explain_boundary(sheet: Sheet, gaps: Gaps, gap: int, grammar: Grammar) -> tuple[Evidence, ...]:
    """Say why a gap parts two stories.

    Args:
        sheet: The dump's units.
        gaps: The gaps.
        gap: Index of the gap.
        grammar: The dump's grammar.

    Returns:
        One piece of evidence a sign, weightiest first.
    """
    first, prose = int(gaps.first[gap]), int(gaps.prose[gap])
    span = Span(int(sheet.table.start[first]), int(sheet.table.start[prose]))
    return tuple(
        Evidence(NAMES[sign], round(weight, 3), span) for sign, weight in grammar.reasons(int(gaps.pattern[gap]))
    )
