"""What the user says of boundaries: separators, lines that open a story, lines that open none."""

from __future__ import annotations

import attrs
import numpy as np
import regex
from numpy.typing import NDArray

from newsclean.model.decisions import Decisions, fold_line
from newsclean.model.gaps import Sign
from newsclean.model.lines import Shape, Sheet
from newsclean.options import SegmentOptions
from newsclean.segmentation.gaps import Gaps

ALWAYS = 30.0
NEVER = -1000.0  # log-odds that no evidence outweighs


def mark_user_lines(sheet: Sheet, options: SegmentOptions, decisions: Decisions) -> Sheet:
    """Mark the user's separators; the lines that by decision open stories are separators too.

    Args:
        sheet: The dump's units.
        options: The user's separators.
        decisions: The user's decisions.

    Returns:
        The sheet with the bit SEPARATOR set.
    """
    patterns = [regex.compile(pattern) for pattern in options.separators]
    if not patterns and not decisions.starts:
        return sheet
    bits = sheet.bits.copy()
    for unit in range(len(sheet)):
        line = sheet.line(unit)
        if any(pattern.match(line) for pattern in patterns) or fold_line(line) in decisions.starts:
            bits[unit] |= np.uint32(Shape.SEPARATOR)
        # A line that is nothing but the separator says nothing; one that goes on may be the headline.
        if not bits[unit] & np.uint32(Shape.PROSE) and any(pattern.fullmatch(line) for pattern in patterns):
            bits[unit] = (bits[unit] | np.uint32(Shape.RULE)) & ~np.uint32(Shape.HEADLINE)
    return attrs.evolve(sheet, bits=bits)


def overrule(sheet: Sheet, gaps: Gaps, scores: NDArray[np.float64], decisions: Decisions) -> NDArray[np.float64]:
    """Score by the user's word the gaps with a separator of theirs, and those with a line which opens no story.

    Args:
        sheet: The dump's units.
        gaps: The gaps.
        scores: Log-odds of each gap, float64, shape (gaps,).
        decisions: The user's decisions.

    Returns:
        Scores with the user's word in them, float64, shape (gaps,).
    """
    decided = np.where(gaps.pattern & np.uint32(Sign.SEPARATOR), ALWAYS, scores)
    if not decisions.continues:
        return decided
    for gap in range(len(scores)):
        units = range(int(gaps.first[gap]), int(gaps.prose[gap]) + 1)
        if any(fold_line(sheet.line(unit)) in decisions.continues for unit in units):
            decided[gap] = NEVER
    return decided
