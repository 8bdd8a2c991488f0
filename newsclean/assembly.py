"""From parts to text: the ledger's edits are made here, and paragraphs of them.

`pipeline` hands over what the stages said of a story's units; out come edits, paragraphs and field
values, and what of the dump no document covers. Nothing here decides what a part is.
"""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

import attrs
import numpy as np
import regex
from numpy.typing import NDArray

from newsclean.model.decisions import Decisions, fold_line
from newsclean.model.documents import Document, FieldSpan, Paragraph, Role
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.parts import FOOT_RULE, RECURS_CONFIDENCE, RECURS_RULE, Part, recurs_evidence
from newsclean.model.pieces import PieceKind
from newsclean.model.results import SelfCheck
from newsclean.model.rows import EditTable, FieldTable, ParagraphTable, Reason, Rows
from newsclean.model.spans import Span

_VISIBLE = regex.compile(r"[^\p{Z}\p{Cc}\p{Cf}\p{Cn}\s]+")
_RARE_JOINT = regex.compile(r"[^\x00-\x7f]|-")
MANY_PARAGRAPHS = 40  # in one document; few single stories are as long
LOW_CONFIDENCE = 0.75
_DELETED = {PieceKind(kind.value): kind for kind in EditKind if kind.deletes}
_ROLES = {PieceKind.SUBHEAD: Role.SUBHEAD, PieceKind.BODY: Role.BODY}
_NONE, _BODY, _SUBHEAD = range(3)
_ROLES_BY_CODE = {_BODY: Role.BODY, _SUBHEAD: Role.SUBHEAD}
_CODES = {None: _NONE, Role.BODY: _BODY, Role.SUBHEAD: _SUBHEAD}
_WRAPPED = Reason(EditKind.UNWRAP, "wrapped line", 0.97, (Evidence("line broken at the usual width", 3.0),))

Mender = Callable[[str], Sequence[tuple[int, int, str, str, float]]]
Fix = tuple[int, int, str, Reason]  # start, end, replacement


@attrs.frozen(slots=True, eq=False)
class Joints:
    """The line breaks inside a dump's units, in order.

    Args:
        start: Where each starts.
        end: Where it ends.
        original: What stands there.
        glue: What belongs there.
        flat: The dump's text with line feeds as spaces.
        hard: How many of the joints before each one `flat` has not right; one entry more than joints.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    original: list[str]
    glue: list[str]
    flat: str
    hard: NDArray[np.int64]

    @classmethod
    def of(cls, text: str, breaks: NDArray[np.int64]) -> Joints:
        r"""Read the joints off a text.

        Args:
            text: The dump's text.
            breaks: Start and end of each joint, int64, shape (joints, 2).

        Returns:
            The joints.

        Example:
            >>> joints = Joints.of("Rain\nfell on Os-\nlo", np.array([[4, 5], [16, 17]]))
            >>> joints.glue, joints.hard.tolist()
            ([' ', ''], [0, 0, 1])
        """
        start, end = np.ascontiguousarray(breaks[:, 0]), np.ascontiguousarray(breaks[:, 1])
        starts, ends = start.tolist(), end.tolist()
        original = [text[first:last] for first, last in zip(starts, ends, strict=True)]
        before = "".join([text[first - 1] for first in starts])
        glue = [" "] * len(starts)
        for match in _RARE_JOINT.finditer(before):
            glue[match.start()] = _glue(match[0], text[ends[match.start()]])
        hard = (have != "\n" or want != " " for have, want in zip(original, glue, strict=True))
        flat = text.replace("\n", " ") if starts else text
        return cls(start, end, original, glue, flat, np.fromiter(accumulate(hard, initial=0), np.int64))

    def fixes(self, first: int, stop: int) -> list[Fix]:
        """Return the joints from `first` up to `stop` as what is to be done to the text."""
        places = zip(self.start[first:stop].tolist(), self.end[first:stop].tolist(), strict=True)
        return [(*place, glue, _WRAPPED) for place, glue in zip(places, self.glue[first:stop], strict=True)]


@attrs.frozen(slots=True, eq=False)
class Workshop:
    """What making the text of a dump's documents needs.

    Args:
        text: The dump's text.
        dump: Its index in the result.
        decisions: The user's decisions.
        joints: The line breaks inside units.
        suspects: Offsets where damage may be, in order.
        mend: Finds the damage in a text: start, end, replacement, rule and confidence of each fix.
        edits: The ledger, to which edits are added.
        paragraphs: All paragraphs, to which those made are added.
        fields: All places of fields, to which those found are added.
        blanks: The white space between the dump's pieces, in order, to which what is found is added.
    """

    text: str
    dump: int
    decisions: Decisions
    joints: Joints
    suspects: Sequence[int]
    mend: Mender
    edits: EditTable
    paragraphs: ParagraphTable
    fields: FieldTable
    blanks: list[str]


@attrs.frozen(slots=True, eq=False)
class Block:
    """The units of a run of stories, and what becomes of them.

    Args:
        start: Where each unit starts, int64, shape (units,).
        end: Where it ends, int64, shape (units,).
        furniture: Whether a unit without parts is furniture by recurrence, bool, shape (units,); else it is body.
        often: How often its line stands in the dump, int64, shape (units,).
        parts: What fields and sorting made of units, by unit.
        stories: First unit of each story and the unit after its last, in order.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    furniture: NDArray[np.bool_]
    often: NDArray[np.int64]
    parts: Mapping[int, Sequence[Part]]
    stories: Sequence[tuple[int, int]]


