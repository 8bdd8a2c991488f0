"""Replaying edits: from the dump to the clean text, and back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newsclean.model.edits import Edit
from newsclean.model.spans import Span


def apply_edits(text: str, span: Span, edits: Iterable[Edit]) -> str:
    r"""Apply the edits inside a span.

    Args:
        text: The dump's text.
        span: The stretch wanted.
        edits: Disjoint edits inside the span, in order.

    Returns:
        The stretch with the edits applied.

    Example:
        >>> from newsclean.model.edits import EditKind
        >>> edit = Edit(Span(4, 5), "\n", " ", EditKind.UNWRAP, "wrapped line")
        >>> apply_edits("Rain\nfell", Span(0, 9), [edit])
        'Rain fell'
    """
    out: list[str] = []
    at = span.start
    for edit in edits:
        out += (text[at : edit.span.start], edit.replacement)
        at = edit.span.end
    out.append(text[at : span.end])
    return "".join(out)


def undo_edits(clean: str, span: Span, edits: Sequence[Edit]) -> str:
    r"""Undo the edits inside a span: the inverse of `apply_edits`.

    Args:
        clean: The stretch with the edits applied.
        span: Where the stretch stands in the dump.
        edits: The edits that were applied, in order.

    Returns:
        The dump's text at the span.

    Example:
        >>> from newsclean.model.edits import EditKind
        >>> edit = Edit(Span(4, 5), "\n", " ", EditKind.UNWRAP, "wrapped line")
        >>> undo_edits("Rain fell", Span(0, 9), [edit])
        'Rain\nfell'
    """
    out: list[str] = []
    at, read = span.start, 0
    for edit in edits:
        kept = edit.span.start - at
        out += (clean[read : read + kept], edit.original)
        read += kept + len(edit.replacement)
        at = edit.span.end
    out.append(clean[read:])
    return "".join(out)


def edits_within(edits: Sequence[Edit], starts: Sequence[int], span: Span) -> Sequence[Edit]:
    """Return the edits whose span starts inside a span.

    Args:
        edits: Edits of one dump, in order.
        starts: Their starts, in the same order.
        span: The stretch.

    Returns:
        A slice of `edits`.
    """
    return edits[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
