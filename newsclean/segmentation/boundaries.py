"""Where one story ends and the next starts: boundaries chosen together.

Gaps and the grammar go in, the units that open stories come out. First every gap gets its score,
then the best set of gaps is chosen by dynamic programming (a story needs prose of its own), then
each chosen gap is cut where its lines divide best into the foot of one story and the head of the
next.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.edits import Evidence
from newsclean.model.gaps import Sign
from newsclean.model.lines import Shape, Sheet
from newsclean.model.rows import EvidenceTable, Rows
from newsclean.model.stories import Repeats
from newsclean.segmentation.gaps import Gaps
from newsclean.segmentation.grammar import Grammar

WINDOW = 24  # candidates looked back over; two boundaries interact only where little lies between
POSSIBLE = -4.0  # log-odds under which a gap is not considered: one in fifty
FEWEST_WORDS = 6  # a story with fewer words of prose than this needs stronger evidence
HEADLINE_LEAN = (2.0, 1.5, 0.8, 0.3, 0.0)  # of the line like a headline nearest the text, the next, and so on
AFTER_RULE = 50  # tenths of log-odds for a start right under a rule
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
    Sign.HEADLINE | Sign.WORDY: "line like a headline, of many words",
    Sign.LONE | Sign.WORDY: "line like a headline, of many words, alone",
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
    Sign.CLOCK: "headline behind a clock time",
    Sign.ATTACHED: "line like a headline right on top of the text",
    Sign.COPIED: "headline that comes back in its story",
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
    evidence: tuple[Sequence[Evidence], ...]


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
    candidates = [0, *(np.flatnonzero(scores[1:] > min(POSSIBLE, threshold)) + 1).tolist()]
    before = words[candidates].tolist()
    gains = scores[candidates].tolist()
    value, back = [0.0], [-1]
    best = [(0.0, 0)]  # the best of the candidates up to each
    for at in range(1, len(candidates)):
        old, found = at - 1, (-np.inf, -1)
        # Two boundaries this close cost something: a story has prose of its own.
        while old >= max(0, at - WINDOW) and before[at] - before[old] < FEWEST_WORDS:
            found = max(found, (value[old] - SHORT_STORY, old))
            old -= 1
        if old >= 0:
            found = max(found, best[old])
        value.append(found[0] + gains[at] - threshold)
        back.append(found[1])
        best.append(max(best[-1], (value[-1], at)))
    at = int(np.argmax(value))
    chosen = []
    while at >= 0:
        chosen.append(candidates[at])
        at = back[at]
    return chosen[::-1]


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
    # A cut before unit s leaves the gap's units before s to the foot and the others to the head: the
    # best s has the most worth of its own and the most pull from itself to the prose. In tenths, as
    # whole numbers, a sum over the dump is exact.
    pull = np.rint(10 * (lean + _own_lean(sheet, repeats, gaps))).astype(np.int64)
    value = _opening_worth(sheet) - (np.cumsum(pull) - pull)
    after_rule = _after_rule(sheet, gaps)
    value[after_rule] += AFTER_RULE
    units = []
    for gap, opens, prose in zip(chosen, gaps.first[chosen].tolist(), gaps.prose[chosen].tolist(), strict=True):
        worth = value[opens : prose + 1]
        if after_rule[opens]:  # a rule above the whole gap is not the gap's
            worth = worth.copy()
            worth[0] -= AFTER_RULE
        units.append(opens + int(worth.argmax()) if gap else 0)
    return units


def _after_rule(sheet: Sheet, gaps: Gaps) -> NDArray[np.bool_]:
    """Units right under a rule, but not prose: a rule over the text may stand under its headline."""
    after = np.zeros(len(sheet), dtype=np.bool_)
    after[1:] = sheet.has(Shape.RULE)[:-1]
    after[gaps.prose] = False
    return after


def _opening_worth(sheet: Sheet) -> NDArray[np.int64]:
    """What speaks for a story to start right at each unit, in tenths of log-odds."""
    worth = 9 * np.minimum(sheet.table.blanks, 4).astype(np.int64)
    for shape, weight in (
        (Shape.COUNTER, 40),
        (Shape.SEPARATOR, 90),
        (Shape.PAGE, 30),
        (Shape.ROW, 90),
        (Shape.OPENING, 20),
        (Shape.URL, 10),
        (Shape.RULE, -10),
    ):
        worth[sheet.has(shape)] += weight
    return worth


def _own_lean(sheet: Sheet, repeats: Repeats, gaps: Gaps) -> NDArray[np.float64]:
    """How much a unit's own shape makes it part of a head."""
    lean = np.zeros(len(sheet))
    headline = sheet.has(Shape.HEADLINE) & ~sheet.has(Shape.LABEL | Shape.DATE | Shape.COUNTER) & ~repeats.recurs
    # Of lines like headlines those nearest the text are the head's; the end of a story may be a list.
    behind = np.append(np.cumsum(headline), headline.sum())
    prose = np.append(gaps.prose, len(sheet))[np.searchsorted(gaps.prose, np.arange(len(sheet)))]
    rank = np.minimum(behind[prose] - behind[: len(sheet)], len(HEADLINE_LEAN) - 1)
    lean[headline] += np.array(HEADLINE_LEAN)[rank[headline]]
    for flag, weight in (
        (repeats.pair, 2.0),
        (sheet.has(Shape.DATE), 1.5),
        (sheet.has(Shape.BYLINE), 1.0),
        (sheet.has(Shape.TITLED | Shape.OPENING), 2.0),
        (sheet.has(Shape.COUNTER), 1.5),
        (sheet.has(Shape.URL), 1.0),
        (sheet.has(Shape.TRAIL), 1.5),
        (sheet.has(Shape.ENDMARK), -6.0),
        (repeats.recurs & sheet.has(Shape.PROSE), -1.0),
        (_lists(sheet, headline, repeats.again > 1), -2.2),
        (sheet.bits == 0, -0.3),  # the rows of a table that ends a story
        (_printed_again(repeats), 2.0),
    ):
        lean[flag] += weight
    return lean


