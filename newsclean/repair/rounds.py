"""The rules in their order, repeated until a line no longer changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from newsclean.options import RepairOptions
from newsclean.repair.accents import accent_fixes
from newsclean.repair.composition import compose
from newsclean.repair.controls import control_fixes
from newsclean.repair.encoding import encoding_fixes
from newsclean.repair.entities import entity_fixes
from newsclean.repair.fixes import Fix, apply_fixes, tidy
from newsclean.repair.letterspacing import letterspacing_fixes
from newsclean.repair.punctuation import punctuation_fixes

# Real damage is settled in two or three rounds. A line that still changes after this many was built
# to change for ever, and half a repair would not be a repair.
MOST_ROUNDS = 12

_Rule = Callable[[str], list[Fix]]


def find_fixes(text: str, options: RepairOptions) -> list[Fix]:
    """Find what is damaged in a line or a paragraph, and what it should be.

    Args:
        text: The text; damage that runs over a line break is not looked for.
        options: Which kinds of damage to mend.

    Returns:
        Fixes, sorted, disjoint and minimal. Applying them gives a text without further fixes.

    Example:
        >>> fixes = find_fixes("S ã o Paulo &amp; Rio", RepairOptions())
        >>> [(fix.start, fix.end, fix.replacement, fix.rule) for fix in fixes]
        [(1, 4, 'ã', 'accent'), (13, 17, '', 'entity')]
    """
    rules = _rules(options)
    return [
        attrs.evolve(fix, start=fix.start + start, end=fix.end + start)
        for start, line in _lines(text)
        for fix in _line_fixes(line, rules)
    ]


def _rules(options: RepairOptions) -> list[_Rule]:
    switched: list[tuple[bool, _Rule]] = [
        (options.entities, entity_fixes),
        (options.encoding, encoding_fixes),
        (options.controls, control_fixes),
        (options.spacing, accent_fixes),
        (options.spacing, letterspacing_fixes),
        (options.punctuation, punctuation_fixes),
    ]
    return [rule for on, rule in switched if on]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _line_fixes(line: str, rules: list[_Rule]) -> list[Fix]:
    fixes: list[Fix] = []
    mended = line
    for _ in range(MOST_ROUNDS):
        before = mended
        for rule in rules:
            found = rule(mended)
            if found:
                fixes = compose(mended, fixes, found)
                mended = apply_fixes(mended, found)
        if mended == before:
            return tidy(line, fixes)
    return []
