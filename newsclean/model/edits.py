"""The ledger: what was taken out or rewritten, and why."""

from __future__ import annotations

from enum import StrEnum

import attrs

from newsclean.model.spans import Span


class EditKind(StrEnum):
    """What kind of change an edit is.

    Deletions are `REPEATED_HEADLINE` (a further copy of a headline), `BOILERPLATE` (furniture),
    `SEPARATOR` (rules, counters) and `METADATA` (lines whose content went into a field). Rewrites
    are `UNWRAP` (a line break inside a paragraph becomes a space), `REPAIR` (damaged text) and
    `NAME` (a bent spelling of a name).

    Example:
        >>> EditKind("unwrap").deletes
        False
    """

    REPEATED_HEADLINE = "repeated-headline"
    BOILERPLATE = "boilerplate"
    SEPARATOR = "separator"
    METADATA = "metadata"
    UNWRAP = "unwrap"
    REPAIR = "repair"
    NAME = "name"

    @property
    def deletes(self) -> bool:
        """Whether edits of this kind take text out (the others rewrite it)."""
        return self in _DELETIONS


_DELETIONS = frozenset({EditKind.REPEATED_HEADLINE, EditKind.BOILERPLATE, EditKind.SEPARATOR, EditKind.METADATA})


@attrs.frozen(slots=True)
class Evidence:
    """One reason for a decision.

    Args:
        name: What was seen, in a few words (`rule line`, `headline printed twice`).
        weight: How much it speaks for the decision, in natural log-odds; negative speaks against.
        span: Where it was seen, or None (for a repeat: the place that it repeats).
        detail: What a reader may want to know beside it; empty where there is nothing to add.

    Example:
        >>> Evidence("rule line", 4.0).weight
        4.0
    """

    name: str
    weight: float = 0.0
    span: Span | None = None
    detail: str = ""


@attrs.frozen(slots=True)
class Edit:
    """One change: the dump's text at `span` becomes `replacement`.

    Args:
        span: Where, in the dump.
        original: The dump's text at the span.
        replacement: What stands there in the cleaned text; empty for a deletion.
        kind: What kind of change it is.
        rule: Name of the rule that made it.
        confidence: 0 to 1.
        evidence: Why, strongest first.

    Example:
        >>> Edit(Span(4, 9), "&amp;", "&", EditKind.REPAIR, "entity").kind.value
        'repair'
    """

    span: Span
    original: str
    replacement: str
    kind: EditKind
    rule: str
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
