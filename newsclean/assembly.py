"""From parts to text: the ledger's edits are made here, and paragraphs of them.

`pipeline` hands over what the stages said of a story's units; out come edits, paragraphs and field
values, and what of the dump no document covers. Nothing here decides what a part is.
"""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

import attrs
import regex

from newsclean.model.decisions import Decisions, fold_line
from newsclean.model.documents import Document, FieldSpan, Paragraph, Role
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.ledger import apply_edits
from newsclean.model.parts import Part
from newsclean.model.pieces import PieceKind
from newsclean.model.results import SelfCheck
from newsclean.model.spans import Span

_VISIBLE = regex.compile(r"[^\p{Z}\p{Cc}\p{Cf}\p{Cn}\s]+")
_KEPT = frozenset({PieceKind.TITLE, PieceKind.FIELD, PieceKind.SUBHEAD, PieceKind.BODY})
MANY_PARAGRAPHS = 40  # in one document; few single stories are as long
LOW_CONFIDENCE = 0.75
_WRAPPED = (Evidence("line broken at the usual width", 3.0),)
_DELETED = {PieceKind(kind.value): kind for kind in EditKind if kind.deletes}
_ROLES = {PieceKind.SUBHEAD: Role.SUBHEAD, PieceKind.BODY: Role.BODY}

Mender = Callable[[str], Sequence[tuple[int, int, str, str, float]]]


@attrs.frozen(slots=True, eq=False)
class Workshop:
    """What making the text of one dump's documents needs.

    Args:
        text: The dump's text.
        dump: Its index in the result.
        decisions: The user's decisions.
        joints: Starts and ends of the line breaks inside units, in order.
        touched: Offsets where a joint starts or damage may be, in order.
        suspects: Offsets where damage may be, in order.
        mend: Finds the damage in a text: start, end, replacement, rule and confidence of each fix.
    """

    text: str
    dump: int
    decisions: Decisions
    joints: tuple[Sequence[int], Sequence[int]]
    touched: Sequence[int]
    suspects: Sequence[int]
    mend: Mender


@attrs.frozen(slots=True, eq=False)
class Made:
    """What became of a story's parts.

    Args:
        span: From the first part to the end of the last.
        id: Made from the source text.
        edits: Its edits, in order.
        paragraphs: Its paragraphs, in order.
        places: Where its fields stand.
        values: The text of those fields, by name.
        blanks: The white space between its pieces, in order.
    """

    span: Span
    id: str
    edits: tuple[Edit, ...]
    paragraphs: tuple[Paragraph, ...]
    places: tuple[FieldSpan, ...]
    values: dict[str, str]
    blanks: list[str]


def make_text(shop: Workshop, parts: Sequence[Part]) -> Made:
    """Make edits, paragraphs and field values of a story's parts.

    Args:
        shop: What is shared over the dump.
        parts: The story's parts, in order.

    Returns:
        What they became. What shows between two parts (a mark between the cells of a row) is taken
        out as a separator.
    """
    text, dump = shop.text, shop.dump
    edits: list[Edit] = []
    paragraphs: list[Paragraph] = []
    places: list[FieldSpan] = []
    values: dict[str, str] = {}
    blanks: list[str] = []
    decided = bool(shop.decisions.story or shop.decisions.undone)
    at = parts[0].start
    for part in parts:
        start, end = part.start, part.end
        if at < start:
            gap = text[at:start]
            if gap.isspace():
                blanks.append(gap)
            else:
                edits += cover_gap(text, dump, at, start, blanks)
        at = end
        span = Span(start, end, dump)
        kind = _settled(shop, part) if decided else part.kind
        if kind not in _KEPT:
            evidence = part.evidence or _reason(part.rule, part.confidence)
            edits.append(Edit(span, text[start:end], "", _DELETED[kind], part.rule, part.confidence, evidence))
            continue
        inside = _rewrites(shop, span)
        edits += inside
        shown = apply_edits(text, span, inside) if inside else text[start:end]
        if kind in _ROLES:
            paragraphs.append(Paragraph(shown, span, _ROLES[kind]))
        else:
            places.append(FieldSpan(part.field, span))
            values[part.field] = shown
    span = Span(parts[0].start, at, dump)
    return Made(span, _source_id(text, parts), tuple(edits), tuple(paragraphs), tuple(places), values, blanks)


@cache
def _reason(rule: str, confidence: float) -> tuple[Evidence, ...]:
    """The rule itself as evidence, as sure as it is: most rules look at one thing."""
    sure = min(max(confidence, 0.001), 0.999)
    return (Evidence(rule, round(math.log(sure / (1 - sure)), 2)),)


