"""A golden case: a dump, the stories it holds, and what must be taken out of it, each to the letter."""

from __future__ import annotations

import warnings

import attrs

import newsclean

SUBHEAD = "## "  # stands before a paragraph that is a subhead, in what a case expects


@attrs.frozen
class Story:
    """What a case expects of one story; `published` is in ISO form, to the precision the text gives."""

    title: str | None
    paragraphs: list[str]
    published: str | None = None
    tags: tuple[str, ...] = ()
    cut: bool = False


@attrs.frozen
class Case:
    """A dump with its stories and, in order, the kind and the text of each deletion.

    `warns` says that a warning is due; `fails` is why newsclean does not do it yet.
    """

    name: str
    dump: str
    stories: list[Story]
    removed: list[tuple[str, str]] = attrs.field(factory=list)
    warns: bool = False
    fails: str = ""


def clean_case(case: Case) -> newsclean.CleanResult:
    """Clean a case's dump; it may warn of uncertain stories, and must where the case says so."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = newsclean.clean(case.dump)
    assert caught or not case.warns
    assert all(warning.category is newsclean.StoriesNotFoundWarning for warning in caught)
    return result


def stories_of(result: newsclean.CleanResult) -> list[Story]:
    """Return what a result found, in the form of a case."""
    return [
        Story(
            document.title,
            [_shown(paragraph) for paragraph in document.paragraphs],
            _iso(document),
            document.tags,
            document.truncated,
        )
        for document in result.documents
    ]


def removed_from(result: newsclean.CleanResult) -> list[tuple[str, str]]:
    """Return the kind and the text of each deletion, in order."""
    return [(edit.kind.value, edit.original) for edit in result.edits if edit.kind.deletes]


def _shown(paragraph: newsclean.Paragraph) -> str:
    return (SUBHEAD if paragraph.role.value == "subhead" else "") + paragraph.text


def _iso(document: newsclean.Document) -> str | None:
    if document.published is None or document.published_precision is None:
        return None
    precision = document.published_precision.value
    return (
        document.published.date().isoformat()
        if precision == "day"
        else document.published.isoformat(timespec=precision + "s")
    )
