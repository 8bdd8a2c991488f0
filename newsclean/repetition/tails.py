"""Words that recur at the end of lines: a site's name behind headlines, "Read more" behind a cut text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from newsclean.model.lines import Shape, Sheet
from newsclean.model.profiles import CountSketch
from newsclean.repetition.counts import Counted, keys_of, text_key

TAIL_MARKS = (" | ", " - ", " – ", " — ", " · ", " » ", " › ", " :: ", "｜", "_")
BARS = frozenset("|｜·»›_")
LONGEST_TAIL = 60  # code points; a longer part after a mark belongs to the headline
FEWEST_WORDS = 6  # a shorter line has no text to cut
_ENDING = re.compile(r"[.!?。！？…]")
_TAIL_MARK = re.compile(r"[ ](?:[|\-–—·»›]|::)[ ]|[｜_]")
LONGEST = 48  # code points of a paragraph's end that are looked at

_HEAD = re.compile(r"(?P<head>\[[^\]]{2,40}\]|[^\s:：|][^:：|]{1,30}?(?:\s?[:：|]|\s[-–—]))\s+(?=\S)")
_FOOT = re.compile(
    r"(?:[(\[]?(?:\.{3,}|…)[)\]]?|(?:[。！？]|[!?](?!\w)|(?<=\w\w)\.(?!\w))[\"”’»)]?)(?P<gap>\s*)(?P<foot>[\[(<«»›>→]?\s?[^\W\d_][^.!?。！？…]{1,36}?[\])>»›→….]*)$"
)


def paragraph_foot(text: str, start: int, end: int) -> int | None:
    """Find where the few words behind a paragraph's last sentence end start.

    Args:
        text: The dump's text.
        start: Offset where the paragraph starts.
        end: Offset where it ends.

    Returns:
        Offset in the dump of those words, or None where the paragraph just ends.

    Example:
        >>> text = "It rained for days and... Read on »"
        >>> text[paragraph_foot(text, 0, len(text)) :]
        'Read on »'
    """
    if not _ENDING.search(text, max(start, end - LONGEST), end):
        return None
    tail = text[max(start, end - LONGEST) : end]
    match = _FOOT.search(tail)
    return end - len(tail) + match.start("foot") if match else None


def find_feet(sheet: Sheet) -> dict[int, int]:
    """Find the paragraphs with a few words behind their last sentence end.

    Args:
        sheet: The dump's units.

    Returns:
        Offset in the dump of those words, by unit.
    """
    table = sheet.table
    may = sheet.has(Shape.PROSE | Shape.HEADLINE) & (table.words >= FEWEST_WORDS)
    dots = np.array([*_places(sheet.text, "…"), *_places(sheet.text, "...")], dtype=np.int64)
    dots.sort()
    near = np.searchsorted(dots, table.end - LONGEST) < np.searchsorted(dots, table.end)
    feet = {}
    units = np.flatnonzero(may & (~table.closed | near))
    for unit, start, end in zip(units.tolist(), table.start[units].tolist(), table.end[units].tolist(), strict=True):
        at = paragraph_foot(sheet.text, start, end)
        if at is not None:
            feet[unit] = at
    return feet


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + len(mark))


def count_feet(sheet: Sheet, feet: dict[int, int]) -> CountSketch:
    """Count the words behind paragraphs.

    Args:
        sheet: The dump's units.
        feet: Where they start, by unit.

    Returns:
        Counts of `Counted.TAIL`.
    """
    keys = [text_key(sheet.text[at : int(sheet.table.end[unit])]) for unit, at in feet.items()]
    return CountSketch.of(keys_of(Counted.TAIL, np.array(keys, dtype=np.uint64)))


def recurring_feet(sheet: Sheet, feet: dict[int, int], counts: CountSketch, minimum: int) -> dict[int, int]:
    """Keep those that recur, as offsets inside their units.

    Args:
        sheet: The dump's units.
        feet: Where they start, by unit.
        counts: Counts of `Counted.TAIL`.
        minimum: How often they must stand.

    Returns:
        Offset inside the unit, by unit.
    """
    units = list(feet)
    keys = [text_key(sheet.text[feet[unit] : int(sheet.table.end[unit])]) for unit in units]
    often = counts.estimate(keys_of(Counted.TAIL, np.array(keys, dtype=np.uint64))) >= minimum
    return {
        unit: feet[unit] - int(sheet.table.start[unit])
        for unit, kept in zip(units, often.tolist(), strict=True)
        if kept
    }


def tail_of(line: str) -> tuple[int, str, str] | None:
    """Find the last part of a headline that a mark sets off.

    Args:
        line: A headline.

    Returns:
        Offset where the mark starts, the mark, and the part after it; None where no mark stands.

    Example:
        >>> tail_of("Ferry late again - The Osk Herald")
        (16, '-', 'The Osk Herald')
    """
    if not _TAIL_MARK.search(line):
        return None
    at, mark = max(((line.rfind(mark), mark) for mark in TAIL_MARKS), default=(-1, ""))
    tail = line[at + len(mark) :].strip() if at > 0 else ""
    return (at, mark.strip(), tail) if tail and len(tail) <= LONGEST_TAIL else None


def headline_tails(sheet: Sheet) -> list[tuple[str, str]]:
    """Find the tails of headlines.

    Args:
        sheet: The dump's units.

    Returns:
        Mark and tail of each, case folded; a headline that is printed again counts once.
    """
    headlines = np.flatnonzero(sheet.has(Shape.HEADLINE) & ~sheet.has(Shape.TRAIL | Shape.DATE))
    # Each line once: a headline with a dash in it may be printed again and again.
    _, first = np.unique(sheet.table.key[headlines], return_index=True)
    headlines = headlines[np.sort(first)]
    found = map(tail_of, sheet.lines(headlines))
    return [(tail[1], tail[2].casefold()) for tail in found if tail]


def count_tails(tails: Sequence[tuple[str, str]]) -> CountSketch:
    """Count the tails of headlines, and how many headlines have a tail behind each mark.

    Args:
        tails: What `headline_tails` gives.

    Returns:
        Counts of `Counted.TAIL`.
    """
    keys = [text_key(text) for mark, tail in tails for text in (f"{mark} {tail}", mark)]
    return CountSketch.of(keys_of(Counted.TAIL, np.array(keys, dtype=np.uint64)))


def head_of(value: str) -> str | None:
    """Find what a mark sets off at the front of a headline in a field.

    Args:
        value: The field's value.

    Returns:
        The words with their mark, or None.

    Example:
        >>> head_of("News alert: Ferry late again"), head_of("[Osk Herald] Ferry late again")
        ('News alert:', '[Osk Herald]')
    """
    match = _HEAD.match(value.strip())
    return match["head"] if match else None


def _heads(sheet: Sheet) -> list[str]:
    units = np.flatnonzero(sheet.has(Shape.TITLED)).tolist()
    values = (sheet.text[int(sheet.value[unit]) : int(sheet.table.end[unit])] for unit in units)
    return [(head_of(value) or "").casefold() for value in values]


def count_heads(sheet: Sheet) -> CountSketch:
    """Count what opens the headlines in fields, and those headlines.

    Args:
        sheet: The dump's units.

    Returns:
        Counts of `Counted.TAIL`.
    """
    keys = [text_key(f"\x00{head}") for head in _heads(sheet) for head in {head, ""}]
    return CountSketch.of(keys_of(Counted.TAIL, np.array(keys, dtype=np.uint64)))


def find_heads(sheet: Sheet, counts: CountSketch) -> frozenset[str]:
    """Find what opens most headlines in fields: an alert's name, a site's.

    Args:
        sheet: The dump's units.
        counts: Counts of `Counted.TAIL`.

    Returns:
        Those words with their mark, case folded.
    """
    heads = sorted({head for head in _heads(sheet) if head})
    if not heads:
        return frozenset()
    keys = np.array([text_key(f"\x00{head}") for head in ("", *heads)], dtype=np.uint64)
    often = counts.estimate(keys_of(Counted.TAIL, keys))
    common = (often[1:] >= 3) & (often[1:] >= 0.5 * often[0])
    return frozenset(head for head, kept in zip(heads, common.tolist(), strict=True) if kept)


def find_sites(tails: Sequence[tuple[str, str]], counts: CountSketch) -> frozenset[str]:
    r"""Find the tails that are a site's name: most headlines with that mark end in them.

    Args:
        tails: What `headline_tails` gives.
        counts: Counts of `Counted.TAIL`.

    Returns:
        The tails, case folded.

    Example:
        >>> from newsclean.layout import lay_out
        >>> tails = headline_tails(lay_out("Rain - Osk Herald\n\nSnow - Osk Herald\n\nHail - Osk Herald"))
        >>> sorted(find_sites(tails, count_tails(tails)))
        ['osk herald']
    """
    distinct = sorted(set(tails))
    if not distinct:
        return frozenset()
    keys = np.array([text_key(f"{mark} {tail}") for mark, tail in distinct], dtype=np.uint64)
    totals = np.array([text_key(mark) for mark, _ in distinct], dtype=np.uint64)
    often = counts.estimate(keys_of(Counted.TAIL, keys))
    share = often / np.maximum(counts.estimate(keys_of(Counted.TAIL, totals)), 1)
    # Bars part keywords too, and a keyword recurs: a site's name stands behind most of them.
    needed = np.array([0.5 if mark in BARS else 0.1 for mark, _ in distinct])
    return frozenset(
        tail for (_, tail), site in zip(distinct, ((often >= 3) & (share >= needed)).tolist(), strict=True) if site
    )
