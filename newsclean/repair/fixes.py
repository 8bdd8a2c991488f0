"""What a repair is, and how repairs are applied and made minimal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

import attrs


@attrs.frozen(slots=True)
class Fix:
    """One repair: the text from `start` to `end` becomes `replacement`.

    Args:
        start: Code-point offset of the first character replaced.
        end: Code-point offset after the last character replaced.
        replacement: What stands there in the mended text; empty for a deletion.
        rule: Name of the rule; names are joined by `+` where several rules had a part in it.
        confidence: 0 to 1, of the least certain rule that had a part in it.

    Example:
        >>> Fix(4, 9, "&", "entity", 0.99).replacement
        '&'
    """

    start: int
    end: int
    replacement: str
    rule: str
    confidence: float


def apply_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """Apply fixes to the text they were found in.

    Args:
        text: The damaged text.
        fixes: Its fixes, sorted and disjoint, as `find_fixes` returns them.

    Returns:
        The mended text.

    Example:
        >>> apply_fixes("fish &amp; chips", [Fix(6, 10, "", "entity", 0.99)])
        'fish & chips'
    """
    parts: list[str] = []
    at = 0
    for fix in fixes:
        parts += text[at : fix.start], fix.replacement
        at = fix.end
    parts.append(text[at:])
    return "".join(parts)


def tidy(text: str, fixes: Sequence[Fix]) -> list[Fix]:
    """Make sorted, disjoint fixes minimal, without splitting a letter from its combining marks.

    Args:
        text: The text the fixes belong to.
        fixes: Sorted, disjoint fixes.

    Returns:
        Fixes with the same effect, trimmed; those that change nothing are gone.

    Example:
        >>> tidy("the caf&eacute;s", [Fix(4, 16, "cafés", "entity", 0.99)])
        [Fix(start=7, end=15, replacement='é', rule='entity', confidence=0.99)]
    """
    done: list[Fix] = []
    for fix in fixes:
        trimmed = _trim(text, fix)
        if trimmed.start == trimmed.end and not trimmed.replacement:
            continue
        whole = _whole_sequences(text, trimmed, done[-1].end if done else 0)
        if done and whole.start < done[-1].end:
            whole = _overlap_joined(text, done.pop(), whole)
        done.append(whole)
    return done


def _trim(text: str, fix: Fix) -> Fix:
    original, replacement = text[fix.start : fix.end], fix.replacement
    most = min(len(original), len(replacement))
    head = 0
    while head < most and original[head] == replacement[head]:
        head += 1
    tail = 0
    while tail < most - head and original[-1 - tail] == replacement[-1 - tail]:
        tail += 1
    kept = replacement[head : len(replacement) - tail]
    return attrs.evolve(fix, start=fix.start + head, end=fix.end - tail, replacement=kept)


def _whole_sequences(text: str, fix: Fix, floor: int) -> Fix:
    """Grow a fix whose ends cut between a letter and its combining marks (é written as e + U+0301)."""
    start, end, replacement = fix.start, fix.end, fix.replacement
    while end < len(text) and unicodedata.combining(text[end]):
        replacement += text[end]
        end += 1
    inside = text[start:end]
    if _is_mark(inside[:1]) or _is_mark(replacement[:1]):
        while start > floor:
            start -= 1
            replacement = text[start] + replacement
            if not unicodedata.combining(text[start]):
                break
    return attrs.evolve(fix, start=start, end=end, replacement=replacement)


def _is_mark(character: str) -> bool:
    return bool(character) and unicodedata.combining(character) != 0


def _overlap_joined(text: str, first: Fix, second: Fix) -> Fix:
    """Join two fixes, the first of which grew over marks that the second begins with."""
    shared = text[second.start : first.end]
    return Fix(
        first.start,
        max(first.end, second.end),
        first.replacement.removesuffix(shared) + second.replacement,
        joined_rules(first.rule, second.rule),
        min(first.confidence, second.confidence),
    )


def joined_rules(*rules: str) -> str:
    """Join rule names by `+`, each once, in order.

    Args:
        rules: Names, themselves perhaps joined already.

    Returns:
        The joined name.

    Example:
        >>> joined_rules("entity", "encoding+entity")
        'entity+encoding'
    """
    return "+".join(dict.fromkeys("+".join(rules).split("+")))
