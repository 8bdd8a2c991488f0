"""The typed documents that come out."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

import attrs

from newsclean.errors import OffsetError
from newsclean.model.edits import Edit, Evidence
from newsclean.model.spans import Span

PARAGRAPH_BREAK = "\n\n"


class Role(StrEnum):
    """What a paragraph is in its story.

    Example:
        >>> Role("subhead") is Role.SUBHEAD
        True
    """

    BODY = "body"
    SUBHEAD = "subhead"


class Precision(StrEnum):
    """How exactly the text gives a publication time.

    Example:
        >>> Precision.DAY.value
        'day'
    """

    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


@attrs.frozen(slots=True)
class Paragraph:
    """One paragraph of a document.

    Args:
        text: The dump's text at `span` with the edits inside the span applied, and nothing else.
        span: Where it stands in the dump.
        role: Body or subhead.

    Example:
        >>> Paragraph("Rain fell.", Span(0, 10)).role.value
        'body'
    """

    text: str
    span: Span
    role: Role = Role.BODY


@attrs.frozen(slots=True)
class FieldSpan:
    """Where the value of a field stands verbatim in the dump (edits inside the span applied).

    Args:
        name: Name of the attribute of `Document` that holds the value: title, byline or publisher.
        span: Where the value stands.

    Example:
        >>> FieldSpan("title", Span(0, 12)).name
        'title'
    """

    name: str
    span: Span


@attrs.frozen(slots=True)
class Document:
    """One story.

    Args:
        id: Made from the story's source text, with an occurrence number where that text comes again.
        span: The stretch of the dump the story owns: head, body and furniture.
        path: The file it came from, or None.
        title: The headline without keyword tail and site name, or None where none was found.
        tags: Keywords from the headline's tail or a keyword field, in order.
        published: Publication time, or None where the text gives no full date; aware only where
            the text gives a zone.
        published_precision: day, minute or second; None with `published`.
        byline: Who wrote it, or None.
        publisher: Who published it, or None.
        dateline: The place and date that open the text, or None. They stay in the text.
        language: BCP 47 tag, or None where neither a field nor the script decides.
        paragraphs: Body and subheads, in order, as an immutable sequence.
        truncated: Whether the story is cut.
        truncation: The reason, or None.
        fields: Where title, byline and publisher stand in the dump, as an immutable sequence.
        edits: The edits inside `span`, in order, as an immutable sequence.
        boundary: Why the story starts where it does, strongest first, as an immutable sequence.
        confidence: 0 to 1, that the story starts there and holds one story.

    Example:
        >>> story = Document(id="a1", span=Span(0, 9), paragraphs=(Paragraph("It rained.", Span(0, 9)),))
        >>> story.text
        'It rained.'
    """

    id: str
    span: Span
    path: str | None = None
    title: str | None = None
    tags: tuple[str, ...] = ()
    published: dt.datetime | None = None
    published_precision: Precision | None = None
    byline: str | None = None
    publisher: str | None = None
    dateline: str | None = None
    language: str | None = None
    paragraphs: Sequence[Paragraph] = ()
    truncated: bool = False
    truncation: str | None = None
    fields: Sequence[FieldSpan] = ()
    edits: Sequence[Edit] = attrs.field(default=(), repr=lambda edits: f"<{len(edits)} edits>")
    boundary: Sequence[Evidence] = ()
    confidence: float = 1.0

    @property
    def text(self) -> str:
        """The paragraphs, subheads among them, joined by a blank line."""
        return PARAGRAPH_BREAK.join(paragraph.text for paragraph in self.paragraphs)

    def to_dump(self, offset: int) -> int | None:
        """Map an offset in `text` to the dump.

        Args:
            offset: Code-point offset in `text`.

        Returns:
            The dump's code-point offset of that character; the start of the edit for a character
            that an edit wrote; None for the blank line between two paragraphs.

        Raises:
            OffsetError: The offset is outside `text`.

        Example:
            >>> Document("a", Span(3, 9), paragraphs=(Paragraph("rained", Span(3, 9)),)).to_dump(2)
            5
        """
        rest = offset
        for paragraph in self.paragraphs:
            if 0 <= rest < len(paragraph.text):
                return self._paragraph_to_dump(paragraph, rest)
            rest -= len(paragraph.text) + len(PARAGRAPH_BREAK)
            if -len(PARAGRAPH_BREAK) <= rest < 0 and paragraph.span != self.paragraphs[-1].span:
                return None
        raise OffsetError(offset, len(self.text))

    def from_dump(self, offset: int) -> int | None:
        """Map an offset in the dump to `text`: the inverse of `to_dump`.

        Args:
            offset: Code-point offset in the dump.

        Returns:
            The offset in `text` of that character (of an edit's replacement for a character that
            was rewritten), or None where the character is not in `text`.

        Example:
            >>> Document("a", Span(3, 9), paragraphs=(Paragraph("rained", Span(3, 9)),)).from_dump(5)
            2
        """
        base = 0
        for paragraph in self.paragraphs:
            if paragraph.span.contains(offset):
                inside = self._paragraph_from_dump(paragraph, offset)
                return None if inside is None else base + inside
            base += len(paragraph.text) + len(PARAGRAPH_BREAK)
        return None

    def edits_in(self, span: Span) -> Sequence[Edit]:
        """Return the document's edits that lie inside a span, in order."""
        first = bisect_right(self.edits, span.start - 1, key=lambda edit: edit.span.start)
        last = bisect_right(self.edits, span.end - 1, key=lambda edit: edit.span.start)
        return self.edits[first:last]

    def _paragraph_to_dump(self, paragraph: Paragraph, rest: int) -> int:
        at = paragraph.span.start
        for edit in self.edits_in(paragraph.span):
            untouched = edit.span.start - at
            if rest < untouched:
                return at + rest
            rest -= untouched
            if rest < len(edit.replacement):
                return edit.span.start
            rest -= len(edit.replacement)
            at = edit.span.end
        return at + rest

    def _paragraph_from_dump(self, paragraph: Paragraph, offset: int) -> int | None:
        at, out = paragraph.span.start, 0
        for edit in self.edits_in(paragraph.span):
            if offset < edit.span.start:
                break
            out += edit.span.start - at
            if offset < edit.span.end:
                return out if edit.replacement else None
            out += len(edit.replacement)
            at = edit.span.end
        return out + offset - at