def _printed_again(repeats: Repeats) -> NDArray[np.bool_]:
    again = np.zeros(len(repeats.pair), dtype=np.bool_)
    again[:-1] = repeats.pair[1:]
    return again


def _lists(sheet: Sheet, headline: NDArray[np.bool_], again: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Headlines in runs without a blank line: a list of other stories.

    A run of two is one where both stand elsewhere too; a headline may have a deck.
    """
    close = headline.copy()
    close[1:] &= headline[:-1] & (sheet.table.blanks[1:] == 0)
    close[:1] = False
    starts = headline & ~close
    run = np.cumsum(starts) * headline
    sizes = np.bincount(run, minlength=1)
    listed = np.bincount(run, weights=headline & again, minlength=1)
    lists: NDArray[np.bool_] = headline & ((sizes >= 3) | ((sizes == 2) & (listed == 2)))[run]
    # Right above its date or its author stands a story's own headline, however close the list.
    lists[:-1] &= ~sheet.has(Shape.DATE | Shape.BYLINE)[1:]
    return lists


def explain_boundaries(
    sheet: Sheet, gaps: Gaps, chosen: list[int], grammar: Grammar, dump: int
) -> tuple[Rows[Evidence], ...]:
    """Say why gaps part two stories.

    Args:
        sheet: The dump's units.
        gaps: The gaps.
        chosen: Indices of the gaps.
        grammar: The dump's grammar.
        dump: Index of the dump in the result.

    Returns:
        For each gap one piece of evidence a sign, weightiest first.
    """
    patterns = gaps.pattern[chosen].tolist()
    reasons = {}
    for pattern in sorted(set(patterns)):
        signs = grammar.reasons(pattern)
        reasons[pattern] = ([NAMES[sign] for sign, _ in signs], [round(weight, 3) for _, weight in signs])
    opens = sheet.table.start[gaps.first[chosen]].tolist()
    prose = sheet.table.start[gaps.prose[chosen]].tolist()
    table = EvidenceTable()
    stops = table.add_each(dump, opens, prose, [reasons[pattern] for pattern in patterns])
    return tuple(Rows(table, first, stop) for first, stop in zip([0, *stops], stops, strict=False))
