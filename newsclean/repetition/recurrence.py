"""Which lines recur, and as what: pairs, copies within a story, lines over many stories.

Told apart by where they recur: an adjacent pair opens a story; lone copies between the paragraphs of
one story are image slots; a line met in many stories is furniture, unless it comes back together
with the same long text, which makes it part of a story that is printed several times.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from newsclean.model.lines import LEAD, Shape, Sheet
from newsclean.model.profiles import CountSketch
from newsclean.repetition.counts import Counted, keys_of
from newsclean.repetition.headlines import Copy, glued_end, match_headlines

BRIEF_WORDS = 16  # of a sentence that may be furniture with another figure each time: "© 2020 The Osk Herald."
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
REACH = 400  # units: a story's copies of its headline stand no farther apart
LONGEST_COPY = 700  # code points; a longer line is a text, to which a headline may be glued
FEWEST_LETTERS = 2  # a line of one letter is an initial or a grade
HEADLINE_WORDS = 3  # of a line that may be a headline listed elsewhere; furniture of fewer words is a button
FAITHFUL = 0.6  # of its places in which a line keeps its company; a headline in lists meets chance neighbours
LONG_PROSE = 30  # words: a recurring paragraph this long is furniture only where many stories have it
STORY_WORDS = 80  # words of recurring prose in one run: a story printed again


_ALL_STRETCHES = keys_of(Counted.STRETCHES, np.zeros(1, dtype=np.uint64))


def find_pairs(sheet: Sheet) -> tuple[NDArray[np.bool_], dict[int, int], dict[int, int]]:
    r"""Find headlines that are printed again in the next unit.

    Args:
        sheet: The dump's units.

    Returns:
        Whether each unit prints the unit before once more; for headlines glued to the front of the
        next unit's prose, that unit with the offset in it where its own text starts; and for headlines
        with a tail that their copy lacks, the offset in the unit where the tail begins.

    Example:
        >>> from newsclean.layout import lay_out
        >>> find_pairs(lay_out("Ferry late again | Osk\nFerry late again\nIt rained for days."))[0].tolist()
        [False, True, False]
    """
    table = sheet.table
    pair = np.zeros(len(sheet), dtype=np.bool_)
    glued: dict[int, int] = {}
    tails: dict[int, int] = {}
    if len(sheet) < 2:
        return pair, glued, tails
    near = (table.blanks[1:] <= 1) & (table.letters[1:] >= 4) & (table.words[:-1] <= 60)
    alike = near & ((table.lead[1:] == table.lead[:-1]) | (table.key[1:] == table.key[:-1]))
    # A cut copy may be shorter than a lead.
    prose = sheet.has(Shape.PROSE)
    brief = near & (np.minimum(table.letters[1:], table.letters[:-1]) < LEAD) & ~prose[:-1]
    # The entries of a menu follow each other too, but hardly begin alike. (Bit 32 is the case of an ASCII letter.)
    brief &= (table.initial[1:] | np.uint32(32)) == (table.initial[:-1] | np.uint32(32))
    for unit in np.flatnonzero(alike | brief).tolist():
        start, end = int(table.start[unit + 1]), int(table.end[unit + 1])
        first, second = sheet.line(unit), sheet.text[start : min(end, start + LONGEST_COPY)]
        match = match_headlines(first, second) if end - start < LONGEST_COPY else None
        if match and match.copy is Copy.DAMAGED and prose[unit] and prose[unit + 1]:
            match = None  # sentences of a story may differ in a name only
        if match:
            pair[unit + 1] = True
            if match.copy is Copy.TAILED and match.second == len(second.rstrip()):
                tails[unit] = match.first
        elif not pair[unit]:
            end = glued_end(first, second)
            if end:
                glued[unit + 1] = end
    return pair, glued, tails


def find_copies(
    sheet: Sheet, pair: NDArray[np.bool_], stretch: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Find lone copies of a headline printed a little before, with no strong boundary between.

    Args:
        sheet: The dump's units.
        pair: Which units print the one before again.
        stretch: Number of the stretch between strong boundaries each unit is in, int64, shape (units,).

    Returns:
        Of which unit each is such a copy, or -1, int64; and whether it has such copies behind it, bool;
        shape (units,) each.
    """
    copies = np.full(len(sheet), -1, dtype=np.int64)
    copied = np.zeros(len(sheet), dtype=np.bool_)
    table = sheet.table
    prose = sheet.has(Shape.PROSE)
    gap = np.cumsum(prose, dtype=np.int64)
    listed = ~prose & (sheet.table.blanks == 0)
    listed[1:] &= ~prose[:-1]
    may = ~prose & ~pair & ~listed & (table.letters >= 4) & (sheet.label < 0)
    # Prose that begins like a headline must not come between it and its copy.
    before = _last_alike(np.where(prose, np.arange(len(sheet), dtype=np.uint64), table.lead), gap)
    found, keys = np.flatnonzero(may & (before >= 0)), table.key
    others = before[found]
    # Behind the last text stands the last story's foot.
    near = (found - others <= REACH) & (stretch[found] - stretch[others] <= (gap[found] == gap[-1:]))
    found, others = found[near], others[near]
    same = (keys[found] == keys[others]).tolist()
    for unit, other, equal in zip(found.tolist(), others.tolist(), same, strict=True):
        if equal or match_headlines(sheet.line(other), sheet.line(unit)):
            copies[unit], copied[other] = other, True
    return copies, copied & (copies < 0)