@attrs.frozen(slots=True, eq=False)
class Made:
    """What became of a story's parts.

    Args:
        span: From the first part to the end of the last.
        id: Made from the source text.
        edits: Its edits, in order.
        paragraphs: Its paragraphs, in order.
        texts: Their texts.
        body: The texts of those that are no subheads.
        places: Where its fields stand.
        values: The text of those fields, by name.
        invites: Whether words that end many paragraphs stand right behind the last of the body.
    """

    span: Span
    id: str
    edits: Rows[Edit]
    paragraphs: Rows[Paragraph]
    texts: list[str]
    body: list[str]
    places: Rows[FieldSpan]
    values: dict[str, str]
    invites: bool


def make_texts(shop: Workshop, block: Block, at: int) -> list[Made]:
    """Make edits, paragraphs and field values of a block's units.

    Units without parts, which are most, are worked through as arrays.

    Args:
        shop: What is shared over the dump.
        block: The units.
        at: Offset where the piece before the block ends.

    Returns:
        What became of each story. What shows between two parts (a mark between the cells of a row) is
        taken out as a separator.
    """
    row = _Rows.of(shop, block)
    rows = _Ledger(shop)
    shown = _shown_texts(shop, row, rows)
    _add_removed(shop, row, rows)
    _add_gaps(shop, row, rows, at)
    first_edit, starts = len(shop.edits), rows.close()
    first_paragraph = len(shop.paragraphs)
    kept = np.flatnonzero(row.role != _NONE)
    roles = [_ROLES_BY_CODE[role] for role in row.role[kept].tolist()]
    texts = [shown[place] for place in kept.tolist()]
    shop.paragraphs.add_all(shop.dump, row.start[kept], row.end[kept], texts, roles)
    # Where each story's parts, paragraphs, fields and edits start and end among all.
    edges = np.searchsorted(row.unit, np.array(block.stories, dtype=np.int64))
    spans = np.stack((row.start[edges[:, 0]], row.end[edges[:, 1] - 1]), axis=1)
    paragraphs = np.searchsorted(kept, edges)
    fields = np.flatnonzero(row.field)
    of_field = np.searchsorted(fields, edges).tolist()
    names = [row.parts[part].field for part in row.part[fields].tolist()]
    first_field = len(shop.fields)
    shop.fields.add_all(shop.dump, row.start[fields], row.end[fields], names)
    values = [shown[place] for place in fields.tolist()]
    source, invites = _sources(row, edges), _invites(row, edges)
    subheads = np.searchsorted(np.flatnonzero(row.role == _SUBHEAD), edges)
    mixed = (subheads[:, 0] < subheads[:, 1]).tolist()
    made = []
    for story, (span, (low, high), (first, stop), own) in enumerate(
        zip(spans.tolist(), paragraphs.tolist(), np.searchsorted(starts, spans).tolist(), of_field, strict=True)
    ):
        here = texts[low:high]
        made.append(
            Made(
                span=Span(span[0], span[1], shop.dump),
                id=_source_id(shop.text[source[story] : span[1]]),
                edits=Rows(shop.edits, first_edit + first, first_edit + stop),
                paragraphs=Rows(shop.paragraphs, first_paragraph + low, first_paragraph + high),
                texts=here,
                body=[here[at - low] for at in range(low, high) if roles[at] is Role.BODY] if mixed[story] else here,
                places=Rows(shop.fields, first_field + own[0], first_field + own[1]),
                values=dict(zip(names[own[0] : own[1]], values[own[0] : own[1]], strict=True)),
                invites=invites[story],
            )
        )
    return made


