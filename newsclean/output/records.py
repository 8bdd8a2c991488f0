"""Model objects as JSON-ready data, and back.

A place is plain keys, so that tables of documents and of edits have it in columns: `start` and `end`
(code points of the dump) and `dump` (its index). Paragraphs and fields leave `dump` to their document.
Evidence may have no place and has it under `span`.

A document carries `text` beside its paragraphs for whoever reads the file with other tools. What
counts are the paragraphs: a `text` that says something else is an error and not a second truth, and
one that was dropped is not missed. Its edits are in the ledger, once, and come back by their spans.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from newsclean.errors import LedgerError, ProfileError
from newsclean.model.documents import Document, FieldSpan, Paragraph, Precision, Role
from newsclean.model.dumps import ReplacedBytes
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.profiles import Profile
from newsclean.model.results import CleanResult, SelfCheck, Source
from newsclean.output.keys import (
    SCHEMA,
    SCHEMA_KEY,
    check_schema,
    take,
    take_choice,
    take_count,
    take_number,
    take_objects,
    take_or_none,
    take_span,
    take_strings,
)


def result_to_dict(result: CleanResult) -> dict[str, Any]:
    """Make data of a whole result.

    Args:
        result: The result.

    Returns:
        Schema version, documents, edits, sources (with their white space), check and profile.

    Example:
        >>> list(result_to_dict(CleanResult((), (), (Source(0),))))
        ['newsclean', 'documents', 'edits', 'sources', 'check', 'profile']
    """
    return {
        SCHEMA_KEY: SCHEMA,
        "documents": [document_to_dict(document) for document in result.documents],
        "edits": list(edits_to_dicts(result)),
        "sources": [source_to_dict(source) for source in result.sources],
        "check": check_to_dict(result.check),
        "profile": result.profile.to_dict(),
    }


def result_from_dict(data: Mapping[str, Any]) -> CleanResult:
    """Take back what `result_to_dict` gave.

    Args:
        data: The result as data.

    Returns:
        The result; equal to the one that was written.

    Raises:
        LedgerError: The data is no result, or of another schema version.

    Example:
        >>> result = CleanResult((), (), (Source(0),))
        >>> result_from_dict(result_to_dict(result)) == result
        True
    """
    check_schema(data)
    edits = tuple(edit_from_dict(edit) for edit in take_objects(data, "edits"))
    documents = [document_from_dict(document) for document in take_objects(data, "documents")]
    return CleanResult(
        attach_edits(documents, edits),
        edits,
        tuple(source_from_dict(source) for source in take_objects(data, "sources")),
        profile_from_dict(take(data, "profile", dict)),
        check_from_dict(take(data, "check", dict)),
    )


def document_to_dict(document: Document) -> dict[str, Any]:
    """Make data of a document: all of it but its edits, which the ledger has.

    Args:
        document: The document.

    Returns:
        What readers look for first comes first; `published` is ISO 8601, always with a clock time
        (`published_precision` says how much of it the text gives) and with an offset from UTC only
        where the text gives a zone.

    Example:
        >>> from newsclean.model.spans import Span
        >>> story = Document("a1", Span(0, 10), paragraphs=(Paragraph("It rained.", Span(0, 10)),))
        >>> data = document_to_dict(story)
        >>> data["text"], data["start"], data["end"], data["dump"]
        ('It rained.', 0, 10, 0)
    """
    span, published, precision = document.span, document.published, document.published_precision
    return {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "published": None if published is None else published.isoformat(),
        "published_precision": None if precision is None else precision.value,
        "tags": list(document.tags),
        "byline": document.byline,
        "publisher": document.publisher,
        "dateline": document.dateline,
        "language": document.language,
        "truncated": document.truncated,
        "truncation": document.truncation,
        "confidence": float(document.confidence),
        "path": document.path,
        "dump": span.dump,
        "start": span.start,
        "end": span.end,
        "paragraphs": [
            {"text": part.text, "role": part.role.value, "start": part.span.start, "end": part.span.end}
            for part in document.paragraphs
        ],
        "fields": [{"name": field.name, "start": field.span.start, "end": field.span.end} for field in document.fields],
        "boundary": [evidence_to_dict(evidence) for evidence in document.boundary],
    }


def document_from_dict(data: Mapping[str, Any]) -> Document:
    """Take back what `document_to_dict` gave.

    Args:
        data: The document as data; `text` may be missing.

    Returns:
        The document, without edits: `attach_edits` gives them back.

    Raises:
        LedgerError: The data is no document, or its `text` is not what its paragraphs say.

    Example:
        >>> from newsclean.model.spans import Span
        >>> story = Document("a1", Span(0, 10), title="Rain on Osk", tags=("weather",))
        >>> document_from_dict(document_to_dict(story)) == story
        True
    """
    span = take_span(data)
    document = Document(
        id=take(data, "id", str),
        span=span,
        path=take_or_none(data, "path", str),
        title=take_or_none(data, "title", str),
        tags=take_strings(data, "tags"),
        published=_published(take_or_none(data, "published", str)),
        published_precision=_precision(data),
        byline=take_or_none(data, "byline", str),
        publisher=take_or_none(data, "publisher", str),
        dateline=take_or_none(data, "dateline", str),
        language=take_or_none(data, "language", str),
        paragraphs=tuple(_paragraph(part, span.dump) for part in take_objects(data, "paragraphs")),
        truncated=take(data, "truncated", bool),
        truncation=take_or_none(data, "truncation", str),
        fields=tuple(_field(field, span.dump) for field in take_objects(data, "fields")),
        boundary=tuple(evidence_from_dict(evidence) for evidence in take_objects(data, "boundary")),
        confidence=take_number(data, "confidence"),
    )
    for field in document.fields:
        if type(getattr(document, field.name, None)) is not str:
            raise LedgerError(f"'fields' says where {field.name!r} stands, but the document has no such text")
    if "text" in data and data["text"] != document.text:
        raise LedgerError("'text' is not what the paragraphs say; change the paragraphs, or drop 'text'")
    return document


def attach_edits(documents: Sequence[Document], edits: Sequence[Edit]) -> tuple[Document, ...]:
    """Give documents the edits inside their spans.

    Args:
        documents: Documents without edits.
        edits: All edits, in order of span.

    Returns:
        The documents, in their order.

    Example:
        >>> from newsclean.model.spans import Span
        >>> edit = Edit(Span(4, 5), chr(10), " ", EditKind.UNWRAP, "wrapped line")
        >>> [len(document.edits) for document in attach_edits([Document("a1", Span(0, 9))], [edit])]
        [1]
    """
    starts = [(edit.span.dump, edit.span.start) for edit in edits]
    whole = []
    for document in documents:
        span = document.span
        first, last = bisect_left(starts, (span.dump, span.start)), bisect_left(starts, (span.dump, span.end))
        whole.append(attrs.evolve(document, edits=tuple(edits[first:last])) if first < last else document)
    return tuple(whole)


def edit_to_dict(edit: Edit) -> dict[str, Any]:
    """Make data of an edit.

    Args:
        edit: The edit.

    Returns:
        All of it.

    Example:
        >>> from newsclean.model.spans import Span
        >>> edit_to_dict(Edit(Span(4, 9), "&amp;", "&", EditKind.REPAIR, "entity"))["kind"]
        'repair'
    """
    span = edit.span
    return {
        "kind": edit.kind.value,
        "rule": edit.rule,
        "original": edit.original,
        "replacement": edit.replacement,
        "confidence": float(edit.confidence),
        "dump": span.dump,
        "start": span.start,
        "end": span.end,
        "evidence": [evidence_to_dict(evidence) for evidence in edit.evidence],
    }


def edits_to_dicts(result: CleanResult) -> Iterator[dict[str, Any]]:
    """Make data of all edits of a result, each with the document it lies in.

    Args:
        result: The result.

    Yields:
        What `edit_to_dict` gives, after `document`: the document's id, or None.

    Example:
        >>> from newsclean.model.spans import Span
        >>> edit = Edit(Span(4, 9), "&amp;", "&", EditKind.REPAIR, "entity")
        >>> story = Document("a1", Span(0, 12))
        >>> next(edits_to_dicts(CleanResult((story,), (edit,), (Source(12),))))["document"]
        'a1'
    """
    owners = sorted((doc.span.dump, doc.span.start, doc.span.end, doc.id) for doc in result.documents)
    starts = [owner[:2] for owner in owners]
    for edit in result.edits:
        place = (edit.span.dump, edit.span.start)
        at = bisect_right(starts, place) - 1
        inside = at >= 0 and owners[at][0] == place[0] and place[1] < owners[at][2]
        yield {"document": owners[at][3] if inside else None, **edit_to_dict(edit)}


def edit_from_dict(data: Mapping[str, Any]) -> Edit:
    """Take back what `edit_to_dict` gave.

    Args:
        data: The edit as data.

    Returns:
        The edit.

    Raises:
        LedgerError: The data is no edit.

    Example:
        >>> from newsclean.model.spans import Span
        >>> edit = Edit(Span(4, 9), "&amp;", "&", EditKind.REPAIR, "entity")
        >>> edit_from_dict(edit_to_dict(edit)) == edit
        True
    """
    span, original = take_span(data), take(data, "original", str)
    if len(span) != len(original):
        raise LedgerError(f"'original' has {len(original)} code points, its span {len(span)}")
    return Edit(
        span,
        original,
        take(data, "replacement", str),
        take_choice(data, "kind", EditKind),
        take(data, "rule", str),
        take_number(data, "confidence"),
        tuple(evidence_from_dict(evidence) for evidence in take_objects(data, "evidence")),
    )


def evidence_to_dict(evidence: Evidence) -> dict[str, Any]:
    """Make data of evidence.

    Args:
        evidence: The evidence.

    Returns:
        All of it; `span` is None where it has no place.

    Example:
        >>> evidence_to_dict(Evidence("rule line", 4.0))
        {'name': 'rule line', 'weight': 4.0, 'detail': '', 'span': None}
    """
    span = evidence.span
    place = None if span is None else {"dump": span.dump, "start": span.start, "end": span.end}
    return {"name": evidence.name, "weight": float(evidence.weight), "detail": evidence.detail, "span": place}


def evidence_from_dict(data: Mapping[str, Any]) -> Evidence:
    """Take back what `evidence_to_dict` gave.

    Args:
        data: The evidence as data.

    Returns:
        The evidence.

    Raises:
        LedgerError: The data is no evidence.

    Example:
        >>> evidence_from_dict(evidence_to_dict(Evidence("rule line", 4.0)))
        Evidence(name='rule line', weight=4.0, span=None, detail='')
    """
    place = take_or_none(data, "span", dict)
    span = None if place is None else take_span(place)
    return Evidence(take(data, "name", str), take_number(data, "weight"), span, take(data, "detail", str))


def source_to_dict(source: Source) -> dict[str, Any]:
    """Make data of a source.

    Args:
        source: The source.

    Returns:
        All of it; `blanks` is None where its white space was not kept.

    Example:
        >>> source_to_dict(Source(120, "osk.txt", "utf-8", None))
        {'length': 120, 'path': 'osk.txt', 'encoding': 'utf-8', 'replaced': [], 'blanks': None}
    """
    return {
        "length": source.length,
        "path": source.path,
        "encoding": source.encoding,
        "replaced": [
            {"offset": bad.offset, "byte_offset": bad.byte_offset, "original": bad.original.hex()}
            for bad in source.replaced
        ],
        "blanks": None if source.blanks is None else list(source.blanks),
    }


def source_from_dict(data: Mapping[str, Any]) -> Source:
    """Take back what `source_to_dict` gave.

    Args:
        data: The source as data.

    Returns:
        The source.

    Raises:
        LedgerError: The data is no source.

    Example:
        >>> source_from_dict(source_to_dict(Source(120, "osk.txt"))).path
        'osk.txt'
    """
    return Source(
        take_count(data, "length"),
        take_or_none(data, "path", str),
        take_or_none(data, "encoding", str),
        None if take_or_none(data, "blanks", list) is None else take_strings(data, "blanks"),
        tuple(map(_replaced_from_dict, take_objects(data, "replaced"))),
    )


def _replaced_from_dict(data: Mapping[str, Any]) -> ReplacedBytes:
    try:
        original = bytes.fromhex(take(data, "original", str))
    except ValueError as error:
        raise LedgerError(f"key 'original' is not hexadecimal: {error}") from error
    return ReplacedBytes(take_count(data, "offset"), take_count(data, "byte_offset"), original)


def check_to_dict(check: SelfCheck) -> dict[str, Any]:
    """Make data of a self-check.

    Args:
        check: The check.

    Returns:
        All of it.

    Example:
        >>> check_to_dict(SelfCheck(openers=3, bodies=3))["openers"]
        3
    """
    return {
        "openers": check.openers,
        "bodies": check.bodies,
        "orphans": check.orphans,
        "confidence": float(check.confidence),
        "warnings": list(check.warnings),
    }


def check_from_dict(data: Mapping[str, Any]) -> SelfCheck:
    """Take back what `check_to_dict` gave.

    Args:
        data: The check as data.

    Returns:
        The check.

    Raises:
        LedgerError: The data is no check.

    Example:
        >>> check_from_dict(check_to_dict(SelfCheck(openers=3))).openers
        3
    """
    return SelfCheck(
        take_count(data, "openers"),
        take_count(data, "bodies"),
        take_count(data, "orphans"),
        take_number(data, "confidence"),
        take_strings(data, "warnings"),
    )


def profile_from_dict(data: Mapping[str, Any]) -> Profile:
    """Take back what `Profile.to_dict` gave, as part of a result.

    Args:
        data: The profile as data.

    Returns:
        The profile.

    Raises:
        LedgerError: The data is no profile, or of another format.

    Example:
        >>> profile_from_dict(Profile(sources=2).to_dict()).sources
        2
    """
    try:
        return Profile.from_dict(data)
    except (ProfileError, OverflowError) as error:
        raise LedgerError(f"profile: {error}") from error


def _paragraph(data: Mapping[str, Any], dump: int) -> Paragraph:
    return Paragraph(take(data, "text", str), take_span(data, dump), take_choice(data, "role", Role))


def _field(data: Mapping[str, Any], dump: int) -> FieldSpan:
    return FieldSpan(take(data, "name", str), take_span(data, dump))


def _precision(data: Mapping[str, Any]) -> Precision | None:
    key = "published_precision"
    return None if take_or_none(data, key, str) is None else take_choice(data, key, Precision)


def _published(text: str | None) -> dt.datetime | None:
    try:
        return None if text is None else dt.datetime.fromisoformat(text)
    except ValueError:
        raise LedgerError(f"'published' is {text!r}, not a time in ISO 8601") from None
