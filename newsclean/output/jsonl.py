"""JSONL files: one document a line, and the ledger behind them where it is asked for.

Every line stands alone: `newsclean` is the schema version, `record` says what the line is. A plain
file holds `document` records and nothing else. With the ledger there follow for each dump a `source`
record and its white space (`blanks`, many a line), then every `edit` with the id of its
document, the `check` and the `profile`; what `read_jsonl` makes of that restores the dumps.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from newsclean.errors import LedgerError, LedgerMissingError
from newsclean.model.documents import Document
from newsclean.model.results import CleanResult
from newsclean.output.files import read_lines, replace_file
from newsclean.output.ledgers import COUNTED, Collected, count_by_dump
from newsclean.output.lines import RecordKind, decode_line, encode_line
from newsclean.output.records import (
    check_to_dict,
    document_from_dict,
    document_to_dict,
    edits_to_dicts,
    source_to_dict,
)

# A dump has as many blanks as paragraphs, and readers bound the length of a line (DuckDB: 16 MiB).
BLANKS_A_LINE = 2000


def write_jsonl(result: CleanResult, path: str | os.PathLike[str], *, ledger: bool = False) -> None:
    """Write the documents of a result, one JSON object a line.

    Args:
        result: The result.
        path: The file, gzip where its name ends in `.gz`; replaced, where it exists, once all is written.
        ledger: Whether to write edits, white space, sources, check and profile too, so that
            `read_jsonl` gives back a result that restores the dumps.

    Raises:
        LedgerMissingError: The ledger is asked for, but the result was itself read from a file without.
        OSError: The file cannot be written.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "osk.jsonl")
        ...     write_jsonl(CleanResult((), (), ()), path, ledger=True)
        ...     [line[:32] for line in path.read_text("utf-8").splitlines()]
        ['{"newsclean":1,"record":"check",', '{"newsclean":1,"record":"profile']
    """
    with replace_file(path) as file:
        file.writelines(document_lines(result))
        if ledger:
            file.writelines(ledger_lines(result))


def read_jsonl(path: str | os.PathLike[str]) -> CleanResult:
    """Read a result that `write_jsonl` wrote, with or without its ledger.

    Args:
        path: The file, as it is or gzip.

    Returns:
        With the ledger, a result equal to the one that was written. Without, its documents, but no
        edits, an empty profile and check, and sources that reach as far as the documents do.

    Raises:
        LedgerError: The file is not newsclean's, of another schema version, or damaged.
        OSError: The file cannot be read.

    Example:
        >>> import pathlib, tempfile
        >>> result = CleanResult((), (), ())
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "osk.jsonl")
        ...     write_jsonl(result, path, ledger=True)
        ...     read_jsonl(path) == result
        True
    """
    name = os.fspath(path)
    collected = Collected()
    for number, line in read_lines(path):
        try:
            collected.add(*decode_line(line), number)
        except LedgerError as error:
            raise LedgerError(str(error), path=name, line=number) from error
    return collected.result(name)


def read_documents(path: str | os.PathLike[str]) -> Iterator[Document]:
    """Read the documents of a file one at a time, however large it is.

    Args:
        path: The file, as it is or gzip.

    Yields:
        The documents, without edits; the ledger is passed over.

    Raises:
        LedgerError: A line is not newsclean's, of another schema version, or damaged.
        OSError: The file cannot be read.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "osk.jsonl")
        ...     write_jsonl(CleanResult((), (), ()), path)
        ...     list(read_documents(path))
        []
    """
    name = os.fspath(path)
    for number, line in read_lines(path):
        try:
            kind, record = decode_line(line)
            document = document_from_dict(record) if kind is RecordKind.DOCUMENT else None
        except LedgerError as error:
            raise LedgerError(str(error), path=name, line=number) from error
        if document is not None:
            yield document


def document_line(document: Document) -> str:
    """Write one document as a line, for documents that come one at a time.

    Args:
        document: The document.

    Returns:
        Its `document` record, with a line feed.

    Example:
        >>> from newsclean.model.spans import Span
        >>> document_line(Document("a1", Span(0, 9), title="Rain on Osk"))[:65]
        '{"newsclean":1,"record":"document","id":"a1","title":"Rain on Osk'
    """
    return encode_line(RecordKind.DOCUMENT, document_to_dict(document))


def document_lines(result: CleanResult) -> Iterator[str]:
    """Write documents as lines, for a stream that is open already.

    Args:
        result: The result.

    Yields:
        A `document` record each, with a line feed, made as it is asked for: what
        `stream.writelines` takes. The stream's encoding should be UTF-8.

    Example:
        >>> import io
        >>> from newsclean.model.spans import Span
        >>> stream = io.StringIO()
        >>> stream.writelines(document_lines(CleanResult((Document("a1", Span(0, 9), title="Rain on Osk"),), (), ())))
        >>> stream.getvalue()[:41]
        '{"newsclean":1,"record":"document","id":"'
    """
    return (document_line(document) for document in result.documents)


def edit_lines(result: CleanResult) -> Iterator[str]:
    """Write edits as lines: a table of what was changed and why.

    Args:
        result: The result.

    Yields:
        An `edit` record each, with a line feed; its `document` is the id of the document it lies in,
        or null.

    Example:
        >>> from newsclean.model.edits import Edit, EditKind
        >>> from newsclean.model.spans import Span
        >>> edit = Edit(Span(4, 9), "&amp;", "&", EditKind.REPAIR, "entity")
        >>> next(edit_lines(CleanResult((), (edit,), ())))[:94]
        '{"newsclean":1,"record":"edit","document":null,"kind":"repair","rule":"entity","original":"&am'
    """
    return (encode_line(RecordKind.EDIT, edit) for edit in edits_to_dicts(result))


def ledger_lines(result: CleanResult) -> Iterator[str]:
    """Write the ledger as lines: all of a result but its documents.

    Args:
        result: The result.

    Yields:
        Sources with their white space, edits, check and profile, with a line feed each.

    Raises:
        LedgerMissingError: The result was read from a file without its ledger.

    Example:
        >>> [line[:32] for line in ledger_lines(CleanResult((), (), ()))]
        ['{"newsclean":1,"record":"check",', '{"newsclean":1,"record":"profile']
    """
    yield from _source_lines(result)
    yield from edit_lines(result)
    yield encode_line(RecordKind.CHECK, check_to_dict(result.check))
    yield encode_line(RecordKind.PROFILE, {"profile": result.profile.to_dict()})


def _source_lines(result: CleanResult) -> Iterator[str]:
    blanks = {dump: len(source.blanks or ()) for dump, source in enumerate(result.sources)}
    counts = count_by_dump(result.documents, result.edits, blanks)
    for dump, source in enumerate(result.sources):
        if source.blanks is None:
            raise LedgerMissingError("there is no ledger to write: the result was read without", path=source.path)
        record: dict[str, Any] = {
            "dump": dump,
            **{key: value for key, value in source_to_dict(source).items() if key != "blanks"},
            "counts": {name: counts[dump, name] for name in COUNTED},
        }
        yield encode_line(RecordKind.SOURCE, record)
        for at in range(0, len(source.blanks), BLANKS_A_LINE):
            some = source.blanks[at : at + BLANKS_A_LINE]
            yield encode_line(RecordKind.BLANKS, {"dump": dump, "first": at, "blanks": some})
