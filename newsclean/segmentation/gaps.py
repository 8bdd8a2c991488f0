"""From units to gaps: what lies between each two paragraphs of prose.

A gap is the run of units that are not prose between two that are, together with the blank lines and
the opening words of the prose that follows. Each gap becomes one bit pattern of `Sign`s.
"""

from __future__ import annotations

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.gaps import Sign
from newsclean.model.lines import Shape, Sheet
from newsclean.model.stories import Repeats

FEWEST_STRONG = 3  # boundaries; with fewer, a dump has no strong signs to go by
HEADING_BEHIND = (
    Shape.RULE,
    Shape.COUNTER,
    Shape.SEPARATOR,
    Shape.ENDMARK,
    Shape.URL,
    Shape.TRAIL,
    Shape.DATE,
)
HEADING_BEFORE = (Shape.URL, Shape.DATE, Shape.BYLINE)
HEADING_SHARE = 0.6  # of the lines behind one of these that must look like headlines
HEADING_WORDS = 24  # a longer line is a paragraph
HEADING_LENGTH = 180  # code points
ITEMS_SPREAD = 0.5  # of a dump that numbered lines must run through to be the numbers of its stories
WORDY = 6  # words of a headline; most subheads have fewer
STORY_LINE = 110  # words: a line this long may be a whole story; paragraphs of news seldom are

_OF_SHAPE = (
    (Shape.RULE, Sign.RULE),
    (Shape.PAGE, Sign.PAGE),
    (Shape.COUNTER, Sign.COUNTER),
    (Shape.URL, Sign.URL),
    (Shape.DATE, Sign.DATE),
    (Shape.TRAIL, Sign.TRAIL),
    (Shape.BYLINE, Sign.BYLINE),
    (Shape.ENDMARK, Sign.END_MARK),
    (Shape.SEPARATOR, Sign.SEPARATOR),
    (Shape.OPENING, Sign.OPENING),
    (Shape.ROW, Sign.ROW),
)


@attrs.frozen(slots=True, eq=False)
class Gaps:
    """The gaps of a dump; gap k lies before prose unit `prose[k]`.

    Args:
        prose: Units that are prose, int64, shape (gaps,).
        first: First unit of each gap, int64, shape (gaps,): `prose[k]` itself where nothing lies between.
        pattern: `Sign` bits of each gap, uint32, shape (gaps,).
    """

    prose: NDArray[np.int64]
    first: NDArray[np.int64]
    pattern: NDArray[np.uint32]


def find_gaps(sheet: Sheet, repeats: Repeats) -> Gaps:
    r"""Find the gaps and what lies in them.

    Args:
        sheet: The dump's units.
        repeats: What repetition says of them.

    Returns:
        The gaps, the one before the first prose among them.

    Example:
        >>> from newsclean.layout import lay_out
        >>> sheet = lay_out("Rain\n\nIt rained on Osk for days.\n\n----\n\nSnow\n\nSnow fell on Ulm for days.")
        >>> [Sign(sign).name for sign in find_gaps(sheet, Repeats.none(len(sheet))).pattern.tolist()]
        ['LONE', 'RULE|HEADLINE']
    """
    is_prose = sheet.has(Shape.PROSE) & ~repeats.recurs & ~repeats.copy & ~_paired(repeats)
    prose = np.flatnonzero(is_prose)
    first = np.concatenate((np.zeros(min(1, len(prose)), dtype=np.int64), prose[:-1] + 1))
    signs = _signs(sheet, repeats, is_prose)
    # What follows the last prose lies in no gap.
    pattern = np.bitwise_or.reduceat(signs[: prose[-1] + 1], first) if len(first) else signs[:0]
    pattern |= _of_whole_gap(sheet, repeats, prose, first, signs)
    # A headline alone between paragraphs may be a subhead: it is a sign of its own.
    lone = (prose - first == 1) & ((pattern & np.uint32(Sign.HEADLINE)) > 0)
    pattern[lone] = (pattern[lone] & ~np.uint32(Sign.HEADLINE)) | np.uint32(Sign.LONE)
    return Gaps(prose, first, pattern)


def _paired(repeats: Repeats) -> NDArray[np.bool_]:
    """Units printed twice, both copies: headlines, however long."""
    paired = repeats.pair.copy()
    paired[:-1] |= repeats.pair[1:]
    return paired