@attrs.frozen(slots=True, eq=False)
class _Rows:
    """A block's parts in order, as columns.

    `part` is an index into `parts`, or -1 for a unit without parts; `role` is one of the codes in `_CODES`.
    """

    parts: list[Part]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    unit: NDArray[np.int64]
    part: NDArray[np.int64]
    role: NDArray[np.int8]
    field: NDArray[np.bool_]
    often: NDArray[np.int64]

    @classmethod
    def of(cls, shop: Workshop, block: Block) -> _Rows:
        own = sorted(block.parts)
        parts = [part for unit in own for part in block.parts[unit]]
        roles = [_role(shop, part) for part in parts]
        whole = np.ones(len(block.start), dtype=np.bool_)
        whole[own] = False
        units = np.flatnonzero(whole)
        start = np.concatenate((block.start[units], np.array([part.start for part in parts], dtype=np.int64)))
        order = np.argsort(start, kind="stable")
        end = np.concatenate((block.end[units], np.array([part.end for part in parts], dtype=np.int64)))
        sizes = [len(block.parts[unit]) for unit in own]
        unit = np.concatenate((units, np.repeat(np.array(own, dtype=np.int64), sizes)))
        index = np.concatenate((np.full(len(units), -1), np.arange(len(parts))))
        role = np.full(len(start), _BODY, dtype=np.int8)
        role[: len(units)][block.furniture[units]] = _NONE
        role[len(units) :] = [_CODES[role] for role in roles]
        field = np.zeros(len(start), dtype=np.bool_)
        field[len(units) :] = [bool(part.field) and code is None for part, code in zip(parts, roles, strict=True)]
        return cls(parts, start[order], end[order], unit[order], index[order], role[order], field[order], block.often)

    def removed(self) -> NDArray[np.int64]:
        """Parts that are taken out."""
        return np.flatnonzero((self.role == _NONE) & ~self.field)


class _Ledger:
    """A block's edits as they are found, put in order at the end."""

    def __init__(self, shop: Workshop) -> None:
        self._shop = shop
        self._start: list[NDArray[np.int64]] = []
        self._end: list[NDArray[np.int64]] = []
        self._original: list[str] = []
        self._replacement: list[str] = []
        self._reason: list[Reason] = []
        self._about: list[tuple[int, int] | None] = []

    def add(
        self,
        start: NDArray[np.int64],
        end: NDArray[np.int64],
        original: Sequence[str],
        replacement: Sequence[str],
        reason: Sequence[Reason],
        about: Sequence[tuple[int, int] | None] | None = None,
    ) -> None:
        self._start.append(start)
        self._end.append(end)
        self._original += original
        self._replacement += replacement
        self._reason += reason
        self._about += [None] * len(reason) if about is None else about

    def add_fixes(self, fixes: Sequence[Fix]) -> None:
        if fixes:
            text = self._shop.text
            self.add(
                np.array([fix[0] for fix in fixes], dtype=np.int64),
                np.array([fix[1] for fix in fixes], dtype=np.int64),
                [text[first:last] for first, last, _, _ in fixes],
                [fix[2] for fix in fixes],
                [fix[3] for fix in fixes],
            )

    def close(self) -> NDArray[np.int64]:
        """Add them to the dump's ledger, in order; return where they start."""
        start = np.concatenate((*self._start, np.zeros(0, dtype=np.int64)))
        end = np.concatenate((*self._end, np.zeros(0, dtype=np.int64)))
        columns: tuple[list[Any], ...] = (self._original, self._replacement, self._reason, self._about)
        if (start[1:] < start[:-1]).any():
            order = np.argsort(start, kind="stable")
            start, end = start[order], end[order]
            columns = tuple([column[at] for at in order.tolist()] for column in columns)
        table = self._shop.edits
        table.about.update((row, about) for row, about in enumerate(columns[-1], start=len(table)) if about is not None)
        table.add_all(self._shop.dump, start, end, *columns[:-1])
        return start


