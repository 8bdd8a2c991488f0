"""Repeated headlines and furniture with every place, read off a result's ledger."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from newsclean.model.decisions import fold_line
from newsclean.model.documents import Document
from newsclean.model.edits import EditKind
from newsclean.model.repeats import Repeat, RepeatKind
from newsclean.model.results import CleanResult
from newsclean.model.spans import Span

_FIGURES = re.compile(r"\d+")


@attrs.define(slots=True)
class _Group:
    """What is known of one line so far."""

    text: str
    kind: RepeatKind
    places: list[Span] = attrs.field(factory=list)
    stories: set[int | None] = attrs.field(factory=set)


def collect_repeats(result: CleanResult) -> tuple[Repeat, ...]:
    r"""Collect the lines that a result found in more than one place.

    Args:
        result: What `clean` returned.

    Returns:
        The repeats in order of their first place. A copy of a headline is a place of that headline,
        however it differs, in its own story and in the lists of others; lines of furniture that
        differ in figures only are one.

    Example:
        >>> import newsclean
        >>> text = "Rain on Osk\nRain on Osk\n\nIt rained on Osk for three days on end.\n"
        >>> [(repeat.kind.value, len(repeat.places)) for repeat in collect_repeats(newsclean.clean(text))]
        [('headline', 2)]
    """
    groups: dict[str, _Group] = {}
    for at, document in enumerate(result.documents):
        for span in _title_spans(document):
            _add(groups, document.title or "", RepeatKind.HEADLINE, span, at)
    for at, document in enumerate(result.documents):
        for edit in document.edits:
            if edit.kind is EditKind.REPEATED_HEADLINE and document.title:
                _add(groups, document.title, RepeatKind.HEADLINE, edit.span, at)
            elif edit.kind in (EditKind.BOILERPLATE, EditKind.REPEATED_HEADLINE):
                _add(groups, edit.original, RepeatKind.BOILERPLATE, edit.span, at)
    found = [group for group in groups.values() if len(group.places) > 1]
    repeats = [
        Repeat(group.text, group.kind, tuple(sorted(group.places, key=_by_place)), len(group.stories))
        for group in found
    ]
    return tuple(sorted(repeats, key=lambda repeat: _by_place(repeat.places[0])))


def _title_spans(document: Document) -> Iterator[Span]:
    return (field.span for field in document.fields if field.name == "title")


def _add(groups: dict[str, _Group], text: str, kind: RepeatKind, span: Span, story: int) -> None:
    key = fold_line(text)
    if kind is RepeatKind.BOILERPLATE and key not in groups:
        # Furniture that differs in figures only is one line; a headline with another figure is another.
        key = "\n" + _FIGURES.sub("0", key)
    group = groups.setdefault(key, _Group(text, kind))
    group.places.append(span)
    group.stories.add(story)


def _by_place(span: Span) -> tuple[int, int]:
    return span.dump, span.start
