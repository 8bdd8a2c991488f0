"""Edits and paragraphs kept as columns, and made when they are asked for.

A dump of 50 MB has a million edits. As objects they would cost more time and memory than all the rest
of a run, and most are never looked at. What is handed out is a `Rows`: a sequence that makes each item
on access and equals a tuple of the same items.
"""

from __future__ import annotations

from abc import abstractmethod
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat
from typing import Any, Generic, TypeVar, overload

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.documents import FieldSpan, Paragraph, Role
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.spans import Span

Row = TypeVar("Row")


def _offsets() -> array[int]:
    return array("q")


class TextColumn:
    """Texts kept end to end in a few long strings, so that a million of them is no burden on the collector.

    Example:
        >>> column = TextColumn()
        >>> column.extend(["Rain", "fell"])
        >>> list(column.between(1, 2))
        ['fell']
    """

    __slots__ = ("_chunks", "_ends", "_rows")

    def __init__(self) -> None:
        """Start empty."""
        self._chunks: list[str] = []
        self._rows: list[int] = []  # the first row of each chunk
        self._ends = _offsets()  # where each text ends in its chunk

    def __len__(self) -> int:
        """Count the texts."""
        return len(self._ends)

    def extend(self, texts: Sequence[str]) -> None:
        """Add texts at the end."""
        if texts:
            self._rows.append(len(self._ends))
            self._chunks.append("".join(texts))
            self._ends.extend(accumulate(map(len, texts)))

    def between(self, first: int, stop: int) -> Iterator[str]:
        """Return the texts from `first` up to `stop`."""
        row = first
        while row < stop:
            at = bisect_right(self._rows, row) - 1
            last = min(stop, self._rows[at + 1] if at + 1 < len(self._rows) else len(self._ends))
            chunk, begin = self._chunks[at], self._ends[row - 1] if row > self._rows[at] else 0
            for end in self._ends[row:last]:
                yield chunk[begin:end]
                begin = end
            row = last


@attrs.frozen(slots=True)
class Reason:
    """What edits made by one rule have in common.

    Args:
        kind: What kind of change it is.
        rule: Name of the rule.
        confidence: 0 to 1.
        evidence: Why, strongest first.

    Example:
        >>> Reason(EditKind.UNWRAP, "wrapped line", 0.97, ()).kind.deletes
        False
    """

    kind: EditKind
    rule: str
    confidence: float
    evidence: tuple[Evidence, ...]


@attrs.frozen(slots=True, eq=False)
class Table(Generic[Row]):
    """Columns to which rows are added at the end.

    Args:
        dump: Index of the dump of each row.
        start: Offset of its first code point.
        end: Offset after its last.
    """

    dump: array[int] = attrs.field(factory=_offsets)
    start: array[int] = attrs.field(factory=_offsets)
    end: array[int] = attrs.field(factory=_offsets)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.start)

    @abstractmethod
    def between(self, first: int, stop: int) -> Iterator[Row]:
        """Make the rows from `first` up to `stop`."""

    def _add_spans(self, dump: int, start: NDArray[np.int64], end: NDArray[np.int64]) -> None:
        self.dump.extend(repeat(dump, len(start)))
        self.start.frombytes(start.astype(np.int64).tobytes())
        self.end.frombytes(end.astype(np.int64).tobytes())

    def _spans(self, first: int, stop: int) -> Iterator[Span]:
        return map(Span, self.start[first:stop], self.end[first:stop], self.dump[first:stop])


@attrs.frozen(slots=True, eq=False)
class EditTable(Table[Edit]):
    r"""The ledger's columns.

    Args:
        original: The dump's text at each place.
        replacement: What stands there in the cleaned text.
        reason: Kind, rule, confidence and evidence; many rows share one.
        about: The place that a row's first evidence points to, by row, for those that have one of their own.

    Example:
        >>> table = EditTable()
        >>> why = Reason(EditKind.UNWRAP, "wrapped line", 0.97, ())
        >>> table.add_all(0, np.array([4]), np.array([5]), ["\n"], [" "], [why])
        >>> [edit.span.start for edit in table.between(0, 1)]
        [4]
    """

    original: TextColumn = attrs.field(factory=TextColumn)
    replacement: TextColumn = attrs.field(factory=TextColumn)
    reason: list[Reason] = attrs.field(factory=list)
    about: dict[int, tuple[int, int]] = attrs.field(factory=dict)

    def add_all(
        self,
        dump: int,
        start: NDArray[np.int64],
        end: NDArray[np.int64],
        original: list[str],
        replacement: list[str],
        reason: list[Reason],
    ) -> None:
        """Add edits of one dump at the end, in order."""
        self._add_spans(dump, start, end)
        self.original.extend(original)
        self.replacement.extend(replacement)
        self.reason.extend(reason)

    def between(self, first: int, stop: int) -> Iterator[Edit]:
        """Make the edits from `first` up to `stop`."""
        texts = (self.original.between(first, stop), self.replacement.between(first, stop))
        rows = zip(range(first, stop), self._spans(first, stop), *texts, self.reason[first:stop], strict=True)
        for row, span, original, replacement, why in rows:
            evidence = self._evidence(row, span) if row in self.about else why.evidence
            yield Edit(span, original, replacement, why.kind, why.rule, why.confidence, evidence)

    def _evidence(self, row: int, span: Span) -> tuple[Evidence, ...]:
        first, *rest = self.reason[row].evidence
        return (attrs.evolve(first, span=Span(*self.about[row], span.dump)), *rest)