def _shown_texts(shop: Workshop, row: _Rows, ledger: _Ledger) -> dict[int, str]:
    """The text of each part that stays, with lines joined and damage mended; the edits go into the ledger."""
    joints, places = shop.joints, np.flatnonzero((row.role != _NONE) | row.field)
    start, end = row.start[places], row.end[places]
    first = np.searchsorted(joints.start, start)
    stop = np.searchsorted(joints.start, end)
    # A break that goes on behind the part is none of its own.
    broken = np.flatnonzero(first < stop)
    stop[broken] -= joints.end[stop[broken] - 1] > end[broken]
    damaged = np.searchsorted(shop.suspects, start) < np.searchsorted(shop.suspects, end)
    if shop.decisions.undone:
        damaged |= first < stop
    hard = joints.hard
    rough = damaged | (hard[first] < hard[stop])
    flat = joints.flat
    shown = dict(
        zip(
            places.tolist(),
            [flat[low:high] for low, high in zip(start.tolist(), end.tolist(), strict=True)],
            strict=True,
        )
    )
    fixes: list[Fix] = []
    for at in np.flatnonzero(rough).tolist():
        extent = int(start[at]), int(end[at])
        glued = joints.fixes(int(first[at]), int(stop[at]))
        if damaged[at]:
            shown[int(places[at])] = _mended(shop, *extent, glued, fixes)
        else:
            shown[int(places[at])] = _applied(shop.text, *extent, glued)
    ledger.add_fixes(fixes)
    plain = broken[~damaged[broken]]
    if len(plain):
        size = (stop - first)[plain]
        own_joints = np.repeat(first[plain] - (np.cumsum(size) - size), size) + np.arange(int(size.sum()))
        chosen = own_joints.tolist()
        ledger.add(
            joints.start[own_joints],
            joints.end[own_joints],
            [joints.original[joint] for joint in chosen],
            [joints.glue[joint] for joint in chosen],
            [_WRAPPED] * len(chosen),
        )
    return shown


def _add_removed(shop: Workshop, row: _Rows, ledger: _Ledger) -> None:
    """Edits for the parts that are taken out."""
    removed = row.removed()
    start, end = row.start[removed], row.end[removed]
    text, parts = shop.text, row.parts
    originals = [text[first:last] for first, last in zip(start.tolist(), end.tolist(), strict=True)]
    own = [parts[part] if part >= 0 else None for part in row.part[removed].tolist()]
    often = row.often[row.unit[removed]].tolist()
    reasons = [_reason_of(part) if part else _recurs_reason(times) for part, times in zip(own, often, strict=True)]
    about = [_about(part) if part and part.evidence else None for part in own]
    ledger.add(start, end, originals, [""] * len(originals), reasons, about)


def _add_gaps(shop: Workshop, row: _Rows, ledger: _Ledger, at: int) -> None:
    """White space between the parts, and edits that take out what shows there."""
    before = np.concatenate((np.array([at]), row.end[:-1]))
    gaps = np.flatnonzero(before < row.start)
    text = shop.text
    firsts, lasts = before[gaps].tolist(), row.start[gaps].tolist()
    between = [text[first:last] for first, last in zip(firsts, lasts, strict=True)]
    # Most blanks are alike: equal ones are kept once.
    known = {gap: gap for gap in between}
    if all(map(str.isspace, known)):
        shop.blanks.extend(map(known.__getitem__, between))
        return
    for first, last, gap in zip(firsts, lasts, between, strict=True):
        if gap.isspace():
            shop.blanks.append(gap)
        else:
            ledger.add_fixes(_marks_between(shop, first, last))


def _sources(row: _Rows, edges: NDArray[np.int64]) -> list[int]:
    """Where the text that names each story starts: counters do not tell copies apart."""
    kinds = [part.kind is PieceKind.SEPARATOR for part in row.parts]
    separator = np.append(np.array(kinds, dtype=np.bool_), False)[row.part]
    own = np.append(np.flatnonzero(~separator), len(row.start))
    first = own[np.searchsorted(own, edges[:, 0])]
    # A story of separators only is named by all of them.
    found: list[int] = row.start[np.where(first < edges[:, 1], first, edges[:, 0])].tolist()
    return found