def _signs(sheet: Sheet, repeats: Repeats, is_prose: NDArray[np.bool_]) -> NDArray[np.uint32]:
    signs = np.zeros(len(sheet), dtype=np.uint32)
    for shape, sign in _OF_SHAPE:
        signs[sheet.has(shape)] |= np.uint32(sign)
    signs[sheet.has(Shape.LABEL) & sheet.has(Shape.DATE_WITHIN)] |= np.uint32(Sign.DATE)
    # A date, or figures that count up, in a line that recurs as it is belong to a running header.
    signs[repeats.recurs] &= ~np.uint32(Sign.DATE | Sign.BYLINE)
    headline = sheet.has(Shape.HEADLINE) & ~sheet.has(Shape.LABEL | Shape.DATE | Shape.COUNTER | Shape.BYLINE)
    # A line that ends in a colon is over a list.
    headline &= ~np.isin(sheet.table.final, [ord(":"), ord("：")])
    headline &= ~repeats.recurs & ~repeats.copy & ~_interview(sheet, headline)
    headline |= sheet.has(Shape.TITLED) | _paired(repeats)
    signs[headline] |= np.uint32(Sign.HEADLINE)
    signs[headline & sheet.has(Shape.CAPITALS)] |= np.uint32(Sign.CAPITALS)
    signs[headline & (sheet.table.words >= WORDY)] |= np.uint32(Sign.WORDY)
    signs[headline & sheet.has(Shape.BULLET)] |= np.uint32(Sign.BULLET)
    signs[headline & sheet.has(Shape.TAILED)] |= np.uint32(Sign.TAILED)
    signs[headline & sheet.has(Shape.CLOCK)] |= np.uint32(Sign.CLOCK)
    signs[headline & sheet.has(Shape.DATED)] |= np.uint32(Sign.DATE)
    signs[_item_steps(sheet)] |= np.uint32(Sign.ITEM)
    signs[repeats.pair] |= np.uint32(Sign.PAIR)
    signs[list(repeats.glued)] |= np.uint32(Sign.PAIR)
    signs[headline & repeats.copied] |= np.uint32(Sign.COPIED)
    signs[repeats.copy] |= np.uint32(Sign.COPY)
    signs[repeats.recurs] |= np.uint32(Sign.RECURS)
    labelled = sheet.has(Shape.LABEL)
    labelled[1:] &= labelled[:-1]
    labelled[:1] = False
    signs[labelled] |= np.uint32(Sign.FIELDS)
    signs[is_prose & sheet.has(Shape.DATELINE)] |= np.uint32(Sign.DATELINE)
    return signs


