"""From parts to text: the ledger's edits are made here, and paragraphs of them.

`pipeline` hands over what the stages said of a story's units; out come edits, paragraphs and field
values, and what of the dump no document covers. Nothing here decides what a part is.
"""

from __future__ import annotations

import hashlib
import math
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate

import attrs
import numpy as np
import regex
from numpy.typing import NDArray

from newsclean.model.decisions import Decisions, fold_line
from newsclean.model.documents import Document, FieldSpan, Paragraph, Role
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.parts import Part
from newsclean.model.pieces import PieceKind
from newsclean.model.results import SelfCheck
from newsclean.model.rows import EditTable, ParagraphTable, Reason, Rows
from newsclean.model.spans import Span
from newsclean.model.stories import StoryUnits

_VISIBLE = regex.compile(r"[^\p{Z}\p{Cc}\p{Cf}\p{Cn}\s]+")
_RARE_JOINT = regex.compile(r"[^\x00-\x7f]|-")
MANY_PARAGRAPHS = 40  # in one document; few single stories are as long
LOW_CONFIDENCE = 0.75
_DELETED = {PieceKind(kind.value): kind for kind in EditKind if kind.deletes}
_ROLES = {PieceKind.SUBHEAD: Role.SUBHEAD, PieceKind.BODY: Role.BODY}
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

    start: array[int]
    end: array[int]
    original: list[str]
    glue: list[str]
    flat: str
    hard: list[int]

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
            >>> joints.glue, joints.hard
            ([' ', ''], [0, 0, 1])
        """
        start, end = array("q", breaks[:, 0].tobytes()), array("q", breaks[:, 1].tobytes())
        original = [text[first:last] for first, last in zip(start, end, strict=True)]
        before = "".join([text[first - 1] for first in start])
        glue = [" "] * len(start)
        for match in _RARE_JOINT.finditer(before):
            glue[match.start()] = _glue(match[0], text[end[match.start()]])
        hard = (have != "\n" or want != " " for have, want in zip(original, glue, strict=True))
        flat = text.replace("\n", " ") if start else text
        return cls(start, end, original, glue, flat, list(accumulate(hard, initial=0)))

    def joined(self, text: str, start: int, end: int, first: int, stop: int) -> str:
        """Return a stretch of the dump with the joints from `first` up to `stop` glued."""
        if self.hard[first] == self.hard[stop]:
            return self.flat[start:end]
        out: list[str] = []
        at = start
        for joint in range(first, stop):
            out += (text[at : self.start[joint]], self.glue[joint])
            at = self.end[joint]
        return "".join((*out, text[at:end]))


@attrs.frozen(slots=True, eq=False)
class Workshop:
    """What making the text of a block's documents needs.

    Args:
        text: The dump's text.
        dump: Its index in the result.
        decisions: The user's decisions.
        joints: The line breaks inside units.
        suspects: Offsets where damage may be, in order.
        mend: Finds the damage in a text: start, end, replacement, rule and confidence of each fix.
        edits: The ledger, to which edits are added.
        paragraphs: All paragraphs, to which those made are added.
        blanks: The white space between the dump's pieces, in order, to which what is found is added.
        joint_of: For each unit of the block, and the one behind, the first joint in or behind it.
        suspect_of: The same of the suspects.
    """

    text: str
    dump: int
    decisions: Decisions
    joints: Joints
    suspects: Sequence[int]
    mend: Mender
    edits: EditTable
    paragraphs: ParagraphTable
    blanks: list[str]
    joint_of: Sequence[int] = ()
    suspect_of: Sequence[int] = ()


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
    """

    span: Span
    id: str
    edits: Rows[Edit]
    paragraphs: Rows[Paragraph]
    texts: list[str]
    body: list[str]
    places: tuple[FieldSpan, ...]
    values: dict[str, str]


def make_text(shop: Workshop, story: StoryUnits, parts: Mapping[int, Sequence[Part]], at: int) -> Made:
    """Make edits, paragraphs and field values of a story's units.

    Args:
        shop: What is shared over the block.
        story: The story's units.
        parts: What fields and sorting made of them, by unit; a unit without parts is body.
        at: Offset where the piece before the story ends.

    Returns:
        What they became. What shows between two parts (a mark between the cells of a row) is taken
        out as a separator.
    """
    text, dump, paragraphs = shop.text, shop.dump, shop.paragraphs
    starts, ends = story.columns.start, story.columns.end
    places: list[FieldSpan] = []
    body: list[str] = []
    own = parts.get(story.first)
    first = own[0].start if own else starts[story.first]
    _cover(shop, at, first)
    at, edit, paragraph = first, len(shop.edits), len(paragraphs)
    source = -1  # where the text that names the document starts
    values: dict[str, str] = {}
    for unit in range(story.first, story.stop):
        for part in parts.get(unit) or (None,):
            start, end = (starts[unit], ends[unit]) if part is None else (part.start, part.end)
            if at < start:
                _cover(shop, at, start)
            at = end
            # Counters do not tell copies apart.
            if source < 0 and (part is None or part.kind is not PieceKind.SEPARATOR):
                source = start
            role = Role.BODY if part is None else _role(shop, part)
            if role is not None:
                shown = _shown(shop, unit, start, end, whole=part is None)
                paragraphs.add(dump, start, end, shown, role)
                if role is Role.BODY:
                    body.append(shown)
            elif part is not None and part.field:
                places.append(FieldSpan(part.field, Span(start, end, dump)))
                values[part.field] = _shown(shop, unit, start, end, whole=False)
            elif part is not None:
                shop.edits.add(dump, start, end, text[start:end], "", _reason_of(part))
    return Made(
        span=Span(first, at, dump),
        id=_source_id(text[source if source >= 0 else first : at]),
        edits=Rows(shop.edits, edit, len(shop.edits)),
        paragraphs=Rows(paragraphs, paragraph, len(paragraphs)),
        texts=paragraphs.text[paragraph:],
        body=body,
        places=tuple(places),
        values=values,
    )


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
    if part.evidence:
        return Reason(kind, part.rule, part.confidence, part.evidence)
    return _reason(kind, part.rule, part.confidence)