def _invites(row: _Rows, edges: NDArray[np.int64]) -> list[bool]:
    """Whether words that end many paragraphs stand right behind the last of each story's body."""
    body = [part.kind is PieceKind.BODY for part in row.parts]
    kept = np.where(row.part < 0, row.role == _BODY, np.append(np.array(body, dtype=np.bool_), False)[row.part])
    places = np.flatnonzero(kept)
    last = np.searchsorted(places, edges[:, 1]) - 1
    behind = np.where(last >= 0, places[np.maximum(last, 0)], -2) + 1 if len(places) else np.full(len(edges), -1)
    inside = (behind > edges[:, 0]) & (behind < edges[:, 1])
    part = np.where(inside, row.part[np.minimum(behind, len(row.part) - 1)], -1)
    return [at >= 0 and row.parts[at].rule == FOOT_RULE for at in part.tolist()]


def _role(shop: Workshop, part: Part) -> Role | None:
    """What a part is in the text; body too, where the user has called it story or taken its edit back."""
    role = _ROLES.get(part.kind)
    decisions = shop.decisions
    if role is not None or part.field or not (decisions.story or decisions.undone):
        return role
    original = shop.text[part.start : part.end]
    undone = decisions.undoes(_DELETED[part.kind], original, Span(part.start, part.end))
    return Role.BODY if undone or fold_line(original) in decisions.story else None


def _reason_of(part: Part) -> Reason:
    kind = _DELETED[part.kind]
    if not part.evidence:
        return _reason(kind, part.rule, part.confidence)
    if _about(part) is None:
        return Reason(kind, part.rule, part.confidence, part.evidence)
    # Copies of headlines differ in the place that they repeat.
    first, *rest = part.evidence
    return _reason_without_place(kind, part.rule, part.confidence, first.name, first.weight, first.detail, *rest)


def _about(part: Part) -> tuple[int, int] | None:
    span = part.evidence[0].span
    return None if span is None else (span.start, span.end)


@lru_cache(maxsize=1024)
def _reason_without_place(
    kind: EditKind, rule: str, confidence: float, name: str, weight: float, detail: str, *rest: Evidence
) -> Reason:
    return Reason(kind, rule, confidence, (Evidence(name, weight, None, detail), *rest))


@cache
def _reason(kind: EditKind, rule: str, confidence: float) -> Reason:
    """The rule itself as evidence, as sure as it is: most rules look at one thing."""
    sure = min(max(confidence, 0.001), 0.999)
    return Reason(kind, rule, confidence, (Evidence(rule, round(math.log(sure / (1 - sure)), 2)),))


@cache
def _recurs_reason(often: int) -> Reason:
    return Reason(EditKind.BOILERPLATE, RECURS_RULE, RECURS_CONFIDENCE, recurs_evidence(often))


def cover_gap(shop: Workshop, start: int, end: int) -> None:
    """Account for what lies behind the last piece: white space, and edits that take out what shows.

    Args:
        shop: Where both are added.
        start: Where the piece ends.
        end: Where the dump ends.
    """
    ledger = _Ledger(shop)
    ledger.add_fixes(_marks_between(shop, start, end))
    ledger.close()


def _marks_between(shop: Workshop, start: int, end: int) -> list[Fix]:
    fixes: list[Fix] = []
    at = start
    for match in _VISIBLE.finditer(shop.text, start, end):
        if at < match.start():
            shop.blanks.append(shop.text[at : match.start()])
        at = match.end()
        fixes.append((match.start(), at, "", _reason(EditKind.SEPARATOR, "mark between cells", 0.9)))
    if at < end:
        shop.blanks.append(shop.text[at:end])
    return fixes


def _source_id(source: str) -> str:
    if "\r" in source:
        source = source.replace("\r\n", "\n")
    return hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _glue(before: str, after: str) -> str:
    """What belongs between two joined lines: nothing in East Asian scripts, and behind a hyphen."""
    if before == "-":
        return "" if after.isalpha() else " "
    return "" if before >= "\u2e80" and after >= "\u2e80" and not "\uac00" <= after <= "\ud7a3" else " "