def _last_alike(keys: NDArray[np.uint64], gap: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each position the last one of an earlier gap with the same key, or -1.

    Prose must lie between: two alike in one gap are a headline and its place in a list.
    """
    last = np.full(len(keys), -1, dtype=np.int64)
    if not len(keys):
        return last
    order = np.argsort(keys, kind="stable")
    keys, gap = keys[order], gap[order]
    new = np.ones(len(keys), dtype=np.bool_)
    new[1:] = (keys[1:] != keys[:-1]) | (gap[1:] != gap[:-1])
    ahead = np.maximum.accumulate(np.where(new, np.arange(len(keys)), 0)) - 1
    same = (ahead >= 0) & (keys[ahead] == keys)
    last[order[same]] = order[ahead[same]]
    return last


def count_stories(sheet: Sheet, stretch: NDArray[np.int64], classes: NDArray[np.uint64]) -> CountSketch:
    """Count in how many stretches between strong boundaries each line stands, and beside what.

    Args:
        sheet: The dump's units.
        stretch: Number of the stretch each unit is in, int64, shape (units,).
        classes: What each unit is an instance of, from `class_keys`, uint64, shape (units,).

    Returns:
        Counts of `Counted.STRETCHES`, `Counted.LINE`, `Counted.STORIES` (of lines and of what they are
        instances of), `Counted.BESIDE` and `Counted.BY_PROSE`.
    """
    shown = sheet.table.letters >= FEWEST_LETTERS
    keys = sheet.table.key[shown]
    again = np.concatenate((keys, classes[shown]))
    new = _first_in_stretch(again, np.concatenate((stretch[shown], stretch[shown])))
    return CountSketch.total(
        (
            CountSketch.of(_ALL_STRETCHES, np.array([int(stretch[-1]) + 1 if len(stretch) else 0])),
            CountSketch.of(keys_of(Counted.LINE, keys)),
            CountSketch.of(keys_of(Counted.STORIES, new)),
            CountSketch.of(keys_of(Counted.BESIDE, _pair_keys(classes))),
            CountSketch.of(keys_of(Counted.BY_PROSE, classes[_by_prose(sheet)])),
        )
    )


def _by_prose(sheet: Sheet) -> NDArray[np.bool_]:
    """Whether each unit is no prose and has prose right before or behind it."""
    prose = sheet.has(Shape.PROSE)
    beside = np.zeros(len(sheet), dtype=np.bool_)
    beside[1:] = prose[:-1]
    beside[:-1] |= prose[1:]
    return beside & ~prose


def _first_in_stretch(keys: NDArray[np.uint64], where: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Each key once for every stretch it stands in."""
    order = np.lexsort((where, keys))
    keys, where = keys[order], where[order]
    new = np.ones(len(keys), dtype=np.bool_)
    new[1:] = (keys[1:] != keys[:-1]) | (where[1:] != where[:-1])
    return keys[new]


def _pair_keys(classes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Key of each unit together with the next."""
    return classes[:-1] * np.uint64(0x9FB21C651E98DF25) + classes[1:]


def find_recurring(
    sheet: Sheet,
    counts: CountSketch,
    classes: NDArray[np.uint64],
    again: NDArray[np.int64],
    minimum: int,
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Find the lines that recur over many stories.

    Args:
        sheet: The dump's units.
        counts: Counts that `count_stories` gives.
        classes: What each unit is an instance of, from `class_keys`, uint64, shape (units,).
        again: How often each line stands, int64, shape (units,).
        minimum: In how many stories a line must stand.

    Returns:
        Whether each unit is such a line, and whether it stands in half of all stories or more; bool,
        shape (units,) each.
    """
    table = sheet.table
    prose = sheet.has(Shape.PROSE)
    stretches = int(counts.estimate(_ALL_STRETCHES)[0])
    stories = _where(again >= 2, counts, Counted.STORIES, table.key)
    # Lines that differ in figures only ("Comments (16)") or share a label are instances of one.
    brief = ~prose | (table.words <= BRIEF_WORDS)
    figures = (table.digits > 0) & brief & ~sheet.has(Shape.DATE | Shape.ITEM | Shape.COUNTER) & (sheet.label < 0)
    instances = _where(figures, counts, Counted.STORIES, classes)
    # The rows of a table differ in figures too: an instance has one.
    may = np.flatnonzero(instances > stories)
    rows = [unit for unit, line in zip(may.tolist(), sheet.lines(may), strict=True) if len(_FIGURE.findall(line)) > 1]
    instances[rows] = 0
    stories = np.maximum(stories, instances)
    often = stories >= max(minimum, stretches // 4)
    long_prose = prose & (table.words >= LONG_PROSE)
    recurs = (stories >= minimum) & (table.letters >= FEWEST_LETTERS) & (~long_prose | often)
    # A headline recurs where other stories list it; furniture keeps its company.
    headline = recurs & sheet.has(Shape.HEADLINE) & (table.words >= HEADLINE_WORDS)
    recurs[headline] = _in_company(classes, counts, minimum, headline)[headline]
    everywhere = stories >= max(minimum, stretches // 2)
    return recurs & ~_reprinted(sheet, stories >= 2, recurs & ~often), everywhere


def _where(
    wanted: NDArray[np.bool_], counts: CountSketch, kind: Counted, keys: NDArray[np.uint64]
) -> NDArray[np.int64]:
    """Counts of the wanted units, 0 elsewhere: most lines of a dump need no look."""
    found = np.zeros(len(keys), dtype=np.int64)
    found[wanted] = counts.estimate(keys_of(kind, keys[wanted]))
    return found


def _in_company(
    classes: NDArray[np.uint64], counts: CountSketch, minimum: int, wanted: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Whether the wanted units stand beside the same line, before or behind it, time and again."""
    beside = wanted[:-1] | wanted[1:]
    often = _where(beside, counts, Counted.BESIDE, _pair_keys(classes))
    company = np.zeros(len(classes), dtype=np.int64)
    company[:-1] = often
    company[1:] = np.maximum(company[1:], often)
    # Text is company too: of the places of a headline that others list, one has its own text by it.
    company = np.maximum(company, _where(wanted, counts, Counted.BY_PROSE, classes))
    stories = _where(wanted, counts, Counted.STORIES, classes)
    kept: NDArray[np.bool_] = (company >= minimum) & (company >= FAITHFUL * stories)
    return kept


def _reprinted(sheet: Sheet, again: NDArray[np.bool_], rare: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Lines that come back within a run of recurring prose as long as a story."""
    if not rare.any():
        return rare
    change = np.ones(len(again), dtype=np.bool_)
    change[1:] = again[1:] != again[:-1]
    run = np.cumsum(change) - 1
    words = np.bincount(run, weights=np.where(sheet.has(Shape.PROSE), sheet.table.words, 0) * again)
    reprinted: NDArray[np.bool_] = rare & (words[run] >= STORY_WORDS)
    return reprinted
