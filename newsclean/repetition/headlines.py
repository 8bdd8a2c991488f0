"""Whether two lines print the same headline.

A copy may be cut (with or without an ellipsis), re-cased, re-punctuated, with or without a keyword
tail, with a site name added, or glued to the front of the story's text.
"""

from __future__ import annotations

import re
from enum import StrEnum

import attrs
import regex
from rapidfuzz import fuzz

SHORTEST_COPY = 10  # letters; shorter lines begin alike by chance
CUT_SPACES = 3  # in what is left of a headline that was cut
PLAIN_COPY = 24  # code points; of fewer the letters have to be counted
ALIKE = 93.0  # of 100: one wrong letter in a headline of 14, two in one of 30

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
# A character counts as a word where the script writes no spaces.
_WORDS = regex.compile(rf"[{_UNSPACED}]\p{{M}}*|[[\p{{L}}\p{{N}}\p{{M}}]--[{_UNSPACED}]]+", regex.V1)
_ASCII_WORDS = re.compile(r"[A-Za-z0-9]+")  # the same, where there is nothing else
Word = re.Match[str] | regex.Match[str]
_ELLIPSIS_ENDS = (".", "…", "]")
# Read from the end: a long line of dots has one end.
_ELLIPSIS = regex.compile(r"(?r)(?:\.{2,}|…|\[…\]|\[\.\.\.\])\s*$")
_TAIL = regex.compile(r"[^\p{L}\p{N}]*?(?:[|¦·•»›｜(\[]|(?<=[\s?!.。？！”\"])[-–—:/]\s|：|－)[^\p{L}\p{N}]*")


# Two to five short parts behind commas are keywords; one part may go on with the headline.
_KEYWORDS = regex.compile(r"(?:,\s*[^\s,]{2,24}(?:\s[^\s,]{1,24})?){2,5}\s*$")


class Copy(StrEnum):
    """How one line repeats another.

    Example:
        >>> Copy("whole").value
        'whole'
    """

    WHOLE = "whole"  # the same words
    TAILED = "tailed"  # one has a tail more: keywords or a site name
    CUT = "cut"  # one breaks off
    DAMAGED = "damaged"  # nearly the same letters


@attrs.frozen(slots=True)
class CopyMatch:
    """How two lines match.

    Args:
        copy: What kind of copy it is.
        first: Offset in the first line where what both share ends.
        second: The same in the second line.

    Example:
        >>> CopyMatch(Copy.WHOLE, 4, 4).copy.value
        'whole'
    """

    copy: Copy
    first: int
    second: int


def match_headlines(first: str, second: str) -> CopyMatch | None:
    """Say whether two lines print the same headline.

    Args:
        first: A line.
        second: Another line.

    Returns:
        How they match, or None.

    Example:
        >>> match_headlines("Ferry late again | Osk | Sea", "FERRY LATE AGAIN").copy.value
        'tailed'
        >>> match_headlines("Ferry late again on Osk", "Ferry late again...").copy.value
        'cut'
        >>> match_headlines("Ferry late again", "Ferry sunk") is None
        True
    """
    if first == second:
        return CopyMatch(Copy.WHOLE, len(first), len(second)) if _WORDS.search(first) else None
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    # The commonest copy, seen without taking the lines apart: the same letters, and then a tail.
    plain = len(short) >= PLAIN_COPY and short.isascii() and short[-1].isalnum() and long.startswith(short)
    if plain and _TAIL.match(long, len(short)) and not _ellipsis(long):
        return CopyMatch(Copy.TAILED, len(short), len(short))
    end = _plain_cut(short, long)
    if end:
        return CopyMatch(Copy.CUT, end, end)
    ones, twos = _words(first), _words(second)
    shared = _shared_words(ones, twos)
    whole = shared == len(ones) == len(twos)
    if whole and shared:
        return CopyMatch(Copy.WHOLE, len(first), len(second))
    if _is_short(ones) or _is_short(twos):
        return None
    ends = (ones[shared - 1].end() if shared else 0, twos[shared - 1].end() if shared else 0)
    kind = _prefix_kind(first, second, shared, (len(ones), len(twos)), ends)
    if kind is not None:
        return CopyMatch(kind, *ends)
    longest = max(len(first), len(second))
    if longest <= 400 and fuzz.ratio(first.casefold(), second.casefold(), score_cutoff=ALIKE):
        same_figures = [w[0] for w in ones if w[0].isdigit()] == [w[0] for w in twos if w[0].isdigit()]
        return CopyMatch(Copy.DAMAGED, len(first), len(second)) if same_figures else None
    return None