def _interview(sheet: Sheet, headline: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Questions, where most lines like headlines are: headlines seldom ask, but an interview does."""
    asks = headline & np.isin(sheet.table.stop, [ord(mark) for mark in "?？؟"])
    asked = int(asks.sum())
    return asks & (asked >= 2 and asked >= 0.6 * int(headline.sum()))


def _item_steps(sheet: Sheet) -> NDArray[np.bool_]:
    """Numbered lines that go on from the last numbered line's number (the first of them too)."""
    at = np.flatnonzero(sheet.has(Shape.ITEM) & ~sheet.has(Shape.DATE))
    number, goes_on = sheet.number[at], _goes_on(sheet)[at]
    steps = np.zeros(len(sheet), dtype=np.bool_)
    if _spread(at, number, goes_on) >= ITEMS_SPREAD * len(sheet):
        steps[at] = goes_on
    return steps


def drop_chance_numbers(sheet: Sheet) -> Sheet:
    r"""Take the shape of an item or a clock time off lines that are alone in it: "2021: a year in Osk".

    Args:
        sheet: The dump's units.

    Returns:
        The sheet with the numbers that go on from each other, and the clock times that recur.

    Example:
        >>> from newsclean.layout import lay_out
        >>> sheet = drop_chance_numbers(lay_out("1. FC Osk win the cup\n\nThe cup went to Osk on Monday."))
        >>> bool(sheet.has(Shape.ITEM).any())
        False
    """
    bits = sheet.bits.copy()
    bits[sheet.has(Shape.ITEM) & ~_goes_on(sheet)] &= ~np.uint32(Shape.ITEM)
    clocks = np.flatnonzero(sheet.has(Shape.CLOCK))
    if len(clocks) < FEWEST_STRONG:
        # 14:32 is a clock time wherever it stands; 10.50 may be a price.
        plain = [unit for unit in clocks.tolist() if ":" not in sheet.line(unit)[:6]]
        bits[plain] &= ~np.uint32(Shape.CLOCK)
    return attrs.evolve(sheet, bits=bits)


def _goes_on(sheet: Sheet) -> NDArray[np.bool_]:
    """Numbered lines beside whose number stands the next one, before or behind."""
    at = np.flatnonzero(sheet.has(Shape.ITEM) & ~sheet.has(Shape.DATE))
    step = sheet.number[at][1:] == sheet.number[at][:-1] + 1
    found = np.zeros(len(sheet), dtype=np.bool_)
    found[at[1:][step]] = found[at[:-1][step]] = True
    return found


def _spread(at: NDArray[np.int64], number: NDArray[np.int64], goes_on: NDArray[np.bool_]) -> int:
    """How many units the runs of numbers span.

    The numbers of a digest run through all of it, those of a list stand in one story.
    """
    run = np.cumsum(np.append(True, number[1:] != number[:-1] + 1)) if len(at) else at
    span = np.zeros(int(run[-1]) + 1 if len(run) else 1, dtype=np.int64)
    np.add.at(span, run[1:], np.where(run[1:] == run[:-1], np.diff(at), 0))
    return int(span.sum()) if goes_on.any() else 0


def _of_whole_gap(
    sheet: Sheet,
    repeats: Repeats,
    prose: NDArray[np.int64],
    first: NDArray[np.int64],
    pattern_of_lines: NDArray[np.uint32],
) -> NDArray[np.uint32]:
    """Signs that only the gap as a whole shows."""
    pattern = np.zeros(len(prose), dtype=np.uint32)
    if not len(prose):
        return pattern
    stop = int(prose[-1]) + 1
    blanks = sheet.table.blanks[:stop]
    widest = np.maximum.reduceat(blanks, first)
    recurring = np.add.reduceat(repeats.recurs[:stop].astype(np.int64), first)
    words = sheet.table.words[prose]
    long_lines = words >= STORY_LINE
    long_lines[1:] &= words[:-1] >= STORY_LINE
    broken = np.zeros(len(prose), dtype=np.bool_)
    broken[1:] = ~sheet.table.closed[prose[:-1]]
    above = np.maximum(prose - 1, 0)
    attached = (prose > first) & sheet.has(Shape.HEADLINE)[above] & (sheet.table.blanks[prose] == 0)
    attached &= (
        ((pattern_of_lines[above] & np.uint32(Sign.HEADLINE)) > 0)
        & (sheet.table.blanks[above] > 0)
        & ~sheet.has(Shape.LABEL | Shape.DATE | Shape.BYLINE)[above]
    )
    for flag, sign in (
        (widest == 0, Sign.CLOSE_UP),
        (widest >= 2, Sign.WIDE),
        (widest >= 3, Sign.WIDER),
        (recurring >= 2, Sign.RECURS_MORE),
        (broken, Sign.BROKEN_OFF),
        (long_lines, Sign.LONG_LINES),
        (attached, Sign.ATTACHED),
    ):
        pattern[flag] |= np.uint32(sign)
    return pattern


def number_stretches(sheet: Sheet, gaps: Gaps) -> NDArray[np.int64]:
    """Number the stretches between strong boundaries.

    Args:
        sheet: The dump's units.
        gaps: Its gaps, seen without knowing what recurs.

    Returns:
        Number of the stretch each unit is in, int64, shape (units,).
    """
    strong = (gaps.pattern & np.uint32(Sign.STRONG)) > 0
    if int(strong[1:].sum()) < FEWEST_STRONG:
        # A dump without strong signs: lines like headlines have to do.
        strong = (gaps.pattern & np.uint32(Sign.HEADLINE | Sign.WIDE)) > 0
        # But not where they only print again what stood before.
        new = np.zeros(len(sheet), dtype=np.bool_)
        new[np.unique(sheet.table.key, return_index=True)[1]] = True
        if len(gaps.first):
            strong &= np.logical_or.reduceat(new & ~sheet.has(Shape.PROSE), gaps.first)
    # What follows the last prose is the last story's foot; every other foot is counted with the next head.
    number = np.concatenate((np.cumsum(strong), [int(strong.sum()) + 1]))
    stretch: NDArray[np.int64] = number[np.searchsorted(gaps.prose, np.arange(len(sheet)))]
    return stretch


def find_headings(sheet: Sheet) -> Sheet:
    r"""Find headlines that end as sentences do, by where they stand.

    Where most lines right behind a rule, a counter, a wide space and the like are like headlines, a
    short line there is one too, whatever it ends in. So is one right before an address, a date or a byline.

    Args:
        sheet: The dump's units.

    Returns:
        The sheet with such lines marked as headlines.

    Example:
        >>> from newsclean.layout import lay_out
        >>> stories = ["Rain on Osk", "Snow on Ulm", "Hail on Ost", "The day the river rose and fell."]
        >>> sheet = lay_out("\n".join(f"----\n{story}\n\nIt went on for days on end." for story in stories))
        >>> int(find_headings(sheet).has(Shape.HEADLINE).sum())
        4
    """
    table = sheet.table
    prose, headline = sheet.has(Shape.PROSE), sheet.has(Shape.HEADLINE)
    short = prose & (table.words <= HEADING_WORDS) & (table.end - table.start <= HEADING_LENGTH)
    found = np.zeros(len(sheet), dtype=np.bool_)
    places = [table.blanks >= 2]
    places += [_shifted(sheet.has(shape), 1) for shape in HEADING_BEHIND]
    places += [_shifted(sheet.has(shape), -1) for shape in HEADING_BEFORE]
    for place in places:
        if int((place & headline).sum()) >= max(FEWEST_STRONG, HEADING_SHARE * int(place.sum())):
            found |= place & short
    bits = sheet.bits.copy()
    bits[found] = (bits[found] | np.uint32(Shape.HEADLINE)) & ~np.uint32(Shape.PROSE)
    return attrs.evolve(sheet, bits=bits)


def _shifted(flags: NDArray[np.bool_], by: int) -> NDArray[np.bool_]:
    """Units right behind (1) or before (-1) the flagged ones, which are not flagged themselves."""
    shifted = np.zeros(len(flags), dtype=np.bool_)
    if by > 0:
        shifted[1:] = flags[:-1]
    else:
        shifted[:-1] = flags[1:]
    return shifted & ~flags


def promote_prose(sheet: Sheet, pair: NDArray[np.bool_]) -> Sheet:
    """Give every record its prose: where none of its lines reads as prose, the longest counts as such.

    Args:
        sheet: The dump's units.
        pair: Which units print the one before again, bool, shape (units,).

    Returns:
        The sheet, in which no two counters, separators, numbered headlines or doubled headlines
        follow each other with lines but no prose between them.
    """
    # A teaser of a few words is no prose by its shape, but nothing else can be the story's text.
    opens = sheet.has(Shape.COUNTER | Shape.SEPARATOR | Shape.ROW) | (_item_steps(sheet) & sheet.has(Shape.HEADLINE))
    opens |= pair
    opener = np.flatnonzero(opens)
    if len(opener) < 2:
        return sheet
    prose = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(sheet.has(Shape.PROSE))))
    bits = sheet.bits.copy()
    plain = sheet.has(Shape.HEADLINE) & ~sheet.has(Shape.LABEL | Shape.DATE | Shape.COUNTER | Shape.BYLINE)
    given = sheet.has(Shape.SEPARATOR)
    any_text = (sheet.table.letters > 0) & ~sheet.has(
        Shape.LABEL | Shape.DATE | Shape.COUNTER | Shape.BYLINE | Shape.RULE
    )
    ends = np.append(opener[1:], len(sheet))
    bare = (prose[ends] == prose[opener]) & (ends - opener >= 2)
    for first, stop in zip(opener[bare].tolist(), ends[bare].tolist(), strict=True):
        headed = bool(pair[first]) or bool(plain[first])
        last = stop - 1 if stop < len(sheet) and pair[stop] else stop
        units = [unit for unit in range(first + 1, last) if plain[unit]]
        units = units if headed else units[1:]  # the first of them is the headline
        if not units and given[first]:  # the user says that a record starts here: it has a text
            units = [unit for unit in range(first + 1, last) if any_text[unit]]
        if units:
            longest = max(units, key=lambda unit: (int(sheet.table.letters[unit]), -unit))
            bits[longest] = (int(bits[longest]) | int(Shape.PROSE)) & ~int(Shape.HEADLINE)
    return attrs.evolve(sheet, bits=bits)
