"""Two rounds of fixes composed into one, in terms of the text before the first round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from newsclean.repair.fixes import Fix, apply_fixes, joined_rules


@attrs.frozen(slots=True)
class _Placed:
    """A fix of the first round with the stretch of the half-mended text that it wrote."""

    start: int
    end: int
    fix: Fix


def compose(middle: str, first: Sequence[Fix], second: Sequence[Fix]) -> list[Fix]:
    """Compose fixes of a text with fixes of the text they give.

    Args:
        middle: The text after the first fixes.
        first: Fixes of the original text, sorted and disjoint.
        second: Fixes of `middle`, sorted and disjoint.

    Returns:
        Fixes of the original text that do both; where two meet they become one.

    Example:
        >>> first = [Fix(0, 5, "&", "entity", 0.99)]
        >>> compose("&lt;", first, [Fix(0, 4, "<", "entity", 0.99)])
        [Fix(start=0, end=8, replacement='<', rule='entity', confidence=0.99)]
    """
    if not first or not second:
        return list(first or second)
    composed = []
    shift = 0
    for written, after in _groups(_placed(first), second):
        start = min([item.start for item in written[:1]] + [fix.start for fix in after[:1]])
        end = max([item.end for item in written[-1:]] + [fix.end for fix in after[-1:]])
        grown = sum(item.end - item.start - (item.fix.end - item.fix.start) for item in written)
        parts = [*(item.fix for item in written), *after]
        composed.append(
            Fix(
                start - shift,
                end - shift - grown,
                _replaced(middle, start, end, after),
                joined_rules(*(fix.rule for fix in parts)),
                min(fix.confidence for fix in parts),
            )
        )
        shift += grown
    return composed


def _placed(fixes: Sequence[Fix]) -> list[_Placed]:
    placed = []
    shift = 0
    for fix in fixes:
        start = fix.start + shift
        placed.append(_Placed(start, start + len(fix.replacement), fix))
        shift += len(fix.replacement) - (fix.end - fix.start)
    return placed


def _groups(first: Sequence[_Placed], second: Sequence[Fix]) -> Iterator[tuple[list[_Placed], list[Fix]]]:
    """Group what overlaps or touches: where a deletion stands at the edge of a later fix, order would be lost."""
    one = two = 0
    while one < len(first) or two < len(second):
        written: list[_Placed] = []
        after: list[Fix] = []
        end = None
        while True:
            if one < len(first) and (end is None or first[one].start <= end) and _comes_first(first, one, second, two):
                written.append(first[one])
                end = max(end or 0, first[one].end)
                one += 1
            elif two < len(second) and (end is None or second[two].start <= end):
                after.append(second[two])
                end = max(end or 0, second[two].end)
                two += 1
            else:
                break
        yield written, after


def _comes_first(first: Sequence[_Placed], one: int, second: Sequence[Fix], two: int) -> bool:
    return two == len(second) or first[one].start <= second[two].start


def _replaced(middle: str, start: int, end: int, fixes: Sequence[Fix]) -> str:
    return apply_fixes(
        middle[start:end], [attrs.evolve(fix, start=fix.start - start, end=fix.end - start) for fix in fixes]
    )
