"""Parts: what the stages say of each unit of a story, before text is made of it."""

from __future__ import annotations

from functools import lru_cache

import attrs

from newsclean.model.edits import Evidence
from newsclean.model.pieces import PieceKind

FOOT_RULE = "words that end many paragraphs"
RECURS_RULE = "line over many stories"
RECURS_CONFIDENCE = 0.95


@attrs.define(slots=True)  # not frozen: a dump of 50 MB has some 300,000, and freezing triples what each costs
class Part:
    """A stretch of a unit and what it is.

    Args:
        start: Offset of its first character in the dump.
        end: Offset after its last.
        kind: What it is; the kinds that stay are title, field, subhead and body.
        rule: Name of the rule that says so; empty for what stays.
        confidence: 0 to 1.
        evidence: Why, strongest first.
        field: Name of the document's field it holds, for title and field parts.

    Example:
        >>> Part(0, 4, PieceKind.BODY).rule
        ''
    """

    start: int
    end: int
    kind: PieceKind
    rule: str = ""
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    field: str = ""


@lru_cache(maxsize=1024)
def recurs_evidence(count: int) -> tuple[Evidence, ...]:
    """Say why a line that stands over many stories is taken out.

    Args:
        count: How often it stands in the dump.

    Returns:
        The evidence, shared by all such lines.

    Example:
        >>> recurs_evidence(7)[0].detail
        'stands 7 times in the dump'
    """
    return (Evidence("recurs over stories", 3.0, None, f"stands {count} times in the dump"),)