@attrs.frozen(slots=True, eq=False)
class ParagraphTable(Table[Paragraph]):
    """The paragraphs' columns.

    Args:
        text: The text of each.
        role: Body or subhead.

    Example:
        >>> table = ParagraphTable()
        >>> table.add_all(0, np.array([3]), np.array([13]), ["Rain fell."], [Role.BODY])
        >>> [paragraph.text for paragraph in table.between(0, 1)]
        ['Rain fell.']
    """

    text: TextColumn = attrs.field(factory=TextColumn)
    role: list[Role] = attrs.field(factory=list)

    def add_all(
        self, dump: int, start: NDArray[np.int64], end: NDArray[np.int64], text: list[str], role: list[Role]
    ) -> None:
        """Add paragraphs of one dump at the end, in order."""
        self._add_spans(dump, start, end)
        self.text.extend(text)
        self.role.extend(role)

    def between(self, first: int, stop: int) -> Iterator[Paragraph]:
        """Make the paragraphs from `first` up to `stop`."""
        return map(Paragraph, self.text.between(first, stop), self._spans(first, stop), self.role[first:stop])


@attrs.frozen(slots=True, eq=False)
class FieldTable(Table[FieldSpan]):
    """The columns of where fields stand.

    Args:
        name: Name of the attribute of `Document` that holds the value.

    Example:
        >>> table = FieldTable()
        >>> table.add_all(0, np.array([3]), np.array([13]), ["title"])
        >>> [field.name for field in table.between(0, 1)]
        ['title']
    """

    name: list[str] = attrs.field(factory=list)

    def add_all(self, dump: int, start: NDArray[np.int64], end: NDArray[np.int64], name: list[str]) -> None:
        """Add fields of one dump at the end, in order."""
        self._add_spans(dump, start, end)
        self.name.extend(name)

    def between(self, first: int, stop: int) -> Iterator[FieldSpan]:
        """Make the fields from `first` up to `stop`."""
        return map(FieldSpan, self.name[first:stop], self._spans(first, stop))


@attrs.frozen(slots=True, eq=False)
class EvidenceTable(Table[Evidence]):
    """Columns of reasons that have a place.

    Args:
        name: What was seen.
        weight: How much it speaks for the decision, in natural log-odds.

    Example:
        >>> table = EvidenceTable()
        >>> table.add_each(0, [4], [9], [(["rule line", "date line"], [4.0, 1.0])])
        [2]
        >>> [reason.name for reason in table.between(0, 2)]
        ['rule line', 'date line']
    """

    name: list[str] = attrs.field(factory=list)
    weight: list[float] = attrs.field(factory=list)

    def add_each(
        self, dump: int, start: Sequence[int], end: Sequence[int], reasons: Sequence[tuple[list[str], list[float]]]
    ) -> list[int]:
        """Add the reasons for each of some places at the end, names and weights; return the row behind each."""
        behind = []
        for first, last, (names, weights) in zip(start, end, reasons, strict=True):
            self.start.extend([first] * len(names))
            self.end.extend([last] * len(names))
            self.name.extend(names)
            self.weight.extend(weights)
            behind.append(len(self.name))
        self.dump.extend(repeat(dump, len(self.name) - len(self.dump)))
        return behind

    def between(self, first: int, stop: int) -> Iterator[Evidence]:
        """Make the reasons from `first` up to `stop`."""
        return map(Evidence, self.name[first:stop], self.weight[first:stop], self._spans(first, stop))


class Rows(Sequence[Row]):
    """Some rows of a table, in order: an immutable sequence whose items are made when asked for.

    Args:
        table: The table.
        first: Its first row.
        stop: The row after its last.

    Example:
        >>> table = ParagraphTable()
        >>> table.add_all(0, np.array([3]), np.array([13]), ["Rain fell."], [Role.BODY])
        >>> rows = Rows(table, 0, 1)
        >>> rows == (Paragraph("Rain fell.", Span(3, 13)),), len(rows), rows[-1].text
        (True, 1, 'Rain fell.')
    """

    __slots__ = ("_first", "_stop", "_table")

    def __init__(self, table: Table[Row], first: int, stop: int) -> None:
        """Look at rows of a table."""
        self._table, self._first, self._stop = table, first, stop

    def __len__(self) -> int:
        """Count the rows."""
        return self._stop - self._first

    def __iter__(self) -> Iterator[Row]:
        """Make the rows one by one."""
        return self._table.between(self._first, self._stop)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        """Make one row, or a tuple of rows."""
        if isinstance(index, slice):
            first, stop, step = index.indices(len(self))
            if step == 1:
                return tuple(self._table.between(self._first + first, self._first + max(first, stop)))
            return tuple(self)[index]
        at = index if index >= 0 else index + len(self)
        if not 0 <= at < len(self):
            raise IndexError(f"row {index} of {len(self)}")
        return next(self._table.between(self._first + at, self._first + at + 1))

    def __eq__(self, other: object) -> bool:
        """Whether the other holds the same items: rows or a tuple."""
        if not isinstance(other, Rows | tuple):
            return NotImplemented
        return len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Hash as a tuple of the same items."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Show the items as a tuple."""
        return repr(tuple(self))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle these rows alone, not the whole table."""
        return (tuple, (list(self),))
