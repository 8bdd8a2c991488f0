"""A user's decisions: they overrule everything, and are applied again next time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from types import UnionType
from typing import Any, TypeVar

import attrs

from newsclean.errors import DecisionError
from newsclean.model.edits import Edit, EditKind
from newsclean.model.spans import Span

FORMAT = 1
Value = TypeVar("Value")


def fold_line(line: str) -> str:
    """Fold a line for comparison: case and spacing do not count.

    Args:
        line: Any line.

    Returns:
        The folded line.

    Example:
        >>> fold_line("  Print   this PAGE ")
        'print this page'
    """
    return " ".join(line.casefold().split())


def _folded(lines: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold_line, lines))


@attrs.frozen(slots=True)
class Undo:
    """An edit that the user takes back.

    Args:
        kind: The edit's kind.
        original: The text it changed.
        start: Where; None takes back every edit of that kind and text.

    Example:
        >>> Undo(EditKind.REPAIR, "heart.", None).start is None
        True
    """

    kind: EditKind
    original: str
    start: int | None = None


@attrs.frozen(slots=True)
class Decisions:
    """What a user has decided. Every method returns new decisions; nothing is changed in place.

    Args:
        furniture: Lines that are furniture wherever they stand, folded.
        story: Lines that are story wherever they stand, folded.
        starts: Lines that open a story, folded.
        continues: Lines that do not open a story, folded.
        undone: Edits taken back.
        same_name: Pairs of spellings that are one name.
        other_name: Pairs of spellings that are two names.

    Example:
        >>> decisions = Decisions().mark_furniture("Tip line: 555-0100").mark_start("Snow on Ulm")
        >>> sorted(decisions.furniture | decisions.starts)
        ['snow on ulm', 'tip line: 555-0100']
    """

    furniture: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    story: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    starts: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    continues: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)
    undone: frozenset[Undo] = frozenset()
    same_name: frozenset[tuple[str, str]] = frozenset()
    other_name: frozenset[tuple[str, str]] = frozenset()

    def mark_furniture(self, line: str) -> Decisions:
        """Say that a line is furniture."""
        return attrs.evolve(self, furniture=self.furniture | {line}, story=self.story - _folded([line]))

    def mark_story(self, line: str) -> Decisions:
        """Say that a line is story."""
        return attrs.evolve(self, story=self.story | {line}, furniture=self.furniture - _folded([line]))

    def mark_start(self, line: str) -> Decisions:
        """Say that a line opens a story."""
        return attrs.evolve(self, starts=self.starts | {line}, continues=self.continues - _folded([line]))

    def mark_continued(self, line: str) -> Decisions:
        """Say that a line does not open a story."""
        return attrs.evolve(self, continues=self.continues | {line}, starts=self.starts - _folded([line]))

    def undo(self, edit: Edit, *, everywhere: bool = False) -> Decisions:
        """Take back an edit.

        Args:
            edit: The edit, from a result's ledger.
            everywhere: Whether to take back every edit of its kind with the same text, wherever it
                stands, and in the next dumps too.

        Returns:
            The new decisions.
        """
        undo = Undo(edit.kind, edit.original, None if everywhere else edit.span.start)
        return attrs.evolve(self, undone=self.undone | {undo})

    def join_names(self, one: str, other: str) -> Decisions:
        """Say that two spellings are one name."""
        pair = (min(one, other), max(one, other))
        return attrs.evolve(self, same_name=self.same_name | {pair}, other_name=self.other_name - {pair})

    def keep_apart(self, one: str, other: str) -> Decisions:
        """Say that two spellings are two names."""
        pair = (min(one, other), max(one, other))
        return attrs.evolve(self, other_name=self.other_name | {pair}, same_name=self.same_name - {pair})

    def undoes(self, kind: EditKind, original: str, span: Span) -> bool:
        """Whether an edit is taken back."""
        if not self.undone:
            return False
        return Undo(kind, original, span.start) in self.undone or Undo(kind, original, None) in self.undone

    def to_dict(self) -> dict[str, Any]:
        """Return the decisions as JSON-ready data; `from_dict` takes them back."""
        return {
            "newsclean_decisions": FORMAT,
            "furniture": sorted(self.furniture),
            "story": sorted(self.story),
            "starts": sorted(self.starts),
            "continues": sorted(self.continues),
            "undone": [
                {"kind": undo.kind.value, "original": undo.original, "start": undo.start}
                for undo in sorted(self.undone, key=lambda undo: (undo.kind, undo.original, undo.start or -1))
            ],
            "same_name": [list(pair) for pair in sorted(self.same_name)],
            "other_name": [list(pair) for pair in sorted(self.other_name)],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, path: str | None = None) -> Decisions:
        """Take back what `to_dict` gave.

        Args:
            data: The decisions as data.
            path: Where they came from, for the error.

        Returns:
            The decisions.

        Raises:
            DecisionError: The data is not a set of decisions, or of another format.
        """
        found = data.get("newsclean_decisions") if isinstance(data, Mapping) else None
        if found is None:
            raise DecisionError("not a decisions file", path=path)
        if found != FORMAT:
            raise DecisionError(f"format {found!r}, this version reads {FORMAT}", path=path)
        try:
            undone = frozenset(
                Undo(EditKind(undo["kind"]), _checked(undo["original"], str), _checked(undo["start"], int | None))
                for undo in _checked(data["undone"], list)
            )
            same, other = (_read_pairs(data[name]) for name in ("same_name", "other_name"))
            lines = {name: _read_lines(data[name]) for name in ("furniture", "story", "starts", "continues")}
            return cls(**lines, undone=undone, same_name=same, other_name=other)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise DecisionError(f"not a decisions file ({type(error).__name__}: {error})", path=path) from error

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the decisions to a file.

        Args:
            path: The file; replaced where it exists.
        """
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - any path-like
            json.dump(self.to_dict(), file, ensure_ascii=True, indent=1)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Decisions:
        """Read decisions that `save` wrote.

        Args:
            path: The file.

        Returns:
            The decisions.

        Raises:
            DecisionError: The file cannot be read.
        """
        name = os.fspath(path)
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123 - any path-like
                data = json.load(file)
        except (OSError, ValueError) as error:
            raise DecisionError(f"cannot be read ({error})", path=str(name)) from error
        return cls.from_dict(data, path=str(name))


def _checked(value: Value, kind: type | UnionType) -> Value:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError(f"{value!r} where {getattr(kind, '__name__', kind)} belongs")
    return value


def _read_lines(lines: list[str]) -> frozenset[str]:
    return frozenset(_checked(line, str) for line in _checked(lines, list))


def _read_pairs(pairs: list[list[str]]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (_checked(one, str), _checked(other, str))
        for one, other in (_checked(pair, list) for pair in _checked(pairs, list))
    )
