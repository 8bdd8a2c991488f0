"""Control characters that carry nothing a reader sees.

Tab, the line and page breaks and the separators U+001C to U+001F stay: they structure text. Joiners and
direction marks are no control characters. C1 characters get here only where ftfy found no Windows-1252
character for them.
"""

from __future__ import annotations

import re

from newsclean.repair.fixes import Fix

RULE = "control"

CONTROL = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # an ANSI escape sequence, as a whole
    r"|[\x00-\x08\x0e-\x1b\x7f\x80-\x9f\xad\ufeff]+"
)


def control_fixes(text: str) -> list[Fix]:
    r"""Find control characters, ANSI escape sequences, byte-order marks and soft hyphens.

    Args:
        text: One line.

    Returns:
        A deletion for each run.

    Example:
        >>> control_fixes("\x1b[1mRates\x00 rise")
        [Fix(start=0, end=4, replacement='', rule='control', confidence=0.98), Fix(start=9, end=10, replacement='', rule='control', confidence=0.98)]
    """
    if text.isprintable():
        return []
    return [Fix(match.start(), match.end(), "", RULE, 0.98) for match in CONTROL.finditer(text)]
