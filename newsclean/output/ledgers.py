"""A result put together again from the records of a file.

Places say where documents and edits of a ledger belong, numbers where white space does, whatever the
order of the lines.
A ledger also says how many of them each dump has: where some are gone, what it restores would not be
the dump. Without a ledger, documents stay in the order of the lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from sys import intern
from typing import Any

import attrs

from newsclean.errors import LedgerError
from newsclean.model.documents import Document
from newsclean.model.edits import Edit
from newsclean.model.profiles import Profile
from newsclean.model.results import CleanResult, SelfCheck, Source
from newsclean.output.keys import take, take_count, take_strings
from newsclean.output.lines import RecordKind
from newsclean.output.records import (
    attach_edits,
    check_from_dict,
    document_from_dict,
    edit_from_dict,
    profile_from_dict,
    source_from_dict,
)

COUNTED = ("documents", "edits", "blanks")


@attrs.define(slots=True)
class Announced:
    """A source record: the source without its blanks, and what the file must hold of it.

    Args:
        source: The source.
        counts: How many documents, edits and blanks it has.
        line: Where the record stands.

    Example:
        >>> Announced(Source(120), {"documents": 1, "edits": 0, "blanks": 1}, line=2).line
        2
    """

    source: Source
    counts: Mapping[str, int]
    line: int


@attrs.define(slots=True)
class Collected:
    """What was read of a file so far.

    Args:
        documents: Documents, without edits.
        edits: Edits.
        blanks: White space, by dump: some of it after the number of the first, from 0.
        sources: Sources, by dump.
        check: The check, or None so far.
        profile: The profile, or None so far.
        last: Number of the last line.

    Example:
        >>> collected = Collected()
        >>> collected.add(RecordKind.CHECK, {"openers": 3}, 1)
        Traceback (most recent call last):
        newsclean.errors.LedgerError: key 'bodies' is missing
    """

    documents: list[Document] = attrs.field(factory=list)
    edits: list[Edit] = attrs.field(factory=list)
    blanks: dict[int, list[tuple[int, tuple[str, ...]]]] = attrs.field(factory=dict)
    sources: dict[int, Announced] = attrs.field(factory=dict)
    check: SelfCheck | None = None
    profile: Profile | None = None
    last: int = 0

    def add(self, kind: RecordKind, record: Mapping[str, Any], line: int) -> None:
        """Take in one record.

        Args:
            kind: What it is.
            record: Its data.
            line: Where it stands.

        Raises:
            LedgerError: Its data is not of its kind, or there may be only one of it.
        """
        self.last = line
        match kind:
            case RecordKind.DOCUMENT:
                self.documents.append(document_from_dict(record))
            case RecordKind.EDIT:
                self.edits.append(edit_from_dict(record))
            case RecordKind.BLANKS:
                some = take_count(record, "first"), take_strings(record, "blanks")
                self.blanks.setdefault(take_count(record, "dump"), []).append(some)
            case RecordKind.SOURCE:
                self._announce(record, line)
            case RecordKind.CHECK:
                _only(self.check, kind)
                self.check = check_from_dict(record)
            case RecordKind.PROFILE:
                _only(self.profile, kind)
                self.profile = profile_from_dict(take(record, "profile", dict))

    def result(self, path: str) -> CleanResult:
        """Put the result together.

        Args:
            path: The file, for the error.

        Returns:
            The result; without a ledger its sources reach as far as the documents do.

        Raises:
            LedgerError: The file has a ledger, but not all of it.
        """
        if not (self.sources or self.edits or self.blanks or self.check or self.profile):
            return CleanResult(tuple(self.documents), (), _bare_sources(self.documents))
        self._check_whole(path)
        if self.check is None or self.profile is None:
            missing = "check" if self.check is None else "profile"
            raise LedgerError(f"the ledger is not whole: no {missing} record", path=path, line=self.last)
        sources = tuple(
            attrs.evolve(self.sources[dump].source, blanks=self._blanks(dump)) for dump in range(len(self.sources))
        )
        edits = tuple(sorted(self.edits, key=_place))
        documents = attach_edits(sorted(self.documents, key=_place), edits)
        return CleanResult(documents, edits, sources, self.profile, self.check)

    def _blanks(self, dump: int) -> tuple[str, ...]:
        # The same few strings fill a dump: they are kept once.
        return tuple(intern(blank) for _, some in sorted(self.blanks.get(dump, ())) for blank in some)

    def _announce(self, record: Mapping[str, Any], line: int) -> None:
        dump, counts = take_count(record, "dump"), take(record, "counts", dict)
        _only(self.sources.get(dump), f"source of dump {dump}")
        source = source_from_dict({**record, "blanks": None})
        self.sources[dump] = Announced(source, {name: take_count(counts, name) for name in COUNTED}, line)

    def _check_whole(self, path: str) -> None:
        found = count_by_dump(
            self.documents,
            self.edits,
            {dump: sum(len(some) for _, some in parts) for dump, parts in self.blanks.items()},
        )
        for dump in range(max((*self.sources, *(dump for dump, _ in found)), default=-1) + 1):
            announced = self.sources.get(dump)
            if announced is None:
                raise LedgerError(
                    f"the ledger is not whole: no source record of dump {dump}", path=path, line=self.last
                )
            for name in COUNTED:
                if found[dump, name] != announced.counts[name]:
                    raise LedgerError(
                        f"the ledger is not whole: {found[dump, name]} of {announced.counts[name]} {name} of dump {dump}",
                        path=path,
                        line=announced.line,
                    )


def count_by_dump(
    documents: Iterable[Document], edits: Iterable[Edit], blanks: Mapping[int, int]
) -> Counter[tuple[int, str]]:
    """Count what each dump has.

    Args:
        documents: All documents.
        edits: All edits.
        blanks: How many blanks each dump has.

    Returns:
        Counts by dump and name, the names being those of `COUNTED`.

    Example:
        >>> count_by_dump([], [], {0: 7})[0, "blanks"]
        7
    """
    counts: Counter[tuple[int, str]] = Counter((document.span.dump, "documents") for document in documents)
    counts.update((edit.span.dump, "edits") for edit in edits)
    counts.update({(dump, "blanks"): count for dump, count in blanks.items()})
    return counts


def _place(item: Document | Edit) -> tuple[int, int, int]:
    return item.span.dump, item.span.start, item.span.end


def _only(present: object, what: str) -> None:
    if present is not None:
        raise LedgerError(f"a second {what}: were two files put together?")


def _bare_sources(documents: Iterable[Document]) -> tuple[Source, ...]:
    """Sources as far as documents tell: at least one, since a result comes of something."""
    lengths, paths = {0: 0}, dict[int, str | None]()
    for document in documents:
        dump = document.span.dump
        lengths[dump] = max(lengths.get(dump, 0), document.span.end)
        paths.setdefault(dump, document.path)
    return tuple(Source(lengths.get(dump, 0), paths.get(dump), blanks=None) for dump in range(max(lengths) + 1))