def cover_gap(text: str, dump: int, start: int, end: int, blanks: list[str]) -> list[Edit]:
    """Account for what lies between two pieces.

    Args:
        text: The dump's text.
        dump: Its index in the result.
        start: Where the first piece ends.
        end: Where the second starts.
        blanks: The white space found is added here, in order.

    Returns:
        Edits that take out what shows.

    Example:
        >>> blanks = []
        >>> [edit.original for edit in cover_gap("Rain - It rained", 0, 4, 7, blanks)], blanks
        (['-'], [' ', ' '])
    """
    edits = []
    at = start
    for match in _VISIBLE.finditer(text, start, end):
        if at < match.start():
            blanks.append(text[at : match.start()])
        at = match.end()
        span = Span(match.start(), at, dump)
        edits.append(
            Edit(span, match[0], "", EditKind.SEPARATOR, "mark between cells", 0.9, _reason("mark between cells", 0.9))
        )
    if at < end:
        blanks.append(text[at:end])
    return edits


def _source_id(text: str, parts: Sequence[Part]) -> str:
    """Hash the source from the first part that is no separator, so that counters do not tell copies apart."""
    own = next((part for part in parts if part.kind is not PieceKind.SEPARATOR), parts[0])
    source = text[own.start : parts[-1].end]
    if "\r" in source:
        source = source.replace("\r\n", "\n")
    return hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _settled(shop: Workshop, part: Part) -> PieceKind:
    """Body, where the user has called the part story or taken its edit back."""
    if part.kind in _KEPT:
        return part.kind
    original = shop.text[part.start : part.end]
    undone = shop.decisions.undoes(_DELETED[part.kind], original, Span(part.start, part.end))
    return PieceKind.BODY if undone or fold_line(original) in shop.decisions.story else part.kind


def _rewrites(shop: Workshop, span: Span) -> Sequence[Edit]:
    """Edits inside a part that stays: joined lines and mended damage, disjoint and in order."""
    at = bisect_left(shop.touched, span.start)
    if at >= len(shop.touched) or shop.touched[at] >= span.end:
        return ()
    joined = _unwraps(shop, span)
    at = bisect_left(shop.suspects, span.start)
    damaged = at < len(shop.suspects) and shop.suspects[at] < span.end
    return _mended(shop, span, joined) if damaged else joined


def _unwraps(shop: Workshop, span: Span) -> list[Edit]:
    text, dump, undone = shop.text, shop.dump, shop.decisions.undone
    starts, ends = shop.joints
    edits = []
    for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
        start, end = starts[at], ends[at]
        if end > span.end:
            break
        original = text[start:end]
        place = Span(start, end, dump)
        if undone and shop.decisions.undoes(EditKind.UNWRAP, original, place):
            continue
        before = text[start - 1]
        glue = " " if before.isascii() and before != "-" else _glue(before, text[end])
        edits.append(Edit(place, original, glue, EditKind.UNWRAP, "wrapped line", 0.97, _WRAPPED))
    return edits


def _glue(before: str, after: str) -> str:
    """What belongs between two joined lines: nothing in East Asian scripts, and behind a hyphen."""
    if before == "-":
        return "" if after.isalpha() else " "
    return "" if before >= "\u2e80" and after >= "\u2e80" and not "\uac00" <= after <= "\ud7a3" else " "


def _mended(shop: Workshop, span: Span, joined: list[Edit]) -> list[Edit]:
    """Mend the joined text; a fix over a joint absorbs the joint's edit and keeps its evidence."""
    origin = _Origin(span, joined)
    starts = [joint.span.start for joint in joined]
    edits: list[Edit] = []
    absorbed: set[int] = set()
    for start, end, replacement, rule, confidence in shop.mend(apply_edits(shop.text, span, joined)):
        place = Span(*origin.of_fix(start, end), shop.dump)
        original = shop.text[place.start : place.end]
        if shop.decisions.undoes(EditKind.REPAIR, original, place):
            continue
        under = range(bisect_left(starts, place.start), bisect_left(starts, place.end))
        absorbed.update(under)
        kept = tuple(reason for at in under for reason in joined[at].evidence)
        edits.append(
            Edit(place, original, replacement, EditKind.REPAIR, rule, confidence, (Evidence(rule, 3.0), *kept))
        )
    edits += (joint for at, joint in enumerate(joined) if at not in absorbed)
    return sorted(edits, key=lambda edit: edit.span.start)


class _Origin:
    """Where in the dump the characters of a joined text come from."""

    def __init__(self, span: Span, joined: Sequence[Edit]) -> None:
        """Note for each joint where its glue stands in the joined text."""
        self._first, self._joined = span.start, joined
        self._glue: list[int] = []
        lost = span.start
        for joint in joined:
            self._glue.append(joint.span.start - lost)
            lost += len(joint.span) - len(joint.replacement)

    def of_fix(self, start: int, end: int) -> tuple[int, int]:
        """Return first and end offset in the dump; a joint whose glue lies inside is covered whole."""
        first = self._of(start, after=True)
        return first, max(first, self._of(end, after=False)) if end > start else first

    def _of(self, offset: int, *, after: bool) -> int:
        """A joint without glue lies before a fix that starts there, and behind one that ends there."""
        at = bisect_left(self._glue, offset)
        if after:
            while at < len(self._glue) and self._glue[at] == offset and not self._joined[at].replacement:
                at += 1
        if at == 0:
            return self._first + offset
        joint = self._joined[at - 1]
        return joint.span.end + offset - self._glue[at - 1] - len(joint.replacement)


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
