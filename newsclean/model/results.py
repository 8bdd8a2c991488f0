"""What `clean()` returns: documents, the ledger, and how both account for the whole dump."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from newsclean.errors import LedgerMissingError, OffsetError
from newsclean.model.documents import Document, Role
from newsclean.model.dumps import ReplacedBytes
from newsclean.model.edits import Edit, Evidence
from newsclean.model.ledger import edits_within, undo_edits
from newsclean.model.pieces import Piece, PieceKind
from newsclean.model.profiles import Profile
from newsclean.model.spans import Span

_FIELD_KINDS = {"title": PieceKind.TITLE}
_ROLE_KINDS = {Role.BODY: PieceKind.BODY, Role.SUBHEAD: PieceKind.SUBHEAD}


class StoriesNotFoundWarning(UserWarning):
    """A dump's stories were not found: see `CleanResult.check`.

    Example:
        >>> issubclass(StoriesNotFoundWarning, UserWarning)
        True
    """


@attrs.frozen(slots=True)
class SelfCheck:
    """How far a result may be trusted, by its own figures.

    Args:
        openers: Places where the dump shows that a story opens.
        bodies: Documents that have text.
        orphans: Documents with a title and no text, or text and no title.
        confidence: 0 to 1: mean confidence of the documents.
        warnings: What a reader of the result must know, a sentence each.

    Example:
        >>> SelfCheck(openers=3, bodies=3, orphans=0, confidence=0.98).warnings
        ()
    """

    openers: int = 0
    bodies: int = 0
    orphans: int = 0
    confidence: float = 1.0
    warnings: tuple[str, ...] = ()


@attrs.frozen(slots=True)
class Source:
    """One dump of a result, without its text.

    Args:
        length: Code points; where the ledger was not kept, as far as the documents reach.
        path: Name of the file, or None.
        encoding: What it was decoded with, or None.
        blanks: The white space between its pieces, in order; None where the ledger was not kept.
        replaced: Undecodable bytes that were replaced on request, in order.

    Example:
        >>> Source(120).path is None
        True
    """

    length: int
    path: str | None = None
    encoding: str | None = None
    blanks: tuple[str, ...] | None = attrs.field(default=(), repr=False)
    replaced: tuple[ReplacedBytes, ...] = ()


@attrs.frozen(slots=True)
class Explanation:
    """What happened to one character.

    Args:
        piece: The piece it lies in.
        edit: The edit that took it out or rewrote it, or None where it stands as it was.
        document: Its document, or None.

    Example:
        >>> Explanation(Piece(Span(0, 4), PieceKind.TITLE, 0)).edit is None
        True
    """

    piece: Piece
    edit: Edit | None = None
    document: Document | None = None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Why the edit was made; empty without an edit."""
        return self.edit.evidence if self.edit else ()


