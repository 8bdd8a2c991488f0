"""From parts to text: the ledger's edits are made here, and paragraphs of them.

`pipeline` hands over what the stages said of a story's units; out come edits, paragraphs and field
values, and what of the dump no document covers. Nothing here decides what a part is.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Sequence

import attrs
import regex

from newsclean.model.decisions import Decisions, fold_line
from newsclean.model.documents import Document, FieldSpan, Paragraph, Role
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.ledger import apply_edits
from newsclean.model.parts import Part
from newsclean.model.pieces import Blank, PieceKind
from newsclean.model.results import SelfCheck
from newsclean.model.spans import Span

_VISIBLE = regex.compile(r"[^\p{Z}\p{Cc}\p{Cf}\p{Cn}\s]+")
_KEPT = frozenset({PieceKind.TITLE, PieceKind.FIELD, PieceKind.SUBHEAD, PieceKind.BODY})
MANY_PARAGRAPHS = 40  # in one document; few single stories are as long
LOW_CONFIDENCE = 0.75
_WRAPPED = (Evidence("line broken at the usual width", 3.0),)
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
        suspects: Offsets where damage may be, in order.
        mend: Finds the damage in a text: start, end, replacement, rule and confidence of each fix.
    """

    text: str
    dump: int
    decisions: Decisions
    joints: tuple[Sequence[int], Sequence[int]]
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
    """

    span: Span
    id: str
    edits: tuple[Edit, ...]
    paragraphs: tuple[Paragraph, ...]
    places: tuple[FieldSpan, ...]
    values: dict[str, str]


def make_text(shop: Workshop, parts: Sequence[Part]) -> Made:
    """Make edits, paragraphs and field values of a story's parts.

    Args:
        shop: What is shared over the dump.
        parts: The story's parts, in order, as `settle_parts` returns them.

    Returns:
        What they became.
    """
    edits: list[Edit] = []
    paragraphs: list[Paragraph] = []
    places: list[FieldSpan] = []
    values: dict[str, str] = {}
    for part in parts:
        span = Span(part.start, part.end, shop.dump)
        if part.kind not in _KEPT:
            edits.append(_deletion(shop, part, span))
            continue
        inside = _rewrites(shop, span)
        edits += inside
        text = apply_edits(shop.text, span, inside) if inside else shop.text[part.start : part.end]
        if part.kind in _ROLES:
            paragraphs.append(Paragraph(text, span, _ROLES[part.kind]))
        else:
            places.append(FieldSpan(part.field, span))
            values[part.field] = text
    span = Span(parts[0].start, parts[-1].end, shop.dump)
    return Made(span, _source_id(shop.text, parts), tuple(edits), tuple(paragraphs), tuple(places), values)


def settle_parts(shop: Workshop, parts: Sequence[Part]) -> list[Part]:
    """Apply the user's decisions to a story's parts, and cover what shows between them.

    Args:
        shop: What is shared over the dump.
        parts: The story's parts, in order.

    Returns:
        Parts that cover all that shows from the first to the last.
    """
    whole: list[Part] = []
    for part in parts:
        if whole:
            whole += strays(shop.text, whole[-1].end, part.start)
        whole.append(_rescued(shop.decisions, shop.text, part))
    return whole


def _source_id(text: str, parts: Sequence[Part]) -> str:
    """Hash the source from the first part that is no separator, so that counters do not tell copies apart."""
    own = next((part for part in parts if part.kind is not PieceKind.SEPARATOR), parts[0])
    source = " ".join(text[own.start : parts[-1].end].split())
    return hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def strays(text: str, start: int, end: int) -> list[Part]:
    """Find what shows between two parts.

    Args:
        text: The dump's text.
        start: Where the first part ends.
        end: Where the second starts.

    Returns:
        Separators that cover everything but white space.

    Example:
        >>> [(part.start, part.end) for part in strays("Rain - It rained", 4, 7)]
        [(5, 6)]
    """
    if start >= end or text[start:end].isspace():
        return []
    found = _VISIBLE.finditer(text, start, end)
    return [Part(match.start(), match.end(), PieceKind.SEPARATOR, "mark between cells") for match in found]


def _rescued(decisions: Decisions, text: str, part: Part) -> Part:
    """Body, where the user has called the part story or taken its edit back."""
    if part.kind in _KEPT or not (decisions.story or decisions.undone):
        return part
    original = text[part.start : part.end]
    kind = EditKind(part.kind.value)
    if fold_line(original) in decisions.story or decisions.undoes(kind, original, Span(part.start, part.end)):
        return Part(part.start, part.end, PieceKind.BODY)
    return part


def _deletion(shop: Workshop, part: Part, span: Span) -> Edit:
    kind = EditKind(part.kind.value)
    return Edit(span, shop.text[part.start : part.end], "", kind, part.rule, part.confidence, part.evidence)


def _rewrites(shop: Workshop, span: Span) -> list[Edit]:
    """Edits inside a part that stays: joined lines and mended damage, disjoint and in order."""
    joined = _unwraps(shop, span)
    at = bisect_left(shop.suspects, span.start)
    if at >= len(shop.suspects) or shop.suspects[at] >= span.end:
        return joined
    return _mended(shop, span, joined)


def _unwraps(shop: Workshop, span: Span) -> list[Edit]:
    starts, ends = shop.joints
    edits = []
    for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
        start, end = starts[at], ends[at]
        if end > span.end:
            break
        original = shop.text[start:end]
        place = Span(start, end, shop.dump)
        if not shop.decisions.undoes(EditKind.UNWRAP, original, place):
            glue = "" if _unspaced(shop.text[start - 1], shop.text[end]) else " "
            edits.append(Edit(place, original, glue, EditKind.UNWRAP, "wrapped line", 0.97, _WRAPPED))
    return edits


def _unspaced(before: str, after: str) -> bool:
    """Whether no space belongs between two joined lines: East Asian scripts, and a hyphen."""
    if before == "-":
        return after.isalpha()
    return before >= "\u2e80" and after >= "\u2e80" and not "\uac00" <= after <= "\ud7a3"


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
        edits.append(Edit(place, original, replacement, EditKind.REPAIR, rule, confidence, (Evidence(rule, 3.0), *kept)))
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


def account(text: str, dump: int, documents: Sequence[Document]) -> tuple[list[Edit], tuple[Blank, ...]]:
    """Account for what lies in no part of any document.

    Args:
        text: The dump's text.
        dump: Its index in the result.
        documents: Its documents.

    Returns:
        Edits for what shows, in no document, and the white space between the pieces.
    """
    spans = [span for document in documents for span in _covered(document)]
    stray: list[Edit] = []
    blanks: list[Blank] = []
    at = 0
    for start, end in (*spans, (len(text), len(text))):
        if at < start:
            found = strays(text, at, start)
            stray += [_stray_edit(text, part, dump) for part in found]
            edges = [at, *(edge for part in found for edge in (part.start, part.end)), start]
            for first, last in zip(edges[::2], edges[1::2], strict=True):
                if first < last:
                    blanks.append(Blank(Span(first, last, dump), text[first:last]))
        at = end
    return stray, tuple(blanks)


def _stray_edit(text: str, part: Part, dump: int) -> Edit:
    span = Span(part.start, part.end, dump)
    return Edit(span, text[part.start : part.end], "", EditKind.SEPARATOR, part.rule)


def _covered(document: Document) -> list[tuple[int, int]]:
    """The places of a document's pieces but for white space, in order."""
    places = [(place.span.start, place.span.end) for place in (*document.paragraphs, *document.fields)]
    kept = sorted(places)
    starts = [start for start, _ in kept]
    for edit in document.edits:
        at = bisect_left(starts, edit.span.start + 1) - 1
        if at < 0 or edit.span.start >= kept[at][1]:
            places.append((edit.span.start, edit.span.end))
    return sorted(places)


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
                f"No boundary was found among {paragraphs} paragraphs: if this is more than one story, say where "
                "stories start (SegmentOptions.separators, or Decisions.mark_start)."
            )
        elif openers > 2 * len(documents) + 2:
            warnings.append(f"{openers} places look like the start of a story, but {len(documents)} stories were cut.")
        if orphans > max(1, len(documents) // 4):
            warnings.append(f"{orphans} of {len(documents)} documents have a title without text or text without a title.")
        if len(documents) > 1 and confidence < LOW_CONFIDENCE:
            warnings.append(f"The boundaries are uncertain: mean confidence {confidence:.2f}.")
    return SelfCheck(openers, bodies, orphans, round(confidence, 4), tuple(warnings))
