"""From a story's parts to its document: edits are made here, and text is made of them.

`pipeline` calls this once a story; nothing here decides what a part is.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

import attrs
import regex

from newsclean.boilerplate.furniture import sort_units
from newsclean.fields.datelines import find_dateline
from newsclean.fields.languages import detect_language, language_of_script
from newsclean.fields.stories import StoryFields, read_fields
from newsclean.fields.truncation import find_truncation
from newsclean.model.decisions import Decisions, fold_line
from newsclean.model.documents import Document, FieldSpan, Paragraph, Role
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.ledger import apply_edits
from newsclean.model.lines import Shape
from newsclean.model.parts import Part
from newsclean.model.pieces import Blank, PieceKind
from newsclean.model.results import SelfCheck
from newsclean.model.spans import Span
from newsclean.model.stories import StoryUnits
from newsclean.options import DateOrder, Options
from newsclean.repair import find_fixes
from newsclean.repetition.headlines import match_headlines

_VISIBLE = regex.compile(r"[^\p{Z}\p{Cc}\p{Cf}\p{Cn}\s]+")
_KEPT = frozenset({PieceKind.TITLE, PieceKind.FIELD, PieceKind.SUBHEAD, PieceKind.BODY})
MANY_PARAGRAPHS = 40  # in one document; few single stories are as long
LOW_CONFIDENCE = 0.75
_WRAPPED = (Evidence("line broken at the usual width", 3.0),)
_ROLES = {PieceKind.SUBHEAD: Role.SUBHEAD, PieceKind.BODY: Role.BODY}


@attrs.frozen(slots=True, eq=False)
class Workshop:
    """What making documents of one dump needs.

    Args:
        text: The dump's text.
        dump: Its index in the result.
        path: Its file, or None.
        options: All options.
        decisions: The user's decisions.
        order: How to read dates like 04/05/2024.
        sites: Tails of headlines that are site names here.
        breaks: Line breaks inside units: starts and ends, in order.
        suspects: Offsets where damage may be, in order.
        furniture: Whether the user said that a line is furniture.
    """

    text: str
    dump: int
    path: str | None
    options: Options
    decisions: Decisions
    order: DateOrder
    sites: frozenset[str]
    breaks: tuple[Sequence[int], Sequence[int]]
    suspects: Sequence[int]
    furniture: Callable[[str], bool]


def make_document(shop: Workshop, story: StoryUnits, boundary: tuple[Evidence, ...], confidence: float) -> Document:
    """Make one document.

    Args:
        shop: What is shared over the dump.
        story: The story's units.
        boundary: Why it starts where it does.
        confidence: 0 to 1.

    Returns:
        The document, its id not yet told from others of the same text.
    """
    fields = read_fields(story, shop.order, shop.sites)
    title = (fields.headline.unit, fields.headline.start, fields.headline.end) if fields.headline else None
    parts = {**sort_units(story, fields.parts.keys(), title, match_headlines, shop.furniture), **fields.parts}
    ordered = _rescued(shop, story, [part for unit in sorted(parts) for part in parts[unit]])
    ordered = _with_strays(shop.text, ordered)
    edits: list[Edit] = []
    paragraphs: list[Paragraph] = []
    places: list[FieldSpan] = []
    values: dict[str, str] = {}
    for part in ordered:
        span = Span(part.start, part.end, shop.dump)
        if part.kind not in _KEPT:
            edits.append(_deletion(shop, part, span))
            continue
        inside = _rewrites(shop, span)
        edits += inside
        text = apply_edits(shop.text, span, inside)
        if part.kind in _ROLES:
            paragraphs.append(Paragraph(text, span, _ROLES[part.kind]))
        else:
            places.append(FieldSpan(part.field, span))
            values[part.field] = text
    return _document(shop, story, fields, ordered, (edits, paragraphs, places, values), boundary, confidence)


def _document(
    shop: Workshop,
    story: StoryUnits,
    fields: StoryFields,
    parts: list[Part],
    made: tuple[list[Edit], list[Paragraph], list[FieldSpan], dict[str, str]],
    boundary: tuple[Evidence, ...],
    confidence: float,
) -> Document:
    edits, paragraphs, places, values = made
    body = [paragraph for paragraph in paragraphs if paragraph.role is Role.BODY]
    truncation = find_truncation([paragraph.text for paragraph in body], cut_mark=_invites(parts))
    span = Span(parts[0].start, parts[-1].end, shop.dump)
    return Document(
        id=_source_id(shop.text, parts),
        span=span,
        path=shop.path,
        title=values.get("title"),
        tags=tuple(fields.tags),
        published=fields.published,
        published_precision=fields.precision,
        byline=values.get("byline"),
        publisher=values.get("publisher"),
        dateline=_dateline(body),
        language=fields.language or _language(shop, body),
        paragraphs=tuple(paragraphs),
        truncated=truncation is not None,
        truncation=truncation,
        fields=tuple(places),
        edits=tuple(edits),
        boundary=boundary,
        confidence=confidence,
    )


def _source_id(text: str, parts: list[Part]) -> str:
    """Hash the source from the first part that is no separator, so that counters do not tell copies apart."""
    own = next((part for part in parts if part.kind is not PieceKind.SEPARATOR), parts[0])
    source = " ".join(text[own.start : parts[-1].end].split())
    return hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _dateline(body: list[Paragraph]) -> str | None:
    found = find_dateline(body[0].text) if body else None
    return body[0].text[found[0] : found[1]] if found else None


def _language(shop: Workshop, body: list[Paragraph]) -> str | None:
    sample = " ".join(paragraph.text for paragraph in body[:6])
    found = language_of_script(sample)
    if found is None and shop.options.fields.detect_language:
        return detect_language(sample)
    return found


def _invites(parts: list[Part]) -> bool:
    """Whether words that end many paragraphs stand right behind the last of the body."""
    last = max((at for at, part in enumerate(parts) if part.kind is PieceKind.BODY), default=-1)
    return 0 <= last < len(parts) - 1 and parts[last + 1].rule == "words that end many paragraphs"


def _with_strays(text: str, parts: list[Part]) -> list[Part]:
    """Add what shows between two parts (a mark between the cells of a row) as a separator."""
    whole: list[Part] = []
    for at, part in enumerate(parts):
        if at:
            whole += strays(text, parts[at - 1].end, part.start)
        whole.append(part)
    return whole


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


def _rescued(shop: Workshop, story: StoryUnits, parts: list[Part]) -> list[Part]:
    """Turn parts into body that the user has called story or whose edit the user took back."""
    if not shop.decisions.story and not shop.decisions.undone:
        return parts
    return [_rescue(shop, part) for part in parts]


def _rescue(shop: Workshop, part: Part) -> Part:
    if part.kind in _KEPT:
        return part
    original = shop.text[part.start : part.end]
    kind = EditKind(part.kind.value)
    if fold_line(original) in shop.decisions.story or shop.decisions.undoes(kind, original, Span(part.start, part.end)):
        return Part(part.start, part.end, PieceKind.BODY)
    return part


def _deletion(shop: Workshop, part: Part, span: Span) -> Edit:
    kind = EditKind(part.kind.value)
    return Edit(span, shop.text[part.start : part.end], "", kind, part.rule, part.confidence, part.evidence)


def _rewrites(shop: Workshop, span: Span) -> list[Edit]:
    """Edits inside a part that stays: joined lines and mended damage, disjoint and in order."""
    joints = _joints(shop, span)
    mended = _mended(shop, span, joints)
    if not mended:
        return joints
    kept = [edit for edit in joints if not any(_overlap(edit.span, other.span) for other in mended)]
    return sorted((*kept, *mended), key=lambda edit: edit.span.start)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _joints(shop: Workshop, span: Span) -> list[Edit]:
    starts, ends = shop.breaks
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


def _mended(shop: Workshop, span: Span, joints: Iterable[Edit]) -> list[Edit]:
    at = bisect_left(shop.suspects, span.start)
    if at >= len(shop.suspects) or shop.suspects[at] >= span.end:
        return []
    source = shop.text[span.start : span.end]
    for joint in joints:
        # Damage does not know of lines: mending sees a space where a line was joined.
        first, last = joint.span.start - span.start, joint.span.end - span.start
        source = source[:first] + " " * (last - first) + source[last:]
    edits = []
    for fix in find_fixes(source, shop.options.repair):
        place = Span(span.start + fix.start, span.start + fix.end, shop.dump)
        original = shop.text[place.start : place.end]
        if not shop.decisions.undoes(EditKind.REPAIR, original, place):
            evidence = (Evidence(fix.rule, 3.0),)
            edits.append(Edit(place, original, fix.replacement, EditKind.REPAIR, fix.rule, fix.confidence, evidence))
    return edits


def story_units(sheet_units: StoryUnits) -> StoryUnits:
    """Return the story with the edges of its prose found.

    Args:
        sheet_units: A story whose `opening` and `closing` are not known yet.

    Returns:
        The story with its first and last prose.
    """
    story = sheet_units
    prose = [
        unit
        for unit in range(story.first, story.stop)
        if story.has(unit, Shape.PROSE) and not story.repeats.recurs[unit] and not story.repeats.copy[unit]
    ]
    prose = [unit for unit in prose if not story.repeats.pair[unit] and not _printed_again(story, unit)]
    opening = prose[0] if prose else story.stop
    return attrs.evolve(story, opening=opening, closing=prose[-1] if prose else story.first - 1)


def _printed_again(story: StoryUnits, unit: int) -> bool:
    return unit + 1 < story.stop and bool(story.repeats.pair[unit + 1])


def empty_id(seen: dict[str, int]) -> str:
    """Give an id to a document without text.

    Args:
        seen: How often each id was given; counted on here.

    Returns:
        An id with an occurrence number.
    """
    plain = hashlib.blake2b(b"", digest_size=8).hexdigest()
    times = seen[plain] = seen.get(plain, 0) + 1
    return plain if times == 1 else f"{plain}-{times}"


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