def same_words(first: str, second: str) -> bool:
    """Say whether two lines print the same words, whatever their case and marks.

    Args:
        first: A line.
        second: Another line.

    Returns:
        Whether they do.

    Example:
        >>> same_words("Ferry late: again", "FERRY LATE AGAIN."), same_words("Ferry late", "Ferry late again")
        (True, False)
    """
    match = match_headlines(first, second)
    return match is not None and match.copy is Copy.WHOLE


def _prefix_kind(first: str, second: str, shared: int, counts: tuple[int, int], ends: tuple[int, int]) -> Copy | None:
    """What kind of copy it is where one line's words begin the other's."""
    # An ellipsis may cut the last word short: it counts as shared where it begins the other's word.
    cut_first, cut_second = _ellipsis(first), _ellipsis(second)
    if cut_first and shared >= counts[0] - 1 and shared >= 2:
        return Copy.CUT if _begins(first, second, ends, cut_first.start()) else None
    if cut_second and shared >= counts[1] - 1 and shared >= 2:
        return Copy.CUT if _begins(second, first, ends[::-1], cut_second.start()) else None
    if shared < 2 and not (shared == 1 and ends[0] >= SHORTEST_COPY):
        return None
    for whole, other, end in ((counts[0], second, ends[1]), (counts[1], first, ends[0])):
        if shared == whole and (_TAIL.match(other, end) or _KEYWORDS.match(other, end)):
            return Copy.TAILED
    if shared >= 4 and _TAIL.match(first, ends[0]) and _TAIL.match(second, ends[1]):
        return Copy.TAILED  # each with a tail of its own
    return None


def _plain_cut(short: str, long: str) -> int:
    """Where a copy cut behind a word ends, seen without taking the lines apart; 0 where that does not show."""
    cut = _ellipsis(short)
    kept = short[: cut.start()].rstrip() if cut else ""
    if len(kept) < PLAIN_COPY or not kept.isascii() or not kept[-1].isalnum() or not long.startswith(kept):
        return 0
    behind = long[len(kept) : len(kept) + 1]
    return len(kept) if kept.count(" ") >= CUT_SPACES and not behind.isalnum() and behind.isascii() else 0


def _words(line: str) -> list[Word]:
    return list((_ASCII_WORDS if line.isascii() else _WORDS).finditer(line))


def _ellipsis(line: str) -> regex.Match[str] | None:
    return _ELLIPSIS.search(line) if line.rstrip()[-1:] in _ELLIPSIS_ENDS else None


def _begins(cut: str, whole: str, ends: tuple[int, int], stop: int) -> bool:
    rest = "".join(_WORDS.findall(cut[ends[0] : stop])).casefold()
    return "".join(_WORDS.findall(whole[ends[1] :])).casefold().startswith(rest)


def _shared_words(ones: list[Word], twos: list[Word]) -> int:
    shared = 0
    for one, two in zip(ones, twos, strict=False):
        if one[0] != two[0] and one[0].casefold() != two[0].casefold():
            break
        shared += 1
    return shared


def _is_short(words: list[Word]) -> bool:
    """Whether there are fewer letters than lines need to begin alike; one of an unspaced script counts as three."""
    letters = 0
    for word in words:
        letters += len(word[0]) if word[0] < "\u2e80" else 3 * len(word[0])
        if letters >= SHORTEST_COPY:
            return False
    return True


def glued_end(headline: str, prose: str) -> int:
    """Find where a headline printed again at the front of the story's text ends there.

    Args:
        headline: The headline, with or without its tail.
        prose: The text's first paragraph.

    Returns:
        Offset in `prose` where the story itself starts, 0 where the headline is not glued to it.

    Example:
        >>> glued_end("Ferry late again | Osk", "Ferry late again. It rained on Monday.")
        18
        >>> glued_end("Ferry late again", "Ferry late again as rain fell on Osk.")
        0
    """
    words = _words(headline)
    begun = _words(prose[: len(headline) + 40])
    shared = _shared_words(words, begun)
    if shared < 2 and not (shared and len(words[0][0]) >= SHORTEST_COPY):
        return 0
    if shared < len(words) and not _TAIL_MARK.match(headline, words[shared - 1].end()):
        return 0
    if len(words) > shared and _is_short(words[:shared]):
        return 0
    joint = _JOINT.match(prose, begun[shared - 1].end())
    return joint.end() if joint and joint.end() < len(prose) else 0


_TAIL_MARK = regex.compile(r"[^\p{L}\p{N}]*\s[|¦·•»›–—-]\s")
_JOINT = regex.compile(r"[>)\]\"'”’»]*(?:[.!?。！？…]+[\"'”’»)]*\s*|\s*[|:–—-]+\s+|\s{2,}|\s*\n\s*)")