@attrs.frozen(slots=True)
class CleanResult:
    r"""Documents and ledger of one run.

    Args:
        documents: The stories, in the order of the dumps.
        edits: Every edit of the ledger, in order of span, as an immutable sequence.
        sources: The dumps, without their texts.
        profile: What these dumps alone showed.
        check: How far the result may be trusted.

    Example:
        >>> import newsclean
        >>> result = newsclean.clean("Rain on Osk\n\nIt rained for three days.\n")
        >>> result.documents[0].title, result.restore() == "Rain on Osk\n\nIt rained for three days.\n"
        ('Rain on Osk', True)
    """

    documents: tuple[Document, ...] = attrs.field(repr=lambda documents: f"<{len(documents)} documents>")
    edits: Sequence[Edit] = attrs.field(repr=lambda edits: f"<{len(edits)} edits>")
    sources: tuple[Source, ...]
    profile: Profile = attrs.field(factory=Profile, repr=False)
    check: SelfCheck = attrs.field(factory=SelfCheck)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The partition of all dumps into pieces, in order; made anew at each call."""
        return tuple(piece for dump in range(len(self.sources)) for piece, _ in self._pieces(dump))

    def restore(self, dump: int = 0) -> str:
        """Put a dump together again from documents and edits.

        Args:
            dump: Index of the dump, where the result has several.

        Returns:
            The dump's text, character for character.

        Raises:
            LedgerMissingError: The result was read from JSONL written without its ledger.
            OffsetError: There is no such dump.
        """
        if not 0 <= dump < len(self.sources):
            raise OffsetError(dump, len(self.sources))
        return "".join(text for _, text in self._pieces(dump))

    def explain(self, offset: int, dump: int = 0) -> Explanation:
        """Say what happened to a character.

        Args:
            offset: Its code-point offset in the dump.
            dump: Index of the dump, where the result has several.

        Returns:
            Its piece, the edit that changed it if any, and its document.

        Raises:
            OffsetError: The offset is outside the dump.
            LedgerMissingError: The result was read from JSONL written without its ledger.
        """
        if not 0 <= dump < len(self.sources):
            raise OffsetError(dump, len(self.sources))
        if self.sources[dump].blanks is None:
            raise LedgerMissingError("the result was written without its ledger", path=self.sources[dump].path)
        if not 0 <= offset < self.sources[dump].length:
            raise OffsetError(offset, self.sources[dump].length)
        piece = next(piece for piece, _ in self._pieces(dump) if piece.span.contains(offset))
        at = bisect_right(self.edits, (dump, offset), key=lambda edit: (edit.span.dump, edit.span.start)) - 1
        near = self.edits[at] if at >= 0 else None
        edit = near if near and near.span.dump == dump and near.span.contains(offset) else None
        return Explanation(piece, edit, None if piece.document is None else self.documents[piece.document])

    def to_dict(self) -> dict[str, Any]:
        """Return the result as JSON-ready data: documents, ledger, sources and check."""
        from newsclean.output.records import result_to_dict  # noqa: PLC0415 - output reads the model, not the reverse

        return result_to_dict(self)

    def write_jsonl(self, path: str | os.PathLike[str], *, ledger: bool = False) -> None:
        """Write the documents, one JSON object a line.

        Args:
            path: The file; replaced where it exists.
            ledger: Whether to write edits, white space and check too, so that `read_jsonl` gives
                back a result that restores the dumps.

        Raises:
            LedgerMissingError: A ledger is asked for that the result does not have.
            OSError: The file cannot be written.
        """
        from newsclean.output.jsonl import write_jsonl  # noqa: PLC0415 - output reads the model, not the reverse

        write_jsonl(self, path, ledger=ledger)

    def _pieces(self, dump: int) -> Iterator[tuple[Piece, str]]:
        """The pieces of a dump with their text, in order."""
        source = self.sources[dump]
        if source.blanks is None:
            raise LedgerMissingError("the result was written without its ledger", path=source.path)
        edits = self.edits[slice(*_of_dump(self.edits, dump))]
        shown = list(self._kept(dump, edits))
        starts = [piece.span.start for piece, _ in shown]
        ends = [piece.span.end for piece, _ in shown]
        for edit in edits:
            at = bisect_right(starts, edit.span.start) - 1
            if at < 0 or edit.span.start >= ends[at]:
                piece = Piece(edit.span, PieceKind.of_edit(edit.kind), self._owner(edit.span))
                shown.append((piece, edit.original))
        shown.sort(key=lambda entry: entry[0].span.start)
        blanks = iter(source.blanks)
        end = 0
        for piece, text in shown:
            if end < piece.span.start:
                yield self._blank(Span(end, piece.span.start, dump), next(blanks))
            yield piece, text
            end = piece.span.end
        if end < source.length:
            yield self._blank(Span(end, source.length, dump), next(blanks))

    def _blank(self, span: Span, text: str) -> tuple[Piece, str]:
        return Piece(span, PieceKind.BLANK, self._owner(span)), text

    def _kept(self, dump: int, edits: Sequence[Edit]) -> Iterator[tuple[Piece, str]]:
        """Titles, fields and paragraphs with the dump's text, in order."""
        starts = [edit.span.start for edit in edits]
        for at in range(*_of_dump(self.documents, dump)):
            document = self.documents[at]
            places = [
                (field.span, _FIELD_KINDS.get(field.name, PieceKind.FIELD), getattr(document, field.name))
                for field in document.fields
            ]
            places += [(part.span, _ROLE_KINDS[part.role], part.text) for part in document.paragraphs]
            for span, kind, text in sorted(places, key=lambda place: place[0].start):
                yield Piece(span, kind, at), undo_edits(text, span, edits_within(edits, starts, span))

    def _owner(self, span: Span) -> int | None:
        """Index of the document whose span a place lies in."""
        at = bisect_right(self.documents, (span.dump, span.start), key=lambda doc: (doc.span.dump, doc.span.start)) - 1
        if at < 0:
            return None
        owner = self.documents[at].span
        return at if owner.dump == span.dump and span.start < owner.end else None


def _of_dump(ordered: Sequence[Document] | Sequence[Edit], dump: int) -> tuple[int, int]:
    """Where a dump's documents or edits start and end among those of all dumps."""
    return (
        bisect_left(ordered, dump, key=lambda one: one.span.dump),
        bisect_right(ordered, dump, key=lambda one: one.span.dump),
    )