def _mended(shop: Workshop, start: int, end: int, joints: Sequence[Fix], made: list[Fix]) -> str:
    """Mend the joined text and add what was made; a fix over a joint absorbs the joint's edit and keeps its evidence."""
    text, decisions = shop.text, shop.decisions
    joined = [
        joint
        for joint in joints
        if not decisions.undoes(EditKind.UNWRAP, text[joint[0] : joint[1]], Span(joint[0], joint[1], shop.dump))
    ]
    fixes: list[Fix] = []
    absorbed: set[int] = set()
    origin = _Origin(start, joined)
    starts = [joint[0] for joint in joined]
    for low, high, replacement, rule, confidence in shop.mend(_applied(text, start, end, joined)):
        first, last = origin.of_fix(low, high)
        if decisions.undoes(EditKind.REPAIR, text[first:last], Span(first, last, shop.dump)):
            continue
        under = range(bisect_left(starts, first), bisect_left(starts, last))
        absorbed.update(under)
        kept = tuple(evidence for at in under for evidence in joined[at][3].evidence)
        reason = Reason(EditKind.REPAIR, rule, confidence, (Evidence(rule, 3.0), *kept))
        fixes.append((first, last, replacement, reason))
    fixes += (joint for at, joint in enumerate(joined) if at not in absorbed)
    fixes.sort(key=lambda fix: fix[0])
    made += fixes
    return _applied(text, start, end, fixes)


def _applied(text: str, start: int, end: int, fixes: Sequence[Fix]) -> str:
    out: list[str] = []
    at = start
    for first, last, replacement, _ in fixes:
        out += (text[at:first], replacement)
        at = last
    return "".join((*out, text[at:end]))


class _Origin:
    """Where in the dump the characters of a joined text come from."""

    def __init__(self, start: int, joined: Sequence[Fix]) -> None:
        """Note for each joint where its glue stands in the joined text."""
        self._first, self._joined = start, joined
        self._glue: list[int] = []
        lost = start
        for first, last, glue, _ in joined:
            self._glue.append(first - lost)
            lost += last - first - len(glue)

    def of_fix(self, start: int, end: int) -> tuple[int, int]:
        """Return first and end offset in the dump; a joint whose glue lies inside is covered whole."""
        first = self._of(start, after=True)
        return first, max(first, self._of(end, after=False)) if end > start else first

    def _of(self, offset: int, *, after: bool) -> int:
        """A joint without glue lies before a fix that starts there, and behind one that ends there."""
        at = bisect_left(self._glue, offset)
        if after:
            while at < len(self._glue) and self._glue[at] == offset and not self._joined[at][2]:
                at += 1
        if at == 0:
            return self._first + offset
        _, end, glue, _ = self._joined[at - 1]
        return end + offset - self._glue[at - 1] - len(glue)


def empty_id() -> str:
    """Return the id of a document without text, its occurrence number aside.

    Example:
        >>> len(empty_id())
        16
    """
    return hashlib.blake2b(b"", digest_size=8).hexdigest()


def check_result(documents: Sequence[Document], roles: Sequence[Role], openers: int, *, one_each: bool) -> SelfCheck:
    """Say how far a result may be trusted.

    Args:
        documents: The documents.
        roles: The roles of all their paragraphs, in order.
        openers: How many gaps show a strong sign of a story's start.
        one_each: Whether each text was one document by the caller's word.

    Returns:
        The check, with a warning for each thing a reader must know.
    """
    stops = [*accumulate(len(document.paragraphs) for document in documents)]
    bodies = sum(Role.BODY in roles[first:stop] for first, stop in zip([0, *stops], stops, strict=False))
    orphans = sum((document.title is None) == bool(document.paragraphs) for document in documents)
    confidence = sum(document.confidence for document in documents) / len(documents) if documents else 0.0
    warnings: list[str] = []
    if not documents:
        warnings.append("The dump holds nothing but white space: there are no documents.")
    elif not one_each:
        longest = max(documents, key=lambda document: len(document.paragraphs))
        paragraphs = len(longest.paragraphs)
        if len(documents) == 1 and paragraphs >= MANY_PARAGRAPHS:
            warnings.append(
                f"No boundary was found among {paragraphs} paragraphs: if this is more than one story, say what "
                "separates them (--separator, SegmentOptions.separators) or which lines open them (Decisions.mark_start)."
            )
        elif openers > 2 * len(documents) + 2:
            warnings.append(f"{openers} places look like the start of a story, but {len(documents)} stories were cut.")
        if orphans > max(1, len(documents) // 4):
            warnings.append(
                f"{orphans} of {len(documents)} documents have a title without text or text without a title."
            )
        if len(documents) > 1 and confidence < LOW_CONFIDENCE:
            warnings.append(f"The boundaries are uncertain: mean confidence {confidence:.2f}.")
    return SelfCheck(openers, bodies, orphans, round(confidence, 4), tuple(warnings))
