"""Pieces: a partition of the dump."""

from __future__ import annotations

from enum import StrEnum

import attrs

from newsclean.model.edits import EditKind
from newsclean.model.spans import Span


class PieceKind(StrEnum):
    """What a stretch of the dump turned out to be.

    The first five stay in a document; the next four were taken out by an edit of the same kind;
    blank is white space between the others.

    Example:
        >>> PieceKind("blank") is PieceKind.BLANK
        True
    """

    TITLE = "title"
    FIELD = "field"
    SUBHEAD = "subhead"
    BODY = "body"
    REPEATED_HEADLINE = "repeated-headline"
    BOILERPLATE = "boilerplate"
    SEPARATOR = "separator"
    METADATA = "metadata"
    REPAIR = "repair"
    BLANK = "blank"

    @classmethod
    def of_edit(cls, kind: EditKind) -> PieceKind:
        """Return the kind of piece that an edit outside paragraphs and fields leaves."""
        return cls(kind.value)


@attrs.frozen(slots=True)
class Piece:
    """A stretch of the dump with what it turned out to be.

    Args:
        span: Where it stands.
        kind: What it is.
        document: Index of its document, or None where it lies in no document.

    Example:
        >>> Piece(Span(0, 4), PieceKind.TITLE, 0).kind.value
        'title'
    """

    span: Span
    kind: PieceKind
    document: int | None = None