def _cover(shop: Workshop, start: int, end: int) -> None:
    gap = shop.text[start:end]
    if gap.isspace():
        shop.blanks.append(gap)
    elif gap:
        cover_gap(shop, start, end)


@cache
def _reason(kind: EditKind, rule: str, confidence: float) -> Reason:
    """The rule itself as evidence, as sure as it is: most rules look at one thing."""
    sure = min(max(confidence, 0.001), 0.999)
    return Reason(kind, rule, confidence, (Evidence(rule, round(math.log(sure / (1 - sure)), 2)),))


def cover_gap(shop: Workshop, start: int, end: int) -> None:
    """Account for what lies between two pieces: white space, and edits that take out what shows.

    Args:
        shop: Where both are added.
        start: Where the first piece ends.
        end: Where the second starts.
    """
    at = start
    for match in _VISIBLE.finditer(shop.text, start, end):
        if at < match.start():
            shop.blanks.append(shop.text[at : match.start()])
        at = match.end()
        reason = _reason(EditKind.SEPARATOR, "mark between cells", 0.9)
        shop.edits.add(shop.dump, match.start(), at, match[0], "", reason)
    if at < end:
        shop.blanks.append(shop.text[at:end])


def _source_id(source: str) -> str:
    if "\r" in source:
        source = source.replace("\r\n", "\n")
    return hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _shown(shop: Workshop, unit: int, start: int, end: int, *, whole: bool) -> str:
    """The text of a part that stays, with lines joined and damage mended; the edits go into the ledger."""
    joints, first, stop = shop.joints, shop.joint_of[unit], shop.joint_of[unit + 1]
    if first < stop and not whole:
        first, stop = bisect_left(joints.start, start, first, stop), bisect_left(joints.start, end, first, stop)
        # A break that goes on behind the part is none of its own.
        stop -= first < stop and joints.end[stop - 1] > end
    low, high = shop.suspect_of[unit], shop.suspect_of[unit + 1]
    if low < high and bisect_left(shop.suspects, start, low, high) < bisect_left(shop.suspects, end, low, high):
        return _mended(shop, start, end, range(first, stop))
    if first == stop:
        return shop.text[start:end]
    if shop.decisions.undone:
        return _mended(shop, start, end, range(first, stop), damaged=False)
    own = slice(first, stop)
    shop.edits.add_all(shop.dump, joints.start[own], joints.end[own], joints.original[own], joints.glue[own], _WRAPPED)
    return joints.joined(shop.text, start, end, first, stop)


def _glue(before: str, after: str) -> str:
    """What belongs between two joined lines: nothing in East Asian scripts, and behind a hyphen."""
    if before == "-":
        return "" if after.isalpha() else " "
    return "" if before >= "\u2e80" and after >= "\u2e80" and not "\uac00" <= after <= "\ud7a3" else " "


def _mended(shop: Workshop, start: int, end: int, joints: Iterable[int], *, damaged: bool = True) -> str:
    """Mend the joined text; a fix over a joint absorbs the joint's edit and keeps its evidence."""
    text, decisions, breaks = shop.text, shop.decisions, shop.joints
    joined: list[Fix] = []
    for joint in joints:
        first, last = breaks.start[joint], breaks.end[joint]
        if not decisions.undoes(EditKind.UNWRAP, text[first:last], Span(first, last, shop.dump)):
            joined.append((first, last, breaks.glue[joint], _WRAPPED))
    fixes: list[Fix] = []
    absorbed: set[int] = set()
    if damaged:
        origin = _Origin(start, joined)
        starts = [joint[0] for joint in joined]
        for low, high, replacement, rule, confidence in shop.mend(_applied(text, start, end, joined)):
            first, last = origin.of_fix(low, high)
            if decisions.undoes(EditKind.REPAIR, text[first:last], Span(first, last, shop.dump)):
                continue
            under = range(bisect_left(starts, first), bisect_left(starts, last))
            absorbed.update(under)
            kept = tuple(evidence for at in under for evidence in joined[at][3].evidence)
            fixes.append(
                (first, last, replacement, Reason(EditKind.REPAIR, rule, confidence, (Evidence(rule, 3.0), *kept)))
            )
    fixes += (joint for at, joint in enumerate(joined) if at not in absorbed)
    fixes.sort(key=lambda fix: fix[0])
    for first, last, replacement, reason in fixes:
        shop.edits.add(shop.dump, first, last, text[first:last], replacement, reason)
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


def check_result(documents: Sequence[Document], openers: int, *, one_each: bool) -> SelfCheck:
    """Say how far a result may be trusted.

    Args:
        documents: The documents.
        openers: How many gaps show a strong sign of a story's start.
        one_each: Whether each text was one document by the caller's word.

    Returns:
        The check, with a warning for each thing a reader must know.
    """
    bodies = sum(any(part.role is Role.BODY for part in document.paragraphs) for document in documents)
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
