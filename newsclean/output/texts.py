"""Documents as plain text, for reading."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.model.documents import PARAGRAPH_BREAK
from newsclean.model.results import CleanResult

# Blank lines and nothing else: a rule or a counter would be furniture to whoever cleans the text again.
_BETWEEN = "\n\n"


def text_blocks(result: CleanResult) -> Iterator[str]:
    r"""Write documents as text: title and paragraphs set apart by a blank line, documents by two.

    Args:
        result: The result.

    Yields:
        A block for each document that has a title or text, made as it is asked for; one after the
        other they are the whole text.

    Example:
        >>> from newsclean.model.documents import Document, Paragraph
        >>> from newsclean.model.spans import Span
        >>> rain = Document("a1", Span(0, 21), title="Rain on Osk", paragraphs=(Paragraph("It rained.", Span(11, 21)),))
        >>> snow = Document("a2", Span(21, 30), title="Snow on Ulm")
        >>> "".join(text_blocks(CleanResult((rain, snow), (), ())))
        'Rain on Osk\n\nIt rained.\n\n\nSnow on Ulm\n'
    """
    before = ""
    for document in result.documents:
        parts = [part for part in (document.title, document.text) if part]
        if parts:
            yield f"{before}{PARAGRAPH_BREAK.join(parts)}\n"
            before = _BETWEEN
